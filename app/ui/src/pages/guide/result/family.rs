use guide::{AdviceView, Part, Voice};
use leptos::prelude::*;

use super::Asked;
use super::advice::{Head, Open, Tools, told};
use super::calls::Calls;
use crate::components::read_aloud::ReadAloud;
use crate::messages::msg;
use crate::pages::guide::parts;
use crate::pages::questionnaire::{KeepOrDelete, Summary};

/// What a family is told: what to do now and whom to call. The rest is there, each under a heading that opens, and on paper
/// all of it is open.
#[component]
pub fn ForFamily(asked: Asked, advice: Memo<AdviceView>, shown: RwSignal<bool>) -> impl IntoView {
    let answering = asked.answering;
    let open = |part| view! { <Open asked=asked.clone() advice part/> };
    view! {
        <div id="read-aloud">
            <Head asked=asked.clone() advice/>
            {open(Part::Today)}
        </div>
        <ReadAloud of="read-aloud"/>
        <Calls advice voice=Voice::Citizen/>
        {open(Part::Uncertain)}
        <div class="it-guide__folds">
            <Fold asked=asked.clone() advice title=msg::guide_forum_family() parts=&[Part::Forum, Part::Offers]/>
            <Fold asked=asked.clone() advice title=msg::guide_why() parts=&[Part::Why, Part::NotLower]/>
            <Fold asked=asked.clone() advice title=msg::guide_fold_change() parts=&[Part::Higher, Part::Down, Part::Combine]/>
            <Fold asked=asked.clone() advice title=msg::guide_fold_together() parts=&[Part::Decides, Part::Involve, Part::Consent]/>
            <details class="it-chapter">
                <summary class="it-chapter__head"><h2 class="it-chapter__title">{msg::result_answers()}</h2></summary>
                <div class="it-chapter__body"><Summary answering/></div>
            </details>
        </div>
        <section class="it-result__part"><h2>{msg::result_not_title()}</h2><p>{msg::guide_not()}</p></section>
        <Tools shown/>
        <KeepOrDelete answering/>
    }
}

/// Parts of the result under one heading that opens. The first one goes without its own where it says the same.
#[component]
fn Fold(asked: Asked, advice: Memo<AdviceView>, title: &'static str, parts: &'static [Part]) -> impl IntoView {
    let rows = parts.iter().map(|part| {
        let own = parts::title(*part, Voice::Citizen);
        let heading = move || (own != title).then(|| view! { <h3 class="it-chapter__part">{own}</h3> });
        let told = told(asked.clone(), advice, *part);
        move || told().map(|told| view! { {heading()} {told} })
    });
    view! {
        <details class="it-chapter">
            <summary class="it-chapter__head"><h2 class="it-chapter__title">{title}</h2></summary>
            <div class="it-chapter__body">{rows.collect_view()}</div>
        </details>
    }
}
