/** {@code doctor}: what this installation is like, looked at from its own machine (ASK-38). */
@NullMarked
package comet.app.doctor;

import org.jspecify.annotations.NullMarked;
