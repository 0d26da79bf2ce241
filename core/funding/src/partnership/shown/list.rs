//! The agreements as a list.

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::{
    Agreement, AgreementStage, AgreementText, PUBLIC, Party, REVIEW, agreement_stream, overdue,
    today,
};
use crate::calendar::read_day_or_none;
use crate::id::{AgreementId, OrganisationId};
use crate::journal::{Desk, Halt, Query, TextRef, page_limit};
use crate::organisation::{Power, organisation_stream, speaks_for};
use crate::text::Line;

/// `partnership.list`: the agreements that the actor may see, in the order of their ids. Drafts are for staff, and for
/// whoever asks for the agreements of an organisation and speaks for it.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListAgreements {
    /// Only of this organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// Only those that have come this far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<AgreementStage>,
    /// Only those that hold and have a review still to be done that is due before this day.
    #[serde(
        default,
        deserialize_with = "read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub review_before: Option<NaiveDate>,
    /// At most so many; 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Only agreements after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<AgreementId>,
}

/// An agreement in a list.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AgreementItem {
    /// The agreement.
    pub agreement: AgreementId,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Line<200>>,
    /// How far it has come.
    pub stage: AgreementStage,
    /// The parties.
    pub parties: Vec<Party>,
    /// The first day.
    pub from: NaiveDate,
    /// The last day as things stand, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<NaiveDate>,
    /// The next review that is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_review: Option<NaiveDate>,
    /// How many reviews were not done in time.
    pub overdue: u32,
}

/// A page of agreements.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AgreementList {
    /// How many there are in all, on every page; absent where the day decides which they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
    /// Where the next page begins; none on the last. A page may hold fewer than were asked for, or none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<AgreementId>,
    /// The agreements of this page.
    pub agreements: Vec<AgreementItem>,
}

impl Query for ListAgreements {
    const NAME: &'static str = "partnership.list";
    type View = AgreementList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<AgreementList, Halt> {
        let mut inside = desk.actor().is_official();
        if let Some(id) = self.organisation.filter(|_| !inside) {
            desk.require([organisation_stream(id)], desk.actor_secret())?;
            inside = speaks_for(desk, id, Power::Sign)? || speaks_for(desk, id, Power::Manage)?;
        }
        let mut wanted: Vec<(&str, String)> = Vec::new();
        wanted.extend(self.organisation.map(|id| ("organisation", id.to_string())));
        let lists = [
            (!inside).then_some(PUBLIC),
            self.stage.map(AgreementStage::list_term),
            self.review_before.map(|_| REVIEW),
        ];
        wanted.extend(
            lists
                .into_iter()
                .flatten()
                .map(|list| ("list", list.to_owned())),
        );
        // What follows from the day is not in the index: of a page, those are shown that are wanted.
        let is_all = inside && self.stage.is_none() && self.review_before.is_none();
        if wanted.is_empty() {
            wanted.push(("all", "yes".to_owned()));
        }
        let (after, today) = (self.after.map(agreement_stream), today(desk));
        let page = desk.page::<AgreementId, Agreement>(wanted, after, self.limit)?;
        let mut list = AgreementList {
            total: is_all.then_some(page.total),
            next: page.next,
            agreements: Vec::new(),
        };
        let mut texts = Vec::new();
        for (id, agreement) in page.items {
            if let Some((item, text)) = self.item(id, &agreement, today, inside) {
                list.agreements.push(item);
                texts.push(text);
            }
        }
        desk.require([], texts.iter().map(|text| text.key.clone()))?;
        for (item, text) in list.agreements.iter_mut().zip(&texts) {
            let content: Option<AgreementText> = desk.read(text)?;
            item.title = content.map(|content| content.title);
        }
        Ok(list)
    }
}

impl ListAgreements {
    /// What stands in the list of an agreement, and where its title is; none where it is not wanted or not to be seen.
    fn item(
        &self,
        id: AgreementId,
        agreement: &Agreement,
        today: NaiveDate,
        inside: bool,
    ) -> Option<(AgreementItem, TextRef)> {
        let stage = agreement.stage(today);
        if self.stage.is_some_and(|wanted| wanted != stage) {
            return None;
        }
        let (_, version) = agreement.shown(today, inside)?;
        let outstanding = agreement.outstanding(today);
        let next_review = outstanding.first().copied().filter(|_| stage.is_agreed());
        if let Some(day) = self.review_before
            && next_review.is_none_or(|due| due >= day)
        {
            return None;
        }
        let item = AgreementItem {
            agreement: id,
            title: None,
            stage,
            parties: version.terms.parties.clone(),
            from: version.terms.from,
            last_day: agreement.last_day(today),
            next_review,
            overdue: u32::try_from(overdue(agreement, today).len()).unwrap_or(u32::MAX),
        };
        Some((item, version.text.clone()))
    }
}
