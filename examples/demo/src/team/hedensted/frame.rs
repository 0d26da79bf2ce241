//! What Hedensted sets beforehand: seats, quotas, meetings; and what the committee will recommend.

use serde_json::{Value, json};

use crate::team::Meeting;

/// Five to six meetings in half a year.
pub(super) const MEETINGS: [Meeting; 6] = [
    Meeting {
        day: "2026-04-14",
        title: "Hvem er vi, og hvad er opgaven?",
        agenda: &["Velkommen", "Kommissoriet", "Mødeplan og arbejdsform"],
    },
    Meeting {
        day: "2026-05-05",
        title: "Hvad er sundhed for os?",
        agenda: &[
            "Tal og fortællinger",
            "Udkast til sundhedspolitik",
            "Arbejdsgruppe",
        ],
    },
    Meeting {
        day: "2026-06-02",
        title: "Fællesskab og bevægelse",
        agenda: &["Foreningernes rolle", "Støtte til idrætshallen i Uldum"],
    },
    Meeting {
        day: "2026-06-23",
        title: "De pårørende",
        agenda: &["Pårørendes hverdag", "Én indgang til kommunen"],
    },
    Meeting {
        day: "2026-08-25",
        title: "Fra politik til vision",
        agenda: &["Hvad skal papiret kunne?", "Visionen"],
    },
    Meeting {
        day: "2026-09-15",
        title: "Anbefalinger",
        agenda: &["Anbefalinger til byrådet", "Tak for samarbejdet"],
    },
];

/// What the committee recommends: title, text, the council's outcome and reply.
pub(super) const RECOMMENDATIONS: [(&str, &str, &str, &str); 4] = [
    (
        "Visionen Det gode liv",
        "Lad visionen være rammen om alle kommunens politikker.",
        "adopted",
        "Byrådet vedtager visionen.",
    ),
    (
        "Én indgang for pårørende",
        "Ét nummer og ét menneske, der kender vejen.",
        "adopted_with_changes",
        "Byrådet siger ja og begynder med et forsøg på et år.",
    ),
    (
        "Bevægelse i alle byer",
        "Åbn hallerne om aftenen, og lad foreningerne have nøglen.",
        "referred",
        "Oversendt til Udvalget for Fritid og Fællesskab.",
    ),
    (
        "Gratis bus til motion",
        "Kør gratis til foreningernes motionshold.",
        "rejected",
        "Byrådet siger nej: udgiften kan ikke holdes inden for rammen.",
    ),
];

/// The quotas as they were first wished for.
pub(super) fn wished() -> Value {
    let value = |value: &str, min: u32, max: u32| json!({ "value": value, "min": min, "max": max });
    let band = |name: &str, min: u32, max: u32, from: Option<u8>, to: Option<u8>| {
        let mut value = value(name, min, max);
        if let Some(from) = from {
            value["age_from"] = json!(from);
        }
        if let Some(to) = to {
            value["age_to"] = json!(to);
        }
        value
    };
    json!({
        "features": [
            { "key": "gender", "label": "Køn", "source": "declared",
              "values": [value("f", 4, 5), value("m", 5, 6), value("x", 0, 1)] },
            { "key": "age", "label": "Alder", "source": "age", "values": [
                band("under-35", 5, 6, None, Some(34)), band("age-35-49", 1, 4, Some(35), Some(49)),
                band("age-50-64", 1, 4, Some(50), Some(64)), band("over-64", 1, 4, Some(65), None)] },
            { "key": "area", "label": "Område", "source": "area", "values": [
                value("hedensted", 1, 4), value("juelsminde", 1, 3), value("toerring", 1, 3),
                value("loesning", 0, 3), value("uldum", 0, 3), value("hornsyld", 0, 3)] },
        ],
        "household_max": 1,
    })
}

/// The words of the quotas as Danes say them.
pub(super) fn words() -> Value {
    json!({
        "gender": "Køn", "age": "Alder", "area": "Område", "f": "kvinde", "m": "mand", "x": "andet",
        "under-35": "under 35", "age-35-49": "35–49", "age-50-64": "50–64", "over-64": "65 og derover",
        "hedensted": "Hedensted", "juelsminde": "Juelsminde", "toerring": "Tørring", "loesning": "Løsning",
        "uldum": "Uldum", "hornsyld": "Hornsyld",
    })
}

pub(super) fn seats() -> Value {
    let group = |key: &str, label: &str, seats: u16, profile: Value| json!({ "key": key, "label": label, "class": "citizen", "seats": seats, "profile": profile });
    json!([
        group(
            "health",
            "Fagfolk i sundhed",
            3,
            json!({ "competencies": ["nurse", "physiotherapist", "doctor", "dietitian"] })
        ),
        group(
            "relatives",
            "Pårørende",
            2,
            json!({ "interests": ["relatives"], "competencies": ["relative"] })
        ),
        group(
            "movement",
            "Bevægelse og foreninger",
            2,
            json!({ "competencies": ["coach", "association-board"] })
        ),
        group("everybody", "Alle borgere", 3, json!({})),
    ])
}
