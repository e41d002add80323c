package comet.core.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/** A fictional series as a seed makes it, and names of files of it. */
record Show(String title, String otherTitle, int year, List<Episode> episodes, String quality, String group) {

    /** An episode. */
    record Episode(int season, int number, int absolute, String name, LocalDate day) {}

    private static final List<String> FIRST = List.of(
            "Lantern", "Harbour", "Quarry", "Velvet", "Cinder", "Marrow", "Saffron", "Winter", "Copper", "Hollow");

    private static final List<String> SECOND =
            List.of("Street", "Lights", "Road", "Orchard", "Bridge", "Tides", "Garden", "Company", "Society", "Choir");

    private static final List<String> ADJECTIVES = List.of(
            "Long", "Broken", "Silent", "Crooked", "Golden", "Drowned", "Patient", "Burning", "Hidden", "Stolen");

    private static final List<String> NOUNS = List.of(
            "Night", "Bridge", "Letter", "Orchard", "Witness", "Harvest", "Mirror", "Kingdom", "Passage", "Ledger",
            "Anchor", "Sermon");

    private static final List<String> QUALITIES =
            List.of("1080p.WEB-DL.x264", "720p.HDTV.x264", "1080p.BluRay.x265", "2160p.WEB.h265", "480p.DVDRip.XviD");

    static Show made(RandomGenerator random) {
        return made(random, 2 + random.nextInt(2), 6 + random.nextInt(9));
    }

    static Show made(RandomGenerator random, int seasons, int length) {
        String first = pick(FIRST, random);
        int year = 1998 + random.nextInt(20);
        LocalDate day = LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
        List<String> names = names(random, seasons * length);
        List<Episode> episodes = new ArrayList<>();
        for (int season = 1; season <= seasons; season++) {
            for (int number = 1; number <= length; number++) {
                int absolute = episodes.size() + 1;
                episodes.add(new Episode(season, number, absolute, names.get(absolute - 1), day));
                day = day.plusDays(7);
            }
            day = day.plusDays(150);
        }
        return new Show(
                first + " " + pick(SECOND, random),
                "The " + pick(ADJECTIVES, random) + " " + first + "keeper",
                year,
                List.copyOf(episodes),
                pick(QUALITIES, random),
                pick(List.of("EXAMPLE", "QUILL", "MOSS", "KESTREL"), random));
    }

    private static List<String> names(RandomGenerator random, int count) {
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < count) {
            names.add("The " + pick(ADJECTIVES, random) + " " + pick(NOUNS, random));
            if (names.size() < count) {
                names.add(pick(NOUNS, random) + " of the " + pick(NOUNS, random));
            }
        }
        return List.copyOf(names);
    }

    static <T> T pick(List<T> values, RandomGenerator random) {
        return values.get(random.nextInt(values.size()));
    }

    Show titled(String other) {
        return new Show(other, otherTitle, year, episodes, quality, group);
    }

    List<Episode> season(int number) {
        return episodes.stream().filter(episode -> episode.season() == number).toList();
    }

    List<String> namesBut(Episode asked) {
        return episodes.stream()
                .filter(episode -> !episode.equals(asked))
                .map(Episode::name)
                .toList();
    }

    /**
     * A name by its form: {@code T} and {@code t} title with dots and blanks, {@code O} another show, {@code S s} season
     * with two digits and as it is, {@code E e} episode, {@code A a} the number through all seasons, {@code N n} its
     * name, {@code D d} its day, {@code y} the year, {@code Q} quality, {@code G} group.
     */
    String name(String form, Episode episode) {
        StringBuilder name = new StringBuilder();
        for (String piece : form.split("(?=\\{)|(?<=\\})", -1)) {
            name.append(piece.startsWith("{") ? part(piece.charAt(1), episode) : piece);
        }
        return name.toString();
    }

    private String part(char sign, Episode episode) {
        return switch (sign) {
            case 'T' -> dots(title);
            case 't' -> title;
            case 'O' -> dots(otherTitle);
            case 'o' -> otherTitle;
            case 'S' -> two(episode.season());
            case 's' -> String.valueOf(episode.season());
            case 'E' -> two(episode.number());
            case 'e' -> String.valueOf(episode.number());
            case 'A' -> two(episode.absolute());
            case 'a' -> String.format(Locale.ROOT, "%03d", episode.absolute());
            case 'N' -> dots(episode.name());
            case 'n' -> episode.name();
            case 'D' -> episode.day().toString().replace('-', '.');
            case 'd' -> episode.day().toString();
            case 'y' -> String.valueOf(year);
            case 'Q' -> quality;
            case 'G' -> group;
            default -> throw new IllegalArgumentException("no part of a name: " + sign);
        };
    }

    private static String dots(String text) {
        return text.replace(' ', '.');
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
