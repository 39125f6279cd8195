use crate::dictionary::Dictionary;
use crate::order::Order;

/// Longer words are not corrected.
const LONGEST: usize = 24;
/// A letter changed, added, left out or swapped with the next. What sounds alike costs half of it.
pub(crate) const ERROR: u8 = 2;
/// How far the letters of the two words may be displaced.
const BAND: usize = 3;
/// Above every budget.
const FAR: u8 = u8::MAX / 2;
/// Letters that are written for each other. The first ones are also what somebody types who has no æ, ø or å.
const ALIKE: [&[u8; 2]; 19] = [
    b"}a", b"}o", b"{e", b"{a", b"|o", b"dt", b"gk", b"bp", b"ck", b"cs", b"sz", b"ij", b"iy", b"vw", b"fv", b"kq",
    b"ei", b"ou", b"|y",
];

/// Which words count as meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// The word as a whole.
    Whole,
    /// Also a word that only begins so, since it is still being typed.
    Beginning,
}

/// A word that may have been meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Correction {
    /// In halves of an error.
    pub(crate) cost: u8,
    pub(crate) form: u32,
}

/// How many halves of an error a word may have: one error from four letters on, two from eight on, and below that
/// only a letter that sounds like another. What a short word begins like is no more than a guess.
fn budget(letters: usize, extent: Extent) -> u8 {
    match (letters, extent) {
        (0..=2, _) | (3 | 4, Extent::Beginning) => 0,
        (3, Extent::Whole) => ERROR / 2,
        (4..=7, _) => ERROR,
        (8..=9, _) | (_, Extent::Beginning) => ERROR + ERROR / 2,
        _ => 2 * ERROR,
    }
}

/// The known words that a word may have been meant as, the nearest first.
///
/// Walks the sorted words as a trie: words that begin alike share the rows of the distance table, and what has gone too
/// far already is passed over with all that begins so.
pub(crate) fn corrections(word: &str, extent: Extent, order: &Order, dictionary: &Dictionary) -> Vec<Correction> {
    let budget = budget(word.len(), extent);
    if budget == 0 || word.len() > LONGEST || word.bytes().any(|b| b.is_ascii_digit() || b == b'$') {
        return Vec::new();
    }
    let mut table = Table::new(word.as_bytes());
    let mut found = Vec::new();
    let mut known = 0;
    let mut dead = usize::MAX;
    for (form, shared) in order.walk() {
        if shared < dead {
            let letters = dictionary.word(form).as_bytes();
            dead = usize::MAX;
            known = known.min(shared);
            while known < letters.len() && known < table.rows.len() - 1 {
                known += 1;
                if table.fill(letters, known) > budget {
                    dead = known;
                    break;
                }
            }
            if known < letters.len() {
                dead = dead.min(known);
            }
        }
        let cost = match extent {
            Extent::Beginning => table.reached[known],
            Extent::Whole if dead == usize::MAX => table.rows[known][word.len()],
            Extent::Whole => FAR,
        };
        if cost <= budget {
            found.push(Correction { cost, form });
        }
    }
    found.sort_unstable();
    found
}

struct Table<'a> {
    typed: &'a [u8],
    /// Row by letters of the known word, column by letters of the typed one.
    rows: [[u8; LONGEST + 1]; LONGEST + 3],
    /// The lowest cost so far at which the typed word was used up.
    reached: [u8; LONGEST + 3],
}

impl<'a> Table<'a> {
    fn new(typed: &'a [u8]) -> Self {
        let mut table = Self { typed, rows: [[FAR; LONGEST + 1]; LONGEST + 3], reached: [FAR; LONGEST + 3] };
        table.rows[0][0] = 0;
        for j in 1..=typed.len().min(BAND) {
            table.rows[0][j] = table.rows[0][j - 1] + needless(typed, j - 1);
        }
        table
    }

    /// Fills the row of a letter; gives its lowest cost.
    fn fill(&mut self, letters: &[u8], row: usize) -> u8 {
        let count = self.typed.len();
        // Words that begin alike share a row: it may not depend on the letter that follows.
        let letters = &letters[..row];
        let extra = needless(letters, row - 1);
        let is_silent = row > 1 && is_silent(row - 2, letters[row - 2], letters[row - 1]);
        let mut current = [FAR; LONGEST + 1];
        let mut lowest = FAR;
        for j in row.saturating_sub(BAND)..=count.min(row + BAND) {
            let mut cost = self.rows[row - 1][j] + extra;
            if j > 0 {
                let (typed, meant) = (self.typed[j - 1], letters[row - 1]);
                cost = cost.min(self.rows[row - 1][j - 1] + difference(typed, meant));
                cost = cost.min(current[j - 1] + needless(self.typed, j - 1));
                if is_silent && typed == meant {
                    cost = cost.min(self.rows[row - 2][j - 1] + ERROR / 2);
                }
                if row > 1 && j > 1 && typed == letters[row - 2] && self.typed[j - 2] == meant {
                    cost = cost.min(self.rows[row - 2][j - 2] + ERROR);
                }
            }
            current[j] = cost.min(FAR);
            lowest = lowest.min(cost);
        }
        self.rows[row] = current;
        self.reached[row] = self.reached[row - 1].min(current[count]);
        lowest
    }
}

/// What a letter costs that the other word lacks: half where one does not hear it, as a double letter, the d in `nd` and
/// `ld`, the h in `hv` and `hj`, the p in `ps`.
fn needless(letters: &[u8], at: usize) -> u8 {
    let before = at.checked_sub(1).map(|at| letters[at]);
    let is_unheard = match letters[at] {
        b'd' => matches!(before, Some(b'n' | b'l' | b'r')),
        letter => before == Some(letter) || letters.get(at + 1).is_some_and(|&after| is_silent(at, letter, after)),
    };
    if is_unheard { ERROR / 2 } else { ERROR }
}

/// Whether a letter is not heard before the next one: the h in `hv` and `hj`, the p that a word begins with in `ps`.
fn is_silent(at: usize, letter: u8, after: u8) -> bool {
    matches!((letter, after), (b'h', b'v' | b'j')) || (at == 0 && (letter, after) == (b'p', b's'))
}

fn difference(a: u8, b: u8) -> u8 {
    if a == b {
        0
    } else if ALIKE.iter().any(|pair| **pair == [a, b] || **pair == [b, a]) {
        ERROR / 2
    } else {
        ERROR
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The corrections of a word among these, with their cost.
    fn check(typed: &str, extent: Extent, known: &[&str], expected: &[(&str, u8)]) {
        let (mut dictionary, mut order) = (Dictionary::default(), Order::default());
        for word in known {
            dictionary.intern(word);
        }
        order.update(&dictionary);
        let found = corrections(typed, extent, &order, &dictionary);
        let found: Vec<_> = found.iter().map(|found| (dictionary.word(found.form), found.cost)).collect();
        assert_eq!(found, expected, "{typed}");
    }

    #[test]
    fn errors_by_length() {
        let known = ["angst", "ansat", "sag", "bl}", "psykisk", "psykolog", "skolefrav{r", "familie", "barn"];
        check("angts", Extent::Whole, &known, &[("angst", 2)]);
        check("agnst", Extent::Whole, &known, &[("angst", 2)]);
        check("ankst", Extent::Whole, &known, &[("angst", 1)]);
        check("angstt", Extent::Whole, &known, &[("angst", 1)]);
        check("sygolog", Extent::Whole, &known, &[("psykolog", 2)]);
        check("skolefravar", Extent::Whole, &known, &[("skolefrav{r", 1)]);
        check("skulefrav{", Extent::Whole, &known, &[("skolefrav{r", 3)]);
        check("bla", Extent::Whole, &known, &[("bl}", 1)]);
        check("sal", Extent::Whole, &known, &[]);
        check("fammil", Extent::Beginning, &known, &[("familie", 1)]);
    }
}
