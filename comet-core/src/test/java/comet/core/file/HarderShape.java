package comet.core.file;

import comet.core.file.Show.Episode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Kinds of packs in which something stands in the way: a second number, a second copy, a second way to count.
 *
 * @param words what kind of pack it is
 * @param torrent form of its name, as {@link Show#name} reads it
 * @param whole whether all seasons are in it
 * @param file makes the path of an episode
 * @param beside other files of the pack, each with its share of the size of an episode in percent in front
 * @param knows what is known of the episode besides season and number
 * @param refusable whether nobody who knows only this can tell which file is right
 */
record HarderShape(
        String words,
        String torrent,
        boolean whole,
        Naming file,
        Others beside,
        PackShape.Knows knows,
        boolean refusable) {

    /** Makes the path of an episode. */
    @FunctionalInterface
    interface Naming {
        String path(Show show, Episode episode);
    }

    /** Makes other files beside the episodes, having in mind which is asked for. */
    @FunctionalInterface
    interface Others {
        List<String> lines(Show show, Episode asked);
    }

    /**
     * A list of such a kind.
     *
     * @param right the paths of which each is the right one
     */
    record Made(String words, Listing listing, Asked asked, Set<String> right, boolean refusable) {}

    static HarderShape season(String words, String torrent, String form) {
        return new HarderShape(words, torrent, false, form(form), NOTHING, PackShape.Knows.NUMBERS, false);
    }

    static HarderShape whole(String words, String torrent, String form) {
        return new HarderShape(words, torrent, true, form(form), NOTHING, PackShape.Knows.NUMBERS, false);
    }

    static HarderShape season(String words, String torrent, Naming file) {
        return new HarderShape(words, torrent, false, file, NOTHING, PackShape.Knows.NUMBERS, false);
    }

    static HarderShape whole(String words, String torrent, Naming file) {
        return new HarderShape(words, torrent, true, file, NOTHING, PackShape.Knows.NUMBERS, false);
    }

    private static final Others NOTHING = (show, asked) -> List.of();

    private static Naming form(String form) {
        return (show, episode) -> show.name(form, episode);
    }

    HarderShape beside(String... forms) {
        return besideAll((show, asked) -> Stream.of(forms)
                .map(form -> form.split(" ", 2))
                .map(parts -> parts[0] + " " + show.name(parts[1], asked))
                .toList());
    }

    HarderShape besideAll(Others others) {
        return new HarderShape(words, torrent, whole, file, others, knows, refusable);
    }

    HarderShape knowing(PackShape.Knows what) {
        return new HarderShape(words, torrent, whole, file, beside, what, refusable);
    }

    HarderShape mayRefuse() {
        return new HarderShape(words, torrent, whole, file, beside, knows, true);
    }

    /** Each line that begins with {@code =} instead of a share is right too. */
    Made made(RandomGenerator random) {
        Show show = Show.made(random);
        Episode asked = Show.pick(show.episodes(), random);
        long size = random.nextLong(200, 3_200);
        Set<String> right = new LinkedHashSet<>(Set.of(file.path(show, asked)));
        Set<String> lines = new LinkedHashSet<>();
        for (Episode episode : whole ? show.episodes() : show.season(asked.season())) {
            lines.add(file.path(show, episode));
        }
        List<String> sized = new ArrayList<>();
        for (String path : lines) {
            sized.add(line(size * (85 + random.nextInt(30)) / 100, path));
        }
        for (String other : beside.lines(show, asked)) {
            String[] parts = other.split(" ", 2);
            if (parts[0].equals("=")) {
                right.add(parts[1]);
                sized.add(line(size * (85 + random.nextInt(30)) / 100, parts[1]));
            } else {
                sized.add(line(Math.max(1, size * Integer.parseInt(parts[0]) / 100), parts[1]));
            }
        }
        return new Made(
                words, Listing.of(String.join("\n", sized)).shuffled(random), asked(show, asked), right, refusable);
    }

    private static String line(long megabytes, String path) {
        return String.format(Locale.ROOT, "%d %s", megabytes, path);
    }

    private Asked asked(Show show, Episode episode) {
        Asked asked =
                Asked.episode(show.title(), episode.season(), episode.number()).in(show.name(torrent, episode));
        return switch (knows) {
            case NUMBERS -> asked;
            case COUNTED -> asked.counted(episode.absolute());
            case NAMES -> asked.called(episode.name(), show.namesBut(episode));
            case DAYS -> asked.aired(episode.day(), episode.day().plusDays(1));
        };
    }
}
