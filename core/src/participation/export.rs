//! Exports and searches that are collected part by part, so that nothing large is in memory more than once.

use super::Participation;
use crate::error::Error;
use crate::interop::Exported;
use crate::journal::Moment;
use crate::response::{CampaignList, FindCampaigns, campaigns_among, check_count};
use crate::store::Store;
use crate::white_paper::{
    ExportWhitePaper, Lead, RowByRow, Tally, WhitePaperRow, write, write_in_turn,
};

/// The white paper as a file. It answers as the query `white_paper.export` does, and keeps less in memory: it
/// collects the rows in blocks of 500. Of HTML and CSV only the file itself grows with what the responses say;
/// [`export_white_paper_to`] does not even keep that.
///
/// # Errors
/// As the query's.
pub fn export_white_paper<S: Store>(
    bank: &Participation<S>,
    export: &ExportWhitePaper,
    moment: &Moment,
) -> Result<Exported, Error> {
    let mut text = String::new();
    let file = export_white_paper_to(bank, export, moment, &mut |piece| {
        text.push_str(piece);
        Ok(())
    })?;
    Ok(if text.is_empty() {
        file
    } else {
        file.with_text(text)
    })
}

/// The white paper as a file of HTML or CSV, handed over piece by piece as it is read: 64 KiB at once, about. The pieces one
/// after another are the text that `white_paper.export` gives, to the byte. Other formats are made as a whole: they come in the
/// answer, and in no piece. An error that whoever takes a piece gives ends it.
///
/// # Errors
/// As the query's; that of whoever takes a piece.
pub fn export_white_paper_to<S: Store>(
    bank: &Participation<S>,
    export: &ExportWhitePaper,
    moment: &Moment,
    out: &mut dyn FnMut(&str) -> Result<(), Error>,
) -> Result<Exported, Error> {
    let language = export.language;
    let head = bank.ask(&export.head(), moment)?;
    let mut tally = Tally::default();
    let Some(format) = RowByRow::of(export.format) else {
        let mut all: Vec<WhitePaperRow> = Vec::new();
        for block in 0.. {
            let (rows, counted) = bank.ask(&export.block(block), moment)?;
            if rows.is_empty() {
                break;
            }
            tally.add(&counted);
            all.extend(rows);
        }
        return Ok(write(head, &tally, all, export.format, language)?);
    };
    let mut leads: Vec<Lead> = Vec::new();
    if format.has_leads() {
        for block in 0.. {
            let (page, counted): (Vec<Lead>, Tally) = bank.ask(&export.leads(block), moment)?;
            if page.is_empty() {
                break;
            }
            tally.add(&counted);
            leads.extend(page);
        }
    }
    let blocks = (0..).map(|block| bank.ask(&export.block(block), moment));
    let blocks = blocks.take_while(|block| !matches!(block, Ok((rows, _)) if rows.is_empty()));
    let rows = blocks.flat_map(|block| match block {
        Ok((rows, _)) => rows.into_iter().map(Ok).collect(),
        Err(error) => vec![Err(error)],
    });
    write_in_turn(head, &tally, leads, rows, format, language, out)
}

/// The campaigns of a hearing, all of them. It answers as all pages of the query `response.campaigns` together, compares once,
/// and keeps less in memory: it collects the letters page by page, and nothing else of the responses.
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
            let work = town.work(moment.actor);
            return campaigns_among(letters, &background, usize::MAX, None, &work);
        }
    }
}
