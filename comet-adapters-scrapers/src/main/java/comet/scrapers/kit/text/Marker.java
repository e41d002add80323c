package comet.scrapers.kit.text;

import java.util.List;
import java.util.stream.IntStream;

/** The pictures that stand before the parts of a stream's text (SCR-80). Which of them an add-on uses is for it to say. */
public enum Marker {
    /** Before the number of seeders: one head or two. */
    SEEDERS(0x1F464, 0x1F465),
    /** A disk, before a size. */
    DISK(0x1F4BE),
    /** A parcel, before a size, or the sizes of file and torrent. */
    PARCEL(0x1F4E6),
    /** A wheel, before the indexer. */
    WHEEL(0x2699),
    /** A magnifying glass, before the indexer. */
    GLASS(0x1F50E),
    /** A chain, before the indexer. */
    CHAIN(0x1F517),
    /** A globe, before the indexer or before languages. */
    GLOBE(0x1F310),
    /** A sheet, before the name. */
    SHEET(0x1F4C4),
    /** A folder, before the name. */
    FOLDER(0x1F4C2);

    /** Behind a picture: it is to be shown in colours. */
    private static final char IN_COLOURS = '\uFE0F';

    private final List<String> signs;

    Marker(int... pictures) {
        this.signs = IntStream.of(pictures).mapToObj(Character::toString).toList();
    }

    /** Whether a line begins with it. */
    boolean begins(String line) {
        return signs.stream().anyMatch(line::startsWith);
    }

    /** Where the first of it in a line ends; -1 if there is none. */
    int endIn(String line) {
        int first = -1;
        int end = -1;
        for (String sign : signs) {
            int at = line.indexOf(sign);
            if (at >= 0 && (first < 0 || at < first)) {
                first = at;
                end = at + sign.length();
            }
        }
        return end >= 0 && end < line.length() && line.charAt(end) == IN_COLOURS && this == WHEEL ? end + 1 : end;
    }
}
