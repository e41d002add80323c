package comet.core.knowledge;

import comet.core.debrid.AccountIdentity;
import comet.core.debrid.ServiceId;
import comet.core.evidence.AccountRecord;
import comet.core.evidence.Learning;
import comet.core.evidence.Lesson;
import comet.core.evidence.NameTrial;
import comet.core.evidence.NameTrials;
import comet.core.evidence.TorrentRecord;
import comet.core.torrent.InfoHash;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What was learned and is not stored yet, in the order learned. It is believed all the same: whoever reads the store
 * takes a {@link #view} first and adds it to what he read. Thread-safe.
 */
final class UnstoredLearnings {

    /**
     * What is stored in one transaction.
     *
     * @param weight what it counts of all that may wait
     */
    record Batch(List<Learning> learnings, List<NameTrial> trials, int weight) {
        boolean isEmpty() {
            return learnings.isEmpty() && trials.isEmpty();
        }

        int size() {
            return learnings.size();
        }
    }

    /** What one lesson is about: a torrent for everybody, or for one account. */
    private record Subject(Object whose, InfoHash torrent) {}

    private final int most;
    private final Deque<Learning> waiting = new ArrayDeque<>();
    private final List<NameTrial> trials = new ArrayList<>();
    private List<NameTrial> beingStored = List.of();
    private final Map<Subject, List<Lesson>> bySubject = new HashMap<>();
    private int weight;

    /** @param most how much may wait: lessons, and files in their lists, together */
    UnstoredLearnings(int most) {
        this.most = most;
    }

    /** Adds what there is room for; how many lessons there was none for. */
    synchronized int add(Collection<Learning> learnings, Collection<NameTrial> names) {
        int lost = 0;
        for (Learning learning : learnings) {
            int more = weight(learning);
            if (weight + more > most) {
                lost++;
                continue;
            }
            weight += more;
            waiting.add(learning);
            bySubject
                    .computeIfAbsent(subject(learning), first -> new ArrayList<>())
                    .add(learning.lesson());
        }
        if (trials.size() + names.size() <= most) {
            trials.addAll(names);
        }
        return lost;
    }

    /** The oldest that are to be stored together; they stay in sight until {@link #done}. */
    synchronized Batch take(int atMost) {
        List<Learning> taken = new ArrayList<>();
        int heavy = 0;
        while (taken.size() < atMost && !waiting.isEmpty()) {
            Learning learning = waiting.remove();
            heavy += weight(learning);
            taken.add(learning);
        }
        Batch batch = new Batch(List.copyOf(taken), List.copyOf(trials), heavy);
        trials.clear();
        beingStored = batch.trials();
        return batch;
    }

    /** They are stored, or given up. */
    synchronized void done(Batch batch) {
        weight -= batch.weight();
        beingStored = List.of();
        for (Learning learning : batch.learnings()) {
            bySubject.computeIfPresent(subject(learning), (subject, lessons) -> {
                lessons.remove(learning.lesson());
                return lessons.isEmpty() ? null : lessons;
            });
        }
    }

    /** How shapes of names fared at a service, as far as it is not stored. */
    synchronized Map<String, NameTrials> trials(ServiceId service) {
        Map<String, NameTrials> sums = new HashMap<>();
        Stream.concat(beingStored.stream(), trials.stream())
                .filter(trial -> trial.service() == service)
                .forEach(trial -> sums.merge(trial.shape(), trial.trials(), NameTrials::plus));
        return sums;
    }

    /** Whether nothing waits to be taken. */
    synchronized boolean isEmpty() {
        return waiting.isEmpty() && trials.isEmpty();
    }

    /** The lessons about these torrents as of now, for everybody. */
    synchronized View<TorrentRecord> view(ServiceId service, Collection<InfoHash> torrents) {
        return new View<>(lessons(service, torrents), TorrentRecord::after);
    }

    /** The lessons about these torrents as of now, for one account. */
    synchronized View<AccountRecord> view(AccountIdentity account, Collection<InfoHash> torrents) {
        return new View<>(lessons(account, torrents), AccountRecord::after);
    }

    private Map<InfoHash, List<Lesson>> lessons(Object whose, Collection<InfoHash> torrents) {
        Map<InfoHash, List<Lesson>> lessons = new HashMap<>();
        if (bySubject.isEmpty()) {
            return lessons;
        }
        for (InfoHash torrent : torrents) {
            List<Lesson> about = bySubject.get(new Subject(whose, torrent));
            if (about != null) {
                lessons.put(torrent, List.copyOf(about));
            }
        }
        return lessons;
    }

    /** Lessons to be added to what the store says, which may hold some of them already. */
    record View<R>(Map<InfoHash, List<Lesson>> lessons, BiFunction<R, Lesson, R> after) {

        R addedTo(InfoHash torrent, R stored) {
            R record = stored;
            for (Lesson lesson : lessons.getOrDefault(torrent, List.of())) {
                record = after.apply(record, lesson);
            }
            return record;
        }
    }

    private static Subject subject(Learning learning) {
        return switch (learning) {
            case Learning.Shared shared -> new Subject(shared.service(), shared.torrent());
            case Learning.Own own -> new Subject(own.account(), own.torrent());
        };
    }

    private static int weight(Learning learning) {
        return learning.lesson() instanceof Lesson.Told told
                ? 1 + told.evidence().files().map(list -> list.files().size()).orElse(0)
                : 1;
    }
}
