-- Keys of cases, wrapped by the master key, and the chain of the audit trail.

-- What a case holds is sealed with its key: without this row it can no longer be read by anybody,
-- not in an old copy either. Copies of the database leave this table out.
create table case_key (
    case_id text not null primary key references case_file (id) on delete cascade,
    wrapped text not null
);

alter table audit add column seq bigint;
alter table audit add column mac text;
create unique index audit_seq on audit (seq);

-- Where the chain ends, and where it begins since older entries were removed in order.
create table audit_head (
    id bigint not null primary key,
    seq bigint not null,
    mac text not null,
    proof text not null,
    base_seq bigint not null,
    base_mac text not null,
    base_proof text not null
);
insert into audit_head (id, seq, mac, proof, base_seq, base_mac, base_proof)
    values (1, 0, '', '', 0, '', '');
