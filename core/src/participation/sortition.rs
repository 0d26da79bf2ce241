//! The fair draw's questions behind the one door, so that every language asks them alike. They look at nothing but what
//! comes in, and everybody may ask them: whoever draws elsewhere can still replay here.

mod solved;

use medborger_codec::{Make, Read, Reader, Record, Tree};

use crate::calendar::Language;
use crate::journal::{Desk, Halt, Query, QueryEntry, Room};
use crate::method::sortition::{
    Announcement, CHANCE_ONE, ConflictPart, Distribution, DrawReport, DrawRules, DropOut, Flex,
    Objective, PEOPLE_MAX, PanelSizes, Pool, Population, PublishedText, Relaxation, Replacement,
    ReserveDraw, SeatRange, SortitionError, Stopped, Vacancy, Volunteer, Warnings, certificate_of,
    chances_ascending, chart_chances, chart_curve, chart_shares, conflict_best, distribute,
    lottery, panel_sizes, panels_default, publish_within, relax_best, replacement_within, report,
    reserve_draw_within, warnings,
};

use super::replayed::{FindPerson, VerifyChances, VerifyDraw};
use super::tables::{ReadTables, WriteTables};
use crate::work::Work;

pub use solved::Fairness;
use solved::{after, solve};

/// `sortition.distribute`: everybody's chance in the lottery that is best by the objective.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ComputeChances {
    /// What every panel must respect.
    pub rules: DrawRules,
    /// The people, in any order.
    #[serde(deserialize_with = "people")]
    pub people: Vec<Volunteer>,
    /// What the lottery is best at.
    #[serde(default = "leximin")]
    pub objective: Objective,
    /// At most so many units of work, each about a billionth of a second; what the actor may use unless said otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_max: Option<u64>,
}

/// Reads people, and no more than a draw may have: who are too many are not held first and counted then.
pub(super) fn people(tree: Tree<'_>, reader: &mut Reader) -> Option<Vec<Volunteer>> {
    let mut people = Vec::new();
    reader.each(tree, &mut |tree, _, reader| {
        people.extend(Volunteer::read(tree, reader));
        people.len() <= PEOPLE_MAX
    })?;
    if people.len() > PEOPLE_MAX {
        let (field, max) = ("people".to_owned(), PEOPLE_MAX);
        return reader.value(Err(SortitionError::TooMany { field, max }));
    }
    Some(people)
}

fn leximin() -> Objective {
    Objective::Leximin
}

/// One person's chance.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct PersonChance {
    /// The pseudonym.
    pub id: String,
    /// The chance, 0 to 1.
    pub chance: f64,
}

/// Everybody's chance.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct Chances {
    /// How good the lottery is.
    pub fairness: Fairness,
    /// In byte order of the pseudonyms; who can't be drawn has 0.
    pub people: Vec<PersonChance>,
}

/// What counts the work: within the actor's budget, and what was asked for where that is less.
fn limited<'d>(desk: &'d Desk<'_>, wish: Option<u64>) -> &'d Work {
    let work = desk.work();
    work.ask(wish.unwrap_or(u64::MAX));
    work
}

/// Everybody with their chance; none for those who can't be drawn.
fn persons<'a>(pool: &'a Pool, distribution: &Distribution) -> Vec<(&'a str, Option<f64>)> {
    let chance = |person| distribution.chances.get(pool.type_of(person)?).copied();
    let ids = pool.ids().iter().enumerate();
    ids.map(|(person, id)| (id.as_str(), chance(person)))
        .collect()
}

impl Query for ComputeChances {
    const NAME: &'static str = "sortition.distribute";
    type View = Chances;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Chances, Halt> {
        let work = limited(desk, self.work_max);
        let pool = Pool::within(&self.rules, &self.people, work)?;
        let (distribution, fairness) = solve(&pool, self.objective, work)?;
        let people = persons(&pool, &distribution)
            .into_iter()
            .map(|(id, chance)| PersonChance {
                id: id.to_owned(),
                chance: chance.unwrap_or(0.0),
            })
            .collect();
        Ok(Chances { fairness, people })
    }
}

/// `sortition.lottery`: the text to publish before a draw: equally likely panels of the lottery that is best by the
/// objective, everybody's line, and the rule by which public randomness names a panel.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PrepareLottery {
    /// What every panel must respect.
    pub rules: DrawRules,
    /// The people, in any order.
    #[serde(deserialize_with = "people")]
    pub people: Vec<Volunteer>,
    /// What the municipality says of the draw.
    pub announcement: Announcement,
    /// How many panels; 1,000 unless said otherwise.
    #[serde(default = "panels_default")]
    pub panels: u32,
    /// What the lottery is best at.
    #[serde(default = "leximin")]
    pub objective: Objective,
    /// At most so many units of work, each about a billionth of a second; what the actor may use unless said otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_max: Option<u64>,
}

/// A lottery that is ready to be published.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct PreparedLottery {
    /// The text and its hash.
    pub published: PublishedText,
    /// The proof of the chances, to publish beside the text; absent where features are not disclosed, or the objective
    /// has no proof by levels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<PublishedText>,
    /// How good the exact lottery is.
    pub fairness: Fairness,
    /// The smallest share of the panels of anybody who can be drawn.
    pub share_minimum: f64,
    /// The largest distance between anybody's share of the panels and exact chance. Less than one panel for everybody can't
    /// always be had.
    pub distance_max: f64,
    /// For how many people the distance is more than one panel.
    pub far_count: u32,
}

impl Query for PrepareLottery {
    const NAME: &'static str = "sortition.lottery";
    type View = PreparedLottery;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<PreparedLottery, Halt> {
        let work = limited(desk, self.work_max);
        let pool = Pool::within(&self.rules, &self.people, work)?;
        let (distribution, fairness) = solve(&pool, self.objective, work)?;
        if fairness.stopped == Some(Stopped::Cancelled) {
            return Err(SortitionError::RunCancelled.into());
        }
        let rest = after(work, &distribution);
        let going_on = rest.as_ref().unwrap_or(work);
        // Where the rest is not enough either, the limit that counts is the question's.
        let limit = |error: SortitionError| match (&error, work.check()) {
            (SortitionError::Work(_), Err(stopped)) => stopped.into(),
            _ => error,
        };
        let drawn = lottery(&pool, &distribution, self.panels, going_on).map_err(limit)?;
        let fairness = Fairness {
            stopped: drawn.stopped,
            ..fairness
        };
        let spare = Work::limited(work.asked() / 8);
        let work = if going_on.is_stopped() {
            &spare
        } else {
            going_on
        };
        let published = publish_within(&pool, &self.people, &drawn, &self.announcement, work);
        let published = published.map_err(limit)?;
        let can = (0_usize..).zip(drawn.counts());
        let least = can.filter(|(person, _)| pool.type_of(*person).is_some());
        let least = least.map(|(_, count)| count).min().unwrap_or(0);
        let proof = match certificate_of(&pool, &distribution, &published, work) {
            // What was stopped may lack the work for its proof.
            Err(SortitionError::Work(_)) if fairness.stopped.is_some() => None,
            found => found?,
        };
        Ok(PreparedLottery {
            proof,
            published,
            fairness,
            share_minimum: f64::from(least) / f64::from(self.panels.max(1)),
            distance_max: drawn.distance_max() as f64 / CHANCE_ONE as f64,
            far_count: drawn.far_count(),
        })
    }
}

/// `sortition.conflicts`: whether the quotas can be met at all, before anybody is drawn: which of them conflict, what
/// the smallest relaxation is, and who has no chance.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FindConflicts {
    /// What every panel must respect.
    pub rules: DrawRules,
    /// The people, in any order.
    #[serde(deserialize_with = "people")]
    pub people: Vec<Volunteer>,
    /// How far each quota may be relaxed, and how much that weighs. With none, every quota may be relaxed as far as need
    /// be, and each person more or less weighs 1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flex: Vec<Flex>,
    /// Sizes that the panel may have as well: where the quotas conflict, the nearest ones with which they don't are named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sizes: Option<SeatRange>,
    /// At most so many units of work, each about a billionth of a second; what the actor may use unless said otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_max: Option<u64>,
}

/// What is wrong with quotas.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Conflicts {
    /// Whether some panel meets all quotas.
    pub feasible: bool,
    /// A smallest set of rules that can't be met together: without any one of them the others can. Where the search was
    /// stopped, some of them may not be needed for that.
    pub conflict: Vec<ConflictPart>,
    /// The smallest relaxation after which some panel meets all quotas; absent where none is needed, or none helps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relaxation: Option<Relaxation>,
    /// The nearest other sizes with which some panel meets all quotas as they are; where sizes were asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sizes: Option<PanelSizes>,
    /// Who has no chance, and quotas that take all they can get; empty where no panel meets all quotas.
    pub warnings: Warnings,
    /// Why the search ended early, with the best found until then; absent where it did not. Other sizes may not have been
    /// looked at then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stopped: Option<Stopped>,
}

impl Query for FindConflicts {
    const NAME: &'static str = "sortition.conflicts";
    type View = Conflicts;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Conflicts, Halt> {
        let work = limited(desk, self.work_max);
        let pool = Pool::within(&self.rules, &self.people, work)?;
        let Some(conflict) = conflict_best(&pool, work)? else {
            return Ok(Conflicts {
                feasible: true,
                conflict: Vec::new(),
                relaxation: None,
                sizes: None,
                warnings: warnings(&pool, work)?,
                stopped: None,
            });
        };
        let relaxation = relax_best(&pool, &self.flex, work)?;
        let ended = || Stopped::of(work).map_err(SortitionError::from);
        let sizes = match self.sizes {
            Some(range) if ended()?.is_none() => {
                match panel_sizes(&self.rules, &self.people, range, work) {
                    Err(SortitionError::Work(_)) if ended()?.is_some() => None,
                    sizes => Some(sizes?),
                }
            }
            _ => None,
        };
        Ok(Conflicts {
            feasible: false,
            conflict: conflict.parts,
            relaxation,
            sizes,
            warnings: Warnings::default(),
            stopped: ended()?,
        })
    }
}

/// `sortition.replacement`: the draw that fills the seats of those who left a panel: the others stay, and the quotas that
/// remain are what is left of the whole.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PrepareReplacement {
    /// The rules of the first draw.
    pub rules: DrawRules,
    /// The people of the first draw.
    #[serde(deserialize_with = "people")]
    pub people: Vec<Volunteer>,
    /// Who sat, who left, and who is not there any more.
    pub vacancy: Vacancy,
}

impl Query for PrepareReplacement {
    const NAME: &'static str = "sortition.replacement";
    type View = Replacement;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Replacement, Halt> {
        let work = desk.work();
        Ok(replacement_within(
            &self.rules,
            &self.people,
            &self.vacancy,
            work,
        )?)
    }
}

/// `sortition.reserves`: the draw of reserves beforehand, by how many of whom are expected to drop out.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PrepareReserves {
    /// The rules of the first draw.
    pub rules: DrawRules,
    /// The people of the first draw.
    #[serde(deserialize_with = "people")]
    pub people: Vec<Volunteer>,
    /// The panel, by pseudonym.
    pub panel: Vec<String>,
    /// How many are expected to drop out.
    pub drop_out: DropOut,
    /// How many reserves are drawn.
    pub reserves: u32,
}

impl Query for PrepareReserves {
    const NAME: &'static str = "sortition.reserves";
    type View = ReserveDraw;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<ReserveDraw, Halt> {
        Ok(reserve_draw_within(
            &self.rules,
            &self.people,
            &self.panel,
            &self.drop_out,
            self.reserves,
            desk.work(),
        )?)
    }
}

/// `sortition.report`: what a lottery does to each group, beside the stratified draw in wide use.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportDraw {
    /// What every panel must respect.
    pub rules: DrawRules,
    /// The people, in any order.
    #[serde(deserialize_with = "people")]
    pub people: Vec<Volunteer>,
    /// What the lottery is best at.
    #[serde(default = "leximin")]
    pub objective: Objective,
    /// The share of the population that each value has, 0 to 1, by feature and value, as far as it is known.
    #[serde(default, skip_serializing_if = "Population::is_empty")]
    pub population: Population,
    /// The language of the charts.
    #[serde(default)]
    pub language: Language,
    /// At most so many units of work, each about a billionth of a second; what the actor may use unless said otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_max: Option<u64>,
}

/// A report with its charts.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct ReportedDraw {
    /// The figures.
    pub report: DrawReport,
    /// Charts as HTML figures, each with a text alternative and a table: the chances by group, the shares, and
    /// everybody's chance.
    pub figures: Vec<String>,
}

impl Query for ReportDraw {
    const NAME: &'static str = "sortition.report";
    type View = ReportedDraw;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<ReportedDraw, Halt> {
        let work = limited(desk, self.work_max);
        let pool = Pool::within(&self.rules, &self.people, work)?;
        let (distribution, _) = solve(&pool, self.objective, work)?;
        work.check()?;
        // It may find no panel at all, and then there is nothing to stand beside.
        let stratified = match distribute(&pool, Objective::Stratified, work) {
            Err(SortitionError::Work(stopped)) => return Err(stopped.into()),
            found => found.ok(),
        };
        let types = pool.type_count() as u64;
        for feature in &self.rules.features {
            work.spend(8 * types * feature.values.len() as u64)?;
        }
        work.spend(1_500 * self.people.len() as u64)?;
        let report = report(&pool, &distribution, stratified.as_ref(), &self.population)?;
        let chances = chances_ascending(&pool, &distribution)?;
        let beside = match &stratified {
            Some(stratified) => Some(chances_ascending(&pool, stratified)?),
            None => None,
        };
        let figures = [
            chart_chances(&report, self.language),
            chart_shares(&report, self.language),
            chart_curve(&chances, beside.as_deref(), self.language),
        ];
        Ok(ReportedDraw {
            figures: figures.map(|chart| chart.figure(self.language)).into(),
            report,
        })
    }
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "sortition",
    queries: &[
        QueryEntry::of::<ComputeChances>(),
        QueryEntry::of::<PrepareLottery>(),
        QueryEntry::of::<FindConflicts>(),
        QueryEntry::of::<PrepareReplacement>(),
        QueryEntry::of::<PrepareReserves>(),
        QueryEntry::of::<ReportDraw>(),
        QueryEntry::of::<ReadTables>(),
        QueryEntry::of::<WriteTables>(),
        QueryEntry::of::<VerifyDraw>(),
        QueryEntry::of::<VerifyChances>(),
        QueryEntry::of::<FindPerson>(),
    ],
    tables: true,
    codes: &[SortitionError::CODES],
    ..Room::EMPTY
};
