//! How many balls or throws name each of so many panels.

use super::Randomness;

impl Randomness {
    /// What names each of so many panels, in English and in Danish.
    pub(super) fn wanted(&self, panels: u32) -> [String; 2] {
        let least = |outcomes: u64| {
            let all = std::iter::successors(Some(outcomes), |n| n.checked_mul(outcomes));
            1 + all.take_while(|n| *n < u64::from(panels)).count()
        };
        match self {
            Self::Balls { .. } => {
                let least = least(10);
                [
                    format!("{panels} panels want from {least} to 9 balls"),
                    format!("{panels} paneler kræver {least} til 9 kugler"),
                ]
            }
            Self::Dice { sides, .. } if (2..=100).contains(sides) => {
                let least = least(u64::from(*sides));
                [
                    format!(
                        "{panels} panels want at least {least} throws of {sides} sides, at most 30"
                    ),
                    format!(
                        "{panels} paneler kræver mindst {least} kast med {sides} sider, højst 30"
                    ),
                ]
            }
            Self::Dice { .. } => [
                "a die has 2 to 100 sides".to_owned(),
                "en terning har 2 til 100 sider".to_owned(),
            ],
            Self::Beacon { .. } => [
                "a value has 16 to 128 bytes".to_owned(),
                "en værdi har 16 til 128 byte".to_owned(),
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_are_wanted_as_name_every_panel_and_one_fewer_does_not() {
        for panels in [1, 2, 6, 7, 10, 11, 999, 1000, 1001] {
            for least in 1..=9 {
                let balls = Randomness::Balls { balls: least };
                let dice = Randomness::Dice {
                    sides: 6,
                    throws: least,
                };
                for (way, outcomes) in [(balls, 10_u64), (dice, 6)] {
                    if way.check(panels).is_ok() {
                        continue;
                    }
                    let count = (1..)
                        .find(|n| outcomes.pow(*n) >= u64::from(panels))
                        .unwrap();
                    let words = way.wanted(panels);
                    assert!(
                        words
                            .iter()
                            .all(|words| words.contains(&format!(" {count} "))),
                        "{words:?}"
                    );
                }
            }
        }
    }
}
