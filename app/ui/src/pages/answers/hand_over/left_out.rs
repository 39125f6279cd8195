use leptos::prelude::*;
use responses::{ResponseId, ResponseRecord};

use crate::messages::msg;
use crate::pages::answers::delete::ask;
use crate::pages::answers::read_in::{LeftOut, Sorted, sorted};
use crate::pages::questionnaire::Library;

/// What the receiver would leave out, and so is not given on: what is marked as handed over is what can be taken.
#[derive(Clone, Copy)]
pub(super) struct Sieve {
    library: Library,
    left_out: RwSignal<Vec<LeftOut>>,
}

impl Sieve {
    pub(super) fn new() -> Self {
        Self { library: expect_context(), left_out: RwSignal::default() }
    }

    /// Names nothing any more.
    pub(super) fn clear(self) {
        self.left_out.set(Vec::new());
    }

    /// Those of these that a receiver takes, by the rule that the receiver has. The others are named.
    pub(super) async fn fitting(self, records: Vec<ResponseRecord>) -> Vec<ResponseRecord> {
        let Sorted { fitting, misfits } = sorted(self.library, records).await;
        if !misfits.is_empty() {
            self.left_out.update(|left_out| left_out.extend(misfits));
        }
        fitting
    }
}

/// Which they are and why, and what can be done with them.
#[component]
pub(super) fn Left(sieve: Sieve, doomed: RwSignal<Vec<ResponseId>>) -> impl IntoView {
    let notice = move |left_out: Vec<LeftOut>| {
        let ids: Vec<_> = left_out.iter().map(|misfit| misfit.id.clone()).collect();
        let count = ids.len();
        view! {
            <div class="it-notice it-notice--warning">
                <h3 class="it-notice__title">{msg::export_misfits()}</h3>
                <div class="it-notice__text">
                    {left_out.into_iter().map(|misfit| view! { <p>{misfit.said}</p> }).collect_view()}
                    <p>{msg::export_misfits_text()}</p>
                    <p><button type="button" class="it-link-button it-link-button--danger" on:click=move |_| ask(doomed, ids.clone())>{msg::export_delete(count)}</button></p>
                </div>
            </div>
        }
    };
    view! {
        <div role="status">
            {move || Some(sieve.left_out.get()).filter(|left_out| !left_out.is_empty()).map(notice)}
        </div>
    }
}
