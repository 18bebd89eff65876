-- What a young person says in own words, who else is involved, which need waits for which, and forms
-- that were begun and not yet sent.

create table portrait (
    case_id text not null primary key references case_file (id) on delete cascade,
    strengths text,
    wishes text,
    tried text,
    -- Raised by every change; a change that names another version is refused.
    version bigint not null
);

create table participant (
    id text not null primary key,
    case_id text not null references case_file (id) on delete cascade,
    circle text not null,
    who text not null,
    part text,
    reach text,
    since timestamptz not null,
    ended_at timestamptz
);
create index participant_case on participant (case_id);

-- "First … then": this need waits for that one.
alter table need add column after_id text references need (id) on delete set null;

-- A draft belongs to whoever typed it; nobody else reads it.
create table draft (
    id text not null primary key,
    user_id text not null references user_account (id) on delete cascade,
    case_id text references case_file (id) on delete cascade,
    form text not null,
    body jsonb not null,
    saved_at timestamptz not null
);
create index draft_form on draft (user_id, form);
