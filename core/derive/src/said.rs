//! What serde's attributes, and our own beside them, say of a type, a variant or a field.

use syn::ext::IdentExt;
use syn::meta::ParseNestedMeta;
use syn::{Attribute, GenericArgument, Ident, LitStr, Path, PathArguments, Type};

/// What stands where something is left out.
pub(crate) enum Default {
    /// What the type's `Default` says.
    Trait,
    /// What a function says.
    Path(Path),
}

/// What the attributes say.
#[derive(core::default::Default)]
pub(crate) struct Said {
    pub(crate) strict: bool,
    pub(crate) snake: bool,
    pub(crate) skip: bool,
    pub(crate) tag: Option<String>,
    pub(crate) content: Option<String>,
    pub(crate) rename: Option<String>,
    pub(crate) try_from: Option<Path>,
    pub(crate) default: Option<Default>,
    pub(crate) skip_if: Option<Path>,
    pub(crate) read_with: Option<Path>,
    pub(crate) fresh: bool,
    pub(crate) bare: bool,
    pub(crate) shown: bool,
    pub(crate) shape: Option<Type>,
}

impl Said {
    /// Reads the attributes.
    ///
    /// # Errors
    /// Where one says what records do not know.
    pub(crate) fn of(attributes: &[Attribute]) -> syn::Result<Self> {
        let mut said = Self::default();
        let ours = |attribute: &&Attribute| {
            attribute.path().is_ident("serde") || attribute.path().is_ident("record")
        };
        for attribute in attributes.iter().filter(ours) {
            attribute.parse_nested_meta(|meta| said.take(&meta))?;
        }
        Ok(said)
    }

    /// A field's name as it travels.
    pub(crate) fn name_of(&self, field: &Ident) -> String {
        let renamed = self.rename.clone();
        renamed.unwrap_or_else(|| field.unraw().to_string())
    }

    fn take(&mut self, meta: &ParseNestedMeta<'_>) -> syn::Result<()> {
        let text = || -> syn::Result<LitStr> { meta.value()?.parse() };
        let path = || -> syn::Result<Path> { text()?.parse() };
        match meta.path.require_ident()?.to_string().as_str() {
            "deny_unknown_fields" => self.strict = true,
            // The one field of a struct without names is always read as itself.
            "transparent" => {}
            "skip" => self.skip = true,
            "fresh" => self.fresh = true,
            "bare" => self.bare = true,
            "shown" => self.shown = true,
            "shape" => self.shape = Some(text()?.parse()?),
            "rename_all" if text()?.value() == "snake_case" => self.snake = true,
            "tag" => self.tag = Some(text()?.value()),
            "content" => self.content = Some(text()?.value()),
            "rename" => self.rename = Some(text()?.value()),
            "try_from" => self.try_from = Some(path()?),
            "default" if meta.input.peek(syn::Token![=]) => {
                self.default = Some(Default::Path(path()?));
            }
            "default" => self.default = Some(Default::Trait),
            "skip_serializing_if" => self.skip_if = Some(path()?),
            "deserialize_with" => self.read_with = Some(path()?),
            _ => return Err(meta.error("records do not know this")),
        }
        Ok(())
    }
}

/// What an `Option` holds.
pub(crate) fn within_option(of: &Type) -> Option<&Type> {
    let path = match of {
        Type::Path(path) => path,
        // What a macro was given as a type.
        Type::Group(group) => return within_option(&group.elem),
        _ => return None,
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

/// A variant's name in snake case.
pub(crate) fn snake(name: &str) -> String {
    let mut snake = String::new();
    for (at, letter) in name.char_indices() {
        if letter.is_uppercase() && at > 0 {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}
