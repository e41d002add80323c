package comet.core.file;

import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.release.ReleaseNameParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * A list of files in the words of a test: a line for each, its megabytes (or {@code ?}), perhaps {@code /} and the minutes
 * it plays, then its path. The handle of each is its path.
 */
record Listing(List<ListedFile<String>> files) {

    private static final long MB = 1_000_000;

    static Listing of(String lines) {
        return new Listing(
                lines.lines().filter(line -> !line.isBlank()).map(Listing::file).toList());
    }

    private static ListedFile<String> file(String line) {
        String[] parts = line.strip().split(" +", 2);
        String[] measures = parts[0].split("/", 2);
        OptionalLong size = measures[0].equals("?")
                ? OptionalLong.empty()
                : OptionalLong.of((long) (Double.parseDouble(measures[0]) * MB));
        ListedFile<String> file = ListedFile.of(parts[1], parts[1], size);
        return measures.length == 1 ? file : file.lasting(Duration.ofMinutes(Long.parseLong(measures[1])));
    }

    /** With numbers in the order of the list. */
    Listing numbered() {
        List<ListedFile<String>> numbered = new ArrayList<>();
        for (ListedFile<String> file : files) {
            numbered.add(file.numbered(numbered.size()));
        }
        return new Listing(numbered);
    }

    Listing shuffled(RandomGenerator random) {
        List<ListedFile<String>> shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, Random.from(random));
        return new Listing(shuffled);
    }

    FileChoice<String> choose(Asked asked) {
        return choose(asked, IndexSpace.SERVICE_ID);
    }

    FileChoice<String> choose(Asked asked, IndexSpace space) {
        return new FileSelector(new ReleaseNameParser(), space).choose(files, asked.request());
    }

    /** The path of the chosen file, or the reason why there is none. */
    String outcome(Asked asked) {
        return outcome(choose(asked));
    }

    static String outcome(FileChoice<String> choice) {
        return switch (choice) {
            case FileChoice.Chosen<String> chosen -> chosen.handle();
            case FileChoice.Refused<String> refused -> refused.reason().name();
        };
    }
}
