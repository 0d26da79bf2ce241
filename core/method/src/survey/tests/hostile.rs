//! What somebody would try who wants a number that is none, or to know who answered what.

use super::*;

fn is_refused<T: std::fmt::Debug>(result: Result<T, SurveyError>, field: &str) {
    let error = result.unwrap_err();
    assert_eq!(error.field(), Some(field), "{error}");
}

#[test]
fn only_the_proportions_of_weights_count_however_large_or_small_they_are() {
    let is_so = [true, false, false, true];
    let plain = [1.0, 2.0, 3.0, 2.0];
    let expected = estimate(&is_so, Some(&plain), &by_chance()).unwrap();
    let answers = column("answer", &[("yes", 2), ("no", 2)]);
    let options = CrosstabOptions::default().with_cell_min(1).with_base_min(1);
    let shares = |weights: &[f64]| {
        let work = Work::unlimited();
        let one = column("all", &[("all", 4)]);
        crosstab(&one, &answers, Some(weights), &options, &work)
            .unwrap()
            .share
    };
    for scale in [1e-320, 1e-200, 1e-3, 1e200, f64::MAX / 4.0] {
        let weights: Vec<f64> = plain.iter().map(|w| w * scale).collect();
        // The smallest numbers have few digits.
        let tolerance = if scale < 1e-300 { 1e-3 } else { 1e-12 };
        let found = estimate(&is_so, Some(&weights), &by_chance()).unwrap();
        near(found.share, expected.share, tolerance);
        near(found.effective_n, expected.effective_n, tolerance);
        near(effective_n(&weights), 64.0 / 18.0, tolerance);
        near(design_effect(&weights), 4.0 * 18.0 / 64.0, tolerance);
        for (is, expected) in shares(&weights).iter().zip(shares(&plain)) {
            assert_eq!(is.is_some(), expected.is_some());
            near(is.unwrap_or(0.0), expected.unwrap_or(0.0), tolerance);
        }
    }
    assert!(shares(&plain).iter().all(Option::is_some));
}

#[test]
fn what_is_no_weight_is_refused_wherever_weights_are_taken() {
    let answers = column("answer", &[("yes", 2), ("no", 2)]);
    for bad in [
        vec![f64::NAN, 1.0, 1.0, 1.0],
        vec![f64::INFINITY, 1.0, 1.0, 1.0],
        vec![-1.0, 1.0, 1.0, 1.0],
        vec![0.0; 4],
        vec![1.0; 3],
        vec![],
    ] {
        is_refused(estimate(&[true; 4], Some(&bad), &by_chance()), "weights");
        let options = CrosstabOptions::default();
        let table = crosstab(&answers, &answers, Some(&bad), &options, &Work::unlimited());
        is_refused(table, "weights");
        let mut weights = rake(
            std::slice::from_ref(&answers),
            &[],
            &WeightOptions::default(),
            &Work::unlimited(),
        )
        .unwrap();
        weights.weight = bad;
        is_refused(design_columns(&weights, Some(1e4)), "weights");
    }
}

#[test]
fn a_stratum_may_have_any_number() {
    let answers = column("answer", &[("yes", 2), ("no", 2)]);
    let none = WeightOptions::default();
    let mut weights = rake(&[answers], &[], &none, &Work::unlimited()).unwrap();
    weights.stratum = vec![u32::MAX, 7, 7, u32::MAX];
    let columns = design_columns(&weights, Some(400.0)).unwrap();
    assert_eq!(columns.pop_size, [200.0; 4]);
    assert_eq!(columns.stratum[0], "4294967295");
    for none in [f64::NAN, f64::INFINITY, 0.0, -1.0] {
        is_refused(design_columns(&weights, Some(none)), "population");
    }
}

#[test]
fn targets_that_are_no_numbers_of_people_are_refused_in_every_unit() {
    let answers = column("area", &[("town", 3), ("isle", 3)]);
    let raked = |value: f64, unit| {
        let target = target("area", &[("town", value), ("isle", value)], unit);
        rake(
            std::slice::from_ref(&answers),
            &[target],
            &WeightOptions::default(),
            &Work::unlimited(),
        )
    };
    for unit in [TargetUnit::Share, TargetUnit::Percent, TargetUnit::Count] {
        for value in [f64::NAN, f64::INFINITY, f64::MAX, 1.1e12, -0.5] {
            is_refused(raked(value, unit), "area: town");
        }
    }
    assert_eq!(raked(1e12, TargetUnit::Count).unwrap().weight, [1.0; 6]);
    // Everybody of a target of nobody.
    is_refused(raked(0.0, TargetUnit::Count), "area: town");
}

#[test]
fn a_margin_is_a_number_or_refused_for_all_numbers_there_are() {
    let numbers = [f64::NAN, f64::INFINITY, -1.0, 0.0, 0.5, 1.0, 1e-320, 1e308];
    for share in numbers {
        for effect in numbers {
            for n in [0, 1, 2, u64::MAX] {
                for population in [None, Some(0), Some(1), Some(u64::MAX)] {
                    let mut options = by_chance().with_design_effect(effect);
                    options.population = population;
                    if let Ok(Some(margin)) = margin_of_error(share, n, &options) {
                        assert!(
                            margin >= 0.0 && margin.is_finite(),
                            "{share} {n} {options:?}"
                        );
                    }
                    if let Ok(Some((low, high))) = wilson_interval(share, n, &options) {
                        assert!(
                            0.0 <= low && low <= high && high <= 1.0,
                            "{low} to {high}: {share} {n} {options:?}"
                        );
                    }
                    let _ = required_n(share, 0.01, &options);
                }
            }
        }
    }
}

#[test]
fn a_table_of_one_person_shows_nothing_but_that_it_is_small() {
    let who = column("sex", &[("f", 1), ("m", 0)]);
    let said = column("said", &[("yes", 1), ("no", 0)]);
    let options = CrosstabOptions::default();
    for weights in [None, Some(&[3.0][..])] {
        let table = crosstab(&who, &said, weights, &options, &Work::unlimited()).unwrap();
        assert!(table.count.iter().all(Option::is_none), "{table:?}");
        assert!(table.share.iter().all(Option::is_none), "{table:?}");
        let totals = table.row_total.iter().chain(&table.column_total);
        assert!(
            totals.chain([&table.total]).all(Option::is_none),
            "{table:?}"
        );
    }
}
