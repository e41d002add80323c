-- V7: accounts at services that let people sign in stay signed in over a restart, on every instance (PP-17).

-- What the service gave opens the account, so it is encrypted, and filed under what stands for the account (DBP-05).
CREATE TABLE account_session (
    service TEXT NOT NULL,
    account ${bytes} NOT NULL CHECK (length(account) = 32),    -- keyed hash, never the key
    kept_at ${bigint} NOT NULL,                                -- milliseconds since 1970, UTC (STOR-03)
    sealed  ${bytes} NOT NULL,
    PRIMARY KEY (service, account)
) ${table};
