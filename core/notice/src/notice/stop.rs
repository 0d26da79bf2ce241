//! One click to be told no more, without a log-in.
//!
//! Every message brings a link of its own that says nothing: sixteen bytes under the municipality's key. It holds for sixty days.

use medborger_codec::{Make, Record};

use super::NoticeError;
use super::ground::NEWSLETTER;
use super::wishes::{Kept, Rhythm, Stop, change, wishes_key};
use crate::citizen::event::CitizenEvent;
use crate::citizen::{Citizen, citizen_stream};
use crate::digest;
use crate::id::{CitizenId, Seed};
use crate::journal::{Command, Desk, Halt, Owner};
use crate::time::Timestamp;

/// How the keys of the rows begin by which a link leads to whom it was given.
pub(super) const STOPS: &str = "stop/";

/// How long a link holds: sixty days.
const HOLDS_MICROS: i64 = 60 * 24 * 60 * 60 * 1_000_000;
/// How many links of news somebody has at most, and how many of newsletters: an older one holds no longer.
const STOPS_MAX: usize = 20;

/// A link that stops messages.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
struct Link {
    /// Until when it holds.
    until: Timestamp,
    /// Whether it stops the newsletter; else it stops news.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    newsletter: bool,
}

/// The key of a link's row: whoever reads the database can't make the link from it.
fn stop_key(token: &Seed) -> String {
    let short = digest::keyed_short(b"medborger/stop", &[token.as_bytes()]);
    format!("{STOPS}{}", digest::hex_string(&short))
}

/// Gives a citizen a new link, for the message of a number. What they have is written by whoever asks.
pub(super) fn give(
    desk: &mut Desk<'_>,
    citizen: CitizenId,
    kept: &mut Kept,
    message: u32,
    newsletter: bool,
) -> Result<Seed, Halt> {
    let token = Seed::new(desk.own_salt(&[b"stop", &message.to_le_bytes()]));
    let until = desk.at().micros().saturating_add(HOLDS_MICROS);
    let until = Timestamp::from_micros(until).unwrap_or(desk.at());
    let key = stop_key(&token);
    let link = Link { until, newsletter };
    desk.vault_put(Owner::Citizen(citizen), key.clone(), &link)?;
    let stop = Stop {
        key,
        until,
        newsletter,
    };
    kept.stops.insert(0, stop);
    let (now, mut places) = (desk.at(), [0, 0]);
    kept.stops.retain(|stop| {
        let [news, letters] = &mut places;
        let place = match stop.newsletter {
            true => letters,
            false => news,
        };
        *place += 1;
        let holds = *place <= STOPS_MAX && stop.until > now;
        if !holds {
            desk.vault_delete(&stop.key);
        }
        holds
    });
    Ok(token)
}

/// `notice.stop`: whoever has the link of a message is told no more by messages: what there is stands in their inbox. The link of a
/// newsletter withdraws the consent to the newsletter, and stops nothing else. For anybody who has the link; what the citizen follows
/// stays, and what a law says that they are told is told. Sent again it is answered as if just done.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct StopNews {
    /// What the link brought: 32 hexadecimal digits.
    pub token: Seed,
}

impl Command for StopNews {
    const NAME: &'static str = "notice.stop";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let key = stop_key(&self.token);
        desk.require([], [key.clone()])?;
        let citizen = desk.row_citizen(&key)?;
        let link: Option<Link> = desk.vault(&key)?;
        let link = link.filter(|link| desk.at() < link.until);
        let (citizen, link) = citizen.zip(link).ok_or(NoticeError::StopUnknown)?;
        if link.newsletter {
            return unsubscribe(desk, citizen);
        }
        let wishes = wishes_key(citizen);
        desk.require([citizen_stream(citizen)], [wishes.clone()])?;
        let mut kept: Kept = desk.vault(&wishes)?.unwrap_or_default();
        let before = kept.wishes.clone();
        kept.wishes.own = Rhythm::Never;
        kept.wishes.followed = Rhythm::Never;
        if kept.wishes == before {
            return Err(Halt::Done);
        }
        change(desk, citizen, &kept)
    }
}

/// Withdraws somebody's consent to the newsletter.
fn unsubscribe(desk: &mut Desk<'_>, citizen: CitizenId) -> Result<(), Halt> {
    let stream = citizen_stream(citizen);
    let state = desk.get::<Citizen>(&stream)?;
    let mut purposes = state.iter().flat_map(|state| state.consents.keys());
    let given = purposes
        .find(|purpose| purpose.as_str() == NEWSLETTER)
        .cloned();
    let purpose = given.ok_or(Halt::Done)?;
    desk.emit::<Citizen>(&stream, &CitizenEvent::ConsentWithdrawn { purpose })
}
