-- Who changed or was denied what. Each unit's entries form a chain: an entry's hash covers the hash of the one before.
create table audit (
    id             bigint generated always as identity primary key,
    at             timestamptz not null,
    unit_code      text not null,
    username       text not null,
    outcome        text not null check (outcome in ('CHANGED', 'DENIED')),
    action         text not null,
    kind           text not null,
    subject        text not null,
    before_digest  text,
    after_digest   text,
    source_address text,
    previous_hash  text not null,
    hash           text not null
);

-- The end of each unit's chain; locked while an entry is appended.
create table audit_head (
    unit_code text primary key,
    hash      text not null
);

alter table audit enable row level security;
alter table audit force row level security;
create policy own_unit on audit using (unit_code = own_unit()) with check (unit_code = own_unit());
alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy own_unit on audit_head using (unit_code = own_unit()) with check (unit_code = own_unit());

-- Entries are added and read, never changed: not even by the service itself.
do $$
begin
    execute format('revoke update, delete on audit from %I', replace(current_user, '_owner', '_app'));
end $$;
