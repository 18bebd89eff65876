//! Choices with a key each, as stored and sent: one list instead of three matches.

/// Gives enums `ALL`, `key` and `from_key` from one list of variants with their keys.
macro_rules! keyed {
    ($($kind:ident { $($variant:ident $key:literal),+ $(,)? })+) => {$(
        impl $kind {
            /// All of them, in the order a form shows them.
            pub const ALL: &'static [$kind] = &[$($kind::$variant),+];

            /// Its key, as stored and sent.
            pub fn key(self) -> &'static str {
                match self { $($kind::$variant => $key),+ }
            }

            /// The one of that key.
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.key() == key)
            }
        }
    )+};
}

pub(crate) use keyed;
