package comet.titles.trakt;

import comet.core.media.Aliases;
import comet.core.media.ImdbId;
import comet.core.media.MediaId;
import comet.core.media.MediaType;
import comet.core.media.ReleaseDates;
import comet.core.media.ReleaseDates.CountryDate;
import comet.core.media.ReleaseDates.Kind;
import comet.core.port.Deadline;
import comet.core.port.MetadataProvider;
import comet.core.port.ProvidedTitle;
import comet.core.port.ReleaseDateProvider;
import comet.core.port.SourceException;
import comet.outside.Habits;
import comet.outside.OutsideCall;
import comet.titles.kit.AliasGroups;
import comet.titles.kit.Credential;
import comet.titles.kit.TitleHabits;
import comet.titles.kit.TitleService;
import comet.titles.kit.Written;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Titles by country, and release dates of films, from Trakt (MDX-03, ALI-13, REL-16). Thread-safe. */
public final class Trakt implements MetadataProvider, ReleaseDateProvider {

    /** The setting that holds the client id. */
    public static final String SETTING = "TRAKT_CLIENT_ID";

    private static final String NAME = "trakt";
    private static final int CALLS_PER_SECOND = 3;
    private static final Duration ANSWER_TIME = Duration.ofSeconds(5);

    private final TitleService service;
    private final String clientId;
    private final Credential credential;

    /**
     * For one client of the operator.
     *
     * @param clientId a secret, of visible ASCII
     * @throws IllegalArgumentException if it is not
     */
    public Trakt(TitleService service, String clientId, InstantSource time) {
        if (!Written.isToken(clientId)) {
            throw new IllegalArgumentException("a client id is of visible ASCII characters");
        }
        this.service = service;
        this.clientId = clientId;
        this.credential = new Credential(NAME, SETTING, time);
    }

    /** How the service is called (section 19). */
    public static Habits habits(String userAgent) {
        return TitleHabits.of(NAME, userAgent, ANSWER_TIME).at(TitleHabits.perSecond(CALLS_PER_SECOND));
    }

    @Override
    public String name() {
        return NAME;
    }

    /** None: the canonical title comes from elsewhere (section 7). */
    @Override
    public Optional<ProvidedTitle> title(MediaType type, MediaId id, Deadline deadline) {
        return Optional.empty();
    }

    @Override
    public Aliases aliases(MediaType type, MediaId id, Deadline deadline) throws SourceException, InterruptedException {
        if (!(id instanceof ImdbId imdb)) {
            return Aliases.NONE;
        }
        AliasGroups groups = new AliasGroups();
        ask(call(type, imdb, "aliases"), AliasJson[].class, deadline).stream()
                .flatMap(Arrays::stream)
                .filter(Objects::nonNull)
                .forEach(alias -> groups.country(alias.country(), alias.title()));
        return groups.aliases();
    }

    @Override
    public Optional<ReleaseDates> releaseDates(ImdbId film, Deadline deadline)
            throws SourceException, InterruptedException {
        return ask(call(MediaType.MOVIE, film, "releases"), ReleaseJson[].class, deadline)
                .map(releases -> new ReleaseDates(
                        Arrays.stream(releases)
                                .filter(Objects::nonNull)
                                .flatMap(release -> date(release).stream())
                                .toList(),
                        Optional.empty(),
                        false));
    }

    private static Optional<CountryDate> date(ReleaseJson json) {
        return Written.text(json.type())
                .flatMap(Trakt::kind)
                .flatMap(kind -> Written.date(json.date())
                        .map(date ->
                                new CountryDate(AliasGroups.code(json.country()).orElse(""), kind, date)));
    }

    private static Optional<Kind> kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "premiere" -> Optional.of(Kind.PREMIERE);
            case "limited" -> Optional.of(Kind.LIMITED);
            case "theatrical" -> Optional.of(Kind.THEATRICAL);
            case "digital" -> Optional.of(Kind.DIGITAL);
            case "physical" -> Optional.of(Kind.PHYSICAL);
            case "tv" -> Optional.of(Kind.TV);
            default -> Optional.empty();
        };
    }

    private OutsideCall.Builder call(MediaType type, ImdbId id, String what) {
        String kind = switch (type) {
            case MOVIE -> "movies";
            case SERIES -> "shows";
        };
        return service.get(kind, id.external(), what)
                .header("trakt-api-version", "2")
                .header("trakt-api-key", clientId)
                .header("Content-Type", "application/json");
    }

    private <T> Optional<T> ask(OutsideCall.Builder call, Class<T> type, Deadline deadline)
            throws SourceException, InterruptedException {
        return credential.use(() -> service.known(call, type, deadline));
    }
}
