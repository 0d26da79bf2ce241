//! How an enum is read and written.

use proc_macro2::TokenStream as Code;
use quote::{format_ident, quote};
use syn::{DataEnum, Fields, Variant};

use crate::body::{Body, Reached};
use crate::record::Ways;
use crate::said::{Said, snake};

/// How the variants are told apart.
enum Told<'a> {
    /// By a tag among the fields.
    Among(&'a str),
    /// By a tag beside the content.
    Beside(&'a str, &'a str),
    /// By their names.
    Names,
}

/// The ways of an enum.
pub(crate) fn ways(of: &DataEnum, all: &Said) -> syn::Result<Ways> {
    let named = of.variants.iter().map(|variant| name_of(variant, all));
    let names: Vec<String> = named.collect::<syn::Result<_>>()?;
    let told = match (&all.tag, &all.content) {
        (Some(tag), Some(content)) => Told::Beside(tag, content),
        (Some(tag), None) => Told::Among(tag),
        _ => Told::Names,
    };
    let is_unit = |variant: &Variant| matches!(variant.fields, Fields::Unit);
    let mut ways = match told {
        Told::Names if of.variants.iter().all(is_unit) => plain(of),
        told => tagged(of, all, &told, &names)?,
    };
    let statics = &ways.statics;
    ways.statics = quote! {
        static VARIANTS: &[&str] = &[#(#names),*];
        #statics
    };
    Ok(ways)
}

/// The name of a variant as it travels.
pub(crate) fn name_of(variant: &Variant, all: &Said) -> syn::Result<String> {
    let plain = variant.ident.to_string();
    let name = Said::of(&variant.attrs)?.rename;
    Ok(name.unwrap_or_else(|| match all.snake {
        true => snake(&plain),
        false => plain,
    }))
}

/// An enum of names alone.
fn plain(of: &DataEnum) -> Ways {
    let variants: Vec<_> = of.variants.iter().map(|variant| &variant.ident).collect();
    let places = 0..variants.len();
    let (read_at, write_at) = (places.clone(), places);
    Ways {
        statics: Code::new(),
        read: quote! {
            Some(match reader.choice(tree, VARIANTS)? {
                #(#read_at => Self::#variants,)*
                _ => return None,
            })
        },
        write: quote! {
            let at: usize = match self { #(Self::#variants => #write_at,)* };
            out.text(VARIANTS.get(at).copied().unwrap_or_default());
        },
        read_key: None,
    }
}

fn tagged(of: &DataEnum, all: &Said, told: &Told<'_>, names: &[String]) -> syn::Result<Ways> {
    let (mut reads, mut writes, mut tables) = (Vec::new(), Vec::new(), Vec::new());
    for ((at, variant), name) in of.variants.iter().enumerate().zip(names) {
        let id = &variant.ident;
        match &variant.fields {
            Fields::Unit => {
                reads.push(match told {
                    Told::Among(_) if all.strict => quote! {
                        #at => { reader.no_fields(content)?; Some(Self::#id) }
                    },
                    Told::Among(_) => quote!(#at => Some(Self::#id),),
                    Told::Beside(..) | Told::Names => quote! {
                        #at => { reader.no_content(content)?; Some(Self::#id) }
                    },
                });
                let write = match told {
                    Told::Among(tag) => quote! {
                        ::medborger_codec::write_tagged(
                            out, [#tag, #name], &::medborger_codec::NOTHING, &[])
                    },
                    Told::Beside(tag, content) => quote! {
                        ::medborger_codec::write_adjacent(out, [#tag, #name, #content], None)
                    },
                    Told::Names => quote!(out.text(#name)),
                };
                writes.push(quote!(Self::#id => #write,));
            }
            Fields::Named(fields) => {
                let body = Body::of(&fields.named, all.strict, false, Reached::ByName)?;
                let (table, values) = (body.table(), &body.values);
                let names_at = format_ident!("NAMES_{}", at);
                tables.push(quote!(static #names_at: ::medborger_codec::Names = #table;));
                let tree = match told {
                    Told::Among(_) => quote!(content),
                    _ => quote!(reader.content(content)?),
                };
                let read = body.read(&quote!(#names_at), &Code::new(), &quote!(Self::#id));
                reads.push(quote!(#at => { let tree = #tree; #read }));
                let part = quote!(&::medborger_codec::Part(&#names_at, &[#(#values),*]));
                let write = match told {
                    Told::Among(tag) => quote! {
                        ::medborger_codec::write_tagged(
                            out, [#tag, #name], &#names_at, &[#(#values),*])
                    },
                    Told::Beside(tag, content) => quote! {
                        ::medborger_codec::write_adjacent(
                            out, [#tag, #name, #content], Some(#part))
                    },
                    Told::Names => quote!(::medborger_codec::write_one_key(out, #name, #part)),
                };
                let written = &body.names;
                let rest = (written.len() < fields.named.len()).then(|| quote!(..));
                writes.push(quote!(Self::#id { #(#written,)* #rest } => #write,));
            }
            Fields::Unnamed(fields) => {
                let inner = match (fields.unnamed.first(), fields.unnamed.len()) {
                    (Some(field), 1) => &field.ty,
                    _ => return Err(syn::Error::new_spanned(variant, "one value at most")),
                };
                let tree = match told {
                    Told::Among(_) => quote!(content),
                    _ => quote!(reader.content(content)?),
                };
                reads.push(quote! {
                    #at => {
                        let tree = #tree;
                        <#inner as ::medborger_codec::Read>::read(tree, reader).map(Self::#id)
                    }
                });
                let write = match told {
                    Told::Among(tag) => quote! {
                        ::medborger_codec::write_inside(out, [#tag, #name], inner)
                    },
                    Told::Beside(tag, content) => quote! {
                        ::medborger_codec::write_adjacent(out, [#tag, #name, #content], Some(inner))
                    },
                    Told::Names => quote!(::medborger_codec::write_one_key(out, #name, inner)),
                };
                writes.push(quote!(Self::#id(inner) => #write,));
            }
        }
    }
    let pick = match told {
        Told::Among(tag) => quote!(reader.tagged(tree, #tag, VARIANTS)?),
        Told::Beside(tag, content) => quote!(reader.adjacent(tree, #tag, #content, VARIANTS)?),
        Told::Names => quote!(reader.one_key(tree, VARIANTS)?),
    };
    Ok(Ways {
        statics: quote!(#(#tables)*),
        read: quote! {
            let (at, content) = #pick;
            match at { #(#reads)* _ => None }
        },
        write: quote!(match self { #(#writes)* }),
        read_key: None,
    })
}
