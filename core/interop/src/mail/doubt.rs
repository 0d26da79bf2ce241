//! Why a person should look at a mail, said in a sentence.

use super::MailDoubt;

impl MailDoubt {
    /// Every doubt.
    pub const ALL: [Self; 16] = [
        Self::NoText,
        Self::NoOwnText,
        Self::Forwarded,
        Self::OriginalDoubtful,
        Self::AnswersWithin,
        Self::CharsetWrong,
        Self::TextLossy,
        Self::Incomplete,
        Self::CutOff,
        Self::Tnef,
        Self::Smime,
        Self::OutlookMessage,
        Self::Automatic,
        Self::DatedBySender,
        Self::HoldsAnother,
        Self::Unreadable,
    ];

    /// As a sentence for a person who looks at it, in English.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::NoText => {
                "the mail has no text: what was meant may be a picture or an attachment"
            }
            Self::NoOwnText => "the mail has a text, and nothing of it is the sender's own",
            Self::Forwarded => "the mail forwards what somebody else wrote: whose response is it",
            Self::OriginalDoubtful => {
                "something looks like a mail that was answered: the text may have too much of it or too little"
            }
            Self::AnswersWithin => {
                "the sender says that answers stand within the original mail, which was left out"
            }
            Self::CharsetWrong => {
                "the letters are not of the set that the mail names: look whether æ, ø and å are right"
            }
            Self::TextLossy => "some letters could not be read",
            Self::Incomplete => "not all of the mail was read",
            Self::CutOff => "the end of the mail is missing: it may have been cut off on its way",
            Self::Tnef => {
                "Outlook packed something of the mail into `winmail.dat`, which is not read"
            }
            Self::Smime => {
                "the mail is encrypted or sealed by a signature (S/MIME), and is not read"
            }
            Self::OutlookMessage => "an Outlook message (`.msg`) is attached, which is not read",
            Self::Automatic => {
                "a program sent the mail: somebody is away, it is a receipt, or another mail was not delivered"
            }
            Self::DatedBySender => {
                "that the mail came in time is said by nothing but the sender's own program"
            }
            Self::HoldsAnother => {
                "a line looks like the beginning of another mail: two may have become one"
            }
            Self::Unreadable => "this could not be read as a mail at all",
        }
    }

    /// In Danish.
    #[must_use]
    pub fn danish(self) -> &'static str {
        match self {
            Self::NoText => {
                "mailen har ingen tekst: det, der menes, kan være et billede eller en vedhæftet fil"
            }
            Self::NoOwnText => "mailen har en tekst, men intet af den er afsenderens egen",
            Self::Forwarded => "mailen videresender, hvad en anden har skrevet: hvis svar er det",
            Self::OriginalDoubtful => {
                "noget ligner en mail, der er svaret på: der kan være taget for meget eller for lidt med i teksten"
            }
            Self::AnswersWithin => {
                "afsenderen siger, at der er svaret inde i den oprindelige mail, som er udeladt"
            }
            Self::CharsetWrong => {
                "bogstaverne er ikke i det tegnsæt, mailen angiver: se efter, om æ, ø og å er rigtige"
            }
            Self::TextLossy => "nogle bogstaver kunne ikke læses",
            Self::Incomplete => "mailen er ikke læst helt",
            Self::CutOff => "slutningen af mailen mangler: den kan være skåret af undervejs",
            Self::Tnef => "Outlook har pakket noget af mailen ind i `winmail.dat`, som ikke læses",
            Self::Smime => {
                "mailen er krypteret eller lukket inde i en signatur (S/MIME) og læses ikke"
            }
            Self::OutlookMessage => "der er vedhæftet en Outlook-mail (`.msg`), som ikke læses",
            Self::Automatic => {
                "mailen er sendt automatisk: et fraværssvar, en kvittering eller en besked om en mail, der ikke kom frem"
            }
            Self::DatedBySender => "kun afsenderens eget program siger, at mailen kom i tide",
            Self::HoldsAnother => {
                "en linje ligner begyndelsen på en anden mail: to kan være blevet til en"
            }
            Self::Unreadable => "dette kunne slet ikke læses som en mail",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each is said in a sentence of its own in both languages, and in the order in which doubts are listed.
    #[test]
    fn each_has_its_own_sentence_in_both_languages() {
        for say in [MailDoubt::english, MailDoubt::danish] {
            let mut all: Vec<&str> = MailDoubt::ALL.map(say).into();
            assert!(
                all.iter()
                    .all(|text| !text.is_empty() && !text.ends_with('.'))
            );
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), MailDoubt::ALL.len());
        }
        let ordered = MailDoubt::ALL.windows(2).all(|two| two[0] < two[1]);
        assert!(ordered);
        assert!(
            MailDoubt::ALL
                .iter()
                .all(|one| one.english() != one.danish())
        );
    }
}
