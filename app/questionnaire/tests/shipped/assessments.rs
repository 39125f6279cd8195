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
    let mut person = Person::at_work("trivselsrunde").says("maerke", "blaa-havn").says("runde", "efteraar");
    person.session.set_rows(&Occurrence::from("plads"), positions.len());
    let rows = person.session.table(&Occurrence::from("plads")).unwrap().rows;
    assert_eq!(rows.len(), positions.len());
    positions.iter().zip(rows).fold(person, |person, (position, row)| person.says_in_row(&row.questions[0], *position))
}

#[test]
fn a_round_is_one_page_with_a_place_for_each_child() {
    let mut person = round(&["groen", "gul", "groen"]);
    let group = Occurrence::from("plads");
    assert_eq!(person.pages(), "fare om maerke sted runde plads videre");
    let names = |person: &Person| -> Vec<String> {
        person.session.table(&group).unwrap().rows.into_iter().map(|row| row.name).collect()
    };
    assert_eq!(names(&person), ["Plads 1", "Plads 2", "Plads 3"]);
    person.session.set_rows(&group, 5);
    assert_eq!(names(&person).len(), 5);
    let missing: Vec<String> = person.session.problems().into_iter().map(|problem| problem.text).collect();
    assert_eq!(missing, ["Plads 4", "Plads 5"]);
    assert!(person.session.problems().iter().all(|problem| problem.page == group));
    person.session.set_rows(&group, 1);
    assert_eq!(names(&person).len(), 3, "an answered place is never taken away by a number");
    person.session.set_rows(&group, 1000);
    assert_eq!(names(&person).len(), 60);
}

#[test]
fn the_answers_to_check_hold_counts_and_no_place() {
    let person = round(&["groen", "gul", "groen"]);
    let rows: Vec<String> = person.session.summary().into_iter().map(|row| row.question).collect();
    let counts = ["Antal grønne", "Antal gule", "Antal røde", "Antal ikke vurderet"];
    assert_eq!(rows[rows.len() - 4..], counts);
    assert!(!rows.iter().any(|question| question.contains("samlede syn")), "{rows:?}");
    assert!(person.session.summary().iter().rev().take(4).all(|row| row.at == Occurrence::from("plads")));
    let counted: Vec<_> = person.session.counts().into_iter().map(|view| (view.text, view.count)).collect();
    assert_eq!(counted, counts.iter().map(ToString::to_string).zip([2, 1, 0, 0]).collect::<Vec<_>>());
}

#[test]
fn a_round_has_place_numbers_and_only_counts_leave() {
    let person = round(&["groen", "gul", "groen", "roed", "ikke-vurderet", "groen"]);
    assert_eq!(person.session.count(&Coding::new(POSITION, "groen")), 3);
    let counted = person.session.counted();
    let definition = person.session.definition();
    assert_eq!(leaves(definition, &counted), "fare maerke runde antal-groen antal-gul antal-roed antal-ikke-vurderet");
    let text = serde_json::to_string(&counted).unwrap();
    for (id, count) in [("antal-groen", 3), ("antal-gul", 1), ("antal-roed", 1), ("antal-ikke-vurderet", 1)] {
        let item = text.split(id).nth(1).unwrap();
        assert!(item.split("valueInteger\":").nth(1).unwrap().starts_with(&count.to_string()), "{id}: {text}");
    }
    assert!(!text.contains("plads"), "{text}");
    let (finished, _) = Session::resume(definition.clone(), &counted);
    assert_eq!(finished.counts(), person.session.counts(), "a finished round holds its counts");
    assert!(finished.table(&Occurrence::from("plads")).unwrap().rows.len() == 1, "and no place");
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
