//! What kind of thing a text is: ids by what they name, and the codes of errors by where they come from.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use anyhow::{Result, ensure};

use super::super::model::{Def, Model, Type};
use super::words::{room_code, room_type};

/// Codes of errors that the package has and the core does not: `js/loading.js` and `js/host.js` throw them.
const LOADING: [&str; 3] = ["load_failed", "no_transactions", "not_loaded"];
/// The same of `js/pictures.js`, which looks into the files themselves.
const PICTURES: [&str; 2] = ["picture_damaged", "picture_type_refused"];

/// The types of ids.
pub(super) fn ids(text: &mut String, model: &Model) -> Result<()> {
    let mut kinds = BTreeSet::new();
    for def in model.defs.values() {
        match def {
            Def::Struct { fields, .. } => fields.iter().for_each(|f| add(&f.ty, &mut kinds)),
            Def::Tagged { variants, .. } => {
                let fields = variants.iter().flat_map(|(_, _, fields)| fields);
                fields.for_each(|f| add(&f.ty, &mut kinds));
            }
            Def::OneKey { variants, .. } => {
                variants.iter().for_each(|(_, _, ty)| add(ty, &mut kinds))
            }
            Def::Alias { ty, .. } => add(ty, &mut kinds),
            Def::Choice { .. } => {}
        }
    }
    text.push_str(
        "\n/**\n * An id, which knows by its type what it names. Where one kind of id is asked for, another's is refused by the compiler;\n \
         * a plain text, as it comes from a server or an address, is taken.\n */\n\
         export type Id<Of extends string> = string & { readonly __id?: Of };\n",
    );
    for kind in kinds {
        ensure!(
            !model.defs.contains_key(kind),
            "a type is called like the id {kind}"
        );
        writeln!(text, "export type {kind} = Id<'{kind}'>;")?;
    }
    Ok(())
}

fn add<'a>(ty: &'a Type, kinds: &mut BTreeSet<&'a str>) {
    match ty {
        Type::Uuid(Some(kind)) => {
            kinds.insert(kind);
        }
        Type::List(ty) | Type::Set(ty) | Type::Map(ty) | Type::Nullable(ty) => add(ty, kinds),
        _ => {}
    }
}

/// The codes of errors: each room's own, those that any call may end with, and all.
pub(super) fn codes(text: &mut String, model: &Model) -> Result<()> {
    let of_rooms: BTreeSet<&String> = model.rooms.iter().flat_map(|room| &room.codes).collect();
    let shared = model.codes.iter().filter(|code| !of_rooms.contains(code));
    union(
        text,
        "What any call may be told: a malformed input, an actor who may not, somebody else who wrote first, the store.",
        "DoorCode",
        shared,
    )?;
    union(
        text,
        "What loading the module ends with, and what is called before.",
        "LoadingCode",
        LOADING,
    )?;
    union(
        text,
        "What `medborger/pictures` refuses of a file, beside sizes.",
        "PictureFileCode",
        PICTURES,
    )?;
    let mut all = ["DoorCode", "LoadingCode", "PictureFileCode"]
        .map(str::to_owned)
        .to_vec();
    let rooms = model.rooms.iter().filter(|room| !room.codes.is_empty());
    for room in rooms.clone() {
        let name = room_code(room);
        ensure!(
            !model.defs.contains_key(&name),
            "a type is called like the codes of {}",
            room.name
        );
        union(
            text,
            &format!("What `{}` has errors of its own for.", room.name),
            &name,
            &room.codes,
        )?;
        all.push(name);
    }
    writeln!(
        text,
        "\n/** The code of every error. */\nexport type ErrorCode =\n  | {};",
        all.join("\n  | ")
    )?;
    text.push_str("\n/** The codes of each room's own errors, by the room's name. */\nexport interface RoomCodes {\n");
    for room in rooms {
        writeln!(text, "  {}: {};", room.name, room_code(room))?;
    }
    text.push_str("}\n");
    Ok(())
}

fn union<T: AsRef<str>>(
    text: &mut String,
    doc: &str,
    name: &str,
    codes: impl IntoIterator<Item = T>,
) -> Result<()> {
    write!(text, "\n/** {doc} */\nexport type {name} =")?;
    for code in codes {
        write!(text, "\n  | '{}'", code.as_ref())?;
    }
    text.push_str(";\n");
    Ok(())
}

/// Every name begins with its room's: the types tell the room by that.
pub(super) fn named_after_rooms(model: &Model) -> Result<()> {
    for room in &model.rooms {
        let calls = room
            .commands
            .iter()
            .chain(room.queries.iter().map(|query| &query.call));
        for call in calls {
            let of = call.name.split_once('.').map(|(of, _)| of);
            ensure!(
                of == Some(room.name.as_str()),
                "{} in {}",
                call.name,
                room_type(room)
            );
        }
    }
    Ok(())
}
