//! What anybody can ask of what was published around a draw: the draw replayed, the chances proven, one's own line.

use medborger_codec::{Make, Record};

use crate::journal::{Desk, Halt, Query, QueryEntry, Room};
use crate::method::sortition::{
    CHANCE_ONE, Drawn, LotteryCertificate, LotteryText, ProvenChances, Replay, SortitionError,
    WhyChance, verify_within,
};
use crate::work::Work;

/// `sortition.verify`: replays a draw from the published text alone.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct VerifyDraw {
    /// The text, byte for byte.
    pub text: String,
    /// The hash that was announced.
    pub sha256: String,
    /// What the balls, the dice or the beacon showed.
    pub drawn: Drawn,
    /// The number of the panel that is said to have been drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claimed: Option<u32>,
}

impl Query for VerifyDraw {
    const NAME: &'static str = "sortition.verify";
    type View = Replay;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Replay, Halt> {
        Ok(verify_within(
            self.text.as_bytes(),
            &self.sha256,
            &self.drawn,
            self.claimed,
            desk.work(),
        )?)
    }
}

/// `sortition.verify_chances`: checks the proof of the chances that was published beside the text, in whole numbers and
/// without the solver: how small the smallest chance is, and that no lottery has a larger one.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct VerifyChances {
    /// The text, byte for byte.
    pub text: String,
    /// The certificate that was published beside it, byte for byte.
    pub proof: String,
}

impl Query for VerifyChances {
    const NAME: &'static str = "sortition.verify_chances";
    type View = ProvenChances;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<ProvenChances, Halt> {
        let work = desk.work();
        let text = LotteryText::parse_within(self.text.as_bytes(), work)?;
        let (_, proven) = proven(&text, &self.proof, work)?;
        Ok(proven)
    }
}

/// The certificate, if it holds for the text.
fn proven(
    text: &LotteryText,
    certificate: &str,
    work: &Work,
) -> Result<(LotteryCertificate, ProvenChances), SortitionError> {
    let certificate = LotteryCertificate::parse(certificate.as_bytes(), work)?;
    let proven = certificate.verify(text, &text.sha256(), work)?;
    Ok((certificate, proven))
}

/// `sortition.person`: what a published text says of one person: everybody can find their own line, and with the
/// certificate why their chance is what it is.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FindPerson {
    /// The text, byte for byte.
    pub text: String,
    /// The pseudonym.
    pub id: String,
    /// The certificate that was published beside it, byte for byte.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<String>,
}

/// A person's line of a published text.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct PersonShare {
    /// The person's number in the text, from 1.
    pub number: u32,
    /// In how many panels the person is.
    pub panels: u32,
    /// Of how many.
    pub of: u32,
    /// The chance in the exact lottery, 0 to 1.
    pub chance: f64,
    /// Why it is so; with a certificate alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<WhyChance>,
}

impl Query for FindPerson {
    const NAME: &'static str = "sortition.person";
    type View = PersonShare;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<PersonShare, Halt> {
        let work = desk.work();
        let text = LotteryText::parse_within(self.text.as_bytes(), work)?;
        let (number, line) =
            text.person(&self.id)
                .ok_or_else(|| SortitionError::PersonUnknown {
                    field: "id".to_owned(),
                })?;
        let why = match &self.proof {
            Some(proof) => {
                let (certificate, _) = proven(&text, proof, work)?;
                work.spend(400 * text.people.len() as u64)?;
                text.why(&self.id, &certificate)
            }
            None => None,
        };
        Ok(PersonShare {
            number,
            panels: line.panels,
            of: u32::try_from(text.panels.len()).unwrap_or(u32::MAX),
            chance: line.chance as f64 / CHANCE_ONE as f64,
            why,
        })
    }
}

/// What the public asks alone, for a page that replays a draw and makes none.
pub const ROOM: Room = Room {
    name: "sortition",
    queries: &[
        QueryEntry::of::<VerifyDraw>(),
        QueryEntry::of::<VerifyChances>(),
        QueryEntry::of::<FindPerson>(),
    ],
    tables: true,
    codes: &[SortitionError::CODES],
    ..Room::EMPTY
};
