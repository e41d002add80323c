package comet.core.anime;

import comet.core.media.AnimeFacts;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import java.util.function.Supplier;

/** Finds out how the part of a title that was asked for goes by elsewhere. Thread-safe. */
public final class AnimeNumbering {

    private final Supplier<AnimeMapping> lists;
    private final boolean enabled;

    /**
     * @param lists what they say now
     * @param enabled whether the operator wants the lists used ({@code ANIME_MAPPING_ENABLED})
     */
    public AnimeNumbering(Supplier<AnimeMapping> lists, boolean enabled) {
        this.lists = lists;
        this.enabled = enabled;
    }

    /** The facts, by what the lists say at this moment. */
    public AnimeFacts of(MediaRequest request, MediaMetadata metadata) {
        AnimeFacts none = AnimeFacts.none(request);
        return new AnimeFacts(isAnime(request), none.coordinates(), none.imdb(), none.aniList(), none.linked());
    }

    private boolean isAnime(MediaRequest request) {
        AnimeMapping mapping = lists.get();
        return switch (request.id()) {
            case KitsuId kitsu -> true;
            case ImdbId imdb -> enabled && (!mapping.isLoaded() || mapping.lists(imdb));
        };
    }
}
