//! Leximin over a list of panels in exact arithmetic, slowly and plainly.
//!
//! The tableau is kept in integers over one common denominator (Edmonds 1967; Bareiss 1968): its entries are minors of
//! a matrix of 0, 1 and -1 with at most eleven rows, so that they stay small, and only the right-hand side is wide.
//! Every product is checked. Bland's rule ends every run.

use std::fmt;

/// A fraction in lowest terms with a positive denominator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Exact {
    numerator: i128,
    denominator: i128,
}

impl Exact {
    pub(crate) fn new(numerator: i128, denominator: i128) -> Self {
        assert!(denominator != 0, "a fraction over zero");
        let common = gcd(numerator.abs(), denominator.abs()).max(1) * denominator.signum();
        Self {
            numerator: numerator / common,
            denominator: denominator / common,
        }
    }

    pub(crate) fn value(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// Rows of equations over variables that are not negative; each entry is a true one times `scale`.
struct Tableau {
    rows: Vec<Vec<i64>>,
    right: Vec<i128>,
    basis: Vec<usize>,
    scale: i64,
    /// How much worse the objective gets by a unit of each variable, times `scale`.
    price: Vec<i64>,
}

impl Tableau {
    fn pivot(&mut self, row: usize, column: usize) {
        let (pivot_row, pivot_right) = (self.rows[row].clone(), self.right[row]);
        let pivot = pivot_row[column];
        let scale = self.scale;
        let step = |entries: &mut Vec<i64>| {
            let factor = entries[column];
            for (entry, from) in entries.iter_mut().zip(&pivot_row) {
                let product =
                    entry.checked_mul(pivot).unwrap() - factor.checked_mul(*from).unwrap();
                assert_eq!(product % scale, 0, "the division is exact");
                *entry = product / scale;
            }
            factor
        };
        for other in (0..self.rows.len()).filter(|other| *other != row) {
            let factor = i128::from(step(&mut self.rows[other]));
            let product = self.right[other].checked_mul(i128::from(pivot)).unwrap()
                - factor.checked_mul(pivot_right).unwrap();
            self.right[other] = product / i128::from(scale);
        }
        step(&mut self.price);
        self.basis[row] = column;
        self.scale = pivot;
        if pivot < 0 {
            let entries = self.rows.iter_mut().flatten().chain(&mut self.price);
            entries.for_each(|entry| *entry = -*entry);
            self.right.iter_mut().for_each(|entry| *entry = -*entry);
            self.scale = -pivot;
        }
    }

    /// Improves the objective until nothing more does, by variables before `end` only.
    fn maximise(&mut self, end: usize) {
        while let Some(column) = (0..end).find(|column| self.price[*column] < 0) {
            let mut leaves: Option<usize> = None;
            for row in (0..self.rows.len()).filter(|row| self.rows[*row][column] > 0) {
                leaves = Some(match leaves {
                    Some(best) if !self.sooner(row, best, column) => best,
                    _ => row,
                });
            }
            self.pivot(leaves.expect("nothing here is unbounded"), column);
        }
    }

    fn sooner(&self, row: usize, best: usize, column: usize) -> bool {
        let ours = self.right[row]
            .checked_mul(i128::from(self.rows[best][column]))
            .unwrap();
        let theirs = self.right[best]
            .checked_mul(i128::from(self.rows[row][column]))
            .unwrap();
        ours < theirs || (ours == theirs && self.basis[row] < self.basis[best])
    }

    fn is_at_zero(&self, row: usize) -> bool {
        self.right[row] == 0
    }
}

/// What is settled about a person: their probability, or nothing yet.
type Settled = Vec<Option<Exact>>;

/// The highest level that everybody who is not settled can have at once, and who of them can't have more.
fn raise(panels: &[u16], settled: &Settled) -> (Exact, Vec<usize>) {
    let open: Vec<usize> = (0..settled.len())
        .filter(|p| settled[*p].is_none())
        .collect();
    let fixed: Vec<(usize, Exact)> = settled
        .iter()
        .enumerate()
        .filter_map(|(p, e)| Some((p, (*e)?)))
        .collect();
    let common = fixed.iter().fold(1, |all: i128, (_, e)| {
        all.checked_mul(e.denominator / gcd(all, e.denominator))
            .unwrap()
    });
    // Columns: the panels' weights, the level, a slack for each open person, a stand-in for each equation.
    let (level, slack) = (panels.len(), panels.len() + 1);
    let stand_in = slack + open.len();
    let columns = stand_in + fixed.len() + 1;
    let mut tableau = Tableau {
        rows: Vec::new(),
        right: Vec::new(),
        basis: Vec::new(),
        scale: 1,
        price: vec![0; columns],
    };
    let weights = |person: usize, sign: i64| {
        let mut row = vec![0; columns];
        for (entry, panel) in row.iter_mut().zip(panels) {
            *entry = if panel >> person & 1 == 1 { sign } else { 0 };
        }
        row
    };
    let mut add = |mut row: Vec<i64>, basic: usize, right: i128| {
        row[basic] = 1;
        tableau.rows.push(row);
        tableau.basis.push(basic);
        tableau.right.push(right);
    };
    for (number, person) in open.iter().enumerate() {
        let mut row = weights(*person, -1);
        row[level] = 1;
        add(row, slack + number, 0);
    }
    for (number, (person, exact)) in fixed.iter().enumerate() {
        add(
            weights(*person, 1),
            stand_in + number,
            exact.numerator * (common / exact.denominator),
        );
    }
    let mut one = vec![1; panels.len()];
    one.resize(columns, 0);
    add(one, columns - 1, common);

    // First no stand-in is left with anything.
    for row in tableau.rows.iter().skip(open.len()) {
        for (price, entry) in tableau.price.iter_mut().zip(row) {
            *price -= entry;
        }
    }
    tableau.price[stand_in..].fill(0);
    tableau.maximise(stand_in);
    for row in (0..tableau.rows.len()).rev() {
        if tableau.basis[row] < stand_in {
            continue;
        }
        assert!(tableau.is_at_zero(row), "what was settled can't be kept");
        match (0..stand_in).find(|column| tableau.rows[row][*column] != 0) {
            Some(column) => tableau.pivot(row, column),
            None => {
                tableau.rows.remove(row);
                tableau.right.remove(row);
                tableau.basis.remove(row);
            }
        }
    }
    // Then the level rises as far as it goes.
    tableau.price = vec![0; columns];
    tableau.price[level] = -tableau.scale;
    if let Some(row) = tableau.basis.iter().position(|basic| *basic == level) {
        tableau.price = tableau.rows[row].clone();
        tableau.price[level] = 0;
    }
    tableau.maximise(stand_in);
    let reached = tableau
        .basis
        .iter()
        .position(|basic| *basic == level)
        .map_or(0, |row| tableau.right[row]);
    let value = Exact::new(
        reached,
        common.checked_mul(i128::from(tableau.scale)).unwrap(),
    );
    // A slack with a price is zero in every best point.
    let tight = (0..open.len()).filter(|number| tableau.price[slack + number] > 0);
    (value, tight.map(|number| open[number]).collect())
}

/// Each person's probability under leximin, over those of the `people` that stand in a panel; 0 for the others.
///
/// A panel is a set of people, by bits. There is at least one.
pub(crate) fn leximin(people: usize, panels: &[u16]) -> Vec<Exact> {
    let seen = panels.iter().fold(0, |seen, panel| seen | panel);
    let zero = Exact::new(0, 1);
    let mut settled: Settled = (0..people)
        .map(|p| (seen >> p & 1 == 0).then_some(zero))
        .collect();
    while settled.iter().any(Option::is_none) {
        let (value, tight) = raise(panels, &settled);
        assert!(!tight.is_empty(), "somebody holds the level down");
        for person in tight {
            settled[person] = Some(value);
        }
    }
    settled.into_iter().map(|exact| exact.unwrap()).collect()
}

/// The highest minimum over those of the `people` that stand in a panel.
pub(crate) fn maximin(people: usize, panels: &[u16]) -> Exact {
    let seen = panels.iter().fold(0, |seen, panel| seen | panel);
    let zero = Exact::new(0, 1);
    raise(
        panels,
        &(0..people)
            .map(|p| (seen >> p & 1 == 0).then_some(zero))
            .collect(),
    )
    .0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(people: usize, panels: &[u16], expected: &str) {
        let found = leximin(people, panels);
        let found: Vec<String> = found.iter().map(Exact::to_string).collect();
        assert_eq!(found.join(" "), expected);
    }

    #[test]
    fn leximin_is_what_a_hand_computes() {
        check(3, &[0b001, 0b010, 0b100], "1/3 1/3 1/3");
        // The middle one sits on every panel.
        check(3, &[0b011, 0b110], "1/2 1/1 1/2");
        // Nobody sits with the last; the first sits with either of the other two.
        check(4, &[0b0011, 0b0101, 0b1000], "2/3 1/3 1/3 1/3");
        // All pairs of three and the fourth with the first alone: 4 has x, 2 and 3 have (2 - 3x) / 2 + x / 2 at most.
        check(4, &[0b0011, 0b0101, 0b0110, 0b1001], "1/2 1/2 1/2 1/2");
        // Person 4 is on no panel.
        check(5, &[0b00011, 0b01100], "1/2 1/2 1/2 1/2 0/1");
        // Three levels: 1 and 2 share a third each with 3, whom 4 follows; 5 comes with the first two.
        check(5, &[0b10001, 0b10010, 0b01100], "1/3 1/3 1/3 1/3 2/3");
    }

    #[test]
    fn a_level_stops_only_those_who_hold_it_down() {
        // Two can't both sit; of the other three, any two sit beside them, and the last only beside the first.
        let panels = [0b00101, 0b01001, 0b00110, 0b01010, 0b10001];
        // Level 1/3: 2, 3 and 4 share a seat. Then 0 and 1 split theirs in halves.
        check(5, &panels, "1/2 1/2 1/3 1/3 1/3");
        assert_eq!(maximin(5, &panels), Exact::new(1, 3));
    }
}
