//! Newsletters as they are seen: drafts by staff, what was sent by everybody.

use chrono::Datelike as _;
use medborger_base::sorted::Arrange as _;
use medborger_codec::{Make, Record};

use super::content::Content;
use super::draft::{of_term, sent};
use super::issue::{Around, Issue};
use super::send::terms;
use super::{
    Newsletter, NewsletterError, NewsletterFigures, NewsletterItem, NewsletterSection,
    NewsletterSegment, existing, newsletter_stream,
};
use crate::calendar::{Language, local_date};
use crate::id::NewsletterId;
use crate::interop::{Exported, Indexing, PAGE_MEDIA_TYPE, WebLink};
use crate::journal::{Desk, Find, Halt, Query};
use crate::notice::{Thing, titles};
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// How far a newsletter has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum NewsletterStage {
    /// It is being written.
    Draft,
    /// It was approved as it stands.
    Approved,
    /// It was sent.
    Sent,
    /// It will not be sent.
    Discarded,
}

impl Newsletter {
    /// How far it has come.
    #[must_use]
    pub fn stage(&self) -> NewsletterStage {
        match (self.sent_at, self.discarded, self.approved_at) {
            (Some(_), ..) => NewsletterStage::Sent,
            (_, true, _) => NewsletterStage::Discarded,
            (.., Some(_)) => NewsletterStage::Approved,
            _ => NewsletterStage::Draft,
        }
    }
}

/// A newsletter for whoever may see it: what was sent for everybody, else for the municipality.
fn seen(desk: &mut Desk<'_>, newsletter: NewsletterId) -> Result<std::sync::Arc<Newsletter>, Halt> {
    let official = desk.must_be_official().is_ok();
    let letter = existing(desk, newsletter)?;
    match official || letter.sent_at.is_some() {
        true => Ok(letter),
        false => Err(NewsletterError::NotFound.into()),
    }
}

/// `newsletter.get`: a newsletter as it stands. For staff; once it was sent, for everybody, without what was only proposed.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowNewsletter {
    /// The newsletter.
    pub newsletter: NewsletterId,
}

/// A newsletter.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct NewsletterView {
    /// How far it has come.
    pub stage: NewsletterStage,
    /// How often it was edited: give it back with `newsletter.edit` and `newsletter.approve`.
    pub version: u32,
    /// Its title.
    pub title: Line<120>,
    /// Its title in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_english: Option<Line<120>>,
    /// To whom it goes.
    pub segment: NewsletterSegment,
    /// What stands before the sections.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub introduction: Option<Text<4000>>,
    /// The same in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub introduction_english: Option<Text<4000>>,
    /// Its items, as they were edited. For the public without those about what is not to be seen any more.
    pub items: Vec<NewsletterItem>,
    /// What moved since the last newsletter, the latest first: what an editor may choose from. For staff.
    pub found: Vec<ShownItem>,
    /// How many more things moved that are not there, because there were too many.
    pub left_out: u32,
    /// When it was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<Timestamp>,
    /// How many messages there were, and what became of them. Nobody knows who opened one.
    pub figures: NewsletterFigures,
    /// How many newsletters were sent this year.
    pub sent_this_year: u32,
    /// As many a year the municipality has in mind, by its policy. No law says so: more are a warning, not an error.
    pub per_year: u32,
}

/// Something that moved.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct ShownItem {
    /// In which section it belongs.
    pub section: NewsletterSection,
    /// What.
    pub thing: Thing,
    /// Its title.
    pub title: String,
    /// What happened to it, in Danish.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

impl Query for ShowNewsletter {
    const NAME: &'static str = "newsletter.get";
    type View = NewsletterView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<NewsletterView, Halt> {
        let letter = seen(desk, self.newsletter)?;
        let official = desk.must_be_official().is_ok();
        let content = match &letter.content {
            Some(text) => {
                desk.require([], [text.key.clone()])?;
                desk.read::<Content>(text)?
            }
            None => None,
        };
        let mut content = content.unwrap_or(Content {
            introduction: None,
            introduction_english: None,
            items: Vec::new(),
        });
        let found = letter.found.iter().filter(|_| official);
        let things = found.clone().map(|found| Thing::new(&found.thing));
        let of_items = content.items.iter().filter_map(|item| item.thing.clone());
        let all: Vec<Thing> = things.chain(of_items).collect();
        let titles = titles(desk, all, Language::Danish)?;
        let registry = desk.town().registry();
        let shown = found.rev().filter_map(|found| {
            let thing = Thing::new(&found.thing);
            let title = titles.get(&thing)?.clone()?;
            let topical = registry.topical(found.thing.kind())?;
            Some(ShownItem {
                section: match topical.committee {
                    true => NewsletterSection::Committee,
                    false => NewsletterSection::Bank,
                },
                title,
                thing,
                text: registry.tells(&found.event)?.danish.to_owned(),
                at: found.at,
            })
        });
        let found = shown.collect();
        let is_seen = |item: &NewsletterItem| match &item.thing {
            Some(thing) => titles.get(thing).is_some_and(Option::is_some),
            None => true,
        };
        content.items.retain(|item| official || is_seen(item));
        let year = local_date(desk.at().to_utc()).year();
        let of_year = sent(desk)?.into_iter().filter(|(_, letter)| {
            let at = letter.sent_at.map(|at| local_date(at.to_utc()).year());
            at == Some(year)
        });
        Ok(NewsletterView {
            stage: letter.stage(),
            version: letter.version,
            title: letter.title.clone(),
            title_english: letter.title_english.clone(),
            segment: letter.segment.clone(),
            introduction: content.introduction,
            introduction_english: content.introduction_english,
            items: content.items,
            found,
            left_out: letter.left_out,
            sent_at: letter.sent_at,
            figures: letter.figures,
            sent_this_year: u32::try_from(of_year.count()).unwrap_or(u32::MAX),
            per_year: desk.town().policy().newsletters_per_year,
        })
    }
}

/// `newsletter.list`: the archive, the latest first. For everybody; for staff with what was not sent yet before it.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListNewsletters {}

/// Newsletters.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct NewsletterList {
    /// They.
    pub newsletters: Vec<NewsletterLine>,
}

/// A newsletter in a list.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct NewsletterLine {
    /// The newsletter.
    pub newsletter: NewsletterId,
    /// Its title.
    pub title: Line<120>,
    /// How far it has come.
    pub stage: NewsletterStage,
    /// When it was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<Timestamp>,
}

impl Query for ListNewsletters {
    const NAME: &'static str = "newsletter.list";
    type View = NewsletterList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<NewsletterList, Halt> {
        let all = match desk.must_be_official() {
            Ok(()) => of_term(desk, "all")?,
            Err(_) => sent(desk)?,
        };
        let lines = all.into_iter().filter_map(|(stream, letter)| {
            Some(NewsletterLine {
                newsletter: stream.id().parse().ok()?,
                title: letter.title.clone(),
                stage: letter.stage(),
                sent_at: letter.sent_at,
            })
        });
        let mut newsletters: Vec<NewsletterLine> = lines.collect();
        let at = |line: &NewsletterLine| line.sent_at.map_or(i64::MIN, |at| -at.micros());
        newsletters.arrange_by_key(|line| (at(line), line.newsletter));
        Ok(NewsletterList { newsletters })
    }
}

/// `newsletter.page`: a newsletter as an accessible page of the archive. For everybody once it was sent, before that for staff, to see
/// what it will be.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PrintNewsletter {
    /// The newsletter.
    pub newsletter: NewsletterId,
    /// In which language; Danish unless said otherwise.
    #[serde(default)]
    pub language: Language,
    /// Where the portal's pages lie, as in `notice.outgoing`. Without it items about things have no links.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<WebLink>,
}

impl Query for PrintNewsletter {
    const NAME: &'static str = "newsletter.page";
    type View = Exported;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Exported, Halt> {
        seen(desk, self.newsletter)?;
        let issue = Issue::of(desk, &newsletter_stream(self.newsletter))?;
        let issue = issue.ok_or(NewsletterError::Unedited)?;
        let town = desk.town().municipality().municipality().official_name();
        let around = Around {
            pages: self
                .pages
                .as_ref()
                .map(|pages| pages.as_str().trim_end_matches('/')),
            ..Around::default()
        };
        let document = issue.document(town, self.language, &around);
        let page = document.to_html(Indexing::Allowed)?;
        let name = self.language.pick("nyhedsbrev.html", "newsletter.html");
        Ok(Exported::named(name, PAGE_MEDIA_TYPE).with_text(page))
    }
}

/// `newsletter.audience`: to how many a newsletter would go now. For staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CountNewsletterAudience {
    /// The newsletter.
    pub newsletter: NewsletterId,
}

/// To how many a newsletter would go.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct NewsletterAudience {
    /// How many consent to it, are of its segment, and neither take a break nor have left.
    pub citizens: u32,
}

impl Query for CountNewsletterAudience {
    const NAME: &'static str = "newsletter.audience";
    type View = NewsletterAudience;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<NewsletterAudience, Halt> {
        desk.must_be_official()?;
        let letter = existing(desk, self.newsletter)?;
        let terms = terms(desk, &letter.segment)?;
        let found = desk.find(&Find::page(terms, None, 1))?;
        Ok(NewsletterAudience {
            citizens: found.total,
        })
    }
}
