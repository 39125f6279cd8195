//! Free texts by theme.

use goals::{ThemeTag, Words};
use responses::ResponseId;
use serde_json::{Value, json};

use crate::sample::{goal, item, replies, response};

fn id(number: usize) -> ResponseId {
    ResponseId::parse(format!("8c5b2f1e-0b1d-4f0e-9a63-{number:012x}")).unwrap()
}

fn said(number: usize, text: &str) -> Value {
    let mut response =
        response("afslutning-familie", "2026-03-01", item("gjorde-forskel", json!({"valueString": text})));
    response["id"] = json!(id(number).as_str());
    response
}

fn tags(theme: &str, numbers: impl IntoIterator<Item = usize>) -> Vec<ThemeTag> {
    numbers.into_iter().map(|number| (id(number), theme.to_owned())).collect()
}

fn check(count: usize, tags: &[ThemeTag], themes: &[(&str, usize)], others: usize, withheld: bool) {
    let replies = replies((0..count).map(|number| said(number, &format!("t{number}"))));
    let words = Words::of(&goal("familie-respekt"), "gjorde-forskel", &replies, tags, &[]);
    let found: Vec<_> = words.themes.iter().map(|theme| (theme.name.as_str(), theme.texts.len())).collect();
    assert_eq!((found.as_slice(), words.others.len(), words.withheld), (themes, others, withheld));
}

#[test]
fn fewer_than_five_texts_are_not_shown() {
    check(0, &[], &[], 0, false);
    check(4, &[], &[], 0, true);
    check(5, &[], &[], 5, false);
    check(5, &tags("lyttede", 0..5), &[("lyttede", 5)], 0, false);
    check(9, &tags("lyttede", 0..5), &[("lyttede", 5)], 0, true);
    check(10, &tags("lyttede", 0..5), &[("lyttede", 5)], 5, false);
    check(10, &tags("lyttede", 0..4), &[], 10, false);
    let same_person_twice = [tags("lyttede", 0..4), tags("lyttede", 0..4)].concat();
    check(8, &same_person_twice, &[], 8, false);
    let two_themes = [tags("lyttede", 0..5), tags("tid", 4..9)].concat();
    check(9, &two_themes, &[("lyttede", 5), ("tid", 5)], 0, false);
}

#[test]
fn texts_stand_in_the_order_given_and_never_in_that_of_the_responses() {
    let replies = replies(["e", "d", " c ", "b", "a", ""].iter().enumerate().map(|(number, text)| said(number, text)));
    let words = |order: &[u64]| {
        let words = Words::of(&goal("familie-respekt"), "gjorde-forskel", &replies, &[], order);
        words.others.into_iter().map(|said| said.text).collect::<Vec<_>>()
    };
    assert_eq!(words(&[30, 10, 50, 20, 40, 1]), ["d", "b", "e", "a", "c"]);
    assert_eq!(words(&[]), ["a", "b", "c", "d", "e"]);
}
