//! A goal by quarter, offer or respondent, with nothing in it about few people.

use responses::{Quarter, Respondent};

use crate::{
    FEW, GoalDefinition, Replies, Reply,
    disclosure::{Mask, Table, hidden_in_line},
    tally::Tally,
};

/// What the responses are divided by: one thing at a time, since two tables of the same people side by side could tell what each of them hides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The quarter of the day it was finished; every quarter of the goal's period is there.
    Quarter,
    /// The offer that the course was.
    Offer,
    /// Who answered.
    Respondent,
}

/// One part of the responses.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Of a quarter; none where the response does not say its day.
    Quarter(Option<Quarter>),
    /// The id of the offer; none where it is not known.
    Offer(Option<String>),
    /// Who answered.
    Respondent(Respondent),
}

/// A number of people, or that it is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// Nobody, or at least five.
    Shown(u64),
    /// Fewer than five, or a number that would tell one of those.
    Hidden,
}

/// One goal, group by group.
#[derive(Debug, Clone, PartialEq)]
pub struct Breakdown {
    /// In order: by time, by id, by respondent.
    pub groups: Vec<(Group, GroupView)>,
    /// All of them together.
    pub all: GroupView,
}

/// What may be shown of one group.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupView {
    /// How many are measured.
    pub n: Cell,
    /// In the goal's unit. None of nobody, where `n` is hidden, or where few people are the difference.
    pub value: Option<f64>,
    /// Whether the goal is met; said wherever `n` is shown and somebody is measured.
    pub met: Option<bool>,
    /// How many in each column of the measure: each code of a share, each band of a mean.
    pub distribution: Vec<Cell>,
    /// How many gave each code that is counted beside.
    pub beside: Vec<Cell>,
    /// How many finished the form without an answer to this question.
    pub missing: Cell,
}

impl Breakdown {
    /// The goal's figures in every group, and in all.
    pub fn of(goal: &GoalDefinition, replies: &Replies, by: By) -> Self {
        let speakers = goal.speakers();
        let replies: Vec<&Reply> = replies.iter().filter(|reply| reply.is_of(&speakers)).collect();
        let groups = groups(goal, &replies, by);
        let within =
            |group: &Group| replies.iter().copied().filter(|reply| by.group(reply) == *group).collect::<Vec<_>>();
        let tallies: Vec<Tally> = groups.iter().map(|group| Tally::of(goal, within(group))).collect();
        let mut views = views(goal, &tallies, &Tally::of(goal, replies.iter().copied()));
        let all = views.remove(views.len() - 1);
        Self { groups: groups.into_iter().zip(views).collect(), all }
    }
}

impl By {
    fn group(self, reply: &Reply) -> Group {
        match self {
            Self::Quarter => Group::Quarter(reply.quarter()),
            Self::Offer => Group::Offer(reply.offer().map(str::to_owned)),
            Self::Respondent => Group::Respondent(reply.respondent()),
        }
    }
}

/// The groups to show, each once.
fn groups(goal: &GoalDefinition, replies: &[&Reply], by: By) -> Vec<Group> {
    let mut groups: Vec<Group> = replies.iter().map(|reply| by.group(reply)).collect();
    if by == By::Quarter {
        let quarters = Quarter::between(goal.period.from, goal.period.to);
        groups.extend(quarters.map(|quarter| Group::Quarter(Some(quarter))));
    }
    groups.sort();
    groups.dedup();
    groups
}

/// What may be shown of each group, and last of all of them.
fn views(goal: &GoalDefinition, groups: &[Tally], all: &Tally) -> Vec<GroupView> {
    let table = Table::new(goal, groups);
    let mask = Mask::of(&table);
    let beside: Vec<Vec<bool>> =
        (0..all.beside.len()).map(|place| hidden_in_line(&counts(groups, |tally| tally.beside[place]))).collect();
    let missing = hidden_in_line(&counts(groups, |tally| tally.missing));
    let view = |(row, tally): (usize, &Tally)| {
        let n = tally.n();
        let columns = tally.columns.iter().enumerate();
        GroupView {
            n: Cell::of(n, mask.shows(row, tally.columns.len())),
            value: goal.value(tally.sum, n).filter(|_| mask.shows_value(&table, row)),
            met: goal.met(tally.sum, n).filter(|_| mask.shows_verdict(&table, row)),
            distribution: columns.map(|(column, count)| Cell::of(*count, mask.shows(row, column))).collect(),
            beside: tally.beside.iter().zip(&beside).map(|(count, hidden)| Cell::of(*count, !hidden[row])).collect(),
            missing: Cell::of(tally.missing, !missing[row]),
        }
    };
    groups.iter().chain([all]).enumerate().map(view).collect()
}

fn counts(groups: &[Tally], of: impl Fn(&Tally) -> u64) -> Vec<u64> {
    groups.iter().map(of).collect()
}

impl Cell {
    fn of(count: u64, shown: bool) -> Self {
        debug_assert!(!shown || count == 0 || count >= FEW, "a few people are never shown");
        if shown { Self::Shown(count) } else { Self::Hidden }
    }
}
