use super::*;
use crate::sortition::report::Spread;

fn sample() -> DrawReport {
    let spread = Spread {
        minimum: 0.027_67,
        mean: 0.09,
        maximum: 0.4,
        gini: 0.3,
        without_chance: 0,
    };
    let group = |feature: &str, value: &str, share: f64, population| GroupReport {
        feature: feature.into(),
        value: value.into(),
        min: 2,
        max: 4,
        people: 40,
        chance_min: 0.027_67,
        chance_mean: share / 4.0,
        chance_max: 0.19,
        pool_share: share,
        panel_share: share * 0.8,
        population_share: population,
    };
    DrawReport {
        people: 80,
        seats: 8,
        spread,
        stratified: None,
        groups: vec![
            group("Køn", "<kvinde> & \"co\"", 0.6, Some(0.5)),
            group("Køn", "mand", 0.4, None),
            group(
                "Område",
                "et meget langt navn på et område i kommunen",
                0.33,
                Some(0.3),
            ),
        ],
        prices: vec![],
    }
}

fn charts(language: Language) -> [Chart; 3] {
    let chances = [0.027, 0.027, 0.03, 0.1, 0.4];
    let other = [0.0, 0.01, 0.1, 0.2, 0.5];
    [
        chart_chances(&sample(), language),
        chart_shares(&sample(), language),
        chart_curve(&chances, Some(&other), language),
    ]
}

/// Whether tags nest and no bare `<` or `&` is left.
fn well_formed(xml: &str) {
    let mut open: Vec<&str> = Vec::new();
    for part in xml.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap();
        assert!(!text.contains('"') || !text.contains('='), "{text}");
        let name = tag.trim_matches('/').split(' ').next().unwrap();
        match (tag.starts_with('/'), tag.ends_with('/')) {
            (true, _) => assert_eq!(open.pop(), Some(name)),
            (_, true) => {}
            _ => open.push(name),
        }
        for entity in text.split('&').skip(1) {
            assert!(
                ["amp;", "lt;", "gt;", "quot;"]
                    .iter()
                    .any(|e| entity.starts_with(e)),
                "{text}"
            );
        }
    }
    assert!(open.is_empty());
}

#[test]
fn every_chart_has_a_title_a_description_and_a_table() {
    for language in [Language::Danish, Language::English] {
        for chart in charts(language) {
            well_formed(&chart.figure(language));
            assert!(chart.svg.contains("<title id=") && chart.svg.contains("<desc id="));
            assert!(chart.table.contains("<th scope=\"row\">"));
            assert!(!chart.figure(language).contains("script"));
        }
    }
}

#[test]
fn numbers_are_written_in_the_language() {
    assert_eq!(percent(0.027_67, 2, Language::Danish), "2,77\u{a0}%");
    assert_eq!(percent(0.027_67, 2, Language::English), "2.77%");
    assert_eq!(percent(0.5, 0, Language::English), "50%");
    assert_eq!(percent(f64::NAN, 1, Language::English), "0.0%");
    let [chances, ..] = charts(Language::Danish);
    assert!(chances.svg.contains("Mindste chance af alle: 2,77\u{a0}%"));
    assert!(
        chances
            .table
            .contains("Køn: &lt;kvinde&gt; &amp; &quot;co&quot;")
    );
}

#[test]
fn nothing_to_draw_is_no_reason_to_fail() {
    let mut report = sample();
    report.groups.clear();
    well_formed(&chart_chances(&report, Language::Danish).svg);
    well_formed(&chart_shares(&report, Language::Danish).svg);
    well_formed(&chart_curve(&[], None, Language::Danish).figure(Language::Danish));
    well_formed(&chart_curve(&[f64::NAN], None, Language::Danish).svg);
}
