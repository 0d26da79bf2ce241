//! A message in the form in which its way carries it: a mail, a message to Digital Post, a letter.

use medborger_codec::{Make, Record};

use crate::calendar::{DateStyle, Language, date_text, local_date};
use crate::citizen::{Address, ContactChannel, Email, Identity};
use crate::identity::Cvr;
use crate::interop::{
    DigitalPost, Document, Exported, InteropError, Letterhead, MAIL_MEDIA_TYPE, MEMO_MEDIA_TYPE,
    Mailbox, OutgoingMail, PAGE_MEDIA_TYPE,
};
use crate::time::Timestamp;

/// Who sends a municipality's messages. Its name is the municipality's own.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MessageSender {
    /// From which address mails come. Without it there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// Under which CVR number messages go to Digital Post. Without it there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cvr: Option<Cvr>,
    /// The address that stands on letters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
}

/// What is sent to somebody.
pub(super) struct Sent<'a> {
    pub(super) id: &'a str,
    pub(super) at: Timestamp,
    pub(super) town: &'static str,
    pub(super) language: Language,
    pub(super) text: &'a str,
    pub(super) html: &'a str,
    pub(super) document: &'a Document,
    /// The link to stop, where there is one.
    pub(super) stop: Option<&'a str>,
}

impl MessageSender {
    /// The message as its way carries it; none where this sender has no such way, or the recipient's address can't stand in the
    /// header of a mail.
    pub(super) fn file(
        &self,
        identity: &Identity,
        sent: &Sent<'_>,
    ) -> Result<Option<Exported>, InteropError> {
        let (ending, media_type, text) = match identity.contact {
            ContactChannel::Email => ("eml", MAIL_MEDIA_TYPE, self.mail(identity, sent)),
            ContactChannel::DigitalPost => ("xml", MEMO_MEDIA_TYPE, self.memo(sent)),
            ContactChannel::Letter => ("html", PAGE_MEDIA_TYPE, Some(self.letter(identity, sent)?)),
            ContactChannel::None => return Ok(None),
        };
        let name = format!("{}.{ending}", sent.id);
        Ok(text.map(|text| Exported::named(name, media_type).with_text(text)))
    }

    fn mail(&self, identity: &Identity, sent: &Sent<'_>) -> Option<String> {
        let from = Mailbox::new(self.email.as_ref()?.as_str()).with_name(sent.town);
        let to = Mailbox::new(identity.email.as_ref()?.as_str()).with_name(identity.name.as_str());
        let subject = sent.document.title.as_str();
        let mail = OutgoingMail::new(sent.id, sent.at, from, to, subject, sent.text)
            .with_language(sent.language)
            .with_html(sent.html);
        let stop = sent.stop.and_then(|stop| stop.parse().ok());
        let mail = match stop {
            Some(stop) => mail.with_unsubscribe(stop),
            None => mail,
        };
        mail.to_mime().ok()
    }

    fn memo(&self, sent: &Sent<'_>) -> Option<String> {
        let cvr = self.cvr?.to_string();
        let label = sent.document.title.as_str();
        let post = DigitalPost::new(sent.id, sent.at, cvr, sent.town, label, sent.html);
        Some(post.with_language(sent.language).to_memo())
    }

    fn letter(&self, identity: &Identity, sent: &Sent<'_>) -> Result<String, InteropError> {
        let day = local_date(sent.at.to_utc());
        let head = Letterhead::new(date_text(day, sent.language, DateStyle::Long))
            .with_sender(lines(sent.town, self.address.as_ref()))
            .with_recipient(lines(identity.name.as_str(), identity.address.as_ref()));
        sent.document.to_letter(&head)
    }
}

/// The lines of an address.
fn lines(name: &str, address: Option<&Address>) -> Vec<String> {
    let mut lines = vec![name.to_owned()];
    if let Some(address) = address {
        let (street, town) = (address.street.as_str(), address.town.as_str());
        lines.extend([street.to_owned(), format!("{} {town}", address.postal_code)]);
    }
    lines
}
