package comet.persistence.evidence;

import comet.core.debrid.CacheState;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Lesson;
import comet.core.evidence.Lifetimes;
import comet.core.evidence.TorrentRecord;
import comet.core.evidence.Word;
import comet.core.torrent.InfoHash;
import comet.persistence.sql.Columns;
import comet.persistence.sql.Dialect;
import comet.persistence.sql.KeyChunk;
import comet.persistence.sql.Parameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What is true of torrents for all accounts of one service, by one connection. */
final class TorrentRows {

    private final Connection connection;
    private final ServiceId service;

    TorrentRows(Connection connection, ServiceId service) {
        this.connection = connection;
        this.service = service;
    }

    /** Those of the torrents that have a row, with their files. */
    Map<InfoHash, TorrentRecord> read(Collection<InfoHash> torrents) throws SQLException {
        return read(torrents, """
                SELECT t.*, f.files FROM debrid_torrent t
                    LEFT JOIN debrid_file_list f ON f.service = t.service AND f.info_hash = t.info_hash
                WHERE t.service = ? AND t.info_hash IN\s""", "", true);
    }

    private Map<InfoHash, TorrentRecord> read(
            Collection<InfoHash> torrents, String select, String end, boolean withFiles) throws SQLException {
        Map<InfoHash, TorrentRecord> records = new HashMap<>();
        for (KeyChunk<byte[]> chunk : chunks(torrents)) {
            try (PreparedStatement statement = connection.prepareStatement(select + chunk.placeholders() + end)) {
                chunk.bind(Parameters.of(statement).text(service.key()));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        records.put(InfoHash.of(rows.getBytes("info_hash")), record(rows, withFiles));
                    }
                }
            }
        }
        return records;
    }

    private static TorrentRecord record(ResultSet row, boolean withFiles) throws SQLException {
        byte[] refusals = row.getBytes("refusals");
        PackedRefusals unpacked = row.wasNull() ? PackedRefusals.NONE : PackedRefusals.unpack(refusals);
        return new TorrentRecord(
                word(row),
                Times.read(row, "hinted_at"),
                Times.read(row, "not_ready_at"),
                Times.read(row, "accepted_at"),
                unpacked.blocks(),
                unpacked.doubts(),
                withFiles ? files(row) : Optional.empty());
    }

    private static Optional<CompleteFileList> files(ResultSet row) throws SQLException {
        byte[] files = row.getBytes("files");
        return row.wasNull() ? Optional.empty() : PackedFiles.unpack(files);
    }

    /**
     * Changes the rows by lessons. Those of new torrents that another writer adds at the same moment are changed on top of
     * what he wrote.
     */
    void change(NavigableMap<InfoHash, List<Lesson>> lessons, Lifetimes lifetimes, Dialect dialect)
            throws SQLException {
        Map<InfoHash, CompleteFileList> lists = lists(lessons);
        NavigableMap<InfoHash, List<Lesson>> left = new TreeMap<>(lessons);
        Map<InfoHash, TorrentRecord> changed = new HashMap<>();
        while (!left.isEmpty()) {
            Map<InfoHash, TorrentRecord> stored = lock(left.keySet(), dialect);
            List<InfoHash> older = new ArrayList<>();
            List<InfoHash> added = new ArrayList<>();
            for (Map.Entry<InfoHash, List<Lesson>> about : left.entrySet()) {
                InfoHash torrent = about.getKey();
                TorrentRecord before = stored.getOrDefault(torrent, TorrentRecord.EMPTY)
                        .withFiles(Optional.ofNullable(lists.get(torrent)));
                TorrentRecord after = after(before, about.getValue());
                if (!after.equals(before)) {
                    changed.put(torrent, after);
                    (stored.containsKey(torrent) ? older : added).add(torrent);
                }
            }
            update(older, changed, lifetimes);
            left.keySet().retainAll(insert(added, changed, lifetimes));
        }
        writeLists(changed, lists);
    }

    private static TorrentRecord after(TorrentRecord before, List<Lesson> lessons) {
        TorrentRecord record = before;
        for (Lesson lesson : lessons) {
            record = record.after(lesson);
        }
        return record;
    }

    private Map<InfoHash, TorrentRecord> lock(Collection<InfoHash> torrents, Dialect dialect) throws SQLException {
        return read(
                torrents,
                "SELECT t.* FROM debrid_torrent t WHERE t.service = ? AND t.info_hash IN ",
                " ORDER BY t.info_hash" + dialect.rowLock(),
                false);
    }

    private void update(Collection<InfoHash> torrents, Map<InfoHash, TorrentRecord> records, Lifetimes lifetimes)
            throws SQLException {
        String sql = """
                UPDATE debrid_torrent SET word = ?, word_at = ?, hinted_at = ?, not_ready_at = ?, accepted_at = ?,
                    refusals = ?, useful_until = ? WHERE service = ? AND info_hash = ?""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (InfoHash torrent : torrents) {
                TorrentRecord record = records.get(torrent);
                if (record != null) {
                    bind(Parameters.of(statement), record, lifetimes)
                            .text(service.key())
                            .bytes(torrent.bytes())
                            .addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** @return those that another writer added meanwhile */
    private List<InfoHash> insert(List<InfoHash> torrents, Map<InfoHash, TorrentRecord> records, Lifetimes lifetimes)
            throws SQLException {
        String sql = """
                INSERT INTO debrid_torrent (word, word_at, hinted_at, not_ready_at, accepted_at, refusals, useful_until,
                    service, info_hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (service, info_hash) DO NOTHING""";
        List<InfoHash> raced = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (InfoHash torrent : torrents) {
                bind(Parameters.of(statement), records.getOrDefault(torrent, TorrentRecord.EMPTY), lifetimes)
                        .text(service.key())
                        .bytes(torrent.bytes())
                        .addBatch();
            }
            int[] counts = statement.executeBatch();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == 0) {
                    raced.add(torrents.get(i));
                }
            }
        }
        return raced;
    }

    private static Parameters bind(Parameters parameters, TorrentRecord record, Lifetimes lifetimes)
            throws SQLException {
        OptionalInt word =
                record.word().map(TorrentRows::code).map(OptionalInt::of).orElse(OptionalInt.empty());
        return parameters
                .number(word)
                .number(Times.written(record.word().map(Word::at)))
                .number(Times.written(record.hintedAt()))
                .number(Times.written(record.notReadyAt()))
                .number(Times.written(record.acceptedAt()))
                .bytes(PackedRefusals.of(record).pack())
                .number(record.usefulUntil(lifetimes).toEpochMilli());
    }

    /** The lists of those torrents of which a lesson brings one. */
    private Map<InfoHash, CompleteFileList> lists(Map<InfoHash, List<Lesson>> lessons) throws SQLException {
        List<InfoHash> listed = lessons.entrySet().stream()
                .filter(about -> about.getValue().stream().anyMatch(TorrentRows::bringsList))
                .map(Map.Entry::getKey)
                .toList();
        Map<InfoHash, CompleteFileList> lists = new HashMap<>();
        for (KeyChunk<byte[]> chunk : chunks(listed)) {
            String sql = "SELECT info_hash, files FROM debrid_file_list WHERE service = ? AND info_hash IN "
                    + chunk.placeholders();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                chunk.bind(Parameters.of(statement).text(service.key()));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        InfoHash torrent = InfoHash.of(rows.getBytes("info_hash"));
                        files(rows).ifPresent(list -> lists.put(torrent, list));
                    }
                }
            }
        }
        return lists;
    }

    private static boolean bringsList(Lesson lesson) {
        return lesson instanceof Lesson.Told told && told.evidence().files().isPresent();
    }

    /** Those that are new (SRCH-79). */
    private void writeLists(Map<InfoHash, TorrentRecord> records, Map<InfoHash, CompleteFileList> before)
            throws SQLException {
        String sql = """
                INSERT INTO debrid_file_list (service, info_hash, files) VALUES (?, ?, ?)
                ON CONFLICT (service, info_hash) DO UPDATE SET files = excluded.files""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<InfoHash, TorrentRecord> record : records.entrySet()) {
                Optional<CompleteFileList> list = record.getValue().files();
                if (list.isPresent() && !list.equals(Optional.ofNullable(before.get(record.getKey())))) {
                    Parameters.of(statement)
                            .text(service.key())
                            .bytes(record.getKey().bytes())
                            .bytes(PackedFiles.pack(list.get()))
                            .addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** For ever the same: it is in stored rows. */
    private static int code(Word word) {
        return switch (word.kind()) {
            case CHECK -> word.isCached() ? 1 : 0;
            case REFUSED -> 2;
            case RESOLVED -> 3;
            case BLOCKED, ACCOUNT, HINT -> throw new IllegalStateException("a word is none of these");
        };
    }

    private static Optional<Word> word(ResultSet row) throws SQLException {
        OptionalInt code = Columns.optionalInt(row, "word");
        OptionalLong at = Columns.optionalLong(row, "word_at");
        if (code.isEmpty() || at.isEmpty()) {
            return Optional.empty();
        }
        EvidenceKind kind = code.getAsInt() < 2
                ? EvidenceKind.CHECK
                : code.getAsInt() == 2 ? EvidenceKind.REFUSED : EvidenceKind.RESOLVED;
        CacheState state = code.getAsInt() % 2 == 1 ? CacheState.CACHED : CacheState.NOT_CACHED;
        return Optional.of(new Word(kind, state, Instant.ofEpochMilli(at.getAsLong())));
    }

    static Iterable<KeyChunk<byte[]>> chunks(Collection<InfoHash> torrents) {
        return KeyChunk.of(torrents.stream().map(InfoHash::bytes).toList());
    }
}
