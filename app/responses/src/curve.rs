//! What one person answered at each meeting, number by number. Never put together with another's, and never a mean.

use crate::reading::answer_to;
use crate::{Day, Kind, RecordStatus, ResponseRecord, label};

/// So much lower than the time before is worth a talk. Our own choice: one step may be chance.
const FALL: u64 = 2;

/// All that was answered with one label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CurveView {
    /// The label that says what belongs together; none where none was chosen.
    pub label: Option<String>,
    /// One for each of the questions that were asked for.
    pub curves: Vec<Curve>,
}

/// The answers to one question, the oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Curve {
    /// Day and number; a meeting where it was skipped is not there.
    pub points: Vec<(Day, u64)>,
}

/// A number that is clearly lower than the day before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fall {
    /// The time before.
    pub before: u64,
    /// The last time.
    pub now: u64,
}

impl Curve {
    /// Whether the last day's number is at least two below that of the day before it. Which of several on one day came
    /// first is not known, since no time of day is kept: a fall is one whatever their order.
    pub fn fall(&self) -> Option<Fall> {
        let (last, _) = *self.points.last()?;
        let (day_before, _) = *self.points.iter().rfind(|(day, _)| *day != last)?;
        let (now, before) = (self.on(last).max()?, self.on(day_before).min()?);
        (now + FALL <= before).then_some(Fall { before, now })
    }

    /// The numbers of a day, in no order that says anything.
    pub fn on(&self, day: Day) -> impl Iterator<Item = u64> {
        self.points.iter().filter(move |(on, _)| *on == day).map(|(_, number)| *number)
    }
}

/// The finished checks of that form by label, in the order of the alphabet, those without a label first.
pub fn curves<'a>(
    records: impl IntoIterator<Item = &'a ResponseRecord>,
    url: &str,
    link_ids: &[String],
) -> Vec<CurveView> {
    let is_one = |record: &&ResponseRecord| {
        record.form().kind == Kind::CheckIn
            && record.status() != RecordStatus::Draft
            && record.form().questionnaire.url() == url
    };
    let mut found: Vec<_> =
        records.into_iter().filter(is_one).map(|record| (label(record), record.day(), record)).collect();
    found.sort_by(|one, other| (&one.0, one.1, one.2.id()).cmp(&(&other.0, other.1, other.2.id())));
    let mut views: Vec<CurveView> = Vec::new();
    for (label, day, record) in found {
        if views.last().is_none_or(|view| view.label != label) {
            views.push(CurveView { label, curves: vec![Curve::default(); link_ids.len()] });
        }
        let Some(view) = views.last_mut() else { continue };
        let response = record.response();
        for (curve, link_id) in view.curves.iter_mut().zip(link_ids) {
            let number = answer_to(&response, link_id).and_then(|answer| answer.get("valueInteger")?.as_u64());
            curve.points.extend(number.map(|number| (day, number)));
        }
    }
    views
}
