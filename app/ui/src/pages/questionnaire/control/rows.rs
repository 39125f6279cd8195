use leptos::prelude::*;
use questionnaire::Selection;

use super::Shown;
use crate::messages::msg;
use crate::platform::focus;

/// The fields of a question: one, or as many as there are answers to give. Each has its own signal, so that typing in
/// one draws none of the others anew.
pub struct Rows<T: Send + Sync + 'static>(RwSignal<Vec<RwSignal<T>>>);

impl<T: Send + Sync + 'static> Clone for Rows<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Rows<T> {}

impl<T: Clone + Default + Send + Sync + 'static> Rows<T> {
    /// With what was answered so far, and at least one field.
    pub fn new(mut first: Vec<T>) -> Self {
        if first.is_empty() {
            first.push(T::default());
        }
        Self(RwSignal::new(first.into_iter().map(RwSignal::new).collect()))
    }

    /// What stands in the fields.
    pub fn values(self) -> Vec<T> {
        self.0.with_untracked(|rows| rows.iter().map(|row| row.get_untracked()).collect())
    }

    /// The fields, drawn by `line`, and a way to have one more where the question takes several answers.
    pub fn lines<L, V>(self, shown: &Shown, line: L) -> impl IntoView + use<T, L, V>
    where
        L: Fn(usize, RwSignal<T>) -> V + Clone + Send + Sync + 'static,
        V: IntoView + 'static,
    {
        let rows = self.0;
        let several = shown.question.selection == Selection::Several;
        let max = shown.question.occurs.max;
        let ids = shown.ids.clone();
        let add = move |_| {
            rows.update(|rows| rows.push(RwSignal::new(T::default())));
            let last = ids.nth(rows.with_untracked(Vec::len) - 1);
            focus::focus_soon(last);
        };
        let each = move || rows.get().into_iter().enumerate().collect::<Vec<_>>();
        let has_room = move || several && max.is_none_or(|max| rows.with(Vec::len) < max);
        view! {
            <For each key=|(n, _)| *n children=move |(n, row)| line(n, row)/>
            {move || {
                has_room()
                    .then(|| view! { <button type="button" class="it-link-button" on:click=add.clone()>{msg::field_add()}</button> })
            }}
        }
    }
}

/// What a further field is called beside the question; the first one needs no more than that.
pub fn label(shown: &Shown, n: usize) -> (String, Option<impl IntoView + use<>>) {
    if n == 0 {
        return (shown.ids.title.clone(), None);
    }
    let id = shown.ids.part(&format!("label-{n}"));
    let labelled_by = format!("{} {id}", shown.ids.title);
    (labelled_by, Some(view! { <span class="it-sr-only" id=id>{msg::field_nth(n + 1)}</span> }))
}
