/**
 * Which path means what (HTTP-001 to HTTP-033). A route is one declaration, made in the package of its handler: method,
 * path form, who may read the answer, what the log may show, who answers. {@link comet.http.route.RouteTable} takes all
 * of them and refuses, at the start, two that could claim one path.
 *
 * <p>Paths are matched here rather than by the server's URI templates: a configuration may contain slashes (HTTP-031), a
 * target need not be a valid URI, a wrong token has to look like any unknown path (HTTP-056), and the line in the log
 * must name the route without showing a configuration or a token (LOG-10, LOG-11). What a path means is a pure function
 * of the path.
 */
@NullMarked
package comet.http.route;

import org.jspecify.annotations.NullMarked;
