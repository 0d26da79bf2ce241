//! A newsletter in words: as it is sent to one person, and as it stands in the archive.

use medborger_base::sorted::SortedMap;

use super::content::Content;
use super::{Newsletter, NewsletterSection};
use crate::calendar::Language;
use crate::interop::{Block, Document, Inline};
use crate::journal::{Desk, Halt, StreamKey};
use crate::notice::{Thing, greeting, link, public_titles};

/// A newsletter with what it is composed of.
pub(crate) struct Issue {
    letter: std::sync::Arc<Newsletter>,
    content: Content,
    titles: SortedMap<Thing, Option<String>>,
    /// What happened to things, in Danish and English.
    happened: SortedMap<Thing, [&'static str; 2]>,
}

/// Around a newsletter: whom it is to, where pages lie, how it is stopped.
#[derive(Default)]
pub(crate) struct Around<'a> {
    /// The recipient's name; none in the archive.
    pub(crate) name: Option<&'a str>,
    /// Where pages lie, without a slash at the end.
    pub(crate) pages: Option<&'a str>,
    /// The link to stop.
    pub(crate) stop: Option<&'a str>,
}

/// An item in words.
struct Piece {
    heading: String,
    lines: Vec<String>,
    link: Option<String>,
}

impl Issue {
    /// A newsletter as it is to be composed now; none where it is not there, or nobody has edited it.
    pub(crate) fn of(desk: &mut Desk<'_>, stream: &StreamKey) -> Result<Option<Self>, Halt> {
        let Some(letter) = desk.get::<Newsletter>(stream)? else {
            return Ok(None);
        };
        let Some(text) = &letter.content else {
            return Ok(None);
        };
        desk.require([], [text.key.clone()])?;
        let Some(content) = desk.read::<Content>(text)? else {
            return Ok(None);
        };
        let things = content.items.iter().filter_map(|item| item.thing.clone());
        let titles = public_titles(desk, things.collect::<Vec<_>>())?;
        let happened = letter.found.iter().filter_map(|found| {
            let tells = desk.town().registry().tells(&found.event)?;
            Some((Thing::new(&found.thing), [tells.danish, tells.english]))
        });
        let happened = happened.collect();
        Ok(Some(Self {
            letter,
            content,
            titles,
            happened,
        }))
    }

    /// The title in a language.
    fn title(&self, language: Language) -> String {
        let english = self.letter.title_english.as_ref();
        let title = english.filter(|_| language == Language::English);
        title.unwrap_or(&self.letter.title).as_str().to_owned()
    }

    fn introduction(&self, language: Language) -> Option<&str> {
        let english = self.content.introduction_english.as_ref();
        let english = english.filter(|_| language == Language::English);
        let text = english.or(self.content.introduction.as_ref())?;
        Some(text.as_str())
    }

    /// The items of a section, without those about what is not to be seen any more.
    fn pieces(
        &self,
        section: NewsletterSection,
        language: Language,
        pages: Option<&str>,
    ) -> Vec<Piece> {
        let english = language == Language::English;
        let items = self
            .content
            .items
            .iter()
            .filter(|item| item.section == section);
        let pieces = items.filter_map(|item| {
            let own = item.heading_english.as_ref().filter(|_| english);
            let own = own.or(item.heading.as_ref()).map(|line| line.as_str());
            let thing = item.thing.as_ref();
            let title = match thing {
                Some(thing) => Some(self.titles.get(thing)?.as_deref()?),
                None => None,
            };
            let mut lines = Vec::new();
            if let Some([danish, in_english]) = thing.and_then(|thing| self.happened.get(thing)) {
                lines.push(language.pick(*danish, *in_english).to_owned());
            }
            let text = item.text_english.as_ref().filter(|_| english);
            let text = text.or(item.text.as_ref());
            lines.extend(text.map(|text| text.as_str().to_owned()));
            let link = match (thing, pages) {
                (Some(thing), Some(pages)) => Some(format!("{pages}/{}", thing.as_str())),
                (Some(_), None) => None,
                (None, _) => item.link.as_ref().map(|link| link.as_str().to_owned()),
            };
            Some(Piece {
                heading: own.or(title)?.to_owned(),
                lines,
                link,
            })
        });
        pieces.collect()
    }

    /// The sections that have something, with their items.
    fn sections(
        &self,
        language: Language,
        pages: Option<&str>,
    ) -> impl Iterator<Item = (&'static str, Vec<Piece>)> {
        let all = [NewsletterSection::Committee, NewsletterSection::Bank];
        let sections = all.map(|section| {
            let pieces = self.pieces(section, language, pages);
            (section.heading(language), pieces)
        });
        let told = |(_, pieces): &(&str, Vec<Piece>)| !pieces.is_empty();
        sections.into_iter().filter(told)
    }

    /// The whole as plain text.
    pub(crate) fn plain(&self, town: &str, language: Language, around: &Around<'_>) -> String {
        let mut text = String::new();
        let mut line = |line: &str| {
            text.push_str(line);
            text.push('\n');
        };
        line(&self.title(language));
        line("");
        if let Some(introduction) = self.introduction(language) {
            line(introduction);
            line("");
        }
        for (heading, pieces) in self.sections(language, around.pages) {
            line(&heading.to_uppercase());
            line("");
            for piece in pieces {
                line(&piece.heading);
                piece.lines.iter().for_each(|said| line(said));
                if let Some(link) = &piece.link {
                    line(link);
                }
                line("");
            }
        }
        line(because(language));
        if let Some(stop) = around.stop {
            line(&format!("{}: {stop}", stopping(language)));
        }
        line(town);
        text
    }

    /// The whole as a document.
    pub(crate) fn document(&self, town: &str, language: Language, around: &Around<'_>) -> Document {
        let mut blocks = Vec::new();
        blocks.extend(around.name.map(|name| greeting(language, name)));
        blocks.extend(self.introduction(language).map(Block::paragraph));
        for (heading, pieces) in self.sections(language, around.pages) {
            blocks.push(Block::heading(2, heading));
            for piece in pieces {
                blocks.push(Block::heading(3, piece.heading.as_str()));
                blocks.extend(
                    piece
                        .lines
                        .iter()
                        .map(|said| Block::paragraph(said.as_str())),
                );
                if let Some(url) = &piece.link {
                    let more = language.pick("Læs mere om", "Read more about");
                    let content = vec![link(&format!("{more} {}", piece.heading), url)];
                    blocks.push(Block::Paragraph { content });
                }
            }
        }
        if around.name.is_some() {
            let mut content = vec![Inline::text(because(language))];
            if let Some(stop) = around.stop {
                content.push(Inline::text(" "));
                content.push(link(stopping(language), stop));
            }
            blocks.push(Block::Paragraph { content });
        }
        blocks.push(Block::paragraph(town));
        Document::new(self.title(language), language).with_blocks(blocks)
    }
}

fn because(language: Language) -> &'static str {
    language.pick(
        "Du får nyhedsbrevet, fordi du har givet samtykke til det.",
        "You get the newsletter because you consented to it.",
    )
}

fn stopping(language: Language) -> &'static str {
    language.pick("Afmeld nyhedsbrevet", "Stop the newsletter")
}
