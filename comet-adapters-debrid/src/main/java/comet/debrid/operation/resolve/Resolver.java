package comet.debrid.operation.resolve;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.Pause;
import comet.debrid.call.CallResources;
import comet.debrid.call.PerAccount;
import comet.debrid.operation.PlayableLinks;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Leads the playbacks of one service to their ends: remembers entries between them, turns what happened into what is
 * answered and learned, and cleans up (DBW-01 to DBW-08, DBU-01, DBU-02). One for each adapter; thread-safe.
 *
 * <pre>{@code
 * Resolver resolver = new Resolver(baseUrl, resources, api::remove, Refusals.TRUSTED);
 *
 * public MadeLink link(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException {
 *     return resolver.resolve(request, deadline, way);
 * }
 * }</pre>
 */
public final class Resolver {

    /** What every resolve of this service is surrounded by. */
    record Surroundings(InstantSource time, Pause pause, PlayableLinks links, Removal removal, Refusals refusals) {}

    private final Surroundings around;
    private final PerAccount<EntryMemory> memories;

    /**
     * @param baseUrl of the service, see {@link PlayableLinks}
     * @param removal takes away what was made in vain; {@link Removal#NONE} where nothing is made
     * @param refusals what a refusal for legal reasons means; {@link Refusals#TRUSTED} for most services
     */
    public Resolver(String baseUrl, CallResources resources, Removal removal, Refusals refusals) {
        this.around =
                new Surroundings(resources.time(), resources.pause(), PlayableLinks.of(baseUrl), removal, refusals);
        this.memories = new PerAccount<>(resources.random(), EntryMemory::new);
    }

    /**
     * Goes the way of the service.
     *
     * @throws DebridException if there is no link; carries what was learned
     * @throws InterruptedException if interrupted; what was added stays
     */
    public MadeLink resolve(LinkRequest request, Deadline deadline, Way way)
            throws DebridException, InterruptedException {
        if (request.account().key().isMissing()) {
            throw new DebridException(ApiKey.MISSING);
        }
        Resolve resolve = new Resolve(request, deadline, around, memories.of(request.account()));
        boolean ended = false;
        try {
            MadeLink made = way.go(resolve);
            ended = true;
            return new MadeLink(made.link(), made.file(), made.playsUntil(), resolve.finish(Optional.empty()));
        } catch (DebridException e) {
            ended = true;
            DebridFailure failure = resolve.judged(e.failure());
            throw new DebridException(
                    failure, resolve.finish(Optional.of(failure)), e.trail().at(resolve.step()));
        } finally {
            if (!ended) {
                resolve.abandon();
            }
        }
    }

    /** An entry was removed (DBR-01). */
    public void forget(Account account, EntryId id) {
        memories.of(account).forget(id);
    }
}
