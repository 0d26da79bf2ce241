//! Why a rule about newsletters refused.

crate::error::errors! {
    /// Why a rule about newsletters refused.
    NewsletterError {
        /// There is no such newsletter, or it is not for everybody yet.
        NotFound => "newsletter_not_found", NotFound, Some("newsletter"),
            "there is no such newsletter", "der er ikke noget sådant nyhedsbrev";
        /// One was begun under this id.
        AlreadyThere => "newsletter_already_there", Refused, Some("newsletter"),
            "there is a newsletter under this id already", "der er allerede et nyhedsbrev under dette id", as SENT_ALREADY;
        /// It was sent.
        Sent => "newsletter_sent", Refused, Some("newsletter"),
            "the newsletter was sent already", "nyhedsbrevet er allerede sendt";
        /// It was discarded.
        Discarded => "newsletter_discarded", Refused, Some("newsletter"),
            "the newsletter was discarded", "nyhedsbrevet er kasseret";
        /// Nobody has edited it.
        Unedited => "newsletter_unedited", Refused, Some("newsletter"),
            "nobody has edited the newsletter yet", "ingen har redigeret nyhedsbrevet endnu";
        /// It was edited since it was looked at.
        Changed {
            /// The version that there is.
            version: u32,
        } => "newsletter_changed", Refused, Some("version"),
            "the newsletter was edited since: it has version {version} now",
            "nyhedsbrevet er redigeret siden: det har nu version {version}";
        /// Nobody has approved it as it stands.
        Unapproved => "newsletter_unapproved", Refused, Some("newsletter"),
            "nobody has approved the newsletter as it stands", "ingen har godkendt nyhedsbrevet, som det er";
        /// Whoever edited it can't approve it.
        OwnApproval => "newsletter_own_approval", Refused, Some("newsletter"),
            "somebody else than those who edited the newsletter approves it",
            "nyhedsbrevet godkendes af en anden end dem, der har redigeret det";
        /// More items than a newsletter holds.
        TooManyItems {
            /// How many it holds.
            max: usize,
        } => "newsletter_too_many_items", Invalid, Some("items"),
            "a newsletter has at most {max} items", "et nyhedsbrev har højst {max} punkter";
        /// An item that is about nothing and has no heading.
        ItemEmpty {
            /// Which, as `items[3]`.
            field: String,
        } => "newsletter_item_empty", Invalid, Some(field),
            "an item is about a thing or has a heading", "et punkt handler om en sag eller har en overskrift";
        /// An item about something that is not there, or not to be seen.
        ItemUnknown {
            /// Which, as `items[3].thing`.
            field: String,
        } => "newsletter_item_unknown", NotFound, Some(field),
            "there is no such thing that everybody may see", "der er ingen sådan sag, som alle må se";
        /// Two items about one thing.
        ItemTwice {
            /// The second, as `items[3].thing`.
            field: String,
        } => "newsletter_item_twice", Invalid, Some(field),
            "another item is about this thing", "et andet punkt handler om den sag";
    }
}
