-- What an agency lays down for itself, and who stands in for whom, for how long.

create table agency_rule (
    agency_id text not null primary key references agency (id),
    -- Whether each case manager sees the own cases only, and those of whom they stand in for.
    own_cases_only boolean not null,
    -- Months after which a closed case is due to be erased, and an open one nobody touches to be asked about.
    closed_months bigint not null,
    idle_months bigint not null,
    -- Days before that on which it is said.
    warning_days bigint not null,
    changed_at timestamptz not null,
    changed_by text not null references user_account (id)
);

create table deputy (
    id text not null primary key,
    agency_id text not null references agency (id),
    worker_id text not null references user_account (id),
    deputy_id text not null references user_account (id),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    ended_at timestamptz,
    made_at timestamptz not null,
    made_by text not null references user_account (id)
);
create index deputy_who on deputy (agency_id, deputy_id);
