package comet.scrapers.kit.torrentfile;

import comet.scrapers.kit.bencode.Bencoded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes {@code .torrent} files for tests. */
public final class Torrents {

    private Torrents() {}

    /** A file in a torrent: its path parted by {@code /}. */
    public static Map<String, Object> file(String path, long length) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("length", length);
        file.put("path", new ArrayList<>(Arrays.asList(path.split("/"))));
        return file;
    }

    /** An info dictionary of several files. */
    @SafeVarargs
    public static Map<String, Object> info(String name, Map<String, Object>... files) {
        Map<String, Object> info = new LinkedHashMap<>();
        List<Object> listed = new ArrayList<>();
        for (Map<String, Object> file : files) {
            listed.add(file);
        }
        info.put("files", listed);
        info.put("name", name);
        info.put("piece length", 16384);
        info.put("pieces", new byte[20]);
        return info;
    }

    /** An info dictionary of one file. */
    public static Map<String, Object> single(String name, long length) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("length", length);
        info.put("name", name);
        info.put("piece length", 16384);
        info.put("pieces", new byte[20]);
        return info;
    }

    /** The whole {@code .torrent} of an info dictionary. */
    public static byte[] torrent(Map<String, Object> info) {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("announce", "udp://tracker.example.org:1337/announce");
        top.put("info", info);
        return Bencoded.of(top);
    }

    /** What is read of it. */
    public static TorrentContent content(Map<String, Object> info) {
        try {
            return TorrentContent.read(torrent(info));
        } catch (UnusableTorrentException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
