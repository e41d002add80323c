package comet.core.release;

import java.util.ArrayList;
import java.util.List;

/** Writes down where in the name each attribute was read. */
final class Trace {

    private final List<Span> spans = new ArrayList<>();

    void add(Attribute attribute, WorkingText text, int from, int to) {
        if (from < to) {
            spans.add(new Span(attribute, text.origin(from), text.origin(to - 1) + 1));
        }
    }

    List<Span> spans() {
        return List.copyOf(spans);
    }
}
