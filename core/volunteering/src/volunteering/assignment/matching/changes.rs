//! What changed since an earlier matching, with a sentence each.

use medborger_base::sorted::{Arrange as _, SortedMap};
use medborger_codec::Record;

use super::MatchReason;
use super::report::{PairBefore, Reporter};
use super::words::{listed, quoted};
use crate::calendar::Language;
use crate::id::{CitizenId, NeedId};
use crate::journal::Halt;
use crate::volunteering::need::{Need, NeedText, need_stream};

/// What became of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum MatchChangeKind {
    /// Proposed now, and not before.
    New,
    /// Proposed for something else than before.
    Moved,
    /// Proposed before, and not now.
    Lost,
    /// Proposed before; the need is free no more, by whomever it was taken, or it is over.
    Gone,
    /// Proposed before, and asked or agreed since then.
    Asked,
}

/// Something that changed for somebody since the earlier matching.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct MatchChange {
    /// What.
    pub kind: MatchChangeKind,
    /// Who.
    pub citizen: CitizenId,
    /// Whether their name and address are protected (CPR-loven § 28): both are for staff alone.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub protected: bool,
    /// What they are proposed for and were not.
    pub new: Vec<NeedId>,
    /// What they were proposed for and are no more.
    pub old: Vec<NeedId>,
    /// A sentence in English, with a reason for each need that they lost, where one is known.
    pub text: String,
    /// And in Danish.
    pub text_danish: String,
}

/// What changed for somebody: needs by what became of them.
#[derive(Default)]
struct Changed {
    new: Vec<NeedId>,
    lost: Vec<NeedId>,
    gone: Vec<NeedId>,
    asked: Vec<NeedId>,
}

impl Reporter<'_, '_, '_> {
    /// What changed of the needs that are looked at: others, a filter leaves out now as it may have then.
    pub(super) fn changes(&mut self, before: &[PairBefore]) -> Result<Vec<MatchChange>, Halt> {
        let mut now = Vec::with_capacity(self.plan.matching.pairs.len());
        for chosen in &self.plan.matching.pairs {
            let need = self.plan.needs.get(chosen.need as usize);
            let candidate = self.plan.candidates.get(chosen.volunteer as usize);
            if let (Some(need), Some(candidate)) = (need, candidate) {
                now.push((candidate.citizen, need.id));
            }
        }
        let pairs = before.iter().map(|pair| (pair.citizen, pair.need));
        let mut then: Vec<(CitizenId, NeedId)> = pairs.collect();
        now.arrange();
        then.arrange();
        then.dedup();
        let mut each: SortedMap<CitizenId, Changed> = SortedMap::new();
        for pair in now.iter().filter(|pair| then.binary_search(pair).is_err()) {
            each.entry(pair.0).or_default().new.push(pair.1);
        }
        for pair in then.iter().filter(|pair| now.binary_search(pair).is_err()) {
            let (citizen, need) = *pair;
            let held = self.desk.get::<Need>(&need_stream(need))?;
            if held.is_some_and(|held| !self.which.looks_at(&held.spec)) {
                continue;
            }
            let changed = each.entry(citizen).or_default();
            if self.plan.going.contains(pair) {
                changed.asked.push(need);
            } else if self.place_of(need).is_none() {
                changed.gone.push(need);
            } else {
                changed.lost.push(need);
            }
        }
        let mut all = Vec::with_capacity(each.len());
        for (citizen, changed) in each {
            let Changed {
                new,
                lost,
                gone,
                asked,
            } = changed;
            let is_known = self.names.knows(citizen);
            let kind = match (new.is_empty(), lost.is_empty()) {
                (false, true) => MatchChangeKind::New,
                (false, false) => MatchChangeKind::Moved,
                (true, _) => MatchChangeKind::Lost,
            };
            // Nobody can tell what became of somebody who is gone.
            let (lost, gone) = match is_known {
                true => (lost, gone),
                false => ([lost, gone].concat(), Vec::new()),
            };
            for (kind, new, old) in [
                (kind, new, lost),
                (MatchChangeKind::Gone, Vec::new(), gone),
                (MatchChangeKind::Asked, Vec::new(), asked),
            ] {
                if !new.is_empty() || !old.is_empty() {
                    all.push(self.change(kind, citizen, new, old)?);
                }
            }
        }
        let order = |change: &MatchChange| (change.kind, self.names.order(change.citizen));
        all.arrange_by(|one, other| order(one).cmp(&order(other)));
        Ok(all)
    }

    /// The place of a need with free places among those that are looked at.
    fn place_of(&self, id: NeedId) -> Option<usize> {
        let needs = &self.plan.needs;
        needs.binary_search_by_key(&id, |wanted| wanted.id).ok()
    }

    /// Why somebody does not have a need any more.
    fn why_lost(&self, citizen: CitizenId, need: NeedId) -> Option<MatchReason> {
        let candidates = &self.plan.candidates;
        let place = candidates.binary_search_by_key(&citizen, |candidate| candidate.citizen);
        let told = self.explained.volunteers.get(place.ok()?)?;
        let need = u32::try_from(self.place_of(need)?).ok()?;
        let mut others = told.others.iter();
        let (_, reason) = others.find(|(other, _)| *other == need)?;
        Some(MatchReason::of(*reason))
    }

    fn change(
        &mut self,
        kind: MatchChangeKind,
        citizen: CitizenId,
        mut new: Vec<NeedId>,
        mut old: Vec<NeedId>,
    ) -> Result<MatchChange, Halt> {
        for needs in [&mut new, &mut old] {
            let rank = |need: &NeedId| self.place_of(*need).map(|place| self.rank(place));
            needs.arrange_by_key(|need| (rank(need), *need));
        }
        let (mut gained, mut lost) = ([Vec::new(), Vec::new()], [Vec::new(), Vec::new()]);
        for need in &new {
            for (titles, title) in gained.iter_mut().zip(self.title_of(*need)?) {
                titles.push(title);
            }
        }
        for need in &old {
            let why = (kind == MatchChangeKind::Lost).then(|| self.why_lost(citizen, *need));
            let why = why.flatten().map(|why| why.staff_sentences(self.is_best()));
            let titles = self.title_of(*need)?;
            let why = why.map(|(english, danish)| [danish, english]);
            for (place, (lost, title)) in lost.iter_mut().zip(titles).enumerate() {
                let why = why.and_then(|why| why.get(place).copied());
                lost.push(match why {
                    Some(why) => format!("{title} ({why})"),
                    None => title,
                });
            }
        }
        let say = |language: Language| {
            let [gained, lost] = [&gained, &lost].map(|titles| {
                let [danish, english] = titles;
                listed(language.pick(danish, english), language)
            });
            if !self.names.knows(citizen) {
                return match language {
                    Language::Danish => format!(
                        "En frivillig, der var foreslået til {lost}, er ikke længere tilmeldt."
                    ),
                    Language::English => {
                        format!("A volunteer who was proposed for {lost} is no longer enrolled.")
                    }
                };
            }
            let name = self.names.text(citizen, language);
            match (kind, language) {
                (MatchChangeKind::New, Language::Danish) => {
                    format!("{name} er nu foreslået til {gained}.")
                }
                (MatchChangeKind::New, Language::English) => {
                    format!("{name} is now proposed for {gained}.")
                }
                (MatchChangeKind::Moved, Language::Danish) => {
                    format!("{name} var foreslået til {lost} og er nu foreslået til {gained}.")
                }
                (MatchChangeKind::Moved, Language::English) => {
                    format!("{name} was proposed for {lost} and is now proposed for {gained}.")
                }
                (MatchChangeKind::Lost, Language::Danish) => {
                    format!("{name} er ikke længere foreslået til {lost}.")
                }
                (MatchChangeKind::Lost, Language::English) => {
                    format!("{name} is no longer proposed for {lost}.")
                }
                (MatchChangeKind::Gone, Language::Danish) => {
                    format!(
                        "{name} var foreslået til {lost}, hvor der ikke længere er en ledig plads."
                    )
                }
                (MatchChangeKind::Gone, Language::English) => {
                    format!("{name} was proposed for {lost}, where no place is free any more.")
                }
                (MatchChangeKind::Asked, Language::Danish) => {
                    format!("{name} er spurgt om {lost} i mellemtiden.")
                }
                (MatchChangeKind::Asked, Language::English) => {
                    format!("{name} was asked about {lost} in the meantime.")
                }
            }
        };
        Ok(MatchChange {
            kind,
            citizen,
            protected: self.names.is_protected(citizen),
            text: say(Language::English),
            text_danish: say(Language::Danish),
            new,
            old,
        })
    }

    /// What a need is called as a sentence names it, whether it is open or not.
    fn title_of(&mut self, id: NeedId) -> Result<[String; 2], Halt> {
        if let Some(place) = self.place_of(id) {
            return Ok(
                [Language::Danish, Language::English].map(|language| self.title(place, language))
            );
        }
        let need = self.desk.get::<Need>(&need_stream(id))?;
        let text: Option<NeedText> = match &need {
            Some(need) => self.desk.read(&need.text)?,
            None => None,
        };
        let title = text.map(|text| text.title);
        Ok([Language::Danish, Language::English].map(|language| quoted(title.as_ref(), language)))
    }
}
