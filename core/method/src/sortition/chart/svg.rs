//! What the charts are drawn with.

use std::fmt::Write as _;

use crate::sortition::report::GroupReport;
use medborger_calendar::Language;

/// Narrow enough that letters of 14 units are read on a phone of 390 pixels; on a wide screen a chart is not wider than
/// 34 letters' heights.
const WIDTH: u32 = 400;
/// Where marks begin, and how wide they may be. Labels stand above them.
pub(crate) const LEFT: u32 = 6;
const PLOT: u32 = 320;

/// White around letters, so that no line runs through them.
const HALO: &str = "paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"4\"";

/// A label or a heading for a group of them.
pub(crate) type LabelLine<'a> = (&'a str, Option<&'a GroupReport>);

/// From 0 to a round number at or above the largest.
pub(crate) struct Scale {
    pub(crate) top: f64,
}

impl Scale {
    pub(crate) fn up_to(most: f64) -> Self {
        const TOPS: [f64; 10] = [0.002, 0.004, 0.01, 0.02, 0.04, 0.1, 0.2, 0.4, 0.6, 0.8];
        Self {
            top: TOPS.into_iter().find(|top| most <= *top).unwrap_or(1.0),
        }
    }

    pub(crate) fn x(&self, share: f64) -> u32 {
        LEFT + whole(share / self.top * f64::from(PLOT)).min(PLOT)
    }
}

/// To the nearest whole number; below 0 and NaN are 0.
pub(crate) fn whole(x: f64) -> u32 {
    (x + 0.5).floor() as u32
}

/// With so many decimals, at most 4.
pub(crate) fn percent(share: f64, decimals: u32, language: Language) -> String {
    let parts = 10_u64.pow(decimals.min(4));
    let hundredths = (share.clamp(0.0, 1000.0) * 100.0 * parts as f64 + 0.5).floor() as u64;
    let (whole, rest) = (hundredths / parts, hundredths % parts);
    let point = language.pick(",", ".");
    let number = match decimals {
        0 => whole.to_string(),
        decimals => format!("{whole}{point}{rest:0width$}", width = decimals as usize),
    };
    number + language.pick("\u{a0}%", "%")
}

pub(crate) struct Svg {
    pub(crate) out: String,
}

impl Svg {
    /// `id` tells the charts of a page apart.
    pub(crate) fn begin(id: &str, title: &str, desc: &str, height: u32) -> Self {
        Self {
            out: format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
                 style=\"display:block;width:100%;max-width:34rem;height:auto\" aria-labelledby=\"{id}-title {id}-desc\" font-family=\"system-ui,sans-serif\" font-size=\"14\">\
                 <title id=\"{id}-title\">{}</title><desc id=\"{id}-desc\">{}</desc>\
                 <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#fff\"/>",
                escaped(title),
                escaped(desc)
            ),
        }
    }

    pub(crate) fn end(self) -> String {
        self.out + "</svg>"
    }

    pub(crate) fn text(&mut self, x: u32, y: u32, anchor: &str, text: &str) {
        let _ = write!(
            self.out,
            "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" {HALO} fill=\"#1d2125\">{}</text>",
            escaped(text)
        );
    }

    /// Writes a label above its marks, or a heading; the group if it is one's label.
    pub(crate) fn label<'a>(&mut self, line: &LabelLine<'a>, y: u32) -> Option<&'a GroupReport> {
        let mut text: String = line.0.chars().take(44).collect();
        if line.0.chars().nth(44).is_some() {
            text.push('…');
        }
        let weight = if line.1.is_some() { "400" } else { "700" };
        let _ = write!(
            self.out,
            "<text x=\"{}\" y=\"{y}\" font-weight=\"{weight}\" {HALO} fill=\"#1d2125\">{}</text>",
            LEFT + 6,
            escaped(&text)
        );
        line.1
    }

    pub(crate) fn grid(&mut self, scale: &Scale, top: u32, bottom: u32, language: Language) {
        for part in [0, 2, 4] {
            let x = LEFT + PLOT * part / 4;
            let _ = write!(
                self.out,
                "<path d=\"M{x} {top}V{bottom}\" stroke=\"#c3c9d0\"/>"
            );
            let share = scale.top * f64::from(part) / 4.0;
            let decimals = if scale.top < 0.02 { 2 } else { 1 };
            self.text(
                x,
                bottom + 20,
                if part == 0 { "start" } else { "middle" },
                &percent(share, decimals, language),
            );
        }
    }

    /// A bar of population, pool or panel.
    pub(crate) fn bar(&mut self, place: u32, x: u32, y: u32, width: u32) {
        let look = match place {
            0 => "fill=\"#fff\" stroke=\"#1d2125\"",
            1 => "fill=\"url(#shares-pool)\" stroke=\"#9a3f00\"",
            _ => "fill=\"#0a4a94\" stroke=\"#0a4a94\"",
        };
        let _ = write!(
            self.out,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"12\" {look}/>"
        );
    }
}

/// Text for HTML and SVG; what XML can't hold becomes U+FFFD.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

pub(crate) fn table(
    caption: &str,
    heads: &[&str],
    rows: impl Iterator<Item = Vec<String>>,
) -> String {
    let mut html = format!("<table><caption>{}</caption><thead><tr>", escaped(caption));
    for head in heads {
        let _ = write!(html, "<th scope=\"col\">{}</th>", escaped(head));
    }
    html.push_str("</tr></thead><tbody>");
    for row in rows {
        html.push_str("<tr>");
        for (place, cell) in row.iter().enumerate() {
            let cell = escaped(cell);
            let _ = if place == 0 {
                write!(html, "<th scope=\"row\">{cell}</th>")
            } else {
                write!(html, "<td>{cell}</td>")
            };
        }
        html.push_str("</tr>");
    }
    html + "</tbody></table>"
}
