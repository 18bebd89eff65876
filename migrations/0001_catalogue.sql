-- The catalogue. A record is kept whole in `body` (HSDS 3.1 with what Lotse adds), so that an
-- import loses nothing; columns beside it are only what SQL must find or join by.

create table organization (
    id text not null primary key,
    name text not null,
    body jsonb not null
);

create table location (
    id text not null primary key,
    organization_id text,
    body jsonb not null
);

create table offer (
    id text not null primary key,
    -- Deferred here and below: a package names records in any order.
    organization_id text references organization (id) deferrable initially deferred,
    name text not null,
    status text not null,
    body jsonb not null,
    -- Raised by whoever books a place: the row lock that makes bookings of one offer queue up.
    booking bigint not null default 0
);
create index offer_organization on offer (organization_id);

create table offer_location (
    offer_id text not null references offer (id) on delete cascade,
    location_id text not null references location (id) deferrable initially deferred,
    primary key (offer_id, location_id)
);
create index offer_location_location on offer_location (location_id);

-- HSDS records that stand for themselves: taxonomies, terms and whatever else a package holds.
create table hsds_record (
    kind text not null,
    id text not null,
    body jsonb not null,
    primary key (kind, id)
);

-- The last change of each offer: every node brings its own index up to date from here. The counter
-- row stays locked until the change is committed, so that numbers become visible in order.
create table counter (
    name text not null primary key,
    value bigint not null
);
insert into counter (name, value) values ('index_change', 0);

create table index_change (
    offer_id text not null primary key,
    seq bigint not null
);
create index index_change_seq on index_change (seq);

-- Places (Platzmeldungen) are statements that age; a new one is added, none is overwritten.
create table place_statement (
    id text not null primary key,
    offer_id text not null references offer (id) on delete cascade,
    free bigint not null check (free >= 0),
    total bigint check (total >= 0),
    waiting bigint check (waiting >= 0),
    source text not null,
    stated_by text,
    stated_at timestamptz not null,
    valid_until timestamptz not null
);
create index place_statement_latest on place_statement (offer_id, stated_at);
