use catalogue::Diagnostic;
use questionnaire::{QuestionnaireDefinition, vocabulary};

use super::forms::Form;

/// What stands on every page of what could be taken for a notification.
const NOTICE: &str = "Arbejdspapir. Dette er ikke en underretning. Kommunen har ikke fået noget.";
/// Kinds that are about a child or a group of children.
const KINDS: [&str; 3] = ["working-paper", "professional-assessment", "concern-scale"];
/// What belongs to a notification or to a consent of its own, and never to a working paper.
const NEVER: [&str; 3] = ["underskrift", "cpr-nummer:", "skriv under her"];

/// A professional's paper on a child says on every page that it is no notification, and has no field to sign.
pub(super) fn check(form: &Form, errors: &mut Vec<Diagnostic>) {
    let (Some(definition), _) = QuestionnaireDefinition::load(&form.value.to_string()) else { return };
    let is_paper = KINDS.iter().any(|kind| definition.has_code(vocabulary::QUESTIONNAIRE_KIND, kind));
    if !is_paper || !definition.has_code(vocabulary::RESPONDENT, "professional") {
        return;
    }
    if definition.notice("da") != Some(NOTICE) {
        errors.push(form.problem("item", format!("the group around everything does not say \"{NOTICE}\"")));
    }
    for item in definition.items().iter().filter(|item| item.is_question()) {
        let text = item.text("da").to_lowercase();
        if NEVER.iter().any(|words| text.contains(words)) {
            errors.push(
                form.problem(item.link_id().as_str(), "a working paper has no field to sign and no number of a person"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn problems(kind: &str, respondent: &str, notice: &str, question: &str) -> usize {
        let codes = json!([
            { "system": vocabulary::QUESTIONNAIRE_KIND, "code": kind },
            { "system": vocabulary::RESPONDENT, "code": respondent },
        ]);
        let question = json!({ "linkId": "b", "type": "string", "text": question });
        let item = json!([{ "linkId": "a", "type": "group", "text": notice, "item": [question] }]);
        let value =
            json!({ "resourceType": "Questionnaire", "url": "u", "status": "active", "code": codes, "item": item });
        let mut errors = Vec::new();
        check(&Form { file: "f.json", value }, &mut errors);
        errors.len()
    }

    #[test]
    fn a_paper_on_a_child_says_that_it_is_no_notification() {
        for kind in KINDS {
            assert_eq!(problems(kind, "professional", NOTICE, "Hvad ser du?"), 0, "{kind}");
            assert_eq!(problems(kind, "professional", "Arbejdspapir", "Hvad ser du?"), 1, "{kind}");
        }
        assert_eq!(problems("concern-scale", "parent", "Hej", "Hvad ser du?"), 0);
        assert_eq!(problems("organisation", "professional", "Hej", "Hvad ser du?"), 0);
        assert_eq!(problems("working-paper", "professional", NOTICE, "Underskrift"), 1);
    }
}
