//! Danish words by which street names are told from everything else that stands before a number.

use super::super::list::List;

/// Endings of hardly anything but streets.
#[rustfmt::skip]
pub(super) static STRONG: List = List::of(&[
    "gade", "gaden", "vej", "vejen", "allé", "alle", "alléen", "stræde", "strædet", "vænge", "vænget", "vænger",
    "boulevard", "boulevarden", "toft", "toften", "tofte", "tofterne", "torv", "torvet", "plads", "pladsen", "vang",
    "vangen", "løkke", "løkken", "gyde", "gyden", "parken", "bakken", "bakke", "lunden", "stien", "haven", "kajen",
    "esplanaden", "svinget", "brinken", "skrænten", "promenaden", "stræder", "draget", "drevet", "stykket",
    "krattet", "fælleden", "gaard", "gårdsvej", "banken", "kæret", "agervej", "kobbel", "kobbelen", "koblet",
    "leddet", "krogen",
]);

/// Endings of streets and of much else.
#[rustfmt::skip]
pub(super) static WEAK: List = List::of(&[
    "ager", "ageren", "agre", "have", "haver", "park", "lund", "sti", "kaj", "mark", "marken", "høj", "højen",
    "højene", "gård", "gården", "gårde", "gårdene", "skov", "skoven", "dal", "dalen", "eng", "engen", "enge",
    "holm", "holmen", "krog", "kær", "bro", "broen", "brink", "ringen", "hegn", "hegnet", "hjørne", "hjørnet",
    "dam", "dammen", "åsen", "bæk", "bækken", "sø", "søen", "havn", "havnen", "vig", "vigen", "strand", "stranden",
    "næs", "næsset", "odde", "odden", "række", "rækken", "passagen", "slippe", "slippen", "terrasse", "terrassen",
    "kant", "kanten", "højde", "højden", "mose", "mosen", "hede", "heden", "bjerg", "bjerget", "kilde", "kilden",
    "åen", "centret", "centeret", "sving", "skrænt", "sundet", "plantage", "lodden", "hulen", "klint", "klinten",
    "kilen", "vold", "volden", "gangen", "siden", "toppen", "bryn", "brynet", "buen", "bugten", "lyngen", "tangen",
    "sletten", "lien", "rydningen", "porten", "stenen", "dysse", "dyssen", "holt", "holtet", "husene", "længen", "lyst",
    "minde", "udsigten", "diget", "dæmningen", "kløften", "slugten", "pynten", "feltet", "jorden", "folden", "fold",
    "lysningen", "kvarteret", "bakker", "gærdet", "stenten", "ledet", "vasen", "tværgade", "byen", "knolden",
    "knoldene", "kløveren", "hældet", "skellet", "skiftet", "vangene", "løbet", "torp", "lykke", "lykken", "trappen",
]);

/// Endings that make a street even of a word without a capital.
#[rustfmt::skip]
pub(super) static SURE: List = List::of(&[
    "gade", "gaden", "vej", "vejen", "allé", "stræde", "strædet", "vænge", "vænget", "boulevard", "boulevarden",
    "torv", "torvet", "toft", "toften", "plads", "pladsen",
]);

/// Places that end as streets do.
#[rustfmt::skip]
pub(super) static TOWNS: List = List::of(&[
    "danmark", "københavn", "stockholm", "bornholm", "esbjerg", "holstebro", "frederikshavn", "broager", "amager",
    "rudbjerg", "mariager", "assentoft", "thorsager", "skodborg", "nordhavn", "sydhavn", "grønland", "rødovre",
]);

/// Kinds of streets and places, with which no address is written.
#[rustfmt::skip]
pub(super) static GENERIC: List = List::of(&[
    "cykelsti", "gangsti", "cykel- og gangsti", "natursti", "motorvej", "villavej", "legeplads", "parkeringsplads",
    "p-plads", "arbejdsplads", "byggeplads", "holdeplads", "rasteplads", "losseplads", "sportsplads", "boldplads",
    "campingplads", "genbrugsplads", "festplads", "sidevej", "grusvej", "adgangsvej", "stamvej", "omfartsvej",
    "privatvej", "fællesvej", "boligvej", "blindvej", "lukkevej", "tilkørselsvej", "gågade", "sidegade",
    "handelsgade", "baggård", "skolegård", "kirkegård", "fodgængerovergang", "rundkørsel", "nyttehave",
    "kolonihave", "baghave", "forhave", "børnehave", "skolehave", "rute", "sti", "omvej", "genvej", "udvej",
    "spareplads", "siddeplads", "lægeplads", "busholdeplads", "opholdsplads", "etape", "bredgadeplads",
    "stoppested", "lokalplan", "kommuneplan", "bypark", "fælledpark", "køreplads", "stier", "undervej",
    "fodboldplads", "institutionsplads", "dagplejeplads", "plejehjemsplads", "vuggestueplads", "børnehaveplads",
    "skatepark", "solcellepark", "vindmøllepark", "motionssti", "kystvejssti", "bolighave", "marginalvej",
    "markvej", "skovsti", "forsiden", "bagsiden", "hjemmesiden", "websiden", "indgangen", "udgangen", "opgangen",
    "overgangen", "adgangen", "omgangen", "gangen", "midtbyen", "storbyen", "landsbyen", "hovedstaden", "stationsbyen",
    "kvarteret", "forløbet", "vandløbet", "forholdet", "omfanget", "sportsdysten", "motionsløbet",
]);

/// Words that begin a street's name of several words.
#[rustfmt::skip]
pub(super) static PREFIXES: List = List::of(&[
    "gl", "gammel", "gamle", "ny", "nye", "store", "st", "lille", "ll", "sdr", "sønder", "søndre", "nr", "nørre",
    "nordre", "vester", "vestre", "øster", "østre", "chr", "kong", "kongens", "dronning", "prins", "prinsesse",
    "sankt", "skt", "kaptajn", "doktor", "dr", "pastor", "provst", "biskop", "general", "oberst", "over", "neder",
    "nedre", "øvre", "indre", "ydre", "mellem", "frederik", "peder", "peter", "hans", "niels", "jens", "anders",
    "søren", "ole", "hc", "cf", "bag", "bagved", "ved", "tre", "syv", "den", "det", "de", "borgmester", "fru",
    "frk", "major", "kirsten", "anna", "anne", "marie", "karen", "johan", "carl", "christian", "andreas", "lars",
    "morten", "martin",
]);

/// Words before a name that are not part of it.
#[rustfmt::skip]
pub(super) static NOT_NAMES: List = List::of(&[
    "på", "i", "ved", "fra", "til", "ad", "langs", "mod", "bor", "af", "om", "og", "er", "jeg", "vi", "hos",
    "adresse", "adressen", "eller", "samt", "for", "med", "min", "vores", "mit", "ejer", "ejendommen", "naboen",
    "over", "efter", "bopæl", "mellem", "omkring", "under", "bag", "foran", "vedr", "vedrørende", "ang", "angående",
    "nabo", "huset", "boende", "villaen", "grunden", "matriklen", "hjemme", "som", "at", "den", "det", "der", "en",
    "hver", "samme", "anden", "denne", "også", "beboer", "beboerne", "undertegnede", "os", "mig", "gade", "vej",
    "vejnavn", "navn", "hjørnet", "modsat", "lejligheden", "boligen", "gården", "butikken", "kiosken", "rækkehuset",
    "sommerhuset", "parcelhuset", "beboeren", "ejeren", "lejeren", "krydset", "hegnet", "skellet", "træet", "træerne",
    "vandet", "støjen", "indkørslen", "bilerne", "overfor", "familien", "adresser",
]);

#[rustfmt::skip]
pub(super) static LOCATING: List = List::of(&[
    "på", "i", "ved", "fra", "bor", "adresse", "adressen", "til", "ad", "hos", "bopæl", "ejendommen", "huset",
    "boende", "ejer", "af", "overfor", "naboen", "ligger", "ligge", "foran", "mod", "omkring", "bag", "nabo",
]);

/// What a sentence goes on with after an address without a comma.
#[rustfmt::skip]
pub(super) static AFTER_ADDRESS: List = List::of(&[
    "i", "og", "har", "er", "på", "hvor", "som", "med", "til", "for", "fra", "ved", "samt", "men", "kan", "skal",
    "vil", "så", "da", "at", "eller", "bliver", "blev", "ligger", "der", "var", "om", "mod", "hvis", "siden",
    "gennem", "overfor", "over", "efter", "bag", "foran", "mellem", "hos", "her", "nu", "også", "ikke", "gør",
    "mangler", "bruger", "oplever", "mener", "ønsker", "synes", "får", "må", "bør", "ser", "kommer", "bor", "st",
    "stuen", "kl", "frem", "hen", "hver", "lige", "tæt", "vest", "nord", "syd", "øst", "går", "støder", "grænser",
    "håber", "hedder", "protesterer", "støtter", "skriver", "telefon", "tlf", "mobil", "mail", "siger", "står",
    "holder", "køber", "sælger", "kender", "føler", "klager", "undrer", "tror", "vender", "dagligt", "hvilket",
    "email", "e", "har", "hele", "hører", "taler", "bygger", "har", "klager", "vil", "ville", "skulle", "kunne",
    "havde", "havde", "fik", "gik", "stod", "lå", "giver", "tager", "larmer", "støjer", "altid", "aldrig", "ofte",
    "længe", "sammen", "om", "ind", "ud", "ned", "op", "under", "uden", "inden", "indtil", "mens", "når", "fordi",
]);

#[rustfmt::skip]
pub(super) static COUNTED: List = List::of(&[
    "gange", "gang", "boliger", "bænke", "børn", "træer", "pladser", "steder", "huse", "lejligheder", "etager",
    "år", "dage", "minutter", "min", "uger", "måneder", "cykler", "cyklister", "personer", "mennesker", "beboere",
    "husstande", "kørebaner", "spor", "lamper", "chikaner", "bump", "ulykker", "elever", "busser", "afgange",
    "ejendomme", "grunde", "parceller", "haver", "sommerhuse", "virksomheder", "butikker", "familier", "naboer",
    "sekunder", "klasser", "grader", "meters", "x", "uheld", "svar", "skilte", "stier", "veje", "nye", "store",
    "små", "flere", "andre", "ekstra", "mindre", "gode", "ud", "cm", "medlemmer", "punkter", "forslag", "linjer",
    "ture", "døgn", "procents", "mand", "unge", "ældre", "hold", "baner", "ben", "dobbelte", "måder", "ord",
    "millioner",
]);

/// Words before a number that are no street, whatever follows.
#[rustfmt::skip]
pub(super) static NO_STREET: List = List::of(&[
    "bilag", "side", "afsnit", "punkt", "lokalplan", "kl", "nr", "uge", "etape", "fase", "kapitel", "spørgsmål",
    "pkt", "klasse", "matr", "figur", "tabel", "delområde", "område", "kommuneplan", "sag", "linje", "rute", "bus",
    "den", "d", "stk", "afdeling", "afd", "version", "type", "model", "trin", "hal", "lokale", "bane", "hold", "og",
    "eller", "ca", "cirka", "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
    "oktober", "november", "december", "fra", "til", "på", "i", "er", "de", "med", "kun", "mindst", "over", "under",
    "indtil", "jf", "paragraf", "artikel", "zone", "forslag", "alternativ", "scenarie", "mandag", "tirsdag", "onsdag",
    "torsdag", "fredag", "lørdag", "søndag", "sommeren", "vinteren", "foråret", "efteråret", "startede", "skete",
    "klokken", "ring", "motorvej", "punktet", "siden", "afsnittet", "bussen", "toget", "linjen", "ruten", "jan", "feb",
    "mar", "apr", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
]);
