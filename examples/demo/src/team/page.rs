//! Pages about a draw: the report with its charts, and the page that replays the draw in any browser, without network.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use medborger::calendar::{Language, whole_text};
use serde_json::{Value, json};

use super::draw::Draw;
use crate::chart::escaped;

const PAGE: &str = include_str!("page/draw.html");
const SCRIPT: &str = include_str!("page/draw.js");
const STYLE: &str = include_str!("page/style.css");

/// A file of the npm package.
fn package(file: &str) -> PathBuf {
    let js = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../bindings-wasm/js");
    js.join(file)
}

/// The WebAssembly module and its glue, as they were built.
fn module() -> Result<(Vec<u8>, String)> {
    let module = fs::read(package("dist/draw.wasm"))?;
    let glue = fs::read_to_string(package("wasm/medborger_draw.js"))?;
    Ok((module, glue))
}

/// Writes the report: what the draw means for each group, with its charts.
pub(super) fn report(folder: &Path, draw: &Draw, reported: &Value) -> Result<()> {
    let report = &reported["report"];
    let figures = reported["figures"].as_array().context("figures")?.iter();
    let figures: String = figures.filter_map(Value::as_str).collect();
    let (fair, wide) = (&report["spread"], &report["stratified"]);
    let row = |name: &str, key: &str, percent: bool| {
        let cell = |spread: &Value| danish(&spread[key], percent);
        let (fair, wide) = (cell(fair), cell(wide));
        format!(r#"<tr><th scope="row">{name}</th><td>{fair}</td><td>{wide}</td></tr>"#)
    };
    let rows = [
        row("Mindste chance", "minimum", true),
        row("Gennemsnit", "mean", true),
        row("Største chance", "maximum", true),
        row("Ulighed (Gini, 0 er lige for alle)", "gini", false),
        row("Personer uden chance", "without_chance", false),
    ];
    let prices = prices(report);
    let html = format!(
        r#"<!doctype html>
<html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rapport: {title}</title><style>{STYLE}</style></head><body><main>
<h1>Rapport om lodtrækningen</h1>
<p class="lead">{title}</p>
<p>{people} personer meldte sig til {seats} pladser. Den retfærdige lodtrækning giver den, der har mindst chance, så stor en
chance som muligt, derefter den næste, og så videre. Ved siden af står den lodtrækning, som de fleste bruger. Alle personer
er opdigtede, og befolkningens andele er demoens egne runde tal.</p>
<h2>Tallene</h2>
<table><thead><tr><th scope="col">Mål</th><th scope="col">Retfærdig</th><th scope="col">Almindelig</th></tr></thead>
<tbody>{rows}</tbody></table>
<p>Den mindste chance er {least}, og det er bevist, at ingen lodtrækning kan give den mindste chance mere end {bound}.
Gennemsnittet er antallet af pladser delt med antallet af personer og derfor det samme for begge. Uligheden måles med
Gini-koefficienten: 0 er lige chancer for alle, og 1 er al chance hos én person. Af de lige sandsynlige paneler, der er offentliggjort, er ingens andel længere end {distance} fra chancen.</p>
<h2>Diagrammer</h2>
{figures}
{prices}</main></body></html>
"#,
        title = escaped(&draw.title),
        people = danish(&report["people"], false),
        seats = danish(&report["seats"], false),
        rows = rows.concat(),
        least = danish(&fair["minimum"], true),
        bound = danish(&draw.bound, true),
        distance = danish(&draw.distance, true).replace('%', "procentpoint"),
    );
    let page = folder.join("lodtraekning-rapport.html");
    fs::write(&page, html)?;
    println!("  The report on the draw: {}", page.display());
    Ok(())
}

/// What each quota costs whoever has least chance; nothing where no quota costs anything, or nobody can tell.
fn prices(report: &Value) -> String {
    let prices = report["prices"].as_array().into_iter().flatten();
    let of_values = prices.filter(|price| price["rule"]["kind"] == "value");
    let rows: String = of_values
        .map(|price| {
            let word = |key: &str| escaped(price["rule"][key].as_str().unwrap_or_default());
            let end = if price["bound"] == "min" {
                "mindst"
            } else {
                "højst"
            };
            let gain = danish(&price["price"], true).replace('%', "procentpoint");
            format!(
                r#"<tr><th scope="row">{}: {}</th><td>{end}</td><td>{gain}</td></tr>"#,
                word("feature"),
                word("value")
            )
        })
        .collect();
    if rows.is_empty() {
        return String::new();
    }
    format!(
        r#"<h2>Hvad kvoterne koster</h2>
<p>Så meget større kunne den mindste chance højst blive, hvis kvoten gav plads til én person mere eller mindre.</p>
<table><thead><tr><th scope="col">Kvote</th><th scope="col">Grænse</th><th scope="col">Pris</th></tr></thead>
<tbody>{rows}</tbody></table>
"#
    )
}

/// A number as Danes write it; in percent where it is a share.
fn danish(number: &Value, percent: bool) -> String {
    match (number.as_u64(), number.as_f64()) {
        (Some(whole), _) if !percent => whole_text(whole, Language::Danish),
        (_, Some(share)) if percent => format!("{:.2}\u{a0}%", share * 100.0).replace('.', ","),
        (_, Some(number)) => format!("{number:.3}").replace('.', ","),
        _ => "–".to_owned(),
    }
}

/// Writes the page that replays the draw, and replays it in Node where that is there.
pub(super) fn draw(folder: &Path, draw: &Draw, words: &Value) -> Result<()> {
    let (module, glue) = match module() {
        Ok(built) => built,
        Err(missing) => {
            println!(
                "  The draw page is left out, for there is no WebAssembly module: {missing:#}"
            );
            return Ok(());
        }
    };
    let errors = fs::read_to_string(package("errors.js"))?;
    let data = json!({
        "title": draw.title, "text": draw.text, "sha256": draw.sha256, "balls": draw.balls, "panel": draw.panel,
        "words": words, "proof": draw.proof, "announced": draw.announced,
    });
    // Within a script, `<` could end it.
    let data = data.to_string().replace('<', "\\u003c");
    let script = format!("{}\n{}\n{SCRIPT}", plain(&errors)?, plain(&glue)?);
    ensure!(
        !script.contains("</script"),
        "the glue would end the page's script"
    );
    let html = PAGE
        .replace("{{title}}", &escaped(&draw.title))
        .replace("{{style}}", STYLE)
        .replace("{{data}}", &data)
        .replace("{{script}}", &script)
        .replace("{{module}}", &STANDARD.encode(&module));
    let page = folder.join("draw.html");
    fs::write(&page, &html)?;
    println!(
        "  The draw page, {:.1} MB, replays the draw in any browser without network: {}",
        html.len() as f64 / 1e6,
        page.display()
    );
    node(folder, draw)
}

/// A module of the package as part of one script: its imports stand above it, its exports stay where they are.
fn plain(module: &str) -> Result<String> {
    let mut plain = String::new();
    for line in module.lines() {
        let exports = line.starts_with("export {") || line.starts_with("export default");
        if exports || line.starts_with("import ") {
            continue;
        }
        plain.push_str(line.strip_prefix("export ").unwrap_or(line));
        plain.push('\n');
    }
    ensure!(
        !plain.contains("\nimport ") && !plain.contains("\nexport "),
        "the module's glue has changed"
    );
    Ok(plain)
}

/// Replays the draw in Node from the text as it was published.
fn node(folder: &Path, draw: &Draw) -> Result<()> {
    const REPLAY: &str = r#"
        const [entry, file, sha256, numbers] = process.argv.slice(1);
        const { readFileSync } = await import('node:fs');
        const { pathToFileURL } = await import('node:url');
        const { sortitions } = await import(pathToFileURL(entry));
        const text = readFileSync(file, 'utf8');
        const drawn = { kind: 'numbers', numbers: JSON.parse(numbers) };
        const begun = performance.now();
        const replay = sortitions.verify({ text, sha256, drawn });
        console.log(JSON.stringify({ ...replay, ms: Math.round(performance.now() - begun) }));"#;
    let mut node = Command::new("node");
    node.args(["--input-type=module", "-e", REPLAY])
        .arg(package("wasm/draw-node.js"))
        .arg(folder.join("lodtraekning-1.txt"))
        .arg(&draw.sha256)
        .arg(json!(draw.balls).to_string());
    let Ok(answered) = node.output() else {
        println!("  Node is not there: the draw is not replayed in it.");
        return Ok(());
    };
    ensure!(
        answered.status.success(),
        "Node, with bindings-wasm/js/wasm, which may be old: {}",
        String::from_utf8_lossy(&answered.stderr)
    );
    let replay: Value = serde_json::from_slice(&answered.stdout)?;
    ensure!(
        replay["panel"] == draw.panel && replay["people"] == json!(draw.people),
        "Node replays another panel: if bindings-wasm/js/wasm is old, delete it and run again"
    );
    println!(
        "  Replayed in Node from the published text alone: panel {}, the same {} people, in {} ms.",
        replay["panel"],
        draw.people.len(),
        replay["ms"]
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_within_a_script_neither_imports_nor_exports() {
        let module = "import { E } from './e.js';\nexport class A {\n}\nfunction f() {}\nexport { f, g as default };\n";
        assert_eq!(plain(module).unwrap(), "class A {\n}\nfunction f() {}\n");
    }

    #[test]
    fn numbers_are_written_as_danes_write_them() {
        assert_eq!(danish(&json!(0.029_411), true), "2,94\u{a0}%");
        assert_eq!(danish(&json!(0.3834), false), "0,383");
        assert_eq!(danish(&json!(6), false), "6");
        assert_eq!(danish(&json!(999), false), "999");
        assert_eq!(danish(&json!(1_234_567), false), "1.234.567");
        assert_eq!(danish(&Value::Null, true), "–");
    }
}
