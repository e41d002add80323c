package comet.core.evidence;

import comet.core.debrid.CompleteFileList;
import comet.core.debrid.FileNumbers;
import comet.core.debrid.ServedFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a newer list of a torrent's files takes the place of an older one (DBF-11). */
final class FileLists {

    private FileLists() {}

    /**
     * The newer list; what playbacks bound a file to, and its name does not say, stays bound to it.
     *
     * @return the older one itself if the newer one says the same
     */
    static CompleteFileList merged(Optional<CompleteFileList> older, CompleteFileList newer) {
        if (older.isEmpty()) {
            return newer;
        }
        Map<String, FileNumbers> bound = new HashMap<>();
        older.get().files().forEach(file -> bound.put(file.path(), file.numbers()));
        List<ServedFile> files = newer.files().stream()
                .map(file -> saysEpisode(file.numbers())
                        ? file
                        : new ServedFile(
                                file.index(),
                                file.path(),
                                file.size(),
                                Optional.ofNullable(bound.get(file.path()))
                                        .filter(FileLists::saysEpisode)
                                        .orElse(file.numbers())))
                .toList();
        CompleteFileList merged = new CompleteFileList(files);
        return merged.equals(older.get()) ? older.get() : merged;
    }

    private static boolean saysEpisode(FileNumbers numbers) {
        return numbers.season().isPresent() || numbers.episode().isPresent();
    }
}
