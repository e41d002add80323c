/** What is written to the log about requests, and above all what is not (LOG-04, LOG-10, LOG-11, LOG-15, LOG-16). */
@NullMarked
package comet.http.log;

import org.jspecify.annotations.NullMarked;
