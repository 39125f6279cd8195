//! How the answers of several people are spread over the options of a question, or of an area.

use crate::answer::Answer;
use crate::definition::QuestionnaireDefinition;
use crate::definition::item::{ItemDefinition, ItemIndex, ItemKind};
use crate::link_id::LinkId;
use crate::response::{QuestionnaireResponse, ResponseItem, ResponseValue};

/// One area of a form, over all responses. There is no mean: a state is no number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaView {
    /// The area, in the form's words.
    pub text: String,
    /// How often each option was chosen in it.
    pub counts: Vec<TallyView>,
}

/// How often an option was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TallyView {
    /// Its words.
    pub text: String,
    /// How often.
    pub count: u64,
}

impl QuestionnaireDefinition {
    /// Area by area, in the form's order. An area is a group with a text whose questions all have the same options.
    pub fn areas(&self, responses: &[QuestionnaireResponse], lang: &str) -> Vec<AreaView> {
        let groups = (0..self.items.len()).map(ItemIndex).filter_map(|index| Some((index, self.questions_of(index)?)));
        let view = |(index, questions): (ItemIndex, Vec<&ItemDefinition>)| AreaView {
            text: self.at(index).text(lang).to_owned(),
            counts: tally(&questions, responses, lang),
        };
        groups.map(view).collect()
    }

    /// How often each option of a question was chosen; nothing for what is no choice.
    pub fn tally(&self, question: &LinkId, responses: &[QuestionnaireResponse], lang: &str) -> Vec<TallyView> {
        self.item(question).map(|item| tally(&[item], responses, lang)).unwrap_or_default()
    }

    /// The questions of an area.
    fn questions_of(&self, group: ItemIndex) -> Option<Vec<&ItemDefinition>> {
        let item = self.at(group);
        let is_area = item.kind == ItemKind::Group && !item.text.is_empty();
        let questions: Vec<_> = self.children(Some(group).filter(|_| is_area)).map(|index| self.at(index)).collect();
        let (first, rest) = questions.split_first()?;
        let values =
            |item: &ItemDefinition| item.options().iter().map(|option| option.value.clone()).collect::<Vec<_>>();
        let same = |other: &&ItemDefinition| values(first) == values(other);
        let is_one = is_area && first.kind == ItemKind::Coding && !first.options().is_empty() && rest.iter().all(same);
        is_one.then_some(questions)
    }
}

/// The options of the first question, and how often each was chosen in any of them.
fn tally(questions: &[&ItemDefinition], responses: &[QuestionnaireResponse], lang: &str) -> Vec<TallyView> {
    let Some(first) = questions.first() else { return Vec::new() };
    let mut counts: Vec<TallyView> =
        first.options().iter().map(|option| TallyView { text: option.words(lang), count: 0 }).collect();
    let mut count = |chosen: &Answer| {
        let place = first.options().iter().position(|option| option.value.is_same(chosen));
        if let Some(view) = place.and_then(|place| counts.get_mut(place)) {
            view.count += 1;
        }
    };
    for response in responses {
        visit(&response.item, questions, &mut count);
    }
    counts
}

fn visit(items: &[ResponseItem], questions: &[&ItemDefinition], count: &mut impl FnMut(&Answer)) {
    for item in items {
        let wanted = questions.iter().any(|question| question.link_id == item.link_id);
        for answer in &item.answer {
            if let ResponseValue::Given(given) = &answer.value
                && wanted
            {
                count(given);
            }
            visit(&answer.item, questions, count);
        }
        visit(&item.item, questions, count);
    }
}
