//! What is told of a council, and to whom.

use super::member::person_key;
use super::{Council, CouncilEvent};
use crate::journal::{
    Audience, Desk, EntryBody, Halt, Listeners, NewsReason, Stream as _, StreamKey, Tells, Topical,
    parse_own,
};
use crate::numbered::numbered;
use crate::organisation::{Organisation, organisation_title};

/// Councils can be followed, under the names of their organisations.
pub(super) const TOPICAL: Topical = Topical::new(Council::KIND, title);

/// Those who stand in the election.
const CANDIDATES: &[Audience] = &[Audience::new(NewsReason::Stands, candidates)];
/// Whoever has a seat or a deputy's place by this.
const SEATED: &[Audience] = &[Audience::new(NewsReason::Member, seated)];

const fn told(event: &'static str, english: &'static str, danish: &'static str) -> Tells {
    Tells::new(event, Council::KIND, english, danish)
}

/// What of a council's life is news.
pub(super) const TELLS: &[Tells] = &[
    told(
        "council.election_called",
        "An election was called: say whether you stand",
        "Der er udskrevet valg: sig, om du stiller op",
    ),
    told(
        "council.elected",
        "The election is decided",
        "Valget er afgjort",
    )
    .to(CANDIDATES),
    told(
        "council.appointed",
        "You were appointed to the council",
        "Du er udpeget til rådet",
    )
    .to(SEATED)
    .alone(),
    told(
        "council.deputy_moved_up",
        "You have a seat in the council now",
        "Du har nu en plads i rådet",
    )
    .to(SEATED)
    .alone(),
    told(
        "council.meeting_held",
        "The council has met: there are minutes",
        "Rådet har holdt møde, og der er et referat",
    ),
];

fn title(desk: &mut Desk<'_>, thing: &StreamKey) -> Result<Option<String>, Halt> {
    if desk.get::<Council>(thing)?.is_none() {
        return Ok(None);
    }
    organisation_title(desk, &StreamKey::new(Organisation::KIND, thing.id()))
}

fn candidates(desk: &mut Desk<'_>, entry: &EntryBody, _: u32) -> Result<Listeners, Halt> {
    let council = desk.get::<Council>(&entry.stream)?;
    let Some(election) = council.and_then(|council| council.election.clone()) else {
        return Ok(Listeners::default());
    };
    let stand = election.candidates.iter().filter(|one| !one.withdrawn);
    let keys = stand.map(|one| person_key(entry.stream.id(), one.candidate));
    Listeners::in_rows(desk, keys)
}

fn seated(desk: &mut Desk<'_>, entry: &EntryBody, _: u32) -> Result<Listeners, Halt> {
    let council = desk.get::<Council>(&entry.stream)?;
    let who = match (parse_own(&entry.event), council) {
        (Some(CouncilEvent::Appointed { member }), _) => Some(member.who),
        (Some(CouncilEvent::DeputyMovedUp { deputy, .. }), Some(council)) => {
            numbered(&council.members, deputy).map(|member| member.who)
        }
        _ => None,
    };
    Listeners::in_rows(desk, who.map(|who| who.key(entry.stream.id())))
}
