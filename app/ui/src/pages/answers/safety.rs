use leptos::prelude::*;
use responses::{InventoryView, KeepAdvice, KeepFacts, KeepLevel, KeepPlace, KeepPromise, KeepStep, Threat};
use store::{StoreError, Unreadable};

use crate::components::text::day;
use crate::keeper::{Keeper, Progress, Sharing};
use crate::messages::msg;
use crate::platform::{clock, file, keeping};

/// The keep-safe meter: how many answers are here, how many exist nowhere else, what threatens them here, and what to do.
#[component]
pub fn Safety(view: Memo<InventoryView>) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let promise = RwSignal::new(KeepPromise::Unknown);
    keeping::promise(move |answer| {
        let _gone = promise.try_set(answer);
    });
    let advice = Memo::new(move |_| {
        let facts = |view: &InventoryView| KeepFacts {
            place: place(keeper),
            promise: promise.get(),
            engine: keeping::engine(),
            window: keeping::window(),
            only_here: view.not_exported,
            since: view.oldest_not_exported,
        };
        KeepAdvice::of(view.with(facts))
    });
    let is_shown = move || view.with(|view| !view.rows.is_empty()) || keeper.unreadable().with(|set| !set.is_empty());
    view! {
        <Show when=is_shown>
            <section class="it-keep-safe" aria-labelledby="keep-safe">
                <h2 class="it-keep-safe__title" id="keep-safe">{msg::answers_safe_title()}</h2>
                {move || advice.with(|advice| view! { <p class=class(advice.level)>{level(advice.level)}</p> })}
                <p>{move || view.with(|view| msg::answers_counts(view.completed, view.drafts))}</p>
                <p>
                    {move || advice.with(|advice| msg::answers_not_exported(advice.only_here))} " "
                    {move || advice.with(|advice| advice.since.map(|since| msg::answers_oldest(day(since))))}
                </p>
                <p>{move || where_it_lies(keeper, promise.get())}</p>
                <SetAside/>
                {move || advice.with(|advice| view! { <Threats threats=advice.threats.clone()/> <Steps steps=advice.steps.clone() promise/> })}
            </section>
        </Show>
    }
}

#[component]
fn Threats(threats: Vec<Threat>) -> impl IntoView {
    (!threats.is_empty()).then(|| {
        let rows = threats.into_iter().map(|threat| view! { <li>{threat_in_words(threat)}</li> });
        view! { <h3 class="it-keep-safe__part">{msg::keeping_threats()}</h3> <ul>{rows.collect_view()}</ul> }
    })
}

#[component]
fn Steps(steps: Vec<KeepStep>, promise: RwSignal<KeepPromise>) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    (!steps.is_empty()).then(|| {
        let rows = steps.into_iter().map(|step| match step {
            KeepStep::TakeFile => view! { <li>{msg::keeping_take_file()}</li> }.into_any(),
            KeepStep::AskBrowser => view! { <li><AskBrowser promise/></li> }.into_any(),
            KeepStep::MakeRoom => view! {
                <li>
                    {msg::keeping_make_room()} " "
                    <button type="button" class="it-link-button" on:click=move |_| keeper.write()>{msg::store_again()}</button>
                </li>
            }
            .into_any(),
        });
        view! { <h3 class="it-keep-safe__part">{msg::keeping_steps()}</h3> <ul>{rows.collect_view()}</ul> }
    })
}

#[component]
fn AskBrowser(promise: RwSignal<KeepPromise>) -> impl IntoView {
    let asked = RwSignal::new(None::<&'static str>);
    let ask = move |_| {
        asked.set(Some(msg::keeping_asked()));
        keeping::ask_for_promise(move |answer| {
            let _gone = asked.try_set((answer == KeepPromise::NotGiven).then(msg::keeping_refused));
            let _gone = promise.try_set(answer);
        });
    };
    view! {
        <button type="button" class="it-link-button" on:click=ask>{msg::keeping_ask()}</button>
        <span role="status">" " {asked}</span>
    }
}

/// What cannot be read is left as it is, and can be taken out as it is.
#[component]
fn SetAside() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let unreadable = keeper.unreadable();
    let count = move || unreadable.with(Vec::len);
    let take = move |_| drop(unreadable.with_untracked(|set_aside| hand_over_raw(set_aside)));
    view! {
        <Show when=move || count() != 0>
            <p>
                {move || msg::answers_unreadable(count())} " "
                <Show when=move || keeper.sharing() != Sharing::Locked>
                    <button type="button" class="it-link-button" on:click=take>{msg::keeping_raw()}</button>
                </Show>
            </p>
        </Show>
    }
}

fn hand_over_raw(set_aside: &[Unreadable]) -> Result<(), String> {
    let text = serde_json::to_string_pretty(set_aside).map_err(|error| error.to_string())?;
    file::hand_over(&format!("indsatstrappen-ulaest-{}.json", clock::today()), "application/json", &text)
}

fn place(keeper: Keeper) -> KeepPlace {
    match keeper.progress() {
        _ if !keeper.is_on_device() => KeepPlace::Page,
        Progress::Failed(StoreError::QuotaExceeded) => KeepPlace::DeviceFull,
        _ => KeepPlace::Device,
    }
}

fn where_it_lies(keeper: Keeper, promise: KeepPromise) -> String {
    let promised = match promise {
        _ if !keeper.is_on_device() => return String::new(),
        KeepPromise::Given => msg::keeping_promised(),
        KeepPromise::NotGiven => msg::keeping_not_promised(),
        KeepPromise::Unknown => "",
    };
    format!("{} {promised}", msg::keeping_device())
}

fn class(level: KeepLevel) -> &'static str {
    match level {
        KeepLevel::Safe => "it-badge it-badge--handed",
        KeepLevel::OnlyHere => "it-badge it-badge--done",
        KeepLevel::AtRisk => "it-badge it-badge--risk",
    }
}

fn level(level: KeepLevel) -> &'static str {
    match level {
        KeepLevel::Safe => msg::keeping_level_safe(),
        KeepLevel::OnlyHere => msg::keeping_level_only_here(),
        KeepLevel::AtRisk => msg::keeping_level_at_risk(),
    }
}

fn threat_in_words(threat: Threat) -> &'static str {
    match threat {
        Threat::Closing => msg::keeping_closing(),
        Threat::Full => msg::keeping_full(),
        Threat::SevenDays => msg::keeping_seven_days(),
        Threat::HalfYear => msg::keeping_half_year(),
        Threat::ShortOfRoom => msg::keeping_short_of_room(),
        Threat::PrivateWindow => msg::keeping_private_window(),
        Threat::OwnStore => msg::keeping_own_store(),
    }
}
