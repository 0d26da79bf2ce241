//! Codes: personal numbers, company numbers, KLE, postal codes, municipalities. A cell that is none is no error of the table: why
//! it is none stands in a column of its own, and no number is repeated.

mod company;
mod kle;
mod municipality;
mod personal;
mod postal;
mod repair;

pub use company::CompanyOptions;
pub(crate) use company::METHOD as COMPANY;
pub use kle::KleOptions;
pub(crate) use kle::METHOD as KLE;
pub(crate) use municipality::METHOD as MUNICIPALITY;
pub use municipality::MunicipalityOptions;
pub(crate) use personal::METHOD as PERSONAL;
pub use personal::PersonalOptions;
pub(crate) use postal::METHOD as POSTAL;
pub use postal::PostalOptions;

use std::borrow::Cow;

use medborger_base::work::{Work, WorkError};
use medborger_columns::{Column, ColumnError, Reader, build};
use medborger_identity::IdentityError;

use crate::method::Given;
use crate::pace::Pace;

/// What a cell was read as: none where nothing stands there; and where it is no code, by which error.
type Coded<T> = Option<Result<T, &'static str>>;

/// Why a cell is no code.
trait Refused {
    /// The code of the error.
    fn code(&self) -> &'static str;
}

impl Refused for IdentityError {
    fn code(&self) -> &'static str {
        Self::code(self)
    }
}

/// The cells of a column, each as a code, and whether it had to be repaired.
struct Read<T> {
    cells: Vec<(Coded<T>, bool)>,
}

impl<T> Read<T> {
    /// Reads each cell by itself, and where that fails and repair is asked for, once more as it is repaired. A cell that holds no
    /// text and nothing that is written as one is a fault.
    fn of<E: Refused>(
        reader: &mut Reader<'_>,
        (column, repair): (&str, bool),
        work: &Work,
        mut read: impl FnMut(&str) -> Result<T, E>,
        mend: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, WorkError> {
        let texts: Vec<Option<Cow<'_, str>>> = reader.all(column);
        let mut pace = Pace::of(work, 300);
        let mut cells = Vec::with_capacity(texts.len());
        for text in &texts {
            pace.step()?;
            let Some(text) = text else {
                cells.push((None, false));
                continue;
            };
            let mut read = |text: &str| read(text).map_err(|refused| refused.code());
            let plain = read(text);
            let mended = match (&plain, repair) {
                (Err(_), true) => mend(text).map(|mended| read(&mended)),
                _ => None,
            };
            cells.push(match mended {
                Some(Ok(mended)) => (Some(Ok(mended)), true),
                _ => (Some(plain), false),
            });
        }
        Ok(Self { cells })
    }

    fn each(&self) -> impl Iterator<Item = Option<&T>> {
        self.cells
            .iter()
            .map(|(coded, _)| coded.as_ref()?.as_ref().ok())
    }

    /// A column of few labels.
    fn labels(
        &self,
        name: String,
        label: impl Fn(&T) -> Option<&str>,
    ) -> Result<Column, ColumnError> {
        let mut labels = build::Labels::new();
        for value in self.each() {
            labels.push(value.and_then(&label));
        }
        labels.finish(name)
    }

    /// A column of texts.
    fn texts(
        &self,
        name: String,
        text: impl Fn(&T) -> Option<String>,
    ) -> Result<Column, ColumnError> {
        let mut texts = build::TextColumn::new();
        for value in self.each() {
            texts.push(value.and_then(&text).as_deref());
        }
        texts.finish(name)
    }

    /// Why cells are none, and which were repaired.
    fn told(&self, prefix: &str, repair: bool) -> Result<Vec<Column>, ColumnError> {
        let (mut faults, mut repaired) = (build::Labels::new(), build::Bools::new());
        for (coded, was_mended) in &self.cells {
            let fault = coded.as_ref().and_then(|coded| coded.as_ref().err());
            faults.push(fault.copied());
            repaired.push(coded.as_ref().map(|_| *was_mended));
        }
        let mut columns = vec![faults.finish(format!("{prefix}fault"))?];
        if repair {
            columns.push(repaired.finish(format!("{prefix}repaired"))?);
        }
        Ok(columns)
    }
}

/// What every method of this module gives beside its own.
const FAULT: Given = Given::new(
    "fault",
    "choice",
    "Why the cell is none, by the code of the error; missing where it is one.",
);
const REPAIRED: Given = Given::new(
    "repaired",
    "bool",
    "Whether it had to be repaired to be one; only where `repair` is set.",
);
