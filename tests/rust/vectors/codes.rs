//! Every code of an error is met by a vector, but for those that none can bring about.

use std::collections::BTreeSet;

use super::{calls, scenarios};

#[test]
fn there_are_at_least_two_hundred_commands_and_every_code_is_met() {
    let all = scenarios();
    let commands = all
        .iter()
        .flat_map(|s| &s.steps)
        .filter(|s| s.query.is_none())
        .count();
    assert!(commands >= 200, "{commands} commands");
    let mut met: BTreeSet<String> = all
        .iter()
        .flat_map(|s| &s.steps)
        .filter_map(|s| Some(s.error.as_ref()?.code.clone()))
        .collect();
    for file in ["calendar.json", "identity.json"] {
        met.extend(calls(file).into_iter().filter_map(|call| call.error));
    }
    met.extend(
        crate::files::files()
            .into_iter()
            .filter_map(|file| file.error),
    );
    let answers = all.iter().flat_map(|s| &s.steps);
    met.extend(crate::files::named(
        answers.filter_map(|step| step.answer.as_ref()),
    ));
    // What the protocol refuses comes before the door: its own tests meet it.
    let protocol = medborger::protocol::ProtocolError::CODES;
    met.extend(protocol.iter().map(|error| error.code.to_owned()));
    // What a vector can't bring about, because it takes a damaged disk, a race or a Rust program.
    let elsewhere = |code: &str| {
        // Vectors are asked through the door, and tables come in beside it.
        let beside = ["analysis_", "cell_", "column_", "opinion_", "survey_"];
        code.starts_with("store_")
            || code.starts_with("journal_")
            || beside.iter().any(|begin| code.starts_with(begin))
            || matches!(
                code,
                "clock_ahead"
                    | "conflict"
                    | "foreign_command"
                    | "foreign_commit"
                    | "outcome_unknown"
                    | "state_differs"
                    | "table_cells_invalid"
                    | "terms_differ"
                    | "text_changed"
            )
    };
    let rust_only = [
        "award_ballot_changed",
        "row_changed",
        "tombstones_differ",
        "address_id_malformed",
        "assignment_too_many",
        "matching_not_proven",
        "matching_too_many",
        "matching_unfit",
        "matching_unsolved",
        "cancelled",
        "memory_exhausted",
        "sortition_run_cancelled",
        "sortition_unsolved",
        "anchor_twice",
        "anchor_unknown",
        "association_form_unknown",
        "attachment_unknown",
        "conversation_full",
        "dialogue_form_too_many",
        "reach_too_many",
        "closing_hour_invalid",
        "closing_outside_year",
        "cpr_not_replacement",
        "date_unreadable",
        "document_title_empty",
        "erasure_line_malformed",
        "event_ends_early",
        "facet_malformed",
        "file_too_large",
        "gathering_waiting_list_full",
        "heading_empty",
        "heading_level",
        "idea_too_many_versions",
        "initiative_too_many",
        "item_id_malformed",
        "item_twice",
        "person_mark_malformed",
        "sortition_lottery_unfit",
        "sortition_panel_breaks_rule",
        "sortition_text_differs",
        "sortition_text_untrue",
        "link_malformed",
        "mail_empty",
        "mail_unfit",
        "notice_too_many_followed",
        "dialogue_too_many_statements",
        "dialogue_too_many_versions",
        "mail_too_large",
        "not_a_mail",
        "p_number_malformed",
        "recognition_key_malformed",
        "recognition_key_weak",
        "table_row_too_large",
        "table_too_many",
        "redaction_span_order",
        "redaction_span_outside",
        "response_too_many_at_once",
        "sheet_count",
        "sheet_name",
        "sheet_name_twice",
        "sheet_too_large",
        "table_columns",
        "table_row_width",
        "week_nonexistent",
        "week_unreadable",
        "weekday_mismatch",
        "white_paper_count_differs",
        "white_paper_too_many",
        "white_paper_unwritable",
        "window_empty",
        "year_out_of_range",
        "team_draw_unfit",
    ];
    let missed: Vec<&str> = medborger::participation::codes()
        .into_iter()
        .filter(|code| !met.contains(*code) && !elsewhere(code) && !rust_only.contains(code))
        .collect();
    assert_eq!(missed, Vec::<&str>::new(), "codes that no vector meets");
}
