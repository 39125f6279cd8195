//! What does something when it is pressed. What it says afterwards needs a person, and is not drawn.

use leptos::prelude::*;

use super::{LONG, keeper, kept_by, shown};
use crate::components::confirm::{Asking, Confirm};
use crate::components::copy::CopyButton;
use crate::components::keep_all::KeepAll;
use crate::components::paper::Print;
use crate::components::read_aloud::ReadAloud;
use crate::components::share::Share;
use crate::components::wipe::Wipe;
use crate::keeper::Sharing;

pub(super) fn family() -> AnyView {
    view! {
        {shown("Confirm", [("asks", confirm("confirm-short", "Slet svaret?")), ("long text", confirm("confirm-long", LONG))])}
        {shown("CopyButton", [
            ("a number", view! { <CopyButton text="73 76 71 11".to_owned()/> }.into_any()),
            ("long text", view! { <CopyButton text=LONG.to_owned()/> }.into_any()),
        ])}
        {shown("Share", [("as it begins", view! { <Share title="Tilbud" path="/tilbud".to_owned()/> }.into_any())])}
        {shown("Print", [("always", view! { <Print/> }.into_any())])}
        {shown("ReadAloud", [("as it begins", view! { <p id="aloud">"Læs mig"</p> <ReadAloud of="aloud"/> }.into_any())])}
        {shown("KeepAll", [("as it begins", view! { <KeepAll/> }.into_any())])}
        {shown("Wipe", [
            ("somebody's own device", view! { <Wipe/> }.into_any()),
            ("a shared device, open", kept_by(keeper(Sharing::Open, 2), || view! { <Wipe/> }.into_any())),
            ("a shared device, locked", kept_by(keeper(Sharing::Locked, 2), || view! { <Wipe/> }.into_any())),
        ])}
    }
    .into_any()
}

fn confirm(id: &'static str, title: &str) -> AnyView {
    let title = title.to_owned();
    view! {
        <Confirm asking=Asking::default() id title=Signal::stored(title) yes="Ja, slet" on_yes=|| ()>
            <p>"Det kan ikke gøres om."</p>
        </Confirm>
    }
    .into_any()
}
