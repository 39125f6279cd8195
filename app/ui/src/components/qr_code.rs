use leptos::prelude::*;

use crate::qr;

/// A text as a QR code for another's camera: black on white in every colour scheme. Nothing where the text is too long.
#[component]
pub fn QrCode(
    #[prop(into)] text: Signal<String>,
    /// What the code is, for those who do not see it.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    move || {
        let code = qr::draw(&text.get())?;
        Some(view! {
            <svg class="it-qr" role="img" aria-label=label.get() viewBox=format!("0 0 {0} {0}", code.size)>
                <rect class="it-qr__ground" width=code.size height=code.size></rect>
                <path class="it-qr__code" d=code.path shape-rendering="crispEdges"/>
            </svg>
        })
    }
}
