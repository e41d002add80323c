@NullMarked
package comet.debrid.examplebox;

import org.jspecify.annotations.NullMarked;
