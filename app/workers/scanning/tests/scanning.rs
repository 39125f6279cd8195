//! Codes as a camera sees them.
#![allow(clippy::unwrap_used, reason = "clippy knows test functions, but not their helpers in a test of its own")]

use qrcodegen::{QrCode, QrCodeEcc};
use responses::{Handover, Refusal, ScanJob};
use scanning::Work;

/// Grey that is not white, as on a screen in a room.
const PAPER: u8 = 200;
const INK: u8 = 40;

struct Picture {
    width: usize,
    height: usize,
    dots: Vec<u8>,
}

impl Picture {
    fn new(width: usize, height: usize) -> Self {
        Self { width, height, dots: vec![PAPER; width * height * 4] }
    }

    /// Draws a code from that place on, so many dots a module, leaning a little to the right.
    fn draw(&mut self, text: &str, from: (usize, usize), module: usize) {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
        let side = usize::try_from(code.size()).unwrap() * module;
        for (y, x) in (0..side).flat_map(|y| (0..side).map(move |x| (y, x))) {
            let place = |dots: usize| i32::try_from(dots / module).unwrap();
            if code.get_module(place(x), place(y)) {
                let dot = ((from.1 + y) * self.width + from.0 + x + y / 20) * 4;
                self.dots[dot..dot + 3].fill(INK);
            }
        }
    }

    fn read(&self) -> Vec<String> {
        let side = |dots: usize| u32::try_from(dots).unwrap();
        let mut work = Work::begin(ScanJob { width: side(self.width), height: side(self.height) }).unwrap();
        let text = String::from_utf8(work.push(&self.dots).unwrap()).unwrap();
        assert_eq!(work.finish(), Ok(Vec::new()));
        text.lines().map(str::to_owned).collect()
    }
}

#[test]
fn every_frame_of_a_hand_over_is_read() {
    let letter =
        |number: u32| char::from(b'a' + u8::try_from(number.wrapping_mul(2_654_435_761).rotate_left(9) % 26).unwrap());
    let answers: String = (0..1400).map(letter).collect();
    let frames = Handover::of(&answers).unwrap().frames;
    assert!(frames.len() > 1);
    for frame in frames {
        let mut picture = Picture::new(640, 480);
        picture.draw(&frame, (60, 20), 5);
        assert_eq!(picture.read(), [frame]);
    }
}

#[test]
fn a_picture_may_hold_none_or_two() {
    let mut picture = Picture::new(640, 300);
    assert_eq!(picture.read(), Vec::<String>::new());
    picture.draw("https://example.org", (20, 20), 6);
    picture.draw("INDSATS:1ABC", (320, 40), 6);
    let mut texts = picture.read();
    texts.sort();
    assert_eq!(texts, ["INDSATS:1ABC", "https://example.org"]);
}

#[test]
fn a_picture_of_another_size_is_refused() {
    let mut work = Work::begin(ScanJob { width: 10, height: 10 }).unwrap();
    assert_eq!(work.push(&[0; 399]), Err(Refusal::Broken));
    assert_eq!(work.push(&[0; 400]), Ok(Vec::new()));
    for (width, height) in [(0, 10), (10, 0), (5000, 10)] {
        assert_eq!(Work::begin(ScanJob { width, height }).err(), Some(Refusal::TooMuch));
    }
}
