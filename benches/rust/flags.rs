//! What a benchmark was asked on its command line.

/// The words behind the program's name.
pub(crate) struct Flags(Vec<String>);

impl Flags {
    pub(crate) fn given() -> Self {
        Self(std::env::args().skip(1).collect())
    }

    pub(crate) fn has(&self, flag: &str) -> bool {
        self.0.iter().any(|arg| arg == flag)
    }

    /// The word behind a flag.
    pub(crate) fn value(&self, flag: &str) -> Option<&str> {
        let at = self.0.iter().position(|arg| arg == flag)?;
        self.0.get(at + 1).map(String::as_str)
    }
}
