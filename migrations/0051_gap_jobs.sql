-- Long work for the gap pages: begun on one node, watched and ended from any.
create table gap_job (
    id text not null primary key,
    user_id text not null references user_account (id),
    first_day date not null,
    last_day date not null,
    made_at timestamptz not null,
    done bigint not null,
    total bigint not null,
    -- running, ended, cancelled or failed
    state text not null,
    body jsonb
);
