//! What tells names from words and from places.

use super::super::Reading;
use super::super::plain::{is_common, plain_into};

/// Endings of names that are declined, in one spelling: Polish, Czech, Ukrainian, Russian, Lithuanian, Latvian.
#[rustfmt::skip]
pub(super) const DECLINED: &[&str] = &[
    "ski", "ska", "cki", "cka", "dzki", "dzka", "wicz", "czyk", "czak", "owna", "enko", "ienko", "chuk", "tjuk", "czuk", "skyi",
    "skyj", "skij", "sky", "skaya", "skaja", "ovic", "ovych", "evych", "vich", "ova", "eva", "ovna", "auskas", "evicius",
    "avicius", "aitis", "iene", "aite", "yte", "onis", "enas", "unas",
];
/// Endings that go where such a name is declined.
pub(super) const LOSES_TWO: &[&str] = &[
    "as", "is", "us", "ys", "ec", "ek", "ij", "yj", "yi", "ий", "ой", "ая", "ець",
];
/// Endings that are cases of such languages and of no word of Danish, in one spelling.
#[rustfmt::skip]
pub(super) const CASES: &[&str] = &["owi", "iem", "iego", "iemu", "owie", "ovou", "ovi", "iami", "auskui", "скою", "ською", "ского", "ського", "скому", "ському"];

/// Words that are names too, beside those that are asked for a capital everywhere: in small letters they are words. Those with
/// one first letter stand together.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "abe ager alfa alma altan anker apostel arena art august avis",
    "bager balle balsam banke baron birk birke bisp blok blom blomst blomme boes boet born brand brink broholm bruger brunn brønd \
     brønde bue bull busk bødker børn båd bål",
    "camp camping carl charme cirkel coach",
    "dame degn demand digt drage drejer drost due dyrehave dyrlund",
    "efter ege egeskov eddike elev else engelsk ellers enge enghave era ernst",
    "fader fabrik fald fang farver felt fjerde flora fløjt foged fogh forår franke frank frede freja fri frisk friis fugle funk \
     født",
    "gartner gammelgård gert glas glæde gram graver greve grund gylden gæst gårde",
    "hauge heide held helle helt hertug hjelm hjort hjælp hjem hollænder hos hummer hyrde højer højgård høne høns hørning",
    "iris is",
    "jagt jern jubel juli juni jæger",
    "kai kalv kamp kande kappel karl kasper kasse kejser kirkegård kirkeby kit klub kloster knap koster kornmod kors kristen krone kro \
     kube kugle kunst kusk kvik kvinde kåre købmand kølle",
    "lade laks lauge leer lever lilli line linse lise list loft love lunge lykke løber løg",
    "maler malt marker masser master max mia mio mejer mester milde mille modig moll morgen morgenstjerne mortal mundt murer mørk møl \
     mølle møllegård mønster",
    "natur nobel nogle nor nova nymand næs næste nørregård nygård",
    "oda olie olive ove overgård",
    "palle palm panter paradis pave perle pia plante plov pony port post prior prins præstegård purup pæl",
    "ramme rand regn ridder robin rolle rosa rosenkål rude runge rust rytter røver",
    "saga sally sander sanne schou sal selje skak skarp skipper skjold skov skrædder skytte slagter smede smidt snedker sofa solbakke \
     solgård solvej sommerhus sonne spang spejder spil splid spurv stald stampe stang stark stav stella stille stjerne stoffer \
     stub stubbe stål svan søgård sømand",
    "tange taske tegl terp tjener toldbod tom trane tromme trunte træ tækker tømrer tønder",
    "ulrik",
    "vagt veng vester vestergård vestre vibe victor viktor villa vilje vinge vinter viola væver",
    "weber",
    "ærlig",
    "østergård østerby",
    "ålborg ågård",
];

/// Whether a word in one spelling is a common word, at least in small letters.
pub(super) fn is_word(word: &str) -> bool {
    if is_common(word) {
        return true;
    }
    let first = word.chars().next().unwrap_or(' ');
    let marked = match first {
        'a' => 'å',
        'o' => 'ø',
        c => c,
    };
    let mut said = String::new();
    let of = WORDS
        .iter()
        .filter(|words| words.starts_with([first, marked]));
    of.flat_map(|words| words.split_whitespace()).any(|other| {
        let letters = other.chars().map(|c| match c {
            'å' => 'a',
            'ø' => 'o',
            c => c,
        });
        said.clear();
        plain_into(letters, 'æ', &mut said);
        said == word
    })
}

/// Endings of places, in one spelling, and names of some.
#[rustfmt::skip]
const PLACES: &[&str] = &[
    "lund", "lunde", "holm", "skov", "bakke", "bakken", "berg", "bjerg", "dal", "borg", "bro", "by", "bæk", "holt", "mark", "mose", "strand",
    "sund", "toft", "tofte", "torp", "rup", "vad", "vang", "vig", "lev", "sted", "lose", "kobing", "kær", "gard", "næs", "hoj",
    "hede", "have", "havn", "kirke", "kilde", "dam", "krog", "park", "sand", "sletten", "hus", "als", "lem", "hals", "ribe", "thy", "mors",
    "fur", "vejle", "them", "bov",
];
/// What stands after a place.
#[rustfmt::skip]
const AT_PLACE: &[&str] = &[
    "station", "stationen", "stationsby", "banegard", "kirke", "kirkes", "kirkegard", "skole", "skoles", "sogn", "by", "bymidte",
    "midtby", "torv", "havn", "bibliotek", "kommune", "kommunes", "hallen", "hal", "strand", "skov", "so", "mose", "enge", "mark", "plads",
    "bornehave", "gymnasium", "hospital", "sygehus", "vandværk", "kraftværk", "idrætsforening", "borgerforening", "forsamlingshus",
    "kulturhus", "centrum", "camping", "golfbane", "lufthavn", "kaserne", "plejehjem", "plejecenter", "friskole", "efterskole",
];

/// Whether a capital word that may be a place's name is written as one: `i Lund`, `Lund Station`. `i Lunds have` is somebody's.
pub(super) fn is_place(reading: &Reading, n: usize, word: &str) -> bool {
    if !PLACES.iter().any(|place| word.ends_with(place)) {
        return false;
    }
    let said = reading.said(n);
    let possessed = said.ends_with('s') && !word.ends_with('s');
    let one_blank = |n: usize| matches!(reading.gap(n), [atom] if atom.c == ' ');
    let within = n > 0 && one_blank(n) && reading.is(n - 1, &["i"]) && !possessed;
    within || one_blank(n + 1) && reading.is(n + 1, AT_PLACE) && !possessed
}
