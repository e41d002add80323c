@NullMarked
package comet.debrid.operation.resolve;

import org.jspecify.annotations.NullMarked;
