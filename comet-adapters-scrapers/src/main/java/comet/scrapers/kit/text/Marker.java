package comet.scrapers.kit.text;

import java.util.regex.Pattern;

/** The pictures that stand before the parts of a stream's text (SCR-80). Which of them an add-on uses is for it to say. */
public enum Marker {
    /** Before the number of seeders: one head or two. */
    SEEDERS("[\\x{1F464}\\x{1F465}]"),
    /** A disk, before a size. */
    DISK("\\x{1F4BE}"),
    /** A parcel, before a size, or the sizes of file and torrent. */
    PARCEL("\\x{1F4E6}"),
    /** A wheel, before the indexer. */
    WHEEL("\\x{2699}\\x{FE0F}?"),
    /** A magnifying glass, before the indexer. */
    GLASS("\\x{1F50E}"),
    /** A chain, before the indexer. */
    CHAIN("\\x{1F517}"),
    /** A globe, before the indexer or before languages. */
    GLOBE("\\x{1F310}"),
    /** A sheet, before the name. */
    SHEET("\\x{1F4C4}"),
    /** A folder, before the name. */
    FOLDER("\\x{1F4C2}");

    private final Pattern shape;

    Marker(String shape) {
        this.shape = Pattern.compile(shape);
    }

    Pattern shape() {
        return shape;
    }
}
