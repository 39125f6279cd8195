//! Taking an import back.

use std::collections::BTreeMap;

use crate::{ResponseId, ResponseRecord};

/// What an import has written, and what stood there before.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Undo(BTreeMap<ResponseId, Step>);

#[derive(Debug, Clone, PartialEq)]
struct Step {
    written: u32,
    before: Option<ResponseRecord>,
}

/// What has to be done to the store, in one go.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct UndoPlan {
    /// To be removed.
    pub remove: Vec<ResponseId>,
    /// To be put back, over a higher revision.
    pub restore: Vec<ResponseRecord>,
}

impl Undo {
    /// That `after` was written where `before` was. What stood there before the first writing stays what stood before.
    pub fn remember(&mut self, before: Option<ResponseRecord>, after: &ResponseRecord) {
        self.0.entry(after.id().clone()).or_insert(Step { written: 0, before }).written = after.revision();
    }

    /// A later import, to be taken back together with this one.
    pub fn follow(&mut self, later: Self) {
        for (id, step) in later.0 {
            self.0.entry(id).or_insert(Step { written: 0, before: step.before }).written = step.written;
        }
    }

    /// Whether there is nothing to take back.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The way back from what lies here now. What was changed or deleted since stays as it is.
    pub fn plan(self, now: &[ResponseRecord]) -> UndoPlan {
        let here: BTreeMap<_, _> = now.iter().map(|record| (record.id(), record.revision())).collect();
        let mut plan = UndoPlan::default();
        for (id, step) in self.0 {
            match (here.get(&id) == Some(&step.written), step.before) {
                (false, _) => {}
                (true, None) => plan.remove.push(id),
                (true, Some(before)) => plan.restore.push(before),
            }
        }
        plan
    }
}
