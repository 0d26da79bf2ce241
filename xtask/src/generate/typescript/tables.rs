//! The methods over tables, as `medborger/tables` offers them: `js/methods.js` and `js/methods.d.ts`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::super::model::schema::{array, definition, object, text, ty};
use super::words::{camel, comment, pascal};
use super::{HEAD, Names};
use crate::generate::model::{Def, Model, Type};

/// The methods that give a picture too.
const PICTURED: [&str; 1] = ["sortition.chances"];

/// A call of each method that its docs show, and the tests run.
const EXAMPLES: &str = include_str!("examples.txt");

struct Method<'a> {
    name: String,
    doc: String,
    tables: &'a [Value],
    gives: &'a [Value],
    also: &'a [Value],
    is_result: bool,
    options: String,
}

impl<'a> Method<'a> {
    fn of(value: &'a Value) -> Result<Self> {
        let options = ty(value.get("options").context("a method without options")?)?;
        let (Type::Named(options), false) = options else {
            anyhow::bail!("options that are no definition");
        };
        Ok(Self {
            name: text(value, "name")?,
            doc: text(value, "doc")?,
            tables: array(value, "tables")?,
            gives: array(value, "gives")?,
            also: array(value, "also")?,
            is_result: is(value, "is_result"),
            options,
        })
    }

    /// Whether the answer is a table and nothing else.
    fn is_alone(&self) -> bool {
        !self.is_result && self.also.is_empty()
    }

    fn is_pictured(&self) -> bool {
        PICTURED.contains(&self.name.as_str())
    }

    /// `opinion.groups` becomes `OpinionGroups`.
    fn found(&self) -> String {
        pascal(&self.name.replace('.', "_"))
    }

    fn example(&self) -> Result<String> {
        let mut parts = EXAMPLES.split("\n\n");
        let head = format!("# {}\n", self.name);
        let found = parts.find_map(|part| part.trim_start().strip_prefix(&head));
        let found = found.with_context(|| format!("no example of {}", self.name))?;
        Ok(found.trim_end().to_owned())
    }
}

fn is(value: &Value, key: &str) -> bool {
    value.get(key).and_then(Value::as_bool).unwrap_or_default()
}

pub(super) fn files(model: &Model, described: &Value) -> Result<Vec<(&'static str, String)>> {
    let analysis = described.get("analysis").context("no methods")?;
    let mut all = model.clone();
    let mut own = BTreeSet::new();
    for (name, schema) in object(analysis, "$defs")? {
        let def = definition(schema).with_context(|| format!("definition {name}"))?;
        match all.defs.get(name) {
            Some(same) => ensure!(
                format!("{same:?}") == format!("{def:?}"),
                "{name} stands for two types"
            ),
            None => {
                own.insert(name.clone());
                all.defs.insert(name.clone(), def);
            }
        }
    }
    let methods = array(analysis, "methods")?.iter().map(Method::of);
    let methods = methods.collect::<Result<Vec<_>>>()?;
    let mut subjects: BTreeMap<String, Vec<&Method<'_>>> = BTreeMap::new();
    for method in &methods {
        let (subject, _) = method
            .name
            .split_once('.')
            .context("a name without a dot")?;
        subjects.entry(subject.to_owned()).or_default().push(method);
    }
    let names = Names::of(&all)?;
    Ok(vec![
        (
            "bindings-wasm/js/methods.js",
            script(&names, &own, &subjects)?,
        ),
        (
            "bindings-wasm/js/methods.d.ts",
            declarations(&names, &own, &subjects)?,
        ),
        ("bindings-wasm/tests/methods.ts", examples(&subjects)?),
    ])
}

/// All examples, for the compiler to look at.
fn examples(subjects: &Subjects<'_>) -> Result<String> {
    let mut out = HEAD.to_owned();
    let names: Vec<&str> = subjects.keys().map(String::as_str).collect();
    writeln!(
        out,
        "\nimport {{ {} }} from 'medborger/tables';",
        names.join(", ")
    )?;
    for method in subjects.values().flatten() {
        out.push_str("\n{\n");
        for line in method.example()?.lines() {
            writeln!(out, "  {line}")?;
        }
        out.push_str("}\n");
    }
    Ok(out)
}

type Subjects<'a> = BTreeMap<String, Vec<&'a Method<'a>>>;

fn script(names: &Names<'_>, own: &BTreeSet<String>, subjects: &Subjects<'_>) -> Result<String> {
    let mut out = HEAD.to_owned();
    out.push_str("\n/** The types of options whose fields are called otherwise in the core. */\n");
    out.push_str("export const shapes = {\n  __proto__: null,\n");
    names.shapes(&mut out, |name| own.contains(name))?;
    out.push_str("};\n");
    for (subject, methods) in subjects {
        writeln!(out, "\nexport const {subject} = {{")?;
        for method in methods {
            let (_, short) = method.name.split_once('.').unwrap_or_default();
            let of = Type::Named(method.options.clone());
            writeln!(out, "  {}: {{", camel(short))?;
            writeln!(out, "    name: '{}',", method.name)?;
            let mut tables = Vec::new();
            for table in method.tables {
                let name = text(table, "name")?;
                let optional = if is(table, "optional") {
                    ", isOptional: true"
                } else {
                    ""
                };
                tables.push(format!(
                    "{{ key: '{}', name: '{name}'{optional} }}",
                    camel(&name)
                ));
            }
            writeln!(out, "    tables: [{}],", tables.join(", "))?;
            writeln!(
                out,
                "    options: '{}',",
                names.shape_of(&of).unwrap_or_default()
            )?;
            let mut also = Vec::new();
            for table in method.also {
                let name = text(table, "name")?;
                also.push(format!("{{ key: '{}', name: '{name}' }}", camel(&name)));
            }
            writeln!(out, "    also: [{}],", also.join(", "))?;
            if method.is_alone() {
                out.push_str("    alone: true,\n");
            }
            if method.is_pictured() {
                out.push_str("    isPictured: true,\n");
            }
            out.push_str("  },\n");
        }
        out.push_str("};\n");
    }
    Ok(out)
}

/// What the columns of a table are, one line for each.
fn told(columns: &[Value], says: impl Fn(&Value) -> Result<String>) -> Result<String> {
    let mut lines = String::new();
    for column in columns {
        let (name, kind) = (says(column)?, text(column, "kind")?);
        let may = if is(column, "optional") {
            ", may be left out"
        } else {
            ""
        };
        write!(
            lines,
            "\n\n- `{name}` ({kind}{may}): {}",
            text(column, "doc")?
        )?;
    }
    Ok(lines)
}

fn needed(column: &Value) -> Result<String> {
    let (option, default) = (text(column, "option")?, text(column, "default")?);
    Ok(match (option.is_empty(), default.is_empty()) {
        (false, true) => format!("options.{}", camel(&option)),
        _ => default,
    })
}

fn declarations(
    names: &Names<'_>,
    own: &BTreeSet<String>,
    subjects: &Subjects<'_>,
) -> Result<String> {
    let mut out = HEAD.to_owned();
    let mut body = String::new();
    for name in own {
        body.push('\n');
        let def = names.model.defs.get(name).context("no definition")?;
        names.definition(&mut body, name, def)?;
    }
    for methods in subjects.values() {
        for method in methods.iter().filter(|method| !method.is_alone()) {
            found(&mut body, method)?;
        }
    }
    for (subject, methods) in subjects {
        writeln!(body, "\nexport interface {}Methods {{", pascal(subject))?;
        for method in methods {
            call(&mut body, names, method)?;
        }
        body.push_str("}\n");
    }
    let words: BTreeSet<&str> = body.split(|c: char| !c.is_ascii_alphanumeric()).collect();
    let base = names.model.defs.keys().map(String::as_str);
    let used: Vec<&str> = base
        // A list as it comes in is called so too.
        .filter(|name| *name != "Table" && !own.contains(*name) && words.contains(name))
        .collect();
    let basic = ["Instant", "Day", "DayTime", "WatchOptions"];
    let basic = basic.into_iter().filter(|name| words.contains(name));
    if !used.is_empty() {
        writeln!(
            out,
            "\nimport type {{ {} }} from './generated.js';",
            used.join(", ")
        )?;
    }
    writeln!(
        out,
        "import type {{ {} }} from './index.js';",
        basic.collect::<Vec<_>>().join(", ")
    )?;
    let mut own_types = vec!["Table", "TableLike"];
    let short = ["Keywords", "Quotas", "Targets"];
    own_types.extend(short.into_iter().filter(|name| words.contains(name)));
    writeln!(
        out,
        "import type {{ {} }} from './tables.js';",
        own_types.join(", ")
    )?;
    out.push_str(&body);
    Ok(out)
}

/// What a method answers.
fn found(out: &mut String, method: &Method<'_>) -> Result<()> {
    let plain = |column: &Value| text(column, "name");
    writeln!(
        out,
        "\n/** What `{}` answers. */\nexport interface {} {{",
        method.name,
        method.found()
    )?;
    let what = if method.is_result {
        "The results:"
    } else {
        "The rows with these behind theirs:"
    };
    comment(out, "  ", &format!("{what}{}", told(method.gives, plain)?))?;
    out.push_str("  table: Table;\n");
    for table in method.also {
        let name = text(table, "name")?;
        let columns = told(array(table, "columns")?, plain)?;
        comment(out, "  ", &format!("{}{columns}", text(table, "doc")?))?;
        writeln!(out, "  {}: Table;", camel(&name))?;
    }
    comment(
        out,
        "  ",
        "What else there is to say, under the core's own names.",
    )?;
    out.push_str("  report: { readonly [name: string]: unknown };\n");
    if method.is_pictured() {
        comment(
            out,
            "  ",
            "A picture, as an SVG element with its text alternative.",
        )?;
        out.push_str("  svg: string;\n");
    }
    out.push_str("}\n");
    Ok(())
}

/// What a table may be.
fn input(name: &str) -> &'static str {
    match name {
        "targets" => "Targets",
        "quotas" => "Quotas",
        "keywords" => "Keywords",
        _ => "TableLike",
    }
}

fn call(out: &mut String, names: &Names<'_>, method: &Method<'_>) -> Result<()> {
    let (_, short) = method.name.split_once('.').unwrap_or_default();
    let mut doc = method.doc.clone();
    let mut members = Vec::new();
    for table in method.tables {
        let name = text(table, "name")?;
        let of = if method.tables.len() == 1 {
            String::new()
        } else {
            format!(" of `{}`", camel(&name))
        };
        let optional = is(table, "optional");
        let mark = if optional { "?" } else { "" };
        let undefined = if optional { " | undefined" } else { "" };
        members.push(format!(
            "{}{mark}: {}{undefined}",
            camel(&name),
            input(&name)
        ));
        let columns = told(array(table, "columns")?, needed)?;
        write!(doc, "\n\nColumns{of}, {}:{columns}", text(table, "doc")?)?;
    }
    if method.is_alone() {
        let gives = told(method.gives, |column| text(column, "name"))?;
        write!(
            doc,
            "\n\nThe rows come back with these behind theirs, each after the prefix:{gives}"
        )?;
    }
    doc.push_str(
        "\n\n@throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.\n\n@throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.",
    );
    let mut docs = String::new();
    comment(&mut docs, "  ", &doc)?;
    let example = method.example()?;
    let example: String = example
        .lines()
        .map(|line| format!("   * {line}\n"))
        .collect();
    let docs = docs
        .strip_suffix("   */\n")
        .context("a comment that does not end")?;
    write!(
        out,
        "{docs}   * @example\n   * ```js\n{example}   * ```\n   */\n"
    )?;
    let given = match members.as_slice() {
        [_] => "table: TableLike".to_owned(),
        all => format!("tables: {{ {} }}", all.join("; ")),
    };
    let def = names.model.defs.get(&method.options);
    let Some(Def::Struct { fields, .. }) = def else {
        anyhow::bail!("{}: options that are no struct", method.name);
    };
    let mark = if fields.iter().any(|field| field.required) {
        ""
    } else {
        "?"
    };
    let answer = if method.is_alone() {
        "Table".to_owned()
    } else {
        method.found()
    };
    writeln!(
        out,
        "  {}({given}, options{mark}: {} & WatchOptions): {answer};",
        camel(short),
        method.options
    )?;
    Ok(())
}
