package comet.core.search;

import comet.core.media.Aliases;
import comet.core.media.MediaId;
import comet.core.media.MediaTitle;
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
import java.util.List;
import java.util.Optional;

/**
 * What providers are asked about one title; one that fails or breaks costs its own answer only.
 *
 * @param providers who is asked, in order
 */
record TitleQuestions(
        List<MetadataProvider> providers, MediaType type, MediaId id, Deadline deadline, InstantSource time) {

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

    /** The first half, of the first provider that knows the title. */
    Optional<MediaTitle> title(SearchRecorder recorder) throws InterruptedException {
        for (MetadataProvider provider : providers) {
            Answer<MediaTitle> answer = asked(
                    provider,
                    Half.TITLE,
                    () -> provider.title(type, id, deadline).map(ProvidedTitle::title));
            recorder.title(answer.report());
            if (answer.known().isPresent()) {
                return answer.known();
            }
        }
        return Optional.empty();
    }

    /** The second half, of one provider. */
    Answer<Aliases> aliases(MetadataProvider provider) throws InterruptedException {
        return asked(
                provider,
                Half.ALIASES,
                () -> Optional.of(provider.aliases(type, id, deadline))
                        .filter(aliases -> !aliases.equals(Aliases.NONE)));
    }

    private <T> Answer<T> asked(MetadataProvider provider, Half half, Question<T> question)
            throws InterruptedException {
        Instant began = time.instant();
        Optional<T> known = Optional.empty();
        Optional<Failure> failure = Optional.empty();
        Optional<Fault> fault = Optional.empty();
        try {
            known = question.ask();
        } catch (SourceException e) {
            failure = Optional.of(e.failure());
        } catch (RuntimeException e) {
            failure = Optional.of(Failure.BROKEN);
            fault = Optional.of(new Fault(e));
        }
        Duration took = Duration.between(began, time.instant());
        return new Answer<>(known, new TitleReport(provider.name(), half, took, known.isPresent(), failure, fault));
    }
}
