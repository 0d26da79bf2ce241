//! On what it rests that a citizen is told: a consent, the municipality's task, or a law.

use medborger_codec::Record;

use crate::calendar::Language;
use crate::citizen::Citizen;
use crate::journal::Desk;
use crate::text::Line;
use crate::time::Timestamp;

/// The purpose of the consent behind the newsletter.
pub(crate) const NEWSLETTER: &str = "newsletter";

/// A kind of news.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum NewsKind {
    /// Of what became of one's own.
    Own,
    /// Of what one follows.
    Followed,
    /// The newsletter.
    Newsletter,
    /// What a law says that one is told.
    Lawful,
}

/// On what a kind of news rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// The municipality's task in the public interest (GDPR art. 6(1)(e)).
    PublicTask,
    /// The citizen's consent (GDPR art. 6(1)(a)), which can be withdrawn.
    Consent,
    /// A law (GDPR art. 6(1)(c)): it can't be switched off.
    Law,
}

/// On what a kind of news rests.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct GroundView {
    /// The kind.
    pub kind: NewsKind,
    /// On what it rests.
    pub ground: Ground,
    /// Since when: of what one follows, since one began to. Absent where it is not given by the citizen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Timestamp>,
    /// The version of the text that was agreed to, of a consent with a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text_version: Option<Line<40>>,
    /// The provision, where it is a law, in the citizen's language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<String>,
}

/// The grounds that there are for a citizen, who began to follow at an instant.
pub(super) fn grounds(
    desk: &Desk<'_>,
    citizen: Option<&Citizen>,
    follows_since: Option<Timestamp>,
    language: Language,
) -> Vec<GroundView> {
    let rests = |kind, ground, since| GroundView {
        kind,
        ground,
        since,
        text_version: None,
        law: None,
    };
    let mut all = vec![rests(NewsKind::Own, Ground::PublicTask, None)];
    if follows_since.is_some() {
        all.push(rests(NewsKind::Followed, Ground::Consent, follows_since));
    }
    let consents = citizen
        .into_iter()
        .flat_map(|citizen| citizen.consents.iter());
    for (_, consent) in consents.filter(|(purpose, _)| purpose.as_str() == NEWSLETTER) {
        all.push(GroundView {
            text_version: Some(consent.text_version.clone()),
            ..rests(
                NewsKind::Newsletter,
                Ground::Consent,
                Some(consent.given_at),
            )
        });
    }
    all.extend(desk.town().registry().laws().map(|law| GroundView {
        law: Some(language.pick(law.danish, law.english).to_owned()),
        ..rests(NewsKind::Lawful, Ground::Law, None)
    }));
    all
}
