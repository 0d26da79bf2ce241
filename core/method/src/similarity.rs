//! Near-duplicates among many texts: campaigns of letters to a hearing (Danish: *høringssvar*), what such letters have
//! in common, and what each signer added.
//!
//! # How campaigns are found
//!
//! 1. A text becomes the set of the hashes of its *shingles*: the runs of three words (Broder, *On the resemblance and
//!    containment of documents*, 1997). Words are read so that case, punctuation, accents and common scanning errors do
//!    not count. Shingles that stand in the document under hearing are left out, so that two letters which quote the
//!    plan are not alike for that.
//! 2. Texts with the same set are put together. Then, those with most copies first, each text joins the *leader* most
//!    like it, or becomes a leader. An inverted index over a sample of the shingles names the candidates; whether two
//!    are alike is always decided on the whole sets. Comparing with leaders only keeps a large campaign from costing the
//!    square of its size, and keeps chains of letters, each like the next, from growing together.
//! 3. The shingles that a quarter of a cluster holds are its *common text*. Clusters with much the same common text
//!    are one. Each text, wherever it was, goes to the cluster whose common text is most like it. A letter with every
//!    sixth word changed is more like that than like another letter changed elsewhere.
//! 4. A shingle speaks for a cluster only if at least a third of all the texts that hold it are in the cluster. Letters
//!    that share only phrases which everybody uses thereby fall apart again.
//!
//! 5. From each cluster the texts are taken that say the opposite of its representative in a clause that is otherwise the
//!    same: *for* and *imod*, *ja* and *nej*, *enig* and *uenig*, *støtter* and *afviser*, *mere* and *mindre*, one *ikke* more.
//!    Two or more of them are a campaign of their own.
//! 6. Texts outside all campaigns that hold the same words in the same order are campaigns too, however short they are.
//!
//! The order of the texts does not matter: other orders of the same texts give the same clusters.
//!
//! # What it can't tell
//!
//! Letters of fewer than about twelve words are in a campaign only where they are the same word for word. Opposites are told
//! apart by a short list of Danish and English words: who is against in words of their own, or in another language, stays with
//! those whose template they used. That people sent the same text does not say who wrote it, nor that they mean it less.

mod additions;
mod cluster;
mod evidence;
mod group;
mod index;
mod sides;
mod table;
mod template;
mod words;

pub use additions::additions;
pub use template::{Template, template};

use medborger_base::work::{Work, WorkError};
use medborger_codec::Record;

/// When two texts are alike.
#[derive(Debug, Clone, PartialEq, Record)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct SimilarityOptions {
    /// How many words a shingle has, 1 to 16. Others are taken for the nearest of these.
    pub shingle_words: usize,
    /// The least Jaccard similarity of long texts, 0 to 1: the shingles that both hold, of those that either holds.
    pub jaccard_min: f64,
    /// The least Jaccard similarity of texts with 20 own shingles or fewer. Between 20 and 80 it falls in a straight
    /// line to `jaccard_min`.
    pub short_jaccard_min: f64,
    /// Alike are also texts of which one holds this share of the other's shingles, 0 to 1. For texts with at least 40
    /// shingles of their own.
    pub containment_min: f64,
    /// How many shingles two texts must share at least.
    pub shared_min: usize,
    /// In collections of fewer texts than this, every shingle is compared and not only a sample.
    pub exact_below: usize,
}

impl Default for SimilarityOptions {
    fn default() -> Self {
        Self {
            shingle_words: 3,
            jaccard_min: 0.12,
            short_jaccard_min: 0.5,
            containment_min: 0.6,
            shared_min: 10,
            exact_below: 5_000,
        }
    }
}

/// From how many own shingles a text is short no more, and up to how many it is as short as can be.
const LONG: usize = 80;
const SHORT: usize = 20;
/// From how many own shingles containment counts.
const CONTAINED_MIN: usize = 40;

impl SimilarityOptions {
    /// The Jaccard similarity of sets of sizes `a` and `b` with so many elements in common, if they are alike.
    fn alike(&self, shared: usize, a: usize, b: usize) -> Option<f64> {
        let smaller = a.min(b);
        if shared < self.shared_min.max(1) {
            return None;
        }
        let jaccard = shared as f64 / (a + b - shared) as f64;
        let short = (LONG - smaller.clamp(SHORT, LONG)) as f64 / (LONG - SHORT) as f64;
        let needed = self.jaccard_min + short * (self.short_jaccard_min - self.jaccard_min);
        let contained =
            smaller >= CONTAINED_MIN && shared as f64 >= self.containment_min * smaller as f64;
        (jaccard >= needed || contained).then_some(jaccard)
    }

    /// What is asked of a text that joins a cluster late, by the cluster's own common text.
    fn late(&self) -> Self {
        Self {
            short_jaccard_min: self.short_jaccard_min * 0.4,
            containment_min: self.containment_min * 0.6,
            ..self.clone()
        }
    }

    fn shingle_words(&self) -> usize {
        self.shingle_words.clamp(1, 16)
    }
}

/// Texts that are copies of one text, more or less changed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Record)]
#[non_exhaustive]
pub struct Campaign {
    /// The indexes of all its texts, ascending; at least two.
    pub members: Vec<usize>,
    /// The member most like the text that they have in common; among equals the first.
    pub representative: usize,
}

/// The campaigns among texts, in the order of their first members. A text is in one campaign at most.
///
/// Texts of fewer than about twelve words are in one only where they are the same word for word; of longer ones a part may
/// differ. Texts for and against on one template are told apart where opposite words of Danish or English say it.
///
/// `background` is what anybody may quote without copying a letter: the document under hearing, its sections, the
/// municipality's letter. Takes time and memory in proportion to the texts' length: about 4 bytes of memory for each
/// word.
///
/// ```
/// use medborger::method::similarity::{SimilarityOptions, campaigns};
///
/// let call = "Vi siger nej til den nye vej gennem Eksempelskoven. Den vil ødelægge stilheden og tage de gamle ege.";
/// let letters = [
///     format!("{call} Jeg går der hver dag med min hund."),
///     "Jeg glæder mig til vejen, for så kommer lastbilerne væk fra vores gade.".to_owned(),
///     format!("Kære udvalg! {}", call.to_uppercase()),
/// ];
/// let texts: Vec<&str> = letters.iter().map(String::as_str).collect();
/// let found = campaigns(&texts, &[], &SimilarityOptions::default());
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].members, [0, 2]);
/// ```
#[must_use]
pub fn campaigns(
    texts: &[&str],
    background: &[&str],
    options: &SimilarityOptions,
) -> Vec<Campaign> {
    campaigns_within(texts, background, options, &Work::unlimited()).unwrap_or_default()
}

/// The same within limits.
///
/// # Errors
/// [`WorkError`].
pub fn campaigns_within(
    texts: &[&str],
    background: &[&str],
    options: &SimilarityOptions,
    work: &Work,
) -> Result<Vec<Campaign>, WorkError> {
    cluster::campaigns(texts, background, options, work)
}
