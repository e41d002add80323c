package comet.scrapers.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A torrent that a scripted service has.
 *
 * @param name of the torrent
 * @param file name of the file meant in it
 * @param index position of that file
 * @param size bytes of the file
 */
record Offer(String infoHash, String name, String file, int index, long size, int seeders) {

    /** Services that are asked for one title. */
    static final int SERVICES = 20;

    /** What each of them has of it. */
    static final int OF_EACH = 200;

    /** So many services have the same torrent, as it is with public ones. */
    private static final int SHARED = 4;

    private static final int TORRENTS = SERVICES * OF_EACH / SHARED;

    /** A step without common divisor, so that what two services share is spread over their lists. */
    private static final int STEP = 7;

    private static final int PARTS_OF_HASH = 20;

    private static final List<String> REST = List.of(
            "S02E05.1080p.WEB-DL.DDP5.1.H.264",
            "S02.2160p.UHD.BluRay.REMUX.DV.HDR10.HEVC.TrueHD.7.1.Atmos",
            "S02E05.The.Long.Way.Home.720p.HDTV.x264",
            "S01-S03.COMPLETE.1080p.BluRay.x265.10bit.AAC.5.1",
            "2x05.MULTi.VFF.1080p.WEB.H264",
            "Season.2.German.DL.1080p.BluRay.x264",
            "S02E04.1080p.WEB-DL.DDP5.1.H.264");

    /** What a service has for a title: half of it is of the title, the rest is of another. */
    static List<Offer> of(int title, int service) {
        return IntStream.range(0, OF_EACH)
                .mapToObj(i -> torrent(title, (service * OF_EACH + i) * STEP % TORRENTS))
                .toList();
    }

    private static Offer torrent(int title, int torrent) {
        String series = torrent % 2 == 0 ? Titles.text(title).replace(' ', '.') : "Another.Show.Altogether";
        String group = "-FICTION" + title + "n" + torrent;
        String rest = REST.get(torrent / 2 % REST.size());
        return new Offer(
                hash(title + "/" + torrent),
                series + "." + rest + group,
                series + ".S02E05" + group + ".mkv",
                torrent % 9,
                700_000_000L + torrent * 1_000_003L,
                torrent % 97);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, PARTS_OF_HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
