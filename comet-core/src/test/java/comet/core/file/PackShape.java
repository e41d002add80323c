package comet.core.file;

import comet.core.file.Show.Episode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * How packs of episodes look.
 *
 * @param words what kind of pack it is
 * @param torrent form of its name
 * @param file form of the paths of its files
 * @param holds which episodes are in it
 * @param beside forms of other files, each with its share of the size of an episode in percent in front
 * @param knows what is known of the episode besides season and number
 * @param hasAsked whether the episode asked for is in it
 */
record PackShape(
        String words, String torrent, String file, Holds holds, List<String> beside, Knows knows, boolean hasAsked) {

    enum Holds {
        ONE_SEASON,
        ALL_SEASONS
    }

    enum Knows {
        NUMBERS,
        COUNTED,
        NAMES,
        DAYS
    }

    static PackShape season(String words, String torrent, String file) {
        return new PackShape(words, torrent, file, Holds.ONE_SEASON, List.of(), Knows.NUMBERS, true);
    }

    static PackShape whole(String words, String torrent, String file) {
        return new PackShape(words, torrent, file, Holds.ALL_SEASONS, List.of(), Knows.NUMBERS, true);
    }

    PackShape beside(String... forms) {
        return new PackShape(words, torrent, file, holds, List.of(forms), knows, hasAsked);
    }

    PackShape knowing(Knows what) {
        return new PackShape(words, torrent, file, holds, beside, what, hasAsked);
    }

    PackShape lacking() {
        return new PackShape(words, torrent, file, holds, beside, knows, false);
    }

    Labelled made(RandomGenerator random) {
        return made(Show.made(random), random);
    }

    Labelled made(Show show, RandomGenerator random) {
        Episode asked = Show.pick(show.episodes(), random);
        long size = random.nextLong(200, 3_200);
        List<String> lines = new ArrayList<>();
        for (Episode episode : holds == Holds.ONE_SEASON ? show.season(asked.season()) : show.episodes()) {
            if (hasAsked || !episode.equals(asked)) {
                lines.add(line(size * (85 + random.nextInt(30)) / 100, show.name(file, episode)));
            }
        }
        for (String form : beside) {
            String[] parts = form.split(" ", 2);
            lines.add(line(Math.max(1, size * Integer.parseInt(parts[0]) / 100), show.name(parts[1], asked)));
        }
        return new Labelled(
                words,
                Listing.of(String.join("\n", lines)).shuffled(random),
                asked(show, asked),
                hasAsked ? show.name(file, asked) : "");
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
