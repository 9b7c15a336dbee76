-- How a survey chose whom to ask, and where counts of populations come from.

alter table surveys add column sampling text not null default 'self_selected'
  check (sampling in ('self_selected', 'probability', 'census'));
alter table surveys add column sampling_frame text check (length(sampling_frame) between 1 and 300);
alter table surveys add column frame_on date;
alter table surveys add column drawn_by text check (length(drawn_by) between 1 and 200);
-- Who claims a drawn sample names the list, its date and who drew; who claims none names nothing.
alter table surveys add constraint surveys_design_told check (
  case sampling when 'self_selected' then num_nonnulls(sampling_frame, frame_on, drawn_by) = 0
    else num_nonnulls(sampling_frame, frame_on, drawn_by) = 3 end);
comment on column surveys.sampling is 'how respondents are chosen; channels open to all weaken it wherever they bring responses';
comment on column surveys.sampling_frame is 'the list that was drawn from, or that everybody on was asked; null for self-selected';
comment on column surveys.frame_on is 'day as of which the list was made';
comment on column surveys.drawn_by is 'who drew the sample or made the list';

alter table volumes add column source text check (length(source) between 1 and 300);
alter table volumes add column source_on date;
alter table margins add column source text check (length(source) between 1 and 300);
alter table margins add column source_on date;
-- Rows of before stay without; whatever is written from now on names its source.
alter table volumes add constraint volumes_source_told check (num_nonnulls(source, source_on) = 2) not valid;
alter table margins add constraint margins_source_told check (num_nonnulls(source, source_on) = 2) not valid;
comment on column volumes.source is 'where the count was taken from; null for counts imported before sources were asked for';
comment on column volumes.source_on is 'day of that source';
comment on column margins.source is 'as of volumes';
comment on column margins.source_on is 'as of volumes';
