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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A provider of titles that says what the test wants, and remembers what it was asked. Thread-safe. */
final class ScriptedTitles implements MetadataProvider {

    /** What it says to one question. */
    @FunctionalInterface
    interface Answer<T> {
        T get() throws SourceException, InterruptedException;
    }

    private final String name;
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private volatile Answer<Optional<ProvidedTitle>> title = Optional::empty;
    private volatile Answer<Aliases> aliases = () -> Aliases.NONE;

    ScriptedTitles(String name) {
        this.name = name;
    }

    ScriptedTitles knows(String text, int year) {
        return knows(MediaTitle.of(text, year));
    }

    ScriptedTitles knows(MediaTitle known) {
        return answers(() -> Optional.of(ProvidedTitle.of(known)));
    }

    ScriptedTitles answers(Answer<Optional<ProvidedTitle>> answer) {
        title = answer;
        return this;
    }

    ScriptedTitles knowsNothing() {
        return answers(Optional::empty).aliases(() -> Aliases.NONE);
    }

    ScriptedTitles fails() {
        return answers(() -> {
                    throw new SourceException(Failure.FAULTY);
                })
                .aliases(() -> {
                    throw new SourceException(Failure.FAULTY);
                });
    }

    /** Never answers; that it is interrupted is to be seen by the latch. */
    ScriptedTitles hangs(CountDownLatch asked, CountDownLatch interrupted) {
        return answers(() -> {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                interrupted.countDown();
            }
            return Optional.empty();
        });
    }

    ScriptedTitles calls(String scope, String... titles) {
        Aliases known = new Aliases(Map.of(scope, List.of(titles)));
        return aliases(() -> known);
    }

    ScriptedTitles aliases(Answer<Aliases> answer) {
        aliases = answer;
        return this;
    }

    /** How often it was asked for a title. */
    int titleCalls() {
        return calls("title");
    }

    /** How often it was asked for aliases. */
    int aliasCalls() {
        return calls("aliases");
    }

    /** What it was asked, such as {@code title movie tt1727587}. */
    List<String> questions() {
        return List.copyOf(questions);
    }

    private int calls(String half) {
        return (int)
                questions.stream().filter(question -> question.startsWith(half)).count();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<ProvidedTitle> title(MediaType type, MediaId id, Deadline deadline)
            throws SourceException, InterruptedException {
        questions.add("title " + type.word() + " " + id);
        return title.get();
    }

    @Override
    public Aliases aliases(MediaType type, MediaId id, Deadline deadline) throws SourceException, InterruptedException {
        questions.add("aliases " + type.word() + " " + id);
        return aliases.get();
    }
}
