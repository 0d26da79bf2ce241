//! The small pages that answer a form without JavaScript. They hold no style, no script and nothing of what was written.

use serde_json::{Map, Value};

use crate::catalogue::{Catalogue, resolved};
use crate::message::Response;
use crate::problem::{Problem, ProblemFault};
use crate::protocol::Ticket;

/// What the page says: its heading, its sentence, and what is wrong at each field, called as a citizen knows it.
pub(crate) fn refused(problem: &Problem, ticket: &Ticket, catalogue: &Catalogue) -> Response {
    let language = ticket.language.as_str();
    let (heading, back) = match language {
        "en" => (
            "It was not sent",
            "Go back in your browser: what you wrote is still there.",
        ),
        _ => (
            "Det blev ikke sendt",
            "Gå tilbage i din browser: det, du skrev, står der endnu.",
        ),
    };
    let form = ticket.form.as_ref();
    let form = form.and_then(|name| catalogue.commands.get(name));
    let mut inside = String::from("<ul>\n");
    for fault in &problem.faults {
        let field = fault.field.as_deref();
        let label = form
            .zip(field)
            .and_then(|(form, field)| label(&form.body, field, language, catalogue));
        let said = sentence(fault, label.is_some(), language, catalogue);
        inside.push_str("<li>");
        if let Some(label) = label {
            inside.push_str(&format!("<strong>{}</strong>: ", escaped(&label)));
        }
        inside.push_str(&escaped(&said));
        inside.push_str("</li>\n");
    }
    inside.push_str(&format!("</ul>\n<p>{back}</p>\n"));
    let mut answer = page(problem.status, language, heading, &inside);
    if let Some(seconds) = problem.retry_after() {
        answer.put("retry-after", seconds);
    }
    answer
}

/// What a citizen reads of a fault.
fn sentence(
    fault: &ProblemFault,
    is_labelled: bool,
    language: &str,
    catalogue: &Catalogue,
) -> String {
    let (thrown, other) = match language {
        "en" => (&fault.english, "this is not filled in rightly"),
        _ => (&fault.danish, "det er ikke udfyldt rigtigt"),
    };
    let told = catalogue.sentences.get(&fault.code);
    let told = told.and_then(|told| told.get(language)?.as_str());
    let told = match told {
        Some(told) => told.to_owned(),
        // What is told in code is for whoever builds the page.
        None => match without_code(thrown) {
            said if is_labelled && said.contains('`') => other.to_owned(),
            said => said,
        },
    };
    let mut letters = told.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let said: String = first.chain(letters).collect();
    format!("{}.", said.trim_end_matches('.'))
}

/// A sentence without what stands in code within parentheses.
fn without_code(sentence: &str) -> String {
    let mut said = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once(" (`") {
        said.push_str(before);
        rest = after.split_once(')').map_or("", |(_, rest)| rest);
    }
    said.push_str(rest);
    said
}

/// What a field is called: the last name of its path that has a label.
fn label(body: &Value, field: &str, language: &str, catalogue: &Catalogue) -> Option<String> {
    let mut at = vec![body];
    let mut label: Option<String> = None;
    // What a list has several of is counted: `Svar 2`, and what it is of it.
    let mut counted: Option<(String, u32)> = None;
    for name in field.replace('[', ".").replace(']', "").split('.') {
        let mut below = Vec::new();
        for schema in at {
            open(schema, &catalogue.schemas, &mut below, 0);
        }
        let number = name.bytes().all(|byte| byte.is_ascii_digit());
        at = below
            .into_iter()
            .filter_map(|schema| match number {
                true => schema.get("items"),
                false => schema.get("properties")?.get(name),
            })
            .collect();
        let said = |schema: &&Value| {
            let said = match language {
                "en" => schema.get("title"),
                _ => schema.get("x-danish")?.get("title"),
            };
            Some(said?.as_str()?.to_owned())
        };
        let before = name.parse().ok().filter(|_| number);
        let place = before.and_then(|before: u32| before.checked_add(1));
        counted = label.clone().zip(place).or(counted);
        label = at.iter().find_map(said).or(label);
    }
    let label = label?;
    Some(match counted {
        Some((list, place)) if list == label => format!("{list} {place}"),
        Some((list, place)) => format!("{list} {place}, {label}"),
        None => label,
    })
}

/// The types that may stand there.
fn open<'a>(
    schema: &'a Value,
    schemas: &'a Map<String, Value>,
    into: &mut Vec<&'a Value>,
    deep: u8,
) {
    let schema = resolved(schema, schemas);
    into.push(schema);
    let choices = ["anyOf", "oneOf"]
        .into_iter()
        .filter_map(|name| schema.get(name)?.as_array());
    for choice in choices.flatten().filter(|_| deep < 4) {
        open(choice, schemas, into, deep + 1);
    }
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
