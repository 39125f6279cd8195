use std::ops::Range;

/// Letters of a word that count; what follows is passed over.
const LONGEST: usize = 60;
/// Alphabets whose letters become one byte each, from `@` on, so that a word has as many bytes as letters; a sign before
/// the word keeps the alphabets apart.
const ALPHABETS: [(char, &str); 2] =
    [('<', "абвгдежзийклмнопрстуфхцчшщъыьэюяі"), ('>', "ءابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگ")];
/// »ال«, folded.
const ARTICLE: &str = ">AW";
/// Letters that are written for each other, and the one that stands for them.
const SAME: [(&str, &str); 20] = [
    ("ґ", "г"),
    ("ё", "е"),
    ("є", "е"),
    ("ї", "і"),
    ("آأإٱ", "ا"),
    ("ىئی", "ي"),
    ("ؤ", "و"),
    ("ة", "ه"),
    ("ک", "ك"),
    ("àáâãäåąæ", "a"),
    ("çćč", "c"),
    ("ðđ", "d"),
    ("èéêëęě", "e"),
    ("ğ", "g"),
    ("ìíîïı", "i"),
    ("ł", "l"),
    ("ñń", "n"),
    ("òóôõöø", "o"),
    ("şśš", "s"),
    ("ùúûü", "u"),
];

/// The words of a text in any language, folded, with their places in it: lower case, Latin letters without their marks,
/// Arabic without vowel signs, tatweel and article. There are no stems.
pub(crate) fn words_of(text: &str) -> Vec<(String, Range<usize>)> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut start = 0;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if c.is_alphanumeric() && !is_mark(c) {
            if word.is_empty() {
                start = at;
            }
            c.to_lowercase().for_each(|c| push(&mut word, c));
        } else if !is_mark(c) && !word.is_empty() {
            drop_article(&mut word);
            words.push((std::mem::take(&mut word), start..at));
        }
    }
    words
}

/// What belongs to a word and is no letter: vowel signs and their like, tatweel, the apostrophe of »здоров'я«.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}' | '\u{640}')
        || matches!(c, '\'' | '’' | 'ʼ' | '\u{200c}' | '\u{200d}')
}

fn push(word: &mut String, c: char) {
    if word.len() >= LONGEST || is_mark(c) {
        return;
    }
    let same = SAME.iter().find(|(letters, _)| letters.contains(c)).and_then(|(_, one)| one.chars().next());
    let letter = same.unwrap_or(c);
    match (letter, alphabet(letter)) {
        ('ß', _) => word.push_str("ss"),
        ('z' | 'ź' | 'ż' | 'ž', _) => word.push('z'),
        (_, None) => word.push(letter),
        (_, Some((sign, byte))) => {
            if word.is_empty() {
                word.push(sign);
            }
            word.push(char::from(byte));
        }
    }
}

/// The article of Arabic is written in one with its word.
fn drop_article(word: &mut String) {
    if word.starts_with(ARTICLE) && letters(word) > 4 {
        word.drain(1..ARTICLE.len());
    }
}

/// The sign of a letter's alphabet, and its byte.
fn alphabet(letter: char) -> Option<(char, u8)> {
    ALPHABETS.iter().find_map(|(sign, letters)| {
        let place = letters.chars().position(|known| known == letter)?;
        Some((*sign, b'@' + u8::try_from(place).ok()?))
    })
}

/// How many letters a folded word has.
pub(crate) fn letters(word: &str) -> usize {
    word.trim_start_matches(['<', '>']).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// That texts have the same folded words, as many of them as given.
    fn check(count: usize, texts: &[&str]) {
        let folded = |text: &str| -> Vec<String> { words_of(text).into_iter().map(|(word, _)| word).collect() };
        for text in texts {
            assert_eq!(folded(text), folded(texts[0]), "{text}");
            assert_eq!(folded(text).len(), count, "{text}");
        }
    }

    #[test]
    fn what_is_written_differently_is_the_same() {
        check(1, &["тривога", "ТРИВОГА", "Триво\u{301}га"]);
        check(1, &["здоров'я", "здоров’я", "здоровʼя", "ЗДОРОВЯ"]);
        check(1, &["ґанок", "ганок"]);
        check(1, &["قلق", "قَلَقٌ", "قـــلق"]);
        check(1, &["أزمة", "ازمه", "إزمة"]);
        check(1, &["قلق", "القلق", "الْقَلَق"]);
        check(1, &["بكى", "بكي", "بکی"]);
        check(2, &["Çocuğum ISIRIYOR", "çocuğum ısırıyor", "cocugum isiriyor", "çocuğum İSİRİYOR"]);
        check(2, &["Lęk, zmartwień", "lek zmartwien"]);
        check(1, &["Ängste", "angste"]);
        check(0, &["", " - ", "🙂", "'", "\u{64b}"]);
    }

    #[test]
    fn a_word_has_its_place_and_its_letters() {
        let text = "я боюся школи";
        let places: Vec<&str> = words_of(text).into_iter().map(|(_, place)| &text[place]).collect();
        assert_eq!(places, ["я", "боюся", "школи"]);
        assert_eq!(words_of(text).iter().map(|(word, _)| letters(word)).collect::<Vec<_>>(), [1, 5, 5]);
        assert_ne!(words_of("а")[0].0, words_of("ء")[0].0);
    }
}
