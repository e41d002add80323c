package comet.core.file;

import comet.core.release.Extra;
import comet.core.release.NormalizedTitle;
import comet.core.release.ParsedRelease;
import java.util.List;

/**
 * Files that are proved, by their names, to be something else than the film asked for: another part of its series, or what
 * was made to sell it. Such a file is never played for want of a better one.
 */
final class OtherWorks {

    private static final int MOST_PARTS_OF_A_FILM = 2;

    private static final List<String> MARKS = List.of("trailer", "soundtrack");

    private OtherWorks() {}

    /** @param isAlone whether the torrent has no other video: then its own name is that of the file */
    static boolean contain(Candidate file, Wanted wanted, boolean isAlone) {
        ParsedRelease own = file.name().name();
        return isOther(own, wanted) || (isAlone && isOther(wanted.torrentName(), wanted));
    }

    /**
     * Whether files are those of a series: three episodes, or one of a later season. What is called a film in one place and
     * is numbered in another has two parts at most; special episodes (season 0) are films often enough.
     */
    static boolean areSeries(List<Candidate> files, Wanted wanted) {
        List<FileName> episodes = files.stream()
                .map(Candidate::name)
                .filter(name -> !name.seasons().isEmpty() && !name.episodes().isEmpty())
                .filter(name -> !name.seasons().contains(0) && !wanted.haveWords(normalized(name.number())))
                .toList();
        return episodes.stream().map(FileName::episodes).distinct().count() > MOST_PARTS_OF_A_FILM
                || episodes.stream().anyMatch(name -> !name.seasons().contains(1));
    }

    private static boolean isOther(ParsedRelease name, Wanted wanted) {
        return wanted.titles().areOfAnotherPart(name)
                || (name.extra().filter(Extra.TRAILER::equals).isPresent() && !wanted.haveWords("trailer"))
                || isMarked(name, wanted);
    }

    private static boolean isMarked(ParsedRelease name, Wanted wanted) {
        String text = normalized(name.rawTitle());
        String behind = " " + wanted.titles().rest(text) + " ";
        return MARKS.stream().anyMatch(mark -> behind.contains(" " + mark + " ") && !wanted.haveWords(mark));
    }

    private static String normalized(String name) {
        return NormalizedTitle.of(name.replace('-', ' ')).text();
    }
}
