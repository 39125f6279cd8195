//! From nested answers to a tree and back: how a run begins, and how a group comes to stand there once more.

use std::collections::BTreeMap;

use crate::answer::Answer;
use crate::definition::QuestionnaireDefinition;
use crate::definition::item::{ItemIndex, ItemKind};

use super::{Node, NodeId, Tree, splits};

/// What one occurrence of an item begins with.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seed {
    pub(crate) answers: Vec<Answer>,
    /// Where it came from, if it came from a response.
    pub(crate) origin: Option<Origin>,
    /// What stands below it: for a group one branch, for a question one an answer.
    pub(crate) branches: Vec<Branch>,
}

/// How an item stands in a response.
#[derive(Clone, Debug)]
pub(crate) struct Origin {
    pub(crate) path: String,
    /// How many answers could not be read: they are reported, and are not missing.
    pub(crate) unread: usize,
}

/// The occurrences of the items under one parent.
pub(crate) type Branch = BTreeMap<ItemIndex, Vec<Seed>>;

/// What an item begins with where nothing is known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Beginning {
    /// With the initial answers of the definition.
    Initial,
    /// With none.
    Empty,
}

impl Tree {
    /// Lays the nodes out: every item at least once, a repeating group as often as there are seeds. Beside it, where
    /// each came from.
    pub(crate) fn grow(
        definition: &QuestionnaireDefinition,
        root: Branch,
        beginning: Beginning,
    ) -> (Self, Vec<Option<Origin>>) {
        let mut growth = Growth { definition, beginning, nodes: Vec::new(), origins: Vec::new() };
        growth.lay_branch(None, 0, root);
        let mut tree = Self { nodes: growth.nodes, ..Self::default() };
        tree.link(definition);
        (tree, growth.origins)
    }

    /// The nested answers again.
    pub(crate) fn seeds(&mut self) -> Branch {
        let all: Vec<NodeId> = self.children(None).collect();
        self.branch_of(&all)
    }

    fn branch_of(&mut self, nodes: &[NodeId]) -> Branch {
        let mut branch = Branch::new();
        for id in nodes {
            let children: Vec<NodeId> = self.children(Some(*id)).collect();
            let by_branch: Vec<&[NodeId]> =
                children.chunk_by(|one, other| self.at(*one).branch == self.at(*other).branch).collect();
            let branches = by_branch.into_iter().map(|nodes| self.branch_of(nodes)).collect();
            let answers = std::mem::take(&mut self.nodes[id.0].answers);
            branch.entry(self.at(*id).item).or_default().push(Seed { answers, origin: None, branches });
        }
        branch
    }
}

struct Growth<'a> {
    definition: &'a QuestionnaireDefinition,
    beginning: Beginning,
    nodes: Vec<Node>,
    origins: Vec<Option<Origin>>,
}

impl Growth<'_> {
    fn lay_branch(&mut self, parent: Option<NodeId>, branch: usize, mut seeds: Branch) {
        let definition = self.definition;
        for item in definition.children(parent.map(|id| self.nodes[id.0].item)) {
            let mut all = seeds.remove(&item).unwrap_or_default();
            if definition.at(item).kind != ItemKind::Group || !definition.at(item).repeats() {
                all.truncate(1);
            }
            if all.is_empty() {
                all.push(self.fresh(item));
            }
            for (ordinal, seed) in all.into_iter().enumerate() {
                self.lay(Place { item, parent, branch, ordinal }, seed);
            }
        }
    }

    fn lay(&mut self, place: Place, seed: Seed) {
        let Place { item, parent, branch, ordinal } = place;
        let id = NodeId(self.nodes.len());
        let several = splits(self.definition.at(item));
        let branches = if several { seed.answers.len().max(1) } else { 1 };
        self.nodes.push(Node { item, parent, branch, ordinal, end: 0, answers: seed.answers });
        self.origins.push(seed.origin);
        let mut below = seed.branches.into_iter();
        for branch in 0..branches {
            self.lay_branch(Some(id), branch, below.next().unwrap_or_default());
        }
        self.nodes[id.0].end = self.nodes.len();
    }

    fn fresh(&self, item: ItemIndex) -> Seed {
        let answers = match self.beginning {
            Beginning::Initial => self.definition.at(item).initial.clone(),
            Beginning::Empty => Vec::new(),
        };
        Seed { answers, ..Seed::default() }
    }
}

/// Where a node comes to stand.
struct Place {
    item: ItemIndex,
    parent: Option<NodeId>,
    branch: usize,
    ordinal: usize,
}
