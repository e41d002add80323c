-- V5: what stands at TMDB for an id, the public trackers, and how an anime came out are kept across restarts.
--
-- Times are milliseconds since 1970, UTC (STOR-03).

-- What stands at TMDB for an IMDb id (MDT-16). Of an id that stands nowhere film, series and kind are null.
CREATE TABLE tmdb_id (
    imdb_id    TEXT NOT NULL PRIMARY KEY,           -- tt0000202
    film       ${bigint} CHECK (film >= 1),         -- its number among the films
    series     ${bigint} CHECK (series >= 1),       -- its number among the series
    kind       TEXT CHECK (kind IN ('movie', 'series')),   -- which of them is meant when nobody says (MDT-10)
    updated_at ${bigint} NOT NULL
) ${keyed_table};

-- The public trackers as they were last fetched (TRK-04).
CREATE TABLE public_tracker (
    place INTEGER NOT NULL PRIMARY KEY CHECK (place >= 0),  -- their order
    url   TEXT NOT NULL
) ${keyed_table};

-- How an anime came out, and of how many episodes (MDK-08). Null when no provider said.
ALTER TABLE media_metadata ADD COLUMN format TEXT;           -- movie, tv, special, ova, ona, music
ALTER TABLE media_metadata ADD COLUMN episode_count INTEGER;
