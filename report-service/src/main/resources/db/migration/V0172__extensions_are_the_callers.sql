-- A recipient's row moves in the recipient's own scope when its report does (V0104); what the caller alone decides on stays as it
-- is then: how long the recipient has, whether it is called at all, and what closing has kept.
create function callers_columns() returns trigger language plpgsql as $$
begin
    if old.caller is distinct from own_unit()
       and (new.caller, new.extended_until, new.removed,
            new.closed_state, new.closed_report_id, new.closed_submitted_at, new.closed_delivered_at)
           is distinct from
           (old.caller, old.extended_until, old.removed,
            old.closed_state, old.closed_report_id, old.closed_submitted_at, old.closed_delivered_at) then
        raise insufficient_privilege using message = 'only the caller of a round decides on its recipients';
    end if;
    return new;
end $$;
create trigger callers_columns before update on round_recipient
    for each row execute function callers_columns();
