-- 初报、修订、终报; and what was known on a day.
alter table observation add column stage text not null default 'PRELIMINARY'
    check (stage in ('PRELIMINARY', 'REVISED', 'FINAL'));
alter table observation_history
    add column stage         text not null default 'PRELIMINARY',
    -- the same as the observation's, so that one who sees no more than a former state finds it
    add column indicator     text references indicator,
    add column period        text,
    add column source        text,
    -- until when it was the state of things; null for the present one
    add column superseded_at timestamptz;
-- The owner of the tables is bound by the policies as well; it fills in what is there without them.
alter table observation no force row level security;
alter table observation_history no force row level security;
update observation o set stage = 'REVISED'
    where exists (select from observation_history h where h.observation_id = o.id and h.reason is not null);
update observation_history h set
    indicator = o.indicator,
    period = o.period,
    source = o.source,
    stage = case when exists (select from observation_history e where e.observation_id = h.observation_id
        and e.version <= h.version and e.reason is not null) then 'REVISED' else 'PRELIMINARY' end,
    superseded_at = (select n.changed_at from observation_history n
        where n.observation_id = h.observation_id and n.version = h.version + 1)
    from observation o where o.id = h.observation_id;
alter table observation force row level security;
alter table observation_history force row level security;
alter table observation_history
    alter column indicator set not null,
    alter column period set not null,
    alter column source set not null;

-- Superiors saw what was confirmed, as long as it was.
create policy reading_from_above on observation_history for select
    using (status = 'CONFIRMED' and (block_covers(unit_path) or line_covers(line_path)));
-- "As it was known on a day" goes in the order (unit_path, observation_id), page by page; by indicator first, since
-- nobody asks for all indicators of all units at once without a unit.
create index observation_history_by_indicator on observation_history (indicator, unit_path, observation_id);
create index observation_history_by_unit_path on observation_history (unit_path, observation_id);
create index observation_history_by_line_path on observation_history (line_path);
-- The present state is the one that the next one supersedes.
do $$
declare app text := quote_ident(replace(current_user, '_owner', '_app'));
begin
    execute 'grant update (superseded_at) on observation_history to ' || app;
end $$;

-- 锁定: values of a period are no longer entered, corrected or confirmed by the units below the owner.
create table period_lock (
    id          uuid primary key,
    owner       text not null,
    -- null: whatever is reported for the period
    indicator   text references indicator,
    period      text not null,
    first_day   date not null,
    last_day    date not null,
    -- the first day on which nothing can be changed any more
    locked_from date not null,
    reason      text not null,
    created_by  text not null,
    created_at  timestamptz not null,
    lifted_by   text,
    lifted_at   timestamptz,
    lift_reason text
);
-- Asked for every value: is there a lock of one of the unit's ancestors around its period?
create index period_lock_by_owner on period_lock (owner, first_day) where lifted_at is null;
create index period_lock_list on period_lock (owner, created_at desc, id);
-- 例外: one unit may, from day to day.
create table period_exception (
    id         uuid primary key,
    lock_id    uuid not null references period_lock,
    owner      text not null,
    unit       text not null,
    first_day  date not null,
    last_day   date not null check (last_day >= first_day),
    reason     text not null,
    created_by text not null,
    created_at timestamptz not null
);
create index period_exception_by_lock on period_exception (lock_id, unit);
alter table period_lock enable row level security;
alter table period_lock force row level security;
alter table period_exception enable row level security;
alter table period_exception force row level security;
-- Whom a lock binds has to be able to read it; it names periods and reasons, no values.
create policy reading on period_lock for select using (own_unit() is not null);
create policy locking on period_lock for insert with check (owner = own_unit());
create policy lifting on period_lock for update using (owner = own_unit()) with check (owner = own_unit());
create policy reading on period_exception for select using (owner = own_unit() or unit = own_unit());
create policy granting on period_exception for insert with check (owner = own_unit());
do $$
declare app text := quote_ident(replace(current_user, '_owner', '_app'));
begin
    execute 'revoke update, delete on period_lock, period_exception from ' || app;
    execute 'grant update (lifted_by, lifted_at, lift_reason) on period_lock to ' || app;
end $$;

-- Files that values came in by, with what was said to each row, handed back until they expire.
create table observation_import (
    id         uuid primary key,
    unit_code  text not null,
    unit_path  text collate "C" not null,
    line_path  text collate "C" not null,
    file_name  text not null,
    format     text not null check (format in ('CSV', 'XLSX', 'NDJSON')),
    mode       text not null check (mode in ('ALL_OR_NOTHING', 'VALID_ONLY')),
    saved      boolean not null,
    rows       int not null,
    created    int not null,
    corrected  int not null,
    unchanged  int not null,
    refused    int not null,
    annotated  bytea not null,
    created_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index observation_import_by_unit on observation_import (unit_code, created_at desc, id desc);
create index observation_import_by_expiry on observation_import (expires_at);
alter table observation_import enable row level security;
alter table observation_import force row level security;
create policy reading on observation_import for select using (unit_code = own_unit());
create policy the_clock_finds on observation_import for select using (own_unit() is null and expires_at < now());
create policy importing on observation_import for insert with check (unit_code = own_unit());
create policy moving on observation_import for update
    using (unit_code = own_unit()) with check (unit_code = own_unit());
-- The clock works for no unit; it deletes what has expired, and nothing else.
create policy the_clock_clears on observation_import for delete using (own_unit() is null and expires_at < now());
do $$
declare app text := quote_ident(replace(current_user, '_owner', '_app'));
begin
    execute 'revoke update on observation_import from ' || app;
    execute 'grant update (unit_path, line_path) on observation_import to ' || app;
end $$;
