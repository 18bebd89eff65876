-- The plan (Hilfekette) of a case: steps in order; those of one stage run side by side.

create table plan_step (
    id text not null primary key,
    case_id text not null references case_file (id) on delete cascade,
    title text not null,
    offer_id text references offer (id) on delete set null,
    owner text not null,
    owner_name text,
    horizon text not null,
    stage bigint not null,
    due text,
    hours_per_week bigint,
    created_at timestamptz not null,
    done_at timestamptz
);
create index plan_step_case on plan_step (case_id);

-- What an accompanied appointment needs beside who goes where.
alter table appointment add column wants_to_say text;
alter table appointment add column speaks text;
alter table appointment add column papers text;
alter table appointment add column way_back text;
alter table appointment add column met text;

-- The secret address under which a calendar program asks for somebody's appointments.
create table calendar_feed (
    user_id text not null primary key references user_account (id) on delete cascade,
    token_hash text not null unique,
    created_at timestamptz not null
);
