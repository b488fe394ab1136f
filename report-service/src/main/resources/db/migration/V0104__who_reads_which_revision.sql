-- A superior reads the very text that was submitted to or through it, or approved; not what others were sent before.
alter table revision
    add column readers  varchar[] not null default '{}',
    add column approved boolean not null default false;

alter table revision no force row level security;
alter table report no force row level security;
update revision v set readers = r.readers, approved = r.state in ('APPROVED', 'ISSUED')
    from report r where r.id = v.report_id and r.submitted_revision = v.number;
alter table revision force row level security;
alter table report force row level security;

drop policy submitted on revision;
create policy reader on revision for select using (own_unit() = any (readers));
create policy from_above on revision for select using (approved and (block_covers(unit_path) or line_covers(line_path)));

drop policy reader on report;
create policy reader on report for select using (own_unit() = any (readers));

-- Of some kinds a unit writes several reports a year; to one round it answers once.
alter table report drop constraint report_unit_code_year_kind_key;
create unique index report_once_a_year on report (unit_code, year, kind) where kind in ('ANNUAL', 'RULE_OF_LAW');
create unique index report_once_a_round on report (round_id, unit_code) where round_id is not null;

-- What review has said about submissions, whether it counted or came too late.
create table answer (
    id          uuid primary key,
    report_id   uuid not null references report,
    unit_code   text not null,
    unit_path   text collate "C" not null,
    line_path   text collate "C" not null,
    kind        text not null check (kind in ('OPENED', 'APPROVED', 'RETURNED')),
    submission  int not null,
    digest      text not null,
    counted     boolean not null,
    received_at timestamptz not null
);
create index answer_by_report on answer (report_id, received_at);
alter table answer enable row level security;
alter table answer force row level security;
create policy own_unit on answer using (unit_code = own_unit()) with check (unit_code = own_unit());

-- A round's caller knows how far each recipient is without seeing the report, which may go to another superior: the state is
-- copied to the recipient's row by the database, in the transaction that changes it.
alter table round_recipient
    add column state        text not null default 'MISSING',
    add column report_id    uuid,
    add column submitted_at timestamptz;
create policy moves on round_recipient for update using (unit_code = own_unit()) with check (unit_code = own_unit());

create function answer_moves() returns trigger language plpgsql as $$
begin
    update round_recipient
       set state = new.state,
           report_id = case when new.state <> 'DRAFT' then new.id end,
           submitted_at = case when new.state <> 'DRAFT' then new.submitted_at end
     where round_id = new.round_id and unit_code = new.unit_code;
    return null;
end $$;
create trigger answer_moves after insert or update of state, submission on report
    for each row when (new.round_id is not null) execute function answer_moves();

alter table round_recipient no force row level security;
alter table report no force row level security;
update round_recipient a
   set state = r.state,
       report_id = case when r.state <> 'DRAFT' then r.id end,
       submitted_at = case when r.state <> 'DRAFT' then r.submitted_at end
  from report r where r.round_id = a.round_id and r.unit_code = a.unit_code;
alter table round_recipient force row level security;
alter table report force row level security;
