use std::collections::BTreeMap;

use catalogue::MunicipalitySlug;

use crate::condition::Facts;
use crate::{
    AdviceDefinition, Answers, ChapterDefinition, Chosen, Condition, EntryId, Level, RuleDefinition,
    SentenceDefinition, SentenceId, SilenceDefinition, SituationDefinition, StopDefinition, TensionDefinition, Voice,
};

/// All that the files of the guide say, in the order of the files.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GuideDefinition {
    pub(crate) situations: BTreeMap<EntryId, SituationDefinition>,
    pub(crate) rules: Vec<RuleDefinition>,
    pub(crate) tensions: Vec<TensionDefinition>,
    pub(crate) advice: Vec<AdviceDefinition>,
    pub(crate) silences: Vec<SilenceDefinition>,
    pub(crate) stops: Vec<StopDefinition>,
    pub(crate) sentences: BTreeMap<SentenceId, SentenceDefinition>,
    pub(crate) chapters: Vec<ChapterDefinition>,
}

impl GuideDefinition {
    /// The rules.
    pub fn rules(&self) -> &[RuleDefinition] {
        &self.rules
    }

    /// What is said openly where answers do not go together.
    pub fn tensions(&self) -> &[TensionDefinition] {
        &self.tensions
    }

    /// The forms that advice leads to, each with the advice.
    pub fn forms(&self) -> impl Iterator<Item = (&EntryId, &str)> {
        self.advice.iter().flat_map(|advice| advice.forms.iter().map(move |form| (&advice.id, form.as_str())))
    }

    /// A sentence.
    pub fn sentence(&self, id: &SentenceId) -> Option<&SentenceDefinition> {
        self.sentences.get(id)
    }

    /// The sentences, by id.
    pub fn sentences(&self) -> impl Iterator<Item = &SentenceDefinition> {
        self.sentences.values()
    }

    /// The sentences of a stop in that voice, by the `linkId` of its text; none where it has none.
    pub fn stop(&self, item: &str, voice: Voice) -> Vec<&SentenceDefinition> {
        let stop = self.stops.iter().find(|stop| stop.item == item);
        let sentences = stop.into_iter().flat_map(|stop| &stop.say).filter_map(|id| self.sentences.get(id));
        sentences.filter(|sentence| sentence.text(voice).is_some()).collect()
    }

    /// The `linkId`s of all stops.
    pub fn stops(&self) -> impl Iterator<Item = &str> {
        self.stops.iter().map(|stop| stop.item.as_str())
    }

    /// How many entries there are.
    pub fn entries(&self) -> usize {
        self.situations.len()
            + self.rules.len()
            + self.tensions.len()
            + self.advice.len()
            + self.silences.len()
            + self.stops.len()
            + self.sentences.len()
            + self.chapters.len()
    }

    /// A condition with a name.
    pub fn situation(&self, id: &EntryId) -> Option<&SituationDefinition> {
        self.situations.get(id)
    }

    /// The levels that the rules which hold agree on, lowest first. Where they agree on none, all that were spoken for;
    /// none where no rule holds, which is a gap in the rules.
    pub fn levels(&self, answers: &Answers, municipality: Option<&MunicipalitySlug>) -> Vec<Level> {
        let holding: Vec<&RuleDefinition> = self.holding(answers, municipality).collect();
        let spoken_for = |level: &Level| holding.iter().any(|rule| rule.speaks_for.contains(level));
        let agreed = |level: &Level| holding.iter().all(|rule| rule.speaks_for.contains(level));
        let all: Vec<Level> = Level::ALL.into_iter().filter(spoken_for).collect();
        let common: Vec<Level> = all.iter().copied().filter(agreed).collect();
        if common.is_empty() { all } else { common }
    }

    /// Whether the rules that hold agree on no level.
    pub fn is_contradicted(&self, answers: &Answers, municipality: Option<&MunicipalitySlug>) -> bool {
        let holding: Vec<&RuleDefinition> = self.holding(answers, municipality).collect();
        let agreed = |level: &Level| holding.iter().all(|rule| rule.speaks_for.contains(level));
        !Level::ALL.iter().any(agreed)
    }

    /// The rules that hold there with these answers.
    pub fn holding<'a>(
        &'a self,
        answers: &'a Answers,
        municipality: Option<&'a MunicipalitySlug>,
    ) -> impl Iterator<Item = &'a RuleDefinition> {
        let here = self.rules.iter().filter(move |rule| rule.owner.holds_in(municipality));
        here.filter(move |rule| self.is_so(&rule.when, answers, &[], municipality))
    }

    pub(crate) fn is_so(
        &self,
        condition: &Condition,
        answers: &Answers,
        levels: &[Level],
        municipality: Option<&MunicipalitySlug>,
    ) -> bool {
        let chosen = if municipality.is_some() { Chosen::Some } else { Chosen::None };
        condition.holds(self, &Facts { answers, levels, chosen })
    }
}
