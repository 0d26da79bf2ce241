//! Many gatherings, one citizen's, and who has signed up.

use std::sync::Arc;

use chrono::{Days, Duration, NaiveDate};
use medborger_base::sorted::{Arrange as _, SortedSet};
use medborger_codec::{Make, Record};

use super::invite::{INVITED, InviteReason};
use super::signup::{
    AttendeeNeeds, SIGN_UPS, SignUp, SignUpData, Standing, row_of, sign_up_stream,
};
use super::terms::{Admission, GatheringKind};
use super::{Gathering, GatheringError, existing, gathering_stream};
use crate::calendar::{Language, local_date, read_day_or_none};
use crate::citizen::{Email, Identity, Phone, identity_key};
use crate::id::{CitizenId, GatheringId, ParticipantRef};
use crate::interest::below;
use crate::journal::{
    Counts, Cursor, Desk, Find, Halt, List, Owner, Query, StreamKey, WORD, code_of, page_limit,
    parse_own, titled, vault_terms,
};
use crate::key::Key;
use crate::text::Line;
use crate::time::Timestamp;

/// How many days a list is of at most, and unless said otherwise.
const DAYS_MAX: i64 = 400;
const DAYS: u64 = 91;

/// `gathering.list`: gatherings of a time, in the order of their beginning; those for whom somebody must be invited for staff only.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListGatherings {
    /// The first Danish day; today unless said otherwise.
    #[serde(
        default,
        deserialize_with = "read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub from: Option<NaiveDate>,
    /// The last day, inclusive; 91 days later unless said otherwise, 400 at most.
    #[serde(
        default,
        deserialize_with = "read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub to: Option<NaiveDate>,
    /// Only those about this interest area or one below it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Key>,
    /// Only those of this host.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<StreamKey>,
    /// Only those of this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<GatheringKind>,
    /// Only those in whose title each of these words is found, 1 to 12; of a word of three letters or more, its beginning. æ is ae,
    /// ø is oe, å is aa, and accents don't count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub search: Option<Line<200>>,
    /// Whether it is counted how many there are by interest area and by kind.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub counts: bool,
    /// At most so many: 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Where the page begins: `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Cursor>,
}

/// One gathering of a list.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct GatheringItem {
    /// The gathering.
    pub gathering: GatheringId,
    /// What kind.
    pub kind: GatheringKind,
    /// Who holds it.
    pub hosts: Vec<StreamKey>,
    /// What it is called.
    pub title: Line<200>,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
    /// Where; absent where it is digital only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Line<200>>,
    /// Whether one can take part from afar.
    pub online: bool,
    /// Whether it is cancelled.
    pub cancelled: bool,
}

/// Gatherings.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct GatheringList {
    /// How many there are in all, on every page.
    pub total: u64,
    /// In the order of their beginning.
    pub gatherings: Vec<GatheringItem>,
    /// Where the next page begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Cursor>,
    /// How many there are on all pages by `topic` and by `kind`, where it was asked for.
    #[serde(default, skip_serializing_if = "Counts::is_empty")]
    pub counts: Counts,
}

/// Declares the index terms of the list.
pub(super) fn terms(gathering: &Gathering, add: &mut dyn FnMut(&str, &str)) {
    let terms = &gathering.terms;
    titled(terms.title.as_str(), add);
    add("all", "yes");
    add(
        "starts~",
        &format!("{}-{:016}", terms.day(), terms.starts_at.micros()),
    );
    add("kind~", &code_of(&terms.kind));
    if terms.admission != Admission::Invited {
        add("seen", "yes");
    }
    for topic in &terms.topics {
        add("topic~", topic.as_str());
    }
}

fn item(id: GatheringId, gathering: &Gathering) -> GatheringItem {
    let terms = &gathering.terms;
    GatheringItem {
        gathering: id,
        kind: terms.kind,
        hosts: terms.hosts.clone(),
        title: terms.title.clone(),
        starts_at: terms.starts_at,
        ends_at: terms.ends_at,
        place: terms.place.clone(),
        online: terms.online,
        cancelled: gathering.cancelled.is_some(),
    }
}

/// The gatherings that begin on some days, in the order of their beginning.
fn between(
    desk: &mut Desk<'_>,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<(GatheringId, Arc<Gathering>)>, Halt> {
    check_days(from, to)?;
    let months: SortedSet<String> = from
        .iter_days()
        .take_while(|day| *day <= to)
        .flat_map(|day| vault_terms::<Gathering>(&[("month", day.format("%Y-%m").to_string())]))
        .collect();
    let streams = &desk.find(&Find::new(vec![months]))?.streams;
    desk.require(streams.iter().cloned(), [])?;
    let mut all = Vec::new();
    for stream in streams {
        if let (Ok(id), Some(held)) = (stream.id().parse(), desk.get::<Gathering>(stream)?)
            && (from..=to).contains(&held.terms.day())
        {
            all.push((id, held));
        }
    }
    all.arrange_by_key(|(id, held): &(GatheringId, Arc<Gathering>)| (held.terms.starts_at, *id));
    Ok(all)
}

/// Refuses no days, and too many.
fn check_days(from: NaiveDate, to: NaiveDate) -> Result<(), GatheringError> {
    let days = to.signed_duration_since(from).num_days();
    let fits = (0..DAYS_MAX).contains(&days);
    fits.then_some(()).ok_or(GatheringError::DaysUnfit)
}

impl Query for ListGatherings {
    const NAME: &'static str = "gathering.list";
    type View = GatheringList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<GatheringList, Halt> {
        let from = self.from.unwrap_or_else(|| local_date(desk.at().to_utc()));
        let later = || from.checked_add_days(Days::new(DAYS)).unwrap_or(from);
        let to = self.to.unwrap_or_else(later);
        check_days(from, to)?;
        let behind = to.succ_opt().map(|day| day.to_string());
        let mut list = List::of::<Gathering>("all", "yes")
            .within("starts~", Some(from.to_string()), behind)
            .with("host", self.host.as_ref().map(StreamKey::text))
            .with("kind~", self.kind.map(|kind| code_of(&kind)))
            .search(WORD, self.search.as_ref())?
            .counting(self.counts, &["topic~", "kind~"])
            .rising("starts~");
        if let Some(topic) = &self.topic {
            list = list.any("topic~", below(desk, topic)?);
        }
        if !desk.actor().is_official() {
            list = list.any("seen", ["yes"]);
        }
        let found = desk.list::<GatheringId, Gathering>(&list, self.after.as_ref(), self.limit)?;
        let gatherings = found.page.items.iter().map(|(id, held)| item(*id, held));
        Ok(GatheringList {
            total: found.page.total,
            gatherings: gatherings.collect(),
            next: found.page.next,
            counts: found.counts,
        })
    }
}

/// `gathering.due`: of which gatherings those who have a place are to be reminded: they begin within some hours and nobody was
/// reminded since then. For staff and the host's job, which then sends `gathering.remind`.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FindDueReminders {
    /// So many hours before they begin: 1 to 336.
    pub hours: u32,
}

impl Query for FindDueReminders {
    const NAME: &'static str = "gathering.due";
    type View = GatheringList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<GatheringList, Halt> {
        desk.must_be_official()?;
        let now = desk.at();
        let ahead = Duration::hours(i64::from(self.hours.clamp(1, 336)));
        let until = now.to_utc() + ahead;
        let mut all = between(desk, local_date(now.to_utc()), local_date(until))?;
        all.retain(|(_, held)| {
            let starts = held.terms.starts_at;
            let since = starts.to_utc() - ahead;
            let reminded = held.reminded.is_some_and(|at| at.to_utc() >= since);
            held.cancelled.is_none() && starts > now && starts.to_utc() <= until && !reminded
        });
        Ok(GatheringList {
            total: u64::try_from(all.len()).unwrap_or(u64::MAX),
            counts: Counts::new(),
            gatherings: all.iter().map(|(id, held)| item(*id, held)).collect(),
            next: None,
        })
    }
}

/// `gathering.sign_ups`: who has signed up, has a place or waits, page by page in the order of their references. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListSignUps {
    /// The gathering.
    pub gathering: GatheringId,
    /// At most so many: 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Only those after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<ParticipantRef>,
}

/// A sign-up as staff see it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct SignUpItem {
    /// The reference.
    pub who: ParticipantRef,
    /// Where it stands.
    pub standing: Standing,
    /// Which of all sign-ups it was, from 1: among those who wait, the order of arrival.
    pub number: u32,
    /// How many people come.
    pub places: u32,
    /// The slot, from 1; 0 where there are none.
    pub slot: u32,
    /// Whether they consent to being recorded.
    pub recording: bool,
    /// Whether they were there, once that was recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attended: Option<bool>,
    /// The account, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citizen: Option<CitizenId>,
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Line<100>>,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// Telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// What they need.
    pub needs: AttendeeNeeds,
}

/// A page of those who have signed up.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct SignUpList {
    /// How many parties there are in all, on every page.
    pub total: u64,
    /// The parties of this page.
    pub sign_ups: Vec<SignUpItem>,
    /// After which the next page begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<ParticipantRef>,
}

impl Query for ListSignUps {
    const NAME: &'static str = "gathering.sign_ups";
    type View = SignUpList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<SignUpList, Halt> {
        desk.must_be_official()?;
        existing(desk, self.gathering)?;
        let wanted = vec![("of", self.gathering.to_string())];
        let after = self.after.map(|who| sign_up_stream(self.gathering, who));
        let page = desk.page::<String, SignUp>(wanted, after, self.limit)?;
        desk.require([], page.items.iter().map(|(id, _)| row_of(id)))?;
        let mut accounts = Vec::with_capacity(page.items.len());
        for (id, _) in &page.items {
            accounts.push(desk.row_citizen(&row_of(id))?);
        }
        desk.require(
            [],
            accounts
                .iter()
                .flatten()
                .map(|citizen| identity_key(*citizen)),
        )?;
        let mut sign_ups = Vec::with_capacity(page.items.len());
        for ((id, sign_up), citizen) in page.items.iter().zip(accounts) {
            let data: Option<SignUpData> = desk.vault(&row_of(id))?;
            let identity: Option<Identity> = match citizen {
                Some(citizen) => desk.vault(&identity_key(citizen))?,
                None => None,
            };
            let (contact, needs) = match data {
                Some(SignUpData { contact, needs }) => (contact, needs),
                None => (None, AttendeeNeeds::default()),
            };
            let (name, email, phone) = match (identity, contact) {
                (Some(known), _) => (Some(known.name), known.email, known.phone),
                (None, Some(given)) => (Some(given.name), given.email, given.phone),
                (None, None) => (None, None, None),
            };
            sign_ups.push(SignUpItem {
                who: sign_up.party.who,
                standing: sign_up.standing,
                number: sign_up.party.number,
                places: sign_up.party.places,
                slot: sign_up.party.slot,
                recording: sign_up.party.recording,
                attended: sign_up.attended,
                citizen,
                name,
                email,
                phone,
                needs,
            });
        }
        let reference = |id: String| id.split_once('.')?.1.parse().ok();
        Ok(SignUpList {
            total: page.total,
            sign_ups,
            next: page.next.and_then(reference),
        })
    }
}

/// `gathering.mine`: what a citizen has signed up for or is invited to, in the order of its beginning. For the citizen and staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListMyGatherings {
    /// The citizen.
    pub citizen: CitizenId,
    /// The language of what stands in it.
    #[serde(default)]
    pub language: Language,
}

/// A gathering that a citizen has to do with.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct MyGathering {
    /// The gathering.
    pub gathering: GatheringItem,
    /// Where their sign-up stands; absent where they did not sign up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    /// For how many people they signed up; 0 where they did not.
    pub places: u32,
    /// The slot, from 1; 0 where there are none.
    pub slot: u32,
    /// Why they are invited, where they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<String>,
}

/// What a citizen has to do with.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct MyGatherings {
    /// In the order of their beginning.
    pub gatherings: Vec<MyGathering>,
}

/// The gathering and the reference in a row's key behind its table.
fn of(key: &str, start: &str) -> Option<(GatheringId, ParticipantRef)> {
    let (gathering, who) = key.strip_prefix(start)?.split_once('.')?;
    Some((gathering.parse().ok()?, who.parse().ok()?))
}

impl Query for ListMyGatherings {
    const NAME: &'static str = "gathering.mine";
    type View = MyGatherings;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<MyGatherings, Halt> {
        desk.must_be(self.citizen)?;
        let rows = desk.subject(Owner::Citizen(self.citizen))?;
        let known = rows.iter().filter_map(|row| {
            let of = of(&row.key, SIGN_UPS).or_else(|| of(&row.key, INVITED))?;
            let reason: Option<InviteReason> = match row.key.starts_with(INVITED) {
                true => parse_own(&row.value),
                false => None,
            };
            Some((of, reason))
        });
        let known: Vec<((GatheringId, ParticipantRef), Option<InviteReason>)> = known.collect();
        let streams = known
            .iter()
            .flat_map(|((id, who), _)| [gathering_stream(*id), sign_up_stream(*id, *who)]);
        desk.require(streams, [])?;
        let mut all: Vec<MyGathering> = Vec::new();
        for ((id, who), reason) in known {
            let because = match reason {
                Some(reason) => Some(reason.because(desk, self.language)?),
                None => None,
            };
            if let Some(met) = all.iter_mut().find(|met| met.gathering.gathering == id) {
                met.because = met.because.take().or(because);
                continue;
            }
            let Some(gathering) = desk.get::<Gathering>(&gathering_stream(id))? else {
                continue;
            };
            let sign_up = desk.get::<SignUp>(&sign_up_stream(id, who))?;
            let sign_up = sign_up.filter(|s| s.standing != Standing::Withdrawn);
            all.push(MyGathering {
                gathering: item(id, &gathering),
                standing: sign_up.as_ref().map(|s| s.standing),
                places: sign_up.as_ref().map_or(0, |s| s.party.places),
                slot: sign_up.as_ref().map_or(0, |s| s.party.slot),
                because,
            });
        }
        all.arrange_by_key(|mine: &MyGathering| {
            (mine.gathering.starts_at, mine.gathering.gathering)
        });
        Ok(MyGatherings { gatherings: all })
    }
}
