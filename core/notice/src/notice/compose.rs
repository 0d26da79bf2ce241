//! A message in words: its subject, its plain text, its page.

use super::inbox::Words;
use crate::calendar::Language;
use crate::interop::{Block, Document, Inline, WebLink};

/// One piece of news, in words.
pub(super) struct Told {
    pub(super) title: Option<String>,
    pub(super) words: Words,
    pub(super) link: Option<String>,
}

impl Told {
    /// What happened, and to what.
    fn sentence(&self, language: Language) -> String {
        let text = &self.words.text;
        match &self.title {
            Some(title) => {
                let (open, close) = language.pick(("»", "«"), ("“", "”"));
                format!("{text}: {open}{title}{close}")
            }
            None => text.clone(),
        }
    }
}

/// What one citizen is written.
pub(super) struct Letter {
    pub(super) town: &'static str,
    pub(super) language: Language,
    pub(super) told: Vec<Told>,
    pub(super) stop: Option<String>,
}

impl Letter {
    /// What the message is about, on one line.
    pub(super) fn subject(&self) -> String {
        match self.told.as_slice() {
            [one] => one.sentence(self.language),
            all => {
                let news = self.language.pick("nyheder fra", "pieces of news from");
                format!("{} {news} {}", all.len(), self.town)
            }
        }
    }

    fn ending(&self) -> &'static str {
        self.language.pick(
            "Du vælger selv på din side, hvad du får besked om, og hvor tit.",
            "On your page you choose what you are told, and how often.",
        )
    }

    /// The whole as plain text.
    pub(super) fn plain(&self) -> String {
        let mut text = String::new();
        let mut line = |line: &str| {
            text.push_str(line);
            text.push('\n');
        };
        for told in &self.told {
            line(&told.sentence(self.language));
            line(&told.words.because);
            if let Some(link) = &told.link {
                line(link);
            }
            line("");
        }
        line(self.ending());
        if let Some(stop) = &self.stop {
            line(&format!("{}: {stop}", stopping(self.language)));
        }
        line(self.town);
        text
    }

    /// The whole as a document.
    pub(super) fn document(&self, name: &str) -> Document {
        let item = |told: &Told| {
            let sentence = told.sentence(self.language);
            let first = match &told.link {
                Some(url) => link(&sentence, url),
                None => Inline::strong(sentence),
            };
            vec![first, Inline::text(format!("\n{}", told.words.because))]
        };
        let mut blocks = vec![
            greeting(self.language, name),
            Block::List {
                ordered: false,
                items: self.told.iter().map(item).collect(),
            },
            Block::paragraph(self.ending()),
        ];
        if let Some(stop) = &self.stop {
            let content = vec![link(stopping(self.language), stop)];
            blocks.push(Block::Paragraph { content });
        }
        blocks.push(Block::paragraph(self.town));
        Document::new(self.subject(), self.language).with_blocks(blocks)
    }
}

/// How a message begins.
pub(crate) fn greeting(language: Language, name: &str) -> Block {
    Block::paragraph(format!("{} {name}", language.pick("Kære", "Dear")))
}

/// A link with its text; the text alone where it is no address.
pub(crate) fn link(text: &str, url: &str) -> Inline {
    match url.parse::<WebLink>() {
        Ok(url) => Inline::web(text, url),
        Err(_) => Inline::text(text),
    }
}

fn stopping(language: Language) -> &'static str {
    language.pick("Stop disse beskeder", "Stop these messages")
}
