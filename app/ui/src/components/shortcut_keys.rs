use leptos::prelude::*;

use crate::parts;
use crate::platform::task;
use crate::shortcuts::Shortcuts;

/// Fetches what hears the short cuts once they are on; until then they cost nothing.
#[component]
pub fn ShortcutKeys() -> impl IntoView {
    let shortcuts = expect_context::<Shortcuts>();
    let fetched = StoredValue::new_local(None::<AnyView>);
    let is_here = RwSignal::new(false);
    Effect::new(move |_| {
        if shortcuts.are_on() && !is_here.get_untracked() {
            task::spawn(async move {
                fetched.set_value(parts::shortcut_keys().await);
                is_here.set(true);
            });
        }
    });
    move || is_here.get().then(|| fetched.try_update_value(Option::take).flatten())
}
