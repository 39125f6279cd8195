use leptos::prelude::*;
use responses::Day;

use super::Made;
use crate::components::choose_municipality::ChooseMunicipality;
use crate::context::{MyMunicipality, shelf};
use crate::messages::msg;
use crate::platform::clock;

/// Makes a code. Offer and label are for the goals, and either may be left out.
#[component]
pub fn NewCourse(made: Made) -> impl IntoView {
    let before = made.courses.with_untracked(|courses| courses.iter().find_map(|one| one.consultant.clone()));
    let (offer, consultant) = (RwSignal::new(String::new()), RwSignal::new(before.unwrap_or_default()));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Ok(today) = Day::parse(&clock::today()) else { return };
        let (offer, consultant) = (offer.get_untracked(), consultant.get_untracked());
        if let Some(code) = made.change(|courses| courses.make(&offer, &consultant, today, clock::random)) {
            made.show(code);
        }
    };
    view! {
        <ChooseMunicipality/>
        <form novalidate=true on:submit=submit>
            <label class="form-label" for="course-offer">{msg::course_offer()}</label>
            <select class="form-select" id="course-offer" on:change:target=move |event| offer.set(event.target().value())>
                <option value="">{msg::course_none_offer()}</option>
                <Offers/>
            </select>
            <label class="form-label it-course-label" for="course-consultant">{msg::course_consultant()}</label>
            <p class="form-hint" id="course-consultant-hint">{msg::course_consultant_hint()}</p>
            <input
                class="form-input it-course-entry__field"
                id="course-consultant"
                type="text"
                autocomplete="off"
                maxlength="12"
                aria-describedby="course-consultant-hint"
                prop:value=move || consultant.get()
                on:input:target=move |event| consultant.set(event.target().value())
            />
            <p class="it-buttons"><button type="submit" class="button button-primary">{msg::course_make()}</button></p>
        </form>
    }
}

/// The offers of the chosen municipality, by name.
#[component]
fn Offers() -> impl IntoView {
    let MyMunicipality(mine) = expect_context();
    move || {
        let slug = mine.get()?;
        let mut offers: Vec<_> = shelf().records(&slug)?.iter().collect();
        offers.sort_by(|one, other| one.name.cmp(&other.name));
        let option = |offer: &&catalogue::OfferDefinition| view! { <option value=offer.id.to_string()>{offer.name.clone()}</option> };
        Some(offers.iter().map(option).collect_view())
    }
}
