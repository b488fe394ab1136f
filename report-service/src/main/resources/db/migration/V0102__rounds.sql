-- A call of one unit for a report of each recipient.
create table round (
    id                uuid primary key,
    unit_code         text not null,
    unit_path         text collate "C" not null,
    line_path         text collate "C" not null,
    title             text not null,
    kind              text not null,
    year              int not null,
    due               date not null,
    required_sections varchar[] not null,
    created_by        text not null,
    created_at        timestamptz not null
);
create index round_by_time on round (created_at desc, id);

create table round_recipient (
    round_id  uuid not null references round,
    unit_code text not null,
    unit_path text collate "C" not null,
    line_path text collate "C" not null,
    caller    text not null,
    primary key (round_id, unit_code)
);
create index round_recipient_by_unit on round_recipient (unit_code);

alter table round enable row level security;
alter table round force row level security;
create policy own_unit on round using (unit_code = own_unit()) with check (unit_code = own_unit());
alter table round_recipient enable row level security;
alter table round_recipient force row level security;
create policy caller on round_recipient using (caller = own_unit()) with check (caller = own_unit());
create policy recipient on round_recipient for select using (unit_code = own_unit());
create policy recipient on round for select
    using (exists (select from round_recipient r where r.round_id = id and r.unit_code = own_unit()));
