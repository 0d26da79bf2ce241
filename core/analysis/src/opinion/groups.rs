//! A map of opinion, its groups, and what each of them holds.

mod columns;

use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_calendar::Language;
use medborger_codec::{Described as _, Record, to_json};
use medborger_columns::{ColumnError, Table, build};
use medborger_method::opinion::{
    Direction, Finding, FlagOptions, Flags, Opinion, OpinionMode, OpinionOptions,
    OpinionStatistics, StatisticsOptions, Verdict, VerdictOptions, chart_agreement, chart_map, fit,
    flags, priorities, statistics, verdict,
};
use serde_json::{Value, json};

use columns::{BY_GROUP, BY_STATEMENT, PARTICIPANTS};

use super::votes::{Asked, Conversation};
use super::{STATEMENTS, VOTES, participant_column, statement_column, vote_column};
use crate::method::{Inputs, Method, Outcome, TableGiven};
use crate::options;
use crate::words::both;

/// Options of `opinion.groups`.
#[derive(Debug, Clone, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GroupsOptions {
    /// The column of the votes with who voted.
    #[serde(default = "participant_column")]
    pub participant: String,
    /// The column of both tables with the statement's id.
    #[serde(default = "statement_column")]
    pub statement: String,
    /// The column with the vote.
    #[serde(default = "vote_column")]
    pub vote: String,
    /// The column with when it was cast.
    #[serde(default)]
    pub order: Option<String>,
    /// How the map is drawn.
    #[serde(default)]
    pub mode: OpinionMode,
    /// What everything that is drawn is drawn from. The same seed gives the same bytes.
    #[serde(default)]
    pub seed: u64,
    /// At most so many groups, 2 to 10.
    #[serde(default = "five")]
    pub groups_max: u32,
    /// Exactly so many groups, 2 to 10, where somebody wants that.
    #[serde(default)]
    pub groups: Option<u32>,
    /// No group is smaller than this share of those who are in one, 0 to 0.5.
    #[serde(default = "twentieth")]
    pub share_min: f64,
    /// How many starts are tried for each number of groups, 1 to 1,000.
    #[serde(default = "twenty")]
    pub starts: u32,
    /// Which share of what is said to be typical of a group may be false, above 0 to 1.
    #[serde(default = "twentieth")]
    pub false_discovery: f64,
    /// How often people are drawn anew for the verdict, 5 to 1,000; 0 where none is wanted.
    #[serde(default = "twenty")]
    pub bootstrap: u32,
    /// So many participants are looked at for the verdict, 50 to 10,000.
    #[serde(default = "two_thousand")]
    pub people_max: u32,
    /// Groups are stable where the middle agreement of the rounds is at least this, 0 to 1.
    #[serde(default = "stable")]
    pub agreement_min: f64,
    /// Who voted on fewer statements is not flagged, 2 or more.
    #[serde(default = "ten")]
    pub flagged_votes_min: u32,
    /// So many participants with the same votes are flagged, 2 or more.
    #[serde(default = "five")]
    pub flagged_alike_min: u32,
    /// For what is published: a statement on which fewer than so many of a group have voted is left out of the tables of statements and
    /// groups, of the picture of agreement and of the report. 0 where nothing is left out. Where each participant stands is never
    /// for publication.
    #[serde(default)]
    pub cell_min: u32,
    /// The language of the pictures.
    #[serde(default)]
    pub language: Language,
}

/// So many statements stand in the picture of agreement.
const SHOWN: usize = 10;

const fn five() -> u32 {
    5
}

const fn ten() -> u32 {
    10
}

const fn twenty() -> u32 {
    20
}

const fn two_thousand() -> u32 {
    2_000
}

const fn twentieth() -> f64 {
    0.05
}

const fn stable() -> f64 {
    0.6
}

/// `opinion.groups`.
pub(crate) const METHOD: Method = Method {
    name: "opinion.groups",
    doc: "Where each participant of a conversation stands, which groups there are, what each holds, on what they agree, what divides \
          them, and whether the groups would be there again. A program made the groups: whoever shows them says so.",
    tables: &[VOTES, STATEMENTS],
    gives: PARTICIPANTS,
    is_result: true,
    also: &[
        TableGiven {
            name: "statements",
            doc: "What the conversation thinks of each statement.",
            columns: BY_STATEMENT,
        },
        TableGiven {
            name: "by_group",
            doc: "What each group thinks of each statement: all statements of the first group, then of the next.",
            columns: BY_GROUP,
        },
    ],
    options: GroupsOptions::shape,
    run,
};

fn participants(read: &Conversation, map: &Opinion, flagged: &Flags) -> Result<Table, ColumnError> {
    let people = read.votes.participants();
    let mut straight = vec![false; people.len()];
    for place in &flagged.straight {
        if let Some(flag) = straight.get_mut(*place as usize) {
            *flag = true;
        }
    }
    let mut alike = vec![None; people.len()];
    for (place, set) in flagged.alike.iter().zip(&flagged.alike_set) {
        if let Some(cell) = alike.get_mut(*place as usize) {
            *cell = Some(i64::from(*set));
        }
    }
    let mut ids = build::TextColumn::new();
    let [mut x, mut y, mut confidence] = std::array::from_fn(|_| build::Floats::new());
    let [mut groups, mut votes, mut sets] = std::array::from_fn(|_| build::Ints::new());
    let mut flags = build::Bools::new();
    for (at, id) in people.iter().enumerate() {
        ids.push(Some(id));
        x.push(map.x.get(at).copied());
        y.push(map.y.get(at).copied());
        groups.push(map.group.get(at).copied().flatten().map(i64::from));
        confidence.push(map.confidence.get(at).copied());
        votes.push(i64::try_from(read.votes.of(at).count()).ok());
        flags.push(straight.get(at).copied());
        sets.push(alike.get(at).copied().flatten());
    }
    Table::new(vec![
        ids.finish("participant")?,
        x.finish("x")?,
        y.finish("y")?,
        groups.finish("group")?,
        confidence.finish("confidence")?,
        votes.finish("votes")?,
        flags.finish("is_straight")?,
        sets.finish("alike")?,
    ])
}

/// Columns of counts and of figures with their names.
pub(super) fn counts(name: &str, all: &[u32]) -> Result<medborger_columns::Column, ColumnError> {
    let mut column = build::Ints::with_capacity(all.len());
    all.iter()
        .for_each(|count| column.push(Some(i64::from(*count))));
    column.finish(name)
}

fn figures(name: &str, all: &[f64]) -> Result<medborger_columns::Column, ColumnError> {
    let mut column = build::Floats::with_capacity(all.len());
    all.iter().for_each(|figure| column.push(Some(*figure)));
    column.finish(name)
}

fn by_statement(
    read: &Conversation,
    map: &Opinion,
    told: &OpinionStatistics,
    priority: &[f64],
) -> Result<Table, ColumnError> {
    let of = &told.statements;
    let [mut ids, mut texts] = std::array::from_fn(|_| build::TextColumn::new());
    let [mut english, mut danish] = std::array::from_fn(|_| build::TextColumn::new());
    let mut left_out = build::Bools::new();
    for (at, (id, out)) in of.statement.iter().zip(&of.left_out).enumerate() {
        ids.push(Some(id));
        texts.push(read.text(at));
        left_out.push(Some(*out));
        english.push(Some(&told.in_words(at, Language::English).join(" ")));
        danish.push(Some(&told.in_words(at, Language::Danish).join(" ")));
    }
    let mut columns = vec![
        ids.finish("statement")?,
        texts.finish("text")?,
        left_out.finish("is_left_out")?,
    ];
    for (name, all) in [
        ("agrees", &of.agrees),
        ("disagrees", &of.disagrees),
        ("passes", &of.passes),
    ] {
        columns.push(counts(name, all)?);
    }
    for (name, all) in [
        ("agree_share", &*of.agree_share),
        ("disagree_share", &of.disagree_share),
        ("consensus_agree", &of.consensus_agree),
        ("consensus_disagree", &of.consensus_disagree),
        ("bridging_agree", &of.bridging_agree),
        ("bridging_disagree", &of.bridging_disagree),
        ("divisive", &of.divisive),
        ("unsure", &of.unsure),
        ("pull_x", &map.component_x),
        ("pull_y", &map.component_y),
        ("priority", priority),
    ] {
        columns.push(figures(name, all)?);
    }
    columns.extend([english.finish("english")?, danish.finish("danish")?]);
    Table::new(columns)
}

fn by_group(read: &Conversation, told: &OpinionStatistics) -> Result<Table, ColumnError> {
    let of = &told.by_group;
    let mut statements = build::Labels::new();
    for place in &of.statement {
        let id = read.votes.statements().get(*place as usize);
        statements.push(id.map(String::as_str));
    }
    let mut directions = build::Labels::of(&["agree", "disagree"]);
    for direction in &of.direction {
        directions.push(Some(match direction {
            Direction::Agree => "agree",
            Direction::Disagree => "disagree",
        }));
    }
    let mut typical = build::Bools::new();
    of.representative
        .iter()
        .for_each(|is_typical| typical.push(Some(*is_typical)));
    Table::new(vec![
        counts("group", &of.group)?,
        statements.finish("statement")?,
        counts("agrees", &of.agrees)?,
        counts("disagrees", &of.disagrees)?,
        counts("passes", &of.passes)?,
        figures("agree_share", &of.agree_share)?,
        figures("agree_ratio", &of.agree_ratio)?,
        figures("disagree_share", &of.disagree_share)?,
        figures("disagree_ratio", &of.disagree_ratio)?,
        directions.finish("direction")?,
        figures("chance", &of.chance)?,
        figures("discovery", &of.discovery)?,
        typical.finish("is_typical")?,
    ])
}

/// For each statement whether it is told: everybody who voted on it in each group is as many as is wanted, or nobody. With what one
/// group thinks and what all think, what the others do can be computed, so it is left out as a whole.
fn is_told(told: &OpinionStatistics, cell_min: u32) -> Vec<bool> {
    let enough = |counts: [&[u32]; 3], at: usize| {
        let of = |counts: &[u32]| counts.get(at).copied().unwrap_or(0);
        let voted: u32 = counts.iter().map(|counts| of(counts)).sum();
        voted == 0 || voted >= cell_min
    };
    let (all, by) = (&told.statements, &told.by_group);
    let count = all.statement.len();
    let is_told = |at: usize| {
        enough([&all.agrees, &all.disagrees, &all.passes], at)
            && (0..told.group_sizes.len())
                .all(|group| enough([&by.agrees, &by.disagrees, &by.passes], group * count + at))
    };
    (0..count).map(is_told).collect()
}

/// What to say beside the groups, in English and in Danish.
fn said(map: &Opinion, verdict: Option<&Verdict>) -> (String, String) {
    let (english, danish) = match map.groups {
        0 => (
            "There are no groups on this map.",
            "Der er ingen grupper på dette kort.",
        ),
        _ => (
            "A program made these groups from the votes alone; who stands near a border may belong to either side.",
            "Et program har lavet grupperne ud fra stemmerne alene; den, der står nær en grænse, kan høre til på begge sider.",
        ),
    };
    let (more, mere) = match verdict.map(|verdict| (verdict.finding, verdict.groups)) {
        Some((Finding::Groups, groups)) => (
            format!(" With other participants like these there would be {groups} groups again."),
            format!(" Med andre deltagere som disse ville der igen være {groups} grupper."),
        ),
        Some((Finding::NoStableGroups, _)) if map.groups == 0 => (String::new(), String::new()),
        Some((Finding::NoStableGroups, _)) => (
            " With other participants like these they would not be there again: there are no groups to tell of.".to_owned(),
            " Med andre deltagere som disse ville de ikke være der igen: der er ingen grupper at fortælle om.".to_owned(),
        ),
        Some((Finding::TooFew, _)) => (
            " There are too few participants or statements to tell whether there are groups.".to_owned(),
            " Der er for få deltagere eller udsagn til at sige, om der er grupper.".to_owned(),
        ),
        None => (
            " Nobody looked whether they would be there again.".to_owned(),
            " Ingen har set efter, om de ville være der igen.".to_owned(),
        ),
    };
    (format!("{english}{more}"), format!("{danish}{mere}"))
}

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: GroupsOptions = options::read(options)?;
    let asked = Asked {
        participant: &options.participant,
        statement: &options.statement,
        vote: &options.vote,
        order: options.order.as_deref(),
    };
    let read = Conversation::read(inputs, &asked, work)?;
    let votes = &read.votes;
    let mut how = OpinionOptions::default()
        .with_mode(options.mode)
        .with_seed(options.seed)
        .with_groups_max(options.groups_max)
        .with_share_min(options.share_min)
        .with_starts(options.starts);
    how.groups = options.groups;
    let map = fit(votes, &how, work)?;
    let false_discovery =
        StatisticsOptions::default().with_false_discovery(options.false_discovery);
    let told = statistics(votes, &map.group, &false_discovery, work)?;
    let priority = priorities(votes, &map, work)?;
    let flagged = FlagOptions::default()
        .with_votes_min(options.flagged_votes_min)
        .with_alike_min(options.flagged_alike_min);
    let flagged = flags(votes, &flagged, work)?;
    let verdict = match options.bootstrap {
        0 => None,
        rounds => {
            let how_sure = VerdictOptions::default()
                .with_rounds(rounds)
                .with_people_max(options.people_max)
                .with_agreement_min(options.agreement_min);
            Some(verdict(votes, &how, &how_sure, work)?)
        }
    };
    let rows = votes.participants().len() + votes.statements().len() + told.by_group.group.len();
    work.spend(800 * rows as u64)?;
    work.keep(120 * rows as u64 + 1_500 * votes.statements().len() as u64)?;
    let open = is_told(&told, options.cell_min);
    let is_open = |at: usize| open.get(at).copied().unwrap_or(false);
    let majority = |direction| {
        let places = told.statements.majority(direction);
        let ids = places.iter().filter(|at| is_open(**at as usize));
        let ids = ids.map(|at| votes.statements().get(*at as usize));
        ids.flatten().cloned().collect::<Vec<_>>()
    };
    let (english, danish) = said(&map, verdict.as_ref());
    let words = both(|language| {
        let verdict = verdict
            .iter()
            .flat_map(|verdict| verdict.in_words(language));
        let mut all = map.in_words(language);
        all.extend(verdict);
        all.extend(flagged.in_words(language));
        all
    });
    let texts: Vec<String> = (read.votes.statements().iter().enumerate())
        .map(|(at, id)| read.text(at).unwrap_or(id).to_owned())
        .collect();
    // A crowd that is no groups is shown as one.
    let one = match &verdict {
        Some(verdict) if verdict.finding != Finding::Groups => {
            let nobody = vec![None; map.group.len()];
            Some(statistics(votes, &nobody, &false_discovery, work)?)
        }
        _ => None,
    };
    let drawn = one.as_ref().unwrap_or(&told);
    let mut shown = drawn.telling(open.len());
    shown.retain(|at| is_open(*at as usize));
    shown.truncate(SHOWN);
    let map_svg = chart_map(&map, verdict.as_ref(), options.language).svg;
    let agreement = chart_agreement(drawn, &shown, Some(&texts), options.language);
    let as_value = |json: String| serde_json::from_str::<Value>(&json).unwrap_or_default();
    let report = json!({
        "made_by": "program", "english": english, "danish": danish,
        "mode": as_value(to_json(&map.mode)), "seed": options.seed,
        "participants": votes.participants().len(), "placed": map.placed(),
        "statements": votes.statements().len(), "votes": votes.count(),
        "contradicted": votes.contradicted(),
        "groups": map.groups, "group_sizes": told.group_sizes,
        "tried": map.tried, "silhouette": map.silhouette,
        "majority_agrees": majority(Direction::Agree), "majority_disagrees": majority(Direction::Disagree),
        "verdict": verdict.map(|verdict| as_value(to_json(&verdict))),
        "hidden": open.iter().filter(|is_open| !**is_open).count(), "words": words, "agreement": agreement.figure(options.language),
    });
    let (mut statements, mut groups) = (
        by_statement(&read, &map, &told, &priority)?,
        by_group(&read, &told)?,
    );
    if open.contains(&false) {
        let of = |table: &Table| -> Vec<usize> {
            let places = 0..table.rows();
            places.filter(|at| is_open(at % open.len())).collect()
        };
        statements = statements.taken(&of(&statements));
        groups = groups.taken(&of(&groups));
    }
    Ok(Outcome::of(participants(&read, &map, &flagged)?)
        .with("statements", statements)
        .with("by_group", groups)
        .with_svg(map_svg)
        .with_report(report.to_string()))
}
