//! What goes out to everybody: the hearing letter (*høringsbrev*), who asks, about what, how to answer, by when, whom to ask.

use medborger_codec::{Make, Record};

use super::document::Document as HearingDocument;
use super::{AnswerWays, DocumentRole, Hearing, HearingRule, hearing_stream, visible};
use crate::calendar::{DateStyle, Language, date_text};
use crate::contact_point::{ContactPointView, answering};
use crate::id::HearingId;
use crate::identity::Municipality;
use crate::interop::{
    Block, DOCX_MEDIA_TYPE, Document, Exported, Indexing, Inline, InteropError, WebLink,
};
use crate::journal::{Desk, Halt, Query};

/// `hearing.letter`: the text of the hearing letter with all that it must say: who asks and under which law, by when, where and
/// how to answer, about what, and whom to ask.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowLetter {
    /// The hearing.
    pub hearing: HearingId,
}

/// A hearing letter.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct HearingLetter {
    /// In Danish.
    pub danish: String,
    /// In English.
    pub english: String,
}

/// The format of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum LetterFormat {
    /// One accessible page.
    Html,
    /// CommonMark.
    Markdown,
    /// Office Open XML text.
    Docx,
}

/// `hearing.export_letter`: the hearing letter as a file.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ExportLetter {
    /// The hearing.
    pub hearing: HearingId,
    /// The format.
    pub format: LetterFormat,
    /// The language.
    #[serde(default)]
    pub language: Language,
}

impl Query for ShowLetter {
    const NAME: &'static str = "hearing.letter";
    type View = HearingLetter;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<HearingLetter, Halt> {
        let letter = Letter::load(desk, self.hearing)?;
        Ok(HearingLetter {
            danish: letter.text(Language::Danish),
            english: letter.text(Language::English),
        })
    }
}

impl Query for ExportLetter {
    const NAME: &'static str = "hearing.export_letter";
    type View = Exported;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Exported, Halt> {
        let letter = Letter::load(desk, self.hearing)?;
        Ok(letter.file(self.format, self.language)?)
    }
}

/// What stands in a letter, in order.
enum Part {
    Heading(&'static str),
    Paragraph(String),
    List(Vec<Item>),
}

/// A line of a list: a text, and where it leads.
struct Item {
    text: String,
    link: Option<WebLink>,
}

impl Item {
    fn plain(text: String) -> Self {
        Self { text, link: None }
    }
}

/// Everything that a letter is made from.
struct Letter {
    hearing: std::sync::Arc<Hearing>,
    town: Option<&'static Municipality>,
    ways: AnswerWays,
    contacts: Vec<ContactPointView>,
}

impl Letter {
    fn load(desk: &mut Desk<'_>, id: HearingId) -> Result<Self, Halt> {
        let hearing = visible(desk, id)?;
        let contacts = answering(desk, &hearing_stream(id))?;
        let said = hearing
            .announced
            .as_ref()
            .and_then(|a| a.answering.as_ref());
        let latest = hearing.documents.values().filter_map(|v| v.last());
        let forms: Vec<_> = latest.filter(|v| v.role == DocumentRole::Form).collect();
        let texts = forms.iter().map(|version| &version.text).chain(said);
        desk.require([], texts.map(|text| text.key.clone()))?;
        let said: Option<AnswerWays> = match said {
            Some(text) => desk.read(text)?,
            None => None,
        };
        let mut ways = said.unwrap_or_default();
        for form in forms {
            if ways.form.is_none() {
                let form: Option<HearingDocument> = desk.read(&form.text)?;
                let url = form.and_then(|form| form.url);
                ways.form = url.and_then(|url| url.as_str().parse().ok());
            }
        }
        if ways == AnswerWays::default() {
            let cards = || contacts.iter().map(|contact| &contact.card);
            ways.email = cards().find_map(|card| card.email.clone());
            ways.post = cards().find_map(|card| {
                let at = card.address.as_ref()?;
                let (unit, street) = (&card.unit, &at.street);
                let line = format!("{unit}, {street}, {} {}", at.postal_code, at.town);
                crate::text::Line::new(&line).ok()
            });
        }
        let code = desk.town().code();
        let town = Municipality::all()
            .iter()
            .find(|m| m.code().number() == code);
        Ok(Self {
            hearing,
            town,
            ways,
            contacts,
        })
    }

    /// Who asks.
    fn asks(&self, language: Language) -> &'static str {
        self.town.map_or(
            language.pick("Kommunen", "The municipality"),
            Municipality::official_name,
        )
    }

    fn title(&self, language: Language) -> String {
        let word = language.pick("Høring", "Hearing");
        format!("{word}: {}", self.hearing.title)
    }

    /// The letter's parts, after its title.
    fn parts(&self, language: Language) -> Vec<Part> {
        let pick = |da: &'static str, en: &'static str| language.pick(da, en);
        let mut parts = vec![Part::Paragraph(self.asked(language))];
        if let Some(announced) = &self.hearing.announced {
            let last = date_text(announced.last_day, language, DateStyle::Weekday);
            parts.push(Part::Paragraph(match language {
                Language::Danish => format!(
                    "Send dine bemærkninger senest {last}. Dagen er med: fristen udløber ved midnat."
                ),
                Language::English => format!(
                    "Send your remarks no later than {last}. That day is included: the deadline is midnight."
                ),
            }));
        }
        parts.push(Part::Heading(pick("Sådan svarer du", "How to answer")));
        parts.extend(self.how(language));
        if self.hearing.basis.objections_count() {
            parts.push(Part::Paragraph(pick(
                "Skriv navn og adresse, hvis du gør indsigelse: alle, der har gjort indsigelse i tide, underrettes om den \
                 endelige vedtagelse.",
                "Give your name and address if you object: everybody who objected in time is told of the final adoption.",
            ).to_owned()));
        }
        parts.push(Part::Paragraph(pick(
            "Skriv ikke CPR-numre eller andre følsomme oplysninger. Høringssvar er omfattet af aktindsigt, og de behandles i en \
             hvidbog, som forelægges, før der træffes beslutning.",
            "Do not write CPR numbers or other sensitive details. Access to documents covers responses, and they are treated in \
             a white paper that lies before the council when it decides.",
        ).to_owned()));
        parts.extend(self.material(language));
        if !self.contacts.is_empty() {
            let cards = self
                .contacts
                .iter()
                .map(|contact| contact.card.text(language));
            parts.push(Part::Heading(pick(
                "Spørgsmål? Kontakt",
                "Questions? Contact",
            )));
            parts.push(Part::List(cards.map(Item::plain).collect()));
        }
        parts.push(Part::Paragraph(match language {
            Language::Danish => format!("Venlig hilsen\n{}", self.asks(language)),
            Language::English => format!("Kind regards\n{}", self.asks(language)),
        }));
        parts
    }

    /// Who asks for what, under which law.
    fn asked(&self, language: Language) -> String {
        let (who, title) = (self.asks(language), &self.hearing.title);
        let published = self.hearing.announced.as_ref().map(|a| a.published_on);
        let law = published.and_then(|day| self.hearing.basis.minimum(day));
        match (
            language,
            law.map(|row| (row.provision, row.provision_english)),
        ) {
            (Language::Danish, None) => {
                format!("{who} holder høring om \"{title}\" og beder om dine bemærkninger.")
            }
            (Language::Danish, Some((law, _))) => {
                format!(
                    "{who} holder høring om \"{title}\" efter {law}, og beder om dine bemærkninger."
                )
            }
            (Language::English, None) => {
                format!("{who} holds a hearing on \"{title}\" and asks for your remarks.")
            }
            (Language::English, Some((_, law))) => {
                format!(
                    "{who} holds a hearing on \"{title}\" under {law} and asks for your remarks."
                )
            }
        }
    }

    /// Where and how to answer.
    fn how(&self, language: Language) -> Vec<Part> {
        let mut items = Vec::new();
        if let Some(form) = &self.ways.form {
            let word = language.pick("På skemaet", "On the form");
            items.push(Item {
                text: format!("{word}: {}", form.as_str()),
                link: Some(form.clone()),
            });
        } else if !self.hearing.questions.is_empty() {
            let text = language.pick(
                "På høringsskemaet på kommunens hjemmeside",
                "On the hearing's form on the municipality's website",
            );
            items.push(Item::plain(text.to_owned()));
        }
        if let Some(email) = &self.ways.email {
            let (word, email) = (language.pick("Med e-mail", "By e-mail"), email.as_str());
            items.push(Item {
                text: format!("{word}: {email}"),
                link: format!("mailto:{email}").parse().ok(),
            });
        }
        if let Some(post) = &self.ways.post {
            let word = language.pick("Med brev", "By letter");
            items.push(Item::plain(format!(
                "{word}: {}, {post}",
                self.asks(language)
            )));
        }
        let title = &self.hearing.title;
        let mark = match language {
            Language::Danish => format!("Skriv, at det gælder \"{title}\", og hvem du svarer for."),
            Language::English => {
                format!("Say that it is about \"{title}\", and for whom you answer.")
            }
        };
        if items.is_empty() {
            let who = self.asks(language);
            let to = match language {
                Language::Danish => format!("Skriv til {who}. {mark}"),
                Language::English => format!("Write to {who}. {mark}"),
            };
            return vec![Part::Paragraph(to)];
        }
        vec![Part::List(items), Part::Paragraph(mark)]
    }

    /// What is heard about, and what the law ties to it.
    fn material(&self, language: Language) -> Vec<Part> {
        let pick = |da: &str, en: &str| Part::Paragraph(language.pick(da, en).to_owned());
        let mut parts = Vec::new();
        let latest = self.hearing.documents.values();
        let latest = latest.filter_map(|versions| versions.last());
        let titles: Vec<Item> = latest
            .clone()
            .map(|v| Item::plain(v.title.to_string()))
            .collect();
        if !titles.is_empty() {
            parts.push(Part::Heading(language.pick("Materialet", "The documents")));
            parts.push(Part::List(titles));
        }
        match self.hearing.basis.rule {
            Some(HearingRule::LocalPlan) => parts.push(pick(
                "Indtil planen er endeligt offentliggjort, må ejendomme ikke udnyttes på en måde, der foregriber den, dog højst \
                 et år efter offentliggørelsen af forslaget (planloven § 17).",
                "Until the plan is finally published, property may not be used in a way that pre-empts it, for at most a year \
                 after the proposal's publication (Planning Act § 17).",
            )),
            Some(HearingRule::MunicipalPlan) => parts.push(pick(
                "Kommunen kan modsætte sig udstykning og byggeri i strid med forslaget (planloven § 12, stk. 2 og 3).",
                "The municipality can oppose parcelling and building against the proposal (Planning Act § 12(2) and (3)).",
            )),
            _ => {}
        }
        if latest
            .clone()
            .any(|v| v.role == DocumentRole::DissentingOpinion)
        {
            parts.push(pick(
                "Der er en mindretalsudtalelse i materialet.",
                "A minority statement is among the documents.",
            ));
        }
        parts
    }

    /// The letter as plain text.
    fn text(&self, language: Language) -> String {
        let mut text = self.title(language);
        for part in self.parts(language) {
            text.push_str("\n\n");
            match part {
                Part::Heading(heading) => {
                    text.push_str(heading);
                    text.push(':');
                }
                Part::Paragraph(paragraph) => text.push_str(&paragraph),
                Part::List(items) => {
                    // A list stands close under its heading.
                    text.pop();
                    let items = items.iter().map(|item| format!("- {}", item.text));
                    text.push_str(&items.collect::<Vec<_>>().join("\n"));
                }
            }
        }
        text
    }

    fn file(&self, format: LetterFormat, language: Language) -> Result<Exported, InteropError> {
        let mut document = Document::new(self.title(language), language);
        document.blocks = self.parts(language).into_iter().map(Part::block).collect();
        let file = |end: &str, media_type: &str| {
            let name = language.pick("hoeringsbrev", "hearing-letter");
            Exported::named(format!("{name}.{end}"), media_type)
        };
        Ok(match format {
            LetterFormat::Html => file("html", "text/html; charset=utf-8")
                .with_text(document.to_html(Indexing::Allowed)?),
            LetterFormat::Markdown => {
                file("md", "text/markdown; charset=utf-8").with_text(document.to_markdown()?)
            }
            LetterFormat::Docx => file("docx", DOCX_MEDIA_TYPE).with_bytes(&document.to_docx()?),
        })
    }
}

impl Part {
    fn block(self) -> Block {
        match self {
            Self::Heading(heading) => Block::heading(2, heading),
            Self::Paragraph(text) => Block::paragraph(text),
            Self::List(items) => {
                let item = |item: Item| match item.link {
                    Some(link) => vec![Inline::web(item.text, link)],
                    None => vec![Inline::text(item.text)],
                };
                Block::List {
                    ordered: false,
                    items: items.into_iter().map(item).collect(),
                }
            }
        }
    }
}
