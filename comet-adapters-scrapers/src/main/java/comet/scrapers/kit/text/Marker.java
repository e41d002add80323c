package comet.scrapers.kit.text;

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

    private final String sign;
    private final String otherSign;

    Marker(int picture) {
        this(picture, picture);
    }

    Marker(int picture, int otherPicture) {
        this.sign = Character.toString(picture);
        this.otherSign = Character.toString(otherPicture);
    }

    /** Whether a line begins with it. */
    boolean begins(String line) {
        return line.startsWith(sign) || line.startsWith(otherSign);
    }

    /** Where the first of it in a line ends; -1 if there is none. */
    int endIn(String line) {
        int one = line.indexOf(sign);
        int other = line.indexOf(otherSign);
        if (one < 0 && other < 0) {
            return -1;
        }
        boolean isOther = one < 0 || (other >= 0 && other < one);
        int end = isOther ? other + otherSign.length() : one + sign.length();
        return end < line.length() && line.charAt(end) == IN_COLOURS && this == WHEEL ? end + 1 : end;
    }
}
