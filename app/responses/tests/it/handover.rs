//! From screen to camera and back.

use responses::{Assembly, Export, FrameError, Handover, Heard, Import, Reception, Seen};

use crate::sample::{assorted, completed, day, feedback, said};

/// An export that takes several frames.
fn export() -> String {
    let mut records = assorted("2026-11-21");
    records.extend(
        (20..60).map(|number| completed(number, feedback(), "2026-11-20", said(&noise(u64::from(number), 90)))),
    );
    Export::build(&records, day("2026-11-21"), "0.1.0").text
}

/// Text that does not compress well, the same at every run.
fn noise(seed: u64, length: usize) -> String {
    let mut source = Source(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    (0..length).map(|_| char::from(b'a' + u8::try_from(source.below(26)).unwrap())).collect()
}

/// A repeatable source of test values (xorshift).
struct Source(u64);

impl Source {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap()
    }

    fn shuffled<T: Clone>(&mut self, items: &[T]) -> Vec<T> {
        let mut items = items.to_vec();
        (1..items.len()).rev().for_each(|place| items.swap(place, self.below(place + 1)));
        items
    }
}

fn whole(frames: &[String]) -> Option<String> {
    let mut assembly = Assembly::default();
    frames.iter().find_map(|frame| match assembly.take(frame).unwrap() {
        Seen::Whole(text) => Some(text),
        Seen::New | Seen::Again => None,
    })
}

#[test]
fn frames_in_any_order_and_doubled_come_back() {
    let text = export();
    let frames = Handover::of(&text).unwrap().frames;
    assert!((8..30).contains(&frames.len()), "{}", frames.len());
    let mut source = Source(7);
    for _ in 0..50 {
        let doubled = [frames.clone(), frames.clone()].concat();
        assert_eq!(whole(&source.shuffled(&doubled)).as_ref(), Some(&text));
    }
    assert_eq!(Import::read(&whole(&frames).unwrap()).unwrap().len(), assorted("2026-11-21").len() + 40);
}

#[test]
fn any_text_comes_back() {
    for length in [0, 1, 300, 359, 360, 361, 5000, 40_000] {
        let text = noise(length as u64, length) + "æøå😀";
        assert_eq!(whole(&Handover::of(&text).unwrap().frames), Some(text));
    }
    assert_eq!(whole(&Handover::of("").unwrap().frames).as_deref(), Some(""));
    assert_eq!(Handover::of(&"x".repeat(responses::MOST_BYTES + 1)), None);
}

#[test]
fn progress_says_which_are_missing() {
    let handover = Handover::of(&export()).unwrap();
    let count = handover.frames.len();
    let mut assembly = Assembly::default();
    assert_eq!((assembly.id(), assembly.count(), assembly.missing().count()), (None, 0, 0));
    for place in (1..count).rev() {
        assert_eq!(assembly.take(&handover.frames[place]), Ok(Seen::New));
        assert_eq!(assembly.take(&handover.frames[place]), Ok(Seen::Again));
        assert_eq!(assembly.missing().collect::<Vec<_>>(), (1..=place).collect::<Vec<_>>());
    }
    assert_eq!((assembly.id(), assembly.count()), (Some(handover.id), count));
    assert!(matches!(assembly.take(&handover.frames[0]), Ok(Seen::Whole(_))));
    assert_eq!(assembly.take(&handover.frames[0]), Ok(Seen::Again));
}

#[test]
fn a_damaged_frame_is_caught_and_changes_nothing() {
    let frames = Handover::of(&export()).unwrap().frames;
    let mut source = Source(11);
    let mut assembly = Assembly::default();
    assembly.take(&frames[0]).unwrap();
    let before = assembly.clone();
    for _ in 0..3000 {
        let mut bytes = source.shuffled(&frames)[0].clone().into_bytes();
        let place = source.below(bytes.len());
        bytes[place] ^= 1 << source.below(7);
        let text = String::from_utf8(bytes).unwrap();
        let error = assembly.take(&text).unwrap_err();
        assert!(matches!(error, FrameError::Damaged | FrameError::Foreign | FrameError::Newer), "{error}");
        assert_eq!(assembly, before);
    }
    for length in 0..frames[1].len() {
        assert!(assembly.take(&frames[1][..length]).is_err());
    }
    assert_eq!(assembly, before);
}

#[test]
fn what_is_not_of_this_hand_over_is_named() {
    let frames = Handover::of(&export()).unwrap().frames;
    let mut assembly = Assembly::default();
    for foreign in ["", "https://indsatstrappen.dk/#forloeb=K7FQ3M", "indsats:1ABC", "HC1:6BF"] {
        assert_eq!(assembly.take(foreign), Err(FrameError::Foreign), "{foreign}");
    }
    assert_eq!(assembly.take(&frames[0].replacen("INDSATS:1", "INDSATS:2", 1)), Err(FrameError::Newer));
    assert_eq!(assembly.id(), None);
    assembly.take(&frames[0]).unwrap();
    let other = Handover::of("another").unwrap();
    assert_eq!(assembly.take(&other.frames[0]), Err(FrameError::OtherHandover));
    assert_ne!(assembly.id(), Some(other.id));
}

#[test]
fn the_same_hand_over_is_told_again() {
    let (one, again) = (Handover::of(&export()).unwrap(), Handover::of(&export()).unwrap());
    assert_eq!(one, again);
    assert_ne!(Handover::of(&format!("{} ", export())).unwrap().id, one.id);
}

#[test]
fn a_frame_is_of_qr_characters_and_short() {
    for frame in Handover::of(&export()).unwrap().frames {
        assert!(frame.len() <= 9 + 564, "{}", frame.len());
        assert!(frame.bytes().all(|byte| b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".contains(&byte)));
    }
}

#[test]
fn one_answer_takes_few_frames() {
    let record =
        completed(1, feedback(), "2026-11-20", said("Vi fik hjælp til at tale sammen, og hun lyttede til os begge."));
    let text = Export::build([&record], day("2026-11-21"), "0.1.0").text;
    assert!(Handover::of(&text).unwrap().frames.len() <= 2);
}

#[test]
fn a_camera_that_sees_a_code_for_long_reads_it_once() {
    let text = export();
    let handover = Handover::of(&text).unwrap();
    let mut reception = Reception::default();
    assert_eq!((reception.heard(), reception.count()), (None, 0));
    assert!(reception.hear("https://example.org"));
    assert_eq!(reception.heard(), Some(Heard::Refused(FrameError::Foreign)));
    for (place, frame) in handover.frames.iter().enumerate() {
        assert!(reception.hear(frame) && !reception.hear(frame));
        assert_eq!(
            (reception.heard(), reception.missing().len()),
            (Some(Heard::New), handover.frames.len() - place - 1)
        );
        if place == 0 {
            assert!(reception.hear("HC1:6BF") && reception.hear(frame));
            assert_eq!(reception.heard(), Some(Heard::Again));
        }
    }
    assert_eq!((reception.whole(), reception.id()), (Some(text.as_str()), Some(handover.id)));
    assert!(!reception.hear("https://example.org"), "nothing is news once all is there");
    assert_eq!(handover.id.to_string().len(), 4);
}
