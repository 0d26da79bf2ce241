//! The list in which a caseworker works: in an order of their choice, with text and sender, and how many stand where.

use medborger_base::sorted::{Arrange as _, SortedSet};
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use medborger_codec::{Make, Record};

use super::found::{BLOCK, block_value, rows_of};
use super::sight::{parts, prose};
use super::{Respondent, RespondentKind, Response, ResponseChannel, ReviewState};
use crate::calendar::local_date;
use crate::hearing::{self, Hearing};
use crate::id::{HearingId, ResponseId};
use crate::journal::{Desk, Find, Halt, Query, vault_terms};
use crate::time::Timestamp;

/// How many responses a page has at most: each with its whole text.
const PAGE_MAX: u32 = 200;
/// So many days from the opening on are looked through at most: as many look-ups, all at once.
const DAYS_MAX: u64 = 800;

/// Where a response stands for whoever works on it. In the order in which work is left to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum WorkState {
    /// Nobody has reviewed it as it stands, and it is not settled.
    Unreviewed,
    /// It is settled, and nobody has reviewed it as it stands.
    SettledUnreviewed,
    /// It is reviewed, and not settled.
    Unsettled,
    /// It is not to be published, and not settled.
    Withheld,
    /// It is reviewed or withheld, and settled.
    Settled,
    /// It was withdrawn.
    Withdrawn,
}

impl WorkState {
    /// Every state.
    pub const ALL: [Self; 6] = [
        Self::Unreviewed,
        Self::SettledUnreviewed,
        Self::Unsettled,
        Self::Withheld,
        Self::Settled,
        Self::Withdrawn,
    ];

    /// As the index writes it.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Unreviewed => "unreviewed",
            Self::SettledUnreviewed => "settled_unreviewed",
            Self::Unsettled => "unsettled",
            Self::Withheld => "withheld",
            Self::Settled => "settled",
            Self::Withdrawn => "withdrawn",
        }
    }
}

impl Response {
    /// Where it stands for whoever works on it.
    #[must_use]
    pub fn work_state(&self) -> WorkState {
        match (self.review_state(), self.settlement.is_some()) {
            _ if self.withdrawn_at.is_some() => WorkState::Withdrawn,
            (ReviewState::Unreviewed, false) => WorkState::Unreviewed,
            (ReviewState::Unreviewed, true) => WorkState::SettledUnreviewed,
            (ReviewState::Reviewed, false) => WorkState::Unsettled,
            (ReviewState::Withheld, false) => WorkState::Withheld,
            (_, true) => WorkState::Settled,
        }
    }

    /// Where it stands, as the index writes it.
    pub(super) fn work_term(&self) -> String {
        format!("{}/{}", self.hearing, self.work_state().as_str())
    }

    /// The Danish local day on which it arrived, as the index writes it.
    pub(super) fn day_term(&self) -> String {
        day_value(self.hearing, local_date(self.received_at.to_utc()))
    }
}

fn day_value(hearing: HearingId, day: NaiveDate) -> String {
    format!("{hearing}/{day}")
}

/// In which order a list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Record)]
#[serde(rename_all = "snake_case")]
pub enum WorkOrder {
    /// By number.
    #[default]
    Number,
    /// By the Danish local day of arrival, then by number: of the first 800 days from the opening on.
    Arrival,
    /// By state, in the order of [`WorkState`], then by number.
    State,
}

/// `response.worklist`: the responses to a hearing as a caseworker works through them: in an order of their choice, with text
/// and sender, and how many stand where. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListWork {
    /// The hearing.
    pub hearing: HearingId,
    /// The order; by number unless said otherwise.
    #[serde(default)]
    pub order: WorkOrder,
    /// Only those that stand here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<WorkState>,
    /// At most so many; 50 unless said otherwise, 200 at most.
    #[serde(default = "fifty")]
    pub limit: u32,
    /// Where the page begins, as the page before said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<WorkPlace>,
}

fn fifty() -> u32 {
    50
}

/// A place in a list. In the order by number, the number alone counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct WorkPlace {
    /// The day of arrival, where the list stands in that order.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::calendar::read_day_or_none"
    )]
    pub day: Option<NaiveDate>,
    /// The state, where the list stands in that order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<WorkState>,
    /// The number of the last response before the place.
    pub number: u32,
}

/// A response in a caseworker's list, as it came.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct WorkItem {
    /// The response.
    pub response: ResponseId,
    /// Its number within the hearing.
    pub number: u32,
    /// Where it stands.
    pub state: WorkState,
    /// How it came.
    pub channel: ResponseChannel,
    /// For whom its sender answers.
    pub kind: RespondentKind,
    /// Whether it came in time.
    pub timely: bool,
    /// When it arrived.
    pub received_at: Timestamp,
    /// Who sent it; absent once erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub respondent: Option<Respondent>,
    /// All that it says in prose, as it came: what offsets refer to.
    pub prose: String,
    /// The version of that prose.
    pub text_version: u32,
    /// How many files came along.
    pub attachments: u32,
}

/// How many responses stand in a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct WorkCount {
    /// The state.
    pub state: WorkState,
    /// How many.
    pub count: u32,
}

/// A page of a caseworker's list.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct WorkList {
    /// How many stand in each state, in the whole hearing.
    pub counts: Vec<WorkCount>,
    /// The responses.
    pub responses: Vec<WorkItem>,
    /// Where the next page begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<WorkPlace>,
}

/// A stretch of the list that is loaded as a whole: a block of numbers, perhaps of one day or one state.
struct Stretch {
    find: Find,
    day: Option<NaiveDate>,
    state: Option<WorkState>,
}

/// Streams that hold all of these terms.
fn holding(terms: &[(&str, String)]) -> Find {
    let set = |(name, value): &(&str, String)| {
        let terms = vault_terms::<Response>(&[(*name, value.clone())]);
        terms.into_iter().collect::<SortedSet<String>>()
    };
    Find::new(terms.iter().map(set).collect())
}

impl ListWork {
    fn state_term(&self, state: WorkState) -> (&'static str, String) {
        ("work", format!("{}/{}", self.hearing, state.as_str()))
    }

    /// The stretches of the list from `after` on, in order, each of at most a block's responses.
    fn stretches(&self, hearing: &Hearing, days: &[NaiveDate]) -> Vec<Stretch> {
        let blocks = hearing.responses.div_ceil(BLOCK);
        let first = |same: bool| match self.after {
            Some(after) if same => after.number / BLOCK,
            _ => 0,
        };
        let chosen = self.state.map(|state| self.state_term(state));
        let mut stretches = Vec::new();
        let mut push = |more: Option<(&'static str, String)>, day, state, from: u32| {
            for block in from..blocks {
                let mut terms = vec![("block", block_value(self.hearing, block))];
                terms.extend(more.clone());
                terms.extend(chosen.clone());
                stretches.push(Stretch {
                    find: holding(&terms),
                    day,
                    state,
                });
            }
        };
        match self.order {
            WorkOrder::Number => push(None, None, None, first(true)),
            WorkOrder::State => {
                let from = self.after.and_then(|after| after.state);
                let states = WorkState::ALL.into_iter();
                for state in states.filter(|s| from.is_none_or(|from| from <= *s)) {
                    if self.state.is_none_or(|chosen| chosen == state) {
                        let term = self.state_term(state);
                        push(Some(term), None, Some(state), first(from == Some(state)));
                    }
                }
            }
            WorkOrder::Arrival => {
                let from = self.after.and_then(|after| after.day);
                for day in days
                    .iter()
                    .filter(|day| from.is_none_or(|from| from <= **day))
                {
                    let term = ("day", day_value(self.hearing, *day));
                    push(Some(term), Some(*day), None, first(from == Some(*day)));
                }
            }
        }
        stretches
    }

    /// The days on which responses of the hearing arrived: those from its opening until now that the index knows.
    fn days(&self, desk: &Desk<'_>, hearing: &Hearing) -> Result<Vec<NaiveDate>, Halt> {
        let Some(announced) = hearing
            .announced
            .as_ref()
            .filter(|_| self.order == WorkOrder::Arrival)
        else {
            return Ok(Vec::new());
        };
        let (first, last) = (
            local_date(announced.opens_at),
            local_date(desk.at().to_utc()),
        );
        let span = u64::try_from(last.signed_duration_since(first).num_days()).unwrap_or(0);
        let asked: Vec<(NaiveDate, Find)> = (0..=span.min(DAYS_MAX))
            .filter_map(|n| first.checked_add_days(Days::new(n)))
            .map(|day| {
                (
                    day,
                    holding(&[("day", day_value(self.hearing, day))]).with_limit(1),
                )
            })
            .collect();
        desk.look_up(asked.iter().map(|(_, find)| find.clone()))?;
        let mut days = Vec::new();
        for (day, find) in asked {
            if desk.find(&find)?.total > 0 {
                days.push(day);
            }
        }
        Ok(days)
    }

    /// What stands in a stretch, by number, after the place where the page begins.
    fn of_stretch(
        &self,
        desk: &mut Desk<'_>,
        stretch: &Stretch,
    ) -> Result<Vec<(ResponseId, Arc<Response>)>, Halt> {
        let found = desk.find(&stretch.find)?;
        let mut responses = Vec::with_capacity(found.streams.len());
        for stream in &found.streams {
            if let (Some(response), Ok(id)) = (desk.get::<Response>(stream)?, stream.id().parse()) {
                responses.push((id, response));
            }
        }
        let same = |after: &WorkPlace| after.day == stretch.day && after.state == stretch.state;
        let after = self.after.filter(same).map_or(0, |after| after.number);
        responses.retain(|(_, response)| response.number > after);
        responses.arrange_by_key(|(_, response)| response.number);
        Ok(responses)
    }

    fn counts(&self, desk: &Desk<'_>) -> Result<Vec<WorkCount>, Halt> {
        let asked = WorkState::ALL.map(|s| (s, holding(&[self.state_term(s)]).with_limit(1)));
        desk.look_up(asked.iter().map(|(_, find)| find.clone()))?;
        let mut counts = Vec::with_capacity(asked.len());
        for (state, find) in asked {
            let count = desk.find(&find)?.total;
            counts.push(WorkCount { state, count });
        }
        Ok(counts)
    }
}

impl Query for ListWork {
    const NAME: &'static str = "response.worklist";
    type View = WorkList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<WorkList, Halt> {
        desk.must_be_official()?;
        let hearing = hearing::existing(desk, self.hearing)?;
        let counts = self.counts(desk)?;
        let days = self.days(desk, &hearing)?;
        let stretches = self.stretches(&hearing, &days);
        // How many stand in each stretch is looked up for all at once; loaded is only what the page needs.
        let counted = |stretch: &Stretch| stretch.find.clone().with_limit(1);
        desk.look_up(stretches.iter().map(counted))?;
        let limit = self.limit.clamp(1, PAGE_MAX) as usize;
        let mut wanted = Vec::new();
        let mut expected = 0_usize;
        for stretch in stretches {
            let total = desk.find(&counted(&stretch))?.total as usize;
            if total > 0 {
                // Of the first, some may stand before the place where the page begins.
                expected += if wanted.is_empty() && self.after.is_some() {
                    0
                } else {
                    total
                };
                wanted.push(stretch);
            }
            if expected > limit {
                break;
            }
        }
        desk.look_up(wanted.iter().map(|stretch| stretch.find.clone()))?;
        let mut streams = Vec::new();
        for stretch in &wanted {
            streams.extend(desk.find(&stretch.find)?.streams.iter().cloned());
        }
        desk.require(streams, [])?;
        let mut page: Vec<(WorkPlace, ResponseId, Arc<Response>)> = Vec::new();
        for stretch in &wanted {
            for (id, response) in self.of_stretch(desk, stretch)? {
                let place = WorkPlace {
                    day: stretch.day,
                    state: stretch.state,
                    number: response.number,
                };
                page.push((place, id, response));
            }
        }
        let more = page.len() > limit;
        page.truncate(limit);
        let next = page.last().filter(|_| more).map(|(place, ..)| *place);
        desk.require([], page.iter().flat_map(|(_, id, r)| rows_of(*id, r)))?;
        let mut responses = Vec::with_capacity(page.len());
        for (_, id, response) in page {
            responses.push(item(desk, id, &response)?);
        }
        Ok(WorkList {
            counts,
            responses,
            next,
        })
    }
}

fn item(desk: &Desk<'_>, id: ResponseId, response: &Response) -> Result<WorkItem, Halt> {
    let parts = parts(desk, response)?;
    let attachments = parts
        .iter()
        .map(|part| part.attachments.len())
        .sum::<usize>();
    Ok(WorkItem {
        response: id,
        number: response.number,
        state: response.work_state(),
        channel: response.channel,
        kind: response.kind,
        timely: response.timely,
        received_at: response.received_at,
        respondent: desk.read(&response.respondent)?,
        prose: prose(&parts),
        text_version: response.text_version(),
        attachments: u32::try_from(attachments).unwrap_or(u32::MAX),
    })
}
