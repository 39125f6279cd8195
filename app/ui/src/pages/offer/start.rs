use catalogue::{CallNote, LocalTexts, OfferDefinition, StartStep, Stated};
use leptos::prelude::*;

use super::contact::{ContactBox, MainNumber};
use crate::components::text::{Mixed, as_danish};
use crate::context::shelf;
use crate::messages::{self, msg};

/// What to do, in order, and whom to call.
#[component]
pub fn HowToStart(offer: &'static OfferDefinition) -> impl IntoView {
    let title = if offer.citizen_facing { msg::offer_start_title() } else { msg::offer_more_title() };
    view! {
        <section class="it-section">
            <h2 class="it-section__title">{title}</h2>
            {match &offer.how_to_start {
                Some(steps) => view! { <Told steps/> }.into_any(),
                None => view! { <Derived offer/> }.into_any(),
            }}
            {offer.contact.as_ref().map(|contact| view! { <ContactBox contact/> })}
            {(!offer.has_number()).then(|| view! { <MainNumber offer/> })}
        </section>
    }
}

#[component]
fn Told(steps: &'static LocalTexts) -> impl IntoView {
    let page = messages::lang();
    let (lines, lang) = steps.get(&page);
    let lang = (lang != page).then(|| lang.to_owned());
    let rows = lines.iter().map(|line| view! { <li class="it-steps-list__item">{line.clone()}</li> });
    view! { <ol class="it-steps-list" lang=lang>{rows.collect_view()}</ol> }
}

/// What the record does not tell follows from what it states. What no family begins has no numbered steps.
#[component]
fn Derived(offer: &'static OfferDefinition) -> impl IntoView {
    move || {
        let asked_for = as_danish(&asked_for(offer));
        let lines = offer.start_steps().into_iter().map(|step| words(step, &asked_for));
        if offer.citizen_facing {
            let rows = lines.map(|line| view! { <li class="it-steps-list__item"><Mixed text=line/></li> });
            view! { <ol class="it-steps-list">{rows.collect_view()}</ol> }.into_any()
        } else {
            lines.map(|line| view! { <p><Mixed text=line/></p> }).collect_view().into_any()
        }
    }
}

/// What happens when somebody calls: what can be said of any such call, and nothing that no source says.
#[component]
pub fn WhenCalling(offer: &'static OfferDefinition) -> impl IntoView {
    let notes = offer.call_notes().map(|note| view! { <li>{call(note)}</li> });
    view! {
        <section class="it-section">
            <h2 class="it-section__title">{msg::calling_title()}</h2>
            <ul>{notes.collect_view()}</ul>
        </section>
    }
}

/// What to ask for: who has it, or the thing itself.
fn asked_for(offer: &'static OfferDefinition) -> String {
    let provider = offer.provider.as_ref().and_then(|id| shelf().entry(id)?);
    provider.map_or_else(|| offer.name.clone(), |provider| provider.name.clone())
}

fn words(step: StartStep, asked_for: &str) -> String {
    match step {
        StartStep::PartOfWork => msg::start_step_part_of_work().to_owned(),
        StartStep::TellSchoolOrDaycare => msg::start_step_tell_school().to_owned(),
        StartStep::Call => msg::start_step_call(asked_for),
        StartStep::Write => msg::start_step_write(asked_for),
        StartStep::AskMunicipality => msg::offer_no_number(asked_for),
        StartStep::OrThroughSchoolOrDaycare => msg::start_step_or_school().to_owned(),
        StartStep::AskWhetherItExists => msg::start_step_exists().to_owned(),
        StartStep::AskWhoRefers => msg::start_step_referral().to_owned(),
        StartStep::AskAdvisers => msg::start_step_advisers().to_owned(),
    }
}

fn call(note: CallNote) -> &'static str {
    match note {
        CallNote::ReachesThem => msg::calling_reaches_them(),
        CallNote::PutThrough => msg::calling_put_through(),
        CallNote::Name(Stated::Yes) => msg::calling_name_yes(),
        CallNote::Name(Stated::No) => msg::calling_name_no(),
        CallNote::Name(Stated::NotStated) => msg::calling_name_not_stated(),
        CallNote::AskForDecision => msg::calling_decision(),
        CallNote::AskWhatNext => msg::calling_next(),
    }
}
