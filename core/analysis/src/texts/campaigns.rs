//! Campaigns: texts that are nearly the same.

use std::borrow::Cow;
use std::collections::BTreeSet;

use medborger_base::error::Error;
use medborger_base::search::each_word;
use medborger_base::work::Work;
use medborger_codec::{Described as _, Record};
use medborger_columns::{Reader, Table, build};
use medborger_method::similarity::{
    Campaign, SimilarityOptions, additions, campaigns_within, template,
};
use serde_json::json;

use super::{float, number, text_column};
use crate::memo::MEANS;
use crate::method::{ColumnNeed, Given, Inputs, Method, Outcome, TableGiven, TableNeed};
use crate::options;

/// Of so many campaigns, the largest, it is looked which are sides of one matter.
const SIDES_MAX: usize = 500;

/// Options of `texts.campaigns`.
#[derive(Debug, Clone, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CampaignsOptions {
    /// The column with the text.
    #[serde(default = "text_column")]
    pub text: String,
    /// What anybody may quote without copying a letter, such as the document under hearing.
    #[serde(default)]
    pub background: Vec<String>,
    /// When two texts are alike.
    #[serde(default)]
    pub similarity: SimilarityOptions,
    /// What stands before the names of the new columns.
    #[serde(default)]
    pub prefix: String,
}

/// `texts.campaigns`.
pub(crate) const METHOD: Method = Method {
    name: "texts.campaigns",
    doc: "Which texts are near-duplicates of one another, what they share and what each of them adds. Texts for and against on one \
          template are told apart where opposite words of Danish or English say it. That people sent the same text does not say \
          that they mean it less.",
    tables: &[TableNeed::only(&[ColumnNeed::new(
        "text",
        "text",
        "text",
        "The text.",
    )])],
    gives: &[
        Given::new(
            "campaign",
            "int",
            "The number of its campaign, from 1, the largest; missing where it is in none.",
        ),
        Given::new(
            "is_representative",
            "bool",
            "Whether it is the most typical text of its campaign.",
        ),
        Given::new(
            "additions",
            "text",
            "What it says beyond what its campaign shares, a line for each place.",
        ),
    ],
    is_result: false,
    also: &[TableGiven {
        name: "campaigns",
        doc: "The campaigns, the largest first.",
        columns: &[
            Given::new("campaign", "int", "The number, from 1."),
            Given::new("size", "int", "How many texts are in it."),
            Given::new("share", "float", "Of all texts that are there, 0 to 1."),
            Given::new(
                "representative",
                "int",
                "The row of the most typical text, counted from 0.",
            ),
            Given::new("template", "text", "What its texts share."),
            Given::new(
                "side_of",
                "int",
                "The larger campaign with nearly the same words that says the opposite; missing where there is none.",
            ),
        ],
    }],
    options: CampaignsOptions::shape,
    run,
};

fn words(text: &str) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    each_word(text, |word| {
        words.insert(word);
        true
    });
    words
}

/// The place of the larger campaign that each is a side of: of their words they share three of five or more. Were they not
/// opposites, they were one.
fn sides(texts: &[&str], found: &[Campaign], work: &Work) -> Result<Vec<Option<usize>>, Error> {
    let mut known: Vec<BTreeSet<String>> = Vec::new();
    let mut sides = vec![None; found.len()];
    for (campaign, side) in found.iter().zip(&mut sides).take(SIDES_MAX) {
        let text = texts
            .get(campaign.representative)
            .copied()
            .unwrap_or_default();
        work.spend(200 * text.len() as u64)?;
        let own = words(text);
        for (place, other) in known.iter().enumerate() {
            work.spend(100 * own.len() as u64 + 100)?;
            let shared = own.intersection(other).count();
            if 5 * shared >= 3 * (own.len() + other.len() - shared) && shared > 0 {
                *side = Some(place);
                break;
            }
        }
        known.push(own);
    }
    Ok(sides)
}

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: CampaignsOptions = options::read(options)?;
    let table = inputs.needed("table")?;
    let mut reader = Reader::with(table, MEANS);
    let cells: Vec<Option<Cow<'_, str>>> = reader.all(&options.text);
    reader.finish()?;
    let (mut texts, mut rows) = (Vec::new(), Vec::new());
    for (row, text) in cells.iter().enumerate() {
        if let Some(text) = text {
            texts.push(&**text);
            rows.push(row);
        }
    }
    let background: Vec<&str> = options.background.iter().map(String::as_str).collect();
    let mut found = campaigns_within(&texts, &background, &options.similarity, work)?;
    found.sort_by_key(|campaign| {
        (
            std::cmp::Reverse(campaign.members.len()),
            campaign.members.first().copied(),
        )
    });
    let side_of = sides(&texts, &found, work)?;

    let row = |at: usize| rows.get(at).copied();
    let mut of_row: Vec<Option<(usize, bool, String)>> = vec![None; cells.len()];
    let (mut numbers, mut sizes, mut shares) =
        (build::Ints::new(), build::Ints::new(), build::Floats::new());
    let (mut typical, mut templates, mut opposite) = (
        build::Ints::new(),
        build::TextColumn::new(),
        build::Ints::new(),
    );
    let quoted: u64 = background.iter().map(|text| text.len() as u64).sum();
    for (place, campaign) in found.iter().enumerate() {
        let members: Vec<&str> = campaign
            .members
            .iter()
            .filter_map(|at| texts.get(*at).copied())
            .collect();
        let longest = texts
            .get(campaign.representative)
            .map_or(0, |text| text.len() as u64);
        for text in &members {
            work.spend(60 * text.len() as u64 + 30 * longest)?;
        }
        let shared = template(&members, &options.similarity);
        for (at, text) in campaign.members.iter().zip(&members) {
            // The template and the background are read anew for each.
            work.spend(60 * (text.len() as u64 + longest + quoted))?;
            let own: Vec<&str> = additions(&shared, text, &background)
                .filter_map(|range| text.get(range))
                .collect();
            if let Some(cell) = row(*at).and_then(|row| of_row.get_mut(row)) {
                *cell = Some((place, *at == campaign.representative, own.join("\n")));
            }
        }
        numbers.push(number(place + 1));
        sizes.push(number(members.len()));
        shares.push(Some(float(members.len()) / float(texts.len())));
        typical.push(row(campaign.representative).and_then(number));
        templates.push(Some(&shared.segments.join(" ")));
        let side = side_of.get(place).copied().flatten();
        opposite.push(side.and_then(|side| number(side + 1)));
    }
    let (mut campaign, mut representative, mut added) = (
        build::Ints::new(),
        build::Bools::new(),
        build::TextColumn::new(),
    );
    for cell in &of_row {
        let cell = cell.as_ref();
        campaign.push(cell.and_then(|(place, ..)| number(place + 1)));
        representative.push(cell.map(|(_, is_typical, _)| *is_typical));
        added.push(cell.map(|(.., own)| own.as_str()));
    }
    let campaigns = Table::new(vec![
        numbers.finish("campaign")?,
        sizes.finish("size")?,
        shares.finish("share")?,
        typical.finish("representative")?,
        templates.finish("template")?,
        opposite.finish("side_of")?,
    ])?;
    let named = |name: &str| format!("{}{name}", options.prefix);
    let columns = vec![
        campaign.finish(named("campaign"))?,
        representative.finish(named("is_representative"))?,
        added.finish(named("additions"))?,
    ];
    let in_campaigns: usize = found.iter().map(|campaign| campaign.members.len()).sum();
    let report =
        json!({ "compared": texts.len(), "campaigns": found.len(), "in_campaigns": in_campaigns });
    let outcome = Outcome::adding(table, columns)?.with("campaigns", campaigns);
    Ok(outcome.with_report(report.to_string()))
}
