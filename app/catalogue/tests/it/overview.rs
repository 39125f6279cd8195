use catalogue::OverviewReader;
use serde_json::json;

use crate::support::{catalogue, offer};

/// The file as the build writes it: one entry a line.
fn overview() -> Vec<String> {
    let records = ["a/1", "a/2", "b/1"].map(|id| offer(id, json!({ "name": format!("Grød på Ærø: {id}") })));
    let entries = catalogue(records.to_vec(), Vec::new()).entries();
    let lines: Vec<_> = entries.iter().map(|entry| serde_json::to_string(entry).unwrap()).collect();
    let file = format!("{{\"$schema\":\"s\",\"overview\":[\n{}\n]}}\n", lines.join(",\n"));
    file.split_inclusive('\n').map(str::to_owned).collect()
}

/// The ids that come of these pieces, and whether the file was whole.
fn read(pieces: &[String]) -> Option<(Vec<String>, bool)> {
    let mut reader = OverviewReader::default();
    let mut ids = Vec::new();
    for piece in pieces {
        ids.extend(reader.read(piece).ok()?.into_iter().map(|entry| entry.id.to_string()));
    }
    Some((ids, reader.is_whole()))
}

#[test]
fn the_same_comes_of_it_however_its_lines_are_cut() {
    let lines = overview();
    let all = (["a/1", "a/2", "b/1"].map(str::to_owned).to_vec(), true);
    for size in 1..=lines.len() {
        let mut pieces: Vec<_> = lines.chunks(size).map(<[String]>::concat).collect();
        assert_eq!(read(&pieces).as_ref(), Some(&all), "{size} lines at a time");
        pieces.push(String::new());
        assert_eq!(read(&pieces).as_ref(), Some(&all), "an empty piece at the end");
    }
}

#[test]
fn a_file_without_its_end_is_not_whole() {
    let lines = overview();
    for count in 0..lines.len() {
        let (ids, is_whole) = read(&lines[..count]).unwrap();
        assert_eq!((ids.len(), is_whole), (count.saturating_sub(1), false));
    }
}

#[test]
fn a_line_that_is_no_entry_is_an_error() {
    let lines = overview();
    for broken in ["{\"id\":\"a/9\"},\n", "{\"i", "<html>\n", "\n"] {
        for place in 1..lines.len() {
            let mut lines = lines.clone();
            lines.insert(place, broken.to_owned());
            assert_eq!(read(&lines), None, "{broken} as line {place}");
        }
    }
    let mut cut = lines.clone();
    cut[2].truncate(40);
    assert_eq!(read(&cut[..3]), None, "the network broke off within a line");
}
