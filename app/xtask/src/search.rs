//! What the finder finds, for a look from outside: ids, best first, and nothing else on standard output.

use std::io::{self, BufRead, Write};
use std::path::Path;

use catalogue::{Catalogue, DataFile, SearchIndex};
use serde::Deserialize;

use crate::files;

/// Ids that are printed for a text.
const MOST: usize = 50;

/// A text to search for, and in which municipality.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Search {
    text: String,
    #[serde(default)]
    municipality: Option<String>,
}

impl Search {
    /// Of the command's arguments.
    pub(crate) fn new(text: &str, municipality: Option<&str>) -> Self {
        Self { text: text.to_owned(), municipality: municipality.map(str::to_owned) }
    }
}

/// Prints one id a line.
pub(crate) fn run(root: &Path, search: &Search) -> bool {
    report(print(root, search))
}

/// Reads searches as JSON, one a line; prints a JSON array of ids for each.
pub(crate) fn run_batch(root: &Path) -> bool {
    report(print_batch(root))
}

fn report(done: io::Result<()>) -> bool {
    if let Err(error) = &done {
        eprintln!("search: {error}");
    }
    done.is_ok()
}

fn print(root: &Path, search: &Search) -> io::Result<()> {
    let shelf = Shelf::open(root)?;
    let mut out = io::stdout().lock();
    shelf.find(search).into_iter().try_for_each(|id| writeln!(out, "{id}"))
}

fn print_batch(root: &Path) -> io::Result<()> {
    let shelf = Shelf::open(root)?;
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let search = serde_json::from_str(&line?)?;
        writeln!(out, "{}", serde_json::to_string(&shelf.find(&search))?)?;
    }
    Ok(())
}

/// The catalogue with its index.
struct Shelf {
    catalogue: Catalogue,
    index: SearchIndex,
}

impl Shelf {
    fn open(root: &Path) -> io::Result<Self> {
        let data = root.join("public/data");
        let read = |path: String| {
            let text = std::fs::read_to_string(data.join(&path)).map_err(|error| error.to_string());
            DataFile { path, text }
        };
        let files: Vec<DataFile> = files::below(&data)?.into_iter().map(read).collect();
        let (catalogue, _) = Catalogue::load(&files);
        let index = catalogue.search_index();
        Ok(Self { catalogue, index })
    }

    fn find(&self, search: &Search) -> Vec<&str> {
        let offer = |number: u32| self.catalogue.offers.get(number as usize);
        let here = |number| {
            let wanted = search.municipality.as_deref();
            offer(number).is_some_and(|offer| wanted.is_none_or(|wanted| offer.municipality.as_str() == wanted))
        };
        let found = self.index.search_among(&search.text, &here).matches.into_iter();
        found.filter_map(|found| Some(offer(found.document)?.id.as_str())).take(MOST).collect()
    }
}
