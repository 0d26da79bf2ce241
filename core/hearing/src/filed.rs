//! Files that documents of hearings and responses refer to, in the index.

use medborger_base::file::FileHash;

use crate::hearing::Hearing;
use crate::journal::{FileSeen, Stream, vault_terms};

/// Under which name files are found.
pub(crate) const FILE: &str = "file";

/// Who may see the files of hearings' documents: whoever may see the hearing, each version that there was.
pub(crate) const OF_HEARINGS: &[FileSeen] = &[|desk, file| {
    let file = (FILE, file.as_str());
    match desk.actor().is_official() {
        true => desk.any_holds::<Hearing>(&[file], None),
        false => desk.any_holds::<Hearing>(&[file, ("announced", "yes")], None),
    }
}];

/// The index terms of files. Whoever wrote a hash in capitals meant the same.
pub(crate) fn file_terms<'a, S: Stream>(files: impl Iterator<Item = &'a str>) -> Vec<String> {
    let hashes = files.filter_map(|file| file.to_ascii_lowercase().parse::<FileHash>().ok());
    let pairs: Vec<_> = hashes.map(|file| (FILE, file.to_string())).collect();
    vault_terms::<S>(&pairs)
}
