//! What is news: which events of a room are told, to whom, and how the thing is called that they are about.
//!
//! Rooms declare it beside their streams, so that whoever carries news round names none of them. Nothing is written down when
//! something happens: who is to be told is read out of the journal afterwards.

use medborger_codec::Record;

use super::chain::EntryBody;
use super::desk::{Desk, Halt};
use super::key::StreamKey;
use super::listeners::Listeners;
use super::room::Registry;
use medborger_base::key::Key;
use medborger_base::time::Timestamp;

/// Why somebody is told something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum NewsReason {
    /// They deposited the idea.
    Deposited,
    /// They support the idea.
    Supports,
    /// They answered the hearing.
    Answered,
    /// They were invited, or said that they would like to take part.
    Candidate,
    /// They objected in time.
    Objected,
    /// They have a seat.
    Member,
    /// They volunteer for it, or are asked to.
    Volunteers,
    /// They asked for help.
    Posted,
    /// They act for an organisation under a mandate.
    Speaks,
    /// They stand in a vote or an election, or are nominated.
    Stands,
    /// They nominated somebody.
    Nominated,
    /// They were invited to it.
    Invited,
    /// They wrote it.
    Wrote,
    /// They took part in it.
    TookPart,
    /// They signed up for it.
    SignedUp,
    /// They follow the thing itself.
    Follows,
    /// They follow an interest area that it belongs to.
    FollowsArea,
    /// They follow all things of its kind.
    FollowsKind,
    /// They consent to the newsletter.
    Subscribes,
}

impl NewsReason {
    /// Whether it is about something of their own; else it is what they chose to follow.
    #[must_use]
    pub fn is_own(self) -> bool {
        !matches!(
            self,
            Self::Follows | Self::FollowsArea | Self::FollowsKind | Self::Subscribes
        )
    }

    /// In words, as they end the sentence "You are told because".
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::Deposited => "you deposited it",
            Self::Supports => "you support it",
            Self::Answered => "you answered it",
            Self::Candidate => "it concerns your seat",
            Self::Objected => "you objected in time",
            Self::Member => "you are a member",
            Self::Volunteers => "the task is yours, or may become yours",
            Self::Posted => "you asked for help",
            Self::Speaks => "you act for the organisation",
            Self::Stands => "you are nominated, or stand as a candidate",
            Self::Nominated => "you nominated somebody",
            Self::Invited => "you are invited",
            Self::Wrote => "you wrote it",
            Self::TookPart => "you took part",
            Self::SignedUp => "you signed up for it",
            Self::Follows => "you follow it",
            Self::FollowsArea => "you follow an interest area that it belongs to",
            Self::FollowsKind => "you follow all of its kind",
            Self::Subscribes => "you consented to the newsletter",
        }
    }

    /// In Danish words, as they end the sentence "Du får det at vide, fordi".
    #[must_use]
    pub fn danish(self) -> &'static str {
        match self {
            Self::Deposited => "du har sat den ind",
            Self::Supports => "du støtter den",
            Self::Answered => "du har svaret på den",
            Self::Candidate => "det gælder en plads til dig",
            Self::Objected => "du gjorde indsigelse i tide",
            Self::Member => "du er medlem",
            Self::Volunteers => "opgaven er din eller kan blive det",
            Self::Posted => "du har bedt om hjælp",
            Self::Speaks => "du har fuldmagt fra organisationen",
            Self::Stands => "du er indstillet eller stiller op",
            Self::Nominated => "du har indstillet nogen",
            Self::Invited => "du er inviteret",
            Self::Wrote => "du har skrevet det",
            Self::TookPart => "du har deltaget",
            Self::SignedUp => "du er tilmeldt",
            Self::Follows => "du følger sagen",
            Self::FollowsArea => "du følger et interesseområde, som sagen hører under",
            Self::FollowsKind => "du følger alle sager af den slags",
            Self::Subscribes => "du har givet samtykke til nyhedsbrevet",
        }
    }
}

/// Gives a part of those whom an entry concerns, from a place on: 0 for the first.
pub type Listening = fn(&mut Desk<'_>, &EntryBody, u32) -> Result<Listeners, Halt>;

/// Gives the thing that an event of a stream is about.
pub type Of = fn(&mut Desk<'_>, &StreamKey) -> Result<Option<StreamKey>, Halt>;

/// Gives the instant of which an event speaks.
pub type When = fn(&mut Desk<'_>, &EntryBody) -> Result<Option<Timestamp>, Halt>;
/// A provision that says that somebody is told. What it demands can't be switched off.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Law {
    /// What it is called in English.
    pub english: &'static str,
    /// What it is called in Danish.
    pub danish: &'static str,
}

impl Law {
    /// A provision by what it is called in English and Danish.
    #[must_use]
    pub const fn new(english: &'static str, danish: &'static str) -> Self {
        Self { english, danish }
    }
}

/// Those who are told for one reason.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Audience {
    /// The reason.
    pub reason: NewsReason,
    /// Who they are.
    pub listening: Listening,
    /// What they are told, in English and Danish, where it is not what all are told.
    pub said: Option<[&'static str; 2]>,
    /// The law that says that they are told, where one does.
    pub law: Option<&'static Law>,
}

impl Audience {
    /// Those whom this gives, for this reason.
    #[must_use]
    pub const fn new(reason: NewsReason, listening: Listening) -> Self {
        Self {
            reason,
            listening,
            said: None,
            law: None,
        }
    }

    /// They are told this, in English and Danish.
    #[must_use]
    pub const fn saying(self, english: &'static str, danish: &'static str) -> Self {
        Self {
            said: Some([english, danish]),
            ..self
        }
    }

    /// A law says that they are told. Put them before those who are told of the same for another reason.
    #[must_use]
    pub const fn by_law(self, law: &'static Law) -> Self {
        Self {
            law: Some(law),
            ..self
        }
    }
}

/// An event that is news.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Tells {
    /// Its tag, as `idea.answered`.
    pub event: &'static str,
    /// The kind of the thing that it is about: its id is that of the event's stream, up to the first point.
    pub about: &'static str,
    /// Another thing that it is about, where the stream is none that is followed.
    pub of: Option<Of>,
    /// When that is of which the event speaks, such as a shift, where it is not the event itself that counts.
    pub when: Option<When>,
    /// The sentence, in English, before the thing's title.
    pub english: &'static str,
    /// The sentence, in Danish, before the thing's title.
    pub danish: &'static str,
    /// Who is told, beside those who follow the thing itself.
    pub audiences: &'static [Audience],
    /// Who did it, and is not told of it, where a citizen did.
    pub by: Option<Listening>,
    /// Whether nobody else is told: not those who follow the thing.
    pub alone: bool,
    /// Whether it is the first that can be said of the thing, so that those are told who follow its kind or its interest areas.
    pub begins: bool,
}

/// A kind of thing that can be followed.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Topical {
    /// The kind, as its streams' keys begin.
    pub kind: &'static str,
    /// What all that begin from now on are called, in English and Danish, where they can be followed together.
    pub all: Option<[&'static str; 2]>,
    /// What every citizen of the bank may read as its title; none where it is not to be seen, or not there.
    pub title: Title,
    /// The interest areas it belongs to.
    pub areas: Areas,
    /// Those who take part in it with their accounts, in parts.
    pub taking_part: Option<TakingPart>,
    /// Whether the public sees it too; all of the kind where it is not said.
    pub public: Option<IsPublic>,
    /// Whether it is the work of committees and of the council: what else there is, moves in the bank.
    pub committee: bool,
}

/// Says whether the public sees the thing of a stream that citizens of the bank see.
pub type IsPublic = fn(&mut Desk<'_>, &StreamKey) -> Result<bool, Halt>;

/// Gives a part of those who take part in the thing of a stream, from a place on: 0 for the first.
pub type TakingPart = fn(&mut Desk<'_>, &StreamKey, u32) -> Result<Listeners, Halt>;

/// Gives the title of the thing of a stream.
pub type Title = fn(&mut Desk<'_>, &StreamKey) -> Result<Option<String>, Halt>;
/// Gives the interest areas of the thing of a stream.
pub type Areas = fn(&mut Desk<'_>, &StreamKey) -> Result<Vec<Key>, Halt>;

impl Topical {
    /// A kind of thing with its titles, of no interest area.
    #[must_use]
    pub const fn new(kind: &'static str, title: Title) -> Self {
        Self {
            kind,
            all: None,
            title,
            areas: |_, _| Ok(Vec::new()),
            taking_part: None,
            public: None,
            committee: false,
        }
    }

    /// The public sees it only where this says so: citizens of the bank see more.
    #[must_use]
    pub const fn public_where(self, public: IsPublic) -> Self {
        Self {
            public: Some(public),
            ..self
        }
    }

    /// People take part in it.
    #[must_use]
    pub const fn joined_by(self, taking_part: TakingPart) -> Self {
        Self {
            taking_part: Some(taking_part),
            ..self
        }
    }

    /// All that begin from now on can be followed together, under this name in English and Danish.
    #[must_use]
    pub const fn all(self, english: &'static str, danish: &'static str) -> Self {
        Self {
            all: Some([english, danish]),
            ..self
        }
    }

    /// They are the work of committees and of the council.
    #[must_use]
    pub const fn of_committee(self) -> Self {
        Self {
            committee: true,
            ..self
        }
    }

    /// They belong to interest areas.
    #[must_use]
    pub const fn within(self, areas: Areas) -> Self {
        Self { areas, ..self }
    }
}

impl Registry {
    /// All laws that say that somebody is told, each once.
    pub fn laws(self) -> impl Iterator<Item = &'static Law> {
        let mut laws: Vec<&'static Law> = Vec::new();
        let tells = self.rooms().iter().flat_map(|room| room.tells);
        for law in tells
            .flat_map(|tells| tells.audiences)
            .filter_map(|audience| audience.law)
        {
            if !laws.contains(&law) {
                laws.push(law);
            }
        }
        laws.into_iter()
    }

    /// The kind of thing that can be followed, by its name.
    #[must_use]
    pub fn topical(self, kind: &str) -> Option<&'static Topical> {
        let mut all = self.rooms().iter().flat_map(|room| room.topical);
        all.find(|topical| topical.kind == kind)
    }

    /// What an event of this tag tells, where it is news.
    #[must_use]
    pub fn tells(self, event: &str) -> Option<&'static Tells> {
        let mut all = self.rooms().iter().flat_map(|room| room.tells);
        all.find(|tells| tells.event == event)
    }
}

impl Tells {
    /// An event of this tag about a thing of this kind, in English and Danish, told to those who follow the thing.
    #[must_use]
    pub const fn new(
        event: &'static str,
        about: &'static str,
        english: &'static str,
        danish: &'static str,
    ) -> Self {
        Self {
            event,
            about,
            of: None,
            when: None,
            english,
            danish,
            audiences: &[],
            by: None,
            alone: false,
            begins: false,
        }
    }

    /// Told to these too.
    #[must_use]
    pub const fn to(self, audiences: &'static [Audience]) -> Self {
        Self { audiences, ..self }
    }

    /// Told to nobody who follows the thing.
    #[must_use]
    pub const fn alone(self) -> Self {
        Self {
            alone: true,
            ..self
        }
    }

    /// About what this gives.
    #[must_use]
    pub const fn of(self, of: Of) -> Self {
        Self {
            of: Some(of),
            ..self
        }
    }

    /// It speaks of what happens at the instant that this gives.
    #[must_use]
    pub const fn when(self, when: When) -> Self {
        Self {
            when: Some(when),
            ..self
        }
    }

    /// Told to those too who follow all of its kind, or an interest area that it belongs to: with it the thing begins.
    #[must_use]
    pub const fn beginning(self) -> Self {
        Self {
            begins: true,
            ..self
        }
    }

    /// Done by whoever this gives, who is not told of it.
    #[must_use]
    pub const fn by(self, by: Listening) -> Self {
        Self {
            by: Some(by),
            ..self
        }
    }

    /// What is told for a reason, in English and Danish.
    #[must_use]
    pub fn said(&self, reason: NewsReason) -> [&'static str; 2] {
        let own = self.audiences.iter().filter(|one| one.reason == reason);
        let own = own.filter_map(|audience| audience.said).next();
        own.unwrap_or([self.english, self.danish])
    }

    /// The law that says that those are told who are told for a reason, where one does.
    #[must_use]
    pub fn law(&self, reason: NewsReason) -> Option<&'static Law> {
        let mut all = self.audiences.iter();
        all.find(|audience| audience.reason == reason)?.law
    }

    /// The thing that an event of a stream is about; none where it is no longer there.
    ///
    /// # Errors
    /// [`Halt::Needs`] when something must be loaded first.
    pub fn thing(
        &self,
        desk: &mut Desk<'_>,
        stream: &StreamKey,
    ) -> Result<Option<StreamKey>, Halt> {
        if let Some(of) = self.of {
            return of(desk, stream);
        }
        let id = stream.id();
        let id = id.split('.').next().unwrap_or_default();
        Ok(Some(StreamKey::new(self.about, id)))
    }
}

/// The title of a thing of any kind, as everybody may see it; none where it is not to be seen, or nothing of its kind has one.
///
/// # Errors
/// [`Halt::Needs`] when something must be loaded first.
pub fn topical_title(desk: &mut Desk<'_>, thing: &StreamKey) -> Result<Option<String>, Halt> {
    match desk.town().registry().topical(thing.kind()) {
        Some(topical) => (topical.title)(desk, thing),
        None => Ok(None),
    }
}

/// Whether the public sees the title of a thing too.
///
/// # Errors
/// [`Halt::Needs`] when something must be loaded first.
pub fn topical_is_public(desk: &mut Desk<'_>, thing: &StreamKey) -> Result<bool, Halt> {
    let topical = desk.town().registry().topical(thing.kind());
    match topical.and_then(|topical| topical.public) {
        Some(public) if !public(desk, thing)? => Ok(false),
        _ => Ok(topical_title(desk, thing)?.is_some()),
    }
}

/// The tag of an event as the journal holds it.
#[must_use]
pub fn tag_of(event: &str) -> Option<&str> {
    let (tag, _) = event.strip_prefix(r#"{"type":""#)?.split_once('"')?;
    Some(tag)
}
