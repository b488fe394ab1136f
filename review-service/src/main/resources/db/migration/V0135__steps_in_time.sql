-- Steps are reminded of before they are due, and go to somebody else once they are overdue, as their stage says.
alter table case_step
    -- Working days before it is due; none for as many as is usual.
    add column remind_days integer,
    add column when_overdue text not null default 'NOBODY' check (when_overdue in ('NOBODY', 'DELEGATE', 'SUPERIOR')),
    add column reminder timestamptz,
    -- Under which title whoever is asked stands in, and for whom; none where the route asks them itself.
    add column title text check (title in ('DELEGATE', 'SUPERIOR')),
    add column in_place_of_unit text,
    add column in_place_of_person text,
    add check ((title is null) = (in_place_of_unit is null)),
    add check (title is distinct from 'DELEGATE' or in_place_of_person is not null);
alter table case_step drop constraint case_step_state_check;
alter table case_step add constraint case_step_state_check
    check (state in ('WAITING', 'OPEN', 'APPROVED', 'RETURNED', 'CARRIED', 'SKIPPED', 'ENDED', 'RELEASED', 'INFORMED',
                     'HANDED_OVER', 'ESCALATED', 'RECALLED'));

alter table decision
    add column title text check (title in ('DELEGATE', 'SUPERIOR')),
    add column in_place_of text,
    add check ((title is null) = (in_place_of is null));

-- When to remind of a step; none once that is done. Steps of before are not reminded of: nobody was promised it.
alter table deadline add column reminder timestamptz;
-- "Whom to remind by now?", the earliest first.
create index deadline_by_reminder on deadline (reminder) where reminder is not null;
create policy reminding on deadline for update
    using (exists (select from review_case c where c.id = case_id and (c.unit_code = own_unit() or own_unit() = any (c.parties))))
    with check (exists (select from review_case c where c.id = case_id and (c.unit_code = own_unit() or own_unit() = any (c.parties))));
do $$
begin
    -- Only that it has been done is ever changed.
    execute format('revoke update on deadline from %I', replace(current_user, '_owner', '_app'));
    execute format('grant update (reminder) on deadline to %I', replace(current_user, '_owner', '_app'));
end $$;
