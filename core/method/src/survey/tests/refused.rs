//! What doesn't fit is refused, and all of it is named.

use super::*;

#[test]
fn what_no_respondent_has_is_refused_by_name() {
    let columns = [column("area", &[("town", 5), ("isle", 0)])];
    let targets = [target(
        "area",
        &[("town", 0.5), ("isle", 0.3), ("sea", 0.2)],
        TargetUnit::Share,
    )];
    let error = rake(
        &columns,
        &targets,
        &WeightOptions::default(),
        &Work::unlimited(),
    )
    .unwrap_err();
    assert_eq!(
        error.to_string(),
        "nobody of `area: isle` answered; put the group together with another one; \
         nobody of `area: sea` answered; put the group together with another one"
    );
    assert_eq!(error.field(), Some("area: isle"));
    assert!(
        error
            .danish()
            .starts_with("ingen har svaret fra `area: isle`")
    );
    let population = Population::new(
        vec!["area".into(), "sex".into()],
        vec![
            vec!["town".into(), "isle".into()],
            vec!["f".into(), "f".into()],
        ],
        vec![10.0, 20.0],
    );
    let both = [columns[0].clone(), column("sex", &[("f", 5)])];
    let error = post_stratify(
        &both,
        &population,
        &WeightOptions::default(),
        &Work::unlimited(),
    )
    .unwrap_err();
    assert_eq!(error.field(), Some("area · sex: isle · f"));
}

#[test]
fn targets_that_do_not_fit_are_all_named() {
    let columns = [
        column("a", &[("x", 3), ("y", 3)]),
        column("b", &[("x", 6)]),
        column("c", &[("x", 6)]),
    ];
    let targets = [
        target("a", &[("x", 60.0), ("y", 50.0)], TargetUnit::Percent),
        target("b", &[("x", -1.0)], TargetUnit::Count),
        target("a", &[("x", 1.0)], TargetUnit::Share),
        target("d", &[("x", 1.0)], TargetUnit::Share),
        target("c", &[], TargetUnit::Count),
    ];
    let SurveyError::Faulty { faults, .. } = rake(
        &columns,
        &targets,
        &WeightOptions::default(),
        &Work::unlimited(),
    )
    .unwrap_err() else {
        panic!("the targets are faulty");
    };
    let sum = |column: &str, thousandths, expected| SurveyFault::Sum {
        column: column.into(),
        thousandths,
        expected,
    };
    let cell = String::from("b: x");
    assert_eq!(
        faults.0,
        [
            sum("a", 110_000, 100),
            SurveyFault::TargetNegative { cell: cell.clone() },
            SurveyFault::TargetMissing { cell },
            sum("b", 0, 1),
            SurveyFault::Repeated { name: "a".into() },
            SurveyFault::Unknown { name: "d".into() },
            SurveyFault::TargetMissing {
                cell: "c: x".into()
            },
            sum("c", 0, 1),
        ]
    );
    assert!(
        faults
            .to_string()
            .starts_with("the targets of `a` add up to 110, not 100")
    );
    assert!(format!("{faults:#}").starts_with("målene for `a` giver 110, ikke 100"));
    // To both sides of the slack.
    let percent = |x: f64| {
        let target = target("a", &[("x", x), ("y", 50.0)], TargetUnit::Percent);
        rake(
            &columns[..1],
            &[target],
            &WeightOptions::default(),
            &Work::unlimited(),
        )
    };
    assert!(percent(49.9).is_ok() && percent(50.1).is_ok());
    assert_eq!(
        percent(49.8).unwrap_err().to_string(),
        "the targets of `a` add up to 99.8, not 100"
    );
    let mut short = columns[0].clone();
    short.of.pop();
    short.of[0] = 2;
    let error = rake(
        &[columns[1].clone(), short],
        &[],
        &WeightOptions::default(),
        &Work::unlimited(),
    );
    assert_eq!(
        error.unwrap_err().to_string(),
        "the column `a` has 5 rows, not 6; row 0 of `a` has a category that there isn't"
    );
    assert_eq!(
        rake(
            &[column("a", &[("x", 0)])],
            &[],
            &WeightOptions::default(),
            &Work::unlimited()
        ),
        Err(SurveyError::Nobody)
    );
}
