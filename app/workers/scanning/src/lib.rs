//! The worker `scanning`: reads QR codes in pictures of a camera, for browsers that have no reader of their own.
//!
//! It is fetched only when somebody asks for it. All of it but `browser` runs on the host as well.

#[cfg(target_arch = "wasm32")]
#[path = "../../browser.rs"]
mod browser;

use responses::{Refusal, ScanJob};
use rqrr::PreparedImage;

/// Bytes a dot: red, green, blue, alpha.
const DOT: usize = 4;
/// The most dots across and down: more than any camera is asked for.
const MOST: u32 = 4096;

/// Pictures of one size.
pub struct Work {
    width: usize,
    height: usize,
}

impl Work {
    /// Takes a job on.
    ///
    /// # Errors
    /// [`Refusal::TooMuch`] for pictures without a dot, or with too many.
    pub fn begin(job: ScanJob) -> Result<Self, Refusal> {
        let side = |dots: u32| usize::try_from(dots).ok().filter(|_| (1..=MOST).contains(&dots));
        let (Some(width), Some(height)) = (side(job.width), side(job.height)) else { return Err(Refusal::TooMuch) };
        Ok(Self { width, height })
    }

    /// The texts of the codes in a picture, a line each; none is no error.
    ///
    /// # Errors
    /// [`Refusal::Broken`] for a picture of another size.
    pub fn push(&mut self, picture: &[u8]) -> Result<Vec<u8>, Refusal> {
        if picture.len() != self.width * self.height * DOT {
            return Err(Refusal::Broken);
        }
        let at = |x: usize, y: usize| grey(&picture[(y * self.width + x) * DOT..][..DOT]);
        let mut prepared = PreparedImage::prepare_from_greyscale(self.width, self.height, at);
        let texts = prepared.detect_grids().into_iter().filter_map(|grid| grid.decode().ok());
        Ok(texts.map(|(_, text)| text).collect::<Vec<_>>().join("\n").into_bytes())
    }

    /// Nothing is left over.
    ///
    /// # Errors
    /// None; the workers share their verbs.
    pub fn finish(self) -> Result<Vec<u8>, Refusal> {
        Ok(Vec::new())
    }
}

/// How bright a dot is to the eye (ITU-R BT.601), in whole numbers.
fn grey(dot: &[u8]) -> u8 {
    let [red, green, blue] = [0, 1, 2].map(|place| dot.get(place).map_or(0, |part| u32::from(*part)));
    u8::try_from((red * 77 + green * 150 + blue * 29) >> 8).unwrap_or(u8::MAX)
}
