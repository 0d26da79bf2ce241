//! The files that the demo's hearing leaves.

use std::fs;
use std::path::Path;

use anyhow::{Result, bail, ensure};
use serde_json::json;

use super::Story;
use super::letters::WELL;
use crate::story::text;

impl Story {
    /// The files, each of them searched for what must not be in it.
    pub(super) fn export(&mut self, folder: &Path) -> Result<()> {
        for format in ["html", "markdown", "docx", "csv", "xlsx"] {
            let body = json!({ "hearing": self.about.id, "format": format });
            let file = self.ask("public", "white_paper.export", body)?;
            let name = text(&file, "file_name");
            let path = folder.join(name);
            let bytes = match (file["text"].as_str(), file["base64"].as_str()) {
                (Some(content), _) => {
                    for secret in [
                        "010190",
                        "12 34 56 78",
                        "87 65 43 21",
                        "1234567890",
                        "@opdigt",
                        "Påfundsvej 12",
                    ] {
                        ensure!(!content.contains(secret), "{name} holds `{secret}`");
                    }
                    for kept in ["13.06.00-K04-7-13", "12.500 kr", "Matr.nr. 12a", WELL.1] {
                        ensure!(content.contains(kept), "{name} lacks `{kept}`");
                    }
                    content.as_bytes().to_vec()
                }
                (None, Some(encoded)) => decode(encoded)?,
                _ => bail!("{name} is empty"),
            };
            fs::write(&path, bytes)?;
            println!("  {}", path.display());
        }
        for (query, format) in [
            ("white_paper.export_changes", "html"),
            ("white_paper.export_changes", "docx"),
            ("white_paper.export_changes", "xlsx"),
            ("hearing.export_letter", "html"),
            ("hearing.export_letter", "docx"),
        ] {
            let body = json!({ "hearing": self.about.id, "format": format });
            let file = self.ask("public", query, body)?;
            let path = folder.join(text(&file, "file_name"));
            let bytes = match (file["text"].as_str(), file["base64"].as_str()) {
                (Some(content), _) => content.as_bytes().to_vec(),
                (None, Some(encoded)) => decode(encoded)?,
                _ => bail!("{query} is empty"),
            };
            fs::write(&path, bytes)?;
            println!("  {}", path.display());
        }
        let calendar = self.ask("public", "hearing.calendar", json!({}))?;
        let path = folder.join("hearing.ics");
        fs::write(&path, text(&calendar, "ics"))?;
        println!("  {}", path.display());
        Ok(())
    }
}

/// Base64 back to bytes.
fn decode(encoded: &str) -> Result<Vec<u8>> {
    use base64::Engine as _;
    Ok(base64::engine::general_purpose::STANDARD.decode(encoded)?)
}
