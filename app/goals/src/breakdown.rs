//! A goal, or what else is asked, by quarter, offer or respondent, with nothing in it about few people.

use responses::{Quarter, Respondent};

use crate::{
    FEW, GoalDefinition, Replies, Reply,
    asked::Asked,
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

/// One question, group by group.
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
    /// In the goal's unit. None without a goal, of nobody, where `n` is hidden, or where few people are the difference.
    pub value: Option<f64>,
    /// Whether the goal is met, where there is one; said wherever `n` is shown and somebody is measured.
    pub met: Option<bool>,
    /// How many in each column of the measure: each code of a share, each band of a mean.
    pub distribution: Vec<Cell>,
    /// How many gave each code that is counted beside.
    pub beside: Vec<Cell>,
    /// How many finished the form without an answer to this question.
    pub missing: Cell,
}

/// A goal as it is shown, and what is shown beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// The goal's own question.
    pub goal: Breakdown,
    /// What else is asked, in the order of [`GoalDefinition::also`].
    pub also: Vec<Breakdown>,
}

impl Breakdown {
    /// One goal's figures in every group, and in all, where nothing else stands beside it. For more at once there is [`Shown::all`].
    pub fn of(goal: &GoalDefinition, replies: &Replies, by: By) -> Self {
        Self::drawn(&goal.asked(), Some(goal), replies, by)
    }

    fn drawn(asked: &Asked, goal: Option<&GoalDefinition>, replies: &Replies, by: By) -> Self {
        let replies: Vec<&Reply> = replies.iter().filter(|reply| reply.is_of(&asked.speakers)).collect();
        let groups = groups(asked, &replies, by);
        let within =
            |group: &Group| replies.iter().copied().filter(|reply| by.group(reply) == *group).collect::<Vec<_>>();
        let tallies: Vec<Tally> = groups.iter().map(|group| Tally::of(asked, within(group))).collect();
        let mut views = views(asked, goal, &tallies, &Tally::of(asked, replies.iter().copied()));
        let all = views.remove(views.len() - 1);
        Self { groups: groups.into_iter().zip(views).collect(), all }
    }
}

impl Shown {
    /// Goals that stand on one page, each with what is asked beside it, so that none tells what another hides.
    pub fn all<'a>(goals: impl IntoIterator<Item = &'a GoalDefinition>, replies: &Replies, by: By) -> Vec<Self> {
        let mut questions = Vec::new();
        let mut counts = Vec::new();
        for goal in goals {
            let also = goal.also.iter().map(|also| (also.asked(goal), None));
            let asked = std::iter::once((goal.asked(), Some(goal))).chain(also);
            questions.extend(asked.map(|(asked, goal)| (Breakdown::drawn(&asked, goal, replies, by), asked)));
            counts.push(goal.also.len());
        }
        together(&mut questions);
        let mut drawn = questions.into_iter().map(|(breakdown, _)| breakdown);
        let shown = |also: usize| Some(Self { goal: drawn.next()?, also: drawn.by_ref().take(also).collect() });
        counts.into_iter().filter_map(shown).collect()
    }
}

/// The questions of one form are answered by the same people. Where one of them hides in a group how many did not answer, no other may
/// say how many there are in all: how many did not answer is hidden of each of them there, and with it their total.
fn together(questions: &mut [(Breakdown, Asked)]) {
    let told = |(breakdown, asked): &(Breakdown, Asked)| {
        let hides = |view: &GroupView| [view.n, view.missing].iter().chain(&view.beside).any(|c| *c == Cell::Hidden);
        let groups = breakdown.groups.iter().filter(|(_, view)| hides(view));
        groups.map(|(group, _)| (asked.speakers.form.clone(), group.clone())).collect::<Vec<_>>()
    };
    let told: Vec<(String, Group)> = questions.iter().flat_map(told).collect();
    for (breakdown, Asked { speakers, of_all, .. }) in questions {
        let is_told = |form: &String| *form == speakers.form;
        let in_group = |group: &Group| told.iter().any(|(form, known)| is_told(form) && known == group);
        for (group, view) in &mut breakdown.groups {
            if !*of_all || in_group(group) {
                view.missing = Cell::Hidden;
            }
        }
        if !*of_all || told.iter().any(|(form, _)| is_told(form)) {
            breakdown.all.missing = Cell::Hidden;
        }
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
fn groups(asked: &Asked, replies: &[&Reply], by: By) -> Vec<Group> {
    let mut groups: Vec<Group> = replies.iter().map(|reply| by.group(reply)).collect();
    if by == By::Quarter {
        let quarters = Quarter::between(asked.speakers.period.from, asked.speakers.period.to);
        groups.extend(quarters.map(|quarter| Group::Quarter(Some(quarter))));
    }
    groups.sort();
    groups.dedup();
    groups
}

/// What may be shown of each group, and last of all of them.
fn views(asked: &Asked, goal: Option<&GoalDefinition>, groups: &[Tally], all: &Tally) -> Vec<GroupView> {
    let table = Table::new(goal, &asked.measure, groups);
    let mask = Mask::of(&table);
    let beside: Vec<Vec<bool>> =
        (0..all.beside.len()).map(|place| hidden_in_line(&counts(groups, |tally| tally.beside[place]))).collect();
    let missing = hidden_in_line(&counts(groups, |tally| tally.missing));
    let view = |(row, tally): (usize, &Tally)| {
        let n = tally.n();
        let columns = tally.columns.iter().enumerate();
        GroupView {
            n: Cell::of(n, mask.shows(row, tally.columns.len())),
            value: goal.and_then(|goal| goal.value(tally.sum, n)).filter(|_| mask.shows_value(&table, row)),
            met: goal.and_then(|goal| goal.met(tally.sum, n)).filter(|_| mask.shows_verdict(&table, row)),
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
