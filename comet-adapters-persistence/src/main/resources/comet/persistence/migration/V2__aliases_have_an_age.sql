-- V2: title and aliases of a title are learned and become old each by itself (MCA-02).

-- When the aliases were learned; null as long as they never were. Of a row without a title the text is empty and
-- updated_at is 0.
ALTER TABLE media_metadata ADD COLUMN aliases_updated_at ${bigint};

UPDATE media_metadata SET aliases_updated_at = updated_at;
