//! Whom the public is not shown.

use std::sync::Arc;

use medborger_base::sorted::SortedSet;

use super::super::shown::{RESPONSES_MAX, all};
use crate::hearing::{Hearing, NamePolicy};
use crate::id::{HearingId, ResponseId};
use crate::journal::{Desk, Halt};
use crate::method::redaction::Unnamed;
use crate::response::{
    Respondent, RespondentKind, Response, ReviewState, guarded, is_publishable, page, sender_of,
};
use crate::text::folded;

/// The senders of a hearing whom the public is not shown.
pub(super) struct Hidden {
    pub(super) people: Unnamed,
    /// The names of those who are not protected, folded: whoever is shown under one of them is a namesake or wrote twice.
    pub(super) unprotected: SortedSet<String>,
}

/// How many senders are looked at at most.
const SENDERS_MAX: usize = RESPONSES_MAX;

/// Whether a response was withheld or withdrawn: its sender is no longer shown.
fn is_out(response: &Response) -> bool {
    response.review_state() == ReviewState::Withheld || response.withdrawn_at.is_some()
}

/// The names of private senders who are shown, folded.
fn shown_names(
    desk: &Desk<'_>,
    responses: &[(ResponseId, Arc<Response>)],
    hearing: &Hearing,
) -> Result<SortedSet<String>, Halt> {
    let shown = responses
        .iter()
        .filter(|(_, one)| is_publishable(one, hearing) && one.kind == RespondentKind::Private);
    desk.require([], shown.clone().map(|(_, one)| one.respondent.key.clone()))?;
    let mut names = Vec::new();
    for (_, response) in shown {
        let respondent: Option<Respondent> = desk.read(&response.respondent)?;
        names.extend(
            respondent
                .and_then(|who| who.name)
                .map(|name| folded(name.as_str())),
        );
    }
    Ok(names.into_iter().collect())
}

/// The senders of a hearing whom the public is not shown, as far as their names go: those who are protected, anonymous or
/// hidden by wish, those whose response was withheld or withdrawn unless another of theirs is shown, and all where the
/// municipality names nobody.
pub(super) fn unnamed(
    desk: &mut Desk<'_>,
    id: HearingId,
    hearing: &Hearing,
) -> Result<Hidden, Halt> {
    let of = match hearing.policy.names {
        NamePolicy::Hidden => "hearing",
        NamePolicy::Shown => "unnamed",
    };
    let (mut found, _) = page(desk, &[(of, id.to_string())], None, SENDERS_MAX)?;
    let mut shown = SortedSet::new();
    if hearing.policy.names == NamePolicy::Shown {
        let all = all(desk, id)?;
        let hidden = |one: &Response| one.protected || one.anonymous || one.hidden;
        let out = all.iter().filter(|(_, one)| is_out(one) && !hidden(one));
        let out: Vec<_> = out.cloned().collect();
        if !out.is_empty() {
            shown = shown_names(desk, &all, hearing)?;
        }
        found.extend(out);
    }
    let rows = found.iter().map(|(_, r)| r.respondent.key.clone());
    desk.require([], rows)?;
    let (mut names, mut lines) = (Vec::new(), Vec::new());
    let (mut protected, mut others) = (Vec::new(), Vec::new());
    for (_, response) in &found {
        let respondent: Option<Respondent> = desk.read(&response.respondent)?;
        let mut sender = guarded(respondent.as_ref(), response, hearing);
        if sender.names.is_empty() && is_out(response) {
            sender = respondent.as_ref().map(sender_of).unwrap_or_default();
            sender.names.retain(|name| !shown.contains(&folded(name)));
        }
        let is_shown = sender.names.is_empty();
        let is_protected =
            response.protected || respondent.as_ref().is_some_and(|who| who.protected);
        let kept = if is_protected {
            &mut protected
        } else {
            &mut others
        };
        kept.extend(sender.names.iter().map(|name| folded(name)));
        names.extend(sender.names);
        let address = respondent.and_then(|who| who.address);
        lines.extend(
            address
                .filter(|_| !is_shown)
                .map(|at| at.street.to_string()),
        );
    }
    let length: usize = names.iter().chain(&lines).map(String::len).sum();
    desk.work().spend(600 * length as u64)?;
    let protected: SortedSet<String> = protected.into_iter().collect();
    others.retain(|name| !protected.contains(name));
    Ok(Hidden {
        people: Unnamed::new(names, lines),
        unprotected: others.into_iter().collect(),
    })
}
