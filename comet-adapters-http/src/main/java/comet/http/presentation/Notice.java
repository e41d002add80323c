package comet.http.presentation;

import comet.core.debrid.Account;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.ServiceId;
import comet.core.search.AccountProblem;
import comet.core.search.SearchOutcome;
import comet.http.config.ConfigSegment;
import comet.http.config.ProxyPasswordState;
import comet.http.config.UserConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** An entry that informs the viewer instead of playing a release (HTTP-162 to HTTP-176). The set is closed. */
public sealed interface Notice {

    /** N1: the configuration cannot be read. */
    record UnreadableConfiguration() implements Notice {}

    /** N2: direct torrents are off and the viewer has no account. */
    record TorrentsDisabled() implements Notice {}

    /** N3: the title is not digitally released; alone, or above what is offered all the same (ASK-45). */
    record NotReleased() implements Notice {}

    /** N4: nobody could say how the title is called. */
    record MetadataUnavailable() implements Notice {}

    /** N5: somebody else is searching for the same. */
    record Busy() implements Notice {}

    /**
     * N6: an account cannot be used.
     *
     * @param service its service
     * @param number which of the viewer's accounts with this service, from 1; empty when there is only one (HTTP-176)
     * @param failure why
     */
    record AccountFailed(ServiceId service, OptionalInt number, DebridFailure failure) implements Notice {}

    /** N7: the proxy password is wrong. */
    record ProxyPasswordRefused() implements Notice {}

    /**
     * N8: the library of an account can be read again.
     *
     * @param service its service
     * @param accountIndex its position in the viewer's list, from 0
     * @param segment the viewer's configuration
     */
    record LibrarySync(ServiceId service, int accountIndex, ConfigSegment segment) implements Notice {}

    /** A fault of ours (HTTP-044). */
    record UnexpectedFailure() implements Notice {}

    /** Notices before the first entry, besides those for libraries (HTTP-170). */
    int MOST = 3;

    /** The notices that belong to an outcome, in the order to show (HTTP-170). */
    static List<Notice> of(SearchOutcome outcome, UserConfiguration configuration) {
        return switch (outcome) {
            case SearchOutcome.Found found -> beforeStreams(found, configuration);
            case SearchOutcome.TorrentsDisabled disabled -> List.of(new TorrentsDisabled());
            case SearchOutcome.NotReleased notReleased -> List.of(new NotReleased());
            case SearchOutcome.MetadataUnavailable unavailable -> List.of(new MetadataUnavailable());
            case SearchOutcome.Busy busy -> List.of(new Busy());
        };
    }

    /** HTTP-170: those above the results are few, and a library is not worth reading before the list is complete. */
    private static List<Notice> beforeStreams(SearchOutcome.Found found, UserConfiguration configuration) {
        List<Account> accounts = configuration.search().accounts();
        List<Notice> notices = new ArrayList<>();
        for (AccountProblem problem : found.problems()) {
            OptionalInt number = numberAmongItsService(accounts, problem);
            notices.add(new AccountFailed(problem.account().service(), number, problem.failure()));
        }
        if (configuration.proxyPassword() == ProxyPasswordState.REFUSED) {
            notices.add(new ProxyPasswordRefused());
        }
        if (found.notReleased()) {
            notices.add(new NotReleased());
        }
        // HTTP-116: an empty list that is not complete says so; one with entries needs no word.
        if (found.partial() && found.streams().isEmpty()) {
            notices.add(new Busy());
        }
        List<Notice> shown = new ArrayList<>(notices.stream().limit(MOST).toList());
        if (configuration.search().searchAccountLibraries() && !found.partial()) {
            configuration.segment().ifPresent(segment -> {
                for (int i = 0; i < accounts.size(); i++) {
                    shown.add(new LibrarySync(accounts.get(i).service(), i, segment));
                }
            });
        }
        return shown;
    }

    private static OptionalInt numberAmongItsService(List<Account> accounts, AccountProblem problem) {
        int number = 0;
        int all = 0;
        for (int i = 0; i < accounts.size(); i++) {
            if (accounts.get(i).service() == problem.account().service()) {
                all++;
                number = i <= problem.account().position() ? all : number;
            }
        }
        return all > 1 ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
