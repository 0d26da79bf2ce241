//! The small pages that answer a form without JavaScript. They hold no style, no script and nothing of what was written.

use crate::message::Response;
use crate::problem::Problem;

/// What the page says: its heading, its sentence, and what is wrong at each field.
pub(crate) fn refused(problem: &Problem, language: &str) -> Response {
    let is_english = language == "en";
    let (heading, back) = match is_english {
        true => (
            "It was not sent",
            "Go back in your browser: what you wrote is still there.",
        ),
        false => (
            "Det blev ikke sendt",
            "Gå tilbage i din browser: det, du skrev, står der endnu.",
        ),
    };
    let mut inside = String::from("<ul>\n");
    for fault in &problem.faults {
        let said = match is_english {
            true => &fault.english,
            false => &fault.danish,
        };
        inside.push_str("<li>");
        if let Some(field) = &fault.field {
            inside.push_str(&format!("<code>{}</code>: ", escaped(field)));
        }
        inside.push_str(&escaped(said));
        inside.push_str("</li>\n");
    }
    inside.push_str(&format!("</ul>\n<p>{back}</p>\n"));
    let mut answer = page(problem.status, language, heading, &inside);
    if let Some(seconds) = problem.retry_after() {
        answer.put("retry-after", seconds);
    }
    answer
}

/// That it was carried out.
pub(crate) fn received(language: &str) -> Response {
    let (heading, sentence) = match language == "en" {
        true => ("It was received", "Thank you. You may close this page."),
        false => ("Det er modtaget", "Tak. Du kan lukke denne side."),
    };
    page(200, language, heading, &format!("<p>{sentence}</p>\n"))
}

fn page(status: u16, language: &str, heading: &str, inside: &str) -> Response {
    let body = format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{heading}</title>\n</head>\n\
         <body>\n<main>\n<h1>{heading}</h1>\n{inside}</main>\n</body>\n</html>\n"
    );
    let mut answer = Response::of(status, "text/html; charset=utf-8", body);
    answer.put("content-language", language);
    answer.put(
        "content-security-policy",
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    answer
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}
