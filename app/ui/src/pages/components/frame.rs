//! What stands around every page.

use catalogue::Diagnostic;
use leptos::context::Provider;
use leptos::prelude::*;
use store::StoreError;

use super::{keeper, kept_by, leaked, refused, shown};
use crate::components::fetched::fetched;
use crate::components::frame::{Emergency, Footer, Header, LanguageTrouble, ReadingTrouble, SkipLink, StoreTrouble};
use crate::components::new_version::NewVersion;
use crate::components::page::{Page, Waiting, Width};
use crate::components::reminder::Reminder;
use crate::components::shared_device::{Covered, SharedDevice};
use crate::components::shortcut_keys::ShortcutKeys;
use crate::content::Content;
use crate::keeper::{Cover, Sharing};
use crate::language;
use crate::messages;

pub(super) fn family() -> AnyView {
    view! {
        {shown("SkipLink", [("seen when it has the focus", view! { <SkipLink/> }.into_any())])}
        {shown("Header", [("as it begins", view! { <Header/> }.into_any())])}
        {shown("Emergency", [("always", view! { <Emergency/> }.into_any())])}
        {shown("Footer", [("as it begins", view! { <Footer/> }.into_any())])}
        {shown("LanguageTrouble", [("the messages could not be fetched", in_no_language())])}
        {shown("ReadingTrouble", [("nothing wrong", view! { <ReadingTrouble/> }.into_any()), ("two records could not be read", misread())])}
        {shown("StoreTrouble", [
            ("nothing wrong", view! { <StoreTrouble/> }.into_any()),
            ("no storage", kept_by(refused(StoreError::Unavailable), || view! { <StoreTrouble/> }.into_any())),
            ("the device is full", kept_by(refused(StoreError::QuotaExceeded), || view! { <StoreTrouble/> }.into_any())),
            ("another tab", kept_by(refused(StoreError::Blocked), || view! { <StoreTrouble/> }.into_any())),
        ])}
        {shown("NewVersion", [("seen when there is one", view! { <NewVersion/> }.into_any())])}
        {shown("Reminder", [
            ("nothing waits", view! { <Reminder/> }.into_any()),
            ("one waits", kept_by(keeper(Sharing::Own, 1), || view! { <Reminder/> }.into_any())),
            ("twelve wait", kept_by(keeper(Sharing::Own, 12), || view! { <Reminder/> }.into_any())),
        ])}
        {shown("SharedDevice", [
            ("somebody's own", view! { <SharedDevice/> }.into_any()),
            ("locked, nothing new", kept_by(keeper(Sharing::Locked, 0), || view! { <SharedDevice/> }.into_any())),
            ("open, one new answer", kept_by(keeper(Sharing::Open, 1), || view! { <SharedDevice/> }.into_any())),
        ])}
        {shown("Covered", [("nobody seems to be there", covered(Cover::Quiet)), ("being cleared", covered(Cover::Clearing))])}
        {shown("ShortcutKeys", [("draws nothing until they are on", view! { <ShortcutKeys/> }.into_any())])}
        {shown("Page", [
            ("wide", view! { <Page title="Side".to_owned()><p class="it-lead">"Manchet"</p></Page> }.into_any()),
            ("narrow, long title", view! { <Page title=super::LONG.to_owned() width=Width::Narrow><p>"Tekst"</p></Page> }.into_any()),
        ])}
        {shown("Waiting", [("loading", view! { <Waiting/> }.into_any())])}
        {shown("fetched", [("here", fetched(|| async { "Hentet" }, |words, _| view! { <p>{words}</p> }))])}
    }
    .into_any()
}

/// The address asks for a language that the page is not in.
fn in_no_language() -> AnyView {
    let here = messages::lang();
    language::open("en");
    let drawn = view! { <LanguageTrouble/> }.into_any();
    language::open(&here);
    drawn
}

fn misread() -> AnyView {
    let diagnostics =
        vec![Diagnostic::file("offers/faxe.json", "not JSON"), Diagnostic::file("offers/aabenraa.json", super::LONG)];
    let content: &'static Content = leaked(Content { diagnostics, ..Content::default() });
    view! { <Provider value=content><ReadingTrouble/></Provider> }.into_any()
}

fn covered(cover: Cover) -> AnyView {
    let keeper = keeper(Sharing::Locked, 0);
    keeper.cover().set(cover);
    kept_by(keeper, || view! { <Covered/> }.into_any())
}
