//! What every page can reach without being handed it.

use catalogue::{MunicipalityDefinition, MunicipalitySlug};
use leptos::prelude::*;
use responses::CourseCode;

use crate::content::Content;
use crate::my_list::MyList;
use crate::shelf::Shelf;

/// The municipality that the person chose on the start page; remembered on the device.
#[derive(Clone, Copy)]
pub struct MyMunicipality(pub RwSignal<Option<MunicipalitySlug>>);

impl MyMunicipality {
    /// What is known of it.
    pub fn definition(self) -> Option<&'static MunicipalityDefinition> {
        self.0.with(|slug| slug.as_ref().and_then(|slug| content().catalogue.municipality(slug)))
    }
}

/// The course that a family answers about, from the address or typed; forgotten when the page is closed.
#[derive(Clone, Copy)]
pub struct MyCourse(pub RwSignal<Option<CourseCode>>);

/// The address of the page from which somebody went to choose a language.
#[derive(Clone, Copy)]
pub struct LeftPage(pub StoredValue<Option<String>>);

/// The content, from anywhere below [`App`].
pub fn content() -> &'static Content {
    expect_context()
}

/// The offers, from anywhere below [`App`].
pub fn shelf() -> Shelf {
    expect_context()
}

/// The person's own list, from anywhere below [`App`].
pub fn my_list() -> MyList {
    expect_context()
}
