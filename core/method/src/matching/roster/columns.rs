//! The columns of the programme: what a choice is in every row, what it costs now, and what everything is worth.
#![expect(
    clippy::indexing_slicing,
    reason = "pairs, needs and aims are below their counts"
)]

use super::super::levels::Level;
use super::choose::{Said, Worth};
use super::master::{Choice, Column, Master, NOBODY};
use super::{PENALTY, Solver};

impl Solver<'_> {
    /// What a choice is of an aim.
    pub(super) fn amount(&self, aim: usize, chooser: u32, choice: &Choice) -> u32 {
        let market = self.choosers.market;
        match (choice, self.levels()[aim]) {
            (Choice::Schedule(pairs), Level::Placed) => u32::from(!pairs.is_empty()),
            (Choice::Schedule(pairs), Level::Fit) => {
                let fits = pairs.iter().map(|&pair| market.pairs()[pair as usize].fit);
                fits.map(u32::from).sum()
            }
            (Choice::Places(places), _) => {
                let need = chooser as usize - market.limits().len();
                self.choosers.aims.count(aim, need, *places)
            }
            _ => 0,
        }
    }

    pub(super) fn column(&self, chooser: u32, choice: Choice) -> Column {
        let market = self.choosers.market;
        let mut entries: Vec<(u32, f64)> = match &choice {
            Choice::Schedule(pairs) => {
                let rows = pairs.iter().map(|&pair| market.pairs()[pair as usize].need);
                rows.map(|need| (need, 1.0)).collect()
            }
            Choice::Places(places) => {
                let need = chooser - market.limits().len() as u32;
                vec![(need, -f64::from(*places))]
            }
            Choice::Surplus | Choice::Artificial => Vec::new(),
        };
        for aim in 0..self.levels().len() - 1 {
            let amount = self.amount(aim, chooser, &choice);
            if amount > 0 {
                entries.push(((self.needs() + aim) as u32, f64::from(amount)));
            }
        }
        let mut column = Column {
            chooser,
            choice,
            entries,
            cost: 0.0,
        };
        column.cost = self.cost(&column);
        column
    }

    /// Whether the present case allows a choice.
    pub(super) fn is_allowed(&self, column: &Column) -> bool {
        let market = self.choosers.market;
        match &column.choice {
            Choice::Schedule(pairs) => {
                let own = market.range_of(column.chooser);
                let mut own = own.start as u32..own.end as u32;
                own.all(|pair| match self.said[pair as usize] {
                    Said::Nothing => true,
                    said => pairs.contains(&pair) == (said == Said::In),
                })
            }
            Choice::Places(places) => {
                let need = column.chooser as usize - market.limits().len();
                let choices = self.choosers.aims.choices(need, self.closed[need]);
                choices.contains(places)
            }
            Choice::Surplus => true,
            Choice::Artificial => false,
        }
    }

    pub(super) fn cost(&self, column: &Column) -> f64 {
        let mut cost = 0.0;
        if column.chooser != NOBODY && !self.is_asking {
            cost = f64::from(self.amount(self.aim, column.chooser, &column.choice));
            if let Some(fit) = self.choosers.aims.fit().filter(|&fit| fit != self.aim) {
                cost += self.tie * f64::from(self.amount(fit, column.chooser, &column.choice));
            }
        }
        match self.is_allowed(column) {
            true => cost,
            false => cost - PENALTY,
        }
    }

    /// Gives all columns what they cost now.
    pub(super) fn price(&mut self) {
        let mut master = std::mem::replace(
            &mut self.master,
            Master::new(0, 0, PENALTY, Vec::new(), Vec::new()),
        );
        master.set_costs(|column| self.cost(column));
        master.price();
        self.work().charge(master.pass());
        self.master = master;
    }

    /// What everything is worth to those who choose, at the present multipliers.
    pub(super) fn worth(&self) -> Worth<f64> {
        let y = self.master.multipliers();
        let needs = self.needs();
        let aims = self.levels().iter().enumerate().map(|(aim, level)| {
            let row = y.get(needs + aim).copied().unwrap_or_default();
            let own = match self.is_asking {
                false if aim == self.aim => 1.0,
                false if *level == Level::Fit => self.tie,
                _ => 0.0,
            };
            own - row
        });
        let aims: Vec<f64> = aims.collect();
        let of = |aim: Option<usize>| aim.map_or(0.0, |aim| aims[aim]);
        Worth {
            needs: y[..needs].to_vec(),
            fit: of(self.choosers.aims.fit()),
            placed: of(self.choosers.aims.placed()),
            aims,
        }
    }
}
