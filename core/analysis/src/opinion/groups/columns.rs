//! The columns of a map of opinion.

use crate::method::Given;

pub(super) const PARTICIPANTS: &[Given] = &[
    Given::new("participant", "text", "The participant."),
    Given::new(
        "x",
        "float",
        "Across on the map: in the unit of a vote for factors, of Polis otherwise.",
    ),
    Given::new("y", "float", "Up."),
    Given::new(
        "group",
        "int",
        "The group, counted from 0, the largest first (for Polis as they come there); missing for whoever voted too little, and for all where nobody could be told apart.",
    ),
    Given::new(
        "confidence",
        "float",
        "How likely it is that they stand on this side of all borders between groups, 0.5 to 1 for factors; 1 in another mode; 0 without a group.",
    ),
    Given::new("votes", "int", "On how many statements they voted."),
    Given::new(
        "is_straight",
        "bool",
        "A flag, no verdict: whether they gave the same vote on everything they saw.",
    ),
    Given::new(
        "alike",
        "int",
        "A flag, no verdict: participants with one number voted exactly alike; the largest set is 0.",
    ),
];

pub(super) const BY_STATEMENT: &[Given] = &[
    Given::new("statement", "text", "The statement."),
    Given::new("text", "text", "What it says, where the statements tell."),
    Given::new(
        "is_left_out",
        "bool",
        "Whether moderation took it out, or it is about the participants themselves.",
    ),
    Given::new(
        "agrees",
        "int",
        "How many agree, of those in a group; of all where there is none.",
    ),
    Given::new("disagrees", "int", "How many disagree."),
    Given::new("passes", "int", "How many pass."),
    Given::new("agree_share", "float", "(agrees + 1) / (votes + 2)."),
    Given::new("disagree_share", "float", "(disagrees + 1) / (votes + 2)."),
    Given::new(
        "consensus_agree",
        "float",
        "Group-informed consensus: the product over groups of the share who agree.",
    ),
    Given::new(
        "consensus_disagree",
        "float",
        "The same of those who disagree.",
    ),
    Given::new(
        "bridging_agree",
        "float",
        "In the group where it is least, at least this share agrees (Wilson's lower bound, 95 percent, one-sided).",
    ),
    Given::new(
        "bridging_disagree",
        "float",
        "The same of those who disagree.",
    ),
    Given::new(
        "divisive",
        "float",
        "How far apart two groups are at least; 0 where no two are certainly apart.",
    ),
    Given::new("unsure", "float", "At least this share passes."),
    Given::new("pull_x", "float", "How much it pulls across on the map."),
    Given::new("pull_y", "float", "How much it pulls up."),
    Given::new(
        "priority",
        "float",
        "How much is learnt by showing it next: more where few have seen it and where it tells people apart.",
    ),
    Given::new("english", "text", "All that in English sentences."),
    Given::new("danish", "text", "The same in Danish."),
];

pub(super) const BY_GROUP: &[Given] = &[
    Given::new("group", "int", "The group."),
    Given::new("statement", "choice", "The statement."),
    Given::new("agrees", "int", "How many of the group agree."),
    Given::new("disagrees", "int", "How many disagree."),
    Given::new("passes", "int", "How many pass."),
    Given::new("agree_share", "float", "(agrees + 1) / (votes + 2)."),
    Given::new(
        "agree_ratio",
        "float",
        "How many times as likely the group is to agree as the others.",
    ),
    Given::new("disagree_share", "float", "(disagrees + 1) / (votes + 2)."),
    Given::new(
        "disagree_ratio",
        "float",
        "How many times as likely the group is to disagree as the others.",
    ),
    Given::new(
        "direction",
        "choice",
        "`agree` or `disagree`: in which the group differs more.",
    ),
    Given::new(
        "chance",
        "float",
        "How likely it is to see a group so far on that side where it is not, 0 to 1.",
    ),
    Given::new(
        "discovery",
        "float",
        "The least share of false discoveries at which it would be told.",
    ),
    Given::new("is_typical", "bool", "Whether it is typical of the group."),
];
