//! The answers of one response, flat.

use serde_json::Value;

use super::{Cell, CsvWords};

/// Between several answers to one question.
const BETWEEN: &str = " | ";

/// One question with its answers, in the order of the response. A repeated group gives its questions more answers.
pub(crate) type Answers = Vec<(String, Vec<Cell>)>;

/// Every question of the response, also below groups and below answers. A group has no column of its own.
pub(crate) fn of(response: &Value, words: &CsvWords) -> Answers {
    let mut answers = Vec::new();
    collect(response, words, &mut answers);
    answers
}

/// Every `linkId` in the order first met.
pub(crate) fn columns(all: &[Answers]) -> Vec<&str> {
    let mut columns: Vec<&str> = Vec::new();
    for (link_id, _) in all.iter().flatten() {
        if !columns.contains(&link_id.as_str()) {
            columns.push(link_id);
        }
    }
    columns
}

/// The field under one `linkId`. Only a single number is a number.
pub(crate) fn cell(answers: &Answers, link_id: &str) -> Cell {
    let found = answers.iter().find(|(known, _)| known == link_id);
    match found.map_or(&[][..], |(_, cells)| cells.as_slice()) {
        [] => Cell::Text(String::new()),
        [one] => one.clone(),
        several => Cell::Text(several.iter().map(text).collect::<Vec<_>>().join(BETWEEN)),
    }
}

fn text(cell: &Cell) -> &str {
    let (Cell::Number(text) | Cell::Text(text)) = cell;
    text
}

fn collect(parent: &Value, words: &CsvWords, answers: &mut Answers) {
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

fn add(answers: &mut Answers, link_id: &str, cells: impl Iterator<Item = Cell>) {
    match answers.iter_mut().find(|(known, _)| known == link_id) {
        Some((_, known)) => known.extend(cells),
        None => answers.push((link_id.to_owned(), cells.collect())),
    }
}

fn elements<'a>(parent: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    parent.get(key).and_then(Value::as_array).into_iter().flatten()
}

/// The `value[x]` of an answer, whatever its type.
fn read(answer: &Value, words: &CsvWords) -> Option<Cell> {
    let mut values = answer.as_object()?.iter().filter(|(key, _)| key.starts_with("value"));
    let (_, value) = values.next()?;
    Some(match value {
        Value::Bool(true) => Cell::Text(words.yes.clone()),
        Value::Bool(false) => Cell::Text(words.no.clone()),
        Value::Number(number) => Cell::Number(number.to_string().replace('.', ",")),
        Value::String(text) => Cell::Text(text.clone()),
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
