//! What rooms list.

use chrono::NaiveDate;
use medborger_codec::Record;
use medborger_columns::{Table, build};

use super::{Fill, PAGE};
use crate::Timestamp;
use crate::error::Error;
use crate::grant::ListGrants;
use crate::hearing::ListHearings;
use crate::idea::{ListIdeas, ShowSupporters};
use crate::journal::DeskError;
use crate::partnership::ListAgreements;
use crate::store::Store;
use crate::team::ListTeams;
use crate::volunteering::assignment::{AssignmentSide, GetAssignment, ListAssignments};
use crate::volunteering::need::ListNeeds;
use crate::volunteering::offer::ListOffers;
use crate::{AssignmentId, CitizenId, IdeaId, NeedId};

/// No options.
#[derive(Debug, Clone, Default, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NoOptions {}

/// Options of a table about ideas.
#[derive(Debug, Clone, Default, PartialEq, Eq, Record)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct IdeaOptions {
    /// Only of this idea; of all of them unless said otherwise.
    pub idea: Option<IdeaId>,
}

/// A citizen who supports an idea.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct SupportRow {
    /// The idea.
    pub idea: IdeaId,
    /// The citizen.
    pub citizen: CitizenId,
    /// The version supported; 0 for an idea that this one was made from.
    pub version: u32,
}

/// Hours of an assignment.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct HoursRow {
    /// The assignment.
    pub assignment: AssignmentId,
    /// The need.
    pub need: NeedId,
    /// The number of the entry within the assignment.
    pub entry: u32,
    /// The day.
    pub day: NaiveDate,
    /// How many minutes.
    pub minutes: u32,
    /// Who reported them.
    pub by: AssignmentSide,
    /// When they did.
    pub at: Timestamp,
    /// The entry that this one corrects.
    pub corrects: Option<u32>,
    /// Whether another one corrects this.
    pub corrected: bool,
    /// Whether they were approved; missing where nobody has decided.
    pub approved: Option<bool>,
}

/// An entry of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct JournalRow {
    /// Its place in the journal, from 1.
    pub position: u64,
    /// The kind of thing that it is about.
    pub kind: Option<String>,
    /// Which one.
    pub id: Option<String>,
    /// Its number within that thing, from 1.
    pub version: Option<u64>,
    /// When it happened.
    pub at: Option<Timestamp>,
    /// Who did it: `system`, `staff:<id>`, `citizen` or `public`.
    pub actor: Option<String>,
    /// What happened, by the tag of the event.
    pub event: Option<String>,
    /// All that the event says, as JSON. Missing, as the others are, once the account that it belonged to is erased.
    pub body: Option<String>,
    /// The hash of the chain at this entry.
    pub hash: String,
}

type Done = Result<(), Error>;

pub(super) fn ideas<S: Store>(fill: &mut Fill<'_, S>, _: &NoOptions) -> Done {
    fill.pages(
        ListIdeas::new(),
        |list, after| (list.limit, list.after) = (PAGE, after),
        |view| (view.ideas, view.next),
    )
}

pub(super) fn hearings<S: Store>(fill: &mut Fill<'_, S>, _: &NoOptions) -> Done {
    fill.pages(
        ListHearings::new(),
        |list, after| (list.limit, list.after) = (PAGE, after),
        |view| (view.hearings, view.next),
    )
}

pub(super) fn teams<S: Store>(fill: &mut Fill<'_, S>, _: &NoOptions) -> Done {
    fill.pages(
        ListTeams::new(),
        |list, after| (list.limit, list.after) = (PAGE, after),
        |view| (view.teams, view.next),
    )
}

pub(super) fn needs<S: Store>(fill: &mut Fill<'_, S>, _: &NoOptions) -> Done {
    fill.pages(
        ListNeeds::new(),
        |list, after| (list.limit, list.after) = (PAGE, after),
        |view| (view.needs, view.next),
    )
}

pub(super) fn offers<S: Store>(fill: &mut Fill<'_, S>, _: &NoOptions) -> Done {
    fill.pages(
        ListOffers::new(),
        |list, after| (list.limit, list.after) = (PAGE, after),
        |view| (view.offers, view.next),
    )
}

pub(super) fn agreements<S: Store>(fill: &mut Fill<'_, S>, _: &NoOptions) -> Done {
    fill.pages(
        ListAgreements::new(),
        |list, after| (list.limit, list.after) = (PAGE, after),
        |view| (view.agreements, view.next),
    )
}

pub(super) fn grants<S: Store>(fill: &mut Fill<'_, S>, _: &NoOptions) -> Done {
    fill.pages(
        ListGrants::new(),
        |list, after| (list.limit, list.after) = (PAGE, after),
        |view| (view.grants, view.next),
    )
}

pub(super) fn assignments<S: Store>(fill: &mut Fill<'_, S>, _: &NoOptions) -> Done {
    fill.pages(
        ListAssignments::new(),
        |list, after| (list.limit, list.after) = (PAGE, after),
        |view| (view.assignments, view.next),
    )
}

pub(super) fn hours<S: Store>(fill: &mut Fill<'_, S>, _: &NoOptions) -> Done {
    let all = fill.all(
        &mut ListAssignments::new(),
        |list, after| (list.limit, list.after) = (PAGE, after),
        |view| (view.assignments, view.next),
    )?;
    for item in all {
        let view = fill.ask(&GetAssignment::new(item.assignment))?;
        for entry in &view.hours {
            fill.push(&HoursRow {
                assignment: view.assignment,
                need: view.need,
                entry: entry.entry,
                day: entry.day,
                minutes: entry.minutes,
                by: entry.by,
                at: entry.at,
                corrects: entry.corrects,
                corrected: entry.corrected,
                approved: entry.approved,
            });
        }
    }
    Ok(())
}

pub(super) fn supports<S: Store>(fill: &mut Fill<'_, S>, options: &IdeaOptions) -> Done {
    let ideas = match options.idea {
        Some(idea) => vec![idea],
        None => fill.all(
            &mut ListIdeas::new(),
            |list, after| (list.limit, list.after) = (PAGE, after),
            |view| {
                (
                    view.ideas.into_iter().map(|idea| idea.idea).collect(),
                    view.next,
                )
            },
        )?,
    };
    for idea in ideas {
        let all = fill.all(
            &mut ShowSupporters::new(idea),
            |list, after| (list.limit, list.after) = (PAGE, after),
            |view| (view.supporters, view.next),
        )?;
        for supporter in all {
            fill.push(&SupportRow {
                idea,
                citizen: supporter.citizen,
                version: supporter.version,
            });
        }
    }
    Ok(())
}

/// The tag of an event, which is the first that is written of it.
fn tag(event: &str) -> Option<&str> {
    let rest = event.strip_prefix(r#"{"type":""#)?;
    rest.split_once('"').map(|(tag, _)| tag)
}

/// A journal is long: its columns are made without a record for each entry.
pub(super) fn journal<S: Store>(fill: &mut Fill<'_, S>, _: &NoOptions) -> Done {
    if !fill.moment.actor.is_official() {
        return Err(DeskError::NotPermitted.into());
    }
    let whole = |value: u64| i64::try_from(value).ok();
    let [mut positions, mut versions] = std::array::from_fn(|_| build::Ints::new());
    let [
        mut kinds,
        mut ids,
        mut actors,
        mut events,
        mut bodies,
        mut hashes,
    ] = std::array::from_fn(|_| build::TextColumn::new());
    let mut instants = build::Instants::new();
    let (code, mut after) = (fill.bank.town().code(), 0);
    loop {
        fill.look()?;
        let entries = fill.bank.store().entries(code, after, PAGE)?;
        let Some(last) = entries.last() else { break };
        after = last.position;
        for entry in &entries {
            let body = entry.body.as_ref();
            positions.push(whole(entry.position));
            kinds.push(body.map(|body| body.stream.kind()));
            ids.push(body.map(|body| body.stream.id()).as_deref());
            versions.push(body.and_then(|body| whole(body.version)));
            instants.push(body.map(|body| body.at));
            actors.push(body.map(|body| body.actor.as_str()));
            events.push(body.and_then(|body| tag(&body.event)));
            bodies.push(body.map(|body| body.event.as_str()));
            hashes.push(Some(&entry.hash));
        }
    }
    fill.whole = Some(Table::new(vec![
        positions.finish("position")?,
        kinds.finish("kind")?,
        ids.finish("id")?,
        versions.finish("version")?,
        instants.finish("at")?,
        actors.finish("actor")?,
        events.finish("event")?,
        bodies.finish("body")?,
        hashes.finish("hash")?,
    ])?);
    Ok(())
}
