package comet.scrapers.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import comet.core.media.AnimeFacts;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.ImdbId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeContext;
import comet.core.port.ScrapeRequest;
import comet.core.port.TorrentScraper;
import comet.core.torrent.Release;
import comet.outside.hostile.HostileSuite;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;

/**
 * The samples of one source, {@code comet/scrapers/samples/<word>/expected.json}: what is asked for, the exchanges with
 * the scripted outside, and the releases that come of it, all compared strictly (FIX-01 to FIX-06).
 */
public final class SourceSamples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Deadline NEVER = new Deadline(Instant.MAX);

    /** What the title and the size of a source are of (SCR-03, SCR-D01). */
    public enum Of {
        /** The title is the name of the torrent, the size that of all its files. */
        TORRENT,
        /** The title is the name of the torrent, the size that of the file that matters. */
        TORRENT_NAME_FILE_SIZE,
        /** The title is the name of the file, the size its own. */
        FILE
    }

    private final String word;
    private final JsonNode document;
    private final Set<String> privateRows;

    private SourceSamples(String word, JsonNode document, Set<String> privateRows) {
        this.word = word;
        this.document = document;
        this.privateRows = privateRows;
    }

    /** The samples of a source. */
    public static SourceSamples of(String word) {
        return new SourceSamples(word, read(word, "expected.json"), Set.of());
    }

    /** The same, where an amendment calls rows private whose sources are therefore void. */
    public SourceSamples withPrivateRows(String... titles) {
        return new SourceSamples(word, document, Set.of(titles));
    }

    private static JsonNode read(String word, String file) {
        try {
            return JSON.readTree(bytes(word, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the samples. */
    public static byte[] bytes(String word, String file) {
        String path = "/comet/scrapers/samples/" + word + "/" + file;
        try (InputStream in = Objects.requireNonNull(SourceSamples.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cases whose {@code request} is null: those of the indexers (FIX-07). */
    public Stream<JsonNode> withoutRequest() {
        return cases().filter(each -> each.get("request").isNull());
    }

    /** Finds out which indexers are in use. */
    @FunctionalInterface
    public interface ActiveIndexers {
        List<String> of(SampleCase sampleCase) throws Exception;
    }

    /** One test for each case of the indexers: their ids, after one refresh (FIX-07). */
    public Stream<DynamicTest> indexerTests(ActiveIndexers active) {
        return withoutRequest()
                .map(each ->
                        DynamicTest.dynamicTest(word + ": " + each.get("name").asText(), () -> {
                            try (ScriptedOutside outside = new ScriptedOutside(word, each)) {
                                List<String> ids = active.of(new SampleCase(each, outside.resources()));
                                outside.assertPlayed();
                                List<String> expected = new ArrayList<>();
                                each.get("activeIndexers").forEach(id -> expected.add(id.asText()));
                                assertThat(ids).containsExactlyElementsOf(expected);
                            }
                        }));
    }

    private Stream<JsonNode> cases() {
        List<JsonNode> cases = new ArrayList<>();
        document.get("cases").forEach(cases::add);
        assertThat(cases).isNotEmpty();
        return cases.stream();
    }

    /**
     * One test for each case that has a request.
     *
     * @param source makes the source from the settings of a case
     * @param of what title and size are of
     * @param voidTitles titles of rows that an amendment calls void
     */
    public Stream<DynamicTest> tests(
            Function<SampleCase, TorrentScraper> source, Function<Release, Of> of, String... voidTitles) {
        return cases().filter(each -> !each.get("request").isNull())
                .map(each -> DynamicTest.dynamicTest(
                        word + ": " + each.get("name").asText(), () -> play(each, source, of, List.of(voidTitles))));
    }

    /**
     * Everything that can go wrong, done to the source while it plays one of its samples.
     *
     * @param source makes the source from the settings of a case
     * @param name of the case
     */
    public Stream<DynamicTest> hostileTests(Function<SampleCase, TorrentScraper> source, String name) {
        JsonNode sample = cases().filter(each -> each.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
        return HostileSuite.tests(new HostileSource(word, sample, source));
    }

    /** {@link #tests(Function, Function, String...)} where all releases are alike. */
    public Stream<DynamicTest> tests(Function<SampleCase, TorrentScraper> source, Of of, String... voidTitles) {
        return tests(source, release -> of, voidTitles);
    }

    private void play(
            JsonNode sample, Function<SampleCase, TorrentScraper> source, Function<Release, Of> of, List<String> voids)
            throws Exception {
        try (ScriptedOutside outside = new ScriptedOutside(word, sample)) {
            List<Release> found = new ArrayList<>();
            ReleaseSink sink = releases -> addAll(found, releases);
            ScrapeRequest request = request(sample);
            if (runs(sample)) {
                source.apply(new SampleCase(sample, outside.resources())).scrape(request, sink, NEVER);
            }
            outside.assertPlayed();
            assertThat(merged(found, of)).containsExactlyInAnyOrderElementsOf(expected(sample, voids));
        }
    }

    /**
     * Whether the source is asked at all: that is decided before it is. Not when the title is no anime (SCR-24), a setting
     * is missing (SCR-D10), or the URL is for the other context (SCR-20).
     */
    private static boolean runs(JsonNode sample) {
        boolean isOther =
                sample.path("anime").isBoolean() && !sample.get("anime").asBoolean();
        String otherMode = sample.get("request").get("context").asText().equals("live") ? ":background" : ":live";
        return !isOther
                && StreamSupport.stream(sample.path("settings").spliterator(), false)
                        .noneMatch(value -> value.isNull() || value.asText().endsWith(otherMode));
    }

    private static boolean addAll(List<Release> found, Collection<Release> releases) {
        synchronized (found) {
            return found.addAll(releases);
        }
    }

    private List<Map<String, Object>> expected(JsonNode sample, List<String> voids) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JsonNode torrent : sample.get("torrents")) {
            if (!voids.contains(torrent.get("title").asText())) {
                rows.add(row(torrent));
            }
        }
        return rows;
    }

    private Map<String, Object> row(JsonNode torrent) {
        boolean isPrivate = torrent.path("private").asBoolean(false)
                || privateRows.contains(torrent.get("title").asText());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("infoHash", torrent.get("infoHash").asText());
        row.put("title", torrent.get("title").asText());
        row.put(
                "altTitle",
                torrent.get("altTitle").isNull() ? "-" : torrent.get("altTitle").asText());
        row.put("size", torrent.get("size").isNull() ? -1L : torrent.get("size").asLong());
        row.put(
                "seeders",
                torrent.get("seeders").isNull() ? -1 : torrent.get("seeders").asInt());
        row.put("tracker", torrent.get("tracker").asText());
        row.put(
                "fileIndex",
                torrent.get("fileIndex").isNull()
                        ? -1
                        : torrent.get("fileIndex").asInt());
        List<String> sources = new ArrayList<>();
        torrent.get("sources").forEach(url -> sources.add(url.asText()));
        row.put("sources", isPrivate ? List.of() : sources);
        row.put("private", isPrivate);
        return row;
    }

    /** SCR-07: the first of several with one hash and file keeps its place and is completed by the others. */
    private static List<Map<String, Object>> merged(List<Release> found, Function<Release, Of> of) {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        for (Release release : found) {
            Map<String, Object> row = row(release, of.apply(release));
            rows.merge(row.get("infoHash") + "/" + row.get("fileIndex"), row, SourceSamples::completed);
        }
        return List.copyOf(rows.values());
    }

    private static Map<String, Object> completed(Map<String, Object> first, Map<String, Object> later) {
        Map<String, Object> both = new LinkedHashMap<>(first);
        both.replaceAll((name, value) -> value.equals(-1) || value.equals(-1L) || value.equals("-")
                ? Objects.requireNonNull(later.get(name))
                : value);
        List<Object> sources = new ArrayList<>((List<?>) Objects.requireNonNull(first.get("sources")));
        for (Object url : (List<?>) Objects.requireNonNull(later.get("sources"))) {
            if (!sources.contains(url)) {
                sources.add(url);
            }
        }
        both.put("sources", sources);
        return both;
    }

    private static Map<String, Object> row(Release release, Of of) {
        Optional<String> fileName = release.file().map(file -> file.name()).filter(name -> !name.isEmpty());
        String title = of == Of.FILE ? fileName.orElse(release.name()) : release.name();
        String other = of == Of.FILE ? release.name() : fileName.orElse(release.name());
        long fileSize = release.file().map(file -> file.size().orElse(-1)).orElse(-1L);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("infoHash", release.infoHash().toString());
        row.put("title", title);
        row.put("altTitle", other.equals(title) ? "-" : other);
        row.put("size", of == Of.TORRENT ? release.size().orElse(-1) : fileSize);
        row.put("seeders", release.seeders().orElse(-1));
        row.put("tracker", release.tracker());
        row.put("fileIndex", release.fileIndex().orElse(-1));
        row.put("sources", release.sources().urls());
        row.put("private", release.isPrivate());
        return row;
    }

    /** What a case asks for. */
    static ScrapeRequest request(JsonNode sample) {
        JsonNode asked = sample.get("request");
        MediaType type = asked.get("mediaType").asText().equals("movie") ? MediaType.MOVIE : MediaType.SERIES;
        MediaRequest media =
                MediaRequest.parse(type, asked.get("mediaId").asText()).orElseThrow();
        List<String> titles = StreamSupport.stream(asked.path("searchTitles").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        String title = asked.get("title").asText();
        return new ScrapeRequest(
                media,
                new MediaMetadata(title, number(asked.get("year")), number(asked.get("yearEnd")), Map.of()),
                anime(sample, media, asked),
                titles.isEmpty() ? List.of(title) : titles,
                asked.get("context").asText().equals("live") ? ScrapeContext.LIVE : ScrapeContext.BACKGROUND);
    }

    private static AnimeFacts anime(JsonNode sample, MediaRequest media, JsonNode asked) {
        AnimeFacts none = AnimeFacts.none(media);
        JsonNode mapped = sample.path("idMappings").path(media.id().toString());
        Optional<ImdbId> imdb = mapped.path("imdb").isTextual()
                ? ImdbId.parse(mapped.get("imdb").asText())
                : none.imdb();
        OptionalInt aniList = mapped.path("anilist").isMissingNode()
                ? OptionalInt.empty()
                : OptionalInt.of(mapped.get("anilist").asInt());
        EpisodeCoordinates numbers =
                EpisodeCoordinates.mapped(number(asked.get("season")), number(asked.get("episode")));
        boolean kitsu = asked.get("mediaId").asText().startsWith("kitsu:");
        return new AnimeFacts(sample.path("anime").asBoolean(kitsu), numbers, imdb, aniList, List.of());
    }

    private static OptionalInt number(JsonNode node) {
        return node.isNull() ? OptionalInt.empty() : OptionalInt.of(node.asInt());
    }
}
