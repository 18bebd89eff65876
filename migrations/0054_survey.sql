-- When a provider was last reminded of the survey, and how often.
create table survey_reminder (
    organization_id text not null primary key references organization (id) on delete cascade,
    sent_at timestamptz not null,
    sent bigint not null
);
