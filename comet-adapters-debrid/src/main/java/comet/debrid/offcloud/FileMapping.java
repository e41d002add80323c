package comet.debrid.offcloud;

import static java.util.Objects.requireNonNullElse;

import comet.core.file.ListedFile;
import comet.core.port.DebridException;
import comet.debrid.call.Answer;
import comet.debrid.call.Written;
import comet.debrid.operation.RootFolder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Offcloud writes of the files of a torrent; what makes a link of one is the link itself (OC-23). */
final class FileMapping {

    private FileMapping() {}

    /** OC-22 to OC-24. @param files null for none */
    static List<ListedFile<String>> files(@Nullable List<FileJson> files) {
        return listed(requireNonNullElse(files, List.<FileJson>of()).stream()
                .map(file -> new Part(path(file), file.size(), file.url()))
                .toList());
    }

    private static String path(FileJson file) {
        String folder = String.join("/", requireNonNullElse(file.folder(), List.<String>of()));
        return folder + "/" + requireNonNullElse(file.filename(), "");
    }

    /** OC-27: an object with files, an array of files, or an array of addresses. */
    static List<ListedFile<String>> explored(Answer answer) throws DebridException {
        Optional<List<ExploredJson.ExploredFileJson>> files = answer.find(ExploredJson.class)
                .flatMap(json -> Optional.ofNullable(json.files()))
                .or(() -> answer.find(ExploredJson.ExploredFileJson[].class).map(List::of));
        if (files.isPresent()) {
            return listed(files.get().stream()
                    .map(file -> new Part(
                            requireNonNullElse(file.path(), requireNonNullElse(file.name(), "")),
                            file.size(),
                            file.url()))
                    .toList());
        }
        String[] addresses = answer.read(String[].class);
        return listed(Stream.of(addresses)
                .map(address -> new Part(lastSegment(address), null, address))
                .toList());
    }

    /** OC-27: a line that is one file. */
    static List<ListedFile<String>> single(LineJson line) {
        return listed(List.of(new Part(requireNonNullElse(line.fileName(), ""), line.fileSize(), line.url())));
    }

    private record Part(
            String path, @Nullable Long size, @Nullable String url) {}

    /** OC-24: the paths are without the one folder of the torrent. */
    private static List<ListedFile<String>> listed(List<Part> parts) {
        List<String> paths = RootFolder.stripped(parts.stream().map(Part::path).toList());
        List<ListedFile<String>> files = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Optional<String> link = Written.text(part.url());
            ListedFile<String> file = ListedFile.of(link.orElse(""), paths.get(i), Written.bytes(part.size()));
            files.add(link.isPresent() ? file : file.withoutHandle());
        }
        return files;
    }

    private static String lastSegment(String address) {
        String path = address.replaceFirst("[?#].*$", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
