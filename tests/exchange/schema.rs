//! Answers held against the standard's own compiled JSON schemas, by a checker for as much of JSON
//! Schema as they use: `type`, `required`, `properties`, `items`, `enum`, `maximum`, `$ref`.

use std::path::Path;

use serde_json::Value;

use super::{import_file, is_kept, json_of, shared, walk};
use crate::support::TestApp;

struct Schema<'s> {
    root: &'s Value,
    folder: &'s Path,
}

impl Schema<'_> {
    fn check(&self, schema: &Value, value: &Value, at: &str, wrong: &mut Vec<String>) {
        if let Some(reference) = schema["$ref"].as_str() {
            match reference.strip_prefix('#') {
                Some(inside) => {
                    let target = self.root.pointer(inside).expect("a definition");
                    self.check(target, value, at, wrong);
                }
                None => {
                    let root = json_of(&self.folder.join(reference));
                    Schema { root: &root, ..*self }.check(&root, value, at, wrong);
                }
            }
            return;
        }
        if let Some(kind) = schema["type"].as_str()
            && !is_a(kind, value)
        {
            wrong.push(format!("{at}: {value} is no {kind}"));
        }
        if let Some(list) = schema["enum"].as_array()
            && !list.contains(value)
        {
            wrong.push(format!("{at}: {value} is not in the list"));
        }
        if let (Some(most), Some(number)) = (schema["maximum"].as_f64(), value.as_f64())
            && number > most
        {
            wrong.push(format!("{at}: {number} is more than {most}"));
        }
        for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if value.is_object() && value.get(name).is_none() {
                wrong.push(format!("{at}: {name} is missing"));
            }
        }
        for (name, inner) in schema["properties"].as_object().into_iter().flatten() {
            if let Some(value) = value.get(name) {
                self.check(inner, value, &format!("{at}/{name}"), wrong);
            }
        }
        if let (true, Some(list)) = (schema["items"].is_object(), value.as_array()) {
            for (index, item) in list.iter().enumerate() {
                self.check(&schema["items"], item, &format!("{at}/{index}"), wrong);
            }
        }
    }
}

fn is_a(kind: &str, value: &Value) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        "boolean" => value.is_boolean(),
        other => panic!("the checker does not know the type {other}"),
    }
}

fn wrong_with(file: &Path, value: &Value) -> Vec<String> {
    let root = json_of(file);
    let mut wrong = Vec::new();
    let folder = file.parent().expect("a folder");
    Schema { root: &root, folder }.check(&root, value, "", &mut wrong);
    wrong
}

#[track_caller]
fn all_fit(file: &Path, values: &[Value]) {
    assert!(!values.is_empty());
    for value in values {
        assert_eq!(wrong_with(file, value), Vec::<String>::new(), "{value:#}");
    }
}

/// Every kind of answer, of the region with the standard's full examples in it.
#[tokio::test]
async fn answers_fit_the_schemas_of_the_standard() {
    let (Some(schemas), Some(examples)) = (shared("schema"), shared("examples")) else { return };
    let test = TestApp::with_region().await;
    is_kept(import_file(&test.app, &examples.join("organization_full.json")).await);
    let client = test.anon();
    let compiled = schemas.join("compiled");
    let service = compiled.join("service_with_definitions.json");
    all_fit(&service, &walk(&client, "/hsds/services?full=true&per_page=100").await);
    all_fit(&compiled.join("service_list.json"), &walk(&client, "/hsds/services").await);
    all_fit(&compiled.join("organization_list.json"), &walk(&client, "/hsds/organizations").await);
    let places = walk(&client, "/hsds/service_at_locations").await;
    all_fit(&compiled.join("service_at_location_list.json"), &places);
    for query in ["full=true", "full_service=true"] {
        let whole = walk(&client, &format!("/hsds/organizations?{query}")).await;
        all_fit(&schemas.join("organization.json"), &whole);
    }
    let places = walk(&client, "/hsds/service_at_locations?full=true&per_page=100").await;
    all_fit(&schemas.join("service_at_location.json"), &places);
    all_fit(&schemas.join("taxonomy.json"), &walk(&client, "/hsds/taxonomies").await);
    all_fit(&schemas.join("taxonomy_term.json"), &walk(&client, "/hsds/taxonomy_terms").await);
}

#[test]
fn the_checker_finds_what_is_wrong() {
    let Some(schemas) = shared("schema") else { return };
    let Some(examples) = shared("examples") else { return };
    let file = schemas.join("compiled/service_with_definitions.json");
    let mut service = json_of(&examples.join("service_full.json"));
    assert_eq!(wrong_with(&file, &service), Vec::<String>::new());
    service["status"] = Value::from("offen");
    service["name"] = Value::Null;
    service["phones"][0].as_object_mut().expect("a number").remove("number");
    let wrong = wrong_with(&file, &service);
    for place in ["/status", "/name", "/phones/0"] {
        assert!(wrong.iter().any(|line| line.starts_with(&format!("{place}:"))), "{wrong:#?}");
    }
}
