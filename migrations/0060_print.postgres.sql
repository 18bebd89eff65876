-- Printed catalogues that take a while: begun on one node, watched, taken up and fetched from any.
-- A list of somebody's own is never here: it is printed at once and not kept.
create table print_job (
    id text not null primary key,
    order_hash text not null unique,
    topic text,
    language text not null,
    site text not null,
    -- waiting, collecting, setting, done or failed
    state text not null,
    offers bigint,
    tries bigint not null,
    asked_at timestamptz not null,
    touched_at timestamptz not null,
    content bytea
);
