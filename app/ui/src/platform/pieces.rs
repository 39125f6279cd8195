use std::str::Utf8Error;

/// Bytes that are handed over at a time: what a slow phone reads well within a frame.
const PIECE: usize = 16 * 1024;

/// A text file as it comes from the network, cut only where a line ends: never within a line, nor within a letter.
#[derive(Debug, Default)]
pub struct Pieces {
    waiting: Vec<u8>,
}

impl Pieces {
    /// Takes in what came, whatever it ends with.
    pub fn push(&mut self, bytes: &[u8]) {
        self.waiting.extend_from_slice(bytes);
    }

    /// Enough whole lines, as soon as they are here.
    ///
    /// # Errors
    /// Where they are no UTF-8.
    pub fn next(&mut self) -> Result<Option<String>, Utf8Error> {
        let after = self.waiting.get(PIECE..).and_then(|rest| rest.iter().position(|byte| *byte == b'\n'));
        let Some(after) = after else { return Ok(None) };
        let rest = self.waiting.split_off(PIECE + after + 1);
        text(std::mem::replace(&mut self.waiting, rest)).map(Some)
    }

    /// What is left when nothing more comes.
    ///
    /// # Errors
    /// Where it is no UTF-8.
    pub fn rest(self) -> Result<String, Utf8Error> {
        text(self.waiting)
    }
}

fn text(bytes: Vec<u8>) -> Result<String, Utf8Error> {
    String::from_utf8(bytes).map_err(|error| error.utf8_error())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces of a file that comes so many bytes at a time.
    fn pieces(file: &str, at_a_time: usize) -> Vec<String> {
        let (mut pieces, mut all) = (Pieces::default(), Vec::new());
        for chunk in file.as_bytes().chunks(at_a_time) {
            pieces.push(chunk);
            pieces.push(&[]);
            while let Some(piece) = pieces.next().unwrap() {
                all.push(piece);
            }
        }
        all.push(pieces.rest().unwrap());
        all
    }

    #[test]
    fn it_is_cut_only_where_a_line_ends_however_it_comes() {
        let lines: Vec<_> = (0..3000).map(|number| format!("{number} rød grød med fløde på Ærø\n")).collect();
        let file = lines.concat();
        for at_a_time in [1, 2, 7, 1024, PIECE - 1, PIECE, PIECE + 1, file.len()] {
            let pieces = pieces(&file, at_a_time);
            assert_eq!(pieces.concat(), file, "{at_a_time}");
            let (last, whole) = pieces.split_last().unwrap();
            assert!(whole.len() > 1 && last.len() <= PIECE, "{at_a_time}");
            assert!(whole.iter().all(|piece| piece.len() > PIECE && piece.ends_with('\n')), "{at_a_time}");
        }
    }

    #[test]
    fn a_short_file_a_long_line_and_nothing_come_whole() {
        for file in ["", "\n", "å", "en linje\nog en til uden ende", &"æ".repeat(PIECE)] {
            assert_eq!(pieces(file, 3), [file]);
        }
        let long = format!("{}\n", "ø".repeat(2 * PIECE));
        assert_eq!(pieces(&format!("{long}{long}slut"), 1000), [long.as_str(), &long, "slut"]);
    }

    #[test]
    fn what_is_no_text_is_an_error() {
        let mut broken = Pieces::default();
        broken.push(&vec![0xff; PIECE]);
        broken.push(b"\n\n");
        assert!(broken.next().is_err());
        let mut half = Pieces::default();
        half.push(&"å".as_bytes()[..1]);
        assert!(half.rest().is_err());
    }
}
