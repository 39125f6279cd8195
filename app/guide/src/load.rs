use catalogue::{DataFile, Diagnostic};
use serde_json::Value;

use crate::{Entry, GuideDefinition};

/// The folder, and the array in each of its files.
const NAME: &str = "guide";

/// Whether that path below `data/` is a file of the guide.
pub fn is_guide(path: &str) -> bool {
    let name = path.strip_prefix(NAME).and_then(|rest| rest.strip_prefix('/')?.strip_suffix(".json"));
    name.is_some_and(|name| !name.contains('/'))
}

impl GuideDefinition {
    /// Reads what can be read, all files as one guide. What is broken is left out and named, and so is what would not
    /// come to an end: a situation that leads back to itself never holds.
    pub fn load(files: &[DataFile]) -> (Self, Vec<Diagnostic>) {
        let mut guide = Self::default();
        let mut diagnostics = Vec::new();
        for file in files.iter().filter(|file| is_guide(&file.path)) {
            match entries(file) {
                Ok(values) => guide.take_in(&file.path, values, &mut diagnostics),
                Err(reason) => diagnostics.push(Diagnostic::file(&file.path, reason)),
            }
        }
        diagnostics.extend(guide.cut_cycles());
        diagnostics.extend(guide.dangling());
        (guide, diagnostics)
    }

    fn take_in(&mut self, path: &str, values: Vec<Value>, diagnostics: &mut Vec<Diagnostic>) {
        for (index, value) in values.into_iter().enumerate() {
            let id = ["id", "item"].iter().find_map(|key| value.get(key)?.as_str());
            let record = id.map_or_else(|| format!("{NAME}[{index}]"), str::to_owned);
            let taken =
                serde_json::from_value(value).map_err(|error| error.to_string()).and_then(|entry| self.add(entry));
            if let Err(reason) = taken {
                diagnostics.push(Diagnostic { file: path.to_owned(), record: Some(record), field: None, reason });
            }
        }
    }

    fn add(&mut self, entry: Entry) -> Result<(), String> {
        let known = match &entry {
            Entry::Situation(new) => self.situations.contains_key(&new.id),
            Entry::Rule(new) => self.rules.iter().any(|rule| rule.id == new.id),
            Entry::Tension(new) => self.tensions.iter().any(|tension| tension.id == new.id),
            Entry::Advice(new) => self.advice.iter().any(|advice| advice.id == new.id),
            Entry::Silence(new) => self.silences.iter().any(|silence| silence.id == new.id),
            Entry::Stop(new) => self.stops.iter().any(|stop| stop.item == new.item),
            Entry::Sentence(new) => self.sentences.contains_key(&new.id),
            Entry::Chapter(new) => self.chapters.iter().any(|chapter| chapter.id == new.id),
        };
        if known {
            return Err("another entry of its kind has this id".to_owned());
        }
        match entry {
            Entry::Situation(new) => drop(self.situations.insert(new.id.clone(), new)),
            Entry::Rule(new) => self.rules.push(new),
            Entry::Tension(new) => self.tensions.push(new),
            Entry::Advice(new) => self.advice.push(new),
            Entry::Silence(new) => self.silences.push(new),
            Entry::Stop(new) => self.stops.push(new),
            Entry::Sentence(new) => drop(self.sentences.insert(new.id.clone(), new)),
            Entry::Chapter(new) => self.chapters.push(new),
        }
        Ok(())
    }
}

fn entries(file: &DataFile) -> Result<Vec<Value>, String> {
    let text = file.text.as_ref().map_err(String::clone)?;
    let mut value: Value = serde_json::from_str(text).map_err(|error| format!("not readable as JSON: {error}"))?;
    match value.get_mut(NAME).map(Value::take) {
        Some(Value::Array(values)) => Ok(values),
        _ => Err(format!("has no array \"{NAME}\"")),
    }
}
