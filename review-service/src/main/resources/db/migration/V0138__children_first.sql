-- The round that a submission answers.
alter table review_case add column round_id uuid;

-- Units called by rounds in which superiors wait for those below, and how far their reports are.
create table called_unit (
    round_id  uuid not null,
    unit_code text not null,
    unit_path text collate "C" not null,
    line_path text collate "C" not null,
    caller    text not null,
    title     text not null,
    kind      text not null,
    year      integer not null,
    ended     boolean not null default false,
    approved  boolean not null default false,
    primary key (round_id, unit_code)
);
-- "What does the caller's own report wait for?"
create index called_by_caller on called_unit (caller, kind, year) where not ended and not approved;
alter table called_unit enable row level security;
alter table called_unit force row level security;
-- Who decides about a superior's report has to know what is missing below it; a row says who was called and whether that is done,
-- and nothing of a report.
create policy reading on called_unit for select using (own_unit() is not null);
create policy calling on called_unit for insert with check (unit_code = own_unit());
-- The unit's own events, and whoever acts on its case for the round.
create policy proceeding on called_unit for update
    using (unit_code = own_unit()
        or exists (select from review_case c where c.round_id = called_unit.round_id and c.unit_code = called_unit.unit_code
                     and own_unit() = any (c.parties)))
    with check (unit_code = own_unit()
        or exists (select from review_case c where c.round_id = called_unit.round_id and c.unit_code = called_unit.unit_code
                     and own_unit() = any (c.parties)));
do $$
begin
    execute format('revoke delete on called_unit from %I', replace(current_user, '_owner', '_app'));
end $$;
