//! A questionnaire as a paper form.

mod condition;
mod space;

use std::sync::Arc;

use leptos::prelude::*;
use questionnaire::{ItemPart, PaperItem, PaperKind, QuestionnaireDefinition, Session, StopKind, SummaryRow};

use super::answering::Answering;
use super::carried::Carried;
use super::check_answers::in_words;
use super::leave::Leave;
use super::library::is_kind;
use super::loaded::Loaded;
use crate::components::answers::AnswersInWords;
use crate::components::help::{HelpNowCalls, NotifyHere};
use crate::components::page::{Width, arrive, wrap};
use crate::components::paper::{PaperAddress, Print};
use crate::components::text::{Mixed, danish, form_lang};
use crate::messages::{self, msg};
use crate::routes;
use condition::when_in_words;
use space::{Answer, Table};

/// For the attribute `lang` of what the form says, where that is not the page's language.
#[derive(Clone, Copy)]
struct SaidIn(Option<&'static str>);

fn said_in() -> Option<&'static str> {
    let SaidIn(lang) = expect_context();
    lang
}

/// The form of the address, to be printed and written on.
#[component]
pub fn PaperForm() -> impl IntoView {
    view! { <Loaded show=|name, definition| view! { <Sheet name definition/> }.into_any()/> }
}

#[component]
fn Sheet(name: String, definition: Arc<QuestionnaireDefinition>) -> impl IntoView {
    arrive(msg::form_neutral_title());
    let lang = messages::lang();
    let said_in = form_lang(&definition).and_then(|_| danish());
    provide_context(SaidIn(said_in));
    let items = definition.paper(&lang);
    let leave = is_kind(&definition, "sensitive").then(|| {
        let answering = Answering::new(Arc::clone(&definition));
        view! { <Leave answering/> }
    });
    let stops: Vec<StopKind> = items.iter().filter_map(stop).collect();
    let notice = definition.notice(&lang).map(str::to_owned);
    let is_head = |item: &&PaperItem| Some(&item.text) != notice.as_ref();
    // What stands on top of every sheet is no heading of its own.
    let top = usize::from(notice.is_some());
    let part = |item: &PaperItem| view! { <Part item=item.clone() level=item.depth.saturating_sub(top)/> };
    let parts = items.iter().filter(is_head).map(part).collect_view();
    let situation = situation(&definition);
    let path = routes::questionnaire(&name);
    let title = definition.title(&lang).to_owned();
    view! {
        {leave}
        <div class=wrap(Width::Narrow)>
            <p class="it-no-print"><a class="it-back" href=routes::questionnaire(&name)>{msg::paper_back()}</a></p>
            <div class="it-buttons it-no-print"><Print/> <a class="button button-secondary" href=routes::type_in(&name)>{msg::paper_type_in()}</a></div>
            // A table, so that a browser prints its head on every sheet.
            <div class="it-sheet">
                <div class="it-sheet__head">
                    <div class="it-sheet__running">
                        {notice.map(|notice| view! { <p class="it-sheet__notice" lang=said_in>{notice}</p> })}
                        <p class="it-sheet__form"><span lang=said_in>{title.clone()}</span> " · " {version(&definition)}</p>
                    </div>
                </div>
                <div class="it-sheet__body">
                    <div>
                        <h1 class="it-sheet__title" id="title" tabindex="-1" lang=said_in>{title}</h1>
                        <p lang=said_in>{definition.description(&lang).to_owned()}</p>
                        <p class="it-sheet__how">{msg::paper_how()}</p>
                        {(!situation.is_empty())
                            .then(|| {
                                view! {
                                    <section class="it-sheet__question">
                                        <h2 class="it-sheet__heading">{msg::paper_carried()}</h2>
                                        <div lang=said_in><AnswersInWords rows=situation/></div>
                                    </section>
                                }
                            })}
                        {parts}
                        <WhoToCall stops/>
                        <p class="it-sheet__licence" lang=said_in>{definition.copyright(&lang).to_owned()}</p>
                        <p class="it-sheet__licence">{definition.canonical()}</p>
                        <PaperAddress path/>
                    </div>
                </div>
            </div>
        </div>
    }
}

/// What another form has already asked for, in this form's words.
fn situation(definition: &Arc<QuestionnaireDefinition>) -> Vec<(String, String)> {
    let carried = expect_context::<Carried>().take();
    let mut session = Session::new(Arc::clone(definition));
    session.set_language(&messages::lang());
    // Only what may be asked has words; the paper's reader has passed the question on danger.
    let calm = [("fare", "nej")].into_iter();
    session.prefill(calm.chain(carried.iter().map(|(question, code)| (question.as_str(), code.as_str()))));
    let is_carried = |row: &SummaryRow| carried.iter().any(|(question, _)| *question == *row.at.link_id.as_str());
    let rows = session.summary().into_iter().filter(is_carried).filter(|row| !row.answers.is_empty());
    rows.map(|row| (row.question, in_words(&row.answers))).collect()
}

fn version(definition: &QuestionnaireDefinition) -> Option<String> {
    definition.version().map(msg::paper_version)
}

fn stop(item: &PaperItem) -> Option<StopKind> {
    match item.kind {
        PaperKind::Text(Some(ItemPart::Stop(kind))) => Some(kind),
        _ => None,
    }
}

/// One part of the form, below so many headings.
#[component]
fn Part(item: PaperItem, level: usize) -> impl IntoView {
    let when = item.when.as_ref().map(when_in_words);
    let PaperItem { kind, text, .. } = item;
    match kind {
        PaperKind::Heading if text.is_empty() => view! { <When when/> }.into_any(),
        PaperKind::Heading => {
            view! { <Heading level class="it-sheet__heading">{text}</Heading> <When when/> }.into_any()
        }
        PaperKind::Table { rows, columns } => {
            let caption = text.clone();
            view! {
                <section class="it-sheet__table-part">
                    <Heading level class="it-sheet__heading">{text}</Heading>
                    <When when/>
                    <Table caption rows columns/>
                </section>
            }
            .into_any()
        }
        PaperKind::Text(part) => {
            let class = if matches!(part, Some(ItemPart::Stop(_))) { "it-sheet__stop" } else { "it-sheet__text" };
            let lines =
                text.lines().filter(|line| !line.trim().is_empty()).map(|line| view! { <p lang=said_in()>{line.to_owned()}</p> });
            view! { <div class=class><When when/> {lines.collect_view()}</div> }.into_any()
        }
        PaperKind::Question { number, required, help, space } => view! {
            <section class="it-sheet__question">
                <When when/>
                <Heading level class="it-sheet__ask">
                    <span class="it-sheet__number">{number} "."</span>
                    " "
                    {text}
                </Heading>
                {required.then(|| view! { <p class="it-sheet__hint">{msg::paper_required()}</p> })}
                {help.into_iter().map(|help| view! { <p class="it-sheet__hint" lang=said_in()>{help}</p> }).collect_view()}
                <Answer space/>
            </section>
        }
        .into_any(),
    }
}

/// A heading below the title and so many others.
#[component]
fn Heading(level: usize, class: &'static str, children: Children) -> impl IntoView {
    match level {
        0 => view! { <h2 class=class lang=said_in()>{children()}</h2> }.into_any(),
        1 => view! { <h3 class=class lang=said_in()>{children()}</h3> }.into_any(),
        _ => view! { <h4 class=class lang=said_in()>{children()}</h4> }.into_any(),
    }
}

#[component]
fn When(when: Option<String>) -> impl IntoView {
    when.map(|when| view! { <p class="it-sheet__when"><Mixed text=when/></p> })
}

/// Paper leads nobody to a help page: the numbers stand on it.
#[component]
fn WhoToCall(stops: Vec<StopKind>) -> impl IntoView {
    if stops.contains(&StopKind::Help) {
        return view! { <section class="it-sheet__stop"><h2>{msg::stop_help_title()}</h2><HelpNowCalls/></section> }
            .into_any();
    }
    if stops.is_empty() {
        return ().into_any();
    }
    view! { <section class="it-sheet__stop"><h2>{msg::paper_notify()}</h2><NotifyHere/><p>{msg::suspicion_duty()}</p></section> }.into_any()
}
