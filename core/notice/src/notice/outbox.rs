//! How the outbox stands.

use medborger_codec::{Make, Record};

use super::outbox;
use super::wishes::quarter_of;
use crate::id::BatchId;
use crate::journal::{Desk, Halt, Query};
use crate::time::Timestamp;

/// `notice.outbox`: how far news was gathered, whether any is due, and which batches are on their way. For staff and the host's
/// job: after a crash it finds here what it had taken and did not report.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowOutbox {}

/// How the outbox stands.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct OutboxView {
    /// Up to which position of the journal news was gathered.
    pub position: u64,
    /// Whether messages can be taken now.
    pub due: bool,
    /// How many lines were ever laid into inboxes.
    pub told: u64,
    /// How many messages were ever taken.
    pub taken: u64,
    /// The batches that are not reported in full, in the order of their ids.
    pub open: Vec<BatchView>,
}

/// A batch on its way.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct BatchView {
    /// Its name.
    pub batch: BatchId,
    /// When it was taken.
    pub taken_at: Timestamp,
    /// How many messages it had.
    pub messages: u32,
    /// How many of them were reported. Those to people who were erased meanwhile can't be: they are gone.
    pub reported: u32,
}

impl Query for ShowOutbox {
    const NAME: &'static str = "notice.outbox";
    type View = OutboxView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<OutboxView, Halt> {
        desk.must_be_official()?;
        let outbox = outbox(desk)?;
        let now = quarter_of(desk.at().to_utc());
        let open = outbox.open.iter().map(|(batch, open)| BatchView {
            batch: *batch,
            taken_at: open.at,
            messages: open.messages,
            reported: open.reported,
        });
        Ok(OutboxView {
            position: outbox.position,
            due: outbox.due.iter().any(|quarter| *quarter <= now),
            told: outbox.told,
            taken: outbox.taken,
            open: open.collect(),
        })
    }
}
