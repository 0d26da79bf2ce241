//! The rows in blocks by number, and what is written of them before their own places come.

use super::super::export::{Lead, what_it_says};
use super::super::{Tally, WhitePaperRow, begun};
use super::{load, may_read, row, said_of, segments};
use crate::calendar::Language;
use crate::hearing;
use crate::id::HearingId;
use crate::journal::{Desk, Halt, Query};
use crate::key::Key;
use crate::response::{
    Response, Settlement, block, guarded, is_open, is_publishable, name_of, parts, prose, readable,
};

/// The rows of a block of responses, in the order of their numbers, with what is counted in them. Nobody is in the first block
/// after the last.
#[derive(Debug, medborger_codec::Read)]
#[doc(hidden)]
pub struct BlockRows {
    pub(in crate::white_paper) hearing: HearingId,
    pub(in crate::white_paper) language: Language,
    pub(in crate::white_paper) block: u32,
}

impl Query for BlockRows {
    const NAME: &'static str = "white_paper.block_rows";
    type View = (Vec<WhitePaperRow>, Tally);

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Self::View, Halt> {
        let hearing = hearing::visible(desk, self.hearing)?;
        let paper = begun(desk, self.hearing)?;
        may_read(desk, &hearing, &paper)?;
        let found = block(desk, self.hearing, self.block)?;
        load(desk, &found)?;
        let mut tally = Tally::default();
        let mut rows = Vec::with_capacity(found.len());
        for response in found {
            let language = self.language;
            rows.push(row(desk, response, &hearing, &paper, language, &mut tally)?);
        }
        Ok((rows, tally))
    }
}

/// What is written of a block's responses before their own places come, without reading what they say as a whole.
#[derive(Debug, medborger_codec::Read)]
#[doc(hidden)]
pub struct BlockLeads(pub(in crate::white_paper) BlockRows);

impl Query for BlockLeads {
    const NAME: &'static str = "white_paper.block_leads";
    type View = (Vec<Lead>, Tally);

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Self::View, Halt> {
        let BlockRows {
            hearing: id,
            language,
            block: number,
        } = self.0;
        let hearing = hearing::visible(desk, id)?;
        let paper = begun(desk, id)?;
        may_read(desk, &hearing, &paper)?;
        let found = block(desk, id, number)?;
        let asks = !hearing.questions.is_empty();
        let campaign = |response: &Response| {
            let group = grouped_in(response).and_then(|group| paper.groups.get(group));
            group.is_some_and(|group| group.campaign)
        };
        // What a campaign's response says is read in full: whether another may stand for it follows from that.
        let read = |response: &Response| {
            is_open(desk, response, &hearing) && (asks || is_marked(response) || campaign(response))
        };
        let rows = found.iter().flat_map(|(_, response)| {
            let said = response.texts.iter().filter(|_| read(response));
            said.chain([&response.respondent])
        });
        desk.require([], rows.map(|text| text.key.clone()))?;
        let mut tally = Tally::default();
        let mut leads = Vec::with_capacity(found.len());
        for (_, response) in found {
            let open = is_open(desk, &response, &hearing);
            let parts = match read(&response) {
                true => parts(desk, &response)?,
                false => Vec::new(),
            };
            let counted = open.then_some(parts.as_slice());
            tally.count(&response, counted, &hearing.questions);
            let (respondent, name) = name_of(desk, &response, &hearing, language)?;
            let mut lead = Lead {
                number: response.number,
                name,
                group: grouped_in(&response).cloned(),
                about: response.sections().into_iter().cloned().collect(),
                publishable: is_publishable(&response, &hearing),
                says: None,
                segments: Vec::new(),
            };
            if open && (is_marked(&response) || campaign(&response)) {
                let said = prose(&parts);
                let sender = guarded(respondent.as_ref(), &response, &hearing);
                lead.segments = segments(&response, &sender, &said);
                if campaign(&response) {
                    let text = readable(&response, &said, &sender);
                    let (free, answers) =
                        said_of(&response, &parts, &hearing, &sender, &said, text);
                    let says = free.is_some() || !answers.is_empty();
                    lead.says =
                        says.then(|| what_it_says(response.stance, free.as_deref(), &answers));
                }
            }
            leads.push(lead);
        }
        Ok((leads, tally))
    }
}

/// The group in which a response that stands is answered.
fn grouped_in(response: &Response) -> Option<&Key> {
    match &response.settlement {
        Some(Settlement::Grouped { group }) if response.withdrawn_at.is_none() => Some(group),
        _ => None,
    }
}

/// Whether somebody put a stretch of it under a section.
fn is_marked(response: &Response) -> bool {
    let mut marks = response.marks().into_iter();
    marks.any(|mark| mark.section.is_some())
}
