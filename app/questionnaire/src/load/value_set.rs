//! The value sets that stand in the questionnaire itself.

use std::collections::BTreeMap;

use crate::answer::Answer;
use crate::coding::Coding;
use crate::definition::options::AnswerOption;

use super::json::Json;
use super::options::read_weight;
use super::reader::{Place, Reader};

/// The options of every contained value set, by `#id` and by address. One that leans on codes from elsewhere has none.
pub(super) fn read_value_sets(root: &Place, reader: &mut Reader) -> BTreeMap<String, Option<Vec<AnswerOption>>> {
    let contained = reader.list(root, "contained");
    let of_type = |place: &&Place, name: &str| place.get("resourceType").and_then(Json::as_str) == Some(name);
    let systems: Vec<&Place> = contained.iter().filter(|place| of_type(place, "CodeSystem")).collect();
    let mut all = BTreeMap::new();
    for set in contained.iter().filter(|place| of_type(place, "ValueSet")) {
        let options = read_value_set(set, &systems, reader);
        let id = reader.string(set, "id").map(|id| format!("#{id}"));
        let url = reader.string(set, "url").map(str::to_owned);
        for name in id.into_iter().chain(url) {
            all.insert(name, options.clone());
        }
    }
    all
}

fn read_value_set(set: &Place, systems: &[&Place], reader: &mut Reader) -> Option<Vec<AnswerOption>> {
    let mut options = Vec::new();
    if let Some(expansion) = set.object("expansion").filter(|expansion| expansion.get("contains").is_some()) {
        read_concepts(&expansion, "contains", None, &mut options, reader);
        return Some(options);
    }
    let compose = set.object("compose").filter(|compose| compose.get("exclude").is_none())?;
    for include in reader.list(&compose, "include") {
        if include.get("filter").is_some() || include.get("valueSet").is_some() {
            return None;
        }
        let system = reader.string(&include, "system");
        if include.get("concept").is_some() {
            read_concepts(&include, "concept", system, &mut options, reader);
        } else {
            let is_it = |place: &&&Place| place.get("url").and_then(Json::as_str) == system;
            read_concepts(systems.iter().find(is_it)?, "concept", system, &mut options, reader);
        }
    }
    Some(options)
}

/// The concepts of a list, and those below them.
fn read_concepts(place: &Place, key: &str, system: Option<&str>, options: &mut Vec<AnswerOption>, reader: &mut Reader) {
    for concept in reader.list(place, key) {
        let own = reader.string(&concept, "system").or(system);
        let chosen = concept.get("abstract").and_then(Json::as_bool) != Some(true);
        if let Some(code) = reader.string(&concept, "code").filter(|_| chosen) {
            let mut coding = Coding { system: own.map(str::to_owned), code: Some(code.to_owned()), display: None };
            coding.display = reader.string(&concept, "display").map(str::to_owned);
            options.push(AnswerOption {
                value: Answer::Coding(coding),
                display: reader.local_text(&concept, "display"),
                weight: read_weight(&[&concept], reader),
                exclusive: false,
                face: None,
            });
        }
        read_concepts(&concept, key, own, options, reader);
    }
}
