package comet.debrid.realdebrid;

import comet.debrid.realdebrid.TorrentJson.FileJson;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which link of a downloaded torrent belongs to which of its files (RD-20 to RD-22). */
final class FileLinks {

    private FileLinks() {}

    /** The link of a chosen file; empty when the links are not those of the files, because the service packed them. */
    static Optional<String> of(TorrentJson torrent, FileJson file) {
        List<FileJson> selected =
                torrent.files().stream().filter(FileJson::isSelected).toList();
        int place = selected.indexOf(file);
        return place >= 0 && torrent.links().size() == selected.size()
                ? Optional.of(torrent.links().get(place))
                : Optional.empty();
    }

    /** Whether a link leads to an archive. */
    static boolean isArchive(LinkJson link) {
        return isArchive(link.filename()) || isArchive(path(link.download()));
    }

    private static @Nullable String path(@Nullable String url) {
        return url == null ? null : url.replaceFirst("[?#].*", "");
    }

    private static boolean isArchive(@Nullable String name) {
        if (name == null) {
            return false;
        }
        String lowerCase = name.toLowerCase(Locale.ROOT);
        return lowerCase.endsWith(".rar") || lowerCase.endsWith(".zip");
    }
}
