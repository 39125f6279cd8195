use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::project::Project;
use crate::{hsds, json_ld};

const OFFERS: &str = "public/data/offers/eksempelby.json";
const MUNICIPALITIES: &str = "public/data/municipalities.json";

fn files() -> PathBuf {
    Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("tests/fifth-municipality")
}

fn with_eksempelby(name: &str) -> Project {
    let project = Project::new(name);
    project.lay_over(&files());
    project
}

#[test]
fn is_added_by_data_alone() {
    let project = with_eksempelby("fifth");
    assert_eq!(project.problems(), [""; 0]);
    let output = project.build();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    is_listed(&project);
    stands_in_hsds(&project);
    stands_in_json_ld(&project);
}

fn is_listed(project: &Project) {
    let index = project.read("dist/data/index.json");
    let listed = |path: &str| index["files"].as_array().unwrap().iter().any(|file| file["path"] == path);
    for path in
        ["offers/eksempelby.json", "offers.json", "offers.jsonld", "hsds/services.json", "hsds/organizations.json"]
    {
        assert!(listed(path), "{path}");
    }
    let offers = project.read("dist/data/offers.json");
    let own = offers["offers"].as_array().unwrap().iter().filter(|offer| offer["municipality"] == "eksempelby");
    assert_eq!(own.count(), 6);
}

fn stands_in_hsds(project: &Project) {
    hsds::assert_sound(project);
    let services = hsds::records(project, "services");
    let service = |name: &str| {
        let own =
            |service: &&Value| service["name"] == name && service["service_areas"][0]["name"] == "Eksempelby Kommune";
        services.iter().find(own).unwrap()
    };
    let full = service("Åben rådgivning");
    assert_eq!(full["organization"]["name"], "Familiehuset");
    assert_eq!((&full["status"], &full["assured_date"]), (&"active".into(), &"2026-11-20".into()));
    assert_eq!((&full["minimum_age"], &full["maximum_age"]), (&0.into(), &17.92.into()));
    assert_eq!(hsds::attributes(full, "anonymity"), ["anonymous"]);
    assert_eq!(hsds::attributes(full, "local-step"), ["eksempelby-1"]);
    assert_eq!(hsds::attributes(full, "legal-basis"), ["barnets-lov=§ 29"]);
    let bare = service("Forældrecafé");
    assert_eq!(bare["organization"]["name"], "Eksempelby Kommune");
    for silent in ["email", "phones", "minimum_age", "application_process", "assured_date", "service_at_locations"] {
        assert!(bare.get(silent).is_none(), "{silent}");
    }
    assert_eq!(service("Ungegruppe")["status"], "inactive");
    assert_eq!(service("Naturprojektet")["status"], "defunct");
}

fn stands_in_json_ld(project: &Project) {
    let nodes = json_ld::nodes(project);
    assert_eq!(
        json_ld::node(&nodes, "eksempelby/ungegruppe")["offers"]["availability"],
        "https://schema.org/OutOfStock"
    );
    let related = &json_ld::node(&nodes, "eksempelby/aaben-raadgivning")["isRelatedTo"][0];
    assert_eq!(related["identifier"], "aabenraa/aaben-anonym-raadgivning");
}

#[test]
fn is_refused_with_file_record_field_and_reason() {
    let project = with_eksempelby("fifth-broken");
    for (path, pointer, wrong, expected) in [
        (
            OFFERS,
            "/offers/1/age/max_months",
            json!("18 år"),
            "offers/eksempelby.json · eksempelby/aaben-raadgivning · age.max_months: invalid type",
        ),
        (
            OFFERS,
            "/offers/1/topics/0",
            json!("ukendt"),
            "offers/eksempelby.json · eksempelby/aaben-raadgivning · topics: no topic \"ukendt\"",
        ),
        (
            OFFERS,
            "/offers/1/creates_case",
            json!(true),
            "offers/eksempelby.json · eksempelby/aaben-raadgivning · anonymous: anonymous, though",
        ),
        (
            OFFERS,
            "/offers/4/kind",
            json!("tilbud"),
            "offers/eksempelby.json · eksempelby/naturprojektet · kind: unknown variant",
        ),
        (OFFERS, "/$schema", json!("offers.schema.json"), "offers/eksempelby.json: its \"$schema\" is"),
        (
            MUNICIPALITIES,
            "/municipalities/4/code",
            json!("9999"),
            "municipalities.json · eksempelby · code: \"9999\" is not an official code",
        ),
        (
            MUNICIPALITIES,
            "/municipalities/4/recipients/0/key",
            json!("AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ"),
            "municipalities.json · eksempelby · recipients.key: is not the public key",
        ),
        (
            MUNICIPALITIES,
            "/municipalities/4/documents",
            json!(["ukendt"]),
            "municipalities.json · eksempelby · documents: no document \"ukendt\"",
        ),
    ] {
        let sound = project.read(path);
        let mut broken = sound.clone();
        *broken.pointer_mut(pointer).unwrap() = wrong;
        project.write(path, &broken.to_string());
        let problems = project.problems();
        assert!(problems.len() == 1 && problems[0].starts_with(expected), "{pointer}: {problems:#?}");
        project.write(path, &sound.to_string());
    }
    project.write(OFFERS, "{");
    assert!(project.problems()[0].starts_with("offers/eksempelby.json: not readable as JSON"));
    let output = project.build();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success() && said.contains("offers/eksempelby.json"), "{said}");
}
