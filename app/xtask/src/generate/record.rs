use serde_json::{Value, json};

use super::area::Area;
use super::random::Random;
use super::words::{Words, slug};

const AUDIENCES: [&str; 6] = ["expecting", "child", "young-person", "parent", "family", "professional"];
const ACCESSES: [&str; 4] = ["self", "via-school-or-daycare", "by-referral", "by-decision"];
/// First and last month of the ranges that documents name.
const AGES: [(u16, u16); 7] = [(0, 227), (0, 215), (0, 71), (72, 119), (72, 215), (156, 227), (144, 299)];
const LAWS: [(&str, &str); 4] =
    [("barnets-lov", "§ 29"), ("barnets-lov", "§ 30"), ("barnets-lov", "§ 32"), ("sundhedsloven", "§ 121")];
/// How often in a hundred times, in the shipped content's measure.
const KINDS: [(usize, &str); 6] =
    [(70, "offer"), (10, "method"), (8, "actor"), (5, "forum"), (3, "digital-tool"), (4, "placement")];
const STATES: [(usize, &str); 5] =
    [(58, "running"), (22, "period-expired"), (9, "planned"), (6, "project-ended"), (5, "historic")];
const STEPS: [(usize, u8); 3] = [(45, 1), (40, 2), (15, 3)];
const STATED: [(usize, Option<bool>); 3] = [(80, None), (8, Some(true)), (12, Some(false))];

/// Makes records from words, topics and chance.
pub(super) struct Maker<'a> {
    pub(super) words: &'a Words,
    pub(super) topics: &'a [String],
    pub(super) random: Random,
}

impl Maker<'_> {
    /// One record. `own` are the municipality's records so far, `elsewhere` ids of other municipalities' records.
    pub(super) fn record(&mut self, area: &Area, own: &[Value], elsewhere: &[String]) -> Value {
        let name = self.words.name(&mut self.random);
        let kind = if own.is_empty() { "offer" } else { self.weighted(&KINDS) };
        let state = self.weighted(&STATES);
        let anonymous = self.weighted(&STATED);
        // Whoever comes without a name cannot be there by decision.
        let accesses = if anonymous == Some(true) { &ACCESSES[..1] } else { &ACCESSES[..] };
        let access = self.maybe(50, |maker| json!(maker.random.some(accesses, 2)));
        json!({
            "id": format!("{}/{}-{}", area.slug, slug(&name), own.len()),
            "municipality": area.slug,
            "name": name,
            "kind": kind,
            "steps": self.steps(kind),
            "audience": self.maybe(90, |maker| json!(maker.random.some(&AUDIENCES, 3))),
            "age": self.maybe(60, Self::age),
            "topics": self.random.some(self.topics, 3),
            "access": access,
            "access_basis": (!access.is_null()).then_some("offer"),
            "anonymous": anonymous,
            "creates_case": anonymous.filter(|yes| *yes).map(|yes| !yes),
            "legal_basis": self.maybe(30, Self::law),
            "duration": self.maybe(25, |maker| json!({ "da": maker.random.one(&maker.words.durations) })),
            "partners": self.maybe(25, |maker| json!(maker.random.some(&maker.words.partners, 3))),
            "provider": self.maybe(40, |maker| maker.one_of(own, "actor").unwrap_or_default()),
            "part_of": self.maybe(5, |maker| maker.one_of(own, "offer").map(|id| json!([id])).unwrap_or_default()),
            "contact": self.maybe(40, |maker| maker.contact(area)),
            "status": self.status(state),
            "citizen_facing": matches!(kind, "offer" | "digital-tool" | "placement"),
            "summary": { "da": self.words.summary(&mut self.random) },
            "how_to_start": self.maybe(60, |maker| json!({ "da": maker.words.starts(&mut maker.random) })),
            "similar": self.maybe(10, |maker| maker.random.one(elsewhere).map(|id| json!([id])).unwrap_or_default()),
            "sources": [{ "document": area.document(state), "section": self.section() }],
            "edited_on": format!("2026-{:02}-{:02}", 1 + self.random.below(11), 1 + self.random.below(28)),
            "verified_on": self.maybe(10, |_| json!("2026-11-20")),
        })
    }

    fn steps(&mut self, kind: &str) -> Value {
        let national = match kind {
            "forum" => vec![],
            "placement" => vec![4 + self.random.below(3)],
            _ => vec![usize::from(self.weighted(&STEPS))],
        };
        let read = !national.is_empty();
        json!({ "local": [], "national": national, "inferred": read, "reason": read.then_some(&self.words.reason) })
    }

    fn age(&mut self) -> Value {
        let (first, last) = AGES[self.random.below(AGES.len())];
        json!({ "min_months": first, "max_months": last, "basis": "offer" })
    }

    fn law(&mut self) -> Value {
        let (act, section) = LAWS[self.random.below(LAWS.len())];
        json!([{ "act": act, "section": section }])
    }

    /// No Danish number begins with 0, and nothing ends in `.example`.
    fn contact(&mut self, area: &Area) -> Value {
        json!({
            "phone": [format!("{:08}", self.random.below(1_000_000))],
            "email": self.maybe(50, |_| json!(format!("hjaelp@{}.example", area.slug))),
            "address": self.words.address(area.name, &mut self.random),
            "hours": null,
            "basis": "offer",
        })
    }

    fn status(&mut self, state: &str) -> Value {
        let date = (state == "planned").then(|| (2027 + self.random.below(3)).to_string());
        json!({ "state": state, "planned_for": date, "note": { "da": self.words.note } })
    }

    fn section(&mut self) -> String {
        format!("{} {}", self.words.section, 1 + self.random.below(40))
    }

    fn one_of(&mut self, own: &[Value], kind: &str) -> Option<Value> {
        let ids: Vec<&Value> = own.iter().filter(|record| record["kind"] == kind).map(|record| &record["id"]).collect();
        self.random.one(&ids).map(|id| (*id).clone())
    }

    fn maybe(&mut self, share: usize, value: impl FnOnce(&mut Self) -> Value) -> Value {
        if self.random.percent(share) { value(self) } else { Value::Null }
    }

    /// One of them, each as often as its share of a hundred says.
    fn weighted<T: Copy + Default>(&mut self, of: &[(usize, T)]) -> T {
        let mut left = self.random.below(100);
        for &(share, value) in of {
            if left < share {
                return value;
            }
            left -= share;
        }
        T::default()
    }
}
