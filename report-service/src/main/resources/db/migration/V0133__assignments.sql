-- A section that an office or a person is to write something for. The inner life of the unit: nobody else sees it.
create table assignment (
    id            uuid primary key,
    report_id     uuid not null references report,
    section_id    uuid not null,
    unit_code     text not null,
    unit_path     text collate "C" not null,
    line_path     text collate "C" not null,
    -- one of the two: services know neither offices nor people but by name
    office        text,
    person        text,
    task          text not null,
    due           date not null,
    state         text not null check (state in ('ASSIGNED', 'WORKING', 'DELIVERED', 'RETURNED', 'ACCEPTED')),
    return_reason text,
    -- of the newest contribution, 0 before the first
    contribution  int not null,
    version       bigint not null,
    created_by    text not null,
    created_at    timestamptz not null,
    check ((office is null) <> (person is null))
);
create index assignment_by_report on assignment (report_id, due, id);
create index assignment_by_due on assignment (unit_code, due, id);

create table contribution (
    assignment_id uuid not null references assignment,
    number        int not null,
    report_id     uuid not null references report,
    unit_code     text not null,
    unit_path     text collate "C" not null,
    line_path     text collate "C" not null,
    content       jsonb not null,
    headed        boolean not null,
    note          text,
    created_by    text not null,
    created_at    timestamptz not null,
    primary key (assignment_id, number)
);
alter table assignment enable row level security;
alter table assignment force row level security;
create policy own_unit on assignment using (unit_code = own_unit()) with check (unit_code = own_unit());
alter table contribution enable row level security;
alter table contribution force row level security;
create policy own_unit on contribution using (unit_code = own_unit()) with check (unit_code = own_unit());
