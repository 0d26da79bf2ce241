//! Small SVG charts that also read as tables: nothing is said by colour alone.

use std::fmt::Write as _;

/// Escapes text for HTML and SVG.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// One bar for each row, the longest first as given.
pub fn bars(title: &str, rows: &[(String, u64)]) -> String {
    let most = rows.iter().map(|(_, n)| *n).max().unwrap_or(1).max(1);
    let height = rows.len() * 30 + 10;
    let mut svg = begin(title, height);
    for (i, (label, n)) in rows.iter().enumerate() {
        let y = i * 30 + 5;
        let width = n * 400 / most;
        let _ = write!(
            svg,
            r#"<text x="215" y="{}" text-anchor="end">{}</text><rect x="225" y="{y}" width="{width}" height="20" class="a"/><text x="{}" y="{}">{n}</text>"#,
            y + 15,
            escaped(label),
            232 + width,
            y + 15,
        );
    }
    svg + "</svg>"
        + &table(
            &["", "Antal"],
            rows.iter().map(|(l, n)| vec![l.clone(), n.to_string()]),
        )
}

/// Bars of several parts side by side, each part with its own name in the legend and its own number.
pub fn stacks(title: &str, parts: &[&str], rows: &[(String, Vec<u64>)]) -> String {
    let most = rows
        .iter()
        .map(|(_, n)| n.iter().sum::<u64>())
        .max()
        .unwrap_or(1)
        .max(1);
    let mut svg = begin(title, rows.len() * 34 + 45);
    for (i, part) in parts.iter().enumerate() {
        let x = 225 + i * 110;
        let _ = write!(
            svg,
            r#"<rect x="{x}" y="6" width="14" height="14" class="{}"/><text x="{}" y="18">{}</text>"#,
            class(i),
            x + 20,
            escaped(part)
        );
    }
    for (i, (label, numbers)) in rows.iter().enumerate() {
        let y = i * 34 + 35;
        let _ = write!(
            svg,
            r#"<text x="215" y="{}" text-anchor="end">{}</text>"#,
            y + 17,
            escaped(label)
        );
        let mut x = 225;
        for (part, n) in numbers.iter().enumerate() {
            let width = n * 440 / most;
            let _ = write!(
                svg,
                r#"<rect x="{x}" y="{y}" width="{width}" height="24" class="{}"/>"#,
                class(part)
            );
            if width > 22 {
                let _ = write!(
                    svg,
                    r#"<text x="{}" y="{}" text-anchor="middle" class="on-{}">{n}</text>"#,
                    x + width / 2,
                    y + 17,
                    class(part)
                );
            }
            x += width;
        }
    }
    let heads: Vec<&str> = std::iter::once("").chain(parts.iter().copied()).collect();
    let cells = rows.iter().map(|(label, numbers)| {
        std::iter::once(label.clone())
            .chain(numbers.iter().map(u64::to_string))
            .collect()
    });
    svg + "</svg>" + &table(&heads, cells)
}

/// The next larger number that four grid lines divide into round ones.
fn round_up(most: u64) -> u64 {
    let mut step = 1;
    loop {
        for nice in [4, 8, 20] {
            if most <= nice * step {
                return nice * step;
            }
        }
        step *= 10;
    }
}

/// A line over the months.
pub fn line(title: &str, points: &[(String, u64)]) -> String {
    let most = round_up(points.iter().map(|(_, n)| *n).max().unwrap_or(1).max(1));
    let step = 620 / points.len().max(2) as u64;
    let mut svg = begin(title, 260);
    let y = |n: u64| 210 - n * 180 / most;
    for part in 0..=4 {
        let n = most * part / 4;
        let _ = write!(
            svg,
            r#"<line x1="55" x2="690" y1="{0}" y2="{0}" class="grid"/><text x="48" y="{1}" text-anchor="end">{n}</text>"#,
            y(n),
            y(n) + 5
        );
    }
    let at = |i: usize| 70 + i as u64 * step;
    let path: Vec<String> = points
        .iter()
        .enumerate()
        .map(|(i, (_, n))| format!("{},{}", at(i), y(*n)))
        .collect();
    let _ = write!(
        svg,
        r#"<polyline points="{}" class="line"/>"#,
        path.join(" ")
    );
    for (i, (label, n)) in points.iter().enumerate() {
        let _ = write!(
            svg,
            r#"<circle cx="{0}" cy="{1}" r="4" class="a"/><text x="{0}" y="235" text-anchor="middle">{2}</text>"#,
            at(i),
            y(*n),
            escaped(label)
        );
    }
    svg + "</svg>"
        + &table(
            &["", "Antal"],
            points.iter().map(|(l, n)| vec![l.clone(), n.to_string()]),
        )
}

fn class(part: usize) -> &'static str {
    ["a", "b", "c", "d"].get(part).copied().unwrap_or("a")
}

fn begin(title: &str, height: usize) -> String {
    format!(
        r#"<svg viewBox="0 0 700 {height}" role="img" aria-label="{}">"#,
        escaped(title)
    )
}

/// The same numbers as a table.
fn table(heads: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut html = String::from("<details><summary>Tallene som tabel</summary><table><thead><tr>");
    for head in heads {
        let _ = write!(html, r#"<th scope="col">{}</th>"#, escaped(head));
    }
    html.push_str("</tr></thead><tbody>");
    for row in rows {
        html.push_str("<tr>");
        for (i, cell) in row.iter().enumerate() {
            let cell = escaped(cell);
            html.push_str(&if i == 0 {
                format!(r#"<th scope="row">{cell}</th>"#)
            } else {
                format!("<td>{cell}</td>")
            });
        }
        html.push_str("</tr>");
    }
    html + "</tbody></table></details>"
}
