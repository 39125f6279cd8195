//! What is never remembered of a person's looking around, on the shipped content.

use catalogue::TopicId;

use crate::support::SHIPPED;

/// What people type about violence, abuse, addiction, self-harm and suicide: the beginnings of such words.
const SENSITIVE: [&str; 18] = [
    "alkohol",
    "drikker",
    "fængsel",
    "hash",
    "incest",
    "krænk",
    "misbrug",
    "overgreb",
    "rus",
    "selvmord",
    "selvskad",
    "slår",
    "social kontrol",
    "stofmisbrug",
    "stoffer",
    "tvangsfjern",
    "vold",
    "æres",
];

#[test]
fn a_topic_that_is_looked_for_by_such_words_is_sensitive() {
    let (catalogue, _) = &*SHIPPED;
    for topic in &catalogue.topics {
        let (words, _) = topic.synonyms.get("da");
        let of_word = |word: &String| word.split(' ').any(|part| SENSITIVE.iter().any(|start| part.starts_with(start)));
        let says_it =
            |word: &String| of_word(word) || SENSITIVE.iter().any(|start| word.contains(start) && start.contains(' '));
        if let Some(word) = words.iter().find(|word| says_it(word)) {
            assert!(topic.sensitive, "{} is looked for by »{word}«", topic.id);
        }
    }
    assert!(catalogue.topics.iter().any(|topic| !topic.sensitive));
}

#[test]
fn an_offer_on_a_sensitive_or_an_unknown_topic_is_never_remembered() {
    let (catalogue, _) = &*SHIPPED;
    let may =
        |topics: &[&str]| catalogue.may_be_remembered(&topics.iter().map(|id| TopicId::new(*id)).collect::<Vec<_>>());
    assert!(may(&[]) && may(&["sundhed"]) && may(&["sundhed", "dagtilbud"]));
    assert!(!may(&["sociale-forhold"]) && !may(&["sundhed", "krise"]) && !may(&["no-such-topic"]));
}
