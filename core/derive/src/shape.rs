//! What a type looks like, as data.

use proc_macro2::TokenStream as Code;
use quote::quote;
use syn::{Attribute, Data, DeriveInput, Expr, ExprLit, Field, Fields, Lit, Meta, Variant};

use crate::body::is_blankness;
use crate::record::bounds;
use crate::said::{Default, Said, within_option};
use crate::variants::name_of;

/// `Described` for a type.
pub(crate) fn described(input: &DeriveInput, all: &Said, writes: bool) -> syn::Result<Code> {
    let (name, doc) = (&input.ident, doc(&input.attrs));
    let body = match &input.data {
        Data::Struct(_) if all.try_from.is_some() => {
            let data = &all.try_from;
            quote!(::medborger_codec::Body::Data(<#data as ::medborger_codec::Described>::shape))
        }
        Data::Struct(of) => match of.fields.iter().next() {
            Some(inner) if matches!(of.fields, Fields::Unnamed(_)) => {
                let inner = &inner.ty;
                quote!(::medborger_codec::Body::As(<#inner as ::medborger_codec::Described>::shape))
            }
            _ => {
                let record = record(&of.fields, all.strict, all.default.is_some(), writes)?;
                quote!(::medborger_codec::Body::Record(#record))
            }
        },
        Data::Enum(of) => {
            let variants: Vec<Code> = of
                .variants
                .iter()
                .map(|one| variant(one, all, writes))
                .collect::<syn::Result<_>>()?;
            let (tag, content) = (told(all.tag.as_ref()), told(all.content.as_ref()));
            let strict = all.strict;
            quote! {
                ::medborger_codec::Body::Variants {
                    tag: #tag, content: #content, strict: #strict, variants: &[#(#variants),*],
                }
            }
        }
        Data::Union(_) => return Err(syn::Error::new_spanned(input, "no union")),
    };
    let (impls, types, _) = input.generics.split_for_impl();
    let bounds = bounds(&input.generics, &quote!(::medborger_codec::Described));
    Ok(quote! {
        impl #impls ::medborger_codec::Described for #name #types #bounds {
            const SHAPE: &'static ::medborger_codec::Shape =
                &::medborger_codec::Shape::Named(::medborger_codec::Named {
                    name: stringify!(#name),
                    id: concat!(module_path!(), "::", stringify!(#name)),
                    doc: #doc,
                    body: #body,
                });
        }
    })
}

fn told(text: Option<&String>) -> Code {
    match text {
        Some(text) => quote!(Some(#text)),
        None => quote!(None),
    }
}

fn variant(of: &Variant, all: &Said, writes: bool) -> syn::Result<Code> {
    let (name, doc) = (name_of(of, all)?, doc(&of.attrs));
    let content = match &of.fields {
        Fields::Unit => quote!(::medborger_codec::Content::Nothing),
        Fields::Unnamed(fields) => {
            let inner = fields.unnamed.first().map(|field| &field.ty);
            quote!(::medborger_codec::Content::Value(<#inner as ::medborger_codec::Described>::shape))
        }
        fields @ Fields::Named(_) => {
            let record = record(fields, all.strict, false, writes)?;
            quote!(::medborger_codec::Content::Fields(#record))
        }
    };
    Ok(quote!(::medborger_codec::VariantShape { name: #name, doc: #doc, content: #content }))
}

fn record(of: &Fields, strict: bool, base: bool, writes: bool) -> syn::Result<Code> {
    let mut fields = Vec::new();
    for one in of {
        fields.extend(field(one, base, writes)?);
    }
    Ok(quote!(::medborger_codec::RecordShape { strict: #strict, fields: &[#(#fields),*] }))
}

/// What a field looks like. A type that is only read may hold what can't be written: of its fields, those that say so show
/// what they are where they are left out.
fn field(of: &Field, base: bool, writes: bool) -> syn::Result<Option<Code>> {
    let said = Said::of(&of.attrs)?;
    let (Some(ident), false) = (&of.ident, said.skip) else {
        return Ok(None);
    };
    let name = said.name_of(ident);
    let (doc, fresh) = (doc(&of.attrs), said.fresh);
    let optional = said.default.is_some() || base || within_option(&of.ty).is_some();
    let given = &of.ty;
    let shape = said.shape.as_ref().unwrap_or(given);
    let blank = said.skip_if.as_ref().is_some_and(is_blankness);
    let value = match &said.default {
        _ if !writes && !said.shown => None,
        Some(Default::Path(path)) => Some(quote!(#path())),
        // What is blank is left out.
        Some(Default::Trait) if blank => None,
        Some(Default::Trait) => Some(quote!(<#given as ::core::default::Default>::default())),
        None if base => Some(quote!(<Self as ::core::default::Default>::default().#ident)),
        None => None,
    };
    let left_out = said.skip_if.as_ref().map(|rule| {
        quote! {
            if #rule(&value) {
                return false;
            }
        }
    });
    let default = match value {
        Some(value) => quote! {
            Some(|out: &mut dyn ::medborger_codec::Sink| {
                let value: #given = #value;
                #left_out
                ::medborger_codec::Write::write(&value, out);
                true
            })
        },
        None => quote!(None),
    };
    Ok(Some(quote! {
        ::medborger_codec::FieldShape {
            name: #name, doc: #doc, optional: #optional, fresh: #fresh, default: #default,
            of: <#shape as ::medborger_codec::Described>::shape,
        }
    }))
}

/// The docs, as one text.
fn doc(attributes: &[Attribute]) -> Code {
    let lines = attributes.iter().filter_map(|one| match &one.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => Some(&pair.value),
        _ => None,
    });
    let lines: Vec<&Expr> = lines.collect();
    let plain = |line: &&Expr| match line {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        }) => {
            let text = text.value();
            Some(text.strip_prefix(' ').unwrap_or(&text).to_owned())
        }
        _ => None,
    };
    match lines.iter().map(plain).collect::<Option<Vec<String>>>() {
        Some(lines) => {
            let text = lines.join("\n");
            let text = text.trim();
            quote!(#text)
        }
        None => quote!(concat!(#(#lines, "\n"),*)),
    }
}
