//! Tables of typed columns, laid out as Arrow lays them out, so that a binding can hand them on without copying a cell.
//!
//! A [`Table`] has columns of equal length, each with a name that no other has. A [`Column`] has [`Values`] of one kind and, where
//! cells are missing, a [`Bitmap`] that says which are there. Builders make columns cell by cell ([`build`]); a [`Reader`] takes
//! cells as what is *meant* by them (a whole float as an integer, digits in a text, an instant at midnight as a day) and collects
//! every cell that can't be so taken into [`TableFaults`], which is a table itself and shows no cell's value.
//!
//! ```
//! use medborger_columns::{Reader, Table, build};
//!
//! let mut ages = build::Floats::new();
//! ages.push(Some(41.0));
//! ages.push(None);
//! ages.push(Some(17.5));
//! let table = Table::new(vec![ages.finish("age")?])?;
//!
//! let mut reader = Reader::new(&table);
//! let ages: Vec<Option<i64>> = reader.all("age");
//! assert_eq!(ages, [Some(41), None, None]);
//! let faults = reader.finish().unwrap_err();
//! assert_eq!((faults.count(), faults.cells()[0].row), (1, Some(2)));
//! assert_eq!(faults.cells()[0].code, "cell_not_whole");
//! # Ok::<(), medborger_columns::ColumnError>(())
//! ```
#![forbid(unsafe_code)]

mod bitmap;
pub mod build;
mod cell;
mod column;
mod error;
mod fault;
mod reader;
mod shaped;
mod table;
#[cfg(test)]
mod tests;
mod values;

pub use bitmap::Bitmap;
pub use cell::{Cell, Means, Meant, day_number, day_of_number, plain_day, utc_midnight};
pub use column::Column;
pub use error::{CellRefusal, ColumnError};
pub use fault::{CELLS_MAX, CellError, Expectation, TableFaults};
pub use reader::Reader;
pub use shaped::{ColumnTold, Rows, table_of, told};
#[doc(hidden)]
pub use shaped::{fresh, kind_at};
pub use table::Table;
pub use values::{Choices, Lists, Texts, Values};
