create table note (
    id        uuid primary key,
    unit_code text not null,
    unit_path text collate "C" not null,
    line_path text collate "C" not null,
    text      text not null,
    public    boolean not null,
    unique (unit_code, text)
);
alter table note enable row level security;
alter table note force row level security;
create policy own_unit on note using (unit_code = own_unit()) with check (unit_code = own_unit());
create policy from_above on note for select using (public and (block_covers(unit_path) or line_covers(line_path)));
