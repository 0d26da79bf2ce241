//! How the demo's responses come in.

use anyhow::{Context, Result, ensure};
use medborger::interop::read_mail;
use serde_json::json;

use super::Story;
use super::letters::{self, Letter, QUOTED};
use crate::story::{later, text};

impl Story {
    /// 120 responses come, by the form, by mail, by letter and at the meeting; what staff record is recorded the next morning.
    pub(super) fn receive(&mut self, letters: &[Letter]) -> Result<()> {
        let (mut mails, mut web, mut late) = (0, 0, 0);
        for (number, letter) in letters.iter().enumerate() {
            let day = later("2013-06-18", letter.day)?;
            self.on(&day, 9)?;
            let mut received_at = self.at;
            let mut body = letter.text.clone();
            if letter.channel == "email" {
                let name = letter.respondent["name"].as_str().unwrap_or("Anonym");
                let date = self.at.to_utc().to_rfc2822();
                let mail = read_mail(&letters::mail(letter, name, &date))?;
                received_at = mail.date.context("the mail has no date")?;
                body = mail.own_text;
                ensure!(
                    letter.quoted.is_empty() || body.trim() == letter.text,
                    "what was quoted in mail {number} was recorded with it"
                );
                mails += 1;
            }
            self.on(&later(&day, 1)?, 10)?;
            if letter.channel == "web" {
                web += 1;
                late += usize::from(self.submit(letter)?);
                continue;
            }
            let mut content =
                json!({ "respondent": letter.respondent, "text": body, "stance": letter.stance });
            if letter.anonymous {
                content["anonymous"] = json!(true);
            }
            content["answers"] = json!(letter.answers);
            let channel = if number % 40 == 3 {
                "meeting"
            } else {
                letter.channel
            };
            let response = self.numbers.uuid();
            self.act(
                "response.record",
                json!({ "response": response, "hearing": self.about.id, "channel": channel,
                        "received_at": received_at, "content": content }),
            )?;
            let receipt = self.ask("staff", "response.receipt", json!({ "response": response }))?;
            if number == 0 {
                self.tell(&format!("The first receipt: {}", text(&receipt, "danish")));
            }
            late += usize::from(receipt["timely"] == json!(false));
        }
        ensure!(late == 3, "three responses come late, not {late}");
        self.tell(&format!(
            "{} responses: {web} by the form on the web, {mails} read from mails as they came, {late} late and flagged as such.",
            letters.len()
        ));
        let programs: Vec<&str> = QUOTED.iter().map(|(name, _)| *name).collect();
        self.tell(&format!(
            "Mails from {} quote the municipality's own letter, each in its own way: only what their senders wrote is recorded.",
            programs.join(", ")
        ));
        Ok(())
    }

    /// Somebody fills in the form on the web; whether it came late.
    fn submit(&mut self, letter: &Letter) -> Result<bool> {
        let mut content = json!({ "respondent": letter.respondent, "text": letter.text, "stance": letter.stance,
                                  "answers": letter.answers });
        if letter.anonymous {
            content["anonymous"] = json!(true);
        }
        let response = self.numbers.uuid();
        self.by(
            "public",
            "response.submit",
            json!({ "response": response, "hearing": self.about.id, "content": content }),
        )?;
        let receipt = self.ask("staff", "response.receipt", json!({ "response": response }))?;
        Ok(receipt["timely"] == json!(false))
    }
}
