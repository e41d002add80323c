-- V9: a link that was made is handed out again, on every instance and after a restart (PLAY-10, STOR-24).

-- The key is a digest of all that the link was made for: which torrent an account plays stands nowhere. The link plays on
-- that account, so it is encrypted for this key alone. Times are milliseconds since 1970, UTC (STOR-03).
CREATE TABLE download_link (
    link_key   ${bytes} NOT NULL PRIMARY KEY CHECK (length(link_key) = 32),
    made_at    ${bigint} NOT NULL,
    expires_at ${bigint} NOT NULL,                  -- the last moment at which it is handed out
    sealed     ${bytes} NOT NULL                    -- last: the sweep reads what stands before it alone
) ${table};
