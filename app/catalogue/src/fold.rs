/// Lower case with å, æ and ø spelled out, so that `Åben`, `aaben` and `AABEN` are the same.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 4);
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'å' => folded.push_str("aa"),
            'æ' | 'ä' => folded.push_str("ae"),
            'ø' | 'ö' => folded.push_str("oe"),
            'é' | 'è' => folded.push('e'),
            'ü' => folded.push('u'),
            c => folded.push(c),
        }
    }
    folded
}

/// The folded words of a text.
pub fn words(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A key that sorts as Danish does: æ, ø and å after z, in that order.
pub fn collation_key(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'æ' => '{',
            'ø' => '|',
            'å' => '}',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_are_one() {
        for spelling in ["Åben", "aaben", "ÅBEN", "AABEN"] {
            assert_eq!(fold(spelling), "aaben");
        }
    }

    #[test]
    fn words_leave_punctuation_out() {
        assert_eq!(words("Forældrekursus (Autisme / ADHD)"), ["foraeldrekursus", "autisme", "adhd"]);
    }

    #[test]
    fn danish_letters_sort_last() {
        let mut names = ["Åben", "Angst", "Ærlig", "Zebra", "Øvelse"];
        names.sort_by_key(|name| collation_key(name));
        assert_eq!(names, ["Angst", "Zebra", "Ærlig", "Øvelse", "Åben"]);
    }
}
