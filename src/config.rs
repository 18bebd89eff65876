//! Settings: where the data lies, where to listen, which database.

use std::net::SocketAddr;
use std::path::PathBuf;

use crate::domain::catalogue::JourneyPlanner;

/// The settings of one running Lotse.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where to listen.
    pub listen: SocketAddr,
    /// Where to serve figures for those who run Lotse.
    pub metrics_listen: Option<SocketAddr>,
    /// The data directory: database file and search index.
    pub data: PathBuf,
    /// A PostgreSQL address; without one, SQLite in the data directory.
    pub database_url: Option<String>,
    /// The Land whose holidays and school law count where a location does not say.
    pub land: String,
    /// A file with school holidays of further Länder.
    pub school_holidays: Option<PathBuf>,
    /// Where people look up buses and trains to an offer; no link when missing.
    pub journey: Option<JourneyPlanner>,
    /// Whether this is the throw-away demonstration.
    pub demo: bool,
    /// The master key in hexadecimal; without one, a file in the data directory.
    pub master_key: Option<String>,
    /// Where people reach Lotse from outside: links in mails begin with it.
    pub base_url: Option<String>,
    /// Where mail goes: `smtps://user:password@host` or `file:FOLDER`; nowhere when missing.
    pub mail: Option<String>,
    /// Who mail is from.
    pub mail_from: String,
}

impl Config {
    /// The usual settings, with everything in this folder.
    pub fn at(data: PathBuf) -> Self {
        Self {
            listen: ([127, 0, 0, 1], 8080).into(),
            metrics_listen: None,
            data,
            database_url: None,
            land: "HE".to_owned(),
            school_holidays: None,
            journey: None,
            demo: false,
            master_key: None,
            base_url: None,
            mail: None,
            mail_from: "Lotse <lotse@localhost>".to_owned(),
        }
    }

    /// The beginning of every link that is sent out.
    pub fn outside(&self) -> String {
        let own = || format!("http://{}", self.listen);
        self.base_url.as_ref().map_or_else(own, |url| url.trim_end_matches('/').to_owned())
    }

    /// The file of the master key, where the environment names none.
    pub fn key_file(&self) -> PathBuf {
        self.data.join("master.key")
    }

    /// The SQLite file.
    pub fn database_file(&self) -> PathBuf {
        self.data.join("lotse.db")
    }

    /// The folder of the search index.
    pub fn index_dir(&self) -> PathBuf {
        self.data.join("index")
    }

    /// The database address without the password, for messages.
    pub fn database_name(&self) -> String {
        match &self.database_url {
            None => self.database_file().display().to_string(),
            Some(url) => {
                let after = url.rsplit_once('@').map_or(url.as_str(), |(_, host)| host);
                format!("postgres://{}", after.trim_start_matches("postgres://"))
            }
        }
    }
}
