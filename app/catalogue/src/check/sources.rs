use super::{Record, repeated, shape, unique};
use crate::{Catalogue, Diagnostic, SourceDefinition, Standing, SynonymDefinition, TopicDefinition};

const SOURCES: &str = "sources.json";
const TOPICS: &str = "topics.json";
const SYNONYMS: &str = "synonyms.json";

/// The documents and the topics, which offers point at, and the synonyms.
pub(super) fn check(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    unique(SOURCES, "id", catalogue.sources.iter().map(|source| source.id.as_str()), found);
    for source in &catalogue.sources {
        document(source, &mut Record::new(SOURCES, source.id.as_str(), found));
    }
    unique(TOPICS, "id", catalogue.topics.iter().map(|topic| topic.id.as_str()), found);
    for topic in &catalogue.topics {
        plain_words(topic, &mut Record::new(TOPICS, topic.id.as_str(), found));
    }
    unique(SYNONYMS, "id", catalogue.synonyms.iter().map(|synonym| synonym.id.as_str()), found);
    for synonym in &catalogue.synonyms {
        meaning(synonym, &mut Record::new(SYNONYMS, &synonym.id, found));
    }
}

fn document(source: &SourceDefinition, record: &mut Record) {
    record.rule(shape::is_slug(source.id.as_str()), "id", "has other letters than a-z, digits and hyphens");
    record.text("title", &source.title);
    record.text("publisher", &source.publisher);
    record.text("file", &source.file);
    record.rule(!source.file.contains(['/', '\\']), "file", "is a path; the name alone is meant");
    if let Some(note) = &source.note {
        record.danish("note", note);
    }
    let last = source.period.as_ref().and_then(|period| period.to);
    if let (Some(period), Some(to)) = (&source.period, last) {
        record.rule(period.from <= to, "period", format!("ends in {to}, before it begins in {}", period.from));
    }
    match source.standing {
        Standing::PeriodExpired => {
            record.rule(last.is_some(), "standing", "period-expired needs the period's last year");
        }
        Standing::Undated => record.rule(source.period.is_none(), "standing", "undated, though it has a period"),
        Standing::InForce => {}
    }
}

fn plain_words(topic: &TopicDefinition, record: &mut Record) {
    record.rule(shape::is_slug(topic.id.as_str()), "id", "has other letters than a-z, digits and hyphens");
    record.danish("name", &topic.name);
    list("synonyms.da", topic.synonyms.get("da").0, record);
}

fn meaning(synonym: &SynonymDefinition, record: &mut Record) {
    record.rule(shape::is_slug(&synonym.id), "id", "has other letters than a-z, digits and hyphens");
    let (words, means) = (synonym.words.get("da").0, synonym.means.get("da").0);
    for (field, texts) in [("words.da", words), ("means.da", means)] {
        record.rule(!texts.is_empty(), field, "is empty");
        list(field, texts, record);
    }
    for several in means.iter().filter(|text| text.contains(' ')) {
        record.report("means.da", format!("\"{several}\" is more than one word"));
    }
}

/// Texts that say something, each of them once.
fn list(field: &str, texts: &[String], record: &mut Record) {
    record.texts(field, texts);
    for twice in repeated(texts.iter()) {
        record.report(field, format!("names \"{twice}\" twice"));
    }
}
