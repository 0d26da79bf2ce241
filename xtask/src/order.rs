//! In which order a module's functions stand: those that are alike side by side. Compression looks back no further than 32 kB,
//! and the linker puts functions where they fall. What the module does is the same.

use anyhow::{Context, Result};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload};

/// How many bytes a piece of code has that functions may have in common.
const PIECE: usize = 6;
/// A piece that more functions have says nothing: it is never far.
const SHARED_MAX: usize = 60;
/// How many of those that are most alike are kept for each function.
const LIKE_MAX: usize = 40;

/// The module, its functions in another order.
///
/// # Errors
/// When it is no module that can be read.
pub fn ordered(module: &[u8]) -> Result<Vec<u8>> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => {
                bodies.push(module.get(body.range()).unwrap_or_default());
            }
            _ => {}
        }
    }
    let order = alike(&bodies);
    let mut places = vec![0; order.len()];
    for (place, &function) in (imported..).zip(&order) {
        if let Some(of) = places.get_mut(function) {
            *of = place;
        }
    }
    let mut made = Module::new();
    let mut moved = Moved {
        imported,
        order,
        places,
    };
    moved
        .parse_core_module(&mut made, Parser::new(0), module)
        .context("the module's functions in another order")?;
    Ok(made.finish())
}

/// Writes the module again, each function where it goes.
struct Moved {
    /// How many functions are imported: they come first and stay.
    imported: u32,
    /// Which function stands at each place.
    order: Vec<usize>,
    /// The new index of each function.
    places: Vec<u32>,
}

impl Reencode for Moved {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        let own = function.checked_sub(self.imported);
        let place = own.and_then(|own| self.places.get(own as usize));
        Ok(place.copied().unwrap_or(function))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        let types: Vec<u32> = section.into_iter().collect::<Result<_, _>>()?;
        for of in self.order.iter().filter_map(|&at| types.get(at)) {
            functions.function(*of);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error> {
        let bodies: Vec<FunctionBody<'_>> = section.into_iter().collect::<Result<_, _>>()?;
        for at in self.order.clone() {
            if let Some(body) = bodies.get(at) {
                utils::parse_function_body(self, code, body.clone())?;
            }
        }
        Ok(())
    }
}

/// An order in which what stands side by side has much in common: the pairs that have most in common are joined first, each
/// function with two others at most. Ties are broken by the old order, so that a module is always made the same.
fn alike(bodies: &[&[u8]]) -> Vec<usize> {
    let mut pieces: Vec<(&[u8], usize)> = Vec::new();
    for (at, body) in bodies.iter().enumerate() {
        pieces.extend(body.windows(PIECE).map(|piece| (piece, at)));
    }
    pieces.sort_unstable();
    pieces.dedup();
    // Who has each piece, and which pieces each has.
    let groups: Vec<Vec<usize>> = pieces
        .chunk_by(|(one, _), (other, _)| one == other)
        .filter(|group| (2..=SHARED_MAX).contains(&group.len()))
        .map(|group| group.iter().map(|(_, at)| *at).collect())
        .collect();
    let mut of = vec![Vec::new(); bodies.len()];
    for group in &groups {
        for &at in group {
            if let Some(of) = of.get_mut(at) {
                of.push(group);
            }
        }
    }
    let mut pairs = Vec::new();
    let mut common = vec![0_u32; bodies.len()];
    for (at, groups) in of.iter().enumerate() {
        common.fill(0);
        for &other in groups.iter().copied().flatten() {
            if let Some(count) = common.get_mut(other) {
                *count += 1;
            }
        }
        let others = common.iter().enumerate();
        let mut others: Vec<(u32, usize)> = others
            .filter(|&(other, &count)| count > 0 && other != at)
            .map(|(other, &count)| (count, other))
            .collect();
        others.sort_unstable_by_key(|&(count, other)| (std::cmp::Reverse(count), other));
        others.truncate(LIKE_MAX);
        pairs.extend(
            others
                .iter()
                .map(|&(count, other)| (count, at.min(other), at.max(other))),
        );
    }
    pairs.sort_unstable_by_key(|&(count, one, other)| (std::cmp::Reverse(count), one, other));
    pairs.dedup();
    joined(bodies.len(), &pairs)
}

/// Joins the pairs to chains as they come, and puts the chains one behind the other.
fn joined(count: usize, pairs: &[(u32, usize, usize)]) -> Vec<usize> {
    // Each begins as a chain of its own. A chain is known by its two ends, each of which knows the other.
    let mut chain_of: Vec<usize> = (0..count).collect();
    let mut chains: Vec<Vec<usize>> = (0..count).map(|at| vec![at]).collect();
    for &(_, one, other) in pairs {
        let (Some(&into), Some(&from)) = (chain_of.get(one), chain_of.get(other)) else {
            continue;
        };
        if into == from {
            continue;
        }
        let is_end = |chain: usize, at: usize| {
            let chain = chains.get(chain).map_or(&[][..], Vec::as_slice);
            (chain.first() == Some(&at), chain.last() == Some(&at))
        };
        let (heads, tails) = (is_end(into, one), is_end(from, other));
        if !(heads.0 || heads.1) || !(tails.0 || tails.1) {
            continue;
        }
        let Some(mut tail) = chains.get_mut(from).map(std::mem::take) else {
            continue;
        };
        for &at in &tail {
            if let Some(of) = chain_of.get_mut(at) {
                *of = into;
            }
        }
        let Some(chain) = chains.get_mut(into) else {
            continue;
        };
        if !heads.1 {
            chain.reverse();
        }
        if !tails.0 {
            tail.reverse();
        }
        chain.append(&mut tail);
    }
    chains.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        ElementSection, Elements, ExportKind, ExportSection, Function, FunctionSection,
        ImportSection, Instruction, RefType, TableSection, TableType, TypeSection,
    };
    use wasmparser::Operator;

    use super::*;

    /// A module in which each function says its number and calls another, and an import.
    fn module(count: u32) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("page", "log", wasm_encoder::EntityType::Function(0));
        let (mut functions, mut code, mut exports) = (
            FunctionSection::new(),
            CodeSection::new(),
            ExportSection::new(),
        );
        for number in 0..count {
            functions.function(0);
            let mut body = Function::new([]);
            for _ in 0..number % 5 * 8 {
                body.instruction(&Instruction::I64Const(i64::from(number % 5)));
                body.instruction(&Instruction::Drop);
            }
            body.instruction(&Instruction::I32Const(number.cast_signed()));
            body.instruction(&Instruction::Drop);
            body.instruction(&Instruction::Call(1 + (number * 7 + 3) % count));
            body.instruction(&Instruction::Call(0));
            body.instruction(&Instruction::End);
            code.function(&body);
            exports.export(&number.to_string(), ExportKind::Func, 1 + number);
        }
        let mut tables = TableSection::new();
        tables.table(TableType {
            element_type: RefType::FUNCREF,
            table64: false,
            minimum: u64::from(count),
            maximum: None,
            shared: false,
        });
        let mut elements = ElementSection::new();
        let all: Vec<u32> = (1..=count).collect();
        let zero = wasm_encoder::ConstExpr::i32_const(0);
        elements.active(None, &zero, Elements::Functions(all.into()));
        let mut module = Module::new();
        module
            .section(&types)
            .section(&imports)
            .section(&functions)
            .section(&tables)
            .section(&exports)
            .section(&elements)
            .section(&code);
        module.finish()
    }

    #[test]
    fn every_call_export_and_table_entry_leads_to_the_function_that_it_led_to() -> Result<()> {
        let before = module(100);
        let after = ordered(&before)?;
        assert_eq!(ordered(&before)?, after);
        let (mut said, mut called, mut exported, mut held) = (vec![], vec![], vec![], vec![]);
        for payload in Parser::new(0).parse_all(&after) {
            match payload? {
                Payload::ExportSection(section) => {
                    for one in section {
                        let one = one?;
                        exported.push((one.name.parse::<i32>()?, one.index));
                    }
                }
                Payload::ElementSection(section) => {
                    for one in section {
                        if let wasmparser::ElementItems::Functions(all) = one?.items {
                            held.extend(all.into_iter().collect::<Result<Vec<_>, _>>()?);
                        }
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    let mut calls = vec![];
                    for operator in body.get_operators_reader()? {
                        match operator? {
                            Operator::I32Const { value } => said.push(value),
                            Operator::Call { function_index } => calls.push(function_index),
                            _ => {}
                        }
                    }
                    called.push(calls);
                }
                _ => {}
            }
        }
        let at = |index: u32| said.get(index as usize - 1).copied();
        assert_eq!(said.len(), 100);
        assert_ne!(said, (0..100).collect::<Vec<i32>>());
        for (number, calls) in said.iter().zip(&called) {
            assert_eq!(at(calls[0]), Some((number * 7 + 3) % 100));
            assert_eq!(calls[1], 0);
        }
        for (number, index) in exported {
            assert_eq!(at(index), Some(number));
        }
        let held: Vec<_> = held.into_iter().filter_map(at).collect();
        assert_eq!(held, (0..100).collect::<Vec<i32>>());
        // Those of one kind stand side by side.
        let kinds: Vec<i32> = said.iter().map(|number| number % 5).collect();
        let turns = kinds.windows(2).filter(|pair| pair[0] != pair[1]).count();
        assert!(turns < 30, "{turns}");
        Ok(())
    }
}
