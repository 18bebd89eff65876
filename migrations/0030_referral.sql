-- What belongs to a referral beside its state, and what a refusal says about an offer's entry.

create table waiting (
    referral_id text not null primary key references referral (id) on delete cascade,
    class text not null,
    since timestamptz not null,
    -- When the young person last said that the place is wanted.
    wanted_at timestamptz not null,
    -- An offer for the time in between.
    bridge_id text
);

create table milestone (
    referral_id text not null references referral (id) on delete cascade,
    kind text not null,
    at timestamptz not null,
    user_id text not null references user_account (id),
    primary key (referral_id, kind)
);

-- No case stands here: only that somebody met something else than the entry says.
create table offer_hint (
    id text not null primary key,
    offer_id text not null references offer (id),
    kind text not null,
    cause text not null,
    noted_at timestamptz not null,
    settled_at timestamptz
);
create index offer_hint_offer on offer_hint (offer_id);
