-- What leaves the house: personal links for providers, mails on their way, and what was passed on.

create table provider_link (
    id text not null primary key,
    -- SHA-256 of the secret; none until a mail has carried it out.
    token_hash text,
    offer_id text not null references offer (id),
    referral_id text references referral (id) on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create unique index provider_link_token on provider_link (token_hash);
create index provider_link_referral on provider_link (referral_id);

create table outbox (
    id text not null primary key,
    kind text not null,
    link_id text not null references provider_link (id) on delete cascade,
    recipient text not null,
    state text not null,
    not_before timestamptz not null,
    attempts bigint not null,
    created_at timestamptz not null,
    -- A mail that is on its way longer than this was lost with its process.
    lease_until timestamptz
);
create index outbox_due on outbox (state, not_before);
create index outbox_link on outbox (link_id);

create table disclosure (
    id text not null primary key,
    case_id text not null references case_file (id) on delete cascade,
    referral_id text not null references referral (id) on delete cascade,
    recipient_id text not null references organization (id),
    consent_id text references consent (id),
    ground text,
    -- Sealed.
    reason text,
    need boolean not null,
    facts jsonb not null,
    at timestamptz not null,
    user_id text not null references user_account (id),
    stopped_at timestamptz
);
create index disclosure_case on disclosure (case_id);
create index disclosure_referral on disclosure (referral_id);

-- Release from the duty of confidence (§ 203 StGB, § 65 SGB VIII): a record of its own, beside the
-- consent. Who, whom and what for are sealed.
create table confidence_release (
    id text not null primary key,
    case_id text not null references case_file (id) on delete cascade,
    given_by text not null,
    bound text not null,
    toward_id text not null references organization (id),
    purpose text not null,
    given_at timestamptz not null,
    valid_until timestamptz not null,
    withdrawn_at timestamptz
);
create index confidence_release_case on confidence_release (case_id);
