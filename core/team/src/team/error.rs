//! Why a rule about teams refused, in English and in Danish.

use chrono::NaiveDate;

use super::TeamStage;
use crate::key::Key;

crate::error::errors! {
    /// Why a rule about teams refused.
    TeamError {
        /// There is no such team.
        NotFound => "team_not_found", NotFound, Some("team"),
            "there is no such team", "der er intet sådant udvalg eller råd";
        /// There is a team under this id.
        AlreadyProposed => "team_already_proposed", Refused, Some("team"),
            "a team was proposed under this id already", "der er allerede foreslået et udvalg under dette id", as SENT_ALREADY;
        /// The team's stage does not allow it.
        WrongStage {
            /// The stage the team is in.
            stage: TeamStage,
        } => "team_wrong_stage", Refused, Some("team"),
            "this can't be done with a team that is {stage}", "det kan ikke gøres med et udvalg, der {stage:#}";
        /// More of something than a team has.
        TooMany {
            /// How many it may have.
            max: usize,
        } => "team_too_many", Invalid, None,
            "there are too few or more than {max} of these", "der er for få eller flere end {max} af disse";
        /// Another body decides that.
        MayNotAppoint => "team_may_not_appoint", Refused, Some("by"),
            "this body does not decide who sits in a team of this kind",
            "dette organ bestemmer ikke, hvem der sidder i et udvalg af denne slags";
        /// The period ends before it begins.
        PeriodReversed => "team_period_reversed", Invalid, Some("to"),
            "the period ends before it begins", "perioden slutter, før den begynder";
        /// The period is over already.
        PeriodPast => "team_period_past", Invalid, Some("to"),
            "the period is over already", "perioden er allerede forbi";
        /// The period goes beyond what the law allows.
        PastTerm {
            /// The latest last day.
            latest: NaiveDate,
        } => "team_past_term", Invalid, Some("to"),
            "the period goes beyond the term: the latest last day is {latest}",
            "perioden går ud over valgperioden: den seneste sidste dag er {latest}";
        /// Only some kinds can be given power to decide.
        MayNotDecide => "team_may_not_decide", Refused, Some("power"),
            "a team of this kind only advises", "et udvalg af denne slags er kun rådgivende";
        /// No meetings, or more at least than at most.
        MeetingPlanUnfit => "team_meeting_plan_unfit", Invalid, Some("meetings"),
            "a meeting plan has at least one meeting, no fewer at most than at least, and one month or more",
            "en mødeplan har mindst ét møde, et maksimum, der ikke er under minimum, og varer mindst en måned";
        /// Too few or too many seats for the kind.
        SeatCount {
            /// At least so many.
            min: u16,
            /// At most so many.
            max: u16,
        } => "team_seat_count", Refused, Some("seats"),
            "a team of this kind has {min} to {max} seats", "et udvalg af denne slags har {min} til {max} pladser";
        /// A group without seats, or two with one key.
        SeatsUnfit => "team_seats_unfit", Invalid, Some("seats"),
            "every group has a key of its own and at least one seat",
            "hver gruppe har sin egen nøgle og mindst én plads",
            "every group has a short name of its own and at least one seat",
            "hver gruppe har sit eget korte navn og mindst én plads";
        /// Only citizens' seats have a profile.
        ProfileOnOtherSeat => "team_profile_on_other_seat", Invalid, Some("seats"),
            "only citizens' seats have a profile", "kun borgernes pladser har en profil";
        /// Ages from more than to.
        AgeBandReversed => "team_age_band_reversed", Invalid, Some("seats"),
            "the age band begins after it ends", "aldersgruppen begynder, efter at den slutter";
        /// The kind has no politicians.
        WithoutPoliticians => "team_without_politicians", Refused, Some("seats"),
            "no politician sits in a team of this kind", "der sidder ingen politikere i et udvalg af denne slags";
        /// Seats can't be changed under those who sit in them.
        SeatsTaken => "team_seats_taken", Refused, Some("seats"),
            "somebody sits in the team already", "der sidder allerede nogen i udvalget";
        /// The last day for interest lies in the past or after the period.
        LastDayUnfit => "team_last_day_unfit", Invalid, Some("last_day"),
            "the last day lies in the past or after the team's period",
            "sidste dag ligger i fortiden eller efter udvalgets periode";
        /// Quotas, but no draw.
        PlanWithoutDraw => "team_plan_without_draw", Invalid, Some("plan"),
            "only a draw has quotas", "kun en lodtrækning har kvoter";
        /// Nobody is called for.
        NoCitizenSeats => "team_no_citizen_seats", Refused, Some("team"),
            "the team has no seats for citizens", "udvalget har ingen pladser til borgere";
        /// The features were asked already.
        FeaturesChanged => "team_features_changed", Refused, Some("plan"),
            "the way of selection, the features and their values stay as people were asked",
            "udvælgelsesmåden, kendetegnene og deres værdier kan ikke ændres, efter at folk er blevet spurgt";
        /// A feature by age has age bands, and only that.
        AgeBandsUnfit {
            /// Which feature.
            feature: Key,
        } => "team_age_bands_unfit", Invalid, Some("plan.features"),
            "the values of `{feature}` need age bands that don't overlap if it comes from the age, and only then",
            "værdierne for `{feature}` skal have aldersgrupper uden overlap, hvis og kun hvis kendetegnet er alderen";
        /// There was no call for people.
        NotRecruiting => "team_not_recruiting", Refused, Some("team"),
            "no call for people is open", "der er ikke åbnet for interessetilkendegivelser";
        /// The seats are not filled by a draw.
        NoDraw => "team_no_draw", Refused, Some("team"),
            "the seats are not filled by a draw", "pladserne besættes ikke ved lodtrækning";
        /// The draw is published, and nothing about it can change.
        DrawPublished => "team_draw_published", Refused, Some("team"),
            "the draw is published and waits for its randomness: nothing about it can change",
            "lodtrækningen er offentliggjort og venter på det tilfældige udfald: intet ved den kan ændres";
        /// There is no draw that waits for its randomness.
        NoOpenDraw => "team_no_open_draw", Refused, Some("team"),
            "there is no such draw, or none that waits for its randomness",
            "der er ingen sådan lodtrækning, eller ingen, der venter på det tilfældige udfald";
        /// Who was drawn can't take the seats any more.
        DrawUnfit => "team_draw_unfit", Refused, Some("team"),
            "those who were drawn don't fit the seats any more: take the draw back",
            "de udtrukne passer ikke længere til pladserne: annullér lodtrækningen";
        /// The randomness must not be known when the text is published.
        DrawTimePast => "team_draw_time_past", Invalid, Some("draws_at"),
            "the draw must lie later than its publication", "lodtrækningen skal ligge senere end offentliggørelsen";
        /// Before its time nothing is drawn.
        DrawTooEarly => "team_draw_too_early", Refused, Some("team"),
            "the time of the draw has not come yet", "tidspunktet for lodtrækningen er ikke kommet endnu";
        /// Told before there was a text, or ahead of now.
        AnnouncementTime => "team_announcement_time", Invalid, Some("told_at"),
            "the hash was told after the draw was published, and not ahead of now",
            "værdien er oplyst, efter at lodtrækningen blev offentliggjort, og ikke ude i fremtiden",
            "it was announced after the draw was published, and not ahead of now",
            "det er bekendtgjort, efter at lodtrækningen blev offentliggjort, og ikke ude i fremtiden";
        /// Somebody was appointed from it.
        DrawUsed => "team_draw_used", Refused, Some("team"),
            "somebody was appointed from this draw already", "nogen er allerede udpeget efter denne lodtrækning";
        /// Too few panels for a lottery.
        TooFewPanels {
            /// At least so many.
            min: u32,
        } => "team_too_few_panels", Invalid, Some("panels"),
            "a team's lottery has at least {min} panels", "et udvalgs lodtrækning har mindst {min} paneler";
        /// What people lived through does not stand in a public text.
        DisclosureUnfit => "team_disclosure_unfit", Refused, Some("disclosure"),
            "seats that ask for lived experience are drawn with pseudonyms only",
            "pladser, der kræver levet erfaring, trækkes kun med pseudonymer";
        /// Interest can still be expressed.
        StillCalling => "team_still_calling", Refused, Some("team"),
            "interest can still be expressed: candidates are chosen after the last day",
            "der kan stadig vises interesse: kandidater vælges efter sidste dag";
        /// A recall has a reason, and nothing else has.
        RecallReason => "team_recall_reason", Invalid, Some("reason"),
            "a recall needs a reason, and nothing else has one", "en tilbagekaldelse kræver en begrundelse, og intet andet har en";
        /// There is no such item on the agenda of a meeting of this team.
        NoSuchItem => "team_no_such_item", NotFound, Some("item"),
            "no meeting of this team has such an item", "intet møde i dette udvalg har et sådant punkt";
        /// There is nobody to draw.
        NothingToDraw => "team_nothing_to_draw", Refused, Some("team"),
            "every citizen's seat is taken", "alle borgernes pladser er besat";
        /// A feature of the draw has no value for this candidate.
        FeatureMissing {
            /// Which feature.
            feature: Key,
        } => "team_feature_missing", Invalid, Some("answers"),
            "the draw needs a value that it knows for `{feature}`",
            "lodtrækningen skal bruge en værdi, den kender, for `{feature}`";
        /// An answer to a feature that is not there.
        FeatureUnknown {
            /// Which feature.
            feature: Key,
        } => "team_feature_unknown", Invalid, Some("answers"),
            "the draw does not ask for `{feature}`", "lodtrækningen spørger ikke om `{feature}`";
        /// The profile fits no seat, or not this one.
        ProfileUnfit => "team_profile_unfit", Refused, Some("citizen"),
            "the profile does not fit the seat", "profilen passer ikke til pladsen";
        /// Politicians take no citizen's seat.
        Politician => "team_politician", Refused, Some("citizen"),
            "a politician takes no citizen's seat", "en politiker kan ikke få en borgerplads";
        /// The citizen is interested already, or was chosen before.
        AlreadyInterested => "team_already_interested", Refused, Some("citizen"),
            "the citizen is interested already", "borgeren har allerede vist interesse";
        /// The citizen was drawn or appointed: it is declined, not withdrawn.
        AlreadyChosen => "team_already_chosen", Refused, Some("citizen"),
            "the citizen was chosen: decline the seat or leave it instead",
            "borgeren er valgt: sig nej til pladsen eller forlad den i stedet";
        /// The citizen is not to be invited.
        NotToBeInvited => "team_not_to_be_invited", Refused, Some("citizens"),
            "one of these is not active or does not consent to invitations",
            "en af disse er ikke aktiv eller giver ikke samtykke til invitationer";
        /// Nobody under this pseudonym is interested.
        NotACandidate => "team_not_a_candidate", NotFound, Some("candidate"),
            "there is no such candidate", "der er ingen sådan kandidat";
        /// There is no such group of seats.
        NoSuchSeat => "team_no_such_seat", NotFound, Some("seat"),
            "the team has no such seats", "udvalget har ingen sådanne pladser";
        /// All seats of the group are taken.
        SeatTaken => "team_seat_taken", Refused, Some("seat"),
            "all seats of this group are taken", "alle gruppens pladser er besat";
        /// A citizen for another seat, or somebody else for a citizen's.
        SeatClassUnfit => "team_seat_class_unfit", Refused, Some("appointee"),
            "candidates take citizens' seats, and only they do",
            "kun kandidater kan få borgerpladser";
        /// The candidate was not drawn for this seat.
        NotDrawn => "team_not_drawn", Refused, Some("appointee"),
            "the candidate was not drawn for this seat", "kandidaten er ikke udtrukket til denne plads";
        /// Another candidate who fits came first.
        OtherCameFirst => "team_other_came_first", Refused, Some("appointee"),
            "another candidate who fits the seat came first", "en anden kandidat, der passer til pladsen, kom først";
        /// Older or younger than the law asks, or of unknown age.
        AgeUnfit => "team_age_unfit", Refused, None,
            "the year of birth is unknown or outside what a team of this kind asks",
            "fødselsåret er ukendt eller uden for det, et udvalg af denne slags kræver";
        /// The year of birth is the citizen's own word.
        AgeUnknown => "team_age_unknown", Refused, Some("attestation"),
            "the age that the law asks for is not known: a log-in must vouch for it, or staff have seen it",
            "den alder, som loven kræver, kendes ikke: et log-in skal stå inde for den, eller en medarbejder skal have set den";
        /// The person sits in the team already.
        AlreadySeated => "team_already_seated", Refused, Some("appointee"),
            "a person holds one seat", "en person kan kun have én plads";
        /// A decision that lies ahead.
        DecidedInFuture => "team_decided_in_future", Invalid, Some("decided_on"),
            "the day of the decision lies in the future", "beslutningens dag ligger i fremtiden";
        /// There is no such appointment.
        NoSuchAppointment => "team_no_such_appointment", NotFound, Some("appointment"),
            "there is no such appointment", "der er ingen sådan udpegning";
        /// Whose place is taken still sits there, or sat elsewhere.
        ReplacesUnfit => "team_replaces_unfit", Refused, Some("replaces"),
            "only an appointment to these seats that declined or ended is replaced",
            "kun en udpegning til disse pladser, der er afslået eller ophørt, kan erstattes";
        /// The topic is none of the team's.
        TopicUnknown => "team_topic_unknown", Refused, Some("topic"),
            "the topic is none of the team's, or finished", "emnet er ikke et af udvalgets eller er afsluttet";
        /// Answered before.
        AlreadyAnswered => "team_already_answered", Refused, Some("appointment"),
            "the appointment was answered already", "udpegningen er allerede besvaret";
        /// Nobody takes a seat without knowing of the duty of confidentiality.
        ConfidentialityMissing => "team_confidentiality_missing", Refused, Some("confidentiality"),
            "nobody takes a seat without knowing of the duty of confidentiality",
            "ingen tager plads uden at kende tavshedspligten";
        /// Nobody sits there any more, or yet.
        NotAMember => "team_not_a_member", Refused, Some("appointment"),
            "this appointment is no membership", "denne udpegning er ikke et medlemskab";
        /// The team has no members yet.
        NoMembers => "team_no_members", Refused, Some("team"),
            "nobody has accepted a seat yet", "ingen har sagt ja til en plads endnu";
        /// Declared under this id before.
        AlreadyDeclared => "team_already_declared", Refused, Some("declaration"),
            "something was declared under this id already", "der er allerede oplyst noget under dette id", as SENT_ALREADY;
        /// There is no such declaration.
        NoSuchDeclaration => "team_no_such_declaration", NotFound, Some("declaration"),
            "there is no such declaration", "der er ingen sådan oplysning";
        /// Decided before.
        AlreadyDecided => "team_already_decided", Refused, Some("declaration"),
            "this was decided already", "det er allerede afgjort";
        /// Neither deliverable nor recommendation.
        NothingToReport => "team_nothing_to_report", Refused, Some("team"),
            "the team has made nothing to report", "udvalget har intet at aflevere";
        /// Only what was reported is treated.
        NotReported => "team_not_reported", Refused, Some("team"),
            "the team has not reported yet", "udvalget har ikke afleveret endnu";
        /// There is no such recommendation.
        NoSuchRecommendation => "team_no_such_recommendation", NotFound, Some("recommendation"),
            "there is no such recommendation", "der er ingen sådan anbefaling";
        /// The council has answered.
        AlreadyTreated => "team_already_treated", Refused, Some("recommendation"),
            "the council has answered this recommendation already",
            "kommunalbestyrelsen har allerede besvaret denne anbefaling";
        /// Only what was adopted is followed up.
        NotAdopted => "team_not_adopted", Refused, Some("recommendation"),
            "only a recommendation that was not rejected is followed up",
            "kun en anbefaling, der ikke er afvist, bliver fulgt op";
    }
}
