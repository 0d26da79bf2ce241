//! What is proven of the rows about voices, which have no seal.

use std::collections::BTreeMap;

use super::Contribution;
use super::part::{PART, PARTS, parse};
use super::voice::{VOICED, VoiceTally};
use crate::id::TopicId;
use crate::journal::{Proof, Proving, parse_own};

/// A tally is the sum of the rows that it counts, no statement has more voices than were given and not taken back, and as many
/// took part as their rows say.
pub(super) const PROOF: Proof = Proof {
    rows: &[PART.rows, PARTS, VOICED],
    broken,
};

fn broken(proving: &Proving<'_>) -> Option<&'static str> {
    let mut due: BTreeMap<(TopicId, u32), VoiceTally> = BTreeMap::new();
    let mut took: BTreeMap<TopicId, u32> = BTreeMap::new();
    for row in proving.rows(PART.rows) {
        let Some((topic, _, part)) = parse(row) else {
            return Some(PART.rows);
        };
        for (number, vote) in part.votes() {
            due.entry((topic, number))
                .or_default()
                .add(vote, part.verified);
        }
        *took.entry(topic).or_default() += u32::from(part.took);
    }
    let mut given: BTreeMap<(TopicId, u32), u32> = BTreeMap::new();
    for (_, state) in proving.states::<Contribution>() {
        if let Some(number) = state.begun.number {
            let stand = state.voices_given.saturating_sub(state.voices_taken);
            given.insert((state.begun.topic, number), stand);
        }
    }
    let within = |(of, tally): (&(TopicId, u32), &VoiceTally)| {
        given.get(of).is_some_and(|given| tally.all() <= *given)
    };
    if !due.iter().all(within) {
        return Some(VOICED);
    }
    let mut kept = BTreeMap::new();
    for row in proving.rows(VOICED) {
        let read = || {
            let (topic, number) = row.key.strip_prefix(VOICED)?.split_once('.')?;
            let tally: VoiceTally = parse_own(&row.value)?;
            Some(((topic.parse().ok()?, number.parse().ok()?), tally))
        };
        let Some((of, tally)) = read() else {
            return Some(VOICED);
        };
        if tally != VoiceTally::default() {
            kept.insert(of, tally);
        }
    }
    if kept != due {
        return Some(VOICED);
    }
    took.retain(|_, count| *count > 0);
    let mut counted = BTreeMap::new();
    for row in proving.rows(PARTS) {
        let read = || {
            let topic: TopicId = row.key.strip_prefix(PARTS)?.parse().ok()?;
            Some((topic, parse_own::<u32>(&row.value)?))
        };
        let Some((topic, count)) = read() else {
            return Some(PARTS);
        };
        if count > 0 {
            counted.insert(topic, count);
        }
    }
    (counted != took).then_some(PARTS)
}
