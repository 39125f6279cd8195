use std::io::{self, Write};

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::error::DistError;
use super::folder::Folder;
use crate::files;

/// Files that get smaller; fonts and pictures are compressed already.
const EXTENSIONS: [&str; 9] = ["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"];

/// Writes a `.br` and a `.gz` beside each file that gets smaller by it.
pub(super) fn siblings(dist: &Folder) -> Result<(), DistError> {
    for name in dist.below("")?.iter().filter(|name| EXTENSIONS.contains(&files::extension(name))) {
        let content = dist.bytes(name)?;
        for (ending, compressed) in [("br", brotli(&content)), ("gz", gzip(&content))] {
            let sibling = format!("{name}.{ending}");
            let compressed = compressed.map_err(|source| DistError::File { path: sibling.clone(), source })?;
            if compressed.len() < content.len() {
                dist.write(&sibling, compressed)?;
            }
        }
    }
    Ok(())
}

fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality: 11, size_hint: content.len(), ..BrotliEncoderParams::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}
