//! Whether anybody can work out what a mask hides: by brute force, over all small tables.

use std::collections::HashMap;

use serde_json::json;

use super::{Mask, Table, table::Row};
use crate::GoalDefinition;

/// What can be known of a table: its entries; then for each line the sum of scores and the verdict.
type Known = Vec<Option<u64>>;

fn goal(measure: serde_json::Value, comparison: &str, target: f64) -> GoalDefinition {
    serde_json::from_value(json!({
        "id": "g", "municipality": "m", "title": {"da": "t"}, "period": {"from": "2026-01-01", "to": "2026-12-31"},
        "about": "families", "form": "f", "link_id": "l", "respondents": ["child"], "measure": measure,
        "comparison": comparison, "target": target, "unit": "u", "reading": null,
        "source": {"document": "d", "section": "s"},
    }))
    .unwrap()
}

fn share() -> GoalDefinition {
    goal(json!({"kind": "share", "counted": ["ja"], "of": ["ja", "nej"], "beside": []}), "at-least", 100.0)
}

fn mean(bands: &[(u32, u32)]) -> GoalDefinition {
    let bands: Vec<_> = bands.iter().map(|(low, high)| json!({"low": low, "high": high})).collect();
    goal(json!({"kind": "mean", "bands": bands}), "over", 1.0)
}

/// A table without rows: of a goal, or of so many columns that are only counted.
fn of(goal: &GoalDefinition) -> Table<'_> {
    Table::new(Some(goal), &goal.measure, &[])
}

fn counted(columns: usize) -> Table<'static> {
    Table { goal: None, rows: Vec::new(), scores: vec![(0, 0); columns] }
}

fn table<'a>(kind: &Table<'a>, rows: Vec<Row>) -> Table<'a> {
    Table { goal: kind.goal, rows, scores: kind.scores.clone() }
}

/// Every group with counts up to `most`, with every sum of scores it can have.
fn every_row(kind: &Table, most: u64) -> Vec<Row> {
    let mut rows = vec![(Vec::new(), 0, 0)];
    for (lowest, highest) in &kind.scores {
        let grown = |(counts, low, high): &(Vec<u64>, u64, u64)| {
            let longer = |count: u64| {
                let counts = counts.iter().copied().chain([count]).collect();
                (counts, low + count * lowest, high + count * highest)
            };
            (0..=most).map(longer).collect::<Vec<_>>()
        };
        rows = rows.iter().flat_map(grown).collect();
    }
    let sums = |(counts, low, high): &(Vec<u64>, u64, u64)| {
        (*low..=*high).map(|sum| Row { counts: counts.clone(), sum }).collect::<Vec<_>>()
    };
    rows.iter().flat_map(sums).collect()
}

fn every_table(rows: &[Row], groups: usize) -> Vec<Vec<Row>> {
    let mut tables = vec![Vec::new()];
    for _ in 0..groups {
        let longer = |table: &Vec<Row>| {
            rows.iter().map(|row| table.iter().cloned().chain([row.clone()]).collect()).collect::<Vec<_>>()
        };
        tables = tables.iter().flat_map(longer).collect();
    }
    tables
}

/// Everything there is to know of a table; the entries come first.
fn known(table: &Table) -> Known {
    let places = (0..=table.last_row()).flat_map(|row| (0..=table.last_column()).map(move |column| (row, column)));
    let verdict = |row| table.met(table.sum(row), table.entry(row, table.last_column())).map(u64::from);
    let mut known: Known = places.map(|(row, column)| Some(table.entry(row, column))).collect();
    known.extend((0..=table.last_row()).map(|row| Some(table.sum(row))));
    known.extend((0..=table.last_row()).map(verdict));
    known
}

/// For each thing to know whether the mask shows it.
fn pattern(table: &Table) -> Vec<bool> {
    let mask = Mask::of(table);
    let places = (0..=table.last_row()).flat_map(|row| (0..=table.last_column()).map(move |column| (row, column)));
    let mut pattern: Vec<bool> = places.map(|(row, column)| mask.shows(row, column)).collect();
    pattern.extend((0..=table.last_row()).map(|row| mask.shows_value(table, row)));
    pattern.extend((0..=table.last_row()).map(|row| mask.shows_verdict(table, row)));
    pattern
}

fn shown(known: &Known, pattern: &[bool]) -> Known {
    known.iter().zip(pattern).map(|(value, shown)| value.filter(|_| *shown)).collect()
}

/// Among all tables that fit everything that is shown, every hidden entry has at least two values; also for somebody who takes it that nothing
/// hidden is zero, where that is true. No shown entry is few.
fn check(kind: &Table, groups: usize, most: u64) {
    let tables: Vec<Known> =
        every_table(&every_row(kind, most + 1), groups).into_iter().map(|rows| known(&table(kind, rows))).collect();
    let mut by_pattern: HashMap<Vec<bool>, Vec<Known>> = HashMap::new();
    for rows in every_table(&every_row(kind, most), groups) {
        let table = table(kind, rows);
        by_pattern.entry(pattern(&table)).or_default().push(known(&table));
    }
    let entries = (groups + 1) * (kind.last_column() + 1);
    let mut judged = 0;
    for (pattern, masked) in by_pattern {
        let hidden: Vec<usize> = (0..entries).filter(|&place| !pattern[place]).collect();
        let positive = |table: &Known| hidden.iter().all(|&place| table[place] != Some(0));
        let mut possible: HashMap<(Known, bool), Vec<&Known>> = HashMap::new();
        for table in &tables {
            let shown = shown(table, &pattern);
            if positive(table) {
                possible.entry((shown.clone(), true)).or_default().push(table);
            }
            possible.entry((shown, false)).or_default().push(table);
        }
        for table in &masked {
            let alike = &possible[&(shown(table, &pattern), positive(table))];
            for &place in &hidden {
                assert!(alike.iter().any(|other| other[place] != table[place]), "place {place} of {table:?} is told");
                judged += 1;
            }
            let few = (0..entries).find(|&place| pattern[place] && table[place].is_some_and(super::is_few));
            assert_eq!(few, None, "{table:?}");
        }
    }
    assert!(judged > 50, "only {judged}");
}

#[test]
fn no_share_tells_what_it_hides() {
    check(&of(&share()), 1, 12);
    check(&of(&share()), 2, 6);
}

#[test]
fn no_mean_tells_what_it_hides() {
    check(&of(&mean(&[(0, 1), (2, 3)])), 1, 8);
    check(&of(&mean(&[(0, 0), (1, 2)])), 2, 3);
    check(&of(&mean(&[(0, 0), (1, 1), (2, 2)])), 1, 6);
}

#[test]
fn no_counts_tell_what_they_hide() {
    check(&counted(2), 1, 12);
    check(&counted(2), 2, 6);
    check(&counted(3), 1, 9);
}
