package comet.core.file;

import comet.core.debrid.ServedFile;
import comet.core.release.ParsedRelease;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A playable file with all that is known of it.
 *
 * @param position in the list it comes from
 * @param path as it is listed; it tells files apart that are remembered alike
 * @param file as it is remembered
 * @param name what its base name says
 * @param place what its folders say
 * @param length how long it plays, where the service tells
 * @param linked whether the service links to it
 */
record Candidate(
        int position,
        String path,
        ServedFile file,
        FileName name,
        Place place,
        Optional<Duration> length,
        boolean linked) {

    long sizeOrZero() {
        return file.size().orElse(0);
    }

    /** The folders it lies in, with a {@code /} behind; empty where it lies in none. */
    String folder() {
        return file.path().substring(0, file.path().lastIndexOf('/') + 1);
    }

    /** The name that has the title of the work: its own, if the title stands before the number, or that of its folder. */
    Optional<ParsedRelease> title() {
        return name.beginsWithTitle() && !name.name().normalizedTitle().isEmpty()
                ? Optional.of(name.name())
                : place.titled();
    }

    /** The same file with what its name says in view of the others. */
    Candidate named(FileName read) {
        ServedFile served = new ServedFile(file.index(), file.path(), file.size(), read.numbers());
        return new Candidate(position, path, served, read, place, length, linked);
    }

    /**
     * What makes it another file than those it is listed with: files of one name and one size are one.
     *
     * @param path empty where name and size are enough
     */
    record Identity(String name, OptionalLong size, String path) {}

    Identity identity() {
        return new Identity(file.name(), file.size(), file.size().isPresent() ? "" : path);
    }
}
