-- Agencies and the people who work in them.

create table agency (
    id text not null primary key,
    name text not null,
    -- The name as it is compared: folded in the program, because SQLite folds ASCII only.
    name_key text not null unique,
    created_at timestamptz not null
);

create table user_account (
    id text not null primary key,
    agency_id text not null references agency (id),
    -- Login as it is compared.
    login text not null unique,
    name text not null,
    role text not null,
    password_hash text not null,
    disabled boolean not null,
    created_at timestamptz not null
);

-- Only a hash of the token is kept: whoever reads the table cannot log in with it.
create table session (
    token_hash text not null primary key,
    user_id text not null references user_account (id) on delete cascade,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null
);
create index session_account on session (user_id);

create table api_token (
    token_hash text not null primary key,
    agency_id text not null references agency (id),
    user_id text not null references user_account (id),
    role text not null,
    label text not null,
    created_at timestamptz not null,
    revoked_at timestamptz
);

create table setting (
    key text not null primary key,
    value text not null
);
