//! HTML in prose: what is a tag or an entity, and what a text says without them.
//!
//! Only known elements with well-formed attributes are tags: people write `<25 Jahre` and
//! `<Vorname>`. What is left is plain text, shown escaped like any other.

/// Elements taken out together with what stands in them.
const DROPPED: [&str; 7] = ["script", "style", "template", "iframe", "object", "noframes", "xmp"];

/// Elements that start a new line.
const BLOCKS: [&str; 30] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "dd",
    "div",
    "dl",
    "dt",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "li",
    "main",
    "ol",
    "p",
    "section",
    "table",
    "tr",
    "ul",
];

/// Elements that stand within a line.
const INLINE: [&str; 63] = [
    "a",
    "abbr",
    "acronym",
    "applet",
    "area",
    "audio",
    "b",
    "base",
    "bdi",
    "bdo",
    "big",
    "button",
    "canvas",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "del",
    "details",
    "dfn",
    "em",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "i",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "legend",
    "link",
    "map",
    "mark",
    "math",
    "meta",
    "nav",
    "noscript",
    "option",
    "picture",
    "pre",
    "q",
    "s",
    "select",
    "small",
    "source",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "svg",
    "tbody",
    "td",
    "textarea",
    "th",
    "thead",
    "u",
    "video",
];

/// Attributes that may stand without a value.
const BARE: [&str; 12] = [
    "async",
    "autofocus",
    "autoplay",
    "checked",
    "controls",
    "defer",
    "disabled",
    "download",
    "hidden",
    "loop",
    "muted",
    "nowrap",
];

const ENTITIES: [(&str, &str); 46] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", "\u{a0}"),
    ("auml", "ä"),
    ("ouml", "ö"),
    ("uuml", "ü"),
    ("Auml", "Ä"),
    ("Ouml", "Ö"),
    ("Uuml", "Ü"),
    ("szlig", "ß"),
    ("euro", "€"),
    ("sect", "§"),
    ("para", "¶"),
    ("deg", "°"),
    ("copy", "©"),
    ("reg", "®"),
    ("trade", "™"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("bull", "•"),
    ("middot", "·"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("bdquo", "„"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("sbquo", "‚"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("shy", "\u{ad}"),
    ("eacute", "é"),
    ("egrave", "è"),
    ("agrave", "à"),
    ("ccedil", "ç"),
    ("ntilde", "ñ"),
    ("frac12", "½"),
    ("frac14", "¼"),
    ("times", "×"),
    ("le", "≤"),
    ("ge", "≥"),
    ("rarr", "→"),
    ("ensp", "\u{2002}"),
];

/// The text without tags and entities; `None` if there are none.
pub(super) fn strip(text: &str) -> Option<String> {
    if !text.contains(['<', '&']) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut tags = false;
    let mut entities = false;
    while let Some(at) = rest.find(['<', '&']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some((decoded, after)) = entity(rest) {
            out.push(decoded);
            entities = true;
            rest = after;
        } else if let Some(tag) = tag(rest) {
            tags = true;
            rest = tag.after(&mut out);
        } else {
            out.push_str(&rest[..1]);
            rest = &rest[1..];
        }
    }
    out.push_str(rest);
    match (tags, entities) {
        (true, _) => Some(tidy(&out)),
        (false, true) => Some(out),
        (false, false) => None,
    }
}

struct Tag<'a> {
    name: String,
    closing: bool,
    rest: &'a str,
}

impl<'a> Tag<'a> {
    /// Leaves in `out` what the tag means to a reader; the text behind it.
    fn after(&self, out: &mut String) -> &'a str {
        let name = self.name.as_str();
        if DROPPED.contains(&name) && !self.closing {
            return behind_element(self.rest, name);
        }
        if BLOCKS.contains(&name) {
            if name != "li" || !self.closing {
                out.push('\n');
            }
            if name == "li" && !self.closing {
                out.push_str("- ");
            }
            // The line break that laid out the source is none of the text.
            return self.rest.trim_start_matches('\r').strip_prefix('\n').unwrap_or(self.rest);
        } else if matches!(name, "td" | "th") {
            out.push(' ');
        }
        self.rest
    }
}

/// What follows the end of an element; nothing if it never ends.
fn behind_element<'a>(text: &'a str, name: &str) -> &'a str {
    let mut rest = text;
    while let Some(at) = rest.find("</") {
        rest = &rest[at + 2..];
        let named = rest.get(..name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name));
        let ended = named && !rest[name.len()..].starts_with(|c: char| c.is_ascii_alphanumeric());
        if ended {
            return rest.find('>').map_or("", |end| &rest[end + 1..]);
        }
    }
    ""
}

/// The tag or comment at the start of `text`, if there is one.
fn tag(text: &str) -> Option<Tag<'_>> {
    if let Some(comment) = text.strip_prefix("<!--") {
        let rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
        return Some(Tag { name: String::new(), closing: false, rest });
    }
    let inner = text.strip_prefix('<')?;
    if inner.get(..8).is_some_and(|n| n.eq_ignore_ascii_case("!doctype")) {
        let rest = &inner[inner.find('>')? + 1..];
        return Some(Tag { name: String::new(), closing: false, rest });
    }
    let (closing, inner) = match inner.strip_prefix('/') {
        Some(inner) => (true, inner),
        None => (false, inner),
    };
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len());
    let name = inner[..end].to_ascii_lowercase();
    let name = name.as_str();
    if !(BLOCKS.contains(&name) || INLINE.contains(&name) || DROPPED.contains(&name)) {
        return None;
    }
    let rest = attributes(&inner[end..])?;
    Some(Tag { name: name.to_owned(), closing, rest })
}

/// What follows the `>` that ends a tag's attributes; `None` if these are no attributes.
fn attributes(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        let trimmed = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if let Some(after) = trimmed.strip_prefix('>') {
            return Some(after);
        }
        if trimmed.len() == rest.len() {
            return None;
        }
        let named = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ':' | '@' | '.');
        let end = trimmed.find(|c: char| !named(c))?;
        let name = trimmed[..end].to_ascii_lowercase();
        let after = trimmed[end..].trim_start();
        rest = match after.strip_prefix('=') {
            Some(value) if end > 0 => value_end(value.trim_start())?,
            _ if BARE.contains(&name.as_str()) => &trimmed[end..],
            _ => return None,
        };
        if !rest.starts_with(|c: char| c.is_whitespace() || matches!(c, '/' | '>')) {
            // `a="b"c="d"`: browsers forgive the missing blank, and so do we.
            let after = attributes_glued(rest)?;
            return Some(after);
        }
    }
}

fn attributes_glued(text: &str) -> Option<&str> {
    text.find('>').map(|end| &text[end + 1..])
}

fn value_end(text: &str) -> Option<&str> {
    match text.chars().next()? {
        quote @ ('"' | '\'') => text[1..].find(quote).map(|end| &text[end + 2..]),
        _ => text.find(|c: char| c.is_whitespace() || c == '>').map(|end| &text[end..]),
    }
}

/// The character an entity at the start of `text` stands for, and what follows it.
fn entity(text: &str) -> Option<(char, &str)> {
    let inner = text.strip_prefix('&')?;
    let end = inner.char_indices().take(12).find(|(_, c)| *c == ';')?.0;
    let (name, after) = (&inner[..end], &inner[end + 1..]);
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return Some((char::from_u32(code)?, after));
    }
    let (_, decoded) = ENTITIES.iter().find(|(known, _)| *known == name)?;
    Some((decoded.chars().next()?, after))
}

/// Blank lines and edges left over by tags.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = 0;
    for line in text.lines() {
        let line = line.trim_matches([' ', '\t']);
        if line.is_empty() {
            blank += 1;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if blank > 0 { "\n\n" } else { "\n" });
        }
        blank = 0;
        out.push_str(line);
    }
    out
}
