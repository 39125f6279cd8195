//! The question before something that cannot be undone.

use leptos::html;
use leptos::prelude::*;

use crate::messages::msg;

/// A question's dialog, and the way to open and close it.
#[derive(Clone, Copy, Default)]
pub struct Asking(NodeRef<html::Dialog>);

impl Asking {
    /// Nothing behind it can be reached until it is answered.
    pub fn open(self) {
        if let Some(dialog) = self.0.get_untracked() {
            drop(dialog.show_modal());
        }
    }

    /// The focus goes back to where it was.
    pub fn close(self) {
        if let Some(dialog) = self.0.get_untracked() {
            dialog.close();
        }
    }
}

/// The dialog: the way back comes first. It is closed before anything is done.
#[component]
pub fn Confirm(
    asking: Asking,
    /// Of its heading; there is no other on the page.
    id: &'static str,
    #[prop(into)] title: Signal<String>,
    yes: &'static str,
    on_yes: impl Fn() + 'static,
    children: Children,
) -> impl IntoView {
    let agree = move |_| {
        asking.close();
        on_yes();
    };
    view! {
        <dialog class="it-dialog" aria-labelledby=id node_ref=asking.0>
            <h2 class="it-dialog__title" id=id>{title}</h2>
            <div class="it-dialog__body">{children()}</div>
            <div class="it-buttons">
                <button type="button" class="button button-primary" on:click=move |_| asking.close()>{msg::delete_no()}</button>
                <button type="button" class="button button-warning" on:click=agree>{yes}</button>
            </div>
        </dialog>
    }
}
