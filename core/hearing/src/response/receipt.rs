//! What tells a sender that their response arrived (*kvittering*).

use medborger_codec::{Make, Record};

use super::shown::with_hearing;
use super::sight::sight;
use super::{Response, ResponseError};
use crate::calendar::{DateStyle, Language, date_text, local_date, moment_text};
use crate::hearing::{Hearing, PublicationMoment};
use crate::id::ResponseId;
use crate::journal::{Desk, Halt, Query};
use crate::time::Timestamp;

/// `response.receipt`: the text that tells a sender that their response arrived. For staff and the sender; and for the
/// host that has just submitted it.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowReceipt {
    /// The response.
    pub response: ResponseId,
}

/// What tells a sender that their response arrived (*kvittering*).
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ResponseReceipt {
    /// Its number within the hearing.
    pub number: u32,
    /// When it arrived.
    pub received_at: Timestamp,
    /// Whether it came in time.
    pub timely: bool,
    /// In Danish.
    pub danish: String,
    /// In English.
    pub english: String,
}

impl Query for ShowReceipt {
    const NAME: &'static str = "response.receipt";
    type View = ResponseReceipt;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<ResponseReceipt, Halt> {
        let (response, hearing) = with_hearing(desk, self.response)?;
        if !sight(desk, self.response, &response, &hearing)?.trusted {
            return Err(ResponseError::NotFound.into());
        }
        Ok(receipt(&response, &hearing))
    }
}

pub(super) fn receipt(response: &Response, hearing: &Hearing) -> ResponseReceipt {
    let text = |language| receipt_text(response, hearing, language);
    ResponseReceipt {
        number: response.number,
        received_at: response.received_at,
        timely: response.timely,
        danish: text(Language::Danish),
        english: text(Language::English),
    }
}

fn receipt_text(response: &Response, hearing: &Hearing, language: Language) -> String {
    let danish = language == Language::Danish;
    let at = moment_text(response.received_at.to_utc(), language, DateStyle::Long);
    let (title, number) = (&hearing.title, response.number);
    let mut text = if danish {
        format!("Tak for dit høringssvar nr. {number} til \"{title}\". Vi modtog det {at}.")
    } else {
        format!("Thank you for your response no. {number} to \"{title}\". We received it on {at}.")
    };
    let last_day = hearing.announced.as_ref().map_or_else(
        || local_date(response.received_at.to_utc()),
        |announced| announced.last_day,
    );
    let last_day = date_text(last_day, language, DateStyle::Long);
    text.push_str(&match (response.timely, danish) {
        (true, true) => format!(" Det er rettidigt: sidste dag er {last_day}."),
        (true, false) => format!(" It is in time: the last day is {last_day}."),
        (false, true) => {
            format!(
                " Det er modtaget efter fristen, som var {last_day}, og er mærket som for sent."
            )
        }
        (false, false) => {
            format!(" It came after the deadline, {last_day}, and is marked as late.")
        }
    });
    let published = match hearing.policy.publication {
        _ if response.hidden => (
            " Det offentliggøres ikke, som du har ønsket, men er omfattet af aktindsigt.",
            " It is not published, as you wished, but access to documents covers it.",
        ),
        PublicationMoment::Immediate => (
            " Det offentliggøres, når en medarbejder har læst det.",
            " It is published once an employee has read it.",
        ),
        PublicationMoment::AfterDeadline => (
            " Det offentliggøres efter fristen, når en medarbejder har læst det.",
            " It is published after the deadline, once an employee has read it.",
        ),
        PublicationMoment::WithAgenda => (
            " Det offentliggøres sammen med dagsordenen, når en medarbejder har læst det.",
            " It is published with the agenda, once an employee has read it.",
        ),
        PublicationMoment::Never => (
            " Høringssvarene offentliggøres ikke, men er omfattet af aktindsigt.",
            " The responses are not published, but access to documents covers them.",
        ),
    };
    text.push_str(if danish { published.0 } else { published.1 });
    text.push_str(if danish {
        " Alle høringssvar behandles i hvidbogen, som forelægges, før der træffes beslutning."
    } else {
        " Every response is treated in the white paper that lies before the council when it decides."
    });
    text
}
