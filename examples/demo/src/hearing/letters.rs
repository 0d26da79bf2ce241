//! 120 invented responses to a real hearing: whoever wrote them, nobody did.

use serde_json::{Value, json};

use super::super::people::{FIRST, LAST};
use crate::numbers::Numbers;

/// A theme of the policy: key, heading, what the hearing edition says about it in our own words.
pub const THEMES: [(&str, &str, &str); 5] = [
    (
        "visibility",
        "Synlighed",
        "Kommunen vil vise bedre frem, hvad der findes af natur, kultur og fritid, og hylde dem, der bærer det frivillige \
         arbejde. Byrådet vil invitere alle frivillige til ét møde om året.",
    ),
    (
        "settlement",
        "Bosætning og levesteder",
        "Det skal være godt at bo i hele kommunen. Godt naboskab og aftaler med de lokale samfund er vejen, og alle bidrager \
         med det, de kan.",
    ),
    (
        "business",
        "Erhverv og uddannelse",
        "Virksomheder skal kunne finde de folk, de mangler. Studerende kan hjælpe elever i de ældste klasser med at vælge \
         uddannelse.",
    ),
    (
        "coherence",
        "Sammenhæng og tilgængelighed",
        "Byernes forskelle er en styrke. Borgere og kommune holder sammen øje med veje, parker og anlæg, og frivillige får \
         steder at mødes, både i virkeligheden og på nettet.",
    ),
    (
        "health",
        "Sundhed og bæredygtighed",
        "Et godt helbred gør det lettere at deltage. Fagfolk og frivillige skal kende hinandens arbejde og mødes en gang om \
         året om det, der er svært.",
    ),
];

const OPENINGS: [&str; 8] = [
    "Tak for et udspil, som er til at læse.",
    "Jeg har læst den korte udgave to gange.",
    "Vi har talt om politikken hjemme ved bordet.",
    "Her er, hvad jeg mener om forslaget.",
    "Først vil jeg rose, at I spørger.",
    "Jeg skriver, fordi jeg har været frivillig i mange år.",
    "Det er en god tanke, men den skal have flere ben at gå på.",
    "Som nytilflytter har jeg set på planen med friske øjne.",
];

const POINTS: [[&str; 6]; 5] = [
    [
        "Sæt skilte op på to sprog ved de gamle stier, så gæster finder dem.",
        "Ambassadører skal have et kursus, ellers bliver det kun et ord.",
        "Hyld ildsjælene lokalt og ikke kun på rådhuset.",
        "Et årligt møde er for lidt; hold to, og hold det ene i en landsby.",
        "Fortæl historien om havnen, mens nogen endnu kan huske den.",
        "Lav en kalender, hvor alle foreninger selv skriver deres arrangementer ind.",
    ],
    [
        "Giv landsbyerne lov til selv at råde over det gamle skolekøkken.",
        "Naboskab kommer ikke af sig selv; et lille beløb til gadefester ville hjælpe.",
        "Der mangler boliger til unge, som gerne vil blive.",
        "En aftale med lokalrådet skal være på papir, så den overlever et valg.",
        "Sørg for lys på stien, så man tør gå til samling om vinteren.",
        "Lån folk redskaber, så slår vi selv græsset ved søen.",
    ],
    [
        "Lad virksomhederne komme ud i klasserne i stedet for omvendt.",
        "Studerende, der hjælper yngre elever, skal have et bevis for det.",
        "Praktik på det lokale værksted har hjulpet begge mine drenge.",
        "Der kører ingen bus, når skiftet slutter klokken ti.",
        "Erhvervsrådet bør holde åbent hus for foreningerne også.",
        "En fælles lærling mellem tre små firmaer ville være en begyndelse.",
    ],
    [
        "Et kort på telefonen, hvor man kan melde huller i vejen, ville vi bruge.",
        "Mødestedet på nettet skal være lige så enkelt som en opslagstavle.",
        "Biblioteket lukker for tidligt til, at frivillige kan mødes der.",
        "Hærværket i parken stopper, når der er nogen i den om aftenen.",
        "Fortovene i de små byer er ujævne, og en rollator vælter i dem.",
        "Spørg kørestolsbrugere, før I tegner den næste plads.",
    ],
    [
        "Fagfolk og frivillige skal have hinandens navne, ellers ringer ingen.",
        "Gåture med en sygeplejerske hver uge har holdt mig oppe.",
        "Sunde valg er nemme, når der er frugt i kantinen i hallen.",
        "De frivillige skal kunne sige fra uden dårlig samvittighed.",
        "Et borgermøde om samarbejdet er fint, men skriv ned, hvad der blev aftalt.",
        "Husk dem, der ikke kan komme hjemmefra: ring til dem.",
    ],
];

const PLACES: [&str; 10] = [
    "Digterby",
    "Påfundslev",
    "Skitseby",
    "Nørre Fabelby",
    "Mosterup",
    "Tænkerød",
    "Omkastrup",
    "Sagnum",
    "Prøvelund",
    "Fantasibjerg",
];

const PEOPLE: [&str; 10] = [
    "pensionister",
    "børnefamilier",
    "unge uden kørekort",
    "håndboldspillere",
    "korsangere",
    "haveejere",
    "cyklister",
    "nytilflyttere",
    "hundeluftere",
    "fritidsfiskere",
];

const TROUBLES: [&str; 12] = [
    "nøglen til hallen hænger hos én, der er på ferie hele juli",
    "ingen ved, hvem der skal tømme skraldespanden ved stranden",
    "mobilen virker kun på kirkegården",
    "den sidste købmand lukkede i foråret",
    "vi betaler selv for kaffen, når kommunen kommer på besøg",
    "regnvandet løber ind i klublokalet",
    "de unge sidder i busskuret, fordi der ikke er andet",
    "ansøgningen om et tilskud fylder flere sider end regnskabet",
    "halvdelen af de gamle kommer aldrig hjemmefra om vinteren",
    "forsamlingshuset mangler en rampe",
    "der går en time fra man ringer, til nogen tager den",
    "græsset på boldbanen når til knæene i maj",
];

const WISHES: [&str; 12] = [
    "en fast dame eller herre på rådhuset, som kender os ved navn",
    "lov til at bruge skolens værksted, når skolen har fri",
    "en trailer, som foreningerne deler",
    "forsikring af frivillige, så ingen tør lade være af den grund",
    "et svar inden for fjorten dage, også når svaret er nej",
    "en pose penge på fem tusind kroner uden skema",
    "at det, vi selv laver, bliver regnet med, når budgettet lægges",
    "en aften om året, hvor naboer kan lære hinanden at kende",
    "et kursus i at lede et møde, så alle får ordet",
    "en aftale om, hvem der gør hvad, skrevet på én side",
    "lys i lygterne indtil midnat om fredagen",
    "en bænk for hver tusind skridt",
];

const ENDINGS: [&str; 6] = [
    "Jeg hjælper gerne selv.",
    "Håber, I kan bruge det.",
    "Held og lykke med arbejdet.",
    "Vi følger med i, hvad I beslutter.",
    "Det koster næsten ingenting.",
    "Spørg os gerne igen.",
];

/// The two campaigns: a title, the theme, the letter that was passed around.
pub const CAMPAIGNS: [(&str, &str, &str); 2] = [
    (
        "Opslagstavlen på nettet",
        "coherence",
        "Vi, der arbejder frivilligt, har brug for ét sted på nettet, hvor foreninger kan skrive, hvad de mangler, og \
         borgere kan skrive, hvad de kan. I dag går beskederne rundt på sedler i brugsen og i lukkede grupper, og de fleste \
         hører aldrig om dem. Stedet skal være åbent for alle, gratis og enkelt, og kommunen skal drive det, så det ikke \
         dør, når den ene, der kan finde ud af det, flytter. Sæt det øverst på listen, og begynd i år.",
    ),
    (
        "Lokale råd i hele kommunen",
        "settlement",
        "I skriver, at der oprettes lokale råd, hvor det skønnes nødvendigt. Hvem skønner det? Vi mener, at hver egn selv \
         skal kunne vælge et råd, når bare halvtreds borgere beder om det, og at rådet skal høres, før kommunen ændrer \
         noget på egnen. Et råd, som kommunen udpeger, når det passer kommunen, er ikke et lokalt råd. Skriv retten til et \
         råd ind i politikken, og giv rådene et mødelokale og et lille budget.",
    ),
];

/// What the administration says of each section: key, summary, assessment, proposed change.
pub const SECTIONS: [(&str, &str, &str, &str); 5] = [
    (
        "visibility",
        "Mange vil have stierne skiltet og ildsjælene hyldet, hvor de bor. Ét årligt møde er for lidt, skriver flere.",
        "Forvaltningen er enig i, at anerkendelsen skal ud af rådhuset. To møder kan holdes inden for budgettet.",
        "Der holdes to møder om året, og det ene holdes i en landsby.",
    ),
    (
        "settlement",
        "Svarene handler om lokale råd, boliger til unge og lys på stierne. En kampagne vil have retten til et råd skrevet ind.",
        "En ret for hver egn kræver en vedtægt. Forvaltningen kan beskrive den sammen med de råd, der findes.",
        "Politikken får et afsnit om, hvordan en egn får et lokalt råd.",
    ),
    (
        "business",
        "Virksomheder og unge vil mødes tidligere. Studerende, der hjælper elever, skal have et bevis for det.",
        "Et bevis koster lidt og betyder noget. Busserne hører under trafikplanen.",
        "Studerende, der hjælper elever, får et bevis fra kommunen.",
    ),
    (
        "coherence",
        "Et sted på nettet, hvor foreninger og borgere kan finde hinanden, er det største ønske. Flere peger på ujævne fortove.",
        "Forvaltningen vil undersøge, hvad et enkelt sted koster at drive. Fortovene tages op med driften.",
        "Kommunen driver et mødested på nettet, som er åbent for alle foreninger.",
    ),
    (
        "health",
        "Fagfolk og frivillige skal kende hinandens navne, og de frivillige skal kunne sige fra.",
        "Et fælles møde om året er en begyndelse. En oversigt over kontaktpersoner kan laves nu.",
        "Der laves en oversigt over, hvem fagfolk og frivillige kan ringe til.",
    ),
];

/// Letters with personal data that must not reach the public. Every number is made up.
const PRIVATE: [&str; 5] = [
    "Jeg er frivillig på plejehjemmet og vil gerne gøre mere. Slå mig bare op, mit CPR-nummer er 010190-1234, så kan I se, \
     hvad jeg har lavet før. Ring på 12 34 56 78 efter klokken fire.",
    "Send svaret til ib (at) opdigt (punktum) example, og skriv ikke til min gamle adresse på Påfundsvej 12, 2. tv, 6100 \
     Haderslev. Stien bag skolen er mørk, og det har jeg sagt i sag 13.06.00-K04-7-13 allerede.",
    "Foreningen kan selv betale de 12.500 kr., som bænkene koster. Vores konto er reg.nr. 1234 konto 1234567890, men brug \
     den kun til det. Matr.nr. 12a er vores, og der må bænkene stå.",
    "Min nabos bil, AB 12 345, holder altid på fortovet ved Digtergade 4, så ingen kan komme forbi med rollator. Tag et \
     billede næste gang, og ring til mig på +45 87 65 43 21.",
    "Mit nummer er 010190 1234, hvis I skal bruge det til noget. Ellers vil jeg bare sige, at mødestedet på nettet skal \
     kunne bruges af os, der ikke er gode til computere. Skriv til runa@opdigt.example.",
];

/// One response as the demo hands it in.
pub struct Letter {
    /// How it came.
    pub channel: &'static str,
    /// The day after 18 June on which it came.
    pub day: u64,
    /// Who sends it.
    pub respondent: Value,
    /// What it says.
    pub text: String,
    /// Its theme.
    pub theme: &'static str,
    /// Where it stands.
    pub stance: &'static str,
    /// Whether its sender names nobody.
    pub anonymous: bool,
    /// What it answers to the form, where its sender filled that in.
    pub answers: Vec<Value>,
    /// What the program that wrote the mail put below it.
    pub quoted: &'static str,
}

/// What the municipality wrote first, as three programs quote it below an answer.
pub const QUOTED: [(&str, &str); 3] = [
    (
        "Outlook",
        "\n\nFra: Haderslev Kommune <medborger@eksempel.dk>\nSendt: 18. juni 2013 09:12\nTil: Modtagere\n\
         Emne: Høring om medborgerskab\n\nKære foreninger\nVi beder om jeres bemærkninger senest den 2. august.",
    ),
    (
        "Gmail",
        "\n\nDen tirs. 18. jun. 2013 kl. 09.12 skrev Haderslev Kommune <medborger@eksempel.dk>:\n\n\
         > Kære foreninger\n> Vi beder om jeres bemærkninger senest den 2. august.",
    ),
    (
        "Apple Mail",
        "\n\n> Den 18. jun. 2013 kl. 09.12 skrev Haderslev Kommune <medborger@eksempel.dk>:\n> \n\
         > Kære foreninger\n> Vi beder om jeres bemærkninger senest den 2. august.",
    ),
];

/// A letter with eight digits that are no telephone, and what they are.
pub const WELL: (&str, &str, &str) = (
    "Brønden 26604482 ved stien løber over, hver gang det regner, og så kan ingen komme til mødet i klubhuset. Læg drænet om, \
     før I laver en plads til de frivillige dér.",
    "26604482",
    "Det er brøndens nummer i forsyningens register.",
);

/// What somebody chooses and puts on the scale.
fn form(number: usize) -> Vec<Value> {
    let useful = 1 + (number * 7 + number / 9) % 5;
    let volunteer = if number % 7 < 5 { "yes" } else { "no" };
    vec![
        json!({ "question": "useful", "value": { "kind": "scale", "value": useful } }),
        json!({ "question": "volunteer", "value": { "kind": "closed", "choices": [volunteer] } }),
    ]
}

/// A value of a list; the lists here are not empty.
fn one<'a>(numbers: &mut Numbers, of: &'a [&'a str]) -> &'a str {
    numbers.one(of).copied().unwrap_or_default()
}

fn name(numbers: &mut Numbers) -> String {
    format!("{} {}", one(numbers, &FIRST), one(numbers, &LAST))
}

fn individual(numbers: &mut Numbers, theme: usize) -> String {
    let points = POINTS.get(theme).copied().unwrap_or_default();
    let (opening, point) = (one(numbers, &OPENINGS), one(numbers, &points));
    let (first, second) = (middle(numbers), middle(numbers));
    let ending = one(numbers, &ENDINGS);
    match numbers.below(3) {
        0 => format!("{first} {second}\n\n{point} {ending}"),
        1 => format!("{opening} {point} {first} {second}"),
        _ => format!("{opening} {first} {point} {second} {ending}"),
    }
}

fn middle(numbers: &mut Numbers) -> String {
    let (place, people) = (one(numbers, &PLACES), one(numbers, &PEOPLE));
    let (trouble, wish) = (one(numbers, &TROUBLES), one(numbers, &WISHES));
    let many = 3 + numbers.below(60);
    match numbers.below(4) {
        0 => format!("I {place} er vi {many} {people}, og {trouble}."),
        1 => format!("Spørg i {place}, hvad {people} mangler: {wish}."),
        2 => format!("Jeg taler for {many} {people} fra {place}. Giv os {wish}."),
        _ => format!("Da jeg flyttede til {place}, var det nyt for mig, at {trouble}."),
    }
}

/// All 120, in the order in which they came.
pub fn all(numbers: &mut Numbers) -> Vec<Letter> {
    let mut letters = Vec::new();
    for number in 0..120_usize {
        let theme = number % THEMES.len();
        let campaign = match number {
            10..28 => Some(0),
            40..52 => Some(1),
            _ => None,
        };
        let private = (number >= 60 && number % 12 == 0).then(|| number / 12 - 5);
        let who = name(numbers);
        let mut letter = Letter {
            channel: match number % 5 {
                0..3 => "email",
                3 => "letter",
                _ => "web",
            },
            day: 2 + (number as u64 * 43) / 120,
            respondent: json!({ "kind": "private", "name": who }),
            text: individual(numbers, theme),
            theme: THEMES.get(theme).map_or("", |(key, ..)| key),
            stance: match number % 5 {
                0 => "support",
                2 => "neutral",
                4 => "objection",
                _ => "proposes_change",
            },
            anonymous: false,
            answers: Vec::new(),
            quoted: QUOTED.get(number).map_or("", |(_, quoted)| quoted),
        };
        if let Some((_, theme, text)) = campaign.and_then(|c| CAMPAIGNS.get(c)) {
            letter.theme = theme;
            letter.stance = "proposes_change";
            letter.text = match number % 4 {
                0 => format!("{} {text}", one(numbers, &OPENINGS)),
                1 => format!("{text}\n\n{}", one(numbers, &ENDINGS)),
                2 => text.replace("kommunen", "Haderslev Kommune"),
                _ => (*text).to_owned(),
            };
        } else if let Some(text) = private.and_then(|p| PRIVATE.get(p)) {
            letter.text = (*text).to_owned();
        } else if number % 11 == 5 {
            letter.respondent = json!({
                "kind": "association", "name": who, "mandate": "Bestyrelsesmøde i juni",
                "organisation": format!("{} og Omegns Borgerforening", one(numbers, &PLACES)),
            });
        } else if number == 7 {
            letter.respondent = json!({ "kind": "advisory_council", "organisation": "Ældrerådet" });
            letter.stance = "support";
        } else if number == 33 {
            letter.respondent =
                json!({ "kind": "company", "name": who, "organisation": "Tænkt Maskinfabrik" });
        } else if number == 55 || number == 91 {
            letter.respondent = json!({ "kind": "private" });
            letter.anonymous = true;
        } else if number == 83 {
            letter.text = "Tak for brevet. Jeg har ingen bemærkninger.".to_owned();
            letter.stance = "neutral";
        } else if number == 98 {
            letter.text = "Sådan noget ævl, og ham på rådhuset kan hoppe i havnen.".to_owned();
        }
        if number == 36 {
            WELL.0.clone_into(&mut letter.text);
        }
        if letter.channel == "web" || (letter.channel == "letter" && number % 2 == 0) {
            letter.answers = form(number);
        }
        if letter.channel == "web" && campaign.is_none() && number % 3 == 0 {
            let about = number / 5 % THEMES.len();
            let theme = THEMES.get(about).map_or("", |(key, ..)| key);
            let points = POINTS.get(about).copied().unwrap_or_default();
            let text = one(numbers, &points);
            letter.answers.push(json!({ "question": format!("on-{theme}"), "value": { "kind": "open", "text": text } }));
        }
        if number >= 117 {
            // These came after 2 August.
            letter.day = 46 + (number as u64 - 117) * 2;
        }
        letters.push(letter);
    }
    letters
}

/// A mail as it came over the net: from, date and text, quoted-printable.
pub fn mail(letter: &Letter, name: &str, date: &str) -> Vec<u8> {
    let mut body = String::new();
    let text = format!("{}{}", letter.text, letter.quoted);
    for line in text.lines() {
        let mut width = 0;
        for byte in line.bytes() {
            let written = match byte {
                b'=' | 128.. | ..32 => format!("={byte:02X}"),
                _ => char::from(byte).to_string(),
            };
            if width + written.len() > 72 {
                body.push_str("=\r\n");
                width = 0;
            }
            width += written.len();
            body.push_str(&written);
        }
        body.push_str("\r\n");
    }
    let encoded: String = name.bytes().map(|byte| format!("={byte:02X}")).collect();
    format!(
        "From: =?utf-8?Q?{encoded}?= <afsender@opdigt.example>\r\nTo: medborger@eksempel.dk\r\nDate: {date}\r\n\
         Subject: =?utf-8?Q?H=C3=B8ringssvar?=\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\
         Content-Transfer-Encoding: quoted-printable\r\n\r\n{body}"
    )
    .into_bytes()
}
