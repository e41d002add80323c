package comet.core.report;

import comet.core.torrent.InfoHash;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a list is as it is (ASK-37): what the last search for something did, source by source and rule by rule. The numbers
 * add up: {@link #considered} = {@link #dropped} + the sum of {@link #removed} + {@link #listed}, unless sources were still
 * asked when the list was made. Holds no key, no account, no address of a source, and names no torrent that is in a library
 * alone.
 *
 * @param at when the answer was made
 * @param answer the report of the last answer
 * @param lastRound the last round of questions to sources, which may have been long before the answer, or behind it; empty
 *     when there was none lately
 */
public record Explanation(Instant at, SearchReport answer, Optional<SearchReport> lastRound) {

    /** What became of one torrent. */
    public sealed interface Fate {

        /** It is in the list. */
        record Shown() implements Fate {}

        /** A rule removed it; the first that would have been enough. */
        record Removed(Rule rule) implements Fate {}

        /** It took no part in the answer: a rule removed it when sources were last asked, so it was not stored for this. */
        record RemovedBefore(Rule rule) implements Fate {}

        /** No source that had answered and no store had it, or it is one of too many to be remembered. */
        record NotOffered() implements Fate {}
    }

    /** What was asked for, such as {@code series/tt0000202:1:2}. */
    public String media() {
        return answer.media();
    }

    /** How many releases sources handed over and stores held. */
    public int considered() {
        return answer.considered();
    }

    /** How many of them were beyond what is taken of one source. */
    public int dropped() {
        return answer.dropped();
    }

    /** How many each rule removed; rules that removed none are not in it. In the order in which rules are asked. */
    public Map<Rule, Integer> removed() {
        Map<Rule, Integer> all = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            int removed = answer.removedBy(rule);
            if (removed > 0) {
                all.put(rule, removed);
            }
        }
        return Collections.unmodifiableMap(all);
    }

    /** How many torrents the list offers. */
    public int listed() {
        return answer.listed();
    }

    /** What each source did. */
    public List<SourceReport> sources() {
        return answer.asked();
    }

    /** What became of a torrent. */
    public Fate fate(InfoHash torrent) {
        if (answer.shown().contains(torrent)) {
            return new Fate.Shown();
        }
        Optional<Rule> rule = answer.decidingRule(torrent);
        if (rule.isPresent()) {
            return new Fate.Removed(rule.get());
        }
        return lastRound
                .flatMap(round -> round.decidingRule(torrent))
                .<Fate>map(Fate.RemovedBefore::new)
                .orElseGet(Fate.NotOffered::new);
    }
}
