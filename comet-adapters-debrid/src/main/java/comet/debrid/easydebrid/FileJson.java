package comet.debrid.easydebrid;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of a torrent, as the two calls that list files write it.
 *
 * @param name {@code filename} where it comes with a link
 * @param folder segments of its path, or the path itself; {@code directory} where it comes with a link
 * @param size bytes
 * @param url plays, and is a secret of the viewer; null where links are not asked for, and for a file that does not play
 */
record FileJson(
        @JsonAlias("filename") @Nullable String name,

        @JsonAlias("directory") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> folder,

        @Nullable Long size,
        @Nullable String url) {

    FileJson {
        folder = List.copyOf(requireNonNullElse(folder, List.of())); // DBE-07: absent, null and empty are one
    }

    String path() {
        return Stream.concat(folder.stream(), Stream.ofNullable(name)).collect(Collectors.joining("/"));
    }

    Optional<String> link() {
        return Optional.ofNullable(url).filter(written -> !written.isBlank());
    }

    /** Without the link. */
    @Override
    public String toString() {
        return "a file";
    }
}
