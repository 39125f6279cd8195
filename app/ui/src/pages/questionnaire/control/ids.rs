use questionnaire::Occurrence;

/// What the parts of a question are called in the document, so that several can stand on one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ids {
    /// The first field, where the focus goes.
    pub answer: String,
    /// The question.
    pub title: String,
}

impl Ids {
    /// Of a question that has a page of its own.
    pub fn alone() -> Self {
        Self { answer: "answer".to_owned(), title: "title".to_owned() }
    }

    /// Of one question among several, by its number and its place in repeating groups.
    pub fn of(number: usize, at: &Occurrence) -> Self {
        let place: Vec<_> = [number].iter().chain(&at.of).map(usize::to_string).collect();
        let place = place.join("-");
        Self { answer: format!("answer-{place}"), title: format!("question-{place}") }
    }

    /// A further field.
    pub fn nth(&self, n: usize) -> String {
        if n == 0 { self.answer.clone() } else { format!("{}-field-{n}", self.answer) }
    }

    /// A part beside the field.
    pub fn part(&self, name: &str) -> String {
        format!("{}-{name}", self.answer)
    }

    /// What describes each field: how to write it, and what is wrong with it.
    pub fn described_by(&self) -> String {
        format!("{0}-hint {0}-error", self.answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_occurrences_of_a_question_share_no_name() {
        let at = |of: &[usize]| Occurrence { of: of.to_vec(), ..Occurrence::from("q") };
        let all = [Ids::of(3, &at(&[])), Ids::of(3, &at(&[1])), Ids::of(31, &at(&[])), Ids::of(3, &at(&[1, 1]))];
        let mut names: Vec<_> = all.iter().flat_map(|ids| [ids.nth(0), ids.nth(1), ids.part("hint")]).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), 12);
    }
}
