-- A round is led from its call to its end: due dates move, recipients come and go, all are reminded, and closing freezes who was
-- where. Reasons stand in round_change.
alter table round
    add column version       bigint not null default 1,
    add column closed_at     timestamptz,
    add column remind_before int[] not null default '{}',
    add column remind_after  int[] not null default '{}';

-- delivered_at is the time that lateness is judged by: the first submission that was not taken back. A return leaves it alone,
-- as the unit had kept its word. The closed_ columns are the copy that closing makes: the report goes on below, the round does not.
alter table round_recipient
    add column extended_until      date,
    add column removed             boolean not null default false,
    add column delivered_at        timestamptz,
    add column returned            boolean not null default false,
    add column closed_state        text,
    add column closed_report_id    uuid,
    add column closed_submitted_at timestamptz,
    add column closed_delivered_at timestamptz;

create or replace function answer_moves() returns trigger language plpgsql as $$
begin
    update round_recipient
       set state = new.state,
           report_id = case when new.state <> 'DRAFT' then new.id end,
           submitted_at = case when new.state <> 'DRAFT' then new.submitted_at end,
           returned = returned or new.state = 'RETURNED',
           delivered_at = case
               when new.state = 'DRAFT' and not returned then null
               when new.state = 'SUBMITTED' then coalesce(delivered_at, new.submitted_at)
               else delivered_at end
     where round_id = new.round_id and unit_code = new.unit_code;
    return null;
end $$;

alter table round_recipient no force row level security;
update round_recipient set delivered_at = submitted_at, returned = state = 'RETURNED' where submitted_at is not null;
alter table round_recipient force row level security;

-- What became of a round and why; about one recipient, or about all of them.
create table round_change (
    id         uuid primary key,
    round_id   uuid not null references round,
    unit_code  text not null,
    unit_path  text collate "C" not null,
    line_path  text collate "C" not null,
    what       text not null check (what in ('ADDED', 'REMOVED', 'RESCHEDULED', 'EXTENDED', 'CLOSED', 'REOPENED')),
    recipient  text,
    due        date,
    reason     text not null,
    changed_by text not null,
    changed_at timestamptz not null
);
create index round_change_by_round on round_change (round_id, changed_at desc, id);
alter table round_change enable row level security;
alter table round_change force row level security;
create policy own_unit on round_change using (unit_code = own_unit()) with check (unit_code = own_unit());
create policy recipient on round_change for select
    using ((recipient is null or recipient = own_unit())
       and exists (select from round_recipient r where r.round_id = round_change.round_id and r.unit_code = own_unit()));

-- A recipient asks for more time; the caller says yes or no.
create table round_extension (
    id           uuid primary key,
    round_id     uuid not null references round,
    unit_code    text not null,
    unit_path    text collate "C" not null,
    line_path    text collate "C" not null,
    caller       text not null,
    asked_until  date not null,
    reason       text not null,
    asked_by     text not null,
    asked_at     timestamptz not null,
    state        text not null check (state in ('OPEN', 'GRANTED', 'REFUSED')),
    granted_until date,
    answer       text,
    decided_by   text,
    decided_at   timestamptz,
    check ((state = 'OPEN') = (decided_at is null)),
    check ((state = 'GRANTED') = (granted_until is not null))
);
create unique index one_open_extension on round_extension (round_id, unit_code) where state = 'OPEN';
create index round_extension_by_round on round_extension (round_id, asked_at desc, id);
alter table round_extension enable row level security;
alter table round_extension force row level security;
create policy recipient on round_extension using (unit_code = own_unit()) with check (unit_code = own_unit());
create policy caller_reads on round_extension for select using (caller = own_unit());
create policy caller_decides on round_extension for update using (caller = own_unit()) with check (caller = own_unit());

-- What a recipient was reminded of. `days` is the day's distance from the due date, negative before it.
create table round_reminder (
    id        uuid primary key,
    round_id  uuid not null references round,
    unit_code text not null,
    unit_path text collate "C" not null,
    line_path text collate "C" not null,
    caller    text not null,
    by_hand   boolean not null,
    due       date not null,
    days      int not null,
    message   text not null,
    sent_by   text not null,
    sent_at   timestamptz not null
);
-- However many clocks look: one reminder of the clock for a due date and a distance from it.
create unique index one_reminder on round_reminder (round_id, unit_code, due, days) where not by_hand;
create index round_reminder_by_round on round_reminder (round_id, sent_at desc, id);
create index round_reminder_by_unit on round_reminder (round_id, unit_code, sent_at desc);
alter table round_reminder enable row level security;
alter table round_reminder force row level security;
create policy caller on round_reminder using (caller = own_unit()) with check (caller = own_unit());
create policy recipient on round_reminder for select using (unit_code = own_unit());
create policy moves on round_reminder for update using (unit_code = own_unit()) with check (unit_code = own_unit());

-- When each open round is to be looked at next. The clock works for no unit, so it may see which unit's round is due for a look,
-- and nothing else.
create table round_agenda (
    round_id  uuid primary key references round,
    unit_code text not null,
    next_look timestamptz not null
);
create index round_agenda_by_time on round_agenda (next_look);
alter table round_agenda enable row level security;
alter table round_agenda force row level security;
create policy the_clock_reads on round_agenda for select using (true);
create policy setting on round_agenda for insert with check (unit_code = own_unit());
create policy moving on round_agenda for update using (unit_code = own_unit()) with check (unit_code = own_unit());
create policy clearing on round_agenda for delete using (unit_code = own_unit());

-- Rounds of before are looked at from now on.
alter table round no force row level security;
alter table round_agenda no force row level security;
insert into round_agenda (round_id, unit_code, next_look) select id, unit_code, now() from round;
alter table round force row level security;
alter table round_agenda force row level security;

-- Reasons and reminders are added and read, never taken back.
do $$
begin
    execute format('revoke delete on round_change, round_extension, round_reminder from %I',
                   replace(current_user, '_owner', '_app'));
end $$;
