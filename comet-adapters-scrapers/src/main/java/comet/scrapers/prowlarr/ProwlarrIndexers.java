package comet.scrapers.prowlarr;

import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.core.torrent.Release;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.indexer.Indexer;
import comet.scrapers.kit.indexer.IndexerDirectory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The indexers of Prowlarr that are on, have torrents and are not left alone by it (IDX-12, IDX-13). Thread-safe. */
public final class ProwlarrIndexers implements IndexerDirectory {

    static final String KEY_HEADER = "X-Api-Key";

    private static final Logger LOG = System.getLogger(ProwlarrIndexers.class.getName());
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final String TORRENT = "torrent";
    private static final String PUBLIC = "public";

    private final SourceInstance instance;
    private final String apiKey;
    private final InstantSource time;

    /** Indexers whose date could not be read: said once each (IDX-D4). */
    private final Set<Integer> complainedOf = ConcurrentHashMap.newKeySet();

    /**
     * The list of one Prowlarr.
     *
     * @param instance asks for lists alone: it has the proxy of the source only if that was set for this source (IDX-D5)
     * @param apiKey of Prowlarr; a secret
     */
    public ProwlarrIndexers(SourceInstance instance, String apiKey, InstantSource time) {
        this.instance = instance;
        this.apiKey = apiKey;
        this.time = time;
    }

    @Override
    public String name() {
        return "Prowlarr";
    }

    @Override
    public boolean mayBeId(String configured) {
        return NUMBER.matcher(configured).matches();
    }

    @Override
    public List<Indexer> list(Deadline deadline) throws SourceException, InterruptedException {
        Future<IndexerStatusJson[]> asked =
                instance.threads().submit(() -> ask("indexerstatus", IndexerStatusJson[].class, deadline));
        try {
            IndexerJson[] indexers = ask("indexer", IndexerJson[].class, deadline);
            Set<Integer> leftAlone = leftAlone(asked.get());
            return Stream.of(indexers)
                    .filter(Objects::nonNull)
                    .flatMap(json -> indexer(json).stream())
                    .filter(indexer -> !leftAlone.contains(Integer.valueOf(indexer.id())))
                    .toList();
        } catch (ExecutionException e) {
            switch (Objects.requireNonNull(e.getCause())) {
                case SourceException failure -> throw failure;
                case InterruptedException interrupted -> throw interrupted;
                default -> throw new IllegalStateException("a call fails in named ways alone", e);
            }
        } finally {
            asked.cancel(true);
        }
    }

    private <T> T ask(String what, Class<T> type, Deadline deadline) throws SourceException, InterruptedException {
        return instance.json(
                instance.get("api", "v1", what).header(KEY_HEADER, apiKey).build(), type, deadline);
    }

    private static Optional<Indexer> indexer(IndexerJson json) {
        boolean usable = json.id() != null
                && json.id() > 0
                && Boolean.TRUE.equals(json.enable())
                && TORRENT.equalsIgnoreCase(json.protocol());
        if (!usable) {
            return Optional.empty();
        }
        String id = String.valueOf(json.id());
        String name = json.name() == null ? "" : Release.cleaned(json.name());
        return Optional.of(new Indexer(
                id,
                name.isEmpty() ? id : name,
                json.definitionName() == null ? List.of() : List.of(json.definitionName()),
                json.privacy() != null && !json.privacy().equalsIgnoreCase(PUBLIC)));
    }

    private Set<Integer> leftAlone(IndexerStatusJson[] states) {
        Set<Integer> alone = new HashSet<>();
        for (@Nullable IndexerStatusJson state : states) {
            if (state != null && state.indexerId() != null && isLeftAlone(state.indexerId(), state.disabledTill())) {
                alone.add(state.indexerId());
            }
        }
        return alone;
    }

    private boolean isLeftAlone(int indexer, @Nullable String until) {
        if (until == null) {
            return false;
        }
        try {
            return instant(until.strip()).isAfter(time.instant());
        } catch (DateTimeParseException e) {
            if (complainedOf.add(indexer)) {
                LOG.log(
                        Level.WARNING,
                        "Prowlarr leaves indexer {0} alone until a date that cannot be read",
                        Integer.toString(indexer));
            }
            return true;
        }
    }

    /** A date without a zone is of UTC (IDX-D4). */
    private static Instant instant(String date) {
        return DateTimeFormatter.ISO_DATE_TIME.parseBest(date, OffsetDateTime::from, LocalDateTime::from)
                        instanceof OffsetDateTime withZone
                ? withZone.toInstant()
                : LocalDateTime.parse(date).toInstant(ZoneOffset.UTC);
    }
}
