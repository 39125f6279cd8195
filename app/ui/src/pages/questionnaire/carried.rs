use leptos::prelude::*;

/// Answers by question and code, on their way from one form's result to the form that is opened next. They are in this
/// page's memory alone, never in an address; the next form takes them, whether it asks such questions or not.
#[derive(Clone, Copy, Default)]
pub struct Carried(StoredValue<Vec<(String, String)>>);

impl Carried {
    /// Sends them on their way.
    pub fn put(self, answers: Vec<(String, String)>) {
        self.0.set_value(answers);
    }

    /// What is on its way; nothing is after it.
    pub fn take(self) -> Vec<(String, String)> {
        self.0.try_update_value(std::mem::take).unwrap_or_default()
    }
}
