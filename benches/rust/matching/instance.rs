//! Markets of three sizes: people and needs live in a town, and fit by interest and distance.

use std::io::Write;
use std::path::Path;

use crate::Done;

/// A market to measure.
pub(crate) struct Known {
    /// What it is called.
    pub(crate) name: &'static str,
    volunteers: u32,
    needs: u32,
    /// Places for a hundred volunteers.
    places: u32,
    /// Whether `--small` takes it.
    pub(crate) small: bool,
    /// How much of OR-tools' CPU seconds we may take.
    pub(crate) ratio: f64,
}

const fn known(
    name: &'static str,
    volunteers: u32,
    needs: u32,
    places: u32,
    small: bool,
    ratio: f64,
) -> Known {
    Known {
        name,
        volunteers,
        needs,
        places,
        small,
        ratio,
    }
}

impl Known {
    /// Whether its question is within the 32 MiB that the door takes.
    pub(crate) fn fits_the_door(&self) -> bool {
        self.volunteers <= 10_000
    }
}

/// The three sizes with about as many places as volunteers, and with fewer and more.
pub(crate) const MARKETS: [Known; 7] = [
    known("1k_x_200", 1_000, 200, 100, true, 1.0),
    known("10k_x_2k", 10_000, 2_000, 100, true, 0.5),
    known("10k_x_2k_few_places", 10_000, 2_000, 70, false, 1.0),
    known("10k_x_2k_many_places", 10_000, 2_000, 140, false, 1.0),
    known("100k_x_10k", 100_000, 10_000, 100, false, 1.0),
    known("100k_x_10k_few_places", 100_000, 10_000, 70, false, 1.0),
    known("100k_x_10k_many_places", 100_000, 10_000, 140, false, 1.0),
];

/// Pairs of each volunteer.
const PAIRS: usize = 20;
/// Needs that each volunteer looks at; the best of them become pairs.
const LOOKED_AT: usize = 60;
/// Topics that people are interested in and needs are about.
const TOPICS: u64 = 12;
/// The sides of the town.
const SIDE: u64 = 1_000;

/// A market in numbers: row numbers are the ids.
pub(crate) struct Instance {
    /// Capacity and priority of each need.
    pub(crate) needs: Vec<(u32, u8)>,
    /// How many volunteers there are. Each takes one need.
    pub(crate) volunteers: u32,
    /// Volunteer, need, fit; in the order of volunteers, then needs.
    pub(crate) pairs: Vec<(u32, u32, u32)>,
}

/// A splittable generator of numbers (Steele, Lea and Flood 2014).
pub(crate) struct Numbers(u64);

impl Numbers {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x1000_0000_01B3))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }
}

/// Where something is, and what it is about.
struct Spot {
    x: u64,
    y: u64,
    topic: u64,
}

impl Spot {
    fn new(numbers: &mut Numbers) -> Self {
        // The lower of two numbers: the first topics are wanted more than the last ones.
        let topic = numbers.below(TOPICS).min(numbers.below(TOPICS));
        Self {
            x: numbers.below(SIDE),
            y: numbers.below(SIDE),
            topic,
        }
    }
}

/// The market of that name and seed.
pub(crate) fn instance(name: &str, seed: u64) -> Done<Instance> {
    let known = MARKETS.iter().find(|known| known.name == name);
    let known = known.ok_or_else(|| format!("there is no market `{name}`"))?;
    let mut numbers = Numbers::new(seed);
    let spots: Vec<Spot> = (0..known.needs).map(|_| Spot::new(&mut numbers)).collect();
    let mean = u64::from(known.volunteers) * u64::from(known.places) / u64::from(known.needs) / 100;
    // Half to one and a half of the mean; a tenth of the needs in each of the first two priorities.
    let needs = (0..known.needs)
        .map(|_| {
            let capacity = mean.div_ceil(2) + numbers.below(mean + 1);
            let priority = [1, 2, 3, 3, 3, 4, 4, 4, 5, 5];
            let at = numbers.below(10) as usize;
            (capacity as u32, priority.get(at).copied().unwrap_or(5))
        })
        .collect();
    let mut pairs = Vec::with_capacity(known.volunteers as usize * PAIRS);
    for volunteer in 0..known.volunteers {
        let home = Spot::new(&mut numbers);
        let second = numbers.below(TOPICS);
        let mut seen: Vec<u32> = (0..LOOKED_AT)
            .map(|_| numbers.below(u64::from(known.needs)) as u32)
            .collect();
        seen.sort_unstable();
        seen.dedup();
        let mut fits: Vec<(u32, u32)> = seen
            .into_iter()
            .filter_map(|need| {
                let spot = spots.get(need as usize)?;
                let away = home.x.abs_diff(spot.x) + home.y.abs_diff(spot.y);
                let near = 500_u64.saturating_sub(away / 4);
                let wish = match spot.topic {
                    topic if topic == home.topic => 400,
                    topic if topic == second => 200,
                    _ => 0,
                };
                Some(((near + wish + numbers.below(100)) as u32, need))
            })
            .collect();
        fits.sort_unstable_by(|a, b| b.cmp(a));
        fits.truncate(PAIRS);
        fits.sort_unstable_by_key(|(_, need)| *need);
        pairs.extend(fits.into_iter().map(|(fit, need)| (volunteer, need, fit)));
    }
    Ok(Instance {
        needs,
        volunteers: known.volunteers,
        pairs,
    })
}

/// Weights of one number for all goals: fit, a place of each priority, a person.
///
/// Two ways to place people differ by cycles, each through the source and the sink once. So a cycle changes the number
/// of people and of places at a priority by at most 1 each and the fit by at most 1000 at each need it comes through;
/// what these weights tell about a cycle is what the goals tell in turn.
pub(crate) fn weights(needs: usize) -> [i64; 7] {
    let mut weights = [1; 7];
    let mut below = 1_000 * (needs as i64 + 1);
    for weight in weights.iter_mut().skip(1) {
        *weight = below + 1;
        below += *weight;
    }
    weights
}

impl Instance {
    /// Writes it for the peers: 32-bit numbers in the order counts, capacities, priorities, volunteers, needs, fits of
    /// the pairs, and the 64-bit weights at the end; little-endian.
    pub(crate) fn write(&self, path: &Path) -> Done<()> {
        let mut bytes = Vec::new();
        let mut put = |number: u32| bytes.extend(number.to_le_bytes());
        put(self.volunteers);
        put(u32::try_from(self.needs.len())?);
        put(u32::try_from(self.pairs.len())?);
        self.needs.iter().for_each(|need| put(need.0));
        self.needs.iter().for_each(|need| put(u32::from(need.1)));
        self.pairs.iter().for_each(|pair| put(pair.0));
        self.pairs.iter().for_each(|pair| put(pair.1));
        self.pairs.iter().for_each(|pair| put(pair.2));
        for weight in weights(self.needs.len()) {
            bytes.extend(weight.to_le_bytes());
        }
        std::fs::File::create(path)?.write_all(&bytes)?;
        Ok(())
    }
}
