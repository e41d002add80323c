/**
 * The driving side of the product: the HTTP server. Its parts are beans of the program's one context, which the app
 * makes with the properties of {@code comet.http.server.ServerProperties}. The app gives, as beans, {@link
 * comet.http.HttpSettings}; {@code StreamFinder}, {@code PlaybackResolver}, {@code SyncStart}, {@code DebridServices};
 * every {@code HealthCheck}, whose names differ from each other and from {@code draining}; the clock ({@code
 * InstantSource}), a cryptographic {@code RandomGenerator}, {@code Pause}; and an {@code ExecutorService} named {@code
 * requests}, which runs one task a request and one a search on virtual threads and is ended by the app after the
 * server. It takes {@code comet.http.server.CometHttpServer} and starts it.
 *
 * <p>A new route is a new {@link comet.http.route.RouteSource} and touches nothing else.
 */
@NullMarked
package comet.http;

import org.jspecify.annotations.NullMarked;
