//! What the types of Medborger's commands and queries derive. A part of the crate `medborger`; depend on that one.
#![forbid(unsafe_code)]

use proc_macro::TokenStream;
use proc_macro2::TokenStream as Code;
use quote::{format_ident, quote};
use syn::{
    Attribute, Data, DeriveInput, Expr, ExprLit, Field, Fields, GenericArgument, Lit, Meta,
    PathArguments, Type, parse_macro_input,
};

/// Derives `new`, which takes the fields that must be given, in their order, and a `with_x` for each other field: those for
/// which serde has a default. So a field that comes later breaks nobody who makes one.
///
/// A `with_x` of an `Option` takes what goes into it.
#[proc_macro_derive(Make)]
pub fn make(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    made(&input)
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}

fn made(input: &DeriveInput) -> syn::Result<Code> {
    let no_struct = || syn::Error::new_spanned(&input.ident, "only a struct with named fields");
    let Data::Struct(data) = &input.data else {
        return Err(no_struct());
    };
    let Fields::Named(fields) = &data.fields else {
        return Err(no_struct());
    };
    let mut arguments = Vec::new();
    let mut values = Vec::new();
    let mut setters = Vec::new();
    for field in &fields.named {
        let (name, of) = (&field.ident, &field.ty);
        match default_of(field)? {
            Some(default) => {
                values.push(quote!(#name: #default));
                setters.push(setter(field));
            }
            None => {
                arguments.push(quote!(#name: #of));
                values.push(quote!(#name));
            }
        }
    }
    let name = &input.ident;
    Ok(quote! {
        impl #name {
            /// Makes one with what must be given.
            #[must_use]
            #[allow(clippy::too_many_arguments, reason = "as many as must be given")]
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#values),* }
            }

            #(#setters)*
        }
    })
}

/// What serde puts where a field is left out; none where it must be given.
fn default_of(field: &Field) -> syn::Result<Option<Code>> {
    let mut default = None;
    for attribute in field.attrs.iter().filter(|a| a.path().is_ident("serde")) {
        attribute.parse_nested_meta(|meta| {
            let value = if meta.input.peek(syn::Token![=]) {
                Some(meta.value()?.parse::<Expr>()?)
            } else {
                None
            };
            if meta.path.is_ident("default") {
                default = Some(match value {
                    Some(Expr::Lit(ExprLit {
                        lit: Lit::Str(path),
                        ..
                    })) => {
                        let path: syn::Path = path.parse()?;
                        quote!(#path())
                    }
                    _ => quote!(::core::default::Default::default()),
                });
            }
            Ok(())
        })?;
    }
    Ok(default)
}

fn setter(field: &Field) -> Code {
    let name = &field.ident;
    let plain = name.as_ref().map_or_else(String::new, ToString::to_string);
    let plain = plain.trim_start_matches("r#");
    let with = format_ident!("with_{}", plain.strip_prefix("with_").unwrap_or(plain));
    let docs = field.attrs.iter().filter(|attribute| is_doc(attribute));
    let (of, value) = match within_option(&field.ty) {
        Some(inner) => (inner, quote!(Some(#name))),
        None => (&field.ty, quote!(#name)),
    };
    quote! {
        #(#docs)*
        #[must_use]
        pub fn #with(mut self, #name: #of) -> Self {
            self.#name = #value;
            self
        }
    }
}

fn is_doc(attribute: &Attribute) -> bool {
    matches!(&attribute.meta, Meta::NameValue(pair) if pair.path.is_ident("doc"))
}

/// What an `Option` holds.
fn within_option(of: &Type) -> Option<&Type> {
    let Type::Path(path) = of else {
        return None;
    };
    let last = path.path.segments.last()?;
    let PathArguments::AngleBracketed(inner) = &last.arguments else {
        return None;
    };
    match (last.ident == "Option", inner.args.first()) {
        (true, Some(GenericArgument::Type(of))) => Some(of),
        _ => None,
    }
}
