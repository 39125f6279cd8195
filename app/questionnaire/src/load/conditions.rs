//! `enableWhen` and `enableBehavior`.

use crate::answer::Answer;
use crate::definition::condition::{Comparison, Condition, ConditionTest, EnableBehavior, Enablement};
use crate::diagnostic::DiagnosticCode;
use crate::link_id::LinkId;

use super::reader::{Place, Reader};

pub(super) fn read_enablement(place: &Place, reader: &mut Reader) -> Enablement {
    let conditions: Vec<Condition> =
        reader.list(place, "enableWhen").iter().map(|condition| read_condition(condition, reader)).collect();
    let behavior = match reader.string(place, "enableBehavior") {
        Some("all") => EnableBehavior::All,
        Some("any") => EnableBehavior::Any,
        Some(other) => {
            let reason = format!("unknown behaviour '{other}'");
            reader.invalid(&place.path_to("enableBehavior"), &reason);
            EnableBehavior::All
        }
        None => {
            if conditions.len() > 1 {
                let reason = "several conditions need enableBehavior";
                let path = place.path_to("enableBehavior");
                reader.error(&path, DiagnosticCode::MissingBehavior, reason);
            }
            EnableBehavior::All
        }
    };
    Enablement { behavior, conditions }
}

fn read_condition(place: &Place, reader: &mut Reader) -> Condition {
    let question = reader.needed(place, "question").unwrap_or_default();
    Condition {
        question: LinkId::from(question),
        target: None,
        test: read_test(place, reader).unwrap_or(ConditionTest::Never),
    }
}

fn read_test(place: &Place, reader: &mut Reader) -> Option<ConditionTest> {
    let comparison = match reader.needed(place, "operator")? {
        "exists" => {
            let wanted = reader.boolean(place, "answerBoolean");
            if wanted.is_none() {
                reader.invalid(&place.path, "'exists' needs answerBoolean");
            }
            return wanted.map(ConditionTest::Exists);
        }
        "=" => Comparison::Equal,
        "!=" => Comparison::NotEqual,
        ">" => Comparison::Greater,
        "<" => Comparison::Less,
        ">=" => Comparison::GreaterOrEqual,
        "<=" => Comparison::LessOrEqual,
        other => {
            let reason = format!("unknown operator '{other}'");
            reader.invalid(&place.path_to("operator"), &reason);
            return None;
        }
    };
    let operand = read_operand(place, reader)?;
    if comparison.needs_order() && !operand.is_ordered() {
        let reason = "this type of value has no order";
        reader.invalid(&place.path_to("operator"), reason);
        return None;
    }
    Some(ConditionTest::Compare(comparison, operand))
}

fn read_operand(place: &Place, reader: &mut Reader) -> Option<Answer> {
    let before = reader.diagnostics.len();
    let operand = reader.answer(place, "answer");
    if operand.is_none() && reader.diagnostics.len() == before {
        reader.error(&place.path, DiagnosticCode::Missing, "answer[x] is missing");
    }
    operand
}
