use proptest::prelude::*;

use super::*;
use crate::sortition::rules::{Feature, ValueQuota};
use FindingGrade::{PassedOver, PutRight, ReadSo};
use TableName::{Categories, People};

const QUOTAS: &str =
    "feature,value,min,max\ngender,female,1,2\ngender,male,1,2\narea,north,0,2\narea,south,0,2\n";
const CROWD: &str = "id,gender,area\na,female,north\nb,male,south\nc,female,south\nd,male,north\n";

fn read(categories: &str, people: &str) -> TablesRead {
    let columns = PeopleColumns::default();
    read_tables(&categories.into(), &people.into(), &columns, &[]).unwrap()
}

/// Table, line, column, grade, code without its prefix, proposal.
type Told<'a> = (TableName, u32, u32, FindingGrade, &'a str, Option<&'a str>);

fn told(read: &TablesRead) -> Vec<Told<'_>> {
    let prefix = "sortition_";
    read.findings
        .iter()
        .map(|f| {
            (
                f.table,
                f.lines.first().copied().unwrap_or(0),
                f.column.unwrap_or(0),
                f.grade,
                f.code.strip_prefix(prefix).unwrap(),
                f.proposal.as_deref(),
            )
        })
        .collect()
}

fn bounds(read: &TablesRead) -> Vec<(u32, u32)> {
    let (quotas, _) = read.tables.as_ref().unwrap();
    let values = quotas.features.iter().flat_map(|f| &f.values);
    values.map(|q| (q.min, q.max)).collect()
}

#[test]
fn tables_without_anything_to_say_are_read_in_silence() {
    let plain = read(QUOTAS, CROWD);
    assert_eq!(told(&plain), []);
    let (quotas, people) = plain.tables.as_ref().unwrap();
    assert_eq!(
        (quotas.features.len(), quotas.flex.len(), people.len()),
        (2, 0, 4)
    );
    // What parts cells and lines, marks, blank lines, quoted cells, and composed letters make no difference.
    for (categories, people) in [
        (QUOTAS.replace(',', ";"), CROWD.replace(',', "\t")),
        (QUOTAS.replace('\n', "\r\n"), CROWD.replace('\n', "\r")),
        (format!("\u{feff}{QUOTAS}"), format!("sep=,\n{CROWD}")),
        (
            QUOTAS.replace('\n', "\n\n,,,\n"),
            CROWD.replace('\n', ",,\n"),
        ),
        (
            QUOTAS.replace("female", "\" female \""),
            CROWD.replace("north", " north "),
        ),
    ] {
        let again = read(&categories, &people);
        assert_eq!(again.tables, plain.tables, "{people:?}");
        assert_eq!(told(&again), [], "{people:?}");
    }
    let composed = QUOTAS.replace("north", "nørrebå");
    let read = read(&composed, &CROWD.replace("north", "nørreba\u{30a}"));
    assert_eq!((told(&read).len(), read.tables.is_some()), (0, true));
}

#[test]
fn what_is_spelled_otherwise_is_read_and_said() {
    let people = CROWD
        .replace("a,female", "a,Female")
        .replace("c,female", "c,Female")
        .replace("b,male", "b,MALE");
    let again = read(QUOTAS, &people);
    assert_eq!(again.tables, read(QUOTAS, CROWD).tables);
    assert_eq!(
        told(&again),
        [
            (People, 2, 2, ReadSo, "value_read", Some("female")),
            (People, 3, 2, ReadSo, "value_read", Some("male"))
        ]
    );
    assert_eq!(
        (again.findings[0].count, &*again.findings[0].lines),
        (2, &[2, 4][..])
    );
    let heads = read(
        &QUOTAS.replace("feature,value", "Feature,Value"),
        &CROWD.replace("id,gender", "ID,Gender"),
    );
    assert_eq!(heads.tables, again.tables);
    let danish = QUOTAS
        .replace("feature,value,min,max", "Kategori,Værdi,Mindst,HØJST")
        .replace("area", "område");
    let people = CROWD.replace("id,gender,area", "Løbe-nr.,gender,OMRAADE");
    assert!(read(&danish, &people).tables.is_some());
    let twice = read(&QUOTAS.replace("gender,male", "Gender,male"), CROWD);
    assert_eq!(
        told(&twice),
        [(Categories, 3, 1, ReadSo, "name_read", Some("gender"))]
    );
}

#[test]
fn what_is_passed_over_is_named() {
    let people = format!("Udtræk 2026,,\n{CROWD},female,north\n,female,north\na,female,north\n")
        .replace("id,gender,area", "id,gender,area,phone");
    let read = read(&format!("{QUOTAS}I alt,,4,4\n"), &people);
    assert_eq!(read.tables.as_ref().unwrap().1.len(), 4);
    assert_eq!(
        told(&read),
        [
            (Categories, 6, 1, PassedOver, "total_row", None),
            (People, 1, 0, PassedOver, "table_lines_above", None),
            (People, 2, 4, PassedOver, "column_unused", None),
            (People, 7, 1, PassedOver, "row_without_id", None),
            (People, 9, 1, PassedOver, "row_twice", None),
        ]
    );
    assert_eq!(read.findings[3].lines, [7, 8]);
}

#[test]
fn all_faults_stand_in_one_report() {
    let categories = QUOTAS
        .replace("female,1", "female,x")
        .replace("male,1", "male,x");
    let read = read(&categories, &format!("{CROWD}e,other,north\nf,,\n"));
    assert!(read.tables.is_none());
    assert_eq!(
        told(&read),
        [
            (Categories, 2, 3, PutRight, "number_unreadable", None),
            (People, 6, 2, PutRight, "value_unknown", None),
            (People, 7, 2, PutRight, "cell_empty", None),
            (People, 7, 3, PutRight, "cell_empty", None),
        ]
    );
    assert_eq!(read.findings[0].lines, [2, 3]);
    assert_eq!(
        read.findings[1].danish,
        "Personerne, linje 6, kolonne B (gender): ingen kvote har denne værdi; værdierne er: female, male"
    );
    assert_eq!(read.findings[1].value.as_deref(), Some("other"));
    assert_eq!(read.findings[1].clone().without_value().value, None);
}

#[test]
fn both_bounds_may_stand_in_one_cell_and_numbers_in_any_form() {
    let table = "Kendetegn;Navn;Antal\nkøn;kvinde;3-5\n;mand;3 til 5\nalder;alle;1.000\n";
    let ranges = read(table, "id;køn;alder\na;kvinde;alle\n");
    assert_eq!(bounds(&ranges), [(3, 5), (3, 5), (1000, 1000)]);
    assert_eq!(
        told(&ranges).iter().map(|t| (t.1, t.4)).collect::<Vec<_>>(),
        [
            (1, "heading_read"),
            (1, "heading_read"),
            (1, "heading_read"),
            (3, "feature_carried"),
            (4, "number_read")
        ]
    );
    let one = read(
        &QUOTAS
            .replace("female,1,2", "female,1-2,")
            .replace("north,0,2", "north,0..2,0..2"),
        CROWD,
    );
    assert_eq!(bounds(&one), [(1, 2), (1, 2), (0, 2), (0, 2)]);
    // What a spreadsheet made of it is proposed, not read.
    for (cell, range) in [
        ("03-maj", "3-5"),
        ("2026-05-03", "3-5"),
        ("05-mar", "3-5"),
        ("46145", "3-5"),
        ("10. dec", "10-12"),
    ] {
        let table = format!("feature,value,range\ngender,f,{cell}\n");
        let read = read(&table, "id,gender\na,f\n");
        assert_eq!(
            told(&read),
            [(Categories, 2, 3, PutRight, "date_for_range", Some(range))],
            "{cell}"
        );
    }
    let swapped = read(&QUOTAS.replace("female,1,2", "female,2,1"), CROWD);
    assert_eq!(
        told(&swapped),
        [(Categories, 2, 3, PutRight, "quota_reversed", Some("1-2"))]
    );
    let age = read(
        "feature,value,min,max\nage,10-12,1,2\n",
        "id,age\na,10. dec\nb,10-12\n",
    );
    assert_eq!(
        told(&age),
        [(People, 2, 2, PutRight, "date_for_range", Some("10-12"))]
    );
}

#[test]
fn flex_may_stand_alone_and_must_give_way() {
    let flexible = |head: &str, cells: &str| {
        read(
            &format!("feature,value,min,max,{head}\ngender,f,2,3,{cells}\n"),
            "id,gender\na,f\n",
        )
    };
    let flex = |read: &TablesRead| {
        let flex = &read.tables.as_ref().unwrap().0.flex;
        flex.first().map(|f| (f.min_least, f.max_most, f.weight))
    };
    assert_eq!(flex(&flexible("min_flex,max_flex", "1,4")), Some((1, 4, 1)));
    assert_eq!(flex(&flexible("min_flex", "1")), Some((1, 3, 1)));
    assert_eq!(flex(&flexible("max_flex", "3")), Some((2, 3, 1)));
    assert_eq!(flex(&flexible("max_flex", "")), None);
    let low = flexible("min_flex", "3");
    assert_eq!(
        told(&low),
        [(Categories, 2, 5, PutRight, "flex_outside", Some("2"))]
    );
    assert!(
        low.findings[0]
            .english
            .contains("`min_flex` 3 does not give way from `min` 2")
    );
    let high = flexible("max_flex", "2");
    assert_eq!(
        told(&high),
        [(Categories, 2, 5, PutRight, "flex_outside", Some("3"))]
    );
}

#[test]
fn ids_that_are_easily_taken_for_another_are_told() {
    let read = read(QUOTAS, &format!("{CROWD}A,male,north\n"));
    assert_eq!(told(&read), [(People, 6, 1, ReadSo, "id_alike", None)]);
    assert_eq!(
        read.tables.as_ref().map(|(_, people)| people.len()),
        Some(5)
    );
    assert!(read.findings[0].english.contains("in line 2"));
}

#[test]
fn ids_are_told_apart_and_fit_to_be_published() {
    let with = |line: &str| read(QUOTAS, &format!("{CROWD}{line}\n"));
    for (line, code, proposal) in [
        ("a,male,north", "id_twice", None),
        ("nr 7,male,north", "id_unfit", Some("nr-7")),
        ("ida@example.dk,male,north", "id_unfit", None),
        ("010203-1234,male,north", "id_personal", None),
        ("0102031234,male,north", "id_personal", None),
    ] {
        let read = with(line);
        assert_eq!(
            told(&read),
            [(People, 6, 1, PutRight, code, proposal)],
            "{line}"
        );
        let shown = &read.findings[0];
        assert!(!shown.danish.contains("nr-7") && !shown.english.contains("nr-7"));
        assert_eq!(shown.clone().without_value().proposal, None);
    }
    assert!(with("0199031234,male,north").tables.is_some());
}

#[test]
fn headings_that_are_not_there_are_named_with_the_one_that_may_be_meant() {
    let near = read(QUOTAS, &CROWD.replace("gender", "gendr"));
    assert_eq!(
        told(&near),
        [
            (People, 1, 2, PutRight, "column_missing", Some("gender")),
            (People, 1, 2, PassedOver, "column_unused", None)
        ]
    );
    let misspelt = PeopleColumns {
        id: "id".into(),
        household: vec!["addresse".into(), "etage".into()],
    };
    let homes = "id,adresse,gender,area\n1,,female,north\n";
    let read_so = read_tables(&QUOTAS.into(), &homes.into(), &misspelt, &[]).unwrap();
    let missing = read_so.findings.iter();
    let missing = missing.filter(|f| f.code == "sortition_column_missing");
    let values: Vec<_> = missing.map(|f| f.value.as_deref()).collect();
    assert_eq!(values, [Some("adresse, gender, area"), Some("adresse")]);
    let none = read("feature,value\na,b\n", "x\ny\n");
    let missing: Vec<_> = told(&none)
        .iter()
        .filter(|t| t.4 == "column_missing")
        .map(|t| (t.0, t.1))
        .collect();
    assert_eq!(
        missing,
        [(Categories, 1), (Categories, 1), (People, 1), (People, 1)]
    );
    let twice = read(QUOTAS, &CROWD.replace("id,gender,area", "id,area,area"));
    assert!(told(&twice).contains(&(People, 1, 3, PutRight, "column_repeated", None)));
    let empty = read("", "PK\u{3}\u{4}x");
    let codes: Vec<&str> = told(&empty).iter().map(|t| t.4).collect();
    assert_eq!(
        codes,
        [
            "table_empty",
            "column_missing",
            "column_missing",
            "column_missing",
            "column_missing",
            "table_workbook",
            "table_empty",
            "column_missing"
        ]
    );
}

#[test]
fn damage_to_the_file_is_said_where_it_is() {
    let open = read(QUOTAS, &CROWD.replace("c,female", "c,\"female"));
    assert_eq!(
        told(&open),
        [(People, 4, 0, PutRight, "table_quote_open", None)]
    );
    let wide = read(QUOTAS, &CROWD.replace("b,male,south", "b,male,south, a"));
    assert_eq!(told(&wide), [(People, 3, 0, PutRight, "row_width", None)]);
    let lost = read(QUOTAS, &CROWD.replace("b,male,south", "b,male,s\u{fffd}d"));
    assert_eq!(
        told(&lost)[0],
        (People, 3, 3, PutRight, "table_characters_lost", None)
    );
    let spoiled = read(
        &QUOTAS.replace("south", "sønder"),
        &CROWD.replace("south", "sÃ¸nder"),
    );
    assert!(spoiled.tables.is_some());
    let bytes = TableSource::Bytes {
        bytes: b"id;gender;area\na;female;s\xf8nder\n".to_vec(),
    };
    let categories = QUOTAS.replace("south", "sønder");
    let latin = read_tables(
        &categories.as_str().into(),
        &bytes,
        &PeopleColumns::default(),
        &[],
    )
    .unwrap();
    assert_eq!(
        told(&latin),
        [(People, 0, 0, ReadSo, "table_characters_guessed", None)]
    );
    assert_eq!(
        latin.tables.unwrap().1[0].features.get("area").unwrap(),
        "sønder"
    );
}

#[test]
fn what_was_decided_on_is_read_in_its_place() {
    let people = format!("{CROWD}e,other,north\n");
    let correct =
        |column, from: &str, to: &str| TableCorrection::new(People, column, from.into(), to.into());
    let columns = PeopleColumns::default();
    let with = |corrections: &[TableCorrection]| {
        read_tables(
            &QUOTAS.into(),
            &people.as_str().into(),
            &columns,
            corrections,
        )
        .unwrap()
    };
    assert!(with(&[correct(3, "other", "female")]).tables.is_none());
    let read = with(&[correct(2, "other", "female")]);
    assert_eq!(
        read.tables.unwrap().1[4].features.get("gender").unwrap(),
        "female"
    );
}

#[test]
fn people_at_one_address_live_together() {
    let columns = PeopleColumns {
        id: "nr".into(),
        household: vec!["street".into(), "code".into()],
    };
    let people = "nr,gender,area,street,code\n1,female,north,\"Nørregade 7, st. th.\",6100\n2,male,north,NØRREGADE 7 stuen til højre,6100 Haderslev\n3,male,south,,\n4,male,south,på landet,\n5,male,south,,8700\n6,male,south,,8700\n";
    let read = read_tables(&QUOTAS.into(), &people.into(), &columns, &[]).unwrap();
    assert_eq!(
        told(&read),
        [
            (People, 5, 4, ReadSo, "address_unread", None),
            (People, 6, 5, ReadSo, "address_unread", None),
        ]
    );
    let (quotas, people) = read.tables.unwrap();
    assert_eq!(people[0].household, people[1].household);
    assert!(people[0].household.is_some() && people[3].household.is_some());
    let homeless = [2, 4, 5].map(|at: usize| people[at].household.is_none());
    assert_eq!(homeless, [true; 3], "a postal code alone is nobody's home");
    let text = write_people(&people[2..3], &quotas.features);
    assert_eq!(text, "id,gender,area\r\n3,male,south\r\n");
}

#[test]
fn values_written_with_commas_and_quotes_are_read_and_written_again() {
    let text = "feature,value,min,max,min_flex,max_flex\r\ngender,\"female, all\",4,6,3,7\r\ngender,male,4,6,4,6\r\narea,\"the \"\"old\"\" town\",1,2,0,3\r\n";
    let people = "id,gender,area\na,male,\"the \"\"old\"\" town\"\n";
    let (quotas, _) = read(text, people).tables.unwrap();
    assert_eq!(quotas.features[0].values[0].value, "female, all");
    assert_eq!(write_categories(&quotas), text);
}

proptest! {
    #[test]
    fn what_is_written_reads_back(rows in prop::collection::vec(("[ -~æøå]{1,6}", "[a-cæå,;\"\n]{1,4}", 0..9_u32, 0..9_u32), 0..8)) {
        let mut features: Vec<Feature> = Vec::new();
        for (key, value, min, more) in rows {
            let (key, value) = (format!("k{}", key.trim()), format!("v{}", value.trim().replace('\n', "")));
            let quota = ValueQuota { value, min, max: min + more };
            let same = |a: &str, b: &str| near::folded(a) == near::folded(b);
            match features.iter_mut().find(|f| same(&f.key, &key)) {
                Some(f) if f.key != key || f.values.iter().any(|q| same(&q.value, &quota.value)) => {}
                Some(f) => f.values.push(quota),
                None => features.push(Feature { key, values: vec![quota] }),
            }
        }
        let heads: Vec<String> = features.iter().map(|f| near::heading(&f.key)).collect();
        prop_assume!((1..heads.len()).all(|n| !heads[..n].contains(&heads[n])));
        let table = QuotaTable { features, flex: vec![] };
        let person = Volunteer::new("a".into()).with_features(
            table.features.iter().map(|f| (f.key.clone(), f.values[0].value.clone())).collect(),
        );
        let people = write_people(std::slice::from_ref(&person), &table.features);
        let read = read(&write_categories(&table), &people);
        prop_assume!(!table.features.is_empty());
        prop_assert!(read.findings.is_empty(), "{:?}", read.findings);
        prop_assert_eq!(read.tables, Some((table, vec![person])));
    }

    #[test]
    fn no_text_makes_it_panic_and_nothing_is_lost_in_silence(text in "[a-cæ,;\"\r\n\t0-9-]{0,40}", more in "\\PC{0,20}") {
        let _ = read(&format!("feature,value,min,max\n{text}"), CROWD);
        let _ = read(&text, &more);
        let people = format!("id,gender,area\n{}", text.replace(['"', '\r'], ""));
        let read = read(QUOTAS, &people);
        // Every line that holds anything is a person or stands in the report.
        let lines = (1..).zip(people.lines()).skip(1);
        for (number, _) in lines.filter(|(_, line)| line.chars().any(|c| !",;\t".contains(c))) {
            let named = read.findings.iter().any(|f| f.table == People && f.lines.contains(&number));
            prop_assert!(named || read.tables.is_some(), "{number}: {people:?}");
        }
    }
}
