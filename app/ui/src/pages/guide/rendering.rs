//! The guide's pages as strings: the rules in the words of the form.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::sync::Arc;

use catalogue::DataFile;
use guide::{Form, GuideDefinition, Said};
use leptos::prelude::*;
use questionnaire::QuestionnaireDefinition;

use super::graph::{Nodes, Rules};
use super::handbook::Chapters;
use super::result::Sentences;
use super::words::FormWords;
use crate::content::Content;
use crate::on_host::{self, read};

fn data(path: &str) -> DataFile {
    DataFile { path: path.to_owned(), text: Ok(read(path)) }
}

/// Draws a part of a page of the guide, as it is told to professionals.
fn draw(screen: fn(&'static GuideDefinition, Form, FormWords) -> AnyView) -> String {
    draw_with("guide-fagfolk", screen)
}

/// The same in the words of that form.
fn draw_with(form: &str, screen: fn(&'static GuideDefinition, Form, FormWords) -> AnyView) -> String {
    let registers = ["municipalities", "sources", "ladders", "topics"].map(|name| data(&format!("{name}.json")));
    let files = ["faelles", "aabenraa", "faxe", "kerteminde", "skanderborg", "vive", "haandbog"];
    let (rules, _) = GuideDefinition::load(&files.map(|name| data(&format!("guide/{name}.json"))));
    let rules: &'static GuideDefinition = Box::leak(Box::new(rules));
    let (definition, _) = QuestionnaireDefinition::load(&read(&format!("questionnaires/{form}.json")));
    let definition = Arc::new(definition.unwrap());
    let form = Form::of(&definition).unwrap();
    on_host::draw(Content::new(&registers, &[]), move || screen(rules, form, FormWords(definition)))
}

/// What a person reads of it.
fn text(html: &str) -> String {
    let mut inside = false;
    let kept = html.chars().filter(|c| {
        let was = inside;
        inside = (inside || *c == '<') && *c != '>';
        !was && !inside
    });
    kept.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_list_tells_every_question_of_the_graph_in_words() {
    let html =
        draw(|rules, form, words| view! { <Nodes graph=rules.graph(&form, None) voice=form.voice words/> }.into_any());
    let text = text(&html);
    assert!(text.contains("1. Er der fare for et barn, eller har du mistanke?"), "{text}");
    for words in ["»Fare nu«: Stop: Ring 112 nu", "trin 1", "trin 1 eller trin 2", "mere, end I selv kan sætte i gang"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert_eq!(html.matches("<h4").count(), 14, "one for each question of the graph");
}

#[test]
fn every_rule_says_when_it_holds_whose_it_is_and_where_it_comes_from() {
    let html = draw(|guide, form, words| view! { <Rules guide form words municipality=None/> }.into_any());
    let text = text(&html);
    for words in ["»Små eller tidlige tegn«", "Aabenraas egen regel", "kun til inspiration her", "Vores egen læsning"]
    {
        assert!(text.contains(words), "{words}");
    }
    assert!(!text.contains("»«"), "every code has its words");
    assert!(html.matches("it-said__origin").count() >= html.matches("<h4").count());
}

#[test]
fn a_family_sees_the_same_rules_in_its_own_words_and_no_step() {
    let html = draw_with("guide-familie", |guide, form, words| {
        let graph = guide.graph(&form, None);
        view! { <Nodes graph voice=form.voice words=words.clone()/> <Rules guide form words municipality=None/> }
            .into_any()
    });
    let text = text(&html);
    for words in [
        "1. Er nogen i fare",
        "»Det er noget nyt eller småt«: brug det, I har omkring jer",
        "Taler for brug det, I har omkring jer eller tal med nogen i denne uge",
        "Du ved ikke, hvor stort det er. Så er det godt at tale med nogen.",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    for never in ["trin 1", "trin 2", "Grøn", "Gul", "Rød", "»«", "inspiration"] {
        assert!(!text.contains(never), "{never}: {text}");
    }
}

#[test]
fn the_handbook_is_read_by_worry_by_step_and_by_who_one_is() {
    let text = text(&draw(|rules, form, _| view! { <Chapters rules form/> }.into_any()));
    for words in [
        "Et barn er i fare nu",
        "Ring 112 nu.",
        "Familien vil ikke have hjælp",
        "Trin 2: en forebyggende indsats",
        "Tandpleje",
    ] {
        assert!(text.contains(words), "{words}");
    }
    assert!(!text.to_lowercase().contains("trin 3"));
}

#[test]
fn a_sentence_has_its_source_with_it() {
    let html = draw(|rules, form, _| {
        let said: Vec<Said> = rules
            .handbook(&form, None)
            .into_iter()
            .flat_map(|chapter| match chapter.view {
                guide::GuideView::Stop(stop) => stop.said,
                guide::GuideView::Advice(advice) => advice.sections.into_iter().flat_map(|part| part.said).collect(),
            })
            .map(|said| Said { forms: Vec::new(), ..said })
            .collect();
        view! { <Sentences said/> }.into_any()
    });
    let (sentences, origins) = (html.matches("it-said__item").count(), html.matches("it-said__origin").count());
    assert!(sentences > 100 && sentences == origins, "{sentences} {origins}");
    let sources = ["Vores egne ord", "Uden for dokumenterne: ", "Kilde: Tidligere forebyggende indsats"];
    assert!(sources.iter().all(|source| html.contains(source)));
}
