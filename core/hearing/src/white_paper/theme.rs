//! Themes (*temaer*) that responses touch: versioned, so that a coding says which themes its coder had before them.

use medborger_codec::{Make, Record};

use super::{WhitePaper, WhitePaperError, WhitePaperEvent, open, white_paper_stream};
use crate::id::HearingId;
use crate::journal::{Command, Desk, DeskError, Halt};
use crate::key::{Key, Labels};

/// How many themes a white paper has at most.
const THEMES_MAX: usize = 500;

/// A theme.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Theme {
    /// Its names.
    pub labels: Labels,
    /// The theme above it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Key>,
    /// Whether it is no longer used.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub retired: bool,
}

/// `white_paper.put_theme`: adds a theme, which the receipt names, or changes one. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PutTheme {
    /// The hearing.
    pub hearing: HearingId,
    /// A readable key.
    pub theme: Key,
    /// Its names.
    pub labels: Labels,
    /// The theme above it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Key>,
}

impl Command for PutTheme {
    const NAME: &'static str = "white_paper.put_theme";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let paper = open(desk, self.hearing)?;
        let before = paper.themes.get(&self.theme);
        if before.is_none() && paper.themes.len() >= THEMES_MAX {
            return Err(WhitePaperError::TooMany { max: THEMES_MAX }.into());
        }
        let mut above = self.parent.as_ref();
        while let Some(key) = above {
            if *key == self.theme {
                return Err(WhitePaperError::ThemeUnderItself.into());
            }
            let theme = paper.themes.get(key).filter(|theme| !theme.retired);
            above = theme.ok_or(WhitePaperError::NoSuchTheme)?.parent.as_ref();
        }
        let new = Theme {
            labels: self.labels.clone(),
            parent: self.parent.clone(),
            retired: false,
        };
        if before == Some(&new) {
            return Err(DeskError::NothingToDo.into());
        }
        if before.is_none() {
            desk.made("theme", &self.theme);
        }
        desk.about(&self.theme);
        let event = WhitePaperEvent::ThemePut {
            theme: self.theme.clone(),
            labels: self.labels.clone(),
            parent: self.parent.clone(),
        };
        desk.emit::<WhitePaper>(&white_paper_stream(self.hearing), &event)
    }
}

/// `white_paper.retire_theme`: a theme, which the receipt names, is no longer used; what was coded with it stays. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RetireTheme {
    /// The hearing.
    pub hearing: HearingId,
    /// The theme.
    pub theme: Key,
}

impl Command for RetireTheme {
    const NAME: &'static str = "white_paper.retire_theme";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let paper = open(desk, self.hearing)?;
        if paper
            .themes
            .get(&self.theme)
            .is_none_or(|theme| theme.retired)
        {
            return Err(WhitePaperError::NoSuchTheme.into());
        }
        let theme = self.theme.clone();
        desk.about(&theme);
        let event = WhitePaperEvent::ThemeRetired { theme };
        desk.emit::<WhitePaper>(&white_paper_stream(self.hearing), &event)
    }
}
