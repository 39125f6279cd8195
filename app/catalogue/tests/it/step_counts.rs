use catalogue::{Catalogue, MunicipalitySlug, NationalStep, Query};
use serde_json::json;

use crate::support::SHIPPED;
use crate::support::{TODAY, catalogue, finder, offer, on_steps, status};

fn counts(catalogue: &Catalogue, municipality: Option<&str>) -> [Option<usize>; 6] {
    let municipality = municipality.map(MunicipalitySlug::new);
    NationalStep::ALL.map(|step| catalogue.count_on(step, municipality.as_ref()))
}

#[test]
fn a_step_counts_what_a_citizen_can_use_today() {
    let with = |id, steps: &[u8], state, citizen_facing: bool| {
        offer(id, json!({ "steps": on_steps(steps), "status": status(state), "citizen_facing": citizen_facing }))
    };
    let mut catalogue = catalogue(
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
    );
    assert_eq!(counts(&catalogue, None), [None; 6], "nothing counted yet");
    catalogue.steps = catalogue.count_steps();
    for (municipality, expected) in [
        (None, [3, 1, 0, 0, 1, 0].map(Some)),
        (Some("a"), [2, 1, 0, 0, 0, 0].map(Some)),
        (Some("b"), [1, 0, 0, 0, 1, 0].map(Some)),
        (Some("ukendt"), [None; 6]),
    ] {
        assert_eq!(counts(&catalogue, municipality), expected, "{municipality:?}");
    }
}

#[test]
fn a_step_counts_what_its_list_shows() {
    let mut shipped = SHIPPED.0.clone();
    shipped.steps = shipped.count_steps();
    let slugs: Vec<_> = shipped.municipalities.iter().map(|municipality| municipality.slug.clone()).collect();
    let counted = shipped.clone();
    let finder = finder(shipped);
    for slug in slugs.iter().map(Some).chain([None]) {
        for step in NationalStep::ALL {
            let query =
                Query { steps: vec![step], municipalities: slug.into_iter().cloned().collect(), ..Query::default() };
            assert_eq!(counted.count_on(step, slug), Some(finder.find(&query, TODAY).usable), "{slug:?} {step}");
        }
    }
}
