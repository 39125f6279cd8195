use leptos::prelude::*;

/// Questions and answers in words, to be read and not to be changed.
#[component]
pub fn AnswersInWords(rows: Vec<(String, String)>) -> impl IntoView {
    view! {
        <dl class="it-summary">
            {rows
                .into_iter()
                .map(|(question, answer)| {
                    view! {
                        <div class="it-summary__row">
                            <dt class="it-summary__question">{question}</dt>
                            <dd class="it-summary__answer">{answer}</dd>
                        </div>
                    }
                })
                .collect_view()}
        </dl>
    }
}
