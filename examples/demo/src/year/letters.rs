//! Three newsletters a year: gathered from what moved, edited by one, approved by another, sent to those who consent.

use anyhow::Result;
use medborger::{Actor, StaffId};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Day, Year};

/// The days on which they go out, and what they are called.
const LETTERS: [(&str, &str); 3] = [
    ("03-02", "Forår i Borgerbanken"),
    ("06-15", "Sommer i Borgerbanken"),
    ("11-02", "Efterår i Borgerbanken"),
];

impl Year<'_> {
    pub(super) fn newsletters(&mut self, day: Day) -> Result<()> {
        let text = day.to_string();
        let found = LETTERS.iter().position(|(on, _)| text.get(5..) == Some(on));
        let Some((number, title)) = found.and_then(|at| Some((at, LETTERS.get(at)?.1))) else {
            return Ok(());
        };
        let (at, editor) = (self.at(day, 9, 0)?, self.staff());
        let chief = Actor::Staff {
            staff: StaffId::new(Uuid::from_u128(0x000C_41EF)),
        };
        let id = Uuid::from_u128(
            0x0000_1E77_0000_4000_8000_0000_0000_0000 + self.year as u128 * 100 + number as u128,
        );
        let own = json!({ "newsletter": id });
        self.command(
            at,
            editor,
            "newsletter.begin",
            json!({ "newsletter": id, "title": title }),
        )?;
        while self.may(at, editor, "newsletter.gather", own.clone())? {}
        let view = self.ask(at, editor, "newsletter.get", &own)?;
        let found = view
            .get("found")
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default();
        let item =
            |found: &Value| json!({ "section": found.get("section"), "thing": found.get("thing") });
        let mut items: Vec<Value> = found.iter().take(12).map(item).collect();
        items.insert(0, json!({ "section": "committee", "heading": "Fra udvalget", "text": "Udvalget har læst alle nye idéer." }));
        let body = json!({ "newsletter": id, "version": 0, "title": title, "introduction": "Kære alle i Borgerbanken.", "items": items });
        self.command(at, editor, "newsletter.edit", body)?;
        self.command(
            at,
            chief,
            "newsletter.approve",
            json!({ "newsletter": id, "version": 1 }),
        )?;
        self.command(at, editor, "newsletter.send", own.clone())?;
        let audience = self.ask(at, editor, "newsletter.audience", &own)?;
        let citizens = audience
            .get("citizens")
            .and_then(Value::as_u64)
            .unwrap_or(0);
        self.tell(day, &format!("the newsletter \"{title}\" goes to the {citizens} who consent to it, with {} pieces", items.len()));
        Ok(())
    }
}
