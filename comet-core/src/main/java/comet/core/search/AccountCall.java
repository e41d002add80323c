package comet.core.search;

import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.ApiKey;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.media.RequestedMedia;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.port.SearchEvents;
import comet.core.torrent.InfoHash;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of one account: whether it may be used, then what its service has at hand. Its answer can be read at any
 * time: who waits no longer takes what is known by then. Thread-safe.
 */
final class AccountCall implements Runnable {

    /** What one account answered. */
    sealed interface Answer {

        /** The account may be used; what it has at hand is empty as long as nobody could say. */
        record Usable(AccountAvailability.Known known) implements Answer {}

        /** The account cannot be used. */
        record Unusable(DebridFailure failure) implements Answer {}
    }

    /**
     * What all accounts are asked.
     *
     * @param hashes the torrents, each once; possibly none
     * @param media what the viewer asked for
     * @param clientAddress the viewer's public address
     * @param deadline by when
     */
    record Question(List<InfoHash> hashes, RequestedMedia media, Optional<String> clientAddress, Deadline deadline) {}

    private final Account account;
    private final Optional<DebridService> service;
    private final Question question;
    private final SearchEvents events;
    private volatile Answer answer = new Answer.Unusable(DebridFailure.of(FailureKind.NETWORK_TIMEOUT));

    AccountCall(Account account, Optional<DebridService> service, Question question, SearchEvents events) {
        this.account = account;
        this.service = service;
        this.question = question;
        this.events = events;
    }

    /** What is known now. */
    Answer answer() {
        return answer;
    }

    @Override
    public void run() {
        if (account.key().isMissing()) {
            answer = new Answer.Unusable(ApiKey.MISSING);
        } else if (service.isEmpty()) {
            answer = new Answer.Unusable(DebridFailure.of(FailureKind.UNSUPPORTED));
        } else {
            try {
                ask(service.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void ask(DebridService known) throws InterruptedException {
        CacheCheck cacheCheck;
        try {
            cacheCheck = known.capabilities(account).cacheCheck();
            AccountStatus status = known.verify(account, question.clientAddress(), question.deadline());
            if (status.refusal().isPresent()) {
                answer = new Answer.Unusable(DebridFailure.of(status.refusal().get()));
                return;
            }
        } catch (DebridException e) {
            answer = new Answer.Unusable(e.failure());
            return;
        } catch (RuntimeException e) {
            answer = new Answer.Unusable(DebridFailure.of(FailureKind.UNKNOWN));
            events.serviceBroke(account.service(), e);
            return;
        }
        // From here on the account is fine: if the check fails, all is offered as not known (DBC-02).
        answer = new Answer.Usable(new AccountAvailability.Known(Map.of(), cacheCheck));
        if (question.hashes().isEmpty()) {
            return;
        }
        try {
            var request =
                    new AvailabilityRequest(account, question.hashes(), question.media(), question.clientAddress());
            answer = new Answer.Usable(
                    new AccountAvailability.Known(known.availability(request, question.deadline()), cacheCheck));
        } catch (DebridException e) {
            events.serviceFailed(account.service(), e.failure());
        } catch (RuntimeException e) {
            events.serviceBroke(account.service(), e);
        }
    }
}
