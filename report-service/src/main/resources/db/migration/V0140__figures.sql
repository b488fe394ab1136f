-- Confirmed values as metric-events tell them: this service's own copy, so that texts can be checked while metrics is away.
create table observation (
    id             uuid primary key,
    unit_code      text not null,
    unit_path      text collate "C" not null,
    line_path      text collate "C" not null,
    indicator      text not null,
    indicator_name text,
    measure_unit   text not null,
    decimals       int,
    accumulation   text,
    aggregation    text,
    period         text not null,
    year           int not null,
    value          numeric not null,
    qualifier      text,
    source         text,
    confirmed_by   text not null,
    confirmed_name text,
    confirmed_at   timestamptz not null,
    unique (unit_code, indicator, period)
);
-- Suggestions look at one unit's years; provenance at one indicator and period of a whole subtree.
create index observation_by_year on observation (unit_code, year);
create index observation_by_indicator on observation (indicator, period, unit_path);
alter table observation enable row level security;
alter table observation force row level security;
create policy reading on observation for select
    using (unit_code = own_unit() or block_covers(unit_path) or line_covers(line_path));
create policy hearing on observation for insert with check (unit_code = own_unit());
create policy correcting on observation for update using (unit_code = own_unit()) with check (unit_code = own_unit());

-- Every value that was ever confirmed: what a figure was, what it became, when and why.
create table observation_history (
    event_id       uuid primary key,
    observation_id uuid not null references observation,
    unit_code      text not null,
    unit_path      text collate "C" not null,
    line_path      text collate "C" not null,
    value          numeric not null,
    qualifier      text,
    reason         text,
    confirmed_by   text not null,
    confirmed_name text,
    confirmed_at   timestamptz not null
);
create index observation_history_by_time on observation_history (observation_id, confirmed_at);
alter table observation_history enable row level security;
alter table observation_history force row level security;
create policy reading on observation_history for select
    using (unit_code = own_unit() or block_covers(unit_path) or line_covers(line_path));
create policy hearing on observation_history for insert with check (unit_code = own_unit());
create policy moving on observation_history for update using (unit_code = own_unit()) with check (unit_code = own_unit());

-- Targets as metric-events tell them: what became of a promise in figures.
create table target (
    id             uuid primary key,
    unit_code      text not null,
    unit_path      text collate "C" not null,
    line_path      text collate "C" not null,
    indicator      text not null,
    indicator_name text not null,
    year           int not null,
    baseline       numeric,
    value          numeric not null,
    measure_unit   text not null,
    commitment_id  uuid,
    state          text not null check (state in ('OPEN', 'ACHIEVED', 'REVOKED')),
    actual         numeric,
    completion     numeric,
    period         text,
    reason         text,
    changed_at     timestamptz not null
);
create index target_by_commitment on target (commitment_id) where commitment_id is not null;
create index target_by_unit on target (unit_code, year);
alter table target enable row level security;
alter table target force row level security;
create policy reading on target for select
    using (unit_code = own_unit() or block_covers(unit_path) or line_covers(line_path));
create policy hearing on target for insert with check (unit_code = own_unit());
create policy judging on target for update using (unit_code = own_unit()) with check (unit_code = own_unit());

-- What a figure of a text is bound to. Where it stands, the text says; a binding outlives its place, for older revisions.
create table figure_binding (
    id               uuid primary key,
    report_id        uuid not null references report,
    unit_code        text not null,
    unit_path        text collate "C" not null,
    line_path        text collate "C" not null,
    observation_id   uuid not null references observation,
    observation_unit text not null,
    indicator        text not null,
    indicator_name   text not null,
    measure_unit     text not null,
    period           text not null,
    decimals         int not null,
    magnitude        text not null check (magnitude in ('ONE', 'TEN_THOUSAND', 'HUNDRED_MILLION')),
    measure_word     text not null,
    qualifier        text check (qualifier in ('ABOUT', 'MORE_THAN', 'LESS_THAN', 'AT_LEAST', 'AT_MOST')),
    created_by       text not null,
    created_at       timestamptz not null
);
create index figure_binding_by_report on figure_binding (report_id);
alter table figure_binding enable row level security;
alter table figure_binding force row level security;
create policy own_unit on figure_binding using (unit_code = own_unit()) with check (unit_code = own_unit());
-- Whoever sees the report sees what its figures are bound to; the policies of report apply inside.
create policy reader on figure_binding for select using (exists (select from report r where r.id = report_id));

-- Each time a figure took a value from the data, and the first revision that shows it.
create table figure_refresh (
    binding_id   uuid not null references figure_binding,
    revision     int not null,
    report_id    uuid not null references report,
    unit_code    text not null,
    unit_path    text collate "C" not null,
    line_path    text collate "C" not null,
    value        numeric not null,
    confirmed_at timestamptz not null,
    text         text not null,
    refreshed_by text not null,
    refreshed_at timestamptz not null,
    primary key (binding_id, revision)
);
create index figure_refresh_by_report on figure_refresh (report_id);
alter table figure_refresh enable row level security;
alter table figure_refresh force row level security;
create policy own_unit on figure_refresh using (unit_code = own_unit()) with check (unit_code = own_unit());
create policy reader on figure_refresh for select using (exists (select from report r where r.id = report_id));

do $$
declare app text := quote_ident(replace(current_user, '_owner', '_app'));
begin
    execute 'revoke delete on observation, observation_history, target, figure_binding, figure_refresh from ' || app;
    execute 'revoke update on observation_history, figure_binding, figure_refresh from ' || app;
    execute 'grant update (unit_path, line_path) on observation_history, figure_binding, figure_refresh to ' || app;
end $$;
