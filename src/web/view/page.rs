//! The frame of every page: head, way past the header, header, content, footer.

use std::borrow::Cow;

use maud::{DOCTYPE, Markup, Render, html};

use super::trail::{Crumb, crumbs};
use super::{nav, to};
use crate::domain::role::Role;
use crate::text::Lang;
use crate::web::assets;
use crate::web::here::Here;

/// Who a page is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side<'a> {
    /// Everybody; nothing is known of whoever reads.
    Public,
    /// Somebody who is logged in.
    Staff {
        /// What they are.
        role: Role,
        /// What they are called.
        name: &'a str,
    },
}

/// What the frame needs to know.
///
/// Titles stay in the browser's history and on shared screens: name the kind of page, never the
/// offer, the topic or the case.
#[derive(Debug, Clone)]
pub struct Page<'a> {
    /// Language and address of the request.
    pub here: &'a Here,
    /// Title for the browser's tab, without the product's name.
    pub title: Cow<'a, str>,
    /// Who it is for.
    pub side: Side<'a>,
    /// Whether a form was sent back with errors.
    pub failed: bool,
    /// Whether to offer a quick way out (violence, addiction, coming out, crisis).
    pub sensitive: bool,
    /// Whether all data is invented.
    pub demo: bool,
    /// The way to this page.
    pub crumbs: &'a [Crumb<'a>],
}

impl<'a> Page<'a> {
    /// A page for everybody.
    pub fn public(here: &'a Here, title: impl Into<Cow<'a, str>>) -> Self {
        Self {
            here,
            title: title.into(),
            side: Side::Public,
            failed: false,
            sensitive: false,
            demo: false,
            crumbs: &[],
        }
    }

    /// A page for somebody who is logged in.
    pub fn staff(
        here: &'a Here,
        title: impl Into<Cow<'a, str>>,
        role: Role,
        name: &'a str,
    ) -> Self {
        Self { side: Side::Staff { role, name }, ..Self::public(here, title) }
    }

    /// The whole document around `main`.
    pub fn show(&self, main: impl Render) -> Markup {
        let text = self.here.text;
        let lang = text.lang();
        html! {
            (DOCTYPE)
            html lang=(lang.code()) dir=(lang.direction().code()) {
                head { (self.head()) }
                body {
                    a.skip href="#inhalt" { (text.say("nav-skip")) }
                    @if self.demo {
                        aside.banner { div.frame { (text.say("demo-banner")) } }
                    }
                    (nav::header(self))
                    main #inhalt.main tabindex="-1" {
                        div.frame {
                            @if !self.crumbs.is_empty() { (crumbs(text, self.crumbs)) }
                            (main)
                        }
                    }
                    (nav::footer(self))
                }
            }
        }
    }

    fn head(&self) -> Markup {
        let text = self.here.text;
        let values = [("title", (&*self.title).into())];
        let title = if self.failed {
            text.say_with("page-title-error", &values)
        } else {
            text.say_with("page-title", &values)
        };
        html! {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            title { (title) }
            link rel="stylesheet" href=(assets::STYLE.path);
            @if matches!(self.side, Side::Staff { .. }) {
                link rel="stylesheet" href=(assets::STAFF_STYLE.path);
            }
            link rel="icon" type="image/svg+xml" href=(assets::ICON.path);
            script src=(assets::SCRIPT.path) defer {}
            script src=(assets::SUGGEST_SCRIPT.path) defer {}
            @if matches!(self.side, Side::Staff { .. }) {
                script src=(assets::STAFF_SCRIPT.path) defer {}
            } @else {
                script src=(assets::SAVED_SCRIPT.path) defer data-worker=(to::WORKER)
                    data-keep=(self.kept()) {}
            }
            meta name="color-scheme" content="light dark";
            @match self.side {
                Side::Staff { .. } => { meta name="robots" content="noindex, nofollow"; }
                Side::Public => {
                    meta name="description" content=(text.say("about-lead"));
                    @for lang in Lang::ALL {
                        link rel="alternate" hreflang=(lang.code())
                            href=(self.here.link_in(*lang, &self.here.path));
                    }
                }
            }
        }
    }

    /// The pages a browser keeps for when there is no net, in the language of this one.
    fn kept(&self) -> String {
        [to::NOW, to::SAVED, to::OFFLINE]
            .map(|path| self.here.link_in(self.here.text.lang(), path))
            .join(" ")
    }

    /// Whether `path` is this page or lies above it.
    pub(super) fn is_at(&self, path: &str) -> bool {
        let own = self.here.path.split('?').next().unwrap_or("/");
        let roots = [to::HOME, to::TODAY, to::GAPS];
        own == path || (!roots.contains(&path) && own.starts_with(path))
    }
}
