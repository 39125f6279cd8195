use std::collections::BTreeSet;

use catalogue::{Diagnostic, MunicipalitySlug};

use crate::{Condition, Form, GuideDefinition, Leaf, Owner, Path};

impl GuideDefinition {
    /// What is wrong with the rules as a whole, over every combination of answers in every municipality and in none:
    /// gaps, contradictions that no tension names, and entries that never hold.
    pub fn survey(&self, forms: &[Form], municipalities: &[MunicipalitySlug]) -> Vec<Diagnostic> {
        let places: Vec<Option<&MunicipalitySlug>> =
            std::iter::once(None).chain(municipalities.iter().map(Some)).collect();
        let mut found = Vec::new();
        for form in forms {
            for place in &places {
                found.extend(self.gaps(form, *place));
            }
        }
        found.extend(self.contradictions(forms, &places));
        found.extend(self.unreachable(forms, &places));
        found
    }

    fn gaps(&self, form: &Form, place: Option<&MunicipalitySlug>) -> Vec<Diagnostic> {
        let open = |path: &Path| path.leaf == Leaf::Levels(Vec::new());
        let paths = self.graph(form, place).paths();
        paths
            .iter()
            .filter(|path| open(path))
            .map(|path| problem("gap", &format!("no rule holds for {path}")))
            .collect()
    }

    fn contradictions(&self, forms: &[Form], places: &[Option<&MunicipalitySlug>]) -> Vec<Diagnostic> {
        let mut rules: BTreeSet<String> = BTreeSet::new();
        for answers in forms.iter().flat_map(|form| self.decisive(form)) {
            for place in places.iter().filter(|place| self.is_contradicted(&answers, **place)) {
                if !self.tensions.iter().any(|tension| self.is_so(&tension.when, &answers, &[], *place)) {
                    let ids: Vec<&str> = self.holding(&answers, *place).map(|rule| rule.id.as_str()).collect();
                    rules.insert(ids.join(", "));
                }
            }
        }
        rules
            .iter()
            .map(|rules| problem(rules, "these rules can hold at once and agree on no level, and no tension says so"))
            .collect()
    }

    /// Entries whose condition is never true where it could be said.
    fn unreachable(&self, forms: &[Form], places: &[Option<&MunicipalitySlug>]) -> Vec<Diagnostic> {
        let mut waiting: Vec<(&str, &Condition, Option<&Owner>)> =
            self.rules.iter().map(|rule| (rule.id.as_str(), &rule.when, None)).collect();
        waiting.extend(self.situations.values().map(|situation| (situation.id.as_str(), &situation.when, None)));
        waiting.extend(self.tensions.iter().map(|tension| (tension.id.as_str(), &tension.when, None)));
        waiting.extend(self.silences.iter().map(|silence| (silence.id.as_str(), &silence.when, None)));
        waiting.extend(self.advice.iter().map(|advice| (advice.id.as_str(), &advice.when, Some(&advice.owner))));
        for answers in forms.iter().flat_map(|form| self.combinations(form)) {
            for place in places {
                if waiting.is_empty() {
                    return Vec::new();
                }
                let levels = self.levels(&answers, *place);
                let can_be_said = |owner: Option<&Owner>| match owner {
                    Some(Owner::Municipality(_)) => owner.is_some_and(|owner| owner.holds_in(*place)),
                    _ => true,
                };
                waiting
                    .retain(|(_, when, owner)| !(can_be_said(*owner) && self.is_so(when, &answers, &levels, *place)));
            }
        }
        waiting.into_iter().map(|(id, _, _)| problem(id, "no answers lead here")).collect()
    }
}

fn problem(record: &str, reason: &str) -> Diagnostic {
    Diagnostic::field("guide", record, "when", reason)
}
