package comet.debrid.words;

import java.util.Optional;
import java.util.OptionalInt;

/** Which part of a service's answer may be shown as its word for a failure. */
@FunctionalInterface
interface NativeCodes {

    /**
     * The native code, if there is one.
     *
     * @param word not empty, without white space around it
     * @param number of a service that has numbers
     */
    Optional<String> of(Optional<String> word, OptionalInt number);
}
