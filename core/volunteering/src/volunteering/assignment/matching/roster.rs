//! Who is proposed for what, as a coordinator reads it.

use medborger_base::sorted::Arrange as _;
use medborger_codec::Record;

use super::report::Reporter;
use super::words::{listed, when};
use crate::calendar::Language;
use crate::id::{CitizenId, NeedId};
use crate::text::Line;

/// Somebody who is proposed for a task.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ProposedHelper {
    /// Who.
    pub citizen: CitizenId,
    /// Their name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Line<100>>,
    /// Whether their name and address are protected (CPR-loven § 28): both are for staff alone.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub protected: bool,
}

/// A task with those who are proposed for it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ProposedTask {
    /// The need.
    pub need: NeedId,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Line<200>>,
    /// When it is, in English.
    pub when: String,
    /// And in Danish.
    pub when_danish: String,
    /// Who is proposed, by name.
    pub people: Vec<ProposedHelper>,
    /// A sentence in English.
    pub text: String,
    /// And in Danish.
    pub text_danish: String,
}

impl Reporter<'_, '_, '_> {
    /// The tasks for which somebody is proposed, by priority, time and title.
    pub(super) fn proposed(&self) -> Vec<ProposedTask> {
        let mut pairs: Vec<(usize, usize)> = Vec::with_capacity(self.plan.matching.pairs.len());
        for chosen in &self.plan.matching.pairs {
            let place = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
            pairs.push((place(chosen.need), place(chosen.volunteer)));
        }
        pairs.arrange_by_key(|(need, helper)| {
            let citizen = (self.plan.candidates.get(*helper)).map(|helper| helper.citizen);
            let rank = self.rank(*need);
            (
                rank,
                *need,
                citizen.map(|citizen| self.names.order(citizen)),
            )
        });
        let tasks = pairs.chunk_by(|one, next| one.0 == next.0);
        tasks.filter_map(|task| self.task(task)).collect()
    }

    fn task(&self, pairs: &[(usize, usize)]) -> Option<ProposedTask> {
        let (need, _) = *pairs.first()?;
        let wanted = self.wanted(need)?;
        let helper = |(_, helper): &(usize, usize)| {
            let citizen = self.plan.candidates.get(*helper)?.citizen;
            Some(ProposedHelper {
                citizen,
                name: (self.names.shown(citizen)).map(|identity| identity.name.clone()),
                protected: self.names.is_protected(citizen),
            })
        };
        let people: Vec<ProposedHelper> = pairs.iter().filter_map(helper).collect();
        let at = self.desk.at();
        let [english, danish] =
            [Language::English, Language::Danish].map(|of| when(&wanted.need, at, of));
        let say = |language: Language| {
            let names = people.iter().enumerate().map(|(place, helper)| {
                let name = self.names.text(helper.citizen, language);
                // Within a sentence nobody without a name begins with a capital.
                match helper.name.is_none() && place > 0 {
                    true => lower_first(&name),
                    false => name,
                }
            });
            let names = listed(&names.collect::<Vec<_>>(), language);
            let title = self.title(need, language);
            let when = language.pick(&danish, &english);
            match language {
                Language::Danish => format!("{names} er foreslået til {title}, {when}."),
                Language::English if people.len() == 1 => {
                    format!("{names} is proposed for {title}, {when}.")
                }
                Language::English => format!("{names} are proposed for {title}, {when}."),
            }
        };
        Some(ProposedTask {
            need: wanted.id,
            title: wanted.text.as_ref().map(|text| text.title.clone()),
            text: say(Language::English),
            text_danish: say(Language::Danish),
            when: english,
            when_danish: danish,
            people,
        })
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters.as_str().chars()).collect()
}
