//! A breakdown as marks on a plane: a lane for the figure with the target across it, and beneath it how the answers are spread.
//! The same marks are drawn on the screen, written to a file, and painted for a picture.

mod svg;

use crate::{Cell, GoalDefinition, GroupView, Measure};

/// Units across. A phone shows two units on three of its points, which leaves the letters readable.
const WIDTH: f64 = 440.0;
/// Where the scale begins and ends.
const SCALE: (f64, f64) = (16.0, 424.0);
const HEAD: f64 = 46.0;
const ROW: f64 = 54.0;
/// So much more where the answers' spread stands beneath.
const SPREAD: f64 = 24.0;
const LEGEND: f64 = 26.0;

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Plot {
    /// Units across and down.
    pub size: (f64, f64),
    /// The first lies undermost.
    pub marks: Vec<Mark>,
}

/// One thing that is drawn, from the top left corner.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A filled rectangle: left, top, width, height.
    Bar([f64; 4], Tone),
    /// A line from one point to another.
    Line([f64; 4], Tone),
    /// A filled circle about a point.
    Dot([f64; 2], Tone),
    /// Words on a line that begins, ends or has its middle at a point.
    Text([f64; 2], Anchor, Tone, String),
}

/// How a mark looks: never by its hue alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// What is to be read first.
    Ink,
    /// What stands back.
    Quiet,
    /// The target: a broken line.
    Target,
    /// The lane behind a figure.
    Lane,
    /// A part of the spread, from 0, of so many: the later the darker.
    Part(usize, usize),
}

/// Which end of a text lies at its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

/// One group.
#[derive(Debug, Clone, PartialEq)]
pub struct PlotRow {
    /// Which group.
    pub label: String,
    /// Its figure in words, or why there is none.
    pub said: String,
    value: Option<f64>,
    spread: Option<Vec<u64>>,
}

/// The words in a plot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlotWords {
    /// The target with its sign: `mål: over 7`.
    pub target: String,
    /// What each part of the spread is.
    pub parts: Vec<String>,
}

impl PlotRow {
    /// Of a group: with nothing in it that the group does not show.
    pub fn of(label: String, said: String, view: &GroupView) -> Self {
        let shown = |cell: &Cell| match cell {
            Cell::Shown(count) => Some(*count),
            Cell::Hidden => None,
        };
        let spread: Option<Vec<u64>> = view.distribution.iter().map(shown).collect();
        Self { label, said, value: view.value, spread: spread.filter(|counts| counts.iter().sum::<u64>() > 0) }
    }
}

impl Plot {
    /// Draws these groups, one below the other.
    pub fn of(goal: &GoalDefinition, rows: &[PlotRow], words: &PlotWords) -> Self {
        let ends = ends(&goal.measure);
        let has_spread = rows.iter().any(|row| row.spread.is_some());
        let height = if has_spread { ROW + SPREAD } else { ROW };
        let bottom = HEAD + height * count(rows.len());
        let target = x(goal.target, ends);
        let mut marks = scale(ends, bottom);
        for (place, row) in rows.iter().enumerate() {
            let top = HEAD + height * count(place);
            marks.extend(lane(row, top, ends));
            // In pieces, so that it crosses no words.
            marks.push(Mark::Line([target, top + 26.0, target, top + height - 10.0], Tone::Target));
        }
        let anchor = if target > WIDTH / 2.0 { Anchor::End } else { Anchor::Start };
        marks.push(Mark::Text([target, 16.0], anchor, Tone::Ink, words.target.clone()));
        let parts: &[String] = if has_spread { &words.parts } else { &[] };
        marks.extend(legend(parts, bottom));
        Self { size: (WIDTH, bottom + LEGEND * count(parts.len()) + 8.0), marks }
    }
}

/// The ends of the scale that the figure is on.
fn ends(measure: &Measure) -> (f64, f64) {
    let number = |band: Option<u32>, otherwise| band.map_or(otherwise, f64::from);
    match measure {
        Measure::Share { .. } => (0.0, 100.0),
        Measure::Mean { bands } => {
            (number(bands.first().map(|band| band.low), 0.0), number(bands.last().map(|band| band.high), 10.0))
        }
    }
}

/// Where a number of the scale lies.
fn x(number: f64, (low, high): (f64, f64)) -> f64 {
    let part = if high > low { ((number - low) / (high - low)).clamp(0.0, 1.0) } else { 0.0 };
    SCALE.0 + part * (SCALE.1 - SCALE.0)
}

/// Five steps, with a thin line down through all groups.
fn scale(ends: (f64, f64), bottom: f64) -> Vec<Mark> {
    let step = (ends.1 - ends.0) / 5.0;
    let mark = |place: u8| {
        let number = ends.0 + step * f64::from(place);
        let at = x(number, ends);
        let anchor = match place {
            0 => Anchor::Start,
            5 => Anchor::End,
            _ => Anchor::Middle,
        };
        let point = [
            if place == 0 {
                at - 6.0
            } else if place == 5 {
                at + 6.0
            } else {
                at
            },
            HEAD - 8.0,
        ];
        [
            Mark::Line([at, HEAD, at, bottom - 8.0], Tone::Quiet),
            Mark::Text(point, anchor, Tone::Quiet, format!("{number}")),
        ]
    };
    (0..=5).flat_map(mark).collect()
}

fn lane(row: &PlotRow, top: f64, ends: (f64, f64)) -> Vec<Mark> {
    let mut marks = vec![
        Mark::Text([SCALE.0, top + 20.0], Anchor::Start, Tone::Ink, row.label.clone()),
        Mark::Text([SCALE.1, top + 20.0], Anchor::End, Tone::Ink, row.said.clone()),
        Mark::Bar([SCALE.0, top + 32.0, SCALE.1 - SCALE.0, 4.0], Tone::Lane),
    ];
    if let Some(value) = row.value {
        let end = x(value, ends);
        marks.push(Mark::Bar([SCALE.0, top + 32.0, end - SCALE.0, 4.0], Tone::Ink));
        marks.push(Mark::Dot([end, top + 34.0], Tone::Ink));
    }
    if let Some(counts) = &row.spread {
        marks.extend(spread(counts, top + 46.0));
    }
    marks
}

/// The shares of all, side by side.
fn spread(counts: &[u64], top: f64) -> Vec<Mark> {
    let whole: f64 = counts.iter().map(|count| people(*count)).sum();
    let mut from = SCALE.0;
    let mut marks = Vec::new();
    for (place, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let width = people(*count) / whole * (SCALE.1 - SCALE.0);
        marks.push(Mark::Bar([from, top, width, 16.0], Tone::Part(place, counts.len())));
        from += width;
    }
    marks
}

fn legend(parts: &[String], top: f64) -> Vec<Mark> {
    let line = |(place, part): (usize, &String)| {
        let top = top + LEGEND * count(place);
        [
            Mark::Bar([SCALE.0, top, 24.0, 16.0], Tone::Part(place, parts.len())),
            Mark::Text([SCALE.0 + 34.0, top + 14.0], Anchor::Start, Tone::Ink, part.clone()),
        ]
    };
    parts.iter().enumerate().flat_map(line).collect()
}

/// A few, exactly.
fn count(places: usize) -> f64 {
    u32::try_from(places).map_or(0.0, f64::from)
}

#[expect(clippy::cast_precision_loss, reason = "nobody has 2^53 responses")]
fn people(number: u64) -> f64 {
    number as f64
}
