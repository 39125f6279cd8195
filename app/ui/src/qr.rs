//! A text as a QR code, for paper and for another's camera.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// White modules round the code, as the standard wants them.
const QUIET: i32 = 4;
/// 117 modules a side and about 1,000 signs: a phone's camera reads no finer code from paper.
const LARGEST: u8 = 25;

/// A code as a drawing in units of one module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrDrawing {
    /// Modules a side, with the white ones round the code.
    pub size: i32,
    /// The black modules as the path of an SVG.
    pub path: String,
}

/// Draws a text; `None` where it is too long to be read from paper.
pub fn draw(text: &str) -> Option<QrDrawing> {
    let code = QrCode::encode_segments_advanced(
        &QrSegment::make_segments(text),
        QrCodeEcc::Medium,
        Version::MIN,
        Version::new(LARGEST),
        None,
        false,
    )
    .ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let length = (x..code.size()).take_while(|&x| code.get_module(x, y)).count();
            if length > 0 {
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", x + QUIET, y + QUIET);
            }
            x += i32::try_from(length).unwrap_or(0) + 1;
        }
    }
    Some(QrDrawing { size: code.size() + 2 * QUIET, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a camera reads, with four dots a module.
    fn read(drawing: &QrDrawing) -> String {
        const DOTS: usize = 4;
        let size = usize::try_from(drawing.size).unwrap();
        let mut black = vec![false; size * size];
        for run in drawing.path.split('M').skip(1) {
            let (place, rest) = run.split_once('h').unwrap();
            let (x, y) = place.split_once(' ').unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            let length: usize = rest.split_once('v').unwrap().0.parse().unwrap();
            black[y * size + x..][..length].fill(true);
        }
        let dot = |x: usize, y: usize| if black[y / DOTS * size + x / DOTS] { 0 } else { 255 };
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(size * DOTS, size * DOTS, dot);
        image.detect_grids().first().unwrap().decode().unwrap().1
    }

    #[test]
    fn a_camera_reads_the_address() {
        let long = format!("https://indsatstrappen.dk/liste?{}", "id=aabenraa/aaben-anonym-raadgivning&".repeat(20));
        for address in ["https://indsatstrappen.dk/tilbud/faxe/tvaers", "https://x.dk/sammenlign?id=a/b&id=c/d", &long]
        {
            assert_eq!(read(&draw(address).unwrap()), *address);
        }
    }

    #[test]
    fn what_no_camera_could_read_from_paper_is_not_drawn() {
        assert!(draw(&"a".repeat(997)).is_some());
        assert_eq!(draw(&"a".repeat(998)), None);
    }
}
