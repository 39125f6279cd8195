//! Meeting sheets as TVÆRS counts them: meetings, cases, parents there, the family's view noted; summed by quarter.

use serde_json::Value;

use crate::few::{FEWEST, Shown, shown};
use crate::reading::answers_to;
use crate::{Quarter, RecordStatus, ResponseRecord};

/// The question whose ticks are counted.
const QUESTION: &str = "tvaers";

/// One quarter's counts, as others may see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingsView {
    /// The quarter in which the sheets were finished.
    pub quarter: Quarter,
    /// How many meetings: they are not about anybody, so none is hidden.
    pub meetings: u64,
    /// How many cases.
    pub cases: Shown,
    /// In how many of them the parents were there; hidden also where 1-4 would be the difference.
    pub parents_there: Shown,
    /// In how many of them the family's view was noted; hidden in the same way.
    pub view_noted: Shown,
}

/// The finished sheets of this form (its address, whatever the edition) that were ticked for TVÆRS, the oldest quarter
/// first. A sheet without the tick of a case counts for its meeting alone.
pub fn meetings<'a>(records: impl IntoIterator<Item = &'a ResponseRecord>, form: &str) -> Vec<MeetingsView> {
    let is_one =
        |record: &&ResponseRecord| record.status() != RecordStatus::Draft && record.form().questionnaire.url() == form;
    let mut sheets: Vec<(Quarter, Vec<String>)> = records
        .into_iter()
        .filter(is_one)
        .map(|record| (Quarter::of(record.day()), ticks(&record.response())))
        .filter(|(_, ticks)| !ticks.is_empty())
        .collect();
    sheets.sort();
    sheets.chunk_by(|one, next| one.0 == next.0).map(in_quarter).collect()
}

fn ticks(response: &Value) -> Vec<String> {
    let code = |answer: &Value| Some(answer.get("valueCoding")?.get("code")?.as_str()?.to_owned());
    answers_to(response, QUESTION).into_iter().filter_map(code).collect()
}

fn in_quarter(sheets: &[(Quarter, Vec<String>)]) -> MeetingsView {
    let ticked = |ticks: &[String], code: &str| ticks.iter().any(|tick| tick == code);
    let count = |code: &str| sheets.iter().filter(|(_, ticks)| ticked(ticks, code)).count() as u64;
    let cases = count("sag");
    let of_cases = |code: &str| {
        let with = sheets.iter().filter(|(_, ticks)| ticked(ticks, "sag") && ticked(ticks, code)).count() as u64;
        // Two parts of one whole: neither may tell the other.
        shown(&[with, cases - with])[0]
    };
    MeetingsView {
        quarter: sheets[0].0,
        meetings: count("moede"),
        cases: if (1..FEWEST).contains(&cases) { Shown::Hidden } else { Shown::Number(cases) },
        parents_there: of_cases("foraeldre-med"),
        view_noted: of_cases("familiens-syn"),
    }
}
