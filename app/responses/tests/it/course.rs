//! What a response says of its course stays with it.

use responses::{Course, Export, Import};
use serde_json::json;

use crate::sample::{completed, day, feedback};

#[test]
fn a_course_travels_with_the_record() {
    let course = Course {
        code: Some("K7FQ3M".to_owned()),
        offer: Some("aabenraa/familiesamraad".to_owned()),
        consultant: Some("k4".to_owned()),
    };
    let response = json!({"meta": {"tag": course.tags()}, "item": []});
    let record = completed(1, feedback(), "2026-11-20", response);
    assert_eq!(Course::of(&record.response()), course);
    let file = Export::build([&record], day("2026-11-21"), "0.1.0");
    let back = Import::read(&file.text).unwrap();
    assert_eq!(Course::of(&back[0].response()), course);
}

#[test]
fn a_response_that_does_not_say_has_no_course() {
    let record = completed(1, feedback(), "2026-11-20", json!({"item": []}));
    assert_eq!(Course::of(&record.response()), Course::default());
    assert_eq!(Course::default().tags(), Vec::<serde_json::Value>::new());
}

#[test]
fn a_response_gets_its_course_once_and_keeps_other_tags() {
    let other = json!({"system": "https://example.org/other", "code": "x"});
    let first = Course { code: Some("K7FQ3M".to_owned()), ..Course::default() };
    let second = Course { offer: Some("aabenraa/familiesamraad".to_owned()), ..first.clone() };
    let response = second.put_on(first.put_on(json!({"meta": {"tag": [other]}})));
    assert_eq!(Course::of(&response), second);
    assert_eq!(response["meta"]["tag"].as_array().map(Vec::len), Some(3));
    assert_eq!(Course::of(&first.put_on(json!({}))), first);
    assert_eq!(Course::default().put_on(json!("no object")), json!("no object"));
}
