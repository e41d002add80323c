package comet.core.torrent;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One torrent as a source offers it for a title (SCR-03).
 *
 * @param infoHash identity
 * @param name the release name; not blank, at most {@value #MAX_NAME} characters, control characters become blanks
 * @param size bytes of the whole torrent; empty when unknown
 * @param seeders at least 0; empty when unknown
 * @param tracker the label of where it was found, shown to viewers; may be empty
 * @param file the file that matters, when the source points at one
 * @param sources where its peers are announced
 */
public record Release(
        InfoHash infoHash,
        String name,
        OptionalLong size,
        OptionalInt seeders,
        String tracker,
        Optional<ReleaseFile> file,
        AnnounceUrls sources) {

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
    }

    /** What viewers are shown and the parser reads: the name of the file when it is known, else the release name. */
    public String title() {
        return file.map(ReleaseFile::name).filter(text -> !text.isEmpty()).orElse(name);
    }

    /** Bytes of what would be played: of the file when they are known, else of the torrent. */
    public OptionalLong playedSize() {
        return file.isPresent() && file.get().size().isPresent() ? file.get().size() : size;
    }

    /** Position of that file in the torrent's own list. */
    public OptionalInt fileIndex() {
        return file.map(ReleaseFile::index).orElse(OptionalInt.empty());
    }

    static String cleaned(String text) {
        StringBuilder kept = new StringBuilder(Math.min(text.length(), MAX_NAME));
        for (int i = 0; i < text.length() && kept.length() < MAX_NAME; i++) {
            char c = text.charAt(i);
            // A lone half of a surrogate pair is text that no encoder accepts; zero bytes and the like no database.
            boolean lone = Character.isSurrogate(c)
                    && !(Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1)))
                    && !(Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
            kept.append(lone || Character.isISOControl(c) ? ' ' : c);
        }
        if (kept.length() == MAX_NAME && Character.isHighSurrogate(kept.charAt(MAX_NAME - 1))) {
            kept.setLength(MAX_NAME - 1);
        }
        return kept.toString().strip();
    }
}
