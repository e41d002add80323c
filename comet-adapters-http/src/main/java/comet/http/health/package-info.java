/** Whether the server works, and whether it may be sent requests (HLT-01, HLT-06, HLT-07). */
@NullMarked
package comet.http.health;

import org.jspecify.annotations.NullMarked;
