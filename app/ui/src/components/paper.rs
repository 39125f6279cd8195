use leptos::prelude::*;

use crate::messages::msg;
use crate::platform::share;
use crate::qr;

/// Millimetres a module of the code has on paper: enough for the camera of an old phone.
const MODULE_MM: f64 = 0.7;

/// Opens the browser's print dialogue.
#[component]
pub fn Print() -> impl IntoView {
    view! {
        <button type="button" class="button button-secondary it-no-print" on:click=move |_| share::print()>{msg::paper_print()}</button>
    }
}

/// On paper only: the address that leads back here, in letters and as a QR code.
#[component]
pub fn PaperAddress(#[prop(into)] path: Signal<String>) -> impl IntoView {
    move || {
        let address = format!("{}{}", share::origin()?, path.get());
        let code = qr::draw(&address);
        let hint = if code.is_some() { msg::paper_scan() } else { msg::paper_too_long() };
        Some(view! {
            <aside class="it-print-only">
                <div class="it-paper">
                    {code.map(|code| view! { <Code code/> })}
                    <div class="it-paper__words">
                        <p>{hint}</p>
                        <p class="it-paper__address" dir="ltr">{address}</p>
                    </div>
                </div>
            </aside>
        })
    }
}

#[component]
fn Code(code: qr::QrDrawing) -> impl IntoView {
    let side = format!("{:.1}mm", f64::from(code.size) * MODULE_MM);
    view! {
        <svg class="it-paper__code" role="img" aria-label=msg::paper_code() viewBox=format!("0 0 {0} {0}", code.size) width=side.clone() height=side>
            <path d=code.path shape-rendering="crispEdges"/>
        </svg>
    }
}
