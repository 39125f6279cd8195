//! Parents and young people: calm, worried, in danger.

use questionnaire::StopKind;

use crate::person::Person;

/// Answers every question on the way with its first option, which is that all is well.
fn calm(mut person: Person) -> Person {
    let mut page = 0;
    while let Some(at) = person.session.pages().get(page).map(|page| page.at.clone()) {
        let item = person.session.definition().item(&at.link_id).unwrap();
        let first = item.options().first().map(|option| option.value.clone());
        if person.session.answers(&at).is_empty()
            && let Some(answer) = first
        {
            person.session.choose(&at, &answer);
        }
        page += 1;
    }
    person
}

fn parent(age: &'static str) -> Person {
    Person::with("trivselstjek-foraelder").says("alder", age)
}

#[test]
fn a_parent_sees_what_fits_the_childs_age_and_nothing_else() {
    for (age, pages) in [
        ("venter", "hverdag vente forberedt vrede kraefter stoette tryghed livet-selv"),
        ("0-5", "hverdag soevn-mad samvaer dagtilbud humoer vrede kraefter stoette tryghed livet-lille livet-selv"),
        ("6-9", "hverdag soevn-mad skole venner humoer vrede kraefter stoette tryghed livet"),
        ("10-14", "hverdag soevn-mad skole venner nettet humoer vrede kraefter stoette tryghed livet"),
        ("15-18", "hverdag soevn-mad skole-ung venner rusmidler humoer vrede kraefter stoette tryghed livet"),
        ("vil-ikke-svare", "hverdag soevn-mad venner humoer vrede kraefter stoette tryghed livet"),
    ] {
        let person = parent(age);
        assert_eq!(person.pages(), format!("intro alder {pages}"));
        assert!((8..=12).contains(&person.questions()), "{age}");
        let calm = calm(person);
        assert_eq!((calm.band().as_str(), calm.stop()), ("brug-det-omkring", None), "{age}");
    }
}

#[test]
fn a_worried_parent_is_told_to_talk_to_somebody_this_week() {
    let worried = parent("6-9").says("skole", "svaert").says("skole-fravaer", "uge").says("humoer", "tit-ked");
    assert_eq!((worried.band().as_str(), worried.stop()), ("tal-denne-uge", None));
    assert_eq!(worried.leaves(), "alder skole skole-fravaer humoer");
    let expecting = parent("venter").says("vente", "altid-bekymret").says("stoette", "kun-lidt");
    assert_eq!((expecting.band().as_str(), expecting.stop()), ("tal-denne-uge", None));
}

#[test]
fn what_an_earlier_answer_opened_goes_with_it() {
    let before = parent("6-9").says("skole", "svaert").says("skole-fravaer", "fleste-dage").says("livet", "foer");
    assert_eq!(before.band(), "hjaelp-i-dag");
    let after = before.says("alder", "venter").says("hverdag", "godt");
    assert_eq!((after.band().as_str(), after.stop()), ("brug-det-omkring", None));
    assert_eq!(after.leaves(), "alder hverdag");
}

#[test]
fn danger_opens_the_help_page_at_once_and_one_can_go_on() {
    for (form, age, question, answers) in [
        ("trivselstjek-foraelder", Some("6-9"), "vrede", &["bange"][..]),
        ("trivselstjek-foraelder", Some("15-18"), "kraefter", &["kan-ikke-passe-paa"]),
        ("trivselstjek-foraelder", None, "tryghed", &["ja", "foer", "maaske"]),
        ("trivselstjek-foraelder", Some("10-14"), "livet", &["for-nylig", "foer", "bange-for"]),
        ("trivselstjek-foraelder", Some("0-5"), "livet-lille", &["ja", "bange-for"]),
        ("trivselstjek-foraelder", Some("venter"), "livet-selv", &["foer", "nu"]),
        ("trivselstjek-ung", None, "nettet", &["truer"]),
        ("trivselstjek-ung", None, "hjemme", &["bange"]),
        ("trivselstjek-ung", None, "tryghed", &["ja", "foer", "maaske"]),
        ("trivselstjek-ung", None, "livet", &["foer", "for-nylig", "nu"]),
    ] {
        for answer in answers {
            let person = Person::with(form);
            let person = if let Some(age) = age { person.says("alder", age) } else { person };
            let person = person.says(question, *answer);
            let (kind, text) = person.stop().unwrap();
            assert_eq!(kind, StopKind::Help, "{form} {question} {answer}");
            assert!(text.starts_with("Tak, fordi du siger det.") && text.contains("112"), "{text}");
            let pages = person.session.pages();
            let place = pages.iter().position(|page| page.at.link_id.as_str() == question).unwrap();
            let next = pages[place + 1..].iter().find(|page| page.at.link_id.as_str().ends_with("-hjaelp")).unwrap();
            assert_eq!(next.text, text);
            assert_eq!(person.band(), "hjaelp-i-dag", "{form} {question} {answer}");
        }
    }
}

#[test]
fn not_knowing_is_no_weight_and_no_stop() {
    let unsure = parent("6-9").says("hverdag", "ved-ikke").says("tryghed", "ved-ikke").says("humoer", "glad");
    assert_eq!((unsure.band().as_str(), unsure.stop()), ("brug-det-omkring", None));
    assert!(Person::with("trivselstjek-ung").session.outcome().unwrap().band.is_none());
}

#[test]
fn young_people() {
    let calm = calm(Person::with("trivselstjek-ung"));
    assert_eq!((calm.band().as_str(), calm.stop()), ("brug-det-omkring", None));
    assert_eq!(calm.pages(), "intro for-tiden soevn-mad skole venner nettet humoer hjemme voksen tryghed livet");
    let worried =
        Person::with("trivselstjek-ung").says("skole", "svaert").says("skole-fravaer", "maaned").says("voksen", "nej");
    assert_eq!((worried.band().as_str(), worried.stop()), ("tal-denne-uge", None));
    let young = worried.says("skole", "ikke-i-skole");
    assert_eq!(young.leaves(), "skole voksen");
}

#[test]
fn the_way_to_early_prevention_never_ends_in_a_no() {
    let form = "kan-tidlig-forebyggelse-hjaelpe";
    let fits =
        Person::with(form).says("bor", "ja").says("barn", "venter").says("afgraenset", "en-ting").says("lyst", "ja");
    assert!(fits.pages().ends_with("begynde kontakt"), "{}", fits.pages());
    let many =
        fits.says("afgraenset", "mange").says("lyst", "ikke-endnu").says("barn", "ingen").says("begynde", "anonymt");
    assert!(many.pages().ends_with("mange-ting ikke-endnu intet-barn anonymt kontakt"), "{}", many.pages());
    let elsewhere = many.says("bor", "nej");
    assert!(elsewhere.pages().ends_with("bor anden-kommune"), "{}", elsewhere.pages());
    assert_eq!(elsewhere.leaves(), "bor");
    for (question, answer) in [("tryghed", "maaske"), ("livet", "ja")] {
        assert_eq!(Person::with(form).says(question, answer).stop().unwrap().0, StopKind::Help);
    }
    assert!(Person::with(form).sees("kontakt"), "also for who answers nothing");
    let links = |person: &Person| -> Vec<String> {
        person.session.next_steps().into_iter().filter_map(|step| step.link).collect()
    };
    assert_eq!(links(&Person::with(form)), ["https://indsatstrappen.dk/tilbud/aabenraa/tidlig-forebyggelse"]);
    assert!(links(&elsewhere).is_empty(), "whoever lives elsewhere is not sent to Aabenraa");
}

#[test]
fn a_parents_concern_is_a_number_of_their_own() {
    let form = "bekymringsskala-foraelder";
    let none = Person::with(form).says("bekymring", 0);
    assert!(!none.sees("en-lavere") && none.sees("gaar-godt"));
    let some = none.says("bekymring", 7).says("en-lavere", "At hun sover hele natten").says("hvem-kan", "familie");
    assert_eq!(some.leaves(), "bekymring en-lavere hvem-kan");
    let most = some.says("bekymring", 10);
    assert!(!most.sees("gaar-godt"));
    assert!(most.session.outcome().is_none(), "no score, so no average");
    let afraid = Person::with(form).says("tryghed", "ja");
    assert_eq!(afraid.stop().unwrap().0, StopKind::Help);
    assert!(afraid.sees("bekymring"));
}

#[test]
fn only_a_question_about_danger_may_stop() {
    for (name, expected) in [
        ("trivselstjek-ung", "nettet hjemme tryghed livet"),
        ("bekymringsskala-foraelder", "tryghed livet"),
        ("undervejs-ung", ""),
    ] {
        let Person { session, .. } = Person::with(name);
        let pages = session.pages();
        let stops = pages.iter().filter(|page| session.may_stop(&page.at)).map(|page| page.at.link_id.as_str());
        assert_eq!(stops.collect::<Vec<_>>().join(" "), expected, "{name}");
    }
}
