-- Who is writing which section. A lease: after expires_at the row only tells who wrote last.
create table section_lock (
    report_id   uuid not null references report,
    section_id  uuid not null,
    unit_code   text not null,
    unit_path   text collate "C" not null,
    line_path   text collate "C" not null,
    holder      text not null,
    holder_name text not null,
    -- the holder's open editor
    client      uuid not null,
    acquired_at timestamptz not null,
    expires_at  timestamptz not null,
    -- the editor that lost it to this one and is to be told
    taken_from  uuid,
    primary key (report_id, section_id)
);
alter table section_lock enable row level security;
alter table section_lock force row level security;
create policy own_unit on section_lock using (unit_code = own_unit()) with check (unit_code = own_unit());
