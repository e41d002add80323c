/**
 * StremThru, a gateway that speaks to every debrid service behind one API (facts numbered ST-01 to ST-75). It is used for
 * the services that the operator took out of {@code DEBRID_NATIVE_SERVICES}, and for nothing else (DBP-02, DBP-03), and as
 * a source of hints about services without a cache check of their own (DBC-09).
 *
 * <p>A call names the service in a header, the gateway's word for it being a store. What is true of the answers differs
 * from store to store: the services with a live check say what is cached, for the others the gateway tells what its users
 * reported. Failures are the gateway's own or the service's, which it passes on as it got them; so they are read with the
 * vocabulary of the service.
 */
@NullMarked
package comet.debrid.stremthru;

import org.jspecify.annotations.NullMarked;
