//! Pages about a draw: the report with its charts.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::draw::Draw;
use crate::demo::chart::escaped;

const STYLE: &str = include_str!("page/style.css");

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
<h2>Diagrammer</h2>
{figures}
{prices}</main></body></html>
"#,
        title = escaped(&draw.title),
        people = report["people"],
        seats = report["seats"],
        rows = rows.concat(),
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
            let gain = danish(&price["price"], true);
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
        (Some(whole), _) if !percent => whole.to_string(),
        (_, Some(share)) if percent => format!("{:.2}\u{a0}%", share * 100.0).replace('.', ","),
        (_, Some(number)) => format!("{number:.3}").replace('.', ","),
        _ => "–".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn numbers_are_written_as_danes_write_them() {
        assert_eq!(danish(&json!(0.029_411), true), "2,94\u{a0}%");
        assert_eq!(danish(&json!(0.3834), false), "0,383");
        assert_eq!(danish(&json!(6), false), "6");
        assert_eq!(danish(&Value::Null, true), "–");
    }
}
