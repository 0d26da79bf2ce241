//! What ideas keep of people, and what becomes of it.

use super::gather::CAME;
use super::list::unindex;
use super::pictured;
use super::support::{supports_join, supports_lapse};
use super::tally::{SUPPORT, TALLY};
use super::untold::UNTOLD;
use medborger_codec::Record;

use super::{Idea, IdeaText, Treatment, idea_stream};
use crate::id::IdeaId;
use crate::journal::{
    CasePart, Desk, ErasureOutcome, Halt, Kept, Personal, Table, VaultRow, Whose, each, named_in,
};

/// How the keys begin under which lies who deposited an idea.
pub(super) const AUTHOR: &str = "author/";

/// The room's tables of the vault.
pub(super) const ROWS: &[Table] = {
    let [supports, verified, unverified] = SUPPORT.tables("idea", "support");
    &[
        Table::new(AUTHOR, Whose::Citizen)
            .about("idea")
            .called("authorship")
            .shown_elsewhere(),
        supports,
        verified.shown_elsewhere(),
        unverified.shown_elsewhere(),
        Table::new(TALLY, Whose::Town).about("idea").of_nobody(),
        Table::new(UNTOLD, Whose::Town).about("idea"),
        Table::new(CAME, Whose::Town).about("idea"),
    ]
};

/// What a case rests on.
const TREATED: Kept = Kept {
    outcome: ErasureOutcome::Anonymised,
    english: "the municipality has treated the idea and must keep what the case rests on (GDPR art. 17(3)(b))",
    danish: "kommunen har behandlet idéen og skal bevare sagens grundlag (databeskyttelsesforordningen art. 17, stk. 3, litra b)",
};

/// What the room has to do with people.
pub(super) const PERSONAL: Personal = Personal {
    leaving: |desk, leaving| {
        supports_lapse(desk, leaving.rows)?;
        words_go(desk, leaving.rows)
    },
    recognised: supports_join,
    cases,
};

fn is_treated(idea: &Idea) -> bool {
    matches!(
        idea.treatment,
        Treatment::TakenUp | Treatment::Answered | Treatment::Declined | Treatment::CarriedOut
    )
}

/// By the words of a text that goes nothing is found any more.
fn words_go(desk: &mut Desk<'_>, rows: &[VaultRow]) -> Result<(), Halt> {
    let ideas: Vec<IdeaId> = named_in(rows, AUTHOR);
    desk.require(ideas.iter().map(|idea| idea_stream(*idea)), [])?;
    each(ideas, |id| match desk.get::<Idea>(&idea_stream(id))? {
        Some(idea) if !is_treated(&idea) => {
            pictured::remove(desk, id, &idea)?;
            unindex(desk, id, &idea.versions)
        }
        _ => Ok(()),
    })
}

/// The texts of the ideas that a citizen deposited.
fn cases(desk: &mut Desk<'_>, rows: &[VaultRow]) -> Result<Vec<CasePart>, Halt> {
    let ideas: Vec<IdeaId> = named_in(rows, AUTHOR);
    desk.require(ideas.iter().map(|idea| idea_stream(*idea)), [])?;
    let mut parts = Vec::new();
    for id in ideas {
        let stream = idea_stream(id);
        let Some(idea) = desk.get::<Idea>(&stream)? else {
            continue;
        };
        let treated = is_treated(&idea);
        parts.extend(idea.versions.iter().map(|version| CasePart {
            key: version.text.key.clone(),
            what: "idea_text",
            of: stream.clone(),
            kept: treated.then_some(TREATED),
        }));
    }
    Ok(parts)
}

/// An idea that the citizen deposited.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct ExportedIdea {
    /// The idea.
    pub idea: IdeaId,
    /// Its versions, the latest last.
    pub versions: Vec<IdeaText>,
}

/// What a citizen deposited. The texts are loaded.
#[doc(hidden)]
pub fn exported(desk: &mut Desk<'_>, rows: &[VaultRow]) -> Result<Vec<ExportedIdea>, Halt> {
    let mut all = Vec::new();
    for id in named_in::<IdeaId>(rows, AUTHOR) {
        let Some(idea) = desk.get::<Idea>(&idea_stream(id))? else {
            continue;
        };
        let mut versions = Vec::new();
        for version in &idea.versions {
            versions.extend(desk.read::<IdeaText>(&version.text)?);
        }
        all.push(ExportedIdea { idea: id, versions });
    }
    Ok(all)
}
