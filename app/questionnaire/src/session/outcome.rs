//! What the answers come to.

use crate::answer::Answer;
use crate::definition::score::{Band, ScoreMethod};
use crate::link_id::LinkId;
use crate::tree::NodeId;

use super::Session;
use super::summary::AnswerView;

/// What the answers come to. A citizen's result shows the band and never the number.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The sum or mean of the weights; `None` where no answer has one.
    pub score: Option<f64>,
    /// What the score means.
    pub band: Option<BandView>,
    /// How many scored questions were asked and not answered.
    pub unanswered: usize,
    /// How many scored questions were answered with something without a weight (»ved ikke«).
    pub unweighted: usize,
    /// The answers behind the score, the heaviest first.
    pub reasons: Vec<Reason>,
}

/// What a score means, in the session's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BandView {
    /// Its code.
    pub code: String,
    /// Its heading.
    pub title: String,
    /// What it means.
    pub text: String,
    /// What one can do.
    pub actions: Vec<String>,
}

/// One answer that counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// The question's id.
    pub link_id: LinkId,
    /// The question.
    pub question: String,
    /// What was answered.
    pub answers: Vec<AnswerView>,
    /// What it weighs.
    pub weight: f64,
}

impl Session {
    /// The score; `None` where the questionnaire has none.
    ///
    /// An answer without a weight adds nothing, which is not 0: a mean does not count it.
    pub fn outcome(&self) -> Option<Outcome> {
        let definition = self.definition.score.as_ref()?;
        let occurrences = definition.items.iter().flat_map(|item| self.tree.of_item(*item));
        let (mut unanswered, mut unweighted) = (0, 0);
        let mut reasons = Vec::new();
        for id in occurrences.filter(|id| self.enabled(*id)) {
            match self.weight(id) {
                Some(weight) => reasons.push(self.reason(id, weight)),
                None if self.tree.is_answered(id) => unweighted += 1,
                None => unanswered += 1,
            }
        }
        let score = combine(definition.method, &reasons);
        let band = score.and_then(|score| definition.band(score));
        reasons.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        Some(Outcome { score, band: band.map(|band| self.band_view(band)), unanswered, unweighted, reasons })
    }

    /// What a question's answers weigh together; `None` where none has a weight.
    fn weight(&self, id: NodeId) -> Option<f64> {
        let options = &self.item(id).options;
        let weight = |answer: &Answer| match options.find(answer) {
            Some(option) if matches!(answer, Answer::Coding(_)) || option.weight.is_some() => option.weight,
            _ => answer.number(),
        };
        let weights: Vec<f64> = self.seen(id).iter().filter_map(weight).collect();
        (!weights.is_empty()).then(|| weights.iter().sum())
    }

    fn reason(&self, id: NodeId, weight: f64) -> Reason {
        Reason {
            link_id: self.item(id).link_id.clone(),
            question: self.text_at(id).to_owned(),
            answers: self.seen(id).iter().map(|answer| self.answer_view(id, answer)).collect(),
            weight,
        }
    }

    fn band_view(&self, band: &Band) -> BandView {
        let lang = &self.language;
        BandView {
            code: band.code().to_owned(),
            title: band.title(lang).to_owned(),
            text: band.text(lang).to_owned(),
            actions: band.actions(lang).map(str::to_owned).collect(),
        }
    }
}

fn combine(method: ScoreMethod, reasons: &[Reason]) -> Option<f64> {
    if reasons.is_empty() {
        return None;
    }
    let sum: f64 = reasons.iter().map(|reason| reason.weight).sum();
    let count = u32::try_from(reasons.len()).map_or(f64::INFINITY, f64::from);
    Some(match method {
        ScoreMethod::Sum => sum,
        ScoreMethod::Mean => sum / count,
    })
}
