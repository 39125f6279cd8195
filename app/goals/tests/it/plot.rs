//! What a plot shows, and what it does not.

use goals::{Breakdown, By, Mark, Plot, PlotRow, PlotWords, Tone};

use crate::sample::{family, goal, replies, times};

/// The plot of a quarter with these answers, and three without.
fn plot(answers: &[(usize, u32)]) -> Plot {
    let goal = goal("familie-respekt");
    let responses = answers.iter().flat_map(|(count, respect)| times(*count, &family(*respect, "2026-02-01")));
    let breakdown = Breakdown::of(&goal, &replies(responses), By::Quarter);
    let rows: Vec<PlotRow> = breakdown
        .groups
        .iter()
        .map(|(_, view)| PlotRow::of("1. kvartal <2026>".to_owned(), "a & b".to_owned(), view))
        .collect();
    let words =
        PlotWords { target: "mål: over 7".to_owned(), parts: ["0-4", "5-7", "8-10"].map(str::to_owned).to_vec() };
    Plot::of(&goal, &rows, &words)
}

fn dots(plot: &Plot) -> Vec<f64> {
    let dot = |mark: &Mark| if let Mark::Dot([x, _], _) = mark { Some(*x) } else { None };
    plot.marks.iter().filter_map(dot).collect()
}

/// How wide the parts of the spread are, without the legend's.
fn parts(plot: &Plot) -> Vec<(usize, f64)> {
    let part = |mark: &Mark| match mark {
        Mark::Bar([_, _, width, _], Tone::Part(place, _)) if (width - 24.0).abs() > 0.01 => Some((*place, *width)),
        _ => None,
    };
    plot.marks.iter().filter_map(part).collect()
}

#[test]
fn a_figure_stands_where_it_is_on_the_scale_and_the_answers_fill_the_lane() {
    let seen = plot(&[(5, 10), (5, 0)]);
    assert_eq!(dots(&seen), [220.0], "5 of 0 to 10 is the middle, and a quarter without answers has no figure");
    assert_eq!(parts(&seen), [(0, 204.0), (2, 204.0)]);
}

#[test]
fn few_people_leave_no_trace() {
    let (hidden, empty) = (plot(&[(4, 10)]), plot(&[]));
    assert_eq!(hidden, empty);
    assert!(dots(&hidden).is_empty() && parts(&hidden).is_empty());
    // Nine answers, four of them low: the mean may stand, the spread may not.
    assert!(parts(&plot(&[(5, 9), (4, 1)])).is_empty());
}

#[test]
fn nothing_lies_outside() {
    let seen = plot(&[(7, 9), (5, 6)]);
    for mark in &seen.marks {
        let (x, y) = match mark {
            Mark::Bar([x, y, width, height], _) => (x + width, y + height),
            Mark::Line([_, _, x, y], _) | Mark::Dot([x, y], _) | Mark::Text([x, y], ..) => (*x, *y),
        };
        assert!((0.0..=seen.size.0).contains(&x) && (0.0..=seen.size.1).contains(&y), "{mark:?}");
    }
}

#[test]
fn a_file_is_whole_and_takes_any_words() {
    let svg = plot(&[(5, 8)]).svg("<script>", "\"&\"");
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"));
    assert!(svg.contains("<title id=\"title\">&lt;script&gt;</title>") && svg.contains("&quot;&amp;&quot;"));
    assert!(svg.contains("1. kvartal &lt;2026&gt;") && svg.contains("a &amp; b"));
    assert_eq!(svg.matches('<').count(), svg.matches('>').count());
}

#[test]
fn a_rounded_figure_never_looks_like_a_target_that_it_is_not() {
    let (mean, share) = (goal("familie-respekt"), goal("digital-loesning"));
    for (value, text) in [(7.0, "7.0"), (7.04, "7.04"), (6.96, "6.96"), (7.4, "7.4"), (8.25, "8.2"), (7.0001, "7.0001")]
    {
        assert_eq!(mean.rounded(value), text);
    }
    for (value, text) in [(70.0, "70"), (69.97, "69.97"), (100.0, "100"), (66.666, "66.7")] {
        assert_eq!(share.rounded(value), text);
    }
}
