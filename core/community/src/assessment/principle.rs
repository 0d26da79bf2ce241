//! The six principles, and how far one can come with each.

use medborger_codec::Record;

/// A principle of collaboration (*princip for samarbejdet*), in the order in which Gentofte gives them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Principle {
    /// *Lytter først*.
    ListenFirst,
    /// *Bygger bro*.
    BuildBridges,
    /// *Skaber fremdrift*.
    CreateProgress,
    /// *Gør det nemt*.
    MakeItEasy,
    /// *Fastholder virkelyst*.
    SustainDrive,
    /// *Tydelige rammer*; the municipality's own page says *tydelig ramme*.
    ClearFramework,
}

impl Principle {
    /// All six, in their order.
    pub const ALL: [Self; 6] = [
        Self::ListenFirst,
        Self::BuildBridges,
        Self::CreateProgress,
        Self::MakeItEasy,
        Self::SustainDrive,
        Self::ClearFramework,
    ];

    /// What it is called, and what it asks, in English.
    #[must_use]
    pub fn english(self) -> [&'static str; 2] {
        match self {
            Self::ListenFirst => [
                "Listens first",
                "Did we ask and hear people before we had an answer?",
            ],
            Self::BuildBridges => [
                "Builds bridges",
                "Did people meet who would not have met otherwise?",
            ],
            Self::CreateProgress => [
                "Creates progress",
                "Could everybody see what came of each step, and when the next came?",
            ],
            Self::MakeItEasy => [
                "Makes it easy",
                "Could people take part without knowing the municipality, at times and in places that suit them?",
            ],
            Self::SustainDrive => [
                "Sustains drive",
                "Did those who took part want to go on, and were they thanked and told?",
            ],
            Self::ClearFramework => [
                "Clear framework",
                "Did everybody know from the beginning what could be changed, by whom, and until when?",
            ],
        }
    }

    /// The same in Danish.
    #[must_use]
    pub fn danish(self) -> [&'static str; 2] {
        match self {
            Self::ListenFirst => ["Lytter først", "Spurgte og hørte vi, før vi havde et svar?"],
            Self::BuildBridges => [
                "Bygger bro",
                "Mødtes nogen, som ellers ikke ville have mødt hinanden?",
            ],
            Self::CreateProgress => [
                "Skaber fremdrift",
                "Kunne alle se, hvad der kom ud af hvert skridt, og hvornår det næste kom?",
            ],
            Self::MakeItEasy => [
                "Gør det nemt",
                "Kunne man deltage uden at kende kommunen og på tider og steder, der passede?",
            ],
            Self::SustainDrive => [
                "Fastholder virkelyst",
                "Havde deltagerne lyst til at fortsætte, og fik de tak og besked?",
            ],
            Self::ClearFramework => [
                "Tydelige rammer",
                "Vidste alle fra begyndelsen, hvad der kunne ændres, af hvem og inden hvornår?",
            ],
        }
    }
}

/// How far one has come with a principle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum PrincipleStep {
    /// Not yet (*ikke endnu*).
    NotYet,
    /// Now and then (*af og til*).
    AtTimes,
    /// Mostly (*for det meste*).
    Mostly,
    /// Throughout (*hele vejen*).
    Throughout,
}
