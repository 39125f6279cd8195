use catalogue::{Fact, HelplineDefinition, HelplineKind, MunicipalityDefinition};
use leptos::prelude::*;

use crate::components::text::{Mixed, danish, plain, said, text_lang};
use crate::context::content;
use crate::messages::msg;
use crate::routes;

/// A number to call: whom, the number, and what to know before.
#[component]
pub fn Call(
    label: String,
    number: String,
    /// The language of the label, where it is not the page's.
    #[prop(optional_no_strip)]
    label_lang: Option<&'static str>,
    #[prop(optional, into)] note: Option<String>,
    /// The language of the note, where it is not the page's.
    #[prop(optional_no_strip)]
    note_lang: Option<&'static str>,
) -> impl IntoView {
    let address = routes::telephone(&number);
    view! {
        <a class="it-call" href=address>
            <span class="it-call__label" lang=label_lang>{label}</span>
            <span class="it-call__number" dir="ltr">{number}</span>
            {note.map(|note| view! { <span class="it-call__note" lang=note_lang><Mixed text=note/></span> })}
        </a>
    }
}

/// A national line.
#[component]
pub fn HelplineCall(line: &'static HelplineDefinition) -> impl IntoView {
    let note = match line.hours.as_ref().map(plain) {
        Some(hours) => format!("{} {hours}.", plain(&line.about)),
        None => plain(&line.about),
    };
    let note_lang = text_lang(&line.about);
    view! { <Call label=line.name.clone() label_lang=danish() number=line.number.clone() note=note note_lang/> }
}

/// The national lines of these kinds, in this order. Where a number is unchecked, that is said once.
#[component]
pub fn Helplines(kinds: &'static [HelplineKind]) -> impl IntoView {
    let lines = &content().catalogue.helplines;
    let lines: Vec<_> = kinds.iter().flat_map(|kind| lines.iter().filter(move |line| line.kind == *kind)).collect();
    let unchecked = lines.iter().any(|line| line.verified_on.is_none());
    view! {
        <div class="it-calls">{lines.into_iter().map(|line| view! { <HelplineCall line/> }).collect_view()}</div>
        {unchecked.then(|| view! { <p class="it-muted">{msg::contact_unchecked_lines()}</p> })}
    }
}

/// Whom to call in a municipality: switchboard, where to report a concern, and outside office hours.
#[component]
pub fn MunicipalityCalls(municipality: &'static MunicipalityDefinition) -> impl IntoView {
    view! {
        <div class="it-calls">
            <FactCall label=msg::contact_main(&municipality.name) fact=&municipality.main_number/>
            <SocialEmergencyCall municipality/>
        </div>
    }
}

/// The municipality's duty outside office hours.
#[component]
pub fn SocialEmergencyCall(municipality: &'static MunicipalityDefinition) -> impl IntoView {
    let duty = &municipality.social_emergency;
    view! { <FactCall label=msg::contact_social_emergency().to_owned() fact=&duty.number note=said(&duty.note)/> }
}

/// Where a report of concern goes: the number made for it, else the switchboard.
#[component]
pub fn NotifyCall(municipality: &'static MunicipalityDefinition) -> impl IntoView {
    let notify = &municipality.notify;
    let fact = if notify.number.value.is_some() { &notify.number } else { &municipality.main_number };
    let note = notify.note.as_ref().map(said).unwrap_or_default();
    let address = notify.address.value.as_ref();
    view! {
        <FactCall label=msg::contact_notify(&municipality.name) fact note/>
        {address.map(|address| view! { <OutsideLink address name=msg::contact_notify_address(&municipality.name)/> })}
    }
}

/// A number from outside the documents. Unchecked ones say so; an unknown one says what to do instead.
#[component]
pub fn FactCall(label: String, fact: &'static Fact, #[prop(optional)] note: String) -> impl IntoView {
    let unchecked = fact.verified_on.is_none().then(msg::contact_unchecked);
    let note =
        [note.as_str()].into_iter().chain(unchecked).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    match &fact.value {
        Some(number) => view! { <Call label number=number.clone() note=note/> }.into_any(),
        None => view! { <p class="it-not-stated">{label} ": " {msg::contact_unknown()}</p> }.into_any(),
    }
}

/// A link that leaves the site when the person follows it.
#[component]
pub fn OutsideLink(address: &'static str, name: String) -> impl IntoView {
    view! {
        <p>
            <a href=address rel="noreferrer noopener external">{name}</a> " "
            <span class="it-muted">{msg::contact_outside()}</span>
        </p>
    }
}

/// "73767111" as "73 76 71 11".
pub fn spaced(number: &str) -> String {
    let digits: Vec<char> = number.chars().filter(|c| !c.is_whitespace()).collect();
    digits.chunks(2).map(|pair| pair.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
