//! Every page that does not depend on answers can be rendered to a string on the host, so that it can be prerendered.
#![cfg(feature = "ssr")]
#![recursion_limit = "256"]
#![expect(clippy::unwrap_used, reason = "a test")]

use std::fs;
use std::path::{Path, PathBuf};

use catalogue::DataFile;
use ui::content::Content;
use ui::drawing::draw;
use ui::messages;

fn data() -> PathBuf {
    Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../public/data")
}

fn read(path: &str) -> String {
    fs::read_to_string(data().join(path)).unwrap()
}

/// The shipped content, as the browser gets it.
fn content() -> &'static Content {
    let paths: Vec<String> = [
        "municipalities.json",
        "sources.json",
        "ladders.json",
        "topics.json",
        "helplines.json",
        "offers/aabenraa.json",
        "offers/faxe.json",
        "offers/kerteminde.json",
        "offers/skanderborg.json",
        "practice/vive.json",
    ]
    .map(str::to_owned)
    .to_vec();
    let files: Vec<_> = paths.iter().map(|path| DataFile { path: path.clone(), text: Ok(read(path)) }).collect();
    Box::leak(Box::new(Content::whole(&files, &paths)))
}

fn render(address: &str) -> String {
    messages::load(&messages::for_app(&[read("i18n/da.json")]).unwrap()).unwrap();
    draw(content(), address).html
}

#[test]
fn a_page_is_rendered_with_its_content() {
    let cases = [
        ("/", "Find den hjælp, der passer"),
        ("/trappen", "Kommunernes egne trapper"),
        ("/daekning", "Ingen i kilden"),
        ("/daekning?kommune=faxe&alder=99", "alder=99"),
        ("/tilbud", "Åben anonym rådgivning"),
        ("/tilbud?kommune=skanderborg", "Strategien nævner ingen tilbud"),
        ("/tilbud/aabenraa/aaben-anonym-raadgivning", "§ 29 stk. 2"),
        ("/tilbud/aabenraa/aaben-anonym-raadgivning", "Du behøver ikke sige, hvem du er"),
        ("/tilbud/aabenraa/aaben-anonym-raadgivning", "Ifølge en beskrivelse fra 2019-20 oprettes ingen sag"),
        ("/tilbud/kerteminde/familiestuer", "dato passeret, ikke bekræftet"),
        ("/tilbud/aabenraa/deliberate-practice", "En familie skal ikke selv bede om det"),
        ("/emne/angst", "panikanfald"),
        ("/emne/samarbejde", "tværfagligt samarbejde"),
        ("/praksis", "Samarbejde på tværs"),
        ("/praksis/assens-tvaerfaglige-teams", "Assens Kommunes egne regler"),
        ("/kommune/faxe", "Faxe Kommune"),
        ("/hjaelp", "Tal med nogen uden at sige dit navn"),
        ("/fagfolk/mistanke", "Underret kommunen nu"),
        ("/feedback", "Hvem er du?"),
        ("/aabne-data", "href=\"/data/hsds/services.json\""),
        ("/privatliv", "indsatstrappen.kommune"),
        ("/privatliv", "indsatstrappen.liste"),
        ("/liste", "Din liste er tom"),
        ("/liste?id=faxe/tvaers&id=aabenraa/familiesamraad", "En delt liste"),
        ("/liste?id=faxe/findes-ikke", "Findes ikke, eller ikke længere: faxe/findes-ikke"),
        ("/sammenlign", "Der er ingen tilbud at sammenligne endnu"),
        ("/sammenlign?id=faxe/tvaers&id=aabenraa/familiesamraad", "Ikke oplyst for alle"),
        ("/sammenlign?id=%3Cimg%20src%3Dx%3E", "&lt;img src=x&gt;"),
        ("/findes-ikke", "Siden findes ikke"),
        ("/emne/findes-ikke", "Siden findes ikke"),
        ("/praksis/findes-ikke", "Siden findes ikke"),
    ];
    for (address, expected) in cases {
        let html = render(address);
        assert!(html.contains(expected), "{address} does not say {expected:?}");
        assert!(html.contains("href=\"tel:112\""), "{address} does not say where to turn in an emergency");
        assert!(!html.contains(" style="), "{address} has an inline style, which the policy refuses");
    }
}

#[test]
fn a_broken_file_is_named_and_the_rest_works() {
    messages::load(&messages::for_app(&[read("i18n/da.json")]).unwrap()).unwrap();
    let files = [
        DataFile { path: "municipalities.json".to_owned(), text: Ok(read("municipalities.json")) },
        DataFile { path: "offers/faxe.json".to_owned(), text: Ok("{\"offers\": [".to_owned()) },
        DataFile { path: "offers/aabenraa.json".to_owned(), text: Ok(read("offers/aabenraa.json")) },
    ];
    let content: &'static Content = Box::leak(Box::new(Content::whole(&files, &[])));
    let html = draw(content, "/tilbud").html;
    assert!(html.contains("offers/faxe.json"));
    assert!(html.contains("Familiesamråd"));
}

#[test]
fn messages_that_lack_a_key_are_refused() {
    let refused = messages::for_app(&[r#"{"lang": "xx", "messages": {"yes": "x"}}"#]);
    assert!(matches!(refused, Err(messages::MessagesError::Missing(_))));
    assert!(messages::for_app(&["{"]).is_err());
}

#[test]
fn messages_of_another_version_are_refused() {
    let danish = messages::for_app(&[read("i18n/da.json")]).unwrap();
    let mut other: serde_json::Value = serde_json::from_str(&danish).unwrap();
    other["keys"] = "0123456789abcdef".into();
    assert!(matches!(messages::load(&other.to_string()), Err(messages::MessagesError::OtherVersion)));
    assert!(messages::load(&danish).is_ok());
}

#[test]
fn a_voice_says_the_rest_as_its_language_does() {
    let voice = messages::for_app(&[read("i18n/da.json"), read("i18n/da-simple.json")]).unwrap();
    messages::load(&voice).unwrap();
    let (danish, voice) = [read("i18n/da.json"), read("i18n/da-simple.json")]
        .map(|file| serde_json::from_str::<serde_json::Value>(&file).unwrap())
        .into();
    assert_eq!(
        (messages::lang(), messages::msg::start_lead()),
        ("da-simple".to_owned(), voice["messages"]["start.lead"].as_str().unwrap())
    );
    assert_eq!(messages::msg::yes(), danish["messages"]["yes"].as_str().unwrap());
}
