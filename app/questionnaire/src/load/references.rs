//! What the conditions refer to, once all items are known.

use crate::answer::Answer;
use crate::definition::by_link_id::ByLinkId;
use crate::definition::condition::{Condition, ConditionTest};
use crate::definition::item::{ItemDefinition, ItemIndex, ItemKind};
use crate::definition::options::Constraint;
use crate::definition::path::path;
use crate::diagnostic::DiagnosticCode;

use super::reader::Reader;

pub(super) fn resolve(items: &mut [ItemDefinition], by_link_id: &ByLinkId, reader: &mut Reader) {
    for position in 0..items.len() {
        let mut conditions = std::mem::take(&mut items[position].enablement.conditions);
        for (n, condition) in conditions.iter_mut().enumerate() {
            let place = || format!("{}.enableWhen[{n}]", path(items, ItemIndex(position)));
            let target = by_link_id.get(items, condition.question.as_str());
            match target.map(|index| (index, &items[index.0])) {
                Some((index, question)) if can_be_asked(question) => {
                    check_operand(condition, question, place, reader);
                    condition.target = Some(index);
                }
                Some(_) => refuse(condition, "is not a question", &place(), reader),
                // An empty id is reported where it was read.
                None if condition.question.as_str().is_empty() => {}
                None => refuse(condition, "is not in this questionnaire", &place(), reader),
            }
        }
        items[position].enablement.conditions = conditions;
    }
}

/// An item that is not understood has its own diagnostic; a condition on it needs no second one.
fn can_be_asked(item: &ItemDefinition) -> bool {
    item.is_question() || item.kind == ItemKind::Unusable
}

fn refuse(condition: &Condition, reason: &str, place: &str, reader: &mut Reader) {
    let reason = format!("'{}' {reason}", condition.question);
    reader.error(place, DiagnosticCode::UnknownReference, &reason);
}

fn check_operand(condition: &Condition, question: &ItemDefinition, place: impl Fn() -> String, reader: &mut Reader) {
    let ConditionTest::Compare(_, operand) = &condition.test else {
        return;
    };
    if !is_comparable(question, operand) {
        let reason = format!("answer[x] is not of the type of '{}'", condition.question);
        reader.error(&place(), DiagnosticCode::WrongType, &reason);
        return;
    }
    let options = &question.options;
    let closed = options.constraint == Constraint::OptionsOnly && !options.is_empty();
    if closed && matches!(operand, Answer::Coding(_)) && options.find(operand).is_none() {
        let reason = format!("'{}' has no such option", condition.question);
        reader.warn(&place(), DiagnosticCode::UnknownOption, &reason);
    }
}

/// Whether answers to the question compare with the operand.
fn is_comparable(question: &ItemDefinition, operand: &Answer) -> bool {
    let open = question.options.constraint == Constraint::OptionsOrString;
    match (question.kind, operand) {
        (ItemKind::Boolean, Answer::Boolean(_))
        | (ItemKind::Integer | ItemKind::Decimal, Answer::Integer(_) | Answer::Decimal(_))
        | (ItemKind::Date | ItemKind::DateTime, Answer::Date(_) | Answer::DateTime(_))
        | (ItemKind::Time, Answer::Time(_))
        | (ItemKind::Text(_) | ItemKind::Url, Answer::Text(_))
        | (ItemKind::Coding, Answer::Coding(_))
        | (ItemKind::Quantity, Answer::Quantity(_))
        | (ItemKind::Reference, Answer::Reference(_))
        | (ItemKind::Unusable, _) => true,
        (_, Answer::Text(_)) => open,
        _ => false,
    }
}
