use leptos::html;
use leptos::prelude::*;
use responses::Reception;

use crate::platform::camera::{Camera, Trouble};
use crate::platform::task;

/// Milliseconds between two looks: the browser gets its turn, and a slow device does not grow hot.
const BETWEEN_MS: u64 = 60;

/// Whether the camera is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// Not asked for yet.
    Dark,
    /// The browser asks the person.
    Asking,
    /// There is a picture.
    Open,
    /// There is none.
    Troubled(Trouble),
}

impl Sight {
    /// Why there is none.
    pub fn trouble(self) -> Option<Trouble> {
        if let Self::Troubled(trouble) = self { Some(trouble) } else { None }
    }
}

/// Turns the camera on and reads codes, until all is there or the page is left.
pub fn read(video: NodeRef<html::Video>, sight: RwSignal<Sight>, reception: RwSignal<Reception>) {
    sight.set(Sight::Asking);
    task::spawn(async move {
        let Some(element) = video.get_untracked() else { return };
        match Camera::open(&element).await {
            Err(trouble) => {
                let _gone = sight.try_set(Sight::Troubled(trouble));
            }
            Ok(mut camera) => {
                let _gone = sight.try_set(Sight::Open);
                while is_wanted(reception) {
                    let texts = camera.read().await;
                    hear(reception, &texts);
                    task::pause(BETWEEN_MS).await;
                }
            }
        }
    });
}

/// Until the page is left, or everything is there.
fn is_wanted(reception: RwSignal<Reception>) -> bool {
    reception.try_with_untracked(|reception| reception.whole().is_none()).unwrap_or(false)
}

fn hear(reception: RwSignal<Reception>, texts: &[String]) {
    let Some(mut heard) = reception.try_get_untracked() else { return };
    let news = texts.iter().filter(|text| heard.hear(text)).count();
    if news > 0 {
        drop(reception.try_set(heard));
    }
}
