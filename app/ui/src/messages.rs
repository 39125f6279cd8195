//! Every text a person sees that is not content. One file a language, `public/data/i18n/<lang>.json`, loaded before
//! the first page; a language costs only itself. The functions in [`msg`] come from the Danish keys. A message that is
//! counted has a form for each plural category of its language, `key#one`; the key itself is the form for all others.

use std::cell::RefCell;
use std::collections::HashMap;

use serde::Deserialize;

use crate::language;
use crate::platform::intl;

/// One function a message; see `build.rs`.
pub mod msg {
    include!(concat!(env!("OUT_DIR"), "/msg.rs"));
}

/// Unicode's marks around words whose direction is their own (FSI and PDI).
pub const ISOLATE: char = '\u{2068}';
/// Ends such words.
pub const ISOLATE_END: char = '\u{2069}';

thread_local! {
    static LOADED: RefCell<Option<Loaded>> = const { RefCell::new(None) };
}

struct Loaded {
    lang: String,
    texts: Vec<&'static str>,
    /// By key and category, `key#one`.
    forms: HashMap<String, String>,
}

/// Why a message file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum MessagesError {
    /// It is not JSON of our shape.
    #[error("not a message file: {0}")]
    Unreadable(#[from] serde_json::Error),
    /// A key that the app needs is not in it.
    #[error("the message {0} is missing")]
    Missing(&'static str),
}

#[derive(Deserialize)]
struct MessageFile {
    lang: String,
    messages: HashMap<String, String>,
}

/// Takes a message file into use. The texts stay for as long as the page lives.
///
/// # Errors
/// Where it is not readable or a key is missing; the messages in use stay as they are.
pub fn load(json: &str) -> Result<(), MessagesError> {
    let mut file: MessageFile = serde_json::from_str(json)?;
    let take = |key: &&'static str| match file.messages.remove(*key) {
        Some(text) => Ok(&*text.leak()),
        None => Err(MessagesError::Missing(key)),
    };
    let texts = msg::KEYS.iter().map(take).collect::<Result<_, _>>()?;
    LOADED.set(Some(Loaded { lang: file.lang, texts, forms: file.messages }));
    Ok(())
}

/// Language tag of the messages in use.
pub fn lang() -> String {
    LOADED.with_borrow(|loaded| loaded.as_ref().map(|loaded| loaded.lang.clone()).unwrap_or_default())
}

fn text(index: usize) -> &'static str {
    LOADED.with_borrow(|loaded| loaded.as_ref()?.texts.get(index).copied()).unwrap_or_default()
}

fn filled(index: usize, values: &[(&str, String)]) -> String {
    fill(text(index), values)
}

/// The first value is the number.
fn counted(index: usize, values: &[(&str, String)]) -> String {
    let form = LOADED.with_borrow(|loaded| {
        let (loaded, (_, number), key) = (loaded.as_ref()?, values.first()?, msg::KEYS.get(index)?);
        let category = intl::plural(&loaded.lang, number.parse().ok()?);
        loaded.forms.get(&format!("{key}#{category}")).cloned()
    });
    fill(form.as_deref().unwrap_or(text(index)), values)
}

fn fill(text: &str, values: &[(&str, String)]) -> String {
    let is_rtl = text.chars().any(language::is_rtl);
    values.iter().fold(text.to_owned(), |text, (name, value)| {
        if is_rtl && is_torn_in_rtl(value) {
            text.replace(name, &format!("{ISOLATE}{value}{ISOLATE_END}"))
        } else {
            text.replace(name, value)
        }
    })
}

/// Whether the parts of a value would change places in a text from right to left: Latin words, and the groups of a telephone
/// number.
fn is_torn_in_rtl(value: &str) -> bool {
    value.contains(|c: char| c.is_alphabetic() || c == ' ') && !value.contains(|c| c == ISOLATE || language::is_rtl(c))
}
