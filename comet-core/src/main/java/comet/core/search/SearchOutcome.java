package comet.core.search;

import comet.core.basis.Validity;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.report.SearchReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a search ends (SRCH-01), with the report of what it did. An id that breaks the grammar never becomes a request, so
 * it is no outcome here.
 */
public sealed interface SearchOutcome {

    /** What the search did; {@link SearchReport#NONE} when nobody was asked anything. */
    SearchReport report();

    /** How long the same search ends the same way; {@link Validity#NONE} for what is not to be kept. */
    default Validity validity() {
        return Validity.NONE;
    }

    /** The same outcome, valid for so long; those that say nothing of a title are not kept. */
    default SearchOutcome valid(Validity validity) {
        return switch (this) {
            case Found found ->
                new Found(
                        found.media,
                        found.metadata,
                        found.streams,
                        found.problems,
                        found.partial,
                        found.notReleased,
                        found.airsOn,
                        found.report,
                        validity);
            case NotReleased notYet -> new NotReleased(notYet.report, validity);
            case TorrentsDisabled disabled -> disabled;
            case MetadataUnavailable unknown -> unknown;
            case Busy busy -> busy;
        };
    }

    /** The same outcome with that report. */
    default SearchOutcome reported(SearchReport report) {
        return switch (this) {
            case Found found ->
                new Found(
                        found.media,
                        found.metadata,
                        found.streams,
                        found.problems,
                        found.partial,
                        found.notReleased,
                        found.airsOn,
                        report,
                        found.validity);
            case TorrentsDisabled disabled -> new TorrentsDisabled(report);
            case NotReleased notYet -> new NotReleased(report, notYet.validity);
            case MetadataUnavailable unknown -> new MetadataUnavailable(report);
            case Busy busy -> new Busy(report);
        };
    }

    /**
     * The search ran; it may have found nothing.
     *
     * @param media what was asked for, with the numbers used for searching
     * @param metadata the title
     * @param streams what is offered, in the order to show
     * @param problems accounts that could not be used, in the viewer's order
     * @param partial whether sources were still running when the answer was due, or were not all asked: asking again
     *     soon may give more
     * @param notReleased whether the title is not released yet, so that what is offered is hardly what it says (ASK-45)
     * @param airsOn the day on which the episode asked for is broadcast, while no release of it can exist yet; empty for
     *     everything else (SRCH-96)
     * @param report what the search did
     * @param validity how long the same search would find the same
     */
    record Found(
            MediaRequest media,
            MediaMetadata metadata,
            List<OfferedStream> streams,
            List<AccountProblem> problems,
            boolean partial,
            boolean notReleased,
            Optional<LocalDate> airsOn,
            SearchReport report,
            Validity validity)
            implements SearchOutcome {
        public Found {
            streams = List.copyOf(streams);
            problems = List.copyOf(problems);
        }

        /** An outcome without a report, of what was broadcast as far as anybody knows. */
        public Found(
                MediaRequest media,
                MediaMetadata metadata,
                List<OfferedStream> streams,
                List<AccountProblem> problems,
                boolean partial,
                boolean notReleased) {
            this(
                    media,
                    metadata,
                    streams,
                    problems,
                    partial,
                    notReleased,
                    Optional.empty(),
                    SearchReport.NONE,
                    Validity.NONE);
        }

        /** The same outcome for an episode that is broadcast on a day to come; empty leaves it as it is. */
        public Found airing(Optional<LocalDate> day) {
            return new Found(
                    media, metadata, streams, problems, partial, notReleased, day.or(() -> airsOn), report, validity);
        }

        /** An outcome without a report, of a title that is released as far as anybody knows. */
        public Found(
                MediaRequest media,
                MediaMetadata metadata,
                List<OfferedStream> streams,
                List<AccountProblem> problems,
                boolean partial) {
            this(media, metadata, streams, problems, partial, false);
        }
    }

    /** Direct torrents are switched off here and the viewer has no account. */
    record TorrentsDisabled(SearchReport report) implements SearchOutcome {

        /** The outcome without a report. */
        public TorrentsDisabled() {
            this(SearchReport.NONE);
        }
    }

    /** The title is not digitally released yet. */
    record NotReleased(SearchReport report, Validity validity) implements SearchOutcome {

        /** The outcome without a report. */
        public NotReleased() {
            this(SearchReport.NONE, Validity.NONE);
        }
    }

    /** Nobody could say how the title is called. */
    record MetadataUnavailable(SearchReport report) implements SearchOutcome {

        /** The outcome without a report. */
        public MetadataUnavailable() {
            this(SearchReport.NONE);
        }
    }

    /** Somebody else is searching for the same and nothing can be shown yet. */
    record Busy(SearchReport report) implements SearchOutcome {

        /** The outcome without a report. */
        public Busy() {
            this(SearchReport.NONE);
        }
    }
}
