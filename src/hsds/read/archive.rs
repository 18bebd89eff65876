//! The tabular package as a zip archive: read entry by entry in memory, never unpacked to disk.

use std::io::{Read, Seek};

use zip::ZipArchive;
use zip::result::ZipError;

use super::table::Tables;
use super::{Limits, Report, join};
use crate::hsds::problem::ProblemKind;

/// Entries smaller than this may be packed as tightly as they like.
const SMALL: u64 = 1024 * 1024;

/// Whether a file that begins so is a zip archive.
pub(super) fn is_zip(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06")
}

/// Reads all tables of an archive.
pub(super) fn read(report: &mut Report<'_>, input: impl Read + Seek, limits: Limits) {
    let mut archive = match ZipArchive::new(input) {
        Ok(archive) => archive,
        Err(wrong) => return report.file_problem(broken(&wrong)),
    };
    let name = std::mem::take(&mut report.file);
    let entries = archive.len();
    if entries > limits.entries {
        name.clone_into(&mut report.file);
        report.file_problem(ProblemKind::TooManyEntries { entries, limit: limits.entries });
        return;
    }
    let mut tables = Tables::new(limits.bytes);
    for index in 0..entries {
        name.clone_into(&mut report.file);
        match archive.by_index(index) {
            Ok(mut entry) => {
                let path = match entry.name() {
                    Ok(path) => path.into_owned(),
                    Err(wrong) => {
                        report.file_problem(broken(&wrong));
                        continue;
                    }
                };
                path.clone_into(&mut report.file);
                let refused = if !is_safe(&path) || entry.is_symlink() {
                    Some(ProblemKind::UnsafePath)
                } else if entry.size() > tables.left() {
                    Some(ProblemKind::TooBig { limit: limits.bytes })
                } else if entry.size() > SMALL
                    && entry.size() / entry.compressed_size().max(1) > limits.ratio
                {
                    Some(ProblemKind::Ratio { limit: limits.ratio })
                } else {
                    None
                };
                if let Some(problem) = refused {
                    report.file_problem(problem);
                    continue;
                }
                if entry.is_dir() {
                    continue;
                }
                let mut head = [0; 4];
                let filled = fill(&mut entry, &mut head);
                match filled {
                    Ok(filled) if is_zip(&head[..filled]) => {
                        report.file_problem(ProblemKind::NestedArchive);
                    }
                    Ok(filled) => {
                        // The size an entry states may be a lie; what is really unpacked counts.
                        let packed = entry.compressed_size();
                        let allowed = limits.ratio.saturating_mul(packed).max(SMALL);
                        let before = tables.left();
                        let input = head[..filled].chain(&mut entry);
                        tables.add(&path, input.take(allowed + 1), report);
                        if before - tables.left() > allowed {
                            report.file_problem(ProblemKind::Ratio { limit: limits.ratio });
                        }
                    }
                    Err(wrong) => {
                        let detail = wrong.to_string();
                        report.file_problem(ProblemKind::BrokenArchive { detail });
                    }
                }
            }
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                report.file_problem(ProblemKind::Encrypted);
            }
            Err(wrong) => report.file_problem(broken(&wrong)),
        }
    }
    report.file = name;
    join::join(&tables, report);
}

fn broken(wrong: &ZipError) -> ProblemKind {
    ProblemKind::BrokenArchive { detail: wrong.to_string() }
}

fn fill(input: &mut impl Read, buffer: &mut [u8]) -> std::io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match input.read(&mut buffer[filled..])? {
            0 => break,
            more => filled += more,
        }
    }
    Ok(filled)
}

/// Whether a path stays within the archive, on every system.
fn is_safe(path: &str) -> bool {
    let drive = path.as_bytes().get(1) == Some(&b':');
    !path.starts_with(['/', '\\'])
        && !drive
        && !path.contains('\0')
        && path.split(['/', '\\']).all(|part| part != "..")
}
