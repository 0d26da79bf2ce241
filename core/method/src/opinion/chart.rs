//! Pictures of a conversation: SVG with a title and a description, and the same numbers as a table.
//!
//! Nothing is said by colour alone: groups have a shape and a letter of their own. A picture needs nothing beside itself.

use std::fmt::Write as _;

use super::fit::Opinion;
use super::statistics::OpinionStatistics;
use super::verdict::{Finding, Verdict};
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

/// So many letters of a statement stand on a line, and so many lines.
const LETTERS_MAX: usize = 44;
const LINES_MAX: usize = 3;

fn colour(group: u32) -> &'static str {
    let at = group as usize % COLOURS.len();
    COLOURS.get(at).copied().unwrap_or("#1d2125")
}

/// A mark of a group about a point: a circle, a square, a triangle, a diamond, a cross, each again from the sixth group on.
fn mark(group: u32, x: u32, y: u32, r: u32) -> String {
    let colour = colour(group);
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

/// A word in the middle of a picture in which there is nothing else.
fn nothing(svg: &mut Svg, y: u32, text: &str) {
    svg.text(10 + SIZE / 2, y, "middle", text);
}

/// How wide and high the map is, and where it begins.
const SIZE: u32 = 380;
const TOP: u32 = 12;

/// The map: where people stand, by group. The larger a mark, the more people stand there.
///
/// With a verdict that there are no groups, all have one mark and no letter: a cut through a crowd is not shown as groups.
#[must_use]
pub fn chart_map(opinion: &Opinion, verdict: Option<&Verdict>, language: Language) -> Chart {
    let title = language.pick("Kort over holdninger", "Map of opinion");
    let is_cut = verdict.is_some_and(|verdict| verdict.finding != Finding::Groups);
    let groups = if is_cut { 0 } else { opinion.groups };
    let desc = match (language, groups) {
        (Language::Danish, 0) => "De, der stemmer ens, står tæt; store mærker er flere deltagere. Der er ingen stabile grupper at vise. Akserne har ingen enhed.".to_owned(),
        (Language::English, 0) => "Those who vote alike stand close; large marks are more participants. There are no stable groups to show. The axes have no unit.".to_owned(),
        (Language::Danish, _) => format!(
            "De, der stemmer ens, står tæt. {groups} grupper, hver med sin form og sit bogstav; store mærker er flere deltagere. Et program har lavet \
             grupperne. Akserne har ingen enhed."
        ),
        (Language::English, _) => format!(
            "Those who vote alike stand close. {groups} groups, each with its shape and letter; large marks are more participants. A program made the \
             groups. The axes have no unit."
        ),
    };
    let placed = || {
        (opinion.group.iter().zip(&opinion.confidence))
            .zip(opinion.x.iter().zip(&opinion.y))
            .filter_map(|((group, confidence), (x, y))| Some(((*group)?, *confidence, *x, *y)))
            .map(move |(group, confidence, x, y)| {
                (if is_cut { 0 } else { group }, confidence, x, y)
            })
    };
    let reach = placed()
        .map(|(_, _, x, y)| x.abs().max(y.abs()))
        .fold(1e-9, f64::max);
    let cells = groups.max(1) as usize;
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
    let legend = 24 * groups.max(1);
    let mut svg = Svg::begin("opinion-map", title, &desc, TOP + SIZE + 16 + legend);
    let middle = (10 + SIZE / 2, TOP + SIZE / 2);
    let _ = write!(
        svg.out,
        "<path d=\"M10 {}H{}M{} {TOP}V{}\" stroke=\"#c3c9d0\"/>",
        middle.1,
        10 + SIZE,
        middle.0,
        TOP + SIZE
    );
    for (place, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let (square, group) = (place / cells, (place % cells) as u32);
        let at = |index: usize| whole((index as f64 + 0.5) / GRID as f64 * f64::from(SIZE));
        let r = 2 + whole(4.0 * (f64::from(*count) / f64::from(most)).sqrt());
        svg.out.push_str(&mark(
            group,
            10 + at(square % GRID),
            TOP + at(square / GRID),
            r,
        ));
    }
    for (group, (n, _, x, y)) in (0_u32..groups).zip(&sums).filter(|(_, sum)| sum.0 > 0) {
        let n = f64::from(*n);
        let across = |v: f64| whole((v / reach + 1.0) / 2.0 * f64::from(SIZE));
        let (x, y) = (10 + across(x / n), TOP + across(-y / n));
        // White below, so that the letter is read among the marks.
        let _ = write!(
            svg.out,
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"12\" fill=\"#fff\" stroke=\"{}\" stroke-width=\"2\"/>",
            colour(group)
        );
        let _ = write!(
            svg.out,
            "<text x=\"{x}\" y=\"{}\" text-anchor=\"middle\" font-weight=\"700\" fill=\"#1d2125\">{}</text>",
            y + 5,
            letter(group)
        );
    }
    let everybody = opinion.placed();
    let share = |n: u32, decimals: u32| {
        percent(
            f64::from(n) / f64::from(everybody.max(1)),
            decimals,
            language,
        )
    };
    let below = TOP + SIZE + 24;
    match (everybody, groups) {
        (0, _) => nothing(
            &mut svg,
            below + 5,
            language.pick("Ingen er placeret på kortet", "Nobody is on the map"),
        ),
        (_, 0) => nothing(
            &mut svg,
            below + 5,
            &match language {
                Language::Danish => format!("{everybody} deltagere, ingen stabile grupper"),
                Language::English => format!("{everybody} participants, no stable groups"),
            },
        ),
        _ => {}
    }
    for (group, (n, ..)) in (0_u32..groups).zip(&sums) {
        let y = below + 24 * group;
        svg.out.push_str(&mark(group, 18, y, 6));
        let name = language.pick("Gruppe", "Group");
        svg.text(
            34,
            y + 5,
            "start",
            &format!("{name} {}: {n} ({})", letter(group), share(*n, 0)),
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
                share(*n, 1),
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

/// A text in lines of at most so many letters, broken between words where there are any; what does not fit ends in dots.
fn lines_of(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let mut word: Vec<char> = word.chars().collect();
        while !word.is_empty() {
            let used = line.chars().count();
            let space = usize::from(used > 0);
            if used + space + word.len() <= LETTERS_MAX {
                line.extend((space > 0).then_some(' '));
                line.extend(word.drain(..));
            } else if used > 0 {
                lines.push(std::mem::take(&mut line));
            } else {
                line.extend(word.drain(..LETTERS_MAX));
            }
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    if lines.len() > LINES_MAX {
        lines.truncate(LINES_MAX);
        if let Some(last) = lines.last_mut() {
            *last = last.chars().take(LETTERS_MAX - 1).collect();
            last.push('…');
        }
    }
    lines
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
    // Where there are no groups, everybody is on one line.
    let (k, is_whole) = match statistics.group_sizes.len() as u32 {
        0 => (1, true),
        groups => (groups, false),
    };
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
        let (by, all) = (&statistics.by_group, &statistics.statements);
        if is_whole {
            [of(&all.agrees), of(&all.disagrees), of(&all.passes)]
        } else {
            [of(&by.agrees), of(&by.disagrees), of(&by.passes)]
        }
    };
    let called = |group: u32| match is_whole {
        true => language.pick("Alle", "All").to_owned(),
        false => letter(group).to_string(),
    };
    let share = |[agrees, disagrees, passes]: [u32; 3]| {
        let voted = agrees + disagrees + passes;
        (voted > 0).then(|| f64::from(agrees) / f64::from(voted))
    };
    let scale = Scale { top: 1.0 };
    let written: Vec<Vec<String>> = shown.iter().map(|s| lines_of(name(*s))).collect();
    let height = |lines: &[String]| 17 * lines.len() as u32 + 18 * k + 17;
    let all: u32 = written.iter().map(|lines| height(lines)).sum();
    let bottom = 12 + all.max(24);
    let mut svg = Svg::begin("opinion-agreement", title, desc, bottom + 32);
    svg.grid(&scale, 12, bottom, language);
    if shown.is_empty() {
        let none = language.pick("Ingen udsagn at vise", "No statements to show");
        nothing(&mut svg, 26, none);
    }
    let mut top = 12;
    for (s, lines) in shown.iter().zip(&written) {
        let mut y = top;
        top += height(lines);
        for line in lines {
            y += 17;
            let _ = write!(
                svg.out,
                "<text x=\"{}\" y=\"{y}\" font-weight=\"700\" paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"4\" fill=\"#1d2125\">{}</text>",
                LEFT + 6,
                escaped(line)
            );
        }
        for group in 0..k {
            let y = y + 9 + 18 * group;
            let Some(share) = share(counts(group, *s)) else {
                let nobody = language.pick("ingen stemte", "nobody voted");
                svg.text(
                    LEFT + 6,
                    y + 9,
                    "start",
                    &format!("{}: {nobody}", called(group)),
                );
                continue;
            };
            let x = scale.x(share);
            let _ = write!(
                svg.out,
                "<path d=\"M{LEFT} {0}H{x}\" stroke=\"{1}\" stroke-width=\"2\"/>",
                y + 5,
                colour(group)
            );
            svg.out.push_str(&mark(group, x, y + 5, 5));
            svg.text(
                x + 10,
                y + 10,
                "start",
                &format!("{} {}", called(group), percent(share, 0, language)),
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
            let mut row = vec![name(s).to_owned(), called(group)];
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
