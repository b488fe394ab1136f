-- What units and their people were given by others.
create table honour (
    id            uuid primary key,
    unit_code     text not null,
    unit_path     text collate "C" not null,
    line_path     text collate "C" not null,
    title         text not null,
    level         text not null check (level in ('NATIONAL', 'PROVINCIAL', 'CITY', 'COUNTY', 'OTHER')),
    granted_by    text not null,
    granted_on    date not null,
    recipient     text,
    evidence      jsonb not null,
    state         text not null check (state in ('REGISTERED', 'CONFIRMED', 'WITHDRAWN')),
    reason        text,
    version       bigint not null,
    registered_by text not null,
    registered_at timestamptz not null,
    confirmed_by  text,
    confirmed_at  timestamptz,
    -- Nobody confirms what he has written down, whatever the service says.
    check (confirmed_by <> registered_by),
    check (state <> 'CONFIRMED' or confirmed_by is not null)
);
-- The same honour is told once.
create unique index one_honour on honour (unit_code, title, granted_by, granted_on, coalesce(recipient, ''))
    where state <> 'WITHDRAWN';
-- Lists go in this order, page by page; along the trade they are sorted after they are found.
create index honour_by_unit_path on honour (unit_path, id);
create index honour_by_line_path on honour (line_path);
alter table honour enable row level security;
alter table honour force row level security;
create policy reading on honour for select
    using (unit_code = own_unit() or (state = 'CONFIRMED' and (block_covers(unit_path) or line_covers(line_path))));
create policy registering on honour for insert with check (unit_code = own_unit());
create policy working on honour for update using (unit_code = own_unit()) with check (unit_code = own_unit());

-- Investment of a unit. Months and milestones are one document with the project: they are planned together, read together, and
-- never asked for by themselves.
create table project (
    id          uuid primary key,
    unit_code   text not null,
    unit_path   text collate "C" not null,
    line_path   text collate "C" not null,
    name        text not null,
    content     text,
    first_month text not null,
    last_month  text not null,
    months      jsonb not null,
    milestones  jsonb not null,
    finished_on date,
    version     bigint not null,
    created_by  text not null,
    created_at  timestamptz not null,
    check (first_month <= last_month),
    unique (unit_code, name)
);
-- Lists go in this order, page by page; along the trade they are sorted after they are found.
create index project_by_unit_path on project (unit_path, id);
create index project_by_line_path on project (line_path);
alter table project enable row level security;
alter table project force row level security;
create policy reading on project for select
    using (unit_code = own_unit() or block_covers(unit_path) or line_covers(line_path));
create policy planning on project for insert with check (unit_code = own_unit());
create policy reporting on project for update using (unit_code = own_unit()) with check (unit_code = own_unit());

do $$
declare app text := quote_ident(replace(current_user, '_owner', '_app'));
begin
    execute 'revoke delete on honour, project from ' || app;
end $$;
