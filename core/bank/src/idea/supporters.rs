//! Who supports an idea, page by page.

use medborger_base::sorted::SortedMap;

use medborger_codec::{Make, Record};

use super::tally::{SUPPORT, Support, parse};
use super::untold::{self, groups_key};
use super::{Idea, existing, idea_stream};
use crate::citizen::{ContactChannel, Identity, identity_key};
use crate::id::{CitizenId, IdeaId};
use crate::journal::slice::width;
use crate::journal::{Desk, Halt, Query, page_limit};

/// `idea.supporters`: who supports an idea, and which version, page by page. For staff: those behind the latest version are
/// to be told that the idea has changed.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowSupporters {
    /// The idea.
    pub idea: IdeaId,
    /// Only those who support an earlier version than the latest: those to be told.
    #[serde(default)]
    pub behind: bool,
    /// About how many supporters are looked at; 100 unless said otherwise, 1,000 at most. A page may hold somewhat more, or
    /// fewer, or nobody.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Where the page begins, to page on: [`SupportersView::next`] of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<u16>,
}

/// A page of an idea's supporters. They come in no order that says anything of them: whoever supports the idea all the while is
/// on one page.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct SupportersView {
    /// The idea's version now.
    pub version: u32,
    /// The supporters on this page who are still in the bank, in the order of their ids.
    pub supporters: Vec<SupporterView>,
    /// Where the next page begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<u16>,
}

/// One supporter.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct SupporterView {
    /// The citizen.
    pub citizen: CitizenId,
    /// The version supported; 0 for an idea that this one was made from.
    pub version: u32,
    /// How the citizen wishes to be reached.
    pub contact: ContactChannel,
}

impl Query for ShowSupporters {
    const NAME: &'static str = "idea.supporters";
    type View = SupportersView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<SupportersView, Halt> {
        desk.must_be_official()?;
        desk.require([idea_stream(self.idea)], [groups_key(self.idea)])?;
        let idea = existing(desk, self.idea)?;
        let version = idea.version();
        let from = u32::from(self.after.unwrap_or(0));
        let (found, next) = part(desk, self.idea, &idea, from, self.limit.clamp(1, 1000))?;
        desk.require([], found.keys().map(|citizen| identity_key(*citizen)))?;
        let mut views = Vec::new();
        for (citizen, supported) in found {
            if self.behind && supported == version {
                continue;
            }
            let identity: Option<Identity> = desk.vault(&identity_key(citizen))?;
            let contact = identity.map(|identity| identity.contact);
            views.push(SupporterView {
                citizen,
                version: supported,
                contact: contact.unwrap_or_default(),
            });
        }
        Ok(SupportersView {
            version,
            supporters: views,
            next,
        })
    }
}

/// About so many of an idea's supporters, from a number on, with the version supported; and where the next part begins.
pub(super) fn part(
    desk: &Desk<'_>,
    id: IdeaId,
    idea: &Idea,
    from: u32,
    each: u32,
) -> Result<(SortedMap<CitizenId, u32>, Option<u16>), Halt> {
    let given = u64::from(idea.given.saturating_sub(idea.withdrawn));
    let rows = given + untold::groups(desk, id)?.names();
    let width = width(rows, each.into(), from);
    let found = standing(desk, id, from, width)?;
    Ok((found, u16::try_from(from + width).ok()))
}

/// Who stands behind the rows of a slice, as far as the vault still knows, with the version supported.
fn standing(
    desk: &Desk<'_>,
    idea: IdeaId,
    from: u32,
    width: u32,
) -> Result<SortedMap<CitizenId, u32>, Halt> {
    let starts = SUPPORT.slice_of(idea, from, width);
    desk.require_ranges(starts.iter().cloned())?;
    let mut rows = Vec::new();
    for start in &starts {
        rows.extend(desk.range(start)?.iter().filter_map(parse));
    }
    let links = |name| SUPPORT.either_link(idea, name);
    desk.require([], rows.iter().flat_map(|(name, _)| links(*name)))?;
    let mut all = SortedMap::new();
    for (name, support) in rows {
        let version = match support {
            Support::Version(version) => version,
            Support::Untold(_) => 0,
        };
        for link in links(name) {
            if let Some(citizen) = desk.row_citizen(&link)? {
                all.insert(citizen, version);
            }
        }
    }
    Ok(all)
}
