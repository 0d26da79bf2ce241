//! Where files are kept: whatever the host has, or a folder.

use std::future::Future;
use std::io;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::body::{Body, Bytes};
use futures_util::stream::unfold;
use medborger::protocol::SNIFFED;
use tokio::fs;
use tokio::io::{AsyncReadExt, AsyncSeekExt, AsyncWriteExt};

/// Something that is done later.
type Later<'a, T> = Pin<Box<dyn Future<Output = io::Result<T>> + Send + 'a>>;

/// Where files are kept under their hash.
pub trait Store: Send + Sync + 'static {
    /// Room for a file that comes in. Nobody sees it before it is kept.
    fn put(&self, name: String) -> Later<'_, Box<dyn Room>>;
    /// A file that was kept; none where it isn't there.
    fn get(&self, name: String) -> Later<'_, Option<Found>>;
}

/// Room for a file that comes in. Where it is dropped before it is kept, nothing stays.
pub trait Room: Send {
    /// Writes a piece.
    fn write(&mut self, piece: Bytes) -> Later<'_, ()>;
    /// All of it came: it is there now, and stays.
    fn keep(&mut self) -> Later<'_, ()>;
}

/// A file that was kept.
#[derive(Debug)]
#[non_exhaustive]
pub struct Found {
    /// How many bytes it has.
    pub bytes: u64,
    /// The first of them.
    pub first: Vec<u8>,
    /// All of them.
    pub body: Body,
}

impl Found {
    /// A file of so many bytes, of which these are the first.
    #[must_use]
    pub fn new(bytes: u64, first: Vec<u8>, body: Body) -> Self {
        Self { bytes, first, body }
    }
}

/// A folder in which files are kept.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    /// What tells files that come in at the same time apart.
    count: AtomicU64,
}

impl Folder {
    /// The folder at this path, which is made at the first file.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        let count = AtomicU64::new(0);
        Self {
            path: path.into(),
            count,
        }
    }
}

struct Part {
    file: fs::File,
    part: PathBuf,
    whole: PathBuf,
    kept: bool,
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.kept {
            let _ = std::fs::remove_file(&self.part);
        }
    }
}

impl Room for Part {
    fn write(&mut self, piece: Bytes) -> Later<'_, ()> {
        Box::pin(async move { self.file.write_all(&piece).await })
    }

    fn keep(&mut self) -> Later<'_, ()> {
        Box::pin(async move {
            self.file.flush().await?;
            self.file.sync_all().await?;
            fs::rename(&self.part, &self.whole).await?;
            self.kept = true;
            Ok(())
        })
    }
}

impl Store for Folder {
    fn put(&self, name: String) -> Later<'_, Box<dyn Room>> {
        Box::pin(async move {
            fs::create_dir_all(&self.path).await?;
            let count = self.count.fetch_add(1, Ordering::Relaxed);
            let part = format!(".{name}.{}.{count}", std::process::id());
            let part = self.path.join(part);
            let file = fs::File::create(&part).await?;
            let room: Box<dyn Room> = Box::new(Part {
                file,
                part,
                whole: self.path.join(name),
                kept: false,
            });
            Ok(room)
        })
    }

    fn get(&self, name: String) -> Later<'_, Option<Found>> {
        Box::pin(async move {
            let mut file = match fs::File::open(self.path.join(name)).await {
                Ok(file) => file,
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
                Err(error) => return Err(error),
            };
            let bytes = file.metadata().await?.len();
            let mut first = Vec::with_capacity(SNIFFED);
            (&mut file)
                .take(SNIFFED as u64)
                .read_to_end(&mut first)
                .await?;
            file.rewind().await?;
            let pieces = unfold(file, |mut file| async move {
                let mut piece = vec![0; 64 << 10];
                match file.read(&mut piece).await {
                    Ok(0) => None,
                    Ok(length) => {
                        piece.truncate(length);
                        Some((Ok(Bytes::from(piece)), file))
                    }
                    Err(error) => Some((Err(error), file)),
                }
            });
            Ok(Some(Found::new(bytes, first, Body::from_stream(pieces))))
        })
    }
}
