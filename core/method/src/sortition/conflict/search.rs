//! The search for a minimal set of rules that no panel keeps together.

use super::{Bound, ConflictPart, RuleName, bounds, name, people_of, rows};
use crate::sortition::error::{SortitionError, out};
use crate::sortition::integer::{Goal, Outcome, Program};
use crate::sortition::listing;
use crate::sortition::pool::{Pool, RowRule, as_u32};
use medborger_base::work::Work;

/// One end of a row, or the bounds on types that households or included people bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Row(usize, Bound),
    Household,
    Included,
}

pub(super) struct Search<'a> {
    pool: &'a Pool,
    program: Program,
    work: &'a Work,
    /// The smallest set so far that no panel keeps.
    least: Option<Vec<Part>>,
}

impl<'a> Search<'a> {
    pub(super) fn new(pool: &'a Pool, work: &'a Work) -> Self {
        let (lower, upper) = bounds(pool);
        Self {
            pool,
            program: Program::new(rows(pool), &lower, &upper),
            work,
            least: None,
        }
    }

    /// The smallest set known that no panel keeps together.
    pub(super) fn least(&self) -> Vec<Part> {
        self.least.clone().unwrap_or_default()
    }

    /// All parts that can matter.
    pub(super) fn parts(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        for (r, row) in self.pool.rows().iter().enumerate() {
            let home = matches!(row.rule, RowRule::Household { .. });
            if row.min > 0 && !home {
                parts.push(Part::Row(r, Bound::Min));
            }
            if row.max < self.pool.seats() && !home {
                parts.push(Part::Row(r, Bound::Max));
            }
        }
        if !self.pool.classes().is_empty() {
            parts.push(Part::Household);
        }
        if self.pool.types().iter().any(|t| t.lower > 0) {
            parts.push(Part::Included);
        }
        parts
    }

    /// Whether some panel keeps these parts.
    pub(super) fn holds(&mut self, parts: &[Part]) -> Result<bool, SortitionError> {
        let holds = self.is_kept(parts)?;
        let known = self.least.as_ref().map_or(usize::MAX, Vec::len);
        if !holds && parts.len() < known {
            self.least = Some(parts.to_vec());
        }
        Ok(holds)
    }

    fn is_kept(&mut self, parts: &[Part]) -> Result<bool, SortitionError> {
        // Every part is looked for among the parts.
        let size = self.pool.rows().len() as u64;
        self.work
            .spend(4 * size * parts.len() as u64 + self.program.columns() as u64)?;
        let seats = self.pool.seats();
        let household = parts.contains(&Part::Household);
        let included = parts.contains(&Part::Included);
        let types = self.pool.types().iter().map(|of| {
            let upper = if household {
                of.upper
            } else {
                as_u32(of.members.len())
            };
            let lower = if included { of.lower } else { 0 };
            (lower.min(upper), upper)
        });
        let types: Vec<(u32, u32)> = types.collect();
        let rows = self.pool.rows().iter().enumerate().map(|(r, row)| {
            let home = matches!(row.rule, RowRule::Household { .. }) && household;
            let min = parts.contains(&Part::Row(r, Bound::Min));
            let max = home || parts.contains(&Part::Row(r, Bound::Max));
            (
                if min { row.min } else { 0 },
                if max { row.max } else { seats },
            )
        });
        let rows: Vec<(u32, u32)> = rows.collect();
        if let Some(holds) = listing::is_any(self.pool, &rows, &types, self.work) {
            return Ok(holds);
        }
        for (t, &(lower, upper)) in types.iter().enumerate() {
            self.program
                .set_column(t, i64::from(lower), i64::from(upper));
        }
        for (r, &(min, max)) in rows.iter().enumerate() {
            self.program.set_row(r, i64::from(min), i64::from(max));
        }
        match self
            .program
            .maximise(Goal::Above(f64::NEG_INFINITY), self.work)
        {
            Outcome::Found { .. } => Ok(true),
            Outcome::Infeasible => Ok(false),
            Outcome::OutOfWork { .. } => Err(out(self.work)),
        }
    }

    /// A minimal subset of `parts` that, with `given`, no panel keeps. `added` tells whether `given` has grown since it
    /// was last known to be kept by some panel.
    pub(super) fn minimal(
        &mut self,
        given: &[Part],
        parts: &[Part],
        added: bool,
    ) -> Result<Vec<Part>, SortitionError> {
        if added && !self.holds(given)? {
            return Ok(Vec::new());
        }
        if parts.len() <= 1 {
            return Ok(parts.to_vec());
        }
        let (left, right) = parts.split_at(parts.len() / 2);
        let with_left = [given, left].concat();
        let from_right = self.minimal(&with_left, right, !left.is_empty())?;
        let with_right = [given, &from_right].concat();
        let mut found = self.minimal(&with_right, left, !from_right.is_empty())?;
        found.extend(from_right);
        Ok(found)
    }

    pub(super) fn name(&self, part: Part) -> ConflictPart {
        let everybody = |holds: &dyn Fn(usize) -> bool| -> u32 {
            let types = (0..self.pool.types().len()).filter(|&t| holds(t));
            people_of(self.pool, &types.map(as_u32).collect::<Vec<_>>())
        };
        match part {
            Part::Row(r, bound) => {
                let row = self.pool.rows().get(r);
                ConflictPart {
                    rule: row.map_or(RuleName::Household, |row| name(self.pool, &row.rule)),
                    bound,
                    limit: row.map_or(0, |row| {
                        if bound == Bound::Min {
                            row.min
                        } else {
                            row.max
                        }
                    }),
                    people: row.map_or(0, |row| people_of(self.pool, &row.types)),
                }
            }
            Part::Household => ConflictPart {
                rule: RuleName::Household,
                bound: Bound::Max,
                limit: self.pool.rules().household_max.unwrap_or(0),
                people: self
                    .pool
                    .classes()
                    .iter()
                    .flat_map(|class| &class.homes)
                    .flat_map(|home| home.values())
                    .map(|people| as_u32(people.len()))
                    .sum(),
            },
            Part::Included => {
                let included =
                    everybody(&|t| self.pool.types().get(t).is_some_and(|t| t.lower > 0));
                ConflictPart {
                    rule: RuleName::Included,
                    bound: Bound::Min,
                    limit: included,
                    people: included,
                }
            }
        }
    }
}
