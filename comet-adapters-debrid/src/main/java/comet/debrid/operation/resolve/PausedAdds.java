package comet.debrid.operation.resolve;

import comet.core.debrid.Account;
import comet.core.debrid.AddAnswer;
import comet.core.debrid.AddAnswer.Verdict;
import comet.core.debrid.Block;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.Evidence;
import comet.core.debrid.FailureKind;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.RefusedShapes;
import comet.core.port.DebridException;
import comet.debrid.call.CallResources;
import comet.debrid.call.PerAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What refusals mean at a service that answers the same whether it refuses a torrent or has paused an account for new
 * ones (RD-51, RD-52). After a refusal the account adds nothing for a while, and the refusal is no evidence, unless
 * something shows which of the two it was. Thread-safe.
 *
 * <p>What it holds of an account is one refusal and three moments, in the memory of this process and for at most {@link
 * PerAccount#MAX} accounts: after a restart, and on another instance, a paused account may meet one refusal more.
 */
public final class PausedAdds implements Refusals {

    /** What the service says to both. */
    private static final DebridFailure REFUSED = DebridFailure.of(FailureKind.LEGAL_BLOCK, "infringing_file");

    private final RefusedShapes shapes;
    private final PerAccount<AddPause> accounts;

    /** @param shapes which names the service refuses for what they look like (DBC-10) */
    public PausedAdds(RefusedShapes shapes, CallResources resources) {
        this.shapes = shapes;
        this.accounts = new PerAccount<>(resources.random(), AddPause::new);
    }

    /** The service answered that the account asks too often; it refuses all sorts of things then (RD-51). */
    public void limited(Account account, Instant now) {
        accounts.of(account).limited(now);
    }

    /** @throws DebridException {@code LEGAL_BLOCK} while the account is left alone, with what is left of that time */
    @Override
    public void beforeAdd(LinkRequest request, Instant now) throws DebridException {
        Optional<DebridFailure> held = accounts.of(request.account()).left(now).map(REFUSED::withRetryAfter);
        if (held.isPresent()) {
            throw new DebridException(held.get());
        }
    }

    /** It accepted this one a moment after it refused another: so that refusal was about the other. */
    @Override
    public Judged accepted(LinkRequest request, Instant now) {
        AddAnswer accepted = Refusals.answer(request, Verdict.ACCEPTED, now);
        return accounts.of(request.account())
                .accepted(request.torrent().infoHash(), now)
                .map(meant -> new Judged(
                        List.of(Evidence.blocked(
                                request.account().service(), meant.hash(), because(Block.Reason.INFERRED), now)),
                        List.of(accepted, new AddAnswer(meant.hash(), meant.name(), Verdict.REFUSED, now))))
                .orElseGet(() -> new Judged(List.of(), List.of(accepted)));
    }

    @Override
    public Judged refused(LinkRequest request, Instant now) {
        AddPause account = accounts.of(request.account());
        String name = Refusals.name(request);
        boolean isRefusedName = isRefusedName(request, name);
        if (!isRefusedName) {
            account.refused(request.torrent().infoHash(), name, now);
        }
        if (account.isLimited(now)) {
            return Judged.NOTHING;
        }
        return isRefusedName
                ? new Judged(
                        List.of(blocked(request, because(Block.Reason.REFUSED_NAME), now)),
                        List.of(Refusals.answer(request, Verdict.REFUSED, now)))
                : new Judged(List.of(), List.of(Refusals.answer(request, Verdict.REFUSED_OR_PAUSED, now)));
    }

    /** An account is never paused for links: this is about the file. */
    @Override
    public List<Evidence> linkRefused(LinkRequest request, String fileName, Instant now) {
        Block.Reason reason = isRefusedName(request, fileName) ? Block.Reason.REFUSED_NAME : Block.Reason.LEGAL;
        return accounts.of(request.account()).isLimited(now)
                ? List.of()
                : List.of(blocked(request, new Block(reason, Optional.of(fileName)), now));
    }

    private boolean isRefusedName(LinkRequest request, String name) {
        return shapes.refuse(request.account().service(), name);
    }

    private static Block because(Block.Reason reason) {
        return new Block(reason, Optional.empty());
    }

    private static Evidence blocked(LinkRequest request, Block block, Instant now) {
        return Evidence.blocked(request.account().service(), request.torrent().infoHash(), block, now);
    }
}
