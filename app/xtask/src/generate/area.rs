use serde_json::{Value, json};

use super::words::{Words, slug};

/// Code, short name, name and region of Denmark's municipalities, one a line.
const ALL: &str = include_str!("municipalities.txt");

/// A municipality to be filled.
pub(super) struct Area {
    code: &'static str,
    pub(super) slug: String,
    /// The short one.
    pub(super) name: &'static str,
    full_name: &'static str,
    region: &'static str,
}

impl Area {
    /// All 98, by their codes.
    pub(super) fn all() -> Vec<Self> {
        ALL.lines().filter_map(Self::read).collect()
    }

    fn read(line: &'static str) -> Option<Self> {
        let mut parts = line.split(';');
        let (code, name, full_name, region) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        Some(Self { code, slug: slug(name), name, full_name, region })
    }

    /// The id of the made-up document that a record of that state rests on.
    pub(super) fn document(&self, state: &str) -> String {
        let age = if state == "period-expired" { "gammel" } else { "ny" };
        format!("{}-opdigtet-{age}", self.slug)
    }

    /// Its two made-up documents: one in force, one whose period is over.
    pub(super) fn sources(&self, words: &Words) -> [Value; 2] {
        [
            ("running", 2026, json!({ "from": 2026, "to": null }), "in-force", &words.document),
            ("period-expired", 2020, json!({ "from": 2020, "to": 2023 }), "period-expired", &words.old_document),
        ]
        .map(|(state, year, period, standing, title)| {
            let id = self.document(state);
            json!({
                "id": id, "title": format!("{title}, {}", self.name), "publisher": words.publisher, "year": year,
                "period": period, "standing": standing, "file": format!("{id}.txt"), "note": { "da": words.document_note },
            })
        })
    }

    /// The municipality as shipped, or with its name alone; with the made-up documents and offers.
    pub(super) fn municipality(&self, shipped: Option<&Value>, words: &Words) -> Value {
        let mut municipality = shipped.cloned().unwrap_or_else(|| self.unknown(words));
        if let Some(documents) = municipality["documents"].as_array_mut() {
            documents.extend(["running", "period-expired"].map(|state| self.document(state).into()));
        }
        municipality["no_offers"] = Value::Null;
        municipality
    }

    fn unknown(&self, words: &Words) -> Value {
        let nothing = json!({ "value": null, "source": null, "verified_on": null });
        json!({
            "slug": self.slug, "code": self.code, "name": self.full_name, "short_name": self.name, "region": self.region,
            "main_number": nothing, "website": nothing,
            "notify": { "number": nothing, "address": nothing, "note": null },
            "social_emergency": { "number": nothing, "note": { "da": words.unknown_emergency } },
            "accessibility_statement": nothing, "documents": [], "ladder": null, "no_offers": null, "principles": null,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn there_are_98_municipalities_in_five_regions() {
        let all = Area::all();
        assert_eq!(all.len(), 98);
        let distinct = |of: fn(&Area) -> &str| all.iter().map(of).collect::<BTreeSet<_>>().len();
        assert_eq!((distinct(|a| a.code), distinct(|a| &a.slug), distinct(|a| a.region)), (98, 98, 5));
        assert!(all.iter().all(|area| area.code.len() == 3 && area.full_name.contains("ommune")));
    }
}
