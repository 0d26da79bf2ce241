//! What a coordinator reads: who is proposed for what, what is not filled and whom to ring first, what changed since the last time, and who got nothing.

use medborger_base::sorted::Arrange as _;
use medborger_codec::{Make, Record};

use super::PlanMatches;
use super::changes::MatchChange;
use super::names::{Names, load};
use super::needs::Wanted;
use super::plan::Plan;
use super::ring::{Call, CallFirst, calls, first_of};
use super::roster::ProposedTask;
use super::without::WithoutTask;
use super::words::{counted, day, quoted, when, whole};
use crate::calendar::Language;
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

/// `assignment.match_report`: what a coordinator reads of `assignment.match`: who is proposed for what, places that stay free
/// and whom to ring first, what changed since an earlier matching, and who got nothing. People whose name and address are protected are marked. For
/// staff.
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
    /// Whether a citizen asks whose name and address are protected (CPR-loven § 28): both, and the place, are for staff
    /// alone.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub protected: bool,
    /// Who asks: an organisation, or a citizen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poster: Option<String>,
    /// How the poster is reached.
    pub contacts: Vec<String>,
    /// How many places stay free.
    pub missing: u32,
    /// Whether it is closed, because too few can be had; in the best roster found, where that is not proven the best.
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
    /// Who is proposed for what, by priority, time and title.
    pub proposed: Vec<ProposedTask>,
    /// Needs with places that stay free: those that are closed first, then by priority and by how many are missing.
    pub unfilled: Vec<UnfilledNeed>,
    /// What changed since the earlier matching, by kind and then by name; absent where none was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changes: Option<Vec<MatchChange>>,
    /// Who is proposed for nothing, by name.
    pub without: Vec<WithoutTask>,
}

/// Everything that the sentences are made from.
pub(super) struct Reporter<'a, 'd, 'e> {
    pub(super) desk: &'a mut Desk<'d>,
    pub(super) plan: &'e Plan,
    pub(super) explained: &'e Explanation,
    pub(super) calls: &'e [Call],
    pub(super) names: Names,
    pub(super) which: &'e PlanMatches,
    /// By need: whether another is called the same.
    twins: Vec<bool>,
    /// By need: at which place it is told.
    ranks: Vec<usize>,
    /// Whether it is for paper.
    printed: bool,
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

/// By need: at which place it is told.
fn ranks(needs: &[Wanted]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..needs.len()).collect();
    order.arrange_by_key(|place| needs.get(*place).map(Wanted::order));
    let mut ranks = vec![0; needs.len()];
    for (rank, place) in order.into_iter().enumerate() {
        if let Some(held) = ranks.get_mut(place) {
            *held = rank;
        }
    }
    ranks
}

impl ReportMatches {
    /// `printed` says that it is for paper: then nothing is told that is for staff alone.
    pub(super) fn report(&self, desk: &mut Desk<'_>, printed: bool) -> Result<MatchReport, Halt> {
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
        let before = self.before.iter().flatten().map(|pair| pair.citizen);
        let people = plan.candidates.iter().map(|candidate| candidate.citizen);
        let seekers = plan.needs.iter().filter_map(|wanted| wanted.seeker);
        let names = Names::of(desk, people.chain(before).chain(seekers), printed)?;
        let calls = calls(&plan, &explained, &names);
        let mut reporter = Reporter {
            desk,
            plan: &plan,
            explained: &explained,
            calls: &calls,
            names,
            which: &which,
            twins: twins(&plan.needs),
            ranks: ranks(&plan.needs),
            printed,
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
            proposed: reporter.proposed(),
            without: reporter.without(),
            changes,
            unfilled,
        })
    }
}

impl Reporter<'_, '_, '_> {
    /// Whether no other matching is better; otherwise this one is the best that was found.
    pub(super) fn is_best(&self) -> bool {
        self.plan.matching.is_best()
    }

    /// At which place a need is told.
    pub(super) fn rank(&self, need: usize) -> usize {
        self.ranks.get(need).copied().unwrap_or(usize::MAX)
    }

    /// Where a need is, unless that would tell where somebody lives who is protected from that.
    fn place<'n>(&self, wanted: &'n Wanted) -> Option<&'n Line<200>> {
        let is_hidden = |citizen| self.names.is_protected(citizen) && self.printed;
        let place = wanted.text.as_ref()?.place.as_ref()?;
        (!wanted.seeker.is_some_and(is_hidden)).then_some(&place.label)
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
        let place = self.place(wanted).map(ToString::to_string);
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
        let free_places = counted(
            usize::try_from(free).unwrap_or(usize::MAX),
            ["ledig plads", "ledige pladser"],
            ["free place", "free places"],
            language,
        );
        let volunteers = counted(
            people,
            ["frivillig", "frivillige"],
            ["volunteer", "volunteers"],
            language,
        );
        let get = match placed == 1 || people == 1 {
            true => "gets",
            false => "get",
        };
        let are = if free == 1 { "is" } else { "are" };
        let (proposed, placed) = (
            whole(proposed as u64, language),
            whole(placed.into(), language),
        );
        let mut text = match (self.plan.needs.is_empty(), language) {
            (true, Language::Danish) => "Der er ingen ledige pladser.".to_owned(),
            (true, Language::English) => "There are no free places.".to_owned(),
            (_, Language::Danish) if self.plan.candidates.is_empty() => {
                format!("Der er {free_places}, og ingen frivillige er ledige.")
            }
            (_, Language::English) if self.plan.candidates.is_empty() => {
                format!("There {are} {free_places}, and no volunteers are free.")
            }
            (_, Language::Danish) => format!(
                "{proposed} af {free_places} kan besættes, og {placed} af {volunteers} får noget at lave."
            ),
            (_, Language::English) => format!(
                "{proposed} of {free_places} can be filled, and {placed} of {volunteers} {get} something to do."
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
        let best = language.pick(
            "Det er den bedste plan, der blev fundet, før beregningen stoppede",
            "This is the best roster that was found before the computation stopped",
        );
        match self.plan.gap() {
            Some(gap) => text.push_str(&format!(" {best}: {}.", gap.told(language))),
            None if !self.is_best() => text.push_str(&format!(" {best}.")),
            None => {}
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
                let missing = std::cmp::Reverse(missing);
                let key = (!closed, priority, missing, self.rank(place));
                order.push((key, place, closed));
            }
        }
        order.arrange_by_key(|(key, ..)| *key);
        let mut all = Vec::with_capacity(order.len());
        for ((_, _, std::cmp::Reverse(missing), _), place, closed) in order {
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
                place: self.place(wanted).cloned(),
                protected: wanted.seeker.is_some_and(|id| self.names.is_protected(id)),
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
            let gap = self.plan.gap();
            let why = super::ClosedReason::of(u32::from(wanted.lacking()), fitting, gap.as_ref());
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
                Language::Danish => format!(" Det er {under} færre, end der mindst skal til."),
                Language::English => format!(" That is {under} below the least that it needs."),
            });
        }
        let at = u32::try_from(place).unwrap_or(u32::MAX);
        if self.plan.matching.short.binary_search(&at).is_ok() {
            text.push_str(language.pick(
                " Det er færre, end der mindst skal til, i den bedste plan, der blev fundet.",
                " That is below the least that it needs, in the best roster that was found.",
            ));
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
        let Some(identity) = wanted.seeker.and_then(|id| self.names.shown(id)) else {
            return Ok((None, Vec::new()));
        };
        let phone = identity.phone.iter().map(|phone| phone.as_str().to_owned());
        let email = identity.email.iter().map(|email| email.as_str().to_owned());
        Ok((
            Some(identity.name.to_string()),
            phone.chain(email).collect(),
        ))
    }

    fn call(&self, call: &Call) -> Option<CallFirst> {
        let citizen = self.plan.candidates.get(call.candidate)?.citizen;
        let identity = self.names.shown(citizen);
        let say = |language: Language| {
            let what = call.limit.told(call.metres, self.is_best(), language);
            format!("{} {what}.", self.names.text(citizen, language))
        };
        Some(CallFirst {
            citizen,
            offer: call.offer,
            name: identity.map(|identity| identity.name.clone()),
            protected: self.names.is_protected(citizen),
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
        self.report(desk, false)
    }
}
