//! A draw replayed by anybody from the published text.

use medborger_codec::Record;

use super::error::SortitionError;
use super::pool::{as_u32, as_usize};
use super::published::{LotteryText, first_difference, restored, sha256};
use super::randomness::Drawn;
use medborger_base::digest::{hex_string, unhex};
use medborger_base::work::Work;

/// What a published text and the public randomness say together.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Replay {
    /// The SHA-256 of the text, 64 hexadecimal digits in lower case.
    pub sha256: String,
    /// The number of the panel that was drawn, from 0.
    pub panel: u32,
    /// The line of the text on which it stands, from 1.
    pub line: u32,
    /// The pseudonyms of its people, in byte order.
    pub people: Vec<String>,
}

/// Replays a draw from the published text alone.
///
/// `sha256` is the hash that was announced, `claimed` the number of the panel that is said to have been drawn.
///
/// # Errors
/// The text has a line that was changed, is malformed, says a wrong number or holds a panel that breaks a rule: the
/// first such line is named. The hash is another than announced; what was drawn does not name a panel by the announced
/// rule, see [`Randomness::panel`](super::Randomness::panel); it names another panel than claimed.
pub fn verify(
    text: &[u8],
    sha256_announced: &str,
    drawn: &Drawn,
    claimed: Option<u32>,
) -> Result<Replay, SortitionError> {
    verify_within(text, sha256_announced, drawn, claimed, &Work::unlimited())
}

/// The same within limits.
///
/// # Errors
/// As [`verify`], and [`Work`](SortitionError::Work).
pub fn verify_within(
    text: &[u8],
    sha256_announced: &str,
    drawn: &Drawn,
    claimed: Option<u32>,
    work: &Work,
) -> Result<Replay, SortitionError> {
    let mut announced = [0; 32];
    if !unhex(sha256_announced, &mut announced) {
        return Err(SortitionError::HashMalformed);
    }
    let lottery = match LotteryText::parse_within(text, work) {
        // Converted or not, another text is another text.
        Err(SortitionError::TextConverted)
            if restored(text).is_some_and(|text| sha256(&text) != announced) =>
        {
            return Err(SortitionError::HashDiffers);
        }
        parsed => parsed?,
    };
    work.spend(4 * text.len() as u64)?;
    let hash = sha256(text);
    if hash != announced {
        return Err(SortitionError::HashDiffers);
    }
    let panels = as_u32(lottery.panels.len());
    let panel = lottery
        .announcement
        .randomness
        .panel(panels, &hash, drawn)?;
    if claimed.is_some_and(|claimed| claimed != panel) {
        return Err(SortitionError::ClaimDiffers { panel });
    }
    let members = lottery.panels.get(as_usize(panel));
    let name = |place: &u32| Some(lottery.people.get(as_usize(*place))?.id.clone());
    // The panels are the last lines but one.
    let lines = as_u32(text.iter().filter(|c| **c == b'\n').count());
    Ok(Replay {
        sha256: hex_string(&hash),
        panel,
        line: lines.saturating_sub(panels - panel),
        people: members.into_iter().flatten().filter_map(name).collect(),
    })
}

/// Compares a text with the one that the same input gives when it is computed again.
///
/// # Errors
/// [`TextDiffers`](SortitionError::TextDiffers) with the first line that differs;
/// [`TextConverted`](SortitionError::TextConverted) where only line ends, a byte order mark or the character set do.
pub fn compare(text: &[u8], computed: &[u8]) -> Result<(), SortitionError> {
    match first_difference(text, computed) {
        Some(_) if restored(text).is_some_and(|text| text == computed) => {
            Err(SortitionError::TextConverted)
        }
        Some(line) => Err(SortitionError::TextDiffers { line }),
        None => Ok(()),
    }
}
