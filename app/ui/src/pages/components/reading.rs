//! What is read.

use catalogue::{LegalBasis, LocalText, LocalTexts};
use leptos::prelude::*;
use serde_json::json;

use super::{LONG, leaked, shown};
use crate::components::answers::AnswersInWords;
use crate::components::facts::{Laws, Lines, Row};
use crate::components::paper::PaperAddress;
use crate::components::qr_code::QrCode;
use crate::components::text::{Mixed, Text};
use crate::components::ways::Ways;
use crate::context::content;
use crate::messages::{ISOLATE, ISOLATE_END};

pub(super) fn family() -> AnyView {
    let offers = &content().catalogue.offers;
    let laws: &'static [LegalBasis] = offers.iter().find_map(|offer| offer.legal_basis.as_deref()).unwrap_or_default();
    let old =
        offers.iter().filter_map(|offer| offer.legal_basis.as_deref()).find(|laws| laws.iter().any(LegalBasis::is_old));
    let text = |json| serde_json::from_value::<LocalText>(json).unwrap_or_default();
    let lines = |json| leaked(serde_json::from_value::<LocalTexts>(json).unwrap_or_default()) as &_;
    let row = |answer: &str| ("Hvordan går det?".to_owned(), answer.to_owned());
    let way = |title: &'static str| ("/".to_owned(), title, "En linje om den");
    view! {
        {shown("Text", [
            ("in the page's language", view! { <Text text=text(json!({ "da": "En tekst" }))/> }.into_any()),
            ("long text", view! { <Text text=text(json!({ "da": LONG }))/> }.into_any()),
        ])}
        {shown("Mixed", [("Danish words in a message", view! { <Mixed text=format!("Before {ISOLATE}dansk{ISOLATE_END} after")/> }.into_any())])}
        {shown("Row", [
            ("filled", view! { <dl class="it-facts"><Row term="Alder">"0-18 år"</Row></dl> }.into_any()),
            ("long text", view! { <dl class="it-facts"><Row term="Alder">{LONG}</Row></dl> }.into_any()),
        ])}
        {shown("Laws", [
            ("as in force", view! { <Laws laws/> }.into_any()),
            ("of the old act", old.map(|laws| view! { <Laws laws/> }).into_any()),
            ("none", view! { <Laws laws=&[]/> }.into_any()),
        ])}
        {shown("Lines", [
            ("three", view! { <Lines texts=lines(json!({ "da": ["En", "To", LONG] }))/> }.into_any()),
            ("none", view! { <Lines texts=lines(json!({ "da": [] }))/> }.into_any()),
        ])}
        {shown("AnswersInWords", [
            ("none", view! { <AnswersInWords rows=Vec::new()/> }.into_any()),
            ("three", view! { <AnswersInWords rows=vec![row("Godt"), row(""), row(LONG)]/> }.into_any()),
        ])}
        {shown("Ways", [("two", view! { <Ways ways=vec![way("En vej"), way(LONG)]/> }.into_any())])}
        {shown("QrCode", [
            ("an address", view! { <QrCode text="https://example.org/".to_owned() label="Kode".to_owned()/> }.into_any()),
            ("too long: nothing", view! { <QrCode text="x".repeat(9_000) label="Kode".to_owned()/> }.into_any()),
        ])}
        {shown("PaperAddress", [("on paper alone, where the site has an address", view! { <PaperAddress path="/tilbud".to_owned()/> }.into_any())])}
    }
    .into_any()
}
