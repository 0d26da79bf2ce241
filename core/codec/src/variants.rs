//! Reading enums: plain names, tags among the fields, tags beside the content, and objects of one field.

use crate::fault::{Expected, Place, Wrong};
use crate::reader::{Names, Reader};
use crate::tree::Tree;

/// The names of an enum's variants.
type Variants = &'static [&'static str];

/// The names of a record that has no fields.
pub static NOTHING: Names = Names {
    strict: true,
    fields: &[],
};

impl Reader {
    fn chosen(&mut self, text: &str, variants: Variants) -> Option<usize> {
        let index = variants.iter().position(|name| *name == text);
        if index.is_none() {
            self.note(Wrong::UnknownChoice(variants));
        }
        index
    }

    /// Which of several names.
    #[inline(never)]
    pub fn choice(&mut self, tree: Tree<'_>, variants: Variants) -> Option<usize> {
        match tree {
            Tree::Text(text) => self.chosen(&text, variants),
            Tree::Fields(_) => {
                let (index, content) = self.one_key(tree, variants)?;
                self.no_content(content)?;
                Some(index)
            }
            _ => self.expected(Expected::Text),
        }
    }

    /// Which variant of an enum whose tag stands among the fields, and the other fields.
    #[inline(never)]
    pub fn tagged<'a>(
        &mut self,
        tree: Tree<'a>,
        tag: &'static str,
        variants: Variants,
    ) -> Option<(usize, Tree<'a>)> {
        let Some(fields) = tree.fields() else {
            return self.expected(Expected::Object);
        };
        let (mut variant, mut others) = (None, Vec::new());
        for field in fields {
            match field {
                Ok((name, value)) if name == tag => {
                    if variant.replace(value).is_some() {
                        self.note(Wrong::DuplicateField(tag));
                    }
                }
                Ok(field) => others.push(field),
                Err(wrong) => self.note(wrong),
            }
        }
        let Some(variant) = variant else {
            self.note(Wrong::MissingField(tag));
            return None;
        };
        let before = self.mark();
        let index = match variant {
            Tree::Text(text) => self.chosen(&text, variants),
            _ => self.expected(Expected::Text),
        };
        self.under(before, || Place::Field(tag));
        Some((index?, Tree::Fields(others)))
    }

    /// Which variant of an enum whose tag and content stand beside each other, and the content.
    #[inline(never)]
    pub fn adjacent<'a>(
        &mut self,
        tree: Tree<'a>,
        tag: &'static str,
        content: &'static str,
        variants: Variants,
    ) -> Option<(usize, Option<Tree<'a>>)> {
        let (index, others) = self.tagged(tree, tag, variants)?;
        let mut inside = None;
        for field in others.fields()? {
            if let Ok((name, value)) = field
                && name == content
                && inside.replace(value).is_some()
            {
                self.note(Wrong::DuplicateField(content));
            }
        }
        Some((index, inside))
    }

    /// Which variant of an enum that travels as its name, or as an object of one field; and the content.
    #[inline(never)]
    pub fn one_key<'a>(
        &mut self,
        tree: Tree<'a>,
        variants: Variants,
    ) -> Option<(usize, Option<Tree<'a>>)> {
        if let Tree::Text(name) = tree {
            return Some((self.chosen(&name, variants)?, None));
        }
        let Some(mut fields) = tree.fields() else {
            return self.expected(Expected::Choice);
        };
        match (fields.next(), fields.next()) {
            (Some(Ok((name, content))), None) => {
                Some((self.chosen(&name, variants)?, Some(content)))
            }
            (Some(Err(wrong)), _) => {
                self.note(wrong);
                None
            }
            _ => self.expected(Expected::Choice),
        }
    }

    /// The content of a variant that has some.
    pub fn content<'a>(&mut self, content: Option<Tree<'a>>) -> Option<Tree<'a>> {
        match content {
            Some(content) => Some(content),
            None => self.expected(Expected::Object),
        }
    }

    /// The content of a variant that has none.
    pub fn no_content(&mut self, content: Option<Tree<'_>>) -> Option<()> {
        match content {
            None | Some(Tree::Null) => Some(()),
            Some(_) => self.expected(Expected::Name),
        }
    }

    /// That nothing stands beside the tag of a variant that has no fields.
    pub fn no_fields(&mut self, tree: Tree<'_>) -> Option<()> {
        self.fields(tree, &NOTHING, &mut [])
    }
}
