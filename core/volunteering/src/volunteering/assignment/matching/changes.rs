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
    /// Proposed before, and asked or agreed since then.
    Asked,
}

/// Somebody for whom something changed since the earlier matching.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct MatchChange {
    /// What.
    pub kind: MatchChangeKind,
    /// Who.
    pub citizen: CitizenId,
    /// What they are proposed for and were not.
    pub new: Vec<NeedId>,
    /// What they were proposed for and are no more.
    pub old: Vec<NeedId>,
    /// A sentence in English.
    pub text: String,
    /// And in Danish.
    pub text_danish: String,
}

impl Reporter<'_, '_, '_> {
    pub(super) fn changes(&mut self, before: &[PairBefore]) -> Result<Vec<MatchChange>, Halt> {
        let mut now = Vec::with_capacity(self.plan.matching.pairs.len());
        for chosen in &self.plan.matching.pairs {
            let need = self.plan.needs.get(chosen.need as usize);
            let candidate = self.plan.candidates.get(chosen.volunteer as usize);
            if let (Some(need), Some(candidate)) = (need, candidate) {
                now.push((candidate.citizen, need.id));
            }
        }
        let mut then: Vec<(CitizenId, NeedId)> = before
            .iter()
            .map(|pair| (pair.citizen, pair.need))
            .collect();
        now.arrange();
        then.arrange();
        then.dedup();
        let mut each: SortedMap<CitizenId, (Vec<NeedId>, Vec<NeedId>)> = SortedMap::new();
        for (citizen, need) in &now {
            if then.binary_search(&(*citizen, *need)).is_err() {
                each.entry(*citizen).or_default().0.push(*need);
            }
        }
        for (citizen, need) in &then {
            if now.binary_search(&(*citizen, *need)).is_err() {
                each.entry(*citizen).or_default().1.push(*need);
            }
        }
        let mut all = Vec::with_capacity(each.len());
        for (citizen, (new, old)) in each {
            all.push(self.change(citizen, new, old)?);
        }
        all.arrange_by_key(|change: &MatchChange| (change.kind, change.citizen));
        Ok(all)
    }

    fn change(
        &mut self,
        citizen: CitizenId,
        new: Vec<NeedId>,
        old: Vec<NeedId>,
    ) -> Result<MatchChange, Halt> {
        let place = self
            .plan
            .candidates
            .binary_search_by_key(&citizen, |candidate| candidate.citizen)
            .ok();
        let asked = |need: &NeedId| {
            let wanted = self.plan.needs.iter().find(|wanted| wanted.id == *need);
            let held = place.and_then(|place| self.plan.candidates.get(place));
            wanted.is_none_or(|wanted| wanted.asked.contains(&citizen))
                || held.is_some_and(|candidate| candidate.busy.contains(need))
        };
        let kind = match (new.is_empty(), old.is_empty()) {
            (true, _) if self.names.contains_key(&citizen) && old.iter().all(asked) => {
                MatchChangeKind::Asked
            }
            (true, _) => MatchChangeKind::Lost,
            (false, true) => MatchChangeKind::New,
            (false, false) => MatchChangeKind::Moved,
        };
        // Why not any more, of the first that is still open.
        let told = place.and_then(|place| self.explained.volunteers.get(place));
        let why = told.and_then(|told| {
            let others = told.others.iter();
            let mut still = others.filter(|(need, _)| {
                self.wanted(*need as usize)
                    .is_some_and(|w| old.contains(&w.id))
            });
            still
                .next()
                .map(|(_, reason)| MatchReason::of(*reason).staff_sentences())
        });
        let mut titles = [Vec::new(), Vec::new()];
        for (needs, titles) in [&new, &old].into_iter().zip(&mut titles) {
            for need in needs {
                titles.push(self.title_of(*need)?);
            }
        }
        let say = |language: Language| {
            let [new, old] = titles.each_ref().map(|titles| {
                let all = titles
                    .iter()
                    .map(|[danish, english]| language.pick(danish, english).clone());
                listed(&all.collect::<Vec<String>>(), language)
            });
            let why = why.map_or_else(String::new, |(english, danish)| {
                format!(": {}", language.pick(danish, english))
            });
            if !self.names.contains_key(&citizen) {
                return match language {
                    Language::Danish => format!(
                        "En frivillig, der var foreslået til {old}, er ikke længere tilmeldt."
                    ),
                    Language::English => {
                        format!("A volunteer who was proposed for {old} is no longer enrolled.")
                    }
                };
            }
            let name = self.name(citizen, language);
            match (kind, language) {
                (MatchChangeKind::New, Language::Danish) => format!("{name} er ny på {new}."),
                (MatchChangeKind::New, Language::English) => format!("{name} is new at {new}."),
                (MatchChangeKind::Moved, Language::Danish) => {
                    format!("{name} flytter fra {old} til {new}.")
                }
                (MatchChangeKind::Moved, Language::English) => {
                    format!("{name} moves from {old} to {new}.")
                }
                (MatchChangeKind::Lost, Language::Danish) => {
                    format!("{name} er ikke længere foreslået til {old}{why}.")
                }
                (MatchChangeKind::Lost, Language::English) => {
                    format!("{name} is no longer proposed for {old}{why}.")
                }
                (MatchChangeKind::Asked, Language::Danish) => {
                    format!(
                        "{name} er spurgt om {old} i mellemtiden, eller opgaven er ikke længere ledig."
                    )
                }
                (MatchChangeKind::Asked, Language::English) => {
                    format!(
                        "{name} was asked about {old} in the meantime, or the task is free no more."
                    )
                }
            }
        };
        Ok(MatchChange {
            kind,
            citizen,
            text: say(Language::English),
            text_danish: say(Language::Danish),
            new,
            old,
        })
    }

    /// What a need is called as a sentence names it, whether it is open or not.
    fn title_of(&mut self, id: NeedId) -> Result<[String; 2], Halt> {
        let open = self.plan.needs.iter().position(|wanted| wanted.id == id);
        if let Some(place) = open {
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
