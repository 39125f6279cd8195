//! Giving answers on without a network: as codes on this screen, for the camera of another device.

use std::collections::BTreeMap;

use leptos::prelude::*;
use responses::{Day, Export, Handover, ResponseId, ResponseRecord};

use super::choice::Selection;
use super::left_out::Sieve;
use super::made::words;
use super::progress::Stop;
use super::show::Show as Showing;
use crate::keeper::Keeper;
use crate::messages::msg;
use crate::pages::answers::delete::ask;
use crate::platform::{clock, focus, task};

/// How far it has come.
#[derive(Debug, Clone, PartialEq)]
enum Step {
    /// Not begun.
    Offered,
    /// Why not.
    Refused(String),
    /// Who will be responsible, what for, and until when: before anything is shown.
    Declared,
    /// On the screen.
    Shown(Packed),
    /// The receiver has confirmed.
    Confirmed(Vec<ResponseId>),
}

/// What is handed over, as it was when it was packed.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Packed {
    pub(super) handover: Handover,
    records: Vec<ResponseRecord>,
    today: Day,
}

impl Packed {
    async fn of(keeper: Keeper, ids: &[ResponseId], sieve: Sieve) -> Result<Self, String> {
        let too_much = || msg::codes_too_much().to_owned();
        let today = Day::parse(&clock::today()).map_err(|_| words(Stop::Failed))?;
        let records = keeper.several(ids).await.map_err(|_| words(Stop::Failed))?;
        let records = sieve.fitting(records).await;
        if records.is_empty() {
            return Err(words(Stop::Misfits));
        }
        let text = Export::build(&records, today, env!("CARGO_PKG_VERSION")).text;
        Ok(Self { handover: Handover::of(&text).ok_or_else(too_much)?, records, today })
    }

    /// Marks what has not changed since.
    fn mark(self, keeper: Keeper) -> Vec<ResponseId> {
        let packed: BTreeMap<_, _> =
            self.records.iter().map(|record| (record.id().clone(), record.revision())).collect();
        let ids = packed.keys().cloned().collect();
        task::spawn(async move { keeper.mark_exported(&packed, self.today, |_| {}).await });
        ids
    }
}

/// The way from the choice to what the receiver has confirmed.
#[component]
pub(super) fn Codes(selection: Selection, sieve: Sieve, doomed: RwSignal<Vec<ResponseId>>) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let step = RwSignal::new(Step::Offered);
    let go_to = move |to: Step| {
        step.set(to);
        focus::focus_soon("codes");
    };
    let begin = move |_| {
        sieve.clear();
        let nothing = selection.ids().is_empty();
        go_to(if nothing { Step::Refused(words(Stop::Nothing)) } else { Step::Declared });
    };
    let show = move |()| {
        task::spawn(async move {
            go_to(Packed::of(keeper, &selection.ids(), sieve).await.map_or_else(Step::Refused, Step::Shown));
        });
    };
    let confirm = move |packed: Packed| go_to(Step::Confirmed(packed.mark(keeper)));
    let offer = move || {
        view! {
            <p>{msg::codes_begin_text()}</p>
            <p class="it-buttons"><button type="button" class="button button-secondary" on:click=begin>{msg::codes_begin()}</button></p>
        }
    };
    view! {
        <div class="it-codes">
            <h3 id="codes" tabindex="-1">{msg::codes_title()}</h3>
            {move || match step.get() {
                Step::Offered => offer().into_any(),
                Step::Refused(why) => {
                    view! { <div class="it-notice it-notice--error" role="alert"><p class="it-notice__text">{why}</p></div> {offer()} }.into_any()
                }
                Step::Declared => view! { <Declared show cancel=move |()| go_to(Step::Offered)/> }.into_any(),
                Step::Shown(packed) => {
                    let (shown, answers) = (packed.handover.clone(), packed.records.len());
                    let (confirm, end) = (move |()| confirm(packed.clone()), move |()| go_to(Step::Offered));
                    view! { <Showing handover=shown answers confirm stop=end/> }.into_any()
                }
                Step::Confirmed(ids) => view! { <Confirmed ids doomed/> {offer()} }.into_any(),
            }}
        </div>
    }
}

/// Said before the codes are shown.
#[component]
fn Declared(#[prop(into)] show: Callback<()>, #[prop(into)] cancel: Callback<()>) -> impl IntoView {
    view! {
        <Declaration/>
        <p class="it-buttons">
            <button type="button" class="button button-primary" on:click=move |_| show.run(())>{msg::codes_go()}</button>
            <button type="button" class="button button-secondary" on:click=move |_| cancel.run(())>{msg::codes_cancel()}</button>
        </p>
    }
}

/// Who will be responsible for the answers, what for, and until when.
#[component]
pub(super) fn Declaration() -> impl IntoView {
    let parts = [
        (msg::codes_declare_who(), msg::codes_declare_who_text()),
        (msg::codes_declare_what(), msg::codes_declare_what_text()),
        (msg::codes_declare_deleted(), msg::codes_declare_deleted_text()),
    ];
    view! {
        <div class="it-notice">
            <p class="it-notice__title">{msg::codes_declare_title()}</p>
            <dl class="it-notice__text">
                {parts.map(|(question, answer)| view! { <dt><strong>{question}</strong></dt> <dd class="it-codes__said">{answer}</dd> }).collect_view()}
            </dl>
        </div>
    }
}

/// They may go now, by the person's own tap.
#[component]
fn Confirmed(ids: Vec<ResponseId>, doomed: RwSignal<Vec<ResponseId>>) -> impl IntoView {
    let count = ids.len();
    view! {
        <div class="it-notice it-notice--success" role="status">
            <div class="it-notice__text">
                <p>{msg::codes_done(count)}</p>
                <p>{msg::export_delete_text()}</p>
                <p><button type="button" class="it-link-button it-link-button--danger" on:click=move |_| ask(doomed, ids.clone())>{msg::export_delete(count)}</button></p>
            </div>
        </div>
    }
}
