-- An approved report locks its year for its unit alone, until the approval is taken back.
alter table period_lock
    add column only_unit text,
    add check (only_unit is null or only_unit = owner);

-- Approvals by report and time: what each has locked, and whether it was taken back, whichever of the two is heard of first.
create table approval_lock (
    report_id   uuid not null,
    approved_at timestamptz not null,
    unit_code   text not null,
    unit_path   text collate "C" not null,
    line_path   text collate "C" not null,
    lock_id     uuid references period_lock,
    reopened_at timestamptz,
    primary key (report_id, approved_at)
);
alter table approval_lock enable row level security;
alter table approval_lock force row level security;
create policy own_unit on approval_lock using (unit_code = own_unit()) with check (unit_code = own_unit());
do $$
begin
    execute format('revoke delete on approval_lock from %I', replace(current_user, '_owner', '_app'));
end $$;
