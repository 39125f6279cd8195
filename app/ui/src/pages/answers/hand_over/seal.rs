use responses::{Checksum, SealJob, armor};

use super::make::through;
use super::progress::{Progress, Stop};
use crate::platform::parcel::{Paper, Parcel, Piece};
use crate::platform::worker::{Job, Worker};

/// The longest file that is given on as text, in bytes.
const ARMORED: f64 = 8_000_000.0;
/// The longest file that is opened again, in bytes: the worker holds it twice.
const OPENED: f64 = 48_000_000.0;
const SEALED_TYPE: &str = "application/octet-stream";

/// A locked file.
pub(super) struct Sealed {
    pub(super) paper: Paper,
    /// The same as text, for ways that take no other file; not of a large one.
    pub(super) armored: Option<String>,
}

/// Locks a file, and reads it back. What a password locked is opened again with it and held against what went in; what is locked to a
/// municipality can be opened only there.
///
/// # Errors
/// Why there is none.
pub(super) async fn seal(plain: &Paper, job: &SealJob, progress: Progress) -> Result<Sealed, Stop> {
    let worker = Worker::begin(&Job::Sealing(job.clone())).await?;
    let (mut parcel, mut before, mut sum) = (Parcel::new(), Checksum::default(), Checksum::default());
    through(plain, progress, async |piece| {
        before.feed(&piece.bytes());
        let sealed = worker.push(&piece).await?;
        sum.feed(&sealed.bytes());
        Ok(parcel.put(&sealed)?)
    })
    .await?;
    let rest = worker.finish().await?;
    sum.feed(&rest.bytes());
    parcel.put(&rest)?;
    let paper = parcel.close("", "", SEALED_TYPE)?;
    let armored = if paper.size() <= ARMORED { Some(armor(&paper.piece(0.0, u32::MAX).await?.bytes())) } else { None };
    match job {
        SealJob::SealWith(password) if paper.size() <= OPENED => {
            opens(&paper, password, &before.end(), progress).await?;
        }
        _ => is_the_same(&paper, &sum.end(), progress).await?,
    }
    Ok(Sealed { paper, armored })
}

/// Whether the browser gives back the bytes with this sum.
pub(super) async fn is_the_same(paper: &Paper, sum: &str, progress: Progress) -> Result<(), Stop> {
    let mut back = Checksum::default();
    through(paper, progress, async |piece| {
        back.feed(&piece.bytes());
        Ok(())
    })
    .await?;
    if back.end() == sum { Ok(()) } else { Err(Stop::Failed) }
}

async fn opens(paper: &Paper, password: &str, sum: &str, progress: Progress) -> Result<(), Stop> {
    let worker = Worker::begin(&Job::Sealing(SealJob::OpenWith(password.to_owned()))).await?;
    through(paper, progress, async |piece| {
        worker.push(&piece).await?;
        Ok(())
    })
    .await?;
    if sum_of(&worker.finish().await?) == sum { Ok(()) } else { Err(Stop::Failed) }
}

/// The sum of what came whole.
pub(super) fn sum_of(whole: &Piece) -> String {
    let mut sum = Checksum::default();
    sum.feed(&whole.bytes());
    sum.end()
}
