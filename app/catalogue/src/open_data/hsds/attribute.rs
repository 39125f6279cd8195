use serde_json::{Value, json};

use super::term::Term;
use super::{id, vocabulary};
use crate::open_data::stated;
use crate::{Catalogue, OfferDefinition, StepId};

/// What attributes are said of.
#[derive(Clone, Copy)]
pub(super) struct Owner<'a> {
    /// The name that its id comes from.
    pub(super) name: &'a str,
    /// Its table in HSDS.
    pub(super) table: &'static str,
}

/// One term that holds for the owner; `link` says in which respect, `value` what belongs to it.
pub(super) fn attribute(owner: Owner, link: &str, term: &Term, value: Option<&str>) -> Value {
    let key = format!("{}#attribute/{link}/{}/{}", owner.name, term.code, value.unwrap_or_default());
    stated(json!({
        "id": id(&key),
        "link_type": link,
        "link_entity": owner.table,
        "value": value,
        "taxonomy_term": term.to_json(),
    }))
}

/// All that HSDS has no field for: the steps, who may come and how, the status in our words, law and documents.
pub(super) fn of_record(catalogue: &Catalogue, offer: &OfferDefinition, table: &'static str) -> Vec<Value> {
    let owner = Owner { name: offer.id.as_str(), table };
    let one = |link: &str, term: Term| attribute(owner, link, &term, None);
    let mut all =
        vec![one("kind", vocabulary::kind(offer.kind)), one("reader", vocabulary::reader(offer.citizen_facing))];
    all.push(attribute(owner, "status", &vocabulary::state(offer.status.state), offer.status.planned_for.as_deref()));
    steps(catalogue, offer, owner, &mut all);
    all.extend(offer.audience.iter().flatten().map(|&audience| one("audience", vocabulary::audience(audience))));
    all.extend(offer.age.map(|age| one("age-basis", vocabulary::basis(age.basis))));
    all.extend(offer.access.iter().flatten().map(|&access| one("access", vocabulary::access(access))));
    all.extend(offer.access_basis.map(|basis| one("access-basis", vocabulary::basis(basis))));
    all.extend(offer.anonymous.map(|anonymous| one("anonymity", vocabulary::anonymity(anonymous))));
    all.extend(offer.creates_case.map(|creates| one("case", vocabulary::case(creates))));
    all.extend(offer.contact.as_ref().map(|contact| one("contact-basis", vocabulary::basis(contact.basis))));
    let topics = offer.topics.iter().filter_map(|topic| catalogue.topic(topic));
    all.extend(topics.map(|topic| one("topic", Term::of_topic(topic))));
    papers(catalogue, offer, owner, &mut all);
    all
}

/// A national step is always our reading, so its value says why.
fn steps(catalogue: &Catalogue, offer: &OfferDefinition, owner: Owner, all: &mut Vec<Value>) {
    let steps = &offer.steps;
    let reading: Vec<&str> = [&steps.reason, &steps.doubtful].into_iter().flatten().map(String::as_str).collect();
    let reading = Some(reading.join(" ")).filter(|reading| !reading.is_empty());
    for step in &steps.national {
        let term = step_term(catalogue, &StepId::new(format!("national-{step}")));
        all.extend(term.map(|term| attribute(owner, "national-step", &term, reading.as_deref())));
    }
    for step in &steps.local {
        all.extend(step_term(catalogue, step).map(|term| attribute(owner, "local-step", &term, None)));
    }
}

fn step_term(catalogue: &Catalogue, id: &StepId) -> Option<Term> {
    let mut steps = catalogue.ladders.iter().flat_map(|ladder| ladder.steps.iter().map(move |step| (ladder, step)));
    steps.find(|(_, step)| &step.id == id).map(|(ladder, step)| Term::of_step(ladder, step))
}

/// A paragraph has its number as the value, a document the section.
fn papers(catalogue: &Catalogue, offer: &OfferDefinition, owner: Owner, all: &mut Vec<Value>) {
    for basis in offer.legal_basis.iter().flatten() {
        all.push(attribute(owner, "legal-basis", &Term::of_act(&basis.act), Some(&basis.section)));
    }
    for reference in &offer.sources {
        let Some(source) = catalogue.source(&reference.document) else { continue };
        let entry = attribute(owner, "source", &Term::of_document(source), Some(&reference.section));
        // One section can be the source of several fields.
        if !all.contains(&entry) {
            all.push(entry);
        }
    }
}
