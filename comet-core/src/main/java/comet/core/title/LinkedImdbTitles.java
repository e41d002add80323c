package comet.core.title;

import comet.core.media.Aliases;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.MetadataProvider;
import comet.core.port.ProvidedTitle;
import comet.core.port.SourceException;
import java.util.Optional;

/**
 * What a provider that knows IMDb ids says of an anime: it is asked by the IMDb id that the Kitsu id is mapped to
 * (ALI-10, MDK-07), and not at all when there is none.
 */
final class LinkedImdbTitles implements MetadataProvider {

    private final MetadataProvider provider;
    private final AnimeListTitles lists;

    LinkedImdbTitles(MetadataProvider provider, AnimeListTitles lists) {
        this.provider = provider;
        this.lists = lists;
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public Optional<ProvidedTitle> title(MediaType type, MediaId id, Deadline deadline)
            throws SourceException, InterruptedException {
        Optional<ImdbId> linked = linked(id);
        return linked.isPresent() ? provider.title(type, linked.get(), deadline) : Optional.empty();
    }

    @Override
    public Aliases aliases(MediaType type, MediaId id, Deadline deadline) throws SourceException, InterruptedException {
        Optional<ImdbId> linked = linked(id);
        return linked.isPresent() ? provider.aliases(type, linked.get(), deadline) : Aliases.NONE;
    }

    private Optional<ImdbId> linked(MediaId id) throws SourceException {
        return switch (id) {
            case ImdbId imdb -> Optional.of(imdb);
            case KitsuId kitsu -> lists.linked(kitsu);
        };
    }
}
