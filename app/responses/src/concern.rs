//! How concerned parents and professionals are, side by side and never put together.

use crate::reading::answer_to;
use crate::{Day, Kind, RecordStatus, Respondent, ResponseRecord, label};

/// The number, in every form of the kind [`Kind::ConcernScale`].
const NUMBER: &str = "bekymring";
/// What would make it one lower.
const ONE_LOWER: &str = "en-lavere";

/// What was answered with one label, day by day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConcernView {
    /// The label that says what belongs together.
    pub label: String,
    /// The oldest day first.
    pub days: Vec<ConcernDay>,
}

/// One day, on both sides. There is no number for both: they are two views, not two measurements of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConcernDay {
    /// The day.
    pub day: Day,
    /// What parents said.
    pub parents: Vec<Concern>,
    /// What professionals said.
    pub professionals: Vec<Concern>,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concern {
    /// From 0 to 10.
    pub number: u64,
    /// What would make it one lower, where that was answered.
    pub one_lower: Option<String>,
}

/// All finished answers that have a label and a number, by label in the order of the alphabet.
pub fn concerns<'a>(records: impl IntoIterator<Item = &'a ResponseRecord>) -> Vec<ConcernView> {
    let is_one =
        |record: &&ResponseRecord| record.form().kind == Kind::ConcernScale && record.status() != RecordStatus::Draft;
    let mut answers: Vec<_> = records.into_iter().filter(is_one).filter_map(read).collect();
    answers.sort_by(|one, other| (&one.0, one.1).cmp(&(&other.0, other.1)));
    let mut views: Vec<ConcernView> = Vec::new();
    for (label, day, respondent, concern) in answers {
        if views.last().is_none_or(|view| view.label != label) {
            views.push(ConcernView { label, days: Vec::new() });
        }
        let Some(view) = views.last_mut() else { continue };
        if view.days.last().is_none_or(|last| last.day != day) {
            view.days.push(ConcernDay { day, parents: Vec::new(), professionals: Vec::new() });
        }
        let Some(last) = view.days.last_mut() else { continue };
        match respondent {
            Respondent::Professional | Respondent::Partner | Respondent::Consultant => last.professionals.push(concern),
            _ => last.parents.push(concern),
        }
    }
    views
}

fn read(record: &ResponseRecord) -> Option<(String, Day, Respondent, Concern)> {
    let response = record.response();
    let number = answer_to(&response, NUMBER)?.get("valueInteger")?.as_u64()?;
    let one_lower = answer_to(&response, ONE_LOWER).and_then(|answer| answer.get("valueString")?.as_str());
    let concern = Concern { number, one_lower: one_lower.map(str::to_owned) };
    Some((label(record)?, record.day(), record.form().respondent, concern))
}
