//! Who may do what: three roles, and the actions they are allowed.

use serde::{Deserialize, Serialize};

/// A role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Case manager (Fachkraft): the cases of the own agency.
    CaseManager,
    /// Coordinator (Koordination): gaps and the catalogue, no single case.
    Coordinator,
    /// Runs the installation: users and agencies, no single case.
    Admin,
}

/// Something a role may be allowed to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Read and change cases of the own agency.
    WorkOnCases,
    /// Say how many places there are.
    StatePlaces,
    /// Read gap figures.
    ReadGaps,
    /// Change the catalogue.
    EditCatalogue,
    /// Change rules of law.
    EditLaw,
    /// Make users, agencies and tokens.
    ManageUsers,
}

impl Role {
    /// All roles.
    pub const ALL: [Role; 3] = [Role::CaseManager, Role::Coordinator, Role::Admin];

    /// Whether the role allows the action.
    pub fn may(self, action: Action) -> bool {
        match self {
            Role::CaseManager => matches!(action, Action::WorkOnCases | Action::StatePlaces),
            Role::Coordinator => matches!(
                action,
                Action::StatePlaces | Action::ReadGaps | Action::EditCatalogue | Action::EditLaw
            ),
            Role::Admin => {
                matches!(action, Action::ManageUsers | Action::EditCatalogue | Action::EditLaw)
            }
        }
    }

    /// Its key, as stored and sent.
    pub fn key(self) -> &'static str {
        match self {
            Role::CaseManager => "case_manager",
            Role::Coordinator => "coordinator",
            Role::Admin => "admin",
        }
    }

    /// The role of that key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.key() == key)
    }
}
