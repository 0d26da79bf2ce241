//! What goes out to everybody: the hearing letter and the calendar.

use medborger_codec::{Make, Record};

use super::{DocumentRole, Hearing, HearingStage, hearing_stream, visible};
use crate::calendar::{DateStyle, Language, date_text};
use crate::contact_point::{ContactPointView, answering};
use crate::id::HearingId;
use crate::interop::{Calendar, Event, EventStatus, Item, ItemId, Todo, TodoStatus};
use crate::journal::{Desk, Halt, Query};

/// `hearing.letter`: the text of the hearing letter (*høringsbrev*) with all that it must say.
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

impl Query for ShowLetter {
    const NAME: &'static str = "hearing.letter";
    type View = HearingLetter;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<HearingLetter, Halt> {
        let hearing = visible(desk, self.hearing)?;
        let contacts = answering(desk, &hearing_stream(self.hearing))?;
        let letter = |language| letter(&hearing, &contacts, language);
        Ok(HearingLetter {
            danish: letter(Language::Danish),
            english: letter(Language::English),
        })
    }
}

fn letter(hearing: &Hearing, contacts: &[ContactPointView], language: Language) -> String {
    use super::HearingRule as H;
    let danish = language == Language::Danish;
    let pick = |da: &str, en: &str| language.pick(da, en).to_owned();
    let title = &hearing.title;
    let mut parts = vec![if danish {
        format!("Høring: {title}")
    } else {
        format!("Hearing: {title}")
    }];
    if let Some(announced) = &hearing.announced {
        let last = date_text(announced.last_day, language, DateStyle::Weekday);
        parts.push(if danish {
            format!("Send dine bemærkninger senest {last}. Dagen er med: fristen udløber ved midnat.")
        } else {
            format!("Send your remarks no later than {last}. That day is included: the deadline is midnight.")
        });
    }
    let latest = hearing
        .documents
        .values()
        .filter_map(|versions| versions.last());
    let titles: Vec<String> = latest.clone().map(|v| format!("- {}", v.title)).collect();
    if !titles.is_empty() {
        let head = pick("Materialet:", "The documents:");
        parts.push(format!("{head}\n{}", titles.join("\n")));
    }
    match hearing.basis.rule {
        Some(H::LocalPlan) => parts.push(pick(
            "Indtil planen er endeligt offentliggjort, må ejendomme ikke udnyttes på en måde, der foregriber den, dog højst \
             et år efter offentliggørelsen af forslaget (planloven § 17).",
            "Until the plan is finally published, property may not be used in a way that pre-empts it, for at most a year \
             after the proposal's publication (Planning Act § 17).",
        )),
        Some(H::MunicipalPlan) => parts.push(pick(
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
    if hearing.basis.objections_count() {
        parts.push(pick(
            "Skriv navn og adresse, hvis du gør indsigelse: alle, der har gjort indsigelse i tide, underrettes om den \
             endelige vedtagelse.",
            "Give your name and address if you object: everybody who objected in time is told of the final adoption.",
        ));
    }
    parts.push(pick(
        "Skriv ikke CPR-numre eller andre følsomme oplysninger. Høringssvar er omfattet af aktindsigt, og de behandles i en \
         hvidbog, som forelægges, før der træffes beslutning.",
        "Do not write CPR numbers or other sensitive details. Access to documents covers responses, and they are treated in \
         a white paper that lies before the council when it decides.",
    ));
    if !contacts.is_empty() {
        let cards = contacts.iter().map(|contact| contact.card.text(language));
        let cards: Vec<String> = cards.map(|card| format!("- {card}")).collect();
        let head = pick("Spørgsmål? Kontakt:", "Questions? Contact:");
        parts.push(format!("{head}\n{}", cards.join("\n")));
    }
    parts.join("\n\n")
}

/// `hearing.calendar`: the deadline and the meetings for everybody's own calendar (iCalendar, RFC 5545).
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowCalendar {
    /// The hearing.
    pub hearing: HearingId,
    /// The language of what stands in it.
    #[serde(default)]
    pub language: Language,
}

/// A calendar file.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct HearingCalendar {
    /// The file's content, `text/calendar`.
    pub ics: String,
}

impl Query for ShowCalendar {
    const NAME: &'static str = "hearing.calendar";
    type View = HearingCalendar;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<HearingCalendar, Halt> {
        let hearing = visible(desk, self.hearing)?;
        let over = matches!(
            hearing.stage(desk.at()),
            HearingStage::Cancelled | HearingStage::Renewed
        );
        let mut items = Vec::new();
        let id = |kind: &str, id: &str| -> Result<ItemId, Halt> {
            Ok(format!("{kind}-{id}@medborger").parse()?)
        };
        if let Some(announced) = &hearing.announced {
            let what = self
                .language
                .pick("Frist for høringssvar", "Deadline for responses");
            items.push(Item::Todo(
                Todo::new(
                    id("hearing", &self.hearing.to_string())?,
                    announced.last_day,
                    format!("{what}: {}", hearing.title),
                    if over {
                        TodoStatus::Cancelled
                    } else {
                        TodoStatus::NeedsAction
                    },
                )
                .with_sequence(hearing.sequence),
            ));
        }
        for (meeting, called) in &hearing.meetings {
            items.push(Item::Event(
                Event::new(
                    id("meeting", &meeting.to_string())?,
                    called.starts_at,
                    called.ends_at,
                    called.title.to_string(),
                    if over || called.cancelled {
                        EventStatus::Cancelled
                    } else {
                        EventStatus::Confirmed
                    },
                )
                .with_sequence(called.sequence)
                .with_description(hearing.title.to_string())
                .with_place(called.place.to_string()),
            ));
        }
        let calendar = Calendar::new("-//Medborger//Medborger//DA".to_owned(), items)
            .with_name(hearing.title.to_string());
        let ics = calendar.to_ics(desk.at())?;
        Ok(HearingCalendar { ics })
    }
}
