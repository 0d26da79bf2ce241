//! What a hearing is about: the hearing edition (*høringsudgave*) and its annexes (*bilag*), with versions.

use medborger_base::sorted::SortedSet;

use medborger_codec::{Make, Record};

use super::{
    Hearing, HearingAct, HearingError, HearingEvent, HearingStage, existing, hearing_stream,
    visible,
};
use crate::filed::file_terms;
use crate::id::HearingId;
use crate::journal::{Command, Desk, DeskError, Halt, Owner, Query, TextRef};
use crate::key::Key;
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// How many documents a hearing has at most, and versions of one.
const DOCUMENTS_MAX: usize = 100;
/// How many sections a document has at most.
const SECTIONS_MAX: usize = 500;

/// What a document is to the hearing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum DocumentRole {
    /// What is heard about, whole (*høringsudgave*).
    HearingEdition,
    /// The same in short (*kort udgave*).
    ShortVersion,
    /// The statement that goes with a plan (*redegørelse*).
    Statement,
    /// The environmental report (*miljørapport*).
    EnvironmentalReport,
    /// A council member's deviating opinion (*mindretalsudtalelse*), published with the proposal.
    DissentingOpinion,
    /// The hearing form on paper (*høringsskema*).
    Form,
    /// Anything else (*bilag*).
    Annex,
}

/// A section of a document, as responses refer to it.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Section {
    /// A readable key within the document.
    pub section: Key,
    /// The heading.
    pub heading: Line<200>,
    /// The text; what a response quotes from it is not the response's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Text<50_000>>,
}

/// A document as it was put. Lies in the vault.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Document {
    /// The title.
    pub title: Line<200>,
    /// Where the file lies, as the host knows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Line<500>>,
    /// The file's SHA-256 in 64 hexadecimal digits, so that nobody can change it unseen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<Line<64>>,
    /// The sections, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
}

/// A section's key and heading, as the journal keeps them.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct SectionHead {
    /// Its key.
    pub section: Key,
    /// Its heading.
    pub heading: Line<200>,
}

/// One version of a document.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct DocumentVersion {
    /// What it is to the hearing.
    pub role: DocumentRole,
    /// The title.
    pub title: Line<200>,
    /// The document, in the vault.
    pub text: TextRef,
    /// Its sections.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<SectionHead>,
    /// What changed, for a version that came after the announcement. Public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Line<500>>,
    /// When.
    pub at: Timestamp,
}

impl Hearing {
    /// The sections of the documents as they stand.
    pub(crate) fn sections(&self) -> impl Iterator<Item = &SectionHead> {
        let latest = self.documents.values().filter_map(|v| v.last());
        latest.flat_map(|version| &version.sections)
    }

    /// The heading of a section of the documents as they stand.
    pub(crate) fn section(&self, section: &Key) -> Option<&SectionHead> {
        self.sections().find(|head| head.section == *section)
    }
}

/// `hearing.put_document`: puts a document, which the receipt names, or a new version of it. Once the hearing is announced,
/// a new version says what changed. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PutDocument {
    /// The hearing.
    pub hearing: HearingId,
    /// A readable key; putting the same again makes a new version.
    pub document: Key,
    /// What it is to the hearing.
    pub role: DocumentRole,
    /// The document.
    pub content: Document,
    /// What changed, where the hearing is announced already. Public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Line<500>>,
}

impl Command for PutDocument {
    const NAME: &'static str = "hearing.put_document";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let hearing = existing(desk, self.hearing)?;
        hearing.allow(HearingAct::PutDocument, desk.at())?;
        let versions = hearing.documents.get(&self.document);
        let many = versions.map_or(hearing.documents.len(), Vec::len);
        if many >= DOCUMENTS_MAX {
            return Err(HearingError::too_many("document", DOCUMENTS_MAX).into());
        }
        if self.content.sections.len() > SECTIONS_MAX {
            return Err(HearingError::too_many("content.sections", SECTIONS_MAX).into());
        }
        // A response refers to a section by its key alone, so no two documents share one.
        let others = hearing
            .documents
            .iter()
            .filter(|(k, _)| **k != self.document);
        let taken = others
            .filter_map(|(_, v)| v.last())
            .flat_map(|v| &v.sections);
        let mut keys: SortedSet<&Key> = taken.map(|head| &head.section).collect();
        let mut sections = self.content.sections.iter();
        if let Some(at) = sections.position(|s| !keys.insert(&s.section)) {
            let field = format!("content.sections[{at}].section");
            return Err(HearingError::KeyTwice { field }.into());
        }
        if hearing.stage(desk.at()) != HearingStage::Draft && self.note.is_none() {
            return Err(HearingError::ChangeUnexplained.into());
        }
        if let Some(latest) = versions.and_then(|v| v.last()) {
            desk.require([], [latest.text.key.clone()])?;
            let same = desk.read::<Document>(&latest.text)?.as_ref() == Some(&self.content);
            if same && latest.role == self.role {
                return Err(DeskError::NothingToDo.into());
            }
        }
        let head = |s: &Section| SectionHead {
            section: s.section.clone(),
            heading: s.heading.clone(),
        };
        let version = DocumentVersion {
            role: self.role,
            title: self.content.title.clone(),
            text: desk.text(Owner::Town, &self.content)?,
            sections: self.content.sections.iter().map(head).collect(),
            note: self.note.clone(),
            at: desk.at(),
        };
        let file = self.content.sha256.iter().map(Line::as_str);
        let terms = file_terms::<Hearing>(file);
        desk.reindex(&hearing_stream(self.hearing), &[], &terms);
        let document = self.document.clone();
        if versions.is_none() {
            desk.made("document", &document);
        }
        desk.about(&document);
        let event = HearingEvent::DocumentPut { document, version };
        desk.emit::<Hearing>(&hearing_stream(self.hearing), &event)
    }
}

/// `hearing.document`: one document of a hearing, whole.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetDocument {
    /// The hearing.
    pub hearing: HearingId,
    /// The document.
    pub document: Key,
    /// Its version, from 1; the latest where it is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
}

impl Query for GetDocument {
    const NAME: &'static str = "hearing.document";
    type View = Document;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Document, Halt> {
        let hearing = visible(desk, self.hearing)?;
        let versions = hearing
            .documents
            .get(&self.document)
            .ok_or(HearingError::NoSuchDocument)?;
        let index = match self.version {
            None => versions.len().checked_sub(1),
            Some(version) => version.checked_sub(1).and_then(|v| usize::try_from(v).ok()),
        };
        let version = index
            .and_then(|i| versions.get(i))
            .ok_or(HearingError::NoSuchDocument)?;
        desk.require([], [version.text.key.clone()])?;
        Ok(desk
            .read::<Document>(&version.text)?
            .ok_or(HearingError::NoSuchDocument)?)
    }
}

/// All that the hearing's documents say, as they stand: what a response quotes from them is not its own.
pub(crate) fn background(desk: &Desk<'_>, hearing: &Hearing) -> Result<Vec<String>, Halt> {
    let latest: Vec<&DocumentVersion> = hearing
        .documents
        .values()
        .filter_map(|v| v.last())
        .collect();
    desk.require([], latest.iter().map(|version| version.text.key.clone()))?;
    let mut texts = Vec::new();
    for version in latest {
        let Some(document) = desk.read::<Document>(&version.text)? else {
            continue;
        };
        for section in document.sections {
            texts.push(section.heading.to_string());
            texts.extend(section.body.map(|body| body.to_string()));
        }
    }
    Ok(texts)
}
