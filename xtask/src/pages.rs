//! The files that a hearing gives to people: looked at by a browser with axe, on narrow screens and in print, and opened by
//! LibreOffice.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::run::{Steps, built, command, is_there, output, run, target_dir};
use crate::wasm;

/// On how many pages the white paper of the demo, with its 120 responses, is printed at most.
const PAGES_MAX: usize = 20;

/// Plays the demo's hearing and tries its files.
pub fn test(steps: &mut Steps) -> Result<()> {
    let dir = target_dir().join("pages");
    let files = dir.join("haderslev");
    steps.step("the demo's hearing", || {
        let demo = built("--bin", "medborger-demo")?;
        output(command(demo).arg(&dir).arg("hearing")).map(drop)
    })?;
    if let Some(browser) = steps.step("a browser", wasm::browser)? {
        steps.step("npm ci", wasm::install)?;
        let mut tests = command("node");
        tests.current_dir(wasm::package());
        tests.args(["--test", "--test-reporter=spec", "tests/pages.test.mjs"]);
        tests.env("CHROMIUM", browser).env("PAGES", &files);
        tests.env("PAGES_MAX", PAGES_MAX.to_string());
        steps.test("pages in a browser", &mut tests)?;
    }
    if !is_there("soffice") {
        eprintln!(
            "!!! NOT checked that Word and Excel files open, for there is no LibreOffice: install libreoffice-writer-nogui and \
             libreoffice-calc-nogui"
        );
        return Ok(());
    }
    steps.step("LibreOffice opens the files", || office(&files))
}

/// Turns each Office file into a PDF: it opens, all of it is there, and the white paper has no more pages than it may have.
fn office(files: &Path) -> Result<()> {
    let out = std::path::absolute(files)?.join("pdf");
    let _ = fs::remove_dir_all(&out);
    for name in [
        "hvidbog.docx",
        "hvidbog.xlsx",
        "aendringsliste.docx",
        "aendringsliste.xlsx",
        "hoeringsbrev.docx",
    ] {
        // A profile of its own, so that no other LibreOffice stands in the way.
        let profile = format!(
            "-env:UserInstallation=file://{}",
            out.join("profile").display()
        );
        let mut convert = command("soffice");
        convert.args([
            profile.as_str(),
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
        ]);
        run(convert.arg(&out).arg(files.join(name)))?;
        let (stem, _) = name.split_once('.').unwrap_or((name, ""));
        let pdf = out.join(format!("{stem}.pdf"));
        let bytes =
            fs::read(&pdf).with_context(|| format!("LibreOffice made nothing of {name}"))?;
        let pages = pages(&bytes);
        ensure!(pages > 0, "{name} has no page");
        // Word's own font, or one as wide: with another the count says nothing.
        let limited = name == "hvidbog.docx" && has_calibri();
        if name == "hvidbog.docx" && !limited {
            eprintln!(
                "!!! NOT checked how many pages {name} has, for there is neither Calibri nor Carlito"
            );
        }
        ensure!(
            !limited || pages <= PAGES_MAX,
            "{name} has {pages} pages; {PAGES_MAX} are enough"
        );
        let named = out.join(name.replace('.', "-")).with_extension("pdf");
        fs::rename(&pdf, named)?;
        eprintln!("{name}: {pages} pages");
    }
    Ok(())
}

/// Whether there is Word's font, or the one that is as wide.
fn has_calibri() -> bool {
    let found = output(command("fc-match").arg("Calibri")).unwrap_or_default();
    found.contains("Calibri") || found.contains("Carlito")
}

/// How many pages a PDF has: its objects of the type Page, not Pages.
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    let after = text.split("/Type/Page").skip(1);
    after.filter(|rest| !rest.starts_with('s')).count()
}
