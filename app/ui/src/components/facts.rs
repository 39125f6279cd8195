use catalogue::{LegalBasis, LocalTexts};
use leptos::prelude::*;

use crate::components::text::danish;
use crate::messages::{self, msg};

/// One fact of a list.
#[component]
pub fn Row(term: &'static str, children: Children) -> impl IntoView {
    view! {
        <div class="it-facts__row">
            <dt class="it-facts__term">{term}</dt>
            <dd class="it-facts__value">{children()}</dd>
        </div>
    }
}

/// Paragraphs as the source writes them; those of the old act say so.
#[component]
pub fn Laws(laws: &'static [LegalBasis]) -> impl IntoView {
    let line = |law: &'static LegalBasis| {
        let old = law.is_old().then(msg::staff_law_old);
        view! { <p>{act(&law.act)} " " <span lang=danish()>{law.section.clone()}</span> " " <span class="it-muted">{old}</span></p> }
    };
    laws.iter().map(line).collect_view()
}

/// Lines of the content as items of a list; where their language is not the page's, they say so.
#[component]
pub fn Lines(texts: &'static LocalTexts) -> impl IntoView {
    let page = messages::lang();
    let (lines, lang) = texts.get(&page);
    let lang = (lang != page).then(|| lang.to_owned());
    view! { <ul lang=lang>{lines.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view()}</ul> }
}

fn act(act: &'static str) -> &'static str {
    match act {
        "barnets-lov" => msg::act_barnets_lov(),
        "serviceloven" => msg::act_serviceloven(),
        "sundhedsloven" => msg::act_sundhedsloven(),
        other => other,
    }
}
