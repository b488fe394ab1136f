-- How much a machine client has asked of this service on a day (of Asia/Shanghai); its quota is held against this.
create table machine_day (
    unit_code text not null,
    client    text not null,
    day       date not null,
    calls     int not null,
    primary key (unit_code, client, day)
);

-- Each call that was let through: who, what, with which answer, from where. Denials are in the audit.
create table machine_call (
    id             bigint generated always as identity primary key,
    at             timestamptz not null,
    unit_code      text not null,
    client         text not null,
    method         text not null,
    path           text not null,
    status         int not null,
    source_address text
);
-- "What did our clients ask, the latest first?", and what is old enough to go.
create index machine_call_of_unit on machine_call (unit_code, id desc);
create index machine_call_by_time on machine_call (at);

alter table machine_day enable row level security;
alter table machine_day force row level security;
create policy own_unit on machine_day using (unit_code = own_unit()) with check (unit_code = own_unit());
alter table machine_call enable row level security;
alter table machine_call force row level security;
create policy own_unit on machine_call using (unit_code = own_unit()) with check (unit_code = own_unit());

-- The clock works for no unit; it finds and deletes what is older than half a year, as long as logs have to be kept, and nothing else.
create policy the_clock_finds on machine_day for select using (own_unit() is null and day < current_date - 200);
create policy the_clock_clears on machine_day for delete using (own_unit() is null and day < current_date - 200);
create policy the_clock_finds on machine_call for select using (own_unit() is null and at < now() - interval '200 days');
create policy the_clock_clears on machine_call for delete using (own_unit() is null and at < now() - interval '200 days');

-- Calls are added and read, never changed.
do $$
begin
    execute format('revoke update on machine_call from %I', replace(current_user, '_owner', '_app'));
end $$;
