//! What became of messages, as the host learns it.

use medborger_base::sorted::{SortedMap, SortedSet};
use medborger_codec::{Make, Record};

use super::line::{Line, Sending, line_key};
use super::outgoing::{Message, batch_start, message_key};
use super::wishes::{Bounced, Kept, address, put, wishes_key};
use super::{NoticeError, Outbox, OutboxEvent, outbox, outbox_stream};
use crate::citizen::{Identity, identity_key};
use crate::id::{BatchId, CitizenId};
use crate::journal::{Command, Desk, DeskError, Halt, Owner, StreamKey, parse_own};
use crate::newsletter::{Newsletter, NewsletterEvent};

/// What became of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// It was handed over to whoever delivers it: a mail server, Digital Post, the printer. That it was delivered, or came back, may
    /// be reported later.
    HandedOver,
    /// It was delivered. Where it comes back all the same, report that too.
    Delivered,
    /// It came back: after three in a row from one address none are sent there any more, until the citizen changes it.
    Bounced,
    /// It can't be sent, now and later.
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

/// How many messages of somebody that were delivered are remembered, so that one may still come back.
const DELIVERED_MAX: usize = 20;

/// `notice.report`: says what became of messages of a batch. One that was delivered may be reported again when it comes back. What
/// is to be tried again later is not reported. For the host's job.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportMessages {
    /// The batch.
    pub batch: BatchId,
    /// Some of its messages, each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub messages: Vec<DeliveryReport>,
    /// Whether nothing more will be said of the batch: what was not reported was not sent, and the batch is not open any more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub done: bool,
}

impl Command for ReportMessages {
    const NAME: &'static str = "notice.report";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let open = outbox(desk)?.open.contains_key(&self.batch);
        let late = |report: &DeliveryReport| {
            matches!(report.delivery, Delivery::Bounced | Delivery::Delivered)
        };
        // What was handed over may come back, or arrive, long after the batch was done.
        if !open && (self.done || self.messages.is_empty() || !self.messages.iter().all(late)) {
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
            let known = citizen.zip(row).filter(|(_, row)| {
                let follows = match report.delivery {
                    Delivery::Bounced => true,
                    Delivery::Delivered => row.handed_over,
                    Delivery::HandedOver | Delivery::Failed => false,
                };
                (row.stop.is_some() || follows) && met.insert(report.message)
            });
            let unknown = || match open || report.delivery == Delivery::Bounced {
                true => NoticeError::MessageUnknown {
                    field: format!("messages[{place}]"),
                },
                false => NoticeError::BatchUnknown,
            };
            let (citizen, row) = known.ok_or_else(unknown)?;
            told.push((key, citizen, row, report.delivery));
        }
        let rows = told.iter().flat_map(|(_, citizen, row, _)| {
            let lines = row.notices.iter().map(|number| line_key(*citizen, *number));
            lines.chain([wishes_key(*citizen), identity_key(*citizen)])
        });
        desk.require([], rows.collect::<Vec<_>>())?;
        let mut reported = 0;
        let mut letters: SortedMap<StreamKey, [u32; 3]> = SortedMap::new();
        for (key, citizen, row, delivery) in told {
            reported += u32::from(row.stop.is_some());
            let notices = row.notices.clone();
            let gone = matches!(delivery, Delivery::Delivered | Delivery::HandedOver);
            if gone {
                let row = Message {
                    stop: None,
                    handed_over: delivery == Delivery::HandedOver,
                    ..row
                };
                desk.vault_put(Owner::Citizen(citizen), key.clone(), &row)?;
            } else {
                desk.vault_delete(&key);
            }
            let sending = match delivery {
                Delivery::HandedOver => Sending::HandedOver,
                Delivery::Delivered => Sending::Delivered,
                Delivery::Bounced => Sending::Bounced,
                Delivery::Failed => Sending::Failed,
            };
            // What of a newsletter arrived, came back, and came back after it was reported as delivered.
            let arrived = row.stop.is_none() && !row.handed_over;
            let counted = match delivery {
                Delivery::Delivered => [1, 0, 0],
                Delivery::Bounced => [0, 1, u32::from(arrived)],
                Delivery::HandedOver | Delivery::Failed => [0, 0, 0],
            };
            if let Some(letter) = sent(desk, citizen, &notices, sending)?
                && counted != [0, 0, 0]
            {
                let sums = letters.entry(letter).or_default();
                sums.iter_mut()
                    .zip(counted)
                    .for_each(|(sum, more)| *sum += more);
            }
            let mut kept: Kept = desk.vault(&wishes_key(citizen))?.unwrap_or_default();
            let identity: Option<Identity> = desk.vault(&identity_key(citizen))?;
            let seen = kept.clone();
            kept.delivered.retain(|other| *other != key);
            if gone {
                kept.delivered.insert(0, key);
                for old in kept
                    .delivered
                    .drain(DELIVERED_MAX.min(kept.delivered.len())..)
                {
                    desk.vault_delete(&old);
                }
            }
            let before = kept.bounced.take();
            kept.bounced = match (delivery, identity) {
                (Delivery::Bounced, Some(identity)) => {
                    let address = address(&identity);
                    let again = before.as_ref().filter(|before| before.address == address);
                    let times = again.map_or(0, |before| before.times).saturating_add(1);
                    Some(Bounced { times, address })
                }
                // What was handed over may still come back: that it did not, nobody knows yet.
                (Delivery::Failed | Delivery::HandedOver, _) => before.clone(),
                _ => None,
            };
            if kept != seen {
                put(desk, citizen, &kept)?;
            }
        }
        if self.done {
            // What nothing was said of was not sent.
            let start = batch_start(self.batch);
            desk.require_ranges([start.clone()])?;
            let rest = desk.range(&start)?.iter().filter_map(|row| {
                let message: Message = parse_own(&row.value)?;
                let number = row.key.strip_prefix(&start)?.parse().ok()?;
                message.stop.filter(|_| !met.contains(&number))?;
                Some((row.key.clone(), row.citizen()?, message.notices))
            });
            let rest: Vec<_> = rest.collect();
            let lines = rest.iter().flat_map(|(_, citizen, notices)| {
                notices.iter().map(|number| line_key(*citizen, *number))
            });
            desk.require([], lines.collect::<Vec<_>>())?;
            for (key, citizen, notices) in rest {
                desk.vault_delete(&key);
                sent(desk, citizen, &notices, Sending::Failed)?;
            }
        }
        for (letter, [delivered, bounced, returned]) in letters {
            let event = NewsletterEvent::Counted {
                sent: 0,
                delivered,
                bounced,
                returned,
            };
            desk.emit::<Newsletter>(&letter, &event)?;
        }
        let event = OutboxEvent::Reported {
            batch: self.batch,
            messages: reported,
            done: self.done,
        };
        desk.emit::<Outbox>(&outbox_stream(), &event)
    }
}

/// Says of lines what became of sending them, and of which newsletter they were. They are loaded.
fn sent(
    desk: &mut Desk<'_>,
    citizen: CitizenId,
    notices: &[u64],
    sending: Sending,
) -> Result<Option<StreamKey>, Halt> {
    let mut letter = None;
    for number in notices {
        let key = line_key(citizen, *number);
        if let Some(line) = desk.vault::<Line>(&key)? {
            letter = letter.or_else(|| line.newsletter().cloned());
            let line = Line { sending, ..line };
            desk.vault_put(Owner::Citizen(citizen), key, &line)?;
        }
    }
    Ok(letter)
}
