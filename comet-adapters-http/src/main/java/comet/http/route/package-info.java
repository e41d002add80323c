/**
 * Which path means what (HTTP-001 to HTTP-033). Paths are matched here rather than by the server's URI templates: a
 * configuration may contain slashes (HTTP-031), a target need not be a valid URI, a wrong token has to look like any
 * unknown path (HTTP-056), and the line in the log must name the route without showing a configuration or a token
 * (LOG-10, LOG-11). Everything here is a pure function of the path.
 */
@NullMarked
package comet.http.route;

import org.jspecify.annotations.NullMarked;
