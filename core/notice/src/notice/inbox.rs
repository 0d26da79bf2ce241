//! A citizen's inbox: what they were told, the latest first.

use medborger_codec::{Make, Record};

use super::follow::{Thing, titles};
use super::line::{Line, Sending, lines_of, position_of};
use super::reader::law_of;
use super::wishes::{change, own};
use crate::calendar::{DateStyle, Language, moment_text};
use crate::id::CitizenId;
use crate::journal::{Command, Desk, DeskError, Halt, NewsReason, Query, VaultRow, parse_own};
use crate::journal::{StreamKey, page_limit};
use crate::time::Timestamp;

/// How many lines an inbox keeps that were read.
const LINES_MAX: usize = 500;

/// `notice.inbox`: what a citizen was told, the latest first. For the citizen and staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowInbox {
    /// The citizen.
    pub citizen: CitizenId,
    /// Only what was not read yet.
    #[serde(default)]
    pub unread: bool,
    /// At most so many lines: 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Only lines before this one, to page on: [`InboxView::next`] of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<u64>,
}

/// A page of an inbox.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct InboxView {
    /// How many lines there are in all, read or not.
    pub total: u32,
    /// How many were not read yet.
    pub unread: u32,
    /// The lines of this page, the latest first.
    pub lines: Vec<InboxLine>,
    /// After which the next page begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<u64>,
}

/// A line of an inbox.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct InboxLine {
    /// Its number: the position of what happened in the journal.
    pub number: u64,
    /// What happened, as the journal calls it: `idea.answered`.
    pub event: String,
    /// To what.
    pub thing: StreamKey,
    /// Its title; absent where it is not to be seen any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What happened in words, in the citizen's language.
    pub text: String,
    /// Why the citizen is told.
    pub reason: NewsReason,
    /// Why, in words, in the citizen's language.
    pub because: String,
    /// The provision that says that the citizen is told, where there is one: such news can't be switched off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<String>,
    /// When it happened.
    pub at: Timestamp,
    /// When that is of which it speaks, such as a shift or a gathering; `text` says so too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Timestamp>,
    /// Whether it was read.
    pub read: bool,
    /// What became of sending it.
    pub sending: Sending,
}

/// The words of a line.
pub(super) struct Words {
    pub(super) text: String,
    pub(super) because: String,
    pub(super) law: Option<&'static str>,
}

/// What a line says in a language.
pub(super) fn words(desk: &Desk<'_>, line: &Line, language: Language) -> Words {
    let tells = desk.town().registry().tells(&line.event);
    let danish = language == Language::Danish;
    // What is no longer told under this name was told once all the same.
    let text = tells.map_or("", |tells| match (danish, tells.said(line.reason)) {
        (true, [_, danish]) => danish,
        (false, [english, _]) => english,
    });
    let law = law_of(desk, line).map(|law| language.pick(law.danish, law.english));
    let mut because = match danish {
        true => format!("Du får det at vide, fordi {}.", line.reason.danish()),
        false => format!("You are told because {}.", line.reason.english()),
    };
    if let Some(law) = law {
        because.push_str(&match danish {
            true => format!(" Det kan ikke slås fra: {law} siger, at du skal have det at vide."),
            false => format!(" It can't be switched off: {law} says that you are to be told."),
        });
    }
    let text = match line.when {
        Some(when) => {
            let when = moment_text(when.to_utc(), language, DateStyle::Weekday);
            format!("{text} ({when})")
        }
        None => text.to_owned(),
    };
    Words { text, because, law }
}

/// A row as a line, with its number.
pub(super) fn line_of(row: &VaultRow) -> Option<(u64, Line)> {
    Some((position_of(&row.key)?, parse_own(&row.value)?))
}

impl Query for ShowInbox {
    const NAME: &'static str = "notice.inbox";
    type View = InboxView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<InboxView, Halt> {
        let start = lines_of(self.citizen);
        let kept = own(desk, self.citizen)?;
        desk.require_ranges([start.clone()])?;
        let all: Vec<(u64, Line)> = desk.range(&start)?.iter().filter_map(line_of).collect();
        let is_new = |number: u64| number > kept.read_to;
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let unread = all.iter().filter(|(number, _)| is_new(*number)).count();
        let total = count(all.len());
        let wanted = all.into_iter().filter(|(number, _)| {
            self.after.is_none_or(|after| *number < after) && (!self.unread || is_new(*number))
        });
        let limit = usize::try_from(self.limit.clamp(1, 1000)).unwrap_or(1000);
        let mut page: Vec<(u64, Line)> = wanted.take(limit + 1).collect();
        let more = page.len() > limit;
        page.truncate(limit);
        let next = page.last().filter(|_| more).map(|(number, _)| *number);
        let language = kept.wishes.language;
        let things = page.iter().map(|(_, line)| Thing::new(&line.thing));
        let titles = titles(desk, things.collect::<Vec<_>>(), language)?;
        let mut lines = Vec::with_capacity(page.len());
        for (number, line) in page {
            let Words { text, because, law } = words(desk, &line, language);
            lines.push(InboxLine {
                number,
                title: titles.get(&Thing::new(&line.thing)).cloned().flatten(),
                text,
                because,
                law: law.map(str::to_owned),
                event: line.event,
                thing: line.thing,
                reason: line.reason,
                at: line.at,
                when: line.when,
                read: !is_new(number),
                sending: line.sending,
            });
        }
        Ok(InboxView {
            total,
            unread: count(unread),
            lines,
            next,
        })
    }
}

/// `notice.read`: marks the inbox as read, up to a line and with it all before. What was read long ago goes: five hundred lines
/// are kept.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReadInbox {
    /// The citizen.
    pub citizen: CitizenId,
    /// The latest line that was read, by its number.
    pub number: u64,
}

impl Command for ReadInbox {
    const NAME: &'static str = "notice.read";

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let start = lines_of(self.citizen);
        let mut kept = own(desk, self.citizen)?;
        desk.require_ranges([start.clone()])?;
        let all = desk.range(&start)?;
        let latest = all.first().and_then(|row| position_of(&row.key));
        // What was not told yet can't have been read.
        let number = self.number.min(latest.unwrap_or(0));
        if number <= kept.read_to {
            return Err(DeskError::NothingToDo.into());
        }
        let old = all.iter().skip(LINES_MAX).filter(|row| {
            let is_sent = |line: &Line| !matches!(line.sending, Sending::Queued { .. });
            line_of(row).is_some_and(|(at, line)| at <= number && is_sent(&line))
        });
        let old: Vec<String> = old.map(|row| row.key.clone()).collect();
        old.iter().for_each(|key| desk.vault_delete(key));
        kept.read_to = number;
        change(desk, self.citizen, &kept)
    }
}
