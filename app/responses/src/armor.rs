//! An encrypted file as text, for ways that take no other file. `age` opens it as it is.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/// Bytes that make one line of 64 letters.
const LINE: usize = 48;

/// The file between the lines that `age` looks for (RFC 7468, strictly).
pub fn armor(file: &[u8]) -> String {
    let mut text = String::from("-----BEGIN AGE ENCRYPTED FILE-----\n");
    for line in file.chunks(LINE) {
        line.chunks(3).for_each(|three| push(&mut text, three));
        text.push('\n');
    }
    text + "-----END AGE ENCRYPTED FILE-----\n"
}

fn push(text: &mut String, three: &[u8]) {
    let mut group = [0; 3];
    group[..three.len()].copy_from_slice(three);
    let bits = u32::from_be_bytes([0, group[0], group[1], group[2]]);
    for place in 0..4 {
        let letter = LETTERS[(bits >> (18 - 6 * place)) as usize & 63];
        text.push(if place <= three.len() { char::from(letter) } else { '=' });
    }
}
