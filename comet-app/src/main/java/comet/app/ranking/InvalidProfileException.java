package comet.app.ranking;

import java.util.List;

/** A text is no ranking profile. Names everything that is wrong with it, each with its place. */
public final class InvalidProfileException extends Exception {

    private static final long serialVersionUID = 1;

    private final List<String> problems;

    InvalidProfileException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** At least one; each begins with the path of the value, such as {@code options.title_similarity}. */
    public List<String> problems() {
        return problems;
    }
}
