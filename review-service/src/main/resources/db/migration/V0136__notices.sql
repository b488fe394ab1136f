-- What people are told: once for all whom it is for, a post or a person in one. Written in the transaction of what it tells.
create table notice (
    id            uuid primary key,
    -- The unit whose people are told.
    unit_code     text not null,
    unit_path     text collate "C" not null,
    line_path     text collate "C" not null,
    role          text,
    office        text,
    person        text,
    except_person text,
    kind          text not null check (kind in ('STEP', 'REMINDER', 'OVERDUE', 'ESCALATED', 'RETURNED', 'APPROVED', 'REVOKED', 'QUESTION',
                                                'ANSWER', 'VACANCY')),
    case_id       uuid not null references review_case,
    step_id       uuid references case_step,
    -- None for administrators, who see no business data.
    title         text,
    text          text not null,
    due           timestamptz,
    at            timestamptz not null,
    check (role is not null or person is not null),
    check (office is null or role is not null)
);
-- "What was I told, the latest first?", and how much of it is unread: what is for my post, and what is for me.
create index notice_of_role on notice (unit_code, role, at desc, id desc) where person is null;
create index notice_of_person on notice (unit_code, person, at desc, id desc) where person is not null;
-- "What is old enough to go?"
create index notice_by_time on notice (at);

-- Who has read which; written once.
create table notice_reading (
    notice_id uuid not null references notice on delete cascade,
    username  text not null,
    unit_code text not null,
    unit_path text collate "C" not null,
    line_path text collate "C" not null,
    read_at   timestamptz not null,
    primary key (notice_id, username)
);

-- Whether and where a person wants notices of a unit by mail, and the roles that they were last seen with there.
create table notice_settings (
    unit_code text not null,
    username  text not null,
    unit_path text collate "C" not null,
    line_path text collate "C" not null,
    mode      text not null check (mode in ('OFF', 'EACH', 'DIGEST')),
    address   text,
    problem   text,
    roles     text[] not null,
    offices   text[] not null,
    seen_at   timestamptz not null,
    version   bigint not null,
    primary key (unit_code, username),
    check (mode = 'OFF' or address is not null)
);

-- A mail to one person, with the notices that it tells.
create table letter (
    id         uuid primary key,
    unit_code  text not null,
    unit_path  text collate "C" not null,
    line_path  text collate "C" not null,
    username   text not null,
    address    text not null,
    digest     boolean not null,
    notices    uuid[] not null,
    state      text not null check (state in ('PENDING', 'SENDING', 'SENT', 'NEEDLESS', 'REFUSED')),
    attempts   integer not null,
    error      text,
    created_at timestamptz not null,
    sent_at    timestamptz,
    check ((state = 'SENT') = (sent_at is not null))
);
-- Of a day, one; however many write it.
create unique index one_digest on letter (unit_code, username) where digest and state = 'PENDING';

-- What is to be done about mail and when. The clock works for no unit, so it may see which unit has something to be done, and
-- nothing else.
create table letter_agenda (
    id        uuid primary key,
    what      text not null check (what in ('NOTICE', 'LETTER')),
    unit_code text not null,
    case_id   uuid not null,
    at        timestamptz not null
);
-- "What is to be done by now?", the oldest first.
create index letter_agenda_by_time on letter_agenda (at, id);

-- --- who sees and writes what -----------------------------------------------------------------------------------------

alter table notice enable row level security;
alter table notice force row level security;
create policy reading on notice for select using (unit_code = own_unit());
-- Whoever acts on a case tells others about it, and nothing about anything else.
create policy telling on notice for insert
    with check (exists (select from review_case c where c.id = case_id and (c.unit_code = own_unit() or own_unit() = any (c.parties))));
create policy moving on notice for update using (unit_code = own_unit()) with check (unit_code = own_unit());
-- The clock clears away what is old; how old the configuration says, but never what is younger than this.
create policy the_clock_finds on notice for select using (own_unit() is null and at < now() - interval '180 days');
create policy the_clock_clears on notice for delete using (own_unit() is null and at < now() - interval '180 days');

alter table notice_reading enable row level security;
alter table notice_reading force row level security;
create policy own_unit on notice_reading using (unit_code = own_unit()) with check (unit_code = own_unit());

alter table notice_settings enable row level security;
alter table notice_settings force row level security;
create policy own_unit on notice_settings using (unit_code = own_unit()) with check (unit_code = own_unit());

alter table letter enable row level security;
alter table letter force row level security;
create policy own_unit on letter using (unit_code = own_unit()) with check (unit_code = own_unit());

alter table letter_agenda enable row level security;
alter table letter_agenda force row level security;
create policy the_clock_reads on letter_agenda for select using (true);
create policy setting on letter_agenda for insert
    with check (unit_code = own_unit()
        or exists (select from review_case c where c.id = case_id and (c.unit_code = own_unit() or own_unit() = any (c.parties))));
create policy putting_off on letter_agenda for update using (unit_code = own_unit()) with check (unit_code = own_unit());
create policy clearing on letter_agenda for delete using (unit_code = own_unit());

do $$
begin
    execute format('revoke delete on notice_settings, letter, notice_reading from %I', replace(current_user, '_owner', '_app'));
    -- Of a notice nothing changes but where its unit stands.
    execute format('revoke update on notice, notice_reading from %I', replace(current_user, '_owner', '_app'));
    execute format('grant update (unit_path, line_path) on notice, notice_reading to %I', replace(current_user, '_owner', '_app'));
end $$;
