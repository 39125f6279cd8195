//! How the choice of what to hand over is laid out.

use std::collections::BTreeMap;

use crate::{InventoryRow, Preselection};

/// From more rows than this on, nobody goes through them one by one.
const SINGLE: usize = 50;

/// What can be chosen, each part by one tick: every response by itself, or of many all responses to one form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parting(pub Vec<Vec<InventoryRow>>);

impl Parting {
    /// The rows in parts, in the order in which their first row stands.
    pub fn of<'a>(rows: impl Iterator<Item = &'a InventoryRow>) -> Self {
        let rows: Vec<_> = rows.cloned().collect();
        if rows.len() <= SINGLE {
            return Self(rows.into_iter().map(|row| vec![row]).collect());
        }
        let mut parts: Vec<Vec<InventoryRow>> = Vec::new();
        let mut places = BTreeMap::new();
        for row in rows {
            let key = (row.title.clone(), row.preselection == Preselection::Ticked);
            let place = *places.entry(key).or_insert(parts.len());
            match parts.get_mut(place) {
                Some(part) => part.push(row),
                None => parts.push(vec![row]),
            }
        }
        Self(parts)
    }
}
