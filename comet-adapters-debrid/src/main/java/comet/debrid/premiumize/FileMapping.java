package comet.debrid.premiumize;

import static java.util.Objects.requireNonNullElse;

import comet.core.file.ListedFile;
import comet.core.port.DebridException;
import comet.debrid.call.Written;
import comet.debrid.operation.RootFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Premiumize writes of the files of a torrent; what makes a link of one is the link itself (PM-25). */
final class FileMapping {

    private FileMapping() {}

    /** PM-23: in their order, without the one folder of the torrent. */
    static List<ListedFile<String>> files(DirectJson answer) throws DebridException {
        List<DirectJson.ContentJson> content = answer.content();
        if (content == null) {
            throw Mapping.unreadable();
        }
        List<String> paths = RootFolder.stripped(content.stream()
                .map(file -> requireNonNullElse(file.path(), ""))
                .toList());
        List<ListedFile<String>> files = new ArrayList<>();
        for (int i = 0; i < content.size(); i++) {
            DirectJson.ContentJson file = content.get(i);
            files.add(listed(link(file.link(), file.streamLink()), paths.get(i), file.size()));
        }
        return files;
    }

    /** A file of a transfer. @param folder where it is in the torrent, with a slash behind it; empty for the torrent's own */
    static ListedFile<String> file(ItemJson item, String folder) {
        Optional<String> link = link(item.link(), item.directlink(), item.streamLink());
        return listed(link, folder + requireNonNullElse(item.name(), ""), item.size());
    }

    private static ListedFile<String> listed(Optional<String> link, String path, @Nullable Long size) {
        ListedFile<String> file = ListedFile.of(link.orElse(""), path, Written.bytes(size));
        return link.isPresent() ? file : file.withoutHandle();
    }

    /** PM-24: the first that is there; the transcoded version comes last. */
    private static Optional<String> link(@Nullable String... links) {
        return Stream.of(links).map(Written::text).flatMap(Optional::stream).findFirst();
    }
}
