package comet.core.file;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One choice among the playable files of a torrent.
 *
 * @param wanted what is looked for
 * @param keys what tells that a file is the one, the best first (keys 1 to 5 of DBF-08)
 */
record Choosing(Wanted wanted, Comparator<Candidate> keys) {

    /** A file, or why there is none. */
    sealed interface Outcome {

        record Found(Candidate file) implements Outcome {}

        record None(FileRefusal reason) implements Outcome {}
    }

    Outcome among(List<Candidate> files) {
        return wanted.media().isEpisodic() ? episode(files) : filmOrSeason(files);
    }

    private Outcome filmOrSeason(List<Candidate> files) {
        List<Candidate> serving =
                serving(files.stream().filter(Candidate::linked).toList());
        if (serving.isEmpty()) {
            return new Outcome.None(wanted.isPartOfSeries() ? FileRefusal.NO_SUCH_SEASON : FileRefusal.OTHER_FILM);
        }
        return new Outcome.Found(FilmParts.first(serving));
    }

    private Outcome episode(List<Candidate> files) {
        EpisodeFiles proved = EpisodeFiles.among(files, wanted);
        List<Candidate> linked =
                sorted(proved.files().stream().filter(Candidate::linked).toList());
        if (linked.isEmpty()) {
            return new Outcome.None(proved.files().isEmpty() ? proved.reason() : FileRefusal.NOT_LINKED);
        }
        return only(linked);
    }

    /** The files that serve what is asked for, the best first (DBC-06). */
    List<Candidate> serving(List<Candidate> files) {
        if (wanted.media().isEpisodic()) {
            return sorted(EpisodeFiles.among(files, wanted).files());
        }
        if (wanted.isPartOfSeries()) {
            SeasonFiles season = SeasonFiles.among(files, wanted);
            return season.areNumbered() ? ordered(season.files()) : sorted(season.files());
        }
        List<Candidate> films = films(files);
        return films.stream().allMatch(Choosing::isEpisode) ? ordered(films) : sorted(films);
    }

    /** Neither extras nor episodes, if there is anything else; never another film, nor what lies beside one. */
    private List<Candidate> films(List<Candidate> all) {
        List<Candidate> whole =
                all.stream().filter(file -> !Extras.contain(file, wanted)).toList();
        List<Candidate> looked = whole.isEmpty() ? all : whole;
        List<Candidate> files = looked.stream()
                .filter(file -> !OtherWorks.contain(file, wanted, looked.size() == 1))
                .toList();
        if (whole.isEmpty() && files.size() < all.size()) {
            return List.of();
        }
        List<Candidate> films = files.stream().filter(file -> !isEpisode(file)).toList();
        if (!films.isEmpty()) {
            return films;
        }
        return OtherWorks.areSeries(files, wanted) ? List.of() : files;
    }

    private static boolean isEpisode(Candidate file) {
        return !file.name().seasons().isEmpty() && !file.name().episodes().isEmpty();
    }

    private List<Candidate> sorted(List<Candidate> files) {
        return files.stream()
                .sorted(keys.thenComparing(FileOrder.LARGER_THEN_EARLIER))
                .toList();
    }

    private List<Candidate> ordered(List<Candidate> numbered) {
        return numbered.stream()
                .sorted(SeasonFiles.BY_NUMBER.thenComparing(keys).thenComparing(FileOrder.LARGER_THEN_EARLIER))
                .toList();
    }

    /** DBF-14: of several that may be the episode the one that has its name, or none. */
    private Outcome only(List<Candidate> proved) {
        Candidate best = proved.getFirst();
        List<Candidate> alike = alike(proved, best);
        if (alike.size() == 1) {
            return new Outcome.Found(best);
        }
        List<Candidate> named = alike.stream()
                .filter(file -> wanted.names().holdAsked(file.name()))
                .toList();
        if (named.size() == 1) {
            return new Outcome.Found(named.getFirst());
        }
        Optional<Candidate> first = FilmParts.firstOf(alike);
        return first.<Outcome>map(Outcome.Found::new).orElseGet(() -> new Outcome.None(FileRefusal.SEVERAL_ALIKE));
    }

    /** Those that no key tells from the best; of a file that is listed twice the first. */
    private List<Candidate> alike(List<Candidate> proved, Candidate best) {
        Set<Candidate.Identity> known = new HashSet<>();
        return proved.stream()
                .filter(file -> keys.compare(best, file) == 0)
                .filter(file -> known.add(file.identity()))
                .toList();
    }
}
