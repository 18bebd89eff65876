-- What somebody without account or name said is wrong: with an offer, or with this site.

create table complaint (
    id text not null primary key,
    -- No reference: a complaint may outlive the entry it is about. Null is the site itself.
    offer_id text,
    matter text not null,
    words text not null,
    language text not null,
    -- The beginning of the day, not the moment: nobody can be found by when they wrote.
    said_on timestamptz not null,
    settled_at timestamptz
);

create index complaint_open on complaint (settled_at, said_on);
