// Written by `cargo xtask generate` from the core's own description. Do not edit.

import type { MedborgerError } from './errors.js';
import type { AskOptions, Day, DayTime, ExecuteOptions, Instant } from './index.js';

/** What any call may be told: a malformed input, an actor who may not, somebody else who wrote first, the store. */
export type DoorCode =
  | 'actor_malformed'
  | 'actor_not_permitted'
  | 'analysis_broken'
  | 'analysis_options_malformed'
  | 'analysis_period_too_long'
  | 'analysis_table_missing'
  | 'analysis_too_many'
  | 'analysis_unknown_method'
  | 'analysis_unknown_table'
  | 'anchor_twice'
  | 'anchor_unknown'
  | 'attachment_unknown'
  | 'body_stopped'
  | 'body_too_large'
  | 'box_unfit'
  | 'calendar_reply_malformed'
  | 'cancelled'
  | 'cell_kind'
  | 'cell_missing'
  | 'cell_names_nothing'
  | 'cell_not_bool'
  | 'cell_not_choice'
  | 'cell_not_day'
  | 'cell_not_instant'
  | 'cell_not_midnight'
  | 'cell_not_number'
  | 'cell_not_text'
  | 'cell_not_whole'
  | 'cell_out_of_range'
  | 'cell_repeated'
  | 'cell_too_large'
  | 'cell_without_zone'
  | 'cell_zero_lost'
  | 'clock_ahead'
  | 'clock_behind'
  | 'column_arrow_broken'
  | 'column_code_unknown'
  | 'column_length_differs'
  | 'column_missing'
  | 'column_name_repeated'
  | 'column_offsets_broken'
  | 'column_too_deep'
  | 'column_unread'
  | 'command_reused'
  | 'conflict'
  | 'cursor_unfit'
  | 'document_malformed'
  | 'document_title_empty'
  | 'duplicate_field'
  | 'erasure_line_malformed'
  | 'event_ends_early'
  | 'field_not_permitted'
  | 'file_empty'
  | 'file_hash_differs'
  | 'file_not_found'
  | 'file_too_large'
  | 'file_type_refused'
  | 'foreign_command'
  | 'foreign_commit'
  | 'form_malformed'
  | 'form_with_file'
  | 'heading_empty'
  | 'heading_level'
  | 'hex_malformed'
  | 'host_failed'
  | 'id_carries_time'
  | 'id_malformed'
  | 'idempotency_key_differs'
  | 'idempotency_key_malformed'
  | 'input_too_large'
  | 'item_id_malformed'
  | 'item_twice'
  | 'journal_changed'
  | 'journal_gap'
  | 'journal_head'
  | 'journal_lost'
  | 'journal_time'
  | 'journal_unreadable'
  | 'journal_version'
  | 'json_malformed'
  | 'json_too_deep'
  | 'key_malformed'
  | 'labels_count'
  | 'language_malformed'
  | 'link_malformed'
  | 'mail_empty'
  | 'mail_outlook_message'
  | 'mail_too_large'
  | 'mail_unfit'
  | 'media_type_unsupported'
  | 'memory_exhausted'
  | 'method_not_allowed'
  | 'missing_field'
  | 'next_refused'
  | 'not_a_mail'
  | 'not_acceptable'
  | 'not_permitted'
  | 'nothing_to_do'
  | 'opinion_groups_mismatched'
  | 'opinion_option_out_of_range'
  | 'opinion_share_lost_out_of_range'
  | 'opinion_share_min_out_of_range'
  | 'opinion_votes_faulty'
  | 'option_malformed'
  | 'origin_refused'
  | 'outcome_unknown'
  | 'path_not_found'
  | 'row_changed'
  | 'search_empty'
  | 'search_too_many_words'
  | 'sheet_count'
  | 'sheet_name'
  | 'sheet_name_twice'
  | 'sheet_too_large'
  | 'state_differs'
  | 'store_busy'
  | 'store_damaged'
  | 'store_engine'
  | 'store_foreign'
  | 'store_full'
  | 'store_journal_mode'
  | 'store_key_mismatch'
  | 'store_newer_schema'
  | 'store_not_a_database'
  | 'store_older_schema'
  | 'store_other_shapes'
  | 'store_read_only'
  | 'store_room_missing'
  | 'store_unavailable'
  | 'survey_faulty'
  | 'survey_nobody'
  | 'survey_not_settled'
  | 'survey_number_out_of_range'
  | 'survey_too_many'
  | 'table_cells_invalid'
  | 'table_columns'
  | 'table_damaged'
  | 'table_empty'
  | 'table_kind_unknown'
  | 'table_quote_open'
  | 'table_row_width'
  | 'table_too_large'
  | 'table_too_many'
  | 'terms_differ'
  | 'text_changed'
  | 'text_control_character'
  | 'text_empty'
  | 'text_too_long'
  | 'timestamp_malformed'
  | 'timestamp_out_of_range'
  | 'tombstones_differ'
  | 'too_many_requests'
  | 'too_many_streams'
  | 'unknown_choice'
  | 'unknown_command'
  | 'unknown_field'
  | 'unknown_query'
  | 'unpaired_surrogate'
  | 'work_exhausted'
  | 'wrong_type';

/** What loading the module ends with, and what is called before. */
export type LoadingCode =
  | 'load_failed'
  | 'no_transactions'
  | 'not_loaded';

/** What `medborger/pictures` refuses of a file, beside sizes. */
export type PictureFileCode =
  | 'picture_damaged'
  | 'picture_type_refused';

/** What `citizen` has errors of its own for. */
export type CitizenCode =
  | 'age_band_reversed'
  | 'birth_year_out_of_range'
  | 'citizen_already_enrolled'
  | 'citizen_already_verified'
  | 'citizen_left'
  | 'citizen_not_entered_by_staff'
  | 'citizen_not_found'
  | 'citizen_not_left'
  | 'citizen_not_paused'
  | 'citizen_paused'
  | 'consent_already_given'
  | 'consent_missing'
  | 'consent_not_given'
  | 'consent_twice'
  | 'contact_channel_without_address'
  | 'email_malformed'
  | 'guardian_consent_required'
  | 'person_already_enrolled'
  | 'person_not_attested'
  | 'phone_malformed'
  | 'too_many';

/** What `person` has errors of its own for. */
export type PersonCode =
  | 'person_forgotten'
  | 'person_not_found';

/** What `interest` has errors of its own for. */
export type InterestCode =
  | 'interest_already_there'
  | 'interest_circle'
  | 'interest_not_found'
  | 'interest_retired'
  | 'interest_too_deep';

/** What `way` has errors of its own for. */
export type WayCode =
  | 'way_already_there'
  | 'way_not_found'
  | 'way_retired';

/** What `idea` has errors of its own for. */
export type IdeaCode =
  | 'file_hash_malformed'
  | 'idea_already_deposited'
  | 'idea_already_supported'
  | 'idea_expiry_out_of_range'
  | 'idea_hidden'
  | 'idea_no_such_version'
  | 'idea_none_at_once'
  | 'idea_not_found'
  | 'idea_not_hidden'
  | 'idea_not_supported'
  | 'idea_not_the_author'
  | 'idea_part_count'
  | 'idea_team_dissolved'
  | 'idea_team_not_found'
  | 'idea_too_many_topics'
  | 'idea_too_many_versions'
  | 'idea_version_changed'
  | 'idea_wrong_stage'
  | 'picture_pixels_out_of_range'
  | 'picture_size_out_of_range'
  | 'picture_twice'
  | 'pictures_too_many'
  | 'place_outside_denmark';

/** What `file` has errors of its own for. */
export type FileCode =
  | 'file_hash_malformed';

/** What `contact_point` has errors of its own for. */
export type ContactPointCode =
  | 'contact_matter_not_found'
  | 'contact_point_not_found'
  | 'contact_point_unreachable'
  | 'hours_count'
  | 'hours_overlap'
  | 'hours_reversed'
  | 'hours_without_address'
  | 'hours_without_phone'
  | 'time_of_day_malformed';

/** What `hearing` has errors of its own for. */
export type HearingCode =
  | 'hearing_already_drafted'
  | 'hearing_basis_unfit'
  | 'hearing_change_unexplained'
  | 'hearing_decided_on_unfit'
  | 'hearing_decision_too_early'
  | 'hearing_delivery_unfit'
  | 'hearing_extension_too_late'
  | 'hearing_extension_unfit'
  | 'hearing_key_twice'
  | 'hearing_last_day_excluded'
  | 'hearing_last_day_needed'
  | 'hearing_last_day_past'
  | 'hearing_last_day_too_far'
  | 'hearing_meeting_unfit'
  | 'hearing_needs_renewal'
  | 'hearing_no_such_document'
  | 'hearing_no_such_meeting'
  | 'hearing_no_such_notice'
  | 'hearing_no_such_section'
  | 'hearing_no_such_veto'
  | 'hearing_not_found'
  | 'hearing_notice_failed'
  | 'hearing_notice_twice'
  | 'hearing_of_a_party'
  | 'hearing_opens_unfit'
  | 'hearing_published_on_unfit'
  | 'hearing_question_unfit'
  | 'hearing_renewal_unfit'
  | 'hearing_renewed'
  | 'hearing_too_many'
  | 'hearing_too_short'
  | 'hearing_vetoed'
  | 'hearing_white_paper_outdated'
  | 'hearing_without_edition'
  | 'hearing_without_white_paper'
  | 'hearing_wrong_stage';

/** What `response` has errors of its own for. */
export type ResponseCode =
  | 'redaction_span_order'
  | 'redaction_span_outside'
  | 'response_already_published'
  | 'response_already_settled'
  | 'response_already_submitted'
  | 'response_anonymous_with_name'
  | 'response_answer_leaks'
  | 'response_answer_missing'
  | 'response_answer_unfit'
  | 'response_before_opening'
  | 'response_cannot_keep'
  | 'response_cannot_mark'
  | 'response_empty'
  | 'response_form_closed'
  | 'response_hash_malformed'
  | 'response_leak'
  | 'response_mandate_required'
  | 'response_name_required'
  | 'response_names_hidden'
  | 'response_needs_a_person'
  | 'response_no_such_question'
  | 'response_no_such_section'
  | 'response_no_veto'
  | 'response_not_found'
  | 'response_not_late'
  | 'response_not_same_text'
  | 'response_not_settled'
  | 'response_not_the_sender'
  | 'response_of_other_hearing'
  | 'response_only_tightens'
  | 'response_organisation_required'
  | 'response_question_twice'
  | 'response_received_before_opening'
  | 'response_received_in_future'
  | 'response_secret_malformed'
  | 'response_span_unfit'
  | 'response_supplement_too_late'
  | 'response_text_changed'
  | 'response_too_many'
  | 'response_too_many_at_once'
  | 'response_twice'
  | 'response_veto_unfit'
  | 'response_withdrawn';

/** What `intake` has errors of its own for. */
export type IntakeCode =
  | 'intake_address_part'
  | 'intake_address_unfit'
  | 'intake_all_faulty'
  | 'intake_choice_several'
  | 'intake_choice_unfit'
  | 'intake_column_twice'
  | 'intake_date_unfit'
  | 'intake_heading_unclear'
  | 'intake_kind_missing'
  | 'intake_mail_unreadable'
  | 'intake_no_such_heading'
  | 'intake_no_such_question'
  | 'intake_nothing_said'
  | 'intake_number_unfit'
  | 'intake_received_missing'
  | 'intake_row_too_large'
  | 'intake_row_width'
  | 'intake_scale_unfit'
  | 'intake_value_unknown'
  | 'intake_yes_no_unfit';

/** What `white_paper` has errors of its own for. */
export type WhitePaperCode =
  | 'white_paper_already_begun'
  | 'white_paper_count_differs'
  | 'white_paper_finished'
  | 'white_paper_group_unanswered'
  | 'white_paper_incomplete'
  | 'white_paper_leaks'
  | 'white_paper_names_hidden'
  | 'white_paper_no_such_group'
  | 'white_paper_no_such_theme'
  | 'white_paper_not_begun'
  | 'white_paper_not_finished'
  | 'white_paper_sections_unsaid'
  | 'white_paper_theme_under_itself'
  | 'white_paper_themes_changed'
  | 'white_paper_too_many'
  | 'white_paper_unwritable';

/** What `team` has errors of its own for. */
export type TeamCode =
  | 'team_age_band_reversed'
  | 'team_age_bands_unfit'
  | 'team_age_unfit'
  | 'team_age_unknown'
  | 'team_already_answered'
  | 'team_already_chosen'
  | 'team_already_decided'
  | 'team_already_declared'
  | 'team_already_interested'
  | 'team_already_proposed'
  | 'team_already_seated'
  | 'team_already_treated'
  | 'team_announcement_time'
  | 'team_confidentiality_missing'
  | 'team_decided_in_future'
  | 'team_disclosure_unfit'
  | 'team_draw_published'
  | 'team_draw_time_past'
  | 'team_draw_too_early'
  | 'team_draw_unfit'
  | 'team_draw_used'
  | 'team_feature_missing'
  | 'team_feature_unknown'
  | 'team_features_changed'
  | 'team_last_day_unfit'
  | 'team_may_not_appoint'
  | 'team_may_not_decide'
  | 'team_meeting_plan_unfit'
  | 'team_no_citizen_seats'
  | 'team_no_draw'
  | 'team_no_members'
  | 'team_no_open_draw'
  | 'team_no_such_appointment'
  | 'team_no_such_declaration'
  | 'team_no_such_item'
  | 'team_no_such_recommendation'
  | 'team_no_such_seat'
  | 'team_not_a_candidate'
  | 'team_not_a_member'
  | 'team_not_adopted'
  | 'team_not_drawn'
  | 'team_not_found'
  | 'team_not_recruiting'
  | 'team_not_reported'
  | 'team_not_to_be_invited'
  | 'team_nothing_to_draw'
  | 'team_nothing_to_report'
  | 'team_other_came_first'
  | 'team_past_term'
  | 'team_period_past'
  | 'team_period_reversed'
  | 'team_plan_without_draw'
  | 'team_politician'
  | 'team_profile_on_other_seat'
  | 'team_profile_unfit'
  | 'team_recall_reason'
  | 'team_replaces_unfit'
  | 'team_seat_class_unfit'
  | 'team_seat_count'
  | 'team_seat_taken'
  | 'team_seats_taken'
  | 'team_seats_unfit'
  | 'team_still_calling'
  | 'team_too_few_panels'
  | 'team_too_many'
  | 'team_topic_unknown'
  | 'team_without_politicians'
  | 'team_wrong_stage';

/** What `meeting` has errors of its own for. */
export type MeetingCode =
  | 'meeting_after_the_period'
  | 'meeting_cancelled'
  | 'meeting_disqualified_present'
  | 'meeting_in_the_past'
  | 'meeting_minutes_approved'
  | 'meeting_no_minutes'
  | 'meeting_no_such_item'
  | 'meeting_not_a_member'
  | 'meeting_not_begun'
  | 'meeting_not_found'
  | 'meeting_other_host'
  | 'meeting_present_and_excused'
  | 'meeting_time_unfit'
  | 'meeting_too_many';

/** What `organisation` has errors of its own for. */
export type OrganisationCode =
  | 'declaration_year_out_of_range'
  | 'mandate_empty'
  | 'mandate_expired'
  | 'mandate_last_manager'
  | 'mandate_missing'
  | 'mandate_named_by_holder'
  | 'mandate_not_found'
  | 'mandate_reversed'
  | 'mandate_too_narrow'
  | 'organisation_already_registered'
  | 'organisation_changed_by_staff'
  | 'organisation_changed_meanwhile'
  | 'organisation_closed'
  | 'organisation_inhabitants_unfit'
  | 'organisation_not_an_association'
  | 'organisation_not_confirmed'
  | 'organisation_not_found'
  | 'organisation_too_many'
  | 'safeguard_loosened_by_staff'
  | 'safeguard_threshold_out_of_range';

/** What `need` has errors of its own for. */
export type NeedCode =
  | 'exchange_period_unfit'
  | 'exchange_too_many'
  | 'need_age_reversed'
  | 'need_already_posted'
  | 'need_capacity_below_taken'
  | 'need_capacity_out_of_range'
  | 'need_children_need_an_organisation'
  | 'need_closed'
  | 'need_expired'
  | 'need_full'
  | 'need_grade_out_of_range'
  | 'need_minimum_above_capacity'
  | 'need_not_found'
  | 'need_priority_out_of_range'
  | 'need_times_agreed'
  | 'offer_already_made'
  | 'offer_expired'
  | 'offer_hours_out_of_range'
  | 'offer_limit_out_of_range'
  | 'offer_not_found'
  | 'offer_week_hours_out_of_range'
  | 'offer_withdrawn'
  | 'place_outside_denmark'
  | 'reach_out_of_range'
  | 'recurrence_unfit'
  | 'too_many_shifts'
  | 'window_not_whole_minutes'
  | 'window_reversed'
  | 'window_too_long'
  | 'windows_unfit';

/** What `offer` has errors of its own for. */
export type OfferCode =
  | 'exchange_period_unfit'
  | 'exchange_too_many'
  | 'need_age_reversed'
  | 'need_already_posted'
  | 'need_capacity_below_taken'
  | 'need_capacity_out_of_range'
  | 'need_children_need_an_organisation'
  | 'need_closed'
  | 'need_expired'
  | 'need_full'
  | 'need_grade_out_of_range'
  | 'need_minimum_above_capacity'
  | 'need_not_found'
  | 'need_priority_out_of_range'
  | 'need_times_agreed'
  | 'offer_already_made'
  | 'offer_expired'
  | 'offer_hours_out_of_range'
  | 'offer_limit_out_of_range'
  | 'offer_not_found'
  | 'offer_week_hours_out_of_range'
  | 'offer_withdrawn'
  | 'place_outside_denmark'
  | 'reach_out_of_range'
  | 'recurrence_unfit'
  | 'too_many_shifts'
  | 'window_not_whole_minutes'
  | 'window_reversed'
  | 'window_too_long'
  | 'windows_unfit';

/** What `safeguard` has errors of its own for. */
export type SafeguardCode =
  | 'safeguard_already_asked'
  | 'safeguard_consent_lapsed'
  | 'safeguard_consent_missing'
  | 'safeguard_day_unfit'
  | 'safeguard_no_certificate'
  | 'safeguard_no_organisation'
  | 'safeguard_not_asked'
  | 'safeguard_own_certificate';

/** What `assignment` has errors of its own for. */
export type AssignmentCode =
  | 'assignment_age_unfit'
  | 'assignment_already_agreed'
  | 'assignment_already_proposed'
  | 'assignment_both_sides'
  | 'assignment_double_booked'
  | 'assignment_has_ended'
  | 'assignment_limit_reached'
  | 'assignment_not_a_student'
  | 'assignment_not_agreed'
  | 'assignment_not_found'
  | 'assignment_not_started'
  | 'assignment_organisation_with_children'
  | 'assignment_own_need'
  | 'assignment_pair_already_proposed'
  | 'assignment_safeguard_missing'
  | 'assignment_too_many'
  | 'hours_day_overfull'
  | 'hours_day_unfit'
  | 'hours_entry_decided'
  | 'hours_minutes_out_of_range'
  | 'hours_no_such_entry'
  | 'hours_only_of_volunteers'
  | 'hours_period_unfit'
  | 'matching_not_proven'
  | 'matching_travel_out_of_range';

/** What `shift` has errors of its own for. */
export type ShiftCode =
  | 'shift_given_back'
  | 'shift_has_begun'
  | 'shift_hours_out_of_range'
  | 'shift_hours_reported'
  | 'shift_none_fixed'
  | 'shift_not_begun'
  | 'shift_not_found'
  | 'shift_too_many';

/** What `conversation` has errors of its own for. */
export type ConversationCode =
  | 'conversation_awaits_answer'
  | 'conversation_closed'
  | 'conversation_full';

/** What `partnership` has errors of its own for. */
export type PartnershipCode =
  | 'partnership_already_signed'
  | 'partnership_contribution_unfit'
  | 'partnership_ends_before'
  | 'partnership_inhabitants_unknown'
  | 'partnership_insurer_unfit'
  | 'partnership_no_draft'
  | 'partnership_no_such_review'
  | 'partnership_not_a_party'
  | 'partnership_not_agreed'
  | 'partnership_not_found'
  | 'partnership_not_latest'
  | 'partnership_notice_given'
  | 'partnership_notice_unfit'
  | 'partnership_over'
  | 'partnership_own_institution'
  | 'partnership_parties_fixed'
  | 'partnership_party_twice'
  | 'partnership_rate_missing'
  | 'partnership_rate_twice'
  | 'partnership_replaces_staff'
  | 'partnership_review_done'
  | 'partnership_review_early'
  | 'partnership_review_outside_term'
  | 'partnership_same_person'
  | 'partnership_term_past'
  | 'partnership_term_reversed'
  | 'partnership_too_few_parties'
  | 'partnership_too_many';

/** What `grant` has errors of its own for. */
export type GrantCode =
  | 'grant_above_applied'
  | 'grant_already_applied'
  | 'grant_amount_unfit'
  | 'grant_applicant_unfit'
  | 'grant_basis_not_in_force'
  | 'grant_criteria_unfit'
  | 'grant_day_past'
  | 'grant_deadline_shortened'
  | 'grant_declaration_missing'
  | 'grant_exceeds_budget'
  | 'grant_guidance_missing'
  | 'grant_incomplete'
  | 'grant_info_late'
  | 'grant_not_approved'
  | 'grant_not_found'
  | 'grant_paid_on_unfit'
  | 'grant_pool_below_granted'
  | 'grant_pool_exhausted'
  | 'grant_reasons_missing'
  | 'grant_received_in_future'
  | 'grant_repayment_too_large'
  | 'grant_report_due_unfit'
  | 'grant_round_begun'
  | 'grant_round_closed'
  | 'grant_round_not_found'
  | 'grant_round_not_open'
  | 'grant_too_many'
  | 'grant_window_unfit'
  | 'grant_wrong_stage';

/** What `award` has errors of its own for. */
export type AwardCode =
  | 'award_already_nominated'
  | 'award_ballot_changed'
  | 'award_ballots_uncounted'
  | 'award_begun'
  | 'award_consent_late'
  | 'award_decided'
  | 'award_in_the_past'
  | 'award_join_unfit'
  | 'award_juror_partial'
  | 'award_juror_seated'
  | 'award_jury_pending'
  | 'award_no_jury'
  | 'award_no_vote'
  | 'award_nomination_known'
  | 'award_nominee_not_found'
  | 'award_nominee_out'
  | 'award_not_a_juror'
  | 'award_not_found'
  | 'award_not_nominating'
  | 'award_not_standing'
  | 'award_not_to_the_minute'
  | 'award_not_voting'
  | 'award_points_unfit'
  | 'award_self_nomination'
  | 'award_split_unfit'
  | 'award_too_early'
  | 'award_too_many'
  | 'award_unverified'
  | 'award_windows_unfit';

/** What `council` has errors of its own for. */
export type CouncilCode =
  | 'council_age_unfit'
  | 'council_age_unknown'
  | 'council_already_candidate'
  | 'council_already_member'
  | 'council_association_twice'
  | 'council_before_election_day'
  | 'council_cancel_late'
  | 'council_candidacy_closed'
  | 'council_candidacy_open'
  | 'council_deputy_unfit'
  | 'council_elected_only'
  | 'council_election_days_unfit'
  | 'council_election_open'
  | 'council_full'
  | 'council_lots_missing'
  | 'council_lots_note'
  | 'council_lots_unfit'
  | 'council_meeting_ahead'
  | 'council_meeting_known'
  | 'council_member_not_found'
  | 'council_no_cancelling'
  | 'council_no_election'
  | 'council_not_a_candidate'
  | 'council_not_a_council'
  | 'council_not_elected'
  | 'council_not_resident'
  | 'council_politician'
  | 'council_rules_undercut'
  | 'council_rules_unfit'
  | 'council_seats_unfit'
  | 'council_side_unfit'
  | 'council_term_unfit'
  | 'council_too_many'
  | 'council_too_many_candidates'
  | 'council_votes_unfit';

/** What `ambassador` has errors of its own for. */
export type AmbassadorCode =
  | 'ambassador_already_proposed'
  | 'ambassador_answered'
  | 'ambassador_area_unfit'
  | 'ambassador_not_found'
  | 'ambassador_other_side_answers'
  | 'ambassador_over'
  | 'ambassador_period_unfit';

/** What `initiative` has errors of its own for. */
export type InitiativeCode =
  | 'initiative_already_proposed'
  | 'initiative_answered'
  | 'initiative_day_unfit'
  | 'initiative_not_agreed'
  | 'initiative_not_found'
  | 'initiative_not_private'
  | 'initiative_over'
  | 'initiative_period_unfit'
  | 'initiative_place_outside'
  | 'initiative_too_many'
  | 'initiative_without_work';

/** What `dialogue_form` has errors of its own for. */
export type DialogueFormCode =
  | 'dialogue_form_already_there'
  | 'dialogue_form_not_found'
  | 'dialogue_form_not_on_trial'
  | 'dialogue_form_on_trial'
  | 'dialogue_form_thing_unknown'
  | 'dialogue_form_too_many'
  | 'dialogue_form_trial_not_begun'
  | 'dialogue_form_trial_period_unfit';

/** What `assessment` has errors of its own for. */
export type AssessmentCode =
  | 'assessment_day_unfit'
  | 'assessment_not_found'
  | 'assessment_other_thing'
  | 'assessment_principles_unfit'
  | 'assessment_published'
  | 'assessment_thing_unknown';

/** What `reach` has errors of its own for. */
export type ReachCode =
  | 'reach_dimensions_unfit'
  | 'reach_groups_overlap'
  | 'reach_no_population'
  | 'reach_thing_unknown'
  | 'reach_too_many';

/** What `gathering` has errors of its own for. */
export type GatheringCode =
  | 'gathering_already_called'
  | 'gathering_already_signed_up'
  | 'gathering_cancelled'
  | 'gathering_capacity_taken'
  | 'gathering_capacity_unfit'
  | 'gathering_contact_unfit'
  | 'gathering_days_unfit'
  | 'gathering_deadline_unfit'
  | 'gathering_host_missing'
  | 'gathering_host_over'
  | 'gathering_host_unfit'
  | 'gathering_host_unknown'
  | 'gathering_in_the_past'
  | 'gathering_invitation_needed'
  | 'gathering_minutes_unfit'
  | 'gathering_not_a_participant'
  | 'gathering_not_admitted'
  | 'gathering_not_begun'
  | 'gathering_not_found'
  | 'gathering_not_signed_up'
  | 'gathering_openness_unfit'
  | 'gathering_outcome_unknown'
  | 'gathering_party_too_large'
  | 'gathering_place_missing'
  | 'gathering_reason_unfit'
  | 'gathering_recording_without_consent'
  | 'gathering_reply_outdated'
  | 'gathering_reply_unfit'
  | 'gathering_sign_up_over'
  | 'gathering_slot_unknown'
  | 'gathering_slots_taken'
  | 'gathering_slots_unfit'
  | 'gathering_time_unfit'
  | 'gathering_too_many'
  | 'gathering_too_many_companions'
  | 'gathering_waiting_list_full'
  | 'gathering_yearly_held';

/** What `notice` has errors of its own for. */
export type NoticeCode =
  | 'notice_already_followed'
  | 'notice_batch_unknown'
  | 'notice_kind_misspelt'
  | 'notice_message_unknown'
  | 'notice_not_followed'
  | 'notice_quiet_hours_unfit'
  | 'notice_stop_unknown'
  | 'notice_thing_unknown'
  | 'notice_too_many_followed';

/** What `newsletter` has errors of its own for. */
export type NewsletterCode =
  | 'newsletter_already_there'
  | 'newsletter_changed'
  | 'newsletter_discarded'
  | 'newsletter_item_empty'
  | 'newsletter_item_twice'
  | 'newsletter_item_unknown'
  | 'newsletter_not_found'
  | 'newsletter_own_approval'
  | 'newsletter_sent'
  | 'newsletter_too_many_items'
  | 'newsletter_unapproved'
  | 'newsletter_unedited';

/** What `dialogue` has errors of its own for. */
export type DialogueCode =
  | 'dialogue_already_appealed'
  | 'dialogue_answer_to_nothing'
  | 'dialogue_contribution_already_there'
  | 'dialogue_contribution_hidden'
  | 'dialogue_contribution_not_found'
  | 'dialogue_contribution_not_hidden'
  | 'dialogue_contribution_withdrawn'
  | 'dialogue_host_not_found'
  | 'dialogue_not_a_statement'
  | 'dialogue_not_answering'
  | 'dialogue_not_appealed'
  | 'dialogue_not_invited'
  | 'dialogue_not_the_author'
  | 'dialogue_period_unfit'
  | 'dialogue_reason_dated'
  | 'dialogue_reason_not_found'
  | 'dialogue_reply_unfit'
  | 'dialogue_same_moderator'
  | 'dialogue_small_number_unfit'
  | 'dialogue_statement_fixed'
  | 'dialogue_statement_too_long'
  | 'dialogue_statements_by_staff'
  | 'dialogue_too_many'
  | 'dialogue_too_many_statements'
  | 'dialogue_too_many_versions'
  | 'dialogue_topic_already_there'
  | 'dialogue_topic_not_found'
  | 'dialogue_wrong_stage';

/** What `sortition` has errors of its own for. */
export type SortitionCode =
  | 'sortition_asked_before'
  | 'sortition_bytes_malformed'
  | 'sortition_certificate_false'
  | 'sortition_claim_differs'
  | 'sortition_draw_failed'
  | 'sortition_feature_missing'
  | 'sortition_hash_differs'
  | 'sortition_hash_malformed'
  | 'sortition_household_blank'
  | 'sortition_household_zero'
  | 'sortition_households_missing'
  | 'sortition_id_malformed'
  | 'sortition_included_fits_nothing'
  | 'sortition_joint_of_one'
  | 'sortition_line_malformed'
  | 'sortition_lottery_unfit'
  | 'sortition_min_above_max'
  | 'sortition_name_malformed'
  | 'sortition_number_out_of_range'
  | 'sortition_panel_breaks_rule'
  | 'sortition_panels_out_of_range'
  | 'sortition_person_repeated'
  | 'sortition_person_unknown'
  | 'sortition_pool_too_small'
  | 'sortition_quotas_conflict'
  | 'sortition_randomness_kind'
  | 'sortition_randomness_length'
  | 'sortition_randomness_malformed'
  | 'sortition_randomness_spare'
  | 'sortition_randomness_thrown'
  | 'sortition_randomness_unfit'
  | 'sortition_repeated'
  | 'sortition_run_cancelled'
  | 'sortition_seat_groups_unfit'
  | 'sortition_seats_out_of_range'
  | 'sortition_text_converted'
  | 'sortition_text_damaged'
  | 'sortition_text_differs'
  | 'sortition_text_malformed'
  | 'sortition_text_untrue'
  | 'sortition_too_many'
  | 'sortition_unknown'
  | 'sortition_unsolved'
  | 'sortition_value_of_nobody'
  | 'sortition_value_unlisted';

/** What `matching` has errors of its own for. */
export type MatchingCode =
  | 'matching_capacity_zero'
  | 'matching_fit_out_of_range'
  | 'matching_journey_out_of_range'
  | 'matching_journey_repeated'
  | 'matching_limit_zero'
  | 'matching_locked_above_capacity'
  | 'matching_locked_above_limit'
  | 'matching_locked_collide'
  | 'matching_minimum_above_capacity'
  | 'matching_minimums_conflict'
  | 'matching_need_repeated'
  | 'matching_need_unknown'
  | 'matching_pair_repeated'
  | 'matching_priority_out_of_range'
  | 'matching_shift_out_of_order'
  | 'matching_too_many'
  | 'matching_unfit'
  | 'matching_unsolved'
  | 'matching_volunteer_missing'
  | 'matching_volunteer_repeated'
  | 'matching_volunteer_unknown';

/** What `journal` has errors of its own for. */
export type JournalCode =
  | 'stream_not_found';

/** What `calendar` has errors of its own for. */
export type CalendarCode =
  | 'closing_hour_invalid'
  | 'closing_outside_year'
  | 'date_out_of_range'
  | 'date_unreadable'
  | 'day_malformed'
  | 'local_time_ambiguous'
  | 'local_time_nonexistent'
  | 'week_nonexistent'
  | 'week_unreadable'
  | 'weekday_mismatch'
  | 'window_empty'
  | 'year_out_of_range';

/** What `identity` has errors of its own for. */
export type IdentityCode =
  | 'address_id_malformed'
  | 'association_form_unknown'
  | 'assurance_unknown'
  | 'attestation_expired'
  | 'attestation_invalid'
  | 'attestation_unchecked'
  | 'attestation_unfit'
  | 'case_number_control'
  | 'case_number_empty'
  | 'case_number_personal'
  | 'case_number_too_long'
  | 'cpr_date'
  | 'cpr_malformed'
  | 'cpr_not_replacement'
  | 'cpr_replacement'
  | 'cvr_check_digit'
  | 'cvr_malformed'
  | 'facet_malformed'
  | 'kle_malformed'
  | 'municipality_before_reform'
  | 'municipality_christiansoe'
  | 'municipality_code_or_name'
  | 'municipality_malformed'
  | 'municipality_name_unknown'
  | 'municipality_unknown'
  | 'p_number_malformed'
  | 'person_mark_malformed'
  | 'postal_code_faroese'
  | 'postal_code_malformed'
  | 'postal_code_unused'
  | 'recognition_key_malformed'
  | 'recognition_key_weak'
  | 'text_expected';

/** The code of every error. */
export type ErrorCode =
  | DoorCode
  | LoadingCode
  | PictureFileCode
  | CitizenCode
  | PersonCode
  | InterestCode
  | WayCode
  | IdeaCode
  | FileCode
  | ContactPointCode
  | HearingCode
  | ResponseCode
  | IntakeCode
  | WhitePaperCode
  | TeamCode
  | MeetingCode
  | OrganisationCode
  | NeedCode
  | OfferCode
  | SafeguardCode
  | AssignmentCode
  | ShiftCode
  | ConversationCode
  | PartnershipCode
  | GrantCode
  | AwardCode
  | CouncilCode
  | AmbassadorCode
  | InitiativeCode
  | DialogueFormCode
  | AssessmentCode
  | ReachCode
  | GatheringCode
  | NoticeCode
  | NewsletterCode
  | DialogueCode
  | SortitionCode
  | MatchingCode
  | JournalCode
  | CalendarCode
  | IdentityCode;

/** The codes of each room's own errors, by the room's name. */
export interface RoomCodes {
  citizen: CitizenCode;
  person: PersonCode;
  interest: InterestCode;
  way: WayCode;
  idea: IdeaCode;
  file: FileCode;
  contact_point: ContactPointCode;
  hearing: HearingCode;
  response: ResponseCode;
  intake: IntakeCode;
  white_paper: WhitePaperCode;
  team: TeamCode;
  meeting: MeetingCode;
  organisation: OrganisationCode;
  need: NeedCode;
  offer: OfferCode;
  safeguard: SafeguardCode;
  assignment: AssignmentCode;
  shift: ShiftCode;
  conversation: ConversationCode;
  partnership: PartnershipCode;
  grant: GrantCode;
  award: AwardCode;
  council: CouncilCode;
  ambassador: AmbassadorCode;
  initiative: InitiativeCode;
  dialogue_form: DialogueFormCode;
  assessment: AssessmentCode;
  reach: ReachCode;
  gathering: GatheringCode;
  notice: NoticeCode;
  newsletter: NewsletterCode;
  dialogue: DialogueCode;
  sortition: SortitionCode;
  matching: MatchingCode;
  journal: JournalCode;
  calendar: CalendarCode;
  identity: IdentityCode;
}

/**
 * An id, which knows by its type what it names. Where one kind of id is asked for, another's is refused by the compiler;
 * a plain text, as it comes from a server or an address, is taken.
 */
export type Id<Of extends string> = string & { readonly __id?: Of };
export type AgreementId = Id<'AgreementId'>;
export type AmbassadorId = Id<'AmbassadorId'>;
export type AssessmentId = Id<'AssessmentId'>;
export type AssignmentId = Id<'AssignmentId'>;
export type AwardId = Id<'AwardId'>;
export type BatchId = Id<'BatchId'>;
export type CitizenId = Id<'CitizenId'>;
export type CommandId = Id<'CommandId'>;
export type ContributionId = Id<'ContributionId'>;
export type DeclarationId = Id<'DeclarationId'>;
export type DeliverableId = Id<'DeliverableId'>;
export type GatheringId = Id<'GatheringId'>;
export type GrantId = Id<'GrantId'>;
export type HearingId = Id<'HearingId'>;
export type IdeaId = Id<'IdeaId'>;
export type InitiativeId = Id<'InitiativeId'>;
export type MeetingId = Id<'MeetingId'>;
export type NeedId = Id<'NeedId'>;
export type NewsletterId = Id<'NewsletterId'>;
export type NominationId = Id<'NominationId'>;
export type NoticeId = Id<'NoticeId'>;
export type OfferId = Id<'OfferId'>;
export type OrganisationId = Id<'OrganisationId'>;
export type PersonId = Id<'PersonId'>;
export type RecommendationId = Id<'RecommendationId'>;
export type ResponseId = Id<'ResponseId'>;
export type StaffId = Id<'StaffId'>;
export type TeamId = Id<'TeamId'>;
export type TopicId = Id<'TopicId'>;

/**
 * `assignment.accept`: a side says yes. With both, the place is taken and the volunteer booked, unless they are
 * booked elsewhere at the same time. For that side, and for staff on its behalf.
 */
export interface AcceptAssignment {
  /** The assignment. */
  assignment: AssignmentId;
  /** The side. */
  side: AssignmentSide;
}

/** Who acts. The host vouches for it: the library knows no passwords. */
export type Actor =
  /** The host itself, for example a nightly job. May do all that staff may. */
  | {
      kind: 'system';
    }
  /** An employee, acting for the municipality. */
  | {
      kind: 'staff';
      /** The employee, under an id that the host can resolve. */
      staff: StaffId;
    }
  /** A citizen, acting for themselves. */
  | {
      kind: 'citizen';
      /** The citizen. */
      citizen: CitizenId;
    }
  /** Anybody: a visitor who is not signed in. */
  | {
      kind: 'public';
    };

/**
 * `dialogue_form.add`: adds a form that is in use to the catalogue, or describes one anew; one that was retired is
 * used again. For staff.
 */
export interface AddForm {
  /** Its key, for ever. */
  form: string;
  /** Its names by language. */
  labels: Record<string, string>;
  /** Where people meet. */
  channel: DialogueChannel;
}

/** `interest.add`: adds an area to the tree. */
export interface AddInterest {
  /** Its key, for ever. */
  interest: string;
  /** Its names by language. */
  labels: Record<string, string>;
  /** Its number in KLE. */
  kle?: KleNumber | null | undefined;
  /** The area above it; none at the top. */
  parent?: string | null | undefined;
}

/**
 * `hearing.add_recipient`: somebody is to be told of the hearing, or of the decision. The receipt names the notice.
 * For staff.
 */
export interface AddRecipient {
  /** A fresh id. Made where it is left out. */
  notice?: NoticeId | undefined;
  /** The hearing. */
  hearing: HearingId;
  /** On what basis they are told. */
  basis: NoticeBasis;
  /** By what channel. */
  channel: DeliveryChannel;
  /** To whom it goes. */
  recipient: Recipient;
  /** Of what they are told. `hearing` where it is left out. */
  about?: NoticeAbout | undefined;
  /** The response whose sender it goes to. */
  response?: ResponseId | null | undefined;
}

/** `way.add`: adds a way to take part to the catalogue. */
export interface AddWay {
  /** Its key, for ever. */
  way: string;
  /** Its names by language. */
  labels: Record<string, string>;
  /** Who gets in. */
  entry: WayEntry;
}

/** A postal address. */
export interface Address {
  /** Street, number, floor and door. */
  street: string;
  /** The postal code (*postnummer*). */
  postalCode: PostalCode;
  /** The postal town. */
  town: string;
}

/**
 * `grant.adjust_round`: extends a call's deadline or changes its pool, also after it has opened. The deadline never
 * comes earlier, and the pool never falls below what is granted. For staff.
 */
export interface AdjustRound {
  /** The call. */
  round: string;
  /** Until when applications are taken, exclusive. */
  closesAt: Instant;
  /** How much can be granted in all, in øre. */
  ceilingOere: number;
}

/** Who may come. */
export type Admission =
  /** Everybody. */
  | {
      who: 'everybody';
    }
  /** Members of these, such as a team; others only where staff sign them up. */
  | {
      who: 'members';
      /** Of which, by kind and id. */
      of: StreamKey[];
    }
  /** Those who are invited. Nobody else sees the gathering. */
  | {
      who: 'invited';
    };

/**
 * `team.adopt_terms`: adopts the terms of reference with seats and period, or a new version of them while nobody is
 * recruited yet. For staff, who record what the body named decided.
 */
export interface AdoptTerms {
  /** The team. */
  team: TeamId;
  /** Who adopted them: the council, or the committee or general meeting that may appoint. */
  by: AppointingBody;
  /** The words. */
  terms: TermsText;
  /** The first day of the period. */
  from: Day;
  /** The last day, inclusive: at most as long as the law lets it last. */
  to: Day;
  /** The seats. */
  seats: readonly SeatGroupSpec[];
  /** How often it meets. */
  meetings?: MeetingPlan | null | undefined;
  /** What others see. */
  openness?: TeamOpenness | undefined;
  /** Whether it advises or decides. `advisory` where it is left out. */
  power?: DecisionPower | undefined;
}

/** An item of an agenda. */
export interface AgendaItem {
  /** What it is about. */
  title: string;
  /** Whether it is treated behind closed doors (*lukket punkt*): then only staff see it. */
  closed?: boolean | undefined;
}

/** An item of the agenda, with its number. */
export interface AgendaView {
  /** Its number, from 1. */
  item: number;
  /** Whether it is treated behind closed doors. */
  closed: boolean;
  /** What it is about; absent where it is closed to the actor. */
  title?: string | null | undefined;
}

/** `initiative.agree`: the municipality agrees. For staff. */
export interface AgreeInitiative {
  /** Which. */
  initiative: InitiativeId;
  /** On which conditions. Public. */
  conditions?: string | null | undefined;
}

/**
 * `partnership.agree_to_end`: a party says yes to ending at once. When all have said so it is over. A party that is
 * closed can't be asked and is not waited for. Nobody says yes for two parties.
 */
export interface AgreeToEnd {
  /** The agreement. */
  agreement: AgreementId;
  /** Which party. */
  by: Party;
  /** Why. For the parties and staff. */
  reason: string;
}

/** Who pays what. */
export interface AgreementEconomy {
  /** What each party contributes; those who contribute nothing are left out. */
  contributions?: Contribution[] | undefined;
  /** By which rule a local council is supported, one rate for each year. */
  support?: SupportRate[] | undefined;
}

/** A yes to ending at once; for the parties and staff. */
export interface AgreementEndView {
  /** Which party. */
  party: Party;
  /** When. */
  at: string;
  /** Why. */
  reason?: string | null | undefined;
}

/** The format of a document. */
export type AgreementFormat =
  /** One accessible page. */
  | 'html'
  /** CommonMark. */
  | 'markdown'
  /** Office Open XML text. */
  | 'docx';

/** An agreement in a list. */
export interface AgreementItem {
  /** The agreement. */
  agreement: AgreementId;
  /** How far it has come. */
  stage: AgreementStage;
  /** The parties. */
  parties: Party[];
  /** The first day. */
  from: string;
  /** How many reviews were not done in time. */
  overdue: number;
  /** The last day as things stand, inclusive. */
  lastDay?: string | null | undefined;
  /** The next review that is to be done. */
  nextReview?: string | null | undefined;
  /** What it is called. */
  title?: string | null | undefined;
}

/** A page of agreements. */
export interface AgreementList {
  /** The agreements of this page. */
  agreements: AgreementItem[];
  /** Where the next page begins; none on the last. A page may hold fewer than were asked for, or none. */
  next?: AgreementId | null | undefined;
  /** How many there are in all, on every page; absent where the day decides which they are. */
  total?: number | null | undefined;
}

/** A notice. */
export interface AgreementNoticeView {
  /** Which party gave it. */
  by: Party;
  /** On which day. */
  givenOn: string;
  /** The agreement's last day, inclusive. */
  lastDay: string;
  /** How that day was found, in Danish. */
  danish: string;
  /** How that day was found, in English. */
  english: string;
  /** Why; for the parties and staff. */
  reason?: string | null | undefined;
}

/** A part of the content that can be kept from the public. */
export type AgreementPart =
  /** Whom it is for. */
  | 'target_group'
  /** The tasks. */
  | 'tasks'
  /** How the parties keep in touch. */
  | 'communication'
  /** The volunteers' conditions. */
  | 'conditions'
  /** Who pays what. */
  | 'economy';

/** A review that was done. */
export interface AgreementReviewView {
  /** The day on which it was due. */
  due: string;
  /** What came of it. */
  outcome: ReviewOutcome;
  /** When it was recorded. */
  at: string;
  /** What was found; for the parties and staff. */
  text?: string | null | undefined;
}

/** A signature, or a yes. */
export interface AgreementSignatureView {
  /** The party. */
  party: Party;
  /** When. */
  at: string;
  /** The number of the mandate by which somebody signed for the organisation. */
  mandate?: number | null | undefined;
  /** The role of whoever holds that mandate. */
  role?: string | null | undefined;
}

/** How far an agreement has come. It follows from its versions and the day. */
export type AgreementStage =
  /** Written, not signed by all. */
  | 'drafted'
  /** The draft was dropped before all had signed. */
  | 'dropped'
  /** Signed by all; its first day is still to come. */
  | 'signed'
  /** It holds. */
  | 'in_force'
  /** It holds until the last day of the notice. */
  | 'under_notice'
  /** Ended by notice. */
  | 'ended_by_notice'
  /** Ended at once, because all agreed. */
  | 'ended_by_agreement'
  /** Its last day is over. */
  | 'expired';

/** A task with its boundary to the work of staff. */
export interface AgreementTask {
  /** What is done. */
  title: string;
  /** The roles in it: who is responsible for what. */
  roles: string;
  /** Who does it. */
  doneBy: TaskDoer;
  /** Where the volunteers' part ends and that of staff begins. */
  boundary: string;
  /**
   * Whether the law gives the task to the municipality: then volunteers never do it alone. `false` where it is left
   * out.
   */
  statutory?: boolean | undefined;
}

/** What an agreement is, apart from what it says. Public once it is in force. */
export interface AgreementTerms {
  /** Who takes part: 2 to 20, each once. */
  parties: Party[];
  /** How closely they work together. */
  degree: CooperationDegree;
  /** The first day. */
  from: string;
  /** How long before one party says that it ends (*opsigelsesvarsel*): 1 to 24 months or 1 to 731 days. */
  notice: Period;
  /** Which parts of the content only the parties and staff see. */
  confidential?: AgreementPart[] | undefined;
  /** The days on which the parties look at it together (*opfølgning*), within its time; at most 50. */
  reviewDays?: string[] | undefined;
  /** The last day, inclusive; without an end where it is not given. */
  to?: string | null | undefined;
}

/** What an agreement says. */
export interface AgreementText {
  /** What it is called. Never confidential. */
  title: string;
  /** What it is for. Never confidential. */
  purpose: string;
  /** How the parties keep in touch. */
  communication?: string | null | undefined;
  /** The volunteers' conditions. */
  conditions?: VolunteerConditions | null | undefined;
  /** Who pays what. */
  economy?: AgreementEconomy | null | undefined;
  /** Whom it is for. */
  targetGroup?: string | null | undefined;
  /** The tasks; at most 50. */
  tasks?: AgreementTask[] | undefined;
}

/** A version of an agreement, as the actor may see it. */
export interface AgreementVersionView {
  /** Its number, from 1. */
  version: number;
  /** What it is. */
  terms: AgreementTerms;
  /** The parts that were left out. */
  withheld: AgreementPart[];
  /** Who signed it. */
  signatures: AgreementSignatureView[];
  /** Which parties have not signed it. */
  missing: Party[];
  /** What it says, without the parts that are confidential where the actor is neither of a party nor of staff. */
  content?: AgreementText | null | undefined;
}

/** An agreement, as the actor may see it. */
export interface AgreementView {
  /** The agreement. */
  agreement: AgreementId;
  /** How far it has come. */
  stage: AgreementStage;
  /** The parties. */
  parties: PartyView[];
  /** The version that counts; the latest where none was signed by all yet. */
  version: AgreementVersionView;
  /** Who said yes to ending at once; for the parties and staff. */
  endAgreed: AgreementEndView[];
  /** The reviews that were done. */
  reviews: AgreementReviewView[];
  /** The reviews whose day is over, while the agreement holds. */
  overdue: string[];
  /** The needs that it meets, as far as the actor may see them. */
  needs: NeedId[];
  /** The grants that go with it, as far as the actor may see them. */
  grants: GrantId[];
  /** Its last day as things stand, inclusive; none where it has no end. */
  lastDay?: string | null | undefined;
  /** A later version, a draft or one that is still to begin; for the parties and staff. */
  next?: AgreementVersionView | null | undefined;
  /** The next review that is to be done. */
  nextReview?: string | null | undefined;
  /** The notice that was given. */
  notice?: AgreementNoticeView | null | undefined;
}

/** What one member earns. */
export interface AllowanceItem {
  /** The appointment. */
  appointment: number;
  /** Days with up to four hours of meetings. */
  singleDays: number;
  /** Days with more. */
  doubleDays: number;
  /** The sum, in øre. */
  sumOere: number;
}

/** What the members earn. */
export interface AllowanceList {
  /** The members who were at a meeting, by appointment. */
  members: AllowanceItem[];
  /** Documented lost earnings are paid up to so much a day, in øre. */
  lostEarningsMaxOere: number;
}

/** The ambassadors. */
export interface AmbassadorList {
  /** The ambassadors: a municipality has some tens of them. */
  ambassadors: AmbassadorView[];
}

/** For what an ambassador speaks. */
export type AmbassadorScope =
  /** A town (*by*). */
  | 'town'
  /** A part of the municipality (*område*). */
  | 'area'
  /** A region with an identity of its own (*egn*). */
  | 'region'
  /** Local business, in the ambassador corps (*ambassadørkorps*). */
  | 'business';

/** Where it stands. It follows from the clock and is never stored. */
export type AmbassadorStage =
  /** One side has said yes. */
  | 'proposed'
  /** Both have; the first day lies ahead. */
  | 'agreed'
  /** At work. */
  | 'active'
  /** Over, by its last day or before. */
  | 'over';

/** What both sides say yes to. */
export interface AmbassadorTerms {
  /** For what. */
  scope: AmbassadorScope;
  /** The first day. */
  from: string;
  /** For which town, area or region; not for business. */
  area?: string | null | undefined;
  /** The last day, inclusive; without an end where it is not given. */
  to?: string | null | undefined;
}

/** An ambassador as the actor may see them. */
export interface AmbassadorView {
  /** Which. */
  ambassador: AmbassadorId;
  /** For what and how long. */
  terms: AmbassadorTerms;
  /** Where it stands today. */
  stage: AmbassadorStage;
  /** Whether the citizen offered it; else the municipality invited. */
  offered: boolean;
  /** Whether the citizen consents to be named. */
  named: boolean;
  /** The citizen; for staff. */
  citizen?: CitizenId | null | undefined;
  /** The name: with consent; a protected one for staff alone. */
  name?: string | null | undefined;
  /** The words of the proposal; for the citizen and staff, and not in a list. */
  text?: string | null | undefined;
}

/** `award.announce`: announces an award, or changes it before nominations open. For staff. */
export interface AnnounceAward {
  /** A fresh id, or the id of the award to change. Made where it is left out. */
  award?: AwardId | undefined;
  /** What it is called. */
  title: string;
  /** For which year. */
  year: number;
  /** For what it is given. */
  criteria: string;
  /** When nominations open, a whole minute. */
  opensAt: Instant;
  /** When they close: a whole minute; the first instant that is too late. */
  deadline: Instant;
  /** When the vote opens, for citizens and the jury: at the deadline or later. Until then nominees are asked. */
  voteOpensAt: Instant;
  /** When the vote closes: the first instant that is too late. */
  voteClosesAt: Instant;
  /**
   * The jury's share of the decision in per mille, 0 to 1000; the vote has the rest. Half each unless said otherwise.
   * `500` where it is left out.
   */
  juryPerMille?: number | undefined;
  /** The prize, in hundredths of a krone. `0` where it is left out. */
  prizeOere?: number | undefined;
  /**
   * Whether those may vote whose identity nobody has verified. Somebody with several accounts then has several votes.
   * `false` where it is left out.
   */
  unverifiedVoters?: boolean | undefined;
}

/**
 * `team.announce_draw`: records where and when the hash of the published text was told to the public. Whoever trusts
 * that place knows that the text was not written after the draw. Before the draw alone; several places may be
 * recorded. The receipt names the draw. For staff.
 */
export interface AnnounceDraw {
  /** The team. */
  team: TeamId;
  /** Where: a page, a newspaper, a meeting. Public. */
  place: string;
  /** When: after the text was published, and not ahead of now. */
  toldAt: Instant;
}

/**
 * `hearing.announce`: announces the hearing, with its publication and its last day. The last day is refused where it
 * is earlier than the law allows. For staff.
 */
export interface AnnounceHearing {
  /** The hearing. */
  hearing: HearingId;
  /** The day of publication; for plans, in Plandata.dk. */
  publishedOn: Day;
  /**
   * Where and how it is answered. Where it is not said, the letter names the form among the documents and the contact
   * points.
   */
  answering?: AnswerWays | null | undefined;
  /** The last day, inclusive ("senest"); the earliest lawful one where it is not given. */
  lastDay?: Day | null | undefined;
  /**
   * Whether a last day on which no deadline ends may move to the next day on which one does. `false` where it is left
   * out.
   */
  mayMove?: boolean | undefined;
  /** The first day on which responses are taken; the day of publication where it is not given. */
  opensOn?: Day | null | undefined;
}

/** `grant.announce_round`: announces a call for applications, or changes it before it opens. For staff. */
export interface AnnounceRound {
  /** A readable key, such as `section-18-2027`. */
  round: string;
  /** What it is. */
  terms: GrantRoundTerms;
  /** What applicants should know. Public. */
  text: string;
}

/** What the municipality says of a draw before it. */
export interface Announcement {
  /** What is drawn, for what and when: one line of 1 to 300 characters. */
  title: string;
  /** How much of each person is published. */
  disclosure: Disclosure;
  /** How the panel will be drawn. */
  randomness?: Randomness | undefined;
}

/** An answer to one question. */
export interface Answer {
  /** The question. */
  question: string;
  /** The answer. */
  value: AnswerValue;
}

/** `ambassador.answer`: the other side says yes or no: staff to an offer, the citizen to an invitation. */
export interface AnswerAmbassador {
  /** What is answered. */
  ambassador: AmbassadorId;
  /** Yes or no. */
  accept: boolean;
  /**
   * Whether the citizen who says yes consents to be named. An answer by staff does not change it. `false` where it is
   * left out.
   */
  named?: boolean | undefined;
}

/**
 * `team.answer_appointment`: says yes or no to a seat. The receipt names the appointment. For the member, and for
 * staff on their behalf.
 */
export interface AnswerAppointment {
  /** The team. */
  team: TeamId;
  /** The appointment's number. */
  appointment: number;
  /** Yes or no. */
  accept: boolean;
  /**
   * That the member knows of the duty of confidentiality (*tavshedspligt*, forvaltningsloven § 27, straffeloven §
   * 152). Nobody takes a seat without. `false` where it is left out.
   */
  confidentiality?: boolean | undefined;
  /**
   * Whether everybody may see the member's name. For citizens; whoever holds an office is always named. `false` where
   * it is left out.
   */
  showName?: boolean | undefined;
}

/** One answer that can be chosen. */
export interface AnswerChoice {
  /** A readable key within the question. */
  choice: string;
  /** What it says. */
  text: string;
}

/** What was answered to the form, counted. */
export interface AnswerCounts {
  /** How many responses are counted. */
  responses: number;
  /** How many stand, were not withdrawn, and are left out because they are not published. None for staff. */
  leftOut: number;
  /** The questions, in the form's order. */
  questions: QuestionCounts[];
}

/** `idea.answer`: answers the idea. While a task works on it, an answer tells how it goes. */
export interface AnswerIdea {
  /** The idea. */
  idea: IdeaId;
  /** The answer. */
  answer: string;
}

/** `response.answer`: answers one response. For staff. */
export interface AnswerResponse {
  /** The response. */
  response: ResponseId;
  /** The answer. */
  answer: AnswerText;
}

/** What the municipality says to a response, or to a group of them. Lies in the vault. */
export interface AnswerText {
  /** What it says, in short (*resumé*). */
  summary: string;
  /** What the administration thinks of it (*forvaltningens vurdering*). */
  assessment: string;
  /** The change that is proposed because of it (*ændringsforslag*). */
  change?: string | null | undefined;
  /** What the administration recommends to decide (*indstilling*). */
  recommendation?: string | null | undefined;
}

/** What somebody answered. */
export type AnswerValue =
  /** In one's own words. */
  | {
      kind: 'open';
      /** The words. */
      text: string;
    }
  /** What was chosen. */
  | {
      kind: 'closed';
      /** The choices' keys. */
      choices: string[];
    }
  /** A number on the scale. */
  | {
      kind: 'scale';
      /** The number. */
      value: number;
    };

/** Where and how a hearing is answered (*sådan svarer du*). Public. */
export interface AnswerWays {
  /** The e-mail address to write to. */
  email?: string | null | undefined;
  /** The page with the form. */
  form?: WebLink | null | undefined;
  /** The postal address to write to, on one line. */
  post?: string | null | undefined;
}

/**
 * A question of the form with what a response answers to it, as it came. Answers by choice and on scales are written
 * out; an answer in words is a stretch of the prose, so that what is found in it has one place only.
 */
export interface AnsweredQuestion {
  /** The question's key. */
  question: string;
  /** The question. */
  text: string;
  /** What was chosen, in the form's words, or the number on the scale. Absent where it was answered in words. */
  chosen?: string | null | undefined;
  /** The character after its last. */
  end?: number | null | undefined;
  /** The first character of an answer in words, in the prose, in Unicode scalar values from 0. */
  start?: number | null | undefined;
}

/**
 * `dialogue.appeal`: its author asks that somebody else look at a contribution that was hidden; once for each hiding,
 * also when the topic is over.
 */
export interface AppealHiding {
  /** The contribution. */
  contribution: ContributionId;
  /** Why it should be shown. */
  text: string;
}

/** What an application says. */
export interface ApplicationContent {
  /** What it is for. */
  purpose: string;
  /**
   * How much is applied for, in øre: 1 to 1,000,000,000,000, and no more than the expenses less the income where
   * there is a budget.
   */
  appliedOere: number;
  /**
   * Whether there is direct contact with children under 15: then the year's declaration about child certificates is
   * needed.
   */
  childrenContact: boolean;
  /** What is done. */
  activities?: string | null | undefined;
  /** Income and expenses; at most 100 lines. */
  budget?: BudgetLine[] | undefined;
  /** What others give, or were asked for. */
  otherFunding?: string | null | undefined;
  /** Whom it is for. */
  targetGroup?: string | null | undefined;
  /** How many volunteers help. */
  volunteers?: number | null | undefined;
}

/** A part of an application that a call may ask for; purpose, amount and contact with children it always holds. */
export type ApplicationPart =
  /** Whom it is for. */
  | 'target_group'
  /** What is done. */
  | 'activities'
  /** Income and expenses. */
  | 'budget'
  /** How many volunteers help. */
  | 'volunteers'
  /** What others give. */
  | 'other_funding';

/**
 * `council.appoint`: appoints a member or a deputy: each side of a disability council, the members of a citizens'
 * council with their associations, the appointed few of a local council. The receipt names the member, by number. For
 * staff, on behalf of whoever appoints.
 */
export interface AppointCouncillor {
  /** The council. */
  organisation: OrganisationId;
  /** Who. */
  person: CouncilPerson;
  /** The first day. */
  from: Day;
  /** The last day, inclusive. */
  to: Day;
  /** That staff have seen that they have the age on the first day. `false` where it is left out. */
  ageSeen?: boolean | undefined;
  /** For which association: an organisation that is registered. */
  association?: OrganisationId | null | undefined;
  /** Whether as a deputy. `false` where it is left out. */
  deputy?: boolean | undefined;
  /** Whose personal deputy, by the member's number. */
  deputyOf?: number | null | undefined;
  /** Whether they are a politician. `false` where it is left out. */
  politician?: boolean | undefined;
  /**
   * That they live in the municipality. Of the municipal council's side of a disability council it is not asked.
   * `false` where it is left out.
   */
  resident?: boolean | undefined;
  /** On which side, where the council has two. */
  side?: CouncilSide | null | undefined;
}

/**
 * `team.appoint`: appoints somebody to a seat. The receipt names the appointment, by its number. For staff, who
 * record what the appointing body decided.
 */
export interface AppointMember {
  /** The team. */
  team: TeamId;
  /** The group of seats. */
  seat: string;
  /** Who. */
  appointee: Appointee;
  /** Who decided it. */
  by: AppointingBody;
  /** On which day. */
  decidedOn: Day;
  /**
   * The account in the citizen bank of somebody who is no candidate, where there is one. A politician's is closed to
   * citizens' seats while the team works.
   */
  account?: CitizenId | null | undefined;
  /**
   * That staff have seen that a citizen has the age that the law asks of a team of this kind, where the profile's
   * year of birth does not say so. `false` where it is left out.
   */
  ageSeen?: boolean | undefined;
  /** For whom somebody sits who is no citizen's candidate: a party, an association, a department. Public. */
  onBehalfOf?: string | null | undefined;
  /** The appointment whose place it takes. */
  replaces?: number | null | undefined;
  /** The topic that the membership is bound to and ends with. */
  topic?: string | null | undefined;
}

/** Who is appointed. */
export type Appointee =
  /** A citizen who expressed interest, by pseudonym. For citizens' seats. */
  | {
      kind: 'candidate';
      /** The pseudonym. */
      candidate: string;
    }
  /** Somebody for one of the other seats. The name is public: it is an office. */
  | {
      kind: 'person';
      /** The same person, the same id: in every team. */
      person: PersonId;
      /** The name. */
      name: string;
    };

/** Who decides that somebody sits in a team. */
export type AppointingBody =
  /** The municipal council (*kommunalbestyrelsen*, *byrådet*). */
  | 'council'
  /** A standing committee. */
  | 'standing_committee'
  /** The voters, in a direct election. */
  | 'election'
  /** The organisations that nominate, such as the disability organisations. */
  | 'organisations'
  /** An annual general meeting. */
  | 'general_meeting';

/** How far an appointment has come. */
export type AppointmentState =
  /** Appointed; the answer is awaited. */
  | 'offered'
  /** Accepted: a member. */
  | 'accepted'
  /** Declined. */
  | 'declined'
  /** Ended before the team did. */
  | 'ended';

/** What an association must be to be approved (folkeoplysningsloven § 4, stk. 3). */
export type ApprovalCriterion =
  /** It has at least five paying members. */
  | 'five_paying_members'
  /** It has a board. */
  | 'board'
  /** It is governed democratically. */
  | 'democratic'
  /** It is open to everybody. */
  | 'open'
  /** It is at home in the municipality. */
  | 'local'
  /** It makes no profit for anybody. */
  | 'non_profit'
  /** Its activity is continuous. */
  | 'continuous'
  /**
   * It has statutes: name, seat, purpose, membership, general meeting, board, accounts, audit, dissolution, use of
   * its assets.
   */
  | 'statutes';

/**
 * `gathering.approve_minutes`: the minutes are approved, and shown to all who see the gathering. From then on they
 * stand. For staff.
 */
export interface ApproveGatheringMinutes {
  /** The gathering. */
  gathering: GatheringId;
}

/**
 * `assignment.approve_hours`: the other side agrees. Nobody approves what they reported themselves. The receipt names
 * the entry. For that side, and for staff on its behalf.
 */
export interface ApproveHours {
  /** The assignment. */
  assignment: AssignmentId;
  /** The entry's number, from 1. */
  entry: number;
}

/** `meeting.approve_minutes`: the minutes are approved. From then on they stand. For staff. */
export interface ApproveMinutes {
  /** The meeting. */
  meeting: MeetingId;
}

/**
 * `newsletter.approve`: approves the newsletter as it stands. For staff: by the municipality's policy, somebody else
 * than those who edited it.
 */
export interface ApproveNewsletter {
  /** The newsletter. */
  newsletter: NewsletterId;
  /** The version that was read. */
  version: number;
}

/** A response that arrived, for its sender. */
export interface ArrivedResponse {
  /** The response. */
  response: ResponseId;
  /** How many texts it has: the first, and one for each supplement. */
  texts: number;
  /** Whether it was withdrawn. */
  withdrawn: boolean;
  /** Its number within the hearing. */
  number: number;
  /** When it arrived. */
  receivedAt: string;
  /** Whether it came in time. */
  timely: boolean;
  /** What tells the sender that it arrived, in Danish. */
  danish: string;
  /** In English. */
  english: string;
}

/** Whether a response arrived. */
export interface ArrivedView {
  /** The response, where it arrived. */
  arrived?: ArrivedResponse | null | undefined;
}

/**
 * `safeguard.ask_consent`: the organisation asks the volunteer to consent to a child certificate; there are 14 days
 * to answer. Asking anew is possible once they have passed, and for a renewal. For a mandate to safeguard, and staff.
 */
export interface AskConsent {
  /** An assignment of the volunteer in the organisation. */
  assignment: AssignmentId;
}

/**
 * `grant.ask_info`: asks the applicant for more (*partshøring*, *oplysning af sagen*), with a last day. Once more
 * sets another one. For staff.
 */
export interface AskForInfo {
  /** The application. */
  grant: GrantId;
  /** The last day to answer, inclusive; today or later. */
  lastDay: Day;
  /** What is missing. */
  text: string;
}

/**
 * `file.seen`: whether the actor may see something that refers to a file, by the same rules by which the thing itself
 * is shown.
 *
 * Staff and the system may see all: a no to them says that nothing refers to it, and the host may delete it. A file
 * comes before what refers to it, so the host waits a day with one that is new.
 */
export interface AskSeen {
  /** The file's SHA-256. */
  sha256: string;
}

/**
 * `grant.assess`: assesses an application (*indstilling*) by each of the call's criteria; once more does it anew. For
 * staff.
 */
export interface AssessApplication {
  /** The application. */
  grant: GrantId;
  /** The assessment as a whole. */
  text: string;
  /** By each of the call's criteria, once each. */
  criteria?: readonly CriterionAssessment[] | undefined;
}

/**
 * `organisation.assess`: records which criteria of approval an association meets. It is approved where it meets all.
 * For staff.
 */
export interface AssessOrganisation {
  /** The association. */
  organisation: OrganisationId;
  /** The criteria that it meets. */
  met: readonly ApprovalCriterion[];
}

/** An assessment in a list. */
export interface AssessmentItem {
  /** The assessment. */
  assessment: AssessmentId;
  /** The day of which it speaks. */
  on: string;
  /** Whether it is published. */
  published: boolean;
  /** Of what; of the municipality where it is absent. */
  thing?: StreamKey | null | undefined;
}

/** A page of assessments. */
export interface AssessmentList {
  /** How many there are in all. */
  total: number;
  /** The assessments of this page. */
  assessments: AssessmentItem[];
}

/** What the assessments say together. */
export interface AssessmentSummary {
  /** How many were counted. */
  assessments: number;
  /** By principle, in their order. */
  principles: PrincipleSummary[];
}

/** An assessment. */
export interface AssessmentView {
  /** The assessment. */
  assessment: AssessmentId;
  /** The day of which it speaks. */
  on: string;
  /** The ratings, in the order of the principles. */
  ratings: RatingView[];
  /** When it was published. */
  publishedAt?: string | null | undefined;
  /** Of what; of the municipality where it is absent. */
  thing?: StreamKey | null | undefined;
  /** What that is called. */
  title?: string | null | undefined;
}

/**
 * `contact_point.assign`: lets a contact point answer for a hearing, a team or anything else in the journal; a thing
 * may have several. For staff.
 */
export interface AssignContactPoint {
  /** Which. */
  contactPoint: string;
  /** For what, as the journal names it: `hearing/0199c82d-21a8-7e08-89c1-f8f123d50000`. */
  matter: StreamKey;
}

/** An assignment in a list. */
export interface AssignmentItem {
  /** The assignment. */
  assignment: AssignmentId;
  /** The need. */
  need: NeedId;
  /** Where it stands now. */
  stage: AssignmentStage;
  /** Whether the poster has said yes. */
  posterYes: boolean;
  /** Whether the helper has said yes. */
  helperYes: boolean;
  /** What is missing before the volunteer may work. */
  missing: MissingSafeguard[];
  /** The volunteer's name, where it may be seen. */
  name?: string | null | undefined;
}

/** A page of assignments. */
export interface AssignmentList {
  /** The assignments of this page. */
  assignments: AssignmentItem[];
  /** Where the next page begins; none on the last. */
  next?: AssignmentId | null | undefined;
}

/** A side of an assignment. */
export type AssignmentSide =
  /** Who posted the need. */
  | 'poster'
  /** Who helps. */
  | 'helper';

/** Where an assignment stands. */
export type AssignmentStage =
  /** Proposed; at least one side has not said yes yet. */
  | 'proposed'
  /** Both sides have said yes; the work has not begun. */
  | 'agreed'
  /** The work goes on, with every safeguard in place. */
  | 'active'
  /** The work had begun, and a safeguard is missing now. */
  | 'suspended'
  /** The work is done. */
  | 'completed'
  /** A side said no. */
  | 'declined'
  /** Cancelled. */
  | 'cancelled';

/** An assignment as the actor may see it. */
export interface AssignmentView {
  /** The assignment. */
  assignment: AssignmentId;
  /** The need. */
  need: NeedId;
  /** When. */
  schedule: Schedule;
  /** Where it stands now. */
  stage: AssignmentStage;
  /** Whether the poster has said yes. */
  posterYes: boolean;
  /** Whether the helper has said yes. */
  helperYes: boolean;
  /** What is missing before the volunteer may work, or while they can't. */
  missing: MissingSafeguard[];
  /** The ledger of hours. */
  hours: HoursEntryView[];
  /** Minutes approved. */
  approved: number;
  /** Why it was cancelled. */
  cancelled?: CancelCause | null | undefined;
  /** The volunteer; for staff and themselves. */
  citizen?: CitizenId | null | undefined;
  /** The volunteer's e-mail address, from when both have said yes until the end. */
  email?: string | null | undefined;
  /** The organisation that helps, where one does. */
  helper?: OrganisationId | null | undefined;
  /** The volunteer's name, once they have said yes. A protected name only staff sees. */
  name?: string | null | undefined;
  /** What was said of that. */
  note?: string | null | undefined;
  /** The offer that it came of. */
  offer?: OfferId | null | undefined;
  /** The organisation that posted it. */
  organisation?: OrganisationId | null | undefined;
  /** The volunteer's telephone number, from when both have said yes until the end. */
  phone?: string | null | undefined;
  /** Where; of a citizen's need only from when both have said yes. */
  place?: Place | null | undefined;
  /**
   * Where the volunteer's safeguards stand; for a mandate to safeguard, the volunteer and staff, while both say yes.
   */
  safeguards?: SafeguardView | null | undefined;
  /** The task, in words. */
  task?: string | null | undefined;
  /** What the need is called. */
  title?: string | null | undefined;
}

/**
 * The level at which the host identified somebody, from none to high.
 *
 * The three upper levels are those of the Danish standard for identity assurance (NSIS, *Lav*, *Betydelig* and *Høj*)
 * and, one to one, of eIDAS. The levels are ordered: a rule names the least that it wants and asks `meets`. Who asks
 * chooses the level by the risk; no action of this library wants a log-in without a reason. In JSON: `none`, `low`,
 * `substantial`, `high`.
 *
 * Source: NSIS 2.0.2a (Digitaliseringsstyrelsen).
 */
export type Assurance =
  /** Nobody checked: an unverified name, or none. */
  | 'none'
  /** *Lav*: one factor. */
  | 'low'
  /** *Betydelig*: two factors. */
  | 'substantial'
  /** *Høj*: two factors, with further protection of them. */
  | 'high';

/** What is attached to a mail: described, not held. `read_attachment` gives its bytes. */
export interface Attachment {
  /** The media type in lower case, as the mail says: `application/pdf`. Nothing proves it. */
  mediaType: string;
  /** How many bytes it has, decoded. */
  size: number;
  /** SHA-256 of the decoded bytes, as 64 hexadecimal digits in lower case. */
  sha256: string;
  /** Whether it belongs within the text, as a picture in a signature does. */
  inline: boolean;
  /** Whether something of it could not be decoded. */
  damaged: boolean;
  /** The file's name, without folders and control characters, of at most 255 characters. */
  name?: string | null | undefined;
  /** For an attached mail, its subject. */
  subject?: string | null | undefined;
}

/** A file that came with a response: described, never stored here. */
export interface AttachmentRef {
  /** Its name. */
  name: string;
  /** Its media type, such as `application/pdf`. */
  mediaType: string;
  /** Its size in bytes. */
  size: number;
  /** Its SHA-256 in 64 hexadecimal digits. */
  sha256: string;
}

/** Who comes. */
export type Attendee =
  /** Somebody with an account. */
  | {
      kind: 'citizen';
      /** The account. */
      citizen: CitizenId;
    }
  /** Somebody without one. */
  | {
      kind: 'person';
      /** A fresh id; staff may name somebody under the id that the host knows them by. */
      person: PersonId;
    };

/** What is known of somebody without an account. */
export interface AttendeeContact {
  /** The name. */
  name: string;
  /** E-mail address. */
  email?: string | null | undefined;
  /** Telephone number. */
  phone?: string | null | undefined;
}

/** What a party needs, so that all of it can take part. */
export interface AttendeeNeeds {
  /** For access, such as a ramp, a loop or a parking place. */
  access?: string | null | undefined;
  /** An interpreter, into which language. */
  interpreter?: string | null | undefined;
}

/**
 * `identity.attest`: vouches for an account what a log-in showed, or an employee who saw a passport; the answer goes
 * to the page, which hands it to `citizen.enrol`, `citizen.verify` and others. For staff and the host: it belongs on
 * the server, where the key is. The number is read, and kept nowhere.
 *
 * The account is that of the session that *began* the log-in, as its `state` says, and not that of the page on which
 * it ended: else somebody else's log-in would verify whoever sent them there.
 */
export interface Attest {
  /** The account. */
  account: CitizenId;
  /**
   * Fresh randomness. The attestation shows it, so it is not to be used for anything else. Made where it is left out.
   */
  nonce?: string | undefined;
  /** How surely the log-in showed who it is: low, substantial or high. */
  assurance: Assurance;
  /**
   * The CPR number, `DDMMYY-SSSS` or ten digits, where the log-in gave it: the account's own, not a guardian's. Needs
   * a substantial or high assurance.
   */
  cpr?: string | null | undefined;
  /** What else it showed. */
  facts?: AttestedFacts | undefined;
  /** For how many minutes it is valid: 1 to 15, 15 unless said otherwise. `15` where it is left out. */
  minutes?: number | undefined;
}

/** An attestation. */
export interface AttestView {
  /** The text to be handed on. */
  attestation: Attestation;
}

/** What a log-in vouches for, as `identity.attest` gives it. */
export type Attestation = string;

/**
 * What else is known of somebody who logged in. What is not said is not vouched for.
 *
 * Where a guardian logs in, everything else would be true of the guardian and not of the account's holder: so
 * `guardian` stands alone, but for `only_for`.
 */
export interface AttestedFacts {
  /** At least so many years old. */
  ageFrom?: number | null | undefined;
  /** At most so many years old. */
  ageTo?: number | null | undefined;
  /** Acts for this organisation. */
  cvr?: Cvr | null | undefined;
  /** Has custody of the account's holder (*forældremyndighed*). */
  guardian?: boolean | undefined;
  /**
   * The name of the only command that it may be used with, such as `council.stand`: with every one that takes an
   * attestation where nothing is said.
   */
  onlyFor?: string | null | undefined;
  /** Has name and address protection (*navne- og adressebeskyttelse*). */
  protected?: boolean | undefined;
  /** Lives in the municipality. */
  resident?: boolean | undefined;
}

/** Where and when an award is handed over: the annual event (*årligt arrangement*). */
export interface AwardCeremony {
  /** The day. */
  on: string;
  /** The place. */
  place: string;
}

/** An award in a list. */
export interface AwardItem {
  /** The award. */
  award: AwardId;
  /** What it is called. */
  title: string;
  /** For which year. */
  year: number;
  /** Where it stands now. */
  stage: AwardStage;
  /** When nominations close, exclusive. */
  deadline: string;
  /** When the vote closes, exclusive. */
  voteClosesAt: string;
}

/** A page of awards. */
export interface AwardList {
  /** How many there are in all, on every page. */
  total: number;
  /** The awards of this page. */
  awards: AwardItem[];
  /** Where the next page begins; none on the last. */
  next?: AwardId | null | undefined;
}

/** A result with words. */
export interface AwardResultView {
  /** Who won, by number. */
  winners: number[];
  /** Whether the prize is shared. */
  shared: boolean;
  /** What each winner gets, in hundredths of a krone. */
  prizeEachOere: number;
  /** Everybody who stood, the first first. */
  ranking: NomineeResultView[];
}

/** Where an award stands. It follows from the clock and is never stored. */
export type AwardStage =
  /** Announced; nominations have not opened. */
  | 'announced'
  /** Nominations are open. */
  | 'nominating'
  /** Nominations are closed; the nominees are asked. */
  | 'nominated'
  /** The jury gives points and the citizens vote. */
  | 'voting'
  /** The vote is closed. */
  | 'counting'
  /** The result is declared. */
  | 'decided';

/** An award as the actor may see it. */
export interface AwardView {
  /** The award. */
  award: AwardId;
  /** What it is called. */
  title: string;
  /** For which year. */
  year: number;
  /** The prize, in hundredths of a krone. */
  prizeOere: number;
  /** When nominations open. */
  opensAt: string;
  /** When they close, exclusive. */
  deadline: string;
  /** When the vote opens. */
  voteOpensAt: string;
  /** When it closes, exclusive. */
  voteClosesAt: string;
  /** The jury's share of the decision, in per mille. */
  juryPerMille: number;
  /** Whether those may vote, too, whose identity nobody has verified. */
  unverifiedVoters: boolean;
  /** Where it stands now. */
  stage: AwardStage;
  /** The jury. */
  jurors: JurorView[];
  /**
   * The nominees: all for staff; for everybody those who agreed and are not out of it; for a nominee and those who
   * nominated them, them too.
   */
  nominees: NomineeView[];
  /** How far the ballots are counted, where they are counted in parts. */
  count?: BallotCount | null | undefined;
  /** For what it is given. */
  criteria?: string | null | undefined;
  /** Where and when it is handed over. */
  event?: AwardCeremony | null | undefined;
  /** Where the next page of nominees begins: give it as `after`. Absent on the last page. */
  next?: number | null | undefined;
  /** The result, once it is declared. */
  result?: AwardResultView | null | undefined;
}

/** How far the ballots are counted, where they are counted in parts. */
export interface BallotCount {
  /** In how many parts they are counted: a power of two. */
  parts: number;
  /** How many parts are counted. */
  done: number;
}

/** A batch on its way. */
export interface BatchView {
  /** Its name. */
  batch: BatchId;
  /** When it was taken. */
  takenAt: string;
  /** How many messages it had. */
  messages: number;
  /** How many of them were reported. Those to people who were erased meanwhile can't be: they are gone. */
  reported: number;
}

/**
 * `newsletter.begin`: begins a draft. What moved since the last newsletter was drafted is read into it by
 * `newsletter.gather`. For staff.
 */
export interface BeginNewsletter {
  /** The newsletter. Made where it is left out. */
  newsletter?: NewsletterId | undefined;
  /** Its title. */
  title: string;
  /**
   * Behind which position of the journal lies what moved; where it is left out, where the latest newsletter that was
   * sent had been read to, and the journal's beginning where there is none.
   */
  position?: number | null | undefined;
  /** To whom it goes, of those who consent to it; to all where it is left out. */
  segment?: NewsletterSegment | undefined;
}

/**
 * `dialogue_form.begin_trial`: announces a trial of a form: what is to be found out, and until when. A form is new
 * where its names are given, else one of the catalogue is developed. For staff.
 */
export interface BeginTrial {
  /** The form. */
  form: string;
  /** What is to be found out. */
  question: string;
  /** The first day. */
  from: Day;
  /** The last day, inclusive; not in the past, and within two years of the first. */
  to: Day;
  /** Where people meet, of a new form; digital unless said otherwise. */
  channel?: DialogueChannel | null | undefined;
  /** The names of a new form. */
  labels?: Record<string, string> | null | undefined;
}

/** `white_paper.begin`: begins work on the white paper, once the hearing is open. For staff. */
export interface BeginWhitePaper {
  /** The hearing. */
  hearing: HearingId;
}

/** `team.begin`: the team is constituted (*konstituerer sig*) and begins its work. For staff. */
export interface BeginWork {
  /** The team. */
  team: TeamId;
  /** The appointment of whoever chairs it. */
  chair?: number | null | undefined;
}

/** A benefit that hours of volunteer work may count against. */
export type Benefit =
  /** Unemployment benefit (*dagpenge*). */
  | 'unemployment_benefit'
  /** Early retirement benefit (*efterløn*). */
  | 'early_retirement';

/** Which end of a rule. */
export type Bound =
  /** At least so many. */
  | 'min'
  /** At most so many. */
  | 'max';

/** A rule that people in a panel break. */
export interface BrokenRule {
  /** The rule. */
  rule: RuleName;
  /** Which end of it. */
  bound: Bound;
  /** The number it demands. */
  limit: number;
  /** How many people there are. */
  people: number;
}

/** A line of a budget. */
export interface BudgetLine {
  /** What for, or from whom. */
  label: string;
  /** Money in or out. */
  side: BudgetSide;
  /** How much, in øre: 1 to 1,000,000,000,000. */
  amountOere: number;
}

/** Whether a budget line is money in or out. */
export type BudgetSide =
  /** Income, without what is applied for. */
  | 'income'
  /** An expense. */
  | 'expense';

/**
 * `team.allowances`: what the members of a team earn for the meetings of a year, from the attendance. Politicians and
 * employees are paid otherwise and are left out. For staff.
 */
export interface CalculateAllowances {
  /** The team. */
  team: TeamId;
  /** The year. */
  year: number;
  /** The single allowance of that year, in øre. */
  singleOere: number;
}

/**
 * `hearing.period`: calculates how long a hearing must be open, with the provision and the days passed over. For
 * everybody: it looks at nothing but its input.
 */
export interface CalculatePeriod {
  /** On what the hearing rests. */
  basis: HearingBasis;
  /** The day of publication; for plans, in Plandata.dk. */
  publishedOn: Day;
  /** The last day, inclusive; the earliest lawful one where it is not given. */
  lastDay?: Day | null | undefined;
  /** The municipality's choices. */
  policy?: HearingPolicy | undefined;
}

/**
 * `council.call_election`: calls an election, or calls it anew before anybody stands. Members are elected one by one;
 * there are no lists and no alliances. For staff.
 */
export interface CallElection {
  /** The council. */
  organisation: OrganisationId;
  /** The election day; for a local council the day of its general meeting. */
  day: Day;
  /** How many are elected. */
  seats: number;
  /** The last day on which somebody can stand, inclusive; today or later, and before the election day. */
  candidatesUntil: Day;
  /** The first day of the term; the election day or later. */
  from: Day;
  /** Its last day, inclusive. */
  to: Day;
}

/** Somebody to ring. */
export interface CallFirst {
  /** Who. */
  citizen: CitizenId;
  /** What they offer. */
  offer: OfferId;
  /** What limits them. */
  limit: CallLimit;
  /** The same as a sentence in English. */
  text: string;
  /** And in Danish. */
  textDanish: string;
  /** Their e-mail address. */
  email?: string | null | undefined;
  /** Their name. */
  name?: string | null | undefined;
  /** Their telephone number. */
  phone?: string | null | undefined;
  /** Whether their name and address are protected (CPR-loven § 28): both are for staff alone. */
  protected?: boolean | undefined;
}

/** `gathering.call`: calls a gathering. For staff, on behalf of its hosts. */
export interface CallGathering {
  /** A fresh id. Made where it is left out. */
  gathering?: GatheringId | undefined;
  /** What it is. */
  terms: GatheringTerms;
  /** What is said of it. */
  about?: GatheringAbout | undefined;
}

/**
 * What limits somebody who would suit a need, in the order in which they are rung. Nobody is rung who has no time for
 * it even if they took nothing else.
 */
export type CallLimit =
  /** Nothing: the work did not suffice to see whether they can have it too. */
  | 'search_stopped'
  /** Nothing but that too few others can be had. */
  | 'others_lacking'
  /** They give no more of their time. */
  | 'hours_reached'
  /** They have as many tasks as they take. */
  | 'tasks_reached'
  /** They are proposed for something else at the same time. */
  | 'same_time'
  /** There is no time to get there from what they are proposed for. */
  | 'no_time_to_travel'
  /** They did not say that they are free then. */
  | 'not_free_then'
  /** It is farther away than they would go. */
  | 'too_far'
  /** They offer help in another period. */
  | 'other_period'
  /** They chose other interest areas. */
  | 'other_interest'
  /** Nobody knows their age. */
  | 'age_unknown';

/** `hearing.call_meeting`: calls a meeting, which the receipt names, or changes its time and place. For staff. */
export interface CallMeeting {
  /** The hearing. */
  hearing: HearingId;
  /** A fresh id, or the id of the meeting to change. Made where it is left out. */
  meeting?: MeetingId | undefined;
  /** The title. */
  title: string;
  /** The place. */
  place: string;
  /** When it begins. */
  startsAt: Instant;
  /** When it ends, within a day of its beginning. */
  endsAt: Instant;
}

/** `meeting.call`: calls a meeting, or changes its time, place or agenda before it begins. For staff. */
export interface CallTeamMeeting {
  /** A fresh id, or the id of the meeting to change. Made where it is left out. */
  meeting?: MeetingId | undefined;
  /** Whose it is. */
  host: TeamMeetingHost;
  /** What it is called. Public, as time and place are. */
  title: string;
  /** Where. */
  place: string;
  /** When it begins. */
  startsAt: Instant;
  /** When it ends, within a day. */
  endsAt: Instant;
  /** The agenda. */
  agenda?: readonly AgendaItem[] | undefined;
}

/** Responses that are nearly the same. */
export interface Campaign {
  /** What they share, as the most typical of them says it. */
  template: string;
  /** The most typical of them. */
  representative: ResponseId;
  /** How many they are. */
  size: number;
  /** Those of them who stand on this page, by number. */
  members: CampaignMember[];
}

/** The campaigns of a hearing, the largest first. */
export interface CampaignList {
  /** How many responses were compared. */
  compared: number;
  /** The campaigns of which members stand on this page. */
  campaigns: Campaign[];
  /** Where the next page begins: give it as `after`. Absent on the last page. */
  next?: ResponseId | null | undefined;
}

/** One response of a campaign. */
export interface CampaignMember {
  /** The response. */
  response: ResponseId;
  /** Its number within the hearing. */
  number: number;
  /** For whom its sender answers. */
  kind: RespondentKind;
  /** What it says beyond what the campaign shares, in the sender's own words. */
  additions: string[];
}

/** `assignment.cancel`: a side, or staff, ends what was agreed or begun. The place is free again. For either side. */
export interface CancelAssignment {
  /** The assignment. */
  assignment: AssignmentId;
  /** The side that cancels. */
  side: AssignmentSide;
  /** Why; anything but `erased`. */
  cause: CancelCause;
  /** In words, for both sides and staff. */
  note?: string | null | undefined;
}

/** Why an assignment was cancelled. */
export type CancelCause =
  /** The helper can't any more. */
  | 'helper_unable'
  /** There is no need for it any more. */
  | 'need_gone'
  /** A safeguard can't be met. */
  | 'safeguards'
  /** The two did not suit each other. */
  | 'no_fit'
  /** Something else, told in the note. */
  | 'other'
  /** The volunteer was forgotten. */
  | 'erased';

/**
 * `council.cancel_election`: cancels an election without a choice (*fredsvalg*): candidacies are closed, there are
 * not more candidates than seats, and the election day is at least as many weeks away as the rules say (4 for the
 * elder council). Then everybody who stands is elected; the receipt names the members, by number. For staff.
 */
export interface CancelElection {
  /** The council. */
  organisation: OrganisationId;
}

/** `gathering.cancel`: calls a gathering off before it ends. All who signed up are told. For staff. */
export interface CancelGathering {
  /** The gathering. */
  gathering: GatheringId;
  /** Why, for all who see it. */
  reason: string;
}

/** `hearing.cancel`: cancels a hearing that is not decided. For staff. */
export interface CancelHearing {
  /** The hearing. */
  hearing: HearingId;
  /** Why. Public. */
  reason: string;
}

/**
 * `hearing.cancel_meeting`: cancels a meeting, which the receipt names. It stays in the calendar, as cancelled. For
 * staff.
 */
export interface CancelMeeting {
  /** The hearing. */
  hearing: HearingId;
  /** The meeting. */
  meeting: MeetingId;
}

/** `meeting.cancel`: cancels a meeting that has not begun. It stays in calendars, as cancelled. For staff. */
export interface CancelTeamMeeting {
  /** The meeting. */
  meeting: MeetingId;
  /** Why. Public where the agendas are. */
  reason: string;
}

/** How far a candidacy has come. */
export type CandidacyStage =
  /** Invited, and has not answered yet. */
  | 'invited'
  /** Interested. */
  | 'interested'
  /** Drawn for a seat. */
  | 'drawn'
  /** Appointed to a seat. */
  | 'appointed'
  /** Took the seat. */
  | 'seated'
  /** Declined the seat. */
  | 'declined'
  /** Left the seat, or was moved from it. */
  | 'left'
  /** Not interested any more. */
  | 'withdrawn'
  /** The team was dissolved before the candidate had a seat. */
  | 'closed';

/** A citizen's candidacy, as they and staff see it. */
export interface CandidacyView {
  /** The pseudonym. */
  candidate: string;
  /** How far it has come. */
  stage: CandidacyStage;
  /** When interest was expressed, or the invitation sent. */
  at: string;
  /** Why the citizen was invited. */
  invitedBecause: FitReason[];
  /**
   * The appointment that the citizen is to answer or has said yes to, by its number: for `team.answer_appointment`.
   */
  appointment?: number | null | undefined;
  /** The group of seats drawn for. */
  drawnFor?: string | null | undefined;
  /** What the citizen told. */
  told?: CandidateData | null | undefined;
}

/** What a candidate told. Lies in the vault; goes when the citizen is erased. */
export interface CandidateData {
  /** The values of the draw's features. */
  features: Record<string, string>;
  /** What the candidate has lived through. */
  experiences: string[];
  /** How the candidate fits each group of citizens' seats. */
  fits: SeatFit[];
  /** What those who live together share: a keyed hash. */
  household?: string | null | undefined;
  /** Why the candidate wishes to take part. */
  motivation?: string | null | undefined;
}

/** One candidate, as staff see them. */
export interface CandidateItem {
  /** The pseudonym. */
  candidate: string;
  /** How far it has come. */
  stage: CandidacyStage;
  /** When interest was expressed. */
  at: string;
  /** What the candidate told. */
  told: CandidateData;
  /** The citizen. */
  citizen?: CitizenId | null | undefined;
  /** The group of seats drawn for. */
  drawnFor?: string | null | undefined;
}

/** A page of candidates. */
export interface CandidateList {
  /**
   * In the order of their pseudonyms. Whoever was invited and did not answer, or is not there any more, is not among
   * them.
   */
  candidates: CandidateItem[];
  /** Where the next page begins: give it as `after`. Absent on the last page. */
  next?: string | null | undefined;
}

/** A candidate, as the actor may see them. */
export interface CandidateView {
  /** The number, from 1. */
  candidate: number;
  /** The name. A protected one is for staff alone. */
  name?: string | null | undefined;
  /** The votes, once they are recorded. */
  votes?: number | null | undefined;
}

/** How many voted for a candidate. */
export interface CandidateVotes {
  /** The candidate, by number. */
  candidate: number;
  /** The votes. */
  votes: number;
}

/** `idea.carry_out`: tells that the idea was carried out. */
export interface CarryOutIdea {
  /** The idea. */
  idea: IdeaId;
  /** What was done. */
  note: string;
}

/** A case number: one line of at most 64 characters, in the style of the municipality's case system. */
export type CaseNumber = string;

/**
 * `award.vote`: votes for a nominee who stands, or for another one instead, while the vote is open. For the citizen
 * alone, whose identity is verified unless the award says otherwise: staff do not vote for anybody.
 */
export interface CastVote {
  /** The award. */
  award: AwardId;
  /** Who votes. */
  citizen: CitizenId;
  /** For whom, by number. */
  nominee: number;
}

/** Whether somebody can work with children in this organisation, as it judged by the certificate. */
export type CertificateOutcome =
  /** Yes. */
  | 'obtained'
  /** No. */
  | 'blocked';

/** Where a child certificate stands. */
export type CertificateStatus =
  /** Nobody has asked for it. */
  | 'not_asked'
  /** The volunteer has been asked for consent. */
  | 'consent_pending'
  /** The 14 days passed without an answer. */
  | 'consent_lapsed'
  /** The volunteer has consented; the police work on it. */
  | 'in_progress'
  /** It was obtained and gives no reason for concern. */
  | 'obtained'
  /** It was obtained, and is to be obtained anew by the organisation's policy. */
  | 'renewal_due'
  /** It was obtained, and this volunteer can't work with children here. */
  | 'blocked'
  /** It was noted, and the note was taken back. */
  | 'withdrawn';

/** Everybody's chance. */
export interface Chances {
  /** How good the lottery is. */
  fairness: Fairness;
  /** In byte order of the pseudonyms; who can't be drawn has 0. */
  people: PersonChance[];
}

/**
 * `citizen.change_contact`: replaces name and contact as a whole.
 *
 * Protection is cleared by the citizen themself or the municipality, not by a guardian: of an account that has one,
 * the citizen shows with a log-in of their own that it is they.
 */
export interface ChangeContact {
  /** The citizen. */
  citizen: CitizenId;
  /** The name. */
  name: string;
  /** Postal address. */
  address?: Address | null | undefined;
  /**
   * What the citizen's log-in vouches for, as `identity.attest` gives it: where the account has a guardian and its
   * protection is to be cleared.
   */
  attestation?: Attestation | null | undefined;
  /** How the citizen wishes to be reached. `none` where it is left out. */
  contact?: ContactChannel | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** Telephone number. */
  phone?: string | null | undefined;
  /** Name and address protection. `false` where it is left out. */
  protected?: boolean | undefined;
}

/**
 * `gathering.change`: changes a gathering before it begins: its terms as a whole, and what is said of it. Fewer
 * places than are taken are refused; where there is room for more, those who wait are promoted. For staff.
 */
export interface ChangeGathering {
  /** The gathering. */
  gathering: GatheringId;
  /** What it is from now on. */
  terms: GatheringTerms;
  /** What is said of it from now on. */
  about?: GatheringAbout | undefined;
}

/** The changes that a white paper proposes. */
export interface ChangeList {
  /** The hearing's title. */
  title: string;
  /** The changes: section by section in the order of the documents, then those that are tied to none. */
  changes: ProposedChange[];
  /** The finished version of the white paper; absent while work goes on. */
  version?: number | null | undefined;
}

/**
 * `need.change`: changes a need. Once somebody has a place, times, place, period, contact and age limits stay, and so
 * do the places taken. Before that, who said yes to something else is asked again. For the poster and staff.
 */
export interface ChangeNeed {
  /** The need. */
  need: NeedId;
  /** What it says. */
  text: NeedText;
  /** What it asks for. */
  spec: NeedSpec;
}

/** `offer.change`: changes an offer. Assignments that came of it stay. For who made it and staff. */
export interface ChangeOffer {
  /** The offer. */
  offer: OfferId;
  /** What is offered, as a whole. */
  spec: OfferSpec;
}

/**
 * `organisation.change`: changes what is known of an organisation. For staff, and for those who manage it; once it is
 * confirmed, name, CVR number and inhabitants for staff alone.
 */
export interface ChangeOrganisation {
  /** The organisation. */
  organisation: OrganisationId;
  /** What it is called. */
  name: string;
  /** What it says of itself. */
  text: OrganisationText;
  /** The part of the municipality. */
  area?: string | null | undefined;
  /** Its CVR number. */
  cvr?: Cvr | null | undefined;
  /** How many live in the area of a local council. */
  inhabitants?: number | null | undefined;
}

/** `citizen.change_profile`: replaces the profile as a whole. */
export interface ChangeProfile {
  /** The citizen. */
  citizen: CitizenId;
  /** The new profile. */
  profile: Profile;
}

/**
 * `team.change_quotas`: changes the quotas of a draw that is not published yet, for instance because no panel meets
 * them. What people were asked stays. For staff.
 */
export interface ChangeQuotas {
  /** The team. */
  team: TeamId;
  /** The quotas, with the same features and values as before. */
  plan: DrawPlan;
}

/** How far the changes go beyond what was heard (planloven § 27). */
export type ChangeSeverity =
  /** None. */
  | 'none'
  /** Nobody else is affected. */
  | 'minor'
  /** Others are affected: they must be heard. */
  | 'affects_others'
  /** In reality a new proposal: a whole new hearing. */
  | 'new_proposal';

/** `dialogue.change`: changes a topic before its first day. What it asked before is deleted. For staff. */
export interface ChangeTopic {
  /** The topic. */
  topic: TopicId;
  /** What it is now. */
  terms: TopicTerms;
  /** What it asks now. */
  text: TopicText;
}

/**
 * `notice.change_wishes`: says anew how one wishes to be told, all of it: what is left out is as if nothing had ever
 * been said. Where messages came back, they are tried again from now on.
 */
export interface ChangeWishes {
  /** The citizen. */
  citizen: CitizenId;
  /** The wishes, as a whole. */
  wishes: Wishes;
}

/** How a command reached the municipality. */
export type Channel =
  /** The municipality's website. */
  | 'web'
  /** A form on paper. */
  | 'paper'
  /** The telephone. */
  | 'phone'
  /** In person, at a desk or a meeting. */
  | 'in_person'
  /** A letter. */
  | 'letter'
  /** A mail. */
  | 'mail';

/** `identity.check_case_number`: may this be a case number, and is it built on KLE? */
export interface CheckCaseNumberQuery {
  /** The number as typed. */
  caseNumber: string;
}

/** A case number. */
export interface CheckCaseNumberView {
  /** The number as it is kept. */
  caseNumber: CaseNumber;
  /** Its parts, where it is built on KLE. */
  kle?: KleCaseNumberView | null | undefined;
}

/** `identity.check_cpr`: is this a well-formed personal number, of which kind, and of what date? */
export interface CheckCprQuery {
  /** The number as typed, `DDMMYY-SSSS` or ten digits. */
  cpr: string;
}

/**
 * What can be told from a personal number without a register. It holds no digit of the serial, but the date of birth.
 */
export interface CheckCprView {
  /** A number of the CPR register, or a local replacement. */
  kind: PersonNumberKind;
  /** `DDMMYY-****`. */
  masked: string;
  /** The date of birth. */
  birthDate: string;
  /**
   * Whether the check digit matches. Information only: `false` is no reason to refuse the number. Null for a
   * replacement number, which has no check digit.
   */
  mod11?: boolean | null | undefined;
}

/** `identity.check_cvr`: is this a valid CVR number? */
export interface CheckCvrQuery {
  /** The number as typed. */
  cvr: string;
}

/** A valid CVR number. */
export interface CheckCvrView {
  /** Eight digits. */
  cvr: Cvr;
}

/**
 * `intake.check`: what would become of each row of a list, and all that is wrong with it. Nothing is changed. For
 * staff.
 *
 * At most 5,000 rows at once, and 32 MiB as JSON.
 */
export interface CheckIntake {
  /** The hearing. */
  hearing: HearingId;
  /** The list, as `read_table` gives it. */
  table: Table;
  /** How the responses came, where a row does not say. */
  channel: ResponseChannel;
  /** What columns mean whose headings don't say it, or say it otherwise. */
  headings?: readonly HeadingMeaning[] | undefined;
  /** When they arrived, where a row does not say. */
  receivedAt?: Instant | null | undefined;
}

/** `identity.check_kle`: has this the shape of a KLE number, and where is it shown? */
export interface CheckKleQuery {
  /** The number as typed. */
  kle: string;
}

/** A number of the shape of KLE; whether it is on the list is not known here. */
export interface CheckKleView {
  /** The number. */
  kle: KleNumber;
  /** How deep it goes. */
  level: KleLevel;
  /** Where KL shows it. */
  url: string;
}

/** `identity.check_postal_code`: is this a postal code, and of which part of the country? */
export interface CheckPostalCodeQuery {
  /** The code as typed. */
  postalCode: string;
}

/** A postal code. It tells no municipality. */
export interface CheckPostalCodeView {
  /** Four digits. */
  postalCode: PostalCode;
  /** The part of the country that the series belongs to. */
  area: PostalArea;
}

/**
 * `response.check`: what is wrong with a response before it is sent, against what the page knows of the hearing from
 * `hearing.get`: by the rules that the door has, without a municipality. Whether the hearing is still open, only the
 * door knows. For everybody.
 */
export interface CheckResponse {
  /** What is to be sent. */
  content: ResponseContent;
  /** Whether associations say their mandate, as the hearing's policy says. `false` where it is left out. */
  mandateRequired?: boolean | undefined;
  /** Whether anonymous responses are refused, as the hearing's policy says. `false` where it is left out. */
  namesRequired?: boolean | undefined;
  /** The form's questions. */
  questions?: readonly Question[] | undefined;
  /** The sections of the documents. */
  sections?: readonly string[] | undefined;
  /**
   * Whether an authority can veto what is heard: yes unless said otherwise, and then the door decides. `true` where
   * it is left out.
   */
  vetoable?: boolean | undefined;
}

/**
 * What can be said of a command by itself: without a store, a town's data or a moment.
 *
 * Whether it will be carried out, only the door tells. Nothing of what was written stands in it.
 */
export interface Checked {
  /** Whether nothing is wrong. */
  ok: boolean;
  /**
   * What is wrong: what stands around the fields, then the fields in the order in which they were given, then what is
   * missing.
   */
  faults: CheckedFault[];
  /** Which texts would be kept otherwise than they were written, and how. */
  changed: CheckedChange[];
}

/** Something that would be changed in a text. */
export interface CheckedChange {
  /** The field, dotted. */
  field: string;
  /** How. */
  what: TextChange;
}

/** Something that is wrong with a command. */
export interface CheckedFault {
  /** The code, as of an error. */
  code: string;
  /** The sentence in English. */
  message: string;
  /** The sentence in Danish. */
  danish: string;
  /** The field, dotted. */
  field?: string | null | undefined;
}

/** What is wrong with a response. */
export interface CheckedResponse {
  /** Whether nothing is wrong. */
  ok: boolean;
  /**
   * What is wrong, at which field: `content.answers[2].value` is the third answer, `content.answers.agree` the
   * question `agree` that must be answered and is not.
   */
  faults: CheckedFault[];
}

/** Everything that is kept about a citizen (GDPR art. 15). */
export interface CitizenExport {
  /** The shape of this export; a later one only adds to it. */
  format: string;
  /** When it was made. */
  madeAt: string;
  /** The citizen. */
  citizen: CitizenId;
  /** How the citizen stands to the bank. */
  status: CitizenStatus;
  /** Name and contact. */
  identity: Identity;
  /** Interests, competencies, area, age. */
  profile: Profile;
  /** The consents in force. */
  consents: ConsentView[];
  /** The ideas deposited, with all their versions. */
  ideas: ExportedIdea[];
  /** The ideas supported, or once supported. */
  supports: IdeaId[];
  /** The responses sent to hearings from the account. */
  responses: ExportedResponse[];
  /** The teams that the citizen was invited to, was interested in or sat in. */
  teams: ExportedCandidacy[];
  /** What the citizen was proposed for as a volunteer, with the hours. */
  assignments: ExportedAssignment[];
  /** What was written in the dialogue forum, with all its versions. */
  contributions: ExportedContribution[];
  /**
   * Everything else that lies in the vault under the citizen's name: mandates, offers, nominations, candidacies for a
   * council and the like.
   */
  other: ExportedRow[];
  /** What happened, from the journal. */
  history: ExportedEntry[];
}

/** How a citizen stands to the bank. */
export type CitizenStatus =
  /** Enrolled and taking part. */
  | 'active'
  /** Enrolled, but not to be invited for now. */
  | 'paused'
  /** Left; may come back. */
  | 'left';

/** A citizen as they and staff see them. */
export interface CitizenView {
  /** The citizen. */
  citizen: CitizenId;
  /** How the citizen stands to the bank. */
  status: CitizenStatus;
  /** When the citizen enrolled. */
  enrolledAt: string;
  /** How. */
  channel: Channel;
  /** Whether staff entered the record and it is not taken over yet. */
  enteredByStaff: boolean;
  /** How surely the identity is known. */
  assurance: Assurance;
  /** Whether the person is recognised again. */
  verified: boolean;
  /** The legal basis. */
  basis: LegalBasis;
  /** The consents in force. */
  consents: ConsentView[];
  /** Name and contact. */
  identity: Identity;
  /** What the citizen cares for and can do. */
  profile: Profile;
}

/**
 * `white_paper.clear_words`: words that `white_paper.namings` shows name nobody who is hidden: a common word, a
 * street, a politician or an employee of the same name. They are not told again wherever they stand in this white
 * paper. The reason is journalised and not published. For named employees.
 */
export interface ClearWords {
  /** The hearing. */
  hearing: HearingId;
  /** The words, as they were shown. */
  words: string;
  /** Why they name nobody who is hidden. */
  reason: string;
}

/**
 * `need.close`: closes a need. Who has a place keeps it; nobody can be proposed any more. For the poster and staff.
 */
export interface CloseNeed {
  /** The need. */
  need: NeedId;
}

/**
 * `organisation.close`: closes an organisation that is no more. Nobody can come forward for it any more, and what its
 * volunteers do is suspended; staff completes or cancels it. For staff, and for those who manage it.
 */
export interface CloseOrganisation {
  /** The organisation. */
  organisation: OrganisationId;
  /** Why. Public. */
  reason: string;
}

/**
 * `dialogue.close`: closes a topic that is over, with a summary that says what came of it. All who took part are
 * told, the first time. For staff.
 */
export interface CloseTopic {
  /** The topic. */
  topic: TopicId;
  /** What came of it. */
  summary: string;
  /** What it led to, as the journal names it: `idea/…`, `hearing/…`, `team/…`; 10 at most. */
  links?: readonly StreamKey[] | undefined;
}

/** Why a need is closed rather than done with fewer than its minimum. */
export interface ClosedReason {
  /** A sentence in English. */
  text: string;
  /** And in Danish. */
  textDanish: string;
}

/** Asks when a day is over. */
export interface ClosesAtQuery {
  /** The last day, inclusive. */
  lastDay: Day;
}

/** When a day is over. */
export interface ClosesAtView {
  /** Local midnight after the day, exclusive. */
  closesAt: string;
  /** The length of the day in hours: 23, 24 or 25. */
  dayLengthHours: number;
}

/** What came of a topic. */
export interface ClosingView {
  /** When it was closed. */
  at: string;
  /** What it led to, as the journal names it. */
  links: StreamKey[];
  /** What people thought of the statements, as it was then: of those on which enough voices stood. */
  results: StatementResult[];
  /** How many statements had too few voices for that. */
  withheld: number;
  /** The summary. */
  summary?: string | null | undefined;
}

/**
 * `response.code`: says what a response is about, in place of what the same coder said before. A program's word never
 * takes the place of a person's. For staff; a named employee speaks as themselves.
 */
export interface CodeResponse {
  /** The response. */
  response: ResponseId;
  /** The version of the themes. */
  themeVersion: number;
  /** The marks. */
  marks: readonly ThemeMark[];
  /** The program, where a program says it. */
  program?: string | null | undefined;
}

/** What a column holds. */
export type ColumnMeaning =
  /** The name of the person who writes. */
  | {
      kind: 'name';
    }
  /** Their given name. */
  | {
      kind: 'given_name';
    }
  /** Their family name. */
  | {
      kind: 'family_name';
    }
  /** For whom they answer: `Privatperson`, `Forening`, `Virksomhed`, `Myndighed`, `Råd`. */
  | {
      kind: 'respondent_kind';
    }
  /** The organisation for which they answer. */
  | {
      kind: 'organisation';
    }
  /** The organisation's CVR number. */
  | {
      kind: 'cvr';
    }
  /** Under what mandate. */
  | {
      kind: 'mandate';
    }
  /** Others who sign, with semicolons or line breaks between them. */
  | {
      kind: 'signatories';
    }
  /** E-mail address. */
  | {
      kind: 'email';
    }
  /** Telephone number. */
  | {
      kind: 'phone';
    }
  /** Postal address: the street alone where postal code and town have columns of their own. */
  | {
      kind: 'address';
    }
  /** Postal code. */
  | {
      kind: 'postal_code';
    }
  /** Postal town. */
  | {
      kind: 'town';
    }
  /** Whether name and address are protected. Where several columns say so, one yes is enough. */
  | {
      kind: 'protected';
    }
  /** Whether the sender names nobody; with a name beside it, whether that is protected. */
  | {
      kind: 'anonymous';
    }
  /** When it arrived. */
  | {
      kind: 'received';
    }
  /** How it came: `Hjemmeside`, `E-mail`, `Brev`, `Møde`. */
  | {
      kind: 'channel';
    }
  /** Where it stands: `Støtte`, `Neutral`, `Indsigelse`, `Ændringsforslag`. */
  | {
      kind: 'stance';
    }
  /** The section of the documents that it is about, by its key. */
  | {
      kind: 'section';
    }
  /**
   * What it says. Several columns hold it only where that is said of each of them: then one text stands below the
   * other, each under its heading.
   */
  | {
      kind: 'text';
    }
  /** Why the sender wishes it not to be published. */
  | {
      kind: 'hide_because';
    }
  /** The answer to a question of the form. */
  | {
      kind: 'question';
      /** The question. */
      question: string;
    }
  /** It is not read. */
  | {
      kind: 'ignored';
    };

/**
 * `reach.compare`: how those who take part in something, or all who are active in the bank, are spread over groups,
 * beside the population. In an idea take part who deposited it and who supports it, in a hearing who answered it, in
 * a team who was interested or sits in it; with their accounts. For staff.
 */
export interface CompareReach {
  /** By what; 1 to 10. */
  dimensions: readonly ReachDimension[];
  /** In what, by kind and id; in the whole bank where it is absent. */
  thing?: StreamKey | null | undefined;
}

/** `assignment.complete`: the work is done. For the poster and staff. */
export interface CompleteAssignment {
  /** The assignment. */
  assignment: AssignmentId;
}

/** `sortition.distribute`: everybody's chance in the lottery that is best by the objective. */
export interface ComputeChances {
  /** What every panel must respect. */
  rules: DrawRules;
  /** The people, in any order. */
  people: readonly Volunteer[];
  /** What the lottery is best at. `leximin` where it is left out. */
  objective?: Objective | undefined;
  /**
   * At most so many units of work, each about a billionth of a second; what the actor may use unless said otherwise.
   */
  workMax?: number | null | undefined;
}

/**
 * `organisation.confirm`: the municipality confirms that an organisation exists and that its founder may speak for
 * it. Before that it can post nothing. The name and the number are those that staff looked at: they become public,
 * and stay in the journal. For staff.
 */
export interface ConfirmOrganisation {
  /** The organisation. */
  organisation: OrganisationId;
  /** What it is called, as it was read. */
  name: string;
  /** Its CVR number, as it was read. */
  cvr?: Cvr | null | undefined;
}

/**
 * `shift.confirm`: whoever helps comes to a shift. Every safeguard must be in place. Also after it was given back, as
 * long as it lies ahead and they are free then. For the helper, and for staff on their behalf.
 */
export interface ConfirmShift {
  /** The assignment. */
  assignment: AssignmentId;
  /** When the shift begins, to the minute. */
  from: Instant;
}

/** One of the rules that contradict each other. */
export interface ConflictPart {
  /** The rule. */
  rule: RuleName;
  /** Which end of it. */
  bound: Bound;
  /** The number it demands. */
  limit: number;
  /** To how many people in the pool it applies. */
  people: number;
}

/** What is wrong with quotas. */
export interface Conflicts {
  /** Whether some panel meets all quotas. */
  feasible: boolean;
  /**
   * A smallest set of rules that can't be met together: without any one of them the others can. Where the search was
   * stopped, some of them may not be needed for that.
   */
  conflict: ConflictPart[];
  /** Who has no chance, and quotas that take all they can get; empty where no panel meets all quotas. */
  warnings: Warnings;
  /** The smallest relaxation after which some panel meets all quotas; absent where none is needed, or none helps. */
  relaxation?: Relaxation | null | undefined;
  /** The nearest other sizes with which some panel meets all quotas as they are; where sizes were asked for. */
  sizes?: PanelSizes | null | undefined;
  /**
   * Why the search ended early, with the best found until then; absent where it did not. Other sizes may not have
   * been looked at then.
   */
  stopped?: Stopped | null | undefined;
}

/** Who gave a consent. */
export type ConsentGiver =
  /** The citizen. */
  | 'citizen'
  /** The holder of parental responsibility (*forældremyndighedens indehaver*). */
  | 'guardian';

/**
 * A consent to be given.
 *
 * A purpose is a key of the municipality's; the library itself knows `enrolment`, `invitation` (to be asked to take
 * part) and `publication` (of one's name beside one's idea).
 */
export interface ConsentInput {
  /** To what. */
  purpose: string;
  /** To which version of the text. */
  textVersion: string;
}

/**
 * `safeguard.consent`: the volunteer consents, within the 14 days. For the citizen, and for staff on their behalf.
 */
export interface ConsentToCertificate {
  /** The organisation that asked. */
  organisation: OrganisationId;
  /** The volunteer. */
  citizen: CitizenId;
  /** By which way it reached the municipality, where staff send it on the citizen's behalf. For staff. */
  channel?: Channel | null | undefined;
}

/**
 * `award.consent`: the nominee, whom the receipt names, agrees to be shown, with what was written about them, and to
 * stand in the vote. Before the vote opens. For the citizen; for whoever holds a mandate to manage the organisation;
 * for staff, who record what somebody without an account said.
 */
export interface ConsentToNomination {
  /** The award. */
  award: AwardId;
  /** The nominee, by number. */
  nominee: number;
}

/** A consent in force. */
export interface ConsentView {
  /** To what. */
  purpose: string;
  /** To which version of the text. */
  textVersion: string;
  /** When it was given. */
  givenAt: string;
  /** By whom. */
  givenBy: ConsentGiver;
}

/** What a contact point says. */
export interface ContactCard {
  /** The unit of the municipality (*enhed*). */
  unit: string;
  /** Where to come to, or to write to. */
  address?: Address | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** The name of an employee. Leave it out where the unit answers as such. */
  name?: string | null | undefined;
  /** When one can come (*åbningstid*); any order, kept in that of the week, 21 at most. */
  openingHours?: OpeningHours[] | undefined;
  /** Telephone number. */
  phone?: string | null | undefined;
  /** When the telephone is answered (*telefontid*); any order, kept in that of the week, 21 at most. */
  phoneHours?: OpeningHours[] | undefined;
  /** What whoever answers does there (*funktion*). */
  role?: string | null | undefined;
}

/** How a citizen wishes to be reached. */
export type ContactChannel =
  /** E-mail. */
  | 'email'
  /** The public digital mailbox (*Digital Post*). */
  | 'digital_post'
  /** A letter on paper. */
  | 'letter'
  /** Not at all. */
  | 'none';

/** How an organisation is reached in some matter: a role, never a private person's details. */
export interface ContactPoint {
  /** The role, such as the volunteers' coordinator. */
  role: string;
  /** Where it is reached: the organisation's own address, number or page. */
  channel: string;
}

/** The municipality's contact points. */
export interface ContactPointList {
  /** All that are offered. */
  contactPoints: ContactPointView[];
}

/** A contact point as everybody sees it. */
export interface ContactPointView {
  /** Its key. */
  contactPoint: string;
  /** Its version, from 1. */
  version: number;
  /** What it says, the hours in the order of the week. */
  card: ContactCard;
  /** The things that it answers for, as the journal names them; for staff. */
  matters?: StreamKey[] | undefined;
  /** Whether one can come now; the same holds. */
  open?: boolean | null | undefined;
  /**
   * Whether the telephone is answered now, by its hours and on no public holiday; none where it has no hours. Other
   * days on which the town hall is closed are the municipality's own.
   */
  phoneOpen?: boolean | null | undefined;
}

/**
 * `dialogue.contribute`: writes in a topic: an input, a viewpoint, a question, an answer or a statement. While the
 * topic is open; the administration also before it opens, to put statements there, and until it is closed, to answer.
 */
export interface Contribute {
  /** A fresh id. Made where it is left out. */
  contribution?: ContributionId | undefined;
  /** The topic. */
  topic: TopicId;
  /** What it is. Only the administration and those invited as politicians answer. */
  kind: ContributionKind;
  /** The text; 280 characters at most for a statement. */
  text: string;
  /** By which way it reached the municipality, where staff send it on the citizen's behalf. For staff. */
  channel?: Channel | null | undefined;
  /** Who writes: the actor, or the citizen for whom staff do it. Left out where the administration itself writes. */
  citizen?: CitizenId | null | undefined;
  /**
   * The contribution that it replies to, of the same topic: one that is no reply itself. An answer has one, a
   * statement none.
   */
  replyTo?: ContributionId | null | undefined;
  /** As whom the administration signs it, such as `Vej og Park`. For staff. */
  signed?: string | null | undefined;
}

/** What a party contributes. */
export interface Contribution {
  /** The party. */
  party: Party;
  /** How much, in øre: 1 to 1,000,000,000,000. */
  amountOere: number;
  /** What for, or when. */
  note?: string | null | undefined;
}

/** What a contribution is. */
export type ContributionKind =
  /** An input (*input*). */
  | 'input'
  /** A viewpoint (*synspunkt*). */
  | 'viewpoint'
  /** A question (*spørgsmål*). */
  | 'question'
  /** An answer (*svar*) of the administration or a politician. */
  | 'answer'
  /** A statement (*udsagn*) to agree or disagree with, or to pass on. */
  | 'statement';

/** A page of contributions. */
export interface ContributionList {
  /** How many there are in all, on every page. */
  total: number;
  /** The contributions of this page. */
  contributions: ContributionView[];
  /** Where the next page begins: give it as `after`. Absent on the last page. */
  next?: ContributionId | null | undefined;
}

/** As what somebody wrote it. */
export type ContributionRole =
  /** As a citizen. */
  | 'citizen'
  /** As a politician. */
  | 'politician'
  /** For the administration. */
  | 'staff';

/**
 * A contribution as the actor may see it. What is hidden, withdrawn or erased has no text and no author for the
 * public.
 */
export interface ContributionView {
  /** The contribution. */
  contribution: ContributionId;
  /** What it is. */
  kind: ContributionKind;
  /** As what it was written. */
  role: ContributionRole;
  /** When it was written. */
  at: string;
  /** How many replies there are, hidden and withdrawn ones among them. */
  replies: number;
  /**
   * The author's name: for staff and the author; for all where the author consents to `publication` or writes as a
   * politician, and has no name protection.
   */
  author?: string | null | undefined;
  /** When it was changed last, where it was. */
  editedAt?: string | null | undefined;
  /** Whether a moderator has hidden it. */
  hidden?: boolean | undefined;
  /** How often it was hidden and why, the latest last. For staff and the author. */
  hidings?: HidingView[] | undefined;
  /** A statement's number in its topic, from 1. */
  number?: number | null | undefined;
  /** Whether the citizen who asks wrote it. */
  own?: boolean | undefined;
  /** What it replies to. */
  replyTo?: ContributionId | null | undefined;
  /** As whom the administration signed it. */
  signed?: string | null | undefined;
  /** The latest text. */
  text?: string | null | undefined;
  /** All texts, the latest last. For staff and the author, where one contribution is asked for. */
  versions?: VersionView[] | undefined;
  /** What people think of a statement now. For staff. */
  voices?: VoiceTally | null | undefined;
  /** Whether it was withdrawn. */
  withdrawn?: boolean | undefined;
}

/** A conversation. */
export interface ConversationView {
  /** The messages, in order. */
  messages: MessageView[];
}

/** How closely the parties work together, from least to most. */
export type CooperationDegree =
  /** They tell each other (*informerer*). */
  | 'inform'
  /** One involves the other (*inddrager*). */
  | 'involve'
  /** They cooperate (*samarbejder*). */
  | 'cooperate'
  /** They create together (*samskaber*). */
  | 'co_create';

/**
 * `assignment.correct_hours`: an entry comes in the place of another, and awaits the other side's answer anew. The
 * receipt names the one corrected, and the new one as made. For the side that reported the first, and for staff on
 * its behalf.
 */
export interface CorrectHours {
  /** The assignment. */
  assignment: AssignmentId;
  /** The number of the entry to correct, from 1. */
  entry: number;
  /** How many minutes it was; 0 to 1,440. */
  minutes: number;
}

/**
 * `journal.correct_time`: lets what is written about a thing be dated earlier than its last entry, because that was
 * dated in the future: by a clock that was wrong, or by a slip. For staff.
 *
 * Nothing is taken back or dated anew: the journal shows the wrong entry, this correction and who made it. What
 * follows from the wrong date in the thing itself stays, and is mended by the thing's own commands. Refused with
 * `nothing_to_do` where the last entry lies no further ahead than the policy tolerates, and with `clock_behind` where
 * the moment is not the present by the host's clock.
 */
export interface CorrectTime {
  /** The stream, as the journal names it: `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`. */
  stream: StreamKey;
}

/** A council in a list. */
export interface CouncilItem {
  /** The council. */
  organisation: OrganisationId;
  /** What kind it is. */
  kind: OrganisationKind;
  /** How many things it lacks today. */
  warnings: number;
  /** What it is called. */
  name?: string | null | undefined;
  /** The last day of the term. */
  termEnds?: string | null | undefined;
}

/** The councils. */
export interface CouncilList {
  /** The councils: a municipality has some tens of them. */
  councils: CouncilItem[];
}

/** What kind of meeting it was. */
export type CouncilMeeting =
  /** The annual general meeting (*årsmøde*, *generalforsamling*). */
  | 'general_meeting'
  /** The yearly dialogue meeting with politicians (*dialogmøde*). */
  | 'dialogue_meeting';

/** A meeting that was held. */
export interface CouncilMeetingView {
  /** What kind it was. */
  meeting: CouncilMeeting;
  /** When. */
  on: string;
  /** The minutes. */
  minutes?: string | null | undefined;
}

/** A member or a deputy, as the actor may see them. */
export interface CouncilMemberView {
  /** The number, from 1. */
  member: number;
  /** Whether by election. */
  elected: boolean;
  /** Whether as a deputy. */
  deputy: boolean;
  /** The first day. */
  from: string;
  /** The last day, inclusive. */
  to: string;
  /** Whether it holds today. */
  holds: boolean;
  /** For which association. */
  association?: OrganisationId | null | undefined;
  /** The citizen; for staff. */
  citizen?: CitizenId | null | undefined;
  /** Whose personal deputy. */
  deputyOf?: number | null | undefined;
  /** How it ended before its last day; for staff. */
  ended?: MembershipEnd | null | undefined;
  /** Whose seat a deputy took. */
  insteadOf?: number | null | undefined;
  /**
   * The name: for staff, and for everybody where the member wishes to be named. A protected one is for staff alone.
   */
  name?: string | null | undefined;
  /** On which side. */
  side?: CouncilSide | null | undefined;
}

/** The numbers of a council that a municipality may set for itself. */
export interface CouncilNumbers {
  /** At least so many members, deputies aside. */
  membersMin: number;
  /** At most so many members, 100 at most. */
  membersMax: number;
  /** At most so many deputies, 100 at most. */
  deputiesMax: number;
  /** At least so many members on each side; 0 where there are no sides. */
  sideMin: number;
  /** At most so many members on each side; 0 where there are no sides. */
  sideMax: number;
  /** A term lasts at most so many years, 1 to 20. */
  termYearsMax: number;
  /** Whether a dialogue meeting with politicians is held each year. */
  dialogueYearly: boolean;
  /** Members are at most so old, in whole years, on that day. */
  ageMax?: number | null | undefined;
  /** Members are at least so old, in whole years, on the election day or the first day. */
  ageMin?: number | null | undefined;
  /**
   * An election without a choice can be cancelled so many weeks before the election day, or earlier; absent where it
   * can't be cancelled.
   */
  cancelWeeks?: number | null | undefined;
  /** A general meeting is held each year by the end of this month, 1 to 12; absent where none is asked for. */
  generalMeetingByMonth?: number | null | undefined;
}

/** Who is to be a member. */
export type CouncilPerson =
  /** A citizen of the bank. */
  | {
      kind: 'citizen';
      /** Who. */
      citizen: CitizenId;
      /** Whether everybody sees the name. A protected name nobody sees. */
      named: boolean;
    }
  /** Somebody without an account, such as a councillor. */
  | {
      kind: 'person';
      /** Under an id that the host made. */
      person: PersonId;
      /** The name. */
      name: string;
      /** Whether everybody sees it. */
      named: boolean;
    };

/** What holds for a kind of council. */
export interface CouncilRule {
  /** Which kind. */
  kind: OrganisationKind;
  /** Whether it rests on a statute, whose minima nobody undercuts. */
  statutory: boolean;
  /** The numbers. */
  numbers: CouncilNumbers;
  /** Whether members are elected directly: one by one, without lists or alliances. */
  elected: boolean;
  /** Whether members are appointed. */
  appointed: boolean;
  /** Whether most members must be elected. */
  majorityElected: boolean;
  /** Whether it has two sides of equal numbers. */
  twoSides: boolean;
  /** Whether each deputy is the deputy of one member. */
  personalDeputies: boolean;
  /** Whether members live in the municipality. */
  resident: boolean;
  /** Whether politicians may sit in it. */
  politicians: boolean;
  /** Whether each association has one member at most. */
  onePerAssociation: boolean;
  /** On what that rests, in Danish. */
  legalRef: string;
  /** On what that rests, in English. */
  legalRefEnglish: string;
  /** From this day on, inclusive. Absent: always was. */
  validFrom?: string | null | undefined;
  /** Until this day, inclusive. Absent: still is. */
  validTo?: string | null | undefined;
}

/** `council.rules`: what holds for a kind of council on a day, where a municipality has set nothing of its own. */
export interface CouncilRulesQuery {
  /** Which kind. */
  kind: OrganisationKind;
  /** On which day; today where it is not given. */
  on?: Day | null | undefined;
}

/** On which side of a disability council somebody sits (retssikkerhedsloven § 37 a). */
export type CouncilSide =
  /** Nominated by the disability organisations (*handicaporganisationerne*). */
  | 'disability_organisations'
  /** Appointed by the municipal council (*kommunalbestyrelsen*), councillors among them. */
  | 'municipal_council';

/** A council as the actor may see it. */
export interface CouncilView {
  /** The council. */
  organisation: OrganisationId;
  /** What kind it is. */
  kind: OrganisationKind;
  /** On what its rules rest, in Danish. */
  legalRef: string;
  /** On what its rules rest, in English. */
  legalRefEnglish: string;
  /** The numbers that hold today. */
  numbers: CouncilNumbers;
  /** Whether they are the municipality's own. */
  ownNumbers: boolean;
  /** The members and deputies whose term is not over; for staff everybody who ever was one. */
  members: CouncilMemberView[];
  /** The meetings held. */
  held: CouncilMeetingView[];
  /** What it lacks today. */
  warnings: CouncilWarningView[];
  /** The latest election. */
  election?: ElectionView | null | undefined;
  /** What it is called. */
  name?: string | null | undefined;
  /** The last day of the term. */
  termEnds?: string | null | undefined;
}

/** What a council lacks. */
export type CouncilWarning =
  /** Fewer members than the rules ask for. */
  | 'below_minimum'
  /** The two sides are of unequal numbers, or one is too small. */
  | 'sides_unequal'
  /** Not most of the members are elected. */
  | 'majority_not_elected'
  /** Every term is over. */
  | 'term_over'
  /** No general meeting was held in time this year. */
  | 'no_general_meeting'
  /** No dialogue meeting was held this year yet. */
  | 'no_dialogue_meeting';

/** A warning with words. */
export interface CouncilWarningView {
  /** Which. */
  warning: CouncilWarning;
  /** In English. */
  english: string;
  /** In Danish. */
  danish: string;
}

/**
 * `white_paper.answers`: how often each answer to the form was given. For staff, by all responses that were not
 * withdrawn, published or not; for all, once the white paper is finished and responses are published or the council
 * has decided, by those that are published. Those who answered chose to: their answers say nothing of others.
 *
 * What the public gets follows from what is published of each response, so nothing of the others can be computed from
 * it, however few they are, by no subtraction and from no two editions. A least number for each cell would not do:
 * organisations answer in public, and one more response tells two editions apart. Every file counts as the public's
 * view does.
 */
export interface CountAnswers {
  /** The hearing. */
  hearing: HearingId;
}

/**
 * `award.count`: counts a part of the ballots once the vote has closed, and deletes them. Where more than 1,000
 * voted, this is sent until all parts are counted, as the award's `count` says; then the result can be declared.
 * Fewer are counted by `award.declare`. How many votes somebody has so far is shown to nobody. For staff.
 */
export interface CountBallots {
  /** The award. */
  award: AwardId;
  /**
   * About how many ballots are counted at once, 1 to 1,000; as many as may be where it is left out. The first part
   * settles it.
   */
  atOnce?: number | null | undefined;
}

/** `newsletter.audience`: to how many a newsletter would go now. For staff. */
export interface CountNewsletterAudience {
  /** The newsletter. */
  newsletter: NewsletterId;
}

/** How many responses there are of each sort. */
export interface Counts {
  /** All that were registered, those withdrawn too. */
  responses: number;
  /** Those that came in time. */
  timely: number;
  /** Those that came late. */
  late: number;
  /**
   * Objections in time with legal effect, but for those withdrawn. Files and the public get those of published
   * responses alone, staff all.
   */
  objections: number;
  /** Vetoes, but for those withdrawn; whose, as above. */
  vetoes: number;
  /** By channel. */
  byChannel: Record<string, number>;
  /** By whom they answer for. */
  byKind: Record<string, number>;
  /**
   * By where they stand; those that don't say are left out. Files and the public get where published responses stand,
   * so that nothing of the others can be computed from it; staff get all.
   */
  byStance: Record<string, number>;
  /** By how they ended. */
  byEnd: Record<string, number>;
  /** By theme. */
  byTheme: Record<string, number>;
  /** By section of the documents. */
  bySection: Record<string, number>;
  /** By group. */
  byGroup: Record<string, number>;
}

/** How an application was assessed by one criterion. */
export interface CriterionAssessment {
  /** The call's criterion, by number from 1. */
  criterion: number;
  /** How far it is met. */
  met: Fulfilment;
  /** Why. */
  note?: string | null | undefined;
}

/** A part of a file. */
export interface CsvPart {
  /** A name for the file. */
  fileName: string;
  /** Its media type. */
  mediaType: string;
  /** The part's content. */
  text: string;
  /** Which part comes next: give it as `part`. Absent with the last one. */
  next?: number | null | undefined;
}

/** A CVR number: eight digits with a matching check digit. */
export type Cvr = string;

/** How a date is written. */
export type DateStyle =
  /** "2. august 2013"; "2 August 2013". */
  | 'long'
  /** "fredag den 2. august 2013"; "Friday 2 August 2013". */
  | 'weekday'
  /** "02-08-2013"; in English the ISO form, because "02/08" is read in two ways. */
  | 'numeric'
  /** "2013-08-02" in either language. */
  | 'iso';

/** Asks for a date in words or figures. */
export interface DateTextQuery {
  /** The date. */
  date: Day;
  /** The language; Danish unless given. `da` where it is left out. */
  language?: Language | undefined;
  /** The style; "2. august 2013" unless given. `long` where it is left out. */
  style?: DateStyle | undefined;
}

/** A date in words or figures. */
export interface DateTextView {
  /** The text. */
  text: string;
}

/** `dialogue.decide_appeal`: decides on an appeal. Whoever hid the contribution does not. For staff. */
export interface DecideAppeal {
  /** The contribution. */
  contribution: ContributionId;
  /** Whether it is shown again. */
  restore: boolean;
  /** Why. */
  reason: string;
}

/**
 * `grant.decide`: grants an amount or rejects the application. Whatever does not fully uphold the applicant, a
 * smaller amount too, gives its reasons and says how to complain (forvaltningsloven §§ 22 and 25). An amount is at
 * most what was applied for and what is left in the pool. For staff.
 */
export interface DecideApplication {
  /** The application. */
  grant: GrantId;
  /** How much is granted, in øre; 0 rejects it. */
  grantedOere: number;
  /** How to complain. */
  complaintGuidance?: string | null | undefined;
  /** What the money may be used for, and what else is a condition. */
  conditions?: string | null | undefined;
  /** Why. */
  reasons?: string | null | undefined;
}

/**
 * `hearing.decide`: records the council's decision. Refused while anything that the law puts before it is missing:
 * the finished white paper, the cooling-off period, agreement with who vetoed, notice to who had to be told. For
 * staff.
 */
export interface DecideHearing {
  /** The hearing. */
  hearing: HearingId;
  /** What was decided. */
  outcome: DecisionOutcome;
  /** How far the changes go beyond what was heard. */
  change: ChangeSeverity;
  /** On which day. */
  decidedOn: Day;
  /** What the decision says. Public. */
  text: string;
  /** The council's case, as its agenda names it. */
  case?: string | null | undefined;
  /**
   * Why the council decided before the end of the cooling-off period, where the law lets it: objections that were
   * met, insignificant or obviously unfounded. Public.
   */
  earlyBecause?: string | null | undefined;
}

/**
 * `team.decide_impartiality`: what the others decided on a declaration, which the receipt names, without whoever it
 * is about (§ 6, stk. 2). For staff.
 */
export interface DecideImpartiality {
  /** The team. */
  team: TeamId;
  /** The declaration. */
  declaration: DeclarationId;
  /** What was decided. */
  outcome: ImpartialityOutcome;
}

/** What the council decided. */
export type DecisionOutcome =
  /** Adopted as heard. */
  | 'adopted'
  /** Adopted with changes. */
  | 'adopted_with_changes'
  /** Not adopted. */
  | 'rejected';

/** Whether a team may decide. */
export type DecisionPower =
  /** It advises (*rådgivende*). */
  | 'advisory'
  /** The council has given it power to decide within its task (*delegeret*). */
  | 'delegated';

/** What a decision says. */
export interface DecisionText {
  /** How to complain (forvaltningsloven § 25). */
  complaintGuidance?: string | null | undefined;
  /** What the money may be used for, and what else is a condition. */
  conditions?: string | null | undefined;
  /** Why (forvaltningsloven § 22). */
  reasons?: string | null | undefined;
}

/** The council's decision, as everybody sees it. */
export interface DecisionView {
  /** What was decided. */
  outcome: DecisionOutcome;
  /** How far the changes go. */
  change: ChangeSeverity;
  /** On which day. */
  decidedOn: string;
  /** The council's case. */
  case?: string | null | undefined;
  /** The last day for a complaint, inclusive. */
  complaintsUntil?: string | null | undefined;
  /** Why it came before the end of the cooling-off period. */
  earlyBecause?: string | null | undefined;
  /** The day of its publication. */
  publishedOn?: string | null | undefined;
  /** What it says. */
  text?: string | null | undefined;
}

/** A declaration about impartiality. For staff. */
export interface DeclarationView {
  /** The declaration. */
  declaration: DeclarationId;
  /** Whose appointment. */
  appointment: number;
  /** The meeting. */
  meeting: MeetingId;
  /** The item of its agenda, from 1. */
  item: number;
  /** On which ground. */
  ground: ImpartialityGround;
  /** What was told. */
  note?: string | null | undefined;
  /** What was decided. */
  outcome?: ImpartialityOutcome | null | undefined;
}

/**
 * `award.declare`: declares the result once the vote has closed and each juror has given points or is excused. Where
 * more than 1,000 voted, their ballots are counted first: `award.count`. For staff. Nothing about it can be chosen:
 * it follows from points and votes.
 *
 * Each side's points or votes for a nominee are a share of all that the side gave to those who stand; the award's
 * split weighs the two. Among equals the jury's points decide; who is equal in them too shares the prize. Where
 * nobody stands or nobody got anything, the award is not given.
 */
export interface DeclareAward {
  /** The award. */
  award: AwardId;
}

/**
 * `organisation.declare_certificates`: the organisation declares that it obtained the child certificates of a year
 * (folkeoplysningsloven § 4, stk. 4). The municipality gets this declaration, never a certificate. For whoever holds
 * a mandate to safeguard, and for staff who received it on paper.
 */
export interface DeclareCertificates {
  /** The organisation. */
  organisation: OrganisationId;
  /** The year, this one or one of the two before. */
  year: number;
}

/**
 * `safeguard.declare_confidentiality`: the volunteer declares confidentiality (*tavshedserklæring*) in an
 * organisation. For the citizen, and for staff on their behalf.
 */
export interface DeclareConfidentiality {
  /** The organisation. */
  organisation: OrganisationId;
  /** The volunteer. */
  citizen: CitizenId;
  /** By which way it reached the municipality, where staff send it on the citizen's behalf. For staff. */
  channel?: Channel | null | undefined;
}

/**
 * `team.declare_impartiality`: tells of an interest in an item. The receipt names the declaration. For the member,
 * and for staff on their behalf.
 */
export interface DeclareImpartiality {
  /** The team. */
  team: TeamId;
  /** A fresh id. Made where it is left out. */
  declaration?: DeclarationId | undefined;
  /** The member's appointment. */
  appointment: number;
  /** The meeting. */
  meeting: MeetingId;
  /** The item of its agenda, from 1. */
  item: number;
  /** On which ground. */
  ground: ImpartialityGround;
  /** What staff need to know to put the question to the others. */
  note?: string | null | undefined;
}

/**
 * `assignment.decline`: a side says no to a proposal. Who said yes before and can't after all cancels. For that side,
 * and for staff on its behalf.
 */
export interface DeclineAssignment {
  /** The assignment. */
  assignment: AssignmentId;
  /** The side. */
  side: AssignmentSide;
}

/** `idea.decline`: declines the idea, with reasons. */
export interface DeclineIdea {
  /** The idea. */
  idea: IdeaId;
  /** The reasons. */
  reasons: string;
}

/** `initiative.decline`: the municipality declines, with reasons. For staff. */
export interface DeclineInitiative {
  /** Which. */
  initiative: InitiativeId;
  /** Why. For the organisation. */
  reasons: string;
}

/**
 * `award.decline`: the nominee, whom the receipt names, says no, also after a yes, until the result is declared. What
 * was written about them is deleted. For those who may agree.
 */
export interface DeclineNomination {
  /** The award. */
  award: AwardId;
  /** The nominee, by number. */
  nominee: number;
}

/**
 * `team.deliver`: puts a deliverable, which the receipt names, or a new version of one. It may have become something
 * else: a policy that ended as a vision. For staff.
 */
export interface Deliver {
  /** The team. */
  team: TeamId;
  /** A fresh id, or the id of the deliverable to change. Made where it is left out. */
  deliverable?: DeliverableId | undefined;
  /** What it is now. */
  kind: DeliverableKind;
  /** What it is called. Public. */
  title: string;
  /** Its text. Public once the team has reported. */
  text: string;
}

/** What a deliverable is. */
export type DeliverableKind =
  /** A policy (*politik*). */
  | 'policy'
  /** A vision (*vision*). */
  | 'vision'
  /** A strategy (*strategi*). */
  | 'strategy'
  /** A plan of action (*handleplan*). */
  | 'action_plan'
  /** Principles (*principper*). */
  | 'principles'
  /** A report (*rapport*). */
  | 'report';

/** What the team makes. */
export interface DeliverableView {
  /** The deliverable. */
  deliverable: DeliverableId;
  /** What it is now. */
  kind: DeliverableKind;
  /** What it was before, in order. */
  was: DeliverableKind[];
  /** What it is called. */
  title: string;
  /** Its version, from 1. */
  version: number;
  /** Its text: for staff, and for everybody once the team has reported. */
  text?: string | null | undefined;
}

/** What became of a message. */
export type Delivery =
  /**
   * It was handed over to whoever delivers it: a mail server, Digital Post, the printer. That it was delivered, or
   * came back, may be reported later.
   */
  | 'handed_over'
  /** It was delivered. Where it comes back all the same, report that too. */
  | 'delivered'
  /**
   * It came back: after three in a row from one address none are sent there any more, until the citizen changes it.
   */
  | 'bounced'
  /** It can't be sent, now and later. */
  | 'failed';

/** How a notice goes out. */
export type DeliveryChannel =
  /** By e-mail. */
  | 'email'
  /** By Digital Post. */
  | 'digital_post'
  /** By letter. */
  | 'letter';

/** What became of one message. */
export interface DeliveryReport {
  /** Which message of the batch. */
  message: number;
  /** What became of it. */
  delivery: Delivery;
}

/** How far a notice has come. The host delivers; it reports here. */
export type DeliveryState =
  /** To be sent. */
  | 'planned'
  /** Sent. */
  | 'sent'
  /** It arrived. */
  | 'delivered'
  /** It did not. */
  | 'failed';

/** `idea.deposit`: deposits an idea into the shared account. */
export interface DepositIdea {
  /** A fresh id. Made where it is left out. */
  idea?: IdeaId | undefined;
  /** Who deposits it: the actor, or the citizen for whom staff do it. */
  citizen: CitizenId;
  /** The title. */
  title: string;
  /** The idea itself. */
  body: string;
  /** By which way it reached the municipality, where staff send it on the citizen's behalf. For staff. */
  channel?: Channel | null | undefined;
  /** The last day on which it can be supported, inclusive; as the municipality decided where it is not given. */
  expiresOn?: Day | null | undefined;
  /** Pictures of it, at most five. */
  pictures?: readonly PictureRef[] | undefined;
  /** The place it is about. */
  place?: Place | null | undefined;
  /** The interest areas it belongs to. */
  topics?: readonly string[] | undefined;
}

/**
 * `intake.deposit`: takes in the rows of a list that are in order, at most 100 at once. For staff.
 *
 * `intake.check` says beforehand what would become of each row. Rows that are faulty or were taken in before are
 * passed over, and so are copies and doubtful ones unless it is said that they too are taken. Where no row is left to
 * be taken in, nothing is done: `intake_all_faulty` where every row is faulty, else `nothing_to_do`. So the same
 * file, sent twice in whatever parts, is taken in once; and of a file that has the same rows with other headings, in
 * another order, with dates written otherwise or with more columns, each row that says the same as one taken in
 * before is a copy. A row that was corrected in the sheet since is doubtful: it says another thing, and looks like
 * the response that it was (`corrects`). Whoever takes it in withdraws the other or settles it as the same.
 */
export interface DepositRows {
  /** The hearing. */
  hearing: HearingId;
  /** A part of the list, as `table_parts` gives it. */
  table: Table;
  /** How the responses came, where a row does not say. */
  channel: ResponseChannel;
  /**
   * Whether rows that say the same as an earlier one, or as a response that was taken in before, are responses of
   * their own.
   */
  copies?: boolean | undefined;
  /** Whether a person has looked at the doubtful rows, and they are taken in. */
  doubtful?: boolean | undefined;
  /** What columns mean whose headings don't say it, or say it otherwise. */
  headings?: readonly HeadingMeaning[] | undefined;
  /** When they arrived, where a row does not say. */
  receivedAt?: Instant | null | undefined;
}

/** Where people meet. */
export type DialogueChannel =
  /** On a screen (*digital*). */
  | 'digital'
  /** In a room (*fysisk*). */
  | 'physical'
  /** Both at once or one after the other. */
  | 'both';

/** A form in a list. */
export interface DialogueFormItem {
  /** Its key. */
  form: string;
  /** Its names. */
  labels: Record<string, string>;
  /** Where people meet. */
  channel: DialogueChannel;
  /** Where it stands now. */
  status: DialogueFormStatus;
  /** How many trials there were. */
  trials: number;
}

/** A page of forms. */
export interface DialogueFormList {
  /** How many there are in all. */
  total: number;
  /** The forms of this page. */
  forms: DialogueFormItem[];
}

/** Where a form stands. Whether an evaluation is due follows from the clock and is never stored. */
export type DialogueFormStatus =
  /** In use (*eksisterende*). */
  | 'existing'
  /** On trial (*forsøg*). */
  | 'trial'
  /** The trial's last day has passed, and nobody has said what came of it. */
  | 'evaluation_due'
  /** Not used any more. */
  | 'retired';

/** A form of dialogue. */
export interface DialogueFormView {
  /** Its key. */
  form: string;
  /** Its names. */
  labels: Record<string, string>;
  /** Where people meet. */
  channel: DialogueChannel;
  /** Where it stands now. */
  status: DialogueFormStatus;
  /** Its trials, in order. */
  trials: TrialView[];
}

/** `newsletter.discard`: the newsletter will not be sent. For staff. */
export interface DiscardNewsletter {
  /** The newsletter. */
  newsletter: NewsletterId;
}

/**
 * How much of each person is published beside the pseudonym.
 *
 * Where people are few, age, area and education together may tell who somebody is. The municipality decides.
 */
export type Disclosure =
  /**
   * The values of the features with quotas, who is included or excluded beforehand, which people live together where
   * homes are limited, and the fitting seat groups. Everything can be checked by anybody.
   */
  | 'features'
  /** Nothing. Counts, chances and the draw can be checked by anybody, the quotas can't; the text says so. */
  | 'pseudonyms_only';

/**
 * `team.dissolve`: dissolves the team when its task is solved or dropped. Every membership ends with it, an offer
 * that nobody answered lapses, and what those told who have no seat is deleted. For staff.
 */
export interface DissolveTeam {
  /** The team. */
  team: TeamId;
  /** Why. Public. */
  reason: string;
}

/** A document as it was put. Lies in the vault. */
export interface Document {
  /** The title. */
  title: string;
  /** The sections, in order. */
  sections?: Section[] | undefined;
  /** The file's SHA-256 in 64 hexadecimal digits, so that nobody can change it unseen. */
  sha256?: string | null | undefined;
  /** Where the file lies, as the host knows it. */
  url?: string | null | undefined;
}

/** What a document is to the hearing. */
export type DocumentRole =
  /** What is heard about, whole (*høringsudgave*). */
  | 'hearing_edition'
  /** The same in short (*kort udgave*). */
  | 'short_version'
  /** The statement that goes with a plan (*redegørelse*). */
  | 'statement'
  /** The environmental report (*miljørapport*). */
  | 'environmental_report'
  /** A council member's deviating opinion (*mindretalsudtalelse*), published with the proposal. */
  | 'dissenting_opinion'
  /** The hearing form on paper (*høringsskema*). */
  | 'form'
  /** Anything else (*bilag*). */
  | 'annex';

/** A document of a hearing, as everybody sees it. */
export interface DocumentView {
  /** Its key. */
  document: string;
  /** What it is to the hearing. */
  role: DocumentRole;
  /** The title. */
  title: string;
  /** Its version, from 1. */
  version: number;
  /** Its sections. */
  sections: SectionHead[];
  /** When it was put. */
  at: string;
  /** What changed in this version. */
  note?: string | null | undefined;
}

/**
 * `partnership.draft`: writes an agreement, writes its draft anew, or proposes another version of one that is agreed.
 * A draft that is written anew has no signatures. While all have not signed the new version of an agreement, the old
 * one holds. For a party, and for staff, who may draft for others too.
 */
export interface DraftAgreement {
  /** A fresh id, or the id of the agreement. Made where it is left out. */
  agreement?: AgreementId | undefined;
  /** For which party the actor writes. */
  by: Party;
  /** What it is. */
  terms: AgreementTerms;
  /** What it says. */
  content: AgreementText;
}

/**
 * `grant.draft`: writes an application, or writes it anew before it is submitted. Until then nobody else sees it,
 * staff neither. For whoever holds a mandate to apply.
 */
export interface DraftApplication {
  /** A fresh id, or the id of the draft. Made where it is left out. */
  grant?: GrantId | undefined;
  /** The call. */
  round: string;
  /** Who applies. */
  organisation: OrganisationId;
  /** What it says. */
  content: ApplicationContent;
}

/**
 * `hearing.draft`: drafts a hearing. With `renews`, it takes the place of one that must be held again (*fornyet
 * høring*). For staff.
 */
export interface DraftHearing {
  /** A fresh id. Made where it is left out. */
  hearing?: HearingId | undefined;
  /** The title, public. */
  title: string;
  /** On what it rests. */
  basis: HearingBasis;
  /** The ideas that led to it. */
  ideas?: readonly IdeaId[] | undefined;
  /** The municipality's choices. */
  policy?: HearingPolicy | undefined;
  /** The hearing that is held again. */
  renews?: Renewal | null | undefined;
}

/** Where and when the hash of a draw's text was told to the public. */
export interface DrawAnnouncement {
  /** Where: a page, a newspaper, a meeting. */
  place: string;
  /** When. */
  toldAt: string;
}

/** A feature that the panel is to mirror, such as gender or area. */
export interface DrawFeature {
  /** Its key. */
  key: string;
  /** What it is called. Public. */
  label: string;
  /** Where its values come from. */
  source: FeatureSource;
  /** Its values. */
  values: DrawValue[];
}

/** The two files. */
export interface DrawFiles {
  /** The content of `categories.csv`. */
  categories: string;
  /** The content of `people.csv`. */
  people: string;
}

/**
 * `team.draw`: reads the public randomness and names who is drawn, by the rule in the published text. The receipt
 * names the draw. For staff.
 */
export interface DrawMembers {
  /** The team. */
  team: TeamId;
  /** What the balls, the dice or the beacon showed. */
  drawn: Drawn;
}

/** The quotas of a draw. */
export interface DrawPlan {
  /** The features with their quotas. */
  features?: DrawFeature[] | undefined;
  /** At most so many from one household. */
  householdMax?: number | null | undefined;
  /** Quotas on people with several values at once. */
  joint?: JointQuota[] | undefined;
}

/** The rules and the people of a draw. */
export interface DrawPool {
  /** The rules. */
  rules: DrawRules;
  /** The people, in the order of their pseudonyms. */
  people: Volunteer[];
}

/** A report on a draw. */
export interface DrawReport {
  /** How many people can be drawn. */
  people: number;
  /** How many seats there are. */
  seats: number;
  /** How even the chances are. */
  spread: Spread;
  /** A line for each value, in the order of the rules. */
  groups: GroupReport[];
  /** What quotas cost the least likely person; empty where the distribution's proof does not tell. Dearest first. */
  prices: QuotaPrice[];
  /** The same for the stratified draw in wide use, where it was computed. */
  stratified?: Spread | null | undefined;
}

/** What every panel must respect. All bounds are inclusive. */
export interface DrawRules {
  /** How many people are drawn, 1 to 2,000. Those who must be included are among them. */
  seats: number;
  /** The features with quotas. With none, everybody is equally likely. */
  features?: Feature[] | undefined;
  /** At most so many from one household. */
  householdMax?: number | null | undefined;
  /** Quotas on people with several values at once. */
  joint?: JointQuota[] | undefined;
  /**
   * Groups of seats that only those who fit can take. A person may fit several. With none, every seat is open to
   * everybody.
   */
  seatGroups?: SeatGroup[] | undefined;
}

/** What a draw can begin with. */
export interface DrawTables {
  /** The features with their quotas. */
  features: Feature[];
  /** How far each quota may be relaxed, where the table says so. */
  flex: Flex[];
  /** The people, in the order of the table. */
  people: Volunteer[];
}

/** A published text. */
export interface DrawTextView {
  /** The text, byte for byte. */
  text: string;
  /** Its SHA-256, in hexadecimal digits. */
  digest: string;
  /** Where and when the hash was told to the public before the draw. */
  announced?: DrawAnnouncement[] | undefined;
  /** The number of the panel drawn, from 0. */
  panel?: number | null | undefined;
  /** The proof of its chances, byte for byte, for `sortition.verify_chances`; where the text discloses features. */
  proof?: string | null | undefined;
  /** The public randomness, once it was drawn. */
  randomness?: string | null | undefined;
}

/** A value of a feature with its quota. */
export interface DrawValue {
  /** The value. */
  value: string;
  /** At least so many are drawn, inclusive. */
  min: number;
  /** At most so many, inclusive. */
  max: number;
  /** For the age: at least so old, inclusive. */
  ageFrom?: number | null | undefined;
  /** For the age: at most so old, inclusive. */
  ageTo?: number | null | undefined;
}

/** A draw of the team. */
export interface DrawView {
  /** When it was published. */
  publishedAt: string;
  /** When the randomness is drawn. */
  drawsAt: string;
  /** The SHA-256 of its text, in hexadecimal digits. */
  digest: string;
  /** How many of the people of the panel sit in the team now. */
  accepted: number;
  /** How many of them declined the seat. */
  declined: number;
  /** How many of them left it. */
  ended: number;
  /** Where and when the hash was told to the public before the draw. */
  announced?: DrawAnnouncement[] | undefined;
  /** When it was drawn. */
  drawnAt?: string | null | undefined;
  /** The number of the panel drawn. */
  panel?: number | null | undefined;
  /** Whether the proof of its chances is published beside the text. */
  proven?: boolean | undefined;
  /** The public randomness. */
  randomness?: string | null | undefined;
  /** Why it was taken back. */
  voidedBecause?: string | null | undefined;
}

/** What was drawn. */
export type Drawn =
  /** What balls or dice showed, in the order in which they came. */
  | {
      kind: 'numbers';
      /** Everything that was drawn, with the outcomes that were thrown again. */
      numbers: readonly number[];
    }
  /** A beacon's value. */
  | {
      kind: 'value';
      /** Hexadecimal, in lower or upper case. */
      hex: string;
    };

/**
 * `partnership.drop_draft`: drops the draft that lies ready to be signed. An agreement that holds goes on holding.
 * For a party, and for staff.
 */
export interface DropDraft {
  /** The agreement. */
  agreement: AgreementId;
  /** For which party the actor drops it. */
  by: Party;
  /** Why. For the parties and staff. */
  reason: string;
}

/** How often people leave a panel. */
export interface DropOut {
  /** Of a thousand people, so many leave, 1 to 1000. */
  perMille: number;
  /**
   * Of a thousand people with a value of a feature, by feature and value, 0 to 1000. For somebody with several such
   * values the highest counts.
   */
  byValue?: Record<string, Record<string, number>> | undefined;
}

/** A shift that is due. */
export interface DueShift {
  /** The assignment. */
  assignment: AssignmentId;
  /** The need. */
  need: NeedId;
  /** When it begins. */
  from: string;
  /** When it ends, exclusive. */
  until: string;
}

/** Shifts that are due, by need and time. */
export interface DueShiftList {
  /** The shifts. */
  shifts: DueShift[];
  /** From where to ask on; none where all needs were looked at. */
  next?: NeedId | null | undefined;
}

/**
 * `shift.due`: the shifts that begin soon and of which nobody was reminded yet, for the host's job: it reminds with
 * `shift.remind`, and asks on from `next`. A shift that was given back, or confirmed already, is not due. For staff
 * and the system.
 */
export interface DueShifts {
  /** Only needs after this one, to page on. */
  after?: NeedId | null | undefined;
  /** Within how many hours from now it begins: 48 unless said otherwise, 1 to 336. `48` where it is left out. */
  hours?: number | undefined;
  /** At how many needs is looked at most: 100 unless said otherwise, 200 at most. `100` where it is left out. */
  limit?: number | undefined;
}

/**
 * `newsletter.edit`: says anew what the newsletter says, all of it: the order, the texts, and what is left out. An
 * approval ends with it. For staff.
 */
export interface EditNewsletter {
  /** The newsletter. */
  newsletter: NewsletterId;
  /**
   * The version that the editor saw, 0 where nobody has edited it: so nobody writes over what another wrote
   * meanwhile.
   */
  version: number;
  /** Its title. */
  title: string;
  /** The items, in order, 60 at most. */
  items: readonly NewsletterItem[];
  /** What stands before the sections. */
  introduction?: string | null | undefined;
  /** The same in English; the Danish one where there is none. */
  introductionEnglish?: string | null | undefined;
  /** Its title in English. */
  titleEnglish?: string | null | undefined;
}

/** `team.elect_chair`: another member chairs the team (*formand*). For staff. */
export interface ElectChair {
  /** The team. */
  team: TeamId;
  /** The member's appointment. */
  chair: number;
}

/** The latest election. */
export interface ElectionView {
  /** The election day. */
  day: string;
  /** How many are elected. */
  seats: number;
  /** The last day on which somebody can stand. */
  candidatesUntil: string;
  /** The first day of the term. */
  from: string;
  /** Its last day. */
  to: string;
  /** Who stands. */
  candidates: CandidateView[];
  /** Whether it is decided. */
  decided: boolean;
  /** Whether it was cancelled because there was no choice. */
  cancelled: boolean;
  /** The candidates between whom lots were drawn, in their order. */
  lots: number[];
  /** How they were drawn. */
  note?: string | null | undefined;
}

/** `ambassador.end`: ends it, or takes back what was proposed. For the citizen, and for staff. */
export interface EndAmbassador {
  /** Which. */
  ambassador: AmbassadorId;
}

/** Why a membership ended before the team did. */
export type EndCause =
  /** The member resigned. */
  | 'resigned'
  /** The member moved away, or no longer meets what the law asks. */
  | 'no_longer_eligible'
  /** The appointing body took the appointment back. */
  | 'recalled'
  /** The topic that the membership was bound to is finished. */
  | 'topic_ended'
  /** The team was dissolved before the seat that was offered was taken. */
  | 'dissolved'
  /** The member asked to be forgotten. */
  | 'erased';

/**
 * `initiative.end`: ends an initiative before its last day, or takes a proposal back. For whoever holds a mandate to
 * post, and for staff.
 */
export interface EndInitiative {
  /** Which. */
  initiative: InitiativeId;
  /** Why. Public where it was agreed. */
  reason: string;
}

/** How a response ended, or that it has not. */
export type EndKind =
  /** It has an answer of its own. */
  | 'answered'
  /** It is answered with others, in a named group. */
  | 'grouped'
  /** A named reviewer found no opinion in it. */
  | 'without_opinion'
  /** It came late and is only taken note of. */
  | 'late'
  /** It is not reproduced. */
  | 'withheld'
  /** Its sender withdrew it. */
  | 'withdrawn'
  /** It is not settled. */
  | 'missing';

/**
 * `organisation.end_mandate`: ends a mandate, which the receipt names, before its last day. For staff, for those who
 * manage the organisation, and for the holder, who gives it back.
 */
export interface EndMandate {
  /** The organisation. */
  organisation: OrganisationId;
  /** The mandate's number, from 1. */
  mandate: number;
}

/**
 * `team.end_membership`: a member leaves before the team ends. The seat is free again. The receipt names the
 * appointment. Members themselves resign; the other causes are for staff.
 */
export interface EndMembership {
  /** The team. */
  team: TeamId;
  /** The appointment's number. */
  appointment: number;
  /** Why. */
  cause: LeaveCause;
  /** What the appointing body says of a recall. Public; a recall needs it. */
  reason?: string | null | undefined;
}

/**
 * `council.end_membership`: ends a membership today, or one that has not begun; the deputy moves up. The receipt
 * names the member. For staff, and for the member, who steps down.
 */
export interface EndMembership2 {
  /** The council. */
  organisation: OrganisationId;
  /** The member or deputy, by number. */
  member: number;
  /** How it came. A member can only step down, and nobody can say of somebody that they were forgotten. */
  how: MembershipEnd;
}

/** `team.end_topic`: a topic is finished, and every membership bound to it ends. For staff. */
export interface EndTopic {
  /** The team. */
  team: TeamId;
  /** The topic. */
  topic: string;
}

/** `dialogue.end`: ends a topic before its last day, with a reason that all may read. For staff. */
export interface EndTopic2 {
  /** The topic. */
  topic: TopicId;
  /** Why. */
  reason: string;
}

/**
 * `citizen.enrol`: opens an account in the bank. It needs no approval and no identification.
 *
 * A visitor may do it, the citizen under the id they bring, or staff on a citizen's behalf. With an attestation only
 * the citizen and staff may. What came by other ways than the web, a public task as the legal basis, and a guardian
 * are for staff to assert; a guardian also for a log-in that vouches for custody.
 */
export interface EnrolCitizen {
  /** A fresh id. Made where it is left out. */
  citizen?: CitizenId | undefined;
  /** Fresh randomness: the citizen's secret starts from it. Made where it is left out. */
  seed?: string | undefined;
  /** The name. */
  name: string;
  /** Postal address. */
  address?: Address | null | undefined;
  /**
   * What a log-in vouches for, as `identity.attest` gives it: how surely the host knows who it is, the person, and
   * whether somebody with custody of a child is at the keyboard. Without one nothing is known.
   */
  attestation?: Attestation | null | undefined;
  /** The legal basis on which the data are kept. `consent` where it is left out. */
  basis?: LegalBasis | undefined;
  /** How the enrolment reached the municipality. `web` where it is left out. */
  channel?: Channel | undefined;
  /** The consents given; on the basis of consent one of them is to `enrolment`. */
  consents?: readonly ConsentInput[] | undefined;
  /** How the citizen wishes to be reached. `none` where it is left out. */
  contact?: ContactChannel | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** The holder of parental responsibility who consents for a child. */
  guardian?: string | null | undefined;
  /** Telephone number. */
  phone?: string | null | undefined;
  /** What the citizen cares for and can do. */
  profile?: Profile | undefined;
  /** Name and address protection. It is there as well where the attestation says so. `false` where it is left out. */
  protected?: boolean | undefined;
}

/**
 * `citizen.erase`: forgets a citizen. Everything personal is deleted but the texts that a case rests on, which stay
 * without their author. What hung on the account ends: an idea that nobody has treated is withdrawn, a response is
 * published no more, seats and places are free. A verified person's support stays counted, and is met again if they
 * come back; what an account supported or voted whose holder nobody verified falls away with it.
 *
 * Nothing is written but one tombstone, without a time: no entry, no receipt. So nothing ties what the citizen did to
 * one another, or to them. The account's own entries go too; their commitments stay in the chain. Sent again, by
 * whoever may erase, it is answered as if just done.
 */
export interface EraseCitizen {
  /** The citizen. */
  citizen: CitizenId;
}

/** One part of a citizen's data and what erasure does with it. */
export interface ErasureItem {
  /**
   * What it is: `identity`, `profile`, `secret`, `authorship`, `support`, `idea_text`, `sender`, `response_text`,
   * `respondent`, `invitation` to a team, `candidate` and `member` of one, `politician`, `nominee`, `juror` and
   * `nomination` of an award, `award_vote`, `council`, `ambassador`, or `text` for what somebody wrote.
   */
  what: string;
  /** What happens to it. */
  outcome: ErasureOutcome;
  /** What it belongs to, as the journal names it: `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`. */
  of?: StreamKey | null | undefined;
  /** Why it is kept, in English. */
  reason?: string | null | undefined;
  /** Why it is kept, in Danish. */
  reasonDanish?: string | null | undefined;
}

/** What happens to a part of a citizen's data on erasure. */
export type ErasureOutcome =
  /** Deleted. */
  | 'erased'
  /** Kept without the citizen: nobody can tell whose it was. */
  | 'anonymised'
  /** Kept as it came, apart from the account and shown to nobody any more: what was journalised in a case stays. */
  | 'refused_journal_duty';

/** What erasure would do. */
export interface ErasurePlan {
  /** Every part of the citizen's data. */
  items: ErasureItem[];
}

/**
 * `dialogue_form.evaluate`: says what came of a trial and what becomes of the form: for everybody to read. Once it
 * has begun. For staff.
 */
export interface EvaluateTrial {
  /** The form, which is on trial. */
  form: string;
  /** What becomes of it. */
  outcome: TrialOutcome;
  /** What was found out. */
  text: string;
}

/**
 * `award.exclude`: the municipality finds that a nominee, whom the receipt names, does not meet the criteria. For
 * staff.
 */
export interface ExcludeNominee {
  /** The award. */
  award: AwardId;
  /** The nominee, by number. */
  nominee: number;
  /** Why. For staff and the nominee. */
  reason: string;
}

/**
 * Why a deadline cannot end on a day.
 *
 * The list is that of restaurationsloven § 36 a and forældelsesloven § 27 (vejledning 9533 of 26/06/2018). 1 May, the
 * Friday after Ascension and 27 to 30 December are not on it.
 */
export type ExclusionReason =
  /** A public holiday. */
  | {
      kind: 'public_holiday';
      /** Which one. */
      holiday: Holiday;
    }
  /** 5 June, *grundlovsdag*. */
  | {
      kind: 'constitution_day';
    }
  /** 24 December, *juleaftensdag*. */
  | {
      kind: 'christmas_eve';
    }
  /** 31 December, *nytårsaftensdag*. */
  | {
      kind: 'new_years_eve';
    }
  /** A Saturday that is none of the above. */
  | {
      kind: 'saturday';
    }
  /** A Sunday that is none of the above. */
  | {
      kind: 'sunday';
    };

/** `award.excuse_juror`: excuses a juror, whom the receipt names; points already given count no more. For staff. */
export interface ExcuseJuror {
  /** The award. */
  award: AwardId;
  /** The juror, by number. */
  juror: number;
  /** Why. For staff. */
  reason: string;
}

/**
 * `white_paper.export_changes`: the list of proposed changes as a file of its own, to be put before the council. For
 * those who may see the list.
 */
export interface ExportChanges {
  /** The hearing. */
  hearing: HearingId;
  /** The format. */
  format: ExportFormat;
  /** The language of its headings. `da` where it is left out. */
  language?: Language | undefined;
}

/** `citizen.export`: everything that is kept about a citizen. For the citizen and staff. */
export interface ExportCitizen {
  /** The citizen. */
  citizen: CitizenId;
}

/**
 * `white_paper.export_csv`: the white paper as CSV, part by part, each with 500 responses by number. Written one
 * after another the parts are, to the byte, the file that `white_paper.export` gives, as long as nothing is changed
 * meanwhile. For those who may export it.
 */
export interface ExportCsv {
  /** The hearing. */
  hearing: HearingId;
  /** The language of its headings. `da` where it is left out. */
  language?: Language | undefined;
  /** Which part, to go on: `CsvPart.next` of the one before. The first where it is left out. */
  part?: number | null | undefined;
}

/** The format of a file. */
export type ExportFormat =
  /** One accessible page. */
  | 'html'
  /** CommonMark. */
  | 'markdown'
  /** Office Open XML text. */
  | 'docx'
  /** A row for each response, for Danish spreadsheets: semicolons, with a byte order mark. */
  | 'csv'
  /** Office Open XML spreadsheet. */
  | 'xlsx';

/** `hearing.export_letter`: the hearing letter as a file. */
export interface ExportLetter {
  /** The hearing. */
  hearing: HearingId;
  /** The format. */
  format: LetterFormat;
  /** The language. `da` where it is left out. */
  language?: Language | undefined;
}

/**
 * `dialogue.polis`: a topic's statements and votes as a file of the kind that Polis exports, for programs that read
 * those. For staff.
 *
 * Statements are numbered from 0, so that `comment-id` is the number in the topic less one. Participants are numbered
 * as in `dialogue.votes`. A hidden or withdrawn statement has `moderated` -1 and no text. When somebody voted is not
 * kept: the time of every vote is the one at which the file is made. Nobody's statement leads to their votes:
 * `author-id` is always empty.
 */
export interface ExportPolis {
  /** The topic. */
  topic: TopicId;
  /** Which file. */
  file: PolisFile;
}

/**
 * `grant.export`: a call's applications that were handed in, a row for each, in the order of their arrival. For
 * staff.
 */
export interface ExportRound {
  /** The call. */
  round: string;
  /** The format. */
  format: RoundFormat;
  /** The language of its headings. `da` where it is left out. */
  language?: Language | undefined;
}

/**
 * `white_paper.export`: the white paper as a file. Responses stand in it as they may be published: reviewed, without
 * what is hidden, and without those that are held back. For staff; for all, once it is finished and responses are
 * published or the council has decided.
 */
export interface ExportWhitePaper {
  /** The hearing. */
  hearing: HearingId;
  /** The format. */
  format: ExportFormat;
  /** The language of its headings. `da` where it is left out. */
  language?: Language | undefined;
}

/** A file. */
export interface Exported {
  /** A name for it. */
  fileName: string;
  /** Its media type. */
  mediaType: string;
  /** How many cells of a spreadsheet were cut, because they were longer than spreadsheets hold. */
  shortened: number;
  /** Its content in base64, where it is not. */
  base64?: string | null | undefined;
  /** Its content, where it is text. */
  text?: string | null | undefined;
}

/** What a citizen has to do with an assignment. */
export interface ExportedAssignment {
  /** The assignment. */
  assignment: AssignmentId;
  /** The need. */
  need: NeedId;
  /** Where it stands. */
  stage: AssignmentStage;
  /** The ledger of hours. */
  hours: HoursEntryView[];
  /** The organisation that posted it. */
  organisation?: OrganisationId | null | undefined;
  /** What the organisation knows of the citizen's safeguards. */
  safeguards?: SafeguardView | null | undefined;
}

/** What a citizen has to do with a team. */
export interface ExportedCandidacy {
  /** The team. */
  team: TeamId;
  /** The pseudonym, as it stands in a published draw. */
  candidate: string;
  /** How far it has come. */
  stage: CandidacyStage;
  /** The groups of seats that the citizen was appointed to. */
  seats: string[];
  /** What the citizen told of their impartiality. */
  declared: string[];
  /** What the citizen told. */
  told?: CandidateData | null | undefined;
}

/** A contribution that the citizen wrote. */
export interface ExportedContribution {
  /** The contribution. */
  contribution: ContributionId;
  /** The topic. */
  topic: TopicId;
  /** What it is. */
  kind: ContributionKind;
  /** Its versions, the latest last. */
  versions: string[];
}

/** An entry of the citizen's stream in the journal. */
export interface ExportedEntry {
  /** Its place in the journal. */
  position: number;
  /** When it happened. */
  at: string;
  /** Who did it. */
  actor: string;
  /** What happened: the event's type. */
  event: string;
}

/** An idea that the citizen deposited. */
export interface ExportedIdea {
  /** The idea. */
  idea: IdeaId;
  /** Its versions, the latest last. */
  versions: IdeaText[];
}

/** A response that the citizen sent to a hearing. */
export interface ExportedResponse {
  /** The response. */
  response: ResponseId;
  /** The hearing. */
  hearing: HearingId;
  /** When it arrived. */
  receivedAt: string;
  /** What it says: the first text, then the supplements. */
  texts: ResponseText[];
  /** Who sent it, as it was given. */
  respondent?: Respondent | null | undefined;
}

/** A row of the vault as it is. */
export interface ExportedRow {
  /** What it is: the first part of its key, such as `mandate` or `text`. */
  what: string;
  /** What it belongs to: the rest of its key. */
  of: string;
  /** What it says, as JSON. */
  value: string;
}

/** `team.express_interest`: a citizen is interested in a seat. For the citizen, and for staff on their behalf. */
export interface ExpressInterest {
  /** The team. */
  team: TeamId;
  /** Who is interested. */
  citizen: CitizenId;
  /**
   * That staff have seen that the candidate has the age that the law asks of a team of this kind. For staff. `false`
   * where it is left out.
   */
  ageSeen?: boolean | undefined;
  /** The values of those features of the draw that the candidate says themselves, by feature. */
  answers?: Record<string, string> | undefined;
  /** What the candidate's log-in vouches for, as `identity.attest` gives it: the age, where the law asks for one. */
  attestation?: Attestation | null | undefined;
  /** By which way it reached the municipality, where staff send it on the citizen's behalf. For staff. */
  channel?: Channel | null | undefined;
  /** What the candidate has lived through. */
  experiences?: readonly string[] | undefined;
  /**
   * What those who live together share; the account's street and postal code where it is not given. Kept as a keyed
   * hash only.
   */
  household?: string | null | undefined;
  /** Why the candidate wishes to take part. */
  motivation?: string | null | undefined;
  /**
   * Whether the candidate is a member of the council: then no citizen's seat is open to them. `false` where it is
   * left out.
   */
  politician?: boolean | undefined;
}

/** `hearing.extend`: moves the last day forward, before the end, with a reason that everybody reads. For staff. */
export interface ExtendHearing {
  /** The hearing. */
  hearing: HearingId;
  /** The last day, inclusive. */
  lastDay: Day;
  /** Why. Public. */
  reason: string;
  /**
   * Whether a last day on which no deadline ends may move to the next day on which one does. `false` where it is left
   * out.
   */
  mayMove?: boolean | undefined;
}

/** `dialogue.extend`: gives a topic a later last day, before it is over. For staff. */
export interface ExtendTopic {
  /** The topic. */
  topic: TopicId;
  /** The last day, inclusive. */
  to: Day;
}

/** How good a lottery is. */
export interface Fairness {
  /** The smallest chance of anybody who can be drawn. */
  minimum: number;
  /** How many levels rest on a search that has to be believed, and not on arithmetic. */
  searched: number;
  /** How unequal the chances are, from 0 (all equal) to 1 (Gini). */
  gini: number;
  /** How many panels the exact lottery has. */
  panels: number;
  /** No lottery has a larger one; absent where that isn't proven. */
  bound?: number | null | undefined;
  /**
   * The largest difference of a level from its proven bound; for Nash the share by which the geometric mean can be
   * larger.
   */
  gap?: number | null | undefined;
  /**
   * Why this is the best lottery found and not the best there is; absent where it is. Then the gap says how much
   * larger the smallest chance of all who have none proven can be at most.
   */
  stopped?: Stopped | null | undefined;
}

/** A feature, such as gender or area, with a quota for each of its values. */
export interface Feature {
  /** Its name. */
  key: string;
  /** Its values. Every person in the pool has one of them. */
  values: ValueQuota[];
}

/** Where the value of a feature comes from. */
export type FeatureSource =
  /** The part of the municipality in the profile. */
  | 'area'
  /** The age reached this year, from the year of birth in the profile. */
  | 'age'
  /** The candidate's own answer. */
  | 'declared';

/** Whether a file may be seen. */
export interface FileSeenView {
  /** Whether the actor may see something that refers to it now. */
  seen: boolean;
}

/**
 * `response.arrived`: whether a response arrived whose answer was lost, by the secret of whoever sent it. For
 * everybody who knows it.
 *
 * Where it did not arrive, it may still be under way: sending the same command under the same id is safe, whatever
 * becomes of it.
 */
export interface FindArrived {
  /** The hearing. */
  hearing: HearingId;
  /** The secret whose hash was sent along. */
  secret: string;
}

/**
 * `response.campaigns`: which responses are near-duplicates of one another, what they share and what each of them
 * adds, page by page. What the hearing's own documents say is not counted as shared. For staff.
 *
 * Responses of fewer than about twelve words are in a campaign only where they are the same word for word; of longer
 * ones a part may differ. Responses for and against on one template are told apart where opposite words of Danish or
 * English say it (*for* and *imod*, *ja* and *nej*, one *ikke* more): who says it otherwise stays with those whose
 * template they used, so read what stands in a campaign before it is answered as one.
 *
 * Each page compares all responses anew, for what belongs together is known of all or of none: take large pages. In
 * Rust, `participation::find_campaigns` compares once and answers with all of them.
 */
export interface FindCampaigns {
  /** The hearing. */
  hearing: HearingId;
  /** Only members after this one, to page on. */
  after?: ResponseId | null | undefined;
  /**
   * At most so many members of campaigns are shown; 1,000 unless said otherwise, 10,000 at most. A campaign that has
   * more goes on where the next page begins. `1000` where it is left out.
   */
  limit?: number | undefined;
}

/**
 * `citizen.find`: who to invite. For staff.
 *
 * Finds active citizens who meet every condition that is given; within a list one entry is enough.
 */
export interface FindCitizens {
  /** Only citizens after this one, to page on. */
  after?: CitizenId | null | undefined;
  /** At least so old at the end of this year, inclusive. */
  ageFrom?: number | null | undefined;
  /** At most so old at the end of this year, inclusive. */
  ageTo?: number | null | undefined;
  /** Lives in one of these parts of the municipality. */
  areas?: readonly string[] | undefined;
  /** Has one of these competencies. */
  competencies?: readonly string[] | undefined;
  /** Consents to this purpose; `invitation` unless said otherwise. `invitation` where it is left out. */
  consent?: string | undefined;
  /** Follows one of these interest areas or an area below it. */
  interests?: readonly string[] | undefined;
  /**
   * At most so many citizens; 1 to 100,000, and 1,000 unless said otherwise; what lies outside counts as the nearest.
   * `1000` where it is left out.
   */
  limit?: number | undefined;
  /** Wishes to take part in one of these ways. */
  ways?: readonly string[] | undefined;
  /** Whether name and contact come along. `false` where it is left out. */
  withContact?: boolean | undefined;
}

/** `grant.find_complete`: says that nothing more is needed and the application can be assessed. For staff. */
export interface FindComplete {
  /** The application. */
  grant: GrantId;
}

/**
 * `sortition.conflicts`: whether the quotas can be met at all, before anybody is drawn: which of them conflict, what
 * the smallest relaxation is, and who has no chance.
 */
export interface FindConflicts {
  /** What every panel must respect. */
  rules: DrawRules;
  /** The people, in any order. */
  people: readonly Volunteer[];
  /**
   * How far each quota may be relaxed, and how much that weighs. With none, every quota may be relaxed as far as need
   * be, and each person more or less weighs 1.
   */
  flex?: readonly Flex[] | undefined;
  /**
   * Sizes that the panel may have as well: where the quotas conflict, the nearest ones with which they don't are
   * named.
   */
  sizes?: SeatRange | null | undefined;
  /**
   * At most so many units of work, each about a billionth of a second; what the actor may use unless said otherwise.
   */
  workMax?: number | null | undefined;
}

/**
 * `gathering.due`: of which gatherings those who have a place are to be reminded: they begin within some hours and
 * nobody was reminded since then. For staff and the host's job, which then sends `gathering.remind`.
 */
export interface FindDueReminders {
  /** So many hours before they begin: 1 to 336. */
  hours: number;
}

/** `team.fitting`: the citizens whose profile fits a seat, each with the reasons. For staff, to invite them. */
export interface FindFitting {
  /** The team. */
  team: TeamId;
  /**
   * Also those who lack nothing but an experience, which only they themselves can tell of. `false` where it is left
   * out.
   */
  experienceUnknown?: boolean | undefined;
  /** Only for this group of seats. */
  seat?: string | null | undefined;
}

/**
 * `sortition.person`: what a published text says of one person: everybody can find their own line, and with the
 * certificate why their chance is what it is.
 */
export interface FindPerson {
  /** The text, byte for byte. */
  text: string;
  /** The pseudonym. */
  id: string;
  /** The certificate that was published beside it, byte for byte. */
  proof?: string | null | undefined;
}

/** What a finding asks of whoever sent the table. */
export type FindingGrade =
  /** It must be put right before a draw; with a proposal where there is one. */
  | 'put_right'
  /** It was read as the proposal says. */
  | 'read_so'
  /** It was not read, and need not be. */
  | 'passed_over';

/** What was found in a text. */
export interface FindingsView {
  /** The places, in Unicode scalar values of the text. */
  findings: Span[];
}

/**
 * `white_paper.finish`: finishes the white paper. Refused while one response is not settled, one group that has
 * responses has no answer, one section of the documents has no summary, assessment and recommendation, unless a
 * reason is given, or anything that the public will read may name a sender whom the public is not shown
 * (`white_paper.namings`). For staff.
 */
export interface FinishWhitePaper {
  /** The hearing. */
  hearing: HearingId;
  /** What stands before the responses: what was heard, how, and what the administration recommends. */
  introduction: string;
  /** Why nothing is said of some sections of the documents, where that is so. It is journalised and not published. */
  sectionsWaived?: string | null | undefined;
}

/** How an offer suits a need. */
export interface Fit {
  /** The points, 0 to 1,000; they count only where nothing is lacking. */
  points: number;
  /** The points for interests, 0 to 400. */
  interests: number;
  /** The points for wished competencies, 0 to 300. */
  competencies: number;
  /** The points for distance, 0 to 200. */
  distance: number;
  /** The points for the part of the municipality, 0 to 100. */
  area: number;
  /** What is lacking; empty where the offer suits the need. */
  lacks: FitLack[];
  /** How far apart they are, in metres, where both say where they are. */
  metres?: number | null | undefined;
}

/** Which condition of a profile somebody meets. */
export type FitCriterion =
  /** A competency. */
  | 'competency'
  /** An interest area. */
  | 'interest'
  /** The area. */
  | 'area'
  /** The age. */
  | 'age'
  /** Something lived through. */
  | 'experience';

/** A condition of a need that an offer does not meet. */
export type FitLack =
  /** Younger than the need asks for. */
  | 'too_young'
  /** Older than the need asks for. */
  | 'too_old'
  /** The need has age limits, and the profile has no year of birth. */
  | 'age_unknown'
  /** None of the languages. */
  | 'language'
  /** A competency without which it can't be done. */
  | 'competency'
  /** No interest area in common, where both name some. */
  | 'interest'
  /** Farther away than one of the two would have it. */
  | 'too_far'
  /** Not free at these times. */
  | 'times'
  /** Their periods have no day in common. */
  | 'period'
  /** Not a student in youth education. */
  | 'not_a_student'
  /** It is their own need. */
  | 'own_need';

/** Why somebody fits a seat. */
export interface FitReason {
  /** Which condition is met. */
  criterion: FitCriterion;
  /** By what: the key, or the years of the age band. */
  by: string;
}

/** A citizen who fits at least one seat. */
export interface FittingCitizen {
  /** The citizen. */
  citizen: CitizenId;
  /** The seats, with the reasons. */
  seats: SeatFit[];
}

/** Those who fit. */
export interface FittingCitizens {
  /** The citizens, in the order of their ids. */
  citizens: FittingCitizen[];
}

/** How far a quota may be relaxed, and how much that matters. */
export interface Flex {
  /** The quota of a value, or a joint one. */
  rule: RuleName;
  /** Its minimum may be lowered to this, inclusive. */
  minLeast: number;
  /** Its maximum may be raised to this, inclusive. */
  maxMost: number;
  /** What each person less or more counts, 1 to 1,000,000. The sum is kept smallest. */
  weight: number;
}

/** `notice.follow`: follows a thing, an interest area, or all things of a kind. What happened before is not told. */
export interface FollowThing {
  /** The citizen. */
  citizen: CitizenId;
  /**
   * What: a thing by kind and id, as `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`, `hearing/…`, `team/…`, `need/…`; an
   * interest area, as `interest/health`; or all of a kind that begin from now on, as `idea`, `hearing`, `team`,
   * `need`.
   */
  thing: string;
}

/** `team.follow_up`: tells what became of an adopted recommendation, which the receipt names. For staff. */
export interface FollowUpRecommendation {
  /** The team. */
  team: TeamId;
  /** The recommendation. */
  recommendation: RecommendationId;
  /** What happened. Public. */
  note: string;
  /** Whether it is carried out with that. `false` where it is left out. */
  done?: boolean | undefined;
}

/** What became of a recommendation. */
export interface FollowUpView {
  /** Whether it is carried out with that. */
  done: boolean;
  /** When it was told. */
  at: string;
  /** What happened. */
  note?: string | null | undefined;
}

/** Something that a citizen follows. */
export interface FollowedView {
  /** What. */
  thing: string;
  /** Since when. */
  since: string;
  /** Its title; absent where it is not to be seen any more. */
  title?: string | null | undefined;
}

/**
 * `person.forget`: forgets somebody without an account (GDPR art. 17): a member of a team or a council ends as one, a
 * nominee is out of the award, and the names go. For staff, who decide whether a name must be kept as that of an
 * office. What was journalised in a hearing stays, and so do reasons that staff wrote for ending a membership.
 *
 * As with an account that is erased, nothing is written but a tombstone without a time.
 */
export interface ForgetPerson {
  /** The id under which they were appointed; of a nominee, the id of the nomination that was the first. */
  person: PersonId;
}

/**
 * A mail that was forwarded, as the mail that forwards it shows it. Nothing proves any of it.
 *
 * A mail that was forwarded as an attachment is an `Attachment` too: `read_mail` reads what `read_attachment` gives,
 * with the attachments that it has itself. Its text is read up to 1 MiB. `Debug` shows no names, addresses or texts.
 */
export interface Forwarded {
  /** Its text, with what it answers or forwards in turn. */
  text: string;
  /** The address of who sent it: it is not checked. */
  address?: string | null | undefined;
  /**
   * When it was sent, as it stands there: in words of some language, mostly without a zone of time. Of a mail that is
   * attached, an instant in UTC.
   */
  date?: string | null | undefined;
  /** The name of who sent it. */
  name?: string | null | undefined;
  /** What it is about. */
  subject?: string | null | undefined;
}

/** A citizen to invite. */
export interface FoundCitizen {
  /** The citizen. */
  citizen: CitizenId;
  /** Name and contact, where asked for. */
  identity?: Identity | null | undefined;
}

/** The citizens to invite. */
export interface FoundCitizens {
  /** How many there are in all, on every page. */
  total: number;
  /** The citizens of this page, in the order of their ids. */
  citizens: FoundCitizen[];
}

/** What a way to match gives, or what it costs. */
export interface FrontierFigures {
  /** People placed. */
  placed: number;
  /** Places filled, by priority from the first. */
  staffed: number[];
  /** Needs with less than half of their places filled, by priority. */
  belowHalf: number[];
  /** Needs below their minimum. */
  missed: number;
  /** The sum of all fits. */
  fit: number;
  /** The least fit of a volunteer; 0 for somebody who has no need. */
  fitLowest: number;
  /** What a twentieth of the volunteers don't exceed. */
  fitFifth: number;
}

/** One way to match. */
export interface FrontierItem {
  /** What it is best at. */
  name: FrontierName;
  /** The pairs, by volunteer, then by need. */
  pairs: PairIds[];
  /** What it gives. */
  figures: FrontierFigures;
  /**
   * How much less that is than the best of all five, in thousandths of the best, rounded up; for needs missed or
   * below half how many more, in thousandths of the needs.
   */
  costs: FrontierFigures;
}

/** What a way to match is best at. */
export type FrontierName =
  /** Most people placed. */
  | 'people'
  /** Most fit in all. */
  | 'fit'
  /** Needs of first priority, and half of every need before more of any. */
  | 'coverage'
  /** The greatest fit that everybody placed has at least. */
  | 'fairness'
  /** The wishes of both sides. */
  | 'stable';

/** Five ways to match. */
export interface FrontierView {
  /** The five. */
  points: FrontierItem[];
}

/** How far an application meets a criterion. */
export type Fulfilment =
  /** Not at all. */
  | 'no'
  /** In part. */
  | 'partly'
  /** Fully. */
  | 'fully';

/**
 * `notice.gather`: reads the journal on from where it was read last, and lays a line into the inbox of everybody whom
 * something concerns. What is more than fourteen days old by then is not sent any more. For the host's job: it sends
 * this, each time under a fresh id, until it is answered with `nothing_to_do`. Two servers that do it at once tell
 * nobody twice.
 */
export interface GatherNews {
  /** At about how many people is looked at once: 500 unless said otherwise, and at most. */
  atOnce?: number | null | undefined;
}

/**
 * `newsletter.gather`: reads the journal on, and keeps of each thing that everybody may see the latest that is news.
 * Sent each time under a fresh id until it is answered with `nothing_to_do`. The three hundred latest things are
 * kept. An approval ends with it. For staff and the host's job.
 */
export interface GatherNewsletter {
  /** The newsletter. */
  newsletter: NewsletterId;
}

/**
 * `idea.gather`: lets the next part of the supporters come along to an idea that was merged or split from others and
 * is gathering. The host sends it, each time under a fresh id, until the idea is at another stage.
 */
export interface GatherSupporters {
  /** The idea. */
  idea: IdeaId;
}

/** That an idea's supporters are still coming along. */
export interface Gathering {
  /** The ideas that it was made from. */
  from: IdeaId[];
  /** In how many parts they come: a power of two. */
  parts: number;
  /** How many parts have come. */
  done: number;
}

/** What is said of a gathering, beside its terms. Lies in the vault. */
export interface GatheringAbout {
  /** What is on the agenda, for everybody who sees it. */
  agenda?: readonly string[] | undefined;
  /** What it is about, for everybody who sees it. */
  description?: string | null | undefined;
  /** The questions of an interview, for staff and those who have a place. */
  guide?: readonly string[] | undefined;
  /** The digital address, for staff and those who have a place. */
  link?: WebLink | null | undefined;
}

/** A calendar file. */
export interface GatheringCalendar {
  /** The file's content, `text/calendar`. */
  ics: string;
}

/** One gathering of a list. */
export interface GatheringItem {
  /** The gathering. */
  gathering: GatheringId;
  /** What kind. */
  kind: GatheringKind;
  /** Who holds it. */
  hosts: StreamKey[];
  /** What it is called. */
  title: string;
  /** When it begins. */
  startsAt: string;
  /** When it ends. */
  endsAt: string;
  /** Whether one can take part from afar. */
  online: boolean;
  /** Whether it is cancelled. */
  cancelled: boolean;
  /** Where; absent where it is digital only. */
  place?: string | null | undefined;
}

/** What kind of gathering it is. */
export type GatheringKind =
  /** A meeting for citizens about a theme (*borgermøde*). */
  | 'citizen_meeting'
  /** An interview of one person or a group, by invitation (*interview*). */
  | 'interview'
  /** A meeting to talk with one another, such as citizens with politicians (*dialogmøde*). */
  | 'dialogue_meeting'
  /** A council's yearly forum for all voluntary actors (*Fælles Forum*): one a year by one council. */
  | 'yearly_forum'
  /**
   * The municipality's own yearly meeting for its volunteers (*frivilligmøde*): one a year. It is another thing than
   * the forum.
   */
  | 'volunteers_meeting'
  /** A committee's meeting (*udvalgsmøde*). */
  | 'committee_meeting';

/** Gatherings. */
export interface GatheringList {
  /** How many there are in all, on every page. */
  total: number;
  /** In the order of their beginning. */
  gatherings: GatheringItem[];
  /** How many there are on all pages by `topic` and by `kind`, where it was asked for. */
  counts?: Record<string, Record<string, number>> | undefined;
  /** Where the next page begins: give it as `after`. Absent on the last page. */
  next?: string | null | undefined;
}

/** What was said and decided. Lies in the vault. */
export interface GatheringMinutes {
  /** What was said. */
  text: string;
  /** What was decided. */
  decisions?: string[] | undefined;
}

/** A part of a series. */
export interface GatheringSeries {
  /** The series, by a name of its own. */
  series: string;
  /** Which of it, from 1. */
  number: number;
}

/** A time of its own within a gathering, of which those who sign up choose one. */
export interface GatheringSlot {
  /** When it begins. */
  startsAt: string;
  /** When it ends. */
  endsAt: string;
  /** For how many people there is room. */
  capacity: number;
}

/** What a gathering is. All of it is public where the gathering is. */
export interface GatheringTerms {
  /** What kind. */
  kind: GatheringKind;
  /** Who holds it: `town`, or things by kind and id, as `team/…`, `hearing/…`, `council/…`, `organisation/…`. */
  hosts: StreamKey[];
  /** What it is called. */
  title: string;
  /** When it begins. */
  startsAt: string;
  /** When it ends, within three days. */
  endsAt: string;
  /** Who may come. */
  admission?: Admission | undefined;
  /** Of which body of the municipality it is a meeting, where it is one: then the law says whether it is open. */
  body?: MeetingBody | null | undefined;
  /**
   * For how many people there is room, companions among them; without a limit where it is absent. Where there are
   * slots, each has its own.
   */
  capacity?: number | null | undefined;
  /** How many each may bring along, 9 at most. `0` where it is left out. */
  companionsMax?: number | undefined;
  /** Whether one can take part from afar; the address is told to those who have a place. */
  online?: boolean | undefined;
  /** Where; absent where it is digital only. */
  place?: string | null | undefined;
  /** Of which series it is a part. */
  series?: GatheringSeries | null | undefined;
  /**
   * So many Danish days before the gathering's day is the last day to sign up, inclusive; until it begins where it is
   * absent.
   */
  signUpDays?: number | null | undefined;
  /** Times to choose from. */
  slots?: GatheringSlot[] | undefined;
  /** The interest areas that it is about. */
  topics?: string[] | undefined;
  /** Who is promoted from the waiting list. `in_order` where it is left out. */
  waiting?: WaitingRule | undefined;
}

/** A gathering as the actor may see it. */
export interface GatheringView {
  /** The gathering. */
  gathering: GatheringId;
  /** What it is. */
  terms: GatheringTerms;
  /** How often its name, time or place changed, or it was cancelled. */
  sequence: number;
  /** Whether it is cancelled. */
  cancelled: boolean;
  /** What is on the agenda. */
  agenda: string[];
  /** The questions of an interview. */
  guide: string[];
  /** Whether one can sign up now. */
  takesSignUps: boolean;
  /** How the places stand. */
  places: SlotView[];
  /** How many were invited. */
  invited: number;
  /** Whether it was recorded. */
  recorded: boolean;
  /** What it led to. */
  ledTo: StreamKey[];
  /** When they were approved. */
  approvedAt?: string | null | undefined;
  /** Why. */
  cancelledBecause?: string | null | undefined;
  /** What it is about. */
  description?: string | null | undefined;
  /** The last Danish day to sign up, inclusive, where one is set. */
  lastDay?: string | null | undefined;
  /** The digital address. */
  link?: WebLink | null | undefined;
  /** The minutes. */
  minutes?: GatheringMinutes | null | undefined;
  /** What the law says, where it is a body's meeting. */
  openness?: OpennessView | null | undefined;
  /** When those who have a place were last reminded. */
  reminded?: string | null | undefined;
  /** What came of it. */
  report?: string | null | undefined;
  /** How many came without having signed up. */
  walkIns?: number | null | undefined;
}

/** What a municipality knows of its own: lists in whatever case. */
export interface Gazetteer {
  /** Family names. */
  familyNames?: readonly string[] | undefined;
  /** Given names. */
  givenNames?: readonly string[] | undefined;
  /** Its streets, such as `Solsiden`. */
  streets?: readonly string[] | undefined;
}

/**
 * `partnership.get`: one agreement. Everybody sees a version that is or was in force, without what is confidential;
 * the parties and staff see everything, and drafts.
 */
export interface GetAgreement {
  /** The agreement. */
  agreement: AgreementId;
}

/** `ambassador.get`: one ambassador with the words of the proposal. For the citizen, and for staff. */
export interface GetAmbassador {
  /** Which. */
  ambassador: AmbassadorId;
}

/** `assessment.get`: one assessment. For everybody once it is published, before that for staff. */
export interface GetAssessment {
  /** The assessment. */
  assessment: AssessmentId;
}

/** `assignment.get`: one assignment. For both sides and staff; to anybody else there is none. */
export interface GetAssignment {
  /** The assignment. */
  assignment: AssignmentId;
}

/** `award.get`: one award, as the actor may see it, with its nominees page by page. */
export interface GetAward {
  /** The award. */
  award: AwardId;
  /** Only nominees after this one, by number, to page on. */
  after?: number | null | undefined;
  /** At most so many nominees are looked at; 100 unless said otherwise, 500 at most. `100` where it is left out. */
  limit?: number | undefined;
}

/** `citizen.get`: everything about one citizen. For the citizen and for staff. */
export interface GetCitizen {
  /** The citizen. */
  citizen: CitizenId;
}

/** `dialogue.get`: one contribution, as the actor may see it; for staff and its author with all its texts. */
export interface GetContribution {
  /** The contribution. */
  contribution: ContributionId;
}

/** `council.get`: one council with its rules, members, election, meetings, and what it lacks today. */
export interface GetCouncil {
  /** The council. */
  organisation: OrganisationId;
}

/** `hearing.document`: one document of a hearing, whole. */
export interface GetDocument {
  /** The hearing. */
  hearing: HearingId;
  /** The document. */
  document: string;
  /** Its version, from 1; the latest where it is not given. */
  version?: number | null | undefined;
}

/**
 * `team.draw_text`: the published text of a draw with the proof of its chances, for everybody to replay with
 * `sortition.verify` and to check with `sortition.verify_chances`.
 */
export interface GetDrawText {
  /** The team. */
  team: TeamId;
  /** Which draw, from 1; the latest where it is not given. */
  round?: number | null | undefined;
}

/** `dialogue_form.get`: one form with all its trials. For everybody. */
export interface GetForm {
  /** The form. */
  form: string;
}

/**
 * `gathering.get`: one gathering. Its digital address and an interview's guide are for staff and those who have a
 * place; minutes for everybody who sees it once they are approved. What is for those invited, nobody else sees.
 */
export interface GetGathering {
  /** The gathering. */
  gathering: GatheringId;
}

/**
 * `grant.get`: one application. Staff see it once it is handed in, whoever may apply for the organisation always;
 * everybody sees what was granted to whom, and nothing else.
 */
export interface GetGrant {
  /** The application. */
  grant: GrantId;
}

/** `hearing.get`: one hearing. Drafts are for staff only. */
export interface GetHearing {
  /** The hearing. */
  hearing: HearingId;
}

/** `idea.get`: one idea, as the actor may see it. */
export interface GetIdea {
  /** The idea. */
  idea: IdeaId;
  /** The version of the text; the latest where it is not given. */
  version?: number | null | undefined;
}

/** `initiative.get`: one initiative. What is not agreed, the organisation and staff see. */
export interface GetInitiative {
  /** Which. */
  initiative: InitiativeId;
}

/** `need.get`: one need, as the actor may see it. */
export interface GetNeed {
  /** The need. */
  need: NeedId;
}

/** `organisation.get`: one organisation, as the actor may see it. */
export interface GetOrganisation {
  /** The organisation. */
  organisation: OrganisationId;
}

/**
 * `team.pool`: the rules of a team's draw and the people in it, by pseudonym: what `sortition.conflicts` and
 * `sortition.report` ask for before a draw is published. Members who sit are included, whoever declined or left is
 * excluded, so that the same question prepares the first draw and the draw of substitutes. For staff.
 */
export interface GetPool {
  /** The team. */
  team: TeamId;
}

/** `response.get`: one response, as the actor may see it. */
export interface GetResponse {
  /** The response. */
  response: ResponseId;
}

/** `grant.round`: one call; for staff with sums, of many applications page by page. */
export interface GetRound {
  /** The call. */
  round: string;
  /** Only applications after this one, to go on. */
  after?: GrantId | null | undefined;
  /**
   * At most so many applications are summed; 1,000 unless said otherwise, 1,000 at most. `1000` where it is left out.
   */
  limit?: number | undefined;
}

/**
 * `safeguard.get`: where a volunteer's safeguards stand in an organisation. For the citizen and staff; the
 * organisation sees them with the assignment.
 */
export interface GetSafeguards {
  /** The organisation. */
  organisation: OrganisationId;
  /** The volunteer. */
  citizen: CitizenId;
}

/** `team.get`: one team, as the actor may see it. */
export interface GetTeam {
  /** The team. */
  team: TeamId;
}

/**
 * `meeting.get`: one meeting. Agenda and minutes are for staff and members, and for everybody where the team's terms
 * say so: the minutes once they are approved, and never what was treated behind closed doors.
 */
export interface GetTeamMeeting {
  /** The meeting. */
  meeting: MeetingId;
}

/** `dialogue.topic`: one topic, as the actor may see it. */
export interface GetTopic {
  /** The topic. */
  topic: TopicId;
}

/**
 * `white_paper.get`: the white paper as a whole. For staff; for all, once it is finished and responses are published
 * or the council has decided.
 */
export interface GetWhitePaper {
  /** The hearing. */
  hearing: HearingId;
  /** Where the counting begins, to count on: `WhitePaperView.next` of the answer before. */
  after?: number | null | undefined;
}

/** `citizen.give_consent`: consents to a purpose, or to a newer version of its text. */
export interface GiveConsent {
  /** The citizen. */
  citizen: CitizenId;
  /** To what. */
  purpose: string;
  /** To which version of the text. */
  textVersion: string;
  /** What the guardian's log-in vouches for, as `identity.attest` gives it. */
  attestation?: Attestation | null | undefined;
  /** The holder of parental responsibility who consents for a child. For staff, or with an attestation of custody. */
  guardian?: string | null | undefined;
}

/**
 * `organisation.give_mandate`: lets a citizen speak for the organisation. The receipt names the mandate, by its
 * number. For staff, and for those who manage it. Where no mandate stands, somebody whose log-in vouches that they
 * act for the organisation takes the first one, for themselves.
 */
export interface GiveMandate {
  /** The organisation. */
  organisation: OrganisationId;
  /** Who is to speak for it: an active citizen of the bank. */
  citizen: CitizenId;
  /** Their role, such as `chair` or `treasurer`. */
  role: string;
  /** What it covers. */
  powers: readonly Power[];
  /** The first day. */
  from: Day;
  /**
   * What the citizen's log-in vouches for, as `identity.attest` gives it: that they act for the organisation's CVR
   * number.
   */
  attestation?: Attestation | null | undefined;
  /**
   * Whether everybody sees the holder's name beside the role: a word of the holder, or of staff who asked them.
   * Somebody with a protected name is never named. `false` where it is left out.
   */
  named?: boolean | undefined;
  /** The last day, inclusive; without an end where it is not given. */
  to?: Day | null | undefined;
}

/**
 * `partnership.give_notice`: a party says that the agreement ends (*opsigelse*). It holds until the notice period is
 * over, the day of the notice not counted, whichever weekday that is. Signatures under a draft of a new version are
 * void, since they were given without knowing this.
 */
export interface GiveNotice {
  /** The agreement. */
  agreement: AgreementId;
  /** Which party. */
  by: Party;
  /** Why. For the parties and staff. */
  reason: string;
}

/**
 * `award.give_points`: a juror gives each nominee who stands 0 to 100 points, or gives others, from the vote's
 * opening until the result is declared. For the juror.
 */
export interface GivePoints {
  /** The award. */
  award: AwardId;
  /** For each nominee who stands. */
  points: readonly NomineePoints[];
}

/**
 * `shift.give_back`: whoever helps can't come to one shift. Its time is free again; the task goes on. The poster is
 * told. Until the shift begins. For the helper, and for staff on their behalf.
 */
export interface GiveShiftBack {
  /** The assignment. */
  assignment: AssignmentId;
  /** When the shift begins, to the minute. */
  from: Instant;
  /** Why, for both sides and staff. Nobody has to say. */
  reason?: string | null | undefined;
}

/** `dialogue.voice`: says what a citizen thinks of a statement, or says it anew. While the topic is open. */
export interface GiveVoice {
  /** The statement, by its contribution. */
  contribution: ContributionId;
  /** Whose voice: the actor's, or that of the citizen for whom staff do it. */
  citizen: CitizenId;
  /** What they think of it. Left out, they take back what they said. */
  vote?: Vote | null | undefined;
}

/** How an application was assessed. */
export interface GrantAssessment {
  /** The assessment as a whole. */
  text: string;
  /** By each of the call's criteria. */
  criteria?: CriterionAssessment[] | undefined;
}

/** On what a grant rests. */
export type GrantBasis =
  /** Support of voluntary social work (serviceloven § 18). */
  | 'section18'
  /** General offers that activate and prevent (serviceloven § 79). */
  | 'section79'
  /** General offers to older people that activate and prevent (ældreloven § 6), from 1 July 2025. */
  | 'elder_section6'
  /** Support of voluntary social work for older people (ældreloven § 7), from 1 July 2025. */
  | 'elder_section7'
  /** Activity grant (*aktivitetstilskud*, folkeoplysningsloven): for approved associations only. */
  | 'activity_grant'
  /** A pool of the municipality's own (*lokal pulje*). */
  | 'local_pool';

/** What is to be paid back. */
export interface GrantClaimView {
  /** How much, in øre. */
  amountOere: number;
  /** How much was paid back, in øre. */
  repaidOere: number;
  /** The last day, inclusive. */
  lastDay: string;
  /** Whether that day is over and something is still owed. */
  overdue: boolean;
  /** Reasons and guidance. */
  text?: DecisionText | null | undefined;
}

/** What was decided. */
export interface GrantDecisionView {
  /** How much was granted, in øre; 0 where it was rejected. */
  grantedOere: number;
  /** When. */
  at: string;
  /** Reasons, guidance and conditions. */
  text?: DecisionText | null | undefined;
}

/** What the municipality asked for. */
export interface GrantInfoView {
  /** The last day to answer, inclusive. */
  lastDay: string;
  /** What is missing. */
  text?: string | null | undefined;
}

/** An application in a list. */
export interface GrantItem {
  /** The application. */
  grant: GrantId;
  /** The call. */
  round: string;
  /** Who applies. */
  organisation: OrganisationId;
  /** How far it has come; for everybody `granted`. */
  stage: GrantStage;
  /** Whether it was received when the call had closed. */
  late: boolean;
  /** How much is applied for, in øre; for staff and the applicant. */
  appliedOere?: number | null | undefined;
  /** How much was granted, in øre. */
  grantedOere?: number | null | undefined;
  /** The day on which the report is due, inclusive. */
  reportDue?: string | null | undefined;
}

/** A page of applications. */
export interface GrantList {
  /** The applications of this page. */
  grants: GrantItem[];
  /** Where the next page begins; none on the last. A page may hold fewer than were asked for, or none. */
  next?: GrantId | null | undefined;
  /**
   * How many there are in all, on every page; absent where the clock decides which they are: for a stage with an
   * overdue one beside it.
   */
  total?: number | null | undefined;
}

/** What was reported. */
export interface GrantReportView {
  /** How much was spent, in øre. */
  spentOere: number;
  /** How much of what was paid was not, in øre. */
  unusedOere: number;
  /** When it came. */
  at: string;
  /** What was done. */
  text?: string | null | undefined;
}

/** Calls. */
export interface GrantRoundList {
  /** The calls, without their texts. */
  rounds: GrantRoundView[];
}

/**
 * What a call's applications come to, without drafts and those that were withdrawn. Amounts in øre. Of a call with
 * more applications than a page sums, its pages add up, but for `left_oere`, which is the call's on each.
 */
export interface GrantRoundSums {
  /** How many applications. */
  applications: number;
  /** How many of them came late. */
  late: number;
  /** How many were granted something. */
  granted: number;
  /** How many were rejected. */
  rejected: number;
  /** How many reports are late. */
  reportsOverdue: number;
  /** What was applied for. */
  appliedOere: number;
  /** What was granted. */
  grantedOere: number;
  /** What is left in the pool. */
  leftOere: number;
  /** What was paid. */
  paidOere: number;
  /** What was spent, by the reports. */
  spentOere: number;
  /** What was claimed back. */
  claimedOere: number;
  /** What was paid back. */
  repaidOere: number;
}

/** What a call is. Public. */
export interface GrantRoundTerms {
  /** What it is called. */
  title: string;
  /** On what it rests. */
  basis: GrantBasis;
  /** From when on applications are taken, on a whole minute. */
  opensAt: string;
  /** Until when, exclusive, on a whole minute: at `12:00` an application is late. */
  closesAt: string;
  /** How much can be granted in all (*puljen*), in øre: 1 to 1,000,000,000,000. */
  ceilingOere: number;
  /** The day on which reports are due, inclusive; after the call closes. */
  reportDue: string;
  /** What an application must hold. */
  asks?: ApplicationPart[] | undefined;
  /** By what applications are assessed, by number from 1; at most 20. */
  criteria?: string[] | undefined;
  /** Which kinds of organisations can get a grant; all but municipal institutions where none is named. */
  kinds?: OrganisationKind[] | undefined;
}

/** A call. */
export interface GrantRoundView {
  /** Its key. */
  round: string;
  /** What it is. */
  terms: GrantRoundTerms;
  /** Whether applications are taken now. */
  open: boolean;
  /** Where the sums go on: give it as `after`. Absent on the last page. */
  next?: GrantId | null | undefined;
  /** The provision that it rests on, as `serviceloven § 18`; none of a pool of the municipality's own. */
  provision?: string | null | undefined;
  /** Sums; for staff who ask for this one call. */
  sums?: GrantRoundSums | null | undefined;
  /** What applicants should know; left out in lists. */
  text?: string | null | undefined;
}

/** How far an application has come. What the clock decides is derived and never stored. */
export type GrantStage =
  /** Being written (*kladde*). */
  | 'draft'
  /** Handed in. */
  | 'submitted'
  /** The municipality asked for more. */
  | 'needs_info'
  /** It asked for more, and the last day is over. Derived. */
  | 'info_overdue'
  /** It is complete and can be assessed (*fuldt oplyst*). */
  | 'complete'
  /** It was assessed. */
  | 'assessed'
  /** Something was granted (*bevilling*). */
  | 'granted'
  /** Nothing was granted (*afslag*). */
  | 'rejected'
  /** Paid; the report is still to come. */
  | 'paid'
  /** Paid, and the day on which the report was due is over. Derived. */
  | 'report_overdue'
  /** The report came (*regnskab*). */
  | 'reported'
  /** Money is to be paid back (*tilbagebetaling*). */
  | 'repayment_due'
  /** All that was owed was paid back. */
  | 'repaid'
  /** The accounts are in order, and nothing was left. */
  | 'closed'
  /** The applicant took it back. */
  | 'withdrawn';

/** An application, as the actor may see it. */
export interface GrantView {
  /** The application. */
  grant: GrantId;
  /** The call. */
  round: string;
  /** Who applies. */
  organisation: OrganisationId;
  /** How far it has come; for everybody `granted`, whatever became of it since. */
  stage: GrantStage;
  /** Whether staff recorded it. */
  onPaper: boolean;
  /** Whether it was received when the call had closed. */
  late: boolean;
  /** How it was assessed; for staff. */
  assessment?: GrantAssessment | null | undefined;
  /** What is to be paid back. */
  claim?: GrantClaimView | null | undefined;
  /** What it says. */
  content?: ApplicationContent | null | undefined;
  /** What was decided. */
  decision?: GrantDecisionView | null | undefined;
  /** How much was granted, in øre. */
  grantedOere?: number | null | undefined;
  /** What the municipality asked for last. */
  info?: GrantInfoView | null | undefined;
  /** The day of the payment. */
  paidOn?: string | null | undefined;
  /** When it was received. */
  receivedAt?: string | null | undefined;
  /** When that was recorded. */
  recordedAt?: string | null | undefined;
  /** What was reported. */
  report?: GrantReportView | null | undefined;
  /** The day on which the report is due, inclusive. */
  reportDue?: string | null | undefined;
}

/** On what a kind of news rests. */
export type Ground =
  /** The municipality's task in the public interest (GDPR art. 6(1)(e)). */
  | 'public_task'
  /** The citizen's consent (GDPR art. 6(1)(a)), which can be withdrawn. */
  | 'consent'
  /** A law (GDPR art. 6(1)(c)): it can't be switched off. */
  | 'law';

/** On what a kind of news rests. */
export interface GroundView {
  /** The kind. */
  kind: NewsKind;
  /** On what it rests. */
  ground: Ground;
  /** The provision, where it is a law, in the citizen's language. */
  law?: string | null | undefined;
  /** Since when: of what one follows, since one began to. Absent where it is not given by the citizen. */
  since?: string | null | undefined;
  /** The version of the text that was agreed to, of a consent with a text. */
  textVersion?: string | null | undefined;
}

/** What a draw means for those who share a value. */
export interface GroupReport {
  /** The feature. */
  feature: string;
  /** The value. */
  value: string;
  /** The quota's minimum. */
  min: number;
  /** The quota's maximum. */
  max: number;
  /** How many people who can be drawn have it. */
  people: number;
  /** The smallest chance among them; with no people, all three are 0. */
  chanceMin: number;
  /** Their mean chance. */
  chanceMean: number;
  /** The largest chance among them. */
  chanceMax: number;
  /** Their share of the people who can be drawn, 0 to 1. */
  poolShare: number;
  /** Their expected share of the panel, 0 to 1. */
  panelShare: number;
  /** Their share of the population, 0 to 1, where it is known. */
  populationShare?: number | null | undefined;
}

/** A group as everybody sees it. */
export interface GroupView {
  /** Its key. */
  group: string;
  /** Its title. */
  title: string;
  /** What is answered to all in it. */
  answer?: AnswerText | null | undefined;
  /** Whether its responses say the same and stand as one. */
  campaign?: boolean | undefined;
  /** The section of the documents under which it stands. */
  section?: string | null | undefined;
}

/** A handling facet of KLE: one letter and two digits. */
export type HandlingFacet = string;

/** What is said of a column, by its heading. */
export interface HeadingMeaning {
  /** The heading, in small or capital letters. */
  heading: string;
  /** What its columns hold. */
  meaning: ColumnMeaning;
}

/** On what a hearing rests. */
export interface HearingBasis {
  /** Which of the four kinds it is. */
  kind: HearingKind;
  /** Whether the council judges the plan, or the plan's change, minor. */
  minor?: boolean | undefined;
  /** What a statutory hearing is about; for the other kinds absent. */
  rule?: HearingRule | null | undefined;
  /** Whether a plan strategy has decided on the municipal plan's change. */
  strategy?: boolean | undefined;
}

/** A calendar file. */
export interface HearingCalendar {
  /** The file's content, `text/calendar`. */
  ics: string;
}

/** The way from the ideas to the decision. */
export interface HearingChain {
  /** The ideas that led to any of the hearings. */
  ideas: IdeaId[];
  /** The hearings, the first one first. */
  hearings: HearingItem[];
  /** The decision. */
  decision?: DecisionView | null | undefined;
  /** The white paper: the last hearing's, with its finished version. */
  whitePaper?: number | null | undefined;
}

/** A hearing in a list. */
export interface HearingItem {
  /** The hearing. */
  hearing: HearingId;
  /** Where it stands now. */
  stage: HearingStage;
  /** The title. */
  title: string;
  /** How many responses were registered. */
  responses: number;
  /** The last day, inclusive. */
  lastDay?: string | null | undefined;
}

/** What kind of hearing (*høring*) it is. Danish calls four different things so. */
export type HearingKind =
  /** A public hearing that a statute demands (*lovpligtig offentlig høring*): minimum periods, objections, vetoes. */
  | 'statutory'
  /** A public hearing that the municipality holds of its own accord (*frivillig offentlig høring*). */
  | 'general'
  /** The hearing of an advisory council (*rådshøring*): retssikkerhedsloven §§ 30 and 37 a. */
  | 'council_consultation'
  /**
   * The hearing of a party in one case (*partshøring*): forvaltningsloven § 19. It is no public hearing: here it is a
   * name only, and none can be held.
   */
  | 'party_hearing';

/** A hearing letter. */
export interface HearingLetter {
  /** In Danish. */
  danish: string;
  /** In English. */
  english: string;
}

/** A page of hearings. */
export interface HearingList {
  /** How many there are in all, on every page. */
  total: number;
  /** The hearings of this page. */
  hearings: HearingItem[];
  /** How many there are on all pages by `stage`, where it was asked for. */
  counts?: Record<string, Record<string, number>> | undefined;
  /** Where the next page begins: give it as `after`. Absent on the last page. */
  next?: string | null | undefined;
}

/** In which order hearings are listed. */
export type HearingOrder =
  /** The latest drafted first. */
  | 'new'
  /** The earliest last day first; drafts last. */
  | 'deadline';

/** A hearing's period with every step of its calculation. */
export interface HearingPeriod {
  /** The day of publication, itself not counted. */
  publishedOn: string;
  /** The earliest lawful last day, inclusive. */
  earliestLastDay: string;
  /** The last day as announced, inclusive; the earliest lawful one where none was given. */
  announcedLastDay: string;
  /** The last day that binds: where the announced one is no day on which a deadline ends, the next that is. */
  lastDay: string;
  /** The instant, exclusive, at which the last day is over in Denmark. */
  closesAt: string;
  /** Whether the period is as long as law and the municipality's own policy demand. */
  lawful: boolean;
  /** The calculation in Danish. */
  explanationDanish: string;
  /** The calculation in English. */
  explanationEnglish: string;
  /** What the author should know. */
  warnings: PeriodWarning[];
  /** The earliest day of a final decision where somebody objects in time; absent where no statute names one. */
  earliestDecision?: string | null | undefined;
  /** The proposal lapses after this day, where it can lapse. */
  lapsesAfter?: string | null | undefined;
  /** The latest day of a final decision, inclusive, where the law names one: it follows the earliest. */
  latestDecision?: string | null | undefined;
  /** The least number of weeks by law. Absent where no statute names one. */
  minimumWeeks?: number | null | undefined;
  /** The provision in Danish, where there is one. */
  provision?: string | null | undefined;
  /** The day on which what is decided by then takes effect, where the law names one. */
  takesEffect?: string | null | undefined;
}

/** A municipality's choices for one hearing. */
export interface HearingPolicy {
  /**
   * A hearing over the summer holiday ends no earlier than so many days after it; ten is recommended to the
   * ministries. The author is warned, no more. `0` where it is left out.
   */
  daysAfterSummer?: number | undefined;
  /** July. `warn` where it is left out. */
  july?: JulyPolicy | undefined;
  /** Late responses by the public's own channel. `accepted` where it is left out. */
  late?: LateResponses | undefined;
  /** Whether an association's response must say under what mandate it is given. `false` where it is left out. */
  mandateRequired?: boolean | undefined;
  /** How private persons are named. `shown` where it is left out. */
  names?: NamePolicy | undefined;
  /** Whether anonymous responses are refused. `false` where it is left out. */
  namesRequired?: boolean | undefined;
  /** When responses are published. `after_deadline` where it is left out. */
  publication?: PublicationMoment | undefined;
  /** The last day of the schools' summer holiday, where the hearing runs over it. */
  summerEndsOn?: string | null | undefined;
}

/** What a statutory hearing is about, as far as the law tells apart. */
export type HearingRule =
  /** A municipal plan (*kommuneplan*) or an addition to it. */
  | 'municipal_plan'
  /** A local plan (*lokalplan*). */
  | 'local_plan'
  /** A national planning directive (*landsplandirektiv*). */
  | 'national_planning_directive'
  /** A plan strategy (*planstrategi*). */
  | 'plan_strategy'
  /** The call for ideas before a plan is drafted (*idéfase*). */
  | 'idea_phase'
  /** Changes after a hearing that affect others (*ændringer, der berører andre*). */
  | 'material_change'
  /** The closing of a school (*skolenedlæggelse*). */
  | 'school_closure'
  /** A wastewater plan (*spildevandsplan*). */
  | 'wastewater_plan'
  /** An environmental report (*miljørapport*). */
  | 'environmental_assessment';

/** Where a hearing stands, at an instant. */
export type HearingStage =
  /** Being written; nobody outside sees it. */
  | 'draft'
  /** Announced, not open yet. */
  | 'scheduled'
  /** Open for responses. */
  | 'open'
  /** Open for responses beyond the day first announced. */
  | 'extended'
  /** The last day is over. */
  | 'closed'
  /** The administration works on the white paper. */
  | 'under_processing'
  /** The council has decided. */
  | 'decided'
  /** The decision is published. */
  | 'published'
  /** Cancelled. */
  | 'cancelled'
  /** Held again: another hearing took its place. */
  | 'renewed'
  /** The proposal was not adopted within the years that the law gives it (planloven § 32). */
  | 'lapsed';

/** A text that the municipality gave with an act, and when. */
export interface HearingText {
  /** The last day before the act. */
  from: string;
  /** The last day after it. */
  to: string;
  /** When. */
  at: string;
  /** Why. */
  reason?: string | null | undefined;
}

/** A hearing as the actor may see it. */
export interface HearingView {
  /** The hearing. */
  hearing: HearingId;
  /** Where it stands now. */
  stage: HearingStage;
  /** The title. */
  title: string;
  /** On what it rests. */
  basis: HearingBasis;
  /** The municipality's choices. */
  policy: HearingPolicy;
  /** The ideas that led to it. */
  ideas: IdeaId[];
  /** The documents as they stand. */
  documents: DocumentView[];
  /** The form. */
  questions: Question[];
  /** The extensions. */
  extensions: HearingText[];
  /** The meetings. */
  meetings: MeetingView[];
  /** How many responses were registered. */
  responses: number;
  /** Objections in time that stand. */
  objections: number;
  /** Vetoes that stand. */
  vetoes: number;
  /** Why it was cancelled. */
  cancelledBecause?: string | null | undefined;
  /** The instant, exclusive, at which it closes. */
  closesAt?: string | null | undefined;
  /** Who answers questions about it. */
  contacts?: ContactPointView[] | undefined;
  /** The council's decision. */
  decision?: DecisionView | null | undefined;
  /** The earliest day of a decision. */
  earliestDecision?: string | null | undefined;
  /** How many who had to be told were not, and not made good. For staff. */
  failedNotices?: number | null | undefined;
  /** The last day on which the proposal can be adopted. */
  lapsesAfter?: string | null | undefined;
  /** The last day, inclusive. */
  lastDay?: string | null | undefined;
  /** The latest day on which the council may decide, where the law names one. */
  latestDecision?: string | null | undefined;
  /** The first day, inclusive. */
  opensOn?: string | null | undefined;
  /** The day of publication. */
  publishedOn?: string | null | undefined;
  /** The hearing that took its place. */
  renewedBy?: HearingId | null | undefined;
  /** The hearing that it is held again for. */
  renews?: Renewal | null | undefined;
  /** The day on which what is decided by then takes effect, where the law names one. */
  takesEffect?: string | null | undefined;
  /** The finished version of the white paper. */
  whitePaper?: number | null | undefined;
}

/** `hearing.of_idea`: the hearings that an idea led to. */
export interface HearingsOfIdea {
  /** The idea. */
  idea: IdeaId;
}

/** Who is to help. */
export type Helper =
  /** A citizen who comes forward, or whom staff proposes. */
  | {
      kind: 'citizen';
      /** The citizen. */
      citizen: CitizenId;
    }
  /** Whoever made this offer. */
  | {
      kind: 'offer';
      /** The offer. */
      offer: OfferId;
    }
  /** An organisation that comes forward for a citizen's need. */
  | {
      kind: 'organisation';
      /** The organisation. */
      organisation: OrganisationId;
    };

/** Words that may name a sender whom the public is not shown. */
export interface HiddenNaming {
  /** Where they stand. */
  place: PublicPlace;
  /** The words, as they stand there. */
  words: string;
  /** Whether they are more than one word of a name, or a line of an address. */
  full: boolean;
}

/**
 * `dialogue.hide`: a moderator hides a contribution, with a reason from the list. The original is kept for staff and
 * its author, who is told and may appeal once. Replies stay. For staff.
 */
export interface HideContribution {
  /** The contribution. */
  contribution: ContributionId;
  /** The reason, by its key on the list as it holds today. */
  reason: string;
  /** What its author is told beside the reason. */
  note?: string | null | undefined;
}

/**
 * `idea.hide`: a moderator hides the idea from the public. The original is kept, and its author and staff see it with
 * the reason.
 */
export interface HideIdea {
  /** The idea. */
  idea: IdeaId;
  /** The reason. */
  reason: string;
}

/** That a contribution was hidden. */
export interface HidingView {
  /** The reason, by its key. */
  reason: string;
  /** When. */
  at: string;
  /** Whether an appeal was sent. */
  appealed: boolean;
  /** The author's appeal. */
  appeal?: string | null | undefined;
  /** Why. */
  decision?: string | null | undefined;
  /** What the moderator wrote to its author. */
  note?: string | null | undefined;
  /** Whether it was shown again, where that was decided. */
  restored?: boolean | null | undefined;
  /** What the reason said on that day. */
  words?: ReasonWords | null | undefined;
}

/** Why a place is suggested. */
export type HintReason =
  /** A street of the municipality's list with a number. */
  | 'listed_street'
  /** A name of the municipality's lists. */
  | 'listed_name'
  /** Two words with capitals, as a person is called. */
  | 'looks_like_name'
  /** A word with a capital and a number, as an address is written. */
  | 'looks_like_address'
  /** What a child said, or what is told of one. */
  | 'child'
  /** Somebody's health. */
  | 'health'
  /** Belief, union, origin, sexuality, offences. */
  | 'sensitive';

/**
 * `council.hold`: records that a meeting was held, with its minutes: so the council documents what it does. For
 * staff, and for whoever holds a mandate to manage the council.
 */
export interface HoldMeeting {
  /** The council. */
  organisation: OrganisationId;
  /** What kind it was. */
  meeting: CouncilMeeting;
  /** When: today or before. */
  on: Day;
  /** The minutes. Public. */
  minutes: string;
}

/**
 * A Danish public holiday (*helligdag*).
 *
 * 5 June, 24 and 31 December and 1 May are not public holidays: see `ExclusionReason` and `ClosingRule`.
 */
export type Holiday =
  /** 1 January, *nytårsdag*. */
  | 'new_years_day'
  /** The Thursday before Easter, *skærtorsdag*. */
  | 'maundy_thursday'
  /** The Friday before Easter, *langfredag*. */
  | 'good_friday'
  /** *Påskedag*. */
  | 'easter_sunday'
  /** *2. påskedag*. */
  | 'easter_monday'
  /** The fourth Friday after Easter, *store bededag*: a public holiday until 2023 inclusive. */
  | 'great_prayer_day'
  /** The fortieth day of Easter, a Thursday, *Kristi himmelfartsdag*. */
  | 'ascension_day'
  /** The fiftieth day of Easter, *pinsedag*. */
  | 'whit_sunday'
  /** *2. pinsedag*. */
  | 'whit_monday'
  /** 25 December, *juledag*. */
  | 'christmas_day'
  /** 26 December, *2. juledag*. */
  | 'boxing_day';

/** One public holiday of a year. */
export interface HolidayView {
  /** The date. */
  date: string;
  /** The holiday. */
  holiday: Holiday;
  /** Its Danish name. */
  danish: string;
  /** Its English name. */
  english: string;
}

/** Asks for the public holidays of a year. */
export interface HolidaysQuery {
  /** The year, 1583 to 9999. */
  year: number;
}

/** The public holidays of a year, in the order of the year. */
export interface HolidaysView {
  /** The year. */
  year: number;
  /** Its public holidays. */
  holidays: HolidayView[];
}

/** An entry of the ledger of hours. */
export interface HoursEntryView {
  /** Its number, from 1. */
  entry: number;
  /** The local day. */
  day: string;
  /** How many minutes. */
  minutes: number;
  /** Who reported it. */
  by: AssignmentSide;
  /** When. */
  at: string;
  /** Whether another came in its place. */
  corrected: boolean;
  /** What the other side said of it; absent where that is awaited. */
  approved?: boolean | null | undefined;
  /** The entry in whose place it came. */
  corrects?: number | null | undefined;
}

/**
 * `assignment.hours_file`: the ledger of an organisation's needs as a list, a row for each entry. For staff, and for
 * whoever may approve hours.
 */
export interface HoursFile {
  /** The organisation. */
  organisation: OrganisationId;
  /** The first day. */
  from: Day;
  /** The last day, inclusive. */
  to: Day;
  /** How it is written. `csv` where it is left out. */
  format?: HoursFormat | undefined;
  /** The language of the headings. `da` where it is left out. */
  language?: Language | undefined;
}

/** How a list of hours is written. */
export type HoursFormat =
  /** Comma-separated values as Danish spreadsheets open them. */
  | 'csv'
  /** A workbook of Excel. */
  | 'xlsx';

/** A neutral note for whoever receives a benefit. */
export interface HoursNote {
  /** In English. */
  text: string;
  /** In Danish. */
  textDanish: string;
  /** For which benefit; none where the municipality set the threshold. */
  benefit?: Benefit | null | undefined;
}

/** The hours of a month. */
export interface HoursOfMonth {
  /** The month, 1 to 12. */
  month: number;
  /** Minutes reported and not rejected. */
  reported: number;
  /** Minutes approved. */
  approved: number;
  /** Whether what was reported is more than one of the thresholds. */
  above: boolean;
}

/**
 * From how many minutes a month on a neutral note is shown, and where the number comes from. This library gives no
 * advice: who receives a benefit asks their unemployment fund.
 */
export interface HoursThreshold {
  /** Minutes a month, on average. */
  minutes: number;
  /** Where it stands. */
  source: string;
  /** For which benefit; none where the municipality set it. */
  benefit?: Benefit | null | undefined;
  /** The first day on which it held; none where the municipality set it. */
  validFrom?: string | null | undefined;
}

/** A volunteer's hours in a year. */
export interface HoursView {
  /** The months in which something was reported, in their order. */
  months: HoursOfMonth[];
  /** Minutes reported and not rejected, in all. */
  reported: number;
  /** Minutes approved, in all. */
  approved: number;
  /** The thresholds that were looked at. */
  thresholds: HoursThreshold[];
  /** A neutral note for each threshold that a month is above. */
  notes?: HoursNote[] | undefined;
}

/** An idea in a list. */
export interface IdeaItem {
  /** The idea. */
  idea: IdeaId;
  /** Where it stands now. */
  stage: IdeaStage;
  /** Whether a moderator has hidden it. */
  hidden: boolean;
  /** The interest areas it belongs to. */
  topics: string[];
  /** When it was deposited. */
  depositedAt: string;
  /**
   * Supporters of any version: persons whose identity was verified, each once, and accounts whose holder nobody has
   * verified.
   */
  supporters: number;
  /** How many of them are accounts whose holder nobody has verified. */
  supportersUnverified: number;
  /** The last day on which it can be supported, inclusive. */
  expiresOn?: string | null | undefined;
  /** The first of its pictures. */
  picture?: PictureRef | null | undefined;
  /** Where on the map it is. */
  point?: Point | null | undefined;
  /** The title, unless it was erased. */
  title?: string | null | undefined;
}

/** A page of ideas. */
export interface IdeaList {
  /** How many there are in all, on every page. */
  total: number;
  /** The ideas of this page. */
  ideas: IdeaItem[];
  /**
   * How many there are on all pages by `topic` and by `stage`, where it was asked for. An idea of two interest areas
   * counts in both.
   */
  counts?: Record<string, Record<string, number>> | undefined;
  /** Where the next page begins: give it as `after`. Absent on the last page. */
  next?: string | null | undefined;
}

/** In which order ideas are listed. */
export type IdeaOrder =
  /** The latest deposited first. */
  | 'new'
  /** The most supporters first; whose account was erased since is still among them here. */
  | 'support'
  /** The nearest last day for support first; those of the past come before, those without one last. */
  | 'deadline';

/** One of the ideas that an idea is split into. */
export interface IdeaPart {
  /** A fresh id. */
  idea: IdeaId;
  /** The title. */
  title: string;
  /** The idea itself. */
  body: string;
  /** Pictures of it, at most five. */
  pictures?: readonly PictureRef[] | undefined;
  /** The place it is about. */
  place?: Place | null | undefined;
  /** The interest areas it belongs to. */
  topics?: readonly string[] | undefined;
}

/** Where an idea stands, at an instant. */
export type IdeaStage =
  /**
   * Its supporters are still coming along from the ideas that it was made from: anybody may support it and withdraw
   * support, and nothing is decided about it. It does not expire meanwhile.
   */
  | 'gathering'
  /** Open for support. */
  | 'open'
  /** Its last day has passed. Derived from the clock. */
  | 'expired'
  /** A task works on it. */
  | 'taken_up'
  /** The municipality has answered. */
  | 'answered'
  /** Declined, with reasons. */
  | 'declined'
  /** Done. */
  | 'carried_out'
  /** Withdrawn by its author. */
  | 'withdrawn'
  /** Merged with others into a new one. */
  | 'merged'
  /** Split into several. */
  | 'split';

/** Whose task an idea becomes. */
export type IdeaTask =
  /** A team's. */
  | {
      kind: 'team';
      /** The team, which must be there and not dissolved. */
      team: TeamId;
    }
  /** Somebody's in the administration. */
  | {
      kind: 'unit';
      /** The unit (*afdeling*), such as `Vej og Park`. */
      unit: string;
      /** Who there, by the role and not by name, such as `trafikplanlægger`. */
      role: string;
    };

/** What an idea says. Lies in the vault. */
export interface IdeaText {
  /** The title. */
  title: string;
  /** The idea itself. */
  body: string;
  /** Pictures of it. */
  pictures?: PictureRef[] | undefined;
  /** The place it is about. */
  place?: Place | null | undefined;
}

/** An idea as the actor may see it. A text that was erased or is hidden is absent. */
export interface IdeaView {
  /** The idea. */
  idea: IdeaId;
  /** Where it stands now. */
  stage: IdeaStage;
  /** Whether a moderator has hidden it. */
  hidden: boolean;
  /** The version shown. */
  version: number;
  /** The latest version. */
  latestVersion: number;
  /** The interest areas it belongs to. */
  topics: string[];
  /** When it was deposited. */
  depositedAt: string;
  /**
   * Supporters of any version: persons whose identity was verified, each once, and accounts whose holder nobody has
   * verified.
   */
  supporters: number;
  /**
   * How many of them are accounts whose holder nobody has verified. Somebody with several accounts is several of
   * them.
   */
  supportersUnverified: number;
  /** Supporters of the latest version. */
  supportersOfLatest: number;
  /** What the municipality wrote about it. */
  notes: NoteView[];
  /** The ideas it descends from. */
  sources: IdeaId[];
  /** The ideas that took its place. */
  successors: IdeaId[];
  /**
   * The author's name: for staff and the author, and for all where the author consents to `publication` and has no
   * name protection.
   */
  author?: string | null | undefined;
  /** The idea itself. */
  body?: string | null | undefined;
  /** The last day on which it can be supported, inclusive. */
  expiresOn?: string | null | undefined;
  /**
   * How far its supporters have come along from the ideas that it was made from, while they come: those who are still
   * to come are not counted yet.
   */
  gathering?: Gathering | null | undefined;
  /** Whether the citizen who asks deposited it. */
  own?: boolean | undefined;
  /** Pictures of it. */
  pictures?: PictureRef[] | undefined;
  /** The place it is about. */
  place?: Place | null | undefined;
  /**
   * The version that the citizen who asks supports, 0 for an idea that this one was made from. Absent where they
   * don't support it. Somebody who is back sees their earlier support when they have given it again.
   */
  supports?: number | null | undefined;
  /** The title. */
  title?: string | null | undefined;
}

/** Who a citizen is and how to reach them. Lies in the vault; goes when the citizen is erased. */
export interface Identity {
  /** The name. Two citizens of the same name remain two. */
  name: string;
  /** Postal address. */
  address?: Address | null | undefined;
  /** How the citizen wishes to be reached. `none` where it is left out. */
  contact?: ContactChannel | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** The holder of parental responsibility who consented, where one had to. */
  guardian?: string | null | undefined;
  /** Telephone number. */
  phone?: string | null | undefined;
  /**
   * Name and address protection (*navne- og adressebeskyttelse*, CPR-loven § 28): the name is never shown to others
   * than staff. `false` where it is left out.
   */
  protected?: boolean | undefined;
}

/** On which ground somebody may be disqualified: forvaltningsloven § 3, stk. 1. */
export type ImpartialityGround =
  /** No. 1: an interest of one's own, or having represented somebody who has one. */
  | 'own_interest'
  /** No. 2: a spouse, relative or other close person with an interest. */
  | 'relatives'
  /** No. 3: a part in the leadership of, or a close tie to, a legal person with an interest. */
  | 'legal_person'
  /** No. 4: having taken part in a decision that is now under supervision or review. */
  | 'supervisory_case'
  /** No. 5: other circumstances that can raise doubt. */
  | 'other_doubt';

/** What the others decided. */
export type ImpartialityOutcome =
  /** Disqualified (*inhabil*): the member leaves the room, and does not vote (§ 3, stk. 3). */
  | 'disqualified'
  /** No danger that the decision is swayed (§ 3, stk. 2). */
  | 'no_danger'
  /** The member can't be replaced without great harm (§ 4). */
  | 'irreplaceable'
  /** None of the grounds is there. */
  | 'impartial';

/** A line of an inbox. */
export interface InboxLine {
  /** Its number: the position of what happened in the journal. */
  number: number;
  /** What happened, as the journal calls it: `idea.answered`. */
  event: string;
  /** To what. */
  thing: StreamKey;
  /** What happened in words, in the citizen's language. */
  text: string;
  /** Why the citizen is told. */
  reason: NewsReason;
  /** Why, in words, in the citizen's language. */
  because: string;
  /** When it happened. */
  at: string;
  /** Whether it was read. */
  read: boolean;
  /** What became of sending it. */
  sending: Sending;
  /** The provision that says that the citizen is told, where there is one: such news can't be switched off. */
  law?: string | null | undefined;
  /** Its title; absent where it is not to be seen any more. */
  title?: string | null | undefined;
  /** When that is of which it speaks, such as a shift or a gathering; `text` says so too. */
  when?: string | null | undefined;
}

/** A page of an inbox. */
export interface InboxView {
  /** How many lines there are in all, read or not. */
  total: number;
  /** How many were not read yet. */
  unread: number;
  /** The lines of this page, the latest first. */
  lines: InboxLine[];
  /** After which the next page begins: give it as `after`. Absent on the last page. */
  next?: number | null | undefined;
}

/** What it is about. */
export type InitiativeAsset =
  /** A road or a path (*vej*, *sti*). */
  | 'road'
  /** A park or a green area (*park*). */
  | 'park'
  /** A facility, such as a playground or a shelter (*anlæg*). */
  | 'facility';

/** An initiative in a list. */
export interface InitiativeItem {
  /** Which. */
  initiative: InitiativeId;
  /** Who. */
  organisation: OrganisationId;
  /** About what. */
  asset: InitiativeAsset;
  /** What is done. */
  works: InitiativeWork[];
  /** The first day. */
  from: string;
  /** Where it stands today. */
  stage: InitiativeStage;
  /** What the organisation is called. */
  organisationName?: string | null | undefined;
  /** Where. */
  place?: Place | null | undefined;
  /** What it is called. */
  title?: string | null | undefined;
  /** The last day, inclusive. */
  to?: string | null | undefined;
}

/** A page of initiatives. */
export interface InitiativeList {
  /** How many there are in all, on every page. */
  total: number;
  /** The initiatives of this page. */
  initiatives: InitiativeItem[];
  /** Where the next page begins; none on the last. */
  next?: InitiativeId | null | undefined;
}

/** Where it stands. It follows from the clock and is never stored. */
export type InitiativeStage =
  /** Proposed; the municipality has not answered. */
  | 'proposed'
  /** The municipality said no. */
  | 'declined'
  /** Agreed, and not over. */
  | 'agreed'
  /** Over, by its last day or before. */
  | 'over';

/** Work that was done. */
export interface InitiativeTaskView {
  /** The day. */
  on: string;
  /** What was done. */
  text?: string | null | undefined;
}

/** An initiative as the actor may see it. */
export interface InitiativeView {
  /** As in a list. */
  item: InitiativeItem;
  /** What was done, in the order in which it was reported. */
  tasks: InitiativeTaskView[];
  /** The conditions of a yes, the reasons of a no. */
  answer?: string | null | undefined;
  /** Why it ended before its last day. */
  endedBecause?: string | null | undefined;
  /** In words. */
  text?: string | null | undefined;
}

/** What is done. */
export type InitiativeWork =
  /** It is built (*etablering*). */
  | 'build'
  /** It is cleaned (*renholdelse*). */
  | 'clean'
  /** It is kept up (*vedligeholdelse*). */
  | 'keep_up';

/** A column of a list, and how it is understood. */
export interface IntakeColumn {
  /** The column as people name it, such as `C`. */
  column: string;
  /** Its heading, as it stands. */
  heading: string;
  /** What it holds. */
  meaning: ColumnMeaning;
}

/** Something that is wrong, or left out. It repeats nothing of what stands in a cell. */
export interface IntakeFault {
  /** A stable code, such as `intake_date_unfit`. */
  code: string;
  /** The sentence in English. */
  message: string;
  /** The sentence in Danish. */
  danish: string;
  /** The column, where it is in one. */
  column?: string | null | undefined;
  /** The line; absent where it concerns the list as a whole. */
  line?: number | null | undefined;
}

/** What would become of a row. */
export type IntakeOutcome =
  /** It would be taken in. */
  | 'ready'
  /**
   * A person should look at it first: a mail whose words are in doubt, that does not name its sender or may have come
   * too late; a row with a flaw; one that may be a correction of a response that was taken in before. It is taken in
   * only where the command says so.
   */
  | 'doubtful'
  /**
   * It says the same as an earlier row of the list, or as a response that was taken in before from another row. It is
   * taken in only where the command says so.
   */
  | 'copy'
  /** It was taken in before. */
  | 'already'
  /** Something is wrong with it, or with the columns of the list: then nothing is taken in. */
  | 'faulty';

/** What would become of a list. */
export interface IntakeReport {
  /** How each column is understood. */
  columns: IntakeColumn[];
  /** How many rows would be taken in. */
  ready: number;
  /** How many a person should look at first. */
  doubtful: number;
  /** How many are the same as an earlier row. */
  copies: number;
  /** How many were taken in before. */
  already: number;
  /** How many are not in order. */
  faulty: number;
  /** How many characters would be kept otherwise than they stand in the file, in all rows that are not faulty. */
  cleaned: number;
  /** All that is wrong, by line; at most 10,000. */
  faults: IntakeFault[];
  /** Every row, in the list's order. */
  rows: IntakeRow[];
  /** How many more faults there are. */
  faultsLeftOut?: number | undefined;
  /** What would be left out of rows that are in order, by line, such as an address without a street. */
  leftOut?: IntakeFault[] | undefined;
  /** The columns that nothing is taken from, but for those of which `headings` says so. */
  untaken?: UntakenColumn[] | undefined;
}

/** A row of a list, without what stands in it. */
export interface IntakeRow {
  /** The line of the file on which it begins; in a workbook the row's number. */
  line: number;
  /** What would become of it. */
  outcome: IntakeOutcome;
  /** How many characters would be kept otherwise than they stand there, or not at all. */
  cleaned: number;
  /**
   * The response taken in before that it looks like: a word, the day or the sender differ, as where somebody
   * corrected the sheet.
   */
  corrects?: ResponseId | null | undefined;
  /** For a mail, why a person should look at it. */
  doubts?: MailDoubt[] | undefined;
  /** Why a person should look at the row. */
  flaws?: RowFlaw[] | undefined;
  /** The response that it is, where it was taken in before; for a copy, the one that says the same. */
  response?: ResponseId | null | undefined;
  /** For a copy, the line of the first row of the list that says the same, where no response does. */
  sameAs?: number | null | undefined;
  /** The doubts and then the flaws, each as a sentence in English. */
  texts?: string[] | undefined;
  /** And in Danish. */
  textsDanish?: string[] | undefined;
}

/** How an interest area stands. */
export type InterestStatus =
  /** In use. */
  | 'active'
  /** Merged into its successor, which those who followed it now follow. */
  | 'merged'
  /** No longer offered. Who followed it still does, and can be found. */
  | 'retired';

/** All interest areas. */
export interface InterestTree {
  /** The areas, those that were merged or retired included, in the order of their keys. */
  interests: InterestView[];
}

/** One interest area. */
export interface InterestView {
  /** Its key. */
  interest: string;
  /** Its names by language. */
  labels: Record<string, string>;
  /** How it stands. */
  status: InterestStatus;
  /** Its number in KLE. */
  kle?: KleNumber | null | undefined;
  /** The area above it. */
  parent?: string | null | undefined;
  /** The area that took its place. */
  successor?: string | null | undefined;
}

/** `ambassador.invite`: the municipality invites a citizen. For staff. */
export interface InviteAmbassador {
  /** A fresh id. Made where it is left out. */
  ambassador?: AmbassadorId | undefined;
  /** Who. */
  citizen: CitizenId;
  /** For what and how long. */
  terms: AmbassadorTerms;
  /** Why they are asked. For the citizen. */
  text: string;
}

/** `team.invite`: invites citizens to take part (*invitation*). Each sees in `team.my_candidacy` why. For staff. */
export interface InviteCitizens {
  /** The team. */
  team: TeamId;
  /**
   * Whom, at most 1,000 at once. Only active citizens who consent to invitations and fit a seat; those who were
   * invited or interested before are passed over.
   */
  citizens: readonly CitizenId[];
}

/** Why somebody is invited. */
export type InviteReason =
  /** They follow the interest area, or one below it. */
  | {
      kind: 'interest';
      /** Which. */
      interest: string;
    }
  /** They live in this part of the municipality. */
  | {
      kind: 'area';
      /** Which. */
      area: string;
    }
  /** They have a seat, or belong to it. */
  | {
      kind: 'seat';
      /** Where, as `team/…`. */
      of: StreamKey;
    }
  /** Another one, in words. */
  | {
      kind: 'other';
      /** The words, as they end the sentence "You are invited because". */
      words: string;
    };

/**
 * `gathering.invite`: invites citizens, up to 200 at once, and tells each why; further parts come with further
 * commands. `citizen.find` says who follows an area or lives somewhere. Whoever was invited already is not invited
 * again. By interest or area only those who consent to invitations. For staff.
 */
export interface InviteToGathering {
  /** The gathering. */
  gathering: GatheringId;
  /** Whom. */
  citizens: readonly CitizenId[];
  /** Why; it must hold of each. */
  reason: InviteReason;
}

/**
 * `dialogue.invite`: invites citizens to a topic, or says that they are politicians, whose contributions are then
 * shown as such. They are told. Whoever was invited before has the role that is given now. For staff.
 */
export interface InviteToTopic {
  /** The topic. */
  topic: TopicId;
  /** Whom; 1 to 500. */
  citizens: readonly CitizenId[];
  /** As what. `member` where it is left out. */
  role?: PartRole | undefined;
}

/**
 * `reach.invite`: active citizens of a group who consent to invitations and do not take part yet, in the order of
 * their ids. For staff.
 */
export interface InviteUnreached {
  /** In what they do not take part, by kind and id. */
  thing: StreamKey;
  /** Only citizens after this one, to page on. */
  after?: CitizenId | null | undefined;
  /** At least so old at the end of this year, inclusive. */
  ageFrom?: number | null | undefined;
  /** At most so old at the end of this year, inclusive. */
  ageTo?: number | null | undefined;
  /** Only of this part of the municipality. */
  area?: string | null | undefined;
  /** Only who follows one of these interest areas, or an area below it. */
  interests?: readonly string[] | undefined;
  /**
   * At about how many is looked: 100 unless said otherwise, 1,000 at most. A page may hold fewer, or nobody. `100`
   * where it is left out.
   */
  limit?: number | undefined;
}

/** Asks whether a deadline can end on a date. */
export interface IsExcludedQuery {
  /** The date. */
  date: Day;
}

/** Whether a deadline can end on a date. */
export interface IsExcludedView {
  /** Whether it cannot. */
  excluded: boolean;
  /** What the day is, in Danish, to stand after "er". */
  danish?: string | null | undefined;
  /** What the day is, in English, to stand after "is". */
  english?: string | null | undefined;
  /** Why it cannot. */
  reason?: ExclusionReason | null | undefined;
}

/** Asks in which week a date lies. */
export interface IsoWeekQuery {
  /** The date. */
  date: Day;
}

/** The ISO week of a date. */
export interface IsoWeekView {
  /** The week's year. */
  year: number;
  /** The week's number, 1 to 53. */
  week: number;
  /** The first day of the week. */
  monday: string;
  /** How many weeks the week's year has; 52 or 53. */
  weeksInYear: number;
  /** The week in Danish: "uge 53, 2026". */
  danish: string;
  /** The week in English: "week 53, 2026". */
  english: string;
}

/**
 * `award.join`: a nominee who was named without an account, whom the receipt names, is the same as another nominee,
 * who gets the nominations. Before the vote opens. For staff.
 */
export interface JoinNominees {
  /** The award. */
  award: AwardId;
  /** The nominee without an account, by number. */
  nominee: number;
  /** The other nominee, by number. */
  into: number;
}

/** How many people with several values at once a panel has, such as young women from the countryside. */
export interface JointQuota {
  /** The values by feature, two or more. */
  of: Record<string, string>;
  /** At least so many, inclusive. */
  min: number;
  /** At most so many, inclusive. */
  max: number;
}

/** How long it takes to get from one place to another. */
export interface Journey {
  /** From where; as needs name their `place`. */
  from: string;
  /** To where. The way back takes as long, unless it has a row of its own. */
  to: string;
  /** So many minutes, up to 1,440. */
  minutes: number;
}

/** A volunteer's jubilee. */
export interface JubileeItem {
  /** The day on which the years are completed. */
  on: string;
  /** How many years. */
  years: number;
  /** The volunteer. */
  citizen: CitizenId;
  /** The volunteer's name. */
  name: string;
  /** Whether the name is protected: then it is told to nobody else. */
  protected: boolean;
}

/** The jubilees of a year. */
export interface JubileeList {
  /** In the order of their days. */
  jubilees: JubileeItem[];
}

/** What July means for a hearing. No statute leaves July out. */
export type JulyPolicy =
  /** Whoever announces a hearing that overlaps July is warned. */
  | 'warn'
  /** A hearing that runs in July is to last at least as many days longer as it spends in July. */
  | 'not_counted'
  /** July is a month like any other. */
  | 'ignore';

/** Who is to sit in the jury. */
export type JurorInput =
  /** A citizen. */
  | {
      kind: 'citizen';
      /** Who. */
      citizen: CitizenId;
      /** Whether everybody sees the name. A protected name nobody sees. */
      named: boolean;
    }
  /** An employee. */
  | {
      kind: 'staff';
      /** Which. */
      staff: StaffId;
    };

/** A member of the jury, as the actor may see them. */
export interface JurorView {
  /** The number, from 1. */
  juror: number;
  /** Whether it is an employee. */
  staff: boolean;
  /** Whether the juror is excused. */
  excused: boolean;
  /** Whether points are given; for staff. */
  given?: boolean | null | undefined;
  /** The name of a citizen: for staff, and for everybody where the juror wishes to be named. */
  name?: string | null | undefined;
}

/** `gathering.keep_minutes`: writes the minutes, or writes them anew before they are approved. For staff. */
export interface KeepGatheringMinutes {
  /** The gathering. */
  gathering: GatheringId;
  /** What was said and decided. */
  minutes: GatheringMinutes;
}

/**
 * `meeting.keep_minutes`: writes the minutes, or writes them anew before they are approved. Whoever is disqualified
 * for an item stands among those who had left the room for it (forvaltningsloven § 3, stk. 3). For staff.
 */
export interface KeepMinutes {
  /** The meeting. */
  meeting: MeetingId;
  /** What was said, by item. */
  items: readonly MinuteItem[];
}

/** What those answered to one question who answer for the same. */
export interface KindCounts {
  /** For whom they answer. */
  kind: RespondentKind;
  /** How many answered. */
  answered: number;
  /** How many of them gave each answer, in the order of the question's options. */
  options: number[];
}

/** The parts of a case number that is built on KLE. */
export interface KleCaseNumberView {
  /** The subject. */
  subject: KleNumber;
  /** What is done with it. */
  facet: HandlingFacet;
  /** The running number. */
  runningNumber: number;
  /** The last two digits of the year. */
  year: number;
}

/** How deep a `KleNumber` goes. */
export type KleLevel =
  /** *Hovedgruppe*, `00`. */
  | 'main_group'
  /** *Gruppe*, `00.22`. */
  | 'group'
  /** *Emne*, `00.22.02`. */
  | 'subject';

/** A KLE number: 00, 00.22 or 00.22.02. */
export type KleNumber = string;

/** The languages in which the calendar writes. */
export type Language =
  /** Danish. */
  | 'da'
  /** English. */
  | 'en';

/** Asks on which day a period ends. */
export interface LastDayQuery {
  /** The day of the event, itself not counted. */
  start: Day;
  /** The length. */
  period: Period;
  /** Where an excluded day sends the deadline; forward unless given. `forward` where it is left out. */
  roll?: Roll | undefined;
}

/** On which day a period ends, and why. */
export interface LastDayView {
  /** The day that the period alone leads to. */
  rawEnd: string;
  /** The last day, inclusive. */
  lastDay: string;
  /** The instant, exclusive, at which the last day is over. */
  closesAt: string;
  /** The days passed over. */
  skipped: SkippedDay[];
  /** The calculation in Danish. */
  explanationDa: string;
  /** The calculation in English. */
  explanationEn: string;
}

/** What becomes of a response that comes late by the public's own channel. By staff's hand, it is always recorded. */
export type LateResponses =
  /** Taken and flagged as late. */
  | 'accepted'
  /** Refused: the form is closed. Letters and mails are still recorded, and flagged. */
  | 'refused';

/**
 * `citizen.leave`: leaves the bank. All consents are withdrawn with it; ideas and support remain, and the data stay
 * until the citizen is erased.
 */
export interface LeaveBank {
  /** The citizen. */
  citizen: CitizenId;
}

/** Why somebody leaves, as it can be said. */
export type LeaveCause =
  /** The member resigns. */
  | 'resigned'
  /** The member moved away, or no longer meets what the law asks. */
  | 'no_longer_eligible'
  /** The appointing body takes the appointment back. */
  | 'recalled';

/** The legal basis on which a citizen's data are kept (GDPR art. 6(1)). */
export type LegalBasis =
  /** The citizen's consent: art. 6(1)(a). */
  | 'consent'
  /** A task in the public interest: art. 6(1)(e). */
  | 'public_task';

/** The format of a letter. */
export type LetterFormat =
  /** One accessible page. */
  | 'html'
  /** CommonMark. */
  | 'markdown'
  /** Office Open XML text. */
  | 'docx';

/**
 * `partnership.list`: the agreements that the actor may see, in the order of their ids. Drafts are for staff, and for
 * whoever asks for the agreements of an organisation and speaks for it.
 */
export interface ListAgreements {
  /** Only agreements after this one, to page on. */
  after?: AgreementId | null | undefined;
  /** At most so many; 100 unless said otherwise, 1,000 at most. `100` where it is left out. */
  limit?: number | undefined;
  /** Only of this organisation. */
  organisation?: OrganisationId | null | undefined;
  /** Only those that hold and have a review still to be done that is due before this day. */
  reviewBefore?: Day | null | undefined;
  /** Only those that have come this far. */
  stage?: AgreementStage | null | undefined;
}

/**
 * `ambassador.list`: the ambassadors who are at work today, in the order of their ids; for staff all there ever were.
 */
export interface ListAmbassadors {
  /** Only for this town, area or region. */
  area?: string | null | undefined;
}

/**
 * `assessment.list`: assessments of one thing or of all, in the order of their ids: those that are published, and for
 * staff those that are not yet.
 */
export interface ListAssessments {
  /** Only assessments after this one, to page on. */
  after?: AssessmentId | null | undefined;
  /** At most so many; 100 unless said otherwise, 1,000 at most. `100` where it is left out. */
  limit?: number | undefined;
  /** Only of this. */
  thing?: StreamKey | null | undefined;
}

/**
 * `assignment.list`: assignments of a need or of an organisation, for whoever may post for it; those of a citizen,
 * for the citizen; and any of them for staff. In the order of their ids.
 */
export interface ListAssignments {
  /** Only assignments after this one, to page on. */
  after?: AssignmentId | null | undefined;
  /** Only of this volunteer. */
  citizen?: CitizenId | null | undefined;
  /** At most so many; 100 unless said otherwise, 1,000 at most. `100` where it is left out. */
  limit?: number | undefined;
  /** Only of this need. */
  need?: NeedId | null | undefined;
  /** Only of this organisation's needs. */
  organisation?: OrganisationId | null | undefined;
}

/** `award.list`: the awards, in the order of their ids. */
export interface ListAwards {
  /** Only awards after this one, to page on. */
  after?: AwardId | null | undefined;
  /** At most so many; 100 unless said otherwise, 1,000 at most. `100` where it is left out. */
  limit?: number | undefined;
  /** Only of this year. */
  year?: number | null | undefined;
}

/** `team.candidates`: those who are interested, with what they told, page by page. For staff. */
export interface ListCandidates {
  /** The team. */
  team: TeamId;
  /** Only candidates after this one, to page on. */
  after?: string | null | undefined;
  /**
   * At most so many candidacies are looked at; 100 unless said otherwise, 1,000 at most. `100` where it is left out.
   */
  limit?: number | undefined;
}

/**
 * `white_paper.changes`: the changes that are proposed because of the hearing: by the answers to sections, to groups
 * and to single responses. Where several propose the same for the same section, it is one change with all that led to
 * it. For staff; for all, once the white paper is finished and responses are published or the council has decided.
 */
export interface ListChanges {
  /** The hearing. */
  hearing: HearingId;
}

/** `contact_point.list`: the contact points that are offered, in the order of their keys. For everybody. */
export type ListContactPoints = Record<string, never>;

/**
 * `dialogue.contributions`: what was written in a topic, in the order of the ids: contributions that reply to none,
 * the replies to one, or the statements.
 */
export interface ListContributions {
  /** The topic. */
  topic: TopicId;
  /** Only those after this one, to page on. */
  after?: ContributionId | null | undefined;
  /** Only what somebody has appealed for and nobody decided, of whatever kind. For staff. */
  appealed?: boolean | undefined;
  /** Only what is hidden, of whatever kind. For staff. */
  hidden?: boolean | undefined;
  /** At most so many; 100 unless said otherwise, 1,000 at most. `100` where it is left out. */
  limit?: number | undefined;
  /** Only the replies to this contribution. */
  replyTo?: ContributionId | null | undefined;
  /** Only the statements. */
  statements?: boolean | undefined;
}

/** `council.list`: the councils to which something has happened, in the order of their ids. */
export interface ListCouncils {
  /** Only of this kind. */
  kind?: OrganisationKind | null | undefined;
  /** Only those whose term ends before this day: whose successors are to be elected or appointed. */
  termEndsBefore?: Day | null | undefined;
}

/** `dialogue_form.list`: the forms, in the order of their keys. For everybody. */
export interface ListForms {
  /** Only forms after this one, to page on. */
  after?: string | null | undefined;
  /** At most so many; 100 unless said otherwise, 1,000 at most. `100` where it is left out. */
  limit?: number | undefined;
}

/**
 * `gathering.list`: gatherings of a time, in the order of their beginning; those for whom somebody must be invited
 * for staff only.
 */
export interface ListGatherings {
  /** Where the page begins: `next` of the page before. */
  after?: string | null | undefined;
  /** Whether it is counted how many there are by interest area and by kind. */
  counts?: boolean | undefined;
  /** The first Danish day; today unless said otherwise. */
  from?: Day | null | undefined;
  /** Only those of this host. */
  host?: StreamKey | null | undefined;
  /** Only those of this kind. */
  kind?: GatheringKind | null | undefined;
  /** At most so many: 100 unless said otherwise, 1,000 at most. `100` where it is left out. */
  limit?: number | undefined;
  /**
   * Only those in whose title each of these words is found, 1 to 12; of a word of three letters or more, its
   * beginning. æ is ae, ø is oe, å is aa, and accents don't count.
   */
  search?: string | null | undefined;
  /** The last day, inclusive; 91 days later unless said otherwise, 400 at most. */
  to?: Day | null | undefined;
  /** Only those about this interest area or one below it. */
  topic?: string | null | undefined;
}

/**
 * `grant.list`: applications, in the order of their ids. For staff all that were handed in; for whoever asks for
 * those of an organisation and may apply for it, all of them; for everybody those that were granted.
 */
export interface ListGrants {
  /** Only applications after this one, to page on. */
  after?: GrantId | null | undefined;
  /** At most so many; 100 unless said otherwise, 1,000 at most. `100` where it is left out. */
  limit?: number | undefined;
  /** Only of this organisation. */
  organisation?: OrganisationId | null | undefined;
  /** Only of this call. */
  round?: string | null | undefined;
  /** Only those that have come this far; `report_overdue` for those whose report is late. */
  stage?: GrantStage | null | undefined;
}

/** `hearing.list`: hearings. Drafts are for staff only. */
export interface ListHearings {
  /** Where the page begins: `next` of the page before. */
  after?: string | null | undefined;
  /** Whether it is counted how many there are at each stage. */
  counts?: boolean | undefined;
  /** Only hearings about this idea. */
  idea?: IdeaId | null | undefined;
  /** At most so many; 100 unless said otherwise, 1,000 at most. `100` where it is left out. */
  limit?: number | undefined;
  /** In which order. `new` where it is left out. */
  order?: HearingOrder | undefined;
  /**
   * Only hearings in whose title each of these words is found, 1 to 12; of a word of three letters or more, its
   * beginning. æ is ae, ø is oe, å is aa, and accents don't count.
   */
  search?: string | null | undefined;
  /** Only hearings at this stage. */
  stage?: HearingStage | null | undefined;
}

/**
 * `idea.list`: the ideas in the shared account. Hidden ones are for staff, and for their authors among their own.
 *
 * An idea whose author was erased before anybody treated it is found under `withdrawn` once somebody has written to
 * it.
 */
export interface ListIdeas {
  /** Where the page begins: `next` of the page before. */
  after?: string | null | undefined;
  /** Only ideas that this citizen deposited. For them and staff. */
  author?: CitizenId | null | undefined;
  /** Whether it is counted how many there are of each interest area and at each stage. */
  counts?: boolean | undefined;
  /** At most so many ideas; 100 unless said otherwise, 1,000 at most. `100` where it is left out. */
  limit?: number | undefined;
  /** In which order. `new` where it is left out. */
  order?: IdeaOrder | undefined;
  /**
   * Only ideas in whose title or text each of these words is found, 1 to 12; of a word of three letters or more, its
   * beginning. æ is ae, ø is oe, å is aa, and accents don't count.
   */
  search?: string | null | undefined;
  /** Only ideas at this stage. */
  stage?: IdeaStage | null | undefined;
  /** Only ideas of one of these interest areas or of an area below it. */
  topics?: readonly string[] | undefined;
  /** Only ideas about a place within this box. */
  within?: MapBox | null | undefined;
}

/** `initiative.list`: the initiatives that were agreed, in the order of their ids; for staff all of them. */
export interface ListInitiatives {
  /** Only initiatives after this one, to page on. */
  after?: InitiativeId | null | undefined;
  /** Only about this. */
  asset?: InitiativeAsset | null | undefined;
  /** At most so many; 100 unless said otherwise, 1,000 at most. `100` where it is left out. */
  limit?: number | undefined;
  /** Only by this organisation. */
  organisation?: OrganisationId | null | undefined;
}

/**
 * `assignment.jubilees`: which volunteers complete a round number of years within a year, from the first day of which
 * hours were approved. For staff.
 */
export interface ListJubilees {
  /** The year. */
  year: number;
  /** After how many years; 5, 10, 15, 20, 25, 30, 40 and 50 where it is empty. */
  marks?: readonly number[] | undefined;
}

/** `white_paper.missing`: the responses that the white paper still lacks. For staff. */
export interface ListMissing {
  /** The hearing. */
  hearing: HearingId;
  /** At most so many; 1,000 unless said otherwise, and at most. `1000` where it is left out. */
  limit?: number | undefined;
}

/**
 * `gathering.mine`: what a citizen has signed up for or is invited to, in the order of its beginning. For the citizen
 * and staff.
 */
export interface ListMyGatherings {
  /** The citizen. */
  citizen: CitizenId;
  /** The language of what stands in it. `da` where it is left out. */
  language?: Language | undefined;
}

/**
 * `white_paper.namings`: where anything that the public reads of a white paper may name a sender whom the public is
 * not shown: what the administration writes, and what is published of other responses, their senders' names too.
 * `white_paper.finish` is refused until there is nothing: hide it in the response, word it otherwise, or say that it
 * is a mistake (`white_paper.clear_words`). A title and a form stand as they were announced: where one names
 * somebody, only whoever clears the words can say why they may stay. For staff.
 */
export interface ListNamings {
  /** The hearing. */
  hearing: HearingId;
  /**
   * What is to stand before the responses, where it is to be looked at too; once the white paper is finished, what
   * stands there unless said otherwise.
   */
  introduction?: string | null | undefined;
  /** At most so many; 100 unless said otherwise, 1,000 at most. `100` where it is left out. */
  limit?: number | undefined;
}

/**
 * `need.list`: needs, those that are closed only where they are asked for. Who is not staff sees those that
 * everybody, or every citizen of the bank, may see, and their own where they ask for them.
 */
export interface ListNeeds {
  /** Where the page begins: `next` of the page before. */
  after?: string | null | undefined;
  /** Only in this part of the municipality. */
  area?: string | null | undefined;
  /** Whether it is counted how many there are by interest area and by part of the municipality. */
  counts?: boolean | undefined;
  /** Only of this interest area or of an area below it. */
  interest?: string | null | undefined;
  /**
   * At most so many; 100 unless said otherwise, 1,000 at most. Those of an organisation that is not at work any more
   * are for staff. `100` where it is left out.
   */
  limit?: number | undefined;
  /** In which order. `new` where it is left out. */
  order?: NeedOrder | undefined;
  /** Only of this organisation. */
  organisation?: OrganisationId | null | undefined;
  /** Only those that this citizen posted, closed ones too. For them and staff. */
  poster?: CitizenId | null | undefined;
  /**
   * Only needs in whose title or task each of these words is found, 1 to 12; of a word of three letters or more, its
   * beginning. æ is ae, ø is oe, å is aa, and accents don't count.
   */
  search?: string | null | undefined;
  /** Only needs at this stage. */
  stage?: NeedStage | null | undefined;
  /** Only needs of organisations at a place within this box. */
  within?: MapBox | null | undefined;
}

/**
 * `newsletter.list`: the archive, the latest first. For everybody; for staff with what was not sent yet before it.
 */
export type ListNewsletters = Record<string, never>;

/** `hearing.notices`: who is told of a hearing, and how far it has come. For staff. */
export interface ListNotices {
  /** The hearing. */
  hearing: HearingId;
  /** Only notices after this one, to page on. */
  after?: NoticeId | null | undefined;
  /** At most so many; 100 unless said otherwise, 1,000 at most. `100` where it is left out. */
  limit?: number | undefined;
}

/** `hearing.objectors`: everybody who objected in time, to be told of the decision (planloven § 31). For staff. */
export interface ListObjectors {
  /** The hearing. */
  hearing: HearingId;
  /** Only responses after this one, to page on. */
  after?: ResponseId | null | undefined;
  /** At most so many; 100 unless said otherwise, 1,000 at most. `100` where it is left out. */
  limit?: number | undefined;
}

/**
 * `offer.list`: offers that stand, in the order of their ids, without who makes them. A citizen's own, and those that
 * the actor may see.
 */
export interface ListOffers {
  /** Only offers after this one, to page on. */
  after?: OfferId | null | undefined;
  /** Only with this competency. */
  competency?: string | null | undefined;
  /** Only of this interest area. */
  interest?: string | null | undefined;
  /**
   * At most so many are looked at; 100 unless said otherwise, 1,000 at most. A page may hold fewer, or none, although
   * another follows. `100` where it is left out.
   */
  limit?: number | undefined;
}

/**
 * `organisation.list`: the organisations, in the order of their ids. Those that are not confirmed, or closed, only
 * staff sees.
 */
export interface ListOrganisations {
  /** Only organisations after this one, to page on. */
  after?: OrganisationId | null | undefined;
  /** Only in this part of the municipality. */
  area?: string | null | undefined;
  /** Only of this kind. */
  kind?: OrganisationKind | null | undefined;
  /** At most so many; 100 unless said otherwise, 1,000 at most. `100` where it is left out. */
  limit?: number | undefined;
}

/**
 * `response.list`: the responses to a hearing, the latest first: for staff all, for whoever sent some their own where
 * they ask for them, for everybody else those that are published.
 */
export interface ListResponses {
  /** The hearing. */
  hearing: HearingId;
  /** Where the page begins: `next` of the page before. */
  after?: string | null | undefined;
  /** Only those that this citizen sent from their account. For them and staff. */
  author?: CitizenId | null | undefined;
  /** Whether it is counted how many there are by section, opinion and kind of sender. */
  counts?: boolean | undefined;
  /** Only those for such senders. */
  kind?: RespondentKind | null | undefined;
  /** At most so many; 100 unless said otherwise, 1,000 at most. `100` where it is left out. */
  limit?: number | undefined;
  /**
   * Only those in whose text each of these words is found, 1 to 12; of a word of three letters or more, its
   * beginning. æ is ae, ø is oe, å is aa, and accents don't count. What a review hid finds nothing for the public.
   */
  search?: string | null | undefined;
  /** Only those about this section. */
  section?: string | null | undefined;
  /** Only those of this opinion. */
  stance?: Stance | null | undefined;
  /** Only those that nobody has reviewed, as they stand. For staff. `false` where it is left out. */
  unreviewed?: boolean | undefined;
  /** Only those that are not settled. For staff. `false` where it is left out. */
  unsettled?: boolean | undefined;
}

/** `grant.rounds`: the calls, in the order of their keys. */
export interface ListRounds {
  /** Only those that take applications now. `false` where it is left out. */
  open?: boolean | undefined;
}

/**
 * `white_paper.rows`: the white paper response by response, in the order of their ids, in pages. For staff; for all,
 * once it is finished and responses are published or the council has decided.
 */
export interface ListRows {
  /** The hearing. */
  hearing: HearingId;
  /** Only responses after this one, to page on. */
  after?: ResponseId | null | undefined;
  /** The language of names. `da` where it is left out. */
  language?: Language | undefined;
  /** At most so many; 100 unless said otherwise, 1,000 at most. `100` where it is left out. */
  limit?: number | undefined;
}

/** `shift.list`: the shifts of an assignment, and what was said of them. For both sides and staff. */
export interface ListShifts {
  /** The assignment. */
  assignment: AssignmentId;
}

/**
 * `gathering.sign_ups`: who has signed up, has a place or waits, page by page in the order of their references. For
 * staff.
 */
export interface ListSignUps {
  /** The gathering. */
  gathering: GatheringId;
  /** Only those after this one, to page on. */
  after?: string | null | undefined;
  /** At most so many: 100 unless said otherwise, 1,000 at most. `100` where it is left out. */
  limit?: number | undefined;
}

/** `meeting.list`: a team's meetings, in the order of their beginning. */
export interface ListTeamMeetings {
  /** The team. */
  team: TeamId;
}

/** `team.list`: teams, by topic, idea, kind or stage. */
export interface ListTeams {
  /** Where the page begins: `next` of the page before. */
  after?: string | null | undefined;
  /** Whether it is counted how many there are by interest area and by kind. */
  counts?: boolean | undefined;
  /** Only teams that this idea led to. */
  idea?: IdeaId | null | undefined;
  /** Only teams of this kind. */
  kind?: TeamKind | null | undefined;
  /** At most so many; 100 unless said otherwise, 1,000 at most. `100` where it is left out. */
  limit?: number | undefined;
  /** In which order. `new` where it is left out. */
  order?: TeamOrder | undefined;
  /**
   * Only teams in whose name each of these words is found, 1 to 12; of a word of three letters or more, its
   * beginning. æ is ae, ø is oe, å is aa, and accents don't count.
   */
  search?: string | null | undefined;
  /** Only teams at this stage. */
  stage?: TeamStage | null | undefined;
  /** Only teams about this interest area or one below it. */
  topic?: string | null | undefined;
}

/** `dialogue.list`: the topics of the forum that the actor may see, in the order of their ids. */
export interface ListTopics {
  /** Only topics after this one, to page on. */
  after?: TopicId | null | undefined;
  /** Only topics of this interest area. */
  area?: string | null | undefined;
  /** Only topics that this opens, as the journal names it, such as a team. */
  host?: StreamKey | null | undefined;
  /** At most so many topics are looked at; 100 unless said otherwise, 1,000 at most. `100` where it is left out. */
  limit?: number | undefined;
  /** Only topics at this stage. */
  stage?: TopicStage | null | undefined;
}

/**
 * `response.worklist`: the responses to a hearing as a caseworker works through them: in an order of their choice,
 * with text and sender, and how many stand where. For staff.
 */
export interface ListWork {
  /** The hearing. */
  hearing: HearingId;
  /** Where the page begins, as the page before said. */
  after?: WorkPlace | null | undefined;
  /** At most so many; 50 unless said otherwise, 200 at most. `50` where it is left out. */
  limit?: number | undefined;
  /** The order; by number unless said otherwise. `number` where it is left out. */
  order?: WorkOrder | undefined;
  /** Only those that stand here. */
  state?: WorkState | null | undefined;
}

/** Asks what the Danish date is at an instant. */
export interface LocalDateQuery {
  /** The instant. */
  at: Instant;
}

/** Danish date and time at an instant. */
export interface LocalDateView {
  /** The local date. */
  date: string;
  /** The local date and time. */
  local: string;
}

/** A thing that a command made. */
export interface Made {
  /** What it is, as `idea` or `recommendation`. */
  kind: string;
  /** Its id, by which other commands and queries speak of it. */
  id: string;
}

/**
 * A mail, read.
 *
 * `Debug` shows no names, addresses or texts.
 */
export interface Mail {
  /** To whom, groups resolved; without the copies. */
  to: Mailbox[];
  /**
   * The text: plain text where the mail has it, else its HTML turned into text. In composed characters (NFC), lines
   * ending in `\n`, without blank lines at either end. Empty where the mail has no text.
   */
  text: string;
  /**
   * What the sender wrote, without the mail that was answered or forwarded.
   *
   * It ends where the original begins: at a line such as `-----Oprindelig meddelelse-----`, at the line of a ticket
   * system above which one is to write, at the header that mail programs copy, or at a line that says who wrote what
   * follows (`Den 1. juni 2026 skrev …:`, `On … wrote:`); in Danish, English, German, Swedish and Norwegian. A copied
   * header has several labels with a whole date or an address and stands apart: `Fra: Skovvej` above `Til: Havnen` is
   * the sender's own. Lines that begin with `>` are left out, with the line that announces them; what was written
   * between or below them is kept.
   *
   * Where it can't be told, the text is kept and `Mail.needsHuman` says so. `Mail.text` keeps everything.
   */
  ownText: string;
  /**
   * Why a person should look at the mail before its text is used; none where nothing is in doubt. In the order of
   * `MailDoubt`, each once.
   */
  needsHuman: MailDoubt[];
  /** Whether something of the text could not be decoded and was replaced or left out. */
  textIsLossy: boolean;
  /** How many control characters were taken out of the text. */
  controlsRemoved: number;
  /** What is attached, in the mail's order. */
  attachments: Attachment[];
  /** Whether parts were left unread, because they lie more than ten deep or there are more than a thousand. */
  incomplete: boolean;
  /** When it was written, as the mail itself says. */
  date?: string | null | undefined;
  /** The mail that this one forwards, where it does: the first one. */
  forwarded?: Forwarded | null | undefined;
  /** Who sent it, as the mail itself says. Nothing proves it. */
  from?: Mailbox | null | undefined;
  /** Its id, without angle brackets. */
  messageId?: string | null | undefined;
  /**
   * When the last server on its way took it in, by the uppermost `Received` of its header: where the municipality's
   * own server writes one, when it arrived.
   */
  received?: string | null | undefined;
  /** What it is about, on one line. */
  subject?: string | null | undefined;
}

/** Why a person should look at a mail. */
export type MailDoubt =
  /** It has no text: what was meant may be a picture or an attachment. */
  | 'no_text'
  /** It has a text, and nothing of it is the sender's own. */
  | 'no_own_text'
  /** It forwards what somebody else wrote: whose response is it? */
  | 'forwarded'
  /**
   * Something of the text looks like a mail that was answered. It may have been kept in `Mail.ownText`, or lines with
   * `>` were left out that no line announced.
   */
  | 'original_doubtful'
  /** The sender says that answers stand within the original, which was left out. */
  | 'answers_within'
  /**
   * The characters are not of the set that the mail names: UTF-8 under the name of Latin-1, or the reverse. They were
   * read as what they are.
   */
  | 'charset_wrong'
  /** As `Mail.textIsLossy` says. */
  | 'text_lossy'
  /** As `Mail.incomplete` says. */
  | 'incomplete'
  /** The end of its last part is missing: it may have been cut off on its way. */
  | 'cut_off'
  /** Outlook packed something of it into `winmail.dat` (TNEF), which is not read. */
  | 'tnef'
  /** It is encrypted, or signed so that its text is sealed in (S/MIME, `smime.p7m`), which is not read. */
  | 'smime'
  /** An Outlook message (`.msg`) is attached, which is not read. */
  | 'outlook_message'
  /** A program sent it: the answer of somebody who is away, a receipt, a mail that was not delivered. */
  | 'automatic'
  /**
   * Nothing but what the sender's program wrote says that it came in time: only where a list is taken in after the
   * deadline.
   */
  | 'dated_by_sender'
  /**
   * A line within it looks like the beginning of another mail with a broken header, so that two may be one: only in a
   * box of mails.
   */
  | 'holds_another'
  /** It could not be read as a mail at all: only in a box of mails, see `read_table`. */
  | 'unreadable';

/** A name with an address of mail. */
export interface Mailbox {
  /** The address, as it stands in the mail: it is not checked. */
  address: string;
  /** The name, where one is given. */
  name?: string | null | undefined;
}

/**
 * `offer.make`: offers help. For a citizen; for an organisation through whoever holds a mandate to post; and for
 * staff on behalf of either.
 */
export interface MakeOffer {
  /** A fresh id. Made where it is left out. */
  offer?: OfferId | undefined;
  /** Who offers. */
  poster: Poster;
  /** What. */
  spec: OfferSpec;
}

/** A mandate, as the actor may see it. */
export interface MandateView {
  /** Its number, from 1. */
  mandate: number;
  /** The holder's role. */
  role: string;
  /** What it covers. */
  powers: Power[];
  /** The first day. */
  from: string;
  /** Whether it holds today. */
  holds: boolean;
  /** The holder; for staff. */
  citizen?: CitizenId | null | undefined;
  /**
   * The holder's name: for staff and those who manage the organisation, and for everybody where the holder is named
   * and the mandate holds.
   */
  name?: string | null | undefined;
  /** The last day, inclusive. */
  to?: string | null | undefined;
}

/**
 * A box on the map in WGS 84, edges inclusive. What lies close outside may be found too: the box is widened to a
 * grid, of some 90 m or 350 m where it is up to 10 km wide, of some 1.4 km up to 30 km, of more beyond.
 */
export interface MapBox {
  /** Its southern edge, in degrees north. */
  south: number;
  /** Its western edge, in degrees east. */
  west: number;
  /** Its northern edge, in degrees north. */
  north: number;
  /** Its eastern edge, in degrees east. */
  east: number;
}

/** Needs, volunteers and who suits what. */
export interface MarketRows {
  /** The needs, in any order. */
  needs: readonly MatchNeed[];
  /** The volunteers, in any order. */
  volunteers: readonly MatchVolunteer[];
  /** Who suits what, in any order. */
  pairs: readonly MatchPair[];
  /** How long it takes to get from one place of needs to another; none where that is not told. */
  journeys?: readonly Journey[] | undefined;
}

/** What a matching aims at. */
export type MatchAim =
  /** Needs that may be closed and are not. */
  | 'open'
  /** People placed. */
  | 'placed'
  /** Places filled. */
  | 'staffed'
  /** Fit. */
  | 'fit';

/** Something that changed for somebody since the earlier matching. */
export interface MatchChange {
  /** What. */
  kind: MatchChangeKind;
  /** Who. */
  citizen: CitizenId;
  /** What they are proposed for and were not. */
  new: NeedId[];
  /** What they were proposed for and are no more. */
  old: NeedId[];
  /** A sentence in English, with a reason for each need that they lost, where one is known. */
  text: string;
  /** And in Danish. */
  textDanish: string;
  /** Whether their name and address are protected (CPR-loven § 28): both are for staff alone. */
  protected?: boolean | undefined;
}

/** What became of a pair. */
export type MatchChangeKind =
  /** Proposed now, and not before. */
  | 'new'
  /** Proposed for something else than before. */
  | 'moved'
  /** Proposed before, and not now. */
  | 'lost'
  /** Proposed before; the need is free no more, by whomever it was taken, or it is over. */
  | 'gone'
  /** Proposed before, and asked or agreed since then. */
  | 'asked';

/** How much better a matching could be where the work did not suffice: of the aims before this one, none has more. */
export interface MatchGap {
  /** The aim. */
  aim: MatchAim;
  /** What this matching has of it. */
  reached: number;
  /** What none exceeds. */
  most: number;
  /** At which priority; absent where the aim has none. */
  priority?: number | null | undefined;
}

/** A task that wants people. */
export interface MatchNeed {
  /** Unlike every other need's. */
  id: string;
  /** At most so many people, 1 or more. */
  capacity: number;
  /** From 1, which is filled first, to 5. */
  priority: number;
  /** At least so many people, up to `capacity`. A hard rule, unless `or_closed`. `0` where it is left out. */
  minimum?: number | undefined;
  /** Whether the need is closed where `minimum` can't be had: then it gets nobody but those locked to it. */
  orClosed?: boolean | undefined;
  /** Where it is, for the time that it takes to get there from another place. With none it can be met anywhere. */
  place?: string | null | undefined;
  /** The times at which people are wanted. With none the need can be met at any time. */
  shifts?: readonly Shift[] | undefined;
}

/**
 * `assignment.match_page`: `assignment.match_report` as a page. It has names, telephone numbers and e-mail addresses
 * of volunteers, and is for those who ring them. What may be printed tells of nobody whose name and address are
 * protected (CPR-loven § 28) who or where they are: that stands in the report. For staff.
 */
export interface MatchPage {
  /** The pairs of an earlier matching, as yesterday's. */
  before?: readonly PairBefore[] | null | undefined;
  /** Only needs of this interest area. */
  interest?: string | null | undefined;
  /** The language of the page. `da` where it is left out. */
  language?: Language | undefined;
  /** Only needs of a mentoring round, where a student helps a pupil. `false` where it is left out. */
  mentoring?: boolean | undefined;
  /** How fast people get from one task to another, as for `assignment.match`. */
  metresPerMinute?: number | null | undefined;
}

/** A volunteer who fits a need. A pair that isn't there does not fit. */
export interface MatchPair {
  /** The volunteer's id. */
  volunteer: string;
  /** The need's id. */
  need: string;
  /** How well they fit, 0 to 1,000. */
  fit: number;
  /** Whether both have said yes already: such a pair stays. */
  locked?: boolean | undefined;
}

/** Why somebody is not proposed for a need that they suit. */
export type MatchReason =
  /** Every place goes to somebody of whom more is gained there in all. */
  | 'oversubscribed'
  /** It is at the same time as a need that they are proposed for. */
  | 'same_time'
  /** There is no time to get there from a need that they are proposed for, or from there to it. */
  | 'no_time_to_travel'
  /** They are proposed for as many as they take, and each of these must keep them. */
  | 'limit_reached'
  /** It is closed: too few people can be had for it. */
  | 'closed'
  /** With what they are proposed for, it would be more hours than they take. */
  | 'hours_reached'
  /** They are proposed for as many as the offer takes by which they suit it. */
  | 'offer_reached'
  /** They are proposed for as many as they take, and changing gains nothing. */
  | 'better_elsewhere'
  /** Nothing: the work did not suffice to see whether they could have it too. */
  | 'search_stopped';

/** What a coordinator reads of a matching. */
export interface MatchReport {
  /** What it comes to, as a sentence in English. */
  text: string;
  /** And in Danish. */
  textDanish: string;
  /** Who is proposed for what, by priority, time and title. */
  proposed: ProposedTask[];
  /** Needs with places that stay free: those that are closed first, then by priority and by how many are missing. */
  unfilled: UnfilledNeed[];
  /** Who is proposed for nothing, by name. */
  without: WithoutTask[];
  /** What changed since the earlier matching, by kind and then by name; absent where none was given. */
  changes?: MatchChange[] | null | undefined;
}

/** What a matching reaches. More of the first counts before any of the next. */
export interface MatchScore {
  /** How many needs that may be closed are not, by priority from the first. */
  open: number[];
  /** How many people are proposed for something. */
  placed: number;
  /** How many places are filled, by priority from the first. */
  staffed: number[];
  /** The sum of all fits. */
  fit: number;
  /** How many places stay free, by priority from the first; those of closed needs among them. */
  unfilled: number[];
}

/** What the matching proposes. */
export interface MatchView {
  /** The pairs. */
  pairs: MatchedPair[];
  /** Every need that was looked at. */
  needs: NeedMatch[];
  /** Every volunteer who was looked at. */
  volunteers: VolunteerMatch[];
  /** What was reached. */
  score: MatchScore;
  /** Needs whose minimum staffing can't be met together, where there are any: those who suit them are too few. */
  conflict: NeedId[];
  /** How much better it could be, where the work allowed did not suffice; absent where nothing is better. */
  gap?: MatchGap | null | undefined;
}

/** Somebody who offers to help. */
export interface MatchVolunteer {
  /** Unlike every other volunteer's. */
  id: string;
  /** At most so many needs at once, 1 or more. */
  limit: number;
  /**
   * Shifts that they have elsewhere: these count towards the minutes, and nobody is chosen for a need at the same
   * time: a pair with one counts as not there, and is an error where it is locked.
   */
  booked?: readonly Shift[] | undefined;
  /**
   * At most so many minutes of shifts in all, those booked among them; as many as the needs have unless said
   * otherwise.
   */
  minutesMax?: number | null | undefined;
  /**
   * At most so many minutes of shifts in any week, those booked among them: from Monday to Sunday in Danish time. A
   * shift counts in the week in which it begins.
   */
  weekMinutesMax?: number | null | undefined;
}

/** A pair that the matching proposes. */
export interface MatchedPair {
  /** The need. */
  need: NeedId;
  /** The offer. */
  offer: OfferId;
  /** Who made it. */
  citizen: CitizenId;
  /** How the two suit each other. */
  fit: Fit;
}

/**
 * `matching.frontier`: five ways to match the same people, each best at something else, and what each costs in what
 * the others are best at.
 */
export interface MatchingFrontier {
  /** Who and what. */
  market: MarketRows;
  /**
   * At most so many units of work, each about a billionth of a second; what the actor may use unless said otherwise.
   */
  workMax?: number | null | undefined;
}

/**
 * `white_paper.quality`: how many responses are coded and settled, and how far those two coders agree who have the
 * most responses in common. For staff.
 */
export interface MeasureQuality {
  /** The hearing. */
  hearing: HearingId;
}

/** A meeting. Public. */
export interface Meeting {
  /** The title. */
  title: string;
  /** The place. */
  place: string;
  /** When it begins. */
  startsAt: string;
  /** When it ends. */
  endsAt: string;
  /** Whether it is cancelled. */
  cancelled?: boolean | undefined;
  /** How often it was changed. `0` where it is left out. */
  sequence?: number | undefined;
}

/** A body of the municipality whose meetings the law rules. */
export type MeetingBody =
  /** The council (*kommunalbestyrelsen*). */
  | 'council'
  /** A committee (*udvalg*), those after § 17, stk. 4, among them. */
  | 'committee'
  /** An advisory council with an authority of its own, such as the elder council (*ældreråd*). */
  | 'advisory_council';

/** How often a team meets: typically five to six times in half a year. */
export interface MeetingPlan {
  /** At least so many meetings. */
  min: number;
  /** At most so many. */
  max: number;
  /** Within so many months. */
  months: number;
}

/** A meeting of a hearing, with its id. */
export interface MeetingView {
  /** The meeting. */
  meeting: MeetingId;
  /** When and where. */
  called: Meeting;
}

/** Who sits in a seat, as far as the actor may know. */
export interface MemberCard {
  /** The name. */
  name: string;
  /** Whether everybody sees the name while the team works. */
  public: boolean;
  /** For whom the member sits: a party, an association, a department. */
  onBehalfOf?: string | null | undefined;
}

/** A member, or somebody who was appointed. */
export interface MemberView {
  /** The appointment's number. */
  appointment: number;
  /** The group of seats. */
  seat: string;
  /** How far it has come. */
  state: AppointmentState;
  /** Who decided it. */
  by: AppointingBody;
  /** On which day. */
  decidedOn: string;
  /** Whether this member chairs the team. */
  chair: boolean;
  /** The name and for whom, where it may be seen. */
  card?: MemberCard | null | undefined;
  /** Why it ended. */
  ended?: EndCause | null | undefined;
  /** The pseudonym; for staff. */
  member?: string | null | undefined;
  /** What the appointing body said of a recall: everybody sees that. */
  recalledBecause?: string | null | undefined;
  /** The appointment whose place it takes. */
  replaces?: number | null | undefined;
  /** The topic that the membership is bound to. */
  topic?: string | null | undefined;
}

/** How a membership ended before its last day. */
export type MembershipEnd =
  /** The member stepped down. */
  | 'resigned'
  /** The member moved out of the municipality. */
  | 'moved_away'
  /** The member died. */
  | 'died'
  /** Whoever appointed the member took the appointment back. */
  | 'recalled'
  /** The member was forgotten. */
  | 'erased';

/**
 * `idea.merge`: makes one idea of several. The old ones end and point to the new one; whoever supported several of
 * them is counted once. Supporters came for another text, and are to be told.
 *
 * Where they are many, a few hundred, they don't come along at once: the new idea is gathering, and the host sends
 * `GatherSupporters` until all have come.
 */
export interface MergeIdeas {
  /** A fresh id for the new idea. Made where it is left out. */
  idea?: IdeaId | undefined;
  /** The ideas to merge, 2 to 20. */
  ideas: readonly IdeaId[];
  /** The new idea's title. */
  title: string;
  /** The new idea itself. */
  body: string;
  /**
   * How many supporters come along with one command roughly, from 1 on: so many as a server does in some hundredths
   * of a second, unless fewer are wished.
   */
  atOnce?: number | null | undefined;
  /** Pictures of it, at most five. */
  pictures?: readonly PictureRef[] | undefined;
  /** The place it is about. */
  place?: Place | null | undefined;
}

/**
 * `interest.merge`: merges an area into another. Who followed it follows the other; what lay below it moves along.
 */
export interface MergeInterest {
  /** The area that ends. */
  interest: string;
  /** The area that takes its place. */
  into: string;
}

/** Who sends a municipality's messages. Its name is the municipality's own. */
export interface MessageSender {
  /** The address that stands on letters. */
  address?: Address | null | undefined;
  /** Under which CVR number messages go to Digital Post. Without it there are none. */
  cvr?: Cvr | null | undefined;
  /** From which address mails come. Without it there are none. */
  email?: string | null | undefined;
}

/** A message. */
export interface MessageView {
  /** Who wrote it. */
  by: AssignmentSide;
  /** When. */
  at: string;
  /** What; absent where it went with an account. */
  text?: string | null | undefined;
}

/** A message to one citizen. */
export interface MessageView2 {
  /** Its number in the batch. */
  message: number;
  /** A name of its own that says nothing, the same whenever it is composed: for `Message-ID`. */
  id: string;
  /** To whom. */
  citizen: CitizenId;
  /** Their name. */
  name: string;
  /** By which way. */
  channel: ContactChannel;
  /** In which language. */
  language: Language;
  /** The subject, on one line. */
  subject: string;
  /** The message as plain text. */
  text: string;
  /** The message as an accessible page. */
  html: string;
  /** What the link to stop brings, for `List-Unsubscribe`: give it to `notice.stop`. */
  stop: string;
  /** The postal address, for that way. */
  address?: Address | null | undefined;
  /** The e-mail address, for that way. */
  email?: string | null | undefined;
  /**
   * The message as its way carries it, where a sender was given who has that way: a mail (`message/rfc822`) with the
   * same text and page and with `List-Unsubscribe`, to be handed to a mail server as it is; a message to Digital Post
   * (MeMo, `application/xml`) into whose empty `<memo:recipientID></memo:recipientID>` the host puts the number,
   * which is never stored here; or a letter (`text/html`) that prints as A4. It is the same whenever it is composed
   * again. None where the recipient's address can't stand in a mail's header: report such a message as `failed`.
   */
  file?: Exported | null | undefined;
}

/** A minimum to lower. */
export interface MinimumChange {
  /** The need. */
  need: string;
  /** Its minimum. */
  from: number;
  /** What it is lowered to. */
  to: number;
}

/** Needs whose minimums can't all be met. */
export interface MinimumConflict {
  /** Their ids, ascending. Without any one of them, the minimums of the others can be met. */
  needs: string[];
  /** So many people their minimums ask for together. */
  wanted: number;
  /** So many of these places can be filled at most, if all other needs ask for nobody. */
  available: number;
  /** So many volunteers fit one of these needs or more. */
  volunteers: number;
}

/** What was said about one item. */
export interface MinuteItem {
  /** The item's number on the agenda, from 1. */
  item: number;
  /** What was said. */
  text: string;
  /** What was decided or recommended. */
  decision?: string | null | undefined;
  /** The appointments of those who had left the room. */
  without?: number[] | undefined;
}

/** The minutes, as the actor may see them. */
export interface MinutesView {
  /** What was said, by item, without what is closed to the actor. */
  items: MinuteItem[];
  /** When they were approved. */
  approvedAt?: string | null | undefined;
}

/** What the white paper still lacks. */
export interface MissingList {
  /** How many responses are not settled. */
  total: number;
  /** The first of them, by number. */
  responses: MissingResponse[];
  /** Groups that have responses and no answer. */
  unansweredGroups: string[];
  /** Sections of the documents without a summary, an assessment and a recommendation. */
  unsaidSections: string[];
}

/** A response that is not settled. */
export interface MissingResponse {
  /** The response. */
  response: ResponseId;
  /** Its number within the hearing. */
  number: number;
  /** For whom its sender answers. */
  kind: RespondentKind;
  /** Whether it came in time. */
  timely: boolean;
  /** When it arrived. */
  receivedAt: string;
}

/** What keeps an assignment from being active. */
export type MissingSafeguard =
  /** The child certificate. */
  | 'child_certificate'
  /** The organisation's declaration, for this year or the last, that it obtains certificates. */
  | 'declaration'
  /** A criminal record, by the organisation's policy. */
  | 'criminal_record'
  /** The volunteer's declaration of confidentiality, by the organisation's policy. */
  | 'confidentiality'
  /** The organisation itself: it is closed, and nobody is responsible any more. */
  | 'organisation';

/** A finding of the program's that is none: *this is no telephone*. */
export interface MistakenFinding {
  /** What was found, exactly as it was suggested. */
  span: RedactionSpan;
  /** Why it is none. It is journalised and not published. */
  reason: string;
}

/** When a command is carried out or a query asked, and by whom. */
export interface Moment {
  /** The instant. The library reads no clock. */
  at: Instant;
  /** The actor. */
  actor: Actor;
}

/** `interest.move`: puts an area, with all below it, under another or at the top. */
export interface MoveInterest {
  /** The area. */
  interest: string;
  /** The area above it; none for the top. */
  parent?: string | null | undefined;
}

/** `identity.municipalities`: all 98, in the order of their codes. */
export type MunicipalitiesQuery = Record<string, never>;

/** The code of a Danish municipality, three digits or four with a leading 0; written with four. */
export type MunicipalityCode = string;

/**
 * `identity.municipality`: the municipality with this code or this name, and its region on a day.
 *
 * Exactly one of code and name is given.
 */
export interface MunicipalityQuery {
  /** The day for which the region is asked. */
  on: Day;
  /** The code, three digits or four with a leading 0. */
  code?: string | null | undefined;
  /** The short or the official name. */
  name?: string | null | undefined;
}

/** One municipality of the list, with its regions over time. */
export interface MunicipalityRow {
  /** The code with four digits. */
  code: MunicipalityCode;
  /** The short name. */
  name: string;
  /** The name with `Kommune`. */
  officialName: string;
  /** The statistical province. */
  landsdel: string;
  /** The NUTS 3 code of the province. */
  nuts3: string;
  /** The regions, in order of time. */
  regions: RegionPeriodView[];
}

/** A municipality as it is on one day. */
export interface MunicipalityView {
  /** The code with four digits. */
  code: MunicipalityCode;
  /** The code with three digits. */
  code3: string;
  /** The short name. */
  name: string;
  /** The name with `Kommune`. */
  officialName: string;
  /** The region on the day asked for. */
  region: Region;
  /** The region's name. */
  regionName: string;
  /** The statistical province. */
  landsdel: string;
  /** The NUTS 3 code of the province. */
  nuts3: string;
  /** The region's code in Danish registers, where it is known. */
  regionCode?: number | null | undefined;
  /** The region's code of ISO 3166-2, where it is known. */
  regionIso31662?: string | null | undefined;
}

/** A gathering that a citizen has to do with. */
export interface MyGathering {
  /** The gathering. */
  gathering: GatheringItem;
  /** For how many people they signed up; 0 where they did not. */
  places: number;
  /** The slot, from 1; 0 where there are none. */
  slot: number;
  /** Why they are invited, where they are. */
  because?: string | null | undefined;
  /** Where their sign-up stands; absent where they did not sign up. */
  standing?: Standing2 | null | undefined;
}

/** What a citizen has to do with. */
export interface MyGatherings {
  /** In the order of their beginning. */
  gatherings: MyGathering[];
}

/** `award.my_vote`: for whom the actor voted. For the voter alone. */
export interface MyVote {
  /** The award. */
  award: AwardId;
  /** Who asks. */
  citizen: CitizenId;
}

/** The actor's own vote. */
export interface MyVoteView {
  /** The nominee, by number; absent where there is no vote. */
  nominee?: number | null | undefined;
}

/** `ambassador.name`: the citizen consents to be named, or takes that back. For the citizen. */
export interface NameAmbassador {
  /** Which. */
  ambassador: AmbassadorId;
  /** Whether to be named. */
  named: boolean;
}

/** How a private person stands under a published response. */
export type NamePolicy =
  /** By name, unless protected, anonymous or hidden by wish. */
  | 'shown'
  /** As "Borger". */
  | 'hidden';

/** Where a white paper may name somebody who is not to be named. */
export interface NamingList {
  /** In how many places. */
  total: number;
  /** The first of them: the hearing's title and form, the administration's own texts, then the responses. */
  namings: HiddenNaming[];
}

/** A need in a list. */
export interface NeedItem {
  /** The need. */
  need: NeedId;
  /** Where it stands now. */
  stage: NeedStage;
  /** How many places there are. */
  capacity: number;
  /** How many are taken. */
  taken: number;
  /** The fewest people with whom it works. */
  minimum: number;
  /** 1 is staffed first, 5 last. */
  priority: number;
  /** What the organisation is called. */
  name?: string | null | undefined;
  /** The organisation that asks. */
  organisation?: OrganisationId | null | undefined;
  /** What it is called. */
  title?: string | null | undefined;
  /** The last day, inclusive. */
  to?: string | null | undefined;
}

/** A page of needs. */
export interface NeedList {
  /** How many there are in all, on every page. */
  total: number;
  /** The needs of this page. */
  needs: NeedItem[];
  /** How many there are on all pages by `interest` and by `area`, where it was asked for. */
  counts?: Record<string, Record<string, number>> | undefined;
  /** Where the next page begins: give it as `after`. Absent on the last page. */
  next?: string | null | undefined;
}

/** What the matching makes of a need. */
export interface NeedMatch {
  /** The need. */
  need: NeedId;
  /** How many are proposed. */
  proposed: number;
  /** How many places were free. */
  free: number;
  /** How many people were lacking until the minimum. */
  minimum: number;
  /** How far the minimum had to be lowered, because too few suit it and its like. */
  lowered: number;
  /** How many offers suit it. */
  fitting: number;
  /** Whether fewer suit it than there are places. */
  scarce: boolean;
  /** Whether every free place is proposed and more suit it than get one. */
  oversubscribed: boolean;
  /**
   * Why it is closed; absent where it is not. Where there is a gap, it is closed in the best roster that was found.
   */
  closed?: ClosedReason | null | undefined;
}

/** In which order needs are listed. */
export type NeedOrder =
  /** The latest posted first. */
  | 'new'
  /** The nearest last day first; those of the past come before, those without one last. */
  | 'deadline';

/** A need in a matching, explained. */
export interface NeedOutcome {
  /** The need. */
  need: string;
  /** How many it gets. */
  filled: number;
  /** How many suit it. */
  fitting: number;
  /** Whether fewer suit it than it has places. */
  scarce: boolean;
  /** What all would gain by one place more here; absent where that is not known. */
  gain?: PlaceWorth | null | undefined;
  /** What all would lose by one place fewer here; absent where that can't be, or is not known. */
  loss?: PlaceWorth | null | undefined;
}

/** What a need asks for. */
export interface NeedSpec {
  /** At least so old at the end of the year, inclusive. */
  ageFrom?: number | null | undefined;
  /** At most so old at the end of the year, inclusive. */
  ageTo?: number | null | undefined;
  /** The part of the municipality. */
  area?: string | null | undefined;
  /** The most people; 1 to 1,000. `1` where it is left out. */
  capacity?: number | undefined;
  /** What it brings volunteers into contact with. */
  contact?: TaskContact | undefined;
  /** The first day of the period. */
  from?: string | null | undefined;
  /** Interest areas, by key. */
  interests?: string[] | undefined;
  /** Languages, one of which is spoken; any where it is empty. */
  languages?: string[] | undefined;
  /**
   * The grade, 7 to 10, of a pupil whom an older student is to help (*mentor*). Pupils of these grades count as
   * children under 15: in grades 7 and 8 they are, and nobody asks for their age.
   */
  mentoringGrade?: number | null | undefined;
  /** The fewest people with whom it works; 0 to the capacity. `0` where it is left out. */
  minimum?: number | undefined;
  /**
   * Whether it is closed rather than done with fewer than the minimum: then the matching proposes nobody for it, and
   * keeps nobody from another need. Otherwise the minimum must be met or lowered.
   */
  orClosed?: boolean | undefined;
  /** 1 is staffed first, 5 last. `3` where it is left out. */
  priority?: number | undefined;
  /** From how far somebody may come, in kilometres as the crow flies; 0 to 500. */
  reachKm?: number | null | undefined;
  /** Competencies without which nobody can do it. */
  required?: string[] | undefined;
  /** When. */
  schedule?: Schedule | undefined;
  /** The last day of the period, inclusive; the need expires after it. */
  to?: string | null | undefined;
  /** Who sees it. `public` where it is left out. */
  visibility?: Visibility | undefined;
  /** Competencies that help. */
  wished?: string[] | undefined;
}

/** Where a need stands. */
export type NeedStage =
  /** People can come forward. */
  | 'open'
  /** Every place is taken. */
  | 'full'
  /** Its last day has passed. */
  | 'expired'
  /** It was closed. */
  | 'closed';

/** What a need says. Lies in the vault: it is its poster's. */
export interface NeedText {
  /** What it is called. */
  title: string;
  /** The task. */
  task: string;
  /** Where. */
  place?: Place | null | undefined;
}

/** A need as the actor may see it. A text that was erased is absent. */
export interface NeedView {
  /** The need. */
  need: NeedId;
  /** Where it stands now. */
  stage: NeedStage;
  /** What it asks for. */
  spec: NeedSpec;
  /** How many places are taken. */
  taken: number;
  /** How many people are lacking until the minimum. */
  lacking: number;
  /** Whether direct contact with children under 15 belongs to it. */
  children: boolean;
  /** When it was posted. */
  postedAt: string;
  /** The organisation that asks; absent where a citizen does. */
  organisation?: OrganisationId | null | undefined;
  /** What it says. Of a citizen's need the place is told only to whoever comes, with the assignment. */
  text?: NeedText | null | undefined;
}

/** A kind of news. */
export type NewsKind =
  /** Of what became of one's own. */
  | 'own'
  /** Of what one follows. */
  | 'followed'
  /** The newsletter. */
  | 'newsletter'
  /** What a law says that one is told. */
  | 'lawful';

/** Why somebody is told something. */
export type NewsReason =
  /** They deposited the idea. */
  | 'deposited'
  /** They support the idea. */
  | 'supports'
  /** They answered the hearing. */
  | 'answered'
  /** They were invited, or said that they would like to take part. */
  | 'candidate'
  /** They objected in time. */
  | 'objected'
  /** They have a seat. */
  | 'member'
  /** They volunteer for it, or are asked to. */
  | 'volunteers'
  /** They asked for help. */
  | 'posted'
  /** They act for an organisation under a mandate. */
  | 'speaks'
  /** They stand in a vote or an election, or are nominated. */
  | 'stands'
  /** They nominated somebody. */
  | 'nominated'
  /** They were invited to it. */
  | 'invited'
  /** They wrote it. */
  | 'wrote'
  /** They took part in it. */
  | 'took_part'
  /** They signed up for it. */
  | 'signed_up'
  /** They follow the thing itself. */
  | 'follows'
  /** They follow an interest area that it belongs to. */
  | 'follows_area'
  /** They follow all things of its kind. */
  | 'follows_kind'
  /** They consent to the newsletter. */
  | 'subscribes';

/** To how many a newsletter would go. */
export interface NewsletterAudience {
  /** How many consent to it, are of its segment, and neither take a break nor have left. */
  citizens: number;
}

/** How many messages there were of a newsletter, and what became of them. */
export interface NewsletterFigures {
  /** Came back. `0` where it is left out. */
  bounced?: number | undefined;
  /** Delivered, as far as the host knows. `0` where it is left out. */
  delivered?: number | undefined;
  /** Taken by the host to be sent. `0` where it is left out. */
  sent?: number | undefined;
}

/** An item of a newsletter: about a thing of the bank, or the editor's own. */
export interface NewsletterItem {
  /** Where it stands. Within a section items come in the order in which they are given. */
  section: NewsletterSection;
  /** A heading: in place of the thing's title where there is one. */
  heading?: string | null | undefined;
  /** The heading in English; the Danish one where there is none. */
  headingEnglish?: string | null | undefined;
  /** Where it leads, where it is about no thing. */
  link?: WebLink | null | undefined;
  /** What it says. */
  text?: string | null | undefined;
  /** What it says in English; the Danish text where there is none. */
  textEnglish?: string | null | undefined;
  /**
   * What it is about, as `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`. Its title is looked up when the newsletter is
   * composed: of what is hidden by then the item is left out.
   */
  thing?: string | null | undefined;
}

/** A newsletter in a list. */
export interface NewsletterLine {
  /** The newsletter. */
  newsletter: NewsletterId;
  /** Its title. */
  title: string;
  /** How far it has come. */
  stage: NewsletterStage;
  /** When it was sent. */
  sentAt?: string | null | undefined;
}

/** Newsletters. */
export interface NewsletterList {
  /** They. */
  newsletters: NewsletterLine[];
}

/** A part of a newsletter. */
export type NewsletterSection =
  /** The latest work of the committee. */
  | 'committee'
  /** What else moves in the bank. */
  | 'bank';

/** To whom a newsletter goes, of those who consent to it. Without anything here, to all. */
export interface NewsletterSegment {
  /** Who lives in one of these parts of the municipality. */
  areas?: string[] | undefined;
  /** Who follows one of these interest areas by the profile, or an area below it. */
  interests?: string[] | undefined;
}

/** How far a newsletter has come. */
export type NewsletterStage =
  /** It is being written. */
  | 'draft'
  /** It was approved as it stands. */
  | 'approved'
  /** It was sent. */
  | 'sent'
  /** It will not be sent. */
  | 'discarded';

/** A newsletter. */
export interface NewsletterView {
  /** How far it has come. */
  stage: NewsletterStage;
  /** How often it was edited: give it back with `newsletter.edit` and `newsletter.approve`. */
  version: number;
  /** Its title. */
  title: string;
  /** To whom it goes. */
  segment: NewsletterSegment;
  /** Its items, as they were edited. For the public without those about what is not to be seen any more. */
  items: NewsletterItem[];
  /** What moved since the last newsletter, the latest first: what an editor may choose from. For staff. */
  found: ShownItem[];
  /** How many more things moved that are not there, because there were too many. */
  leftOut: number;
  /** How many messages there were, and what became of them. Nobody knows who opened one. */
  figures: NewsletterFigures;
  /** How many newsletters were sent this year. */
  sentThisYear: number;
  /** As many a year the municipality has in mind, by its policy. No law says so: more are a warning, not an error. */
  perYear: number;
  /** What stands before the sections. */
  introduction?: string | null | undefined;
  /** The same in English. */
  introductionEnglish?: string | null | undefined;
  /** When it was sent. */
  sentAt?: string | null | undefined;
  /** Its title in English. */
  titleEnglish?: string | null | undefined;
}

/**
 * `award.nominate`: nominates somebody. For citizens, and for staff. Nobody nominates themselves, or an organisation
 * whose mandate they hold. Nominations of the same nominee are joined. The receipt names the nomination, and a
 * nominee who is new, but no citizen learns from it whether somebody with an account was nominated before.
 */
export interface Nominate {
  /** The award. */
  award: AwardId;
  /** A fresh id. Made where it is left out. */
  nomination?: NominationId | undefined;
  /** Whom. */
  nominee: NomineeInput;
  /** Why. Public once the nominee has agreed. */
  reason: string;
}

/** A nomination, as the actor may see it. Who made it is shown to nobody else. */
export interface NominationView {
  /** Its id. */
  nomination: NominationId;
  /** Whether the actor made it. */
  own: boolean;
  /** Why; gone where its author was forgotten. */
  reason?: string | null | undefined;
}

/** Whom somebody nominates. */
export type NomineeInput =
  /** A citizen of the bank. */
  | {
      kind: 'citizen';
      /** Who. */
      citizen: CitizenId;
    }
  /** An organisation that is confirmed and not closed. */
  | {
      kind: 'organisation';
      /** Which. */
      organisation: OrganisationId;
    }
  /** Somebody whose account is not known, or who has none. Their name lies in the vault. */
  | {
      kind: 'person';
      /** The name. */
      name: string;
    };

/** What kind of nominee it is. */
export type NomineeKind =
  /** A citizen of the bank. */
  | 'citizen'
  /** An organisation. */
  | 'organisation'
  /** Somebody without an account. */
  | 'person';

/** How a nominee came to be out of it. */
export type NomineeLeft =
  /** The nominee said no. */
  | 'declined'
  /** The municipality found that the nomination does not meet the criteria. */
  | 'excluded'
  /** The same as another nominee, who has the nominations now. */
  | 'joined'
  /** The nominee was forgotten. */
  | 'erased';

/** The points that one juror gives one nominee. */
export interface NomineePoints {
  /** The nominee, by number. */
  nominee: number;
  /** 0 to 100. */
  points: number;
}

/** A nominee's part in a result, in numbers. */
export interface NomineeResult {
  /** The nominee, by number. */
  nominee: number;
  /** The jury's points. */
  points: number;
  /** The votes. */
  votes: number;
  /** The jury's points as a share of all of them, in per mille, rounded half up. */
  pointsPerMille: number;
  /** The votes as a share of all of them, in per mille, rounded half up. */
  votesPerMille: number;
  /** Both weighed, in per mille, rounded half up from the exact value: not from the two rounded ones. */
  scorePerMille: number;
}

/** A nominee's part in the result, with words. */
export interface NomineeResultView {
  /** The numbers. */
  numbers: NomineeResult;
  /** In words, in English. */
  english: string;
  /** In words, in Danish. */
  danish: string;
}

/** A nominee, as the actor may see them. */
export interface NomineeView {
  /** The number, from 1. */
  nominee: number;
  /** What kind it is. */
  kind: NomineeKind;
  /** Whether the nominee agreed to be shown. */
  consented: boolean;
  /** The nominations. */
  nominations: NominationView[];
  /** The citizen; for staff. */
  citizen?: CitizenId | null | undefined;
  /** Why the municipality excluded them; for staff and the nominee. */
  excludedBecause?: string | null | undefined;
  /** How the nominee came to be out of it. */
  left?: NomineeLeft | null | undefined;
  /** The name. A protected one is for staff alone. */
  name?: string | null | undefined;
  /** The organisation. */
  organisation?: OrganisationId | null | undefined;
}

/**
 * `safeguard.note_below_age`: somebody saw that the volunteer is below 15. Of them there is no certificate, and none
 * is asked for until the day on which they become 15. For a mandate to safeguard, and staff.
 */
export interface NoteBelowAge {
  /** An assignment of the volunteer in the organisation. */
  assignment: AssignmentId;
  /** The day on which they become 15; after today, and within 15 years. */
  until: Day;
}

/**
 * `safeguard.note_certificate`: the certificate came, was looked at and deleted; only this note is kept. For a
 * mandate to safeguard, and staff.
 */
export interface NoteCertificate {
  /** An assignment of the volunteer in the organisation. */
  assignment: AssignmentId;
  /** How the organisation judged. */
  outcome: CertificateOutcome;
  /** The certificate's day: not before the consent, not in the future. */
  on: Day;
}

/** What a note is about. */
export type NoteKind =
  /** Whose task it became. */
  | 'taken_up'
  /** The answer. */
  | 'answered'
  /** The reasons for declining. */
  | 'declined'
  /** What was done. */
  | 'carried_out'
  /** Why it was hidden. */
  | 'hidden'
  /** Why it was restored. */
  | 'restored';

/**
 * `safeguard.note_record`: a criminal record was seen, by the organisation's policy. Only the day is kept. For a
 * mandate to safeguard, and staff.
 */
export interface NoteRecord {
  /** An assignment of the volunteer in the organisation. */
  assignment: AssignmentId;
  /** The day, not in the future. */
  on: Day;
}

/**
 * `gathering.note_recording`: notes that a gathering was recorded. Refused unless all who have a place consented. For
 * staff.
 */
export interface NoteRecording {
  /** The gathering. */
  gathering: GatheringId;
}

/** What the municipality wrote about an idea. */
export interface NoteView {
  /** About what. */
  about: NoteKind;
  /** When. */
  at: string;
  /** Whose task the idea became. */
  task?: IdeaTask | null | undefined;
  /** The text; absent where it tells whose task the idea became. */
  text?: string | null | undefined;
}

/** Of what somebody is told. */
export type NoticeAbout =
  /** Of the hearing. */
  | 'hearing'
  /** Of the decision. */
  | 'decision';

/** On what basis somebody is told. */
export type NoticeBasis =
  /** Owner, tenant or user of property in the area: always told (planloven § 26, stk. 1, nr. 1). */
  | 'owner_in_area'
  /** Owner, tenant or user outside, where the plan matters to them by the council's judgement (nr. 2). */
  | 'owner_outside'
  /** A local association that asked to be told (nr. 3). */
  | 'subscribed_association'
  /** A nationwide organisation entitled to complain that asked to be told (nr. 3). */
  | 'national_organisation'
  /** An advisory council that must be heard (retssikkerhedsloven §§ 30 and 37 a). */
  | 'advisory_council'
  /** The board of a school that is to close. */
  | 'school_board'
  /** An authority that may veto or must be told. */
  | 'authority'
  /** Somebody who objected in time: told of the decision (planloven § 31). */
  | 'objector'
  /** On the municipality's own list (*høringsliste*), without a duty. */
  | 'listed';

/** One notice with its recipient. */
export interface NoticeItem {
  /** The notice. */
  notice: NoticeId;
  /** On what basis they are told. */
  basis: NoticeBasis;
  /** Of what. */
  about: NoticeAbout;
  /** By what channel. */
  channel: DeliveryChannel;
  /** How far it has come. */
  state: DeliveryState;
  /** When that was reported. */
  at: string;
  /** To whom; absent once erased. */
  recipient?: Recipient | null | undefined;
}

/** A page of notices. */
export interface NoticeList {
  /** How many there are in all. */
  total: number;
  /** The notices of this page, in the order of their ids. */
  notices: NoticeItem[];
  /** Where the next page begins: give it as `after`. Absent on the last page. */
  next?: NoticeId | null | undefined;
}

/** What makes a lottery the best one. */
export type Objective =
  /**
   * The smallest chance is as large as can be, then the second smallest, and so on (Flanigan et al., *Fair algorithms
   * for selecting citizens' assemblies*, Nature 2021).
   */
  | 'leximin'
  /** The smallest chance of those who can be drawn at all is as large as can be; nothing is asked of the others. */
  | 'maximin'
  /**
   * The geometric mean of the chances is as large as can be. People who can't be drawn under the quotas are left out
   * of the mean.
   */
  | 'nash'
  /** No objective: the stratified draw in wide use, for comparison. Its chances are estimated from a fixed sample. */
  | 'stratified';

/** Somebody who objected in time. */
export interface Objector {
  /** The response. */
  response: ResponseId;
  /** Its number. */
  number: number;
  /** Whether there is any way to tell them: somebody anonymous has none. */
  reachable: boolean;
  /** Whether a notice of the decision is planned or sent. */
  noticed: boolean;
  /** Who sent it; absent once erased. */
  respondent?: Respondent | null | undefined;
}

/** A page of those who objected in time. */
export interface ObjectorList {
  /** They. */
  objectors: Objector[];
  /** Where the next page begins: give it as `after`. Absent on the last page. */
  next?: ResponseId | null | undefined;
}

/** `ambassador.offer`: a citizen offers to be an ambassador. For the citizen. */
export interface OfferAmbassador {
  /** A fresh id. Made where it is left out. */
  ambassador?: AmbassadorId | undefined;
  /** Who. */
  citizen: CitizenId;
  /** For what and how long. */
  terms: AmbassadorTerms;
  /** What they wish to say. For staff. */
  text: string;
  /** Whether they consent to be named. `false` where it is left out. */
  named?: boolean | undefined;
}

/** An offer as the actor may see it. */
export interface OfferItem {
  /** The offer. */
  offer: OfferId;
  /** What is offered. Where exactly a citizen lives, only staff and the citizen see. */
  spec: OfferSpec;
  /** Whether it is the actor's own. */
  own: boolean;
  /** The organisation that makes it; absent where a citizen does. */
  organisation?: OrganisationId | null | undefined;
}

/** A page of offers. */
export interface OfferList {
  /** The offers of this page. */
  offers: OfferItem[];
  /** Where the next page begins; none on the last. */
  next?: OfferId | null | undefined;
}

/** What is offered. Lies in the vault. */
export interface OfferSpec {
  /** What it is called. */
  title: string;
  /** The part of the municipality. */
  area?: string | null | undefined;
  /** Competencies, by key. */
  competencies?: string[] | undefined;
  /** The first day. */
  from?: string | null | undefined;
  /** Interest areas, by key; any where it is empty. */
  interests?: string[] | undefined;
  /** Languages spoken. */
  languages?: string[] | undefined;
  /**
   * How many tasks at once, of those that one takes by this offer; 1 to 20. A task whose last time is over counts no
   * more. Of all one's offers together, one takes as many at once as the greatest of them says. `1` where it is left
   * out.
   */
  limit?: number | undefined;
  /**
   * How many minutes in all, over all shifts of what one is booked for by this offer, from when both said yes: those
   * that are over count too; 1 to 525,600. Any number where it is absent. Where every offer of somebody says a
   * number, all tasks together are no more than the greatest.
   */
  minutesMax?: number | null | undefined;
  /** More about it. */
  note?: string | null | undefined;
  /** From where one comes. */
  place?: Place | null | undefined;
  /** How far one would go, in kilometres as the crow flies; 0 to 500. */
  reachKm?: number | null | undefined;
  /** When one is free; by agreement where it is empty. */
  schedule?: Schedule | undefined;
  /**
   * Whether it comes from a student in youth education (*ungdomsuddannelse*), who may help pupils of grades 7 to 10.
   */
  student?: boolean | undefined;
  /** The last day, inclusive; the offer expires after it. */
  to?: string | null | undefined;
  /** Who sees it. `public` where it is left out. */
  visibility?: Visibility | undefined;
  /**
   * The same in any week from Monday to Sunday; 1 to 10,080. A shift counts in the week in which it begins, also when
   * it is over.
   */
  weekMinutesMax?: number | null | undefined;
}

/**
 * `organisation.open_data`: all organisations at work as open data, in JSON. For everybody, and the same to
 * everybody.
 */
export interface OpenData {
  /** In which form. `popolo` where it is left out. */
  format?: OpenDataFormat | undefined;
}

/** How open data are written. */
export type OpenDataFormat =
  /** Popolo: organizations, persons, memberships. */
  | 'popolo'
  /** HSDS 3.0: organizations, services, locations. */
  | 'hsds';

/** `team.open_recruitment`: calls for people, or calls again. For staff. */
export interface OpenRecruitment {
  /** The team. */
  team: TeamId;
  /** The last day for interest, inclusive. */
  lastDay: Day;
  /** How the seats are filled. */
  method: SelectionMethod;
  /** The quotas of the draw. For `draw` only; without them everybody who fits is equally likely. */
  plan?: DrawPlan | undefined;
}

/** `dialogue.open`: opens a topic from a day on. For staff. */
export interface OpenTopic {
  /** A fresh id. Made where it is left out. */
  topic?: TopicId | undefined;
  /** What it is. */
  terms: TopicTerms;
  /** What it asks. */
  text: TopicText;
}

/** A stretch of time on a weekday, in Danish local time. */
export interface OpeningHours {
  /** On which day. */
  weekday: Weekday;
  /** From when on. */
  from: string;
  /** Until when, exclusive: later on the same day, `24:00` for its end. */
  until: string;
}

/** What the law says of a body's meeting. */
export interface OpennessView {
  /** Whether it is open to everybody; single cases may be treated behind closed doors. */
  open: boolean;
  /** The provision. */
  provision: string;
  /** The day on which the agenda is out at the latest. */
  agendaBy?: string | null | undefined;
  /** The day on which the material is out at the latest. */
  materialBy?: string | null | undefined;
  /** Where a meeting by video is ruled, which staff judge; absent on site. */
  video?: string | null | undefined;
}

/** Asks when a day begins. */
export interface OpensAtQuery {
  /** The day. */
  day: Day;
}

/** When a day begins. */
export interface OpensAtView {
  /** Local midnight, inclusive. */
  opensAt: string;
}

/** How often one answer was given. */
export interface OptionCount {
  /** The answer: a choice's key, or a number of the scale. */
  option: string;
  /** As the form writes it. */
  text: string;
  /** How many gave it. */
  count: number;
}

/** An organisation in a list. */
export interface OrganisationItem {
  /** The organisation. */
  organisation: OrganisationId;
  /** What kind it is. */
  kind: OrganisationKind;
  /** Whether it is confirmed and not closed. */
  atWork: boolean;
  /** Whether it is an approved association. */
  approved: boolean;
  /** The part of the municipality. */
  area?: string | null | undefined;
  /** What it is called. */
  name?: string | null | undefined;
}

/** What kind an organisation is. */
export type OrganisationKind =
  /** An association (*forening*). */
  | 'association'
  /** A sports club (*idrætsforening*). */
  | 'sports_club'
  /** A voluntary social association (*frivillig social forening*). */
  | 'social_association'
  /** A landowners' association (*grundejerforening*). */
  | 'landowners_association'
  /** A municipal institution (*kommunal institution*). */
  | 'municipal_institution'
  /** A volunteer centre (*frivilligcenter*). */
  | 'volunteer_centre'
  /** A local council of civil society (*lokalråd*). */
  | 'local_council'
  /** A youth council (*ungeråd*). */
  | 'youth_council'
  /** An elder council (*ældreråd*, *seniorråd*). */
  | 'elder_council'
  /** A disability council (*handicapråd*). */
  | 'disability_council'
  /** A citizens' council (*medborgerråd*). */
  | 'citizens_council'
  /** A business (*virksomhed*). */
  | 'business'
  /** A group without statutes, such as neighbours (*borgergruppe*). */
  | 'informal_group';

/** A page of organisations. */
export interface OrganisationList {
  /** How many there are in all, on every page. */
  total: number;
  /** The organisations of this page. */
  organisations: OrganisationItem[];
  /** Where the next page begins; none on the last. */
  next?: OrganisationId | null | undefined;
}

/** What an organisation says of itself. Public. */
export interface OrganisationText {
  /** What it is for. */
  purpose: string;
  /** How it is reached. */
  contacts?: ContactPoint[] | undefined;
}

/** An organisation as the actor may see it. */
export interface OrganisationView {
  /** The organisation. */
  organisation: OrganisationId;
  /** What kind it is. */
  kind: OrganisationKind;
  /** Whether the municipality has confirmed it. */
  confirmed: boolean;
  /** Who speaks for it: all mandates for staff and those who manage it, those that hold for everybody. */
  mandates: MandateView[];
  /** Whether it meets every criterion of approval. */
  approved: boolean;
  /** The criteria that it was not found to meet; of an association. */
  lacking: ApprovalCriterion[];
  /** For which years it declared that certificates were obtained. */
  declared: number[];
  /** What it decided about safeguards. */
  safeguards: SafeguardPolicy;
  /** The part of the municipality. */
  area?: string | null | undefined;
  /** Why it was closed. */
  closedBecause?: string | null | undefined;
  /** Its CVR number. */
  cvr?: Cvr | null | undefined;
  /** How many live in the area of a local council. */
  inhabitants?: number | null | undefined;
  /** What it is called. */
  name?: string | null | undefined;
  /** What it says of itself. */
  text?: OrganisationText | null | undefined;
}

/** Who holds an event. */
export interface Organizer {
  /** The name. */
  name: string;
  /** The address, `mailto:` as a rule. */
  address: WebLink;
}

/** A response as it came. For staff and its sender only. */
export interface OriginalResponse {
  /** All that it says in prose: what offsets refer to. */
  prose: string;
  /** The version of that prose. */
  textVersion: number;
  /** The files that came along. */
  attachments: AttachmentRef[];
  /** The themes it is taken to touch. */
  themes: string[];
  /** What it answers to the form's questions, in the form's order. */
  form?: AnsweredQuestion[] | undefined;
  /** Why its sender wishes it not to be published. */
  hideBecause?: string | null | undefined;
  /** Who recorded it. */
  recordedBy?: StaffId | null | undefined;
  /** Who sent it; absent once erased. */
  respondent?: Respondent | null | undefined;
}

/** A need that somebody suits and is not proposed for. */
export interface OtherNeed {
  /** The need. */
  need: NeedId;
  /** Why. */
  reason: MatchReason;
  /** The same as a sentence in English. */
  text: string;
  /** And in Danish. */
  textDanish: string;
}

/** Why a volunteer who suits a need does not get it. */
export interface OtherOutcome {
  /** The need. */
  need: string;
  /** Why. */
  reason: MatchReason;
}

/** How the outbox stands. */
export interface OutboxView {
  /** Up to which position of the journal news was gathered. */
  position: number;
  /** Whether messages can be taken now. */
  due: boolean;
  /** How many lines were ever laid into inboxes. */
  told: number;
  /** How many messages were ever taken. */
  taken: number;
  /** The batches that are not reported in full, in the order of their ids. */
  open: BatchView[];
}

/** The messages of a batch. */
export interface OutgoingView {
  /** The messages, by number. */
  messages: MessageView2[];
}

/** What a citizen has to do with a topic. */
export interface OwnPart {
  /** What they think of the statements, in the order of their numbers. */
  votes: OwnVote[];
  /** As what they were invited. */
  role?: PartRole | null | undefined;
}

/** What a citizen thinks of a statement. */
export interface OwnVote {
  /** The statement's number in the topic. */
  number: number;
  /** What they think of it. */
  vote: Vote;
}

/** A pair of an earlier matching. */
export interface PairBefore {
  /** The need. */
  need: NeedId;
  /** Who was proposed for it. */
  citizen: CitizenId;
}

/** A volunteer and a need. */
export interface PairIds {
  /** The volunteer. */
  volunteer: string;
  /** The need. */
  need: string;
}

/** The nearest sizes with which some panel meets all quotas as they are. */
export interface PanelSizes {
  /** The smallest one above it, if there is one. */
  larger?: number | null | undefined;
  /** The largest one below what was asked for, if there is one. */
  smaller?: number | null | undefined;
}

/** As what somebody was invited to a topic. */
export type PartRole =
  /** As whoever may take part, such as a member of the team that opened it. */
  | 'member'
  /** As a politician, who takes part as themself and is shown as one. */
  | 'politician';

/** Who takes part in an agreement (*part*). */
export type Party =
  /** The municipality, for which staff act. */
  | {
      kind: 'municipality';
    }
  /** An organisation, for which whoever holds a mandate to sign acts. */
  | {
      kind: 'organisation';
      /** The organisation. */
      organisation: OrganisationId;
    };

/** A party, as it is now. */
export interface PartyView {
  /** The party. */
  party: Party;
  /** What it is called. */
  name: string;
  /** Whether it is closed since. */
  closed: boolean;
}

/** `citizen.pause`: takes a break from invitations. */
export interface PauseCitizen {
  /** The citizen. */
  citizen: CitizenId;
}

/** `grant.pay`: records that what was granted was paid. The report is then due on the call's day. For staff. */
export interface PayGrant {
  /** The application. */
  grant: GrantId;
  /** The day of the payment, from that of the decision to today. */
  on: Day;
}

/** Which columns of a `people.csv` say who somebody is and where they live. */
export interface PeopleColumns {
  /**
   * The columns that are the same for people who live together, such as address and postal code. They are read as an
   * address where they are one: *Nørregade 7, st. th.* and *NØRREGADE 7 stuen til højre* are one home. With none,
   * nobody has a household.
   */
  household?: readonly string[] | undefined;
  /** The pseudonym. `id` where it is left out. */
  id?: string | undefined;
}

/**
 * A length of time in whole days, weeks, months or years.
 *
 * The day of the event is not counted (vejledning 9533 of 26/06/2018): four weeks from a Thursday end on a Thursday.
 * There is no order: a month is sometimes more than 30 days.
 */
export type Period =
  /** Calendar days. */
  | { days: number; weeks?: never; months?: never; years?: never }
  /** Weeks: seven calendar days each, ending on the weekday of the start. */
  | { weeks: number; days?: never; months?: never; years?: never }
  /** Months, ending on the same day of the month, or on its last day where that is missing. */
  | { months: number; days?: never; weeks?: never; years?: never }
  /** Years, ending on the anniversary; 29 February gives 28 February in a common year. */
  | { years: number; days?: never; weeks?: never; months?: never };

/** Something the author of a hearing should know before announcing it. */
export interface PeriodWarning {
  /** A stable code. */
  code: string;
  /** In English. */
  english: string;
  /** In Danish. */
  danish: string;
}

/** One person's chance. */
export interface PersonChance {
  /** The pseudonym. */
  id: string;
  /** The chance, 0 to 1. */
  chance: number;
}

/** Which of the two kinds of personal number something is. */
export type PersonNumberKind =
  /** A number of the CPR register. */
  | 'cpr'
  /** A local replacement number. */
  | 'replacement';

/** A person's line of a published text. */
export interface PersonShare {
  /** The person's number in the text, from 1. */
  number: number;
  /** In how many panels the person is. */
  panels: number;
  /** Of how many. */
  of: number;
  /** The chance in the exact lottery, 0 to 1. */
  chance: number;
  /** Why it is so; with a certificate alone. */
  why?: WhyChance | null | undefined;
}

/** A picture, which the host keeps under its hash. */
export interface PictureRef {
  /** Its SHA-256. */
  sha256: string;
  /** Its size in bytes: 1 to 10,485,760. */
  size: number;
  /** What kind of file it is. */
  mediaType: PictureType;
  /** What it shows, in words: for those who don't see it. */
  alt: string;
  /** How many pixels it is wide as it is shown: 1 to 12,000. */
  width: number;
  /** How many pixels it is high as it is shown: 1 to 12,000. */
  height: number;
}

/** What kind of file a picture is. */
export type PictureType =
  /** JPEG. */
  | 'jpeg'
  /** PNG. */
  | 'png'
  /** WebP. */
  | 'webp';

/** A place that something is about. */
export interface Place {
  /** In words. */
  label: string;
  /** On the map. */
  point?: Point | null | undefined;
}

/** What a place is worth, by the aims in their order. */
export interface PlaceWorth {
  /** People placed. */
  placed: number;
  /** Places filled, by priority from the first. */
  staffed: number[];
  /** Fit. */
  fit: number;
}

/**
 * `citizen.erasure_plan`: what erasure would delete and what must be kept, with the reason. For the citizen and
 * staff.
 */
export interface PlanErasure {
  /** The citizen. */
  citizen: CitizenId;
}

/**
 * `assignment.match`: who should be asked to help where, over all open needs and citizens' offers. Looks, and
 * proposes nothing. Shifts that have ended are nobody's work any more; what people are booked or asked for elsewhere
 * keeps their time, whichever needs are looked at. Each task comes of one offer, the one that suits it best of those
 * that have time for it, and each offer is kept to its own tasks and minutes. For staff.
 */
export interface PlanMatches {
  /** Only needs of this interest area. */
  interest?: string | null | undefined;
  /** Only needs of a mentoring round, where a student helps a pupil. `false` where it is left out. */
  mentoring?: boolean | undefined;
  /**
   * How fast people get from one task to another, as the crow flies: so many metres a minute, 10 to 2,000, rounded up
   * to whole minutes. 80 is on foot, 250 by bicycle. Where it is absent, journeys take no time.
   */
  metresPerMinute?: number | null | undefined;
}

/** A point on the map in WGS 84, within Denmark. */
export interface Point {
  /** Degrees north, 54.5 to 57.8. */
  latitude: number;
  /** Degrees east, 8.0 to 15.3. */
  longitude: number;
}

/** Which of the files. */
export type PolisFile =
  /** `comments.csv`: the statements. */
  | 'comments'
  /** `votes.csv`: a row for each vote. */
  | 'votes'
  /** `participants-votes.csv`: a row for each participant, a column for each statement. */
  | 'participants_votes'
  /** `summary.csv`: what it is about, and how much there is. */
  | 'summary';

/**
 * `need.post`: asks for people. For an organisation through whoever holds a mandate to post; for a citizen who needs
 * help; and for staff on behalf of either.
 */
export interface PostNeed {
  /** A fresh id. Made where it is left out. */
  need?: NeedId | undefined;
  /** Who asks. */
  poster: Poster;
  /** What it says. */
  text: NeedText;
  /** What it asks for. */
  spec: NeedSpec;
}

/** The part of the country that a series of postal codes belongs to. Not an administrative division. */
export type PostalArea =
  /** 0001 to 0999: large recipients and other special codes, without a place. */
  | 'special'
  /** 1000 to 1799: Copenhagen K and V. */
  | 'central_copenhagen'
  /** 1800 to 1999: Frederiksberg C. */
  | 'frederiksberg_c'
  /** 2000 to 2999: the rest of Copenhagen and Frederiksberg, and the suburbs. */
  | 'greater_copenhagen'
  /** 3000 to 3699. */
  | 'north_zealand'
  /** 3700 to 3799. */
  | 'bornholm'
  /** 3900 to 3999. */
  | 'greenland'
  /** 4000 to 4999. */
  | 'zealand_lolland_falster'
  /** 5000 to 5999. */
  | 'funen'
  /** 6000 to 9999. */
  | 'jutland';

/** A postal code of Denmark or Greenland; written as four digits. */
export type PostalCode = string;

/** Who posts a need or makes an offer. */
export type Poster =
  /** An organisation, through somebody with a mandate to post. */
  | {
      kind: 'organisation';
      /** The organisation. */
      organisation: OrganisationId;
    }
  /** A citizen of the bank. */
  | {
      kind: 'citizen';
      /** The citizen. */
      citizen: CitizenId;
    };

/** What a mandate covers. */
export type Power =
  /** To change what is known of the organisation, and to give and end mandates. */
  | 'manage'
  /** To post needs and offers, and to say yes or no to volunteers. */
  | 'post'
  /** To approve hours. */
  | 'approve_hours'
  /** To note certificates and to declare that they were obtained. */
  | 'safeguard'
  /** To sign agreements. */
  | 'sign'
  /** To apply for grants and to report on them. */
  | 'apply';

/**
 * `sortition.lottery`: the text to publish before a draw: equally likely panels of the lottery that is best by the
 * objective, everybody's line, and the rule by which public randomness names a panel.
 */
export interface PrepareLottery {
  /** What every panel must respect. */
  rules: DrawRules;
  /** The people, in any order. */
  people: readonly Volunteer[];
  /** What the municipality says of the draw. */
  announcement: Announcement;
  /** What the lottery is best at. `leximin` where it is left out. */
  objective?: Objective | undefined;
  /** How many panels; 1,000 unless said otherwise. `1000` where it is left out. */
  panels?: number | undefined;
  /**
   * At most so many units of work, each about a billionth of a second; what the actor may use unless said otherwise.
   */
  workMax?: number | null | undefined;
}

/**
 * `sortition.replacement`: the draw that fills the seats of those who left a panel: the others stay, and the quotas
 * that remain are what is left of the whole.
 */
export interface PrepareReplacement {
  /** The rules of the first draw. */
  rules: DrawRules;
  /** The people of the first draw. */
  people: readonly Volunteer[];
  /** Who sat, who left, and who is not there any more. */
  vacancy: Vacancy;
}

/** `sortition.reserves`: the draw of reserves beforehand, by how many of whom are expected to drop out. */
export interface PrepareReserves {
  /** The rules of the first draw. */
  rules: DrawRules;
  /** The people of the first draw. */
  people: readonly Volunteer[];
  /** The panel, by pseudonym. */
  panel: readonly string[];
  /** How many are expected to drop out. */
  dropOut: DropOut;
  /** How many reserves are drawn. */
  reserves: number;
}

/** A lottery that is ready to be published. */
export interface PreparedLottery {
  /** The text and its hash. */
  published: PublishedText;
  /** How good the exact lottery is. */
  fairness: Fairness;
  /** The smallest share of the panels of anybody who can be drawn. */
  shareMinimum: number;
  /**
   * The largest distance between anybody's share of the panels and exact chance. Less than one panel for everybody
   * can't always be had.
   */
  distanceMax: number;
  /** For how many people the distance is more than one panel. */
  farCount: number;
  /**
   * The proof of the chances, to publish beside the text; absent where features are not disclosed, or the objective
   * has no proof by levels.
   */
  proof?: PublishedText | null | undefined;
}

/** A principle of collaboration (*princip for samarbejdet*), in the order in which Gentofte gives them. */
export type Principle =
  /** *Lytter først*. */
  | 'listen_first'
  /** *Bygger bro*. */
  | 'build_bridges'
  /** *Skaber fremdrift*. */
  | 'create_progress'
  /** *Gør det nemt*. */
  | 'make_it_easy'
  /** *Fastholder virkelyst*. */
  | 'sustain_drive'
  /** *Tydelige rammer*; the municipality's own page says *tydelig ramme*. */
  | 'clear_framework';

/** The six principles. */
export interface PrincipleCatalogue {
  /** In their order. */
  principles: PrincipleView[];
}

/** How far one has come with a principle, and by what one sees it. */
export interface PrincipleRating {
  /** The principle. */
  principle: Principle;
  /** How far. */
  step: PrincipleStep;
  /** By what one sees it. */
  evidence: string;
}

/** How far one has come with a principle. */
export type PrincipleStep =
  /** Not yet (*ikke endnu*). */
  | 'not_yet'
  /** Now and then (*af og til*). */
  | 'at_times'
  /** Mostly (*for det meste*). */
  | 'mostly'
  /** Throughout (*hele vejen*). */
  | 'throughout';

/** What the assessments say of a principle. */
export interface PrincipleSummary {
  /** The principle. */
  principle: Principle;
  /** How often not yet. */
  notYet: number;
  /** How often now and then. */
  atTimes: number;
  /** How often mostly. */
  mostly: number;
  /** How often throughout. */
  throughout: number;
}

/** A principle. */
export interface PrincipleView {
  /** Which. */
  principle: Principle;
  /** What it is called, in Danish. */
  danish: string;
  /** What it is called, in English. */
  english: string;
  /** What it asks, in Danish. */
  asksDanish: string;
  /** What it asks, in English. */
  asksEnglish: string;
}

/**
 * `newsletter.page`: a newsletter as an accessible page of the archive. For everybody once it was sent, before that
 * for staff, to see what it will be.
 */
export interface PrintNewsletter {
  /** The newsletter. */
  newsletter: NewsletterId;
  /** In which language; Danish unless said otherwise. `da` where it is left out. */
  language?: Language | undefined;
  /** Where the portal's pages lie, as in `notice.outgoing`. Without it items about things have no links. */
  pages?: WebLink | null | undefined;
}

/**
 * What a citizen cares for and can do. Lies in the vault; goes when the citizen is erased.
 *
 * Of the age, only the year of birth or the word that one is 15 or older: never the full date.
 */
export interface Profile {
  /** The part of the municipality, by key. */
  area?: string | null | undefined;
  /** The year of birth. */
  birthYear?: number | null | undefined;
  /** Competencies (*kompetencer*), keys that the municipality chooses. */
  competencies?: string[] | undefined;
  /** Interest areas (*interesseområder*), by key. */
  interests?: string[] | undefined;
  /** The citizen's word that they are 15 or older. `false` where it is left out. */
  over15?: boolean | undefined;
  /** Ways to take part (*måder at deltage*) that the citizen wishes to be asked for. */
  ways?: string[] | undefined;
}

/**
 * `gathering.promote`: gives places that an erasure freed to those who wait. Every sign-up, withdrawal and change
 * does so too: it is for a host's job, and for staff.
 */
export interface PromoteWaiting {
  /** The gathering. */
  gathering: GatheringId;
}

/**
 * `assignment.propose`: proposes somebody for a need. Whoever proposes has said yes for their own side: the
 * volunteer, or the poster. Staff can propose too, and then both sides are still to be asked.
 */
export interface ProposeAssignment {
  /** A fresh id. Made where it is left out. */
  assignment?: AssignmentId | undefined;
  /** The need. */
  need: NeedId;
  /** Who is to help. */
  helper: Helper;
}

/**
 * `initiative.propose`: an organisation proposes what it wishes to do. For whoever holds a mandate to post, and for
 * staff who received it on paper.
 */
export interface ProposeInitiative {
  /** A fresh id. Made where it is left out. */
  initiative?: InitiativeId | undefined;
  /** Who proposes: an association, a business or a group of citizens. */
  organisation: OrganisationId;
  /** What it is called. */
  title: string;
  /** About what. */
  asset: InitiativeAsset;
  /** Where. */
  place: Place;
  /** What is done. */
  works: readonly InitiativeWork[];
  /** The first day. */
  from: Day;
  /** In words. Public once it is agreed. */
  text: string;
  /** The last day, inclusive; without an end where it is not given. */
  to?: Day | null | undefined;
}

/**
 * `assignment.propose_matches`: proposes what `assignment.match` finds; both sides are then asked. Where minimum
 * staffing can't be met it is refused, unless the smallest relaxation is accepted. For staff.
 */
export interface ProposeMatches {
  /** Whether to propose although some minimum staffing can't be met. `false` where it is left out. */
  acceptRelaxation?: boolean | undefined;
  /** Only needs of this interest area. */
  interest?: string | null | undefined;
  /** Only needs of a mentoring round, where a student helps a pupil. `false` where it is left out. */
  mentoring?: boolean | undefined;
  /** How fast people get from one task to another, as for `assignment.match`. */
  metresPerMinute?: number | null | undefined;
}

/** `team.propose`: proposes a team for a challenge. For staff. */
export interface ProposeTeam {
  /** A fresh id. Made where it is left out. */
  team?: TeamId | undefined;
  /** What kind of team. */
  kind: TeamKind;
  /** Its name. Public. */
  title: string;
  /** The challenge (*udfordring*) that it answers. Public. */
  challenge: string;
  /** The ideas that led to it. */
  ideas?: readonly IdeaId[] | undefined;
  /** The interest areas that the challenge belongs to. */
  topics?: readonly string[] | undefined;
}

/** A change that the administration proposes. */
export interface ProposedChange {
  /** Its number in the list, from 1. */
  number: number;
  /** What is to be changed. */
  change: string;
  /** Why: the assessments of what led to it, each once. */
  assessments: string[];
  /** What is recommended, each recommendation once. */
  recommendations: string[];
  /** The numbers of the responses that led to it, ascending. */
  responses: number[];
  /** The section's heading. */
  heading?: string | null | undefined;
  /** The section of the documents that it changes; absent where it is tied to none. */
  section?: string | null | undefined;
}

/** Somebody who is proposed for a task. */
export interface ProposedHelper {
  /** Who. */
  citizen: CitizenId;
  /** Their name. */
  name?: string | null | undefined;
  /** Whether their name and address are protected (CPR-loven § 28): both are for staff alone. */
  protected?: boolean | undefined;
}

/** A task with those who are proposed for it. */
export interface ProposedTask {
  /** The need. */
  need: NeedId;
  /** When it is, in English. */
  when: string;
  /** And in Danish. */
  whenDanish: string;
  /** Who is proposed, by name. */
  people: ProposedHelper[];
  /** A sentence in English. */
  text: string;
  /** And in Danish. */
  textDanish: string;
  /** What it is called. */
  title?: string | null | undefined;
}

/** What a certificate proves. */
export interface ProvenChances {
  /** The smallest chance of anybody who can be drawn, 0 to 1. */
  minimum: number;
  /** How many levels are proven by arithmetic. */
  proven: number;
  /** How many levels there are; where only the smallest chance was made as large as can be, one more than that. */
  levels: number;
  /** How far a proven level is from what no lottery exceeds, at most. */
  gap: number;
  /** No lottery has a larger one, 0 to 1. Absent where that rests on a search. */
  bound?: number | null | undefined;
}

/** Where in a white paper something stands that the public reads. */
export type PublicPlace =
  /** The hearing's title, or a heading of its documents, as they were announced. */
  | {
      kind: 'hearing';
    }
  /** A question of the hearing's form, or a choice of it. */
  | {
      kind: 'question';
      /** Which. */
      question: string;
    }
  /** What stands before the responses. */
  | {
      kind: 'introduction';
    }
  /** A theme's name. */
  | {
      kind: 'theme';
      /** Which. */
      theme: string;
    }
  /** A group's title or answer. */
  | {
      kind: 'group';
      /** Which. */
      group: string;
    }
  /** What is said of a section. */
  | {
      kind: 'section';
      /** Which. */
      section: string;
    }
  /** What is answered to one response, or why it is not reproduced. */
  | {
      kind: 'answer';
      /** Its number. */
      number: number;
      /** The response. */
      response: ResponseId;
    }
  /** What is published of a response, the answers in words to the form too. */
  | {
      kind: 'response';
      /** Its number. */
      number: number;
      /** The response. */
      response: ResponseId;
    };

/** When reviewed responses are shown to the public. Municipalities differ. */
export type PublicationMoment =
  /** As soon as a person has reviewed them. */
  | 'immediate'
  /** Once the deadline has passed. */
  | 'after_deadline'
  /** Once the agenda of the council's meeting is published. */
  | 'with_agenda'
  /** Never. */
  | 'never';

/**
 * `hearing.publish_agenda`: says that the agenda with the case is published, from which moment responses are shown
 * where the municipality publishes them with the agenda. For staff.
 */
export interface PublishAgenda {
  /** The hearing. */
  hearing: HearingId;
}

/** `assessment.publish`: lets everybody read an assessment; from then on it stands. For staff. */
export interface PublishAssessment {
  /** The assessment. */
  assessment: AssessmentId;
}

/** `hearing.publish_decision`: the decision was published; from then on the complaint period runs. For staff. */
export interface PublishDecision {
  /** The hearing. */
  hearing: HearingId;
  /** The day of publication. */
  publishedOn: Day;
}

/**
 * `team.publish_draw`: publishes a draw before it: the leximin lottery of this team's pool as one text, with its hash
 * and the proof of its chances. Nobody can publish any other text: it is computed here, from the candidates and the
 * quotas as they stand. From then on nothing about the draw can change until the public randomness is known. The
 * receipt names the draw, by its number. For staff.
 */
export interface PublishDraw {
  /** The team. */
  team: TeamId;
  /** What is drawn, in the text's first lines. The time of the draw is added. */
  title: string;
  /** When the randomness will be drawn, later than now: whoever knew it beforehand could choose. */
  drawsAt: Instant;
  /** How much of each person is published. Not the features where seats ask for what somebody has lived through. */
  disclosure: Disclosure;
  /** How many panels, 100 or more; 1,000 unless said otherwise. `1000` where it is left out. */
  panels?: number | undefined;
  /** How the panel will be drawn. */
  randomness?: Randomness | undefined;
}

/** A published text and the hash to announce with it. */
export interface PublishedText {
  /** The text. Publish it byte for byte. */
  text: string;
  /** Its SHA-256, 64 hexadecimal digits in lower case. */
  sha256: string;
}

/**
 * `contact_point.put`: adds a contact point, or replaces what one says as a whole; one that was retired is offered
 * again. For staff.
 */
export interface PutContactPoint {
  /** Its key, for ever. */
  contactPoint: string;
  /** What it says. */
  card: ContactCard;
}

/**
 * `hearing.put_document`: puts a document, which the receipt names, or a new version of it. Once the hearing is
 * announced, a new version says what changed. For staff.
 */
export interface PutDocument {
  /** The hearing. */
  hearing: HearingId;
  /** A readable key; putting the same again makes a new version. */
  document: string;
  /** What it is to the hearing. */
  role: DocumentRole;
  /** The document. */
  content: Document;
  /** What changed, where the hearing is announced already. Public. */
  note?: string | null | undefined;
}

/** `white_paper.put_group`: adds a group, which the receipt names, or changes its title and answer. For staff. */
export interface PutGroup {
  /** The hearing. */
  hearing: HearingId;
  /** A readable key. */
  group: string;
  /** The title, public. */
  title: string;
  /** What is answered to all in it; it can be left for later, but not beyond the white paper's end. */
  answer?: AnswerText | null | undefined;
  /**
   * Whether its responses say the same, as those of a campaign do: then they are one line of the white paper with
   * their count, their numbers and their senders, and what they say is written once, as the first of them that may be
   * published says it. Whoever adds a word or answers the form otherwise stands on their own as well. Lists still
   * have a row for each. Refused where one says something else.
   */
  campaign?: boolean | undefined;
  /** The section of the documents under which it stands in the white paper. */
  section?: string | null | undefined;
}

/**
 * `dialogue.put_reason`: puts a reason for hiding something on the municipality's list from a day on, words it anew,
 * or takes it off. What was decided before keeps the words of its day. For staff.
 */
export interface PutReason {
  /** Its key, for ever. */
  reason: string;
  /** The first day, in Danish time; later than any that the list has for it. */
  from: Day;
  /** What it says. Left out, it is off the list from then on. */
  words?: ReasonWords | null | undefined;
}

/**
 * `white_paper.put_section`: what the administration says of a section of the documents, in its own words: a summary
 * of what was said about it, an assessment, a recommendation and the change that it proposes. It answers no response:
 * each still gets its own answer, or that of a group. For staff.
 */
export interface PutSection {
  /** The hearing. */
  hearing: HearingId;
  /** The section. */
  section: string;
  /** What is said of it. */
  answer: AnswerText;
}

/** `white_paper.put_theme`: adds a theme, which the receipt names, or changes one. For staff. */
export interface PutTheme {
  /** The hearing. */
  hearing: HearingId;
  /** A readable key. */
  theme: string;
  /** Its names. */
  labels: Record<string, string>;
  /** The theme above it. */
  parent?: string | null | undefined;
}

/** How good the coding is. */
export interface QualityView {
  /** Responses that were not withdrawn. */
  responses: number;
  /** Those that some coder coded. */
  coded: number;
  /** Those to which some coder gave a theme. */
  withTheme: number;
  /** Those that a person coded. */
  codedByPeople: number;
  /** Those that are settled. */
  settled: number;
  /** The share of coded responses, 0 to 1; 1 where there are none. */
  coverage: number;
  /** How many responses both coded. */
  compared: number;
  /** How far they agree on each theme. */
  agreement: ThemeAgreement[];
  /** The first of the two coders compared; absent where no two have a response in common. */
  first?: string | null | undefined;
  /** The mean of the kappas that there are. */
  kappaMean?: number | null | undefined;
  /** The second. */
  second?: string | null | undefined;
}

/** A question of the form. Public. */
export interface Question {
  /** A readable key within the form. */
  question: string;
  /** The question. */
  text: string;
  /** How it is answered. */
  kind: QuestionKind;
  /** Whether the form can't be sent without an answer to it. */
  required?: boolean | undefined;
  /** The section of the documents that it is about. */
  section?: string | null | undefined;
}

/** What was answered to one question. */
export interface QuestionCounts {
  /** The question's key. */
  question: string;
  /** The question. */
  text: string;
  /** How many answered it. */
  answered: number;
  /** How many did not: with the form, or because they wrote without it. */
  unanswered: number;
  /**
   * How often each answer was given, in the form's order, those too that nobody gave. None where it is answered in
   * words.
   */
  options: OptionCount[];
  /** The same by whom they answer for. Empty where all answer for the same, and for answers in words. */
  byKind: KindCounts[];
  /** The mean on the scale in tenths, rounded, halves away from zero. Absent where there is none. */
  meanTenths?: number | null | undefined;
  /** The section of the documents that it is about. */
  section?: string | null | undefined;
  /** Whether several answers could be chosen, so that their counts are together more than those who answered. */
  several?: boolean | undefined;
}

/** How a question is answered. */
export type QuestionKind =
  /** In one's own words. */
  | {
      kind: 'open';
    }
  /** By choosing. */
  | {
      kind: 'closed';
      /** What can be chosen. */
      choices: AnswerChoice[];
      /** Whether several may be chosen. */
      several: boolean;
    }
  /** By a whole number. */
  | {
      kind: 'scale';
      /** The lowest, inclusive. */
      from: number;
      /** The highest, inclusive. */
      to: number;
    };

/** Hours of the day, Danish time, in which nothing is sent. */
export interface QuietHours {
  /** The full hour at which they begin, inclusive: 0 to 23. */
  from: number;
  /** The full hour at which they end, exclusive: 0 to 23. Earlier than `from` where they go over midnight. */
  to: number;
}

/** A quota's bound before and after. */
export interface QuotaChange {
  /** The quota of a value, or a joint one. */
  rule: RuleName;
  /** Which end of it. */
  bound: Bound;
  /** As it was. */
  from: number;
  /** As it must be. */
  to: number;
}

/** What one person more of room in a quota would give. */
export interface QuotaPrice {
  /** The quota. */
  rule: RuleName;
  /** Which end of it. */
  bound: Bound;
  /**
   * By how much the smallest chance would rise, at the rate of the first fraction of a person: what a whole person
   * more gives is at most this.
   */
  price: number;
}

/**
 * How a panel will be drawn. It stands in the published text.
 *
 * Numbered balls and dice leave nobody anything to compute. A beacon's value is one that a third party publishes at a
 * time announced beforehand, such as a round of drand or a pulse of NIST's beacon (NISTIR 8213).
 */
export type Randomness =
  /** Balls numbered 0 to 9, each put back before the next is drawn, or each from an urn of its own. */
  | {
      kind: 'balls';
      /** How many are drawn for one number, 1 to 9. */
      balls: number;
    }
  /** Throws of a die. A die of ten shows 0 to 9, any other 1 to its number of sides. */
  | {
      kind: 'dice';
      /** How many sides the die has, 2 to 100. */
      sides: number;
      /** How many throws make one number, 1 to 30. */
      throws: number;
    }
  /** A value that somebody else publishes. */
  | {
      kind: 'beacon';
      /** Whose value, and which: one line that leaves no choice, such as `drand quicknet, round 4000000`. */
      source: string;
      /** How many bytes the value has, 16 to 128. */
      bytes: number;
    };

/** How far one has come with a principle. */
export interface RatingView {
  /** The principle. */
  principle: Principle;
  /** How far. */
  step: PrincipleStep;
  /** By what one sees it. */
  evidence?: string | null | undefined;
}

/** Groups of which everybody is in one at most. */
export interface ReachDimension {
  /** What it is called. */
  name: string;
  /** Its groups; 2 to 50. */
  groups: readonly ReachGroup[];
}

/** A dimension, with who takes part. */
export interface ReachDimensionView {
  /** What it is called. */
  name: string;
  /** How many take part of whom nobody knows the group, to the nearest five. */
  unknown: number;
  /** Its groups, in the order of the question. */
  groups: ReachGroupView[];
}

/** A group of the population: of an age, of a part of the municipality, or of both. */
export interface ReachGroup {
  /** What it is called. */
  name: string;
  /** How many live here. */
  population: number;
  /** At least so old at the end of this year, inclusive. */
  ageFrom?: number | null | undefined;
  /** At most so old at the end of this year, inclusive. */
  ageTo?: number | null | undefined;
  /** Only of this part of the municipality. */
  area?: string | null | undefined;
}

/** A group, with who takes part. */
export interface ReachGroupView {
  /** What it is called. */
  name: string;
  /** How many live here. */
  population: number;
  /** Of a thousand inhabitants, rounded down. */
  populationPerMille: number;
  /** How many take part, to the nearest five. */
  count: number;
  /** Of a thousand who take part and whose group is known, rounded down. */
  perMille: number;
  /** Whether it is reached. */
  verdict: ReachVerdict;
  /** All that in a sentence, in Danish. */
  danish: string;
  /** The same in English. */
  english: string;
  /** About how many more of it would make its share right, where it is not reached. */
  missing?: number | null | undefined;
}

/** Who takes part, beside who lives here. */
export interface ReachReport {
  /** How many take part, to the nearest five. */
  total: number;
  /** By dimension, in the order of the question. */
  dimensions: ReachDimensionView[];
}

/** Whether a group is reached. */
export type ReachVerdict =
  /** Its share of those whose group is known is less than four fifths of its share of the population. */
  | 'under'
  /** In between. */
  | 'even'
  /** It is more than six fifths of that. */
  | 'over'
  /** Fewer than 20 said to which group they belong. */
  | 'unsure';

/** `conversation.read`: what the two sides of an assignment wrote. For both sides and staff. */
export interface ReadConversation {
  /** The assignment. */
  assignment: AssignmentId;
}

/**
 * `notice.read`: marks the inbox as read, up to a line and with it all before. What was read long ago goes: five
 * hundred lines are kept.
 */
export interface ReadInbox {
  /** The citizen. */
  citizen: CitizenId;
  /** The latest line that was read, by its number. */
  number: number;
}

/**
 * `sortition.read_tables`: quotas and people from the `categories.csv` and `people.csv` that clerks and other tools
 * have, with one report of everything: what was read otherwise than it stands, what was passed over, and what must be
 * put right, with a proposal. What stands in the tables is shown to the municipality's own people alone.
 */
export interface ReadTables {
  /** `categories.csv`. */
  categories: TableInput;
  /** `people.csv`. */
  people: TableInput;
  /** Which columns of `people.csv` say who somebody is and where they live. */
  columns?: PeopleColumns | undefined;
  /** Corrections that somebody decided on, such as proposals of an earlier report. */
  corrections?: readonly TableCorrection[] | undefined;
}

/** A reason. */
export interface ReasonView {
  /** Its key. */
  reason: string;
  /** What it says. */
  words: ReasonWords;
}

/** What a reason says. */
export interface ReasonWords {
  /** In Danish, as `Omtaler andre personer`. */
  danish: string;
  /** In English, as `Names other people`. */
  english: string;
}

/** The list of reasons. */
export interface ReasonsView {
  /** The reasons, in the order of their keys. */
  reasons: ReasonView[];
}

/**
 * The answer to a command that was carried out. The same command under the same id gives the same receipt, to the
 * byte; but for commands that erase, of which nothing is kept: whoever sends such a command again is answered at the
 * moment of asking.
 */
export interface Receipt {
  /** The command's id. */
  command: CommandId;
  /** The command's name, as `idea.deposit`. */
  name: string;
  /** The moment at which it was carried out, as it was asked. */
  at: string;
  /**
   * The id of the thing that the command is about: of the new idea, the meeting that was called or changed, the
   * interest area. A text in every language, since some things have a readable key and no UUID.
   */
  id: string;
  /** What it made, in the order made. */
  made: Made[];
}

/** Whom a notice goes to. Lies in the vault. */
export interface Recipient {
  /** The name. */
  name: string;
  /**
   * Where to reach them: an address of the channel's kind. For Digital Post, whatever the host resolves; never a CPR
   * number.
   */
  address: string;
}

/**
 * `response.recognise_veto`: staff confirm that the sender is the authority that it says to be, and that its response
 * is a veto (planloven § 28): timely, reasoned, and referring to its effect. For staff.
 */
export interface RecogniseVeto {
  /** The response. */
  response: ResponseId;
}

/**
 * `team.recommend`: gives the council a recommendation, or words one anew that it has not answered. The receipt names
 * it. For staff.
 */
export interface Recommend {
  /** The team. */
  team: TeamId;
  /** A fresh id, or the id of the recommendation to word anew. Made where it is left out. */
  recommendation?: RecommendationId | undefined;
  /** What it is called. Public once the team has reported. */
  title: string;
  /** What it says. Public once the team has reported. */
  text: string;
}

/** A recommendation, and the council's answer. */
export interface RecommendationView {
  /** The recommendation. */
  recommendation: RecommendationId;
  /** Its number, from 1. */
  number: number;
  /** What it is called. */
  title: string;
  /** What became of it. */
  followUps: FollowUpView[];
  /** On which day. */
  decidedOn?: string | null | undefined;
  /** What the council made of it. */
  outcome?: TreatmentOutcome | null | undefined;
  /** The council's reply. */
  reply?: string | null | undefined;
  /** What it says. */
  text?: string | null | undefined;
}

/**
 * `grant.record`: records an application that came on paper or by mail, with the time at which it was received. One
 * that came late is taken down as late; what to do with it is decided as with any other. For staff.
 */
export interface RecordApplication {
  /** A fresh id. Made where it is left out. */
  grant?: GrantId | undefined;
  /** The call. */
  round: string;
  /** Who applies. */
  organisation: OrganisationId;
  /** When it was received: never later than now, and not before the call opens. */
  receivedAt: Instant;
  /** What it says. */
  content: ApplicationContent;
}

/**
 * `assessment.record`: a team, a hearing or the municipality says for each of the six principles how far it has come,
 * with evidence; written anew as often as needed until it is published. For staff.
 */
export interface RecordAssessment {
  /** A fresh id, or the id of the one to write anew. Made where it is left out. */
  assessment?: AssessmentId | undefined;
  /** The day of which it speaks, not in the future. */
  on: Day;
  /** All six principles, each once. */
  ratings: readonly PrincipleRating[];
  /**
   * Of what, by kind and id, as `team/0199c82d-21a8-7e08-89c1-f8f123d50000`; of the municipality where it is absent.
   */
  thing?: StreamKey | null | undefined;
}

/** `meeting.record_attendance`: records who was there. Once more corrects it. For staff. */
export interface RecordAttendance {
  /** The meeting. */
  meeting: MeetingId;
  /** The appointments of those who were there. */
  present: readonly number[];
  /** The appointments of those who were excused (*afbud*). */
  excused?: readonly number[] | undefined;
}

/** `grant.repay`: records that money was paid back, all of it or a part. For staff. */
export interface RecordRepayment {
  /** The application. */
  grant: GrantId;
  /** How much, in øre: at least 1, at most what is still owed. */
  amountOere: number;
  /** The day, from that of the payment to today. */
  on: Day;
}

/**
 * `response.record`: staff record a response that came by mail or letter or was said at a meeting. When it arrived
 * and when it was recorded stay apart. For staff.
 */
export interface RecordResponse {
  /** A fresh id. Made where it is left out. */
  response?: ResponseId | undefined;
  /** The hearing. */
  hearing: HearingId;
  /** How it came. */
  channel: ResponseChannel;
  /** When it was available to the municipality: for letters the day of arrival counts, not that of sending. */
  receivedAt: Instant;
  /** What it says and who sends it. */
  content: ResponseContent;
}

/**
 * `council.record_result`: records the votes. The seats go to those with most votes, the rest are deputies in their
 * order; the receipt names them, by number as members. Among equals lots decide; they are drawn outside, and their
 * order is recorded with a note of how it was done. For staff, on the election day or later.
 */
export interface RecordResult {
  /** The council. */
  organisation: OrganisationId;
  /** The votes of each candidate who stands. */
  votes: readonly CandidateVotes[];
  /**
   * The candidates between whom equal votes leave a seat or the order of deputies open, in the order in which their
   * lots were drawn.
   */
  lots?: readonly number[] | undefined;
  /** How lots were drawn: when, by whom, before whom. With lots, and only with them. */
  note?: string | null | undefined;
}

/** `gathering.record_turnout`: records who came, up to 500 at once; once more corrects it. For staff. */
export interface RecordTurnout {
  /** The gathering. */
  gathering: GatheringId;
  /** Of those who have a place and did not come. */
  absent?: readonly string[] | undefined;
  /** The references of those who have a place and came. */
  present?: readonly string[] | undefined;
  /** How many came without having signed up, in all. `0` where it is left out. */
  walkIns?: number | undefined;
}

/** The latest call for people. */
export interface RecruitmentView {
  /** The last day for interest, inclusive. */
  lastDay: string;
  /** How the seats are filled. */
  method: SelectionMethod;
  /** The quotas. */
  plan: DrawPlan;
  /** How many were invited. */
  invited: number;
  /** How many are interested or were chosen. */
  interested: number;
}

/** A place that a reviewer should look at, and that nothing hides by itself. */
export interface RedactionHint {
  /** The first character, counted in Unicode scalar values from 0. */
  start: number;
  /** The character after the last. */
  end: number;
  /** How much it may harm somebody. */
  risk: Risk;
  /** Why it is suggested. */
  reason: HintReason;
  /** The reason in Danish. */
  danish: string;
  /** The reason in English. */
  english: string;
}

/** A kind of personal data. */
export type RedactionKind =
  /** A personal number (*CPR-nummer*), replacement numbers included. */
  | 'cpr'
  /** A telephone number, Danish or foreign. */
  | 'phone'
  /** An e-mail address, also in disguise. */
  | 'email'
  /** A street address with a house number, or a post-office box. */
  | 'address'
  /** A bank account: registration and account number, or IBAN. */
  | 'bank_account'
  /** A vehicle's number plate. */
  | 'number_plate'
  /** A person's name. */
  | 'name'
  /** The lines after a closing phrase. */
  | 'signature'
  /** Anything else that only a reader notices, such as somebody's illness. No program looks for it. */
  | 'other';

/** A stretch of a response's prose that is hidden. */
export interface RedactionSpan {
  /** The first character, counted in Unicode scalar values from 0. */
  start: number;
  /** The character after the last. */
  end: number;
  /** What it is. */
  kind: RedactionKind;
}

/**
 * A region.
 *
 * Five from 1 January 2007 on, and four from 1 January 2027 on, when Hovedstaden and Sjælland merge into Østdanmark
 * (lov nr. 699 of 20/06/2025). Which region a municipality belongs to therefore depends on the date; see
 * `Municipality.regionOn`. In JSON: `hovedstaden`, `sjaelland`, `syddanmark`, `midtjylland`, `nordjylland`,
 * `oestdanmark`.
 */
export type Region =
  /** Region Hovedstaden, 2007 to 2026: 29 municipalities. */
  | 'hovedstaden'
  /** Region Sjælland, 2007 to 2026: 17 municipalities. */
  | 'sjaelland'
  /** Region Syddanmark: 22 municipalities. */
  | 'syddanmark'
  /** Region Midtjylland: 19 municipalities. */
  | 'midtjylland'
  /** Region Nordjylland: 11 municipalities. */
  | 'nordjylland'
  /** Region Østdanmark, from 2027 on: 46 municipalities. */
  | 'oestdanmark';

/** How long a municipality belongs to a region. */
export interface RegionPeriodView {
  /** The region. */
  region: Region;
  /** The region's name. */
  name: string;
  /** The first day. */
  from: string;
  /** The last day, inclusive; null when no end is known. */
  until?: string | null | undefined;
}

/**
 * `organisation.register`: registers an organisation. For staff, whose word confirms it; and for a citizen, who then
 * holds the first mandate, over everything, and waits for the municipality to confirm it.
 */
export interface RegisterOrganisation {
  /** A fresh id. Made where it is left out. */
  organisation?: OrganisationId | undefined;
  /** What kind it is. */
  kind: OrganisationKind;
  /** What it is called. */
  name: string;
  /** What it says of itself. */
  text: OrganisationText;
  /** The part of the municipality. */
  area?: string | null | undefined;
  /** Its number in the central register of businesses, where it has one. */
  cvr?: Cvr | null | undefined;
  /** How many live in the area of a local council. */
  inhabitants?: number | null | undefined;
}

/**
 * From when on somebody is regularly attached (*fast tilknytning*) to an organisation: the law leaves the thresholds
 * to practice. Above either of them somebody is.
 *
 * The default is Glostrup's: more than a week, or more than 3 times in 3 months.
 */
export interface RegularAttachment {
  /** More than so many days from the first to the last, both counted; 0 to 366. */
  daysMax: number;
  /** More than so many times; 0 to 100. */
  timesMax: number;
  /** Within so many months; 1 to 24. */
  withinMonths: number;
}

/**
 * `assignment.reject_hours`: the other side does not agree; the minutes count no more. The receipt names the entry.
 * For that side, and for staff on its behalf.
 */
export interface RejectHours {
  /** The assignment. */
  assignment: AssignmentId;
  /** The entry's number, from 1. */
  entry: number;
}

/** `citizen.rejoin`: comes back to the bank with new consents. What was supported before is still supported. */
export interface RejoinBank {
  /** The citizen. */
  citizen: CitizenId;
  /** What the guardian's log-in vouches for, as `identity.attest` gives it. */
  attestation?: Attestation | null | undefined;
  /**
   * Whether the holder of parental responsibility gives them. For staff, or with an attestation of custody. `false`
   * where it is left out.
   */
  byGuardian?: boolean | undefined;
  /** The consents given now. */
  consents?: readonly ConsentInput[] | undefined;
}

/**
 * `matching.relax`: whether all minimums can be met; if not, which needs stand against one another, and the smallest
 * change with which they can.
 */
export interface RelaxMatching {
  /** Who and what. */
  market: MarketRows;
  /**
   * At most so many units of work, each about a billionth of a second; what the actor may use unless said otherwise.
   */
  workMax?: number | null | undefined;
}

/** The smallest change of quotas after which some panel keeps all rules. */
export interface Relaxation {
  /** What changes; empty where the quotas can be met as they are. */
  changes: QuotaChange[];
  /**
   * The weighted sum of all changes. No other change within the flex has a smaller one, unless `least` says
   * otherwise.
   */
  weight: number;
  /**
   * Where the search was stopped: no change within the flex has a smaller weight than this. Absent where none has a
   * smaller one than these changes.
   */
  least?: number | null | undefined;
}

/** The smallest change of minimums with which all of them can be met. */
export interface Relaxation2 {
  /** The minimums to lower, by ascending id. Empty where all can be met as they are. */
  changes: MinimumChange[];
  /** By so many in all. No other change with a smaller sum is enough. */
  lowered: number;
}

/** What stands against the minimums. */
export interface RelaxedMatching {
  /** The smallest change. */
  relaxation: Relaxation2;
  /** Needs whose minimums can't be met together; absent where all can. */
  conflict?: MinimumConflict | null | undefined;
}

/** `contact_point.release`: lets a contact point answer for a thing no longer. For staff. */
export interface ReleaseContactPoint {
  /** Which. */
  contactPoint: string;
  /** For what. */
  matter: StreamKey;
}

/** What a quota asks of substitutes. */
export interface RemainingQuota {
  /** The quota. */
  rule: RuleName;
  /** How many of those who stay count in it. */
  staying: number;
  /** At least so many of the substitutes must, inclusive. */
  min: number;
  /** At most so many of them may, inclusive. Where more stay than the quota allows, 0, and there is no such panel. */
  max: number;
  /** How many people who can be drawn do. */
  available: number;
}

/**
 * `gathering.remind`: reminds those who have a place: a line in each inbox, once within twelve hours. `gathering.due`
 * says when it is time. For staff and the host's job.
 */
export interface RemindGathering {
  /** The gathering. */
  gathering: GatheringId;
}

/**
 * `shift.remind`: reminds of shifts, as `shift.due` named them; each once, whoever else reminds at the same time.
 * What is not due any more is passed over. The news goes out as all news does. For staff and the system.
 */
export interface RemindOfShifts {
  /** Which; 1 to 200. */
  shifts: readonly ShiftRef[];
}

/** `interest.rename`: gives an area other names or another KLE number. The key stays. */
export interface RenameInterest {
  /** The area. */
  interest: string;
  /** Its names by language. */
  labels: Record<string, string>;
  /** Its number in KLE. */
  kle?: KleNumber | null | undefined;
}

/** Which hearing is held again, and why. */
export interface Renewal {
  /** The hearing before. */
  hearing: HearingId;
  /** Why. */
  cause: RenewalCause;
}

/** Why a hearing is held again. */
export type RenewalCause =
  /** People who had to be told were not. */
  | 'notification_failure'
  /** The document is changed so that others are affected (planloven § 27, stk. 2). */
  | 'material_change'
  /** The change makes it a new proposal: a whole new period. */
  | 'new_proposal'
  /** Something else went wrong. */
  | 'other';

/** `response.reopen`: a response is to be settled anew. For staff. */
export interface ReopenResponse {
  /** The response. */
  response: ResponseId;
  /** Why. */
  reason: string;
}

/** `dialogue.reopen`: opens a topic again that is over. Nobody is told a second time that it is there. For staff. */
export interface ReopenTopic {
  /** The topic. */
  topic: TopicId;
  /** The new last day, inclusive. */
  to: Day;
}

/**
 * `white_paper.reopen`: opens a finished white paper again, with a reason, before the council has decided. For staff.
 */
export interface ReopenWhitePaper {
  /** The hearing. */
  hearing: HearingId;
  /** Why. */
  reason: string;
}

/** Which of the two, when a local time comes twice. */
export type RepeatedHour =
  /** The first, in summer time: "02.00 A". */
  | 'first'
  /** The second, in normal time: "02.00 B". */
  | 'second';

/** A draw of substitutes. */
export interface Replacement {
  /** The rules of the whole panel, as they were. */
  rules: DrawRules;
  /** The people: those who stay are included, those who can't be drawn excluded. Draw with these as with any. */
  people: Volunteer[];
  /** How many seats are free. */
  free: number;
  /** What the quotas still ask of the substitutes. */
  remaining: RemainingQuota[];
  /** Which round this draw is, from 1. */
  round: number;
  /** The rounds before it. */
  rounds: RoundReport[];
}

/** A round of substitutes. All people by pseudonym. */
export interface ReplacementRound {
  /** Who was drawn and asked. */
  asked?: readonly string[] | undefined;
  /** Who of them said no, or never answered. */
  declined?: readonly string[] | undefined;
  /** Who sat, and left before this round. */
  left?: readonly string[] | undefined;
}

/** What a published text and the public randomness say together. */
export interface Replay {
  /** The SHA-256 of the text, 64 hexadecimal digits in lower case. */
  sha256: string;
  /** The number of the panel that was drawn, from 0. */
  panel: number;
  /** The line of the text on which it stands, from 1. */
  line: number;
  /** The pseudonyms of its people, in byte order. */
  people: string[];
}

/**
 * `gathering.reply`: takes a calendar's answer to a gathering: yes signs its citizen up, alone and without a slot, no
 * withdraws. Whose answer it is the host knows, from the address it came from; what stands in the file, anybody can
 * write. For the citizen and staff.
 */
export interface ReplyToGathering {
  /** The gathering. */
  gathering: GatheringId;
  /** Who answers. */
  citizen: CitizenId;
  /** The answer, `text/calendar` with `METHOD:REPLY`. */
  ics: string;
}

/**
 * `shift.report_absence`: the poster says that whoever was to help did not come to a shift, or that they did after
 * all. They are told, and can answer. Not where the shift was given back in time, nor while hours of that day stand.
 * For whoever approves hours for the poster, and for staff.
 */
export interface ReportAbsence {
  /** The assignment. */
  assignment: AssignmentId;
  /** When the shift began, to the minute. */
  from: Instant;
  /** Whether they did not come. */
  absent: boolean;
}

/**
 * `hearing.report_delivery`: reports how a notice, which the receipt names, was delivered. A failure to tell somebody
 * who had to be told stands against the hearing until they were told with the whole minimum period before them. For
 * staff.
 */
export interface ReportDelivery {
  /** The notice. */
  notice: NoticeId;
  /** How far it has come. */
  state: DeliveryState;
  /** By what channel; as before where it is not given. */
  channel?: DeliveryChannel | null | undefined;
  /** The day on which it was delivered; today where it is not given. */
  on?: Day | null | undefined;
}

/** `sortition.report`: what a lottery does to each group, beside the stratified draw in wide use. */
export interface ReportDraw {
  /** What every panel must respect. */
  rules: DrawRules;
  /** The people, in any order. */
  people: readonly Volunteer[];
  /** The language of the charts. `da` where it is left out. */
  language?: Language | undefined;
  /** What the lottery is best at. `leximin` where it is left out. */
  objective?: Objective | undefined;
  /** The share of the population that each value has, 0 to 1, by feature and value, as far as it is known. */
  population?: Record<string, Record<string, number>> | undefined;
  /**
   * At most so many units of work, each about a billionth of a second; what the actor may use unless said otherwise.
   */
  workMax?: number | null | undefined;
}

/**
 * `gathering.report`: says what came of a gathering, in words and by what it led to. Once more says it anew. For
 * staff.
 */
export interface ReportGathering {
  /** The gathering. */
  gathering: GatheringId;
  /** What came of it. */
  text: string;
  /** What it led to, by kind and id: ideas, hearings, teams. */
  ledTo?: readonly StreamKey[] | undefined;
}

/**
 * `grant.report`: reports what the money went to (*regnskab*), or corrects that before the accounts are settled. A
 * report after the day on which it was due is taken. For whoever holds a mandate to apply, and for staff who received
 * it on paper.
 */
export interface ReportGrant {
  /** The application. */
  grant: GrantId;
  /** How much was spent, in øre; at most 1,000,000,000,000. */
  spentOere: number;
  /** What was done. */
  text: string;
}

/**
 * `assignment.report_hours`: a side reports the work of one day. The receipt names the entry, by its number. For the
 * volunteer, for the poster, and for staff on behalf of either.
 */
export interface ReportHours {
  /** The assignment. */
  assignment: AssignmentId;
  /** The side that reports. */
  side: AssignmentSide;
  /** The local day: not before the work began, not in the future, within the need's period. */
  day: Day;
  /** How many minutes; 1 to 1,440, and no more than the day has left. */
  minutes: number;
}

/**
 * `initiative.report`: reports what was done on a day, until the last day of the period has passed. For whoever holds
 * a mandate to post, and for staff.
 */
export interface ReportInitiative {
  /** Which. */
  initiative: InitiativeId;
  /** The day: of the period, today or before. */
  on: Day;
  /** What was done. Public. */
  text: string;
}

/**
 * `assignment.match_report`: what a coordinator reads of `assignment.match`: who is proposed for what, places that
 * stay free and whom to ring first, what changed since an earlier matching, and who got nothing. People whose name
 * and address are protected are marked. For staff.
 */
export interface ReportMatches {
  /** The pairs of an earlier matching, as yesterday's; nothing is compared where they are absent. */
  before?: readonly PairBefore[] | null | undefined;
  /** Only needs of this interest area. */
  interest?: string | null | undefined;
  /** Only needs of a mentoring round, where a student helps a pupil. `false` where it is left out. */
  mentoring?: boolean | undefined;
  /** How fast people get from one task to another, as for `assignment.match`. */
  metresPerMinute?: number | null | undefined;
}

/**
 * `notice.report`: says what became of messages of a batch. One that was delivered may be reported again when it
 * comes back. What is to be tried again later is not reported. For the host's job.
 */
export interface ReportMessages {
  /** The batch. */
  batch: BatchId;
  /**
   * Whether nothing more will be said of the batch: what was not reported was not sent, and the batch is not open any
   * more.
   */
  done?: boolean | undefined;
  /** Some of its messages, each once. */
  messages?: readonly DeliveryReport[] | undefined;
}

/** `team.report`: the team hands over to the council what it made. For staff. */
export interface ReportWork {
  /** The team. */
  team: TeamId;
}

/** A report with its charts. */
export interface ReportedDraw {
  /** The figures. */
  report: DrawReport;
  /**
   * Charts as HTML figures, each with a text alternative and a table: the chances by group, the shares, and
   * everybody's chance.
   */
  figures: string[];
}

/** A draw of reserves. */
export interface ReserveDraw {
  /** Quotas on the reserves by value. Joint quotas, seat groups and households are left to the replacement. */
  rules: DrawRules;
  /** The people: the panel's members are excluded, nobody is included. */
  people: Volunteer[];
  /** How many members are expected to leave, in thousandths. */
  expectedPerMille: number;
}

/** `matching.resolve`: what becomes of a best matching when one volunteer drops out. */
export interface ResolveMatching {
  /** Who and what, with the volunteer. */
  market: MarketRows;
  /** The volunteer who drops out. */
  volunteer: string;
  /**
   * Whether everybody else keeps what they have, and only the places that were left are filled again. `false` where
   * it is left out.
   */
  keep?: boolean | undefined;
  /**
   * At most so many units of work, each about a billionth of a second; what the actor may use unless said otherwise.
   */
  workMax?: number | null | undefined;
}

/**
 * `hearing.resolve_veto`: an authority that vetoed agrees, after changes that were agreed on (planloven § 28, stk.
 * 1). The receipt names the response that was the veto. For staff.
 */
export interface ResolveVeto {
  /** The hearing. */
  hearing: HearingId;
  /** The response that was the veto. */
  response: ResponseId;
  /** What was agreed. */
  agreement: string;
}

/** A matching after somebody dropped out. */
export interface ResolvedMatching {
  /** The pairs, by volunteer, then by need. */
  pairs: PairIds[];
  /** What they reach. */
  score: MatchScore;
  /** Everybody else for whom something changes. */
  moves: VolunteerMove[];
}

/** Who sends a response. Lies in the vault. */
export interface Respondent {
  /** For whom they answer. */
  kind: RespondentKind;
  /** Postal address. */
  address?: Address | null | undefined;
  /** The organisation's CVR number. */
  cvr?: Cvr | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** Under what mandate. */
  mandate?: string | null | undefined;
  /** The name of the person who writes. */
  name?: string | null | undefined;
  /** The organisation for which they answer. */
  organisation?: string | null | undefined;
  /** Telephone number. */
  phone?: string | null | undefined;
  /** Whether name and address are protected (CPR-loven § 28). */
  protected?: boolean | undefined;
  /** Others who sign. */
  signatories?: string[] | undefined;
}

/** For whom somebody answers. */
export type RespondentKind =
  /** For themselves (*privatperson*). */
  | 'private'
  /** For an association (*forening*). */
  | 'association'
  /** For a company (*virksomhed*). */
  | 'company'
  /** For an authority (*myndighed*). */
  | 'authority'
  /** For an advisory council (*råd*). */
  | 'advisory_council';

/** How a response came. */
export type ResponseChannel =
  /** By the form on the web. */
  | 'web'
  /** By e-mail. */
  | 'email'
  /** By letter. */
  | 'letter'
  /** Said at a meeting and written down. */
  | 'meeting';

/** What somebody sends in. */
export interface ResponseContent {
  /** Who sends it. */
  respondent: Respondent;
  /** Whether the sender names nobody. */
  anonymous?: boolean | undefined;
  /** The answers to the form. */
  answers?: readonly Answer[] | undefined;
  /** The files that came along. */
  attachments?: readonly AttachmentRef[] | undefined;
  /** Why the sender wishes it not to be published, where they do. */
  hideBecause?: string | null | undefined;
  /** The section of the documents that it is about as a whole. */
  section?: string | null | undefined;
  /** Where it stands. */
  stance?: Stance | null | undefined;
  /** What it says, in the sender's own words. */
  text?: string | null | undefined;
  /** An authority's veto. */
  veto?: VetoClaim | null | undefined;
}

/** A response in a list. */
export interface ResponseItem {
  /** The response. */
  response: ResponseId;
  /** Its number within the hearing. */
  number: number;
  /** How it came. */
  channel: ResponseChannel;
  /** For whom its sender answers. */
  kind: RespondentKind;
  /** Who sent it, as the public may know it. */
  name: string;
  /** Whether it came in time. */
  timely: boolean;
  /** When it arrived. */
  receivedAt: string;
  /** Whether anybody may see it now. */
  public: boolean;
  /** How far its review has come. */
  review: ReviewState;
  /** Whether it was withdrawn. */
  withdrawn: boolean;
  /** Whether it is settled. */
  settled: boolean;
  /** The section that it is about. */
  section?: string | null | undefined;
  /** Where it stands. */
  stance?: Stance | null | undefined;
  /** What it says, without what is hidden. */
  text?: string | null | undefined;
}

/** A page of responses. */
export interface ResponseList {
  /** How many there are in all, on every page. */
  total: number;
  /** The responses of this page. */
  responses: ResponseItem[];
  /** How many there are on all pages by `section`, `stance` and `kind`, where it was asked for. */
  counts?: Record<string, Record<string, number>> | undefined;
  /** Where the next page begins: give it as `after`. Absent on the last page. */
  next?: string | null | undefined;
}

/** What tells a sender that their response arrived (*kvittering*). */
export interface ResponseReceipt {
  /** Its number within the hearing. */
  number: number;
  /** When it arrived. */
  receivedAt: string;
  /** Whether it came in time. */
  timely: boolean;
  /** In Danish. */
  danish: string;
  /** In English. */
  english: string;
}

/** What a response, or a supplement to one, says. Lies in the vault. */
export interface ResponseText {
  /** The answers to the form. */
  answers?: Answer[] | undefined;
  /** The files that came along. */
  attachments?: AttachmentRef[] | undefined;
  /** Why the sender wishes it not to be published. */
  hideBecause?: string | null | undefined;
  /** In the sender's own words. */
  text?: string | null | undefined;
  /** An authority's veto. */
  veto?: VetoClaim | null | undefined;
}

/** A response as the actor may see it. */
export interface ResponseView {
  /** The response. */
  response: ResponseId;
  /** The hearing. */
  hearing: HearingId;
  /** Its number within the hearing. */
  number: number;
  /** How it came. */
  channel: ResponseChannel;
  /** For whom its sender answers. */
  kind: RespondentKind;
  /** Who sent it, as the public may know it. */
  name: string;
  /** Whether it came in time. */
  timely: boolean;
  /** When it arrived. */
  receivedAt: string;
  /** When it was recorded. */
  recordedAt: string;
  /** Answers by choice and on scales; those in words stand in the text. */
  answers: Answer[];
  /** How many files came along. */
  attachments: number;
  /** Whether anybody may see it now. */
  public: boolean;
  /** How far its review has come. */
  review: ReviewState;
  /** Whether it is an objection in time with legal effect. */
  objection: boolean;
  /** Whether it is a veto. */
  veto: boolean;
  /** The response as it came: for staff and the sender only. */
  original?: OriginalResponse | null | undefined;
  /** The section that it is about. */
  section?: string | null | undefined;
  /** How it ended: for staff and the sender; for all, once the white paper is finished. */
  settlement?: SettlementView | null | undefined;
  /** Where it stands. */
  stance?: Stance | null | undefined;
  /** What it says, without what is hidden. */
  text?: string | null | undefined;
  /** When it was withdrawn. */
  withdrawnAt?: string | null | undefined;
}

/**
 * `dialogue.restore`: shows a hidden contribution again without an appeal, or after one that was turned down: anybody
 * may see that it was a mistake. For staff.
 */
export interface RestoreContribution {
  /** The contribution. */
  contribution: ContributionId;
  /** Why. */
  reason: string;
}

/** `idea.restore`: shows a hidden idea again. */
export interface RestoreIdea {
  /** The idea. */
  idea: IdeaId;
  /** The reason. */
  reason: string;
}

/** `citizen.resume`: ends the break. */
export interface ResumeCitizen {
  /** The citizen. */
  citizen: CitizenId;
}

/**
 * `contact_point.retire`: no longer offers a contact point. It answers for nothing any more, and what it said is
 * deleted. For staff.
 */
export interface RetireContactPoint {
  /** Which. */
  contactPoint: string;
}

/** `dialogue_form.retire`: a form is not used any more. One that is on trial is evaluated instead. For staff. */
export interface RetireForm {
  /** The form. */
  form: string;
}

/** `interest.retire`: no longer offers an area. Who follows it is still found. */
export interface RetireInterest {
  /** The area. */
  interest: string;
}

/**
 * `white_paper.retire_theme`: a theme, which the receipt names, is no longer used; what was coded with it stays. For
 * staff.
 */
export interface RetireTheme {
  /** The hearing. */
  hearing: HearingId;
  /** The theme. */
  theme: string;
}

/** `way.retire`: no longer offers a way. Profiles that name it keep it. */
export interface RetireWay {
  /** The way. */
  way: string;
}

/**
 * `partnership.review`: records that the parties looked at the agreement (*opfølgning*, *evaluering*) on or after a
 * day on which that was due. What was decided there is still to be done. For a party, and for staff.
 */
export interface ReviewAgreement {
  /** The agreement. */
  agreement: AgreementId;
  /** Which party records it. */
  by: Party;
  /** The review day of the version that counts. */
  due: Day;
  /** What came of it. */
  outcome: ReviewOutcome;
  /** What was found. For the parties and staff. */
  text: string;
}

/** What came of a review. */
export type ReviewOutcome =
  /** It goes on as it is. */
  | 'continue'
  /** It is to be amended: somebody drafts a new version. */
  | 'amend'
  /** It is to end: somebody gives notice, or all agree to end at once. */
  | 'end';

/**
 * `response.review`: a person has read the response and lets it be published, but for what is hidden. What the
 * program found stays hidden unless it is kept in sight, which is possible for names, addresses and the like of
 * others, never for CPR numbers, telephone numbers, e-mail addresses or bank accounts. What is none of these although
 * it was found as such is marked as mistaken, with a reason: never a CPR number that can be somebody's, nor the
 * sender's own details. What a person hid stays hidden. Once the white paper is finished, what is published may name
 * no sender of the hearing whom the public is not shown, as `white_paper.finish` asks of all before. For named
 * employees.
 */
export interface ReviewResponse {
  /** The response. */
  response: ResponseId;
  /** The version of the text that was read. */
  textVersion: number;
  /** What is hidden beside what the program found. */
  hide?: readonly RedactionSpan[] | undefined;
  /** What the program found and is kept in sight, exactly as it was suggested. */
  keep?: readonly RedactionSpan[] | undefined;
  /** What the program found and is none of what it was taken for, exactly as it was suggested. */
  mistaken?: readonly MistakenFinding[] | undefined;
}

/** How far the review of a response has come. */
export type ReviewState =
  /** Nobody has read it for publication, or not as it stands. */
  | 'unreviewed'
  /** It may be published. */
  | 'reviewed'
  /** It is not published. */
  | 'withheld';

/**
 * `dialogue.revise`: writes a contribution anew. That it was changed is shown; what it said before is kept, for its
 * author and staff to see.
 */
export interface ReviseContribution {
  /** The contribution. */
  contribution: ContributionId;
  /** The text. */
  text: string;
}

/**
 * `idea.revise`: writes a new version. Support stays with the version it was given to, and its supporters are to be
 * told; see `ShowSupporters`.
 */
export interface ReviseIdea {
  /** The idea. */
  idea: IdeaId;
  /** The title. */
  title: string;
  /** The idea itself. */
  body: string;
  /** Pictures of it, at most five. */
  pictures?: readonly PictureRef[] | undefined;
  /** The place it is about. */
  place?: Place | null | undefined;
  /** The interest areas it belongs to. */
  topics?: readonly string[] | undefined;
}

/** `way.revise`: changes a way: a new version, offered again where it was retired. */
export interface ReviseWay {
  /** The way. */
  way: string;
  /** Its names by language. */
  labels: Record<string, string>;
  /** Who gets in. */
  entry: WayEntry;
}

/** When news is sent. */
export type Rhythm =
  /** As soon as it is known. */
  | 'at_once'
  /** All of a day together, at eight in the morning. */
  | 'daily'
  /** All of a week together, on Monday at eight in the morning. */
  | 'weekly'
  /** Not at all: it is read in the inbox. */
  | 'never';

/** How much it may harm somebody to publish it, from the least. */
export type Risk =
  /** Probably nobody's. */
  | 'low'
  /** Perhaps somebody's. */
  | 'medium'
  /** Probably somebody's, or of a kind that the law guards (databeskyttelsesforordningen art. 9). */
  | 'high';

/** Where a deadline goes that would end on an excluded day. */
export type Roll =
  /** It stays: for lower bounds, such as "at the earliest four weeks after". */
  | 'none'
  /** To the next day that is not excluded: the rule of restaurationsloven § 36 a and forældelsesloven § 27. */
  | 'forward'
  /**
   * To the day before that is not excluded. No statute found says so for "at least four weeks before", so it is
   * always the caller's choice.
   */
  | 'backward';

/** The format of a list. */
export type RoundFormat =
  /** For Danish spreadsheets: semicolons, with a byte order mark. */
  | 'csv'
  /** Office Open XML spreadsheet. */
  | 'xlsx';

/** What became of a round. */
export interface RoundReport {
  /** Its number, from 1. */
  round: number;
  /** How many seats were free. */
  free: number;
  /** How many were asked. */
  asked: number;
  /** How many of them took a seat. */
  seated: number;
  /**
   * What those who were asked broke together with those who still sat; empty where the round was lawful. While seats
   * stay free, a minimum is broken only where these seats can't reach it any more.
   */
  broken: BrokenRule[];
}

/** What a response answers to one question of the form, as far as that is fit for publication. */
export interface RowAnswer {
  /** The question. */
  question: string;
  /** What was chosen, in the form's words; the number; or the words, without what is hidden. */
  answer: string;
  /** The number, on a scale. */
  number?: number | null | undefined;
}

/** Why a person should look at a row before it is used. */
export type RowFlaw =
  /**
   * Its letters are not certain: its line is in another character set than the file, bytes mean nothing, or a program
   * had taken UTF-8 for another set (`omrÃ¥de`), which was put right.
   */
  | 'characters'
  /** A value stands in cells that are merged over several rows, and was taken for each of them. */
  | 'merged'
  /** A cell holds the error of a formula, such as `#N/A`, or a formula whose value the file does not have. */
  | 'cell_error'
  /**
   * Something stands behind the quote that ends a value: a quote is missing before it, and rows may be in one
   * another.
   */
  | 'quotes'
  /** It holds more than 512 KiB, more than a command can carry: its long values were left out. */
  | 'too_large';

/** A rule of a draw by name. */
export type RuleName =
  /** The quota of a value. */
  | {
      kind: 'value';
      /** The feature. */
      feature: string;
      /** The value. */
      value: string;
    }
  /** A joint quota. */
  | {
      kind: 'joint';
      /** Its place in the rules, from 0. */
      index: number;
    }
  /** That these seat groups need people who fit one of them. */
  | {
      kind: 'seat_groups';
      /** The groups. */
      groups: string[];
    }
  /** That only so many come from one household. */
  | {
      kind: 'household';
    }
  /** That some people are included. */
  | {
      kind: 'included';
    };

/** What holds for a kind of team. */
export interface RuleView {
  /** What it is called in Danish. */
  danish: string;
  /** What it is called in English. */
  english: string;
  /** The rule. */
  rule: TeamRule;
}

/** What an organisation decided about safeguards. */
export interface SafeguardPolicy {
  /**
   * From when on a volunteer is regularly attached, and so needs a child certificate (*børneattest*) for direct
   * contact with children under 15.
   */
  attachment?: RegularAttachment | undefined;
  /** Whether every volunteer declares confidentiality (*tavshedserklæring*) first. `false` where it is left out. */
  confidentiality?: boolean | undefined;
  /**
   * Whether a criminal record (*straffeattest*) is seen where a task leads into private homes: a choice, no duty.
   * `false` where it is left out.
   */
  recordForHomes?: boolean | undefined;
  /** Whether one is seen where a task is about money. `false` where it is left out. */
  recordForMoney?: boolean | undefined;
  /**
   * After how many months a certificate is obtained anew; the law asks for none (Red Barnet recommends 24). 1 to 120.
   */
  renewAfterMonths?: number | null | undefined;
}

/** Where a volunteer's safeguards stand: status only. */
export interface SafeguardView {
  /** The child certificate. */
  certificate: CertificateStatus;
  /** When confidentiality was declared. */
  confidentialAt?: string | null | undefined;
  /** The last day to consent, inclusive, where the answer is awaited. */
  consentBy?: string | null | undefined;
  /** The certificate's day. */
  notedOn?: string | null | undefined;
  /** The day on which a criminal record was seen. */
  recordOn?: string | null | undefined;
  /** The day on which it is to be obtained anew. */
  renewOn?: string | null | undefined;
}

/** When somebody is needed, or free. */
export interface Schedule {
  /** Every so many weeks again, at the same local time; 1 to 8. */
  everyWeeks?: number | null | undefined;
  /** Whether the windows are only when it would suit: then they book nobody. */
  flexible?: boolean | undefined;
  /** The last day on which a recurrence begins, inclusive. */
  until?: string | null | undefined;
  /** The windows, or the first ones of a recurrence. Empty: by agreement. */
  windows?: TimeWindow[] | undefined;
}

/** For whom a seat is. */
export type SeatClass =
  /** A politician (*politiker*): a member of the council. */
  | 'politician'
  /** A citizen (*borger*). */
  | 'citizen'
  /** An employee (*medarbejder*). */
  | 'employee'
  /** An association (*forening*). */
  | 'association'
  /** An expert (*fagperson*). */
  | 'expert';

/** Whether and why somebody fits a seat. */
export interface SeatFit {
  /** The group of seats. */
  seat: string;
  /** Whether every condition is met. */
  fits: boolean;
  /** The conditions that are met, and by what. */
  because: FitReason[];
  /** The conditions that are not. */
  lacking: FitCriterion[];
}

/** Seats for those who fit a profile. */
export interface SeatGroup {
  /** Its name. */
  key: string;
  /** How many seats it has. */
  seats: number;
}

/** A group of equal seats. */
export interface SeatGroupSpec {
  /** Its key, such as `health`. */
  key: string;
  /** What it is called. Public. */
  label: string;
  /** For whom its seats are. */
  class: SeatClass;
  /** How many seats it has, 1 or more. */
  seats: number;
  /** Who fits. For citizens' seats only. */
  profile?: SeatProfile | undefined;
}

/**
 * `award.seat_juror`: puts somebody into the jury, until the result is declared. Who nominated somebody or is
 * nominated does not sit in it, nor who speaks for a nominated organisation. The receipt names the juror, by number.
 * For staff.
 */
export interface SeatJuror {
  /** The award. */
  award: AwardId;
  /** Who. */
  juror: JurorInput;
}

/**
 * The profile of a seat (*profil*): whoever takes it meets every condition that is given; within a list one entry is
 * enough. An empty profile fits everybody.
 */
export interface SeatProfile {
  /** At least so old at the end of the year, inclusive. */
  ageFrom?: number | null | undefined;
  /** At most so old at the end of the year, inclusive. */
  ageTo?: number | null | undefined;
  /** Lives in one of these parts of the municipality. */
  areas?: string[] | undefined;
  /** Has one of these competencies. */
  competencies?: string[] | undefined;
  /**
   * Has lived through one of these (*levet erfaring*), in the candidate's own words for keys that the municipality
   * chooses.
   */
  experiences?: string[] | undefined;
  /** Cares for one of these interest areas. */
  interests?: string[] | undefined;
}

/** Sizes that a panel may have as well, both inclusive. */
export interface SeatRange {
  /** At least so many seats, 1 or more. */
  min: number;
  /** At most so many. */
  max: number;
}

/** How a team is put together where nobody says otherwise. */
export type SeatTemplate =
  /** Five politicians, and five profiles with two citizens each, as Gentofte's task committees have them. */
  | 'five_plus_ten'
  /** Ten citizens, as in Hedensted's work on a health policy. */
  | 'ten_citizens';

/** A section of a document, as responses refer to it. */
export interface Section {
  /** A readable key within the document. */
  section: string;
  /** The heading. */
  heading: string;
  /** The text; what a response quotes from it is not the response's own. */
  body?: string | null | undefined;
}

/** A section's key and heading, as the journal keeps them. */
export interface SectionHead {
  /** Its key. */
  section: string;
  /** Its heading. */
  heading: string;
}

/** A section of the documents, with what the administration says of it. */
export interface SectionView {
  /** The section's key. */
  section: string;
  /** Its heading. */
  heading: string;
  /** What the administration says of it. */
  answer?: AnswerText | null | undefined;
}

/** `interest.seed`: adds the seven topics that the first citizen bank named, those that are not there yet. */
export type SeedInterests = Record<string, never>;

/** `way.seed`: adds the five ways of the first citizen bank, those that are not there yet. */
export type SeedWays = Record<string, never>;

/** A stretch of a response that somebody put under a section of the documents. */
export interface Segment {
  /** The section. */
  section: string;
  /** The theme. */
  theme: string;
  /** What the stretch says, without what is hidden. */
  text: string;
}

/** How the citizens' seats are filled from those who are interested. */
export type SelectionMethod =
  /** The appointing body chooses among those who fit. */
  | 'council'
  /** Everybody who meets a seat's profile, in the order in which they came. */
  | 'seat_fit'
  /** A fair draw. */
  | 'draw';

/**
 * `newsletter.send`: sends the newsletter, once. From then on it stands in the archive, `notice.gather` lays it into
 * inboxes and `notice.take` makes messages of it. For staff and the host's job.
 */
export interface SendNewsletter {
  /** The newsletter. */
  newsletter: NewsletterId;
}

/** What became of sending a line. */
export type Sending =
  /**
   * It is read in the inbox and not sent: so the citizen wishes, or can't be reached, or it was more than fourteen
   * days old when it was gathered.
   */
  | {
      state: 'kept';
    }
  /** To be sent. */
  | {
      state: 'queued';
      /** From when on, in full quarters of an hour. */
      from: string;
    }
  /** The host has taken it. */
  | {
      state: 'taken';
      /** With which batch. */
      batch: BatchId;
      /** With which of its messages. */
      message: number;
    }
  /** It was handed over to whoever delivers it. */
  | {
      state: 'handed_over';
    }
  /** It was delivered. */
  | {
      state: 'delivered';
    }
  /** It came back. */
  | {
      state: 'bounced';
    }
  /** It could not be sent. */
  | {
      state: 'failed';
    };

/** `award.set_event`: says where and when the award is handed over, or says it anew. For staff. */
export interface SetAwardEvent {
  /** The award. */
  award: AwardId;
  /** Where and when. */
  event: AwardCeremony;
}

/**
 * `council.set_rules`: the municipality's own numbers for one council, from a day on. Those of a statute can be made
 * stricter, never less. For staff.
 */
export interface SetCouncilRules {
  /** The council. */
  organisation: OrganisationId;
  /** From this day on, inclusive. */
  from: Day;
  /** The numbers, as a whole. */
  numbers: CouncilNumbers;
}

/** `hearing.set_form`: sets the form's questions, all at once, while the hearing is a draft. For staff. */
export interface SetForm {
  /** The hearing. */
  hearing: HearingId;
  /** The questions, in order. */
  questions: readonly Question[];
}

/**
 * `organisation.set_safeguards`: decides the organisation's policy. For staff, and, where it is nowhere looser than
 * the one before, for whoever holds a mandate to safeguard. Whoever works already is looked at by the new policy at
 * once.
 */
export interface SetSafeguards {
  /** The organisation. */
  organisation: OrganisationId;
  /** The policy, as a whole. */
  policy: SafeguardPolicy;
}

/**
 * `team.set_working_group`: forms a working group, changes it, or ends it by leaving nobody in it. The receipt names
 * it. For staff.
 */
export interface SetWorkingGroup {
  /** The team. */
  team: TeamId;
  /** The group's key. */
  group: string;
  /** What it is called. Public. */
  label: string;
  /** The appointments of its members. */
  members: readonly number[];
}

/**
 * `grant.settle`: settles the accounts. What was paid and not spent is claimed back to the øre; where no report came
 * in time, all of it. A claim is a decision: it gives its reasons and says how to complain (forvaltningsloven §§ 22
 * and 25). Where all was spent the matter is closed. For staff.
 */
export interface SettleGrant {
  /** The application. */
  grant: GrantId;
  /** How to complain. */
  complaintGuidance?: string | null | undefined;
  /** The last day to pay back, inclusive; today or later. Only where something is claimed. */
  lastDay?: Day | null | undefined;
  /** Why something is claimed. */
  reasons?: string | null | undefined;
}

/** How responses are settled. */
export type SettleInput =
  /** Answered with others, in a group of the white paper. A campaign takes only what says the same. */
  | {
      kind: 'grouped';
      /** The group. */
      group: string;
    }
  /** Without an opinion: the employee who settles it is named as the one who found none. */
  | {
      kind: 'without_opinion';
    }
  /** Late, and only taken note of. */
  | {
      kind: 'late';
    }
  /** Not reproduced. */
  | {
      kind: 'withheld';
      /** Why. */
      reason: string;
    };

/**
 * `response.settle`: settles responses together, all or none. For staff; without opinion, by a named employee only.
 */
export interface SettleResponses {
  /** The hearing. */
  hearing: HearingId;
  /** The responses, at most 1,000 at once. */
  responses: readonly ResponseId[];
  /** How. */
  how: SettleInput;
}

/** How a response ended. */
export interface SettlementView {
  /** How. */
  end: EndKind;
  /** Its own answer, where it has one. */
  answer?: AnswerText | null | undefined;
  /** The group of the white paper in which it is answered. */
  group?: string | null | undefined;
  /** Who found no opinion in it. */
  reviewer?: StaffId | null | undefined;
}

/** A time span, in whole minutes since 1970 in UTC. */
export interface Shift {
  /** When it begins, inclusive. */
  from: number;
  /** When it ends, exclusive; after `from`. */
  until: number;
}

/** What whoever helps said of a shift. */
export type ShiftAnswer =
  /** They come. */
  | 'confirmed'
  /** They can't, and gave it back. */
  | 'given_back';

/** The shifts of an assignment, in order. */
export interface ShiftList {
  /** The shifts. */
  shifts: ShiftView[];
}

/** A shift of an assignment. */
export interface ShiftRef {
  /** The assignment. */
  assignment: AssignmentId;
  /** When the shift begins, to the minute. */
  from: Instant;
}

/** How a shift is staffed. */
export interface ShiftStaffing {
  /** When it begins. */
  from: string;
  /** When it ends, exclusive. */
  until: string;
  /** How many said that they come. */
  confirmed: number;
  /** How many have said nothing yet. */
  awaited: number;
  /** How many gave it back. */
  givenBack: number;
  /** How many are missing to the fewest with whom it works, one at least, if all come who have not given it back. */
  missing: number;
}

/** A shift of an assignment. */
export interface ShiftView {
  /** When it begins. */
  from: string;
  /** When it ends, exclusive. */
  until: string;
  /** Whether whoever helps was reminded. */
  reminded: boolean;
  /** Whether the poster says that they did not come. */
  absent: boolean;
  /** What they said. */
  answer?: ShiftAnswer | null | undefined;
  /** Why they can't. */
  reason?: string | null | undefined;
}

/**
 * `partnership.file`: an agreement as a document, with all that the actor may see of the version that counts, or of a
 * later one.
 */
export interface ShowAgreementFile {
  /** The agreement. */
  agreement: AgreementId;
  /** The format. */
  format: AgreementFormat;
  /** The language of its headings. `da` where it is left out. */
  language?: Language | undefined;
  /**
   * Whether the later version is written, the draft or what is still to begin, where the actor sees one. `false`
   * where it is left out.
   */
  next?: boolean | undefined;
}

/**
 * `hearing.calendar`: the deadline, as a to-do and as a whole day, and the meetings for everybody's own calendar
 * (iCalendar, RFC 5545).
 */
export interface ShowCalendar {
  /** The hearing. */
  hearing: HearingId;
  /** The language of what stands in it. `da` where it is left out. */
  language?: Language | undefined;
}

/**
 * `team.my_candidacy`: a citizen's own line: the pseudonym to look for in the published draw, how far it has come,
 * and why they were invited. For the citizen and staff.
 */
export interface ShowCandidacy {
  /** The team. */
  team: TeamId;
  /** The citizen. */
  citizen: CitizenId;
}

/** `hearing.chain`: the way from the ideas to the decision, over every hearing that was held again. */
export interface ShowChain {
  /** Any hearing on the way. */
  hearing: HearingId;
}

/**
 * `dialogue.findings`: where a contribution's latest text may hold personal data. For staff: a person decides what
 * follows.
 */
export interface ShowFindings {
  /** The contribution. */
  contribution: ContributionId;
}

/**
 * `gathering.calendar`: a gathering for everybody's own calendar (iCalendar, RFC 5545). With a citizen, a file of
 * their own that their program asks to answer, where they have an e-mail address; that is for them and staff.
 */
export interface ShowGatheringCalendar {
  /** The gathering. */
  gathering: GatheringId;
  /** Whose file it is. */
  citizen?: CitizenId | null | undefined;
  /** Who holds it, with the address to which answers go. */
  organizer?: Organizer | null | undefined;
}

/** `assignment.hours`: a volunteer's hours by month, over all organisations. For the citizen and staff. */
export interface ShowHours {
  /** The volunteer. */
  citizen: CitizenId;
  /** The year. */
  year: number;
  /** A threshold of the municipality's own, in minutes a month. */
  thresholdMinutes?: number | null | undefined;
}

/** `notice.inbox`: what a citizen was told, the latest first. For the citizen and staff. */
export interface ShowInbox {
  /** The citizen. */
  citizen: CitizenId;
  /** Only lines before this one, to page on: `InboxView.next` of the page before. */
  after?: number | null | undefined;
  /** At most so many lines: 100 unless said otherwise, 1,000 at most. `100` where it is left out. */
  limit?: number | undefined;
  /** Only what was not read yet. `false` where it is left out. */
  unread?: boolean | undefined;
}

/** `interest.tree`: the whole tree, for everybody. */
export type ShowInterests = Record<string, never>;

/**
 * `hearing.letter`: the text of the hearing letter with all that it must say: who asks and under which law, by when,
 * where and how to answer, about what, and whom to ask.
 */
export interface ShowLetter {
  /** The hearing. */
  hearing: HearingId;
}

/**
 * `team.show_name`: whether everybody may see a citizen's name while the team works. The receipt names the
 * appointment. For the member, and for staff on their behalf. Where the account's name is protected, nobody but staff
 * sees it whatever is said here.
 */
export interface ShowName {
  /** The team. */
  team: TeamId;
  /** The appointment's number. */
  appointment: number;
  /** Whether everybody may see it. */
  show: boolean;
}

/**
 * `newsletter.get`: a newsletter as it stands. For staff; once it was sent, for everybody, without what was only
 * proposed.
 */
export interface ShowNewsletter {
  /** The newsletter. */
  newsletter: NewsletterId;
}

/**
 * `notice.outbox`: how far news was gathered, whether any is due, and which batches are on their way. For staff and
 * the host's job: after a crash it finds here what it had taken and did not report.
 */
export type ShowOutbox = Record<string, never>;

/**
 * `notice.outgoing`: the messages of a batch that were not reported yet, composed. For staff and the host's job.
 * Asked again it answers the same, but for what changed meanwhile: whoever was erased, has left or wishes it no more
 * is not there, and a new address is the one to use. A batch with such messages is closed with `done`.
 */
export interface ShowOutgoing {
  /** The batch. */
  batch: BatchId;
  /**
   * Where the portal's pages lie, as `https://borgerbank.eksempel.dk`: a thing's page is behind it under its name, as
   * `/idea/0199c82d-21a8-7e08-89c1-f8f123d50000`, and the link to stop under `/stop/` with what it brings. Without it
   * there are no links in the messages.
   */
  pages?: WebLink | null | undefined;
  /** Who sends them. With it each message is there as its way carries it too: `MessageView.file`. */
  sender?: MessageSender | null | undefined;
}

/** `assessment.principles`: the six principles in their order, with what each asks. For everybody. */
export type ShowPrinciples = Record<string, never>;

/** `dialogue.reasons`: the municipality's list of reasons for hiding something, as it holds today. For everybody. */
export type ShowReasons = Record<string, never>;

/**
 * `response.receipt`: the text that tells a sender that their response arrived. For staff and the sender; and for the
 * host that has just submitted it.
 */
export interface ShowReceipt {
  /** The response. */
  response: ResponseId;
}

/** `team.rules`: what holds for a kind of team on a day, with the provision. */
export interface ShowRules {
  /** Which kind. */
  kind: TeamKind;
  /** On which day; today where it is not given. */
  on?: Day | null | undefined;
}

/**
 * `dialogue.signs`: signs that contributions were written together: texts that are nearly the same, with how many
 * people wrote them, how many of those accounts were new, and within what time. For staff. Anybody may repeat what
 * they read: it is data, and no verdict.
 */
export interface ShowSigns {
  /** The topic. */
  topic: TopicId;
  /** Only those after this one, to page on. */
  after?: ContributionId | null | undefined;
  /** At most so many contributions are compared with one another; 1,000 unless said otherwise, and at most. */
  limit?: number | null | undefined;
}

/** `shift.staffing`: for each shift of a need that has not ended, how many come. For the poster and staff. */
export interface ShowStaffing {
  /** The need. */
  need: NeedId;
}

/**
 * `partnership.support`: what a local council gets in a year by rule, from the number of inhabitants that is
 * registered for it. The rule is that of an agreement, as far as the actor may see it, or the one given.
 */
export interface ShowSupport {
  /** The local council. */
  organisation: OrganisationId;
  /** The year. */
  year: number;
  /** The agreement whose rule is used where it has one for the year. */
  agreement?: AgreementId | null | undefined;
  /** The rule otherwise, one rate for each year. */
  rates?: readonly SupportRate[] | undefined;
}

/**
 * `idea.supporters`: who supports an idea, and which version, page by page. For staff: those behind the latest
 * version are to be told that the idea has changed.
 */
export interface ShowSupporters {
  /** The idea. */
  idea: IdeaId;
  /** Where the page begins, to page on: `SupportersView.next` of the page before. */
  after?: number | null | undefined;
  /** Only those who support an earlier version than the latest: those to be told. `false` where it is left out. */
  behind?: boolean | undefined;
  /**
   * About how many supporters are looked at; 100 unless said otherwise, 1,000 at most. A page may hold somewhat more,
   * or fewer, or nobody. `100` where it is left out.
   */
  limit?: number | undefined;
}

/** `team.calendar`: a team's meetings for everybody's own calendar (iCalendar, RFC 5545). */
export interface ShowTeamCalendar {
  /** The team. */
  team: TeamId;
}

/**
 * `team.file`: a team's file as one accessible HTML page, with all that the actor may see: challenge, terms, members,
 * draws, meetings, deliverables, recommendations and the council's answers.
 */
export interface ShowTeamFile {
  /** The team. */
  team: TeamId;
  /** The language of what the page itself says. `da` where it is left out. */
  language?: Language | undefined;
}

/** `team.template`: the seats of a usual composition, to begin from. */
export interface ShowTemplate {
  /** Which composition. */
  template: SeatTemplate;
}

/**
 * `dialogue.votes`: what everybody thinks of a topic's statements, in columns, page by page. For staff, to analyse
 * opinions with.
 */
export interface ShowVotes {
  /** The topic. */
  topic: TopicId;
  /** Where the page begins, to page on: `next` of the page before. */
  after?: VotePlace | null | undefined;
  /**
   * About how many participants a page holds; 1,000 unless said otherwise, 10,000 at most. A page may hold somewhat
   * more or fewer, or none.
   */
  limit?: number | null | undefined;
}

/** `way.catalogue`: the whole catalogue, for everybody. */
export type ShowWays = Record<string, never>;

/** `notice.wishes`: how a citizen is told, and what they follow. For the citizen and staff. */
export interface ShowWishes {
  /** The citizen. */
  citizen: CitizenId;
}

/** Something that moved. */
export interface ShownItem {
  /** In which section it belongs. */
  section: NewsletterSection;
  /** What. */
  thing: string;
  /** Its title. */
  title: string;
  /** What happened to it, in Danish. */
  text: string;
  /** When. */
  at: string;
}

/**
 * `partnership.sign`: a party signs the latest version. An organisation signs by whoever holds a mandate to sign,
 * never by staff; the municipality by staff. Nobody signs for two parties. Every party must be at work. When all have
 * signed, it holds from its first day, and a notice that was given before is taken back.
 */
export interface SignAgreement {
  /** The agreement. */
  agreement: AgreementId;
  /** The version that was read: the latest. */
  version: number;
  /** Which party signs. */
  by: Party;
}

/** Contributions that say nearly the same. */
export interface SignGroup {
  /** The contributions, in the order of their ids. */
  contributions: ContributionId[];
  /** How many accounts wrote them. */
  accounts: number;
  /** How many of these had enrolled less than a day before. */
  newAccounts: number;
  /** The most of them that were written within one hour. */
  withinAnHour: number;
}

/**
 * `gathering.sign_up`: signs a party up. With room it has its places; without, it waits, as the gathering's
 * `WaitingRule` says: `gathering.mine` tells. For citizens with an account, for everybody else with a contact where
 * everybody may come, and for staff on anybody's behalf.
 */
export interface SignUpForGathering {
  /** The gathering. */
  gathering: GatheringId;
  /** Who comes. */
  attendee: Attendee;
  /** How many they bring along; all take a place. `0` where it is left out. */
  companions?: number | undefined;
  /** Name and contact of whoever has no account. */
  contact?: AttendeeContact | null | undefined;
  /** What they need. Only they and staff see it. */
  needs?: AttendeeNeeds | undefined;
  /** Whether they consent to being recorded. `false` where it is left out. */
  recording?: boolean | undefined;
  /** The slot, from 1, where there are slots. */
  slot?: number | null | undefined;
}

/** A sign-up as staff see it. */
export interface SignUpItem {
  /** The reference. */
  who: string;
  /** Where it stands. */
  standing: Standing2;
  /** Which of all sign-ups it was, from 1: among those who wait, the order of arrival. */
  number: number;
  /** How many people come. */
  places: number;
  /** The slot, from 1; 0 where there are none. */
  slot: number;
  /** Whether they consent to being recorded. */
  recording: boolean;
  /** What they need. */
  needs: AttendeeNeeds;
  /** Whether they were there, once that was recorded. */
  attended?: boolean | null | undefined;
  /** The account, where there is one. */
  citizen?: CitizenId | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** The name. */
  name?: string | null | undefined;
  /** Telephone number. */
  phone?: string | null | undefined;
}

/** A page of those who have signed up. */
export interface SignUpList {
  /** How many parties there are in all, on every page. */
  total: number;
  /** The parties of this page. */
  signUps: SignUpItem[];
  /** After which the next page begins: give it as `after`. Absent on the last page. */
  next?: string | null | undefined;
}

/** What was found among contributions. */
export interface SignsView {
  /** The groups of contributions that say nearly the same. */
  groups: SignGroup[];
  /** How many contributions were compared. */
  compared: number;
  /** Where the next page begins: give it as `after`. Absent on the last page. */
  next?: ContributionId | null | undefined;
}

/** A day that a deadline passed over, and why. */
export interface SkippedDay {
  /** The day. */
  date: string;
  /** Why no deadline ends on it. */
  reason: ExclusionReason;
}

/** How many places a slot has, or the gathering where there are no slots. */
export interface SlotView {
  /** The slot, from 1; 0 where there are none. */
  slot: number;
  /** How many are taken. */
  taken: number;
  /** How many parties wait. */
  waiting: number;
  /** How many places there are; absent where there is no limit. */
  room?: number | null | undefined;
}

/**
 * `matching.solve`: who should be asked to help where. Minimums first, then most people placed, then needs of first
 * priority, then fit; the answer was checked by prices that prove it. Where the work allowed does not suffice, it is
 * the best that was found, with how much better another one could be.
 *
 * Where minimums can't all be met, the needs are matched as if each were closed rather than open with fewer: as many
 * as can be are open, those of first priority first, and the others are named. `matching.relax` says what stands
 * against what.
 */
export interface SolveMatching {
  /** Who and what. */
  market: MarketRows;
  /**
   * At most so many units of work, each about a billionth of a second; what the actor may use unless said otherwise.
   */
  workMax?: number | null | undefined;
}

/** A matching. */
export interface SolvedMatching {
  /** The pairs, by volunteer, then by need. */
  pairs: PairIds[];
  /** What they reach. */
  score: MatchScore;
  /** The cases of the proof: 1 where prices alone prove it; one or more by aim where shifts overlap in part. */
  cases: number;
  /** The needs, in the order of their ids. */
  needs: NeedOutcome[];
  /** The volunteers, in the order of their ids. */
  volunteers: VolunteerOutcome[];
  /** Needs that are closed, because their minimum can't be had: they get nobody but those locked to them. */
  closed?: string[] | undefined;
  /** How much better another matching could be, where the work did not suffice; absent where nothing is better. */
  gap?: MatchGap | null | undefined;
  /**
   * Needs that have fewer people than their minimum, where the work did not suffice to see whether that can be had.
   */
  short?: string[] | undefined;
}

/** A place in a text that holds personal data: half-open offsets, in bytes unless said otherwise. */
export interface Span {
  /** The first offset, inclusive. */
  start: number;
  /** The end, exclusive. */
  end: number;
  /** What stands there. */
  kind: RedactionKind;
}

/**
 * `idea.split`: makes several ideas of one. Whoever supported it supports each part until they say otherwise, and is
 * to be told. Where supporters are many, each part gathers them, as after `MergeIdeas`.
 */
export interface SplitIdea {
  /** The idea to split. */
  idea: IdeaId;
  /** The ideas it is split into, 2 to 20. */
  parts: readonly IdeaPart[];
  /**
   * How many supporters come along with one command roughly, from 1 on: so many as a server does in some hundredths
   * of a second, unless fewer are wished.
   */
  atOnce?: number | null | undefined;
}

/** How even the chances of the people are who can be drawn. */
export interface Spread {
  /** The smallest chance. */
  minimum: number;
  /** The mean: seats by people. */
  mean: number;
  /** The largest chance. */
  maximum: number;
  /** Gini's coefficient: 0 where all chances are the same, near 1 where few people have all the chance. */
  gini: number;
  /** How many people have no chance. */
  withoutChance: number;
}

/**
 * `matching.stable`: the matching by the wishes of both sides, in which no volunteer and need would rather have one
 * another. It may place fewer people and leave minimums unmet: `matching.frontier` shows what it costs.
 */
export interface StableMatching {
  /** Who and what. */
  market: MarketRows;
}

/** A matching by the wishes of both sides. */
export interface StableView {
  /** The pairs, by volunteer, then by need. */
  pairs: PairIds[];
  /** What they reach. */
  score: MatchScore;
  /** Whether the rules are such that no pair can block. */
  guaranteed: boolean;
  /** The pairs that would rather have one another all the same; none where that is guaranteed. */
  blocking: PairIds[];
  /** The needs with fewer people than their minimum. */
  missed: string[];
}

/** How a need is staffed, shift by shift. */
export interface Staffing {
  /** The shifts, in order. */
  shifts: ShiftStaffing[];
}

/** Where a response stands. */
export type Stance =
  /** In favour. */
  | 'support'
  /** Neither. */
  | 'neutral'
  /** An objection (*indsigelse*); with legal effects in statutory hearings. */
  | 'objection'
  /** Proposes a change. */
  | 'proposes_change';

/**
 * `council.stand`: a citizen stands as a candidate, and is named as one; a protected name nobody sees. For the
 * citizen, and for staff on their behalf. Where an age is asked for, the citizen's log-in vouches for the one on the
 * election day; for staff the profile's year of birth tells, and where that leaves it open, they must have seen it.
 * The receipt names the candidate, by number.
 */
export interface StandAsCandidate {
  /** The council. */
  organisation: OrganisationId;
  /** Who stands. */
  citizen: CitizenId;
  /**
   * That they live in the municipality. For staff, or with an attestation of it; `false` where the rules do not ask.
   */
  resident: boolean;
  /** That staff have seen that they have the age on the election day. For staff. `false` where it is left out. */
  ageSeen?: boolean | undefined;
  /** What the candidate's log-in vouches for, as `identity.attest` gives it: residence, and the age. */
  attestation?: Attestation | null | undefined;
}

/** Whether a person can be drawn. */
export type Standing =
  /** Can be drawn. */
  | 'open'
  /** Sits in every panel: confirmed beforehand. */
  | 'included'
  /** Sits in none. */
  | 'excluded';

/** Where a sign-up stands. */
export type Standing2 =
  /** They have their places. */
  | 'accepted'
  /** They wait for places. */
  | 'waiting'
  /** They do not come; so does a sign-up stand whose person was erased. */
  | 'withdrawn';

/**
 * `assignment.start`: the work begins. Every safeguard must be in place: nothing else makes an assignment active. For
 * the poster and staff.
 */
export interface StartAssignment {
  /** The assignment. */
  assignment: AssignmentId;
}

/** What came of a statement. */
export interface StatementResult {
  /** The statement. */
  statement: ContributionId;
  /** Its number in the topic, from 1. */
  number: number;
  /** What people thought of it. */
  tally: VoiceTally;
}

/** Who writes the statements with which people agree or disagree. */
export type StatementWriters =
  /** All who may write in the topic. */
  | 'participants'
  /** The municipality alone. */
  | 'staff';

/**
 * `notice.stop`: whoever has the link of a message is told no more by messages: what there is stands in their inbox.
 * The link of a newsletter withdraws the consent to the newsletter, and stops nothing else. For anybody who has the
 * link; what the citizen follows stays, and what a law says that they are told is told. Sent again it is answered as
 * if just done.
 */
export interface StopNews {
  /** What the link brought: 32 hexadecimal digits. */
  token: string;
}

/** Why a run ended before it was done. */
export type Stopped =
  /** The work allowed was used up. Whoever allows as much has the same answer, to the bit. */
  | {
      by: 'work';
      /** How many units were allowed. */
      units: number;
    }
  /** A person or a clock stopped it. Nobody can repeat that: what was found may be shown, and not be published. */
  | {
      by: 'cancelled';
    };

/** Names one stream: its kind and its id, as `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`. */
export type StreamKey = string;

/**
 * `grant.submit`: hands the application in, while the call is open. It must hold what the call asks for. For whoever
 * holds a mandate to apply.
 */
export interface SubmitApplication {
  /** The application. */
  grant: GrantId;
}

/** `response.submit`: sends a response by the form. It arrives now. For everybody. */
export interface SubmitResponse {
  /** A fresh id. Made where it is left out. */
  response?: ResponseId | undefined;
  /** The hearing. */
  hearing: HearingId;
  /** What it says and who sends it. */
  content: ResponseContent;
  /** The sender's account, where they have one and wish it to be tied to the response. */
  citizen?: CitizenId | null | undefined;
  /**
   * The SHA-256 of a secret that only the sender's page knows: by it, it can ask whether the response arrived, add to
   * it and withdraw it, without an account.
   */
  secretHash?: string | null | undefined;
}

/**
 * `response.suggest`: what a program finds to hide, what a person should look at, and the text as it would be
 * published. Names need a person's eye: no program finds them all. For staff.
 */
export interface SuggestRedactions {
  /** The response. */
  response: ResponseId;
  /** What the municipality knows of its own: what stands there is suggested, never hidden by itself. */
  lists?: Gazetteer | null | undefined;
}

/** What a program finds to hide. */
export interface SuggestedRedactions {
  /** The version of the text. */
  textVersion: number;
  /** The prose as it came: what the spans refer to. */
  prose: string;
  /** What the program found, and what was hidden before. */
  spans: RedactionSpan[];
  /** What the check after redaction found beside it: to be hidden, or marked as mistaken. */
  overlooked: RedactionSpan[];
  /** What a reviewer should look at, the greatest risk first. */
  hints: RedactionHint[];
  /** The prose without what is hidden. */
  redacted: string;
  /** Whether the check after redaction found nothing more. */
  clean: boolean;
  /** What is answered to the form's questions, in the form's order: an answer in words by its place in the prose. */
  form?: AnsweredQuestion[] | undefined;
  /**
   * The same for the eye: what was written freely, then each question above its answer, those by choice and on scales
   * too. No span refers to it. Absent where no question of a form is answered.
   */
  reading?: string | null | undefined;
}

/**
 * `assessment.summary`: by principle, how often each step was found in the assessments that are published, of a
 * period. For everybody. It looks at 10,000 assessments at most.
 */
export interface SummariseAssessments {
  /** From this day on. */
  from?: Day | null | undefined;
  /** Until this day, inclusive. */
  to?: Day | null | undefined;
}

/**
 * `grant.supplement`: tells more after the municipality asked for it: the application as a whole. For whoever holds a
 * mandate to apply, until the end of the last day; for staff, who take down what came.
 */
export interface SupplementApplication {
  /** The application. */
  grant: GrantId;
  /** What it says now. */
  content: ApplicationContent;
}

/**
 * `response.supplement`: adds something to a response, before the deadline. What was reviewed and answered before is
 * reviewed and answered again. For the sender with an account or with the secret, and for staff.
 */
export interface SupplementResponse {
  /** The response. */
  response: ResponseId;
  /** What is added. */
  text: string;
  /** The files that come along. */
  attachments?: readonly AttachmentRef[] | undefined;
  /** When it arrived, where staff record it; now where it is not given. For staff. */
  receivedAt?: Instant | null | undefined;
  /** The secret whose hash was sent along with the response, of a sender who is not logged in. */
  secret?: string | null | undefined;
}

/** `idea.support`: supports an idea, or its newer version instead of an earlier one. */
export interface SupportIdea {
  /** The idea. */
  idea: IdeaId;
  /** Who supports it: the actor, or the citizen for whom staff do it. */
  citizen: CitizenId;
  /** By which way it reached the municipality, where staff send it on the citizen's behalf. For staff. */
  channel?: Channel | null | undefined;
  /** The version that was read. Where the idea has another one meanwhile, nothing is done. */
  version?: number | null | undefined;
}

/** What a local council gets in one year: data, since each municipality and each year has its own. */
export interface SupportRate {
  /** The year. */
  year: number;
  /** More inhabitants than this, not as many, give the higher amount. */
  inhabitantsAbove: number;
  /** The amount above that number, in øre. */
  aboveOere: number;
  /** The amount for that number and below, in øre. */
  otherwiseOere: number;
}

/** What a local council gets. */
export interface SupportView {
  /** The rate by which it was found. */
  rate: SupportRate;
  /** How many live there. */
  inhabitants: number;
  /** How much, in øre. */
  amountOere: number;
  /** Why, in Danish. */
  danish: string;
  /** Why, in English. */
  english: string;
}

/** One supporter. */
export interface SupporterView {
  /** The citizen. */
  citizen: CitizenId;
  /** The version supported; 0 for an idea that this one was made from. */
  version: number;
  /** How the citizen wishes to be reached. */
  contact: ContactChannel;
}

/**
 * A page of an idea's supporters. They come in no order that says anything of them: whoever supports the idea all the
 * while is on one page.
 */
export interface SupportersView {
  /** The idea's version now. */
  version: number;
  /** The supporters on this page who are still in the bank, in the order of their ids. */
  supporters: SupporterView[];
  /** Where the next page begins: give it as `after`. Absent on the last page. */
  next?: number | null | undefined;
}

/**
 * A list that came in, as it stands in its file: the values are texts.
 *
 * A date of a workbook is a text such as `2026-06-08` or `2026-06-08 23:59:59`, a number one such as `4` or `2.5`,
 * and what is true or false says `Ja` or `Nej`. `Debug` shows none of the values.
 */
export interface Table {
  /** The kind of file. */
  format: TableFormat;
  /** The headings, trimmed; empty where a column has none. */
  columns: string[];
  /** The rows below them, in the file's order, without those that hold nothing. */
  rows: TableRow[];
  /** The line of the headings, from 1; a box of mails has none. */
  line?: number | null | undefined;
  /** What was noticed, in the order of `TableNote`, each once. */
  notes?: TableNote[] | undefined;
  /**
   * The SHA-256 of the file, as 64 hexadecimal digits: by it the parts of one list are known to be one. A list
   * without it is held against all that was taken in before, its own parts too.
   */
  sha256?: string | null | undefined;
}

/** A correction that somebody decided on: wherever this stands in the column, the other is read. */
export interface TableCorrection {
  /** In which table. */
  table: TableName;
  /** In which column, from 1. */
  column: number;
  /** What stands there, without white space at its ends. */
  from: string;
  /** What is read instead. */
  to: string;
}

/** Something found in a table. */
export interface TableFinding {
  /** In which table. */
  table: TableName;
  /** The lines, from 1 and ascending, as an editor or a spreadsheet counts them; the first 100. */
  lines: number[];
  /** How many lines there are; 0 where it is about the whole table. */
  count: number;
  /** What it asks. */
  grade: FindingGrade;
  /** The code, stable. */
  code: string;
  /** The whole sentence in Danish, with table, line and column. */
  danish: string;
  /** The same in English. */
  english: string;
  /** The column, from 1. */
  column?: number | null | undefined;
  /** What the column was taken for: `min`, `id`, a feature's name. Absent for any other. */
  heading?: string | null | undefined;
  /** What should stand there instead, or how it was read. */
  proposal?: string | null | undefined;
  /**
   * What stands there; for a column that is missing, the heading that is nearest or those that nothing asked for. For
   * the municipality's own people alone.
   */
  value?: string | null | undefined;
}

/** What kind of file a `Table` was read from. */
export type TableFormat =
  /** Values with a separator between them (RFC 4180, and as Excel writes them). */
  | 'csv'
  /** An Excel workbook (ECMA-376). */
  | 'xlsx'
  /**
   * A box of mails (RFC 4155): each mail is a row with the columns `Navn`, `E-mail`, `Modtaget`, `Emne` and `Svar`.
   */
  | 'mbox';

/** A table as it comes in. */
export type TableInput =
  /** A text of comma-separated values. */
  | {
      kind: 'text';
      /** The text. */
      text: string;
    }
  /** The bytes of a file of comma-separated values, in UTF-8, UTF-16 or Windows-1252. */
  | {
      kind: 'file';
      /** The bytes in Base64, with padding. */
      base64: string;
    }
  /** Rows of cells, the headings among them. */
  | {
      kind: 'rows';
      /** The rows. */
      rows: readonly (readonly string[])[];
    }
  /** A table as `read_table` gives it, such as that of an Excel workbook. */
  | {
      kind: 'table';
      /** The table. */
      table: Table;
    };

/** Which of the two tables. */
export type TableName =
  /** The quotas, `categories.csv`. */
  | 'categories'
  /** The people, `people.csv`. */
  | 'people';

/** What was noticed while a file was read. None of it hinders. */
export type TableNote =
  /** The text is not UTF-8 and was read as Windows-1252, as a Danish Excel writes it. */
  | 'windows1252'
  /** Some lines are UTF-8, others were read as Windows-1252: their rows have the flaw `'characters'`. */
  | 'mixed_characters'
  /** Some characters could not be read. */
  | 'lossy'
  /** Rows without any value were passed over. */
  | 'empty_rows'
  /** A line above the headings, with one value alone, was passed over. */
  | 'line_above'
  /**
   * A row has values beyond the last heading. In a CSV file they are kept: a separator within a value is not quoted.
   * In a workbook they stand in a column without a heading.
   */
  | 'beyond_headings'
  /** The workbook has further sheets with values: only the first was read. */
  | 'other_sheets'
  /** Formulas were read as the values that were last computed. */
  | 'formulas';

/** What the tables hold, and all there is to say of them. */
export interface TableReport {
  /** Whether nothing must be put right. */
  ready: boolean;
  /** What was found, by table and line; at most 500 kinds of things. */
  findings: TableFinding[];
  /** How many kinds of things have no room among them. */
  leftOut: number;
  /** Quotas and people, where it is ready. */
  tables?: DrawTables | null | undefined;
}

/** A row of a `Table`. `Debug` shows none of the values. */
export interface TableRow {
  /** The line of the file on which it begins, from 1; in a workbook the row's number. */
  line: number;
  /**
   * The values. Those that are empty at the end may be left out. More of them than there are columns are a fault of a
   * CSV file.
   */
  cells: string[];
  /** For a mail, what is attached. */
  attachments?: Attachment[] | undefined;
  /** For a mail, how many control characters were taken out of its text. */
  cleaned?: number | undefined;
  /** How many rows before it are the same, value for value, whatever white space is around them. */
  copy?: number | undefined;
  /** For a mail, whether nothing but what its sender's program wrote says when it came. */
  datedBySender?: boolean | undefined;
  /** For a mail, why a person should look at it; in the order of `MailDoubt`. */
  doubts?: MailDoubt[] | undefined;
  /** Why a person should look at it; in the order of `RowFlaw`. */
  flaws?: RowFlaw[] | undefined;
}

/**
 * `notice.take`: takes a batch of what is due, a message for each citizen with all that is due for them. Whose
 * wishes, contact or follows changed since, is told as they are now: not at all where they no longer wish it. What
 * the batch holds says `notice.outgoing`; the receipt's id is the batch's. For the host's job, until it is answered
 * with `nothing_to_do`. Nothing is taken twice, also where two servers take at once: whoever took it sends it and
 * reports it.
 */
export interface TakeMessages {
  /**
   * At most so many messages: 100 unless said otherwise; less than 1 is taken as 1, more than 300 as 300. `100` where
   * it is left out.
   */
  limit?: number | undefined;
}

/** `citizen.take_over`: a citizen with a verified identity takes over the record that staff entered for them. */
export interface TakeOverCitizen {
  /** The record. */
  citizen: CitizenId;
  /** What the log-in vouches for, as `identity.attest` gives it: a person, known by two factors. */
  attestation: Attestation;
}

/** `idea.take_up`: the idea becomes a team's task, or somebody's in the administration. For staff. */
export interface TakeUpIdea {
  /** The idea. */
  idea: IdeaId;
  /** Whose task it is. */
  task: IdeaTask;
}

/** What a task brings volunteers into contact with: what safeguards it needs follows from that. */
export interface TaskContact {
  /** Direct contact with children under 15 (børneattestloven). */
  children?: boolean | undefined;
  /** It leads into private homes. */
  homes?: boolean | undefined;
  /** It is about money. */
  money?: boolean | undefined;
}

/** Who does a task. */
export type TaskDoer =
  /** Volunteers alone. */
  | 'volunteers'
  /** Staff alone. */
  | 'staff'
  /** Both together. */
  | 'together';

/** A calendar file. */
export interface TeamCalendar {
  /** The file's content, `text/calendar`. */
  ics: string;
}

/** A page. */
export interface TeamFile {
  /** The page, `text/html`. */
  html: string;
}

/** One team of a list. */
export interface TeamItem {
  /** The team. */
  team: TeamId;
  /** What kind. */
  kind: TeamKind;
  /** Its name. */
  title: string;
  /** Where it stands now. */
  stage: TeamStage;
  /** The last day for interest, where there was a call. */
  lastDay?: string | null | undefined;
}

/** What kind of team it is. */
export type TeamKind =
  /** A special committee (*særligt udvalg*) under kommunestyrelsesloven § 17, stk. 4. */
  | 'special_committee'
  /** A task committee (*opgaveudvalg*): a special committee of citizens and politicians that solves one task. */
  | 'task_committee'
  /** A standing committee (*stående udvalg*) that takes in citizens for one topic. */
  | 'standing_committee'
  /** A dialogue group (*dialoggruppe*) of a standing committee, without a competence of its own. */
  | 'dialogue_group'
  /** A statutory local committee (*lokaludvalg*), § 65 d. */
  | 'local_committee'
  /** The elder council (*ældreråd*, *seniorråd*). */
  | 'elder_council'
  /** The disability council (*handicapråd*). */
  | 'disability_council'
  /** The integration council (*integrationsråd*). */
  | 'integration_council'
  /** A youth council (*ungeråd*). */
  | 'youth_council'
  /** A local council (*lokalråd*) of an area. */
  | 'local_council'
  /** A citizens' council (*medborgerråd*). */
  | 'citizens_council';

/** A page of teams. */
export interface TeamList {
  /** How many there are in all, on every page. */
  total: number;
  /** The teams of this page. */
  teams: TeamItem[];
  /** How many there are on all pages by `topic` and by `kind`, where it was asked for. */
  counts?: Record<string, Record<string, number>> | undefined;
  /** Where the next page begins: give it as `after`. Absent on the last page. */
  next?: string | null | undefined;
}

/** Whose meeting it is. */
export type TeamMeetingHost =
  /** A team's meeting. */
  | {
      kind: 'team';
      /** The team. */
      team: TeamId;
    };

/** One meeting of a list. */
export interface TeamMeetingItem {
  /** The meeting. */
  meeting: MeetingId;
  /** What it is called. */
  title: string;
  /** Where. */
  place: string;
  /** When it begins. */
  startsAt: string;
  /** When it ends. */
  endsAt: string;
  /** Whether it is cancelled. */
  cancelled: boolean;
}

/** A team's meetings. */
export interface TeamMeetingList {
  /** In the order of their beginning. */
  meetings: TeamMeetingItem[];
}

/** A meeting as the actor may see it. */
export interface TeamMeetingView {
  /** The meeting. */
  meeting: MeetingId;
  /** Whose it is. */
  host: TeamMeetingHost;
  /** What it is called. */
  title: string;
  /** Where. */
  place: string;
  /** When it begins. */
  startsAt: string;
  /** When it ends. */
  endsAt: string;
  /** How often it was changed. */
  sequence: number;
  /** Whether it is cancelled. */
  cancelled: boolean;
  /** The agenda, where it may be seen. */
  agenda: AgendaView[];
  /** Who was there, by appointment. */
  present: number[];
  /** Who was excused, by appointment; for staff and members. */
  excused: number[];
  /** Why. */
  cancelledBecause?: string | null | undefined;
  /** The minutes, where they may be seen. */
  minutes?: MinutesView | null | undefined;
}

/** What a team lets others see. Its meetings are closed where the law does not open them. */
export interface TeamOpenness {
  /** Whether everybody sees the agendas. `false` where it is left out. */
  agendas?: boolean | undefined;
  /** Whether everybody sees approved minutes. `false` where it is left out. */
  minutes?: boolean | undefined;
}

/** In which order teams are listed. */
export type TeamOrder =
  /** The latest proposed first. */
  | 'new'
  /** The nearest last day for interest first; those of the past come before, those without a call last. */
  | 'deadline';

/** What holds for a kind of team. */
export interface TeamRule {
  /** Which kind. */
  kind: TeamKind;
  /** Who may appoint. */
  appointedBy: AppointingBody[];
  /** At least so many seats. */
  seatsMin: number;
  /** At most so many seats. */
  seatsMax: number;
  /** Whether it ends with the council's term at the latest. */
  withinCouncilTerm: boolean;
  /** A term lasts at most so many years. */
  yearsMax: number;
  /** Whether it may be given power to decide within a fixed task. */
  mayDecide: boolean;
  /** Whether politicians may sit in it. */
  politicians: boolean;
  /** On what that rests, in Danish. */
  provision: string;
  /** On what that rests, in English. */
  provisionEnglish: string;
  /** Members are at most so old, in years. */
  ageMax?: number | null | undefined;
  /** Members are at least so old, in years. */
  ageMin?: number | null | undefined;
  /** From this day on, inclusive. Absent: always was. */
  validFrom?: string | null | undefined;
  /** Until this day, inclusive. Absent: still is. */
  validTo?: string | null | undefined;
}

/** Where a team stands, at an instant. */
export type TeamStage =
  /** Proposed, without terms of reference. */
  | 'proposed'
  /** Its terms of reference are adopted. */
  | 'terms_adopted'
  /** People can express their interest. */
  | 'recruiting'
  /** The last day for interest is over, and the seats are being filled. */
  | 'selecting'
  /** At work. */
  | 'working'
  /** It has reported, and the council's answers are due. */
  | 'reported'
  /** Every recommendation has its answer. */
  | 'answered'
  /** Its period is over. */
  | 'period_over'
  /** Dissolved. */
  | 'dissolved';

/** A team as the actor may see it. */
export interface TeamView {
  /** The team. */
  team: TeamId;
  /** What kind. */
  kind: TeamKind;
  /** Its name. */
  title: string;
  /** Where it stands now. */
  stage: TeamStage;
  /** The interest areas. */
  topics: string[];
  /** The ideas that led to it. */
  ideas: IdeaId[];
  /** The seats. */
  seats: SeatGroupSpec[];
  /** How many seats are free. */
  vacant: number;
  /** The draws, in their order. */
  draws: DrawView[];
  /** The members; staff see every appointment there ever was. */
  members: MemberView[];
  /** The working groups. */
  groups: WorkingGroupView[];
  /** What was declared about impartiality; for staff. */
  declarations: DeclarationView[];
  /** What the team makes. */
  deliverables: DeliverableView[];
  /** What it recommends, by number: for staff and members, and for everybody once it has reported. */
  recommendations: RecommendationView[];
  /** The challenge. */
  challenge?: string | null | undefined;
  /** Who answers questions about it. */
  contacts?: ContactPointView[] | undefined;
  /** Why it was dissolved. */
  dissolvedBecause?: string | null | undefined;
  /** The latest call for people. */
  recruitment?: RecruitmentView | null | undefined;
  /** The terms of reference that hold. */
  terms?: TermsView | null | undefined;
}

/** The seats of a usual composition. */
export interface TemplateView {
  /** The groups of seats. */
  seats: SeatGroupSpec[];
}

/** The words of the terms of reference. Public. */
export interface TermsText {
  /** The purpose (*formål*). */
  purpose: string;
  /** The tasks (*opgaver*). */
  tasks: string[];
  /** To whom it reports, such as a standing committee. */
  reportsTo: string[];
  /** What it does not deal with (*afgrænsning*). */
  delimitation?: string | null | undefined;
  /** How the work is to be evaluated. */
  evaluation?: string | null | undefined;
  /** What it can draw on: secretariat, money, rooms. */
  resources?: string | null | undefined;
}

/** The terms of reference, as everybody sees them. */
export interface TermsView {
  /** The version, from 1. */
  version: number;
  /** Who adopted them. */
  by: AppointingBody;
  /** The first day. */
  from: string;
  /** The last day, inclusive. */
  to: string;
  /** Whether the team advises or decides. */
  power: DecisionPower;
  /** What others see. */
  openness: TeamOpenness;
  /** How often it meets. */
  meetings?: MeetingPlan | null | undefined;
  /** The words. */
  text?: TermsText | null | undefined;
}

/** What cleaning did to a text, as `check` says it. */
export type TextChange =
  /** Signs became the letters that they stand for: those of Windows-1252, and Word's hyphens. */
  | 'characters'
  /** Letters and their marks became one (NFC). */
  | 'composed'
  /** Letters that change the direction of writing went, or were made to end where their line ends. */
  | 'directions'
  /** Characters that are never shown went. */
  | 'invisible_removed'
  /** Line breaks became `\n`, or spaces where there is one line. */
  | 'line_breaks'
  /** Space at the ends went, or tabs became spaces. */
  | 'spaces';

/** How far two coders agree on one theme. */
export interface ThemeAgreement {
  /** The theme. */
  theme: string;
  /** Responses that both gave it. */
  both: number;
  /** Responses that only the first gave it. */
  firstOnly: number;
  /** Responses that only the second gave it. */
  secondOnly: number;
  /** Responses that neither gave it. */
  neither: number;
  /**
   * The harmonic mean of precision and recall (F1) of the second against the first, 0 to 1; absent where neither gave
   * it.
   */
  f1?: number | null | undefined;
  /** Cohen's kappa (1960): agreement beyond chance, 1 at best; absent where chance alone explains all. */
  kappa?: number | null | undefined;
}

/** One theme that a response touches, perhaps in a segment of it, perhaps about a section of the documents. */
export interface ThemeMark {
  /** The theme. */
  theme: string;
  /** The character after the segment's last. */
  end?: number | null | undefined;
  /** The section of the documents that it is said about. */
  section?: string | null | undefined;
  /** The segment's first character in the response's prose, in Unicode scalar values from 0; absent for the whole. */
  start?: number | null | undefined;
}

/** A theme as everybody sees it. */
export interface ThemeView {
  /** Its key. */
  theme: string;
  /** Its names. */
  labels: Record<string, string>;
  /** Whether it is no longer used. */
  retired: boolean;
  /** The theme above it. */
  parent?: string | null | undefined;
}

/**
 * `partnership.tie`: says which needs an agreement meets and which grants go with it, all of them; this is no part of
 * what is signed. For a party, and for staff.
 */
export interface TieAgreement {
  /** The agreement. */
  agreement: AgreementId;
  /** Which party says so. */
  by: Party;
  /** The grants, which whoever says so may see; at most 500. */
  grants?: readonly GrantId[] | undefined;
  /** The needs, which whoever says so may see; at most 500. */
  needs?: readonly NeedId[] | undefined;
}

/**
 * `dialogue_form.tie`: the form is tried in this: a gathering, a hearing, a team, anything that has a title for
 * everybody. For staff.
 */
export interface TieForm {
  /** The form, which is on trial. */
  form: string;
  /** In what, by kind and id, as `hearing/0199c82d-21a8-7e08-89c1-f8f123d50000`. */
  thing: StreamKey;
}

/** A stretch of time: from its beginning to before its end, at whole minutes. */
export interface TimeWindow {
  /** When it begins. */
  from: string;
  /** When it ends, exclusive: at most 24 hours later. */
  until: string;
}

/** Asks for the instant of a Danish local time. */
export interface ToInstantQuery {
  /** The local date and time, without zone. */
  local: DayTime;
  /** Which of the two, when the time comes twice. */
  choice?: RepeatedHour | null | undefined;
}

/** The instant of a Danish local time. */
export interface ToInstantView {
  /** The instant. */
  at: string;
}

/** A topic in a list. */
export interface TopicItem {
  /** The topic. */
  topic: TopicId;
  /** Where it stands now. */
  stage: TopicStage;
  /** The title. */
  title: string;
  /** The first day. */
  from: string;
  /** The last day, inclusive. */
  to: string;
  /** The interest areas it belongs to. */
  areas: string[];
}

/** A page of topics. */
export interface TopicList {
  /** The topics. */
  topics: TopicItem[];
  /** Where the next page begins: give it as `after`. Absent on the last page. */
  next?: TopicId | null | undefined;
}

/** Who may see a topic. */
export type TopicReaders =
  /** Everybody, without a log-in. */
  | 'everybody'
  /** Citizens of the bank. */
  | 'enrolled'
  /** Those whom the municipality invited to it, such as a team's members. */
  | 'invited';

/** Where a topic stands: a matter of the clock, but for the end that staff gave it. */
export type TopicStage =
  /** Its first day has not come. */
  | 'planned'
  /** One writes and agrees or disagrees. */
  | 'open'
  /** It is over, and its summary is awaited. */
  | 'ended'
  /** Its summary says what came of it. */
  | 'closed';

/** What a topic is. */
export interface TopicTerms {
  /** The title. */
  title: string;
  /** The first day, in Danish time. */
  from: string;
  /** The last day, inclusive. */
  to: string;
  /** Who may see it. */
  see: TopicReaders;
  /** Who may write in it. */
  write: TopicWriters;
  /** Who writes statements. */
  statements: StatementWriters;
  /** The interest areas it belongs to; 10 at most. */
  areas?: string[] | undefined;
  /** Who opens it beside the municipality, as the journal names them: `team/…`, `organisation/…`; 10 at most. */
  hosts?: StreamKey[] | undefined;
  /**
   * From how many voices on a statement's counts are published once the topic is closed, 3 to 100: 5 unless said
   * otherwise, 10 where the topic is sensitive. `5` where it is left out.
   */
  smallNumber?: number | undefined;
}

/** What a topic asks. Lies in the vault. */
export interface TopicText {
  /** The challenge (*udfordring*). */
  challenge: string;
  /** What the dialogue may change, and what is settled (*råderum*). */
  scope: string;
}

/** A topic as the actor may see it. */
export interface TopicView {
  /** The topic. */
  topic: TopicId;
  /** Where it stands now. */
  stage: TopicStage;
  /** What it is. */
  terms: TopicTerms;
  /** How many contributions that reply to none there are, hidden and withdrawn ones among them, statements not. */
  contributions: number;
  /** How many statements there are, hidden and withdrawn ones among them. */
  statements: number;
  /** What came of it, once it was closed; the latest last where it was opened again. */
  closings?: ClosingView[] | undefined;
  /** Why it was ended before its last day. */
  endedBecause?: string | null | undefined;
  /** What the acting citizen has to do with it. */
  own?: OwnPart | null | undefined;
  /** What it asks. */
  text?: TopicText | null | undefined;
  /** How many took part. For staff, and for all once the topic is closed. */
  tookPart?: number | null | undefined;
}

/**
 * Who may write in a topic. Whoever writes has an account: a person has one voice, and is told what a moderator
 * decides.
 */
export type TopicWriters =
  /** Citizens of the bank. */
  | 'enrolled'
  /** Those whom the municipality invited to it. */
  | 'invited';

/**
 * `team.treat_recommendation`: the council's answer to a recommendation, which the receipt names, with its reply. For
 * staff.
 */
export interface TreatRecommendation {
  /** The team. */
  team: TeamId;
  /** The recommendation. */
  recommendation: RecommendationId;
  /** What the council made of it. */
  outcome: TreatmentOutcome;
  /** On which day. */
  decidedOn: Day;
  /** Its reply. Public. */
  reply: string;
}

/** What the council made of a recommendation. */
export type TreatmentOutcome =
  /** Adopted (*tiltrådt*). */
  | 'adopted'
  /** Adopted with changes. */
  | 'adopted_with_changes'
  /** Sent to another body (*oversendt*). */
  | 'referred'
  /** Not adopted, with reasons. */
  | 'rejected';

/** What becomes of a form after its trial. */
export type TrialOutcome =
  /** It is used from now on as it was tried. */
  | 'adopted'
  /** It is used from now on, changed. */
  | 'developed'
  /** It is not used. */
  | 'stopped';

/** A trial. */
export interface TrialView {
  /** The first day. */
  from: string;
  /** The last day, inclusive. */
  to: string;
  /** In what it is tried. */
  triedIn: TriedIn[];
  /** When that was said. */
  evaluatedAt?: string | null | undefined;
  /** What was found out. */
  evaluation?: string | null | undefined;
  /** What became of the form; absent until it is evaluated. */
  outcome?: TrialOutcome | null | undefined;
  /** What is to be found out. */
  question?: string | null | undefined;
}

/** In what a form is tried. */
export interface TriedIn {
  /** Its kind and id. */
  thing: StreamKey;
  /** Its title; absent where it is not to be seen any more. */
  title?: string | null | undefined;
}

/** A need with places that stay free. */
export interface UnfilledNeed {
  /** The need. */
  need: NeedId;
  /** When it is, in English. */
  when: string;
  /** And in Danish. */
  whenDanish: string;
  /** How the poster is reached. */
  contacts: string[];
  /** How many places stay free. */
  missing: number;
  /**
   * Whether it is closed, because too few can be had; in the best roster found, where that is not proven the best.
   */
  closed: boolean;
  /** What it lacks, as a sentence in English. */
  text: string;
  /** And in Danish. */
  textDanish: string;
  /** Whom to ring, in this order: five at most. */
  calls: CallFirst[];
  /** Where it is. */
  place?: string | null | undefined;
  /** Who asks: an organisation, or a citizen. */
  poster?: string | null | undefined;
  /**
   * Whether a citizen asks whose name and address are protected (CPR-loven § 28): both, and the place, are for staff
   * alone.
   */
  protected?: boolean | undefined;
  /** What it is called. */
  title?: string | null | undefined;
}

/** `notice.unfollow`: follows something no longer, whether it is still there or not. */
export interface UnfollowThing {
  /** The citizen. */
  citizen: CitizenId;
  /**
   * What: a thing by kind and id, as `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`, `hearing/…`, `team/…`, `need/…`; an
   * interest area, as `interest/health`; or all of a kind that begin from now on, as `idea`, `hearing`, `team`,
   * `need`.
   */
  thing: string;
}

/** Whom to invite. */
export interface Unreached {
  /** The citizens of this page. */
  citizens: CitizenId[];
  /** From where to ask on; none on the last page. */
  next?: CitizenId | null | undefined;
}

/** A column of a list that nothing is taken from, though nobody said so of it. */
export interface UntakenColumn {
  /** The column as people name it, such as `C`. */
  column: string;
  /** Its heading, as it stands. */
  heading: string;
  /** In how many rows something stands in it. */
  filled: number;
  /**
   * What it may be meant to hold, where its heading is near one that is known. Where that is so, say it in
   * `headings`.
   */
  suggestion?: ColumnMeaning | null | undefined;
}

/** A panel and what has become of it. All people by pseudonym. */
export interface Vacancy {
  /** Who sat, and left or declined the seat since the last round. */
  left?: readonly string[] | undefined;
  /** The first panel's members, those who left among them. */
  panel?: readonly string[] | undefined;
  /** The only people who may be drawn, such as a list of reserves. With none, everybody who is open. */
  reserves?: readonly string[] | null | undefined;
  /** The rounds in which substitutes were asked until now, the first one first. */
  rounds?: readonly ReplacementRound[] | undefined;
  /** Others who said that they can't come any more. */
  unavailable?: readonly string[] | undefined;
}

/** How many people with one value a panel has. */
export interface ValueQuota {
  /** The value. */
  value: string;
  /** At least so many, inclusive. */
  min: number;
  /** At most so many, inclusive. */
  max: number;
}

/** What `Participation.verify` looked at and found in order. */
export interface Verified {
  /** Entries whose hash and position were checked, and of all that are not erased version and time. */
  entries: number;
  /** Entries of erased accounts: their commitments stand in the chain, what they said is gone. */
  entriesErased: number;
  /** Streams whose stored state equals the replay of its entries. */
  streams: number;
  /** Texts in the vault that are as they were sealed. */
  texts: number;
  /** Texts that the vault holds no longer, because they were erased. */
  textsErased: number;
  /** How often staff corrected the time of a stream. */
  timeCorrections: number;
}

/**
 * `sortition.verify_chances`: checks the proof of the chances that was published beside the text, in whole numbers
 * and without the solver: how small the smallest chance is, and that no lottery has a larger one.
 */
export interface VerifyChances {
  /** The text, byte for byte. */
  text: string;
  /** The certificate that was published beside it, byte for byte. */
  proof: string;
}

/** `citizen.verify`: a citizen who enrolled without identification verifies their identity. */
export interface VerifyCitizen {
  /** The citizen. */
  citizen: CitizenId;
  /** What the log-in vouches for, as `identity.attest` gives it: a person, known by two factors. */
  attestation: Attestation;
}

/** `sortition.verify`: replays a draw from the published text alone. */
export interface VerifyDraw {
  /** The text, byte for byte. */
  text: string;
  /** The hash that was announced. */
  sha256: string;
  /** What the balls, the dice or the beacon showed. */
  drawn: Drawn;
  /** The number of the panel that is said to have been drawn. */
  claimed?: number | null | undefined;
}

/** A version of a text. */
export interface VersionView {
  /** When it was written. */
  at: string;
  /** The text, unless it was erased. */
  text?: string | null | undefined;
}

/** An authority's claim that its objection is a veto (planloven § 28). */
export interface VetoClaim {
  /** The provision under which it may veto, such as "planloven § 29". */
  provision: string;
  /** Whether it gives its reasons. */
  reasoned: boolean;
  /** Whether it refers to the effect under § 28, stk. 1. */
  refersToEffect: boolean;
}

/** Who sees a need or an offer, beside staff and whoever posted it. */
export type Visibility =
  /** Everybody. */
  | 'public'
  /** Citizens of the bank. */
  | 'enrolled'
  /** Nobody: only the matching looks at it. */
  | 'matching';

/** What people think of a statement. */
export interface VoiceTally {
  /** How many agree. `0` where it is left out. */
  agree?: number | undefined;
  /** How many disagree. `0` where it is left out. */
  disagree?: number | undefined;
  /** How many pass. `0` where it is left out. */
  pass?: number | undefined;
  /**
   * How many of all these are accounts whose holder nobody has verified. Somebody with several accounts is several of
   * them. `0` where it is left out.
   */
  unverified?: number | undefined;
}

/**
 * `team.void_draw`: takes back a draw that can't be drawn, such as when a beacon stopped, or whose randomness was
 * read wrong and from which nobody is appointed yet. It stays in the team's public list, with the reason. The receipt
 * names it. For staff.
 */
export interface VoidDraw {
  /** The team. */
  team: TeamId;
  /** Why. Public. */
  reason: string;
}

/** A person who can be drawn, by pseudonym. */
export interface Volunteer {
  /** A pseudonym: 1 to 64 letters a to z of either case, digits, dots, hyphens or underscores. It is published. */
  id: string;
  /** The person's value for each feature. Features without quotas are not looked at. */
  features?: Record<string, string> | undefined;
  /** The seat groups the person fits; only looked at where the rules have some. */
  fits?: string[] | undefined;
  /** What those who live together share; only looked at where the rules limit a household. */
  household?: string | null | undefined;
  /** Whether the person can be drawn at all, or must be. */
  standing?: Standing | undefined;
}

/** Under which conditions volunteers help. */
export interface VolunteerConditions {
  /** Whether they need a child certificate (*børneattest*). `false` where it is left out. */
  childCertificate?: boolean | undefined;
  /** Whether they declare confidentiality (*tavshedserklæring*). `false` where it is left out. */
  confidentiality?: boolean | undefined;
  /** Whether they show a criminal record (*straffeattest*). `false` where it is left out. */
  criminalRecord?: boolean | undefined;
  /** Which expenses are covered, and by whom. */
  expenses?: string | null | undefined;
  /**
   * Which party insures them (the municipality may: serviceloven § 18 a); nobody but themselves where it is not
   * given.
   */
  insuredBy?: Party | null | undefined;
  /** How they are trained and introduced. */
  training?: string | null | undefined;
}

/** What the matching makes of a volunteer. */
export interface VolunteerMatch {
  /** Who. */
  citizen: CitizenId;
  /** The needs that they are proposed for. */
  needs: NeedId[];
  /** The other needs that they suit, and why not these. Where both lists are empty nothing suits. */
  others: OtherNeed[];
}

/** A volunteer for whom something changes. */
export interface VolunteerMove {
  /** The volunteer. */
  volunteer: string;
  /** The needs that they had and have no more. */
  left: string[];
  /** The needs that they have now and had not. */
  taken: string[];
}

/** A volunteer in a matching, explained. */
export interface VolunteerOutcome {
  /** The volunteer. */
  volunteer: string;
  /** The needs they get. */
  needs: string[];
  /** The other needs that they suit, and why not these. */
  others: OtherOutcome[];
}

/** What somebody thinks of a statement. */
export type Vote =
  /** They agree (*enig*). */
  | 'agree'
  /** They disagree (*uenig*). */
  | 'disagree'
  /** They pass: they don't know, or don't care (*ved ikke*). */
  | 'pass';

/** Where a page of votes begins. */
export interface VotePlace {
  /** Up to which names were read. */
  from: number;
  /** How many participants were numbered before. */
  participants: number;
}

/** A page of votes: the columns are of one length, and each row is one vote. */
export interface VotesView {
  /**
   * Participants by number, from 0. The same participant has the same number within one reading of all pages, and all
   * their votes are on one page.
   */
  participant: number[];
  /** Statements by their number in the topic, from 1. */
  statement: number[];
  /** 1 for agreeing, -1 for disagreeing, 0 for passing. */
  vote: number[];
  /** Where the next page begins: give it as `after`. Absent on the last page. */
  next?: VotePlace | null | undefined;
}

/**
 * Who is promoted from the waiting list when places become free. A party that is larger than all places together is
 * always passed over.
 */
export type WaitingRule =
  /** In the order of arrival: nobody is passed over, and whoever comes waits behind those who wait. */
  | 'in_order'
  /** The first who fit: a party for which there is no room is passed over, and stays where it is. */
  | 'first_that_fits';

/** What somebody should know before a draw whose quotas can be met. */
export interface Warnings {
  /** The pseudonyms of people who are in no panel that keeps the rules, though not excluded. */
  noChance: string[];
  /**
   * Quotas that need everybody to whom they apply: their people have no lottery, and when one of them leaves, the
   * quota can't be met.
   */
  exhausted: RuleName[];
}

/** All ways to take part. */
export interface WayCatalogue {
  /** The ways, those no longer offered included, in the order of their keys. */
  ways: WayView[];
}

/** Who gets in. */
export type WayEntry =
  /** Everybody who is enrolled, from the day of enrolment. */
  | 'enrolled'
  /** Who is invited. */
  | 'invited'
  /** Who fits a seat's profile and is invited. */
  | 'fitting_profile';

/** One way to take part. */
export interface WayView {
  /** Its key. */
  way: string;
  /** Its version, from 1. */
  version: number;
  /** Its names by language. */
  labels: Record<string, string>;
  /** Who gets in. */
  entry: WayEntry;
  /** Whether it is still offered. */
  offered: boolean;
}

/**
 * An address that a document may link to: `http`, `https` or `mailto`, so never a script.
 *
 * Letters outside ASCII are allowed as they are; white space, control characters, quotes, angle brackets and
 * backslashes are not: they have to be percent-encoded (RFC 3986).
 */
export type WebLink = string;

/** A day of the week. */
export type Weekday =
  /** *Mandag.* */
  | 'monday'
  /** *Tirsdag.* */
  | 'tuesday'
  /** *Onsdag.* */
  | 'wednesday'
  /** *Torsdag.* */
  | 'thursday'
  /** *Fredag.* */
  | 'friday'
  /** *Lørdag.* */
  | 'saturday'
  /** *Søndag.* */
  | 'sunday';

/** A response's row in the white paper. */
export interface WhitePaperRow {
  /** The response. */
  response: ResponseId;
  /** Its number within the hearing. */
  number: number;
  /** The day on which it arrived. */
  receivedOn: string;
  /** Whether it came in time. */
  timely: boolean;
  /** How it came. */
  channel: ResponseChannel;
  /** For whom its sender answers. */
  kind: RespondentKind;
  /** Who sent it, as the public may know it. */
  name: string;
  /** Whether it is an objection in time with legal effect, and what it says is published. */
  objection: boolean;
  /** Whether it is a veto, and what it says is published. */
  veto: boolean;
  /** The themes it touches, by name. */
  themes: string[];
  /** The sections of the documents it speaks about, by heading. */
  sections: string[];
  /** The keys of these sections. */
  about: string[];
  /** Whether it is fit for publication: reviewed as it stands, and held back by nobody. */
  publishable: boolean;
  /** What it says about single sections of the documents, where that is fit for publication. */
  segments: Segment[];
  /** How it ended. */
  end: EndKind;
  /** What is answered to it alone; what is answered to a group stands with the group in `white_paper.get`. */
  answer?: AnswerText | null | undefined;
  /** What it answers to the form, where that is fit for publication, in the form's order. */
  answers?: RowAnswer[] | undefined;
  /** The group in which it is answered. */
  group?: string | null | undefined;
  /** The organisation, where its sender answers for one. */
  organisation?: string | null | undefined;
  /** Who found no opinion in it. */
  reviewer?: StaffId | null | undefined;
  /** Where it stands; absent where what it says is not published. */
  stance?: Stance | null | undefined;
  /**
   * What it says, where that is fit for publication: what was written freely, and the answers in words to the form
   * where they can't be shown apart from it safely.
   */
  text?: string | null | undefined;
  /** Why it is not reproduced. */
  withheldBecause?: string | null | undefined;
}

/** A page of the white paper. */
export interface WhitePaperRows {
  /** The rows. */
  rows: WhitePaperRow[];
  /** Where the next page begins: give it as `after`. Absent on the last page. */
  next?: ResponseId | null | undefined;
}

/** A white paper as a whole. */
export interface WhitePaperView {
  /** The hearing. */
  hearing: HearingId;
  /** The hearing's title. */
  title: string;
  /** When work on it began. */
  begunAt: string;
  /** Whether something came after it was finished. */
  outdated: boolean;
  /** The version of the themes. */
  themeVersion: number;
  /** The themes. */
  themes: ThemeView[];
  /** The sections of the hearing's documents, in order, with what the administration says of each. */
  sections: SectionView[];
  /** The groups. */
  groups: GroupView[];
  /** How many responses there are of each sort, of 10,000 by number. */
  counts: Counts;
  /** When it was finished. */
  finishedAt?: string | null | undefined;
  /** The form's questions, in order. */
  form?: Question[] | undefined;
  /** What stands before the responses. */
  introduction?: string | null | undefined;
  /** The hearing's last day, inclusive. */
  lastDay?: string | null | undefined;
  /** Where the next 10,000 begin: give it as `after`, and add what is counted there. Absent where all are counted. */
  next?: number | null | undefined;
  /** The hearing's first day, inclusive. */
  opensOn?: string | null | undefined;
  /** The finished version; absent while work goes on. */
  version?: number | null | undefined;
}

/** Why a person's chance is what it is. */
export interface WhyChance {
  /**
   * What everybody's chance would be without any quota: the seats that nobody has beforehand by the people who are
   * drawn for them, 0 to 1.
   */
  even: number;
  /** The rules that hold the chance where it is, the dearest first; empty where no quota does, or it isn't proven. */
  reasons: WhyReason[];
  /** The whole in Danish, in sentences. */
  danish: string;
  /** The same in English. */
  english: string;
}

/** A rule that holds a chance down. */
export interface WhyReason {
  /** The rule. */
  rule: RuleName;
  /** Which end of it: at most so many like the person, or at least so many of others. */
  bound: Bound;
  /** The number it demands. */
  limit: number;
  /** To how many people who can be drawn it applies. */
  people: number;
  /**
   * By how much the chance would rise for the first fraction of a seat more, as for a whole seat: at most so much, 0
   * to 1.
   */
  price: number;
  /** In Danish. */
  danish: string;
  /** In English. */
  english: string;
}

/** How a citizen wishes to be told. By which way is said where they are reached at all: in the citizen's contact. */
export interface Wishes {
  /** Of what they chose to follow. They are told because they asked for it. `daily` where it is left out. */
  followed?: Rhythm | undefined;
  /** In which language. `da` where it is left out. */
  language?: Language | undefined;
  /**
   * Of what became of their own: ideas that they deposited or support, responses that they sent. The municipality
   * tells it as a part of its task. `at_once` where it is left out.
   */
  own?: Rhythm | undefined;
  /** Hours in which nothing is sent. */
  quiet?: QuietHours | null | undefined;
}

/** How a citizen is told. */
export interface WishesView {
  /** The wishes; where none were ever said, those that hold then. */
  wishes: Wishes;
  /** By which way messages go, as the citizen's contact says. By none, they are read in the inbox alone. */
  channel: ContactChannel;
  /** Since the last messages came back, none are sent until the citizen changes the contact or the wishes. */
  cameBack: boolean;
  /** What the citizen follows, in the order of its names. */
  follows: FollowedView[];
  /** On what each kind of news rests: a consent and since when, the municipality's task, or which law. */
  grounds: GroundView[];
}

/**
 * `grant.withdraw`: takes an application back before anything is paid. What was granted is free in the pool again.
 * For whoever holds a mandate to apply, and for staff who were told.
 */
export interface WithdrawApplication {
  /** The application. */
  grant: GrantId;
}

/**
 * `council.withdraw`: a candidate, whom the receipt names by number, withdraws, until the last day on which somebody
 * can stand. For the citizen, and for staff on their behalf.
 */
export interface WithdrawCandidacy {
  /** The council. */
  organisation: OrganisationId;
  /** Who stood. */
  citizen: CitizenId;
}

/**
 * `safeguard.withdraw_certificate`: takes back that a certificate was obtained. Every assignment that needs it is
 * suspended at once. For a mandate to safeguard, and staff.
 */
export interface WithdrawCertificate {
  /** An assignment of the volunteer in the organisation. */
  assignment: AssignmentId;
}

/** `citizen.withdraw_consent`: withdraws a consent, without reasons and at once. */
export interface WithdrawConsent {
  /** The citizen. */
  citizen: CitizenId;
  /** To what. */
  purpose: string;
}

/** `dialogue.withdraw`: withdraws a contribution, until the topic is closed. Replies to it stay. */
export interface WithdrawContribution {
  /** The contribution. */
  contribution: ContributionId;
}

/** `idea.withdraw`: its author withdraws an idea that no task has taken up. */
export interface WithdrawIdea {
  /** The idea. */
  idea: IdeaId;
}

/**
 * `team.withdraw_interest`: a citizen is not interested any more. What they told is deleted. Whoever was drawn
 * declines with it; whoever is appointed answers the appointment instead. Not while a published draw waits for its
 * randomness.
 */
export interface WithdrawInterest {
  /** The team. */
  team: TeamId;
  /** Whose interest. */
  citizen: CitizenId;
}

/** `offer.withdraw`: takes an offer back. For who made it and staff. */
export interface WithdrawOffer {
  /** The offer. */
  offer: OfferId;
}

/**
 * `response.withdraw`: withdraws a response that is not published. What was journalised stays, and is counted as
 * withdrawn. For the sender with an account or with the secret, and for staff.
 */
export interface WithdrawResponse {
  /** The response. */
  response: ResponseId;
  /** The secret whose hash was sent along with the response, of a sender who is not logged in. */
  secret?: string | null | undefined;
}

/**
 * `gathering.withdraw`: a party does not come after all. Those who wait are promoted. For those who signed up with an
 * account, and for staff.
 */
export interface WithdrawSignUp {
  /** The gathering. */
  gathering: GatheringId;
  /** Who does not come. */
  attendee: Attendee;
}

/** `idea.withdraw_support`: withdraws one's support. */
export interface WithdrawSupport {
  /** The idea. */
  idea: IdeaId;
  /** Whose support: the actor's, or the citizen's for whom staff do it. */
  citizen: CitizenId;
}

/**
 * `response.withhold`: the response is not published, nor any more. There is no way back. A finished white paper that
 * names its sender elsewhere is outdated by it. For staff.
 */
export interface WithholdResponse {
  /** The response. */
  response: ResponseId;
  /** Why. */
  reason: string;
}

/** Somebody who is proposed for nothing, and neither asked nor booked elsewhere. */
export interface WithoutTask {
  /** Who. */
  citizen: CitizenId;
  /**
   * The needs that would suit them, or nearly: three at most, those with free places first, then by priority, time
   * and title.
   */
  needs: NeedId[];
  /** A sentence in English, with a reason for each of these needs. */
  text: string;
  /** And in Danish. */
  textDanish: string;
  /** Their name. */
  name?: string | null | undefined;
  /** Whether their name and address are protected (CPR-loven § 28): both are for staff alone. */
  protected?: boolean | undefined;
}

/** How many responses stand in a state. */
export interface WorkCount {
  /** The state. */
  state: WorkState;
  /** How many. */
  count: number;
}

/** A response in a caseworker's list, as it came. */
export interface WorkItem {
  /** The response. */
  response: ResponseId;
  /** Its number within the hearing. */
  number: number;
  /** Where it stands. */
  state: WorkState;
  /** How it came. */
  channel: ResponseChannel;
  /** For whom its sender answers. */
  kind: RespondentKind;
  /** Whether it came in time. */
  timely: boolean;
  /** When it arrived. */
  receivedAt: string;
  /** All that it says in prose, as it came: what offsets refer to. */
  prose: string;
  /** The version of that prose. */
  textVersion: number;
  /** How many files came along. */
  attachments: number;
  /** Who sent it; absent once erased. */
  respondent?: Respondent | null | undefined;
}

/** A page of a caseworker's list. */
export interface WorkList {
  /** How many stand in each state, in the whole hearing. */
  counts: WorkCount[];
  /** The responses. */
  responses: WorkItem[];
  /** Where the next page begins: give it as `after`. Absent on the last page. */
  next?: WorkPlace | null | undefined;
}

/** In which order a list stands. */
export type WorkOrder =
  /** By number. */
  | 'number'
  /** By the Danish local day of arrival, then by number: of the first 800 days from the opening on. */
  | 'arrival'
  /** By state, in the order of `WorkState`, then by number. */
  | 'state';

/** A place in a list. In the order by number, the number alone counts. */
export interface WorkPlace {
  /** The number of the last response before the place. */
  number: number;
  /** The day of arrival, where the list stands in that order. */
  day?: string | null | undefined;
  /** The state, where the list stands in that order. */
  state?: WorkState | null | undefined;
}

/**
 * `assignment.proof`: a certificate of work done (*bevis for frivilligt arbejde*), as one accessible HTML page: who,
 * for whom, when, and how many approved hours. For the volunteer, and for staff.
 */
export interface WorkProof {
  /** The assignment; begun, and with approved hours. */
  assignment: AssignmentId;
  /** The language. `da` where it is left out. */
  language?: Language | undefined;
}

/** Where a response stands for whoever works on it. In the order in which work is left to do. */
export type WorkState =
  /** Nobody has reviewed it as it stands, and it is not settled. */
  | 'unreviewed'
  /** It is settled, and nobody has reviewed it as it stands. */
  | 'settled_unreviewed'
  /** It is reviewed, and not settled. */
  | 'unsettled'
  /** It is not to be published, and not settled. */
  | 'withheld'
  /** It is reviewed or withheld, and settled. */
  | 'settled'
  /** It was withdrawn. */
  | 'withdrawn';

/** Asks for a working day so many after another day. */
export interface WorkingDaysAfterQuery {
  /** The day of the event, itself not counted. */
  start: Day;
  /** How many working days. */
  days: number;
}

/** The working day asked for. */
export interface WorkingDaysAfterView {
  /** The day. */
  date: string;
}

/** A working group. */
export interface WorkingGroup {
  /** What it is called. */
  label: string;
  /** The appointments of its members. */
  members: number[];
}

/** A working group with its key. */
export interface WorkingGroupView {
  /** Its key. */
  group: string;
  /** What it is called and who is in it. */
  set: WorkingGroup;
}

/**
 * `conversation.write`: a side writes to the other, who is told that there is a message. Neither address nor number
 * is shown. For both sides, and for staff on behalf of either.
 */
export interface WriteMessage {
  /** The assignment. */
  assignment: AssignmentId;
  /** The side that writes. */
  side: AssignmentSide;
  /** What. */
  text: string;
}

/** `sortition.write_tables`: quotas and people as `categories.csv` and `people.csv`. */
export interface WriteTables {
  /** The features with their quotas. */
  features: readonly Feature[];
  /** The people. */
  people: readonly Volunteer[];
  /** How far each quota may be relaxed. */
  flex?: readonly Flex[] | undefined;
}

/** The fields of every command, by its name. */
export interface Commands {
  'citizen.enrol': EnrolCitizen;
  'citizen.take_over': TakeOverCitizen;
  'citizen.verify': VerifyCitizen;
  'citizen.change_profile': ChangeProfile;
  'citizen.change_contact': ChangeContact;
  'citizen.give_consent': GiveConsent;
  'citizen.withdraw_consent': WithdrawConsent;
  'citizen.pause': PauseCitizen;
  'citizen.resume': ResumeCitizen;
  'citizen.leave': LeaveBank;
  'citizen.rejoin': RejoinBank;
  'citizen.erase': EraseCitizen;
  'person.forget': ForgetPerson;
  'interest.seed': SeedInterests;
  'interest.add': AddInterest;
  'interest.rename': RenameInterest;
  'interest.move': MoveInterest;
  'interest.merge': MergeInterest;
  'interest.retire': RetireInterest;
  'way.seed': SeedWays;
  'way.add': AddWay;
  'way.revise': ReviseWay;
  'way.retire': RetireWay;
  'idea.deposit': DepositIdea;
  'idea.revise': ReviseIdea;
  'idea.withdraw': WithdrawIdea;
  'idea.support': SupportIdea;
  'idea.withdraw_support': WithdrawSupport;
  'idea.merge': MergeIdeas;
  'idea.split': SplitIdea;
  'idea.gather': GatherSupporters;
  'idea.hide': HideIdea;
  'idea.restore': RestoreIdea;
  'idea.take_up': TakeUpIdea;
  'idea.answer': AnswerIdea;
  'idea.decline': DeclineIdea;
  'idea.carry_out': CarryOutIdea;
  'contact_point.put': PutContactPoint;
  'contact_point.assign': AssignContactPoint;
  'contact_point.release': ReleaseContactPoint;
  'contact_point.retire': RetireContactPoint;
  'hearing.draft': DraftHearing;
  'hearing.put_document': PutDocument;
  'hearing.set_form': SetForm;
  'hearing.announce': AnnounceHearing;
  'hearing.extend': ExtendHearing;
  'hearing.cancel': CancelHearing;
  'hearing.call_meeting': CallMeeting;
  'hearing.cancel_meeting': CancelMeeting;
  'hearing.add_recipient': AddRecipient;
  'hearing.report_delivery': ReportDelivery;
  'hearing.publish_agenda': PublishAgenda;
  'hearing.resolve_veto': ResolveVeto;
  'hearing.decide': DecideHearing;
  'hearing.publish_decision': PublishDecision;
  'response.submit': SubmitResponse;
  'response.record': RecordResponse;
  'response.supplement': SupplementResponse;
  'response.withdraw': WithdrawResponse;
  'response.review': ReviewResponse;
  'response.withhold': WithholdResponse;
  'response.recognise_veto': RecogniseVeto;
  'response.code': CodeResponse;
  'response.answer': AnswerResponse;
  'response.settle': SettleResponses;
  'response.reopen': ReopenResponse;
  'intake.deposit': DepositRows;
  'white_paper.begin': BeginWhitePaper;
  'white_paper.put_theme': PutTheme;
  'white_paper.retire_theme': RetireTheme;
  'white_paper.put_group': PutGroup;
  'white_paper.put_section': PutSection;
  'white_paper.clear_words': ClearWords;
  'white_paper.finish': FinishWhitePaper;
  'white_paper.reopen': ReopenWhitePaper;
  'team.propose': ProposeTeam;
  'team.adopt_terms': AdoptTerms;
  'team.open_recruitment': OpenRecruitment;
  'team.change_quotas': ChangeQuotas;
  'team.invite': InviteCitizens;
  'team.express_interest': ExpressInterest;
  'team.withdraw_interest': WithdrawInterest;
  'team.publish_draw': PublishDraw;
  'team.announce_draw': AnnounceDraw;
  'team.draw': DrawMembers;
  'team.void_draw': VoidDraw;
  'team.appoint': AppointMember;
  'team.answer_appointment': AnswerAppointment;
  'team.show_name': ShowName;
  'team.end_membership': EndMembership;
  'team.end_topic': EndTopic;
  'team.begin': BeginWork;
  'team.elect_chair': ElectChair;
  'team.set_working_group': SetWorkingGroup;
  'team.declare_impartiality': DeclareImpartiality;
  'team.decide_impartiality': DecideImpartiality;
  'team.deliver': Deliver;
  'team.recommend': Recommend;
  'team.report': ReportWork;
  'team.treat_recommendation': TreatRecommendation;
  'team.follow_up': FollowUpRecommendation;
  'team.dissolve': DissolveTeam;
  'meeting.call': CallTeamMeeting;
  'meeting.cancel': CancelTeamMeeting;
  'meeting.record_attendance': RecordAttendance;
  'meeting.keep_minutes': KeepMinutes;
  'meeting.approve_minutes': ApproveMinutes;
  'organisation.register': RegisterOrganisation;
  'organisation.change': ChangeOrganisation;
  'organisation.confirm': ConfirmOrganisation;
  'organisation.close': CloseOrganisation;
  'organisation.give_mandate': GiveMandate;
  'organisation.end_mandate': EndMandate;
  'organisation.assess': AssessOrganisation;
  'organisation.declare_certificates': DeclareCertificates;
  'organisation.set_safeguards': SetSafeguards;
  'need.post': PostNeed;
  'need.change': ChangeNeed;
  'need.close': CloseNeed;
  'offer.make': MakeOffer;
  'offer.change': ChangeOffer;
  'offer.withdraw': WithdrawOffer;
  'safeguard.ask_consent': AskConsent;
  'safeguard.consent': ConsentToCertificate;
  'safeguard.note_certificate': NoteCertificate;
  'safeguard.withdraw_certificate': WithdrawCertificate;
  'safeguard.note_record': NoteRecord;
  'safeguard.note_below_age': NoteBelowAge;
  'safeguard.declare_confidentiality': DeclareConfidentiality;
  'assignment.propose': ProposeAssignment;
  'assignment.propose_matches': ProposeMatches;
  'assignment.accept': AcceptAssignment;
  'assignment.decline': DeclineAssignment;
  'assignment.start': StartAssignment;
  'assignment.complete': CompleteAssignment;
  'assignment.cancel': CancelAssignment;
  'assignment.report_hours': ReportHours;
  'assignment.approve_hours': ApproveHours;
  'assignment.reject_hours': RejectHours;
  'assignment.correct_hours': CorrectHours;
  'shift.confirm': ConfirmShift;
  'shift.give_back': GiveShiftBack;
  'shift.report_absence': ReportAbsence;
  'shift.remind': RemindOfShifts;
  'conversation.write': WriteMessage;
  'partnership.draft': DraftAgreement;
  'partnership.drop_draft': DropDraft;
  'partnership.sign': SignAgreement;
  'partnership.review': ReviewAgreement;
  'partnership.tie': TieAgreement;
  'partnership.give_notice': GiveNotice;
  'partnership.agree_to_end': AgreeToEnd;
  'grant.announce_round': AnnounceRound;
  'grant.adjust_round': AdjustRound;
  'grant.draft': DraftApplication;
  'grant.submit': SubmitApplication;
  'grant.record': RecordApplication;
  'grant.ask_info': AskForInfo;
  'grant.supplement': SupplementApplication;
  'grant.find_complete': FindComplete;
  'grant.assess': AssessApplication;
  'grant.decide': DecideApplication;
  'grant.pay': PayGrant;
  'grant.report': ReportGrant;
  'grant.settle': SettleGrant;
  'grant.repay': RecordRepayment;
  'grant.withdraw': WithdrawApplication;
  'award.announce': AnnounceAward;
  'award.set_event': SetAwardEvent;
  'award.seat_juror': SeatJuror;
  'award.excuse_juror': ExcuseJuror;
  'award.nominate': Nominate;
  'award.join': JoinNominees;
  'award.consent': ConsentToNomination;
  'award.decline': DeclineNomination;
  'award.exclude': ExcludeNominee;
  'award.give_points': GivePoints;
  'award.vote': CastVote;
  'award.count': CountBallots;
  'award.declare': DeclareAward;
  'council.set_rules': SetCouncilRules;
  'council.call_election': CallElection;
  'council.stand': StandAsCandidate;
  'council.withdraw': WithdrawCandidacy;
  'council.cancel_election': CancelElection;
  'council.record_result': RecordResult;
  'council.appoint': AppointCouncillor;
  'council.end_membership': EndMembership2;
  'council.hold': HoldMeeting;
  'ambassador.offer': OfferAmbassador;
  'ambassador.invite': InviteAmbassador;
  'ambassador.answer': AnswerAmbassador;
  'ambassador.name': NameAmbassador;
  'ambassador.end': EndAmbassador;
  'initiative.propose': ProposeInitiative;
  'initiative.agree': AgreeInitiative;
  'initiative.decline': DeclineInitiative;
  'initiative.report': ReportInitiative;
  'initiative.end': EndInitiative;
  'dialogue_form.add': AddForm;
  'dialogue_form.begin_trial': BeginTrial;
  'dialogue_form.tie': TieForm;
  'dialogue_form.evaluate': EvaluateTrial;
  'dialogue_form.retire': RetireForm;
  'assessment.record': RecordAssessment;
  'assessment.publish': PublishAssessment;
  'gathering.call': CallGathering;
  'gathering.change': ChangeGathering;
  'gathering.cancel': CancelGathering;
  'gathering.sign_up': SignUpForGathering;
  'gathering.withdraw': WithdrawSignUp;
  'gathering.promote': PromoteWaiting;
  'gathering.invite': InviteToGathering;
  'gathering.reply': ReplyToGathering;
  'gathering.remind': RemindGathering;
  'gathering.record_turnout': RecordTurnout;
  'gathering.note_recording': NoteRecording;
  'gathering.keep_minutes': KeepGatheringMinutes;
  'gathering.approve_minutes': ApproveGatheringMinutes;
  'gathering.report': ReportGathering;
  'notice.follow': FollowThing;
  'notice.unfollow': UnfollowThing;
  'notice.change_wishes': ChangeWishes;
  'notice.stop': StopNews;
  'notice.read': ReadInbox;
  'notice.gather': GatherNews;
  'notice.take': TakeMessages;
  'notice.report': ReportMessages;
  'newsletter.begin': BeginNewsletter;
  'newsletter.gather': GatherNewsletter;
  'newsletter.edit': EditNewsletter;
  'newsletter.approve': ApproveNewsletter;
  'newsletter.send': SendNewsletter;
  'newsletter.discard': DiscardNewsletter;
  'dialogue.open': OpenTopic;
  'dialogue.change': ChangeTopic;
  'dialogue.extend': ExtendTopic;
  'dialogue.end': EndTopic2;
  'dialogue.close': CloseTopic;
  'dialogue.reopen': ReopenTopic;
  'dialogue.invite': InviteToTopic;
  'dialogue.contribute': Contribute;
  'dialogue.revise': ReviseContribution;
  'dialogue.withdraw': WithdrawContribution;
  'dialogue.voice': GiveVoice;
  'dialogue.put_reason': PutReason;
  'dialogue.hide': HideContribution;
  'dialogue.appeal': AppealHiding;
  'dialogue.decide_appeal': DecideAppeal;
  'dialogue.restore': RestoreContribution;
  'journal.correct_time': CorrectTime;
}

/** The fields and the answer of every query, by its name. */
export interface Queries {
  'citizen.get': { body: GetCitizen; view: CitizenView };
  'citizen.find': { body: FindCitizens; view: FoundCitizens };
  'citizen.erasure_plan': { body: PlanErasure; view: ErasurePlan };
  'citizen.export': { body: ExportCitizen; view: CitizenExport };
  'interest.tree': { body: ShowInterests; view: InterestTree };
  'way.catalogue': { body: ShowWays; view: WayCatalogue };
  'idea.get': { body: GetIdea; view: IdeaView };
  'idea.list': { body: ListIdeas; view: IdeaList };
  'idea.supporters': { body: ShowSupporters; view: SupportersView };
  'file.seen': { body: AskSeen; view: FileSeenView };
  'contact_point.list': { body: ListContactPoints; view: ContactPointList };
  'hearing.period': { body: CalculatePeriod; view: HearingPeriod };
  'hearing.get': { body: GetHearing; view: HearingView };
  'hearing.document': { body: GetDocument; view: Document };
  'hearing.list': { body: ListHearings; view: HearingList };
  'hearing.notices': { body: ListNotices; view: NoticeList };
  'hearing.objectors': { body: ListObjectors; view: ObjectorList };
  'hearing.letter': { body: ShowLetter; view: HearingLetter };
  'hearing.export_letter': { body: ExportLetter; view: Exported };
  'hearing.calendar': { body: ShowCalendar; view: HearingCalendar };
  'hearing.chain': { body: ShowChain; view: HearingChain };
  'hearing.of_idea': { body: HearingsOfIdea; view: HearingList };
  'response.get': { body: GetResponse; view: ResponseView };
  'response.list': { body: ListResponses; view: ResponseList };
  'response.worklist': { body: ListWork; view: WorkList };
  'response.suggest': { body: SuggestRedactions; view: SuggestedRedactions };
  'response.receipt': { body: ShowReceipt; view: ResponseReceipt };
  'response.arrived': { body: FindArrived; view: ArrivedView };
  'response.campaigns': { body: FindCampaigns; view: CampaignList };
  'response.check': { body: CheckResponse; view: CheckedResponse };
  'intake.check': { body: CheckIntake; view: IntakeReport };
  'white_paper.get': { body: GetWhitePaper; view: WhitePaperView };
  'white_paper.missing': { body: ListMissing; view: MissingList };
  'white_paper.namings': { body: ListNamings; view: NamingList };
  'white_paper.rows': { body: ListRows; view: WhitePaperRows };
  'white_paper.answers': { body: CountAnswers; view: AnswerCounts };
  'white_paper.changes': { body: ListChanges; view: ChangeList };
  'white_paper.export_changes': { body: ExportChanges; view: Exported };
  'white_paper.quality': { body: MeasureQuality; view: QualityView };
  'white_paper.export': { body: ExportWhitePaper; view: Exported };
  'white_paper.export_csv': { body: ExportCsv; view: CsvPart };
  'team.get': { body: GetTeam; view: TeamView };
  'team.list': { body: ListTeams; view: TeamList };
  'team.rules': { body: ShowRules; view: RuleView };
  'team.template': { body: ShowTemplate; view: TemplateView };
  'team.fitting': { body: FindFitting; view: FittingCitizens };
  'team.my_candidacy': { body: ShowCandidacy; view: CandidacyView };
  'team.candidates': { body: ListCandidates; view: CandidateList };
  'team.pool': { body: GetPool; view: DrawPool };
  'team.draw_text': { body: GetDrawText; view: DrawTextView };
  'team.calendar': { body: ShowTeamCalendar; view: TeamCalendar };
  'team.file': { body: ShowTeamFile; view: TeamFile };
  'team.allowances': { body: CalculateAllowances; view: AllowanceList };
  'meeting.get': { body: GetTeamMeeting; view: TeamMeetingView };
  'meeting.list': { body: ListTeamMeetings; view: TeamMeetingList };
  'organisation.get': { body: GetOrganisation; view: OrganisationView };
  'organisation.list': { body: ListOrganisations; view: OrganisationList };
  'organisation.open_data': { body: OpenData; view: Exported };
  'need.get': { body: GetNeed; view: NeedView };
  'need.list': { body: ListNeeds; view: NeedList };
  'offer.list': { body: ListOffers; view: OfferList };
  'safeguard.get': { body: GetSafeguards; view: SafeguardView };
  'assignment.get': { body: GetAssignment; view: AssignmentView };
  'assignment.list': { body: ListAssignments; view: AssignmentList };
  'assignment.match': { body: PlanMatches; view: MatchView };
  'assignment.match_report': { body: ReportMatches; view: MatchReport };
  'assignment.match_page': { body: MatchPage; view: Exported };
  'assignment.hours': { body: ShowHours; view: HoursView };
  'assignment.hours_file': { body: HoursFile; view: Exported };
  'assignment.proof': { body: WorkProof; view: Exported };
  'assignment.jubilees': { body: ListJubilees; view: JubileeList };
  'shift.due': { body: DueShifts; view: DueShiftList };
  'shift.list': { body: ListShifts; view: ShiftList };
  'shift.staffing': { body: ShowStaffing; view: Staffing };
  'conversation.read': { body: ReadConversation; view: ConversationView };
  'partnership.get': { body: GetAgreement; view: AgreementView };
  'partnership.list': { body: ListAgreements; view: AgreementList };
  'partnership.support': { body: ShowSupport; view: SupportView };
  'partnership.file': { body: ShowAgreementFile; view: Exported };
  'grant.get': { body: GetGrant; view: GrantView };
  'grant.list': { body: ListGrants; view: GrantList };
  'grant.round': { body: GetRound; view: GrantRoundView };
  'grant.rounds': { body: ListRounds; view: GrantRoundList };
  'grant.export': { body: ExportRound; view: Exported };
  'award.get': { body: GetAward; view: AwardView };
  'award.list': { body: ListAwards; view: AwardList };
  'award.my_vote': { body: MyVote; view: MyVoteView };
  'council.get': { body: GetCouncil; view: CouncilView };
  'council.rules': { body: CouncilRulesQuery; view: CouncilRule };
  'council.list': { body: ListCouncils; view: CouncilList };
  'ambassador.get': { body: GetAmbassador; view: AmbassadorView };
  'ambassador.list': { body: ListAmbassadors; view: AmbassadorList };
  'initiative.get': { body: GetInitiative; view: InitiativeView };
  'initiative.list': { body: ListInitiatives; view: InitiativeList };
  'dialogue_form.get': { body: GetForm; view: DialogueFormView };
  'dialogue_form.list': { body: ListForms; view: DialogueFormList };
  'assessment.principles': { body: ShowPrinciples; view: PrincipleCatalogue };
  'assessment.get': { body: GetAssessment; view: AssessmentView };
  'assessment.list': { body: ListAssessments; view: AssessmentList };
  'assessment.summary': { body: SummariseAssessments; view: AssessmentSummary };
  'reach.compare': { body: CompareReach; view: ReachReport };
  'reach.invite': { body: InviteUnreached; view: Unreached };
  'gathering.get': { body: GetGathering; view: GatheringView };
  'gathering.list': { body: ListGatherings; view: GatheringList };
  'gathering.sign_ups': { body: ListSignUps; view: SignUpList };
  'gathering.mine': { body: ListMyGatherings; view: MyGatherings };
  'gathering.due': { body: FindDueReminders; view: GatheringList };
  'gathering.calendar': { body: ShowGatheringCalendar; view: GatheringCalendar };
  'notice.inbox': { body: ShowInbox; view: InboxView };
  'notice.wishes': { body: ShowWishes; view: WishesView };
  'notice.outbox': { body: ShowOutbox; view: OutboxView };
  'notice.outgoing': { body: ShowOutgoing; view: OutgoingView };
  'newsletter.get': { body: ShowNewsletter; view: NewsletterView };
  'newsletter.list': { body: ListNewsletters; view: NewsletterList };
  'newsletter.page': { body: PrintNewsletter; view: Exported };
  'newsletter.audience': { body: CountNewsletterAudience; view: NewsletterAudience };
  'dialogue.topic': { body: GetTopic; view: TopicView };
  'dialogue.list': { body: ListTopics; view: TopicList };
  'dialogue.contributions': { body: ListContributions; view: ContributionList };
  'dialogue.get': { body: GetContribution; view: ContributionView };
  'dialogue.votes': { body: ShowVotes; view: VotesView };
  'dialogue.polis': { body: ExportPolis; view: Exported };
  'dialogue.reasons': { body: ShowReasons; view: ReasonsView };
  'dialogue.findings': { body: ShowFindings; view: FindingsView };
  'dialogue.signs': { body: ShowSigns; view: SignsView };
  'sortition.distribute': { body: ComputeChances; view: Chances };
  'sortition.lottery': { body: PrepareLottery; view: PreparedLottery };
  'sortition.conflicts': { body: FindConflicts; view: Conflicts };
  'sortition.replacement': { body: PrepareReplacement; view: Replacement };
  'sortition.reserves': { body: PrepareReserves; view: ReserveDraw };
  'sortition.report': { body: ReportDraw; view: ReportedDraw };
  'sortition.read_tables': { body: ReadTables; view: TableReport };
  'sortition.write_tables': { body: WriteTables; view: DrawFiles };
  'sortition.verify': { body: VerifyDraw; view: Replay };
  'sortition.verify_chances': { body: VerifyChances; view: ProvenChances };
  'sortition.person': { body: FindPerson; view: PersonShare };
  'matching.solve': { body: SolveMatching; view: SolvedMatching };
  'matching.resolve': { body: ResolveMatching; view: ResolvedMatching };
  'matching.relax': { body: RelaxMatching; view: RelaxedMatching };
  'matching.stable': { body: StableMatching; view: StableView };
  'matching.frontier': { body: MatchingFrontier; view: FrontierView };
  'calendar.holidays': { body: HolidaysQuery; view: HolidaysView };
  'calendar.last_day': { body: LastDayQuery; view: LastDayView };
  'calendar.closes_at': { body: ClosesAtQuery; view: ClosesAtView };
  'calendar.opens_at': { body: OpensAtQuery; view: OpensAtView };
  'calendar.local_date': { body: LocalDateQuery; view: LocalDateView };
  'calendar.to_instant': { body: ToInstantQuery; view: ToInstantView };
  'calendar.iso_week': { body: IsoWeekQuery; view: IsoWeekView };
  'calendar.working_days_after': { body: WorkingDaysAfterQuery; view: WorkingDaysAfterView };
  'calendar.date_text': { body: DateTextQuery; view: DateTextView };
  'calendar.is_excluded': { body: IsExcludedQuery; view: IsExcludedView };
  'identity.check_cpr': { body: CheckCprQuery; view: CheckCprView };
  'identity.check_cvr': { body: CheckCvrQuery; view: CheckCvrView };
  'identity.check_postal_code': { body: CheckPostalCodeQuery; view: CheckPostalCodeView };
  'identity.check_kle': { body: CheckKleQuery; view: CheckKleView };
  'identity.check_case_number': { body: CheckCaseNumberQuery; view: CheckCaseNumberView };
  'identity.municipality': { body: MunicipalityQuery; view: MunicipalityView };
  'identity.municipalities': { body: MunicipalitiesQuery; view: MunicipalityRow[] };
  'identity.attest': { body: Attest; view: AttestView };
}

export interface CitizenRoom {
  /**
   * Opens an account in the bank. It needs no approval and no identification.
   *
   * A visitor may do it, the citizen under the id they bring, or staff on a citizen's behalf. With an attestation
   * only the citizen and staff may. What came by other ways than the web, a public task as the legal basis, and a
   * guardian are for staff to assert; a guardian also for a log-in that vouches for custody.
   *
   * @throws {@link MedborgerError}: {@link CitizenCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  enrol(fields: EnrolCitizen, options?: ExecuteOptions): Receipt;
  /**
   * A citizen with a verified identity takes over the record that staff entered for them.
   *
   * @throws {@link MedborgerError}: {@link CitizenCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  takeOver(fields: TakeOverCitizen, options?: ExecuteOptions): Receipt;
  /**
   * A citizen who enrolled without identification verifies their identity.
   *
   * @throws {@link MedborgerError}: {@link CitizenCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  verify(fields: VerifyCitizen, options?: ExecuteOptions): Receipt;
  /**
   * Replaces the profile as a whole.
   *
   * @throws {@link MedborgerError}: {@link CitizenCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  changeProfile(fields: ChangeProfile, options?: ExecuteOptions): Receipt;
  /**
   * Replaces name and contact as a whole.
   *
   * Protection is cleared by the citizen themself or the municipality, not by a guardian: of an account that has one,
   * the citizen shows with a log-in of their own that it is they.
   *
   * @throws {@link MedborgerError}: {@link CitizenCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  changeContact(fields: ChangeContact, options?: ExecuteOptions): Receipt;
  /**
   * Consents to a purpose, or to a newer version of its text.
   *
   * @throws {@link MedborgerError}: {@link CitizenCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  giveConsent(fields: GiveConsent, options?: ExecuteOptions): Receipt;
  /**
   * Withdraws a consent, without reasons and at once.
   *
   * @throws {@link MedborgerError}: {@link CitizenCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  withdrawConsent(fields: WithdrawConsent, options?: ExecuteOptions): Receipt;
  /**
   * Takes a break from invitations.
   *
   * @throws {@link MedborgerError}: {@link CitizenCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  pause(fields: PauseCitizen, options?: ExecuteOptions): Receipt;
  /**
   * Ends the break.
   *
   * @throws {@link MedborgerError}: {@link CitizenCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  resume(fields: ResumeCitizen, options?: ExecuteOptions): Receipt;
  /**
   * Leaves the bank. All consents are withdrawn with it; ideas and support remain, and the data stay until the
   * citizen is erased.
   *
   * @throws {@link MedborgerError}: {@link CitizenCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  leave(fields: LeaveBank, options?: ExecuteOptions): Receipt;
  /**
   * Comes back to the bank with new consents. What was supported before is still supported.
   *
   * @throws {@link MedborgerError}: {@link CitizenCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  rejoin(fields: RejoinBank, options?: ExecuteOptions): Receipt;
  /**
   * Forgets a citizen. Everything personal is deleted but the texts that a case rests on, which stay without their
   * author. What hung on the account ends: an idea that nobody has treated is withdrawn, a response is published no
   * more, seats and places are free. A verified person's support stays counted, and is met again if they come back;
   * what an account supported or voted whose holder nobody verified falls away with it.
   *
   * Nothing is written but one tombstone, without a time: no entry, no receipt. So nothing ties what the citizen did
   * to one another, or to them. The account's own entries go too; their commitments stay in the chain. Sent again, by
   * whoever may erase, it is answered as if just done.
   *
   * @throws {@link MedborgerError}: {@link CitizenCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  erase(fields: EraseCitizen, options?: ExecuteOptions): Receipt;
  /**
   * Everything about one citizen. For the citizen and for staff.
   *
   * @throws {@link MedborgerError}: {@link CitizenCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  get(fields: GetCitizen, options?: AskOptions): CitizenView;
  /**
   * Who to invite. For staff.
   *
   * Finds active citizens who meet every condition that is given; within a list one entry is enough.
   *
   * @throws {@link MedborgerError}: {@link CitizenCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  find(fields?: FindCitizens, options?: AskOptions): FoundCitizens;
  /**
   * What erasure would delete and what must be kept, with the reason. For the citizen and staff.
   *
   * @throws {@link MedborgerError}: {@link CitizenCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  erasurePlan(fields: PlanErasure, options?: AskOptions): ErasurePlan;
  /**
   * Everything that is kept about a citizen. For the citizen and staff.
   *
   * @throws {@link MedborgerError}: {@link CitizenCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  export(fields: ExportCitizen, options?: AskOptions): CitizenExport;
}

export interface PersonRoom {
  /**
   * Forgets somebody without an account (GDPR art. 17): a member of a team or a council ends as one, a nominee is out
   * of the award, and the names go. For staff, who decide whether a name must be kept as that of an office. What was
   * journalised in a hearing stays, and so do reasons that staff wrote for ending a membership.
   *
   * As with an account that is erased, nothing is written but a tombstone without a time.
   *
   * @throws {@link MedborgerError}: {@link PersonCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  forget(fields: ForgetPerson, options?: ExecuteOptions): Receipt;
}

export interface InterestRoom {
  /**
   * Adds the seven topics that the first citizen bank named, those that are not there yet.
   *
   * @throws {@link MedborgerError}: {@link InterestCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  seed(fields?: SeedInterests, options?: ExecuteOptions): Receipt;
  /**
   * Adds an area to the tree.
   *
   * @throws {@link MedborgerError}: {@link InterestCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  add(fields: AddInterest, options?: ExecuteOptions): Receipt;
  /**
   * Gives an area other names or another KLE number. The key stays.
   *
   * @throws {@link MedborgerError}: {@link InterestCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  rename(fields: RenameInterest, options?: ExecuteOptions): Receipt;
  /**
   * Puts an area, with all below it, under another or at the top.
   *
   * @throws {@link MedborgerError}: {@link InterestCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  move(fields: MoveInterest, options?: ExecuteOptions): Receipt;
  /**
   * Merges an area into another. Who followed it follows the other; what lay below it moves along.
   *
   * @throws {@link MedborgerError}: {@link InterestCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  merge(fields: MergeInterest, options?: ExecuteOptions): Receipt;
  /**
   * No longer offers an area. Who follows it is still found.
   *
   * @throws {@link MedborgerError}: {@link InterestCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  retire(fields: RetireInterest, options?: ExecuteOptions): Receipt;
  /**
   * The whole tree, for everybody.
   *
   * @throws {@link MedborgerError}: {@link InterestCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  tree(fields?: ShowInterests, options?: AskOptions): InterestTree;
}

export interface WayRoom {
  /**
   * Adds the five ways of the first citizen bank, those that are not there yet.
   *
   * @throws {@link MedborgerError}: {@link WayCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  seed(fields?: SeedWays, options?: ExecuteOptions): Receipt;
  /**
   * Adds a way to take part to the catalogue.
   *
   * @throws {@link MedborgerError}: {@link WayCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  add(fields: AddWay, options?: ExecuteOptions): Receipt;
  /**
   * Changes a way: a new version, offered again where it was retired.
   *
   * @throws {@link MedborgerError}: {@link WayCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  revise(fields: ReviseWay, options?: ExecuteOptions): Receipt;
  /**
   * No longer offers a way. Profiles that name it keep it.
   *
   * @throws {@link MedborgerError}: {@link WayCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  retire(fields: RetireWay, options?: ExecuteOptions): Receipt;
  /**
   * The whole catalogue, for everybody.
   *
   * @throws {@link MedborgerError}: {@link WayCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  catalogue(fields?: ShowWays, options?: AskOptions): WayCatalogue;
}

export interface IdeaRoom {
  /**
   * Deposits an idea into the shared account.
   *
   * @throws {@link MedborgerError}: {@link IdeaCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  deposit(fields: DepositIdea, options?: ExecuteOptions): Receipt;
  /**
   * Writes a new version. Support stays with the version it was given to, and its supporters are to be told; see
   * `ShowSupporters`.
   *
   * @throws {@link MedborgerError}: {@link IdeaCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  revise(fields: ReviseIdea, options?: ExecuteOptions): Receipt;
  /**
   * Its author withdraws an idea that no task has taken up.
   *
   * @throws {@link MedborgerError}: {@link IdeaCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  withdraw(fields: WithdrawIdea, options?: ExecuteOptions): Receipt;
  /**
   * Supports an idea, or its newer version instead of an earlier one.
   *
   * @throws {@link MedborgerError}: {@link IdeaCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  support(fields: SupportIdea, options?: ExecuteOptions): Receipt;
  /**
   * Withdraws one's support.
   *
   * @throws {@link MedborgerError}: {@link IdeaCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  withdrawSupport(fields: WithdrawSupport, options?: ExecuteOptions): Receipt;
  /**
   * Makes one idea of several. The old ones end and point to the new one; whoever supported several of them is
   * counted once. Supporters came for another text, and are to be told.
   *
   * Where they are many, a few hundred, they don't come along at once: the new idea is gathering, and the host sends
   * `GatherSupporters` until all have come.
   *
   * @throws {@link MedborgerError}: {@link IdeaCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  merge(fields: MergeIdeas, options?: ExecuteOptions): Receipt;
  /**
   * Makes several ideas of one. Whoever supported it supports each part until they say otherwise, and is to be told.
   * Where supporters are many, each part gathers them, as after `MergeIdeas`.
   *
   * @throws {@link MedborgerError}: {@link IdeaCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  split(fields: SplitIdea, options?: ExecuteOptions): Receipt;
  /**
   * Lets the next part of the supporters come along to an idea that was merged or split from others and is gathering.
   * The host sends it, each time under a fresh id, until the idea is at another stage.
   *
   * @throws {@link MedborgerError}: {@link IdeaCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  gather(fields: GatherSupporters, options?: ExecuteOptions): Receipt;
  /**
   * A moderator hides the idea from the public. The original is kept, and its author and staff see it with the
   * reason.
   *
   * @throws {@link MedborgerError}: {@link IdeaCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  hide(fields: HideIdea, options?: ExecuteOptions): Receipt;
  /**
   * Shows a hidden idea again.
   *
   * @throws {@link MedborgerError}: {@link IdeaCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  restore(fields: RestoreIdea, options?: ExecuteOptions): Receipt;
  /**
   * The idea becomes a team's task, or somebody's in the administration. For staff.
   *
   * @throws {@link MedborgerError}: {@link IdeaCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  takeUp(fields: TakeUpIdea, options?: ExecuteOptions): Receipt;
  /**
   * Answers the idea. While a task works on it, an answer tells how it goes.
   *
   * @throws {@link MedborgerError}: {@link IdeaCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  answer(fields: AnswerIdea, options?: ExecuteOptions): Receipt;
  /**
   * Declines the idea, with reasons.
   *
   * @throws {@link MedborgerError}: {@link IdeaCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  decline(fields: DeclineIdea, options?: ExecuteOptions): Receipt;
  /**
   * Tells that the idea was carried out.
   *
   * @throws {@link MedborgerError}: {@link IdeaCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  carryOut(fields: CarryOutIdea, options?: ExecuteOptions): Receipt;
  /**
   * One idea, as the actor may see it.
   *
   * @throws {@link MedborgerError}: {@link IdeaCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  get(fields: GetIdea, options?: AskOptions): IdeaView;
  /**
   * The ideas in the shared account. Hidden ones are for staff, and for their authors among their own.
   *
   * An idea whose author was erased before anybody treated it is found under `withdrawn` once somebody has written to
   * it.
   *
   * @throws {@link MedborgerError}: {@link IdeaCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  list(fields?: ListIdeas, options?: AskOptions): IdeaList;
  /**
   * Who supports an idea, and which version, page by page. For staff: those behind the latest version are to be told
   * that the idea has changed.
   *
   * @throws {@link MedborgerError}: {@link IdeaCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  supporters(fields: ShowSupporters, options?: AskOptions): SupportersView;
}

export interface FileRoom {
  /**
   * Whether the actor may see something that refers to a file, by the same rules by which the thing itself is shown.
   *
   * Staff and the system may see all: a no to them says that nothing refers to it, and the host may delete it. A file
   * comes before what refers to it, so the host waits a day with one that is new.
   *
   * @throws {@link MedborgerError}: {@link FileCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  seen(fields: AskSeen, options?: AskOptions): FileSeenView;
}

export interface ContactPointRoom {
  /**
   * Adds a contact point, or replaces what one says as a whole; one that was retired is offered again. For staff.
   *
   * @throws {@link MedborgerError}: {@link ContactPointCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  put(fields: PutContactPoint, options?: ExecuteOptions): Receipt;
  /**
   * Lets a contact point answer for a hearing, a team or anything else in the journal; a thing may have several. For
   * staff.
   *
   * @throws {@link MedborgerError}: {@link ContactPointCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  assign(fields: AssignContactPoint, options?: ExecuteOptions): Receipt;
  /**
   * Lets a contact point answer for a thing no longer. For staff.
   *
   * @throws {@link MedborgerError}: {@link ContactPointCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  release(fields: ReleaseContactPoint, options?: ExecuteOptions): Receipt;
  /**
   * No longer offers a contact point. It answers for nothing any more, and what it said is deleted. For staff.
   *
   * @throws {@link MedborgerError}: {@link ContactPointCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  retire(fields: RetireContactPoint, options?: ExecuteOptions): Receipt;
  /**
   * The contact points that are offered, in the order of their keys. For everybody.
   *
   * @throws {@link MedborgerError}: {@link ContactPointCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  list(fields?: ListContactPoints, options?: AskOptions): ContactPointList;
}

export interface HearingRoom {
  /**
   * Drafts a hearing. With `renews`, it takes the place of one that must be held again (*fornyet høring*). For staff.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  draft(fields: DraftHearing, options?: ExecuteOptions): Receipt;
  /**
   * Puts a document, which the receipt names, or a new version of it. Once the hearing is announced, a new version
   * says what changed. For staff.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  putDocument(fields: PutDocument, options?: ExecuteOptions): Receipt;
  /**
   * Sets the form's questions, all at once, while the hearing is a draft. For staff.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  setForm(fields: SetForm, options?: ExecuteOptions): Receipt;
  /**
   * Announces the hearing, with its publication and its last day. The last day is refused where it is earlier than
   * the law allows. For staff.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  announce(fields: AnnounceHearing, options?: ExecuteOptions): Receipt;
  /**
   * Moves the last day forward, before the end, with a reason that everybody reads. For staff.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  extend(fields: ExtendHearing, options?: ExecuteOptions): Receipt;
  /**
   * Cancels a hearing that is not decided. For staff.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  cancel(fields: CancelHearing, options?: ExecuteOptions): Receipt;
  /**
   * Calls a meeting, which the receipt names, or changes its time and place. For staff.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  callMeeting(fields: CallMeeting, options?: ExecuteOptions): Receipt;
  /**
   * Cancels a meeting, which the receipt names. It stays in the calendar, as cancelled. For staff.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  cancelMeeting(fields: CancelMeeting, options?: ExecuteOptions): Receipt;
  /**
   * Somebody is to be told of the hearing, or of the decision. The receipt names the notice. For staff.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  addRecipient(fields: AddRecipient, options?: ExecuteOptions): Receipt;
  /**
   * Reports how a notice, which the receipt names, was delivered. A failure to tell somebody who had to be told
   * stands against the hearing until they were told with the whole minimum period before them. For staff.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  reportDelivery(fields: ReportDelivery, options?: ExecuteOptions): Receipt;
  /**
   * Says that the agenda with the case is published, from which moment responses are shown where the municipality
   * publishes them with the agenda. For staff.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  publishAgenda(fields: PublishAgenda, options?: ExecuteOptions): Receipt;
  /**
   * An authority that vetoed agrees, after changes that were agreed on (planloven § 28, stk. 1). The receipt names
   * the response that was the veto. For staff.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  resolveVeto(fields: ResolveVeto, options?: ExecuteOptions): Receipt;
  /**
   * Records the council's decision. Refused while anything that the law puts before it is missing: the finished white
   * paper, the cooling-off period, agreement with who vetoed, notice to who had to be told. For staff.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  decide(fields: DecideHearing, options?: ExecuteOptions): Receipt;
  /**
   * The decision was published; from then on the complaint period runs. For staff.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  publishDecision(fields: PublishDecision, options?: ExecuteOptions): Receipt;
  /**
   * Calculates how long a hearing must be open, with the provision and the days passed over. For everybody: it looks
   * at nothing but its input.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  period(fields: CalculatePeriod, options?: AskOptions): HearingPeriod;
  /**
   * One hearing. Drafts are for staff only.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  get(fields: GetHearing, options?: AskOptions): HearingView;
  /**
   * One document of a hearing, whole.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  document(fields: GetDocument, options?: AskOptions): Document;
  /**
   * Hearings. Drafts are for staff only.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  list(fields?: ListHearings, options?: AskOptions): HearingList;
  /**
   * Who is told of a hearing, and how far it has come. For staff.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  notices(fields: ListNotices, options?: AskOptions): NoticeList;
  /**
   * Everybody who objected in time, to be told of the decision (planloven § 31). For staff.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  objectors(fields: ListObjectors, options?: AskOptions): ObjectorList;
  /**
   * The text of the hearing letter with all that it must say: who asks and under which law, by when, where and how to
   * answer, about what, and whom to ask.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  letter(fields: ShowLetter, options?: AskOptions): HearingLetter;
  /**
   * The hearing letter as a file.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  exportLetter(fields: ExportLetter, options?: AskOptions): Exported;
  /**
   * The deadline, as a to-do and as a whole day, and the meetings for everybody's own calendar (iCalendar, RFC 5545).
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  calendar(fields: ShowCalendar, options?: AskOptions): HearingCalendar;
  /**
   * The way from the ideas to the decision, over every hearing that was held again.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  chain(fields: ShowChain, options?: AskOptions): HearingChain;
  /**
   * The hearings that an idea led to.
   *
   * @throws {@link MedborgerError}: {@link HearingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  ofIdea(fields: HearingsOfIdea, options?: AskOptions): HearingList;
}

export interface ResponseRoom {
  /**
   * Sends a response by the form. It arrives now. For everybody.
   *
   * @throws {@link MedborgerError}: {@link ResponseCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  submit(fields: SubmitResponse, options?: ExecuteOptions): Receipt;
  /**
   * Staff record a response that came by mail or letter or was said at a meeting. When it arrived and when it was
   * recorded stay apart. For staff.
   *
   * @throws {@link MedborgerError}: {@link ResponseCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  record(fields: RecordResponse, options?: ExecuteOptions): Receipt;
  /**
   * Adds something to a response, before the deadline. What was reviewed and answered before is reviewed and answered
   * again. For the sender with an account or with the secret, and for staff.
   *
   * @throws {@link MedborgerError}: {@link ResponseCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  supplement(fields: SupplementResponse, options?: ExecuteOptions): Receipt;
  /**
   * Withdraws a response that is not published. What was journalised stays, and is counted as withdrawn. For the
   * sender with an account or with the secret, and for staff.
   *
   * @throws {@link MedborgerError}: {@link ResponseCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  withdraw(fields: WithdrawResponse, options?: ExecuteOptions): Receipt;
  /**
   * A person has read the response and lets it be published, but for what is hidden. What the program found stays
   * hidden unless it is kept in sight, which is possible for names, addresses and the like of others, never for CPR
   * numbers, telephone numbers, e-mail addresses or bank accounts. What is none of these although it was found as
   * such is marked as mistaken, with a reason: never a CPR number that can be somebody's, nor the sender's own
   * details. What a person hid stays hidden. Once the white paper is finished, what is published may name no sender
   * of the hearing whom the public is not shown, as `white_paper.finish` asks of all before. For named employees.
   *
   * @throws {@link MedborgerError}: {@link ResponseCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  review(fields: ReviewResponse, options?: ExecuteOptions): Receipt;
  /**
   * The response is not published, nor any more. There is no way back. A finished white paper that names its sender
   * elsewhere is outdated by it. For staff.
   *
   * @throws {@link MedborgerError}: {@link ResponseCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  withhold(fields: WithholdResponse, options?: ExecuteOptions): Receipt;
  /**
   * Staff confirm that the sender is the authority that it says to be, and that its response is a veto (planloven §
   * 28): timely, reasoned, and referring to its effect. For staff.
   *
   * @throws {@link MedborgerError}: {@link ResponseCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  recogniseVeto(fields: RecogniseVeto, options?: ExecuteOptions): Receipt;
  /**
   * Says what a response is about, in place of what the same coder said before. A program's word never takes the
   * place of a person's. For staff; a named employee speaks as themselves.
   *
   * @throws {@link MedborgerError}: {@link ResponseCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  code(fields: CodeResponse, options?: ExecuteOptions): Receipt;
  /**
   * Answers one response. For staff.
   *
   * @throws {@link MedborgerError}: {@link ResponseCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  answer(fields: AnswerResponse, options?: ExecuteOptions): Receipt;
  /**
   * Settles responses together, all or none. For staff; without opinion, by a named employee only.
   *
   * @throws {@link MedborgerError}: {@link ResponseCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  settle(fields: SettleResponses, options?: ExecuteOptions): Receipt;
  /**
   * A response is to be settled anew. For staff.
   *
   * @throws {@link MedborgerError}: {@link ResponseCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  reopen(fields: ReopenResponse, options?: ExecuteOptions): Receipt;
  /**
   * One response, as the actor may see it.
   *
   * @throws {@link MedborgerError}: {@link ResponseCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  get(fields: GetResponse, options?: AskOptions): ResponseView;
  /**
   * The responses to a hearing, the latest first: for staff all, for whoever sent some their own where they ask for
   * them, for everybody else those that are published.
   *
   * @throws {@link MedborgerError}: {@link ResponseCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  list(fields: ListResponses, options?: AskOptions): ResponseList;
  /**
   * The responses to a hearing as a caseworker works through them: in an order of their choice, with text and sender,
   * and how many stand where. For staff.
   *
   * @throws {@link MedborgerError}: {@link ResponseCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  worklist(fields: ListWork, options?: AskOptions): WorkList;
  /**
   * What a program finds to hide, what a person should look at, and the text as it would be published. Names need a
   * person's eye: no program finds them all. For staff.
   *
   * @throws {@link MedborgerError}: {@link ResponseCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  suggest(fields: SuggestRedactions, options?: AskOptions): SuggestedRedactions;
  /**
   * The text that tells a sender that their response arrived. For staff and the sender; and for the host that has
   * just submitted it.
   *
   * @throws {@link MedborgerError}: {@link ResponseCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  receipt(fields: ShowReceipt, options?: AskOptions): ResponseReceipt;
  /**
   * Whether a response arrived whose answer was lost, by the secret of whoever sent it. For everybody who knows it.
   *
   * Where it did not arrive, it may still be under way: sending the same command under the same id is safe, whatever
   * becomes of it.
   *
   * @throws {@link MedborgerError}: {@link ResponseCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  arrived(fields: FindArrived, options?: AskOptions): ArrivedView;
  /**
   * Which responses are near-duplicates of one another, what they share and what each of them adds, page by page.
   * What the hearing's own documents say is not counted as shared. For staff.
   *
   * Responses of fewer than about twelve words are in a campaign only where they are the same word for word; of
   * longer ones a part may differ. Responses for and against on one template are told apart where opposite words of
   * Danish or English say it (*for* and *imod*, *ja* and *nej*, one *ikke* more): who says it otherwise stays with
   * those whose template they used, so read what stands in a campaign before it is answered as one.
   *
   * Each page compares all responses anew, for what belongs together is known of all or of none: take large pages. In
   * Rust, `participation::find_campaigns` compares once and answers with all of them.
   *
   * @throws {@link MedborgerError}: {@link ResponseCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  campaigns(fields: FindCampaigns, options?: AskOptions): CampaignList;
  /**
   * What is wrong with a response before it is sent, against what the page knows of the hearing from `hearing.get`:
   * by the rules that the door has, without a municipality. Whether the hearing is still open, only the door knows.
   * For everybody.
   *
   * @throws {@link MedborgerError}: {@link ResponseCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  check(fields: CheckResponse, options?: AskOptions): CheckedResponse;
}

export interface IntakeRoom {
  /**
   * Takes in the rows of a list that are in order, at most 100 at once. For staff.
   *
   * `intake.check` says beforehand what would become of each row. Rows that are faulty or were taken in before are
   * passed over, and so are copies and doubtful ones unless it is said that they too are taken. Where no row is left
   * to be taken in, nothing is done: `intake_all_faulty` where every row is faulty, else `nothing_to_do`. So the same
   * file, sent twice in whatever parts, is taken in once; and of a file that has the same rows with other headings,
   * in another order, with dates written otherwise or with more columns, each row that says the same as one taken in
   * before is a copy. A row that was corrected in the sheet since is doubtful: it says another thing, and looks like
   * the response that it was (`corrects`). Whoever takes it in withdraws the other or settles it as the same.
   *
   * @throws {@link MedborgerError}: {@link IntakeCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  deposit(fields: DepositRows, options?: ExecuteOptions): Receipt;
  /**
   * What would become of each row of a list, and all that is wrong with it. Nothing is changed. For staff.
   *
   * At most 5,000 rows at once, and 32 MiB as JSON.
   *
   * @throws {@link MedborgerError}: {@link IntakeCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  check(fields: CheckIntake, options?: AskOptions): IntakeReport;
}

export interface WhitePaperRoom {
  /**
   * Begins work on the white paper, once the hearing is open. For staff.
   *
   * @throws {@link MedborgerError}: {@link WhitePaperCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  begin(fields: BeginWhitePaper, options?: ExecuteOptions): Receipt;
  /**
   * Adds a theme, which the receipt names, or changes one. For staff.
   *
   * @throws {@link MedborgerError}: {@link WhitePaperCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  putTheme(fields: PutTheme, options?: ExecuteOptions): Receipt;
  /**
   * A theme, which the receipt names, is no longer used; what was coded with it stays. For staff.
   *
   * @throws {@link MedborgerError}: {@link WhitePaperCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  retireTheme(fields: RetireTheme, options?: ExecuteOptions): Receipt;
  /**
   * Adds a group, which the receipt names, or changes its title and answer. For staff.
   *
   * @throws {@link MedborgerError}: {@link WhitePaperCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  putGroup(fields: PutGroup, options?: ExecuteOptions): Receipt;
  /**
   * What the administration says of a section of the documents, in its own words: a summary of what was said about
   * it, an assessment, a recommendation and the change that it proposes. It answers no response: each still gets its
   * own answer, or that of a group. For staff.
   *
   * @throws {@link MedborgerError}: {@link WhitePaperCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  putSection(fields: PutSection, options?: ExecuteOptions): Receipt;
  /**
   * Words that `white_paper.namings` shows name nobody who is hidden: a common word, a street, a politician or an
   * employee of the same name. They are not told again wherever they stand in this white paper. The reason is
   * journalised and not published. For named employees.
   *
   * @throws {@link MedborgerError}: {@link WhitePaperCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  clearWords(fields: ClearWords, options?: ExecuteOptions): Receipt;
  /**
   * Finishes the white paper. Refused while one response is not settled, one group that has responses has no answer,
   * one section of the documents has no summary, assessment and recommendation, unless a reason is given, or anything
   * that the public will read may name a sender whom the public is not shown (`white_paper.namings`). For staff.
   *
   * @throws {@link MedborgerError}: {@link WhitePaperCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  finish(fields: FinishWhitePaper, options?: ExecuteOptions): Receipt;
  /**
   * Opens a finished white paper again, with a reason, before the council has decided. For staff.
   *
   * @throws {@link MedborgerError}: {@link WhitePaperCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  reopen(fields: ReopenWhitePaper, options?: ExecuteOptions): Receipt;
  /**
   * The white paper as a whole. For staff; for all, once it is finished and responses are published or the council
   * has decided.
   *
   * @throws {@link MedborgerError}: {@link WhitePaperCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  get(fields: GetWhitePaper, options?: AskOptions): WhitePaperView;
  /**
   * The responses that the white paper still lacks. For staff.
   *
   * @throws {@link MedborgerError}: {@link WhitePaperCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  missing(fields: ListMissing, options?: AskOptions): MissingList;
  /**
   * Where anything that the public reads of a white paper may name a sender whom the public is not shown: what the
   * administration writes, and what is published of other responses, their senders' names too. `white_paper.finish`
   * is refused until there is nothing: hide it in the response, word it otherwise, or say that it is a mistake
   * (`white_paper.clear_words`). A title and a form stand as they were announced: where one names somebody, only
   * whoever clears the words can say why they may stay. For staff.
   *
   * @throws {@link MedborgerError}: {@link WhitePaperCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  namings(fields: ListNamings, options?: AskOptions): NamingList;
  /**
   * The white paper response by response, in the order of their ids, in pages. For staff; for all, once it is
   * finished and responses are published or the council has decided.
   *
   * @throws {@link MedborgerError}: {@link WhitePaperCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  rows(fields: ListRows, options?: AskOptions): WhitePaperRows;
  /**
   * How often each answer to the form was given. For staff, by all responses that were not withdrawn, published or
   * not; for all, once the white paper is finished and responses are published or the council has decided, by those
   * that are published. Those who answered chose to: their answers say nothing of others.
   *
   * What the public gets follows from what is published of each response, so nothing of the others can be computed
   * from it, however few they are, by no subtraction and from no two editions. A least number for each cell would not
   * do: organisations answer in public, and one more response tells two editions apart. Every file counts as the
   * public's view does.
   *
   * @throws {@link MedborgerError}: {@link WhitePaperCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  answers(fields: CountAnswers, options?: AskOptions): AnswerCounts;
  /**
   * The changes that are proposed because of the hearing: by the answers to sections, to groups and to single
   * responses. Where several propose the same for the same section, it is one change with all that led to it. For
   * staff; for all, once the white paper is finished and responses are published or the council has decided.
   *
   * @throws {@link MedborgerError}: {@link WhitePaperCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  changes(fields: ListChanges, options?: AskOptions): ChangeList;
  /**
   * The list of proposed changes as a file of its own, to be put before the council. For those who may see the list.
   *
   * @throws {@link MedborgerError}: {@link WhitePaperCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  exportChanges(fields: ExportChanges, options?: AskOptions): Exported;
  /**
   * How many responses are coded and settled, and how far those two coders agree who have the most responses in
   * common. For staff.
   *
   * @throws {@link MedborgerError}: {@link WhitePaperCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  quality(fields: MeasureQuality, options?: AskOptions): QualityView;
  /**
   * The white paper as a file. Responses stand in it as they may be published: reviewed, without what is hidden, and
   * without those that are held back. For staff; for all, once it is finished and responses are published or the
   * council has decided.
   *
   * @throws {@link MedborgerError}: {@link WhitePaperCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  export(fields: ExportWhitePaper, options?: AskOptions): Exported;
  /**
   * The white paper as CSV, part by part, each with 500 responses by number. Written one after another the parts are,
   * to the byte, the file that `white_paper.export` gives, as long as nothing is changed meanwhile. For those who may
   * export it.
   *
   * @throws {@link MedborgerError}: {@link WhitePaperCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  exportCsv(fields: ExportCsv, options?: AskOptions): CsvPart;
}

export interface TeamRoom {
  /**
   * Proposes a team for a challenge. For staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  propose(fields: ProposeTeam, options?: ExecuteOptions): Receipt;
  /**
   * Adopts the terms of reference with seats and period, or a new version of them while nobody is recruited yet. For
   * staff, who record what the body named decided.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  adoptTerms(fields: AdoptTerms, options?: ExecuteOptions): Receipt;
  /**
   * Calls for people, or calls again. For staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  openRecruitment(fields: OpenRecruitment, options?: ExecuteOptions): Receipt;
  /**
   * Changes the quotas of a draw that is not published yet, for instance because no panel meets them. What people
   * were asked stays. For staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  changeQuotas(fields: ChangeQuotas, options?: ExecuteOptions): Receipt;
  /**
   * Invites citizens to take part (*invitation*). Each sees in `team.my_candidacy` why. For staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  invite(fields: InviteCitizens, options?: ExecuteOptions): Receipt;
  /**
   * A citizen is interested in a seat. For the citizen, and for staff on their behalf.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  expressInterest(fields: ExpressInterest, options?: ExecuteOptions): Receipt;
  /**
   * A citizen is not interested any more. What they told is deleted. Whoever was drawn declines with it; whoever is
   * appointed answers the appointment instead. Not while a published draw waits for its randomness.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  withdrawInterest(fields: WithdrawInterest, options?: ExecuteOptions): Receipt;
  /**
   * Publishes a draw before it: the leximin lottery of this team's pool as one text, with its hash and the proof of
   * its chances. Nobody can publish any other text: it is computed here, from the candidates and the quotas as they
   * stand. From then on nothing about the draw can change until the public randomness is known. The receipt names the
   * draw, by its number. For staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  publishDraw(fields: PublishDraw, options?: ExecuteOptions): Receipt;
  /**
   * Records where and when the hash of the published text was told to the public. Whoever trusts that place knows
   * that the text was not written after the draw. Before the draw alone; several places may be recorded. The receipt
   * names the draw. For staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  announceDraw(fields: AnnounceDraw, options?: ExecuteOptions): Receipt;
  /**
   * Reads the public randomness and names who is drawn, by the rule in the published text. The receipt names the
   * draw. For staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  draw(fields: DrawMembers, options?: ExecuteOptions): Receipt;
  /**
   * Takes back a draw that can't be drawn, such as when a beacon stopped, or whose randomness was read wrong and from
   * which nobody is appointed yet. It stays in the team's public list, with the reason. The receipt names it. For
   * staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  voidDraw(fields: VoidDraw, options?: ExecuteOptions): Receipt;
  /**
   * Appoints somebody to a seat. The receipt names the appointment, by its number. For staff, who record what the
   * appointing body decided.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  appoint(fields: AppointMember, options?: ExecuteOptions): Receipt;
  /**
   * Says yes or no to a seat. The receipt names the appointment. For the member, and for staff on their behalf.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  answerAppointment(fields: AnswerAppointment, options?: ExecuteOptions): Receipt;
  /**
   * Whether everybody may see a citizen's name while the team works. The receipt names the appointment. For the
   * member, and for staff on their behalf. Where the account's name is protected, nobody but staff sees it whatever
   * is said here.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  showName(fields: ShowName, options?: ExecuteOptions): Receipt;
  /**
   * A member leaves before the team ends. The seat is free again. The receipt names the appointment. Members
   * themselves resign; the other causes are for staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  endMembership(fields: EndMembership, options?: ExecuteOptions): Receipt;
  /**
   * A topic is finished, and every membership bound to it ends. For staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  endTopic(fields: EndTopic, options?: ExecuteOptions): Receipt;
  /**
   * The team is constituted (*konstituerer sig*) and begins its work. For staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  begin(fields: BeginWork, options?: ExecuteOptions): Receipt;
  /**
   * Another member chairs the team (*formand*). For staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  electChair(fields: ElectChair, options?: ExecuteOptions): Receipt;
  /**
   * Forms a working group, changes it, or ends it by leaving nobody in it. The receipt names it. For staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  setWorkingGroup(fields: SetWorkingGroup, options?: ExecuteOptions): Receipt;
  /**
   * Tells of an interest in an item. The receipt names the declaration. For the member, and for staff on their
   * behalf.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  declareImpartiality(fields: DeclareImpartiality, options?: ExecuteOptions): Receipt;
  /**
   * What the others decided on a declaration, which the receipt names, without whoever it is about (§ 6, stk. 2). For
   * staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  decideImpartiality(fields: DecideImpartiality, options?: ExecuteOptions): Receipt;
  /**
   * Puts a deliverable, which the receipt names, or a new version of one. It may have become something else: a policy
   * that ended as a vision. For staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  deliver(fields: Deliver, options?: ExecuteOptions): Receipt;
  /**
   * Gives the council a recommendation, or words one anew that it has not answered. The receipt names it. For staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  recommend(fields: Recommend, options?: ExecuteOptions): Receipt;
  /**
   * The team hands over to the council what it made. For staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  report(fields: ReportWork, options?: ExecuteOptions): Receipt;
  /**
   * The council's answer to a recommendation, which the receipt names, with its reply. For staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  treatRecommendation(fields: TreatRecommendation, options?: ExecuteOptions): Receipt;
  /**
   * Tells what became of an adopted recommendation, which the receipt names. For staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  followUp(fields: FollowUpRecommendation, options?: ExecuteOptions): Receipt;
  /**
   * Dissolves the team when its task is solved or dropped. Every membership ends with it, an offer that nobody
   * answered lapses, and what those told who have no seat is deleted. For staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  dissolve(fields: DissolveTeam, options?: ExecuteOptions): Receipt;
  /**
   * One team, as the actor may see it.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  get(fields: GetTeam, options?: AskOptions): TeamView;
  /**
   * Teams, by topic, idea, kind or stage.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  list(fields?: ListTeams, options?: AskOptions): TeamList;
  /**
   * What holds for a kind of team on a day, with the provision.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  rules(fields: ShowRules, options?: AskOptions): RuleView;
  /**
   * The seats of a usual composition, to begin from.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  template(fields: ShowTemplate, options?: AskOptions): TemplateView;
  /**
   * The citizens whose profile fits a seat, each with the reasons. For staff, to invite them.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  fitting(fields: FindFitting, options?: AskOptions): FittingCitizens;
  /**
   * A citizen's own line: the pseudonym to look for in the published draw, how far it has come, and why they were
   * invited. For the citizen and staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  myCandidacy(fields: ShowCandidacy, options?: AskOptions): CandidacyView;
  /**
   * Those who are interested, with what they told, page by page. For staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  candidates(fields: ListCandidates, options?: AskOptions): CandidateList;
  /**
   * The rules of a team's draw and the people in it, by pseudonym: what `sortition.conflicts` and `sortition.report`
   * ask for before a draw is published. Members who sit are included, whoever declined or left is excluded, so that
   * the same question prepares the first draw and the draw of substitutes. For staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  pool(fields: GetPool, options?: AskOptions): DrawPool;
  /**
   * The published text of a draw with the proof of its chances, for everybody to replay with `sortition.verify` and
   * to check with `sortition.verify_chances`.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  drawText(fields: GetDrawText, options?: AskOptions): DrawTextView;
  /**
   * A team's meetings for everybody's own calendar (iCalendar, RFC 5545).
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  calendar(fields: ShowTeamCalendar, options?: AskOptions): TeamCalendar;
  /**
   * A team's file as one accessible HTML page, with all that the actor may see: challenge, terms, members, draws,
   * meetings, deliverables, recommendations and the council's answers.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  file(fields: ShowTeamFile, options?: AskOptions): TeamFile;
  /**
   * What the members of a team earn for the meetings of a year, from the attendance. Politicians and employees are
   * paid otherwise and are left out. For staff.
   *
   * @throws {@link MedborgerError}: {@link TeamCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  allowances(fields: CalculateAllowances, options?: AskOptions): AllowanceList;
}

export interface MeetingRoom {
  /**
   * Calls a meeting, or changes its time, place or agenda before it begins. For staff.
   *
   * @throws {@link MedborgerError}: {@link MeetingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  call(fields: CallTeamMeeting, options?: ExecuteOptions): Receipt;
  /**
   * Cancels a meeting that has not begun. It stays in calendars, as cancelled. For staff.
   *
   * @throws {@link MedborgerError}: {@link MeetingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  cancel(fields: CancelTeamMeeting, options?: ExecuteOptions): Receipt;
  /**
   * Records who was there. Once more corrects it. For staff.
   *
   * @throws {@link MedborgerError}: {@link MeetingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  recordAttendance(fields: RecordAttendance, options?: ExecuteOptions): Receipt;
  /**
   * Writes the minutes, or writes them anew before they are approved. Whoever is disqualified for an item stands
   * among those who had left the room for it (forvaltningsloven § 3, stk. 3). For staff.
   *
   * @throws {@link MedborgerError}: {@link MeetingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  keepMinutes(fields: KeepMinutes, options?: ExecuteOptions): Receipt;
  /**
   * The minutes are approved. From then on they stand. For staff.
   *
   * @throws {@link MedborgerError}: {@link MeetingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  approveMinutes(fields: ApproveMinutes, options?: ExecuteOptions): Receipt;
  /**
   * One meeting. Agenda and minutes are for staff and members, and for everybody where the team's terms say so: the
   * minutes once they are approved, and never what was treated behind closed doors.
   *
   * @throws {@link MedborgerError}: {@link MeetingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  get(fields: GetTeamMeeting, options?: AskOptions): TeamMeetingView;
  /**
   * A team's meetings, in the order of their beginning.
   *
   * @throws {@link MedborgerError}: {@link MeetingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  list(fields: ListTeamMeetings, options?: AskOptions): TeamMeetingList;
}

export interface OrganisationRoom {
  /**
   * Registers an organisation. For staff, whose word confirms it; and for a citizen, who then holds the first
   * mandate, over everything, and waits for the municipality to confirm it.
   *
   * @throws {@link MedborgerError}: {@link OrganisationCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  register(fields: RegisterOrganisation, options?: ExecuteOptions): Receipt;
  /**
   * Changes what is known of an organisation. For staff, and for those who manage it; once it is confirmed, name, CVR
   * number and inhabitants for staff alone.
   *
   * @throws {@link MedborgerError}: {@link OrganisationCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  change(fields: ChangeOrganisation, options?: ExecuteOptions): Receipt;
  /**
   * The municipality confirms that an organisation exists and that its founder may speak for it. Before that it can
   * post nothing. The name and the number are those that staff looked at: they become public, and stay in the
   * journal. For staff.
   *
   * @throws {@link MedborgerError}: {@link OrganisationCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  confirm(fields: ConfirmOrganisation, options?: ExecuteOptions): Receipt;
  /**
   * Closes an organisation that is no more. Nobody can come forward for it any more, and what its volunteers do is
   * suspended; staff completes or cancels it. For staff, and for those who manage it.
   *
   * @throws {@link MedborgerError}: {@link OrganisationCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  close(fields: CloseOrganisation, options?: ExecuteOptions): Receipt;
  /**
   * Lets a citizen speak for the organisation. The receipt names the mandate, by its number. For staff, and for those
   * who manage it. Where no mandate stands, somebody whose log-in vouches that they act for the organisation takes
   * the first one, for themselves.
   *
   * @throws {@link MedborgerError}: {@link OrganisationCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  giveMandate(fields: GiveMandate, options?: ExecuteOptions): Receipt;
  /**
   * Ends a mandate, which the receipt names, before its last day. For staff, for those who manage the organisation,
   * and for the holder, who gives it back.
   *
   * @throws {@link MedborgerError}: {@link OrganisationCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  endMandate(fields: EndMandate, options?: ExecuteOptions): Receipt;
  /**
   * Records which criteria of approval an association meets. It is approved where it meets all. For staff.
   *
   * @throws {@link MedborgerError}: {@link OrganisationCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  assess(fields: AssessOrganisation, options?: ExecuteOptions): Receipt;
  /**
   * The organisation declares that it obtained the child certificates of a year (folkeoplysningsloven § 4, stk. 4).
   * The municipality gets this declaration, never a certificate. For whoever holds a mandate to safeguard, and for
   * staff who received it on paper.
   *
   * @throws {@link MedborgerError}: {@link OrganisationCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  declareCertificates(fields: DeclareCertificates, options?: ExecuteOptions): Receipt;
  /**
   * Decides the organisation's policy. For staff, and, where it is nowhere looser than the one before, for whoever
   * holds a mandate to safeguard. Whoever works already is looked at by the new policy at once.
   *
   * @throws {@link MedborgerError}: {@link OrganisationCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  setSafeguards(fields: SetSafeguards, options?: ExecuteOptions): Receipt;
  /**
   * One organisation, as the actor may see it.
   *
   * @throws {@link MedborgerError}: {@link OrganisationCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  get(fields: GetOrganisation, options?: AskOptions): OrganisationView;
  /**
   * The organisations, in the order of their ids. Those that are not confirmed, or closed, only staff sees.
   *
   * @throws {@link MedborgerError}: {@link OrganisationCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  list(fields?: ListOrganisations, options?: AskOptions): OrganisationList;
  /**
   * All organisations at work as open data, in JSON. For everybody, and the same to everybody.
   *
   * @throws {@link MedborgerError}: {@link OrganisationCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  openData(fields?: OpenData, options?: AskOptions): Exported;
}

export interface NeedRoom {
  /**
   * Asks for people. For an organisation through whoever holds a mandate to post; for a citizen who needs help; and
   * for staff on behalf of either.
   *
   * @throws {@link MedborgerError}: {@link NeedCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  post(fields: PostNeed, options?: ExecuteOptions): Receipt;
  /**
   * Changes a need. Once somebody has a place, times, place, period, contact and age limits stay, and so do the
   * places taken. Before that, who said yes to something else is asked again. For the poster and staff.
   *
   * @throws {@link MedborgerError}: {@link NeedCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  change(fields: ChangeNeed, options?: ExecuteOptions): Receipt;
  /**
   * Closes a need. Who has a place keeps it; nobody can be proposed any more. For the poster and staff.
   *
   * @throws {@link MedborgerError}: {@link NeedCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  close(fields: CloseNeed, options?: ExecuteOptions): Receipt;
  /**
   * One need, as the actor may see it.
   *
   * @throws {@link MedborgerError}: {@link NeedCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  get(fields: GetNeed, options?: AskOptions): NeedView;
  /**
   * Needs, those that are closed only where they are asked for. Who is not staff sees those that everybody, or every
   * citizen of the bank, may see, and their own where they ask for them.
   *
   * @throws {@link MedborgerError}: {@link NeedCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  list(fields?: ListNeeds, options?: AskOptions): NeedList;
}

export interface OfferRoom {
  /**
   * Offers help. For a citizen; for an organisation through whoever holds a mandate to post; and for staff on behalf
   * of either.
   *
   * @throws {@link MedborgerError}: {@link OfferCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  make(fields: MakeOffer, options?: ExecuteOptions): Receipt;
  /**
   * Changes an offer. Assignments that came of it stay. For who made it and staff.
   *
   * @throws {@link MedborgerError}: {@link OfferCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  change(fields: ChangeOffer, options?: ExecuteOptions): Receipt;
  /**
   * Takes an offer back. For who made it and staff.
   *
   * @throws {@link MedborgerError}: {@link OfferCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  withdraw(fields: WithdrawOffer, options?: ExecuteOptions): Receipt;
  /**
   * Offers that stand, in the order of their ids, without who makes them. A citizen's own, and those that the actor
   * may see.
   *
   * @throws {@link MedborgerError}: {@link OfferCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  list(fields?: ListOffers, options?: AskOptions): OfferList;
}

export interface SafeguardRoom {
  /**
   * The organisation asks the volunteer to consent to a child certificate; there are 14 days to answer. Asking anew
   * is possible once they have passed, and for a renewal. For a mandate to safeguard, and staff.
   *
   * @throws {@link MedborgerError}: {@link SafeguardCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  askConsent(fields: AskConsent, options?: ExecuteOptions): Receipt;
  /**
   * The volunteer consents, within the 14 days. For the citizen, and for staff on their behalf.
   *
   * @throws {@link MedborgerError}: {@link SafeguardCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  consent(fields: ConsentToCertificate, options?: ExecuteOptions): Receipt;
  /**
   * The certificate came, was looked at and deleted; only this note is kept. For a mandate to safeguard, and staff.
   *
   * @throws {@link MedborgerError}: {@link SafeguardCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  noteCertificate(fields: NoteCertificate, options?: ExecuteOptions): Receipt;
  /**
   * Takes back that a certificate was obtained. Every assignment that needs it is suspended at once. For a mandate to
   * safeguard, and staff.
   *
   * @throws {@link MedborgerError}: {@link SafeguardCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  withdrawCertificate(fields: WithdrawCertificate, options?: ExecuteOptions): Receipt;
  /**
   * A criminal record was seen, by the organisation's policy. Only the day is kept. For a mandate to safeguard, and
   * staff.
   *
   * @throws {@link MedborgerError}: {@link SafeguardCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  noteRecord(fields: NoteRecord, options?: ExecuteOptions): Receipt;
  /**
   * Somebody saw that the volunteer is below 15. Of them there is no certificate, and none is asked for until the day
   * on which they become 15. For a mandate to safeguard, and staff.
   *
   * @throws {@link MedborgerError}: {@link SafeguardCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  noteBelowAge(fields: NoteBelowAge, options?: ExecuteOptions): Receipt;
  /**
   * The volunteer declares confidentiality (*tavshedserklæring*) in an organisation. For the citizen, and for staff
   * on their behalf.
   *
   * @throws {@link MedborgerError}: {@link SafeguardCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  declareConfidentiality(fields: DeclareConfidentiality, options?: ExecuteOptions): Receipt;
  /**
   * Where a volunteer's safeguards stand in an organisation. For the citizen and staff; the organisation sees them
   * with the assignment.
   *
   * @throws {@link MedborgerError}: {@link SafeguardCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  get(fields: GetSafeguards, options?: AskOptions): SafeguardView;
}

export interface AssignmentRoom {
  /**
   * Proposes somebody for a need. Whoever proposes has said yes for their own side: the volunteer, or the poster.
   * Staff can propose too, and then both sides are still to be asked.
   *
   * @throws {@link MedborgerError}: {@link AssignmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  propose(fields: ProposeAssignment, options?: ExecuteOptions): Receipt;
  /**
   * Proposes what `assignment.match` finds; both sides are then asked. Where minimum staffing can't be met it is
   * refused, unless the smallest relaxation is accepted. For staff.
   *
   * @throws {@link MedborgerError}: {@link AssignmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  proposeMatches(fields?: ProposeMatches, options?: ExecuteOptions): Receipt;
  /**
   * A side says yes. With both, the place is taken and the volunteer booked, unless they are booked elsewhere at the
   * same time. For that side, and for staff on its behalf.
   *
   * @throws {@link MedborgerError}: {@link AssignmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  accept(fields: AcceptAssignment, options?: ExecuteOptions): Receipt;
  /**
   * A side says no to a proposal. Who said yes before and can't after all cancels. For that side, and for staff on
   * its behalf.
   *
   * @throws {@link MedborgerError}: {@link AssignmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  decline(fields: DeclineAssignment, options?: ExecuteOptions): Receipt;
  /**
   * The work begins. Every safeguard must be in place: nothing else makes an assignment active. For the poster and
   * staff.
   *
   * @throws {@link MedborgerError}: {@link AssignmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  start(fields: StartAssignment, options?: ExecuteOptions): Receipt;
  /**
   * The work is done. For the poster and staff.
   *
   * @throws {@link MedborgerError}: {@link AssignmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  complete(fields: CompleteAssignment, options?: ExecuteOptions): Receipt;
  /**
   * A side, or staff, ends what was agreed or begun. The place is free again. For either side.
   *
   * @throws {@link MedborgerError}: {@link AssignmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  cancel(fields: CancelAssignment, options?: ExecuteOptions): Receipt;
  /**
   * A side reports the work of one day. The receipt names the entry, by its number. For the volunteer, for the
   * poster, and for staff on behalf of either.
   *
   * @throws {@link MedborgerError}: {@link AssignmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  reportHours(fields: ReportHours, options?: ExecuteOptions): Receipt;
  /**
   * The other side agrees. Nobody approves what they reported themselves. The receipt names the entry. For that side,
   * and for staff on its behalf.
   *
   * @throws {@link MedborgerError}: {@link AssignmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  approveHours(fields: ApproveHours, options?: ExecuteOptions): Receipt;
  /**
   * The other side does not agree; the minutes count no more. The receipt names the entry. For that side, and for
   * staff on its behalf.
   *
   * @throws {@link MedborgerError}: {@link AssignmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  rejectHours(fields: RejectHours, options?: ExecuteOptions): Receipt;
  /**
   * An entry comes in the place of another, and awaits the other side's answer anew. The receipt names the one
   * corrected, and the new one as made. For the side that reported the first, and for staff on its behalf.
   *
   * @throws {@link MedborgerError}: {@link AssignmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  correctHours(fields: CorrectHours, options?: ExecuteOptions): Receipt;
  /**
   * One assignment. For both sides and staff; to anybody else there is none.
   *
   * @throws {@link MedborgerError}: {@link AssignmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  get(fields: GetAssignment, options?: AskOptions): AssignmentView;
  /**
   * Assignments of a need or of an organisation, for whoever may post for it; those of a citizen, for the citizen;
   * and any of them for staff. In the order of their ids.
   *
   * @throws {@link MedborgerError}: {@link AssignmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  list(fields?: ListAssignments, options?: AskOptions): AssignmentList;
  /**
   * Who should be asked to help where, over all open needs and citizens' offers. Looks, and proposes nothing. Shifts
   * that have ended are nobody's work any more; what people are booked or asked for elsewhere keeps their time,
   * whichever needs are looked at. Each task comes of one offer, the one that suits it best of those that have time
   * for it, and each offer is kept to its own tasks and minutes. For staff.
   *
   * @throws {@link MedborgerError}: {@link AssignmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  match(fields?: PlanMatches, options?: AskOptions): MatchView;
  /**
   * What a coordinator reads of `assignment.match`: who is proposed for what, places that stay free and whom to ring
   * first, what changed since an earlier matching, and who got nothing. People whose name and address are protected
   * are marked. For staff.
   *
   * @throws {@link MedborgerError}: {@link AssignmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  matchReport(fields?: ReportMatches, options?: AskOptions): MatchReport;
  /**
   * `assignment.match_report` as a page. It has names, telephone numbers and e-mail addresses of volunteers, and is
   * for those who ring them. What may be printed tells of nobody whose name and address are protected (CPR-loven §
   * 28) who or where they are: that stands in the report. For staff.
   *
   * @throws {@link MedborgerError}: {@link AssignmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  matchPage(fields?: MatchPage, options?: AskOptions): Exported;
  /**
   * A volunteer's hours by month, over all organisations. For the citizen and staff.
   *
   * @throws {@link MedborgerError}: {@link AssignmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  hours(fields: ShowHours, options?: AskOptions): HoursView;
  /**
   * The ledger of an organisation's needs as a list, a row for each entry. For staff, and for whoever may approve
   * hours.
   *
   * @throws {@link MedborgerError}: {@link AssignmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  hoursFile(fields: HoursFile, options?: AskOptions): Exported;
  /**
   * A certificate of work done (*bevis for frivilligt arbejde*), as one accessible HTML page: who, for whom, when,
   * and how many approved hours. For the volunteer, and for staff.
   *
   * @throws {@link MedborgerError}: {@link AssignmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  proof(fields: WorkProof, options?: AskOptions): Exported;
  /**
   * Which volunteers complete a round number of years within a year, from the first day of which hours were approved.
   * For staff.
   *
   * @throws {@link MedborgerError}: {@link AssignmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  jubilees(fields: ListJubilees, options?: AskOptions): JubileeList;
}

export interface ShiftRoom {
  /**
   * Whoever helps comes to a shift. Every safeguard must be in place. Also after it was given back, as long as it
   * lies ahead and they are free then. For the helper, and for staff on their behalf.
   *
   * @throws {@link MedborgerError}: {@link ShiftCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  confirm(fields: ConfirmShift, options?: ExecuteOptions): Receipt;
  /**
   * Whoever helps can't come to one shift. Its time is free again; the task goes on. The poster is told. Until the
   * shift begins. For the helper, and for staff on their behalf.
   *
   * @throws {@link MedborgerError}: {@link ShiftCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  giveBack(fields: GiveShiftBack, options?: ExecuteOptions): Receipt;
  /**
   * The poster says that whoever was to help did not come to a shift, or that they did after all. They are told, and
   * can answer. Not where the shift was given back in time, nor while hours of that day stand. For whoever approves
   * hours for the poster, and for staff.
   *
   * @throws {@link MedborgerError}: {@link ShiftCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  reportAbsence(fields: ReportAbsence, options?: ExecuteOptions): Receipt;
  /**
   * Reminds of shifts, as `shift.due` named them; each once, whoever else reminds at the same time. What is not due
   * any more is passed over. The news goes out as all news does. For staff and the system.
   *
   * @throws {@link MedborgerError}: {@link ShiftCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  remind(fields: RemindOfShifts, options?: ExecuteOptions): Receipt;
  /**
   * The shifts that begin soon and of which nobody was reminded yet, for the host's job: it reminds with
   * `shift.remind`, and asks on from `next`. A shift that was given back, or confirmed already, is not due. For staff
   * and the system.
   *
   * @throws {@link MedborgerError}: {@link ShiftCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  due(fields?: DueShifts, options?: AskOptions): DueShiftList;
  /**
   * The shifts of an assignment, and what was said of them. For both sides and staff.
   *
   * @throws {@link MedborgerError}: {@link ShiftCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  list(fields: ListShifts, options?: AskOptions): ShiftList;
  /**
   * For each shift of a need that has not ended, how many come. For the poster and staff.
   *
   * @throws {@link MedborgerError}: {@link ShiftCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  staffing(fields: ShowStaffing, options?: AskOptions): Staffing;
}

export interface ConversationRoom {
  /**
   * A side writes to the other, who is told that there is a message. Neither address nor number is shown. For both
   * sides, and for staff on behalf of either.
   *
   * @throws {@link MedborgerError}: {@link ConversationCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  write(fields: WriteMessage, options?: ExecuteOptions): Receipt;
  /**
   * What the two sides of an assignment wrote. For both sides and staff.
   *
   * @throws {@link MedborgerError}: {@link ConversationCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  read(fields: ReadConversation, options?: AskOptions): ConversationView;
}

export interface PartnershipRoom {
  /**
   * Writes an agreement, writes its draft anew, or proposes another version of one that is agreed. A draft that is
   * written anew has no signatures. While all have not signed the new version of an agreement, the old one holds. For
   * a party, and for staff, who may draft for others too.
   *
   * @throws {@link MedborgerError}: {@link PartnershipCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  draft(fields: DraftAgreement, options?: ExecuteOptions): Receipt;
  /**
   * Drops the draft that lies ready to be signed. An agreement that holds goes on holding. For a party, and for
   * staff.
   *
   * @throws {@link MedborgerError}: {@link PartnershipCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  dropDraft(fields: DropDraft, options?: ExecuteOptions): Receipt;
  /**
   * A party signs the latest version. An organisation signs by whoever holds a mandate to sign, never by staff; the
   * municipality by staff. Nobody signs for two parties. Every party must be at work. When all have signed, it holds
   * from its first day, and a notice that was given before is taken back.
   *
   * @throws {@link MedborgerError}: {@link PartnershipCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  sign(fields: SignAgreement, options?: ExecuteOptions): Receipt;
  /**
   * Records that the parties looked at the agreement (*opfølgning*, *evaluering*) on or after a day on which that was
   * due. What was decided there is still to be done. For a party, and for staff.
   *
   * @throws {@link MedborgerError}: {@link PartnershipCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  review(fields: ReviewAgreement, options?: ExecuteOptions): Receipt;
  /**
   * Says which needs an agreement meets and which grants go with it, all of them; this is no part of what is signed.
   * For a party, and for staff.
   *
   * @throws {@link MedborgerError}: {@link PartnershipCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  tie(fields: TieAgreement, options?: ExecuteOptions): Receipt;
  /**
   * A party says that the agreement ends (*opsigelse*). It holds until the notice period is over, the day of the
   * notice not counted, whichever weekday that is. Signatures under a draft of a new version are void, since they
   * were given without knowing this.
   *
   * @throws {@link MedborgerError}: {@link PartnershipCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  giveNotice(fields: GiveNotice, options?: ExecuteOptions): Receipt;
  /**
   * A party says yes to ending at once. When all have said so it is over. A party that is closed can't be asked and
   * is not waited for. Nobody says yes for two parties.
   *
   * @throws {@link MedborgerError}: {@link PartnershipCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  agreeToEnd(fields: AgreeToEnd, options?: ExecuteOptions): Receipt;
  /**
   * One agreement. Everybody sees a version that is or was in force, without what is confidential; the parties and
   * staff see everything, and drafts.
   *
   * @throws {@link MedborgerError}: {@link PartnershipCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  get(fields: GetAgreement, options?: AskOptions): AgreementView;
  /**
   * The agreements that the actor may see, in the order of their ids. Drafts are for staff, and for whoever asks for
   * the agreements of an organisation and speaks for it.
   *
   * @throws {@link MedborgerError}: {@link PartnershipCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  list(fields?: ListAgreements, options?: AskOptions): AgreementList;
  /**
   * What a local council gets in a year by rule, from the number of inhabitants that is registered for it. The rule
   * is that of an agreement, as far as the actor may see it, or the one given.
   *
   * @throws {@link MedborgerError}: {@link PartnershipCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  support(fields: ShowSupport, options?: AskOptions): SupportView;
  /**
   * An agreement as a document, with all that the actor may see of the version that counts, or of a later one.
   *
   * @throws {@link MedborgerError}: {@link PartnershipCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  file(fields: ShowAgreementFile, options?: AskOptions): Exported;
}

export interface GrantRoom {
  /**
   * Announces a call for applications, or changes it before it opens. For staff.
   *
   * @throws {@link MedborgerError}: {@link GrantCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  announceRound(fields: AnnounceRound, options?: ExecuteOptions): Receipt;
  /**
   * Extends a call's deadline or changes its pool, also after it has opened. The deadline never comes earlier, and
   * the pool never falls below what is granted. For staff.
   *
   * @throws {@link MedborgerError}: {@link GrantCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  adjustRound(fields: AdjustRound, options?: ExecuteOptions): Receipt;
  /**
   * Writes an application, or writes it anew before it is submitted. Until then nobody else sees it, staff neither.
   * For whoever holds a mandate to apply.
   *
   * @throws {@link MedborgerError}: {@link GrantCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  draft(fields: DraftApplication, options?: ExecuteOptions): Receipt;
  /**
   * Hands the application in, while the call is open. It must hold what the call asks for. For whoever holds a
   * mandate to apply.
   *
   * @throws {@link MedborgerError}: {@link GrantCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  submit(fields: SubmitApplication, options?: ExecuteOptions): Receipt;
  /**
   * Records an application that came on paper or by mail, with the time at which it was received. One that came late
   * is taken down as late; what to do with it is decided as with any other. For staff.
   *
   * @throws {@link MedborgerError}: {@link GrantCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  record(fields: RecordApplication, options?: ExecuteOptions): Receipt;
  /**
   * Asks the applicant for more (*partshøring*, *oplysning af sagen*), with a last day. Once more sets another one.
   * For staff.
   *
   * @throws {@link MedborgerError}: {@link GrantCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  askInfo(fields: AskForInfo, options?: ExecuteOptions): Receipt;
  /**
   * Tells more after the municipality asked for it: the application as a whole. For whoever holds a mandate to apply,
   * until the end of the last day; for staff, who take down what came.
   *
   * @throws {@link MedborgerError}: {@link GrantCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  supplement(fields: SupplementApplication, options?: ExecuteOptions): Receipt;
  /**
   * Says that nothing more is needed and the application can be assessed. For staff.
   *
   * @throws {@link MedborgerError}: {@link GrantCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  findComplete(fields: FindComplete, options?: ExecuteOptions): Receipt;
  /**
   * Assesses an application (*indstilling*) by each of the call's criteria; once more does it anew. For staff.
   *
   * @throws {@link MedborgerError}: {@link GrantCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  assess(fields: AssessApplication, options?: ExecuteOptions): Receipt;
  /**
   * Grants an amount or rejects the application. Whatever does not fully uphold the applicant, a smaller amount too,
   * gives its reasons and says how to complain (forvaltningsloven §§ 22 and 25). An amount is at most what was
   * applied for and what is left in the pool. For staff.
   *
   * @throws {@link MedborgerError}: {@link GrantCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  decide(fields: DecideApplication, options?: ExecuteOptions): Receipt;
  /**
   * Records that what was granted was paid. The report is then due on the call's day. For staff.
   *
   * @throws {@link MedborgerError}: {@link GrantCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  pay(fields: PayGrant, options?: ExecuteOptions): Receipt;
  /**
   * Reports what the money went to (*regnskab*), or corrects that before the accounts are settled. A report after the
   * day on which it was due is taken. For whoever holds a mandate to apply, and for staff who received it on paper.
   *
   * @throws {@link MedborgerError}: {@link GrantCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  report(fields: ReportGrant, options?: ExecuteOptions): Receipt;
  /**
   * Settles the accounts. What was paid and not spent is claimed back to the øre; where no report came in time, all
   * of it. A claim is a decision: it gives its reasons and says how to complain (forvaltningsloven §§ 22 and 25).
   * Where all was spent the matter is closed. For staff.
   *
   * @throws {@link MedborgerError}: {@link GrantCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  settle(fields: SettleGrant, options?: ExecuteOptions): Receipt;
  /**
   * Records that money was paid back, all of it or a part. For staff.
   *
   * @throws {@link MedborgerError}: {@link GrantCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  repay(fields: RecordRepayment, options?: ExecuteOptions): Receipt;
  /**
   * Takes an application back before anything is paid. What was granted is free in the pool again. For whoever holds
   * a mandate to apply, and for staff who were told.
   *
   * @throws {@link MedborgerError}: {@link GrantCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  withdraw(fields: WithdrawApplication, options?: ExecuteOptions): Receipt;
  /**
   * One application. Staff see it once it is handed in, whoever may apply for the organisation always; everybody sees
   * what was granted to whom, and nothing else.
   *
   * @throws {@link MedborgerError}: {@link GrantCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  get(fields: GetGrant, options?: AskOptions): GrantView;
  /**
   * Applications, in the order of their ids. For staff all that were handed in; for whoever asks for those of an
   * organisation and may apply for it, all of them; for everybody those that were granted.
   *
   * @throws {@link MedborgerError}: {@link GrantCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  list(fields?: ListGrants, options?: AskOptions): GrantList;
  /**
   * One call; for staff with sums, of many applications page by page.
   *
   * @throws {@link MedborgerError}: {@link GrantCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  round(fields: GetRound, options?: AskOptions): GrantRoundView;
  /**
   * The calls, in the order of their keys.
   *
   * @throws {@link MedborgerError}: {@link GrantCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  rounds(fields?: ListRounds, options?: AskOptions): GrantRoundList;
  /**
   * A call's applications that were handed in, a row for each, in the order of their arrival. For staff.
   *
   * @throws {@link MedborgerError}: {@link GrantCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  export(fields: ExportRound, options?: AskOptions): Exported;
}

export interface AwardRoom {
  /**
   * Announces an award, or changes it before nominations open. For staff.
   *
   * @throws {@link MedborgerError}: {@link AwardCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  announce(fields: AnnounceAward, options?: ExecuteOptions): Receipt;
  /**
   * Says where and when the award is handed over, or says it anew. For staff.
   *
   * @throws {@link MedborgerError}: {@link AwardCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  setEvent(fields: SetAwardEvent, options?: ExecuteOptions): Receipt;
  /**
   * Puts somebody into the jury, until the result is declared. Who nominated somebody or is nominated does not sit in
   * it, nor who speaks for a nominated organisation. The receipt names the juror, by number. For staff.
   *
   * @throws {@link MedborgerError}: {@link AwardCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  seatJuror(fields: SeatJuror, options?: ExecuteOptions): Receipt;
  /**
   * Excuses a juror, whom the receipt names; points already given count no more. For staff.
   *
   * @throws {@link MedborgerError}: {@link AwardCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  excuseJuror(fields: ExcuseJuror, options?: ExecuteOptions): Receipt;
  /**
   * Nominates somebody. For citizens, and for staff. Nobody nominates themselves, or an organisation whose mandate
   * they hold. Nominations of the same nominee are joined. The receipt names the nomination, and a nominee who is
   * new, but no citizen learns from it whether somebody with an account was nominated before.
   *
   * @throws {@link MedborgerError}: {@link AwardCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  nominate(fields: Nominate, options?: ExecuteOptions): Receipt;
  /**
   * A nominee who was named without an account, whom the receipt names, is the same as another nominee, who gets the
   * nominations. Before the vote opens. For staff.
   *
   * @throws {@link MedborgerError}: {@link AwardCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  join(fields: JoinNominees, options?: ExecuteOptions): Receipt;
  /**
   * The nominee, whom the receipt names, agrees to be shown, with what was written about them, and to stand in the
   * vote. Before the vote opens. For the citizen; for whoever holds a mandate to manage the organisation; for staff,
   * who record what somebody without an account said.
   *
   * @throws {@link MedborgerError}: {@link AwardCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  consent(fields: ConsentToNomination, options?: ExecuteOptions): Receipt;
  /**
   * The nominee, whom the receipt names, says no, also after a yes, until the result is declared. What was written
   * about them is deleted. For those who may agree.
   *
   * @throws {@link MedborgerError}: {@link AwardCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  decline(fields: DeclineNomination, options?: ExecuteOptions): Receipt;
  /**
   * The municipality finds that a nominee, whom the receipt names, does not meet the criteria. For staff.
   *
   * @throws {@link MedborgerError}: {@link AwardCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  exclude(fields: ExcludeNominee, options?: ExecuteOptions): Receipt;
  /**
   * A juror gives each nominee who stands 0 to 100 points, or gives others, from the vote's opening until the result
   * is declared. For the juror.
   *
   * @throws {@link MedborgerError}: {@link AwardCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  givePoints(fields: GivePoints, options?: ExecuteOptions): Receipt;
  /**
   * Votes for a nominee who stands, or for another one instead, while the vote is open. For the citizen alone, whose
   * identity is verified unless the award says otherwise: staff do not vote for anybody.
   *
   * @throws {@link MedborgerError}: {@link AwardCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  vote(fields: CastVote, options?: ExecuteOptions): Receipt;
  /**
   * Counts a part of the ballots once the vote has closed, and deletes them. Where more than 1,000 voted, this is
   * sent until all parts are counted, as the award's `count` says; then the result can be declared. Fewer are counted
   * by `award.declare`. How many votes somebody has so far is shown to nobody. For staff.
   *
   * @throws {@link MedborgerError}: {@link AwardCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  count(fields: CountBallots, options?: ExecuteOptions): Receipt;
  /**
   * Declares the result once the vote has closed and each juror has given points or is excused. Where more than 1,000
   * voted, their ballots are counted first: `award.count`. For staff. Nothing about it can be chosen: it follows from
   * points and votes.
   *
   * Each side's points or votes for a nominee are a share of all that the side gave to those who stand; the award's
   * split weighs the two. Among equals the jury's points decide; who is equal in them too shares the prize. Where
   * nobody stands or nobody got anything, the award is not given.
   *
   * @throws {@link MedborgerError}: {@link AwardCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  declare(fields: DeclareAward, options?: ExecuteOptions): Receipt;
  /**
   * One award, as the actor may see it, with its nominees page by page.
   *
   * @throws {@link MedborgerError}: {@link AwardCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  get(fields: GetAward, options?: AskOptions): AwardView;
  /**
   * The awards, in the order of their ids.
   *
   * @throws {@link MedborgerError}: {@link AwardCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  list(fields?: ListAwards, options?: AskOptions): AwardList;
  /**
   * For whom the actor voted. For the voter alone.
   *
   * @throws {@link MedborgerError}: {@link AwardCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  myVote(fields: MyVote, options?: AskOptions): MyVoteView;
}

export interface CouncilRoom {
  /**
   * The municipality's own numbers for one council, from a day on. Those of a statute can be made stricter, never
   * less. For staff.
   *
   * @throws {@link MedborgerError}: {@link CouncilCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  setRules(fields: SetCouncilRules, options?: ExecuteOptions): Receipt;
  /**
   * Calls an election, or calls it anew before anybody stands. Members are elected one by one; there are no lists and
   * no alliances. For staff.
   *
   * @throws {@link MedborgerError}: {@link CouncilCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  callElection(fields: CallElection, options?: ExecuteOptions): Receipt;
  /**
   * A citizen stands as a candidate, and is named as one; a protected name nobody sees. For the citizen, and for
   * staff on their behalf. Where an age is asked for, the citizen's log-in vouches for the one on the election day;
   * for staff the profile's year of birth tells, and where that leaves it open, they must have seen it. The receipt
   * names the candidate, by number.
   *
   * @throws {@link MedborgerError}: {@link CouncilCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  stand(fields: StandAsCandidate, options?: ExecuteOptions): Receipt;
  /**
   * A candidate, whom the receipt names by number, withdraws, until the last day on which somebody can stand. For the
   * citizen, and for staff on their behalf.
   *
   * @throws {@link MedborgerError}: {@link CouncilCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  withdraw(fields: WithdrawCandidacy, options?: ExecuteOptions): Receipt;
  /**
   * Cancels an election without a choice (*fredsvalg*): candidacies are closed, there are not more candidates than
   * seats, and the election day is at least as many weeks away as the rules say (4 for the elder council). Then
   * everybody who stands is elected; the receipt names the members, by number. For staff.
   *
   * @throws {@link MedborgerError}: {@link CouncilCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  cancelElection(fields: CancelElection, options?: ExecuteOptions): Receipt;
  /**
   * Records the votes. The seats go to those with most votes, the rest are deputies in their order; the receipt names
   * them, by number as members. Among equals lots decide; they are drawn outside, and their order is recorded with a
   * note of how it was done. For staff, on the election day or later.
   *
   * @throws {@link MedborgerError}: {@link CouncilCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  recordResult(fields: RecordResult, options?: ExecuteOptions): Receipt;
  /**
   * Appoints a member or a deputy: each side of a disability council, the members of a citizens' council with their
   * associations, the appointed few of a local council. The receipt names the member, by number. For staff, on behalf
   * of whoever appoints.
   *
   * @throws {@link MedborgerError}: {@link CouncilCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  appoint(fields: AppointCouncillor, options?: ExecuteOptions): Receipt;
  /**
   * Ends a membership today, or one that has not begun; the deputy moves up. The receipt names the member. For staff,
   * and for the member, who steps down.
   *
   * @throws {@link MedborgerError}: {@link CouncilCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  endMembership(fields: EndMembership2, options?: ExecuteOptions): Receipt;
  /**
   * Records that a meeting was held, with its minutes: so the council documents what it does. For staff, and for
   * whoever holds a mandate to manage the council.
   *
   * @throws {@link MedborgerError}: {@link CouncilCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  hold(fields: HoldMeeting, options?: ExecuteOptions): Receipt;
  /**
   * One council with its rules, members, election, meetings, and what it lacks today.
   *
   * @throws {@link MedborgerError}: {@link CouncilCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  get(fields: GetCouncil, options?: AskOptions): CouncilView;
  /**
   * What holds for a kind of council on a day, where a municipality has set nothing of its own.
   *
   * @throws {@link MedborgerError}: {@link CouncilCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  rules(fields: CouncilRulesQuery, options?: AskOptions): CouncilRule;
  /**
   * The councils to which something has happened, in the order of their ids.
   *
   * @throws {@link MedborgerError}: {@link CouncilCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  list(fields?: ListCouncils, options?: AskOptions): CouncilList;
}

export interface AmbassadorRoom {
  /**
   * A citizen offers to be an ambassador. For the citizen.
   *
   * @throws {@link MedborgerError}: {@link AmbassadorCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  offer(fields: OfferAmbassador, options?: ExecuteOptions): Receipt;
  /**
   * The municipality invites a citizen. For staff.
   *
   * @throws {@link MedborgerError}: {@link AmbassadorCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  invite(fields: InviteAmbassador, options?: ExecuteOptions): Receipt;
  /**
   * The other side says yes or no: staff to an offer, the citizen to an invitation.
   *
   * @throws {@link MedborgerError}: {@link AmbassadorCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  answer(fields: AnswerAmbassador, options?: ExecuteOptions): Receipt;
  /**
   * The citizen consents to be named, or takes that back. For the citizen.
   *
   * @throws {@link MedborgerError}: {@link AmbassadorCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  name(fields: NameAmbassador, options?: ExecuteOptions): Receipt;
  /**
   * Ends it, or takes back what was proposed. For the citizen, and for staff.
   *
   * @throws {@link MedborgerError}: {@link AmbassadorCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  end(fields: EndAmbassador, options?: ExecuteOptions): Receipt;
  /**
   * One ambassador with the words of the proposal. For the citizen, and for staff.
   *
   * @throws {@link MedborgerError}: {@link AmbassadorCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  get(fields: GetAmbassador, options?: AskOptions): AmbassadorView;
  /**
   * The ambassadors who are at work today, in the order of their ids; for staff all there ever were.
   *
   * @throws {@link MedborgerError}: {@link AmbassadorCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  list(fields?: ListAmbassadors, options?: AskOptions): AmbassadorList;
}

export interface InitiativeRoom {
  /**
   * An organisation proposes what it wishes to do. For whoever holds a mandate to post, and for staff who received it
   * on paper.
   *
   * @throws {@link MedborgerError}: {@link InitiativeCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  propose(fields: ProposeInitiative, options?: ExecuteOptions): Receipt;
  /**
   * The municipality agrees. For staff.
   *
   * @throws {@link MedborgerError}: {@link InitiativeCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  agree(fields: AgreeInitiative, options?: ExecuteOptions): Receipt;
  /**
   * The municipality declines, with reasons. For staff.
   *
   * @throws {@link MedborgerError}: {@link InitiativeCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  decline(fields: DeclineInitiative, options?: ExecuteOptions): Receipt;
  /**
   * Reports what was done on a day, until the last day of the period has passed. For whoever holds a mandate to post,
   * and for staff.
   *
   * @throws {@link MedborgerError}: {@link InitiativeCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  report(fields: ReportInitiative, options?: ExecuteOptions): Receipt;
  /**
   * Ends an initiative before its last day, or takes a proposal back. For whoever holds a mandate to post, and for
   * staff.
   *
   * @throws {@link MedborgerError}: {@link InitiativeCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  end(fields: EndInitiative, options?: ExecuteOptions): Receipt;
  /**
   * One initiative. What is not agreed, the organisation and staff see.
   *
   * @throws {@link MedborgerError}: {@link InitiativeCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  get(fields: GetInitiative, options?: AskOptions): InitiativeView;
  /**
   * The initiatives that were agreed, in the order of their ids; for staff all of them.
   *
   * @throws {@link MedborgerError}: {@link InitiativeCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  list(fields?: ListInitiatives, options?: AskOptions): InitiativeList;
}

export interface DialogueFormRoom {
  /**
   * Adds a form that is in use to the catalogue, or describes one anew; one that was retired is used again. For
   * staff.
   *
   * @throws {@link MedborgerError}: {@link DialogueFormCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  add(fields: AddForm, options?: ExecuteOptions): Receipt;
  /**
   * Announces a trial of a form: what is to be found out, and until when. A form is new where its names are given,
   * else one of the catalogue is developed. For staff.
   *
   * @throws {@link MedborgerError}: {@link DialogueFormCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  beginTrial(fields: BeginTrial, options?: ExecuteOptions): Receipt;
  /**
   * The form is tried in this: a gathering, a hearing, a team, anything that has a title for everybody. For staff.
   *
   * @throws {@link MedborgerError}: {@link DialogueFormCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  tie(fields: TieForm, options?: ExecuteOptions): Receipt;
  /**
   * Says what came of a trial and what becomes of the form: for everybody to read. Once it has begun. For staff.
   *
   * @throws {@link MedborgerError}: {@link DialogueFormCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  evaluate(fields: EvaluateTrial, options?: ExecuteOptions): Receipt;
  /**
   * A form is not used any more. One that is on trial is evaluated instead. For staff.
   *
   * @throws {@link MedborgerError}: {@link DialogueFormCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  retire(fields: RetireForm, options?: ExecuteOptions): Receipt;
  /**
   * One form with all its trials. For everybody.
   *
   * @throws {@link MedborgerError}: {@link DialogueFormCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  get(fields: GetForm, options?: AskOptions): DialogueFormView;
  /**
   * The forms, in the order of their keys. For everybody.
   *
   * @throws {@link MedborgerError}: {@link DialogueFormCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  list(fields?: ListForms, options?: AskOptions): DialogueFormList;
}

export interface AssessmentRoom {
  /**
   * A team, a hearing or the municipality says for each of the six principles how far it has come, with evidence;
   * written anew as often as needed until it is published. For staff.
   *
   * @throws {@link MedborgerError}: {@link AssessmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  record(fields: RecordAssessment, options?: ExecuteOptions): Receipt;
  /**
   * Lets everybody read an assessment; from then on it stands. For staff.
   *
   * @throws {@link MedborgerError}: {@link AssessmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  publish(fields: PublishAssessment, options?: ExecuteOptions): Receipt;
  /**
   * The six principles in their order, with what each asks. For everybody.
   *
   * @throws {@link MedborgerError}: {@link AssessmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  principles(fields?: ShowPrinciples, options?: AskOptions): PrincipleCatalogue;
  /**
   * One assessment. For everybody once it is published, before that for staff.
   *
   * @throws {@link MedborgerError}: {@link AssessmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  get(fields: GetAssessment, options?: AskOptions): AssessmentView;
  /**
   * Assessments of one thing or of all, in the order of their ids: those that are published, and for staff those that
   * are not yet.
   *
   * @throws {@link MedborgerError}: {@link AssessmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  list(fields?: ListAssessments, options?: AskOptions): AssessmentList;
  /**
   * By principle, how often each step was found in the assessments that are published, of a period. For everybody. It
   * looks at 10,000 assessments at most.
   *
   * @throws {@link MedborgerError}: {@link AssessmentCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  summary(fields?: SummariseAssessments, options?: AskOptions): AssessmentSummary;
}

export interface ReachRoom {
  /**
   * How those who take part in something, or all who are active in the bank, are spread over groups, beside the
   * population. In an idea take part who deposited it and who supports it, in a hearing who answered it, in a team
   * who was interested or sits in it; with their accounts. For staff.
   *
   * @throws {@link MedborgerError}: {@link ReachCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  compare(fields: CompareReach, options?: AskOptions): ReachReport;
  /**
   * Active citizens of a group who consent to invitations and do not take part yet, in the order of their ids. For
   * staff.
   *
   * @throws {@link MedborgerError}: {@link ReachCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  invite(fields: InviteUnreached, options?: AskOptions): Unreached;
}

export interface GatheringRoom {
  /**
   * Calls a gathering. For staff, on behalf of its hosts.
   *
   * @throws {@link MedborgerError}: {@link GatheringCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  call(fields: CallGathering, options?: ExecuteOptions): Receipt;
  /**
   * Changes a gathering before it begins: its terms as a whole, and what is said of it. Fewer places than are taken
   * are refused; where there is room for more, those who wait are promoted. For staff.
   *
   * @throws {@link MedborgerError}: {@link GatheringCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  change(fields: ChangeGathering, options?: ExecuteOptions): Receipt;
  /**
   * Calls a gathering off before it ends. All who signed up are told. For staff.
   *
   * @throws {@link MedborgerError}: {@link GatheringCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  cancel(fields: CancelGathering, options?: ExecuteOptions): Receipt;
  /**
   * Signs a party up. With room it has its places; without, it waits, as the gathering's `WaitingRule` says:
   * `gathering.mine` tells. For citizens with an account, for everybody else with a contact where everybody may come,
   * and for staff on anybody's behalf.
   *
   * @throws {@link MedborgerError}: {@link GatheringCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  signUp(fields: SignUpForGathering, options?: ExecuteOptions): Receipt;
  /**
   * A party does not come after all. Those who wait are promoted. For those who signed up with an account, and for
   * staff.
   *
   * @throws {@link MedborgerError}: {@link GatheringCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  withdraw(fields: WithdrawSignUp, options?: ExecuteOptions): Receipt;
  /**
   * Gives places that an erasure freed to those who wait. Every sign-up, withdrawal and change does so too: it is for
   * a host's job, and for staff.
   *
   * @throws {@link MedborgerError}: {@link GatheringCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  promote(fields: PromoteWaiting, options?: ExecuteOptions): Receipt;
  /**
   * Invites citizens, up to 200 at once, and tells each why; further parts come with further commands. `citizen.find`
   * says who follows an area or lives somewhere. Whoever was invited already is not invited again. By interest or
   * area only those who consent to invitations. For staff.
   *
   * @throws {@link MedborgerError}: {@link GatheringCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  invite(fields: InviteToGathering, options?: ExecuteOptions): Receipt;
  /**
   * Takes a calendar's answer to a gathering: yes signs its citizen up, alone and without a slot, no withdraws. Whose
   * answer it is the host knows, from the address it came from; what stands in the file, anybody can write. For the
   * citizen and staff.
   *
   * @throws {@link MedborgerError}: {@link GatheringCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  reply(fields: ReplyToGathering, options?: ExecuteOptions): Receipt;
  /**
   * Reminds those who have a place: a line in each inbox, once within twelve hours. `gathering.due` says when it is
   * time. For staff and the host's job.
   *
   * @throws {@link MedborgerError}: {@link GatheringCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  remind(fields: RemindGathering, options?: ExecuteOptions): Receipt;
  /**
   * Records who came, up to 500 at once; once more corrects it. For staff.
   *
   * @throws {@link MedborgerError}: {@link GatheringCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  recordTurnout(fields: RecordTurnout, options?: ExecuteOptions): Receipt;
  /**
   * Notes that a gathering was recorded. Refused unless all who have a place consented. For staff.
   *
   * @throws {@link MedborgerError}: {@link GatheringCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  noteRecording(fields: NoteRecording, options?: ExecuteOptions): Receipt;
  /**
   * Writes the minutes, or writes them anew before they are approved. For staff.
   *
   * @throws {@link MedborgerError}: {@link GatheringCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  keepMinutes(fields: KeepGatheringMinutes, options?: ExecuteOptions): Receipt;
  /**
   * The minutes are approved, and shown to all who see the gathering. From then on they stand. For staff.
   *
   * @throws {@link MedborgerError}: {@link GatheringCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  approveMinutes(fields: ApproveGatheringMinutes, options?: ExecuteOptions): Receipt;
  /**
   * Says what came of a gathering, in words and by what it led to. Once more says it anew. For staff.
   *
   * @throws {@link MedborgerError}: {@link GatheringCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  report(fields: ReportGathering, options?: ExecuteOptions): Receipt;
  /**
   * One gathering. Its digital address and an interview's guide are for staff and those who have a place; minutes for
   * everybody who sees it once they are approved. What is for those invited, nobody else sees.
   *
   * @throws {@link MedborgerError}: {@link GatheringCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  get(fields: GetGathering, options?: AskOptions): GatheringView;
  /**
   * Gatherings of a time, in the order of their beginning; those for whom somebody must be invited for staff only.
   *
   * @throws {@link MedborgerError}: {@link GatheringCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  list(fields?: ListGatherings, options?: AskOptions): GatheringList;
  /**
   * Who has signed up, has a place or waits, page by page in the order of their references. For staff.
   *
   * @throws {@link MedborgerError}: {@link GatheringCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  signUps(fields: ListSignUps, options?: AskOptions): SignUpList;
  /**
   * What a citizen has signed up for or is invited to, in the order of its beginning. For the citizen and staff.
   *
   * @throws {@link MedborgerError}: {@link GatheringCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  mine(fields: ListMyGatherings, options?: AskOptions): MyGatherings;
  /**
   * Of which gatherings those who have a place are to be reminded: they begin within some hours and nobody was
   * reminded since then. For staff and the host's job, which then sends `gathering.remind`.
   *
   * @throws {@link MedborgerError}: {@link GatheringCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  due(fields: FindDueReminders, options?: AskOptions): GatheringList;
  /**
   * A gathering for everybody's own calendar (iCalendar, RFC 5545). With a citizen, a file of their own that their
   * program asks to answer, where they have an e-mail address; that is for them and staff.
   *
   * @throws {@link MedborgerError}: {@link GatheringCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  calendar(fields: ShowGatheringCalendar, options?: AskOptions): GatheringCalendar;
}

export interface NoticeRoom {
  /**
   * Follows a thing, an interest area, or all things of a kind. What happened before is not told.
   *
   * @throws {@link MedborgerError}: {@link NoticeCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  follow(fields: FollowThing, options?: ExecuteOptions): Receipt;
  /**
   * Follows something no longer, whether it is still there or not.
   *
   * @throws {@link MedborgerError}: {@link NoticeCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  unfollow(fields: UnfollowThing, options?: ExecuteOptions): Receipt;
  /**
   * Says anew how one wishes to be told, all of it: what is left out is as if nothing had ever been said. Where
   * messages came back, they are tried again from now on.
   *
   * @throws {@link MedborgerError}: {@link NoticeCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  changeWishes(fields: ChangeWishes, options?: ExecuteOptions): Receipt;
  /**
   * Whoever has the link of a message is told no more by messages: what there is stands in their inbox. The link of a
   * newsletter withdraws the consent to the newsletter, and stops nothing else. For anybody who has the link; what
   * the citizen follows stays, and what a law says that they are told is told. Sent again it is answered as if just
   * done.
   *
   * @throws {@link MedborgerError}: {@link NoticeCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  stop(fields: StopNews, options?: ExecuteOptions): Receipt;
  /**
   * Marks the inbox as read, up to a line and with it all before. What was read long ago goes: five hundred lines are
   * kept.
   *
   * @throws {@link MedborgerError}: {@link NoticeCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  read(fields: ReadInbox, options?: ExecuteOptions): Receipt;
  /**
   * Reads the journal on from where it was read last, and lays a line into the inbox of everybody whom something
   * concerns. What is more than fourteen days old by then is not sent any more. For the host's job: it sends this,
   * each time under a fresh id, until it is answered with `nothing_to_do`. Two servers that do it at once tell nobody
   * twice.
   *
   * @throws {@link MedborgerError}: {@link NoticeCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  gather(fields?: GatherNews, options?: ExecuteOptions): Receipt;
  /**
   * Takes a batch of what is due, a message for each citizen with all that is due for them. Whose wishes, contact or
   * follows changed since, is told as they are now: not at all where they no longer wish it. What the batch holds
   * says `notice.outgoing`; the receipt's id is the batch's. For the host's job, until it is answered with
   * `nothing_to_do`. Nothing is taken twice, also where two servers take at once: whoever took it sends it and
   * reports it.
   *
   * @throws {@link MedborgerError}: {@link NoticeCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  take(fields?: TakeMessages, options?: ExecuteOptions): Receipt;
  /**
   * Says what became of messages of a batch. One that was delivered may be reported again when it comes back. What is
   * to be tried again later is not reported. For the host's job.
   *
   * @throws {@link MedborgerError}: {@link NoticeCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  report(fields: ReportMessages, options?: ExecuteOptions): Receipt;
  /**
   * What a citizen was told, the latest first. For the citizen and staff.
   *
   * @throws {@link MedborgerError}: {@link NoticeCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  inbox(fields: ShowInbox, options?: AskOptions): InboxView;
  /**
   * How a citizen is told, and what they follow. For the citizen and staff.
   *
   * @throws {@link MedborgerError}: {@link NoticeCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  wishes(fields: ShowWishes, options?: AskOptions): WishesView;
  /**
   * How far news was gathered, whether any is due, and which batches are on their way. For staff and the host's job:
   * after a crash it finds here what it had taken and did not report.
   *
   * @throws {@link MedborgerError}: {@link NoticeCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  outbox(fields?: ShowOutbox, options?: AskOptions): OutboxView;
  /**
   * The messages of a batch that were not reported yet, composed. For staff and the host's job. Asked again it
   * answers the same, but for what changed meanwhile: whoever was erased, has left or wishes it no more is not there,
   * and a new address is the one to use. A batch with such messages is closed with `done`.
   *
   * @throws {@link MedborgerError}: {@link NoticeCode}, {@link DoorCode}, or a code of another room that it has to do
   * with.
   */
  outgoing(fields: ShowOutgoing, options?: AskOptions): OutgoingView;
}

export interface NewsletterRoom {
  /**
   * Begins a draft. What moved since the last newsletter was drafted is read into it by `newsletter.gather`. For
   * staff.
   *
   * @throws {@link MedborgerError}: {@link NewsletterCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  begin(fields: BeginNewsletter, options?: ExecuteOptions): Receipt;
  /**
   * Reads the journal on, and keeps of each thing that everybody may see the latest that is news. Sent each time
   * under a fresh id until it is answered with `nothing_to_do`. The three hundred latest things are kept. An approval
   * ends with it. For staff and the host's job.
   *
   * @throws {@link MedborgerError}: {@link NewsletterCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  gather(fields: GatherNewsletter, options?: ExecuteOptions): Receipt;
  /**
   * Says anew what the newsletter says, all of it: the order, the texts, and what is left out. An approval ends with
   * it. For staff.
   *
   * @throws {@link MedborgerError}: {@link NewsletterCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  edit(fields: EditNewsletter, options?: ExecuteOptions): Receipt;
  /**
   * Approves the newsletter as it stands. For staff: by the municipality's policy, somebody else than those who
   * edited it.
   *
   * @throws {@link MedborgerError}: {@link NewsletterCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  approve(fields: ApproveNewsletter, options?: ExecuteOptions): Receipt;
  /**
   * Sends the newsletter, once. From then on it stands in the archive, `notice.gather` lays it into inboxes and
   * `notice.take` makes messages of it. For staff and the host's job.
   *
   * @throws {@link MedborgerError}: {@link NewsletterCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  send(fields: SendNewsletter, options?: ExecuteOptions): Receipt;
  /**
   * The newsletter will not be sent. For staff.
   *
   * @throws {@link MedborgerError}: {@link NewsletterCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  discard(fields: DiscardNewsletter, options?: ExecuteOptions): Receipt;
  /**
   * A newsletter as it stands. For staff; once it was sent, for everybody, without what was only proposed.
   *
   * @throws {@link MedborgerError}: {@link NewsletterCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  get(fields: ShowNewsletter, options?: AskOptions): NewsletterView;
  /**
   * The archive, the latest first. For everybody; for staff with what was not sent yet before it.
   *
   * @throws {@link MedborgerError}: {@link NewsletterCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  list(fields?: ListNewsletters, options?: AskOptions): NewsletterList;
  /**
   * A newsletter as an accessible page of the archive. For everybody once it was sent, before that for staff, to see
   * what it will be.
   *
   * @throws {@link MedborgerError}: {@link NewsletterCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  page(fields: PrintNewsletter, options?: AskOptions): Exported;
  /**
   * To how many a newsletter would go now. For staff.
   *
   * @throws {@link MedborgerError}: {@link NewsletterCode}, {@link DoorCode}, or a code of another room that it has
   * to do with.
   */
  audience(fields: CountNewsletterAudience, options?: AskOptions): NewsletterAudience;
}

export interface DialogueRoom {
  /**
   * Opens a topic from a day on. For staff.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  open(fields: OpenTopic, options?: ExecuteOptions): Receipt;
  /**
   * Changes a topic before its first day. What it asked before is deleted. For staff.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  change(fields: ChangeTopic, options?: ExecuteOptions): Receipt;
  /**
   * Gives a topic a later last day, before it is over. For staff.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  extend(fields: ExtendTopic, options?: ExecuteOptions): Receipt;
  /**
   * Ends a topic before its last day, with a reason that all may read. For staff.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  end(fields: EndTopic2, options?: ExecuteOptions): Receipt;
  /**
   * Closes a topic that is over, with a summary that says what came of it. All who took part are told, the first
   * time. For staff.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  close(fields: CloseTopic, options?: ExecuteOptions): Receipt;
  /**
   * Opens a topic again that is over. Nobody is told a second time that it is there. For staff.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  reopen(fields: ReopenTopic, options?: ExecuteOptions): Receipt;
  /**
   * Invites citizens to a topic, or says that they are politicians, whose contributions are then shown as such. They
   * are told. Whoever was invited before has the role that is given now. For staff.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  invite(fields: InviteToTopic, options?: ExecuteOptions): Receipt;
  /**
   * Writes in a topic: an input, a viewpoint, a question, an answer or a statement. While the topic is open; the
   * administration also before it opens, to put statements there, and until it is closed, to answer.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  contribute(fields: Contribute, options?: ExecuteOptions): Receipt;
  /**
   * Writes a contribution anew. That it was changed is shown; what it said before is kept, for its author and staff
   * to see.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  revise(fields: ReviseContribution, options?: ExecuteOptions): Receipt;
  /**
   * Withdraws a contribution, until the topic is closed. Replies to it stay.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  withdraw(fields: WithdrawContribution, options?: ExecuteOptions): Receipt;
  /**
   * Says what a citizen thinks of a statement, or says it anew. While the topic is open.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  voice(fields: GiveVoice, options?: ExecuteOptions): Receipt;
  /**
   * Puts a reason for hiding something on the municipality's list from a day on, words it anew, or takes it off. What
   * was decided before keeps the words of its day. For staff.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  putReason(fields: PutReason, options?: ExecuteOptions): Receipt;
  /**
   * A moderator hides a contribution, with a reason from the list. The original is kept for staff and its author, who
   * is told and may appeal once. Replies stay. For staff.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  hide(fields: HideContribution, options?: ExecuteOptions): Receipt;
  /**
   * Its author asks that somebody else look at a contribution that was hidden; once for each hiding, also when the
   * topic is over.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  appeal(fields: AppealHiding, options?: ExecuteOptions): Receipt;
  /**
   * Decides on an appeal. Whoever hid the contribution does not. For staff.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  decideAppeal(fields: DecideAppeal, options?: ExecuteOptions): Receipt;
  /**
   * Shows a hidden contribution again without an appeal, or after one that was turned down: anybody may see that it
   * was a mistake. For staff.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  restore(fields: RestoreContribution, options?: ExecuteOptions): Receipt;
  /**
   * One topic, as the actor may see it.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  topic(fields: GetTopic, options?: AskOptions): TopicView;
  /**
   * The topics of the forum that the actor may see, in the order of their ids.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  list(fields?: ListTopics, options?: AskOptions): TopicList;
  /**
   * What was written in a topic, in the order of the ids: contributions that reply to none, the replies to one, or
   * the statements.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  contributions(fields: ListContributions, options?: AskOptions): ContributionList;
  /**
   * One contribution, as the actor may see it; for staff and its author with all its texts.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  get(fields: GetContribution, options?: AskOptions): ContributionView;
  /**
   * What everybody thinks of a topic's statements, in columns, page by page. For staff, to analyse opinions with.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  votes(fields: ShowVotes, options?: AskOptions): VotesView;
  /**
   * A topic's statements and votes as a file of the kind that Polis exports, for programs that read those. For staff.
   *
   * Statements are numbered from 0, so that `comment-id` is the number in the topic less one. Participants are
   * numbered as in `dialogue.votes`. A hidden or withdrawn statement has `moderated` -1 and no text. When somebody
   * voted is not kept: the time of every vote is the one at which the file is made. Nobody's statement leads to their
   * votes: `author-id` is always empty.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  polis(fields: ExportPolis, options?: AskOptions): Exported;
  /**
   * The municipality's list of reasons for hiding something, as it holds today. For everybody.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  reasons(fields?: ShowReasons, options?: AskOptions): ReasonsView;
  /**
   * Where a contribution's latest text may hold personal data. For staff: a person decides what follows.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  findings(fields: ShowFindings, options?: AskOptions): FindingsView;
  /**
   * Signs that contributions were written together: texts that are nearly the same, with how many people wrote them,
   * how many of those accounts were new, and within what time. For staff. Anybody may repeat what they read: it is
   * data, and no verdict.
   *
   * @throws {@link MedborgerError}: {@link DialogueCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  signs(fields: ShowSigns, options?: AskOptions): SignsView;
}

export interface SortitionRoom {
  /**
   * Everybody's chance in the lottery that is best by the objective.
   *
   * @throws {@link MedborgerError}: {@link SortitionCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  distribute(fields: ComputeChances, options?: AskOptions): Chances;
  /**
   * The text to publish before a draw: equally likely panels of the lottery that is best by the objective,
   * everybody's line, and the rule by which public randomness names a panel.
   *
   * @throws {@link MedborgerError}: {@link SortitionCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  lottery(fields: PrepareLottery, options?: AskOptions): PreparedLottery;
  /**
   * Whether the quotas can be met at all, before anybody is drawn: which of them conflict, what the smallest
   * relaxation is, and who has no chance.
   *
   * @throws {@link MedborgerError}: {@link SortitionCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  conflicts(fields: FindConflicts, options?: AskOptions): Conflicts;
  /**
   * The draw that fills the seats of those who left a panel: the others stay, and the quotas that remain are what is
   * left of the whole.
   *
   * @throws {@link MedborgerError}: {@link SortitionCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  replacement(fields: PrepareReplacement, options?: AskOptions): Replacement;
  /**
   * The draw of reserves beforehand, by how many of whom are expected to drop out.
   *
   * @throws {@link MedborgerError}: {@link SortitionCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  reserves(fields: PrepareReserves, options?: AskOptions): ReserveDraw;
  /**
   * What a lottery does to each group, beside the stratified draw in wide use.
   *
   * @throws {@link MedborgerError}: {@link SortitionCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  report(fields: ReportDraw, options?: AskOptions): ReportedDraw;
  /**
   * Quotas and people from the `categories.csv` and `people.csv` that clerks and other tools have, with one report of
   * everything: what was read otherwise than it stands, what was passed over, and what must be put right, with a
   * proposal. What stands in the tables is shown to the municipality's own people alone.
   *
   * @throws {@link MedborgerError}: {@link SortitionCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  readTables(fields: ReadTables, options?: AskOptions): TableReport;
  /**
   * Quotas and people as `categories.csv` and `people.csv`.
   *
   * @throws {@link MedborgerError}: {@link SortitionCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  writeTables(fields: WriteTables, options?: AskOptions): DrawFiles;
  /**
   * Replays a draw from the published text alone.
   *
   * @throws {@link MedborgerError}: {@link SortitionCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  verify(fields: VerifyDraw, options?: AskOptions): Replay;
  /**
   * Checks the proof of the chances that was published beside the text, in whole numbers and without the solver: how
   * small the smallest chance is, and that no lottery has a larger one.
   *
   * @throws {@link MedborgerError}: {@link SortitionCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  verifyChances(fields: VerifyChances, options?: AskOptions): ProvenChances;
  /**
   * What a published text says of one person: everybody can find their own line, and with the certificate why their
   * chance is what it is.
   *
   * @throws {@link MedborgerError}: {@link SortitionCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  person(fields: FindPerson, options?: AskOptions): PersonShare;
}

export interface MatchingRoom {
  /**
   * Who should be asked to help where. Minimums first, then most people placed, then needs of first priority, then
   * fit; the answer was checked by prices that prove it. Where the work allowed does not suffice, it is the best that
   * was found, with how much better another one could be.
   *
   * Where minimums can't all be met, the needs are matched as if each were closed rather than open with fewer: as
   * many as can be are open, those of first priority first, and the others are named. `matching.relax` says what
   * stands against what.
   *
   * @throws {@link MedborgerError}: {@link MatchingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  solve(fields: SolveMatching, options?: AskOptions): SolvedMatching;
  /**
   * What becomes of a best matching when one volunteer drops out.
   *
   * @throws {@link MedborgerError}: {@link MatchingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  resolve(fields: ResolveMatching, options?: AskOptions): ResolvedMatching;
  /**
   * Whether all minimums can be met; if not, which needs stand against one another, and the smallest change with
   * which they can.
   *
   * @throws {@link MedborgerError}: {@link MatchingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  relax(fields: RelaxMatching, options?: AskOptions): RelaxedMatching;
  /**
   * The matching by the wishes of both sides, in which no volunteer and need would rather have one another. It may
   * place fewer people and leave minimums unmet: `matching.frontier` shows what it costs.
   *
   * @throws {@link MedborgerError}: {@link MatchingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  stable(fields: StableMatching, options?: AskOptions): StableView;
  /**
   * Five ways to match the same people, each best at something else, and what each costs in what the others are best
   * at.
   *
   * @throws {@link MedborgerError}: {@link MatchingCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  frontier(fields: MatchingFrontier, options?: AskOptions): FrontierView;
}

export interface JournalRoom {
  /**
   * Lets what is written about a thing be dated earlier than its last entry, because that was dated in the future: by
   * a clock that was wrong, or by a slip. For staff.
   *
   * Nothing is taken back or dated anew: the journal shows the wrong entry, this correction and who made it. What
   * follows from the wrong date in the thing itself stays, and is mended by the thing's own commands. Refused with
   * `nothing_to_do` where the last entry lies no further ahead than the policy tolerates, and with `clock_behind`
   * where the moment is not the present by the host's clock.
   *
   * @throws {@link MedborgerError}: {@link JournalCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  correctTime(fields: CorrectTime, options?: ExecuteOptions): Receipt;
}

export interface CalendarRoom {
  /**
   * Asks for the public holidays of a year.
   *
   * @throws {@link MedborgerError}: {@link CalendarCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  holidays(fields: HolidaysQuery, options?: AskOptions): HolidaysView;
  /**
   * Asks on which day a period ends.
   *
   * @throws {@link MedborgerError}: {@link CalendarCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  lastDay(fields: LastDayQuery, options?: AskOptions): LastDayView;
  /**
   * Asks when a day is over.
   *
   * @throws {@link MedborgerError}: {@link CalendarCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  closesAt(fields: ClosesAtQuery, options?: AskOptions): ClosesAtView;
  /**
   * Asks when a day begins.
   *
   * @throws {@link MedborgerError}: {@link CalendarCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  opensAt(fields: OpensAtQuery, options?: AskOptions): OpensAtView;
  /**
   * Asks what the Danish date is at an instant.
   *
   * @throws {@link MedborgerError}: {@link CalendarCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  localDate(fields: LocalDateQuery, options?: AskOptions): LocalDateView;
  /**
   * Asks for the instant of a Danish local time.
   *
   * @throws {@link MedborgerError}: {@link CalendarCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  toInstant(fields: ToInstantQuery, options?: AskOptions): ToInstantView;
  /**
   * Asks in which week a date lies.
   *
   * @throws {@link MedborgerError}: {@link CalendarCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  isoWeek(fields: IsoWeekQuery, options?: AskOptions): IsoWeekView;
  /**
   * Asks for a working day so many after another day.
   *
   * @throws {@link MedborgerError}: {@link CalendarCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  workingDaysAfter(fields: WorkingDaysAfterQuery, options?: AskOptions): WorkingDaysAfterView;
  /**
   * Asks for a date in words or figures.
   *
   * @throws {@link MedborgerError}: {@link CalendarCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  dateText(fields: DateTextQuery, options?: AskOptions): DateTextView;
  /**
   * Asks whether a deadline can end on a date.
   *
   * @throws {@link MedborgerError}: {@link CalendarCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  isExcluded(fields: IsExcludedQuery, options?: AskOptions): IsExcludedView;
}

export interface IdentityRoom {
  /**
   * Is this a well-formed personal number, of which kind, and of what date?
   *
   * @throws {@link MedborgerError}: {@link IdentityCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  checkCpr(fields: CheckCprQuery, options?: AskOptions): CheckCprView;
  /**
   * Is this a valid CVR number?
   *
   * @throws {@link MedborgerError}: {@link IdentityCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  checkCvr(fields: CheckCvrQuery, options?: AskOptions): CheckCvrView;
  /**
   * Is this a postal code, and of which part of the country?
   *
   * @throws {@link MedborgerError}: {@link IdentityCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  checkPostalCode(fields: CheckPostalCodeQuery, options?: AskOptions): CheckPostalCodeView;
  /**
   * Has this the shape of a KLE number, and where is it shown?
   *
   * @throws {@link MedborgerError}: {@link IdentityCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  checkKle(fields: CheckKleQuery, options?: AskOptions): CheckKleView;
  /**
   * May this be a case number, and is it built on KLE?
   *
   * @throws {@link MedborgerError}: {@link IdentityCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  checkCaseNumber(fields: CheckCaseNumberQuery, options?: AskOptions): CheckCaseNumberView;
  /**
   * The municipality with this code or this name, and its region on a day.
   *
   * Exactly one of code and name is given.
   *
   * @throws {@link MedborgerError}: {@link IdentityCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  municipality(fields: MunicipalityQuery, options?: AskOptions): MunicipalityView;
  /**
   * All 98, in the order of their codes.
   *
   * @throws {@link MedborgerError}: {@link IdentityCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  municipalities(fields?: MunicipalitiesQuery, options?: AskOptions): MunicipalityRow[];
  /**
   * Vouches for an account what a log-in showed, or an employee who saw a passport; the answer goes to the page,
   * which hands it to `citizen.enrol`, `citizen.verify` and others. For staff and the host: it belongs on the server,
   * where the key is. The number is read, and kept nowhere.
   *
   * The account is that of the session that *began* the log-in, as its `state` says, and not that of the page on
   * which it ended: else somebody else's log-in would verify whoever sent them there.
   *
   * @throws {@link MedborgerError}: {@link IdentityCode}, {@link DoorCode}, or a code of another room that it has to
   * do with.
   */
  attest(fields: Attest, options?: AskOptions): AttestView;
}

/** The rooms of one municipality, each with its commands and queries. */
export class Rooms {
  protected constructor();
  readonly citizens: CitizenRoom;
  readonly persons: PersonRoom;
  readonly interests: InterestRoom;
  readonly ways: WayRoom;
  readonly ideas: IdeaRoom;
  readonly files: FileRoom;
  readonly contactPoints: ContactPointRoom;
  readonly hearings: HearingRoom;
  readonly responses: ResponseRoom;
  readonly intakes: IntakeRoom;
  readonly whitePapers: WhitePaperRoom;
  readonly teams: TeamRoom;
  readonly meetings: MeetingRoom;
  readonly organisations: OrganisationRoom;
  readonly needs: NeedRoom;
  readonly offers: OfferRoom;
  readonly safeguards: SafeguardRoom;
  readonly assignments: AssignmentRoom;
  readonly shifts: ShiftRoom;
  readonly conversations: ConversationRoom;
  readonly partnerships: PartnershipRoom;
  readonly grants: GrantRoom;
  readonly awards: AwardRoom;
  readonly councils: CouncilRoom;
  readonly ambassadors: AmbassadorRoom;
  readonly initiatives: InitiativeRoom;
  readonly dialogueForms: DialogueFormRoom;
  readonly assessments: AssessmentRoom;
  readonly reach: ReachRoom;
  readonly gatherings: GatheringRoom;
  readonly notices: NoticeRoom;
  readonly newsletters: NewsletterRoom;
  readonly dialogues: DialogueRoom;
  readonly sortitions: SortitionRoom;
  readonly matchings: MatchingRoom;
  readonly journal: JournalRoom;
  readonly calendar: CalendarRoom;
  readonly identity: IdentityRoom;
}
