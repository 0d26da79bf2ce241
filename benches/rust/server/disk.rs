//! What the disk itself can do.

use std::fs::{File, remove_file};
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

/// How often a second a small append to a file becomes durable, one behind the other.
pub(crate) fn syncs_per_second(dir: &Path, time: Duration) -> std::io::Result<f64> {
    let path = dir.join("syncs");
    let mut file = File::create(&path)?;
    let piece = [7_u8; 4096];
    let began = Instant::now();
    let mut count = 0_u32;
    while began.elapsed() < time {
        file.write_all(&piece)?;
        file.sync_data()?;
        count += 1;
    }
    let rate = f64::from(count) / began.elapsed().as_secs_f64();
    drop(file);
    remove_file(path)?;
    Ok(rate)
}
