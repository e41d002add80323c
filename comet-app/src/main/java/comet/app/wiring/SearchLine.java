package comet.app.wiring;

import comet.core.port.SourceEnd;
import comet.core.port.SourceException.Failure;
import comet.core.report.Ending;
import comet.core.report.SearchReport;
import comet.core.report.SourceReport;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * One line for one search, made to be read by programs as well: words and numbers behind names, in one order. Holds the
 * media id, which the line of the request has too, and nothing of configuration, titles, releases or addresses.
 */
final class SearchLine {

    private static final double MILLIS = 1e3;

    private SearchLine() {}

    static String of(SearchReport report, Ending ending) {
        StringJoiner line = new StringJoiner(" ", "search: ", "");
        line.add("media=" + report.media());
        line.add("outcome=" + word(ending));
        report.decision().ifPresent(decision -> line.add("decision=" + word(decision)));
        report.stored().ifPresent(stored -> line.add("stored=" + stored));
        if (ending == Ending.FOUND) {
            line.add("shown=" + report.listed());
        }
        if (!report.asked().isEmpty()) {
            line.add("sources=" + sources(report));
        }
        line.add("took=" + String.format(Locale.ROOT, "%.2fs", report.took().toMillis() / MILLIS));
        return line.toString();
    }

    /** What each source offered, or why not. */
    private static String sources(SearchReport report) {
        StringJoiner all = new StringJoiner(",");
        for (SourceReport source : report.asked()) {
            all.add(source.label().replace(" ", "") + ":" + result(source));
        }
        return all.toString();
    }

    private static String result(SourceReport source) {
        if (source.notAsked().isPresent()) {
            return word(source.notAsked().get());
        }
        return source.end()
                .map(end -> end instanceof SourceEnd.Failed(Failure failure)
                        ? word(failure)
                        : Integer.toString(source.offered()))
                .orElse("open");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
