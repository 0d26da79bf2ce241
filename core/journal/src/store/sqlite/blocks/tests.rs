use std::collections::BTreeSet;

use super::*;

fn listed(block: Block, members: &[u8]) -> Vec<u32> {
    let mut list = Vec::new();
    block.decode(members, |n| list.push(n)).unwrap();
    list
}

#[test]
fn a_narrow_block_holds_what_was_put_into_it_whatever_its_density() {
    let (mut members, mut model) = (Vec::new(), BTreeSet::new());
    // 2,531 and 7,680 have no factor in common: every number comes once, out of order.
    let order: Vec<u16> = (0..NARROW).map(|n| (n * 2531 % NARROW) as u16).collect();
    for (add, number) in order
        .iter()
        .map(|n| (true, n))
        .chain(order.iter().map(|n| (false, n)))
    {
        members = narrow_with(members, *number, add);
        members = narrow_with(members, *number, add);
        if add {
            model.insert(u32::from(*number));
        } else {
            model.remove(&u32::from(*number));
        }
        assert_eq!(members.len(), (model.len() * 2).min(BITMAP));
        if model.len() % 64 < 3 {
            let list = listed(Block::narrow(0), &members);
            assert!(list.iter().eq(&model), "{} numbers", model.len());
        }
    }
    assert!(members.is_empty());
}

#[test]
fn a_stored_block_that_is_damaged_is_an_error() {
    for (block, members) in [
        (Block::narrow(0), vec![1]),
        (Block::wide(0), vec![1]),
        (Block::narrow(0), 7680_u16.to_le_bytes().to_vec()),
        (Block::wide(0), 61_440_u16.to_le_bytes().to_vec()),
    ] {
        assert!(block.decode(&members, |_| {}).is_err(), "{members:?}");
        let mut numbers = Numbers::default();
        assert!(numbers.add_block(block.key(), &members).is_err());
        assert!(numbers.count_block(block.key(), &members).is_err());
    }
    assert!(Numbers::default().add_block(u32::MAX, &[]).is_err());
}

#[test]
fn each_block_has_a_key_of_its_own_and_wide_ones_stand_before_their_narrow_ones() {
    let mut keys = Vec::new();
    for wide in 0..3 {
        keys.push(Block::wide(wide * WIDE));
        keys.extend((0..PARTS).map(|part| Block::narrow(wide * WIDE + part * NARROW)));
    }
    for (key, block) in (0..).zip(keys) {
        assert_eq!(block.key(), key);
        assert!(Block::of_key(key).unwrap() == block);
    }
    let last = Block::narrow(u32::MAX);
    assert!(Block::of_key(last.key()).unwrap() == last);
}

#[test]
fn numbers_are_what_was_put_into_them() {
    let mut numbers = Numbers::default();
    for n in [0, 63, 64, 5000] {
        numbers.insert(n);
    }
    assert_eq!(numbers.iter().collect::<Vec<_>>(), [0, 63, 64, 5000]);
    let mut others = Numbers::default();
    others.insert(64);
    others.insert(65);
    numbers.retain(&others);
    assert_eq!(
        (numbers.len(), numbers.contains(64), numbers.contains(5000)),
        (1, true, false)
    );
}

/// What stands in the table of a term: the numbers of each row.
#[cfg(feature = "sqlite")]
fn rows(conn: &Connection, term: i64) -> Vec<(Block, Vec<u32>)> {
    let select = "SELECT block, members FROM medborger_term WHERE term = ?1 ORDER BY block";
    conn.many(select, params![term], |row| {
        let block = Block::of_key(row.get(0)?)?;
        assert!(row.blob(1)?.len() <= BITMAP);
        Ok((block, listed(block, row.blob(1)?)))
    })
    .unwrap()
}

#[cfg(feature = "sqlite")]
#[test]
fn a_number_stands_in_one_row_however_dense_its_neighbours_are_and_is_gone_when_it_is_taken_away() {
    let file = rusqlite::Connection::open_in_memory().unwrap();
    file.execute_batch(
        "CREATE TABLE medborger_term_name (number INTEGER PRIMARY KEY, tenant, name);
         CREATE TABLE medborger_term (term, block, members, PRIMARY KEY (term, block)) WITHOUT ROWID;
         INSERT INTO medborger_term_name VALUES (1, 0, 'dense'), (2, 0, 'rare')",
    )
    .unwrap();
    let conn: &Connection = &file;
    let mut models = [BTreeSet::new(), BTreeSet::new()];
    let mut state = 1_u32;
    let mut below = |limit: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        ((u64::from(state) * u64::from(limit)) >> 32) as u32
    };
    for step in 0..14_000_u32 {
        // Fills, and then empties: two wide blocks, of which a corner is dense.
        let add = below(10) < if step < 8_000 { 8 } else { 2 };
        let number = match below(3) {
            0 => below(2 * WIDE),
            1 => 3 * NARROW + below(700),
            _ => WIDE - 40 + below(80),
        };
        let dense = usize::from(below(8) == 0);
        let term = [1, 2][dense];
        index(conn, term, number, add).unwrap();
        if add {
            models[dense].insert(number);
        } else {
            models[dense].remove(&number);
        }
        if step % 97 != 0 && step < 13_990 {
            continue;
        }
        for (term, model) in [1, 2].into_iter().zip(&models) {
            let rows = rows(conn, term);
            let mut all: Vec<u32> = (rows.iter())
                .flat_map(|(block, numbers)| numbers.iter().map(|n| block.first + n))
                .collect();
            all.sort_unstable();
            assert!(all.iter().eq(model), "step {step}");
            let mut found = Numbers::default();
            let mut counted = 0;
            conn.rows(
                "SELECT block, members FROM medborger_term WHERE term = ?1",
                params![term],
                &mut |row| {
                    found.add_block(row.get(0)?, row.blob(1)?)?;
                    counted += found.count_block(row.get(0)?, row.blob(1)?)?;
                    Ok(ControlFlow::Continue(()))
                },
            )
            .unwrap();
            assert!(found.iter().eq(model.iter().copied()));
            assert_eq!(counted as usize, model.len());
            let near = beside(conn, term, number).unwrap();
            let part = part_of(number) * NARROW..(part_of(number) + 1) * NARROW;
            let expected = model.range(part).map(|n| within_part(*n));
            assert!(near.iter().eq(expected));
        }
    }
    assert!(rows(conn, 1).iter().any(|(block, _)| block.width == NARROW));
    for (term, model) in [1, 2].into_iter().zip(&models) {
        model
            .iter()
            .for_each(|n| index(conn, term, *n, false).unwrap());
        assert!(rows(conn, term).is_empty());
    }
    let names = "SELECT name FROM medborger_term_name";
    assert!(
        !conn.exists(names, &[]).unwrap(),
        "the names of terms that nothing has are gone"
    );
}
