//! The screens of forms as strings: what stands on them, as the answers stand.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::sync::Arc;

use leptos::prelude::*;
use questionnaire::{Answer, Occurrence, QuestionnaireDefinition, Session};

use super::answering::Answering;
use super::form::{Screen, screen};
use super::paper::PaperDone;
use super::table::Table;
use super::whole::Whole;
use crate::content::Content;
use crate::on_host::{self, read};

/// Draws a screen of that form, after these answers (question and code).
fn draw(form: &str, answers: &[(&str, &str)], screen: fn(Answering) -> AnyView) -> String {
    let (definition, _) = QuestionnaireDefinition::load(&read(&format!("questionnaires/{form}.json")));
    let definition = Arc::new(definition.unwrap());
    let answers: Vec<(String, String)> =
        answers.iter().map(|(at, code)| ((*at).to_owned(), (*code).to_owned())).collect();
    on_host::draw(Content::default(), move || {
        let answering = Answering::new(definition);
        answering.session.update(|session| answers.iter().for_each(|(at, code)| choose(session, at, code)));
        screen(answering)
    })
}

fn choose(session: &mut Session, at: &str, code: &str) {
    let at = Occurrence::from(at);
    if let Ok(count) = code.parse() {
        return session.set_rows(&at, count);
    }
    let options = session.definition().item(&at.link_id).unwrap().options().to_vec();
    let is_it = |answer: &&Answer| matches!(answer, Answer::Coding(coding) if coding.code.as_deref() == Some(code));
    let answer = options.iter().map(|option| &option.value).find(is_it).unwrap().clone();
    session.choose(&at, &answer);
}

#[test]
fn a_round_is_drawn_as_one_grid_with_its_counts() {
    let answers = [("fare", "nej"), ("plads", "3"), ("plads-position", "gul")];
    let html = draw("trivselsrunde", &answers, |answering| {
        view! { <Table answering group=Occurrence::from("plads")/> }.into_any()
    });
    assert_eq!(html.matches("role=\"radiogroup\"").count(), 3, "{html}");
    assert_eq!(html.matches("type=\"radio\"").count(), 12);
    assert!(html.contains("Plads 3") && html.contains("Antal gule"), "{html}");
    assert!(html.contains("Gul: jeg er bekymret"), "what the short words mean stands above");
}

#[test]
fn the_whole_form_holds_all_but_the_danger_question() {
    let html = draw("overgang", &[("fare", "nej"), ("overgang", "til-skole")], |answering| {
        view! { <Whole answering/> }.into_any()
    });
    assert!(html.contains("Hvad øver barnet sig på"), "{html}");
    assert!(!html.contains("Fare nu"), "{html}");
}

#[test]
fn a_paper_ends_in_what_to_do_and_what_was_written() {
    let html = draw("trivselsvurdering-skole", &[("fare", "nej"), ("samlet", "roed")], |answering| {
        view! { <PaperDone answering/> }.into_any()
    });
    assert!(html.contains("Tal med din leder i dag. Kilderne nævner ingen handling ved rød."), "{html}");
    assert!(html.contains("Hvad er dit eget samlede syn"), "{html}");
    let round = draw("trivselsrunde", &[("fare", "nej"), ("plads", "2"), ("plads-position", "roed")], |answering| {
        view! { <PaperDone answering/> }.into_any()
    });
    assert!(!round.contains("Plads 1"), "{round}");
}

#[test]
fn a_paper_ends_in_offers_or_in_where_a_notification_goes() {
    let end = |form: &str, answers: &[(&str, &str)]| {
        draw(form, answers, |answering| view! { <PaperDone answering/> }.into_any())
    };
    let yellow = end("trivselsvurdering-dagtilbud", &[("fare", "nej"), ("alder", "3-6"), ("samlet", "gul")]);
    assert!(yellow.contains("Tilbud, der kan passe") && yellow.contains("Valgt efter: Barnets alder"), "{yellow}");
    assert!(yellow.contains("Det er ikke en underretning"), "{yellow}");
    let red = end("trivselsvurdering-dagtilbud", &[("fare", "nej"), ("alder", "3-6"), ("samlet", "roed")]);
    assert!(!red.contains("Tilbud, der kan passe") && red.contains("Min kommune"), "{red}");
    let round = end("trivselsrunde", &[("fare", "nej")]);
    assert!(!round.contains("Tilbud, der kan passe") && !round.contains("Min kommune"), "{round}");
}

#[test]
fn an_answer_that_leads_to_a_stop_leaves_the_question_on_the_screen() {
    for code in ["fare-nu", "mistanke", "i-tvivl", "nej"] {
        draw("guide-fagfolk", &[("fare", code)], |answering| {
            assert_eq!(screen(answering), Screen::Question(Occurrence::from("fare")));
            ().into_any()
        });
    }
}
