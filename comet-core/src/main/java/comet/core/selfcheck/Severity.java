package comet.core.selfcheck;

import java.util.Locale;

/** How much a finding matters, from nothing to most. Closed. */
public enum Severity {
    /** It is as it should be. */
    FINE,
    /** Right for some, so worth knowing: nothing fails because of it. */
    NOTE,
    /** Something works less well than it could, or for some people not at all. */
    WARNING,
    /** Something does not work. */
    FAILURE;

    /** In lower case: {@code warning}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
