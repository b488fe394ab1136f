create table target (
    id            uuid primary key,
    unit_code     text not null,
    unit_path     text collate "C" not null,
    line_path     text collate "C" not null,
    indicator     text not null references indicator,
    year          int not null,
    baseline      numeric,
    value         numeric not null,
    -- upper end of the range for indicators that are to stay within one
    value_to      numeric,
    setter        text not null,
    commitment_id uuid,
    state         text not null check (state in ('OPEN', 'ACHIEVED')),
    lamp          text not null check (lamp in ('GREEN', 'BLUE', 'YELLOW', 'RED', 'UNKNOWN')),
    version       bigint not null,
    created_by    text not null,
    created_at    timestamptz not null,
    unique (unit_code, indicator, year)
);
-- Lists of a superior: targets of a year below a path.
create index target_by_unit_path on target (unit_path, year);
create index target_by_line_path on target (line_path, year);
alter table target enable row level security;
alter table target force row level security;
create policy own_unit on target using (unit_code = own_unit()) with check (unit_code = own_unit());
-- Superiors see targets below them and may set them.
create policy from_above on target for select using (block_covers(unit_path) or line_covers(line_path));
create policy set_from_above on target for insert
    with check (setter = own_unit() and (block_covers(unit_path) or line_covers(line_path)));

-- Promises of plans that wait for a person.
create table proposal (
    id           uuid primary key,
    unit_code    text not null,
    unit_path    text collate "C" not null,
    line_path    text collate "C" not null,
    report_id    uuid not null,
    year         int not null,
    ordinal      int not null,
    text         text not null,
    measurable   boolean not null,
    value        numeric,
    measure_unit text,
    deadline     text,
    state        text not null check (state in ('OPEN', 'ACCEPTED', 'REFUSED')),
    reason       text,
    target_id    uuid,
    decided_by   text,
    decided_at   timestamptz,
    created_at   timestamptz not null
);
create index proposal_by_unit on proposal (unit_code, year desc, report_id, ordinal);
alter table proposal enable row level security;
alter table proposal force row level security;
create policy own_unit on proposal using (unit_code = own_unit()) with check (unit_code = own_unit());
