//! The search engine alone in a browser, so that `make bench` can ask it beside others. The app does not use this.

use catalogue::{Catalogue, DataFile, OverviewReader, SearchIndex};
use wasm_bindgen::prelude::*;

/// An index that grows.
#[wasm_bindgen]
pub struct Search {
    catalogue: Catalogue,
    overview: OverviewReader,
    index: SearchIndex,
}

#[wasm_bindgen]
impl Search {
    /// Empty, with the registers that records refer to.
    #[wasm_bindgen(constructor)]
    pub fn new(topics: &str, municipalities: &str, synonyms: &str) -> Self {
        let file = |path: &str, text: &str| DataFile { path: path.to_owned(), text: Ok(text.to_owned()) };
        let files =
            [file("topics.json", topics), file("municipalities.json", municipalities), file("synonyms.json", synonyms)];
        let (catalogue, _) = Catalogue::load(&files);
        let index = catalogue.empty_index();
        Self { catalogue, overview: OverviewReader::default(), index }
    }

    /// Takes in the next lines of `overview.json`.
    ///
    /// # Errors
    /// Where they cannot be read.
    pub fn add(&mut self, lines: &str) -> Result<(), JsError> {
        let entries = self.overview.read(lines)?;
        self.index.add(entries.iter().map(|entry| self.catalogue.document(entry)));
        Ok(())
    }

    /// The numbers of all records that fit, the best first.
    pub fn search(&self, text: &str) -> Vec<u32> {
        self.index.search(text).matches.into_iter().map(|found| found.document).collect()
    }

    /// What the index takes, in bytes.
    pub fn bytes(&self) -> usize {
        self.index.bytes()
    }
}
