-- V10: what is in the debrid accounts of those who want to search there (account-sync.md).

-- When the library of an account was read. A keyed hash stands for the account, never the key (DBP-05).
CREATE TABLE library_account (
    id        ${identity},
    service   TEXT NOT NULL,
    account   ${bytes} NOT NULL CHECK (length(account) = 32),
    synced_at ${bigint} NOT NULL,               -- last read, or last seen to be unchanged (DB-65)
    listed_at ${bigint} NOT NULL,               -- all of it last read
    sealed    ${bytes} NOT NULL,                -- what its first page said
    UNIQUE (service, account)
) ${table};

-- What is in it is its owner's own business (SYNC-41): it is encrypted, and found by keyed hashes that differ from account
-- to account. Who has the database alone learns how many torrents an account has, and when they were added.
CREATE TABLE library_torrent (
    account_id  ${bigint} NOT NULL REFERENCES library_account (id),
    entry_key   ${bytes} NOT NULL CHECK (length(entry_key) = 16),      -- of the service's own id
    torrent_key ${bytes} NOT NULL CHECK (length(torrent_key) = 16),    -- of the info hash
    title_key   ${bytes} NOT NULL CHECK (length(title_key) = 16),      -- of the normalised title (DB-64)
    added_at    ${bigint} NOT NULL,
    synced_at   ${bigint} NOT NULL,             -- the sync that named it last: one moment for all of an account
    sealed      ${bytes} NOT NULL,
    files       ${bytes},                       -- all its files, where they were asked for (DB-69)
    PRIMARY KEY (account_id, entry_key)
) ${table};

CREATE INDEX library_torrent_by_title ON library_torrent (account_id, title_key);
CREATE INDEX library_torrent_by_time ON library_torrent (account_id, added_at);
CREATE INDEX library_torrent_by_torrent ON library_torrent (account_id, torrent_key);

-- Whether only libraries told it and no source since: what may be under a wrong title can then be found (SYNC-51).
ALTER TABLE release_link ADD COLUMN from_library INTEGER NOT NULL DEFAULT 0 CHECK (from_library IN (0, 1));
