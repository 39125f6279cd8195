//! Whom to call.

use catalogue::{Fact, HelplineKind};
use leptos::context::Provider;
use leptos::prelude::*;

use super::{LONG, leaked, shown};
use crate::components::choose_municipality::ChooseMunicipality;
use crate::components::contact::{
    Call, FactCall, HelplineCall, Helplines, MunicipalityCalls, NotifyCall, OutsideLink, SocialEmergencyCall,
};
use crate::components::help::{HelpNowCalls, NotifyHere};
use crate::context::{MyMunicipality, content};

pub(super) fn family() -> AnyView {
    let municipality = content().catalogue.municipalities.first();
    let line = content().catalogue.helplines.first();
    let (call, number) = (|| "Kommunen".to_owned(), || "73767111".to_owned());
    view! {
        {shown("Call", [
            ("plain", view! { <Call label=call() number=number()/> }.into_any()),
            ("with a note", view! { <Call label=call() number=number() note="Mandag til fredag"/> }.into_any()),
            ("long text", view! { <Call label=LONG.to_owned() number=number() note=LONG/> }.into_any()),
        ])}
        {shown("HelplineCall", [("a line", line.map(|line| view! { <HelplineCall line/> }).into_any())])}
        {shown("Helplines", [
            ("two kinds", view! { <Helplines kinds=&[HelplineKind::Danger, HelplineKind::ChildLine]/> }.into_any()),
            ("no kind", view! { <Helplines kinds=&[]/> }.into_any()),
        ])}
        {shown("FactCall", [
            ("checked", fact(Some("73767111"), Some("2026-11-01"))),
            ("not checked", fact(Some("73767111"), None)),
            ("not known", fact(None, None)),
        ])}
        {shown("MunicipalityCalls", [("one", municipality.map(|municipality| view! { <MunicipalityCalls municipality/> }).into_any())])}
        {shown("SocialEmergencyCall", [("one", municipality.map(|municipality| view! { <SocialEmergencyCall municipality/> }).into_any())])}
        {shown("NotifyCall", [("one", municipality.map(|municipality| view! { <NotifyCall municipality/> }).into_any())])}
        {shown("OutsideLink", [("a link", view! { <OutsideLink address="https://example.org/" name="En anden side".to_owned()/> }.into_any())])}
        {shown("ChooseMunicipality", [("none chosen", view! { <ChooseMunicipality/> }.into_any()), ("one chosen", chosen(|| view! { <ChooseMunicipality/> }.into_any()))])}
        {shown("HelpNowCalls", [("none chosen", view! { <HelpNowCalls/> }.into_any()), ("one chosen", chosen(|| view! { <HelpNowCalls/> }.into_any()))])}
        {shown("NotifyHere", [("none chosen", view! { <NotifyHere/> }.into_any()), ("one chosen", chosen(|| view! { <NotifyHere/> }.into_any()))])}
    }
    .into_any()
}

fn fact(value: Option<&str>, verified_on: Option<&str>) -> AnyView {
    let own = |text: Option<&str>| text.map(str::to_owned);
    let fact = leaked(Fact { value: own(value), source: None, verified_on: own(verified_on) });
    view! { <FactCall label="Kommunen".to_owned() fact/> }.into_any()
}

/// What is drawn where the first municipality is chosen.
fn chosen(draw: impl FnOnce() -> AnyView + Send + 'static) -> AnyView {
    let slug = content().catalogue.municipalities.first().map(|municipality| municipality.slug.clone());
    view! { <Provider value=MyMunicipality(RwSignal::new(slug))>{draw()}</Provider> }.into_any()
}
