//! How the choice of what to hand over is laid out.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::{InventoryRow, Preselection};

/// From more rows than this on, nobody goes through them one by one.
const SINGLE: usize = 50;

/// What can be chosen, each part by one tick: every response by itself, or of many all responses to one form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parting(pub Vec<Vec<Arc<InventoryRow>>>);

impl Parting {
    /// The rows in parts, in the order in which their first row stands.
    pub fn of<'a>(rows: impl Iterator<Item = &'a Arc<InventoryRow>>) -> Self {
        let rows: Vec<_> = rows.collect();
        if rows.len() <= SINGLE {
            return Self(rows.into_iter().map(|row| vec![Arc::clone(row)]).collect());
        }
        let mut parts: Vec<Vec<Arc<InventoryRow>>> = Vec::new();
        let mut places = BTreeMap::new();
        for row in rows {
            let key = (row.title.as_str(), row.preselection == Preselection::Ticked);
            let place = *places.entry(key).or_insert(parts.len());
            match parts.get_mut(place) {
                Some(part) => part.push(Arc::clone(row)),
                None => parts.push(vec![Arc::clone(row)]),
            }
        }
        Self(parts)
    }
}
