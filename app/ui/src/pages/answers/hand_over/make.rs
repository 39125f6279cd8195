use std::collections::BTreeMap;

use responses::{Day, ExportWriter, Format, Proof, ReadBack, ResponseId, ResponseRecord, SheetJob};

use super::left_out::Sieve;
use super::made::Made;
use super::order::{FileKind, Plan, table_words};
use super::progress::{Progress, Stop};
use super::seal::{Sealed, is_the_same, seal, sum_of};
use crate::keeper::Keeper;
use crate::platform::parcel::{Paper, Parcel, Piece};
use crate::platform::worker::{Job, Worker};
use crate::platform::{clock, task};

/// Records that are written before the browser gets its turn.
const BATCH: usize = 200;
/// Bytes that are read back at a time.
pub(super) const READ: u32 = 1 << 18;
const SHEET_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Makes the file: written piece by piece, read back, counted and check-summed, and locked where that was asked for.
///
/// # Errors
/// Why there is none.
pub(super) async fn make(
    keeper: Keeper,
    ids: Vec<ResponseId>,
    sieve: Option<Sieve>,
    plan: Plan,
    progress: Progress,
) -> Result<Made, Stop> {
    let today = Day::parse(&clock::today()).map_err(|_| Stop::Failed)?;
    let mut source = Source { keeper, ids, sieve, revisions: BTreeMap::new() };
    let (name, paper) = match plan.kind.format() {
        Some(format) => write(&mut source, format, today, progress).await?,
        None => sheet(&mut source, today, progress).await?,
    };
    let sealed = match &plan.seal {
        Some(job) => Some(seal(&paper, job, progress).await?),
        None => None,
    };
    let is_sealed = sealed.is_some();
    let Sealed { paper, armored } = sealed.unwrap_or(Sealed { paper, armored: None });
    let name = if is_sealed { name + ".age" } else { name };
    let can_be_read_in = plan.kind == FileKind::Lossless;
    let is_text = !is_sealed && plan.kind != FileKind::Sheet;
    Ok(Made { name, paper, armored, is_sealed, is_text, can_be_read_in, revisions: source.revisions, today })
}

/// The records that were chosen, some at a time.
struct Source {
    keeper: Keeper,
    ids: Vec<ResponseId>,
    /// What a receiver does not take stays behind.
    sieve: Option<Sieve>,
    /// What was written of each.
    revisions: BTreeMap<ResponseId, u32>,
}

impl Source {
    async fn batch(&self, ids: &[ResponseId]) -> Result<Vec<ResponseRecord>, Stop> {
        let records = self.keeper.several(ids).await.map_err(|_| Stop::Failed)?;
        if records.len() < ids.len() {
            return Err(Stop::Failed);
        }
        Ok(match self.sieve {
            Some(sieve) => sieve.fitting(records).await,
            None => records,
        })
    }

    /// Hands every record over by id, and lets the browser breathe in between.
    async fn each(
        &mut self,
        progress: Progress,
        mut take: impl AsyncFnMut(Vec<ResponseRecord>) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        let total = self.ids.len();
        for (place, ids) in self.ids.chunks(BATCH).enumerate() {
            let records = self.batch(ids).await?;
            self.revisions.extend(records.iter().map(|record| (record.id().clone(), record.revision())));
            take(records).await?;
            progress.at(parts(place * BATCH), parts(total))?;
            task::breathe().await;
        }
        progress.next();
        if self.revisions.is_empty() { Err(Stop::Misfits) } else { Ok(()) }
    }
}

async fn write(source: &mut Source, format: Format, today: Day, progress: Progress) -> Result<(String, Paper), Stop> {
    let media_type = format.media_type();
    let mut writer = ExportWriter::new(format, today);
    if writer.looks_ahead() {
        source
            .each(progress, async |records| {
                for record in &records {
                    writer.look_at(record);
                }
                Ok(())
            })
            .await?;
    }
    let mut parcel = Parcel::new();
    source
        .each(progress, async |records| {
            let text: String = records.iter().map(|record| writer.piece(record)).collect();
            Ok(parcel.put(&Piece::of(text.as_bytes()))?)
        })
        .await?;
    let name = writer.name();
    let written = writer.end(env!("CARGO_PKG_VERSION"));
    let paper = parcel.close(&written.head, &written.tail, media_type)?;
    read_back(&paper, written.proof, progress).await?;
    Ok((name, paper))
}

async fn read_back(paper: &Paper, proof: Proof, progress: Progress) -> Result<(), Stop> {
    let mut back = ReadBack::new(proof);
    through(paper, progress, async |piece| {
        back.feed(&piece.bytes());
        Ok(())
    })
    .await?;
    back.end().map(drop).map_err(|_| Stop::Failed)
}

/// Reads a file through, some at a time.
pub(super) async fn through(
    paper: &Paper,
    progress: Progress,
    mut take: impl AsyncFnMut(Piece) -> Result<(), Stop>,
) -> Result<(), Stop> {
    let mut at = 0.0;
    while at < paper.size() {
        take(paper.piece(at, READ).await?).await?;
        at += f64::from(READ);
        progress.at(at.min(paper.size()), paper.size())?;
    }
    progress.next();
    Ok(())
}

/// The spreadsheet comes out of its worker whole.
async fn sheet(source: &mut Source, today: Day, progress: Progress) -> Result<(String, Paper), Stop> {
    let worker = Worker::begin(&Job::Sheet(Box::new(SheetJob { words: table_words(), created: today }))).await?;
    source
        .each(progress, async |records| {
            let lines: Result<Vec<String>, _> = records.iter().map(serde_json::to_string).collect();
            let lines = lines.map_err(|_| Stop::Failed)?.join("\n") + "\n";
            worker.push(&Piece::of(lines.as_bytes())).await?;
            Ok(())
        })
        .await?;
    let whole = worker.finish().await?;
    let mut parcel = Parcel::new();
    parcel.put(&whole)?;
    let paper = parcel.close("", "", SHEET_TYPE)?;
    is_the_same(&paper, &sum_of(&whole), progress).await?;
    Ok((format!("{}-{today}.xlsx", responses::FORMAT), paper))
}

/// As the share of a whole: exact up to 2^53.
#[expect(clippy::cast_precision_loss, reason = "counts of records")]
pub(super) fn parts(count: usize) -> f64 {
    count as f64
}
