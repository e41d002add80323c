@NullMarked
package comet.titles.cinemeta;

import org.jspecify.annotations.NullMarked;
