use catalogue::{AgeBand, MunicipalitySlug, Query, TopicId};
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
        let offers = finder.where_to_begin(&Query::within_reach(municipality.as_ref()), TODAY);
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

#[test]
fn what_a_form_points_to_is_all_topics_and_one_age() {
    let query = Query::within_reach(None).about(["emne=angst&alder=7", "emne=ensomhed", "emne=angst&alder=12", ""]);
    assert_eq!(query.topics.iter().map(TopicId::as_str).collect::<Vec<_>>(), ["angst", "ensomhed"]);
    assert_eq!(query.age.map(AgeBand::years), Some(12));
    let steps = |search| {
        let query = Query::within_reach(None).about([search]);
        query.steps.iter().map(|step| step.number()).collect::<Vec<_>>()
    };
    assert_eq!(steps("trin=1"), [1]);
    assert_eq!(steps("trin=2&trin=5"), [2]);
    assert_eq!(steps("trin=5"), [1, 2], "nobody is pointed to a step from 3 up");
    assert_eq!(Query::within_reach(None).about([]), Query::within_reach(None));
}

#[test]
fn a_professional_sees_what_fits_step_by_step() {
    let finder = finder(catalogue(
        vec![
            on("a/gruppe", &[2], "running", None),
            on("a/aaben", &[1], "running", None),
            on("a/udloebet", &[1], "period-expired", None),
            on("a/planlagt", &[1], "planned", None),
            on("a/hjemmet", &[3], "running", None),
        ],
        Vec::new(),
    ));
    let searches = Query::within_reach(None).step_by_step();
    let ids = |query: &Query| {
        let hits = finder.find(query, TODAY).hits;
        hits.into_iter().map(|hit| hit.entry.id.as_str().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(searches.iter().map(ids).collect::<Vec<_>>(), [vec!["a/aaben", "a/udloebet"], vec!["a/gruppe"]]);
}

#[test]
fn what_is_about_the_childs_topic_comes_before_the_rest() {
    let about = |id: &str, topics: Value, years: (u16, u16)| {
        let age = json!({ "min_months": years.0 * 12, "max_months": years.1 * 12 + 11, "basis": "offer" });
        offer(id, json!({ "steps": on_steps(&[1]), "topics": topics, "age": age }))
    };
    let finder = finder(catalogue(
        vec![
            about("a/alle", json!(["raadgivning"]), (0, 17)),
            about("a/angst", json!(["angst"]), (6, 12)),
            about("a/teenager", json!(["angst"]), (13, 17)),
        ],
        Vec::new(),
    ));
    let query = Query::within_reach(None).about(["emne=angst&alder=7"]);
    let offers = finder.where_to_begin(&query, TODAY);
    assert_eq!(offers.iter().map(|offer| offer.id.as_str()).collect::<Vec<_>>(), ["a/angst", "a/alle"]);
}
