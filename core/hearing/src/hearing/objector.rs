//! Who objected in time, to be told of the decision.

use medborger_base::sorted::SortedSet;

use medborger_codec::{Make, Record};

use super::{Notice, existing};
use crate::id::{HearingId, ResponseId};
use crate::journal::{Desk, Find, Halt, Query, page_limit, vault_terms};
use crate::response::{Respondent, page};

/// `hearing.objectors`: everybody who objected in time, to be told of the decision (planloven § 31). For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListObjectors {
    /// The hearing.
    pub hearing: HearingId,
    /// At most so many; 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Only responses after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<ResponseId>,
}

/// Somebody who objected in time.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Objector {
    /// The response.
    pub response: ResponseId,
    /// Its number.
    pub number: u32,
    /// Who sent it; absent once erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub respondent: Option<Respondent>,
    /// Whether there is any way to tell them: somebody anonymous has none.
    pub reachable: bool,
    /// Whether a notice of the decision is planned or sent.
    pub noticed: bool,
}

/// A page of those who objected in time.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ObjectorList {
    /// They.
    pub objectors: Vec<Objector>,
    /// Where the next page begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<ResponseId>,
}

impl Query for ListObjectors {
    const NAME: &'static str = "hearing.objectors";
    type View = ObjectorList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<ObjectorList, Halt> {
        desk.must_be_official()?;
        existing(desk, self.hearing)?;
        let limit = self.limit.clamp(1, 1000) as usize;
        let of = [("objection", self.hearing.to_string())];
        let (found, next) = page(desk, &of, self.after, limit)?;
        if found.is_empty() {
            let objectors = Vec::new();
            return Ok(ObjectorList { objectors, next });
        }
        let notices = found
            .iter()
            .flat_map(|(id, _)| vault_terms::<Notice>(&[("response", id.to_string())]));
        let notices = desk.find(&Find::new(vec![notices.collect()]))?;
        desk.require(
            notices.streams.iter().cloned(),
            found.iter().map(|(_, r)| r.respondent.key.clone()),
        )?;
        let mut noticed = SortedSet::new();
        for stream in &notices.streams {
            noticed.extend(
                desk.get::<Notice>(stream)?
                    .and_then(|notice| notice.response),
            );
        }
        let mut objectors = Vec::with_capacity(found.len());
        for (id, response) in found {
            let respondent: Option<Respondent> = desk.read(&response.respondent)?;
            let reachable = respondent.as_ref().is_some_and(|who| {
                who.email.is_some() || who.address.is_some() || who.cvr.is_some()
            }) || response.author.is_some();
            objectors.push(Objector {
                response: id,
                number: response.number,
                respondent,
                reachable,
                noticed: noticed.contains(&id),
            });
        }
        Ok(ObjectorList { objectors, next })
    }
}
