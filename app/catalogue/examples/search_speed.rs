//! How fast the search is on 98 municipalities with 300 made-up records each: `cargo run --release -p catalogue
//! --example search_speed`. The records are words of the real ones, and compounds of them, thrown together.
#![allow(clippy::unwrap_used, reason = "a measurement, not the app")]

use std::collections::BTreeSet;
use std::time::Instant;

use catalogue::{Catalogue, DataFile, SearchDocument, State};
use fastrand::Rng;

const MUNICIPALITIES: usize = 98;
const RECORDS: usize = 300;
const COMPOUNDS: usize = 24_000;
const QUERIES: [&str; 16] = [
    "angst",
    "mit barn vil ikke i skole",
    "forældrekursus autisme",
    "sundhedsplejerske",
    "familierådslagning",
    "skolefravær",
    "foraeldre kursus",
    "radgivning til unge",
    "min datter er bange for alting og tør ikke gå ud",
    "psykolg",
    "grupepr for børn med vred",
    "§ 29 stk. 2",
    "tandlæge kommune3",
    "hvordan får jeg hjælp til min søn der slår",
    "netværksmøde",
    "skoleforløbskonsulent",
];

struct Record {
    name: String,
    summary: String,
    topics: Vec<usize>,
    municipality: String,
}

fn main() {
    let catalogue = real();
    let (records, words) = made_up(&catalogue);
    let mut index = catalogue.empty_index();
    let mut shards = Vec::new();
    for shard in records.chunks(RECORDS) {
        let documents: Vec<_> = shard.iter().map(|record| document(record, &catalogue)).collect();
        let start = Instant::now();
        index.add(documents);
        shards.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    println!("records {}, distinct words {words}, memory {} kB", index.len(), index.bytes() / 1024);
    println!("index: {:.0} ms in all, {}", shards.iter().sum::<f64>(), spread(&mut shards));
    let mut all = Vec::new();
    for query in QUERIES {
        let mut times = Vec::new();
        for (end, c) in query.char_indices() {
            let text = &query[..end + c.len_utf8()];
            let start = Instant::now();
            let found = index.search(text).matches.len();
            times.push(start.elapsed().as_secs_f64() * 1000.0);
            assert!(found <= index.len());
        }
        all.extend_from_slice(&times);
        println!("{query:50} {}", spread(&mut times));
    }
    println!("{:50} {}", "all key presses", spread(&mut all));
}

fn spread(times: &mut [f64]) -> String {
    times.sort_by(f64::total_cmp);
    let at = |percent: usize| times[(times.len() - 1) * percent / 100];
    format!("p50 {:.2} ms, p95 {:.2} ms, most {:.2} ms", at(50), at(95), at(100))
}

fn real() -> Catalogue {
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/data");
    let read = |path: &str| {
        let text = std::fs::read_to_string(format!("{data}/{path}")).map_err(|error| error.to_string());
        DataFile { path: path.to_owned(), text }
    };
    let paths = [
        "topics.json",
        "synonyms.json",
        "municipalities.json",
        "offers/aabenraa.json",
        "offers/faxe.json",
        "offers/kerteminde.json",
    ];
    Catalogue::load(&paths.map(read)).0
}

fn made_up(catalogue: &Catalogue) -> (Vec<Record>, usize) {
    let mut words: BTreeSet<&str> = BTreeSet::new();
    for offer in &catalogue.offers {
        let text = |text| str::split(text, |c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        words.extend(text(&offer.name).chain(text(offer.summary.danish())));
    }
    let words: Vec<&str> = words.into_iter().collect();
    let long: Vec<&&str> = words.iter().filter(|word| word.chars().count() > 3).collect();
    let mut random = Rng::with_seed(42);
    let compound = |random: &mut Rng| {
        format!(
            "{}{}",
            long[random.usize(..long.len())].to_lowercase(),
            long[random.usize(..long.len())].to_lowercase()
        )
    };
    let compounds: Vec<String> = (0..COMPOUNDS).map(|_| compound(&mut random)).collect();
    let text = |random: &mut Rng, length: usize| {
        let word = |random: &mut Rng| {
            if random.usize(..4) == 0 {
                skewed(random, &compounds).clone()
            } else {
                (*skewed(random, &words)).to_owned()
            }
        };
        (0..length).map(|_| word(random)).collect::<Vec<_>>().join(" ")
    };
    let mut records = Vec::with_capacity(MUNICIPALITIES * RECORDS);
    for number in 0..MUNICIPALITIES * RECORDS {
        let (name, summary) = (1 + random.usize(..6), 15 + random.usize(..15));
        let topics = (0..=random.usize(..3)).map(|_| random.usize(..catalogue.topics.len())).collect();
        records.push(Record {
            name: text(&mut random, name),
            summary: text(&mut random, summary),
            topics,
            municipality: format!("Kommune{}", number / RECORDS),
        });
    }
    let distinct: BTreeSet<&str> = records.iter().flat_map(|r| r.name.split(' ').chain(r.summary.split(' '))).collect();
    let count = distinct.len();
    (records, count)
}

fn document<'a>(record: &'a Record, catalogue: &'a Catalogue) -> SearchDocument<'a> {
    SearchDocument {
        name: &record.name,
        summary: &record.summary,
        topics: record.topics.iter().map(|&topic| &catalogue.topics[topic]).collect(),
        municipality: &record.municipality,
        other: vec!["Tidlig Forebyggelse", "§ 29 stk. 2", "barnets-lov"],
        state: State::Running,
    }
}

/// The first ones more often, as words of a language are.
fn skewed<'a, T>(random: &mut Rng, all: &'a [T]) -> &'a T {
    let (a, b) = (random.usize(..all.len()), random.usize(..all.len()));
    &all[a * b / all.len()]
}
