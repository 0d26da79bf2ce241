//! What is told of agreements to those who sign for their parties.

use super::Agreement;
use crate::journal::{
    Audience, Desk, EntryBody, Halt, Listeners, NewsReason, Stream as _, StreamKey, Tells,
};
use crate::organisation::{Power, mandated, organisation_stream};

/// Those who sign for the organisations among the parties.
const PARTIES: &[Audience] = &[Audience::new(NewsReason::Speaks, parties)];

const fn told(event: &'static str, english: &'static str, danish: &'static str) -> Tells {
    Tells::new(event, Agreement::KIND, english, danish)
        .of(first)
        .to(PARTIES)
        .alone()
}

/// What of an agreement's life its parties are told. It is about the first organisation among them.
pub(super) const TELLS: &[Tells] = &[
    told(
        "partnership.drafted",
        "An agreement awaits your signature",
        "En aftale venter på jeres underskrift",
    ),
    told(
        "partnership.draft_dropped",
        "The draft of an agreement was dropped",
        "Et udkast til en aftale er opgivet",
    ),
    told(
        "partnership.signed",
        "A party has signed the agreement",
        "En part har skrevet under på aftalen",
    ),
    told(
        "partnership.notice_given",
        "A party has given notice of ending the agreement",
        "En part har opsagt aftalen",
    ),
    told(
        "partnership.end_agreed",
        "A party wishes to end the agreement",
        "En part ønsker at afslutte aftalen",
    ),
    told(
        "partnership.ended",
        "The agreement has ended: all parties said yes",
        "Aftalen er afsluttet, efter at alle parter har sagt ja",
    ),
    told(
        "partnership.reviewed",
        "The parties have looked at the agreement together",
        "Parterne har fulgt op på aftalen",
    ),
];

fn first(desk: &mut Desk<'_>, stream: &StreamKey) -> Result<Option<StreamKey>, Halt> {
    let agreement = desk.get::<Agreement>(stream)?;
    let latest = agreement.and_then(|agreement| agreement.versions.last().cloned());
    let organisation = latest.and_then(|version| version.terms.organisations().next());
    Ok(organisation.map(organisation_stream))
}

fn parties(desk: &mut Desk<'_>, entry: &EntryBody, _: u32) -> Result<Listeners, Halt> {
    let agreement = desk.get::<Agreement>(&entry.stream)?;
    let latest = agreement.and_then(|agreement| agreement.versions.last().cloned());
    let Some(latest) = latest else {
        return Ok(Listeners::default());
    };
    desk.require(latest.terms.organisations().map(organisation_stream), [])?;
    let mut citizens = Vec::new();
    for organisation in latest.terms.organisations() {
        let holders = mandated(desk, organisation, Power::Sign)?.citizens;
        let new = holders.into_iter().filter(|one| !citizens.contains(one));
        citizens.extend(new.collect::<Vec<_>>());
    }
    Ok(Listeners::new(citizens, None))
}
