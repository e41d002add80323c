/**
 * Is it all right? Checks look at an installation, each at one thing, and say what they found and what to do about it
 * (ASK-38, ASK-25). All run side by side, and none can hold the others up. No finding holds a secret.
 */
@NullMarked
package comet.core.selfcheck;

import org.jspecify.annotations.NullMarked;
