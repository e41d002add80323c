@NullMarked
package comet.app.doctor;

import org.jspecify.annotations.NullMarked;
