-- Who made a release; none for what came with the product.
alter table release add column published_by text;

-- A draft that is not wanted loses its figures and stays known.
alter table delivery add column discarded_at timestamptz;
alter table delivery add column discarded_by text;

-- Why a delivery takes figures back; it does nothing else then. Its rows in draft_observation have neither value nor absence,
-- and the source_file of the cell that is to end.
alter table delivery add column reason text;

-- The delivery that took the cell back, of which nothing is ever deleted; none where another cell replaced it.
alter table observation add column withdrawn_by integer;
