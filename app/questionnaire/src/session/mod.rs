//! A questionnaire being answered.

mod answering;
mod completeness;
mod counting;
mod draft;
mod enablement;
mod group;
mod next_steps;
mod outcome;
mod pages;
mod question;
mod summary;
mod table;

use std::sync::Arc;

use crate::answer::Answer;
use crate::definition::QuestionnaireDefinition;
use crate::definition::item::{ItemDefinition, ItemKind};
use crate::issue::AnswerIssue;
use crate::occurrence::Occurrence;
use crate::tree::{Beginning, Branch, Node, NodeId, Tree};
use crate::validation::issue_of;

pub use completeness::Problem;
pub use counting::CountView;
pub use group::GroupView;
pub use next_steps::NextStep;
pub use outcome::{BandView, Outcome, Reason};
pub use pages::{Page, PageKind, Progress, Stop};
pub use question::{OptionView, QuestionKindView, QuestionView, Selection};
pub use summary::{AnswerView, SummaryRow};
pub use table::{RowView, TableView};

/// One run through a questionnaire. Answering never fails: what does not fit is kept and is an issue.
///
/// Answers to items that became disabled are kept while it runs, so that a branch returned to is
/// not lost; nothing but [`Session::draft`] and the question itself ever sees them.
#[derive(Clone, Debug)]
pub struct Session {
    pub(crate) definition: Arc<QuestionnaireDefinition>,
    pub(crate) tree: Tree,
    enabled: Vec<bool>,
    language: String,
}

impl PartialEq for Session {
    /// The same definition in memory, and the same answers and language.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.definition, &other.definition)
            && self.tree.nodes == other.tree.nodes
            && self.language == other.language
    }
}

impl Session {
    /// A fresh run, with the initial answers of the definition.
    pub fn new(definition: Arc<QuestionnaireDefinition>) -> Self {
        let (tree, _) = Tree::grow(&definition, Branch::new(), Beginning::Initial);
        Self::over(definition, tree)
    }

    /// A run over a tree that stands.
    pub(crate) fn over(definition: Arc<QuestionnaireDefinition>, tree: Tree) -> Self {
        let language = definition.language.clone();
        let mut session = Self { definition, tree, enabled: Vec::new(), language };
        session.enable_all();
        session
    }

    /// What is being answered.
    pub fn definition(&self) -> &Arc<QuestionnaireDefinition> {
        &self.definition
    }

    /// The language of all views; texts that lack it come as the author wrote them.
    pub fn set_language(&mut self, lang: &str) {
        lang.clone_into(&mut self.language);
    }

    /// All answers to a question, also while it is disabled.
    pub fn answers(&self, occurrence: &Occurrence) -> &[Answer] {
        self.find(occurrence).map_or(&[], |id| &self.node(id).answers)
    }

    /// Whether the item takes part at the moment. What is unknown does not.
    pub fn is_enabled(&self, occurrence: &Occurrence) -> bool {
        self.find(occurrence).is_some_and(|id| self.enabled(id))
    }

    /// What is wrong with the answer, at once; that one is missing is not. See [`Session::problem`].
    pub fn issue(&self, occurrence: &Occurrence) -> Option<AnswerIssue> {
        self.issue_at(self.find(occurrence)?)
    }

    pub(crate) fn issue_at(&self, id: NodeId) -> Option<AnswerIssue> {
        issue_of(self.item(id), self.seen(id))
    }

    pub(crate) fn find(&self, occurrence: &Occurrence) -> Option<NodeId> {
        self.tree.find(&self.definition, occurrence)
    }

    pub(crate) fn node(&self, id: NodeId) -> &Node {
        self.tree.at(id)
    }

    pub(crate) fn item(&self, id: NodeId) -> &ItemDefinition {
        self.definition.at(self.node(id).item)
    }

    pub(crate) fn enabled(&self, id: NodeId) -> bool {
        self.enabled[id.0]
    }

    /// The answers as everything else sees them: a disabled question has none.
    pub(crate) fn seen(&self, id: NodeId) -> &[Answer] {
        if self.enabled(id) { &self.node(id).answers } else { &[] }
    }

    pub(crate) fn occurrence(&self, id: NodeId) -> Occurrence {
        self.tree.occurrence(&self.definition, id)
    }

    pub(crate) fn text_at(&self, id: NodeId) -> &str {
        self.item(id).text(&self.language)
    }

    pub(crate) fn is_repeating_group(&self, id: NodeId) -> bool {
        let item = self.item(id);
        item.kind == ItemKind::Group && item.repeats()
    }
}
