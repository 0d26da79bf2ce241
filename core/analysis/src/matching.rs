//! People and tasks: who should be asked to help where.

mod market;

use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_codec::{Described as _, Record};
use medborger_columns::{Table, build};
use medborger_method::matching::{
    Aim, Explanation, Matching, MatchingError, NeedExplained, Reason, certify_within, explain,
    solve,
};
use serde_json::json;

use crate::method::{ColumnNeed, Given, Inputs, Method, Outcome, TableGiven, TableNeed};
use crate::options;
use market::Tables;

/// Options of `matching.solve`.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct MatchingOptions {
    /// The column of the people with their id.
    pub person_id: String,
    /// The column of the tasks with their id.
    pub task_id: String,
    /// The column of the pairs with the person.
    pub person: String,
    /// The column of the pairs with the task.
    pub task: String,
    /// Whether it is told why who suits a task does not get it: for very large markets that takes longer than the matching.
    pub reasons: bool,
    /// What stands before the names of the new columns.
    pub prefix: String,
}

impl Default for MatchingOptions {
    fn default() -> Self {
        Self {
            person_id: "id".to_owned(),
            task_id: "id".to_owned(),
            person: "person".to_owned(),
            task: "task".to_owned(),
            reasons: true,
            prefix: String::new(),
        }
    }
}

/// `matching.solve`.
pub(crate) const METHOD: Method = Method {
    name: "matching.solve",
    doc: "Who should be asked to help where, of the pairs that suit one another. Minimums first, then most people placed, then tasks \
          of first priority, then fit. Where minimums can't all be met, a task that can't is closed. The answer is checked by \
          prices that prove it.",
    tables: &[
        TableNeed::new(
            "pairs",
            "who suits what, a row for each",
            &[
                ColumnNeed::new("person", "person", "text", "The person's id."),
                ColumnNeed::new("task", "task", "text", "The task's id."),
                ColumnNeed::new(
                    "",
                    "fit",
                    "int",
                    "How well they fit, 0 to 1,000; 500 unless said otherwise.",
                )
                .optional(),
                ColumnNeed::new("", "locked", "bool", "Whether both have said yes already.")
                    .optional(),
            ],
        ),
        TableNeed::new(
            "people",
            "the people, a row for each",
            &[
                ColumnNeed::new("person_id", "id", "text", "An id of its own for each."),
                ColumnNeed::new(
                    "",
                    "limit",
                    "int",
                    "At most so many tasks, 1 or more; 1 unless said otherwise.",
                )
                .optional(),
                ColumnNeed::new(
                    "",
                    "minutes_max",
                    "int",
                    "At most so many minutes of shifts in all.",
                )
                .optional(),
                ColumnNeed::new(
                    "",
                    "week_minutes_max",
                    "int",
                    "At most so many minutes of shifts in any week.",
                )
                .optional(),
            ],
        ),
        TableNeed::new(
            "tasks",
            "the tasks, a row for each",
            &[
                ColumnNeed::new("task_id", "id", "text", "An id of its own for each."),
                ColumnNeed::new(
                    "",
                    "capacity",
                    "int",
                    "At most so many people, 1 or more; 1 unless said otherwise.",
                )
                .optional(),
                ColumnNeed::new(
                    "",
                    "minimum",
                    "int",
                    "At least so many; 0 unless said otherwise.",
                )
                .optional(),
                ColumnNeed::new(
                    "",
                    "priority",
                    "int",
                    "From 1, which is filled first, to 5; 1 unless said otherwise.",
                )
                .optional(),
                ColumnNeed::new("", "place", "text", "Where it is, for the journeys.").optional(),
            ],
        ),
        TableNeed::new(
            "shifts",
            "when people are wanted, a row for each shift of a task",
            &[
                ColumnNeed::new("task", "task", "text", "The task's id."),
                ColumnNeed::new("", "from", "instant", "When it begins, inclusive."),
                ColumnNeed::new("", "until", "instant", "When it ends, exclusive."),
            ],
        )
        .optional(),
        TableNeed::new(
            "booked",
            "shifts that people have elsewhere",
            &[
                ColumnNeed::new("person", "person", "text", "The person's id."),
                ColumnNeed::new("", "from", "instant", "When it begins, inclusive."),
                ColumnNeed::new("", "until", "instant", "When it ends, exclusive."),
            ],
        )
        .optional(),
        TableNeed::new(
            "journeys",
            "how long it takes from one place to another",
            &[
                ColumnNeed::new("", "from", "text", "From where."),
                ColumnNeed::new("", "to", "text", "To where."),
                ColumnNeed::new("", "minutes", "int", "So many minutes, up to 1,440."),
            ],
        )
        .optional(),
    ],
    gives: &[
        Given::new(
            "is_matched",
            "bool",
            "Whether the person should be asked to take the task.",
        ),
        Given::new(
            "reason",
            "choice",
            "Why not, where it is not; left out where reasons aren't asked for.",
        ),
    ],
    is_result: false,
    also: &[
        TableGiven {
            name: "people",
            doc: "The people, in the order of their table.",
            columns: &[
                Given::new("id", "text", "The person."),
                Given::new("tasks", "int", "How many tasks they get."),
            ],
        },
        TableGiven {
            name: "tasks",
            doc: "The tasks, in the order of their table.",
            columns: &[
                Given::new("id", "text", "The task."),
                Given::new("filled", "int", "How many people it gets."),
                Given::new("fitting", "int", "How many suit it."),
                Given::new(
                    "is_scarce",
                    "bool",
                    "Whether fewer suit it than it has places; left out where reasons aren't asked for.",
                ),
                Given::new(
                    "is_closed",
                    "bool",
                    "Whether it is closed, because its minimum can't be had.",
                ),
                Given::new(
                    "gain",
                    "int",
                    "How many more would be placed with one place more; missing where that is not known, left out where reasons aren't asked for.",
                ),
                Given::new(
                    "loss",
                    "int",
                    "How many fewer would be placed with one place fewer; the same.",
                ),
            ],
        },
    ],
    options: MatchingOptions::shape,
    run,
};

const REASONS: [&str; 9] = [
    "same_time",
    "no_time_to_travel",
    "oversubscribed",
    "limit_reached",
    "closed",
    "hours_reached",
    "offer_reached",
    "better_elsewhere",
    "search_stopped",
];

const fn code(reason: Reason) -> i32 {
    match reason {
        Reason::Collides { .. } => 0,
        Reason::TooFar { .. } => 1,
        Reason::Oversubscribed { .. } => 2,
        Reason::LimitReached => 3,
        Reason::Closed => 4,
        Reason::HoursReached => 5,
        Reason::PartReached => 6,
        Reason::BetterElsewhere { .. } => 7,
        Reason::Nothing => 8,
    }
}

/// Which of a market's pairs are chosen, and why the others are not.
struct Answer<'a> {
    matching: &'a Matching,
    starts: Vec<usize>,
    explained: Option<&'a Explanation>,
}

impl<'a> Answer<'a> {
    fn of(matching: &'a Matching, people: usize, explained: Option<&'a Explanation>) -> Self {
        let mut starts = vec![0; people + 1];
        for pair in &matching.pairs {
            if let Some(count) = starts.get_mut(pair.volunteer as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        Self {
            matching,
            starts,
            explained,
        }
    }

    /// The needs of a person, by ranks.
    fn needs(&self, person: u32) -> impl Iterator<Item = u32> {
        let at = |place: usize| self.starts.get(place).copied().unwrap_or_default();
        let person = person as usize;
        let own = self.matching.pairs.get(at(person)..at(person + 1));
        own.unwrap_or_default().iter().map(|pair| pair.need)
    }

    fn is_chosen(&self, person: u32, need: u32) -> bool {
        self.needs(person).any(|own| own == need)
    }

    fn reason(&self, person: u32, need: u32) -> Option<i32> {
        let person = self.explained?.volunteers.get(person as usize)?;
        let at = person
            .others
            .binary_search_by_key(&need, |(need, _)| *need)
            .ok()?;
        person.others.get(at).map(|(_, reason)| code(*reason))
    }
}

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: MatchingOptions = options::read(options)?;
    let tables = Tables::read(inputs, &options, work)?;
    let mut market = tables.market(work)?;
    let matching = match solve(&market, work) {
        // One task that can't have its minimum does not keep all others from having people.
        Err(MatchingError::MinimumsConflict) => {
            market = market.or_closed();
            solve(&market, work)?
        }
        found => found?,
    };
    let checked = certify_within(&market, &matching, work);
    work.check()?;
    checked.map_err(|_| MatchingError::MatchingUnfit)?;
    let explained = match options.reasons {
        true => Some(explain(&market, &matching, work)?),
        false => None,
    };
    let answer = Answer::of(&matching, tables.people.len(), explained.as_ref());

    let named = |name: &str| format!("{}{name}", options.prefix);
    let (mut matched, mut reasons) = (build::Bools::new(), Vec::new());
    let mut fitting = vec![0_i64; tables.tasks.len()];
    work.spend(60 * tables.pairs.len() as u64)?;
    for pair in &tables.pairs {
        let (person, need) = (
            tables.person_rank(pair.volunteer),
            tables.task_rank(pair.need),
        );
        let is_chosen = answer.is_chosen(person, need);
        matched.push(Some(is_chosen));
        if options.reasons {
            reasons.push(if is_chosen {
                None
            } else {
                answer.reason(person, need)
            });
        }
        if let Some(count) = fitting.get_mut(pair.need as usize) {
            *count += 1;
        }
    }
    let mut columns = vec![matched.finish(named("is_matched"))?];
    if options.reasons {
        let labels = REASONS.map(str::to_owned).into();
        columns.push(crate::memo::column_of_codes(
            named("reason"),
            reasons,
            labels,
        )?);
    }
    let outcome = Outcome::adding(tables.table, columns)?
        .with("people", people(&tables, &answer)?)
        .with(
            "tasks",
            tasks(&tables, &matching, &fitting, explained.as_ref())?,
        );
    let gap = matching.gap.map(|gap| {
        let aim = match gap.aim {
            Aim::Open(priority) => format!("open_{priority}"),
            Aim::Placed => "placed".to_owned(),
            Aim::Staffed(priority) => format!("staffed_{priority}"),
            Aim::Fit => "fit".to_owned(),
        };
        json!({ "aim": aim, "reached": gap.reached, "most": gap.most })
    });
    let score = matching.score;
    let report = json!({
        "placed": score.placed, "staffed": score.staffed, "fit": score.fit, "pairs": matching.pairs.len(),
        "closed": matching.closed.len(), "short": matching.short.len(), "gap": gap,
    });
    Ok(outcome.with_report(report.to_string()))
}

fn people(tables: &Tables<'_>, answer: &Answer<'_>) -> Result<Table, Error> {
    let (mut ids, mut counts) = (build::TextColumn::new(), build::Ints::new());
    for (place, person) in (0_u32..).zip(&tables.people) {
        ids.push(Some(&person.id));
        let own = answer.needs(tables.person_rank(place)).count();
        counts.push(i64::try_from(own).ok());
    }
    Ok(Table::new(vec![
        ids.finish("id")?,
        counts.finish("tasks")?,
    ])?)
}

fn tasks(
    tables: &Tables<'_>,
    matching: &Matching,
    fitting: &[i64],
    explained: Option<&Explanation>,
) -> Result<Table, Error> {
    let mut filled = vec![0_i64; tables.tasks.len()];
    for pair in &matching.pairs {
        if let Some(count) = filled.get_mut(pair.need as usize) {
            *count += 1;
        }
    }
    let mut ids = build::TextColumn::new();
    let [mut held, mut suit, mut gains, mut losses] = std::array::from_fn(|_| build::Ints::new());
    let [mut scarce, mut closed] = std::array::from_fn(|_| build::Bools::new());
    for (place, task) in (0_u32..).zip(&tables.tasks) {
        let rank = tables.task_rank(place);
        let told: Option<&NeedExplained> =
            explained.and_then(|explained| explained.needs.get(rank as usize));
        ids.push(Some(&task.id));
        held.push(filled.get(rank as usize).copied());
        suit.push(fitting.get(place as usize).copied());
        closed.push(Some(matching.closed.binary_search(&rank).is_ok()));
        scarce.push(told.map(|told| told.scarce));
        gains.push(told.and_then(|told| told.gain).map(|gain| gain.placed));
        losses.push(told.and_then(|told| told.loss).map(|loss| loss.placed));
    }
    let mut columns = vec![
        ids.finish("id")?,
        held.finish("filled")?,
        suit.finish("fitting")?,
    ];
    if explained.is_some() {
        columns.push(scarce.finish("is_scarce")?);
    }
    columns.push(closed.finish("is_closed")?);
    if explained.is_some() {
        columns.extend([gains.finish("gain")?, losses.finish("loss")?]);
    }
    Ok(Table::new(columns)?)
}
