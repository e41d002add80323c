package comet.app.parse;

import comet.core.ranking.Appraisal;
import comet.core.ranking.Contribution;
import comet.core.ranking.RankedAttribute;
import comet.core.ranking.RejectionReason;
import comet.core.ranking.ReleaseExplanation;
import comet.core.release.Attribute;
import comet.core.release.ParsedFields;
import comet.core.release.Span;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An explanation as text: the name, what was read with its places underlined, the verdict, the score sheet. */
final class ExplanationText {

    private static final int WIDEST_UNDERLINE = 200;

    private final ReleaseExplanation explanation;
    private final String name;
    private final StringBuilder text = new StringBuilder();

    private ExplanationText(ReleaseExplanation explanation) {
        this.explanation = explanation;
        this.name = explanation.traced().release().rawTitle();
    }

    static String of(ReleaseExplanation explanation) {
        ExplanationText made = new ExplanationText(explanation);
        made.addFields();
        made.addVerdict();
        made.addScore();
        return made.text.toString();
    }

    private void addFields() {
        text.append(shownName()).append(System.lineSeparator());
        Map<Attribute, Object> fields = ParsedFields.of(explanation.traced().release());
        fields.forEach((attribute, value) -> {
            String underline = underline(attribute);
            if (!underline.isEmpty()) {
                text.append(underline).append(System.lineSeparator());
            }
            row(shown(attribute), shown(value));
        });
        if (fields.isEmpty()) {
            row("nothing", "this name says nothing that is known");
        }
        text.append(System.lineSeparator());
    }

    /** A value as people read it. */
    private static String shown(Object value) {
        if (value instanceof Boolean) {
            return "yes";
        }
        return value instanceof Collection<?> list
                ? String.join(", ", list.stream().map(String::valueOf).toList())
                : value.toString();
    }

    /** The name of an attribute as people read it. */
    private static String shown(Attribute attribute) {
        return attribute == Attribute.TITLE
                ? "title"
                : attribute.key().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** Control characters would move the underlines. */
    private String shownName() {
        StringBuilder shown = new StringBuilder(name.length());
        name.chars().forEach(c -> shown.append(Character.isISOControl(c) ? ' ' : (char) c));
        return shown.toString();
    }

    private String underline(Attribute attribute) {
        List<Span> spans = explanation.traced().spans().stream()
                .filter(span -> span.attribute() == attribute && span.end() <= WIDEST_UNDERLINE)
                .toList();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < name.length() && i < WIDEST_UNDERLINE; i += Character.charCount(name.codePointAt(i))) {
            int at = i;
            boolean marked = spans.stream().anyMatch(span -> span.start() <= at && at < span.end());
            line.append((marked ? "^" : " ").repeat(TerminalWidth.of(name.codePointAt(i))));
        }
        return line.toString().stripTrailing();
    }

    private void addVerdict() {
        Appraisal appraisal = explanation.appraisal();
        row("kept", appraisal.isKept() ? "yes" : "no");
        row("refused for", reasons(appraisal.reasons()));
        if (!appraisal.allReasons().equals(appraisal.reasons())) {
            row("all reasons", reasons(appraisal.allReasons()));
        }
        appraisal.acceptedBy().ifPresent(pattern -> row("accepted by", pattern.text()));
        row("minimum rank", number(appraisal.minimumRank()));
    }

    private static String number(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%,.0f", number)
                : String.format(Locale.ROOT, "%,f", number);
    }

    private static String reasons(List<RejectionReason> reasons) {
        return reasons.isEmpty()
                ? "nothing"
                : reasons.stream().map(RejectionReason::text).collect(Collectors.joining(", "));
    }

    private void addScore() {
        List<Contribution> counted = explanation.appraisal().score().contributions();
        List<Contribution> leftOut = explanation.appraisal().score().leftOut();
        int widest = Stream.concat(counted.stream(), leftOut.stream())
                .mapToInt(part -> what(part).length())
                .max()
                .orElse(0);
        String label = "score";
        for (Contribution part : counted) {
            row(label, padded(what(part), widest) + weight(part));
            label = "";
        }
        for (Contribution part : leftOut) {
            row(label, padded(what(part), widest) + weight(part) + "  not counted: the extras gate is closed");
            label = "";
        }
        row("rank", String.format(Locale.ROOT, "%,d", explanation.appraisal().rank()));
    }

    private static String what(Contribution part) {
        String key =
                part.attribute().map(ExplanationText::path).orElse(part.term().label());
        return key + " " + part.found();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String weight(Contribution part) {
        return String.format(Locale.ROOT, "%+,12d%s", part.weight(), part.custom() ? "  custom" : "");
    }

    /** Where a profile sets the weight, such as {@code quality.bluray}. */
    static String path(RankedAttribute attribute) {
        return attribute.group().key() + "." + attribute.key();
    }

    private void row(String label, String value) {
        text.append(String.format(Locale.ROOT, "%-16s %s%n", label, value));
    }
}
