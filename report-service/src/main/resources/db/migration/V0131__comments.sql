-- Comments belong to the unit whose text they are about, whoever wrote them. Its own people see all; people of another unit see
-- the threads that their unit began, as long as they may read the report.
create table comment_thread (
    id          uuid primary key,
    report_id   uuid not null references report,
    unit_code   text not null,
    unit_path   text collate "C" not null,
    line_path   text collate "C" not null,
    author_unit text not null,
    -- the text that it was written about, and where in it
    revision    int not null,
    made        jsonb not null,
    -- where the words are in the newest text
    place       jsonb not null,
    text        text not null,
    created_by  text not null,
    created_at  timestamptz not null,
    resolved_by text,
    resolved_at timestamptz
);
create index comment_thread_by_report on comment_thread (report_id, created_at, id);

create table comment_reply (
    id          uuid primary key,
    thread_id   uuid not null references comment_thread,
    report_id   uuid not null references report,
    unit_code   text not null,
    unit_path   text collate "C" not null,
    line_path   text collate "C" not null,
    thread_unit text not null,
    author_unit text not null,
    text        text not null,
    created_by  text not null,
    created_at  timestamptz not null
);
create index comment_reply_by_thread on comment_reply (thread_id, created_at);

alter table comment_thread enable row level security;
alter table comment_thread force row level security;
create policy own_unit on comment_thread using (unit_code = own_unit()) with check (unit_code = own_unit());
-- The policies of report apply inside: what is not submitted to the unit any more takes its comments along.
create policy reader on comment_thread
    using (author_unit = own_unit() and exists (select from report r where r.id = report_id))
    with check (author_unit = own_unit()
                and exists (select from report r where r.id = report_id and r.unit_code = comment_thread.unit_code));
alter table comment_reply enable row level security;
alter table comment_reply force row level security;
create policy own_unit on comment_reply using (unit_code = own_unit()) with check (unit_code = own_unit());
create policy reader on comment_reply
    using (thread_unit = own_unit() and exists (select from report r where r.id = report_id))
    with check (author_unit = own_unit()
                and exists (select from comment_thread t
                             where t.id = thread_id and t.author_unit = comment_reply.thread_unit
                               and t.unit_code = comment_reply.unit_code));
