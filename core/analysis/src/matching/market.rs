//! A market from tables.

use std::borrow::Cow;
use std::collections::HashMap;

use foldhash::fast::FixedState;
use medborger_base::error::Error;
use medborger_base::time::Timestamp;
use medborger_base::work::Work;
use medborger_columns::{CellRefusal, Expectation, Reader, Table};
use medborger_method::matching::{
    FIT_MAX, Journey, Market, MatchNeed, MatchVolunteer, MatchingError, NEEDS_MAX, PAIRS_MAX,
    PRIORITY_MAX, PlacedPair, SHIFTS_MAX, Shift, VOLUNTEERS_MAX,
};

use super::MatchingOptions;
use crate::memo::MEANS;
use crate::method::Inputs;

/// The fit of a pair where nobody says.
const FIT: u32 = 500;

/// What the tables hold.
pub(super) struct Tables<'t> {
    /// The table of pairs.
    pub(super) table: &'t Table,
    pub(super) people: Vec<MatchVolunteer>,
    pub(super) tasks: Vec<MatchNeed>,
    /// By places in these.
    pub(super) pairs: Vec<PlacedPair>,
    journeys: Vec<Journey>,
    /// The place of each in byte order of the ids.
    people_ranks: Vec<u32>,
    task_ranks: Vec<u32>,
}

/// Where ids stand. It is only looked up, so its order reaches nothing.
type Places<'a> = HashMap<Cow<'a, str>, u32, FixedState>;

/// A whole number between these, both inclusive.
fn within(value: Option<i64>, least: u32, most: u32) -> Result<Option<u32>, CellRefusal> {
    let Some(value) = value else { return Ok(None) };
    let small = u32::try_from(value).ok();
    let small = small.filter(|small| (least..=most).contains(small));
    small.map(Some).ok_or(CellRefusal::OutOfRange)
}

/// Shows each cell of a column of whole numbers between these that may be left out.
fn each_number(
    reader: &mut Reader<'_>,
    name: &str,
    (least, most): (u32, u32),
    mut see: impl FnMut(usize, Option<u32>),
) {
    let range = Expectation::of(
        format!("a whole number from {least} to {most}"),
        format!("et helt tal fra {least} til {most}"),
    );
    reader.each_within::<i64>(name, false, range, |row, value| {
        let read = within(value, least, most);
        see(row, read.as_ref().ok().copied().flatten());
        read.map(drop)
    });
}

/// A column of small numbers that may be left out, and cells of it too.
fn numbers(reader: &mut Reader<'_>, name: &str, least: u32, most: u32) -> Vec<Option<u32>> {
    if reader.column(name).is_none() {
        return vec![None; reader.table().rows()];
    }
    let mut all = Vec::with_capacity(reader.table().rows());
    each_number(reader, name, (least, most), |_, value| all.push(value));
    all
}

/// Ids, of which none may be missing and none stand twice, and where each stands.
fn ids<'t>(reader: &mut Reader<'t>, name: &str) -> (Vec<String>, Places<'t>) {
    let rows = reader.table().rows();
    let mut places = Places::with_capacity_and_hasher(rows, FixedState::default());
    let mut all = Vec::with_capacity(rows);
    reader.each::<Cow<'t, str>>(name, true, |row, id| {
        let Some(id) = id else {
            all.push(String::new());
            return Ok(());
        };
        all.push(id.clone().into_owned());
        let place = u32::try_from(row).unwrap_or(u32::MAX);
        match places.insert(id, place) {
            Some(_) => Err(CellRefusal::Repeated),
            None => Ok(()),
        }
    });
    (all, places)
}

/// The places that a column of ids names.
fn named<'t>(
    reader: &mut Reader<'t>,
    name: &str,
    places: &Places<'_>,
    mut see: impl FnMut(usize, u32),
) {
    reader.each::<Cow<'t, str>>(name, true, |row, id| {
        let place = id.as_ref().map(|id| places.get(&**id).copied());
        see(row, place.flatten().unwrap_or_default());
        match place {
            Some(None) => Err(CellRefusal::NamesNothing),
            _ => Ok(()),
        }
    });
}

fn checked(table: &Table, field: &str, max: usize) -> Result<(), MatchingError> {
    match table.rows() > max {
        true => Err(MatchingError::TooMany {
            field: field.to_owned(),
            max,
        }),
        false => Ok(()),
    }
}

fn ranks<T>(rows: &[T], id: impl Fn(&T) -> &str) -> Vec<u32> {
    let mut order: Vec<u32> = (0..u32::try_from(rows.len()).unwrap_or(u32::MAX)).collect();
    let of = |place: &u32| rows.get(*place as usize).map(&id);
    order.sort_unstable_by(|one, other| of(one).cmp(&of(other)));
    let mut ranks = vec![0; rows.len()];
    for (rank, place) in (0_u32..).zip(order) {
        if let Some(slot) = ranks.get_mut(place as usize) {
            *slot = rank;
        }
    }
    ranks
}

/// The shifts of a table, each with the place of whose they are.
fn shifts(table: &Table, column: &str, places: &Places<'_>) -> Result<Vec<(u32, Shift)>, Error> {
    checked(table, "shifts", SHIFTS_MAX)?;
    let mut reader = Reader::with(table, MEANS);
    let mut of = Vec::with_capacity(table.rows());
    named(&mut reader, column, places, |_, place| of.push(place));
    let (from, until): (Vec<Timestamp>, Vec<Timestamp>) =
        (reader.full("from"), reader.full("until"));
    reader.finish()?;
    let minutes = |at: Timestamp| at.micros().div_euclid(60_000_000);
    let rows = of.into_iter().zip(from.into_iter().zip(until));
    let rows = rows.map(|(of, (from, until))| (of, Shift::new(minutes(from), minutes(until))));
    Ok(rows.collect())
}

impl<'t> Tables<'t> {
    /// Reads the tables. The bad cells of each are one error.
    pub(super) fn read(
        inputs: &Inputs<'t>,
        options: &MatchingOptions,
        work: &Work,
    ) -> Result<Self, Error> {
        let (table, people, tasks) = (
            inputs.needed("pairs")?,
            inputs.needed("people")?,
            inputs.needed("tasks")?,
        );
        checked(table, "pairs", PAIRS_MAX)?;
        checked(people, "volunteers", VOLUNTEERS_MAX)?;
        checked(tasks, "needs", NEEDS_MAX)?;
        work.spend(1_000 * (people.rows() + tasks.rows()) as u64)?;

        let mut reader = Reader::with(people, MEANS);
        let (names, person_places) = ids(&mut reader, &options.person_id);
        let limits = numbers(&mut reader, "limit", 1, u32::MAX);
        let [minutes, weeks] =
            ["minutes_max", "week_minutes_max"].map(|name| numbers(&mut reader, name, 0, u32::MAX));
        reader.finish()?;
        let mut people: Vec<MatchVolunteer> = Vec::with_capacity(names.len());
        let of = |column: &[Option<u32>], row: usize| column.get(row).copied().flatten();
        for (row, id) in names.into_iter().enumerate() {
            let mut one = MatchVolunteer::new(id, of(&limits, row).unwrap_or(1));
            one.minutes_max = of(&minutes, row);
            one.week_minutes_max = of(&weeks, row);
            people.push(one);
        }

        let mut reader = Reader::with(tasks, MEANS);
        let (names, task_places) = ids(&mut reader, &options.task_id);
        let capacities = numbers(&mut reader, "capacity", 1, u32::MAX);
        let minimums = numbers(&mut reader, "minimum", 0, u32::MAX);
        let priorities = numbers(&mut reader, "priority", 1, u32::from(PRIORITY_MAX));
        let mut at: Vec<Option<String>> = reader.some("place");
        reader.finish()?;
        let mut tasks: Vec<MatchNeed> = Vec::with_capacity(names.len());
        for (row, id) in names.into_iter().enumerate() {
            let priority = of(&priorities, row).and_then(|priority| u8::try_from(priority).ok());
            let capacity = of(&capacities, row).unwrap_or(1);
            let mut one = MatchNeed::new(id, capacity, priority.unwrap_or(1));
            one.minimum = of(&minimums, row).unwrap_or(0);
            one.place = at.get_mut(row).and_then(Option::take);
            tasks.push(one);
        }

        work.spend(250 * table.rows() as u64)?;
        work.keep(16 * table.rows() as u64)?;
        let mut reader = Reader::with(table, MEANS);
        let mut pairs = vec![PlacedPair::new(0, 0, FIT); table.rows()];
        let set = |pairs: &mut Vec<PlacedPair>, row: usize, put: &dyn Fn(&mut PlacedPair)| {
            if let Some(pair) = pairs.get_mut(row) {
                put(pair);
            }
        };
        named(
            &mut reader,
            &options.person,
            &person_places,
            |row, place| set(&mut pairs, row, &|pair| pair.volunteer = place),
        );
        named(&mut reader, &options.task, &task_places, |row, place| {
            set(&mut pairs, row, &|pair| pair.need = place)
        });
        if reader.column("fit").is_some() {
            each_number(&mut reader, "fit", (0, FIT_MAX), |row, fit| {
                if let Some(fit) = fit {
                    set(&mut pairs, row, &|pair| pair.fit = fit);
                }
            });
        }
        if reader.column("locked").is_some() {
            reader.each::<bool>("locked", false, |row, locked| {
                set(&mut pairs, row, &|pair| {
                    pair.locked = locked.unwrap_or_default()
                });
                Ok(())
            });
        }
        reader.finish()?;

        if let Some(table) = inputs.get("shifts") {
            for (place, shift) in shifts(table, &options.task, &task_places)? {
                tasks
                    .get_mut(place as usize)
                    .into_iter()
                    .for_each(|task| task.shifts.push(shift));
            }
        }
        if let Some(table) = inputs.get("booked") {
            for (place, shift) in shifts(table, &options.person, &person_places)? {
                people
                    .get_mut(place as usize)
                    .into_iter()
                    .for_each(|one| one.booked.push(shift));
            }
        }
        let journeys = match inputs.get("journeys") {
            Some(table) => {
                let mut reader = Reader::with(table, MEANS);
                let (from, to): (Vec<String>, Vec<String>) =
                    (reader.full("from"), reader.full("to"));
                let minutes = numbers(&mut reader, "minutes", 0, u32::MAX);
                reader.needed("minutes");
                reader.finish()?;
                let rows = from.into_iter().zip(to).zip(minutes);
                rows.map(|((from, to), minutes)| {
                    Journey::new(from, to, minutes.unwrap_or_default())
                })
                .collect()
            }
            None => Vec::new(),
        };
        Ok(Self {
            table,
            people_ranks: ranks(&people, |one| &one.id),
            task_ranks: ranks(&tasks, |one| &one.id),
            people,
            tasks,
            pairs,
            journeys,
        })
    }

    pub(super) fn market(&self, work: &Work) -> Result<Market, MatchingError> {
        let market = Market::of_places(&self.tasks, &self.people, &self.pairs, work)?;
        market.with_journeys_within(&self.journeys, work)
    }

    /// The rank of the person at a place, by which the market names them.
    pub(super) fn person_rank(&self, place: u32) -> u32 {
        self.people_ranks
            .get(place as usize)
            .copied()
            .unwrap_or_default()
    }

    /// The rank of the task at a place.
    pub(super) fn task_rank(&self, place: u32) -> u32 {
        self.task_ranks
            .get(place as usize)
            .copied()
            .unwrap_or_default()
    }
}
