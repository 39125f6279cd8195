//! What every page can reach without being handed it.

use catalogue::MunicipalitySlug;
use leptos::prelude::*;

use crate::content::Content;

/// The municipality that the person chose on the start page; remembered on the device.
#[derive(Clone, Copy)]
pub struct MyMunicipality(pub RwSignal<Option<MunicipalitySlug>>);

/// The content, from anywhere below [`App`].
pub fn content() -> &'static Content {
    expect_context()
}
