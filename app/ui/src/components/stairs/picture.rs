use catalogue::NationalStep;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::svg;
use leptos_router::hooks::use_navigate;

use super::{Stairs, offers, step_name};
use crate::messages::msg;
use crate::routes;

/// Where the steps stand, in units of the picture, which is 720 wide and 470 high.
const GROUND: u16 = 404;
/// Left edge of the first step; before it lies everyday life.
const FIRST: u16 = 106;
/// From one step's left edge to the next.
const TREAD: u16 = 102;
/// Width of a step.
const WIDTH: u16 = 98;
/// Height of the first step.
const LOWEST: u16 = 122;
/// How much higher the next one is.
const RISE: u16 = 47;

/// Six rising steps, each a link to its list, and the way down to everyday life.
#[component]
pub fn StairsPicture(stairs: Stairs) -> impl IntoView {
    // The router knows the links of HTML alone.
    let navigate = use_navigate();
    let go = Callback::new(move |address: String| navigate(&address, routes::whole()));
    view! {
        <svg class="it-climb" viewBox="0 0 720 470" width="720" height="470" role="group" aria-labelledby="trappe-navn" aria-describedby="trappe-tekst">
            <title id="trappe-navn">{msg::stairs_picture()}</title>
            <desc id="trappe-tekst">{msg::stairs_picture_text()}</desc>
            <WayDown/>
            {NationalStep::ALL.map(|step| view! { <Step stairs step go/> }).collect_view()}
        </svg>
        <p class="it-climb-key">{msg::stairs_key()}</p>
    }
}

#[component]
fn Step(stairs: Stairs, step: NationalStep, go: Callback<String>) -> impl IntoView {
    let (left, top) = (left(step), top(step));
    let (middle, height) = (left + WIDTH / 2, GROUND - top);
    let name = step_name(step);
    let count = move || match stairs.count(step) {
        None => String::new(),
        Some(0) => "–".to_owned(),
        Some(count) => count.to_string(),
    };
    let label = move || match stairs.count(step) {
        None => msg::stairs_label_waiting(step, &name),
        Some(count) => msg::stairs_label(step, &name, offers(count)),
    };
    let open = move |event: MouseEvent| {
        let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if !elsewhere {
            event.prevent_default();
            go.run(stairs.address(step));
        }
    };
    view! {
        <g class=format!("it-climb__step it-climb__step--{step}")>
            <a class="it-climb__link" href=move || stairs.address(step) on:click=open>
                // Below an `a` the macro would make the `title` of a page.
                {svg::title().child(label)}
                <rect class="it-climb__block" x=left y=top width=WIDTH height=height rx="12"/>
                <text class="it-climb__number" x=middle y=top + 48 aria-hidden="true">{step.number()}</text>
                <rect class="it-climb__plate" x=middle - 39 y=top + 64 width="78" height="44" rx="22"/>
                <text class="it-climb__count" x=middle y=top + 96 aria-hidden="true">{count}</text>
            </a>
        </g>
    }
}

/// A house at the foot, hops down to it, and whose the upper steps are. The description says it in words.
#[component]
fn WayDown() -> impl IntoView {
    let hops = NationalStep::ALL.windows(2).map(|pair| hop(pair[1], pair[0])).collect::<String>();
    let (door, first) = (62, left(NationalStep::ALL[0]) + WIDTH / 2);
    let home =
        format!("M{first} {} Q{} {} {door} {}", GROUND - LOWEST - 12, door + 4, GROUND - LOWEST - 40, GROUND - 104);
    let (decided, end) = (left(NationalStep::ALL[2]), left(NationalStep::ALL[5]) + WIDTH);
    let bracket = format!("M{decided} {} v8 H{end} v-8", GROUND + 12);
    view! {
        <g class="it-climb__scene" aria-hidden="true">
            <path class="it-climb__hops" d=hops + &home/>
            <path class="it-climb__arrow" d=format!("M{} {} l-10 17 l-11 -16", door + 10, GROUND - 120)/>
            <path class="it-climb__wall" d=format!("M20 {GROUND} v-52 h64 v52 z")/>
            <path class="it-climb__roof" d=format!("M8 {} L52 {} L96 {} z", GROUND - 50, GROUND - 92, GROUND - 50)/>
            <path class="it-climb__door" d=format!("M42 {GROUND} v-26 a10 10 0 0 1 20 0 v26 z")/>
            <path class="it-climb__ground" d=format!("M4 {} H716", GROUND + 2)/>
            <path class="it-climb__bracket" d=bracket/>
            <text class="it-climb__word" x="58" y=GROUND + 44>{msg::stairs_everyday()}</text>
            <text class="it-climb__word" x=u16::midpoint(decided, end) y=GROUND + 48>{msg::stairs_decided()}</text>
        </g>
    }
}

/// From the middle of a step over its edge to the middle of the one below.
fn hop(from: NationalStep, to: NationalStep) -> String {
    let (middle, height) = (left(from) + WIDTH / 2, top(from) - 12);
    let (below, low) = (left(to) + WIDTH / 2, top(to) - 12);
    format!("M{middle} {height} Q{} {} {below} {low} ", below + 24, height - 26)
}

fn left(step: NationalStep) -> u16 {
    FIRST + TREAD * (u16::from(step.number()) - 1)
}

fn top(step: NationalStep) -> u16 {
    GROUND - LOWEST - RISE * (u16::from(step.number()) - 1)
}
