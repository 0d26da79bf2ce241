//! Why a rule about gatherings refused.

use crate::id::GatheringId;

crate::error::errors! {
    /// Why a rule about gatherings refused.
    GatheringError {
        /// There is no such gathering, or the actor may not see it.
        NotFound => "gathering_not_found", NotFound, Some("gathering"),
            "there is no such gathering", "der er intet sådant arrangement";
        /// There is one under this id.
        AlreadyCalled => "gathering_already_called", Refused, Some("gathering"),
            "a gathering was called under this id already", "der er allerede indkaldt til et arrangement under dette id", as SENT_ALREADY;
        /// It is cancelled.
        Cancelled => "gathering_cancelled", Refused, Some("gathering"),
            "the gathering is cancelled", "arrangementet er aflyst";
        /// It ends before it begins, or lasts longer than three days.
        TimeUnfit => "gathering_time_unfit", Invalid, Some("terms.ends_at"),
            "a gathering ends after it begins and within three days",
            "et arrangement slutter, efter at det begynder, og inden for tre døgn";
        /// It lies in the past, or changes after it began.
        InThePast => "gathering_in_the_past", Refused, Some("terms.starts_at"),
            "a gathering is called before it begins and does not change after that",
            "et arrangement indkaldes, før det begynder, og ændres ikke derefter";
        /// Nowhere to go.
        PlaceMissing => "gathering_place_missing", Invalid, Some("terms.place"),
            "a gathering has a place or a digital address", "et arrangement har et sted eller en digital adresse";
        /// Nobody holds it.
        HostMissing => "gathering_host_missing", Invalid, Some("terms.hosts"),
            "a gathering has 1 to 10 hosts, each named once", "et arrangement har 1 til 10 værter, hver nævnt én gang";
        /// No such thing, or one that holds no gatherings.
        HostUnknown {
            /// Which, as `terms.hosts[1]`.
            field: String,
        } => "gathering_host_unknown", NotFound, Some(field),
            "there is no such host: it is `town`, or a thing by kind and id, as `team/0199c82d-21a8-7e08-89c1-f8f123d50000`",
            "der er ingen sådan vært: det er `town` eller en sag med slags og id, som `team/0199c82d-21a8-7e08-89c1-f8f123d50000`",
            "who holds the gathering is not known", "den, der holder arrangementet, kendes ikke";
        /// A host that is over by then.
        HostOver {
            /// Which, as `terms.hosts[1]`.
            field: String,
        } => "gathering_host_over", Refused, Some(field),
            "this host is over by the time of the gathering", "værten er ophørt, når arrangementet finder sted",
            "who holds the gathering is no more by then", "den, der holder arrangementet, findes ikke længere til den tid";
        /// A yearly gathering that another host than its own would hold.
        HostUnfit => "gathering_host_unfit", Invalid, Some("terms.hosts"),
            "the yearly forum is held by one council, the yearly meeting of the volunteers by the municipality",
            "det årlige forum holdes af ét råd, frivilligmødet af kommunen";
        /// There is one in that year already.
        YearlyHeld {
            /// The earlier one.
            earlier: GatheringId,
        } => "gathering_yearly_held", Refused, Some("terms.starts_at"),
            "there is one in that year already: `{earlier}`", "der er allerede et i det år: `{earlier}`";
        /// Slots that lie outside the gathering, or too many.
        SlotsUnfit => "gathering_slots_unfit", Invalid, Some("terms.slots"),
            "there are at most 100 slots, each within the gathering, ending after it begins, for at least one person",
            "der er højst 100 tider, hver inden for arrangementet; de slutter, efter at de begynder, og har plads til mindst én";
        /// Slots were taken away, or put in where somebody has signed up without one.
        SlotsTaken => "gathering_slots_taken", Refused, Some("terms.slots"),
            "people have signed up: slots can be added and changed, not taken away",
            "der er tilmeldte: tider kan tilføjes og ændres, men ikke fjernes";
        /// Fewer places than people who have them.
        CapacityTaken {
            /// How many places are taken.
            taken: u32,
        } => "gathering_capacity_taken", Refused, Some("terms.capacity"),
            "{taken} places are taken", "{taken} pladser er optaget";
        /// No places at all.
        CapacityUnfit => "gathering_capacity_unfit", Invalid, Some("terms.capacity"),
            "a capacity is 1 to 100000 places, and 10 people come together at most",
            "der er 1 til 100000 pladser, og højst 10 kommer sammen";
        /// The days before it on which nobody can sign up are too many.
        DeadlineUnfit => "gathering_deadline_unfit", Invalid, Some("terms.sign_up_days"),
            "signing up ends at most 90 days before", "tilmeldingen slutter højst 90 dage før";
        /// An interview to which nobody need be invited.
        InvitationNeeded => "gathering_invitation_needed", Invalid, Some("terms.admission"),
            "an interview is by invitation only", "et interview er kun efter invitation";
        /// A meeting that the law opens for everybody, or closes.
        OpennessUnfit {
            /// The provision.
            provision: &'static str,
        } => "gathering_openness_unfit", Refused, Some("terms.admission"),
            "the law says for whom this body's meetings are open ({provision}): the council's for everybody, others not",
            "loven siger, hvem organets møder er åbne for ({provision}): byrådets for alle, andres ikke";
        /// More lines than a list has.
        TooMany {
            /// Which list.
            field: &'static str,
            /// How many it may have.
            max: usize,
        } => "gathering_too_many", Invalid, Some(field),
            "no more than {max} of these", "højst {max} af disse";
        /// No contact of somebody without an account, or one beside an account.
        ContactUnfit => "gathering_contact_unfit", Invalid, Some("contact"),
            "whoever has no account gives a name with an e-mail address or a telephone number; an account has its own",
            "den, der ikke har en konto, giver navn med e-mailadresse eller telefonnummer; en konto har sine egne";
        /// A reason for an invitation that does not hold.
        ReasonUnfit {
            /// Of whom, as `citizens[3]`.
            field: String,
        } => "gathering_reason_unfit", Refused, Some(field),
            "the reason does not hold of this citizen, or they do not wish to be invited",
            "begrundelsen passer ikke på denne borger, eller borgeren ønsker ikke invitationer";
        /// It does not belong to those who may come.
        NotAdmitted => "gathering_not_admitted", Denied, Some("attendee"),
            "this gathering is for others: for its members, or for those who are invited",
            "arrangementet er for andre: for medlemmer eller for inviterede";
        /// Signing up is over.
        SignUpOver => "gathering_sign_up_over", Refused, Some("gathering"),
            "signing up is over", "tilmeldingen er slut";
        /// They signed up already.
        AlreadySignedUp => "gathering_already_signed_up", Refused, Some("attendee"),
            "they are signed up already", "der er allerede en tilmelding";
        /// They did not sign up.
        NotSignedUp => "gathering_not_signed_up", Refused, Some("attendee"),
            "they are not signed up", "der er ingen tilmelding";
        /// More companions than are welcome.
        TooManyCompanions {
            /// How many each may bring.
            max: u32,
        } => "gathering_too_many_companions", Refused, Some("companions"),
            "each brings at most {max}", "man tager højst {max} med";
        /// More people than there will ever be places for.
        PartyTooLarge {
            /// How many places there are.
            max: u32,
        } => "gathering_party_too_large", Refused, Some("companions"),
            "there are {max} places in all", "der er {max} pladser i alt";
        /// No slot was chosen, or one that is not there.
        SlotUnknown => "gathering_slot_unknown", Invalid, Some("slot"),
            "choose one of the slots, where there are any", "vælg en af tiderne, hvis der er nogen";
        /// The waiting list is full.
        WaitingListFull {
            /// How many may wait.
            max: u32,
        } => "gathering_waiting_list_full", Refused, Some("gathering"),
            "the waiting list is full: {max} wait", "ventelisten er fuld: {max} venter";
        /// Before it began, nobody was there.
        NotBegun => "gathering_not_begun", Refused, Some("gathering"),
            "the gathering has not begun yet", "arrangementet er ikke begyndt endnu";
        /// Somebody who has no place.
        NotAParticipant {
            /// Which, as `present[3]`.
            field: String,
        } => "gathering_not_a_participant", NotFound, Some(field),
            "nobody of this reference has a place", "ingen med denne reference har en plads";
        /// Somebody did not consent to being recorded.
        RecordingWithoutConsent {
            /// How many did not.
            count: u32,
        } => "gathering_recording_without_consent", Refused, Some("gathering"),
            "{count} of those who have a place did not consent to being recorded",
            "{count} af dem, der har en plads, har ikke samtykket til optagelse";
        /// The minutes are approved, or there are none.
        MinutesUnfit => "gathering_minutes_unfit", Refused, Some("gathering"),
            "there are no minutes that can be approved, or they are approved already",
            "der er intet referat at godkende, eller det er allerede godkendt";
        /// What it led to is not there.
        OutcomeUnknown {
            /// Which, as `led_to[0]`.
            field: String,
        } => "gathering_outcome_unknown", NotFound, Some(field),
            "there is no such thing that can be seen", "der er ingen sådan sag, som kan ses";
        /// The days of a list are too many, or turned round.
        DaysUnfit => "gathering_days_unfit", Invalid, Some("to"),
            "a list is of 1 to 400 days", "en liste er på 1 til 400 dage";
        /// A calendar's answer that can't be taken.
        ReplyUnfit => "gathering_reply_unfit", Invalid, Some("ics"),
            "this is no calendar's answer (METHOD:REPLY) to this gathering that says yes or no",
            "det er ikke et kalendersvar (METHOD:REPLY) på dette arrangement, som siger ja eller nej";
        /// A calendar's answer to an earlier version.
        ReplyOutdated => "gathering_reply_outdated", Conflict, Some("ics"),
            "this answers an earlier version of the gathering: time or place have changed since",
            "det er svar på en tidligere udgave af arrangementet: tid eller sted er ændret siden";
    }
}
