//! Fifty files of a thousand responses each, from fifty devices. How long it takes and how much memory is measured by `make bench`.

use responses::{Export, Import, Merge, ResponseRecord};

use crate::sample::{completed, day, feedback, said};

/// The file of one device. Every tenth response is on the next device as well.
fn file(device: u32, responses: u32) -> String {
    let own = (0..responses).map(|number| {
        if number % 10 == 0 { device.saturating_sub(1) * responses + number } else { device * responses + number }
    });
    let mut records: Vec<ResponseRecord> = own
        .map(|number| completed(number, feedback(), "2026-11-20", said("Det hjalp, at nogen lyttede til os.")))
        .collect();
    records.sort_by(|one, other| one.id().cmp(other.id()));
    records.dedup_by(|one, other| one.id() == other.id());
    Export::build(&records, day("2026-11-21"), "0.1.0").text
}

#[test]
fn fifty_devices_are_merged_and_the_counts_add_up() {
    let responses = 100;
    let mut incoming = Vec::new();
    for device in 0..50 {
        incoming.extend(Import::read(&file(device, responses)).unwrap());
    }
    let read = incoming.len();
    let again = incoming.clone();
    let merge = Merge::of([], incoming);
    assert_eq!(merge.read(), read);
    assert_eq!((merge.replace.len(), merge.unchanged.len(), merge.conflicts.len()), (0, 0, 0));
    let (store, _) = merge.into_writes();
    assert_eq!(store.len() + Merge::of([], again.clone()).repeated, read);
    let merge = Merge::of(&store, again);
    assert_eq!((merge.read(), merge.add.len(), merge.replace.len()), (read, 0, 0));
}
