//! Rounds over one group, side by side by day.

use crate::few::{Shown, shown};
use crate::reading::answer_to;
use crate::{Day, RecordStatus, ResponseRecord, label};

/// One finished round, as others may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundView {
    /// The day it was finished.
    pub day: Day,
    /// What was counted, in the order asked for; few are hidden.
    pub counts: Vec<Shown>,
}

/// The finished rounds with this form (its address, whatever the edition) over the group with this label, the oldest
/// first. `counted` are the ids of the counts.
pub fn rounds<'a>(
    records: impl IntoIterator<Item = &'a ResponseRecord>,
    form: &str,
    group: Option<&str>,
    counted: &[&str],
) -> Vec<RoundView> {
    let is_one = |record: &&ResponseRecord| {
        record.status() != RecordStatus::Draft
            && record.form().questionnaire.url() == form
            && label(record).as_deref() == group
            && counted.iter().any(|id| answer_to(&record.response(), id).is_some())
    };
    let view = |record: &ResponseRecord| {
        let response = record.response();
        let count = |id: &&str| answer_to(&response, id).and_then(|answer| answer.get("valueInteger")?.as_u64());
        let counts: Vec<u64> = counted.iter().map(|id| count(id).unwrap_or_default()).collect();
        RoundView { day: record.day(), counts: shown(&counts) }
    };
    let mut views: Vec<_> = records.into_iter().filter(is_one).map(view).collect();
    views.sort_by_key(|view| view.day);
    views
}
