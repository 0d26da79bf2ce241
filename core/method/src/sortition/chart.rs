//! Charts of a draw: SVG with a title and a description, and the same numbers as a table.
//!
//! A chart needs nothing beside itself: no script, no font, no style sheet. Nothing is said by colour alone: marks differ
//! in shape or filling too, and numbers stand beside them. Text has a contrast of at least 7:1, marks of at least 3:1.

pub(crate) mod svg;

use std::fmt::Write as _;

use super::report::{DrawReport, GroupReport};
use medborger_calendar::Language;
use svg::{LEFT, LabelLine, Scale, Svg, escaped, percent, table, whole};

/// A chart and the table that says the same.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Chart {
    /// What the chart shows.
    pub title: String,
    /// How it is read, in a sentence or two.
    pub description: String,
    /// The SVG element, with `<title>` and `<desc>`.
    pub svg: String,
    /// The HTML table.
    pub table: String,
}

impl Chart {
    /// An HTML `<figure>`: the title, how it is read, the chart, and the table to open below it.
    #[must_use]
    pub fn figure(&self, language: Language) -> String {
        let summary = language.pick("Tallene som tabel", "The numbers as a table");
        format!(
            "<figure><figcaption>{}</figcaption><p>{}</p>{}<details><summary>{summary}</summary>{}</details></figure>",
            escaped(&self.title),
            escaped(&self.description),
            self.svg,
            self.table
        )
    }
}

/// The chance of each group: a line from the smallest to the largest, a dot at the mean.
///
/// Each chart has ids of its own, so that one of each kind can stand on a page.
#[must_use]
pub fn chart_chances(report: &DrawReport, language: Language) -> Chart {
    let title = language.pick("Chance for at blive udtrukket", "Chance of being drawn");
    let minimum = percent(report.spread.minimum, 2, language);
    let desc = match language {
        Language::Danish => format!(
            "For hver gruppe en linje fra den mindste til den største chance med en prik og et tal ved gennemsnittet. \
             Mindste chance af alle: {minimum}."
        ),
        Language::English => format!(
            "For each group a line from the smallest to the largest chance, with a dot and a number at the mean. Smallest \
             chance of all: {minimum}."
        ),
    };
    let most = report
        .groups
        .iter()
        .map(|g| g.chance_max)
        .fold(0.0, f64::max);
    let scale = Scale::up_to(most);
    let lines = lines(&report.groups);
    let height = |line: &LabelLine<'_>| if line.1.is_some() { 44 } else { 30 };
    let bottom = 12 + lines.iter().map(height).sum::<u32>();
    let mut svg = Svg::begin("chances", title, &desc, bottom + 32);
    svg.grid(&scale, 12, bottom, language);
    let mut top = 12;
    for line in &lines {
        let group = svg.label(line, top + if line.1.is_some() { 14 } else { 20 });
        let y = top + 28;
        top += height(line);
        let Some(group) = group else { continue };
        let (a, b) = (scale.x(group.chance_min), scale.x(group.chance_max));
        let mean = scale.x(group.chance_mean);
        let _ = write!(
            svg.out,
            "<path d=\"M{a} {0}V{1}M{a} {y}H{b}M{b} {0}V{1}\" stroke=\"#0a4a94\" stroke-width=\"2\" fill=\"none\"/>\
             <circle cx=\"{mean}\" cy=\"{y}\" r=\"5\" fill=\"#0a4a94\"/>",
            y - 6,
            y + 6
        );
        svg.text(
            b.max(mean) + 10,
            y + 5,
            "start",
            &percent(group.chance_mean, 1, language),
        );
    }
    let heads = [
        language.pick("Gruppe", "Group"),
        language.pick("Personer", "People"),
        language.pick("Mindste chance", "Smallest chance"),
        language.pick("Gennemsnit", "Mean"),
        language.pick("Største chance", "Largest chance"),
    ];
    let rows = report.groups.iter().map(|g| {
        let chance = |p| percent(p, 2, language);
        vec![
            full(g),
            g.people.to_string(),
            chance(g.chance_min),
            chance(g.chance_mean),
            chance(g.chance_max),
        ]
    });
    Chart {
        title: title.into(),
        description: desc,
        svg: svg.end(),
        table: table(title, &heads, rows),
    }
}

/// Each group's share of the population where it is known, of the pool and of the panel.
#[must_use]
pub fn chart_shares(report: &DrawReport, language: Language) -> Chart {
    let title = language.pick(
        "Andele af befolkning, tilmeldte og panel",
        "Shares of population, pool and panel",
    );
    let desc = language.pick(
        "For hver gruppe dens andel i procent: af befolkningen (kun omrids), af de tilmeldte (skraveret) og af panelet, som det \
         bliver i gennemsnit (fyldt).",
        "For each group its share in percent: of the population (outline), of the pool (hatched), and of the panel as it is on \
         average (filled).",
    );
    let known = report.groups.iter().any(|g| g.population_share.is_some());
    let shares = |g: &GroupReport| [g.population_share, Some(g.pool_share), Some(g.panel_share)];
    let all = report
        .groups
        .iter()
        .flat_map(|g| shares(g).into_iter().flatten());
    let scale = Scale::up_to(all.fold(0.0, f64::max));
    let lines = lines(&report.groups);
    let (bar, from) = (17, usize::from(!known));
    let height = 20 + bar * (3 - from as u32) + 8;
    let bottom = 44
        + lines
            .iter()
            .map(|line| if line.1.is_some() { height } else { 30 })
            .sum::<u32>();
    let mut svg = Svg::begin("shares", title, desc, bottom + 32);
    svg.out.push_str(
        "<defs><pattern id=\"shares-pool\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">\
         <rect width=\"6\" height=\"6\" fill=\"#fff\"/><path d=\"M0 6L6 0\" stroke=\"#9a3f00\" stroke-width=\"2\"/>\
         </pattern></defs>",
    );
    let names = [
        language.pick("Befolkning", "Population"),
        language.pick("Tilmeldte", "Pool"),
        language.pick("Panel", "Panel"),
    ];
    for (place, name) in (0_u32..).zip(names).skip(from) {
        let x = LEFT + 124 * (place - from as u32);
        svg.bar(place, x, 8, 24);
        svg.text(x + 30, 19, "start", name);
    }
    svg.grid(&scale, 36, bottom, language);
    let mut y = 44;
    for line in &lines {
        let Some(group) = line.1 else {
            let _ = svg.label(line, y + 20);
            y += 30;
            continue;
        };
        let _ = svg.label(line, y + 14);
        y += 20;
        for (place, share) in (0_u32..).zip(shares(group)).skip(from) {
            if let Some(share) = share {
                let x = scale.x(share);
                svg.bar(place, LEFT, y, x - LEFT);
                svg.text(x + 6, y + 11, "start", &percent(share, 1, language));
            }
            y += bar;
        }
        y += 8;
    }
    let heads = [
        language.pick("Gruppe", "Group"),
        names[0],
        names[1],
        names[2],
        language.pick("Kvote", "Quota"),
    ];
    let rows = report.groups.iter().map(|g| {
        let share = |p: Option<f64>| p.map_or("–".to_owned(), |p| percent(p, 1, language));
        let [population, pool, panel] = shares(g);
        vec![
            full(g),
            share(population),
            share(pool),
            share(panel),
            format!("{}–{}", g.min, g.max),
        ]
    });
    Chart {
        title: title.into(),
        description: desc.into(),
        svg: svg.end(),
        table: table(title, &heads, rows),
    }
}

/// Everybody's chance in ascending order, and the same for the stratified draw.
#[must_use]
pub fn chart_curve(chances: &[f64], stratified: Option<&[f64]>, language: Language) -> Chart {
    let title = language.pick(
        "Alles chancer fra den mindste til den største",
        "Everybody's chance from the smallest to the largest",
    );
    let desc = language.pick(
        "Vandret: personerne ordnet efter chance. Lodret: chancen. Fuldt optrukket: denne lodtrækning. Stiplet: den \
         almindelige stratificerede lodtrækning. Jo fladere, jo mere lige.",
        "Across: the people in order of their chances. Up: the chance. Solid: this draw. Dashed: the usual stratified \
         draw. The flatter, the more even.",
    );
    let curves = [
        (
            language.pick("Denne lodtrækning", "This draw"),
            Some(chances),
            "stroke=\"#0a4a94\" stroke-width=\"3\"",
        ),
        (
            language.pick("Stratificeret lodtrækning", "Stratified draw"),
            stratified,
            "stroke=\"#9a3f00\" stroke-width=\"2\" stroke-dasharray=\"7 4\"",
        ),
    ];
    let all = curves.iter().filter_map(|(_, c, _)| *c).flatten();
    let scale = Scale::up_to(all.copied().fold(0.0, f64::max));
    let (left, right, top, bottom) = (72, 390, 62, 282);
    let mut svg = Svg::begin("curve", title, desc, 316);
    for part in 0..=4 {
        let share = scale.top * f64::from(part) / 4.0;
        let y = bottom - (bottom - top) * part / 4;
        let _ = write!(
            svg.out,
            "<path d=\"M{left} {y}H{right}\" stroke=\"#c3c9d0\"/>"
        );
        svg.text(left - 8, y + 5, "end", &percent(share, 1, language));
    }
    svg.text(
        left,
        bottom + 24,
        "start",
        language.pick("mindste chance", "smallest chance"),
    );
    svg.text(
        right,
        bottom + 24,
        "end",
        language.pick("største chance", "largest chance"),
    );
    for (place, (name, curve, stroke)) in (0_u32..).zip(&curves) {
        let Some(curve) = curve.filter(|curve| !curve.is_empty()) else {
            continue;
        };
        let mut path = String::new();
        let mut last = None;
        for column in 0..=(right - left) {
            // The person at this column, the first at the left end, the last at the right.
            let at = (curve.len() - 1) * column as usize / (right - left) as usize;
            let chance = curve.get(at).copied().unwrap_or(0.0);
            let y = bottom - whole(chance / scale.top * f64::from(bottom - top)).min(bottom - top);
            // Across to the column, then up to the new height.
            if last.is_none() {
                let _ = write!(path, "M{left} {y}");
            } else if last != Some(y) {
                let _ = write!(path, "H{}V{y}", left + column);
            }
            last = Some(y);
        }
        let _ = write!(path, "H{right}");
        let _ = write!(svg.out, "<path d=\"{path}\" fill=\"none\" {stroke}/>");
        let (x, y) = (LEFT, 16 + 22 * place);
        let _ = write!(
            svg.out,
            "<path d=\"M{x} {y}H{}\" fill=\"none\" {stroke}/>",
            x + 40
        );
        svg.text(x + 48, y + 5, "start", name);
    }
    let mut heads = vec![
        language.pick("Andel af personerne", "Share of the people"),
        curves[0].0,
    ];
    if stratified.is_some() {
        heads.push(curves[1].0);
    }
    let rows = (0..=10_usize).map(|tenth| {
        let mut cells = vec![percent(tenth as f64 / 10.0, 0, language)];
        for (_, curve, _) in &curves {
            if let Some(curve) = curve {
                let at = curve.len().saturating_sub(1) * tenth / 10;
                cells.push(
                    curve
                        .get(at)
                        .map_or("–".to_owned(), |p| percent(*p, 2, language)),
                );
            }
        }
        cells
    });
    Chart {
        title: title.into(),
        description: desc.into(),
        table: table(title, &heads, rows),
        svg: svg.end(),
    }
}

/// The features as headings, each followed by its values.
fn lines(groups: &[GroupReport]) -> Vec<LabelLine<'_>> {
    let mut lines: Vec<LabelLine<'_>> = Vec::new();
    let mut before = None;
    for group in groups {
        if before != Some(&group.feature) {
            lines.push((&group.feature, None));
            before = Some(&group.feature);
        }
        lines.push((&group.value, Some(group)));
    }
    lines
}

fn full(group: &GroupReport) -> String {
    format!("{}: {}", group.feature, group.value)
}

#[cfg(test)]
mod tests;
