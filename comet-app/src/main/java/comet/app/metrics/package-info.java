/** The figures of this server: Micrometer's meters, under the names that the specification gives them (section 10). */
@NullMarked
package comet.app.metrics;

import org.jspecify.annotations.NullMarked;
