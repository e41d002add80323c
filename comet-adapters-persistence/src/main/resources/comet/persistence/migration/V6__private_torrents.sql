-- V6: private torrents, which are for debrid accounts alone (SCR-D06).

-- Whether only members of its tracker may have it. Of such a torrent no announce URL is kept: it would hold a passkey.
ALTER TABLE torrent ADD COLUMN is_private INTEGER NOT NULL DEFAULT 0 CHECK (is_private IN (0, 1));

-- Their .torrent files, by which a debrid service can get them (DBM-04). They hold passkeys, so they are encrypted.
CREATE TABLE private_torrent (
    info_hash ${bytes} NOT NULL PRIMARY KEY CHECK (length(info_hash) = 20),
    kept_at   ${bigint} NOT NULL,                   -- milliseconds since 1970, UTC (STOR-03)
    sealed    ${bytes} NOT NULL                     -- last: the sweep reads what stands before it alone
) ${table};
