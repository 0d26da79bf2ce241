//! The host's job: every morning it gathers what happened, takes what is due and sends it.

use anyhow::{Context, Result};
use medborger::Actor;
use medborger::calendar::parse_date;
use serde_json::{Value, json};

use super::{Day, Year};

impl Year<'_> {
    /// A morning's news. Nobody is written to: the messages are composed, and reported as delivered.
    pub(super) fn news(&mut self, day: Day) -> Result<()> {
        let at = self.at(day, 8, 0)?;
        while self.is_done(day, "notice.gather")? {}
        while self.is_done(day, "notice.take")? {
            let outbox = self.ask(at, Actor::System, "notice.outbox", &json!({}))?;
            for open in list(&outbox, "open") {
                let batch = open.get("batch").cloned().unwrap_or_default();
                let of = json!({ "batch": batch, "pages": "https://borgerbank.eksempel.dk" });
                let outgoing = self.ask(at, Actor::System, "notice.outgoing", &of)?;
                let messages = list(&outgoing, "messages");
                let report = |message: &Value| json!({ "message": message.get("message"), "delivery": "delivered" });
                let reports: Vec<Value> = messages.iter().map(report).collect();
                self.messages += reports.len();
                let body = json!({ "batch": batch, "messages": reports, "done": true });
                self.command(at, Actor::System, "notice.report", body)?;
            }
        }
        Ok(())
    }

    /// Whether there was something to do.
    fn is_done(&mut self, day: Day, name: &str) -> Result<bool> {
        let at = self.at(day, 8, 0)?;
        match self.command(at, Actor::System, name, json!({})) {
            Ok(_) => Ok(true),
            Err(error) => match error.downcast_ref::<medborger::Error>() {
                Some(refused) if refused.code() == "nothing_to_do" => Ok(false),
                _ => Err(error),
            },
        }
    }

    /// Tells how many messages went out since the last time.
    pub(super) fn tell_news(&mut self, day: Day) {
        let sent = std::mem::take(&mut self.messages);
        let what = format!(
            "{sent} messages went out since: answers to those who deposited or supported, the rest once a day"
        );
        self.tell(day, &what);
    }

    /// Shows what a citizen whose idea was treated was told.
    pub(super) fn show_inbox(&mut self) -> Result<()> {
        let at = self.at(parse_date(&format!("{}-12-31", self.year))?, 23, 0)?;
        let mut best = None;
        for citizen in &self.citizens {
            let own = json!({ "citizen": citizen, "limit": 1000 });
            let inbox = self.ask(at, Actor::System, "notice.inbox", &own)?;
            let lines = list(&inbox, "lines");
            let is_own = |line: &&Value| line.get("reason") == Some(&json!("deposited"));
            let told: Vec<Value> = lines.iter().filter(is_own).cloned().collect();
            if best
                .as_ref()
                .is_none_or(|most: &Vec<Value>| told.len() > most.len())
            {
                best = Some(told);
            }
        }
        let lines = best.context("nobody is in the bank")?;
        println!("\n  What a citizen was told of their own ideas, the latest first:");
        let word = |line: &Value, what: &str| {
            line.get(what)
                .and_then(Value::as_str)
                .map(str::to_owned)
                .unwrap_or_default()
        };
        for line in lines.iter().take(5) {
            println!(
                "  {}  {}: »{}«. {}",
                word(line, "at").get(..10).unwrap_or_default(),
                word(line, "text"),
                word(line, "title"),
                word(line, "because")
            );
        }
        Ok(())
    }
}

fn list(view: &Value, what: &str) -> Vec<Value> {
    let list = view.get(what).and_then(Value::as_array);
    list.cloned().unwrap_or_default()
}
