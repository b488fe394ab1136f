-- What the units below each unit make together, as the roll-up tells it: of two states of a figure the later one is kept.
create table rolled_up (
    unit_code  text not null,
    unit_path  text collate "C" not null,
    line_path  text collate "C" not null,
    hierarchy  text not null check (hierarchy in ('BLOCK', 'LINE')),
    indicator  text not null,
    period     text not null,
    year       int not null,
    above      text,
    own        numeric,
    below      numeric,
    children   int not null,
    units      int not null,
    generation int not null,
    version    bigint not null,
    primary key (unit_code, hierarchy, indicator, period)
);
-- The units directly below one are looked at side by side: some indicators, two years of each.
create index rolled_up_side_by_side on rolled_up (above, hierarchy, indicator, year);
alter table rolled_up enable row level security;
alter table rolled_up force row level security;
create policy reading on rolled_up for select
    using (unit_code = own_unit() or block_covers(unit_path) or line_covers(line_path));
create policy keeping on rolled_up for insert with check (unit_code = own_unit());
create policy moving on rolled_up for update using (unit_code = own_unit()) with check (unit_code = own_unit());

-- Figures are replaced by later ones, never taken away.
do $$
declare app text := quote_ident(replace(current_user, '_owner', '_app'));
begin
    execute 'revoke delete on rolled_up from ' || app;
end $$;
