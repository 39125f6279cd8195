//! What the answers to the guide come to, with the reasons in the open.

mod advice;
mod calls;
mod changes;
mod family;
mod inspiration;
mod offers;
mod said;
mod stop;

use std::sync::Arc;

use guide::{Answers, Form, GuideDefinition, GuideView};
use leptos::prelude::*;
use questionnaire::Session;

use self::advice::Advice;
use self::said::ForMeeting;
pub use self::said::Sentences;
use self::stop::Stopped;
use super::rules::WithRules;
use super::words::FormWords;
use crate::components::page::arrive;
use crate::context::MyMunicipality;
use crate::messages::msg;
use crate::pages::questionnaire::Answering;

/// What one result is made of.
#[derive(Clone)]
pub struct Asked {
    /// The answers it is about.
    pub answering: Answering,
    /// What the guide knows of the form.
    pub form: Form,
    /// The form's words.
    pub words: FormWords,
}

/// The result of a finished run of the guide.
#[component]
pub fn GuideResult(answering: Answering) -> impl IntoView {
    let show = move |rules: &'static GuideDefinition| {
        let definition = answering.definition.get_value();
        let form = Form::of(&definition);
        form.map(|form| view! { <Explained rules asked=Asked { answering, form, words: FormWords(Arc::clone(&definition)) }/> })
            .into_any()
    };
    view! { <WithRules show=Callback::new(show)/> }
}

#[component]
fn Explained(rules: &'static GuideDefinition, asked: Asked) -> impl IntoView {
    arrive(msg::form_neutral_title());
    let MyMunicipality(mine) = expect_context();
    let answers = asked.answering.session.with_untracked(|session: &Session| Answers::of(session));
    let (form, given) = (asked.form.clone(), answers.clone());
    let view = Memo::new(move |_| mine.with(|mine| rules.view(&form, &answers, mine.as_ref())));
    match view.get_untracked() {
        GuideView::Stop(stop) => view! { <Stopped asked stop/> }.into_any(),
        GuideView::Advice(first) => {
            // No municipality makes a stop of an advice.
            let advice = Memo::new(move |_| match view.get() {
                GuideView::Advice(advice) => *advice,
                GuideView::Stop(_) => (*first).clone(),
            });
            provide_context(ForMeeting(Signal::derive(move || advice.with(|advice| advice.for_meeting(&given)))));
            view! { <Advice asked advice/> }.into_any()
        }
    }
}
