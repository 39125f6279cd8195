use catalogue::{AgeBand, MunicipalitySlug, NationalStep, Query, Reader, State, TopicId};

use crate::answers::{NO_TOPIC, NOT_KNOWN};
use crate::{
    AdviceDefinition, AdviceView, Answers, Change, Condition, EntryId, Form, GuideDefinition, GuideView, Level, Owner,
    Part, RuleDefinition, Said, Section, SentenceId, StopView, Suggestion, Voice,
};

impl GuideDefinition {
    /// What the answers come to in that municipality; `None` is no municipality chosen.
    pub fn view(&self, form: &Form, answers: &Answers, municipality: Option<&MunicipalitySlug>) -> GuideView {
        let levels = Self::told(self.levels(answers, municipality), form.voice);
        let telling = Telling { guide: self, form, answers, municipality, levels };
        match form.stop(answers) {
            Some(item) => GuideView::Stop(telling.stop(item)),
            None => GuideView::Advice(Box::new(telling.advice())),
        }
    }

    /// The levels that are told in that voice: to a citizen the highest alone.
    pub(crate) fn told(levels: Vec<Level>, voice: Voice) -> Vec<Level> {
        match voice {
            Voice::Professional => levels,
            Voice::Citizen => levels.last().copied().into_iter().collect(),
        }
    }
}

/// One result on its way.
struct Telling<'a> {
    guide: &'a GuideDefinition,
    form: &'a Form,
    answers: &'a Answers,
    municipality: Option<&'a MunicipalitySlug>,
    levels: Vec<Level>,
}

impl Telling<'_> {
    fn stop(&self, item: &str) -> StopView {
        let stop = self.guide.stops.iter().find(|stop| stop.item == item);
        let by = EntryId::from(item);
        let said = stop.map_or_else(Vec::new, |stop| self.say(&by, &Owner::Own, &stop.say));
        StopView { item: item.to_owned(), said }
    }

    fn advice(&self) -> AdviceView {
        let (higher, lower) = self.changes();
        AdviceView {
            suggestion: Suggestion::of(self.levels.clone(), self.form.voice),
            sections: Part::ALL.into_iter().filter_map(|part| self.section(part)).collect(),
            higher,
            lower,
            offers: self.offers(),
        }
    }

    fn section(&self, part: Part) -> Option<Section> {
        let mut said = match part {
            Part::Why => self.reasons(),
            Part::NotLower => self.not_lower(),
            Part::Uncertain => self.tensions(),
            Part::Inspiration => self.inspiration(),
            _ => Vec::new(),
        };
        let here =
            self.guide.advice.iter().filter(|advice| advice.part == part && advice.owner.holds_in(self.municipality));
        for advice in here.filter(|advice| self.is_so(&advice.when)) {
            said.extend(self.tell(advice));
        }
        if said.is_empty() {
            let silences =
                self.guide.silences.iter().filter(|silence| silence.part == part && self.is_so(&silence.when));
            said = silences.flat_map(|silence| self.say(&silence.id, &Owner::Own, &silence.say)).collect();
        }
        // The municipality's own before what holds everywhere.
        said.sort_by(|a, b| a.owner.cmp(&b.owner));
        (!said.is_empty()).then_some(Section { part, said })
    }

    fn reasons(&self) -> Vec<Said> {
        self.guide.holding(self.answers, self.municipality).flat_map(|rule| self.why(rule)).collect()
    }

    fn why(&self, rule: &RuleDefinition) -> Vec<Said> {
        self.say(&rule.id, &rule.owner, &rule.why)
    }

    /// The rules that leave out the level below the lowest suggested one.
    fn not_lower(&self) -> Vec<Said> {
        let Some(lower) = self.levels.first().and_then(|level| level.lower()) else { return Vec::new() };
        let against =
            self.guide.holding(self.answers, self.municipality).filter(|rule| !rule.speaks_for.contains(&lower));
        against
            .flat_map(|rule| match rule.not_lower.as_slice() {
                [] => self.why(rule),
                sentences => self.say(&rule.id, &rule.owner, sentences),
            })
            .collect()
    }

    fn tensions(&self) -> Vec<Said> {
        let tensions = self.guide.tensions.iter().filter(|tension| self.is_so(&tension.when));
        tensions.flat_map(|tension| self.say(&tension.id, &Owner::Own, &tension.say)).collect()
    }

    /// What others' own rules and examples say of these answers; to professionals alone.
    fn inspiration(&self) -> Vec<Said> {
        if self.form.voice == Voice::Citizen {
            return Vec::new();
        }
        let elsewhere = |owner: &Owner| !owner.holds_in(self.municipality);
        let rules = self.guide.rules.iter().filter(|rule| elsewhere(&rule.owner) && self.is_so(&rule.when));
        let mut said: Vec<Said> = rules.flat_map(|rule| self.why(rule)).collect();
        let advice =
            self.guide.advice.iter().filter(|advice| advice.part == Part::Inspiration && elsewhere(&advice.owner));
        for advice in advice.filter(|advice| self.is_so(&advice.when)) {
            said.extend(self.tell(advice));
        }
        said
    }

    /// Every other answer to one question that leads higher, and every one that leads lower. The highest suggested level
    /// is compared: what only makes the answer more or less certain is neither.
    fn changes(&self) -> (Vec<Change>, Vec<Change>) {
        let (mut higher, mut lower) = (Vec::new(), Vec::new());
        for question in &self.form.questions {
            let current = self.answers.get(&question.id);
            for code in question.open().filter(|code| *code != current && *code != NOT_KNOWN) {
                let changed = self.answers.with(&question.id, code);
                let levels = GuideDefinition::told(self.guide.levels(&changed, self.municipality), self.form.voice);
                let (before, after) = (self.levels.last().copied(), levels.last().copied());
                if after == before {
                    continue;
                }
                let change = self.change(&question.id, code, &changed, levels);
                if after > before { higher.push((after, change)) } else { lower.push((after, change)) }
            }
        }
        higher.sort_by_key(|(height, _)| *height);
        lower.sort_by_key(|(height, _)| std::cmp::Reverse(*height));
        let changes = |found: Vec<(_, Change)>| found.into_iter().map(|(_, change)| change).collect();
        (changes(higher), changes(lower))
    }

    fn change(&self, question: &str, code: &str, changed: &Answers, levels: Vec<Level>) -> Change {
        let held: Vec<&EntryId> = self.guide.holding(self.answers, self.municipality).map(|rule| &rule.id).collect();
        let new = self.guide.holding(changed, self.municipality).filter(|rule| !held.contains(&&rule.id));
        Change {
            question: question.to_owned(),
            code: code.to_owned(),
            to: Suggestion::of(levels, self.form.voice),
            because: new.flat_map(|rule| self.why(rule)).collect(),
        }
    }

    /// What can be used today on the suggested steps. Beyond them a professional is shown no offer; a citizen is shown
    /// where one can begin oneself.
    fn offers(&self) -> Option<Query> {
        let mut steps: Vec<NationalStep> =
            self.levels.iter().filter_map(|level| NationalStep::try_from(level.step()?).ok()).collect();
        let reader = match self.form.voice {
            Voice::Professional => Reader::Professional,
            Voice::Citizen => {
                steps = [1, 2].into_iter().filter_map(|step| NationalStep::try_from(step).ok()).collect();
                Reader::Citizen
            }
        };
        if steps.is_empty() {
            return None;
        }
        let topic = self.answers.get("emne");
        Some(Query {
            municipalities: self.municipality.cloned().into_iter().collect(),
            steps,
            age: self.age(),
            topics: (!NO_TOPIC.contains(&topic)).then(|| TopicId::new(topic)).into_iter().collect(),
            states: vec![State::Running, State::PeriodExpired],
            reader,
            ..Query::default()
        })
    }

    /// The first year of the age that was answered, such as 6 of `6-9`.
    fn age(&self) -> Option<AgeBand> {
        let first = self.answers.get("alder").split('-').next()?;
        AgeBand::from_years(first.parse().ok()?)
    }

    fn is_so(&self, condition: &Condition) -> bool {
        self.guide.is_so(condition, self.answers, &self.levels, self.municipality)
    }

    /// What the advice leads to stands with its last sentence.
    fn tell(&self, advice: &AdviceDefinition) -> Vec<Said> {
        let mut said = self.say(&advice.id, &advice.owner, &advice.say);
        if let Some(last) = said.last_mut() {
            last.offers.clone_from(&advice.offers);
            last.forms.clone_from(&advice.forms);
        }
        said
    }

    fn say(&self, by: &EntryId, owner: &Owner, sentences: &[SentenceId]) -> Vec<Said> {
        let known = sentences.iter().filter_map(|id| self.guide.sentences.get(id));
        let said = known.filter_map(|sentence| {
            let text = sentence.text(self.form.voice)?.clone();
            Some(Said {
                by: by.clone(),
                text,
                origin: sentence.origin.clone(),
                owner: owner.clone(),
                offers: Vec::new(),
                forms: Vec::new(),
            })
        });
        said.collect()
    }
}
