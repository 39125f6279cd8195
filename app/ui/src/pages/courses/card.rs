use leptos::prelude::*;
use responses::CourseCode;

use crate::components::paper::Print;
use crate::components::qr_code::QrCode;
use crate::messages::msg;
use crate::platform::share::{self, Shared};
use crate::platform::task;
use crate::routes;

/// What the family gets, on the screen or on paper.
#[component]
pub fn Card(code: CourseCode) -> impl IntoView {
    let name = code.grouped();
    let path = routes::feedback(code);
    let address = format!("{}{path}", share::origin().unwrap_or_default());
    view! {
        <section class="it-course" aria-labelledby="course">
            <h2 class="it-course__title" id="course" tabindex="-1">{msg::course_for_family()} " " <span class="it-course__code">{name.clone()}</span></h2>
            <p>{msg::course_family()}</p>
            <QrCode text=address.clone() label=msg::course_code_label(&name)/>
            <p>{msg::course_address()} <br/> <span class="it-course__address">{address.clone()}</span></p>
            <p>{msg::course_paper()}</p>
            <div class="it-tools"><Copy address/> <Print/></div>
            <p class="it-no-print">{msg::course_not_anonymous()}</p>
            <p class="it-no-print"><a href=path>{msg::course_card()}</a></p>
        </section>
    }
}

#[component]
fn Copy(address: String) -> impl IntoView {
    let copied = RwSignal::new(None::<Shared>);
    let said = {
        let address = address.clone();
        move || {
            copied.get().map(|copied| match copied {
                Shared::Handed | Shared::Copied => msg::course_copied().to_owned(),
                Shared::Refused => msg::share_refused(&address),
            })
        }
    };
    let copy = move |_| {
        let address = address.clone();
        task::spawn(async move { copied.set(Some(share::copy(&address).await)) });
    };
    view! {
        <button type="button" class="button button-secondary it-no-print" on:click=copy>{msg::course_copy()}</button>
        <p class="it-tools__said it-no-print" role="status">{said}</p>
    }
}
