package comet.core.finding;

import comet.core.anime.AnimeMapping;
import comet.core.asking.Asking;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.GenreProvider;
import comet.core.port.TitleGenres;
import comet.core.report.LookupReport.Subject;
import comet.core.report.LookupReports;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks for the genres of a title while the lists of anime are wanted and not loaded: what is known not to be animated
 * need not be looked for at sites for anime alone (ANM-49). At all other times it asks nobody. Thread-safe.
 */
public final class GenreLookup implements TitleGenres {

    private final Supplier<AnimeMapping> lists;
    private final boolean enabled;
    private final Optional<GenreProvider> provider;
    private final Asking asking;

    /**
     * @param lists tells what they say now, and never waits
     * @param enabled whether the operator wants them used ({@code ANIME_MAPPING_ENABLED})
     * @param provider who is asked, if anybody is
     * @param reports hears of each question
     */
    public GenreLookup(
            Supplier<AnimeMapping> lists,
            boolean enabled,
            Optional<GenreProvider> provider,
            LookupReports reports,
            InstantSource time) {
        this.lists = lists;
        this.enabled = enabled;
        this.provider = provider;
        this.asking = new Asking(reports, time);
    }

    @Override
    public boolean asks(MediaRequest request) {
        return isAsked() && request.id() instanceof ImdbId;
    }

    private boolean isAsked() {
        return provider.isPresent() && enabled && !lists.get().isLoaded();
    }

    @Override
    public List<String> of(MediaRequest request, Deadline deadline) throws InterruptedException {
        if (provider.isEmpty() || !isAsked()) {
            return List.of();
        }
        return switch (request.id()) {
            case ImdbId id -> asked(provider.get(), request.type(), id, deadline);
            // It is anime in every state (ANM-46).
            case KitsuId id -> List.of();
        };
    }

    private List<String> asked(GenreProvider source, MediaType type, ImdbId id, Deadline deadline)
            throws InterruptedException {
        return asking.ask(
                        source.name(),
                        Subject.GENRES,
                        () -> Optional.of(source.genres(type, id, deadline)).filter(genres -> !genres.isEmpty()))
                .known()
                .orElse(List.of());
    }
}
