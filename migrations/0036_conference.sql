-- Case conferences, the sheets young people carry themselves, and whether the family may be contacted.

create table conference (
    id text not null primary key,
    case_id text not null references case_file (id) on delete cascade,
    starts_at timestamptz not null,
    held_at timestamptz,
    -- All else, sealed.
    body text not null
);
create index conference_case on conference (case_id);

-- A sheet (Pendelbogen) is known by its short code only: what stands on it stands on paper.
create table slip (
    case_id text not null primary key references case_file (id) on delete cascade,
    code text not null unique,
    made_at timestamptz not null
);

create table family_contact (
    case_id text not null primary key references case_file (id) on delete cascade,
    allowed boolean not null,
    at timestamptz not null,
    user_id text not null references user_account (id)
);
