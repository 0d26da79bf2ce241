//! What a council lacks on a day: derived, never stored.

use chrono::{Datelike, NaiveDate};
use medborger_codec::Record;

use super::{Council, CouncilMeeting, CouncilNumbers, CouncilRule, CouncilSide};

macro_rules! warnings {
    ($($(#[$meta:meta])* $name:ident = $english:literal, $danish:literal;)*) => {
        /// What a council lacks.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
        #[serde(rename_all = "snake_case")]
        pub enum CouncilWarning { $($(#[$meta])* $name,)* }

        impl CouncilWarning {
            /// In English.
            #[must_use]
            pub fn english(self) -> &'static str {
                match self { $(Self::$name => $english,)* }
            }

            /// In Danish.
            #[must_use]
            pub fn danish(self) -> &'static str {
                match self { $(Self::$name => $danish,)* }
            }
        }
    };
}

warnings! {
    /// Fewer members than the rules ask for.
    BelowMinimum = "fewer members than the minimum", "færre medlemmer end minimum";
    /// The two sides are of unequal numbers, or one is too small.
    SidesUnequal = "the two sides are not equal, or one is too small", "de to sider er ikke lige store, eller en af dem er for lille";
    /// Not most of the members are elected.
    MajorityNotElected = "most members are not elected", "flertallet af medlemmerne er ikke valgt";
    /// Every term is over.
    TermOver = "the term is over", "perioden er udløbet";
    /// No general meeting was held in time this year.
    NoGeneralMeeting = "no general meeting was held in time this year", "der er ikke holdt årsmøde rettidigt i år";
    /// No dialogue meeting was held this year yet.
    NoDialogueMeeting = "no dialogue meeting was held this year yet", "der er endnu ikke holdt dialogmøde i år";
}

/// A warning with words.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CouncilWarningView {
    /// Which.
    pub warning: CouncilWarning,
    /// In English.
    pub english: String,
    /// In Danish.
    pub danish: String,
}

impl Council {
    /// What it lacks on a day.
    pub(super) fn warnings(
        &self,
        rule: &CouncilRule,
        numbers: &CouncilNumbers,
        today: NaiveDate,
    ) -> Vec<CouncilWarning> {
        use CouncilWarning as W;
        let (mut all, mut elected, mut organisations, mut municipal) = (0, 0, 0, 0);
        for member in &self.members {
            if member.deputy || !member.holds_on(today) {
                continue;
            }
            all += 1;
            elected += u16::from(member.elected);
            match member.side {
                Some(CouncilSide::DisabilityOrganisations) => organisations += 1,
                Some(CouncilSide::MunicipalCouncil) => municipal += 1,
                None => {}
            }
        }
        let mut lacking = Vec::new();
        if all < numbers.members_min {
            lacking.push(W::BelowMinimum);
        }
        let uneven = organisations != municipal || organisations < numbers.side_min;
        if rule.two_sides && uneven {
            lacking.push(W::SidesUnequal);
        }
        if rule.majority_elected && all > 0 && 2 * elected <= all {
            lacking.push(W::MajorityNotElected);
        }
        if self.term_ends().is_some_and(|last| last < today) {
            lacking.push(W::TermOver);
        }
        let held = |meeting, by_month| {
            self.held.iter().any(|held| {
                held.meeting == meeting
                    && held.on.year() == today.year()
                    && held.on.month() <= by_month
            })
        };
        if let Some(month) = numbers.general_meeting_by_month.map(u32::from)
            && today.month() > month
            && !held(CouncilMeeting::GeneralMeeting, month)
        {
            lacking.push(W::NoGeneralMeeting);
        }
        if numbers.dialogue_yearly && !held(CouncilMeeting::DialogueMeeting, 12) {
            lacking.push(W::NoDialogueMeeting);
        }
        lacking
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::council::{CouncilMember, HeldMeeting, MemberRef, council_rule};
    use crate::id::ParticipantRef;
    use crate::journal::TextRef;
    use crate::organisation::OrganisationKind;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn member(n: u8, elected: bool, side: Option<CouncilSide>) -> CouncilMember {
        CouncilMember {
            who: MemberRef::Citizen {
                citizen: ParticipantRef::new([n; 16]),
            },
            elected,
            side,
            deputy: false,
            deputy_of: None,
            association: None,
            from: day("2026-01-01"),
            to: day("2029-12-31"),
            instead_of: None,
            ended: None,
        }
    }

    fn lacking(council: &Council, kind: OrganisationKind, on: &str) -> Vec<CouncilWarning> {
        let rule = council_rule(kind, day(on)).unwrap();
        council.warnings(rule, &rule.numbers, day(on))
    }

    fn held(meeting: CouncilMeeting, on: &str) -> HeldMeeting {
        let minutes = TextRef::new(String::new(), String::new());
        HeldMeeting {
            meeting,
            on: day(on),
            minutes,
        }
    }

    #[test]
    fn an_elder_council_has_five_members_until_its_term_is_over() {
        let mut council = Council::default();
        council
            .members
            .extend((0..4).map(|n| member(n, true, None)));
        let kind = OrganisationKind::ElderCouncil;
        assert_eq!(
            lacking(&council, kind, "2026-01-01"),
            [CouncilWarning::BelowMinimum]
        );
        council.members.push(member(4, true, None));
        assert_eq!(lacking(&council, kind, "2029-12-31"), []);
        let over = [CouncilWarning::BelowMinimum, CouncilWarning::TermOver];
        assert_eq!(lacking(&council, kind, "2030-01-01"), over);
    }

    #[test]
    fn the_sides_of_a_disability_council_are_equal() {
        let kind = OrganisationKind::DisabilityCouncil;
        let (ours, theirs) = (
            CouncilSide::MunicipalCouncil,
            CouncilSide::DisabilityOrganisations,
        );
        let mut council = Council::default();
        council
            .members
            .extend((0..3).map(|n| member(n, false, Some(ours))));
        council
            .members
            .extend((3..7).map(|n| member(n, false, Some(theirs))));
        assert_eq!(
            lacking(&council, kind, "2026-06-01"),
            [CouncilWarning::SidesUnequal]
        );
        council.members.push(member(7, false, Some(ours)));
        assert_eq!(lacking(&council, kind, "2026-06-01"), []);
    }

    #[test]
    fn a_local_council_meets_in_the_first_quarter_and_once_with_politicians() {
        let kind = OrganisationKind::LocalCouncil;
        let mut council = Council::default();
        council
            .members
            .extend((0..3).map(|n| member(n, true, None)));
        council
            .members
            .extend((3..6).map(|n| member(n, false, None)));
        let open = [
            CouncilWarning::MajorityNotElected,
            CouncilWarning::NoDialogueMeeting,
        ];
        assert_eq!(lacking(&council, kind, "2026-03-31"), open);
        council.members.push(member(6, true, None));
        council
            .held
            .push(held(CouncilMeeting::GeneralMeeting, "2026-04-01"));
        council
            .held
            .push(held(CouncilMeeting::DialogueMeeting, "2026-12-31"));
        assert_eq!(
            lacking(&council, kind, "2026-04-01"),
            [CouncilWarning::NoGeneralMeeting]
        );
        council
            .held
            .push(held(CouncilMeeting::GeneralMeeting, "2026-03-31"));
        assert_eq!(lacking(&council, kind, "2026-04-01"), []);
        let next = [CouncilWarning::NoDialogueMeeting];
        assert_eq!(lacking(&council, kind, "2027-01-01"), next, "a new year");
    }
}
