-- V4: the episodes of series, whether films can be had, and which title a text means are looked up once and kept.
--
-- Times are milliseconds since 1970, UTC (STOR-03); a calendar date is its number of days since 1970.

-- One row for each episode of a series, with a date or without (EPX-15).
CREATE TABLE series_episode_index (
    series_id   TEXT NOT NULL,                      -- tt0000202
    season      INTEGER NOT NULL CHECK (season >= 0),
    episode     INTEGER NOT NULL CHECK (episode >= 0),
    title       TEXT NOT NULL,                      -- empty when unknown
    air_date    INTEGER,                            -- the calendar date; null when unknown
    aired_at    ${bigint},                          -- the moment, where one is known (EPX-14)
    absolute    INTEGER CHECK (absolute >= 1),      -- counted through all seasons, where a provider tells it (EPX-20)
    runtime     ${bigint} CHECK (runtime > 0),      -- milliseconds
    updated_at  ${bigint} NOT NULL,
    PRIMARY KEY (series_id, season, episode)
) ${keyed_table};

-- When the catalogue last answered about a series, also if it knew no episode (EPX-03).
CREATE TABLE series_episode_index_refresh (
    series_id    TEXT NOT NULL PRIMARY KEY,
    refreshed_at ${bigint} NOT NULL
) ${keyed_table};

-- Whether a film, or an anime of which nothing else is known, can be had (REL-15).
CREATE TABLE release_verdict (
    media        TEXT NOT NULL PRIMARY KEY,         -- tt1254207, kitsu:152
    outcome      TEXT NOT NULL CHECK (outcome IN ('released', 'not_released', 'unknown')),
    release_date INTEGER,                           -- the date that decided; null when none did
    updated_at   ${bigint} NOT NULL,
    valid_until  ${bigint} NOT NULL
) ${keyed_table};

-- Which title a text means (TLK-04). Of a text that means none the id and the type are empty (TLK-07).
CREATE TABLE imdb_title_lookup (
    query_key  TEXT NOT NULL PRIMARY KEY,           -- <kind or *>:<year or *>:<text>
    imdb_id    TEXT NOT NULL,
    media_type TEXT NOT NULL CHECK (media_type IN ('movie', 'series', '')),
    year       INTEGER,
    updated_at ${bigint} NOT NULL
) ${keyed_table};
