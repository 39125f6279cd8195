//! Free texts by the themes that a person has given them.

use std::collections::BTreeMap;

use responses::ResponseId;
use serde_json::Value;

use crate::{FEW, Replies, Reply, Speakers};

/// The themes that a person has given the text of a response: a response may have several.
pub type ThemeTag = (ResponseId, String);

/// Answers to one question of one form. Nothing stands beside a text: no day, no code, no offer, no language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// Themes with at least five texts, by name.
    pub themes: Vec<Theme>,
    /// The texts without a theme that is shown; none where they are fewer than five.
    pub others: Vec<SaidText>,
    /// Whether there are texts that are not shown, because they are too few. How many is not said.
    pub withheld: bool,
}

/// What several people have said about the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// As the person named it.
    pub name: String,
    /// At least five.
    pub texts: Vec<SaidText>,
}

/// One text. The id is for setting themes and is never shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidText {
    /// Of the response; none where it has none.
    pub id: Option<ResponseId>,
    /// What was said.
    pub text: String,
}

/// A text, in its place of a random order.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Placed<'a> {
    place: u64,
    text: &'a str,
    id: Option<&'a str>,
}

impl Words {
    /// What the speakers have answered to a question of their form: those of one form alone, so that a child's, a parent's and a
    /// partner's words never stand together.
    ///
    /// `order` holds random numbers, one for each of the `replies`; the texts stand in their order. Where numbers are missing or the
    /// same, texts stand by their letters, never by who gave them when.
    pub fn of(speakers: &Speakers, link_id: &str, replies: &Replies, tags: &[ThemeTag], order: &[u64]) -> Self {
        let mut themes: BTreeMap<&str, Vec<Placed>> = BTreeMap::new();
        let mut said: Vec<(Placed, Vec<&str>)> = Vec::new();
        for (number, reply) in replies.iter().enumerate() {
            let Some(text) = text(reply, speakers, link_id) else { continue };
            let place = order.get(number).copied().unwrap_or_default();
            let names = reply.id().map(|id| names(tags, id)).unwrap_or_default();
            for name in &names {
                themes.entry(name).or_default().push(Placed { place, text, id: reply.id() });
            }
            said.push((Placed { place, text, id: reply.id() }, names));
        }
        let shown = |texts: &[Placed]| texts.len() as u64 >= FEW;
        themes.retain(|_, texts| shown(texts));
        said.retain(|(_, names)| !names.iter().any(|name| themes.contains_key(name)));
        let others: Vec<Placed> = said.into_iter().map(|(text, _)| text).collect();
        let withheld = !others.is_empty() && !shown(&others);
        let theme = |(name, texts): (&str, _)| Theme { name: name.to_owned(), texts: in_order(texts) };
        Self {
            themes: themes.into_iter().map(theme).collect(),
            others: if withheld { Vec::new() } else { in_order(others) },
            withheld,
        }
    }
}

fn text<'a>(reply: &'a Reply, speakers: &Speakers, link_id: &str) -> Option<&'a str> {
    let answer = reply.is_of(speakers).then(|| reply.answer(link_id))??;
    let text = answer.get("valueString").and_then(Value::as_str)?.trim();
    (!text.is_empty()).then_some(text)
}

/// The themes of one response, each once.
fn names<'a>(tags: &'a [ThemeTag], id: &str) -> Vec<&'a str> {
    let mut names: Vec<&str> = tags.iter().filter(|(of, _)| of.as_str() == id).map(|(_, name)| name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn in_order(mut texts: Vec<Placed>) -> Vec<SaidText> {
    texts.sort();
    let said = |placed: Placed| SaidText {
        id: placed.id.and_then(|id| ResponseId::parse(id.to_owned()).ok()),
        text: placed.text.to_owned(),
    };
    texts.into_iter().map(said).collect()
}
