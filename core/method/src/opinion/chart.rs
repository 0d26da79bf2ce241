//! Pictures of a conversation: SVG with a title and a description, and the same numbers as a table.
//!
//! Nothing is said by colour alone: groups have a shape and a letter of their own. A picture needs nothing beside itself.

use std::fmt::Write as _;

use super::fit::Opinion;
use super::statistics::OpinionStatistics;
use crate::sortition::Chart;
use crate::sortition::chart::svg::{LEFT, Scale, Svg, escaped, percent, table, whole};
use crate::words::letter;
use medborger_calendar::Language;

/// People are counted in squares of a grid so wide: a picture has a bounded size, and shows no single person's place exactly.
const GRID: usize = 36;
/// So many statements are shown at most.
const STATEMENTS_MAX: usize = 20;

/// Colours of at least 3:1 on white.
const COLOURS: [&str; 5] = ["#0a4a94", "#9a3f00", "#1a6b3c", "#7a2a82", "#5c5400"];

/// A mark of a group about a point: a circle, a square, a triangle, a diamond, a cross, each again from the sixth group on.
fn mark(group: u32, x: u32, y: u32, r: u32) -> String {
    let colour = COLOURS
        .get(group as usize % COLOURS.len())
        .copied()
        .unwrap_or("#1d2125");
    match group % 5 {
        0 => format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" fill=\"{colour}\"/>"),
        1 => format!(
            "<path d=\"M{} {}h{2}v{2}h-{2}z\" fill=\"{colour}\"/>",
            x.saturating_sub(r),
            y.saturating_sub(r),
            2 * r
        ),
        2 => format!(
            "<path d=\"M{x} {}l{r} {1}h-{1}z\" fill=\"{colour}\"/>",
            y.saturating_sub(r),
            2 * r
        ),
        3 => format!(
            "<path d=\"M{x} {}l{r} {r}l-{r} {r}l-{r} -{r}z\" fill=\"{colour}\"/>",
            y.saturating_sub(r)
        ),
        _ => format!(
            "<path d=\"M{} {}l{2} {2}m0 -{2}l-{2} {2}\" stroke=\"{colour}\" stroke-width=\"2\"/>",
            x.saturating_sub(r),
            y.saturating_sub(r),
            2 * r
        ),
    }
}

/// The map: where people stand, by group. The larger a mark, the more people stand there.
#[must_use]
pub fn chart_map(opinion: &Opinion, language: Language) -> Chart {
    let title = language.pick("Kort over holdninger", "Map of opinion");
    let groups = opinion.groups;
    let desc = match language {
        Language::Danish => format!(
            "De, der stemmer ens, står tæt. {groups} grupper, hver med sin form og sit bogstav; store mærker er flere deltagere. Et program har lavet \
             grupperne. Akserne har ingen enhed."
        ),
        Language::English => format!(
            "Those who vote alike stand close. {groups} groups, each with its shape and letter; large marks are more participants. A program made the \
             groups. The axes have no unit."
        ),
    };
    let placed = || {
        (opinion.group.iter().zip(&opinion.confidence))
            .zip(opinion.x.iter().zip(&opinion.y))
            .filter_map(|((group, confidence), (x, y))| Some(((*group)?, *confidence, *x, *y)))
    };
    let reach = placed()
        .map(|(_, _, x, y)| x.abs().max(y.abs()))
        .fold(1e-9, f64::max);
    let (size, top, cells) = (380_u32, 12_u32, groups.max(1) as usize);
    let mut counts = vec![0_u32; GRID * GRID * cells];
    let mut sums = vec![(0_u32, 0.0, 0.0, 0.0); cells];
    let square =
        |v: f64| (((v / reach + 1.0) / 2.0 * GRID as f64).floor().max(0.0) as usize).min(GRID - 1);
    for (group, confidence, x, y) in placed() {
        let place = (square(-y) * GRID + square(x)) * cells + group as usize;
        if let Some(count) = counts.get_mut(place) {
            *count += 1;
        }
        if let Some(sum) = sums.get_mut(group as usize) {
            *sum = (sum.0 + 1, sum.1 + confidence, sum.2 + x, sum.3 + y);
        }
    }
    let most = counts.iter().copied().max().unwrap_or(1).max(1);
    let legend = 24 * groups;
    let mut svg = Svg::begin("opinion-map", title, &desc, top + size + 16 + legend);
    let middle = (10 + size / 2, top + size / 2);
    let _ = write!(
        svg.out,
        "<path d=\"M10 {}H{}M{} {top}V{}\" stroke=\"#c3c9d0\"/>",
        middle.1,
        10 + size,
        middle.0,
        top + size
    );
    for (place, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let (square, group) = (place / cells, (place % cells) as u32);
        let at = |index: usize| whole((index as f64 + 0.5) / GRID as f64 * f64::from(size));
        let r = 2 + whole(4.0 * (f64::from(*count) / f64::from(most)).sqrt());
        svg.out.push_str(&mark(
            group,
            10 + at(square % GRID),
            top + at(square / GRID),
            r,
        ));
    }
    for (group, (n, _, x, y)) in (0_u32..).zip(&sums).filter(|(_, sum)| sum.0 > 0) {
        let n = f64::from(*n);
        let across = |v: f64| whole((v / reach + 1.0) / 2.0 * f64::from(size));
        svg.text(
            10 + across(x / n),
            top + across(-y / n) + 5,
            "middle",
            &letter(group).to_string(),
        );
    }
    let everybody = f64::from(opinion.placed().max(1));
    for (group, (n, ..)) in (0_u32..groups).zip(&sums) {
        let y = top + size + 24 + 24 * group;
        svg.out.push_str(&mark(group, 18, y, 6));
        let share = percent(f64::from(*n) / everybody, 0, language);
        let name = language.pick("Gruppe", "Group");
        svg.text(
            34,
            y + 5,
            "start",
            &format!("{name} {}: {n} ({share})", letter(group)),
        );
    }
    let heads = [
        language.pick("Gruppe", "Group"),
        language.pick("Deltagere", "Participants"),
        language.pick("Andel", "Share"),
        language.pick("Middel sikkerhed", "Mean certainty"),
    ];
    let rows = (0_u32..groups)
        .zip(&sums)
        .map(|(group, (n, confidence, ..))| {
            vec![
                letter(group).to_string(),
                n.to_string(),
                percent(f64::from(*n) / everybody, 1, language),
                percent(confidence / f64::from((*n).max(1)), 0, language),
            ]
        });
    Chart {
        title: title.into(),
        table: table(title, &heads, rows),
        description: desc,
        svg: svg.end(),
    }
}

/// The share of each group who agree with some statements, at most twenty, given as places in the order of the votes. `texts` has each
/// statement's text, where it is to be shown instead of its id.
#[must_use]
pub fn chart_agreement(
    statistics: &OpinionStatistics,
    statements: &[u32],
    texts: Option<&[String]>,
    language: Language,
) -> Chart {
    let title = language.pick("Enighed i hver gruppe", "Agreement in each group");
    let desc = language.pick(
        "For hvert udsagn en linje for hver gruppe: hvor mange af dem, der stemte, er enige. Et program har lavet grupperne.",
        "For each statement a line for each group: how many of those who voted agree. A program made the groups.",
    );
    let n = statistics.statements.statement.len();
    let k = statistics.group_sizes.len() as u32;
    let shown: Vec<usize> = statements
        .iter()
        .map(|s| *s as usize)
        .filter(|s| *s < n)
        .take(STATEMENTS_MAX)
        .collect();
    let name = |s: usize| {
        let text = texts.and_then(|texts| texts.get(s));
        text.or_else(|| statistics.statements.statement.get(s))
            .map_or("", String::as_str)
    };
    let counts = |group: u32, s: usize| {
        let at = group as usize * n + s;
        let of = |column: &[u32]| column.get(at).copied().unwrap_or(0);
        let by = &statistics.by_group;
        [of(&by.agrees), of(&by.disagrees), of(&by.passes)]
    };
    let share = |[agrees, disagrees, passes]: [u32; 3]| {
        let voted = agrees + disagrees + passes;
        (voted > 0).then(|| f64::from(agrees) / f64::from(voted))
    };
    let scale = Scale { top: 1.0 };
    let height = 34 + 18 * k;
    let bottom = 12 + height * shown.len() as u32;
    let mut svg = Svg::begin("opinion-agreement", title, desc, bottom + 32);
    svg.grid(&scale, 12, bottom, language);
    for (line, s) in (0_u32..).zip(&shown) {
        let y = 12 + height * line;
        let mut text: String = name(*s).chars().take(48).collect();
        if name(*s).chars().nth(48).is_some() {
            text.push('…');
        }
        let _ = write!(
            svg.out,
            "<text x=\"{}\" y=\"{}\" font-weight=\"700\" fill=\"#1d2125\">{}</text>",
            LEFT + 6,
            y + 18,
            escaped(&text)
        );
        for group in 0..k {
            let y = y + 26 + 18 * group;
            let Some(share) = share(counts(group, *s)) else {
                let nobody = language.pick("ingen stemte", "nobody voted");
                svg.text(
                    LEFT + 6,
                    y + 9,
                    "start",
                    &format!("{}: {nobody}", letter(group)),
                );
                continue;
            };
            let x = scale.x(share);
            let colour = COLOURS
                .get(group as usize % COLOURS.len())
                .copied()
                .unwrap_or("#1d2125");
            let _ = write!(
                svg.out,
                "<path d=\"M{LEFT} {0}H{x}\" stroke=\"{colour}\" stroke-width=\"2\"/>",
                y + 5
            );
            svg.out.push_str(&mark(group, x, y + 5, 5));
            svg.text(
                x + 10,
                y + 10,
                "start",
                &format!("{} {}", letter(group), percent(share, 0, language)),
            );
        }
    }
    let heads = [
        language.pick("Udsagn", "Statement"),
        language.pick("Gruppe", "Group"),
        language.pick("Enige", "Agree"),
        language.pick("Uenige", "Disagree"),
        language.pick("Springer over", "Pass"),
    ];
    let rows = shown
        .iter()
        .flat_map(|s| (0..k).map(move |group| (*s, group)))
        .map(|(s, group)| {
            let counts = counts(group, s).map(|count| count.to_string());
            let mut row = vec![name(s).to_owned(), letter(group).to_string()];
            row.extend(counts);
            row
        });
    Chart {
        title: title.into(),
        description: desc.into(),
        table: table(title, &heads, rows),
        svg: svg.end(),
    }
}
