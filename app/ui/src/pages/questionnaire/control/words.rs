use leptos::prelude::*;
use questionnaire::{TextLines, TextPrivacy};

use super::Shown;
use super::personal::PersonalData;
use super::rows::{Rows, label};
use crate::messages::msg;

/// So few characters left are worth saying aloud.
const NEARLY_FULL: i64 = 20;

/// Words, with a look at what would tell who wrote them.
#[component]
pub fn Words(
    shown: Shown,
    max_length: Option<usize>,
    lines: TextLines,
    privacy: TextPrivacy,
    raw: Vec<String>,
) -> impl IntoView {
    let rows = Rows::new(raw);
    let at = shown.question.at.clone();
    let keep = Callback::new(move |()| {
        let written = rows.values();
        shown.answering.enter(&at, &written.iter().map(String::as_str).collect::<Vec<_>>());
    });
    let of = shown.clone();
    rows.lines(&shown, move |n, text| {
        view! {
            <Written shown=of.clone() n text lines keep/>
            {max_length.map(|max| view! { <Left id=of.ids.part(&format!("left-{n}")) text max/> })}
            {(privacy == TextPrivacy::Check).then(|| view! { <PersonalData text/> })}
        }
    })
}

#[component]
fn Written(shown: Shown, n: usize, text: RwSignal<String>, lines: TextLines, keep: Callback<()>) -> impl IntoView {
    let (labelled_by, further) = label(&shown, n);
    let described_by = format!("{} {}", shown.ids.described_by(), shown.ids.part(&format!("left-{n}")));
    let invalid = shown.invalid();
    let write = move |written: String| {
        text.set(written);
        keep.run(());
    };
    let field = match lines {
        TextLines::Several => view! {
            <textarea
                class="form-input it-textarea"
                id=shown.ids.nth(n)
                rows="5"
                aria-labelledby=labelled_by
                aria-describedby=described_by
                aria-invalid=invalid
                prop:value=text.get_untracked()
                on:input:target=move |event| write(event.target().value())
            ></textarea>
        }
        .into_any(),
        TextLines::One => view! {
            <input
                class="form-input it-input-wide"
                id=shown.ids.nth(n)
                type="text"
                autocomplete="off"
                aria-labelledby=labelled_by
                aria-describedby=described_by
                aria-invalid=invalid
                prop:value=text.get_untracked()
                on:input:target=move |event| write(event.target().value())
            />
        }
        .into_any(),
    };
    view! { {further} {field} }
}

/// How many characters there is room for. It is said aloud only where there are few left.
#[component]
fn Left(id: String, text: RwSignal<String>, max: usize) -> impl IntoView {
    let left = Memo::new(move |_| {
        let written = text.with(|text| i64::try_from(text.chars().count()).unwrap_or(i64::MAX));
        i64::try_from(max).unwrap_or(i64::MAX) - written
    });
    let words = move || match left.get() {
        left if left < 0 => msg::text_too_many(-left),
        left => msg::text_left(left),
    };
    view! {
        <p class="it-muted" id=id>{words}</p>
        <p class="it-sr-only" role="status">{move || (left.get() < NEARLY_FULL).then(words)}</p>
    }
}
