//! The rows in blocks by number, and what is written of them before their own places come.

use super::super::export::Lead;
use super::super::{Tally, WhitePaperRow, begun};
use super::{load, may_read, row, segments};
use crate::calendar::Language;
use crate::hearing;
use crate::id::HearingId;
use crate::journal::{Desk, Halt, Query};
use crate::response::{
    Response, Settlement, block, guarded, is_publishable, name_of, parts, prose,
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
        let texts = found.iter().flat_map(|(_, response)| {
            let read = asks || is_marked(response);
            let said = response.texts.iter().filter(move |_| read);
            said.chain([&response.respondent])
        });
        desk.require([], texts.map(|text| text.key.clone()))?;
        let mut tally = Tally::default();
        let mut leads = Vec::with_capacity(found.len());
        for (_, response) in found {
            let group = match &response.settlement {
                Some(Settlement::Grouped { group }) if response.withdrawn_at.is_none() => {
                    Some(group.clone())
                }
                _ => None,
            };
            let marked = is_marked(&response) && is_publishable(&response, &hearing);
            let parts = match asks || marked {
                true => parts(desk, &response)?,
                false => Vec::new(),
            };
            tally.count(&response, &parts, &hearing.questions);
            let said = match marked {
                true => prose(&parts),
                false => String::new(),
            };
            let (respondent, name) = name_of(desk, &response, &hearing, language)?;
            let sender = guarded(respondent.as_ref(), &response, &hearing);
            leads.push(Lead {
                number: response.number,
                name,
                group,
                about: response.sections().into_iter().cloned().collect(),
                publishable: is_publishable(&response, &hearing),
                segments: segments(&response, &hearing, &sender, &said),
            });
        }
        Ok((leads, tally))
    }
}

/// Whether somebody put a stretch of it under a section.
fn is_marked(response: &Response) -> bool {
    let mut marks = response.marks().into_iter();
    marks.any(|mark| mark.section.is_some())
}
