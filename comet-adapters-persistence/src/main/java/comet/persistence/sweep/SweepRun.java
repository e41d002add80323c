package comet.persistence.sweep;

import comet.core.evidence.Lifetimes;
import comet.core.port.Pause;
import comet.core.port.PrivateTorrents;
import comet.core.port.SessionStore;
import comet.core.port.StoreException;
import comet.persistence.connection.Connections;
import comet.persistence.release.JdbcReleaseStore;
import comet.persistence.release.Torrents;
import comet.persistence.sql.Parameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run of the expiry sweep. Each table is walked once along its key, in small transactions with a rest after those
 * that removed something (DB-80): no index on times is needed, and writers wait for no more than a step.
 */
final class SweepRun {

    private static final Duration REST = Duration.ofMillis(20);

    /** Rows looked at in one transaction (DB-80). */
    private static final int STEP = 5000;

    /** Titles whose links are looked at in one transaction: a title has dozens of links, a few have thousands. */
    private static final int TITLES_STEP = 100;

    /** No key of a text is before this one. */
    private static final String BEFORE_TEXTS = "";

    private static final Long BEFORE_NUMBERS = Long.MIN_VALUE;

    /**
     * A table of what was looked up once.
     *
     * @param key its key, or the first part of it
     * @param isOld the condition under which a row goes, with the latest such moment as its parameter
     * @param age how long ago that moment is
     */
    private record Lookup(String table, String key, String isOld, Duration age) {}

    /** How long it is kept that a text means no title: it is searched for again after an hour (TLK-07). */
    private static final Duration NO_MATCH = Duration.ofHours(1);

    /** How long it is kept that nothing stands at TMDB for an id: it is asked for again after a day (MDT-16). */
    private static final Duration NOT_AT_TMDB = Duration.ofDays(1);

    private final Connections connections;
    private final Retention retention;
    private final Pause pause;
    private final Instant start;
    private long torrents;

    SweepRun(Connections connections, Retention retention, Instant start, Pause pause) {
        this.connections = connections;
        this.retention = retention;
        this.pause = pause;
        this.start = start;
    }

    SweepOutcome sweep() throws StoreException, InterruptedException {
        boolean forEver = retention.keepsReleasesForEver();
        long requests = forEver ? 0 : removeDemand();
        long links = forEver ? 0 : removeLinks();
        removeAnnounceSets();
        if (!forEver) {
            removeAnnounceUrls();
        }
        removePrivateTorrents();
        removeSessions();
        removeLibraries();
        removeDownloadLinks();
        for (EvidenceSweep table : EvidenceSweep.TABLES) {
            table.run(connections, start, () -> pause.pause(REST));
        }
        removeNameTrials();
        long titles = removeMetadata();
        long lookups = 0;
        for (Lookup lookup : lookups()) {
            lookups += removeOld(lookup);
        }
        return new SweepOutcome.Swept(links, torrents, requests, titles, lookups);
    }

    /** A media id that was scraped lately stays although nobody asked (DB-18): its freshness is still of use. */
    private long removeDemand() throws StoreException, InterruptedException {
        Duration age = retention.requests();
        return walk(
                "media_demand",
                "request",
                BEFORE_TEXTS,
                STEP,
                (connection, after, upTo) -> delete(connection, """
                DELETE FROM media_demand WHERE request > ? AND request <= ?
                    AND COALESCE(last_seen_at, 0) < ? AND COALESCE(last_scraped_at, 0) < ?""", after, upTo, before(age), before(age)));
    }

    private long removeLinks() throws StoreException, InterruptedException {
        return walk("media", "id", BEFORE_NUMBERS, TITLES_STEP, this::removeLinksOf);
    }

    /** Links that nobody confirmed, then torrents and titles that thereby lost their last link (STOR-62). */
    private long removeLinksOf(Connection connection, Object after, Object upTo) throws SQLException {
        String sql = """
                DELETE FROM release_link WHERE media_id > ? AND media_id <= ? AND confirmed_at < ?
                RETURNING torrent_id""";
        Set<Long> unlinked = new HashSet<>();
        long links = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.of(statement).key(after).key(upTo).number(before(retention.releases()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    unlinked.add(rows.getLong("torrent_id"));
                    links++;
                }
            }
        }
        if (links > 0) {
            torrents += Torrents.removeUnlinked(connection, unlinked);
            delete(connection, """
                    DELETE FROM media WHERE id > ? AND id <= ?
                        AND NOT EXISTS (SELECT 1 FROM release_link l WHERE l.media_id = media.id)""", after, upTo);
        }
        return links;
    }

    /** Sets that no torrent has; not those of late, which a writer may be about to use. */
    private void removeAnnounceSets() throws StoreException, InterruptedException {
        Duration age = JdbcReleaseStore.USED_AT_STEP.multipliedBy(2);
        walk(
                "announce_set",
                "id",
                BEFORE_NUMBERS,
                STEP,
                (connection, after, upTo) -> delete(connection, """
                DELETE FROM announce_set WHERE id > ? AND id <= ? AND used_at < ?
                    AND NOT EXISTS (SELECT 1 FROM torrent t WHERE t.announce_set_id = announce_set.id)""", after, upTo, before(age)));
    }

    /** URLs that no torrent has any more: a write that names a torrent notes all its URLs as used. */
    private void removeAnnounceUrls() throws StoreException, InterruptedException {
        Duration age = retention.releases().plus(JdbcReleaseStore.USED_AT_STEP.multipliedBy(2));
        walk(
                "announce_url",
                "id",
                BEFORE_NUMBERS,
                STEP,
                (connection, after, upTo) -> delete(
                        connection,
                        "DELETE FROM announce_url WHERE id > ? AND id <= ? AND used_at < ?",
                        after,
                        upTo,
                        before(age)));
    }

    /** SCR-D06. There are few of them, and no database has the greatest of some bytes, by which others are walked. */
    private void removePrivateTorrents() throws StoreException, InterruptedException {
        String sql = """
                DELETE FROM private_torrent WHERE info_hash IN (
                    SELECT info_hash FROM private_torrent WHERE kept_at <= ? LIMIT 500)""";
        while (connections.write(
                        "sweeping private_torrent",
                        connection -> delete(connection, sql, before(PrivateTorrents.LIFETIME)))
                > 0) {
            pause.pause(REST);
        }
    }

    /** PP-17: those that nobody uses any more. There are few of them, with a key of two parts. */
    private void removeSessions() throws StoreException, InterruptedException {
        String sql = """
                DELETE FROM account_session WHERE (service, account) IN (
                    SELECT service, account FROM account_session WHERE kept_at <= ? LIMIT 500)""";
        while (connections.write(
                        "sweeping account_session",
                        connection -> delete(connection, sql, before(SessionStore.LIFETIME)))
                > 0) {
            pause.pause(REST);
        }
    }

    /** PLAY-11: those that are handed out no more. No database has the greatest of some bytes, by which others are walked. */
    private void removeDownloadLinks() throws StoreException, InterruptedException {
        String sql = """
                DELETE FROM download_link WHERE link_key IN (
                    SELECT link_key FROM download_link WHERE expires_at < ? LIMIT 500)""";
        while (connections.write("sweeping download_link", connection -> delete(connection, sql, before(Duration.ZERO)))
                > 0) {
            pause.pause(REST);
        }
    }

    /** DBC-10: a few hundred rows a day. */
    private void removeNameTrials() throws StoreException, InterruptedException {
        long oldest = start.minus(Lifetimes.STATISTICS)
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .toEpochDay();
        connections.write(
                "sweeping debrid_name_trial",
                connection -> delete(connection, "DELETE FROM debrid_name_trial WHERE day < ?", oldest));
    }

    /** Snapshots that are too old to be shown, and later that they were there at all (SYNC-50). */
    private void removeLibraries() throws StoreException, InterruptedException {
        String torrents = """
                DELETE FROM library_torrent WHERE (account_id, entry_key) IN (
                    SELECT t.account_id, t.entry_key
                    FROM library_torrent t JOIN library_account a ON a.id = t.account_id
                    WHERE a.synced_at < ? LIMIT\s""" + STEP + ")";
        while (connections.write(
                        "sweeping library_torrent",
                        connection -> delete(connection, torrents, before(retention.libraries())))
                > 0) {
            pause.pause(REST);
        }
        String accounts = """
                DELETE FROM library_account WHERE synced_at < ?
                    AND NOT EXISTS (SELECT 1 FROM library_torrent t WHERE t.account_id = library_account.id)""";
        connections.write(
                "sweeping library_account",
                connection -> delete(
                        connection, accounts, before(retention.libraries().multipliedBy(2))));
    }

    /** A title goes when both of its halves are old (MCA-13). */
    private long removeMetadata() throws StoreException, InterruptedException {
        return walk(
                "media_metadata",
                "media",
                BEFORE_TEXTS,
                STEP,
                (connection, after, upTo) -> delete(connection, """
                        DELETE FROM media_metadata WHERE media > ? AND media <= ? AND CASE
                            WHEN aliases_updated_at > updated_at THEN aliases_updated_at ELSE updated_at END < ?""", after, upTo, before(retention.titles())));
    }

    /** Episodes go like titles (MCA-13), as do matches; what is never read again once it is old goes at once (MCA-07). */
    private List<Lookup> lookups() {
        Duration titles = retention.titles();
        return List.of(
                new Lookup("series_episode_index", "series_id", "updated_at < ?", titles),
                new Lookup("series_episode_index_refresh", "series_id", "refreshed_at < ?", titles),
                new Lookup("release_verdict", "media", "valid_until < ?", Duration.ZERO),
                new Lookup("imdb_title_lookup", "query_key", "updated_at < ?", titles),
                new Lookup("imdb_title_lookup", "query_key", "imdb_id = '' AND updated_at < ?", NO_MATCH),
                new Lookup("tmdb_id", "imdb_id", "updated_at < ?", titles),
                new Lookup("tmdb_id", "imdb_id", "kind IS NULL AND updated_at < ?", NOT_AT_TMDB));
    }

    private long removeOld(Lookup lookup) throws StoreException, InterruptedException {
        String key = lookup.key();
        String sql =
                "DELETE FROM " + lookup.table() + " WHERE " + key + " > ? AND " + key + " <= ? AND " + lookup.isOld();
        return walk(
                lookup.table(),
                key,
                BEFORE_TEXTS,
                STEP,
                (connection, after, upTo) -> delete(connection, sql, after, upTo, before(lookup.age())));
    }

    /** Removes rows whose key is after one and not after the other; how many. */
    private interface Step {
        long remove(Connection connection, Object after, Object upTo) throws SQLException;
    }

    private long walk(String table, String key, Object first, int size, Step step)
            throws StoreException, InterruptedException {
        String sql = "SELECT MAX(k) FROM (SELECT " + key + " AS k FROM " + table + " WHERE " + key + " > ? ORDER BY "
                + key + " LIMIT " + size + ") part";
        String operation = "sweeping " + table;
        long removed = 0;
        Object after = first;
        while (true) {
            Object from = after;
            Optional<Object> to = connections.read(operation, connection -> lastKey(connection, sql, from));
            if (to.isEmpty()) {
                return removed;
            }
            long now = connections.write(operation, connection -> step.remove(connection, from, to.get()));
            if (now > 0) {
                pause.pause(REST);
            }
            removed += now;
            after = to.get();
        }
    }

    private static Optional<Object> lastKey(Connection connection, String sql, Object after) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.of(statement).key(after);
            try (ResultSet row = statement.executeQuery()) {
                @Nullable Object last = row.next() ? row.getObject(1) : null;
                return Optional.ofNullable(last);
            }
        }
    }

    private static long delete(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters bound = Parameters.of(statement);
            for (Object parameter : parameters) {
                bound.key(parameter);
            }
            return bound.update();
        }
    }

    private long before(Duration age) {
        return start.minus(age).toEpochMilli();
    }
}
