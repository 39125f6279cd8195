//! Danish words on a page that is in Arabic: they are told by their letters.

/// Elements that have no end.
const VOID: [&str; 4] = ["br", "img", "input", "meta"];

/// What stands on the page in Latin letters and is not said to be Danish. Names alone, and a Danish term of the field in
/// brackets behind its translation, may stand so.
pub fn unsaid(page: &str) -> Vec<String> {
    let mut open: Vec<(&str, bool)> = Vec::new();
    let mut found = Vec::new();
    let body = page.split_once("<body").map_or(page, |(_, body)| body);
    for part in body.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        if tag.starts_with('/') {
            open.pop();
        } else if !VOID.contains(&name) && !tag.starts_with('!') && !tag.ends_with('/') {
            // A drawing has a name of its own, and nobody reads its texts.
            let is_other = tag.contains(" lang=\"") || matches!(name, "svg" | "script");
            open.push((name, is_other || open.last().is_some_and(|(_, other)| *other)));
        }
        let is_said = open.last().is_some_and(|(_, other)| *other);
        let has_arabic = text.chars().any(|c| matches!(c, '\u{600}'..='\u{6ff}'));
        let most = if has_arabic { 3 } else { 1 };
        if !is_said && longest_run(text) > most {
            found.push(text.to_owned());
        }
    }
    found
}

/// How many words of Latin letters follow each other.
fn longest_run(text: &str) -> usize {
    let is_word = |word: &str| {
        let bare = word.trim_matches(|c: char| c.is_ascii_punctuation() || "»«“”…".contains(c));
        bare.chars().count() > 1 && bare.chars().all(|c| c.is_alphabetic() && c < '\u{250}' || c == '-')
    };
    let runs = text.split(|c: char| !c.is_whitespace() && !is_latin(c));
    runs.map(|run| run.split_whitespace().filter(|word| is_word(word)).count()).max().unwrap_or_default()
}

fn is_latin(c: char) -> bool {
    c.is_alphabetic() && c < '\u{250}' || "-»«.:'".contains(c)
}

#[test]
fn what_is_not_said_to_be_danish_is_found() {
    let page = |body: &str| unsaid(&format!("<html lang=\"ar\"><body class=\"x\">{body}</body></html>"));
    for said in [
        "<p lang=\"da\">Ring til kommunen</p>",
        "<p><span lang=\"da\">Ring <b>til kommunen</b></span><img src=\"x\">قانون</p>",
        "<p>المناوبة الاجتماعية (den sociale døgnvagt)</p>",
        "<p>Aabenraa</p><svg><text>Ring til kommunen nu</text></svg>",
    ] {
        assert_eq!(page(said), Vec::<String>::new());
    }
    assert_eq!(page("<p lang=\"da\">a</p><p>Ring til kommunen</p>"), ["Ring til kommunen"]);
    assert_eq!(page("<p>قانون Ring straks til kommunen</p>").len(), 1);
}
