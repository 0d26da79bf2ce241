//! What the forum keeps of people, and what becomes of it.

use medborger_codec::Record;

use super::contribution::AUTHOR;
use super::part::{PART, PARTS, Part, parse, parts, parts_key};
use super::voice::{VOICED, recount, voiced_key};
use super::{Contribution, ContributionKind, Topic, contribution_stream, topic_stream};
use crate::id::{CitizenId, ContributionId, Nullifier, TopicId};
use crate::journal::{
    CasePart, Desk, ErasureOutcome, Halt, Kept, Known, Leaving, Owner, Personal, Table, VaultRow,
    Whose, named_in,
};
use crate::text::Text;
use crate::time::Timestamp;

/// The room's tables of the vault.
pub(super) const ROWS: &[Table] = &[
    Table::new(PART.rows, Whose::Citizen)
        .about("topic")
        .called("participation"),
    Table::new(AUTHOR, Whose::Citizen)
        .about("contribution")
        .called("contribution")
        .shown_elsewhere(),
    Table::new(PARTS, Whose::Town).about("topic").of_nobody(),
    Table::new(VOICED, Whose::Town).about("topic").of_nobody(),
];

/// What a closed topic's summary rests on.
const SUMMED_UP: Kept = Kept {
    outcome: ErasureOutcome::RefusedJournalDuty,
    english: "the topic was closed and its summary rests on it (GDPR art. 17(3)(b)); it is shown to nobody but the municipality any more",
    danish: "emnet er lukket, og opsamlingen hviler på det (databeskyttelsesforordningen art. 17, stk. 3, litra b); det vises ikke længere for andre end kommunen",
};

/// What the room has to do with people.
pub(super) const PERSONAL: Personal = Personal {
    leaving,
    recognised,
    cases,
};

/// The rows of what somebody had to do with topics, with the tallies loaded in which their voices are counted.
fn own_parts(desk: &Desk<'_>, rows: &[VaultRow]) -> Result<Vec<(TopicId, Nullifier, Part)>, Halt> {
    let own: Vec<_> = rows.iter().filter_map(parse).collect();
    let keys = own.iter().flat_map(|(topic, _, part)| {
        let numbers = part.votes().map(|(number, _)| voiced_key(*topic, number));
        numbers.chain([parts_key(*topic)])
    });
    desk.require([], keys.collect::<Vec<_>>())?;
    Ok(own)
}

/// Voices go with the account, and are counted no more.
fn leaving(desk: &mut Desk<'_>, leaving: Leaving<'_>) -> Result<(), Halt> {
    for (topic, _, part) in own_parts(desk, leaving.rows)? {
        recount(desk, topic, &part, None)?;
        if part.took {
            let count = parts(desk, topic)?.saturating_sub(1);
            desk.vault_put(Owner::Town, parts_key(topic), &count)?;
        }
    }
    Ok(())
}

/// What an account said counts as a verified person's, now that the person is known.
fn recognised(desk: &mut Desk<'_>, citizen: CitizenId, _: &Known) -> Result<(), Halt> {
    let rows = desk.subject(Owner::Citizen(citizen))?;
    for (topic, name, part) in own_parts(desk, rows)? {
        if part.voices.is_empty() || part.verified {
            continue;
        }
        recount(desk, topic, &part, Some(true))?;
        let verified = Part {
            verified: true,
            ..part
        };
        super::part::put(desk, topic, citizen, name, &verified)?;
    }
    Ok(())
}

/// The texts of the contributions that a citizen wrote, with what moderators wrote of them.
fn cases(desk: &mut Desk<'_>, rows: &[VaultRow]) -> Result<Vec<CasePart>, Halt> {
    let ids: Vec<ContributionId> = named_in(rows, AUTHOR);
    desk.require(ids.iter().map(|id| contribution_stream(*id)), [])?;
    let mut all = Vec::with_capacity(ids.len());
    for id in ids {
        let stream = contribution_stream(id);
        if let Some(contribution) = desk.get::<Contribution>(&stream)? {
            all.push((stream, contribution));
        }
    }
    let topics = all.iter().map(|(_, state)| topic_stream(state.begun.topic));
    desk.require(topics.collect::<Vec<_>>(), [])?;
    let mut found = Vec::new();
    for (stream, state) in all {
        let topic = desk.get::<Topic>(&topic_stream(state.begun.topic))?;
        // A summary rests on what was there to be read when it was written.
        let last = topic.and_then(|topic| topic.closings.last().map(|closing| closing.at));
        let summed_up = |at: Timestamp| last.is_some_and(|last| at <= last);
        let rests = state.is_public()
            && state
                .versions
                .first()
                .is_some_and(|first| summed_up(first.at));
        let kept = rests.then_some(SUMMED_UP);
        let mut part = |key: &str, what| {
            found.push(CasePart {
                key: key.to_owned(),
                what,
                of: stream.clone(),
                kept,
            });
        };
        for version in &state.versions {
            part(&version.text.key, "contribution_text");
        }
        for hiding in &state.hidings {
            let end = hiding.end.as_ref().map(|end| &end.reason);
            for text in hiding.note.iter().chain(end) {
                part(&text.key, "contribution_moderation");
            }
        }
    }
    Ok(found)
}

/// A contribution that the citizen wrote.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct ExportedContribution {
    /// The contribution.
    pub contribution: ContributionId,
    /// The topic.
    pub topic: TopicId,
    /// What it is.
    pub kind: ContributionKind,
    /// Its versions, the latest last.
    pub versions: Vec<Text<4000>>,
}

/// What a citizen wrote. The texts are loaded.
#[doc(hidden)]
pub fn exported(desk: &mut Desk<'_>, rows: &[VaultRow]) -> Result<Vec<ExportedContribution>, Halt> {
    let mut all = Vec::new();
    for id in named_in::<ContributionId>(rows, AUTHOR) {
        let Some(state) = desk.get::<Contribution>(&contribution_stream(id))? else {
            continue;
        };
        let mut versions = Vec::new();
        for version in &state.versions {
            versions.extend(desk.read::<Text<4000>>(&version.text)?);
        }
        all.push(ExportedContribution {
            contribution: id,
            topic: state.begun.topic,
            kind: state.begun.kind,
            versions,
        });
    }
    Ok(all)
}
