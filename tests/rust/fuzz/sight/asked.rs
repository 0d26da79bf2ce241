//! What can be asked of one thing, and of all.

/// Questions about one thing by its id, which may be hidden from who asks.
pub(super) const ABOUT_ONE: [(&str, &str); 37] = [
    ("ambassador.get", "ambassador"),
    ("assessment.get", "assessment"),
    ("assignment.get", "assignment"),
    ("assignment.hours", "citizen"),
    ("assignment.list", "need"),
    ("assignment.proof", "assignment"),
    ("award.get", "award"),
    ("citizen.erasure_plan", "citizen"),
    ("citizen.export", "citizen"),
    ("citizen.get", "citizen"),
    ("conversation.read", "assignment"),
    ("council.get", "organisation"),
    ("dialogue.contributions", "topic"),
    ("dialogue.get", "contribution"),
    ("dialogue.topic", "topic"),
    ("dialogue.votes", "topic"),
    ("gathering.get", "gathering"),
    ("grant.get", "grant"),
    ("hearing.calendar", "hearing"),
    ("hearing.chain", "hearing"),
    ("hearing.get", "hearing"),
    ("hearing.of_idea", "idea"),
    ("idea.get", "idea"),
    ("idea.supporters", "idea"),
    ("initiative.get", "initiative"),
    ("meeting.get", "meeting"),
    ("need.get", "need"),
    ("organisation.get", "organisation"),
    ("partnership.get", "agreement"),
    ("response.get", "response"),
    ("response.list", "hearing"),
    ("response.receipt", "response"),
    ("shift.list", "assignment"),
    ("shift.staffing", "need"),
    ("team.candidates", "team"),
    ("team.get", "team"),
    ("white_paper.get", "hearing"),
];

/// What is no secret where the thing itself is seen: only what may be done with it is refused.
pub(super) const SEEN_BY: [(&str, &str); 5] = [
    ("assignment.list", "need.get"),
    ("conversation.read", "assignment.get"),
    ("shift.staffing", "need.get"),
    ("team.candidates", "team.get"),
    ("white_paper.get", "hearing.get"),
];

/// Lists of everything.
pub(super) const LISTS: [&str; 14] = [
    "ambassador.list",
    "assessment.list",
    "award.list",
    "dialogue.list",
    "gathering.list",
    "grant.list",
    "hearing.list",
    "idea.list",
    "initiative.list",
    "need.list",
    "offer.list",
    "organisation.list",
    "partnership.list",
    "team.list",
];
