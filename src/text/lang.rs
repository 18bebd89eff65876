//! The languages there are. A further one is one folder of `.ftl` files and one line here. Pages for
//! young people exist in all of them, pages for professionals in those marked so.

/// The files of a language, one for each area of the program.
macro_rules! files {
    ($code:literal: $($area:literal)+) => {
        &[$(include_str!(concat!($code, "/", $area, ".ftl"))),+]
    };
}

/// The areas everybody reads; every language has them.
macro_rules! public_areas {
    ($code:literal) => {
        files!($code: "base" "offer" "law" "public" "search" "check" "tongue" "tell" "saved"
            "ways" "rights" "print" "numbers")
    };
}

/// The areas for professionals, for languages they work in.
macro_rules! staff_areas {
    ($code:literal for_staff) => {
        files!($code: "office" "casework" "match" "referral" "handover" "staff" "coordination"
            "whatif" "register" "dossier" "care" "joint")
    };
    ($code:literal public_only) => {
        &[]
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
    ($($(#[$attribute:meta])* $variant:ident $code:literal $name:literal $direction:ident $staff:ident;)+) => {
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

            /// Its sentences for everybody, a text for each area.
            pub(super) fn public_sources(self) -> &'static [&'static str] {
                match self { $(Lang::$variant => public_areas!($code)),+ }
            }

            /// Its sentences for professionals; none where they do not work in it.
            pub(super) fn staff_sources(self) -> &'static [&'static str] {
                match self { $(Lang::$variant => staff_areas!($code $staff)),+ }
            }
        }
    };
}

languages! {
    #[default] De "de" "Deutsch" Ltr for_staff;
    En "en" "English" Ltr for_staff;
    Tr "tr" "Türkçe" Ltr public_only;
    Ar "ar" "العربية" Rtl public_only;
    Uk "uk" "Українська" Ltr public_only;
    Ru "ru" "Русский" Ltr public_only;
    Fa "fa" "فارسی" Rtl public_only;
    Fr "fr" "Français" Ltr public_only;
    Ro "ro" "Română" Ltr public_only;
}

impl Lang {
    /// All its sentences.
    pub(super) fn sources(self) -> impl Iterator<Item = &'static str> {
        self.public_sources().iter().chain(self.staff_sources()).copied()
    }

    /// Whether the pages for professionals speak it.
    pub fn is_for_staff(self) -> bool {
        !self.staff_sources().is_empty()
    }

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
    /// assert_eq!(Lang::from_header("es, en;q=0.8, de;q=0.5"), Lang::En);
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
