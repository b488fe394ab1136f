-- What a POST with an Idempotency-Key was answered with, written in the transaction of its change and kept for a day: whoever
-- sends it again gets the same answer and changes nothing.
create table idempotent_answer (
    unit_code  text not null,
    username   text not null,
    key        text not null,
    -- of method, path and everything that the resource was given
    digest     text not null,
    status     int not null,
    location   text,
    etag       text,
    body       text,
    expires_at timestamptz not null,
    primary key (unit_code, username, key)
);
create index idempotent_answer_by_expiry on idempotent_answer (expires_at);

alter table idempotent_answer enable row level security;
alter table idempotent_answer force row level security;
create policy own_unit on idempotent_answer using (unit_code = own_unit()) with check (unit_code = own_unit());
-- The clock works for no unit; it finds and deletes what has expired, and nothing else.
create policy the_clock_finds on idempotent_answer for select using (expires_at < now());
create policy the_clock_clears on idempotent_answer for delete using (expires_at < now());
