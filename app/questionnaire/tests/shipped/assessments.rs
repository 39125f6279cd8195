//! Professionals who look at a child or a group.

use questionnaire::{Coding, Occurrence, ResponseStatus, Session, StopKind};

use crate::person::{Person, leaves};

const POSITION: &str = "https://indsatstrappen.dk/fhir/CodeSystem/trivselsposition";

#[test]
fn a_childs_assessment_ends_in_the_professionals_own_view() {
    for (form, area) in [("trivselsvurdering-dagtilbud", "leg"), ("trivselsvurdering-skole", "venner")] {
        let green = Person::at_work(form).says(area, "gaar-godt").says("samlet", "groen");
        assert!(green.pages().ends_with("samlet groen-videre"), "{}", green.pages());
        let yellow = green.says("samlet", "gul");
        assert!(yellow.pages().ends_with("samlet gul-videre aftale"), "{}", yellow.pages());
        let text = yellow.session.pages().iter().rev().nth(1).unwrap().text.clone();
        assert!(text.contains("netværksmøde") && text.contains("Egedal"), "{text}");
        let red = yellow.says("aftale", "netvaerksmoede").says("samlet", "roed");
        let text = red.session.pages().iter().rev().nth(1).unwrap().text.clone();
        assert!(text.starts_with("Tal med din leder i dag. Kilderne nævner ingen handling ved rød."), "{text}");
        assert!(!text.contains("netværksmøde"), "{text}");
        assert_eq!(red.says("samlet", "groen").leaves(), format!("fare {area} samlet"));
        assert!(Person::with(form).session.outcome().is_none(), "nothing is worked out from the answers");
    }
}

#[test]
fn above_ten_the_school_form_says_that_it_is_our_own() {
    let form = "trivselsvurdering-skole";
    assert!(!Person::at_work(form).says("alder", "op-til-10").sees("over-10"));
    assert!(Person::at_work(form).says("alder", "11-14").sees("over-10"));
    assert!(Person::at_work(form).says("alder", "15-18").sees("over-10"));
}

/// A round over a group with these positions, place by place.
fn round(positions: &[&'static str]) -> Person {
    let mut person = Person::at_work("trivselsrunde").says("runde", "efteraar");
    let group = Occurrence::from("plads");
    for _ in 1..positions.len() {
        person.session.add_group(&group).unwrap();
    }
    let places: Vec<Occurrence> = person.session.pages().into_iter().map(|page| page.at).collect();
    let places = places.into_iter().filter(|at| at.link_id.as_str() == "plads-position");
    positions.iter().zip(places).fold(person, |person, (position, place)| person.says_at(&place, *position))
}

#[test]
fn a_round_has_place_numbers_and_only_counts_leave() {
    let person = round(&["groen", "gul", "groen", "roed", "ikke-vurderet", "groen"]);
    let captions: Vec<_> = person.session.pages().into_iter().filter_map(|page| page.caption).collect();
    assert!(captions.iter().any(|caption| caption == "Plads 6"), "{captions:?}");
    assert_eq!(person.session.count(&Coding::new(POSITION, "groen")), 3);
    let counted = person.session.counted();
    let definition = person.session.definition();
    assert_eq!(leaves(definition, &counted), "fare runde antal-groen antal-gul antal-roed antal-ikke-vurderet");
    let text = serde_json::to_string(&counted).unwrap();
    for (id, count) in [("antal-groen", 3), ("antal-gul", 1), ("antal-roed", 1), ("antal-ikke-vurderet", 1)] {
        let item = text.split(id).nth(1).unwrap();
        assert!(item.split("valueInteger\":").nth(1).unwrap().starts_with(&count.to_string()), "{id}: {text}");
    }
    assert!(!text.contains("plads"), "{text}");
}

#[test]
fn a_round_over_the_same_colours_gives_the_same_counts_whatever_the_places() {
    let one = round(&["gul", "groen", "groen"]).session.counted();
    let other = round(&["groen", "groen", "gul"]).session.counted();
    assert_eq!(one, other);
    let definition = Person::with("trivselsrunde").session.definition().clone();
    let (again, lost) = Session::resume(definition, &one);
    assert_eq!((again.counted(), lost), (one, vec![]), "opened again, the counts stay");
    let stopped = Person::with("trivselsrunde").says("fare", "i-tvivl");
    assert_eq!(leaves(stopped.session.definition(), &stopped.session.counted()), "fare");
    assert_eq!(stopped.session.response(ResponseStatus::Completed).item.len(), 1);
}

#[test]
fn a_professionals_concern_stands_beside_the_parents() {
    let staff = Person::at_work("bekymringsskala-fagperson")
        .says("maerke", "blaa-havn")
        .says("bekymring", 6)
        .says("en-lavere", "Ro om morgenen");
    assert_eq!(staff.leaves(), "fare maerke bekymring en-lavere");
    let parent = Person::with("bekymringsskala-foraelder").says("maerke", "blaa-havn").says("bekymring", 3);
    assert_eq!(parent.leaves(), "maerke bekymring");
    for person in [&staff, &parent] {
        assert!(person.session.outcome().is_none());
    }
    let question = |person: &Person| person.session.answers(&Occurrence::from("maerke")).to_vec();
    assert_eq!(question(&staff), question(&parent), "the same label says that they belong together");
}

#[test]
fn other_forms_are_finished_as_they_are() {
    let person = Person::at_work("trivselsvurdering-skole").says("venner", "bekymret").says("samlet", "gul");
    assert_eq!(person.session.counted(), person.session.response(ResponseStatus::Completed));
    let afraid = Person::with("bekymringsskala-foraelder").says("bekymring", 9);
    assert_eq!(afraid.session.counted(), afraid.session.response(ResponseStatus::Completed));
}

#[test]
fn danger_stops_every_assessment() {
    for form in ["trivselsvurdering-dagtilbud", "trivselsvurdering-skole", "trivselsrunde", "bekymringsskala-fagperson"]
    {
        for (answer, kind) in
            [("fare-nu", StopKind::Danger), ("mistanke", StopKind::Violence), ("i-tvivl", StopKind::Doubt)]
        {
            let person = Person::with(form).says("fare", answer);
            assert_eq!(person.stop().unwrap().0, kind, "{form}");
            assert_eq!(person.questions(), 1, "{form}");
            assert_eq!(person.leaves(), "fare", "{form}");
        }
    }
}
