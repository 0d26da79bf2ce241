use super::*;
use crate::sortition::{
    Announcement, DrawRules, Feature, JointQuota, Objective, Randomness, SeatGroup, ValueQuota,
    Volunteer, distribute, lottery, publish,
};

fn quota(value: &str, min: u32, max: u32) -> ValueQuota {
    ValueQuota::new(value.into(), min, max)
}

fn person(n: usize) -> Volunteer {
    Volunteer::new(format!("p{n:02}")).with_features(
        [
            ("area", ["north", "south", "south", "west"][n % 4]),
            ("age", ["old", "old", "young"][n % 3]),
        ]
        .map(|(f, v)| (f.to_owned(), v.to_owned()))
        .into(),
    )
}

fn rules(seats: u32) -> DrawRules {
    DrawRules::new(seats).with_features(vec![
        Feature::new(
            "area".into(),
            vec![
                quota("north", 1, 2),
                quota("south", 1, 2),
                quota("west", 2, 4),
            ],
        ),
        Feature::new("age".into(), vec![quota("old", 1, 3), quota("young", 3, 6)]),
    ])
}

/// Text, certificate and what it proves.
fn certified(
    rules: &DrawRules,
    people: &[Volunteer],
) -> (PublishedText, PublishedText, ProvenChances) {
    certified_by(Objective::Leximin, rules, people)
}

fn certified_by(
    objective: Objective,
    rules: &DrawRules,
    people: &[Volunteer],
) -> (PublishedText, PublishedText, ProvenChances) {
    let work = Work::unlimited();
    let pool = Pool::new(rules, people).unwrap();
    let found = distribute(&pool, objective, &work).unwrap();
    let drawn = lottery(&pool, &found, 60, &work).unwrap();
    let announcement = Announcement::new("Prøve".into(), Disclosure::Features)
        .with_randomness(Randomness::Balls { balls: 2 });
    let text = publish(&pool, people, &drawn, &announcement).unwrap();
    let certificate = certificate_of(&pool, &found, &text, &work)
        .unwrap()
        .unwrap();
    let read = LotteryText::parse(text.text.as_bytes()).unwrap();
    let parsed = LotteryCertificate::parse(certificate.text.as_bytes(), &work).unwrap();
    let proven = parsed.verify(&read, &text.sha256, &work).unwrap();
    (text, certificate, proven)
}

#[test]
fn every_level_is_proven_from_the_text_and_the_certificate_alone() {
    let mut people: Vec<Volunteer> = (0..24).map(person).collect();
    people[3].standing = crate::sortition::Standing::Included;
    people[4].standing = crate::sortition::Standing::Excluded;
    let (_, _, plain) = certified(&rules(6), &people);
    let joint = JointQuota::new(
        [("age", "old"), ("area", "west")]
            .map(|(f, v)| (f.to_owned(), v.to_owned()))
            .into(),
        0,
        1,
    );
    let (_, _, joined) = certified(&rules(6).with_joint(vec![joint]), &people);
    for (n, person) in people.iter_mut().enumerate() {
        person.household = (n % 5 < 2).then(|| format!("h{}", n / 5));
        person.fits = if n % 4 == 0 {
            ["a", "b"].map(str::to_owned).into()
        } else {
            ["b".to_owned()].into()
        };
    }
    let groups = vec![SeatGroup::new("a".into(), 2), SeatGroup::new("b".into(), 4)];
    let more = rules(6).with_household_max(1).with_seat_groups(groups);
    let (_, _, homes) = certified(&more, &people);
    assert!(plain.minimum > 0.0, "{plain:?}");
    for proven in [plain, joined, homes] {
        assert!(
            proven.proven > 0 && proven.proven <= proven.levels,
            "{proven:?}"
        );
        let bound = proven.bound.unwrap();
        assert!(
            (0.0..1e-9).contains(&(bound - proven.minimum)),
            "{proven:?}"
        );
        assert!(proven.gap < 1e-9, "{proven:?}");
    }
}

#[test]
fn where_only_the_smallest_chance_was_asked_for_the_proof_says_that_there_are_more_levels() {
    let people: Vec<Volunteer> = [("p0", "f"), ("p1", "m"), ("p2", "m")]
        .map(|(id, gender)| {
            let features = [("gender".to_owned(), gender.to_owned())];
            Volunteer::new(id.to_owned()).with_features(features.into())
        })
        .into();
    let gender = Feature::new("gender".into(), vec![quota("m", 0, 1), quota("f", 0, 2)]);
    let rules = DrawRules::new(2).with_features(vec![gender]);
    let (_, _, proven) = certified_by(Objective::Maximin, &rules, &people);
    assert_eq!((proven.proven, proven.levels), (1, 2));
    assert!((proven.minimum - 0.5).abs() < 1e-9);
    for seats in 6..12 {
        for count in 20..30 {
            let mut people: Vec<Volunteer> = (0..count).map(person).collect();
            for (n, person) in people.iter_mut().enumerate() {
                person.household = (n % 5 < 2).then(|| format!("h{}", n / 5));
            }
            for rules in [self::rules(seats), self::rules(seats).with_household_max(1)] {
                if distribute(
                    &Pool::new(&rules, &people).unwrap(),
                    Objective::Maximin,
                    &Work::unlimited(),
                )
                .is_err()
                {
                    continue;
                }
                let (_, _, proven) = certified_by(Objective::Maximin, &rules, &people);
                assert!(proven.proven <= proven.levels, "{proven:?}");
                // Where homes bind, it may rest on a search.
                let far = proven.bound.map_or(0.0, |bound| bound - proven.minimum);
                assert!((0.0..1e-9).contains(&far), "{proven:?}");
            }
        }
    }
}

#[test]
fn a_certificate_of_another_text_or_with_another_number_does_not_hold() {
    let people: Vec<Volunteer> = (0..24).map(person).collect();
    let (text, certificate, _) = certified(&rules(6), &people);
    let (other, _, _) = certified(&rules(7), &people);
    let work = Work::unlimited();
    let read = LotteryText::parse(text.text.as_bytes()).unwrap();
    let parsed = LotteryCertificate::parse(certificate.text.as_bytes(), &work).unwrap();
    let holds =
        |certificate: &LotteryCertificate| certificate.verify(&read, &text.sha256, &work).is_ok();
    assert!(holds(&parsed));
    assert!(parsed.verify(&read, &other.sha256, &work).is_err());
    let first = parsed.levels[0].clone();
    assert!(first.proven && !first.weights.is_empty());
    let with = |change: &dyn Fn(&mut LotteryCertificate)| {
        let mut changed = parsed.clone();
        change(&mut changed);
        changed
    };
    for changed in [
        with(&|c| c.levels[0].value += 1),
        with(&|c| c.gap += 1),
        with(&|c| c.of -= 1),
        with(&|c| c.levels[0].settled.clear()),
        with(&|c| {
            c.levels[0].settled.remove(0);
        }),
        with(&|c| c.levels[0].weights.clear()),
        with(&|c| c.levels[0].prices.clear()),
        with(&|c| c.levels[0].prices.push((PriceRule::Quota(9), 1))),
        with(&|c| c.levels[0].prices.push((PriceRule::Groups(vec![1]), 1))),
        with(&|c| {
            let first = c.levels[0].clone();
            c.levels.insert(0, first);
        }),
        with(&|c| {
            c.levels.remove(0);
        }),
    ] {
        assert!(!holds(&changed));
    }
    // A changed byte shows in its line.
    let bytes = certificate.text.as_bytes();
    for place in (0..bytes.len()).step_by(97) {
        let mut changed = bytes.to_vec();
        changed[place] ^= 1;
        let line = as_u32(bytes[..place].iter().filter(|c| **c == b'\n').count()) + 1;
        let error = LotteryCertificate::parse(&changed, &work).unwrap_err();
        assert_eq!(error, SortitionError::CertificateFalse { line });
    }
}

#[test]
fn everybody_is_told_which_quotas_hold_their_chance() {
    let people: Vec<Volunteer> = (0..24).map(person).collect();
    let (text, certificate, _) = certified(&rules(6), &people);
    let read = LotteryText::parse(text.text.as_bytes()).unwrap();
    let parsed =
        LotteryCertificate::parse(certificate.text.as_bytes(), &Work::unlimited()).unwrap();
    let told = |id: &str| read.why(id, &parsed).unwrap();
    // 16 of 24 are old, of whom at most 3 may be in, as 3 are to be young.
    let old = told("p00");
    assert!((old.even - 0.25).abs() < 1e-12);
    assert!(
        old.danish
            .contains("mindst 3 med age: young skal være med, og 8 kan trækkes"),
        "{}",
        old.danish
    );
    assert!(old.english.starts_with("The chance is "), "{}", old.english);
    assert!(old.reasons.iter().all(|r| r.price > 0.0));
    assert!(read.why("nobody", &parsed).is_none());
    let even = certified(&DrawRules::new(6), &people);
    let read = LotteryText::parse(even.0.text.as_bytes()).unwrap();
    let parsed = LotteryCertificate::parse(even.1.text.as_bytes(), &Work::unlimited()).unwrap();
    let why = read.why("p05", &parsed).unwrap();
    assert_eq!(
        why.english,
        "The chance is 25.00%. Without quotas everybody would have 25.00%. No quota makes it smaller."
    );
    assert_eq!(
        why.danish,
        "Chancen er 25,00 %. Uden kvoter ville alle have 25,00 %. Ingen kvote gør den mindre."
    );
}

fn why_of(rules: &DrawRules, people: &[Volunteer], id: &str) -> super::super::WhyChance {
    let (text, certificate, _) = certified(rules, people);
    let read = LotteryText::parse(text.text.as_bytes()).unwrap();
    let parsed =
        LotteryCertificate::parse(certificate.text.as_bytes(), &Work::unlimited()).unwrap();
    read.why(id, &parsed).unwrap()
}

#[test]
fn a_home_that_holds_a_chance_down_is_named() {
    // Of the young, all of whom are wanted, two live together: one of them sits each time.
    let ages = [quota("old", 0, 6), quota("young", 3, 6)];
    let rules = DrawRules::new(6)
        .with_features(vec![Feature::new("age".into(), ages.into())])
        .with_household_max(1);
    let person = |n: usize| {
        let age = if n < 4 { "young" } else { "old" };
        let person = Volunteer::new(format!("p{n:02}"))
            .with_features([("age".to_owned(), age.to_owned())].into());
        if n < 2 {
            person.with_household("h".into())
        } else {
            person
        }
    };
    let people: Vec<Volunteer> = (0..12).map(person).collect();
    let why = why_of(&rules, &people, "p00");
    assert_eq!(why.reasons.len(), 1, "{why:?}");
    let home = &why.reasons[0];
    assert_eq!((home.limit, home.people), (1, 2));
    assert_eq!(home.rule, crate::sortition::RuleName::Household);
    assert!(home.price > 0.0);
    let told = "højst 1 fra ét hjem kan være med, og 2, som bor sammen, kan trækkes";
    assert!(why.danish.contains(told), "{}", why.danish);
    let told = "at most 1 from one home can be in, and 2 who live together can be drawn";
    assert!(why.english.contains(told), "{}", why.english);
    // Whoever lives alone is told nothing of homes.
    let alone = why_of(&rules, &people, "p05");
    assert!(!alone.danish.contains("hjem"), "{}", alone.danish);
}

#[test]
fn who_is_in_beforehand_takes_a_seat_and_no_share_of_the_others() {
    let mut people: Vec<Volunteer> = (0..9).map(|n| Volunteer::new(format!("p{n}"))).collect();
    people[0].standing = crate::sortition::Standing::Included;
    people[1].standing = crate::sortition::Standing::Excluded;
    let why = why_of(&DrawRules::new(3), &people, "p5");
    // Two seats for seven.
    assert!((why.even - 2.0 / 7.0).abs() < 1e-12);
    let told = "The chance is 28.57%. Without quotas everybody would have 28.57%.";
    assert!(why.english.starts_with(told), "{}", why.english);
    let own = why_of(&DrawRules::new(3), &people, "p0");
    assert_eq!(
        own.english,
        "The person is in beforehand, and in every panel."
    );
}

#[test]
fn a_minimum_of_nobody_is_no_reason() {
    for seats in 4..8 {
        let ages = [quota("old", 0, 2), quota("young", 0, seats)];
        let areas = [
            quota("north", 0, 1),
            quota("south", 0, 8),
            quota("west", 0, 8),
        ];
        let rules = DrawRules::new(seats).with_features(vec![
            Feature::new("age".into(), ages.into()),
            Feature::new("area".into(), areas.into()),
        ]);
        let people: Vec<Volunteer> = (0..24).map(person).collect();
        let mut told = 0;
        for person in &people {
            let why = why_of(&rules, &people, &person.id);
            told += why.reasons.len();
            let is_empty = |r: &super::super::WhyReason| {
                r.bound == crate::sortition::Bound::Min && r.limit == 0
            };
            assert!(!why.reasons.iter().any(is_empty), "{why:?}");
        }
        assert!(told > 0, "{seats}");
    }
}
