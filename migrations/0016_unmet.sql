-- Searches that nothing answered: day, topic class and a coarse area, counted. Never a word of them.
create table unmet_search (
    day text not null,
    topic text not null,
    area text not null,
    searches bigint not null,
    primary key (day, topic, area)
);
