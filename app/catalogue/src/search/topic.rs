use super::index::{STOP_WORD, SearchIndex, short};
use super::meant::Meant;
use crate::{TopicDefinition, TopicId};

/// How sure a single word of a topic's name means the topic.
pub(super) const WORD_OF_A_NAME: f32 = 0.6;

#[derive(Debug, Clone)]
pub(super) struct Topic {
    pub(super) id: TopicId,
    pub(super) name: String,
    /// The terms of its name.
    pub(super) words: Vec<Meant>,
    /// Document, and in the lower eight bits which of its topics this is, from 1.
    pub(super) documents: Vec<u32>,
}

impl SearchIndex {
    /// The topic of a [`super::Field::Topic`].
    pub fn topic(&self, number: u16) -> Option<&TopicId> {
        self.topics.get(usize::from(number)).map(|topic| &topic.id)
    }

    /// The number of a topic that a record has.
    pub(super) fn topic_of(&self, id: &str) -> Option<u16> {
        self.topic_ids.get(id).map(short)
    }

    pub(super) fn topic_number(&mut self, topic: &TopicDefinition) -> u16 {
        let known = self.topic_ids.len();
        let number = self.topic_ids.intern(topic.id.as_str());
        if number == known {
            self.add_topic(short(number), topic);
        }
        short(number)
    }

    fn add_topic(&mut self, number: u16, topic: &TopicDefinition) {
        let name = topic.name.danish();
        let phrase = self.phrase(name);
        let words = phrase.iter().filter(|(term, weight)| *weight > STOP_WORD && !self.is_weak(*term));
        let words: Vec<Meant> = words.map(|&(term, _)| Meant::new(term)).collect();
        for word in &words {
            self.topic_phrases.add(number, vec![(word.term, 1.0)], WORD_OF_A_NAME);
        }
        self.topic_phrases.add(number, phrase, 1.0);
        for synonym in topic.synonyms.get("da").0 {
            let phrase = self.phrase(synonym);
            self.topic_phrases.add(number, phrase, 1.0);
        }
        self.topics.push(Topic { id: topic.id.clone(), name: name.to_owned(), words, documents: Vec::new() });
    }
}
