//! The languages there are. A further one is one folder of `.ftl` files and one line here.

/// The files of a language, one for each area of the program.
macro_rules! files {
    ($code:literal: $($area:literal)+) => {
        &[$(include_str!(concat!($code, "/", $area, ".ftl"))),+]
    };
}

/// The areas everybody reads, then those for professionals.
macro_rules! all_areas {
    ($code:literal) => {
        files!($code: "base" "offer" "law" "public" "search" "check"
            "match" "referral" "handover" "staff" "coordination")
    };
}

/// Which way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// The value of the `dir` attribute.
    pub fn code(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

macro_rules! languages {
    ($($(#[$attribute:meta])* $variant:ident $code:literal $name:literal $direction:ident;)+) => {
        /// A language of the interface. German is the one everything exists in.
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Lang {
            $(#[doc = $name] $(#[$attribute])* $variant,)+
        }

        impl Lang {
            /// All languages, in the order a page offers them.
            pub const ALL: &'static [Lang] = &[$(Lang::$variant),+];

            /// Its code, as in `lang` attributes and addresses.
            pub fn code(self) -> &'static str {
                match self { $(Lang::$variant => $code),+ }
            }

            /// What it calls itself.
            pub fn own_name(self) -> &'static str {
                match self { $(Lang::$variant => $name),+ }
            }

            /// Which way it is written.
            pub fn direction(self) -> Direction {
                match self { $(Lang::$variant => Direction::$direction),+ }
            }

            /// Its sentences, a text for each area.
            pub(super) fn sources(self) -> &'static [&'static str] {
                match self { $(Lang::$variant => all_areas!($code)),+ }
            }
        }
    };
}

languages! {
    #[default] De "de" "Deutsch" Ltr;
    En "en" "English" Ltr;
}

impl Lang {
    /// The language of a code such as `en` or `en-GB`.
    ///
    /// ```
    /// use lotse::text::Lang;
    /// assert_eq!(Lang::from_code("en-GB"), Some(Lang::En));
    /// assert_eq!(Lang::from_code("xx"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split('-').next().unwrap_or(code).trim();
        Self::ALL.iter().copied().find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }

    /// The best language for an `Accept-Language` header; German when none fits.
    ///
    /// ```
    /// use lotse::text::Lang;
    /// assert_eq!(Lang::from_header("fr, en;q=0.8, de;q=0.5"), Lang::En);
    /// assert_eq!(Lang::from_header("tlh"), Lang::De);
    /// ```
    pub fn from_header(accept: &str) -> Self {
        let mut best = (0.0, Self::default());
        for entry in accept.split(',') {
            let mut parts = entry.split(';');
            let lang = parts.next().and_then(Self::from_code);
            let weight = parts.find_map(|p| p.trim().strip_prefix("q=")?.parse().ok());
            let weight: f64 = weight.unwrap_or(1.0);
            if let Some(lang) = lang
                && weight > best.0
            {
                best = (weight, lang);
            }
        }
        best.1
    }

    /// The `dir` attribute of a text whose language has this code, ours or not.
    pub fn direction_of(code: &str) -> Direction {
        match code.split('-').next().unwrap_or(code) {
            "ar" | "fa" | "he" | "ps" | "ur" | "ckb" | "dv" => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }
}
