//! What a form says to do, as it was answered.

use crate::definition::item::ItemKind;
use crate::tree::NodeId;

use super::Session;
use super::pages::PageKind;

/// One thing to do or to know afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// The words.
    pub text: String,
    /// Where there is more to it, such as the offer that it speaks of.
    pub link: Option<String>,
}

impl Session {
    /// The texts that follow on the answers: those in between and at the end, as the answers stand. What stands first
    /// in its group introduces it, and is none of them.
    pub fn next_steps(&self) -> Vec<NextStep> {
        let follows = |id: &NodeId| self.page_kind(*id) == Some(PageKind::Information) && self.is_after_something(*id);
        let step =
            |id: NodeId| NextStep { text: self.text_at(id).to_owned(), link: self.item(id).link().map(str::to_owned) };
        self.tree.ids().filter(follows).map(step).collect()
    }

    /// Where all enabled texts lead, in document order; also those that nobody sees (`questionnaire-hidden`), by which a
    /// form says what its answers lead to.
    pub fn links(&self) -> impl Iterator<Item = &str> {
        self.tree.ids().filter(|id| self.enabled(*id)).filter_map(|id| self.item(id).link())
    }

    /// Whether something that can be answered stands before it in its group.
    fn is_after_something(&self, id: NodeId) -> bool {
        let before = self.tree.children(self.node(id).parent).take_while(|other| *other < id);
        before.into_iter().any(|other| self.item(other).kind != ItemKind::Display)
    }
}
