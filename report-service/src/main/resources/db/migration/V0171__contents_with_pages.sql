-- Whether the table of contents has page numbers, or gets them from the program that opens the document.
alter table compendium add column contents text not null default 'ON_OPEN' check (contents in ('NUMBERED', 'ON_OPEN'));
