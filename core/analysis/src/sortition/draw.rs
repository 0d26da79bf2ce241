//! A lottery of equally likely panels, and a panel drawn from it.

use medborger_base::digest::{hex_string, sha256, unhex};
use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_codec::{Described as _, Record, to_json};
use medborger_columns::{Table, build};
use medborger_method::sortition::{
    Announcement, CHANCE_ONE, Disclosure, Drawn as Shown, Objective, Randomness, SortitionError,
    Stopped, certificate_of, distribute_best_certified, lottery, publish_within,
};
use serde_json::{Value, json};

use super::people::{Asked, Drawn};
use super::{CHANCE, FINDINGS, TABLES, id_column, leximin};
use crate::error::AnalysisError;
use crate::method::{Given, Inputs, Method, Outcome, TableGiven};
use crate::options;

/// How many bytes the value of a seed has.
const SEED_BYTES: u32 = 32;

/// Options of `sortition.draw`.
#[derive(Debug, Clone, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DrawOptions {
    /// How many are drawn.
    pub seats: u32,
    /// The column with the pseudonyms.
    #[serde(default = "id_column")]
    pub id: String,
    /// The columns that are the same for people who live together.
    #[serde(default)]
    pub household: Vec<String>,
    /// At most so many from one household.
    #[serde(default)]
    pub household_max: Option<u32>,
    /// What the lottery is best at.
    #[serde(default = "leximin")]
    pub objective: Objective,
    /// How many equally likely panels.
    #[serde(default = "thousand")]
    pub panels: u32,
    /// What is drawn, for what and when: one line, which stands in the text to publish.
    #[serde(default = "title")]
    pub title: String,
    /// How much of each person stands in the text to publish.
    #[serde(default = "pseudonyms")]
    pub disclosure: Disclosure,
    /// How a panel is drawn, where it isn't drawn by a seed.
    #[serde(default)]
    pub randomness: Randomness,
    /// What balls, dice or a beacon showed.
    #[serde(default)]
    pub drawn: Option<Shown>,
    /// Any text, by whose SHA-256 a panel is drawn: for trials, and draws that nobody need trust.
    #[serde(default)]
    pub seed: Option<String>,
    /// What stands before the names of the new columns.
    #[serde(default)]
    pub prefix: String,
}

const fn thousand() -> u32 {
    1000
}

fn title() -> String {
    "Lodtrækning".to_owned()
}

const fn pseudonyms() -> Disclosure {
    Disclosure::PseudonymsOnly
}

/// `sortition.draw`.
pub(crate) const METHOD: Method = Method {
    name: "sortition.draw",
    doc: "A lottery of equally likely panels whose chances are best by the objective, the text to publish before the draw, and the \
          panel that balls, dice, a beacon or a seed name.",
    tables: TABLES,
    gives: &[
        CHANCE,
        Given::new("panels", "int", "In how many of the panels the person is."),
        Given::new(
            "is_drawn",
            "bool",
            "Whether the person is in the panel that was drawn; left out where none was.",
        ),
    ],
    is_result: false,
    also: &[
        TableGiven {
            name: "panels",
            doc: "Everybody in every panel.",
            columns: &[
                Given::new("panel", "int", "The panel, from 0."),
                Given::new("id", "choice", "The pseudonym."),
            ],
        },
        FINDINGS,
    ],
    options: DrawOptions::shape,
    run,
};

/// How the panel is drawn, and what was drawn: a seed is a value that this call makes.
fn randomness(options: &DrawOptions) -> (Randomness, Option<Shown>) {
    match &options.seed {
        Some(seed) => {
            let hex = hex_string(&sha256(seed.as_bytes()));
            let source = "SHA-256 of a seed".to_owned();
            let bytes = SEED_BYTES;
            (
                Randomness::Beacon { source, bytes },
                Some(Shown::Value { hex }),
            )
        }
        None => (options.randomness.clone(), options.drawn.clone()),
    }
}

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: DrawOptions = options::read(options)?;
    let asked = Asked {
        seats: options.seats,
        id: &options.id,
        household: &options.household,
        household_max: options.household_max,
    };
    let drawn = Drawn::read(inputs, &asked, work)?;
    let (best, proven) = distribute_best_certified(&drawn.pool, options.objective, work)?;
    if best.stopped == Some(Stopped::Cancelled) {
        return Err(SortitionError::RunCancelled.into());
    }
    // What was stopped has an eighth as much anew, so that the best found can be written down.
    let rest = best
        .stopped
        .as_ref()
        .map(|_| Work::limited(work.asked() / 8));
    let going_on = rest.as_ref().unwrap_or(work);
    work.keep(24 * u64::from(options.panels) * u64::from(options.seats))
        .map_err(AnalysisError::from)?;
    let panels = lottery(&drawn.pool, &best, options.panels, going_on)?;
    let (randomness, shown) = randomness(&options);
    let announcement = Announcement::new(options.title.clone(), options.disclosure)
        .with_randomness(randomness.clone());
    let published = publish_within(&drawn.pool, &drawn.people, &panels, &announcement, going_on)?;
    let proof = match certificate_of(&drawn.pool, &best, &published, going_on) {
        // What was stopped may lack the work for its proof.
        Err(SortitionError::Work(_)) if best.stopped.is_some() => None,
        found => found?,
    };
    let panel = match &shown {
        Some(shown) => {
            let mut hash = [0; 32];
            if !unhex(&published.sha256, &mut hash) {
                return Err(AnalysisError::Broken.into());
            }
            Some(randomness.panel(options.panels, &hash, shown)?)
        }
        None => None,
    };
    let seated = panel.and_then(|panel| panels.panels.get(panel as usize));
    let counts = panels.counts();
    #[expect(clippy::cast_precision_loss, reason = "a chance has twelve decimals")]
    let chances = drawn.by_row(|person| {
        panels
            .chances
            .get(person)
            .map(|chance| *chance as f64 / CHANCE_ONE as f64)
    });
    let times = drawn.by_row(|person| counts.get(person).map(|count| i64::from(*count)));
    let is_drawn = drawn.by_row(|person| {
        let person = u32::try_from(person).ok()?;
        seated.map(|seated| seated.binary_search(&person).is_ok())
    });
    let (mut chance, mut count, mut drawn_column) = (
        build::Floats::new(),
        build::Ints::new(),
        build::Bools::new(),
    );
    chances.into_iter().for_each(|cell| chance.push(cell));
    times.into_iter().for_each(|cell| count.push(cell));
    is_drawn
        .into_iter()
        .for_each(|cell| drawn_column.push(cell));
    let named = |name: &str| format!("{}{name}", options.prefix);
    let mut columns = vec![
        chance.finish(named("chance"))?,
        count.finish(named("panels"))?,
    ];
    if seated.is_some() {
        columns.push(drawn_column.finish(named("is_drawn"))?);
    }

    let ids: Vec<&str> = drawn.pool.ids().iter().map(String::as_str).collect();
    let (mut numbers, mut of) = (build::Ints::new(), build::Labels::of(&ids));
    for (number, people) in (0_i64..).zip(&panels.panels) {
        for person in people {
            numbers.push(Some(number));
            of.push(ids.get(*person as usize).copied());
        }
    }
    let everybody = Table::new(vec![numbers.finish("panel")?, of.finish("id")?])?;
    let stopped = panels.stopped.as_ref().map(|stopped| to_json(stopped));
    let stopped: Option<Value> = stopped.and_then(|stopped| serde_json::from_str(&stopped).ok());
    let proof: Option<Value> =
        proof.map(|proof| json!({ "text": proof.text, "sha256": proof.sha256 }));
    let told = json!({
        "text": published.text, "sha256": published.sha256, "proof": proof, "panel": panel,
        "minimum": proven.minimum, "bound": proven.bound, "gap": proven.gap, "stopped": stopped,
        "far_count": panels.far_count(),
    });
    let outcome = Outcome::adding(drawn.table, columns)?
        .with("panels", everybody)
        .with("findings", drawn.findings);
    Ok(outcome.with_report(told.to_string()))
}
