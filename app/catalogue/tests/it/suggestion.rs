use catalogue::{MunicipalitySlug, Query};
use serde_json::{Value, json};

use crate::support::{TODAY, catalogue, finder, offer, on_steps, status};

fn on(id: &str, steps: &[u8], state: &str, anonymous: Option<bool>) -> Value {
    offer(id, json!({ "steps": on_steps(steps), "status": status(state), "anonymous": anonymous }))
}

#[test]
fn a_citizen_is_pointed_to_what_is_open_and_low_and_runs() {
    let finder = finder(catalogue(
        vec![
            on("a/gruppe", &[2], "running", None),
            on("a/aaben", &[1], "running", None),
            on("a/anonym", &[2], "running", Some(true)),
            on("a/udloebet", &[1], "period-expired", None),
            on("a/udloebet-anonym", &[2], "period-expired", Some(true)),
            on("a/planlagt-anonym", &[1], "planned", Some(true)),
            on("a/hjemmet", &[3], "running", Some(true)),
            on("a/anbringelse", &[6], "running", None),
            on("b/aaben", &[1], "running", None),
        ],
        Vec::new(),
    ));
    let ids = |municipality: Option<&str>| {
        let municipality = municipality.map(MunicipalitySlug::new);
        let offers = finder.where_to_begin(municipality.as_ref(), TODAY);
        offers.into_iter().map(|offer| offer.id.as_str().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(ids(Some("a")), ["a/anonym", "a/udloebet-anonym", "a/aaben", "a/gruppe"]);
    assert_eq!(ids(Some("b")), ["b/aaben"]);
    assert_eq!(ids(Some("ukendt")), [""; 0]);
}

#[test]
fn nothing_above_step_two_is_within_a_citizens_reach() {
    let steps = Query::within_reach(None).steps;
    assert_eq!(steps.iter().map(|step| step.number()).collect::<Vec<_>>(), [1, 2]);
}
