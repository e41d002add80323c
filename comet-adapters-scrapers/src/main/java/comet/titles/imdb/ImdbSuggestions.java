package comet.titles.imdb;

import comet.core.media.ImdbId;
import comet.core.media.MediaId;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.KindProvider;
import comet.core.port.MetadataProvider;
import comet.core.port.ProvidedTitle;
import comet.core.port.SourceException;
import comet.core.port.TitleFinder;
import comet.outside.Habits;
import comet.titles.imdb.SuggestionsJson.ItemJson;
import comet.titles.kit.TitleHabits;
import comet.titles.kit.TitleService;
import comet.titles.kit.Written;
import comet.titles.kit.Years;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Titles, years and kinds by id, and titles by text, from IMDb's suggestions (MDI-01 to MDI-07). Thread-safe. */
public final class ImdbSuggestions implements MetadataProvider, TitleFinder, KindProvider {

    private static final String NAME = "imdb";
    private static final int CALLS_PER_SECOND = 10;
    private static final Duration ANSWER_TIME = Duration.ofSeconds(4);

    private final TitleService service;

    public ImdbSuggestions(TitleService service) {
        this.service = service;
    }

    /** How the service is called (section 19, MDI-06). */
    public static Habits habits(String userAgent) {
        Habits habits = TitleHabits.of(NAME, userAgent, ANSWER_TIME).at(TitleHabits.perSecond(CALLS_PER_SECOND));
        return TitleHabits.with(
                TitleHabits.with(habits, "Accept", "application/json"), "Accept-Language", "en-US,en;q=0.9");
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The title of the id; else the first that is told, marked as that of another id (MDI-05). */
    @Override
    public Optional<ProvidedTitle> title(MediaType type, MediaId id, Deadline deadline)
            throws SourceException, InterruptedException {
        if (!(id instanceof ImdbId imdb)) {
            return Optional.empty();
        }
        List<ItemJson> titles = suggestions(imdb.external(), deadline).stream()
                .filter(ImdbSuggestions::isTitle)
                .toList();
        return titles.stream()
                .filter(item -> imdb.external().equals(item.id()))
                .findFirst()
                .map(item -> ProvidedTitle.of(title(item)))
                .or(() -> titles.stream().findFirst().map(item -> new ProvidedTitle(title(item), false)));
    }

    @Override
    public Optional<MediaType> kind(ImdbId id, Deadline deadline) throws SourceException, InterruptedException {
        return suggestions(id.external(), deadline).stream()
                .filter(item -> id.external().equals(item.id()))
                .findFirst()
                .flatMap(item -> KindWords.kind(item.qid(), item.q()));
    }

    @Override
    public List<Candidate> find(String text, Optional<MediaType> type, Deadline deadline)
            throws SourceException, InterruptedException {
        return suggestions(text, deadline).stream()
                .flatMap(item -> candidate(item).stream())
                .toList();
    }

    private List<ItemJson> suggestions(String term, Deadline deadline) throws SourceException, InterruptedException {
        return service.json(service.get("suggestion", "a").text("", term, ".json"), SuggestionsJson.class, deadline)
                .d();
    }

    /** Ids with a slash are those of editorial entries (MDI-02). */
    private static boolean isTitle(ItemJson item) {
        return item.id() != null
                && !item.id().contains("/")
                && Written.text(item.l()).isPresent();
    }

    private static MediaTitle title(ItemJson item) {
        Years years = new Years(Years.single(item.y()), Years.range(item.yr()).last());
        MediaTitle title = new MediaTitle(Written.text(item.l()).orElseThrow(), years.first(), years.last());
        return KindWords.kind(item.qid(), item.q()).map(title::of).orElse(title);
    }

    private static Optional<Candidate> candidate(ItemJson item) {
        Optional<ImdbId> id = Optional.ofNullable(item.id()).flatMap(ImdbId::parse);
        Optional<MediaType> kind = KindWords.kind(item.qid(), item.q());
        Optional<String> title = Written.text(item.l());
        return id.isPresent() && kind.isPresent() && title.isPresent()
                ? Optional.of(new Candidate(id.get(), kind.get(), title.get(), Years.single(item.y())))
                : Optional.empty();
    }
}
