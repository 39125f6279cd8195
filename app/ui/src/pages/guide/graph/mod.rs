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
use super::rules::{FAMILY, STAFF, WithForm};
use super::sources::{self, SourcesButton};
use super::words::FormWords;
use crate::components::choose_municipality::ChooseMunicipality;
use crate::components::page::{Page, Width};
use crate::context::MyMunicipality;
use crate::messages::msg;
use crate::routes;

/// One of the guide's forms.
type Definition = Arc<QuestionnaireDefinition>;

/// The whole page; what it is drawn from is fetched when somebody comes to it.
#[component]
pub fn GraphPage() -> impl IntoView {
    let both = |(_, staff): (&'static GuideDefinition, Definition)| {
        let show = move |(rules, family)| view! { <Whole rules voices=[staff.clone(), family]/> }.into_any();
        view! { <WithForm name=FAMILY show=Callback::new(show)/> }.into_any()
    };
    view! { <WithForm name=STAFF show=Callback::new(both)/> }
}

#[component]
fn Whole(rules: &'static GuideDefinition, voices: [Definition; 2]) -> impl IntoView {
    let shown = RwSignal::new(true);
    let names = [(STAFF, msg::graph_staff()), (FAMILY, msg::graph_family())];
    let ways = names.map(|(id, name)| view! { <li><a href=format!("#{id}")>{name}</a></li> });
    let voices = voices.into_iter().zip(names).filter_map(move |(definition, (id, name))| {
        let form = Form::of(&definition)?;
        Some(view! {
            <section class="it-section" id=id>
                <h2 class="it-section__title">{name}</h2>
                <Drawn rules form words=FormWords(definition)/>
            </section>
        })
    });
    view! {
        <Page title=msg::graph_title().to_owned() width=Width::Wide>
            <p class="it-lead">{msg::graph_lead()}</p>
            <p>{msg::graph_voices()}</p>
            <ul class="it-no-print">{ways.into_iter().collect_view()}</ul>
            <div class="it-no-print"><ChooseMunicipality/></div>
            <div class="it-guide__tools"><SourcesButton shown/></div>
            <div class=move || sources::class(shown)>{voices.collect_view()}</div>
            <p class="it-no-print"><a href=routes::to("/guide")>{msg::handbook_ask()}</a></p>
        </Page>
    }
}

/// The graph and the rules as those are told that answer this form.
#[component]
fn Drawn(rules: &'static GuideDefinition, form: Form, words: FormWords) -> impl IntoView {
    let MyMunicipality(mine) = expect_context();
    let (voice, asked) = (form.voice, form.clone());
    let graph = Memo::new(move |_| mine.with(|mine| rules.graph(&asked, mine.as_ref())));
    let (of_nodes, of_rules) = (words.clone(), words.clone());
    view! {
        {move || view! { <Picture graph=graph.get() voice words=words.clone()/> }}
        <h3>{msg::graph_list()}</h3>
        {move || view! { <Nodes graph=graph.get() voice words=of_nodes.clone()/> }}
        <h3>{msg::graph_rules()}</h3>
        <p>{msg::graph_rules_text()}</p>
        {move || view! { <Rules guide=rules form=form.clone() words=of_rules.clone() municipality=mine.get()/> }}
    }
}
