//! The attacker: knows the ids of the erased and whose nothing is, holds one copy of the database, and guesses of each
//! thing whose it was, by one join at a time and by all of them together.

use std::collections::{BTreeMap, BTreeSet};

use super::dump::Dump;
use super::life::{Dice, Thing, Truth};
use super::rows::Rows;

/// The joins, in the order in which they are reported.
pub(super) const JOINS: [&str; 12] = [
    "command",
    "receipt",
    "instant",
    "neighbourhood",
    "term",
    "name",
    "state",
    "pseudonym",
    "row order",
    "free page",
    "counter",
    "together",
];
/// A name that stands in more rows than this is a place where everybody comes.
const RARE: usize = 24;
/// How often the owners are shuffled, to see how well who knows nothing does.
const SHUFFLES: usize = 200;

/// How well one join does.
#[derive(Debug, Clone, Default)]
pub(super) struct Score {
    /// Things that were guessed.
    pub(super) things: f64,
    /// Right guesses; a guess between several counts in part.
    pub(super) right: f64,
    /// What guessing gives.
    pub(super) chance: f64,
    /// The variance of that, of the sum.
    pub(super) variance: f64,
    /// A right guess that was no luck.
    pub(super) example: Option<String>,
}

impl Score {
    fn add(&mut self, other: &Self) {
        self.things += other.things;
        self.right += other.right;
        self.chance += other.chance;
        self.variance += other.variance;
        if self.example.is_none() {
            self.example.clone_from(&other.example);
        }
    }

    pub(super) fn share(&self) -> f64 {
        self.right / self.things.max(1.0)
    }

    /// By how many standard deviations it does better than guessing.
    pub(super) fn deviations(&self) -> f64 {
        (self.right - self.chance) / self.variance.sqrt().max(1e-9)
    }

    pub(super) fn beats_chance(&self, deviations: f64) -> bool {
        self.right > self.chance + deviations * self.variance.sqrt() + 1e-6
    }
}

/// The scores by join, and by join and kind of thing.
#[derive(Debug, Clone, Default)]
pub(super) struct Report {
    pub(super) joins: BTreeMap<&'static str, Score>,
    pub(super) kinds: BTreeMap<(&'static str, String), Score>,
}

impl Report {
    pub(super) fn add(&mut self, other: &Self) {
        for (join, score) in &other.joins {
            self.joins.entry(join).or_default().add(score);
        }
        for (key, score) in &other.kinds {
            self.kinds.entry(key.clone()).or_default().add(score);
        }
    }

    pub(super) fn shown(&self) -> String {
        let mut text = String::new();
        for join in JOINS {
            let score = &self.joins[join];
            text += &format!(
                "{join:14} {:.3} of {} things, chance {:.3}, {:.1} standard deviations above it{}\n",
                score.share(),
                score.things,
                score.chance / score.things.max(1.0),
                score.deviations(),
                score
                    .example
                    .as_ref()
                    .map_or(String::new(), |e| format!("; as: {e}"))
            );
        }
        text
    }
}

/// What is known of one of the erased, or of a thing: its rows and what they hold.
#[derive(Debug, Default)]
struct Known {
    rows: BTreeSet<usize>,
    names: BTreeSet<u32>,
    commands: BTreeSet<u32>,
    times: BTreeSet<i64>,
    positions: BTreeSet<i64>,
    orders: BTreeMap<String, BTreeSet<i64>>,
    counters: BTreeSet<i64>,
    words: BTreeSet<String>,
}

impl Known {
    fn of(rows: &Rows, found: BTreeSet<usize>, own: BTreeSet<u32>) -> Self {
        let mut known = Self {
            names: own,
            ..Self::default()
        };
        for &at in &found {
            let row = &rows.rows[at];
            known.commands.extend(&row.commands);
            known.times.extend(&row.times);
            known.positions.extend(row.position);
            known.counters.extend(&row.counters);
            known.words.extend(row.words.iter().cloned());
            for (what, number) in &row.orders {
                let scale = match what.as_str() {
                    "rowid" => format!("{}.rowid", row.table),
                    other => other.to_owned(),
                };
                known.orders.entry(scale).or_default().insert(*number);
            }
        }
        known.rows = found;
        known
    }
}

/// How far apart the nearest of two are.
fn nearest(a: &BTreeSet<i64>, b: &BTreeSet<i64>) -> Option<i64> {
    let (few, many) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let gap = |x: &i64| {
        let below = many.range(..=*x).next_back().map(|y| x - y);
        let above = many.range(*x..).next().map(|y| y - x);
        below.into_iter().chain(above).min()
    };
    few.iter().filter_map(gap).min()
}

fn closeness(gap: Option<i64>) -> f64 {
    gap.map_or(0.0, |gap| 1.0 / (1.0 + gap as f64))
}

fn common<T: Ord>(a: &BTreeSet<T>, b: &BTreeSet<T>) -> usize {
    a.intersection(b).count()
}

pub(super) struct Attacker<'a> {
    rows: Rows,
    truth: &'a Truth,
    erased: Vec<Known>,
    things: Vec<(&'a Thing, Known)>,
    /// How often words stand anywhere.
    said: BTreeMap<String, usize>,
}

impl<'a> Attacker<'a> {
    pub(super) fn new(dump: &Dump, truth: &'a Truth) -> Self {
        let mut rows = Rows::of(dump);
        let ids: BTreeSet<u32> = truth
            .erased
            .iter()
            .filter_map(|id| rows.known(id))
            .collect();
        let tells = |names: &Vec<u32>| names.iter().any(|name| ids.contains(name));
        rows.terms
            .retain(|under| under.len() <= RARE && tells(under));
        rows.carved.retain(tells);
        let named = |names: &mut dyn Iterator<Item = &String>| -> (BTreeSet<u32>, BTreeSet<usize>) {
            let own: BTreeSet<u32> = names.filter_map(|name| rows.known(name)).collect();
            let found = own
                .iter()
                .filter_map(|name| rows.by_name.get(name))
                .flatten();
            let found = found.copied().collect();
            (own, found)
        };
        let erased = truth.erased.iter().map(|id| {
            let (own, found) = named(&mut std::iter::once(id));
            Known::of(&rows, found, own)
        });
        let erased = erased.collect();
        let mut things = Vec::new();
        for thing in &truth.things {
            let (own, mut found) = named(&mut thing.names.iter());
            for (stream, version) in &thing.entries {
                found.extend(rows.entry(stream, *version));
            }
            // What is gone without a trace is nobody's.
            if !found.is_empty() {
                things.push((thing, Known::of(&rows, found, own)));
            }
        }
        let mut said: BTreeMap<String, usize> = BTreeMap::new();
        for word in rows.rows.iter().flat_map(|row| &row.words) {
            *said.entry(word.clone()).or_default() += 1;
        }
        Self {
            rows,
            truth,
            erased,
            things,
            said,
        }
    }

    pub(super) fn things(&self) -> usize {
        self.things.len()
    }

    /// How much one join ties a thing to somebody: the more the surer.
    fn tie(&self, join: &str, person: &Known, thing: &Known) -> f64 {
        let rows = &self.rows.rows;
        match join {
            "command" => common(&person.commands, &thing.commands) as f64,
            "receipt" => self.receipts(person, thing) as f64,
            "instant" => closeness(nearest(&person.times, &thing.times)),
            "neighbourhood" => closeness(nearest(&person.positions, &thing.positions)),
            "term" => {
                let ties = |under: &&Vec<u32>| {
                    under.iter().any(|n| person.names.contains(n))
                        && under.iter().any(|n| thing.names.contains(n))
                };
                self.rows.terms.iter().filter(ties).count() as f64
            }
            "name" => {
                let rare = |word: &&String| self.said[word.as_str()] <= RARE;
                person
                    .words
                    .intersection(&thing.words)
                    .filter(rare)
                    .map(|word| 1.0 / self.said[word.as_str()] as f64)
                    .sum()
            }
            "state" => {
                let both = person.rows.intersection(&thing.rows);
                both.filter(|at| {
                    rows[**at].position.is_none() && !rows[**at].table.contains("receipt")
                })
                .count() as f64
            }
            "pseudonym" => self.pseudonyms(person, thing),
            "row order" => person
                .orders
                .iter()
                .map(|(scale, mine)| {
                    closeness(
                        thing
                            .orders
                            .get(scale)
                            .and_then(|other| nearest(mine, other)),
                    )
                })
                .fold(0.0, f64::max),
            "free page" => {
                let both = |space: &&Vec<u32>| {
                    space.iter().any(|n| person.names.contains(n))
                        && space.iter().any(|n| thing.names.contains(n))
                };
                self.rows
                    .carved
                    .iter()
                    .filter(both)
                    .map(|space| 1.0 / space.len() as f64)
                    .sum()
            }
            _ => closeness(nearest(&person.counters, &thing.counters)),
        }
    }

    /// Receipts that name somebody lead by their command to what it wrote.
    fn receipts(&self, person: &Known, thing: &Known) -> usize {
        let mut ties = 0;
        for &at in person
            .rows
            .iter()
            .filter(|at| self.rows.rows[**at].table.contains("receipt"))
        {
            let row = &self.rows.rows[at];
            ties += usize::from(row.names.iter().any(|name| thing.names.contains(name)));
            ties += row
                .commands
                .iter()
                .filter(|command| thing.commands.contains(*command))
                .count();
        }
        ties
    }

    /// Names that stand beside somebody's id, and beside the thing, and nearly nowhere else.
    fn pseudonyms(&self, person: &Known, thing: &Known) -> f64 {
        let beside: BTreeSet<u32> = thing
            .rows
            .iter()
            .flat_map(|at| self.rows.rows[*at].names.iter().copied())
            .collect();
        let mine = person
            .rows
            .iter()
            .flat_map(|at| self.rows.rows[*at].names.iter());
        let shared: BTreeSet<u32> = mine
            .filter(|name| beside.contains(*name))
            .copied()
            .collect();
        let rare = shared
            .iter()
            .map(|name| self.rows.by_name.get(name).map_or(0, Vec::len));
        rare.filter(|&rows| rows > 0 && rows <= RARE)
            .map(|rows| 1.0 / rows as f64)
            .sum()
    }

    fn why(&self, join: &str, person: usize, thing: usize) -> String {
        let (what, known) = &self.things[thing];
        let tables = |rows: &BTreeSet<usize>| {
            let names: BTreeSet<&str> = rows
                .iter()
                .map(|at| self.rows.rows[*at].table.as_str())
                .collect();
            names.into_iter().collect::<Vec<_>>().join(", ")
        };
        let name = what
            .names
            .first()
            .cloned()
            .or_else(|| what.entries.first().map(|(s, v)| format!("{s} number {v}")));
        format!(
            "{} {} is that of {} (rows of the thing: {}; of the citizen: {}; by {join})",
            what.kind,
            name.unwrap_or_default(),
            self.truth.erased[person],
            tables(&known.rows),
            tables(&self.erased[person].rows),
        )
    }

    /// All guesses, and how good they are.
    pub(super) fn report(&self, seed: u64) -> Report {
        let count = self.erased.len();
        let owner = |thing: &Thing| {
            self.truth
                .erased
                .iter()
                .position(|id| *id == thing.owner)
                .unwrap()
        };
        let owners: Vec<usize> = self.things.iter().map(|(thing, _)| owner(thing)).collect();
        let mut all = vec![vec![0.0_f64; count]; self.things.len()];
        let mut report = Report::default();
        for join in JOINS {
            // Of each thing, among whom the guess falls.
            let mut guesses = Vec::with_capacity(self.things.len());
            for (at, (_, thing)) in self.things.iter().enumerate() {
                let ties: Vec<f64> = if join == "together" {
                    all[at].clone()
                } else {
                    self.erased
                        .iter()
                        .map(|person| self.tie(join, person, thing))
                        .collect()
                };
                let most = ties.iter().copied().fold(0.0, f64::max);
                if most > 0.0 && join != "together" {
                    all[at]
                        .iter_mut()
                        .zip(&ties)
                        .for_each(|(sum, tie)| *sum += tie / most);
                }
                guesses.push(
                    (0..count)
                        .filter(|&person| ties[person] >= most)
                        .collect::<Vec<_>>(),
                );
            }
            self.judge(join, &guesses, &owners, seed, &mut report);
        }
        report
    }

    fn judge(
        &self,
        join: &'static str,
        guesses: &[Vec<usize>],
        owners: &[usize],
        seed: u64,
        report: &mut Report,
    ) {
        let count = self.erased.len();
        let right = |at: usize, owner: usize| {
            let among = &guesses[at];
            if among.contains(&owner) {
                1.0 / among.len() as f64
            } else {
                0.0
            }
        };
        let mut groups: BTreeMap<Option<&str>, Vec<usize>> = BTreeMap::new();
        for (at, (thing, _)) in self.things.iter().enumerate() {
            groups.entry(None).or_default().push(at);
            groups
                .entry(Some(thing.kind.as_str()))
                .or_default()
                .push(at);
        }
        for (kind, members) in groups {
            let things = members.len() as f64;
            let chance = 1.0 / count as f64;
            let score = |relabel: &[usize]| {
                members
                    .iter()
                    .map(|&at| right(at, relabel[owners[at]]))
                    .sum::<f64>()
            };
            let same: Vec<usize> = (0..count).collect();
            let mut dice = Dice(seed);
            let mut squares = 0.0;
            for _ in 0..SHUFFLES {
                let mut shuffled = same.clone();
                for at in (1..count).rev() {
                    shuffled.swap(at, dice.below(at + 1));
                }
                squares += (score(&shuffled) - things * chance).powi(2);
            }
            // A person's things hang together, so whoever guesses by persons strays further than who guesses by things.
            let by_things = things * chance * (1.0 - chance);
            let example = members
                .iter()
                .find(|&&at| guesses[at].len() == 1 && guesses[at][0] == owners[at])
                .map(|&at| self.why(join, owners[at], at));
            let score = Score {
                things,
                right: score(&same),
                chance: things * chance,
                variance: by_things.max(squares / SHUFFLES as f64),
                example,
            };
            match kind {
                None => report.joins.entry(join).or_default().add(&score),
                Some(kind) => report
                    .kinds
                    .entry((join, kind.to_owned()))
                    .or_default()
                    .add(&score),
            }
        }
    }
}
