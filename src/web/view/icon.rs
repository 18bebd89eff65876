//! Small drawings that stand beside words, never instead of them.

use maud::{Markup, html};

/// A drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Icon {
    Arrow,
    Bell,
    Book,
    Cash,
    Chat,
    Check,
    CheckCircle,
    Clock,
    Copy,
    Cross,
    CrossCircle,
    Down,
    Euro,
    Exit,
    Eye,
    Home,
    Info,
    Lines,
    Lock,
    Mail,
    MinusCircle,
    People,
    Phone,
    Pin,
    Print,
    QuestionCircle,
    Search,
    Share,
    Speech,
    Start,
    Warning,
}

impl Icon {
    /// What a pen would draw on a sheet of 24 by 24.
    fn path(self) -> &'static str {
        match self {
            Icon::Arrow => "M5 12h14M13 6l6 6-6 6",
            Icon::Bell => "M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 21h4",
            Icon::Book => {
                "M12 6c-2-1.5-5-2-8-2v14c3 0 6 .5 8 2 2-1.5 5-2 8-2V4c-3 0-6 .5-8 2zM12 6v14"
            }
            Icon::Cash => "M3 7h18v10H3zM12 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
            Icon::Chat => "M4 5h16v11H10l-4 4v-4H4z",
            Icon::Check => "M5 12.500l4.5 4.500L19 7.5",
            Icon::CheckCircle => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12.500l2.8 2.800L16 9.5",
            Icon::Clock => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.500V12l3 2",
            Icon::Copy => "M9 9h11v11H9zM5 15H4V4h11v1",
            Icon::Cross => "M6 6l12 12M18 6L6 18",
            Icon::CrossCircle => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 9l6 6M15 9l-6 6",
            Icon::Down => "M6 9.500l6 6 6-6",
            Icon::Euro => "M18 6.500a7 7 0 1 0 0 11M4 10.500h9M4 13.500h8",
            Icon::Exit => "M14 4h6v16h-6M4 12h11M11 8l4 4-4 4",
            Icon::Eye => {
                "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z\
                 M12 9.500a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"
            }
            Icon::Home => "M4 11l8-7 8 7v9h-5v-6H9v6H4z",
            Icon::Info => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.500M12 7.500v.1",
            Icon::Lines => "M5 7h14M5 12h14M5 17h9",
            Icon::Lock => "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
            Icon::Mail => "M3 6h18v12H3zM3 7l9 6.500L21 7",
            Icon::MinusCircle => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12h8",
            Icon::People => {
                "M9 5a3.2 3.2 0 1 0 0 6.400A3.2 3.2 0 0 0 9 5zM3 20c0-3.5 2.7-6 6-6s6 2.5 6 6\
                 M15.5 5.300a3.2 3.2 0 0 1 0 5.900M17.5 14.500c2.1.9 3.5 2.9 3.5 5.5"
            }
            Icon::Phone => {
                "M6 3h3.500l1.5 5-2.2 1.500a12 12 0 0 0 5.7 5.700L16 13l5 1.500V18a3 3 0 0 1-3 3\
                 A15 15 0 0 1 3 6a3 3 0 0 1 3-3z"
            }
            Icon::Pin => {
                "M12 21s-7-6-7-11.500a7 7 0 0 1 14 0C19 15 12 21 12 21zM12 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"
            }
            Icon::Print => "M7 9V3h10v6M7 18H4V9h16v9h-3M7 14h10v7H7z",
            Icon::QuestionCircle => {
                "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.500a2.5 2.5 0 1 1 3.5 2.300c-.7.3-1 .8-1 1.700M12 16.700v.1"
            }
            Icon::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.500L20.5 20.5",
            Icon::Share => "M12 15V3M8 7l4-4 4 4M5 12v8h14v-8",
            Icon::Speech => "M4 5h16v11H10l-4 4v-4H4zM8 9h8M8 12h5",
            Icon::Start => "M6 21V4h11l-2 4 2 4H6",
            Icon::Warning => "M12 4l9.5 16h-19zM12 10v4.500M12 17.300v.1",
        }
    }
}

/// A drawing, silent for those who listen.
pub fn icon(icon: Icon) -> Markup {
    html! {
        svg.icon viewBox="0 0 24 24" aria-hidden="true" focusable="false" { path d=(icon.path()) {} }
    }
}

/// A drawing that points along the line of reading.
pub fn turning_icon(icon: Icon) -> Markup {
    html! {
        svg.icon.icon--turns viewBox="0 0 24 24" aria-hidden="true" focusable="false" {
            path d=(icon.path()) {}
        }
    }
}
