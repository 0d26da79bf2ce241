//! What is told of a hearing, and to whom.

use medborger_base::sorted::SortedSet;

use super::{DecisionOutcome, Hearing, HearingRule, HearingStage};
use crate::id::HearingId;
use crate::idea::{Idea, idea_stream};
use crate::journal::{
    Audience, Desk, EntryBody, Halt, HostFit, Hosts, Law, Listeners, NewsReason, Stream as _,
    StreamKey, Tells, Topical,
};
use crate::key::Key;
use crate::response::{BLOCK, Response, block, sender_key};

/// Hearings can be followed once they are announced.
pub(super) const TOPICAL: Topical = Topical::new(Hearing::KIND, title)
    .all("all new hearings", "alle nye høringer")
    .within(areas)
    .joined_by(taking_part)
    .of_committee();

/// A hearing holds gatherings once it is announced, until it is called off or held again.
pub(super) const HOSTS: Hosts = Hosts::new(Hearing::KIND, |desk, stream, until| {
    Ok(match desk.get::<Hearing>(stream)? {
        Some(hearing) if hearing.announced.is_some() => match hearing.stage(until) {
            HearingStage::Cancelled | HearingStage::Renewed | HearingStage::Lapsed => HostFit::Over,
            _ => HostFit::Fit,
        },
        _ => HostFit::Unknown,
    })
});

/// Those who answered with their account.
const SENDERS: Audience = Audience::new(NewsReason::Answered, senders);

/// Planloven § 31, no. 2: the notice of an adopted local plan is sent to everybody who objected in time.
const PLANNING: Law = Law::new(
    "the Planning Act, section 31, no. 2",
    "planloven § 31, nr. 2",
);
/// Those who objected to a local plan in time, with their account.
const OBJECTORS: Audience = Audience::new(NewsReason::Objected, objectors).by_law(&PLANNING);

const fn told(event: &'static str, english: &'static str, danish: &'static str) -> Tells {
    Tells::new(event, Hearing::KIND, english, danish)
}

/// What of a hearing's life is news.
pub(super) const TELLS: &[Tells] = &[
    told(
        "hearing.announced",
        "A hearing was announced",
        "En høring er annonceret",
    )
    .beginning(),
    told(
        "hearing.extended",
        "The hearing was extended",
        "Høringsfristen er forlænget",
    )
    .to(&[SENDERS]),
    told(
        "hearing.cancelled",
        "The hearing was cancelled",
        "Høringen er aflyst",
    )
    .to(&[SENDERS]),
    told(
        "hearing.renewed",
        "The hearing is held again",
        "Høringen holdes om",
    )
    .to(&[SENDERS]),
    told(
        "hearing.meeting_called",
        "A meeting about the hearing was called",
        "Der er indkaldt til møde om høringen",
    )
    .to(&[SENDERS]),
    told(
        "hearing.meeting_cancelled",
        "A meeting about the hearing was cancelled",
        "Et møde om høringen er aflyst",
    )
    .to(&[SENDERS]),
    told(
        "hearing.agenda_published",
        "The case is on a published agenda, with the responses",
        "Sagen er på en offentliggjort dagsorden med høringssvarene",
    )
    .to(&[SENDERS]),
    told(
        "hearing.white_paper_finished",
        "The white paper is finished, with an answer to every response",
        "Hvidbogen er færdig med svar på alle høringssvar",
    )
    .to(&[SENDERS]),
    told(
        "hearing.decision_published",
        "The decision after the hearing was published",
        "Beslutningen efter høringen er offentliggjort",
    )
    .to(&[OBJECTORS, SENDERS]),
];

fn title(desk: &mut Desk<'_>, thing: &StreamKey) -> Result<Option<String>, Halt> {
    let hearing = desk.get::<Hearing>(thing)?;
    let announced = hearing.filter(|hearing| hearing.announced.is_some());
    Ok(announced.map(|hearing| hearing.title.as_str().to_owned()))
}

/// The areas of the ideas that led to it.
fn areas(desk: &mut Desk<'_>, thing: &StreamKey) -> Result<Vec<Key>, Halt> {
    let Some(hearing) = desk.get::<Hearing>(thing)? else {
        return Ok(Vec::new());
    };
    let ideas = hearing.ideas.iter().map(|idea| idea_stream(*idea));
    desk.require(ideas.clone(), [])?;
    let mut areas = SortedSet::new();
    for idea in ideas {
        if let Some(idea) = desk.get::<Idea>(&idea)? {
            areas.extend(idea.topics.iter().cloned());
        }
    }
    Ok(areas.into_iter().collect())
}

/// Those who objected in time, where a local plan was adopted.
fn objectors(desk: &mut Desk<'_>, entry: &EntryBody, number: u32) -> Result<Listeners, Halt> {
    let hearing = desk.get::<Hearing>(&entry.stream)?;
    let adopted = hearing.is_some_and(|hearing| {
        let decision = hearing.decision.as_ref();
        hearing.basis.rule == Some(HearingRule::LocalPlan)
            && decision.is_some_and(|decision| decision.outcome != DecisionOutcome::Rejected)
    });
    match adopted {
        true => responding(desk, &entry.stream, number, |response| response.objection),
        false => Ok(Listeners::default()),
    }
}

fn senders(desk: &mut Desk<'_>, entry: &EntryBody, number: u32) -> Result<Listeners, Halt> {
    responding(desk, &entry.stream, number, |_| true)
}

fn taking_part(desk: &mut Desk<'_>, thing: &StreamKey, number: u32) -> Result<Listeners, Halt> {
    responding(desk, thing, number, |_| true)
}

/// Those who sent some of the responses of a block of numbers and have not withdrawn them.
fn responding(
    desk: &mut Desk<'_>,
    thing: &StreamKey,
    number: u32,
    wanted: fn(&Response) -> bool,
) -> Result<Listeners, Halt> {
    let Ok(id) = thing.id().parse::<HearingId>() else {
        return Ok(Listeners::default());
    };
    let Some(hearing) = desk.get::<Hearing>(thing)? else {
        return Ok(Listeners::default());
    };
    let found = block(desk, id, number)?;
    let stand = found
        .iter()
        .filter(|(_, response)| response.withdrawn_at.is_none() && wanted(response));
    let keys = stand.map(|(response, _)| sender_key(*response));
    let listeners = Listeners::in_rows(desk, keys)?;
    let next = number.saturating_add(1);
    let next = (next < hearing.responses.div_ceil(BLOCK)).then_some(next);
    Ok(listeners.then(next))
}
