//! A month in the dialogue forum: a topic with ten statements and two thousand voices, and what came of it.

use anyhow::Result;
use medborger::Actor;
use medborger::calendar::parse_date;
use serde_json::json;
use uuid::Uuid;

use super::{Day, Year};

/// What people say, and how many of ten agree and disagree; the rest passes.
const STATEMENTS: [(&str, [usize; 2]); 10] = [
    ("Skoleveje skal være bilfri om morgenen.", [7, 2]),
    ("Busserne skal køre oftere, selv om de koster mere.", [6, 3]),
    ("Der skal være cykelsti mellem alle landsbyer.", [8, 1]),
    ("Hastigheden i byerne skal ned på 40.", [5, 4]),
    ("Parkering i centrum skal koste noget.", [2, 7]),
    ("Kommunen skal male flere fodgængerfelter.", [9, 0]),
    ("Samkørsel skal have sin egen plads ved motorvejen.", [6, 1]),
    ("Lastbiler skal uden om bymidten.", [8, 1]),
    ("Grusvejene skal asfalteres.", [4, 4]),
    ("Der er brug for et letbanespor til Vejle.", [3, 5]),
];
/// How many have a voice.
const VOICES: usize = 200;

impl Year<'_> {
    fn topic(&self) -> Uuid {
        Uuid::from_u128(0x0000_F0A4_0000_4000_8000_0000_0000_0000 + self.year as u128 * 100)
    }

    fn statement(&self, number: usize) -> Uuid {
        Uuid::from_u128(self.topic().as_u128() + 1 + number as u128)
    }

    pub(super) fn forum(&mut self, day: Day) -> Result<()> {
        let opens = parse_date(&format!("{}-10-05", self.year))?;
        match (day - opens).num_days() {
            0 => self.open_topic(day),
            number @ 1..=20 => self.hear(day, number as usize - 1),
            21 => self.close_topic(day),
            _ => Ok(()),
        }
    }

    fn open_topic(&mut self, day: Day) -> Result<()> {
        let (at, staff, topic) = (self.at(day, 10, 0)?, self.staff(), self.topic());
        let last = format!("{}-10-25", self.year);
        let terms = json!({
            "title": "Trafikken, som den kunne være", "from": day.to_string(), "to": last, "see": "everybody",
            "write": "enrolled", "statements": "staff",
        });
        let text = json!({
            "challenge": "Hvordan kommer vi bedre og tryggere frem?",
            "scope": "Kommunens egne veje og busser; statens veje kan byrådet kun tale for.",
        });
        self.command(
            at,
            staff,
            "dialogue.open",
            json!({ "topic": topic, "terms": terms, "text": text }),
        )?;
        for (number, (text, _)) in STATEMENTS.iter().enumerate() {
            let body = json!({ "contribution": self.statement(number), "topic": topic, "kind": "statement", "text": text });
            self.command(at, staff, "dialogue.contribute", body)?;
        }
        self.tell(day, "a topic opens in the dialogue forum for three weeks, with ten statements to agree with or not");
        Ok(())
    }

    /// A tenth of them, twice in the three weeks: each has a voice on half of the statements a day.
    fn hear(&mut self, day: Day, number: usize) -> Result<()> {
        let at = self.at(day, 20, 30)?;
        let begin = number / 2 * VOICES / 10;
        let citizens: Vec<_> = self
            .citizens
            .iter()
            .copied()
            .skip(begin)
            .take(VOICES / 10)
            .collect();
        for citizen in citizens {
            for (place, (_, [agree, disagree])) in
                STATEMENTS.iter().enumerate().skip(number % 2 * 5).take(5)
            {
                let thrown = self.numbers.below(10);
                let vote = match thrown {
                    _ if thrown < *agree => "agree",
                    _ if thrown < agree + disagree => "disagree",
                    _ => "pass",
                };
                let body = json!({ "contribution": self.statement(place), "citizen": citizen, "vote": vote });
                self.voices += usize::from(self.may(
                    at,
                    Actor::Citizen { citizen },
                    "dialogue.voice",
                    body,
                )?);
            }
        }
        Ok(())
    }

    fn close_topic(&mut self, day: Day) -> Result<()> {
        let (at, staff, topic) = (self.at(day, 9, 0)?, self.staff(), self.topic());
        let summary = "Byrådet maler fodgængerfelter ved alle skoler i år og undersøger cykelstier mellem landsbyerne.";
        self.command(
            at,
            staff,
            "dialogue.close",
            json!({ "topic": topic, "summary": summary }),
        )?;
        let told = std::mem::take(&mut self.voices);
        self.tell(
            day,
            &format!(
                "the topic is closed after {told} voices; its summary goes to all who took part"
            ),
        );
        Ok(())
    }
}
