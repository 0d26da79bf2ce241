//! Approving and sending a newsletter, and who gets it.

use medborger_codec::{Make, Record};

use super::{
    Newsletter, NewsletterError, NewsletterEvent, NewsletterSegment, newsletter_stream, unsent,
};
use crate::citizen::FindCitizens;
use crate::id::NewsletterId;
use crate::journal::{
    Actor, Audience, Command, Desk, DeskError, EntryBody, Halt, Listeners, NewsReason, Stream as _,
    StreamKey, Tells, Topical,
};
use crate::notice::{NEWSLETTER, page_of};
use medborger_base::sorted::SortedSet;

/// A newsletter that was sent has a title for everybody.
pub(super) const TOPICAL: Topical = Topical::new(Newsletter::KIND, title);

/// That it was sent is told to those who consent to it, and to nobody else.
pub(super) const SENT: Tells = Tells::new(
    "newsletter.sent",
    Newsletter::KIND,
    "The newsletter is out",
    "Nyhedsbrevet er udkommet",
)
.to(&[Audience::new(NewsReason::Subscribes, subscribers)])
.alone();

fn title(desk: &mut Desk<'_>, thing: &StreamKey) -> Result<Option<String>, Halt> {
    let letter = desk.get::<Newsletter>(thing)?;
    let sent = letter.filter(|letter| letter.sent_at.is_some());
    Ok(sent.map(|letter| letter.title.as_str().to_owned()))
}

/// The index terms of those who consent and are of a segment.
pub(super) fn terms(
    desk: &mut Desk<'_>,
    segment: &NewsletterSegment,
) -> Result<Vec<SortedSet<String>>, Halt> {
    let consent = NEWSLETTER.parse().map_err(|_| NewsletterError::NotFound)?;
    let who = FindCitizens::default()
        .with_interests(segment.interests.clone())
        .with_areas(segment.areas.clone())
        .with_consent(consent);
    who.terms(desk)
}

/// A page of those who get a newsletter.
fn subscribers(desk: &mut Desk<'_>, entry: &EntryBody, page: u32) -> Result<Listeners, Halt> {
    let Some(letter) = desk.get::<Newsletter>(&entry.stream)? else {
        return Ok(Listeners::default());
    };
    // What can't be asked any more reaches nobody, and holds nobody else's news up.
    let terms = match terms(desk, &letter.segment) {
        Err(Halt::Error(_)) => return Ok(Listeners::default()),
        terms => terms?,
    };
    page_of(desk, "newsletter", terms, page, PAGE)
}

/// How many are told at once.
const PAGE: u32 = 250;

/// `newsletter.approve`: approves the newsletter as it stands. For staff: by the municipality's policy, somebody else than those who
/// edited it.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApproveNewsletter {
    /// The newsletter.
    pub newsletter: NewsletterId,
    /// The version that was read.
    pub version: u32,
}

impl Command for ApproveNewsletter {
    const NAME: &'static str = "newsletter.approve";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let letter = unsent(desk, self.newsletter)?;
        // A person approves it, no job.
        let Actor::Staff { staff } = desk.actor() else {
            return Err(DeskError::NotPermitted.into());
        };
        if letter.content.is_none() {
            return Err(NewsletterError::Unedited.into());
        }
        if letter.version != self.version {
            let version = letter.version;
            return Err(NewsletterError::Changed { version }.into());
        }
        if letter.approved_at.is_some() {
            return Err(DeskError::NothingToDo.into());
        }
        if desk.town().policy().newsletter_by_two && letter.editors.contains(&staff) {
            return Err(NewsletterError::OwnApproval.into());
        }
        let stream = newsletter_stream(self.newsletter);
        desk.emit::<Newsletter>(&stream, &NewsletterEvent::Approved)
    }
}

/// `newsletter.send`: sends the newsletter, once. From then on it stands in the archive, `notice.gather` lays it into inboxes and
/// `notice.take` makes messages of it. For staff and the host's job.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SendNewsletter {
    /// The newsletter.
    pub newsletter: NewsletterId,
}

impl Command for SendNewsletter {
    const NAME: &'static str = "newsletter.send";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let letter = unsent(desk, self.newsletter)?;
        if letter.approved_at.is_none() {
            return Err(NewsletterError::Unapproved.into());
        }
        let stream = newsletter_stream(self.newsletter);
        desk.emit::<Newsletter>(&stream, &NewsletterEvent::Sent)
    }
}
