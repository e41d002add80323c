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
        return find(form, 0);
    }

    /** The first place from a position on; what stands in front of it is still seen by the form. */
    @Nullable
    Matcher find(NumberForm form, int from) {
        Matcher used = matcher;
        if (used == null) {
            used = form.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            matcher = used;
        } else {
            used.usePattern(form.pattern()).reset();
        }
        return used.region(from, text.length()).find() ? used : null;
    }
}
