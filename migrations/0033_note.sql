-- Notes of a case. What stands in them is sealed; one that names who confided it is for its author only
-- (§ 65 SGB VIII).
create table note (
    id text not null primary key,
    case_id text not null references case_file (id) on delete cascade,
    author_id text not null references user_account (id),
    words text not null,
    confider text,
    at timestamptz not null
);
create index note_case on note (case_id);
