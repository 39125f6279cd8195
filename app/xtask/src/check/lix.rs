use catalogue::{Catalogue, Diagnostic};

/// The readability that texts for families aim at.
const FAMILIES: u32 = 30;
/// A word is long from here on, as the measure counts (Björnsson 1968: more than six letters).
const LONG: usize = 7;

/// Summaries for families that are hard to read: a warning, since the measure sees words and not meaning.
pub(super) fn check(catalogue: &Catalogue) -> Vec<Diagnostic> {
    let hard = catalogue.offers.iter().filter(|offer| offer.citizen_facing).filter_map(|offer| {
        let lix = lix(offer.summary.danish());
        let file = format!("offers/{}.json", offer.municipality);
        let reason = format!("LIX is {lix}; texts for families aim at {FAMILIES} or less");
        (lix > FAMILIES).then(|| Diagnostic::field(&file, offer.id.as_str(), "summary.da", reason))
    });
    hard.collect()
}

/// Words per sentence, plus long words per hundred words; rounded. 0 for a text without words.
fn lix(text: &str) -> u32 {
    let words: Vec<&str> = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).collect();
    let Ok(count) = u32::try_from(words.len()) else { return 0 };
    if count == 0 {
        return 0;
    }
    let long = words.iter().filter(|word| letters(word) >= LONG).count();
    let sentences = sentences(&words).max(1);
    let share = |part: usize, whole: u32| (u32::try_from(part).unwrap_or(u32::MAX) * 200 / whole).div_ceil(2);
    (count * 2 / sentences).div_ceil(2) + share(long, count)
}

fn letters(word: &str) -> usize {
    word.chars().filter(|c| c.is_alphanumeric()).count()
}

/// An abbreviation ("f.eks. en gruppe") ends no sentence: the next word has to begin like one.
fn sentences(words: &[&str]) -> u32 {
    let ends = |index: usize, word: &str| {
        let stops = word.trim_end_matches(['»', '"', ')']).ends_with(['.', '!', '?', ':']);
        let next = words.get(index + 1).and_then(|next| next.chars().find(|c| c.is_alphanumeric()));
        stops && next.is_none_or(|first| !first.is_lowercase())
    };
    let count = words.iter().enumerate().filter(|(index, word)| ends(*index, word)).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_words_sentences_and_long_words() {
        assert_eq!(lix(""), 0);
        assert_eq!(lix("Du kan få hjælp. Ring til os."), 4);
        // Ten words, one sentence, two long words: 10 + 20.
        assert_eq!(lix("I kan f.eks. komme i en gruppe med andre familier"), 20);
        assert_eq!(lix("Forebyggelsesindsats"), 101);
    }
}
