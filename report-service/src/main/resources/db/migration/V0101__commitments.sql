-- What the plan of an approved report promises; the identity stays for ever.
create table commitment (
    id           uuid primary key,
    report_id    uuid not null references report,
    unit_code    text not null,
    unit_path    text collate "C" not null,
    line_path    text collate "C" not null,
    ordinal      int not null,
    plan_year    int not null,
    text         text not null,
    measurable   boolean not null,
    target_value numeric,
    measure_unit text,
    deadline     text,
    unique (report_id, ordinal)
);
alter table commitment enable row level security;
alter table commitment force row level security;
create policy own_unit on commitment using (unit_code = own_unit()) with check (unit_code = own_unit());
create policy from_above on commitment for select using (block_covers(unit_path) or line_covers(line_path));
