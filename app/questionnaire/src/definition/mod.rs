//! A questionnaire as its author wrote it, read once and never changed.

pub(crate) mod by_link_id;
pub(crate) mod condition;
pub(crate) mod dependency;
pub(crate) mod item;
pub(crate) mod limits;
pub(crate) mod options;
pub(crate) mod path;
pub(crate) mod score;

use crate::coding::Coding;
use crate::diagnostic::Diagnostic;
use crate::link_id::LinkId;
use crate::local_text::LocalText;

use by_link_id::ByLinkId;
use item::{ItemDefinition, ItemIndex, ItemKind};
use score::ScoreDefinition;

/// FHIR's publication status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublicationStatus {
    /// Being written.
    Draft,
    /// In use.
    Active,
    /// No longer in use.
    Retired,
    /// Not known.
    Unknown,
}

/// When a questionnaire may be used. Dates as FHIR writes them, each possibly open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EffectivePeriod {
    /// The first day.
    pub start: Option<String>,
    /// The last day.
    pub end: Option<String>,
}

/// A FHIR R5 (or R4) `Questionnaire`, ready to be answered.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionnaireDefinition {
    pub(crate) url: String,
    pub(crate) version: Option<String>,
    pub(crate) title: LocalText,
    pub(crate) description: LocalText,
    pub(crate) copyright: LocalText,
    pub(crate) status: PublicationStatus,
    pub(crate) period: EffectivePeriod,
    pub(crate) language: String,
    pub(crate) codes: Vec<Coding>,
    pub(crate) items: Vec<ItemDefinition>,
    pub(crate) by_link_id: ByLinkId,
    /// Every item's place in an order in which it comes after what it depends on.
    pub(crate) ranks: Vec<usize>,
    pub(crate) score: Option<ScoreDefinition>,
}

impl QuestionnaireDefinition {
    /// Reads a questionnaire from JSON.
    ///
    /// Never panics. All errors are found at once; the value is `None` only where the text is no
    /// `Questionnaire` at all. A definition with errors can still be run: a condition on something
    /// unknown, or one that closes a cycle, sees an unanswered question; a condition that makes no
    /// sense is never true; an item that is not understood is never enabled.
    pub fn load(json: &str) -> (Option<Self>, Vec<Diagnostic>) {
        crate::load::load(json)
    }

    /// The canonical address without the version; empty where the file lacks one.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The version, where the file states one.
    pub fn version(&self) -> Option<&str> {
        self.version.as_deref()
    }

    /// `url|version`, as a response names it.
    pub fn canonical(&self) -> String {
        match &self.version {
            Some(version) => format!("{}|{version}", self.url),
            None => self.url.clone(),
        }
    }

    /// The title.
    pub fn title(&self, lang: &str) -> &str {
        self.title.text(lang)
    }

    /// What it is for; empty where the file says nothing.
    pub fn description(&self, lang: &str) -> &str {
        self.description.text(lang)
    }

    /// Copyright and licence; empty where the file says nothing.
    pub fn copyright(&self, lang: &str) -> &str {
        self.copyright.text(lang)
    }

    /// The publication status.
    pub fn status(&self) -> PublicationStatus {
        self.status
    }

    /// When it may be used.
    pub fn period(&self) -> &EffectivePeriod {
        &self.period
    }

    /// The language that its texts come in where that one is wanted. A form is translated as a whole, so its title tells.
    pub fn language_for<'a>(&'a self, wanted: &'a str) -> &'a str {
        if self.title.is_in(wanted) { wanted } else { &self.language }
    }

    /// The language that it is written in; `da` where the file does not say.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// What it is and for whom. The code systems are in [`crate::vocabulary`].
    pub fn codes(&self) -> &[Coding] {
        &self.codes
    }

    /// Whether it has that code.
    pub fn has_code(&self, system: &str, code: &str) -> bool {
        self.codes.iter().any(|coding| coding.is(system, code))
    }

    /// All items in document order; a parent before its children.
    pub fn items(&self) -> &[ItemDefinition] {
        &self.items
    }

    /// The item with that id. Of several with the same id, the first.
    pub fn item(&self, link_id: &LinkId) -> Option<&ItemDefinition> {
        self.index(link_id).map(|index| self.at(index))
    }

    /// An item's place in the file, such as `Questionnaire.item[2].item[0]`.
    pub fn path(&self, link_id: &LinkId) -> Option<String> {
        self.index(link_id).map(|index| path::path(&self.items, index))
    }

    /// The item that this one is nested in.
    pub fn parent(&self, item: &ItemDefinition) -> Option<&ItemDefinition> {
        item.parent.map(|index| self.at(index))
    }

    /// The first question that must be answered and that the screen has nothing to answer with: with it, the form
    /// could not be finished.
    pub fn dead_end(&self) -> Option<&ItemDefinition> {
        self.items.iter().find(|item| item.required && item.is_question() && !item.is_answerable())
    }

    /// What stands on every page: the text of the group that is around everything.
    pub fn notice(&self, lang: &str) -> Option<&str> {
        let around = self.items.first().filter(|first| first.subtree_end == self.items.len())?;
        Some(around.text(lang)).filter(|text| around.kind == ItemKind::Group && !text.is_empty())
    }

    /// The items that hold how often an option was chosen in a repeating group: read-only whole numbers with a code.
    pub fn counting(&self) -> impl Iterator<Item = &ItemDefinition> {
        self.items.iter().filter(|item| item.counts().is_some())
    }

    /// How the answers are scored, where they are.
    pub fn score(&self) -> Option<&ScoreDefinition> {
        self.score.as_ref()
    }

    pub(crate) fn index(&self, link_id: &LinkId) -> Option<ItemIndex> {
        self.by_link_id.get(&self.items, link_id.as_str())
    }

    pub(crate) fn at(&self, index: ItemIndex) -> &ItemDefinition {
        &self.items[index.0]
    }

    /// The items directly under `parent`; with `None` those at the top.
    pub(crate) fn children(&self, parent: Option<ItemIndex>) -> impl Iterator<Item = ItemIndex> {
        let first = parent.map_or(0, |index| index.0 + 1);
        let after = parent.map_or(self.items.len(), |index| self.at(index).subtree_end);
        let within = move |place: usize| (place < after).then_some(ItemIndex(place));
        std::iter::successors(within(first), move |index| within(self.at(*index).subtree_end))
    }
}
