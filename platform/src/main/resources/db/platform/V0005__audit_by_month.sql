-- The audit never shrinks but by whole months: one table a month, so that those that nobody may ask for any more are dropped at
-- once. Entries also tell the roles of the post and the client (version 2 of what a hash covers); those of before keep their hashes.
alter table audit no force row level security;
alter table audit rename to audit_before;
alter table audit_before rename constraint audit_pkey to audit_before_pkey;
alter sequence audit_id_seq rename to audit_before_id_seq;

create table audit (
    id             bigint generated always as identity,
    at             timestamptz not null,
    -- what the hash covers: 1 has neither roles nor client
    version        smallint not null check (version in (1, 2)),
    unit_code      text not null,
    username       text not null,
    roles          text,
    client         text,
    outcome        text not null check (outcome in ('CHANGED', 'DENIED')),
    action         text not null,
    kind           text not null,
    subject        text not null,
    before_digest  text,
    after_digest   text,
    source_address text,
    previous_hash  text not null,
    hash           text not null,
    primary key (at, id)
) partition by range (at);
create index audit_by_chain on audit (unit_code, id);
create index audit_by_person on audit (username, at);
-- Addresses of refused requests may be longer than an index takes.
create index audit_by_subject on audit (left(subject, 200), at);

-- What comes at a time that no month is there for: a clock that was wrong must not keep anybody from working.
create table audit_other partition of audit default;

-- Where a chain begins whose older entries are gone: the hash of the last of them.
create table audit_anchor (
    unit_code text primary key,
    entries   bigint not null,
    at        timestamptz not null,
    hash      text not null
);

-- When the last entry was made: the next is not earlier, so that whole months are beginnings of chains.
alter table audit_head add column at timestamptz not null default 'epoch';

-- The owner looks after the months (audit_upkeep), and sees all of them for it.
create policy of_the_owner on audit to current_user using (true) with check (true);
create policy of_the_owner on audit_other to current_user using (true) with check (true);
create policy of_the_owner on audit_anchor to current_user using (true) with check (true);
create policy of_the_owner on audit_head to current_user using (true) with check (true);
create policy own_unit on audit using (unit_code = own_unit()) with check (unit_code = own_unit());
alter table audit enable row level security;
alter table audit force row level security;
alter table audit_other enable row level security;
alter table audit_other force row level security;
alter table audit_anchor enable row level security;
alter table audit_anchor force row level security;

do $$
declare
    app text := replace(current_user, '_owner', '_app');
begin
    execute format('revoke update, delete, truncate on audit from %I', app);
    execute format('revoke all on audit_other from %I', app);
    execute format('revoke insert, update, delete, truncate on audit_anchor from %I', app);
    execute format('revoke delete, truncate on audit_head from %I', app);
end $$;

-- Makes the table of a month, with what is there of it already. Nobody reaches it but through the audit and its policies.
create function audit_month(month date) returns void language plpgsql as $$
declare
    name  text := to_char(month, '"audit_"YYYY_MM');
    since timestamptz := month::timestamp at time zone 'UTC';
    until timestamptz := (month + interval '1 month') at time zone 'UTC';
begin
    if to_regclass(name) is not null then
        return;
    end if;
    execute format('create table %I (like audit including defaults including constraints)', name);
    execute format('revoke all on %I from %I', name, replace(current_user, '_owner', '_app'));
    execute format('create policy of_the_owner on %I to current_user using (true) with check (true)', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('with moved as (delete from audit_other where at >= $1 and at < $2 returning *)'
                   ' insert into %I select * from moved', name) using since, until;
    execute format('alter table audit attach partition %I for values from (%L) to (%L)', name, since, until);
end $$;

-- Drops a month, and notes where its chains go on. What is no beginning of a chain stays: a clock was set back.
create function audit_drop_month(name text) returns bigint language plpgsql as $$
declare
    dropped bigint;
begin
    execute format('alter table audit detach partition %I', name);
    execute format('alter table %I rename to audit_leaving', name);
    insert into audit overriding system value
        select gone.* from audit_leaving gone
        where gone.id > (select min(kept.id) from audit kept where kept.unit_code = gone.unit_code);
    with gone as (
        select * from audit_leaving leaving
        where not exists (select from audit_other kept where kept.id = leaving.id)
    ), anchors as (
        insert into audit_anchor as anchor (unit_code, entries, at, hash)
            select distinct on (unit_code) unit_code, count(*) over (partition by unit_code), at, hash
            from gone order by unit_code, id desc
        on conflict (unit_code) do update
            set entries = anchor.entries + excluded.entries, at = excluded.at, hash = excluded.hash
    )
    select count(*) into dropped from gone;
    drop table audit_leaving;
    return dropped;
end $$;

-- Makes the tables of this month and the three after it, and drops those that ended so many months ago; answers how many entries
-- went with them. The service may call it, and nothing else: less than half a year is kept on nobody's word (网络安全法 第二十一条).
create function audit_upkeep(keep_months int) returns bigint
    language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '3s' as $$
declare
    this_month date := date_trunc('month', now() at time zone 'UTC');
    month      date;
    name       text;
    dropped    bigint := 0;
begin
    if keep_months is null or keep_months < 6 then
        raise exception 'the audit is kept for six months at least';
    end if;
    if not pg_try_advisory_xact_lock(hashtext('audit_upkeep')) then
        return 0;
    end if;
    for month in
        select (this_month + make_interval(months => n))::date from generate_series(0, 3) n
        union
        select date_trunc('month', odd.at at time zone 'UTC')::date from audit_other odd
    loop
        perform audit_month(month);
    end loop;
    for name in
        select partition.relname from pg_inherits
        join pg_class partition on partition.oid = inhrelid
        where inhparent = 'audit'::regclass and partition.relname ~ '^audit_\d{4}_\d{2}$'
          and partition.relname < to_char(this_month - make_interval(months => keep_months), '"audit_"YYYY_MM')
        order by 1
    loop
        dropped := dropped + audit_drop_month(name);
    end loop;
    return dropped;
end $$;
revoke execute on function audit_month(date), audit_drop_month(text), audit_upkeep(int) from public;

select audit_month(month) from (
    select distinct date_trunc('month', old.at at time zone 'UTC')::date as month from audit_before old) months;
insert into audit overriding system value
    select id, at, 1, unit_code, username, null, null, outcome, action, kind, subject,
           before_digest, after_digest, source_address, previous_hash, hash
    from audit_before order by id;
select setval(pg_get_serial_sequence('audit', 'id'), coalesce(max(id), 1), max(id) is not null) from audit_before;
update audit_head set at = coalesce((select max(a.at) from audit_before a where a.unit_code = audit_head.unit_code), at);
drop table audit_before;
select audit_upkeep(1200);

do $$
begin
    execute format('grant execute on function audit_upkeep(int) to %I', replace(current_user, '_owner', '_app'));
end $$;
