-- Reports that were saved before there was a search (V0160) have no rows to be found by. Which ones, the migration notes; the
-- service fills them in, some at a time, and takes each off the list in the transaction that has done it.
create table search_backlog (
    report_id uuid primary key references report,
    unit_code text not null
);
alter table search_backlog enable row level security;
alter table search_backlog force row level security;
-- Workers look for what is left without a scope and work in the unit's; the list tells nothing of a report.
create policy workers_look on search_backlog for select using (true);
create policy ending on search_backlog for delete using (unit_code = own_unit());

alter table report no force row level security;
alter table search_section no force row level security;
alter table search_backlog no force row level security;
insert into search_backlog
    select id, unit_code from report r where not exists (select from search_section s where s.report_id = r.id);
alter table report force row level security;
alter table search_section force row level security;
alter table search_backlog force row level security;

do $$
declare app text := quote_ident(replace(current_user, '_owner', '_app'));
begin
    execute 'revoke insert, update on search_backlog from ' || app;
    execute 'grant update (unit_code) on search_backlog to ' || app;
end $$;

-- The copy for others, made of the rows that stand for the newest text now; by the trigger and by whoever fills in.
create function search_send(report uuid, seen_by varchar[], is_approved boolean) returns void language sql as $$
    delete from search_section where report_id = report and sent;
    insert into search_section (report_id, sent, ordinal, unit_code, unit_path, line_path, kind, year, title,
                                section_id, part, heading, body, folded, digest, terms, readers, approved)
    select report_id, true, ordinal, unit_code, unit_path, line_path, kind, year, title,
           section_id, part, heading, body, folded, digest, terms, seen_by, is_approved
      from search_section where report_id = report and not sent;
$$;
create or replace function search_follows() returns trigger language plpgsql as $$
begin
    if cardinality(new.readers) = 0 and not new.approved then
        delete from search_section where report_id = new.report_id and sent;
    elsif cardinality(old.readers) = 0 and not old.approved then
        perform search_send(new.report_id, new.readers, new.approved);
    else
        update search_section set readers = new.readers, approved = new.approved
         where report_id = new.report_id and sent;
    end if;
    return null;
end $$;
