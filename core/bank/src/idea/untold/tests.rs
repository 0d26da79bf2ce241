use super::*;

fn idea(number: usize) -> IdeaId {
    let bits = 0xa << 112 | 0x4000 << 64 | 0x8000 << 48 | number as u128;
    IdeaId::new(Uuid::from_u128(bits))
}

fn town() -> Town {
    let key = *b"0123456789abcdef0123456789abcdef";
    let rooms = crate::journal::Registry::new(&[]);
    Town::new("0766".parse().unwrap(), key, rooms).unwrap()
}

/// Names, by the idea in which they were last told apart.
type Names = SortedMap<usize, SortedSet<u32>>;

/// By sets of names: of those of one idea, and of those who lie in it, no two are one person.
fn by_sets(within: &[Names], names: &Names) -> u32 {
    let with = |(of, own): (&usize, &SortedSet<u32>)| {
        let mut others = within[*of].clone();
        others.retain(|other, theirs| {
            theirs.retain(|name| names.get(other).is_some_and(|names| names.contains(name)));
            other != of && !theirs.is_empty()
        });
        own.len() as u32 + by_sets(within, &others)
    };
    names.iter().map(with).max().unwrap_or(0)
}

fn by_groups(within: &[Names], names: &Names) -> Groups {
    let mut groups = Groups::default();
    for (of, all) in names {
        for name in all {
            let lies = |at: &usize| within[*at].get(of).is_some_and(|own| own.contains(name));
            let since = (0..within.len()).filter(|at| at != of).filter(lies);
            groups.add(Group {
                of: idea(*of),
                within: since.map(idea).collect(),
            });
        }
    }
    groups
}

#[test]
fn the_fewest_by_groups_are_those_by_sets_of_names() {
    let mut state = 7_u64;
    let mut dice = move |below: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 33) % below
    };
    for _ in 0..300 {
        let ideas = 2 + dice(5) as usize;
        let mut within: Vec<Names> = Vec::new();
        for at in 0..ideas {
            let mut names = Names::new();
            for of in 0..at {
                let some: SortedSet<u32> = (0..6).filter(|_| dice(2) == 0).collect();
                if !some.is_empty() {
                    names.insert(of, some);
                }
            }
            within.push(names);
        }
        let mut names = Names::new();
        for of in 0..ideas {
            let some: SortedSet<u32> = (0..6).filter(|_| dice(3) > 0).collect();
            if !some.is_empty() {
                names.insert(of, some);
            }
        }
        let groups = by_groups(&within, &names);
        let due = by_sets(&within, &names);
        assert_eq!(
            groups.fewest(&Work::unlimited()),
            due,
            "{names:?} {within:?}"
        );
    }
}

#[test]
fn ways_without_end_through_ideas_are_counted_in_time() {
    let all: Vec<usize> = (0..60).collect();
    let within: Vec<Names> = all
        .iter()
        .map(|at| (0..*at).map(|of| (of, [of as u32].into())).collect())
        .collect();
    let skipped = |at: usize, of: usize| (at * 7 + of * 5) % 11 < 9;
    let within: Vec<Names> = within
        .into_iter()
        .enumerate()
        .map(|(at, names)| {
            let kept = names.into_iter().filter(|(of, _)| skipped(at, *of));
            kept.collect()
        })
        .collect();
    let names: Names = all.iter().map(|of| (*of, [*of as u32].into())).collect();
    let work = Work::unlimited();
    assert!(by_groups(&within, &names).fewest(&work) >= 2);
}

#[test]
fn groups_are_read_as_they_were_written_and_show_nothing_without_the_key() {
    let town = town();
    let mut groups = Groups::default();
    for at in 1..5 {
        groups.add(Group {
            of: idea(at),
            within: (at + 1..8).map(idea).collect(),
        });
    }
    let nonce = Seed::new([3; 16]);
    let row = |groups: &Groups, town: &Town| {
        let mut bytes = groups.to_bytes();
        mask(town, idea(9), nonce, &mut bytes);
        let groups = digest::hex_string(&bytes);
        let value = crate::journal::to_json(&Masked { nonce, groups });
        VaultRow::new(groups_key(idea(9)), Owner::Town.subject(), value)
    };
    let written = row(&groups, &town);
    assert_eq!(Groups::read(&town, idea(9), &written), Some(groups.clone()));
    assert!(
        !written
            .value
            .contains(&digest::hex_string(idea(1).uuid().as_bytes()))
    );
    // Whoever is told apart again leaves a row of the same length.
    let mut fewer = groups.clone();
    fewer.take(&Group {
        of: idea(4),
        within: (5..8).map(idea).collect(),
    });
    assert_eq!(fewer.names() + 1, groups.names());
    assert_eq!(row(&fewer, &town).value.len(), written.value.len());
    assert!(!fewer.counts_as(&groups));
    // Half a row is none.
    let mut bytes = groups.to_bytes();
    bytes.pop();
    mask(&town, idea(9), nonce, &mut bytes);
    let groups = digest::hex_string(&bytes);
    let value = crate::journal::to_json(&Masked { nonce, groups });
    let half = VaultRow::new(groups_key(idea(9)), Owner::Town.subject(), value);
    assert_eq!(Groups::read(&town, idea(9), &half), None);
}
