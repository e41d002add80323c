-- V1: what is known of releases and titles, what viewers ask for, and what keeps instances in step.
--
-- Times are milliseconds since 1970, UTC (STOR-03). Season, episode and file index are -1 when there is none: nulls
-- would not collide in a key (STOR-01). Placeholders hold the words in which SQLite and PostgreSQL differ.

CREATE TABLE media (
    id          ${identity},
    provider    TEXT NOT NULL,                      -- imdb, kitsu
    external_id TEXT NOT NULL,                      -- tt1254207, or the bare Kitsu number
    UNIQUE (provider, external_id)
) ${table};

-- Where a torrent was found, as viewers are shown it. A few hundred rows; never removed.
CREATE TABLE source_label (
    id      ${identity},
    text    TEXT NOT NULL UNIQUE,
    used_at ${bigint} NOT NULL                      -- when a source last named it; written at most once a day
) ${table};

CREATE TABLE announce_url (
    id      ${identity},
    text    TEXT NOT NULL UNIQUE,
    used_at ${bigint} NOT NULL
) ${table};

-- Many torrents have the same trackers: the list is kept once, as the packed ids of its URLs in
-- the order told.
CREATE TABLE announce_set (
    id      ${identity},
    digest  ${bytes} NOT NULL UNIQUE CHECK (length(digest) = 16),
    urls    ${bytes} NOT NULL,
    used_at ${bigint} NOT NULL
) ${table};

-- Facts about a torrent, whatever number of titles and episodes it serves.
CREATE TABLE torrent (
    id              ${identity},
    info_hash       ${bytes} NOT NULL UNIQUE CHECK (length(info_hash) = 20),
    name            TEXT NOT NULL,
    size            ${bigint},                      -- bytes of the whole torrent
    seeders         INTEGER,
    seeders_at      ${bigint},                      -- when they were observed (DB-05)
    label_id        ${bigint} REFERENCES source_label (id),
    announce_set_id ${bigint} REFERENCES announce_set (id),
    first_seen_at   ${bigint} NOT NULL
) ${table};

-- Tells whether a set is still in use when it is to be removed.
CREATE INDEX torrent_by_announce_set ON torrent (announce_set_id);

-- Files by their position in the torrent itself, never by a debrid service's number (DB-06).
CREATE TABLE torrent_file (
    torrent_id ${bigint} NOT NULL REFERENCES torrent (id) ON DELETE CASCADE,
    file_index INTEGER NOT NULL CHECK (file_index >= 0),
    name       TEXT NOT NULL,                       -- empty when unknown
    size       ${bigint},
    PRIMARY KEY (torrent_id, file_index)
) ${keyed_table};

-- Every source that named a torrent, not only the one that is shown.
CREATE TABLE provenance (
    torrent_id   ${bigint} NOT NULL REFERENCES torrent (id) ON DELETE CASCADE,
    label_id     ${bigint} NOT NULL REFERENCES source_label (id),
    last_seen_at ${bigint} NOT NULL,
    PRIMARY KEY (torrent_id, label_id)
) ${keyed_table};

-- "This torrent serves this part of this title." A search reads one range of the key (STOR-60).
CREATE TABLE release_link (
    media_id     ${bigint} NOT NULL REFERENCES media (id),
    season       INTEGER NOT NULL CHECK (season >= -1),
    episode      INTEGER NOT NULL CHECK (episode >= -1),
    torrent_id   ${bigint} NOT NULL REFERENCES torrent (id),
    file_index   INTEGER NOT NULL CHECK (file_index >= -1),
    file_name    TEXT NOT NULL,                     -- of a file whose index was not known when it was told; else empty
    file_size    ${bigint},
    confirmed_at ${bigint} NOT NULL,                -- when a source last said so; written at most once an hour
    PRIMARY KEY (media_id, season, episode, torrent_id)
) ${keyed_table};

-- Tells whether a torrent still serves anything (STOR-62).
CREATE INDEX release_link_by_torrent ON release_link (torrent_id);

-- Which media ids viewers ask for, by the key of the request, such as
-- series/tt0000202:1:2 (SRCH-30).
CREATE TABLE media_demand (
    request           TEXT NOT NULL PRIMARY KEY,
    first_seen_at     ${bigint},                    -- null as long as no viewer asked (DB-18)
    last_seen_at      ${bigint},
    last_scraped_at   ${bigint},
    last_scrape_empty INTEGER NOT NULL DEFAULT 0 CHECK (last_scrape_empty IN (0, 1))
) ${keyed_table};

CREATE TABLE media_metadata (
    media      TEXT NOT NULL PRIMARY KEY,           -- imdb:tt1254207, kitsu:152
    title      TEXT NOT NULL,
    year       INTEGER,
    year_end   INTEGER,
    aliases    TEXT NOT NULL,                       -- JSON object: scope to list of titles; never searched in
    updated_at ${bigint} NOT NULL
) ${table};

CREATE TABLE lock (
    lock_key   TEXT NOT NULL PRIMARY KEY CHECK (length(lock_key) <= 512),
    owner      ${bytes} NOT NULL,
    expires_at ${bigint} NOT NULL
) ${keyed_table};

-- One row: what belongs to this deployment as a whole.
CREATE TABLE installation (
    id         INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    secret     ${bytes} NOT NULL CHECK (length(secret) = 32),
    created_at ${bigint} NOT NULL
) ${table};

-- When a recurring task last ended well, so that several instances share its period (STOR-30).
CREATE TABLE maintenance (
    task        TEXT NOT NULL PRIMARY KEY,
    last_run_at ${bigint} NOT NULL
) ${keyed_table};
