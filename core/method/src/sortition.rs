//! The fair draw (Danish: *lodtrækning*): a panel of k people from those who volunteered, within quotas, so that the
//! chances are as equal as the quotas allow.
//!
//! 1. [`Pool::new`] sorts people whom no rule tells apart into types.
//! 2. [`distribute`] computes the best chances, with panels that give them and a proof that [`certify`] checks.
//! 3. [`lottery()`] makes equally likely panels of them, [`publish`] one text that anybody can check.
//! 4. Public randomness names a panel by the rule in the text, and [`verify`] replays it from the text alone.

#[cfg(test)]
mod brute;
mod certificate;
pub(crate) mod chart;
mod climb;
mod columns;
mod conflict;
mod decomposition;
mod distribution;
mod error;
mod homes;
mod integer;
mod leximin;
mod linear;
mod listing;
mod lottery;
mod maximin;
mod nash;
mod nearest;
mod panels;
mod partial;
mod pool;
mod published;
mod randomness;
mod relaxation;
mod replacement;
mod replay;
mod report;
mod rules;
mod seats;
mod simplex;
mod sizes;
mod stratified;
mod sum;
mod tables;

pub use certificate::{Certificate, Flaw, GAP_MULTIPLIERS, GAP_SEARCH, SUM_TOLERANCE, certify};
#[doc(hidden)]
pub use certificate::{distribute_best_certified, distribute_certified};
pub use chart::{Chart, chart_chances, chart_curve, chart_shares};
pub use conflict::{
    Bound, Conflict, ConflictPart, Flex, QuotaChange, Relaxation, RuleName, Warnings, conflict,
    conflict_best, relax, relax_best, warnings,
};
pub use distribution::{
    Distribution, Evidence, Objective, Proof, ProvenLevel, WeightedPanel, distribute,
    distribute_best,
};
pub use error::SortitionError;
pub use lottery::lottery;
pub use partial::Stopped;
pub use pool::Pool;
pub use published::{
    Announcement, CHANCE_ONE, CertificateLevel, Disclosure, Lottery, LotteryCertificate,
    LotteryText, PersonDetails, PersonLine, PriceRule, ProvenChances, PublishedText, WhyChance,
    WhyReason, certificate_of, publish, publish_within,
};
#[doc(hidden)]
pub use randomness::panels_default;
pub use randomness::{Drawn, PANELS_MAX, Randomness};
pub use replacement::{
    BrokenRule, DropOut, RemainingQuota, Replacement, ReplacementRound, ReserveDraw, RoundReport,
    Vacancy, replacement, replacement_within, reserve_draw, reserve_draw_within,
};
pub use replay::{Replay, compare, verify, verify_within};
pub use report::{
    DrawReport, GroupReport, Population, QuotaPrice, Spread, chances_ascending, report, spread,
};
pub use rules::{
    DrawRules, FEATURES_MAX, Feature, JOINT_MAX, JointQuota, PEOPLE_MAX, SEAT_GROUPS_MAX,
    SEATS_MAX, SeatGroup, Standing, VALUES_MAX, ValueQuota, Volunteer,
};
pub use seats::assign_seats;
pub use sizes::{PanelSizes, SeatRange, panel_sizes};
pub use tables::{
    FindingGrade, PeopleColumns, QuotaTable, TableCorrection, TableFault, TableFinding, TableName,
    TableSource, TablesRead, read_tables, write_categories, write_people,
};
