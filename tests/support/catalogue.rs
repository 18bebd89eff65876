//! A small invented catalogue, as a file that `lotse import hsds` takes.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

/// Writes `count` offers of one organization; the names carry `word`. Gives file and ids.
pub fn write(folder: &Path, word: &str, count: usize) -> (PathBuf, Vec<String>) {
    let ids: Vec<String> = (0..count).map(|n| id(word, n)).collect();
    let offers: Vec<Value> = ids.iter().enumerate().map(|(n, id)| offer(id, word, n)).collect();
    let file = folder.join(format!("{word}.json"));
    std::fs::write(&file, Value::from(offers).to_string()).expect("writes");
    (file, ids)
}

fn id(word: &str, n: usize) -> String {
    uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_URL, format!("{word}/{n}").as_bytes()).to_string()
}

fn offer(id: &str, word: &str, n: usize) -> Value {
    json!({
        "id": id,
        "name": format!("{word} {n}"),
        "description": "Ein Angebot für Jugendliche, erfunden für einen Versuch.",
        "status": "active",
        "organization": {
            "id": "6f1f1c1e-93a5-5a51-9f3e-8f6d6a3c2b10",
            "name": "Träger zum Versuch",
            "description": "Erfunden.",
        },
    })
}
