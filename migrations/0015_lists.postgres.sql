-- What SQLite calls json_each, for a list given as text: `in (select value from json_each($1))` works on both.
create function json_each(list text) returns table (value text) language sql immutable as
    'select jsonb_array_elements_text(list::jsonb)';
