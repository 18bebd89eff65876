//! Somebody in front of the pages, without a browser: a cookie, links, forms.

use scraper::{ElementRef, Html, Selector};

use crate::support::http::{Answer, Client};

/// A person with a cookie.
pub struct Desk {
    client: Client,
}

/// A page one has come to.
pub struct Page {
    pub path: String,
    pub status: u16,
    pub text: String,
}

impl Desk {
    /// Logs in; where one begins.
    pub fn log_in(client: &Client, login: &str, password: &str) -> (Self, Page) {
        let fields = [("login", login), ("password", password)];
        let answer = client.submit("/de/anmelden", &fields).expect("an answer");
        assert_eq!(answer.status, 303, "{}", answer.text());
        let cookie = answer.header("set-cookie").expect("a cookie");
        let cookie = cookie.split(';').next().expect("a cookie");
        let desk = Self { client: client.with("cookie", cookie) };
        let home = desk.follow("/de/anmelden", &answer);
        (desk, home)
    }

    /// A page that must be there.
    pub fn page(&self, path: &str) -> Page {
        let page = self.follow(path, &self.client.get(path).expect("an answer"));
        assert_eq!(page.status, 200, "{path}: {}", page.text);
        page
    }

    /// Sends the form of a page whose address ends so: its own values, with these in their place.
    pub fn send(&self, page: &Page, action: &str, fields: &[(&str, &str)]) -> Page {
        let (path, mut values) = page.form(action);
        values.retain(|(name, _)| !fields.iter().any(|(other, _)| other == name));
        values.extend(fields.iter().map(|(name, value)| ((*name).into(), (*value).into())));
        let values: Vec<_> = values.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let answer = self.client.submit(&path, &values).expect("an answer");
        self.follow(&path, &answer)
    }

    fn follow(&self, path: &str, answer: &Answer) -> Page {
        if answer.status != 303 {
            return Page { path: path.to_owned(), status: answer.status, text: answer.text() };
        }
        let next = answer.header("location").expect("a location").to_owned();
        let next = next.split('#').next().expect("a path");
        self.follow(next, &self.client.get(next).expect("an answer"))
    }
}

fn select(css: &str) -> Selector {
    Selector::parse(css).expect("a selector")
}

fn attribute(element: ElementRef<'_>, name: &str) -> String {
    element.attr(name).unwrap_or_default().to_owned()
}

impl Page {
    /// The first link whose address has this in it.
    pub fn link(&self, part: &str) -> String {
        let html = Html::parse_document(&self.text);
        let links = select("main a[href]");
        let mut found = html.select(&links).map(|link| attribute(link, "href"));
        found
            .find(|href| href.contains(part))
            .unwrap_or_else(|| panic!("no {part} in {}", self.path))
    }

    /// Names in this place.
    pub fn words(&self, css: &str) -> Vec<String> {
        let html = Html::parse_document(&self.text);
        let words = |e: ElementRef<'_>| e.text().collect::<String>().trim().to_owned();
        html.select(&select(css)).map(words).collect()
    }

    /// A form by the end of its address, with what it would send untouched.
    fn form(&self, action: &str) -> (String, Vec<(String, String)>) {
        let html = Html::parse_document(&self.text);
        let forms = select("main form[action]");
        let form = html.select(&forms).find(|form| attribute(*form, "action").ends_with(action));
        let form = form.unwrap_or_else(|| panic!("no form {action} in {}", self.path));
        let sent = |input: &ElementRef<'_>| {
            let kind = input.attr("type").unwrap_or("text");
            !["checkbox", "radio"].contains(&kind) || input.attr("checked").is_some()
        };
        let inputs = select("input[name]");
        let values = form.select(&inputs).filter(sent);
        let mut values: Vec<_> =
            values.map(|i| (attribute(i, "name"), attribute(i, "value"))).collect();
        for list in form.select(&select("select[name]")) {
            let chosen = list.select(&select("option[selected]")).next();
            let chosen = chosen.or_else(|| list.select(&select("option")).next());
            let value = chosen.map_or_else(String::new, |option| attribute(option, "value"));
            values.push((attribute(list, "name"), value));
        }
        (attribute(form, "action"), values)
    }
}
