//! How far an agreement has come: what its versions, a notice and the day say.

use chrono::NaiveDate;
use medborger_codec::Record;

use super::{Agreement, AgreementVersion, PartnershipError};
use crate::calendar::local_date;

/// How far an agreement has come. It follows from its versions and the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum AgreementStage {
    /// Written, not signed by all.
    Drafted,
    /// The draft was dropped before all had signed.
    Dropped,
    /// Signed by all; its first day is still to come.
    Signed,
    /// It holds.
    InForce,
    /// It holds until the last day of the notice.
    UnderNotice,
    /// Ended by notice.
    EndedByNotice,
    /// Ended at once, because all agreed.
    EndedByAgreement,
    /// Its last day is over.
    Expired,
}

/// In which lists an agreement may stand, as the index says it.
pub(super) const UNSIGNED: &str = "unsigned";
pub(super) const SIGNED: &str = "signed";
pub(super) const ENDED: &str = "ended";
pub(super) const PUBLIC: &str = "public";
pub(super) const REVIEW: &str = "review";

impl AgreementStage {
    /// The list in which all of this stage stand.
    pub(super) fn list_term(self) -> &'static str {
        match self {
            Self::Drafted | Self::Dropped => UNSIGNED,
            Self::EndedByAgreement => ENDED,
            Self::Signed
            | Self::InForce
            | Self::UnderNotice
            | Self::EndedByNotice
            | Self::Expired => SIGNED,
        }
    }

    /// Whether the parties are bound: it holds, or will.
    #[must_use]
    pub fn is_agreed(self) -> bool {
        matches!(self, Self::Signed | Self::InForce | Self::UnderNotice)
    }

    /// Whether it is over for good.
    #[must_use]
    pub fn is_over(self) -> bool {
        matches!(
            self,
            Self::EndedByNotice | Self::EndedByAgreement | Self::Expired
        )
    }
}

impl std::fmt::Display for AgreementStage {
    /// English; Danish in the alternate form `{:#}`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (english, danish) = match self {
            Self::Drafted => ("draft", "udkast"),
            Self::Dropped => ("draft that was dropped", "opgivet udkast"),
            Self::Signed => ("signed, not begun", "underskrevet, ikke begyndt"),
            Self::InForce => ("in force", "gældende"),
            Self::UnderNotice => ("in force, notice given", "gældende, opsagt"),
            Self::EndedByNotice => ("ended by notice", "ophørt ved opsigelse"),
            Self::EndedByAgreement => ("ended by agreement", "ophørt efter aftale"),
            Self::Expired => ("expired", "udløbet"),
        };
        f.write_str(if f.alternate() { danish } else { english })
    }
}

impl Agreement {
    /// The versions with their numbers, the latest first.
    pub(super) fn numbered(&self) -> impl Iterator<Item = (u32, &AgreementVersion)> {
        (1..)
            .zip(&self.versions)
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
    }

    /// The version that counts on a day: of those that all signed, the latest that has begun.
    #[must_use]
    pub fn begun(&self, day: NaiveDate) -> Option<(u32, &AgreementVersion)> {
        self.numbered()
            .find(|(_, version)| version.is_signed() && version.terms.from <= day)
    }

    /// The version to which the parties are bound on a day: the one that counts, or one that is still to begin.
    pub(crate) fn agreed(&self, day: NaiveDate) -> Option<(u32, &AgreementVersion)> {
        let signed = self.numbered().find(|(_, version)| version.is_signed());
        self.begun(day).or(signed)
    }

    /// The draft that lies ready to be signed.
    #[must_use]
    pub fn draft(&self) -> Option<(u32, &AgreementVersion)> {
        let (number, latest) = self.numbered().next()?;
        (!latest.is_signed() && latest.dropped.is_none()).then_some((number, latest))
    }

    /// How far it has come on a day.
    #[must_use]
    pub fn stage(&self, today: NaiveDate) -> AgreementStage {
        use AgreementStage as S;
        if self.ended_at.is_some() {
            return S::EndedByAgreement;
        }
        let Some((_, version)) = self.agreed(today) else {
            return match self.draft() {
                Some(_) => S::Drafted,
                None => S::Dropped,
            };
        };
        match &self.notice {
            Some(notice) if notice.last_day < today => S::EndedByNotice,
            _ if version.terms.to.is_some_and(|last| last < today) => {
                let later = |v: &AgreementVersion| v.is_signed() && v.terms.from > today;
                if self.versions.iter().any(later) {
                    S::Signed
                } else {
                    S::Expired
                }
            }
            Some(_) => S::UnderNotice,
            None if version.terms.from > today => S::Signed,
            None => S::InForce,
        }
    }

    /// The last day on which it can hold; none where it has no end.
    #[must_use]
    pub fn last_day(&self, today: NaiveDate) -> Option<NaiveDate> {
        let ended = self.ended_at.map(|at| local_date(at.to_utc()));
        let noticed = self.notice.as_ref().map(|notice| notice.last_day);
        let to = self.agreed(today).and_then(|(_, version)| version.terms.to);
        ended.or(noticed).or(to)
    }

    /// The version that the actor may see: insiders the one to which the parties are bound, everybody else one that is or
    /// was in force.
    pub(crate) fn shown(&self, today: NaiveDate, inside: bool) -> Option<(u32, &AgreementVersion)> {
        if inside {
            return self.agreed(today).or_else(|| self.numbered().next());
        }
        let until = match (self.ended_at, &self.notice) {
            (Some(at), _) => local_date(at.to_utc()).min(today),
            (None, Some(notice)) => notice.last_day.min(today),
            (None, None) => today,
        };
        self.begun(until)
    }

    /// In which lists it may stand, whatever the day: the day is not in the index.
    pub(super) fn list_terms(&self, add: &mut dyn FnMut(&str, &str)) {
        add("all", "yes");
        let is_signed = self.versions.iter().any(AgreementVersion::is_signed);
        let is_reviewed = |day: &NaiveDate| self.reviews.iter().any(|review| review.due == *day);
        let signed = self.versions.iter().filter(|version| version.is_signed());
        let mut days = signed.flat_map(|version| &version.terms.review_days);
        let lists = [
            (!is_signed).then_some(UNSIGNED),
            is_signed.then_some(SIGNED),
            self.ended_at.map(|_| ENDED),
            // All that the public may see one day: not what was over before it began.
            self.shown(NaiveDate::MAX, false).map(|_| PUBLIC),
            days.any(|day| !is_reviewed(day)).then_some(REVIEW),
        ];
        for list in lists.into_iter().flatten() {
            add("list", list);
        }
    }

    /// The reviews of the version that counts that are still to be done, the earliest first.
    pub(crate) fn outstanding(&self, today: NaiveDate) -> Vec<NaiveDate> {
        let Some((_, version)) = self.begun(today) else {
            return Vec::new();
        };
        let done = |day: &&NaiveDate| self.reviews.iter().all(|review| review.due != **day);
        version
            .terms
            .review_days
            .iter()
            .filter(done)
            .copied()
            .collect()
    }

    pub(super) fn must_not_be_over(&self, today: NaiveDate) -> Result<(), PartnershipError> {
        if self.stage(today).is_over() {
            return Err(PartnershipError::Over);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::{PartnershipEvent, Party};
    use super::*;
    use crate::calendar::Period;
    use crate::journal::{Stream, TextRef};
    use crate::time::Timestamp;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn drafted(from: &str, to: Option<&str>) -> PartnershipEvent {
        let terms = serde_json::json!({
            "parties": parties(), "degree": "cooperate", "from": from, "to": to,
            "notice": { "months": 1 }, "review_days": [from],
        });
        PartnershipEvent::Drafted {
            terms: serde_json::from_value(terms).unwrap(),
            text: text(),
        }
    }

    fn text() -> TextRef {
        TextRef::new("text/1/0".to_owned(), String::new())
    }

    fn parties() -> [Party; 2] {
        let organisation = "00000000-0000-4000-8000-000000000001".parse().unwrap();
        [Party::Municipality, Party::Organisation { organisation }]
    }

    fn signed() -> [PartnershipEvent; 2] {
        parties().map(|party| PartnershipEvent::Signed {
            party,
            mandate: None,
            person: None,
        })
    }

    fn after(
        state: Option<Agreement>,
        events: impl IntoIterator<Item = PartnershipEvent>,
    ) -> Agreement {
        let when = at("2026-01-10T12:00:00Z");
        let step = |state, event| Agreement::evolve(state, &event, when);
        events.into_iter().fold(state, step).unwrap()
    }

    #[test]
    fn it_holds_from_its_first_to_its_last_day_once_all_have_signed() {
        use AgreementStage as S;
        let [first, second] = signed();
        let draft = after(None, [drafted("2026-02-01", Some("2026-12-31")), first]);
        assert_eq!(draft.stage(day("2026-02-01")), S::Drafted);
        let agreed = after(Some(draft), [second]);
        for (on, stage) in [
            ("2026-01-31", S::Signed),
            ("2026-02-01", S::InForce),
            ("2026-12-31", S::InForce),
            ("2027-01-01", S::Expired),
        ] {
            assert_eq!(agreed.stage(day(on)), stage, "{on}");
        }
    }

    #[test]
    fn the_old_version_holds_until_all_have_signed_the_new_and_it_begins() {
        let old = after(
            None,
            [drafted("2026-02-01", Some("2026-12-31"))]
                .into_iter()
                .chain(signed()),
        );
        let [first, second] = signed();
        let amended = after(Some(old), [drafted("2026-06-01", None), first]);
        assert_eq!(amended.begun(day("2026-07-01")).unwrap().0, 1);
        let amended = after(Some(amended), [second]);
        assert_eq!(amended.begun(day("2026-05-31")).unwrap().0, 1);
        assert_eq!(amended.begun(day("2026-06-01")).unwrap().0, 2);
        assert_eq!(amended.stage(day("2030-01-01")), AgreementStage::InForce);
    }

    #[test]
    fn a_new_draft_has_no_signatures() {
        let [first, _] = signed();
        let again = after(
            None,
            [
                drafted("2026-02-01", None),
                first,
                drafted("2026-03-01", None),
            ],
        );
        let (number, draft) = again.draft().unwrap();
        assert_eq!((number, draft.signatures.len()), (2, 0));
    }

    #[test]
    fn under_notice_it_holds_to_the_last_day_inclusive() {
        use AgreementStage as S;
        let notice = PartnershipEvent::NoticeGiven {
            by: Party::Municipality,
            mandate: None,
            given_on: day("2026-03-31"),
            period: Period::Months(1),
            last_day: day("2026-04-30"),
            reason: text(),
        };
        let events = [drafted("2026-02-01", None)].into_iter().chain(signed());
        let noticed = after(None, events.chain([notice]));
        assert_eq!(noticed.stage(day("2026-04-30")), S::UnderNotice);
        assert_eq!(noticed.stage(day("2026-05-01")), S::EndedByNotice);
        // All sign a new version: the notice is taken back.
        let again = after(
            Some(noticed),
            [drafted("2026-04-01", None)].into_iter().chain(signed()),
        );
        assert_eq!(again.stage(day("2026-05-01")), S::InForce);
    }

    #[test]
    fn a_notice_voids_signatures_under_a_new_version() {
        let [first, _] = signed();
        let events = [drafted("2026-02-01", None)].into_iter().chain(signed());
        let amending = after(None, events.chain([drafted("2026-06-01", None), first]));
        let notice = PartnershipEvent::NoticeGiven {
            by: Party::Municipality,
            mandate: None,
            given_on: day("2026-03-31"),
            period: Period::Months(1),
            last_day: day("2026-04-30"),
            reason: text(),
        };
        let noticed = after(Some(amending), [notice]);
        assert!(noticed.draft().unwrap().1.signatures.is_empty());
    }

    #[test]
    fn what_never_began_is_never_shown_to_the_public() {
        let agreed = after(
            None,
            [drafted("2026-02-01", None)].into_iter().chain(signed()),
        );
        assert!(agreed.shown(day("2026-01-31"), false).is_none());
        assert!(agreed.shown(day("2026-02-01"), false).is_some());
        // Ended on 10 January, before it began.
        let ended = after(Some(agreed), [PartnershipEvent::Ended]);
        assert!(ended.shown(day("2026-03-01"), false).is_none());
    }
}
