//! What becomes of ideas in a year: the committee's answers, moderation, new versions, merging and splitting.

use std::collections::BTreeSet;

use anyhow::Result;
use medborger::{Actor, IdeaId, Timestamp};
use serde_json::{Value, json};

use super::{Day, Year};

impl Year<'_> {
    /// The open ideas with the most support first.
    pub(super) fn favourites(&self) -> Vec<IdeaId> {
        let mut ideas: Vec<_> = self
            .open
            .iter()
            .map(|(idea, who)| (std::cmp::Reverse(who.len()), *idea))
            .collect();
        ideas.sort_unstable();
        ideas.into_iter().map(|(_, idea)| idea).collect()
    }

    /// The committee treats ideas.
    pub(super) fn treat(&mut self, day: Day) -> Result<()> {
        let (at, staff) = (self.at(day, 22, 0)?, self.staff());
        let favourites = self.favourites();
        let mut said = Vec::new();
        if let Some(idea) = favourites.first() {
            self.command(
                at,
                staff,
                "idea.take_up",
                json!({ "idea": idea, "task": { "kind": "unit", "unit": "Udvalget for Tværgående Politik", "role": "udvalgssekretær" } }),
            )?;
            self.open.remove(idea);
            self.taken_up.push(*idea);
            said.push("one idea is taken up by a team");
        }
        for idea in favourites.iter().skip(1).take(3) {
            self.command(at, staff, "idea.answer", json!({ "idea": idea, "answer": "Tak for idéen. Den går videre til forvaltningen, som vender tilbage." }))?;
            self.open.remove(idea);
        }
        if let Some(idea) = favourites.last().filter(|_| favourites.len() > 12) {
            self.command(at, staff, "idea.decline", json!({ "idea": idea, "reasons": "Vejen er statens, og kommunen kan ikke ændre den." }))?;
            self.open.remove(idea);
            said.push("one is declined with reasons");
        }
        if self.taken_up.len() > 3 {
            let idea = self.taken_up.remove(0);
            self.command(
                at,
                staff,
                "idea.carry_out",
                json!({ "idea": idea, "note": "Gjort. Tak til alle, der hjalp." }),
            )?;
            said.push("one is carried out");
        }
        if !said.is_empty() {
            self.tell(day, &format!("the committee meets: {}", said.join(", ")));
        }
        Ok(())
    }

    pub(super) fn moderate(&mut self, day: Day) -> Result<()> {
        let (at, staff) = (self.at(day, 10, 0)?, self.staff());
        let Some(idea) = self.favourites().pop() else {
            return Ok(());
        };
        self.command(
            at,
            staff,
            "idea.hide",
            json!({ "idea": idea, "reason": "Idéen nævner en nabo ved navn." }),
        )?;
        self.command(
            at,
            staff,
            "idea.revise",
            json!({ "idea": idea, "title": "Bedre plads på fortovet", "body": "Uden navne." }),
        )?;
        self.command(
            at,
            staff,
            "idea.restore",
            json!({ "idea": idea, "reason": "Navnet er taget ud." }),
        )?;
        self.tell(
            day,
            "a moderator hides an idea that named a neighbour; without the name it is shown again",
        );
        Ok(())
    }

    pub(super) fn revise(&mut self, day: Day) -> Result<()> {
        let (at, staff) = (self.at(day, 11, 0)?, self.staff());
        let Some(idea) = self.favourites().first().copied() else {
            return Ok(());
        };
        self.command(at, staff, "idea.revise", json!({ "idea": idea, "title": "En bedre udgave af en god idé", "body": "Skrevet om efter borgermødet." }))?;
        let (mut count, mut body) = (0, json!({ "idea": idea, "behind": true }));
        loop {
            let page = self.ask(at, staff, "idea.supporters", &body)?;
            let supporters = page.get("supporters").and_then(Value::as_array);
            count += supporters.map_or(0, Vec::len);
            match page.get("next") {
                Some(next) => body = json!({ "idea": idea, "behind": true, "after": next }),
                None => break,
            }
        }
        self.tell(
            day,
            &format!("the most supported idea is rewritten; its {count} supporters are to be told"),
        );
        Ok(())
    }

    pub(super) fn merge(&mut self, day: Day) -> Result<()> {
        let (at, staff) = (self.at(day, 11, 0)?, self.staff());
        let pair: Vec<IdeaId> = self.favourites().into_iter().take(2).collect();
        if pair.len() < 2 {
            return Ok(());
        }
        let both: usize = pair
            .iter()
            .filter_map(|idea| self.open.get(idea))
            .map(BTreeSet::len)
            .sum();
        let idea = IdeaId::new(self.numbers.uuid());
        let body = json!({ "idea": idea, "ideas": pair, "title": "To gode idéer i én", "body": "Slået sammen efter ønske fra begge." });
        self.command(at, staff, "idea.merge", body)?;
        self.gather(at, staff, idea)?;
        let mut supporters = BTreeSet::new();
        for old in pair {
            supporters.extend(self.open.remove(&old).unwrap_or_default());
        }
        self.tell(
            day,
            &format!(
                "two ideas become one: {both} supports, {} people, each counted once",
                supporters.len()
            ),
        );
        self.open.insert(idea, supporters);
        Ok(())
    }

    pub(super) fn split(&mut self, day: Day) -> Result<()> {
        let (at, staff) = (self.at(day, 11, 0)?, self.staff());
        let Some(idea) = self.favourites().first().copied() else {
            return Ok(());
        };
        let parts: Vec<IdeaId> = (0..2).map(|_| IdeaId::new(self.numbers.uuid())).collect();
        let part = |(n, idea): (usize, &IdeaId)| json!({ "idea": idea, "title": format!("Del {} af en stor idé", n + 1), "body": "Hver del kan gøres for sig." });
        let body = json!({ "idea": idea, "parts": parts.iter().enumerate().map(part).collect::<Vec<_>>() });
        self.command(at, staff, "idea.split", body)?;
        let supporters = self.open.remove(&idea).unwrap_or_default();
        for part in parts {
            self.gather(at, staff, part)?;
            self.open.insert(part, supporters.clone());
        }
        self.tell(
            day,
            "a large idea is split in two, and its supporters come along to both",
        );
        Ok(())
    }

    /// Lets all supporters come along to a new idea.
    fn gather(&mut self, at: Timestamp, staff: Actor, idea: IdeaId) -> Result<()> {
        let of = json!({ "idea": idea });
        while self
            .ask(at, staff, "idea.get", &of)?
            .get("gathering")
            .is_some()
        {
            self.command(at, staff, "idea.gather", of.clone())?;
        }
        Ok(())
    }
}
