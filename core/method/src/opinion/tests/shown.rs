//! Pictures and sentences.

use super::*;
use medborger_calendar::Language;

/// Every tag that is opened is closed, in order.
fn is_well_formed(svg: &str) -> bool {
    let mut open = Vec::new();
    let mut rest = svg;
    while let Some(at) = rest.find('<') {
        let Some(end) = rest[at..].find('>') else {
            return false;
        };
        let tag = &rest[at + 1..at + end];
        let name = tag.trim_start_matches('/').split([' ', '/']).next();
        if tag.starts_with('/') {
            if open.pop() != Some(name) {
                return false;
            }
        } else if !tag.ends_with('/') {
            open.push(name);
        }
        rest = &rest[at + end + 1..];
    }
    open.is_empty()
}

#[test]
fn pictures_have_a_title_a_description_and_a_table() {
    let (columns, _) = of_groups(3, 80, 12, 0.9, 2);
    let votes = read(&columns);
    let options = OpinionOptions::default().with_groups(3);
    let map = fit(&votes, &options, &Work::unlimited()).unwrap();
    let all = statistics(
        &votes,
        &map.group,
        &StatisticsOptions::default(),
        &Work::unlimited(),
    )
    .unwrap();
    let texts: Vec<String> = (0..12)
        .map(|s| format!("<b>{s}</b> & so on, which is a long text that does not fit on a line"))
        .collect();
    for language in [Language::Danish, Language::English] {
        let charts = [
            chart_map(&map, None, language),
            chart_agreement(&all, &[0, 3, 99], Some(&texts), language),
        ];
        for chart in &charts {
            assert!(is_well_formed(&chart.svg), "{}", chart.svg);
            assert!(is_well_formed(&chart.table), "{}", chart.table);
            assert!(chart.svg.contains("<title id=") && chart.svg.contains("<desc id="));
            assert!(!chart.svg.contains("NaN") && !chart.svg.contains("<b>"));
        }
        // A row for each group, and for each statement and group; the statement that there isn't has none.
        assert_eq!(charts[0].table.matches("<tr>").count(), 1 + 3);
        assert_eq!(charts[1].table.matches("<tr>").count(), 1 + 2 * 3);
    }
    let nobody = drawn(&read(&named(2, 2)), OpinionMode::Factors);
    assert!(is_well_formed(
        &chart_map(&nobody, None, Language::Danish).svg
    ));
}

#[test]
fn every_number_has_its_sentence() {
    let (columns, _) = of_groups(2, 60, 12, 1.0, 2);
    let votes = read(&columns);
    let work = Work::unlimited();
    let options = OpinionOptions::default().with_groups(2);
    let map = fit(&votes, &options, &work).unwrap();
    let all = statistics(&votes, &map.group, &StatisticsOptions::default(), &work).unwrap();
    let found = verdict(
        &votes,
        &options,
        &VerdictOptions::default().with_rounds(5),
        &work,
    )
    .unwrap();
    for language in [Language::Danish, Language::English] {
        let said = [
            map.in_words(language),
            found.in_words(language),
            all.in_words(0, language),
            slate(&votes, 3, Some(&map.group), &work)
                .unwrap()
                .in_words(language),
            flags(&votes, &FlagOptions::default(), &work)
                .unwrap()
                .in_words(language),
            held_out(&votes, 0.2, 1, &work).unwrap().in_words(language),
        ];
        for sentence in said.iter().flatten() {
            assert!(sentence.ends_with(['.', ')']), "{sentence}");
            assert!(
                sentence.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()),
                "{sentence}"
            );
        }
        // Who made it, how many, each group, each number of groups.
        assert_eq!(said[0].len(), 2 + 2 + 1);
        assert_eq!(said[1].len(), 2 + 1);
        assert!(all.in_words(99, language).is_empty());
    }
    assert!(map.in_words(Language::English)[0].starts_with("A program made the map"));
    assert!(map.in_words(Language::Danish)[0].starts_with("Et program har lavet kortet"));
    let few = verdict(
        &read(&named(1, 1)),
        &options,
        &VerdictOptions::default(),
        &work,
    )
    .unwrap();
    assert_eq!(
        few.in_words(Language::English)[0],
        "There are too few participants or statements to say whether there are groups."
    );
}

#[test]
fn a_long_statement_stands_on_lines_that_fit() {
    let (columns, _) = of_groups(2, 60, 4, 0.9, 2);
    let votes = read(&columns);
    let work = Work::unlimited();
    let map = fit(&votes, &OpinionOptions::default().with_groups(2), &work).unwrap();
    let all = statistics(&votes, &map.group, &StatisticsOptions::default(), &work).unwrap();
    let texts = [
        "ord ".repeat(40),
        "x".repeat(300),
        "æ".repeat(44),
        String::new(),
    ];
    let svg = chart_agreement(&all, &[0, 1, 2, 3], Some(&texts), Language::Danish).svg;
    let bold: Vec<&str> = svg
        .split("font-weight=\"700\"")
        .skip(1)
        .filter_map(|text| text.split_once('>')?.1.split_once('<'))
        .map(|(text, _)| text)
        .collect();
    // Three lines of each that is too long, one of the others.
    assert_eq!(bold.len(), 3 + 3 + 1 + 1, "{bold:?}");
    assert!(
        bold.iter().all(|line| line.chars().count() <= 44),
        "{bold:?}"
    );
    assert!(bold[2].ends_with('…') && bold[5].ends_with('…'));
    assert_eq!(bold[6], "æ".repeat(44));
}

#[test]
fn what_the_verdict_does_not_hold_is_not_drawn_as_groups() {
    let (columns, _) = of_groups(2, 60, 12, 1.0, 2);
    let votes = read(&columns);
    let work = Work::unlimited();
    let map = fit(&votes, &OpinionOptions::default(), &work).unwrap();
    let mut found = verdict(
        &votes,
        &OpinionOptions::default(),
        &VerdictOptions::default().with_rounds(5),
        &work,
    )
    .unwrap();
    found.finding = Finding::Groups;
    let with = chart_map(&map, Some(&found), Language::English);
    assert_eq!(with, chart_map(&map, None, Language::English));
    found.finding = Finding::NoStableGroups;
    let without = chart_map(&map, Some(&found), Language::English);
    assert!(without.svg.contains("60 participants, no stable groups"));
    assert!(!without.svg.contains("Group A") && !without.svg.contains("<path d=\"M10 202h"));
    assert_eq!(without.table.matches("<tr>").count(), 1);
}

#[test]
fn the_telling_statements_are_typical_bridging_or_dividing_and_none_is_left_out() {
    let (mut columns, _) = of_groups(3, 120, 20, 0.8, 5);
    columns.statements.moderated = (0..20).map(|s| s < 3).collect();
    let votes = read(&columns);
    let work = Work::unlimited();
    let map = fit(&votes, &OpinionOptions::default().with_groups(3), &work).unwrap();
    let all = statistics(&votes, &map.group, &StatisticsOptions::default(), &work).unwrap();
    for most in [0, 1, 7, 99] {
        let told = all.telling(most);
        assert!(told.len() <= most);
        assert!(told.iter().all(|s| !all.statements.left_out[*s as usize]));
        let mut once = told.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), told.len());
    }
    assert_eq!(all.telling(99).len(), 17);
    assert!(all.by_group.representative[all.telling(1)[0] as usize]);
}
