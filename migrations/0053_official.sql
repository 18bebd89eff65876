-- Figures others published, with where they come from. They stand beside the cases' figures.
create table official_figure (
    title text not null,
    area text not null,
    source text not null,
    as_of date not null,
    -- In hundredths of the unit.
    hundredths bigint not null,
    unit text not null,
    definition text not null,
    primary key (title, area, source, as_of)
);
