//! What a camera reads, one code after the other.

use super::{Assembly, FrameError, HandoverId, Seen};

/// What the last code came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// A new frame.
    New,
    /// A frame that was read before.
    Again,
    /// It was not taken in.
    Refused(FrameError),
}

/// A hand-over being received.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reception {
    assembly: Assembly,
    last: Option<String>,
    heard: Option<Heard>,
    whole: Option<String>,
}

impl Reception {
    /// Takes what the camera reads. A code that it still sees is no news, and nothing is once all is there. True for news.
    pub fn hear(&mut self, text: &str) -> bool {
        if self.whole.is_some() || self.last.as_deref() == Some(text) {
            return false;
        }
        self.last = Some(text.to_owned());
        self.heard = Some(match self.assembly.take(text) {
            Ok(Seen::New) => Heard::New,
            Ok(Seen::Again) => Heard::Again,
            Ok(Seen::Whole(whole)) => {
                self.whole = Some(whole);
                Heard::New
            }
            Err(error) => Heard::Refused(error),
        });
        true
    }

    /// What the last code came to; nothing before the first.
    pub fn heard(&self) -> Option<Heard> {
        self.heard
    }

    /// The text that was handed over, once all of it is there.
    pub fn whole(&self) -> Option<&str> {
        self.whole.as_deref()
    }

    /// Which hand-over it is, from its first frame on.
    pub fn id(&self) -> Option<HandoverId> {
        self.assembly.id()
    }

    /// How many frames there are in all; 0 before the first.
    pub fn count(&self) -> usize {
        self.assembly.count()
    }

    /// The numbers, from 1, of the frames that are still missing.
    pub fn missing(&self) -> Vec<usize> {
        self.assembly.missing().collect()
    }
}
