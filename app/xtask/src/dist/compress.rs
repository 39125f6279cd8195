use std::io::{self, Write};
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::data;
use super::error::DistError;
use super::folder::Folder;
use super::languages;
use super::page::{PAGE, SHELL};
use crate::files;

/// Files that get smaller; fonts and pictures are compressed already.
const EXTENSIONS: [&str; 10] = ["css", "html", "js", "json", "jsonld", "svg", "txt", "wasm", "webmanifest", "xml"];

/// Writes a `.br` and a `.gz` beside each file that gets smaller by it; each processor takes the next file that is left.
pub(super) fn siblings(dist: &Folder) -> Result<(), DistError> {
    let mut names = dist.below("")?;
    names.retain(|name| EXTENSIONS.contains(&files::extension(name)));
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(name) = names.get(next.fetch_add(1, Ordering::Relaxed)) {
            beside(dist, name)?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let processors = thread::available_parallelism().map_or(1, NonZero::get);
        let workers: Vec<_> = (0..processors).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| worker.join().unwrap_or(Err(DistError::Stopped)))
    })
}

fn beside(dist: &Folder, name: &str) -> Result<(), DistError> {
    let content = dist.bytes(name)?;
    for (ending, compressed) in [("br", brotli(&content, quality(name))), ("gz", gzip(&content))] {
        let sibling = format!("{name}.{ending}");
        let compressed = compressed.map_err(|source| DistError::File { path: sibling.clone(), source })?;
        if compressed.len() < content.len() {
            dist.write(&sibling, compressed)?;
        }
    }
    Ok(())
}

/// Of brotli, 0 to 11. The last level takes ten times as long: it is for what nearly every visitor waits for.
fn quality(name: &str) -> i32 {
    let is_for_few = match name.strip_prefix("data/") {
        Some(name) => {
            data::EXPORTS.contains(&name) || name.starts_with("questionnaires/") || languages::is_foreign(name)
        }
        None => files::extension(name) == "html" && ![PAGE, SHELL].contains(&name),
    };
    if is_for_few { 9 } else { 11 }
}

fn brotli(content: &[u8], quality: i32) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality, size_hint: content.len(), ..BrotliEncoderParams::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}
