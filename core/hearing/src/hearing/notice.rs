//! Who must be told of a hearing, on what basis, and whether they were (planloven § 26).

use std::sync::Arc;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::{Hearing, HearingAct, HearingError, HearingEvent, existing, hearing_stream};
use crate::calendar::{Period, Roll, last_day, local_date, read_day_or_none};
use crate::id::{HearingId, NoticeId, ResponseId};
use crate::journal::{
    Command, Desk, Find, Halt, Owner, Query, Stream, StreamKey, TextRef, events, page_limit,
    vault_terms,
};
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// On what basis somebody is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum NoticeBasis {
    /// Owner, tenant or user of property in the area: always told (planloven § 26, stk. 1, nr. 1).
    OwnerInArea,
    /// Owner, tenant or user outside, where the plan matters to them by the council's judgement (nr. 2).
    OwnerOutside,
    /// A local association that asked to be told (nr. 3).
    SubscribedAssociation,
    /// A nationwide organisation entitled to complain that asked to be told (nr. 3).
    NationalOrganisation,
    /// An advisory council that must be heard (retssikkerhedsloven §§ 30 and 37 a).
    AdvisoryCouncil,
    /// The board of a school that is to close.
    SchoolBoard,
    /// An authority that may veto or must be told.
    Authority,
    /// Somebody who objected in time: told of the decision (planloven § 31).
    Objector,
    /// On the municipality's own list (*høringsliste*), without a duty.
    Listed,
}

impl NoticeBasis {
    /// Whether the law demands that they are told.
    #[must_use]
    pub fn is_compulsory(self) -> bool {
        self != Self::Listed
    }
}

/// Of what somebody is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Record)]
#[serde(rename_all = "snake_case")]
pub enum NoticeAbout {
    /// Of the hearing.
    #[default]
    Hearing,
    /// Of the decision.
    Decision,
}

/// How a notice goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryChannel {
    /// By e-mail.
    Email,
    /// By Digital Post.
    DigitalPost,
    /// By letter.
    Letter,
}

/// How far a notice has come. The host delivers; it reports here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryState {
    /// To be sent.
    Planned,
    /// Sent.
    Sent,
    /// It arrived.
    Delivered,
    /// It did not.
    Failed,
}

impl DeliveryState {
    /// Whether one report can follow another.
    #[must_use]
    pub fn can_become(self, next: Self) -> bool {
        use DeliveryState as D;
        matches!(
            (self, next),
            (D::Planned | D::Failed, D::Sent) | (D::Planned | D::Sent, D::Delivered | D::Failed)
        )
    }
}

/// Whom a notice goes to. Lies in the vault.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Recipient {
    /// The name.
    pub name: Line<200>,
    /// Where to reach them: an address of the channel's kind. For Digital Post, whatever the host resolves; never a
    /// CPR number.
    pub address: Text<500>,
}

/// A notice to one recipient.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct Notice {
    /// The hearing.
    pub hearing: HearingId,
    /// On what basis.
    pub basis: NoticeBasis,
    /// Of what.
    pub about: NoticeAbout,
    /// By what channel, as last reported.
    pub channel: DeliveryChannel,
    /// To whom, in the vault.
    pub recipient: TextRef,
    /// The response whose sender it goes to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<ResponseId>,
    /// How far it has come.
    pub state: DeliveryState,
    /// When that was reported.
    pub at: Timestamp,
}

events! {
    /// What can happen to a notice.
    NoticeEvent, NOTICE_EVENTS {
        /// Somebody is to be told.
        Planned {
            /// Of which hearing.
            hearing: HearingId,
            /// On what basis.
            basis: NoticeBasis,
            /// Of what.
            about: NoticeAbout,
            /// By what channel.
            channel: DeliveryChannel,
            /// To whom.
            recipient: TextRef,
            /// The response whose sender it goes to.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            response: Option<ResponseId>,
        } = "notice.planned";
        /// How it was delivered.
        Reported {
            /// How far it has come.
            state: DeliveryState,
            /// By what channel.
            channel: DeliveryChannel,
        } = "notice.reported";
    }
}

impl Stream for Notice {
    const KIND: &'static str = "notice";
    const STATE_VERSION: u32 = 1;
    type Event = NoticeEvent;
    const EVENT_TYPES: &'static [&'static str] = NOTICE_EVENTS;

    fn evolve(state: Option<Self>, event: &NoticeEvent, at: Timestamp) -> Option<Self> {
        match (state, event) {
            (
                None,
                NoticeEvent::Planned {
                    hearing,
                    basis,
                    about,
                    channel,
                    recipient,
                    response,
                },
            ) => Some(Self {
                hearing: *hearing,
                basis: *basis,
                about: *about,
                channel: *channel,
                recipient: recipient.clone(),
                response: *response,
                state: DeliveryState::Planned,
                at,
            }),
            (Some(notice), NoticeEvent::Reported { state, channel }) => Some(Self {
                state: *state,
                channel: *channel,
                at,
                ..notice
            }),
            _ => None,
        }
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        add("hearing", &self.hearing.to_string());
        if let Some(response) = self.response {
            add("response", &response.to_string());
        }
        let due = self.basis.is_compulsory() && self.about == NoticeAbout::Hearing;
        if due && !matches!(self.state, DeliveryState::Sent | DeliveryState::Delivered) {
            add("pending", &self.hearing.to_string());
        }
    }

    fn texts(&self) -> Vec<TextRef> {
        vec![self.recipient.clone()]
    }
}

/// The key of a notice's stream.
fn notice_stream(notice: NoticeId) -> StreamKey {
    StreamKey::new(Notice::KIND, notice)
}

impl Hearing {
    /// Notices that failed and were not made good: whoever had to be told has less than the minimum period left, or
    /// was not told at all.
    #[must_use]
    pub fn unremedied_notices(&self) -> usize {
        let Some(announced) = &self.announced else {
            return 0;
        };
        let weeks = self.basis.minimum(announced.published_on);
        let period = Period::Weeks(weeks.and_then(|row| row.weeks).unwrap_or(0));
        let good = |told_on: &Option<NaiveDate>| {
            told_on
                .and_then(|day| last_day(day, period, Roll::Forward).ok())
                .is_some_and(|needed| needed <= announced.last_day)
        };
        self.failed_notices
            .values()
            .filter(|day| !good(day))
            .count()
    }
}

/// `hearing.add_recipient`: somebody is to be told of the hearing, or of the decision. The receipt names the notice. For
/// staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AddRecipient {
    /// A fresh id.
    #[record(fresh)]
    pub notice: NoticeId,
    /// The hearing.
    pub hearing: HearingId,
    /// On what basis they are told.
    pub basis: NoticeBasis,
    /// Of what they are told.
    #[serde(default)]
    pub about: NoticeAbout,
    /// By what channel.
    pub channel: DeliveryChannel,
    /// To whom it goes.
    pub recipient: Recipient,
    /// The response whose sender it goes to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<ResponseId>,
}

impl Command for AddRecipient {
    const NAME: &'static str = "hearing.add_recipient";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let stream = notice_stream(self.notice);
        desk.require([stream.clone(), hearing_stream(self.hearing)], [])?;
        let hearing = existing(desk, self.hearing)?;
        let act = match self.about {
            NoticeAbout::Hearing => HearingAct::Arrange,
            NoticeAbout::Decision => HearingAct::ReportDelivery,
        };
        hearing.allow(act, desk.at())?;
        if desk.get::<Notice>(&stream)?.is_some() {
            return Err(HearingError::NoticeTwice.into());
        }
        let recipient = desk.text(Owner::Person(self.notice.uuid()), &self.recipient)?;
        desk.about(self.notice);
        let event = NoticeEvent::Planned {
            hearing: self.hearing,
            basis: self.basis,
            about: self.about,
            channel: self.channel,
            recipient,
            response: self.response,
        };
        desk.emit::<Notice>(&stream, &event)
    }
}

/// `hearing.report_delivery`: reports how a notice, which the receipt names, was delivered. A failure to tell somebody who
/// had to be told stands against the hearing until they were told with the whole minimum period before them. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportDelivery {
    /// The notice.
    pub notice: NoticeId,
    /// How far it has come.
    pub state: DeliveryState,
    /// By what channel; as before where it is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<DeliveryChannel>,
    /// The day on which it was delivered; today where it is not given.
    #[serde(
        default,
        deserialize_with = "read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub on: Option<NaiveDate>,
}

impl Command for ReportDelivery {
    const NAME: &'static str = "hearing.report_delivery";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let stream = notice_stream(self.notice);
        let notice: Option<Arc<Notice>> = desk.get(&stream)?;
        let notice = notice.ok_or(HearingError::NoSuchNotice)?;
        existing(desk, notice.hearing)?.allow(HearingAct::ReportDelivery, desk.at())?;
        if !notice.state.can_become(self.state) {
            return Err(HearingError::DeliveryUnfit.into());
        }
        desk.about(self.notice);
        let event = NoticeEvent::Reported {
            state: self.state,
            channel: self.channel.unwrap_or(notice.channel),
        };
        desk.emit::<Notice>(&stream, &event)?;
        if notice.about != NoticeAbout::Hearing || !notice.basis.is_compulsory() {
            return Ok(());
        }
        let hearing = existing(desk, notice.hearing)?;
        let key = hearing_stream(notice.hearing);
        let failed = hearing.failed_notices.contains_key(&self.notice);
        let notice = self.notice;
        match self.state {
            DeliveryState::Failed if !failed => {
                desk.emit::<Hearing>(&key, &HearingEvent::NoticeFailed { notice })
            }
            DeliveryState::Delivered if failed => {
                let today = local_date(desk.at().to_utc());
                let on = self.on.unwrap_or(today).min(today);
                desk.emit::<Hearing>(&key, &HearingEvent::NoticeMadeGood { notice, on })
            }
            _ => Ok(()),
        }
    }
}

/// `hearing.notices`: who is told of a hearing, and how far it has come. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListNotices {
    /// The hearing.
    pub hearing: HearingId,
    /// At most so many; 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Only notices after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<NoticeId>,
}

/// One notice with its recipient.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct NoticeItem {
    /// The notice.
    pub notice: NoticeId,
    /// On what basis they are told.
    pub basis: NoticeBasis,
    /// Of what.
    pub about: NoticeAbout,
    /// By what channel.
    pub channel: DeliveryChannel,
    /// How far it has come.
    pub state: DeliveryState,
    /// When that was reported.
    pub at: Timestamp,
    /// To whom; absent once erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient: Option<Recipient>,
}

/// A page of notices.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct NoticeList {
    /// How many there are in all.
    pub total: u64,
    /// The notices of this page, in the order of their ids.
    pub notices: Vec<NoticeItem>,
    /// Where the next page begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<NoticeId>,
}

impl Query for ListNotices {
    const NAME: &'static str = "hearing.notices";
    type View = NoticeList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<NoticeList, Halt> {
        desk.must_be_official()?;
        existing(desk, self.hearing)?;
        let limit = self.limit.clamp(1, 1000) as usize;
        let term = vault_terms::<Notice>(&[("hearing", self.hearing.to_string())]);
        let found = desk.find(&Find::page(
            vec![term.into_iter().collect()],
            self.after.map(notice_stream),
            limit,
        ))?;
        desk.require(found.streams.iter().cloned(), [])?;
        let mut rows = Vec::with_capacity(found.streams.len());
        for stream in &found.streams {
            if let (Some(notice), Ok(id)) = (desk.get::<Notice>(stream)?, stream.id().parse()) {
                rows.push((id, notice));
            }
        }
        desk.require([], rows.iter().map(|(_, n)| n.recipient.key.clone()))?;
        let mut notices = Vec::with_capacity(rows.len());
        for (id, notice) in rows {
            notices.push(NoticeItem {
                notice: id,
                basis: notice.basis,
                about: notice.about,
                channel: notice.channel,
                state: notice.state,
                at: notice.at,
                recipient: desk.read(&notice.recipient)?,
            });
        }
        let full = found.streams.len() == limit;
        let next = notices.last().map(|n: &NoticeItem| n.notice);
        Ok(NoticeList {
            total: found.total as u64,
            next: next.filter(|_| full),
            notices,
        })
    }
}

/// How many who must be told were not even sent a notice.
pub(super) fn pending(desk: &Desk<'_>, hearing: HearingId) -> Result<usize, Halt> {
    let term = vault_terms::<Notice>(&[("pending", hearing.to_string())]);
    let find = Find::new(vec![term.into_iter().collect()]).with_limit(1);
    Ok(usize::try_from(desk.find(&find)?.total).unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_is_sent_before_it_arrives_and_can_be_sent_again_after_a_failure() {
        use DeliveryState as D;
        let states = [D::Planned, D::Sent, D::Delivered, D::Failed];
        let legal = [
            (D::Planned, D::Sent),
            (D::Planned, D::Delivered),
            (D::Planned, D::Failed),
            (D::Sent, D::Delivered),
            (D::Sent, D::Failed),
            (D::Failed, D::Sent),
        ];
        for from in states {
            for to in states {
                assert_eq!(
                    from.can_become(to),
                    legal.contains(&(from, to)),
                    "{from:?} {to:?}"
                );
            }
        }
    }
}
