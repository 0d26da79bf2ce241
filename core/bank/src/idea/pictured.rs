//! Who may see the pictures of ideas: whoever may see a version of a text that has them.
//!
//! The index says so alone, however many ideas share a picture. Texts go with their author, and their terms with them.

use medborger_base::file::FileHash;

use super::deposit::IdeaText;
use super::personal::AUTHOR;
use super::{Idea, idea_stream};
use crate::id::IdeaId;
use crate::journal::{Actor, Desk, FileSeen, Halt, vault_terms};
use crate::picture::Pictures;

/// Under which name the pictures of all versions are found.
pub(super) const PICTURE: &str = "picture";
/// Under which name those are found that a version has which was not withheld.
pub(super) const SHOWN: &str = "shown";

/// Who may see files that ideas refer to.
pub(super) const FILES: &[FileSeen] = &[seen];

/// As `idea.get` shows them: staff all, authors those of their own ideas, everybody those of ideas that are not hidden, in versions
/// that are not withheld.
fn seen(desk: &mut Desk<'_>, file: &FileHash) -> Result<bool, Halt> {
    let picture = (PICTURE, file.as_str());
    if desk.actor().is_official() {
        return desk.any_holds::<Idea>(&[picture], None);
    }
    let shown = (SHOWN, file.as_str());
    if desk.any_holds::<Idea>(&[shown, ("seen", "yes")], None)? {
        return Ok(true);
    }
    let Actor::Citizen { citizen } = desk.actor() else {
        return Ok(false);
    };
    let own = desk.own::<Idea>(citizen, AUTHOR)?;
    desk.any_holds::<Idea>(&[picture], Some(own))
}

fn terms(pictures: &[Pictures], name: &'static str) -> Vec<String> {
    let each = pictures.iter().flatten();
    let pairs: Vec<_> = each
        .map(|picture| (name, picture.sha256.to_string()))
        .collect();
    vault_terms::<Idea>(&pairs)
}

fn both(pictures: &[Pictures]) -> Vec<String> {
    [terms(pictures, PICTURE), terms(pictures, SHOWN)].concat()
}

/// A new idea has these.
pub(super) fn add(desk: &mut Desk<'_>, id: IdeaId, text: &IdeaText) {
    let pictures = std::slice::from_ref(&text.pictures);
    desk.reindex(&idea_stream(id), &[], &both(pictures));
}

/// The pictures of the versions until now, each with whether it is withheld.
fn until_now(desk: &Desk<'_>, idea: &Idea) -> Result<Vec<(Pictures, bool)>, Halt> {
    desk.require([], idea.versions.iter().map(|one| one.text.key.clone()))?;
    let mut all = Vec::with_capacity(idea.versions.len());
    for (version, one) in (1..).zip(&idea.versions) {
        if let Some(text) = desk.read::<IdeaText>(&one.text)? {
            all.push((text.pictures, idea.withheld.contains(&version)));
        }
    }
    Ok(all)
}

/// A new version has these. What is revised while it is hidden, the public never sees again.
pub(super) fn revise(
    desk: &mut Desk<'_>,
    id: IdeaId,
    idea: &Idea,
    text: &IdeaText,
) -> Result<(), Halt> {
    let stream = idea_stream(id);
    let new = std::slice::from_ref(&text.pictures);
    if !idea.hidden {
        desk.reindex(&stream, &[], &both(new));
        return Ok(());
    }
    let mut before = until_now(desk, idea)?;
    let was = open(&before);
    if let Some((_, is_withheld)) = before.last_mut() {
        *is_withheld = true;
    }
    before.push((text.pictures.clone(), false));
    desk.reindex(&stream, &terms(&was, SHOWN), &terms(&open(&before), SHOWN));
    desk.reindex(&stream, &[], &terms(new, PICTURE));
    Ok(())
}

fn open(all: &[(Pictures, bool)]) -> Vec<Pictures> {
    let open = all.iter().filter(|(_, is_withheld)| !is_withheld);
    open.map(|(pictures, _)| pictures.clone()).collect()
}

/// The texts of an idea are about to go.
pub(super) fn remove(desk: &mut Desk<'_>, id: IdeaId, idea: &Idea) -> Result<(), Halt> {
    let all = until_now(desk, idea)?;
    let every: Vec<Pictures> = all.iter().map(|(pictures, _)| pictures.clone()).collect();
    let gone = [terms(&every, PICTURE), terms(&open(&all), SHOWN)].concat();
    desk.reindex(&idea_stream(id), &gone, &[]);
    Ok(())
}
