use catalogue::{Coverage, CoverageColumn, CoverageRow, CoverageWords, Finder, Query, State, Unknown};
use serde_json::{Value, json};

use crate::support::{TODAY, catalogue, finder, offer, on_steps, query, status, topic};

const NOTHING: (usize, usize) = (0, 0);

fn records() -> Vec<Value> {
    let baby = json!({ "min_months": 0, "max_months": 11, "basis": "offer" });
    vec![
        offer("a/1", json!({ "steps": on_steps(&[1, 2]) })),
        offer("a/2", json!({ "steps": on_steps(&[2]), "status": status("planned") })),
        offer("a/3", json!({ "steps": on_steps(&[2]), "status": status("historic") })),
        offer("a/4", json!({})),
        offer("b/1", json!({ "steps": on_steps(&[6]), "age": baby })),
        offer("b/2", json!({ "steps": on_steps(&[6]), "citizen_facing": false })),
    ]
}

/// Columns with their cells from step 1 to the total; all together last.
fn table(finder: &Finder, address: &str) -> Vec<Vec<(usize, usize)>> {
    let Coverage { columns, together } = finder.coverage(&query(address), TODAY);
    let cells = |column: &CoverageColumn| {
        CoverageRow::ALL.map(|row| column.cell(row)).map(|cell| (cell.usable, cell.planned)).to_vec()
    };
    columns.iter().chain([&together]).map(cells).collect()
}

#[test]
fn a_record_counts_on_each_of_its_steps_and_once_in_the_total() {
    let finder = finder(catalogue(records(), Vec::new()));
    let a = vec![(1, 0), (1, 1), NOTHING, NOTHING, NOTHING, NOTHING, (1, 0), (2, 1)];
    let b = vec![NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, (1, 0), NOTHING, (1, 0)];
    let both = vec![(1, 0), (1, 1), NOTHING, NOTHING, NOTHING, (1, 0), (1, 0), (3, 1)];
    assert_eq!(table(&finder, "trin=1"), [a.clone(), b.clone(), both], "the steps are the table's own");
    assert_eq!(table(&finder, "kommune=a"), [a.clone(), a], "only what was chosen");
    assert_eq!(table(&finder, "alder=5")[1], [NOTHING; 8]);
    assert_eq!(table(&finder, "for=fagperson")[1][5], (2, 0));
}

#[test]
fn each_cell_counts_what_its_list_shows() {
    let finder = finder(catalogue(records(), Vec::new()));
    for address in ["", "for=fagperson", "alder=5", "alder=0&for=fagperson", "kommune=b"] {
        let query = query(address);
        let Coverage { columns, together } = finder.coverage(&query, TODAY);
        for column in columns.iter().chain([&together]) {
            for row in CoverageRow::ALL {
                let found = finder.find(&column.list(row, &query), TODAY);
                let planned = found.hits.iter().filter(|hit| hit.entry.state == State::Planned).count();
                let cell = column.cell(row);
                assert_eq!((cell.usable, cell.planned), (found.usable, planned), "{address} {row:?} {column:?}");
            }
        }
    }
}

#[test]
fn where_nobody_has_chosen_the_municipalities_with_something_are_shown() {
    let finder = finder(catalogue(vec![offer("b/1", json!({}))], Vec::new()));
    let shown = |address: &str| {
        let columns = finder.coverage(&query(address), TODAY).columns;
        columns.iter().map(|column| column.municipalities[0].to_string()).collect::<Vec<_>>()
    };
    assert_eq!(shown(""), ["b"]);
    assert_eq!(shown("kommune=b&kommune=a"), ["a", "b"], "in the order of the register");
}

#[test]
fn what_means_nothing_in_the_address_of_the_table_is_named() {
    let catalogue = catalogue(Vec::new(), vec![topic("angst", "Angst", &[])]);
    let pairs = [
        ("kommune", "a"),
        ("kommune", "x"),
        ("emne", "angst"),
        ("emne", "x"),
        ("trin", "1"),
        ("sorter", "navn"),
        ("alder", "99"),
        ("alder", ""),
        ("for", "fagperson"),
    ];
    let (read, unknown) = Coverage::query(pairs, &catalogue);
    assert_eq!(read, query("kommune=a&emne=angst&for=fagperson"));
    let named = |unknown: Vec<Unknown>| -> Vec<_> {
        unknown.iter().map(|part| format!("{}={}", part.key, part.value)).collect()
    };
    assert_eq!(named(unknown), ["alder=99", "kommune=x", "emne=x", "trin=1", "sorter=navn"]);
    // The finder's own address means one thing more: step and order.
    let (read, unknown) = Query::of_address(pairs, &catalogue);
    assert_eq!(read, query("kommune=a&emne=angst&trin=1&sorter=navn&for=fagperson"));
    assert_eq!(named(unknown), ["alder=99", "kommune=x", "emne=x"]);
    assert_eq!(Coverage::query([], &catalogue), (Query::default(), Vec::new()));
}

#[test]
fn the_table_as_a_file_keeps_an_empty_cell_apart_from_a_zero() {
    let finder = finder(catalogue(records(), Vec::new()));
    let coverage = finder.coverage(&query("kommune=a"), TODAY);
    let rows = CoverageRow::ALL.map(|row| match row {
        CoverageRow::Step(step) => format!("Trin {step}"),
        CoverageRow::WithoutStep => "Uden \"trin\"".to_owned(),
        CoverageRow::Total => "I alt".to_owned(),
    });
    let words = CoverageWords {
        corner: "Trin".to_owned(),
        columns: vec!["Århus; by".to_owned()],
        rows,
        planned: "planlagt".to_owned(),
        none: "Ingen i kilden".to_owned(),
    };
    let csv = coverage.csv(&words);
    let lines: Vec<_> = csv.strip_prefix('\u{feff}').unwrap().split_terminator("\r\n").collect();
    assert_eq!(lines.len(), 9);
    assert_eq!(lines[0], r#""Trin";"Århus; by";"Århus; by: planlagt""#);
    assert_eq!(lines[2], r#""Trin 2";"1";"1""#);
    assert_eq!(lines[3], r#""Trin 3";"Ingen i kilden";"""#);
    assert_eq!(lines[7], r#""Uden ""trin""";"1";"0""#);
}
