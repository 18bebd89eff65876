//! What can be wrong with an index. All of it is mended by a rebuild from the database, except `Occupied`.

use std::path::PathBuf;

/// Why the index cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// There is no index in the directory.
    #[error("there is no search index")]
    Missing,
    /// Its files are incomplete or changed.
    #[error("the search index is damaged: {0}")]
    Damaged(String),
    /// It was built by another version or with other language data.
    #[error("the search index was built by another version")]
    OutOfDate,
    /// Another process writes to it.
    #[error("another process uses the search index")]
    InUse,
    /// The directory holds files that are not ours; nothing was deleted.
    #[error("{0} does not belong to a search index; nothing was deleted")]
    Occupied(PathBuf),
    /// Reading or writing failed.
    #[error("the search index cannot be read or written")]
    Failed(#[source] tantivy::TantivyError),
    /// The directory cannot be read or written.
    #[error("the directory of the search index cannot be read or written")]
    Directory(#[source] std::io::Error),
}

impl From<tantivy::TantivyError> for IndexError {
    fn from(error: tantivy::TantivyError) -> Self {
        match error {
            tantivy::TantivyError::LockFailure(..) => Self::InUse,
            tantivy::TantivyError::DataCorruption(what) => Self::Damaged(format!("{what:?}")),
            other => Self::Failed(other),
        }
    }
}
