-- Entries are confirmed by those who know: what providers propose waits for a coordinator, and how
-- often somebody was reminded since an entry was last confirmed.

create table entry_proposal (
    id text not null primary key,
    offer_id text not null references offer (id) on delete cascade,
    -- Field -> what it should say.
    wanted jsonb not null,
    proposed_at timestamptz not null,
    decided_at timestamptz,
    -- Fields that were taken over; empty when refused.
    taken jsonb,
    word text
);
create index entry_proposal_offer on entry_proposal (offer_id);

create table entry_reminder (
    offer_id text not null primary key references offer (id) on delete cascade,
    sent bigint not null,
    last_at timestamptz not null
);
