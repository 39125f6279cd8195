use std::ops::Range;

/// Letters of a word that count; what follows is passed over.
const LONGEST: usize = 60;

/// Walks through the words of a text, folded: lower case, and one byte a letter. æ, ø and å are `{`, `|` and `}`, also
/// where they are spelled `ae`, `oe` and `aa`, so that `Åben` and `aaben` are the same, and that å is one letter off a.
/// A paragraph is one word, `§ 29 stk. 2` gives `$29`, `stk` and `$29-2`.
pub(crate) struct Words<'a> {
    text: &'a str,
    at: usize,
    word: String,
    joined: bool,
    law: Law,
}

/// What a number means that comes next.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
enum Law {
    #[default]
    Nothing,
    Section,
    /// In that section, behind `stk`.
    Subsection(String),
    /// In that section, where `stk` follows.
    Within(String),
}

impl<'a> Words<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: 0, word: String::new(), joined: false, law: Law::Nothing }
    }

    /// Steps to the next word; gives its place in the text.
    pub(crate) fn advance(&mut self) -> Option<Range<usize>> {
        self.word.clear();
        self.joined = false;
        let mut start = None;
        let mut gap = 0;
        for (offset, c) in self.text[self.at..].char_indices() {
            let place = self.at + offset;
            if c == '§' && start.is_none() {
                "$".clone_into(&mut self.word);
            } else if push(&mut self.word, c) {
                start.get_or_insert(place);
                // Only a number makes the sign a paragraph.
                if self.word.starts_with('$') && self.word.len() == 2 && !c.is_ascii_digit() {
                    self.word.remove(0);
                }
            } else if let Some(start) = start {
                return Some(self.end(start, place));
            } else {
                gap += 1;
                self.joined = c == '-' && gap == 1 && self.at > 0;
            }
        }
        Some(self.end(start?, self.text.len()))
    }

    fn end(&mut self, start: usize, end: usize) -> Range<usize> {
        self.at = end;
        self.read_law();
        start..end
    }

    /// Makes paragraphs of numbers, and remembers what a number would mean next.
    fn read_law(&mut self) {
        if self.word.as_bytes().first().is_some_and(u8::is_ascii_digit) {
            match &self.law {
                Law::Section => self.word.insert(0, '$'),
                Law::Subsection(section) => self.word = format!("{section}-{}", self.word),
                Law::Nothing | Law::Within(_) => {}
            }
        }
        self.law = match std::mem::take(&mut self.law) {
            Law::Within(section) if self.word == "stk" => Law::Subsection(section),
            _ if self.word == "paragraf" => Law::Section,
            _ if self.word.starts_with('$') && !self.word.contains('-') => Law::Within(self.word.clone()),
            _ => Law::Nothing,
        };
    }

    /// The folded word.
    pub(crate) fn word(&self) -> &str {
        &self.word
    }

    /// Whether only a hyphen stands between it and the word before.
    pub(crate) fn is_joined(&self) -> bool {
        self.joined
    }

    /// Whether something follows that ends the word, so that it is not being typed any more.
    pub(crate) fn is_closed(&self) -> bool {
        self.at < self.text.len()
    }
}

/// The first word of a text, folded.
pub(crate) fn fold(text: &str) -> String {
    let mut words = Words::new(text);
    words.advance();
    words.word
}

/// Where the letter of that number begins in a word as it was written.
pub(crate) fn offset_of(written: &str, letter: usize) -> usize {
    let mut word = String::new();
    for (offset, c) in written.char_indices() {
        let before = word.len();
        push(&mut word, c);
        if word.len() > letter && word.len() > before {
            return offset;
        }
    }
    written.len()
}

/// The word as it is written in Danish.
pub(crate) fn unfold(word: &str) -> String {
    let letter = |c| match c {
        '{' => 'æ',
        '|' => 'ø',
        '}' => 'å',
        '$' => '§',
        c => c,
    };
    word.chars().map(letter).collect()
}

/// Adds a letter or digit; false for what is neither.
fn push(word: &mut String, c: char) -> bool {
    let letter = match c {
        'b'..='d' | 'f'..='z' | '0'..='9' => c,
        'A'..='Z' => return push(word, c.to_ascii_lowercase()),
        'a' | 'e' => match spelled_out(word, c) {
            Some(letter) => return replace_last(word, letter),
            None => c,
        },
        '\0'..='\u{7f}' => return false,
        'æ' | 'Æ' | 'ä' | 'Ä' => '{',
        'ø' | 'Ø' | 'ö' | 'Ö' => '|',
        'å' | 'Å' => '}',
        'é' | 'É' | 'è' | 'ê' => 'e',
        'ü' | 'Ü' => 'u',
        '\u{300}'..='\u{36f}' => return push_mark(word, c),
        c if c.is_alphanumeric() => return push_foreign(word, c),
        _ => return false,
    };
    if word.len() < LONGEST {
        word.push(letter);
    }
    true
}

/// The letter that `aa`, `ae` or `oe` stands for.
fn spelled_out(word: &str, c: char) -> Option<char> {
    match (word.as_bytes().last()?, c) {
        (b'a', 'a') => Some('}'),
        (b'a', 'e') => Some('{'),
        (b'o', 'e') => Some('|'),
        _ => None,
    }
}

/// A mark that stands behind its letter, as some keyboards write å: a ring over an a.
fn push_mark(word: &mut String, mark: char) -> bool {
    match (word.as_bytes().last(), mark) {
        (None, _) => false,
        (Some(b'a'), '\u{30a}') => replace_last(word, '}'),
        (Some(b'a'), '\u{308}') => replace_last(word, '{'),
        (Some(b'o'), '\u{308}') => replace_last(word, '|'),
        _ => true,
    }
}

fn replace_last(word: &mut String, letter: char) -> bool {
    word.pop();
    word.push(letter);
    true
}

/// A letter of another alphabet stays what it is.
fn push_foreign(word: &mut String, c: char) -> bool {
    if word.len() < LONGEST {
        word.extend(c.to_lowercase());
    }
    true
}
