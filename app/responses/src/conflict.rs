//! Several accounts of the same response, until a person has chosen one.

use crate::{RecordStatus, ResponseRecord, answers_in_words};

/// One response with several contents of the same revision, or one that would change an answer that stays closed.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// The one on the device. It stays until somebody chooses.
    pub existing: Option<ResponseRecord>,
    /// Those from the files, at least one; none of them is written until somebody chooses.
    pub rivals: Vec<ResponseRecord>,
}

/// A question that the accounts answer differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The question in words.
    pub question: String,
    /// The answer of each account in their order, empty where it has none.
    pub answers: Vec<String>,
}

impl Conflict {
    /// Every account, that on the device first.
    pub fn accounts(&self) -> impl Iterator<Item = &ResponseRecord> {
        self.existing.iter().chain(&self.rivals)
    }

    /// Whether this account may be chosen: no file opens a finished child's answer again.
    pub fn may_choose(&self, account: &ResponseRecord) -> bool {
        self.existing.as_ref().is_none_or(|existing| existing.may_reopen() || account.status() != RecordStatus::Draft)
    }

    /// The chosen account with a revision above all of them, so that no device asks again about those it was chosen from. In no file yet.
    pub fn settled(&self, chosen: &ResponseRecord) -> ResponseRecord {
        let highest = self.accounts().map(ResponseRecord::revision).max().unwrap_or_default();
        chosen.settled_over(highest)
    }

    /// What the accounts answer differently, side by side, in the order of the form. None where one of them is a finished child's answer, which
    /// nobody reads on a shared device.
    pub fn differences(&self, yes: &str, no: &str) -> Option<Vec<Difference>> {
        if self.accounts().any(|account| !account.may_reopen()) {
            return None;
        }
        let accounts: Vec<_> = self.accounts().map(|account| answers_in_words(account, yes, no)).collect();
        let mut rows: Vec<Difference> = Vec::new();
        for (place, (question, answer)) in
            accounts.iter().enumerate().flat_map(|(place, rows)| rows.iter().map(move |row| (place, row)))
        {
            let known = rows.iter().position(|row| row.question == *question && row.answers[place].is_empty());
            let at = known.unwrap_or(rows.len());
            if known.is_none() {
                rows.push(Difference { question: question.clone(), answers: vec![String::new(); accounts.len()] });
            }
            rows[at].answers[place].clone_from(answer);
        }
        rows.retain(|row| row.answers.windows(2).any(|two| two[0] != two[1]));
        Some(rows)
    }
}
