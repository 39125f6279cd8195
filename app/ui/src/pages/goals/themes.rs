use goals::Themes;
use leptos::prelude::*;

use crate::messages::msg;
use crate::platform::settings;

/// The themes of this device, for all that is drawn below.
#[derive(Clone, Copy)]
pub struct MyThemes(pub RwSignal<Themes>);

impl MyThemes {
    /// Changes them, and keeps them.
    pub fn change(self, change: impl FnOnce(&mut Themes)) {
        self.0.update(change);
        settings::keep_themes(&self.0.with_untracked(Themes::write));
    }
}

/// The person's own themes, above the texts that get them.
#[component]
pub fn SetThemes(children: Children) -> impl IntoView {
    let themes = MyThemes(RwSignal::new(Themes::read(&settings::themes())));
    provide_context(themes);
    let typed = RwSignal::new(String::new());
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        themes.change(|themes| themes.add(&typed.get_untracked()));
        typed.set(String::new());
    };
    let chip = move |name: String| {
        let gone = name.clone();
        view! {
            <li>
                {name.clone()} " "
                <button type="button" class="it-link-button" on:click=move |_| themes.change(|themes| themes.remove(&gone))>
                    {msg::goals_theme_remove(name)}
                </button>
            </li>
        }
    };
    view! {
        <form class="it-no-print" novalidate=true on:submit=add>
            <h3>{msg::goals_theme_title()}</h3>
            <label class="form-label" for="theme">{msg::goals_theme_new()}</label>
            <p class="form-hint" id="theme-hint">{msg::goals_theme_why()}</p>
            <div class="it-course-entry__row">
                <input
                    class="form-input"
                    id="theme"
                    type="text"
                    autocomplete="off"
                    maxlength="40"
                    aria-describedby="theme-hint"
                    prop:value=move || typed.get()
                    on:input:target=move |event| typed.set(event.target().value())
                />
                <button type="submit" class="button button-secondary">{msg::goals_theme_add()}</button>
            </div>
            <ul>{move || themes.0.with(|themes| themes.names().to_vec()).into_iter().map(chip).collect_view()}</ul>
        </form>
        {children()}
    }
}
