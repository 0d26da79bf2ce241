//! Why a rule about ideas refuses.

use super::IdeaStage;

crate::error::errors! {
    /// Why a rule about ideas refused.
    IdeaError {
        /// There is no such idea.
        NotFound => "idea_not_found", NotFound, Some("idea"),
            "there is no such idea in the shared account", "der er ingen sådan idé på fælleskontoen";
        /// There is an idea under this id.
        AlreadyDeposited => "idea_already_deposited", Refused, Some("idea"),
            "an idea was deposited under this id already", "der er allerede sat en idé ind under dette id", as SENT_ALREADY;
        /// The idea's stage does not allow it.
        WrongStage {
            /// The stage the idea is in.
            stage: IdeaStage,
        } => "idea_wrong_stage", Refused, Some("idea"),
            "this can't be done with an idea that is {stage}", "det kan ikke gøres med en idé, der er {stage:#}";
        /// There is no such team.
        TeamNotFound => "idea_team_not_found", NotFound, Some("task.team"),
            "there is no such team", "der er ikke et sådant hold";
        /// The team was dissolved.
        TeamDissolved => "idea_team_dissolved", Refused, Some("task.team"),
            "the team was dissolved and takes up nothing more", "holdet er opløst og tager ikke mere op";
        /// A moderator has hidden the idea.
        Hidden => "idea_hidden", Refused, Some("idea"),
            "the idea is hidden by a moderator", "idéen er skjult af en moderator";
        /// Only a hidden idea can be restored.
        NotHidden => "idea_not_hidden", Refused, Some("idea"),
            "the idea is not hidden", "idéen er ikke skjult";
        /// Only its author may do this.
        NotTheAuthor => "idea_not_the_author", Denied, Some("idea"),
            "only the idea's author may do this", "kun idéens forfatter må gøre dette";
        /// The person supports this version already.
        AlreadySupported => "idea_already_supported", Refused, Some("idea"),
            "this person supports this version of the idea already",
            "denne person støtter allerede denne udgave af idéen";
        /// There is no support to withdraw.
        NotSupported => "idea_not_supported", Refused, Some("idea"),
            "this person does not support the idea", "denne person støtter ikke idéen";
        /// Support is given to the version that one has read.
        VersionChanged {
            /// The idea's version now.
            version: u32,
        } => "idea_version_changed", Conflict, Some("version"),
            "the idea has changed: its version is {version} now", "idéen er ændret: dens udgave er nu {version}";
        /// The idea never had this version.
        NoSuchVersion => "idea_no_such_version", NotFound, Some("version"),
            "the idea has no such version", "idéen har ingen sådan udgave";
        /// The last day for support lies in the past or too far ahead.
        ExpiryOutOfRange => "idea_expiry_out_of_range", Invalid, Some("expires_on"),
            "the last day lies in the past or more than ten years ahead",
            "sidste dag ligger i fortiden eller mere end ti år fremme";
        /// More topics than an idea has.
        TooManyTopics {
            /// How many it may have.
            max: usize,
        } => "idea_too_many_topics", Invalid, Some("topics"),
            "an idea has at most {max} topics", "en idé har højst {max} emner";
        /// More versions than an idea has.
        TooManyVersions {
            /// How many it may have.
            max: usize,
        } => "idea_too_many_versions", Refused, Some("idea"),
            "an idea has at most {max} versions", "en idé har højst {max} udgaver";
        /// A merge or a split of too few or too many ideas, or of the same one twice.
        PartCount {
            /// How many there may be.
            max: usize,
        } => "idea_part_count", Invalid, Some("ideas"),
            "give 2 to {max} different ideas", "angiv 2 til {max} forskellige idéer";
        /// Nobody would come along to the new idea.
        NoneAtOnce => "idea_none_at_once", Invalid, Some("at_once"),
            "at least one supporter comes along at once", "mindst én støtte kommer med ad gangen";
        /// The place lies outside Denmark.
        OutsideDenmark => "place_outside_denmark", Invalid, Some("place"),
            "the place lies outside Denmark", "stedet ligger uden for Danmark";
    }
}
