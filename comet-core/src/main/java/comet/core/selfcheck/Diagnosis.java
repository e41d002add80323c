package comet.core.selfcheck;

import java.util.List;

/**
 * All that a self-check found. Immutable.
 *
 * @param findings in the order of the checks
 */
public record Diagnosis(List<Finding> findings) {

    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /** Whether nothing fails. Warnings may be there. */
    public boolean isWell() {
        return count(Severity.FAILURE) == 0;
    }

    /** How many findings matter so much, no more and no less. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** The findings of one severity, in their order. */
    public List<Finding> of(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }
}
