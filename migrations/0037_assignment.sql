-- Assignments by an authority (Zuweisung), laid open, and what their senders are told.

create table assignment (
    id text not null primary key,
    case_id text not null references case_file (id) on delete cascade,
    begun_at timestamptz not null,
    -- When the sender is to be told something next; nothing where nothing was agreed.
    feedback_due timestamptz,
    ended_at timestamptz,
    -- All else, sealed.
    body text not null
);
create index assignment_case on assignment (case_id);

create table feedback (
    id text not null primary key,
    case_id text not null references case_file (id) on delete cascade,
    assignment_id text not null references assignment (id) on delete cascade,
    -- The very words, sealed.
    words text not null,
    made_at timestamptz not null,
    agreed boolean,
    answered_at timestamptz,
    sent_at timestamptz
);
create index feedback_assignment on feedback (assignment_id);
create index feedback_case on feedback (case_id);
