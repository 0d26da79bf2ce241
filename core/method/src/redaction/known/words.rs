//! Danish words in names: particles, titles, and what is a common word too.

/// Words that stand in names and are looked for beside their other parts only.
#[rustfmt::skip]
pub(in super::super) const PARTICLES: &[&str] = &[
    "af", "de", "den", "der", "du", "la", "le", "van", "von", "og", "el", "al", "til", "da", "di", "dos", "das", "del",
    "della", "ten", "ter", "bin", "bint", "ibn", "ben", "abu", "av", "y", "e", "zu", "zum", "zur", "und", "and", "mc",
    "mac", "st", "ad", "ul", "ur", "i", "san", "santa", "ap",
];
/// Those that are Danish words so common that not even a name's first or last word is looked for.
pub(in super::super) const NEVER_ALONE: &[&str] = &[
    "af", "de", "den", "der", "du", "da", "og", "til", "i", "e", "y", "and", "und", "st",
];
/// What stands with a name and is none.
#[rustfmt::skip]
pub(in super::super) const TITLES: &[&str] = &[
    "hr", "fru", "frk", "frøken", "dr", "mr", "mrs", "ms", "prof", "familien", "familie", "fam", "mfl", "m", "fl", "jr",
    "sr", "c", "o", "v", "ved", "samt", "formand", "kasserer", "advokat", "læge",
];
/// Names and parts of names that are also common words: they count as names only where they are written as names. Those with
/// one first letter stand together.
#[rustfmt::skip]
const ALSO_WORDS: &[&str] = &[
    "adam al alt an ask",
    "bad bag bak bakke bang bank bar barn bat bare beck ben berg bi bil bind bjerg bjørn blad bo bog bold bonde bor \
     borg borger bred bring bro brun bruun bund busk by bær bæk bøg bøje bønne børge båd",
    "can",
    "dag dal dam dan dame die dige dit do dreng dronning due dug dyr",
    "ed eg egen ek eksempel el eller elm else en eng engel enge er eriks et eva",
    "fabel falk far fast fe fest fin find finn fisk fisker fjeld fjord flint flod fog fold folk for fram fred frem \
     frost fru frø fugl fuld fyr får få",
    "gade gal galt gammel gang gave ged gerne glad god graf gran grav gren grib grim grå grøn gry guld gul gård gås",
    "hage hald hale hall halm ham han hane hans har hare hart hat hav have haven havn hede hegn hel held hell hen her \
     hest him hin hind ho hof holm holt hoppe horn hos hov hund hun hus hvid hyld høg høj høst hår",
    "ide ild in is",
    "jan jo jord jul just juul",
    "kaj kald kam kande kant karl kat keld kilde kim kirke kjær klar klinge klint klit klog klokke knud koch kok kold \
     kong konge kongen kort krag krage krog krone krogh kron kruse krus kuld kurt kvist kys kær",
    "lam lamm land lang lange lars lassen last le leder leg leif lem lene let li lig lille lilje lind line liv lo \
     lund lov luke lundgren lyd lyng lys lærke løve",
    "mad magne maj mai man mand mange maria mark marie mat me med mel mer min mine mis mo mol mor mose mosen mulle \
     mund munk mus mål må møller",
    "nabo nat ned nord norm nu nul ny nye nød når nørre",
    "od ole om op ord orm ost otte over",
    "park pels pen per pil pind plads plum poul pram prins prøve præst",
    "rask rav ravn red rem ren ret rig riis ring ris ro rod rode ros rose rosen ru rud rum rund ruth rød røn råd",
    "salt sand sang se sen sig sild siv sjov skibsted skole skov skovgaard skriver sky slot smal smed snit so sol som \
     sommer sort sten steen stein stien stig stok stor storm strand stub stærk sund svane svend sver syd sy sø søn \
     sønder",
    "tag tak tal tang tank test thi tid tim to toft ton top tor torn torp torv tove tro trold træ tue tung tør tøger",
    "ud ulv under ung ur",
    "vad vagn vang vand vase ve vest vi vig vild vin vej vind vinter vis vold vor vår",
    "æble",
    "ø øl ørn øst øster",
    "å ål ås",
];

/// Those that begin with this letter, in lower case.
pub(in super::super) fn also_words(first: char) -> impl Iterator<Item = &'static str> {
    let of = ALSO_WORDS
        .iter()
        .filter(move |words| words.starts_with(first));
    of.flat_map(|words| words.split(' '))
}
