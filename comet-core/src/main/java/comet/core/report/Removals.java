package comet.core.report;

import comet.core.torrent.InfoHash;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was removed from a search, and by which rules.
 *
 * @param counts how many releases each rule removed; rules that removed none are not in it
 * @param decisions which rule removed a torrent, at most {@value #MAX_DECISIONS} of them; the counts are always whole
 */
public record Removals(Map<Rule, Integer> counts, Map<InfoHash, Rule> decisions) {

    /** Torrents whose rule is remembered: what one source may offer at most. */
    public static final int MAX_DECISIONS = 10_000;

    /** Nothing was removed. */
    public static final Removals NONE = new Removals(Map.of(), Map.of());

    public Removals {
        Map<Rule, Integer> ordered = new EnumMap<>(Rule.class);
        ordered.putAll(counts);
        counts = Collections.unmodifiableMap(ordered);
        decisions = Collections.unmodifiableMap(new HashMap<>(decisions));
    }

    /** How many releases a rule removed. */
    public int by(Rule rule) {
        return counts.getOrDefault(rule, 0);
    }

    /** Which rule removed a torrent. */
    public Optional<Rule> decision(InfoHash hash) {
        return Optional.ofNullable(decisions.get(hash));
    }
}
