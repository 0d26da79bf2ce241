//! What became of messages, as the host learns it.

use medborger_base::sorted::SortedSet;
use medborger_codec::{Make, Record};

use super::line::{Line, Sending, line_key};
use super::outgoing::{Message, message_key};
use super::wishes::{Bounced, Kept, address, put, wishes_key};
use super::{NoticeError, Outbox, OutboxEvent, outbox, outbox_stream};
use crate::citizen::{Identity, identity_key};
use crate::id::BatchId;
use crate::journal::{Command, Desk, DeskError, Halt, Owner};

/// What became of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// It was delivered, or handed over to whoever delivers it.
    Delivered,
    /// It came back: after three in a row from one address none are sent there any more, until the citizen changes it.
    Bounced,
    /// It could not be sent.
    Failed,
}

/// What became of one message.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DeliveryReport {
    /// Which message of the batch.
    pub message: u32,
    /// What became of it.
    pub delivery: Delivery,
}

/// `notice.report`: says what became of messages of a batch. For the host's job.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportMessages {
    /// The batch.
    pub batch: BatchId,
    /// Up to 300 of its messages, each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub messages: Vec<DeliveryReport>,
    /// Whether nothing more will be said of the batch: then it is not open any more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub done: bool,
}

impl Command for ReportMessages {
    const NAME: &'static str = "notice.report";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        if !outbox(desk)?.open.contains_key(&self.batch) {
            return Err(NoticeError::BatchUnknown.into());
        }
        let numbers: SortedSet<u32> = self.messages.iter().map(|report| report.message).collect();
        if numbers.is_empty() && !self.done {
            return Err(DeskError::NothingToDo.into());
        }
        let keys = numbers
            .iter()
            .map(|number| message_key(self.batch, *number));
        desk.require([], keys)?;
        let mut told = Vec::with_capacity(self.messages.len());
        let mut met = SortedSet::new();
        for (place, report) in self.messages.iter().enumerate() {
            let key = message_key(self.batch, report.message);
            let citizen = desk.row_citizen(&key)?;
            let row: Option<Message> = desk.vault(&key)?;
            let known = citizen.zip(row).filter(|_| met.insert(report.message));
            let unknown = || NoticeError::MessageUnknown {
                field: format!("messages[{place}]"),
            };
            let (citizen, row) = known.ok_or_else(unknown)?;
            told.push((key, citizen, row, report.delivery));
        }
        let rows = told.iter().flat_map(|(_, citizen, row, _)| {
            let lines = row.notices.iter().map(|number| line_key(*citizen, *number));
            lines.chain([wishes_key(*citizen), identity_key(*citizen)])
        });
        desk.require([], rows.collect::<Vec<_>>())?;
        for (key, citizen, row, delivery) in told {
            desk.vault_delete(&key);
            let sending = match delivery {
                Delivery::Delivered => Sending::Delivered,
                Delivery::Bounced => Sending::Bounced,
                Delivery::Failed => Sending::Failed,
            };
            for number in row.notices {
                let key = line_key(citizen, number);
                if let Some(line) = desk.vault::<Line>(&key)? {
                    let line = Line { sending, ..line };
                    desk.vault_put(Owner::Citizen(citizen), key, &line)?;
                }
            }
            let mut kept: Kept = desk.vault(&wishes_key(citizen))?.unwrap_or_default();
            let identity: Option<Identity> = desk.vault(&identity_key(citizen))?;
            let before = kept.bounced.take();
            kept.bounced = match (delivery, identity) {
                (Delivery::Bounced, Some(identity)) => {
                    let address = address(&identity);
                    let again = before.as_ref().filter(|before| before.address == address);
                    let times = again.map_or(0, |before| before.times).saturating_add(1);
                    Some(Bounced { times, address })
                }
                (Delivery::Failed, _) => before.clone(),
                _ => None,
            };
            if kept.bounced != before {
                put(desk, citizen, &kept)?;
            }
        }
        let event = OutboxEvent::Reported {
            batch: self.batch,
            messages: u32::try_from(met.len()).unwrap_or(u32::MAX),
            done: self.done,
        };
        desk.emit::<Outbox>(&outbox_stream(), &event)
    }
}
