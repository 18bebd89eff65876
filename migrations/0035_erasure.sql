-- Cases that must not be erased yet, and cases proposed for erasure with what became of that. The record
-- outlives the case and holds nothing of it but its id.

create table case_hold (
    case_id text not null primary key references case_file (id) on delete cascade,
    ground text not null,
    until timestamptz not null,
    set_at timestamptz not null,
    set_by text not null references user_account (id)
);

create table erasure (
    id text not null primary key,
    agency_id text not null references agency (id),
    -- No key: the case goes, the record stays.
    case_id text not null,
    ground text not null,
    proposed_by text not null references user_account (id),
    proposed_at timestamptz not null,
    decided_by text references user_account (id),
    decided_at timestamptz,
    erased boolean
);
create index erasure_agency on erasure (agency_id);
