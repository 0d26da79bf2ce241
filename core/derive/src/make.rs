//! `new` and `with_x`.

use proc_macro2::TokenStream as Code;
use quote::{format_ident, quote};
use syn::ext::IdentExt;
use syn::{Attribute, Data, DeriveInput, Field, Fields, Meta};

use crate::said::{Default, Said, within_option};

/// `new` with what must be given, and a `with_x` for each other field.
pub(crate) fn made(input: &DeriveInput) -> syn::Result<Code> {
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
    let whole = Said::of(&input.attrs)?.default;
    for field in &fields.named {
        let (name, of) = (&field.ident, &field.ty);
        if matches!(whole, Some(Default::Trait)) {
            setters.push(setter(field));
            continue;
        }
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
    let made = match whole {
        Some(Default::Trait) => quote!(<Self as ::core::default::Default>::default()),
        _ => quote!(Self { #(#values),* }),
    };
    Ok(quote! {
        impl #name {
            /// Makes one with what must be given.
            #[must_use]
            #[allow(clippy::too_many_arguments, reason = "as many as must be given")]
            pub fn new(#(#arguments),*) -> Self {
                #made
            }

            #(#setters)*
        }
    })
}

/// What stands where a field is left out; none where it must be given.
fn default_of(field: &Field) -> syn::Result<Option<Code>> {
    Ok(match Said::of(&field.attrs)?.default {
        Some(Default::Path(path)) => Some(quote!(#path())),
        Some(Default::Trait) => Some(quote!(::core::default::Default::default())),
        None => None,
    })
}

fn setter(field: &Field) -> Code {
    let name = &field.ident;
    let plain = name
        .as_ref()
        .map_or_else(String::new, |name| name.unraw().to_string());
    let with = format_ident!("with_{}", plain.strip_prefix("with_").unwrap_or(&plain));
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
