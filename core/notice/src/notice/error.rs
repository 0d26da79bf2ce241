//! Why a rule about news refused.

crate::error::errors! {
    /// Why a rule about news refused.
    NoticeError {
        /// No such thing can be followed, or it is not there, or not to be seen.
        ThingUnknown => "notice_thing_unknown", NotFound, Some("thing"),
            "there is no such thing to follow: it is named by kind and id, as `idea/0199c82d-21a8-7e08-89c1-f8f123d50000` or `interest/health`, or all that begin of a kind by the kind, as `hearing`",
            "der er ingen sådan sag at følge: den nævnes med slags og id, som `idea/0199c82d-21a8-7e08-89c1-f8f123d50000` eller `interest/health`, eller alle nye af en slags med slagsen, som `hearing`",
            "this can't be followed", "det kan ikke følges";
        /// No kind of thing that can be followed has this name, and one is nearly called so.
        KindMisspelt {
            /// What was probably meant.
            meant: String,
        } => "notice_kind_misspelt", NotFound, Some("thing"),
            "there is no such kind of thing to follow: did you mean `{meant}`?",
            "der er ingen sådan slags sag at følge: mente du `{meant}`?";
        /// It is followed already.
        AlreadyFollowed => "notice_already_followed", Refused, Some("thing"),
            "this is followed already", "det følges allerede";
        /// It is not followed.
        NotFollowed => "notice_not_followed", Refused, Some("thing"),
            "this is not followed", "det følges ikke";
        /// More things than somebody can follow.
        TooManyFollowed {
            /// How many one can follow.
            max: usize,
        } => "notice_too_many_followed", Refused, Some("thing"),
            "no more than {max} things can be followed", "der kan højst følges {max} sager";
        /// Quiet hours that begin when they end, or that are no hours of the day.
        QuietHoursUnfit => "notice_quiet_hours_unfit", Invalid, Some("wishes.quiet"),
            "quiet hours begin at one full hour from 0 to 23 and end at another",
            "stilletiden begynder ved ét helt klokkeslæt fra 0 til 23 og slutter ved et andet";
        /// A link to stop news that nobody gave, or whose time is over.
        StopUnknown => "notice_stop_unknown", NotFound, Some("token"),
            "this link is not valid any more: sign in to choose what you are told",
            "linket gælder ikke længere: log ind for at vælge, hvad du får besked om";
        /// No such batch, or all of it was reported.
        BatchUnknown => "notice_batch_unknown", NotFound, Some("batch"),
            "there is no such batch that is still open", "der er ingen sådan åben forsendelse";
        /// No such message in the batch; whom it was to is perhaps erased.
        MessageUnknown {
            /// Which, as `messages[3]`.
            field: String,
        } => "notice_message_unknown", NotFound, Some(field),
            "there is no such message in the batch: it was reported already, or its recipient is no longer there",
            "der er ingen sådan besked i forsendelsen: den er meldt allerede, eller modtageren er der ikke længere";
    }
}
