//! Invented people and what they might think of. No name is anybody's.

pub const FIRST: [&str; 25] = [
    "Ida", "Bo", "Eva", "Kim", "Liv", "Pil", "Ask", "Tea", "Bjørn", "Åse", "Nor", "Signe", "Viggo",
    "Ellen", "Karl", "Maja", "Otto", "Freja", "Ib", "Runa", "Sune", "Gry", "Per", "Lone", "Storm",
];

pub const LAST: [&str; 16] = [
    "Eksempel",
    "Opdigt",
    "Påfund",
    "Prøvesen",
    "Skabelon",
    "Mønster",
    "Tænkt",
    "Digt",
    "Modelsen",
    "Fantasi",
    "Udkast",
    "Skitse",
    "Læsø-Digt",
    "Ørneprøve",
    "Demosen",
    "Eventyr",
];

/// Parts of the municipality: key, name, postal code.
pub const AREAS: [(&str, &str, &str); 6] = [
    ("hedensted", "Hedensted", "8722"),
    ("juelsminde", "Juelsminde", "7130"),
    ("toerring", "Tørring", "7160"),
    ("loesning", "Løsning", "8723"),
    ("uldum", "Uldum", "7171"),
    ("hornsyld", "Hornsyld", "8783"),
];

/// What ideas are about: topic, title and body, with `{}` for the part of the municipality.
pub const IDEAS: [(&str, &str, &str); 25] = [
    (
        "health",
        "Bænke på ruten rundt om {}",
        "Så kan alle nå hele turen, også den, der må hvile sig undervejs.",
    ),
    (
        "health",
        "Motionsrum på skolen i {} om aftenen",
        "Rummet står tomt. Luk det op for alle, der vil røre sig sammen.",
    ),
    (
        "health",
        "Fælles madlavning i {}",
        "En aften om ugen laver vi mad sammen, unge og gamle.",
    ),
    (
        "senior-life",
        "Ældrebofællesskab i {}",
        "Flere vil gerne bo tæt på hinanden og dele have, bil og hverdag.",
    ),
    (
        "senior-life",
        "Besøg på tværs af årgange i {}",
        "Elever læser højt på plejehjemmet, og beboerne fortæller.",
    ),
    (
        "senior-life",
        "Telefonkæde i {}",
        "Ti naboer ringer til hinanden hver morgen, så ingen er alene for længe.",
    ),
    (
        "relatives",
        "Pårørendecafé i {}",
        "Et sted at tale med andre, der passer én derhjemme.",
    ),
    (
        "relatives",
        "Én indgang for pårørende i {}",
        "Ét nummer at ringe til, når man ikke ved, hvem man skal spørge.",
    ),
    (
        "relatives",
        "Aflastning i weekenden i {}",
        "Nogle timer fri, når man passer en, man holder af.",
    ),
    (
        "climate-adaptation",
        "Regnbede langs vejene i {}",
        "Vandet kan blive, hvor det falder, og det bliver kønt imens.",
    ),
    (
        "climate-adaptation",
        "Flere træer på torvet i {}",
        "Skygge om sommeren og mindre vand i kældrene.",
    ),
    (
        "climate-adaptation",
        "Åbn bækken gennem {}",
        "Tag røret op, og lad bækken løbe, hvor den gjorde før.",
    ),
    (
        "traffic",
        "Sikker skolevej i {}",
        "Et kryds med lys dér, hvor børnene går over.",
    ),
    (
        "traffic",
        "Samkørselsbænk i {}",
        "Sæt dig på bænken, når du gerne vil have et lift til den næste by.",
    ),
    (
        "traffic",
        "Cykelsti mellem {} og stationen",
        "De sidste to kilometer tør ingen cykle i mørke.",
    ),
    (
        "traffic",
        "Senere bus fra {}",
        "En afgang mere om aftenen, så unge kan komme hjem fra sport.",
    ),
    (
        "growth",
        "Fælles værksted i {}",
        "Små virksomheder deler maskiner, lager og kaffe.",
    ),
    (
        "growth",
        "Torvedag i {}",
        "Lokale varer hver anden lørdag fra maj til september.",
    ),
    (
        "growth",
        "Praktik hos naboen i {}",
        "Hver virksomhed tager en elev i en uge.",
    ),
    (
        "children-youth",
        "Ungeråd i {}",
        "De unge bestemmer selv dagsordenen og har penge at råde over.",
    ),
    (
        "children-youth",
        "Skaterbane i {}",
        "Vi er tyve, der gerne vil bygge den selv.",
    ),
    (
        "children-youth",
        "Legeplads med skygge i {}",
        "Om sommeren kan ingen være der mellem tolv og tre.",
    ),
    (
        "children-youth",
        "Lektiecafé i {}",
        "Studerende hjælper elever i 7. til 10. klasse.",
    ),
    (
        "growth",
        "Skilte på to sprog i {}",
        "Turister finder ikke stien, hvis de ikke læser dansk.",
    ),
    (
        "health",
        "Vinterbadning i {}",
        "En stige, en bro og et sted at skifte tøj.",
    ),
];

pub const COMPETENCIES: [&str; 6] = ["nurse", "teacher", "carpenter", "planner", "it", "cook"];
