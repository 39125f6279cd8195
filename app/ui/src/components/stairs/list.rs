use catalogue::NationalStep;
use leptos::prelude::*;

use super::{Stairs, offers, step_name};
use crate::messages::msg;

/// The steps as a plain list, each with its name, its count, and who decides it.
#[component]
pub fn StairsList(stairs: Stairs) -> impl IntoView {
    view! { <ol class="it-stairs">{NationalStep::ALL.map(|step| row(stairs, step)).collect_view()}</ol> }
}

fn row(stairs: Stairs, step: NationalStep) -> impl IntoView {
    view! {
        <li class=format!("it-stairs__step it-stairs__step--{step}")>
            <a class="it-stairs__link" href=move || stairs.address(step)>
                <span class="it-stairs__number"><span class="it-sr-only">{msg::stairs_step()} " "</span>{step.number()}</span>
                <span class="it-stairs__name">{step_name(step)}</span>
                <span class="it-stairs__count">{move || stairs.count(step).map(offers)}</span>
                {step.is_decided().then(|| view! { <span class="it-stairs__decided">{msg::stairs_decided()}</span> })}
            </a>
        </li>
    }
}
