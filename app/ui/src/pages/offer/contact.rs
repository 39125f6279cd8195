use catalogue::{Basis, Contact, OfferDefinition};
use leptos::prelude::*;

use crate::components::contact::{Call, FactCall, spaced};
use crate::components::copy::CopyButton;
use crate::components::facts::Row;
use crate::components::text::danish;
use crate::context::content;
use crate::messages::msg;

/// How to reach it, as the source prints it.
#[component]
pub fn ContactBox(contact: &'static Contact) -> impl IntoView {
    let note = contact.hours.clone().unwrap_or_default();
    let calls = contact.phone.iter().flatten().map(move |number| {
        view! { <Call label=msg::offer_call().to_owned() number=spaced(number) note=note.clone() note_lang=danish()/> }
    });
    view! {
        <div class="it-calls">{calls.collect_view()}</div>
        {contact.phone.iter().flatten().map(|number| view! { <CopyButton text=spaced(number)/> }).collect_view()}
        <dl class="it-facts">
            {contact.address.clone().map(|address| view! { <Row term=msg::offer_address()><span lang=danish()>{address}</span></Row> })}
            {contact
                .email
                .clone()
                .map(|mail| {
                    view! {
                        <Row term=msg::offer_mail()>
                            <a href=format!("mailto:{mail}") dir="ltr">{mail.clone()}</a> <CopyButton text=mail.clone()/> <p class="it-muted">{msg::offer_mail_warning()}</p>
                        </Row>
                    }
                })}
            {(contact.basis != Basis::Offer).then(|| view! { <Row term=msg::offer_contact_whose()>{msg::offer_contact_unit()}</Row> })}
        </dl>
    }
}

/// The switchboard, where the source prints no number.
#[component]
pub fn MainNumber(offer: &'static OfferDefinition) -> impl IntoView {
    let municipality = content().catalogue.municipality(&offer.municipality);
    municipality.map(|municipality| {
        let (label, note) = (msg::contact_main(&municipality.name), msg::offer_main_number().to_owned());
        view! { <div class="it-calls"><FactCall label fact=&municipality.main_number note/></div> }
    })
}
