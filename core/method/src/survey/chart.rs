//! A picture of weights: SVG with a title and a description, and the same numbers as a table.

use super::weight::Weights;
use crate::sortition::Chart;
use crate::sortition::chart::svg::{LEFT, Scale, Svg, percent, table};
use medborger_calendar::Language;

/// So many categories are shown at most; the table has all.
const LINES_MAX: usize = 60;

/// For each category of the margins its share of the population, of the respondents, and of the respondents with weights.
#[must_use]
pub fn chart_weights(weights: &Weights, language: Language) -> Chart {
    let title = language.pick(
        "Besvarelser før og efter vægtning",
        "Respondents before and after weighting",
    );
    let desc = language.pick(
        "For hver gruppe dens andel i procent: af befolkningen (kun omrids), af besvarelserne (skraveret) og af besvarelserne med vægte (fyldt).",
        "For each group its share in percent: of the population (outline), of the respondents (hatched), and of the respondents with weights (filled).",
    );
    let rows = || {
        (weights.margin.iter().zip(&weights.category))
            .zip((weights.target.iter().zip(&weights.before)).zip(&weights.after))
            .map(|((margin, category), ((target, before), after))| {
                (format!("{margin}: {category}"), [*target, *before, *after])
            })
    };
    let most = rows().flat_map(|row| row.1).fold(0.0, f64::max);
    let scale = Scale::up_to(most);
    let height = 20 + 17 * 3 + 8;
    let bottom = 44 + height * rows().take(LINES_MAX).count() as u32;
    let mut svg = Svg::begin("survey-weights", title, desc, bottom + 32);
    svg.out.push_str(
        "<defs><pattern id=\"shares-pool\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">\
         <rect width=\"6\" height=\"6\" fill=\"#fff\"/><path d=\"M0 6L6 0\" stroke=\"#9a3f00\" stroke-width=\"2\"/>\
         </pattern></defs>",
    );
    let names = [
        language.pick("Befolkning", "Population"),
        language.pick("Besvarelser", "Respondents"),
        language.pick("Med vægte", "With weights"),
    ];
    for (place, (name, from)) in (0_u32..).zip(names.into_iter().zip([0, 118, 256])) {
        let x = LEFT + from;
        svg.bar(place, x, 8, 24);
        svg.text(x + 30, 19, "start", name);
    }
    svg.grid(&scale, 36, bottom, language);
    let mut y = 44;
    for (name, shares) in rows().take(LINES_MAX) {
        let _ = svg.label(&(&name, None), y + 14);
        y += 20;
        for (place, share) in (0_u32..).zip(shares) {
            let x = scale.x(share);
            svg.bar(place, LEFT, y, x - LEFT);
            svg.text(x + 6, y + 11, "start", &percent(share, 1, language));
            y += 17;
        }
        y += 8;
    }
    let heads = [
        language.pick("Gruppe", "Group"),
        names[0],
        names[1],
        names[2],
    ];
    let cells = rows().map(|(name, shares)| {
        let mut row = vec![name];
        row.extend(shares.map(|share| percent(share, 1, language)));
        row
    });
    Chart {
        title: title.into(),
        description: desc.into(),
        table: table(title, &heads, cells),
        svg: svg.end(),
    }
}
