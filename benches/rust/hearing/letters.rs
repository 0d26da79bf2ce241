//! Danish letters to a municipality with planted personal data and planted look-alikes. All of it is invented.
//!
//! Letters differ in structure, not only in words: with and without greeting, as lists, as answers by e-mail, scanned
//! with odd spaces, in lower case, as filled-in forms and with hard line breaks.

#[path = "letters/alike.rs"]
mod alike;
#[path = "letters/values.rs"]
mod values;

use medborger::method::redaction::{RedactionKind, Sender};

use alike::look_alike;
use values::{FIRST, LAST, account, address, cpr, email, phone, plate};

/// A letter and what was planted in it.
pub(crate) struct Letter {
    pub(crate) text: String,
    /// Half-open byte offsets in order.
    pub(crate) planted: Vec<(usize, usize, RedactionKind)>,
    pub(crate) sender: Sender,
}

/// So many letters; the same for the same seed.
pub(crate) fn letters(count: usize, seed: u64) -> Vec<Letter> {
    let mut numbers = Numbers(seed.wrapping_mul(0x2545_F491_4F6C_DD1D) ^ 0x5EED);
    (0..count).map(|_| letter(&mut numbers)).collect()
}

struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    fn one_in(&mut self, bound: u64) -> bool {
        self.below(bound) == 0
    }

    fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        let at = self.below(from.len() as u64) as usize;
        from.get(at)
            .or(from.first())
            .copied()
            .unwrap_or_else(|| unreachable!("an empty list"))
    }

    fn digits(&mut self, count: usize) -> String {
        (0..count)
            .map(|_| char::from(b'0' + self.below(10) as u8))
            .collect()
    }
}

/// How a letter is set out.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Plain,
    Bare,
    List,
    Reply,
    Scanned,
    Lower,
    Fields,
    Wrapped,
}

const FORMS: [Form; 10] = [
    Form::Plain,
    Form::Plain,
    Form::Plain,
    Form::Bare,
    Form::List,
    Form::Reply,
    Form::Scanned,
    Form::Lower,
    Form::Fields,
    Form::Wrapped,
];

struct Writer {
    text: String,
    planted: Vec<(usize, usize, RedactionKind)>,
    form: Form,
}

impl Writer {
    fn say(&mut self, words: &str) {
        self.text.push_str(words);
    }

    fn line(&mut self) {
        self.text.push('\n');
        if self.form == Form::Reply {
            self.text.push_str("> ");
        }
    }

    fn plant(&mut self, kind: RedactionKind, value: &str) {
        let start = self.text.len();
        for (n, line) in value.split('\n').enumerate() {
            if n > 0 {
                self.line();
            }
            self.text.push_str(line);
        }
        self.planted.push((start, self.text.len(), kind));
    }

    /// Says a pattern in which `{}` stands for the value.
    fn tell(&mut self, pattern: &str, kind: RedactionKind, value: &str) {
        let (before, after) = pattern.split_once("{}").unwrap_or((pattern, ""));
        self.say(before);
        self.plant(kind, value);
        self.say(after);
    }

    /// One space or line break for another at every place that `change` chooses, planted places moved along.
    fn respaced(self, mut change: impl FnMut(usize, char) -> Option<&'static str>) -> Self {
        let mut text = String::with_capacity(self.text.len() + 64);
        let mut moved = Vec::with_capacity(self.text.len() + 1);
        for (at, c) in self.text.char_indices() {
            moved.resize(at + 1, text.len());
            match change(at, c) {
                Some(other) => text.push_str(other),
                None => text.push(c),
            }
        }
        moved.resize(self.text.len() + 1, text.len());
        let place = |at: usize| moved.get(at).copied().unwrap_or(text.len());
        let planted = self
            .planted
            .iter()
            .map(|&(start, end, kind)| (place(start), place(end), kind))
            .collect();
        Self {
            planted,
            text,
            ..self
        }
    }
}

fn name(numbers: &mut Numbers) -> (String, String) {
    (
        numbers.pick(&FIRST).to_owned(),
        numbers.pick(&LAST).to_owned(),
    )
}

const SUBJECTS: [&str; 14] = [
    "den nye cykelsti",
    "skolens lukning",
    "vindmøllerne ved skoven",
    "busruten gennem byen",
    "lokalplanen",
    "svømmehallens åbningstider",
    "parkeringen ved stationen",
    "de mange tunge biler",
    "biblioteket",
    "søens vand",
    "fældningen af de gamle træer",
    "plejehjemmets køkken",
    "støjen fra genbrugspladsen",
    "klubhusets tag",
];
const OPENINGS: [&str; 9] = [
    "Vi har talt meget om {} her hos os, og der er flere ting, som ingen ser ud til at have tænkt på.",
    "Forslaget om {} blev lagt frem uden at nogen af naboerne var spurgt, og det undrer os meget.",
    "Efter min mening er {} det vigtigste, som udvalget skal tage stilling til i år.",
    "Når man hver dag ser, hvad {} betyder for de ældre og for børnene, kan man ikke tie stille.",
    "Der mangler tal for {}, og uden dem kan ingen sige, om det hænger sammen.",
    "I skriver, at {} er undersøgt, men rapporten nævner slet ikke vinteren.",
    "For nogle år siden lovede byrådet at se på {}, og siden har vi intet hørt.",
    "Det er godt, at der nu sker noget med {}, og vi hjælper gerne med det praktiske.",
    "Hvorfor skal netop {} betale for, at andre dele af kommunen vokser?",
];
const MORE: [&str; 12] = [
    "Vandet står højt hele efteråret, og kælderne bliver våde.",
    "Bussen holder kun få gange om dagen, så de unge må køres.",
    "Vi foreslår, at man begynder i det små og samler erfaringer, inden alt bliver lagt fast.",
    "En enkel løsning er at flytte hegnet og sætte lys op langs stien.",
    "Det koster ikke ret meget, og det gør en stor forskel for dem, der går.",
    "Træerne giver læ og skygge, og fuglene har boet der altid.",
    "Jeg har selv været med i arbejdsgruppen og ved, hvor svært det er at blive enige.",
    "Trafikken er taget til, og om morgenen tør børnene ikke krydse vejen.",
    "Lad os få et møde i forsamlingshuset, hvor alle kan sige deres mening.",
    "Hvis I vil se det med egne øjne, er I velkomne til kaffe en eftermiddag.",
    "Naboerne bag hegnet er glade for det, vi andre er mere i tvivl.",
    "Huset er gammelt, men taget er nyt, og der er god plads til flere.",
];

/// A sentence that gives away something personal.
fn personal(w: &mut Writer, numbers: &mut Numbers, who: &(String, String)) {
    match numbers.below(12) {
        0 | 1 => {
            let pattern = numbers.pick(&[
                "Mit cpr-nummer er {}.",
                "CPR: {}.",
                "Jeg er født her ({}) og bliver her.",
                "Min mors nummer er {}, hvis I skal bruge det.",
            ]);
            let value = cpr(numbers);
            w.tell(pattern, RedactionKind::Cpr, &value);
        }
        2..=4 => {
            let pattern = numbers.pick(&[
                "Ring gerne på {}.",
                "I kan fange mig på tlf. {} om aftenen.",
                "Mobil: {}.",
                "Mit nummer er {}, også i weekenden.",
                "Vi træffes på {} efter arbejde.",
            ]);
            let value = phone(numbers);
            w.tell(pattern, RedactionKind::Phone, &value);
        }
        5 | 6 => {
            let pattern = numbers.pick(&[
                "Skriv til {} med svaret.",
                "Min mail er {}.",
                "Send referatet til {}, tak.",
                "E-mail: {}.",
            ]);
            let value = email(numbers, who);
            w.tell(pattern, RedactionKind::Email, &value);
        }
        7..=9 => {
            let pattern = numbers.pick(&[
                "Vi bor på {}.",
                "Mit hus ligger {}, og haven vender mod syd.",
                "Min adresse er {}.",
                "Vores nabo på {} siger det samme.",
                "Jeg har boet på {} i mange år.",
            ]);
            let value = address(numbers);
            w.tell(pattern, RedactionKind::Address, &value);
        }
        10 => {
            let pattern = numbers.pick(&[
                "Pengene kan sættes ind på {}.",
                "Udlægget bedes overført til {}.",
                "Vores bank: {}.",
            ]);
            let value = account(numbers);
            w.tell(pattern, RedactionKind::BankAccount, &value);
        }
        _ => {
            let lower = w.form == Form::Lower;
            let pattern = numbers.pick(if lower {
                &["Bilen med nummerplade {} holder der altid."]
            } else {
                &[
                    "Bilen {} holder der altid.",
                    "En varevogn ({}) kører for stærkt.",
                    "Det var {} igen.",
                ]
            });
            let value = plate(numbers);
            w.tell(pattern, RedactionKind::NumberPlate, &value);
        }
    }
}

fn letter(numbers: &mut Numbers) -> Letter {
    let form = FORMS
        .get(numbers.below(FORMS.len() as u64) as usize)
        .copied()
        .unwrap_or(Form::Plain);
    let who = name(numbers);
    let full = format!("{} {}", who.0, who.1);
    let subject = numbers.pick(&SUBJECTS);
    let mut w = Writer {
        text: String::new(),
        planted: Vec::new(),
        form,
    };
    match form {
        Form::Fields => fields(&mut w, numbers, &who, &full),
        Form::Bare => {}
        Form::Reply => {
            w.say("Tak for svaret, jeg skrev dette:");
            w.line();
            w.line();
        }
        _ => {
            w.say(numbers.pick(&[
                "Kære udvalg",
                "Til rette vedkommende",
                "Høringssvar vedr. forslaget",
                "Hej",
                "Til byrådet",
            ]));
            w.line();
            w.line();
        }
    }
    let mut personal_left = 2 + numbers.below(3);
    let mut alike_left = 2 + numbers.below(3);
    let sentences = 11 + numbers.below(4);
    for n in 0..sentences {
        if form == Form::List && n % 3 == 1 {
            w.line();
            w.say(if n % 2 == 0 { "- " } else { "* " });
        }
        if n == 0 || numbers.one_in(4) {
            let opening = numbers.pick(&OPENINGS).replace(
                "{}",
                if n == 0 {
                    subject
                } else {
                    numbers.pick(&SUBJECTS)
                },
            );
            w.say(&opening);
        } else {
            w.say(numbers.pick(&MORE));
        }
        w.say(" ");
        if alike_left > 0 && numbers.one_in(3) {
            alike_left -= 1;
            w.say(&look_alike(numbers));
            w.say(" ");
        }
        if personal_left > 0 && numbers.one_in(3) {
            personal_left -= 1;
            personal(&mut w, numbers, &who);
            w.say(" ");
        }
        if numbers.one_in(12) {
            w.tell(
                "Det mener {} og resten af familien. ",
                RedactionKind::Name,
                &full,
            );
        }
        if numbers.one_in(5) {
            w.line();
            w.line();
        }
    }
    if !matches!(form, Form::Bare | Form::Fields) {
        closing(&mut w, numbers, &who, &full);
    }
    finish(w, numbers, full)
}

/// What a form asks for before the answer begins.
fn fields(w: &mut Writer, numbers: &mut Numbers, who: &(String, String), full: &str) {
    w.tell("Navn: {}", RedactionKind::Name, full);
    w.line();
    let value = address(numbers);
    w.tell("Adresse: {}", RedactionKind::Address, &value);
    w.line();
    let value = phone(numbers);
    w.tell("Tlf.: {}", RedactionKind::Phone, &value);
    w.line();
    let value = email(numbers, who);
    w.tell("E-mail: {}", RedactionKind::Email, &value);
    w.line();
    w.say("Dit svar:");
    w.line();
}

fn closing(w: &mut Writer, numbers: &mut Numbers, who: &(String, String), full: &str) {
    w.line();
    w.line();
    w.say(numbers.pick(&[
        "Med venlig hilsen",
        "Mvh",
        "Venlig hilsen",
        "De bedste hilsner",
        "Hilsen",
        "Kh",
        "Vh",
        "Mange hilsner",
    ]));
    w.line();
    if numbers.one_in(3) {
        w.line();
    }
    w.plant(
        RedactionKind::Signature,
        if numbers.one_in(4) { &who.0 } else { full },
    );
    if numbers.one_in(3) {
        w.line();
        let value = address(numbers);
        w.plant(RedactionKind::Address, &value);
    }
    if numbers.one_in(3) {
        w.line();
        let value = phone(numbers);
        w.tell(
            numbers.pick(&["{}", "Tlf. {}", "mobil {}"]),
            RedactionKind::Phone,
            &value,
        );
    }
}

fn finish(w: Writer, numbers: &mut Numbers, full: String) -> Letter {
    let w = match w.form {
        Form::Scanned => w.respaced(|_, c| (c == ' ' && numbers.one_in(9)).then_some("  ")),
        Form::Wrapped => {
            let mut column = 0;
            w.respaced(move |_, c| {
                column += 1;
                if c == '\n' || (c == ' ' && column > 64) {
                    column = 0;
                    return Some("\n");
                }
                None
            })
        }
        _ => w,
    };
    let text = match w.form {
        Form::Lower => w.text.to_lowercase(),
        _ => w.text,
    };
    Letter {
        text,
        planted: w.planted,
        sender: Sender {
            names: vec![full],
            details: Vec::new(),
        },
    }
}
