//! Goals and their figures in words.

use goals::{About, Band, By, Cell, Comparison, Figure, GoalDefinition, Group, GroupView, Measure, Replies};
use responses::Quarter;

use crate::components::text::{number, plain, respondent};
use crate::context::shelf;
use crate::messages::msg;

/// The goal in plain words.
pub fn title(goal: &GoalDefinition) -> String {
    plain(&goal.title)
}

/// A figure of the goal with its unit, and a decimal comma.
pub fn value(goal: &GoalDefinition, value: f64) -> String {
    let number = number(&goal.rounded(value));
    if goal.unit == "%" { format!("{number} %") } else { number }
}

/// `mål: over 7`.
pub fn target(goal: &GoalDefinition) -> String {
    msg::goals_target_is(bare_target(goal))
}

/// `over 7`.
pub fn bare_target(goal: &GoalDefinition) -> String {
    let target = number(&format!("{}", goal.target));
    let target = if goal.unit == "%" { format!("{target} %") } else { target };
    match goal.comparison {
        Comparison::AtLeast => msg::goals_at_least(target),
        Comparison::Over => msg::goals_over(target),
        Comparison::AtMost => msg::goals_at_most(target),
        Comparison::Under => msg::goals_under(target),
    }
}

/// Whether the goal is met.
pub fn met(met: bool) -> &'static str {
    if met { msg::goals_met() } else { msg::goals_not_met() }
}

/// A group's figure, or why there is none.
pub fn said(goal: &GoalDefinition, view: &GroupView) -> String {
    match (view.n, view.value, view.met) {
        (Cell::Shown(0), ..) => msg::goals_nobody().to_owned(),
        (Cell::Shown(n), Some(figure), Some(is_met)) => msg::goals_said(value(goal, figure), n, met(is_met)),
        (Cell::Shown(n), None, Some(is_met)) => msg::goals_said_n(n, met(is_met)),
        _ => msg::goals_few().to_owned(),
    }
}

/// The goal's figure over all responses. One about the staff's own work hides nothing that the staff's table shows; it is the contract's.
pub fn total(goal: &GoalDefinition, replies: &Replies, all: &GroupView) -> String {
    if goal.about != About::Staff {
        return said(goal, all);
    }
    let figure = Figure::of(goal, replies);
    match (figure.value, figure.met) {
        (Some(number), Some(is_met)) => msg::goals_said(value(goal, number), figure.n, met(is_met)),
        _ if figure.n == 0 => msg::goals_nobody().to_owned(),
        _ => msg::goals_few().to_owned(),
    }
}

/// Which group.
pub fn group(group: &Group) -> String {
    match group {
        Group::Quarter(Some(of)) => quarter(*of),
        Group::Quarter(None) => msg::goals_quarter_none().to_owned(),
        Group::Offer(Some(id)) => offer(id),
        Group::Offer(None) => msg::goals_label_none().to_owned(),
        Group::Respondent(of) => respondent(*of).to_owned(),
    }
}

/// `1. kvartal 2026`.
pub fn quarter(quarter: Quarter) -> String {
    msg::goals_quarter(quarter.number(), quarter.year())
}

/// An offer's name; the id of one that is not in the catalogue.
fn offer(id: &str) -> String {
    let known = catalogue::OfferId::new(id);
    let entry = known.is_well_formed().then(|| shelf().entry(&known)).flatten().flatten();
    entry.map_or_else(|| id.to_owned(), |entry| entry.name.clone())
}

/// What the figures are divided by.
pub fn by(by: By) -> &'static str {
    match by {
        By::Quarter => msg::goals_by_quarter(),
        By::Offer => msg::goals_by_offer(),
        By::Respondent => msg::goals_by_respondent(),
    }
}

/// What each part of the spread is.
pub fn parts(measure: &Measure) -> Vec<String> {
    match measure {
        Measure::Share { of, .. } => of.iter().map(|of| code(of)).collect(),
        Measure::Mean { bands } => bands.iter().copied().map(band).collect(),
    }
}

fn band(Band { low, high }: Band) -> String {
    if low == high { low.to_string() } else { format!("{low}-{high}") }
}

/// What is counted beside.
pub fn beside(measure: &Measure) -> Vec<String> {
    match measure {
        Measure::Share { beside, .. } => beside.iter().map(|beside| code(beside)).collect(),
        Measure::Mean { .. } => Vec::new(),
    }
}

/// How the answers are spread, in a line.
pub fn spread(measure: &Measure, view: &GroupView) -> String {
    listed(parts(measure), &view.distribution)
}

/// Those who did not answer the question, and those who said that they would not.
pub fn missing(measure: &Measure, view: &GroupView) -> String {
    let names = [vec![msg::goals_missing().to_owned()], beside(measure)].concat();
    listed(names, &[vec![view.missing], view.beside.clone()].concat())
}

fn listed(names: Vec<String>, counts: &[Cell]) -> String {
    let one = |(name, count): (String, &Cell)| match count {
        Cell::Shown(count) => format!("{name}: {count}"),
        Cell::Hidden => format!("{name}: {}", msg::few_cell()),
    };
    names.into_iter().zip(counts).map(one).collect::<Vec<_>>().join(" · ")
}

/// How the figure is called.
pub fn figure(measure: &Measure) -> &'static str {
    match measure {
        Measure::Share { .. } => msg::goals_share(),
        Measure::Mean { .. } => msg::goals_mean(),
    }
}

/// The codes that our forms have; another one stands as it is.
fn code(code: &str) -> String {
    match code {
        "ja" | "true" => msg::yes(),
        "nej" | "false" => msg::no(),
        "ved-ikke" => msg::goals_ved_ikke(),
        "vil-ikke-svare" => msg::goals_vil_ikke_svare(),
        "helt" => msg::goals_helt(),
        "for-det-meste" => msg::goals_for_det_meste(),
        "lidt" => msg::goals_lidt(),
        "samtaler" => msg::goals_samtaler(),
        "gruppe" => msg::goals_gruppe(),
        "raadgivning" => msg::goals_raadgivning(),
        "andet" => msg::goals_andet(),
        other => other,
    }
    .to_owned()
}
