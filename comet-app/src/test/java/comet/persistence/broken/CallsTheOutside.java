package comet.persistence.broken;

import comet.outside.Redirects;

/** Stores and calls: proves that the rule against it can fail. */
public final class CallsTheOutside {

    /** Where a store has no business. */
    public Redirects forbidden() {
        return Redirects.FOLLOW;
    }
}
