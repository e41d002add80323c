package comet.core.release;

import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Looks for number forms in the text of one reading, with one matcher for all. */
final class Numbers {

    private final WorkingText text;
    private @Nullable Matcher matcher;

    Numbers(WorkingText text) {
        this.text = text;
    }

    /** The first place where the form stands; {@code null} if there is none. Valid until the next call. */
    @Nullable
    Matcher find(NumberForm form) {
        Matcher used = matcher;
        if (used == null) {
            used = form.pattern().matcher(text);
            matcher = used;
        } else {
            used.usePattern(form.pattern()).reset();
        }
        return used.find() ? used : null;
    }
}
