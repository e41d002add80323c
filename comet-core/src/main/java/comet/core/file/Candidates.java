package comet.core.file;

import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.ServedFile;
import comet.core.release.ReleaseParser;
import comet.core.torrent.FilePath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Reads lists of files: which can be played (DBF-01 to DBF-03), their numbers (DBF-10), and what their names say. */
final class Candidates {

    /** A file of this size that is the largest of all is no sample, whatever its name (DBF-02). */
    private static final long NO_SAMPLE = 300L << 20;

    private final ReleaseParser parser;
    private final Titles titles;
    private final String torrent;
    private final Map<String, Place> places = new HashMap<>();

    Candidates(ReleaseParser parser, Titles titles, String torrent) {
        this.parser = parser;
        this.titles = titles;
        this.torrent = torrent;
    }

    /** The playable files of a list, in its order. */
    <F> List<Candidate> read(List<ListedFile<F>> listed, IndexSpace space) {
        int[] playable = playable(listed);
        OptionalInt[] numbers = numbers(listed, playable, space);
        List<Candidate> read = new ArrayList<>(playable.length);
        for (int position : playable) {
            ListedFile<F> file = listed.get(position);
            read.add(candidate(
                    position,
                    file.path(),
                    file.size(),
                    numbers[position],
                    file.length(),
                    file.handle().isPresent()));
        }
        return inViewOfOthers(read);
    }

    /** The files of a list that is remembered. */
    List<Candidate> read(CompleteFileList files) {
        List<ServedFile> served = files.files();
        List<Candidate> read = IntStream.range(0, served.size())
                .mapToObj(position -> {
                    ServedFile file = served.get(position);
                    return new Candidate(
                            position,
                            file.path(),
                            file,
                            FileName.read(file.path(), parser),
                            place(file.path()),
                            Optional.empty(),
                            true);
                })
                .toList();
        return inViewOfOthers(read);
    }

    private List<Candidate> inViewOfOthers(List<Candidate> files) {
        return TellingFolders.read(Sequences.read(files, titles), parser);
    }

    private Candidate candidate(
            int position,
            String path,
            OptionalLong size,
            OptionalInt number,
            Optional<Duration> length,
            boolean linked) {
        FileName name = FileName.read(path, parser);
        ServedFile file = new ServedFile(number, path, size, name.numbers());
        return new Candidate(position, path, file, name, place(path), length, linked);
    }

    private Place place(String path) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return places.computeIfAbsent(
                folder + (Place.isOfDisc(path) ? "\n" : ""), key -> Place.of(path, torrent, titles, parser));
    }

    /** Positions of the videos that are no samples; of the samples, if there is nothing else. */
    <F> int[] playable(List<ListedFile<F>> listed) {
        int[] videos = IntStream.range(0, listed.size())
                .filter(position -> isVideo(listed.get(position)))
                .toArray();
        long largest = IntStream.of(videos)
                .mapToLong(position -> listed.get(position).size().orElse(0))
                .max()
                .orElse(0);
        Predicate<ListedFile<F>> isKept = file -> !isSample(file.path()) || isWhole(file, largest);
        int[] kept = IntStream.of(videos)
                .filter(position -> isKept.test(listed.get(position)))
                .toArray();
        return kept.length == 0 ? videos : kept;
    }

    private static boolean isVideo(ListedFile<?> file) {
        return new FilePath(file.path()).isVideo() && file.size().orElse(1) != 0;
    }

    private boolean isSample(String path) {
        FilePath file = new FilePath(path);
        if (!file.isSample()) {
            return false;
        }
        String folders = path.substring(0, path.length() - file.baseName().length());
        return !titles.haveWords("sample") || new FilePath(folders + "-").isSample();
    }

    private static boolean isWhole(ListedFile<?> file, long largest) {
        long size = file.size().orElse(0);
        return size >= NO_SAMPLE && size == largest;
    }

    private static <F> OptionalInt[] numbers(List<ListedFile<F>> listed, int[] playable, IndexSpace space) {
        OptionalInt[] numbers = new OptionalInt[listed.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = space == IndexSpace.NO_INDEX
                    ? OptionalInt.empty()
                    : listed.get(i).index();
        }
        switch (space) {
            case TORRENT_ORDER, SERVICE_ID, NO_INDEX -> {}
            case ANSWER_ORDER ->
                number(numbers, IntStream.range(0, numbers.length).toArray());
            case TREE_ORDER -> number(numbers, byPath(listed, playable));
        }
        return numbers;
    }

    private static void number(OptionalInt[] numbers, int[] order) {
        for (int i = 0; i < order.length; i++) {
            if (numbers[order[i]].isEmpty()) {
                numbers[order[i]] = OptionalInt.of(i);
            }
        }
    }

    /** By path; files under one path by whatever else they differ in. */
    private static <F> int[] byPath(List<ListedFile<F>> listed, int[] positions) {
        return IntStream.of(positions)
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer position) -> listed.get(position).path())
                        .thenComparingLong(
                                position -> listed.get(position).size().orElse(0))
                        .thenComparingInt(
                                position -> listed.get(position).index().orElse(0))
                        .thenComparing(position -> listed.get(position).handle().isEmpty())
                        .thenComparing(position -> listed.get(position).length().orElse(Duration.ZERO)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
