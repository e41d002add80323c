package comet.core.search;

import comet.core.availability.AvailabilityEvents;
import comet.core.basis.Basis;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.ServiceId;
import comet.core.media.MediaId;
import comet.core.port.ScrapeContext;
import comet.core.port.StoreException;
import comet.core.report.AccountEnd;
import comet.core.report.Decision;
import comet.core.report.Ending;
import comet.core.report.Fault;
import comet.core.report.Removals;
import comet.core.report.Rule;
import comet.core.report.SearchReport;
import comet.core.report.SourceReport;
import comet.core.report.TitleReport;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Writes down what one search does, while it does it, and makes its report. Thread-safe. */
final class SearchRecorder implements AvailabilityEvents {

    private final SearchReport.Part part;
    private final String media;
    private final ScrapeContext context;
    private final InstantSource time;
    private final Instant began;
    private final Basis basis;

    private final List<TitleReport> titles = new ArrayList<>();
    private final List<SourceReport> sources = new ArrayList<>();
    private final Map<Rule, Integer> removed = new EnumMap<>(Rule.class);
    private final Map<InfoHash, Rule> decisions = new HashMap<>();
    private final Map<ServiceId, AccountEnd> accounts = new LinkedHashMap<>();
    private final List<String> storesFailed = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private OptionalInt stored = OptionalInt.empty();
    private int read;
    private Set<InfoHash> personal = Set.of();
    private Optional<Decision> decision = Optional.empty();
    private Optional<Ending> ending = Optional.empty();

    /** Of something that nobody keeps. */
    SearchRecorder(SearchReport.Part part, String media, ScrapeContext context, InstantSource time) {
        this(part, media, context, time, Basis.unwatched());
    }

    /** @param basis is told what the answer is made from */
    SearchRecorder(SearchReport.Part part, String media, ScrapeContext context, InstantSource time, Basis basis) {
        this.basis = basis;
        this.part = part;
        this.media = media;
        this.context = context;
        this.time = time;
        this.began = time.instant();
    }

    /** What aliases that are late are written down in. */
    static SearchRecorder ofLateAliases(MediaId id, InstantSource time) {
        String media = id.provider() + ":" + id.external();
        return new SearchRecorder(SearchReport.Part.LATE_ALIASES, media, ScrapeContext.BACKGROUND, time);
    }

    synchronized void title(TitleReport report) {
        titles.add(report);
    }

    synchronized void source(SourceReport report) {
        sources.add(report);
    }

    /** So many stored releases serve the request. */
    synchronized void stored(int releases) {
        stored = OptionalInt.of(releases);
    }

    /** So many releases were read from a store or a library. */
    synchronized void read(int releases) {
        read += releases;
    }

    /** Torrents that only a library of the viewer tells of: they are counted and not named (SYNC-41). */
    synchronized void personal(Set<InfoHash> torrents) {
        personal = Set.copyOf(torrents);
    }

    /** Where the releases come from; the last word counts. */
    synchronized void decided(Decision how) {
        decision = Optional.of(how);
    }

    /** How it ended for the viewer. */
    synchronized void ended(Ending how) {
        ending = Optional.of(how);
    }

    /** A rule removed a torrent. */
    synchronized void removed(InfoHash hash, Rule rule) {
        removed.merge(rule, 1, Integer::sum);
        if (decisions.size() < Removals.MAX_DECISIONS) {
            decisions.put(hash, rule);
        }
    }

    /** A rule removed releases of torrents that stay. */
    synchronized void removed(Rule rule, int releases) {
        if (releases > 0) {
            removed.merge(rule, releases, Integer::sum);
        }
    }

    @Override
    public Basis basis() {
        return basis;
    }

    @Override
    public synchronized void storeFailed(StoreException failure) {
        basis.once();
        storesFailed.add(String.valueOf(failure.getMessage()));
    }

    /** The search itself broke. */
    synchronized void broke(Throwable fault) {
        basis.once();
        faults.add(new Fault(fault));
    }

    @Override
    public synchronized void serviceFailed(ServiceId service, DebridFailure failure) {
        basis.once();
        accounts.put(service, new AccountEnd.NotChecked(failure));
    }

    @Override
    public synchronized void serviceBroke(ServiceId service, Throwable fault) {
        basis.once();
        accounts.put(service, new AccountEnd.Broke(new Fault(fault)));
    }

    /** The accounts were asked: what was not told of meanwhile follows from the problems. */
    synchronized void accountsAsked(
            Collection<ServiceId> asked, Collection<AccountProblem> problems, Collection<ServiceId> unanswered) {
        problems.forEach(problem ->
                accounts.putIfAbsent(problem.account().service(), new AccountEnd.Unusable(problem.failure())));
        unanswered.forEach(service -> accounts.putIfAbsent(service, new AccountEnd.Unfinished()));
        asked.forEach(service -> accounts.putIfAbsent(service, new AccountEnd.Answered()));
    }

    /**
     * The report as of now of a round of sources.
     *
     * @param open sources that have not ended
     * @param kept torrents that stay, under whatever name
     */
    synchronized SearchReport report(Collection<SourceReport> open, Set<InfoHash> kept) {
        List<SourceReport> all = new ArrayList<>(sources);
        all.addAll(open);
        return report(all, kept, Set.of(), Optional.empty());
    }

    /**
     * The report as of now of an answer.
     *
     * @param shown the torrents that it offers
     * @param round where the results come from, if sources were asked
     */
    synchronized SearchReport report(Set<InfoHash> shown, Optional<SearchReport> round) {
        return report(sources, shown, shown, round);
    }

    private SearchReport report(
            List<SourceReport> asked, Set<InfoHash> kept, Set<InfoHash> shown, Optional<SearchReport> round) {
        Map<InfoHash, Rule> deciding = new HashMap<>(decisions);
        kept.forEach(deciding::remove);
        personal.forEach(deciding::remove);
        return new SearchReport(
                part,
                media,
                context,
                Duration.between(began, time.instant()),
                decision,
                ending,
                stored,
                read,
                titles,
                asked,
                new Removals(removed, deciding),
                named(shown),
                shown.size(),
                accounts,
                storesFailed,
                faults,
                round);
    }

    private Set<InfoHash> named(Set<InfoHash> torrents) {
        if (personal.isEmpty()) {
            return torrents;
        }
        Set<InfoHash> named = new HashSet<>(torrents);
        named.removeAll(personal);
        return named;
    }
}
