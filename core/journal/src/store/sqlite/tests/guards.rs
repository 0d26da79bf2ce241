//! What a commit rests on: unless all of that is so, nothing of it is written.

use super::*;
use crate::journal::Stretch;

/// What the stores begin with: a stream with a term and a row.
fn first() -> Commit {
    let mut commit = empty(TENANT, 1);
    write_to(&mut commit, &citizen(1), 0, 1);
    add_term(&mut commit, &citizen(1), "citizen:a=1");
    let text = row("text/1", "citizen/1", "\"one\"");
    commit.0.vault_put.push(text);
    commit
}

/// A commit that writes something of every kind and rests on what was seen.
fn late(looked: Looked) -> Commit {
    let mut commit = empty(TENANT, 3);
    write_to(&mut commit, &citizen(7), 0, 2);
    add_term(&mut commit, &citizen(7), "citizen:a=1");
    let text = row("text/7", "citizen/7", "\"late\"");
    commit.0.vault_put.push(text);
    commit.0.vault_delete.insert("text/1".to_owned());
    commit.0.looked = looked;
    commit
}

fn seen(store: &dyn Store, needs: &Needs) -> Loaded {
    let mut loaded = Loaded::default();
    store.load(TENANT, needs, &mut loaded).unwrap();
    loaded
}

/// What was seen, in all forms in which it comes to a store.
fn forms(loaded: &Loaded) -> [Looked; 3] {
    let digests = Looked::digests(loaded);
    let json = serde_json::to_string(&digests).unwrap();
    let read = serde_json::from_str(&json).unwrap();
    [Looked::whole(loaded.clone()), digests, read]
}

/// Sees what is needed, changes something of it, and commits what rests on it.
fn conflicts(what: &'static str, needs: &Needs, change: impl Fn(&mut Commit)) {
    for store in each_store() {
        keep(&store, first()).unwrap();
        let loaded = seen(&store, needs);
        let mut meanwhile = empty(TENANT, 2);
        change(&mut meanwhile);
        keep(&store, meanwhile).unwrap();
        let before = all_of(&store);
        let at = |generation| {
            forms(&Loaded {
                generation,
                ..loaded.clone()
            })
        };
        for generation in [None, Some(0), loaded.generation, Some(3)] {
            for looked in at(generation) {
                assert_eq!(
                    keep(&store, late(looked)),
                    Err(StoreError::Conflict { what })
                );
                assert_eq!(all_of(&store), before);
            }
        }
        // A generation says that nothing was written only of what was loaded just now, in this process: it may come again.
        let [whole, digests, json] = at(Some(2));
        for looked in [digests, json] {
            assert_eq!(
                keep(&store, late(looked)),
                Err(StoreError::Conflict { what })
            );
        }
        keep(&store, late(whole)).unwrap();
        assert_eq!(position(&store), before.0.1.position + 2);
    }
}

#[test]
fn a_commit_whose_stream_differs_is_written_only_with_an_equal_generation() {
    let stream = BTreeSet::from([citizen(1)]);
    let write = |commit: &mut Commit| write_to(commit, &citizen(1), 1, 1);
    let streams = Needs {
        streams: stream.clone(),
        ..Needs::default()
    };
    conflicts("stream", &streams, write);
    let entries = Needs {
        entries: stream,
        ..Needs::default()
    };
    conflicts("stream", &entries, write);
}

#[test]
fn a_commit_whose_absent_stream_is_there_is_written_only_with_an_equal_generation() {
    let absent = Needs {
        streams: BTreeSet::from([citizen(2)]),
        ..Needs::default()
    };
    conflicts("stream", &absent, |commit| {
        write_to(commit, &citizen(2), 0, 1);
    });
}

#[test]
fn a_commit_whose_row_differs_is_written_only_with_an_equal_generation() {
    let needs = Needs {
        vault: BTreeSet::from(["text/1".to_owned()]),
        ..Needs::default()
    };
    conflicts("row", &needs, |commit| {
        let changed = row("text/1", "citizen/1", "\"two\"");
        commit.0.vault_put.push(changed);
    });
    conflicts("row", &needs, |commit| {
        let moved = row("text/1", "citizen/2", "\"one\"");
        commit.0.vault_put.push(moved);
    });
    conflicts("row", &needs, |commit| {
        commit.0.vault_delete.insert("text/1".to_owned());
    });
}

#[test]
fn a_commit_whose_absent_row_is_there_is_written_only_with_an_equal_generation() {
    let needs = Needs {
        vault: BTreeSet::from(["text/2".to_owned()]),
        ..Needs::default()
    };
    conflicts("row", &needs, |commit| {
        commit.0.vault_put.push(row("text/2", "town", "\"new\""));
    });
}

#[test]
fn a_commit_whose_subject_differs_is_written_only_with_an_equal_generation() {
    let needs = Needs {
        subjects: BTreeSet::from(["citizen/1".to_owned(), "citizen/2".to_owned()]),
        ..Needs::default()
    };
    for changed in [
        row("text/1", "citizen/1", "\"two\""),
        row("text/1", "citizen/3", "\"one\""),
        row("text/2", "citizen/1", "\"another\""),
        row("text/2", "citizen/2", "\"the first\""),
    ] {
        conflicts("subject", &needs, |commit| {
            commit.0.vault_put.push(changed.clone());
        });
    }
    conflicts("subject", &needs, |commit| {
        commit.0.vault_delete.insert("text/1".to_owned());
    });
}

#[test]
fn a_commit_whose_look_up_differs_is_written_only_with_an_equal_generation() {
    let look_up = |limit| Needs {
        finds: BTreeSet::from([Find {
            limit,
            ..holding("citizen:a=1")
        }]),
        ..Needs::default()
    };
    let more = |commit: &mut Commit| {
        write_to(commit, &citizen(2), 0, 1);
        add_term(commit, &citizen(2), "citizen:a=1");
    };
    conflicts("look-up", &look_up(None), more);
    // What is not on the page counts, too.
    conflicts("look-up", &look_up(Some(1)), more);
    conflicts("look-up", &look_up(Some(0)), more);
    let other = |commit: &mut Commit| {
        more(commit);
        let mut gone = commit.0.terms[0].clone();
        (gone.stream, gone.add) = (citizen(1), false);
        commit.0.terms.push(gone);
    };
    conflicts("look-up", &look_up(None), other);
}

#[test]
fn a_command_that_was_carried_out_meanwhile_conflicts_by_its_receipt_before_all_else() {
    for store in each_store() {
        keep(&store, first()).unwrap();
        let needs = Needs {
            receipt: Some(command(3)),
            streams: BTreeSet::from([citizen(1)]),
            ..Needs::default()
        };
        let loaded = seen(&store, &needs);
        let mut meanwhile = empty(TENANT, 3);
        write_to(&mut meanwhile, &citizen(1), 1, 1);
        keep(&store, meanwhile).unwrap();
        let before = all_of(&store);
        for looked in forms(&loaded) {
            let conflict = StoreError::Conflict { what: "receipt" };
            assert_eq!(keep(&store, late(looked)), Err(conflict));
            assert_eq!(all_of(&store), before);
        }
    }
}

/// A commit that rests on one thing of each kind, there and absent.
fn one_of_each() -> Needs {
    Needs {
        receipt: Some(command(3)),
        streams: BTreeSet::from([citizen(1), citizen(7)]),
        entries: BTreeSet::from([citizen(1)]),
        vault: BTreeSet::from(["text/1".to_owned(), "text/7".to_owned()]),
        subjects: BTreeSet::from(["citizen/1".to_owned(), "citizen/7".to_owned()]),
        ranges: BTreeSet::from(["text/1".to_owned(), "text/7".to_owned()]),
        finds: BTreeSet::from([holding("citizen:a=1"), holding("citizen:a=7")]),
        stretches: BTreeSet::from([Stretch::new(0, 1), Stretch::new(1_000, 2)]),
    }
}

#[test]
fn a_commit_whose_generation_is_older_is_written_where_all_it_looked_at_is_unchanged() {
    for form in 0..3 {
        for store in each_store() {
            keep(&store, first()).unwrap();
            let loaded = seen(&store, &one_of_each());
            assert_eq!(loaded.generation, Some(1));
            let mut meanwhile = empty(TENANT, 2);
            write_to(&mut meanwhile, &citizen(2), 0, 3);
            add_term(&mut meanwhile, &citizen(2), "citizen:b=1");
            let text = row("text/2", "citizen/2", "\"two\"");
            meanwhile.0.vault_put.push(text);
            keep(&store, meanwhile).unwrap();
            keep(&store, late(forms(&loaded)[form].clone())).unwrap();
            let now = all_of(&store);
            assert_eq!((now.0.0, now.0.1.position), (3, 6));
            assert_eq!(now.1.0["text/1"], None);
            assert_eq!(now.2.1, 2);
        }
    }
}

#[test]
fn what_another_tenant_writes_makes_no_difference() {
    for store in each_store() {
        keep(&store, first()).unwrap();
        let loaded = seen(&store, &one_of_each());
        let mut theirs = first();
        theirs.0.tenant = 101;
        keep(&store, theirs).unwrap();
        let mut theirs = late(Looked::default());
        theirs.0.tenant = 101;
        keep(&store, theirs).unwrap();
        assert_eq!(seen(&store, &Needs::default()).generation, Some(1));
        keep(&store, late(Looked::digests(&loaded))).unwrap();
    }
}

#[test]
fn a_commit_within_a_batch_is_checked_against_what_the_batch_wrote() {
    for store in each_store() {
        store.begin_batch().unwrap();
        keep(&store, first()).unwrap();
        let loaded = seen(&store, &one_of_each());
        let mut more = empty(TENANT, 2);
        write_to(&mut more, &citizen(1), 1, 1);
        keep(&store, more).unwrap();
        let before = all_of(&store);
        let conflict = StoreError::Conflict { what: "stream" };
        let refused = keep(&store, late(Looked::digests(&loaded)));
        assert_eq!(refused, Err(conflict));
        assert_eq!(all_of(&store), before);
        // A conflict leaves the batch as it was.
        let again = seen(&store, &one_of_each());
        keep(&store, late(Looked::digests(&again))).unwrap();
        store.end_batch(true).unwrap();
        assert_eq!(position(&store), 4);
    }
}

#[test]
fn commits_that_are_written_together_are_checked_against_one_another() {
    let store = SqliteStore::in_memory().unwrap();
    keep(&store, first()).unwrap();
    let to = |number, stream: u64, version| {
        let mut commit = empty(TENANT, number);
        write_to(&mut commit, &citizen(stream), version, 1);
        Arc::new(commit)
    };
    let group = [
        to(2, 1, 1),
        to(3, 1, 1),
        to(2, 2, 0),
        to(4, 1, 2),
        to(5, 5, 0),
    ];
    let conflict = |what| Err(StoreError::Conflict { what });
    assert_eq!(
        store.write_group(&group),
        [
            Ok(()),
            conflict("stream"),
            conflict("receipt"),
            Ok(()),
            Ok(())
        ]
    );
    assert_eq!(position(&store), 4);
    assert_eq!(
        store.write_group(&group[1..3]),
        [conflict("stream"), conflict("receipt")],
        "where all are refused nothing is written"
    );
    assert_eq!(position(&store), 4);
}

#[test]
fn a_commit_that_cannot_be_written_takes_none_of_those_beside_it_along() {
    let store = SqliteStore::in_memory().unwrap();
    keep(&store, first()).unwrap();
    let mut twice = empty(TENANT, 3);
    write_to(&mut twice, &citizen(1), 0, 1);
    twice.0.looked = Looked::default();
    let mut refused = empty(TENANT, 4);
    write_to(&mut refused, &citizen(1), 5, 1);
    let group = [one(2), twice, refused, one(5)].map(Arc::new);
    let conflict = StoreError::Conflict { what: "stream" };
    assert_eq!(
        store.write_group(&group),
        [Ok(()), Err(StoreError::Damaged), Err(conflict), Ok(())]
    );
    assert_eq!(position(&store), 3);
}

#[test]
fn what_is_no_command_is_written_whatever_ids_commands_had() {
    for store in each_store() {
        keep(&store, first()).unwrap();
        let mut restated = empty(TENANT, 1);
        restated.0.receipt = None;
        keep(&store, restated).unwrap();
    }
}
