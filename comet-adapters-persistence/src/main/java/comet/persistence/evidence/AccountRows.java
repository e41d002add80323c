package comet.persistence.evidence;

import comet.core.debrid.AccountIdentity;
import comet.core.debrid.EntryId;
import comet.core.evidence.AccountRecord;
import comet.core.evidence.Lesson;
import comet.core.evidence.Lifetimes;
import comet.core.port.StoreException;
import comet.core.torrent.InfoHash;
import comet.persistence.secret.Seal;
import comet.persistence.sql.Dialect;
import comet.persistence.sql.KeyChunk;
import comet.persistence.sql.Parameters;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** What is true of torrents for one account, by one connection. The seal must have read its secret before. */
final class AccountRows {

    private final Connection connection;
    private final AccountIdentity account;
    private final Seal seal;

    AccountRows(Connection connection, AccountIdentity account, Seal seal) {
        this.connection = connection;
        this.account = account;
        this.seal = seal;
    }

    /** Those of the torrents that have a row. */
    Map<InfoHash, AccountRecord> read(Collection<InfoHash> torrents) throws SQLException {
        return read(torrents, "");
    }

    private Map<InfoHash, AccountRecord> read(Collection<InfoHash> torrents, String end) throws SQLException {
        Map<InfoHash, AccountRecord> records = new HashMap<>();
        for (KeyChunk<byte[]> chunk : TorrentRows.chunks(torrents)) {
            String sql = "SELECT t.* FROM debrid_account_torrent t WHERE t.service = ? AND t.account = ?"
                    + " AND t.info_hash IN " + chunk.placeholders() + end;
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                chunk.bind(whose(statement));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        InfoHash torrent = InfoHash.of(rows.getBytes("info_hash"));
                        records.put(torrent, record(rows, torrent));
                    }
                }
            }
        }
        return records;
    }

    private AccountRecord record(ResultSet row, InfoHash torrent) throws SQLException {
        Optional<EntryId> entry = opened(row, "sealed_entry", torrent).flatMap(AccountRows::entry);
        return new AccountRecord(
                Times.read(row, "ready_at"),
                Times.read(row, "denied_at"),
                Times.read(row, "too_large_at"),
                entry,
                entry.isPresent() ? Times.read(row, "entry_at") : Optional.empty(),
                opened(row, "sealed_files", torrent).flatMap(PackedFiles::unpack));
    }

    /** Which torrents the entries are. */
    Map<EntryId, InfoHash> entries() throws SQLException {
        String sql = """
                SELECT sealed_entry, info_hash FROM debrid_account_torrent
                WHERE service = ? AND account = ? AND sealed_entry IS NOT NULL ORDER BY entry_at""";
        Map<EntryId, InfoHash> entries = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            whose(statement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    InfoHash torrent = InfoHash.of(rows.getBytes("info_hash"));
                    opened(rows, "sealed_entry", torrent)
                            .flatMap(AccountRows::entry)
                            .ifPresent(id -> entries.put(id, torrent));
                }
            }
        }
        return entries;
    }

    /** Changes the rows by lessons. */
    void change(NavigableMap<InfoHash, List<Lesson>> lessons, Lifetimes lifetimes, Dialect dialect)
            throws SQLException {
        addMissing(lessons.navigableKeySet());
        Map<InfoHash, AccountRecord> stored = read(lessons.keySet(), " ORDER BY t.info_hash" + dialect.rowLock());
        String sql = """
                UPDATE debrid_account_torrent SET ready_at = ?, denied_at = ?, too_large_at = ?, sealed_entry = ?,
                    entry_at = ?, sealed_files = ?, useful_until = ?
                WHERE service = ? AND account = ? AND info_hash = ?""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<InfoHash, List<Lesson>> about : lessons.entrySet()) {
                AccountRecord record = stored.getOrDefault(about.getKey(), AccountRecord.EMPTY);
                for (Lesson lesson : about.getValue()) {
                    record = record.after(lesson);
                }
                bind(Parameters.of(statement), record, about.getKey(), lifetimes)
                        .text(account.service().key())
                        .bytes(hash())
                        .bytes(about.getKey().bytes())
                        .addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Rows that say nothing yet, so that there is something to lock. */
    private void addMissing(Collection<InfoHash> torrents) throws SQLException {
        String sql = """
                INSERT INTO debrid_account_torrent (service, account, info_hash, useful_until) VALUES (?, ?, ?, 0)
                ON CONFLICT (service, account, info_hash) DO NOTHING""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (InfoHash torrent : torrents) {
                whose(statement).bytes(torrent.bytes()).addBatch();
            }
            statement.executeBatch();
        }
    }

    private Parameters bind(Parameters parameters, AccountRecord record, InfoHash torrent, Lifetimes lifetimes)
            throws SQLException {
        return parameters
                .number(Times.written(record.readyAt()))
                .number(Times.written(record.deniedAt()))
                .number(Times.written(record.tooLargeAt()))
                .bytes(closed(record.entry().map(id -> id.text().getBytes(StandardCharsets.UTF_8)), torrent))
                .number(Times.written(record.entryAt()))
                .bytes(closed(record.files().map(PackedFiles::pack), torrent))
                .number(record.usefulUntil(lifetimes).toEpochMilli());
    }

    private Optional<byte[]> closed(Optional<byte[]> open, InfoHash torrent) throws SQLException {
        try {
            return open.isEmpty() ? Optional.empty() : Optional.of(seal.close(open.get(), owner(torrent)));
        } catch (StoreException e) {
            throw new SQLException("sealing failed", e);
        }
    }

    private Optional<byte[]> opened(ResultSet row, String column, InfoHash torrent) throws SQLException {
        byte[] sealed = row.getBytes(column);
        try {
            return row.wasNull() ? Optional.empty() : seal.open(sealed, owner(torrent));
        } catch (StoreException e) {
            throw new SQLException("unsealing failed", e);
        }
    }

    private static Optional<EntryId> entry(byte[] id) {
        return EntryId.parse(new String(id, StandardCharsets.UTF_8));
    }

    private byte[] owner(InfoHash torrent) {
        return (account.service().key() + ":" + account.keyedHash() + ":" + torrent.hex())
                .getBytes(StandardCharsets.US_ASCII);
    }

    private Parameters whose(PreparedStatement statement) throws SQLException {
        return Parameters.of(statement).text(account.service().key()).bytes(hash());
    }

    private byte[] hash() {
        return HexFormat.of().parseHex(account.keyedHash());
    }
}
