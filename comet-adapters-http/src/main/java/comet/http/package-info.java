/**
 * The driving side of the product: the HTTP server. The app fills {@link comet.http.HttpSettings} and
 * {@link comet.http.HttpPorts} and calls {@code comet.http.server.CometHttpServer.start}; nothing else here is its
 * business, the framework least of all.
 */
@NullMarked
package comet.http;

import org.jspecify.annotations.NullMarked;
