package comet.core.search;

import comet.core.media.AnimeFacts;
import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.Scope;
import comet.core.port.Deadline;
import java.util.List;

/**
 * Who knows, besides providers of titles, what a search needs to know of the part that was asked for. Each is asked
 * beside the others, and none of them ends a search by knowing nothing (MDA-02).
 *
 * @param numbering how the part goes by in other catalogues
 * @param episodes the episodes of a series
 * @param searchTitles which titles sources are asked for
 * @param filter what is done about titles that are not released yet
 */
public record PartFacts(Numbering numbering, Episodes episodes, SearchTitles searchTitles, ReleaseFilter filter) {

    /** Says how a part of a title goes by in other catalogues. Thread-safe; a look-up in memory that never waits. */
    @FunctionalInterface
    public interface Numbering {

        /**
         * The facts.
         *
         * @param metadata what is known of the title so far; while nothing is, its canonical title is the requested id
         */
        AnimeFacts of(MediaRequest request, MediaMetadata metadata);
    }

    /** Knows the episodes of series. Thread-safe. */
    @FunctionalInterface
    public interface Episodes {

        /**
         * The episodes of a series; {@link EpisodeIndex#NONE} when nobody knows any in time.
         *
         * @param scope the part that is wanted
         * @throws InterruptedException if interrupted; calls under way are cancelled
         */
        EpisodeIndex find(ImdbId series, Scope scope, Deadline deadline) throws InterruptedException;
    }

    /** Nothing but what providers of titles tell. */
    public static final PartFacts NONE = new PartFacts(
            (request, metadata) -> AnimeFacts.none(request),
            (series, scope, deadline) -> EpisodeIndex.NONE,
            new SearchTitles(true, true, List.of()),
            ReleaseFilter.OFF);
}
