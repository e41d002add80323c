package comet.persistence.release;

import comet.core.media.MediaId;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.persistence.release.Torrents.NewTorrent;
import comet.persistence.sql.Dialect;
import comet.persistence.sql.Parameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the releases of one title in one transaction, in a number of statements that hardly depends on theirs. The rows
 * of the torrents are locked before they are merged, so that writers at the same time lose nothing (DB-05).
 */
final class ReleaseWriter {
    private final Connection connection;
    private final Torrents torrents;
    private final long now;
    private final long step;

    /**
     * @param now milliseconds
     * @param confirmStep how exactly the times of links and labels are kept
     */
    ReleaseWriter(Connection connection, Dialect dialect, long now, Duration confirmStep) {
        this.connection = connection;
        this.torrents = new Torrents(connection, dialect);
        this.now = now;
        this.step = confirmStep.toMillis();
    }

    void write(MediaId media, ReleaseBatch batch) throws SQLException {
        Map<String, Long> labels = Dictionary.LABELS.ids(connection, labels(batch), now);
        Map<InfoHash, AnnounceSet> sources = sources(batch);
        Map<InfoHash, Long> ids = writeTorrents(batch.torrents(), labels, sources);
        writeProvenance(batch.torrents(), ids, labels);
        writeFiles(batch.files(), ids);
        writeLinks(mediaId(media), batch.links(), ids);
    }

    private static Set<String> labels(ReleaseBatch batch) {
        return batch.torrents().values().stream()
                .flatMap(torrent -> torrent.labels().stream())
                .collect(Collectors.toSet());
    }

    private Map<InfoHash, AnnounceSet> sources(ReleaseBatch batch) throws SQLException {
        Set<AnnounceUrls> told = new HashSet<>();
        Set<String> urls = new HashSet<>();
        for (TorrentFacts torrent : batch.torrents().values()) {
            if (told.add(torrent.sources())) {
                urls.addAll(torrent.sources().urls());
            }
        }
        Map<String, Long> ids = Dictionary.URLS.ids(connection, urls, now);
        Map<AnnounceUrls, AnnounceSet> sets = new HashMap<>();
        for (AnnounceUrls list : told) {
            List<Long> set = new ArrayList<>();
            for (String url : list.urls()) {
                set.add(id(ids, url));
            }
            sets.put(list, new AnnounceSet(set));
        }
        Map<InfoHash, AnnounceSet> sources = new HashMap<>();
        batch.torrents()
                .forEach((hash, torrent) -> sources.put(hash, sets.getOrDefault(torrent.sources(), AnnounceSet.NONE)));
        return sources;
    }

    /** Adds and merges the rows of torrents; their ids. */
    private Map<InfoHash, Long> writeTorrents(
            SortedMap<InfoHash, TorrentFacts> told, Map<String, Long> labels, Map<InfoHash, AnnounceSet> sources)
            throws SQLException {
        addMissing(told, labels, sources);
        Map<InfoHash, StoredTorrent> locked = torrents.lock(told.keySet());
        keepUrls(locked.values());
        Map<InfoHash, Long> ids = new HashMap<>();
        List<StoredTorrent> changed = new ArrayList<>();
        for (Map.Entry<InfoHash, TorrentFacts> torrent : told.entrySet()) {
            InfoHash hash = torrent.getKey();
            TorrentFacts facts = torrent.getValue();
            StoredTorrent stored = found(locked.get(hash));
            ids.put(hash, stored.id());
            stored.with(facts, labelId(facts, labels), sources.getOrDefault(hash, AnnounceSet.NONE), now)
                    .ifPresent(changed::add);
        }
        torrents.update(
                changed, setIds(changed.stream().map(StoredTorrent::sources).collect(Collectors.toSet())));
        return ids;
    }

    private void addMissing(
            SortedMap<InfoHash, TorrentFacts> told, Map<String, Long> labels, Map<InfoHash, AnnounceSet> sources)
            throws SQLException {
        SortedMap<InfoHash, TorrentFacts> missing = new TreeMap<>(told);
        missing.keySet().removeAll(torrents.existing(told.keySet()));
        Map<AnnounceSet, Long> sets = setIds(missing.keySet().stream()
                .map(hash -> sources.getOrDefault(hash, AnnounceSet.NONE))
                .collect(Collectors.toSet()));
        List<NewTorrent> added = new ArrayList<>();
        missing.forEach((hash, facts) -> added.add(new NewTorrent(
                hash,
                facts.name(),
                facts.size(),
                facts.seeders(),
                labelId(facts, labels),
                Torrents.setId(sources.getOrDefault(hash, AnnounceSet.NONE), sets),
                facts.isPrivate())));
        torrents.insert(added, now);
    }

    /** URLs of a torrent that is still named stay, also those that the sources no longer name. */
    private void keepUrls(Collection<StoredTorrent> named) throws SQLException {
        Set<Long> urls = new HashSet<>();
        named.forEach(torrent -> urls.addAll(torrent.sources().urls()));
        Dictionary.URLS.touch(connection, urls, now);
    }

    private Map<AnnounceSet, Long> setIds(Set<AnnounceSet> sets) throws SQLException {
        sets.remove(AnnounceSet.NONE);
        return AnnounceSets.ids(connection, sets, now);
    }

    private static OptionalLong labelId(TorrentFacts facts, Map<String, Long> labels) {
        @Nullable Long id = labels.get(facts.label());
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }

    private void writeProvenance(
            SortedMap<InfoHash, TorrentFacts> told, Map<InfoHash, Long> ids, Map<String, Long> labels)
            throws SQLException {
        String sql = """
                INSERT INTO provenance (torrent_id, label_id, last_seen_at) VALUES (?, ?, ?)
                ON CONFLICT (torrent_id, label_id) DO UPDATE SET last_seen_at = excluded.last_seen_at
                WHERE provenance.last_seen_at <= excluded.last_seen_at -\s""" + step;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<InfoHash, TorrentFacts> torrent : told.entrySet()) {
                for (String label : torrent.getValue().labels()) {
                    Parameters.of(statement)
                            .number(id(ids, torrent.getKey()))
                            .number(id(labels, label))
                            .number(now)
                            .addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private void writeFiles(Map<ReleaseBatch.FileKey, FileFacts> files, Map<InfoHash, Long> ids) throws SQLException {
        String sql = """
                INSERT INTO torrent_file (torrent_id, file_index, name, size) VALUES (?, ?, ?, ?)
                ON CONFLICT (torrent_id, file_index) DO UPDATE SET
                    name = CASE WHEN excluded.name = '' THEN torrent_file.name ELSE excluded.name END,
                    size = COALESCE(excluded.size, torrent_file.size)
                WHERE (excluded.name <> '' AND excluded.name <> torrent_file.name)
                    OR (excluded.size IS NOT NULL AND excluded.size IS DISTINCT FROM torrent_file.size)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<ReleaseBatch.FileKey, FileFacts> file : files.entrySet()) {
                Parameters.of(statement)
                        .number(id(ids, file.getKey().hash()))
                        .number(file.getKey().index())
                        .text(file.getValue().name())
                        .number(file.getValue().size())
                        .addBatch();
            }
            statement.executeBatch();
        }
    }

    private void writeLinks(long media, Map<ReleaseBatch.LinkKey, ReleaseBatch.Link> links, Map<InfoHash, Long> ids)
            throws SQLException {
        String sql = """
                INSERT INTO release_link
                    (media_id, season, episode, torrent_id, file_index, file_name, file_size, from_library,
                    confirmed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (media_id, season, episode, torrent_id) DO UPDATE SET
                    file_index = CASE WHEN excluded.file_index < 0 THEN release_link.file_index
                        ELSE excluded.file_index END,
                    file_name = CASE WHEN excluded.file_name = '' THEN release_link.file_name
                        ELSE excluded.file_name END,
                    file_size = COALESCE(excluded.file_size, release_link.file_size),
                    from_library = CASE WHEN excluded.from_library = 0 THEN 0 ELSE release_link.from_library END,
                    confirmed_at = excluded.confirmed_at
                WHERE (excluded.file_index >= 0 AND excluded.file_index <> release_link.file_index)
                    OR (excluded.file_name <> '' AND excluded.file_name <> release_link.file_name)
                    OR (excluded.file_size IS NOT NULL AND excluded.file_size IS DISTINCT FROM release_link.file_size)
                    OR excluded.from_library < release_link.from_library
                    OR release_link.confirmed_at <= excluded.confirmed_at -\s"""
                // No parameter: with one behind VALUES, the PostgreSQL driver would send each row by itself.
                + step;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<ReleaseBatch.LinkKey, ReleaseBatch.Link> link : links.entrySet()) {
                Parameters.of(statement)
                        .number(media)
                        .number(link.getKey().season())
                        .number(link.getKey().episode())
                        .number(id(ids, link.getKey().hash()))
                        .number(link.getValue().index())
                        .text(link.getValue().loose().name())
                        .number(link.getValue().loose().size())
                        .flag(link.getValue().fromLibrary())
                        .number(now)
                        .addBatch();
            }
            statement.executeBatch();
        }
    }

    private long mediaId(MediaId media) throws SQLException {
        @Nullable Long known = findMedia(media);
        if (known != null) {
            return known;
        }
        String sql = "INSERT INTO media (provider, external_id) VALUES (?, ?) ON CONFLICT DO NOTHING";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.of(statement)
                    .text(media.provider())
                    .text(media.external())
                    .update();
        }
        return found(findMedia(media));
    }

    private @Nullable Long findMedia(MediaId media) throws SQLException {
        String sql = "SELECT id FROM media WHERE provider = ? AND external_id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.of(statement).text(media.provider()).text(media.external());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong("id") : null;
            }
        }
    }

    private static <K> long id(Map<K, Long> ids, K key) throws SQLException {
        return found(ids.get(key));
    }

    /** What a sweep removed meanwhile counts as a conflict, so that the transaction is repeated. */
    private static <T> T found(@Nullable T row) throws SQLException {
        if (row == null) {
            throw new SQLException("a row vanished while it was written", "40001");
        }
        return row;
    }
}
