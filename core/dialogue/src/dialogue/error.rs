//! Why a rule about the dialogue forum refuses.

use chrono::NaiveDate;

use super::TopicStage;
use crate::key::Key;

crate::error::errors! {
    /// Why a rule about the dialogue forum refused.
    DialogueError {
        /// There is no such topic.
        TopicNotFound => "dialogue_topic_not_found", NotFound, Some("topic"),
            "there is no such topic in the forum", "der er ikke et sådant emne i forummet";
        /// There is a topic under this id.
        TopicAlreadyThere => "dialogue_topic_already_there", Refused, Some("topic"),
            "a topic was opened under this id already", "der er allerede åbnet et emne under dette id", as SENT_ALREADY;
        /// The topic's stage does not allow it.
        WrongStage {
            /// The stage the topic is in.
            stage: TopicStage,
        } => "dialogue_wrong_stage", Refused, Some("topic"),
            "this can't be done while the topic is {stage}", "det kan ikke gøres, mens emnet er {stage:#}";
        /// The topic would end before it begins, lie in the past or last longer than five years.
        PeriodUnfit => "dialogue_period_unfit", Invalid, Some("to"),
            "a topic ends on a day that is neither past nor before it begins, nor more than five years after",
            "et emne slutter på en dag, der hverken er forbi, ligger før det begynder eller mere end fem år efter";
        /// A host of the topic is nothing that is there.
        HostNotFound {
            /// Which, as `terms.hosts[1]`.
            field: String,
        } => "dialogue_host_not_found", NotFound, Some(field),
            "there is nothing of that name to open a topic: name it as the journal does, as team/ and the team's id",
            "der er intet af det navn til at åbne et emne: navngiv det som journalen, fx team/ og holdets id",
            "there is nothing of that name to open a topic", "der er intet af det navn til at åbne et emne";
        /// More hosts, areas or links than a topic has.
        TooMany {
            /// Of what, as `terms.hosts`.
            field: String,
            /// How many there may be.
            max: usize,
        } => "dialogue_too_many", Invalid, Some(field),
            "there may be {max} at most", "der må højst være {max}";
        /// The small-number limit lies outside 3 to 100.
        SmallNumberUnfit => "dialogue_small_number_unfit", Invalid, Some("terms.small_number"),
            "the smallest number that is published lies between 3 and 100", "det mindste tal, der offentliggøres, er mellem 3 og 100";
        /// Only those who were invited write in it.
        NotInvited => "dialogue_not_invited", Denied, Some("topic"),
            "only those who were invited take part in this topic", "kun inviterede deltager i dette emne";
        /// There is no such contribution.
        ContributionNotFound => "dialogue_contribution_not_found", NotFound, Some("contribution"),
            "there is no such contribution", "der er ikke et sådant indlæg";
        /// There is a contribution under this id.
        ContributionAlreadyThere => "dialogue_contribution_already_there", Refused, Some("contribution"),
            "something was written under this id already", "der er allerede skrevet noget under dette id", as SENT_ALREADY;
        /// A reply to a reply, to another topic's contribution, to a statement, or to one that is withdrawn or hidden.
        ReplyUnfit => "dialogue_reply_unfit", Refused, Some("reply_to"),
            "one replies to a contribution of the same topic that can be seen and is neither a reply nor a statement",
            "man svarer på et indlæg i samme emne, som kan ses og hverken selv er et svar eller et udsagn";
        /// An answer that answers nothing.
        AnswerToNothing => "dialogue_answer_to_nothing", Invalid, Some("reply_to"),
            "an answer says which contribution it answers", "et svar angiver, hvilket indlæg det besvarer";
        /// Only staff and politicians answer.
        NotAnswering => "dialogue_not_answering", Denied, Some("kind"),
            "only the administration and politicians of this topic answer", "kun forvaltningen og emnets politikere svarer";
        /// In this topic only staff open statements.
        StatementsByStaff => "dialogue_statements_by_staff", Denied, Some("kind"),
            "in this topic only the municipality writes statements", "i dette emne skriver kun kommunen udsagn";
        /// A statement longer than one can agree with.
        StatementTooLong {
            /// How many characters it may have.
            max: usize,
        } => "dialogue_statement_too_long", Invalid, Some("text"),
            "a statement has at most {max} characters", "et udsagn har højst {max} tegn";
        /// More statements than a topic has.
        TooManyStatements {
            /// How many it may have.
            max: u32,
        } => "dialogue_too_many_statements", Refused, Some("topic"),
            "a topic has at most {max} statements", "et emne har højst {max} udsagn";
        /// Statements are not changed: whoever agreed, agreed with what it said.
        StatementFixed => "dialogue_statement_fixed", Refused, Some("contribution"),
            "a statement is not changed: withdraw it and write another", "et udsagn ændres ikke: træk det tilbage, og skriv et andet";
        /// More versions than a contribution has.
        TooManyVersions {
            /// How many it may have.
            max: usize,
        } => "dialogue_too_many_versions", Refused, Some("contribution"),
            "a contribution has at most {max} versions", "et indlæg har højst {max} udgaver";
        /// Only its author may do this.
        NotTheAuthor => "dialogue_not_the_author", Denied, Some("contribution"),
            "only whoever wrote it may do this", "kun den, der har skrevet det, må gøre dette";
        /// It was withdrawn.
        Withdrawn => "dialogue_contribution_withdrawn", Refused, Some("contribution"),
            "the contribution was withdrawn", "indlægget er trukket tilbage";
        /// A moderator has hidden it.
        Hidden => "dialogue_contribution_hidden", Refused, Some("contribution"),
            "the contribution is hidden by a moderator", "indlægget er skjult af en moderator";
        /// Only what is hidden can be restored or appealed for.
        NotHidden => "dialogue_contribution_not_hidden", Refused, Some("contribution"),
            "the contribution is not hidden", "indlægget er ikke skjult";
        /// No statement, so that nobody agrees or disagrees with it.
        NotAStatement => "dialogue_not_a_statement", Refused, Some("contribution"),
            "one agrees or disagrees with a statement only", "man er kun enig eller uenig i et udsagn";
        /// There is no such reason on the municipality's list, or not on this day.
        ReasonNotFound {
            /// The key.
            reason: Key,
        } => "dialogue_reason_not_found", NotFound, Some("reason"),
            "the reason `{reason}` is not on the municipality's list today", "begrundelsen `{reason}` står ikke på kommunens liste i dag";
        /// The list holds a wording that begins on this day or later.
        ReasonDated {
            /// From when on the latest wording holds.
            from: NaiveDate,
        } => "dialogue_reason_dated", Refused, Some("from"),
            "the list says from {from} on already what holds: a new wording begins later",
            "listen siger allerede, hvad der gælder fra {from}: en ny ordlyd begynder senere";
        /// There was an appeal already.
        AlreadyAppealed => "dialogue_already_appealed", Refused, Some("contribution"),
            "the decision was appealed already", "afgørelsen er allerede påklaget";
        /// There is no appeal to decide.
        NotAppealed => "dialogue_not_appealed", Refused, Some("contribution"),
            "there is no appeal to decide", "der er ingen klage at afgøre";
        /// Whoever hid it does not decide on the appeal.
        SameModerator => "dialogue_same_moderator", Denied, Some("contribution"),
            "somebody else than who hid the contribution decides on the appeal",
            "en anden end den, der skjulte indlægget, afgør klagen";
    }
}
