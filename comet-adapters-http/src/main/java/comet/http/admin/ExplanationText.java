package comet.http.admin;

import java.util.List;

/** What the page says to a question. */
final class ExplanationText {

    /** A text of ours that needs no escaping. */
    static final String NOTHING_KNOWN =
            "Nobody asked this server for it lately: open it in a client, then ask again. Other instances are not asked.";

    private ExplanationText() {}

    static List<String> lines(ExplainQuestion.Reply reply) {
        return switch (reply) {
            case ExplainQuestion.Reply.Told told -> ExplanationLines.read(ExplanationJson.write(told));
            case ExplainQuestion.Reply.NothingKnown nothing -> List.of(NOTHING_KNOWN);
            case ExplainQuestion.Reply.NotUnderstood(String problem) -> List.of("Not understood: " + problem + ".");
        };
    }
}
