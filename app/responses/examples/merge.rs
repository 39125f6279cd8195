//! Merges 50 files of 1,000 responses each, as 50 devices would hand them in, and says how long it took and how much memory it needed.
//! `make bench` runs it; the files are made by the first run and read by the second, so that only reading and merging is measured.

use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{env, fs};

use responses::{
    Canonical, Day, Export, Form, Import, Kind, Language, Merge, Respondent, ResponseId, ResponseRecord, Sensitivity,
};
use serde_json::json;

const DEVICES: u32 = 50;
const RESPONSES: u32 = 1000;
/// The goals, in seconds and MB.
const GOAL: (f64, u64) = (5.0, 200);

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<()> {
    let folder = PathBuf::from(env::args().nth(2).ok_or("merge make|read FOLDER")?);
    match env::args().nth(1).as_deref() {
        Some("make") => make(&folder),
        _ => read(&folder),
    }
}

fn make(folder: &Path) -> Outcome<()> {
    fs::create_dir_all(folder)?;
    for device in 0..DEVICES {
        let first = device * RESPONSES;
        let records: Vec<ResponseRecord> = (first..first + RESPONSES).map(record).collect::<Outcome<_>>()?;
        fs::write(
            folder.join(format!("{device}.json")),
            Export::build(&records, Day::parse("2026-11-21")?, "0.1.0").text,
        )?;
    }
    Ok(())
}

fn read(folder: &Path) -> Outcome<()> {
    let begun = Instant::now();
    let mut incoming = Vec::new();
    let mut bytes = 0;
    for device in 0..DEVICES {
        let text = fs::read_to_string(folder.join(format!("{device}.json")))?;
        bytes += text.len();
        incoming.extend(Import::read(&text)?);
    }
    let merge = Merge::of([], incoming);
    let total = merge.read();
    let (writes, _) = merge.into_writes();
    let seconds = begun.elapsed().as_secs_f64();
    let peak = peak_megabytes()?;
    println!(
        "{DEVICES} files, {total} responses, {} MB read: {seconds:.2} s, {peak} MB at most (goals {} s, {} MB)",
        bytes >> 20,
        GOAL.0,
        GOAL.1
    );
    if writes.len() == (DEVICES * RESPONSES) as usize { Ok(()) } else { Err("the counts do not add up".into()) }
}

/// The most memory that this program has had, as Linux counts it.
fn peak_megabytes() -> Outcome<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    let kilobytes: u64 = line.split_whitespace().next().ok_or("no number")?.parse()?;
    Ok(kilobytes >> 10)
}

/// A family's feedback of an ordinary length.
fn record(number: u32) -> Outcome<ResponseRecord> {
    let form = Form {
        questionnaire: Canonical::parse("https://indsatstrappen.dk/fhir/Questionnaire/afslutning-familie|1.0.0")?,
        title: "Fortæl, hvordan hjælpen var".to_owned(),
        language: Language::parse("da")?,
        kind: Kind::ClosingFeedback,
        respondent: Respondent::Parent,
        sensitivity: Sensitivity::Ordinary,
    };
    let answers = json!({"item": [
        {"linkId": "familie-respekt", "text": "Hvor meget oplevede I, at vi mødte jer med respekt?", "answer": [{"valueInteger": number % 11}]},
        {"linkId": "familie-inddraget", "text": "Hvor meget oplevede I, at I var med til at bestemme?", "answer": [{"valueInteger": number % 7}]},
        {"linkId": "gjorde-forskel", "text": "Hvad gjorde vi, som betød noget for jer?", "answer": [{"valueString": "Det hjalp, at nogen lyttede, og at vi fik en plan."}]},
        {"linkId": "skulle-have-gjort", "text": "Hvad skulle vi have gjort anderledes?", "answer": [{"valueString": format!("Ringet før. {number}")}]},
    ]});
    let id = ResponseId::parse(format!("8c5b2f1e-0b1d-4f0e-9a63-{number:012x}"))?;
    let day = Day::parse("2026-11-20")?;
    Ok(ResponseRecord::draft(id, form, day, answers.clone())?.completed(day, answers)?)
}
