use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use catalogue::MunicipalitySlug;

use crate::{Answers, Condition, Form, GuideDefinition, Level, Question, Voice};

/// How the answers lead to a level: each question once, and only where it makes a difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Graph {
    /// A node comes after those that it leads to; the last is the beginning.
    pub nodes: Vec<GraphNode>,
}

/// A question, or an end.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum GraphNode {
    /// `linkId`, and where each answer leads.
    Question(String, Vec<Branch>),
    /// The end.
    Leaf(Leaf),
}

/// The answers that lead to the same place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Branch {
    /// Any of them.
    pub codes: Vec<String>,
    /// Number of the node.
    pub to: usize,
}

/// What the answers come to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leaf {
    /// A stop, by the `linkId` of its text.
    Stop(String),
    /// The levels that are told: to a citizen the highest alone. None is a gap in the rules.
    Levels(Vec<Level>),
}

/// One way through the graph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// The questions that make a difference on it.
    pub steps: Vec<PathStep>,
    /// Where it ends.
    pub leaf: Leaf,
}

/// A question with the answers that lead on this way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathStep {
    /// `linkId`
    pub question: String,
    /// Any of them.
    pub codes: Vec<String>,
}

impl GuideDefinition {
    /// The graph of a form in that municipality.
    pub fn graph(&self, form: &Form, municipality: Option<&MunicipalitySlug>) -> Graph {
        let told_apart = told_apart(self.deciding());
        let questions = form.questions.iter().map(|question| (question, classes(question, &told_apart))).collect();
        let voice = form.voice;
        let mut drawing =
            Drawing { guide: self, voice, municipality, questions, nodes: Vec::new(), numbers: BTreeMap::new() };
        drawing.draw(0, &Answers::default());
        Graph { nodes: drawing.nodes }
    }

    /// All answers to a form that no condition of the guide can tell from others, one of each kind; without those that
    /// a stop ends.
    pub fn combinations(&self, form: &Form) -> Vec<Answers> {
        combine(form, &told_apart(self.conditions().map(|(_, condition)| condition)))
    }

    /// The same, by the conditions that decide the level alone.
    pub(crate) fn decisive(&self, form: &Form) -> Vec<Answers> {
        combine(form, &told_apart(self.deciding()))
    }

    fn deciding(&self) -> impl Iterator<Item = &Condition> {
        let situations = self.situations.values().map(|situation| &situation.when);
        self.rules.iter().map(|rule| &rule.when).chain(situations)
    }
}

fn combine(form: &Form, told_apart: &ToldApart) -> Vec<Answers> {
    let mut all = vec![Answers::default()];
    for question in &form.questions {
        let codes = classes(question, told_apart).into_iter().filter_map(|class| class.into_iter().next());
        let open: Vec<String> = codes.filter(|code| question.stop(code).is_none()).collect();
        all = all.iter().flat_map(|answers| open.iter().map(|code| answers.with(&question.id, code))).collect();
    }
    all
}

impl fmt::Display for Path {
    /// `fare=nej omfang=afgraenset|begyndende -> everyday+preventive`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for step in &self.steps {
            write!(f, "{}={} ", step.question, step.codes.join("|"))?;
        }
        write!(f, "-> {}", self.leaf)
    }
}

impl fmt::Display for Leaf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stop(item) => write!(f, "stop {item}"),
            Self::Levels(levels) if levels.is_empty() => f.write_str("gap"),
            Self::Levels(levels) => f.write_str(&levels.iter().map(|level| level.name()).collect::<Vec<_>>().join("+")),
        }
    }
}

impl Graph {
    /// Every way from the beginning to an end.
    pub fn paths(&self) -> Vec<Path> {
        let mut paths = Vec::new();
        if let Some(first) = self.nodes.len().checked_sub(1) {
            self.follow(first, &mut Vec::new(), &mut paths);
        }
        paths
    }

    fn follow(&self, number: usize, steps: &mut Vec<PathStep>, paths: &mut Vec<Path>) {
        match &self.nodes[number] {
            GraphNode::Leaf(leaf) => paths.push(Path { steps: steps.clone(), leaf: leaf.clone() }),
            GraphNode::Question(question, branches) => {
                for branch in branches {
                    steps.push(PathStep { question: question.clone(), codes: branch.codes.clone() });
                    self.follow(branch.to, steps, paths);
                    steps.pop();
                }
            }
        }
    }
}

/// The codes that conditions name, by question.
type ToldApart<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

fn told_apart<'a>(conditions: impl Iterator<Item = &'a Condition>) -> ToldApart<'a> {
    let mut named = ToldApart::new();
    for condition in conditions {
        condition.visit(&mut |condition| {
            if let Condition::Answered(wanted) = condition {
                for (question, codes) in wanted {
                    named.entry(question).or_default().extend(codes.iter().map(String::as_str));
                }
            }
        });
    }
    named
}

/// A question's codes in classes: each that is named or stops stands alone, the others are together.
fn classes(question: &Question, told_apart: &ToldApart) -> Vec<Vec<String>> {
    let named = told_apart.get(question.id.as_str());
    let (alone, together): (Vec<_>, Vec<_>) = question
        .answers
        .iter()
        .partition(|(code, stop)| stop.is_some() || named.is_some_and(|named| named.contains(code.as_str())));
    let mut classes: Vec<Vec<String>> = alone.into_iter().map(|(code, _)| vec![code.clone()]).collect();
    classes.push(together.into_iter().map(|(code, _)| code.clone()).collect());
    classes.retain(|class| !class.is_empty());
    classes
}

struct Drawing<'a> {
    guide: &'a GuideDefinition,
    voice: Voice,
    municipality: Option<&'a MunicipalitySlug>,
    questions: Vec<(&'a Question, Vec<Vec<String>>)>,
    nodes: Vec<GraphNode>,
    /// Equal nodes are one.
    numbers: BTreeMap<GraphNode, usize>,
}

impl Drawing<'_> {
    /// The number of the node from that question on. A question whose answers all lead to the same place is left out.
    fn draw(&mut self, from: usize, answers: &Answers) -> usize {
        let Some((question, classes)) = self.questions.get(from).cloned() else {
            let levels = GuideDefinition::told(self.guide.levels(answers, self.municipality), self.voice);
            return self.number(GraphNode::Leaf(Leaf::Levels(levels)));
        };
        let mut branches: Vec<Branch> = Vec::new();
        for codes in classes {
            let first = codes.first().map_or("", String::as_str);
            let to = match question.stop(first) {
                Some(stop) => self.number(GraphNode::Leaf(Leaf::Stop(stop.to_owned()))),
                None => self.draw(from + 1, &answers.with(&question.id, first)),
            };
            match branches.iter_mut().find(|branch| branch.to == to) {
                Some(branch) => branch.codes.extend(codes),
                None => branches.push(Branch { codes, to }),
            }
        }
        match branches.as_slice() {
            [only] => only.to,
            _ => self.number(GraphNode::Question(question.id.clone(), branches)),
        }
    }

    fn number(&mut self, node: GraphNode) -> usize {
        if let Some(number) = self.numbers.get(&node) {
            return *number;
        }
        let number = self.nodes.len();
        self.nodes.push(node.clone());
        self.numbers.insert(node, number);
        number
    }
}
