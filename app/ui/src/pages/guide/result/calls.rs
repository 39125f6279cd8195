use catalogue::HelplineKind;
use guide::{AdviceView, CitizenAdvice, Level, Suggestion, Voice};
use leptos::prelude::*;

use crate::components::choose_municipality::ChooseMunicipality;
use crate::components::contact::{Helplines, MunicipalityCalls};
use crate::components::help::{HelpNowCalls, NotifyHere};
use crate::context::MyMunicipality;
use crate::messages::msg;

/// Whom to call, and in which municipality: every result ends in something one can do.
#[component]
pub fn Calls(advice: Memo<AdviceView>, voice: Voice) -> impl IntoView {
    let chosen = expect_context::<MyMunicipality>();
    let suggestion = Memo::new(move |_| advice.with(|advice| advice.suggestion.clone()));
    let said_for = move || match chosen.definition() {
        Some(municipality) => msg::guide_said_for(&municipality.name),
        None if voice == Voice::Citizen => msg::guide_choose_family().to_owned(),
        None => msg::guide_choose().to_owned(),
    };
    let said_for = move || view! { <p role="status">{said_for}</p> };
    let calls = move || match suggestion.get() {
        Suggestion::Citizen(CitizenAdvice::GetHelpToday) => view! { <HelpNowCalls/> {said_for()} }.into_any(),
        Suggestion::Professional(levels) if levels.contains(&Level::Beyond) => {
            view! { <NotifyHere/> {said_for()} }.into_any()
        }
        _ => view! { <ChooseMunicipality/> {said_for()} <Here/> }.into_any(),
    };
    view! { <section class="it-result__part"><h2>{msg::guide_calls()}</h2>{calls}</section> }
}

/// The chosen municipality's numbers; before one is chosen, the lines that are everybody's.
#[component]
fn Here() -> impl IntoView {
    let chosen = expect_context::<MyMunicipality>();
    move || match chosen.definition() {
        Some(municipality) => view! { <MunicipalityCalls municipality/> }.into_any(),
        None => view! { <Helplines kinds=&[HelplineKind::SocialEmergency, HelplineKind::ChildLine]/> }.into_any(),
    }
}
