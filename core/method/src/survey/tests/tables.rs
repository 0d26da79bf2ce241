//! Tables against independent, naive ways.

use super::*;

/// A random table: two to four columns of two to five categories.
fn random_table(random: &mut SplitMix) -> (Vec<SurveyColumn>, Vec<Target>) {
    let rows = 50 + random.below(400) as usize;
    let margins = 2 + random.below(3) as usize;
    let mut columns = Vec::new();
    let mut targets = Vec::new();
    for margin in 0..margins {
        let k = 2 + random.below(4) as usize;
        let name = format!("q{margin}");
        let categories: Vec<String> = (0..k).map(|c| format!("c{c}")).collect();
        // Everybody of a few is there.
        let of: Vec<u32> = (0..rows)
            .map(|row| {
                if row < k {
                    row as u32
                } else {
                    random.below(k as u64) as u32
                }
            })
            .collect();
        let values: Vec<f64> = (0..k).map(|_| 0.5 + random.share()).collect();
        columns.push(SurveyColumn::new(name.clone(), categories.clone(), of));
        targets.push(Target::new(name, categories, values).with_unit(TargetUnit::Count));
    }
    (columns, targets)
}

/// Each respondent has a weight of their own and all are gone through for every category.
fn naive_rake(columns: &[SurveyColumn], targets: &[Target]) -> Vec<f64> {
    let n = columns[0].of.len();
    let mut weight = vec![1.0; n];
    for _ in 0..300 {
        for (column, target) in columns.iter().zip(targets) {
            let total: f64 = target.values.iter().sum();
            for (category, value) in (0_u32..).zip(&target.values) {
                let is = |row: &usize| column.of[*row] == category;
                let sum: f64 = (0..n).filter(is).map(|row| weight[row]).sum();
                let lacks = value / total * n as f64 / sum;
                (0..n).filter(is).for_each(|row| weight[row] *= lacks);
            }
        }
    }
    weight
}

#[test]
fn two_hundred_tables_are_raked_as_a_naive_way_does() {
    let mut random = SplitMix::new(200);
    for at in 0..200 {
        let (columns, targets) = random_table(&mut random);
        let weights = rake(
            &columns,
            &targets,
            &WeightOptions::default(),
            &Work::unlimited(),
        )
        .unwrap();
        let naive = naive_rake(&columns, &targets);
        for (is, expected) in weights.weight.iter().zip(&naive) {
            assert!(
                (is - expected).abs() < TOLERANCE,
                "{at}: {is} is not {expected}"
            );
        }
        let sum: f64 = naive.iter().sum();
        let squares: f64 = naive.iter().map(|w| w * w).sum();
        near(weights.effective_n, sum * sum / squares, 1e-6);
        // Cells of all questions at once: the naive way counts each.
        let names: Vec<String> = columns.iter().map(|column| column.name.clone()).collect();
        let cell = |row: usize| {
            columns
                .iter()
                .map(|column| column.of[row])
                .collect::<Vec<_>>()
        };
        let mut cells: Vec<Vec<u32>> = (0..columns[0].of.len()).map(cell).collect();
        cells.sort();
        cells.dedup();
        let count: Vec<f64> = cells
            .iter()
            .map(|_| 1.0 + random.below(50) as f64)
            .collect();
        let text = |at: usize| cells.iter().map(|cell| format!("c{}", cell[at])).collect();
        let population =
            Population::new(names, (0..columns.len()).map(text).collect(), count.clone());
        let weights = post_stratify(
            &columns,
            &population,
            &WeightOptions::default(),
            &Work::unlimited(),
        )
        .unwrap();
        let n = columns[0].of.len();
        for row in 0..n {
            let own = cells.iter().position(|other| *other == cell(row)).unwrap();
            let answered = (0..n).filter(|other| cell(*other) == cell(row)).count() as f64;
            let expected = count[own] / count.iter().sum::<f64>() / (answered / n as f64);
            near(weights.weight[row], expected, TOLERANCE);
        }
    }
}

#[test]
fn the_order_of_respondents_gives_each_the_same_weight() {
    let mut random = SplitMix::new(3);
    let (columns, targets) = random_table(&mut random);
    let turned: Vec<SurveyColumn> = columns
        .iter()
        .map(|column| {
            let of = column.of.iter().rev().copied().collect();
            SurveyColumn::new(column.name.clone(), column.categories.clone(), of)
        })
        .collect();
    let rake = |columns: &[SurveyColumn]| {
        let weights = rake(
            columns,
            &targets,
            &WeightOptions::default(),
            &Work::unlimited(),
        );
        weights.unwrap().weight
    };
    let back: Vec<f64> = rake(&turned).into_iter().rev().collect();
    assert_eq!(rake(&columns), back);
}

/// Cells that a table makes of counts, row by row.
fn table_of(counts: &[&[usize]], options: &CrosstabOptions) -> CrossTable {
    let mut of = (Vec::new(), Vec::new());
    for (r, row) in (0_u32..).zip(counts) {
        for (c, count) in (0_u32..).zip(*row) {
            of.0.extend(vec![r; *count]);
            of.1.extend(vec![c; *count]);
        }
    }
    let named = |name: &str, n: usize, of| {
        SurveyColumn::new(name.into(), (0..n).map(|at| at.to_string()).collect(), of)
    };
    let rows = named("rows", counts.len(), of.0);
    let columns = named("columns", counts[0].len(), of.1);
    crosstab(&rows, &columns, None, options, &Work::unlimited()).unwrap()
}

#[test]
fn small_cells_are_hidden_with_their_complements() {
    let options = CrosstabOptions::default();
    let open = table_of(&[&[20, 30], &[40, 50]], &options);
    assert!(open.count.iter().all(Option::is_some) && open.small + open.complementary == 0);
    assert_eq!(
        (open.total, open.row_total[0], open.share[0]),
        (Some(140), Some(50), Some(0.4))
    );
    let one = table_of(&[&[4, 30, 20], &[40, 50, 60], &[35, 45, 55]], &options);
    assert_eq!((one.small, one.count[0]), (1, None));
    // A circle of four takes three more.
    assert_eq!(one.complementary, 3);
    assert_eq!(one.total, Some(339));
    let limit = table_of(&[&[5, 30, 20], &[40, 50, 60]], &options);
    assert_eq!(limit.small, 0);
    let strict = CrosstabOptions::default().with_cell_min(10);
    assert!(table_of(&[&[5, 30, 20], &[40, 50, 60]], &strict).complementary > 0);
    // Percentages take thirty in a row.
    let few = table_of(&[&[15, 14], &[15, 15]], &options);
    assert_eq!((few.share[0], few.share[2]), (None, Some(0.5)));
    let tiny = table_of(&[&[1, 1], &[1, 1]], &options);
    assert!(tiny.count.iter().all(Option::is_none) && tiny.total.is_none());
}

/// Whether a hidden number follows from those that are shown: by elimination over the equations of all lines.
fn follows(table: &CrossTable) -> bool {
    let (r, c) = (table.rows.len(), table.columns.len());
    let mut hidden = Vec::new();
    for row in 0..=r {
        for column in 0..=c {
            let is = match (row < r, column < c) {
                (true, true) => table.count[row * c + column].is_none(),
                (true, false) => table.row_total[row].is_none(),
                (false, true) => table.column_total[column].is_none(),
                (false, false) => table.total.is_none(),
            };
            if is {
                hidden.push((row, column));
            }
        }
    }
    let mut equations: Vec<Vec<f64>> = Vec::new();
    let sign = |last: bool| if last { -1.0 } else { 1.0 };
    for row in 0..=r {
        let of = |cell: &(usize, usize)| {
            if cell.0 == row {
                sign(cell.1 == c)
            } else {
                0.0
            }
        };
        equations.push(hidden.iter().map(of).collect());
    }
    for column in 0..=c {
        let of = |cell: &(usize, usize)| {
            if cell.1 == column {
                sign(cell.0 == r)
            } else {
                0.0
            }
        };
        equations.push(hidden.iter().map(of).collect());
    }
    let mut lead = 0;
    for column in 0..hidden.len() {
        let Some(pivot) = (lead..equations.len()).find(|e| equations[*e][column].abs() > 1e-9)
        else {
            continue;
        };
        equations.swap(lead, pivot);
        let scale = equations[lead][column];
        equations[lead].iter_mut().for_each(|x| *x /= scale);
        for other in 0..equations.len() {
            let by = equations[other][column];
            if other != lead && by != 0.0 {
                let row = equations[lead].clone();
                equations[other]
                    .iter_mut()
                    .zip(&row)
                    .for_each(|(x, y)| *x -= by * y);
            }
        }
        lead += 1;
    }
    // An equation with one unknown tells it.
    equations
        .iter()
        .any(|e| e.iter().filter(|x| x.abs() > 1e-9).count() == 1)
}

#[test]
fn no_hidden_number_can_be_computed() {
    let mut random = SplitMix::new(44);
    let mut hidden = 0;
    for _ in 0..300 {
        let (r, c) = (2 + random.below(4) as usize, 2 + random.below(4) as usize);
        let spread = 5 + random.below(60);
        let counts: Vec<Vec<usize>> = (0..r)
            .map(|_| (0..c).map(|_| random.below(spread) as usize).collect())
            .collect();
        if counts.iter().flatten().sum::<usize>() == 0 {
            continue;
        }
        let rows: Vec<&[usize]> = counts.iter().map(Vec::as_slice).collect();
        let table = table_of(&rows, &CrosstabOptions::default());
        assert!(!follows(&table), "{counts:?} {table:?}");
        for (at, count) in table.count.iter().enumerate() {
            assert!(count.is_none_or(|count| count >= 5), "{at}");
        }
        hidden += table.complementary;
        for row in 0..r {
            let shown: Vec<f64> = (0..c)
                .filter_map(|column| table.share[row * c + column])
                .collect();
            assert!(
                shown.len() != c - 1,
                "a share follows from the others: {table:?}"
            );
        }
    }
    assert!(hidden > 100);
}
