-- Which days are worked, where they are not simply Monday to Friday: one document a unit and year, read and written whole.
create table calendar (
    id         uuid primary key,
    unit_code  text not null,
    unit_path  text collate "C" not null,
    line_path  text collate "C" not null,
    year       integer not null,
    days       jsonb not null,
    version    bigint not null,
    changed_by text not null,
    changed_at timestamptz not null,
    -- Also the look-up of the calendars of a unit and of those above it.
    unique (unit_code, year)
);
alter table calendar enable row level security;
alter table calendar force row level security;
-- Holidays are no secret: steps are due by the calendar of the unit whose submission it is, whoever decides.
create policy reading on calendar for select using (true);
create policy defining on calendar for insert with check (unit_code = own_unit());
create policy changing on calendar for update using (unit_code = own_unit()) with check (unit_code = own_unit());

-- 委托: who decides instead of whom, in one unit and for some days. Ended, never removed: decisions refer to it.
create table delegation (
    id             uuid primary key,
    unit_code      text not null,
    unit_path      text collate "C" not null,
    line_path      text collate "C" not null,
    delegator      text not null,
    delegator_name text not null,
    delegate       text not null,
    -- Kinds of submissions that it is for; none for all.
    kinds          text[] not null,
    first_day      date not null,
    last_day       date not null,
    reason         text,
    created_at     timestamptz not null,
    ended_at       timestamptz,
    check (delegator <> delegate),
    check (first_day <= last_day)
);
-- "Who has delegated to this person?", asked with every decision and every look into the inbox; ended ones are never asked for.
create index delegation_by_delegate on delegation (unit_code, delegate, last_day) where ended_at is null;
create index delegation_by_delegator on delegation (unit_code, delegator, first_day);
alter table delegation enable row level security;
alter table delegation force row level security;
create policy own_unit on delegation using (unit_code = own_unit()) with check (unit_code = own_unit());

alter table decision add column on_behalf_of text;

-- Waiting and handling times are asked for by the unit that is asked, over the steps that were ever opened.
create index step_times on case_step (step_unit, opened_at) where opened_at is not null;

do $$
begin
    execute format('revoke delete on calendar, delegation from %I', replace(current_user, '_owner', '_app'));
end $$;
