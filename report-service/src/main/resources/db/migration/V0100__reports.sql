-- One report: a unit, a year, a kind. The text is in its revisions; the newest is the working copy.
create table report (
    id                 uuid primary key,
    unit_code          text not null,
    unit_path          text collate "C" not null,
    line_path          text collate "C" not null,
    kind               text not null,
    year               int not null,
    title              text not null,
    state              text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'ISSUED')),
    version            bigint not null,
    revision           int not null,
    digest             text not null,
    -- what superiors see: the revision of the latest submission
    submission         int not null default 0,
    submitted_revision int,
    submitted_digest   text,
    submitted_title    text,
    submitted_at       timestamptz,
    submitted_by       text,
    addressee          text,
    copies             varchar[] not null default '{}',
    -- codes of units that may read what was submitted: addressee, units between, copies, units of review steps
    readers            varchar[] not null default '{}',
    return_reason      text,
    document_number    text,
    issued_at          timestamptz,
    round_id           uuid,
    created_by         text not null,
    created_at         timestamptz not null,
    unique (unit_code, year, kind),
    unique (unit_code, document_number)
);
-- Lists are by year, newest first; the index also serves the range of a superior's subtree.
create index report_by_year on report (year desc, id);
create index report_by_unit_path on report (unit_path);
create index report_by_line_path on report (line_path);
create index report_by_reader on report using gin (readers);
create index report_by_round on report (round_id) where round_id is not null;

alter table report enable row level security;
alter table report force row level security;
create policy own_unit on report using (unit_code = own_unit()) with check (unit_code = own_unit());
create policy reader on report for select using (submitted_revision is not null and own_unit() = any (readers));
create policy from_above on report for select
    using (state in ('APPROVED', 'ISSUED') and (block_covers(unit_path) or line_covers(line_path)));

-- Every state of the text that was ever saved, whole; never changed but for the mark of submission.
create table revision (
    report_id  uuid not null references report,
    number     int not null,
    unit_code  text not null,
    unit_path  text collate "C" not null,
    line_path  text collate "C" not null,
    digest     text not null,
    content    jsonb not null,
    submitted  boolean not null default false,
    created_by text not null,
    created_at timestamptz not null,
    primary key (report_id, number)
);
alter table revision enable row level security;
alter table revision force row level security;
create policy own_unit on revision using (unit_code = own_unit()) with check (unit_code = own_unit());
-- Whoever sees the report sees what was submitted of it; the policies of report apply inside.
create policy submitted on revision for select
    using (submitted and exists (select from report where report.id = report_id));

-- The last document number of each unit and year; the row is locked at issuance, so that numbers have no gaps.
create table document_counter (
    unit_code text not null,
    year      int not null,
    last      int not null,
    primary key (unit_code, year)
);
alter table document_counter enable row level security;
alter table document_counter force row level security;
create policy own_unit on document_counter using (unit_code = own_unit()) with check (unit_code = own_unit());
