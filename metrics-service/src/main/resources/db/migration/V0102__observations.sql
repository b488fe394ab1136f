-- The value of an indicator for a unit and a period, as it is now.
create table observation (
    id           uuid primary key,
    unit_code    text not null,
    unit_path    text collate "C" not null,
    line_path    text collate "C" not null,
    indicator    text not null references indicator,
    period       text not null,
    year         int not null,
    period_end   date not null,
    value        numeric not null,
    qualifier    text check (qualifier in ('ABOUT', 'MORE_THAN', 'LESS_THAN', 'AT_LEAST', 'AT_MOST')),
    source       text not null,
    status       text not null check (status in ('REPORTED', 'CONFIRMED')),
    version      bigint not null,
    reported_by  text not null,
    reported_at  timestamptz not null,
    confirmed_by text,
    confirmed_at timestamptz,
    unique (unit_code, indicator, period)
);
-- Completion and YoY read the confirmed values of one unit, indicator and year.
create index observation_by_year on observation (unit_code, indicator, year) where status = 'CONFIRMED';
create index observation_by_unit_path on observation (unit_path);
create index observation_by_line_path on observation (line_path);
alter table observation enable row level security;
alter table observation force row level security;
create policy own_unit on observation using (unit_code = own_unit()) with check (unit_code = own_unit());
create policy from_above on observation for select
    using (status = 'CONFIRMED' and (block_covers(unit_path) or line_covers(line_path)));

-- Every value that was ever held, with the reason why it was changed.
create table observation_history (
    observation_id uuid not null references observation,
    version        bigint not null,
    unit_code      text not null,
    unit_path      text collate "C" not null,
    line_path      text collate "C" not null,
    value          numeric not null,
    qualifier      text,
    status         text not null,
    reason         text,
    changed_by     text not null,
    changed_at     timestamptz not null,
    primary key (observation_id, version)
);
alter table observation_history enable row level security;
alter table observation_history force row level security;
create policy own_unit on observation_history using (unit_code = own_unit()) with check (unit_code = own_unit());
