//! Who can be drawn for a team, and the lottery that was published.

use medborger_codec::Record;

use super::{Fill, PAGE};
use crate::TeamId;
use crate::error::Error;
use crate::method::sortition::{CHANCE_ONE, LotteryText};
use crate::store::Store;
use crate::team::{GetDrawText, ListCandidates};

/// Options of a table about a team.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TeamOptions {
    /// The team.
    pub team: TeamId,
    /// The round of its draw, from 1; the last unless said otherwise. Of the tables about a draw.
    #[serde(default)]
    pub round: Option<u32>,
}

/// Somebody's chance.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct ChanceRow {
    /// The pseudonym.
    pub candidate: String,
    /// In how many of the panels.
    pub panels: u32,
    /// The chance in the exact lottery, 0 to 1.
    pub chance: f64,
    /// Whether they are in the panel that was drawn; missing before the draw.
    pub is_drawn: Option<bool>,
}

/// Somebody in a panel.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct PanelRow {
    /// The panel, from 0.
    pub panel: u32,
    /// The pseudonym.
    pub candidate: String,
    /// Whether it is the panel that was drawn; missing before the draw.
    pub is_drawn: Option<bool>,
}

type Done = Result<(), Error>;

pub(super) fn candidates<S: Store>(fill: &mut Fill<'_, S>, options: &TeamOptions) -> Done {
    fill.pages(
        ListCandidates::new(options.team),
        |list, after| (list.limit, list.after) = (PAGE, after),
        |view| (view.candidates, view.next),
    )
}

fn published<S: Store>(
    fill: &Fill<'_, S>,
    options: &TeamOptions,
) -> Result<(LotteryText, Option<u32>), Error> {
    let mut query = GetDrawText::new(options.team);
    query.round = options.round;
    let view = fill.ask(&query)?;
    Ok((LotteryText::parse(view.text.as_bytes())?, view.panel))
}

pub(super) fn chances<S: Store>(fill: &mut Fill<'_, S>, options: &TeamOptions) -> Done {
    let (text, panel) = published(fill, options)?;
    let drawn = panel.and_then(|panel| text.panels.get(panel as usize));
    for (place, person) in (0_u32..).zip(&text.people) {
        fill.push(&ChanceRow {
            candidate: person.id.clone(),
            panels: person.panels,
            chance: person.chance as f64 / CHANCE_ONE as f64,
            is_drawn: drawn.map(|drawn| drawn.binary_search(&place).is_ok()),
        });
    }
    Ok(())
}

pub(super) fn panels<S: Store>(fill: &mut Fill<'_, S>, options: &TeamOptions) -> Done {
    let (text, drawn) = published(fill, options)?;
    for (panel, people) in (0_u32..).zip(&text.panels) {
        for person in people {
            if let Some(person) = text.people.get(*person as usize) {
                fill.push(&PanelRow {
                    panel,
                    candidate: person.id.clone(),
                    is_drawn: drawn.map(|drawn| drawn == panel),
                });
            }
        }
    }
    Ok(())
}
