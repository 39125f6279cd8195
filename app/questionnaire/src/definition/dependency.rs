//! An order in which every item comes after what its enablement looks at.

use std::collections::BTreeSet;

use crate::buckets::Buckets;

use super::item::{ItemDefinition, ItemIndex};

/// Items whose conditions wait for each other, in the order of waiting.
pub(crate) type Cycle = Vec<ItemIndex>;

/// Every item's place in the order, and the cycles that stood in its way.
///
/// A cycle is cut at its first condition in document order, which from then on sees an unanswered question; so the
/// conditions never have one, and no item is visited twice for one answer.
pub(crate) fn rank(items: &mut [ItemDefinition]) -> (Vec<usize>, Vec<Cycle>) {
    let mut order = Order::of(items);
    let mut cycles = Vec::new();
    for start in 0..items.len() {
        order.proceed(items);
        while order.ranks[start].is_none() {
            let cycle = order.find_cycle(items, ItemIndex(start));
            let Some(freed) = cut(items, &cycle) else { break };
            cycles.push(cycle);
            order.look_again(items, freed);
            order.proceed(items);
        }
    }
    (order.ranks.into_iter().map(Option::unwrap_or_default).collect(), cycles)
}

/// Kahn's algorithm, so far.
struct Order {
    dependents: Buckets,
    waiting: Vec<usize>,
    ready: BTreeSet<usize>,
    ranks: Vec<Option<usize>>,
    next: usize,
}

impl Order {
    fn of(items: &[ItemDefinition]) -> Self {
        let edges = |(index, item)| dependencies(item).map(move |dependency| (dependency.0, index));
        let dependents = Buckets::of(items.len(), items.iter().enumerate().flat_map(edges));
        let waiting: Vec<usize> = items.iter().map(|item| dependencies(item).count()).collect();
        let ready = (0..items.len()).filter(|index| waiting[*index] == 0).collect();
        Self { dependents, waiting, ready, ranks: vec![None; items.len()], next: 0 }
    }

    /// Ranks what waits for nothing any more.
    fn proceed(&mut self, items: &[ItemDefinition]) {
        while let Some(index) = self.ready.pop_first() {
            self.ranks[index] = Some(self.next);
            self.next += 1;
            for dependent in self.dependents.get(index) {
                // A condition that was cut waits for nothing.
                if dependencies(&items[*dependent]).any(|dependency| dependency.0 == index) {
                    self.waiting[*dependent] -= 1;
                    if self.waiting[*dependent] == 0 {
                        self.ready.insert(*dependent);
                    }
                }
            }
        }
    }

    /// Counts anew what an item waits for, after one of its conditions was cut.
    fn look_again(&mut self, items: &[ItemDefinition], freed: ItemIndex) {
        let still = dependencies(&items[freed.0]).filter(|index| self.ranks[index.0].is_none());
        self.waiting[freed.0] = still.count();
        if self.waiting[freed.0] == 0 {
            self.ready.insert(freed.0);
        }
    }

    /// Walks from an item that waits to what it waits for, until it comes back to where it has been.
    fn find_cycle(&self, items: &[ItemDefinition], from: ItemIndex) -> Cycle {
        let mut place = vec![None; items.len()];
        let mut walked = vec![from];
        let mut current = from;
        loop {
            place[current.0] = Some(walked.len() - 1);
            let mut waits_for = dependencies(&items[current.0]);
            let Some(next) = waits_for.find(|index| self.ranks[index.0].is_none()) else {
                return walked;
            };
            if let Some(start) = place[next.0] {
                return walked.split_off(start);
            }
            walked.push(next);
            current = next;
        }
    }
}

/// What an item's enablement looks at: its parent and the questions of its conditions, each once.
fn dependencies(item: &ItemDefinition) -> impl Iterator<Item = ItemIndex> + Clone {
    let conditions = &item.enablement.conditions;
    let is_new = |place: usize, target: ItemIndex| {
        Some(target) != item.parent && conditions[..place].iter().all(|other| other.target != Some(target))
    };
    let targets = conditions
        .iter()
        .enumerate()
        .filter_map(move |(place, condition)| condition.target.filter(|target| is_new(place, *target)));
    item.parent.into_iter().chain(targets)
}

/// Cuts the conditions that are part of the cycle at its first item, in document order, that has any.
fn cut(items: &mut [ItemDefinition], cycle: &[ItemIndex]) -> Option<ItemIndex> {
    let mut members = cycle.to_vec();
    members.sort_unstable();
    let in_cycle = |target: Option<ItemIndex>| target.is_some_and(|target| members.binary_search(&target).is_ok());
    let first = members.iter().find(|member| {
        let mut conditions = items[member.0].enablement.conditions.iter();
        conditions.any(|condition| in_cycle(condition.target))
    })?;
    let conditions = items[first.0].enablement.conditions.iter_mut();
    conditions.filter(|condition| in_cycle(condition.target)).for_each(|condition| condition.target = None);
    Some(*first)
}
