-- 单位变更: units below the owner are merged, split or cut anew on a day.
create table reorganisation (
    id            uuid primary key,
    owner         text not null,
    day           date not null,
    reason        text not null,
    recorded_by   text not null,
    recorded_at   timestamptz not null,
    revoked_by    text,
    revoked_at    timestamptz,
    revoke_reason text
);
create index reorganisation_list on reorganisation (owner, recorded_at desc, id);

-- Of one unit, as much as goes on in another; the day stands here, too, because every series asks for it.
create table succession (
    id                uuid primary key,
    reorganisation_id uuid not null references reorganisation,
    day               date not null,
    from_unit         text not null,
    to_unit           text not null,
    weight            numeric not null check (weight > 0 and weight <= 1),
    revoked           boolean not null default false,
    unique (reorganisation_id, from_unit, to_unit)
);
-- "Where does this unit come from?" and "does it still report?", asked for every series and every value that comes in.
create index succession_by_heir on succession (to_unit) where not revoked;
create index succession_by_source on succession (from_unit) where not revoked;

alter table reorganisation enable row level security;
alter table reorganisation force row level security;
alter table succession enable row level security;
alter table succession force row level security;
-- Whose time it is, everybody has to know who reports; it names units and days, no values.
create policy reading on reorganisation for select using (own_unit() is not null);
create policy recording on reorganisation for insert with check (owner = own_unit());
create policy revoking on reorganisation for update using (owner = own_unit()) with check (owner = own_unit());
create policy reading on succession for select using (own_unit() is not null);
create policy recording on succession for insert
    with check (exists (select 1 from reorganisation r where r.id = reorganisation_id and r.owner = own_unit()));
create policy revoking on succession for update
    using (exists (select 1 from reorganisation r where r.id = reorganisation_id and r.owner = own_unit()))
    with check (exists (select 1 from reorganisation r where r.id = reorganisation_id and r.owner = own_unit()));

-- What was confirmed passes on to those in whom the unit goes on.
create policy reading_of_sources on observation for select
    using (status = 'CONFIRMED'
        and unit_code in (select s.from_unit from succession s where s.to_unit = own_unit() and not s.revoked));

do $$
declare app text := quote_ident(replace(current_user, '_owner', '_app'));
begin
    execute 'revoke update, delete on reorganisation, succession from ' || app;
    execute 'grant update (revoked_by, revoked_at, revoke_reason) on reorganisation to ' || app;
    execute 'grant update (revoked) on succession to ' || app;
end $$;
