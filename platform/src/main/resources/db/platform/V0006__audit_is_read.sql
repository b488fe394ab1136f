-- The audit administrator reads entries of all units of the subtree, wherever these stood when the entries were made. No post has
-- this by its unit alone: a superior reads no audit. The service says so on the transactions that read for the auditor.
create function reads_the_audit() returns boolean language sql stable
    return current_setting('tiaokuai.auditor', true) = 'true';

create policy from_above on audit for select
    using (reads_the_audit() and unit_code in (select code from unit where block_covers(path)));
create policy from_above on audit_head for select
    using (reads_the_audit() and unit_code in (select code from unit where block_covers(path)));
create policy from_above on audit_anchor for select
    using (reads_the_audit() and unit_code in (select code from unit where block_covers(path)));
