//! Exports that are collected page by page, so that nothing large is in memory more than once.

use super::Participation;
use crate::error::Error;
use crate::journal::Moment;
use crate::store::Store;
use crate::white_paper::{ExportWhitePaper, Exported, write};

impl<S: Store> Participation<S> {
    /// The white paper as a file. It answers as the query `white_paper.export` does, and keeps less in memory: it
    /// collects the rows page by page.
    ///
    /// # Errors
    /// As the query's.
    pub fn export_white_paper(
        &self,
        export: &ExportWhitePaper,
        moment: &Moment,
    ) -> Result<Exported, Error> {
        let mut head = self.ask(&export.head(), moment)?;
        let mut rows = Vec::new();
        let mut after = None;
        loop {
            let (page, counts) = self.ask(&export.page(after), moment)?;
            head.counts.add(&counts);
            rows.extend(page.rows);
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        Ok(write(head, rows, export.format, export.language)?)
    }
}
