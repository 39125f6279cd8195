use leptos::prelude::*;
use questionnaire::Moment;

use super::Shown;
use super::field::Field;
use super::rows::{Rows, label};
use crate::messages::msg;
use crate::platform::clock;

/// What was typed: the day, and the time of day.
type Typed = (String, String);

/// A day and a time of day, in a field each.
#[component]
pub fn DateTimes(shown: Shown, raw: Vec<String>) -> impl IntoView {
    let rows = Rows::new(raw.iter().map(|raw| show(raw)).collect());
    let at = shown.question.at.clone();
    let keep = Callback::new(move |()| {
        let typed: Vec<String> = rows.values().into_iter().map(read).collect();
        shown.answering.enter(&at, &typed.iter().map(String::as_str).collect::<Vec<_>>());
    });
    let of = shown.clone();
    rows.lines(&shown, move |n, row| view! { <Line shown=of.clone() n row keep/> })
}

#[component]
fn Line(shown: Shown, n: usize, row: RwSignal<Typed>, keep: Callback<()>) -> impl IntoView {
    let (labelled_by, further) = label(&shown, n);
    let (day, time) = row.get_untracked();
    let (day_label, time_label) = (shown.ids.part(&format!("day-{n}")), shown.ids.part(&format!("time-{n}")));
    let time_id = shown.ids.part(&format!("clock-{n}"));
    let described_by = shown.ids.described_by();
    let limits = shown.question.limits.clone();
    let day_in = move |value: String| {
        row.update(|(day, _)| *day = value);
        keep.run(());
    };
    let time_in = move |value: String| {
        row.update(|(_, time)| *time = value);
        keep.run(());
    };
    view! {
        {further}
        <div class="it-amount">
            <div>
                <label class="form-label" id=day_label.clone() for=shown.ids.nth(n)>{msg::field_day()}</label>
                <input
                    class="form-input it-amount__number"
                    id=shown.ids.nth(n)
                    type="text"
                    inputmode=Field::Date.keyboard(&limits)
                    autocomplete="off"
                    aria-labelledby=format!("{labelled_by} {day_label}")
                    aria-describedby=described_by.clone()
                    aria-invalid=shown.invalid()
                    prop:value=day
                    on:input:target=move |event| day_in(event.target().value())
                />
            </div>
            <div>
                <label class="form-label" id=time_label.clone() for=time_id.clone()>{msg::field_time()}</label>
                <input
                    class="form-input it-amount__time"
                    id=time_id
                    type="text"
                    inputmode=Field::Time.keyboard(&limits)
                    autocomplete="off"
                    aria-labelledby=format!("{labelled_by} {time_label}")
                    aria-describedby=described_by
                    aria-invalid=shown.invalid()
                    prop:value=time
                    on:input:target=move |event| time_in(event.target().value())
                />
            </div>
        </div>
    }
}

/// For the engine: a day alone, a day with a time and its distance from Greenwich, or what was typed as it stands.
fn read((day, time): Typed) -> String {
    if time.trim().is_empty() {
        return day;
    }
    match Moment::typed_local(&day, &time) {
        Some(local) => clock::with_offset(&local),
        None => format!("{day} {time}"),
    }
}

/// For the fields, from what the engine holds; what could not be read was kept with a blank in between.
fn show(raw: &str) -> Typed {
    if let Some((day, rest)) = raw.split_once('T') {
        let time = rest.get(..8).unwrap_or(rest);
        return (Field::Date.show(day), Field::Time.show(time));
    }
    let (day, time) = raw.split_once(' ').unwrap_or((raw, ""));
    (Field::Date.show(day), time.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_fields_come_back() {
        let typed = |day: &str, time: &str| (day.to_owned(), time.to_owned());
        for (day, time, held) in [
            ("22-11-2026", "14.30", "2026-11-22T14:30:00Z"),
            ("22-11-2026", "", "22-11-2026"),
            ("31-02-2026", "14.30", "31-02-2026 14.30"),
            ("", "14.30", " 14.30"),
        ] {
            assert_eq!(read(typed(day, time)), held);
            assert_eq!(show(held), typed(day, time));
        }
    }
}
