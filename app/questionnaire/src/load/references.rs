//! What the conditions refer to, once all items are known.

use std::collections::BTreeMap;

use crate::definition::condition::{Condition, ConditionTest, Operand};
use crate::definition::item::{ItemDefinition, ItemIndex, ItemKind};
use crate::diagnostic::DiagnosticCode;
use crate::link_id::LinkId;

use super::reader::Reader;

pub(super) fn resolve(items: &mut [ItemDefinition], by_link_id: &BTreeMap<LinkId, ItemIndex>, reader: &mut Reader) {
    for position in 0..items.len() {
        let mut conditions = std::mem::take(&mut items[position].enablement.conditions);
        for condition in &mut conditions {
            let target = by_link_id.get(&condition.question).copied();
            match target.map(|index| (index, &items[index.0])) {
                Some((index, question)) if can_be_asked(question) => {
                    check_operand(condition, question, reader);
                    condition.target = Some(index);
                }
                Some(_) => refuse(condition, "is not a question", reader),
                // An empty id is reported where it was read.
                None if condition.question.as_str().is_empty() => {}
                None => refuse(condition, "is not in this questionnaire", reader),
            }
        }
        items[position].enablement.conditions = conditions;
    }
}

/// An item that is not understood has its own diagnostic; a condition on it needs no second one.
fn can_be_asked(item: &ItemDefinition) -> bool {
    item.is_question() || item.kind == ItemKind::Unusable
}

fn refuse(condition: &Condition, reason: &str, reader: &mut Reader) {
    let reason = format!("'{}' {reason}", condition.question);
    reader.error(&condition.path, DiagnosticCode::UnknownReference, &reason);
}

fn check_operand(condition: &Condition, question: &ItemDefinition, reader: &mut Reader) {
    let ConditionTest::Compare(_, operand) = &condition.test else {
        return;
    };
    let fits = match (&question.kind, operand) {
        (ItemKind::Boolean, Operand::Boolean(_))
        | (ItemKind::Integer(_), Operand::Number(_))
        | (ItemKind::Text(_), Operand::Text(_))
        | (ItemKind::Unusable, _) => true,
        (ItemKind::Coding(_), Operand::Coding(coding)) => {
            if question.option(coding).is_none() {
                let reason = format!("'{}' has no such option", condition.question);
                reader.error(&condition.path, DiagnosticCode::UnknownOption, &reason);
            }
            true
        }
        _ => false,
    };
    if !fits {
        let reason = format!("answer[x] is not of the type of '{}'", condition.question);
        reader.error(&condition.path, DiagnosticCode::WrongType, &reason);
    }
}
