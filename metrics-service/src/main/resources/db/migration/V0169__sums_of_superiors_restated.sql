-- Sums of superiors are restated, too: what was confirmed passes on to those above a unit in which it goes on, and through any number
-- of reorganisations. Uncorrelated, so that it is asked once a query; a row that another policy shows does not ask it.
create policy reading_of_sources_below on observation for select
    using (status = 'CONFIRMED' and unit_code in (
        with recursive origin (code) as (
            select s.from_unit from succession s join unit u on u.code = s.to_unit
                where not s.revoked and (block_covers(u.path) or line_covers(u.line_path))
            union
            select s.from_unit from succession s join origin o on s.to_unit = o.code where not s.revoked)
        select code from origin));
-- What it says of the unit itself, and more.
drop policy reading_of_sources on observation;
