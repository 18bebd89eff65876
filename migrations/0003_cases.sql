-- Cases (Fälle). No name and no birth date: a code.

create table case_file (
    id text not null primary key,
    agency_id text not null references agency (id),
    worker_id text not null references user_account (id),
    code text not null,
    facts jsonb not null,
    plz text,
    radius_km double precision,
    language text,
    opened_at timestamptz not null,
    closed_at timestamptz,
    -- Raised by every change; a change that names another version is refused.
    version bigint not null,
    unique (agency_id, code)
);

create table need (
    id text not null primary key,
    case_id text not null references case_file (id) on delete cascade,
    topic text not null,
    priority bigint not null,
    since timestamptz not null,
    closed_at timestamptz
);
create index need_case on need (case_id);

create table referral (
    id text not null primary key,
    case_id text not null references case_file (id) on delete cascade,
    need_id text references need (id),
    offer_id text not null references offer (id),
    state text not null,
    hold_until timestamptz,
    taken_at timestamptz,
    created_at timestamptz not null,
    state_since timestamptz not null,
    reason text
);
create index referral_case on referral (case_id);
create index referral_offer on referral (offer_id);

create table referral_step (
    id text not null primary key,
    referral_id text not null references referral (id) on delete cascade,
    state text not null,
    reason text,
    at timestamptz not null,
    user_id text not null references user_account (id)
);
create index referral_step_referral on referral_step (referral_id);

create table consent (
    id text not null primary key,
    case_id text not null references case_file (id) on delete cascade,
    recipient_id text not null references organization (id),
    purpose text not null,
    contents jsonb not null,
    given_at timestamptz not null,
    valid_until timestamptz not null,
    withdrawn_at timestamptz,
    form text not null,
    text_version text not null
);
create index consent_case on consent (case_id);

create table appointment (
    id text not null primary key,
    case_id text not null references case_file (id) on delete cascade,
    referral_id text references referral (id) on delete set null,
    purpose text not null,
    starts_at timestamptz not null,
    minutes bigint not null,
    place text,
    companion text,
    meeting_point text,
    arrived boolean,
    next_step text
);
create index appointment_case on appointment (case_id);

-- Who read or changed what, without what was read. Rows are added, never changed.
create table audit (
    id text not null primary key,
    agency_id text not null,
    user_id text not null,
    at timestamptz not null,
    action text not null,
    subject text not null,
    subject_id text not null
);
create index audit_subject on audit (subject, subject_id);

-- The answer to a request that carried an Idempotency-Key, so that a repeat gets the same answer.
create table idempotency (
    agency_id text not null,
    key text not null,
    -- SHA-256 of method, path and body: the same key for another request is an error.
    request_hash text not null,
    status bigint not null,
    body text not null,
    at timestamptz not null,
    primary key (agency_id, key)
);
