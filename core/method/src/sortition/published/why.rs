//! Why somebody's chance is what it is: the rules that the proof of their level makes pay.

use medborger_base::sorted::Arrange as _;
use medborger_codec::Record;

use super::certificate::{CertificateLevel, LotteryCertificate, PriceRule};
use super::{CHANCE_ONE, LotteryText, PersonDetails};
use crate::sortition::conflict::{Bound, RuleName};
use crate::sortition::pool::{as_u32, as_usize};
use crate::sortition::rules::{DrawRules, Standing};

/// Why a person's chance is what it is.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct WhyChance {
    /// What everybody's chance would be without any quota: the seats that nobody has beforehand by the people who are drawn
    /// for them, 0 to 1.
    pub even: f64,
    /// The rules that hold the chance where it is, the dearest first; empty where no quota does, or it isn't proven.
    pub reasons: Vec<WhyReason>,
    /// The whole in Danish, in sentences.
    pub danish: String,
    /// The same in English.
    pub english: String,
}

/// A rule that holds a chance down.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct WhyReason {
    /// The rule.
    pub rule: RuleName,
    /// Which end of it: at most so many like the person, or at least so many of others.
    pub bound: Bound,
    /// The number it demands.
    pub limit: u32,
    /// To how many people who can be drawn it applies.
    pub people: u32,
    /// By how much the chance would rise for the first fraction of a seat more, as for a whole seat: at most so much, 0 to 1.
    pub price: f64,
    /// In Danish.
    pub danish: String,
    /// In English.
    pub english: String,
}

impl LotteryText {
    /// Why the person with this pseudonym has their chance, by a certificate that was
    /// [verified](LotteryCertificate::verify) against this text. None where the pseudonym is not in it, or features are
    /// not disclosed.
    #[must_use]
    pub fn why(&self, id: &str, certificate: &LotteryCertificate) -> Option<WhyChance> {
        let (number, line) = self.person(id)?;
        let own = line.details.as_ref()?;
        let standing = |of: Standing| as_u32(self.count(&|d: &PersonDetails| d.standing == of));
        let seats = self.rules.seats;
        let seats = seats.saturating_sub(standing(Standing::Included));
        let even = f64::from(seats) / f64::from(standing(Standing::Open).max(1));
        let place = number - 1;
        let mut levels = certificate.levels.iter();
        let level = levels.find(|level| level.settled.binary_search(&place).is_ok());
        let share: f64 = level.map_or(0.0, |level| {
            let before = certificate
                .levels
                .iter()
                .take_while(|before| before.value < level.value);
            let mut settled = vec![false; self.people.len()];
            for person in before.flat_map(|before| &before.settled) {
                if let Some(slot) = settled.get_mut(as_usize(*person)) {
                    *slot = true;
                }
            }
            let is_settled = |person: u32| settled.get(as_usize(person)).copied().unwrap_or(false);
            let open = |person: &&u32| {
                let line = self.people.get(as_usize(**person));
                let choice = line.and_then(|line| line.details.as_ref());
                choice.is_some_and(|d| d.standing == Standing::Open) && !is_settled(**person)
            };
            let weights = level.weights.iter();
            weights
                .map(|(w, people)| *w as f64 * people.iter().filter(open).count() as f64)
                .sum()
        });
        let mut reasons: Vec<WhyReason> = Vec::new();
        if own.standing == Standing::Open {
            for (rule, price) in level.into_iter().flat_map(|level| &level.prices) {
                let price_share = price.unsigned_abs() as f64 / share.max(1.0);
                reasons.extend(self.reason(own, rule, *price > 0, price_share));
            }
            if let Some(level) = level {
                self.add_home(own, place, level, share.max(1.0), &mut reasons);
            }
        }
        reasons.arrange_by(|a, b| {
            b.price
                .total_cmp(&a.price)
                .then_with(|| a.rule.cmp(&b.rule))
        });
        let proven = level.is_some_and(|level| level.proven);
        let (danish, english) = sentences(own, line.chance, even, proven, &reasons);
        Some(WhyChance {
            even,
            reasons,
            danish,
            english,
        })
    }

    /// What the rules' prices leave of the person's own weight is due to nothing but that nobody sits twice, or that from their
    /// home only so many do.
    fn add_home(
        &self,
        own: &PersonDetails,
        place: u32,
        level: &CertificateLevel,
        share: f64,
        reasons: &mut Vec<WhyReason>,
    ) {
        let limit = self.rules.household_max.unwrap_or(u32::MAX);
        let Some(reason) = self
            .home_reason(own, 0.0)
            .filter(|home| home.people > limit)
        else {
            return;
        };
        let mut weights = level.weights.iter();
        let weight = weights.find(|(_, people)| people.binary_search(&place).is_ok());
        let weight = weight.map_or(0, |(weight, _)| i128::from(*weight));
        let prices = level.prices.iter();
        let own_prices = prices.filter(|(rule, _)| self.counts_in(own, rule));
        let left = weight
            - own_prices
                .map(|(_, price)| i128::from(*price))
                .sum::<i128>();
        if left <= 0 {
            return;
        }
        let price = left as f64 / share;
        let mut known = reasons.iter_mut();
        match known.find(|known| known.rule == RuleName::Household) {
            Some(known) => known.price += price,
            None => reasons.push(WhyReason { price, ..reason }),
        }
    }

    /// Whether a person counts in a rule.
    fn counts_in(&self, own: &PersonDetails, rule: &PriceRule) -> bool {
        match rule {
            PriceRule::Seats => true,
            PriceRule::Homes(homes) => own.home.is_some_and(|home| homes.contains(&home)),
            PriceRule::Groups(places) => own.fits.iter().any(|group| places.contains(group)),
            PriceRule::Quota(_) | PriceRule::Joint(_) => self
                .quota(rule)
                .is_some_and(|quota| self.has_all(own, &quota.of)),
        }
    }

    /// Whether a person has all these values.
    fn has_all(&self, person: &PersonDetails, of: &[(String, String)]) -> bool {
        of.iter()
            .all(|(feature, value)| value_of(&self.rules, person, feature) == Some(value))
    }

    fn count(&self, holds: &dyn Fn(&PersonDetails) -> bool) -> usize {
        let all = self.people.iter().filter_map(|p| p.details.as_ref());
        all.filter(|d| holds(d)).count()
    }

    /// A maximum that the person counts in, or a minimum that they don't.
    fn reason(
        &self,
        own: &PersonDetails,
        rule: &PriceRule,
        is_max: bool,
        price: f64,
    ) -> Option<WhyReason> {
        let Some(quota) = self.quota(rule) else {
            return self.other_reason(own, rule, is_max, price);
        };
        let Quota { name, min, max, of } = quota;
        // That at least nobody has to be in holds no chance down.
        if self.has_all(own, &of) != is_max || (!is_max && min == 0) {
            return None;
        }
        let can = |d: &PersonDetails| d.standing != Standing::Excluded && self.has_all(d, &of);
        let people = as_u32(self.count(&can));
        let what: Vec<String> = of.iter().map(|(f, v)| format!("{f}: {v}")).collect();
        let what = what.join(", ");
        let (limit, danish, english) = if is_max {
            (
                max,
                format!("højst {max} med {what} kan være med, og {people} kan trækkes"),
                format!("at most {max} with {what} can be in, and {people} can be drawn"),
            )
        } else {
            (
                min,
                format!("mindst {min} med {what} skal være med, og {people} kan trækkes"),
                format!("at least {min} with {what} must be in, and {people} can be drawn"),
            )
        };
        Some(WhyReason {
            rule: name,
            bound: if is_max { Bound::Max } else { Bound::Min },
            limit,
            people,
            price,
            danish,
            english,
        })
    }

    /// What a quota or a joint quota asks for.
    fn quota(&self, rule: &PriceRule) -> Option<Quota> {
        let (name, min, max, of): (RuleName, u32, u32, Vec<(String, String)>) = match rule {
            PriceRule::Seats | PriceRule::Homes(_) | PriceRule::Groups(_) => return None,
            PriceRule::Quota(number) => {
                let all = self.rules.features.iter();
                let mut all = all.flat_map(|f| f.values.iter().map(move |q| (&f.key, q)));
                let (feature, quota) = all.nth(as_usize(number.checked_sub(1)?))?;
                let name = RuleName::Value {
                    feature: feature.clone(),
                    value: quota.value.clone(),
                };
                (
                    name,
                    quota.min,
                    quota.max,
                    vec![(feature.clone(), quota.value.clone())],
                )
            }
            PriceRule::Joint(number) => {
                let index = number.checked_sub(1)?;
                let quota = self.rules.joint.get(as_usize(index))?;
                let of = quota
                    .of
                    .iter()
                    .map(|(f, v)| (f.clone(), v.clone()))
                    .collect();
                (RuleName::Joint { index }, quota.min, quota.max, of)
            }
        };
        Some(Quota { name, min, max, of })
    }

    /// That from the person's home only so many may be in.
    fn home_reason(&self, own: &PersonDetails, price: f64) -> Option<WhyReason> {
        let limit = self.rules.household_max?;
        let at_home = |d: &PersonDetails| {
            d.standing != Standing::Excluded && d.home.is_some() && d.home == own.home
        };
        let people = as_u32(self.count(&at_home));
        Some(WhyReason {
            rule: RuleName::Household,
            bound: Bound::Max,
            limit,
            people,
            price,
            danish: format!(
                "højst {limit} fra ét hjem kan være med, og {people}, som bor sammen, kan trækkes"
            ),
            english: format!(
                "at most {limit} from one home can be in, and {people} who live together can be drawn"
            ),
        })
    }

    fn other_reason(
        &self,
        own: &PersonDetails,
        rule: &PriceRule,
        is_max: bool,
        price: f64,
    ) -> Option<WhyReason> {
        match rule {
            PriceRule::Homes(homes) if is_max && own.home.is_some_and(|h| homes.contains(&h)) => {
                self.home_reason(own, price)
            }
            PriceRule::Groups(places)
                if !is_max && !own.fits.iter().any(|g| places.contains(g)) =>
            {
                let group =
                    |place: &u32| self.rules.seat_groups.get(as_usize(place.checked_sub(1)?));
                let groups: Vec<_> = places.iter().filter_map(group).collect();
                let limit = groups.iter().map(|group| group.seats).sum();
                let fits = |d: &PersonDetails| {
                    d.standing != Standing::Excluded && d.fits.iter().any(|g| places.contains(g))
                };
                let people = as_u32(self.count(&fits));
                let names: Vec<String> = groups.iter().map(|group| group.key.clone()).collect();
                let what = names.join(", ");
                Some(WhyReason {
                    rule: RuleName::SeatGroups { groups: names },
                    bound: Bound::Min,
                    limit,
                    people,
                    price,
                    danish: format!("{limit} pladser er til {what}, og {people} passer til dem"),
                    english: format!("{limit} seats are for {what}, and {people} fit them"),
                })
            }
            _ => None,
        }
    }
}

/// A quota in the words of the text.
struct Quota {
    name: RuleName,
    min: u32,
    max: u32,
    of: Vec<(String, String)>,
}

fn value_of<'d>(
    rules: &DrawRules,
    details: &'d PersonDetails,
    feature: &str,
) -> Option<&'d String> {
    let place = rules.features.iter().position(|f| f.key == feature)?;
    details.values.get(place)
}

/// A share as percent with two decimals.
fn percent(share: f64, point: char) -> String {
    let hundredths = (share * 10_000.0 + 0.5).floor() as u64;
    format!("{}{point}{:02}", hundredths / 100, hundredths % 100)
}

fn sentences(
    own: &PersonDetails,
    chance: u64,
    even: f64,
    proven: bool,
    reasons: &[WhyReason],
) -> (String, String) {
    match own.standing {
        Standing::Included => {
            return (
                "Personen er med på forhånd og er i alle paneler.".into(),
                "The person is in beforehand, and in every panel.".into(),
            );
        }
        Standing::Excluded => {
            return (
                "Personen kan ikke trækkes.".into(),
                "The person can't be drawn.".into(),
            );
        }
        Standing::Open => {}
    }
    let share = chance as f64 / CHANCE_ONE as f64;
    let mut danish = format!(
        "Chancen er {} %. Uden kvoter ville alle have {} %.",
        percent(share, ','),
        percent(even, ',')
    );
    let mut english = format!(
        "The chance is {}%. Without quotas everybody would have {}%.",
        percent(share, '.'),
        percent(even, '.')
    );
    if !reasons.is_empty() {
        let list = |pick: fn(&WhyReason) -> &str| {
            let all: Vec<&str> = reasons.iter().map(pick).collect();
            all.join("; ")
        };
        danish += &format!(" Den kan ikke være større, fordi {}.", list(|r| &r.danish));
        english += &format!(" It can't be larger, because {}.", list(|r| &r.english));
    } else if proven {
        danish += " Ingen kvote gør den mindre.";
        english += " No quota makes it smaller.";
    } else {
        danish += " Hvorfor den ikke er større, er ikke bevist.";
        english += " Why it isn't larger is not proven.";
    }
    (danish, english)
}
