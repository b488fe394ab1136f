-- What is measured. The catalogue is for everybody to read; who may add to it, the service decides.
create table indicator (
    code         text primary key,
    owner        text not null,
    name         text not null,
    definition   text not null,
    measure_unit text not null,
    direction    text not null check (direction in ('HIGHER', 'LOWER', 'RANGE')),
    frequency    text not null check (frequency in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    accumulation text not null check (accumulation in ('FLOW', 'STOCK', 'CUMULATIVE')),
    aggregation  text not null check (aggregation in ('SUM', 'RATIO', 'LAST', 'MAX', 'MIN', 'NONE')),
    decimals     int not null,
    created_by   text not null,
    created_at   timestamptz not null
);
