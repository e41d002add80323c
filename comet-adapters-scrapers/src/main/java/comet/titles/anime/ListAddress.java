package comet.titles.anime;

import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.outside.Answer;
import comet.outside.Outside;
import comet.outside.OutsideCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where a list is found: an address, or a file of this machine (ANM-19). Its text form shows neither.
 *
 * @param text a http, https or file URL, or a path
 */
record ListAddress(String text) {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int NOT_MODIFIED = 304;

    /** What came of asking. */
    sealed interface Found {
        /** There is nothing newer than what is known. */
        record Same() implements Found {}

        /**
         * It was written into the file.
         *
         * @param tag see {@link Edition#tag}
         * @param modified see {@link Edition#modified}
         */
        record Newer(String tag, String modified) implements Found {}
    }

    boolean isLocal() {
        return !text.startsWith("http://") && !text.startsWith("https://");
    }

    /** Tells it apart from others without showing it. */
    String mark() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Asks for what is newer.
     *
     * @param known what is there, from whatever source
     * @param file gets what is newer
     * @throws SourceException if there is no such answer
     * @throws IOException if the file cannot be read or written
     */
    Found fetch(Optional<Edition> known, Path file, Outside outside, Deadline deadline)
            throws SourceException, IOException, InterruptedException {
        Optional<Edition> same = known.filter(edition -> edition.source().equals(mark()));
        return isLocal() ? copy(same, file) : download(same, file, outside, deadline);
    }

    private Found download(Optional<Edition> known, Path file, Outside outside, Deadline deadline)
            throws SourceException, IOException, InterruptedException {
        OutsideCall.Builder call = OutsideCall.get(text)
                .orElseThrow(() -> new IOException("not an address"))
                .into(file)
                .accepting(NOT_MODIFIED)
                .connectingWithin(CONNECT);
        known.ifPresent(edition -> {
            if (!edition.tag().isEmpty()) {
                call.header("If-None-Match", edition.tag());
            }
            if (!edition.modified().isEmpty()) {
                call.header("If-Modified-Since", edition.modified());
            }
        });
        Answer answer = outside.send(call.build(), deadline);
        return answer.status() == NOT_MODIFIED
                ? new Found.Same()
                : new Found.Newer(
                        answer.header("ETag").orElse(""),
                        answer.header("Last-Modified").orElse(""));
    }

    private Found copy(Optional<Edition> known, Path file) throws IOException {
        Path source = text.startsWith("file:") ? path(text) : Path.of(text);
        String tag =
                Files.size(source) + "/" + Files.getLastModifiedTime(source).toInstant();
        if (known.filter(edition -> edition.tag().equals(tag)).isPresent()) {
            return new Found.Same();
        }
        try (InputStream in = Files.newInputStream(source);
                OutputStream out = Files.newOutputStream(file)) {
            in.transferTo(out);
        }
        return new Found.Newer(tag, "");
    }

    private static Path path(String url) throws IOException {
        try {
            return Path.of(URI.create(url));
        } catch (IllegalArgumentException e) {
            throw new IOException("not the address of a file");
        }
    }

    /** How long an answer may take with everything, one repetition among it. */
    static Deadline deadline(InstantSource time) {
        return Deadline.after(Duration.ofMinutes(7), time);
    }

    @Override
    public String toString() {
        return isLocal() ? "a file" : "an address";
    }
}
