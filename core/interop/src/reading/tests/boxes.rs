//! Boxes of mails.

use super::super::*;

#[test]
fn a_box_of_mails_is_a_list_and_what_is_doubtful_is_said() {
    let mbox = "From ida@eksempel.dk Mon Jun  8 10:00:00 2026\n\
        From: Ida Eksempel <ida@eksempel.dk>\nDate: Mon, 8 Jun 2026 10:00:00 +0200\nSubject: Stien\n\n\
        Lad den v=C3=A6re.\n>From nu af.\nFrom Nord til Syd.\n\n\
        From nord\ntil syd.\n\n\
        From bo@eksempel.dk Mon Jun  8 11:00:00 2026\n\
        From: Bo Eksempel <bo@eksempel.dk>\nDate: Mon, 8 Jun 2026 11:00:00 +0200\nSubject: VS: Stien\n\
        \n---------- Forwarded message ---------\nFra: Eva Eksempel <eva@eksempel.dk>\n\
        Date: man. 8. jun. 2026 kl. 10.00\nSubject: Stien\nTo: Bo <bo@eksempel.dk>\n\nBehold den.\n\n\
        From x Mon Jun  8 12:00:00 2026\nX-Nothing: 1\n\n";
    let table = read_table(mbox.as_bytes()).unwrap();
    assert_eq!(table.format, TableFormat::Mbox);
    assert_eq!(
        table.columns,
        ["Navn", "E-mail", "Modtaget", "Emne", "Svar"]
    );
    assert_eq!(
        table.rows.iter().map(|row| row.line).collect::<Vec<_>>(),
        [1, 13, 26]
    );
    let text = "Lad den v=C3=A6re.\nFrom nu af.\nFrom Nord til Syd.\n\nFrom nord\ntil syd.";
    assert_eq!(
        table.rows[0].cells,
        [
            "Ida Eksempel",
            "ida@eksempel.dk",
            "2026-06-08T08:00:00Z",
            "Stien",
            text
        ]
    );
    assert!(table.rows[0].doubts.is_empty());
    assert_eq!(table.rows[1].cells[0], "Eva Eksempel");
    assert_eq!(table.rows[1].cells[4], "Behold den.");
    assert!(table.rows[1].doubts.contains(&MailDoubt::Forwarded));
    assert_eq!(table.rows[2].doubts, [MailDoubt::Unreadable]);
}

#[test]
fn a_line_of_a_text_that_begins_with_from_begins_no_mail() {
    let begins =
        "From ida@eksempel.dk Mon Jun  8 10:00:00 2026\nFrom: Ida <ida@eksempel.dk>\n\nHej.\n\n";
    for body in [
        "From my point of view:\nNote: stien skal blive.\n",
        "From 2026 on\nSubject: stien\n",
        "From 10:00 to 12:00\nTo: alle\n",
        "From Ida Mon Jun  8 10:00:00 2026\nDet skrev hun.\n",
    ] {
        let table = read_table(format!("{begins}{body}").as_bytes()).unwrap();
        assert_eq!(table.rows.len(), 1, "{body}");
        assert!(table.rows[0].cells[4].ends_with(body.trim_end()), "{body}");
    }
    for postmark in [
        "From - Mon Jun 08 10:00:00 2026",
        "From 17@xxx Mon Jun 08 10:00:00 +0000 2026",
        "From bo@eksempel.dk Mon Jun  8 10:00 2026",
    ] {
        let two =
            format!("{begins}{postmark}\nDKIM-Signature: v=1\nFrom: Bo <bo@eksempel.dk>\n\nNej.\n");
        assert_eq!(
            read_table(two.as_bytes()).unwrap().rows.len(),
            2,
            "{postmark}"
        );
    }
}

#[test]
fn when_a_mail_came_says_the_last_server_and_else_its_sender() {
    let mail = |trace: &str| {
        let mail = format!(
            "{trace}From: Ida <ida@eksempel.dk>\nDate: Mon, 8 Jun 2026 10:00:00 +0200\n\nNej.\n"
        );
        let table = read_table(mail.as_bytes()).unwrap();
        (
            table.rows[0].cells[2].clone(),
            table.rows[0].dated_by_sender,
        )
    };
    let trace = "Received: by mx.eksempel.dk; Tue, 9 Jun 2026 00:00:05 +0200\n";
    assert_eq!(mail(trace), ("2026-06-08T22:00:05Z".to_owned(), false));
    assert_eq!(mail(""), ("2026-06-08T08:00:00Z".to_owned(), true));
}

#[test]
fn a_single_mail_is_a_box_of_one() {
    let mail =
        "Received: by x\r\nFrom: Ida <ida@eksempel.dk>\r\nSubject: Stien\r\n\r\nNej tak.\r\n";
    let table = read_table(mail.as_bytes()).unwrap();
    assert_eq!((table.format, table.rows.len()), (TableFormat::Mbox, 1));
    assert_eq!(table.rows[0].cells[4], "Nej tak.");
}

#[test]
fn a_mail_that_is_too_large_or_broken_costs_no_other_and_says_so() {
    let mail = |name: &str, body: &str| {
        format!(
            "From {name}@eksempel.dk Mon Jun  8 10:00:00 2026\nFrom: {name} <{name}@eksempel.dk>\n\
             Date: Mon, 8 Jun 2026 10:00:00 +0200\nSubject: Stien\n\n{body}\n\n"
        )
    };
    let large = "Stien skal blive. ".repeat(36_000);
    let broken = "From x Mon Jun  8 12:00:00 2026\n\u{1}\u{2} intet\n\n";
    for (place, odd) in
        (0..3).flat_map(|place| [(place, mail("Eva", &large)), (place, broken.to_owned())])
    {
        let mut mails = [mail("Ida", "Behold den."), mail("Bo", "Nej.")].to_vec();
        // Within a box, what has no header at all can't be told from a text: then the mail before it is in doubt.
        let is_broken = odd == broken;
        mails.insert(place, odd);
        let table = read_table(mails.concat().as_bytes()).unwrap();
        assert_eq!(table.format, TableFormat::Mbox);
        if is_broken && place > 0 {
            assert_eq!(table.rows.len(), 2);
            let doubtful = |row: &TableRow| row.doubts.contains(&MailDoubt::HoldsAnother);
            let doubts: Vec<bool> = table.rows.iter().map(doubtful).collect();
            assert_eq!(doubts, [place == 1, place == 2]);
            continue;
        }
        assert_eq!(table.rows.len(), 3);
        for (at, row) in table.rows.iter().enumerate() {
            if at == place && is_broken {
                assert_eq!(row.doubts, [MailDoubt::Unreadable]);
            } else if at == place {
                assert_eq!(row.flaws, [RowFlaw::TooLarge]);
                assert_eq!(
                    row.cells[..4],
                    ["Eva", "Eva@eksempel.dk", "2026-06-08T08:00:00Z", "Stien"]
                );
                assert!(row.cells[4].is_empty());
            } else {
                assert!(row.flaws.is_empty() && row.doubts.is_empty());
                assert!(["Behold den.", "Nej."].contains(&row.cells[4].as_str()));
            }
        }
        assert!(
            table_parts(table)
                .iter()
                .all(|part| to_json(part).len() < 1 << 20)
        );
    }
}

#[test]
fn a_row_of_a_list_that_is_too_large_costs_no_other() {
    let long = "x".repeat(ROW_BYTES_MAX);
    let table = read_table(format!("Navn;Svar\nIda;Nej\nBo;{long}\nEva;Ja\n").as_bytes()).unwrap();
    let told: Vec<(u32, &[RowFlaw])> = table
        .rows
        .iter()
        .map(|row| (row.line, &row.flaws[..]))
        .collect();
    assert_eq!(told, [(2, &[][..]), (3, &[RowFlaw::TooLarge]), (4, &[])]);
    assert_eq!(table.rows[1].cells, ["Bo", ""]);
    // Many values that are each short enough are one row that is not.
    let many = format!(
        "{}\n{}\nx\n",
        "a;".repeat(499) + "a",
        vec!["\u{1}".repeat(1000); 500].join(";")
    );
    let table = read_table(many.as_bytes()).unwrap();
    assert_eq!(
        (table.rows[0].cells.len(), table.rows[1].cells.len()),
        (0, 1)
    );
}
