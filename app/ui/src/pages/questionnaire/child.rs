use leptos::prelude::*;
use questionnaire::{ChildFace, Occurrence, OptionView};

use super::answering::Answering;
use super::control::is_chosen;
use crate::routes;

/// Whether the options are shown as faces.
pub fn has_faces(options: &[OptionView]) -> bool {
    options.iter().any(|option| option.face.is_some())
}

/// Large answers with a face and a word. All faces have one colour: none is the right one.
#[component]
pub fn Faces(answering: Answering, at: Occurrence, options: Vec<OptionView>) -> impl IntoView {
    let rows = options.into_iter().enumerate().map(|(index, option)| {
        let value = option.value.clone();
        let (here, chosen) = (at.clone(), is_chosen(answering, at.clone(), value.clone()));
        let (file, class) = match option.face {
            Some(ChildFace::Happy) => (Some("glad"), "it-face"),
            Some(ChildFace::Neutral) => (Some("midt"), "it-face"),
            Some(ChildFace::Sad) => (Some("ked"), "it-face"),
            Some(ChildFace::DoNotKnow) => (Some("ved-ikke"), "it-face it-face--small"),
            Some(ChildFace::Skip) => (Some("springer-over"), "it-face it-face--small"),
            None => (None, "it-face it-face--small"),
        };
        let icon = file.map(|file| routes::to(&format!("/icons/face-{file}.svg")));
        view! {
            <label class=class>
                <input
                    class="it-face__input"
                    type="radio"
                    name="answer"
                    id=(index == 0).then_some("answer")
                    prop:checked=chosen
                    on:change=move |_| answering.choose(&here, &value)
                />
                {icon.map(|icon| view! { <img class="it-face__icon" src=icon alt="" width="64" height="64"/> })}
                <span class="it-face__text">{option.display}</span>
            </label>
        }
    });
    view! { <div class="it-faces">{rows.collect_view()}</div> }
}
