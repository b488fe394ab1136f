-- Problems of units and what is done about them. `raiser` holds the unit to account: a superior, or the unit itself.
create table rectification (
    id           uuid primary key,
    unit_code    text not null,
    unit_path    text collate "C" not null,
    line_path    text collate "C" not null,
    raiser       text not null,
    problem      text not null,
    source       text,
    report_id    uuid,
    measures     text,
    owner        text,
    deadline     date,
    state        text not null check (state in ('PROPOSED', 'LAPSED', 'DISMISSED', 'OPEN', 'SUBMITTED', 'CLOSED')),
    evidence     jsonb not null default '[]',
    submitted_by text,
    closed_by    text,
    closed_at    timestamptz,
    on_time      boolean,
    reopened     int not null default 0,
    version      bigint not null,
    created_by   text not null,
    created_at   timestamptz not null,
    check (state in ('PROPOSED', 'LAPSED', 'DISMISSED') or (owner is not null and deadline is not null)),
    check ((state = 'SUBMITTED') = (submitted_by is not null)),
    check ((state = 'CLOSED') = (closed_at is not null and closed_by is not null and on_time is not null)),
    -- Nobody verifies his own work, whatever the service says.
    check (closed_by <> owner)
);
-- Ledgers of superiors and of the unit itself go in this order, page by page.
create index rectification_by_unit_path on rectification (unit_path, id);
-- Ledgers along the trade; sorted after they are found.
create index rectification_by_line_path on rectification (line_path);
-- An event looks for what the same report has offered before; few rows have one.
create index rectification_by_report on rectification (report_id) where report_id is not null;
alter table rectification enable row level security;
alter table rectification force row level security;
create policy reading on rectification for select
    using (unit_code = own_unit() or raiser = own_unit()
        or (state in ('OPEN', 'SUBMITTED', 'CLOSED') and (block_covers(unit_path) or line_covers(line_path))));
create policy raising on rectification for insert
    with check (raiser = own_unit() and (unit_code = own_unit() or block_covers(unit_path) or line_covers(line_path)));
create policy working on rectification for update
    using (unit_code = own_unit() or raiser = own_unit())
    with check (unit_code = own_unit() or raiser = own_unit());

create table rectification_entry (
    id               uuid primary key,
    rectification_id uuid not null references rectification,
    unit_code        text not null,
    unit_path        text collate "C" not null,
    line_path        text collate "C" not null,
    author           text not null,
    what             text not null check (what in ('RAISED', 'LAPSED', 'RESTATED', 'ADOPTED', 'DISMISSED', 'CHANGED', 'SUBMITTED',
        'RETURNED', 'CLOSED', 'REOPENED')),
    text             text,
    evidence         jsonb not null default '[]',
    said_by          text not null,
    said_at          timestamptz not null
);
-- The course of one entry of the ledger, latest first.
create index rectification_entry_by_rectification on rectification_entry (rectification_id, said_at desc, id);
alter table rectification_entry enable row level security;
alter table rectification_entry force row level security;
-- The inner query is under the ledger's own policy: who sees the entry sees its course.
create policy reading on rectification_entry for select
    using (exists (select from rectification r where r.id = rectification_id));
create policy saying on rectification_entry for insert
    with check (author = own_unit() and exists (select from rectification r where r.id = rectification_id));
create policy moving on rectification_entry for update
    using (unit_code = own_unit()) with check (unit_code = own_unit());

-- What was said is never taken back; the directory moves it with its unit.
do $$
declare app text := quote_ident(replace(current_user, '_owner', '_app'));
begin
    execute 'revoke delete on rectification from ' || app;
    execute 'revoke delete, update on rectification_entry from ' || app;
    execute 'grant update (unit_path, line_path) on rectification_entry to ' || app;
end $$;
