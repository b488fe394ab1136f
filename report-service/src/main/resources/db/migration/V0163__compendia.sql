-- Many approved reports in one document, made by a job that any replica may take over (ADR 0027).
create table compendium (
    id           uuid primary key,
    unit_code    text not null,
    unit_path    text collate "C" not null,
    line_path    text collate "C" not null,
    title        text not null,
    deidentified boolean not null,
    small_count  int not null,
    state        text not null check (state in ('PREPARING', 'IN_REVIEW', 'BUILDING', 'READY', 'CANCELLED', 'FAILED', 'EXPIRED')),
    version      bigint not null,
    chapters     int not null,
    note         text,
    bytes        bigint,
    digest       text,
    created_by   text not null,
    created_at   timestamptz not null,
    released_by  text,
    released_at  timestamptz,
    finished_at  timestamptz
);
create index compendium_by_time on compendium (unit_code, created_at desc, id);

-- Which text stands where; revisions never change, so the number says it all.
create table compendium_chapter (
    compendium_id uuid not null references compendium on delete cascade,
    ordinal       int not null,
    unit_code     text not null,
    unit_path     text collate "C" not null,
    line_path     text collate "C" not null,
    report_id     uuid not null,
    revision      int not null,
    source_unit   text not null,
    title         text not null,
    prepared      boolean not null default false,
    primary key (compendium_id, ordinal)
);

-- What a de-identified compendium hides; a person decides on each.
create table compendium_masking (
    id            uuid primary key,
    compendium_id uuid not null references compendium on delete cascade,
    chapter       int not null,
    unit_code     text not null,
    unit_path     text collate "C" not null,
    line_path     text collate "C" not null,
    kind          text not null,
    start_at      int not null,
    end_at        int not null check (end_at > start_at),
    original      text not null,
    context       text not null,
    replacement   text not null,
    why           text not null,
    state         text not null check (state in ('PROPOSED', 'ACCEPTED', 'CHANGED', 'REJECTED', 'ADDED')),
    reason        text check (state <> 'REJECTED' or reason is not null),
    decided_by    text check (state = 'PROPOSED' or decided_by is not null),
    decided_at    timestamptz,
    version       bigint not null,
    unique (compendium_id, chapter, start_at, end_at)
);
create index compendium_masking_in_order on compendium_masking (compendium_id, chapter, start_at, id);

-- The document in pieces, so that neither side holds all of it; an attempt that died leaves some, which the next removes.
create table compendium_chunk (
    compendium_id uuid not null references compendium on delete cascade,
    attempt       int not null,
    ordinal       int not null,
    unit_code     text not null,
    unit_path     text collate "C" not null,
    line_path     text collate "C" not null,
    bytes         bytea not null,
    primary key (compendium_id, attempt, ordinal)
);
-- A zip is compressed already.
alter table compendium_chunk alter column bytes set storage external;

-- Who works on it: whoever holds the lease writes, nobody else. Workers look for jobs without a scope and work in the unit's.
create table compendium_job (
    compendium_id uuid primary key references compendium on delete cascade,
    unit_code     text not null,
    phase         text not null check (phase in ('PREPARE', 'BUILD', 'EXPIRE')),
    due           timestamptz not null,
    worker        text,
    lease_until   timestamptz,
    attempt       int not null default 0,
    done          int not null default 0
);
create index compendium_job_by_due on compendium_job (due);

alter table compendium enable row level security;
alter table compendium force row level security;
create policy own_unit on compendium using (unit_code = own_unit()) with check (unit_code = own_unit());
alter table compendium_chapter enable row level security;
alter table compendium_chapter force row level security;
create policy own_unit on compendium_chapter using (unit_code = own_unit()) with check (unit_code = own_unit());
alter table compendium_masking enable row level security;
alter table compendium_masking force row level security;
create policy own_unit on compendium_masking using (unit_code = own_unit()) with check (unit_code = own_unit());
alter table compendium_chunk enable row level security;
alter table compendium_chunk force row level security;
create policy own_unit on compendium_chunk using (unit_code = own_unit()) with check (unit_code = own_unit());
alter table compendium_job enable row level security;
alter table compendium_job force row level security;
create policy workers_look on compendium_job for select using (true);
create policy adding on compendium_job for insert with check (unit_code = own_unit());
create policy working on compendium_job for update using (unit_code = own_unit()) with check (unit_code = own_unit());
create policy ending on compendium_job for delete using (unit_code = own_unit());
