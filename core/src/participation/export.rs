//! Exports and searches that are collected page by page, so that nothing large is in memory more than once.

use super::Participation;
use crate::ResponseId;
use crate::error::Error;
use crate::interop::Exported;
use crate::journal::Moment;
use crate::response::{CampaignList, FindCampaigns, campaigns_among, check_count};
use crate::store::Store;
use crate::white_paper::{
    ExportWhitePaper, Lead, RowByRow, WhitePaperRow, WhitePaperView, write, write_in_turn,
};
use medborger_base::sorted::Arrange as _;

/// How many rows are in memory while a file is written row by row.
const AT_ONCE: usize = 1000;

/// The white paper as a file. It answers as the query `white_paper.export` does, and keeps less in memory: it
/// collects the rows page by page. For HTML and CSV it reads them twice, first for their order, then in that order
/// for what they say, so that only the file itself grows with what the responses say.
///
/// # Errors
/// As the query's.
pub fn export_white_paper<S: Store>(
    bank: &Participation<S>,
    export: &ExportWhitePaper,
    moment: &Moment,
) -> Result<Exported, Error> {
    let language = export.language;
    let Some(format) = RowByRow::of(export.format) else {
        let mut rows = Vec::new();
        let head = pages(bank, export, moment, |page| rows.extend(page))?;
        return Ok(write(head, rows, export.format, language)?);
    };
    let mut leads: Vec<Lead> = Vec::new();
    let head = pages(bank, export, moment, |mut page| {
        leads.extend(page.iter_mut().map(Lead::of));
    })?;
    leads.arrange_by_key(|lead| lead.number);
    let order: Vec<ResponseId> = leads.iter().map(|lead| lead.response).collect();
    let rows = order.chunks(AT_ONCE).flat_map(|some| {
        match bank.ask(&export.some(some.to_vec()), moment) {
            Ok(rows) => rows.into_iter().map(Ok).collect(),
            Err(error) => vec![Err(error)],
        }
    });
    write_in_turn(head, leads, rows, format, language)
}

/// The campaigns of a hearing. It answers as the query `response.campaigns` does, and keeps less in memory: it
/// collects the letters page by page, and nothing else of the responses.
///
/// # Errors
/// As the query's.
pub fn find_campaigns<S: Store>(
    bank: &Participation<S>,
    find: &FindCampaigns,
    moment: &Moment,
) -> Result<CampaignList, Error> {
    let town = bank.town().for_call(None);
    let background = bank.ask(&find.background(), moment)?;
    let mut letters = Vec::new();
    let mut after = None;
    loop {
        let (page, next) = bank.ask(&find.page(after), moment)?;
        letters.extend(page);
        check_count(&letters)?;
        after = next;
        if after.is_none() {
            return Ok(campaigns_among(
                letters,
                &background,
                &town.work(moment.actor),
            )?);
        }
    }
}

/// Hands over the rows page by page, and answers with the head and all counts.
fn pages<S: Store>(
    bank: &Participation<S>,
    export: &ExportWhitePaper,
    moment: &Moment,
    mut take: impl FnMut(Vec<WhitePaperRow>),
) -> Result<WhitePaperView, Error> {
    let mut head = bank.ask(&export.head(), moment)?;
    let mut after = None;
    loop {
        let (page, counts) = bank.ask(&export.page(after), moment)?;
        head.counts.add(&counts);
        take(page.rows);
        after = page.next;
        if after.is_none() {
            return Ok(head);
        }
    }
}
