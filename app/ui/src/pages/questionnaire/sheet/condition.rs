use questionnaire::{AnswerView, PaperCondition, PaperTest, PaperWhen};

use super::super::check_answers::in_words;
use super::said_in;
use crate::components::text::{as_danish, either, list};
use crate::messages::msg;

/// »Gå kun hertil, hvis …«
pub fn when_in_words(when: &PaperWhen) -> String {
    let words = |all: &[PaperCondition]| all.iter().map(in_one).collect::<Vec<_>>();
    msg::paper_only_if(match when {
        PaperWhen::All(all) => list(words(all)),
        PaperWhen::Any(all) => either(&words(all)),
    })
}

fn in_one(condition: &PaperCondition) -> String {
    let number = condition.number;
    let said = |answer: &AnswerView| {
        let words = in_words(std::slice::from_ref(answer));
        if matches!(answer, AnswerView::Words(_)) && said_in().is_some() { as_danish(&words) } else { words }
    };
    match &condition.test {
        PaperTest::Answered => msg::paper_answered(number),
        PaperTest::Unanswered => msg::paper_unanswered(number),
        PaperTest::Is(answer) => msg::paper_is(said(answer), number),
        PaperTest::IsNot(answer) => msg::paper_is_not(said(answer), number),
        PaperTest::Above(answer) => msg::paper_above(said(answer), number),
        PaperTest::Below(answer) => msg::paper_below(said(answer), number),
        PaperTest::AtLeast(answer) => msg::paper_at_least(said(answer), number),
        PaperTest::AtMost(answer) => msg::paper_at_most(said(answer), number),
    }
}
