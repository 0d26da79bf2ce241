//! How a citizen wishes to be told: in which rhythm, at which hours, in which language.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Timelike, Utc, Weekday};
use medborger_codec::{Described, Expected, Make, Reader, Record, Shape, Tree};

use super::NoticeError;
use super::follow::{Followed, FollowedView, follows_key, own_row, shown};
use super::ground::{GroundView, grounds};
use crate::calendar::{Language, RepeatedHour, local_time, to_instant};
use crate::citizen::identity_key;
use crate::citizen::{Citizen, ContactChannel, Identity, citizen_stream, event::CitizenEvent};
use crate::digest;
use crate::id::CitizenId;
use crate::journal::{Command, Desk, DeskError, Halt, NewsReason, Owner, Query};
use crate::time::Timestamp;

/// How the keys of the rows begin that say how somebody wishes to be told.
pub(super) const WISHES: &str = "wishes/";

/// The local hour at which daily and weekly news is sent.
const MORNING: u32 = 8;

/// When news is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Rhythm {
    /// As soon as it is known.
    AtOnce,
    /// All of a day together, at eight in the morning.
    Daily,
    /// All of a week together, on Monday at eight in the morning.
    Weekly,
    /// Not at all: it is read in the inbox.
    Never,
}

/// Hours of the day, Danish time, in which nothing is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QuietHours {
    /// The full hour at which they begin, inclusive: 0 to 23.
    #[serde(deserialize_with = "read_hour")]
    #[record(shape = "Hour")]
    pub from: u8,
    /// The full hour at which they end, exclusive: 0 to 23. Earlier than `from` where they go over midnight.
    #[serde(deserialize_with = "read_hour")]
    #[record(shape = "Hour")]
    pub to: u8,
}

/// What a full hour of the day looks like.
struct Hour;

impl Described for Hour {
    const SHAPE: &'static Shape =
        &Shape::Json(r#"{"type":"integer","format":"uint8","minimum":0,"maximum":23}"#);
}

/// A full hour of the day.
fn read_hour(tree: Tree<'_>, reader: &mut Reader) -> Option<u8> {
    match tree {
        Tree::Unsigned(hour @ 0..=23) => u8::try_from(hour).ok(),
        _ => reader.expected(Expected::Whole(0, 23)),
    }
}

/// How a citizen wishes to be told. By which way is said where they are reached at all: in the citizen's contact.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Wishes {
    /// Of what became of their own: ideas that they deposited or support, responses that they sent. The municipality tells it as
    /// a part of its task.
    pub own: Rhythm,
    /// Of what they chose to follow. They are told because they asked for it.
    pub followed: Rhythm,
    /// Hours in which nothing is sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quiet: Option<QuietHours>,
    /// In which language.
    pub language: Language,
}

impl Default for Wishes {
    /// Of one's own at once, of what one follows once a day, in Danish.
    fn default() -> Self {
        Self {
            own: Rhythm::AtOnce,
            followed: Rhythm::Daily,
            quiet: None,
            language: Language::Danish,
        }
    }
}

/// The wishes as they lie in the vault, with what came back.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record)]
#[serde(default)]
pub(super) struct Kept {
    pub(super) wishes: Wishes,
    /// Up to which position of the journal the inbox was read.
    pub(super) read_to: u64,
    /// How many messages in a row came back, and from which address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) bounced: Option<Bounced>,
    /// The messages that were delivered, the latest first: one may still come back.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) delivered: Vec<String>,
    /// The links by which news can be stopped without a log-in, the latest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) stops: Vec<Stop>,
}

/// A link by which news can be stopped.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
pub(super) struct Stop {
    /// The key of its row.
    pub(super) key: String,
    /// Until when it holds.
    pub(super) until: Timestamp,
    /// Whether it stops the newsletter: news does not push it out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) newsletter: bool,
}

/// Messages that came back one after the other.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
pub(super) struct Bounced {
    /// How many.
    pub(super) times: u8,
    /// From where, as [`address`] says it.
    pub(super) address: String,
}

/// As many messages that came back from one address say that it is wrong.
const BOUNCES_MAX: u8 = 3;

impl Kept {
    /// Whether messages come back from where the citizen is reached now.
    pub(super) fn comes_back(&self, identity: &Identity) -> bool {
        let known = self.bounced.as_ref();
        known.is_some_and(|known| known.times >= BOUNCES_MAX && known.address == address(identity))
    }
}

/// What tells one address from another, without saying it.
pub(super) fn address(identity: &Identity) -> String {
    let email = identity.email.as_ref().map_or("", |email| email.as_str());
    let of = match (identity.contact, &identity.address) {
        (ContactChannel::Email, _) => email.to_owned(),
        (ContactChannel::Letter, Some(address)) => {
            let (street, town) = (address.street.as_str(), address.town.as_str());
            format!("{street}\n{}\n{town}", address.postal_code)
        }
        _ => String::new(),
    };
    digest::hex_string(&digest::keyed_short(b"address", &[of.as_bytes()]))
}

/// The vault key under which lies how a citizen wishes to be told.
pub(super) fn wishes_key(citizen: CitizenId) -> String {
    format!("{WISHES}{citizen}")
}

/// The quarter of an hour, counted from 1970, in which an instant lies.
pub(super) fn quarter_of(at: DateTime<Utc>) -> u32 {
    u32::try_from(at.timestamp().div_euclid(900)).unwrap_or(0)
}

/// The instant of a local hour of a day: after a gap of the clock the next that there is, of two the first.
fn at_hour(day: NaiveDate, hour: u32) -> Option<DateTime<Utc>> {
    let local = |hour| Some(day.and_time(NaiveTime::from_hms_opt(hour, 0, 0)?));
    let first = Some(RepeatedHour::First);
    let at = to_instant(local(hour)?, first);
    at.or_else(|error| match local(hour + 1) {
        Some(next) => to_instant(next, first),
        None => Err(error),
    })
    .ok()
}

impl QuietHours {
    fn check(self) -> Result<(), NoticeError> {
        let fit = self.from < 24 && self.to < 24 && self.from != self.to;
        fit.then_some(()).ok_or(NoticeError::QuietHoursUnfit)
    }

    /// The first instant from this one on that is not quiet.
    fn after(self, at: DateTime<Utc>) -> DateTime<Utc> {
        let local = local_time(at);
        let hour = u8::try_from(local.hour()).unwrap_or(0);
        let over_midnight = self.to < self.from;
        let quiet = match over_midnight {
            true => hour >= self.from || hour < self.to,
            false => hour >= self.from && hour < self.to,
        };
        if !quiet {
            return at;
        }
        let tomorrow = over_midnight && hour >= self.from;
        let day = local.date() + Days::new(u64::from(tomorrow));
        at_hour(day, self.to.into()).map_or(at, |end| end.max(at))
    }
}

impl Wishes {
    /// The rhythm in which news is told for a reason.
    #[must_use]
    pub fn rhythm(&self, reason: NewsReason) -> Rhythm {
        match reason {
            // It comes a few times a year, or not at all where the consent is withdrawn.
            NewsReason::Subscribes => Rhythm::AtOnce,
            reason if reason.is_own() => self.own,
            _ => self.followed,
        }
    }

    /// From which instant on news that is known at an instant may be sent; none where it is not sent.
    ///
    /// ```
    /// use medborger::journal::NewsReason;
    /// use medborger::notice::Wishes;
    ///
    /// let wishes = Wishes::default();
    /// let at = "2026-11-29T21:00:00Z".parse().unwrap();
    /// assert_eq!(wishes.due(NewsReason::Deposited, at), Some(at));
    /// let morning = "2026-11-30T07:00:00Z".parse().unwrap(); // Eight o'clock in Denmark.
    /// assert_eq!(wishes.due(NewsReason::Follows, at), Some(morning));
    /// ```
    #[must_use]
    pub fn due(&self, reason: NewsReason, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let due = match self.rhythm(reason) {
            Rhythm::Never => return None,
            Rhythm::AtOnce => at,
            Rhythm::Daily => next_morning(at, |_| true)?,
            Rhythm::Weekly => next_morning(at, |day| day.weekday() == Weekday::Mon)?,
        };
        Some(self.after_quiet(due))
    }

    /// The first instant from this one on that is not quiet.
    pub(super) fn after_quiet(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        self.quiet.map_or(at, |quiet| quiet.after(at))
    }
}

/// The next morning after an instant, on a day of a kind.
fn next_morning(at: DateTime<Utc>, wanted: impl Fn(NaiveDate) -> bool) -> Option<DateTime<Utc>> {
    let today = local_time(at).date();
    let mut days = (0..=8).filter_map(|later| today.checked_add_days(Days::new(later)));
    days.find_map(|day| at_hour(day, MORNING).filter(|morning| wanted(day) && *morning > at))
}

/// Loads how a citizen wishes to be told, for themself or staff.
pub(super) fn own(desk: &mut Desk<'_>, citizen: CitizenId) -> Result<Kept, Halt> {
    own_row(desk, citizen, &wishes_key(citizen))
}

/// Writes how a citizen wishes to be told.
pub(super) fn put(desk: &mut Desk<'_>, citizen: CitizenId, kept: &Kept) -> Result<(), Halt> {
    desk.vault_put(Owner::Citizen(citizen), wishes_key(citizen), kept)
}

/// Writes how a citizen wishes to be told, and that it changed.
pub(super) fn change(desk: &mut Desk<'_>, citizen: CitizenId, kept: &Kept) -> Result<(), Halt> {
    put(desk, citizen, kept)?;
    desk.emit::<Citizen>(&citizen_stream(citizen), &CitizenEvent::NoticesChanged)
}

/// `notice.change_wishes`: says anew how one wishes to be told, all of it: what is left out is as if nothing had ever been said.
/// Where messages came back, they are tried again from now on.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ChangeWishes {
    /// The citizen.
    pub citizen: CitizenId,
    /// The wishes, as a whole.
    pub wishes: Wishes,
}

impl Command for ChangeWishes {
    const NAME: &'static str = "notice.change_wishes";

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let before = own(desk, self.citizen)?;
        if let Some(quiet) = self.wishes.quiet {
            quiet.check()?;
        }
        let after = Kept {
            wishes: self.wishes.clone(),
            bounced: None,
            ..before.clone()
        };
        if after == before {
            return Err(DeskError::NothingToDo.into());
        }
        change(desk, self.citizen, &after)
    }
}

/// `notice.wishes`: how a citizen is told, and what they follow. For the citizen and staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowWishes {
    /// The citizen.
    pub citizen: CitizenId,
}

/// How a citizen is told.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct WishesView {
    /// The wishes; where none were ever said, those that hold then.
    pub wishes: Wishes,
    /// By which way messages go, as the citizen's contact says. By none, they are read in the inbox alone.
    pub channel: ContactChannel,
    /// Since the last messages came back, none are sent until the citizen changes the contact or the wishes.
    pub came_back: bool,
    /// What the citizen follows, in the order of its names.
    pub follows: Vec<FollowedView>,
    /// On what each kind of news rests: a consent and since when, the municipality's task, or which law.
    pub grounds: Vec<GroundView>,
}

impl Query for ShowWishes {
    const NAME: &'static str = "notice.wishes";
    type View = WishesView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<WishesView, Halt> {
        let (follows, identity) = (follows_key(self.citizen), identity_key(self.citizen));
        desk.require([], [follows.clone(), identity.clone()])?;
        let kept = own(desk, self.citizen)?;
        let followed: Followed = desk.vault(&follows)?.unwrap_or_default();
        let identity: Option<Identity> = desk.vault(&identity)?;
        let language = kept.wishes.language;
        let citizen = desk.get::<Citizen>(&citizen_stream(self.citizen))?;
        let first = followed.since.values().min().copied();
        Ok(WishesView {
            grounds: grounds(desk, citizen.as_deref(), first, language),
            came_back: identity
                .as_ref()
                .is_some_and(|identity| kept.comes_back(identity)),
            channel: identity
                .map(|identity| identity.contact)
                .unwrap_or_default(),
            follows: shown(desk, &followed, language)?,
            wishes: kept.wishes,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn daily_and_weekly_news_waits_for_the_morning_also_where_the_clock_changes() {
        let mut wishes = Wishes::default();
        for (rhythm, known, due) in [
            (
                Rhythm::AtOnce,
                "2026-11-29T21:00:00Z",
                "2026-11-29T21:00:00Z",
            ),
            (
                Rhythm::Daily,
                "2026-11-30T06:59:59Z",
                "2026-11-30T07:00:00Z",
            ),
            (
                Rhythm::Daily,
                "2026-11-30T07:00:00Z",
                "2026-12-01T07:00:00Z",
            ),
            (
                Rhythm::Daily,
                "2026-03-28T12:00:00Z",
                "2026-03-29T06:00:00Z",
            ),
            (
                Rhythm::Daily,
                "2026-10-24T12:00:00Z",
                "2026-10-25T07:00:00Z",
            ),
            (
                Rhythm::Weekly,
                "2026-11-30T06:59:59Z",
                "2026-11-30T07:00:00Z",
            ),
            (
                Rhythm::Weekly,
                "2026-11-30T07:00:00Z",
                "2026-12-07T07:00:00Z",
            ),
        ] {
            wishes.followed = rhythm;
            let found = wishes.due(NewsReason::Follows, at(known));
            assert_eq!(found, Some(at(due)), "{rhythm:?} {known}");
        }
        wishes.followed = Rhythm::Never;
        assert_eq!(
            wishes.due(NewsReason::Follows, at("2026-11-29T21:00:00Z")),
            None
        );
        assert!(
            wishes
                .due(NewsReason::Answered, at("2026-11-29T21:00:00Z"))
                .is_some()
        );
    }

    #[test]
    fn nothing_is_sent_in_quiet_hours() {
        for (from, to, known, due) in [
            (22, 7, "2026-11-29T20:59:59Z", "2026-11-29T20:59:59Z"),
            (22, 7, "2026-11-29T21:00:00Z", "2026-11-30T06:00:00Z"),
            (22, 7, "2026-11-30T05:59:59Z", "2026-11-30T06:00:00Z"),
            (22, 7, "2026-11-30T06:00:00Z", "2026-11-30T06:00:00Z"),
            (12, 13, "2026-11-30T11:30:00Z", "2026-11-30T12:00:00Z"),
            // The hour at which they end is not there that night.
            (22, 2, "2026-03-28T23:00:00Z", "2026-03-29T01:00:00Z"),
            (0, 23, "2026-11-30T12:00:00Z", "2026-11-30T22:00:00Z"),
        ] {
            let quiet = QuietHours { from, to };
            assert_eq!(quiet.after(at(known)), at(due), "{from} to {to}, {known}");
        }
        for (from, to, fit) in [(0, 23, true), (5, 5, false), (24, 1, false), (1, 24, false)] {
            assert_eq!(QuietHours { from, to }.check().is_ok(), fit, "{from} {to}");
        }
    }
}
