//! The kinds of teams and the law about each, as dated data.
//!
//! Sources: kommunestyrelsesloven § 17, stk. 4 (special committees: only the council appoints, and it decides who sits
//! in them) and § 65 d (local committees); retssikkerhedsloven §§ 30-32 and 37 a (elder and disability councils); the
//! integration act § 42. That the elder council's rules moved to ældreloven §§ 34-37 on 1 July 2025 is not confirmed by
//! a primary source. Local, youth and citizens' councils rest on no statute: their rows are what municipalities use.

use chrono::NaiveDate;
use medborger_codec::Record;

/// What kind of team it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum TeamKind {
    /// A special committee (*særligt udvalg*) under kommunestyrelsesloven § 17, stk. 4.
    SpecialCommittee,
    /// A task committee (*opgaveudvalg*): a special committee of citizens and politicians that solves one task.
    TaskCommittee,
    /// A standing committee (*stående udvalg*) that takes in citizens for one topic.
    StandingCommittee,
    /// A dialogue group (*dialoggruppe*) of a standing committee, without a competence of its own.
    DialogueGroup,
    /// A statutory local committee (*lokaludvalg*), § 65 d.
    LocalCommittee,
    /// The elder council (*ældreråd*, *seniorråd*).
    ElderCouncil,
    /// The disability council (*handicapråd*).
    DisabilityCouncil,
    /// The integration council (*integrationsråd*).
    IntegrationCouncil,
    /// A youth council (*ungeråd*).
    YouthCouncil,
    /// A local council (*lokalråd*) of an area.
    LocalCouncil,
    /// A citizens' council (*medborgerråd*).
    CitizensCouncil,
}

impl TeamKind {
    /// Every kind.
    pub const ALL: [Self; 11] = [
        Self::SpecialCommittee,
        Self::TaskCommittee,
        Self::StandingCommittee,
        Self::DialogueGroup,
        Self::LocalCommittee,
        Self::ElderCouncil,
        Self::DisabilityCouncil,
        Self::IntegrationCouncil,
        Self::YouthCouncil,
        Self::LocalCouncil,
        Self::CitizensCouncil,
    ];

    /// In Danish.
    #[must_use]
    pub fn danish(self) -> &'static str {
        match self {
            Self::SpecialCommittee => "særligt udvalg",
            Self::TaskCommittee => "opgaveudvalg",
            Self::StandingCommittee => "stående udvalg med borgermedlemmer",
            Self::DialogueGroup => "dialoggruppe",
            Self::LocalCommittee => "lokaludvalg",
            Self::ElderCouncil => "ældreråd",
            Self::DisabilityCouncil => "handicapråd",
            Self::IntegrationCouncil => "integrationsråd",
            Self::YouthCouncil => "ungeråd",
            Self::LocalCouncil => "lokalråd",
            Self::CitizensCouncil => "medborgerråd",
        }
    }

    /// In English.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::SpecialCommittee => "special committee",
            Self::TaskCommittee => "task committee",
            Self::StandingCommittee => "standing committee with citizen members",
            Self::DialogueGroup => "dialogue group",
            Self::LocalCommittee => "local committee",
            Self::ElderCouncil => "elder council",
            Self::DisabilityCouncil => "disability council",
            Self::IntegrationCouncil => "integration council",
            Self::YouthCouncil => "youth council",
            Self::LocalCouncil => "local council",
            Self::CitizensCouncil => "citizens' council",
        }
    }
}

/// Who decides that somebody sits in a team.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum AppointingBody {
    /// The municipal council (*kommunalbestyrelsen*, *byrådet*).
    Council,
    /// A standing committee.
    StandingCommittee,
    /// The voters, in a direct election.
    Election,
    /// The organisations that nominate, such as the disability organisations.
    Organisations,
    /// An annual general meeting.
    GeneralMeeting,
}

/// What holds for a kind of team.
#[derive(Debug, Clone, Copy, PartialEq, Eq, medborger_codec::Write)]
#[non_exhaustive]
pub struct TeamRule {
    /// Which kind.
    pub kind: TeamKind,
    /// From this day on, inclusive. Absent: always was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// Until this day, inclusive. Absent: still is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<NaiveDate>,
    /// Who may appoint.
    pub appointed_by: &'static [AppointingBody],
    /// At least so many seats.
    pub seats_min: u16,
    /// At most so many seats.
    pub seats_max: u16,
    /// Members are at least so old, in years.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age_min: Option<u8>,
    /// Members are at most so old, in years.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age_max: Option<u8>,
    /// Whether it ends with the council's term at the latest.
    pub within_council_term: bool,
    /// A term lasts at most so many years.
    pub years_max: u8,
    /// Whether it may be given power to decide within a fixed task.
    pub may_decide: bool,
    /// Whether politicians may sit in it.
    pub politicians: bool,
    /// On what that rests, in Danish.
    pub provision: &'static str,
    /// On what that rests, in English.
    pub provision_english: &'static str,
}

const COUNCIL: &[AppointingBody] = &[AppointingBody::Council];
const COMMITTEE: &[AppointingBody] = &[AppointingBody::Council, AppointingBody::StandingCommittee];
/// More seats than any team has.
const SEATS_MAX: u16 = 200;

const fn rule(
    kind: TeamKind,
    appointed_by: &'static [AppointingBody],
    provision: (&'static str, &'static str),
) -> TeamRule {
    TeamRule {
        kind,
        valid_from: None,
        valid_to: None,
        appointed_by,
        seats_min: 1,
        seats_max: SEATS_MAX,
        age_min: None,
        age_max: None,
        within_council_term: true,
        years_max: 4,
        may_decide: false,
        politicians: true,
        provision: provision.0,
        provision_english: provision.1,
    }
}

const ELDER: TeamRule = TeamRule {
    seats_min: 5,
    age_min: Some(60),
    within_council_term: false,
    ..rule(
        TeamKind::ElderCouncil,
        &[AppointingBody::Election],
        ("", ""),
    )
};

/// The rules, by kind and date.
static RULES: [TeamRule; 12] = [
    TeamRule {
        may_decide: true,
        ..rule(
            TeamKind::SpecialCommittee,
            COUNCIL,
            (
                "kommunestyrelsesloven § 17, stk. 4",
                "Local Government Act § 17(4)",
            ),
        )
    },
    TeamRule {
        may_decide: true,
        ..rule(
            TeamKind::TaskCommittee,
            COUNCIL,
            (
                "kommunestyrelsesloven § 17, stk. 4",
                "Local Government Act § 17(4)",
            ),
        )
    },
    rule(
        TeamKind::StandingCommittee,
        COMMITTEE,
        (
            "kommunestyrelsesloven § 17; borgermedlemmer deltager uden stemmeret",
            "Local Government Act § 17; citizen members take part without a vote",
        ),
    ),
    rule(
        TeamKind::DialogueGroup,
        COMMITTEE,
        (
            "et stående udvalg kan danne en dialoggruppe uden selvstændig kompetence",
            "a standing committee may form a dialogue group without a competence of its own",
        ),
    ),
    TeamRule {
        may_decide: true,
        ..rule(
            TeamKind::LocalCommittee,
            COUNCIL,
            (
                "kommunestyrelsesloven § 65 d",
                "Local Government Act § 65 d",
            ),
        )
    },
    TeamRule {
        valid_to: NaiveDate::from_ymd_opt(2025, 6, 30),
        provision: "retssikkerhedsloven §§ 30-32",
        provision_english: "Act on Legal Protection and Administration in Social Matters §§ 30-32",
        ..ELDER
    },
    TeamRule {
        valid_from: NaiveDate::from_ymd_opt(2025, 7, 1),
        provision: "ældreloven §§ 34-37",
        provision_english: "Elder Care Act §§ 34-37",
        ..ELDER
    },
    TeamRule {
        seats_min: 6,
        seats_max: 14,
        ..rule(
            TeamKind::DisabilityCouncil,
            &[AppointingBody::Council, AppointingBody::Organisations],
            (
                "retssikkerhedsloven § 37 a; BEK 580 af 9. maj 2022",
                "Act on Legal Protection and Administration in Social Matters § 37 a; Order 580 of 9 May 2022",
            ),
        )
    },
    TeamRule {
        seats_min: 7,
        ..rule(
            TeamKind::IntegrationCouncil,
            COUNCIL,
            ("integrationsloven § 42", "Integration Act § 42"),
        )
    },
    TeamRule {
        age_min: Some(12),
        age_max: Some(25),
        within_council_term: false,
        ..rule(
            TeamKind::YouthCouncil,
            &[
                AppointingBody::Council,
                AppointingBody::StandingCommittee,
                AppointingBody::Election,
                AppointingBody::GeneralMeeting,
            ],
            ("ikke lovbestemt", "no statute"),
        )
    },
    TeamRule {
        seats_min: 5,
        seats_max: 13,
        age_min: Some(18),
        within_council_term: false,
        ..rule(
            TeamKind::LocalCouncil,
            &[AppointingBody::GeneralMeeting],
            (
                "ikke lovbestemt; egne vedtægter, 5 til 13 i bestyrelsen",
                "no statute; its own statutes, 5 to 13 on the board",
            ),
        )
    },
    TeamRule {
        politicians: false,
        ..rule(
            TeamKind::CitizensCouncil,
            COUNCIL,
            (
                "ikke lovbestemt; uden politikere",
                "no statute; without politicians",
            ),
        )
    },
];

/// The rules of all kinds of teams, by kind and date.
#[must_use]
pub fn team_rules() -> &'static [TeamRule] {
    &RULES
}

/// What holds for a kind of team on a day.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::team::{AppointingBody, TeamKind, team_rule};
///
/// let rule = team_rule(TeamKind::TaskCommittee, NaiveDate::from_ymd_opt(2026, 1, 1).unwrap());
/// assert_eq!(rule.appointed_by, [AppointingBody::Council]);
/// ```
#[must_use]
pub fn team_rule(kind: TeamKind, on: NaiveDate) -> &'static TeamRule {
    let holds = |rule: &&TeamRule| {
        rule.kind == kind
            && rule.valid_from.is_none_or(|from| on >= from)
            && rule.valid_to.is_none_or(|to| on <= to)
    };
    // Every kind has a row for every day: a test says so.
    RULES.iter().find(holds).unwrap_or(&RULES[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_one_rule_on_every_day() {
        for kind in TeamKind::ALL {
            for (year, month, day) in [(2013, 1, 1), (2025, 6, 30), (2025, 7, 1), (2040, 1, 1)] {
                let on = NaiveDate::from_ymd_opt(year, month, day).unwrap();
                assert_eq!(team_rule(kind, on).kind, kind);
            }
        }
    }

    #[test]
    fn the_elder_councils_law_moved_on_1_july_2025() {
        let provision = |month, day| {
            let on = NaiveDate::from_ymd_opt(2025, month, day).unwrap();
            team_rule(TeamKind::ElderCouncil, on).provision
        };
        assert_eq!(provision(6, 30), "retssikkerhedsloven §§ 30-32");
        assert_eq!(provision(7, 1), "ældreloven §§ 34-37");
    }
}
