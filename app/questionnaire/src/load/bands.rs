//! Whether every score that can come about falls in exactly one band.

use std::collections::BTreeSet;

use crate::answer::{Answer, as_number};
use crate::definition::item::{ItemDefinition, ItemIndex, ItemKind};
use crate::definition::options::AnswerOption;
use crate::definition::score::{ScoreDefinition, ScoreMethod};
use crate::diagnostic::DiagnosticCode;

use super::reader::Reader;

/// More different sums than this are not gone through: such a form is checked by its tests.
const MOST_SUMS: usize = 20_000;
/// Weights are counted in millionths, so that sums are exact.
const UNIT: f64 = 1e6;

/// A sum of weights in millionths, and over how many questions.
type Sum = (i64, u32);

pub(super) fn check_bands(path: &str, score: &ScoreDefinition, items: &[ItemDefinition], reader: &mut Reader) {
    for band in score.bands.iter().filter(|band| band.low > band.high) {
        let reason = format!("band '{}' ends before it begins", band.code);
        reader.error(path, DiagnosticCode::BandOverlap, &reason);
    }
    if score.bands.is_empty() {
        return;
    }
    let Some(sums) = reachable(score, items) else {
        return;
    };
    let scores = sums.iter().filter_map(|sum| as_score(*sum, score.method));
    let (mut gap, mut overlap) = (None, None);
    for value in scores {
        let fits = score.bands.iter().filter(|band| band.contains(value));
        match fits.count() {
            0 => gap = gap.or(Some(value)),
            1 => {}
            _ => overlap = overlap.or(Some(value)),
        }
    }
    if let Some(value) = gap {
        let reason = format!("the score {value} can come about and falls in no band");
        reader.error(path, DiagnosticCode::BandGap, &reason);
    }
    if let Some(value) = overlap {
        let reason = format!("the score {value} can come about and falls in several bands");
        reader.error(path, DiagnosticCode::BandOverlap, &reason);
    }
}

fn as_score((sum, count): Sum, method: ScoreMethod) -> Option<f64> {
    let sum = as_number(sum) / UNIT;
    match (count, method) {
        (0, _) => None,
        (_, ScoreMethod::Sum) => Some(sum),
        (_, ScoreMethod::Mean) => Some(sum / f64::from(count)),
    }
}

/// All sums that can come about; `None` where there are too many or no limit.
fn reachable(score: &ScoreDefinition, items: &[ItemDefinition]) -> Option<BTreeSet<Sum>> {
    let mut sums: BTreeSet<Sum> = BTreeSet::from([(0, 0)]);
    for index in &score.items {
        let item = &items[index.0];
        if in_repeating_group(item, items) {
            return None;
        }
        let mut steps: BTreeSet<Sum> = weights(item)?.into_iter().map(|w| (w, 1)).collect();
        if can_be_weightless(*index, items) {
            steps.insert((0, 0));
        }
        let next = sums.iter().flat_map(|(sum, count)| {
            // A sum does not depend on how many questions it is over, only on whether there are any.
            let over = move |one: &u32| match score.method {
                ScoreMethod::Sum => *count.max(one),
                ScoreMethod::Mean => count + one,
            };
            let add = move |(more, one): &Sum| (sum.saturating_add(*more), over(one));
            steps.iter().map(add)
        });
        sums = next.take(MOST_SUMS * 8).collect();
        if sums.len() > MOST_SUMS {
            return None;
        }
    }
    Some(sums)
}

/// Then it counts as often as the group stands there.
fn in_repeating_group(item: &ItemDefinition, items: &[ItemDefinition]) -> bool {
    let parent = |item: &ItemDefinition| item.parent.map(|index| &items[index.0]);
    std::iter::successors(parent(item), |item| parent(item)).any(ItemDefinition::repeats)
}

/// What the answers to one question can weigh together.
fn weights(item: &ItemDefinition) -> Option<BTreeSet<i64>> {
    if !item.options().is_empty() {
        return Some(option_sums(item.options(), item.repeats()));
    }
    match (item.kind, &item.limits().min, &item.limits().max) {
        (ItemKind::Integer, Some(Answer::Integer(min)), Some(Answer::Integer(max))) if !item.repeats() => {
            let few = max.checked_sub(*min)? <= 1000;
            few.then(|| (*min..=*max).filter_map(|n| millionths(as_number(n))).collect())
        }
        (ItemKind::Integer | ItemKind::Decimal, ..) => None,
        _ => Some(BTreeSet::new()),
    }
}

/// Every weight alone and, where several may be chosen, every sum of those that may stand together.
fn option_sums(options: &[AnswerOption], several: bool) -> BTreeSet<i64> {
    let (mut together, mut alone) = (BTreeSet::new(), BTreeSet::new());
    for option in options {
        let Some(weight) = option.weight.and_then(millionths) else {
            continue;
        };
        alone.insert(weight);
        if several && !option.exclusive && together.len() < MOST_SUMS {
            let with: Vec<i64> = together.iter().map(|sum: &i64| sum.saturating_add(weight)).collect();
            together.extend(with);
            together.insert(weight);
        }
    }
    together.extend(alone);
    together
}

/// Whether a finished form can be without a weight here: not asked, not answered, or »ved ikke«.
fn can_be_weightless(index: ItemIndex, items: &[ItemDefinition]) -> bool {
    let mut current = Some(index);
    while let Some(at) = current {
        let item = &items[at.0];
        if !item.required || !item.enablement.conditions.is_empty() {
            return true;
        }
        current = item.parent;
    }
    let mut options = items[index.0].options().iter();
    options.any(|option| option.weight.is_none())
}

#[expect(clippy::cast_possible_truncation, reason = "guarded by the range that is let through")]
fn millionths(weight: f64) -> Option<i64> {
    let scaled = (weight * UNIT).round();
    (scaled.abs() < 1e15).then_some(scaled as i64)
}
