//! Giving answers to somebody else: what goes along, what sort of file, whether it is locked, and the ways it can take.

mod choice;
mod codes;
mod left_out;
mod lock;
mod made;
mod make;
mod order;
mod progress;
mod seal;
mod show;

use leptos::prelude::*;
use responses::{InventoryView, ResponseId};

use self::choice::{Choices, Selection};
use self::codes::Codes;
use self::left_out::{Left, Sieve};
use self::lock::Lock;
use self::made::{Made, Outcome};
use self::make::make;
use self::order::{FileKind, Order};
use self::progress::{Bar, Progress, Stop};
use crate::keeper::Keeper;
use crate::messages::msg;
use crate::platform::task;

/// The person chooses form by form; only finished feedback is ticked beforehand.
#[component]
pub fn HandOver(view: Memo<InventoryView>, doomed: RwSignal<Vec<ResponseId>>) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let selection = Selection::new(view);
    let order = Order::new();
    let progress = Progress::new();
    let outcome = RwSignal::new(None::<Result<Made, Stop>>);
    let sieve = Sieve::new();
    let hand_over = move |_| {
        if progress.is_under_way() {
            return;
        }
        let (ids, plan) = match (selection.ids(), order.plan()) {
            (ids, _) if ids.is_empty() => return outcome.set(Some(Err(Stop::Nothing))),
            (_, Err(stop)) => return outcome.set(Some(Err(stop))),
            (ids, Ok(plan)) => (ids, plan),
        };
        outcome.set(None);
        sieve.clear();
        task::spawn(async move {
            progress.begin(plan.phases());
            // What cannot be read in again is taken as it is.
            let sieve = (plan.kind == FileKind::Lossless).then_some(sieve);
            let made = match make(keeper, ids, sieve, plan, progress).await {
                Ok(made) => made.hand_over(keeper, progress).await,
                Err(stop) => Err(stop),
            };
            progress.end();
            outcome.set(Some(made));
        });
    };
    view! {
        <Show when=move || view.with(|view| !view.rows.is_empty())>
            <section class="it-section it-hand-over">
                <h2 class="it-section__title">{msg::export_title()}</h2>
                <p>{msg::export_text()}</p>
                <Choices selection/>
                <Kinds order/>
                <Lock order/>
                <p class="it-buttons">
                    <button type="button" class="button button-primary" aria-disabled=move || progress.is_under_way().to_string() on:click=hand_over>
                        {msg::export_take()}
                    </button>
                </p>
                <p class="it-muted">{msg::export_mail()}</p>
                <Bar progress/>
                <Outcome outcome doomed/>
                <Left sieve doomed/>
                <Codes selection sieve doomed/>
            </section>
        </Show>
    }
}

/// What sort of file.
#[component]
fn Kinds(order: Order) -> impl IntoView {
    let radio = move |kind: FileKind| radio("file-kind", order.kind, kind, kind.words());
    view! {
        <fieldset class="it-filters__group">
            <legend class="it-filters__legend">{msg::export_kind()}</legend>
            {FileKind::ALL.into_iter().map(radio).collect_view()}
        </fieldset>
    }
}

/// One of the things to choose from, under the name that holds them together.
fn radio<T: Copy + PartialEq + Send + Sync + 'static>(
    name: &'static str,
    chosen: RwSignal<T>,
    value: T,
    words: &'static str,
) -> impl IntoView {
    view! {
        <label class="it-check">
            <input
                class="it-check__input"
                type="radio"
                name=name
                prop:checked=move || chosen.get() == value
                on:change=move |_| chosen.set(value)
            />
            <span class="it-check__text">{words}</span>
        </label>
    }
}
