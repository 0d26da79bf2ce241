//! Haderslev's hearing of 2013 on its policy for citizenship and volunteers: open from 18 June to 2 August, answered on
//! a form by e-mail and by letter. The frame is real; every response and every name is invented.
#![expect(
    clippy::indexing_slicing,
    reason = "a field that a JSON answer has not got reads as null, and the story then stops with an error"
)]

mod files;
mod intake;
mod letters;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use medborger::MemoryStore;
use serde_json::{Value, json};

use super::story::{self, About, text};
use letters::{CAMPAIGNS, Letter, SECTIONS, THEMES, WELL};

/// A municipality with one hearing.
type Story = story::Story<MemoryStore, Hearing>;

/// The hearing.
struct Hearing {
    id: String,
}

impl About for Hearing {
    /// Names the hearing where the room is the hearing's or the white paper's.
    fn complete(&self, name: &str, body: &mut Value) {
        let of_hearing = name.starts_with("hearing.") || name.starts_with("white_paper.");
        if of_hearing && !matches!(name, "hearing.report_delivery" | "hearing.period") {
            body["hearing"] = json!(self.id);
        }
    }
}

/// Plays the hearing and writes its files into a folder.
pub fn play(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    println!(
        "\nHaderslev 2013: the hearing on a policy for citizenship and volunteers, with invented responses."
    );
    let store = MemoryStore::default();
    let mut story = Story::open("0510", store, 510, "2013-06-17", |numbers| Hearing {
        id: numbers.uuid().to_string(),
    })?;
    story.on("2013-06-17", 10)?;
    story.announce()?;
    let letters = letters::all(&mut story.numbers);
    story.receive(&letters)?;
    story.review()?;
    story.treat(&letters)?;
    story.decide()?;
    story.export(folder)?;
    story.prove()
}

impl Story {
    fn of(&self) -> Value {
        json!({ "hearing": self.about.id })
    }

    /// From the draft's first word to the open hearing.
    fn announce(&mut self) -> Result<()> {
        let title = "Politik for medborgerskab og samspil med frivillige";
        self.act(
            "hearing.draft",
            json!({ "title": title, "basis": { "kind": "general" }, "policy": { "publication": "with_agenda" } }),
        )?;
        let section = |(key, heading, body): &(&str, &str, &str)| json!({ "section": key, "heading": heading, "body": body });
        let sections: Vec<Value> = THEMES.iter().map(section).collect();
        for (document, role, title, sections) in [
            (
                "policy",
                "hearing_edition",
                "Politikken, høringsudgave",
                sections,
            ),
            (
                "short",
                "short_version",
                "Politikken, kort udgave",
                Vec::new(),
            ),
            ("form", "form", "Høringsskema", Vec::new()),
            (
                "strategy",
                "annex",
                "Bilag: planstrategien som blomst",
                Vec::new(),
            ),
        ] {
            let content = json!({ "title": title, "sections": sections });
            self.act(
                "hearing.put_document",
                json!({ "document": document, "role": role, "content": content }),
            )?;
        }
        let open = |(key, heading, _): &(&str, &str, &str)| {
            json!({ "question": format!("on-{key}"), "text": format!("Hvad mener du om afsnittet {heading}?"),
                    "kind": { "kind": "open" }, "section": key })
        };
        let mut questions: Vec<Value> = THEMES.iter().map(open).collect();
        questions.push(
            json!({ "question": "useful", "text": "Hvor brugbar er politikken for dig?",
                               "kind": { "kind": "scale", "from": 1, "to": 5 } }),
        );
        questions.push(json!({ "question": "volunteer", "text": "Arbejder du frivilligt?",
                               "kind": { "kind": "closed", "several": false, "choices": [
                                   { "choice": "yes", "text": "Ja" }, { "choice": "no", "text": "Nej" }] } }));
        self.act("hearing.set_form", json!({ "questions": questions }))?;
        let period = self.ask(
            "public",
            "hearing.period",
            json!({ "basis": { "kind": "general" }, "published_on": "2013-06-18", "last_day": "2013-08-02" }),
        )?;
        self.tell(&format!(
            "The period: {}.",
            text(&period, "explanation_danish")
        ));
        for warning in period["warnings"].as_array().into_iter().flatten() {
            self.tell(&format!("Worth knowing: {}.", text(warning, "danish")));
        }
        if let Err(refused) = self.attempt(
            "staff",
            "hearing.announce",
            json!({ "published_on": "2013-06-18", "last_day": "2013-06-10" }),
        ) {
            self.tell(&format!(
                "A slip of the pen is refused: {}.",
                refused.danish()
            ));
        }
        self.act(
            "hearing.announce",
            json!({ "published_on": "2013-06-18", "last_day": "2013-08-02", "answering": {
                "form": "https://eksempel.dk/hoering/medborgerskab", "email": "medborger@eksempel.dk",
                "post": "Gåskærgade 26, 6100 Haderslev" } }),
        )?;
        self.act(
            "contact_point.put",
            json!({ "contact_point": "citizenship", "card": { "unit": "Kultur og Fritid", "role": "konsulent",
                    "email": "fritid@eksempel.dk", "phone": "20304050" } }),
        )?;
        let matter = format!("hearing/{}", self.about.id);
        self.act(
            "contact_point.assign",
            json!({ "contact_point": "citizenship", "matter": matter }),
        )?;
        let meeting = self.numbers.uuid();
        self.act(
            "hearing.call_meeting",
            json!({ "meeting": meeting, "title": "Borgermøde om politikken", "place": "Biblioteket",
                    "starts_at": "2013-06-26T17:00:00Z", "ends_at": "2013-06-26T19:00:00Z" }),
        )?;
        self.notify()?;
        self.tell("Announced: open from 18 June until 2 August, that day included.");
        Ok(())
    }

    /// Who is told: associations by e-mail, the councils by letter. One mail comes back and goes by letter.
    fn notify(&mut self) -> Result<()> {
        for number in 0..14_usize {
            let notice = self.numbers.uuid();
            let (basis, channel) = match number {
                0 => ("advisory_council", "letter"),
                _ => ("listed", "email"),
            };
            let recipient = json!({
                "name": if number == 0 { "Ældrerådet".to_owned() } else { format!("Eksempelforening {number}") },
                "address": format!("forening{number}@opdigt.example"),
            });
            self.act(
                "hearing.add_recipient",
                json!({ "notice": notice, "basis": basis, "channel": channel, "recipient": recipient }),
            )?;
            let mut states = vec!["sent", "delivered"];
            if number == 5 {
                states = vec!["sent", "failed", "sent", "delivered"];
            }
            for state in states {
                self.act(
                    "hearing.report_delivery",
                    json!({ "notice": notice, "state": state }),
                )?;
            }
        }
        Ok(())
    }

    fn responses(&self) -> Result<Vec<Value>> {
        let mut body = self.of();
        body["limit"] = json!(1000);
        let list = self.ask("staff", "response.list", body)?;
        let mut all = list["responses"].as_array().cloned().unwrap_or_default();
        all.sort_by_key(|response| response["number"].as_u64());
        Ok(all)
    }

    /// A program suggests what to hide, a person reads every response.
    fn review(&mut self) -> Result<()> {
        self.on("2013-08-12", 9)?;
        let mut hidden: BTreeMap<String, usize> = BTreeMap::new();
        let mut with_data = 0;
        for response in self.responses()? {
            let id = &response["response"];
            let suggested = self.ask("staff", "response.suggest", json!({ "response": id }))?;
            let spans = suggested["spans"].as_array().cloned().unwrap_or_default();
            with_data += usize::from(!spans.is_empty());
            for span in &spans {
                *hidden.entry(text(span, "kind").to_owned()).or_default() += 1;
            }
            let version = &suggested["text_version"];
            let mut review = json!({ "response": id, "text_version": version });
            let (_, well, reason) = WELL;
            if text(&suggested, "prose").contains(well) {
                review["mistaken"] = json!([{ "span": spans.first(), "reason": reason }]);
                self.tell(&format!(
                    "\"{well}\" is no telephone, says the reviewer: {reason} It stays in sight."
                ));
            }
            self.act("response.review", review)?;
        }
        let kinds: Vec<String> = hidden
            .iter()
            .map(|(kind, n)| format!("{n} {kind}"))
            .collect();
        self.tell(&format!(
            "Reviewed by a person, one by one; personal data hidden in {with_data} responses: {}.",
            kinds.join(", ")
        ));
        Ok(())
    }

    /// Themes, campaigns, answers; the white paper is finished once nothing is missing.
    fn treat(&mut self, letters: &[Letter]) -> Result<()> {
        self.on("2013-08-19", 9)?;
        self.act("white_paper.begin", json!({}))?;
        for (key, heading, _) in &THEMES {
            self.act(
                "white_paper.put_theme",
                json!({ "theme": key, "labels": { "da": heading } }),
            )?;
        }
        let mut of = self.of();
        of["limit"] = json!(10_000);
        let campaigns = self.ask("staff", "response.campaigns", of)?;
        let found = campaigns["campaigns"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        // A few letters that happen to be alike are no campaign: they are answered one by one.
        let size = |campaign: &Value| campaign["members"].as_array().map_or(0, Vec::len);
        let (large, small): (Vec<Value>, Vec<Value>) =
            found.into_iter().partition(|c| size(c) >= 10);
        ensure!(
            large.len() == CAMPAIGNS.len(),
            "{} campaigns were found",
            large.len()
        );
        let mut settled = Vec::new();
        for (campaign, group) in large.iter().zip(["first", "second"]) {
            let template = text(campaign, "template");
            let known = CAMPAIGNS.iter().max_by_key(|(_, _, letter)| {
                letter
                    .split(' ')
                    .filter(|word| template.contains(*word))
                    .count()
            });
            let title = known.map_or("", |(title, ..)| title);
            let theme = known.map_or("", |(_, theme, _)| theme);
            self.act(
                "white_paper.put_group",
                json!({ "group": group, "title": title, "campaign": true, "section": theme, "answer": {
                    "summary": format!("Afsenderne bruger samme tekst: {template}"),
                    "assessment": "Forvaltningen deler ønsket og vil beskrive, hvad det koster.",
                    "recommendation": "At ønsket indgår i handleplanen.",
                } }),
            )?;
            let members = campaign["members"].as_array().cloned().unwrap_or_default();
            let ids: Vec<&Value> = members.iter().map(|member| &member["response"]).collect();
            self.act(
                "response.settle",
                json!({ "hearing": self.about.id, "responses": ids, "how": { "kind": "grouped", "group": group } }),
            )?;
            let own = members
                .iter()
                .filter(|m| m["additions"] != json!([]))
                .count();
            self.tell(&format!(
                "A campaign: \"{title}\", {} letters, {own} of them with words of their own.",
                members.len()
            ));
            settled.extend(ids.into_iter().cloned());
        }
        self.tell(&format!(
            "{} pairs and threes of letters are alike by chance: they are answered one by one.",
            small.len()
        ));
        if let Err(refused) = self.attempt(
            "staff",
            "white_paper.finish",
            json!({ "introduction": "Færdig." }),
        ) {
            self.tell(&format!("Too early: {}.", refused.danish()));
        }
        for (response, letter) in self.responses()?.iter().zip(letters) {
            let id = &response["response"];
            let first = letter
                .text
                .split_inclusive(['.', '!', '?'])
                .next()
                .unwrap_or_default();
            let end = first.chars().count();
            let marks =
                json!([{ "theme": letter.theme, "section": letter.theme, "start": 0, "end": end }]);
            let version = THEMES.len();
            self.act(
                "response.code",
                json!({ "response": id, "theme_version": version, "marks": marks, "program": "sections-1" }),
            )?;
            let number = response["number"].as_u64().unwrap_or_default();
            if number % 4 == 0 {
                // Now and then a reader sees another theme in it than the program does.
                let seen = if number % 20 == 0 {
                    "health"
                } else {
                    letter.theme
                };
                let marks = json!([{ "theme": seen, "section": seen, "start": 0, "end": end }]);
                self.act(
                    "response.code",
                    json!({ "response": id, "theme_version": version, "marks": marks }),
                )?;
            }
            if !settled.contains(id) {
                self.settle(response, letter)?;
            }
        }
        for (section, summary, assessment, change) in SECTIONS {
            self.act(
                "white_paper.put_section",
                json!({ "section": section, "answer": { "summary": summary, "assessment": assessment,
                        "recommendation": "At afsnittet vedtages med ændringen.", "change": change } }),
            )?;
        }
        let answers = self.ask("staff", "white_paper.answers", json!({}))?;
        for question in answers["questions"].as_array().into_iter().flatten() {
            let options = question["options"].as_array().into_iter().flatten();
            let counts: Vec<String> = options
                .map(|o| format!("{} {}", text(o, "text"), o["count"]))
                .collect();
            if !counts.is_empty() {
                self.tell(&format!(
                    "The form: \"{}\": {}; {} did not answer it.",
                    text(question, "text"),
                    counts.join(", "),
                    question["unanswered"]
                ));
            }
        }
        let changes = self.ask("staff", "white_paper.changes", json!({}))?;
        self.tell(&format!(
            "The list for the council: {} changes are proposed.",
            changes["changes"].as_array().map_or(0, Vec::len)
        ));
        let quality = self.ask("staff", "white_paper.quality", json!({}))?;
        self.tell(&format!(
            "Coded: {} of {} responses, {} by people too, who agree with the program to a kappa of {:.2}.",
            quality["coded"],
            quality["responses"],
            quality["coded_by_people"],
            quality["kappa_mean"].as_f64().unwrap_or_default()
        ));
        self.on("2013-09-02", 9)?;
        self.act(
            "white_paper.finish",
            json!({ "introduction": "Høringen gjaldt politikken for medborgerskab og samspil med frivillige. Alle svar er læst, \
                                     og hvert af dem har fået sit svar herunder.\n\nForvaltningen indstiller, at politikken vedtages med \
                                     de ændringer, der er foreslået.",
                    "sections_waived": "Afsnittene gengives med afsendernes egne ord." }),
        )?;
        self.tell("The white paper is finished: no response is left out.");
        Ok(())
    }

    fn settle(&mut self, response: &Value, letter: &Letter) -> Result<()> {
        let how = match () {
            () if response["timely"] == json!(false) => json!({ "kind": "late" }),
            () if letter.text.contains("ingen bemærkninger") => {
                json!({ "kind": "without_opinion" })
            }
            () if letter.text.contains("ævl") => {
                json!({ "kind": "withheld", "reason": "Svaret er en fornærmelse og siger intet om sagen." })
            }
            () => {
                let heading = THEMES.iter().find(|(key, ..)| *key == letter.theme);
                let heading = heading.map_or("", |(_, heading, _)| heading);
                let changes = letter.stance == "proposes_change";
                return self.act(
                    "response.answer",
                    json!({ "response": response["response"], "answer": {
                        "summary": format!("Svaret har forslag til afsnittet {heading}."),
                        "assessment": if changes {
                            "Forslaget kan rummes i politikken og tages med i handleplanen."
                        } else {
                            "Forvaltningen takker for bemærkningerne, som støtter retningen."
                        },
                        "change": changes.then(|| format!("Afsnittet {heading} får en linje om forslaget.")),
                    } }),
                );
            }
        };
        let responses = [&response["response"]];
        self.act(
            "response.settle",
            json!({ "hearing": self.about.id, "responses": responses, "how": how }),
        )
    }

    /// The agenda, the council's decision, its publication. The days are invented.
    fn decide(&mut self) -> Result<()> {
        self.on("2013-09-18", 12)?;
        self.act("hearing.publish_agenda", json!({}))?;
        let public = self.ask(
            "public",
            "response.list",
            json!({ "hearing": self.about.id, "limit": 1000 }),
        )?;
        let count = public["responses"].as_array().map_or(0, Vec::len);
        self.tell(&format!(
            "The agenda is out, and {count} responses with it."
        ));
        self.on("2013-09-24", 20)?;
        self.act(
            "hearing.decide",
            json!({ "outcome": "adopted_with_changes", "change": "minor", "decided_on": "2013-09-24",
                    "text": "Politikken er vedtaget med de ændringer, som hvidbogen foreslår.", "case": "Punkt 7" }),
        )?;
        self.act(
            "hearing.publish_decision",
            json!({ "published_on": "2013-09-24" }),
        )?;
        let hearing = self.ask("public", "hearing.get", json!({}))?;
        self.tell(&format!(
            "The council has decided; the hearing is {}.",
            text(&hearing, "stage")
        ));
        Ok(())
    }
}
