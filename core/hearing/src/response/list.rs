//! The responses to a hearing as a list: narrowed, searched, counted.

use medborger_base::sorted::SortedSet;
use medborger_codec::{Make, Record};

use super::found::rows_of;
use super::personal::SENDER;
use super::proof::PROOF;
use super::shown::{ReviewState, shown};
use super::sight::applied;
use super::{
    RedactionSpan, RespondentKind, Response, ResponseChannel, ResponseText, Stance, response_stream,
};
use crate::calendar::Language;
use crate::filed::{FILE, file_terms};
use crate::hearing::{self, Hearing, PublicationMoment};
use crate::id::{CitizenId, HearingId, ResponseId};
use crate::journal::{
    Counts, Cursor, Desk, Halt, List, Query, WORD, code_of, page_limit, search_terms, vault_terms,
};
use crate::key::Key;
use crate::text::Line;
use crate::time::Timestamp;
use medborger_base::search::words;

/// Under which name words are found, by the municipality and the sender, of which the review left none.
pub(crate) const UNSAID: &str = "unsaid~";

/// The names of the index terms that come from the vault.
pub(super) const TEXT_TERMS: &[&str] = {
    let [like, list] = crate::intake::TERMS;
    &[like, list, WORD, UNSAID, FILE, PROOF]
};

/// Declares the index terms of the list.
pub(super) fn terms(response: &Response, add: &mut dyn FnMut(&str, &str)) {
    if response.is_fit() {
        add("fit", "yes");
    }
    if response.objection && response.withdrawn_at.is_none() {
        add("objection", &response.hearing.to_string());
    }
    add("kind~", &code_of(&response.kind));
    if let Some(stance) = response.stance {
        add("stance~", &code_of(&stance));
    }
    if let Some(section) = &response.section {
        add("section~", section.as_str());
    }
}

/// The index terms of what a response says, or adds.
pub(super) fn said_terms(said: &ResponseText) -> Vec<String> {
    let mut terms = search_terms::<Response>(&[&said.prose()], None);
    let files = said.attachments.iter().map(|file| file.sha256.as_str());
    terms.append(&mut file_terms::<Response>(files));
    terms
}

/// Has a response be found by what its review leaves of it, and apart from that by words that stand only in what is hidden.
pub(super) fn index_reviewed(
    desk: &mut Desk<'_>,
    (id, response): (ResponseId, &Response),
    parts: &[ResponseText],
    prose: &str,
    spans: &[RedactionSpan],
) -> Result<(), Halt> {
    if response.spans.is_empty() && spans.is_empty() {
        // All of it was found, and is.
        return Ok(());
    }
    let shown = words(&applied(spans, prose)?);
    let said = parts.iter().flat_map(|part| words(&part.prose()));
    let said: SortedSet<String> = said.collect();
    let (mut before, mut now) = (Vec::new(), Vec::new());
    for word in said {
        let (as_now, otherwise) = match spans.is_empty() || shown.contains(&word) {
            true => (WORD, UNSAID),
            false => (UNSAID, WORD),
        };
        // Before anything is hidden all is found as it stands; then a word may be found both ways where it was added since.
        if response.spans.is_empty() && as_now == WORD {
            continue;
        }
        before.push((otherwise, word.clone()));
        now.push((as_now, word));
    }
    let [before, now] = [before, now].map(|terms| vault_terms::<Response>(&terms));
    desk.reindex(&response_stream(id), &before, &now);
    Ok(())
}

/// `response.list`: the responses to a hearing, the latest first: for staff all, for whoever sent some their own where they ask for
/// them, for everybody else those that are published.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListResponses {
    /// The hearing.
    pub hearing: HearingId,
    /// Only those that nobody has reviewed, as they stand. For staff.
    #[serde(default)]
    pub unreviewed: bool,
    /// Only those that are not settled. For staff.
    #[serde(default)]
    pub unsettled: bool,
    /// Only those that this citizen sent from their account. For them and staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<CitizenId>,
    /// Only those about this section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Key>,
    /// Only those of this opinion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    /// Only those for such senders.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<RespondentKind>,
    /// Only those in whose text each of these words is found, 1 to 12; of a word of three letters or more, its beginning. æ is ae,
    /// ø is oe, å is aa, and accents don't count. What a review hid finds nothing for the public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub search: Option<Line<200>>,
    /// Whether it is counted how many there are by section, opinion and kind of sender.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub counts: bool,
    /// At most so many; 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Where the page begins: `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Cursor>,
}

/// A response in a list.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ResponseItem {
    /// The response.
    pub response: ResponseId,
    /// Its number within the hearing.
    pub number: u32,
    /// How it came.
    pub channel: ResponseChannel,
    /// For whom its sender answers.
    pub kind: RespondentKind,
    /// Who sent it, as the public may know it.
    pub name: String,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    /// The section that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Key>,
    /// Whether it came in time.
    pub timely: bool,
    /// When it arrived.
    pub received_at: Timestamp,
    /// What it says, without what is hidden.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Whether anybody may see it now.
    pub public: bool,
    /// How far its review has come.
    pub review: ReviewState,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
    /// Whether it is settled.
    pub settled: bool,
}

/// A page of responses.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ResponseList {
    /// How many there are in all, on every page.
    pub total: u64,
    /// The responses of this page.
    pub responses: Vec<ResponseItem>,
    /// Where the next page begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Cursor>,
    /// How many there are on all pages by `section`, `stance` and `kind`, where it was asked for.
    #[serde(default, skip_serializing_if = "Counts::is_empty")]
    pub counts: Counts,
}

impl ListResponses {
    fn list(&self, desk: &mut Desk<'_>, hearing: &Hearing) -> Result<List, Halt> {
        let mut list = List::of::<Response>("hearing", &self.hearing.to_string());
        let official = desk.actor().is_official();
        if self.unreviewed || self.unsettled {
            desk.must_be_official()?;
        }
        list = list.with("unreviewed", self.unreviewed.then_some(self.hearing));
        list = list.with("unsettled", self.unsettled.then_some(self.hearing));
        if let Some(author) = self.author {
            desk.must_be(author)?;
            list = list.among(desk.own::<Response>(author, SENDER)?);
        } else if !official {
            let shows = hearing.announced.is_some()
                && hearing.policy.publication != PublicationMoment::Never
                && hearing.publishes(desk.at());
            // Without a value nothing is found.
            list = list.any("fit", shows.then_some("yes"));
        }
        list = list
            .with("section~", self.section.as_ref())
            .with("stance~", self.stance.map(|stance| code_of(&stance)))
            .with("kind~", self.kind.map(|kind| code_of(&kind)))
            .counting(self.counts, &["section~", "stance~", "kind~"]);
        let by: &[&str] = match official || self.author.is_some() {
            true => &[WORD, UNSAID],
            false => &[WORD],
        };
        Ok(list.search_by(by, self.search.as_ref())?)
    }
}

impl Query for ListResponses {
    const NAME: &'static str = "response.list";
    type View = ResponseList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<ResponseList, Halt> {
        let hearing = hearing::visible(desk, self.hearing)?;
        let list = self.list(desk, &hearing)?;
        let found = desk.list::<ResponseId, Response>(&list, self.after.as_ref(), self.limit)?;
        let page = found.page;
        desk.require([], page.items.iter().flat_map(|(id, r)| rows_of(*id, r)))?;
        let mut responses = Vec::with_capacity(page.items.len());
        for (id, response) in page.items {
            let shown = shown(desk, id, response, &hearing, Language::Danish)?;
            if !shown.sight.trusted && !shown.sight.public {
                continue;
            }
            let response = &shown.response;
            responses.push(ResponseItem {
                response: id,
                number: response.number,
                channel: response.channel,
                kind: response.kind,
                stance: response.stance,
                section: response.section.clone(),
                timely: response.timely,
                received_at: response.received_at,
                public: shown.sight.public,
                review: response.review_state(),
                withdrawn: response.withdrawn_at.is_some(),
                settled: response.settlement.is_some(),
                name: shown.name,
                text: shown.text,
            });
        }
        Ok(ResponseList {
            total: page.total,
            responses,
            next: page.next,
            counts: found.counts,
        })
    }
}
