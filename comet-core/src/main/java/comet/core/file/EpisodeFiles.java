package comet.core.file;

import static comet.core.file.Titles.Fit.OTHER;

import comet.core.release.ParsedRelease;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a torrent that are the episode asked for (DBF-05 to DBF-07, DBF-12, DBF-13, EPX-22).
 *
 * @param files the proved ones, in the order given; empty when none is
 * @param reason why there is none, if there is none
 */
record EpisodeFiles(List<Candidate> files, FileRefusal reason) {

    static EpisodeFiles among(List<Candidate> all, Wanted wanted) {
        List<Candidate> files = ofWork(
                all.stream().filter(file -> !Extras.contain(file, wanted)).toList(), wanted.titles());
        EpisodeProof proof = new EpisodeProof(wanted);
        List<Candidate> best = best(proved(files, proof));
        if (files.size() == 1) {
            return ofSingle(files.getFirst(), best, proof, wanted);
        }
        Lengths lengths = new Lengths(wanted, files);
        List<Candidate> right =
                best.stream().filter(file -> !isOther(file, wanted.names())).toList();
        if (right.isEmpty() && !best.isEmpty()) {
            return none(FileRefusal.OTHER_EPISODE_NAMED);
        }
        List<Candidate> whole =
                right.stream().filter(file -> !lengths.contradict(file)).toList();
        return whole.isEmpty() ? named(files, right, lengths, wanted) : of(whole);
    }

    private static Map<Proof, List<Candidate>> proved(List<Candidate> files, EpisodeProof proof) {
        Counting counting = new Counting(files, file -> !proof.isSpecial(file.name()));
        Map<Proof, List<Candidate>> proved = new EnumMap<>(Proof.class);
        for (Candidate file : files) {
            proved.computeIfAbsent(proof.of(file, counting), level -> new ArrayList<>())
                    .add(file);
        }
        return proved;
    }

    private static List<Candidate> best(Map<Proof, List<Candidate>> proved) {
        return proved.entrySet().stream()
                .filter(level -> level.getKey() != Proof.NONE)
                .max(Comparator.comparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    /** Without those that have another title, where some have the one that is asked for. */
    private static List<Candidate> ofWork(List<Candidate> files, Titles titles) {
        boolean areTitled = files.stream()
                .anyMatch(file -> fit(file, titles).filter(fit -> fit != OTHER).isPresent());
        return areTitled
                ? files.stream()
                        .filter(file -> fit(file, titles).filter(OTHER::equals).isEmpty())
                        .toList()
                : files;
    }

    private static Optional<Titles.Fit> fit(Candidate file, Titles titles) {
        return file.title().map(titles::fit);
    }

    /** A file of several episodes may have the name of any of them. */
    private static boolean isOther(Candidate file, EpisodeNames names) {
        return file.name().episodes().size() <= 1 && names.holdOther(file.name());
    }

    /** DBF-05: its name says that it is the episode, or says nothing and the torrent is the episode. */
    private static EpisodeFiles ofSingle(Candidate file, List<Candidate> best, EpisodeProof proof, Wanted wanted) {
        if (isOther(file, wanted.names())) {
            return none(FileRefusal.OTHER_EPISODE_NAMED);
        }
        boolean isTorrent =
                !file.name().namesAnything() && (proof.isEpisodeItself(wanted.torrentName()) || isOnly(wanted));
        return best.isEmpty() && !isTorrent && !wanted.names().holdAsked(file.name())
                ? none(FileRefusal.NO_SUCH_EPISODE)
                : of(List.of(file));
    }

    /** SRCH-17: what has one episode only carries no number, unless it is another part of its series. */
    private static boolean isOnly(Wanted wanted) {
        ParsedRelease torrent = wanted.torrentName();
        return wanted.media().episode().isOnly()
                && torrent.seasons().isEmpty()
                && torrent.episodes().isEmpty()
                && torrent.date().isEmpty();
    }

    /** EPX-22: the pack has another order, and the name of the episode tells which file it is. */
    private static EpisodeFiles named(List<Candidate> files, List<Candidate> tooSmall, Lengths lengths, Wanted wanted) {
        List<Candidate> named = files.stream()
                .filter(file -> wanted.names().holdAsked(file.name()) && !lengths.contradict(file))
                .toList();
        if (!named.isEmpty()) {
            return of(named);
        }
        return none(tooSmall.isEmpty() ? FileRefusal.NO_SUCH_EPISODE : FileRefusal.ONLY_EXTRAS);
    }

    private static EpisodeFiles of(List<Candidate> files) {
        return new EpisodeFiles(files, FileRefusal.NO_SUCH_EPISODE);
    }

    private static EpisodeFiles none(FileRefusal reason) {
        return new EpisodeFiles(List.of(), reason);
    }
}
