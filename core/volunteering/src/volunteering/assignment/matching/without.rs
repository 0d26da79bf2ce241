//! Who got nothing, and what would suit them.

use medborger_base::sorted::Arrange as _;
use medborger_codec::Record;

use super::report::Reporter;
use super::ring::Call;
use super::words::listed;
use crate::calendar::Language;
use crate::id::{CitizenId, NeedId};
use crate::text::Line;

/// So many needs that would suit somebody are named.
const SUITING_MAX: usize = 3;

/// Somebody who is proposed for nothing, and neither asked nor booked elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct WithoutTask {
    /// Who.
    pub citizen: CitizenId,
    /// Their name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Line<100>>,
    /// Whether their name and address are protected (CPR-loven § 28): both are for staff alone.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub protected: bool,
    /// The needs that would suit them, or nearly: three at most, those with free places first, then by priority, time and
    /// title.
    pub needs: Vec<NeedId>,
    /// A sentence in English, with a reason for each of these needs.
    pub text: String,
    /// And in Danish.
    pub text_danish: String,
}

impl Reporter<'_, '_, '_> {
    pub(super) fn without(&self) -> Vec<WithoutTask> {
        // By candidate: what would suit, in the order in which it is told, and what limits them.
        let mut suiting: Vec<(usize, bool, usize, usize)> = Vec::with_capacity(self.calls.len());
        for (at, call) in self.calls.iter().enumerate() {
            let filled = self
                .explained
                .needs
                .get(call.need)
                .map_or(0, |told| told.filled);
            let free = self
                .wanted(call.need)
                .map_or(0, |wanted| u32::from(wanted.free));
            suiting.push((call.candidate, filled >= free, self.rank(call.need), at));
        }
        suiting.arrange();
        let mut all = Vec::new();
        for (place, (candidate, told)) in self
            .plan
            .candidates
            .iter()
            .zip(&self.explained.volunteers)
            .enumerate()
        {
            if !told.needs.is_empty() || candidate.going > 0 {
                continue;
            }
            let from = suiting.partition_point(|(other, ..)| *other < place);
            let own = suiting.get(from..).unwrap_or_default().iter();
            let own = own
                .take_while(|(other, ..)| *other == place)
                .take(SUITING_MAX);
            let own: Vec<(&Call, bool)> = own
                .filter_map(|(_, full, _, at)| Some((self.calls.get(*at)?, *full)))
                .collect();
            let say = |language| {
                let what = self.would_suit(&own, language);
                format!("{} {what}", self.names.text(candidate.citizen, language))
            };
            let needs = own
                .iter()
                .filter_map(|(call, _)| Some(self.wanted(call.need)?.id));
            all.push(WithoutTask {
                citizen: candidate.citizen,
                name: (self.names.shown(candidate.citizen)).map(|identity| identity.name.clone()),
                protected: self.names.is_protected(candidate.citizen),
                needs: needs.collect(),
                text: say(Language::English),
                text_danish: say(Language::Danish),
            });
        }
        all.arrange_by_key(|one: &WithoutTask| self.names.order(one.citizen));
        all
    }

    /// What would suit somebody who got nothing, after their name.
    fn would_suit(&self, own: &[(&Call, bool)], language: Language) -> String {
        if own.is_empty() {
            return language
                .pick(
                    "får ikke noget: ingen opgave ligger inden for det, der er tilbudt.",
                    "gets nothing: no task lies within what they offer.",
                )
                .to_owned();
        }
        let each: Vec<String> = own
            .iter()
            .map(|(call, is_full)| {
                let why = match is_full {
                    true => language
                        .pick("alle pladser går til andre", "all places go to others")
                        .to_owned(),
                    false => call.limit.why(call.metres, self.is_best(), language),
                };
                format!("{} ({why})", self.title(call.need, language))
            })
            .collect();
        let each = listed(&each, language);
        match language {
            Language::Danish => format!("får ikke noget, men kunne passe til {each}."),
            Language::English => format!("gets nothing, but could suit {each}."),
        }
    }
}
