use crate::SearchTopic;
use crate::index::{STOP_WORD, SearchIndex, short};
use crate::meant::Meant;

/// How sure a single word of a topic's name means the topic.
pub(crate) const WORD_OF_A_NAME: f32 = 0.6;

#[derive(Debug, Clone)]
pub(crate) struct Topic {
    pub(crate) id: String,
    pub(crate) name: String,
    /// The terms of its name.
    pub(crate) words: Vec<Meant>,
    /// Document, and in the lower eight bits which of its topics this is, from 1.
    pub(crate) documents: Vec<u32>,
}

impl SearchIndex {
    /// The topic of a [`crate::Field::Topic`].
    pub fn topic(&self, number: u16) -> Option<&str> {
        self.topics.get(usize::from(number)).map(|topic| topic.id.as_str())
    }

    /// The number of a topic that a record has.
    pub(crate) fn topic_of(&self, id: &str) -> Option<u16> {
        self.topic_ids.get(id).map(short)
    }

    pub(crate) fn topic_number(&mut self, topic: SearchTopic) -> u16 {
        let known = self.topic_ids.len();
        let number = self.topic_ids.intern(topic.id);
        if number == known {
            self.add_topic(short(number), topic);
        }
        short(number)
    }

    fn add_topic(&mut self, number: u16, topic: SearchTopic) {
        let name = topic.name;
        let phrase = self.phrase(name);
        let words = phrase.iter().filter(|(term, weight)| *weight > STOP_WORD && !self.is_weak(*term));
        let words: Vec<Meant> = words.map(|&(term, _)| Meant::new(term)).collect();
        for word in &words {
            self.topic_phrases.add(number, vec![(word.term, 1.0)], WORD_OF_A_NAME);
        }
        self.topic_phrases.add(number, phrase, 1.0);
        for synonym in topic.synonyms {
            let phrase = self.phrase(synonym);
            self.topic_phrases.add(number, phrase, 1.0);
        }
        self.topics.push(Topic { id: topic.id.to_owned(), name: name.to_owned(), words, documents: Vec::new() });
    }
}
