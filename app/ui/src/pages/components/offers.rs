//! Offers, topics and the staircase.

use std::iter;

use catalogue::{LeftOut, MunicipalitySlug, OfferEntry, OfferId, Query, Reader, Selection, State};
use leptos::context::Provider;
use leptos::prelude::*;

use super::{LONG, entries, leaked, shown};
use crate::components::address_ids::NotShown;
use crate::components::clear_list::ClearList;
use crate::components::found_offers::FoundOffers;
use crate::components::offer_card::{Met, OfferCard, OfferCards, OldBadge, StatusBadge, StepBadge, StepShown};
use crate::components::save::Save;
use crate::components::stairs::{Stairs, StairsList, StairsPicture};
use crate::components::topics::TopicLinks;
use crate::context::content;
use crate::my_list::MyList;

pub(super) fn family() -> AnyView {
    let all = entries();
    let nowhere = || Stairs::new(Some(MunicipalitySlug::new("ingen")));
    let states = [State::Running, State::PeriodExpired, State::Planned, State::ProjectEnded, State::Historic];
    view! {
        {shown("OfferCard", [
            ("with its step", card(all.first(), StepShown::Shown, Met::default())),
            ("without its step", card(all.first(), StepShown::Hidden, Met::default())),
            ("found by a word", card(all.first(), StepShown::Shown, met())),
            ("long text", card(long(all.first().copied()).as_ref(), StepShown::Shown, Met::default())),
            ("does not run any more", card(all.iter().find(|entry| entry.state != State::Running), StepShown::Shown, Met::default())),
        ])}
        {shown("OfferCards", [("none", cards(&[])), ("two", cards(all.get(..2).unwrap_or_default()))])}
        {shown("FoundOffers", [("some, for a citizen", found(Reader::Citizen, "")), ("some, for a professional", found(Reader::Professional, "")), ("none", found(Reader::Citizen, "ingen"))])}
        {shown("StepBadge", [("all", (1..=6).map(|number| view! { <StepBadge number/> " " }).collect_view().into_any())])}
        {shown("StatusBadge", [("all", states.map(|state| view! { <StatusBadge state/> " " }).collect_view().into_any())])}
        {shown("OldBadge", [("nothing for a new one", all.first().map(|entry| view! { <OldBadge entry/> }).into_any())])}
        {shown("Save", [("not on the list", save(0)), ("on the list", save(1)), ("the list is full", save(Selection::LIST))])}
        {shown("ClearList", [("empty list", view! { <ClearList/> }.into_any()), ("three on it", with_list(3, || view! { <ClearList/> }.into_any()))])}
        {shown("NotShown", [
            ("nothing left out", view! { <NotShown left_out=LeftOut::default() room=4/> }.into_any()),
            ("all reasons", left_out()),
        ])}
        {shown("TopicLinks", [("none", view! { <TopicLinks topics=Vec::new()/> }.into_any()), ("all", view! { <TopicLinks topics=content().catalogue.topics.iter().collect()/> }.into_any())])}
        {shown("StairsPicture", [("everywhere", view! { <StairsPicture stairs=Stairs::new(None)/> }.into_any()), ("nothing on any step", view! { <StairsPicture stairs=nowhere()/> }.into_any())])}
        {shown("StairsList", [("everywhere", view! { <StairsList stairs=Stairs::new(None)/> }.into_any()), ("nothing on any step", view! { <StairsList stairs=nowhere()/> }.into_any())])}
    }
    .into_any()
}

fn met() -> Met {
    Met {
        name: iter::once(0..3).collect(),
        summary: iter::once(0..2).collect(),
        reason: Some("Emne: angst".to_owned()),
    }
}

fn card(entry: Option<&&'static OfferEntry>, step: StepShown, met: Met) -> AnyView {
    entry.map(|entry| view! { <OfferCard entry=*entry step met/> }).into_any()
}

fn cards(entries: &[&'static OfferEntry]) -> AnyView {
    view! { <OfferCards entries=entries.to_vec()/> }.into_any()
}

fn long(entry: Option<&'static OfferEntry>) -> Option<&'static OfferEntry> {
    entry.map(|entry| leaked(OfferEntry { name: LONG.to_owned(), ..entry.clone() }) as &_)
}

/// `municipality` that there is none of gives no offer.
fn found(reader: Reader, municipality: &str) -> AnyView {
    let municipalities =
        [municipality].into_iter().filter(|slug| !slug.is_empty()).map(MunicipalitySlug::new).collect();
    let text = if municipality.is_empty() { String::new() } else { "findes slet ikke".to_owned() };
    view! { <FoundOffers query=Query { reader, municipalities, text, ..Query::default() }/> }.into_any()
}

fn save(on_the_list: usize) -> AnyView {
    let id = leaked(if on_the_list == 1 { id(1) } else { id(0) });
    with_list(on_the_list, move || view! { <Save id name="Tilbud"/> }.into_any())
}

fn left_out() -> AnyView {
    let left_out = LeftOut { unreadable: vec!["x".to_owned(), LONG.to_owned()], surplus: vec![id(8), id(9)] };
    view! { <NotShown left_out room=4 gone=vec![id(1)]/> }.into_any()
}

fn id(number: usize) -> OfferId {
    OfferId::new(format!("faxe/tilbud-{number}"))
}

/// What is drawn where so many offers are on the person's list.
fn with_list(count: usize, draw: impl FnOnce() -> AnyView + Send + 'static) -> AnyView {
    let list = MyList::open();
    list.add(&(1..=count).map(id).collect::<Vec<_>>());
    view! { <Provider value=list>{draw()}</Provider> }.into_any()
}
