//! How a type is read and written, and serde's two traits for it.

use proc_macro2::TokenStream as Code;
use quote::quote;
use syn::{Data, DataStruct, DeriveInput, Fields, Generics};

use crate::body::{Body, Reached};
use crate::said::{Default, Said};
use crate::{shape, variants};

/// The ways of a type.
pub(crate) struct Ways {
    /// The tables that they need.
    pub(crate) statics: Code,
    /// Reads `tree` by `reader`.
    pub(crate) read: Code,
    /// Writes `self` to `out`.
    pub(crate) write: Code,
    /// Reads the name of a map's entry, where that is another way.
    pub(crate) read_key: Option<Code>,
}

pub(crate) fn record(input: &DeriveInput, reads: bool, writes: bool) -> syn::Result<Code> {
    let all = Said::of(&input.attrs)?;
    let Ways {
        statics,
        read,
        write,
        read_key,
    } = match &input.data {
        Data::Struct(of) => of_struct(of, &all)?,
        Data::Enum(of) => variants::ways(of, &all)?,
        Data::Union(_) => return Err(syn::Error::new_spanned(input, "no union")),
    };
    let name = &input.ident;
    let (impls, types, _) = input.generics.split_for_impl();
    let all_parameters = input.generics.params.iter();
    let de = quote!(<'de, #(#all_parameters),*>);
    let reading = reads.then(|| {
        let bounds = bounds(&input.generics, &quote!(::medborger_codec::Read));
        let read_key = read_key.map(|read| {
            quote! {
                fn read_key(
                    text: ::std::borrow::Cow<'_, str>,
                    reader: &mut ::medborger_codec::Reader,
                ) -> Option<Self> { #read }
            }
        });
        quote! {
            impl #impls ::medborger_codec::Read for #name #types #bounds {
                fn read(
                    tree: ::medborger_codec::Tree<'_>,
                    reader: &mut ::medborger_codec::Reader,
                ) -> Option<Self> { #read }
                #read_key
            }
            impl #de ::medborger_codec::serde::Deserialize<'de> for #name #types #bounds {
                fn deserialize<D: ::medborger_codec::serde::Deserializer<'de>>(
                    deserializer: D,
                ) -> Result<Self, D::Error> {
                    ::medborger_codec::deserialize(deserializer)
                }
            }
        }
    });
    let writing = writes.then(|| {
        let bounds = bounds(&input.generics, &quote!(::medborger_codec::Write));
        quote! {
            impl #impls ::medborger_codec::Write for #name #types #bounds {
                fn write(&self, out: &mut dyn ::medborger_codec::Sink) { #write }
            }
            impl #impls ::medborger_codec::serde::Serialize for #name #types #bounds {
                fn serialize<S: ::medborger_codec::serde::Serializer>(
                    &self,
                    serializer: S,
                ) -> Result<S::Ok, S::Error> {
                    ::medborger_codec::serialize(self, serializer)
                }
            }
        }
    });
    let described = match all.bare {
        true => None,
        false => Some(shape::described(input, &all, writes)?),
    };
    Ok(quote! {
        const _: () = { #statics #reading #writing #described };
    })
}

/// What stands behind `where`: what the type asks for, and that each of its types has a trait.
pub(crate) fn bounds(generics: &Generics, of: &Code) -> Code {
    let given = generics
        .where_clause
        .iter()
        .flat_map(|given| &given.predicates);
    let parameters = generics.type_params().map(|one| &one.ident);
    quote!(where #(#given,)* #(#parameters: #of,)*)
}

fn of_struct(of: &DataStruct, all: &Said) -> syn::Result<Ways> {
    let mut ways = match &of.fields {
        Fields::Unnamed(fields) => {
            let inner = match (fields.unnamed.first(), fields.unnamed.len()) {
                (Some(field), 1) => &field.ty,
                _ => return Err(syn::Error::new_spanned(fields, "names, or one value")),
            };
            Ways {
                statics: Code::new(),
                read: quote! {
                    <#inner as ::medborger_codec::Read>::read(tree, reader).map(Self)
                },
                write: quote!(::medborger_codec::Write::write(&self.0, out)),
                read_key: Some(quote! {
                    <#inner as ::medborger_codec::Read>::read_key(text, reader).map(Self)
                }),
            }
        }
        named => {
            let base = matches!(all.default, Some(Default::Trait));
            let body = Body::of(named, all.strict, base, Reached::BySelf)?;
            let (table, values) = (body.table(), &body.values);
            let base = base.then(|| quote!(let base = Self::default();));
            let base = base.unwrap_or_default();
            Ways {
                statics: quote!(static NAMES: ::medborger_codec::Names = #table;),
                read: body.read(&quote!(NAMES), &base, &quote!(Self)),
                write: quote! {
                    ::medborger_codec::write_fields(out, &NAMES, &[#(#values),*])
                },
                read_key: None,
            }
        }
    };
    if let Some(data) = &all.try_from {
        ways.read_key = None;
        ways.read = quote! {
            reader.made_of(tree, <Self as TryFrom<#data>>::try_from)
        };
    }
    Ok(ways)
}
