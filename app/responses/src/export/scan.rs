//! Finding the records in a file that is read a piece at a time.

/// Finds every JSON object that opens at a certain depth, or every line of a table.
pub(super) struct Scan {
    shape: Shape,
    depth: usize,
    in_string: bool,
    escaped: bool,
    record: Vec<u8>,
}

/// What one record is in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// An object that lies inside so many others.
    Object { below: usize },
    /// A line, but for line breaks in quotes.
    Line,
}

impl Scan {
    pub(super) fn new(shape: Shape) -> Self {
        Self { shape, depth: 0, in_string: false, escaped: false, record: Vec::new() }
    }

    /// Hands over every record that ends in this piece. Only ASCII counts here, so a character may lie across two pieces.
    pub(super) fn feed(&mut self, piece: &[u8], mut found: impl FnMut(&[u8])) {
        for byte in piece {
            if self.is_end(*byte) {
                found(&self.record);
                self.record.clear();
            }
        }
    }

    fn is_end(&mut self, byte: u8) -> bool {
        match self.shape {
            Shape::Line => {
                self.in_string ^= byte == b'"';
                byte == b'\n' && !self.in_string
            }
            Shape::Object { below } => self.is_end_of_object(byte, below),
        }
    }

    fn is_end_of_object(&mut self, byte: u8, below: usize) -> bool {
        match byte {
            _ if self.escaped => self.escaped = false,
            b'\\' if self.in_string => self.escaped = true,
            b'"' => self.in_string = !self.in_string,
            b'{' | b'[' if !self.in_string => self.depth += 1,
            b'}' | b']' if !self.in_string => {
                self.depth = self.depth.saturating_sub(1);
                if byte == b'}' && self.depth == below {
                    self.record.push(byte);
                    return true;
                }
            }
            _ => {}
        }
        if self.depth > below {
            self.record.push(byte);
        }
        false
    }
}
