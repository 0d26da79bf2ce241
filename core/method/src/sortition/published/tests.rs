use medborger_base::sorted::Arrange as _;
use proptest::prelude::*;

use super::*;
use crate::sortition::{Drawn, Feature, JointQuota, SeatGroup, ValueQuota, compare, verify};

fn quota(value: &str, min: u32, max: u32) -> ValueQuota {
    ValueQuota {
        value: value.into(),
        min,
        max,
    }
}

/// Eight people, half from north and half from south, two of whom share a home; four seats, of which two are for those
/// who fit the first group; the first person is included, the last excluded.
fn sample() -> (DrawRules, Vec<Volunteer>, Lottery) {
    let rules = DrawRules {
        seats: 4,
        features: vec![
            Feature {
                key: "område".into(),
                values: vec![quota("nord", 1, 3), quota("syd & øst", 1, 3)],
            },
            Feature {
                key: "age".into(),
                values: vec![quota("15-29", 0, 4), quota("30+", 0, 4)],
            },
        ],
        joint: vec![JointQuota {
            of: [("age", "15-29"), ("område", "nord")]
                .map(|(f, v)| (f.to_owned(), v.to_owned()))
                .into(),
            min: 0,
            max: 2,
        }],
        seat_groups: vec![
            SeatGroup {
                key: "carer".into(),
                seats: 2,
            },
            SeatGroup {
                key: "anybody".into(),
                seats: 2,
            },
        ],
        household_max: Some(1),
    };
    let person = |n: usize| Volunteer {
        id: format!("p{n}"),
        features: [
            ("område", ["nord", "syd & øst"][n % 2]),
            ("age", ["15-29", "30+"][n / 4]),
        ]
        .map(|(f, v)| (f.to_owned(), v.to_owned()))
        .into(),
        household: (n == 1 || n == 2).then(|| "Nørregade 7".to_owned()),
        fits: match n {
            0 | 2 | 4 | 5 => ["anybody".to_owned(), "carer".to_owned()].into(),
            _ => ["anybody".to_owned()].into(),
        },
        standing: match n {
            0 => Standing::Included,
            7 => Standing::Excluded,
            _ => Standing::Open,
        },
    };
    let people: Vec<Volunteer> = (0..8).rev().map(person).collect();
    let lottery = Lottery {
        stopped: None,
        panels: vec![
            vec![0, 1, 4, 6],
            vec![0, 2, 3, 6],
            vec![0, 3, 5, 6],
            vec![0, 1, 4, 5],
        ],
        chances: [4, 2, 1, 2, 2, 2, 3, 0].map(|n| n * CHANCE_ONE / 4).into(),
    };
    (rules, people, lottery)
}

fn announcement(disclosure: Disclosure) -> Announcement {
    Announcement {
        title: "Sundhedspanel, lodtrækning 1. marts".into(),
        randomness: Randomness::Balls { balls: 1 },
        disclosure,
    }
}

fn published(disclosure: Disclosure) -> PublishedText {
    let (rules, people, lottery) = sample();
    let pool = Pool::new(&rules, &people).unwrap();
    publish(&pool, &people, &lottery, &announcement(disclosure)).unwrap()
}

/// The text with a line changed and all check digits made to fit again.
fn forged(text: &str, change: impl Fn((usize, &str)) -> String) -> String {
    let mut out = String::new();
    for (n, line) in text.lines().enumerate() {
        out.push_str(&change((n, &line[..line.len() - 9])));
        out.push('\t');
        let digits = hex_string(&sha256(out.as_bytes()));
        out.push_str(&digits[..8]);
        out.push('\n');
    }
    out
}

fn refused(text: &str) -> (&'static str, u32) {
    let error = LotteryText::parse(text.as_bytes()).unwrap_err();
    let line = match error {
        SortitionError::TextDamaged { line }
        | SortitionError::TextMalformed { line }
        | SortitionError::TextUntrue { line }
        | SortitionError::PanelBreaksRule { line } => line,
        _ => 0,
    };
    (error.code(), line)
}

#[test]
fn the_format_is_frozen() {
    let text = published(Disclosure::Features);
    let after_notes: Vec<&str> = text
        .text
        .lines()
        .skip(21)
        .map(|l| &l[..l.len() - 9])
        .collect();
    assert_eq!(
        after_notes.join("\n").replace('\t', "|"),
        "title|Sundhedspanel, lodtrækning 1. marts\n\
         seats|4\npanels|4\npeople|8\nrandomness|balls|1\nagain|10|8\ndisclosure|features\nworst|0.000000000000|0\n\
         quota|område|nord|1|3\nquota|område|syd & øst|1|3\nquota|age|15-29|0|4\nquota|age|30+|0|4\n\
         joint|0|2|age|15-29|område|nord\ngroup|carer|2\ngroup|anybody|2\nhousehold|1\n\
         person|1|p0|4|1.000000000000|included|-|1 2|nord|15-29\n\
         person|2|p1|2|0.500000000000|open|1|2|syd & øst|15-29\n\
         person|3|p2|1|0.250000000000|open|1|1 2|nord|15-29\n\
         person|4|p3|2|0.500000000000|open|-|2|syd & øst|15-29\n\
         person|5|p4|2|0.500000000000|open|-|1 2|nord|30+\n\
         person|6|p5|2|0.500000000000|open|-|1 2|syd & øst|30+\n\
         person|7|p6|3|0.750000000000|open|-|2|nord|30+\n\
         person|8|p7|0|0.000000000000|excluded|-|2|syd & øst|30+\n\
         panel|0|1 2 5 6\npanel|1|1 2 5 7\npanel|2|1 3 4 7\npanel|3|1 4 6 7\nend"
    );
    assert_eq!(text.sha256, SHA256);
}

const SHA256: &str = "ff2598a05e1f214cb3fc0e3cd02644af1e7959b4d8fa00630ca337ffbe533cff";

#[test]
fn a_draw_replays_from_the_text_alone() {
    for disclosure in [Disclosure::Features, Disclosure::PseudonymsOnly] {
        let PublishedText { text, sha256 } = published(disclosure);
        let drawn = |n| Drawn::Numbers { numbers: vec![n] };
        let replay = verify(text.as_bytes(), &sha256, &drawn(6), Some(2)).unwrap();
        assert_eq!(replay.people, ["p0", "p2", "p3", "p6"]);
        let line = text.lines().nth(replay.line as usize - 1).unwrap();
        assert!(line.starts_with("panel\t2\t1 3 4 7\t"), "{line}");
        let code = |hash: &str, n, claimed| {
            verify(text.as_bytes(), hash, &drawn(n), claimed)
                .unwrap_err()
                .code()
        };
        assert_eq!(code(&sha256, 6, Some(1)), "sortition_claim_differs");
        assert_eq!(code(&sha256, 8, None), "sortition_randomness_thrown");
        assert_eq!(code(&"0".repeat(64), 6, None), "sortition_hash_differs");
        assert_eq!(code("00", 6, None), "sortition_hash_malformed");
    }
}

#[test]
fn a_copy_that_was_converted_is_told_from_one_that_was_changed() {
    let PublishedText { text, sha256 } = published(Disclosure::Features);
    let drawn = Drawn::Numbers { numbers: vec![6] };
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let latin: Vec<u8> = text
        .chars()
        .filter_map(|c| u8::try_from(u32::from(c)).ok())
        .collect();
    for copy in [
        text.replace('\n', "\r\n").into_bytes(),
        text.replace('\n', "\r").into_bytes(),
        format!("\u{feff}{text}").into_bytes(),
        text.trim_end().as_bytes().to_vec(),
        format!("{text}\n").into_bytes(),
        [b"\xff\xfe".to_vec(), utf16].concat(),
        latin,
    ] {
        assert_eq!(
            LotteryText::parse(&copy),
            Err(SortitionError::TextConverted)
        );
        let compared = compare(&copy, text.as_bytes());
        assert_eq!(compared, Err(SortitionError::TextConverted));
        let code = |hash: &str| verify(&copy, hash, &drawn, None).unwrap_err().code();
        assert_eq!(code(&sha256), "sortition_text_converted");
        assert_eq!(code(&"0".repeat(64)), "sortition_hash_differs");
    }
    let changed = text.replace("seats\t4", "seats\t5").replace('\n', "\r\n");
    let error = verify(changed.as_bytes(), &sha256, &drawn, None).unwrap_err();
    assert_eq!(error.code(), "sortition_text_damaged");
}

#[test]
fn everybody_finds_their_own_line() {
    let PublishedText { text, sha256 } = published(Disclosure::PseudonymsOnly);
    assert!(!text.contains("included") && !text.contains("nord\t15-29"));
    let lottery = LotteryText::parse(text.as_bytes()).unwrap();
    assert_eq!(lottery.sha256(), sha256);
    let (number, line) = lottery.person("p6").unwrap();
    assert_eq!((number, line.panels, line.chance), (7, 3, 750_000_000_000));
    assert_eq!(lottery.person("p8"), None);
}

#[test]
fn a_text_that_lies_is_refused_at_its_line_although_its_check_digits_fit() {
    let text = published(Disclosure::Features).text;
    let change = |from: &'static str, to: &'static str| {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        let at = text[..text.find(from).unwrap()].matches('\n').count() as u32 + 1;
        let (code, line) = refused(&forged(&text, |(_, line)| line.replace(from, to)));
        (
            code.strip_prefix("sortition_").unwrap(),
            line.cast_signed() - at.cast_signed(),
        )
    };
    // A count, a chance that makes the worst distance wrong, a person who was not excluded.
    assert_eq!(change("p6\t3", "p6\t2"), ("text_untrue", 0));
    assert_eq!(change("p7\t0", "p7\t1"), ("text_untrue", 0));
    assert_eq!(change("p6\t3\t0.75", "p6\t3\t0.76"), ("text_untrue", -15));
    assert_eq!(
        change("again\t10\t8", "again\t10\t9"),
        ("text_malformed", 0)
    );
    assert_eq!(
        change("worst\t0.000000000000\t0", "worst\t0.000000000000\t1"),
        ("text_untrue", 0)
    );
    assert_eq!(
        change("open\t-\t2\tnord", "included\t-\t2\tnord"),
        ("text_untrue", 0)
    );
    // A quota that a panel breaks, a joint quota, the homes, the seats.
    assert_eq!(change("nord\t1\t3", "nord\t1\t2").0, "panel_breaks_rule");
    assert_eq!(change("15-29\t0\t4", "15-29\t3\t4").0, "panel_breaks_rule");
    assert_eq!(change("joint\t0\t2", "joint\t0\t1").0, "panel_breaks_rule");
    assert_eq!(
        change("open\t-\t2\tsyd", "open\t1\t2\tsyd").0,
        "panel_breaks_rule"
    );
    assert_eq!(change("-\t1 2\tsyd", "-\t-\tsyd").0, "panel_breaks_rule");
    // What could be written in two ways.
    assert_eq!(change("people\t8", "people\t08"), ("text_malformed", 0));
    assert_eq!(change("people\t8", "people\t+8"), ("text_malformed", 0));
    assert_eq!(change("panel\t2", "panel\t02"), ("text_malformed", 0));
    assert_eq!(change("panel\t2", "panel\t1"), ("text_malformed", 0));
    assert_eq!(change("1 4 6 7", "4 1 6 7"), ("text_malformed", 0));
    assert_eq!(change("1 4 6 7", "1 4 6 9"), ("text_malformed", 0));
    assert_eq!(change("1 4 6 7", "1 4 6"), ("text_malformed", 0));
    assert_eq!(change("balls\t1", "balls\t0"), ("text_malformed", 0));
    assert_eq!(change("\tp3\t", "\tp1\t"), ("text_malformed", 0));
    assert_eq!(
        change("medborger-lottery\t1", "medborger-lottery\t2"),
        ("text_malformed", 0)
    );
    assert_eq!(change("title\tS", "title\t S"), ("text_malformed", 0));
    assert_eq!(
        change("disclosure\tfeatures", "disclosure\tpseudonyms"),
        ("text_malformed", -24)
    );
}

#[test]
fn panels_that_break_a_rule_or_are_of_other_people_are_not_published() {
    let (rules, people, lottery) = sample();
    let pool = Pool::new(&rules, &people).unwrap();
    let code = |lottery: &Lottery, people: &[Volunteer], title: &str| {
        let mut announcement = announcement(Disclosure::Features);
        announcement.title = title.into();
        publish(&pool, people, lottery, &announcement)
            .unwrap_err()
            .code()
    };
    let mut broken = lottery.clone();
    broken.panels[0] = vec![0, 2, 4, 6];
    assert_eq!(code(&broken, &people, "x"), "sortition_lottery_unfit");
    assert_eq!(code(&lottery, &people[1..], "x"), "sortition_lottery_unfit");
    assert_eq!(code(&lottery, &people, "x\ny"), "sortition_line_malformed");
    broken.panels = vec![lottery.panels[0].clone(); 11];
    assert_eq!(code(&broken, &people, "x"), "sortition_randomness_unfit");
    broken.panels.clear();
    assert_eq!(code(&broken, &people, "x"), "sortition_panels_out_of_range");
    let ours = published(Disclosure::Features).text;
    let theirs = published(Disclosure::PseudonymsOnly).text;
    let error = compare(ours.as_bytes(), theirs.as_bytes()).unwrap_err();
    assert_eq!(error, SortitionError::TextDiffers { line: 4 });
    assert_eq!(compare(ours.as_bytes(), ours.as_bytes()), Ok(()));
}

/// A pool without quotas, and panels of anybody.
fn any_text() -> impl Strategy<Value = (PublishedText, Lottery)> {
    let numbers = (2_usize..20).prop_flat_map(|n| (Just(n), 1..=n, 1_usize..30));
    let whole = numbers.prop_flat_map(|(n, seats, panels)| {
        let panel = prop::sample::subsequence((0..n as u32).collect::<Vec<_>>(), seats);
        let chances = prop::collection::vec(0..=CHANCE_ONE, n);
        (
            Just((n, seats)),
            prop::collection::vec(panel, panels),
            chances,
        )
    });
    (whole, "[!-~æøå][ -~æøå]{0,20}[!-~æøå]", any::<bool>()).prop_map(
        |(((n, seats), mut panels, chances), title, open)| {
            let people: Vec<Volunteer> = (0..n)
                .map(|n| Volunteer {
                    id: format!("{n:02}"),
                    ..Volunteer::default()
                })
                .collect();
            let rules = DrawRules {
                seats: seats as u32,
                ..DrawRules::default()
            };
            let pool = Pool::new(&rules, &people).unwrap();
            panels.arrange();
            let stopped = None;
            let lottery = Lottery {
                panels,
                chances,
                stopped,
            };
            let announcement = Announcement {
                title,
                randomness: Randomness::Dice {
                    sides: 20,
                    throws: 2,
                },
                disclosure: if open {
                    Disclosure::Features
                } else {
                    Disclosure::PseudonymsOnly
                },
            };
            (
                publish(&pool, &people, &lottery, &announcement).unwrap(),
                lottery,
            )
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_published_text_reads_back_to_itself((text, lottery) in any_text()) {
        let read = LotteryText::parse(text.text.as_bytes()).unwrap();
        prop_assert_eq!(read.to_text(), text.text);
        prop_assert_eq!(&read.panels, &lottery.panels);
        let chances: Vec<u64> = read.people.iter().map(|p| p.chance).collect();
        prop_assert_eq!(chances, lottery.chances);
    }

    #[test]
    fn a_changed_added_or_lost_byte_is_found_in_its_line(
        (text, _) in any_text(),
        places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 20),
    ) {
        for (place, byte, how) in places {
            let mut bytes = text.text.clone().into_bytes();
            let place = place.index(bytes.len());
            let line = bytes[..place].iter().filter(|c| **c == b'\n').count() as u32 + 1;
            match how {
                0 if bytes[place] != byte => bytes[place] = byte,
                1 if bytes[place] != byte => bytes.insert(place, byte),
                2 if bytes.get(place + 1) != Some(&bytes[place]) => { bytes.remove(place); }
                _ => continue,
            }
            let error = LotteryText::parse(&bytes).unwrap_err();
            // A carriage return before a line's end, or no end of the last one, is a conversion.
            let expect = [SortitionError::TextDamaged { line }, SortitionError::TextConverted];
            prop_assert!(expect.contains(&error), "{error:?}, line {line}");
            let is_converted = error == SortitionError::TextConverted;
            prop_assert!(!is_converted || how == 1 && matches!(byte, b'\r' | b'\n') || how == 2, "{byte} {how}");
        }
    }

    #[test]
    fn a_text_cut_short_is_refused_at_its_end((text, _) in any_text(), at in any::<prop::sample::Index>()) {
        let cut = at.index(text.text.len());
        let line = text.text.as_bytes()[..cut].iter().filter(|c| **c == b'\n').count() as u32 + 1;
        let error = LotteryText::parse(&text.text.as_bytes()[..cut]).unwrap_err();
        let expect = [SortitionError::TextDamaged { line }, SortitionError::TextMalformed { line }, SortitionError::TextConverted];
        prop_assert!(expect.contains(&error));
    }

    #[test]
    fn no_text_makes_it_panic(fields in prop::collection::vec("[a-z]{0,6}[\t 0-9.]{0,8}\\PC{0,4}", 0..30)) {
        let text = published(Disclosure::Features).text;
        let _ = LotteryText::parse(fields.join("\n").as_bytes());
        let lines = text.lines().count();
        for field in &fields {
            let at = field.len() % lines;
            let changed = |(n, line): (usize, &str)| if n == at { field.clone() } else { line.to_owned() };
            let counted = forged(&text, changed);
            let _ = LotteryText::parse(counted.as_bytes());
        }
    }
}
