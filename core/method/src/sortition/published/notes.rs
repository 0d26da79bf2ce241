//! What a published text says of itself, in Danish and in English. Part of the format: a text with other notes is refused.

use super::{Announcement, Disclosure};
use crate::sortition::randomness::Randomness;

/// The notes of a text: the same number for each, whatever is disclosed and however it is drawn.
pub(super) fn notes(announcement: &Announcement) -> Vec<&'static str> {
    let (person_da, person_en) = match announcement.disclosure {
        Disclosure::Features => (
            "Derefter om personen kan trækkes (open), er med på forhånd (included) eller ikke kan trækkes (excluded); \
             hjemmets nummer, hvis der er en grænse for hjem; de pladsgrupper, personen passer til, hvis der er \
             pladsgrupper; og værdien af hvert kendetegn. Så kan enhver efterprøve, at hvert panel opfylder alle kvoter.",
            "Then whether the person can be drawn (open), is in beforehand (included) or can't be drawn (excluded); the \
             number of the home, if homes are limited; the seat groups that the person fits, if there are seat groups; and \
             the value of each feature. So anybody can check that every panel meets all quotas.",
        ),
        Disclosure::PseudonymsOnly => (
            "Kendetegnene er ikke trykt, for at ingen skal kunne genkendes. Antal, chancer og lodtrækning kan efterprøves \
             af enhver; at panelerne opfylder kvoterne, kan ikke efterprøves med denne tekst alene.",
            "The features are not printed, so that nobody can be recognised. Counts, chances and the draw can be checked by \
             anybody; that the panels meet the quotas can't be checked with this text alone.",
        ),
    };
    let (proof_da, proof_en) = match announcement.disclosure {
        Disclosure::Features => (
            "Hvor det er bevist, at de mindste chancer ikke kan være større, er beviset offentliggjort ved siden \
             af teksten. Det begynder med medborger-certificate og kan efterprøves med denne tekst alene. Uden \
             bevis er chancerne de bedste, der blev fundet.",
            "Where it is proven that the smallest chances can't be larger, the proof is published beside the \
             text. It begins with medborger-certificate and can be checked with this text alone. Without a proof, \
             the chances are the best that were found.",
        ),
        Disclosure::PseudonymsOnly => (
            "Beviset for, at de mindste chancer ikke kan være større, bygger på kendetegnene og er derfor ikke \
             offentliggjort.",
            "The proof that the smallest chances can't be larger rests on the features and is therefore not published.",
        ),
    };
    let ((drawn_da, again_da), (drawn_en, again_en)) = draw(&announcement.randomness);
    vec![
        "Teksten er offentliggjort før lodtrækningen. Hvert panel nedenfor har lige stor chance for at blive trukket.",
        "person: nummer, pseudonym, antal paneler, som personen er med i, og personens chance i den nøjagtige fordeling: \
         0 er aldrig, 1 er altid.",
        person_da,
        "quota: kendetegn, værdi, mindst så mange og højst så mange i et panel. joint: mindst, højst, og de værdier, som en \
         person skal have alle sammen. group: pladsgruppe og antal pladser. household: højst så mange fra ét hjem.",
        "panel: panelets nummer og numrene på personerne i det. seats, panels og people: antal pladser, paneler og personer.",
        "worst: den største afstand mellem nogens andel af panelerne og personens chance, og for hvor mange personer \
         afstanden er større end ét panel.",
        drawn_da,
        again_da,
        "De sidste otte tegn i en linje er kontrolcifre: begyndelsen af SHA-256 af alt, hvad der står før dem. Hele tekstens \
         SHA-256 er oplyst før lodtrækningen; en tekst med en anden er ikke den, der trækkes efter.",
        proof_da,
        "This text was published before the draw. Every panel below is equally likely to be drawn.",
        "person: number, pseudonym, in how many panels the person is, and the person's chance in the exact distribution: 0 is \
         never, 1 is always.",
        person_en,
        "quota: feature, value, at least so many and at most so many in a panel. joint: at least, at most, and the values that \
         a person has all of. group: seat group and number of seats. household: at most so many from one home.",
        "panel: the panel's number and the numbers of the people in it. seats, panels and people: how many seats, panels and \
         people there are.",
        "worst: the largest distance between anybody's share of the panels and chance, and for how many people the distance \
         is larger than one panel.",
        drawn_en,
        again_en,
        "The last eight characters of a line are check digits: the beginning of SHA-256 over all that stands before them. The \
         SHA-256 of the whole text is told before the draw; a text with another is not the one that is drawn by.",
        proof_en,
    ]
}

type Said = (&'static str, &'static str);

/// How a panel is named, and when one draws again.
fn draw(randomness: &Randomness) -> (Said, Said) {
    match randomness {
        Randomness::Balls { .. } => (
            (
                "Kuglerne læses i den rækkefølge, de trækkes i, som cifrene i et tal: 4, 0 og 7 er 407. Tallet deles med \
                 antallet af paneler, og resten er nummeret på det panel, der er trukket.",
                "again: så mange tal kan kuglerne vise, og fra dette tal og opefter trækkes der forfra. Ellers ville nogle \
                 paneler have større chance end andre.",
            ),
            (
                "The balls are read in the order in which they are drawn, as the digits of a number: 4, 0 and 7 are 407. The \
                 number is divided by the number of panels, and what remains is the number of the panel that is drawn.",
                "again: so many numbers the balls can show, and from this number up all are drawn again. Otherwise some \
                 panels would be likelier than others.",
            ),
        ),
        Randomness::Dice { .. } => (
            (
                "Kastene læses i den rækkefølge, de falder i. Hvert kast tæller én mindre, end terningen viser; en terning \
                 med ti sider viser 0 til 9 og tæller det, den viser. Begynd med 0, og for hvert kast: gang med antallet af \
                 sider, og læg kastet til. Tallet deles med antallet af paneler, og resten er nummeret på det panel, der er \
                 trukket.",
                "again: så mange tal kan terningerne vise, og fra dette tal og opefter kastes der forfra. Ellers ville nogle \
                 paneler have større chance end andre.",
            ),
            (
                "The throws are read in the order in which they fall. Each counts one less than the die shows; a die of ten \
                 sides shows 0 to 9 and counts what it shows. Begin with 0, and for each throw: multiply by the number of \
                 sides, and add the throw. The number is divided by the number of panels, and what remains is the number of \
                 the panel that is drawn.",
                "again: so many numbers the dice can show, and from this number up all are thrown again. Otherwise some \
                 panels would be likelier than others.",
            ),
        ),
        Randomness::Beacon { .. } => (
            (
                "Panelet følger af en værdi, som andre offentliggør senere, og som ingen kender endnu. randomness siger \
                 hvilken. Tag SHA-256 af teksten medborger-lottery beacon 1, en nulbyte, de 32 bytes i denne teksts SHA-256, \
                 værdiens bytes og fire nulbytes. De første otte bytes er et tal. Tallet deles med antallet af paneler, og \
                 resten er nummeret på det panel, der er trukket.",
                "Er tallet blandt de sidste, som ikke går op i antallet af paneler, gentages det med 1, 2 og så fremdeles i \
                 stedet for de fire nulbytes. Ellers ville nogle paneler have større chance end andre.",
            ),
            (
                "The panel follows from a value that others publish later and nobody knows yet. randomness says which. Take \
                 SHA-256 over the text medborger-lottery beacon 1, a zero byte, the 32 bytes of this text's SHA-256, the \
                 value's bytes and four zero bytes. The first eight bytes are a number. It is divided by the number of \
                 panels, and what remains is the number of the panel that is drawn.",
                "If the number is among the last ones, which the panels don't divide evenly, it is made again with 1, 2 and so \
                 on in place of the four zero bytes. Otherwise some panels would be likelier than others.",
            ),
        ),
    }
}
