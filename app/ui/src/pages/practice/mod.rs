//! How municipalities work, as the VIVE catalogue describes it: inspiration for professionals, never an offer.

mod example;
mod list;

pub use self::example::Example;
pub use self::list::List;

use catalogue::PracticeArea;
use leptos::prelude::*;

use crate::messages::msg;
use crate::routes;

/// What these pages are, and what they are not; with the way out for those who cannot wait.
#[component]
fn Caution() -> impl IntoView {
    view! {
        <div class="it-notice it-notice--info">
            <div class="it-notice__text">
                <p>{msg::practice_caution()}</p>
                <p><a href=routes::to("/fagfolk/mistanke")>{msg::practice_suspicion()}</a></p>
            </div>
        </div>
    }
}

fn area(area: PracticeArea) -> &'static str {
    match area {
        PracticeArea::Authority => msg::practice_area_authority(),
        PracticeArea::Provider => msg::practice_area_provider(),
        PracticeArea::GeneralArea => msg::practice_area_general(),
        PracticeArea::Cooperation => msg::practice_area_cooperation(),
    }
}
