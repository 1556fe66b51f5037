-- How the answer is laid out beyond its format: PxWebApi's outputFormatParams.
alter table saved_query add column output_format_params jsonb not null default '[]';
