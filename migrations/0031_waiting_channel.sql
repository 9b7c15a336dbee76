-- Fieldwork counts the forms that wait by channel, with every look at it: of thousands the response itself had to be looked up.

alter table response_waiting add column channel text;
comment on column response_waiting.channel is 'that of the response; null where it was stored before this column was';
