//! Files that are not what they seem.

use responses::{Export, Import, ImportError};
use serde_json::{Value, json};

use crate::{
    export::bundle,
    sample::{assorted, completed, day, feedback, said, sha256},
};

fn file() -> String {
    Export::build(&assorted("2026-11-21"), day("2026-11-21"), "0.1.0").text
}

/// A file whose checksum fits this bundle.
fn sealed(bundle: &Value, counts: &Value) -> String {
    let bundle = bundle.to_string();
    let sum = sha256(&bundle);
    format!(
        r#"{{"format":"indsatstrappen","version":1,"created":"2026-11-21","counts":{counts},"sha256":"{sum}","bundle":{bundle}}}"#
    )
}

/// The one resource of a good bundle, to be broken.
fn resource() -> Value {
    let text = Export::build([&completed(1, feedback(), "2026-11-20", said("godt"))], day("2026-11-21"), "0.1.0").text;
    let read: Value = serde_json::from_str(bundle(&text)).unwrap();
    read["entry"][0]["resource"].clone()
}

fn counts(number: u64) -> Value {
    json!({feedback().questionnaire.as_str(): number})
}

#[test]
fn a_file_of_another_sort_is_named_as_such() {
    let newer = ImportError::NewerVersion { found: 2, supported: 1 };
    let cases = [
        ("", ImportError::NotJson),
        ("hej", ImportError::NotJson),
        ("{hej", ImportError::NotJson),
        ("{\"a\":", ImportError::NotJson),
        ("id;skema\r\n", ImportError::NotJson),
        ("[]", ImportError::NotOurs),
        ("3", ImportError::NotOurs),
        ("[\"indsatstrappen\",1]", ImportError::NotOurs),
        ("{}", ImportError::NotOurs),
        (r#"{"format":"andet","version":1}"#, ImportError::NotOurs),
        (r#"{"format":7,"version":1}"#, ImportError::NotOurs),
        (r#"{"format":"indsatstrappen"}"#, ImportError::NotOurs),
        (r#"{"format":"indsatstrappen","version":0}"#, ImportError::NotOurs),
        (r#"{"format":"indsatstrappen","version":"1"}"#, ImportError::NotOurs),
        (r#"{"format":"indsatstrappen","version":1,"created":"i går","sha256":"","bundle":{}}"#, ImportError::NotOurs),
        (r#"{"format":"indsatstrappen","version":1,"created":"2026-11-21","bundle":{}}"#, ImportError::Checksum),
        (r#"{"format":"indsatstrappen","version":2}"#, newer.clone()),
        (r#"{"version":2,"format":"indsatstrappen","bundle":"quite another thing"}"#, newer),
        (r#"{"format":"indsatstrappen","version":1}"#, ImportError::NotOurs),
        (r#"{"resourceType":"Bundle","type":"collection"}"#, ImportError::NotOurs),
    ];
    for (text, error) in cases {
        assert_eq!(Import::read(text), Err(error), "{text}");
    }
}

#[test]
fn a_file_cut_off_anywhere_says_so() {
    let text = file();
    for end in (1..text.len()).filter(|end| text.is_char_boundary(*end)) {
        assert_eq!(Import::read(&text[..end]), Err(ImportError::CutOff), "{end}");
    }
    for end in (0..text.len()).step_by(50) {
        let lossy = String::from_utf8_lossy(&text.as_bytes()[..end]);
        assert!(Import::read(&lossy).is_err(), "{end}");
        assert!(Import::read(&format!("{lossy}\0\0\0")).is_err(), "{end}");
    }
}

#[test]
fn one_changed_byte_in_the_bundle_is_noticed() {
    let text = file();
    let start = text.len() - bundle(&text).len() - 1;
    for at in (start..text.len() - 1).filter(|at| text.as_bytes()[*at].is_ascii_alphanumeric()) {
        let mut bytes = text.clone().into_bytes();
        bytes[at] = if bytes[at] == b'7' { b'8' } else { b'7' };
        let changed = String::from_utf8(bytes).unwrap();
        assert_eq!(Import::read(&changed), Err(ImportError::Checksum), "{at}");
    }
}

#[test]
fn any_other_changed_byte_is_refused_or_harmless() {
    let text = file();
    for at in (0..text.len()).step_by(7).filter(|at| text.as_bytes()[*at].is_ascii()) {
        for byte in [b' ', b'"', b'{', b'}', b'\\', b','] {
            let mut bytes = text.clone().into_bytes();
            bytes[at] = byte;
            let changed = String::from_utf8(bytes).unwrap();
            // The app's version and the day are not under the checksum; what comes back is the same answers all the same.
            if let Ok(records) = Import::read(&changed) {
                assert_eq!(records, assorted("2026-11-21"), "{at}");
            }
        }
    }
}

#[test]
fn white_space_in_the_bundle_is_a_change() {
    let changed = file().replacen("\"type\":", "\"type\": ", 1);
    assert_eq!(Import::read(&changed), Err(ImportError::Checksum));
    assert_eq!(Import::read(&format!("{} x", file())), Err(ImportError::Checksum));
}

#[test]
fn counts_must_fit() {
    let bundle = json!({"resourceType": "Bundle", "type": "collection", "entry": [{"resource": resource()}]});
    assert_eq!(Import::read(&sealed(&bundle, &counts(1))).unwrap().len(), 1);
    for wrong in [counts(2), json!({}), json!({"other|1": 1}), json!(null), json!([1])] {
        assert_eq!(Import::read(&sealed(&bundle, &wrong)), Err(ImportError::CountsDiffer), "{wrong}");
    }
}

#[test]
fn a_record_that_lacks_something_is_named() {
    let cases = [
        ("resourceType", json!("Patient")),
        ("id", json!("1")),
        ("id", Value::Null),
        ("questionnaire", json!("https://x.dk/a")),
        ("status", json!("stopped")),
        ("authored", json!("i går")),
        ("language", json!(7)),
        ("meta", json!({"versionId": "0"})),
        ("meta", json!({"versionId": 2})),
    ];
    for (key, value) in cases {
        let mut broken = resource();
        broken[key] = value;
        let bundle = json!({"resourceType": "Bundle", "entry": [{"resource": resource()}, {"resource": broken}]});
        assert_eq!(Import::read(&sealed(&bundle, &counts(2))), Err(ImportError::BrokenRecord { index: 1 }), "{key}");
    }
}

#[test]
fn an_entry_is_one_record_under_its_own_name() {
    let entries = [
        json!({"fullUrl": "urn:uuid:8c5b2f1e-0b1d-4f0e-9a63-000000000009", "resource": resource()}),
        json!({"fullUrl": "urn:uuid:8c5b2f1e-0b1d-4f0e-9a63-000000000001"}),
        json!(null),
        json!(7),
    ];
    for entry in entries {
        let bundle = json!({"resourceType": "Bundle", "entry": [entry]});
        assert_eq!(Import::read(&sealed(&bundle, &counts(1))), Err(ImportError::BrokenRecord { index: 0 }), "{bundle}");
    }
    let twice = json!({"resourceType": "Bundle", "entry": [{"resource": resource()}, {"resource": resource()}]});
    assert_eq!(Import::read(&sealed(&twice, &counts(2))), Err(ImportError::BrokenRecord { index: 1 }));
}

#[test]
fn what_has_a_sound_default_may_be_missing() {
    let mut bare = resource();
    for key in ["meta", "language", "_questionnaire"] {
        bare.as_object_mut().unwrap().remove(key);
    }
    bare["authored"] = json!("2026-11-20T08:09:10+01:00");
    let bundle = json!({"resourceType": "Bundle", "entry": [{"resource": bare}]});
    let records = Import::read(&sealed(&bundle, &counts(1))).unwrap();
    let record = &records[0];
    assert_eq!((record.revision(), record.started_on(), record.day()), (1, day("2026-11-20"), day("2026-11-20")));
    assert_eq!((record.form().title.as_str(), record.form().language.as_str()), ("", "und"));
}

#[test]
fn depth_is_no_way_in() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let sum = sha256(&deep);
    let text =
        format!(r#"{{"format":"indsatstrappen","version":1,"created":"2026-11-21","sha256":"{sum}","bundle":{deep}}}"#);
    assert_eq!(Import::read(&text), Err(ImportError::NotOurs));
}

#[test]
fn no_error_tells_what_was_answered() {
    let mut broken = resource();
    broken["status"] = json!("hemmelig");
    let bundle = json!({"resourceType": "Bundle", "entry": [{"resource": broken}]});
    let error = Import::read(&sealed(&bundle, &counts(1))).unwrap_err();
    assert!(!format!("{error} {error:?}").contains("hemmelig"));
}
