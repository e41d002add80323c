@NullMarked
package comet.core.report;

import org.jspecify.annotations.NullMarked;
