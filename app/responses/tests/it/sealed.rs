use responses::{Brief, BriefFlag, DeviceLock, Head, Kept, ResponseRecord, SealedBody, SealedRecord, SecretStrength};
use serde_json::json;

const BRIEF: &str = include_str!("../fixtures/brief-v1.json");
const FIXTURE: &str = include_str!("../fixtures/sealed-v1.json");
const LOCK: &str = include_str!("../fixtures/lock-v1.json");
const RECORD: &str = include_str!("../fixtures/record-v1.json");

fn record() -> ResponseRecord {
    serde_json::from_str(RECORD).unwrap()
}

fn sealed(record: &ResponseRecord) -> SealedRecord {
    let body = SealedBody { key: "a2V5".to_owned(), nonce: "bm9uY2U=".to_owned(), text: "dGV4dA==".to_owned() };
    SealedRecord::new(Head::from(record), body)
}

#[test]
fn what_stays_in_clear_is_form_days_and_flags_and_no_answer() {
    let text = serde_json::to_string(&sealed(&record())).unwrap();
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let keys = |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&value), ["sealed", "head", "body"]);
    assert_eq!(keys(&value["head"]), ["id", "revision", "status", "exported", "started_on", "form"]);
    assert!(!text.contains("linkId"));
}

#[test]
fn the_sealed_form_stays_readable() {
    let Some(Kept::Sealed(kept)) = Kept::read(FIXTURE) else { panic!("the fixture is a sealed record") };
    assert_eq!(*kept, sealed(&record()));
    let lock: DeviceLock = serde_json::from_str(LOCK).unwrap();
    assert_eq!(lock, DeviceLock::new("cA==".into(), "cw==".into(), 600_000, "bg==".into(), "aw==".into()));
}

#[test]
fn a_line_of_the_list_stays_readable_and_says_no_more_of_what_is_sealed_than_its_head() {
    let brief = Brief::from(&record());
    assert_eq!(serde_json::from_str::<Brief>(BRIEF).unwrap(), brief);
    assert_eq!(Kept::Open(Box::new(record())).brief(), brief);
    let of_sealed = Kept::Sealed(Box::new(sealed(&record()))).brief();
    assert_eq!(of_sealed, Brief { head: Head::from(&record()), label: None, flags: vec![BriefFlag::Sealed] });
    for brief in [brief, of_sealed] {
        let text = serde_json::to_string(&brief).unwrap();
        assert!(!text.contains("godt"), "{text}");
        assert_eq!(serde_json::from_str::<Brief>(&text).unwrap(), brief);
    }
}

#[test]
fn what_lies_there_is_open_sealed_or_neither() {
    assert_eq!(Kept::read(RECORD), Some(Kept::Open(Box::new(record()))));
    assert_eq!(Kept::read(RECORD).map(|kept| kept.revision()), Some(record().revision()));
    assert_eq!(Kept::read(FIXTURE).map(|kept| kept.revision()), Some(record().revision()));
    let newer = FIXTURE.replace(r#""sealed": 1"#, r#""sealed": 2"#);
    for strange in ["", "{}", "null", &newer] {
        assert_eq!(Kept::read(strange), None, "{strange}");
    }
}

#[test]
fn a_text_that_belongs_to_another_head_is_not_taken() {
    let record = record();
    let kept = sealed(&record);
    assert_eq!(kept.opened(RECORD), Some(record.clone()));
    let other = serde_json::to_string(&record.exported_on(record.day())).unwrap();
    assert_eq!(kept.opened(&other), None);
    assert_eq!(kept.opened("{}"), None);
}

#[test]
fn what_is_bound_differs_wherever_the_head_does() {
    let record = record();
    let head = Head::from(&record);
    assert_eq!(serde_json::from_str::<Head>(&head.bound()).unwrap().bound(), head.bound(), "read back it is the same");
    assert_ne!(Head::from(&record.exported_on(record.day())).bound(), head.bound());
    let mut titled = head.clone();
    titled.form.title = json!("x").to_string();
    assert_ne!(titled.bound(), head.bound());
}

#[test]
fn a_code_is_never_called_strong() {
    let cases = [
        ("", SecretStrength::TooShort),
        ("123", SecretStrength::TooShort),
        ("   1   ", SecretStrength::TooShort),
        ("1234", SecretStrength::Short),
        ("87654321", SecretStrength::Short),
        ("12345678901234567890", SecretStrength::Short),
        ("aaaaaaaaaaaaaaaaaaaa", SecretStrength::Short),
        ("Børnehuset1", SecretStrength::Short),
        ("kaffe under regnbuen", SecretStrength::Long),
    ];
    for (secret, strength) in cases {
        assert_eq!(SecretStrength::of(secret), strength, "{secret}");
    }
}
