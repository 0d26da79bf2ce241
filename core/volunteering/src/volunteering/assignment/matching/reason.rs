//! Why somebody is not proposed for a need that they suit.

use medborger_codec::Record;

use crate::method::matching::Reason;

/// Why somebody is not proposed for a need that they suit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum MatchReason {
    /// Every place goes to somebody of whom more is gained there in all.
    Oversubscribed,
    /// It is at the same time as a need that they are proposed for.
    SameTime,
    /// There is no time to get there from a need that they are proposed for, or from there to it.
    NoTimeToTravel,
    /// They are proposed for as many as they take, and each of these must keep them.
    LimitReached,
    /// It is closed: too few people can be had for it.
    Closed,
    /// With what they are proposed for, it would be more hours than they take.
    HoursReached,
    /// They are proposed for as many as the offer takes by which they suit it.
    OfferReached,
    /// They are proposed for as many as they take, and changing gains nothing.
    BetterElsewhere,
    /// Nothing: the work did not suffice to see whether they could have it too.
    SearchStopped,
}

impl MatchReason {
    #[doc(hidden)]
    pub fn of(reason: Reason) -> Self {
        match reason {
            Reason::Collides { .. } => Self::SameTime,
            Reason::TooFar { .. } => Self::NoTimeToTravel,
            Reason::Oversubscribed { .. } => Self::Oversubscribed,
            Reason::LimitReached => Self::LimitReached,
            Reason::Closed => Self::Closed,
            Reason::HoursReached => Self::HoursReached,
            Reason::PartReached => Self::OfferReached,
            Reason::BetterElsewhere { .. } => Self::BetterElsewhere,
            Reason::Nothing => Self::SearchStopped,
        }
    }

    /// Why, for whoever coordinates and after somebody's name: in English and in Danish. `is_best` says whether no other
    /// matching is better; otherwise this one is the best that was found.
    pub(super) fn staff_sentences(self, is_best: bool) -> (&'static str, &'static str) {
        match self {
            Self::Oversubscribed => (
                "more people suit it than it has places for",
                "flere passer, end der er plads til",
            ),
            Self::SameTime => (
                "is proposed for something else at the same time",
                "er foreslået til noget andet på samme tid",
            ),
            Self::NoTimeToTravel => (
                "can't get there in time from the task that is proposed",
                "kan ikke nå frem fra den opgave, der er foreslået",
            ),
            Self::LimitReached => (
                "takes no more tasks than those that are proposed",
                "har ikke sagt ja til flere opgaver end dem, der er foreslået",
            ),
            Self::Closed if is_best => (
                "the task is closed, because too few people can be had",
                "opgaven er lukket, fordi der ikke kan skaffes nok",
            ),
            Self::Closed => (
                "the task is closed in the best roster that was found",
                "opgaven er lukket i den bedste plan, der blev fundet",
            ),
            Self::HoursReached => (
                "gives no more hours than those of the tasks that are proposed",
                "har ikke sagt ja til flere timer end dem i de opgaver, der er foreslået",
            ),
            Self::OfferReached => (
                "takes no more tasks of this kind",
                "har ikke sagt ja til flere opgaver af den slags",
            ),
            Self::BetterElsewhere => (
                "another task suits them as well or better",
                "en anden opgave passer lige så godt eller bedre",
            ),
            Self::SearchStopped => (
                "the computation stopped before it was known whether this one is possible too",
                "beregningen stoppede, før det var vist, om den også kan lade sig gøre",
            ),
        }
    }

    /// A sentence for the volunteer, in English and in Danish.
    pub(super) fn sentences(self, is_best: bool) -> (&'static str, &'static str) {
        match self {
            Self::Oversubscribed => (
                "more people suit this need than it has places for",
                "flere passer til dette behov, end der er plads til",
            ),
            Self::SameTime => (
                "this need is at the same time as one that you are proposed for",
                "dette behov ligger samtidig med et, som du er foreslået til",
            ),
            Self::NoTimeToTravel => (
                "there is no time to get from one that you are proposed for to this need",
                "der er ikke tid til at komme fra et behov, som du er foreslået til, til dette",
            ),
            Self::LimitReached => (
                "you are proposed for as many needs as you take, and they can't do without you",
                "du er foreslået til så mange behov, som du påtager dig, og de kan ikke undvære dig",
            ),
            Self::Closed if is_best => (
                "too few people can be had for this need, so it is closed",
                "der kan ikke skaffes nok personer til dette behov, så det er lukket",
            ),
            Self::Closed => (
                "in the best roster that was found, this need has too few people, so it is closed there",
                "i den bedste plan, der blev fundet, har dette behov for få personer, så det er lukket der",
            ),
            Self::HoursReached => (
                "with what you are proposed for, this need would be more hours than you take",
                "sammen med det, du er foreslået til, ville dette behov være flere timer, end du påtager dig",
            ),
            Self::OfferReached => (
                "you are proposed for as many needs as this offer of yours takes",
                "du er foreslået til så mange behov, som dette tilbud fra dig rækker til",
            ),
            Self::BetterElsewhere => (
                "you are proposed for needs that suit you as well or better",
                "du er foreslået til behov, der passer dig lige så godt eller bedre",
            ),
            Self::SearchStopped => (
                "the computation stopped before it was known whether you can have this need too",
                "beregningen stoppede, før det var vist, om du også kan få dette behov",
            ),
        }
    }
}
