//! A document with everything in it, for the tests of all renderers; and the tests of the model itself.

use super::*;

fn key(text: &str) -> Key {
    text.parse().unwrap()
}

/// What somebody might write who knows HTML, Markdown and Word, or just has bad luck.
pub(crate) const HOSTILE: &str = "<script>alert(1)</script> & \"co\" *stjerne* _streg_ [x](http://y) `kode`\n# nej\n- heller ikke\n1986. var et år\n=====\n> citat\n\u{0}|a|b|";

/// A short white paper with every kind of block.
pub(crate) fn sample() -> Document {
    let cells = |cells: [&str; 3]| cells.map(|c| vec![Inline::text(c)]).to_vec();
    Document {
        subtitle: Some("Hvidbog: høringssvar og kommunens svar".into()),
        contents: true,
        blocks: vec![
            Block::Facts {
                facts: vec![
                    Fact {
                        term: "Høring".into(),
                        content: vec![Inline::text("Forslag til lokalplan 12 for Havnegade")],
                    },
                    Fact {
                        term: "Frist".into(),
                        content: vec![Inline::text("8. juni 2026, hele dagen")],
                    },
                    Fact {
                        term: "Spørgsmål".into(),
                        content: vec![Inline::web(
                            "plan@example.dk",
                            "mailto:plan@example.dk".parse().unwrap(),
                        )],
                    },
                ],
            },
            Block::Heading {
                level: 2,
                text: "Sammenfatning".into(),
                anchor: Some(key("summary")),
            },
            Block::Paragraph {
                content: vec![
                    Inline::text("Der kom 3 svar. De fleste handler om "),
                    Inline::anchor("trafikken", key("traffic")),
                    Inline::text(" og om "),
                    Inline::strong("bygningernes højde"),
                    Inline::text(". Forslaget ligger på "),
                    Inline::web(
                        "kommunens side",
                        "https://example.dk/høring?a=1&b=2".parse().unwrap(),
                    ),
                    Inline::text("."),
                ],
            },
            Block::Table {
                caption: "Svar efter emne".into(),
                columns: vec!["Emne".into(), "Svar".into(), "Kommunens holdning".into()],
                rows: vec![
                    cells(["Trafik", "2", "Imødekommes delvist:\nfarten sættes ned"]),
                    cells(["Højde", "1", "Imødekommes ikke"]),
                ],
                row_headings: true,
            },
            Block::Heading {
                level: 2,
                text: "Emnerne".into(),
                anchor: None,
            },
            Block::Heading {
                level: 3,
                text: "Trafik & parkering".into(),
                anchor: Some(key("traffic")),
            },
            Block::List {
                ordered: true,
                items: vec![
                    vec![Inline::text("Sænk farten til 40 km/t.")],
                    vec![Inline::text("Flyt parkeringen.")],
                ],
            },
            Block::Quote {
                text:
                    "Vi bor i nummer 7.\nBilerne kører for stærkt.\n\nVenlig hilsen\nIda Eksempel"
                        .into(),
            },
            Block::Note {
                label: "Kommunens svar".into(),
                content: vec![Inline::text("Farten sættes ned til 40 km/t.")],
            },
            Block::Heading {
                level: 3,
                text: "Andet".into(),
                anchor: None,
            },
            Block::List {
                ordered: false,
                items: vec![
                    vec![Inline::text("Flere træer")],
                    vec![Inline::text("Bænke")],
                ],
            },
            Block::Quote {
                text: HOSTILE.into(),
            },
            Block::List {
                ordered: true,
                items: vec![vec![Inline::text("Igen fra ét")]],
            },
        ],
        ..Document::new("Lokalplan 12", Language::Danish)
    }
}

fn with(blocks: Vec<Block>) -> Result<(), InteropError> {
    let document = Document {
        blocks,
        ..Document::new("Titel", Language::Danish)
    };
    document.outline().map(|_| ())
}

#[test]
fn a_document_needs_a_title() {
    let untitled = Document::new(" \n", Language::Danish);
    assert_eq!(
        untitled.outline().err(),
        Some(InteropError::DocumentTitleEmpty)
    );
    assert_eq!(with(Vec::new()), Ok(()));
}

#[test]
fn headings_skip_no_level_downwards_and_may_return_any_way_up() {
    for (levels, fine) in [
        (&[2, 3, 4, 2][..], true),
        (&[2, 3, 4, 4, 3], true),
        (&[3], false),
        (&[2, 4], false),
        (&[1], false),
        (&[2, 3, 4, 5], false),
        (&[0], false),
    ] {
        let blocks = levels.iter().map(|l| Block::heading(*l, "x")).collect();
        assert_eq!(with(blocks).is_ok(), fine, "{levels:?}");
    }
    assert_eq!(
        with(vec![Block::heading(2, "")]),
        Err(InteropError::HeadingEmpty)
    );
}

#[test]
fn links_lead_to_a_heading_that_is_there_once() {
    let heading = |anchor| Block::Heading {
        level: 2,
        text: "x".into(),
        anchor: Some(key(anchor)),
    };
    let link = |anchor| Block::Paragraph {
        content: vec![Inline::anchor("x", key(anchor))],
    };
    assert_eq!(with(vec![link("a"), heading("a")]), Ok(()));
    assert_eq!(
        with(vec![heading("a"), link("b")]),
        Err(InteropError::AnchorUnknown)
    );
    assert_eq!(
        with(vec![heading("a"), heading("a")]),
        Err(InteropError::AnchorTwice)
    );
}

#[test]
fn a_table_has_columns_and_rows_of_their_number() {
    let table = |columns: &[&str], cells: usize| Block::Table {
        caption: "x".into(),
        columns: columns.iter().map(|c| (*c).to_owned()).collect(),
        rows: vec![vec![Vec::new(); cells]],
        row_headings: false,
    };
    assert_eq!(with(vec![table(&["a", "b"], 2)]), Ok(()));
    assert_eq!(
        with(vec![table(&["a", "b"], 3)]),
        Err(InteropError::TableRowWidth)
    );
    assert_eq!(with(vec![table(&[], 0)]), Err(InteropError::TableColumns));
}

#[test]
fn only_web_and_mail_addresses_are_linked_to() {
    for (text, fine) in [
        ("https://example.dk", true),
        ("HTTP://example.dk/a?b#c", true),
        ("mailto:ida@example.dk", true),
        ("mailto:ida", false),
        ("http:example.dk", false),
        ("https:///x", false),
        ("javascript:alert(1)", false),
        ("data:text/html,x", false),
        ("file:///etc/passwd", false),
        (" https://example.dk", false),
        ("https://example.dk/a b", false),
        ("https://example.dk/\"onclick=", false),
        ("https://example.dk/\n", false),
        ("//example.dk", false),
        ("", false),
    ] {
        assert_eq!(text.parse::<WebLink>().is_ok(), fine, "{text}");
    }
    let long = format!("https://{}", "a".repeat(1992));
    assert!(long.parse::<WebLink>().is_ok());
    assert!(format!("{long}a").parse::<WebLink>().is_err());
    let upper: WebLink = "HTTPS://example.dk".parse().unwrap();
    assert_eq!(upper.as_str(), "https://example.dk");
}

#[test]
fn a_document_survives_json_and_a_bad_link_in_json_is_refused_by_its_own_code() {
    let json = serde_json::to_string(&sample()).unwrap();
    assert_eq!(serde_json::from_str::<Document>(&json).unwrap(), sample());
    let bad = json.replace("https://example.dk", "ftp://example.dk");
    let error = serde_json::from_str::<Document>(&bad).unwrap_err();
    assert!(error.to_string().contains("link_malformed"));
}

#[test]
fn debug_shows_no_text() {
    let shown = format!("{:?}", sample());
    for word in [
        "Ida",
        "nummer",
        "plan@",
        "Lokalplan",
        "Sammenfatning",
        "script",
        "Frist",
    ] {
        assert!(!shown.contains(word), "{word} in {shown}");
    }
    assert!(shown.contains("Table(3 columns, 2 rows)"));
}

#[test]
fn blank_lines_part_a_quote_into_paragraphs() {
    assert_eq!(paragraphs("\r\n a\r\nb \r\n \r\n\r\nc\n"), [" a\nb", "c"]);
    assert_eq!(paragraphs(" \n"), Vec::<String>::new());
}
