//! What is told of a team, and to whom.

use super::Team;
use super::candidacy::{invited_key, told_key};
use crate::journal::{
    Audience, Desk, EntryBody, Halt, Listeners, NewsReason, Stream as _, StreamKey, Tells, Topical,
};
use crate::key::Key;

/// Teams can be followed.
pub(super) const TOPICAL: Topical = Topical::new(Team::KIND, title)
    .all("all new teams", "alle nye udvalg")
    .within(areas)
    .joined_by(taking_part)
    .of_committee();

/// The candidate whose way through the team it is.
const CANDIDATE: &[Audience] = &[Audience::new(NewsReason::Candidate, candidate)];
/// Those who sit in the team with their account.
const MEMBERS: &[Audience] = &[Audience::new(NewsReason::Member, members)];

const fn told(event: &'static str, english: &'static str, danish: &'static str) -> Tells {
    Tells::new(event, Team::KIND, english, danish)
}

/// What of a team's life is news. What becomes of one candidate, nobody hears but they.
pub(super) const TELLS: &[Tells] = &[
    told(
        "team.recruitment_opened",
        "A team has seats to fill",
        "Et udvalg har pladser at besætte",
    )
    .beginning(),
    told(
        "candidacy.invited",
        "You are invited to take a seat",
        "Du er inviteret til at få en plads",
    )
    .to(CANDIDATE)
    .alone(),
    told(
        "candidacy.drawn",
        "You were drawn for a seat",
        "Du er udtrukket til en plads",
    )
    .to(CANDIDATE)
    .alone(),
    told(
        "candidacy.draw_voided",
        "The draw was taken back",
        "Lodtrækningen er annulleret",
    )
    .to(CANDIDATE)
    .alone(),
    told(
        "candidacy.appointed",
        "You were appointed: say yes or no",
        "Du er udpeget: sig ja eller nej",
    )
    .to(CANDIDATE)
    .alone(),
    told(
        "candidacy.closed",
        "The team was dissolved before you had a seat",
        "Udvalget er nedlagt, før du fik en plads",
    )
    .to(CANDIDATE)
    .alone(),
    told(
        "team.draw_published",
        "A draw was published",
        "En lodtrækning er offentliggjort",
    ),
    told(
        "team.drawn",
        "The seats were drawn",
        "Pladserne er udtrukket",
    ),
    told(
        "team.began",
        "The team has begun its work",
        "Udvalget er begyndt på sit arbejde",
    )
    .to(MEMBERS),
    told(
        "team.delivered",
        "The team has delivered its work",
        "Udvalget har afleveret sit arbejde",
    )
    .to(MEMBERS),
    told(
        "team.recommended",
        "The team has made a recommendation",
        "Udvalget har givet en anbefaling",
    )
    .to(MEMBERS),
    told(
        "team.recommendation_treated",
        "The council has answered a recommendation",
        "Byrådet har svaret på en anbefaling",
    )
    .to(MEMBERS),
    told(
        "team.followed_up",
        "A recommendation was followed up",
        "Der er fulgt op på en anbefaling",
    )
    .to(MEMBERS),
    told(
        "team.dissolved",
        "The team was dissolved",
        "Udvalget er nedlagt",
    )
    .to(MEMBERS),
];

fn title(desk: &mut Desk<'_>, thing: &StreamKey) -> Result<Option<String>, Halt> {
    let team = desk.get::<Team>(thing)?;
    Ok(team.map(|team| team.title.as_str().to_owned()))
}

fn areas(desk: &mut Desk<'_>, thing: &StreamKey) -> Result<Vec<Key>, Halt> {
    let team = desk.get::<Team>(thing)?;
    Ok(team.map_or_else(Vec::new, |team| team.topics.iter().cloned().collect()))
}

fn candidate(desk: &mut Desk<'_>, entry: &EntryBody, _: u32) -> Result<Listeners, Halt> {
    let candidacy = &entry.stream;
    // Who was invited has told nothing yet.
    let keys = [told_key(candidacy.id()), invited_key(candidacy.id())];
    Listeners::in_rows(desk, keys)
}

/// Who said that they would like to take part, and who sits there.
fn taking_part(desk: &mut Desk<'_>, thing: &StreamKey, _: u32) -> Result<Listeners, Halt> {
    let starts = ["candidate", "member"].map(|table| format!("{table}/{}.", thing.id()));
    Listeners::in_ranges(desk, starts)
}

fn members(desk: &mut Desk<'_>, entry: &EntryBody, _: u32) -> Result<Listeners, Halt> {
    Listeners::in_ranges(desk, [format!("member/{}.", entry.stream.id())])
}
