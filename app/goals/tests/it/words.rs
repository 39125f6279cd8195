//! Free texts by theme.

use goals::{Speakers, ThemeTag, Words};
use responses::{Respondent, ResponseId};
use serde_json::{Value, json};

use crate::sample::{all, goal, item, replies, response, tagged};

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
    let words = Words::of(&goal("familie-respekt").speakers(), "gjorde-forskel", &replies, tags, &[]);
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
        let words = Words::of(&goal("familie-respekt").speakers(), "gjorde-forskel", &replies, &[], order);
        words.others.into_iter().map(|said| said.text).collect::<Vec<_>>()
    };
    assert_eq!(words(&[30, 10, 50, 20, 40, 1]), ["d", "b", "e", "a", "c"]);
    assert_eq!(words(&[]), ["a", "b", "c", "d", "e"]);
}

#[test]
fn a_form_that_no_goal_reads_has_its_own_speakers_in_the_same_period() {
    let goals = all();
    let of = |form, respondent| Speakers::of_form(form, respondent, &goals);
    let period = goals[0].period;
    let partners = of("afslutning-samarbejdspartner", Respondent::Partner).unwrap();
    let form = "afslutning-samarbejdspartner".to_owned();
    assert_eq!(partners, Speakers { form, respondents: vec![Respondent::Partner], period });
    assert_eq!(of("afslutning-barn", Respondent::Child), Some(goal("barn-inddraget").speakers()));
    assert_eq!(Speakers::of_form("afslutning-familie", Respondent::Parent, &[]), None);
}

#[test]
fn words_of_child_parent_and_partner_never_stand_together() {
    let said = |form: &str, who: &str, day: &str, text: &str| {
        let answer = item("skulle-have-gjort", json!({"valueString": text}));
        tagged(response(form, day, answer), &[("respondent", who)])
    };
    let replies = replies((0..5).flat_map(|_| {
        [
            said("afslutning-barn", "child", "2026-03-01", "child"),
            said("afslutning-familie", "parent", "2026-03-01", "parent"),
            said("afslutning-familie", "child", "2026-03-01", "child in a parent's form"),
            said("afslutning-samarbejdspartner", "partner", "2026-03-01", "partner"),
            said("afslutning-samarbejdspartner", "partner", "2027-03-01", "another year"),
            said("afslutning-samarbejdspartner", "parent", "2026-03-01", "parent in a partner's form"),
        ]
    }));
    for (form, respondent, own) in [
        ("afslutning-barn", Respondent::Child, "child"),
        ("afslutning-familie", Respondent::Parent, "parent"),
        ("afslutning-samarbejdspartner", Respondent::Partner, "partner"),
    ] {
        let speakers = Speakers::of_form(form, respondent, &all()).unwrap();
        let words = Words::of(&speakers, "skulle-have-gjort", &replies, &[], &[]);
        assert_eq!(words.others.iter().map(|said| said.text.as_str()).collect::<Vec<_>>(), [own; 5]);
    }
}
