package comet.titles.wikidata;

import comet.core.media.Aliases;
import comet.core.media.ImdbId;
import comet.core.media.MediaId;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.MetadataProvider;
import comet.core.port.ProvidedTitle;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.outside.Answer;
import comet.outside.Habits;
import comet.outside.OutsideCall;
import comet.titles.kit.AliasGroups;
import comet.titles.kit.TitleHabits;
import comet.titles.kit.TitleService;
import comet.titles.wikidata.EntitiesJson.ClaimJson;
import comet.titles.wikidata.EntitiesJson.ClaimsJson;
import comet.titles.wikidata.EntitiesJson.DataJson;
import comet.titles.wikidata.EntitiesJson.EntityJson;
import comet.titles.wikidata.EntitiesJson.MonolingualJson;
import comet.titles.wikidata.EntitiesJson.SnakJson;
import comet.titles.wikidata.SearchJson.ErrorJson;
import comet.titles.wikidata.SearchJson.HitJson;
import comet.titles.wikidata.SearchJson.QueryJson;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Titles in all languages from Wikidata, in two calls: which item states the IMDb id, and how that is called (MDX-02,
 * ALI-13). Thread-safe.
 */
public final class Wikidata implements MetadataProvider {

    private static final String NAME = "wikidata";
    private static final int CALLS_PER_SECOND = 3;
    private static final Duration ANSWER_TIME = Duration.ofSeconds(5);
    private static final Pattern ITEM = Pattern.compile("Q[1-9][0-9]{0,11}");
    private static final Set<String> COME_BACK_LATER = Set.of("maxlag", "ratelimited", "readonly");

    private final TitleService service;

    public Wikidata(TitleService service) {
        this.service = service;
    }

    /** How the service is called: one call after the other (section 19). */
    public static Habits habits(String userAgent) {
        return TitleHabits.of(NAME, userAgent, ANSWER_TIME)
                .at(TitleHabits.perSecond(CALLS_PER_SECOND))
                .atOnce(1);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** None: the canonical title comes from catalogues of films and series (section 7). */
    @Override
    public Optional<ProvidedTitle> title(MediaType type, MediaId id, Deadline deadline) {
        return Optional.empty();
    }

    @Override
    public Aliases aliases(MediaType type, MediaId id, Deadline deadline) throws SourceException, InterruptedException {
        if (!(id instanceof ImdbId imdb)) {
            return Aliases.NONE;
        }
        Optional<String> item = item(imdb, deadline);
        return item.isPresent() ? aliases(item.get(), deadline) : Aliases.NONE;
    }

    private Optional<String> item(ImdbId id, Deadline deadline) throws SourceException, InterruptedException {
        QueryJson query = ask(
                        api("query").query("list", "search").query("srsearch", "haswbstatement:P345=" + id.external()),
                        SearchJson.class,
                        SearchJson::error,
                        deadline)
                .query();
        List<HitJson> hits = query == null ? List.of() : query.search();
        return hits.stream()
                .flatMap(hit -> Optional.ofNullable(hit.title()).stream())
                .findFirst()
                .filter(title -> ITEM.matcher(title).matches());
    }

    private Aliases aliases(String item, Deadline deadline) throws SourceException, InterruptedException {
        EntityJson entity = ask(
                        api("wbgetentities").query("ids", item).query("props", "labels|aliases|claims"),
                        EntitiesJson.class,
                        EntitiesJson::error,
                        deadline)
                .entities()
                .get(item);
        return entity == null ? Aliases.NONE : aliases(entity);
    }

    private static Aliases aliases(EntityJson entity) {
        AliasGroups groups = new AliasGroups();
        ClaimsJson claims = entity.claims();
        if (claims != null) {
            claims.titles().forEach(claim -> {
                MonolingualJson title = title(claim);
                if (title != null) {
                    groups.original(title.language(), title.text());
                }
            });
        }
        entity.labels().forEach((language, label) -> groups.language(language, label.value()));
        entity.aliases().values().forEach(texts -> texts.forEach(text -> groups.unplaced(text.value())));
        return groups.aliases();
    }

    private static @Nullable MonolingualJson title(ClaimJson claim) {
        SnakJson snak = claim.mainsnak();
        DataJson data = snak == null ? null : snak.datavalue();
        return data == null ? null : data.value();
    }

    private OutsideCall.Builder api(String action) {
        return service.get("w", "api.php").query("action", action).query("format", "json");
    }

    private <T> T ask(
            OutsideCall.Builder call, Class<T> type, Function<T, @Nullable ErrorJson> errorOf, Deadline deadline)
            throws SourceException, InterruptedException {
        return service.calls()
                .ask(
                        call.build(),
                        answer -> {
                            T read = answer.json(type);
                            ErrorJson error = errorOf.apply(read);
                            if (error != null) {
                                throw failure(error, answer);
                            }
                            return read;
                        },
                        deadline);
    }

    private static SourceException failure(ErrorJson error, Answer answer) {
        boolean later = error.code() != null && COME_BACK_LATER.contains(error.code());
        return later
                ? new SourceException(Failure.LIMITED, answer.status(), Optional.empty())
                : new SourceException(Failure.UNREADABLE);
    }
}
