"""Every type and every room of the library.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date as Date
from datetime import datetime as DateTime
from secrets import token_hex
from typing import Any, ClassVar, Final, Literal, TypeVar
from uuid import UUID, uuid4

from ._runtime import (
    Choice,
    Command,
    Query,
    Record,
    day,
    entries,
    instant,
    items,
    local_time,
    maybe,
    plain,
    same,
)

V = TypeVar("V")

CODES: Final[tuple[str, ...]] = (
    "address_id_malformed",
    "age_band_reversed",
    "ambassador_already_proposed",
    "ambassador_answered",
    "ambassador_area_unfit",
    "ambassador_not_found",
    "ambassador_other_side_answers",
    "ambassador_over",
    "ambassador_period_unfit",
    "anchor_twice",
    "anchor_unknown",
    "assignment_age_unfit",
    "assignment_already_agreed",
    "assignment_already_proposed",
    "assignment_both_sides",
    "assignment_double_booked",
    "assignment_has_ended",
    "assignment_limit_reached",
    "assignment_not_a_student",
    "assignment_not_agreed",
    "assignment_not_found",
    "assignment_not_started",
    "assignment_organisation_with_children",
    "assignment_own_need",
    "assignment_pair_already_proposed",
    "assignment_safeguard_missing",
    "assignment_too_many",
    "association_form_unknown",
    "assurance_too_low",
    "assurance_unknown",
    "attachment_unknown",
    "award_already_nominated",
    "award_begun",
    "award_consent_late",
    "award_decided",
    "award_in_the_past",
    "award_join_unfit",
    "award_juror_partial",
    "award_juror_seated",
    "award_jury_pending",
    "award_no_jury",
    "award_no_vote",
    "award_nomination_known",
    "award_nominee_not_found",
    "award_nominee_out",
    "award_not_a_juror",
    "award_not_found",
    "award_not_nominating",
    "award_not_standing",
    "award_not_to_the_minute",
    "award_not_voting",
    "award_points_unfit",
    "award_self_nomination",
    "award_split_unfit",
    "award_too_early",
    "award_too_many",
    "award_unverified",
    "award_windows_unfit",
    "birth_year_out_of_range",
    "case_number_control",
    "case_number_empty",
    "case_number_personal",
    "case_number_too_long",
    "cell_kind",
    "citizen_already_enrolled",
    "citizen_already_verified",
    "citizen_left",
    "citizen_not_entered_by_staff",
    "citizen_not_found",
    "citizen_not_left",
    "citizen_not_paused",
    "citizen_paused",
    "clock_ahead",
    "clock_behind",
    "closing_hour_invalid",
    "closing_outside_year",
    "command_reused",
    "conflict",
    "consent_already_given",
    "consent_missing",
    "consent_not_given",
    "consent_twice",
    "contact_channel_without_address",
    "council_age_unfit",
    "council_age_unknown",
    "council_already_candidate",
    "council_already_member",
    "council_association_twice",
    "council_before_election_day",
    "council_cancel_late",
    "council_candidacy_closed",
    "council_candidacy_open",
    "council_deputy_unfit",
    "council_elected_only",
    "council_election_days_unfit",
    "council_election_open",
    "council_full",
    "council_lots_missing",
    "council_lots_note",
    "council_lots_unfit",
    "council_meeting_ahead",
    "council_meeting_known",
    "council_member_not_found",
    "council_no_cancelling",
    "council_no_election",
    "council_not_a_candidate",
    "council_not_a_council",
    "council_not_elected",
    "council_not_resident",
    "council_politician",
    "council_rules_undercut",
    "council_rules_unfit",
    "council_seats_unfit",
    "council_side_unfit",
    "council_term_unfit",
    "council_too_many",
    "council_too_many_candidates",
    "council_votes_unfit",
    "cpr_date",
    "cpr_malformed",
    "cpr_not_replacement",
    "cpr_replacement",
    "cvr_check_digit",
    "cvr_malformed",
    "date_out_of_range",
    "date_unreadable",
    "day_malformed",
    "declaration_year_out_of_range",
    "document_title_empty",
    "duplicate_field",
    "email_malformed",
    "event_ends_early",
    "exchange_period_unfit",
    "exchange_too_many",
    "facet_malformed",
    "file_too_large",
    "foreign_command",
    "foreign_commit",
    "gathering_after_the_period",
    "gathering_cancelled",
    "gathering_disqualified_present",
    "gathering_in_the_past",
    "gathering_minutes_approved",
    "gathering_no_minutes",
    "gathering_no_such_item",
    "gathering_not_a_member",
    "gathering_not_begun",
    "gathering_not_found",
    "gathering_other_host",
    "gathering_present_and_excused",
    "gathering_time_unfit",
    "gathering_too_many",
    "grant_above_applied",
    "grant_already_applied",
    "grant_amount_unfit",
    "grant_applicant_unfit",
    "grant_criteria_unfit",
    "grant_day_past",
    "grant_deadline_shortened",
    "grant_declaration_missing",
    "grant_exceeds_budget",
    "grant_guidance_missing",
    "grant_incomplete",
    "grant_info_late",
    "grant_not_approved",
    "grant_not_found",
    "grant_paid_on_unfit",
    "grant_pool_below_granted",
    "grant_pool_exhausted",
    "grant_reasons_missing",
    "grant_received_in_future",
    "grant_repayment_too_large",
    "grant_report_due_unfit",
    "grant_round_begun",
    "grant_round_closed",
    "grant_round_not_found",
    "grant_round_not_open",
    "grant_too_many",
    "grant_window_unfit",
    "grant_wrong_stage",
    "guardian_consent_required",
    "heading_empty",
    "heading_level",
    "hearing_already_drafted",
    "hearing_basis_unfit",
    "hearing_change_unexplained",
    "hearing_decided_on_unfit",
    "hearing_decision_too_early",
    "hearing_delivery_unfit",
    "hearing_extension_too_late",
    "hearing_extension_unfit",
    "hearing_key_twice",
    "hearing_last_day_excluded",
    "hearing_last_day_past",
    "hearing_last_day_too_far",
    "hearing_meeting_unfit",
    "hearing_needs_renewal",
    "hearing_no_such_document",
    "hearing_no_such_meeting",
    "hearing_no_such_notice",
    "hearing_no_such_section",
    "hearing_no_such_veto",
    "hearing_not_found",
    "hearing_notice_failed",
    "hearing_notice_twice",
    "hearing_of_a_party",
    "hearing_opens_unfit",
    "hearing_published_on_unfit",
    "hearing_question_unfit",
    "hearing_renewal_unfit",
    "hearing_renewed",
    "hearing_too_many",
    "hearing_too_short",
    "hearing_vetoed",
    "hearing_white_paper_outdated",
    "hearing_without_edition",
    "hearing_without_white_paper",
    "hearing_wrong_stage",
    "hex_malformed",
    "hours_day_overfull",
    "hours_day_unfit",
    "hours_entry_decided",
    "hours_minutes_out_of_range",
    "hours_no_such_entry",
    "hours_only_of_volunteers",
    "hours_period_unfit",
    "id_malformed",
    "idea_already_deposited",
    "idea_already_supported",
    "idea_expiry_out_of_range",
    "idea_hidden",
    "idea_no_such_version",
    "idea_not_found",
    "idea_not_hidden",
    "idea_not_supported",
    "idea_not_the_author",
    "idea_part_count",
    "idea_too_many_topics",
    "idea_too_many_versions",
    "idea_version_changed",
    "idea_wrong_stage",
    "initiative_already_proposed",
    "initiative_answered",
    "initiative_day_unfit",
    "initiative_not_agreed",
    "initiative_not_found",
    "initiative_not_private",
    "initiative_over",
    "initiative_period_unfit",
    "initiative_place_outside",
    "initiative_too_many",
    "initiative_without_work",
    "input_too_large",
    "interest_already_there",
    "interest_circle",
    "interest_not_found",
    "interest_retired",
    "interest_too_deep",
    "item_id_malformed",
    "item_twice",
    "journal_changed",
    "journal_gap",
    "journal_head",
    "journal_time",
    "journal_unreadable",
    "journal_version",
    "json_malformed",
    "key_malformed",
    "kle_malformed",
    "labels_count",
    "language_malformed",
    "link_malformed",
    "local_time_ambiguous",
    "local_time_nonexistent",
    "mail_empty",
    "mail_too_large",
    "mandate_empty",
    "mandate_expired",
    "mandate_last_manager",
    "mandate_missing",
    "mandate_named_by_holder",
    "mandate_not_found",
    "mandate_reversed",
    "mandate_too_narrow",
    "matching_capacity_zero",
    "matching_fit_out_of_range",
    "matching_limit_zero",
    "matching_locked_above_capacity",
    "matching_locked_above_limit",
    "matching_locked_collide",
    "matching_minimum_above_capacity",
    "matching_minimums_conflict",
    "matching_need_repeated",
    "matching_need_unknown",
    "matching_not_proven",
    "matching_pair_repeated",
    "matching_priority_out_of_range",
    "matching_shift_out_of_order",
    "matching_too_many",
    "matching_unfit",
    "matching_volunteer_missing",
    "matching_volunteer_repeated",
    "matching_volunteer_unknown",
    "matching_work_exhausted",
    "missing_field",
    "municipality_before_reform",
    "municipality_christiansoe",
    "municipality_code_or_name",
    "municipality_malformed",
    "municipality_name_unknown",
    "municipality_unknown",
    "need_age_reversed",
    "need_already_posted",
    "need_capacity_below_taken",
    "need_capacity_out_of_range",
    "need_children_need_an_organisation",
    "need_closed",
    "need_expired",
    "need_full",
    "need_grade_out_of_range",
    "need_minimum_above_capacity",
    "need_not_found",
    "need_priority_out_of_range",
    "need_times_agreed",
    "not_a_mail",
    "not_permitted",
    "nothing_to_do",
    "offer_already_made",
    "offer_expired",
    "offer_limit_out_of_range",
    "offer_not_found",
    "offer_withdrawn",
    "organisation_already_registered",
    "organisation_changed_by_staff",
    "organisation_changed_meanwhile",
    "organisation_closed",
    "organisation_inhabitants_unfit",
    "organisation_not_an_association",
    "organisation_not_confirmed",
    "organisation_not_found",
    "organisation_too_many",
    "outcome_unknown",
    "p_number_malformed",
    "partnership_already_signed",
    "partnership_contribution_unfit",
    "partnership_ends_before",
    "partnership_inhabitants_unknown",
    "partnership_insurer_unfit",
    "partnership_no_draft",
    "partnership_no_such_review",
    "partnership_not_a_party",
    "partnership_not_agreed",
    "partnership_not_found",
    "partnership_not_latest",
    "partnership_notice_given",
    "partnership_notice_unfit",
    "partnership_over",
    "partnership_own_institution",
    "partnership_parties_fixed",
    "partnership_party_twice",
    "partnership_rate_missing",
    "partnership_rate_twice",
    "partnership_replaces_staff",
    "partnership_review_done",
    "partnership_review_early",
    "partnership_review_outside_term",
    "partnership_same_person",
    "partnership_term_past",
    "partnership_term_reversed",
    "partnership_too_few_parties",
    "partnership_too_many",
    "person_already_enrolled",
    "person_mark_malformed",
    "person_not_found",
    "phone_malformed",
    "place_outside_denmark",
    "postal_code_faroese",
    "postal_code_malformed",
    "postal_code_unused",
    "reach_out_of_range",
    "recognition_key_malformed",
    "recognition_key_weak",
    "recurrence_unfit",
    "redaction_span_order",
    "redaction_span_outside",
    "response_already_published",
    "response_already_settled",
    "response_already_submitted",
    "response_anonymous_with_name",
    "response_answer_leaks",
    "response_answer_missing",
    "response_answer_unfit",
    "response_before_opening",
    "response_cannot_keep",
    "response_empty",
    "response_form_closed",
    "response_hash_malformed",
    "response_leak",
    "response_mandate_required",
    "response_name_required",
    "response_needs_a_person",
    "response_no_such_question",
    "response_no_such_section",
    "response_no_veto",
    "response_not_found",
    "response_not_late",
    "response_not_settled",
    "response_not_the_sender",
    "response_of_other_hearing",
    "response_only_tightens",
    "response_organisation_required",
    "response_question_twice",
    "response_received_before_opening",
    "response_received_in_future",
    "response_span_unfit",
    "response_supplement_too_late",
    "response_text_changed",
    "response_too_many",
    "response_too_many_at_once",
    "response_twice",
    "response_veto_unfit",
    "response_withdrawn",
    "safeguard_already_asked",
    "safeguard_consent_lapsed",
    "safeguard_consent_missing",
    "safeguard_day_unfit",
    "safeguard_loosened_by_staff",
    "safeguard_no_certificate",
    "safeguard_no_organisation",
    "safeguard_not_asked",
    "safeguard_own_certificate",
    "safeguard_threshold_out_of_range",
    "sheet_count",
    "sheet_name",
    "sheet_name_twice",
    "sheet_too_large",
    "sortition_cell_malformed",
    "sortition_claim_differs",
    "sortition_column_missing",
    "sortition_column_repeated",
    "sortition_draw_failed",
    "sortition_feature_missing",
    "sortition_hash_differs",
    "sortition_hash_malformed",
    "sortition_household_zero",
    "sortition_id_malformed",
    "sortition_included_fits_nothing",
    "sortition_joint_of_one",
    "sortition_line_malformed",
    "sortition_lottery_unfit",
    "sortition_min_above_max",
    "sortition_name_malformed",
    "sortition_number_out_of_range",
    "sortition_panel_breaks_rule",
    "sortition_panels_out_of_range",
    "sortition_person_repeated",
    "sortition_person_unknown",
    "sortition_pool_too_small",
    "sortition_quotas_conflict",
    "sortition_randomness_kind",
    "sortition_randomness_length",
    "sortition_randomness_malformed",
    "sortition_randomness_spare",
    "sortition_randomness_thrown",
    "sortition_randomness_unfit",
    "sortition_repeated",
    "sortition_seat_groups_unfit",
    "sortition_seats_out_of_range",
    "sortition_table_malformed",
    "sortition_text_damaged",
    "sortition_text_differs",
    "sortition_text_malformed",
    "sortition_text_untrue",
    "sortition_too_many",
    "sortition_unknown",
    "sortition_value_of_nobody",
    "sortition_value_unlisted",
    "sortition_work_exhausted",
    "state_differs",
    "store_busy",
    "store_damaged",
    "store_engine",
    "store_foreign",
    "store_full",
    "store_key_mismatch",
    "store_newer_schema",
    "store_not_a_database",
    "store_older_schema",
    "store_other_shapes",
    "store_read_only",
    "store_unavailable",
    "stream_not_found",
    "table_columns",
    "table_row_width",
    "team_age_band_reversed",
    "team_age_bands_unfit",
    "team_age_unfit",
    "team_already_answered",
    "team_already_chosen",
    "team_already_decided",
    "team_already_declared",
    "team_already_interested",
    "team_already_proposed",
    "team_already_seated",
    "team_already_treated",
    "team_confidentiality_missing",
    "team_decided_in_future",
    "team_disclosure_unfit",
    "team_draw_published",
    "team_draw_time_past",
    "team_draw_too_early",
    "team_draw_unfit",
    "team_draw_used",
    "team_feature_missing",
    "team_feature_unknown",
    "team_features_changed",
    "team_last_day_unfit",
    "team_may_not_appoint",
    "team_may_not_decide",
    "team_meeting_plan_unfit",
    "team_no_citizen_seats",
    "team_no_draw",
    "team_no_members",
    "team_no_open_draw",
    "team_no_such_appointment",
    "team_no_such_declaration",
    "team_no_such_item",
    "team_no_such_recommendation",
    "team_no_such_seat",
    "team_not_a_candidate",
    "team_not_a_member",
    "team_not_adopted",
    "team_not_drawn",
    "team_not_found",
    "team_not_recruiting",
    "team_not_reported",
    "team_not_to_be_invited",
    "team_nothing_to_draw",
    "team_nothing_to_report",
    "team_other_came_first",
    "team_past_term",
    "team_period_past",
    "team_period_reversed",
    "team_plan_without_draw",
    "team_politician",
    "team_profile_on_other_seat",
    "team_profile_unfit",
    "team_recall_reason",
    "team_replaces_unfit",
    "team_seat_class_unfit",
    "team_seat_count",
    "team_seat_taken",
    "team_seats_taken",
    "team_seats_unfit",
    "team_still_calling",
    "team_too_few_panels",
    "team_too_many",
    "team_topic_unknown",
    "team_without_politicians",
    "team_wrong_stage",
    "terms_differ",
    "text_changed",
    "text_control_character",
    "text_empty",
    "text_expected",
    "text_too_long",
    "timestamp_malformed",
    "timestamp_out_of_range",
    "too_many",
    "too_many_shifts",
    "unknown_choice",
    "unknown_command",
    "unknown_field",
    "unknown_query",
    "unpaired_surrogate",
    "way_already_there",
    "way_not_found",
    "way_retired",
    "week_nonexistent",
    "week_unreadable",
    "weekday_mismatch",
    "white_paper_already_begun",
    "white_paper_count_differs",
    "white_paper_finished",
    "white_paper_group_unanswered",
    "white_paper_incomplete",
    "white_paper_no_such_group",
    "white_paper_no_such_theme",
    "white_paper_not_begun",
    "white_paper_not_finished",
    "white_paper_theme_under_itself",
    "white_paper_themes_changed",
    "white_paper_too_many",
    "white_paper_unwritable",
    "window_empty",
    "window_not_whole_minutes",
    "window_reversed",
    "window_too_long",
    "windows_unfit",
    "wrong_type",
    "year_out_of_range",
)
"""The code of every error, sorted."""


class AgreementFormat(Choice):
    """The format of a document."""

    HTML = "html"
    """One accessible page."""

    MARKDOWN = "markdown"
    """CommonMark."""

    DOCX = "docx"
    """Office Open XML text."""


class AgreementPart(Choice):
    """A part of the content that can be kept from the public."""

    TARGET_GROUP = "target_group"
    """Whom it is for."""

    TASKS = "tasks"
    """The tasks."""

    COMMUNICATION = "communication"
    """How the parties keep in touch."""

    CONDITIONS = "conditions"
    """The volunteers' conditions."""

    ECONOMY = "economy"
    """Who pays what."""


class AgreementStage(Choice):
    """How far an agreement has come. It follows from its versions and the day."""

    DRAFTED = "drafted"
    """Written, not signed by all."""

    DROPPED = "dropped"
    """The draft was dropped before all had signed."""

    SIGNED = "signed"
    """Signed by all; its first day is still to come."""

    IN_FORCE = "in_force"
    """It holds."""

    UNDER_NOTICE = "under_notice"
    """It holds until the last day of the notice."""

    ENDED_BY_NOTICE = "ended_by_notice"
    """Ended by notice."""

    ENDED_BY_AGREEMENT = "ended_by_agreement"
    """Ended at once, because all agreed."""

    EXPIRED = "expired"
    """Its last day is over."""


class AmbassadorScope(Choice):
    """For what an ambassador speaks."""

    TOWN = "town"
    """A town (*by*)."""

    AREA = "area"
    """A part of the municipality (*område*)."""

    REGION = "region"
    """A region with an identity of its own (*egn*)."""

    BUSINESS = "business"
    """Local business, in the ambassador corps (*ambassadørkorps*)."""


class AmbassadorStage(Choice):
    """Where it stands. It follows from the clock and is never stored."""

    PROPOSED = "proposed"
    """One side has said yes."""

    AGREED = "agreed"
    """Both have; the first day lies ahead."""

    ACTIVE = "active"
    """At work."""

    OVER = "over"
    """Over, by its last day or before."""


class ApplicationPart(Choice):
    """A part of an application that a call may ask for; purpose, amount and contact with children
    it always holds.
    """

    TARGET_GROUP = "target_group"
    """Whom it is for."""

    ACTIVITIES = "activities"
    """What is done."""

    BUDGET = "budget"
    """Income and expenses."""

    VOLUNTEERS = "volunteers"
    """How many volunteers help."""

    OTHER_FUNDING = "other_funding"
    """What others give."""


class AppointingBody(Choice):
    """Who decides that somebody sits in a team."""

    COUNCIL = "council"
    """The municipal council (*kommunalbestyrelsen*, *byrådet*)."""

    STANDING_COMMITTEE = "standing_committee"
    """A standing committee."""

    ELECTION = "election"
    """The voters, in a direct election."""

    ORGANISATIONS = "organisations"
    """The organisations that nominate, such as the disability organisations."""

    GENERAL_MEETING = "general_meeting"
    """An annual general meeting."""


class AppointmentState(Choice):
    """How far an appointment has come."""

    OFFERED = "offered"
    """Appointed; the answer is awaited."""

    ACCEPTED = "accepted"
    """Accepted: a member."""

    DECLINED = "declined"
    """Declined."""

    ENDED = "ended"
    """Ended before the team did."""


class ApprovalCriterion(Choice):
    """What an association must be to be approved (folkeoplysningsloven § 4, stk. 3)."""

    FIVE_PAYING_MEMBERS = "five_paying_members"
    """It has at least five paying members."""

    BOARD = "board"
    """It has a board."""

    DEMOCRATIC = "democratic"
    """It is governed democratically."""

    OPEN = "open"
    """It is open to everybody."""

    LOCAL = "local"
    """It is at home in the municipality."""

    NON_PROFIT = "non_profit"
    """It makes no profit for anybody."""

    CONTINUOUS = "continuous"
    """Its activity is continuous."""

    STATUTES = "statutes"
    """It has statutes: name, seat, purpose, membership, general meeting, board, accounts, audit,
    dissolution, use of its assets.
    """


class AssignmentSide(Choice):
    """A side of an assignment."""

    POSTER = "poster"
    """Who posted the need."""

    HELPER = "helper"
    """Who helps."""


class AssignmentStage(Choice):
    """Where an assignment stands."""

    PROPOSED = "proposed"
    """Proposed; at least one side has not said yes yet."""

    AGREED = "agreed"
    """Both sides have said yes; the work has not begun."""

    ACTIVE = "active"
    """The work goes on, with every safeguard in place."""

    SUSPENDED = "suspended"
    """The work had begun, and a safeguard is missing now."""

    COMPLETED = "completed"
    """The work is done."""

    DECLINED = "declined"
    """A side said no."""

    CANCELLED = "cancelled"
    """Cancelled."""


class Assurance(Choice):
    """The level at which the host identified somebody, from none to high.

    The three upper levels are those of the Danish standard for identity assurance (NSIS, *Lav*,
    *Betydelig* and *Høj*) and, one to one, of eIDAS. The levels are ordered: a rule names the least
    that it wants and asks `meets`. Who asks chooses the level by the risk; no action of this
    library wants a log-in without a reason. In JSON: `none`, `low`, `substantial`, `high`.

    Source: NSIS 2.0.2a (Digitaliseringsstyrelsen).
    """

    NONE = "none"
    """Nobody checked: an unverified name, or none."""

    LOW = "low"
    """*Lav*: one factor."""

    SUBSTANTIAL = "substantial"
    """*Betydelig*: two factors."""

    HIGH = "high"
    """*Høj*: two factors, with further protection of them."""


class AwardStage(Choice):
    """Where an award stands. It follows from the clock and is never stored."""

    ANNOUNCED = "announced"
    """Announced; nominations have not opened."""

    NOMINATING = "nominating"
    """Nominations are open."""

    NOMINATED = "nominated"
    """Nominations are closed; the nominees are asked."""

    VOTING = "voting"
    """The jury gives points and the citizens vote."""

    COUNTING = "counting"
    """The vote is closed."""

    DECIDED = "decided"
    """The result is declared."""


class Bound(Choice):
    """Which end of a rule."""

    MIN = "min"
    """At least so many."""

    MAX = "max"
    """At most so many."""


class BudgetSide(Choice):
    """Whether a budget line is money in or out."""

    INCOME = "income"
    """Income, without what is applied for."""

    EXPENSE = "expense"
    """An expense."""


class CancelCause(Choice):
    """Why an assignment was cancelled."""

    HELPER_UNABLE = "helper_unable"
    """The helper can't any more."""

    NEED_GONE = "need_gone"
    """There is no need for it any more."""

    SAFEGUARDS = "safeguards"
    """A safeguard can't be met."""

    NO_FIT = "no_fit"
    """The two did not suit each other."""

    OTHER = "other"
    """Something else, told in the note."""

    ERASED = "erased"
    """The volunteer was forgotten."""


class CandidacyStage(Choice):
    """How far a candidacy has come."""

    INVITED = "invited"
    """Invited, and has not answered yet."""

    INTERESTED = "interested"
    """Interested."""

    DRAWN = "drawn"
    """Drawn for a seat."""

    APPOINTED = "appointed"
    """Appointed to a seat."""

    SEATED = "seated"
    """Took the seat."""

    DECLINED = "declined"
    """Declined the seat."""

    LEFT = "left"
    """Left the seat, or was moved from it."""

    WITHDRAWN = "withdrawn"
    """Not interested any more."""


class CertificateOutcome(Choice):
    """Whether somebody can work with children in this organisation, as it judged by the
    certificate.
    """

    OBTAINED = "obtained"
    """Yes."""

    BLOCKED = "blocked"
    """No."""


class CertificateStatus(Choice):
    """Where a child certificate stands."""

    NOT_ASKED = "not_asked"
    """Nobody has asked for it."""

    CONSENT_PENDING = "consent_pending"
    """The volunteer has been asked for consent."""

    CONSENT_LAPSED = "consent_lapsed"
    """The 14 days passed without an answer."""

    IN_PROGRESS = "in_progress"
    """The volunteer has consented; the police work on it."""

    OBTAINED = "obtained"
    """It was obtained and gives no reason for concern."""

    RENEWAL_DUE = "renewal_due"
    """It was obtained, and is to be obtained anew by the organisation's policy."""

    BLOCKED = "blocked"
    """It was obtained, and this volunteer can't work with children here."""

    WITHDRAWN = "withdrawn"
    """It was noted, and the note was taken back."""


class ChangeSeverity(Choice):
    """How far the changes go beyond what was heard (planloven § 27)."""

    NONE = "none"
    """None."""

    MINOR = "minor"
    """Nobody else is affected."""

    AFFECTS_OTHERS = "affects_others"
    """Others are affected: they must be heard."""

    NEW_PROPOSAL = "new_proposal"
    """In reality a new proposal: a whole new hearing."""


class Channel(Choice):
    """How a command reached the municipality."""

    WEB = "web"
    """The municipality's website."""

    PAPER = "paper"
    """A form on paper."""

    PHONE = "phone"
    """The telephone."""

    IN_PERSON = "in_person"
    """In person, at a desk or a meeting."""


class CitizenStatus(Choice):
    """How a citizen stands to the bank."""

    ACTIVE = "active"
    """Enrolled and taking part."""

    PAUSED = "paused"
    """Enrolled, but not to be invited for now."""

    LEFT = "left"
    """Left; may come back."""

    ERASED = "erased"
    """Forgotten: nothing personal is left."""


class ConsentGiver(Choice):
    """Who gave a consent."""

    CITIZEN = "citizen"
    """The citizen."""

    GUARDIAN = "guardian"
    """The holder of parental responsibility (*forældremyndighedens indehaver*)."""


class ContactChannel(Choice):
    """How a citizen wishes to be reached."""

    EMAIL = "email"
    """E-mail."""

    DIGITAL_POST = "digital_post"
    """The public digital mailbox (*Digital Post*)."""

    LETTER = "letter"
    """A letter on paper."""

    NONE = "none"
    """Not at all."""


class CooperationDegree(Choice):
    """How closely the parties work together, from least to most."""

    INFORM = "inform"
    """They tell each other (*informerer*)."""

    INVOLVE = "involve"
    """One involves the other (*inddrager*)."""

    COOPERATE = "cooperate"
    """They cooperate (*samarbejder*)."""

    CO_CREATE = "co_create"
    """They create together (*samskaber*)."""


class CouncilMeeting(Choice):
    """What kind of meeting it was."""

    GENERAL_MEETING = "general_meeting"
    """The annual general meeting (*årsmøde*, *generalforsamling*)."""

    DIALOGUE_MEETING = "dialogue_meeting"
    """The yearly dialogue meeting with politicians (*dialogmøde*)."""


class CouncilSide(Choice):
    """On which side of a disability council somebody sits (retssikkerhedsloven § 37 a)."""

    DISABILITY_ORGANISATIONS = "disability_organisations"
    """Nominated by the disability organisations (*handicaporganisationerne*)."""

    MUNICIPAL_COUNCIL = "municipal_council"
    """Appointed by the municipal council (*kommunalbestyrelsen*), councillors among them."""


class CouncilWarning(Choice):
    """What a council lacks."""

    BELOW_MINIMUM = "below_minimum"
    """Fewer members than the rules ask for."""

    SIDES_UNEQUAL = "sides_unequal"
    """The two sides are of unequal numbers, or one is too small."""

    MAJORITY_NOT_ELECTED = "majority_not_elected"
    """Not most of the members are elected."""

    TERM_OVER = "term_over"
    """Every term is over."""

    NO_GENERAL_MEETING = "no_general_meeting"
    """No general meeting was held in time this year."""

    NO_DIALOGUE_MEETING = "no_dialogue_meeting"
    """No dialogue meeting was held this year yet."""


class DateStyle(Choice):
    """How a date is written."""

    LONG = "long"
    """"2. august 2013"; "2 August 2013"."""

    WEEKDAY = "weekday"
    """"fredag den 2. august 2013"; "Friday 2 August 2013"."""

    NUMERIC = "numeric"
    """"02-08-2013"; in English the ISO form, because "02/08" is read in two ways."""

    ISO = "iso"
    """"2013-08-02" in either language."""


class DecisionOutcome(Choice):
    """What the council decided."""

    ADOPTED = "adopted"
    """Adopted as heard."""

    ADOPTED_WITH_CHANGES = "adopted_with_changes"
    """Adopted with changes."""

    REJECTED = "rejected"
    """Not adopted."""


class DecisionPower(Choice):
    """Whether a team may decide."""

    ADVISORY = "advisory"
    """It advises (*rådgivende*)."""

    DELEGATED = "delegated"
    """The council has given it power to decide within its task (*delegeret*)."""


class DeliverableKind(Choice):
    """What a deliverable is."""

    POLICY = "policy"
    """A policy (*politik*)."""

    VISION = "vision"
    """A vision (*vision*)."""

    STRATEGY = "strategy"
    """A strategy (*strategi*)."""

    ACTION_PLAN = "action_plan"
    """A plan of action (*handleplan*)."""

    PRINCIPLES = "principles"
    """Principles (*principper*)."""

    REPORT = "report"
    """A report (*rapport*)."""


class DeliveryChannel(Choice):
    """How a notice goes out."""

    EMAIL = "email"
    """By e-mail."""

    DIGITAL_POST = "digital_post"
    """By Digital Post."""

    LETTER = "letter"
    """By letter."""


class DeliveryState(Choice):
    """How far a notice has come. The host delivers; it reports here."""

    PLANNED = "planned"
    """To be sent."""

    SENT = "sent"
    """Sent."""

    DELIVERED = "delivered"
    """It arrived."""

    FAILED = "failed"
    """It did not."""


class Disclosure(Choice):
    """How much of each person is published beside the pseudonym.

    Where people are few, age, area and education together may tell who somebody is. The
    municipality decides.
    """

    FEATURES = "features"
    """The values of the features with quotas, who is included or excluded beforehand, which people
    live together where homes are limited, and the fitting seat groups. Everything can be checked by
    anybody.
    """

    PSEUDONYMS_ONLY = "pseudonyms_only"
    """Nothing. Counts, chances and the draw can be checked by anybody, the quotas can't; the text
    says so.
    """


class DocumentRole(Choice):
    """What a document is to the hearing."""

    HEARING_EDITION = "hearing_edition"
    """What is heard about, whole (*høringsudgave*)."""

    SHORT_VERSION = "short_version"
    """The same in short (*kort udgave*)."""

    STATEMENT = "statement"
    """The statement that goes with a plan (*redegørelse*)."""

    ENVIRONMENTAL_REPORT = "environmental_report"
    """The environmental report (*miljørapport*)."""

    DISSENTING_OPINION = "dissenting_opinion"
    """A council member's deviating opinion (*mindretalsudtalelse*), published with the proposal."""

    FORM = "form"
    """The hearing form on paper (*høringsskema*)."""

    ANNEX = "annex"
    """Anything else (*bilag*)."""


class EndCause(Choice):
    """Why a membership ended before the team did."""

    RESIGNED = "resigned"
    """The member resigned."""

    NO_LONGER_ELIGIBLE = "no_longer_eligible"
    """The member moved away, or no longer meets what the law asks."""

    RECALLED = "recalled"
    """The appointing body took the appointment back."""

    TOPIC_ENDED = "topic_ended"
    """The topic that the membership was bound to is finished."""

    ERASED = "erased"
    """The member asked to be forgotten."""


class EndKind(Choice):
    """How a response ended, or that it has not."""

    ANSWERED = "answered"
    """It has an answer of its own."""

    GROUPED = "grouped"
    """It is answered with others, in a named group."""

    WITHOUT_OPINION = "without_opinion"
    """A named reviewer found no opinion in it."""

    LATE = "late"
    """It came late and is only taken note of."""

    WITHHELD = "withheld"
    """It is not reproduced."""

    WITHDRAWN = "withdrawn"
    """Its sender withdrew it."""

    MISSING = "missing"
    """It is not settled."""


class ErasureOutcome(Choice):
    """What happens to a part of a citizen's data on erasure."""

    ERASED = "erased"
    """Deleted."""

    ANONYMISED = "anonymised"
    """Kept without the citizen: nobody can tell whose it was."""

    REFUSED_JOURNAL_DUTY = "refused_journal_duty"
    """Kept as it came, apart from the account and shown to nobody any more: what was journalised in
    a case stays.
    """


class ExportFormat(Choice):
    """The format of a file."""

    HTML = "html"
    """One accessible page."""

    MARKDOWN = "markdown"
    """CommonMark."""

    DOCX = "docx"
    """Office Open XML text."""

    CSV = "csv"
    """A row for each response, for Danish spreadsheets: semicolons, with a byte order mark."""

    XLSX = "xlsx"
    """Office Open XML spreadsheet."""


class FeatureSource(Choice):
    """Where the value of a feature comes from."""

    AREA = "area"
    """The part of the municipality in the profile."""

    AGE = "age"
    """The age reached this year, from the year of birth in the profile."""

    DECLARED = "declared"
    """The candidate's own answer."""


class FitCriterion(Choice):
    """Which condition of a profile somebody meets."""

    COMPETENCY = "competency"
    """A competency."""

    INTEREST = "interest"
    """An interest area."""

    AREA = "area"
    """The area."""

    AGE = "age"
    """The age."""

    EXPERIENCE = "experience"
    """Something lived through."""


class FitLack(Choice):
    """A condition of a need that an offer does not meet."""

    TOO_YOUNG = "too_young"
    """Younger than the need asks for."""

    TOO_OLD = "too_old"
    """Older than the need asks for."""

    AGE_UNKNOWN = "age_unknown"
    """The need has age limits, and the profile has no year of birth."""

    LANGUAGE = "language"
    """None of the languages."""

    COMPETENCY = "competency"
    """A competency without which it can't be done."""

    INTEREST = "interest"
    """No interest area in common, where both name some."""

    TOO_FAR = "too_far"
    """Farther away than one of the two would have it."""

    TIMES = "times"
    """Not free at these times."""

    PERIOD = "period"
    """Their periods have no day in common."""

    NOT_A_STUDENT = "not_a_student"
    """Not a student in youth education."""

    OWN_NEED = "own_need"
    """It is their own need."""


class FrontierName(Choice):
    """What a way to match is best at."""

    PEOPLE = "people"
    """Most people placed."""

    FIT = "fit"
    """Most fit in all."""

    COVERAGE = "coverage"
    """Needs of first priority, and half of every need before more of any."""

    FAIRNESS = "fairness"
    """The greatest fit that everybody placed has at least."""

    STABLE = "stable"
    """The wishes of both sides."""


class Fulfilment(Choice):
    """How far an application meets a criterion."""

    NO = "no"
    """Not at all."""

    PARTLY = "partly"
    """In part."""

    FULLY = "fully"
    """Fully."""


class GrantBasis(Choice):
    """On what a grant rests."""

    SECTION18 = "section18"
    """Support of voluntary social work (serviceloven § 18)."""

    ACTIVITY_GRANT = "activity_grant"
    """Activity grant (*aktivitetstilskud*, folkeoplysningsloven): for approved associations only."""

    LOCAL_POOL = "local_pool"
    """A pool of the municipality's own (*lokal pulje*)."""


class GrantStage(Choice):
    """How far an application has come. What the clock decides is derived and never stored."""

    DRAFT = "draft"
    """Being written (*kladde*)."""

    SUBMITTED = "submitted"
    """Handed in."""

    NEEDS_INFO = "needs_info"
    """The municipality asked for more."""

    INFO_OVERDUE = "info_overdue"
    """It asked for more, and the last day is over. Derived."""

    COMPLETE = "complete"
    """It is complete and can be assessed (*fuldt oplyst*)."""

    ASSESSED = "assessed"
    """It was assessed."""

    GRANTED = "granted"
    """Something was granted (*bevilling*)."""

    REJECTED = "rejected"
    """Nothing was granted (*afslag*)."""

    PAID = "paid"
    """Paid; the report is still to come."""

    REPORT_OVERDUE = "report_overdue"
    """Paid, and the day on which the report was due is over. Derived."""

    REPORTED = "reported"
    """The report came (*regnskab*)."""

    REPAYMENT_DUE = "repayment_due"
    """Money is to be paid back (*tilbagebetaling*)."""

    REPAID = "repaid"
    """All that was owed was paid back."""

    CLOSED = "closed"
    """The accounts are in order, and nothing was left."""

    WITHDRAWN = "withdrawn"
    """The applicant took it back."""


class HearingKind(Choice):
    """What kind of hearing (*høring*) it is. Danish calls four different things so."""

    STATUTORY = "statutory"
    """A public hearing that a statute demands (*lovpligtig offentlig høring*): minimum periods,
    objections, vetoes.
    """

    GENERAL = "general"
    """A public hearing that the municipality holds of its own accord (*frivillig offentlig
    høring*).
    """

    COUNCIL_CONSULTATION = "council_consultation"
    """The hearing of an advisory council (*rådshøring*): retssikkerhedsloven §§ 30 and 37 a."""

    PARTY_HEARING = "party_hearing"
    """The hearing of a party in one case (*partshøring*): forvaltningsloven § 19. It is no public
    hearing: here it is a name only, and none can be held.
    """


class HearingRule(Choice):
    """What a statutory hearing is about, as far as the law tells apart."""

    MUNICIPAL_PLAN = "municipal_plan"
    """A municipal plan (*kommuneplan*) or an addition to it."""

    LOCAL_PLAN = "local_plan"
    """A local plan (*lokalplan*)."""

    NATIONAL_PLANNING_DIRECTIVE = "national_planning_directive"
    """A national planning directive (*landsplandirektiv*)."""

    PLAN_STRATEGY = "plan_strategy"
    """A plan strategy (*planstrategi*)."""

    IDEA_PHASE = "idea_phase"
    """The call for ideas before a plan is drafted (*idéfase*)."""

    MATERIAL_CHANGE = "material_change"
    """Changes after a hearing that affect others (*ændringer, der berører andre*)."""

    SCHOOL_CLOSURE = "school_closure"
    """The closing of a school (*skolenedlæggelse*)."""

    WASTEWATER_PLAN = "wastewater_plan"
    """A wastewater plan (*spildevandsplan*)."""

    ENVIRONMENTAL_ASSESSMENT = "environmental_assessment"
    """An environmental report (*miljørapport*)."""


class HearingStage(Choice):
    """Where a hearing stands, at an instant."""

    DRAFT = "draft"
    """Being written; nobody outside sees it."""

    SCHEDULED = "scheduled"
    """Announced, not open yet."""

    OPEN = "open"
    """Open for responses."""

    EXTENDED = "extended"
    """Open for responses beyond the day first announced."""

    CLOSED = "closed"
    """The last day is over."""

    UNDER_PROCESSING = "under_processing"
    """The administration works on the white paper."""

    DECIDED = "decided"
    """The council has decided."""

    PUBLISHED = "published"
    """The decision is published."""

    CANCELLED = "cancelled"
    """Cancelled."""

    RENEWED = "renewed"
    """Held again: another hearing took its place."""

    LAPSED = "lapsed"
    """The proposal was not adopted within the years that the law gives it (planloven § 32)."""


class Holiday(Choice):
    """A Danish public holiday (*helligdag*).

    5 June, 24 and 31 December and 1 May are not public holidays: see `ExclusionReason` and
    `ClosingRule`.
    """

    NEW_YEARS_DAY = "new_years_day"
    """1 January, *nytårsdag*."""

    MAUNDY_THURSDAY = "maundy_thursday"
    """The Thursday before Easter, *skærtorsdag*."""

    GOOD_FRIDAY = "good_friday"
    """The Friday before Easter, *langfredag*."""

    EASTER_SUNDAY = "easter_sunday"
    """*Påskedag*."""

    EASTER_MONDAY = "easter_monday"
    """*2. påskedag*."""

    GREAT_PRAYER_DAY = "great_prayer_day"
    """The fourth Friday after Easter, *store bededag*: a public holiday until 2023 inclusive."""

    ASCENSION_DAY = "ascension_day"
    """The fortieth day of Easter, a Thursday, *Kristi himmelfartsdag*."""

    WHIT_SUNDAY = "whit_sunday"
    """The fiftieth day of Easter, *pinsedag*."""

    WHIT_MONDAY = "whit_monday"
    """*2. pinsedag*."""

    CHRISTMAS_DAY = "christmas_day"
    """25 December, *juledag*."""

    BOXING_DAY = "boxing_day"
    """26 December, *2. juledag*."""


class HoursFormat(Choice):
    """How a list of hours is written."""

    CSV = "csv"
    """Comma-separated values as Danish spreadsheets open them."""

    XLSX = "xlsx"
    """A workbook of Excel."""


class IdeaStage(Choice):
    """Where an idea stands, at an instant."""

    OPEN = "open"
    """Gathering support."""

    EXPIRED = "expired"
    """Its last day has passed. Derived from the clock."""

    TAKEN_UP = "taken_up"
    """A task works on it."""

    ANSWERED = "answered"
    """The municipality has answered."""

    DECLINED = "declined"
    """Declined, with reasons."""

    CARRIED_OUT = "carried_out"
    """Done."""

    WITHDRAWN = "withdrawn"
    """Withdrawn by its author."""

    MERGED = "merged"
    """Merged with others into a new one."""

    SPLIT = "split"
    """Split into several."""


class ImpartialityGround(Choice):
    """On which ground somebody may be disqualified: forvaltningsloven § 3, stk. 1."""

    OWN_INTEREST = "own_interest"
    """No. 1: an interest of one's own, or having represented somebody who has one."""

    RELATIVES = "relatives"
    """No. 2: a spouse, relative or other close person with an interest."""

    LEGAL_PERSON = "legal_person"
    """No. 3: a part in the leadership of, or a close tie to, a legal person with an interest."""

    SUPERVISORY_CASE = "supervisory_case"
    """No. 4: having taken part in a decision that is now under supervision or review."""

    OTHER_DOUBT = "other_doubt"
    """No. 5: other circumstances that can raise doubt."""


class ImpartialityOutcome(Choice):
    """What the others decided."""

    DISQUALIFIED = "disqualified"
    """Disqualified (*inhabil*): the member leaves the room, and does not vote (§ 3, stk. 3)."""

    NO_DANGER = "no_danger"
    """No danger that the decision is swayed (§ 3, stk. 2)."""

    IRREPLACEABLE = "irreplaceable"
    """The member can't be replaced without great harm (§ 4)."""

    IMPARTIAL = "impartial"
    """None of the grounds is there."""


class InitiativeAsset(Choice):
    """What it is about."""

    ROAD = "road"
    """A road or a path (*vej*, *sti*)."""

    PARK = "park"
    """A park or a green area (*park*)."""

    FACILITY = "facility"
    """A facility, such as a playground or a shelter (*anlæg*)."""


class InitiativeStage(Choice):
    """Where it stands. It follows from the clock and is never stored."""

    PROPOSED = "proposed"
    """Proposed; the municipality has not answered."""

    DECLINED = "declined"
    """The municipality said no."""

    AGREED = "agreed"
    """Agreed, and not over."""

    OVER = "over"
    """Over, by its last day or before."""


class InitiativeWork(Choice):
    """What is done."""

    BUILD = "build"
    """It is built (*etablering*)."""

    CLEAN = "clean"
    """It is cleaned (*renholdelse*)."""

    KEEP_UP = "keep_up"
    """It is kept up (*vedligeholdelse*)."""


class InterestStatus(Choice):
    """How an interest area stands."""

    ACTIVE = "active"
    """In use."""

    MERGED = "merged"
    """Merged into its successor, which those who followed it now follow."""

    RETIRED = "retired"
    """No longer offered. Who followed it still does, and can be found."""


class JulyPolicy(Choice):
    """What July means for a hearing. No statute leaves July out."""

    WARN = "warn"
    """Whoever announces a hearing that overlaps July is warned."""

    NOT_COUNTED = "not_counted"
    """A hearing that runs in July is to last at least as many days longer as it spends in July."""

    IGNORE = "ignore"
    """July is a month like any other."""


class KleLevel(Choice):
    """How deep a `KleNumber` goes."""

    MAIN_GROUP = "main_group"
    """*Hovedgruppe*, `00`."""

    GROUP = "group"
    """*Gruppe*, `00.22`."""

    SUBJECT = "subject"
    """*Emne*, `00.22.02`."""


class Language(Choice):
    """The languages in which the calendar writes."""

    DA = "da"
    """Danish."""

    EN = "en"
    """English."""


class LateResponses(Choice):
    """What becomes of a response that comes late by the public's own channel. By staff's hand, it
    is always recorded.
    """

    ACCEPTED = "accepted"
    """Taken and flagged as late."""

    REFUSED = "refused"
    """Refused: the form is closed. Letters and mails are still recorded, and flagged."""


class LeaveCause(Choice):
    """Why somebody leaves, as it can be said."""

    RESIGNED = "resigned"
    """The member resigns."""

    NO_LONGER_ELIGIBLE = "no_longer_eligible"
    """The member moved away, or no longer meets what the law asks."""

    RECALLED = "recalled"
    """The appointing body takes the appointment back."""


class LegalBasis(Choice):
    """The legal basis on which a citizen's data are kept (GDPR art. 6(1))."""

    CONSENT = "consent"
    """The citizen's consent: art. 6(1)(a)."""

    PUBLIC_TASK = "public_task"
    """A task in the public interest: art. 6(1)(e)."""


class MatchReason(Choice):
    """Why somebody is not proposed for a need that they suit."""

    OVERSUBSCRIBED = "oversubscribed"
    """Every place goes to somebody of whom more is gained there in all."""

    SAME_TIME = "same_time"
    """It is at the same time as a need that they are proposed for."""

    LIMIT_REACHED = "limit_reached"
    """They are proposed for as many as they take, and each of these must keep them."""

    BETTER_ELSEWHERE = "better_elsewhere"
    """They are proposed for as many as they take, and changing gains nothing."""


class MembershipEnd(Choice):
    """How a membership ended before its last day."""

    RESIGNED = "resigned"
    """The member stepped down."""

    MOVED_AWAY = "moved_away"
    """The member moved out of the municipality."""

    DIED = "died"
    """The member died."""

    RECALLED = "recalled"
    """Whoever appointed the member took the appointment back."""

    ERASED = "erased"
    """The member was forgotten."""


class MissingSafeguard(Choice):
    """What keeps an assignment from being active."""

    CHILD_CERTIFICATE = "child_certificate"
    """The child certificate."""

    DECLARATION = "declaration"
    """The organisation's declaration, for this year or the last, that it obtains certificates."""

    CRIMINAL_RECORD = "criminal_record"
    """A criminal record, by the organisation's policy."""

    CONFIDENTIALITY = "confidentiality"
    """The volunteer's declaration of confidentiality, by the organisation's policy."""

    ORGANISATION = "organisation"
    """The organisation itself: it is closed, and nobody is responsible any more."""


class NamePolicy(Choice):
    """How a private person stands under a published response."""

    SHOWN = "shown"
    """By name, unless protected, anonymous or hidden by wish."""

    HIDDEN = "hidden"
    """As "Borger"."""


class NeedStage(Choice):
    """Where a need stands."""

    OPEN = "open"
    """People can come forward."""

    FULL = "full"
    """Every place is taken."""

    EXPIRED = "expired"
    """Its last day has passed."""

    CLOSED = "closed"
    """It was closed."""


class NomineeKind(Choice):
    """What kind of nominee it is."""

    CITIZEN = "citizen"
    """A citizen of the bank."""

    ORGANISATION = "organisation"
    """An organisation."""

    PERSON = "person"
    """Somebody without an account."""


class NomineeLeft(Choice):
    """How a nominee came to be out of it."""

    DECLINED = "declined"
    """The nominee said no."""

    EXCLUDED = "excluded"
    """The municipality found that the nomination does not meet the criteria."""

    JOINED = "joined"
    """The same as another nominee, who has the nominations now."""

    ERASED = "erased"
    """The nominee was forgotten."""


class NoteKind(Choice):
    """What a note is about."""

    TAKEN_UP = "taken_up"
    """The task that took the idea up."""

    ANSWERED = "answered"
    """The answer."""

    DECLINED = "declined"
    """The reasons for declining."""

    CARRIED_OUT = "carried_out"
    """What was done."""

    HIDDEN = "hidden"
    """Why it was hidden."""

    RESTORED = "restored"
    """Why it was restored."""


class NoticeAbout(Choice):
    """Of what somebody is told."""

    HEARING = "hearing"
    """Of the hearing."""

    DECISION = "decision"
    """Of the decision."""


class NoticeBasis(Choice):
    """On what basis somebody is told."""

    OWNER_IN_AREA = "owner_in_area"
    """Owner, tenant or user of property in the area: always told (planloven § 26, stk. 1, nr. 1)."""

    OWNER_OUTSIDE = "owner_outside"
    """Owner, tenant or user outside, where the plan matters to them by the council's judgement (nr.
    2).
    """

    SUBSCRIBED_ASSOCIATION = "subscribed_association"
    """A local association that asked to be told (nr. 3)."""

    NATIONAL_ORGANISATION = "national_organisation"
    """A nationwide organisation entitled to complain that asked to be told (nr. 3)."""

    ADVISORY_COUNCIL = "advisory_council"
    """An advisory council that must be heard (retssikkerhedsloven §§ 30 and 37 a)."""

    SCHOOL_BOARD = "school_board"
    """The board of a school that is to close."""

    AUTHORITY = "authority"
    """An authority that may veto or must be told."""

    OBJECTOR = "objector"
    """Somebody who objected in time: told of the decision (planloven § 31)."""

    LISTED = "listed"
    """On the municipality's own list (*høringsliste*), without a duty."""


class Objective(Choice):
    """What makes a lottery the best one."""

    LEXIMIN = "leximin"
    """The smallest chance is as large as can be, then the second smallest, and so on (Flanigan et
    al., *Fair algorithms for selecting citizens' assemblies*, Nature 2021).
    """

    MAXIMIN = "maximin"
    """The smallest chance of those who can be drawn at all is as large as can be; nothing is asked
    of the others.
    """

    NASH = "nash"
    """The geometric mean of the chances is as large as can be. People who can't be drawn under the
    quotas are left out of the mean.
    """

    STRATIFIED = "stratified"
    """No objective: the stratified draw in wide use, for comparison. Its chances are estimated from
    a fixed sample.
    """


class OpenDataFormat(Choice):
    """How open data are written."""

    POPOLO = "popolo"
    """Popolo: organizations, persons, memberships."""

    HSDS = "hsds"
    """HSDS 3.0: organizations, services, locations."""


class OrganisationKind(Choice):
    """What kind an organisation is."""

    ASSOCIATION = "association"
    """An association (*forening*)."""

    SPORTS_CLUB = "sports_club"
    """A sports club (*idrætsforening*)."""

    SOCIAL_ASSOCIATION = "social_association"
    """A voluntary social association (*frivillig social forening*)."""

    LANDOWNERS_ASSOCIATION = "landowners_association"
    """A landowners' association (*grundejerforening*)."""

    MUNICIPAL_INSTITUTION = "municipal_institution"
    """A municipal institution (*kommunal institution*)."""

    VOLUNTEER_CENTRE = "volunteer_centre"
    """A volunteer centre (*frivilligcenter*)."""

    LOCAL_COUNCIL = "local_council"
    """A local council of civil society (*lokalråd*)."""

    YOUTH_COUNCIL = "youth_council"
    """A youth council (*ungeråd*)."""

    ELDER_COUNCIL = "elder_council"
    """An elder council (*ældreråd*, *seniorråd*)."""

    DISABILITY_COUNCIL = "disability_council"
    """A disability council (*handicapråd*)."""

    CITIZENS_COUNCIL = "citizens_council"
    """A citizens' council (*medborgerråd*)."""

    BUSINESS = "business"
    """A business (*virksomhed*)."""

    INFORMAL_GROUP = "informal_group"
    """A group without statutes, such as neighbours (*borgergruppe*)."""


class PersonNumberKind(Choice):
    """Which of the two kinds of personal number something is."""

    CPR = "cpr"
    """A number of the CPR register."""

    REPLACEMENT = "replacement"
    """A local replacement number."""


class PostalArea(Choice):
    """The part of the country that a series of postal codes belongs to. Not an administrative
    division.
    """

    SPECIAL = "special"
    """0001 to 0999: large recipients and other special codes, without a place."""

    CENTRAL_COPENHAGEN = "central_copenhagen"
    """1000 to 1799: Copenhagen K and V."""

    FREDERIKSBERG_C = "frederiksberg_c"
    """1800 to 1999: Frederiksberg C."""

    GREATER_COPENHAGEN = "greater_copenhagen"
    """2000 to 2999: the rest of Copenhagen and Frederiksberg, and the suburbs."""

    NORTH_ZEALAND = "north_zealand"
    """3000 to 3699."""

    BORNHOLM = "bornholm"
    """3700 to 3799."""

    GREENLAND = "greenland"
    """3900 to 3999."""

    ZEALAND_LOLLAND_FALSTER = "zealand_lolland_falster"
    """4000 to 4999."""

    FUNEN = "funen"
    """5000 to 5999."""

    JUTLAND = "jutland"
    """6000 to 9999."""


class Power(Choice):
    """What a mandate covers."""

    MANAGE = "manage"
    """To change what is known of the organisation, and to give and end mandates."""

    POST = "post"
    """To post needs and offers, and to say yes or no to volunteers."""

    APPROVE_HOURS = "approve_hours"
    """To approve hours."""

    SAFEGUARD = "safeguard"
    """To note certificates and to declare that they were obtained."""

    SIGN = "sign"
    """To sign agreements."""

    APPLY = "apply"
    """To apply for grants and to report on them."""


class PublicationMoment(Choice):
    """When reviewed responses are shown to the public. Municipalities differ."""

    IMMEDIATE = "immediate"
    """As soon as a person has reviewed them."""

    AFTER_DEADLINE = "after_deadline"
    """Once the deadline has passed."""

    WITH_AGENDA = "with_agenda"
    """Once the agenda of the council's meeting is published."""

    NEVER = "never"
    """Never."""


class RedactionKind(Choice):
    """A kind of personal data."""

    CPR = "cpr"
    """A personal number (*CPR-nummer*), replacement numbers included."""

    PHONE = "phone"
    """A telephone number, Danish or foreign."""

    EMAIL = "email"
    """An e-mail address, also in disguise."""

    ADDRESS = "address"
    """A street address with a house number, or a post-office box."""

    BANK_ACCOUNT = "bank_account"
    """A bank account: registration and account number, or IBAN."""

    NUMBER_PLATE = "number_plate"
    """A vehicle's number plate."""

    NAME = "name"
    """A person's name."""

    SIGNATURE = "signature"
    """The lines after a closing phrase."""

    OTHER = "other"
    """Anything else that only a reader notices, such as somebody's illness. No program looks for
    it.
    """


class Region(Choice):
    """A region.

    Five from 1 January 2007 on, and four from 1 January 2027 on, when Hovedstaden and Sjælland
    merge into Østdanmark (lov nr. 699 of 20/06/2025). Which region a municipality belongs to
    therefore depends on the date; see `Municipality::region_on`. In JSON: `hovedstaden`,
    `sjaelland`, `syddanmark`, `midtjylland`, `nordjylland`, `oestdanmark`.
    """

    HOVEDSTADEN = "hovedstaden"
    """Region Hovedstaden, 2007 to 2026: 29 municipalities."""

    SJAELLAND = "sjaelland"
    """Region Sjælland, 2007 to 2026: 17 municipalities."""

    SYDDANMARK = "syddanmark"
    """Region Syddanmark: 22 municipalities."""

    MIDTJYLLAND = "midtjylland"
    """Region Midtjylland: 19 municipalities."""

    NORDJYLLAND = "nordjylland"
    """Region Nordjylland: 11 municipalities."""

    OESTDANMARK = "oestdanmark"
    """Region Østdanmark, from 2027 on: 46 municipalities."""


class RenewalCause(Choice):
    """Why a hearing is held again."""

    NOTIFICATION_FAILURE = "notification_failure"
    """People who had to be told were not."""

    MATERIAL_CHANGE = "material_change"
    """The document is changed so that others are affected (planloven § 27, stk. 2)."""

    NEW_PROPOSAL = "new_proposal"
    """The change makes it a new proposal: a whole new period."""

    OTHER = "other"
    """Something else went wrong."""


class RepeatedHour(Choice):
    """Which of the two, when a local time comes twice."""

    FIRST = "first"
    """The first, in summer time: "02.00 A"."""

    SECOND = "second"
    """The second, in normal time: "02.00 B"."""


class RespondentKind(Choice):
    """For whom somebody answers."""

    PRIVATE = "private"
    """For themselves (*privatperson*)."""

    ASSOCIATION = "association"
    """For an association (*forening*)."""

    COMPANY = "company"
    """For a company (*virksomhed*)."""

    AUTHORITY = "authority"
    """For an authority (*myndighed*)."""

    ADVISORY_COUNCIL = "advisory_council"
    """For an advisory council (*råd*)."""


class ResponseChannel(Choice):
    """How a response came."""

    WEB = "web"
    """By the form on the web."""

    EMAIL = "email"
    """By e-mail."""

    LETTER = "letter"
    """By letter."""

    MEETING = "meeting"
    """Said at a meeting and written down."""


class ReviewOutcome(Choice):
    """What came of a review."""

    CONTINUE = "continue"
    """It goes on as it is."""

    AMEND = "amend"
    """It is to be amended: somebody drafts a new version."""

    END = "end"
    """It is to end: somebody gives notice, or all agree to end at once."""


class ReviewState(Choice):
    """How far the review of a response has come."""

    UNREVIEWED = "unreviewed"
    """Nobody has read it for publication, or not as it stands."""

    REVIEWED = "reviewed"
    """It may be published."""

    WITHHELD = "withheld"
    """It is not published."""


class Roll(Choice):
    """Where a deadline goes that would end on an excluded day."""

    NONE = "none"
    """It stays: for lower bounds, such as "at the earliest four weeks after"."""

    FORWARD = "forward"
    """To the next day that is not excluded: the rule of restaurationsloven § 36 a and
    forældelsesloven § 27.
    """

    BACKWARD = "backward"
    """To the day before that is not excluded. No statute found says so for "at least four weeks
    before", so it is always the caller's choice.
    """


class RoundFormat(Choice):
    """The format of a list."""

    CSV = "csv"
    """For Danish spreadsheets: semicolons, with a byte order mark."""

    XLSX = "xlsx"
    """Office Open XML spreadsheet."""


class SeatClass(Choice):
    """For whom a seat is."""

    POLITICIAN = "politician"
    """A politician (*politiker*): a member of the council."""

    CITIZEN = "citizen"
    """A citizen (*borger*)."""

    EMPLOYEE = "employee"
    """An employee (*medarbejder*)."""

    ASSOCIATION = "association"
    """An association (*forening*)."""

    EXPERT = "expert"
    """An expert (*fagperson*)."""


class SeatTemplate(Choice):
    """How a team is put together where nobody says otherwise."""

    FIVE_PLUS_TEN = "five_plus_ten"
    """Five politicians, and five profiles with two citizens each, as Gentofte's task committees
    have them.
    """

    TEN_CITIZENS = "ten_citizens"
    """Ten citizens, as in Hedensted's work on a health policy."""


class SelectionMethod(Choice):
    """How the citizens' seats are filled from those who are interested."""

    COUNCIL = "council"
    """The appointing body chooses among those who fit."""

    SEAT_FIT = "seat_fit"
    """Everybody who meets a seat's profile, in the order in which they came."""

    DRAW = "draw"
    """A fair draw."""


class Stance(Choice):
    """Where a response stands."""

    SUPPORT = "support"
    """In favour."""

    NEUTRAL = "neutral"
    """Neither."""

    OBJECTION = "objection"
    """An objection (*indsigelse*); with legal effects in statutory hearings."""

    PROPOSES_CHANGE = "proposes_change"
    """Proposes a change."""


class Standing(Choice):
    """Whether a person can be drawn."""

    OPEN = "open"
    """Can be drawn."""

    INCLUDED = "included"
    """Sits in every panel: confirmed beforehand."""

    EXCLUDED = "excluded"
    """Sits in none."""


class TaskDoer(Choice):
    """Who does a task."""

    VOLUNTEERS = "volunteers"
    """Volunteers alone."""

    STAFF = "staff"
    """Staff alone."""

    TOGETHER = "together"
    """Both together."""


class TeamKind(Choice):
    """What kind of team it is."""

    SPECIAL_COMMITTEE = "special_committee"
    """A special committee (*særligt udvalg*) under kommunestyrelsesloven § 17, stk. 4."""

    TASK_COMMITTEE = "task_committee"
    """A task committee (*opgaveudvalg*): a special committee of citizens and politicians that
    solves one task.
    """

    STANDING_COMMITTEE = "standing_committee"
    """A standing committee (*stående udvalg*) that takes in citizens for one topic."""

    DIALOGUE_GROUP = "dialogue_group"
    """A dialogue group (*dialoggruppe*) of a standing committee, without a competence of its own."""

    LOCAL_COMMITTEE = "local_committee"
    """A statutory local committee (*lokaludvalg*), § 65 d."""

    ELDER_COUNCIL = "elder_council"
    """The elder council (*ældreråd*, *seniorråd*)."""

    DISABILITY_COUNCIL = "disability_council"
    """The disability council (*handicapråd*)."""

    INTEGRATION_COUNCIL = "integration_council"
    """The integration council (*integrationsråd*)."""

    YOUTH_COUNCIL = "youth_council"
    """A youth council (*ungeråd*)."""

    LOCAL_COUNCIL = "local_council"
    """A local council (*lokalråd*) of an area."""

    CITIZENS_COUNCIL = "citizens_council"
    """A citizens' council (*medborgerråd*)."""


class TeamStage(Choice):
    """Where a team stands, at an instant."""

    PROPOSED = "proposed"
    """Proposed, without terms of reference."""

    TERMS_ADOPTED = "terms_adopted"
    """Its terms of reference are adopted."""

    RECRUITING = "recruiting"
    """People can express their interest."""

    SELECTING = "selecting"
    """The last day for interest is over, and the seats are being filled."""

    WORKING = "working"
    """At work."""

    REPORTED = "reported"
    """It has reported, and the council's answers are due."""

    ANSWERED = "answered"
    """Every recommendation has its answer."""

    PERIOD_OVER = "period_over"
    """Its period is over."""

    DISSOLVED = "dissolved"
    """Dissolved."""


class TreatmentOutcome(Choice):
    """What the council made of a recommendation."""

    ADOPTED = "adopted"
    """Adopted (*tiltrådt*)."""

    ADOPTED_WITH_CHANGES = "adopted_with_changes"
    """Adopted with changes."""

    REFERRED = "referred"
    """Sent to another body (*oversendt*)."""

    REJECTED = "rejected"
    """Not adopted, with reasons."""


class Visibility(Choice):
    """Who sees a need or an offer, beside staff and whoever posted it."""

    PUBLIC = "public"
    """Everybody."""

    ENROLLED = "enrolled"
    """Citizens of the bank."""

    MATCHING = "matching"
    """Nobody: only the matching looks at it."""


class WayEntry(Choice):
    """Who gets in."""

    ENROLLED = "enrolled"
    """Everybody who is enrolled, from the day of enrolment."""

    INVITED = "invited"
    """Who is invited."""

    FITTING_PROFILE = "fitting_profile"
    """Who fits a seat's profile and is invited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptAssignment(Command):
    """A side says yes. With both, the place is taken and the volunteer booked, unless they are
    booked elsewhere at the same time. For that side, and for staff on its behalf.
    """

    NAME: ClassVar[str] = "assignment.accept"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("assignment", "assignment", False),
        ("side", "side", False),
    )

    assignment: UUID | str
    """The assignment."""

    side: AssignmentSide | str
    """The side."""

    @classmethod
    def _read(cls, data: Any) -> AcceptAssignment:
        return cls(
            assignment=UUID(data["assignment"]),
            side=AssignmentSide(data["side"]),
        )


class Actor(Record):
    """Who acts. The host vouches for it: the library knows no passwords."""

    __slots__ = ()
    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def system() -> ActorSystem:
        """The host itself, for example a nightly job. May do all that staff may."""
        return ActorSystem()

    @staticmethod
    def staff(staff_id: UUID | str) -> ActorStaff:
        """An employee, acting for the municipality."""
        return ActorStaff(staff_id)

    @staticmethod
    def citizen(citizen_id: UUID | str) -> ActorCitizen:
        """A citizen, acting for themselves."""
        return ActorCitizen(citizen_id)

    @staticmethod
    def public() -> ActorPublic:
        """Anybody: a visitor who is not signed in."""
        return ActorPublic()

    @classmethod
    def _read(cls, data: Any) -> Actor:
        value: Actor = _ACTOR[data["kind"]]._read(data)
        return value


@dataclass(frozen=True, slots=True)
class ActorSystem(Actor):
    """The host itself, for example a nightly job. May do all that staff may."""

    kind: ClassVar[str] = "system"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "system")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> ActorSystem:
        return cls()


@dataclass(frozen=True, slots=True)
class ActorStaff(Actor):
    """An employee, acting for the municipality."""

    kind: ClassVar[str] = "staff"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "staff")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("staff_id", "staff", False),
    )

    staff_id: UUID | str
    """The employee, under an id that the host can resolve."""

    @classmethod
    def _read(cls, data: Any) -> ActorStaff:
        return cls(
            staff_id=UUID(data["staff"]),
        )


@dataclass(frozen=True, slots=True)
class ActorCitizen(Actor):
    """A citizen, acting for themselves."""

    kind: ClassVar[str] = "citizen"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "citizen")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen_id", "citizen", False),
    )

    citizen_id: UUID | str
    """The citizen."""

    @classmethod
    def _read(cls, data: Any) -> ActorCitizen:
        return cls(
            citizen_id=UUID(data["citizen"]),
        )


@dataclass(frozen=True, slots=True)
class ActorPublic(Actor):
    """Anybody: a visitor who is not signed in."""

    kind: ClassVar[str] = "public"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "public")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> ActorPublic:
        return cls()


_ACTOR: dict[str, type[Actor]] = {
    "system": ActorSystem,
    "staff": ActorStaff,
    "citizen": ActorCitizen,
    "public": ActorPublic,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AddInterest(Command):
    """Adds an area to the tree."""

    NAME: ClassVar[str] = "interest.add"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("interest", "interest", False),
        ("labels", "labels", False),
        ("kle", "kle", True),
        ("parent", "parent", True),
    )

    interest: str
    """Its key, for ever."""

    labels: Mapping[str, str]
    """Its names by language."""

    kle: str | None = None
    """Its number in KLE."""

    parent: str | None = None
    """The area above it; none at the top."""

    @classmethod
    def _read(cls, data: Any) -> AddInterest:
        return cls(
            interest=data["interest"],
            labels=entries(data["labels"], same),
            kle=data.get("kle"),
            parent=data.get("parent"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AddRecipient(Command):
    """Somebody is to be told of the hearing, or of the decision. The receipt names the notice. For
    staff.
    """

    NAME: ClassVar[str] = "hearing.add_recipient"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("notice", "notice", False),
        ("hearing", "hearing", False),
        ("basis", "basis", False),
        ("channel", "channel", False),
        ("recipient", "recipient", False),
        ("about", "about", True),
        ("response", "response", True),
    )

    notice: UUID | str = field(default_factory=uuid4)
    """A fresh id."""

    hearing: UUID | str
    """The hearing."""

    basis: NoticeBasis | str
    """On what basis they are told."""

    channel: DeliveryChannel | str
    """By what channel."""

    recipient: Recipient | Mapping[str, Any]
    """To whom it goes."""

    about: NoticeAbout | str = NoticeAbout.HEARING
    """Of what they are told."""

    response: UUID | str | None = None
    """The response whose sender it goes to."""

    @classmethod
    def _read(cls, data: Any) -> AddRecipient:
        return cls(
            notice=UUID(data["notice"]),
            hearing=UUID(data["hearing"]),
            basis=NoticeBasis(data["basis"]),
            channel=DeliveryChannel(data["channel"]),
            recipient=Recipient._read(data["recipient"]),
            about=NoticeAbout(data.get("about", "hearing")),
            response=maybe(data.get("response"), UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AddWay(Command):
    """Adds a way to take part to the catalogue."""

    NAME: ClassVar[str] = "way.add"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("way", "way", False),
        ("labels", "labels", False),
        ("entry", "entry", False),
    )

    way: str
    """Its key, for ever."""

    labels: Mapping[str, str]
    """Its names by language."""

    entry: WayEntry | str
    """Who gets in."""

    @classmethod
    def _read(cls, data: Any) -> AddWay:
        return cls(
            way=data["way"],
            labels=entries(data["labels"], same),
            entry=WayEntry(data["entry"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Address(Record):
    """A postal address."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("street", "street", False),
        ("postal_code", "postal_code", False),
        ("town", "town", False),
    )

    street: str
    """Street, number, floor and door."""

    postal_code: str
    """The postal code (*postnummer*)."""

    town: str
    """The postal town."""

    @classmethod
    def _read(cls, data: Any) -> Address:
        return cls(
            street=data["street"],
            postal_code=data["postal_code"],
            town=data["town"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustRound(Command):
    """Extends a call's deadline or changes its pool, also after it has opened. The deadline never
    comes earlier, and the pool never falls below what is granted. For staff.
    """

    NAME: ClassVar[str] = "grant.adjust_round"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("round", "round", False),
        ("closes_at", "closes_at", False),
        ("ceiling_oere", "ceiling_oere", False),
    )

    round: str
    """The call."""

    closes_at: DateTime | str
    """Until when applications are taken, exclusive."""

    ceiling_oere: int
    """How much can be granted in all, in øre."""

    @classmethod
    def _read(cls, data: Any) -> AdjustRound:
        return cls(
            round=data["round"],
            closes_at=instant(data["closes_at"]),
            ceiling_oere=data["ceiling_oere"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptTerms(Command):
    """Adopts the terms of reference with seats and period, or a new version of them while nobody is
    recruited yet. For staff, who record what the body named decided.
    """

    NAME: ClassVar[str] = "team.adopt_terms"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("by", "by", False),
        ("terms", "terms", False),
        ("from_", "from", False),
        ("to", "to", False),
        ("seats", "seats", False),
        ("meetings", "meetings", True),
        ("openness", "openness", True),
        ("power", "power", True),
    )

    team: UUID | str
    """The team."""

    by: AppointingBody | str
    """Who adopted them: the council, or the committee or general meeting that may appoint."""

    terms: TermsText | Mapping[str, Any]
    """The words."""

    from_: Date | str
    """The first day of the period."""

    to: Date | str
    """The last day, inclusive: at most as long as the law lets it last."""

    seats: Collection[SeatGroupSpec | Mapping[str, Any]]
    """The seats."""

    meetings: MeetingPlan | Mapping[str, Any] | None = None
    """How often it meets."""

    openness: TeamOpenness | Mapping[str, Any] | None = None
    """What others see."""

    power: DecisionPower | str = DecisionPower.ADVISORY
    """Whether it advises or decides."""

    @classmethod
    def _read(cls, data: Any) -> AdoptTerms:
        return cls(
            team=UUID(data["team"]),
            by=AppointingBody(data["by"]),
            terms=TermsText._read(data["terms"]),
            from_=day(data["from"]),
            to=day(data["to"]),
            seats=items(data["seats"], SeatGroupSpec._read),
            meetings=maybe(data.get("meetings"), MeetingPlan._read),
            openness=maybe(data.get("openness"), TeamOpenness._read),
            power=DecisionPower(data.get("power", "advisory")),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem(Record):
    """An item of an agenda."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("title", "title", False),
        ("closed", "closed", True),
    )

    title: str
    """What it is about."""

    closed: bool | None = None
    """Whether it is treated behind closed doors (*lukket punkt*): then only staff see it."""

    @classmethod
    def _read(cls, data: Any) -> AgendaItem:
        return cls(
            title=data["title"],
            closed=data.get("closed"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaView(Record):
    """An item of the agenda, with its number."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("item", "item", False),
        ("closed", "closed", False),
        ("title", "title", True),
    )

    item: int
    """Its number, from 1."""

    closed: bool
    """Whether it is treated behind closed doors."""

    title: str | None = None
    """What it is about; absent where it is closed to the actor."""

    @classmethod
    def _read(cls, data: Any) -> AgendaView:
        return cls(
            item=data["item"],
            closed=data["closed"],
            title=data.get("title"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreeInitiative(Command):
    """The municipality agrees. For staff."""

    NAME: ClassVar[str] = "initiative.agree"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("initiative", "initiative", False),
        ("conditions", "conditions", True),
    )

    initiative: UUID | str
    """Which."""

    conditions: str | None = None
    """On which conditions. Public."""

    @classmethod
    def _read(cls, data: Any) -> AgreeInitiative:
        return cls(
            initiative=UUID(data["initiative"]),
            conditions=data.get("conditions"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreeToEnd(Command):
    """A party says yes to ending at once. When all have said so it is over. A party that is closed
    can't be asked and is not waited for. Nobody says yes for two parties.
    """

    NAME: ClassVar[str] = "partnership.agree_to_end"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("agreement", "agreement", False),
        ("by", "by", False),
        ("reason", "reason", False),
    )

    agreement: UUID | str
    """The agreement."""

    by: Party | Mapping[str, Any]
    """Which party."""

    reason: str
    """Why. For the parties and staff."""

    @classmethod
    def _read(cls, data: Any) -> AgreeToEnd:
        return cls(
            agreement=UUID(data["agreement"]),
            by=Party._read(data["by"]),
            reason=data["reason"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementEconomy(Record):
    """Who pays what."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("contributions", "contributions", True),
        ("support", "support", True),
    )

    contributions: tuple[Contribution, ...] | None = None
    """What each party contributes; those who contribute nothing are left out."""

    support: tuple[SupportRate, ...] | None = None
    """By which rule a local council is supported, one rate for each year."""

    @classmethod
    def _read(cls, data: Any) -> AgreementEconomy:
        return cls(
            contributions=maybe(data.get("contributions"), lambda value: items(value, Contribution._read)),
            support=maybe(data.get("support"), lambda value: items(value, SupportRate._read)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementEndView(Record):
    """A yes to ending at once; for the parties and staff."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("party", "party", False),
        ("at", "at", False),
        ("reason", "reason", True),
    )

    party: Party
    """Which party."""

    at: DateTime
    """When."""

    reason: str | None = None
    """Why."""

    @classmethod
    def _read(cls, data: Any) -> AgreementEndView:
        return cls(
            party=Party._read(data["party"]),
            at=instant(data["at"]),
            reason=data.get("reason"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementItem(Record):
    """An agreement in a list."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("agreement", "agreement", False),
        ("stage", "stage", False),
        ("parties", "parties", False),
        ("from_", "from", False),
        ("overdue", "overdue", False),
        ("last_day", "last_day", True),
        ("next_review", "next_review", True),
        ("title", "title", True),
    )

    agreement: UUID
    """The agreement."""

    stage: AgreementStage
    """How far it has come."""

    parties: tuple[Party, ...]
    """The parties."""

    from_: Date
    """The first day."""

    overdue: int
    """How many reviews were not done in time."""

    last_day: Date | None = None
    """The last day as things stand, inclusive."""

    next_review: Date | None = None
    """The next review that is to be done."""

    title: str | None = None
    """What it is called."""

    @classmethod
    def _read(cls, data: Any) -> AgreementItem:
        return cls(
            agreement=UUID(data["agreement"]),
            stage=AgreementStage(data["stage"]),
            parties=items(data["parties"], Party._read),
            from_=day(data["from"]),
            overdue=data["overdue"],
            last_day=maybe(data.get("last_day"), day),
            next_review=maybe(data.get("next_review"), day),
            title=data.get("title"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementList(Record):
    """A page of agreements."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("total", "total", False),
        ("agreements", "agreements", False),
        ("next", "next", True),
    )

    total: int
    """How many there are in all, on every page."""

    agreements: tuple[AgreementItem, ...]
    """The agreements of this page."""

    next: UUID | None = None
    """Where the next page begins; none on the last."""

    @classmethod
    def _read(cls, data: Any) -> AgreementList:
        return cls(
            total=data["total"],
            agreements=items(data["agreements"], AgreementItem._read),
            next=maybe(data.get("next"), UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementNoticeView(Record):
    """A notice."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("by", "by", False),
        ("given_on", "given_on", False),
        ("last_day", "last_day", False),
        ("danish", "danish", False),
        ("english", "english", False),
        ("reason", "reason", True),
    )

    by: Party
    """Which party gave it."""

    given_on: Date
    """On which day."""

    last_day: Date
    """The agreement's last day, inclusive."""

    danish: str
    """How that day was found, in Danish."""

    english: str
    """How that day was found, in English."""

    reason: str | None = None
    """Why; for the parties and staff."""

    @classmethod
    def _read(cls, data: Any) -> AgreementNoticeView:
        return cls(
            by=Party._read(data["by"]),
            given_on=day(data["given_on"]),
            last_day=day(data["last_day"]),
            danish=data["danish"],
            english=data["english"],
            reason=data.get("reason"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementReviewView(Record):
    """A review that was done."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("due", "due", False),
        ("outcome", "outcome", False),
        ("at", "at", False),
        ("text", "text", True),
    )

    due: Date
    """The day on which it was due."""

    outcome: ReviewOutcome
    """What came of it."""

    at: DateTime
    """When it was recorded."""

    text: str | None = None
    """What was found; for the parties and staff."""

    @classmethod
    def _read(cls, data: Any) -> AgreementReviewView:
        return cls(
            due=day(data["due"]),
            outcome=ReviewOutcome(data["outcome"]),
            at=instant(data["at"]),
            text=data.get("text"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementSignatureView(Record):
    """A signature, or a yes."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("party", "party", False),
        ("at", "at", False),
        ("mandate", "mandate", True),
        ("role", "role", True),
    )

    party: Party
    """The party."""

    at: DateTime
    """When."""

    mandate: int | None = None
    """The number of the mandate by which somebody signed for the organisation."""

    role: str | None = None
    """The role of whoever holds that mandate."""

    @classmethod
    def _read(cls, data: Any) -> AgreementSignatureView:
        return cls(
            party=Party._read(data["party"]),
            at=instant(data["at"]),
            mandate=data.get("mandate"),
            role=data.get("role"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementTask(Record):
    """A task with its boundary to the work of staff."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("title", "title", False),
        ("roles", "roles", False),
        ("done_by", "done_by", False),
        ("boundary", "boundary", False),
        ("statutory", "statutory", True),
    )

    title: str
    """What is done."""

    roles: str
    """The roles in it: who is responsible for what."""

    done_by: TaskDoer
    """Who does it."""

    boundary: str
    """Where the volunteers' part ends and that of staff begins."""

    statutory: bool = False
    """Whether the law gives the task to the municipality: then volunteers never do it alone."""

    @classmethod
    def _read(cls, data: Any) -> AgreementTask:
        return cls(
            title=data["title"],
            roles=data["roles"],
            done_by=TaskDoer(data["done_by"]),
            boundary=data["boundary"],
            statutory=data.get("statutory", False),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementTerms(Record):
    """What an agreement is, apart from what it says. Public once it is in force."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("parties", "parties", False),
        ("degree", "degree", False),
        ("from_", "from", False),
        ("notice", "notice", False),
        ("confidential", "confidential", True),
        ("review_days", "review_days", True),
        ("to", "to", True),
    )

    parties: tuple[Party, ...]
    """Who takes part: 2 to 20, each once."""

    degree: CooperationDegree
    """How closely they work together."""

    from_: Date
    """The first day."""

    notice: Period
    """How long before one party says that it ends (*opsigelsesvarsel*): 1 to 24 months or 1 to 731
    days.
    """

    confidential: tuple[AgreementPart, ...] | None = None
    """Which parts of the content only the parties and staff see."""

    review_days: tuple[Date, ...] | None = None
    """The days on which the parties look at it together (*opfølgning*), within its time; at most
    50.
    """

    to: Date | None = None
    """The last day, inclusive; without an end where it is not given."""

    @classmethod
    def _read(cls, data: Any) -> AgreementTerms:
        return cls(
            parties=items(data["parties"], Party._read),
            degree=CooperationDegree(data["degree"]),
            from_=day(data["from"]),
            notice=Period._read(data["notice"]),
            confidential=maybe(data.get("confidential"), lambda value: items(value, AgreementPart)),
            review_days=maybe(data.get("review_days"), lambda value: items(value, day)),
            to=maybe(data.get("to"), day),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementText(Record):
    """What an agreement says."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("title", "title", False),
        ("purpose", "purpose", False),
        ("communication", "communication", True),
        ("conditions", "conditions", True),
        ("economy", "economy", True),
        ("target_group", "target_group", True),
        ("tasks", "tasks", True),
    )

    title: str
    """What it is called. Never confidential."""

    purpose: str
    """What it is for. Never confidential."""

    communication: str | None = None
    """How the parties keep in touch."""

    conditions: VolunteerConditions | None = None
    """The volunteers' conditions."""

    economy: AgreementEconomy | None = None
    """Who pays what."""

    target_group: str | None = None
    """Whom it is for."""

    tasks: tuple[AgreementTask, ...] | None = None
    """The tasks; at most 50."""

    @classmethod
    def _read(cls, data: Any) -> AgreementText:
        return cls(
            title=data["title"],
            purpose=data["purpose"],
            communication=data.get("communication"),
            conditions=maybe(data.get("conditions"), VolunteerConditions._read),
            economy=maybe(data.get("economy"), AgreementEconomy._read),
            target_group=data.get("target_group"),
            tasks=maybe(data.get("tasks"), lambda value: items(value, AgreementTask._read)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementVersionView(Record):
    """A version of an agreement, as the actor may see it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("version", "version", False),
        ("terms", "terms", False),
        ("withheld", "withheld", False),
        ("signatures", "signatures", False),
        ("missing", "missing", False),
        ("content", "content", True),
    )

    version: int
    """Its number, from 1."""

    terms: AgreementTerms
    """What it is."""

    withheld: tuple[AgreementPart, ...]
    """The parts that were left out."""

    signatures: tuple[AgreementSignatureView, ...]
    """Who signed it."""

    missing: tuple[Party, ...]
    """Which parties have not signed it."""

    content: AgreementText | None = None
    """What it says, without the parts that are confidential where the actor is neither of a party
    nor of staff.
    """

    @classmethod
    def _read(cls, data: Any) -> AgreementVersionView:
        return cls(
            version=data["version"],
            terms=AgreementTerms._read(data["terms"]),
            withheld=items(data["withheld"], AgreementPart),
            signatures=items(data["signatures"], AgreementSignatureView._read),
            missing=items(data["missing"], Party._read),
            content=maybe(data.get("content"), AgreementText._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementView(Record):
    """An agreement, as the actor may see it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("agreement", "agreement", False),
        ("stage", "stage", False),
        ("parties", "parties", False),
        ("version", "version", False),
        ("end_agreed", "end_agreed", False),
        ("reviews", "reviews", False),
        ("overdue", "overdue", False),
        ("needs", "needs", False),
        ("grants", "grants", False),
        ("last_day", "last_day", True),
        ("next", "next", True),
        ("next_review", "next_review", True),
        ("notice", "notice", True),
    )

    agreement: UUID
    """The agreement."""

    stage: AgreementStage
    """How far it has come."""

    parties: tuple[PartyView, ...]
    """The parties."""

    version: AgreementVersionView
    """The version that counts; the latest where none was signed by all yet."""

    end_agreed: tuple[AgreementEndView, ...]
    """Who said yes to ending at once; for the parties and staff."""

    reviews: tuple[AgreementReviewView, ...]
    """The reviews that were done."""

    overdue: tuple[Date, ...]
    """The reviews whose day is over, while the agreement holds."""

    needs: tuple[UUID, ...]
    """The needs that it meets."""

    grants: tuple[UUID, ...]
    """The grants that go with it."""

    last_day: Date | None = None
    """Its last day as things stand, inclusive; none where it has no end."""

    next: AgreementVersionView | None = None
    """A later version, a draft or one that is still to begin; for the parties and staff."""

    next_review: Date | None = None
    """The next review that is to be done."""

    notice: AgreementNoticeView | None = None
    """The notice that was given."""

    @classmethod
    def _read(cls, data: Any) -> AgreementView:
        return cls(
            agreement=UUID(data["agreement"]),
            stage=AgreementStage(data["stage"]),
            parties=items(data["parties"], PartyView._read),
            version=AgreementVersionView._read(data["version"]),
            end_agreed=items(data["end_agreed"], AgreementEndView._read),
            reviews=items(data["reviews"], AgreementReviewView._read),
            overdue=items(data["overdue"], day),
            needs=items(data["needs"], UUID),
            grants=items(data["grants"], UUID),
            last_day=maybe(data.get("last_day"), day),
            next=maybe(data.get("next"), AgreementVersionView._read),
            next_review=maybe(data.get("next_review"), day),
            notice=maybe(data.get("notice"), AgreementNoticeView._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowanceItem(Record):
    """What one member earns."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("appointment", "appointment", False),
        ("single_days", "single_days", False),
        ("double_days", "double_days", False),
        ("sum_oere", "sum_oere", False),
    )

    appointment: int
    """The appointment."""

    single_days: int
    """Days with up to four hours of meetings."""

    double_days: int
    """Days with more."""

    sum_oere: int
    """The sum, in øre."""

    @classmethod
    def _read(cls, data: Any) -> AllowanceItem:
        return cls(
            appointment=data["appointment"],
            single_days=data["single_days"],
            double_days=data["double_days"],
            sum_oere=data["sum_oere"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowanceList(Record):
    """What the members earn."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("members", "members", False),
        ("lost_earnings_max_oere", "lost_earnings_max_oere", False),
    )

    members: tuple[AllowanceItem, ...]
    """The members who were at a meeting, by appointment."""

    lost_earnings_max_oere: int
    """Documented lost earnings are paid up to so much a day, in øre."""

    @classmethod
    def _read(cls, data: Any) -> AllowanceList:
        return cls(
            members=items(data["members"], AllowanceItem._read),
            lost_earnings_max_oere=data["lost_earnings_max_oere"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AmbassadorList(Record):
    """The ambassadors."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("ambassadors", "ambassadors", False),
    )

    ambassadors: tuple[AmbassadorView, ...]
    """The ambassadors: a municipality has some tens of them."""

    @classmethod
    def _read(cls, data: Any) -> AmbassadorList:
        return cls(
            ambassadors=items(data["ambassadors"], AmbassadorView._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AmbassadorTerms(Record):
    """What both sides say yes to."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("scope", "scope", False),
        ("from_", "from", False),
        ("area", "area", True),
        ("to", "to", True),
    )

    scope: AmbassadorScope
    """For what."""

    from_: Date
    """The first day."""

    area: str | None = None
    """For which town, area or region; not for business."""

    to: Date | None = None
    """The last day, inclusive; without an end where it is not given."""

    @classmethod
    def _read(cls, data: Any) -> AmbassadorTerms:
        return cls(
            scope=AmbassadorScope(data["scope"]),
            from_=day(data["from"]),
            area=data.get("area"),
            to=maybe(data.get("to"), day),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AmbassadorView(Record):
    """An ambassador as the actor may see them."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("ambassador", "ambassador", False),
        ("terms", "terms", False),
        ("stage", "stage", False),
        ("offered", "offered", False),
        ("named", "named", False),
        ("citizen", "citizen", True),
        ("name", "name", True),
        ("text", "text", True),
    )

    ambassador: UUID
    """Which."""

    terms: AmbassadorTerms
    """For what and how long."""

    stage: AmbassadorStage
    """Where it stands today."""

    offered: bool
    """Whether the citizen offered it; else the municipality invited."""

    named: bool
    """Whether the citizen consents to be named."""

    citizen: UUID | None = None
    """The citizen; for staff."""

    name: str | None = None
    """The name: with consent; a protected one for staff alone."""

    text: str | None = None
    """The words of the proposal; for the citizen and staff, and not in a list."""

    @classmethod
    def _read(cls, data: Any) -> AmbassadorView:
        return cls(
            ambassador=UUID(data["ambassador"]),
            terms=AmbassadorTerms._read(data["terms"]),
            stage=AmbassadorStage(data["stage"]),
            offered=data["offered"],
            named=data["named"],
            citizen=maybe(data.get("citizen"), UUID),
            name=data.get("name"),
            text=data.get("text"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnounceAward(Command):
    """Announces an award, or changes it before nominations open. For staff."""

    NAME: ClassVar[str] = "award.announce"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("award", "award", False),
        ("title", "title", False),
        ("year", "year", False),
        ("criteria", "criteria", False),
        ("opens_at", "opens_at", False),
        ("deadline", "deadline", False),
        ("vote_opens_at", "vote_opens_at", False),
        ("vote_closes_at", "vote_closes_at", False),
        ("jury_per_mille", "jury_per_mille", True),
        ("prize_oere", "prize_oere", True),
        ("unverified_voters", "unverified_voters", True),
    )

    award: UUID | str = field(default_factory=uuid4)
    """A fresh id, or the id of the award to change."""

    title: str
    """What it is called."""

    year: int
    """For which year."""

    criteria: str
    """For what it is given."""

    opens_at: DateTime | str
    """When nominations open, a whole minute."""

    deadline: DateTime | str
    """When they close: a whole minute; the first instant that is too late."""

    vote_opens_at: DateTime | str
    """When the vote opens, for citizens and the jury: at the deadline or later. Until then nominees
    are asked.
    """

    vote_closes_at: DateTime | str
    """When the vote closes: the first instant that is too late."""

    jury_per_mille: int = 500
    """The jury's share of the decision in per mille, 0 to 1000; the vote has the rest. Half each
    unless said otherwise.
    """

    prize_oere: int = 0
    """The prize, in hundredths of a krone."""

    unverified_voters: bool = False
    """Whether those may vote whose identity nobody has verified. Somebody with several accounts
    then has several votes.
    """

    @classmethod
    def _read(cls, data: Any) -> AnnounceAward:
        return cls(
            award=UUID(data["award"]),
            title=data["title"],
            year=data["year"],
            criteria=data["criteria"],
            opens_at=instant(data["opens_at"]),
            deadline=instant(data["deadline"]),
            vote_opens_at=instant(data["vote_opens_at"]),
            vote_closes_at=instant(data["vote_closes_at"]),
            jury_per_mille=data.get("jury_per_mille", 500),
            prize_oere=data.get("prize_oere", 0),
            unverified_voters=data.get("unverified_voters", False),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnounceHearing(Command):
    """Announces the hearing, with its publication and its last day. The last day is refused where
    it is earlier than the law allows. For staff.
    """

    NAME: ClassVar[str] = "hearing.announce"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("published_on", "published_on", False),
        ("last_day", "last_day", True),
        ("may_move", "may_move", True),
        ("opens_on", "opens_on", True),
    )

    hearing: UUID | str
    """The hearing."""

    published_on: Date | str
    """The day of publication; for plans, in Plandata.dk."""

    last_day: Date | str | None = None
    """The last day, inclusive ("senest"); the earliest lawful one where it is not given."""

    may_move: bool = False
    """Whether a last day on which no deadline ends may move to the next day on which one does."""

    opens_on: Date | str | None = None
    """The first day on which responses are taken; the day of publication where it is not given."""

    @classmethod
    def _read(cls, data: Any) -> AnnounceHearing:
        return cls(
            hearing=UUID(data["hearing"]),
            published_on=day(data["published_on"]),
            last_day=maybe(data.get("last_day"), day),
            may_move=data.get("may_move", False),
            opens_on=maybe(data.get("opens_on"), day),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnounceRound(Command):
    """Announces a call for applications, or changes it before it opens. For staff."""

    NAME: ClassVar[str] = "grant.announce_round"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("round", "round", False),
        ("terms", "terms", False),
        ("text", "text", False),
    )

    round: str
    """A readable key, such as `section-18-2027`."""

    terms: GrantRoundTerms | Mapping[str, Any]
    """What it is."""

    text: str
    """What applicants should know. Public."""

    @classmethod
    def _read(cls, data: Any) -> AnnounceRound:
        return cls(
            round=data["round"],
            terms=GrantRoundTerms._read(data["terms"]),
            text=data["text"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement(Record):
    """What the municipality says of a draw before it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("title", "title", False),
        ("disclosure", "disclosure", False),
        ("randomness", "randomness", True),
    )

    title: str
    """What is drawn, for what and when: one line of 1 to 300 characters."""

    disclosure: Disclosure | str
    """How much of each person is published."""

    randomness: Randomness | Mapping[str, Any] | None = None
    """How the panel will be drawn."""

    @classmethod
    def _read(cls, data: Any) -> Announcement:
        return cls(
            title=data["title"],
            disclosure=Disclosure(data["disclosure"]),
            randomness=maybe(data.get("randomness"), Randomness._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Record):
    """An answer to one question."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("question", "question", False),
        ("value", "value", False),
    )

    question: str
    """The question."""

    value: AnswerValue
    """The answer."""

    @classmethod
    def _read(cls, data: Any) -> Answer:
        return cls(
            question=data["question"],
            value=AnswerValue._read(data["value"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerAmbassador(Command):
    """The other side says yes or no: staff to an offer, the citizen to an invitation."""

    NAME: ClassVar[str] = "ambassador.answer"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("ambassador", "ambassador", False),
        ("accept", "accept", False),
        ("named", "named", True),
    )

    ambassador: UUID | str
    """What is answered."""

    accept: bool
    """Yes or no."""

    named: bool = False
    """Whether the citizen who says yes consents to be named. An answer by staff does not change it."""

    @classmethod
    def _read(cls, data: Any) -> AnswerAmbassador:
        return cls(
            ambassador=UUID(data["ambassador"]),
            accept=data["accept"],
            named=data.get("named", False),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerAppointment(Command):
    """Says yes or no to a seat. The receipt names the appointment. For the member, and for staff on
    their behalf.
    """

    NAME: ClassVar[str] = "team.answer_appointment"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("appointment", "appointment", False),
        ("accept", "accept", False),
        ("confidentiality", "confidentiality", True),
        ("show_name", "show_name", True),
    )

    team: UUID | str
    """The team."""

    appointment: int
    """The appointment's number."""

    accept: bool
    """Yes or no."""

    confidentiality: bool = False
    """That the member knows of the duty of confidentiality (*tavshedspligt*, forvaltningsloven §
    27, straffeloven § 152). Nobody takes a seat without.
    """

    show_name: bool = False
    """Whether everybody may see the member's name. For citizens; whoever holds an office is always
    named.
    """

    @classmethod
    def _read(cls, data: Any) -> AnswerAppointment:
        return cls(
            team=UUID(data["team"]),
            appointment=data["appointment"],
            accept=data["accept"],
            confidentiality=data.get("confidentiality", False),
            show_name=data.get("show_name", False),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerChoice(Record):
    """One answer that can be chosen."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("choice", "choice", False),
        ("text", "text", False),
    )

    choice: str
    """A readable key within the question."""

    text: str
    """What it says."""

    @classmethod
    def _read(cls, data: Any) -> AnswerChoice:
        return cls(
            choice=data["choice"],
            text=data["text"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerIdea(Command):
    """Answers the idea. While a task works on it, an answer tells how it goes."""

    NAME: ClassVar[str] = "idea.answer"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("answer", "answer", False),
    )

    idea: UUID | str
    """The idea."""

    answer: str
    """The answer."""

    @classmethod
    def _read(cls, data: Any) -> AnswerIdea:
        return cls(
            idea=UUID(data["idea"]),
            answer=data["answer"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerResponse(Command):
    """Answers one response. For staff."""

    NAME: ClassVar[str] = "response.answer"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("response", "response", False),
        ("answer", "answer", False),
    )

    response: UUID | str
    """The response."""

    answer: AnswerText | Mapping[str, Any]
    """The answer."""

    @classmethod
    def _read(cls, data: Any) -> AnswerResponse:
        return cls(
            response=UUID(data["response"]),
            answer=AnswerText._read(data["answer"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerText(Record):
    """What the municipality says to a response, or to a group of them. Lies in the vault."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("summary", "summary", False),
        ("assessment", "assessment", False),
        ("change", "change", True),
        ("recommendation", "recommendation", True),
    )

    summary: str
    """What it says, in short (*resumé*)."""

    assessment: str
    """What the administration thinks of it (*forvaltningens vurdering*)."""

    change: str | None = None
    """The change that is proposed because of it (*ændringsforslag*)."""

    recommendation: str | None = None
    """What the administration recommends to decide (*indstilling*)."""

    @classmethod
    def _read(cls, data: Any) -> AnswerText:
        return cls(
            summary=data["summary"],
            assessment=data["assessment"],
            change=data.get("change"),
            recommendation=data.get("recommendation"),
        )


class AnswerValue(Record):
    """What somebody answered."""

    __slots__ = ()
    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def open(text: str) -> AnswerValueOpen:
        """In one's own words."""
        return AnswerValueOpen(text)

    @staticmethod
    def closed(choices: tuple[str, ...]) -> AnswerValueClosed:
        """What was chosen."""
        return AnswerValueClosed(choices)

    @staticmethod
    def scale(value: int) -> AnswerValueScale:
        """A number on the scale."""
        return AnswerValueScale(value)

    @classmethod
    def _read(cls, data: Any) -> AnswerValue:
        value: AnswerValue = _ANSWERVALUE[data["kind"]]._read(data)
        return value


@dataclass(frozen=True, slots=True)
class AnswerValueOpen(AnswerValue):
    """In one's own words."""

    kind: ClassVar[str] = "open"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "open")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("text", "text", False),
    )

    text: str
    """The words."""

    @classmethod
    def _read(cls, data: Any) -> AnswerValueOpen:
        return cls(
            text=data["text"],
        )


@dataclass(frozen=True, slots=True)
class AnswerValueClosed(AnswerValue):
    """What was chosen."""

    kind: ClassVar[str] = "closed"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "closed")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("choices", "choices", False),
    )

    choices: tuple[str, ...]
    """The choices' keys."""

    @classmethod
    def _read(cls, data: Any) -> AnswerValueClosed:
        return cls(
            choices=items(data["choices"], same),
        )


@dataclass(frozen=True, slots=True)
class AnswerValueScale(AnswerValue):
    """A number on the scale."""

    kind: ClassVar[str] = "scale"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "scale")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("value", "value", False),
    )

    value: int
    """The number."""

    @classmethod
    def _read(cls, data: Any) -> AnswerValueScale:
        return cls(
            value=data["value"],
        )


_ANSWERVALUE: dict[str, type[AnswerValue]] = {
    "open": AnswerValueOpen,
    "closed": AnswerValueClosed,
    "scale": AnswerValueScale,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationContent(Record):
    """What an application says."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("purpose", "purpose", False),
        ("applied_oere", "applied_oere", False),
        ("children_contact", "children_contact", False),
        ("activities", "activities", True),
        ("budget", "budget", True),
        ("other_funding", "other_funding", True),
        ("target_group", "target_group", True),
        ("volunteers", "volunteers", True),
    )

    purpose: str
    """What it is for."""

    applied_oere: int
    """How much is applied for, in øre: 1 to 1,000,000,000,000, and no more than the expenses less
    the income where there is a budget.
    """

    children_contact: bool
    """Whether there is direct contact with children under 15: then the year's declaration about
    child certificates is needed.
    """

    activities: str | None = None
    """What is done."""

    budget: tuple[BudgetLine, ...] | None = None
    """Income and expenses; at most 100 lines."""

    other_funding: str | None = None
    """What others give, or were asked for."""

    target_group: str | None = None
    """Whom it is for."""

    volunteers: int | None = None
    """How many volunteers help."""

    @classmethod
    def _read(cls, data: Any) -> ApplicationContent:
        return cls(
            purpose=data["purpose"],
            applied_oere=data["applied_oere"],
            children_contact=data["children_contact"],
            activities=data.get("activities"),
            budget=maybe(data.get("budget"), lambda value: items(value, BudgetLine._read)),
            other_funding=data.get("other_funding"),
            target_group=data.get("target_group"),
            volunteers=data.get("volunteers"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointCouncillor(Command):
    """Appoints a member or a deputy: each side of a disability council, the members of a citizens'
    council with their associations, the appointed few of a local council. The receipt names the
    member, by number. For staff, on behalf of whoever appoints.
    """

    NAME: ClassVar[str] = "council.appoint"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("person", "person", False),
        ("from_", "from", False),
        ("to", "to", False),
        ("age_seen", "age_seen", True),
        ("association", "association", True),
        ("deputy", "deputy", True),
        ("deputy_of", "deputy_of", True),
        ("politician", "politician", True),
        ("resident", "resident", True),
        ("side", "side", True),
    )

    organisation: UUID | str
    """The council."""

    person: CouncilPerson | Mapping[str, Any]
    """Who."""

    from_: Date | str
    """The first day."""

    to: Date | str
    """The last day, inclusive."""

    age_seen: bool = False
    """That staff have seen that they have the age on the first day."""

    association: UUID | str | None = None
    """For which association: an organisation that is registered."""

    deputy: bool = False
    """Whether as a deputy."""

    deputy_of: int | None = None
    """Whose personal deputy, by the member's number."""

    politician: bool = False
    """Whether they are a politician."""

    resident: bool = False
    """That they live in the municipality. Of the municipal council's side of a disability council
    it is not asked.
    """

    side: CouncilSide | str | None = None
    """On which side, where the council has two."""

    @classmethod
    def _read(cls, data: Any) -> AppointCouncillor:
        return cls(
            organisation=UUID(data["organisation"]),
            person=CouncilPerson._read(data["person"]),
            from_=day(data["from"]),
            to=day(data["to"]),
            age_seen=data.get("age_seen", False),
            association=maybe(data.get("association"), UUID),
            deputy=data.get("deputy", False),
            deputy_of=data.get("deputy_of"),
            politician=data.get("politician", False),
            resident=data.get("resident", False),
            side=maybe(data.get("side"), CouncilSide),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointMember(Command):
    """Appoints somebody to a seat. The receipt names the appointment, by its number. For staff, who
    record what the appointing body decided.
    """

    NAME: ClassVar[str] = "team.appoint"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("seat", "seat", False),
        ("appointee", "appointee", False),
        ("by", "by", False),
        ("decided_on", "decided_on", False),
        ("account", "account", True),
        ("on_behalf_of", "on_behalf_of", True),
        ("replaces", "replaces", True),
        ("topic", "topic", True),
    )

    team: UUID | str
    """The team."""

    seat: str
    """The group of seats."""

    appointee: Appointee | Mapping[str, Any]
    """Who."""

    by: AppointingBody | str
    """Who decided it."""

    decided_on: Date | str
    """On which day."""

    account: UUID | str | None = None
    """The account in the citizen bank of somebody who is no candidate, where there is one. A
    politician's is closed to citizens' seats while the team works.
    """

    on_behalf_of: str | None = None
    """For whom somebody sits who is no citizen's candidate: a party, an association, a department.
    Public.
    """

    replaces: int | None = None
    """The appointment whose place it takes."""

    topic: str | None = None
    """The topic that the membership is bound to and ends with."""

    @classmethod
    def _read(cls, data: Any) -> AppointMember:
        return cls(
            team=UUID(data["team"]),
            seat=data["seat"],
            appointee=Appointee._read(data["appointee"]),
            by=AppointingBody(data["by"]),
            decided_on=day(data["decided_on"]),
            account=maybe(data.get("account"), UUID),
            on_behalf_of=data.get("on_behalf_of"),
            replaces=data.get("replaces"),
            topic=data.get("topic"),
        )


class Appointee(Record):
    """Who is appointed."""

    __slots__ = ()
    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def candidate(candidate_value: str) -> AppointeeCandidate:
        """A citizen who expressed interest, by pseudonym. For citizens' seats."""
        return AppointeeCandidate(candidate_value)

    @staticmethod
    def person(person_id: UUID | str, name: str) -> AppointeePerson:
        """Somebody for one of the other seats. The name is public: it is an office."""
        return AppointeePerson(person_id, name)

    @classmethod
    def _read(cls, data: Any) -> Appointee:
        value: Appointee = _APPOINTEE[data["kind"]]._read(data)
        return value


@dataclass(frozen=True, slots=True)
class AppointeeCandidate(Appointee):
    """A citizen who expressed interest, by pseudonym. For citizens' seats."""

    kind: ClassVar[str] = "candidate"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "candidate")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("candidate_value", "candidate", False),
    )

    candidate_value: str
    """The pseudonym."""

    @classmethod
    def _read(cls, data: Any) -> AppointeeCandidate:
        return cls(
            candidate_value=data["candidate"],
        )


@dataclass(frozen=True, slots=True)
class AppointeePerson(Appointee):
    """Somebody for one of the other seats. The name is public: it is an office."""

    kind: ClassVar[str] = "person"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "person")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("person_id", "person", False),
        ("name", "name", False),
    )

    person_id: UUID | str
    """The same person, the same id: in every team."""

    name: str
    """The name."""

    @classmethod
    def _read(cls, data: Any) -> AppointeePerson:
        return cls(
            person_id=UUID(data["person"]),
            name=data["name"],
        )


_APPOINTEE: dict[str, type[Appointee]] = {
    "candidate": AppointeeCandidate,
    "person": AppointeePerson,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproveHours(Command):
    """The other side agrees. Nobody approves what they reported themselves. The receipt names the
    entry. For that side, and for staff on its behalf.
    """

    NAME: ClassVar[str] = "assignment.approve_hours"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("assignment", "assignment", False),
        ("entry", "entry", False),
    )

    assignment: UUID | str
    """The assignment."""

    entry: int
    """The entry's number, from 1."""

    @classmethod
    def _read(cls, data: Any) -> ApproveHours:
        return cls(
            assignment=UUID(data["assignment"]),
            entry=data["entry"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproveMinutes(Command):
    """The minutes are approved. From then on they stand. For staff."""

    NAME: ClassVar[str] = "gathering.approve_minutes"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("gathering", "gathering", False),
    )

    gathering: UUID | str
    """The gathering."""

    @classmethod
    def _read(cls, data: Any) -> ApproveMinutes:
        return cls(
            gathering=UUID(data["gathering"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AskConsent(Command):
    """The organisation asks the volunteer to consent to a child certificate; there are 14 days to
    answer. Asking anew is possible once they have passed, and for a renewal. For a mandate to
    safeguard, and staff.
    """

    NAME: ClassVar[str] = "safeguard.ask_consent"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("assignment", "assignment", False),
    )

    assignment: UUID | str
    """An assignment of the volunteer in the organisation."""

    @classmethod
    def _read(cls, data: Any) -> AskConsent:
        return cls(
            assignment=UUID(data["assignment"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AskForInfo(Command):
    """Asks the applicant for more (*partshøring*, *oplysning af sagen*), with a last day. Once more
    sets another one. For staff.
    """

    NAME: ClassVar[str] = "grant.ask_info"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("grant", "grant", False),
        ("last_day", "last_day", False),
        ("text", "text", False),
    )

    grant: UUID | str
    """The application."""

    last_day: Date | str
    """The last day to answer, inclusive; today or later."""

    text: str
    """What is missing."""

    @classmethod
    def _read(cls, data: Any) -> AskForInfo:
        return cls(
            grant=UUID(data["grant"]),
            last_day=day(data["last_day"]),
            text=data["text"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessApplication(Command):
    """Assesses an application (*indstilling*) by each of the call's criteria; once more does it
    anew. For staff.
    """

    NAME: ClassVar[str] = "grant.assess"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("grant", "grant", False),
        ("text", "text", False),
        ("criteria", "criteria", True),
    )

    grant: UUID | str
    """The application."""

    text: str
    """The assessment as a whole."""

    criteria: Collection[CriterionAssessment | Mapping[str, Any]] | None = None
    """By each of the call's criteria, once each."""

    @classmethod
    def _read(cls, data: Any) -> AssessApplication:
        return cls(
            grant=UUID(data["grant"]),
            text=data["text"],
            criteria=maybe(data.get("criteria"), lambda value: items(value, CriterionAssessment._read)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessOrganisation(Command):
    """Records which criteria of approval an association meets. It is approved where it meets all.
    For staff.
    """

    NAME: ClassVar[str] = "organisation.assess"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("met", "met", False),
    )

    organisation: UUID | str
    """The association."""

    met: Collection[ApprovalCriterion | str]
    """The criteria that it meets."""

    @classmethod
    def _read(cls, data: Any) -> AssessOrganisation:
        return cls(
            organisation=UUID(data["organisation"]),
            met=items(data["met"], ApprovalCriterion),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentItem(Record):
    """An assignment in a list."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("assignment", "assignment", False),
        ("need", "need", False),
        ("stage", "stage", False),
        ("poster_yes", "poster_yes", False),
        ("helper_yes", "helper_yes", False),
        ("missing", "missing", False),
        ("name", "name", True),
    )

    assignment: UUID
    """The assignment."""

    need: UUID
    """The need."""

    stage: AssignmentStage
    """Where it stands now."""

    poster_yes: bool
    """Whether the poster has said yes."""

    helper_yes: bool
    """Whether the helper has said yes."""

    missing: tuple[MissingSafeguard, ...]
    """What is missing before the volunteer may work."""

    name: str | None = None
    """The volunteer's name, where it may be seen."""

    @classmethod
    def _read(cls, data: Any) -> AssignmentItem:
        return cls(
            assignment=UUID(data["assignment"]),
            need=UUID(data["need"]),
            stage=AssignmentStage(data["stage"]),
            poster_yes=data["poster_yes"],
            helper_yes=data["helper_yes"],
            missing=items(data["missing"], MissingSafeguard),
            name=data.get("name"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentList(Record):
    """A page of assignments."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("assignments", "assignments", False),
        ("next", "next", True),
    )

    assignments: tuple[AssignmentItem, ...]
    """The assignments of this page."""

    next: UUID | None = None
    """Where the next page begins; none on the last."""

    @classmethod
    def _read(cls, data: Any) -> AssignmentList:
        return cls(
            assignments=items(data["assignments"], AssignmentItem._read),
            next=maybe(data.get("next"), UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentView(Record):
    """An assignment as the actor may see it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("assignment", "assignment", False),
        ("need", "need", False),
        ("schedule", "schedule", False),
        ("stage", "stage", False),
        ("poster_yes", "poster_yes", False),
        ("helper_yes", "helper_yes", False),
        ("missing", "missing", False),
        ("hours", "hours", False),
        ("approved", "approved", False),
        ("cancelled", "cancelled", True),
        ("citizen", "citizen", True),
        ("email", "email", True),
        ("helper", "helper", True),
        ("name", "name", True),
        ("note", "note", True),
        ("offer", "offer", True),
        ("organisation", "organisation", True),
        ("phone", "phone", True),
        ("place", "place", True),
        ("safeguards", "safeguards", True),
        ("task", "task", True),
        ("title", "title", True),
    )

    assignment: UUID
    """The assignment."""

    need: UUID
    """The need."""

    schedule: Schedule
    """When."""

    stage: AssignmentStage
    """Where it stands now."""

    poster_yes: bool
    """Whether the poster has said yes."""

    helper_yes: bool
    """Whether the helper has said yes."""

    missing: tuple[MissingSafeguard, ...]
    """What is missing before the volunteer may work, or while they can't."""

    hours: tuple[HoursEntryView, ...]
    """The ledger of hours."""

    approved: int
    """Minutes approved."""

    cancelled: CancelCause | None = None
    """Why it was cancelled."""

    citizen: UUID | None = None
    """The volunteer; for staff and themselves."""

    email: str | None = None
    """The volunteer's e-mail address, from when both have said yes until the end."""

    helper: UUID | None = None
    """The organisation that helps, where one does."""

    name: str | None = None
    """The volunteer's name, once they have said yes. A protected name only staff sees."""

    note: str | None = None
    """What was said of that."""

    offer: UUID | None = None
    """The offer that it came of."""

    organisation: UUID | None = None
    """The organisation that posted it."""

    phone: str | None = None
    """The volunteer's telephone number, from when both have said yes until the end."""

    place: Place | None = None
    """Where; of a citizen's need only from when both have said yes."""

    safeguards: SafeguardView | None = None
    """Where the volunteer's safeguards stand; for a mandate to safeguard, the volunteer and staff,
    while both say yes.
    """

    task: str | None = None
    """The task, in words."""

    title: str | None = None
    """What the need is called."""

    @classmethod
    def _read(cls, data: Any) -> AssignmentView:
        return cls(
            assignment=UUID(data["assignment"]),
            need=UUID(data["need"]),
            schedule=Schedule._read(data["schedule"]),
            stage=AssignmentStage(data["stage"]),
            poster_yes=data["poster_yes"],
            helper_yes=data["helper_yes"],
            missing=items(data["missing"], MissingSafeguard),
            hours=items(data["hours"], HoursEntryView._read),
            approved=data["approved"],
            cancelled=maybe(data.get("cancelled"), CancelCause),
            citizen=maybe(data.get("citizen"), UUID),
            email=data.get("email"),
            helper=maybe(data.get("helper"), UUID),
            name=data.get("name"),
            note=data.get("note"),
            offer=maybe(data.get("offer"), UUID),
            organisation=maybe(data.get("organisation"), UUID),
            phone=data.get("phone"),
            place=maybe(data.get("place"), Place._read),
            safeguards=maybe(data.get("safeguards"), SafeguardView._read),
            task=data.get("task"),
            title=data.get("title"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Record):
    """What is attached to a mail: described, not held. `read_attachment` gives its bytes."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("media_type", "media_type", False),
        ("size", "size", False),
        ("sha256", "sha256", False),
        ("inline", "inline", False),
        ("damaged", "damaged", False),
        ("name", "name", True),
        ("subject", "subject", True),
    )

    media_type: str
    """The media type in lower case, as the mail says: `application/pdf`. Nothing proves it."""

    size: int
    """How many bytes it has, decoded."""

    sha256: str
    """SHA-256 of the decoded bytes, as 64 hexadecimal digits in lower case."""

    inline: bool
    """Whether it belongs within the text, as a picture in a signature does."""

    damaged: bool
    """Whether something of it could not be decoded."""

    name: str | None = None
    """The file's name, without folders and control characters, of at most 255 characters."""

    subject: str | None = None
    """For an attached mail, its subject."""

    @classmethod
    def _read(cls, data: Any) -> Attachment:
        return cls(
            media_type=data["media_type"],
            size=data["size"],
            sha256=data["sha256"],
            inline=data["inline"],
            damaged=data["damaged"],
            name=data.get("name"),
            subject=data.get("subject"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentRef(Record):
    """A file that came with a response: described, never stored here."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("name", "name", False),
        ("media_type", "media_type", False),
        ("size", "size", False),
        ("sha256", "sha256", False),
    )

    name: str
    """Its name."""

    media_type: str
    """Its media type, such as `application/pdf`."""

    size: int
    """Its size in bytes."""

    sha256: str
    """Its SHA-256 in 64 hexadecimal digits."""

    @classmethod
    def _read(cls, data: Any) -> AttachmentRef:
        return cls(
            name=data["name"],
            media_type=data["media_type"],
            size=data["size"],
            sha256=data["sha256"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardCeremony(Record):
    """Where and when an award is handed over: the annual event (*årligt arrangement*)."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("on", "on", False),
        ("place", "place", False),
    )

    on: Date
    """The day."""

    place: str
    """The place."""

    @classmethod
    def _read(cls, data: Any) -> AwardCeremony:
        return cls(
            on=day(data["on"]),
            place=data["place"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardItem(Record):
    """An award in a list."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("award", "award", False),
        ("title", "title", False),
        ("year", "year", False),
        ("stage", "stage", False),
        ("deadline", "deadline", False),
        ("vote_closes_at", "vote_closes_at", False),
    )

    award: UUID
    """The award."""

    title: str
    """What it is called."""

    year: int
    """For which year."""

    stage: AwardStage
    """Where it stands now."""

    deadline: DateTime
    """When nominations close, exclusive."""

    vote_closes_at: DateTime
    """When the vote closes, exclusive."""

    @classmethod
    def _read(cls, data: Any) -> AwardItem:
        return cls(
            award=UUID(data["award"]),
            title=data["title"],
            year=data["year"],
            stage=AwardStage(data["stage"]),
            deadline=instant(data["deadline"]),
            vote_closes_at=instant(data["vote_closes_at"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardList(Record):
    """A page of awards."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("total", "total", False),
        ("awards", "awards", False),
        ("next", "next", True),
    )

    total: int
    """How many there are in all, on every page."""

    awards: tuple[AwardItem, ...]
    """The awards of this page."""

    next: UUID | None = None
    """Where the next page begins; none on the last."""

    @classmethod
    def _read(cls, data: Any) -> AwardList:
        return cls(
            total=data["total"],
            awards=items(data["awards"], AwardItem._read),
            next=maybe(data.get("next"), UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardResultView(Record):
    """A result with words."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("winners", "winners", False),
        ("shared", "shared", False),
        ("prize_each_oere", "prize_each_oere", False),
        ("ranking", "ranking", False),
    )

    winners: tuple[int, ...]
    """Who won, by number."""

    shared: bool
    """Whether the prize is shared."""

    prize_each_oere: int
    """What each winner gets, in hundredths of a krone."""

    ranking: tuple[NomineeResultView, ...]
    """Everybody who stood, the first first."""

    @classmethod
    def _read(cls, data: Any) -> AwardResultView:
        return cls(
            winners=items(data["winners"], same),
            shared=data["shared"],
            prize_each_oere=data["prize_each_oere"],
            ranking=items(data["ranking"], NomineeResultView._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardView(Record):
    """An award as the actor may see it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("award", "award", False),
        ("title", "title", False),
        ("year", "year", False),
        ("prize_oere", "prize_oere", False),
        ("opens_at", "opens_at", False),
        ("deadline", "deadline", False),
        ("vote_opens_at", "vote_opens_at", False),
        ("vote_closes_at", "vote_closes_at", False),
        ("jury_per_mille", "jury_per_mille", False),
        ("unverified_voters", "unverified_voters", False),
        ("stage", "stage", False),
        ("jurors", "jurors", False),
        ("nominees", "nominees", False),
        ("criteria", "criteria", True),
        ("event", "event", True),
        ("result", "result", True),
    )

    award: UUID
    """The award."""

    title: str
    """What it is called."""

    year: int
    """For which year."""

    prize_oere: int
    """The prize, in hundredths of a krone."""

    opens_at: DateTime
    """When nominations open."""

    deadline: DateTime
    """When they close, exclusive."""

    vote_opens_at: DateTime
    """When the vote opens."""

    vote_closes_at: DateTime
    """When it closes, exclusive."""

    jury_per_mille: int
    """The jury's share of the decision, in per mille."""

    unverified_voters: bool
    """Whether those may vote, too, whose identity nobody has verified."""

    stage: AwardStage
    """Where it stands now."""

    jurors: tuple[JurorView, ...]
    """The jury."""

    nominees: tuple[NomineeView, ...]
    """The nominees: all for staff; for everybody those who agreed and are not out of it; for a
    nominee and those who nominated them, them too.
    """

    criteria: str | None = None
    """For what it is given."""

    event: AwardCeremony | None = None
    """Where and when it is handed over."""

    result: AwardResultView | None = None
    """The result, once it is declared."""

    @classmethod
    def _read(cls, data: Any) -> AwardView:
        return cls(
            award=UUID(data["award"]),
            title=data["title"],
            year=data["year"],
            prize_oere=data["prize_oere"],
            opens_at=instant(data["opens_at"]),
            deadline=instant(data["deadline"]),
            vote_opens_at=instant(data["vote_opens_at"]),
            vote_closes_at=instant(data["vote_closes_at"]),
            jury_per_mille=data["jury_per_mille"],
            unverified_voters=data["unverified_voters"],
            stage=AwardStage(data["stage"]),
            jurors=items(data["jurors"], JurorView._read),
            nominees=items(data["nominees"], NomineeView._read),
            criteria=data.get("criteria"),
            event=maybe(data.get("event"), AwardCeremony._read),
            result=maybe(data.get("result"), AwardResultView._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginWhitePaper(Command):
    """Begins work on the white paper, once the hearing is open. For staff."""

    NAME: ClassVar[str] = "white_paper.begin"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
    )

    hearing: UUID | str
    """The hearing."""

    @classmethod
    def _read(cls, data: Any) -> BeginWhitePaper:
        return cls(
            hearing=UUID(data["hearing"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginWork(Command):
    """The team is constituted (*konstituerer sig*) and begins its work. For staff."""

    NAME: ClassVar[str] = "team.begin"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("chair", "chair", True),
    )

    team: UUID | str
    """The team."""

    chair: int | None = None
    """The appointment of whoever chairs it."""

    @classmethod
    def _read(cls, data: Any) -> BeginWork:
        return cls(
            team=UUID(data["team"]),
            chair=data.get("chair"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLine(Record):
    """A line of a budget."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("label", "label", False),
        ("side", "side", False),
        ("amount_oere", "amount_oere", False),
    )

    label: str
    """What for, or from whom."""

    side: BudgetSide
    """Money in or out."""

    amount_oere: int
    """How much, in øre: 1 to 1,000,000,000,000."""

    @classmethod
    def _read(cls, data: Any) -> BudgetLine:
        return cls(
            label=data["label"],
            side=BudgetSide(data["side"]),
            amount_oere=data["amount_oere"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CalculateAllowances(Query["AllowanceList"]):
    """What the members of a team earn for the meetings of a year, from the attendance. Politicians
    and employees are paid otherwise and are left out. For staff.
    """

    NAME: ClassVar[str] = "team.allowances"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("year", "year", False),
        ("single_oere", "single_oere", False),
    )

    team: UUID | str
    """The team."""

    year: int
    """The year."""

    single_oere: int
    """The single allowance of that year, in øre."""

    @classmethod
    def _read(cls, data: Any) -> CalculateAllowances:
        return cls(
            team=UUID(data["team"]),
            year=data["year"],
            single_oere=data["single_oere"],
        )

    @classmethod
    def _view(cls, data: Any) -> AllowanceList:
        view: AllowanceList = AllowanceList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class CalculatePeriod(Query["HearingPeriod"]):
    """Calculates how long a hearing must be open, with the provision and the days passed over. For
    everybody: it looks at nothing but its input.
    """

    NAME: ClassVar[str] = "hearing.period"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("basis", "basis", False),
        ("published_on", "published_on", False),
        ("last_day", "last_day", True),
        ("policy", "policy", True),
    )

    basis: HearingBasis | Mapping[str, Any]
    """On what the hearing rests."""

    published_on: Date | str
    """The day of publication; for plans, in Plandata.dk."""

    last_day: Date | str | None = None
    """The last day, inclusive; the earliest lawful one where it is not given."""

    policy: HearingPolicy | Mapping[str, Any] | None = None
    """The municipality's choices."""

    @classmethod
    def _read(cls, data: Any) -> CalculatePeriod:
        return cls(
            basis=HearingBasis._read(data["basis"]),
            published_on=day(data["published_on"]),
            last_day=maybe(data.get("last_day"), day),
            policy=maybe(data.get("policy"), HearingPolicy._read),
        )

    @classmethod
    def _view(cls, data: Any) -> HearingPeriod:
        view: HearingPeriod = HearingPeriod._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class CallElection(Command):
    """Calls an election, or calls it anew before anybody stands. Members are elected one by one;
    there are no lists and no alliances. For staff.
    """

    NAME: ClassVar[str] = "council.call_election"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("day", "day", False),
        ("seats", "seats", False),
        ("candidates_until", "candidates_until", False),
        ("from_", "from", False),
        ("to", "to", False),
    )

    organisation: UUID | str
    """The council."""

    day: Date | str
    """The election day; for a local council the day of its general meeting."""

    seats: int
    """How many are elected."""

    candidates_until: Date | str
    """The last day on which somebody can stand, inclusive; today or later, and before the election
    day.
    """

    from_: Date | str
    """The first day of the term; the election day or later."""

    to: Date | str
    """Its last day, inclusive."""

    @classmethod
    def _read(cls, data: Any) -> CallElection:
        return cls(
            organisation=UUID(data["organisation"]),
            day=day(data["day"]),
            seats=data["seats"],
            candidates_until=day(data["candidates_until"]),
            from_=day(data["from"]),
            to=day(data["to"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CallGathering(Command):
    """Calls a gathering, or changes its time, place or agenda before it begins. For staff."""

    NAME: ClassVar[str] = "gathering.call"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("gathering", "gathering", False),
        ("host", "host", False),
        ("title", "title", False),
        ("place", "place", False),
        ("starts_at", "starts_at", False),
        ("ends_at", "ends_at", False),
        ("agenda", "agenda", True),
    )

    gathering: UUID | str = field(default_factory=uuid4)
    """A fresh id, or the id of the gathering to change."""

    host: GatheringHost | Mapping[str, Any]
    """Whose it is."""

    title: str
    """What it is called. Public, as time and place are."""

    place: str
    """Where."""

    starts_at: DateTime | str
    """When it begins."""

    ends_at: DateTime | str
    """When it ends, within a day."""

    agenda: Collection[AgendaItem | Mapping[str, Any]] | None = None
    """The agenda."""

    @classmethod
    def _read(cls, data: Any) -> CallGathering:
        return cls(
            gathering=UUID(data["gathering"]),
            host=GatheringHost._read(data["host"]),
            title=data["title"],
            place=data["place"],
            starts_at=instant(data["starts_at"]),
            ends_at=instant(data["ends_at"]),
            agenda=maybe(data.get("agenda"), lambda value: items(value, AgendaItem._read)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CallMeeting(Command):
    """Calls a meeting, which the receipt names, or changes its time and place. For staff."""

    NAME: ClassVar[str] = "hearing.call_meeting"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("meeting", "meeting", False),
        ("title", "title", False),
        ("place", "place", False),
        ("starts_at", "starts_at", False),
        ("ends_at", "ends_at", False),
    )

    hearing: UUID | str
    """The hearing."""

    meeting: UUID | str = field(default_factory=uuid4)
    """A fresh id, or the id of the meeting to change."""

    title: str
    """The title."""

    place: str
    """The place."""

    starts_at: DateTime | str
    """When it begins."""

    ends_at: DateTime | str
    """When it ends, within a day of its beginning."""

    @classmethod
    def _read(cls, data: Any) -> CallMeeting:
        return cls(
            hearing=UUID(data["hearing"]),
            meeting=UUID(data["meeting"]),
            title=data["title"],
            place=data["place"],
            starts_at=instant(data["starts_at"]),
            ends_at=instant(data["ends_at"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign(Record):
    """Responses that are nearly the same."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("template", "template", False),
        ("representative", "representative", False),
        ("members", "members", False),
    )

    template: str
    """What they share, as the most typical of them says it."""

    representative: UUID
    """The most typical of them."""

    members: tuple[CampaignMember, ...]
    """All of them, by number."""

    @classmethod
    def _read(cls, data: Any) -> Campaign:
        return cls(
            template=data["template"],
            representative=UUID(data["representative"]),
            members=items(data["members"], CampaignMember._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignList(Record):
    """The campaigns of a hearing, the largest first."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("compared", "compared", False),
        ("campaigns", "campaigns", False),
    )

    compared: int
    """How many responses were compared."""

    campaigns: tuple[Campaign, ...]
    """The campaigns."""

    @classmethod
    def _read(cls, data: Any) -> CampaignList:
        return cls(
            compared=data["compared"],
            campaigns=items(data["campaigns"], Campaign._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignMember(Record):
    """One response of a campaign."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("response", "response", False),
        ("number", "number", False),
        ("kind", "kind", False),
        ("additions", "additions", False),
    )

    response: UUID
    """The response."""

    number: int
    """Its number within the hearing."""

    kind: RespondentKind
    """For whom its sender answers."""

    additions: tuple[str, ...]
    """What it says beyond what the campaign shares, in the sender's own words."""

    @classmethod
    def _read(cls, data: Any) -> CampaignMember:
        return cls(
            response=UUID(data["response"]),
            number=data["number"],
            kind=RespondentKind(data["kind"]),
            additions=items(data["additions"], same),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelAssignment(Command):
    """A side, or staff, ends what was agreed or begun. The place is free again. For either side."""

    NAME: ClassVar[str] = "assignment.cancel"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("assignment", "assignment", False),
        ("side", "side", False),
        ("cause", "cause", False),
        ("note", "note", True),
    )

    assignment: UUID | str
    """The assignment."""

    side: AssignmentSide | str
    """The side that cancels."""

    cause: CancelCause | str
    """Why; anything but `erased`."""

    note: str | None = None
    """In words, for both sides and staff."""

    @classmethod
    def _read(cls, data: Any) -> CancelAssignment:
        return cls(
            assignment=UUID(data["assignment"]),
            side=AssignmentSide(data["side"]),
            cause=CancelCause(data["cause"]),
            note=data.get("note"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelElection(Command):
    """Cancels an election without a choice (*fredsvalg*): candidacies are closed, there are not
    more candidates than seats, and the election day is at least as many weeks away as the rules say
    (4 for the elder council). Then everybody who stands is elected; the receipt names the members,
    by number. For staff.
    """

    NAME: ClassVar[str] = "council.cancel_election"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
    )

    organisation: UUID | str
    """The council."""

    @classmethod
    def _read(cls, data: Any) -> CancelElection:
        return cls(
            organisation=UUID(data["organisation"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelGathering(Command):
    """Cancels a gathering that has not begun. It stays in calendars, as cancelled. For staff."""

    NAME: ClassVar[str] = "gathering.cancel"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("gathering", "gathering", False),
        ("reason", "reason", False),
    )

    gathering: UUID | str
    """The gathering."""

    reason: str
    """Why. Public where the agendas are."""

    @classmethod
    def _read(cls, data: Any) -> CancelGathering:
        return cls(
            gathering=UUID(data["gathering"]),
            reason=data["reason"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelHearing(Command):
    """Cancels a hearing that is not decided. For staff."""

    NAME: ClassVar[str] = "hearing.cancel"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("reason", "reason", False),
    )

    hearing: UUID | str
    """The hearing."""

    reason: str
    """Why. Public."""

    @classmethod
    def _read(cls, data: Any) -> CancelHearing:
        return cls(
            hearing=UUID(data["hearing"]),
            reason=data["reason"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelMeeting(Command):
    """Cancels a meeting, which the receipt names. It stays in the calendar, as cancelled. For
    staff.
    """

    NAME: ClassVar[str] = "hearing.cancel_meeting"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("meeting", "meeting", False),
    )

    hearing: UUID | str
    """The hearing."""

    meeting: UUID | str
    """The meeting."""

    @classmethod
    def _read(cls, data: Any) -> CancelMeeting:
        return cls(
            hearing=UUID(data["hearing"]),
            meeting=UUID(data["meeting"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidacyView(Record):
    """A citizen's candidacy, as they and staff see it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("candidate", "candidate", False),
        ("stage", "stage", False),
        ("at", "at", False),
        ("invited_because", "invited_because", False),
        ("drawn_for", "drawn_for", True),
        ("told", "told", True),
    )

    candidate: str
    """The pseudonym."""

    stage: CandidacyStage
    """How far it has come."""

    at: DateTime
    """When interest was expressed, or the invitation sent."""

    invited_because: tuple[FitReason, ...]
    """Why the citizen was invited."""

    drawn_for: str | None = None
    """The group of seats drawn for."""

    told: CandidateData | None = None
    """What the citizen told."""

    @classmethod
    def _read(cls, data: Any) -> CandidacyView:
        return cls(
            candidate=data["candidate"],
            stage=CandidacyStage(data["stage"]),
            at=instant(data["at"]),
            invited_because=items(data["invited_because"], FitReason._read),
            drawn_for=data.get("drawn_for"),
            told=maybe(data.get("told"), CandidateData._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateData(Record):
    """What a candidate told. Lies in the vault; goes when the citizen is erased."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("features", "features", False),
        ("experiences", "experiences", False),
        ("fits", "fits", False),
        ("household", "household", True),
        ("motivation", "motivation", True),
    )

    features: Mapping[str, str]
    """The values of the draw's features."""

    experiences: tuple[str, ...]
    """What the candidate has lived through."""

    fits: tuple[SeatFit, ...]
    """How the candidate fits each group of citizens' seats."""

    household: str | None = None
    """What those who live together share: a keyed hash."""

    motivation: str | None = None
    """Why the candidate wishes to take part."""

    @classmethod
    def _read(cls, data: Any) -> CandidateData:
        return cls(
            features=entries(data["features"], same),
            experiences=items(data["experiences"], same),
            fits=items(data["fits"], SeatFit._read),
            household=data.get("household"),
            motivation=data.get("motivation"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateItem(Record):
    """One candidate, as staff see them."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("candidate", "candidate", False),
        ("stage", "stage", False),
        ("at", "at", False),
        ("told", "told", False),
        ("citizen", "citizen", True),
        ("drawn_for", "drawn_for", True),
    )

    candidate: str
    """The pseudonym."""

    stage: CandidacyStage
    """How far it has come."""

    at: DateTime
    """When interest was expressed."""

    told: CandidateData
    """What the candidate told."""

    citizen: UUID | None = None
    """The citizen."""

    drawn_for: str | None = None
    """The group of seats drawn for."""

    @classmethod
    def _read(cls, data: Any) -> CandidateItem:
        return cls(
            candidate=data["candidate"],
            stage=CandidacyStage(data["stage"]),
            at=instant(data["at"]),
            told=CandidateData._read(data["told"]),
            citizen=maybe(data.get("citizen"), UUID),
            drawn_for=data.get("drawn_for"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateList(Record):
    """The candidates."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("candidates", "candidates", False),
    )

    candidates: tuple[CandidateItem, ...]
    """In the order of their pseudonyms."""

    @classmethod
    def _read(cls, data: Any) -> CandidateList:
        return cls(
            candidates=items(data["candidates"], CandidateItem._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateView(Record):
    """A candidate, as the actor may see them."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("candidate", "candidate", False),
        ("name", "name", True),
        ("votes", "votes", True),
    )

    candidate: int
    """The number, from 1."""

    name: str | None = None
    """The name. A protected one is for staff alone."""

    votes: int | None = None
    """The votes, once they are recorded."""

    @classmethod
    def _read(cls, data: Any) -> CandidateView:
        return cls(
            candidate=data["candidate"],
            name=data.get("name"),
            votes=data.get("votes"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateVotes(Record):
    """How many voted for a candidate."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("candidate", "candidate", False),
        ("votes", "votes", False),
    )

    candidate: int
    """The candidate, by number."""

    votes: int
    """The votes."""

    @classmethod
    def _read(cls, data: Any) -> CandidateVotes:
        return cls(
            candidate=data["candidate"],
            votes=data["votes"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryOutIdea(Command):
    """Tells that the idea was carried out."""

    NAME: ClassVar[str] = "idea.carry_out"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("note", "note", False),
    )

    idea: UUID | str
    """The idea."""

    note: str
    """What was done."""

    @classmethod
    def _read(cls, data: Any) -> CarryOutIdea:
        return cls(
            idea=UUID(data["idea"]),
            note=data["note"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CastVote(Command):
    """Votes for a nominee who stands, or for another one instead, while the vote is open. For the
    citizen alone, whose identity is verified unless the award says otherwise: staff do not vote for
    anybody.
    """

    NAME: ClassVar[str] = "award.vote"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("award", "award", False),
        ("citizen", "citizen", False),
        ("nominee", "nominee", False),
    )

    award: UUID | str
    """The award."""

    citizen: UUID | str
    """Who votes."""

    nominee: int
    """For whom, by number."""

    @classmethod
    def _read(cls, data: Any) -> CastVote:
        return cls(
            award=UUID(data["award"]),
            citizen=UUID(data["citizen"]),
            nominee=data["nominee"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Chances(Record):
    """Everybody's chance."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("fairness", "fairness", False),
        ("people", "people", False),
    )

    fairness: Fairness
    """How good the lottery is."""

    people: tuple[PersonChance, ...]
    """In byte order of the pseudonyms; who can't be drawn has 0."""

    @classmethod
    def _read(cls, data: Any) -> Chances:
        return cls(
            fairness=Fairness._read(data["fairness"]),
            people=items(data["people"], PersonChance._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeContact(Command):
    """Replaces name and contact as a whole."""

    NAME: ClassVar[str] = "citizen.change_contact"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("name", "name", False),
        ("address", "address", True),
        ("contact", "contact", True),
        ("email", "email", True),
        ("phone", "phone", True),
        ("protected", "protected", True),
    )

    citizen: UUID | str
    """The citizen."""

    name: str
    """The name."""

    address: Address | Mapping[str, Any] | None = None
    """Postal address."""

    contact: ContactChannel | str = ContactChannel.NONE
    """How the citizen wishes to be reached."""

    email: str | None = None
    """E-mail address."""

    phone: str | None = None
    """Telephone number."""

    protected: bool = False
    """Name and address protection."""

    @classmethod
    def _read(cls, data: Any) -> ChangeContact:
        return cls(
            citizen=UUID(data["citizen"]),
            name=data["name"],
            address=maybe(data.get("address"), Address._read),
            contact=ContactChannel(data.get("contact", "none")),
            email=data.get("email"),
            phone=data.get("phone"),
            protected=data.get("protected", False),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeNeed(Command):
    """Changes a need. Once somebody has a place, times, place, period, contact and age limits stay,
    and so do the places taken. Before that, who said yes to something else is asked again. For the
    poster and staff.
    """

    NAME: ClassVar[str] = "need.change"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("need", "need", False),
        ("text", "text", False),
        ("spec", "spec", False),
    )

    need: UUID | str
    """The need."""

    text: NeedText | Mapping[str, Any]
    """What it says."""

    spec: NeedSpec | Mapping[str, Any]
    """What it asks for."""

    @classmethod
    def _read(cls, data: Any) -> ChangeNeed:
        return cls(
            need=UUID(data["need"]),
            text=NeedText._read(data["text"]),
            spec=NeedSpec._read(data["spec"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeOffer(Command):
    """Changes an offer. Assignments that came of it stay. For who made it and staff."""

    NAME: ClassVar[str] = "offer.change"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("offer", "offer", False),
        ("spec", "spec", False),
    )

    offer: UUID | str
    """The offer."""

    spec: OfferSpec | Mapping[str, Any]
    """What is offered, as a whole."""

    @classmethod
    def _read(cls, data: Any) -> ChangeOffer:
        return cls(
            offer=UUID(data["offer"]),
            spec=OfferSpec._read(data["spec"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeOrganisation(Command):
    """Changes what is known of an organisation. For staff, and for those who manage it; once it is
    confirmed, name, CVR number and inhabitants for staff alone.
    """

    NAME: ClassVar[str] = "organisation.change"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("name", "name", False),
        ("text", "text", False),
        ("area", "area", True),
        ("cvr", "cvr", True),
        ("inhabitants", "inhabitants", True),
    )

    organisation: UUID | str
    """The organisation."""

    name: str
    """What it is called."""

    text: OrganisationText | Mapping[str, Any]
    """What it says of itself."""

    area: str | None = None
    """The part of the municipality."""

    cvr: str | None = None
    """Its CVR number."""

    inhabitants: int | None = None
    """How many live in the area of a local council."""

    @classmethod
    def _read(cls, data: Any) -> ChangeOrganisation:
        return cls(
            organisation=UUID(data["organisation"]),
            name=data["name"],
            text=OrganisationText._read(data["text"]),
            area=data.get("area"),
            cvr=data.get("cvr"),
            inhabitants=data.get("inhabitants"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeProfile(Command):
    """Replaces the profile as a whole."""

    NAME: ClassVar[str] = "citizen.change_profile"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("profile", "profile", False),
    )

    citizen: UUID | str
    """The citizen."""

    profile: Profile | Mapping[str, Any]
    """The new profile."""

    @classmethod
    def _read(cls, data: Any) -> ChangeProfile:
        return cls(
            citizen=UUID(data["citizen"]),
            profile=Profile._read(data["profile"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeQuotas(Command):
    """Changes the quotas of a draw that is not published yet, for instance because no panel meets
    them. What people were asked stays. For staff.
    """

    NAME: ClassVar[str] = "team.change_quotas"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("plan", "plan", False),
    )

    team: UUID | str
    """The team."""

    plan: DrawPlan | Mapping[str, Any]
    """The quotas, with the same features and values as before."""

    @classmethod
    def _read(cls, data: Any) -> ChangeQuotas:
        return cls(
            team=UUID(data["team"]),
            plan=DrawPlan._read(data["plan"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCaseNumberQuery(Query["CheckCaseNumberView"]):
    """May this be a case number, and is it built on KLE?"""

    NAME: ClassVar[str] = "identity.check_case_number"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("case_number", "case_number", False),
    )

    case_number: str
    """The number as typed."""

    @classmethod
    def _read(cls, data: Any) -> CheckCaseNumberQuery:
        return cls(
            case_number=data["case_number"],
        )

    @classmethod
    def _view(cls, data: Any) -> CheckCaseNumberView:
        view: CheckCaseNumberView = CheckCaseNumberView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCaseNumberView(Record):
    """A case number."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("case_number", "case_number", False),
        ("kle", "kle", True),
    )

    case_number: str
    """The number as it is kept."""

    kle: KleCaseNumberView | None = None
    """Its parts, where it is built on KLE."""

    @classmethod
    def _read(cls, data: Any) -> CheckCaseNumberView:
        return cls(
            case_number=data["case_number"],
            kle=maybe(data.get("kle"), KleCaseNumberView._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCprQuery(Query["CheckCprView"]):
    """Is this a well-formed personal number, of which kind, and of what date?"""

    NAME: ClassVar[str] = "identity.check_cpr"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("cpr", "cpr", False),
    )

    cpr: str
    """The number as typed, `DDMMYY-SSSS` or ten digits."""

    @classmethod
    def _read(cls, data: Any) -> CheckCprQuery:
        return cls(
            cpr=data["cpr"],
        )

    @classmethod
    def _view(cls, data: Any) -> CheckCprView:
        view: CheckCprView = CheckCprView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCprView(Record):
    """What can be told from a personal number without a register. It holds no digit of the serial,
    but the date of birth.
    """

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("kind", "kind", False),
        ("masked", "masked", False),
        ("birth_date", "birth_date", False),
        ("mod11", "mod11", True),
    )

    kind: PersonNumberKind
    """A number of the CPR register, or a local replacement."""

    masked: str
    """`DDMMYY-****`."""

    birth_date: Date
    """The date of birth."""

    mod11: bool | None = None
    """Whether the check digit matches. Information only: `false` is no reason to refuse the number.
    Null for a replacement number, which has no check digit.
    """

    @classmethod
    def _read(cls, data: Any) -> CheckCprView:
        return cls(
            kind=PersonNumberKind(data["kind"]),
            masked=data["masked"],
            birth_date=day(data["birth_date"]),
            mod11=data.get("mod11"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCvrQuery(Query["CheckCvrView"]):
    """Is this a valid CVR number?"""

    NAME: ClassVar[str] = "identity.check_cvr"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("cvr", "cvr", False),
    )

    cvr: str
    """The number as typed."""

    @classmethod
    def _read(cls, data: Any) -> CheckCvrQuery:
        return cls(
            cvr=data["cvr"],
        )

    @classmethod
    def _view(cls, data: Any) -> CheckCvrView:
        view: CheckCvrView = CheckCvrView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCvrView(Record):
    """A valid CVR number."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("cvr", "cvr", False),
    )

    cvr: str
    """Eight digits."""

    @classmethod
    def _read(cls, data: Any) -> CheckCvrView:
        return cls(
            cvr=data["cvr"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckKleQuery(Query["CheckKleView"]):
    """Has this the shape of a KLE number, and where is it shown?"""

    NAME: ClassVar[str] = "identity.check_kle"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("kle", "kle", False),
    )

    kle: str
    """The number as typed."""

    @classmethod
    def _read(cls, data: Any) -> CheckKleQuery:
        return cls(
            kle=data["kle"],
        )

    @classmethod
    def _view(cls, data: Any) -> CheckKleView:
        view: CheckKleView = CheckKleView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckKleView(Record):
    """A number of the shape of KLE; whether it is on the list is not known here."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("kle", "kle", False),
        ("level", "level", False),
        ("url", "url", False),
    )

    kle: str
    """The number."""

    level: KleLevel
    """How deep it goes."""

    url: str
    """Where KL shows it."""

    @classmethod
    def _read(cls, data: Any) -> CheckKleView:
        return cls(
            kle=data["kle"],
            level=KleLevel(data["level"]),
            url=data["url"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPostalCodeQuery(Query["CheckPostalCodeView"]):
    """Is this a postal code, and of which part of the country?"""

    NAME: ClassVar[str] = "identity.check_postal_code"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("postal_code", "postal_code", False),
    )

    postal_code: str
    """The code as typed."""

    @classmethod
    def _read(cls, data: Any) -> CheckPostalCodeQuery:
        return cls(
            postal_code=data["postal_code"],
        )

    @classmethod
    def _view(cls, data: Any) -> CheckPostalCodeView:
        view: CheckPostalCodeView = CheckPostalCodeView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPostalCodeView(Record):
    """A postal code. It tells no municipality."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("postal_code", "postal_code", False),
        ("area", "area", False),
    )

    postal_code: str
    """Four digits."""

    area: PostalArea
    """The part of the country that the series belongs to."""

    @classmethod
    def _read(cls, data: Any) -> CheckPostalCodeView:
        return cls(
            postal_code=data["postal_code"],
            area=PostalArea(data["area"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CitizenExport(Record):
    """Everything that is kept about a citizen (GDPR art. 15)."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("format", "format", False),
        ("made_at", "made_at", False),
        ("citizen", "citizen", False),
        ("status", "status", False),
        ("identity", "identity", False),
        ("profile", "profile", False),
        ("consents", "consents", False),
        ("ideas", "ideas", False),
        ("supports", "supports", False),
        ("responses", "responses", False),
        ("teams", "teams", False),
        ("assignments", "assignments", False),
        ("other", "other", False),
        ("history", "history", False),
    )

    format: str
    """The shape of this export; a later one only adds to it."""

    made_at: DateTime
    """When it was made."""

    citizen: UUID
    """The citizen."""

    status: CitizenStatus
    """How the citizen stands to the bank."""

    identity: Identity
    """Name and contact."""

    profile: Profile
    """Interests, competencies, area, age."""

    consents: tuple[ConsentView, ...]
    """The consents in force."""

    ideas: tuple[ExportedIdea, ...]
    """The ideas deposited, with all their versions."""

    supports: tuple[UUID, ...]
    """The ideas supported, or once supported."""

    responses: tuple[ExportedResponse, ...]
    """The responses sent to hearings from the account."""

    teams: tuple[ExportedCandidacy, ...]
    """The teams that the citizen was invited to, was interested in or sat in."""

    assignments: tuple[ExportedAssignment, ...]
    """What the citizen was proposed for as a volunteer, with the hours."""

    other: tuple[ExportedRow, ...]
    """Everything else that lies in the vault under the citizen's name: mandates, offers,
    nominations, candidacies for a council and the like.
    """

    history: tuple[ExportedEntry, ...]
    """What happened, from the journal."""

    @classmethod
    def _read(cls, data: Any) -> CitizenExport:
        return cls(
            format=data["format"],
            made_at=instant(data["made_at"]),
            citizen=UUID(data["citizen"]),
            status=CitizenStatus(data["status"]),
            identity=Identity._read(data["identity"]),
            profile=Profile._read(data["profile"]),
            consents=items(data["consents"], ConsentView._read),
            ideas=items(data["ideas"], ExportedIdea._read),
            supports=items(data["supports"], UUID),
            responses=items(data["responses"], ExportedResponse._read),
            teams=items(data["teams"], ExportedCandidacy._read),
            assignments=items(data["assignments"], ExportedAssignment._read),
            other=items(data["other"], ExportedRow._read),
            history=items(data["history"], ExportedEntry._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CitizenView(Record):
    """A citizen as they and staff see them."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("status", "status", False),
        ("enrolled_at", "enrolled_at", False),
        ("channel", "channel", False),
        ("entered_by_staff", "entered_by_staff", False),
        ("assurance", "assurance", False),
        ("verified", "verified", False),
        ("basis", "basis", False),
        ("consents", "consents", False),
        ("identity", "identity", False),
        ("profile", "profile", False),
    )

    citizen: UUID
    """The citizen."""

    status: CitizenStatus
    """How the citizen stands to the bank."""

    enrolled_at: DateTime
    """When the citizen enrolled."""

    channel: Channel
    """How."""

    entered_by_staff: bool
    """Whether staff entered the record and it is not taken over yet."""

    assurance: Assurance
    """How surely the identity is known."""

    verified: bool
    """Whether the person is recognised again."""

    basis: LegalBasis
    """The legal basis."""

    consents: tuple[ConsentView, ...]
    """The consents in force."""

    identity: Identity
    """Name and contact."""

    profile: Profile
    """What the citizen cares for and can do."""

    @classmethod
    def _read(cls, data: Any) -> CitizenView:
        return cls(
            citizen=UUID(data["citizen"]),
            status=CitizenStatus(data["status"]),
            enrolled_at=instant(data["enrolled_at"]),
            channel=Channel(data["channel"]),
            entered_by_staff=data["entered_by_staff"],
            assurance=Assurance(data["assurance"]),
            verified=data["verified"],
            basis=LegalBasis(data["basis"]),
            consents=items(data["consents"], ConsentView._read),
            identity=Identity._read(data["identity"]),
            profile=Profile._read(data["profile"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseNeed(Command):
    """Closes a need. Who has a place keeps it; nobody can be proposed any more. For the poster and
    staff.
    """

    NAME: ClassVar[str] = "need.close"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("need", "need", False),
    )

    need: UUID | str
    """The need."""

    @classmethod
    def _read(cls, data: Any) -> CloseNeed:
        return cls(
            need=UUID(data["need"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseOrganisation(Command):
    """Closes an organisation that is no more. Nobody can come forward for it any more, and what its
    volunteers do is suspended; staff completes or cancels it. For staff, and for those who manage
    it.
    """

    NAME: ClassVar[str] = "organisation.close"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("reason", "reason", False),
    )

    organisation: UUID | str
    """The organisation."""

    reason: str
    """Why. Public."""

    @classmethod
    def _read(cls, data: Any) -> CloseOrganisation:
        return cls(
            organisation=UUID(data["organisation"]),
            reason=data["reason"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosesAtQuery(Query["ClosesAtView"]):
    """Asks when a day is over."""

    NAME: ClassVar[str] = "calendar.closes_at"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("last_day", "last_day", False),
    )

    last_day: Date | str
    """The last day, inclusive."""

    @classmethod
    def _read(cls, data: Any) -> ClosesAtQuery:
        return cls(
            last_day=day(data["last_day"]),
        )

    @classmethod
    def _view(cls, data: Any) -> ClosesAtView:
        view: ClosesAtView = ClosesAtView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosesAtView(Record):
    """When a day is over."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("closes_at", "closes_at", False),
        ("day_length_hours", "day_length_hours", False),
    )

    closes_at: DateTime
    """Local midnight after the day, exclusive."""

    day_length_hours: int
    """The length of the day in hours: 23, 24 or 25."""

    @classmethod
    def _read(cls, data: Any) -> ClosesAtView:
        return cls(
            closes_at=instant(data["closes_at"]),
            day_length_hours=data["day_length_hours"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeResponse(Command):
    """Says what a response is about, in place of what the same coder said before. A program's word
    never takes the place of a person's. For staff; a named employee speaks as themselves.
    """

    NAME: ClassVar[str] = "response.code"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("response", "response", False),
        ("theme_version", "theme_version", False),
        ("marks", "marks", False),
        ("program", "program", True),
    )

    response: UUID | str
    """The response."""

    theme_version: int
    """The version of the themes."""

    marks: Collection[ThemeMark | Mapping[str, Any]]
    """The marks."""

    program: str | None = None
    """The program, where a program says it."""

    @classmethod
    def _read(cls, data: Any) -> CodeResponse:
        return cls(
            response=UUID(data["response"]),
            theme_version=data["theme_version"],
            marks=items(data["marks"], ThemeMark._read),
            program=data.get("program"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CompleteAssignment(Command):
    """The work is done. For the poster and staff."""

    NAME: ClassVar[str] = "assignment.complete"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("assignment", "assignment", False),
    )

    assignment: UUID | str
    """The assignment."""

    @classmethod
    def _read(cls, data: Any) -> CompleteAssignment:
        return cls(
            assignment=UUID(data["assignment"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputeChances(Query["Chances"]):
    """Everybody's chance in the lottery that is best by the objective."""

    NAME: ClassVar[str] = "sortition.distribute"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("rules", "rules", False),
        ("people", "people", False),
        ("objective", "objective", True),
        ("work_max", "work_max", True),
    )

    rules: DrawRules | Mapping[str, Any]
    """What every panel must respect."""

    people: Collection[Volunteer | Mapping[str, Any]]
    """The people, in any order."""

    objective: Objective | str = Objective.LEXIMIN
    """What the lottery is best at."""

    work_max: int = 50000000
    """At most so many steps of about a hundredth of a millisecond; 50 million unless said
    otherwise, and two million for whoever is not the municipality.
    """

    @classmethod
    def _read(cls, data: Any) -> ComputeChances:
        return cls(
            rules=DrawRules._read(data["rules"]),
            people=items(data["people"], Volunteer._read),
            objective=Objective(data.get("objective", "leximin")),
            work_max=data.get("work_max", 50000000),
        )

    @classmethod
    def _view(cls, data: Any) -> Chances:
        view: Chances = Chances._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmOrganisation(Command):
    """The municipality confirms that an organisation exists and that its founder may speak for it.
    Before that it can post nothing. The name and the number are those that staff looked at: they
    become public, and stay in the journal. For staff.
    """

    NAME: ClassVar[str] = "organisation.confirm"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("name", "name", False),
        ("cvr", "cvr", True),
    )

    organisation: UUID | str
    """The organisation."""

    name: str
    """What it is called, as it was read."""

    cvr: str | None = None
    """Its CVR number, as it was read."""

    @classmethod
    def _read(cls, data: Any) -> ConfirmOrganisation:
        return cls(
            organisation=UUID(data["organisation"]),
            name=data["name"],
            cvr=data.get("cvr"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictPart(Record):
    """One of the rules that contradict each other."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("rule", "rule", False),
        ("bound", "bound", False),
        ("limit", "limit", False),
        ("people", "people", False),
    )

    rule: RuleName
    """The rule."""

    bound: Bound
    """Which end of it."""

    limit: int
    """The number it demands."""

    people: int
    """To how many people in the pool it applies."""

    @classmethod
    def _read(cls, data: Any) -> ConflictPart:
        return cls(
            rule=RuleName._read(data["rule"]),
            bound=Bound(data["bound"]),
            limit=data["limit"],
            people=data["people"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflicts(Record):
    """What is wrong with quotas."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("feasible", "feasible", False),
        ("conflict", "conflict", False),
        ("warnings", "warnings", False),
        ("relaxation", "relaxation", True),
    )

    feasible: bool
    """Whether some panel meets all quotas."""

    conflict: tuple[ConflictPart, ...]
    """A smallest set of rules that can't be met together: without any one of them the others can."""

    warnings: Warnings
    """Who has no chance, and quotas that take all they can get; empty where no panel meets all
    quotas.
    """

    relaxation: Relaxation | None = None
    """The smallest relaxation after which some panel meets all quotas; absent where none is needed,
    or none helps.
    """

    @classmethod
    def _read(cls, data: Any) -> Conflicts:
        return cls(
            feasible=data["feasible"],
            conflict=items(data["conflict"], ConflictPart._read),
            warnings=Warnings._read(data["warnings"]),
            relaxation=maybe(data.get("relaxation"), Relaxation._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentInput(Record):
    """A consent to be given.

    A purpose is a key of the municipality's; the library itself knows `enrolment`, `invitation` (to
    be asked to take part) and `publication` (of one's name beside one's idea).
    """

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("purpose", "purpose", False),
        ("text_version", "text_version", False),
    )

    purpose: str
    """To what."""

    text_version: str
    """To which version of the text."""

    @classmethod
    def _read(cls, data: Any) -> ConsentInput:
        return cls(
            purpose=data["purpose"],
            text_version=data["text_version"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentToCertificate(Command):
    """The volunteer consents, within the 14 days. For the citizen, and for staff on their behalf."""

    NAME: ClassVar[str] = "safeguard.consent"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("citizen", "citizen", False),
    )

    organisation: UUID | str
    """The organisation that asked."""

    citizen: UUID | str
    """The volunteer."""

    @classmethod
    def _read(cls, data: Any) -> ConsentToCertificate:
        return cls(
            organisation=UUID(data["organisation"]),
            citizen=UUID(data["citizen"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentToNomination(Command):
    """The nominee, whom the receipt names, agrees to be shown, with what was written about them,
    and to stand in the vote. Before the vote opens. For the citizen; for whoever holds a mandate to
    manage the organisation; for staff, who record what somebody without an account said.
    """

    NAME: ClassVar[str] = "award.consent"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("award", "award", False),
        ("nominee", "nominee", False),
    )

    award: UUID | str
    """The award."""

    nominee: int
    """The nominee, by number."""

    @classmethod
    def _read(cls, data: Any) -> ConsentToNomination:
        return cls(
            award=UUID(data["award"]),
            nominee=data["nominee"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentView(Record):
    """A consent in force."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("purpose", "purpose", False),
        ("text_version", "text_version", False),
        ("given_at", "given_at", False),
        ("given_by", "given_by", False),
    )

    purpose: str
    """To what."""

    text_version: str
    """To which version of the text."""

    given_at: DateTime
    """When it was given."""

    given_by: ConsentGiver
    """By whom."""

    @classmethod
    def _read(cls, data: Any) -> ConsentView:
        return cls(
            purpose=data["purpose"],
            text_version=data["text_version"],
            given_at=instant(data["given_at"]),
            given_by=ConsentGiver(data["given_by"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPoint(Record):
    """How an organisation is reached in some matter: a role, never a private person's details."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("role", "role", False),
        ("channel", "channel", False),
    )

    role: str
    """The role, such as the volunteers' coordinator."""

    channel: str
    """Where it is reached: the organisation's own address, number or page."""

    @classmethod
    def _read(cls, data: Any) -> ContactPoint:
        return cls(
            role=data["role"],
            channel=data["channel"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution(Record):
    """What a party contributes."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("party", "party", False),
        ("amount_oere", "amount_oere", False),
        ("note", "note", True),
    )

    party: Party
    """The party."""

    amount_oere: int
    """How much, in øre: 1 to 1,000,000,000,000."""

    note: str | None = None
    """What for, or when."""

    @classmethod
    def _read(cls, data: Any) -> Contribution:
        return cls(
            party=Party._read(data["party"]),
            amount_oere=data["amount_oere"],
            note=data.get("note"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectHours(Command):
    """An entry comes in the place of another, and awaits the other side's answer anew. The receipt
    names the one corrected, and the new one as made. For the side that reported the first, and for
    staff on its behalf.
    """

    NAME: ClassVar[str] = "assignment.correct_hours"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("assignment", "assignment", False),
        ("entry", "entry", False),
        ("minutes", "minutes", False),
    )

    assignment: UUID | str
    """The assignment."""

    entry: int
    """The number of the entry to correct, from 1."""

    minutes: int
    """How many minutes it was; 0 to 1,440."""

    @classmethod
    def _read(cls, data: Any) -> CorrectHours:
        return cls(
            assignment=UUID(data["assignment"]),
            entry=data["entry"],
            minutes=data["minutes"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectTime(Command):
    """Lets what is written about a thing be dated earlier than its last entry, because that was
    dated in the future: by a clock that was wrong, or by a slip. For staff.

    Nothing is taken back or dated anew: the journal shows the wrong entry, this correction and who
    made it. What follows from the wrong date in the thing itself stays, and is mended by the
    thing's own commands. Refused with `nothing_to_do` where the last entry does not lie in the
    future.
    """

    NAME: ClassVar[str] = "journal.correct_time"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("stream", "stream", False),
    )

    stream: str
    """The stream, as the journal names it: `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`."""

    @classmethod
    def _read(cls, data: Any) -> CorrectTime:
        return cls(
            stream=data["stream"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilItem(Record):
    """A council in a list."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("kind", "kind", False),
        ("warnings", "warnings", False),
        ("name", "name", True),
        ("term_ends", "term_ends", True),
    )

    organisation: UUID
    """The council."""

    kind: OrganisationKind
    """What kind it is."""

    warnings: int
    """How many things it lacks today."""

    name: str | None = None
    """What it is called."""

    term_ends: Date | None = None
    """The last day of the term."""

    @classmethod
    def _read(cls, data: Any) -> CouncilItem:
        return cls(
            organisation=UUID(data["organisation"]),
            kind=OrganisationKind(data["kind"]),
            warnings=data["warnings"],
            name=data.get("name"),
            term_ends=maybe(data.get("term_ends"), day),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilList(Record):
    """The councils."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("councils", "councils", False),
    )

    councils: tuple[CouncilItem, ...]
    """The councils: a municipality has some tens of them."""

    @classmethod
    def _read(cls, data: Any) -> CouncilList:
        return cls(
            councils=items(data["councils"], CouncilItem._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilMeetingView(Record):
    """A meeting that was held."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("meeting", "meeting", False),
        ("on", "on", False),
        ("minutes", "minutes", True),
    )

    meeting: CouncilMeeting
    """What kind it was."""

    on: Date
    """When."""

    minutes: str | None = None
    """The minutes."""

    @classmethod
    def _read(cls, data: Any) -> CouncilMeetingView:
        return cls(
            meeting=CouncilMeeting(data["meeting"]),
            on=day(data["on"]),
            minutes=data.get("minutes"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilMemberView(Record):
    """A member or a deputy, as the actor may see them."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("member", "member", False),
        ("elected", "elected", False),
        ("deputy", "deputy", False),
        ("from_", "from", False),
        ("to", "to", False),
        ("holds", "holds", False),
        ("association", "association", True),
        ("citizen", "citizen", True),
        ("deputy_of", "deputy_of", True),
        ("ended", "ended", True),
        ("instead_of", "instead_of", True),
        ("name", "name", True),
        ("side", "side", True),
    )

    member: int
    """The number, from 1."""

    elected: bool
    """Whether by election."""

    deputy: bool
    """Whether as a deputy."""

    from_: Date
    """The first day."""

    to: Date
    """The last day, inclusive."""

    holds: bool
    """Whether it holds today."""

    association: UUID | None = None
    """For which association."""

    citizen: UUID | None = None
    """The citizen; for staff."""

    deputy_of: int | None = None
    """Whose personal deputy."""

    ended: MembershipEnd | None = None
    """How it ended before its last day; for staff."""

    instead_of: int | None = None
    """Whose seat a deputy took."""

    name: str | None = None
    """The name: for staff, and for everybody where the member wishes to be named. A protected one
    is for staff alone.
    """

    side: CouncilSide | None = None
    """On which side."""

    @classmethod
    def _read(cls, data: Any) -> CouncilMemberView:
        return cls(
            member=data["member"],
            elected=data["elected"],
            deputy=data["deputy"],
            from_=day(data["from"]),
            to=day(data["to"]),
            holds=data["holds"],
            association=maybe(data.get("association"), UUID),
            citizen=maybe(data.get("citizen"), UUID),
            deputy_of=data.get("deputy_of"),
            ended=maybe(data.get("ended"), MembershipEnd),
            instead_of=data.get("instead_of"),
            name=data.get("name"),
            side=maybe(data.get("side"), CouncilSide),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilNumbers(Record):
    """The numbers of a council that a municipality may set for itself."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("members_min", "members_min", False),
        ("members_max", "members_max", False),
        ("deputies_max", "deputies_max", False),
        ("side_min", "side_min", False),
        ("side_max", "side_max", False),
        ("term_years_max", "term_years_max", False),
        ("dialogue_yearly", "dialogue_yearly", False),
        ("age_max", "age_max", True),
        ("age_min", "age_min", True),
        ("cancel_weeks", "cancel_weeks", True),
        ("general_meeting_by_month", "general_meeting_by_month", True),
    )

    members_min: int
    """At least so many members, deputies aside."""

    members_max: int
    """At most so many members, 100 at most."""

    deputies_max: int
    """At most so many deputies, 100 at most."""

    side_min: int
    """At least so many members on each side; 0 where there are no sides."""

    side_max: int
    """At most so many members on each side; 0 where there are no sides."""

    term_years_max: int
    """A term lasts at most so many years, 1 to 20."""

    dialogue_yearly: bool
    """Whether a dialogue meeting with politicians is held each year."""

    age_max: int | None = None
    """Members are at most so old, in whole years, on that day."""

    age_min: int | None = None
    """Members are at least so old, in whole years, on the election day or the first day."""

    cancel_weeks: int | None = None
    """An election without a choice can be cancelled so many weeks before the election day, or
    earlier; absent where it can't be cancelled.
    """

    general_meeting_by_month: int | None = None
    """A general meeting is held each year by the end of this month, 1 to 12; absent where none is
    asked for.
    """

    @classmethod
    def _read(cls, data: Any) -> CouncilNumbers:
        return cls(
            members_min=data["members_min"],
            members_max=data["members_max"],
            deputies_max=data["deputies_max"],
            side_min=data["side_min"],
            side_max=data["side_max"],
            term_years_max=data["term_years_max"],
            dialogue_yearly=data["dialogue_yearly"],
            age_max=data.get("age_max"),
            age_min=data.get("age_min"),
            cancel_weeks=data.get("cancel_weeks"),
            general_meeting_by_month=data.get("general_meeting_by_month"),
        )


class CouncilPerson(Record):
    """Who is to be a member."""

    __slots__ = ()
    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def citizen(citizen_id: UUID | str, named: bool) -> CouncilPersonCitizen:
        """A citizen of the bank."""
        return CouncilPersonCitizen(citizen_id, named)

    @staticmethod
    def person(person_id: UUID | str, name: str, named: bool) -> CouncilPersonPerson:
        """Somebody without an account, such as a councillor."""
        return CouncilPersonPerson(person_id, name, named)

    @classmethod
    def _read(cls, data: Any) -> CouncilPerson:
        value: CouncilPerson = _COUNCILPERSON[data["kind"]]._read(data)
        return value


@dataclass(frozen=True, slots=True)
class CouncilPersonCitizen(CouncilPerson):
    """A citizen of the bank."""

    kind: ClassVar[str] = "citizen"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "citizen")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen_id", "citizen", False),
        ("named", "named", False),
    )

    citizen_id: UUID | str
    """Who."""

    named: bool
    """Whether everybody sees the name. A protected name nobody sees."""

    @classmethod
    def _read(cls, data: Any) -> CouncilPersonCitizen:
        return cls(
            citizen_id=UUID(data["citizen"]),
            named=data["named"],
        )


@dataclass(frozen=True, slots=True)
class CouncilPersonPerson(CouncilPerson):
    """Somebody without an account, such as a councillor."""

    kind: ClassVar[str] = "person"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "person")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("person_id", "person", False),
        ("name", "name", False),
        ("named", "named", False),
    )

    person_id: UUID | str
    """Under an id that the host made."""

    name: str
    """The name."""

    named: bool
    """Whether everybody sees it."""

    @classmethod
    def _read(cls, data: Any) -> CouncilPersonPerson:
        return cls(
            person_id=UUID(data["person"]),
            name=data["name"],
            named=data["named"],
        )


_COUNCILPERSON: dict[str, type[CouncilPerson]] = {
    "citizen": CouncilPersonCitizen,
    "person": CouncilPersonPerson,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilRule(Record):
    """What holds for a kind of council."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("kind", "kind", False),
        ("statutory", "statutory", False),
        ("numbers", "numbers", False),
        ("elected", "elected", False),
        ("appointed", "appointed", False),
        ("majority_elected", "majority_elected", False),
        ("two_sides", "two_sides", False),
        ("personal_deputies", "personal_deputies", False),
        ("resident", "resident", False),
        ("politicians", "politicians", False),
        ("one_per_association", "one_per_association", False),
        ("legal_ref", "legal_ref", False),
        ("legal_ref_english", "legal_ref_english", False),
        ("valid_from", "valid_from", True),
        ("valid_to", "valid_to", True),
    )

    kind: OrganisationKind
    """Which kind."""

    statutory: bool
    """Whether it rests on a statute, whose minima nobody undercuts."""

    numbers: CouncilNumbers
    """The numbers."""

    elected: bool
    """Whether members are elected directly: one by one, without lists or alliances."""

    appointed: bool
    """Whether members are appointed."""

    majority_elected: bool
    """Whether most members must be elected."""

    two_sides: bool
    """Whether it has two sides of equal numbers."""

    personal_deputies: bool
    """Whether each deputy is the deputy of one member."""

    resident: bool
    """Whether members live in the municipality."""

    politicians: bool
    """Whether politicians may sit in it."""

    one_per_association: bool
    """Whether each association has one member at most."""

    legal_ref: str
    """On what that rests, in Danish."""

    legal_ref_english: str
    """On what that rests, in English."""

    valid_from: Date | None = None
    """From this day on, inclusive. Absent: always was."""

    valid_to: Date | None = None
    """Until this day, inclusive. Absent: still is."""

    @classmethod
    def _read(cls, data: Any) -> CouncilRule:
        return cls(
            kind=OrganisationKind(data["kind"]),
            statutory=data["statutory"],
            numbers=CouncilNumbers._read(data["numbers"]),
            elected=data["elected"],
            appointed=data["appointed"],
            majority_elected=data["majority_elected"],
            two_sides=data["two_sides"],
            personal_deputies=data["personal_deputies"],
            resident=data["resident"],
            politicians=data["politicians"],
            one_per_association=data["one_per_association"],
            legal_ref=data["legal_ref"],
            legal_ref_english=data["legal_ref_english"],
            valid_from=maybe(data.get("valid_from"), day),
            valid_to=maybe(data.get("valid_to"), day),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilRulesQuery(Query["CouncilRule"]):
    """What holds for a kind of council on a day, where a municipality has set nothing of its own."""

    NAME: ClassVar[str] = "council.rules"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("kind", "kind", False),
        ("on", "on", True),
    )

    kind: OrganisationKind | str
    """Which kind."""

    on: Date | str | None = None
    """On which day; today where it is not given."""

    @classmethod
    def _read(cls, data: Any) -> CouncilRulesQuery:
        return cls(
            kind=OrganisationKind(data["kind"]),
            on=maybe(data.get("on"), day),
        )

    @classmethod
    def _view(cls, data: Any) -> CouncilRule:
        view: CouncilRule = CouncilRule._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilView(Record):
    """A council as the actor may see it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("kind", "kind", False),
        ("legal_ref", "legal_ref", False),
        ("legal_ref_english", "legal_ref_english", False),
        ("numbers", "numbers", False),
        ("own_numbers", "own_numbers", False),
        ("members", "members", False),
        ("held", "held", False),
        ("warnings", "warnings", False),
        ("election", "election", True),
        ("name", "name", True),
        ("term_ends", "term_ends", True),
    )

    organisation: UUID
    """The council."""

    kind: OrganisationKind
    """What kind it is."""

    legal_ref: str
    """On what its rules rest, in Danish."""

    legal_ref_english: str
    """On what its rules rest, in English."""

    numbers: CouncilNumbers
    """The numbers that hold today."""

    own_numbers: bool
    """Whether they are the municipality's own."""

    members: tuple[CouncilMemberView, ...]
    """The members and deputies whose term is not over; for staff everybody who ever was one."""

    held: tuple[CouncilMeetingView, ...]
    """The meetings held."""

    warnings: tuple[CouncilWarningView, ...]
    """What it lacks today."""

    election: ElectionView | None = None
    """The latest election."""

    name: str | None = None
    """What it is called."""

    term_ends: Date | None = None
    """The last day of the term."""

    @classmethod
    def _read(cls, data: Any) -> CouncilView:
        return cls(
            organisation=UUID(data["organisation"]),
            kind=OrganisationKind(data["kind"]),
            legal_ref=data["legal_ref"],
            legal_ref_english=data["legal_ref_english"],
            numbers=CouncilNumbers._read(data["numbers"]),
            own_numbers=data["own_numbers"],
            members=items(data["members"], CouncilMemberView._read),
            held=items(data["held"], CouncilMeetingView._read),
            warnings=items(data["warnings"], CouncilWarningView._read),
            election=maybe(data.get("election"), ElectionView._read),
            name=data.get("name"),
            term_ends=maybe(data.get("term_ends"), day),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilWarningView(Record):
    """A warning with words."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("warning", "warning", False),
        ("english", "english", False),
        ("danish", "danish", False),
    )

    warning: CouncilWarning
    """Which."""

    english: str
    """In English."""

    danish: str
    """In Danish."""

    @classmethod
    def _read(cls, data: Any) -> CouncilWarningView:
        return cls(
            warning=CouncilWarning(data["warning"]),
            english=data["english"],
            danish=data["danish"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts(Record):
    """How many responses there are of each sort."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("responses", "responses", False),
        ("timely", "timely", False),
        ("late", "late", False),
        ("objections", "objections", False),
        ("vetoes", "vetoes", False),
        ("by_channel", "by_channel", False),
        ("by_kind", "by_kind", False),
        ("by_stance", "by_stance", False),
        ("by_end", "by_end", False),
        ("by_theme", "by_theme", False),
        ("by_section", "by_section", False),
        ("by_group", "by_group", False),
    )

    responses: int
    """All that were registered, those withdrawn too."""

    timely: int
    """Those that came in time."""

    late: int
    """Those that came late."""

    objections: int
    """Objections in time with legal effect, but for those withdrawn."""

    vetoes: int
    """Vetoes, but for those withdrawn."""

    by_channel: Mapping[str, int]
    """By channel."""

    by_kind: Mapping[str, int]
    """By whom they answer for."""

    by_stance: Mapping[str, int]
    """By where they stand; those that don't say are left out."""

    by_end: Mapping[str, int]
    """By how they ended."""

    by_theme: Mapping[str, int]
    """By theme."""

    by_section: Mapping[str, int]
    """By section of the documents."""

    by_group: Mapping[str, int]
    """By group."""

    @classmethod
    def _read(cls, data: Any) -> Counts:
        return cls(
            responses=data["responses"],
            timely=data["timely"],
            late=data["late"],
            objections=data["objections"],
            vetoes=data["vetoes"],
            by_channel=entries(data["by_channel"], same),
            by_kind=entries(data["by_kind"], same),
            by_stance=entries(data["by_stance"], same),
            by_end=entries(data["by_end"], same),
            by_theme=entries(data["by_theme"], same),
            by_section=entries(data["by_section"], same),
            by_group=entries(data["by_group"], same),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionAssessment(Record):
    """How an application was assessed by one criterion."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("criterion", "criterion", False),
        ("met", "met", False),
        ("note", "note", True),
    )

    criterion: int
    """The call's criterion, by number from 1."""

    met: Fulfilment
    """How far it is met."""

    note: str | None = None
    """Why."""

    @classmethod
    def _read(cls, data: Any) -> CriterionAssessment:
        return cls(
            criterion=data["criterion"],
            met=Fulfilment(data["met"]),
            note=data.get("note"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DateTextQuery(Query["DateTextView"]):
    """Asks for a date in words or figures."""

    NAME: ClassVar[str] = "calendar.date_text"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("date", "date", False),
        ("language", "language", True),
        ("style", "style", True),
    )

    date: Date | str
    """The date."""

    language: Language | str = Language.DA
    """The language; Danish unless given."""

    style: DateStyle | str = DateStyle.LONG
    """The style; "2. august 2013" unless given."""

    @classmethod
    def _read(cls, data: Any) -> DateTextQuery:
        return cls(
            date=day(data["date"]),
            language=Language(data.get("language", "da")),
            style=DateStyle(data.get("style", "long")),
        )

    @classmethod
    def _view(cls, data: Any) -> DateTextView:
        view: DateTextView = DateTextView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class DateTextView(Record):
    """A date in words or figures."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("text", "text", False),
    )

    text: str
    """The text."""

    @classmethod
    def _read(cls, data: Any) -> DateTextView:
        return cls(
            text=data["text"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideApplication(Command):
    """Grants an amount or rejects the application. Whatever does not fully uphold the applicant, a
    smaller amount too, gives its reasons and says how to complain (forvaltningsloven §§ 22 and 25).
    An amount is at most what was applied for and what is left in the pool. For staff.
    """

    NAME: ClassVar[str] = "grant.decide"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("grant", "grant", False),
        ("granted_oere", "granted_oere", False),
        ("complaint_guidance", "complaint_guidance", True),
        ("conditions", "conditions", True),
        ("reasons", "reasons", True),
    )

    grant: UUID | str
    """The application."""

    granted_oere: int
    """How much is granted, in øre; 0 rejects it."""

    complaint_guidance: str | None = None
    """How to complain."""

    conditions: str | None = None
    """What the money may be used for, and what else is a condition."""

    reasons: str | None = None
    """Why."""

    @classmethod
    def _read(cls, data: Any) -> DecideApplication:
        return cls(
            grant=UUID(data["grant"]),
            granted_oere=data["granted_oere"],
            complaint_guidance=data.get("complaint_guidance"),
            conditions=data.get("conditions"),
            reasons=data.get("reasons"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideHearing(Command):
    """Records the council's decision. Refused while anything that the law puts before it is
    missing: the finished white paper, the cooling-off period, agreement with who vetoed, notice to
    who had to be told. For staff.
    """

    NAME: ClassVar[str] = "hearing.decide"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("outcome", "outcome", False),
        ("change", "change", False),
        ("decided_on", "decided_on", False),
        ("text", "text", False),
        ("case", "case", True),
        ("early_because", "early_because", True),
    )

    hearing: UUID | str
    """The hearing."""

    outcome: DecisionOutcome | str
    """What was decided."""

    change: ChangeSeverity | str
    """How far the changes go beyond what was heard."""

    decided_on: Date | str
    """On which day."""

    text: str
    """What the decision says. Public."""

    case: str | None = None
    """The council's case, as its agenda names it."""

    early_because: str | None = None
    """Why the council decided before the end of the cooling-off period, where the law lets it:
    objections that were met, insignificant or obviously unfounded. Public.
    """

    @classmethod
    def _read(cls, data: Any) -> DecideHearing:
        return cls(
            hearing=UUID(data["hearing"]),
            outcome=DecisionOutcome(data["outcome"]),
            change=ChangeSeverity(data["change"]),
            decided_on=day(data["decided_on"]),
            text=data["text"],
            case=data.get("case"),
            early_because=data.get("early_because"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideImpartiality(Command):
    """What the others decided on a declaration, which the receipt names, without whoever it is
    about (§ 6, stk. 2). For staff.
    """

    NAME: ClassVar[str] = "team.decide_impartiality"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("declaration", "declaration", False),
        ("outcome", "outcome", False),
    )

    team: UUID | str
    """The team."""

    declaration: UUID | str
    """The declaration."""

    outcome: ImpartialityOutcome | str
    """What was decided."""

    @classmethod
    def _read(cls, data: Any) -> DecideImpartiality:
        return cls(
            team=UUID(data["team"]),
            declaration=UUID(data["declaration"]),
            outcome=ImpartialityOutcome(data["outcome"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionText(Record):
    """What a decision says."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("complaint_guidance", "complaint_guidance", True),
        ("conditions", "conditions", True),
        ("reasons", "reasons", True),
    )

    complaint_guidance: str | None = None
    """How to complain (forvaltningsloven § 25)."""

    conditions: str | None = None
    """What the money may be used for, and what else is a condition."""

    reasons: str | None = None
    """Why (forvaltningsloven § 22)."""

    @classmethod
    def _read(cls, data: Any) -> DecisionText:
        return cls(
            complaint_guidance=data.get("complaint_guidance"),
            conditions=data.get("conditions"),
            reasons=data.get("reasons"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionView(Record):
    """The council's decision, as everybody sees it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("outcome", "outcome", False),
        ("change", "change", False),
        ("decided_on", "decided_on", False),
        ("case", "case", True),
        ("complaints_until", "complaints_until", True),
        ("early_because", "early_because", True),
        ("published_on", "published_on", True),
        ("text", "text", True),
    )

    outcome: DecisionOutcome
    """What was decided."""

    change: ChangeSeverity
    """How far the changes go."""

    decided_on: Date
    """On which day."""

    case: str | None = None
    """The council's case."""

    complaints_until: Date | None = None
    """The last day for a complaint, inclusive."""

    early_because: str | None = None
    """Why it came before the end of the cooling-off period."""

    published_on: Date | None = None
    """The day of its publication."""

    text: str | None = None
    """What it says."""

    @classmethod
    def _read(cls, data: Any) -> DecisionView:
        return cls(
            outcome=DecisionOutcome(data["outcome"]),
            change=ChangeSeverity(data["change"]),
            decided_on=day(data["decided_on"]),
            case=data.get("case"),
            complaints_until=maybe(data.get("complaints_until"), day),
            early_because=data.get("early_because"),
            published_on=maybe(data.get("published_on"), day),
            text=data.get("text"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclarationView(Record):
    """A declaration about impartiality. For staff."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("declaration", "declaration", False),
        ("appointment", "appointment", False),
        ("meeting", "meeting", False),
        ("item", "item", False),
        ("ground", "ground", False),
        ("note", "note", True),
        ("outcome", "outcome", True),
    )

    declaration: UUID
    """The declaration."""

    appointment: int
    """Whose appointment."""

    meeting: UUID
    """The meeting."""

    item: int
    """The item of its agenda, from 1."""

    ground: ImpartialityGround
    """On which ground."""

    note: str | None = None
    """What was told."""

    outcome: ImpartialityOutcome | None = None
    """What was decided."""

    @classmethod
    def _read(cls, data: Any) -> DeclarationView:
        return cls(
            declaration=UUID(data["declaration"]),
            appointment=data["appointment"],
            meeting=UUID(data["meeting"]),
            item=data["item"],
            ground=ImpartialityGround(data["ground"]),
            note=data.get("note"),
            outcome=maybe(data.get("outcome"), ImpartialityOutcome),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclareAward(Command):
    """Declares the result once the vote has closed and each juror has given points or is excused.
    For staff. Nothing about it can be chosen: it follows from points and votes.

    Each side's points or votes for a nominee are a share of all that the side gave to those who
    stand; the award's split weighs the two. Among equals the jury's points decide; who is equal in
    them too shares the prize. Where nobody stands or nobody got anything, the award is not given.
    """

    NAME: ClassVar[str] = "award.declare"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("award", "award", False),
    )

    award: UUID | str
    """The award."""

    @classmethod
    def _read(cls, data: Any) -> DeclareAward:
        return cls(
            award=UUID(data["award"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclareCertificates(Command):
    """The organisation declares that it obtained the child certificates of a year
    (folkeoplysningsloven § 4, stk. 4). The municipality gets this declaration, never a certificate.
    For whoever holds a mandate to safeguard, and for staff who received it on paper.
    """

    NAME: ClassVar[str] = "organisation.declare_certificates"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("year", "year", False),
    )

    organisation: UUID | str
    """The organisation."""

    year: int
    """The year, this one or one of the two before."""

    @classmethod
    def _read(cls, data: Any) -> DeclareCertificates:
        return cls(
            organisation=UUID(data["organisation"]),
            year=data["year"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclareConfidentiality(Command):
    """The volunteer declares confidentiality (*tavshedserklæring*) in an organisation. For the
    citizen, and for staff on their behalf.
    """

    NAME: ClassVar[str] = "safeguard.declare_confidentiality"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("citizen", "citizen", False),
    )

    organisation: UUID | str
    """The organisation."""

    citizen: UUID | str
    """The volunteer."""

    @classmethod
    def _read(cls, data: Any) -> DeclareConfidentiality:
        return cls(
            organisation=UUID(data["organisation"]),
            citizen=UUID(data["citizen"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclareImpartiality(Command):
    """Tells of an interest in an item. The receipt names the declaration. For the member, and for
    staff on their behalf.
    """

    NAME: ClassVar[str] = "team.declare_impartiality"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("declaration", "declaration", False),
        ("appointment", "appointment", False),
        ("meeting", "meeting", False),
        ("item", "item", False),
        ("ground", "ground", False),
        ("note", "note", True),
    )

    team: UUID | str
    """The team."""

    declaration: UUID | str = field(default_factory=uuid4)
    """A fresh id."""

    appointment: int
    """The member's appointment."""

    meeting: UUID | str
    """The meeting."""

    item: int
    """The item of its agenda, from 1."""

    ground: ImpartialityGround | str
    """On which ground."""

    note: str | None = None
    """What staff need to know to put the question to the others."""

    @classmethod
    def _read(cls, data: Any) -> DeclareImpartiality:
        return cls(
            team=UUID(data["team"]),
            declaration=UUID(data["declaration"]),
            appointment=data["appointment"],
            meeting=UUID(data["meeting"]),
            item=data["item"],
            ground=ImpartialityGround(data["ground"]),
            note=data.get("note"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineAssignment(Command):
    """A side says no to a proposal. Who said yes before and can't after all cancels. For that side,
    and for staff on its behalf.
    """

    NAME: ClassVar[str] = "assignment.decline"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("assignment", "assignment", False),
        ("side", "side", False),
    )

    assignment: UUID | str
    """The assignment."""

    side: AssignmentSide | str
    """The side."""

    @classmethod
    def _read(cls, data: Any) -> DeclineAssignment:
        return cls(
            assignment=UUID(data["assignment"]),
            side=AssignmentSide(data["side"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineIdea(Command):
    """Declines the idea, with reasons."""

    NAME: ClassVar[str] = "idea.decline"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("reasons", "reasons", False),
    )

    idea: UUID | str
    """The idea."""

    reasons: str
    """The reasons."""

    @classmethod
    def _read(cls, data: Any) -> DeclineIdea:
        return cls(
            idea=UUID(data["idea"]),
            reasons=data["reasons"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineInitiative(Command):
    """The municipality declines, with reasons. For staff."""

    NAME: ClassVar[str] = "initiative.decline"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("initiative", "initiative", False),
        ("reasons", "reasons", False),
    )

    initiative: UUID | str
    """Which."""

    reasons: str
    """Why. For the organisation."""

    @classmethod
    def _read(cls, data: Any) -> DeclineInitiative:
        return cls(
            initiative=UUID(data["initiative"]),
            reasons=data["reasons"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineNomination(Command):
    """The nominee, whom the receipt names, says no, also after a yes, until the result is declared.
    What was written about them is deleted. For those who may agree.
    """

    NAME: ClassVar[str] = "award.decline"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("award", "award", False),
        ("nominee", "nominee", False),
    )

    award: UUID | str
    """The award."""

    nominee: int
    """The nominee, by number."""

    @classmethod
    def _read(cls, data: Any) -> DeclineNomination:
        return cls(
            award=UUID(data["award"]),
            nominee=data["nominee"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Deliver(Command):
    """Puts a deliverable, which the receipt names, or a new version of one. It may have become
    something else: a policy that ended as a vision. For staff.
    """

    NAME: ClassVar[str] = "team.deliver"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("deliverable", "deliverable", False),
        ("kind", "kind", False),
        ("title", "title", False),
        ("text", "text", False),
    )

    team: UUID | str
    """The team."""

    deliverable: UUID | str = field(default_factory=uuid4)
    """A fresh id, or the id of the deliverable to change."""

    kind: DeliverableKind | str
    """What it is now."""

    title: str
    """What it is called. Public."""

    text: str
    """Its text. Public once the team has reported."""

    @classmethod
    def _read(cls, data: Any) -> Deliver:
        return cls(
            team=UUID(data["team"]),
            deliverable=UUID(data["deliverable"]),
            kind=DeliverableKind(data["kind"]),
            title=data["title"],
            text=data["text"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliverableView(Record):
    """What the team makes."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("deliverable", "deliverable", False),
        ("kind", "kind", False),
        ("was", "was", False),
        ("title", "title", False),
        ("version", "version", False),
        ("text", "text", True),
    )

    deliverable: UUID
    """The deliverable."""

    kind: DeliverableKind
    """What it is now."""

    was: tuple[DeliverableKind, ...]
    """What it was before, in order."""

    title: str
    """What it is called."""

    version: int
    """Its version, from 1."""

    text: str | None = None
    """Its text: for staff, and for everybody once the team has reported."""

    @classmethod
    def _read(cls, data: Any) -> DeliverableView:
        return cls(
            deliverable=UUID(data["deliverable"]),
            kind=DeliverableKind(data["kind"]),
            was=items(data["was"], DeliverableKind),
            title=data["title"],
            version=data["version"],
            text=data.get("text"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DepositIdea(Command):
    """Deposits an idea into the shared account."""

    NAME: ClassVar[str] = "idea.deposit"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("citizen", "citizen", False),
        ("title", "title", False),
        ("body", "body", False),
        ("expires_on", "expires_on", True),
        ("place", "place", True),
        ("topics", "topics", True),
    )

    idea: UUID | str = field(default_factory=uuid4)
    """A fresh id."""

    citizen: UUID | str
    """Who deposits it: the actor, or the citizen for whom staff do it."""

    title: str
    """The title."""

    body: str
    """The idea itself."""

    expires_on: Date | str | None = None
    """The last day on which it can be supported, inclusive; as the municipality decided where it is
    not given.
    """

    place: Place | Mapping[str, Any] | None = None
    """The place it is about."""

    topics: Collection[str] = ()
    """The interest areas it belongs to."""

    @classmethod
    def _read(cls, data: Any) -> DepositIdea:
        return cls(
            idea=UUID(data["idea"]),
            citizen=UUID(data["citizen"]),
            title=data["title"],
            body=data["body"],
            expires_on=maybe(data.get("expires_on"), day),
            place=maybe(data.get("place"), Place._read),
            topics=items(data.get("topics", []), same),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DissolveTeam(Command):
    """Dissolves the team when its task is solved or dropped. Every membership ends with it, and
    what those told who got no seat is deleted. For staff.
    """

    NAME: ClassVar[str] = "team.dissolve"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("reason", "reason", False),
    )

    team: UUID | str
    """The team."""

    reason: str
    """Why. Public."""

    @classmethod
    def _read(cls, data: Any) -> DissolveTeam:
        return cls(
            team=UUID(data["team"]),
            reason=data["reason"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Record):
    """A document as it was put. Lies in the vault."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("title", "title", False),
        ("sections", "sections", True),
        ("sha256", "sha256", True),
        ("url", "url", True),
    )

    title: str
    """The title."""

    sections: tuple[Section, ...] | None = None
    """The sections, in order."""

    sha256: str | None = None
    """The file's SHA-256 in 64 hexadecimal digits, so that nobody can change it unseen."""

    url: str | None = None
    """Where the file lies, as the host knows it."""

    @classmethod
    def _read(cls, data: Any) -> Document:
        return cls(
            title=data["title"],
            sections=maybe(data.get("sections"), lambda value: items(value, Section._read)),
            sha256=data.get("sha256"),
            url=data.get("url"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView(Record):
    """A document of a hearing, as everybody sees it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("document", "document", False),
        ("role", "role", False),
        ("title", "title", False),
        ("version", "version", False),
        ("sections", "sections", False),
        ("at", "at", False),
        ("note", "note", True),
    )

    document: str
    """Its key."""

    role: DocumentRole
    """What it is to the hearing."""

    title: str
    """The title."""

    version: int
    """Its version, from 1."""

    sections: tuple[SectionHead, ...]
    """Its sections."""

    at: DateTime
    """When it was put."""

    note: str | None = None
    """What changed in this version."""

    @classmethod
    def _read(cls, data: Any) -> DocumentView:
        return cls(
            document=data["document"],
            role=DocumentRole(data["role"]),
            title=data["title"],
            version=data["version"],
            sections=items(data["sections"], SectionHead._read),
            at=instant(data["at"]),
            note=data.get("note"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftAgreement(Command):
    """Writes an agreement, writes its draft anew, or proposes another version of one that is
    agreed. A draft that is written anew has no signatures. While all have not signed the new
    version of an agreement, the old one holds. For a party, and for staff, who may draft for others
    too.
    """

    NAME: ClassVar[str] = "partnership.draft"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("agreement", "agreement", False),
        ("by", "by", False),
        ("terms", "terms", False),
        ("content", "content", False),
    )

    agreement: UUID | str = field(default_factory=uuid4)
    """A fresh id, or the id of the agreement."""

    by: Party | Mapping[str, Any]
    """For which party the actor writes."""

    terms: AgreementTerms | Mapping[str, Any]
    """What it is."""

    content: AgreementText | Mapping[str, Any]
    """What it says."""

    @classmethod
    def _read(cls, data: Any) -> DraftAgreement:
        return cls(
            agreement=UUID(data["agreement"]),
            by=Party._read(data["by"]),
            terms=AgreementTerms._read(data["terms"]),
            content=AgreementText._read(data["content"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftApplication(Command):
    """Writes an application, or writes it anew before it is submitted. Until then nobody else sees
    it, staff neither. For whoever holds a mandate to apply.
    """

    NAME: ClassVar[str] = "grant.draft"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("grant", "grant", False),
        ("round", "round", False),
        ("organisation", "organisation", False),
        ("content", "content", False),
    )

    grant: UUID | str = field(default_factory=uuid4)
    """A fresh id, or the id of the draft."""

    round: str
    """The call."""

    organisation: UUID | str
    """Who applies."""

    content: ApplicationContent | Mapping[str, Any]
    """What it says."""

    @classmethod
    def _read(cls, data: Any) -> DraftApplication:
        return cls(
            grant=UUID(data["grant"]),
            round=data["round"],
            organisation=UUID(data["organisation"]),
            content=ApplicationContent._read(data["content"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftHearing(Command):
    """Drafts a hearing. With `renews`, it takes the place of one that must be held again (*fornyet
    høring*). For staff.
    """

    NAME: ClassVar[str] = "hearing.draft"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("title", "title", False),
        ("basis", "basis", False),
        ("ideas", "ideas", True),
        ("policy", "policy", True),
        ("renews", "renews", True),
    )

    hearing: UUID | str = field(default_factory=uuid4)
    """A fresh id."""

    title: str
    """The title, public."""

    basis: HearingBasis | Mapping[str, Any]
    """On what it rests."""

    ideas: Collection[UUID | str] = ()
    """The ideas that led to it."""

    policy: HearingPolicy | Mapping[str, Any] | None = None
    """The municipality's choices."""

    renews: Renewal | Mapping[str, Any] | None = None
    """The hearing that is held again."""

    @classmethod
    def _read(cls, data: Any) -> DraftHearing:
        return cls(
            hearing=UUID(data["hearing"]),
            title=data["title"],
            basis=HearingBasis._read(data["basis"]),
            ideas=items(data.get("ideas", []), UUID),
            policy=maybe(data.get("policy"), HearingPolicy._read),
            renews=maybe(data.get("renews"), Renewal._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawFeature(Record):
    """A feature that the panel is to mirror, such as gender or area."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("key", "key", False),
        ("label", "label", False),
        ("source", "source", False),
        ("values", "values", False),
    )

    key: str
    """Its key."""

    label: str
    """What it is called. Public."""

    source: FeatureSource
    """Where its values come from."""

    values: tuple[DrawValue, ...]
    """Its values."""

    @classmethod
    def _read(cls, data: Any) -> DrawFeature:
        return cls(
            key=data["key"],
            label=data["label"],
            source=FeatureSource(data["source"]),
            values=items(data["values"], DrawValue._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawFiles(Record):
    """The two files."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("categories", "categories", False),
        ("people", "people", False),
    )

    categories: str
    """The content of `categories.csv`."""

    people: str
    """The content of `people.csv`."""

    @classmethod
    def _read(cls, data: Any) -> DrawFiles:
        return cls(
            categories=data["categories"],
            people=data["people"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawMembers(Command):
    """Reads the public randomness and names who is drawn, by the rule in the published text. The
    receipt names the draw. For staff.
    """

    NAME: ClassVar[str] = "team.draw"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("drawn", "drawn", False),
    )

    team: UUID | str
    """The team."""

    drawn: Drawn | Mapping[str, Any]
    """What the balls, the dice or the beacon showed."""

    @classmethod
    def _read(cls, data: Any) -> DrawMembers:
        return cls(
            team=UUID(data["team"]),
            drawn=Drawn._read(data["drawn"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawPlan(Record):
    """The quotas of a draw."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("features", "features", True),
        ("household_max", "household_max", True),
        ("joint", "joint", True),
    )

    features: tuple[DrawFeature, ...] | None = None
    """The features with their quotas."""

    household_max: int | None = None
    """At most so many from one household."""

    joint: tuple[JointQuota, ...] | None = None
    """Quotas on people with several values at once."""

    @classmethod
    def _read(cls, data: Any) -> DrawPlan:
        return cls(
            features=maybe(data.get("features"), lambda value: items(value, DrawFeature._read)),
            household_max=data.get("household_max"),
            joint=maybe(data.get("joint"), lambda value: items(value, JointQuota._read)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawPool(Record):
    """The rules and the people of a draw."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("rules", "rules", False),
        ("people", "people", False),
    )

    rules: DrawRules
    """The rules."""

    people: tuple[Volunteer, ...]
    """The people, in the order of their pseudonyms."""

    @classmethod
    def _read(cls, data: Any) -> DrawPool:
        return cls(
            rules=DrawRules._read(data["rules"]),
            people=items(data["people"], Volunteer._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawReport(Record):
    """A report on a draw."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("people", "people", False),
        ("seats", "seats", False),
        ("spread", "spread", False),
        ("groups", "groups", False),
        ("prices", "prices", False),
        ("stratified", "stratified", True),
    )

    people: int
    """How many people can be drawn."""

    seats: int
    """How many seats there are."""

    spread: Spread
    """How even the chances are."""

    groups: tuple[GroupReport, ...]
    """A line for each value, in the order of the rules."""

    prices: tuple[QuotaPrice, ...]
    """What quotas cost the least likely person; empty where the distribution's proof does not tell.
    Dearest first.
    """

    stratified: Spread | None = None
    """The same for the stratified draw in wide use, where it was computed."""

    @classmethod
    def _read(cls, data: Any) -> DrawReport:
        return cls(
            people=data["people"],
            seats=data["seats"],
            spread=Spread._read(data["spread"]),
            groups=items(data["groups"], GroupReport._read),
            prices=items(data["prices"], QuotaPrice._read),
            stratified=maybe(data.get("stratified"), Spread._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawRules(Record):
    """What every panel must respect. All bounds are inclusive."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("seats", "seats", False),
        ("features", "features", True),
        ("household_max", "household_max", True),
        ("joint", "joint", True),
        ("seat_groups", "seat_groups", True),
    )

    seats: int
    """How many people are drawn, 1 to `SEATS_MAX`. Those who must be included are among them."""

    features: tuple[Feature, ...] | None = None
    """The features with quotas. With none, everybody is equally likely."""

    household_max: int | None = None
    """At most so many from one household."""

    joint: tuple[JointQuota, ...] | None = None
    """Quotas on people with several values at once."""

    seat_groups: tuple[SeatGroup, ...] | None = None
    """Groups of seats that only those who fit can take. A person may fit several. With none, every
    seat is open to everybody.
    """

    @classmethod
    def _read(cls, data: Any) -> DrawRules:
        return cls(
            seats=data["seats"],
            features=maybe(data.get("features"), lambda value: items(value, Feature._read)),
            household_max=data.get("household_max"),
            joint=maybe(data.get("joint"), lambda value: items(value, JointQuota._read)),
            seat_groups=maybe(data.get("seat_groups"), lambda value: items(value, SeatGroup._read)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawTables(Record):
    """Quotas and people."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("features", "features", False),
        ("flex", "flex", False),
        ("people", "people", False),
    )

    features: tuple[Feature, ...]
    """The features with their quotas."""

    flex: tuple[Flex, ...]
    """How far each quota may be relaxed, where the table says so."""

    people: tuple[Volunteer, ...]
    """The people, in the order of the table."""

    @classmethod
    def _read(cls, data: Any) -> DrawTables:
        return cls(
            features=items(data["features"], Feature._read),
            flex=items(data["flex"], Flex._read),
            people=items(data["people"], Volunteer._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawTextView(Record):
    """A published text."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("text", "text", False),
        ("digest", "digest", False),
        ("panel", "panel", True),
        ("randomness", "randomness", True),
    )

    text: str
    """The text, byte for byte."""

    digest: str
    """Its SHA-256, in hexadecimal digits."""

    panel: int | None = None
    """The number of the panel drawn, from 0."""

    randomness: str | None = None
    """The public randomness, once it was drawn."""

    @classmethod
    def _read(cls, data: Any) -> DrawTextView:
        return cls(
            text=data["text"],
            digest=data["digest"],
            panel=data.get("panel"),
            randomness=data.get("randomness"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawValue(Record):
    """A value of a feature with its quota."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("value", "value", False),
        ("min", "min", False),
        ("max", "max", False),
        ("age_from", "age_from", True),
        ("age_to", "age_to", True),
    )

    value: str
    """The value."""

    min: int
    """At least so many are drawn, inclusive."""

    max: int
    """At most so many, inclusive."""

    age_from: int | None = None
    """For the age: at least so old, inclusive."""

    age_to: int | None = None
    """For the age: at most so old, inclusive."""

    @classmethod
    def _read(cls, data: Any) -> DrawValue:
        return cls(
            value=data["value"],
            min=data["min"],
            max=data["max"],
            age_from=data.get("age_from"),
            age_to=data.get("age_to"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawView(Record):
    """A draw of the team."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("published_at", "published_at", False),
        ("draws_at", "draws_at", False),
        ("digest", "digest", False),
        ("accepted", "accepted", False),
        ("declined", "declined", False),
        ("ended", "ended", False),
        ("drawn_at", "drawn_at", True),
        ("panel", "panel", True),
        ("randomness", "randomness", True),
        ("voided_because", "voided_because", True),
    )

    published_at: DateTime
    """When it was published."""

    draws_at: DateTime
    """When the randomness is drawn."""

    digest: str
    """The SHA-256 of its text, in hexadecimal digits."""

    accepted: int
    """How many of the people of the panel sit in the team now."""

    declined: int
    """How many of them declined the seat."""

    ended: int
    """How many of them left it."""

    drawn_at: DateTime | None = None
    """When it was drawn."""

    panel: int | None = None
    """The number of the panel drawn."""

    randomness: str | None = None
    """The public randomness."""

    voided_because: str | None = None
    """Why it was taken back."""

    @classmethod
    def _read(cls, data: Any) -> DrawView:
        return cls(
            published_at=instant(data["published_at"]),
            draws_at=instant(data["draws_at"]),
            digest=data["digest"],
            accepted=data["accepted"],
            declined=data["declined"],
            ended=data["ended"],
            drawn_at=maybe(data.get("drawn_at"), instant),
            panel=data.get("panel"),
            randomness=data.get("randomness"),
            voided_because=data.get("voided_because"),
        )


class Drawn(Record):
    """What was drawn."""

    __slots__ = ()
    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def numbers(numbers_value: Collection[int]) -> DrawnNumbers:
        """What balls or dice showed, in the order in which they came."""
        return DrawnNumbers(numbers_value)

    @staticmethod
    def value(hex: str) -> DrawnValue:
        """A beacon's value."""
        return DrawnValue(hex)

    @classmethod
    def _read(cls, data: Any) -> Drawn:
        value: Drawn = _DRAWN[data["kind"]]._read(data)
        return value


@dataclass(frozen=True, slots=True)
class DrawnNumbers(Drawn):
    """What balls or dice showed, in the order in which they came."""

    kind: ClassVar[str] = "numbers"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "numbers")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("numbers_value", "numbers", False),
    )

    numbers_value: Collection[int]
    """Everything that was drawn, with the outcomes that were thrown again."""

    @classmethod
    def _read(cls, data: Any) -> DrawnNumbers:
        return cls(
            numbers_value=items(data["numbers"], same),
        )


@dataclass(frozen=True, slots=True)
class DrawnValue(Drawn):
    """A beacon's value."""

    kind: ClassVar[str] = "value"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "value")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hex", "hex", False),
    )

    hex: str
    """Hexadecimal, in lower or upper case."""

    @classmethod
    def _read(cls, data: Any) -> DrawnValue:
        return cls(
            hex=data["hex"],
        )


_DRAWN: dict[str, type[Drawn]] = {
    "numbers": DrawnNumbers,
    "value": DrawnValue,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DropDraft(Command):
    """Drops the draft that lies ready to be signed. An agreement that holds goes on holding. For a
    party, and for staff.
    """

    NAME: ClassVar[str] = "partnership.drop_draft"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("agreement", "agreement", False),
        ("by", "by", False),
        ("reason", "reason", False),
    )

    agreement: UUID | str
    """The agreement."""

    by: Party | Mapping[str, Any]
    """For which party the actor drops it."""

    reason: str
    """Why. For the parties and staff."""

    @classmethod
    def _read(cls, data: Any) -> DropDraft:
        return cls(
            agreement=UUID(data["agreement"]),
            by=Party._read(data["by"]),
            reason=data["reason"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DropOut(Record):
    """How often people leave a panel."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("per_mille", "per_mille", False),
        ("by_value", "by_value", True),
    )

    per_mille: int
    """Of a thousand people, so many leave, 1 to 1000."""

    by_value: Mapping[str, Mapping[str, int]] | None = None
    """Of a thousand people with a value of a feature, by feature and value, 0 to 1000. For somebody
    with several such values the highest counts.
    """

    @classmethod
    def _read(cls, data: Any) -> DropOut:
        return cls(
            per_mille=data["per_mille"],
            by_value=maybe(data.get("by_value"), lambda value: entries(value, lambda value: entries(value, same))),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectChair(Command):
    """Another member chairs the team (*formand*). For staff."""

    NAME: ClassVar[str] = "team.elect_chair"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("chair", "chair", False),
    )

    team: UUID | str
    """The team."""

    chair: int
    """The member's appointment."""

    @classmethod
    def _read(cls, data: Any) -> ElectChair:
        return cls(
            team=UUID(data["team"]),
            chair=data["chair"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionView(Record):
    """The latest election."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("day", "day", False),
        ("seats", "seats", False),
        ("candidates_until", "candidates_until", False),
        ("from_", "from", False),
        ("to", "to", False),
        ("candidates", "candidates", False),
        ("decided", "decided", False),
        ("cancelled", "cancelled", False),
        ("lots", "lots", False),
        ("note", "note", True),
    )

    day: Date
    """The election day."""

    seats: int
    """How many are elected."""

    candidates_until: Date
    """The last day on which somebody can stand."""

    from_: Date
    """The first day of the term."""

    to: Date
    """Its last day."""

    candidates: tuple[CandidateView, ...]
    """Who stands."""

    decided: bool
    """Whether it is decided."""

    cancelled: bool
    """Whether it was cancelled because there was no choice."""

    lots: tuple[int, ...]
    """The candidates between whom lots were drawn, in their order."""

    note: str | None = None
    """How they were drawn."""

    @classmethod
    def _read(cls, data: Any) -> ElectionView:
        return cls(
            day=day(data["day"]),
            seats=data["seats"],
            candidates_until=day(data["candidates_until"]),
            from_=day(data["from"]),
            to=day(data["to"]),
            candidates=items(data["candidates"], CandidateView._read),
            decided=data["decided"],
            cancelled=data["cancelled"],
            lots=items(data["lots"], same),
            note=data.get("note"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EndAmbassador(Command):
    """Ends it, or takes back what was proposed. For the citizen, and for staff."""

    NAME: ClassVar[str] = "ambassador.end"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("ambassador", "ambassador", False),
    )

    ambassador: UUID | str
    """Which."""

    @classmethod
    def _read(cls, data: Any) -> EndAmbassador:
        return cls(
            ambassador=UUID(data["ambassador"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EndInitiative(Command):
    """Ends an initiative before its last day, or takes a proposal back. For whoever holds a mandate
    to post, and for staff.
    """

    NAME: ClassVar[str] = "initiative.end"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("initiative", "initiative", False),
        ("reason", "reason", False),
    )

    initiative: UUID | str
    """Which."""

    reason: str
    """Why. Public where it was agreed."""

    @classmethod
    def _read(cls, data: Any) -> EndInitiative:
        return cls(
            initiative=UUID(data["initiative"]),
            reason=data["reason"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EndMandate(Command):
    """Ends a mandate, which the receipt names, before its last day. For staff, for those who manage
    the organisation, and for the holder, who gives it back.
    """

    NAME: ClassVar[str] = "organisation.end_mandate"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("mandate", "mandate", False),
    )

    organisation: UUID | str
    """The organisation."""

    mandate: int
    """The mandate's number, from 1."""

    @classmethod
    def _read(cls, data: Any) -> EndMandate:
        return cls(
            organisation=UUID(data["organisation"]),
            mandate=data["mandate"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EndMembership(Command):
    """A member leaves before the team ends. The seat is free again. The receipt names the
    appointment. Members themselves resign; the other causes are for staff.
    """

    NAME: ClassVar[str] = "team.end_membership"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("appointment", "appointment", False),
        ("cause", "cause", False),
        ("reason", "reason", True),
    )

    team: UUID | str
    """The team."""

    appointment: int
    """The appointment's number."""

    cause: LeaveCause | str
    """Why."""

    reason: str | None = None
    """What the appointing body says of a recall. Public; a recall needs it."""

    @classmethod
    def _read(cls, data: Any) -> EndMembership:
        return cls(
            team=UUID(data["team"]),
            appointment=data["appointment"],
            cause=LeaveCause(data["cause"]),
            reason=data.get("reason"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EndMembership2(Command):
    """Ends a membership today, or one that has not begun; the deputy moves up. The receipt names
    the member. For staff, and for the member, who steps down.
    """

    NAME: ClassVar[str] = "council.end_membership"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("member", "member", False),
        ("how", "how", False),
    )

    organisation: UUID | str
    """The council."""

    member: int
    """The member or deputy, by number."""

    how: MembershipEnd | str
    """How it came. A member can only step down."""

    @classmethod
    def _read(cls, data: Any) -> EndMembership2:
        return cls(
            organisation=UUID(data["organisation"]),
            member=data["member"],
            how=MembershipEnd(data["how"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EndTopic(Command):
    """A topic is finished, and every membership bound to it ends. For staff."""

    NAME: ClassVar[str] = "team.end_topic"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("topic", "topic", False),
    )

    team: UUID | str
    """The team."""

    topic: str
    """The topic."""

    @classmethod
    def _read(cls, data: Any) -> EndTopic:
        return cls(
            team=UUID(data["team"]),
            topic=data["topic"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolCitizen(Command):
    """Opens an account in the bank. It needs no approval and no identification.

    A visitor may do it, the citizen under the id they bring, or staff on a citizen's behalf.
    """

    NAME: ClassVar[str] = "citizen.enrol"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("seed", "seed", False),
        ("name", "name", False),
        ("address", "address", True),
        ("assurance", "assurance", True),
        ("basis", "basis", True),
        ("channel", "channel", True),
        ("consents", "consents", True),
        ("contact", "contact", True),
        ("email", "email", True),
        ("guardian", "guardian", True),
        ("person", "person", True),
        ("phone", "phone", True),
        ("profile", "profile", True),
        ("protected", "protected", True),
    )

    citizen: UUID | str = field(default_factory=uuid4)
    """A fresh id."""

    seed: str = field(default_factory=lambda: token_hex(16), repr=False)
    """Fresh randomness: the citizen's secret starts from it."""

    name: str
    """The name."""

    address: Address | Mapping[str, Any] | None = None
    """Postal address."""

    assurance: Assurance | str = Assurance.NONE
    """How surely the host knows who it is."""

    basis: LegalBasis | str = LegalBasis.CONSENT
    """The legal basis on which the data are kept."""

    channel: Channel | str = Channel.WEB
    """How the enrolment reached the municipality."""

    consents: Collection[ConsentInput | Mapping[str, Any]] = ()
    """The consents given; on the basis of consent one of them is to `enrolment`."""

    contact: ContactChannel | str = ContactChannel.NONE
    """How the citizen wishes to be reached."""

    email: str | None = None
    """E-mail address."""

    guardian: str | None = None
    """The holder of parental responsibility who consents for a child."""

    person: str | None = None
    """The mark of a person whose identity the host has verified; see `Town::recognise`."""

    phone: str | None = None
    """Telephone number."""

    profile: Profile | Mapping[str, Any] | None = None
    """What the citizen cares for and can do."""

    protected: bool = False
    """Name and address protection."""

    @classmethod
    def _read(cls, data: Any) -> EnrolCitizen:
        return cls(
            citizen=UUID(data["citizen"]),
            seed=data["seed"],
            name=data["name"],
            address=maybe(data.get("address"), Address._read),
            assurance=Assurance(data.get("assurance", "none")),
            basis=LegalBasis(data.get("basis", "consent")),
            channel=Channel(data.get("channel", "web")),
            consents=items(data.get("consents", []), ConsentInput._read),
            contact=ContactChannel(data.get("contact", "none")),
            email=data.get("email"),
            guardian=data.get("guardian"),
            person=data.get("person"),
            phone=data.get("phone"),
            profile=maybe(data.get("profile"), Profile._read),
            protected=data.get("protected", False),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EraseCitizen(Command):
    """Forgets a citizen. Everything personal is deleted but the texts that a case rests on, which
    stay without their author; ideas that nobody has treated are withdrawn; support stays counted.
    What remains in the journal is a tombstone, and the mark by which the person is recognised if
    they enrol again.
    """

    NAME: ClassVar[str] = "citizen.erase"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
    )

    citizen: UUID | str
    """The citizen."""

    @classmethod
    def _read(cls, data: Any) -> EraseCitizen:
        return cls(
            citizen=UUID(data["citizen"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureItem(Record):
    """One part of a citizen's data and what erasure does with it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("what", "what", False),
        ("outcome", "outcome", False),
        ("idea", "idea", True),
        ("reason", "reason", True),
        ("reason_danish", "reason_danish", True),
        ("response", "response", True),
        ("team", "team", True),
    )

    what: str
    """What it is: `identity`, `profile`, `secret`, `authorship`, `support`, `idea_text`, `sender`,
    `response_text`, `respondent`, `invitation` to a team, `candidate` and `member` of one,
    `politician`, `nominee`, `juror` and `nomination` of an award, `award_vote`, `council`,
    `ambassador`, or `text` for what somebody wrote.
    """

    outcome: ErasureOutcome
    """What happens to it."""

    idea: UUID | None = None
    """The idea it belongs to."""

    reason: str | None = None
    """Why it is kept, in English."""

    reason_danish: str | None = None
    """Why it is kept, in Danish."""

    response: UUID | None = None
    """The response to a hearing that it belongs to."""

    team: UUID | None = None
    """The team that it belongs to."""

    @classmethod
    def _read(cls, data: Any) -> ErasureItem:
        return cls(
            what=data["what"],
            outcome=ErasureOutcome(data["outcome"]),
            idea=maybe(data.get("idea"), UUID),
            reason=data.get("reason"),
            reason_danish=data.get("reason_danish"),
            response=maybe(data.get("response"), UUID),
            team=maybe(data.get("team"), UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasurePlan(Record):
    """What erasure would do."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("items", "items", False),
    )

    items: tuple[ErasureItem, ...]
    """Every part of the citizen's data."""

    @classmethod
    def _read(cls, data: Any) -> ErasurePlan:
        return cls(
            items=items(data["items"], ErasureItem._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcludeNominee(Command):
    """The municipality finds that a nominee, whom the receipt names, does not meet the criteria.
    For staff.
    """

    NAME: ClassVar[str] = "award.exclude"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("award", "award", False),
        ("nominee", "nominee", False),
        ("reason", "reason", False),
    )

    award: UUID | str
    """The award."""

    nominee: int
    """The nominee, by number."""

    reason: str
    """Why. For staff and the nominee."""

    @classmethod
    def _read(cls, data: Any) -> ExcludeNominee:
        return cls(
            award=UUID(data["award"]),
            nominee=data["nominee"],
            reason=data["reason"],
        )


class ExclusionReason(Record):
    """Why a deadline cannot end on a day.

    The list is that of restaurationsloven § 36 a and forældelsesloven § 27 (vejledning 9533 of
    26/06/2018). 1 May, the Friday after Ascension and 27 to 30 December are not on it.
    """

    __slots__ = ()
    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def public_holiday(holiday: Holiday) -> ExclusionReasonPublicHoliday:
        """A public holiday."""
        return ExclusionReasonPublicHoliday(holiday)

    @staticmethod
    def constitution_day() -> ExclusionReasonConstitutionDay:
        """5 June, *grundlovsdag*."""
        return ExclusionReasonConstitutionDay()

    @staticmethod
    def christmas_eve() -> ExclusionReasonChristmasEve:
        """24 December, *juleaftensdag*."""
        return ExclusionReasonChristmasEve()

    @staticmethod
    def new_years_eve() -> ExclusionReasonNewYearsEve:
        """31 December, *nytårsaftensdag*."""
        return ExclusionReasonNewYearsEve()

    @staticmethod
    def saturday() -> ExclusionReasonSaturday:
        """A Saturday that is none of the above."""
        return ExclusionReasonSaturday()

    @staticmethod
    def sunday() -> ExclusionReasonSunday:
        """A Sunday that is none of the above."""
        return ExclusionReasonSunday()

    @classmethod
    def _read(cls, data: Any) -> ExclusionReason:
        value: ExclusionReason = _EXCLUSIONREASON[data["kind"]]._read(data)
        return value


@dataclass(frozen=True, slots=True)
class ExclusionReasonPublicHoliday(ExclusionReason):
    """A public holiday."""

    kind: ClassVar[str] = "public_holiday"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "public_holiday")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("holiday", "holiday", False),
    )

    holiday: Holiday
    """Which one."""

    @classmethod
    def _read(cls, data: Any) -> ExclusionReasonPublicHoliday:
        return cls(
            holiday=Holiday(data["holiday"]),
        )


@dataclass(frozen=True, slots=True)
class ExclusionReasonConstitutionDay(ExclusionReason):
    """5 June, *grundlovsdag*."""

    kind: ClassVar[str] = "constitution_day"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "constitution_day")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> ExclusionReasonConstitutionDay:
        return cls()


@dataclass(frozen=True, slots=True)
class ExclusionReasonChristmasEve(ExclusionReason):
    """24 December, *juleaftensdag*."""

    kind: ClassVar[str] = "christmas_eve"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "christmas_eve")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> ExclusionReasonChristmasEve:
        return cls()


@dataclass(frozen=True, slots=True)
class ExclusionReasonNewYearsEve(ExclusionReason):
    """31 December, *nytårsaftensdag*."""

    kind: ClassVar[str] = "new_years_eve"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "new_years_eve")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> ExclusionReasonNewYearsEve:
        return cls()


@dataclass(frozen=True, slots=True)
class ExclusionReasonSaturday(ExclusionReason):
    """A Saturday that is none of the above."""

    kind: ClassVar[str] = "saturday"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "saturday")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> ExclusionReasonSaturday:
        return cls()


@dataclass(frozen=True, slots=True)
class ExclusionReasonSunday(ExclusionReason):
    """A Sunday that is none of the above."""

    kind: ClassVar[str] = "sunday"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "sunday")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> ExclusionReasonSunday:
        return cls()


_EXCLUSIONREASON: dict[str, type[ExclusionReason]] = {
    "public_holiday": ExclusionReasonPublicHoliday,
    "constitution_day": ExclusionReasonConstitutionDay,
    "christmas_eve": ExclusionReasonChristmasEve,
    "new_years_eve": ExclusionReasonNewYearsEve,
    "saturday": ExclusionReasonSaturday,
    "sunday": ExclusionReasonSunday,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcuseJuror(Command):
    """Excuses a juror, whom the receipt names; points already given count no more. For staff."""

    NAME: ClassVar[str] = "award.excuse_juror"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("award", "award", False),
        ("juror", "juror", False),
        ("reason", "reason", False),
    )

    award: UUID | str
    """The award."""

    juror: int
    """The juror, by number."""

    reason: str
    """Why. For staff."""

    @classmethod
    def _read(cls, data: Any) -> ExcuseJuror:
        return cls(
            award=UUID(data["award"]),
            juror=data["juror"],
            reason=data["reason"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportCitizen(Query["CitizenExport"]):
    """Everything that is kept about a citizen. For the citizen and staff."""

    NAME: ClassVar[str] = "citizen.export"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
    )

    citizen: UUID | str
    """The citizen."""

    @classmethod
    def _read(cls, data: Any) -> ExportCitizen:
        return cls(
            citizen=UUID(data["citizen"]),
        )

    @classmethod
    def _view(cls, data: Any) -> CitizenExport:
        view: CitizenExport = CitizenExport._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRound(Query["Exported"]):
    """A call's applications that were handed in, a row for each, in the order of their arrival. For
    staff.
    """

    NAME: ClassVar[str] = "grant.export"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("round", "round", False),
        ("format", "format", False),
        ("language", "language", True),
    )

    round: str
    """The call."""

    format: RoundFormat | str
    """The format."""

    language: Language | str = Language.DA
    """The language of its headings."""

    @classmethod
    def _read(cls, data: Any) -> ExportRound:
        return cls(
            round=data["round"],
            format=RoundFormat(data["format"]),
            language=Language(data.get("language", "da")),
        )

    @classmethod
    def _view(cls, data: Any) -> Exported:
        view: Exported = Exported._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportWhitePaper(Query["Exported"]):
    """The white paper as a file. Responses stand in it as they may be published: reviewed, without
    what is hidden, and without those that are held back. For staff; for all, once it is finished
    and responses are published or the council has decided.
    """

    NAME: ClassVar[str] = "white_paper.export"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("format", "format", False),
        ("language", "language", True),
    )

    hearing: UUID | str
    """The hearing."""

    format: ExportFormat | str
    """The format."""

    language: Language | str = Language.DA
    """The language of its headings."""

    @classmethod
    def _read(cls, data: Any) -> ExportWhitePaper:
        return cls(
            hearing=UUID(data["hearing"]),
            format=ExportFormat(data["format"]),
            language=Language(data.get("language", "da")),
        )

    @classmethod
    def _view(cls, data: Any) -> Exported:
        view: Exported = Exported._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported(Record):
    """A file."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("file_name", "file_name", False),
        ("media_type", "media_type", False),
        ("shortened", "shortened", False),
        ("base64", "base64", True),
        ("text", "text", True),
    )

    file_name: str
    """A name for it."""

    media_type: str
    """Its media type."""

    shortened: int
    """How many cells of a spreadsheet were cut, because they were longer than spreadsheets hold."""

    base64: str | None = None
    """Its content in base64, where it is not."""

    text: str | None = None
    """Its content, where it is text."""

    @classmethod
    def _read(cls, data: Any) -> Exported:
        return cls(
            file_name=data["file_name"],
            media_type=data["media_type"],
            shortened=data["shortened"],
            base64=data.get("base64"),
            text=data.get("text"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedAssignment(Record):
    """What a citizen has to do with an assignment."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("assignment", "assignment", False),
        ("need", "need", False),
        ("stage", "stage", False),
        ("hours", "hours", False),
        ("organisation", "organisation", True),
        ("safeguards", "safeguards", True),
    )

    assignment: UUID
    """The assignment."""

    need: UUID
    """The need."""

    stage: AssignmentStage
    """Where it stands."""

    hours: tuple[HoursEntryView, ...]
    """The ledger of hours."""

    organisation: UUID | None = None
    """The organisation that posted it."""

    safeguards: SafeguardView | None = None
    """What the organisation knows of the citizen's safeguards."""

    @classmethod
    def _read(cls, data: Any) -> ExportedAssignment:
        return cls(
            assignment=UUID(data["assignment"]),
            need=UUID(data["need"]),
            stage=AssignmentStage(data["stage"]),
            hours=items(data["hours"], HoursEntryView._read),
            organisation=maybe(data.get("organisation"), UUID),
            safeguards=maybe(data.get("safeguards"), SafeguardView._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedCandidacy(Record):
    """What a citizen has to do with a team."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("candidate", "candidate", False),
        ("stage", "stage", False),
        ("seats", "seats", False),
        ("declared", "declared", False),
        ("told", "told", True),
    )

    team: UUID
    """The team."""

    candidate: str
    """The pseudonym, as it stands in a published draw."""

    stage: CandidacyStage
    """How far it has come."""

    seats: tuple[str, ...]
    """The groups of seats that the citizen was appointed to."""

    declared: tuple[str, ...]
    """What the citizen told of their impartiality."""

    told: CandidateData | None = None
    """What the citizen told."""

    @classmethod
    def _read(cls, data: Any) -> ExportedCandidacy:
        return cls(
            team=UUID(data["team"]),
            candidate=data["candidate"],
            stage=CandidacyStage(data["stage"]),
            seats=items(data["seats"], same),
            declared=items(data["declared"], same),
            told=maybe(data.get("told"), CandidateData._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedEntry(Record):
    """An entry of the citizen's stream in the journal."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("position", "position", False),
        ("at", "at", False),
        ("actor", "actor", False),
        ("event", "event", False),
    )

    position: int
    """Its place in the journal."""

    at: DateTime
    """When it happened."""

    actor: str
    """Who did it."""

    event: str
    """What happened: the event's type."""

    @classmethod
    def _read(cls, data: Any) -> ExportedEntry:
        return cls(
            position=data["position"],
            at=instant(data["at"]),
            actor=data["actor"],
            event=data["event"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedIdea(Record):
    """An idea that the citizen deposited."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("versions", "versions", False),
    )

    idea: UUID
    """The idea."""

    versions: tuple[IdeaText, ...]
    """Its versions, the latest last."""

    @classmethod
    def _read(cls, data: Any) -> ExportedIdea:
        return cls(
            idea=UUID(data["idea"]),
            versions=items(data["versions"], IdeaText._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedResponse(Record):
    """A response that the citizen sent to a hearing."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("response", "response", False),
        ("hearing", "hearing", False),
        ("received_at", "received_at", False),
        ("texts", "texts", False),
        ("respondent", "respondent", True),
    )

    response: UUID
    """The response."""

    hearing: UUID
    """The hearing."""

    received_at: DateTime
    """When it arrived."""

    texts: tuple[ResponseText, ...]
    """What it says: the first text, then the supplements."""

    respondent: Respondent | None = None
    """Who sent it, as it was given."""

    @classmethod
    def _read(cls, data: Any) -> ExportedResponse:
        return cls(
            response=UUID(data["response"]),
            hearing=UUID(data["hearing"]),
            received_at=instant(data["received_at"]),
            texts=items(data["texts"], ResponseText._read),
            respondent=maybe(data.get("respondent"), Respondent._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedRow(Record):
    """A row of the vault as it is."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("what", "what", False),
        ("of", "of", False),
        ("value", "value", False),
    )

    what: str
    """What it is: the first part of its key, such as `mandate` or `text`."""

    of: str
    """What it belongs to: the rest of its key."""

    value: str
    """What it says, as JSON."""

    @classmethod
    def _read(cls, data: Any) -> ExportedRow:
        return cls(
            what=data["what"],
            of=data["of"],
            value=data["value"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpressInterest(Command):
    """A citizen is interested in a seat. For the citizen, and for staff on their behalf."""

    NAME: ClassVar[str] = "team.express_interest"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("citizen", "citizen", False),
        ("answers", "answers", True),
        ("experiences", "experiences", True),
        ("household", "household", True),
        ("motivation", "motivation", True),
        ("politician", "politician", True),
    )

    team: UUID | str
    """The team."""

    citizen: UUID | str
    """Who is interested."""

    answers: Mapping[str, str] | None = None
    """The values of those features of the draw that the candidate says themselves, by feature."""

    experiences: Collection[str] | None = None
    """What the candidate has lived through."""

    household: str | None = None
    """What those who live together share; the account's street and postal code where it is not
    given. Kept as a keyed hash only.
    """

    motivation: str | None = None
    """Why the candidate wishes to take part."""

    politician: bool = False
    """Whether the candidate is a member of the council: then no citizen's seat is open to them."""

    @classmethod
    def _read(cls, data: Any) -> ExpressInterest:
        return cls(
            team=UUID(data["team"]),
            citizen=UUID(data["citizen"]),
            answers=maybe(data.get("answers"), lambda value: entries(value, same)),
            experiences=maybe(data.get("experiences"), lambda value: items(value, same)),
            household=data.get("household"),
            motivation=data.get("motivation"),
            politician=data.get("politician", False),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendHearing(Command):
    """Moves the last day forward, before the end, with a reason that everybody reads. For staff."""

    NAME: ClassVar[str] = "hearing.extend"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("last_day", "last_day", False),
        ("reason", "reason", False),
        ("may_move", "may_move", True),
    )

    hearing: UUID | str
    """The hearing."""

    last_day: Date | str
    """The last day, inclusive."""

    reason: str
    """Why. Public."""

    may_move: bool = False
    """Whether a last day on which no deadline ends may move to the next day on which one does."""

    @classmethod
    def _read(cls, data: Any) -> ExtendHearing:
        return cls(
            hearing=UUID(data["hearing"]),
            last_day=day(data["last_day"]),
            reason=data["reason"],
            may_move=data.get("may_move", False),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Fairness(Record):
    """How good a lottery is."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("minimum", "minimum", False),
        ("searched", "searched", False),
        ("gini", "gini", False),
        ("panels", "panels", False),
        ("bound", "bound", True),
        ("gap", "gap", True),
    )

    minimum: float
    """The smallest chance of anybody who can be drawn."""

    searched: int
    """How many levels rest on a search that has to be believed, and not on arithmetic."""

    gini: float
    """How unequal the chances are, from 0 (all equal) to 1 (Gini)."""

    panels: int
    """How many panels the exact lottery has."""

    bound: float | None = None
    """No lottery has a larger one; absent where that isn't proven."""

    gap: float | None = None
    """The largest difference of a level from its proven bound; for Nash the share by which the
    geometric mean can be larger.
    """

    @classmethod
    def _read(cls, data: Any) -> Fairness:
        return cls(
            minimum=data["minimum"],
            searched=data["searched"],
            gini=data["gini"],
            panels=data["panels"],
            bound=data.get("bound"),
            gap=data.get("gap"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature(Record):
    """A feature, such as gender or area, with a quota for each of its values."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("key", "key", False),
        ("values", "values", False),
    )

    key: str
    """Its name."""

    values: tuple[ValueQuota, ...]
    """Its values. Every person in the pool has one of them."""

    @classmethod
    def _read(cls, data: Any) -> Feature:
        return cls(
            key=data["key"],
            values=items(data["values"], ValueQuota._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FindCampaigns(Query["CampaignList"]):
    """Which responses are near-duplicates of one another, what they share and what each of them
    adds. What the hearing's own documents say is not counted as shared. For staff.
    """

    NAME: ClassVar[str] = "response.campaigns"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
    )

    hearing: UUID | str
    """The hearing."""

    @classmethod
    def _read(cls, data: Any) -> FindCampaigns:
        return cls(
            hearing=UUID(data["hearing"]),
        )

    @classmethod
    def _view(cls, data: Any) -> CampaignList:
        view: CampaignList = CampaignList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class FindCitizens(Query["FoundCitizens"]):
    """Who to invite. For staff.

    Finds active citizens who meet every condition that is given; within a list one entry is enough.
    """

    NAME: ClassVar[str] = "citizen.find"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("after", "after", True),
        ("age_from", "age_from", True),
        ("age_to", "age_to", True),
        ("areas", "areas", True),
        ("competencies", "competencies", True),
        ("consent", "consent", True),
        ("interests", "interests", True),
        ("limit", "limit", True),
        ("ways", "ways", True),
        ("with_contact", "with_contact", True),
    )

    after: UUID | str | None = None
    """Only citizens after this one, to page on."""

    age_from: int | None = None
    """At least so old at the end of this year, inclusive."""

    age_to: int | None = None
    """At most so old at the end of this year, inclusive."""

    areas: Collection[str] = ()
    """Lives in one of these parts of the municipality."""

    competencies: Collection[str] = ()
    """Has one of these competencies."""

    consent: str = "invitation"
    """Consents to this purpose; `invitation` unless said otherwise."""

    interests: Collection[str] = ()
    """Follows one of these interest areas or an area below it."""

    limit: int = 1000
    """At most so many citizens; 1,000 unless said otherwise, 100,000 at most."""

    ways: Collection[str] = ()
    """Wishes to take part in one of these ways."""

    with_contact: bool = False
    """Whether name and contact come along."""

    @classmethod
    def _read(cls, data: Any) -> FindCitizens:
        return cls(
            after=maybe(data.get("after"), UUID),
            age_from=data.get("age_from"),
            age_to=data.get("age_to"),
            areas=items(data.get("areas", []), same),
            competencies=items(data.get("competencies", []), same),
            consent=data.get("consent", "invitation"),
            interests=items(data.get("interests", []), same),
            limit=data.get("limit", 1000),
            ways=items(data.get("ways", []), same),
            with_contact=data.get("with_contact", False),
        )

    @classmethod
    def _view(cls, data: Any) -> FoundCitizens:
        view: FoundCitizens = FoundCitizens._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class FindComplete(Command):
    """Says that nothing more is needed and the application can be assessed. For staff."""

    NAME: ClassVar[str] = "grant.find_complete"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("grant", "grant", False),
    )

    grant: UUID | str
    """The application."""

    @classmethod
    def _read(cls, data: Any) -> FindComplete:
        return cls(
            grant=UUID(data["grant"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FindConflicts(Query["Conflicts"]):
    """Whether the quotas can be met at all, before anybody is drawn: which of them conflict, what
    the smallest relaxation is, and who has no chance.
    """

    NAME: ClassVar[str] = "sortition.conflicts"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("rules", "rules", False),
        ("people", "people", False),
        ("flex", "flex", True),
        ("work_max", "work_max", True),
    )

    rules: DrawRules | Mapping[str, Any]
    """What every panel must respect."""

    people: Collection[Volunteer | Mapping[str, Any]]
    """The people, in any order."""

    flex: Collection[Flex | Mapping[str, Any]] | None = None
    """How far each quota may be relaxed, and how much that weighs. With none, every quota may be
    relaxed as far as need be, and each person more or less weighs 1.
    """

    work_max: int = 50000000
    """At most so many steps of about a hundredth of a millisecond; 50 million unless said
    otherwise, and two million for whoever is not the municipality.
    """

    @classmethod
    def _read(cls, data: Any) -> FindConflicts:
        return cls(
            rules=DrawRules._read(data["rules"]),
            people=items(data["people"], Volunteer._read),
            flex=maybe(data.get("flex"), lambda value: items(value, Flex._read)),
            work_max=data.get("work_max", 50000000),
        )

    @classmethod
    def _view(cls, data: Any) -> Conflicts:
        view: Conflicts = Conflicts._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class FindFitting(Query["FittingCitizens"]):
    """The citizens whose profile fits a seat, each with the reasons. For staff, to invite them."""

    NAME: ClassVar[str] = "team.fitting"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("experience_unknown", "experience_unknown", True),
        ("seat", "seat", True),
    )

    team: UUID | str
    """The team."""

    experience_unknown: bool = False
    """Also those who lack nothing but an experience, which only they themselves can tell of."""

    seat: str | None = None
    """Only for this group of seats."""

    @classmethod
    def _read(cls, data: Any) -> FindFitting:
        return cls(
            team=UUID(data["team"]),
            experience_unknown=data.get("experience_unknown", False),
            seat=data.get("seat"),
        )

    @classmethod
    def _view(cls, data: Any) -> FittingCitizens:
        view: FittingCitizens = FittingCitizens._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class FindPerson(Query["PersonShare"]):
    """What a published text says of one person: everybody can find their own line."""

    NAME: ClassVar[str] = "sortition.person"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("text", "text", False),
        ("id", "id", False),
    )

    text: str
    """The text, byte for byte."""

    id: str
    """The pseudonym."""

    @classmethod
    def _read(cls, data: Any) -> FindPerson:
        return cls(
            text=data["text"],
            id=data["id"],
        )

    @classmethod
    def _view(cls, data: Any) -> PersonShare:
        view: PersonShare = PersonShare._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishWhitePaper(Command):
    """Finishes the white paper. Refused while one response is not settled or one group that has
    responses has no answer. For staff.
    """

    NAME: ClassVar[str] = "white_paper.finish"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("introduction", "introduction", False),
    )

    hearing: UUID | str
    """The hearing."""

    introduction: str
    """What stands before the responses: what was heard, how, and what the administration
    recommends.
    """

    @classmethod
    def _read(cls, data: Any) -> FinishWhitePaper:
        return cls(
            hearing=UUID(data["hearing"]),
            introduction=data["introduction"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit(Record):
    """How an offer suits a need."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("points", "points", False),
        ("interests", "interests", False),
        ("competencies", "competencies", False),
        ("distance", "distance", False),
        ("area", "area", False),
        ("lacks", "lacks", False),
        ("metres", "metres", True),
    )

    points: int
    """The points, 0 to 1,000; they count only where nothing is lacking."""

    interests: int
    """The points for interests, 0 to 400."""

    competencies: int
    """The points for wished competencies, 0 to 300."""

    distance: int
    """The points for distance, 0 to 200."""

    area: int
    """The points for the part of the municipality, 0 to 100."""

    lacks: tuple[FitLack, ...]
    """What is lacking; empty where the offer suits the need."""

    metres: int | None = None
    """How far apart they are, in metres, where both say where they are."""

    @classmethod
    def _read(cls, data: Any) -> Fit:
        return cls(
            points=data["points"],
            interests=data["interests"],
            competencies=data["competencies"],
            distance=data["distance"],
            area=data["area"],
            lacks=items(data["lacks"], FitLack),
            metres=data.get("metres"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FitReason(Record):
    """Why somebody fits a seat."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("criterion", "criterion", False),
        ("by", "by", False),
    )

    criterion: FitCriterion
    """Which condition is met."""

    by: str
    """By what: the key, or the years of the age band."""

    @classmethod
    def _read(cls, data: Any) -> FitReason:
        return cls(
            criterion=FitCriterion(data["criterion"]),
            by=data["by"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FittingCitizen(Record):
    """A citizen who fits at least one seat."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("seats", "seats", False),
    )

    citizen: UUID
    """The citizen."""

    seats: tuple[SeatFit, ...]
    """The seats, with the reasons."""

    @classmethod
    def _read(cls, data: Any) -> FittingCitizen:
        return cls(
            citizen=UUID(data["citizen"]),
            seats=items(data["seats"], SeatFit._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FittingCitizens(Record):
    """Those who fit."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizens", "citizens", False),
    )

    citizens: tuple[FittingCitizen, ...]
    """The citizens, in the order of their ids."""

    @classmethod
    def _read(cls, data: Any) -> FittingCitizens:
        return cls(
            citizens=items(data["citizens"], FittingCitizen._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Flex(Record):
    """How far a quota may be relaxed, and how much that matters."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("rule", "rule", False),
        ("min_least", "min_least", False),
        ("max_most", "max_most", False),
        ("weight", "weight", False),
    )

    rule: RuleName
    """The quota of a value, or a joint one."""

    min_least: int
    """Its minimum may be lowered to this, inclusive."""

    max_most: int
    """Its maximum may be raised to this, inclusive."""

    weight: int
    """What each person less or more counts, 1 to 1,000,000. The sum is kept smallest."""

    @classmethod
    def _read(cls, data: Any) -> Flex:
        return cls(
            rule=RuleName._read(data["rule"]),
            min_least=data["min_least"],
            max_most=data["max_most"],
            weight=data["weight"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpRecommendation(Command):
    """Tells what became of an adopted recommendation, which the receipt names. For staff."""

    NAME: ClassVar[str] = "team.follow_up"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("recommendation", "recommendation", False),
        ("note", "note", False),
        ("done", "done", True),
    )

    team: UUID | str
    """The team."""

    recommendation: UUID | str
    """The recommendation."""

    note: str
    """What happened. Public."""

    done: bool = False
    """Whether it is carried out with that."""

    @classmethod
    def _read(cls, data: Any) -> FollowUpRecommendation:
        return cls(
            team=UUID(data["team"]),
            recommendation=UUID(data["recommendation"]),
            note=data["note"],
            done=data.get("done", False),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpView(Record):
    """What became of a recommendation."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("done", "done", False),
        ("at", "at", False),
        ("note", "note", True),
    )

    done: bool
    """Whether it is carried out with that."""

    at: DateTime
    """When it was told."""

    note: str | None = None
    """What happened."""

    @classmethod
    def _read(cls, data: Any) -> FollowUpView:
        return cls(
            done=data["done"],
            at=instant(data["at"]),
            note=data.get("note"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetPerson(Command):
    """Forgets somebody without an account (GDPR art. 17): a member of a team or a council ends as
    one, a nominee is out of the award, and the names go. For staff, who decide whether a name must
    be kept as that of an office. What was journalised in a hearing stays, and so do reasons that
    staff wrote for ending a membership.
    """

    NAME: ClassVar[str] = "person.forget"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("person", "person", False),
    )

    person: UUID | str
    """The id under which they were appointed; of a nominee, the id of the nomination that was the
    first.
    """

    @classmethod
    def _read(cls, data: Any) -> ForgetPerson:
        return cls(
            person=UUID(data["person"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCitizen(Record):
    """A citizen to invite."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("identity", "identity", True),
    )

    citizen: UUID
    """The citizen."""

    identity: Identity | None = None
    """Name and contact, where asked for."""

    @classmethod
    def _read(cls, data: Any) -> FoundCitizen:
        return cls(
            citizen=UUID(data["citizen"]),
            identity=maybe(data.get("identity"), Identity._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCitizens(Record):
    """The citizens to invite."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("total", "total", False),
        ("citizens", "citizens", False),
    )

    total: int
    """How many there are in all, on every page."""

    citizens: tuple[FoundCitizen, ...]
    """The citizens of this page, in the order of their ids."""

    @classmethod
    def _read(cls, data: Any) -> FoundCitizens:
        return cls(
            total=data["total"],
            citizens=items(data["citizens"], FoundCitizen._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontierFigures(Record):
    """What a way to match gives, or what it costs."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("placed", "placed", False),
        ("staffed", "staffed", False),
        ("below_half", "below_half", False),
        ("missed", "missed", False),
        ("fit", "fit", False),
        ("fit_lowest", "fit_lowest", False),
        ("fit_fifth", "fit_fifth", False),
    )

    placed: int
    """People placed."""

    staffed: tuple[int, ...]
    """Places filled, by priority from the first."""

    below_half: tuple[int, ...]
    """Needs with less than half of their places filled, by priority."""

    missed: int
    """Needs below their minimum."""

    fit: int
    """The sum of all fits."""

    fit_lowest: int
    """The least fit of a volunteer; 0 for somebody who has no need."""

    fit_fifth: int
    """What a twentieth of the volunteers don't exceed."""

    @classmethod
    def _read(cls, data: Any) -> FrontierFigures:
        return cls(
            placed=data["placed"],
            staffed=items(data["staffed"], same),
            below_half=items(data["below_half"], same),
            missed=data["missed"],
            fit=data["fit"],
            fit_lowest=data["fit_lowest"],
            fit_fifth=data["fit_fifth"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontierItem(Record):
    """One way to match."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("name", "name", False),
        ("pairs", "pairs", False),
        ("figures", "figures", False),
        ("costs", "costs", False),
    )

    name: FrontierName
    """What it is best at."""

    pairs: tuple[PairIds, ...]
    """The pairs, by volunteer, then by need."""

    figures: FrontierFigures
    """What it gives."""

    costs: FrontierFigures
    """How much less that is than the best of all five, in thousandths of the best, rounded up; for
    needs missed or below half how many more, in thousandths of the needs.
    """

    @classmethod
    def _read(cls, data: Any) -> FrontierItem:
        return cls(
            name=FrontierName(data["name"]),
            pairs=items(data["pairs"], PairIds._read),
            figures=FrontierFigures._read(data["figures"]),
            costs=FrontierFigures._read(data["costs"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontierView(Record):
    """Five ways to match."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("points", "points", False),
    )

    points: tuple[FrontierItem, ...]
    """The five."""

    @classmethod
    def _read(cls, data: Any) -> FrontierView:
        return cls(
            points=items(data["points"], FrontierItem._read),
        )


class GatheringHost(Record):
    """Whose gathering it is."""

    __slots__ = ()
    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def team(team_id: UUID) -> GatheringHostTeam:
        """A team's meeting."""
        return GatheringHostTeam(team_id)

    @classmethod
    def _read(cls, data: Any) -> GatheringHost:
        value: GatheringHost = _GATHERINGHOST[data["kind"]]._read(data)
        return value


@dataclass(frozen=True, slots=True)
class GatheringHostTeam(GatheringHost):
    """A team's meeting."""

    kind: ClassVar[str] = "team"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "team")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team_id", "team", False),
    )

    team_id: UUID
    """The team."""

    @classmethod
    def _read(cls, data: Any) -> GatheringHostTeam:
        return cls(
            team_id=UUID(data["team"]),
        )


_GATHERINGHOST: dict[str, type[GatheringHost]] = {
    "team": GatheringHostTeam,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringItem(Record):
    """One gathering of a list."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("gathering", "gathering", False),
        ("title", "title", False),
        ("place", "place", False),
        ("starts_at", "starts_at", False),
        ("ends_at", "ends_at", False),
        ("cancelled", "cancelled", False),
    )

    gathering: UUID
    """The gathering."""

    title: str
    """What it is called."""

    place: str
    """Where."""

    starts_at: DateTime
    """When it begins."""

    ends_at: DateTime
    """When it ends."""

    cancelled: bool
    """Whether it is cancelled."""

    @classmethod
    def _read(cls, data: Any) -> GatheringItem:
        return cls(
            gathering=UUID(data["gathering"]),
            title=data["title"],
            place=data["place"],
            starts_at=instant(data["starts_at"]),
            ends_at=instant(data["ends_at"]),
            cancelled=data["cancelled"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringList(Record):
    """A team's gatherings."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("gatherings", "gatherings", False),
    )

    gatherings: tuple[GatheringItem, ...]
    """In the order of their beginning."""

    @classmethod
    def _read(cls, data: Any) -> GatheringList:
        return cls(
            gatherings=items(data["gatherings"], GatheringItem._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringView(Record):
    """A gathering as the actor may see it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("gathering", "gathering", False),
        ("host", "host", False),
        ("title", "title", False),
        ("place", "place", False),
        ("starts_at", "starts_at", False),
        ("ends_at", "ends_at", False),
        ("sequence", "sequence", False),
        ("cancelled", "cancelled", False),
        ("agenda", "agenda", False),
        ("present", "present", False),
        ("excused", "excused", False),
        ("cancelled_because", "cancelled_because", True),
        ("minutes", "minutes", True),
    )

    gathering: UUID
    """The gathering."""

    host: GatheringHost
    """Whose it is."""

    title: str
    """What it is called."""

    place: str
    """Where."""

    starts_at: DateTime
    """When it begins."""

    ends_at: DateTime
    """When it ends."""

    sequence: int
    """How often it was changed."""

    cancelled: bool
    """Whether it is cancelled."""

    agenda: tuple[AgendaView, ...]
    """The agenda, where it may be seen."""

    present: tuple[int, ...]
    """Who was there, by appointment."""

    excused: tuple[int, ...]
    """Who was excused, by appointment; for staff and members."""

    cancelled_because: str | None = None
    """Why."""

    minutes: MinutesView | None = None
    """The minutes, where they may be seen."""

    @classmethod
    def _read(cls, data: Any) -> GatheringView:
        return cls(
            gathering=UUID(data["gathering"]),
            host=GatheringHost._read(data["host"]),
            title=data["title"],
            place=data["place"],
            starts_at=instant(data["starts_at"]),
            ends_at=instant(data["ends_at"]),
            sequence=data["sequence"],
            cancelled=data["cancelled"],
            agenda=items(data["agenda"], AgendaView._read),
            present=items(data["present"], same),
            excused=items(data["excused"], same),
            cancelled_because=data.get("cancelled_because"),
            minutes=maybe(data.get("minutes"), MinutesView._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GetAgreement(Query["AgreementView"]):
    """One agreement. Everybody sees a version that is or was in force, without what is
    confidential; the parties and staff see everything, and drafts.
    """

    NAME: ClassVar[str] = "partnership.get"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("agreement", "agreement", False),
    )

    agreement: UUID | str
    """The agreement."""

    @classmethod
    def _read(cls, data: Any) -> GetAgreement:
        return cls(
            agreement=UUID(data["agreement"]),
        )

    @classmethod
    def _view(cls, data: Any) -> AgreementView:
        view: AgreementView = AgreementView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class GetAmbassador(Query["AmbassadorView"]):
    """One ambassador with the words of the proposal. For the citizen, and for staff."""

    NAME: ClassVar[str] = "ambassador.get"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("ambassador", "ambassador", False),
    )

    ambassador: UUID | str
    """Which."""

    @classmethod
    def _read(cls, data: Any) -> GetAmbassador:
        return cls(
            ambassador=UUID(data["ambassador"]),
        )

    @classmethod
    def _view(cls, data: Any) -> AmbassadorView:
        view: AmbassadorView = AmbassadorView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class GetAssignment(Query["AssignmentView"]):
    """One assignment. For both sides and staff; to anybody else there is none."""

    NAME: ClassVar[str] = "assignment.get"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("assignment", "assignment", False),
    )

    assignment: UUID | str
    """The assignment."""

    @classmethod
    def _read(cls, data: Any) -> GetAssignment:
        return cls(
            assignment=UUID(data["assignment"]),
        )

    @classmethod
    def _view(cls, data: Any) -> AssignmentView:
        view: AssignmentView = AssignmentView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class GetAward(Query["AwardView"]):
    """One award, as the actor may see it."""

    NAME: ClassVar[str] = "award.get"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("award", "award", False),
    )

    award: UUID | str
    """The award."""

    @classmethod
    def _read(cls, data: Any) -> GetAward:
        return cls(
            award=UUID(data["award"]),
        )

    @classmethod
    def _view(cls, data: Any) -> AwardView:
        view: AwardView = AwardView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class GetCitizen(Query["CitizenView"]):
    """Everything about one citizen. For the citizen and for staff."""

    NAME: ClassVar[str] = "citizen.get"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
    )

    citizen: UUID | str
    """The citizen."""

    @classmethod
    def _read(cls, data: Any) -> GetCitizen:
        return cls(
            citizen=UUID(data["citizen"]),
        )

    @classmethod
    def _view(cls, data: Any) -> CitizenView:
        view: CitizenView = CitizenView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class GetCouncil(Query["CouncilView"]):
    """One council with its rules, members, election, meetings, and what it lacks today."""

    NAME: ClassVar[str] = "council.get"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
    )

    organisation: UUID | str
    """The council."""

    @classmethod
    def _read(cls, data: Any) -> GetCouncil:
        return cls(
            organisation=UUID(data["organisation"]),
        )

    @classmethod
    def _view(cls, data: Any) -> CouncilView:
        view: CouncilView = CouncilView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class GetDocument(Query["Document"]):
    """One document of a hearing, whole."""

    NAME: ClassVar[str] = "hearing.document"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("document", "document", False),
        ("version", "version", True),
    )

    hearing: UUID | str
    """The hearing."""

    document: str
    """The document."""

    version: int | None = None
    """Its version, from 1; the latest where it is not given."""

    @classmethod
    def _read(cls, data: Any) -> GetDocument:
        return cls(
            hearing=UUID(data["hearing"]),
            document=data["document"],
            version=data.get("version"),
        )

    @classmethod
    def _view(cls, data: Any) -> Document:
        view: Document = Document._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class GetDrawText(Query["DrawTextView"]):
    """The published text of a draw, for everybody to replay with `sortition.verify`."""

    NAME: ClassVar[str] = "team.draw_text"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("round", "round", True),
    )

    team: UUID | str
    """The team."""

    round: int | None = None
    """Which draw, from 1; the latest where it is not given."""

    @classmethod
    def _read(cls, data: Any) -> GetDrawText:
        return cls(
            team=UUID(data["team"]),
            round=data.get("round"),
        )

    @classmethod
    def _view(cls, data: Any) -> DrawTextView:
        view: DrawTextView = DrawTextView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class GetGathering(Query["GatheringView"]):
    """One gathering. Agenda and minutes are for staff and members, and for everybody where the
    team's terms say so: the minutes once they are approved, and never what was treated behind
    closed doors.
    """

    NAME: ClassVar[str] = "gathering.get"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("gathering", "gathering", False),
    )

    gathering: UUID | str
    """The gathering."""

    @classmethod
    def _read(cls, data: Any) -> GetGathering:
        return cls(
            gathering=UUID(data["gathering"]),
        )

    @classmethod
    def _view(cls, data: Any) -> GatheringView:
        view: GatheringView = GatheringView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class GetGrant(Query["GrantView"]):
    """One application. Staff see it once it is handed in, whoever may apply for the organisation
    always; everybody sees what was granted to whom, and nothing else.
    """

    NAME: ClassVar[str] = "grant.get"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("grant", "grant", False),
    )

    grant: UUID | str
    """The application."""

    @classmethod
    def _read(cls, data: Any) -> GetGrant:
        return cls(
            grant=UUID(data["grant"]),
        )

    @classmethod
    def _view(cls, data: Any) -> GrantView:
        view: GrantView = GrantView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class GetHearing(Query["HearingView"]):
    """One hearing. Drafts are for staff only."""

    NAME: ClassVar[str] = "hearing.get"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
    )

    hearing: UUID | str
    """The hearing."""

    @classmethod
    def _read(cls, data: Any) -> GetHearing:
        return cls(
            hearing=UUID(data["hearing"]),
        )

    @classmethod
    def _view(cls, data: Any) -> HearingView:
        view: HearingView = HearingView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class GetIdea(Query["IdeaView"]):
    """One idea, as the actor may see it."""

    NAME: ClassVar[str] = "idea.get"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("version", "version", True),
    )

    idea: UUID | str
    """The idea."""

    version: int | None = None
    """The version of the text; the latest where it is not given."""

    @classmethod
    def _read(cls, data: Any) -> GetIdea:
        return cls(
            idea=UUID(data["idea"]),
            version=data.get("version"),
        )

    @classmethod
    def _view(cls, data: Any) -> IdeaView:
        view: IdeaView = IdeaView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class GetInitiative(Query["InitiativeView"]):
    """One initiative. What is not agreed, the organisation and staff see."""

    NAME: ClassVar[str] = "initiative.get"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("initiative", "initiative", False),
    )

    initiative: UUID | str
    """Which."""

    @classmethod
    def _read(cls, data: Any) -> GetInitiative:
        return cls(
            initiative=UUID(data["initiative"]),
        )

    @classmethod
    def _view(cls, data: Any) -> InitiativeView:
        view: InitiativeView = InitiativeView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class GetNeed(Query["NeedView"]):
    """One need, as the actor may see it."""

    NAME: ClassVar[str] = "need.get"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("need", "need", False),
    )

    need: UUID | str
    """The need."""

    @classmethod
    def _read(cls, data: Any) -> GetNeed:
        return cls(
            need=UUID(data["need"]),
        )

    @classmethod
    def _view(cls, data: Any) -> NeedView:
        view: NeedView = NeedView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class GetOrganisation(Query["OrganisationView"]):
    """One organisation, as the actor may see it."""

    NAME: ClassVar[str] = "organisation.get"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
    )

    organisation: UUID | str
    """The organisation."""

    @classmethod
    def _read(cls, data: Any) -> GetOrganisation:
        return cls(
            organisation=UUID(data["organisation"]),
        )

    @classmethod
    def _view(cls, data: Any) -> OrganisationView:
        view: OrganisationView = OrganisationView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class GetPool(Query["DrawPool"]):
    """The rules of a team's draw and the people in it, by pseudonym: what `sortition.conflicts` and
    `sortition.report` ask for before a draw is published. Members who sit are included, whoever
    declined or left is excluded, so that the same question prepares the first draw and the draw of
    substitutes. For staff.
    """

    NAME: ClassVar[str] = "team.pool"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
    )

    team: UUID | str
    """The team."""

    @classmethod
    def _read(cls, data: Any) -> GetPool:
        return cls(
            team=UUID(data["team"]),
        )

    @classmethod
    def _view(cls, data: Any) -> DrawPool:
        view: DrawPool = DrawPool._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class GetResponse(Query["ResponseView"]):
    """One response, as the actor may see it."""

    NAME: ClassVar[str] = "response.get"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("response", "response", False),
    )

    response: UUID | str
    """The response."""

    @classmethod
    def _read(cls, data: Any) -> GetResponse:
        return cls(
            response=UUID(data["response"]),
        )

    @classmethod
    def _view(cls, data: Any) -> ResponseView:
        view: ResponseView = ResponseView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class GetRound(Query["GrantRoundView"]):
    """One call; for staff with sums."""

    NAME: ClassVar[str] = "grant.round"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("round", "round", False),
    )

    round: str
    """The call."""

    @classmethod
    def _read(cls, data: Any) -> GetRound:
        return cls(
            round=data["round"],
        )

    @classmethod
    def _view(cls, data: Any) -> GrantRoundView:
        view: GrantRoundView = GrantRoundView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class GetSafeguards(Query["SafeguardView"]):
    """Where a volunteer's safeguards stand in an organisation. For the citizen and staff; the
    organisation sees them with the assignment.
    """

    NAME: ClassVar[str] = "safeguard.get"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("citizen", "citizen", False),
    )

    organisation: UUID | str
    """The organisation."""

    citizen: UUID | str
    """The volunteer."""

    @classmethod
    def _read(cls, data: Any) -> GetSafeguards:
        return cls(
            organisation=UUID(data["organisation"]),
            citizen=UUID(data["citizen"]),
        )

    @classmethod
    def _view(cls, data: Any) -> SafeguardView:
        view: SafeguardView = SafeguardView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class GetTeam(Query["TeamView"]):
    """One team, as the actor may see it."""

    NAME: ClassVar[str] = "team.get"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
    )

    team: UUID | str
    """The team."""

    @classmethod
    def _read(cls, data: Any) -> GetTeam:
        return cls(
            team=UUID(data["team"]),
        )

    @classmethod
    def _view(cls, data: Any) -> TeamView:
        view: TeamView = TeamView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class GetWhitePaper(Query["WhitePaperView"]):
    """The white paper as a whole. For staff; for all, once it is finished and responses are
    published or the council has decided.
    """

    NAME: ClassVar[str] = "white_paper.get"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
    )

    hearing: UUID | str
    """The hearing."""

    @classmethod
    def _read(cls, data: Any) -> GetWhitePaper:
        return cls(
            hearing=UUID(data["hearing"]),
        )

    @classmethod
    def _view(cls, data: Any) -> WhitePaperView:
        view: WhitePaperView = WhitePaperView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveConsent(Command):
    """Consents to a purpose, or to a newer version of its text."""

    NAME: ClassVar[str] = "citizen.give_consent"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("purpose", "purpose", False),
        ("text_version", "text_version", False),
        ("guardian", "guardian", True),
    )

    citizen: UUID | str
    """The citizen."""

    purpose: str
    """To what."""

    text_version: str
    """To which version of the text."""

    guardian: str | None = None
    """The holder of parental responsibility who consents for a child."""

    @classmethod
    def _read(cls, data: Any) -> GiveConsent:
        return cls(
            citizen=UUID(data["citizen"]),
            purpose=data["purpose"],
            text_version=data["text_version"],
            guardian=data.get("guardian"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveMandate(Command):
    """Lets a citizen speak for the organisation. The receipt names the mandate, by its number. For
    staff, and for those who manage it.
    """

    NAME: ClassVar[str] = "organisation.give_mandate"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("citizen", "citizen", False),
        ("role", "role", False),
        ("powers", "powers", False),
        ("from_", "from", False),
        ("named", "named", True),
        ("to", "to", True),
    )

    organisation: UUID | str
    """The organisation."""

    citizen: UUID | str
    """Who is to speak for it: an active citizen of the bank."""

    role: str
    """Their role, such as `chair` or `treasurer`."""

    powers: Collection[Power | str]
    """What it covers."""

    from_: Date | str
    """The first day."""

    named: bool = False
    """Whether everybody sees the holder's name beside the role: a word of the holder, or of staff
    who asked them. Somebody with a protected name is never named.
    """

    to: Date | str | None = None
    """The last day, inclusive; without an end where it is not given."""

    @classmethod
    def _read(cls, data: Any) -> GiveMandate:
        return cls(
            organisation=UUID(data["organisation"]),
            citizen=UUID(data["citizen"]),
            role=data["role"],
            powers=items(data["powers"], Power),
            from_=day(data["from"]),
            named=data.get("named", False),
            to=maybe(data.get("to"), day),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveNotice(Command):
    """A party says that the agreement ends (*opsigelse*). It holds until the notice period is over,
    the day of the notice not counted, whichever weekday that is. Signatures under a draft of a new
    version are void, since they were given without knowing this.
    """

    NAME: ClassVar[str] = "partnership.give_notice"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("agreement", "agreement", False),
        ("by", "by", False),
        ("reason", "reason", False),
    )

    agreement: UUID | str
    """The agreement."""

    by: Party | Mapping[str, Any]
    """Which party."""

    reason: str
    """Why. For the parties and staff."""

    @classmethod
    def _read(cls, data: Any) -> GiveNotice:
        return cls(
            agreement=UUID(data["agreement"]),
            by=Party._read(data["by"]),
            reason=data["reason"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GivePoints(Command):
    """A juror gives each nominee who stands 0 to 100 points, or gives others, from the vote's
    opening until the result is declared. For the juror.
    """

    NAME: ClassVar[str] = "award.give_points"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("award", "award", False),
        ("points", "points", False),
    )

    award: UUID | str
    """The award."""

    points: Collection[NomineePoints | Mapping[str, Any]]
    """For each nominee who stands."""

    @classmethod
    def _read(cls, data: Any) -> GivePoints:
        return cls(
            award=UUID(data["award"]),
            points=items(data["points"], NomineePoints._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantAssessment(Record):
    """How an application was assessed."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("text", "text", False),
        ("criteria", "criteria", True),
    )

    text: str
    """The assessment as a whole."""

    criteria: tuple[CriterionAssessment, ...] | None = None
    """By each of the call's criteria."""

    @classmethod
    def _read(cls, data: Any) -> GrantAssessment:
        return cls(
            text=data["text"],
            criteria=maybe(data.get("criteria"), lambda value: items(value, CriterionAssessment._read)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantClaimView(Record):
    """What is to be paid back."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("amount_oere", "amount_oere", False),
        ("repaid_oere", "repaid_oere", False),
        ("last_day", "last_day", False),
        ("overdue", "overdue", False),
        ("text", "text", True),
    )

    amount_oere: int
    """How much, in øre."""

    repaid_oere: int
    """How much was paid back, in øre."""

    last_day: Date
    """The last day, inclusive."""

    overdue: bool
    """Whether that day is over and something is still owed."""

    text: DecisionText | None = None
    """Reasons and guidance."""

    @classmethod
    def _read(cls, data: Any) -> GrantClaimView:
        return cls(
            amount_oere=data["amount_oere"],
            repaid_oere=data["repaid_oere"],
            last_day=day(data["last_day"]),
            overdue=data["overdue"],
            text=maybe(data.get("text"), DecisionText._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantDecisionView(Record):
    """What was decided."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("granted_oere", "granted_oere", False),
        ("at", "at", False),
        ("text", "text", True),
    )

    granted_oere: int
    """How much was granted, in øre; 0 where it was rejected."""

    at: DateTime
    """When."""

    text: DecisionText | None = None
    """Reasons, guidance and conditions."""

    @classmethod
    def _read(cls, data: Any) -> GrantDecisionView:
        return cls(
            granted_oere=data["granted_oere"],
            at=instant(data["at"]),
            text=maybe(data.get("text"), DecisionText._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantInfoView(Record):
    """What the municipality asked for."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("last_day", "last_day", False),
        ("text", "text", True),
    )

    last_day: Date
    """The last day to answer, inclusive."""

    text: str | None = None
    """What is missing."""

    @classmethod
    def _read(cls, data: Any) -> GrantInfoView:
        return cls(
            last_day=day(data["last_day"]),
            text=data.get("text"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantItem(Record):
    """An application in a list."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("grant", "grant", False),
        ("round", "round", False),
        ("organisation", "organisation", False),
        ("stage", "stage", False),
        ("late", "late", False),
        ("applied_oere", "applied_oere", True),
        ("granted_oere", "granted_oere", True),
        ("report_due", "report_due", True),
    )

    grant: UUID
    """The application."""

    round: str
    """The call."""

    organisation: UUID
    """Who applies."""

    stage: GrantStage
    """How far it has come; for everybody `granted`."""

    late: bool
    """Whether it was received when the call had closed."""

    applied_oere: int | None = None
    """How much is applied for, in øre; for staff and the applicant."""

    granted_oere: int | None = None
    """How much was granted, in øre."""

    report_due: Date | None = None
    """The day on which the report is due, inclusive."""

    @classmethod
    def _read(cls, data: Any) -> GrantItem:
        return cls(
            grant=UUID(data["grant"]),
            round=data["round"],
            organisation=UUID(data["organisation"]),
            stage=GrantStage(data["stage"]),
            late=data["late"],
            applied_oere=data.get("applied_oere"),
            granted_oere=data.get("granted_oere"),
            report_due=maybe(data.get("report_due"), day),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantList(Record):
    """A page of applications."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("total", "total", False),
        ("grants", "grants", False),
        ("next", "next", True),
    )

    total: int
    """How many there are in all, on every page."""

    grants: tuple[GrantItem, ...]
    """The applications of this page."""

    next: UUID | None = None
    """Where the next page begins; none on the last."""

    @classmethod
    def _read(cls, data: Any) -> GrantList:
        return cls(
            total=data["total"],
            grants=items(data["grants"], GrantItem._read),
            next=maybe(data.get("next"), UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantReportView(Record):
    """What was reported."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("spent_oere", "spent_oere", False),
        ("unused_oere", "unused_oere", False),
        ("at", "at", False),
        ("text", "text", True),
    )

    spent_oere: int
    """How much was spent, in øre."""

    unused_oere: int
    """How much of what was paid was not, in øre."""

    at: DateTime
    """When it came."""

    text: str | None = None
    """What was done."""

    @classmethod
    def _read(cls, data: Any) -> GrantReportView:
        return cls(
            spent_oere=data["spent_oere"],
            unused_oere=data["unused_oere"],
            at=instant(data["at"]),
            text=data.get("text"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantRoundList(Record):
    """Calls."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("rounds", "rounds", False),
    )

    rounds: tuple[GrantRoundView, ...]
    """The calls, without their texts."""

    @classmethod
    def _read(cls, data: Any) -> GrantRoundList:
        return cls(
            rounds=items(data["rounds"], GrantRoundView._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantRoundSums(Record):
    """What a call's applications come to, without drafts and those that were withdrawn. Amounts in
    øre.
    """

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("applications", "applications", False),
        ("late", "late", False),
        ("granted", "granted", False),
        ("rejected", "rejected", False),
        ("reports_overdue", "reports_overdue", False),
        ("applied_oere", "applied_oere", False),
        ("granted_oere", "granted_oere", False),
        ("left_oere", "left_oere", False),
        ("paid_oere", "paid_oere", False),
        ("spent_oere", "spent_oere", False),
        ("claimed_oere", "claimed_oere", False),
        ("repaid_oere", "repaid_oere", False),
    )

    applications: int
    """How many applications."""

    late: int
    """How many of them came late."""

    granted: int
    """How many were granted something."""

    rejected: int
    """How many were rejected."""

    reports_overdue: int
    """How many reports are late."""

    applied_oere: int
    """What was applied for."""

    granted_oere: int
    """What was granted."""

    left_oere: int
    """What is left in the pool."""

    paid_oere: int
    """What was paid."""

    spent_oere: int
    """What was spent, by the reports."""

    claimed_oere: int
    """What was claimed back."""

    repaid_oere: int
    """What was paid back."""

    @classmethod
    def _read(cls, data: Any) -> GrantRoundSums:
        return cls(
            applications=data["applications"],
            late=data["late"],
            granted=data["granted"],
            rejected=data["rejected"],
            reports_overdue=data["reports_overdue"],
            applied_oere=data["applied_oere"],
            granted_oere=data["granted_oere"],
            left_oere=data["left_oere"],
            paid_oere=data["paid_oere"],
            spent_oere=data["spent_oere"],
            claimed_oere=data["claimed_oere"],
            repaid_oere=data["repaid_oere"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantRoundTerms(Record):
    """What a call is. Public."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("title", "title", False),
        ("basis", "basis", False),
        ("opens_at", "opens_at", False),
        ("closes_at", "closes_at", False),
        ("ceiling_oere", "ceiling_oere", False),
        ("report_due", "report_due", False),
        ("asks", "asks", True),
        ("criteria", "criteria", True),
        ("kinds", "kinds", True),
    )

    title: str
    """What it is called."""

    basis: GrantBasis
    """On what it rests."""

    opens_at: DateTime
    """From when on applications are taken, on a whole minute."""

    closes_at: DateTime
    """Until when, exclusive, on a whole minute: at `12:00` an application is late."""

    ceiling_oere: int
    """How much can be granted in all (*puljen*), in øre: 1 to 1,000,000,000,000."""

    report_due: Date
    """The day on which reports are due, inclusive; after the call closes."""

    asks: tuple[ApplicationPart, ...] | None = None
    """What an application must hold."""

    criteria: tuple[str, ...] | None = None
    """By what applications are assessed, by number from 1; at most 20."""

    kinds: tuple[OrganisationKind, ...] | None = None
    """Which kinds of organisations can get a grant; all but municipal institutions where none is
    named.
    """

    @classmethod
    def _read(cls, data: Any) -> GrantRoundTerms:
        return cls(
            title=data["title"],
            basis=GrantBasis(data["basis"]),
            opens_at=instant(data["opens_at"]),
            closes_at=instant(data["closes_at"]),
            ceiling_oere=data["ceiling_oere"],
            report_due=day(data["report_due"]),
            asks=maybe(data.get("asks"), lambda value: items(value, ApplicationPart)),
            criteria=maybe(data.get("criteria"), lambda value: items(value, same)),
            kinds=maybe(data.get("kinds"), lambda value: items(value, OrganisationKind)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantRoundView(Record):
    """A call."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("round", "round", False),
        ("terms", "terms", False),
        ("open", "open", False),
        ("sums", "sums", True),
        ("text", "text", True),
    )

    round: str
    """Its key."""

    terms: GrantRoundTerms
    """What it is."""

    open: bool
    """Whether applications are taken now."""

    sums: GrantRoundSums | None = None
    """Sums; for staff who ask for this one call."""

    text: str | None = None
    """What applicants should know; left out in lists."""

    @classmethod
    def _read(cls, data: Any) -> GrantRoundView:
        return cls(
            round=data["round"],
            terms=GrantRoundTerms._read(data["terms"]),
            open=data["open"],
            sums=maybe(data.get("sums"), GrantRoundSums._read),
            text=data.get("text"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantView(Record):
    """An application, as the actor may see it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("grant", "grant", False),
        ("round", "round", False),
        ("organisation", "organisation", False),
        ("stage", "stage", False),
        ("on_paper", "on_paper", False),
        ("late", "late", False),
        ("assessment", "assessment", True),
        ("claim", "claim", True),
        ("content", "content", True),
        ("decision", "decision", True),
        ("granted_oere", "granted_oere", True),
        ("info", "info", True),
        ("paid_on", "paid_on", True),
        ("received_at", "received_at", True),
        ("recorded_at", "recorded_at", True),
        ("report", "report", True),
        ("report_due", "report_due", True),
    )

    grant: UUID
    """The application."""

    round: str
    """The call."""

    organisation: UUID
    """Who applies."""

    stage: GrantStage
    """How far it has come; for everybody `granted`, whatever became of it since."""

    on_paper: bool
    """Whether staff recorded it."""

    late: bool
    """Whether it was received when the call had closed."""

    assessment: GrantAssessment | None = None
    """How it was assessed; for staff."""

    claim: GrantClaimView | None = None
    """What is to be paid back."""

    content: ApplicationContent | None = None
    """What it says."""

    decision: GrantDecisionView | None = None
    """What was decided."""

    granted_oere: int | None = None
    """How much was granted, in øre."""

    info: GrantInfoView | None = None
    """What the municipality asked for last."""

    paid_on: Date | None = None
    """The day of the payment."""

    received_at: DateTime | None = None
    """When it was received."""

    recorded_at: DateTime | None = None
    """When that was recorded."""

    report: GrantReportView | None = None
    """What was reported."""

    report_due: Date | None = None
    """The day on which the report is due, inclusive."""

    @classmethod
    def _read(cls, data: Any) -> GrantView:
        return cls(
            grant=UUID(data["grant"]),
            round=data["round"],
            organisation=UUID(data["organisation"]),
            stage=GrantStage(data["stage"]),
            on_paper=data["on_paper"],
            late=data["late"],
            assessment=maybe(data.get("assessment"), GrantAssessment._read),
            claim=maybe(data.get("claim"), GrantClaimView._read),
            content=maybe(data.get("content"), ApplicationContent._read),
            decision=maybe(data.get("decision"), GrantDecisionView._read),
            granted_oere=data.get("granted_oere"),
            info=maybe(data.get("info"), GrantInfoView._read),
            paid_on=maybe(data.get("paid_on"), day),
            received_at=maybe(data.get("received_at"), instant),
            recorded_at=maybe(data.get("recorded_at"), instant),
            report=maybe(data.get("report"), GrantReportView._read),
            report_due=maybe(data.get("report_due"), day),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupReport(Record):
    """What a draw means for those who share a value."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("feature", "feature", False),
        ("value", "value", False),
        ("min", "min", False),
        ("max", "max", False),
        ("people", "people", False),
        ("chance_min", "chance_min", False),
        ("chance_mean", "chance_mean", False),
        ("chance_max", "chance_max", False),
        ("pool_share", "pool_share", False),
        ("panel_share", "panel_share", False),
        ("population_share", "population_share", True),
    )

    feature: str
    """The feature."""

    value: str
    """The value."""

    min: int
    """The quota's minimum."""

    max: int
    """The quota's maximum."""

    people: int
    """How many people who can be drawn have it."""

    chance_min: float
    """The smallest chance among them; with no people, all three are 0."""

    chance_mean: float
    """Their mean chance."""

    chance_max: float
    """The largest chance among them."""

    pool_share: float
    """Their share of the people who can be drawn, 0 to 1."""

    panel_share: float
    """Their expected share of the panel, 0 to 1."""

    population_share: float | None = None
    """Their share of the population, 0 to 1, where it is known."""

    @classmethod
    def _read(cls, data: Any) -> GroupReport:
        return cls(
            feature=data["feature"],
            value=data["value"],
            min=data["min"],
            max=data["max"],
            people=data["people"],
            chance_min=data["chance_min"],
            chance_mean=data["chance_mean"],
            chance_max=data["chance_max"],
            pool_share=data["pool_share"],
            panel_share=data["panel_share"],
            population_share=data.get("population_share"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupView(Record):
    """A group as everybody sees it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("group", "group", False),
        ("title", "title", False),
        ("answer", "answer", True),
    )

    group: str
    """Its key."""

    title: str
    """Its title."""

    answer: AnswerText | None = None
    """What is answered to all in it."""

    @classmethod
    def _read(cls, data: Any) -> GroupView:
        return cls(
            group=data["group"],
            title=data["title"],
            answer=maybe(data.get("answer"), AnswerText._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingBasis(Record):
    """On what a hearing rests."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("kind", "kind", False),
        ("minor", "minor", True),
        ("rule", "rule", True),
        ("strategy", "strategy", True),
    )

    kind: HearingKind
    """Which of the four kinds it is."""

    minor: bool | None = None
    """Whether the council judges the plan, or the plan's change, minor."""

    rule: HearingRule | None = None
    """What a statutory hearing is about; for the other kinds absent."""

    strategy: bool | None = None
    """Whether a plan strategy has decided on the municipal plan's change."""

    @classmethod
    def _read(cls, data: Any) -> HearingBasis:
        return cls(
            kind=HearingKind(data["kind"]),
            minor=data.get("minor"),
            rule=maybe(data.get("rule"), HearingRule),
            strategy=data.get("strategy"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingCalendar(Record):
    """A calendar file."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("ics", "ics", False),
    )

    ics: str
    """The file's content, `text/calendar`."""

    @classmethod
    def _read(cls, data: Any) -> HearingCalendar:
        return cls(
            ics=data["ics"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingChain(Record):
    """The way from the ideas to the decision."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("ideas", "ideas", False),
        ("hearings", "hearings", False),
        ("decision", "decision", True),
        ("white_paper", "white_paper", True),
    )

    ideas: tuple[UUID, ...]
    """The ideas that led to any of the hearings."""

    hearings: tuple[HearingItem, ...]
    """The hearings, the first one first."""

    decision: DecisionView | None = None
    """The decision."""

    white_paper: int | None = None
    """The white paper: the last hearing's, with its finished version."""

    @classmethod
    def _read(cls, data: Any) -> HearingChain:
        return cls(
            ideas=items(data["ideas"], UUID),
            hearings=items(data["hearings"], HearingItem._read),
            decision=maybe(data.get("decision"), DecisionView._read),
            white_paper=data.get("white_paper"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingItem(Record):
    """A hearing in a list."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("stage", "stage", False),
        ("title", "title", False),
        ("responses", "responses", False),
        ("last_day", "last_day", True),
    )

    hearing: UUID
    """The hearing."""

    stage: HearingStage
    """Where it stands now."""

    title: str
    """The title."""

    responses: int
    """How many responses were registered."""

    last_day: Date | None = None
    """The last day, inclusive."""

    @classmethod
    def _read(cls, data: Any) -> HearingItem:
        return cls(
            hearing=UUID(data["hearing"]),
            stage=HearingStage(data["stage"]),
            title=data["title"],
            responses=data["responses"],
            last_day=maybe(data.get("last_day"), day),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingLetter(Record):
    """A hearing letter."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("danish", "danish", False),
        ("english", "english", False),
    )

    danish: str
    """In Danish."""

    english: str
    """In English."""

    @classmethod
    def _read(cls, data: Any) -> HearingLetter:
        return cls(
            danish=data["danish"],
            english=data["english"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingList(Record):
    """A page of hearings."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearings", "hearings", False),
        ("next", "next", True),
    )

    hearings: tuple[HearingItem, ...]
    """The hearings."""

    next: UUID | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    @classmethod
    def _read(cls, data: Any) -> HearingList:
        return cls(
            hearings=items(data["hearings"], HearingItem._read),
            next=maybe(data.get("next"), UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingPeriod(Record):
    """A hearing's period with every step of its calculation."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("published_on", "published_on", False),
        ("earliest_last_day", "earliest_last_day", False),
        ("announced_last_day", "announced_last_day", False),
        ("last_day", "last_day", False),
        ("closes_at", "closes_at", False),
        ("lawful", "lawful", False),
        ("explanation_danish", "explanation_danish", False),
        ("explanation_english", "explanation_english", False),
        ("warnings", "warnings", False),
        ("earliest_decision", "earliest_decision", True),
        ("lapses_after", "lapses_after", True),
        ("minimum_weeks", "minimum_weeks", True),
        ("provision", "provision", True),
    )

    published_on: Date
    """The day of publication, itself not counted."""

    earliest_last_day: Date
    """The earliest lawful last day, inclusive."""

    announced_last_day: Date
    """The last day as announced, inclusive; the earliest lawful one where none was given."""

    last_day: Date
    """The last day that binds: where the announced one is no day on which a deadline ends, the next
    that is.
    """

    closes_at: DateTime
    """The instant, exclusive, at which the last day is over in Denmark."""

    lawful: bool
    """Whether the period is as long as law and the municipality's own policy demand."""

    explanation_danish: str
    """The calculation in Danish."""

    explanation_english: str
    """The calculation in English."""

    warnings: tuple[PeriodWarning, ...]
    """What the author should know."""

    earliest_decision: Date | None = None
    """The earliest day of a final decision where somebody objects in time; absent where no statute
    names one.
    """

    lapses_after: Date | None = None
    """The proposal lapses after this day, where it can lapse."""

    minimum_weeks: int | None = None
    """The least number of weeks by law. Absent where no statute names one."""

    provision: str | None = None
    """The provision in Danish, where there is one."""

    @classmethod
    def _read(cls, data: Any) -> HearingPeriod:
        return cls(
            published_on=day(data["published_on"]),
            earliest_last_day=day(data["earliest_last_day"]),
            announced_last_day=day(data["announced_last_day"]),
            last_day=day(data["last_day"]),
            closes_at=instant(data["closes_at"]),
            lawful=data["lawful"],
            explanation_danish=data["explanation_danish"],
            explanation_english=data["explanation_english"],
            warnings=items(data["warnings"], PeriodWarning._read),
            earliest_decision=maybe(data.get("earliest_decision"), day),
            lapses_after=maybe(data.get("lapses_after"), day),
            minimum_weeks=data.get("minimum_weeks"),
            provision=data.get("provision"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingPolicy(Record):
    """A municipality's choices for one hearing."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("days_after_summer", "days_after_summer", True),
        ("july", "july", True),
        ("late", "late", True),
        ("mandate_required", "mandate_required", True),
        ("names", "names", True),
        ("names_required", "names_required", True),
        ("publication", "publication", True),
        ("summer_ends_on", "summer_ends_on", True),
    )

    days_after_summer: int = 0
    """A hearing over the summer holiday ends no earlier than so many days after it; ten is
    recommended to the ministries. The author is warned, no more.
    """

    july: JulyPolicy = JulyPolicy.WARN
    """July."""

    late: LateResponses = LateResponses.ACCEPTED
    """Late responses by the public's own channel."""

    mandate_required: bool = False
    """Whether an association's response must say under what mandate it is given."""

    names: NamePolicy = NamePolicy.SHOWN
    """How private persons are named."""

    names_required: bool = False
    """Whether anonymous responses are refused."""

    publication: PublicationMoment = PublicationMoment.AFTER_DEADLINE
    """When responses are published."""

    summer_ends_on: Date | None = None
    """The last day of the schools' summer holiday, where the hearing runs over it."""

    @classmethod
    def _read(cls, data: Any) -> HearingPolicy:
        return cls(
            days_after_summer=data.get("days_after_summer", 0),
            july=JulyPolicy(data.get("july", "warn")),
            late=LateResponses(data.get("late", "accepted")),
            mandate_required=data.get("mandate_required", False),
            names=NamePolicy(data.get("names", "shown")),
            names_required=data.get("names_required", False),
            publication=PublicationMoment(data.get("publication", "after_deadline")),
            summer_ends_on=maybe(data.get("summer_ends_on"), day),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingText(Record):
    """A text that the municipality gave with an act, and when."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("from_", "from", False),
        ("to", "to", False),
        ("at", "at", False),
        ("reason", "reason", True),
    )

    from_: Date
    """The last day before the act."""

    to: Date
    """The last day after it."""

    at: DateTime
    """When."""

    reason: str | None = None
    """Why."""

    @classmethod
    def _read(cls, data: Any) -> HearingText:
        return cls(
            from_=day(data["from"]),
            to=day(data["to"]),
            at=instant(data["at"]),
            reason=data.get("reason"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingView(Record):
    """A hearing as the actor may see it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("stage", "stage", False),
        ("title", "title", False),
        ("basis", "basis", False),
        ("policy", "policy", False),
        ("ideas", "ideas", False),
        ("documents", "documents", False),
        ("questions", "questions", False),
        ("extensions", "extensions", False),
        ("meetings", "meetings", False),
        ("responses", "responses", False),
        ("objections", "objections", False),
        ("vetoes", "vetoes", False),
        ("cancelled_because", "cancelled_because", True),
        ("closes_at", "closes_at", True),
        ("decision", "decision", True),
        ("earliest_decision", "earliest_decision", True),
        ("failed_notices", "failed_notices", True),
        ("lapses_after", "lapses_after", True),
        ("last_day", "last_day", True),
        ("opens_on", "opens_on", True),
        ("published_on", "published_on", True),
        ("renewed_by", "renewed_by", True),
        ("renews", "renews", True),
        ("white_paper", "white_paper", True),
    )

    hearing: UUID
    """The hearing."""

    stage: HearingStage
    """Where it stands now."""

    title: str
    """The title."""

    basis: HearingBasis
    """On what it rests."""

    policy: HearingPolicy
    """The municipality's choices."""

    ideas: tuple[UUID, ...]
    """The ideas that led to it."""

    documents: tuple[DocumentView, ...]
    """The documents as they stand."""

    questions: tuple[Question, ...]
    """The form."""

    extensions: tuple[HearingText, ...]
    """The extensions."""

    meetings: tuple[MeetingView, ...]
    """The meetings."""

    responses: int
    """How many responses were registered."""

    objections: int
    """Objections in time that stand."""

    vetoes: int
    """Vetoes that stand."""

    cancelled_because: str | None = None
    """Why it was cancelled."""

    closes_at: DateTime | None = None
    """The instant, exclusive, at which it closes."""

    decision: DecisionView | None = None
    """The council's decision."""

    earliest_decision: Date | None = None
    """The earliest day of a decision."""

    failed_notices: int | None = None
    """How many who had to be told were not, and not made good. For staff."""

    lapses_after: Date | None = None
    """The last day on which the proposal can be adopted."""

    last_day: Date | None = None
    """The last day, inclusive."""

    opens_on: Date | None = None
    """The first day, inclusive."""

    published_on: Date | None = None
    """The day of publication."""

    renewed_by: UUID | None = None
    """The hearing that took its place."""

    renews: Renewal | None = None
    """The hearing that it is held again for."""

    white_paper: int | None = None
    """The finished version of the white paper."""

    @classmethod
    def _read(cls, data: Any) -> HearingView:
        return cls(
            hearing=UUID(data["hearing"]),
            stage=HearingStage(data["stage"]),
            title=data["title"],
            basis=HearingBasis._read(data["basis"]),
            policy=HearingPolicy._read(data["policy"]),
            ideas=items(data["ideas"], UUID),
            documents=items(data["documents"], DocumentView._read),
            questions=items(data["questions"], Question._read),
            extensions=items(data["extensions"], HearingText._read),
            meetings=items(data["meetings"], MeetingView._read),
            responses=data["responses"],
            objections=data["objections"],
            vetoes=data["vetoes"],
            cancelled_because=data.get("cancelled_because"),
            closes_at=maybe(data.get("closes_at"), instant),
            decision=maybe(data.get("decision"), DecisionView._read),
            earliest_decision=maybe(data.get("earliest_decision"), day),
            failed_notices=data.get("failed_notices"),
            lapses_after=maybe(data.get("lapses_after"), day),
            last_day=maybe(data.get("last_day"), day),
            opens_on=maybe(data.get("opens_on"), day),
            published_on=maybe(data.get("published_on"), day),
            renewed_by=maybe(data.get("renewed_by"), UUID),
            renews=maybe(data.get("renews"), Renewal._read),
            white_paper=data.get("white_paper"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingsOfIdea(Query["HearingList"]):
    """The hearings that an idea led to."""

    NAME: ClassVar[str] = "hearing.of_idea"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
    )

    idea: UUID | str
    """The idea."""

    @classmethod
    def _read(cls, data: Any) -> HearingsOfIdea:
        return cls(
            idea=UUID(data["idea"]),
        )

    @classmethod
    def _view(cls, data: Any) -> HearingList:
        view: HearingList = HearingList._read(data)
        return view


class Helper(Record):
    """Who is to help."""

    __slots__ = ()
    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def citizen(citizen_id: UUID | str) -> HelperCitizen:
        """A citizen who comes forward, or whom staff proposes."""
        return HelperCitizen(citizen_id)

    @staticmethod
    def offer(offer_id: UUID | str) -> HelperOffer:
        """Whoever made this offer."""
        return HelperOffer(offer_id)

    @staticmethod
    def organisation(organisation_id: UUID | str) -> HelperOrganisation:
        """An organisation that comes forward for a citizen's need."""
        return HelperOrganisation(organisation_id)

    @classmethod
    def _read(cls, data: Any) -> Helper:
        value: Helper = _HELPER[data["kind"]]._read(data)
        return value


@dataclass(frozen=True, slots=True)
class HelperCitizen(Helper):
    """A citizen who comes forward, or whom staff proposes."""

    kind: ClassVar[str] = "citizen"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "citizen")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen_id", "citizen", False),
    )

    citizen_id: UUID | str
    """The citizen."""

    @classmethod
    def _read(cls, data: Any) -> HelperCitizen:
        return cls(
            citizen_id=UUID(data["citizen"]),
        )


@dataclass(frozen=True, slots=True)
class HelperOffer(Helper):
    """Whoever made this offer."""

    kind: ClassVar[str] = "offer"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "offer")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("offer_id", "offer", False),
    )

    offer_id: UUID | str
    """The offer."""

    @classmethod
    def _read(cls, data: Any) -> HelperOffer:
        return cls(
            offer_id=UUID(data["offer"]),
        )


@dataclass(frozen=True, slots=True)
class HelperOrganisation(Helper):
    """An organisation that comes forward for a citizen's need."""

    kind: ClassVar[str] = "organisation"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "organisation")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation_id", "organisation", False),
    )

    organisation_id: UUID | str
    """The organisation."""

    @classmethod
    def _read(cls, data: Any) -> HelperOrganisation:
        return cls(
            organisation_id=UUID(data["organisation"]),
        )


_HELPER: dict[str, type[Helper]] = {
    "citizen": HelperCitizen,
    "offer": HelperOffer,
    "organisation": HelperOrganisation,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class HideIdea(Command):
    """A moderator hides the idea from the public. The original is kept, and its author and staff
    see it with the reason.
    """

    NAME: ClassVar[str] = "idea.hide"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("reason", "reason", False),
    )

    idea: UUID | str
    """The idea."""

    reason: str
    """The reason."""

    @classmethod
    def _read(cls, data: Any) -> HideIdea:
        return cls(
            idea=UUID(data["idea"]),
            reason=data["reason"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldMeeting(Command):
    """Records that a meeting was held, with its minutes: so the council documents what it does. For
    staff, and for whoever holds a mandate to manage the council.
    """

    NAME: ClassVar[str] = "council.hold"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("meeting", "meeting", False),
        ("on", "on", False),
        ("minutes", "minutes", False),
    )

    organisation: UUID | str
    """The council."""

    meeting: CouncilMeeting | str
    """What kind it was."""

    on: Date | str
    """When: today or before."""

    minutes: str
    """The minutes. Public."""

    @classmethod
    def _read(cls, data: Any) -> HoldMeeting:
        return cls(
            organisation=UUID(data["organisation"]),
            meeting=CouncilMeeting(data["meeting"]),
            on=day(data["on"]),
            minutes=data["minutes"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayView(Record):
    """One public holiday of a year."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("date", "date", False),
        ("holiday", "holiday", False),
        ("danish", "danish", False),
        ("english", "english", False),
    )

    date: Date
    """The date."""

    holiday: Holiday
    """The holiday."""

    danish: str
    """Its Danish name."""

    english: str
    """Its English name."""

    @classmethod
    def _read(cls, data: Any) -> HolidayView:
        return cls(
            date=day(data["date"]),
            holiday=Holiday(data["holiday"]),
            danish=data["danish"],
            english=data["english"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidaysQuery(Query["HolidaysView"]):
    """Asks for the public holidays of a year."""

    NAME: ClassVar[str] = "calendar.holidays"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("year", "year", False),
    )

    year: int
    """The year, 1583 to 9999."""

    @classmethod
    def _read(cls, data: Any) -> HolidaysQuery:
        return cls(
            year=data["year"],
        )

    @classmethod
    def _view(cls, data: Any) -> HolidaysView:
        view: HolidaysView = HolidaysView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidaysView(Record):
    """The public holidays of a year, in the order of the year."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("year", "year", False),
        ("holidays", "holidays", False),
    )

    year: int
    """The year."""

    holidays: tuple[HolidayView, ...]
    """Its public holidays."""

    @classmethod
    def _read(cls, data: Any) -> HolidaysView:
        return cls(
            year=data["year"],
            holidays=items(data["holidays"], HolidayView._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursEntryView(Record):
    """An entry of the ledger of hours."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("entry", "entry", False),
        ("day", "day", False),
        ("minutes", "minutes", False),
        ("by", "by", False),
        ("at", "at", False),
        ("corrected", "corrected", False),
        ("approved", "approved", True),
        ("corrects", "corrects", True),
    )

    entry: int
    """Its number, from 1."""

    day: Date
    """The local day."""

    minutes: int
    """How many minutes."""

    by: AssignmentSide
    """Who reported it."""

    at: DateTime
    """When."""

    corrected: bool
    """Whether another came in its place."""

    approved: bool | None = None
    """What the other side said of it; absent where that is awaited."""

    corrects: int | None = None
    """The entry in whose place it came."""

    @classmethod
    def _read(cls, data: Any) -> HoursEntryView:
        return cls(
            entry=data["entry"],
            day=day(data["day"]),
            minutes=data["minutes"],
            by=AssignmentSide(data["by"]),
            at=instant(data["at"]),
            corrected=data["corrected"],
            approved=data.get("approved"),
            corrects=data.get("corrects"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursFile(Query["Exported"]):
    """The ledger of an organisation's needs as a list, a row for each entry. For staff, and for
    whoever may approve hours.
    """

    NAME: ClassVar[str] = "assignment.hours_file"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("from_", "from", False),
        ("to", "to", False),
        ("format", "format", True),
        ("language", "language", True),
    )

    organisation: UUID | str
    """The organisation."""

    from_: Date | str
    """The first day."""

    to: Date | str
    """The last day, inclusive."""

    format: HoursFormat | str = HoursFormat.CSV
    """How it is written."""

    language: Language | str = Language.DA
    """The language of the headings."""

    @classmethod
    def _read(cls, data: Any) -> HoursFile:
        return cls(
            organisation=UUID(data["organisation"]),
            from_=day(data["from"]),
            to=day(data["to"]),
            format=HoursFormat(data.get("format", "csv")),
            language=Language(data.get("language", "da")),
        )

    @classmethod
    def _view(cls, data: Any) -> Exported:
        view: Exported = Exported._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursOfMonth(Record):
    """The hours of a month."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("month", "month", False),
        ("reported", "reported", False),
        ("approved", "approved", False),
        ("above", "above", False),
    )

    month: int
    """The month, 1 to 12."""

    reported: int
    """Minutes reported and not rejected."""

    approved: int
    """Minutes approved."""

    above: bool
    """Whether what was reported is more than the threshold."""

    @classmethod
    def _read(cls, data: Any) -> HoursOfMonth:
        return cls(
            month=data["month"],
            reported=data["reported"],
            approved=data["approved"],
            above=data["above"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursThreshold(Record):
    """From how many minutes a month on a neutral note is shown, and where the number comes from.
    This library gives no advice: who receives a benefit asks their unemployment fund.
    """

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("minutes", "minutes", False),
        ("source", "source", False),
        ("valid_from", "valid_from", True),
    )

    minutes: int
    """Minutes a month, on average."""

    source: str
    """Where it stands."""

    valid_from: Date | None = None
    """The first day on which it held; none where the municipality set it."""

    @classmethod
    def _read(cls, data: Any) -> HoursThreshold:
        return cls(
            minutes=data["minutes"],
            source=data["source"],
            valid_from=maybe(data.get("valid_from"), day),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursView(Record):
    """A volunteer's hours in a year."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("months", "months", False),
        ("reported", "reported", False),
        ("approved", "approved", False),
        ("note", "note", True),
        ("note_danish", "note_danish", True),
        ("threshold", "threshold", True),
    )

    months: tuple[HoursOfMonth, ...]
    """The months in which something was reported, in their order."""

    reported: int
    """Minutes reported and not rejected, in all."""

    approved: int
    """Minutes approved, in all."""

    note: str | None = None
    """A neutral note in English, where a month is above the threshold."""

    note_danish: str | None = None
    """The same in Danish."""

    threshold: HoursThreshold | None = None
    """The threshold that was looked at."""

    @classmethod
    def _read(cls, data: Any) -> HoursView:
        return cls(
            months=items(data["months"], HoursOfMonth._read),
            reported=data["reported"],
            approved=data["approved"],
            note=data.get("note"),
            note_danish=data.get("note_danish"),
            threshold=maybe(data.get("threshold"), HoursThreshold._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class IdeaItem(Record):
    """An idea in a list."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("stage", "stage", False),
        ("hidden", "hidden", False),
        ("topics", "topics", False),
        ("deposited_at", "deposited_at", False),
        ("supporters", "supporters", False),
        ("title", "title", True),
    )

    idea: UUID
    """The idea."""

    stage: IdeaStage
    """Where it stands now."""

    hidden: bool
    """Whether a moderator has hidden it."""

    topics: tuple[str, ...]
    """The interest areas it belongs to."""

    deposited_at: DateTime
    """When it was deposited."""

    supporters: int
    """Distinct supporters of any version."""

    title: str | None = None
    """The title, unless it was erased."""

    @classmethod
    def _read(cls, data: Any) -> IdeaItem:
        return cls(
            idea=UUID(data["idea"]),
            stage=IdeaStage(data["stage"]),
            hidden=data["hidden"],
            topics=items(data["topics"], same),
            deposited_at=instant(data["deposited_at"]),
            supporters=data["supporters"],
            title=data.get("title"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class IdeaList(Record):
    """A page of ideas."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("ideas", "ideas", False),
        ("next", "next", True),
    )

    ideas: tuple[IdeaItem, ...]
    """The ideas, hidden ones for staff only."""

    next: UUID | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    @classmethod
    def _read(cls, data: Any) -> IdeaList:
        return cls(
            ideas=items(data["ideas"], IdeaItem._read),
            next=maybe(data.get("next"), UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class IdeaPart(Record):
    """One of the ideas that an idea is split into."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("title", "title", False),
        ("body", "body", False),
        ("place", "place", True),
        ("topics", "topics", True),
    )

    idea: UUID | str
    """A fresh id."""

    title: str
    """The title."""

    body: str
    """The idea itself."""

    place: Place | Mapping[str, Any] | None = None
    """The place it is about."""

    topics: Collection[str] = ()
    """The interest areas it belongs to."""

    @classmethod
    def _read(cls, data: Any) -> IdeaPart:
        return cls(
            idea=UUID(data["idea"]),
            title=data["title"],
            body=data["body"],
            place=maybe(data.get("place"), Place._read),
            topics=items(data.get("topics", []), same),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class IdeaText(Record):
    """What an idea says. Lies in the vault."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("title", "title", False),
        ("body", "body", False),
        ("place", "place", True),
    )

    title: str
    """The title."""

    body: str
    """The idea itself."""

    place: Place | None = None
    """The place it is about."""

    @classmethod
    def _read(cls, data: Any) -> IdeaText:
        return cls(
            title=data["title"],
            body=data["body"],
            place=maybe(data.get("place"), Place._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class IdeaView(Record):
    """An idea as the actor may see it. A text that was erased or is hidden is absent."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("stage", "stage", False),
        ("hidden", "hidden", False),
        ("version", "version", False),
        ("latest_version", "latest_version", False),
        ("topics", "topics", False),
        ("deposited_at", "deposited_at", False),
        ("supporters", "supporters", False),
        ("supporters_of_latest", "supporters_of_latest", False),
        ("notes", "notes", False),
        ("sources", "sources", False),
        ("successors", "successors", False),
        ("author", "author", True),
        ("body", "body", True),
        ("expires_on", "expires_on", True),
        ("place", "place", True),
        ("title", "title", True),
    )

    idea: UUID
    """The idea."""

    stage: IdeaStage
    """Where it stands now."""

    hidden: bool
    """Whether a moderator has hidden it."""

    version: int
    """The version shown."""

    latest_version: int
    """The latest version."""

    topics: tuple[str, ...]
    """The interest areas it belongs to."""

    deposited_at: DateTime
    """When it was deposited."""

    supporters: int
    """Distinct supporters of any version."""

    supporters_of_latest: int
    """Supporters of the latest version."""

    notes: tuple[NoteView, ...]
    """What the municipality wrote about it."""

    sources: tuple[UUID, ...]
    """The ideas it descends from."""

    successors: tuple[UUID, ...]
    """The ideas that took its place."""

    author: str | None = None
    """The author's name: for staff and the author, and for all where the author consents to
    `publication` and has no name protection.
    """

    body: str | None = None
    """The idea itself."""

    expires_on: Date | None = None
    """The last day on which it can be supported, inclusive."""

    place: Place | None = None
    """The place it is about."""

    title: str | None = None
    """The title."""

    @classmethod
    def _read(cls, data: Any) -> IdeaView:
        return cls(
            idea=UUID(data["idea"]),
            stage=IdeaStage(data["stage"]),
            hidden=data["hidden"],
            version=data["version"],
            latest_version=data["latest_version"],
            topics=items(data["topics"], same),
            deposited_at=instant(data["deposited_at"]),
            supporters=data["supporters"],
            supporters_of_latest=data["supporters_of_latest"],
            notes=items(data["notes"], NoteView._read),
            sources=items(data["sources"], UUID),
            successors=items(data["successors"], UUID),
            author=data.get("author"),
            body=data.get("body"),
            expires_on=maybe(data.get("expires_on"), day),
            place=maybe(data.get("place"), Place._read),
            title=data.get("title"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity(Record):
    """Who a citizen is and how to reach them. Lies in the vault; goes when the citizen is erased."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("name", "name", False),
        ("address", "address", True),
        ("contact", "contact", True),
        ("email", "email", True),
        ("guardian", "guardian", True),
        ("phone", "phone", True),
        ("protected", "protected", True),
    )

    name: str
    """The name. Two citizens of the same name remain two."""

    address: Address | None = None
    """Postal address."""

    contact: ContactChannel = ContactChannel.NONE
    """How the citizen wishes to be reached."""

    email: str | None = None
    """E-mail address."""

    guardian: str | None = None
    """The holder of parental responsibility who consented, where one had to."""

    phone: str | None = None
    """Telephone number."""

    protected: bool = False
    """Name and address protection (*navne- og adressebeskyttelse*, CPR-loven § 28): the name is
    never shown to others than staff.
    """

    @classmethod
    def _read(cls, data: Any) -> Identity:
        return cls(
            name=data["name"],
            address=maybe(data.get("address"), Address._read),
            contact=ContactChannel(data.get("contact", "none")),
            email=data.get("email"),
            guardian=data.get("guardian"),
            phone=data.get("phone"),
            protected=data.get("protected", False),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeItem(Record):
    """An initiative in a list."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("initiative", "initiative", False),
        ("organisation", "organisation", False),
        ("asset", "asset", False),
        ("works", "works", False),
        ("from_", "from", False),
        ("stage", "stage", False),
        ("organisation_name", "organisation_name", True),
        ("place", "place", True),
        ("title", "title", True),
        ("to", "to", True),
    )

    initiative: UUID
    """Which."""

    organisation: UUID
    """Who."""

    asset: InitiativeAsset
    """About what."""

    works: tuple[InitiativeWork, ...]
    """What is done."""

    from_: Date
    """The first day."""

    stage: InitiativeStage
    """Where it stands today."""

    organisation_name: str | None = None
    """What the organisation is called."""

    place: Place | None = None
    """Where."""

    title: str | None = None
    """What it is called."""

    to: Date | None = None
    """The last day, inclusive."""

    @classmethod
    def _read(cls, data: Any) -> InitiativeItem:
        return cls(
            initiative=UUID(data["initiative"]),
            organisation=UUID(data["organisation"]),
            asset=InitiativeAsset(data["asset"]),
            works=items(data["works"], InitiativeWork),
            from_=day(data["from"]),
            stage=InitiativeStage(data["stage"]),
            organisation_name=data.get("organisation_name"),
            place=maybe(data.get("place"), Place._read),
            title=data.get("title"),
            to=maybe(data.get("to"), day),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeList(Record):
    """A page of initiatives."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("total", "total", False),
        ("initiatives", "initiatives", False),
        ("next", "next", True),
    )

    total: int
    """How many there are in all, on every page."""

    initiatives: tuple[InitiativeItem, ...]
    """The initiatives of this page."""

    next: UUID | None = None
    """Where the next page begins; none on the last."""

    @classmethod
    def _read(cls, data: Any) -> InitiativeList:
        return cls(
            total=data["total"],
            initiatives=items(data["initiatives"], InitiativeItem._read),
            next=maybe(data.get("next"), UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeTaskView(Record):
    """Work that was done."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("on", "on", False),
        ("text", "text", True),
    )

    on: Date
    """The day."""

    text: str | None = None
    """What was done."""

    @classmethod
    def _read(cls, data: Any) -> InitiativeTaskView:
        return cls(
            on=day(data["on"]),
            text=data.get("text"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeView(Record):
    """An initiative as the actor may see it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("item", "item", False),
        ("tasks", "tasks", False),
        ("answer", "answer", True),
        ("ended_because", "ended_because", True),
        ("text", "text", True),
    )

    item: InitiativeItem
    """As in a list."""

    tasks: tuple[InitiativeTaskView, ...]
    """What was done, in the order in which it was reported."""

    answer: str | None = None
    """The conditions of a yes, the reasons of a no."""

    ended_because: str | None = None
    """Why it ended before its last day."""

    text: str | None = None
    """In words."""

    @classmethod
    def _read(cls, data: Any) -> InitiativeView:
        return cls(
            item=InitiativeItem._read(data["item"]),
            tasks=items(data["tasks"], InitiativeTaskView._read),
            answer=data.get("answer"),
            ended_because=data.get("ended_because"),
            text=data.get("text"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestTree(Record):
    """All interest areas."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("interests", "interests", False),
    )

    interests: tuple[InterestView, ...]
    """The areas, those that were merged or retired included, in the order of their keys."""

    @classmethod
    def _read(cls, data: Any) -> InterestTree:
        return cls(
            interests=items(data["interests"], InterestView._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestView(Record):
    """One interest area."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("interest", "interest", False),
        ("labels", "labels", False),
        ("status", "status", False),
        ("kle", "kle", True),
        ("parent", "parent", True),
        ("successor", "successor", True),
    )

    interest: str
    """Its key."""

    labels: Mapping[str, str]
    """Its names by language."""

    status: InterestStatus
    """How it stands."""

    kle: str | None = None
    """Its number in KLE."""

    parent: str | None = None
    """The area above it."""

    successor: str | None = None
    """The area that took its place."""

    @classmethod
    def _read(cls, data: Any) -> InterestView:
        return cls(
            interest=data["interest"],
            labels=entries(data["labels"], same),
            status=InterestStatus(data["status"]),
            kle=data.get("kle"),
            parent=data.get("parent"),
            successor=data.get("successor"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteAmbassador(Command):
    """The municipality invites a citizen. For staff."""

    NAME: ClassVar[str] = "ambassador.invite"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("ambassador", "ambassador", False),
        ("citizen", "citizen", False),
        ("terms", "terms", False),
        ("text", "text", False),
    )

    ambassador: UUID | str = field(default_factory=uuid4)
    """A fresh id."""

    citizen: UUID | str
    """Who."""

    terms: AmbassadorTerms | Mapping[str, Any]
    """For what and how long."""

    text: str
    """Why they are asked. For the citizen."""

    @classmethod
    def _read(cls, data: Any) -> InviteAmbassador:
        return cls(
            ambassador=UUID(data["ambassador"]),
            citizen=UUID(data["citizen"]),
            terms=AmbassadorTerms._read(data["terms"]),
            text=data["text"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteCitizens(Command):
    """Invites citizens to take part (*invitation*). Each sees in `team.my_candidacy` why. For
    staff.
    """

    NAME: ClassVar[str] = "team.invite"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("citizens", "citizens", False),
    )

    team: UUID | str
    """The team."""

    citizens: Collection[UUID | str]
    """Whom, at most 1,000 at once. Only active citizens who consent to invitations and fit a seat;
    those who were invited or interested before are passed over.
    """

    @classmethod
    def _read(cls, data: Any) -> InviteCitizens:
        return cls(
            team=UUID(data["team"]),
            citizens=items(data["citizens"], UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class IsExcludedQuery(Query["IsExcludedView"]):
    """Asks whether a deadline can end on a date."""

    NAME: ClassVar[str] = "calendar.is_excluded"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("date", "date", False),
    )

    date: Date | str
    """The date."""

    @classmethod
    def _read(cls, data: Any) -> IsExcludedQuery:
        return cls(
            date=day(data["date"]),
        )

    @classmethod
    def _view(cls, data: Any) -> IsExcludedView:
        view: IsExcludedView = IsExcludedView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class IsExcludedView(Record):
    """Whether a deadline can end on a date."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("excluded", "excluded", False),
        ("danish", "danish", True),
        ("english", "english", True),
        ("reason", "reason", True),
    )

    excluded: bool
    """Whether it cannot."""

    danish: str | None = None
    """What the day is, in Danish, to stand after "er"."""

    english: str | None = None
    """What the day is, in English, to stand after "is"."""

    reason: ExclusionReason | None = None
    """Why it cannot."""

    @classmethod
    def _read(cls, data: Any) -> IsExcludedView:
        return cls(
            excluded=data["excluded"],
            danish=data.get("danish"),
            english=data.get("english"),
            reason=maybe(data.get("reason"), ExclusionReason._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class IsoWeekQuery(Query["IsoWeekView"]):
    """Asks in which week a date lies."""

    NAME: ClassVar[str] = "calendar.iso_week"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("date", "date", False),
    )

    date: Date | str
    """The date."""

    @classmethod
    def _read(cls, data: Any) -> IsoWeekQuery:
        return cls(
            date=day(data["date"]),
        )

    @classmethod
    def _view(cls, data: Any) -> IsoWeekView:
        view: IsoWeekView = IsoWeekView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class IsoWeekView(Record):
    """The ISO week of a date."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("year", "year", False),
        ("week", "week", False),
        ("monday", "monday", False),
        ("weeks_in_year", "weeks_in_year", False),
        ("danish", "danish", False),
        ("english", "english", False),
    )

    year: int
    """The week's year."""

    week: int
    """The week's number, 1 to 53."""

    monday: Date
    """The first day of the week."""

    weeks_in_year: int
    """How many weeks the week's year has; 52 or 53."""

    danish: str
    """The week in Danish: "uge 53, 2026"."""

    english: str
    """The week in English: "week 53, 2026"."""

    @classmethod
    def _read(cls, data: Any) -> IsoWeekView:
        return cls(
            year=data["year"],
            week=data["week"],
            monday=day(data["monday"]),
            weeks_in_year=data["weeks_in_year"],
            danish=data["danish"],
            english=data["english"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinNominees(Command):
    """A nominee who was named without an account, whom the receipt names, is the same as another
    nominee, who gets the nominations. Before the vote opens. For staff.
    """

    NAME: ClassVar[str] = "award.join"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("award", "award", False),
        ("nominee", "nominee", False),
        ("into", "into", False),
    )

    award: UUID | str
    """The award."""

    nominee: int
    """The nominee without an account, by number."""

    into: int
    """The other nominee, by number."""

    @classmethod
    def _read(cls, data: Any) -> JoinNominees:
        return cls(
            award=UUID(data["award"]),
            nominee=data["nominee"],
            into=data["into"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class JointQuota(Record):
    """How many people with several values at once a panel has, such as young women from the
    countryside.
    """

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("of", "of", False),
        ("min", "min", False),
        ("max", "max", False),
    )

    of: Mapping[str, str]
    """The values by feature, two or more."""

    min: int
    """At least so many, inclusive."""

    max: int
    """At most so many, inclusive."""

    @classmethod
    def _read(cls, data: Any) -> JointQuota:
        return cls(
            of=entries(data["of"], same),
            min=data["min"],
            max=data["max"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class JubileeItem(Record):
    """A volunteer's jubilee."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("on", "on", False),
        ("years", "years", False),
        ("citizen", "citizen", False),
        ("name", "name", False),
        ("protected", "protected", False),
    )

    on: Date
    """The day on which the years are completed."""

    years: int
    """How many years."""

    citizen: UUID
    """The volunteer."""

    name: str
    """The volunteer's name."""

    protected: bool
    """Whether the name is protected: then it is told to nobody else."""

    @classmethod
    def _read(cls, data: Any) -> JubileeItem:
        return cls(
            on=day(data["on"]),
            years=data["years"],
            citizen=UUID(data["citizen"]),
            name=data["name"],
            protected=data["protected"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class JubileeList(Record):
    """The jubilees of a year."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("jubilees", "jubilees", False),
    )

    jubilees: tuple[JubileeItem, ...]
    """In the order of their days."""

    @classmethod
    def _read(cls, data: Any) -> JubileeList:
        return cls(
            jubilees=items(data["jubilees"], JubileeItem._read),
        )


class JurorInput(Record):
    """Who is to sit in the jury."""

    __slots__ = ()
    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def citizen(citizen_id: UUID | str, named: bool) -> JurorInputCitizen:
        """A citizen."""
        return JurorInputCitizen(citizen_id, named)

    @staticmethod
    def staff(staff_id: UUID | str) -> JurorInputStaff:
        """An employee."""
        return JurorInputStaff(staff_id)

    @classmethod
    def _read(cls, data: Any) -> JurorInput:
        value: JurorInput = _JURORINPUT[data["kind"]]._read(data)
        return value


@dataclass(frozen=True, slots=True)
class JurorInputCitizen(JurorInput):
    """A citizen."""

    kind: ClassVar[str] = "citizen"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "citizen")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen_id", "citizen", False),
        ("named", "named", False),
    )

    citizen_id: UUID | str
    """Who."""

    named: bool
    """Whether everybody sees the name. A protected name nobody sees."""

    @classmethod
    def _read(cls, data: Any) -> JurorInputCitizen:
        return cls(
            citizen_id=UUID(data["citizen"]),
            named=data["named"],
        )


@dataclass(frozen=True, slots=True)
class JurorInputStaff(JurorInput):
    """An employee."""

    kind: ClassVar[str] = "staff"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "staff")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("staff_id", "staff", False),
    )

    staff_id: UUID | str
    """Which."""

    @classmethod
    def _read(cls, data: Any) -> JurorInputStaff:
        return cls(
            staff_id=UUID(data["staff"]),
        )


_JURORINPUT: dict[str, type[JurorInput]] = {
    "citizen": JurorInputCitizen,
    "staff": JurorInputStaff,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class JurorView(Record):
    """A member of the jury, as the actor may see them."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("juror", "juror", False),
        ("staff", "staff", False),
        ("excused", "excused", False),
        ("given", "given", True),
        ("name", "name", True),
    )

    juror: int
    """The number, from 1."""

    staff: bool
    """Whether it is an employee."""

    excused: bool
    """Whether the juror is excused."""

    given: bool | None = None
    """Whether points are given; for staff."""

    name: str | None = None
    """The name of a citizen: for staff, and for everybody where the juror wishes to be named."""

    @classmethod
    def _read(cls, data: Any) -> JurorView:
        return cls(
            juror=data["juror"],
            staff=data["staff"],
            excused=data["excused"],
            given=data.get("given"),
            name=data.get("name"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepMinutes(Command):
    """Writes the minutes, or writes them anew before they are approved. Whoever is disqualified for
    an item stands among those who had left the room for it (forvaltningsloven § 3, stk. 3). For
    staff.
    """

    NAME: ClassVar[str] = "gathering.keep_minutes"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("gathering", "gathering", False),
        ("items", "items", False),
    )

    gathering: UUID | str
    """The gathering."""

    items: Collection[MinuteItem | Mapping[str, Any]]
    """What was said, by item."""

    @classmethod
    def _read(cls, data: Any) -> KeepMinutes:
        return cls(
            gathering=UUID(data["gathering"]),
            items=items(data["items"], MinuteItem._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class KleCaseNumberView(Record):
    """The parts of a case number that is built on KLE."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("subject", "subject", False),
        ("facet", "facet", False),
        ("running_number", "running_number", False),
        ("year", "year", False),
    )

    subject: str
    """The subject."""

    facet: str
    """What is done with it."""

    running_number: int
    """The running number."""

    year: int
    """The last two digits of the year."""

    @classmethod
    def _read(cls, data: Any) -> KleCaseNumberView:
        return cls(
            subject=data["subject"],
            facet=data["facet"],
            running_number=data["running_number"],
            year=data["year"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LastDayQuery(Query["LastDayView"]):
    """Asks on which day a period ends."""

    NAME: ClassVar[str] = "calendar.last_day"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("start", "start", False),
        ("period", "period", False),
        ("roll", "roll", True),
    )

    start: Date | str
    """The day of the event, itself not counted."""

    period: Period | Mapping[str, Any]
    """The length."""

    roll: Roll | str = Roll.FORWARD
    """Where an excluded day sends the deadline; forward unless given."""

    @classmethod
    def _read(cls, data: Any) -> LastDayQuery:
        return cls(
            start=day(data["start"]),
            period=Period._read(data["period"]),
            roll=Roll(data.get("roll", "forward")),
        )

    @classmethod
    def _view(cls, data: Any) -> LastDayView:
        view: LastDayView = LastDayView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class LastDayView(Record):
    """On which day a period ends, and why."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("raw_end", "raw_end", False),
        ("last_day", "last_day", False),
        ("closes_at", "closes_at", False),
        ("skipped", "skipped", False),
        ("explanation_da", "explanation_da", False),
        ("explanation_en", "explanation_en", False),
    )

    raw_end: Date
    """The day that the period alone leads to."""

    last_day: Date
    """The last day, inclusive."""

    closes_at: DateTime
    """The instant, exclusive, at which the last day is over."""

    skipped: tuple[SkippedDay, ...]
    """The days passed over."""

    explanation_da: str
    """The calculation in Danish."""

    explanation_en: str
    """The calculation in English."""

    @classmethod
    def _read(cls, data: Any) -> LastDayView:
        return cls(
            raw_end=day(data["raw_end"]),
            last_day=day(data["last_day"]),
            closes_at=instant(data["closes_at"]),
            skipped=items(data["skipped"], SkippedDay._read),
            explanation_da=data["explanation_da"],
            explanation_en=data["explanation_en"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveBank(Command):
    """Leaves the bank. All consents are withdrawn with it; ideas and support remain, and the data
    stay until the citizen is erased.
    """

    NAME: ClassVar[str] = "citizen.leave"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
    )

    citizen: UUID | str
    """The citizen."""

    @classmethod
    def _read(cls, data: Any) -> LeaveBank:
        return cls(
            citizen=UUID(data["citizen"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ListAgreements(Query["AgreementList"]):
    """The agreements that the actor may see, in the order of their ids. Drafts are for staff, and
    for whoever asks for the agreements of an organisation and speaks for it.
    """

    NAME: ClassVar[str] = "partnership.list"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("after", "after", True),
        ("limit", "limit", True),
        ("organisation", "organisation", True),
        ("review_before", "review_before", True),
        ("stage", "stage", True),
    )

    after: UUID | str | None = None
    """Only agreements after this one, to page on."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    organisation: UUID | str | None = None
    """Only of this organisation."""

    review_before: Date | str | None = None
    """Only those that hold and have a review still to be done that is due before this day."""

    stage: AgreementStage | str | None = None
    """Only those that have come this far."""

    @classmethod
    def _read(cls, data: Any) -> ListAgreements:
        return cls(
            after=maybe(data.get("after"), UUID),
            limit=data.get("limit", 100),
            organisation=maybe(data.get("organisation"), UUID),
            review_before=maybe(data.get("review_before"), day),
            stage=maybe(data.get("stage"), AgreementStage),
        )

    @classmethod
    def _view(cls, data: Any) -> AgreementList:
        view: AgreementList = AgreementList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ListAmbassadors(Query["AmbassadorList"]):
    """The ambassadors who are at work today, in the order of their ids; for staff all there ever
    were.
    """

    NAME: ClassVar[str] = "ambassador.list"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("area", "area", True),
    )

    area: str | None = None
    """Only for this town, area or region."""

    @classmethod
    def _read(cls, data: Any) -> ListAmbassadors:
        return cls(
            area=data.get("area"),
        )

    @classmethod
    def _view(cls, data: Any) -> AmbassadorList:
        view: AmbassadorList = AmbassadorList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ListAssignments(Query["AssignmentList"]):
    """Assignments of a need or of an organisation, for whoever may post for it; those of a citizen,
    for the citizen; and any of them for staff. In the order of their ids.
    """

    NAME: ClassVar[str] = "assignment.list"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("after", "after", True),
        ("citizen", "citizen", True),
        ("limit", "limit", True),
        ("need", "need", True),
        ("organisation", "organisation", True),
    )

    after: UUID | str | None = None
    """Only assignments after this one, to page on."""

    citizen: UUID | str | None = None
    """Only of this volunteer."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    need: UUID | str | None = None
    """Only of this need."""

    organisation: UUID | str | None = None
    """Only of this organisation's needs."""

    @classmethod
    def _read(cls, data: Any) -> ListAssignments:
        return cls(
            after=maybe(data.get("after"), UUID),
            citizen=maybe(data.get("citizen"), UUID),
            limit=data.get("limit", 100),
            need=maybe(data.get("need"), UUID),
            organisation=maybe(data.get("organisation"), UUID),
        )

    @classmethod
    def _view(cls, data: Any) -> AssignmentList:
        view: AssignmentList = AssignmentList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ListAwards(Query["AwardList"]):
    """The awards, in the order of their ids."""

    NAME: ClassVar[str] = "award.list"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("after", "after", True),
        ("limit", "limit", True),
        ("year", "year", True),
    )

    after: UUID | str | None = None
    """Only awards after this one, to page on."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    year: int | None = None
    """Only of this year."""

    @classmethod
    def _read(cls, data: Any) -> ListAwards:
        return cls(
            after=maybe(data.get("after"), UUID),
            limit=data.get("limit", 100),
            year=data.get("year"),
        )

    @classmethod
    def _view(cls, data: Any) -> AwardList:
        view: AwardList = AwardList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ListCandidates(Query["CandidateList"]):
    """All who are interested, with what they told. For staff."""

    NAME: ClassVar[str] = "team.candidates"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
    )

    team: UUID | str
    """The team."""

    @classmethod
    def _read(cls, data: Any) -> ListCandidates:
        return cls(
            team=UUID(data["team"]),
        )

    @classmethod
    def _view(cls, data: Any) -> CandidateList:
        view: CandidateList = CandidateList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ListCouncils(Query["CouncilList"]):
    """The councils to which something has happened, in the order of their ids."""

    NAME: ClassVar[str] = "council.list"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("kind", "kind", True),
        ("term_ends_before", "term_ends_before", True),
    )

    kind: OrganisationKind | str | None = None
    """Only of this kind."""

    term_ends_before: Date | str | None = None
    """Only those whose term ends before this day: whose successors are to be elected or appointed."""

    @classmethod
    def _read(cls, data: Any) -> ListCouncils:
        return cls(
            kind=maybe(data.get("kind"), OrganisationKind),
            term_ends_before=maybe(data.get("term_ends_before"), day),
        )

    @classmethod
    def _view(cls, data: Any) -> CouncilList:
        view: CouncilList = CouncilList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ListGatherings(Query["GatheringList"]):
    """A team's gatherings, in the order of their beginning."""

    NAME: ClassVar[str] = "gathering.list"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
    )

    team: UUID | str
    """The team."""

    @classmethod
    def _read(cls, data: Any) -> ListGatherings:
        return cls(
            team=UUID(data["team"]),
        )

    @classmethod
    def _view(cls, data: Any) -> GatheringList:
        view: GatheringList = GatheringList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ListGrants(Query["GrantList"]):
    """Applications, in the order of their ids. For staff all that were handed in; for whoever asks
    for those of an organisation and may apply for it, all of them; for everybody those that were
    granted.
    """

    NAME: ClassVar[str] = "grant.list"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("after", "after", True),
        ("limit", "limit", True),
        ("organisation", "organisation", True),
        ("round", "round", True),
        ("stage", "stage", True),
    )

    after: UUID | str | None = None
    """Only applications after this one, to page on."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    organisation: UUID | str | None = None
    """Only of this organisation."""

    round: str | None = None
    """Only of this call."""

    stage: GrantStage | str | None = None
    """Only those that have come this far; `report_overdue` for those whose report is late."""

    @classmethod
    def _read(cls, data: Any) -> ListGrants:
        return cls(
            after=maybe(data.get("after"), UUID),
            limit=data.get("limit", 100),
            organisation=maybe(data.get("organisation"), UUID),
            round=data.get("round"),
            stage=maybe(data.get("stage"), GrantStage),
        )

    @classmethod
    def _view(cls, data: Any) -> GrantList:
        view: GrantList = GrantList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ListHearings(Query["HearingList"]):
    """Hearings, in the order of their ids. Drafts are for staff only."""

    NAME: ClassVar[str] = "hearing.list"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("after", "after", True),
        ("limit", "limit", True),
        ("stage", "stage", True),
    )

    after: UUID | str | None = None
    """Only hearings after this one, to page on."""

    limit: int = 100
    """At most so many are looked at; 100 unless said otherwise, 1,000 at most."""

    stage: HearingStage | str | None = None
    """Only hearings at this stage."""

    @classmethod
    def _read(cls, data: Any) -> ListHearings:
        return cls(
            after=maybe(data.get("after"), UUID),
            limit=data.get("limit", 100),
            stage=maybe(data.get("stage"), HearingStage),
        )

    @classmethod
    def _view(cls, data: Any) -> HearingList:
        view: HearingList = HearingList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ListIdeas(Query["IdeaList"]):
    """The ideas in the shared account, in the order of their ids."""

    NAME: ClassVar[str] = "idea.list"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("after", "after", True),
        ("limit", "limit", True),
        ("stage", "stage", True),
        ("topics", "topics", True),
    )

    after: UUID | str | None = None
    """Only ideas after this one, to page on."""

    limit: int = 100
    """At most so many ideas are looked at; 100 unless said otherwise, 1,000 at most."""

    stage: IdeaStage | str | None = None
    """Only ideas at this stage."""

    topics: Collection[str] = ()
    """Only ideas of one of these interest areas or of an area below it."""

    @classmethod
    def _read(cls, data: Any) -> ListIdeas:
        return cls(
            after=maybe(data.get("after"), UUID),
            limit=data.get("limit", 100),
            stage=maybe(data.get("stage"), IdeaStage),
            topics=items(data.get("topics", []), same),
        )

    @classmethod
    def _view(cls, data: Any) -> IdeaList:
        view: IdeaList = IdeaList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ListInitiatives(Query["InitiativeList"]):
    """The initiatives that were agreed, in the order of their ids; for staff all of them."""

    NAME: ClassVar[str] = "initiative.list"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("after", "after", True),
        ("asset", "asset", True),
        ("limit", "limit", True),
        ("organisation", "organisation", True),
    )

    after: UUID | str | None = None
    """Only initiatives after this one, to page on."""

    asset: InitiativeAsset | str | None = None
    """Only about this."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    organisation: UUID | str | None = None
    """Only by this organisation."""

    @classmethod
    def _read(cls, data: Any) -> ListInitiatives:
        return cls(
            after=maybe(data.get("after"), UUID),
            asset=maybe(data.get("asset"), InitiativeAsset),
            limit=data.get("limit", 100),
            organisation=maybe(data.get("organisation"), UUID),
        )

    @classmethod
    def _view(cls, data: Any) -> InitiativeList:
        view: InitiativeList = InitiativeList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ListJubilees(Query["JubileeList"]):
    """Which volunteers complete a round number of years within a year, from the first day of which
    hours were approved. For staff.
    """

    NAME: ClassVar[str] = "assignment.jubilees"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("year", "year", False),
        ("marks", "marks", True),
    )

    year: int
    """The year."""

    marks: Collection[int] = ()
    """After how many years; 5, 10, 15, 20, 25, 30, 40 and 50 where it is empty."""

    @classmethod
    def _read(cls, data: Any) -> ListJubilees:
        return cls(
            year=data["year"],
            marks=items(data.get("marks", []), same),
        )

    @classmethod
    def _view(cls, data: Any) -> JubileeList:
        view: JubileeList = JubileeList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ListMissing(Query["MissingList"]):
    """The responses that the white paper still lacks. For staff."""

    NAME: ClassVar[str] = "white_paper.missing"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("limit", "limit", True),
    )

    hearing: UUID | str
    """The hearing."""

    limit: int = 1000
    """At most so many; 1,000 unless said otherwise, and at most."""

    @classmethod
    def _read(cls, data: Any) -> ListMissing:
        return cls(
            hearing=UUID(data["hearing"]),
            limit=data.get("limit", 1000),
        )

    @classmethod
    def _view(cls, data: Any) -> MissingList:
        view: MissingList = MissingList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ListNeeds(Query["NeedList"]):
    """Needs that are not closed, in the order of their ids. Who is not staff sees those that
    everybody, or every citizen of the bank, may see.
    """

    NAME: ClassVar[str] = "need.list"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("after", "after", True),
        ("area", "area", True),
        ("interest", "interest", True),
        ("limit", "limit", True),
        ("open_only", "open_only", True),
        ("organisation", "organisation", True),
    )

    after: UUID | str | None = None
    """Only needs after this one, to page on."""

    area: str | None = None
    """Only in this part of the municipality."""

    interest: str | None = None
    """Only of this interest area."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most. A page may hold fewer, or none,
    although another follows.
    """

    open_only: bool = False
    """Only those to which somebody can still come forward."""

    organisation: UUID | str | None = None
    """Only of this organisation."""

    @classmethod
    def _read(cls, data: Any) -> ListNeeds:
        return cls(
            after=maybe(data.get("after"), UUID),
            area=data.get("area"),
            interest=data.get("interest"),
            limit=data.get("limit", 100),
            open_only=data.get("open_only", False),
            organisation=maybe(data.get("organisation"), UUID),
        )

    @classmethod
    def _view(cls, data: Any) -> NeedList:
        view: NeedList = NeedList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ListNotices(Query["NoticeList"]):
    """Who is told of a hearing, and how far it has come. For staff."""

    NAME: ClassVar[str] = "hearing.notices"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("after", "after", True),
        ("limit", "limit", True),
    )

    hearing: UUID | str
    """The hearing."""

    after: UUID | str | None = None
    """Only notices after this one, to page on."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    @classmethod
    def _read(cls, data: Any) -> ListNotices:
        return cls(
            hearing=UUID(data["hearing"]),
            after=maybe(data.get("after"), UUID),
            limit=data.get("limit", 100),
        )

    @classmethod
    def _view(cls, data: Any) -> NoticeList:
        view: NoticeList = NoticeList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ListObjectors(Query["ObjectorList"]):
    """Everybody who objected in time, to be told of the decision (planloven § 31). For staff."""

    NAME: ClassVar[str] = "hearing.objectors"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("after", "after", True),
        ("limit", "limit", True),
    )

    hearing: UUID | str
    """The hearing."""

    after: UUID | str | None = None
    """Only responses after this one, to page on."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    @classmethod
    def _read(cls, data: Any) -> ListObjectors:
        return cls(
            hearing=UUID(data["hearing"]),
            after=maybe(data.get("after"), UUID),
            limit=data.get("limit", 100),
        )

    @classmethod
    def _view(cls, data: Any) -> ObjectorList:
        view: ObjectorList = ObjectorList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOffers(Query["OfferList"]):
    """Offers that stand, in the order of their ids, without who makes them. A citizen's own, and
    those that the actor may see.
    """

    NAME: ClassVar[str] = "offer.list"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("after", "after", True),
        ("competency", "competency", True),
        ("interest", "interest", True),
        ("limit", "limit", True),
    )

    after: UUID | str | None = None
    """Only offers after this one, to page on."""

    competency: str | None = None
    """Only with this competency."""

    interest: str | None = None
    """Only of this interest area."""

    limit: int = 100
    """At most so many are looked at; 100 unless said otherwise, 1,000 at most. A page may hold
    fewer, or none, although another follows.
    """

    @classmethod
    def _read(cls, data: Any) -> ListOffers:
        return cls(
            after=maybe(data.get("after"), UUID),
            competency=data.get("competency"),
            interest=data.get("interest"),
            limit=data.get("limit", 100),
        )

    @classmethod
    def _view(cls, data: Any) -> OfferList:
        view: OfferList = OfferList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOrganisations(Query["OrganisationList"]):
    """The organisations, in the order of their ids. Those that are not confirmed, or closed, only
    staff sees.
    """

    NAME: ClassVar[str] = "organisation.list"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("after", "after", True),
        ("area", "area", True),
        ("kind", "kind", True),
        ("limit", "limit", True),
    )

    after: UUID | str | None = None
    """Only organisations after this one, to page on."""

    area: str | None = None
    """Only in this part of the municipality."""

    kind: OrganisationKind | str | None = None
    """Only of this kind."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    @classmethod
    def _read(cls, data: Any) -> ListOrganisations:
        return cls(
            after=maybe(data.get("after"), UUID),
            area=data.get("area"),
            kind=maybe(data.get("kind"), OrganisationKind),
            limit=data.get("limit", 100),
        )

    @classmethod
    def _view(cls, data: Any) -> OrganisationList:
        view: OrganisationList = OrganisationList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ListResponses(Query["ResponseList"]):
    """The responses to a hearing, as far as the actor may see them, in the order of their ids."""

    NAME: ClassVar[str] = "response.list"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("after", "after", True),
        ("limit", "limit", True),
        ("unreviewed", "unreviewed", True),
        ("unsettled", "unsettled", True),
    )

    hearing: UUID | str
    """The hearing."""

    after: UUID | str | None = None
    """Only responses after this one, to page on."""

    limit: int = 100
    """At most so many are looked at; 100 unless said otherwise, 1,000 at most."""

    unreviewed: bool = False
    """Only those that nobody has reviewed, as they stand. For staff."""

    unsettled: bool = False
    """Only those that are not settled. For staff."""

    @classmethod
    def _read(cls, data: Any) -> ListResponses:
        return cls(
            hearing=UUID(data["hearing"]),
            after=maybe(data.get("after"), UUID),
            limit=data.get("limit", 100),
            unreviewed=data.get("unreviewed", False),
            unsettled=data.get("unsettled", False),
        )

    @classmethod
    def _view(cls, data: Any) -> ResponseList:
        view: ResponseList = ResponseList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRounds(Query["GrantRoundList"]):
    """The calls, in the order of their keys."""

    NAME: ClassVar[str] = "grant.rounds"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("open", "open", True),
    )

    open: bool = False
    """Only those that take applications now."""

    @classmethod
    def _read(cls, data: Any) -> ListRounds:
        return cls(
            open=data.get("open", False),
        )

    @classmethod
    def _view(cls, data: Any) -> GrantRoundList:
        view: GrantRoundList = GrantRoundList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRows(Query["WhitePaperRows"]):
    """The white paper response by response, in the order of their ids, in pages. For staff; for
    all, once it is finished and responses are published or the council has decided.
    """

    NAME: ClassVar[str] = "white_paper.rows"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("after", "after", True),
        ("language", "language", True),
        ("limit", "limit", True),
    )

    hearing: UUID | str
    """The hearing."""

    after: UUID | str | None = None
    """Only responses after this one, to page on."""

    language: Language | str = Language.DA
    """The language of names."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    @classmethod
    def _read(cls, data: Any) -> ListRows:
        return cls(
            hearing=UUID(data["hearing"]),
            after=maybe(data.get("after"), UUID),
            language=Language(data.get("language", "da")),
            limit=data.get("limit", 100),
        )

    @classmethod
    def _view(cls, data: Any) -> WhitePaperRows:
        view: WhitePaperRows = WhitePaperRows._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ListTeams(Query["TeamList"]):
    """Teams, by topic or idea."""

    NAME: ClassVar[str] = "team.list"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("after", "after", True),
        ("idea", "idea", True),
        ("limit", "limit", True),
        ("topic", "topic", True),
    )

    after: UUID | str | None = None
    """Only teams after this one, to page on."""

    idea: UUID | str | None = None
    """Only teams that this idea led to."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    topic: str | None = None
    """Only teams about this interest area."""

    @classmethod
    def _read(cls, data: Any) -> ListTeams:
        return cls(
            after=maybe(data.get("after"), UUID),
            idea=maybe(data.get("idea"), UUID),
            limit=data.get("limit", 100),
            topic=data.get("topic"),
        )

    @classmethod
    def _view(cls, data: Any) -> TeamList:
        view: TeamList = TeamList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalDateQuery(Query["LocalDateView"]):
    """Asks what the Danish date is at an instant."""

    NAME: ClassVar[str] = "calendar.local_date"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("at", "at", False),
    )

    at: DateTime | str
    """The instant."""

    @classmethod
    def _read(cls, data: Any) -> LocalDateQuery:
        return cls(
            at=instant(data["at"]),
        )

    @classmethod
    def _view(cls, data: Any) -> LocalDateView:
        view: LocalDateView = LocalDateView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalDateView(Record):
    """Danish date and time at an instant."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("date", "date", False),
        ("local", "local", False),
    )

    date: Date
    """The local date."""

    local: DateTime
    """The local date and time."""

    @classmethod
    def _read(cls, data: Any) -> LocalDateView:
        return cls(
            date=day(data["date"]),
            local=local_time(data["local"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Made(Record):
    """A thing that a command made."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("kind", "kind", False),
        ("id", "id", False),
    )

    kind: str
    """What it is, as `idea` or `recommendation`."""

    id: str
    """Its id, by which other commands and queries speak of it."""

    @classmethod
    def _read(cls, data: Any) -> Made:
        return cls(
            kind=data["kind"],
            id=data["id"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail(Record):
    """A mail, read.

    `Debug` shows no names, addresses or texts.
    """

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("to", "to", False),
        ("text", "text", False),
        ("own_text", "own_text", False),
        ("text_is_lossy", "text_is_lossy", False),
        ("controls_removed", "controls_removed", False),
        ("attachments", "attachments", False),
        ("incomplete", "incomplete", False),
        ("date", "date", True),
        ("from_", "from", True),
        ("message_id", "message_id", True),
        ("subject", "subject", True),
    )

    to: tuple[Mailbox, ...]
    """To whom, groups resolved; without the copies."""

    text: str
    """The text: plain text where the mail has it, else its HTML turned into text. In composed
    characters (NFC), lines ending in `\\n`, without blank lines at either end. Empty where the mail
    has no text.
    """

    own_text: str
    """What the sender wrote, without the mail that was answered.

    It ends where the original begins: at a line such as `-----Oprindelig meddelelse-----`, or at
    the header that mail programs copy (`Fra:` with `Sendt:`, `Dato:`, `Til:` or `Emne:` right below
    it, in Danish or English). Lines that begin with `>` are left out, with the line before them
    that says who wrote them (`Den 1. juni 2026 skrev …:`, `On … wrote:`); what was written between
    or below them is kept.

    Mail programs do this in many ways, so `Mail::text` keeps everything, and who decides about a
    mail should see it.
    """

    text_is_lossy: bool
    """Whether something of the text could not be decoded and was replaced or left out."""

    controls_removed: int
    """How many control characters were taken out of the text."""

    attachments: tuple[Attachment, ...]
    """What is attached, in the mail's order."""

    incomplete: bool
    """Whether parts were left unread, because they lie more than ten deep or there are more than a
    thousand.
    """

    date: DateTime | None = None
    """When it was written, as the mail itself says."""

    from_: Mailbox | None = None
    """Who sent it, as the mail itself says. Nothing proves it."""

    message_id: str | None = None
    """Its id, without angle brackets."""

    subject: str | None = None
    """What it is about, on one line."""

    @classmethod
    def _read(cls, data: Any) -> Mail:
        return cls(
            to=items(data["to"], Mailbox._read),
            text=data["text"],
            own_text=data["own_text"],
            text_is_lossy=data["text_is_lossy"],
            controls_removed=data["controls_removed"],
            attachments=items(data["attachments"], Attachment._read),
            incomplete=data["incomplete"],
            date=maybe(data.get("date"), instant),
            from_=maybe(data.get("from"), Mailbox._read),
            message_id=data.get("message_id"),
            subject=data.get("subject"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailbox(Record):
    """A name with an address of mail."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("address", "address", False),
        ("name", "name", True),
    )

    address: str
    """The address, as it stands in the mail: it is not checked."""

    name: str | None = None
    """The name, where one is given."""

    @classmethod
    def _read(cls, data: Any) -> Mailbox:
        return cls(
            address=data["address"],
            name=data.get("name"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeOffer(Command):
    """Offers help. For a citizen; for an organisation through whoever holds a mandate to post; and
    for staff on behalf of either.
    """

    NAME: ClassVar[str] = "offer.make"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("offer", "offer", False),
        ("poster", "poster", False),
        ("spec", "spec", False),
    )

    offer: UUID | str = field(default_factory=uuid4)
    """A fresh id."""

    poster: Poster | Mapping[str, Any]
    """Who offers."""

    spec: OfferSpec | Mapping[str, Any]
    """What."""

    @classmethod
    def _read(cls, data: Any) -> MakeOffer:
        return cls(
            offer=UUID(data["offer"]),
            poster=Poster._read(data["poster"]),
            spec=OfferSpec._read(data["spec"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateView(Record):
    """A mandate, as the actor may see it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("mandate", "mandate", False),
        ("role", "role", False),
        ("powers", "powers", False),
        ("from_", "from", False),
        ("holds", "holds", False),
        ("citizen", "citizen", True),
        ("name", "name", True),
        ("to", "to", True),
    )

    mandate: int
    """Its number, from 1."""

    role: str
    """The holder's role."""

    powers: tuple[Power, ...]
    """What it covers."""

    from_: Date
    """The first day."""

    holds: bool
    """Whether it holds today."""

    citizen: UUID | None = None
    """The holder; for staff."""

    name: str | None = None
    """The holder's name: for staff and those who manage the organisation, and for everybody where
    the holder is named and the mandate holds.
    """

    to: Date | None = None
    """The last day, inclusive."""

    @classmethod
    def _read(cls, data: Any) -> MandateView:
        return cls(
            mandate=data["mandate"],
            role=data["role"],
            powers=items(data["powers"], Power),
            from_=day(data["from"]),
            holds=data["holds"],
            citizen=maybe(data.get("citizen"), UUID),
            name=data.get("name"),
            to=maybe(data.get("to"), day),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MarketRows(Record):
    """Needs, volunteers and who suits what."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("needs", "needs", False),
        ("volunteers", "volunteers", False),
        ("pairs", "pairs", False),
    )

    needs: Collection[MatchNeed | Mapping[str, Any]]
    """The needs, in any order."""

    volunteers: Collection[MatchVolunteer | Mapping[str, Any]]
    """The volunteers, in any order."""

    pairs: Collection[MatchPair | Mapping[str, Any]]
    """Who suits what, in any order."""

    @classmethod
    def _read(cls, data: Any) -> MarketRows:
        return cls(
            needs=items(data["needs"], MatchNeed._read),
            volunteers=items(data["volunteers"], MatchVolunteer._read),
            pairs=items(data["pairs"], MatchPair._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchNeed(Record):
    """A task that wants people."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("id", "id", False),
        ("capacity", "capacity", False),
        ("priority", "priority", False),
        ("minimum", "minimum", True),
        ("shifts", "shifts", True),
    )

    id: str
    """Unlike every other need's."""

    capacity: int
    """At most so many people, 1 or more."""

    priority: int
    """From 1, which is filled first, to `PRIORITY_MAX`."""

    minimum: int = 0
    """At least so many people, up to `capacity`. A hard rule."""

    shifts: Collection[Shift | Mapping[str, Any]] | None = None
    """The times at which people are wanted. With none the need can be met at any time."""

    @classmethod
    def _read(cls, data: Any) -> MatchNeed:
        return cls(
            id=data["id"],
            capacity=data["capacity"],
            priority=data["priority"],
            minimum=data.get("minimum", 0),
            shifts=maybe(data.get("shifts"), lambda value: items(value, Shift._read)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchPair(Record):
    """A volunteer who fits a need. A pair that isn't there does not fit."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("volunteer", "volunteer", False),
        ("need", "need", False),
        ("fit", "fit", False),
        ("locked", "locked", True),
    )

    volunteer: str
    """The volunteer's id."""

    need: str
    """The need's id."""

    fit: int
    """How well they fit, 0 to `FIT_MAX`."""

    locked: bool | None = None
    """Whether both have said yes already: such a pair stays."""

    @classmethod
    def _read(cls, data: Any) -> MatchPair:
        return cls(
            volunteer=data["volunteer"],
            need=data["need"],
            fit=data["fit"],
            locked=data.get("locked"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchScore(Record):
    """What a matching reaches. More of the first counts before any of the next."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("placed", "placed", False),
        ("staffed", "staffed", False),
        ("fit", "fit", False),
    )

    placed: int
    """How many people are proposed for something."""

    staffed: tuple[int, ...]
    """How many places are filled, by priority from the first."""

    fit: int
    """The sum of all fits."""

    @classmethod
    def _read(cls, data: Any) -> MatchScore:
        return cls(
            placed=data["placed"],
            staffed=items(data["staffed"], same),
            fit=data["fit"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchView(Record):
    """What the matching proposes."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("pairs", "pairs", False),
        ("needs", "needs", False),
        ("volunteers", "volunteers", False),
        ("score", "score", False),
        ("conflict", "conflict", False),
    )

    pairs: tuple[MatchedPair, ...]
    """The pairs."""

    needs: tuple[NeedMatch, ...]
    """Every need that was looked at."""

    volunteers: tuple[VolunteerMatch, ...]
    """Every volunteer who was looked at."""

    score: MatchScore
    """What was reached."""

    conflict: tuple[UUID, ...]
    """Needs whose minimum staffing can't be met together, where there are any: those who suit them
    are too few.
    """

    @classmethod
    def _read(cls, data: Any) -> MatchView:
        return cls(
            pairs=items(data["pairs"], MatchedPair._read),
            needs=items(data["needs"], NeedMatch._read),
            volunteers=items(data["volunteers"], VolunteerMatch._read),
            score=MatchScore._read(data["score"]),
            conflict=items(data["conflict"], UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchVolunteer(Record):
    """Somebody who offers to help."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("id", "id", False),
        ("limit", "limit", False),
    )

    id: str
    """Unlike every other volunteer's."""

    limit: int
    """At most so many needs at once, 1 or more."""

    @classmethod
    def _read(cls, data: Any) -> MatchVolunteer:
        return cls(
            id=data["id"],
            limit=data["limit"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchedPair(Record):
    """A pair that the matching proposes."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("need", "need", False),
        ("offer", "offer", False),
        ("citizen", "citizen", False),
        ("fit", "fit", False),
    )

    need: UUID
    """The need."""

    offer: UUID
    """The offer."""

    citizen: UUID
    """Who made it."""

    fit: Fit
    """How the two suit each other."""

    @classmethod
    def _read(cls, data: Any) -> MatchedPair:
        return cls(
            need=UUID(data["need"]),
            offer=UUID(data["offer"]),
            citizen=UUID(data["citizen"]),
            fit=Fit._read(data["fit"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchingFrontier(Query["FrontierView"]):
    """Five ways to match the same people, each best at something else, and what each costs in what
    the others are best at.
    """

    NAME: ClassVar[str] = "matching.frontier"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("market", "market", False),
        ("work_max", "work_max", True),
    )

    market: MarketRows | Mapping[str, Any]
    """Who and what."""

    work_max: int = 10000000
    """At most so many steps; a million for whoever is not the municipality."""

    @classmethod
    def _read(cls, data: Any) -> MatchingFrontier:
        return cls(
            market=MarketRows._read(data["market"]),
            work_max=data.get("work_max", 10000000),
        )

    @classmethod
    def _view(cls, data: Any) -> FrontierView:
        view: FrontierView = FrontierView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureQuality(Query["QualityView"]):
    """How many responses are coded and settled, and how far those two coders agree who have the
    most responses in common. For staff.
    """

    NAME: ClassVar[str] = "white_paper.quality"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
    )

    hearing: UUID | str
    """The hearing."""

    @classmethod
    def _read(cls, data: Any) -> MeasureQuality:
        return cls(
            hearing=UUID(data["hearing"]),
        )

    @classmethod
    def _view(cls, data: Any) -> QualityView:
        view: QualityView = QualityView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Record):
    """A meeting. Public."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("title", "title", False),
        ("place", "place", False),
        ("starts_at", "starts_at", False),
        ("ends_at", "ends_at", False),
        ("cancelled", "cancelled", True),
        ("sequence", "sequence", True),
    )

    title: str
    """The title."""

    place: str
    """The place."""

    starts_at: DateTime
    """When it begins."""

    ends_at: DateTime
    """When it ends."""

    cancelled: bool | None = None
    """Whether it is cancelled."""

    sequence: int = 0
    """How often it was changed."""

    @classmethod
    def _read(cls, data: Any) -> Meeting:
        return cls(
            title=data["title"],
            place=data["place"],
            starts_at=instant(data["starts_at"]),
            ends_at=instant(data["ends_at"]),
            cancelled=data.get("cancelled"),
            sequence=data.get("sequence", 0),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPlan(Record):
    """How often a team meets: typically five to six times in half a year."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("min", "min", False),
        ("max", "max", False),
        ("months", "months", False),
    )

    min: int
    """At least so many meetings."""

    max: int
    """At most so many."""

    months: int
    """Within so many months."""

    @classmethod
    def _read(cls, data: Any) -> MeetingPlan:
        return cls(
            min=data["min"],
            max=data["max"],
            months=data["months"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingView(Record):
    """A meeting of a hearing, with its id."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("meeting", "meeting", False),
        ("called", "called", False),
    )

    meeting: UUID
    """The meeting."""

    called: Meeting
    """When and where."""

    @classmethod
    def _read(cls, data: Any) -> MeetingView:
        return cls(
            meeting=UUID(data["meeting"]),
            called=Meeting._read(data["called"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberCard(Record):
    """Who sits in a seat, as far as the actor may know."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("name", "name", False),
        ("public", "public", False),
        ("on_behalf_of", "on_behalf_of", True),
    )

    name: str
    """The name."""

    public: bool
    """Whether everybody sees the name while the team works."""

    on_behalf_of: str | None = None
    """For whom the member sits: a party, an association, a department."""

    @classmethod
    def _read(cls, data: Any) -> MemberCard:
        return cls(
            name=data["name"],
            public=data["public"],
            on_behalf_of=data.get("on_behalf_of"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberView(Record):
    """A member, or somebody who was appointed."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("appointment", "appointment", False),
        ("seat", "seat", False),
        ("state", "state", False),
        ("by", "by", False),
        ("decided_on", "decided_on", False),
        ("chair", "chair", False),
        ("card", "card", True),
        ("ended", "ended", True),
        ("member", "member", True),
        ("recalled_because", "recalled_because", True),
        ("replaces", "replaces", True),
        ("topic", "topic", True),
    )

    appointment: int
    """The appointment's number."""

    seat: str
    """The group of seats."""

    state: AppointmentState
    """How far it has come."""

    by: AppointingBody
    """Who decided it."""

    decided_on: Date
    """On which day."""

    chair: bool
    """Whether this member chairs the team."""

    card: MemberCard | None = None
    """The name and for whom, where it may be seen."""

    ended: EndCause | None = None
    """Why it ended."""

    member: str | None = None
    """The pseudonym; for staff."""

    recalled_because: str | None = None
    """What the appointing body said of a recall: everybody sees that."""

    replaces: int | None = None
    """The appointment whose place it takes."""

    topic: str | None = None
    """The topic that the membership is bound to."""

    @classmethod
    def _read(cls, data: Any) -> MemberView:
        return cls(
            appointment=data["appointment"],
            seat=data["seat"],
            state=AppointmentState(data["state"]),
            by=AppointingBody(data["by"]),
            decided_on=day(data["decided_on"]),
            chair=data["chair"],
            card=maybe(data.get("card"), MemberCard._read),
            ended=maybe(data.get("ended"), EndCause),
            member=data.get("member"),
            recalled_because=data.get("recalled_because"),
            replaces=data.get("replaces"),
            topic=data.get("topic"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeIdeas(Command):
    """Makes one idea of several. The old ones end and point to the new one; whoever supported
    several of them is counted once. Supporters came for another text, and are to be told.
    """

    NAME: ClassVar[str] = "idea.merge"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("ideas", "ideas", False),
        ("title", "title", False),
        ("body", "body", False),
        ("place", "place", True),
    )

    idea: UUID | str = field(default_factory=uuid4)
    """A fresh id for the new idea."""

    ideas: Collection[UUID | str]
    """The ideas to merge, 2 to 20."""

    title: str
    """The new idea's title."""

    body: str
    """The new idea itself."""

    place: Place | Mapping[str, Any] | None = None
    """The place it is about."""

    @classmethod
    def _read(cls, data: Any) -> MergeIdeas:
        return cls(
            idea=UUID(data["idea"]),
            ideas=items(data["ideas"], UUID),
            title=data["title"],
            body=data["body"],
            place=maybe(data.get("place"), Place._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeInterest(Command):
    """Merges an area into another. Who followed it follows the other; what lay below it moves
    along.
    """

    NAME: ClassVar[str] = "interest.merge"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("interest", "interest", False),
        ("into", "into", False),
    )

    interest: str
    """The area that ends."""

    into: str
    """The area that takes its place."""

    @classmethod
    def _read(cls, data: Any) -> MergeInterest:
        return cls(
            interest=data["interest"],
            into=data["into"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MinimumChange(Record):
    """A minimum to lower."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("need", "need", False),
        ("from_", "from", False),
        ("to", "to", False),
    )

    need: str
    """The need."""

    from_: int
    """Its minimum."""

    to: int
    """What it is lowered to."""

    @classmethod
    def _read(cls, data: Any) -> MinimumChange:
        return cls(
            need=data["need"],
            from_=data["from"],
            to=data["to"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MinimumConflict(Record):
    """Needs whose minimums can't all be met."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("needs", "needs", False),
        ("wanted", "wanted", False),
        ("available", "available", False),
        ("volunteers", "volunteers", False),
    )

    needs: tuple[str, ...]
    """Their ids, ascending. Without any one of them, the minimums of the others can be met."""

    wanted: int
    """So many people their minimums ask for together."""

    available: int
    """So many of these places can be filled at most, if all other needs ask for nobody."""

    volunteers: int
    """So many volunteers fit one of these needs or more."""

    @classmethod
    def _read(cls, data: Any) -> MinimumConflict:
        return cls(
            needs=items(data["needs"], same),
            wanted=data["wanted"],
            available=data["available"],
            volunteers=data["volunteers"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MinuteItem(Record):
    """What was said about one item."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("item", "item", False),
        ("text", "text", False),
        ("decision", "decision", True),
        ("without", "without", True),
    )

    item: int
    """The item's number on the agenda, from 1."""

    text: str
    """What was said."""

    decision: str | None = None
    """What was decided or recommended."""

    without: tuple[int, ...] | None = None
    """The appointments of those who had left the room."""

    @classmethod
    def _read(cls, data: Any) -> MinuteItem:
        return cls(
            item=data["item"],
            text=data["text"],
            decision=data.get("decision"),
            without=maybe(data.get("without"), lambda value: items(value, same)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesView(Record):
    """The minutes, as the actor may see them."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("items", "items", False),
        ("approved_at", "approved_at", True),
    )

    items: tuple[MinuteItem, ...]
    """What was said, by item, without what is closed to the actor."""

    approved_at: DateTime | None = None
    """When they were approved."""

    @classmethod
    def _read(cls, data: Any) -> MinutesView:
        return cls(
            items=items(data["items"], MinuteItem._read),
            approved_at=maybe(data.get("approved_at"), instant),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingList(Record):
    """What the white paper still lacks."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("total", "total", False),
        ("responses", "responses", False),
        ("unanswered_groups", "unanswered_groups", False),
    )

    total: int
    """How many responses are not settled."""

    responses: tuple[MissingResponse, ...]
    """The first of them, by number."""

    unanswered_groups: tuple[str, ...]
    """Groups that have responses and no answer."""

    @classmethod
    def _read(cls, data: Any) -> MissingList:
        return cls(
            total=data["total"],
            responses=items(data["responses"], MissingResponse._read),
            unanswered_groups=items(data["unanswered_groups"], same),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingResponse(Record):
    """A response that is not settled."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("response", "response", False),
        ("number", "number", False),
        ("kind", "kind", False),
        ("timely", "timely", False),
        ("received_at", "received_at", False),
    )

    response: UUID
    """The response."""

    number: int
    """Its number within the hearing."""

    kind: RespondentKind
    """For whom its sender answers."""

    timely: bool
    """Whether it came in time."""

    received_at: DateTime
    """When it arrived."""

    @classmethod
    def _read(cls, data: Any) -> MissingResponse:
        return cls(
            response=UUID(data["response"]),
            number=data["number"],
            kind=RespondentKind(data["kind"]),
            timely=data["timely"],
            received_at=instant(data["received_at"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment(Record):
    """When a command is carried out or a query asked, and by whom."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("at", "at", False),
        ("actor", "actor", False),
    )

    at: DateTime | str
    """The instant. The library reads no clock."""

    actor: Actor | Mapping[str, Any]
    """The actor."""

    @classmethod
    def _read(cls, data: Any) -> Moment:
        return cls(
            at=instant(data["at"]),
            actor=Actor._read(data["actor"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveInterest(Command):
    """Puts an area, with all below it, under another or at the top."""

    NAME: ClassVar[str] = "interest.move"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("interest", "interest", False),
        ("parent", "parent", True),
    )

    interest: str
    """The area."""

    parent: str | None = None
    """The area above it; none for the top."""

    @classmethod
    def _read(cls, data: Any) -> MoveInterest:
        return cls(
            interest=data["interest"],
            parent=data.get("parent"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalitiesQuery(Query["tuple[MunicipalityRow, ...]"]):
    """All 98, in the order of their codes."""

    NAME: ClassVar[str] = "identity.municipalities"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> MunicipalitiesQuery:
        return cls()

    @classmethod
    def _view(cls, data: Any) -> tuple[MunicipalityRow, ...]:
        view: tuple[MunicipalityRow, ...] = items(data, MunicipalityRow._read)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityQuery(Query["MunicipalityView"]):
    """The municipality with this code or this name, and its region on a day.

    Exactly one of code and name is given.
    """

    NAME: ClassVar[str] = "identity.municipality"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("on", "on", False),
        ("code", "code", True),
        ("name", "name", True),
    )

    on: Date | str
    """The day for which the region is asked."""

    code: str | None = None
    """The code, three digits or four with a leading 0."""

    name: str | None = None
    """The short or the official name."""

    @classmethod
    def _read(cls, data: Any) -> MunicipalityQuery:
        return cls(
            on=day(data["on"]),
            code=data.get("code"),
            name=data.get("name"),
        )

    @classmethod
    def _view(cls, data: Any) -> MunicipalityView:
        view: MunicipalityView = MunicipalityView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityRow(Record):
    """One municipality of the list, with its regions over time."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("code", "code", False),
        ("name", "name", False),
        ("official_name", "official_name", False),
        ("landsdel", "landsdel", False),
        ("nuts3", "nuts3", False),
        ("regions", "regions", False),
    )

    code: str
    """The code with four digits."""

    name: str
    """The short name."""

    official_name: str
    """The name with `Kommune`."""

    landsdel: str
    """The statistical province."""

    nuts3: str
    """The NUTS 3 code of the province."""

    regions: tuple[RegionPeriodView, ...]
    """The regions, in order of time."""

    @classmethod
    def _read(cls, data: Any) -> MunicipalityRow:
        return cls(
            code=data["code"],
            name=data["name"],
            official_name=data["official_name"],
            landsdel=data["landsdel"],
            nuts3=data["nuts3"],
            regions=items(data["regions"], RegionPeriodView._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityView(Record):
    """A municipality as it is on one day."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("code", "code", False),
        ("code3", "code3", False),
        ("name", "name", False),
        ("official_name", "official_name", False),
        ("region", "region", False),
        ("region_name", "region_name", False),
        ("landsdel", "landsdel", False),
        ("nuts3", "nuts3", False),
        ("region_code", "region_code", True),
        ("region_iso3166_2", "region_iso3166_2", True),
    )

    code: str
    """The code with four digits."""

    code3: str
    """The code with three digits."""

    name: str
    """The short name."""

    official_name: str
    """The name with `Kommune`."""

    region: Region
    """The region on the day asked for."""

    region_name: str
    """The region's name."""

    landsdel: str
    """The statistical province."""

    nuts3: str
    """The NUTS 3 code of the province."""

    region_code: int | None = None
    """The region's code in Danish registers, where it is known."""

    region_iso3166_2: str | None = None
    """The region's code of ISO 3166-2, where it is known."""

    @classmethod
    def _read(cls, data: Any) -> MunicipalityView:
        return cls(
            code=data["code"],
            code3=data["code3"],
            name=data["name"],
            official_name=data["official_name"],
            region=Region(data["region"]),
            region_name=data["region_name"],
            landsdel=data["landsdel"],
            nuts3=data["nuts3"],
            region_code=data.get("region_code"),
            region_iso3166_2=data.get("region_iso3166_2"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MyVote(Query["MyVoteView"]):
    """For whom the actor voted. For the voter alone."""

    NAME: ClassVar[str] = "award.my_vote"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("award", "award", False),
        ("citizen", "citizen", False),
    )

    award: UUID | str
    """The award."""

    citizen: UUID | str
    """Who asks."""

    @classmethod
    def _read(cls, data: Any) -> MyVote:
        return cls(
            award=UUID(data["award"]),
            citizen=UUID(data["citizen"]),
        )

    @classmethod
    def _view(cls, data: Any) -> MyVoteView:
        view: MyVoteView = MyVoteView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class MyVoteView(Record):
    """The actor's own vote."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("nominee", "nominee", True),
    )

    nominee: int | None = None
    """The nominee, by number; absent where there is no vote."""

    @classmethod
    def _read(cls, data: Any) -> MyVoteView:
        return cls(
            nominee=data.get("nominee"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NameAmbassador(Command):
    """The citizen consents to be named, or takes that back. For the citizen."""

    NAME: ClassVar[str] = "ambassador.name"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("ambassador", "ambassador", False),
        ("named", "named", False),
    )

    ambassador: UUID | str
    """Which."""

    named: bool
    """Whether to be named."""

    @classmethod
    def _read(cls, data: Any) -> NameAmbassador:
        return cls(
            ambassador=UUID(data["ambassador"]),
            named=data["named"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedItem(Record):
    """A need in a list."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("need", "need", False),
        ("stage", "stage", False),
        ("capacity", "capacity", False),
        ("taken", "taken", False),
        ("minimum", "minimum", False),
        ("priority", "priority", False),
        ("name", "name", True),
        ("organisation", "organisation", True),
        ("title", "title", True),
    )

    need: UUID
    """The need."""

    stage: NeedStage
    """Where it stands now."""

    capacity: int
    """How many places there are."""

    taken: int
    """How many are taken."""

    minimum: int
    """The fewest people with whom it works."""

    priority: int
    """1 is staffed first, 5 last."""

    name: str | None = None
    """What the organisation is called."""

    organisation: UUID | None = None
    """The organisation that asks."""

    title: str | None = None
    """What it is called."""

    @classmethod
    def _read(cls, data: Any) -> NeedItem:
        return cls(
            need=UUID(data["need"]),
            stage=NeedStage(data["stage"]),
            capacity=data["capacity"],
            taken=data["taken"],
            minimum=data["minimum"],
            priority=data["priority"],
            name=data.get("name"),
            organisation=maybe(data.get("organisation"), UUID),
            title=data.get("title"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedList(Record):
    """A page of needs."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("needs", "needs", False),
        ("next", "next", True),
    )

    needs: tuple[NeedItem, ...]
    """The needs of this page."""

    next: UUID | None = None
    """Where the next page begins; none on the last."""

    @classmethod
    def _read(cls, data: Any) -> NeedList:
        return cls(
            needs=items(data["needs"], NeedItem._read),
            next=maybe(data.get("next"), UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedMatch(Record):
    """What the matching makes of a need."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("need", "need", False),
        ("proposed", "proposed", False),
        ("free", "free", False),
        ("minimum", "minimum", False),
        ("lowered", "lowered", False),
        ("fitting", "fitting", False),
        ("scarce", "scarce", False),
        ("oversubscribed", "oversubscribed", False),
    )

    need: UUID
    """The need."""

    proposed: int
    """How many are proposed."""

    free: int
    """How many places were free."""

    minimum: int
    """How many people were lacking until the minimum."""

    lowered: int
    """How far the minimum had to be lowered, because too few suit it and its like."""

    fitting: int
    """How many offers suit it."""

    scarce: bool
    """Whether fewer suit it than there are places."""

    oversubscribed: bool
    """Whether every free place is proposed and more suit it than get one."""

    @classmethod
    def _read(cls, data: Any) -> NeedMatch:
        return cls(
            need=UUID(data["need"]),
            proposed=data["proposed"],
            free=data["free"],
            minimum=data["minimum"],
            lowered=data["lowered"],
            fitting=data["fitting"],
            scarce=data["scarce"],
            oversubscribed=data["oversubscribed"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedOutcome(Record):
    """A need in a matching, explained."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("need", "need", False),
        ("filled", "filled", False),
        ("fitting", "fitting", False),
        ("scarce", "scarce", False),
        ("gain", "gain", True),
        ("loss", "loss", True),
    )

    need: str
    """The need."""

    filled: int
    """How many it gets."""

    fitting: int
    """How many suit it."""

    scarce: bool
    """Whether fewer suit it than it has places."""

    gain: PlaceWorth | None = None
    """What all would gain by one place more here; absent where that is not known."""

    loss: PlaceWorth | None = None
    """What all would lose by one place fewer here; absent where that can't be, or is not known."""

    @classmethod
    def _read(cls, data: Any) -> NeedOutcome:
        return cls(
            need=data["need"],
            filled=data["filled"],
            fitting=data["fitting"],
            scarce=data["scarce"],
            gain=maybe(data.get("gain"), PlaceWorth._read),
            loss=maybe(data.get("loss"), PlaceWorth._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedSpec(Record):
    """What a need asks for."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("age_from", "age_from", True),
        ("age_to", "age_to", True),
        ("area", "area", True),
        ("capacity", "capacity", True),
        ("contact", "contact", True),
        ("from_", "from", True),
        ("interests", "interests", True),
        ("languages", "languages", True),
        ("mentoring_grade", "mentoring_grade", True),
        ("minimum", "minimum", True),
        ("priority", "priority", True),
        ("reach_km", "reach_km", True),
        ("required", "required", True),
        ("schedule", "schedule", True),
        ("to", "to", True),
        ("visibility", "visibility", True),
        ("wished", "wished", True),
    )

    age_from: int | None = None
    """At least so old at the end of the year, inclusive."""

    age_to: int | None = None
    """At most so old at the end of the year, inclusive."""

    area: str | None = None
    """The part of the municipality."""

    capacity: int = 1
    """The most people; 1 to 1,000."""

    contact: TaskContact | None = None
    """What it brings volunteers into contact with."""

    from_: Date | None = None
    """The first day of the period."""

    interests: tuple[str, ...] | None = None
    """Interest areas, by key."""

    languages: tuple[str, ...] | None = None
    """Languages, one of which is spoken; any where it is empty."""

    mentoring_grade: int | None = None
    """The grade, 7 to 10, of a pupil whom an older student is to help (*mentor*). Pupils of these
    grades count as children under 15: in grades 7 and 8 they are, and nobody asks for their age.
    """

    minimum: int = 0
    """The fewest people with whom it works; 0 to the capacity."""

    priority: int = 3
    """1 is staffed first, 5 last."""

    reach_km: int | None = None
    """From how far somebody may come, in kilometres as the crow flies; 0 to 500."""

    required: tuple[str, ...] | None = None
    """Competencies without which nobody can do it."""

    schedule: Schedule | None = None
    """When."""

    to: Date | None = None
    """The last day of the period, inclusive; the need expires after it."""

    visibility: Visibility = Visibility.PUBLIC
    """Who sees it."""

    wished: tuple[str, ...] | None = None
    """Competencies that help."""

    @classmethod
    def _read(cls, data: Any) -> NeedSpec:
        return cls(
            age_from=data.get("age_from"),
            age_to=data.get("age_to"),
            area=data.get("area"),
            capacity=data.get("capacity", 1),
            contact=maybe(data.get("contact"), TaskContact._read),
            from_=maybe(data.get("from"), day),
            interests=maybe(data.get("interests"), lambda value: items(value, same)),
            languages=maybe(data.get("languages"), lambda value: items(value, same)),
            mentoring_grade=data.get("mentoring_grade"),
            minimum=data.get("minimum", 0),
            priority=data.get("priority", 3),
            reach_km=data.get("reach_km"),
            required=maybe(data.get("required"), lambda value: items(value, same)),
            schedule=maybe(data.get("schedule"), Schedule._read),
            to=maybe(data.get("to"), day),
            visibility=Visibility(data.get("visibility", "public")),
            wished=maybe(data.get("wished"), lambda value: items(value, same)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedText(Record):
    """What a need says. Lies in the vault: it is its poster's."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("title", "title", False),
        ("task", "task", False),
        ("place", "place", True),
    )

    title: str
    """What it is called."""

    task: str
    """The task."""

    place: Place | None = None
    """Where."""

    @classmethod
    def _read(cls, data: Any) -> NeedText:
        return cls(
            title=data["title"],
            task=data["task"],
            place=maybe(data.get("place"), Place._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedView(Record):
    """A need as the actor may see it. A text that was erased is absent."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("need", "need", False),
        ("stage", "stage", False),
        ("spec", "spec", False),
        ("taken", "taken", False),
        ("lacking", "lacking", False),
        ("children", "children", False),
        ("posted_at", "posted_at", False),
        ("organisation", "organisation", True),
        ("text", "text", True),
    )

    need: UUID
    """The need."""

    stage: NeedStage
    """Where it stands now."""

    spec: NeedSpec
    """What it asks for."""

    taken: int
    """How many places are taken."""

    lacking: int
    """How many people are lacking until the minimum."""

    children: bool
    """Whether direct contact with children under 15 belongs to it."""

    posted_at: DateTime
    """When it was posted."""

    organisation: UUID | None = None
    """The organisation that asks; absent where a citizen does."""

    text: NeedText | None = None
    """What it says. Of a citizen's need the place is told only to whoever comes, with the
    assignment.
    """

    @classmethod
    def _read(cls, data: Any) -> NeedView:
        return cls(
            need=UUID(data["need"]),
            stage=NeedStage(data["stage"]),
            spec=NeedSpec._read(data["spec"]),
            taken=data["taken"],
            lacking=data["lacking"],
            children=data["children"],
            posted_at=instant(data["posted_at"]),
            organisation=maybe(data.get("organisation"), UUID),
            text=maybe(data.get("text"), NeedText._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Nominate(Command):
    """Nominates somebody. For citizens, and for staff. Nobody nominates themselves, or an
    organisation whose mandate they hold. Nominations of the same nominee are joined. The receipt
    names the nomination, and a nominee who is new, but no citizen learns from it whether somebody
    with an account was nominated before.
    """

    NAME: ClassVar[str] = "award.nominate"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("award", "award", False),
        ("nomination", "nomination", False),
        ("nominee", "nominee", False),
        ("reason", "reason", False),
    )

    award: UUID | str
    """The award."""

    nomination: UUID | str = field(default_factory=uuid4)
    """A fresh id."""

    nominee: NomineeInput | Mapping[str, Any]
    """Whom."""

    reason: str
    """Why. Public once the nominee has agreed."""

    @classmethod
    def _read(cls, data: Any) -> Nominate:
        return cls(
            award=UUID(data["award"]),
            nomination=UUID(data["nomination"]),
            nominee=NomineeInput._read(data["nominee"]),
            reason=data["reason"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NominationView(Record):
    """A nomination, as the actor may see it. Who made it is shown to nobody else."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("nomination", "nomination", False),
        ("own", "own", False),
        ("reason", "reason", True),
    )

    nomination: UUID
    """Its id."""

    own: bool
    """Whether the actor made it."""

    reason: str | None = None
    """Why; gone where its author was forgotten."""

    @classmethod
    def _read(cls, data: Any) -> NominationView:
        return cls(
            nomination=UUID(data["nomination"]),
            own=data["own"],
            reason=data.get("reason"),
        )


class NomineeInput(Record):
    """Whom somebody nominates."""

    __slots__ = ()
    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def citizen(citizen_id: UUID | str) -> NomineeInputCitizen:
        """A citizen of the bank."""
        return NomineeInputCitizen(citizen_id)

    @staticmethod
    def organisation(organisation_id: UUID | str) -> NomineeInputOrganisation:
        """An organisation that is confirmed and not closed."""
        return NomineeInputOrganisation(organisation_id)

    @staticmethod
    def person(name: str) -> NomineeInputPerson:
        """Somebody whose account is not known, or who has none. Their name lies in the vault."""
        return NomineeInputPerson(name)

    @classmethod
    def _read(cls, data: Any) -> NomineeInput:
        value: NomineeInput = _NOMINEEINPUT[data["kind"]]._read(data)
        return value


@dataclass(frozen=True, slots=True)
class NomineeInputCitizen(NomineeInput):
    """A citizen of the bank."""

    kind: ClassVar[str] = "citizen"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "citizen")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen_id", "citizen", False),
    )

    citizen_id: UUID | str
    """Who."""

    @classmethod
    def _read(cls, data: Any) -> NomineeInputCitizen:
        return cls(
            citizen_id=UUID(data["citizen"]),
        )


@dataclass(frozen=True, slots=True)
class NomineeInputOrganisation(NomineeInput):
    """An organisation that is confirmed and not closed."""

    kind: ClassVar[str] = "organisation"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "organisation")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation_id", "organisation", False),
    )

    organisation_id: UUID | str
    """Which."""

    @classmethod
    def _read(cls, data: Any) -> NomineeInputOrganisation:
        return cls(
            organisation_id=UUID(data["organisation"]),
        )


@dataclass(frozen=True, slots=True)
class NomineeInputPerson(NomineeInput):
    """Somebody whose account is not known, or who has none. Their name lies in the vault."""

    kind: ClassVar[str] = "person"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "person")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("name", "name", False),
    )

    name: str
    """The name."""

    @classmethod
    def _read(cls, data: Any) -> NomineeInputPerson:
        return cls(
            name=data["name"],
        )


_NOMINEEINPUT: dict[str, type[NomineeInput]] = {
    "citizen": NomineeInputCitizen,
    "organisation": NomineeInputOrganisation,
    "person": NomineeInputPerson,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NomineePoints(Record):
    """The points that one juror gives one nominee."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("nominee", "nominee", False),
        ("points", "points", False),
    )

    nominee: int
    """The nominee, by number."""

    points: int
    """0 to 100."""

    @classmethod
    def _read(cls, data: Any) -> NomineePoints:
        return cls(
            nominee=data["nominee"],
            points=data["points"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NomineeResult(Record):
    """A nominee's part in a result, in numbers."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("nominee", "nominee", False),
        ("points", "points", False),
        ("votes", "votes", False),
        ("points_per_mille", "points_per_mille", False),
        ("votes_per_mille", "votes_per_mille", False),
        ("score_per_mille", "score_per_mille", False),
    )

    nominee: int
    """The nominee, by number."""

    points: int
    """The jury's points."""

    votes: int
    """The votes."""

    points_per_mille: int
    """The jury's points as a share of all of them, in per mille, rounded half up."""

    votes_per_mille: int
    """The votes as a share of all of them, in per mille, rounded half up."""

    score_per_mille: int
    """Both weighed, in per mille, rounded half up from the exact value: not from the two rounded
    ones.
    """

    @classmethod
    def _read(cls, data: Any) -> NomineeResult:
        return cls(
            nominee=data["nominee"],
            points=data["points"],
            votes=data["votes"],
            points_per_mille=data["points_per_mille"],
            votes_per_mille=data["votes_per_mille"],
            score_per_mille=data["score_per_mille"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NomineeResultView(Record):
    """A nominee's part in the result, with words."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("numbers", "numbers", False),
        ("english", "english", False),
        ("danish", "danish", False),
    )

    numbers: NomineeResult
    """The numbers."""

    english: str
    """In words, in English."""

    danish: str
    """In words, in Danish."""

    @classmethod
    def _read(cls, data: Any) -> NomineeResultView:
        return cls(
            numbers=NomineeResult._read(data["numbers"]),
            english=data["english"],
            danish=data["danish"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NomineeView(Record):
    """A nominee, as the actor may see them."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("nominee", "nominee", False),
        ("kind", "kind", False),
        ("consented", "consented", False),
        ("nominations", "nominations", False),
        ("citizen", "citizen", True),
        ("excluded_because", "excluded_because", True),
        ("left", "left", True),
        ("name", "name", True),
        ("organisation", "organisation", True),
    )

    nominee: int
    """The number, from 1."""

    kind: NomineeKind
    """What kind it is."""

    consented: bool
    """Whether the nominee agreed to be shown."""

    nominations: tuple[NominationView, ...]
    """The nominations."""

    citizen: UUID | None = None
    """The citizen; for staff."""

    excluded_because: str | None = None
    """Why the municipality excluded them; for staff and the nominee."""

    left: NomineeLeft | None = None
    """How the nominee came to be out of it."""

    name: str | None = None
    """The name. A protected one is for staff alone."""

    organisation: UUID | None = None
    """The organisation."""

    @classmethod
    def _read(cls, data: Any) -> NomineeView:
        return cls(
            nominee=data["nominee"],
            kind=NomineeKind(data["kind"]),
            consented=data["consented"],
            nominations=items(data["nominations"], NominationView._read),
            citizen=maybe(data.get("citizen"), UUID),
            excluded_because=data.get("excluded_because"),
            left=maybe(data.get("left"), NomineeLeft),
            name=data.get("name"),
            organisation=maybe(data.get("organisation"), UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteBelowAge(Command):
    """Somebody saw that the volunteer is below 15. Of them there is no certificate, and none is
    asked for until the day on which they become 15. For a mandate to safeguard, and staff.
    """

    NAME: ClassVar[str] = "safeguard.note_below_age"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("assignment", "assignment", False),
        ("until", "until", False),
    )

    assignment: UUID | str
    """An assignment of the volunteer in the organisation."""

    until: Date | str
    """The day on which they become 15; after today, and within 15 years."""

    @classmethod
    def _read(cls, data: Any) -> NoteBelowAge:
        return cls(
            assignment=UUID(data["assignment"]),
            until=day(data["until"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteCertificate(Command):
    """The certificate came, was looked at and deleted; only this note is kept. For a mandate to
    safeguard, and staff.
    """

    NAME: ClassVar[str] = "safeguard.note_certificate"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("assignment", "assignment", False),
        ("outcome", "outcome", False),
        ("on", "on", False),
    )

    assignment: UUID | str
    """An assignment of the volunteer in the organisation."""

    outcome: CertificateOutcome | str
    """How the organisation judged."""

    on: Date | str
    """The certificate's day: not before the consent, not in the future."""

    @classmethod
    def _read(cls, data: Any) -> NoteCertificate:
        return cls(
            assignment=UUID(data["assignment"]),
            outcome=CertificateOutcome(data["outcome"]),
            on=day(data["on"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRecord(Command):
    """A criminal record was seen, by the organisation's policy. Only the day is kept. For a mandate
    to safeguard, and staff.
    """

    NAME: ClassVar[str] = "safeguard.note_record"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("assignment", "assignment", False),
        ("on", "on", False),
    )

    assignment: UUID | str
    """An assignment of the volunteer in the organisation."""

    on: Date | str
    """The day, not in the future."""

    @classmethod
    def _read(cls, data: Any) -> NoteRecord:
        return cls(
            assignment=UUID(data["assignment"]),
            on=day(data["on"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteView(Record):
    """What the municipality wrote about an idea."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("about", "about", False),
        ("at", "at", False),
        ("text", "text", True),
    )

    about: NoteKind
    """About what."""

    at: DateTime
    """When."""

    text: str | None = None
    """The text."""

    @classmethod
    def _read(cls, data: Any) -> NoteView:
        return cls(
            about=NoteKind(data["about"]),
            at=instant(data["at"]),
            text=data.get("text"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeItem(Record):
    """One notice with its recipient."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("notice", "notice", False),
        ("basis", "basis", False),
        ("about", "about", False),
        ("channel", "channel", False),
        ("state", "state", False),
        ("at", "at", False),
        ("recipient", "recipient", True),
    )

    notice: UUID
    """The notice."""

    basis: NoticeBasis
    """On what basis they are told."""

    about: NoticeAbout
    """Of what."""

    channel: DeliveryChannel
    """By what channel."""

    state: DeliveryState
    """How far it has come."""

    at: DateTime
    """When that was reported."""

    recipient: Recipient | None = None
    """To whom; absent once erased."""

    @classmethod
    def _read(cls, data: Any) -> NoticeItem:
        return cls(
            notice=UUID(data["notice"]),
            basis=NoticeBasis(data["basis"]),
            about=NoticeAbout(data["about"]),
            channel=DeliveryChannel(data["channel"]),
            state=DeliveryState(data["state"]),
            at=instant(data["at"]),
            recipient=maybe(data.get("recipient"), Recipient._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeList(Record):
    """A page of notices."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("total", "total", False),
        ("notices", "notices", False),
        ("next", "next", True),
    )

    total: int
    """How many there are in all."""

    notices: tuple[NoticeItem, ...]
    """The notices of this page, in the order of their ids."""

    next: UUID | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    @classmethod
    def _read(cls, data: Any) -> NoticeList:
        return cls(
            total=data["total"],
            notices=items(data["notices"], NoticeItem._read),
            next=maybe(data.get("next"), UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Objector(Record):
    """Somebody who objected in time."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("response", "response", False),
        ("number", "number", False),
        ("reachable", "reachable", False),
        ("noticed", "noticed", False),
        ("respondent", "respondent", True),
    )

    response: UUID
    """The response."""

    number: int
    """Its number."""

    reachable: bool
    """Whether there is any way to tell them: somebody anonymous has none."""

    noticed: bool
    """Whether a notice of the decision is planned or sent."""

    respondent: Respondent | None = None
    """Who sent it; absent once erased."""

    @classmethod
    def _read(cls, data: Any) -> Objector:
        return cls(
            response=UUID(data["response"]),
            number=data["number"],
            reachable=data["reachable"],
            noticed=data["noticed"],
            respondent=maybe(data.get("respondent"), Respondent._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectorList(Record):
    """A page of those who objected in time."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("objectors", "objectors", False),
        ("next", "next", True),
    )

    objectors: tuple[Objector, ...]
    """They."""

    next: UUID | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    @classmethod
    def _read(cls, data: Any) -> ObjectorList:
        return cls(
            objectors=items(data["objectors"], Objector._read),
            next=maybe(data.get("next"), UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferAmbassador(Command):
    """A citizen offers to be an ambassador. For the citizen."""

    NAME: ClassVar[str] = "ambassador.offer"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("ambassador", "ambassador", False),
        ("citizen", "citizen", False),
        ("terms", "terms", False),
        ("text", "text", False),
        ("named", "named", True),
    )

    ambassador: UUID | str = field(default_factory=uuid4)
    """A fresh id."""

    citizen: UUID | str
    """Who."""

    terms: AmbassadorTerms | Mapping[str, Any]
    """For what and how long."""

    text: str
    """What they wish to say. For staff."""

    named: bool = False
    """Whether they consent to be named."""

    @classmethod
    def _read(cls, data: Any) -> OfferAmbassador:
        return cls(
            ambassador=UUID(data["ambassador"]),
            citizen=UUID(data["citizen"]),
            terms=AmbassadorTerms._read(data["terms"]),
            text=data["text"],
            named=data.get("named", False),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferItem(Record):
    """An offer as the actor may see it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("offer", "offer", False),
        ("spec", "spec", False),
        ("own", "own", False),
        ("organisation", "organisation", True),
    )

    offer: UUID
    """The offer."""

    spec: OfferSpec
    """What is offered. Where exactly a citizen lives, only staff and the citizen see."""

    own: bool
    """Whether it is the actor's own."""

    organisation: UUID | None = None
    """The organisation that makes it; absent where a citizen does."""

    @classmethod
    def _read(cls, data: Any) -> OfferItem:
        return cls(
            offer=UUID(data["offer"]),
            spec=OfferSpec._read(data["spec"]),
            own=data["own"],
            organisation=maybe(data.get("organisation"), UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferList(Record):
    """A page of offers."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("offers", "offers", False),
        ("next", "next", True),
    )

    offers: tuple[OfferItem, ...]
    """The offers of this page."""

    next: UUID | None = None
    """Where the next page begins; none on the last."""

    @classmethod
    def _read(cls, data: Any) -> OfferList:
        return cls(
            offers=items(data["offers"], OfferItem._read),
            next=maybe(data.get("next"), UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferSpec(Record):
    """What is offered. Lies in the vault."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("title", "title", False),
        ("area", "area", True),
        ("competencies", "competencies", True),
        ("from_", "from", True),
        ("interests", "interests", True),
        ("languages", "languages", True),
        ("limit", "limit", True),
        ("note", "note", True),
        ("place", "place", True),
        ("reach_km", "reach_km", True),
        ("schedule", "schedule", True),
        ("student", "student", True),
        ("to", "to", True),
        ("visibility", "visibility", True),
    )

    title: str
    """What it is called."""

    area: str | None = None
    """The part of the municipality."""

    competencies: tuple[str, ...] | None = None
    """Competencies, by key."""

    from_: Date | None = None
    """The first day."""

    interests: tuple[str, ...] | None = None
    """Interest areas, by key; any where it is empty."""

    languages: tuple[str, ...] | None = None
    """Languages spoken."""

    limit: int = 1
    """How many tasks at once; 1 to 20."""

    note: str | None = None
    """More about it."""

    place: Place | None = None
    """From where one comes."""

    reach_km: int | None = None
    """How far one would go, in kilometres as the crow flies; 0 to 500."""

    schedule: Schedule | None = None
    """When one is free; by agreement where it is empty."""

    student: bool | None = None
    """Whether it comes from a student in youth education (*ungdomsuddannelse*), who may help pupils
    of grades 7 to 10.
    """

    to: Date | None = None
    """The last day, inclusive; the offer expires after it."""

    visibility: Visibility = Visibility.PUBLIC
    """Who sees it."""

    @classmethod
    def _read(cls, data: Any) -> OfferSpec:
        return cls(
            title=data["title"],
            area=data.get("area"),
            competencies=maybe(data.get("competencies"), lambda value: items(value, same)),
            from_=maybe(data.get("from"), day),
            interests=maybe(data.get("interests"), lambda value: items(value, same)),
            languages=maybe(data.get("languages"), lambda value: items(value, same)),
            limit=data.get("limit", 1),
            note=data.get("note"),
            place=maybe(data.get("place"), Place._read),
            reach_km=data.get("reach_km"),
            schedule=maybe(data.get("schedule"), Schedule._read),
            student=data.get("student"),
            to=maybe(data.get("to"), day),
            visibility=Visibility(data.get("visibility", "public")),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenData(Query["Exported"]):
    """All organisations at work as open data, in JSON. For everybody, and the same to everybody."""

    NAME: ClassVar[str] = "organisation.open_data"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("format", "format", True),
    )

    format: OpenDataFormat | str = OpenDataFormat.POPOLO
    """In which form."""

    @classmethod
    def _read(cls, data: Any) -> OpenData:
        return cls(
            format=OpenDataFormat(data.get("format", "popolo")),
        )

    @classmethod
    def _view(cls, data: Any) -> Exported:
        view: Exported = Exported._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRecruitment(Command):
    """Calls for people, or calls again. For staff."""

    NAME: ClassVar[str] = "team.open_recruitment"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("last_day", "last_day", False),
        ("method", "method", False),
        ("plan", "plan", True),
    )

    team: UUID | str
    """The team."""

    last_day: Date | str
    """The last day for interest, inclusive."""

    method: SelectionMethod | str
    """How the seats are filled."""

    plan: DrawPlan | Mapping[str, Any] | None = None
    """The quotas of the draw. For `draw` only; without them everybody who fits is equally likely."""

    @classmethod
    def _read(cls, data: Any) -> OpenRecruitment:
        return cls(
            team=UUID(data["team"]),
            last_day=day(data["last_day"]),
            method=SelectionMethod(data["method"]),
            plan=maybe(data.get("plan"), DrawPlan._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OpensAtQuery(Query["OpensAtView"]):
    """Asks when a day begins."""

    NAME: ClassVar[str] = "calendar.opens_at"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("day", "day", False),
    )

    day: Date | str
    """The day."""

    @classmethod
    def _read(cls, data: Any) -> OpensAtQuery:
        return cls(
            day=day(data["day"]),
        )

    @classmethod
    def _view(cls, data: Any) -> OpensAtView:
        view: OpensAtView = OpensAtView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class OpensAtView(Record):
    """When a day begins."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("opens_at", "opens_at", False),
    )

    opens_at: DateTime
    """Local midnight, inclusive."""

    @classmethod
    def _read(cls, data: Any) -> OpensAtView:
        return cls(
            opens_at=instant(data["opens_at"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationItem(Record):
    """An organisation in a list."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("kind", "kind", False),
        ("at_work", "at_work", False),
        ("approved", "approved", False),
        ("area", "area", True),
        ("name", "name", True),
    )

    organisation: UUID
    """The organisation."""

    kind: OrganisationKind
    """What kind it is."""

    at_work: bool
    """Whether it is confirmed and not closed."""

    approved: bool
    """Whether it is an approved association."""

    area: str | None = None
    """The part of the municipality."""

    name: str | None = None
    """What it is called."""

    @classmethod
    def _read(cls, data: Any) -> OrganisationItem:
        return cls(
            organisation=UUID(data["organisation"]),
            kind=OrganisationKind(data["kind"]),
            at_work=data["at_work"],
            approved=data["approved"],
            area=data.get("area"),
            name=data.get("name"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationList(Record):
    """A page of organisations."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("total", "total", False),
        ("organisations", "organisations", False),
        ("next", "next", True),
    )

    total: int
    """How many there are in all, on every page."""

    organisations: tuple[OrganisationItem, ...]
    """The organisations of this page."""

    next: UUID | None = None
    """Where the next page begins; none on the last."""

    @classmethod
    def _read(cls, data: Any) -> OrganisationList:
        return cls(
            total=data["total"],
            organisations=items(data["organisations"], OrganisationItem._read),
            next=maybe(data.get("next"), UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationText(Record):
    """What an organisation says of itself. Public."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("purpose", "purpose", False),
        ("contacts", "contacts", True),
    )

    purpose: str
    """What it is for."""

    contacts: tuple[ContactPoint, ...] | None = None
    """How it is reached."""

    @classmethod
    def _read(cls, data: Any) -> OrganisationText:
        return cls(
            purpose=data["purpose"],
            contacts=maybe(data.get("contacts"), lambda value: items(value, ContactPoint._read)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationView(Record):
    """An organisation as the actor may see it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("kind", "kind", False),
        ("confirmed", "confirmed", False),
        ("mandates", "mandates", False),
        ("approved", "approved", False),
        ("lacking", "lacking", False),
        ("declared", "declared", False),
        ("safeguards", "safeguards", False),
        ("area", "area", True),
        ("closed_because", "closed_because", True),
        ("cvr", "cvr", True),
        ("inhabitants", "inhabitants", True),
        ("name", "name", True),
        ("text", "text", True),
    )

    organisation: UUID
    """The organisation."""

    kind: OrganisationKind
    """What kind it is."""

    confirmed: bool
    """Whether the municipality has confirmed it."""

    mandates: tuple[MandateView, ...]
    """Who speaks for it: all mandates for staff and those who manage it, those that hold for
    everybody.
    """

    approved: bool
    """Whether it meets every criterion of approval."""

    lacking: tuple[ApprovalCriterion, ...]
    """The criteria that it was not found to meet; of an association."""

    declared: tuple[int, ...]
    """For which years it declared that certificates were obtained."""

    safeguards: SafeguardPolicy
    """What it decided about safeguards."""

    area: str | None = None
    """The part of the municipality."""

    closed_because: str | None = None
    """Why it was closed."""

    cvr: str | None = None
    """Its CVR number."""

    inhabitants: int | None = None
    """How many live in the area of a local council."""

    name: str | None = None
    """What it is called."""

    text: OrganisationText | None = None
    """What it says of itself."""

    @classmethod
    def _read(cls, data: Any) -> OrganisationView:
        return cls(
            organisation=UUID(data["organisation"]),
            kind=OrganisationKind(data["kind"]),
            confirmed=data["confirmed"],
            mandates=items(data["mandates"], MandateView._read),
            approved=data["approved"],
            lacking=items(data["lacking"], ApprovalCriterion),
            declared=items(data["declared"], same),
            safeguards=SafeguardPolicy._read(data["safeguards"]),
            area=data.get("area"),
            closed_because=data.get("closed_because"),
            cvr=data.get("cvr"),
            inhabitants=data.get("inhabitants"),
            name=data.get("name"),
            text=maybe(data.get("text"), OrganisationText._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginalResponse(Record):
    """A response as it came. For staff and its sender only."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("prose", "prose", False),
        ("text_version", "text_version", False),
        ("attachments", "attachments", False),
        ("themes", "themes", False),
        ("hide_because", "hide_because", True),
        ("recorded_by", "recorded_by", True),
        ("respondent", "respondent", True),
    )

    prose: str
    """All that it says in prose: what offsets refer to."""

    text_version: int
    """The version of that prose."""

    attachments: tuple[AttachmentRef, ...]
    """The files that came along."""

    themes: tuple[str, ...]
    """The themes it is taken to touch."""

    hide_because: str | None = None
    """Why its sender wishes it not to be published."""

    recorded_by: UUID | None = None
    """Who recorded it."""

    respondent: Respondent | None = None
    """Who sent it; absent once erased."""

    @classmethod
    def _read(cls, data: Any) -> OriginalResponse:
        return cls(
            prose=data["prose"],
            text_version=data["text_version"],
            attachments=items(data["attachments"], AttachmentRef._read),
            themes=items(data["themes"], same),
            hide_because=data.get("hide_because"),
            recorded_by=maybe(data.get("recorded_by"), UUID),
            respondent=maybe(data.get("respondent"), Respondent._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherNeed(Record):
    """A need that somebody suits and is not proposed for."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("need", "need", False),
        ("reason", "reason", False),
        ("text", "text", False),
        ("text_danish", "text_danish", False),
    )

    need: UUID
    """The need."""

    reason: MatchReason
    """Why."""

    text: str
    """The same as a sentence in English."""

    text_danish: str
    """And in Danish."""

    @classmethod
    def _read(cls, data: Any) -> OtherNeed:
        return cls(
            need=UUID(data["need"]),
            reason=MatchReason(data["reason"]),
            text=data["text"],
            text_danish=data["text_danish"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherOutcome(Record):
    """Why a volunteer who suits a need does not get it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("need", "need", False),
        ("reason", "reason", False),
    )

    need: str
    """The need."""

    reason: MatchReason
    """Why."""

    @classmethod
    def _read(cls, data: Any) -> OtherOutcome:
        return cls(
            need=data["need"],
            reason=MatchReason(data["reason"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PairIds(Record):
    """A volunteer and a need."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("volunteer", "volunteer", False),
        ("need", "need", False),
    )

    volunteer: str
    """The volunteer."""

    need: str
    """The need."""

    @classmethod
    def _read(cls, data: Any) -> PairIds:
        return cls(
            volunteer=data["volunteer"],
            need=data["need"],
        )


class Party(Record):
    """Who takes part in an agreement (*part*)."""

    __slots__ = ()
    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def municipality() -> PartyMunicipality:
        """The municipality, for which staff act."""
        return PartyMunicipality()

    @staticmethod
    def organisation(organisation_id: UUID) -> PartyOrganisation:
        """An organisation, for which whoever holds a mandate to sign acts."""
        return PartyOrganisation(organisation_id)

    @classmethod
    def _read(cls, data: Any) -> Party:
        value: Party = _PARTY[data["kind"]]._read(data)
        return value


@dataclass(frozen=True, slots=True)
class PartyMunicipality(Party):
    """The municipality, for which staff act."""

    kind: ClassVar[str] = "municipality"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "municipality")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> PartyMunicipality:
        return cls()


@dataclass(frozen=True, slots=True)
class PartyOrganisation(Party):
    """An organisation, for which whoever holds a mandate to sign acts."""

    kind: ClassVar[str] = "organisation"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "organisation")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation_id", "organisation", False),
    )

    organisation_id: UUID
    """The organisation."""

    @classmethod
    def _read(cls, data: Any) -> PartyOrganisation:
        return cls(
            organisation_id=UUID(data["organisation"]),
        )


_PARTY: dict[str, type[Party]] = {
    "municipality": PartyMunicipality,
    "organisation": PartyOrganisation,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyView(Record):
    """A party, as it is now."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("party", "party", False),
        ("name", "name", False),
        ("closed", "closed", False),
    )

    party: Party
    """The party."""

    name: str
    """What it is called."""

    closed: bool
    """Whether it is closed since."""

    @classmethod
    def _read(cls, data: Any) -> PartyView:
        return cls(
            party=Party._read(data["party"]),
            name=data["name"],
            closed=data["closed"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseCitizen(Command):
    """Takes a break from invitations."""

    NAME: ClassVar[str] = "citizen.pause"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
    )

    citizen: UUID | str
    """The citizen."""

    @classmethod
    def _read(cls, data: Any) -> PauseCitizen:
        return cls(
            citizen=UUID(data["citizen"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PayGrant(Command):
    """Records that what was granted was paid. The report is then due on the call's day. For staff."""

    NAME: ClassVar[str] = "grant.pay"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("grant", "grant", False),
        ("on", "on", False),
    )

    grant: UUID | str
    """The application."""

    on: Date | str
    """The day of the payment, from that of the decision to today."""

    @classmethod
    def _read(cls, data: Any) -> PayGrant:
        return cls(
            grant=UUID(data["grant"]),
            on=day(data["on"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleColumns(Record):
    """Which columns of a `people.csv` say who somebody is and where they live."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("household", "household", True),
        ("id", "id", True),
    )

    household: Collection[str] = ()
    """The columns that are the same for people who live together, such as address and postal code.
    With none, nobody has a household. Letter case does not count.
    """

    id: str = "id"
    """The pseudonym."""

    @classmethod
    def _read(cls, data: Any) -> PeopleColumns:
        return cls(
            household=items(data.get("household", []), same),
            id=data.get("id", "id"),
        )


@dataclass(frozen=True, slots=True)
class Period(Record):
    """A length of time in whole days, weeks, months or years.

    The day of the event is not counted (vejledning 9533 of 26/06/2018): four weeks from a Thursday
    end on a Thursday. There is no order: a month is sometimes more than 30 days.
    """

    key: Literal["days", "weeks", "months", "years"]
    """Which of them it is."""
    value: int
    """What it says."""

    @staticmethod
    def days(value: int) -> Period:
        """Calendar days."""
        return Period("days", value)

    @staticmethod
    def weeks(value: int) -> Period:
        """Weeks: seven calendar days each, ending on the weekday of the start."""
        return Period("weeks", value)

    @staticmethod
    def months(value: int) -> Period:
        """Months, ending on the same day of the month, or on its last day where that is missing."""
        return Period("months", value)

    @staticmethod
    def years(value: int) -> Period:
        """Years, ending on the anniversary; 29 February gives 28 February in a common year."""
        return Period("years", value)

    def to_dict(self) -> dict[str, Any]:
        return {self.key: plain(self.value, self.key)}

    @classmethod
    def _read(cls, data: Any) -> Period:
        ((key, value),) = data.items()
        if key not in ("days", "weeks", "months", "years",):
            raise ValueError("no such choice")
        return cls(key, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodWarning(Record):
    """Something the author of a hearing should know before announcing it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("code", "code", False),
        ("english", "english", False),
        ("danish", "danish", False),
    )

    code: str
    """A stable code."""

    english: str
    """In English."""

    danish: str
    """In Danish."""

    @classmethod
    def _read(cls, data: Any) -> PeriodWarning:
        return cls(
            code=data["code"],
            english=data["english"],
            danish=data["danish"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonChance(Record):
    """One person's chance."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("id", "id", False),
        ("chance", "chance", False),
    )

    id: str
    """The pseudonym."""

    chance: float
    """The chance, 0 to 1."""

    @classmethod
    def _read(cls, data: Any) -> PersonChance:
        return cls(
            id=data["id"],
            chance=data["chance"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonShare(Record):
    """A person's line of a published text."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("number", "number", False),
        ("panels", "panels", False),
        ("of", "of", False),
        ("chance", "chance", False),
    )

    number: int
    """The person's number in the text, from 1."""

    panels: int
    """In how many panels the person is."""

    of: int
    """Of how many."""

    chance: float
    """The chance in the exact lottery, 0 to 1."""

    @classmethod
    def _read(cls, data: Any) -> PersonShare:
        return cls(
            number=data["number"],
            panels=data["panels"],
            of=data["of"],
            chance=data["chance"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Record):
    """A place that something is about."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("label", "label", False),
        ("point", "point", True),
    )

    label: str
    """In words."""

    point: Point | None = None
    """On the map."""

    @classmethod
    def _read(cls, data: Any) -> Place:
        return cls(
            label=data["label"],
            point=maybe(data.get("point"), Point._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWorth(Record):
    """What a place is worth, by the aims in their order."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("placed", "placed", False),
        ("staffed", "staffed", False),
        ("fit", "fit", False),
    )

    placed: int
    """People placed."""

    staffed: tuple[int, ...]
    """Places filled, by priority from the first."""

    fit: int
    """Fit."""

    @classmethod
    def _read(cls, data: Any) -> PlaceWorth:
        return cls(
            placed=data["placed"],
            staffed=items(data["staffed"], same),
            fit=data["fit"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanErasure(Query["ErasurePlan"]):
    """What erasure would delete and what must be kept, with the reason. For the citizen and staff."""

    NAME: ClassVar[str] = "citizen.erasure_plan"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
    )

    citizen: UUID | str
    """The citizen."""

    @classmethod
    def _read(cls, data: Any) -> PlanErasure:
        return cls(
            citizen=UUID(data["citizen"]),
        )

    @classmethod
    def _view(cls, data: Any) -> ErasurePlan:
        view: ErasurePlan = ErasurePlan._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanMatches(Query["MatchView"]):
    """Who should be asked to help where, over all open needs and citizens' offers. Looks, and
    proposes nothing. For staff.
    """

    NAME: ClassVar[str] = "assignment.match"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("interest", "interest", True),
        ("mentoring", "mentoring", True),
    )

    interest: str | None = None
    """Only needs of this interest area."""

    mentoring: bool = False
    """Only needs of a mentoring round, where a student helps a pupil."""

    @classmethod
    def _read(cls, data: Any) -> PlanMatches:
        return cls(
            interest=data.get("interest"),
            mentoring=data.get("mentoring", False),
        )

    @classmethod
    def _view(cls, data: Any) -> MatchView:
        view: MatchView = MatchView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class Point(Record):
    """A point on the map in WGS 84, within Denmark."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("latitude", "latitude", False),
        ("longitude", "longitude", False),
    )

    latitude: float
    """Degrees north, 54.5 to 57.8."""

    longitude: float
    """Degrees east, 8.0 to 15.3."""

    @classmethod
    def _read(cls, data: Any) -> Point:
        return cls(
            latitude=data["latitude"],
            longitude=data["longitude"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PostNeed(Command):
    """Asks for people. For an organisation through whoever holds a mandate to post; for a citizen
    who needs help; and for staff on behalf of either.
    """

    NAME: ClassVar[str] = "need.post"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("need", "need", False),
        ("poster", "poster", False),
        ("text", "text", False),
        ("spec", "spec", False),
    )

    need: UUID | str = field(default_factory=uuid4)
    """A fresh id."""

    poster: Poster | Mapping[str, Any]
    """Who asks."""

    text: NeedText | Mapping[str, Any]
    """What it says."""

    spec: NeedSpec | Mapping[str, Any]
    """What it asks for."""

    @classmethod
    def _read(cls, data: Any) -> PostNeed:
        return cls(
            need=UUID(data["need"]),
            poster=Poster._read(data["poster"]),
            text=NeedText._read(data["text"]),
            spec=NeedSpec._read(data["spec"]),
        )


class Poster(Record):
    """Who posts a need or makes an offer."""

    __slots__ = ()
    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def organisation(organisation_id: UUID | str) -> PosterOrganisation:
        """An organisation, through somebody with a mandate to post."""
        return PosterOrganisation(organisation_id)

    @staticmethod
    def citizen(citizen_id: UUID | str) -> PosterCitizen:
        """A citizen of the bank."""
        return PosterCitizen(citizen_id)

    @classmethod
    def _read(cls, data: Any) -> Poster:
        value: Poster = _POSTER[data["kind"]]._read(data)
        return value


@dataclass(frozen=True, slots=True)
class PosterOrganisation(Poster):
    """An organisation, through somebody with a mandate to post."""

    kind: ClassVar[str] = "organisation"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "organisation")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation_id", "organisation", False),
    )

    organisation_id: UUID | str
    """The organisation."""

    @classmethod
    def _read(cls, data: Any) -> PosterOrganisation:
        return cls(
            organisation_id=UUID(data["organisation"]),
        )


@dataclass(frozen=True, slots=True)
class PosterCitizen(Poster):
    """A citizen of the bank."""

    kind: ClassVar[str] = "citizen"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "citizen")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen_id", "citizen", False),
    )

    citizen_id: UUID | str
    """The citizen."""

    @classmethod
    def _read(cls, data: Any) -> PosterCitizen:
        return cls(
            citizen_id=UUID(data["citizen"]),
        )


_POSTER: dict[str, type[Poster]] = {
    "organisation": PosterOrganisation,
    "citizen": PosterCitizen,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepareLottery(Query["PreparedLottery"]):
    """The text to publish before a draw: equally likely panels of the lottery that is best by the
    objective, everybody's line, and the rule by which public randomness names a panel.
    """

    NAME: ClassVar[str] = "sortition.lottery"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("rules", "rules", False),
        ("people", "people", False),
        ("announcement", "announcement", False),
        ("objective", "objective", True),
        ("panels", "panels", True),
        ("work_max", "work_max", True),
    )

    rules: DrawRules | Mapping[str, Any]
    """What every panel must respect."""

    people: Collection[Volunteer | Mapping[str, Any]]
    """The people, in any order."""

    announcement: Announcement | Mapping[str, Any]
    """What the municipality says of the draw."""

    objective: Objective | str = Objective.LEXIMIN
    """What the lottery is best at."""

    panels: int = 1000
    """How many panels; 1,000 unless said otherwise."""

    work_max: int = 50000000
    """At most so many steps of about a hundredth of a millisecond; 50 million unless said
    otherwise, and two million for whoever is not the municipality.
    """

    @classmethod
    def _read(cls, data: Any) -> PrepareLottery:
        return cls(
            rules=DrawRules._read(data["rules"]),
            people=items(data["people"], Volunteer._read),
            announcement=Announcement._read(data["announcement"]),
            objective=Objective(data.get("objective", "leximin")),
            panels=data.get("panels", 1000),
            work_max=data.get("work_max", 50000000),
        )

    @classmethod
    def _view(cls, data: Any) -> PreparedLottery:
        view: PreparedLottery = PreparedLottery._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepareReplacement(Query["Replacement"]):
    """The draw that fills the seats of those who left a panel: the others stay, and the quotas that
    remain are what is left of the whole.
    """

    NAME: ClassVar[str] = "sortition.replacement"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("rules", "rules", False),
        ("people", "people", False),
        ("vacancy", "vacancy", False),
    )

    rules: DrawRules | Mapping[str, Any]
    """The rules of the first draw."""

    people: Collection[Volunteer | Mapping[str, Any]]
    """The people of the first draw."""

    vacancy: Vacancy | Mapping[str, Any]
    """Who sat, who left, and who is not there any more."""

    @classmethod
    def _read(cls, data: Any) -> PrepareReplacement:
        return cls(
            rules=DrawRules._read(data["rules"]),
            people=items(data["people"], Volunteer._read),
            vacancy=Vacancy._read(data["vacancy"]),
        )

    @classmethod
    def _view(cls, data: Any) -> Replacement:
        view: Replacement = Replacement._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepareReserves(Query["ReserveDraw"]):
    """The draw of reserves beforehand, by how many of whom are expected to drop out."""

    NAME: ClassVar[str] = "sortition.reserves"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("rules", "rules", False),
        ("people", "people", False),
        ("panel", "panel", False),
        ("drop_out", "drop_out", False),
        ("reserves", "reserves", False),
    )

    rules: DrawRules | Mapping[str, Any]
    """The rules of the first draw."""

    people: Collection[Volunteer | Mapping[str, Any]]
    """The people of the first draw."""

    panel: Collection[str]
    """The panel, by pseudonym."""

    drop_out: DropOut | Mapping[str, Any]
    """How many are expected to drop out."""

    reserves: int
    """How many reserves are drawn."""

    @classmethod
    def _read(cls, data: Any) -> PrepareReserves:
        return cls(
            rules=DrawRules._read(data["rules"]),
            people=items(data["people"], Volunteer._read),
            panel=items(data["panel"], same),
            drop_out=DropOut._read(data["drop_out"]),
            reserves=data["reserves"],
        )

    @classmethod
    def _view(cls, data: Any) -> ReserveDraw:
        view: ReserveDraw = ReserveDraw._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedLottery(Record):
    """A lottery that is ready to be published."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("published", "published", False),
        ("fairness", "fairness", False),
        ("share_minimum", "share_minimum", False),
        ("distance_max", "distance_max", False),
    )

    published: PublishedText
    """The text and its hash."""

    fairness: Fairness
    """How good the exact lottery is."""

    share_minimum: float
    """The smallest share of the panels of anybody who can be drawn."""

    distance_max: float
    """The largest distance between anybody's share of the panels and exact chance."""

    @classmethod
    def _read(cls, data: Any) -> PreparedLottery:
        return cls(
            published=PublishedText._read(data["published"]),
            fairness=Fairness._read(data["fairness"]),
            share_minimum=data["share_minimum"],
            distance_max=data["distance_max"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile(Record):
    """What a citizen cares for and can do. Lies in the vault; goes when the citizen is erased.

    Of the age, only the year of birth or the word that one is 15 or older: never the full date.
    """

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("area", "area", True),
        ("birth_year", "birth_year", True),
        ("competencies", "competencies", True),
        ("interests", "interests", True),
        ("over_15", "over_15", True),
        ("ways", "ways", True),
    )

    area: str | None = None
    """The part of the municipality, by key."""

    birth_year: int | None = None
    """The year of birth."""

    competencies: tuple[str, ...] = ()
    """Competencies (*kompetencer*), keys that the municipality chooses."""

    interests: tuple[str, ...] = ()
    """Interest areas (*interesseområder*), by key."""

    over_15: bool = False
    """The citizen's word that they are 15 or older."""

    ways: tuple[str, ...] = ()
    """Ways to take part (*måder at deltage*) that the citizen wishes to be asked for."""

    @classmethod
    def _read(cls, data: Any) -> Profile:
        return cls(
            area=data.get("area"),
            birth_year=data.get("birth_year"),
            competencies=items(data.get("competencies", []), same),
            interests=items(data.get("interests", []), same),
            over_15=data.get("over_15", False),
            ways=items(data.get("ways", []), same),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposeAssignment(Command):
    """Proposes somebody for a need. Whoever proposes has said yes for their own side: the
    volunteer, or the poster. Staff can propose too, and then both sides are still to be asked.
    """

    NAME: ClassVar[str] = "assignment.propose"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("assignment", "assignment", False),
        ("need", "need", False),
        ("helper", "helper", False),
    )

    assignment: UUID | str = field(default_factory=uuid4)
    """A fresh id."""

    need: UUID | str
    """The need."""

    helper: Helper | Mapping[str, Any]
    """Who is to help."""

    @classmethod
    def _read(cls, data: Any) -> ProposeAssignment:
        return cls(
            assignment=UUID(data["assignment"]),
            need=UUID(data["need"]),
            helper=Helper._read(data["helper"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposeInitiative(Command):
    """An organisation proposes what it wishes to do. For whoever holds a mandate to post, and for
    staff who received it on paper.
    """

    NAME: ClassVar[str] = "initiative.propose"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("initiative", "initiative", False),
        ("organisation", "organisation", False),
        ("title", "title", False),
        ("asset", "asset", False),
        ("place", "place", False),
        ("works", "works", False),
        ("from_", "from", False),
        ("text", "text", False),
        ("to", "to", True),
    )

    initiative: UUID | str = field(default_factory=uuid4)
    """A fresh id."""

    organisation: UUID | str
    """Who proposes: an association, a business or a group of citizens."""

    title: str
    """What it is called."""

    asset: InitiativeAsset | str
    """About what."""

    place: Place | Mapping[str, Any]
    """Where."""

    works: Collection[InitiativeWork | str]
    """What is done."""

    from_: Date | str
    """The first day."""

    text: str
    """In words. Public once it is agreed."""

    to: Date | str | None = None
    """The last day, inclusive; without an end where it is not given."""

    @classmethod
    def _read(cls, data: Any) -> ProposeInitiative:
        return cls(
            initiative=UUID(data["initiative"]),
            organisation=UUID(data["organisation"]),
            title=data["title"],
            asset=InitiativeAsset(data["asset"]),
            place=Place._read(data["place"]),
            works=items(data["works"], InitiativeWork),
            from_=day(data["from"]),
            text=data["text"],
            to=maybe(data.get("to"), day),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposeMatches(Command):
    """Proposes what `assignment.match` finds; both sides are then asked. Where minimum staffing
    can't be met it is refused, unless the smallest relaxation is accepted. For staff.
    """

    NAME: ClassVar[str] = "assignment.propose_matches"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("accept_relaxation", "accept_relaxation", True),
        ("interest", "interest", True),
        ("mentoring", "mentoring", True),
    )

    accept_relaxation: bool = False
    """Whether to propose although some minimum staffing can't be met."""

    interest: str | None = None
    """Only needs of this interest area."""

    mentoring: bool = False
    """Only needs of a mentoring round, where a student helps a pupil."""

    @classmethod
    def _read(cls, data: Any) -> ProposeMatches:
        return cls(
            accept_relaxation=data.get("accept_relaxation", False),
            interest=data.get("interest"),
            mentoring=data.get("mentoring", False),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposeTeam(Command):
    """Proposes a team for a challenge. For staff."""

    NAME: ClassVar[str] = "team.propose"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("kind", "kind", False),
        ("title", "title", False),
        ("challenge", "challenge", False),
        ("ideas", "ideas", True),
        ("topics", "topics", True),
    )

    team: UUID | str = field(default_factory=uuid4)
    """A fresh id."""

    kind: TeamKind | str
    """What kind of team."""

    title: str
    """Its name. Public."""

    challenge: str
    """The challenge (*udfordring*) that it answers. Public."""

    ideas: Collection[UUID | str] | None = None
    """The ideas that led to it."""

    topics: Collection[str] | None = None
    """The interest areas that the challenge belongs to."""

    @classmethod
    def _read(cls, data: Any) -> ProposeTeam:
        return cls(
            team=UUID(data["team"]),
            kind=TeamKind(data["kind"]),
            title=data["title"],
            challenge=data["challenge"],
            ideas=maybe(data.get("ideas"), lambda value: items(value, UUID)),
            topics=maybe(data.get("topics"), lambda value: items(value, same)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishAgenda(Command):
    """Says that the agenda with the case is published, from which moment responses are shown where
    the municipality publishes them with the agenda. For staff.
    """

    NAME: ClassVar[str] = "hearing.publish_agenda"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
    )

    hearing: UUID | str
    """The hearing."""

    @classmethod
    def _read(cls, data: Any) -> PublishAgenda:
        return cls(
            hearing=UUID(data["hearing"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishDecision(Command):
    """The decision was published; from then on the complaint period runs. For staff."""

    NAME: ClassVar[str] = "hearing.publish_decision"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("published_on", "published_on", False),
    )

    hearing: UUID | str
    """The hearing."""

    published_on: Date | str
    """The day of publication."""

    @classmethod
    def _read(cls, data: Any) -> PublishDecision:
        return cls(
            hearing=UUID(data["hearing"]),
            published_on=day(data["published_on"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishDraw(Command):
    """Publishes a draw before it: the leximin lottery of this team's pool as one text, with its
    hash. Nobody can publish any other text: it is computed here, from the candidates and the quotas
    as they stand. From then on nothing about the draw can change until the public randomness is
    known. The receipt names the draw, by its number. For staff.
    """

    NAME: ClassVar[str] = "team.publish_draw"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("title", "title", False),
        ("draws_at", "draws_at", False),
        ("disclosure", "disclosure", False),
        ("panels", "panels", True),
        ("randomness", "randomness", True),
    )

    team: UUID | str
    """The team."""

    title: str
    """What is drawn, in the text's first lines. The time of the draw is added."""

    draws_at: DateTime | str
    """When the randomness will be drawn, later than now: whoever knew it beforehand could choose."""

    disclosure: Disclosure | str
    """How much of each person is published. Not the features where seats ask for what somebody has
    lived through.
    """

    panels: int = 1000
    """How many panels, 100 or more; 1,000 unless said otherwise."""

    randomness: Randomness | Mapping[str, Any] | None = None
    """How the panel will be drawn."""

    @classmethod
    def _read(cls, data: Any) -> PublishDraw:
        return cls(
            team=UUID(data["team"]),
            title=data["title"],
            draws_at=instant(data["draws_at"]),
            disclosure=Disclosure(data["disclosure"]),
            panels=data.get("panels", 1000),
            randomness=maybe(data.get("randomness"), Randomness._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedText(Record):
    """A published text and the hash to announce with it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("text", "text", False),
        ("sha256", "sha256", False),
    )

    text: str
    """The text. Publish it byte for byte."""

    sha256: str
    """Its SHA-256, 64 hexadecimal digits in lower case."""

    @classmethod
    def _read(cls, data: Any) -> PublishedText:
        return cls(
            text=data["text"],
            sha256=data["sha256"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PutDocument(Command):
    """Puts a document, which the receipt names, or a new version of it. Once the hearing is
    announced, a new version says what changed. For staff.
    """

    NAME: ClassVar[str] = "hearing.put_document"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("document", "document", False),
        ("role", "role", False),
        ("content", "content", False),
        ("note", "note", True),
    )

    hearing: UUID | str
    """The hearing."""

    document: str
    """A readable key; putting the same again makes a new version."""

    role: DocumentRole | str
    """What it is to the hearing."""

    content: Document | Mapping[str, Any]
    """The document."""

    note: str | None = None
    """What changed, where the hearing is announced already. Public."""

    @classmethod
    def _read(cls, data: Any) -> PutDocument:
        return cls(
            hearing=UUID(data["hearing"]),
            document=data["document"],
            role=DocumentRole(data["role"]),
            content=Document._read(data["content"]),
            note=data.get("note"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PutGroup(Command):
    """Adds a group, which the receipt names, or changes its title and answer. For staff."""

    NAME: ClassVar[str] = "white_paper.put_group"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("group", "group", False),
        ("title", "title", False),
        ("answer", "answer", True),
    )

    hearing: UUID | str
    """The hearing."""

    group: str
    """A readable key."""

    title: str
    """The title, public."""

    answer: AnswerText | Mapping[str, Any] | None = None
    """What is answered to all in it; it can be left for later, but not beyond the white paper's
    end.
    """

    @classmethod
    def _read(cls, data: Any) -> PutGroup:
        return cls(
            hearing=UUID(data["hearing"]),
            group=data["group"],
            title=data["title"],
            answer=maybe(data.get("answer"), AnswerText._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PutTheme(Command):
    """Adds a theme, which the receipt names, or changes one. For staff."""

    NAME: ClassVar[str] = "white_paper.put_theme"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("theme", "theme", False),
        ("labels", "labels", False),
        ("parent", "parent", True),
    )

    hearing: UUID | str
    """The hearing."""

    theme: str
    """A readable key."""

    labels: Mapping[str, str]
    """Its names."""

    parent: str | None = None
    """The theme above it."""

    @classmethod
    def _read(cls, data: Any) -> PutTheme:
        return cls(
            hearing=UUID(data["hearing"]),
            theme=data["theme"],
            labels=entries(data["labels"], same),
            parent=data.get("parent"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityView(Record):
    """How good the coding is."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("responses", "responses", False),
        ("coded", "coded", False),
        ("with_theme", "with_theme", False),
        ("coded_by_people", "coded_by_people", False),
        ("settled", "settled", False),
        ("coverage", "coverage", False),
        ("compared", "compared", False),
        ("agreement", "agreement", False),
        ("first", "first", True),
        ("kappa_mean", "kappa_mean", True),
        ("second", "second", True),
    )

    responses: int
    """Responses that were not withdrawn."""

    coded: int
    """Those that some coder coded."""

    with_theme: int
    """Those to which some coder gave a theme."""

    coded_by_people: int
    """Those that a person coded."""

    settled: int
    """Those that are settled."""

    coverage: float
    """The share of coded responses, 0 to 1; 1 where there are none."""

    compared: int
    """How many responses both coded."""

    agreement: tuple[ThemeAgreement, ...]
    """How far they agree on each theme."""

    first: str | None = None
    """The first of the two coders compared; absent where no two have a response in common."""

    kappa_mean: float | None = None
    """The mean of the kappas that there are."""

    second: str | None = None
    """The second."""

    @classmethod
    def _read(cls, data: Any) -> QualityView:
        return cls(
            responses=data["responses"],
            coded=data["coded"],
            with_theme=data["with_theme"],
            coded_by_people=data["coded_by_people"],
            settled=data["settled"],
            coverage=data["coverage"],
            compared=data["compared"],
            agreement=items(data["agreement"], ThemeAgreement._read),
            first=data.get("first"),
            kappa_mean=data.get("kappa_mean"),
            second=data.get("second"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Record):
    """A question of the form. Public."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("question", "question", False),
        ("text", "text", False),
        ("kind", "kind", False),
        ("required", "required", True),
        ("section", "section", True),
    )

    question: str
    """A readable key within the form."""

    text: str
    """The question."""

    kind: QuestionKind
    """How it is answered."""

    required: bool | None = None
    """Whether the form can't be sent without an answer to it."""

    section: str | None = None
    """The section of the documents that it is about."""

    @classmethod
    def _read(cls, data: Any) -> Question:
        return cls(
            question=data["question"],
            text=data["text"],
            kind=QuestionKind._read(data["kind"]),
            required=data.get("required"),
            section=data.get("section"),
        )


class QuestionKind(Record):
    """How a question is answered."""

    __slots__ = ()
    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def open() -> QuestionKindOpen:
        """In one's own words."""
        return QuestionKindOpen()

    @staticmethod
    def closed(choices: tuple[AnswerChoice, ...], several: bool) -> QuestionKindClosed:
        """By choosing."""
        return QuestionKindClosed(choices, several)

    @staticmethod
    def scale(from_: int, to: int) -> QuestionKindScale:
        """By a whole number."""
        return QuestionKindScale(from_, to)

    @classmethod
    def _read(cls, data: Any) -> QuestionKind:
        value: QuestionKind = _QUESTIONKIND[data["kind"]]._read(data)
        return value


@dataclass(frozen=True, slots=True)
class QuestionKindOpen(QuestionKind):
    """In one's own words."""

    kind: ClassVar[str] = "open"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "open")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> QuestionKindOpen:
        return cls()


@dataclass(frozen=True, slots=True)
class QuestionKindClosed(QuestionKind):
    """By choosing."""

    kind: ClassVar[str] = "closed"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "closed")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("choices", "choices", False),
        ("several", "several", False),
    )

    choices: tuple[AnswerChoice, ...]
    """What can be chosen."""

    several: bool
    """Whether several may be chosen."""

    @classmethod
    def _read(cls, data: Any) -> QuestionKindClosed:
        return cls(
            choices=items(data["choices"], AnswerChoice._read),
            several=data["several"],
        )


@dataclass(frozen=True, slots=True)
class QuestionKindScale(QuestionKind):
    """By a whole number."""

    kind: ClassVar[str] = "scale"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "scale")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("from_", "from", False),
        ("to", "to", False),
    )

    from_: int
    """The lowest, inclusive."""

    to: int
    """The highest, inclusive."""

    @classmethod
    def _read(cls, data: Any) -> QuestionKindScale:
        return cls(
            from_=data["from"],
            to=data["to"],
        )


_QUESTIONKIND: dict[str, type[QuestionKind]] = {
    "open": QuestionKindOpen,
    "closed": QuestionKindClosed,
    "scale": QuestionKindScale,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaChange(Record):
    """A quota's bound before and after."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("rule", "rule", False),
        ("bound", "bound", False),
        ("from_", "from", False),
        ("to", "to", False),
    )

    rule: RuleName
    """The quota of a value, or a joint one."""

    bound: Bound
    """Which end of it."""

    from_: int
    """As it was."""

    to: int
    """As it must be."""

    @classmethod
    def _read(cls, data: Any) -> QuotaChange:
        return cls(
            rule=RuleName._read(data["rule"]),
            bound=Bound(data["bound"]),
            from_=data["from"],
            to=data["to"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaPrice(Record):
    """What one person more of room in a quota would give."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("rule", "rule", False),
        ("bound", "bound", False),
        ("price", "price", False),
    )

    rule: RuleName
    """The quota."""

    bound: Bound
    """Which end of it."""

    price: float
    """By how much the smallest chance would rise, at the rate of the first fraction of a person:
    what a whole person more gives is at most this.
    """

    @classmethod
    def _read(cls, data: Any) -> QuotaPrice:
        return cls(
            rule=RuleName._read(data["rule"]),
            bound=Bound(data["bound"]),
            price=data["price"],
        )


class Randomness(Record):
    """How a panel will be drawn. It stands in the published text.

    Numbered balls and dice leave nobody anything to compute. A beacon's value is one that a third
    party publishes at a time announced beforehand, such as a round of drand or a pulse of NIST's
    beacon (NISTIR 8213).
    """

    __slots__ = ()
    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def balls(balls_value: int) -> RandomnessBalls:
        """Balls numbered 0 to 9, each put back before the next is drawn, or each from an urn of its
        own.
        """
        return RandomnessBalls(balls_value)

    @staticmethod
    def dice(sides: int, throws: int) -> RandomnessDice:
        """Throws of a die. A die of ten shows 0 to 9, any other 1 to its number of sides."""
        return RandomnessDice(sides, throws)

    @staticmethod
    def beacon(source: str, bytes: int) -> RandomnessBeacon:
        """A value that somebody else publishes."""
        return RandomnessBeacon(source, bytes)

    @classmethod
    def _read(cls, data: Any) -> Randomness:
        value: Randomness = _RANDOMNESS[data["kind"]]._read(data)
        return value


@dataclass(frozen=True, slots=True)
class RandomnessBalls(Randomness):
    """Balls numbered 0 to 9, each put back before the next is drawn, or each from an urn of its
    own.
    """

    kind: ClassVar[str] = "balls"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "balls")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("balls_value", "balls", False),
    )

    balls_value: int
    """How many are drawn for one number, 1 to 9."""

    @classmethod
    def _read(cls, data: Any) -> RandomnessBalls:
        return cls(
            balls_value=data["balls"],
        )


@dataclass(frozen=True, slots=True)
class RandomnessDice(Randomness):
    """Throws of a die. A die of ten shows 0 to 9, any other 1 to its number of sides."""

    kind: ClassVar[str] = "dice"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "dice")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("sides", "sides", False),
        ("throws", "throws", False),
    )

    sides: int
    """How many sides the die has, 2 to 100."""

    throws: int
    """How many throws make one number, 1 to 30."""

    @classmethod
    def _read(cls, data: Any) -> RandomnessDice:
        return cls(
            sides=data["sides"],
            throws=data["throws"],
        )


@dataclass(frozen=True, slots=True)
class RandomnessBeacon(Randomness):
    """A value that somebody else publishes."""

    kind: ClassVar[str] = "beacon"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "beacon")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("source", "source", False),
        ("bytes", "bytes", False),
    )

    source: str
    """Whose value, and which: one line that leaves no choice, such as `drand quicknet, round
    4000000`.
    """

    bytes: int
    """How many bytes the value has, 16 to 128."""

    @classmethod
    def _read(cls, data: Any) -> RandomnessBeacon:
        return cls(
            source=data["source"],
            bytes=data["bytes"],
        )


_RANDOMNESS: dict[str, type[Randomness]] = {
    "balls": RandomnessBalls,
    "dice": RandomnessDice,
    "beacon": RandomnessBeacon,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTables(Query["DrawTables"]):
    """Quotas and people from the `categories.csv` and `people.csv` that other tools use."""

    NAME: ClassVar[str] = "sortition.read_tables"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("categories", "categories", False),
        ("people", "people", False),
        ("columns", "columns", True),
    )

    categories: str
    """The content of `categories.csv`."""

    people: str
    """The content of `people.csv`."""

    columns: PeopleColumns | Mapping[str, Any] | None = None
    """Which columns of `people.csv` say who somebody is and where they live."""

    @classmethod
    def _read(cls, data: Any) -> ReadTables:
        return cls(
            categories=data["categories"],
            people=data["people"],
            columns=maybe(data.get("columns"), PeopleColumns._read),
        )

    @classmethod
    def _view(cls, data: Any) -> DrawTables:
        view: DrawTables = DrawTables._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt(Record):
    """The answer to a command that was carried out. The same command id gives the same receipt, to
    the byte.
    """

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("command", "command", False),
        ("name", "name", False),
        ("at", "at", False),
        ("id", "id", False),
        ("made", "made", False),
    )

    command: UUID
    """The command's id."""

    name: str
    """The command's name, as `idea.deposit`."""

    at: DateTime
    """The moment at which it was carried out, as it was asked."""

    id: str
    """The id of the thing that the command is about: of the new idea, the meeting that was called
    or changed, the interest area.
    """

    made: tuple[Made, ...]
    """What it made, in the order made."""

    @classmethod
    def _read(cls, data: Any) -> Receipt:
        return cls(
            command=UUID(data["command"]),
            name=data["name"],
            at=instant(data["at"]),
            id=data["id"],
            made=items(data["made"], Made._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient(Record):
    """Whom a notice goes to. Lies in the vault."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("name", "name", False),
        ("address", "address", False),
    )

    name: str
    """The name."""

    address: str
    """Where to reach them: an address of the channel's kind. For Digital Post, whatever the host
    resolves; never a CPR number.
    """

    @classmethod
    def _read(cls, data: Any) -> Recipient:
        return cls(
            name=data["name"],
            address=data["address"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RecognisePerson(Query["RecognisedPerson"]):
    """The mark by which a person is recognised again in this municipality. For staff: it belongs on
    the server, where the key is. The number is read, and kept nowhere.
    """

    NAME: ClassVar[str] = "identity.recognise"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("cpr", "cpr", False),
    )

    cpr: str
    """The CPR number, `DDMMYY-SSSS` or ten digits."""

    @classmethod
    def _read(cls, data: Any) -> RecognisePerson:
        return cls(
            cpr=data["cpr"],
        )

    @classmethod
    def _view(cls, data: Any) -> RecognisedPerson:
        view: RecognisedPerson = RecognisedPerson._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class RecogniseVeto(Command):
    """Staff confirm that the sender is the authority that it says to be, and that its response is a
    veto (planloven § 28): timely, reasoned, and referring to its effect. For staff.
    """

    NAME: ClassVar[str] = "response.recognise_veto"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("response", "response", False),
    )

    response: UUID | str
    """The response."""

    @classmethod
    def _read(cls, data: Any) -> RecogniseVeto:
        return cls(
            response=UUID(data["response"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RecognisedPerson(Record):
    """A person's mark."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("person", "person", False),
    )

    person: str
    """The mark, to be handed to `citizen.enrol`, `citizen.verify` and `citizen.take_over`."""

    @classmethod
    def _read(cls, data: Any) -> RecognisedPerson:
        return cls(
            person=data["person"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommend(Command):
    """Gives the council a recommendation, or words one anew that it has not answered. The receipt
    names it. For staff.
    """

    NAME: ClassVar[str] = "team.recommend"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("recommendation", "recommendation", False),
        ("title", "title", False),
        ("text", "text", False),
    )

    team: UUID | str
    """The team."""

    recommendation: UUID | str = field(default_factory=uuid4)
    """A fresh id, or the id of the recommendation to word anew."""

    title: str
    """What it is called. Public once the team has reported."""

    text: str
    """What it says. Public once the team has reported."""

    @classmethod
    def _read(cls, data: Any) -> Recommend:
        return cls(
            team=UUID(data["team"]),
            recommendation=UUID(data["recommendation"]),
            title=data["title"],
            text=data["text"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationView(Record):
    """A recommendation, and the council's answer."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("recommendation", "recommendation", False),
        ("number", "number", False),
        ("title", "title", False),
        ("follow_ups", "follow_ups", False),
        ("decided_on", "decided_on", True),
        ("outcome", "outcome", True),
        ("reply", "reply", True),
        ("text", "text", True),
    )

    recommendation: UUID
    """The recommendation."""

    number: int
    """Its number, from 1."""

    title: str
    """What it is called."""

    follow_ups: tuple[FollowUpView, ...]
    """What became of it."""

    decided_on: Date | None = None
    """On which day."""

    outcome: TreatmentOutcome | None = None
    """What the council made of it."""

    reply: str | None = None
    """The council's reply."""

    text: str | None = None
    """What it says."""

    @classmethod
    def _read(cls, data: Any) -> RecommendationView:
        return cls(
            recommendation=UUID(data["recommendation"]),
            number=data["number"],
            title=data["title"],
            follow_ups=items(data["follow_ups"], FollowUpView._read),
            decided_on=maybe(data.get("decided_on"), day),
            outcome=maybe(data.get("outcome"), TreatmentOutcome),
            reply=data.get("reply"),
            text=data.get("text"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordApplication(Command):
    """Records an application that came on paper or by mail, with the time at which it was received.
    One that came late is taken down as late; what to do with it is decided as with any other. For
    staff.
    """

    NAME: ClassVar[str] = "grant.record"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("grant", "grant", False),
        ("round", "round", False),
        ("organisation", "organisation", False),
        ("received_at", "received_at", False),
        ("content", "content", False),
    )

    grant: UUID | str = field(default_factory=uuid4)
    """A fresh id."""

    round: str
    """The call."""

    organisation: UUID | str
    """Who applies."""

    received_at: DateTime | str
    """When it was received: never later than now, and not before the call opens."""

    content: ApplicationContent | Mapping[str, Any]
    """What it says."""

    @classmethod
    def _read(cls, data: Any) -> RecordApplication:
        return cls(
            grant=UUID(data["grant"]),
            round=data["round"],
            organisation=UUID(data["organisation"]),
            received_at=instant(data["received_at"]),
            content=ApplicationContent._read(data["content"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordAttendance(Command):
    """Records who was there. Once more corrects it. For staff."""

    NAME: ClassVar[str] = "gathering.record_attendance"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("gathering", "gathering", False),
        ("present", "present", False),
        ("excused", "excused", True),
    )

    gathering: UUID | str
    """The gathering."""

    present: Collection[int]
    """The appointments of those who were there."""

    excused: Collection[int] = ()
    """The appointments of those who were excused (*afbud*)."""

    @classmethod
    def _read(cls, data: Any) -> RecordAttendance:
        return cls(
            gathering=UUID(data["gathering"]),
            present=items(data["present"], same),
            excused=items(data.get("excused", []), same),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRepayment(Command):
    """Records that money was paid back, all of it or a part. For staff."""

    NAME: ClassVar[str] = "grant.repay"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("grant", "grant", False),
        ("amount_oere", "amount_oere", False),
        ("on", "on", False),
    )

    grant: UUID | str
    """The application."""

    amount_oere: int
    """How much, in øre: at least 1, at most what is still owed."""

    on: Date | str
    """The day, from that of the payment to today."""

    @classmethod
    def _read(cls, data: Any) -> RecordRepayment:
        return cls(
            grant=UUID(data["grant"]),
            amount_oere=data["amount_oere"],
            on=day(data["on"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordResponse(Command):
    """Staff record a response that came by mail or letter or was said at a meeting. When it arrived
    and when it was recorded stay apart. For staff.
    """

    NAME: ClassVar[str] = "response.record"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("response", "response", False),
        ("hearing", "hearing", False),
        ("channel", "channel", False),
        ("received_at", "received_at", False),
        ("content", "content", False),
    )

    response: UUID | str = field(default_factory=uuid4)
    """A fresh id."""

    hearing: UUID | str
    """The hearing."""

    channel: ResponseChannel | str
    """How it came."""

    received_at: DateTime | str
    """When it was available to the municipality: for letters the day of arrival counts, not that of
    sending.
    """

    content: ResponseContent | Mapping[str, Any]
    """What it says and who sends it."""

    @classmethod
    def _read(cls, data: Any) -> RecordResponse:
        return cls(
            response=UUID(data["response"]),
            hearing=UUID(data["hearing"]),
            channel=ResponseChannel(data["channel"]),
            received_at=instant(data["received_at"]),
            content=ResponseContent._read(data["content"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordResult(Command):
    """Records the votes. The seats go to those with most votes, the rest are deputies in their
    order; the receipt names them, by number as members. Among equals lots decide; they are drawn
    outside, and their order is recorded with a note of how it was done. For staff, on the election
    day or later.
    """

    NAME: ClassVar[str] = "council.record_result"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("votes", "votes", False),
        ("lots", "lots", True),
        ("note", "note", True),
    )

    organisation: UUID | str
    """The council."""

    votes: Collection[CandidateVotes | Mapping[str, Any]]
    """The votes of each candidate who stands."""

    lots: Collection[int] | None = None
    """The candidates between whom equal votes leave a seat or the order of deputies open, in the
    order in which their lots were drawn.
    """

    note: str | None = None
    """How lots were drawn: when, by whom, before whom. With lots, and only with them."""

    @classmethod
    def _read(cls, data: Any) -> RecordResult:
        return cls(
            organisation=UUID(data["organisation"]),
            votes=items(data["votes"], CandidateVotes._read),
            lots=maybe(data.get("lots"), lambda value: items(value, same)),
            note=data.get("note"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RecruitmentView(Record):
    """The latest call for people."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("last_day", "last_day", False),
        ("method", "method", False),
        ("plan", "plan", False),
        ("invited", "invited", False),
        ("interested", "interested", False),
    )

    last_day: Date
    """The last day for interest, inclusive."""

    method: SelectionMethod
    """How the seats are filled."""

    plan: DrawPlan
    """The quotas."""

    invited: int
    """How many were invited."""

    interested: int
    """How many are interested or were chosen."""

    @classmethod
    def _read(cls, data: Any) -> RecruitmentView:
        return cls(
            last_day=day(data["last_day"]),
            method=SelectionMethod(data["method"]),
            plan=DrawPlan._read(data["plan"]),
            invited=data["invited"],
            interested=data["interested"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactionSpan(Record):
    """A stretch of a response's prose that is hidden."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("start", "start", False),
        ("end", "end", False),
        ("kind", "kind", False),
    )

    start: int
    """The first character, counted in Unicode scalar values from 0."""

    end: int
    """The character after the last."""

    kind: RedactionKind
    """What it is."""

    @classmethod
    def _read(cls, data: Any) -> RedactionSpan:
        return cls(
            start=data["start"],
            end=data["end"],
            kind=RedactionKind(data["kind"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionPeriodView(Record):
    """How long a municipality belongs to a region."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("region", "region", False),
        ("name", "name", False),
        ("from_", "from", False),
        ("until", "until", True),
    )

    region: Region
    """The region."""

    name: str
    """The region's name."""

    from_: Date
    """The first day."""

    until: Date | None = None
    """The last day, inclusive; null when no end is known."""

    @classmethod
    def _read(cls, data: Any) -> RegionPeriodView:
        return cls(
            region=Region(data["region"]),
            name=data["name"],
            from_=day(data["from"]),
            until=maybe(data.get("until"), day),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterOrganisation(Command):
    """Registers an organisation. For staff, whose word confirms it; and for a citizen, who then
    holds the first mandate, over everything, and waits for the municipality to confirm it.
    """

    NAME: ClassVar[str] = "organisation.register"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("kind", "kind", False),
        ("name", "name", False),
        ("text", "text", False),
        ("area", "area", True),
        ("cvr", "cvr", True),
        ("inhabitants", "inhabitants", True),
    )

    organisation: UUID | str = field(default_factory=uuid4)
    """A fresh id."""

    kind: OrganisationKind | str
    """What kind it is."""

    name: str
    """What it is called."""

    text: OrganisationText | Mapping[str, Any]
    """What it says of itself."""

    area: str | None = None
    """The part of the municipality."""

    cvr: str | None = None
    """Its number in the central register of businesses, where it has one."""

    inhabitants: int | None = None
    """How many live in the area of a local council."""

    @classmethod
    def _read(cls, data: Any) -> RegisterOrganisation:
        return cls(
            organisation=UUID(data["organisation"]),
            kind=OrganisationKind(data["kind"]),
            name=data["name"],
            text=OrganisationText._read(data["text"]),
            area=data.get("area"),
            cvr=data.get("cvr"),
            inhabitants=data.get("inhabitants"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RegularAttachment(Record):
    """From when on somebody is regularly attached (*fast tilknytning*) to an organisation: the law
    leaves the thresholds to practice. Above either of them somebody is.

    The default is Glostrup's: more than a week, or more than 3 times in 3 months.
    """

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("days_max", "days_max", False),
        ("times_max", "times_max", False),
        ("within_months", "within_months", False),
    )

    days_max: int
    """More than so many days from the first to the last, both counted; 0 to 366."""

    times_max: int
    """More than so many times; 0 to 100."""

    within_months: int
    """Within so many months; 1 to 24."""

    @classmethod
    def _read(cls, data: Any) -> RegularAttachment:
        return cls(
            days_max=data["days_max"],
            times_max=data["times_max"],
            within_months=data["within_months"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectHours(Command):
    """The other side does not agree; the minutes count no more. The receipt names the entry. For
    that side, and for staff on its behalf.
    """

    NAME: ClassVar[str] = "assignment.reject_hours"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("assignment", "assignment", False),
        ("entry", "entry", False),
    )

    assignment: UUID | str
    """The assignment."""

    entry: int
    """The entry's number, from 1."""

    @classmethod
    def _read(cls, data: Any) -> RejectHours:
        return cls(
            assignment=UUID(data["assignment"]),
            entry=data["entry"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RejoinBank(Command):
    """Comes back to the bank with new consents. What was supported before is still supported."""

    NAME: ClassVar[str] = "citizen.rejoin"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("by_guardian", "by_guardian", True),
        ("consents", "consents", True),
    )

    citizen: UUID | str
    """The citizen."""

    by_guardian: bool = False
    """Whether the holder of parental responsibility gives them."""

    consents: Collection[ConsentInput | Mapping[str, Any]] = ()
    """The consents given now."""

    @classmethod
    def _read(cls, data: Any) -> RejoinBank:
        return cls(
            citizen=UUID(data["citizen"]),
            by_guardian=data.get("by_guardian", False),
            consents=items(data.get("consents", []), ConsentInput._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RelaxMatching(Query["RelaxedMatching"]):
    """Whether all minimums can be met; if not, which needs stand against one another, and the
    smallest change with which they can.
    """

    NAME: ClassVar[str] = "matching.relax"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("market", "market", False),
        ("work_max", "work_max", True),
    )

    market: MarketRows | Mapping[str, Any]
    """Who and what."""

    work_max: int = 10000000
    """At most so many steps; a million for whoever is not the municipality."""

    @classmethod
    def _read(cls, data: Any) -> RelaxMatching:
        return cls(
            market=MarketRows._read(data["market"]),
            work_max=data.get("work_max", 10000000),
        )

    @classmethod
    def _view(cls, data: Any) -> RelaxedMatching:
        view: RelaxedMatching = RelaxedMatching._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class Relaxation(Record):
    """The smallest change of quotas after which some panel keeps all rules."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("changes", "changes", False),
        ("weight", "weight", False),
    )

    changes: tuple[QuotaChange, ...]
    """What changes; empty where the quotas can be met as they are."""

    weight: int
    """The weighted sum of all changes. No other change within the flex has a smaller one."""

    @classmethod
    def _read(cls, data: Any) -> Relaxation:
        return cls(
            changes=items(data["changes"], QuotaChange._read),
            weight=data["weight"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Relaxation2(Record):
    """The smallest change of minimums with which all of them can be met."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("changes", "changes", False),
        ("lowered", "lowered", False),
    )

    changes: tuple[MinimumChange, ...]
    """The minimums to lower, by ascending id. Empty where all can be met as they are."""

    lowered: int
    """By so many in all. No other change with a smaller sum is enough."""

    @classmethod
    def _read(cls, data: Any) -> Relaxation2:
        return cls(
            changes=items(data["changes"], MinimumChange._read),
            lowered=data["lowered"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RelaxedMatching(Record):
    """What stands against the minimums."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("relaxation", "relaxation", False),
        ("conflict", "conflict", True),
    )

    relaxation: Relaxation2
    """The smallest change."""

    conflict: MinimumConflict | None = None
    """Needs whose minimums can't be met together; absent where all can."""

    @classmethod
    def _read(cls, data: Any) -> RelaxedMatching:
        return cls(
            relaxation=Relaxation2._read(data["relaxation"]),
            conflict=maybe(data.get("conflict"), MinimumConflict._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RemainingQuota(Record):
    """What a quota asks of substitutes."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("rule", "rule", False),
        ("staying", "staying", False),
        ("min", "min", False),
        ("max", "max", False),
        ("available", "available", False),
    )

    rule: RuleName
    """The quota."""

    staying: int
    """How many of those who stay count in it."""

    min: int
    """At least so many of the substitutes must, inclusive."""

    max: int
    """At most so many of them may, inclusive. Where more stay than the quota allows, 0, and there
    is no such panel.
    """

    available: int
    """How many people who can be drawn do."""

    @classmethod
    def _read(cls, data: Any) -> RemainingQuota:
        return cls(
            rule=RuleName._read(data["rule"]),
            staying=data["staying"],
            min=data["min"],
            max=data["max"],
            available=data["available"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RenameInterest(Command):
    """Gives an area other names or another KLE number. The key stays."""

    NAME: ClassVar[str] = "interest.rename"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("interest", "interest", False),
        ("labels", "labels", False),
        ("kle", "kle", True),
    )

    interest: str
    """The area."""

    labels: Mapping[str, str]
    """Its names by language."""

    kle: str | None = None
    """Its number in KLE."""

    @classmethod
    def _read(cls, data: Any) -> RenameInterest:
        return cls(
            interest=data["interest"],
            labels=entries(data["labels"], same),
            kle=data.get("kle"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal(Record):
    """Which hearing is held again, and why."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("cause", "cause", False),
    )

    hearing: UUID
    """The hearing before."""

    cause: RenewalCause
    """Why."""

    @classmethod
    def _read(cls, data: Any) -> Renewal:
        return cls(
            hearing=UUID(data["hearing"]),
            cause=RenewalCause(data["cause"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenResponse(Command):
    """A response is to be settled anew. For staff."""

    NAME: ClassVar[str] = "response.reopen"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("response", "response", False),
        ("reason", "reason", False),
    )

    response: UUID | str
    """The response."""

    reason: str
    """Why."""

    @classmethod
    def _read(cls, data: Any) -> ReopenResponse:
        return cls(
            response=UUID(data["response"]),
            reason=data["reason"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenWhitePaper(Command):
    """Opens a finished white paper again, with a reason, before the council has decided. For staff."""

    NAME: ClassVar[str] = "white_paper.reopen"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("reason", "reason", False),
    )

    hearing: UUID | str
    """The hearing."""

    reason: str
    """Why."""

    @classmethod
    def _read(cls, data: Any) -> ReopenWhitePaper:
        return cls(
            hearing=UUID(data["hearing"]),
            reason=data["reason"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement(Record):
    """A draw of substitutes."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("rules", "rules", False),
        ("people", "people", False),
        ("free", "free", False),
        ("remaining", "remaining", False),
    )

    rules: DrawRules
    """The rules of the whole panel, as they were."""

    people: tuple[Volunteer, ...]
    """The people: those who stay are included, those who can't be drawn excluded. Draw with these
    as with any.
    """

    free: int
    """How many seats are free."""

    remaining: tuple[RemainingQuota, ...]
    """What the quotas still ask of the substitutes."""

    @classmethod
    def _read(cls, data: Any) -> Replacement:
        return cls(
            rules=DrawRules._read(data["rules"]),
            people=items(data["people"], Volunteer._read),
            free=data["free"],
            remaining=items(data["remaining"], RemainingQuota._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay(Record):
    """What a published text and the public randomness say together."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("sha256", "sha256", False),
        ("panel", "panel", False),
        ("line", "line", False),
        ("people", "people", False),
    )

    sha256: str
    """The SHA-256 of the text, 64 hexadecimal digits in lower case."""

    panel: int
    """The number of the panel that was drawn, from 0."""

    line: int
    """The line of the text on which it stands, from 1."""

    people: tuple[str, ...]
    """The pseudonyms of its people, in byte order."""

    @classmethod
    def _read(cls, data: Any) -> Replay:
        return cls(
            sha256=data["sha256"],
            panel=data["panel"],
            line=data["line"],
            people=items(data["people"], same),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDelivery(Command):
    """Reports how a notice, which the receipt names, was delivered. A failure to tell somebody who
    had to be told stands against the hearing until they were told with the whole minimum period
    before them. For staff.
    """

    NAME: ClassVar[str] = "hearing.report_delivery"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("notice", "notice", False),
        ("state", "state", False),
        ("channel", "channel", True),
        ("on", "on", True),
    )

    notice: UUID | str
    """The notice."""

    state: DeliveryState | str
    """How far it has come."""

    channel: DeliveryChannel | str | None = None
    """By what channel; as before where it is not given."""

    on: Date | str | None = None
    """The day on which it was delivered; today where it is not given."""

    @classmethod
    def _read(cls, data: Any) -> ReportDelivery:
        return cls(
            notice=UUID(data["notice"]),
            state=DeliveryState(data["state"]),
            channel=maybe(data.get("channel"), DeliveryChannel),
            on=maybe(data.get("on"), day),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDraw(Query["ReportedDraw"]):
    """What a lottery does to each group, beside the stratified draw in wide use."""

    NAME: ClassVar[str] = "sortition.report"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("rules", "rules", False),
        ("people", "people", False),
        ("language", "language", True),
        ("objective", "objective", True),
        ("population", "population", True),
        ("work_max", "work_max", True),
    )

    rules: DrawRules | Mapping[str, Any]
    """What every panel must respect."""

    people: Collection[Volunteer | Mapping[str, Any]]
    """The people, in any order."""

    language: Language | str = Language.DA
    """The language of the charts."""

    objective: Objective | str = Objective.LEXIMIN
    """What the lottery is best at."""

    population: Mapping[str, Mapping[str, float]] | None = None
    """The share of the population that each value has, 0 to 1, by feature and value, as far as it
    is known.
    """

    work_max: int = 50000000
    """At most so many steps of about a hundredth of a millisecond; 50 million unless said
    otherwise, and two million for whoever is not the municipality.
    """

    @classmethod
    def _read(cls, data: Any) -> ReportDraw:
        return cls(
            rules=DrawRules._read(data["rules"]),
            people=items(data["people"], Volunteer._read),
            language=Language(data.get("language", "da")),
            objective=Objective(data.get("objective", "leximin")),
            population=maybe(data.get("population"), lambda value: entries(value, lambda value: entries(value, same))),
            work_max=data.get("work_max", 50000000),
        )

    @classmethod
    def _view(cls, data: Any) -> ReportedDraw:
        view: ReportedDraw = ReportedDraw._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportGrant(Command):
    """Reports what the money went to (*regnskab*), or corrects that before the accounts are
    settled. A report after the day on which it was due is taken. For whoever holds a mandate to
    apply, and for staff who received it on paper.
    """

    NAME: ClassVar[str] = "grant.report"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("grant", "grant", False),
        ("spent_oere", "spent_oere", False),
        ("text", "text", False),
    )

    grant: UUID | str
    """The application."""

    spent_oere: int
    """How much was spent, in øre; at most 1,000,000,000,000."""

    text: str
    """What was done."""

    @classmethod
    def _read(cls, data: Any) -> ReportGrant:
        return cls(
            grant=UUID(data["grant"]),
            spent_oere=data["spent_oere"],
            text=data["text"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHours(Command):
    """A side reports the work of one day. The receipt names the entry, by its number. For the
    volunteer, for the poster, and for staff on behalf of either.
    """

    NAME: ClassVar[str] = "assignment.report_hours"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("assignment", "assignment", False),
        ("side", "side", False),
        ("day", "day", False),
        ("minutes", "minutes", False),
    )

    assignment: UUID | str
    """The assignment."""

    side: AssignmentSide | str
    """The side that reports."""

    day: Date | str
    """The local day: not before the work began, not in the future, within the need's period."""

    minutes: int
    """How many minutes; 1 to 1,440, and no more than the day has left."""

    @classmethod
    def _read(cls, data: Any) -> ReportHours:
        return cls(
            assignment=UUID(data["assignment"]),
            side=AssignmentSide(data["side"]),
            day=day(data["day"]),
            minutes=data["minutes"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportInitiative(Command):
    """Reports what was done on a day, until the last day of the period has passed. For whoever
    holds a mandate to post, and for staff.
    """

    NAME: ClassVar[str] = "initiative.report"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("initiative", "initiative", False),
        ("on", "on", False),
        ("text", "text", False),
    )

    initiative: UUID | str
    """Which."""

    on: Date | str
    """The day: of the period, today or before."""

    text: str
    """What was done. Public."""

    @classmethod
    def _read(cls, data: Any) -> ReportInitiative:
        return cls(
            initiative=UUID(data["initiative"]),
            on=day(data["on"]),
            text=data["text"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWork(Command):
    """The team hands over to the council what it made. For staff."""

    NAME: ClassVar[str] = "team.report"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
    )

    team: UUID | str
    """The team."""

    @classmethod
    def _read(cls, data: Any) -> ReportWork:
        return cls(
            team=UUID(data["team"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedDraw(Record):
    """A report with its charts."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("report", "report", False),
        ("figures", "figures", False),
    )

    report: DrawReport
    """The figures."""

    figures: tuple[str, ...]
    """Charts as HTML figures, each with a text alternative and a table: the chances by group, the
    shares, and everybody's chance.
    """

    @classmethod
    def _read(cls, data: Any) -> ReportedDraw:
        return cls(
            report=DrawReport._read(data["report"]),
            figures=items(data["figures"], same),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReserveDraw(Record):
    """A draw of reserves."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("rules", "rules", False),
        ("people", "people", False),
        ("expected_per_mille", "expected_per_mille", False),
    )

    rules: DrawRules
    """Quotas on the reserves by value. Joint quotas, seat groups and households are left to the
    replacement.
    """

    people: tuple[Volunteer, ...]
    """The people: the panel's members are excluded, nobody is included."""

    expected_per_mille: int
    """How many members are expected to leave, in thousandths."""

    @classmethod
    def _read(cls, data: Any) -> ReserveDraw:
        return cls(
            rules=DrawRules._read(data["rules"]),
            people=items(data["people"], Volunteer._read),
            expected_per_mille=data["expected_per_mille"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolveMatching(Query["ResolvedMatching"]):
    """What becomes of a best matching when one volunteer drops out."""

    NAME: ClassVar[str] = "matching.resolve"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("market", "market", False),
        ("volunteer", "volunteer", False),
        ("keep", "keep", True),
        ("work_max", "work_max", True),
    )

    market: MarketRows | Mapping[str, Any]
    """Who and what, with the volunteer."""

    volunteer: str
    """The volunteer who drops out."""

    keep: bool = False
    """Whether everybody else keeps what they have, and only the places that were left are filled
    again.
    """

    work_max: int = 10000000
    """At most so many steps; a million for whoever is not the municipality."""

    @classmethod
    def _read(cls, data: Any) -> ResolveMatching:
        return cls(
            market=MarketRows._read(data["market"]),
            volunteer=data["volunteer"],
            keep=data.get("keep", False),
            work_max=data.get("work_max", 10000000),
        )

    @classmethod
    def _view(cls, data: Any) -> ResolvedMatching:
        view: ResolvedMatching = ResolvedMatching._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolveVeto(Command):
    """An authority that vetoed agrees, after changes that were agreed on (planloven § 28, stk. 1).
    The receipt names the response that was the veto. For staff.
    """

    NAME: ClassVar[str] = "hearing.resolve_veto"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("response", "response", False),
        ("agreement", "agreement", False),
    )

    hearing: UUID | str
    """The hearing."""

    response: UUID | str
    """The response that was the veto."""

    agreement: str
    """What was agreed."""

    @classmethod
    def _read(cls, data: Any) -> ResolveVeto:
        return cls(
            hearing=UUID(data["hearing"]),
            response=UUID(data["response"]),
            agreement=data["agreement"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedMatching(Record):
    """A matching after somebody dropped out."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("pairs", "pairs", False),
        ("score", "score", False),
        ("moves", "moves", False),
    )

    pairs: tuple[PairIds, ...]
    """The pairs, by volunteer, then by need."""

    score: MatchScore
    """What they reach."""

    moves: tuple[VolunteerMove, ...]
    """Everybody else for whom something changes."""

    @classmethod
    def _read(cls, data: Any) -> ResolvedMatching:
        return cls(
            pairs=items(data["pairs"], PairIds._read),
            score=MatchScore._read(data["score"]),
            moves=items(data["moves"], VolunteerMove._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Respondent(Record):
    """Who sends a response. Lies in the vault."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("kind", "kind", False),
        ("address", "address", True),
        ("cvr", "cvr", True),
        ("email", "email", True),
        ("mandate", "mandate", True),
        ("name", "name", True),
        ("organisation", "organisation", True),
        ("phone", "phone", True),
        ("protected", "protected", True),
        ("signatories", "signatories", True),
    )

    kind: RespondentKind
    """For whom they answer."""

    address: Address | None = None
    """Postal address."""

    cvr: str | None = None
    """The organisation's CVR number."""

    email: str | None = None
    """E-mail address."""

    mandate: str | None = None
    """Under what mandate."""

    name: str | None = None
    """The name of the person who writes."""

    organisation: str | None = None
    """The organisation for which they answer."""

    phone: str | None = None
    """Telephone number."""

    protected: bool | None = None
    """Whether name and address are protected (CPR-loven § 28)."""

    signatories: tuple[str, ...] | None = None
    """Others who sign."""

    @classmethod
    def _read(cls, data: Any) -> Respondent:
        return cls(
            kind=RespondentKind(data["kind"]),
            address=maybe(data.get("address"), Address._read),
            cvr=data.get("cvr"),
            email=data.get("email"),
            mandate=data.get("mandate"),
            name=data.get("name"),
            organisation=data.get("organisation"),
            phone=data.get("phone"),
            protected=data.get("protected"),
            signatories=maybe(data.get("signatories"), lambda value: items(value, same)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseContent(Record):
    """What somebody sends in."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("respondent", "respondent", False),
        ("anonymous", "anonymous", True),
        ("answers", "answers", True),
        ("attachments", "attachments", True),
        ("hide_because", "hide_because", True),
        ("section", "section", True),
        ("stance", "stance", True),
        ("text", "text", True),
        ("veto", "veto", True),
    )

    respondent: Respondent | Mapping[str, Any]
    """Who sends it."""

    anonymous: bool | None = None
    """Whether the sender names nobody."""

    answers: Collection[Answer | Mapping[str, Any]] | None = None
    """The answers to the form."""

    attachments: Collection[AttachmentRef | Mapping[str, Any]] | None = None
    """The files that came along."""

    hide_because: str | None = None
    """Why the sender wishes it not to be published, where they do."""

    section: str | None = None
    """The section of the documents that it is about as a whole."""

    stance: Stance | str | None = None
    """Where it stands."""

    text: str | None = None
    """What it says, in the sender's own words."""

    veto: VetoClaim | Mapping[str, Any] | None = None
    """An authority's veto."""

    @classmethod
    def _read(cls, data: Any) -> ResponseContent:
        return cls(
            respondent=Respondent._read(data["respondent"]),
            anonymous=data.get("anonymous"),
            answers=maybe(data.get("answers"), lambda value: items(value, Answer._read)),
            attachments=maybe(data.get("attachments"), lambda value: items(value, AttachmentRef._read)),
            hide_because=data.get("hide_because"),
            section=data.get("section"),
            stance=maybe(data.get("stance"), Stance),
            text=data.get("text"),
            veto=maybe(data.get("veto"), VetoClaim._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseItem(Record):
    """A response in a list."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("response", "response", False),
        ("number", "number", False),
        ("channel", "channel", False),
        ("kind", "kind", False),
        ("name", "name", False),
        ("timely", "timely", False),
        ("received_at", "received_at", False),
        ("public", "public", False),
        ("review", "review", False),
        ("withdrawn", "withdrawn", False),
        ("settled", "settled", False),
        ("stance", "stance", True),
        ("text", "text", True),
    )

    response: UUID
    """The response."""

    number: int
    """Its number within the hearing."""

    channel: ResponseChannel
    """How it came."""

    kind: RespondentKind
    """For whom its sender answers."""

    name: str
    """Who sent it, as the public may know it."""

    timely: bool
    """Whether it came in time."""

    received_at: DateTime
    """When it arrived."""

    public: bool
    """Whether anybody may see it now."""

    review: ReviewState
    """How far its review has come."""

    withdrawn: bool
    """Whether it was withdrawn."""

    settled: bool
    """Whether it is settled."""

    stance: Stance | None = None
    """Where it stands."""

    text: str | None = None
    """What it says, without what is hidden."""

    @classmethod
    def _read(cls, data: Any) -> ResponseItem:
        return cls(
            response=UUID(data["response"]),
            number=data["number"],
            channel=ResponseChannel(data["channel"]),
            kind=RespondentKind(data["kind"]),
            name=data["name"],
            timely=data["timely"],
            received_at=instant(data["received_at"]),
            public=data["public"],
            review=ReviewState(data["review"]),
            withdrawn=data["withdrawn"],
            settled=data["settled"],
            stance=maybe(data.get("stance"), Stance),
            text=data.get("text"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseList(Record):
    """A page of responses."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("responses", "responses", False),
        ("next", "next", True),
    )

    responses: tuple[ResponseItem, ...]
    """The responses: for the public, those that are published only."""

    next: UUID | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    @classmethod
    def _read(cls, data: Any) -> ResponseList:
        return cls(
            responses=items(data["responses"], ResponseItem._read),
            next=maybe(data.get("next"), UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseReceipt(Record):
    """What tells a sender that their response arrived (*kvittering*)."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("number", "number", False),
        ("received_at", "received_at", False),
        ("timely", "timely", False),
        ("danish", "danish", False),
        ("english", "english", False),
    )

    number: int
    """Its number within the hearing."""

    received_at: DateTime
    """When it arrived."""

    timely: bool
    """Whether it came in time."""

    danish: str
    """In Danish."""

    english: str
    """In English."""

    @classmethod
    def _read(cls, data: Any) -> ResponseReceipt:
        return cls(
            number=data["number"],
            received_at=instant(data["received_at"]),
            timely=data["timely"],
            danish=data["danish"],
            english=data["english"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseText(Record):
    """What a response, or a supplement to one, says. Lies in the vault."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("answers", "answers", True),
        ("attachments", "attachments", True),
        ("hide_because", "hide_because", True),
        ("text", "text", True),
        ("veto", "veto", True),
    )

    answers: tuple[Answer, ...] | None = None
    """The answers to the form."""

    attachments: tuple[AttachmentRef, ...] | None = None
    """The files that came along."""

    hide_because: str | None = None
    """Why the sender wishes it not to be published."""

    text: str | None = None
    """In the sender's own words."""

    veto: VetoClaim | None = None
    """An authority's veto."""

    @classmethod
    def _read(cls, data: Any) -> ResponseText:
        return cls(
            answers=maybe(data.get("answers"), lambda value: items(value, Answer._read)),
            attachments=maybe(data.get("attachments"), lambda value: items(value, AttachmentRef._read)),
            hide_because=data.get("hide_because"),
            text=data.get("text"),
            veto=maybe(data.get("veto"), VetoClaim._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseView(Record):
    """A response as the actor may see it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("response", "response", False),
        ("hearing", "hearing", False),
        ("number", "number", False),
        ("channel", "channel", False),
        ("kind", "kind", False),
        ("name", "name", False),
        ("timely", "timely", False),
        ("received_at", "received_at", False),
        ("recorded_at", "recorded_at", False),
        ("answers", "answers", False),
        ("attachments", "attachments", False),
        ("public", "public", False),
        ("review", "review", False),
        ("objection", "objection", False),
        ("veto", "veto", False),
        ("original", "original", True),
        ("section", "section", True),
        ("settlement", "settlement", True),
        ("stance", "stance", True),
        ("text", "text", True),
        ("withdrawn_at", "withdrawn_at", True),
    )

    response: UUID
    """The response."""

    hearing: UUID
    """The hearing."""

    number: int
    """Its number within the hearing."""

    channel: ResponseChannel
    """How it came."""

    kind: RespondentKind
    """For whom its sender answers."""

    name: str
    """Who sent it, as the public may know it."""

    timely: bool
    """Whether it came in time."""

    received_at: DateTime
    """When it arrived."""

    recorded_at: DateTime
    """When it was recorded."""

    answers: tuple[Answer, ...]
    """Answers by choice and on scales; those in words stand in the text."""

    attachments: int
    """How many files came along."""

    public: bool
    """Whether anybody may see it now."""

    review: ReviewState
    """How far its review has come."""

    objection: bool
    """Whether it is an objection in time with legal effect."""

    veto: bool
    """Whether it is a veto."""

    original: OriginalResponse | None = None
    """The response as it came: for staff and the sender only."""

    section: str | None = None
    """The section that it is about."""

    settlement: SettlementView | None = None
    """How it ended: for staff and the sender; for all, once the white paper is finished."""

    stance: Stance | None = None
    """Where it stands."""

    text: str | None = None
    """What it says, without what is hidden."""

    withdrawn_at: DateTime | None = None
    """When it was withdrawn."""

    @classmethod
    def _read(cls, data: Any) -> ResponseView:
        return cls(
            response=UUID(data["response"]),
            hearing=UUID(data["hearing"]),
            number=data["number"],
            channel=ResponseChannel(data["channel"]),
            kind=RespondentKind(data["kind"]),
            name=data["name"],
            timely=data["timely"],
            received_at=instant(data["received_at"]),
            recorded_at=instant(data["recorded_at"]),
            answers=items(data["answers"], Answer._read),
            attachments=data["attachments"],
            public=data["public"],
            review=ReviewState(data["review"]),
            objection=data["objection"],
            veto=data["veto"],
            original=maybe(data.get("original"), OriginalResponse._read),
            section=data.get("section"),
            settlement=maybe(data.get("settlement"), SettlementView._read),
            stance=maybe(data.get("stance"), Stance),
            text=data.get("text"),
            withdrawn_at=maybe(data.get("withdrawn_at"), instant),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreIdea(Command):
    """Shows a hidden idea again."""

    NAME: ClassVar[str] = "idea.restore"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("reason", "reason", False),
    )

    idea: UUID | str
    """The idea."""

    reason: str
    """The reason."""

    @classmethod
    def _read(cls, data: Any) -> RestoreIdea:
        return cls(
            idea=UUID(data["idea"]),
            reason=data["reason"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeCitizen(Command):
    """Ends the break."""

    NAME: ClassVar[str] = "citizen.resume"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
    )

    citizen: UUID | str
    """The citizen."""

    @classmethod
    def _read(cls, data: Any) -> ResumeCitizen:
        return cls(
            citizen=UUID(data["citizen"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RetireInterest(Command):
    """No longer offers an area. Who follows it is still found."""

    NAME: ClassVar[str] = "interest.retire"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("interest", "interest", False),
    )

    interest: str
    """The area."""

    @classmethod
    def _read(cls, data: Any) -> RetireInterest:
        return cls(
            interest=data["interest"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RetireTheme(Command):
    """A theme, which the receipt names, is no longer used; what was coded with it stays. For staff."""

    NAME: ClassVar[str] = "white_paper.retire_theme"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("theme", "theme", False),
    )

    hearing: UUID | str
    """The hearing."""

    theme: str
    """The theme."""

    @classmethod
    def _read(cls, data: Any) -> RetireTheme:
        return cls(
            hearing=UUID(data["hearing"]),
            theme=data["theme"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RetireWay(Command):
    """No longer offers a way. Profiles that name it keep it."""

    NAME: ClassVar[str] = "way.retire"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("way", "way", False),
    )

    way: str
    """The way."""

    @classmethod
    def _read(cls, data: Any) -> RetireWay:
        return cls(
            way=data["way"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewAgreement(Command):
    """Records that the parties looked at the agreement (*opfølgning*, *evaluering*) on or after a
    day on which that was due. What was decided there is still to be done. For a party, and for
    staff.
    """

    NAME: ClassVar[str] = "partnership.review"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("agreement", "agreement", False),
        ("by", "by", False),
        ("due", "due", False),
        ("outcome", "outcome", False),
        ("text", "text", False),
    )

    agreement: UUID | str
    """The agreement."""

    by: Party | Mapping[str, Any]
    """Which party records it."""

    due: Date | str
    """The review day of the version that counts."""

    outcome: ReviewOutcome | str
    """What came of it."""

    text: str
    """What was found. For the parties and staff."""

    @classmethod
    def _read(cls, data: Any) -> ReviewAgreement:
        return cls(
            agreement=UUID(data["agreement"]),
            by=Party._read(data["by"]),
            due=day(data["due"]),
            outcome=ReviewOutcome(data["outcome"]),
            text=data["text"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewResponse(Command):
    """A person has read the response and lets it be published, but for what is hidden. What the
    program found stays hidden unless it is kept in sight, which is possible for names, addresses
    and the like only, never for CPR numbers, telephone numbers, e-mail addresses or bank accounts;
    what was hidden once stays hidden. For named employees.
    """

    NAME: ClassVar[str] = "response.review"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("response", "response", False),
        ("text_version", "text_version", False),
        ("hide", "hide", True),
        ("keep", "keep", True),
    )

    response: UUID | str
    """The response."""

    text_version: int
    """The version of the text that was read."""

    hide: Collection[RedactionSpan | Mapping[str, Any]] | None = None
    """What is hidden beside what the program found."""

    keep: Collection[RedactionSpan | Mapping[str, Any]] | None = None
    """What the program found and is kept in sight, exactly as it was suggested."""

    @classmethod
    def _read(cls, data: Any) -> ReviewResponse:
        return cls(
            response=UUID(data["response"]),
            text_version=data["text_version"],
            hide=maybe(data.get("hide"), lambda value: items(value, RedactionSpan._read)),
            keep=maybe(data.get("keep"), lambda value: items(value, RedactionSpan._read)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseIdea(Command):
    """Writes a new version. Support stays with the version it was given to, and its supporters are
    to be told; see `ShowSupporters`.
    """

    NAME: ClassVar[str] = "idea.revise"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("title", "title", False),
        ("body", "body", False),
        ("place", "place", True),
        ("topics", "topics", True),
    )

    idea: UUID | str
    """The idea."""

    title: str
    """The title."""

    body: str
    """The idea itself."""

    place: Place | Mapping[str, Any] | None = None
    """The place it is about."""

    topics: Collection[str] = ()
    """The interest areas it belongs to."""

    @classmethod
    def _read(cls, data: Any) -> ReviseIdea:
        return cls(
            idea=UUID(data["idea"]),
            title=data["title"],
            body=data["body"],
            place=maybe(data.get("place"), Place._read),
            topics=items(data.get("topics", []), same),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseWay(Command):
    """Changes a way: a new version, offered again where it was retired."""

    NAME: ClassVar[str] = "way.revise"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("way", "way", False),
        ("labels", "labels", False),
        ("entry", "entry", False),
    )

    way: str
    """The way."""

    labels: Mapping[str, str]
    """Its names by language."""

    entry: WayEntry | str
    """Who gets in."""

    @classmethod
    def _read(cls, data: Any) -> ReviseWay:
        return cls(
            way=data["way"],
            labels=entries(data["labels"], same),
            entry=WayEntry(data["entry"]),
        )


class RuleName(Record):
    """A rule of a draw by name."""

    __slots__ = ()
    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def value(feature: str, value_value: str) -> RuleNameValue:
        """The quota of a value."""
        return RuleNameValue(feature, value_value)

    @staticmethod
    def joint(index: int) -> RuleNameJoint:
        """A joint quota."""
        return RuleNameJoint(index)

    @staticmethod
    def seat_groups(groups: tuple[str, ...]) -> RuleNameSeatGroups:
        """That these seat groups need people who fit one of them."""
        return RuleNameSeatGroups(groups)

    @staticmethod
    def household() -> RuleNameHousehold:
        """That only so many come from one household."""
        return RuleNameHousehold()

    @staticmethod
    def included() -> RuleNameIncluded:
        """That some people are included."""
        return RuleNameIncluded()

    @classmethod
    def _read(cls, data: Any) -> RuleName:
        value: RuleName = _RULENAME[data["kind"]]._read(data)
        return value


@dataclass(frozen=True, slots=True)
class RuleNameValue(RuleName):
    """The quota of a value."""

    kind: ClassVar[str] = "value"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "value")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("feature", "feature", False),
        ("value_value", "value", False),
    )

    feature: str
    """The feature."""

    value_value: str
    """The value."""

    @classmethod
    def _read(cls, data: Any) -> RuleNameValue:
        return cls(
            feature=data["feature"],
            value_value=data["value"],
        )


@dataclass(frozen=True, slots=True)
class RuleNameJoint(RuleName):
    """A joint quota."""

    kind: ClassVar[str] = "joint"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "joint")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("index", "index", False),
    )

    index: int
    """Its place in the rules, from 0."""

    @classmethod
    def _read(cls, data: Any) -> RuleNameJoint:
        return cls(
            index=data["index"],
        )


@dataclass(frozen=True, slots=True)
class RuleNameSeatGroups(RuleName):
    """That these seat groups need people who fit one of them."""

    kind: ClassVar[str] = "seat_groups"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "seat_groups")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("groups", "groups", False),
    )

    groups: tuple[str, ...]
    """The groups."""

    @classmethod
    def _read(cls, data: Any) -> RuleNameSeatGroups:
        return cls(
            groups=items(data["groups"], same),
        )


@dataclass(frozen=True, slots=True)
class RuleNameHousehold(RuleName):
    """That only so many come from one household."""

    kind: ClassVar[str] = "household"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "household")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> RuleNameHousehold:
        return cls()


@dataclass(frozen=True, slots=True)
class RuleNameIncluded(RuleName):
    """That some people are included."""

    kind: ClassVar[str] = "included"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "included")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> RuleNameIncluded:
        return cls()


_RULENAME: dict[str, type[RuleName]] = {
    "value": RuleNameValue,
    "joint": RuleNameJoint,
    "seat_groups": RuleNameSeatGroups,
    "household": RuleNameHousehold,
    "included": RuleNameIncluded,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleView(Record):
    """What holds for a kind of team."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("danish", "danish", False),
        ("english", "english", False),
        ("rule", "rule", False),
    )

    danish: str
    """What it is called in Danish."""

    english: str
    """What it is called in English."""

    rule: TeamRule
    """The rule."""

    @classmethod
    def _read(cls, data: Any) -> RuleView:
        return cls(
            danish=data["danish"],
            english=data["english"],
            rule=TeamRule._read(data["rule"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeguardPolicy(Record):
    """What an organisation decided about safeguards."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("attachment", "attachment", True),
        ("confidentiality", "confidentiality", True),
        ("record_for_homes", "record_for_homes", True),
        ("record_for_money", "record_for_money", True),
        ("renew_after_months", "renew_after_months", True),
    )

    attachment: RegularAttachment | None = None
    """From when on a volunteer is regularly attached, and so needs a child certificate
    (*børneattest*) for direct contact with children under 15.
    """

    confidentiality: bool = False
    """Whether every volunteer declares confidentiality (*tavshedserklæring*) first."""

    record_for_homes: bool = False
    """Whether a criminal record (*straffeattest*) is seen where a task leads into private homes: a
    choice, no duty.
    """

    record_for_money: bool = False
    """Whether one is seen where a task is about money."""

    renew_after_months: int | None = None
    """After how many months a certificate is obtained anew; the law asks for none (Red Barnet
    recommends 24). 1 to 120.
    """

    @classmethod
    def _read(cls, data: Any) -> SafeguardPolicy:
        return cls(
            attachment=maybe(data.get("attachment"), RegularAttachment._read),
            confidentiality=data.get("confidentiality", False),
            record_for_homes=data.get("record_for_homes", False),
            record_for_money=data.get("record_for_money", False),
            renew_after_months=data.get("renew_after_months"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeguardView(Record):
    """Where a volunteer's safeguards stand: status only."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("certificate", "certificate", False),
        ("confidential_at", "confidential_at", True),
        ("consent_by", "consent_by", True),
        ("noted_on", "noted_on", True),
        ("record_on", "record_on", True),
        ("renew_on", "renew_on", True),
    )

    certificate: CertificateStatus
    """The child certificate."""

    confidential_at: DateTime | None = None
    """When confidentiality was declared."""

    consent_by: Date | None = None
    """The last day to consent, inclusive, where the answer is awaited."""

    noted_on: Date | None = None
    """The certificate's day."""

    record_on: Date | None = None
    """The day on which a criminal record was seen."""

    renew_on: Date | None = None
    """The day on which it is to be obtained anew."""

    @classmethod
    def _read(cls, data: Any) -> SafeguardView:
        return cls(
            certificate=CertificateStatus(data["certificate"]),
            confidential_at=maybe(data.get("confidential_at"), instant),
            consent_by=maybe(data.get("consent_by"), day),
            noted_on=maybe(data.get("noted_on"), day),
            record_on=maybe(data.get("record_on"), day),
            renew_on=maybe(data.get("renew_on"), day),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule(Record):
    """When somebody is needed, or free."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("every_weeks", "every_weeks", True),
        ("flexible", "flexible", True),
        ("until", "until", True),
        ("windows", "windows", True),
    )

    every_weeks: int | None = None
    """Every so many weeks again, at the same local time; 1 to 8."""

    flexible: bool | None = None
    """Whether the windows are only when it would suit: then they book nobody."""

    until: Date | None = None
    """The last day on which a recurrence begins, inclusive."""

    windows: tuple[TimeWindow, ...] | None = None
    """The windows, or the first ones of a recurrence. Empty: by agreement."""

    @classmethod
    def _read(cls, data: Any) -> Schedule:
        return cls(
            every_weeks=data.get("every_weeks"),
            flexible=data.get("flexible"),
            until=maybe(data.get("until"), day),
            windows=maybe(data.get("windows"), lambda value: items(value, TimeWindow._read)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatFit(Record):
    """Whether and why somebody fits a seat."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("seat", "seat", False),
        ("fits", "fits", False),
        ("because", "because", False),
        ("lacking", "lacking", False),
    )

    seat: str
    """The group of seats."""

    fits: bool
    """Whether every condition is met."""

    because: tuple[FitReason, ...]
    """The conditions that are met, and by what."""

    lacking: tuple[FitCriterion, ...]
    """The conditions that are not."""

    @classmethod
    def _read(cls, data: Any) -> SeatFit:
        return cls(
            seat=data["seat"],
            fits=data["fits"],
            because=items(data["because"], FitReason._read),
            lacking=items(data["lacking"], FitCriterion),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatGroup(Record):
    """Seats for those who fit a profile."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("key", "key", False),
        ("seats", "seats", False),
    )

    key: str
    """Its name."""

    seats: int
    """How many seats it has."""

    @classmethod
    def _read(cls, data: Any) -> SeatGroup:
        return cls(
            key=data["key"],
            seats=data["seats"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatGroupSpec(Record):
    """A group of equal seats."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("key", "key", False),
        ("label", "label", False),
        ("class_", "class", False),
        ("seats", "seats", False),
        ("profile", "profile", True),
    )

    key: str
    """Its key, such as `health`."""

    label: str
    """What it is called. Public."""

    class_: SeatClass
    """For whom its seats are."""

    seats: int
    """How many seats it has, 1 or more."""

    profile: SeatProfile | None = None
    """Who fits. For citizens' seats only."""

    @classmethod
    def _read(cls, data: Any) -> SeatGroupSpec:
        return cls(
            key=data["key"],
            label=data["label"],
            class_=SeatClass(data["class"]),
            seats=data["seats"],
            profile=maybe(data.get("profile"), SeatProfile._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatJuror(Command):
    """Puts somebody into the jury, until the result is declared. Who nominated somebody or is
    nominated does not sit in it, nor who speaks for a nominated organisation. The receipt names the
    juror, by number. For staff.
    """

    NAME: ClassVar[str] = "award.seat_juror"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("award", "award", False),
        ("juror", "juror", False),
    )

    award: UUID | str
    """The award."""

    juror: JurorInput | Mapping[str, Any]
    """Who."""

    @classmethod
    def _read(cls, data: Any) -> SeatJuror:
        return cls(
            award=UUID(data["award"]),
            juror=JurorInput._read(data["juror"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatProfile(Record):
    """The profile of a seat (*profil*): whoever takes it meets every condition that is given;
    within a list one entry is enough. An empty profile fits everybody.
    """

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("age_from", "age_from", True),
        ("age_to", "age_to", True),
        ("areas", "areas", True),
        ("competencies", "competencies", True),
        ("experiences", "experiences", True),
        ("interests", "interests", True),
    )

    age_from: int | None = None
    """At least so old at the end of the year, inclusive."""

    age_to: int | None = None
    """At most so old at the end of the year, inclusive."""

    areas: tuple[str, ...] | None = None
    """Lives in one of these parts of the municipality."""

    competencies: tuple[str, ...] | None = None
    """Has one of these competencies."""

    experiences: tuple[str, ...] | None = None
    """Has lived through one of these (*levet erfaring*), in the candidate's own words for keys that
    the municipality chooses.
    """

    interests: tuple[str, ...] | None = None
    """Cares for one of these interest areas."""

    @classmethod
    def _read(cls, data: Any) -> SeatProfile:
        return cls(
            age_from=data.get("age_from"),
            age_to=data.get("age_to"),
            areas=maybe(data.get("areas"), lambda value: items(value, same)),
            competencies=maybe(data.get("competencies"), lambda value: items(value, same)),
            experiences=maybe(data.get("experiences"), lambda value: items(value, same)),
            interests=maybe(data.get("interests"), lambda value: items(value, same)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Record):
    """A section of a document, as responses refer to it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("section", "section", False),
        ("heading", "heading", False),
        ("body", "body", True),
    )

    section: str
    """A readable key within the document."""

    heading: str
    """The heading."""

    body: str | None = None
    """The text; what a response quotes from it is not the response's own."""

    @classmethod
    def _read(cls, data: Any) -> Section:
        return cls(
            section=data["section"],
            heading=data["heading"],
            body=data.get("body"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionHead(Record):
    """A section's key and heading, as the journal keeps them."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("section", "section", False),
        ("heading", "heading", False),
    )

    section: str
    """Its key."""

    heading: str
    """Its heading."""

    @classmethod
    def _read(cls, data: Any) -> SectionHead:
        return cls(
            section=data["section"],
            heading=data["heading"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedInterests(Command):
    """Adds the seven topics that the first citizen bank named, those that are not there yet."""

    NAME: ClassVar[str] = "interest.seed"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> SeedInterests:
        return cls()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedWays(Command):
    """Adds the five ways of the first citizen bank, those that are not there yet."""

    NAME: ClassVar[str] = "way.seed"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> SeedWays:
        return cls()


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment(Record):
    """A stretch of a response that somebody put under a section of the documents."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("section", "section", False),
        ("theme", "theme", False),
        ("text", "text", False),
    )

    section: str
    """The section."""

    theme: str
    """The theme."""

    text: str
    """What the stretch says, without what is hidden."""

    @classmethod
    def _read(cls, data: Any) -> Segment:
        return cls(
            section=data["section"],
            theme=data["theme"],
            text=data["text"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAwardEvent(Command):
    """Says where and when the award is handed over, or says it anew. For staff."""

    NAME: ClassVar[str] = "award.set_event"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("award", "award", False),
        ("event", "event", False),
    )

    award: UUID | str
    """The award."""

    event: AwardCeremony | Mapping[str, Any]
    """Where and when."""

    @classmethod
    def _read(cls, data: Any) -> SetAwardEvent:
        return cls(
            award=UUID(data["award"]),
            event=AwardCeremony._read(data["event"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SetCouncilRules(Command):
    """The municipality's own numbers for one council, from a day on. Those of a statute can be made
    stricter, never less. For staff.
    """

    NAME: ClassVar[str] = "council.set_rules"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("from_", "from", False),
        ("numbers", "numbers", False),
    )

    organisation: UUID | str
    """The council."""

    from_: Date | str
    """From this day on, inclusive."""

    numbers: CouncilNumbers | Mapping[str, Any]
    """The numbers, as a whole."""

    @classmethod
    def _read(cls, data: Any) -> SetCouncilRules:
        return cls(
            organisation=UUID(data["organisation"]),
            from_=day(data["from"]),
            numbers=CouncilNumbers._read(data["numbers"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SetForm(Command):
    """Sets the form's questions, all at once, while the hearing is a draft. For staff."""

    NAME: ClassVar[str] = "hearing.set_form"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("questions", "questions", False),
    )

    hearing: UUID | str
    """The hearing."""

    questions: Collection[Question | Mapping[str, Any]]
    """The questions, in order."""

    @classmethod
    def _read(cls, data: Any) -> SetForm:
        return cls(
            hearing=UUID(data["hearing"]),
            questions=items(data["questions"], Question._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SetSafeguards(Command):
    """Decides the organisation's policy. For staff, and, where it is nowhere looser than the one
    before, for whoever holds a mandate to safeguard. Whoever works already is looked at by the new
    policy at once.
    """

    NAME: ClassVar[str] = "organisation.set_safeguards"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("policy", "policy", False),
    )

    organisation: UUID | str
    """The organisation."""

    policy: SafeguardPolicy | Mapping[str, Any]
    """The policy, as a whole."""

    @classmethod
    def _read(cls, data: Any) -> SetSafeguards:
        return cls(
            organisation=UUID(data["organisation"]),
            policy=SafeguardPolicy._read(data["policy"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SetWorkingGroup(Command):
    """Forms a working group, changes it, or ends it by leaving nobody in it. The receipt names it.
    For staff.
    """

    NAME: ClassVar[str] = "team.set_working_group"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("group", "group", False),
        ("label", "label", False),
        ("members", "members", False),
    )

    team: UUID | str
    """The team."""

    group: str
    """The group's key."""

    label: str
    """What it is called. Public."""

    members: Collection[int]
    """The appointments of its members."""

    @classmethod
    def _read(cls, data: Any) -> SetWorkingGroup:
        return cls(
            team=UUID(data["team"]),
            group=data["group"],
            label=data["label"],
            members=items(data["members"], same),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleGrant(Command):
    """Settles the accounts. What was paid and not spent is claimed back to the øre; where no report
    came in time, all of it. A claim is a decision: it gives its reasons and says how to complain
    (forvaltningsloven §§ 22 and 25). Where all was spent the matter is closed. For staff.
    """

    NAME: ClassVar[str] = "grant.settle"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("grant", "grant", False),
        ("complaint_guidance", "complaint_guidance", True),
        ("last_day", "last_day", True),
        ("reasons", "reasons", True),
    )

    grant: UUID | str
    """The application."""

    complaint_guidance: str | None = None
    """How to complain."""

    last_day: Date | str | None = None
    """The last day to pay back, inclusive; today or later. Only where something is claimed."""

    reasons: str | None = None
    """Why something is claimed."""

    @classmethod
    def _read(cls, data: Any) -> SettleGrant:
        return cls(
            grant=UUID(data["grant"]),
            complaint_guidance=data.get("complaint_guidance"),
            last_day=maybe(data.get("last_day"), day),
            reasons=data.get("reasons"),
        )


class SettleInput(Record):
    """How responses are settled."""

    __slots__ = ()
    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def grouped(group: str) -> SettleInputGrouped:
        """Answered with others, in a group of the white paper."""
        return SettleInputGrouped(group)

    @staticmethod
    def without_opinion() -> SettleInputWithoutOpinion:
        """Without an opinion: the employee who settles it is named as the one who found none."""
        return SettleInputWithoutOpinion()

    @staticmethod
    def late() -> SettleInputLate:
        """Late, and only taken note of."""
        return SettleInputLate()

    @staticmethod
    def withheld(reason: str) -> SettleInputWithheld:
        """Not reproduced."""
        return SettleInputWithheld(reason)

    @classmethod
    def _read(cls, data: Any) -> SettleInput:
        value: SettleInput = _SETTLEINPUT[data["kind"]]._read(data)
        return value


@dataclass(frozen=True, slots=True)
class SettleInputGrouped(SettleInput):
    """Answered with others, in a group of the white paper."""

    kind: ClassVar[str] = "grouped"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "grouped")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("group", "group", False),
    )

    group: str
    """The group."""

    @classmethod
    def _read(cls, data: Any) -> SettleInputGrouped:
        return cls(
            group=data["group"],
        )


@dataclass(frozen=True, slots=True)
class SettleInputWithoutOpinion(SettleInput):
    """Without an opinion: the employee who settles it is named as the one who found none."""

    kind: ClassVar[str] = "without_opinion"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "without_opinion")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> SettleInputWithoutOpinion:
        return cls()


@dataclass(frozen=True, slots=True)
class SettleInputLate(SettleInput):
    """Late, and only taken note of."""

    kind: ClassVar[str] = "late"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "late")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> SettleInputLate:
        return cls()


@dataclass(frozen=True, slots=True)
class SettleInputWithheld(SettleInput):
    """Not reproduced."""

    kind: ClassVar[str] = "withheld"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "withheld")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("reason", "reason", False),
    )

    reason: str
    """Why."""

    @classmethod
    def _read(cls, data: Any) -> SettleInputWithheld:
        return cls(
            reason=data["reason"],
        )


_SETTLEINPUT: dict[str, type[SettleInput]] = {
    "grouped": SettleInputGrouped,
    "without_opinion": SettleInputWithoutOpinion,
    "late": SettleInputLate,
    "withheld": SettleInputWithheld,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleResponses(Command):
    """Settles responses together, all or none. For staff; without opinion, by a named employee
    only.
    """

    NAME: ClassVar[str] = "response.settle"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("responses", "responses", False),
        ("how", "how", False),
    )

    hearing: UUID | str
    """The hearing."""

    responses: Collection[UUID | str]
    """The responses, at most 1,000 at once."""

    how: SettleInput | Mapping[str, Any]
    """How."""

    @classmethod
    def _read(cls, data: Any) -> SettleResponses:
        return cls(
            hearing=UUID(data["hearing"]),
            responses=items(data["responses"], UUID),
            how=SettleInput._read(data["how"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementView(Record):
    """How a response ended."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("end", "end", False),
        ("answer", "answer", True),
        ("group", "group", True),
        ("reviewer", "reviewer", True),
    )

    end: EndKind
    """How."""

    answer: AnswerText | None = None
    """Its own answer, where it has one."""

    group: str | None = None
    """The group of the white paper in which it is answered."""

    reviewer: UUID | None = None
    """Who found no opinion in it."""

    @classmethod
    def _read(cls, data: Any) -> SettlementView:
        return cls(
            end=EndKind(data["end"]),
            answer=maybe(data.get("answer"), AnswerText._read),
            group=data.get("group"),
            reviewer=maybe(data.get("reviewer"), UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift(Record):
    """A time span, in whole minutes since 1970 in UTC."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("from_", "from", False),
        ("until", "until", False),
    )

    from_: int
    """When it begins, inclusive."""

    until: int
    """When it ends, exclusive; after `from`."""

    @classmethod
    def _read(cls, data: Any) -> Shift:
        return cls(
            from_=data["from"],
            until=data["until"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowAgreementFile(Query["Exported"]):
    """An agreement as a document, with all that the actor may see of the version that counts, or of
    a later one.
    """

    NAME: ClassVar[str] = "partnership.file"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("agreement", "agreement", False),
        ("format", "format", False),
        ("language", "language", True),
        ("next", "next", True),
    )

    agreement: UUID | str
    """The agreement."""

    format: AgreementFormat | str
    """The format."""

    language: Language | str = Language.DA
    """The language of its headings."""

    next: bool = False
    """Whether the later version is written, the draft or what is still to begin, where the actor
    sees one.
    """

    @classmethod
    def _read(cls, data: Any) -> ShowAgreementFile:
        return cls(
            agreement=UUID(data["agreement"]),
            format=AgreementFormat(data["format"]),
            language=Language(data.get("language", "da")),
            next=data.get("next", False),
        )

    @classmethod
    def _view(cls, data: Any) -> Exported:
        view: Exported = Exported._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowCalendar(Query["HearingCalendar"]):
    """The deadline and the meetings for everybody's own calendar (iCalendar, RFC 5545)."""

    NAME: ClassVar[str] = "hearing.calendar"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("language", "language", True),
    )

    hearing: UUID | str
    """The hearing."""

    language: Language | str = Language.DA
    """The language of what stands in it."""

    @classmethod
    def _read(cls, data: Any) -> ShowCalendar:
        return cls(
            hearing=UUID(data["hearing"]),
            language=Language(data.get("language", "da")),
        )

    @classmethod
    def _view(cls, data: Any) -> HearingCalendar:
        view: HearingCalendar = HearingCalendar._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowCandidacy(Query["CandidacyView"]):
    """A citizen's own line: the pseudonym to look for in the published draw, how far it has come,
    and why they were invited. For the citizen and staff.
    """

    NAME: ClassVar[str] = "team.my_candidacy"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("citizen", "citizen", False),
    )

    team: UUID | str
    """The team."""

    citizen: UUID | str
    """The citizen."""

    @classmethod
    def _read(cls, data: Any) -> ShowCandidacy:
        return cls(
            team=UUID(data["team"]),
            citizen=UUID(data["citizen"]),
        )

    @classmethod
    def _view(cls, data: Any) -> CandidacyView:
        view: CandidacyView = CandidacyView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowChain(Query["HearingChain"]):
    """The way from the ideas to the decision, over every hearing that was held again."""

    NAME: ClassVar[str] = "hearing.chain"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
    )

    hearing: UUID | str
    """Any hearing on the way."""

    @classmethod
    def _read(cls, data: Any) -> ShowChain:
        return cls(
            hearing=UUID(data["hearing"]),
        )

    @classmethod
    def _view(cls, data: Any) -> HearingChain:
        view: HearingChain = HearingChain._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowHours(Query["HoursView"]):
    """A volunteer's hours by month, over all organisations. For the citizen and staff."""

    NAME: ClassVar[str] = "assignment.hours"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("year", "year", False),
        ("threshold_minutes", "threshold_minutes", True),
    )

    citizen: UUID | str
    """The volunteer."""

    year: int
    """The year."""

    threshold_minutes: int | None = None
    """A threshold of the municipality's own, in minutes a month."""

    @classmethod
    def _read(cls, data: Any) -> ShowHours:
        return cls(
            citizen=UUID(data["citizen"]),
            year=data["year"],
            threshold_minutes=data.get("threshold_minutes"),
        )

    @classmethod
    def _view(cls, data: Any) -> HoursView:
        view: HoursView = HoursView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowInterests(Query["InterestTree"]):
    """The whole tree, for everybody."""

    NAME: ClassVar[str] = "interest.tree"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> ShowInterests:
        return cls()

    @classmethod
    def _view(cls, data: Any) -> InterestTree:
        view: InterestTree = InterestTree._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowLetter(Query["HearingLetter"]):
    """The text of the hearing letter (*høringsbrev*) with all that it must say."""

    NAME: ClassVar[str] = "hearing.letter"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
    )

    hearing: UUID | str
    """The hearing."""

    @classmethod
    def _read(cls, data: Any) -> ShowLetter:
        return cls(
            hearing=UUID(data["hearing"]),
        )

    @classmethod
    def _view(cls, data: Any) -> HearingLetter:
        view: HearingLetter = HearingLetter._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowName(Command):
    """Whether everybody may see a citizen's name while the team works. The receipt names the
    appointment. For the member, and for staff on their behalf. Where the account's name is
    protected, nobody but staff sees it whatever is said here.
    """

    NAME: ClassVar[str] = "team.show_name"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("appointment", "appointment", False),
        ("show", "show", False),
    )

    team: UUID | str
    """The team."""

    appointment: int
    """The appointment's number."""

    show: bool
    """Whether everybody may see it."""

    @classmethod
    def _read(cls, data: Any) -> ShowName:
        return cls(
            team=UUID(data["team"]),
            appointment=data["appointment"],
            show=data["show"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowReceipt(Query["ResponseReceipt"]):
    """The text that tells a sender that their response arrived. For staff and the sender; and for
    the host that has just submitted it.
    """

    NAME: ClassVar[str] = "response.receipt"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("response", "response", False),
    )

    response: UUID | str
    """The response."""

    @classmethod
    def _read(cls, data: Any) -> ShowReceipt:
        return cls(
            response=UUID(data["response"]),
        )

    @classmethod
    def _view(cls, data: Any) -> ResponseReceipt:
        view: ResponseReceipt = ResponseReceipt._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowRules(Query["RuleView"]):
    """What holds for a kind of team on a day, with the provision."""

    NAME: ClassVar[str] = "team.rules"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("kind", "kind", False),
        ("on", "on", True),
    )

    kind: TeamKind | str
    """Which kind."""

    on: Date | str | None = None
    """On which day; today where it is not given."""

    @classmethod
    def _read(cls, data: Any) -> ShowRules:
        return cls(
            kind=TeamKind(data["kind"]),
            on=maybe(data.get("on"), day),
        )

    @classmethod
    def _view(cls, data: Any) -> RuleView:
        view: RuleView = RuleView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowSupport(Query["SupportView"]):
    """What a local council gets in a year by rule, from the number of inhabitants that is
    registered for it. The rule is that of an agreement, as far as the actor may see it, or the one
    given.
    """

    NAME: ClassVar[str] = "partnership.support"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("year", "year", False),
        ("agreement", "agreement", True),
        ("rates", "rates", True),
    )

    organisation: UUID | str
    """The local council."""

    year: int
    """The year."""

    agreement: UUID | str | None = None
    """The agreement whose rule is used where it has one for the year."""

    rates: Collection[SupportRate | Mapping[str, Any]] | None = None
    """The rule otherwise, one rate for each year."""

    @classmethod
    def _read(cls, data: Any) -> ShowSupport:
        return cls(
            organisation=UUID(data["organisation"]),
            year=data["year"],
            agreement=maybe(data.get("agreement"), UUID),
            rates=maybe(data.get("rates"), lambda value: items(value, SupportRate._read)),
        )

    @classmethod
    def _view(cls, data: Any) -> SupportView:
        view: SupportView = SupportView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowSupporters(Query["SupportersView"]):
    """Who supports an idea, and which version. For staff: those behind the latest version are to be
    told that the idea has changed.
    """

    NAME: ClassVar[str] = "idea.supporters"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("behind", "behind", True),
    )

    idea: UUID | str
    """The idea."""

    behind: bool = False
    """Only those who support an earlier version than the latest: those to be told."""

    @classmethod
    def _read(cls, data: Any) -> ShowSupporters:
        return cls(
            idea=UUID(data["idea"]),
            behind=data.get("behind", False),
        )

    @classmethod
    def _view(cls, data: Any) -> SupportersView:
        view: SupportersView = SupportersView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowTeamCalendar(Query["TeamCalendar"]):
    """A team's meetings for everybody's own calendar (iCalendar, RFC 5545)."""

    NAME: ClassVar[str] = "team.calendar"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
    )

    team: UUID | str
    """The team."""

    @classmethod
    def _read(cls, data: Any) -> ShowTeamCalendar:
        return cls(
            team=UUID(data["team"]),
        )

    @classmethod
    def _view(cls, data: Any) -> TeamCalendar:
        view: TeamCalendar = TeamCalendar._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowTeamFile(Query["TeamFile"]):
    """A team's file as one accessible HTML page, with all that the actor may see: challenge, terms,
    members, draws, meetings, deliverables, recommendations and the council's answers.
    """

    NAME: ClassVar[str] = "team.file"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("language", "language", True),
    )

    team: UUID | str
    """The team."""

    language: Language | str = Language.DA
    """The language of what the page itself says."""

    @classmethod
    def _read(cls, data: Any) -> ShowTeamFile:
        return cls(
            team=UUID(data["team"]),
            language=Language(data.get("language", "da")),
        )

    @classmethod
    def _view(cls, data: Any) -> TeamFile:
        view: TeamFile = TeamFile._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowTemplate(Query["TemplateView"]):
    """The seats of a usual composition, to begin from."""

    NAME: ClassVar[str] = "team.template"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("template", "template", False),
    )

    template: SeatTemplate | str
    """Which composition."""

    @classmethod
    def _read(cls, data: Any) -> ShowTemplate:
        return cls(
            template=SeatTemplate(data["template"]),
        )

    @classmethod
    def _view(cls, data: Any) -> TemplateView:
        view: TemplateView = TemplateView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowWays(Query["WayCatalogue"]):
    """The whole catalogue, for everybody."""

    NAME: ClassVar[str] = "way.catalogue"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> ShowWays:
        return cls()

    @classmethod
    def _view(cls, data: Any) -> WayCatalogue:
        view: WayCatalogue = WayCatalogue._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class SignAgreement(Command):
    """A party signs the latest version. An organisation signs by whoever holds a mandate to sign,
    never by staff; the municipality by staff. Nobody signs for two parties. Every party must be at
    work. When all have signed, it holds from its first day, and a notice that was given before is
    taken back.
    """

    NAME: ClassVar[str] = "partnership.sign"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("agreement", "agreement", False),
        ("version", "version", False),
        ("by", "by", False),
    )

    agreement: UUID | str
    """The agreement."""

    version: int
    """The version that was read: the latest."""

    by: Party | Mapping[str, Any]
    """Which party signs."""

    @classmethod
    def _read(cls, data: Any) -> SignAgreement:
        return cls(
            agreement=UUID(data["agreement"]),
            version=data["version"],
            by=Party._read(data["by"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedDay(Record):
    """A day that a deadline passed over, and why."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("date", "date", False),
        ("reason", "reason", False),
    )

    date: Date
    """The day."""

    reason: ExclusionReason
    """Why no deadline ends on it."""

    @classmethod
    def _read(cls, data: Any) -> SkippedDay:
        return cls(
            date=day(data["date"]),
            reason=ExclusionReason._read(data["reason"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SolveMatching(Query["SolvedMatching"]):
    """Who should be asked to help where. Minimums first, then most people placed, then needs of
    first priority, then fit; the answer was checked by prices that prove it.
    """

    NAME: ClassVar[str] = "matching.solve"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("market", "market", False),
        ("work_max", "work_max", True),
    )

    market: MarketRows | Mapping[str, Any]
    """Who and what."""

    work_max: int = 10000000
    """At most so many steps; a million for whoever is not the municipality."""

    @classmethod
    def _read(cls, data: Any) -> SolveMatching:
        return cls(
            market=MarketRows._read(data["market"]),
            work_max=data.get("work_max", 10000000),
        )

    @classmethod
    def _view(cls, data: Any) -> SolvedMatching:
        view: SolvedMatching = SolvedMatching._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class SolvedMatching(Record):
    """A matching."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("pairs", "pairs", False),
        ("score", "score", False),
        ("cases", "cases", False),
        ("needs", "needs", False),
        ("volunteers", "volunteers", False),
    )

    pairs: tuple[PairIds, ...]
    """The pairs, by volunteer, then by need."""

    score: MatchScore
    """What they reach."""

    cases: int
    """The cases of the proof: 1 where prices alone prove it."""

    needs: tuple[NeedOutcome, ...]
    """The needs, in the order of their ids."""

    volunteers: tuple[VolunteerOutcome, ...]
    """The volunteers, in the order of their ids."""

    @classmethod
    def _read(cls, data: Any) -> SolvedMatching:
        return cls(
            pairs=items(data["pairs"], PairIds._read),
            score=MatchScore._read(data["score"]),
            cases=data["cases"],
            needs=items(data["needs"], NeedOutcome._read),
            volunteers=items(data["volunteers"], VolunteerOutcome._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitIdea(Command):
    """Makes several ideas of one. Whoever supported it supports each part until they say otherwise,
    and is to be told.
    """

    NAME: ClassVar[str] = "idea.split"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("parts", "parts", False),
    )

    idea: UUID | str
    """The idea to split."""

    parts: Collection[IdeaPart | Mapping[str, Any]]
    """The ideas it is split into, 2 to 20."""

    @classmethod
    def _read(cls, data: Any) -> SplitIdea:
        return cls(
            idea=UUID(data["idea"]),
            parts=items(data["parts"], IdeaPart._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread(Record):
    """How even the chances of the people are who can be drawn."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("minimum", "minimum", False),
        ("mean", "mean", False),
        ("maximum", "maximum", False),
        ("gini", "gini", False),
        ("without_chance", "without_chance", False),
    )

    minimum: float
    """The smallest chance."""

    mean: float
    """The mean: seats by people."""

    maximum: float
    """The largest chance."""

    gini: float
    """Gini's coefficient: 0 where all chances are the same, near 1 where few people have all the
    chance.
    """

    without_chance: int
    """How many people have no chance."""

    @classmethod
    def _read(cls, data: Any) -> Spread:
        return cls(
            minimum=data["minimum"],
            mean=data["mean"],
            maximum=data["maximum"],
            gini=data["gini"],
            without_chance=data["without_chance"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class StableMatching(Query["StableView"]):
    """The matching by the wishes of both sides, in which no volunteer and need would rather have
    one another. It may place fewer people and leave minimums unmet: `matching.frontier` shows what
    it costs.
    """

    NAME: ClassVar[str] = "matching.stable"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("market", "market", False),
    )

    market: MarketRows | Mapping[str, Any]
    """Who and what."""

    @classmethod
    def _read(cls, data: Any) -> StableMatching:
        return cls(
            market=MarketRows._read(data["market"]),
        )

    @classmethod
    def _view(cls, data: Any) -> StableView:
        view: StableView = StableView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class StableView(Record):
    """A matching by the wishes of both sides."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("pairs", "pairs", False),
        ("score", "score", False),
        ("guaranteed", "guaranteed", False),
        ("blocking", "blocking", False),
        ("missed", "missed", False),
    )

    pairs: tuple[PairIds, ...]
    """The pairs, by volunteer, then by need."""

    score: MatchScore
    """What they reach."""

    guaranteed: bool
    """Whether the rules are such that no pair can block."""

    blocking: tuple[PairIds, ...]
    """The pairs that would rather have one another all the same; none where that is guaranteed."""

    missed: tuple[str, ...]
    """The needs with fewer people than their minimum."""

    @classmethod
    def _read(cls, data: Any) -> StableView:
        return cls(
            pairs=items(data["pairs"], PairIds._read),
            score=MatchScore._read(data["score"]),
            guaranteed=data["guaranteed"],
            blocking=items(data["blocking"], PairIds._read),
            missed=items(data["missed"], same),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class StandAsCandidate(Command):
    """A citizen stands as a candidate, and is named as one; a protected name nobody sees. For the
    citizen, and for staff on their behalf. The age on the election day comes from the profile's
    year of birth; where that leaves it open, staff must have seen it. The receipt names the
    candidate, by number.
    """

    NAME: ClassVar[str] = "council.stand"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("citizen", "citizen", False),
        ("resident", "resident", False),
        ("age_seen", "age_seen", True),
    )

    organisation: UUID | str
    """The council."""

    citizen: UUID | str
    """Who stands."""

    resident: bool
    """That they live in the municipality."""

    age_seen: bool = False
    """That staff have seen that they have the age on the election day."""

    @classmethod
    def _read(cls, data: Any) -> StandAsCandidate:
        return cls(
            organisation=UUID(data["organisation"]),
            citizen=UUID(data["citizen"]),
            resident=data["resident"],
            age_seen=data.get("age_seen", False),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class StartAssignment(Command):
    """The work begins. Every safeguard must be in place: nothing else makes an assignment active.
    For the poster and staff.
    """

    NAME: ClassVar[str] = "assignment.start"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("assignment", "assignment", False),
    )

    assignment: UUID | str
    """The assignment."""

    @classmethod
    def _read(cls, data: Any) -> StartAssignment:
        return cls(
            assignment=UUID(data["assignment"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmitApplication(Command):
    """Hands the application in, while the call is open. It must hold what the call asks for. For
    whoever holds a mandate to apply.
    """

    NAME: ClassVar[str] = "grant.submit"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("grant", "grant", False),
    )

    grant: UUID | str
    """The application."""

    @classmethod
    def _read(cls, data: Any) -> SubmitApplication:
        return cls(
            grant=UUID(data["grant"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmitResponse(Command):
    """Sends a response by the form. It arrives now. For everybody."""

    NAME: ClassVar[str] = "response.submit"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("response", "response", False),
        ("hearing", "hearing", False),
        ("content", "content", False),
        ("citizen", "citizen", True),
    )

    response: UUID | str = field(default_factory=uuid4)
    """A fresh id."""

    hearing: UUID | str
    """The hearing."""

    content: ResponseContent | Mapping[str, Any]
    """What it says and who sends it."""

    citizen: UUID | str | None = None
    """The sender's account, where they have one and wish it to be tied to the response."""

    @classmethod
    def _read(cls, data: Any) -> SubmitResponse:
        return cls(
            response=UUID(data["response"]),
            hearing=UUID(data["hearing"]),
            content=ResponseContent._read(data["content"]),
            citizen=maybe(data.get("citizen"), UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestRedactions(Query["SuggestedRedactions"]):
    """What a program finds to hide, and the text as it would be published. Names need a person's
    eye: no program finds them all. For staff.
    """

    NAME: ClassVar[str] = "response.suggest"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("response", "response", False),
    )

    response: UUID | str
    """The response."""

    @classmethod
    def _read(cls, data: Any) -> SuggestRedactions:
        return cls(
            response=UUID(data["response"]),
        )

    @classmethod
    def _view(cls, data: Any) -> SuggestedRedactions:
        view: SuggestedRedactions = SuggestedRedactions._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestedRedactions(Record):
    """What a program finds to hide."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("text_version", "text_version", False),
        ("prose", "prose", False),
        ("spans", "spans", False),
        ("redacted", "redacted", False),
        ("clean", "clean", False),
    )

    text_version: int
    """The version of the text."""

    prose: str
    """The prose as it came: what the spans refer to."""

    spans: tuple[RedactionSpan, ...]
    """What the program found, and what was hidden before."""

    redacted: str
    """The prose without it."""

    clean: bool
    """Whether the check after redaction found nothing more."""

    @classmethod
    def _read(cls, data: Any) -> SuggestedRedactions:
        return cls(
            text_version=data["text_version"],
            prose=data["prose"],
            spans=items(data["spans"], RedactionSpan._read),
            redacted=data["redacted"],
            clean=data["clean"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementApplication(Command):
    """Tells more after the municipality asked for it: the application as a whole. For whoever holds
    a mandate to apply, until the end of the last day; for staff, who take down what came.
    """

    NAME: ClassVar[str] = "grant.supplement"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("grant", "grant", False),
        ("content", "content", False),
    )

    grant: UUID | str
    """The application."""

    content: ApplicationContent | Mapping[str, Any]
    """What it says now."""

    @classmethod
    def _read(cls, data: Any) -> SupplementApplication:
        return cls(
            grant=UUID(data["grant"]),
            content=ApplicationContent._read(data["content"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementResponse(Command):
    """Adds something to a response, before the deadline. What was reviewed and answered before is
    reviewed and answered again. For the sender with an account, and for staff.
    """

    NAME: ClassVar[str] = "response.supplement"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("response", "response", False),
        ("text", "text", False),
        ("attachments", "attachments", True),
        ("received_at", "received_at", True),
    )

    response: UUID | str
    """The response."""

    text: str
    """What is added."""

    attachments: Collection[AttachmentRef | Mapping[str, Any]] | None = None
    """The files that come along."""

    received_at: DateTime | str | None = None
    """When it arrived, where staff record it; now where it is not given."""

    @classmethod
    def _read(cls, data: Any) -> SupplementResponse:
        return cls(
            response=UUID(data["response"]),
            text=data["text"],
            attachments=maybe(data.get("attachments"), lambda value: items(value, AttachmentRef._read)),
            received_at=maybe(data.get("received_at"), instant),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportIdea(Command):
    """Supports an idea, or its newer version instead of an earlier one."""

    NAME: ClassVar[str] = "idea.support"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("citizen", "citizen", False),
        ("version", "version", True),
    )

    idea: UUID | str
    """The idea."""

    citizen: UUID | str
    """Who supports it: the actor, or the citizen for whom staff do it."""

    version: int | None = None
    """The version that was read. Where the idea has another one meanwhile, nothing is done."""

    @classmethod
    def _read(cls, data: Any) -> SupportIdea:
        return cls(
            idea=UUID(data["idea"]),
            citizen=UUID(data["citizen"]),
            version=data.get("version"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportRate(Record):
    """What a local council gets in one year: data, since each municipality and each year has its
    own.
    """

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("year", "year", False),
        ("inhabitants_above", "inhabitants_above", False),
        ("above_oere", "above_oere", False),
        ("otherwise_oere", "otherwise_oere", False),
    )

    year: int
    """The year."""

    inhabitants_above: int
    """More inhabitants than this, not as many, give the higher amount."""

    above_oere: int
    """The amount above that number, in øre."""

    otherwise_oere: int
    """The amount for that number and below, in øre."""

    @classmethod
    def _read(cls, data: Any) -> SupportRate:
        return cls(
            year=data["year"],
            inhabitants_above=data["inhabitants_above"],
            above_oere=data["above_oere"],
            otherwise_oere=data["otherwise_oere"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportView(Record):
    """What a local council gets."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("rate", "rate", False),
        ("inhabitants", "inhabitants", False),
        ("amount_oere", "amount_oere", False),
        ("danish", "danish", False),
        ("english", "english", False),
    )

    rate: SupportRate
    """The rate by which it was found."""

    inhabitants: int
    """How many live there."""

    amount_oere: int
    """How much, in øre."""

    danish: str
    """Why, in Danish."""

    english: str
    """Why, in English."""

    @classmethod
    def _read(cls, data: Any) -> SupportView:
        return cls(
            rate=SupportRate._read(data["rate"]),
            inhabitants=data["inhabitants"],
            amount_oere=data["amount_oere"],
            danish=data["danish"],
            english=data["english"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SupporterView(Record):
    """One supporter."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("version", "version", False),
        ("contact", "contact", False),
    )

    citizen: UUID
    """The citizen."""

    version: int
    """The version supported; 0 for an idea that this one was made from."""

    contact: ContactChannel
    """How the citizen wishes to be reached."""

    @classmethod
    def _read(cls, data: Any) -> SupporterView:
        return cls(
            citizen=UUID(data["citizen"]),
            version=data["version"],
            contact=ContactChannel(data["contact"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportersView(Record):
    """The supporters of an idea."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("version", "version", False),
        ("supporters", "supporters", False),
    )

    version: int
    """The idea's version now."""

    supporters: tuple[SupporterView, ...]
    """The supporters who are still in the bank, in the order of their ids."""

    @classmethod
    def _read(cls, data: Any) -> SupportersView:
        return cls(
            version=data["version"],
            supporters=items(data["supporters"], SupporterView._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOverCitizen(Command):
    """A citizen with a verified identity takes over the record that staff entered for them."""

    NAME: ClassVar[str] = "citizen.take_over"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("person", "person", False),
        ("assurance", "assurance", False),
    )

    citizen: UUID | str
    """The record."""

    person: str
    """The person's mark; see `Town::recognise`."""

    assurance: Assurance | str
    """How surely the host knows who it is: substantial or high."""

    @classmethod
    def _read(cls, data: Any) -> TakeOverCitizen:
        return cls(
            citizen=UUID(data["citizen"]),
            person=data["person"],
            assurance=Assurance(data["assurance"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeUpIdea(Command):
    """A task takes the idea up."""

    NAME: ClassVar[str] = "idea.take_up"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("task", "task", False),
    )

    idea: UUID | str
    """The idea."""

    task: str
    """The task or team that works on it."""

    @classmethod
    def _read(cls, data: Any) -> TakeUpIdea:
        return cls(
            idea=UUID(data["idea"]),
            task=data["task"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskContact(Record):
    """What a task brings volunteers into contact with: what safeguards it needs follows from that."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("children", "children", True),
        ("homes", "homes", True),
        ("money", "money", True),
    )

    children: bool | None = None
    """Direct contact with children under 15 (børneattestloven)."""

    homes: bool | None = None
    """It leads into private homes."""

    money: bool | None = None
    """It is about money."""

    @classmethod
    def _read(cls, data: Any) -> TaskContact:
        return cls(
            children=data.get("children"),
            homes=data.get("homes"),
            money=data.get("money"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamCalendar(Record):
    """A calendar file."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("ics", "ics", False),
    )

    ics: str
    """The file's content, `text/calendar`."""

    @classmethod
    def _read(cls, data: Any) -> TeamCalendar:
        return cls(
            ics=data["ics"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamFile(Record):
    """A page."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("html", "html", False),
    )

    html: str
    """The page, `text/html`."""

    @classmethod
    def _read(cls, data: Any) -> TeamFile:
        return cls(
            html=data["html"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamItem(Record):
    """One team of a list."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("kind", "kind", False),
        ("title", "title", False),
        ("stage", "stage", False),
        ("last_day", "last_day", True),
    )

    team: UUID
    """The team."""

    kind: TeamKind
    """What kind."""

    title: str
    """Its name."""

    stage: TeamStage
    """Where it stands now."""

    last_day: Date | None = None
    """The last day for interest, where there was a call."""

    @classmethod
    def _read(cls, data: Any) -> TeamItem:
        return cls(
            team=UUID(data["team"]),
            kind=TeamKind(data["kind"]),
            title=data["title"],
            stage=TeamStage(data["stage"]),
            last_day=maybe(data.get("last_day"), day),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamList(Record):
    """A page of teams."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("total", "total", False),
        ("teams", "teams", False),
        ("next", "next", True),
    )

    total: int
    """How many there are in all."""

    teams: tuple[TeamItem, ...]
    """The teams of this page, in the order of their ids."""

    next: UUID | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    @classmethod
    def _read(cls, data: Any) -> TeamList:
        return cls(
            total=data["total"],
            teams=items(data["teams"], TeamItem._read),
            next=maybe(data.get("next"), UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamOpenness(Record):
    """What a team lets others see. Its meetings are closed where the law does not open them."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("agendas", "agendas", True),
        ("minutes", "minutes", True),
    )

    agendas: bool = False
    """Whether everybody sees the agendas."""

    minutes: bool = False
    """Whether everybody sees approved minutes."""

    @classmethod
    def _read(cls, data: Any) -> TeamOpenness:
        return cls(
            agendas=data.get("agendas", False),
            minutes=data.get("minutes", False),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamRule(Record):
    """What holds for a kind of team."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("kind", "kind", False),
        ("appointed_by", "appointed_by", False),
        ("seats_min", "seats_min", False),
        ("seats_max", "seats_max", False),
        ("within_council_term", "within_council_term", False),
        ("years_max", "years_max", False),
        ("may_decide", "may_decide", False),
        ("politicians", "politicians", False),
        ("provision", "provision", False),
        ("provision_english", "provision_english", False),
        ("age_max", "age_max", True),
        ("age_min", "age_min", True),
        ("valid_from", "valid_from", True),
        ("valid_to", "valid_to", True),
    )

    kind: TeamKind
    """Which kind."""

    appointed_by: tuple[AppointingBody, ...]
    """Who may appoint."""

    seats_min: int
    """At least so many seats."""

    seats_max: int
    """At most so many seats."""

    within_council_term: bool
    """Whether it ends with the council's term at the latest."""

    years_max: int
    """A term lasts at most so many years."""

    may_decide: bool
    """Whether it may be given power to decide within a fixed task."""

    politicians: bool
    """Whether politicians may sit in it."""

    provision: str
    """On what that rests, in Danish."""

    provision_english: str
    """On what that rests, in English."""

    age_max: int | None = None
    """Members are at most so old, in years."""

    age_min: int | None = None
    """Members are at least so old, in years."""

    valid_from: Date | None = None
    """From this day on, inclusive. Absent: always was."""

    valid_to: Date | None = None
    """Until this day, inclusive. Absent: still is."""

    @classmethod
    def _read(cls, data: Any) -> TeamRule:
        return cls(
            kind=TeamKind(data["kind"]),
            appointed_by=items(data["appointed_by"], AppointingBody),
            seats_min=data["seats_min"],
            seats_max=data["seats_max"],
            within_council_term=data["within_council_term"],
            years_max=data["years_max"],
            may_decide=data["may_decide"],
            politicians=data["politicians"],
            provision=data["provision"],
            provision_english=data["provision_english"],
            age_max=data.get("age_max"),
            age_min=data.get("age_min"),
            valid_from=maybe(data.get("valid_from"), day),
            valid_to=maybe(data.get("valid_to"), day),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamView(Record):
    """A team as the actor may see it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("kind", "kind", False),
        ("title", "title", False),
        ("stage", "stage", False),
        ("topics", "topics", False),
        ("ideas", "ideas", False),
        ("seats", "seats", False),
        ("vacant", "vacant", False),
        ("draws", "draws", False),
        ("members", "members", False),
        ("groups", "groups", False),
        ("declarations", "declarations", False),
        ("deliverables", "deliverables", False),
        ("recommendations", "recommendations", False),
        ("challenge", "challenge", True),
        ("dissolved_because", "dissolved_because", True),
        ("recruitment", "recruitment", True),
        ("terms", "terms", True),
    )

    team: UUID
    """The team."""

    kind: TeamKind
    """What kind."""

    title: str
    """Its name."""

    stage: TeamStage
    """Where it stands now."""

    topics: tuple[str, ...]
    """The interest areas."""

    ideas: tuple[UUID, ...]
    """The ideas that led to it."""

    seats: tuple[SeatGroupSpec, ...]
    """The seats."""

    vacant: int
    """How many seats are free."""

    draws: tuple[DrawView, ...]
    """The draws, in their order."""

    members: tuple[MemberView, ...]
    """The members; staff see every appointment there ever was."""

    groups: tuple[WorkingGroupView, ...]
    """The working groups."""

    declarations: tuple[DeclarationView, ...]
    """What was declared about impartiality; for staff."""

    deliverables: tuple[DeliverableView, ...]
    """What the team makes."""

    recommendations: tuple[RecommendationView, ...]
    """What it recommends, by number: for staff and members, and for everybody once it has reported."""

    challenge: str | None = None
    """The challenge."""

    dissolved_because: str | None = None
    """Why it was dissolved."""

    recruitment: RecruitmentView | None = None
    """The latest call for people."""

    terms: TermsView | None = None
    """The terms of reference that hold."""

    @classmethod
    def _read(cls, data: Any) -> TeamView:
        return cls(
            team=UUID(data["team"]),
            kind=TeamKind(data["kind"]),
            title=data["title"],
            stage=TeamStage(data["stage"]),
            topics=items(data["topics"], same),
            ideas=items(data["ideas"], UUID),
            seats=items(data["seats"], SeatGroupSpec._read),
            vacant=data["vacant"],
            draws=items(data["draws"], DrawView._read),
            members=items(data["members"], MemberView._read),
            groups=items(data["groups"], WorkingGroupView._read),
            declarations=items(data["declarations"], DeclarationView._read),
            deliverables=items(data["deliverables"], DeliverableView._read),
            recommendations=items(data["recommendations"], RecommendationView._read),
            challenge=data.get("challenge"),
            dissolved_because=data.get("dissolved_because"),
            recruitment=maybe(data.get("recruitment"), RecruitmentView._read),
            terms=maybe(data.get("terms"), TermsView._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateView(Record):
    """The seats of a usual composition."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("seats", "seats", False),
    )

    seats: tuple[SeatGroupSpec, ...]
    """The groups of seats."""

    @classmethod
    def _read(cls, data: Any) -> TemplateView:
        return cls(
            seats=items(data["seats"], SeatGroupSpec._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsText(Record):
    """The words of the terms of reference. Public."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("purpose", "purpose", False),
        ("tasks", "tasks", False),
        ("reports_to", "reports_to", False),
        ("delimitation", "delimitation", True),
        ("evaluation", "evaluation", True),
        ("resources", "resources", True),
    )

    purpose: str
    """The purpose (*formål*)."""

    tasks: tuple[str, ...]
    """The tasks (*opgaver*)."""

    reports_to: tuple[str, ...]
    """To whom it reports, such as a standing committee."""

    delimitation: str | None = None
    """What it does not deal with (*afgrænsning*)."""

    evaluation: str | None = None
    """How the work is to be evaluated."""

    resources: str | None = None
    """What it can draw on: secretariat, money, rooms."""

    @classmethod
    def _read(cls, data: Any) -> TermsText:
        return cls(
            purpose=data["purpose"],
            tasks=items(data["tasks"], same),
            reports_to=items(data["reports_to"], same),
            delimitation=data.get("delimitation"),
            evaluation=data.get("evaluation"),
            resources=data.get("resources"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsView(Record):
    """The terms of reference, as everybody sees them."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("version", "version", False),
        ("by", "by", False),
        ("from_", "from", False),
        ("to", "to", False),
        ("power", "power", False),
        ("openness", "openness", False),
        ("meetings", "meetings", True),
        ("text", "text", True),
    )

    version: int
    """The version, from 1."""

    by: AppointingBody
    """Who adopted them."""

    from_: Date
    """The first day."""

    to: Date
    """The last day, inclusive."""

    power: DecisionPower
    """Whether the team advises or decides."""

    openness: TeamOpenness
    """What others see."""

    meetings: MeetingPlan | None = None
    """How often it meets."""

    text: TermsText | None = None
    """The words."""

    @classmethod
    def _read(cls, data: Any) -> TermsView:
        return cls(
            version=data["version"],
            by=AppointingBody(data["by"]),
            from_=day(data["from"]),
            to=day(data["to"]),
            power=DecisionPower(data["power"]),
            openness=TeamOpenness._read(data["openness"]),
            meetings=maybe(data.get("meetings"), MeetingPlan._read),
            text=maybe(data.get("text"), TermsText._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeAgreement(Record):
    """How far two coders agree on one theme."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("theme", "theme", False),
        ("both", "both", False),
        ("first_only", "first_only", False),
        ("second_only", "second_only", False),
        ("neither", "neither", False),
        ("f1", "f1", True),
        ("kappa", "kappa", True),
    )

    theme: str
    """The theme."""

    both: int
    """Responses that both gave it."""

    first_only: int
    """Responses that only the first gave it."""

    second_only: int
    """Responses that only the second gave it."""

    neither: int
    """Responses that neither gave it."""

    f1: float | None = None
    """The harmonic mean of precision and recall (F1) of the second against the first, 0 to 1;
    absent where neither gave it.
    """

    kappa: float | None = None
    """Cohen's kappa (1960): agreement beyond chance, 1 at best; absent where chance alone explains
    all.
    """

    @classmethod
    def _read(cls, data: Any) -> ThemeAgreement:
        return cls(
            theme=data["theme"],
            both=data["both"],
            first_only=data["first_only"],
            second_only=data["second_only"],
            neither=data["neither"],
            f1=data.get("f1"),
            kappa=data.get("kappa"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeMark(Record):
    """One theme that a response touches, perhaps in a segment of it, perhaps about a section of the
    documents.
    """

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("theme", "theme", False),
        ("end", "end", True),
        ("section", "section", True),
        ("start", "start", True),
    )

    theme: str
    """The theme."""

    end: int | None = None
    """The character after the segment's last."""

    section: str | None = None
    """The section of the documents that it is said about."""

    start: int | None = None
    """The segment's first character in the response's prose, in Unicode scalar values from 0;
    absent for the whole.
    """

    @classmethod
    def _read(cls, data: Any) -> ThemeMark:
        return cls(
            theme=data["theme"],
            end=data.get("end"),
            section=data.get("section"),
            start=data.get("start"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeView(Record):
    """A theme as everybody sees it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("theme", "theme", False),
        ("labels", "labels", False),
        ("retired", "retired", False),
        ("parent", "parent", True),
    )

    theme: str
    """Its key."""

    labels: Mapping[str, str]
    """Its names."""

    retired: bool
    """Whether it is no longer used."""

    parent: str | None = None
    """The theme above it."""

    @classmethod
    def _read(cls, data: Any) -> ThemeView:
        return cls(
            theme=data["theme"],
            labels=entries(data["labels"], same),
            retired=data["retired"],
            parent=data.get("parent"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TieAgreement(Command):
    """Says which needs an agreement meets and which grants go with it, all of them; this is no part
    of what is signed. For a party, and for staff.
    """

    NAME: ClassVar[str] = "partnership.tie"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("agreement", "agreement", False),
        ("by", "by", False),
        ("grants", "grants", True),
        ("needs", "needs", True),
    )

    agreement: UUID | str
    """The agreement."""

    by: Party | Mapping[str, Any]
    """Which party says so."""

    grants: Collection[UUID | str] = ()
    """The grants, which exist; at most 500."""

    needs: Collection[UUID | str] = ()
    """The needs; at most 500."""

    @classmethod
    def _read(cls, data: Any) -> TieAgreement:
        return cls(
            agreement=UUID(data["agreement"]),
            by=Party._read(data["by"]),
            grants=items(data.get("grants", []), UUID),
            needs=items(data.get("needs", []), UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWindow(Record):
    """A stretch of time: from its beginning to before its end, at whole minutes."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("from_", "from", False),
        ("until", "until", False),
    )

    from_: DateTime
    """When it begins."""

    until: DateTime
    """When it ends, exclusive: at most 24 hours later."""

    @classmethod
    def _read(cls, data: Any) -> TimeWindow:
        return cls(
            from_=instant(data["from"]),
            until=instant(data["until"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ToInstantQuery(Query["ToInstantView"]):
    """Asks for the instant of a Danish local time."""

    NAME: ClassVar[str] = "calendar.to_instant"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("local", "local", False),
        ("choice", "choice", True),
    )

    local: DateTime | str
    """The local date and time, without zone."""

    choice: RepeatedHour | str | None = None
    """Which of the two, when the time comes twice."""

    @classmethod
    def _read(cls, data: Any) -> ToInstantQuery:
        return cls(
            local=local_time(data["local"]),
            choice=maybe(data.get("choice"), RepeatedHour),
        )

    @classmethod
    def _view(cls, data: Any) -> ToInstantView:
        view: ToInstantView = ToInstantView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ToInstantView(Record):
    """The instant of a Danish local time."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("at", "at", False),
    )

    at: DateTime
    """The instant."""

    @classmethod
    def _read(cls, data: Any) -> ToInstantView:
        return cls(
            at=instant(data["at"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatRecommendation(Command):
    """The council's answer to a recommendation, which the receipt names, with its reply. For staff."""

    NAME: ClassVar[str] = "team.treat_recommendation"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("recommendation", "recommendation", False),
        ("outcome", "outcome", False),
        ("decided_on", "decided_on", False),
        ("reply", "reply", False),
    )

    team: UUID | str
    """The team."""

    recommendation: UUID | str
    """The recommendation."""

    outcome: TreatmentOutcome | str
    """What the council made of it."""

    decided_on: Date | str
    """On which day."""

    reply: str
    """Its reply. Public."""

    @classmethod
    def _read(cls, data: Any) -> TreatRecommendation:
        return cls(
            team=UUID(data["team"]),
            recommendation=UUID(data["recommendation"]),
            outcome=TreatmentOutcome(data["outcome"]),
            decided_on=day(data["decided_on"]),
            reply=data["reply"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Vacancy(Record):
    """A panel and what has become of it. All people by pseudonym."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("left", "left", True),
        ("panel", "panel", True),
        ("reserves", "reserves", True),
        ("unavailable", "unavailable", True),
    )

    left: Collection[str] = ()
    """Members who left or declined their seat."""

    panel: Collection[str] = ()
    """The panel's members, those who left among them."""

    reserves: Collection[str] | None = None
    """The only people who may be drawn, such as a list of reserves. With none, everybody who is
    open.
    """

    unavailable: Collection[str] = ()
    """Others who said that they can't come any more."""

    @classmethod
    def _read(cls, data: Any) -> Vacancy:
        return cls(
            left=items(data.get("left", []), same),
            panel=items(data.get("panel", []), same),
            reserves=maybe(data.get("reserves"), lambda value: items(value, same)),
            unavailable=items(data.get("unavailable", []), same),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueQuota(Record):
    """How many people with one value a panel has."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("value", "value", False),
        ("min", "min", False),
        ("max", "max", False),
    )

    value: str
    """The value."""

    min: int
    """At least so many, inclusive."""

    max: int
    """At most so many, inclusive."""

    @classmethod
    def _read(cls, data: Any) -> ValueQuota:
        return cls(
            value=data["value"],
            min=data["min"],
            max=data["max"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified(Record):
    """What `Participation::verify` looked at and found in order."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("entries", "entries", False),
        ("streams", "streams", False),
        ("texts", "texts", False),
        ("texts_erased", "texts_erased", False),
        ("time_corrections", "time_corrections", False),
    )

    entries: int
    """Entries whose hash, position, version and time were checked."""

    streams: int
    """Streams whose stored state equals the replay of its entries."""

    texts: int
    """Texts in the vault that are as they were sealed."""

    texts_erased: int
    """Texts that the vault holds no longer, because they were erased."""

    time_corrections: int
    """How often staff corrected the time of a stream."""

    @classmethod
    def _read(cls, data: Any) -> Verified:
        return cls(
            entries=data["entries"],
            streams=data["streams"],
            texts=data["texts"],
            texts_erased=data["texts_erased"],
            time_corrections=data["time_corrections"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyCitizen(Command):
    """A citizen who enrolled without identification verifies their identity."""

    NAME: ClassVar[str] = "citizen.verify"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("person", "person", False),
        ("assurance", "assurance", False),
    )

    citizen: UUID | str
    """The citizen."""

    person: str
    """The person's mark; see `Town::recognise`."""

    assurance: Assurance | str
    """How surely the host knows who it is: substantial or high."""

    @classmethod
    def _read(cls, data: Any) -> VerifyCitizen:
        return cls(
            citizen=UUID(data["citizen"]),
            person=data["person"],
            assurance=Assurance(data["assurance"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyDraw(Query["Replay"]):
    """Replays a draw from the published text alone."""

    NAME: ClassVar[str] = "sortition.verify"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("text", "text", False),
        ("sha256", "sha256", False),
        ("drawn", "drawn", False),
        ("claimed", "claimed", True),
    )

    text: str
    """The text, byte for byte."""

    sha256: str
    """The hash that was announced."""

    drawn: Drawn | Mapping[str, Any]
    """What the balls, the dice or the beacon showed."""

    claimed: int | None = None
    """The number of the panel that is said to have been drawn."""

    @classmethod
    def _read(cls, data: Any) -> VerifyDraw:
        return cls(
            text=data["text"],
            sha256=data["sha256"],
            drawn=Drawn._read(data["drawn"]),
            claimed=data.get("claimed"),
        )

    @classmethod
    def _view(cls, data: Any) -> Replay:
        view: Replay = Replay._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class VetoClaim(Record):
    """An authority's claim that its objection is a veto (planloven § 28)."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("provision", "provision", False),
        ("reasoned", "reasoned", False),
        ("refers_to_effect", "refers_to_effect", False),
    )

    provision: str
    """The provision under which it may veto, such as "planloven § 29"."""

    reasoned: bool
    """Whether it gives its reasons."""

    refers_to_effect: bool
    """Whether it refers to the effect under § 28, stk. 1."""

    @classmethod
    def _read(cls, data: Any) -> VetoClaim:
        return cls(
            provision=data["provision"],
            reasoned=data["reasoned"],
            refers_to_effect=data["refers_to_effect"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidDraw(Command):
    """Takes back a draw that can't be drawn, such as when a beacon stopped, or whose randomness was
    read wrong and from which nobody is appointed yet. It stays in the team's public list, with the
    reason. The receipt names it. For staff.
    """

    NAME: ClassVar[str] = "team.void_draw"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("reason", "reason", False),
    )

    team: UUID | str
    """The team."""

    reason: str
    """Why. Public."""

    @classmethod
    def _read(cls, data: Any) -> VoidDraw:
        return cls(
            team=UUID(data["team"]),
            reason=data["reason"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Volunteer(Record):
    """A person who can be drawn, by pseudonym."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("id", "id", False),
        ("features", "features", True),
        ("fits", "fits", True),
        ("household", "household", True),
        ("standing", "standing", True),
    )

    id: str
    """A pseudonym: 1 to 64 letters a to z of either case, digits, dots, hyphens or underscores. It
    is published.
    """

    features: Mapping[str, str] | None = None
    """The person's value for each feature. Features without quotas are not looked at."""

    fits: tuple[str, ...] | None = None
    """The seat groups the person fits; only looked at where the rules have some."""

    household: str | None = None
    """What those who live together share; only looked at where the rules limit a household."""

    standing: Standing | None = None
    """Whether the person can be drawn at all, or must be."""

    @classmethod
    def _read(cls, data: Any) -> Volunteer:
        return cls(
            id=data["id"],
            features=maybe(data.get("features"), lambda value: entries(value, same)),
            fits=maybe(data.get("fits"), lambda value: items(value, same)),
            household=data.get("household"),
            standing=maybe(data.get("standing"), Standing),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class VolunteerConditions(Record):
    """Under which conditions volunteers help."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("child_certificate", "child_certificate", True),
        ("confidentiality", "confidentiality", True),
        ("criminal_record", "criminal_record", True),
        ("expenses", "expenses", True),
        ("insured_by", "insured_by", True),
        ("training", "training", True),
    )

    child_certificate: bool = False
    """Whether they need a child certificate (*børneattest*)."""

    confidentiality: bool = False
    """Whether they declare confidentiality (*tavshedserklæring*)."""

    criminal_record: bool = False
    """Whether they show a criminal record (*straffeattest*)."""

    expenses: str | None = None
    """Which expenses are covered, and by whom."""

    insured_by: Party | None = None
    """Which party insures them (the municipality may: serviceloven § 18 a); nobody but themselves
    where it is not given.
    """

    training: str | None = None
    """How they are trained and introduced."""

    @classmethod
    def _read(cls, data: Any) -> VolunteerConditions:
        return cls(
            child_certificate=data.get("child_certificate", False),
            confidentiality=data.get("confidentiality", False),
            criminal_record=data.get("criminal_record", False),
            expenses=data.get("expenses"),
            insured_by=maybe(data.get("insured_by"), Party._read),
            training=data.get("training"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class VolunteerMatch(Record):
    """What the matching makes of a volunteer."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("needs", "needs", False),
        ("others", "others", False),
    )

    citizen: UUID
    """Who."""

    needs: tuple[UUID, ...]
    """The needs that they are proposed for."""

    others: tuple[OtherNeed, ...]
    """The other needs that they suit, and why not these. Where both lists are empty nothing suits."""

    @classmethod
    def _read(cls, data: Any) -> VolunteerMatch:
        return cls(
            citizen=UUID(data["citizen"]),
            needs=items(data["needs"], UUID),
            others=items(data["others"], OtherNeed._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class VolunteerMove(Record):
    """A volunteer for whom something changes."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("volunteer", "volunteer", False),
        ("left", "left", False),
        ("taken", "taken", False),
    )

    volunteer: str
    """The volunteer."""

    left: tuple[str, ...]
    """The needs that they had and have no more."""

    taken: tuple[str, ...]
    """The needs that they have now and had not."""

    @classmethod
    def _read(cls, data: Any) -> VolunteerMove:
        return cls(
            volunteer=data["volunteer"],
            left=items(data["left"], same),
            taken=items(data["taken"], same),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class VolunteerOutcome(Record):
    """A volunteer in a matching, explained."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("volunteer", "volunteer", False),
        ("needs", "needs", False),
        ("others", "others", False),
    )

    volunteer: str
    """The volunteer."""

    needs: tuple[str, ...]
    """The needs they get."""

    others: tuple[OtherOutcome, ...]
    """The other needs that they suit, and why not these."""

    @classmethod
    def _read(cls, data: Any) -> VolunteerOutcome:
        return cls(
            volunteer=data["volunteer"],
            needs=items(data["needs"], same),
            others=items(data["others"], OtherOutcome._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Warnings(Record):
    """What somebody should know before a draw whose quotas can be met."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("no_chance", "no_chance", False),
        ("exhausted", "exhausted", False),
    )

    no_chance: tuple[str, ...]
    """The pseudonyms of people who are in no panel that keeps the rules, though not excluded."""

    exhausted: tuple[RuleName, ...]
    """Quotas that need everybody to whom they apply: their people have no lottery, and when one of
    them leaves, the quota can't be met.
    """

    @classmethod
    def _read(cls, data: Any) -> Warnings:
        return cls(
            no_chance=items(data["no_chance"], same),
            exhausted=items(data["exhausted"], RuleName._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WayCatalogue(Record):
    """All ways to take part."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("ways", "ways", False),
    )

    ways: tuple[WayView, ...]
    """The ways, those no longer offered included, in the order of their keys."""

    @classmethod
    def _read(cls, data: Any) -> WayCatalogue:
        return cls(
            ways=items(data["ways"], WayView._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WayView(Record):
    """One way to take part."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("way", "way", False),
        ("version", "version", False),
        ("labels", "labels", False),
        ("entry", "entry", False),
        ("offered", "offered", False),
    )

    way: str
    """Its key."""

    version: int
    """Its version, from 1."""

    labels: Mapping[str, str]
    """Its names by language."""

    entry: WayEntry
    """Who gets in."""

    offered: bool
    """Whether it is still offered."""

    @classmethod
    def _read(cls, data: Any) -> WayView:
        return cls(
            way=data["way"],
            version=data["version"],
            labels=entries(data["labels"], same),
            entry=WayEntry(data["entry"]),
            offered=data["offered"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WhitePaperRow(Record):
    """A response's row in the white paper."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("response", "response", False),
        ("number", "number", False),
        ("received_on", "received_on", False),
        ("timely", "timely", False),
        ("channel", "channel", False),
        ("kind", "kind", False),
        ("name", "name", False),
        ("objection", "objection", False),
        ("veto", "veto", False),
        ("themes", "themes", False),
        ("sections", "sections", False),
        ("segments", "segments", False),
        ("end", "end", False),
        ("answer", "answer", True),
        ("group", "group", True),
        ("organisation", "organisation", True),
        ("reviewer", "reviewer", True),
        ("stance", "stance", True),
        ("text", "text", True),
        ("withheld_because", "withheld_because", True),
    )

    response: UUID
    """The response."""

    number: int
    """Its number within the hearing."""

    received_on: Date
    """The day on which it arrived."""

    timely: bool
    """Whether it came in time."""

    channel: ResponseChannel
    """How it came."""

    kind: RespondentKind
    """For whom its sender answers."""

    name: str
    """Who sent it, as the public may know it."""

    objection: bool
    """Whether it is an objection in time with legal effect."""

    veto: bool
    """Whether it is a veto."""

    themes: tuple[str, ...]
    """The themes it touches, by name."""

    sections: tuple[str, ...]
    """The sections of the documents it speaks about, by heading."""

    segments: tuple[Segment, ...]
    """What it says about single sections of the documents, where that is fit for publication."""

    end: EndKind
    """How it ended."""

    answer: AnswerText | None = None
    """What is answered to it alone; what is answered to a group stands with the group in
    `white_paper.get`.
    """

    group: str | None = None
    """The group in which it is answered."""

    organisation: str | None = None
    """The organisation, where its sender answers for one."""

    reviewer: UUID | None = None
    """Who found no opinion in it."""

    stance: Stance | None = None
    """Where it stands."""

    text: str | None = None
    """What it says, where that is fit for publication."""

    withheld_because: str | None = None
    """Why it is not reproduced."""

    @classmethod
    def _read(cls, data: Any) -> WhitePaperRow:
        return cls(
            response=UUID(data["response"]),
            number=data["number"],
            received_on=day(data["received_on"]),
            timely=data["timely"],
            channel=ResponseChannel(data["channel"]),
            kind=RespondentKind(data["kind"]),
            name=data["name"],
            objection=data["objection"],
            veto=data["veto"],
            themes=items(data["themes"], same),
            sections=items(data["sections"], same),
            segments=items(data["segments"], Segment._read),
            end=EndKind(data["end"]),
            answer=maybe(data.get("answer"), AnswerText._read),
            group=data.get("group"),
            organisation=data.get("organisation"),
            reviewer=maybe(data.get("reviewer"), UUID),
            stance=maybe(data.get("stance"), Stance),
            text=data.get("text"),
            withheld_because=data.get("withheld_because"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WhitePaperRows(Record):
    """A page of the white paper."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("rows", "rows", False),
        ("next", "next", True),
    )

    rows: tuple[WhitePaperRow, ...]
    """The rows."""

    next: UUID | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    @classmethod
    def _read(cls, data: Any) -> WhitePaperRows:
        return cls(
            rows=items(data["rows"], WhitePaperRow._read),
            next=maybe(data.get("next"), UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WhitePaperView(Record):
    """A white paper as a whole."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("hearing", "hearing", False),
        ("title", "title", False),
        ("begun_at", "begun_at", False),
        ("outdated", "outdated", False),
        ("theme_version", "theme_version", False),
        ("themes", "themes", False),
        ("sections", "sections", False),
        ("groups", "groups", False),
        ("counts", "counts", False),
        ("finished_at", "finished_at", True),
        ("introduction", "introduction", True),
        ("last_day", "last_day", True),
        ("opens_on", "opens_on", True),
        ("version", "version", True),
    )

    hearing: UUID
    """The hearing."""

    title: str
    """The hearing's title."""

    begun_at: DateTime
    """When work on it began."""

    outdated: bool
    """Whether something came after it was finished."""

    theme_version: int
    """The version of the themes."""

    themes: tuple[ThemeView, ...]
    """The themes."""

    sections: tuple[SectionHead, ...]
    """The sections of the hearing's documents, in order."""

    groups: tuple[GroupView, ...]
    """The groups."""

    counts: Counts
    """How many responses there are of each sort."""

    finished_at: DateTime | None = None
    """When it was finished."""

    introduction: str | None = None
    """What stands before the responses."""

    last_day: Date | None = None
    """The hearing's last day, inclusive."""

    opens_on: Date | None = None
    """The hearing's first day, inclusive."""

    version: int | None = None
    """The finished version; absent while work goes on."""

    @classmethod
    def _read(cls, data: Any) -> WhitePaperView:
        return cls(
            hearing=UUID(data["hearing"]),
            title=data["title"],
            begun_at=instant(data["begun_at"]),
            outdated=data["outdated"],
            theme_version=data["theme_version"],
            themes=items(data["themes"], ThemeView._read),
            sections=items(data["sections"], SectionHead._read),
            groups=items(data["groups"], GroupView._read),
            counts=Counts._read(data["counts"]),
            finished_at=maybe(data.get("finished_at"), instant),
            introduction=data.get("introduction"),
            last_day=maybe(data.get("last_day"), day),
            opens_on=maybe(data.get("opens_on"), day),
            version=data.get("version"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawApplication(Command):
    """Takes an application back before anything is paid. What was granted is free in the pool
    again. For whoever holds a mandate to apply, and for staff who were told.
    """

    NAME: ClassVar[str] = "grant.withdraw"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("grant", "grant", False),
    )

    grant: UUID | str
    """The application."""

    @classmethod
    def _read(cls, data: Any) -> WithdrawApplication:
        return cls(
            grant=UUID(data["grant"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawCandidacy(Command):
    """A candidate, whom the receipt names by number, withdraws, until the last day on which
    somebody can stand. For the citizen, and for staff on their behalf.
    """

    NAME: ClassVar[str] = "council.withdraw"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("organisation", "organisation", False),
        ("citizen", "citizen", False),
    )

    organisation: UUID | str
    """The council."""

    citizen: UUID | str
    """Who stood."""

    @classmethod
    def _read(cls, data: Any) -> WithdrawCandidacy:
        return cls(
            organisation=UUID(data["organisation"]),
            citizen=UUID(data["citizen"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawCertificate(Command):
    """Takes back that a certificate was obtained. Every assignment that needs it is suspended at
    once. For a mandate to safeguard, and staff.
    """

    NAME: ClassVar[str] = "safeguard.withdraw_certificate"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("assignment", "assignment", False),
    )

    assignment: UUID | str
    """An assignment of the volunteer in the organisation."""

    @classmethod
    def _read(cls, data: Any) -> WithdrawCertificate:
        return cls(
            assignment=UUID(data["assignment"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawConsent(Command):
    """Withdraws a consent, without reasons and at once."""

    NAME: ClassVar[str] = "citizen.withdraw_consent"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("purpose", "purpose", False),
    )

    citizen: UUID | str
    """The citizen."""

    purpose: str
    """To what."""

    @classmethod
    def _read(cls, data: Any) -> WithdrawConsent:
        return cls(
            citizen=UUID(data["citizen"]),
            purpose=data["purpose"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawIdea(Command):
    """Its author withdraws an idea that no task has taken up."""

    NAME: ClassVar[str] = "idea.withdraw"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
    )

    idea: UUID | str
    """The idea."""

    @classmethod
    def _read(cls, data: Any) -> WithdrawIdea:
        return cls(
            idea=UUID(data["idea"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawInterest(Command):
    """A citizen is not interested any more. What they told is deleted. Whoever was drawn declines
    with it; whoever is appointed answers the appointment instead. Not while a published draw waits
    for its randomness.
    """

    NAME: ClassVar[str] = "team.withdraw_interest"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("team", "team", False),
        ("citizen", "citizen", False),
    )

    team: UUID | str
    """The team."""

    citizen: UUID | str
    """Whose interest."""

    @classmethod
    def _read(cls, data: Any) -> WithdrawInterest:
        return cls(
            team=UUID(data["team"]),
            citizen=UUID(data["citizen"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawOffer(Command):
    """Takes an offer back. For who made it and staff."""

    NAME: ClassVar[str] = "offer.withdraw"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("offer", "offer", False),
    )

    offer: UUID | str
    """The offer."""

    @classmethod
    def _read(cls, data: Any) -> WithdrawOffer:
        return cls(
            offer=UUID(data["offer"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawResponse(Command):
    """Withdraws a response that is not published. What was journalised stays, and is counted as
    withdrawn. For the sender with an account, and for staff.
    """

    NAME: ClassVar[str] = "response.withdraw"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("response", "response", False),
    )

    response: UUID | str
    """The response."""

    @classmethod
    def _read(cls, data: Any) -> WithdrawResponse:
        return cls(
            response=UUID(data["response"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawSupport(Command):
    """Withdraws one's support."""

    NAME: ClassVar[str] = "idea.withdraw_support"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("citizen", "citizen", False),
    )

    idea: UUID | str
    """The idea."""

    citizen: UUID | str
    """Whose support: the actor's, or the citizen's for whom staff do it."""

    @classmethod
    def _read(cls, data: Any) -> WithdrawSupport:
        return cls(
            idea=UUID(data["idea"]),
            citizen=UUID(data["citizen"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WithholdResponse(Command):
    """The response is not published, nor any more. There is no way back. For staff."""

    NAME: ClassVar[str] = "response.withhold"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("response", "response", False),
        ("reason", "reason", False),
    )

    response: UUID | str
    """The response."""

    reason: str
    """Why."""

    @classmethod
    def _read(cls, data: Any) -> WithholdResponse:
        return cls(
            response=UUID(data["response"]),
            reason=data["reason"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkProof(Query["Exported"]):
    """A certificate of work done (*bevis for frivilligt arbejde*), as one accessible HTML page:
    who, for whom, when, and how many approved hours. For the volunteer, and for staff.
    """

    NAME: ClassVar[str] = "assignment.proof"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("assignment", "assignment", False),
        ("language", "language", True),
    )

    assignment: UUID | str
    """The assignment; begun, and with approved hours."""

    language: Language | str = Language.DA
    """The language."""

    @classmethod
    def _read(cls, data: Any) -> WorkProof:
        return cls(
            assignment=UUID(data["assignment"]),
            language=Language(data.get("language", "da")),
        )

    @classmethod
    def _view(cls, data: Any) -> Exported:
        view: Exported = Exported._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingDaysAfterQuery(Query["WorkingDaysAfterView"]):
    """Asks for a working day so many after another day."""

    NAME: ClassVar[str] = "calendar.working_days_after"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("start", "start", False),
        ("days", "days", False),
    )

    start: Date | str
    """The day of the event, itself not counted."""

    days: int
    """How many working days."""

    @classmethod
    def _read(cls, data: Any) -> WorkingDaysAfterQuery:
        return cls(
            start=day(data["start"]),
            days=data["days"],
        )

    @classmethod
    def _view(cls, data: Any) -> WorkingDaysAfterView:
        view: WorkingDaysAfterView = WorkingDaysAfterView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingDaysAfterView(Record):
    """The working day asked for."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("date", "date", False),
    )

    date: Date
    """The day."""

    @classmethod
    def _read(cls, data: Any) -> WorkingDaysAfterView:
        return cls(
            date=day(data["date"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingGroup(Record):
    """A working group."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("label", "label", False),
        ("members", "members", False),
    )

    label: str
    """What it is called."""

    members: tuple[int, ...]
    """The appointments of its members."""

    @classmethod
    def _read(cls, data: Any) -> WorkingGroup:
        return cls(
            label=data["label"],
            members=items(data["members"], same),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingGroupView(Record):
    """A working group with its key."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("group", "group", False),
        ("set", "set", False),
    )

    group: str
    """Its key."""

    set: WorkingGroup
    """What it is called and who is in it."""

    @classmethod
    def _read(cls, data: Any) -> WorkingGroupView:
        return cls(
            group=data["group"],
            set=WorkingGroup._read(data["set"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteTables(Query["DrawFiles"]):
    """Quotas and people as `categories.csv` and `people.csv`."""

    NAME: ClassVar[str] = "sortition.write_tables"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("features", "features", False),
        ("people", "people", False),
        ("flex", "flex", True),
    )

    features: Collection[Feature | Mapping[str, Any]]
    """The features with their quotas."""

    people: Collection[Volunteer | Mapping[str, Any]]
    """The people."""

    flex: Collection[Flex | Mapping[str, Any]] | None = None
    """How far each quota may be relaxed."""

    @classmethod
    def _read(cls, data: Any) -> WriteTables:
        return cls(
            features=items(data["features"], Feature._read),
            people=items(data["people"], Volunteer._read),
            flex=maybe(data.get("flex"), lambda value: items(value, Flex._read)),
        )

    @classmethod
    def _view(cls, data: Any) -> DrawFiles:
        view: DrawFiles = DrawFiles._read(data)
        return view


class CitizensRoom:
    """The commands and queries of `citizen`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def enrol(
        self,
        *,
        name: str,
        citizen: UUID | str | None = None,
        seed: str | None = None,
        address: Address | Mapping[str, Any] | None = None,
        assurance: Assurance | str = Assurance.NONE,
        basis: LegalBasis | str = LegalBasis.CONSENT,
        channel: Channel | str = Channel.WEB,
        consents: Collection[ConsentInput | Mapping[str, Any]] = (),
        contact: ContactChannel | str = ContactChannel.NONE,
        email: str | None = None,
        guardian: str | None = None,
        person: str | None = None,
        phone: str | None = None,
        profile: Profile | Mapping[str, Any] | None = None,
        protected: bool = False,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Opens an account in the bank. It needs no approval and no identification.

        A visitor may do it, the citizen under the id they bring, or staff on a citizen's behalf.

        Args:
            citizen: A fresh id. A fresh random one where it is `None`.
            seed: Fresh randomness: the citizen's secret starts from it. A fresh random one where it
                is `None`.
            name: The name.
            address: Postal address.
            assurance: How surely the host knows who it is.
            basis: The legal basis on which the data are kept.
            channel: How the enrolment reached the municipality.
            consents: The consents given; on the basis of consent one of them is to `enrolment`.
            contact: How the citizen wishes to be reached.
            email: E-mail address.
            guardian: The holder of parental responsibility who consents for a child.
            person: The mark of a person whose identity the host has verified; see
                `Town::recognise`.
            phone: Telephone number.
            profile: What the citizen cares for and can do.
            protected: Name and address protection.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            EnrolCitizen(
                citizen=uuid4() if citizen is None else citizen,
                seed=token_hex(16) if seed is None else seed,
                name=name,
                address=address,
                assurance=assurance,
                basis=basis,
                channel=channel,
                consents=consents,
                contact=contact,
                email=email,
                guardian=guardian,
                person=person,
                phone=phone,
                profile=profile,
                protected=protected,
            ), at=at, command_id=command_id
        )

    def take_over(
        self,
        *,
        citizen: UUID | str,
        person: str,
        assurance: Assurance | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A citizen with a verified identity takes over the record that staff entered for them.

        Args:
            citizen: The record.
            person: The person's mark; see `Town::recognise`.
            assurance: How surely the host knows who it is: substantial or high.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            TakeOverCitizen(
                citizen=citizen,
                person=person,
                assurance=assurance,
            ), at=at, command_id=command_id
        )

    def verify(
        self,
        *,
        citizen: UUID | str,
        person: str,
        assurance: Assurance | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A citizen who enrolled without identification verifies their identity.

        Args:
            citizen: The citizen.
            person: The person's mark; see `Town::recognise`.
            assurance: How surely the host knows who it is: substantial or high.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            VerifyCitizen(
                citizen=citizen,
                person=person,
                assurance=assurance,
            ), at=at, command_id=command_id
        )

    def change_profile(
        self,
        *,
        citizen: UUID | str,
        profile: Profile | Mapping[str, Any],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Replaces the profile as a whole.

        Args:
            citizen: The citizen.
            profile: The new profile.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ChangeProfile(
                citizen=citizen,
                profile=profile,
            ), at=at, command_id=command_id
        )

    def change_contact(
        self,
        *,
        citizen: UUID | str,
        name: str,
        address: Address | Mapping[str, Any] | None = None,
        contact: ContactChannel | str = ContactChannel.NONE,
        email: str | None = None,
        phone: str | None = None,
        protected: bool = False,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Replaces name and contact as a whole.

        Args:
            citizen: The citizen.
            name: The name.
            address: Postal address.
            contact: How the citizen wishes to be reached.
            email: E-mail address.
            phone: Telephone number.
            protected: Name and address protection.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ChangeContact(
                citizen=citizen,
                name=name,
                address=address,
                contact=contact,
                email=email,
                phone=phone,
                protected=protected,
            ), at=at, command_id=command_id
        )

    def give_consent(
        self,
        *,
        citizen: UUID | str,
        purpose: str,
        text_version: str,
        guardian: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Consents to a purpose, or to a newer version of its text.

        Args:
            citizen: The citizen.
            purpose: To what.
            text_version: To which version of the text.
            guardian: The holder of parental responsibility who consents for a child.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            GiveConsent(
                citizen=citizen,
                purpose=purpose,
                text_version=text_version,
                guardian=guardian,
            ), at=at, command_id=command_id
        )

    def withdraw_consent(
        self,
        *,
        citizen: UUID | str,
        purpose: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Withdraws a consent, without reasons and at once.

        Args:
            citizen: The citizen.
            purpose: To what.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            WithdrawConsent(
                citizen=citizen,
                purpose=purpose,
            ), at=at, command_id=command_id
        )

    def pause(
        self,
        *,
        citizen: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Takes a break from invitations.

        Args:
            citizen: The citizen.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            PauseCitizen(
                citizen=citizen,
            ), at=at, command_id=command_id
        )

    def resume(
        self,
        *,
        citizen: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Ends the break.

        Args:
            citizen: The citizen.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ResumeCitizen(
                citizen=citizen,
            ), at=at, command_id=command_id
        )

    def leave(
        self,
        *,
        citizen: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Leaves the bank. All consents are withdrawn with it; ideas and support remain, and the
        data stay until the citizen is erased.

        Args:
            citizen: The citizen.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            LeaveBank(
                citizen=citizen,
            ), at=at, command_id=command_id
        )

    def rejoin(
        self,
        *,
        citizen: UUID | str,
        by_guardian: bool = False,
        consents: Collection[ConsentInput | Mapping[str, Any]] = (),
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Comes back to the bank with new consents. What was supported before is still supported.

        Args:
            citizen: The citizen.
            by_guardian: Whether the holder of parental responsibility gives them.
            consents: The consents given now.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            RejoinBank(
                citizen=citizen,
                by_guardian=by_guardian,
                consents=consents,
            ), at=at, command_id=command_id
        )

    def erase(
        self,
        *,
        citizen: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Forgets a citizen. Everything personal is deleted but the texts that a case rests on,
        which stay without their author; ideas that nobody has treated are withdrawn; support stays
        counted. What remains in the journal is a tombstone, and the mark by which the person is
        recognised if they enrol again.

        Args:
            citizen: The citizen.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            EraseCitizen(
                citizen=citizen,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        citizen: UUID | str,
        at: DateTime | str | None = None,
    ) -> CitizenView:
        """Everything about one citizen. For the citizen and for staff.

        Args:
            citizen: The citizen.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetCitizen(
                citizen=citizen,
            ), at=at
        )

    def find(
        self,
        *,
        after: UUID | str | None = None,
        age_from: int | None = None,
        age_to: int | None = None,
        areas: Collection[str] = (),
        competencies: Collection[str] = (),
        consent: str = "invitation",
        interests: Collection[str] = (),
        limit: int = 1000,
        ways: Collection[str] = (),
        with_contact: bool = False,
        at: DateTime | str | None = None,
    ) -> FoundCitizens:
        """Who to invite. For staff.

        Finds active citizens who meet every condition that is given; within a list one entry is
        enough.

        Args:
            after: Only citizens after this one, to page on.
            age_from: At least so old at the end of this year, inclusive.
            age_to: At most so old at the end of this year, inclusive.
            areas: Lives in one of these parts of the municipality.
            competencies: Has one of these competencies.
            consent: Consents to this purpose; `invitation` unless said otherwise.
            interests: Follows one of these interest areas or an area below it.
            limit: At most so many citizens; 1,000 unless said otherwise, 100,000 at most.
            ways: Wishes to take part in one of these ways.
            with_contact: Whether name and contact come along.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            FindCitizens(
                after=after,
                age_from=age_from,
                age_to=age_to,
                areas=areas,
                competencies=competencies,
                consent=consent,
                interests=interests,
                limit=limit,
                ways=ways,
                with_contact=with_contact,
            ), at=at
        )

    def erasure_plan(
        self,
        *,
        citizen: UUID | str,
        at: DateTime | str | None = None,
    ) -> ErasurePlan:
        """What erasure would delete and what must be kept, with the reason. For the citizen and
        staff.

        Args:
            citizen: The citizen.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            PlanErasure(
                citizen=citizen,
            ), at=at
        )

    def export(
        self,
        *,
        citizen: UUID | str,
        at: DateTime | str | None = None,
    ) -> CitizenExport:
        """Everything that is kept about a citizen. For the citizen and staff.

        Args:
            citizen: The citizen.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ExportCitizen(
                citizen=citizen,
            ), at=at
        )


class PersonsRoom:
    """The commands and queries of `person`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def forget(
        self,
        *,
        person: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Forgets somebody without an account (GDPR art. 17): a member of a team or a council ends
        as one, a nominee is out of the award, and the names go. For staff, who decide whether a
        name must be kept as that of an office. What was journalised in a hearing stays, and so do
        reasons that staff wrote for ending a membership.

        Args:
            person: The id under which they were appointed; of a nominee, the id of the nomination
                that was the first.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ForgetPerson(
                person=person,
            ), at=at, command_id=command_id
        )


class InterestsRoom:
    """The commands and queries of `interest`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def seed(
        self,
        *,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Adds the seven topics that the first citizen bank named, those that are not there yet.

        Args:
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            SeedInterests(), at=at, command_id=command_id
        )

    def add(
        self,
        *,
        interest: str,
        labels: Mapping[str, str],
        kle: str | None = None,
        parent: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Adds an area to the tree.

        Args:
            interest: Its key, for ever.
            labels: Its names by language.
            kle: Its number in KLE.
            parent: The area above it; none at the top.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AddInterest(
                interest=interest,
                labels=labels,
                kle=kle,
                parent=parent,
            ), at=at, command_id=command_id
        )

    def rename(
        self,
        *,
        interest: str,
        labels: Mapping[str, str],
        kle: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Gives an area other names or another KLE number. The key stays.

        Args:
            interest: The area.
            labels: Its names by language.
            kle: Its number in KLE.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            RenameInterest(
                interest=interest,
                labels=labels,
                kle=kle,
            ), at=at, command_id=command_id
        )

    def move(
        self,
        *,
        interest: str,
        parent: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Puts an area, with all below it, under another or at the top.

        Args:
            interest: The area.
            parent: The area above it; none for the top.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            MoveInterest(
                interest=interest,
                parent=parent,
            ), at=at, command_id=command_id
        )

    def merge(
        self,
        *,
        interest: str,
        into: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Merges an area into another. Who followed it follows the other; what lay below it moves
        along.

        Args:
            interest: The area that ends.
            into: The area that takes its place.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            MergeInterest(
                interest=interest,
                into=into,
            ), at=at, command_id=command_id
        )

    def retire(
        self,
        *,
        interest: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """No longer offers an area. Who follows it is still found.

        Args:
            interest: The area.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            RetireInterest(
                interest=interest,
            ), at=at, command_id=command_id
        )

    def tree(
        self,
        *,
        at: DateTime | str | None = None,
    ) -> InterestTree:
        """The whole tree, for everybody.

        Args:
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowInterests(), at=at
        )


class WaysRoom:
    """The commands and queries of `way`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def seed(
        self,
        *,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Adds the five ways of the first citizen bank, those that are not there yet.

        Args:
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            SeedWays(), at=at, command_id=command_id
        )

    def add(
        self,
        *,
        way: str,
        labels: Mapping[str, str],
        entry: WayEntry | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Adds a way to take part to the catalogue.

        Args:
            way: Its key, for ever.
            labels: Its names by language.
            entry: Who gets in.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AddWay(
                way=way,
                labels=labels,
                entry=entry,
            ), at=at, command_id=command_id
        )

    def revise(
        self,
        *,
        way: str,
        labels: Mapping[str, str],
        entry: WayEntry | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Changes a way: a new version, offered again where it was retired.

        Args:
            way: The way.
            labels: Its names by language.
            entry: Who gets in.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ReviseWay(
                way=way,
                labels=labels,
                entry=entry,
            ), at=at, command_id=command_id
        )

    def retire(
        self,
        *,
        way: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """No longer offers a way. Profiles that name it keep it.

        Args:
            way: The way.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            RetireWay(
                way=way,
            ), at=at, command_id=command_id
        )

    def catalogue(
        self,
        *,
        at: DateTime | str | None = None,
    ) -> WayCatalogue:
        """The whole catalogue, for everybody.

        Args:
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowWays(), at=at
        )


class IdeasRoom:
    """The commands and queries of `idea`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def deposit(
        self,
        *,
        citizen: UUID | str,
        title: str,
        body: str,
        idea: UUID | str | None = None,
        expires_on: Date | str | None = None,
        place: Place | Mapping[str, Any] | None = None,
        topics: Collection[str] = (),
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Deposits an idea into the shared account.

        Args:
            idea: A fresh id. A fresh random one where it is `None`.
            citizen: Who deposits it: the actor, or the citizen for whom staff do it.
            title: The title.
            body: The idea itself.
            expires_on: The last day on which it can be supported, inclusive; as the municipality
                decided where it is not given.
            place: The place it is about.
            topics: The interest areas it belongs to.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            DepositIdea(
                idea=uuid4() if idea is None else idea,
                citizen=citizen,
                title=title,
                body=body,
                expires_on=expires_on,
                place=place,
                topics=topics,
            ), at=at, command_id=command_id
        )

    def revise(
        self,
        *,
        idea: UUID | str,
        title: str,
        body: str,
        place: Place | Mapping[str, Any] | None = None,
        topics: Collection[str] = (),
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Writes a new version. Support stays with the version it was given to, and its supporters
        are to be told; see `ShowSupporters`.

        Args:
            idea: The idea.
            title: The title.
            body: The idea itself.
            place: The place it is about.
            topics: The interest areas it belongs to.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ReviseIdea(
                idea=idea,
                title=title,
                body=body,
                place=place,
                topics=topics,
            ), at=at, command_id=command_id
        )

    def withdraw(
        self,
        *,
        idea: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Its author withdraws an idea that no task has taken up.

        Args:
            idea: The idea.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            WithdrawIdea(
                idea=idea,
            ), at=at, command_id=command_id
        )

    def support(
        self,
        *,
        idea: UUID | str,
        citizen: UUID | str,
        version: int | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Supports an idea, or its newer version instead of an earlier one.

        Args:
            idea: The idea.
            citizen: Who supports it: the actor, or the citizen for whom staff do it.
            version: The version that was read. Where the idea has another one meanwhile, nothing is
                done.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            SupportIdea(
                idea=idea,
                citizen=citizen,
                version=version,
            ), at=at, command_id=command_id
        )

    def withdraw_support(
        self,
        *,
        idea: UUID | str,
        citizen: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Withdraws one's support.

        Args:
            idea: The idea.
            citizen: Whose support: the actor's, or the citizen's for whom staff do it.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            WithdrawSupport(
                idea=idea,
                citizen=citizen,
            ), at=at, command_id=command_id
        )

    def merge(
        self,
        *,
        ideas: Collection[UUID | str],
        title: str,
        body: str,
        idea: UUID | str | None = None,
        place: Place | Mapping[str, Any] | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Makes one idea of several. The old ones end and point to the new one; whoever supported
        several of them is counted once. Supporters came for another text, and are to be told.

        Args:
            idea: A fresh id for the new idea. A fresh random one where it is `None`.
            ideas: The ideas to merge, 2 to 20.
            title: The new idea's title.
            body: The new idea itself.
            place: The place it is about.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            MergeIdeas(
                idea=uuid4() if idea is None else idea,
                ideas=ideas,
                title=title,
                body=body,
                place=place,
            ), at=at, command_id=command_id
        )

    def split(
        self,
        *,
        idea: UUID | str,
        parts: Collection[IdeaPart | Mapping[str, Any]],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Makes several ideas of one. Whoever supported it supports each part until they say
        otherwise, and is to be told.

        Args:
            idea: The idea to split.
            parts: The ideas it is split into, 2 to 20.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            SplitIdea(
                idea=idea,
                parts=parts,
            ), at=at, command_id=command_id
        )

    def hide(
        self,
        *,
        idea: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A moderator hides the idea from the public. The original is kept, and its author and
        staff see it with the reason.

        Args:
            idea: The idea.
            reason: The reason.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            HideIdea(
                idea=idea,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def restore(
        self,
        *,
        idea: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Shows a hidden idea again.

        Args:
            idea: The idea.
            reason: The reason.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            RestoreIdea(
                idea=idea,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def take_up(
        self,
        *,
        idea: UUID | str,
        task: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A task takes the idea up.

        Args:
            idea: The idea.
            task: The task or team that works on it.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            TakeUpIdea(
                idea=idea,
                task=task,
            ), at=at, command_id=command_id
        )

    def answer(
        self,
        *,
        idea: UUID | str,
        answer: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Answers the idea. While a task works on it, an answer tells how it goes.

        Args:
            idea: The idea.
            answer: The answer.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AnswerIdea(
                idea=idea,
                answer=answer,
            ), at=at, command_id=command_id
        )

    def decline(
        self,
        *,
        idea: UUID | str,
        reasons: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Declines the idea, with reasons.

        Args:
            idea: The idea.
            reasons: The reasons.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            DeclineIdea(
                idea=idea,
                reasons=reasons,
            ), at=at, command_id=command_id
        )

    def carry_out(
        self,
        *,
        idea: UUID | str,
        note: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Tells that the idea was carried out.

        Args:
            idea: The idea.
            note: What was done.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            CarryOutIdea(
                idea=idea,
                note=note,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        idea: UUID | str,
        version: int | None = None,
        at: DateTime | str | None = None,
    ) -> IdeaView:
        """One idea, as the actor may see it.

        Args:
            idea: The idea.
            version: The version of the text; the latest where it is not given.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetIdea(
                idea=idea,
                version=version,
            ), at=at
        )

    def list(
        self,
        *,
        after: UUID | str | None = None,
        limit: int = 100,
        stage: IdeaStage | str | None = None,
        topics: Collection[str] = (),
        at: DateTime | str | None = None,
    ) -> IdeaList:
        """The ideas in the shared account, in the order of their ids.

        Args:
            after: Only ideas after this one, to page on.
            limit: At most so many ideas are looked at; 100 unless said otherwise, 1,000 at most.
            stage: Only ideas at this stage.
            topics: Only ideas of one of these interest areas or of an area below it.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListIdeas(
                after=after,
                limit=limit,
                stage=stage,
                topics=topics,
            ), at=at
        )

    def supporters(
        self,
        *,
        idea: UUID | str,
        behind: bool = False,
        at: DateTime | str | None = None,
    ) -> SupportersView:
        """Who supports an idea, and which version. For staff: those behind the latest version are
        to be told that the idea has changed.

        Args:
            idea: The idea.
            behind: Only those who support an earlier version than the latest: those to be told.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowSupporters(
                idea=idea,
                behind=behind,
            ), at=at
        )


class HearingsRoom:
    """The commands and queries of `hearing`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def draft(
        self,
        *,
        title: str,
        basis: HearingBasis | Mapping[str, Any],
        hearing: UUID | str | None = None,
        ideas: Collection[UUID | str] = (),
        policy: HearingPolicy | Mapping[str, Any] | None = None,
        renews: Renewal | Mapping[str, Any] | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Drafts a hearing. With `renews`, it takes the place of one that must be held again
        (*fornyet høring*). For staff.

        Args:
            hearing: A fresh id. A fresh random one where it is `None`.
            title: The title, public.
            basis: On what it rests.
            ideas: The ideas that led to it.
            policy: The municipality's choices.
            renews: The hearing that is held again.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            DraftHearing(
                hearing=uuid4() if hearing is None else hearing,
                title=title,
                basis=basis,
                ideas=ideas,
                policy=policy,
                renews=renews,
            ), at=at, command_id=command_id
        )

    def put_document(
        self,
        *,
        hearing: UUID | str,
        document: str,
        role: DocumentRole | str,
        content: Document | Mapping[str, Any],
        note: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Puts a document, which the receipt names, or a new version of it. Once the hearing is
        announced, a new version says what changed. For staff.

        Args:
            hearing: The hearing.
            document: A readable key; putting the same again makes a new version.
            role: What it is to the hearing.
            content: The document.
            note: What changed, where the hearing is announced already. Public.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            PutDocument(
                hearing=hearing,
                document=document,
                role=role,
                content=content,
                note=note,
            ), at=at, command_id=command_id
        )

    def set_form(
        self,
        *,
        hearing: UUID | str,
        questions: Collection[Question | Mapping[str, Any]],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Sets the form's questions, all at once, while the hearing is a draft. For staff.

        Args:
            hearing: The hearing.
            questions: The questions, in order.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            SetForm(
                hearing=hearing,
                questions=questions,
            ), at=at, command_id=command_id
        )

    def announce(
        self,
        *,
        hearing: UUID | str,
        published_on: Date | str,
        last_day: Date | str | None = None,
        may_move: bool = False,
        opens_on: Date | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Announces the hearing, with its publication and its last day. The last day is refused
        where it is earlier than the law allows. For staff.

        Args:
            hearing: The hearing.
            published_on: The day of publication; for plans, in Plandata.dk.
            last_day: The last day, inclusive ("senest"); the earliest lawful one where it is not
                given.
            may_move: Whether a last day on which no deadline ends may move to the next day on which
                one does.
            opens_on: The first day on which responses are taken; the day of publication where it is
                not given.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AnnounceHearing(
                hearing=hearing,
                published_on=published_on,
                last_day=last_day,
                may_move=may_move,
                opens_on=opens_on,
            ), at=at, command_id=command_id
        )

    def extend(
        self,
        *,
        hearing: UUID | str,
        last_day: Date | str,
        reason: str,
        may_move: bool = False,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Moves the last day forward, before the end, with a reason that everybody reads. For
        staff.

        Args:
            hearing: The hearing.
            last_day: The last day, inclusive.
            reason: Why. Public.
            may_move: Whether a last day on which no deadline ends may move to the next day on which
                one does.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ExtendHearing(
                hearing=hearing,
                last_day=last_day,
                reason=reason,
                may_move=may_move,
            ), at=at, command_id=command_id
        )

    def cancel(
        self,
        *,
        hearing: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Cancels a hearing that is not decided. For staff.

        Args:
            hearing: The hearing.
            reason: Why. Public.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            CancelHearing(
                hearing=hearing,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def call_meeting(
        self,
        *,
        hearing: UUID | str,
        title: str,
        place: str,
        starts_at: DateTime | str,
        ends_at: DateTime | str,
        meeting: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Calls a meeting, which the receipt names, or changes its time and place. For staff.

        Args:
            hearing: The hearing.
            meeting: A fresh id, or the id of the meeting to change. A fresh random one where it is
                `None`.
            title: The title.
            place: The place.
            starts_at: When it begins.
            ends_at: When it ends, within a day of its beginning.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            CallMeeting(
                hearing=hearing,
                meeting=uuid4() if meeting is None else meeting,
                title=title,
                place=place,
                starts_at=starts_at,
                ends_at=ends_at,
            ), at=at, command_id=command_id
        )

    def cancel_meeting(
        self,
        *,
        hearing: UUID | str,
        meeting: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Cancels a meeting, which the receipt names. It stays in the calendar, as cancelled. For
        staff.

        Args:
            hearing: The hearing.
            meeting: The meeting.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            CancelMeeting(
                hearing=hearing,
                meeting=meeting,
            ), at=at, command_id=command_id
        )

    def add_recipient(
        self,
        *,
        hearing: UUID | str,
        basis: NoticeBasis | str,
        channel: DeliveryChannel | str,
        recipient: Recipient | Mapping[str, Any],
        notice: UUID | str | None = None,
        about: NoticeAbout | str = NoticeAbout.HEARING,
        response: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Somebody is to be told of the hearing, or of the decision. The receipt names the notice.
        For staff.

        Args:
            notice: A fresh id. A fresh random one where it is `None`.
            hearing: The hearing.
            basis: On what basis they are told.
            channel: By what channel.
            recipient: To whom it goes.
            about: Of what they are told.
            response: The response whose sender it goes to.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AddRecipient(
                notice=uuid4() if notice is None else notice,
                hearing=hearing,
                basis=basis,
                channel=channel,
                recipient=recipient,
                about=about,
                response=response,
            ), at=at, command_id=command_id
        )

    def report_delivery(
        self,
        *,
        notice: UUID | str,
        state: DeliveryState | str,
        channel: DeliveryChannel | str | None = None,
        on: Date | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Reports how a notice, which the receipt names, was delivered. A failure to tell somebody
        who had to be told stands against the hearing until they were told with the whole minimum
        period before them. For staff.

        Args:
            notice: The notice.
            state: How far it has come.
            channel: By what channel; as before where it is not given.
            on: The day on which it was delivered; today where it is not given.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ReportDelivery(
                notice=notice,
                state=state,
                channel=channel,
                on=on,
            ), at=at, command_id=command_id
        )

    def publish_agenda(
        self,
        *,
        hearing: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Says that the agenda with the case is published, from which moment responses are shown
        where the municipality publishes them with the agenda. For staff.

        Args:
            hearing: The hearing.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            PublishAgenda(
                hearing=hearing,
            ), at=at, command_id=command_id
        )

    def resolve_veto(
        self,
        *,
        hearing: UUID | str,
        response: UUID | str,
        agreement: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """An authority that vetoed agrees, after changes that were agreed on (planloven § 28, stk.
        1). The receipt names the response that was the veto. For staff.

        Args:
            hearing: The hearing.
            response: The response that was the veto.
            agreement: What was agreed.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ResolveVeto(
                hearing=hearing,
                response=response,
                agreement=agreement,
            ), at=at, command_id=command_id
        )

    def decide(
        self,
        *,
        hearing: UUID | str,
        outcome: DecisionOutcome | str,
        change: ChangeSeverity | str,
        decided_on: Date | str,
        text: str,
        case: str | None = None,
        early_because: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Records the council's decision. Refused while anything that the law puts before it is
        missing: the finished white paper, the cooling-off period, agreement with who vetoed, notice
        to who had to be told. For staff.

        Args:
            hearing: The hearing.
            outcome: What was decided.
            change: How far the changes go beyond what was heard.
            decided_on: On which day.
            text: What the decision says. Public.
            case: The council's case, as its agenda names it.
            early_because: Why the council decided before the end of the cooling-off period, where
                the law lets it: objections that were met, insignificant or obviously unfounded.
                Public.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            DecideHearing(
                hearing=hearing,
                outcome=outcome,
                change=change,
                decided_on=decided_on,
                text=text,
                case=case,
                early_because=early_because,
            ), at=at, command_id=command_id
        )

    def publish_decision(
        self,
        *,
        hearing: UUID | str,
        published_on: Date | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The decision was published; from then on the complaint period runs. For staff.

        Args:
            hearing: The hearing.
            published_on: The day of publication.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            PublishDecision(
                hearing=hearing,
                published_on=published_on,
            ), at=at, command_id=command_id
        )

    def period(
        self,
        *,
        basis: HearingBasis | Mapping[str, Any],
        published_on: Date | str,
        last_day: Date | str | None = None,
        policy: HearingPolicy | Mapping[str, Any] | None = None,
        at: DateTime | str | None = None,
    ) -> HearingPeriod:
        """Calculates how long a hearing must be open, with the provision and the days passed over.
        For everybody: it looks at nothing but its input.

        Args:
            basis: On what the hearing rests.
            published_on: The day of publication; for plans, in Plandata.dk.
            last_day: The last day, inclusive; the earliest lawful one where it is not given.
            policy: The municipality's choices.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            CalculatePeriod(
                basis=basis,
                published_on=published_on,
                last_day=last_day,
                policy=policy,
            ), at=at
        )

    def get(
        self,
        *,
        hearing: UUID | str,
        at: DateTime | str | None = None,
    ) -> HearingView:
        """One hearing. Drafts are for staff only.

        Args:
            hearing: The hearing.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetHearing(
                hearing=hearing,
            ), at=at
        )

    def document(
        self,
        *,
        hearing: UUID | str,
        document: str,
        version: int | None = None,
        at: DateTime | str | None = None,
    ) -> Document:
        """One document of a hearing, whole.

        Args:
            hearing: The hearing.
            document: The document.
            version: Its version, from 1; the latest where it is not given.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetDocument(
                hearing=hearing,
                document=document,
                version=version,
            ), at=at
        )

    def list(
        self,
        *,
        after: UUID | str | None = None,
        limit: int = 100,
        stage: HearingStage | str | None = None,
        at: DateTime | str | None = None,
    ) -> HearingList:
        """Hearings, in the order of their ids. Drafts are for staff only.

        Args:
            after: Only hearings after this one, to page on.
            limit: At most so many are looked at; 100 unless said otherwise, 1,000 at most.
            stage: Only hearings at this stage.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListHearings(
                after=after,
                limit=limit,
                stage=stage,
            ), at=at
        )

    def notices(
        self,
        *,
        hearing: UUID | str,
        after: UUID | str | None = None,
        limit: int = 100,
        at: DateTime | str | None = None,
    ) -> NoticeList:
        """Who is told of a hearing, and how far it has come. For staff.

        Args:
            hearing: The hearing.
            after: Only notices after this one, to page on.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListNotices(
                hearing=hearing,
                after=after,
                limit=limit,
            ), at=at
        )

    def objectors(
        self,
        *,
        hearing: UUID | str,
        after: UUID | str | None = None,
        limit: int = 100,
        at: DateTime | str | None = None,
    ) -> ObjectorList:
        """Everybody who objected in time, to be told of the decision (planloven § 31). For staff.

        Args:
            hearing: The hearing.
            after: Only responses after this one, to page on.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListObjectors(
                hearing=hearing,
                after=after,
                limit=limit,
            ), at=at
        )

    def letter(
        self,
        *,
        hearing: UUID | str,
        at: DateTime | str | None = None,
    ) -> HearingLetter:
        """The text of the hearing letter (*høringsbrev*) with all that it must say.

        Args:
            hearing: The hearing.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowLetter(
                hearing=hearing,
            ), at=at
        )

    def calendar(
        self,
        *,
        hearing: UUID | str,
        language: Language | str = Language.DA,
        at: DateTime | str | None = None,
    ) -> HearingCalendar:
        """The deadline and the meetings for everybody's own calendar (iCalendar, RFC 5545).

        Args:
            hearing: The hearing.
            language: The language of what stands in it.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowCalendar(
                hearing=hearing,
                language=language,
            ), at=at
        )

    def chain(
        self,
        *,
        hearing: UUID | str,
        at: DateTime | str | None = None,
    ) -> HearingChain:
        """The way from the ideas to the decision, over every hearing that was held again.

        Args:
            hearing: Any hearing on the way.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowChain(
                hearing=hearing,
            ), at=at
        )

    def of_idea(
        self,
        *,
        idea: UUID | str,
        at: DateTime | str | None = None,
    ) -> HearingList:
        """The hearings that an idea led to.

        Args:
            idea: The idea.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            HearingsOfIdea(
                idea=idea,
            ), at=at
        )


class ResponsesRoom:
    """The commands and queries of `response`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def submit(
        self,
        *,
        hearing: UUID | str,
        content: ResponseContent | Mapping[str, Any],
        response: UUID | str | None = None,
        citizen: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Sends a response by the form. It arrives now. For everybody.

        Args:
            response: A fresh id. A fresh random one where it is `None`.
            hearing: The hearing.
            content: What it says and who sends it.
            citizen: The sender's account, where they have one and wish it to be tied to the
                response.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            SubmitResponse(
                response=uuid4() if response is None else response,
                hearing=hearing,
                content=content,
                citizen=citizen,
            ), at=at, command_id=command_id
        )

    def record(
        self,
        *,
        hearing: UUID | str,
        channel: ResponseChannel | str,
        received_at: DateTime | str,
        content: ResponseContent | Mapping[str, Any],
        response: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Staff record a response that came by mail or letter or was said at a meeting. When it
        arrived and when it was recorded stay apart. For staff.

        Args:
            response: A fresh id. A fresh random one where it is `None`.
            hearing: The hearing.
            channel: How it came.
            received_at: When it was available to the municipality: for letters the day of arrival
                counts, not that of sending.
            content: What it says and who sends it.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            RecordResponse(
                response=uuid4() if response is None else response,
                hearing=hearing,
                channel=channel,
                received_at=received_at,
                content=content,
            ), at=at, command_id=command_id
        )

    def supplement(
        self,
        *,
        response: UUID | str,
        text: str,
        attachments: Collection[AttachmentRef | Mapping[str, Any]] | None = None,
        received_at: DateTime | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Adds something to a response, before the deadline. What was reviewed and answered before
        is reviewed and answered again. For the sender with an account, and for staff.

        Args:
            response: The response.
            text: What is added.
            attachments: The files that come along.
            received_at: When it arrived, where staff record it; now where it is not given.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            SupplementResponse(
                response=response,
                text=text,
                attachments=attachments,
                received_at=received_at,
            ), at=at, command_id=command_id
        )

    def withdraw(
        self,
        *,
        response: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Withdraws a response that is not published. What was journalised stays, and is counted as
        withdrawn. For the sender with an account, and for staff.

        Args:
            response: The response.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            WithdrawResponse(
                response=response,
            ), at=at, command_id=command_id
        )

    def review(
        self,
        *,
        response: UUID | str,
        text_version: int,
        hide: Collection[RedactionSpan | Mapping[str, Any]] | None = None,
        keep: Collection[RedactionSpan | Mapping[str, Any]] | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A person has read the response and lets it be published, but for what is hidden. What the
        program found stays hidden unless it is kept in sight, which is possible for names,
        addresses and the like only, never for CPR numbers, telephone numbers, e-mail addresses or
        bank accounts; what was hidden once stays hidden. For named employees.

        Args:
            response: The response.
            text_version: The version of the text that was read.
            hide: What is hidden beside what the program found.
            keep: What the program found and is kept in sight, exactly as it was suggested.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ReviewResponse(
                response=response,
                text_version=text_version,
                hide=hide,
                keep=keep,
            ), at=at, command_id=command_id
        )

    def withhold(
        self,
        *,
        response: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The response is not published, nor any more. There is no way back. For staff.

        Args:
            response: The response.
            reason: Why.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            WithholdResponse(
                response=response,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def recognise_veto(
        self,
        *,
        response: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Staff confirm that the sender is the authority that it says to be, and that its response
        is a veto (planloven § 28): timely, reasoned, and referring to its effect. For staff.

        Args:
            response: The response.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            RecogniseVeto(
                response=response,
            ), at=at, command_id=command_id
        )

    def code(
        self,
        *,
        response: UUID | str,
        theme_version: int,
        marks: Collection[ThemeMark | Mapping[str, Any]],
        program: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Says what a response is about, in place of what the same coder said before. A program's
        word never takes the place of a person's. For staff; a named employee speaks as themselves.

        Args:
            response: The response.
            theme_version: The version of the themes.
            marks: The marks.
            program: The program, where a program says it.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            CodeResponse(
                response=response,
                theme_version=theme_version,
                marks=marks,
                program=program,
            ), at=at, command_id=command_id
        )

    def answer(
        self,
        *,
        response: UUID | str,
        answer: AnswerText | Mapping[str, Any],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Answers one response. For staff.

        Args:
            response: The response.
            answer: The answer.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AnswerResponse(
                response=response,
                answer=answer,
            ), at=at, command_id=command_id
        )

    def settle(
        self,
        *,
        hearing: UUID | str,
        responses: Collection[UUID | str],
        how: SettleInput | Mapping[str, Any],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Settles responses together, all or none. For staff; without opinion, by a named employee
        only.

        Args:
            hearing: The hearing.
            responses: The responses, at most 1,000 at once.
            how: How.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            SettleResponses(
                hearing=hearing,
                responses=responses,
                how=how,
            ), at=at, command_id=command_id
        )

    def reopen(
        self,
        *,
        response: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A response is to be settled anew. For staff.

        Args:
            response: The response.
            reason: Why.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ReopenResponse(
                response=response,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        response: UUID | str,
        at: DateTime | str | None = None,
    ) -> ResponseView:
        """One response, as the actor may see it.

        Args:
            response: The response.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetResponse(
                response=response,
            ), at=at
        )

    def list(
        self,
        *,
        hearing: UUID | str,
        after: UUID | str | None = None,
        limit: int = 100,
        unreviewed: bool = False,
        unsettled: bool = False,
        at: DateTime | str | None = None,
    ) -> ResponseList:
        """The responses to a hearing, as far as the actor may see them, in the order of their ids.

        Args:
            hearing: The hearing.
            after: Only responses after this one, to page on.
            limit: At most so many are looked at; 100 unless said otherwise, 1,000 at most.
            unreviewed: Only those that nobody has reviewed, as they stand. For staff.
            unsettled: Only those that are not settled. For staff.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListResponses(
                hearing=hearing,
                after=after,
                limit=limit,
                unreviewed=unreviewed,
                unsettled=unsettled,
            ), at=at
        )

    def suggest(
        self,
        *,
        response: UUID | str,
        at: DateTime | str | None = None,
    ) -> SuggestedRedactions:
        """What a program finds to hide, and the text as it would be published. Names need a
        person's eye: no program finds them all. For staff.

        Args:
            response: The response.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            SuggestRedactions(
                response=response,
            ), at=at
        )

    def receipt(
        self,
        *,
        response: UUID | str,
        at: DateTime | str | None = None,
    ) -> ResponseReceipt:
        """The text that tells a sender that their response arrived. For staff and the sender; and
        for the host that has just submitted it.

        Args:
            response: The response.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowReceipt(
                response=response,
            ), at=at
        )

    def campaigns(
        self,
        *,
        hearing: UUID | str,
        at: DateTime | str | None = None,
    ) -> CampaignList:
        """Which responses are near-duplicates of one another, what they share and what each of them
        adds. What the hearing's own documents say is not counted as shared. For staff.

        Args:
            hearing: The hearing.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            FindCampaigns(
                hearing=hearing,
            ), at=at
        )


class WhitePapersRoom:
    """The commands and queries of `white_paper`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def begin(
        self,
        *,
        hearing: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Begins work on the white paper, once the hearing is open. For staff.

        Args:
            hearing: The hearing.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            BeginWhitePaper(
                hearing=hearing,
            ), at=at, command_id=command_id
        )

    def put_theme(
        self,
        *,
        hearing: UUID | str,
        theme: str,
        labels: Mapping[str, str],
        parent: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Adds a theme, which the receipt names, or changes one. For staff.

        Args:
            hearing: The hearing.
            theme: A readable key.
            labels: Its names.
            parent: The theme above it.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            PutTheme(
                hearing=hearing,
                theme=theme,
                labels=labels,
                parent=parent,
            ), at=at, command_id=command_id
        )

    def retire_theme(
        self,
        *,
        hearing: UUID | str,
        theme: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A theme, which the receipt names, is no longer used; what was coded with it stays. For
        staff.

        Args:
            hearing: The hearing.
            theme: The theme.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            RetireTheme(
                hearing=hearing,
                theme=theme,
            ), at=at, command_id=command_id
        )

    def put_group(
        self,
        *,
        hearing: UUID | str,
        group: str,
        title: str,
        answer: AnswerText | Mapping[str, Any] | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Adds a group, which the receipt names, or changes its title and answer. For staff.

        Args:
            hearing: The hearing.
            group: A readable key.
            title: The title, public.
            answer: What is answered to all in it; it can be left for later, but not beyond the
                white paper's end.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            PutGroup(
                hearing=hearing,
                group=group,
                title=title,
                answer=answer,
            ), at=at, command_id=command_id
        )

    def finish(
        self,
        *,
        hearing: UUID | str,
        introduction: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Finishes the white paper. Refused while one response is not settled or one group that has
        responses has no answer. For staff.

        Args:
            hearing: The hearing.
            introduction: What stands before the responses: what was heard, how, and what the
                administration recommends.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            FinishWhitePaper(
                hearing=hearing,
                introduction=introduction,
            ), at=at, command_id=command_id
        )

    def reopen(
        self,
        *,
        hearing: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Opens a finished white paper again, with a reason, before the council has decided. For
        staff.

        Args:
            hearing: The hearing.
            reason: Why.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ReopenWhitePaper(
                hearing=hearing,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        hearing: UUID | str,
        at: DateTime | str | None = None,
    ) -> WhitePaperView:
        """The white paper as a whole. For staff; for all, once it is finished and responses are
        published or the council has decided.

        Args:
            hearing: The hearing.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetWhitePaper(
                hearing=hearing,
            ), at=at
        )

    def missing(
        self,
        *,
        hearing: UUID | str,
        limit: int = 1000,
        at: DateTime | str | None = None,
    ) -> MissingList:
        """The responses that the white paper still lacks. For staff.

        Args:
            hearing: The hearing.
            limit: At most so many; 1,000 unless said otherwise, and at most.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListMissing(
                hearing=hearing,
                limit=limit,
            ), at=at
        )

    def rows(
        self,
        *,
        hearing: UUID | str,
        after: UUID | str | None = None,
        language: Language | str = Language.DA,
        limit: int = 100,
        at: DateTime | str | None = None,
    ) -> WhitePaperRows:
        """The white paper response by response, in the order of their ids, in pages. For staff; for
        all, once it is finished and responses are published or the council has decided.

        Args:
            hearing: The hearing.
            after: Only responses after this one, to page on.
            language: The language of names.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListRows(
                hearing=hearing,
                after=after,
                language=language,
                limit=limit,
            ), at=at
        )

    def quality(
        self,
        *,
        hearing: UUID | str,
        at: DateTime | str | None = None,
    ) -> QualityView:
        """How many responses are coded and settled, and how far those two coders agree who have the
        most responses in common. For staff.

        Args:
            hearing: The hearing.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            MeasureQuality(
                hearing=hearing,
            ), at=at
        )

    def export(
        self,
        *,
        hearing: UUID | str,
        format: ExportFormat | str,
        language: Language | str = Language.DA,
        at: DateTime | str | None = None,
    ) -> Exported:
        """The white paper as a file. Responses stand in it as they may be published: reviewed,
        without what is hidden, and without those that are held back. For staff; for all, once it is
        finished and responses are published or the council has decided.

        Args:
            hearing: The hearing.
            format: The format.
            language: The language of its headings.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ExportWhitePaper(
                hearing=hearing,
                format=format,
                language=language,
            ), at=at
        )


class TeamsRoom:
    """The commands and queries of `team`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def propose(
        self,
        *,
        kind: TeamKind | str,
        title: str,
        challenge: str,
        team: UUID | str | None = None,
        ideas: Collection[UUID | str] | None = None,
        topics: Collection[str] | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Proposes a team for a challenge. For staff.

        Args:
            team: A fresh id. A fresh random one where it is `None`.
            kind: What kind of team.
            title: Its name. Public.
            challenge: The challenge (*udfordring*) that it answers. Public.
            ideas: The ideas that led to it.
            topics: The interest areas that the challenge belongs to.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ProposeTeam(
                team=uuid4() if team is None else team,
                kind=kind,
                title=title,
                challenge=challenge,
                ideas=ideas,
                topics=topics,
            ), at=at, command_id=command_id
        )

    def adopt_terms(
        self,
        *,
        team: UUID | str,
        by: AppointingBody | str,
        terms: TermsText | Mapping[str, Any],
        from_: Date | str,
        to: Date | str,
        seats: Collection[SeatGroupSpec | Mapping[str, Any]],
        meetings: MeetingPlan | Mapping[str, Any] | None = None,
        openness: TeamOpenness | Mapping[str, Any] | None = None,
        power: DecisionPower | str = DecisionPower.ADVISORY,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Adopts the terms of reference with seats and period, or a new version of them while
        nobody is recruited yet. For staff, who record what the body named decided.

        Args:
            team: The team.
            by: Who adopted them: the council, or the committee or general meeting that may appoint.
            terms: The words.
            from_: The first day of the period.
            to: The last day, inclusive: at most as long as the law lets it last.
            seats: The seats.
            meetings: How often it meets.
            openness: What others see.
            power: Whether it advises or decides.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AdoptTerms(
                team=team,
                by=by,
                terms=terms,
                from_=from_,
                to=to,
                seats=seats,
                meetings=meetings,
                openness=openness,
                power=power,
            ), at=at, command_id=command_id
        )

    def open_recruitment(
        self,
        *,
        team: UUID | str,
        last_day: Date | str,
        method: SelectionMethod | str,
        plan: DrawPlan | Mapping[str, Any] | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Calls for people, or calls again. For staff.

        Args:
            team: The team.
            last_day: The last day for interest, inclusive.
            method: How the seats are filled.
            plan: The quotas of the draw. For `draw` only; without them everybody who fits is
                equally likely.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            OpenRecruitment(
                team=team,
                last_day=last_day,
                method=method,
                plan=plan,
            ), at=at, command_id=command_id
        )

    def change_quotas(
        self,
        *,
        team: UUID | str,
        plan: DrawPlan | Mapping[str, Any],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Changes the quotas of a draw that is not published yet, for instance because no panel
        meets them. What people were asked stays. For staff.

        Args:
            team: The team.
            plan: The quotas, with the same features and values as before.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ChangeQuotas(
                team=team,
                plan=plan,
            ), at=at, command_id=command_id
        )

    def invite(
        self,
        *,
        team: UUID | str,
        citizens: Collection[UUID | str],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Invites citizens to take part (*invitation*). Each sees in `team.my_candidacy` why. For
        staff.

        Args:
            team: The team.
            citizens: Whom, at most 1,000 at once. Only active citizens who consent to invitations
                and fit a seat; those who were invited or interested before are passed over.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            InviteCitizens(
                team=team,
                citizens=citizens,
            ), at=at, command_id=command_id
        )

    def express_interest(
        self,
        *,
        team: UUID | str,
        citizen: UUID | str,
        answers: Mapping[str, str] | None = None,
        experiences: Collection[str] | None = None,
        household: str | None = None,
        motivation: str | None = None,
        politician: bool = False,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A citizen is interested in a seat. For the citizen, and for staff on their behalf.

        Args:
            team: The team.
            citizen: Who is interested.
            answers: The values of those features of the draw that the candidate says themselves, by
                feature.
            experiences: What the candidate has lived through.
            household: What those who live together share; the account's street and postal code
                where it is not given. Kept as a keyed hash only.
            motivation: Why the candidate wishes to take part.
            politician: Whether the candidate is a member of the council: then no citizen's seat is
                open to them.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ExpressInterest(
                team=team,
                citizen=citizen,
                answers=answers,
                experiences=experiences,
                household=household,
                motivation=motivation,
                politician=politician,
            ), at=at, command_id=command_id
        )

    def withdraw_interest(
        self,
        *,
        team: UUID | str,
        citizen: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A citizen is not interested any more. What they told is deleted. Whoever was drawn
        declines with it; whoever is appointed answers the appointment instead. Not while a
        published draw waits for its randomness.

        Args:
            team: The team.
            citizen: Whose interest.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            WithdrawInterest(
                team=team,
                citizen=citizen,
            ), at=at, command_id=command_id
        )

    def publish_draw(
        self,
        *,
        team: UUID | str,
        title: str,
        draws_at: DateTime | str,
        disclosure: Disclosure | str,
        panels: int = 1000,
        randomness: Randomness | Mapping[str, Any] | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Publishes a draw before it: the leximin lottery of this team's pool as one text, with its
        hash. Nobody can publish any other text: it is computed here, from the candidates and the
        quotas as they stand. From then on nothing about the draw can change until the public
        randomness is known. The receipt names the draw, by its number. For staff.

        Args:
            team: The team.
            title: What is drawn, in the text's first lines. The time of the draw is added.
            draws_at: When the randomness will be drawn, later than now: whoever knew it beforehand
                could choose.
            disclosure: How much of each person is published. Not the features where seats ask for
                what somebody has lived through.
            panels: How many panels, 100 or more; 1,000 unless said otherwise.
            randomness: How the panel will be drawn.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            PublishDraw(
                team=team,
                title=title,
                draws_at=draws_at,
                disclosure=disclosure,
                panels=panels,
                randomness=randomness,
            ), at=at, command_id=command_id
        )

    def draw(
        self,
        *,
        team: UUID | str,
        drawn: Drawn | Mapping[str, Any],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Reads the public randomness and names who is drawn, by the rule in the published text.
        The receipt names the draw. For staff.

        Args:
            team: The team.
            drawn: What the balls, the dice or the beacon showed.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            DrawMembers(
                team=team,
                drawn=drawn,
            ), at=at, command_id=command_id
        )

    def void_draw(
        self,
        *,
        team: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Takes back a draw that can't be drawn, such as when a beacon stopped, or whose randomness
        was read wrong and from which nobody is appointed yet. It stays in the team's public list,
        with the reason. The receipt names it. For staff.

        Args:
            team: The team.
            reason: Why. Public.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            VoidDraw(
                team=team,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def appoint(
        self,
        *,
        team: UUID | str,
        seat: str,
        appointee: Appointee | Mapping[str, Any],
        by: AppointingBody | str,
        decided_on: Date | str,
        account: UUID | str | None = None,
        on_behalf_of: str | None = None,
        replaces: int | None = None,
        topic: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Appoints somebody to a seat. The receipt names the appointment, by its number. For staff,
        who record what the appointing body decided.

        Args:
            team: The team.
            seat: The group of seats.
            appointee: Who.
            by: Who decided it.
            decided_on: On which day.
            account: The account in the citizen bank of somebody who is no candidate, where there is
                one. A politician's is closed to citizens' seats while the team works.
            on_behalf_of: For whom somebody sits who is no citizen's candidate: a party, an
                association, a department. Public.
            replaces: The appointment whose place it takes.
            topic: The topic that the membership is bound to and ends with.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AppointMember(
                team=team,
                seat=seat,
                appointee=appointee,
                by=by,
                decided_on=decided_on,
                account=account,
                on_behalf_of=on_behalf_of,
                replaces=replaces,
                topic=topic,
            ), at=at, command_id=command_id
        )

    def answer_appointment(
        self,
        *,
        team: UUID | str,
        appointment: int,
        accept: bool,
        confidentiality: bool = False,
        show_name: bool = False,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Says yes or no to a seat. The receipt names the appointment. For the member, and for
        staff on their behalf.

        Args:
            team: The team.
            appointment: The appointment's number.
            accept: Yes or no.
            confidentiality: That the member knows of the duty of confidentiality (*tavshedspligt*,
                forvaltningsloven § 27, straffeloven § 152). Nobody takes a seat without.
            show_name: Whether everybody may see the member's name. For citizens; whoever holds an
                office is always named.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AnswerAppointment(
                team=team,
                appointment=appointment,
                accept=accept,
                confidentiality=confidentiality,
                show_name=show_name,
            ), at=at, command_id=command_id
        )

    def show_name(
        self,
        *,
        team: UUID | str,
        appointment: int,
        show: bool,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Whether everybody may see a citizen's name while the team works. The receipt names the
        appointment. For the member, and for staff on their behalf. Where the account's name is
        protected, nobody but staff sees it whatever is said here.

        Args:
            team: The team.
            appointment: The appointment's number.
            show: Whether everybody may see it.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ShowName(
                team=team,
                appointment=appointment,
                show=show,
            ), at=at, command_id=command_id
        )

    def end_membership(
        self,
        *,
        team: UUID | str,
        appointment: int,
        cause: LeaveCause | str,
        reason: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A member leaves before the team ends. The seat is free again. The receipt names the
        appointment. Members themselves resign; the other causes are for staff.

        Args:
            team: The team.
            appointment: The appointment's number.
            cause: Why.
            reason: What the appointing body says of a recall. Public; a recall needs it.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            EndMembership(
                team=team,
                appointment=appointment,
                cause=cause,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def end_topic(
        self,
        *,
        team: UUID | str,
        topic: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A topic is finished, and every membership bound to it ends. For staff.

        Args:
            team: The team.
            topic: The topic.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            EndTopic(
                team=team,
                topic=topic,
            ), at=at, command_id=command_id
        )

    def begin(
        self,
        *,
        team: UUID | str,
        chair: int | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The team is constituted (*konstituerer sig*) and begins its work. For staff.

        Args:
            team: The team.
            chair: The appointment of whoever chairs it.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            BeginWork(
                team=team,
                chair=chair,
            ), at=at, command_id=command_id
        )

    def elect_chair(
        self,
        *,
        team: UUID | str,
        chair: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Another member chairs the team (*formand*). For staff.

        Args:
            team: The team.
            chair: The member's appointment.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ElectChair(
                team=team,
                chair=chair,
            ), at=at, command_id=command_id
        )

    def set_working_group(
        self,
        *,
        team: UUID | str,
        group: str,
        label: str,
        members: Collection[int],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Forms a working group, changes it, or ends it by leaving nobody in it. The receipt names
        it. For staff.

        Args:
            team: The team.
            group: The group's key.
            label: What it is called. Public.
            members: The appointments of its members.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            SetWorkingGroup(
                team=team,
                group=group,
                label=label,
                members=members,
            ), at=at, command_id=command_id
        )

    def declare_impartiality(
        self,
        *,
        team: UUID | str,
        appointment: int,
        meeting: UUID | str,
        item: int,
        ground: ImpartialityGround | str,
        declaration: UUID | str | None = None,
        note: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Tells of an interest in an item. The receipt names the declaration. For the member, and
        for staff on their behalf.

        Args:
            team: The team.
            declaration: A fresh id. A fresh random one where it is `None`.
            appointment: The member's appointment.
            meeting: The meeting.
            item: The item of its agenda, from 1.
            ground: On which ground.
            note: What staff need to know to put the question to the others.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            DeclareImpartiality(
                team=team,
                declaration=uuid4() if declaration is None else declaration,
                appointment=appointment,
                meeting=meeting,
                item=item,
                ground=ground,
                note=note,
            ), at=at, command_id=command_id
        )

    def decide_impartiality(
        self,
        *,
        team: UUID | str,
        declaration: UUID | str,
        outcome: ImpartialityOutcome | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """What the others decided on a declaration, which the receipt names, without whoever it is
        about (§ 6, stk. 2). For staff.

        Args:
            team: The team.
            declaration: The declaration.
            outcome: What was decided.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            DecideImpartiality(
                team=team,
                declaration=declaration,
                outcome=outcome,
            ), at=at, command_id=command_id
        )

    def deliver(
        self,
        *,
        team: UUID | str,
        kind: DeliverableKind | str,
        title: str,
        text: str,
        deliverable: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Puts a deliverable, which the receipt names, or a new version of one. It may have become
        something else: a policy that ended as a vision. For staff.

        Args:
            team: The team.
            deliverable: A fresh id, or the id of the deliverable to change. A fresh random one
                where it is `None`.
            kind: What it is now.
            title: What it is called. Public.
            text: Its text. Public once the team has reported.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            Deliver(
                team=team,
                deliverable=uuid4() if deliverable is None else deliverable,
                kind=kind,
                title=title,
                text=text,
            ), at=at, command_id=command_id
        )

    def recommend(
        self,
        *,
        team: UUID | str,
        title: str,
        text: str,
        recommendation: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Gives the council a recommendation, or words one anew that it has not answered. The
        receipt names it. For staff.

        Args:
            team: The team.
            recommendation: A fresh id, or the id of the recommendation to word anew. A fresh random
                one where it is `None`.
            title: What it is called. Public once the team has reported.
            text: What it says. Public once the team has reported.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            Recommend(
                team=team,
                recommendation=uuid4() if recommendation is None else recommendation,
                title=title,
                text=text,
            ), at=at, command_id=command_id
        )

    def report(
        self,
        *,
        team: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The team hands over to the council what it made. For staff.

        Args:
            team: The team.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ReportWork(
                team=team,
            ), at=at, command_id=command_id
        )

    def treat_recommendation(
        self,
        *,
        team: UUID | str,
        recommendation: UUID | str,
        outcome: TreatmentOutcome | str,
        decided_on: Date | str,
        reply: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The council's answer to a recommendation, which the receipt names, with its reply. For
        staff.

        Args:
            team: The team.
            recommendation: The recommendation.
            outcome: What the council made of it.
            decided_on: On which day.
            reply: Its reply. Public.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            TreatRecommendation(
                team=team,
                recommendation=recommendation,
                outcome=outcome,
                decided_on=decided_on,
                reply=reply,
            ), at=at, command_id=command_id
        )

    def follow_up(
        self,
        *,
        team: UUID | str,
        recommendation: UUID | str,
        note: str,
        done: bool = False,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Tells what became of an adopted recommendation, which the receipt names. For staff.

        Args:
            team: The team.
            recommendation: The recommendation.
            note: What happened. Public.
            done: Whether it is carried out with that.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            FollowUpRecommendation(
                team=team,
                recommendation=recommendation,
                note=note,
                done=done,
            ), at=at, command_id=command_id
        )

    def dissolve(
        self,
        *,
        team: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Dissolves the team when its task is solved or dropped. Every membership ends with it, and
        what those told who got no seat is deleted. For staff.

        Args:
            team: The team.
            reason: Why. Public.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            DissolveTeam(
                team=team,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        team: UUID | str,
        at: DateTime | str | None = None,
    ) -> TeamView:
        """One team, as the actor may see it.

        Args:
            team: The team.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetTeam(
                team=team,
            ), at=at
        )

    def list(
        self,
        *,
        after: UUID | str | None = None,
        idea: UUID | str | None = None,
        limit: int = 100,
        topic: str | None = None,
        at: DateTime | str | None = None,
    ) -> TeamList:
        """Teams, by topic or idea.

        Args:
            after: Only teams after this one, to page on.
            idea: Only teams that this idea led to.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            topic: Only teams about this interest area.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListTeams(
                after=after,
                idea=idea,
                limit=limit,
                topic=topic,
            ), at=at
        )

    def rules(
        self,
        *,
        kind: TeamKind | str,
        on: Date | str | None = None,
        at: DateTime | str | None = None,
    ) -> RuleView:
        """What holds for a kind of team on a day, with the provision.

        Args:
            kind: Which kind.
            on: On which day; today where it is not given.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowRules(
                kind=kind,
                on=on,
            ), at=at
        )

    def template(
        self,
        *,
        template: SeatTemplate | str,
        at: DateTime | str | None = None,
    ) -> TemplateView:
        """The seats of a usual composition, to begin from.

        Args:
            template: Which composition.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowTemplate(
                template=template,
            ), at=at
        )

    def fitting(
        self,
        *,
        team: UUID | str,
        experience_unknown: bool = False,
        seat: str | None = None,
        at: DateTime | str | None = None,
    ) -> FittingCitizens:
        """The citizens whose profile fits a seat, each with the reasons. For staff, to invite them.

        Args:
            team: The team.
            experience_unknown: Also those who lack nothing but an experience, which only they
                themselves can tell of.
            seat: Only for this group of seats.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            FindFitting(
                team=team,
                experience_unknown=experience_unknown,
                seat=seat,
            ), at=at
        )

    def my_candidacy(
        self,
        *,
        team: UUID | str,
        citizen: UUID | str,
        at: DateTime | str | None = None,
    ) -> CandidacyView:
        """A citizen's own line: the pseudonym to look for in the published draw, how far it has
        come, and why they were invited. For the citizen and staff.

        Args:
            team: The team.
            citizen: The citizen.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowCandidacy(
                team=team,
                citizen=citizen,
            ), at=at
        )

    def candidates(
        self,
        *,
        team: UUID | str,
        at: DateTime | str | None = None,
    ) -> CandidateList:
        """All who are interested, with what they told. For staff.

        Args:
            team: The team.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListCandidates(
                team=team,
            ), at=at
        )

    def pool(
        self,
        *,
        team: UUID | str,
        at: DateTime | str | None = None,
    ) -> DrawPool:
        """The rules of a team's draw and the people in it, by pseudonym: what `sortition.conflicts`
        and `sortition.report` ask for before a draw is published. Members who sit are included,
        whoever declined or left is excluded, so that the same question prepares the first draw and
        the draw of substitutes. For staff.

        Args:
            team: The team.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetPool(
                team=team,
            ), at=at
        )

    def draw_text(
        self,
        *,
        team: UUID | str,
        round: int | None = None,
        at: DateTime | str | None = None,
    ) -> DrawTextView:
        """The published text of a draw, for everybody to replay with `sortition.verify`.

        Args:
            team: The team.
            round: Which draw, from 1; the latest where it is not given.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetDrawText(
                team=team,
                round=round,
            ), at=at
        )

    def calendar(
        self,
        *,
        team: UUID | str,
        at: DateTime | str | None = None,
    ) -> TeamCalendar:
        """A team's meetings for everybody's own calendar (iCalendar, RFC 5545).

        Args:
            team: The team.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowTeamCalendar(
                team=team,
            ), at=at
        )

    def file(
        self,
        *,
        team: UUID | str,
        language: Language | str = Language.DA,
        at: DateTime | str | None = None,
    ) -> TeamFile:
        """A team's file as one accessible HTML page, with all that the actor may see: challenge,
        terms, members, draws, meetings, deliverables, recommendations and the council's answers.

        Args:
            team: The team.
            language: The language of what the page itself says.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowTeamFile(
                team=team,
                language=language,
            ), at=at
        )

    def allowances(
        self,
        *,
        team: UUID | str,
        year: int,
        single_oere: int,
        at: DateTime | str | None = None,
    ) -> AllowanceList:
        """What the members of a team earn for the meetings of a year, from the attendance.
        Politicians and employees are paid otherwise and are left out. For staff.

        Args:
            team: The team.
            year: The year.
            single_oere: The single allowance of that year, in øre.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            CalculateAllowances(
                team=team,
                year=year,
                single_oere=single_oere,
            ), at=at
        )


class GatheringsRoom:
    """The commands and queries of `gathering`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def call(
        self,
        *,
        host: GatheringHost | Mapping[str, Any],
        title: str,
        place: str,
        starts_at: DateTime | str,
        ends_at: DateTime | str,
        gathering: UUID | str | None = None,
        agenda: Collection[AgendaItem | Mapping[str, Any]] | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Calls a gathering, or changes its time, place or agenda before it begins. For staff.

        Args:
            gathering: A fresh id, or the id of the gathering to change. A fresh random one where it
                is `None`.
            host: Whose it is.
            title: What it is called. Public, as time and place are.
            place: Where.
            starts_at: When it begins.
            ends_at: When it ends, within a day.
            agenda: The agenda.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            CallGathering(
                gathering=uuid4() if gathering is None else gathering,
                host=host,
                title=title,
                place=place,
                starts_at=starts_at,
                ends_at=ends_at,
                agenda=agenda,
            ), at=at, command_id=command_id
        )

    def cancel(
        self,
        *,
        gathering: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Cancels a gathering that has not begun. It stays in calendars, as cancelled. For staff.

        Args:
            gathering: The gathering.
            reason: Why. Public where the agendas are.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            CancelGathering(
                gathering=gathering,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def record_attendance(
        self,
        *,
        gathering: UUID | str,
        present: Collection[int],
        excused: Collection[int] = (),
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Records who was there. Once more corrects it. For staff.

        Args:
            gathering: The gathering.
            present: The appointments of those who were there.
            excused: The appointments of those who were excused (*afbud*).
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            RecordAttendance(
                gathering=gathering,
                present=present,
                excused=excused,
            ), at=at, command_id=command_id
        )

    def keep_minutes(
        self,
        *,
        gathering: UUID | str,
        items: Collection[MinuteItem | Mapping[str, Any]],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Writes the minutes, or writes them anew before they are approved. Whoever is disqualified
        for an item stands among those who had left the room for it (forvaltningsloven § 3, stk. 3).
        For staff.

        Args:
            gathering: The gathering.
            items: What was said, by item.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            KeepMinutes(
                gathering=gathering,
                items=items,
            ), at=at, command_id=command_id
        )

    def approve_minutes(
        self,
        *,
        gathering: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The minutes are approved. From then on they stand. For staff.

        Args:
            gathering: The gathering.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ApproveMinutes(
                gathering=gathering,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        gathering: UUID | str,
        at: DateTime | str | None = None,
    ) -> GatheringView:
        """One gathering. Agenda and minutes are for staff and members, and for everybody where the
        team's terms say so: the minutes once they are approved, and never what was treated behind
        closed doors.

        Args:
            gathering: The gathering.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetGathering(
                gathering=gathering,
            ), at=at
        )

    def list(
        self,
        *,
        team: UUID | str,
        at: DateTime | str | None = None,
    ) -> GatheringList:
        """A team's gatherings, in the order of their beginning.

        Args:
            team: The team.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListGatherings(
                team=team,
            ), at=at
        )


class OrganisationsRoom:
    """The commands and queries of `organisation`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def register(
        self,
        *,
        kind: OrganisationKind | str,
        name: str,
        text: OrganisationText | Mapping[str, Any],
        organisation: UUID | str | None = None,
        area: str | None = None,
        cvr: str | None = None,
        inhabitants: int | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Registers an organisation. For staff, whose word confirms it; and for a citizen, who then
        holds the first mandate, over everything, and waits for the municipality to confirm it.

        Args:
            organisation: A fresh id. A fresh random one where it is `None`.
            kind: What kind it is.
            name: What it is called.
            text: What it says of itself.
            area: The part of the municipality.
            cvr: Its number in the central register of businesses, where it has one.
            inhabitants: How many live in the area of a local council.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            RegisterOrganisation(
                organisation=uuid4() if organisation is None else organisation,
                kind=kind,
                name=name,
                text=text,
                area=area,
                cvr=cvr,
                inhabitants=inhabitants,
            ), at=at, command_id=command_id
        )

    def change(
        self,
        *,
        organisation: UUID | str,
        name: str,
        text: OrganisationText | Mapping[str, Any],
        area: str | None = None,
        cvr: str | None = None,
        inhabitants: int | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Changes what is known of an organisation. For staff, and for those who manage it; once it
        is confirmed, name, CVR number and inhabitants for staff alone.

        Args:
            organisation: The organisation.
            name: What it is called.
            text: What it says of itself.
            area: The part of the municipality.
            cvr: Its CVR number.
            inhabitants: How many live in the area of a local council.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ChangeOrganisation(
                organisation=organisation,
                name=name,
                text=text,
                area=area,
                cvr=cvr,
                inhabitants=inhabitants,
            ), at=at, command_id=command_id
        )

    def confirm(
        self,
        *,
        organisation: UUID | str,
        name: str,
        cvr: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The municipality confirms that an organisation exists and that its founder may speak for
        it. Before that it can post nothing. The name and the number are those that staff looked at:
        they become public, and stay in the journal. For staff.

        Args:
            organisation: The organisation.
            name: What it is called, as it was read.
            cvr: Its CVR number, as it was read.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ConfirmOrganisation(
                organisation=organisation,
                name=name,
                cvr=cvr,
            ), at=at, command_id=command_id
        )

    def close(
        self,
        *,
        organisation: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Closes an organisation that is no more. Nobody can come forward for it any more, and what
        its volunteers do is suspended; staff completes or cancels it. For staff, and for those who
        manage it.

        Args:
            organisation: The organisation.
            reason: Why. Public.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            CloseOrganisation(
                organisation=organisation,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def give_mandate(
        self,
        *,
        organisation: UUID | str,
        citizen: UUID | str,
        role: str,
        powers: Collection[Power | str],
        from_: Date | str,
        named: bool = False,
        to: Date | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Lets a citizen speak for the organisation. The receipt names the mandate, by its number.
        For staff, and for those who manage it.

        Args:
            organisation: The organisation.
            citizen: Who is to speak for it: an active citizen of the bank.
            role: Their role, such as `chair` or `treasurer`.
            powers: What it covers.
            from_: The first day.
            named: Whether everybody sees the holder's name beside the role: a word of the holder,
                or of staff who asked them. Somebody with a protected name is never named.
            to: The last day, inclusive; without an end where it is not given.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            GiveMandate(
                organisation=organisation,
                citizen=citizen,
                role=role,
                powers=powers,
                from_=from_,
                named=named,
                to=to,
            ), at=at, command_id=command_id
        )

    def end_mandate(
        self,
        *,
        organisation: UUID | str,
        mandate: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Ends a mandate, which the receipt names, before its last day. For staff, for those who
        manage the organisation, and for the holder, who gives it back.

        Args:
            organisation: The organisation.
            mandate: The mandate's number, from 1.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            EndMandate(
                organisation=organisation,
                mandate=mandate,
            ), at=at, command_id=command_id
        )

    def assess(
        self,
        *,
        organisation: UUID | str,
        met: Collection[ApprovalCriterion | str],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Records which criteria of approval an association meets. It is approved where it meets
        all. For staff.

        Args:
            organisation: The association.
            met: The criteria that it meets.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AssessOrganisation(
                organisation=organisation,
                met=met,
            ), at=at, command_id=command_id
        )

    def declare_certificates(
        self,
        *,
        organisation: UUID | str,
        year: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The organisation declares that it obtained the child certificates of a year
        (folkeoplysningsloven § 4, stk. 4). The municipality gets this declaration, never a
        certificate. For whoever holds a mandate to safeguard, and for staff who received it on
        paper.

        Args:
            organisation: The organisation.
            year: The year, this one or one of the two before.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            DeclareCertificates(
                organisation=organisation,
                year=year,
            ), at=at, command_id=command_id
        )

    def set_safeguards(
        self,
        *,
        organisation: UUID | str,
        policy: SafeguardPolicy | Mapping[str, Any],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Decides the organisation's policy. For staff, and, where it is nowhere looser than the
        one before, for whoever holds a mandate to safeguard. Whoever works already is looked at by
        the new policy at once.

        Args:
            organisation: The organisation.
            policy: The policy, as a whole.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            SetSafeguards(
                organisation=organisation,
                policy=policy,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        organisation: UUID | str,
        at: DateTime | str | None = None,
    ) -> OrganisationView:
        """One organisation, as the actor may see it.

        Args:
            organisation: The organisation.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetOrganisation(
                organisation=organisation,
            ), at=at
        )

    def list(
        self,
        *,
        after: UUID | str | None = None,
        area: str | None = None,
        kind: OrganisationKind | str | None = None,
        limit: int = 100,
        at: DateTime | str | None = None,
    ) -> OrganisationList:
        """The organisations, in the order of their ids. Those that are not confirmed, or closed,
        only staff sees.

        Args:
            after: Only organisations after this one, to page on.
            area: Only in this part of the municipality.
            kind: Only of this kind.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListOrganisations(
                after=after,
                area=area,
                kind=kind,
                limit=limit,
            ), at=at
        )

    def open_data(
        self,
        *,
        format: OpenDataFormat | str = OpenDataFormat.POPOLO,
        at: DateTime | str | None = None,
    ) -> Exported:
        """All organisations at work as open data, in JSON. For everybody, and the same to
        everybody.

        Args:
            format: In which form.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            OpenData(
                format=format,
            ), at=at
        )


class NeedsRoom:
    """The commands and queries of `need`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def post(
        self,
        *,
        poster: Poster | Mapping[str, Any],
        text: NeedText | Mapping[str, Any],
        spec: NeedSpec | Mapping[str, Any],
        need: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Asks for people. For an organisation through whoever holds a mandate to post; for a
        citizen who needs help; and for staff on behalf of either.

        Args:
            need: A fresh id. A fresh random one where it is `None`.
            poster: Who asks.
            text: What it says.
            spec: What it asks for.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            PostNeed(
                need=uuid4() if need is None else need,
                poster=poster,
                text=text,
                spec=spec,
            ), at=at, command_id=command_id
        )

    def change(
        self,
        *,
        need: UUID | str,
        text: NeedText | Mapping[str, Any],
        spec: NeedSpec | Mapping[str, Any],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Changes a need. Once somebody has a place, times, place, period, contact and age limits
        stay, and so do the places taken. Before that, who said yes to something else is asked
        again. For the poster and staff.

        Args:
            need: The need.
            text: What it says.
            spec: What it asks for.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ChangeNeed(
                need=need,
                text=text,
                spec=spec,
            ), at=at, command_id=command_id
        )

    def close(
        self,
        *,
        need: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Closes a need. Who has a place keeps it; nobody can be proposed any more. For the poster
        and staff.

        Args:
            need: The need.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            CloseNeed(
                need=need,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        need: UUID | str,
        at: DateTime | str | None = None,
    ) -> NeedView:
        """One need, as the actor may see it.

        Args:
            need: The need.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetNeed(
                need=need,
            ), at=at
        )

    def list(
        self,
        *,
        after: UUID | str | None = None,
        area: str | None = None,
        interest: str | None = None,
        limit: int = 100,
        open_only: bool = False,
        organisation: UUID | str | None = None,
        at: DateTime | str | None = None,
    ) -> NeedList:
        """Needs that are not closed, in the order of their ids. Who is not staff sees those that
        everybody, or every citizen of the bank, may see.

        Args:
            after: Only needs after this one, to page on.
            area: Only in this part of the municipality.
            interest: Only of this interest area.
            limit: At most so many; 100 unless said otherwise, 1,000 at most. A page may hold fewer,
                or none, although another follows.
            open_only: Only those to which somebody can still come forward.
            organisation: Only of this organisation.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListNeeds(
                after=after,
                area=area,
                interest=interest,
                limit=limit,
                open_only=open_only,
                organisation=organisation,
            ), at=at
        )


class OffersRoom:
    """The commands and queries of `offer`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def make(
        self,
        *,
        poster: Poster | Mapping[str, Any],
        spec: OfferSpec | Mapping[str, Any],
        offer: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Offers help. For a citizen; for an organisation through whoever holds a mandate to post;
        and for staff on behalf of either.

        Args:
            offer: A fresh id. A fresh random one where it is `None`.
            poster: Who offers.
            spec: What.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            MakeOffer(
                offer=uuid4() if offer is None else offer,
                poster=poster,
                spec=spec,
            ), at=at, command_id=command_id
        )

    def change(
        self,
        *,
        offer: UUID | str,
        spec: OfferSpec | Mapping[str, Any],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Changes an offer. Assignments that came of it stay. For who made it and staff.

        Args:
            offer: The offer.
            spec: What is offered, as a whole.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ChangeOffer(
                offer=offer,
                spec=spec,
            ), at=at, command_id=command_id
        )

    def withdraw(
        self,
        *,
        offer: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Takes an offer back. For who made it and staff.

        Args:
            offer: The offer.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            WithdrawOffer(
                offer=offer,
            ), at=at, command_id=command_id
        )

    def list(
        self,
        *,
        after: UUID | str | None = None,
        competency: str | None = None,
        interest: str | None = None,
        limit: int = 100,
        at: DateTime | str | None = None,
    ) -> OfferList:
        """Offers that stand, in the order of their ids, without who makes them. A citizen's own,
        and those that the actor may see.

        Args:
            after: Only offers after this one, to page on.
            competency: Only with this competency.
            interest: Only of this interest area.
            limit: At most so many are looked at; 100 unless said otherwise, 1,000 at most. A page
                may hold fewer, or none, although another follows.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListOffers(
                after=after,
                competency=competency,
                interest=interest,
                limit=limit,
            ), at=at
        )


class SafeguardsRoom:
    """The commands and queries of `safeguard`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def ask_consent(
        self,
        *,
        assignment: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The organisation asks the volunteer to consent to a child certificate; there are 14 days
        to answer. Asking anew is possible once they have passed, and for a renewal. For a mandate
        to safeguard, and staff.

        Args:
            assignment: An assignment of the volunteer in the organisation.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AskConsent(
                assignment=assignment,
            ), at=at, command_id=command_id
        )

    def consent(
        self,
        *,
        organisation: UUID | str,
        citizen: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The volunteer consents, within the 14 days. For the citizen, and for staff on their
        behalf.

        Args:
            organisation: The organisation that asked.
            citizen: The volunteer.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ConsentToCertificate(
                organisation=organisation,
                citizen=citizen,
            ), at=at, command_id=command_id
        )

    def note_certificate(
        self,
        *,
        assignment: UUID | str,
        outcome: CertificateOutcome | str,
        on: Date | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The certificate came, was looked at and deleted; only this note is kept. For a mandate to
        safeguard, and staff.

        Args:
            assignment: An assignment of the volunteer in the organisation.
            outcome: How the organisation judged.
            on: The certificate's day: not before the consent, not in the future.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            NoteCertificate(
                assignment=assignment,
                outcome=outcome,
                on=on,
            ), at=at, command_id=command_id
        )

    def withdraw_certificate(
        self,
        *,
        assignment: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Takes back that a certificate was obtained. Every assignment that needs it is suspended
        at once. For a mandate to safeguard, and staff.

        Args:
            assignment: An assignment of the volunteer in the organisation.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            WithdrawCertificate(
                assignment=assignment,
            ), at=at, command_id=command_id
        )

    def note_record(
        self,
        *,
        assignment: UUID | str,
        on: Date | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A criminal record was seen, by the organisation's policy. Only the day is kept. For a
        mandate to safeguard, and staff.

        Args:
            assignment: An assignment of the volunteer in the organisation.
            on: The day, not in the future.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            NoteRecord(
                assignment=assignment,
                on=on,
            ), at=at, command_id=command_id
        )

    def note_below_age(
        self,
        *,
        assignment: UUID | str,
        until: Date | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Somebody saw that the volunteer is below 15. Of them there is no certificate, and none is
        asked for until the day on which they become 15. For a mandate to safeguard, and staff.

        Args:
            assignment: An assignment of the volunteer in the organisation.
            until: The day on which they become 15; after today, and within 15 years.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            NoteBelowAge(
                assignment=assignment,
                until=until,
            ), at=at, command_id=command_id
        )

    def declare_confidentiality(
        self,
        *,
        organisation: UUID | str,
        citizen: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The volunteer declares confidentiality (*tavshedserklæring*) in an organisation. For the
        citizen, and for staff on their behalf.

        Args:
            organisation: The organisation.
            citizen: The volunteer.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            DeclareConfidentiality(
                organisation=organisation,
                citizen=citizen,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        organisation: UUID | str,
        citizen: UUID | str,
        at: DateTime | str | None = None,
    ) -> SafeguardView:
        """Where a volunteer's safeguards stand in an organisation. For the citizen and staff; the
        organisation sees them with the assignment.

        Args:
            organisation: The organisation.
            citizen: The volunteer.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetSafeguards(
                organisation=organisation,
                citizen=citizen,
            ), at=at
        )


class AssignmentsRoom:
    """The commands and queries of `assignment`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def propose(
        self,
        *,
        need: UUID | str,
        helper: Helper | Mapping[str, Any],
        assignment: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Proposes somebody for a need. Whoever proposes has said yes for their own side: the
        volunteer, or the poster. Staff can propose too, and then both sides are still to be asked.

        Args:
            assignment: A fresh id. A fresh random one where it is `None`.
            need: The need.
            helper: Who is to help.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ProposeAssignment(
                assignment=uuid4() if assignment is None else assignment,
                need=need,
                helper=helper,
            ), at=at, command_id=command_id
        )

    def propose_matches(
        self,
        *,
        accept_relaxation: bool = False,
        interest: str | None = None,
        mentoring: bool = False,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Proposes what `assignment.match` finds; both sides are then asked. Where minimum staffing
        can't be met it is refused, unless the smallest relaxation is accepted. For staff.

        Args:
            accept_relaxation: Whether to propose although some minimum staffing can't be met.
            interest: Only needs of this interest area.
            mentoring: Only needs of a mentoring round, where a student helps a pupil.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ProposeMatches(
                accept_relaxation=accept_relaxation,
                interest=interest,
                mentoring=mentoring,
            ), at=at, command_id=command_id
        )

    def accept(
        self,
        *,
        assignment: UUID | str,
        side: AssignmentSide | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A side says yes. With both, the place is taken and the volunteer booked, unless they are
        booked elsewhere at the same time. For that side, and for staff on its behalf.

        Args:
            assignment: The assignment.
            side: The side.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AcceptAssignment(
                assignment=assignment,
                side=side,
            ), at=at, command_id=command_id
        )

    def decline(
        self,
        *,
        assignment: UUID | str,
        side: AssignmentSide | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A side says no to a proposal. Who said yes before and can't after all cancels. For that
        side, and for staff on its behalf.

        Args:
            assignment: The assignment.
            side: The side.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            DeclineAssignment(
                assignment=assignment,
                side=side,
            ), at=at, command_id=command_id
        )

    def start(
        self,
        *,
        assignment: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The work begins. Every safeguard must be in place: nothing else makes an assignment
        active. For the poster and staff.

        Args:
            assignment: The assignment.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            StartAssignment(
                assignment=assignment,
            ), at=at, command_id=command_id
        )

    def complete(
        self,
        *,
        assignment: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The work is done. For the poster and staff.

        Args:
            assignment: The assignment.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            CompleteAssignment(
                assignment=assignment,
            ), at=at, command_id=command_id
        )

    def cancel(
        self,
        *,
        assignment: UUID | str,
        side: AssignmentSide | str,
        cause: CancelCause | str,
        note: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A side, or staff, ends what was agreed or begun. The place is free again. For either
        side.

        Args:
            assignment: The assignment.
            side: The side that cancels.
            cause: Why; anything but `erased`.
            note: In words, for both sides and staff.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            CancelAssignment(
                assignment=assignment,
                side=side,
                cause=cause,
                note=note,
            ), at=at, command_id=command_id
        )

    def report_hours(
        self,
        *,
        assignment: UUID | str,
        side: AssignmentSide | str,
        day: Date | str,
        minutes: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A side reports the work of one day. The receipt names the entry, by its number. For the
        volunteer, for the poster, and for staff on behalf of either.

        Args:
            assignment: The assignment.
            side: The side that reports.
            day: The local day: not before the work began, not in the future, within the need's
                period.
            minutes: How many minutes; 1 to 1,440, and no more than the day has left.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ReportHours(
                assignment=assignment,
                side=side,
                day=day,
                minutes=minutes,
            ), at=at, command_id=command_id
        )

    def approve_hours(
        self,
        *,
        assignment: UUID | str,
        entry: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The other side agrees. Nobody approves what they reported themselves. The receipt names
        the entry. For that side, and for staff on its behalf.

        Args:
            assignment: The assignment.
            entry: The entry's number, from 1.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ApproveHours(
                assignment=assignment,
                entry=entry,
            ), at=at, command_id=command_id
        )

    def reject_hours(
        self,
        *,
        assignment: UUID | str,
        entry: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The other side does not agree; the minutes count no more. The receipt names the entry.
        For that side, and for staff on its behalf.

        Args:
            assignment: The assignment.
            entry: The entry's number, from 1.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            RejectHours(
                assignment=assignment,
                entry=entry,
            ), at=at, command_id=command_id
        )

    def correct_hours(
        self,
        *,
        assignment: UUID | str,
        entry: int,
        minutes: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """An entry comes in the place of another, and awaits the other side's answer anew. The
        receipt names the one corrected, and the new one as made. For the side that reported the
        first, and for staff on its behalf.

        Args:
            assignment: The assignment.
            entry: The number of the entry to correct, from 1.
            minutes: How many minutes it was; 0 to 1,440.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            CorrectHours(
                assignment=assignment,
                entry=entry,
                minutes=minutes,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        assignment: UUID | str,
        at: DateTime | str | None = None,
    ) -> AssignmentView:
        """One assignment. For both sides and staff; to anybody else there is none.

        Args:
            assignment: The assignment.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetAssignment(
                assignment=assignment,
            ), at=at
        )

    def list(
        self,
        *,
        after: UUID | str | None = None,
        citizen: UUID | str | None = None,
        limit: int = 100,
        need: UUID | str | None = None,
        organisation: UUID | str | None = None,
        at: DateTime | str | None = None,
    ) -> AssignmentList:
        """Assignments of a need or of an organisation, for whoever may post for it; those of a
        citizen, for the citizen; and any of them for staff. In the order of their ids.

        Args:
            after: Only assignments after this one, to page on.
            citizen: Only of this volunteer.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            need: Only of this need.
            organisation: Only of this organisation's needs.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListAssignments(
                after=after,
                citizen=citizen,
                limit=limit,
                need=need,
                organisation=organisation,
            ), at=at
        )

    def match(
        self,
        *,
        interest: str | None = None,
        mentoring: bool = False,
        at: DateTime | str | None = None,
    ) -> MatchView:
        """Who should be asked to help where, over all open needs and citizens' offers. Looks, and
        proposes nothing. For staff.

        Args:
            interest: Only needs of this interest area.
            mentoring: Only needs of a mentoring round, where a student helps a pupil.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            PlanMatches(
                interest=interest,
                mentoring=mentoring,
            ), at=at
        )

    def hours(
        self,
        *,
        citizen: UUID | str,
        year: int,
        threshold_minutes: int | None = None,
        at: DateTime | str | None = None,
    ) -> HoursView:
        """A volunteer's hours by month, over all organisations. For the citizen and staff.

        Args:
            citizen: The volunteer.
            year: The year.
            threshold_minutes: A threshold of the municipality's own, in minutes a month.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowHours(
                citizen=citizen,
                year=year,
                threshold_minutes=threshold_minutes,
            ), at=at
        )

    def hours_file(
        self,
        *,
        organisation: UUID | str,
        from_: Date | str,
        to: Date | str,
        format: HoursFormat | str = HoursFormat.CSV,
        language: Language | str = Language.DA,
        at: DateTime | str | None = None,
    ) -> Exported:
        """The ledger of an organisation's needs as a list, a row for each entry. For staff, and for
        whoever may approve hours.

        Args:
            organisation: The organisation.
            from_: The first day.
            to: The last day, inclusive.
            format: How it is written.
            language: The language of the headings.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            HoursFile(
                organisation=organisation,
                from_=from_,
                to=to,
                format=format,
                language=language,
            ), at=at
        )

    def proof(
        self,
        *,
        assignment: UUID | str,
        language: Language | str = Language.DA,
        at: DateTime | str | None = None,
    ) -> Exported:
        """A certificate of work done (*bevis for frivilligt arbejde*), as one accessible HTML page:
        who, for whom, when, and how many approved hours. For the volunteer, and for staff.

        Args:
            assignment: The assignment; begun, and with approved hours.
            language: The language.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            WorkProof(
                assignment=assignment,
                language=language,
            ), at=at
        )

    def jubilees(
        self,
        *,
        year: int,
        marks: Collection[int] = (),
        at: DateTime | str | None = None,
    ) -> JubileeList:
        """Which volunteers complete a round number of years within a year, from the first day of
        which hours were approved. For staff.

        Args:
            year: The year.
            marks: After how many years; 5, 10, 15, 20, 25, 30, 40 and 50 where it is empty.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListJubilees(
                year=year,
                marks=marks,
            ), at=at
        )


class PartnershipsRoom:
    """The commands and queries of `partnership`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def draft(
        self,
        *,
        by: Party | Mapping[str, Any],
        terms: AgreementTerms | Mapping[str, Any],
        content: AgreementText | Mapping[str, Any],
        agreement: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Writes an agreement, writes its draft anew, or proposes another version of one that is
        agreed. A draft that is written anew has no signatures. While all have not signed the new
        version of an agreement, the old one holds. For a party, and for staff, who may draft for
        others too.

        Args:
            agreement: A fresh id, or the id of the agreement. A fresh random one where it is
                `None`.
            by: For which party the actor writes.
            terms: What it is.
            content: What it says.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            DraftAgreement(
                agreement=uuid4() if agreement is None else agreement,
                by=by,
                terms=terms,
                content=content,
            ), at=at, command_id=command_id
        )

    def drop_draft(
        self,
        *,
        agreement: UUID | str,
        by: Party | Mapping[str, Any],
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Drops the draft that lies ready to be signed. An agreement that holds goes on holding.
        For a party, and for staff.

        Args:
            agreement: The agreement.
            by: For which party the actor drops it.
            reason: Why. For the parties and staff.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            DropDraft(
                agreement=agreement,
                by=by,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def sign(
        self,
        *,
        agreement: UUID | str,
        version: int,
        by: Party | Mapping[str, Any],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A party signs the latest version. An organisation signs by whoever holds a mandate to
        sign, never by staff; the municipality by staff. Nobody signs for two parties. Every party
        must be at work. When all have signed, it holds from its first day, and a notice that was
        given before is taken back.

        Args:
            agreement: The agreement.
            version: The version that was read: the latest.
            by: Which party signs.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            SignAgreement(
                agreement=agreement,
                version=version,
                by=by,
            ), at=at, command_id=command_id
        )

    def review(
        self,
        *,
        agreement: UUID | str,
        by: Party | Mapping[str, Any],
        due: Date | str,
        outcome: ReviewOutcome | str,
        text: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Records that the parties looked at the agreement (*opfølgning*, *evaluering*) on or after
        a day on which that was due. What was decided there is still to be done. For a party, and
        for staff.

        Args:
            agreement: The agreement.
            by: Which party records it.
            due: The review day of the version that counts.
            outcome: What came of it.
            text: What was found. For the parties and staff.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ReviewAgreement(
                agreement=agreement,
                by=by,
                due=due,
                outcome=outcome,
                text=text,
            ), at=at, command_id=command_id
        )

    def tie(
        self,
        *,
        agreement: UUID | str,
        by: Party | Mapping[str, Any],
        grants: Collection[UUID | str] = (),
        needs: Collection[UUID | str] = (),
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Says which needs an agreement meets and which grants go with it, all of them; this is no
        part of what is signed. For a party, and for staff.

        Args:
            agreement: The agreement.
            by: Which party says so.
            grants: The grants, which exist; at most 500.
            needs: The needs; at most 500.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            TieAgreement(
                agreement=agreement,
                by=by,
                grants=grants,
                needs=needs,
            ), at=at, command_id=command_id
        )

    def give_notice(
        self,
        *,
        agreement: UUID | str,
        by: Party | Mapping[str, Any],
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A party says that the agreement ends (*opsigelse*). It holds until the notice period is
        over, the day of the notice not counted, whichever weekday that is. Signatures under a draft
        of a new version are void, since they were given without knowing this.

        Args:
            agreement: The agreement.
            by: Which party.
            reason: Why. For the parties and staff.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            GiveNotice(
                agreement=agreement,
                by=by,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def agree_to_end(
        self,
        *,
        agreement: UUID | str,
        by: Party | Mapping[str, Any],
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A party says yes to ending at once. When all have said so it is over. A party that is
        closed can't be asked and is not waited for. Nobody says yes for two parties.

        Args:
            agreement: The agreement.
            by: Which party.
            reason: Why. For the parties and staff.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AgreeToEnd(
                agreement=agreement,
                by=by,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        agreement: UUID | str,
        at: DateTime | str | None = None,
    ) -> AgreementView:
        """One agreement. Everybody sees a version that is or was in force, without what is
        confidential; the parties and staff see everything, and drafts.

        Args:
            agreement: The agreement.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetAgreement(
                agreement=agreement,
            ), at=at
        )

    def list(
        self,
        *,
        after: UUID | str | None = None,
        limit: int = 100,
        organisation: UUID | str | None = None,
        review_before: Date | str | None = None,
        stage: AgreementStage | str | None = None,
        at: DateTime | str | None = None,
    ) -> AgreementList:
        """The agreements that the actor may see, in the order of their ids. Drafts are for staff,
        and for whoever asks for the agreements of an organisation and speaks for it.

        Args:
            after: Only agreements after this one, to page on.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            organisation: Only of this organisation.
            review_before: Only those that hold and have a review still to be done that is due
                before this day.
            stage: Only those that have come this far.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListAgreements(
                after=after,
                limit=limit,
                organisation=organisation,
                review_before=review_before,
                stage=stage,
            ), at=at
        )

    def support(
        self,
        *,
        organisation: UUID | str,
        year: int,
        agreement: UUID | str | None = None,
        rates: Collection[SupportRate | Mapping[str, Any]] | None = None,
        at: DateTime | str | None = None,
    ) -> SupportView:
        """What a local council gets in a year by rule, from the number of inhabitants that is
        registered for it. The rule is that of an agreement, as far as the actor may see it, or the
        one given.

        Args:
            organisation: The local council.
            year: The year.
            agreement: The agreement whose rule is used where it has one for the year.
            rates: The rule otherwise, one rate for each year.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowSupport(
                organisation=organisation,
                year=year,
                agreement=agreement,
                rates=rates,
            ), at=at
        )

    def file(
        self,
        *,
        agreement: UUID | str,
        format: AgreementFormat | str,
        language: Language | str = Language.DA,
        next: bool = False,
        at: DateTime | str | None = None,
    ) -> Exported:
        """An agreement as a document, with all that the actor may see of the version that counts,
        or of a later one.

        Args:
            agreement: The agreement.
            format: The format.
            language: The language of its headings.
            next: Whether the later version is written, the draft or what is still to begin, where
                the actor sees one.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowAgreementFile(
                agreement=agreement,
                format=format,
                language=language,
                next=next,
            ), at=at
        )


class GrantsRoom:
    """The commands and queries of `grant`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def announce_round(
        self,
        *,
        round: str,
        terms: GrantRoundTerms | Mapping[str, Any],
        text: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Announces a call for applications, or changes it before it opens. For staff.

        Args:
            round: A readable key, such as `section-18-2027`.
            terms: What it is.
            text: What applicants should know. Public.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AnnounceRound(
                round=round,
                terms=terms,
                text=text,
            ), at=at, command_id=command_id
        )

    def adjust_round(
        self,
        *,
        round: str,
        closes_at: DateTime | str,
        ceiling_oere: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Extends a call's deadline or changes its pool, also after it has opened. The deadline
        never comes earlier, and the pool never falls below what is granted. For staff.

        Args:
            round: The call.
            closes_at: Until when applications are taken, exclusive.
            ceiling_oere: How much can be granted in all, in øre.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AdjustRound(
                round=round,
                closes_at=closes_at,
                ceiling_oere=ceiling_oere,
            ), at=at, command_id=command_id
        )

    def draft(
        self,
        *,
        round: str,
        organisation: UUID | str,
        content: ApplicationContent | Mapping[str, Any],
        grant: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Writes an application, or writes it anew before it is submitted. Until then nobody else
        sees it, staff neither. For whoever holds a mandate to apply.

        Args:
            grant: A fresh id, or the id of the draft. A fresh random one where it is `None`.
            round: The call.
            organisation: Who applies.
            content: What it says.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            DraftApplication(
                grant=uuid4() if grant is None else grant,
                round=round,
                organisation=organisation,
                content=content,
            ), at=at, command_id=command_id
        )

    def submit(
        self,
        *,
        grant: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Hands the application in, while the call is open. It must hold what the call asks for.
        For whoever holds a mandate to apply.

        Args:
            grant: The application.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            SubmitApplication(
                grant=grant,
            ), at=at, command_id=command_id
        )

    def record(
        self,
        *,
        round: str,
        organisation: UUID | str,
        received_at: DateTime | str,
        content: ApplicationContent | Mapping[str, Any],
        grant: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Records an application that came on paper or by mail, with the time at which it was
        received. One that came late is taken down as late; what to do with it is decided as with
        any other. For staff.

        Args:
            grant: A fresh id. A fresh random one where it is `None`.
            round: The call.
            organisation: Who applies.
            received_at: When it was received: never later than now, and not before the call opens.
            content: What it says.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            RecordApplication(
                grant=uuid4() if grant is None else grant,
                round=round,
                organisation=organisation,
                received_at=received_at,
                content=content,
            ), at=at, command_id=command_id
        )

    def ask_info(
        self,
        *,
        grant: UUID | str,
        last_day: Date | str,
        text: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Asks the applicant for more (*partshøring*, *oplysning af sagen*), with a last day. Once
        more sets another one. For staff.

        Args:
            grant: The application.
            last_day: The last day to answer, inclusive; today or later.
            text: What is missing.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AskForInfo(
                grant=grant,
                last_day=last_day,
                text=text,
            ), at=at, command_id=command_id
        )

    def supplement(
        self,
        *,
        grant: UUID | str,
        content: ApplicationContent | Mapping[str, Any],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Tells more after the municipality asked for it: the application as a whole. For whoever
        holds a mandate to apply, until the end of the last day; for staff, who take down what came.

        Args:
            grant: The application.
            content: What it says now.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            SupplementApplication(
                grant=grant,
                content=content,
            ), at=at, command_id=command_id
        )

    def find_complete(
        self,
        *,
        grant: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Says that nothing more is needed and the application can be assessed. For staff.

        Args:
            grant: The application.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            FindComplete(
                grant=grant,
            ), at=at, command_id=command_id
        )

    def assess(
        self,
        *,
        grant: UUID | str,
        text: str,
        criteria: Collection[CriterionAssessment | Mapping[str, Any]] | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Assesses an application (*indstilling*) by each of the call's criteria; once more does it
        anew. For staff.

        Args:
            grant: The application.
            text: The assessment as a whole.
            criteria: By each of the call's criteria, once each.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AssessApplication(
                grant=grant,
                text=text,
                criteria=criteria,
            ), at=at, command_id=command_id
        )

    def decide(
        self,
        *,
        grant: UUID | str,
        granted_oere: int,
        complaint_guidance: str | None = None,
        conditions: str | None = None,
        reasons: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Grants an amount or rejects the application. Whatever does not fully uphold the
        applicant, a smaller amount too, gives its reasons and says how to complain
        (forvaltningsloven §§ 22 and 25). An amount is at most what was applied for and what is left
        in the pool. For staff.

        Args:
            grant: The application.
            granted_oere: How much is granted, in øre; 0 rejects it.
            complaint_guidance: How to complain.
            conditions: What the money may be used for, and what else is a condition.
            reasons: Why.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            DecideApplication(
                grant=grant,
                granted_oere=granted_oere,
                complaint_guidance=complaint_guidance,
                conditions=conditions,
                reasons=reasons,
            ), at=at, command_id=command_id
        )

    def pay(
        self,
        *,
        grant: UUID | str,
        on: Date | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Records that what was granted was paid. The report is then due on the call's day. For
        staff.

        Args:
            grant: The application.
            on: The day of the payment, from that of the decision to today.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            PayGrant(
                grant=grant,
                on=on,
            ), at=at, command_id=command_id
        )

    def report(
        self,
        *,
        grant: UUID | str,
        spent_oere: int,
        text: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Reports what the money went to (*regnskab*), or corrects that before the accounts are
        settled. A report after the day on which it was due is taken. For whoever holds a mandate to
        apply, and for staff who received it on paper.

        Args:
            grant: The application.
            spent_oere: How much was spent, in øre; at most 1,000,000,000,000.
            text: What was done.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ReportGrant(
                grant=grant,
                spent_oere=spent_oere,
                text=text,
            ), at=at, command_id=command_id
        )

    def settle(
        self,
        *,
        grant: UUID | str,
        complaint_guidance: str | None = None,
        last_day: Date | str | None = None,
        reasons: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Settles the accounts. What was paid and not spent is claimed back to the øre; where no
        report came in time, all of it. A claim is a decision: it gives its reasons and says how to
        complain (forvaltningsloven §§ 22 and 25). Where all was spent the matter is closed. For
        staff.

        Args:
            grant: The application.
            complaint_guidance: How to complain.
            last_day: The last day to pay back, inclusive; today or later. Only where something is
                claimed.
            reasons: Why something is claimed.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            SettleGrant(
                grant=grant,
                complaint_guidance=complaint_guidance,
                last_day=last_day,
                reasons=reasons,
            ), at=at, command_id=command_id
        )

    def repay(
        self,
        *,
        grant: UUID | str,
        amount_oere: int,
        on: Date | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Records that money was paid back, all of it or a part. For staff.

        Args:
            grant: The application.
            amount_oere: How much, in øre: at least 1, at most what is still owed.
            on: The day, from that of the payment to today.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            RecordRepayment(
                grant=grant,
                amount_oere=amount_oere,
                on=on,
            ), at=at, command_id=command_id
        )

    def withdraw(
        self,
        *,
        grant: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Takes an application back before anything is paid. What was granted is free in the pool
        again. For whoever holds a mandate to apply, and for staff who were told.

        Args:
            grant: The application.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            WithdrawApplication(
                grant=grant,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        grant: UUID | str,
        at: DateTime | str | None = None,
    ) -> GrantView:
        """One application. Staff see it once it is handed in, whoever may apply for the
        organisation always; everybody sees what was granted to whom, and nothing else.

        Args:
            grant: The application.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetGrant(
                grant=grant,
            ), at=at
        )

    def list(
        self,
        *,
        after: UUID | str | None = None,
        limit: int = 100,
        organisation: UUID | str | None = None,
        round: str | None = None,
        stage: GrantStage | str | None = None,
        at: DateTime | str | None = None,
    ) -> GrantList:
        """Applications, in the order of their ids. For staff all that were handed in; for whoever
        asks for those of an organisation and may apply for it, all of them; for everybody those
        that were granted.

        Args:
            after: Only applications after this one, to page on.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            organisation: Only of this organisation.
            round: Only of this call.
            stage: Only those that have come this far; `report_overdue` for those whose report is
                late.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListGrants(
                after=after,
                limit=limit,
                organisation=organisation,
                round=round,
                stage=stage,
            ), at=at
        )

    def round(
        self,
        *,
        round: str,
        at: DateTime | str | None = None,
    ) -> GrantRoundView:
        """One call; for staff with sums.

        Args:
            round: The call.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetRound(
                round=round,
            ), at=at
        )

    def rounds(
        self,
        *,
        open: bool = False,
        at: DateTime | str | None = None,
    ) -> GrantRoundList:
        """The calls, in the order of their keys.

        Args:
            open: Only those that take applications now.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListRounds(
                open=open,
            ), at=at
        )

    def export(
        self,
        *,
        round: str,
        format: RoundFormat | str,
        language: Language | str = Language.DA,
        at: DateTime | str | None = None,
    ) -> Exported:
        """A call's applications that were handed in, a row for each, in the order of their arrival.
        For staff.

        Args:
            round: The call.
            format: The format.
            language: The language of its headings.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ExportRound(
                round=round,
                format=format,
                language=language,
            ), at=at
        )


class AwardsRoom:
    """The commands and queries of `award`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def announce(
        self,
        *,
        title: str,
        year: int,
        criteria: str,
        opens_at: DateTime | str,
        deadline: DateTime | str,
        vote_opens_at: DateTime | str,
        vote_closes_at: DateTime | str,
        award: UUID | str | None = None,
        jury_per_mille: int = 500,
        prize_oere: int = 0,
        unverified_voters: bool = False,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Announces an award, or changes it before nominations open. For staff.

        Args:
            award: A fresh id, or the id of the award to change. A fresh random one where it is
                `None`.
            title: What it is called.
            year: For which year.
            criteria: For what it is given.
            opens_at: When nominations open, a whole minute.
            deadline: When they close: a whole minute; the first instant that is too late.
            vote_opens_at: When the vote opens, for citizens and the jury: at the deadline or later.
                Until then nominees are asked.
            vote_closes_at: When the vote closes: the first instant that is too late.
            jury_per_mille: The jury's share of the decision in per mille, 0 to 1000; the vote has
                the rest. Half each unless said otherwise.
            prize_oere: The prize, in hundredths of a krone.
            unverified_voters: Whether those may vote whose identity nobody has verified. Somebody
                with several accounts then has several votes.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AnnounceAward(
                award=uuid4() if award is None else award,
                title=title,
                year=year,
                criteria=criteria,
                opens_at=opens_at,
                deadline=deadline,
                vote_opens_at=vote_opens_at,
                vote_closes_at=vote_closes_at,
                jury_per_mille=jury_per_mille,
                prize_oere=prize_oere,
                unverified_voters=unverified_voters,
            ), at=at, command_id=command_id
        )

    def set_event(
        self,
        *,
        award: UUID | str,
        event: AwardCeremony | Mapping[str, Any],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Says where and when the award is handed over, or says it anew. For staff.

        Args:
            award: The award.
            event: Where and when.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            SetAwardEvent(
                award=award,
                event=event,
            ), at=at, command_id=command_id
        )

    def seat_juror(
        self,
        *,
        award: UUID | str,
        juror: JurorInput | Mapping[str, Any],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Puts somebody into the jury, until the result is declared. Who nominated somebody or is
        nominated does not sit in it, nor who speaks for a nominated organisation. The receipt names
        the juror, by number. For staff.

        Args:
            award: The award.
            juror: Who.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            SeatJuror(
                award=award,
                juror=juror,
            ), at=at, command_id=command_id
        )

    def excuse_juror(
        self,
        *,
        award: UUID | str,
        juror: int,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Excuses a juror, whom the receipt names; points already given count no more. For staff.

        Args:
            award: The award.
            juror: The juror, by number.
            reason: Why. For staff.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ExcuseJuror(
                award=award,
                juror=juror,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def nominate(
        self,
        *,
        award: UUID | str,
        nominee: NomineeInput | Mapping[str, Any],
        reason: str,
        nomination: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Nominates somebody. For citizens, and for staff. Nobody nominates themselves, or an
        organisation whose mandate they hold. Nominations of the same nominee are joined. The
        receipt names the nomination, and a nominee who is new, but no citizen learns from it
        whether somebody with an account was nominated before.

        Args:
            award: The award.
            nomination: A fresh id. A fresh random one where it is `None`.
            nominee: Whom.
            reason: Why. Public once the nominee has agreed.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            Nominate(
                award=award,
                nomination=uuid4() if nomination is None else nomination,
                nominee=nominee,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def join(
        self,
        *,
        award: UUID | str,
        nominee: int,
        into: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A nominee who was named without an account, whom the receipt names, is the same as
        another nominee, who gets the nominations. Before the vote opens. For staff.

        Args:
            award: The award.
            nominee: The nominee without an account, by number.
            into: The other nominee, by number.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            JoinNominees(
                award=award,
                nominee=nominee,
                into=into,
            ), at=at, command_id=command_id
        )

    def consent(
        self,
        *,
        award: UUID | str,
        nominee: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The nominee, whom the receipt names, agrees to be shown, with what was written about
        them, and to stand in the vote. Before the vote opens. For the citizen; for whoever holds a
        mandate to manage the organisation; for staff, who record what somebody without an account
        said.

        Args:
            award: The award.
            nominee: The nominee, by number.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ConsentToNomination(
                award=award,
                nominee=nominee,
            ), at=at, command_id=command_id
        )

    def decline(
        self,
        *,
        award: UUID | str,
        nominee: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The nominee, whom the receipt names, says no, also after a yes, until the result is
        declared. What was written about them is deleted. For those who may agree.

        Args:
            award: The award.
            nominee: The nominee, by number.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            DeclineNomination(
                award=award,
                nominee=nominee,
            ), at=at, command_id=command_id
        )

    def exclude(
        self,
        *,
        award: UUID | str,
        nominee: int,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The municipality finds that a nominee, whom the receipt names, does not meet the
        criteria. For staff.

        Args:
            award: The award.
            nominee: The nominee, by number.
            reason: Why. For staff and the nominee.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ExcludeNominee(
                award=award,
                nominee=nominee,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def give_points(
        self,
        *,
        award: UUID | str,
        points: Collection[NomineePoints | Mapping[str, Any]],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A juror gives each nominee who stands 0 to 100 points, or gives others, from the vote's
        opening until the result is declared. For the juror.

        Args:
            award: The award.
            points: For each nominee who stands.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            GivePoints(
                award=award,
                points=points,
            ), at=at, command_id=command_id
        )

    def vote(
        self,
        *,
        award: UUID | str,
        citizen: UUID | str,
        nominee: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Votes for a nominee who stands, or for another one instead, while the vote is open. For
        the citizen alone, whose identity is verified unless the award says otherwise: staff do not
        vote for anybody.

        Args:
            award: The award.
            citizen: Who votes.
            nominee: For whom, by number.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            CastVote(
                award=award,
                citizen=citizen,
                nominee=nominee,
            ), at=at, command_id=command_id
        )

    def declare(
        self,
        *,
        award: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Declares the result once the vote has closed and each juror has given points or is
        excused. For staff. Nothing about it can be chosen: it follows from points and votes.

        Each side's points or votes for a nominee are a share of all that the side gave to those who
        stand; the award's split weighs the two. Among equals the jury's points decide; who is equal
        in them too shares the prize. Where nobody stands or nobody got anything, the award is not
        given.

        Args:
            award: The award.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            DeclareAward(
                award=award,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        award: UUID | str,
        at: DateTime | str | None = None,
    ) -> AwardView:
        """One award, as the actor may see it.

        Args:
            award: The award.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetAward(
                award=award,
            ), at=at
        )

    def list(
        self,
        *,
        after: UUID | str | None = None,
        limit: int = 100,
        year: int | None = None,
        at: DateTime | str | None = None,
    ) -> AwardList:
        """The awards, in the order of their ids.

        Args:
            after: Only awards after this one, to page on.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            year: Only of this year.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListAwards(
                after=after,
                limit=limit,
                year=year,
            ), at=at
        )

    def my_vote(
        self,
        *,
        award: UUID | str,
        citizen: UUID | str,
        at: DateTime | str | None = None,
    ) -> MyVoteView:
        """For whom the actor voted. For the voter alone.

        Args:
            award: The award.
            citizen: Who asks.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            MyVote(
                award=award,
                citizen=citizen,
            ), at=at
        )


class CouncilsRoom:
    """The commands and queries of `council`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def set_rules(
        self,
        *,
        organisation: UUID | str,
        from_: Date | str,
        numbers: CouncilNumbers | Mapping[str, Any],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The municipality's own numbers for one council, from a day on. Those of a statute can be
        made stricter, never less. For staff.

        Args:
            organisation: The council.
            from_: From this day on, inclusive.
            numbers: The numbers, as a whole.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            SetCouncilRules(
                organisation=organisation,
                from_=from_,
                numbers=numbers,
            ), at=at, command_id=command_id
        )

    def call_election(
        self,
        *,
        organisation: UUID | str,
        day: Date | str,
        seats: int,
        candidates_until: Date | str,
        from_: Date | str,
        to: Date | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Calls an election, or calls it anew before anybody stands. Members are elected one by
        one; there are no lists and no alliances. For staff.

        Args:
            organisation: The council.
            day: The election day; for a local council the day of its general meeting.
            seats: How many are elected.
            candidates_until: The last day on which somebody can stand, inclusive; today or later,
                and before the election day.
            from_: The first day of the term; the election day or later.
            to: Its last day, inclusive.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            CallElection(
                organisation=organisation,
                day=day,
                seats=seats,
                candidates_until=candidates_until,
                from_=from_,
                to=to,
            ), at=at, command_id=command_id
        )

    def stand(
        self,
        *,
        organisation: UUID | str,
        citizen: UUID | str,
        resident: bool,
        age_seen: bool = False,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A citizen stands as a candidate, and is named as one; a protected name nobody sees. For
        the citizen, and for staff on their behalf. The age on the election day comes from the
        profile's year of birth; where that leaves it open, staff must have seen it. The receipt
        names the candidate, by number.

        Args:
            organisation: The council.
            citizen: Who stands.
            resident: That they live in the municipality.
            age_seen: That staff have seen that they have the age on the election day.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            StandAsCandidate(
                organisation=organisation,
                citizen=citizen,
                resident=resident,
                age_seen=age_seen,
            ), at=at, command_id=command_id
        )

    def withdraw(
        self,
        *,
        organisation: UUID | str,
        citizen: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A candidate, whom the receipt names by number, withdraws, until the last day on which
        somebody can stand. For the citizen, and for staff on their behalf.

        Args:
            organisation: The council.
            citizen: Who stood.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            WithdrawCandidacy(
                organisation=organisation,
                citizen=citizen,
            ), at=at, command_id=command_id
        )

    def cancel_election(
        self,
        *,
        organisation: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Cancels an election without a choice (*fredsvalg*): candidacies are closed, there are not
        more candidates than seats, and the election day is at least as many weeks away as the rules
        say (4 for the elder council). Then everybody who stands is elected; the receipt names the
        members, by number. For staff.

        Args:
            organisation: The council.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            CancelElection(
                organisation=organisation,
            ), at=at, command_id=command_id
        )

    def record_result(
        self,
        *,
        organisation: UUID | str,
        votes: Collection[CandidateVotes | Mapping[str, Any]],
        lots: Collection[int] | None = None,
        note: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Records the votes. The seats go to those with most votes, the rest are deputies in their
        order; the receipt names them, by number as members. Among equals lots decide; they are
        drawn outside, and their order is recorded with a note of how it was done. For staff, on the
        election day or later.

        Args:
            organisation: The council.
            votes: The votes of each candidate who stands.
            lots: The candidates between whom equal votes leave a seat or the order of deputies
                open, in the order in which their lots were drawn.
            note: How lots were drawn: when, by whom, before whom. With lots, and only with them.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            RecordResult(
                organisation=organisation,
                votes=votes,
                lots=lots,
                note=note,
            ), at=at, command_id=command_id
        )

    def appoint(
        self,
        *,
        organisation: UUID | str,
        person: CouncilPerson | Mapping[str, Any],
        from_: Date | str,
        to: Date | str,
        age_seen: bool = False,
        association: UUID | str | None = None,
        deputy: bool = False,
        deputy_of: int | None = None,
        politician: bool = False,
        resident: bool = False,
        side: CouncilSide | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Appoints a member or a deputy: each side of a disability council, the members of a
        citizens' council with their associations, the appointed few of a local council. The receipt
        names the member, by number. For staff, on behalf of whoever appoints.

        Args:
            organisation: The council.
            person: Who.
            from_: The first day.
            to: The last day, inclusive.
            age_seen: That staff have seen that they have the age on the first day.
            association: For which association: an organisation that is registered.
            deputy: Whether as a deputy.
            deputy_of: Whose personal deputy, by the member's number.
            politician: Whether they are a politician.
            resident: That they live in the municipality. Of the municipal council's side of a
                disability council it is not asked.
            side: On which side, where the council has two.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AppointCouncillor(
                organisation=organisation,
                person=person,
                from_=from_,
                to=to,
                age_seen=age_seen,
                association=association,
                deputy=deputy,
                deputy_of=deputy_of,
                politician=politician,
                resident=resident,
                side=side,
            ), at=at, command_id=command_id
        )

    def end_membership(
        self,
        *,
        organisation: UUID | str,
        member: int,
        how: MembershipEnd | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Ends a membership today, or one that has not begun; the deputy moves up. The receipt
        names the member. For staff, and for the member, who steps down.

        Args:
            organisation: The council.
            member: The member or deputy, by number.
            how: How it came. A member can only step down.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            EndMembership2(
                organisation=organisation,
                member=member,
                how=how,
            ), at=at, command_id=command_id
        )

    def hold(
        self,
        *,
        organisation: UUID | str,
        meeting: CouncilMeeting | str,
        on: Date | str,
        minutes: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Records that a meeting was held, with its minutes: so the council documents what it does.
        For staff, and for whoever holds a mandate to manage the council.

        Args:
            organisation: The council.
            meeting: What kind it was.
            on: When: today or before.
            minutes: The minutes. Public.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            HoldMeeting(
                organisation=organisation,
                meeting=meeting,
                on=on,
                minutes=minutes,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        organisation: UUID | str,
        at: DateTime | str | None = None,
    ) -> CouncilView:
        """One council with its rules, members, election, meetings, and what it lacks today.

        Args:
            organisation: The council.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetCouncil(
                organisation=organisation,
            ), at=at
        )

    def rules(
        self,
        *,
        kind: OrganisationKind | str,
        on: Date | str | None = None,
        at: DateTime | str | None = None,
    ) -> CouncilRule:
        """What holds for a kind of council on a day, where a municipality has set nothing of its
        own.

        Args:
            kind: Which kind.
            on: On which day; today where it is not given.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            CouncilRulesQuery(
                kind=kind,
                on=on,
            ), at=at
        )

    def list(
        self,
        *,
        kind: OrganisationKind | str | None = None,
        term_ends_before: Date | str | None = None,
        at: DateTime | str | None = None,
    ) -> CouncilList:
        """The councils to which something has happened, in the order of their ids.

        Args:
            kind: Only of this kind.
            term_ends_before: Only those whose term ends before this day: whose successors are to be
                elected or appointed.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListCouncils(
                kind=kind,
                term_ends_before=term_ends_before,
            ), at=at
        )


class AmbassadorsRoom:
    """The commands and queries of `ambassador`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def offer(
        self,
        *,
        citizen: UUID | str,
        terms: AmbassadorTerms | Mapping[str, Any],
        text: str,
        ambassador: UUID | str | None = None,
        named: bool = False,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A citizen offers to be an ambassador. For the citizen.

        Args:
            ambassador: A fresh id. A fresh random one where it is `None`.
            citizen: Who.
            terms: For what and how long.
            text: What they wish to say. For staff.
            named: Whether they consent to be named.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            OfferAmbassador(
                ambassador=uuid4() if ambassador is None else ambassador,
                citizen=citizen,
                terms=terms,
                text=text,
                named=named,
            ), at=at, command_id=command_id
        )

    def invite(
        self,
        *,
        citizen: UUID | str,
        terms: AmbassadorTerms | Mapping[str, Any],
        text: str,
        ambassador: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The municipality invites a citizen. For staff.

        Args:
            ambassador: A fresh id. A fresh random one where it is `None`.
            citizen: Who.
            terms: For what and how long.
            text: Why they are asked. For the citizen.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            InviteAmbassador(
                ambassador=uuid4() if ambassador is None else ambassador,
                citizen=citizen,
                terms=terms,
                text=text,
            ), at=at, command_id=command_id
        )

    def answer(
        self,
        *,
        ambassador: UUID | str,
        accept: bool,
        named: bool = False,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The other side says yes or no: staff to an offer, the citizen to an invitation.

        Args:
            ambassador: What is answered.
            accept: Yes or no.
            named: Whether the citizen who says yes consents to be named. An answer by staff does
                not change it.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AnswerAmbassador(
                ambassador=ambassador,
                accept=accept,
                named=named,
            ), at=at, command_id=command_id
        )

    def name(
        self,
        *,
        ambassador: UUID | str,
        named: bool,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The citizen consents to be named, or takes that back. For the citizen.

        Args:
            ambassador: Which.
            named: Whether to be named.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            NameAmbassador(
                ambassador=ambassador,
                named=named,
            ), at=at, command_id=command_id
        )

    def end(
        self,
        *,
        ambassador: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Ends it, or takes back what was proposed. For the citizen, and for staff.

        Args:
            ambassador: Which.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            EndAmbassador(
                ambassador=ambassador,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        ambassador: UUID | str,
        at: DateTime | str | None = None,
    ) -> AmbassadorView:
        """One ambassador with the words of the proposal. For the citizen, and for staff.

        Args:
            ambassador: Which.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetAmbassador(
                ambassador=ambassador,
            ), at=at
        )

    def list(
        self,
        *,
        area: str | None = None,
        at: DateTime | str | None = None,
    ) -> AmbassadorList:
        """The ambassadors who are at work today, in the order of their ids; for staff all there
        ever were.

        Args:
            area: Only for this town, area or region.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListAmbassadors(
                area=area,
            ), at=at
        )


class InitiativesRoom:
    """The commands and queries of `initiative`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def propose(
        self,
        *,
        organisation: UUID | str,
        title: str,
        asset: InitiativeAsset | str,
        place: Place | Mapping[str, Any],
        works: Collection[InitiativeWork | str],
        from_: Date | str,
        text: str,
        initiative: UUID | str | None = None,
        to: Date | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """An organisation proposes what it wishes to do. For whoever holds a mandate to post, and
        for staff who received it on paper.

        Args:
            initiative: A fresh id. A fresh random one where it is `None`.
            organisation: Who proposes: an association, a business or a group of citizens.
            title: What it is called.
            asset: About what.
            place: Where.
            works: What is done.
            from_: The first day.
            text: In words. Public once it is agreed.
            to: The last day, inclusive; without an end where it is not given.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ProposeInitiative(
                initiative=uuid4() if initiative is None else initiative,
                organisation=organisation,
                title=title,
                asset=asset,
                place=place,
                works=works,
                from_=from_,
                text=text,
                to=to,
            ), at=at, command_id=command_id
        )

    def agree(
        self,
        *,
        initiative: UUID | str,
        conditions: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The municipality agrees. For staff.

        Args:
            initiative: Which.
            conditions: On which conditions. Public.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AgreeInitiative(
                initiative=initiative,
                conditions=conditions,
            ), at=at, command_id=command_id
        )

    def decline(
        self,
        *,
        initiative: UUID | str,
        reasons: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The municipality declines, with reasons. For staff.

        Args:
            initiative: Which.
            reasons: Why. For the organisation.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            DeclineInitiative(
                initiative=initiative,
                reasons=reasons,
            ), at=at, command_id=command_id
        )

    def report(
        self,
        *,
        initiative: UUID | str,
        on: Date | str,
        text: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Reports what was done on a day, until the last day of the period has passed. For whoever
        holds a mandate to post, and for staff.

        Args:
            initiative: Which.
            on: The day: of the period, today or before.
            text: What was done. Public.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ReportInitiative(
                initiative=initiative,
                on=on,
                text=text,
            ), at=at, command_id=command_id
        )

    def end(
        self,
        *,
        initiative: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Ends an initiative before its last day, or takes a proposal back. For whoever holds a
        mandate to post, and for staff.

        Args:
            initiative: Which.
            reason: Why. Public where it was agreed.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            EndInitiative(
                initiative=initiative,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        initiative: UUID | str,
        at: DateTime | str | None = None,
    ) -> InitiativeView:
        """One initiative. What is not agreed, the organisation and staff see.

        Args:
            initiative: Which.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetInitiative(
                initiative=initiative,
            ), at=at
        )

    def list(
        self,
        *,
        after: UUID | str | None = None,
        asset: InitiativeAsset | str | None = None,
        limit: int = 100,
        organisation: UUID | str | None = None,
        at: DateTime | str | None = None,
    ) -> InitiativeList:
        """The initiatives that were agreed, in the order of their ids; for staff all of them.

        Args:
            after: Only initiatives after this one, to page on.
            asset: Only about this.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            organisation: Only by this organisation.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListInitiatives(
                after=after,
                asset=asset,
                limit=limit,
                organisation=organisation,
            ), at=at
        )


class SortitionsRoom:
    """The commands and queries of `sortition`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def distribute(
        self,
        *,
        rules: DrawRules | Mapping[str, Any],
        people: Collection[Volunteer | Mapping[str, Any]],
        objective: Objective | str = Objective.LEXIMIN,
        work_max: int = 50000000,
        at: DateTime | str | None = None,
    ) -> Chances:
        """Everybody's chance in the lottery that is best by the objective.

        Args:
            rules: What every panel must respect.
            people: The people, in any order.
            objective: What the lottery is best at.
            work_max: At most so many steps of about a hundredth of a millisecond; 50 million unless
                said otherwise, and two million for whoever is not the municipality.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ComputeChances(
                rules=rules,
                people=people,
                objective=objective,
                work_max=work_max,
            ), at=at
        )

    def lottery(
        self,
        *,
        rules: DrawRules | Mapping[str, Any],
        people: Collection[Volunteer | Mapping[str, Any]],
        announcement: Announcement | Mapping[str, Any],
        objective: Objective | str = Objective.LEXIMIN,
        panels: int = 1000,
        work_max: int = 50000000,
        at: DateTime | str | None = None,
    ) -> PreparedLottery:
        """The text to publish before a draw: equally likely panels of the lottery that is best by
        the objective, everybody's line, and the rule by which public randomness names a panel.

        Args:
            rules: What every panel must respect.
            people: The people, in any order.
            announcement: What the municipality says of the draw.
            objective: What the lottery is best at.
            panels: How many panels; 1,000 unless said otherwise.
            work_max: At most so many steps of about a hundredth of a millisecond; 50 million unless
                said otherwise, and two million for whoever is not the municipality.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            PrepareLottery(
                rules=rules,
                people=people,
                announcement=announcement,
                objective=objective,
                panels=panels,
                work_max=work_max,
            ), at=at
        )

    def conflicts(
        self,
        *,
        rules: DrawRules | Mapping[str, Any],
        people: Collection[Volunteer | Mapping[str, Any]],
        flex: Collection[Flex | Mapping[str, Any]] | None = None,
        work_max: int = 50000000,
        at: DateTime | str | None = None,
    ) -> Conflicts:
        """Whether the quotas can be met at all, before anybody is drawn: which of them conflict,
        what the smallest relaxation is, and who has no chance.

        Args:
            rules: What every panel must respect.
            people: The people, in any order.
            flex: How far each quota may be relaxed, and how much that weighs. With none, every
                quota may be relaxed as far as need be, and each person more or less weighs 1.
            work_max: At most so many steps of about a hundredth of a millisecond; 50 million unless
                said otherwise, and two million for whoever is not the municipality.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            FindConflicts(
                rules=rules,
                people=people,
                flex=flex,
                work_max=work_max,
            ), at=at
        )

    def replacement(
        self,
        *,
        rules: DrawRules | Mapping[str, Any],
        people: Collection[Volunteer | Mapping[str, Any]],
        vacancy: Vacancy | Mapping[str, Any],
        at: DateTime | str | None = None,
    ) -> Replacement:
        """The draw that fills the seats of those who left a panel: the others stay, and the quotas
        that remain are what is left of the whole.

        Args:
            rules: The rules of the first draw.
            people: The people of the first draw.
            vacancy: Who sat, who left, and who is not there any more.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            PrepareReplacement(
                rules=rules,
                people=people,
                vacancy=vacancy,
            ), at=at
        )

    def reserves(
        self,
        *,
        rules: DrawRules | Mapping[str, Any],
        people: Collection[Volunteer | Mapping[str, Any]],
        panel: Collection[str],
        drop_out: DropOut | Mapping[str, Any],
        reserves: int,
        at: DateTime | str | None = None,
    ) -> ReserveDraw:
        """The draw of reserves beforehand, by how many of whom are expected to drop out.

        Args:
            rules: The rules of the first draw.
            people: The people of the first draw.
            panel: The panel, by pseudonym.
            drop_out: How many are expected to drop out.
            reserves: How many reserves are drawn.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            PrepareReserves(
                rules=rules,
                people=people,
                panel=panel,
                drop_out=drop_out,
                reserves=reserves,
            ), at=at
        )

    def report(
        self,
        *,
        rules: DrawRules | Mapping[str, Any],
        people: Collection[Volunteer | Mapping[str, Any]],
        language: Language | str = Language.DA,
        objective: Objective | str = Objective.LEXIMIN,
        population: Mapping[str, Mapping[str, float]] | None = None,
        work_max: int = 50000000,
        at: DateTime | str | None = None,
    ) -> ReportedDraw:
        """What a lottery does to each group, beside the stratified draw in wide use.

        Args:
            rules: What every panel must respect.
            people: The people, in any order.
            language: The language of the charts.
            objective: What the lottery is best at.
            population: The share of the population that each value has, 0 to 1, by feature and
                value, as far as it is known.
            work_max: At most so many steps of about a hundredth of a millisecond; 50 million unless
                said otherwise, and two million for whoever is not the municipality.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ReportDraw(
                rules=rules,
                people=people,
                language=language,
                objective=objective,
                population=population,
                work_max=work_max,
            ), at=at
        )

    def read_tables(
        self,
        *,
        categories: str,
        people: str,
        columns: PeopleColumns | Mapping[str, Any] | None = None,
        at: DateTime | str | None = None,
    ) -> DrawTables:
        """Quotas and people from the `categories.csv` and `people.csv` that other tools use.

        Args:
            categories: The content of `categories.csv`.
            people: The content of `people.csv`.
            columns: Which columns of `people.csv` say who somebody is and where they live.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ReadTables(
                categories=categories,
                people=people,
                columns=columns,
            ), at=at
        )

    def write_tables(
        self,
        *,
        features: Collection[Feature | Mapping[str, Any]],
        people: Collection[Volunteer | Mapping[str, Any]],
        flex: Collection[Flex | Mapping[str, Any]] | None = None,
        at: DateTime | str | None = None,
    ) -> DrawFiles:
        """Quotas and people as `categories.csv` and `people.csv`.

        Args:
            features: The features with their quotas.
            people: The people.
            flex: How far each quota may be relaxed.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            WriteTables(
                features=features,
                people=people,
                flex=flex,
            ), at=at
        )

    def verify(
        self,
        *,
        text: str,
        sha256: str,
        drawn: Drawn | Mapping[str, Any],
        claimed: int | None = None,
        at: DateTime | str | None = None,
    ) -> Replay:
        """Replays a draw from the published text alone.

        Args:
            text: The text, byte for byte.
            sha256: The hash that was announced.
            drawn: What the balls, the dice or the beacon showed.
            claimed: The number of the panel that is said to have been drawn.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            VerifyDraw(
                text=text,
                sha256=sha256,
                drawn=drawn,
                claimed=claimed,
            ), at=at
        )

    def person(
        self,
        *,
        text: str,
        id: str,
        at: DateTime | str | None = None,
    ) -> PersonShare:
        """What a published text says of one person: everybody can find their own line.

        Args:
            text: The text, byte for byte.
            id: The pseudonym.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            FindPerson(
                text=text,
                id=id,
            ), at=at
        )


class MatchingsRoom:
    """The commands and queries of `matching`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def solve(
        self,
        *,
        market: MarketRows | Mapping[str, Any],
        work_max: int = 10000000,
        at: DateTime | str | None = None,
    ) -> SolvedMatching:
        """Who should be asked to help where. Minimums first, then most people placed, then needs of
        first priority, then fit; the answer was checked by prices that prove it.

        Args:
            market: Who and what.
            work_max: At most so many steps; a million for whoever is not the municipality.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            SolveMatching(
                market=market,
                work_max=work_max,
            ), at=at
        )

    def resolve(
        self,
        *,
        market: MarketRows | Mapping[str, Any],
        volunteer: str,
        keep: bool = False,
        work_max: int = 10000000,
        at: DateTime | str | None = None,
    ) -> ResolvedMatching:
        """What becomes of a best matching when one volunteer drops out.

        Args:
            market: Who and what, with the volunteer.
            volunteer: The volunteer who drops out.
            keep: Whether everybody else keeps what they have, and only the places that were left
                are filled again.
            work_max: At most so many steps; a million for whoever is not the municipality.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ResolveMatching(
                market=market,
                volunteer=volunteer,
                keep=keep,
                work_max=work_max,
            ), at=at
        )

    def relax(
        self,
        *,
        market: MarketRows | Mapping[str, Any],
        work_max: int = 10000000,
        at: DateTime | str | None = None,
    ) -> RelaxedMatching:
        """Whether all minimums can be met; if not, which needs stand against one another, and the
        smallest change with which they can.

        Args:
            market: Who and what.
            work_max: At most so many steps; a million for whoever is not the municipality.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            RelaxMatching(
                market=market,
                work_max=work_max,
            ), at=at
        )

    def stable(
        self,
        *,
        market: MarketRows | Mapping[str, Any],
        at: DateTime | str | None = None,
    ) -> StableView:
        """The matching by the wishes of both sides, in which no volunteer and need would rather
        have one another. It may place fewer people and leave minimums unmet: `matching.frontier`
        shows what it costs.

        Args:
            market: Who and what.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            StableMatching(
                market=market,
            ), at=at
        )

    def frontier(
        self,
        *,
        market: MarketRows | Mapping[str, Any],
        work_max: int = 10000000,
        at: DateTime | str | None = None,
    ) -> FrontierView:
        """Five ways to match the same people, each best at something else, and what each costs in
        what the others are best at.

        Args:
            market: Who and what.
            work_max: At most so many steps; a million for whoever is not the municipality.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            MatchingFrontier(
                market=market,
                work_max=work_max,
            ), at=at
        )


class JournalRoom:
    """The commands and queries of `journal`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def correct_time(
        self,
        *,
        stream: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Lets what is written about a thing be dated earlier than its last entry, because that was
        dated in the future: by a clock that was wrong, or by a slip. For staff.

        Nothing is taken back or dated anew: the journal shows the wrong entry, this correction and
        who made it. What follows from the wrong date in the thing itself stays, and is mended by
        the thing's own commands. Refused with `nothing_to_do` where the last entry does not lie in
        the future.

        Args:
            stream: The stream, as the journal names it:
                `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            CorrectTime(
                stream=stream,
            ), at=at, command_id=command_id
        )


class CalendarRoom:
    """The commands and queries of `calendar`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def holidays(
        self,
        *,
        year: int,
        at: DateTime | str | None = None,
    ) -> HolidaysView:
        """Asks for the public holidays of a year.

        Args:
            year: The year, 1583 to 9999.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            HolidaysQuery(
                year=year,
            ), at=at
        )

    def last_day(
        self,
        *,
        start: Date | str,
        period: Period | Mapping[str, Any],
        roll: Roll | str = Roll.FORWARD,
        at: DateTime | str | None = None,
    ) -> LastDayView:
        """Asks on which day a period ends.

        Args:
            start: The day of the event, itself not counted.
            period: The length.
            roll: Where an excluded day sends the deadline; forward unless given.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            LastDayQuery(
                start=start,
                period=period,
                roll=roll,
            ), at=at
        )

    def closes_at(
        self,
        *,
        last_day: Date | str,
        at: DateTime | str | None = None,
    ) -> ClosesAtView:
        """Asks when a day is over.

        Args:
            last_day: The last day, inclusive.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ClosesAtQuery(
                last_day=last_day,
            ), at=at
        )

    def opens_at(
        self,
        *,
        day: Date | str,
        at: DateTime | str | None = None,
    ) -> OpensAtView:
        """Asks when a day begins.

        Args:
            day: The day.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            OpensAtQuery(
                day=day,
            ), at=at
        )

    def local_date(
        self,
        *,
        at: DateTime | str,
    ) -> LocalDateView:
        """Asks what the Danish date is at an instant.

        Args:
            at: The instant.
        """
        return self._desk.ask(
            LocalDateQuery(
                at=at,
            )
        )

    def to_instant(
        self,
        *,
        local: DateTime | str,
        choice: RepeatedHour | str | None = None,
        at: DateTime | str | None = None,
    ) -> ToInstantView:
        """Asks for the instant of a Danish local time.

        Args:
            local: The local date and time, without zone.
            choice: Which of the two, when the time comes twice.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ToInstantQuery(
                local=local,
                choice=choice,
            ), at=at
        )

    def iso_week(
        self,
        *,
        date: Date | str,
        at: DateTime | str | None = None,
    ) -> IsoWeekView:
        """Asks in which week a date lies.

        Args:
            date: The date.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            IsoWeekQuery(
                date=date,
            ), at=at
        )

    def working_days_after(
        self,
        *,
        start: Date | str,
        days: int,
        at: DateTime | str | None = None,
    ) -> WorkingDaysAfterView:
        """Asks for a working day so many after another day.

        Args:
            start: The day of the event, itself not counted.
            days: How many working days.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            WorkingDaysAfterQuery(
                start=start,
                days=days,
            ), at=at
        )

    def date_text(
        self,
        *,
        date: Date | str,
        language: Language | str = Language.DA,
        style: DateStyle | str = DateStyle.LONG,
        at: DateTime | str | None = None,
    ) -> DateTextView:
        """Asks for a date in words or figures.

        Args:
            date: The date.
            language: The language; Danish unless given.
            style: The style; "2. august 2013" unless given.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            DateTextQuery(
                date=date,
                language=language,
                style=style,
            ), at=at
        )

    def is_excluded(
        self,
        *,
        date: Date | str,
        at: DateTime | str | None = None,
    ) -> IsExcludedView:
        """Asks whether a deadline can end on a date.

        Args:
            date: The date.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            IsExcludedQuery(
                date=date,
            ), at=at
        )


class IdentityRoom:
    """The commands and queries of `identity`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def check_cpr(
        self,
        *,
        cpr: str,
        at: DateTime | str | None = None,
    ) -> CheckCprView:
        """Is this a well-formed personal number, of which kind, and of what date?

        Args:
            cpr: The number as typed, `DDMMYY-SSSS` or ten digits.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            CheckCprQuery(
                cpr=cpr,
            ), at=at
        )

    def check_cvr(
        self,
        *,
        cvr: str,
        at: DateTime | str | None = None,
    ) -> CheckCvrView:
        """Is this a valid CVR number?

        Args:
            cvr: The number as typed.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            CheckCvrQuery(
                cvr=cvr,
            ), at=at
        )

    def check_postal_code(
        self,
        *,
        postal_code: str,
        at: DateTime | str | None = None,
    ) -> CheckPostalCodeView:
        """Is this a postal code, and of which part of the country?

        Args:
            postal_code: The code as typed.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            CheckPostalCodeQuery(
                postal_code=postal_code,
            ), at=at
        )

    def check_kle(
        self,
        *,
        kle: str,
        at: DateTime | str | None = None,
    ) -> CheckKleView:
        """Has this the shape of a KLE number, and where is it shown?

        Args:
            kle: The number as typed.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            CheckKleQuery(
                kle=kle,
            ), at=at
        )

    def check_case_number(
        self,
        *,
        case_number: str,
        at: DateTime | str | None = None,
    ) -> CheckCaseNumberView:
        """May this be a case number, and is it built on KLE?

        Args:
            case_number: The number as typed.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            CheckCaseNumberQuery(
                case_number=case_number,
            ), at=at
        )

    def municipality(
        self,
        *,
        on: Date | str,
        code: str | None = None,
        name: str | None = None,
        at: DateTime | str | None = None,
    ) -> MunicipalityView:
        """The municipality with this code or this name, and its region on a day.

        Exactly one of code and name is given.

        Args:
            on: The day for which the region is asked.
            code: The code, three digits or four with a leading 0.
            name: The short or the official name.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            MunicipalityQuery(
                on=on,
                code=code,
                name=name,
            ), at=at
        )

    def municipalities(
        self,
        *,
        at: DateTime | str | None = None,
    ) -> tuple[MunicipalityRow, ...]:
        """All 98, in the order of their codes.

        Args:
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            MunicipalitiesQuery(), at=at
        )

    def recognise(
        self,
        *,
        cpr: str,
        at: DateTime | str | None = None,
    ) -> RecognisedPerson:
        """The mark by which a person is recognised again in this municipality. For staff: it
        belongs on the server, where the key is. The number is read, and kept nowhere.

        Args:
            cpr: The CPR number, `DDMMYY-SSSS` or ten digits.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            RecognisePerson(
                cpr=cpr,
            ), at=at
        )


class Rooms:
    """Every room, on whatever carries out commands and answers queries."""

    __slots__ = ()

    def execute(
        self,
        command: Command,
        *,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Carries out a command."""
        raise NotImplementedError

    def ask(self, query: Query[V], *, at: DateTime | str | None = None) -> V:
        """Answers a query."""
        raise NotImplementedError

    @property
    def citizens(self) -> CitizensRoom:
        """The commands and queries of `citizen`."""
        return CitizensRoom(self)

    @property
    def persons(self) -> PersonsRoom:
        """The commands and queries of `person`."""
        return PersonsRoom(self)

    @property
    def interests(self) -> InterestsRoom:
        """The commands and queries of `interest`."""
        return InterestsRoom(self)

    @property
    def ways(self) -> WaysRoom:
        """The commands and queries of `way`."""
        return WaysRoom(self)

    @property
    def ideas(self) -> IdeasRoom:
        """The commands and queries of `idea`."""
        return IdeasRoom(self)

    @property
    def hearings(self) -> HearingsRoom:
        """The commands and queries of `hearing`."""
        return HearingsRoom(self)

    @property
    def responses(self) -> ResponsesRoom:
        """The commands and queries of `response`."""
        return ResponsesRoom(self)

    @property
    def white_papers(self) -> WhitePapersRoom:
        """The commands and queries of `white_paper`."""
        return WhitePapersRoom(self)

    @property
    def teams(self) -> TeamsRoom:
        """The commands and queries of `team`."""
        return TeamsRoom(self)

    @property
    def gatherings(self) -> GatheringsRoom:
        """The commands and queries of `gathering`."""
        return GatheringsRoom(self)

    @property
    def organisations(self) -> OrganisationsRoom:
        """The commands and queries of `organisation`."""
        return OrganisationsRoom(self)

    @property
    def needs(self) -> NeedsRoom:
        """The commands and queries of `need`."""
        return NeedsRoom(self)

    @property
    def offers(self) -> OffersRoom:
        """The commands and queries of `offer`."""
        return OffersRoom(self)

    @property
    def safeguards(self) -> SafeguardsRoom:
        """The commands and queries of `safeguard`."""
        return SafeguardsRoom(self)

    @property
    def assignments(self) -> AssignmentsRoom:
        """The commands and queries of `assignment`."""
        return AssignmentsRoom(self)

    @property
    def partnerships(self) -> PartnershipsRoom:
        """The commands and queries of `partnership`."""
        return PartnershipsRoom(self)

    @property
    def grants(self) -> GrantsRoom:
        """The commands and queries of `grant`."""
        return GrantsRoom(self)

    @property
    def awards(self) -> AwardsRoom:
        """The commands and queries of `award`."""
        return AwardsRoom(self)

    @property
    def councils(self) -> CouncilsRoom:
        """The commands and queries of `council`."""
        return CouncilsRoom(self)

    @property
    def ambassadors(self) -> AmbassadorsRoom:
        """The commands and queries of `ambassador`."""
        return AmbassadorsRoom(self)

    @property
    def initiatives(self) -> InitiativesRoom:
        """The commands and queries of `initiative`."""
        return InitiativesRoom(self)

    @property
    def sortitions(self) -> SortitionsRoom:
        """The commands and queries of `sortition`."""
        return SortitionsRoom(self)

    @property
    def matchings(self) -> MatchingsRoom:
        """The commands and queries of `matching`."""
        return MatchingsRoom(self)

    @property
    def journal(self) -> JournalRoom:
        """The commands and queries of `journal`."""
        return JournalRoom(self)

    @property
    def calendar(self) -> CalendarRoom:
        """The commands and queries of `calendar`."""
        return CalendarRoom(self)

    @property
    def identity(self) -> IdentityRoom:
        """The commands and queries of `identity`."""
        return IdentityRoom(self)


__all__ = [
    "AcceptAssignment",
    "Actor",
    "ActorCitizen",
    "ActorPublic",
    "ActorStaff",
    "ActorSystem",
    "AddInterest",
    "AddRecipient",
    "AddWay",
    "Address",
    "AdjustRound",
    "AdoptTerms",
    "AgendaItem",
    "AgendaView",
    "AgreeInitiative",
    "AgreeToEnd",
    "AgreementEconomy",
    "AgreementEndView",
    "AgreementFormat",
    "AgreementItem",
    "AgreementList",
    "AgreementNoticeView",
    "AgreementPart",
    "AgreementReviewView",
    "AgreementSignatureView",
    "AgreementStage",
    "AgreementTask",
    "AgreementTerms",
    "AgreementText",
    "AgreementVersionView",
    "AgreementView",
    "AllowanceItem",
    "AllowanceList",
    "AmbassadorList",
    "AmbassadorScope",
    "AmbassadorStage",
    "AmbassadorTerms",
    "AmbassadorView",
    "AmbassadorsRoom",
    "AnnounceAward",
    "AnnounceHearing",
    "AnnounceRound",
    "Announcement",
    "Answer",
    "AnswerAmbassador",
    "AnswerAppointment",
    "AnswerChoice",
    "AnswerIdea",
    "AnswerResponse",
    "AnswerText",
    "AnswerValue",
    "AnswerValueClosed",
    "AnswerValueOpen",
    "AnswerValueScale",
    "ApplicationContent",
    "ApplicationPart",
    "AppointCouncillor",
    "AppointMember",
    "Appointee",
    "AppointeeCandidate",
    "AppointeePerson",
    "AppointingBody",
    "AppointmentState",
    "ApprovalCriterion",
    "ApproveHours",
    "ApproveMinutes",
    "AskConsent",
    "AskForInfo",
    "AssessApplication",
    "AssessOrganisation",
    "AssignmentItem",
    "AssignmentList",
    "AssignmentSide",
    "AssignmentStage",
    "AssignmentView",
    "AssignmentsRoom",
    "Assurance",
    "Attachment",
    "AttachmentRef",
    "AwardCeremony",
    "AwardItem",
    "AwardList",
    "AwardResultView",
    "AwardStage",
    "AwardView",
    "AwardsRoom",
    "BeginWhitePaper",
    "BeginWork",
    "Bound",
    "BudgetLine",
    "BudgetSide",
    "CODES",
    "CalculateAllowances",
    "CalculatePeriod",
    "CalendarRoom",
    "CallElection",
    "CallGathering",
    "CallMeeting",
    "Campaign",
    "CampaignList",
    "CampaignMember",
    "CancelAssignment",
    "CancelCause",
    "CancelElection",
    "CancelGathering",
    "CancelHearing",
    "CancelMeeting",
    "CandidacyStage",
    "CandidacyView",
    "CandidateData",
    "CandidateItem",
    "CandidateList",
    "CandidateView",
    "CandidateVotes",
    "CarryOutIdea",
    "CastVote",
    "CertificateOutcome",
    "CertificateStatus",
    "Chances",
    "ChangeContact",
    "ChangeNeed",
    "ChangeOffer",
    "ChangeOrganisation",
    "ChangeProfile",
    "ChangeQuotas",
    "ChangeSeverity",
    "Channel",
    "CheckCaseNumberQuery",
    "CheckCaseNumberView",
    "CheckCprQuery",
    "CheckCprView",
    "CheckCvrQuery",
    "CheckCvrView",
    "CheckKleQuery",
    "CheckKleView",
    "CheckPostalCodeQuery",
    "CheckPostalCodeView",
    "CitizenExport",
    "CitizenStatus",
    "CitizenView",
    "CitizensRoom",
    "CloseNeed",
    "CloseOrganisation",
    "ClosesAtQuery",
    "ClosesAtView",
    "CodeResponse",
    "CompleteAssignment",
    "ComputeChances",
    "ConfirmOrganisation",
    "ConflictPart",
    "Conflicts",
    "ConsentGiver",
    "ConsentInput",
    "ConsentToCertificate",
    "ConsentToNomination",
    "ConsentView",
    "ContactChannel",
    "ContactPoint",
    "Contribution",
    "CooperationDegree",
    "CorrectHours",
    "CorrectTime",
    "CouncilItem",
    "CouncilList",
    "CouncilMeeting",
    "CouncilMeetingView",
    "CouncilMemberView",
    "CouncilNumbers",
    "CouncilPerson",
    "CouncilPersonCitizen",
    "CouncilPersonPerson",
    "CouncilRule",
    "CouncilRulesQuery",
    "CouncilSide",
    "CouncilView",
    "CouncilWarning",
    "CouncilWarningView",
    "CouncilsRoom",
    "Counts",
    "CriterionAssessment",
    "DateStyle",
    "DateTextQuery",
    "DateTextView",
    "DecideApplication",
    "DecideHearing",
    "DecideImpartiality",
    "DecisionOutcome",
    "DecisionPower",
    "DecisionText",
    "DecisionView",
    "DeclarationView",
    "DeclareAward",
    "DeclareCertificates",
    "DeclareConfidentiality",
    "DeclareImpartiality",
    "DeclineAssignment",
    "DeclineIdea",
    "DeclineInitiative",
    "DeclineNomination",
    "Deliver",
    "DeliverableKind",
    "DeliverableView",
    "DeliveryChannel",
    "DeliveryState",
    "DepositIdea",
    "Disclosure",
    "DissolveTeam",
    "Document",
    "DocumentRole",
    "DocumentView",
    "DraftAgreement",
    "DraftApplication",
    "DraftHearing",
    "DrawFeature",
    "DrawFiles",
    "DrawMembers",
    "DrawPlan",
    "DrawPool",
    "DrawReport",
    "DrawRules",
    "DrawTables",
    "DrawTextView",
    "DrawValue",
    "DrawView",
    "Drawn",
    "DrawnNumbers",
    "DrawnValue",
    "DropDraft",
    "DropOut",
    "ElectChair",
    "ElectionView",
    "EndAmbassador",
    "EndCause",
    "EndInitiative",
    "EndKind",
    "EndMandate",
    "EndMembership",
    "EndMembership2",
    "EndTopic",
    "EnrolCitizen",
    "EraseCitizen",
    "ErasureItem",
    "ErasureOutcome",
    "ErasurePlan",
    "ExcludeNominee",
    "ExclusionReason",
    "ExclusionReasonChristmasEve",
    "ExclusionReasonConstitutionDay",
    "ExclusionReasonNewYearsEve",
    "ExclusionReasonPublicHoliday",
    "ExclusionReasonSaturday",
    "ExclusionReasonSunday",
    "ExcuseJuror",
    "ExportCitizen",
    "ExportFormat",
    "ExportRound",
    "ExportWhitePaper",
    "Exported",
    "ExportedAssignment",
    "ExportedCandidacy",
    "ExportedEntry",
    "ExportedIdea",
    "ExportedResponse",
    "ExportedRow",
    "ExpressInterest",
    "ExtendHearing",
    "Fairness",
    "Feature",
    "FeatureSource",
    "FindCampaigns",
    "FindCitizens",
    "FindComplete",
    "FindConflicts",
    "FindFitting",
    "FindPerson",
    "FinishWhitePaper",
    "Fit",
    "FitCriterion",
    "FitLack",
    "FitReason",
    "FittingCitizen",
    "FittingCitizens",
    "Flex",
    "FollowUpRecommendation",
    "FollowUpView",
    "ForgetPerson",
    "FoundCitizen",
    "FoundCitizens",
    "FrontierFigures",
    "FrontierItem",
    "FrontierName",
    "FrontierView",
    "Fulfilment",
    "GatheringHost",
    "GatheringHostTeam",
    "GatheringItem",
    "GatheringList",
    "GatheringView",
    "GatheringsRoom",
    "GetAgreement",
    "GetAmbassador",
    "GetAssignment",
    "GetAward",
    "GetCitizen",
    "GetCouncil",
    "GetDocument",
    "GetDrawText",
    "GetGathering",
    "GetGrant",
    "GetHearing",
    "GetIdea",
    "GetInitiative",
    "GetNeed",
    "GetOrganisation",
    "GetPool",
    "GetResponse",
    "GetRound",
    "GetSafeguards",
    "GetTeam",
    "GetWhitePaper",
    "GiveConsent",
    "GiveMandate",
    "GiveNotice",
    "GivePoints",
    "GrantAssessment",
    "GrantBasis",
    "GrantClaimView",
    "GrantDecisionView",
    "GrantInfoView",
    "GrantItem",
    "GrantList",
    "GrantReportView",
    "GrantRoundList",
    "GrantRoundSums",
    "GrantRoundTerms",
    "GrantRoundView",
    "GrantStage",
    "GrantView",
    "GrantsRoom",
    "GroupReport",
    "GroupView",
    "HearingBasis",
    "HearingCalendar",
    "HearingChain",
    "HearingItem",
    "HearingKind",
    "HearingLetter",
    "HearingList",
    "HearingPeriod",
    "HearingPolicy",
    "HearingRule",
    "HearingStage",
    "HearingText",
    "HearingView",
    "HearingsOfIdea",
    "HearingsRoom",
    "Helper",
    "HelperCitizen",
    "HelperOffer",
    "HelperOrganisation",
    "HideIdea",
    "HoldMeeting",
    "Holiday",
    "HolidayView",
    "HolidaysQuery",
    "HolidaysView",
    "HoursEntryView",
    "HoursFile",
    "HoursFormat",
    "HoursOfMonth",
    "HoursThreshold",
    "HoursView",
    "IdeaItem",
    "IdeaList",
    "IdeaPart",
    "IdeaStage",
    "IdeaText",
    "IdeaView",
    "IdeasRoom",
    "Identity",
    "IdentityRoom",
    "ImpartialityGround",
    "ImpartialityOutcome",
    "InitiativeAsset",
    "InitiativeItem",
    "InitiativeList",
    "InitiativeStage",
    "InitiativeTaskView",
    "InitiativeView",
    "InitiativeWork",
    "InitiativesRoom",
    "InterestStatus",
    "InterestTree",
    "InterestView",
    "InterestsRoom",
    "InviteAmbassador",
    "InviteCitizens",
    "IsExcludedQuery",
    "IsExcludedView",
    "IsoWeekQuery",
    "IsoWeekView",
    "JoinNominees",
    "JointQuota",
    "JournalRoom",
    "JubileeItem",
    "JubileeList",
    "JulyPolicy",
    "JurorInput",
    "JurorInputCitizen",
    "JurorInputStaff",
    "JurorView",
    "KeepMinutes",
    "KleCaseNumberView",
    "KleLevel",
    "Language",
    "LastDayQuery",
    "LastDayView",
    "LateResponses",
    "LeaveBank",
    "LeaveCause",
    "LegalBasis",
    "ListAgreements",
    "ListAmbassadors",
    "ListAssignments",
    "ListAwards",
    "ListCandidates",
    "ListCouncils",
    "ListGatherings",
    "ListGrants",
    "ListHearings",
    "ListIdeas",
    "ListInitiatives",
    "ListJubilees",
    "ListMissing",
    "ListNeeds",
    "ListNotices",
    "ListObjectors",
    "ListOffers",
    "ListOrganisations",
    "ListResponses",
    "ListRounds",
    "ListRows",
    "ListTeams",
    "LocalDateQuery",
    "LocalDateView",
    "Made",
    "Mail",
    "Mailbox",
    "MakeOffer",
    "MandateView",
    "MarketRows",
    "MatchNeed",
    "MatchPair",
    "MatchReason",
    "MatchScore",
    "MatchView",
    "MatchVolunteer",
    "MatchedPair",
    "MatchingFrontier",
    "MatchingsRoom",
    "MeasureQuality",
    "Meeting",
    "MeetingPlan",
    "MeetingView",
    "MemberCard",
    "MemberView",
    "MembershipEnd",
    "MergeIdeas",
    "MergeInterest",
    "MinimumChange",
    "MinimumConflict",
    "MinuteItem",
    "MinutesView",
    "MissingList",
    "MissingResponse",
    "MissingSafeguard",
    "Moment",
    "MoveInterest",
    "MunicipalitiesQuery",
    "MunicipalityQuery",
    "MunicipalityRow",
    "MunicipalityView",
    "MyVote",
    "MyVoteView",
    "NameAmbassador",
    "NamePolicy",
    "NeedItem",
    "NeedList",
    "NeedMatch",
    "NeedOutcome",
    "NeedSpec",
    "NeedStage",
    "NeedText",
    "NeedView",
    "NeedsRoom",
    "Nominate",
    "NominationView",
    "NomineeInput",
    "NomineeInputCitizen",
    "NomineeInputOrganisation",
    "NomineeInputPerson",
    "NomineeKind",
    "NomineeLeft",
    "NomineePoints",
    "NomineeResult",
    "NomineeResultView",
    "NomineeView",
    "NoteBelowAge",
    "NoteCertificate",
    "NoteKind",
    "NoteRecord",
    "NoteView",
    "NoticeAbout",
    "NoticeBasis",
    "NoticeItem",
    "NoticeList",
    "Objective",
    "Objector",
    "ObjectorList",
    "OfferAmbassador",
    "OfferItem",
    "OfferList",
    "OfferSpec",
    "OffersRoom",
    "OpenData",
    "OpenDataFormat",
    "OpenRecruitment",
    "OpensAtQuery",
    "OpensAtView",
    "OrganisationItem",
    "OrganisationKind",
    "OrganisationList",
    "OrganisationText",
    "OrganisationView",
    "OrganisationsRoom",
    "OriginalResponse",
    "OtherNeed",
    "OtherOutcome",
    "PairIds",
    "PartnershipsRoom",
    "Party",
    "PartyMunicipality",
    "PartyOrganisation",
    "PartyView",
    "PauseCitizen",
    "PayGrant",
    "PeopleColumns",
    "Period",
    "PeriodWarning",
    "PersonChance",
    "PersonNumberKind",
    "PersonShare",
    "PersonsRoom",
    "Place",
    "PlaceWorth",
    "PlanErasure",
    "PlanMatches",
    "Point",
    "PostNeed",
    "PostalArea",
    "Poster",
    "PosterCitizen",
    "PosterOrganisation",
    "Power",
    "PrepareLottery",
    "PrepareReplacement",
    "PrepareReserves",
    "PreparedLottery",
    "Profile",
    "ProposeAssignment",
    "ProposeInitiative",
    "ProposeMatches",
    "ProposeTeam",
    "PublicationMoment",
    "PublishAgenda",
    "PublishDecision",
    "PublishDraw",
    "PublishedText",
    "PutDocument",
    "PutGroup",
    "PutTheme",
    "QualityView",
    "Question",
    "QuestionKind",
    "QuestionKindClosed",
    "QuestionKindOpen",
    "QuestionKindScale",
    "QuotaChange",
    "QuotaPrice",
    "Randomness",
    "RandomnessBalls",
    "RandomnessBeacon",
    "RandomnessDice",
    "ReadTables",
    "Receipt",
    "Recipient",
    "RecognisePerson",
    "RecogniseVeto",
    "RecognisedPerson",
    "Recommend",
    "RecommendationView",
    "RecordApplication",
    "RecordAttendance",
    "RecordRepayment",
    "RecordResponse",
    "RecordResult",
    "RecruitmentView",
    "RedactionKind",
    "RedactionSpan",
    "Region",
    "RegionPeriodView",
    "RegisterOrganisation",
    "RegularAttachment",
    "RejectHours",
    "RejoinBank",
    "RelaxMatching",
    "Relaxation",
    "Relaxation2",
    "RelaxedMatching",
    "RemainingQuota",
    "RenameInterest",
    "Renewal",
    "RenewalCause",
    "ReopenResponse",
    "ReopenWhitePaper",
    "RepeatedHour",
    "Replacement",
    "Replay",
    "ReportDelivery",
    "ReportDraw",
    "ReportGrant",
    "ReportHours",
    "ReportInitiative",
    "ReportWork",
    "ReportedDraw",
    "ReserveDraw",
    "ResolveMatching",
    "ResolveVeto",
    "ResolvedMatching",
    "Respondent",
    "RespondentKind",
    "ResponseChannel",
    "ResponseContent",
    "ResponseItem",
    "ResponseList",
    "ResponseReceipt",
    "ResponseText",
    "ResponseView",
    "ResponsesRoom",
    "RestoreIdea",
    "ResumeCitizen",
    "RetireInterest",
    "RetireTheme",
    "RetireWay",
    "ReviewAgreement",
    "ReviewOutcome",
    "ReviewResponse",
    "ReviewState",
    "ReviseIdea",
    "ReviseWay",
    "Roll",
    "Rooms",
    "RoundFormat",
    "RuleName",
    "RuleNameHousehold",
    "RuleNameIncluded",
    "RuleNameJoint",
    "RuleNameSeatGroups",
    "RuleNameValue",
    "RuleView",
    "SafeguardPolicy",
    "SafeguardView",
    "SafeguardsRoom",
    "Schedule",
    "SeatClass",
    "SeatFit",
    "SeatGroup",
    "SeatGroupSpec",
    "SeatJuror",
    "SeatProfile",
    "SeatTemplate",
    "Section",
    "SectionHead",
    "SeedInterests",
    "SeedWays",
    "Segment",
    "SelectionMethod",
    "SetAwardEvent",
    "SetCouncilRules",
    "SetForm",
    "SetSafeguards",
    "SetWorkingGroup",
    "SettleGrant",
    "SettleInput",
    "SettleInputGrouped",
    "SettleInputLate",
    "SettleInputWithheld",
    "SettleInputWithoutOpinion",
    "SettleResponses",
    "SettlementView",
    "Shift",
    "ShowAgreementFile",
    "ShowCalendar",
    "ShowCandidacy",
    "ShowChain",
    "ShowHours",
    "ShowInterests",
    "ShowLetter",
    "ShowName",
    "ShowReceipt",
    "ShowRules",
    "ShowSupport",
    "ShowSupporters",
    "ShowTeamCalendar",
    "ShowTeamFile",
    "ShowTemplate",
    "ShowWays",
    "SignAgreement",
    "SkippedDay",
    "SolveMatching",
    "SolvedMatching",
    "SortitionsRoom",
    "SplitIdea",
    "Spread",
    "StableMatching",
    "StableView",
    "Stance",
    "StandAsCandidate",
    "Standing",
    "StartAssignment",
    "SubmitApplication",
    "SubmitResponse",
    "SuggestRedactions",
    "SuggestedRedactions",
    "SupplementApplication",
    "SupplementResponse",
    "SupportIdea",
    "SupportRate",
    "SupportView",
    "SupporterView",
    "SupportersView",
    "TakeOverCitizen",
    "TakeUpIdea",
    "TaskContact",
    "TaskDoer",
    "TeamCalendar",
    "TeamFile",
    "TeamItem",
    "TeamKind",
    "TeamList",
    "TeamOpenness",
    "TeamRule",
    "TeamStage",
    "TeamView",
    "TeamsRoom",
    "TemplateView",
    "TermsText",
    "TermsView",
    "ThemeAgreement",
    "ThemeMark",
    "ThemeView",
    "TieAgreement",
    "TimeWindow",
    "ToInstantQuery",
    "ToInstantView",
    "TreatRecommendation",
    "TreatmentOutcome",
    "Vacancy",
    "ValueQuota",
    "Verified",
    "VerifyCitizen",
    "VerifyDraw",
    "VetoClaim",
    "Visibility",
    "VoidDraw",
    "Volunteer",
    "VolunteerConditions",
    "VolunteerMatch",
    "VolunteerMove",
    "VolunteerOutcome",
    "Warnings",
    "WayCatalogue",
    "WayEntry",
    "WayView",
    "WaysRoom",
    "WhitePaperRow",
    "WhitePaperRows",
    "WhitePaperView",
    "WhitePapersRoom",
    "WithdrawApplication",
    "WithdrawCandidacy",
    "WithdrawCertificate",
    "WithdrawConsent",
    "WithdrawIdea",
    "WithdrawInterest",
    "WithdrawOffer",
    "WithdrawResponse",
    "WithdrawSupport",
    "WithholdResponse",
    "WorkProof",
    "WorkingDaysAfterQuery",
    "WorkingDaysAfterView",
    "WorkingGroup",
    "WorkingGroupView",
    "WriteTables",
]
