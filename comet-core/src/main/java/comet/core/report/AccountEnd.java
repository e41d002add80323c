package comet.core.report;

import comet.core.debrid.DebridFailure;

/** How asking a debrid service ended. */
public sealed interface AccountEnd {

    /** It said what was asked. */
    record Answered() implements AccountEnd {}

    /** The account may be used, but the service did not say what it has at hand: all is offered as not known (DBC-02). */
    record NotChecked(DebridFailure failure) implements AccountEnd {}

    /** It said a part of what was asked, before time or our allowance was over; the rest is offered as not known (DBT-09). */
    record Unfinished() implements AccountEnd {}

    /** The account cannot be used. */
    record Unusable(DebridFailure failure) implements AccountEnd {}

    /** The adapter broke its contract. */
    record Broke(Fault fault) implements AccountEnd {}
}
