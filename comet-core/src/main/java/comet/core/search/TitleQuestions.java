package comet.core.search;

import comet.core.media.Aliases;
import comet.core.media.MediaId;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.MetadataProvider;
import comet.core.port.ProvidedTitle;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.core.report.Fault;
import comet.core.report.TitleReport;
import comet.core.report.TitleReport.Half;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** What providers are asked about one title; one that fails or breaks costs its own answer only. */
record TitleQuestions(MediaType type, MediaId id, Deadline deadline, InstantSource time) {

    /**
     * What one provider says to one half.
     *
     * @param known empty when it has no such title, and when it failed
     */
    record Answer<T>(Optional<T> known, TitleReport report) {

        boolean failed() {
            return report.failure().isPresent();
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        Optional<T> ask() throws SourceException, InterruptedException;
    }

    /** The first half. */
    Answer<ProvidedTitle> title(MetadataProvider provider) throws InterruptedException {
        return asked(provider, Half.TITLE, () -> provider.title(type, id, deadline));
    }

    /** The second half. */
    Answer<Aliases> aliases(MetadataProvider provider) throws InterruptedException {
        return asked(
                provider,
                Half.ALIASES,
                () -> Optional.of(provider.aliases(type, id, deadline))
                        .filter(aliases -> !aliases.equals(Aliases.NONE)));
    }

    /** What is said of a provider that had not answered by the deadline. */
    <T> Answer<T> late(MetadataProvider provider, Half half, Instant began) {
        return answer(provider, half, began, Optional.empty(), Optional.of(Failure.TIMEOUT), Optional.empty());
    }

    private <T> Answer<T> asked(MetadataProvider provider, Half half, Question<T> question)
            throws InterruptedException {
        Instant began = time.instant();
        try {
            return answer(provider, half, began, question.ask(), Optional.empty(), Optional.empty());
        } catch (SourceException e) {
            return answer(provider, half, began, Optional.empty(), Optional.of(e.failure()), Optional.empty());
        } catch (RuntimeException e) {
            Optional<Failure> broken = Optional.of(Failure.BROKEN);
            return answer(provider, half, began, Optional.empty(), broken, Optional.of(new Fault(e)));
        }
    }

    private <T> Answer<T> answer(
            MetadataProvider provider,
            Half half,
            Instant began,
            Optional<T> known,
            Optional<Failure> failure,
            Optional<Fault> fault) {
        Duration took = Duration.between(began, time.instant());
        return new Answer<>(known, new TitleReport(provider.name(), half, took, known.isPresent(), failure, fault));
    }
}
