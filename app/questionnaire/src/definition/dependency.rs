//! Which items an answer can enable or disable, in an order that visits each at most once.

use std::collections::BTreeSet;

use super::item::{ItemDefinition, ItemIndex};

/// The edges from an item to those whose enablement looks at it, and a topological order.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct DependencyGraph {
    dependents: Vec<Vec<ItemIndex>>,
    ranks: Vec<usize>,
}

/// Items whose conditions wait for each other, in the order of waiting.
pub(crate) type Cycle = Vec<ItemIndex>;

impl DependencyGraph {
    /// Builds the graph. A cycle is reported and cut at its first condition in document order,
    /// which from then on sees an unanswered question; so the graph never has one.
    pub(crate) fn build(items: &mut [ItemDefinition]) -> (Self, Vec<Cycle>) {
        let mut cycles = Vec::new();
        // Every round cuts a condition of one item, so there are no more rounds than items.
        for _ in 0..items.len() {
            let Err(cycle) = order(items) else { break };
            cut(items, &cycle);
            cycles.push(cycle);
        }
        let ranks = order(items).unwrap_or_else(|_| (0..items.len()).collect());
        let dependents = dependents(items);
        (Self { dependents, ranks }, cycles)
    }

    /// The items whose enablement looks at this one.
    pub(crate) fn dependents(&self, index: ItemIndex) -> &[ItemIndex] {
        &self.dependents[index.0]
    }

    /// The place in the topological order.
    pub(crate) fn rank(&self, index: ItemIndex) -> usize {
        self.ranks[index.0]
    }

    /// All items, each after everything that it depends on.
    pub(crate) fn in_order(&self) -> Vec<ItemIndex> {
        let mut all: Vec<_> = (0..self.ranks.len()).map(ItemIndex).collect();
        all.sort_by_key(|index| self.rank(*index));
        all
    }
}

/// What an item's enablement looks at: its parent and the questions of its conditions.
fn dependencies(item: &ItemDefinition) -> impl Iterator<Item = ItemIndex> {
    let conditions = item.enablement.conditions.iter();
    let targets = conditions.filter_map(|condition| condition.target);
    item.parent.into_iter().chain(targets)
}

fn dependents(items: &[ItemDefinition]) -> Vec<Vec<ItemIndex>> {
    let mut all = vec![Vec::new(); items.len()];
    for (index, item) in items.iter().enumerate() {
        let unique: BTreeSet<_> = dependencies(item).collect();
        for dependency in unique {
            all[dependency.0].push(ItemIndex(index));
        }
    }
    all
}

/// Kahn's algorithm: ranks, or the first cycle.
fn order(items: &[ItemDefinition]) -> Result<Vec<usize>, Cycle> {
    let dependents = dependents(items);
    let unique = |item| dependencies(item).collect::<BTreeSet<_>>().len();
    let mut waiting: Vec<usize> = items.iter().map(unique).collect();
    let mut ready: BTreeSet<usize> = (0..items.len()).filter(|i| waiting[*i] == 0).collect();
    let mut ranks = vec![None; items.len()];
    let mut next = 0;
    while let Some(index) = ready.pop_first() {
        ranks[index] = Some(next);
        next += 1;
        for dependent in &dependents[index] {
            waiting[dependent.0] -= 1;
            if waiting[dependent.0] == 0 {
                ready.insert(dependent.0);
            }
        }
    }
    match ranks.iter().position(Option::is_none) {
        None => Ok(ranks.into_iter().flatten().collect()),
        Some(stuck) => Err(find_cycle(items, &ranks, ItemIndex(stuck))),
    }
}

/// Walks from an item that waits to what it waits for, until it comes back to where it has been.
fn find_cycle(items: &[ItemDefinition], ranks: &[Option<usize>], from: ItemIndex) -> Cycle {
    let mut walked = vec![from];
    let mut current = from;
    loop {
        let mut waits_for = dependencies(&items[current.0]);
        let Some(next) = waits_for.find(|index| ranks[index.0].is_none()) else {
            return walked;
        };
        if let Some(start) = walked.iter().position(|seen| *seen == next) {
            return walked.split_off(start);
        }
        walked.push(next);
        current = next;
    }
}

/// Cuts the conditions that are part of the cycle at its first item, in document order, that has any.
fn cut(items: &mut [ItemDefinition], cycle: &[ItemIndex]) {
    let mut members = cycle.to_vec();
    members.sort_unstable();
    for member in members {
        let conditions = items[member.0].enablement.conditions.iter_mut();
        let in_cycle = |target: Option<ItemIndex>| target.is_some_and(|t| cycle.contains(&t));
        let mut found = conditions.filter(|condition| in_cycle(condition.target)).peekable();
        if found.peek().is_some() {
            found.for_each(|condition| condition.target = None);
            return;
        }
    }
}
