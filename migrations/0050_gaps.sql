-- Figures that left the house, what was said about them, and what was decided.

-- A release is frozen: its figures are kept as they were shown, and never made again.
create table gap_release (
    id text not null primary key,
    title text not null,
    first_quarter text not null,
    last_quarter text not null,
    made_at timestamptz not null,
    made_by text not null references user_account (id),
    published_at timestamptz,
    body jsonb not null
);

-- No quarter is released twice: the difference between two releases would be a count of its own.
create table gap_release_quarter (
    quarter text not null primary key,
    release_id text not null references gap_release (id)
);
create index gap_release_quarter_release on gap_release_quarter (release_id);

-- The words of a report. Each time they are saved they are a new version; no version is changed.
create table gap_dossier (
    release_id text not null references gap_release (id),
    version bigint not null,
    made_at timestamptz not null,
    made_by text not null references user_account (id),
    body jsonb not null,
    primary key (release_id, version)
);

-- Proposals for a conference and what became of them.
create table gap_decision (
    id text not null primary key,
    title text not null,
    reason text not null,
    responsible text not null,
    review_on date not null,
    state text not null,
    decided_on date,
    made_at timestamptz not null
);
