//! What may help a moderator: personal data in a text, and signs that contributions were written together. Data, not verdicts.

use medborger_base::sorted::{Arrange, SortedSet};
use medborger_codec::{Make, Record};

use super::contribution::{author_key, existing};
use super::topic::existing as existing_topic;
use super::{Contribution, contribution_stream};
use crate::citizen::{Citizen, citizen_stream};
use crate::id::{CitizenId, ContributionId, TopicId};
use crate::journal::{Desk, Halt, Query};
use crate::method::redaction::{RedactionPolicy, Sender, Span, find_within, to_chars};
use crate::method::similarity::{SimilarityOptions, campaigns_within};
use crate::text::Text;

/// `dialogue.findings`: where a contribution's latest text may hold personal data. For staff: a person decides what follows.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowFindings {
    /// The contribution.
    pub contribution: ContributionId,
}

/// What was found in a text.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct FindingsView {
    /// The places, in Unicode scalar values of the text.
    pub findings: Vec<Span>,
}

impl Query for ShowFindings {
    const NAME: &'static str = "dialogue.findings";
    type View = FindingsView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<FindingsView, Halt> {
        desk.must_be_official()?;
        desk.require([contribution_stream(self.contribution)], [])?;
        let state = existing(desk, self.contribution)?;
        let Some(latest) = state.versions.last() else {
            return Ok(FindingsView {
                findings: Vec::new(),
            });
        };
        desk.require([], [latest.text.key.clone()])?;
        let text: Option<Text<4000>> = desk.read(&latest.text)?;
        let text = text.as_ref().map_or("", Text::as_str);
        let policy = RedactionPolicy::default();
        let spans = find_within(text, &policy, &Sender::default(), desk.work())?;
        Ok(FindingsView {
            findings: to_chars(text, &spans)?,
        })
    }
}

/// How many contributions are compared with one another at once.
const TEXTS_MAX: u32 = 1_000;
/// Accounts are new that enrolled so many microseconds before they wrote, or later: a day.
const NEW_MICROS: i64 = 24 * 60 * 60 * 1_000_000;

/// `dialogue.signs`: signs that contributions were written together: texts that are nearly the same, with how many people wrote
/// them, how many of those accounts were new, and within what time. For staff. Anybody may repeat what they read: it is data, and
/// no verdict.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowSigns {
    /// The topic.
    pub topic: TopicId,
    /// At most so many contributions are compared with one another; 1,000 unless said otherwise, and at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Only those after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<ContributionId>,
}

/// What was found among contributions.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct SignsView {
    /// The groups of contributions that say nearly the same.
    pub groups: Vec<SignGroup>,
    /// How many contributions were compared.
    pub compared: u32,
    /// Where the next page begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<ContributionId>,
}

/// Contributions that say nearly the same.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct SignGroup {
    /// The contributions, in the order of their ids.
    pub contributions: Vec<ContributionId>,
    /// How many accounts wrote them.
    pub accounts: u32,
    /// How many of these had enrolled less than a day before.
    pub new_accounts: u32,
    /// The most of them that were written within one hour.
    pub within_an_hour: u32,
}

/// The most instants that lie within one hour, in microseconds.
fn within_an_hour(times: &mut [i64]) -> u32 {
    const HOUR: i64 = 60 * 60 * 1_000_000;
    times.arrange_fast();
    let most = times.iter().enumerate().map(|(place, from)| {
        let rest = times.get(place..).unwrap_or_default().iter();
        rest.take_while(|at| **at - from < HOUR).count()
    });
    u32::try_from(most.max().unwrap_or(0)).unwrap_or(u32::MAX)
}

impl Query for ShowSigns {
    const NAME: &'static str = "dialogue.signs";
    type View = SignsView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<SignsView, Halt> {
        desk.must_be_official()?;
        existing_topic(desk, self.topic)?;
        let limit = self.limit.unwrap_or(TEXTS_MAX).clamp(1, TEXTS_MAX);
        let wanted = vec![("topic", self.topic.to_string())];
        let after = self.after.map(contribution_stream);
        let page = desk.page::<ContributionId, Contribution>(wanted, after, limit)?;
        let latest = page.items.iter().filter_map(|(id, state)| {
            Some((
                *id,
                state.versions.last().filter(|_| !state.withdrawn)?.clone(),
            ))
        });
        let latest: Vec<_> = latest.collect();
        let texts = latest.iter().map(|(_, version)| version.text.key.clone());
        let authors = latest.iter().map(|(id, _)| author_key(*id));
        desk.require([], texts.chain(authors).collect::<Vec<_>>())?;
        let mut read: Vec<(ContributionId, i64, Option<CitizenId>, String)> = Vec::new();
        for (id, version) in latest {
            if let Some(text) = desk.read::<Text<4000>>(&version.text)? {
                let author = desk.row_citizen(&author_key(id))?;
                let text = text.as_str().to_owned();
                read.push((id, version.at.micros(), author, text));
            }
        }
        let texts: Vec<&str> = read.iter().map(|(.., text)| text.as_str()).collect();
        let options = SimilarityOptions::default();
        let found = campaigns_within(&texts, &[], &options, desk.work())?;
        let members = |members: &[usize]| -> Vec<_> {
            members
                .iter()
                .filter_map(|place| read.get(*place))
                .collect()
        };
        let writing = found.iter().flat_map(|group| members(&group.members));
        let accounts: SortedSet<CitizenId> = writing.filter_map(|(_, _, who, _)| *who).collect();
        desk.require(accounts.iter().map(|who| citizen_stream(*who)), [])?;
        let mut groups = Vec::with_capacity(found.len());
        for group in &found {
            let members = members(&group.members);
            let mut times: Vec<i64> = members.iter().map(|(_, at, ..)| *at).collect();
            let mut accounts = SortedSet::new();
            let mut new_accounts = SortedSet::new();
            for (_, at, who, _) in &members {
                let Some(who) = *who else { continue };
                accounts.insert(who);
                let account = desk.get::<Citizen>(&citizen_stream(who))?;
                let is_new = |account: &Citizen| at - account.enrolled_at.micros() < NEW_MICROS;
                if account.is_some_and(|account| is_new(&account)) {
                    new_accounts.insert(who);
                }
            }
            let count = |set: &SortedSet<CitizenId>| u32::try_from(set.len()).unwrap_or(u32::MAX);
            groups.push(SignGroup {
                contributions: members.iter().map(|(id, ..)| *id).collect(),
                accounts: count(&accounts),
                new_accounts: count(&new_accounts),
                within_an_hour: within_an_hour(&mut times),
            });
        }
        Ok(SignsView {
            groups,
            compared: u32::try_from(read.len()).unwrap_or(u32::MAX),
            next: page.next,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_within_an_hour_are_counted_wherever_the_hour_begins() {
        let minute = 60 * 1_000_000;
        let count = |minutes: &[i64]| {
            let mut times: Vec<i64> = minutes.iter().map(|at| at * minute).collect();
            within_an_hour(&mut times)
        };
        assert_eq!(count(&[]), 0);
        assert_eq!(count(&[5]), 1);
        assert_eq!(count(&[60, 0, 59]), 2);
        assert_eq!(count(&[100, 10, 69, 20, 130]), 3);
    }
}
