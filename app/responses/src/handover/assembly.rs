//! Frames put together again, in whatever order they are seen.

use miniz_oxide::inflate::decompress_to_vec_with_limit;

use super::{FrameError, HandoverId, MOST_BYTES, frame::Frame};

/// What has been seen of one hand-over so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assembly {
    begun: Option<Begun>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Begun {
    id: HandoverId,
    parts: Vec<Option<Vec<u8>>>,
}

/// What a frame came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// A new one; more are missing.
    New,
    /// One that was there already.
    Again,
    /// The last one: this is the text that was handed over, to be read by [`crate::Import`].
    Whole(String),
}

impl Assembly {
    /// Takes a text that a camera has read.
    ///
    /// # Errors
    /// A [`FrameError`]; what has been seen before stays. After [`FrameError::Broken`] nothing is there, and one begins again.
    pub fn take(&mut self, text: &str) -> Result<Seen, FrameError> {
        let frame = Frame::read(text)?;
        let begun =
            self.begun.get_or_insert_with(|| Begun { id: frame.id, parts: vec![None; usize::from(frame.count)] });
        if begun.id != frame.id || begun.parts.len() != usize::from(frame.count) {
            return Err(FrameError::OtherHandover);
        }
        match begun.parts.get_mut(usize::from(frame.number)) {
            Some(part @ None) => *part = Some(frame.part),
            _ => return Ok(Seen::Again),
        }
        let Some(packed) = begun.parts.iter().cloned().collect::<Option<Vec<_>>>() else { return Ok(Seen::New) };
        let whole = unpacked(&packed.concat(), begun.id);
        if whole.is_none() {
            self.begun = None;
        }
        whole.map(Seen::Whole).ok_or(FrameError::Broken)
    }

    /// Which hand-over was begun, to tell whether it was taken over before.
    pub fn id(&self) -> Option<HandoverId> {
        self.begun.as_ref().map(|begun| begun.id)
    }

    /// How many frames there are in all; 0 before the first.
    pub fn count(&self) -> usize {
        self.begun.as_ref().map_or(0, |begun| begun.parts.len())
    }

    /// The numbers, from 1, of the frames that are still missing.
    pub fn missing(&self) -> impl Iterator<Item = usize> {
        let parts = self.begun.iter().flat_map(|begun| begun.parts.iter().enumerate());
        parts.filter(|(_, part)| part.is_none()).map(|(place, _)| place + 1)
    }
}

/// The text, if it is the one that was sent. The limit keeps a made-up frame from filling the memory.
fn unpacked(packed: &[u8], id: HandoverId) -> Option<String> {
    let bytes = decompress_to_vec_with_limit(packed, MOST_BYTES).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    (HandoverId::of(&text) == id).then_some(text)
}
