//! Every path of the guide with the end that it must have, written down in `paths.txt` and read by people.

use std::collections::BTreeSet;
use std::sync::Arc;

use catalogue::MunicipalitySlug;
use guide::{Answers, CitizenAdvice, Form, GuideView, Leaf, Suggestion};
use questionnaire::{Answer, Coding, Occurrence, QuestionnaireDefinition, Session};

use crate::shipped::{FORMS, Shipped, questionnaire};

/// A line: the form and the municipality whose own path it is, the answers on the way (`question=code|code …`), and the end.
const PATHS: &str = include_str!("paths.txt");

struct Expected<'a> {
    steps: Vec<(&'a str, Vec<&'a str>)>,
    end: &'a str,
}

fn expected(whose: &str) -> Vec<(&'static str, Expected<'static>)> {
    let lines = PATHS.lines().filter_map(|line| line.strip_prefix(whose)?.strip_prefix(": "));
    let read = |line: &'static str| {
        let (steps, end) = line.split_once(" -> ").unwrap();
        let steps = steps.split(' ').map(|step| step.split_once('=').unwrap());
        let steps = steps.map(|(question, codes)| (question, codes.split('|').collect())).collect();
        (line, Expected { steps, end })
    };
    lines.map(read).collect()
}

/// Those of a municipality are written down where its own rules change them: what `xtask guide` prints.
#[test]
fn the_paths_are_those_that_are_written_down_in_every_municipality_and_in_none() {
    let shipped = Shipped::read();
    let paths = |form: &Form, place: Option<&MunicipalitySlug>| -> BTreeSet<String> {
        shipped.guide.graph(form, place).paths().iter().map(ToString::to_string).collect()
    };
    let mut lines = 0;
    for (name, form) in FORMS.iter().zip(shipped.forms()) {
        let everywhere = paths(&form, None);
        assert_eq!(everywhere, written(name), "{name}");
        lines += everywhere.len();
        for slug in shipped.municipalities() {
            let own: BTreeSet<String> = paths(&form, Some(&slug)).difference(&everywhere).cloned().collect();
            assert_eq!(own, written(&format!("{name} {slug}")), "{name} in {slug}");
            lines += own.len();
        }
    }
    assert_eq!(PATHS.lines().count(), lines, "a line is of no form and no municipality");
}

fn written(whose: &str) -> BTreeSet<String> {
    expected(whose).into_iter().map(|(line, _)| line.to_owned()).collect()
}

#[test]
fn every_code_of_every_path_leads_to_its_end() {
    let shipped = Shipped::read();
    for (name, form) in FORMS.iter().zip(shipped.forms()) {
        let definition = questionnaire(name);
        for (line, expected) in expected(name) {
            let most = expected.steps.iter().map(|(_, codes)| codes.len()).max().unwrap();
            for turn in 0..most {
                let session = run(&definition, &form, &expected, turn);
                assert_eq!(end(&shipped, &form, &session), expected.end, "{name}: {line}");
            }
        }
    }
}

/// Answers as a person does, question by question: on the path the code of this turn, beside it any that goes on.
fn run(definition: &Arc<QuestionnaireDefinition>, form: &Form, expected: &Expected, turn: usize) -> Session {
    let mut session = Session::new(Arc::clone(definition));
    for (number, question) in form.questions.iter().enumerate() {
        let step = expected.steps.iter().find(|(asked, _)| *asked == question.id);
        let open: Vec<&str> = question.open().collect();
        let code = step.map_or_else(|| open[(turn + number) % open.len()], |(_, codes)| codes[turn % codes.len()]);
        choose(&mut session, &question.id, code);
        if session.stop().is_some() {
            break;
        }
    }
    session
}

/// The end in the words of `paths.txt`, from the engine's stop and the guide's result.
fn end(shipped: &Shipped, form: &Form, session: &Session) -> String {
    match (session.stop(), shipped.guide.view(form, &Answers::of(session), None)) {
        (Some(shown), GuideView::Stop(stop)) => {
            let words: Vec<&str> = stop.said.iter().map(|said| said.text.danish()).collect();
            assert_eq!(words.join(" "), shown.text);
            assert_eq!(shown.at.link_id.as_str(), stop.item);
            Leaf::Stop(stop.item).to_string()
        }
        (None, GuideView::Advice(advice)) => {
            assert!(session.problems().is_empty());
            match advice.suggestion {
                Suggestion::Professional(levels) => Leaf::Levels(levels).to_string(),
                Suggestion::Citizen(advice) => citizen(advice).to_owned(),
            }
        }
        (stop, view) => panic!("{stop:?} and {view:?}"),
    }
}

fn citizen(advice: CitizenAdvice) -> &'static str {
    match advice {
        CitizenAdvice::UseWhatYouHave => "everyday",
        CitizenAdvice::TalkThisWeek => "preventive",
        CitizenAdvice::GetHelpToday => "beyond",
    }
}

fn choose(session: &mut Session, question: &str, code: &str) {
    let at = Occurrence::from(question);
    let is_it = |answer: &Answer| matches!(answer, Answer::Coding(Coding { code: Some(known), .. }) if known == code);
    let options = session.definition().item(&at.link_id).unwrap().options();
    let answer = options.iter().map(|option| option.value.clone()).find(is_it).unwrap();
    session.choose(&at, &answer);
}
