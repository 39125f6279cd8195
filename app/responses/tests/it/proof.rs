//! A file is counted on only when it was read back.

use responses::{Export, ExportWriter, Format, Import, ProofError, ReadBack, ResponseRecord, Written};

use crate::{
    csv::words,
    export::bundle,
    sample::{answers, assorted, completed, day, feedback, said},
};

fn formats() -> [Format; 4] {
    [Format::Lossless, Format::Ndjson, Format::Fhir, Format::Csv(Box::new(words()))]
}

fn written(format: Format, records: &[ResponseRecord]) -> (String, Written) {
    let mut writer = ExportWriter::new(format, day("2026-11-21"));
    if writer.looks_ahead() {
        for record in records {
            writer.look_at(record);
        }
    }
    let body: String = records.iter().map(|record| writer.piece(record)).collect();
    let written = writer.end("0.1.0");
    (format!("{}{body}{}", written.head, written.tail), written)
}

fn read_back(written: &Written, bytes: &[u8], piece: usize) -> Result<u64, ProofError> {
    let mut back = ReadBack::new(written.proof.clone());
    bytes.chunks(piece).for_each(|piece| back.feed(piece));
    back.end()
}

#[test]
fn every_format_is_read_back_and_counted() {
    let records = assorted("2026-11-21");
    for format in formats() {
        for count in 0..=records.len() {
            let (text, written) = written(format.clone(), &records[..count]);
            for piece in [1, 7, 1000, 1 << 20] {
                assert_eq!(read_back(&written, text.as_bytes(), piece), Ok(count as u64), "{format:?} {count} {piece}");
            }
            assert_eq!((written.proof.size(), written.proof.count()), (text.len() as u64, count as u64));
        }
    }
}

#[test]
fn a_changed_byte_or_a_cut_is_noticed() {
    let records = assorted("2026-11-21");
    for format in formats() {
        let (text, written) = written(format.clone(), &records);
        let body = written.head.len()..text.len() - written.tail.len();
        for at in (0..text.len()).step_by(11) {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1;
            if at < body.end {
                assert!(read_back(&written, &bytes, 100).is_err(), "{format:?} {at}");
            }
            assert_eq!(read_back(&written, &text.as_bytes()[..at], 100), Err(ProofError::Length));
        }
        assert_eq!(read_back(&written, format!("{text} ").as_bytes(), 100), Err(ProofError::Length));
    }
}

#[test]
fn pieces_are_the_whole_file() {
    let records = assorted("2026-11-21");
    let (text, _) = written(Format::Lossless, &records);
    assert_eq!(text, Export::build(records.iter().rev(), day("2026-11-21"), "0.1.0").text);
    assert_eq!(Import::read(&text).unwrap(), records);
    let fhir = Export::fhir(&records, day("2026-11-21"));
    assert_eq!((fhir.name.as_str(), fhir.text.as_str()), ("indsatstrappen-2026-11-21-fhir.json", bundle(&text)));
}

#[test]
fn signs_in_answers_do_not_mislead_the_count() {
    let tricky = ["}}]]{{[[", "\\\"}{", "\"\r\n\"", "a\nb", "\\", "\u{1f642}}"];
    let records: Vec<_> =
        (1..).zip(tricky).map(|(number, text)| completed(number, feedback(), "2026-11-20", said(text))).collect();
    for format in formats() {
        let (text, written) = written(format, &records);
        assert_eq!(read_back(&written, text.as_bytes(), 5), Ok(6));
    }
    assert_eq!(
        written(Format::Ndjson, &[completed(1, feedback(), "2026-11-20", answers(serde_json::json!([])))])
            .1
            .proof
            .count(),
        1
    );
}
