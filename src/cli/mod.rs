//! The commands.

mod audit;
mod backup;
mod brought;
mod demo;
mod doctor;
mod exchange;
mod judge;
mod keys;
mod metrics;
mod offices;
mod open;
mod post;
pub mod serve;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::config::Config;
use crate::domain::catalogue::JourneyPlanner;
use crate::domain::role::Role;

/// What a command returns; the error is shown to whoever called it.
pub(crate) type Result<T = (), E = Failure> = std::result::Result<T, E>;

/// Why a command failed, and how the process ends.
#[derive(Debug)]
pub(crate) struct Failure {
    message: String,
    code: u8,
}

impl Failure {
    /// Failed for a reason people can read.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), code: 1 }
    }

    /// What was handed in is not valid.
    pub(crate) fn invalid(message: impl Into<String>) -> Self {
        Self { message: message.into(), code: 2 }
    }
}

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        let mut message = error.to_string();
        let mut source = error.source();
        while let Some(cause) = source {
            message = format!("{message}: {cause}");
            source = cause.source();
        }
        Self::new(message)
    }
}

/// Service directory and referral navigation for German youth social work.
#[derive(Debug, Parser)]
#[command(name = "lotse", version, about)]
struct Cli {
    #[command(flatten)]
    settings: Settings,
    #[command(subcommand)]
    command: Command,
}

/// Settings every command understands.
#[derive(Debug, Args)]
struct Settings {
    /// Where to listen.
    #[arg(long, env = "LOTSE_LISTEN", default_value = "127.0.0.1:8080", global = true)]
    listen: SocketAddr,
    /// The data directory: database and search index.
    #[arg(long, env = "LOTSE_DATA", default_value = "lotse-data", global = true)]
    data: PathBuf,
    /// A PostgreSQL address (postgres://…); without one, SQLite in the data directory.
    #[arg(long, env = "LOTSE_DATABASE_URL", hide_env_values = true, global = true)]
    database_url: Option<String>,
    /// Where to serve figures for those who run Lotse, such as 127.0.0.1:9090; nowhere when missing.
    #[arg(long, env = "LOTSE_METRICS_LISTEN", global = true)]
    metrics_listen: Option<SocketAddr>,
    /// The Land whose holidays count where a location does not say.
    #[arg(long, env = "LOTSE_LAND", default_value = "HE", global = true)]
    land: String,
    /// A file with school holidays of further Länder, in the form of `seed-data/school-holidays.toml`.
    #[arg(long, env = "LOTSE_SCHOOL_HOLIDAYS", global = true)]
    school_holidays: Option<PathBuf>,
    /// A journey planner to link to from offers: https://… with {lat} and {lon}, or {address}, where
    /// the destination goes. No link when missing.
    #[arg(long, env = "LOTSE_JOURNEY_URL", global = true)]
    journey_url: Option<JourneyPlanner>,
    /// The master key of what cases hold, 64 hexadecimal digits; without one, the file `master.key`
    /// in the data directory, made at the first start. Better in the environment: arguments can be
    /// seen by others on the machine.
    #[arg(long, env = "LOTSE_MASTER_KEY", hide_env_values = true, global = true)]
    master_key: Option<String>,
    /// Where people reach Lotse from outside (https://…): links in mails begin with it.
    #[arg(long, env = "LOTSE_BASE_URL", global = true)]
    base_url: Option<String>,
    /// Where mail goes: `smtps://user:password@host`, or `file:FOLDER`; nowhere when missing.
    #[arg(long, env = "LOTSE_MAIL", hide_env_values = true, global = true)]
    mail: Option<String>,
    /// Who mail is from.
    #[arg(long, env = "LOTSE_MAIL_FROM", default_value = "Lotse <lotse@localhost>", global = true)]
    mail_from: String,
}

impl Settings {
    fn config(&self) -> Config {
        Config {
            listen: self.listen,
            metrics_listen: self.metrics_listen,
            data: self.data.clone(),
            database_url: self.database_url.clone().filter(|url| !url.is_empty()),
            land: self.land.clone(),
            school_holidays: self.school_holidays.clone(),
            journey: self.journey_url.clone(),
            demo: false,
            master_key: self.master_key.clone().filter(|key| !key.is_empty()),
            base_url: self.base_url.clone().filter(|url| !url.is_empty()),
            mail: self.mail.clone().filter(|mail| !mail.is_empty()),
            mail_from: self.mail_from.clone(),
        }
    }
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Show Lotse with an invented region: nothing is kept.
    Demo,
    /// Serve the pages and the API.
    Serve,
    /// Read a catalogue in.
    #[command(subcommand)]
    Import(ImportCommand),
    /// Write the catalogue out.
    #[command(subcommand)]
    Export(ExportCommand),
    /// Build the search index anew from the database.
    Reindex,
    /// People who may log in.
    #[command(subcommand)]
    User(UserCommand),
    /// Tokens for the API.
    #[command(subcommand)]
    Token(TokenCommand),
    /// Write a copy of the database into a file, while Lotse runs.
    Backup {
        /// The file to write; it must not be there yet.
        file: PathBuf,
    },
    /// Put a copy made by `backup` in the place of the database. Lotse must not run.
    Restore {
        /// The file to read.
        file: PathBuf,
    },
    /// Check database, index and settings.
    Doctor,
    /// Ask the search judged questions and print how good the answers are; fails below the floors.
    Judge {
        /// Files of questions; the built-in ones, on the demonstration region, when there are none.
        files: Vec<PathBuf>,
        /// Ask the catalogue of the data directory, not the demonstration region.
        #[arg(long)]
        own: bool,
        /// Tell every question that is not answered well, except those held back.
        #[arg(long)]
        details: bool,
    },
    /// The audit trail.
    #[command(subcommand)]
    Audit(AuditCommand),
}

#[derive(Debug, Subcommand)]
enum AuditCommand {
    /// Check that no entry was changed, taken out, put in or moved; exit code 1 when one was.
    Verify {
        /// Where the chain ended at an earlier check (NUMBER:PROOF, as printed): it must go on from
        /// there. Whoever notes it elsewhere notices even a whole database that was put back.
        #[arg(long)]
        since: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
enum ImportCommand {
    /// Open Referral HSDS 3.1: JSON (service, array, API page), or tables (zip or folder). All or
    /// nothing; exit code 2 when the input is not valid.
    Hsds {
        /// The file or folder.
        file: PathBuf,
        /// Only check and report.
        #[arg(long)]
        dry_run: bool,
    },
    /// Planning areas as a GeoJSON feature collection of polygons with a property `name`; they take the
    /// place of those before. Exit code 2 when the input is not valid.
    Areas {
        /// The file.
        file: PathBuf,
    },
    /// Official figures as CSV with the columns titel, wert, einheit, gebiet, stand, quelle,
    /// definition. All or nothing; exit code 2 when the input is not valid.
    Figures {
        /// The file.
        file: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
enum ExportCommand {
    /// Open Referral HSDS 3.1 tables as a zip, to a file or to the standard output.
    Hsds {
        /// The file to write.
        file: Option<PathBuf>,
    },
}

#[derive(Debug, Subcommand)]
enum UserCommand {
    /// Add somebody; the password is asked for, or read from the first line of the input.
    Add {
        /// What they log in with.
        login: String,
        /// What they are called.
        #[arg(long, default_value = "")]
        name: String,
        /// What they may do.
        #[arg(long)]
        role: RoleName,
        /// The agency; made when it is not there.
        #[arg(long)]
        agency: String,
    },
}

#[derive(Debug, Subcommand)]
enum TokenCommand {
    /// Make a token; it is printed as the last line and kept nowhere.
    Add {
        /// What it may do.
        #[arg(long)]
        role: RoleName,
        /// The agency; made when it is not there.
        #[arg(long, default_value = "Lotse")]
        agency: String,
        /// What it is for.
        #[arg(long, default_value = "API")]
        label: String,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
#[value(rename_all = "snake_case")]
enum RoleName {
    CaseManager,
    Coordinator,
    Admin,
}

impl From<RoleName> for Role {
    fn from(name: RoleName) -> Self {
        match name {
            RoleName::CaseManager => Self::CaseManager,
            RoleName::Coordinator => Self::Coordinator,
            RoleName::Admin => Self::Admin,
        }
    }
}

/// Runs the command given on the command line.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return finish(Err(error.into())),
    };
    finish(runtime.block_on(run(cli)))
}

async fn run(cli: Cli) -> Result {
    let config = cli.settings.config();
    match cli.command {
        Command::Demo => demo::run(config).await,
        Command::Serve => serve::run(config).await,
        Command::Import(ImportCommand::Hsds { file, dry_run }) => {
            exchange::import(config, &file, dry_run).await
        }
        Command::Import(ImportCommand::Areas { file }) => brought::areas(config, &file).await,
        Command::Import(ImportCommand::Figures { file }) => brought::figures(config, &file).await,
        Command::Export(ExportCommand::Hsds { file }) => {
            exchange::export(config, file.as_deref()).await
        }
        Command::Reindex => offices::reindex(config).await,
        Command::User(UserCommand::Add { login, name, role, agency }) => {
            offices::add_user(config, &login, &name, role.into(), &agency).await
        }
        Command::Token(TokenCommand::Add { role, agency, label }) => {
            offices::add_token(config, role.into(), &agency, &label).await
        }
        Command::Backup { file } => backup::backup(config, &file).await,
        Command::Restore { file } => backup::restore(config, &file).await,
        Command::Doctor => doctor::run(config).await,
        Command::Judge { files, own, details } => {
            judge::run(config, &judge::Wanted { files: &files, own_data: own, details }).await
        }
        Command::Audit(AuditCommand::Verify { since }) => {
            audit::verify(config, since.as_deref()).await
        }
    }
}

fn finish(result: Result) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("lotse: {}", failure.message);
            ExitCode::from(failure.code)
        }
    }
}
