package comet.core.file;

import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads files whose own names say nothing, each alone in a folder that is named as the episode:
 * {@code Show.S01E02.1080p-GROUP/group.mkv}. With several in the folder, nobody knows which is the episode.
 */
final class TellingFolders {

    private TellingFolders() {}

    static List<Candidate> read(List<Candidate> files, ReleaseParser parser) {
        Map<String, Integer> inFolder = new HashMap<>();
        files.forEach(file -> inFolder.merge(file.folder(), 1, Integer::sum));
        return files.stream()
                .map(file -> inFolder.getOrDefault(file.folder(), 0) == 1
                        ? episode(file, parser)
                                .map(episode -> named(file, episode))
                                .orElse(file)
                        : file)
                .toList();
    }

    /** What the folder says of a file that says nothing itself. */
    private static Optional<ParsedRelease> episode(Candidate file, ReleaseParser parser) {
        String folder = file.folder();
        if (folder.isEmpty() || file.name().namesAnything() || file.place().kind() != Place.Kind.FILES) {
            return Optional.empty();
        }
        String nearest = folder.substring(folder.lastIndexOf('/', folder.length() - 2) + 1, folder.length() - 1);
        return Optional.of(parser.parse(LocalNumbers.written(nearest)))
                .filter(name -> name.seasons().size() == 1 && !name.episodes().isEmpty());
    }

    /** Its own words stay: they may tell that it is an extra, or another episode by its name. */
    private static Candidate named(Candidate file, ParsedRelease episode) {
        FileName own = file.name();
        ParsedRelease numbered = own.name().toBuilder()
                .seasons(episode.seasons())
                .episodes(episode.episodes())
                .build();
        return file.named(new FileName(numbered, own.stem(), "", own.stem()));
    }
}
