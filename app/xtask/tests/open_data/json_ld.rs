use serde_json::Value;

use crate::project::{Project, shipped};

const FILE: &str = "dist/data/offers.jsonld";

/// The properties of schema.org that are used, by the type that has them there.
const PROPERTIES: [(&str, &[&str]); 12] = [
    ("Thing", &["@id", "@type", "description", "identifier", "name", "url"]),
    (
        "GovernmentService",
        &[
            "areaServed",
            "audience",
            "availableChannel",
            "isRelatedTo",
            "offers",
            "provider",
            "serviceType",
            "subjectOf",
        ],
    ),
    ("GovernmentOrganization", &["parentOrganization"]),
    ("AdministrativeArea", &[]),
    ("PeopleAudience", &["audienceType", "suggestedMaxAge", "suggestedMinAge"]),
    ("ServiceChannel", &["serviceLocation", "servicePhone"]),
    ("ContactPoint", &["email", "hoursAvailable", "telephone"]),
    ("OpeningHoursSpecification", &[]),
    ("Place", &["address"]),
    ("PostalAddress", &["addressCountry", "addressLocality", "postalCode", "streetAddress"]),
    ("Offer", &["availability"]),
    ("CreativeWork", &["dateModified", "inLanguage"]),
];

/// That a node has a type of schema.org, and only properties of that type, down to the last.
fn assert_sound(value: &Value) {
    match value {
        Value::Object(node) => {
            let kind = node["@type"].as_str().unwrap();
            let of =
                |wanted: &str| PROPERTIES.iter().find(|(name, _)| *name == wanted).map(|(_, properties)| *properties);
            let own = of(kind).unwrap_or_else(|| panic!("{kind} is no type that we use"));
            for (key, value) in node {
                let known = own.contains(&key.as_str()) || of("Thing").unwrap().contains(&key.as_str());
                assert!(known, "{kind} has no property {key}");
                assert_sound(value);
            }
        }
        Value::Array(values) => {
            assert!(!values.is_empty());
            values.iter().for_each(assert_sound);
        }
        Value::String(text) => assert!(!text.trim().is_empty()),
        Value::Null => panic!("a null says nothing"),
        _ => {}
    }
}

/// The nodes of the built file, after all of them were looked at.
pub fn nodes(project: &Project) -> Vec<Value> {
    let document = project.read(FILE);
    assert_eq!(document["@context"], "https://schema.org");
    let nodes = document["@graph"].as_array().unwrap().clone();
    nodes.iter().for_each(assert_sound);
    nodes
}

pub fn node<'a>(nodes: &'a [Value], id: &str) -> &'a Value {
    nodes.iter().find(|node| node["identifier"] == id).unwrap()
}

#[test]
fn every_offer_is_a_government_service() {
    let offers = shipped().read("dist/data/offers.json");
    let offers = offers["offers"].as_array().unwrap();
    let nodes = nodes(shipped());
    assert_eq!(nodes.len(), offers.len());
    for (node, offer) in nodes.iter().zip(offers) {
        assert_eq!((&node["@type"], &node["identifier"]), (&"GovernmentService".into(), &offer["id"]));
        assert!(node.get("@id").is_none() && node.get("url").is_none(), "an address, though the site is not known");
        assert_eq!(node["subjectOf"]["dateModified"], offer["edited_on"]);
        assert_eq!(node.get("isRelatedTo").is_some(), !offer["similar"].is_null(), "{}", offer["id"]);
        let usable = ["running", "period-expired"].map(Value::from).contains(&offer["status"]["state"]);
        assert_eq!(node.get("offers").is_none(), usable, "{}", offer["id"]);
    }
    let counselling = node(&nodes, "aabenraa/aaben-anonym-raadgivning");
    assert_eq!(counselling["provider"]["name"], "Tidlig Forebyggelse");
    assert_eq!(counselling["provider"]["parentOrganization"]["name"], "Aabenraa Kommune");
    assert_eq!(counselling["availableChannel"]["servicePhone"]["telephone"][0], "73767111");
}
