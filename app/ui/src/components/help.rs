//! Whom to call, wherever the app interrupts somebody or is asked.

use catalogue::{HelplineKind, MunicipalityDefinition};
use leptos::prelude::*;

use crate::components::choose_municipality::ChooseMunicipality;
use crate::components::contact::{Helplines, MunicipalityCalls, NotifyCall, SocialEmergencyCall};
use crate::context::{MyMunicipality, content};
use crate::messages::msg;

/// The calls of the help page; also shown where an answer opens it.
#[component]
pub fn HelpNowCalls() -> impl IntoView {
    view! {
        <Helplines kinds=&[HelplineKind::Danger, HelplineKind::SocialEmergency, HelplineKind::ChildLine, HelplineKind::Violence, HelplineKind::Suicide]/>
        <h2 class="it-section__title">{msg::now_municipality()}</h2>
        <ChosenMunicipality show=|municipality| view! { <MunicipalityCalls municipality/> }.into_any()/>
    }
}

/// Where a report of concern goes: in the chosen municipality, else in each. A stop never waits for a choice.
#[component]
pub fn NotifyHere() -> impl IntoView {
    let chosen = expect_context::<MyMunicipality>();
    let calls = move || match chosen.definition() {
        Some(municipality) => {
            view! { <div class="it-calls"><NotifyCall municipality/> <SocialEmergencyCall municipality/></div> }
                .into_any()
        }
        None => view! { <NotifyEverywhere/> }.into_any(),
    };
    view! {
        <ChooseMunicipality/>
        {calls}
    }
}

#[component]
fn NotifyEverywhere() -> impl IntoView {
    let all = content().catalogue.municipalities.iter();
    view! {
        <div class="it-calls">{all.map(|municipality| view! { <NotifyCall municipality/> }).collect_view()}</div>
        <Helplines kinds=&[HelplineKind::SocialEmergency]/>
    }
}

/// Asks for the municipality and shows what depends on it; what helps everywhere stands above it.
#[component]
fn ChosenMunicipality(show: fn(&'static MunicipalityDefinition) -> AnyView) -> impl IntoView {
    let chosen = expect_context::<MyMunicipality>();
    view! {
        <ChooseMunicipality/>
        {move || chosen.definition().map(show)}
    }
}
