//! The hearing's deadline and meetings for everybody's own calendar.

use medborger_codec::{Make, Record};

use super::{HearingStage, visible};
use crate::calendar::Language;
use crate::id::HearingId;
use crate::interop::{Calendar, Day, Event, EventStatus, Item, ItemId, Todo, TodoStatus};
use crate::journal::{Desk, Halt, Query};

/// `hearing.calendar`: the deadline, as a to-do and as a whole day, and the meetings for everybody's own calendar
/// (iCalendar, RFC 5545).
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
            // Many programs show no to-dos.
            let status = match over {
                true => EventStatus::Cancelled,
                false => EventStatus::Confirmed,
            };
            let title = format!("{what}: {}", hearing.title);
            let uid = id("deadline", &self.hearing.to_string())?;
            let day = Day::new(uid, announced.last_day, title, status);
            items.push(Item::Day(day.with_sequence(hearing.sequence)));
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
