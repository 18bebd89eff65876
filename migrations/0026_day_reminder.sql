-- Who wants a mail the day before when there are appointments. The mail says no more than that.

create table day_reminder (
    user_id text not null primary key references user_account (id) on delete cascade,
    address text not null,
    -- The day that was last announced.
    last_day text,
    not_before timestamptz not null
);
