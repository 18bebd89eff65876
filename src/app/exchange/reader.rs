//! Reading a file or a folder of tables on a thread of its own, one finding at a time.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use tokio::sync::mpsc::{self, Sender};
use tokio::task::JoinHandle;

use crate::app::error::Result;
use crate::hsds::{Found, Limits, Place, Problem, ProblemKind, read};

/// Findings that may wait between reading and writing; what keeps memory flat.
const WAITING: usize = 256;

/// A file or folder being read.
pub(super) struct Reading {
    found: mpsc::Receiver<Found>,
    thread: JoinHandle<()>,
}

impl Reading {
    /// Begins to read. A file that cannot be opened is a problem like any other.
    pub(super) fn start(path: &Path) -> Self {
        let (sender, found) = mpsc::channel(WAITING);
        let path = path.to_owned();
        let thread = tokio::task::spawn_blocking(move || {
            if let Err(error) = read_all(&path, &sender) {
                let problem = Problem {
                    file: path.display().to_string(),
                    place: Place::File,
                    record: None,
                    field: None,
                    kind: ProblemKind::Io { detail: error.to_string() },
                };
                hand_over(&sender, Found::Problem(problem));
            }
        });
        Self { found, thread }
    }

    /// The next finding; `None` when there are no more.
    pub(super) async fn next(&mut self) -> Option<Found> {
        self.found.recv().await
    }

    /// Fails when the reader stopped before its end.
    pub(super) async fn finish(self) -> Result<()> {
        drop(self.found);
        Ok(self.thread.await?)
    }
}

fn read_all(path: &Path, sender: &Sender<Found>) -> io::Result<()> {
    let mut sink = |found| hand_over(sender, found);
    let name = path.display().to_string();
    if path.is_dir() {
        let tables = tables(path)?.into_iter();
        let tables = tables.map(|(name, path)| (name, Wanted { input: Lazy(path, None), sender }));
        read::tables(&name, tables, Limits::default(), &mut sink);
        return Ok(());
    }
    let input = Wanted { input: File::open(path)?, sender };
    read::file(&name, input, Limits::default(), &mut sink)
}

fn hand_over(sender: &Sender<Found>, found: Found) {
    // When nobody listens any more the import was given up, and `Wanted` ends the reading.
    let _ = sender.blocking_send(found);
}

/// Input that ends when nobody wants to know any more.
struct Wanted<'s, R> {
    input: R,
    sender: &'s Sender<Found>,
}

impl<R: Read> Read for Wanted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.sender.is_closed() {
            return Err(io::Error::other("the import was given up"));
        }
        self.input.read(buffer)
    }
}

impl<R: Seek> Seek for Wanted<'_, R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.input.seek(to)
    }
}

/// A file opened at the first read, so that a folder of many tables does not hold them all open.
struct Lazy(PathBuf, Option<File>);

impl Read for Lazy {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.1.is_none() {
            self.1 = Some(File::open(&self.0)?);
        }
        self.1.as_mut().map_or(Ok(0), |file| file.read(buffer))
    }
}

fn tables(folder: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv")) {
            files.push((path.display().to_string(), path));
        }
    }
    files.sort();
    Ok(files)
}
