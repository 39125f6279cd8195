//! The guide's decisions as a page: how answers lead to a step, drawn and as a list, and the rules behind it.

mod nodes;
mod picture;
mod rules;

use std::sync::Arc;

use guide::{Form, GuideDefinition};
use leptos::prelude::*;
use questionnaire::QuestionnaireDefinition;

pub use self::nodes::Nodes;
use self::picture::Picture;
pub use self::rules::Rules;
use super::rules::WithStaffForm;
use super::sources::{self, SourcesButton};
use super::words::FormWords;
use crate::components::choose_municipality::ChooseMunicipality;
use crate::components::page::{Page, Width};
use crate::context::MyMunicipality;
use crate::messages::msg;
use crate::routes;

/// The whole page; what it is drawn from is fetched when somebody comes to it.
#[component]
pub fn GraphPage() -> impl IntoView {
    let show = |(rules, definition): (&'static GuideDefinition, Arc<QuestionnaireDefinition>)| {
        let form = Form::of(&definition);
        form.map(|form| view! { <Whole rules form words=FormWords(Arc::clone(&definition))/> }).into_any()
    };
    view! { <WithStaffForm show=Callback::new(show)/> }
}

#[component]
fn Whole(rules: &'static GuideDefinition, form: Form, words: FormWords) -> impl IntoView {
    let shown = RwSignal::new(true);
    view! {
        <Page title=msg::graph_title().to_owned() width=Width::Wide>
            <p class="it-lead">{msg::graph_lead()}</p>
            <div class="it-no-print"><ChooseMunicipality/></div>
            <div class="it-guide__tools"><SourcesButton shown/></div>
            <div class=move || sources::class(shown)><Drawn rules form words/></div>
            <p class="it-no-print"><a href=routes::questionnaire("guide-fagfolk")>{msg::handbook_ask()}</a></p>
        </Page>
    }
}

#[component]
fn Drawn(rules: &'static GuideDefinition, form: Form, words: FormWords) -> impl IntoView {
    let MyMunicipality(mine) = expect_context();
    let graph = Memo::new(move |_| mine.with(|mine| rules.graph(&form, mine.as_ref())));
    let (of_nodes, of_rules) = (words.clone(), words.clone());
    view! {
        {move || view! { <Picture graph=graph.get() words=words.clone()/> }}
        <section class="it-section">
            <h2 class="it-section__title">{msg::graph_list()}</h2>
            {move || view! { <Nodes graph=graph.get() words=of_nodes.clone()/> }}
        </section>
        <section class="it-section">
            <h2 class="it-section__title">{msg::graph_rules()}</h2>
            <p>{msg::graph_rules_text()}</p>
            {move || view! { <Rules guide=rules words=of_rules.clone() municipality=mine.get()/> }}
        </section>
    }
}
