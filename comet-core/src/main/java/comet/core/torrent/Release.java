package comet.core.torrent;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One torrent as a source offers it for a title (SCR-03).
 *
 * @param infoHash identity
 * @param name the release name; not blank. Control characters, marks that turn text around and lone
 *     surrogates become blanks, and what follows the
 *     first {@value #MAX_NAME} characters is cut off
 * @param size bytes of the whole torrent; empty when unknown. Sources that say 0 do not know (SCR-03): their adapters
 *     pass empty
 * @param seeders at least 0; empty when unknown
 * @param tracker the label of where it was found, shown to viewers; cleaned like the name, may be empty
 * @param file the file that matters, when the source points at one
 * @param sources where its peers are announced; always none of a private torrent, because those URLs hold passkeys
 *     (SCR-D06)
 * @param isPrivate whether only members of its tracker may have it. Such a release can be played through a debrid
 *     account; it is no direct torrent, and nobody else is told of it (SCR-D06)
 */
public record Release(
        InfoHash infoHash,
        String name,
        OptionalLong size,
        OptionalInt seeders,
        String tracker,
        Optional<ReleaseFile> file,
        AnnounceUrls sources,
        boolean isPrivate) {

    /** Characters of a name that are kept: longer than any real one, short enough to store and show. */
    public static final int MAX_NAME = 1024;

    /** @throws IllegalArgumentException if the name is blank or a number is negative */
    public Release {
        name = cleaned(name);
        tracker = cleaned(tracker);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a release has a name");
        }
        if (size.orElse(0) < 0 || seeders.orElse(0) < 0) {
            throw new IllegalArgumentException("size and seeders are not negative");
        }
        sources = isPrivate ? AnnounceUrls.NONE : sources;
    }

    /** A release of a torrent that anybody may have. */
    public Release(
            InfoHash infoHash,
            String name,
            OptionalLong size,
            OptionalInt seeders,
            String tracker,
            Optional<ReleaseFile> file,
            AnnounceUrls sources) {
        this(infoHash, name, size, seeders, tracker, file, sources, false);
    }

    /** What viewers are shown and the parser reads: the name of the file when it is known, else the release name. */
    public String title() {
        return file.map(ReleaseFile::name).filter(text -> !text.isEmpty()).orElse(name);
    }

    /**
     * The other name, when a source gives two (SCR-D01): the release name beside the name of the file that is the title.
     * May hold what the title lacks, as the name of a pack does for {@code 02.mkv}. Empty when it says the same.
     */
    public Optional<String> secondTitle() {
        return name.equals(title()) ? Optional.empty() : Optional.of(name);
    }

    /** The torrent as a whole, without the file that a source points at. */
    public Release withoutFile() {
        return file.isEmpty()
                ? this
                : new Release(infoHash, name, size, seeders, tracker, Optional.empty(), sources, isPrivate);
    }

    /** The same release of a torrent of that size. */
    public Release withSize(OptionalLong bytes) {
        return new Release(infoHash, name, bytes, seeders, tracker, file, sources, isPrivate);
    }

    /**
     * The same release with what another offer of the same torrent adds: announce URLs, and that it is private, which
     * one source knows and another may not (SCR-D02, SCR-D06).
     */
    public Release and(Release other) {
        AnnounceUrls all = sources.and(other.sources);
        boolean secret = isPrivate || other.isPrivate;
        return all.equals(sources) && secret == isPrivate
                ? this
                : new Release(infoHash, name, size, seeders, tracker, file, all, secret);
    }

    /** Bytes of what would be played: of the file when they are known, else of the torrent. */
    public OptionalLong playedSize() {
        return file.isPresent() && file.get().size().isPresent() ? file.get().size() : size;
    }

    /** Position of that file in the torrent's own list, or in that of somebody else. */
    public OptionalInt fileIndex() {
        return file.map(ReleaseFile::index).orElse(OptionalInt.empty());
    }

    /** The same, unless it is but provisional (SDX-D3). */
    public OptionalInt ownFileIndex() {
        return file.map(ReleaseFile::ownIndex).orElse(OptionalInt.empty());
    }

    /** One line of text that every encoder and database accepts, without white space around it, cut to its limit. */
    public static String cleaned(String text) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(Math.min(text.length(), MAX_NAME));
        int next = 0;
        while (next < text.length() && kept.length() < MAX_NAME) {
            int c = text.codePointAt(next);
            next += Character.charCount(c);
            // A lone half of a surrogate pair is text that no encoder accepts; zero bytes and the like no database.
            // Marks that turn the direction of text around make a name look like another.
            int shown =
                    Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || turnsText(c) ? ' ' : c;
            if (kept.isEmpty() && Character.isWhitespace(shown)) {
                continue;
            }
            if (kept.length() + Character.charCount(shown) > MAX_NAME) {
                break;
            }
            kept.appendCodePoint(shown);
        }
        return kept.toString().strip();
    }

    /** Whether it surely is so as it stands, as nearly all names are: printable ASCII. */
    private static boolean isClean(String text) {
        if (text.length() > MAX_NAME) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return text.isEmpty() || (text.charAt(0) != ' ' && text.charAt(text.length() - 1) != ' ');
    }

    private static boolean turnsText(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
