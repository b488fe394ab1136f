-- What a superior's figure is made of: confirmed values of one indicator and year below a path. By indicator first: a subtree
-- holds all indicators, and one is asked for.
create index observation_below_block on observation (indicator, year, unit_path) where status = 'CONFIRMED';
create index observation_below_line on observation (indicator, year, line_path) where status = 'CONFIRMED';
