use catalogue::{Catalogue, Finder, MunicipalitySlug};
use serde_json::json;

use crate::support::{catalogue, finder, offer, on_steps, status};

fn counts(finder: &Finder, municipality: Option<&str>) -> Vec<usize> {
    let municipality = municipality.map(MunicipalitySlug::new);
    let counts = finder.step_counts(municipality.as_ref());
    let steps: Vec<_> = counts.iter().map(|count| count.step.number()).collect();
    assert_eq!(steps, [1, 2, 3, 4, 5, 6]);
    counts.iter().map(|count| count.count).collect()
}

#[test]
fn a_step_counts_what_a_citizen_can_use_today() {
    let with = |id, steps: &[u8], state, citizen_facing: bool| {
        offer(id, json!({ "steps": on_steps(steps), "status": status(state), "citizen_facing": citizen_facing }))
    };
    let finder = finder(catalogue(
        vec![
            with("a/1", &[1], "running", true),
            with("a/2", &[1, 2], "period-expired", true),
            with("a/3", &[2], "planned", true),
            with("a/4", &[3], "project-ended", true),
            with("a/5", &[3], "historic", true),
            with("a/6", &[6], "running", false),
            with("a/7", &[], "running", true),
            with("b/1", &[1, 5], "running", true),
        ],
        Vec::new(),
    ));
    for (municipality, expected) in [
        (None, [3, 1, 0, 0, 1, 0]),
        (Some("a"), [2, 1, 0, 0, 0, 0]),
        (Some("b"), [1, 0, 0, 0, 1, 0]),
        (Some("ukendt"), [0; 6]),
    ] {
        assert_eq!(counts(&finder, municipality), expected, "{municipality:?}");
    }
    assert_eq!(counts(&Finder::new(&Catalogue::default()), None), [0; 6]);
}
