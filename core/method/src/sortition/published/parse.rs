//! Reading a published text back. Whatever a writer would have written otherwise is refused at its line.

use medborger_base::sorted::SortedMap;
use std::str::FromStr;

use sha2::{Digest, Sha256};

use super::converted::restored;
use super::notes::notes;
use super::write::{CHECK_DIGITS, FORMAT, VERSION, check_digits};
use super::{Announcement, CHANCE_ONE, Disclosure, LotteryText, PersonDetails, PersonLine};
use crate::sortition::error::SortitionError;
use crate::sortition::pool::names::is_pseudonym;
use crate::sortition::pool::{as_u32, as_usize};
use crate::sortition::randomness::{PANELS_MAX, Randomness};
use crate::sortition::rules::{
    DrawRules, Feature, JointQuota, PEOPLE_MAX, SEATS_MAX, SeatGroup, Standing, ValueQuota,
};
use medborger_base::work::Work;

impl LotteryText {
    /// Reads a published text and checks all of it, with integers only: that every line is as the format asks, that the
    /// people's counts are those of the panels, that the stated worst distance is right, and, where features are
    /// disclosed, that every panel keeps every rule.
    ///
    /// It takes time and memory in proportion to the text.
    ///
    /// # Errors
    /// [`TextConverted`](SortitionError::TextConverted) where the lines have other ends or the like and are whole but for
    /// that; [`TextDamaged`](SortitionError::TextDamaged), [`TextMalformed`](SortitionError::TextMalformed),
    /// [`TextUntrue`](SortitionError::TextUntrue) or [`PanelBreaksRule`](SortitionError::PanelBreaksRule) with the first
    /// such line; damage is looked for first, in the whole text.
    pub fn parse(text: &[u8]) -> Result<Self, SortitionError> {
        Self::parse_within(text, &Work::unlimited())
    }

    /// The same within limits.
    ///
    /// # Errors
    /// As [`parse`](Self::parse), and [`Work`](SortitionError::Work).
    pub fn parse_within(text: &[u8], work: &Work) -> Result<Self, SortitionError> {
        // The lines, what they say, and the text written again.
        let lines = text.iter().filter(|byte| **byte == b'\n').count();
        work.spend(text.len() as u64 / 2)?;
        let _held = work.hold(3 * text.len() as u64 + 100 * lines as u64)?;
        let lines = undamaged(text, work);
        if let Err(SortitionError::TextDamaged { .. }) = lines {
            work.spend(8 * text.len() as u64)?;
            let _held = work.hold(3 * text.len() as u64)?;
            if restored(text).is_some_and(|text| undamaged(&text, work).is_ok()) {
                return Err(SortitionError::TextConverted);
            }
        }
        let lines = lines?;
        let mut reader = Reader { lines, at: 0, work };
        let parsed = reader.text()?;
        work.spend(16 * text.len() as u64)?;
        // One text for one content: numbers with leading zeros, other orders and the like end here.
        if let Some(line) = first_difference(text, parsed.to_text().as_bytes()) {
            return Err(SortitionError::TextMalformed { line });
        }
        parsed.check(&reader, work)?;
        Ok(parsed)
    }
}

/// The first line, from 1, in which two texts differ.
pub(in super::super) fn first_difference(a: &[u8], b: &[u8]) -> Option<u32> {
    if a == b {
        return None;
    }
    let (mut a, mut b) = (a.split(|c| *c == b'\n'), b.split(|c| *c == b'\n'));
    let mut line = 1;
    loop {
        match (a.next(), b.next()) {
            (None, None) => return None,
            (a, b) if a == b => line += 1,
            _ => return Some(line),
        }
    }
}

/// The lines without their check digits, if these are right.
pub(super) fn undamaged<'a>(text: &'a [u8], work: &Work) -> Result<Vec<&'a str>, SortitionError> {
    let mut hash = Sha256::new();
    let mut lines = Vec::new();
    let mut rest = text;
    let mut since = text;
    while !rest.is_empty() {
        let line = as_u32(lines.len()) + 1;
        let damaged = SortitionError::TextDamaged { line };
        let Some(end) = rest.iter().position(|c| *c == b'\n') else {
            return Err(damaged);
        };
        let Some(body) = end.checked_sub(CHECK_DIGITS) else {
            return Err(damaged);
        };
        work.spend(600 + 5 * body as u64)?;
        let hashed = since.len() - rest.len() + body;
        let digits = check_digits(&mut hash, since.get(..hashed));
        if rest.get(body..end) != Some(digits.as_bytes()) {
            return Err(damaged);
        }
        let fields = rest.get(..body).and_then(|body| body.strip_suffix(b"\t"));
        let fields = fields.and_then(|fields| std::str::from_utf8(fields).ok());
        lines.push(fields.ok_or(SortitionError::TextMalformed { line })?);
        since = since.get(hashed..).unwrap_or_default();
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    Ok(lines)
}

/// Where a reader stands among the lines.
pub(super) struct Reader<'a> {
    lines: Vec<&'a str>,
    at: usize,
    work: &'a Work,
}

impl<'a> Reader<'a> {
    fn wrong<T>(&self) -> Result<T, SortitionError> {
        Err(SortitionError::TextMalformed {
            line: as_u32(self.at) + 1,
        })
    }

    /// The first line, from 1, that begins with this word.
    pub(super) fn line_of(&self, word: &str) -> u32 {
        let place = self
            .lines
            .iter()
            .position(|line| line.split('\t').next() == Some(word));
        as_u32(place.unwrap_or(self.lines.len())) + 1
    }

    /// The fields after the word, if the next line begins with it.
    fn peek(&self, word: &str) -> Option<Vec<&'a str>> {
        let line: &'a str = self.lines.get(self.at)?;
        let mut fields = line.split('\t');
        (fields.next() == Some(word)).then(|| fields.collect())
    }

    fn one(&mut self, word: &str) -> Result<&'a str, SortitionError> {
        match self.peek(word).as_deref() {
            Some(&[field]) => {
                self.at += 1;
                Ok(field)
            }
            _ => self.wrong(),
        }
    }

    fn number<T: FromStr + PartialOrd>(&mut self, word: &str, max: T) -> Result<T, SortitionError> {
        let Some(&[field]) = self.peek(word).as_deref() else {
            return self.wrong();
        };
        match field.parse() {
            Ok(number) if number <= max => {
                self.at += 1;
                Ok(number)
            }
            _ => self.wrong(),
        }
    }

    fn text(&mut self) -> Result<LotteryText, SortitionError> {
        if self.one(FORMAT)? != VERSION {
            self.at = 0;
            return self.wrong();
        }
        let notes_at = self.at;
        while self.peek("note").is_some() {
            self.one("note")?;
        }
        let title = self.one("title")?.to_owned();
        let seats: u32 = self.number("seats", SEATS_MAX)?;
        let panel_count: u32 = self.number("panels", PANELS_MAX)?;
        let people_count: usize = self.number("people", PEOPLE_MAX)?;
        let randomness = self.randomness(panel_count)?;
        if self.peek("again").is_some() {
            // What it says is checked when the text is written again.
            self.at += 1;
        }
        let disclosure = match self.peek("disclosure").as_deref() {
            Some(&["features"]) => Disclosure::Features,
            Some(&["pseudonyms"]) => Disclosure::PseudonymsOnly,
            _ => return self.wrong(),
        };
        self.at += 1;
        let announcement = Announcement {
            title,
            randomness,
            disclosure,
        };
        self.check_notes(notes_at, &announcement)?;
        let worst = match self.peek("worst").as_deref() {
            Some(&[field, apart]) => chance(field).zip(apart.parse().ok()),
            _ => None,
        };
        let Some((worst, apart)) = worst else {
            return self.wrong();
        };
        self.at += 1;
        let rules = self.rules(seats)?;
        let mut people = Vec::new();
        for number in 1..=people_count {
            let line = self.lines.get(self.at).map_or(0, |line| line.len());
            let features = 100 * rules.features.len();
            self.work.spend((400 + 8 * line + features) as u64)?;
            people.push(self.person(number, &rules, disclosure)?);
        }
        let mut panels = Vec::new();
        for _ in 0..panel_count {
            let line = self.lines.get(self.at).map_or(0, |line| line.len());
            self.work.spend(200 + 8 * line as u64)?;
            panels.push(self.panel(&rules, people_count)?);
        }
        if self.peek("end").is_none_or(|fields| !fields.is_empty()) {
            return self.wrong();
        }
        self.at += 1;
        if self.at < self.lines.len() {
            return self.wrong();
        }
        Ok(LotteryText {
            announcement,
            rules,
            people,
            panels,
            worst,
            apart,
        })
    }

    fn check_notes(&self, at: usize, announcement: &Announcement) -> Result<(), SortitionError> {
        for (place, note) in notes(announcement).into_iter().enumerate() {
            let line = self.lines.get(at + place);
            if line.and_then(|line| line.strip_prefix("note\t")) != Some(note) {
                return Err(SortitionError::TextMalformed {
                    line: as_u32(at + place) + 1,
                });
            }
        }
        Ok(())
    }

    fn randomness(&mut self, panels: u32) -> Result<Randomness, SortitionError> {
        let fields = self.peek("randomness").unwrap_or_default();
        let number = |field: &str| field.parse().unwrap_or(0);
        let randomness = match *fields.as_slice() {
            ["balls", balls] => Randomness::Balls {
                balls: number(balls),
            },
            ["dice", sides, throws] => Randomness::Dice {
                sides: number(sides),
                throws: number(throws),
            },
            ["beacon", bytes, source] => Randomness::Beacon {
                source: source.to_owned(),
                bytes: number(bytes),
            },
            _ => return self.wrong(),
        };
        if randomness.check(panels).is_err() {
            return self.wrong();
        }
        self.at += 1;
        Ok(randomness)
    }

    fn rules(&mut self, seats: u32) -> Result<DrawRules, SortitionError> {
        let mut rules = DrawRules {
            seats,
            ..DrawRules::default()
        };
        while let Some(fields) = self.peek("quota") {
            let Some((key, quota)) = value_quota(&fields) else {
                return self.wrong();
            };
            let known = rules.features.iter().position(|f| f.key == key);
            match rules.features.last_mut() {
                Some(last) if last.key == key => {
                    if last.values.iter().any(|known| known.value == quota.value) {
                        return self.wrong();
                    }
                    last.values.push(quota);
                }
                _ if known.is_some() => return self.wrong(),
                _ => rules.features.push(Feature {
                    key: key.to_owned(),
                    values: vec![quota],
                }),
            }
            self.at += 1;
        }
        while let Some(fields) = self.peek("joint") {
            let Some(quota) = joint_quota(&fields, &rules) else {
                return self.wrong();
            };
            rules.joint.push(quota);
            self.at += 1;
        }
        while let Some(fields) = self.peek("group") {
            let (Some(key), Some(Ok(seats)), 2) = (
                fields.first(),
                fields.get(1).map(|field| field.parse()),
                fields.len(),
            ) else {
                return self.wrong();
            };
            rules.seat_groups.push(SeatGroup {
                key: (*key).to_owned(),
                seats,
            });
            self.at += 1;
        }
        if self.peek("household").is_some() {
            rules.household_max = Some(self.number("household", SEATS_MAX)?);
        }
        Ok(rules)
    }

    fn person(
        &mut self,
        number: usize,
        rules: &DrawRules,
        disclosure: Disclosure,
    ) -> Result<PersonLine, SortitionError> {
        let fields = self.peek("person").unwrap_or_default();
        let [written, id, panels, odds, details @ ..] = fields.as_slice() else {
            return self.wrong();
        };
        let (Ok(panels), Some(odds)) = (panels.parse(), chance(odds)) else {
            return self.wrong();
        };
        if *written != number.to_string() || !is_pseudonym(id) || odds > CHANCE_ONE {
            return self.wrong();
        }
        let details = match disclosure {
            Disclosure::PseudonymsOnly if details.is_empty() => None,
            Disclosure::PseudonymsOnly => return self.wrong(),
            Disclosure::Features => match person_details(details, rules) {
                Some(details) => Some(details),
                None => return self.wrong(),
            },
        };
        self.at += 1;
        Ok(PersonLine {
            id: (*id).to_owned(),
            panels,
            chance: odds,
            details,
        })
    }

    /// The panel's own number is checked when the text is written again.
    fn panel(&mut self, rules: &DrawRules, people: usize) -> Result<Vec<u32>, SortitionError> {
        let Some(&[_, members]) = self.peek("panel").as_deref() else {
            return self.wrong();
        };
        let members: Option<Vec<u32>> = members
            .split(' ')
            .map(|number| {
                let place = number.parse::<u32>().ok()?.checked_sub(1)?;
                (as_usize(place) < people).then_some(place)
            })
            .collect();
        let Some(members) = members else {
            return self.wrong();
        };
        let ascending = members.windows(2).all(|pair| pair.first() < pair.last());
        if !ascending || members.len() != as_usize(rules.seats) {
            return self.wrong();
        }
        self.at += 1;
        Ok(members)
    }
}

fn value_quota<'a>(fields: &[&'a str]) -> Option<(&'a str, ValueQuota)> {
    let &[key, value, min, max] = fields else {
        return None;
    };
    let quota = ValueQuota {
        value: value.to_owned(),
        min: min.parse().ok()?,
        max: max.parse().ok()?,
    };
    Some((key, quota))
}

fn joint_quota(fields: &[&str], rules: &DrawRules) -> Option<JointQuota> {
    let [min, max, pairs @ ..] = fields else {
        return None;
    };
    let mut of = SortedMap::new();
    for pair in pairs.chunks(2) {
        let &[feature, value] = pair else { return None };
        let known = rules.features.iter().find(|f| f.key == feature)?;
        known.values.iter().find(|known| known.value == value)?;
        of.insert(feature.to_owned(), value.to_owned());
    }
    Some(JointQuota {
        of,
        min: min.parse().ok()?,
        max: max.parse().ok()?,
    })
}

fn person_details(fields: &[&str], rules: &DrawRules) -> Option<PersonDetails> {
    let mut fields = fields.iter().copied();
    let standing = match fields.next()? {
        "open" => Standing::Open,
        "included" => Standing::Included,
        "excluded" => Standing::Excluded,
        _ => return None,
    };
    let mut home = None;
    if rules.household_max.is_some() {
        home = match fields.next()? {
            "-" => None,
            number => Some(number.parse().ok()?),
        };
    }
    let mut fits = Vec::new();
    if !rules.seat_groups.is_empty() {
        let places = fields.next()?;
        for place in places.split(' ').filter(|_| places != "-") {
            let place: u32 = place.parse().ok()?;
            let in_order = fits.last().is_none_or(|last| *last < place);
            if place == 0 || as_usize(place) > rules.seat_groups.len() || !in_order {
                return None;
            }
            fits.push(place);
        }
    }
    let values: Vec<String> = fields.map(str::to_owned).collect();
    let listed = |(value, feature): (&String, &Feature)| {
        feature.values.iter().any(|quota| quota.value == *value)
    };
    let fine =
        values.len() == rules.features.len() && values.iter().zip(&rules.features).all(listed);
    fine.then_some(PersonDetails {
        standing,
        home,
        fits,
        values,
    })
}

/// A number with exactly twelve decimals.
pub(super) fn chance(text: &str) -> Option<u64> {
    let (whole, decimals) = text.split_once('.')?;
    if decimals.len() != 12 || !decimals.bytes().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let whole: u64 = whole.parse().ok().filter(|n| *n <= 1)?;
    Some(whole * CHANCE_ONE + decimals.parse::<u64>().ok()?)
}
