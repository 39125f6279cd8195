use leptos::prelude::*;
use questionnaire::{Answer, Limits, QuestionKindView};

use super::Shown;
use super::rows::{Rows, label};
use crate::components::text;

/// How a browser asks for one line of that type. Days and times are plain text: a browser's own field for them gives
/// nothing at all for a day that does not exist, and what was typed would be lost.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// A whole number.
    Whole,
    /// A number.
    Number,
    /// A day, a month or a year.
    Date,
    /// A time of day.
    Time,
    /// An address.
    Url,
    /// Anything else.
    Plain,
}

impl Field {
    /// The field for a type of question that is typed in one line.
    pub fn of(kind: &QuestionKindView) -> Self {
        match kind {
            QuestionKindView::Integer { .. } => Self::Whole,
            QuestionKindView::Decimal { .. } | QuestionKindView::Quantity { .. } => Self::Number,
            QuestionKindView::Date { .. } => Self::Date,
            QuestionKindView::Time { .. } => Self::Time,
            QuestionKindView::Url { .. } => Self::Url,
            _ => Self::Plain,
        }
    }

    /// The keyboard that a phone shows. The numeric ones have no minus, so they wait for a limit that needs none.
    pub fn keyboard(self, limits: &Limits) -> &'static str {
        let below_zero = limits.min.as_ref().and_then(number).is_none_or(|min| min < 0.0);
        match self {
            Self::Whole if !below_zero => "numeric",
            Self::Number if !below_zero => "decimal",
            Self::Whole | Self::Number | Self::Plain => "text",
            Self::Date | Self::Time => "numeric",
            Self::Url => "url",
        }
    }

    /// What a person reads in the field, from what the engine holds.
    pub fn show(self, raw: &str) -> String {
        match self {
            Self::Number => text::number(raw),
            Self::Date => day_first(raw),
            Self::Time => clock(raw),
            _ => raw.to_owned(),
        }
    }
}

fn number(limit: &Answer) -> Option<f64> {
    limit.raw().parse().ok()
}

/// `2026-11-22` as `22-11-2026`; what was typed otherwise stands as it was.
fn day_first(raw: &str) -> String {
    let parts: Vec<&str> = raw.split('-').collect();
    let is_iso = parts.first().is_some_and(|year| year.len() == 4);
    if is_iso { parts.into_iter().rev().collect::<Vec<_>>().join("-") } else { raw.to_owned() }
}

/// `14:30:00` as `14.30`.
fn clock(raw: &str) -> String {
    match raw.strip_suffix(":00").filter(|rest| rest.len() == 5) {
        Some(minutes) => minutes.replacen(':', ".", 1),
        None => raw.to_owned(),
    }
}

/// One field, or as many as there are answers to give.
#[component]
pub fn Fields(shown: Shown, field: Field, raw: Vec<String>) -> impl IntoView {
    let rows = Rows::new(raw.iter().map(|raw| field.show(raw)).collect());
    let at = shown.question.at.clone();
    let keep = Callback::new(move |()| {
        let typed = rows.values();
        shown.answering.enter(&at, &typed.iter().map(String::as_str).collect::<Vec<_>>());
    });
    let of = shown.clone();
    rows.lines(&shown, move |n, row| view! { <Line shown=of.clone() n field row keep/> })
}

#[component]
fn Line(shown: Shown, n: usize, field: Field, row: RwSignal<String>, keep: Callback<()>) -> impl IntoView {
    let (labelled_by, further) = label(&shown, n);
    let type_in = move |value: String| {
        row.set(value);
        keep.run(());
    };
    view! {
        {further}
        <input
            class="form-input"
            id=shown.ids.nth(n)
            type=if field == Field::Url { "url" } else { "text" }
            inputmode=field.keyboard(&shown.question.limits)
            autocomplete="off"
            aria-labelledby=labelled_by
            aria-describedby=shown.ids.described_by()
            aria-invalid=shown.invalid()
            prop:value=row.get_untracked()
            on:input:target=move |event| type_in(event.target().value())
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_shows_what_people_write() {
        for (field, raw, shown) in [
            (Field::Date, "2026-11-22", "22-11-2026"),
            (Field::Date, "2026-11", "11-2026"),
            (Field::Date, "2026", "2026"),
            (Field::Date, "31-02-2026", "31-02-2026"),
            (Field::Time, "09:05:00", "09.05"),
            (Field::Time, "09:05:30", "09:05:30"),
            (Field::Time, "halv ti", "halv ti"),
            (Field::Number, "3.5", "3,5"),
            (Field::Whole, "ti", "ti"),
        ] {
            assert_eq!(field.show(raw), shown);
        }
    }
}
