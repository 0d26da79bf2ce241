//! What a coordinator reads: what is not filled and whom to ring first, what changed since the last time, and who got nothing.

use medborger_base::sorted::{Arrange as _, SortedMap};
use medborger_codec::{Make, Record};

use super::PlanMatches;
use super::changes::MatchChange;
use super::names::load;
use super::plan::{Plan, Wanted};
use super::ring::{Call, CallFirst, calls, first_of};
use super::without::WithoutTask;
use super::words::{counted, day, quoted, when};
use crate::calendar::Language;
use crate::citizen::{Identity, identity_key};
use crate::id::{CitizenId, NeedId};
use crate::journal::{Desk, Halt, Query};
use crate::key::Key;
use crate::method::matching::{Explanation, explain};
use crate::organisation::{Organisation, OrganisationText, organisation_stream, text_of};
use crate::text::Line;
use crate::volunteering::assignment::AssignmentError;

/// How many pairs of an earlier matching are compared at most.
const BEFORE_MAX: usize = 5_000;

/// A pair of an earlier matching.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PairBefore {
    /// The need.
    pub need: NeedId,
    /// Who was proposed for it.
    pub citizen: CitizenId,
}

/// `assignment.match_report`: what a coordinator reads of `assignment.match`: places that stay free and whom to ring first,
/// what changed since an earlier matching, and who got nothing. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportMatches {
    /// Only needs of this interest area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interest: Option<Key>,
    /// Only needs of a mentoring round, where a student helps a pupil.
    #[serde(default)]
    pub mentoring: bool,
    /// How fast people get from one task to another, as for `assignment.match`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metres_per_minute: Option<u32>,
    /// The pairs of an earlier matching, as yesterday's; nothing is compared where they are absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Vec<PairBefore>>,
}

/// A need with places that stay free.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct UnfilledNeed {
    /// The need.
    pub need: NeedId,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Line<200>>,
    /// Where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Line<200>>,
    /// When it is, in English.
    pub when: String,
    /// And in Danish.
    pub when_danish: String,
    /// Who asks: an organisation, or a citizen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poster: Option<String>,
    /// How the poster is reached.
    pub contacts: Vec<String>,
    /// How many places stay free.
    pub missing: u32,
    /// Whether it is closed, because too few can be had.
    pub closed: bool,
    /// What it lacks, as a sentence in English.
    pub text: String,
    /// And in Danish.
    pub text_danish: String,
    /// Whom to ring, in this order: five at most.
    pub calls: Vec<CallFirst>,
}

/// What a coordinator reads of a matching.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct MatchReport {
    /// What it comes to, as a sentence in English.
    pub text: String,
    /// And in Danish.
    pub text_danish: String,
    /// Needs with places that stay free: those that are closed first, then by priority and by how many are missing.
    pub unfilled: Vec<UnfilledNeed>,
    /// What changed since the earlier matching, by citizen; absent where none was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changes: Option<Vec<MatchChange>>,
    /// Who is proposed for nothing, by citizen.
    pub without: Vec<WithoutTask>,
}

/// Everything that the sentences are made from.
pub(super) struct Reporter<'a, 'd, 'e> {
    pub(super) desk: &'a mut Desk<'d>,
    pub(super) plan: &'e Plan,
    pub(super) explained: &'e Explanation,
    pub(super) calls: &'e [Call],
    pub(super) names: SortedMap<CitizenId, Identity>,
    /// By need: whether another is called the same.
    twins: Vec<bool>,
}

/// By need: whether another is called the same.
fn twins(needs: &[Wanted]) -> Vec<bool> {
    let mut titles: Vec<(&str, usize)> = (needs.iter().enumerate())
        .filter_map(|(place, wanted)| Some((wanted.text.as_ref()?.title.as_str(), place)))
        .collect();
    titles.arrange();
    let mut twins = vec![false; needs.len()];
    for two in titles
        .chunk_by(|a, b| a.0 == b.0)
        .filter(|same| same.len() > 1)
    {
        for (_, place) in two {
            if let Some(twin) = twins.get_mut(*place) {
                *twin = true;
            }
        }
    }
    twins
}

impl ReportMatches {
    pub(super) fn report(&self, desk: &mut Desk<'_>) -> Result<MatchReport, Halt> {
        desk.must_be_official()?;
        if self
            .before
            .as_ref()
            .is_some_and(|before| before.len() > BEFORE_MAX)
        {
            return Err(AssignmentError::TooMany { max: BEFORE_MAX }.into());
        }
        let which = PlanMatches {
            interest: self.interest.clone(),
            mentoring: self.mentoring,
            metres_per_minute: self.metres_per_minute,
        };
        let before: Vec<PairBefore> = self.before.iter().flatten().copied().collect();
        let plan = which.plan(desk, true, |desk, needs, candidates| {
            load(desk, &before, needs, candidates)
        })?;
        let explained = explain(&plan.market, &plan.matching, desk.work())?;
        let calls = calls(&plan, &explained);
        let mut names = SortedMap::new();
        let before = self.before.iter().flatten().map(|pair| pair.citizen);
        let people = plan.candidates.iter().map(|candidate| candidate.citizen);
        let mut people: Vec<CitizenId> = people.chain(before).collect();
        people.arrange();
        people.dedup();
        for citizen in people {
            if let Some(identity) = desk.vault::<Identity>(&identity_key(citizen))? {
                names.insert(citizen, identity);
            }
        }
        let mut reporter = Reporter {
            desk,
            plan: &plan,
            explained: &explained,
            calls: &calls,
            names,
            twins: twins(&plan.needs),
        };
        let unfilled = reporter.unfilled()?;
        let changes = match &self.before {
            Some(before) => Some(reporter.changes(before)?),
            None => None,
        };
        let say = |language| reporter.summary(&unfilled, language);
        Ok(MatchReport {
            text: say(Language::English),
            text_danish: say(Language::Danish),
            without: reporter.without(),
            changes,
            unfilled,
        })
    }
}

impl Reporter<'_, '_, '_> {
    pub(super) fn name(&self, citizen: CitizenId, language: Language) -> String {
        match self.names.get(&citizen) {
            Some(identity) => identity.name.to_string(),
            None => language
                .pick(
                    "En frivillig, der ikke er her mere,",
                    "A volunteer who is gone",
                )
                .to_owned(),
        }
    }

    pub(super) fn wanted(&self, need: usize) -> Option<&Wanted> {
        self.plan.needs.get(need)
    }

    /// What a need is called; where others are called the same, with where and when it is.
    pub(super) fn title(&self, need: usize, language: Language) -> String {
        let Some(wanted) = self.wanted(need) else {
            return quoted(None, language);
        };
        let quoted = quoted(wanted.text.as_ref().map(|text| &text.title), language);
        if !self.twins.get(need).copied().unwrap_or_default() {
            return quoted;
        }
        let place = wanted
            .text
            .as_ref()
            .and_then(|text| Some(text.place.as_ref()?.label.to_string()));
        let day = day(&wanted.need, self.desk.at(), language);
        let apart: Vec<String> = place.into_iter().chain(day).collect();
        match apart.is_empty() {
            true => quoted,
            false => format!("{quoted} ({})", apart.join(", ")),
        }
    }

    fn summary(&self, unfilled: &[UnfilledNeed], language: Language) -> String {
        let free: u32 = self
            .plan
            .needs
            .iter()
            .map(|wanted| u32::from(wanted.free))
            .sum();
        let proposed = self.plan.matching.pairs.len();
        let missing = usize::try_from(free)
            .unwrap_or(usize::MAX)
            .saturating_sub(proposed);
        let (people, placed) = (self.plan.candidates.len(), self.plan.matching.score.placed);
        let behind = unfilled.len();
        let mut text = match language {
            Language::Danish => format!(
                "{proposed} af {free} ledige pladser kan besættes, og {placed} af {people} frivillige får noget at lave."
            ),
            Language::English => format!(
                "{proposed} of {free} free places can be filled, and {placed} of {people} volunteers get something to do."
            ),
        };
        let places = counted(missing, ["plads", "pladser"], ["place", "places"], language);
        let tasks = counted(behind, ["opgave", "opgaver"], ["task", "tasks"], language);
        text.push_str(&match (missing, language) {
            (0, _) => String::new(),
            (1, Language::Danish) => format!(" {places} i {tasks} står tom."),
            (_, Language::Danish) => format!(" {places} i {tasks} står tomme."),
            (1, Language::English) => format!(" {places} in {tasks} stays empty."),
            (_, Language::English) => format!(" {places} in {tasks} stay empty."),
        });
        if self.plan.matching.gap.is_some() {
            text.push_str(language.pick(
                " Der var ikke tid nok til at vise, at det ikke kan gøres bedre.",
                " There was not enough time to show that it can't be done better.",
            ));
        }
        text
    }

    fn unfilled(&mut self) -> Result<Vec<UnfilledNeed>, Halt> {
        let mut order = Vec::new();
        for (place, (wanted, told)) in self
            .plan
            .needs
            .iter()
            .zip(&self.explained.needs)
            .enumerate()
        {
            let missing = u32::from(wanted.free).saturating_sub(told.filled);
            let at = u32::try_from(place).unwrap_or(u32::MAX);
            let closed = self.plan.matching.closed.binary_search(&at).is_ok();
            if missing > 0 {
                let priority = wanted.need.spec.priority;
                order.push((
                    (!closed, priority, std::cmp::Reverse(missing), place),
                    missing,
                    closed,
                ));
            }
        }
        order.arrange_by_key(|(key, ..)| *key);
        let mut all = Vec::with_capacity(order.len());
        for ((.., place), missing, closed) in order {
            let Some(wanted) = self.plan.needs.get(place) else {
                continue;
            };
            let (poster, contacts) = self.poster(wanted)?;
            let calls = first_of(self.calls, place).iter();
            let calls = calls.filter_map(|call| self.call(call)).collect();
            let lacks = |language| self.lacks(place, wanted, (missing, closed), language);
            let at = self.desk.at();
            all.push(UnfilledNeed {
                need: wanted.id,
                title: wanted.text.as_ref().map(|text| text.title.clone()),
                place: (wanted.text.as_ref())
                    .and_then(|text| Some(text.place.as_ref()?.label.clone())),
                when: when(&wanted.need, at, Language::English),
                when_danish: when(&wanted.need, at, Language::Danish),
                text: lacks(Language::English),
                text_danish: lacks(Language::Danish),
                poster,
                contacts,
                missing,
                closed,
                calls,
            });
        }
        Ok(all)
    }

    fn lacks(
        &self,
        place: usize,
        wanted: &Wanted,
        (missing, closed): (u32, bool),
        language: Language,
    ) -> String {
        let capacity = wanted.need.spec.capacity;
        if closed {
            let fitting = self
                .explained
                .needs
                .get(place)
                .map_or(0, |told| told.fitting);
            let why = super::ClosedReason::of(u32::from(wanted.lacking()), fitting);
            return match language {
                Language::Danish => format!("Lukket: {}.", why.text_danish),
                Language::English => format!("Closed: {}.", why.text),
            };
        }
        let change = self
            .plan
            .relaxation
            .changes
            .iter()
            .find(|change| change.need == wanted.id.to_string());
        let mut text = match language {
            Language::Danish if capacity == 1 => "Den eneste plads er tom.".to_owned(),
            Language::English if capacity == 1 => "The only place is empty.".to_owned(),
            Language::Danish if missing == 1 => format!("Én af {capacity} pladser er tom."),
            Language::Danish => format!("{missing} af {capacity} pladser er tomme."),
            Language::English if missing == 1 => format!("One of {capacity} places is empty."),
            Language::English => format!("{missing} of {capacity} places are empty."),
        };
        if let Some(change) = change {
            let under = change.from - change.to;
            text.push_str(&match language {
                Language::Danish => format!(" Det er {under} under det, der mindst skal til."),
                Language::English => format!(" That is {under} fewer than it needs at least."),
            });
        }
        text
    }

    /// Who asks, and how they are reached.
    fn poster(&mut self, wanted: &Wanted) -> Result<(Option<String>, Vec<String>), Halt> {
        if let Some(id) = wanted.need.organisation {
            let poster = self.desk.get::<Organisation>(&organisation_stream(id))?;
            let Some(poster) = poster else {
                return Ok((None, Vec::new()));
            };
            let text: Option<OrganisationText> = text_of(self.desk, &poster)?;
            let contacts = text.map(|text| text.contacts).unwrap_or_default();
            let told = contacts
                .iter()
                .map(|contact| format!("{}: {}", contact.role, contact.channel));
            return Ok((
                poster.name.as_ref().map(ToString::to_string),
                told.collect(),
            ));
        }
        let identity = match wanted.seeker {
            Some(citizen) => self.desk.vault::<Identity>(&identity_key(citizen))?,
            None => None,
        };
        let contacts = identity.iter().flat_map(|identity| {
            let phone = identity
                .phone
                .as_ref()
                .map(|phone| phone.as_str().to_owned());
            let email = identity
                .email
                .as_ref()
                .map(|email| email.as_str().to_owned());
            phone.into_iter().chain(email)
        });
        let contacts = contacts.collect();
        Ok((identity.map(|identity| identity.name.to_string()), contacts))
    }

    fn call(&self, call: &Call) -> Option<CallFirst> {
        let citizen = self.plan.candidates.get(call.candidate)?.citizen;
        let identity = self.names.get(&citizen);
        let say = |language: Language| {
            let what = call.limit.told(call.metres, language);
            format!("{} {what}.", self.name(citizen, language))
        };
        Some(CallFirst {
            citizen,
            offer: call.offer,
            name: identity.map(|identity| identity.name.clone()),
            phone: identity.and_then(|identity| identity.phone.clone()),
            email: identity.and_then(|identity| identity.email.clone()),
            limit: call.limit,
            text: say(Language::English),
            text_danish: say(Language::Danish),
        })
    }
}

impl Query for ReportMatches {
    const NAME: &'static str = "assignment.match_report";
    type View = MatchReport;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<MatchReport, Halt> {
        self.report(desk)
    }
}
