-- V8: what is remembered of torrents at debrid services (DBC-03). Times are milliseconds since 1970, UTC (STOR-03).

-- True for all accounts of the service; names none of them.
CREATE TABLE debrid_torrent (
    service      TEXT NOT NULL,
    info_hash    ${bytes} NOT NULL CHECK (length(info_hash) = 20),
    word         INTEGER CHECK (word BETWEEN 0 AND 3),    -- the last: checked no, checked yes, not ready, played
    word_at      ${bigint},
    hinted_at    ${bigint},
    not_ready_at ${bigint},
    accepted_at  ${bigint},
    refusals     ${bytes},                                -- packed: few torrents are refused, or blocked
    useful_until ${bigint} NOT NULL,
    PRIMARY KEY (service, info_hash)
) ${keyed_table};

-- All playable files of a torrent as the service gives them, packed: one row, however many they are (SRCH-79).
CREATE TABLE debrid_file_list (
    service   TEXT NOT NULL,
    info_hash ${bytes} NOT NULL,
    files     ${bytes} NOT NULL,
    PRIMARY KEY (service, info_hash),
    FOREIGN KEY (service, info_hash) REFERENCES debrid_torrent (service, info_hash) ON DELETE CASCADE
) ${table};

-- True for one account alone, which is filed under its keyed hash (DBP-05). Which entry it is there, and what its files
-- are called, is encrypted.
CREATE TABLE debrid_account_torrent (
    service      TEXT NOT NULL,
    account      ${bytes} NOT NULL CHECK (length(account) = 32),
    info_hash    ${bytes} NOT NULL CHECK (length(info_hash) = 20),
    ready_at     ${bigint},
    denied_at    ${bigint},
    too_large_at ${bigint},
    entry_at     ${bigint},
    useful_until ${bigint} NOT NULL,
    sealed_entry ${bytes},                                -- the service's own id
    sealed_files ${bytes},
    PRIMARY KEY (service, account, info_hash)
) ${table};

-- How torrents with names of one shape fared when they were added (DBC-10).
CREATE TABLE debrid_name_trial (
    service TEXT NOT NULL,
    day     INTEGER NOT NULL,                             -- days since 1970, UTC
    shape   TEXT NOT NULL,
    refused INTEGER NOT NULL,
    served  INTEGER NOT NULL,
    PRIMARY KEY (service, day, shape)
) ${keyed_table};
