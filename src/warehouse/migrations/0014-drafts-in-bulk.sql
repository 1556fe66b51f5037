-- Drafts are few and read whole: an index would only be written and thrown away again.
drop index draft_of_delivery;
