use catalogue::{CallNote, Disclosure, OfferDefinition, Silence, StartStep, Stated};
use serde_json::{Value, json};

use crate::support::{catalogue, offer, on_steps, status};

fn record(changes: Value) -> OfferDefinition {
    catalogue(vec![offer("a/b", changes)], Vec::new()).offers.remove(0)
}

fn contact(phone: Value, email: Value) -> Value {
    json!({ "phone": phone, "email": email, "address": null, "hours": null, "basis": "unit" })
}

#[test]
fn the_way_in_follows_from_what_is_stated() {
    use StartStep::*;
    let number = contact(json!(["73767111"]), json!("a@b.dk"));
    let cases: [(Value, &[StartStep]); 9] = [
        (json!({}), &[AskMunicipality]),
        (json!({ "contact": number }), &[Call]),
        (json!({ "contact": contact(json!(null), json!("a@b.dk")) }), &[Write]),
        (json!({ "contact": contact(json!([]), json!(null)) }), &[AskMunicipality]),
        (json!({ "access": ["via-school-or-daycare"] }), &[TellSchoolOrDaycare, AskMunicipality]),
        (json!({ "access": ["self", "via-school-or-daycare"], "contact": number }), &[Call, OrThroughSchoolOrDaycare]),
        (
            json!({ "access": ["by-referral"], "status": status("planned") }),
            &[AskMunicipality, AskWhetherItExists, AskWhoRefers],
        ),
        (json!({ "steps": on_steps(&[3]) }), &[AskMunicipality, AskAdvisers]),
        (json!({ "citizen_facing": false, "access": ["self"] }), &[PartOfWork, AskMunicipality]),
    ];
    for (changes, expected) in cases {
        assert_eq!(record(changes.clone()).start_steps(), expected, "{changes}");
    }
}

#[test]
fn the_authority_decides_where_it_is_said_or_where_the_step_says_so() {
    let cases = [
        (json!({ "access": ["by-decision"] }), true),
        (json!({ "kind": "placement" }), true),
        (json!({ "steps": on_steps(&[2, 3]) }), false),
        (json!({ "steps": on_steps(&[4, 5, 6]) }), true),
        (json!({}), false),
    ];
    for (changes, expected) in cases {
        assert_eq!(record(changes.clone()).is_decided(), expected, "{changes}");
    }
}

#[test]
fn only_what_is_for_families_and_runs_can_be_started() {
    let cases = [
        (json!({}), true),
        (json!({ "status": status("period-expired") }), true),
        (json!({ "status": status("historic") }), false),
        (json!({ "citizen_facing": false }), false),
    ];
    for (changes, expected) in cases {
        assert_eq!(record(changes.clone()).can_be_started(), expected, "{changes}");
    }
}

#[test]
fn a_call_is_described_by_number_name_and_what_comes_next() {
    let silent = record(json!({}));
    assert_eq!(silent.call_notes(), [CallNote::PutThrough, CallNote::Name(Stated::NotStated), CallNote::AskWhatNext]);
    let open = record(json!({ "contact": contact(json!(["73767111"]), json!(null)), "anonymous": true }));
    assert_eq!(open.call_notes()[..2], [CallNote::ReachesThem, CallNote::Name(Stated::Yes)]);
    assert_eq!(record(json!({ "steps": on_steps(&[5]) })).call_notes()[2], CallNote::AskForDecision);
}

#[test]
fn the_duty_to_notify_stays_whatever_else_is_stated() {
    use Disclosure::*;
    let cases: [(Value, &[Disclosure]); 3] = [
        (json!({ "anonymous": true, "creates_case": false }), &[WhoeverAnswers, AskWhatIsWritten, Duty]),
        (
            json!({ "access": ["self", "via-school-or-daycare"] }),
            &[WhoeverAnswers, SchoolOrDaycare, AskWhatIsWritten, Duty],
        ),
        (
            json!({ "access": ["by-referral", "by-decision"] }),
            &[WhoeverAnswers, Referrer, Authority, AskWhatIsWritten, Duty],
        ),
    ];
    for (changes, expected) in cases {
        assert_eq!(record(changes.clone()).disclosures(), expected, "{changes}");
    }
}

#[test]
fn silence_is_named_and_an_empty_list_is_none() {
    use Silence::*;
    assert_eq!(record(json!({})).silences(), [Audience, Age, Access, Duration, Partners, Number]);
    let told = json!({ "audience": ["expecting"], "partners": [], "access": ["self"], "duration": { "da": "1 år" } });
    assert_eq!(record(told).silences(), [Age, Number]);
}

#[test]
fn a_field_names_the_source_it_rests_on_alone() {
    let sources =
        json!([{ "document": "new", "section": "1" }, { "document": "old", "section": "2", "for": ["creates_case"] }]);
    let record = record(json!({ "creates_case": false, "sources": sources }));
    assert_eq!(record.rests_on("creates_case").map(|source| source.document.as_str()), Some("old"));
    assert_eq!(record.rests_on("anonymous"), None);
}
