//! Whom to ring first where places stay free: who would suit, and what limits them.

use medborger_base::sorted::Arrange as _;
use medborger_codec::Record;

use super::MatchReason;
use super::names::Names;
use super::plan::Plan;
use crate::calendar::Language;
use crate::citizen::{Email, Phone};
use crate::id::{CitizenId, OfferId};
use crate::method::matching::{Explanation, Reason};
use crate::text::Line;
use crate::volunteering::FitLack;

/// So many people are named for each need.
const CALLS_MAX: usize = 5;

/// What limits somebody who would suit a need, in the order in which they are rung. Nobody is rung who has no time for it
/// even if they took nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum CallLimit {
    /// Nothing: the work did not suffice to see whether they can have it too.
    SearchStopped,
    /// Nothing but that too few others can be had.
    OthersLacking,
    /// They give no more of their time.
    HoursReached,
    /// They have as many tasks as they take.
    TasksReached,
    /// They are proposed for something else at the same time.
    SameTime,
    /// There is no time to get there from what they are proposed for.
    NoTimeToTravel,
    /// They did not say that they are free then.
    NotFreeThen,
    /// It is farther away than they would go.
    TooFar,
    /// They offer help in another period.
    OtherPeriod,
    /// They chose other interest areas.
    OtherInterest,
    /// Nobody knows their age.
    AgeUnknown,
}

impl CallLimit {
    /// What limits somebody who suits.
    fn of(reason: Reason) -> Self {
        match MatchReason::of(reason) {
            MatchReason::Closed | MatchReason::Oversubscribed => Self::OthersLacking,
            MatchReason::HoursReached => Self::HoursReached,
            MatchReason::LimitReached
            | MatchReason::OfferReached
            | MatchReason::BetterElsewhere => Self::TasksReached,
            MatchReason::SearchStopped => Self::SearchStopped,
            MatchReason::SameTime => Self::SameTime,
            MatchReason::NoTimeToTravel => Self::NoTimeToTravel,
        }
    }

    /// What limits somebody who would suit but for one thing.
    fn of_lack(lack: FitLack) -> Option<Self> {
        match lack {
            FitLack::Times => Some(Self::NotFreeThen),
            FitLack::TooFar => Some(Self::TooFar),
            FitLack::Period => Some(Self::OtherPeriod),
            FitLack::Interest => Some(Self::OtherInterest),
            FitLack::AgeUnknown => Some(Self::AgeUnknown),
            _ => None,
        }
    }

    /// Why not, as whoever coordinates reads it; of what lies farther away, how many metres. `is_best` says whether no other
    /// matching is better.
    pub(super) fn why(self, metres: Option<u32>, is_best: bool, language: Language) -> String {
        let (danish, english) = match self {
            Self::SearchStopped => (
                "beregningen stoppede, før det var vist, om det kan lade sig gøre",
                "the computation stopped before it was known whether that is possible",
            ),
            Self::OthersLacking if is_best => (
                "opgaven er lukket, fordi der ikke kan skaffes nok andre",
                "the task is closed, because too few others can be had",
            ),
            Self::OthersLacking => (
                "opgaven er lukket i den bedste plan, der blev fundet",
                "the task is closed in the best roster that was found",
            ),
            Self::HoursReached => (
                "har ikke sagt ja til flere timer",
                "has not agreed to more hours",
            ),
            Self::TasksReached => (
                "har ikke sagt ja til flere opgaver",
                "has not agreed to more tasks",
            ),
            Self::SameTime => (
                "er foreslået til noget andet på samme tid",
                "is proposed for something else at the same time",
            ),
            Self::NoTimeToTravel => (
                "kan ikke nå frem fra den opgave, der er foreslået",
                "can't get there in time from the task that is proposed",
            ),
            Self::NotFreeThen => (
                "har ikke meldt sig ledig på det tidspunkt",
                "has not said that they are free then",
            ),
            Self::TooFar => {
                let km = metres.unwrap_or(0).div_ceil(1000);
                return match language {
                    Language::Danish => {
                        format!("der er {km} km, og det er længere, end der er sagt ja til")
                    }
                    Language::English => {
                        format!("it is {km} km away, farther than they said they would go")
                    }
                };
            }
            Self::OtherPeriod => (
                "tilbyder hjælp i en anden periode",
                "offers help in another period",
            ),
            Self::OtherInterest => (
                "har valgt andre interesseområder",
                "chose other interest areas",
            ),
            Self::AgeUnknown => (
                "opgaven har en aldersgrænse, og fødselsåret er ikke oplyst",
                "the task has an age limit, and the year of birth is not known",
            ),
        };
        language.pick(danish, english).to_owned()
    }

    /// The same after a name, with what to ask.
    pub(super) fn told(self, metres: Option<u32>, is_best: bool, language: Language) -> String {
        let suits = match self <= Self::NoTimeToTravel {
            true => language.pick("passer", "suits it"),
            false => language.pick("ville passe", "would suit it"),
        };
        let ask = match self {
            Self::HoursReached => language.pick(
                ": spørg, om det må blive lidt mere",
                ": ask for a little more",
            ),
            Self::TasksReached => {
                language.pick(": spørg, om det må blive én mere", ": ask for one more")
            }
            _ => "",
        };
        let why = self.why(metres, is_best, language);
        format!("{suits}, {} {why}{ask}", language.pick("men", "but"))
    }
}

/// Somebody to ring.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CallFirst {
    /// Who.
    pub citizen: CitizenId,
    /// What they offer.
    pub offer: OfferId,
    /// Their name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Line<100>>,
    /// Their telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// Whether their name and address are protected (CPR-loven § 28): both are for staff alone.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub protected: bool,
    /// Their e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// What limits them.
    pub limit: CallLimit,
    /// The same as a sentence in English.
    pub text: String,
    /// And in Danish.
    pub text_danish: String,
}

/// Somebody who might help with a need, by places.
pub(super) struct Call {
    pub(super) limit: CallLimit,
    pub(super) points: u32,
    pub(super) need: usize,
    pub(super) candidate: usize,
    pub(super) offer: OfferId,
    pub(super) metres: Option<u32>,
}

/// Everybody who might help with a need that they are not proposed for: by need, then in the order in which they are rung.
pub(super) fn calls(plan: &Plan, explained: &Explanation, names: &Names) -> Vec<Call> {
    let mut all = Vec::new();
    for (candidate, told) in explained.volunteers.iter().enumerate() {
        for (need, reason) in &told.others {
            let need = *need as usize;
            if let Some((offer, fit)) = plan.fits.get(&(need, candidate)) {
                all.push(Call {
                    limit: CallLimit::of(*reason),
                    points: fit.points,
                    need,
                    candidate,
                    offer: *offer,
                    metres: fit.metres,
                });
            }
        }
    }
    for near in &plan.near {
        all.extend(CallLimit::of_lack(near.lack).map(|limit| Call {
            limit,
            points: near.fit.points,
            need: near.need,
            candidate: near.candidate,
            offer: near.offer,
            metres: near.fit.metres,
        }));
    }
    all.arrange_by_key(|call| {
        let who = plan.candidates.get(call.candidate);
        (
            call.need,
            call.limit,
            std::cmp::Reverse(call.points),
            call.metres.unwrap_or(u32::MAX),
            who.map(|candidate| names.order(candidate.citizen)),
        )
    });
    all
}

/// The first few of a need.
pub(super) fn first_of(calls: &[Call], need: usize) -> &[Call] {
    let from = calls.partition_point(|call| call.need < need);
    let until = calls.partition_point(|call| call.need <= need);
    let own = calls.get(from..until).unwrap_or_default();
    own.get(..CALLS_MAX).unwrap_or(own)
}
