/**
 * Who asks, and under which address this server is known to the one who asks (HTTP-080 to HTTP-091, ASK-38). Pure
 * functions of the headers and of both ends of the connection; headers of peers that are not trusted do not exist here.
 */
@NullMarked
package comet.http.address;

import org.jspecify.annotations.NullMarked;
