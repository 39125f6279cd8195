use crate::index::SearchIndex;
use crate::letters::unfold;
use crate::spelling::{Correction, ERROR, Extent, corrections};
use crate::stem::{OTHER_FORMS, stem};
use crate::word::{END, Hit, How, Wanted, tidy};

const PREFIX_BEING_TYPED: f32 = 0.97;
/// What is no word yet rather begins one than that it is another form of it.
const STEM_BEING_TYPED: f32 = 0.95;
const PREFIX: f32 = 0.4;
const LAST_PART: f32 = 0.75;
const FIRST_PART: f32 = 0.6;
/// What each half of a typing error takes, and a wrong first letter.
const HALF_ERROR: f32 = 0.07;
const FIRST_LETTER: f32 = 0.15;
/// The fewest letters of a part of a compound.
const PART: usize = 3;
/// A stem of more letters than these says enough as the beginning of a word whose rest is unknown.
const LONG_STEM: usize = 5;
/// How many words a misspelled one may stand for.
const MOST_CORRECTIONS: usize = 6;

impl SearchIndex {
    /// The term of a folded word.
    pub(crate) fn term(&self, word: &str) -> Option<u32> {
        self.forms.get(word).map(|form| self.term_of[form as usize]).or_else(|| self.stems.get(&stem(word)))
    }

    /// Adds the terms that a word stands for as it is spelled.
    pub(crate) fn expand(&self, word: &mut Wanted) {
        let text = word.text.clone();
        let is_number = text.bytes().all(|b| b.is_ascii_digit());
        if is_number && let Some(paragraph) = self.stems.get(&format!("${text}")) {
            word.add(Hit::whole(paragraph, 1.0, How::Said));
        }
        if let Some(term) = self.term(&text).filter(|&term| self.forms.get(&text).is_some() || !self.stops(term)) {
            let strength = if word.unfinished { STEM_BEING_TYPED } else { 1.0 };
            word.add(Hit::whole(term, strength, How::Said));
        }
        if is_number || text.starts_with('$') {
            return;
        }
        self.add_compounds(word, &stem(&text), 1.0, How::Part);
        if word.open || text.len() > PART {
            let strength = if word.open { PREFIX_BEING_TYPED } else { PREFIX };
            self.add_beginnings(word, &text, strength, |form| !self.is_stop_word(form));
        }
        // A name may go on with a word that says little: »Sådan gør v«.
        if word.open && (word.hits.is_empty() || text.len() == 1) {
            self.add_beginnings(word, &text, PREFIX, |form| self.is_stop_word(form));
        }
        let stem = stem(&text);
        if stem.len() > LONG_STEM && stem.len() < text.len() {
            self.add_beginnings(word, &stem, FIRST_PART, |form| !self.is_stop_word(form));
        }
        tidy(&mut word.hits);
    }

    fn add_beginnings(&self, word: &mut Wanted, beginning: &str, strength: f32, fits: impl Fn(u32) -> bool) {
        let to = letter(beginning.len());
        for &form in self.forward.with(&self.forms, beginning) {
            if fits(form) {
                let term = self.term_of[form as usize];
                word.hits.push(Hit { term, strength, how: How::Beginning, from: 0, to });
            }
        }
    }

    /// Adds the compounds that a stem is the last or the first part of.
    pub(crate) fn add_compounds(&self, word: &mut Wanted, part: &str, strength: f32, how: How) {
        if part.len() < PART {
            return;
        }
        let is_known = !word.hits.is_empty();
        for &term in self.backward.with(&self.stems, part) {
            let first = self.stems.word(term).len() - part.len();
            if self.is_first_part(&self.stems.word(term)[..first], part) {
                word.hits.push(Hit { term, strength: strength * LAST_PART, how, from: letter(first), to: END });
            }
        }
        // What is still being typed and no word yet is a beginning, not a part.
        if word.open && !is_known {
            return;
        }
        let forms = OTHER_FORMS.iter().filter(|(stem, _)| *stem == part).flat_map(|(_, forms)| *forms);
        for form in forms.copied().chain([part]) {
            for &id in self.forward.with(&self.forms, form) {
                if self.is_last_part(&self.forms.word(id)[form.len()..], part) {
                    let term = self.term_of[id as usize];
                    word.hits.push(Hit { term, strength: strength * FIRST_PART, how, from: 0, to: letter(form.len()) });
                }
            }
        }
    }

    /// Whether letters before the last part of a word are a word, perhaps with a letter that links the two.
    fn is_first_part(&self, rest: &str, beside: &str) -> bool {
        let linked = || rest.strip_suffix(['s', 'e']).is_some_and(|rest| self.is_part(rest, beside));
        self.is_part(rest, beside) || linked()
    }

    /// Whether letters behind the first part of a word are a word, perhaps after a letter that links the two.
    fn is_last_part(&self, rest: &str, beside: &str) -> bool {
        let linked = || {
            let rest = rest.strip_prefix(['e', 'n']).unwrap_or(rest);
            let rest = rest.strip_prefix('s').unwrap_or(rest);
            self.is_part(rest, beside)
        };
        self.is_part(rest, beside) || linked()
    }

    fn is_part(&self, rest: &str, beside: &str) -> bool {
        rest.len() >= PART
            && rest.len() + beside.len() > 2 * PART
            && rest.is_ascii()
            && self.term(rest).is_some_and(|term| !self.is_stop_word(self.terms[term as usize].form))
    }

    /// The two words that a word is made of.
    pub(crate) fn parts(&self, word: &Wanted) -> Option<(String, String)> {
        let text = &word.text;
        if word.weight == 0.0 || !text.is_ascii() || text.len() < 2 * PART + 1 || text.starts_with('$') {
            return None;
        }
        (PART..=text.len() - PART).find_map(|cut| {
            let (first, last) = text.split_at(cut);
            let is_ending = || self.term(first).is_some_and(|term| self.term(text) == Some(term));
            let fits = self.is_part(last, first) && self.is_first_part(first, last) && !is_ending();
            let unlinked = || first.strip_suffix(['s', 'e']).filter(|_| self.term(first).is_none()).unwrap_or(first);
            fits.then(|| (unlinked().to_owned(), last.to_owned()))
        })
    }

    /// The terms that a misspelled word may have been meant as, if they cost no more. A stop word only stands alone.
    pub(crate) fn corrected(&self, word: &Wanted, extent: Extent, dearest: u8) -> Vec<Hit> {
        let mut found = corrections(&word.text, extent, &self.forward, &self.forms);
        found.retain(|&Correction { cost, form }| {
            cost <= dearest
                && !(word.open && self.is_stop_word(form))
                && begins_likely(word.text.as_bytes(), self.forms.word(form).as_bytes(), cost)
        });
        let is_content = |found: &&Correction| !self.is_stop_word(found.form);
        let (Some(nearest), content) = (found.first().copied(), found.iter().find(is_content)) else {
            return Vec::new();
        };
        if content.is_none_or(|content| content.cost > nearest.cost) {
            return vec![Hit::whole(self.term_of[nearest.form as usize], 1.0, How::Corrected)];
        }
        let most = if extent == Extent::Whole { MOST_CORRECTIONS } else { usize::MAX };
        let near = found.iter().filter(is_content).take_while(|found| found.cost <= nearest.cost + 1).take(most);
        let mut hits: Vec<Hit> = near
            .map(|&Correction { cost, form }| {
                let begins_alike = self.forms.word(form).as_bytes().first() == word.text.as_bytes().first();
                let first = if begins_alike { 0.0 } else { FIRST_LETTER };
                let strength = 0.85 - HALF_ERROR * f32::from(cost) - first;
                Hit::whole(self.term_of[form as usize], strength, How::Corrected)
            })
            .collect();
        hits.sort_by(|a, b| b.strength.total_cmp(&a.strength));
        hits
    }

    pub(crate) fn find_place(&self, word: &mut Wanted) {
        let named = |hit: &Hit| match hit.how {
            How::Said => true,
            // »aben« means »åben«, and not what begins so.
            How::Corrected => hit.is_whole(),
            How::Beginning => word.open && word.text.len() > PART,
            How::Part | How::Synonym | How::Translated => false,
        };
        let place = |hit: &Hit| self.place_terms.iter().find(|(term, _)| *term == hit.term).map(|(_, place)| *place);
        word.place = word.hits.iter().filter(|hit| named(hit)).find_map(place);
    }

    /// 0.2 to 1: the fewer records hold a word, the more it says.
    pub(crate) fn rarity(&self, word: &Wanted) -> f32 {
        let said = word.hits.iter().filter(|hit| matches!(hit.how, How::Said | How::Corrected | How::Synonym));
        let count = said.map(|hit| self.terms[hit.term as usize].postings.len()).max().unwrap_or(0);
        let all = count_as_f32(self.documents.len()) + 1.0;
        (1.0 - (count_as_f32(count) + 1.0).ln() / (all + 1.0).ln()).clamp(0.2, 1.0).sqrt()
    }

    /// A term as a word for the screen.
    pub(crate) fn shown(&self, term: u32) -> String {
        unfold(self.forms.word(self.terms[term as usize].form))
    }
}

/// People seldom miss the first letter; where they do, the word is long, or it was left out, added or swapped.
fn begins_likely(typed: &[u8], meant: &[u8], cost: u8) -> bool {
    cost < ERROR
        || typed.len() > 7
        || typed.first() == meant.first()
        || typed.first() == meant.get(1)
        || typed.get(1) == meant.first()
}

fn letter(at: usize) -> u8 {
    u8::try_from(at).unwrap_or(END)
}

#[allow(clippy::cast_precision_loss, reason = "a number of records")]
fn count_as_f32(count: usize) -> f32 {
    count as f32
}
