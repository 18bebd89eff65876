-- A second factor at log-in: codes by time (RFC 6238), and codes for when the telephone is gone.

create table second_factor (
    user_id text not null primary key references user_account (id) on delete cascade,
    -- Sealed with a key of the master key: whoever has the database alone makes no codes.
    secret text not null,
    -- None until the first code was right.
    confirmed_at timestamptz,
    -- The step of the last code that was taken: none is taken twice.
    last_step bigint not null
);

create table recovery_code (
    user_id text not null references user_account (id) on delete cascade,
    code_hash text not null,
    primary key (user_id, code_hash)
);

-- Between the password and the code.
create table half_login (
    token_hash text not null primary key,
    user_id text not null references user_account (id) on delete cascade,
    expires_at timestamptz not null,
    tries bigint not null
);
create index half_login_account on half_login (user_id);
