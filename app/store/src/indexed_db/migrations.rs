use indexed_db_futures::database::VersionChangeEvent;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::Transaction;

use super::{BRIEFS, DEVICE, RESPONSES};

/// Brings a database up step by step inside the upgrade's own transaction: wholly old or wholly new, never between.
/// Each version is one function below, and stays as it is once it has been released.
pub fn migrate(event: &VersionChangeEvent, transaction: &Transaction<'_>) -> indexed_db_futures::Result<()> {
    if event.old_version() < 1.0 {
        to_version_1(transaction)?;
    }
    if event.old_version() < 2.0 {
        to_version_2(transaction)?;
    }
    if event.old_version() < 3.0 {
        to_version_3(transaction)?;
    }
    Ok(())
}

/// `responses`: JSON text of a `ResponseRecord` under its id.
fn to_version_1(transaction: &Transaction<'_>) -> indexed_db_futures::Result<()> {
    transaction.db().create_object_store(RESPONSES).build()?;
    Ok(())
}

/// `device`: JSON text of a `DeviceLock` under `lock`, where the device is shared.
fn to_version_2(transaction: &Transaction<'_>) -> indexed_db_futures::Result<()> {
    transaction.db().create_object_store(DEVICE).build()?;
    Ok(())
}

/// `briefs`: JSON text of a `Brief` under the id of its record. Empty at first: what lies there already gets one when it is listed, since
/// an upgrade that reads everything would keep a full device waiting with nothing on the screen.
fn to_version_3(transaction: &Transaction<'_>) -> indexed_db_futures::Result<()> {
    transaction.db().create_object_store(BRIEFS).build()?;
    Ok(())
}
