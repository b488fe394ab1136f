-- A revision that was saved on purpose or submitted is never changed; an autosaved one may be written over for some minutes
-- (ADR 0017). created_at is when it was begun, saved_at when it was last written.
alter table revision
    add column autosaved boolean not null default false,
    add column authors   varchar[] not null default '{}',
    add column saved_at  timestamptz;

-- What an editor sent about one section, so that a change that comes again is answered again and never applied again.
create table section_change (
    report_id      uuid not null references report,
    author         text not null,
    -- one open editor; it numbers its changes from 1
    client         uuid not null,
    sequence       bigint not null,
    change_id      uuid not null,
    unit_code      text not null,
    unit_path      text collate "C" not null,
    line_path      text collate "C" not null,
    section_id     uuid not null,
    request_digest text not null,
    outcome        text not null
        check (outcome in ('APPLIED', 'SECTION_CHANGED', 'SECTION_GONE', 'SECTION_LOCKED', 'REPORT_LOCKED')),
    section_digest text,
    revision       int not null,
    version        bigint not null,
    received_at    timestamptz not null,
    -- the text that could not be applied, until its author has dealt with it
    refused        jsonb,
    primary key (report_id, author, client, sequence),
    unique (report_id, author, change_id)
);
-- Who wrote a section last.
create index section_change_by_section on section_change (report_id, section_id, version desc) where outcome = 'APPLIED';
create index section_change_refused on section_change (report_id, author, received_at desc) where refused is not null;
alter table section_change enable row level security;
alter table section_change force row level security;
create policy own_unit on section_change using (unit_code = own_unit()) with check (unit_code = own_unit());
