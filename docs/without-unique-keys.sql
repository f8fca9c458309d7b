-- For docs/faults.md only: takes away what keeps the same bytes and the same payment from being there twice. The names stay, because statements name them.
alter table raw_file drop constraint same_bytes_are_stored_once, add constraint same_bytes_are_stored_once unique (org_id, file_id, sha256);
drop index a_payment_is_posted_once;
