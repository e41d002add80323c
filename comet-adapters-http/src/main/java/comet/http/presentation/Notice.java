package comet.http.presentation;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.ServiceId;
import comet.core.search.AccountProblem;
import comet.core.search.ConfiguredAccount;
import comet.core.search.SearchOutcome;
import comet.http.config.ConfigSegment;
import comet.http.config.ProxyPasswordState;
import comet.http.config.UserConfiguration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An entry that informs the viewer instead of playing a release (HTTP-162 to HTTP-178). The set is closed. */
public sealed interface Notice {

    /** N1: the configuration cannot be read. */
    record UnreadableConfiguration() implements Notice {}

    /**
     * Some fields of the configuration cannot be read; everything else is as they say (UCFG-114).
     *
     * @param fields their names, at least one, in the order of the configuration
     * @param segment the viewer's configuration
     */
    record SettingsIgnored(List<String> fields, ConfigSegment segment) implements Notice {
        public SettingsIgnored {
            fields = List.copyOf(fields);
        }
    }

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

    /** The proxy password is right, but this server relays nothing. In the place of N7. */
    record NotRelayed() implements Notice {}

    /**
     * N8: the library of an account can be read again.
     *
     * @param service its service
     * @param accountIndex its position in the viewer's list, from 0
     * @param segment the viewer's configuration
     */
    record LibrarySync(ServiceId service, int accountIndex, ConfigSegment segment) implements Notice {}

    /**
     * N9: nothing can be offered of an episode that was not broadcast yet (SRCH-96).
     *
     * @param airsOn the day on which it is
     */
    record NotAired(LocalDate airsOn) implements Notice {}

    /** A fault of ours (HTTP-044). */
    record UnexpectedFailure() implements Notice {}

    /** Notices before the first entry, besides those for libraries (HTTP-170). */
    int MOST = 3;

    /** The notices that belong to an outcome, in the order to show (HTTP-170). */
    static List<Notice> of(SearchOutcome outcome, UserConfiguration configuration) {
        List<Notice> shown = new ArrayList<>(of(configuration));
        shown.addAll(ofOutcome(outcome, configuration, MOST - shown.size()));
        return shown;
    }

    /** What is told of a configuration whatever is asked for: which of its fields cannot be read, if any (UCFG-114). */
    static List<Notice> of(UserConfiguration configuration) {
        return configuration.ignored().isEmpty()
                ? List.of()
                : configuration.segment().stream()
                        .<Notice>map(segment -> new SettingsIgnored(configuration.ignoredFields(), segment))
                        .toList();
    }

    private static List<Notice> ofOutcome(SearchOutcome outcome, UserConfiguration configuration, int most) {
        return switch (outcome) {
            case SearchOutcome.Found found -> beforeStreams(found, configuration, most);
            case SearchOutcome.TorrentsDisabled disabled -> List.of(new TorrentsDisabled());
            case SearchOutcome.NotReleased notReleased -> List.of(new NotReleased());
            case SearchOutcome.MetadataUnavailable unavailable -> List.of(new MetadataUnavailable());
            case SearchOutcome.Busy busy -> List.of(new Busy());
        };
    }

    /** HTTP-170: those above the results are few, and a library is not worth reading before the list is complete. */
    private static List<Notice> beforeStreams(SearchOutcome.Found found, UserConfiguration configuration, int most) {
        List<ConfiguredAccount> accounts = configuration.search().configuredAccounts();
        List<Notice> notices = new ArrayList<>();
        for (AccountProblem problem : found.problems()) {
            OptionalInt number = numberAmongItsService(accounts, problem);
            notices.add(new AccountFailed(problem.account().service(), number, problem.failure()));
        }
        ofProxyPassword(configuration.proxyPassword()).ifPresent(notices::add);
        if (found.notReleased()) {
            notices.add(new NotReleased());
        }
        if (found.streams().isEmpty()) {
            whyEmpty(found).ifPresent(notices::add);
        }
        List<Notice> shown = new ArrayList<>(notices.stream().limit(most).toList());
        if (configuration.search().searchAccountLibraries() && !found.partial()) {
            configuration.segment().ifPresent(segment -> {
                for (ConfiguredAccount account : accounts) {
                    if (!isNotConnected(account.position(), found.problems())) {
                        shown.add(new LibrarySync(account.service(), account.position(), segment));
                    }
                }
            });
        }
        return shown;
    }

    private static Optional<Notice> ofProxyPassword(ProxyPasswordState password) {
        return switch (password) {
            case REFUSED -> Optional.of(new ProxyPasswordRefused());
            case NOT_RELAYED -> Optional.of(new NotRelayed());
            case NOT_USED, ACCEPTED -> Optional.empty();
        };
    }

    /**
     * SRCH-96, HTTP-116: what was not broadcast yet cannot be found, however long one looks; else an empty list that is not
     * complete says so. One with entries needs no word.
     */
    private static Optional<Notice> whyEmpty(SearchOutcome.Found found) {
        Optional<Notice> notAired = found.airsOn().map(NotAired::new);
        return found.partial() ? notAired.or(() -> Optional.of(new Busy())) : notAired;
    }

    /** Nobody here could read the library of such an account. */
    private static boolean isNotConnected(int position, List<AccountProblem> problems) {
        return problems.stream()
                .anyMatch(problem -> problem.account().position() == position
                        && problem.failure().isNotConnected());
    }

    private static OptionalInt numberAmongItsService(List<ConfiguredAccount> accounts, AccountProblem problem) {
        int number = 0;
        int all = 0;
        for (ConfiguredAccount account : accounts) {
            if (account.service() == problem.account().service()) {
                all++;
                number = account.position() <= problem.account().position() ? all : number;
            }
        }
        return all > 1 ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
