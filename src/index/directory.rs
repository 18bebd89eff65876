//! Opening, checking and emptying the directory of an index.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use tantivy::directory::error::OpenDirectoryError;
use tantivy::directory::{Directory, INDEX_WRITER_LOCK, MmapDirectory};

use super::IndexError;

/// Opens what is there and checks every file.
pub fn open(dir: &Path) -> Result<tantivy::Index, IndexError> {
    if !dir.join("meta.json").is_file() {
        return Err(IndexError::Missing);
    }
    let index = tantivy::Index::open_in_dir(dir).map_err(damaged)?;
    let bad = index.validate_checksum().map_err(damaged)?;
    match bad.iter().next() {
        None => Ok(index),
        Some(file) => Err(IndexError::Damaged(format!("{} was changed", file.display()))),
    }
}

fn damaged(error: tantivy::TantivyError) -> IndexError {
    match IndexError::from(error) {
        IndexError::Failed(error) => IndexError::Damaged(error.to_string()),
        other => other,
    }
}

/// Makes the directory, or removes the index in it. Files that are not of an index stay, and stop us.
pub fn empty(dir: &Path) -> Result<MmapDirectory, IndexError> {
    fs::create_dir_all(dir).map_err(IndexError::Directory)?;
    let old = index_files(dir)?;
    if !old.is_empty() {
        // Nobody else may be writing to what we remove.
        let directory = mmap(dir)?;
        drop(
            directory
                .acquire_lock(&INDEX_WRITER_LOCK)
                .map_err(|e| IndexError::from(tantivy::TantivyError::from(e)))?,
        );
    }
    for file in old {
        match fs::remove_file(&file) {
            Err(e) if e.kind() != ErrorKind::NotFound => return Err(IndexError::Directory(e)),
            _ => {}
        }
    }
    mmap(dir)
}

fn mmap(dir: &Path) -> Result<MmapDirectory, IndexError> {
    MmapDirectory::open(dir).map_err(|error| match error {
        OpenDirectoryError::IoError { io_error, .. } => {
            IndexError::Directory(std::io::Error::new(io_error.kind(), io_error.to_string()))
        }
        other => IndexError::Failed(other.into()),
    })
}

/// All files of the directory; an error if any of them is foreign, before anything is touched.
fn index_files(dir: &Path) -> Result<Vec<PathBuf>, IndexError> {
    let mut ours = Vec::new();
    for entry in fs::read_dir(dir).map_err(IndexError::Directory)? {
        let entry = entry.map_err(IndexError::Directory)?;
        let path = entry.path();
        let plain = entry.file_type().map_err(IndexError::Directory)?.is_file();
        if !plain || !is_ours(&entry.file_name().to_string_lossy()) {
            return Err(IndexError::Occupied(path));
        }
        ours.push(path);
    }
    Ok(ours)
}

/// The names tantivy gives: its notes and locks, segments named by 32 hexadecimal digits, temporary files.
fn is_ours(name: &str) -> bool {
    let segment = name.split('.').next().unwrap_or_default();
    matches!(name, "meta.json" | ".managed.json" | ".tantivy-writer.lock" | ".tantivy-meta.lock")
        || name.starts_with(".tmp")
        || (segment.len() == 32 && segment.bytes().all(|b| b.is_ascii_hexdigit()))
}
