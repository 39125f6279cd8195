//! One response as a row of a table.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::reading::elements;
use crate::{Cell, Day, RecordStatus, ResponseRecord};

/// Between several answers to one question.
const BETWEEN: &str = " | ";

/// The words in a table, in the language of the screen. The column of an answer is headed by its `linkId`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableWords {
    /// Headings of the six columns before the answers: id, the questionnaire's `url|version`, title, day, status, language.
    pub headings: [String; 6],
    /// The status of a draft, »kladde«.
    pub draft: String,
    /// The status of a finished answer, »færdig«.
    pub completed: String,
    /// True, »Ja«.
    pub yes: String,
    /// False, »Nej«.
    pub no: String,
    /// At the end of a text that a field cannot hold whole.
    pub cut: String,
}

/// What a table says of one response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Id, questionnaire, title, day, status, language.
    pub facts: [Cell; 6],
    /// Every question with its answers in one field, also below groups and below answers, in the order of the response.
    pub answers: Vec<(String, Cell)>,
}

/// Every `linkId` in the order first met, and its place from 0.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    names: Vec<String>,
    places: BTreeMap<String, usize>,
}

impl Row {
    /// The row of this record.
    pub fn of(record: &ResponseRecord, words: &TableWords) -> Self {
        let mut answers = Vec::new();
        collect(&record.response(), words, &mut answers);
        Self {
            facts: facts(record, words),
            answers: answers.into_iter().map(|(link_id, cells)| (link_id, one(cells))).collect(),
        }
    }
}

impl Columns {
    /// The place of a question's column, a new one where it was not met before.
    pub fn place(&mut self, link_id: &str) -> usize {
        if let Some(place) = self.places.get(link_id) {
            return *place;
        }
        self.names.push(link_id.to_owned());
        self.places.insert(link_id.to_owned(), self.names.len() - 1);
        self.names.len() - 1
    }

    /// The headings.
    pub fn names(&self) -> &[String] {
        &self.names
    }
}

fn facts(record: &ResponseRecord, words: &TableWords) -> [Cell; 6] {
    let form = record.form();
    let status = match record.status() {
        RecordStatus::Draft => &words.draft,
        RecordStatus::Completed { .. } => &words.completed,
    };
    [
        Cell::Text(record.id().to_string()),
        Cell::Text(form.questionnaire.to_string()),
        Cell::Text(form.title.clone()),
        Cell::Day(record.day()),
        Cell::Text(status.clone()),
        Cell::Text(form.language.to_string()),
    ]
}

/// Several answers to one question stand in one field, as text.
fn one(mut cells: Vec<Cell>) -> Cell {
    match cells.len() {
        1 => cells.remove(0),
        _ => Cell::Text(cells.into_iter().map(Cell::into_words).collect::<Vec<_>>().join(BETWEEN)),
    }
}

/// A repeated group gives its questions more answers; a group has no column of its own.
fn collect(parent: &Value, words: &TableWords, answers: &mut Vec<(String, Vec<Cell>)>) {
    for item in elements(parent, "item") {
        if let Some(link_id) = item.get("linkId").and_then(Value::as_str) {
            let is_group = item.get("item").is_some() && item.get("answer").is_none();
            if !is_group {
                let cells = elements(item, "answer").filter_map(|answer| read(answer, words));
                add(answers, link_id, cells);
            }
        }
        for answer in elements(item, "answer") {
            collect(answer, words, answers);
        }
        collect(item, words, answers);
    }
}

fn add(answers: &mut Vec<(String, Vec<Cell>)>, link_id: &str, cells: impl Iterator<Item = Cell>) {
    match answers.iter_mut().find(|(known, _)| known == link_id) {
        Some((_, known)) => known.extend(cells),
        None => answers.push((link_id.to_owned(), cells.collect())),
    }
}

/// The `value[x]` of an answer, whatever its type.
fn read(answer: &Value, words: &TableWords) -> Option<Cell> {
    let (key, value) = answer.as_object()?.iter().find(|(key, _)| key.starts_with("value"))?;
    Some(match value {
        Value::Bool(true) => Cell::Text(words.yes.clone()),
        Value::Bool(false) => Cell::Text(words.no.clone()),
        Value::Number(number) => Cell::Number(number.to_string()),
        Value::String(text) => match Day::parse(text) {
            Ok(day) if key == "valueDate" => Cell::Day(day),
            _ => Cell::Text(text.clone()),
        },
        structured => Cell::Text(named(structured)),
    })
}

/// A coding by its display, else its code; a quantity with its unit; a file or a reference by its name.
fn named(value: &Value) -> String {
    let part = |key: &str| value.get(key).and_then(Value::as_str).filter(|text| !text.is_empty());
    if let Some(amount) = value.get("value").and_then(Value::as_number) {
        let amount = amount.to_string().replace('.', ",");
        return part("unit").or(part("code")).map_or(amount.clone(), |unit| format!("{amount} {unit}"));
    }
    let name = ["display", "code", "title", "url", "reference"].into_iter().find_map(part);
    name.unwrap_or_default().to_owned()
}
