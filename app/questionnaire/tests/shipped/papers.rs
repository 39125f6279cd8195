//! Working papers: calm, worried, in doubt, an open case, violence.

use questionnaire::StopKind;

use crate::person::Person;

const PAPERS: [&str; 5] =
    ["begyndende-skolefravaer", "overgang", "foer-tvaerfagligt-team", "foer-dialogbaseret-underretning", "moedeark"];
const NOT_A_NOTIFICATION: &str = "Arbejdspapir. Dette er ikke en underretning. Kommunen har ikke fået noget.";

#[test]
fn violence_and_doubt_stop_a_paper_and_nothing_of_it_leaves() {
    for form in PAPERS {
        for (answer, kind, words) in [
            ("fare-nu", StopKind::Danger, "Ring 112 nu."),
            ("mistanke", StopKind::Violence, "Udspørg ikke barnet."),
            ("i-tvivl", StopKind::Doubt, "Ring til kommunen og spørg."),
        ] {
            let begun = Person::at_work(form).says("maerke", "blaa-havn");
            let person = begun.says("fare", answer);
            let (stopped, text) = person.stop().unwrap();
            assert_eq!(stopped, kind, "{form}");
            assert!(text.contains(words), "{form}: {text}");
            assert!(!text.contains("samtykke") && !text.contains("netværksmøde"), "{form}: {text}");
            assert_eq!((person.questions(), person.leaves().as_str()), (1, "fare"), "{form}");
        }
    }
}

#[test]
fn the_form_says_of_all_its_pages_that_it_is_no_notification() {
    let others =
        ["bekymringsskala-fagperson", "trivselsvurdering-dagtilbud", "trivselsvurdering-skole", "trivselsrunde"];
    for form in PAPERS.into_iter().chain(others) {
        assert_eq!(Person::with(form).session.definition().notice("da"), Some(NOT_A_NOTIFICATION), "{form}");
    }
    for form in ["fit-gab", "trivselstjek-ung", "bekymringsskala-foraelder", "afslutning-konsulent"] {
        assert_eq!(Person::with(form).session.definition().notice("da"), None, "{form}");
    }
}

#[test]
fn what_to_do_next_follows_on_the_answers() {
    let starts = |person: &Person| -> Vec<String> {
        let steps = person.session.next_steps().into_iter();
        steps.map(|step| step.text.split(['.', ':']).next().unwrap_or_default().to_owned()).collect()
    };
    let calm = Person::at_work("begyndende-skolefravaer");
    assert_eq!(starts(&calm), ["Det her papir er ikke sendt til nogen"]);
    let much = calm.says("meget", "ja");
    assert_eq!(starts(&much)[0], "I Assens skal det tværfaglige team med, når et barn har meget fravær fra skolen");
    let red = Person::at_work("trivselsvurdering-skole").says("samlet", "roed");
    assert_eq!(starts(&red), ["Tal med din leder i dag"]);
    assert!(starts(&Person::with("overgang").says("fare", "mistanke")).is_empty(), "after a stop there is nothing");
}

#[test]
fn absence_has_no_threshold_of_ours() {
    let form = "begyndende-skolefravaer";
    let calm = Person::at_work(form).says("moenster", "for-sent").says("meget", "nej").says("igen", "maaned");
    assert!(!calm.sees("meget-videre"));
    assert_eq!(calm.leaves(), "fare moenster meget igen");
    let worried = calm.says("meget", "ja");
    let said = worried.session.pages().into_iter().find(|page| page.at.link_id.as_str() == "meget-videre").unwrap();
    assert!(said.text.contains("Assens") && said.text.contains("ikke tjekket"), "{}", said.text);
    assert!(worried.pages().ends_with("igen slut"));
}

#[test]
fn a_transition_asks_what_fits_it() {
    for (transition, sees, not) in [
        ("hjem-dagtilbud", &["vaner"][..], &["kender", "oever"][..]),
        ("til-boernehave", &["vaner", "kender"], &["oever"]),
        ("til-skole", &["kender", "oever"], &["vaner"]),
    ] {
        let person = Person::at_work("overgang").says("overgang", transition);
        assert!(sees.iter().all(|page| person.sees(page)), "{transition}");
        assert!(!not.iter().any(|page| person.sees(page)), "{transition}");
    }
    let person = Person::at_work("overgang").says("overgang", "til-skole").says("oever", "At holde på en blyant");
    let person = person.says("overgang", "hjem-dagtilbud").says("samtykke-talt", "ja");
    assert_eq!(person.leaves(), "fare overgang samtykke-talt");
}

#[test]
fn an_open_case_stops_the_team_and_never_a_notification() {
    let form = "foer-tvaerfagligt-team";
    let none = Person::at_work(form).says("aaben-sag", "nej").says("anledning", "tidlig").says("foraeldre", "med");
    assert_eq!(none.stop(), None);
    assert!(none.pages().ends_with("spoergsmaal slut"));
    let open = none.says("aaben-sag", "ja");
    let (kind, text) = open.stop().unwrap();
    assert_eq!(kind, StopKind::Case);
    assert!(text.contains("Tal med barnets rådgiver. Er bekymringen ny eller større, så underret."), "{text}");
    assert!(text.contains("aldrig en underretning"), "{text}");
    assert_eq!(open.leaves(), "fare aaben-sag");
    let unknown = Person::at_work(form).says("aaben-sag", "ved-ikke");
    assert_eq!(unknown.stop().unwrap().0, StopKind::Doubt);
    assert!(!unknown.sees("bekymring"));
}

#[test]
fn parents_who_say_no_to_the_team_stop_no_notification() {
    let form = "foer-tvaerfagligt-team";
    let no = Person::at_work(form).says("aaben-sag", "nej").says("foraeldre", "nej");
    let said = no.session.pages().into_iter().find(|page| page.at.link_id.as_str() == "foraeldre-nej").unwrap();
    assert!(said.text.contains("stopper aldrig en underretning"), "{}", said.text);
    let asked = no.says("foraeldre", "ikke-spurgt");
    assert!(asked.sees("foraeldre-spoerg") && !asked.sees("foraeldre-nej"));
}

#[test]
fn an_open_case_goes_on_in_the_dialogue_based_paper() {
    let form = "foer-dialogbaseret-underretning";
    let open = Person::at_work(form).says("aaben-sag", "ja").says("samtale", "nej");
    assert_eq!(open.stop(), None);
    assert!(open.sees("sag-videre") && open.sees("samtale-foerst") && open.sees("plan"));
    let ready = Person::at_work(form).says("aaben-sag", "nej").says("samtale", "ja").says("aftalt", "ja");
    let ready = ready.says("deltagere", "socialraadgiver").says("deltagere", "foraeldre").says("klar", "rolle");
    assert!(!ready.sees("sag-videre") && !ready.sees("samtale-foerst"));
    assert_eq!(ready.leaves(), "fare aaben-sag samtale aftalt deltagere klar");
}

#[test]
fn the_meeting_sheet_takes_over_what_the_guide_asked_and_asks_for_danger_anew() {
    let mut sheet = Person::with("moedeark");
    sheet.session.prefill([
        ("sted", "dagpleje"),
        ("trin", "trin-2"),
        ("alder", "200"),
        ("ukendt", "x"),
        ("familien", "barnet-fortalt"),
    ]);
    assert_eq!((sheet.pages().as_str(), sheet.leaves().as_str()), ("fare", ""));
    let calm = sheet.says("fare", "nej");
    assert_eq!(calm.leaves(), "fare sted trin");
    assert!(!calm.sees("trin-videre"));
    let beyond = calm.says("trin", "videre");
    assert!(beyond.sees("trin-videre"), "what goes beyond leads to a notification, not to a meeting alone");
}

#[test]
fn the_meeting_sheet_has_the_familys_own_before_what_is_hard_and_every_way_down() {
    let person = Person::at_work("moedeark");
    let pages = person.pages();
    let place = |page: &str| pages.split(' ').position(|at| at == page).unwrap();
    let before = [
        ("hvem-med", "ressourcer"),
        ("ressourcer", "netvaerk"),
        ("netvaerk", "omfang"),
        ("omfang", "svaert"),
        ("svaert", "maal-hvad"),
    ];
    for (one, next) in before {
        assert!(place(one) < place(next), "{one} before {next}: {pages}");
    }
    let definition = person.session.definition();
    let codes = |id: &str| -> Vec<String> {
        definition.item(&id.into()).unwrap().options().iter().map(|o| o.value.raw()).collect()
    };
    assert_eq!(codes("tilbageblik").len(), 5);
    assert_eq!(codes("tvaers").len(), 4);
    assert!(!codes("trin").iter().any(|code| code.contains('3')));
}
