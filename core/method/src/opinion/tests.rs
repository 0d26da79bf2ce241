use super::*;
use crate::statistics::SplitMix;
use medborger_base::work::Work;

mod hard;
mod made;
mod reference;
mod shown;
mod slates;

pub(super) fn read(columns: &VoteColumns) -> Votes {
    Votes::new(columns, &Work::unlimited()).unwrap()
}

pub(super) fn drawn(votes: &Votes, mode: OpinionMode) -> Opinion {
    let options = OpinionOptions {
        mode,
        ..OpinionOptions::default()
    };
    fit(votes, &options, &Work::unlimited()).unwrap()
}

pub(super) const MODES: [OpinionMode; 3] = [
    OpinionMode::Factors,
    OpinionMode::Projection,
    OpinionMode::Polis,
];

/// People of so many groups, each with its side on each statement, who see a share of the statements.
pub(super) fn of_groups(
    groups: usize,
    people: usize,
    statements: usize,
    seen: f64,
    seed: u64,
) -> (VoteColumns, Vec<usize>) {
    let mut random = SplitMix::stream(seed, groups as u64);
    let sides: Vec<Vec<f64>> = (0..groups)
        .map(|_| {
            let side = |_| if random.share() < 0.5 { 0.85 } else { 0.15 };
            (0..statements).map(side).collect()
        })
        .collect();
    let mut truth = Vec::new();
    let mut columns = named(people, statements);
    for p in 0..people {
        let group = random.below(groups as u64) as usize;
        truth.push(group);
        for (s, side) in sides[group].iter().enumerate() {
            if random.share() < seen {
                let vote = match (random.share() < 0.1, random.share() < *side) {
                    (true, _) => 0,
                    (false, true) => 1,
                    (false, false) => -1,
                };
                cast(&mut columns, p, s, vote);
            }
        }
    }
    (columns, truth)
}

pub(super) fn named(people: usize, statements: usize) -> VoteColumns {
    VoteColumns {
        participants: (0..people).map(|p| p.to_string()).collect(),
        statements: StatementColumns {
            id: (0..statements).map(|s| s.to_string()).collect(),
            ..StatementColumns::default()
        },
        ..VoteColumns::default()
    }
}

pub(super) fn cast(columns: &mut VoteColumns, p: usize, s: usize, vote: i32) {
    columns.participant.push(p as u32);
    columns.statement.push(s as u32);
    columns.vote.push(vote);
}

/// The same rows and ids in another order.
fn shuffled(columns: &VoteColumns, seed: u64) -> VoteColumns {
    let mut random = SplitMix::new(seed);
    let mut order = |n: usize| {
        let mut order: Vec<usize> = (0..n).collect();
        for at in (1..n).rev() {
            order.swap(at, random.below(at as u64 + 1) as usize);
        }
        order
    };
    let (people, statements, rows) = (
        order(columns.participants.len()),
        order(columns.statements.id.len()),
        order(columns.vote.len()),
    );
    let place =
        |order: &[usize], old: u32| order.iter().position(|at| *at == old as usize).unwrap() as u32;
    let flags = |flags: &[bool]| -> Vec<bool> {
        let all = statements.iter().map(|at| flags.get(*at).copied());
        all.collect::<Option<Vec<bool>>>().unwrap_or_default()
    };
    VoteColumns {
        participants: people
            .iter()
            .map(|at| columns.participants[*at].clone())
            .collect(),
        statements: StatementColumns {
            id: statements
                .iter()
                .map(|at| columns.statements.id[*at].clone())
                .collect(),
            moderated: flags(&columns.statements.moderated),
            meta: flags(&columns.statements.meta),
        },
        participant: rows
            .iter()
            .map(|row| place(&people, columns.participant[*row]))
            .collect(),
        statement: rows
            .iter()
            .map(|row| place(&statements, columns.statement[*row]))
            .collect(),
        vote: rows.iter().map(|row| columns.vote[*row]).collect(),
        order: columns
            .order
            .as_ref()
            .map(|order| rows.iter().map(|row| order[*row]).collect()),
    }
}

#[test]
fn the_order_of_rows_and_ids_changes_no_byte() {
    let (mut columns, _) = of_groups(3, 60, 20, 0.6, 5);
    columns.statements.moderated = (0..20).map(|s| s % 5 == 0).collect();
    let count = columns.vote.len() as i64;
    // Times are far from the order of ids, and some come twice.
    columns.order = Some((0..count).map(|row| row * 7 % (count / 2)).collect());
    let votes = read(&columns);
    for seed in 0..3 {
        let again = read(&shuffled(&columns, seed));
        assert_eq!(votes, again);
        for mode in MODES {
            let (one, other) = (drawn(&votes, mode), drawn(&again, mode));
            let bytes = |opinion: &Opinion| serde_json::to_string(opinion).unwrap();
            assert_eq!(bytes(&one), bytes(&other), "{mode:?}");
        }
    }
}

#[test]
fn the_latest_vote_counts_and_what_contradicts_itself_is_a_pass() {
    let rows = [
        ("b", "2", 1, Some(10)),
        ("b", "2", -1, Some(9)),
        ("a", "2", 1, Some(4)),
        ("a", "2", -1, Some(4)),
        ("a", "10", 1, Some(4)),
        ("a", "10", 1, Some(4)),
    ];
    let columns = VoteColumns::from_rows(rows, None).unwrap();
    let votes = read(&columns);
    assert_eq!(votes.statements(), ["2", "10"]);
    assert_eq!(votes.of(0).collect::<Vec<_>>(), [(0, 0), (1, 1)]);
    assert_eq!(votes.of(1).collect::<Vec<_>>(), [(0, 1)]);
    assert_eq!(votes.of(2).count(), 0);
    assert_eq!((votes.count(), votes.contradicted()), (3, 1));
    // Read again from what counts, the same votes count.
    let again = read(&votes.columns_again());
    assert_eq!(again.people, votes.people);
}

#[test]
fn every_fault_is_named_and_nobody_is() {
    let mut columns = named(2, 2);
    columns.participants[1] = "0".into();
    for (p, s, vote) in [(0, 0, 2), (1, 1, -2), (2, 0, 1), (0, 2, 1), (0, 1, 1)] {
        cast(&mut columns, p, s, vote);
    }
    let error = Votes::new(&columns, &Work::unlimited()).unwrap_err();
    let OpinionError::Votes { field, faults } = &error else {
        panic!("{error}");
    };
    assert_eq!(field, "participants.1");
    assert_eq!(
        faults.0,
        [
            VoteFault::Repeated {
                column: "participants",
                at: 1
            },
            VoteFault::Vote { row: 0 },
            VoteFault::Vote { row: 1 },
            VoteFault::Participant { row: 2 },
            VoteFault::Statement { row: 3 },
        ]
    );
    assert!(
        error
            .to_string()
            .contains("the vote in row 0 is not -1, 0 or 1; "),
        "{error}"
    );
    assert!(
        error
            .danish()
            .contains("stemmen i række 0 er ikke -1, 0 eller 1; ")
    );
    columns.vote.pop();
    columns.statements.meta = vec![true];
    assert_eq!(columns.faults().len(), 2);
    let rows = [("a", "1", 1, None), ("a", "9", 1, None)];
    let known = StatementColumns::new(vec!["1".into()]);
    let error = VoteColumns::from_rows(rows, Some(known)).unwrap_err();
    assert_eq!(error.field(), Some("statement.1"));
    let mut many = named(1, 1);
    (0..30).for_each(|_| cast(&mut many, 0, 0, 7));
    let error = Votes::new(&many, &Work::unlimited()).unwrap_err();
    assert!(error.to_string().ends_with("; and 10 more"), "{error}");
}

#[test]
fn options_are_held_to_both_ends() {
    let votes = read(&of_groups(2, 30, 10, 1.0, 1).0);
    let with = |change: fn(&mut OpinionOptions)| {
        let mut options = OpinionOptions::default();
        change(&mut options);
        fit(&votes, &options, &Work::unlimited()).map_err(|e| e.code())
    };
    assert!(with(|o| o.groups_max = 10).is_ok());
    assert_eq!(
        with(|o| o.groups_max = 11),
        Err("opinion_option_out_of_range")
    );
    assert_eq!(
        with(|o| o.groups_max = 1),
        Err("opinion_option_out_of_range")
    );
    assert!(with(|o| o.groups = Some(2)).is_ok());
    assert_eq!(
        with(|o| o.groups = Some(1)),
        Err("opinion_option_out_of_range")
    );
    assert_eq!(with(|o| o.starts = 0), Err("opinion_option_out_of_range"));
    assert!(with(|o| o.share_min = 0.5).is_ok());
    assert_eq!(
        with(|o| o.share_min = 0.51),
        Err("opinion_share_min_out_of_range")
    );
    assert_eq!(
        with(|o| o.share_min = f64::NAN),
        Err("opinion_share_min_out_of_range")
    );
    let three = with(|o| o.groups = Some(3)).unwrap();
    assert_eq!((three.groups, three.tried), (3, vec![3]));
    let stopped = fit(&votes, &OpinionOptions::default(), &Work::limited(1_000));
    assert_eq!(stopped.unwrap_err().code(), "work_exhausted");
}

#[test]
fn discoveries_are_those_of_the_procedure() {
    // Two groups, one statement on which they differ and nine on which nobody does.
    let mut columns = named(200, 10);
    for p in 0..200 {
        for s in 0..10 {
            let vote = if s == 0 && p % 2 == 0 || s > 0 && p % 4 < 2 {
                1
            } else {
                -1
            };
            cast(&mut columns, p, s, vote);
        }
    }
    let votes = read(&columns);
    let groups: Vec<_> = (0..200).map(|p| Some(p % 2)).collect();
    let work = Work::unlimited();
    let all = statistics(&votes, &groups, &StatisticsOptions::default(), &work).unwrap();
    let told: Vec<_> = (0..20)
        .filter(|at| all.by_group.representative[*at])
        .map(|at| {
            (
                all.by_group.group[at],
                all.by_group.statement[at],
                all.by_group.direction[at],
            )
        })
        .collect();
    assert_eq!(
        told,
        [(0, 0, Direction::Agree), (1, 0, Direction::Disagree)]
    );
    // Against the definition: the least level at which the procedure would tell it.
    for at in 0..20 {
        let chance = all.by_group.chance[at];
        let ranked = |q: &f64| {
            all.by_group
                .chance
                .iter()
                .filter(|other| *other <= q)
                .count() as f64
        };
        let chances = all.by_group.chance.iter().filter(|other| **other >= chance);
        let least = chances.map(|q| q * 20.0 / ranked(q)).fold(1.0, f64::min);
        assert!((all.by_group.discovery[at] - least).abs() < 1e-15);
    }
    assert_eq!(all.statements.top(&all.statements.divisive, 3)[0], 0);
    assert_eq!(all.by_group.polis_selection(0), [(0, Direction::Agree)]);
    // A bridge stands on the group where it is weakest: none here, where half of each agrees.
    let (_, high) = crate::statistics::wilson(50.0, 100.0, 1.644_853_626_951_471_5);
    assert!(all.statements.bridging_agree[1] < 0.5 && high > 0.5);
    assert_eq!(all.statements.bridging_agree[0], 0.0);
    let wrong = [
        statistics(&votes, &groups[1..], &StatisticsOptions::default(), &work),
        statistics(
            &votes,
            &vec![Some(1); 200],
            &StatisticsOptions::default(),
            &work,
        ),
    ];
    assert!(wrong.iter().all(|all| all == &Err(OpinionError::Groups)));
    let none = StatisticsOptions {
        false_discovery: 0.0,
    };
    assert!(statistics(&votes, &groups, &none, &work).is_err());
}

#[test]
fn straight_lines_and_votes_alike_are_flagged_from_their_limits_on() {
    let mut columns = named(9, 12);
    for p in 0..9 {
        let seen = if p == 1 { 9 } else { 10 };
        for s in 0..seen {
            let vote = match p {
                0 | 1 => -1,
                2..=6 => i32::from(s % 2 == 0),
                _ => [1, -1, 0][(p + s) % 3],
            };
            cast(&mut columns, p, s, vote);
        }
    }
    let votes = read(&columns);
    let found = flags(&votes, &FlagOptions::default(), &Work::unlimited()).unwrap();
    assert_eq!(
        (&found.straight[..], &found.straight_vote[..]),
        (&[0][..], &[-1][..])
    );
    assert_eq!(found.alike, [2, 3, 4, 5, 6]);
    assert_eq!(
        (&found.alike_set[..], found.alike_votes[0]),
        (&[0; 5][..], 10)
    );
    let more = FlagOptions::default().with_alike_min(6);
    assert!(
        flags(&votes, &more, &Work::unlimited())
            .unwrap()
            .alike
            .is_empty()
    );
    let fewer = FlagOptions::default().with_votes_min(9);
    assert_eq!(
        flags(&votes, &fewer, &Work::unlimited()).unwrap().straight,
        [0, 1]
    );
    assert!(
        flags(
            &votes,
            &FlagOptions::default().with_votes_min(1),
            &Work::unlimited()
        )
        .is_err()
    );
}

#[test]
fn the_next_statement_is_one_not_seen_and_follows_the_seed() {
    let mut columns = named(20, 6);
    for p in 0..20 {
        for s in 0..6 {
            if p > 0 || s == 2 {
                cast(&mut columns, p, s, [1, -1][(p * s + p) % 2]);
            }
        }
    }
    columns.statements.moderated = vec![true, false, false, false, false, false];
    columns.statements.meta = vec![false, true, false, false, false, false];
    let votes = read(&columns);
    let map = drawn(&votes, OpinionMode::Factors);
    let weights = priorities(&votes, &map, &Work::unlimited()).unwrap();
    assert_eq!(weights[1], 49.0);
    let mut shown = [0_u32; 6];
    for seed in 0..2_000 {
        let next = next_statement(&votes, Some(0), &weights, seed);
        assert_eq!(next, next_statement(&votes, Some(0), &weights, seed));
        shown[next.unwrap() as usize] += 1;
    }
    assert_eq!((shown[0], shown[2]), (0, 0));
    let total: f64 = [1, 3, 4, 5].iter().map(|s| weights[*s]).sum();
    for s in [1, 3, 4, 5] {
        let expected = 2_000.0 * weights[s] / total;
        let off = (f64::from(shown[s]) - expected).abs();
        assert!(
            off <= 5.0 * expected.sqrt() + 1.0,
            "{s}: {shown:?} {weights:?}"
        );
    }
    assert_eq!(next_statement(&votes, Some(3), &weights, 1), None);
    assert_eq!(next_statement(&votes, Some(20), &weights, 1), None);
    assert!(next_statement(&votes, None, &weights, 1).is_some());
}

#[test]
fn files_come_back_as_they_were_written() {
    let (mut columns, _) = of_groups(2, 20, 8, 0.7, 3);
    columns.statements.id[3] = "a, \"b\"".into();
    columns.statements.moderated = (0..8).map(|s| s == 2).collect();
    columns.statements.meta = (0..8).map(|s| s == 4).collect();
    let votes = read(&columns);
    let statements = read_polis_statements(&write_polis_statements(&votes)).unwrap();
    let again = read_polis_votes(&write_polis_votes(&votes), Some(statements.columns)).unwrap();
    assert_eq!(read(&again), votes);
    let map = drawn(&votes, OpinionMode::Polis);
    let people = write_polis_participants(&votes, &map, Some(&[3; 20]));
    assert_eq!(people.lines().count(), 21);
    let first = people.lines().next().unwrap();
    assert!(
        first.starts_with("participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,"),
        "{first}"
    );
    assert!(people.lines().nth(1).unwrap().contains(",3,"));
    for (text, field) in [
        ("voter-id,vote\n1,1\n", "comment-id"),
        ("voter-id,comment-id,vote\n1,2,1\n1,3\n", "line.3"),
        ("voter-id,comment-id,vote\n1,2,x\n", "line.2"),
        ("voter-id,comment-id,vote,timestamp\n1,2,1,x\n", "line.2"),
        ("", "voter-id"),
    ] {
        let error = read_polis_votes(text, None).unwrap_err();
        assert_eq!(error.field(), Some(field), "{text}");
    }
}
