//! What is told of private initiatives to those who act for the organisation behind them.

use super::Initiative;
use crate::journal::{
    Audience, Desk, EntryBody, Halt, Listeners, NewsReason, Stream as _, StreamKey, Tells,
};
use crate::organisation::{Power, mandated, organisation_stream};

const INITIATOR: &[Audience] = &[Audience::new(NewsReason::Speaks, initiator)];

const fn told(event: &'static str, english: &'static str, danish: &'static str) -> Tells {
    Tells::new(event, Initiative::KIND, english, danish)
        .of(organisation)
        .to(INITIATOR)
        .alone()
}

/// What of an initiative's life is news for those behind it.
pub(super) const TELLS: &[Tells] = &[
    told(
        "initiative.answered",
        "The municipality has answered your initiative",
        "Kommunen har svaret på jeres initiativ",
    ),
    told(
        "initiative.ended",
        "Your initiative has ended before its last day",
        "Jeres initiativ er afsluttet før tid",
    ),
];

fn organisation(desk: &mut Desk<'_>, stream: &StreamKey) -> Result<Option<StreamKey>, Halt> {
    let initiative = desk.get::<Initiative>(stream)?;
    Ok(initiative.map(|initiative| organisation_stream(initiative.organisation)))
}

fn initiator(desk: &mut Desk<'_>, entry: &EntryBody, _: u32) -> Result<Listeners, Halt> {
    match desk.get::<Initiative>(&entry.stream)? {
        Some(initiative) => mandated(desk, initiative.organisation, Power::Post),
        None => Ok(Listeners::default()),
    }
}
