use leptos::prelude::*;
use responses::privacy::{FindingKind, find_personal_data};

use crate::messages::msg;

/// Says what in a text would tell who is meant, why that matters, and leaves it to the person.
#[component]
pub fn PersonalData(#[prop(into)] text: Signal<String>) -> impl IntoView {
    let found = Memo::new(move |_| {
        text.with(|text| {
            let findings = find_personal_data(text).into_iter();
            findings.map(|finding| in_words(finding.kind, &text[finding.range])).collect::<Vec<_>>()
        })
    });
    view! {
        <div role="status">
            <Show when=move || found.with(|found| !found.is_empty())>
                <div class="it-notice it-notice--warning">
                    <p class="it-notice__title">{msg::text_personal_title()}</p>
                    <div class="it-notice__text">
                        <ul>{move || found.get().into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}</ul>
                        <p>{msg::text_personal_why()}</p>
                    </div>
                </div>
            </Show>
        </div>
    }
}

fn in_words(kind: FindingKind, words: &str) -> String {
    match kind {
        FindingKind::Cpr => msg::text_personal_cpr(words),
        FindingKind::Phone => msg::text_personal_phone(words),
        FindingKind::Email => msg::text_personal_email(words),
        FindingKind::Address => msg::text_personal_address(words),
    }
}
