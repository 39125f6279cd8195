use std::hash::Hash;

use super::shape;
use crate::{Diagnostic, LocalText, LocalTexts};

/// The record under examination, with what has been found so far.
pub(super) struct Record<'a> {
    file: &'a str,
    id: &'a str,
    found: &'a mut Vec<Diagnostic>,
}

impl<'a> Record<'a> {
    pub(super) fn new(file: &'a str, id: &'a str, found: &'a mut Vec<Diagnostic>) -> Self {
        Self { file, id, found }
    }

    /// Names what is wrong with a field.
    pub(super) fn report(&mut self, field: &str, reason: impl Into<String>) {
        self.found.push(Diagnostic::field(self.file, self.id, field, reason));
    }

    /// Names what is wrong with a field, unless the rule holds.
    pub(super) fn rule(&mut self, holds: bool, field: &str, reason: impl Into<String>) {
        if !holds {
            self.report(field, reason);
        }
    }

    /// A text that stands there says something.
    pub(super) fn text(&mut self, field: &str, text: &str) {
        self.rule(!text.trim().is_empty(), field, "is empty");
        self.rule(text.trim().len() == text.len() || text.trim().is_empty(), field, "begins or ends with a space");
    }

    /// Every text of a list says something.
    pub(super) fn texts<'t>(&mut self, field: &str, texts: impl IntoIterator<Item = &'t String>) {
        for (index, text) in texts.into_iter().enumerate() {
            self.text(&format!("{field}[{index}]"), text);
        }
    }

    /// A text for people says it in Danish at least.
    pub(super) fn danish(&mut self, field: &str, text: &LocalText) {
        self.text(&format!("{field}.da"), text.danish());
    }

    /// A list for people has lines, in Danish at least.
    pub(super) fn danish_lines(&mut self, field: &str, lines: &LocalTexts) {
        let field = format!("{field}.da");
        let lines = lines.get("da").0;
        self.rule(!lines.is_empty(), &field, "is empty");
        self.texts(&field, lines);
    }

    /// A day that stands there is one of the calendar.
    pub(super) fn day(&mut self, field: &str, day: Option<&str>) {
        let Some(day) = day else { return };
        self.rule(shape::is_day(day), field, format!("\"{day}\" is not a day as YYYY-MM-DD"));
    }

    /// An address that stands there can be opened.
    pub(super) fn web(&mut self, field: &str, address: Option<&str>) {
        let Some(address) = address else { return };
        self.rule(shape::is_web(address), field, format!("\"{address}\" is not an address beginning with https://"));
    }

    /// A number that stands there can be dialled.
    pub(super) fn phone(&mut self, field: &str, number: Option<&str>) {
        let Some(number) = number else { return };
        self.rule(shape::is_phone(number), field, format!("\"{number}\" is not a number of 3 to 8 digits"));
    }

    /// A list names nothing twice.
    pub(super) fn distinct<T: Eq + Hash>(&mut self, field: &str, values: &[T]) {
        self.rule(super::repeated(values.iter()).is_empty(), field, "names something twice");
    }
}
