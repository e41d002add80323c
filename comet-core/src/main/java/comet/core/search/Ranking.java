package comet.core.search;

import comet.core.availability.AccountAvailability;
import comet.core.debrid.ServedFile;
import comet.core.ranking.Ranker;
import comet.core.ranking.Ranker.Candidate;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * The order of one search, first without knowing what services have at hand, so that they are asked about the best first
 * (SRCH-73), then with it (DB-12). What is dropped is dropped once. Sizes in it are those of the files that would be
 * played (SCR-03). Not thread-safe.
 */
final class Ranking {

    private final Ranker ranker;
    private final SearchPreferences preferences;
    private final FileFacts facts;
    private final Set<InfoHash> dropped = new HashSet<>();

    Ranking(Ranker ranker, SearchPreferences preferences, FileFacts facts) {
        this.ranker = ranker;
        this.preferences = preferences;
        this.facts = facts;
    }

    /** How they rank before anybody is asked who has them at hand. */
    FirstRankings.Ranked first(List<Candidate> candidates) {
        if (preferences.torrentsOnly()) {
            return new FirstRankings.Ranked(candidates, List.of(), Set.of());
        }
        List<Candidate> ranked = order(candidates, candidate -> sized(candidate, false, Optional.empty()));
        Set<InfoHash> unwanted = new HashSet<>();
        candidates.forEach(candidate -> unwanted.add(hashOf(candidate)));
        ranked.forEach(candidate -> unwanted.remove(hashOf(candidate)));
        return new FirstRankings.Ranked(candidates, ranked, unwanted);
    }

    /** The names of all torrents, the best ranked first; what the viewer does not want comes last. */
    Map<InfoHash, String> bestFirst(FirstRankings.Ranked first) {
        List<Candidate> candidates = first.all();
        Map<InfoHash, String> names = new LinkedHashMap<>();
        if (!preferences.torrentsOnly()) {
            List<Candidate> ranked = first.ranked();
            dropped.addAll(first.dropped());
            ranked.stream().filter(this::isSmallEnough).forEach(candidate -> add(names, candidate));
            ranked.forEach(candidate -> add(names, candidate));
        }
        candidates.forEach(candidate -> add(names, candidate));
        return names;
    }

    /** Those that the viewer wants, the best first. */
    List<Candidate> ranked(List<Candidate> candidates, AccountAvailability availability) {
        List<Candidate> wanted = candidates.stream()
                .filter(candidate -> !dropped.contains(hashOf(candidate)))
                .toList();
        return order(wanted, candidate -> {
            InfoHash hash = hashOf(candidate);
            return sized(candidate, availability.isCachedAnywhere(hash), availability.file(hash));
        });
    }

    private List<Candidate> order(Collection<Candidate> candidates, Function<Candidate, Candidate> placed) {
        Map<InfoHash, Candidate> originals = new HashMap<>();
        candidates.forEach(candidate -> originals.put(hashOf(candidate), candidate));
        return ranker.rank(candidates.stream().map(placed).toList(), preferences.profile()).stream()
                .map(candidate -> originals.getOrDefault(hashOf(candidate), candidate))
                .toList();
    }

    private Candidate sized(Candidate candidate, boolean cached, Optional<ServedFile> file) {
        OptionalLong known = file.map(ServedFile::size).orElse(OptionalLong.empty());
        OptionalLong size = known.isPresent() ? known : facts.sizeWithoutFile(candidate);
        return new Candidate(withSize(candidate.release(), size), candidate.parsed(), cached);
    }

    private static Release withSize(Release release, OptionalLong size) {
        if (release.playedSize().equals(size)) {
            return release;
        }
        Optional<ReleaseFile> file = release.file().map(known -> withSize(known, size));
        return new Release(
                release.infoHash(),
                release.name(),
                size,
                release.seeders(),
                release.tracker(),
                file,
                release.sources(),
                release.isPrivate());
    }

    private static ReleaseFile withSize(ReleaseFile file, OptionalLong size) {
        OptionalInt index = file.index();
        return new ReleaseFile(index, file.name(), size, file.provisional());
    }

    private boolean isSmallEnough(Candidate candidate) {
        OptionalLong most = preferences.maxSize();
        return most.isEmpty() || facts.sizeWithoutFile(candidate).orElse(0) <= most.getAsLong();
    }

    private static void add(Map<InfoHash, String> names, Candidate candidate) {
        names.putIfAbsent(hashOf(candidate), candidate.release().name());
    }

    private static InfoHash hashOf(Candidate candidate) {
        return candidate.release().infoHash();
    }
}
