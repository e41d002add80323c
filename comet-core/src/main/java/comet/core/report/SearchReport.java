package comet.core.report;

import comet.core.debrid.ServiceId;
import comet.core.port.ScrapeContext;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one search did. Holds no secret: no key, no link, no announce URL, no address of a source.
 *
 * @param part what it is the report of
 * @param media what was asked for, such as {@code series/tt0000202:1:2}
 * @param context for whom
 * @param took from the beginning to this report
 * @param decision where the releases come from; empty where it did not come to that
 * @param ending how it ended for the viewer; empty of what has no viewer
 * @param stored how many stored releases serve the request; empty where nobody looked
 * @param read how many releases were read from the store or from the viewer's libraries, also those that do not serve
 * @param titles what providers of titles said; empty when all was known
 * @param sources what sources did, in the order in which they ended, and then those that had not ended yet
 * @param removals what was removed
 * @param shown the torrents that the answer offers and that may be named
 * @param listed how many torrents the answer offers, also those that are not named because they are in a library of the
 *     viewer alone
 * @param accounts how asking the viewer's services ended; of several accounts of one service the worst
 * @param storesFailed stores that failed, in words for a log line
 * @param faults what broke in the search itself
 * @param round the round of sources that the search took its results from, as far as it had come by then; that round
 *     makes a report of its own when it ends
 */
public record SearchReport(
        Part part,
        String media,
        ScrapeContext context,
        Duration took,
        Optional<Decision> decision,
        Optional<Ending> ending,
        OptionalInt stored,
        int read,
        List<TitleReport> titles,
        List<SourceReport> sources,
        Removals removals,
        Set<InfoHash> shown,
        int listed,
        Map<ServiceId, AccountEnd> accounts,
        List<String> storesFailed,
        List<Fault> faults,
        Optional<SearchReport> round) {

    /** What a report is of. Each makes its own, so that nothing is told twice. */
    public enum Part {
        /** The answer to one viewer. */
        ANSWER,
        /** One round of questions to all sources, shared by all who ask for the same meanwhile. */
        ROUND,
        /** Aliases that came too late for the search that asked for them (ALI-15). */
        LATE_ALIASES
    }

    /** Of nothing: nobody was asked anything. */
    public static final SearchReport NONE = new SearchReport(
            Part.ANSWER,
            "",
            ScrapeContext.LIVE,
            Duration.ZERO,
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            0,
            List.of(),
            List.of(),
            Removals.NONE,
            Set.of(),
            0,
            Map.of(),
            List.of(),
            List.of(),
            Optional.empty());

    public SearchReport {
        titles = List.copyOf(titles);
        sources = List.copyOf(sources);
        shown = Set.copyOf(shown);
        accounts = Collections.unmodifiableMap(new LinkedHashMap<>(accounts));
        storesFailed = List.copyOf(storesFailed);
        faults = List.copyOf(faults);
    }

    /** How many releases a rule removed, here and in the round. */
    public int removedBy(Rule rule) {
        return removals.by(rule) + round.map(sources -> sources.removedBy(rule)).orElse(0);
    }

    /**
     * Which rule keeps a torrent from being shown.
     *
     * @return empty when it is shown, when nobody offered it, and when more torrents were removed than are remembered
     */
    public Optional<Rule> decidingRule(InfoHash hash) {
        if (shown.contains(hash)) {
            return Optional.empty();
        }
        return removals.decision(hash).or(() -> round.flatMap(sources -> sources.decidingRule(hash)));
    }

    /** How many releases sources handed over and stores held: all that the rules were asked about, or left unasked. */
    public int considered() {
        return read + asked().stream().mapToInt(SourceReport::offered).sum();
    }

    /** How many releases of sources were beyond what is taken of one of them (SCR-D04). */
    public int dropped() {
        return asked().stream().mapToInt(SourceReport::dropped).sum();
    }

    /** What the sources did for this answer, wherever they were asked. */
    public List<SourceReport> asked() {
        return round.map(SearchReport::sources).orElse(sources);
    }

    /** The words of sources and debrid services that have not said all that they were asked (HTTP-116), each once. */
    public List<String> stillAsked() {
        Stream<String> still = asked().stream()
                .filter(source -> source.end().isEmpty() && source.notAsked().isEmpty())
                .map(SourceReport::source);
        Stream<String> services = accounts.entrySet().stream()
                .filter(entry -> isOpen(entry.getValue()))
                .map(entry -> entry.getKey().key());
        return Stream.concat(still, services).distinct().toList();
    }

    private static boolean isOpen(AccountEnd end) {
        return switch (end) {
            case AccountEnd.Unfinished unfinished -> true;
            case AccountEnd.NotChecked failed -> true;
            case AccountEnd.Answered answered -> false;
            case AccountEnd.Unusable unusable -> false;
            case AccountEnd.Broke broke -> false;
        };
    }
}
