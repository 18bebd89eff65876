-- Changes to the law that people enter: a later wording of one rule, from a day on. Never updated, never
-- deleted: a judgement names the number of the last change it knew.

create table law_change (
    id text not null primary key,
    -- 1, 2, 3 … in the order of entering.
    number bigint not null unique,
    provision text not null,
    valid_from date not null,
    rule text not null,
    source text not null,
    mark text not null,
    read_on date not null,
    entered_by text not null references user_account (id),
    entered_at timestamptz not null
);

-- What the law said when a referral was made.
create table referral_law (
    referral_id text not null primary key references referral (id) on delete cascade,
    -- Edition of the law built into the program, and the last change to it.
    edition text not null,
    number bigint not null,
    judged_on date not null
);
