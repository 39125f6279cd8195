//! A response laid beside its questionnaire: which answer belongs to which item.

use crate::definition::QuestionnaireDefinition;
use crate::definition::item::{ItemDefinition, ItemIndex, ItemKind};
use crate::diagnostic::{Diagnostic, DiagnosticCode, Severity};
use crate::issue::AnswerIssue;
use crate::tree::{Beginning, Branch, NodeId, Origin, Seed, Tree, splits};
use crate::validation::issues_of_one;

use super::{QuestionnaireResponse, ResponseAnswer, ResponseItem, ResponseValue};

/// What a response says about each item of its questionnaire.
pub(crate) struct Placement {
    /// The items with the answers of the right type.
    pub(crate) tree: Tree,
    /// How each of them stands in the response, if it does.
    pub(crate) origins: Vec<Option<Origin>>,
    /// What stands where it cannot.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// Which answers do not keep to their limits.
    pub(crate) issues: Vec<(ItemIndex, String, AnswerIssue)>,
}

impl Placement {
    pub(crate) fn of(definition: &QuestionnaireDefinition, response: &QuestionnaireResponse) -> Self {
        let mut placing = Placing { definition, diagnostics: Vec::new(), issues: Vec::new(), strays: Vec::new() };
        let path = "QuestionnaireResponse";
        placing.check_canonical(response);
        let mut root = Branch::new();
        placing.place_all(&response.item, None, path, &mut root);
        let (mut tree, mut origins) = Tree::grow(definition, root, Beginning::Empty);
        for (item, seed) in placing.strays {
            let first = tree.of_item(item).next();
            if let Some(id) = first.filter(|id| tree.at(*id).answers.is_empty()) {
                fill(&mut tree, &mut origins, id, seed);
            }
        }
        Self { tree, origins, diagnostics: placing.diagnostics, issues: placing.issues }
    }
}

/// What stands elsewhere in the response belongs to the first occurrence of its item.
fn fill(tree: &mut Tree, origins: &mut [Option<Origin>], id: NodeId, seed: Seed) {
    tree.nodes[id.0].answers = seed.answers;
    origins[id.0] = seed.origin;
    for (item, mut seeds) in seed.branches.into_iter().flatten() {
        let child = tree.children(Some(id)).find(|child| tree.at(*child).item == item);
        if let Some(child) = child {
            fill(tree, origins, child, seeds.swap_remove(0));
        }
    }
}

struct Placing<'a> {
    definition: &'a QuestionnaireDefinition,
    diagnostics: Vec<Diagnostic>,
    issues: Vec<(ItemIndex, String, AnswerIssue)>,
    strays: Vec<(ItemIndex, Seed)>,
}

impl Placing<'_> {
    fn check_canonical(&mut self, response: &QuestionnaireResponse) {
        let path = "QuestionnaireResponse.questionnaire";
        let Some(canonical) = response.questionnaire.as_deref() else {
            self.report(Severity::Warning, path, DiagnosticCode::Missing, "is missing");
            return;
        };
        let (url, version) = match canonical.split_once('|') {
            Some((url, version)) => (url, Some(version)),
            None => (canonical, None),
        };
        let (known, code) = (self.definition.url(), DiagnosticCode::OtherQuestionnaire);
        if known.is_empty() {
            let reason = "the questionnaire has no address to hold this against";
            self.report(Severity::Warning, path, code, reason);
        } else if url != known && !is_relative(url, known) {
            let reason = "the response is to another questionnaire";
            self.report(Severity::Error, path, code, reason);
        } else if version.is_some() && version != self.definition.version() {
            let reason = "the response is to another version of the questionnaire";
            self.report(Severity::Warning, path, code, reason);
        }
    }

    fn place_all(&mut self, items: &[ResponseItem], parent: Option<ItemIndex>, path: &str, branch: &mut Branch) {
        for (i, item) in items.iter().enumerate() {
            self.place(item, parent, format!("{path}.item[{i}]"), branch);
        }
    }

    fn place(&mut self, item: &ResponseItem, parent: Option<ItemIndex>, path: String, branch: &mut Branch) {
        let Some(index) = self.definition.index(&item.link_id) else {
            let reason = format!("linkId '{}' is not in the questionnaire", item.link_id);
            self.report(Severity::Error, &path, DiagnosticCode::UnknownLinkId, &reason);
            return;
        };
        let known = self.definition.at(index);
        self.check_shape(known, item, &path);
        let seed = self.seed(index, item, path.clone());
        if known.parent != parent {
            let reason = format!("'{}' stands elsewhere in the questionnaire", item.link_id);
            self.report(Severity::Error, &path, DiagnosticCode::Misplaced, &reason);
            self.strays.push((index, seed));
            return;
        }
        let occurrences = branch.entry(index).or_default();
        let is_again = known.kind == ItemKind::Group && known.repeats();
        match occurrences.first_mut().filter(|_| !is_again) {
            None => occurrences.push(seed),
            Some(first) => {
                first.answers.extend(seed.answers);
                first.branches.extend(seed.branches);
                let reason = format!("'{}' is there twice", item.link_id);
                self.report(Severity::Error, &path, DiagnosticCode::Duplicate, &reason);
            }
        }
    }

    fn seed(&mut self, index: ItemIndex, item: &ResponseItem, path: String) -> Seed {
        let known = self.definition.at(index);
        let mut seed = Seed::default();
        for (i, answer) in item.answer.iter().enumerate() {
            let path = format!("{path}.answer[{i}]");
            let given = self.place_answer(index, known, answer, &path, &mut seed);
            if given || seed.branches.is_empty() {
                seed.branches.push(Branch::new());
            }
            let at = if splits(known) { seed.branches.len() - 1 } else { 0 };
            self.place_all(&answer.item, Some(index), &path, &mut seed.branches[at]);
        }
        if seed.branches.is_empty() {
            seed.branches.push(Branch::new());
        }
        self.place_all(&item.item, Some(index), &path, &mut seed.branches[0]);
        let unread =
            item.answer.iter().filter(|answer| answer.value != ResponseValue::Absent).count() - seed.answers.len();
        seed.origin = Some(Origin { path, unread });
        seed
    }

    fn check_shape(&mut self, known: &ItemDefinition, item: &ResponseItem, path: &str) {
        let reason = match known.kind {
            ItemKind::Group if !item.answer.is_empty() => "a group has no answers",
            ItemKind::Display if !item.answer.is_empty() || !item.item.is_empty() => {
                "a text to read has neither answers nor items"
            }
            _ if known.is_question() && !item.item.is_empty() => "what is nested in a question stands under its answer",
            ItemKind::Unusable => {
                let reason = "the questionnaire's own item is not understood";
                self.report(Severity::Warning, path, DiagnosticCode::NotSupported, reason);
                return;
            }
            _ => return,
        };
        self.report(Severity::Error, path, DiagnosticCode::Misplaced, reason);
    }

    /// Whether an answer came about.
    fn place_answer(
        &mut self,
        index: ItemIndex,
        known: &ItemDefinition,
        answer: &ResponseAnswer,
        path: &str,
        seed: &mut Seed,
    ) -> bool {
        if !known.is_question() {
            return false;
        }
        if answer.value == ResponseValue::Absent {
            // A draft may keep what hangs on an answer that was taken back.
            self.report(Severity::Warning, path, DiagnosticCode::Missing, "has no value");
            return false;
        }
        match answer.value.to_answer(known) {
            Some(answer) if answer.is_blank() => {
                self.report(Severity::Error, path, DiagnosticCode::InvalidValue, "is empty");
                false
            }
            Some(answer) => {
                let issues = issues_of_one(known, &answer).into_iter();
                self.issues.extend(issues.map(|issue| (index, path.to_owned(), issue)));
                seed.answers.push(answer);
                true
            }
            None => {
                let reason = format!("value[x] is not of the type of '{}', or no value of it", known.link_id);
                self.report(Severity::Error, path, DiagnosticCode::WrongType, &reason);
                false
            }
        }
    }

    fn report(&mut self, severity: Severity, path: &str, code: DiagnosticCode, reason: &str) {
        let found = Diagnostic::new(severity, path, code, reason);
        self.diagnostics.push(found);
    }
}

/// Whether an address without a server is the end of the whole one.
fn is_relative(url: &str, whole: &str) -> bool {
    let before = whole.strip_suffix(url);
    url.contains('/') && before.is_some_and(|before| before.ends_with('/'))
}
