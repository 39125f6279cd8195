use leptos::prelude::*;
use questionnaire::{ChildFace, OptionView};

use super::control::{Shown, is_chosen};
use crate::platform::speech;
use crate::routes;

/// Whether the options are shown as faces.
pub fn has_faces(options: &[OptionView]) -> bool {
    options.iter().any(|option| option.face.is_some())
}

/// The picture of a face.
pub fn icon(face: ChildFace) -> String {
    let file = match face {
        ChildFace::Happy => "glad",
        ChildFace::Neutral => "midt",
        ChildFace::Sad => "ked",
        ChildFace::DoNotKnow => "ved-ikke",
        ChildFace::Skip => "springer-over",
    };
    routes::file(&format!("/icons/face-{file}.svg"))
}

/// Large answers with a face and a word, and its sound where the child has asked to hear the questions. All faces have one colour: none is the right one.
#[component]
pub fn Faces(shown: Shown, options: Vec<OptionView>) -> impl IntoView {
    let (answering, at) = (shown.answering, shown.question.at.clone());
    let rows = options.into_iter().enumerate().map(|(index, option)| {
        let value = option.value.clone();
        let (here, chosen) = (at.clone(), is_chosen(answering, at.clone(), value.clone()));
        let class = match option.face {
            Some(ChildFace::Happy | ChildFace::Neutral | ChildFace::Sad) => "it-face",
            Some(ChildFace::DoNotKnow | ChildFace::Skip) | None => "it-face it-face--small",
        };
        let icon = option.face.map(icon);
        let word = format!("{}-word-{index}", shown.ids.answer);
        let spoken = word.clone();
        view! {
            <label class=class>
                <input
                    class="it-face__input"
                    type="radio"
                    name=shown.ids.answer.clone()
                    id=(index == 0).then(|| shown.ids.answer.clone())
                    prop:checked=chosen
                    on:change=move |_| {
                        answering.choose(&here, &value);
                        speech::echo(&spoken);
                    }
                />
                {icon.map(|icon| view! { <img class="it-face__icon" src=icon alt="" width="64" height="64"/> })}
                <span class="it-face__text" id=word lang=answering.lang()>{option.display}</span>
            </label>
        }
    });
    view! { <div class="it-faces">{rows.collect_view()}</div> }
}
