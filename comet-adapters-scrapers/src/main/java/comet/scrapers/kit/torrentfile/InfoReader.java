package comet.scrapers.kit.torrentfile;

import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.FilePath;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.scrapers.kit.bencode.Bencode;
import comet.scrapers.kit.torrentfile.UnusableTorrentException.Reason;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Reads one info dictionary. Used once, by one thread. */
final class InfoReader {

    /** No file system has longer ones. */
    private static final int MAX_PATH = 4096;

    private static final int MAX_FOLDERS = 256;

    private static final String PADDING_FOLDER = ".pad";

    private final Charset fallback;
    private final List<ContentFile> videos = new ArrayList<>();
    private long size;
    private boolean sizeIsKnown = true;

    private InfoReader(Charset fallback) {
        this.fallback = fallback;
    }

    /** @param encoding the charset that the file says its names are in, where they are not UTF-8 (TOR-D4) */
    static TorrentContent read(Bencode info, Optional<String> encoding, AnnounceUrls sources)
            throws UnusableTorrentException {
        if (info.get("pieces").isEmpty()) {
            throw new UnusableTorrentException(Reason.NO_V1_HASH);
        }
        InfoReader reader = new InfoReader(encoding.flatMap(InfoReader::charset).orElse(StandardCharsets.UTF_8));
        String name = reader.named(info, "name").orElse("");
        Optional<Bencode> files = info.get("files").filter(Bencode::isList);
        if (files.isPresent()) {
            reader.readAll(files.get());
        } else {
            reader.add(0, name, info);
        }
        boolean isPrivate = info.get("private")
                        .map(Bencode::integer)
                        .orElse(OptionalLong.empty())
                        .orElse(0)
                == 1;
        return new TorrentContent(
                sha1(info.raw()), Release.cleaned(name), reader.size(), reader.videos, sources, isPrivate);
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** What {@code announce-list} says in all tiers, then {@code announce} (TOR-32). */
    static AnnounceUrls sources(Bencode top) {
        List<String> urls = new ArrayList<>();
        for (Bencode tier : top.get("announce-list").map(Bencode::items).orElse(List.of())) {
            for (Bencode url : tier.items()) {
                if (urls.size() < 2 * AnnounceUrls.MAX) {
                    url.text().ifPresent(urls::add);
                }
            }
        }
        top.get("announce").flatMap(Bencode::text).ifPresent(urls::add);
        return new AnnounceUrls(urls);
    }

    private void readAll(Bencode files) throws UnusableTorrentException {
        int index = 0;
        for (Bencode file : files.items()) {
            if (index == TorrentContent.MAX_FILES) {
                throw new UnusableTorrentException(Reason.TOO_MANY_FILES);
            }
            if (!isPadding(file)) {
                add(index, path(file).orElse(""), file);
            }
            index++;
        }
    }

    /** @param description has the length */
    private void add(int index, String path, Bencode description) {
        OptionalLong length = description.get("length").map(Bencode::integer).orElse(OptionalLong.empty());
        if (length.isEmpty() || length.getAsLong() < 0) {
            return;
        }
        count(length.getAsLong());
        FilePath file = new FilePath(path);
        if (path.length() <= MAX_PATH && file.isVideo()) {
            videos.add(new ContentFile(index, Release.cleaned(file.baseName()), length.getAsLong(), file.isSample()));
        }
    }

    private void count(long length) {
        size += length;
        sizeIsKnown &= size >= 0;
    }

    private OptionalLong size() {
        return sizeIsKnown && size > 0 ? OptionalLong.of(size) : OptionalLong.empty();
    }

    /** BEP 47: files that fill up pieces (TOR-D6). */
    private static boolean isPadding(Bencode file) {
        boolean marked = file.get("attr")
                .flatMap(Bencode::text)
                .filter(attributes -> attributes.contains("p"))
                .isPresent();
        return marked || startsWithPadding(file, "path.utf-8") || startsWithPadding(file, "path");
    }

    private static boolean startsWithPadding(Bencode file, String key) {
        for (Bencode segment : file.get(key).map(Bencode::items).orElse(List.of())) {
            return segment.text()
                    .filter(text -> text.startsWith(PADDING_FOLDER))
                    .isPresent();
        }
        return false;
    }

    /** Folders and base name; empty when the base name cannot be read. */
    private Optional<String> path(Bencode file) {
        return file.get("path.utf-8")
                .flatMap(path -> joined(path, StandardCharsets.UTF_8))
                .or(() -> file.get("path")
                        .flatMap(path -> joined(path, StandardCharsets.UTF_8).or(() -> joined(path, fallback))));
    }

    /** A folder that cannot be read says nothing of the file in it; the name of the file must be readable. */
    private static Optional<String> joined(Bencode path, Charset charset) {
        List<Optional<String>> segments = new ArrayList<>();
        for (Bencode segment : path.items()) {
            if (segments.size() == MAX_FOLDERS) {
                return Optional.empty();
            }
            segments.add(segment.text(charset));
        }
        if (segments.isEmpty() || segments.getLast().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(segments.stream().map(segment -> segment.orElse("")).collect(Collectors.joining("/")));
    }

    /** {@code <key>.utf-8}, else the key itself in UTF-8, else in the charset of the file (TOR-D4). */
    private Optional<String> named(Bencode dictionary, String key) {
        return dictionary
                .get(key + ".utf-8")
                .flatMap(Bencode::text)
                .or(() -> dictionary.get(key).flatMap(Bencode::text))
                .or(() -> dictionary.get(key).flatMap(value -> value.text(fallback)));
    }

    private static InfoHash sha1(byte[] info) {
        try {
            return InfoHash.of(MessageDigest.getInstance("SHA-1").digest(info));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
