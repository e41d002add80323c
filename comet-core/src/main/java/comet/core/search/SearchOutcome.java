package comet.core.search;

import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import java.util.List;

/** How a search ends (SRCH-01). An id that breaks the grammar never becomes a request, so it is no outcome here. */
public sealed interface SearchOutcome {

    /**
     * The search ran; it may have found nothing.
     *
     * @param media what was asked for, with the numbers used for searching
     * @param metadata the title
     * @param streams what is offered, in the order to show
     * @param problems accounts that could not be used, in the viewer's order
     * @param partial whether sources were still running when the answer was due, or were not all asked: asking again
     *     soon may give more
     */
    record Found(
            MediaRequest media,
            MediaMetadata metadata,
            List<OfferedStream> streams,
            List<AccountProblem> problems,
            boolean partial)
            implements SearchOutcome {
        public Found {
            streams = List.copyOf(streams);
            problems = List.copyOf(problems);
        }
    }

    /** Direct torrents are switched off here and the viewer has no account. */
    record TorrentsDisabled() implements SearchOutcome {}

    /** The title is not digitally released yet. */
    record NotReleased() implements SearchOutcome {}

    /** Nobody could say how the title is called. */
    record MetadataUnavailable() implements SearchOutcome {}

    /** Somebody else is searching for the same and nothing can be shown yet. */
    record Busy() implements SearchOutcome {}
}
