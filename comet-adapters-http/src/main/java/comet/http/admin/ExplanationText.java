package comet.http.admin;

import comet.core.report.Explanation;
import comet.core.report.SearchReport;
import comet.core.report.SourceReport;
import comet.core.torrent.InfoHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An explanation in lines for people. */
final class ExplanationText {

    /** A text of ours that needs no escaping. */
    static final String NOTHING_KNOWN =
            "Nobody asked this server for it lately: open it in a client, then ask again. Other instances are not asked.";

    private static final double MILLIS = 1e3;

    private ExplanationText() {}

    static List<String> lines(ExplainQuestion.Reply reply) {
        return switch (reply) {
            case ExplainQuestion.Reply.Told(Explanation explanation, var torrent) -> {
                List<String> lines = new ArrayList<>();
                torrent.ifPresent(one -> lines.add(fate(explanation, one)));
                lines.addAll(lines(explanation));
                yield lines;
            }
            case ExplainQuestion.Reply.NothingKnown nothing -> List.of(NOTHING_KNOWN);
            case ExplainQuestion.Reply.NotUnderstood(String problem) -> List.of("Not understood: " + problem + ".");
        };
    }

    private static String fate(Explanation explanation, InfoHash torrent) {
        return torrent.hex() + switch (explanation.fate(torrent)) {
            case Explanation.Fate.Shown shown -> " is in the list.";
            case Explanation.Fate.Removed(var rule) -> " is not in the list: " + RuleWords.sentence(rule) + ".";
            case Explanation.Fate.NotOffered never ->
                " was not offered by any source that had answered, and is not stored.";
        };
    }

    private static List<String> lines(Explanation explanation) {
        SearchReport answer = explanation.answer();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s at %s: %d releases looked at, %d listed, %.2f s%s",
                explanation.media(),
                explanation.at(),
                explanation.considered(),
                explanation.listed(),
                answer.took().toMillis() / MILLIS,
                answer.stillAsked().isEmpty() ? "" : "; still asked: " + String.join(", ", answer.stillAsked())));
        if (answer.read() > 0) {
            lines.add(line("from the store", answer.read(), ""));
        }
        for (SourceReport source : explanation.sources()) {
            String outcome = ExplanationJson.outcome(source).replace('_', ' ');
            lines.add(line(
                    source.label(),
                    source.offered(),
                    String.format(Locale.ROOT, "%s, %.2f s", outcome, source.took().toMillis() / MILLIS)));
        }
        if (explanation.dropped() > 0) {
            lines.add(line("not looked at", explanation.dropped(), "more than is taken of one source"));
        }
        explanation.removed().forEach((rule, count) -> lines.add(line("removed", count, RuleWords.sentence(rule))));
        lines.add(line("listed", explanation.listed(), ""));
        return lines;
    }

    private static String line(String what, int count, String note) {
        return String.format(Locale.ROOT, "%-22s %6d  %s", what, count, note).stripTrailing();
    }
}
