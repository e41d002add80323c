/** Commands that take stored titles out of an installation and into another (SED-02). */
@NullMarked
package comet.app.metadata;

import org.jspecify.annotations.NullMarked;
