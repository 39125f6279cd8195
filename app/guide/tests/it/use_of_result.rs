//! What is done with a result: the sheet for a meeting, the search for offers, and what another answer would lead to.

use guide::{AdviceView, Change, Level, Suggestion, Voice};

use crate::scenarios::{advice, answers};

fn professional(municipality: &str, text: &str) -> AdviceView {
    advice(Voice::Professional, municipality, text)
}

#[test]
fn a_sheet_takes_over_the_situation_and_the_step_and_never_danger_or_colour() {
    let said = answers("familien=er-med i-gang=intet sted=skole samlet=gul omfang=begyndende");
    let sheet =
        professional("", "familien=er-med i-gang=intet sted=skole samlet=gul omfang=begyndende").for_meeting(&said);
    let pairs: Vec<String> = sheet.iter().map(|(question, code)| format!("{question}={code}")).collect();
    assert_eq!(pairs, ["familien=er-med", "i-gang=intet", "omfang=begyndende", "sted=skole", "trin=trin-1"]);
    for beyond in ["familien=er-med i-gang=proevet-forloeb", "samlet=roed", "omfang=sammensat"] {
        assert!(professional("", beyond).for_meeting(&said).is_empty(), "{beyond}");
    }
    assert!(advice(Voice::Citizen, "", "hvem=foraelder omfang=begyndende").for_meeting(&said).is_empty());
}

#[test]
fn a_professional_sees_offers_step_by_step_and_a_citizen_without_steps() {
    let both = professional("faxe", "familien=er-med i-gang=intet");
    assert_eq!(both.suggestion, Suggestion::Professional(vec![Level::Everyday, Level::Preventive]));
    let steps: Vec<Vec<u8>> =
        both.searches().iter().map(|query| query.steps.iter().map(|step| step.number()).collect()).collect();
    assert_eq!(steps, [[1], [2]]);
    assert_eq!(advice(Voice::Citizen, "faxe", "hvem=foraelder omfang=begyndende").searches().len(), 1);
    assert!(professional("faxe", "samlet=roed").searches().is_empty(), "beyond there is nothing to pick");
}

#[test]
fn what_would_lead_up_and_what_down() {
    let result = professional("", "familien=er-med i-gang=intet samlet=gul omfang=afgraenset");
    let has = |changes: &[Change], code: &str| changes.iter().any(|change| change.code == code);
    assert!(has(&result.higher, "roed") && has(&result.higher, "sammensat") && has(&result.higher, "proevet-forloeb"));
    assert!(has(&result.lower, "begyndende") && !has(&result.lower, "groen"));
    assert!(!has(&result.lower, "siger-nej"), "less certain is not lower");
    let down = result.lower.iter().find(|change| change.code == "begyndende").unwrap();
    assert_eq!(down.to, Suggestion::Professional(vec![Level::Everyday]));
    assert_eq!(down.because[0].by.as_str(), "tidlige-tegn");
}
