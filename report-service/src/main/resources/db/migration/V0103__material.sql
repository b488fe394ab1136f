-- Facts offered to the drafters of a unit.
create table material (
    id          uuid primary key,
    unit_code   text not null,
    unit_path   text collate "C" not null,
    line_path   text collate "C" not null,
    kind        text not null check (kind in ('TARGET_ACHIEVED', 'TASK_COMPLETED')),
    source_id   uuid not null,
    year        int not null,
    text        text not null,
    state       text not null check (state in ('OFFERED', 'PLACED', 'DISMISSED', 'REVOKED')),
    revoked_why text,
    report_id   uuid,
    section_id  uuid,
    offered_at  timestamptz not null
);
create index material_by_source on material (source_id);
create index material_by_unit on material (unit_code, offered_at desc, id);
alter table material enable row level security;
alter table material force row level security;
create policy own_unit on material using (unit_code = own_unit()) with check (unit_code = own_unit());
