//! Lines that a mail program has wrapped (RFC 3676).

/// Joins the lines of a flowed text (RFC 3676): a line that ends in a space goes on in the next of the same depth of
/// quotes. The line before a signature, `-- `, never does.
pub(super) fn joined_flow(text: &str, delete_space: bool) -> String {
    let text = crate::xml::unified(text);
    let mut out = String::with_capacity(text.len());
    let mut last_depth = None;
    let mut goes_on = false;
    for line in text.split('\n') {
        let unquoted = line.trim_start_matches('>');
        let depth = line.len() - unquoted.len();
        let line = unquoted.strip_prefix(' ').unwrap_or(unquoted);
        let signature = line == "-- ";
        if goes_on && last_depth == Some(depth) && !signature {
            if delete_space {
                out.pop();
            }
        } else {
            if last_depth.is_some() {
                out.push('\n');
            }
            out.extend(std::iter::repeat_n('>', depth));
            if depth > 0 {
                out.push(' ');
            }
            last_depth = Some(depth);
        }
        out.push_str(line);
        goes_on = line.ends_with(' ') && !signature;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flowed_lines_are_joined_within_one_depth_of_quotes() {
        let text = "Det her er en \nlang linje.\nKort.\n> citat \n> går videre\nefter \n> citat\n  indrykket\n-- \nIda";
        assert_eq!(
            joined_flow(text, false),
            "Det her er en lang linje.\nKort.\n> citat går videre\nefter \n> citat\n indrykket\n-- \nIda"
        );
        assert_eq!(joined_flow("blå \nbær", true), "blåbær");
        assert_eq!(joined_flow("Hilsen \n-- \nIda", false), "Hilsen \n-- \nIda");
    }
}
