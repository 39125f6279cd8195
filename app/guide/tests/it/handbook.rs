//! The handbook is the guide itself, by worry, by step and by who one is.

use std::collections::BTreeSet;

use guide::{ChapterView, GuideView, Level, Part, ReadBy, Suggestion, Voice};

use crate::shipped::Shipped;

fn chapters(municipality: &str) -> Vec<ChapterView> {
    Shipped::read().handbook(Voice::Professional, municipality)
}

#[test]
fn every_chapter_tells_something_in_every_municipality_and_in_none() {
    for municipality in ["", "aabenraa", "faxe", "kerteminde", "skanderborg"] {
        for ChapterView { chapter, view } in chapters(municipality) {
            match view {
                GuideView::Stop(stop) => assert!(!stop.said.is_empty(), "{}", chapter.id),
                GuideView::Advice(advice) => {
                    assert!(
                        !advice.said(Part::Suggested).is_empty() && !advice.said(Part::Today).is_empty(),
                        "{}",
                        chapter.id
                    );
                }
            }
        }
    }
}

#[test]
fn a_step_is_read_as_that_step_and_no_step_from_three_is_there() {
    let steps: Vec<Suggestion> = chapters("")
        .into_iter()
        .filter(|view| view.chapter.by == ReadBy::Step)
        .filter_map(|view| match view.view {
            GuideView::Advice(advice) => Some(advice.suggestion),
            GuideView::Stop(_) => None,
        })
        .collect();
    let one = |level| Suggestion::Professional(vec![level]);
    assert_eq!(steps, Level::ALL.map(one));
}

#[test]
fn danger_comes_first_and_stops() {
    let chapters = chapters("");
    let stops = chapters.iter().take_while(|view| matches!(view.view, GuideView::Stop(_)));
    let ids: Vec<&str> = stops.map(|view| view.chapter.id.as_str()).collect();
    assert_eq!(ids, ["fare-nu", "mistanke", "i-tvivl", "barnet-fortaeller"]);
    let roles: BTreeSet<&str> =
        chapters.iter().filter(|view| view.chapter.by == ReadBy::Role).map(|view| view.chapter.id.as_str()).collect();
    assert_eq!(roles, BTreeSet::from(["dagplejer", "paedagog", "laerer", "sundhedsplejerske", "tandpleje"]));
}

#[test]
fn the_same_role_goes_to_another_forum_in_another_municipality() {
    let forum = |municipality: &str| -> String {
        let view =
            chapters(municipality).into_iter().find(|view| view.chapter.id.as_str() == "dagplejer").unwrap().view;
        let GuideView::Advice(advice) = view else { panic!("a stop") };
        advice.said(Part::Forum).iter().map(|said| said.text.danish()).collect()
    };
    assert!(forum("faxe").contains("TVÆRS for dagplejen er kun planlagt"));
    assert!(forum("kerteminde").contains("Modtagelsen"));
    assert!(forum("").contains("Vælg din kommune"));
}
