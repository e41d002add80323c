@NullMarked
package comet.debrid.operation;

import org.jspecify.annotations.NullMarked;
