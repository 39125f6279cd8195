//! Figures about the staff.

use goals::StaffFigure;
use serde_json::json;

use crate::sample::{goal, item, replies, response, tagged};

#[test]
fn staff_figures_are_by_consultant_and_quarter_and_hide_nothing() {
    let card = |consultant: &str, day: &str, met: bool| {
        let items = item("konsulent-moedt-barnet", json!({"valueBoolean": met}));
        tagged(response("afslutning-konsulent", day, items), &[("consultant", consultant)])
    };
    let replies = replies([
        card("k2", "2026-02-01", true),
        card("k1", "2026-02-01", true),
        card("k1", "2026-03-31", false),
        card("k1", "2026-04-01", true),
        tagged(response("afslutning-konsulent", "2026-04-02", json!([])), &[("consultant", "k1")]),
        response("afslutning-konsulent", "2026-05-01", item("konsulent-moedt-barnet", json!({"valueBoolean": true}))),
    ]);
    let found: Vec<_> = StaffFigure::of(&goal("barn-moedt"), &replies)
        .into_iter()
        .map(|f| (f.consultant.unwrap_or_default(), f.quarter.unwrap().to_string(), f.n, f.value, f.met, f.missing))
        .collect();
    let expected = [
        ("", "2026-K2", 1, Some(100.0), Some(true), 0),
        ("k1", "2026-K1", 2, Some(50.0), Some(false), 0),
        ("k1", "2026-K2", 1, Some(100.0), Some(true), 1),
        ("k2", "2026-K1", 1, Some(100.0), Some(true), 0),
    ]
    .map(|(who, quarter, n, value, met, missing)| (who.to_owned(), quarter.to_owned(), n, value, met, missing));
    assert_eq!(found, expected);
    assert_eq!(StaffFigure::of(&goal("barn-inddraget"), &replies), []);
}
