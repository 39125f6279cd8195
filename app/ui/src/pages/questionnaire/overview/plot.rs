//! Small drawings beside a table that says the same in numbers: a screen reader passes them over, or hears their numbers.

use leptos::prelude::*;
use responses::{Concern, ConcernDay};

use crate::messages::msg;

/// Units of the drawing between two days, and between two numbers of the scale.
const DAY: usize = 60;
const NUMBER: usize = 16;
/// Room around the drawing, for what stands at its edges.
const EDGE: usize = 24;
/// The highest number of the scale.
const MOST: usize = 10;

/// Where a number of a day stands, from the top left corner.
fn point(place: usize, number: u64) -> (usize, usize) {
    let number = usize::try_from(number).map_or(MOST, |number| number.min(MOST));
    (EDGE + DAY / 2 + place * DAY, EDGE + (MOST - number) * NUMBER)
}

/// The lowest, the middle and the highest number, each with its line.
#[component]
fn Scale(width: usize) -> impl IntoView {
    let line = |number| {
        let (_, y) = point(0, number);
        view! {
            <line class="it-plot__line" x1=EDGE y1=y x2=width - EDGE y2=y></line>
            <text class="it-plot__text" x="0" y=y + 5>{number}</text>
        }
    };
    [0, 5, 10].map(line).into_iter().collect_view()
}

/// Both sides day by day, parents as rings and professionals as squares: no line joins them, and none is a mean.
#[component]
pub fn Plot(days: Vec<ConcernDay>) -> impl IntoView {
    let (width, height) = (2 * EDGE + days.len().max(1) * DAY, 2 * EDGE + MOST * NUMBER);
    let all = |pick: fn(&ConcernDay) -> &[Concern]| {
        let of_day = |(place, at): (usize, &ConcernDay)| -> Vec<(usize, usize)> {
            pick(at).iter().map(|concern| point(place, concern.number)).collect()
        };
        days.iter().enumerate().flat_map(of_day).collect::<Vec<_>>()
    };
    let rings = all(|at| &at.parents)
        .into_iter()
        .map(|(x, y)| view! { <circle class="it-plot__parent" cx=x.saturating_sub(8) cy=y r="7"></circle> });
    let squares = all(|at| &at.professionals).into_iter().map(
        |(x, y)| view! { <rect class="it-plot__staff" x=x + 2 y=y.saturating_sub(6) width="12" height="12"></rect> },
    );
    view! {
        <svg class="it-plot" aria-hidden="true" viewBox=format!("0 0 {width} {height}") width=width height=height>
            <Scale width/>
            {rings.collect_view()}
            {squares.collect_view()}
        </svg>
        <p class="it-muted" aria-hidden="true">{msg::concern_key()}</p>
    }
}

/// One person's numbers from meeting to meeting, joined by a line.
#[component]
pub fn Line(numbers: Vec<u64>, title: String, description: String) -> impl IntoView {
    let (width, height) = (2 * EDGE + numbers.len().max(1) * DAY, 2 * EDGE + MOST * NUMBER);
    let points: Vec<_> = numbers.iter().enumerate().map(|(place, number)| point(place, *number)).collect();
    let path = points.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ");
    let dots = points.iter().zip(numbers).map(|((x, y), number)| {
        view! {
            <circle class="it-plot__dot" cx=*x cy=*y r="6"></circle>
            <text class="it-plot__text" x=*x y=y.saturating_sub(12) text-anchor="middle">{number}</text>
        }
    });
    let dots = dots.collect_view();
    view! {
        <svg class="it-plot" role="img" aria-label=format!("{title} {description}") viewBox=format!("0 0 {width} {height}") width=width height=height>
            <Scale width/>
            <polyline class="it-plot__curve" points=path></polyline>
            {dots}
        </svg>
    }
}

/// The shares of a whole as one bar; nothing for none.
#[component]
pub fn Bar(counts: Vec<u64>) -> impl IntoView {
    let whole: u64 = counts.iter().sum();
    (whole > 0).then(|| {
        let mut from = 0;
        let parts = counts.into_iter().enumerate().map(|(place, count)| {
            let x = from;
            from += count;
            view! { <rect class=format!("it-bar__part it-bar__part--{}", place + 1) x=x y="0" width=count height="1"></rect> }
        });
        let parts = parts.collect_view();
        view! {
            <svg class="it-bar" aria-hidden="true" viewBox=format!("0 0 {whole} 1") preserveAspectRatio="none">{parts}</svg>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_higher_number_stands_higher_and_a_later_day_further_right() {
        assert!(point(0, 10).1 < point(0, 0).1);
        assert!(point(1, 5).0 > point(0, 5).0);
        assert_eq!(point(0, 99), point(0, 10));
    }
}
