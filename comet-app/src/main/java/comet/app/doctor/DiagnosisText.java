package comet.app.doctor;

import comet.core.selfcheck.Diagnosis;
import comet.core.selfcheck.Finding;
import comet.core.selfcheck.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A diagnosis for a person at a terminal: what matters most comes last, where the eye is. */
final class DiagnosisText {

    private DiagnosisText() {}

    /** Its lines. */
    static List<String> lines(Diagnosis diagnosis) {
        List<String> lines = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            diagnosis.of(severity).forEach(finding -> add(finding, lines));
        }
        lines.add("");
        lines.add(count(diagnosis, Severity.FAILURE) + ", " + count(diagnosis, Severity.WARNING) + ", "
                + count(diagnosis, Severity.NOTE) + ", " + diagnosis.count(Severity.FINE) + " fine.");
        return lines;
    }

    private static void add(Finding finding, List<String> lines) {
        String word = finding.severity() == Severity.FAILURE
                ? finding.severity().word().toUpperCase(Locale.ROOT)
                : finding.severity().word();
        lines.add(String.format("%-8s%s", word, finding.sentence()));
        finding.remedy().ifPresent(remedy -> lines.add("        -> " + remedy));
    }

    private static String count(Diagnosis diagnosis, Severity severity) {
        long count = diagnosis.count(severity);
        return count + " " + severity.word() + (count == 1 ? "" : "s");
    }
}
