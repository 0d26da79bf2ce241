use super::*;
use crate::statistics::SplitMix;
use medborger_base::work::Work;

mod hostile;
mod refused;
mod said;
mod tables;

const TOLERANCE: f64 = 1e-9;

pub(super) fn near(is: f64, expected: f64, tolerance: f64) {
    assert!((is - expected).abs() <= tolerance, "{is} is not {expected}");
}

pub(super) fn column(name: &str, counts: &[(&str, usize)]) -> SurveyColumn {
    let of = (0_u32..)
        .zip(counts)
        .flat_map(|(at, (_, count))| vec![at; *count])
        .collect();
    SurveyColumn::new(
        name.into(),
        counts.iter().map(|(c, _)| (*c).into()).collect(),
        of,
    )
}

pub(super) fn target(name: &str, values: &[(&str, f64)], unit: TargetUnit) -> Target {
    let (categories, values) = values.iter().map(|(c, v)| ((*c).to_owned(), *v)).unzip();
    Target::new(name.into(), categories, values).with_unit(unit)
}

fn by_chance() -> MarginOptions {
    MarginOptions::new(Sampling::Probability)
}

#[test]
fn margins_are_those_of_the_town_that_asked_761() {
    let margin = |share, n, options: &MarginOptions| {
        margin_of_error(share, n, options).unwrap().unwrap() * 100.0
    };
    let half = |change: fn(MarginOptions) -> MarginOptions| margin(0.5, 761, &change(by_chance()));
    near(half(|o| o), 3.5524, 5e-5);
    near(margin(0.25, 761, &by_chance()), 3.0765, 5e-5);
    near(margin(0.1, 761, &by_chance()), 2.1315, 5e-5);
    near(half(|o| o.with_level(Level::Ninety)), 2.9813, 5e-5);
    near(half(|o| o.with_level(Level::NinetyNine)), 4.6687, 5e-5);
    near(half(|o| o.with_population(41_000)), 3.5194, 5e-5);
    near(half(|o| o.with_design_effect(1.2)), 3.8915, 5e-5);
    near(half(|o| o.with_design_effect(1.5)), 4.3508, 5e-5);
    near(half(|o| o.with_design_effect(2.0)), 5.0239, 5e-5);
    for (n, expected) in [(100, 9.80), (50, 13.86), (30, 17.89)] {
        near(margin(0.5, n, &by_chance()), expected, 5e-3);
    }
    let wave = (0.5, 761, &by_chance());
    near(
        margin_of_difference(wave, wave).unwrap().unwrap() * 100.0,
        5.0239,
        5e-5,
    );
    // All were asked.
    assert_eq!(margin(0.5, 761, &by_chance().with_population(761)), 0.0);
    assert_eq!(
        wilson_interval(0.5, 10, &by_chance().with_population(10)).unwrap(),
        Some((0.5, 0.5))
    );
}

#[test]
fn who_chose_themselves_has_no_margin() {
    let open = MarginOptions::new(Sampling::NonProbability);
    assert_eq!(margin_of_error(0.5, 100_000, &open).unwrap(), None);
    assert_eq!(wilson_interval(0.5, 100_000, &open).unwrap(), None);
    assert_eq!(required_n(0.5, 0.03, &open).unwrap(), None);
    let is_so: Vec<bool> = (0..1000).map(|at| at % 2 == 0).collect();
    let one = estimate(&is_so, None, &open).unwrap();
    assert_eq!(
        (one.share, one.margin, one.low, one.high),
        (0.5, None, None, None)
    );
    let other = estimate(&is_so[..1], None, &by_chance()).unwrap();
    let between = change(&one, &other).unwrap();
    assert_eq!(
        (between.margin, between.chance, between.trend),
        (None, None, Trend::Unknown)
    );
    let mixed = ((0.5, 10, &open), (0.5, 10, &by_chance()));
    assert_eq!(margin_of_difference(mixed.0, mixed.1).unwrap(), None);
}

#[test]
fn required_numbers_are_rounded_up() {
    let needed = |margin, population: Option<u64>| {
        let mut options = by_chance();
        options.population = population;
        required_n(0.5, margin, &options).unwrap().unwrap()
    };
    assert_eq!(needed(0.05, None), 385);
    assert_eq!(needed(0.04, None), 601);
    assert_eq!(needed(0.03, None), 1068);
    assert_eq!(needed(0.03, Some(41_000)), 1041);
    assert_eq!(needed(0.02, None), 2401);
    assert_eq!(needed(0.001, Some(50)), 50);
    assert_eq!(required_n(1.0, 0.05, &by_chance()).unwrap(), Some(1));
}

#[test]
fn intervals_are_wilsons() {
    for (x, low, high) in [
        (0.0, 0.0, 0.005_022_555_7),
        (10.0, 0.007_153_117_5, 0.024_018_648_3),
        (380.0, 0.463_911_304_5, 0.534_781_235_0),
        (761.0, 0.994_977_444_3, 1.0),
    ] {
        let (from, until) = wilson_interval(x / 761.0, 761, &by_chance())
            .unwrap()
            .unwrap();
        near(from, low, 5e-11);
        near(until, high, 5e-11);
    }
}

#[test]
fn numbers_out_of_range_are_named() {
    let field =
        |result: Result<Option<f64>, SurveyError>| result.unwrap_err().field().map(str::to_owned);
    let named = |name: &str| Some(name.to_owned());
    assert_eq!(
        field(margin_of_error(1.1, 10, &by_chance())),
        named("share")
    );
    assert_eq!(
        field(margin_of_error(f64::NAN, 10, &by_chance())),
        named("share")
    );
    assert_eq!(field(margin_of_error(0.5, 0, &by_chance())), named("n"));
    let effect = by_chance().with_design_effect(0.99);
    assert_eq!(
        field(margin_of_error(0.5, 10, &effect)),
        named("design_effect")
    );
    let few = by_chance().with_population(9);
    assert_eq!(field(margin_of_error(0.5, 10, &few)), named("population"));
    assert!(margin_of_error(0.5, 9, &few).is_ok());
    assert!(required_n(0.5, 0.0, &by_chance()).is_err());
    assert!(required_n(0.5, 1.0, &by_chance()).is_err());
    assert_eq!(estimate(&[], None, &by_chance()), Err(SurveyError::Nobody));
    assert!(estimate(&[true], Some(&[-1.0]), &by_chance()).is_err());
    assert!(estimate(&[true], Some(&[1.0, 1.0]), &by_chance()).is_err());
}

#[test]
fn post_stratification_is_that_of_the_town() {
    let strata = column("area", &[("A", 280), ("B", 481)]);
    let population = Population::new(
        vec!["area".into()],
        vec![vec!["A".into(), "B".into()]],
        vec![21_320.0, 19_680.0],
    );
    let weights = post_stratify(
        &[strata],
        &population,
        &WeightOptions::default(),
        &Work::unlimited(),
    )
    .unwrap();
    near(weights.weight[0], 1.413_285_714_285_714_5, TOLERANCE);
    near(weights.weight[760], 0.759_417_879_417_879_4, TOLERANCE);
    near(weights.design_effect, 1.099_429_153_6, TOLERANCE);
    near(weights.effective_n, 692.177_388_186_7, TOLERANCE);
    near(weights.weight.iter().sum::<f64>(), 761.0, TOLERANCE);
    near(effective_n(&weights.weight), weights.effective_n, TOLERANCE);
    near(
        design_effect(&weights.weight),
        weights.design_effect,
        TOLERANCE,
    );
    let is_so: Vec<bool> = (0..761)
        .map(|at| at < 112 || (280..280 + 289).contains(&at))
        .collect();
    let share = estimate(&is_so, Some(&weights.weight), &by_chance()).unwrap();
    near(share.unweighted_share, 0.526_938_239_2, 5e-11);
    near(share.share, 0.496_399_168_4, 5e-11);
    near(share.effective_n, weights.effective_n, TOLERANCE);
    let design = design_columns(&weights, Some(41_000.0)).unwrap();
    near(design.wgt.iter().sum::<f64>(), 41_000.0, 1e-6);
    near(design.pop_size[0], 21_320.0, 1e-6);
    assert_eq!(
        (design.stratum[0].as_str(), design.stratum[760].as_str()),
        ("0", "1")
    );
    assert!(design_columns(&weights, None).unwrap().pop_size.is_empty());
    assert!(design_columns(&weights, Some(0.0)).is_err());
}

/// The two questions of the town: sex and age.
fn town() -> (Vec<SurveyColumn>, Vec<Target>) {
    let cells = [(0, 0, 120), (0, 1, 240), (1, 0, 160), (1, 1, 241)];
    let of = |pick: fn(&(u32, u32, usize)) -> u32| {
        cells
            .iter()
            .flat_map(|cell| vec![pick(cell); cell.2])
            .collect::<Vec<u32>>()
    };
    let named = |name: &str, categories: [&str; 2], of| {
        SurveyColumn::new(name.into(), categories.map(Into::into).to_vec(), of)
    };
    let columns = vec![
        named("sex", ["male", "female"], of(|cell| cell.0)),
        named("age", ["under 50", "50 and over"], of(|cell| cell.1)),
    ];
    let targets = vec![
        target(
            "sex",
            &[("male", 0.505), ("female", 0.495)],
            TargetUnit::Share,
        ),
        target(
            "age",
            &[("under 50", 52.0), ("50 and over", 48.0)],
            TargetUnit::Percent,
        ),
    ];
    (columns, targets)
}

#[test]
fn raking_is_that_of_the_town() {
    let (columns, targets) = town();
    let weights = rake(
        &columns,
        &targets,
        &WeightOptions::default(),
        &Work::unlimited(),
    )
    .unwrap();
    for (row, expected) in [
        (0, 1.553_331_573_9),
        (120, 0.824_605_046_4),
        (360, 1.308_251_319_5),
        (760, 0.694_501_198_6),
    ] {
        near(weights.weight[row], expected, TOLERANCE);
    }
    near(weights.weight.iter().sum::<f64>(), 761.0, TOLERANCE);
    near(weights.design_effect, 1.107_516_093_5, TOLERANCE);
    near(weights.effective_n, 687.123_198_010_3, 1e-8);
    assert!(
        weights.rounds <= 7 && weights.deviation <= 1e-12,
        "{}",
        weights.rounds
    );
    assert_eq!(weights.margin, ["sex", "sex", "age", "age"]);
    near(weights.before[0], 360.0 / 761.0, TOLERANCE);
    near(weights.after[0], 0.505, TOLERANCE);
    assert_eq!(weights.trimmed, 0);
}

#[test]
fn weights_that_explode_are_capped_and_it_is_said() {
    let columns = [
        column("area", &[("town", 990), ("isle", 10)]),
        column("home", &[("own", 500), ("let", 500)]),
    ];
    let targets = [
        target(
            "area",
            &[("town", 60.0), ("isle", 40.0)],
            TargetUnit::Percent,
        ),
        target("home", &[("own", 0.5), ("let", 0.5)], TargetUnit::Share),
    ];
    let free = rake(
        &columns,
        &targets,
        &WeightOptions::default(),
        &Work::unlimited(),
    )
    .unwrap();
    near(free.weight_max, 40.0, 1e-6);
    let says = |weights: &Weights, text: &str| {
        let said = weights.in_words(medborger_calendar::Language::English);
        said.iter().any(|said| said.contains(text))
    };
    assert!(says(&free, "The heaviest respondent speaks for 40.00"));
    let options = WeightOptions::default().with_trim_max(3.0);
    let capped = rake(&columns, &targets, &options, &Work::unlimited()).unwrap();
    assert!(capped.weight.iter().all(|w| *w <= 3.0));
    assert_eq!(capped.trimmed, 10);
    assert!(says(&capped, "10 respondents had their weight capped"));
    assert!(!says(&capped, "speaks for"));
    near(capped.weight.iter().sum::<f64>(), 1000.0, 1e-6);
    let both = rake(
        &columns,
        &targets,
        &options.with_trim_min(0.3),
        &Work::unlimited(),
    )
    .unwrap();
    assert!(both.weight.iter().all(|w| (0.3..=3.0).contains(w)));
    // Those who let in town are to be a fifth of what they are.
    assert_eq!(both.trimmed, 500);
    assert!(capped.deviation > 0.5 && capped.effective_n > free.effective_n);
    assert!(capped.after[1] < 0.4 && capped.target[1] == 0.4);
    // Bounds that nobody meets change nothing.
    let wide = WeightOptions::default().with_trim_max(41.0);
    assert_eq!(
        rake(&columns, &targets, &wide, &Work::unlimited()).unwrap(),
        free
    );
    for wrong in [
        WeightOptions::default().with_trim_max(1.0),
        WeightOptions::default().with_trim_min(1.0),
        WeightOptions::default().with_trim_min(-0.1),
        WeightOptions::default().with_tolerance(0.0),
        WeightOptions::default().with_rounds_max(0),
    ] {
        let refused = rake(&columns, &targets, &wrong, &Work::unlimited()).unwrap_err();
        assert_eq!(refused.code(), "survey_number_out_of_range");
    }
}

#[test]
fn caps_that_can_be_kept_leave_the_margins() {
    let (columns, targets) = town();
    let options = WeightOptions::default().with_trim_max(1.5);
    let capped = rake(&columns, &targets, &options, &Work::unlimited()).unwrap();
    assert!(capped.weight.iter().all(|w| *w <= 1.5 + 1e-9));
    assert!(capped.deviation < 1e-3, "{}", capped.deviation);
    near(capped.weight.iter().sum::<f64>(), 761.0, 1e-6);
}

#[test]
fn margins_that_no_weights_give_are_refused() {
    // Whoever is young is a woman and the other way round, so both have one share.
    let columns = [
        column("sex", &[("f", 5), ("m", 5)]),
        column("age", &[("young", 5), ("old", 5)]),
    ];
    let targets = [
        target("sex", &[("f", 0.5), ("m", 0.5)], TargetUnit::Share),
        target("age", &[("young", 0.3), ("old", 0.7)], TargetUnit::Share),
    ];
    let error = rake(
        &columns,
        &targets,
        &WeightOptions::default(),
        &Work::unlimited(),
    )
    .unwrap_err();
    assert_eq!(
        error,
        SurveyError::NotSettled {
            field: "sex".into(),
            rounds: 1_000
        }
    );
}

#[test]
fn who_is_missing_is_seen() {
    let column = column("age", &[("young", 30), ("old", 70)]);
    let half = target("age", &[("young", 0.5), ("old", 0.5)], TargetUnit::Share);
    let found = representativeness(&column, &half, &Work::unlimited()).unwrap();
    near(found.chi_square, 16.0, TOLERANCE);
    // R: pchisq(16, 1, lower.tail = FALSE)
    near(found.chance, 6.334_248_366_623_996e-5, 1e-15);
    assert_eq!((found.freedom, found.expected_few), (1, 0));
    near(found.deviation[0], -0.2, TOLERANCE);
    let with_none = target(
        "age",
        &[("young", 30.0), ("old", 66.0), ("oldest", 4.0)],
        TargetUnit::Percent,
    );
    let found = representativeness(&column, &with_none, &Work::unlimited()).unwrap();
    assert_eq!(found.respondents, [30, 70, 0]);
    assert_eq!((found.freedom, found.expected_few), (2, 1));
    let other = target("sex", &[("young", 0.5), ("old", 0.5)], TargetUnit::Share);
    assert!(representativeness(&column, &other, &Work::unlimited()).is_err());
}

#[test]
fn a_change_is_told_beyond_its_margin_alone() {
    let of = |so: usize| {
        let is_so: Vec<bool> = (0..761).map(|at| at < so).collect();
        estimate(&is_so, None, &by_chance()).unwrap()
    };
    let trend = |before, after| change(&of(before), &of(after)).unwrap();
    assert_eq!(trend(380, 418).trend, Trend::WithinChance);
    assert_eq!(trend(380, 419).trend, Trend::Up);
    assert_eq!(trend(419, 380).trend, Trend::Down);
    let same = trend(380, 380);
    assert_eq!((same.difference, same.chance), (0.0, Some(1.0)));
    assert!(trend(380, 418).chance.unwrap() > 0.05 && trend(380, 419).chance.unwrap() < 0.05);
    let mut other = of(380);
    other.options.level = Level::Ninety;
    assert_eq!(change(&of(380), &other).unwrap_err().field(), Some("level"));
}
