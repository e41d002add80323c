package comet.persistence.library;

import comet.core.basis.Subject;
import comet.core.debrid.AccountIdentity;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.EntryId;
import comet.core.library.FirstPage;
import comet.core.library.LibraryState;
import comet.core.library.LibraryTorrent;
import comet.core.library.Snapshot;
import comet.core.port.InstallationSecret;
import comet.core.port.LibraryStore;
import comet.core.port.StoreException;
import comet.core.release.NormalizedTitle;
import comet.core.torrent.InfoHash;
import comet.persistence.connection.Connections;
import comet.persistence.evidence.PackedFiles;
import comet.persistence.secret.Seal;
import comet.persistence.sql.KeyChunk;
import comet.persistence.sql.Parameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Snapshots in the tables {@code library_account} and {@code library_torrent}, each row sealed for its account and entry.
 * What a row says is opened after the connection is given back.
 */
public final class JdbcLibraryStore implements LibraryStore {

    private static final Comparator<LibraryTorrent> NEWEST_FIRST =
            Comparator.comparing(LibraryTorrent::addedAt).reversed();

    /** The account of a search or a play, if its snapshot is young enough. */
    private static final String OF_ACCOUNT = " FROM library_torrent t JOIN library_account a ON a.id = t.account_id"
            + " WHERE a.service = ? AND a.account = ? AND a.synced_at >= ?";

    private final Connections connections;
    private final InstallationSecret secret;
    private final Seal seal;

    /**
     * @param secret what rows are found by
     * @param seal by which nobody reads them who has the tables alone
     */
    public JdbcLibraryStore(Connections connections, InstallationSecret secret, Seal seal) {
        this.connections = connections;
        this.secret = secret;
        this.seal = seal;
    }

    /** A row as it is stored. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(byte[] entryKey, byte[] sealed) {}

    /** A row as it is to be stored. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record NewRow(byte[] entryKey, byte[] torrentKey, byte[] titleKey, long addedAt, byte[] sealed) {}

    /** An account's row. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record AccountRow(long syncedAt, long listedAt, byte[] sealed) {}

    @Override
    public Optional<LibraryState> state(AccountIdentity account) throws StoreException {
        Optional<AccountRow> row =
                connections.read("reading when a library was read", connection -> accountRow(connection, account));
        Optional<byte[]> page =
                row.isEmpty() ? Optional.empty() : seal.open(row.get().sealed(), owner(account));
        return page.map(digest -> new LibraryState(
                Instant.ofEpochMilli(row.get().syncedAt()),
                Instant.ofEpochMilli(row.get().listedAt()),
                new FirstPage(new String(digest, StandardCharsets.US_ASCII))));
    }

    private static Optional<AccountRow> accountRow(Connection connection, AccountIdentity account) throws SQLException {
        String sql = "SELECT synced_at, listed_at, sealed FROM library_account WHERE service = ? AND account = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(Parameters.of(statement), account);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new AccountRow(
                                row.getLong("synced_at"), row.getLong("listed_at"), row.getBytes("sealed")))
                        : Optional.empty();
            }
        }
    }

    @Override
    public void replace(AccountIdentity account, Snapshot snapshot) throws StoreException {
        // Outside of the transaction: thousands of torrents are sealed.
        byte[] page = seal.close(snapshot.firstPage().digest().getBytes(StandardCharsets.US_ASCII), owner(account));
        List<NewRow> rows = rows(account, snapshot.torrents());
        long at = snapshot.takenAt().toEpochMilli();
        connections.write("replacing a library", List.of(Subject.library(account)), connection -> {
            long id = putAccount(connection, account, at, page);
            put(connection, id, at, rows);
            return deleteOlder(connection, id, at);
        });
    }

    private List<NewRow> rows(AccountIdentity account, List<LibraryTorrent> torrents) throws StoreException {
        LibraryKeys keys = keys(account);
        Map<ByteBuffer, NewRow> rows = new LinkedHashMap<>();
        for (LibraryTorrent torrent : torrents) {
            byte[] entry = keys.entry(torrent.id());
            rows.put(
                    ByteBuffer.wrap(entry),
                    new NewRow(
                            entry,
                            keys.torrent(torrent.infoHash()),
                            keys.title(torrent.facts().normalizedTitle()),
                            torrent.addedAt().toEpochMilli(),
                            seal.close(LibraryBytes.of(torrent), owner(account, entry))));
        }
        return List.copyOf(rows.values());
    }

    /** Also locks the account's row, so that two writers of one account follow each other. */
    private static long putAccount(Connection connection, AccountIdentity account, long at, byte[] page)
            throws SQLException {
        String sql = """
                INSERT INTO library_account (service, account, synced_at, listed_at, sealed) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (service, account) DO UPDATE SET
                    synced_at = excluded.synced_at, listed_at = excluded.listed_at, sealed = excluded.sealed
                RETURNING id""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(Parameters.of(statement), account).number(at).number(at).bytes(page);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong("id");
            }
        }
    }

    private static void put(Connection connection, long account, long at, List<NewRow> rows) throws SQLException {
        String sql = """
                INSERT INTO library_torrent
                    (account_id, entry_key, torrent_key, title_key, added_at, synced_at, sealed)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (account_id, entry_key) DO UPDATE SET
                    files = CASE WHEN library_torrent.torrent_key = excluded.torrent_key
                        THEN library_torrent.files END,
                    torrent_key = excluded.torrent_key, title_key = excluded.title_key,
                    added_at = excluded.added_at, synced_at = excluded.synced_at, sealed = excluded.sealed""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (NewRow row : rows) {
                Parameters.of(statement)
                        .number(account)
                        .bytes(row.entryKey())
                        .bytes(row.torrentKey())
                        .bytes(row.titleKey())
                        .number(row.addedAt())
                        .number(at)
                        .bytes(row.sealed())
                        .addBatch();
            }
            statement.executeBatch();
        }
    }

    private static int deleteOlder(Connection connection, long account, long at) throws SQLException {
        // Not "before": a clock that was put back must not keep what is gone.
        String sql = "DELETE FROM library_torrent WHERE account_id = ? AND synced_at <> ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return Parameters.of(statement).number(account).number(at).update();
        }
    }

    @Override
    public void confirm(AccountIdentity account, Instant at) throws StoreException {
        String sql = "UPDATE library_account SET synced_at = ? WHERE service = ? AND account = ?";
        connections.write("confirming a library", List.of(Subject.library(account)), connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return bind(Parameters.of(statement).number(at.toEpochMilli()), account)
                        .update();
            }
        });
    }

    @Override
    public void forget(AccountIdentity account) throws StoreException {
        connections.write("forgetting a library", List.of(Subject.library(account)), connection -> {
            delete(connection, account, """
                    DELETE FROM library_torrent WHERE account_id IN (
                        SELECT id FROM library_account WHERE service = ? AND account = ?)""");
            return delete(connection, account, "DELETE FROM library_account WHERE service = ? AND account = ?");
        });
    }

    private static int delete(Connection connection, AccountIdentity account, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return bind(Parameters.of(statement), account).update();
        }
    }

    @Override
    public List<LibraryTorrent> find(AccountIdentity account, Set<NormalizedTitle> titles, int limit, Instant notBefore)
            throws StoreException {
        LibraryKeys keys = keys(account);
        List<byte[]> wanted = titles.stream().map(keys::title).toList();
        List<Row> rows = connections.read("searching a library", connection -> {
            List<Row> exact = among(connection, account, "title_key", wanted, notBefore);
            List<Row> newest = newest(connection, account, limit, notBefore);
            return union(exact, newest);
        });
        List<LibraryTorrent> torrents = opened(account, rows);
        // By titles, not by which query found them: several chunks of titles are not in order.
        return torrents.stream()
                .sorted(Comparator.<LibraryTorrent, Boolean>comparing(
                                torrent -> !titles.contains(torrent.facts().normalizedTitle()))
                        .thenComparing(NEWEST_FIRST))
                .limit(limit)
                .toList();
    }

    private static List<Row> union(List<Row> exact, List<Row> newest) {
        Map<ByteBuffer, Row> rows = new LinkedHashMap<>();
        exact.forEach(row -> rows.put(ByteBuffer.wrap(row.entryKey()), row));
        newest.forEach(row -> rows.putIfAbsent(ByteBuffer.wrap(row.entryKey()), row));
        return List.copyOf(rows.values());
    }

    private static List<Row> newest(Connection connection, AccountIdentity account, int limit, Instant notBefore)
            throws SQLException {
        String sql = "SELECT t.entry_key, t.sealed" + OF_ACCOUNT + " ORDER BY t.added_at DESC LIMIT ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(Parameters.of(statement), account)
                    .number(notBefore.toEpochMilli())
                    .number(limit);
            return read(statement);
        }
    }

    private static List<Row> among(
            Connection connection, AccountIdentity account, String column, List<byte[]> keys, Instant notBefore)
            throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (KeyChunk<byte[]> chunk : KeyChunk.of(keys)) {
            String sql =
                    "SELECT t.entry_key, t.sealed" + OF_ACCOUNT + " AND t." + column + " IN " + chunk.placeholders();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Parameters parameters = bind(Parameters.of(statement), account).number(notBefore.toEpochMilli());
                chunk.bind(parameters);
                rows.addAll(read(statement));
            }
        }
        return rows;
    }

    private static List<Row> read(PreparedStatement statement) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(new Row(row.getBytes(1), row.getBytes(2)));
            }
        }
        return rows;
    }

    @Override
    public List<LibraryTorrent> entries(AccountIdentity account, Set<InfoHash> torrents, Instant notBefore)
            throws StoreException {
        LibraryKeys keys = keys(account);
        List<byte[]> wanted = torrents.stream().map(keys::torrent).toList();
        List<Row> rows = connections.read(
                "reading entries of a library",
                connection -> among(connection, account, "torrent_key", wanted, notBefore));
        return opened(account, rows).stream().sorted(NEWEST_FIRST).toList();
    }

    private List<LibraryTorrent> opened(AccountIdentity account, Collection<Row> rows) throws StoreException {
        List<LibraryTorrent> torrents = new ArrayList<>(rows.size());
        for (Row row : rows) {
            seal.open(row.sealed(), owner(account, row.entryKey()))
                    .flatMap(LibraryBytes::torrent)
                    .ifPresent(torrents::add);
        }
        return torrents;
    }

    @Override
    public void keepFiles(AccountIdentity account, EntryId entry, CompleteFileList files) throws StoreException {
        byte[] key = keys(account).entry(entry);
        byte[] sealed = seal.close(PackedFiles.pack(files), owner(account, key));
        String sql = """
                UPDATE library_torrent SET files = ? WHERE entry_key = ? AND account_id IN (
                    SELECT id FROM library_account WHERE service = ? AND account = ?)""";
        connections.write("keeping the files of an entry", List.of(Subject.library(account)), connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return bind(Parameters.of(statement).bytes(sealed).bytes(key), account)
                        .update();
            }
        });
    }

    @Override
    public Map<EntryId, CompleteFileList> files(AccountIdentity account, Set<EntryId> entries) throws StoreException {
        LibraryKeys keys = keys(account);
        Map<ByteBuffer, EntryId> ids = new HashMap<>();
        entries.forEach(entry -> ids.put(ByteBuffer.wrap(keys.entry(entry)), entry));
        List<byte[]> wanted = ids.keySet().stream().map(ByteBuffer::array).toList();
        List<Row> rows =
                connections.read("reading files of a library", connection -> sealedFiles(connection, account, wanted));
        Map<EntryId, CompleteFileList> files = new HashMap<>();
        for (Row row : rows) {
            Optional<CompleteFileList> list =
                    seal.open(row.sealed(), owner(account, row.entryKey())).flatMap(PackedFiles::unpack);
            EntryId entry = ids.get(ByteBuffer.wrap(row.entryKey()));
            if (list.isPresent() && entry != null) {
                files.put(entry, list.get());
            }
        }
        return files;
    }

    private static List<Row> sealedFiles(Connection connection, AccountIdentity account, List<byte[]> keys)
            throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (KeyChunk<byte[]> chunk : KeyChunk.of(keys)) {
            String sql = "SELECT t.entry_key, t.files FROM library_torrent t JOIN library_account a"
                    + " ON a.id = t.account_id WHERE a.service = ? AND a.account = ? AND t.files IS NOT NULL"
                    + " AND t.entry_key IN " + chunk.placeholders();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                chunk.bind(bind(Parameters.of(statement), account));
                rows.addAll(read(statement));
            }
        }
        return rows;
    }

    private LibraryKeys keys(AccountIdentity account) throws StoreException {
        return LibraryKeys.of(account, secret.bytes());
    }

    private static Parameters bind(Parameters parameters, AccountIdentity account) throws SQLException {
        return parameters.text(account.service().key()).bytes(HexFormat.of().parseHex(account.keyedHash()));
    }

    private static byte[] owner(AccountIdentity account) {
        return (account.service().key() + ":" + account.keyedHash()).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] owner(AccountIdentity account, byte[] entryKey) {
        byte[] whose = owner(account);
        return ByteBuffer.allocate(whose.length + entryKey.length)
                .put(whose)
                .put(entryKey)
                .array();
    }
}
