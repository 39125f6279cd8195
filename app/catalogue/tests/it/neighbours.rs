use catalogue::{MunicipalitySlug, OfferEntry, OfferId};
use serde_json::{Value, json};

use crate::support::{TODAY, catalogue, finder, offer, on_steps, status, topic};

fn on(id: &str, steps: &[u8], topics: &[&str]) -> Value {
    offer(id, json!({ "steps": on_steps(steps), "topics": topics }))
}

fn ids<'a>(entries: &[&'a OfferEntry]) -> Vec<&'a str> {
    entries.iter().map(|entry| entry.id.as_str()).collect()
}

#[test]
fn neighbours_share_a_topic_and_stand_one_step_away_in_the_same_municipality() {
    let mut planned = on("a/planlagt", &[1], &["angst"]);
    planned["status"] = status("planned");
    let mut for_staff = on("a/metode", &[1], &["angst"]);
    for_staff["citizen_facing"] = json!(false);
    let records = vec![
        on("a/midt", &[2], &["angst"]),
        on("a/under", &[1], &["vrede", "angst"]),
        on("a/over", &[3], &["angst"]),
        on("a/samme", &[2], &["angst"]),
        on("a/fra-to", &[2, 3], &["angst"]),
        on("a/langt-over", &[5], &["angst"]),
        on("a/andet", &[1], &["vrede"]),
        on("b/under", &[1], &["angst"]),
        on("a/uden-emne", &[2], &[]),
        on("a/uden-trin", &[], &["angst"]),
        planned,
        for_staff,
    ];
    let topics = vec![topic("angst", "Angst", &[]), topic("vrede", "Vrede", &[])];
    let finder = finder(catalogue(records, topics));
    let near = |id: &str| finder.neighbours(finder.entry(&OfferId::new(id)).unwrap(), TODAY);
    assert_eq!(ids(&near("a/midt").below), ["a/under"]);
    assert_eq!(ids(&near("a/midt").above), ["a/over"]);
    assert_eq!(ids(&near("a/under").below), [""; 0]);
    assert_eq!(ids(&near("a/metode").above), ["a/fra-to", "a/midt", "a/samme"]);
    for id in ["a/uden-emne", "a/uden-trin"] {
        assert!(near(id).below.is_empty() && near(id).above.is_empty(), "{id}");
    }
}

#[test]
fn a_topic_lists_ones_own_municipality_first_and_the_lowest_step_first() {
    let mut expired = on("a/udloebet", &[1], &["angst"]);
    expired["status"] = status("period-expired");
    let mut ended = on("a/slut", &[1], &["angst"]);
    ended["status"] = status("project-ended");
    let records =
        vec![on("a/to", &[2], &["angst"]), on("a/uden", &[], &["angst"]), expired, ended, on("b/et", &[1], &["vrede"])];
    let catalogue = catalogue(records, vec![topic("angst", "Angst", &[]), topic("vrede", "Vrede", &[])]);
    let topics = catalogue.topics.clone();
    let finder = finder(catalogue);
    let groups = |topic: usize, own: Option<&str>| {
        let groups = finder.on_topic(&topics[topic], own.map(MunicipalitySlug::new).as_ref(), TODAY);
        groups.iter().map(|group| (group.municipality.as_str(), ids(&group.entries))).collect::<Vec<_>>()
    };
    assert_eq!(groups(0, None), [("a", vec!["a/udloebet", "a/to", "a/uden"]), ("b", vec![])]);
    assert_eq!(groups(0, Some("b")), [("b", vec![]), ("a", vec!["a/udloebet", "a/to", "a/uden"])]);
    assert_eq!(groups(1, None), [("b", vec!["b/et"]), ("a", vec![])]);
}
