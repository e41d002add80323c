/** Fakes of ports, scripted and controlled by hand, for tests of whoever calls them. */
@NullMarked
package comet.core.testing;

import org.jspecify.annotations.NullMarked;
