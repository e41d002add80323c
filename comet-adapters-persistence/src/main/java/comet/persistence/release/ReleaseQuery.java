package comet.persistence.release;

import comet.core.media.MediaId;
import comet.core.media.Scope;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import comet.persistence.sql.Columns;
import comet.persistence.sql.Parameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the releases of a part of a title: one range of the links' key (SRCH-26), of each torrent the link that knows
 * best (SRCH-28), and then the announce URLs of all of them at once.
 *
 * @param condition which links serve the scope
 * @param numbers its parameters
 * @param preferredEpisode the episode of the link that is preferred
 */
record ReleaseQuery(String condition, List<Integer> numbers, int preferredEpisode) {

    /** Up to the condition. */
    private static final String OF_EACH_TORRENT_THE_BEST_LINK = """
            SELECT t.info_hash, t.name, t.size, t.seeders, t.is_private, s.text AS label, a.urls,
                l.file_index, l.known_name, l.known_size
            FROM (
                SELECT link.torrent_id, link.file_index,
                    COALESCE(NULLIF(file.name, ''), link.file_name) AS known_name,
                    COALESCE(file.size, link.file_size) AS known_size,
                    ROW_NUMBER() OVER (
                        PARTITION BY link.torrent_id
                        ORDER BY CASE WHEN link.episode = ? THEN 0 ELSE 1 END,
                            CASE WHEN link.file_index >= 0 THEN 0 ELSE 1 END,
                            CASE WHEN COALESCE(NULLIF(file.name, ''), link.file_name) <> '' THEN 0 ELSE 1 END,
                            link.confirmed_at DESC, link.season, link.episode
                    ) AS place
                FROM release_link link
                LEFT JOIN torrent_file file
                    ON file.torrent_id = link.torrent_id AND file.file_index = link.file_index
                WHERE link.media_id = (SELECT id FROM media WHERE provider = ? AND external_id = ?)\s""";

    /** After the condition. */
    private static final String WITH_ITS_FACTS = """
            ) l
            JOIN torrent t ON t.id = l.torrent_id
            LEFT JOIN source_label s ON s.id = t.label_id
            LEFT JOIN announce_set a ON a.id = t.announce_set_id
            WHERE l.place = 1
            ORDER BY t.id""";

    /** The query for a scope. */
    static ReleaseQuery of(Scope scope) {
        int none = ReleaseBatch.ABSENT;
        return switch (scope) {
            case Scope.Movie() ->
                new ReleaseQuery("AND link.season = ? AND link.episode = ?", List.of(none, none), none);
            case Scope.Series() -> new ReleaseQuery("", List.of(), none);
            case Scope.Season(int season) -> new ReleaseQuery("AND link.season = ?", List.of(season), none);
            case Scope.Episode(int season, int episode) ->
                new ReleaseQuery(
                        "AND link.season = ? AND link.episode IN (?, ?)", List.of(season, none, episode), episode);
        };
    }

    /** The releases, in the order in which their torrents became known. */
    List<Release> run(Connection connection, MediaId media) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement(OF_EACH_TORRENT_THE_BEST_LINK + condition + WITH_ITS_FACTS)) {
            Parameters parameters = Parameters.of(statement)
                    .number(preferredEpisode)
                    .text(media.provider())
                    .text(media.external());
            for (int number : numbers) {
                parameters.number(number);
            }
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    rows.add(row(results));
                }
            }
        }
        Map<AnnounceSet, AnnounceUrls> sources = sources(connection, rows);
        return rows.stream().map(row -> row.release(sources)).toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        @Nullable String label = row.getString("label");
        byte @Nullable [] urls = row.getBytes("urls");
        int index = row.getInt("file_index");
        return new Row(
                InfoHash.of(row.getBytes("info_hash")),
                row.getString("name"),
                Columns.optionalLong(row, "size"),
                Columns.optionalInt(row, "seeders"),
                label == null ? "" : label,
                new ReleaseFile(
                        index < 0 ? OptionalInt.empty() : OptionalInt.of(index),
                        row.getString("known_name"),
                        Columns.optionalLong(row, "known_size")),
                urls == null ? AnnounceSet.NONE : AnnounceSet.unpacked(urls),
                Columns.flag(row, "is_private"));
    }

    private static Map<AnnounceSet, AnnounceUrls> sources(Connection connection, List<Row> rows) throws SQLException {
        Set<Long> ids = new HashSet<>();
        rows.forEach(row -> ids.addAll(row.sources.urls()));
        Map<Long, String> texts = Dictionary.URLS.texts(connection, ids);
        Map<AnnounceSet, AnnounceUrls> sources = new HashMap<>();
        for (Row row : rows) {
            sources.computeIfAbsent(row.sources, set -> announceUrls(set, texts));
        }
        return sources;
    }

    /** A sweep between the two queries may have removed a URL with the torrent that had it. */
    private static AnnounceUrls announceUrls(AnnounceSet set, Map<Long, String> texts) {
        return new AnnounceUrls(
                set.urls().stream().map(texts::get).filter(Objects::nonNull).toList());
    }

    /** @param file all that is known of the file, which may be nothing */
    private record Row(
            InfoHash hash,
            String name,
            OptionalLong size,
            OptionalInt seeders,
            String label,
            ReleaseFile file,
            AnnounceSet sources,
            boolean isPrivate) {

        Release release(Map<AnnounceSet, AnnounceUrls> urls) {
            boolean nothingKnown = file.index().isEmpty()
                    && file.name().isEmpty()
                    && file.size().isEmpty();
            return new Release(
                    hash,
                    name,
                    size,
                    seeders,
                    label,
                    nothingKnown ? Optional.empty() : Optional.of(file),
                    urls.getOrDefault(sources, AnnounceUrls.NONE),
                    isPrivate);
        }
    }
}
