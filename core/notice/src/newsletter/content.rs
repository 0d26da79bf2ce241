//! What a newsletter says: an introduction and items in two sections.

use medborger_base::sorted::SortedSet;
use medborger_codec::{Make, Record};

use super::NewsletterError;
use crate::calendar::Language;
use crate::interop::WebLink;
use crate::journal::{Desk, Halt};
use crate::notice::{Thing, public_titles};
use crate::text::{Line, Text};

/// A part of a newsletter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum NewsletterSection {
    /// The latest work of the committee.
    Committee,
    /// What else moves in the bank.
    Bank,
}

impl NewsletterSection {
    /// Its heading.
    pub(super) fn heading(self, language: Language) -> &'static str {
        match self {
            Self::Committee => language.pick("Nyt fra udvalget", "News from the committee"),
            Self::Bank => language.pick(
                "Hvad der ellers rører sig i Borgerbanken",
                "What else moves in the citizen bank",
            ),
        }
    }
}

/// An item of a newsletter: about a thing of the bank, or the editor's own.
#[derive(Debug, Clone, PartialEq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NewsletterItem {
    /// Where it stands. Within a section items come in the order in which they are given.
    pub section: NewsletterSection,
    /// What it is about, as `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`. Its title is looked up when the newsletter is composed: of
    /// what is hidden by then the item is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thing: Option<Thing>,
    /// A heading: in place of the thing's title where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<Line<200>>,
    /// What it says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<4000>>,
    /// Where it leads, where it is about no thing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<WebLink>,
    /// The heading in English; the Danish one where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading_english: Option<Line<200>>,
    /// What it says in English; the Danish text where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text_english: Option<Text<4000>>,
}

/// What a newsletter says. Lies in the vault.
#[derive(Debug, Clone, PartialEq, Record)]
pub(super) struct Content {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) introduction: Option<Text<4000>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) introduction_english: Option<Text<4000>>,
    pub(super) items: Vec<NewsletterItem>,
}

/// The most items of a newsletter.
const ITEMS_MAX: usize = 60;

impl Content {
    /// Keeps the titles of things as they are now, where nobody wrote a heading: what is approved is what is sent.
    pub(super) fn keep_titles(&mut self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let things = self.items.iter().filter_map(|item| item.thing.clone());
        let titles = public_titles(desk, things.collect::<Vec<_>>())?;
        for item in &mut self.items {
            let title = item.thing.as_ref().and_then(|thing| titles.get(thing));
            let title = title.and_then(|title| title.as_deref());
            if let (None, Some(title)) = (&item.heading, title) {
                let short: String = title.chars().take(200).collect();
                item.heading = Line::new(short.as_str()).ok();
            }
        }
        Ok(())
    }

    /// Refuses items that say nothing, and things that are not there for everybody or stand twice.
    pub(super) fn check(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        if self.items.len() > ITEMS_MAX {
            return Err(NewsletterError::TooManyItems { max: ITEMS_MAX }.into());
        }
        let things = self.items.iter().filter_map(|item| item.thing.clone());
        let titles = public_titles(desk, things.collect::<Vec<_>>())?;
        let mut met = SortedSet::new();
        for (place, item) in self.items.iter().enumerate() {
            let Some(thing) = &item.thing else {
                if item.heading.is_none() {
                    let field = format!("items[{place}]");
                    return Err(NewsletterError::ItemEmpty { field }.into());
                }
                continue;
            };
            let field = format!("items[{place}].thing");
            // All of a kind has a name too, and is no thing.
            if !thing.is_one() || titles.get(thing).is_none_or(Option::is_none) {
                return Err(NewsletterError::ItemUnknown { field }.into());
            }
            if !met.insert(thing) {
                return Err(NewsletterError::ItemTwice { field }.into());
            }
        }
        Ok(())
    }
}
