//! Content for measuring: many municipalities with many made-up offers. The same at every run, and never shipped.
//!
//! What is real in it: the shipped content, and the names, codes and regions of Denmark's municipalities. Every made-up
//! record says so in its status and rests on a document that says so.

mod area;
mod random;
mod record;
mod words;

use std::path::{Path, PathBuf};
use std::{fs, io};

use area::Area;
use random::Random;
use record::Maker;
use serde_json::{Value, json};
use words::Words;

use crate::files;

/// How much to make.
pub(crate) struct Size {
    municipalities: usize,
    offers: usize,
}

impl Size {
    /// From the two numbers of the command line; `None` where one is no number, or no municipality is left.
    pub(crate) fn read(municipalities: &str, offers: &str) -> Option<Self> {
        let (municipalities, offers) = (municipalities.parse().ok()?, offers.parse().ok()?);
        ((1..=Area::all().len()).contains(&municipalities) && offers > 0).then_some(Self { municipalities, offers })
    }
}

/// Writes a whole data folder. A municipality keeps the offers that are shipped, and gets made-up ones up to the size.
pub(crate) fn run(root: &Path, size: &Size, out: &Path) -> bool {
    match (Generator { shipped: root.join("public/data"), out: out.to_path_buf() }).write(size) {
        Ok(count) => {
            eprintln!("{count} offers written to {}", out.display());
            true
        }
        Err(error) => {
            eprintln!("generate: {error}");
            false
        }
    }
}

struct Generator {
    shipped: PathBuf,
    out: PathBuf,
}

impl Generator {
    fn write(&self, size: &Size) -> io::Result<usize> {
        for path in files::below(&self.shipped)?.iter().filter(|path| !path.starts_with("offers/")) {
            let to = self.out.join(path);
            fs::create_dir_all(to.parent().unwrap_or(&self.out))?;
            fs::copy(self.shipped.join(path), to)?;
        }
        let mut municipalities = self.read("municipalities.json")?;
        let mut sources = self.read("sources.json")?;
        let areas = chosen(&municipalities, size);
        let words = self.words(&areas)?;
        let topics = self.read("topics.json")?;
        let topics: Vec<String> = list(&topics, "topics").iter().filter_map(|topic| text(topic, "id")).collect();
        for area in &areas {
            push(&mut sources, "sources", area.sources(&words));
        }
        let entry = |area: &Area| {
            let shipped = list(&municipalities, "municipalities").iter().find(|known| known["slug"] == area.slug);
            area.municipality(shipped, &words)
        };
        municipalities["municipalities"] = areas.iter().map(entry).collect();
        self.save("municipalities.json", &municipalities)?;
        self.save("sources.json", &sources)?;
        self.offers(&areas, size, Maker { words: &words, topics: &topics, random: Random::new(98) })
    }

    fn offers(&self, areas: &[Area], size: &Size, mut maker: Maker) -> io::Result<usize> {
        let mut elsewhere = Vec::new();
        for area in areas {
            let mut own = self.shipped_offers(area)?;
            while own.len() < size.offers {
                own.push(maker.record(area, &own, &elsewhere));
            }
            elsewhere.extend(own.iter().filter_map(|record| text(record, "id")));
            let file = json!({ "$schema": "../schema/offers.schema.json", "offers": own });
            self.save(&format!("offers/{}.json", area.slug), &file)?;
        }
        Ok(elsewhere.len())
    }

    fn words(&self, areas: &[Area]) -> io::Result<Words> {
        let mut summaries = Vec::new();
        for area in areas {
            let offers = self.shipped_offers(area)?;
            summaries.extend(offers.iter().filter_map(|offer| text(&offer["summary"], "da")));
        }
        Ok(Words::read(summaries.into_iter())?)
    }

    fn shipped_offers(&self, area: &Area) -> io::Result<Vec<Value>> {
        let path = format!("offers/{}.json", area.slug);
        if !self.shipped.join(&path).exists() {
            return Ok(Vec::new());
        }
        Ok(list(&self.read(&path)?, "offers").to_vec())
    }

    fn read(&self, path: &str) -> io::Result<Value> {
        Ok(serde_json::from_str(&fs::read_to_string(self.shipped.join(path))?)?)
    }

    fn save(&self, path: &str, value: &Value) -> io::Result<()> {
        let path = self.out.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&self.out))?;
        fs::write(path, format!("{value:#}\n"))
    }
}

/// The shipped municipalities, and then others by their codes. Ladders and records point at the shipped ones, so none of
/// them is left out.
fn chosen(municipalities: &Value, size: &Size) -> Vec<Area> {
    let known: Vec<&Value> = list(municipalities, "municipalities").iter().map(|known| &known["slug"]).collect();
    let (shipped, others): (Vec<_>, Vec<_>) =
        Area::all().into_iter().partition(|area| known.contains(&&json!(area.slug)));
    let missing = size.municipalities.saturating_sub(shipped.len());
    shipped.into_iter().chain(others.into_iter().take(missing)).collect()
}

fn list<'a>(file: &'a Value, array: &str) -> &'a [Value] {
    file[array].as_array().map_or(&[], Vec::as_slice)
}

fn text(record: &Value, field: &str) -> Option<String> {
    record[field].as_str().map(str::to_owned)
}

fn push(file: &mut Value, array: &str, entries: [Value; 2]) {
    if let Some(list) = file[array].as_array_mut() {
        list.extend(entries);
    }
}
