package comet.core.search;

import comet.core.media.Aliases;
import comet.core.media.MediaTitle;
import comet.core.port.Deadline;
import comet.core.port.MetadataProvider;
import comet.core.port.ProvidedTitle;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the operator brought along (SED-01). It is asked each time and never stored, so that a changed file counts at the
 * next start.
 *
 * @param providers who answers from memory, in order
 */
record TitleSeeds(List<MetadataProvider> providers, InstantSource time) {

    @FunctionalInterface
    private interface Question<T> {
        Optional<T> ask(MetadataProvider seed, TitleQuestions questions) throws InterruptedException;
    }

    /** The title, if one knows it. */
    Optional<MediaTitle> title(TitleKey key, Deadline deadline) {
        return answers(key, deadline, (seed, questions) -> questions.title(seed).known()).stream()
                .findFirst()
                .map(ProvidedTitle::title);
    }

    /** The aliases of all. */
    Aliases aliases(TitleKey key, Deadline deadline) {
        return answers(
                        key,
                        deadline,
                        (seed, questions) -> questions.aliases(seed).known())
                .stream()
                .reduce(Aliases.NONE, Aliases::and);
    }

    private <T> List<T> answers(TitleKey key, Deadline deadline, Question<T> question) {
        TitleQuestions questions = new TitleQuestions(key.type(), key.id(), deadline, time);
        List<T> answers = new ArrayList<>();
        for (MetadataProvider seed : providers) {
            try {
                question.ask(seed, questions).ifPresent(answers::add);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return answers;
            }
        }
        return answers;
    }
}
