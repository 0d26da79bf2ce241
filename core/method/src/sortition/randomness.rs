//! From what everybody saw drawn to the number of a panel, by a rule that leaves no choice.
//!
//! The rule is announced in the published text before anything is drawn. Balls and dice are read in the order in which
//! they came, as the digits of a number. When the panels don't divide the number of outcomes evenly, the last outcomes
//! are left over: who gets one draws as many balls or dice again. So each panel is named by equally many outcomes.

mod wanted;

use medborger_codec::Record;
use sha2::{Digest, Sha256};

use super::error::SortitionError;
use super::pool::{as_u32, as_usize};
use medborger_base::digest::unhex;

/// The largest number of panels of a lottery.
pub const PANELS_MAX: u32 = 100_000;

/// How many panels a lottery has where nobody says: three numbered balls name one of them.
pub fn panels_default() -> u32 {
    1000
}

/// How a panel will be drawn. It stands in the published text.
///
/// Numbered balls and dice leave nobody anything to compute. A beacon's value is one that a third party publishes at a
/// time announced beforehand, such as a round of drand or a pulse of NIST's beacon (NISTIR 8213).
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Randomness {
    /// Balls numbered 0 to 9, each put back before the next is drawn, or each from an urn of its own.
    Balls {
        /// How many are drawn for one number, 1 to 9.
        balls: u32,
    },
    /// Throws of a die. A die of ten shows 0 to 9, any other 1 to its number of sides.
    Dice {
        /// How many sides the die has, 2 to 100.
        sides: u32,
        /// How many throws make one number, 1 to 30.
        throws: u32,
    },
    /// A value that somebody else publishes.
    Beacon {
        /// Whose value, and which: one line that leaves no choice, such as `drand quicknet, round 4000000`.
        source: String,
        /// How many bytes the value has, 16 to 128.
        bytes: u32,
    },
}

impl Default for Randomness {
    /// Three balls, which name one of 1,000 panels.
    fn default() -> Self {
        Self::Balls { balls: 3 }
    }
}

/// What was drawn.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Drawn {
    /// What balls or dice showed, in the order in which they came.
    Numbers {
        /// Everything that was drawn, with the outcomes that were thrown again.
        numbers: Vec<u32>,
    },
    /// A beacon's value.
    Value {
        /// Hexadecimal, in lower or upper case.
        hex: String,
    },
}

impl Randomness {
    /// Checks that every one of so many panels can be named.
    ///
    /// # Errors
    /// Too many or too few panels; numbers outside the ranges named at the variants; fewer outcomes than panels, or
    /// more than 2⁶³; a source that is not one line of 1 to 300 characters.
    pub fn check(&self, panels: u32) -> Result<(), SortitionError> {
        if panels == 0 || panels > PANELS_MAX {
            return Err(SortitionError::PanelsOutOfRange { max: PANELS_MAX });
        }
        if let Self::Beacon { source, .. } = self {
            check_line(source, "randomness.source")?;
        }
        let fits = match self {
            Self::Balls { balls } => (1..=9).contains(balls),
            Self::Dice { sides, throws } => (2..=100).contains(sides) && (1..=30).contains(throws),
            Self::Beacon { bytes, .. } => (16..=128).contains(bytes),
        };
        let enough = match self.digits() {
            None => true,
            Some(_) => self
                .outcomes()
                .is_some_and(|outcomes| outcomes >= u64::from(panels)),
        };
        if fits && enough {
            Ok(())
        } else {
            let [english, danish] = self.wanted(panels);
            Err(SortitionError::RandomnessUnfit { english, danish })
        }
    }

    /// The panel that was drawn, counted from 0. `text_sha256` is the hash of the published text; only a beacon's value
    /// is mixed with it.
    ///
    /// Balls and dice: the digits make a number, the first digit the most significant. With `n` outcomes and `m`
    /// panels, a number below `n - n mod m` names the panel `number mod m`; any other is thrown again.
    ///
    /// Beacon: SHA-256 over `medborger-lottery beacon 1`, a zero byte, the hash's 32 bytes, the value's bytes and a
    /// count of 4 bytes from 0; its first 8 bytes are a number, taken in the same way with `n` = 2⁶⁴, and the next count
    /// is tried when it is left over. Numbers are big-endian.
    ///
    /// ```
    /// use medborger::method::sortition::{Drawn, Randomness};
    ///
    /// let drawn = |numbers: &[u32]| Drawn::Numbers { numbers: numbers.into() };
    /// let balls = Randomness::Balls { balls: 3 };
    /// assert_eq!(balls.panel(1000, &[0; 32], &drawn(&[4, 0, 7]))?, 407);
    ///
    /// // Four throws have 1296 outcomes; 1000 to 1295 are thrown again.
    /// let dice = Randomness::Dice { sides: 6, throws: 4 };
    /// assert_eq!(dice.panel(1000, &[0; 32], &drawn(&[1, 1, 2, 1]))?, 6);
    /// let thrown = dice.panel(1000, &[0; 32], &drawn(&[6, 6, 6, 6])).unwrap_err();
    /// assert_eq!(thrown.code(), "sortition_randomness_thrown");
    /// assert_eq!(dice.panel(1000, &[0; 32], &drawn(&[6, 6, 6, 6, 1, 1, 2, 1]))?, 6);
    /// # Ok::<(), medborger::method::sortition::SortitionError>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`check`](Self::check); numbers for a beacon or a value for balls or dice; a number that can't come up;
    /// more or fewer numbers or bytes than announced; all thrown again; anything drawn after the panel was found.
    pub fn panel(
        &self,
        panels: u32,
        text_sha256: &[u8; 32],
        drawn: &Drawn,
    ) -> Result<u32, SortitionError> {
        self.check(panels)?;
        match (self, drawn) {
            (Self::Beacon { bytes, .. }, Drawn::Value { hex }) => {
                let value = beacon_bytes(*bytes, hex)?;
                Ok(from_beacon(panels, text_sha256, &value))
            }
            (Self::Balls { .. } | Self::Dice { .. }, Drawn::Numbers { numbers }) => {
                self.named_by(panels, numbers)
            }
            _ => Err(SortitionError::RandomnessKind),
        }
    }

    fn named_by(&self, panels: u32, numbers: &[u32]) -> Result<u32, SortitionError> {
        let (Some((lowest, base, length)), Some(outcomes)) = (self.digits(), self.outcomes())
        else {
            return Err(SortitionError::RandomnessKind);
        };
        let known = |n: &u32| *n >= lowest && *n - lowest < base;
        if let Some(place) = numbers.iter().position(|n| !known(n)) {
            return Err(SortitionError::RandomnessMalformed {
                position: place.saturating_add(1),
            });
        }
        if numbers.is_empty() || !numbers.len().is_multiple_of(as_usize(length)) {
            return Err(SortitionError::RandomnessLength { announced: length });
        }
        let panels = u64::from(panels);
        let limit = outcomes - outcomes % panels;
        let mut groups = numbers.chunks_exact(as_usize(length));
        let found = groups.find_map(|group| {
            let number = group.iter().fold(0_u64, |number, digit| {
                number * u64::from(base) + u64::from(digit - lowest)
            });
            (number < limit).then_some(number % panels)
        });
        match found {
            None => Err(SortitionError::RandomnessThrown { more: length }),
            Some(_) if groups.next().is_some() => Err(SortitionError::RandomnessSpare),
            Some(panel) => Ok(u32::try_from(panel).unwrap_or(0)),
        }
    }

    /// The lowest digit, how many there are, and how many make a number. None for a beacon.
    fn digits(&self) -> Option<(u32, u32, u32)> {
        match *self {
            Self::Balls { balls } => Some((0, 10, balls)),
            Self::Dice { sides, throws } => Some((u32::from(sides != 10), sides, throws)),
            Self::Beacon { .. } => None,
        }
    }

    /// How many outcomes there are, at most 2⁶³.
    pub(super) fn outcomes(&self) -> Option<u64> {
        let (_, base, length) = self.digits()?;
        u64::from(base)
            .checked_pow(length)
            .filter(|&outcomes| outcomes <= 1 << 63)
    }
}

/// One line of 1 to 300 characters without control characters, and without white space at its ends.
pub(super) fn check_line(text: &str, field: &str) -> Result<(), SortitionError> {
    let fine = !text.is_empty()
        && text.trim() == text
        && text.chars().count() <= 300
        && !text.chars().any(char::is_control);
    if fine {
        Ok(())
    } else {
        Err(SortitionError::LineMalformed {
            field: field.to_owned(),
        })
    }
}

fn beacon_bytes(bytes: u32, hex: &str) -> Result<Vec<u8>, SortitionError> {
    if let Some(place) = hex.chars().position(|c| !c.is_ascii_hexdigit()) {
        return Err(SortitionError::RandomnessMalformed {
            position: place.saturating_add(1),
        });
    }
    let mut value = vec![0; as_usize(bytes)];
    if unhex(hex, &mut value) {
        Ok(value)
    } else {
        Err(SortitionError::RandomnessLength { announced: bytes })
    }
}

fn from_beacon(panels: u32, text_sha256: &[u8; 32], value: &[u8]) -> u32 {
    let panels = u64::from(panels);
    // 2⁶⁴ mod m, without 2⁶⁴.
    let left_over = (u64::MAX % panels + 1) % panels;
    let mut number = 0;
    for count in 0_u32..64 {
        let mut hash = Sha256::new();
        hash.update(b"medborger-lottery beacon 1\0");
        hash.update(text_sha256);
        hash.update(value);
        hash.update(count.to_be_bytes());
        let digest: [u8; 32] = hash.finalize().into();
        number = digest
            .iter()
            .take(8)
            .fold(0_u64, |n, byte| n << 8 | u64::from(*byte));
        // With at most 100,000 panels a number is left over once in 10¹⁴ times.
        if number <= u64::MAX - left_over {
            break;
        }
    }
    as_u32(usize::try_from(number % panels).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use medborger_base::sorted::SortedMap;

    fn numbers(numbers: &[u32]) -> Drawn {
        Drawn::Numbers {
            numbers: numbers.into(),
        }
    }

    fn code(result: Result<u32, SortitionError>) -> &'static str {
        result.unwrap_err().code()
    }

    /// How often each panel is named over all outcomes, and how many outcomes are thrown again.
    fn census(rule: &Randomness, panels: u32) -> (SortedMap<u32, u32>, u32) {
        let (lowest, base, length) = rule.digits().unwrap();
        let mut named = SortedMap::new();
        let mut thrown = 0;
        for outcome in 0..rule.outcomes().unwrap() {
            let mut rest = outcome;
            let mut digits = vec![0; length as usize];
            for digit in digits.iter_mut().rev() {
                *digit = (rest % u64::from(base)) as u32 + lowest;
                rest /= u64::from(base);
            }
            match rule.panel(panels, &[0; 32], &numbers(&digits)) {
                Ok(panel) => *named.entry(panel).or_insert(0) += 1,
                Err(error) => {
                    assert_eq!(error.code(), "sortition_randomness_thrown");
                    thrown += 1;
                }
            }
        }
        (named, thrown)
    }

    #[test]
    fn three_balls_name_each_of_a_thousand_panels_once() {
        let (named, thrown) = census(&Randomness::default(), 1000);
        assert_eq!((named.len(), thrown), (1000, 0));
        assert!(named.values().all(|&n| n == 1));
    }

    #[test]
    fn every_panel_is_named_by_equally_many_outcomes_whatever_the_die() {
        for (rule, panels, left) in [
            (
                Randomness::Dice {
                    sides: 6,
                    throws: 4,
                },
                1000,
                296,
            ),
            (
                Randomness::Dice {
                    sides: 10,
                    throws: 3,
                },
                1000,
                0,
            ),
            (
                Randomness::Dice {
                    sides: 20,
                    throws: 3,
                },
                1000,
                0,
            ),
            (
                Randomness::Dice {
                    sides: 2,
                    throws: 11,
                },
                1000,
                48,
            ),
            (Randomness::Balls { balls: 4 }, 7, 4),
            (Randomness::Balls { balls: 1 }, 1, 0),
        ] {
            let (named, thrown) = census(&rule, panels);
            assert_eq!(named.len() as u32, panels);
            assert_eq!(thrown, left);
            let first = *named.get(&0).unwrap();
            assert!(named.values().all(|&n| n == first));
        }
    }

    #[test]
    fn a_beacon_names_panels_evenly_and_with_the_text() {
        let rule = Randomness::Beacon {
            source: "drand quicknet, round 4000000".into(),
            bytes: 32,
        };
        let mut named = [0_u32; 10];
        for n in 0..5000_u32 {
            let hex = format!("{n:064x}");
            named[rule.panel(10, &[7; 32], &Drawn::Value { hex }).unwrap() as usize] += 1;
        }
        // 500 each; five standard deviations are 106.
        assert!(named.iter().all(|n| (394..=606).contains(n)), "{named:?}");
        let at = |text: u8| {
            let hex = "Ab".repeat(32);
            rule.panel(1000, &[text; 32], &Drawn::Value { hex })
                .unwrap()
        };
        // python3: int.from_bytes(sha256(b"medborger-lottery beacon 1\0"+bytes([t]*32)+b"\xab"*32+bytes(4)).digest()[:8],"big")%1000
        assert_eq!((at(1), at(2)), KNOWN);
    }

    const KNOWN: (u32, u32) = (32, 326);

    #[test]
    fn what_leaves_a_choice_is_refused() {
        let balls = Randomness::Balls { balls: 3 };
        let dice = Randomness::Dice {
            sides: 6,
            throws: 4,
        };
        let beacon = Randomness::Beacon {
            source: "x".into(),
            bytes: 16,
        };
        let value = |hex: &str| Drawn::Value { hex: hex.into() };
        let at = |rule: &Randomness, drawn: &Drawn| code(rule.panel(1000, &[0; 32], drawn));
        assert_eq!(at(&balls, &numbers(&[])), "sortition_randomness_length");
        assert_eq!(at(&balls, &numbers(&[1, 2])), "sortition_randomness_length");
        assert_eq!(
            at(&balls, &numbers(&[1, 2, 3, 4])),
            "sortition_randomness_length"
        );
        assert_eq!(
            at(&balls, &numbers(&[1, 2, 3, 4, 5, 6])),
            "sortition_randomness_spare"
        );
        assert_eq!(
            at(&balls, &numbers(&[1, 10, 3])),
            "sortition_randomness_malformed"
        );
        assert_eq!(at(&balls, &value("00")), "sortition_randomness_kind");
        assert_eq!(
            at(&dice, &numbers(&[0, 1, 1, 1])),
            "sortition_randomness_malformed"
        );
        assert_eq!(
            at(&dice, &numbers(&[6, 6, 6, 7])),
            "sortition_randomness_malformed"
        );
        assert_eq!(
            at(&dice, &numbers(&[6, 6, 6, 6, 6, 6, 6, 6])),
            "sortition_randomness_thrown"
        );
        assert_eq!(
            at(&beacon, &numbers(&[1, 2, 3])),
            "sortition_randomness_kind"
        );
        assert_eq!(at(&beacon, &value("00")), "sortition_randomness_length");
        assert_eq!(
            at(&beacon, &value(&"å".repeat(16))),
            "sortition_randomness_malformed"
        );
    }

    #[test]
    fn what_can_not_name_every_panel_is_not_announced() {
        for (rule, panels) in [
            (Randomness::Balls { balls: 2 }, 1000),
            (Randomness::Balls { balls: 0 }, 1),
            (Randomness::Balls { balls: 10 }, 1000),
            (
                Randomness::Dice {
                    sides: 6,
                    throws: 3,
                },
                1000,
            ),
            (
                Randomness::Dice {
                    sides: 1,
                    throws: 30,
                },
                1,
            ),
            (
                Randomness::Dice {
                    sides: 100,
                    throws: 30,
                },
                1000,
            ),
            (
                Randomness::Beacon {
                    source: "x".into(),
                    bytes: 8,
                },
                1000,
            ),
        ] {
            assert_eq!(
                rule.check(panels).unwrap_err().code(),
                "sortition_randomness_unfit"
            );
        }
        for panels in [0, PANELS_MAX + 1] {
            let error = Randomness::default().check(panels).unwrap_err();
            assert_eq!(error.code(), "sortition_panels_out_of_range");
        }
        let beacon = Randomness::Beacon {
            source: "a\nb".into(),
            bytes: 32,
        };
        assert_eq!(
            beacon.check(10).unwrap_err().field(),
            Some("randomness.source")
        );
    }
}
