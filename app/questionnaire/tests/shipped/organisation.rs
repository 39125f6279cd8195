//! FIT GAB: how far an organisation has come, area by area.

use questionnaire::{Occurrence, ResponseStatus, StopKind};

use crate::person::Person;

const AREAS: [(&str, &[&str]); 7] = [
    ("tilbud", &["alle-tilbud", "hele-forloeb"]),
    ("feedback", &["trivsel", "samarbejde"]),
    ("stemmer", &["barnet", "partnere"]),
    ("justering", &["dialog", "aendring"]),
    ("praksis", &["oeve", "laeringsgruppe", "tryg"]),
    ("data", &["samles", "bruges"]),
    ("ledelse", &["plan", "tid"]),
];

#[test]
fn every_area_has_its_questions_on_one_scale() {
    let person = Person::at_work("fit-gab");
    for (area, questions) in AREAS {
        let name = person.session.definition().item(&area.into()).unwrap().text("da").to_owned();
        for question in questions {
            let at = Occurrence::from(*question);
            let page = person.session.pages().into_iter().find(|page| page.at == at).unwrap();
            assert_eq!(page.caption, Some(name.clone()), "{question}");
            let options = person.session.definition().item(&at.link_id).unwrap().options();
            let codes: Vec<String> = options.iter().map(|option| option.value.raw()).collect();
            assert_eq!(codes.len(), 5, "{codes:?}");
        }
    }
}

#[test]
fn those_who_need_support_those_who_are_done_and_those_in_doubt() {
    let done = Person::at_work("fit-gab").says("hvem", "leder").says("alle-tilbud", "fuldt").says("plan", "naesten");
    assert_eq!(done.leaves(), "fare hvem alle-tilbud plan");
    let support = Person::at_work("fit-gab").says("hvem", "konsulent").says("laeringsgruppe", "brug-for-stoette");
    assert_eq!(support.leaves(), "fare hvem laeringsgruppe");
    assert!(support.session.outcome().is_none(), "states are counted, never averaged");
    let doubt = Person::with("fit-gab").says("fare", "i-tvivl");
    assert_eq!(doubt.stop().unwrap().0, StopKind::Doubt);
    assert_eq!(doubt.questions(), 1);
}

#[test]
fn several_answers_are_counted_area_by_area() {
    let one = Person::at_work("fit-gab").says("hvem", "leder").says("alle-tilbud", "fuldt").says("plan", "naesten");
    let other = Person::at_work("fit-gab").says("alle-tilbud", "fuldt").says("hele-forloeb", "begyndt");
    let responses = [&one, &other].map(|person| person.session.response(ResponseStatus::Completed));
    let definition = one.session.definition();
    let areas = definition.areas(&responses, "da");
    assert_eq!(areas.len(), AREAS.len());
    let counts = |place: usize| areas[place].counts.iter().map(|view| view.count).collect::<Vec<_>>();
    assert_eq!(counts(0), [0, 1, 0, 2, 0]);
    assert_eq!(counts(6), [0, 0, 1, 0, 0]);
    assert_eq!(counts(5), [0; 5]);
    let names: Vec<&str> = areas.iter().map(|area| area.text.as_str()).collect();
    assert_eq!(names[0], "I alle tilbud");
    let roles = definition.tally(&"hvem".into(), &responses, "da");
    assert_eq!(roles.iter().map(|role| role.count).sum::<u64>(), 1);
    assert!(definition.tally(&"mest".into(), &responses, "da").is_empty());
    assert!(Person::with("overgang").session.definition().areas(&[], "da").is_empty());
}
