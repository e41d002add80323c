-- V3: what else is known of a title: its kind, its number elsewhere, how sure its year is, and who named it how.

ALTER TABLE media_metadata ADD COLUMN kind TEXT;                     -- movie, series; null when no provider said
ALTER TABLE media_metadata ADD COLUMN tmdb INTEGER;                  -- its number at TMDB, of that kind
ALTER TABLE media_metadata ADD COLUMN weak_year INTEGER NOT NULL DEFAULT 0 CHECK (weak_year IN (0, 1));

-- JSON object: provider to an object as in "aliases", what each said last (MCA-14). Null in rows written before: then
-- nobody knows who named the aliases.
ALTER TABLE media_metadata ADD COLUMN alias_sources TEXT;
