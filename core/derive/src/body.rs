//! One set of named fields: its table, how it is read, how it is written.

use proc_macro2::TokenStream as Code;
use quote::{format_ident, quote};
use syn::ext::IdentExt;
use syn::{Field, Ident, Path};

use crate::said::{Default, Said, within_option};

/// How many fields a record has at most: the reader notes in 64 bits which it has seen.
const FIELDS_MAX: usize = 64;

/// How a field that is written is reached.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Reached {
    /// Through `self`.
    BySelf,
    /// By its own name, after a match.
    ByName,
}

/// What is made for a set of named fields.
#[derive(core::default::Default)]
pub(crate) struct Body {
    /// The entries of its `Names`.
    table: Vec<Code>,
    /// Whether other fields are refused.
    strict: bool,
    slots: Vec<Code>,
    fill: Vec<Code>,
    made: Vec<Code>,
    /// The values as they are written.
    pub(crate) values: Vec<Code>,
    /// The fields that are written.
    pub(crate) names: Vec<Ident>,
}

impl Body {
    /// `base` says that what is left out stands in a value named `base`.
    pub(crate) fn of<'a>(
        fields: impl IntoIterator<Item = &'a Field>,
        strict: bool,
        base: bool,
        reached: Reached,
    ) -> syn::Result<Self> {
        let mut body = Self {
            strict,
            ..Self::default()
        };
        for field in fields {
            body.add(field, base, reached)?;
        }
        if let Some(beyond) = body.names.get(FIELDS_MAX) {
            let message = "a record has at most 64 fields";
            return Err(syn::Error::new_spanned(beyond, message));
        }
        Ok(body)
    }

    fn add(&mut self, field: &Field, base: bool, reached: Reached) -> syn::Result<()> {
        let said = Said::of(&field.attrs)?;
        let (Some(ident), of) = (&field.ident, &field.ty) else {
            return Ok(());
        };
        if said.skip {
            self.made
                .push(quote!(#ident: ::core::default::Default::default(),));
            return Ok(());
        }
        let name = said.name_of(ident);
        let may_be_none = within_option(of).is_some() && said.read_with.is_none();
        let optional = may_be_none || said.default.is_some() || base;

        let by_rule = said.skip_if.as_ref();
        let flags = u8::from(optional) | u8::from(by_rule.is_some()) << 1;
        self.table.push(quote!((#name, #flags),));
        let reach = match reached {
            Reached::BySelf => quote!(&self.#ident),
            Reached::ByName => quote!(#ident),
        };
        self.values.push(match by_rule {
            Some(rule) if !is_blankness(rule) => {
                quote!(&::medborger_codec::Unless(#rule(#reach), #reach))
            }
            _ => reach,
        });

        let slot = format_ident!("field_{}", ident.unraw().to_string());
        let got = match &said.read_with {
            Some(way) => {
                self.slots
                    .push(quote!(let mut #slot = ::medborger_codec::Via::<#of>(None, #way);));
                quote!(#slot.0)
            }
            None => {
                self.slots.push(quote!(let mut #slot: Option<#of> = None;));
                quote!(#slot)
            }
        };
        self.fill.push(quote!(&mut #slot));
        self.made.push(match said.default {
            Some(Default::Path(path)) => quote!(#ident: #got.unwrap_or_else(#path),),
            _ if base => quote!(#ident: #got.unwrap_or(base.#ident),),
            _ if optional => quote!(#ident: #got.unwrap_or_default(),),
            _ => quote!(#ident: #got?,),
        });
        self.names.push(ident.clone());
        Ok(())
    }

    /// The value of its `Names`.
    pub(crate) fn table(&self) -> Code {
        let (strict, table) = (self.strict, &self.table);
        quote!(::medborger_codec::Names { strict: #strict, fields: &[#(#table)*] })
    }

    /// Reads the fields from `tree` by the `Names` at `names` and makes a `what` of them.
    pub(crate) fn read(&self, names: &Code, before: &Code, what: &Code) -> Code {
        let (slots, fill, made) = (&self.slots, &self.fill, &self.made);
        quote! {
            #(#slots)*
            reader.fields(tree, &#names, &mut [#(#fill),*])?;
            #before
            Some(#what { #(#made)* })
        }
    }
}

/// Whether a rule says the same as `Write::is_blank` of what it is asked about.
pub(crate) fn is_blankness(rule: &Path) -> bool {
    let mut back = rule
        .segments
        .iter()
        .rev()
        .map(|part| part.ident.to_string());
    match (back.next().as_deref(), back.next().as_deref()) {
        (Some("is_none"), Some("Option")) | (Some("not"), Some("Not")) => true,
        (Some("is_empty"), Some(of)) => [
            "Vec",
            "SortedSet",
            "SortedMap",
            "BTreeSet",
            "BTreeMap",
            "String",
        ]
        .contains(&of),
        _ => false,
    }
}
