//! Moving about: the way here, other views of the same thing, further pages of a list.

use std::borrow::Cow;

use maud::{Markup, html};

use super::icon::{Icon, turning_icon};
use crate::text::Text;

/// A step of the way here.
#[derive(Debug, Clone)]
pub struct Crumb<'a> {
    /// What it is called.
    pub label: Cow<'a, str>,
    /// Where it leads.
    pub href: Cow<'a, str>,
}

impl<'a> Crumb<'a> {
    /// A step of that name.
    pub fn new(label: impl Into<Cow<'a, str>>, href: impl Into<Cow<'a, str>>) -> Self {
        Self { label: label.into(), href: href.into() }
    }
}

/// The way here, without the page itself.
pub fn crumbs(text: Text, crumbs: &[Crumb<'_>]) -> Markup {
    html! {
        nav.crumbs aria-label=(text.say("nav-path")) {
            ol { @for crumb in crumbs { li { a href=(crumb.href) { (crumb.label) } } } }
        }
    }
}

/// One of several views, each a page of its own.
#[derive(Debug, Clone, Copy)]
pub struct Tab<'a> {
    /// What it is called.
    pub label: &'a str,
    /// Where it leads.
    pub href: &'a str,
    /// Whether it is the one in sight.
    pub current: bool,
    /// How many things are in it.
    pub count: Option<usize>,
}

/// Views to change between.
pub fn tabs(label: &str, tabs: &[Tab<'_>]) -> Markup {
    html! {
        nav.tabs aria-label=(label) {
            ul {
                @for tab in tabs {
                    li {
                        a href=(tab.href) aria-current=[tab.current.then_some("page")] {
                            (tab.label)
                            @if let Some(count) = tab.count { span.count { (count) } }
                        }
                    }
                }
            }
        }
    }
}

/// Where one is in a long list.
#[derive(Debug, Clone, Copy)]
pub struct Paging<'a> {
    /// This page, from 1.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// Where the page before is.
    pub previous: Option<&'a str>,
    /// Where the next page is.
    pub next: Option<&'a str>,
}

/// Further pages; nothing where there is only one.
pub fn paging(text: Text, paging: &Paging<'_>) -> Markup {
    let values = [("page", paging.page.into()), ("pages", paging.pages.into())];
    html! {
        @if paging.pages > 1 {
            nav.pages aria-label=(text.say("nav-pages")) {
                ul {
                    @if let Some(href) = paging.previous {
                        li { a.button.button--second href=(href) rel="prev" { (text.say("pages-previous")) } }
                    }
                    li.quiet { (text.say_with("pages-label", &values)) }
                    @if let Some(href) = paging.next {
                        li {
                            a.button.button--second href=(href) rel="next" {
                                (text.say("pages-next")) (turning_icon(Icon::Arrow))
                            }
                        }
                    }
                }
            }
        }
    }
}
