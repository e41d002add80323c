package comet.scrapers.bench;

import comet.core.media.Aliases;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The made-up series that are searched for, by number from 0. An episode of each is asked for. */
final class Titles {

    private static final int FIRST_ID = 9_900_000;
    private static final int YEAR = 2010;
    private static final int ALIASES = 30;

    private static final List<String> FIRST = List.of(
            "Amber", "Brass", "Cedar", "Distant", "Ember", "Foggy", "Granite", "Hollow", "Ivory", "Juniper", "Kindled",
            "Lonely", "Marble", "Narrow", "Opal", "Painted", "Quiet", "Russet", "Silver", "Timber");

    private static final List<String> SECOND = List.of(
            "Harbour",
            "Lantern",
            "Orchard",
            "Station",
            "Meadow",
            "Bridge",
            "Foundry",
            "Garden",
            "Island",
            "Library",
            "Market",
            "Observatory",
            "Parade",
            "Quarry",
            "River",
            "Signal",
            "Tower",
            "Village",
            "Workshop",
            "Voyage");

    /** How many there are. */
    static final int COUNT = FIRST.size() * SECOND.size();

    private Titles() {}

    /** The canonical title. */
    static String text(int number) {
        return "The " + FIRST.get(number % FIRST.size()) + " " + SECOND.get(number / FIRST.size() % SECOND.size());
    }

    /** The number of a canonical title; -1 if it is none of them. */
    static int ofText(String title) {
        return IntStream.range(0, COUNT)
                .filter(number -> text(number).equals(title))
                .findFirst()
                .orElse(-1);
    }

    /** The number of the series with the digits of an IMDb id. */
    static int ofId(String digits) {
        return Integer.parseInt(digits) - FIRST_ID;
    }

    /** The fifth episode of the second season. */
    static MediaRequest episode(int number) {
        return MediaRequest.parse(MediaType.SERIES, "tt" + (FIRST_ID + number) + ":2:5")
                .orElseThrow();
    }

    /** What is known of it: a title, a year, and as many other titles as well-known series have. */
    static MediaMetadata metadata(int number) {
        List<String> aliases = IntStream.range(0, ALIASES)
                .mapToObj(i -> "Tale " + i + " of " + text(number))
                .toList();
        return new MediaMetadata(
                new MediaTitle(text(number), OptionalInt.of(YEAR), OptionalInt.empty()),
                new Aliases(Map.of(Aliases.EZ, aliases)));
    }
}
