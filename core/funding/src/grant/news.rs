//! What is told of calls and applications, and to whom.

use super::{Grant, GrantRound, round_stream};
use crate::journal::{
    Audience, Desk, EntryBody, Halt, Listeners, NewsReason, Stream as _, StreamKey, Tells, Topical,
};
use crate::organisation::{Power, mandated};

/// Calls can be followed. An application is its applicant's.
pub(super) const TOPICAL: Topical = Topical::new(GrantRound::KIND, title).all(
    "all new calls for applications",
    "alle nye puljer, der kan søges",
);

/// Those who apply for the organisation.
const APPLICANT: &[Audience] = &[Audience::new(NewsReason::Speaks, applicant)];

const fn told(event: &'static str, english: &'static str, danish: &'static str) -> Tells {
    Tells::new(event, Grant::KIND, english, danish)
        .of(round)
        .to(APPLICANT)
        .alone()
}

/// What of a call's life is news, and of an application's for its applicant.
pub(super) const TELLS: &[Tells] = &[
    Tells::new(
        "grant_round.announced",
        GrantRound::KIND,
        "Money can be applied for, or what is asked for has changed",
        "Der kan søges tilskud, eller kravene er ændret",
    )
    .beginning(),
    Tells::new(
        "grant_round.adjusted",
        GrantRound::KIND,
        "The deadline or the amount has changed",
        "Fristen eller puljens størrelse er ændret",
    ),
    told(
        "grant.info_asked",
        "More is asked about your application",
        "Der er spørgsmål til jeres ansøgning",
    ),
    told(
        "grant.decided",
        "Your application was decided, with the reasons",
        "Jeres ansøgning er afgjort med en begrundelse",
    ),
    told("grant.paid", "The grant was paid", "Tilskuddet er udbetalt"),
    told(
        "grant.repayment_claimed",
        "Money is to be paid back, with the reasons",
        "Et beløb skal betales tilbage, med en begrundelse",
    ),
    told(
        "grant.closed",
        "The accounts of the grant are settled",
        "Regnskabet for tilskuddet er afsluttet",
    ),
];

fn title(desk: &mut Desk<'_>, thing: &StreamKey) -> Result<Option<String>, Halt> {
    let round = desk.get::<GrantRound>(thing)?;
    Ok(round.map(|round| round.terms.title.as_str().to_owned()))
}

fn round(desk: &mut Desk<'_>, stream: &StreamKey) -> Result<Option<StreamKey>, Halt> {
    let grant = desk.get::<Grant>(stream)?;
    Ok(grant.map(|grant| round_stream(&grant.round)))
}

fn applicant(desk: &mut Desk<'_>, entry: &EntryBody, _: u32) -> Result<Listeners, Halt> {
    match desk.get::<Grant>(&entry.stream)? {
        Some(grant) => mandated(desk, grant.organisation, Power::Apply),
        None => Ok(Listeners::default()),
    }
}
