//! What lies on the device of a form: drafts, and what somebody has finished.

use std::sync::Arc;

use leptos::prelude::*;
use questionnaire::{Page, QuestionnaireDefinition, QuestionnaireResponse, Session};
use responses::{
    Course, Courses, RecordError, RecordStatus, ResponseId, ResponseRecord, Resuming, from_paper, privacy,
};
use serde_json::Value;

use super::movement::cells;
use super::{Answering, Back};
use crate::messages;
use crate::pages::questionnaire::draft;
use crate::pages::questionnaire::library::is_kind;
use crate::pages::questionnaire::place::Place;
use crate::platform::{clock, settings, task};

impl Answering {
    /// The drafts of this form on the device, the newest first, without those that somebody left in a hurry.
    pub fn drafts(self) -> Vec<ResponseRecord> {
        let canonical = self.definition.with_value(|definition| definition.canonical());
        let is_it = |record: &&ResponseRecord| is_open(record, &canonical);
        let mut drafts: Vec<_> = self.keeper.records().with(|records| records.iter().filter(is_it).cloned().collect());
        drafts.sort_by_key(|record| std::cmp::Reverse(record.started_on()));
        drafts
    }

    /// Shows a draft, after the last question that was answered.
    pub(in crate::pages::questionnaire) fn show(self, record: ResponseRecord) {
        let Ok(response) = serde_json::from_value::<QuestionnaireResponse>(record.response()) else { return };
        let session = resumed(&self.definition.get_value(), &response);
        let pages = session.pages();
        let is_answered = |page: &Page| {
            !session.answers(&page.at).is_empty()
                || cells(&session, &page.at).iter().any(|at| !session.answers(at).is_empty())
        };
        let next = pages.iter().rposition(is_answered).map_or(0, |last| last + 1);
        let place = if next < pages.len() { Place::Page(next) } else { Place::Check };
        self.session.set(session);
        self.record.set(Some(record));
        self.go(place, Back::Replaced);
    }

    /// Shows the end of what was finished before, where the address names the end and these answers may be shown again.
    /// Answers to another edition of the form, and a child's, stay closed.
    pub(in crate::pages::questionnaire) fn show_finished(self) -> bool {
        if self.place.get_untracked() != Place::Done {
            return false;
        }
        let canonical = self.definition.with_value(|definition| definition.canonical());
        let is_it = |record: &&ResponseRecord| {
            record.status() != RecordStatus::Draft
                && record.may_reopen()
                && record.form().questionnaire.as_str() == canonical
        };
        let find = |id: ResponseId| {
            let of_id = |records: &Vec<ResponseRecord>| records.iter().find(|record| *record.id() == id).cloned();
            self.keeper.records().with_untracked(of_id)
        };
        let Some(record) = self.finished.ids().into_iter().filter_map(find).find(|record| is_it(&record)) else {
            return false;
        };
        let Ok(response) = serde_json::from_value::<QuestionnaireResponse>(record.response()) else { return false };
        self.session.set(resumed(&self.definition.get_value(), &response));
        self.record.set(Some(record));
        true
    }

    /// The day of what is finished; today before that.
    pub fn day(self) -> String {
        let day = self.record.with(|record| record.as_ref().map(|record| record.day().to_string()));
        day.unwrap_or_else(clock::today)
    }

    /// Keeps what was typed in from paper as a finished answer of its own, and begins anew.
    pub fn take_paper(self) {
        let finished = self.session.with_untracked(|session| {
            let record = draft::begin(session.definition(), self.response(&session.draft()))?;
            let response = from_paper(self.response(&session.counted()), record.form().respondent);
            record.completed(draft::today()?, response)
        });
        self.take(finished);
        self.start_over();
    }

    /// Whether this run is finished.
    pub fn is_finished(self) -> bool {
        self.record.with(|record| record.as_ref().is_some_and(|record| record.status() != RecordStatus::Draft))
    }

    /// The person's own tap. What was never answered at all leaves no record.
    pub fn finish(self) {
        if self.final_stop().is_some() {
            return;
        }
        // Of a round over a group only the counts are kept, also in this page.
        let counted = self.session.with_untracked(Session::counted);
        let completed = self.session.with_untracked(|session| {
            let begun = || draft::begin(session.definition(), self.response(&session.draft()));
            let record = self.record.get_untracked().map_or_else(begun, Ok)?;
            record.completed(draft::today()?, self.response(&counted))
        });
        self.take(completed);
        if let Some(record) = self.record.get_untracked() {
            self.finished.remember(record.id().clone());
        }
        if self.session.with_untracked(|session| !session.counts().is_empty()) {
            self.session.set(resumed(&self.definition.get_value(), &counted));
        }
        self.go(Place::Done, Back::Replaced);
    }

    /// Deletes what this run has written, and then leaves the form.
    pub fn delete(self) {
        if let Some(record) = self.record.get_untracked() {
            self.keeper.delete(vec![record.id().clone()]);
        }
        self.record.set(None);
        self.lock.set_value(None);
        task::spawn(async move {
            // Who closes the page as soon as the form is gone would stop the deletion.
            self.keeper.settled().await;
            let _gone = self.go.try_run((None, Back::Replaced));
        });
    }

    /// Marks every draft of this form so that nothing offers it again, also one that was not gone on with.
    pub fn hide(self) {
        let canonical = self.definition.with_value(|definition| definition.canonical());
        // On a shared device the keeper may know this one no more than any other.
        let own = self.record.get_untracked();
        let drafts: Vec<_> = self.keeper.records().with_untracked(|records| {
            let all =
                own.iter().chain(records.iter().filter(|known| own.as_ref().is_none_or(|own| own.id() != known.id())));
            all.filter(|record| is_open(record, &canonical)).map(ResponseRecord::hidden).collect()
        });
        for draft in drafts {
            self.keeper.save(draft);
        }
    }

    /// Whether a text in it still tells who is meant.
    pub fn tells_who(self) -> bool {
        self.record.with(|record| record.as_ref().is_some_and(|record| !privacy::remaining(record).is_empty()))
    }

    /// The label that was chosen for what is finished or begun.
    pub fn label(self) -> Option<String> {
        self.record.with(|record| record.as_ref().and_then(responses::label))
    }

    pub(super) fn reopen(self) {
        if let Some(record) = self.record.get_untracked()
            && record.status() != RecordStatus::Draft
            && record.may_reopen()
        {
            if self.lock.with_value(Option::is_none) {
                self.claim(record.id().clone());
            }
            self.take(record.reopened());
        }
    }

    pub(super) fn keep(self) {
        let response = self.response(&self.session.with_untracked(Session::draft));
        let revised = match self.record.get_untracked() {
            Some(record) => record.revised(response),
            None => self.definition.with_value(|definition| draft::begin(definition, response)),
        };
        self.take(revised);
    }

    /// The course that is answered about: what was begun keeps its own.
    pub fn course(self) -> Course {
        if let Some(record) = self.record.get() {
            return Course::of(&record.response());
        }
        let is = |definition: &QuestionnaireDefinition, kind| is_kind(definition, kind);
        let belongs = self.definition.with_value(|it| is(it, "closing-feedback") || is(it, "check-in"));
        match self.of_course.get().filter(|_| belongs) {
            Some(code) => Courses::read(&settings::courses()).course(code),
            None => Course::default(),
        }
    }

    /// A response as a record holds it, with its course.
    fn response(self, response: &QuestionnaireResponse) -> Value {
        untrack(|| self.course()).put_on(draft::value(response))
    }

    /// A record that cannot be made would be a fault of ours; the answers stay in the session.
    pub(super) fn take(self, record: Result<ResponseRecord, RecordError>) {
        if let Ok(record) = record {
            if record.revision() == 1 {
                self.claim(record.id().clone());
            }
            self.record.set(Some(record.clone()));
            self.keeper.save(record);
        }
    }
}

/// A draft of that form that may be offered.
fn is_open(record: &ResponseRecord, canonical: &str) -> bool {
    record.status() == RecordStatus::Draft
        && record.resuming() == Resuming::Offered
        && record.form().questionnaire.as_str() == canonical
}

/// A run taken up again, in the page's language.
fn resumed(definition: &Arc<QuestionnaireDefinition>, response: &QuestionnaireResponse) -> Session {
    let (mut session, _) = Session::resume(Arc::clone(definition), response);
    session.set_language(&messages::lang());
    session
}
