//! Invented letters to a hearing, with campaigns among them, and which letter belongs to which campaign.
//!
//! Every sentence is put together from lists of words, and nouns from two parts, so that two letters written apart have
//! next to no run of three words in common but for turns of phrase.

#[path = "material.rs"]
mod material;

use material::{
    BECAUSE, DOES, ENDING, FAREWELL, FIRST, GREETING, HOW, NAME, OPENING, SECOND, STOCK, WHO,
};

/// A small generator of numbers that look random: the same seed gives the same letters everywhere (SplitMix64).
#[derive(Debug, Clone)]
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound.max(1) as u64) as usize
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list.get(self.below(list.len()))
            .copied()
            .unwrap_or_default()
    }

    fn shuffle<T>(&mut self, list: &mut [T]) {
        for n in (1..list.len()).rev() {
            let other = self.below(n + 1);
            list.swap(n, other);
        }
    }
}

fn noun(dice: &mut Dice) -> String {
    format!("{}{}", dice.pick(FIRST), dice.pick(SECOND))
}

fn place(dice: &mut Dice) -> String {
    let road = format!("{}{}", dice.pick(NAME), dice.pick(ENDING));
    match dice.below(4) {
        0 => format!("på {road}"),
        1 => format!("ved {road} {}", 1 + dice.below(140)),
        2 => format!("mellem {road} og {}{}", dice.pick(NAME), dice.pick(ENDING)),
        _ => format!("bag {road}"),
    }
}

fn clause(dice: &mut Dice) -> String {
    let mut words = vec![
        dice.pick(WHO).to_owned(),
        dice.pick(DOES).to_owned(),
        noun(dice),
    ];
    if dice.chance(55) {
        words.push(place(dice));
    }
    if dice.chance(40) {
        words.push(dice.pick(HOW).to_owned());
    }
    words.join(" ")
}

fn sentence(dice: &mut Dice) -> String {
    let mut text = if dice.chance(30) {
        let (verb, who) = (dice.pick(DOES), dice.pick(WHO));
        format!(
            "{} {verb} {who} {} {}",
            dice.pick(OPENING),
            noun(dice),
            place(dice)
        )
    } else {
        clause(dice)
    };
    match dice.below(5) {
        0 | 1 => text = format!("{text}, {} {}", dice.pick(BECAUSE), clause(dice)),
        2 => text = format!("{text} og {} {}", dice.pick(DOES), noun(dice)),
        _ => {}
    }
    let mut letters = text.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string());
    format!("{}{}.", first.unwrap_or_default(), letters.as_str())
}

fn words(text: &[String]) -> usize {
    text.iter()
        .map(|sentence| sentence.split(' ').count())
        .sum()
}

/// So many sentences that they have about this many words.
fn sentences(dice: &mut Dice, length: usize) -> Vec<String> {
    let mut text = Vec::new();
    while words(&text) < length {
        text.push(sentence(dice));
    }
    text
}

/// How hard the campaigns are to tell from the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Light edits; the others write freely.
    Easy,
    /// Heavy edits; others quote the plan or write a few stock phrases.
    Hard,
}

/// The letters of a hearing.
pub(crate) struct Hearing {
    pub(crate) letters: Vec<String>,
    /// The campaign of each letter, if it belongs to one.
    pub(crate) truth: Vec<Option<usize>>,
    /// The document under hearing.
    pub(crate) plan: String,
}

/// A hearing with so many letters: 30 % in campaigns, the largest of which is 10 % of all.
pub(crate) fn hearing(kind: Kind, count: usize, seed: u64) -> Hearing {
    let mut dice = Dice::new(seed ^ ((count as u64) << 8) ^ ((kind as u64) << 60));
    let plan = sentences(&mut dice, 320);
    let mut letters: Vec<(String, Option<usize>)> = Vec::with_capacity(count);
    let mut left = count * 3 / 10;
    for campaign in 0.. {
        let size = match campaign {
            0 => count / 10,
            1 => count / 20,
            2 => count / 50,
            3 => count / 100,
            // Many small ones and few large.
            _ => 2 + 120 / (1 + dice.below(60)),
        };
        let size = size.min(left);
        if size < 2 {
            break;
        }
        left -= size;
        let length = if kind == Kind::Hard {
            70 + dice.below(200)
        } else {
            180 + dice.below(80)
        };
        let template = sentences(&mut dice, length);
        for _ in 0..size {
            letters.push((signed(&mut dice, kind, &template), Some(campaign)));
        }
    }
    while letters.len() < count {
        letters.push((alone(&mut dice, kind, &plan), None));
    }
    dice.shuffle(&mut letters);
    let (letters, truth) = letters.into_iter().unzip();
    Hearing {
        letters,
        truth,
        plan: plan.join(" "),
    }
}

/// A letter by somebody who belongs to no campaign.
fn alone(dice: &mut Dice, kind: Kind, plan: &[String]) -> String {
    let which = if kind == Kind::Hard {
        dice.below(100)
    } else {
        100
    };
    if which < 10 {
        let mut phrases: Vec<&str> = STOCK.to_vec();
        dice.shuffle(&mut phrases);
        phrases.truncate(2 + dice.below(5));
        return phrases.join(" ");
    }
    if which < 30 {
        let length = 90 + dice.below(60);
        let own = sentences(dice, length);
        // So much of the plan that it is 40 to 60 % of the letter, from one place of it and in its order.
        let share = 40 + dice.below(21);
        let wanted = words(&own) * share / (100 - share);
        let mut quoted: Vec<String> = Vec::new();
        let from = dice.below(plan.len());
        for sentence in plan.iter().cycle().skip(from) {
            if words(&quoted) >= wanted {
                break;
            }
            quoted.push(sentence.clone());
        }
        let at = dice.below(own.len());
        let (before, after) = own.split_at(at);
        return [
            dice.pick(GREETING),
            &before.join(" "),
            &quoted.join(" "),
            &after.join(" "),
            dice.pick(FAREWELL),
        ]
        .join(" ");
    }
    let length = 140 + dice.below(160);
    let mut text = sentences(dice, length);
    if dice.chance(50) {
        text.insert(0, dice.pick(GREETING).to_owned());
    }
    if dice.chance(30) {
        let at = dice.below(text.len());
        text.insert(at, dice.pick(STOCK).to_owned());
    }
    if dice.chance(50) {
        text.push(dice.pick(FAREWELL).to_owned());
    }
    text.join(" ")
}

/// A campaign's letter as one signer sends it.
fn signed(dice: &mut Dice, kind: Kind, template: &[String]) -> String {
    let mut text = template.to_vec();
    let hard = kind == Kind::Hard;
    if dice.chance(if hard { 40 } else { 15 }) {
        dice.shuffle(&mut text);
    }
    let changed = match (hard, dice.below(4)) {
        (_, 0) => 0,
        (true, 1 | 2) => 15,
        _ => 5,
    };
    let mut text: Vec<String> = text
        .iter()
        .map(|sentence| reworded(dice, sentence, changed))
        .collect();
    if dice.chance(if hard { 50 } else { 30 }) {
        let length = if hard {
            15 + dice.below(45)
        } else {
            10 + dice.below(20)
        };
        text.splice(0..0, sentences(dice, length));
    }
    if dice.chance(40) {
        text.insert(0, dice.pick(GREETING).to_owned());
    }
    if dice.chance(40) {
        let own = sentence(dice);
        text.extend([own, dice.pick(FAREWELL).to_owned()]);
    }
    let text = text.join(if dice.chance(30) { "\n" } else { " " });
    if dice.chance(if hard { 30 } else { 10 }) {
        scanned(dice, &text)
    } else {
        text
    }
}

/// A sentence in which this share of the words, in per cent, has been exchanged, left out or doubled by another.
fn reworded(dice: &mut Dice, sentence: &str, percent: usize) -> String {
    let mut words: Vec<String> = Vec::new();
    for word in sentence.split(' ') {
        if !dice.chance(percent) {
            words.push(word.to_owned());
            continue;
        }
        match dice.below(4) {
            0 => {}
            1 => words.extend([word.to_owned(), dice.pick(HOW).to_owned()]),
            2 => words.push(noun(dice)),
            _ => words.push(dice.pick(DOES).to_owned()),
        }
    }
    words.join(" ")
}

/// What a poor scan makes of a text: one letter in forty that can be misread is.
fn scanned(dice: &mut Dice, text: &str) -> String {
    let mut read = String::with_capacity(text.len());
    for letter in text.chars() {
        let misread = match letter {
            'l' => "1",
            'm' => "rn",
            'æ' => "ae",
            'ø' => "o",
            'å' => "a",
            'e' => "c",
            ' ' => "\n",
            _ => "",
        };
        let often = if matches!(letter, 'æ' | 'ø' | 'å') {
            50
        } else {
            2
        };
        if !misread.is_empty() && dice.chance(often) {
            read.push_str(misread);
        } else {
            read.push(letter);
        }
    }
    read
}
