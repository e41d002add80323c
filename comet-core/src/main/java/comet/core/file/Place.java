package comet.core.file;

import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseParser;
import comet.core.torrent.FilePath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the folder of a file, or else the name of its torrent, says of it: a base name such as {@code 05.mkv} counts in
 * the season of its folder.
 *
 * @param season which one, where the nearest name that has any has exactly one; of specials 0
 * @param named the folder that says so, empty for the torrent: what is counted together has the same
 * @param episodes the episodes that this name has: the torrent is a part of a season
 * @param kind what is in the folder
 * @param titled the name of the nearest folder that has a title, where any has
 */
record Place(OptionalInt season, String named, List<Integer> episodes, Kind kind, Optional<ParsedRelease> titled) {

    /** What is in a folder. */
    enum Kind {
        FILES,
        /** Extras, by the name of a folder. */
        EXTRAS,
        /** A copy of a disc: its numbers count titles of the disc, not episodes. */
        DISC
    }

    private static final Place NOWHERE = new Place(OptionalInt.empty(), "", List.of(), Kind.FILES, Optional.empty());

    private static final Pattern EXTRAS = Pattern.compile("(?:the )?(?:bonus(?: (?:features?|discs?|material))?|extras?"
            + "|(?:special )?features?|featurettes?|behind the scenes|deleted scenes|interviews?|trailers?|teasers?"
            + "|shorts|scenes|making ?of|(?:creditless|clean)(?: (?:openings?|endings?|ops?|eds?))*|nc ?(?:op|ed)s?"
            + "|menus?|promos?|ost|previews?|bloopers?|gag reels?|other|commentar(?:y|ies))");

    private static final Pattern SPECIALS = Pattern.compile("(?:.*[^+& ] +)??(specials?|ovas?|oads?)");

    private static final Pattern JOINED = Pattern.compile(".*(?:[+&]|\\band|\\bwith)\\s*(?:specials?|ovas?|oads?)");

    private static final Pattern UNTITLED = Pattern.compile(
            "(?:(?:the )?(?:complete )?(?:seasons?|saison|staffel|temporada"
                    + "|stagione|series|sezon|dis[ck]|cd|dvd|bd|vol(?:ume)?|part|cut|arc|cour|specials?|ovas?|oads?|s) ?)?[\\d ]*[a-d]?");

    private static final Pattern DISC = Pattern.compile("bdmv|video_ts|stream|certificate|hvdvd_ts");

    private static final Pattern DISC_FILE =
            Pattern.compile("(?i)(?:vts_\\d+_\\d+|video_ts)\\.\\w+|\\d{5}\\.(?:m2ts|mts)");

    /** What a path says. */
    static Place of(String path, String torrent, Titles titles, ReleaseParser parser) {
        List<String> segments = List.of(path.split("/", -1));
        List<String> folders = segments.subList(0, segments.size() - 1).stream()
                .map(LocalNumbers::written)
                .toList();
        Kind kind = isOfDisc(path) ? Kind.DISC : Kind.FILES;
        Optional<Place> nearest = Optional.empty();
        for (int i = folders.size() - 1; i >= 0; i--) {
            String words = words(folders.get(i));
            if (DISC.matcher(words).matches()) {
                kind = Kind.DISC;
            } else if (EXTRAS.matcher(words).matches() && !titles.haveWords(words)) {
                kind = kind == Kind.FILES ? Kind.EXTRAS : kind;
            } else if (nearest.isEmpty()) {
                nearest = naming(String.join("/", folders.subList(0, i + 1)), folders.get(i), titles, parser);
            }
        }
        Place place = nearest.or(() -> naming("", LocalNumbers.written(torrent), titles, parser))
                .orElse(NOWHERE);
        return new Place(place.season, place.named, place.episodes, kind, titled(folders, parser));
    }

    /** Whether the base name is that of a file of a disc. */
    static boolean isOfDisc(String path) {
        return DISC_FILE.matcher(new FilePath(path).baseName()).matches();
    }

    /** Empty where a name says nothing of seasons; without a season where it names several. */
    private static Optional<Place> naming(String folder, String name, Titles titles, ReleaseParser parser) {
        ParsedRelease read = parser.parse(name);
        if (read.seasons().isEmpty()) {
            return isOfSpecials(words(name), titles)
                    ? Optional.of(new Place(OptionalInt.of(0), folder, List.of(), Kind.FILES, Optional.empty()))
                    : Optional.empty();
        }
        OptionalInt season =
                read.seasons().size() == 1 ? OptionalInt.of(read.seasons().getFirst()) : OptionalInt.empty();
        return Optional.of(new Place(season, folder, read.episodes(), Kind.FILES, Optional.empty()));
    }

    private static Optional<ParsedRelease> titled(List<String> folders, ReleaseParser parser) {
        return folders.reversed().stream()
                .filter(folder -> !UNTITLED.matcher(words(folder)).matches()
                        && !EXTRAS.matcher(words(folder)).matches())
                .map(parser::parse)
                .filter(name -> !name.normalizedTitle().isEmpty())
                .findFirst();
    }

    private static boolean isOfSpecials(String words, Titles titles) {
        Matcher specials = SPECIALS.matcher(words);
        return specials.matches() && !JOINED.matcher(words).matches() && !titles.haveWords(specials.group(1));
    }

    private static String words(String folder) {
        return folder.toLowerCase(Locale.ROOT).replaceAll("[.\\-]", " ").strip();
    }
}
