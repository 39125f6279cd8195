use catalogue::{Disclosure, OfferDefinition};
use leptos::prelude::*;

use crate::messages::msg;

/// The two questions that keep people from calling.
#[component]
pub fn NameAndCase(offer: &'static OfferDefinition) -> impl IntoView {
    let name = match offer.anonymous {
        Some(true) => msg::offer_anonymous_yes(),
        Some(false) => msg::offer_anonymous_no(),
        None => msg::offer_anonymous_not_stated(),
    };
    view! {
        <section class="it-section">
            <h2 class="it-section__title">{msg::offer_name_title()}</h2>
            <p>{name}</p>
            {(offer.anonymous == Some(true)).then(|| view! { <p>{msg::offer_anonymous_how()}</p> })}
        </section>
        <section class="it-section">
            <h2 class="it-section__title">{msg::offer_case_title()}</h2>
            <p>{case(offer)}</p>
        </section>
    }
}

/// Who gets to know. The duty to notify is the law's; no document of a municipality says it, and that is said.
#[component]
pub fn WhoKnows(offer: &'static OfferDefinition) -> impl IntoView {
    let parts = offer.disclosures().into_iter().map(|part| view! { <li>{words(part)}</li> });
    view! {
        <section class="it-section">
            <h2 class="it-section__title">{msg::who_knows_title()}</h2>
            <ul>{parts.collect_view()}</ul>
            <p class="it-muted">{msg::law_unchecked()}</p>
        </section>
    }
}

fn words(part: Disclosure) -> &'static str {
    match part {
        Disclosure::WhoeverAnswers => msg::who_knows_answers(),
        Disclosure::SchoolOrDaycare => msg::who_knows_school(),
        Disclosure::Referrer => msg::who_knows_referrer(),
        Disclosure::Authority => msg::who_knows_authority(),
        Disclosure::AskWhatIsWritten => msg::who_knows_written(),
        Disclosure::Duty => msg::who_knows_duty(),
    }
}

/// Whether a case is opened, in words; what rests on an older description alone is dated.
pub fn case(offer: &OfferDefinition) -> &'static str {
    match (offer.creates_case, offer.rests_on("creates_case")) {
        (Some(true), _) => msg::offer_case_yes(),
        (Some(false), Some(_)) => msg::offer_case_no_dated(),
        (Some(false), None) => msg::offer_case_no(),
        (None, _) => msg::offer_case_not_stated(),
    }
}
