//! The memory that reading takes at its peak: 32 MB of mail, and 31 MiB of JSON at the door. Each in a process of its own.

use std::fmt::Write;
use std::fs;
use std::process::Command;

use cpu_time::ProcessTime;
use medborger::journal::Loaded;
use serde_json::{Value, json};

use crate::run::{Done, rounded};
use crate::{moment, town};

/// What is read.
const CASES: [&str; 8] = [
    "mail_text",
    "mail_html",
    "mail_attachment",
    "mail_quoted",
    "json_uuids",
    "json_short_rows",
    "json_shifts",
    "json_people",
];
/// The most that reading may take, in megabytes.
const PEAK_MB: f64 = 200.0;
const JSON_BYTES: usize = 31 << 20;
const MAIL_BYTES: usize = 32_000_000;

/// A row for each case.
pub(crate) fn rows() -> Done<Vec<Value>> {
    let mut rows = Vec::new();
    for name in CASES {
        let child = Command::new(std::env::current_exe()?)
            .args(["--read", name])
            .output()?;
        let figures: Value = serde_json::from_slice(&child.stdout)?;
        let cpu = figures.get("cpu_s").cloned();
        rows.push(json!({
            "case": name, "metric": "peak_mb", "ours": figures.get("peak_mb"), "goal": PEAK_MB, "cpu_s": cpu,
            "outcome": figures.get("outcome"),
        }));
    }
    Ok(rows)
}

/// Reads one case in this process.
pub(crate) fn peak(name: &str) -> Done<Value> {
    let input = input(name);
    let began = ProcessTime::now();
    let outcome = if name.starts_with("mail") {
        match medborger::interop::read_mail(input.as_bytes()) {
            Ok(mail) => format!("{} bytes of text", mail.text.len()),
            Err(error) => error.code().to_owned(),
        }
    } else {
        let call = town()?.for_call(None);
        let answer = call.answer_json(&input, &Loaded::default(), &moment(false)?);
        answer.map_or_else(|error| error.code().to_owned(), |_| "answered".to_owned())
    };
    let seconds = began.elapsed().as_secs_f64();
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.trim().strip_suffix(" kB"));
    let kib: f64 = kib.ok_or("no peak in the process's status")?.parse()?;
    Ok(
        json!({ "peak_mb": rounded(kib * 1024.0 / 1e6), "cpu_s": rounded(seconds), "outcome": outcome }),
    )
}

/// Text up to a length, piece by piece.
fn filled(mut text: String, end: &str, length: usize, piece: impl Fn(usize) -> String) -> String {
    text.reserve_exact(length.saturating_sub(text.len()));
    for n in 0.. {
        let next = piece(n);
        if text.len() + next.len() + end.len() + 1 > length {
            break;
        }
        text.push_str(&next);
    }
    if text.ends_with(',') {
        text.pop();
    }
    text.push_str(end);
    text
}

fn input(name: &str) -> String {
    let head = |kind: &str| {
        let mut head = String::from(
            "From: Ida <ida@eksempel.dk>\r\nTo: plan@eksempel.dk\r\nSubject: Stien\r\n",
        );
        let _ = write!(head, "MIME-Version: 1.0\r\nContent-Type: {kind}\r\n");
        head
    };
    let market = |needs: &str, pairs: bool| {
        let volunteers = r#"[{"id":"1","limit":1}]"#;
        let rest = if pairs { "" } else { r#","pairs":[]"# };
        format!(
            r#"{{"name":"matching.solve","body":{{"market":{{"volunteers":{volunteers}{rest},"needs":[{needs}"#
        )
    };
    match name {
        "mail_text" => filled(
            head("text/plain; charset=utf-8") + "Content-Transfer-Encoding: 8bit\r\n\r\n",
            "",
            MAIL_BYTES,
            |n| format!("Linje {n}: lad stien være, hvor den er.\r\n"),
        ),
        "mail_html" => filled(
            head("text/html; charset=utf-8")
                + "Content-Transfer-Encoding: 8bit\r\n\r\n<html><body>",
            "</body></html>",
            MAIL_BYTES,
            |n| format!("<p>Linje {n}: lad <b>stien</b> v&aelig;re.</p>\r\n"),
        ),
        "mail_attachment" => filled(
            head("application/pdf")
                + "Content-Disposition: attachment; filename=plan.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n",
            "",
            MAIL_BYTES,
            |_| {
                "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5\r\n"
                    .to_owned()
            },
        ),
        "mail_quoted" => filled(
            head("text/plain; charset=iso-8859-1")
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n",
            "",
            MAIL_BYTES,
            |_| "=E6=F8=E5 =E6=F8=E5 =E6=F8=E5 =E6=F8=E5 =E6=F8=E5 =E6=F8=E5=\r\n".to_owned(),
        ),
        "json_uuids" => filled(
            market("", true) + r#"],"pairs":["#,
            "]}}}",
            JSON_BYTES,
            |n| {
                format!(
                    r#"{{"volunteer":"00000000-0000-4000-8000-{n:012}","need":"00000000-0000-4000-8001-{n:012}","fit":{}}},"#,
                    n % 1000
                )
            },
        ),
        "json_short_rows" => filled(
            market("", true) + r#"],"pairs":["#,
            "]}}}",
            JSON_BYTES,
            |n| format!(r#"{{"volunteer":"{n}","need":"1","fit":1}},"#),
        ),
        "json_shifts" => filled(
            market(r#"{"id":"1","capacity":1,"priority":1,"shifts":["#, false),
            "]}]}}}",
            JSON_BYTES,
            |n| format!(r#"{{"from":{n},"until":{}}},"#, n + 1),
        ),
        _ => filled(
            r#"{"name":"sortition.distribute","body":{"rules":{"seats":2},"people":["#.to_owned(),
            "]}}",
            JSON_BYTES,
            |n| {
                format!(
                    r#"{{"id":"p{n}","features":{{"gender":"f","age":"30","area":"north","education":"long"}}}},"#
                )
            },
        ),
    }
}
