//! A mail server for tests: takes mail, or says no in the ways mail servers do.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// How it feels about mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// Takes it.
    Takes,
    /// "Not now" (451), as greylisting does.
    NotNow,
    /// "Never" (550): nobody of that name.
    Never,
    /// Reads the mail and breaks off before it says whether it has it.
    BreaksOff,
}

/// A mail server.
pub struct Smtp {
    pub address: String,
    mood: Arc<Mutex<Mood>>,
    taken: Arc<Mutex<Vec<String>>>,
}

impl Smtp {
    pub async fn begin() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
        let address = format!("smtp://{}", listener.local_addr().expect("an address"));
        let mood = Arc::new(Mutex::new(Mood::Takes));
        let taken: Arc<Mutex<Vec<String>>> = Arc::default();
        let (own_mood, own_taken) = (mood.clone(), taken.clone());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let now = *own_mood.lock().expect("unbroken");
                if let Some(mail) = serve(stream, now).await {
                    own_taken.lock().expect("unbroken").push(mail);
                }
            }
        });
        Self { address, mood, taken }
    }

    pub fn feels(&self, mood: Mood) {
        *self.mood.lock().expect("unbroken") = mood;
    }

    /// The mails it has taken so far.
    pub fn taken(&self) -> Vec<String> {
        self.taken.lock().expect("unbroken").clone()
    }
}

/// One conversation; the mail, if it took one.
async fn serve(stream: TcpStream, mood: Mood) -> Option<String> {
    let mut stream = BufReader::new(stream);
    let mut mail: Option<String> = None;
    let mut answer = "220 test".to_owned();
    loop {
        stream.write_all(format!("{answer}\r\n").as_bytes()).await.ok()?;
        let line = line(&mut stream).await;
        let Some(line) = line else { return mail };
        let command = line.split(' ').next().unwrap_or_default().to_uppercase();
        answer = match command.as_str() {
            "RCPT" if mood == Mood::NotNow => "451 later".to_owned(),
            "RCPT" if mood == Mood::Never => "550 nobody".to_owned(),
            "DATA" => {
                stream.write_all(b"354 go on\r\n").await.ok()?;
                let mut words = String::new();
                while let Some(line) = self::line(&mut stream).await.filter(|line| line != ".") {
                    words.push_str(&line);
                    words.push('\n');
                }
                if mood == Mood::BreaksOff {
                    return None;
                }
                mail = Some(words);
                "250 taken".to_owned()
            }
            "QUIT" => {
                let _ = stream.write_all(b"221 bye\r\n").await;
                return mail;
            }
            _ => "250 yes".to_owned(),
        };
    }
}

async fn line(stream: &mut BufReader<TcpStream>) -> Option<String> {
    let mut line = String::new();
    let read = stream.read_line(&mut line).await.ok()?;
    (read > 0).then(|| line.trim_end().to_owned())
}
