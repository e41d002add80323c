package comet.scrapers.kit.torrentfile;

import static comet.scrapers.kit.torrentfile.Torrents.content;
import static comet.scrapers.kit.torrentfile.Torrents.file;
import static comet.scrapers.kit.torrentfile.Torrents.info;
import static comet.scrapers.kit.torrentfile.Torrents.single;
import static comet.scrapers.kit.torrentfile.Torrents.torrent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentFile;
import comet.scrapers.kit.MagnetLink;
import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.bencode.Bencoded;
import comet.scrapers.kit.torrentfile.UnusableTorrentException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TorrentContentTest {

    private static final String SAMPLES = "torrent-file";

    static Stream<JsonNode> files() throws IOException {
        return samples("files");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("TOR-30 to TOR-34, FIX-08: every .torrent of the samples is read as they say")
    @MethodSource("files")
    void everySampleIsReadAsItSays(JsonNode sample) throws Exception {
        byte[] bytes = SourceSamples.bytes(SAMPLES, sample.get("file").asText());
        if (sample.has("error")) {
            Reason reason = sample.get("error").asText().equals("malformed") ? Reason.MALFORMED : Reason.NO_V1_HASH;
            assertThatExceptionOfType(UnusableTorrentException.class)
                    .isThrownBy(() -> TorrentContent.read(bytes))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
            return;
        }

        TorrentContent content = TorrentContent.read(bytes);

        assertThat(content.infoHash().hex()).isEqualTo(sample.get("infoHash").asText());
        // White space around a name of the world outside is cut off.
        assertThat(content.name()).isEqualTo(sample.get("name").asText().strip());
        assertThat(content.isPrivate()).isEqualTo(sample.path("private").asBoolean(false));
        assertThat(content.sources().urls()).isEqualTo(texts(sample.get("sources")));
        List<String> kept = content.kept().stream()
                .map(file -> file.index() + " " + file.name() + " " + file.size())
                .toList();
        assertThat(kept)
                .isEqualTo(StreamSupport.stream(sample.get("files").spliterator(), false)
                        .map(file -> file.get("index").asInt() + " "
                                + file.get("name").asText() + " "
                                + file.get("size").asLong())
                        .toList());
    }

    static Stream<JsonNode> magnets() throws IOException {
        return samples("magnets");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("TOR-10, FIX-08: every magnet of the samples is read as they say")
    @MethodSource("magnets")
    void everyMagnetIsReadAsItSays(JsonNode sample) {
        MagnetLink magnet = MagnetLink.parse(sample.get("magnet").asText()).orElseThrow();

        assertThat(magnet.infoHash().map(InfoHash::hex).orElse("null"))
                .isEqualTo(sample.get("infoHash").asText());
        assertThat(magnet.sources().urls()).isEqualTo(texts(sample.get("sources")));
    }

    static Stream<JsonNode> hashes() throws IOException {
        return samples("infoHashes");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("TOR-01, FIX-08: every hash of the samples is read as they say")
    @MethodSource("hashes")
    void everyHashIsReadAsItSays(JsonNode sample) {
        assertThat(InfoHash.parse(sample.get("input").asText())
                        .map(InfoHash::hex)
                        .orElse("null"))
                .isEqualTo(sample.get("output").asText());
    }

    private static Stream<JsonNode> samples(String what) throws IOException {
        JsonNode rows = new ObjectMapper()
                .readTree(SourceSamples.bytes(SAMPLES, "expected.json"))
                .get(what);
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    @DisplayName("TOR-D5: endings are those that can be played, a sample is a whole word or a folder")
    void videosAreThoseThatCanBePlayed() {
        TorrentContent content = content(info(
                "Harbour Lights",
                file("a.ts", 1),
                file("b.M2TS", 2),
                file("c.gif", 3),
                file("d.ogg", 4),
                file("The.Sampler.1988.mkv", 5),
                file("harbour.sample.mkv", 6),
                file("Samples/e.mkv", 7),
                file("sample.clips/f.mkv", 8),
                file("mkv", 9)));

        assertThat(content.kept()).extracting(ContentFile::index).containsExactly(0, 1, 4, 7);
        assertThat(content.videos()).extracting(ContentFile::index).containsExactly(0, 1, 4, 5, 6, 7);
        assertThat(content.size()).hasValue(45);
    }

    @Test
    @DisplayName("TOR-D6: padding is skipped but keeps its index")
    void paddingIsSkipped() {
        Map<String, Object> marked = file("pad.mkv", 100);
        marked.put("attr", "xp");
        TorrentContent content = content(info("x", marked, file(".pad/17.mkv", 100), file("a.mkv", 7)));

        assertThat(content.kept()).extracting(ContentFile::index).containsExactly(2);
        assertThat(content.size()).hasValue(7);
    }

    @Test
    @DisplayName("TOR-D4: utf-8 names win, then UTF-8, then the named encoding; what cannot be read is skipped")
    void namesAreDecoded() throws Exception {
        Map<String, Object> both = file("latin.mkv", 1);
        both.put("path.utf-8", List.of("Ordner", "schön.mkv"));
        Map<String, Object> latin = file("x", 2);
        latin.put("path", List.of("sch\u00f6n.mkv".getBytes(StandardCharsets.ISO_8859_1)));
        Map<String, Object> strangeFolder = file("x", 3);
        strangeFolder.put("path", List.of(new byte[] {(byte) 0xff}, "plain.mkv"));
        Map<String, Object> info = info("x", both, latin, strangeFolder);
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("encoding", "ISO-8859-1");
        top.put("info", info);

        assertThat(TorrentContent.read(Bencoded.of(top)).kept())
                .extracting(ContentFile::name)
                .containsExactly("schön.mkv", "schön.mkv", "plain.mkv");
        assertThat(content(info).kept()).extracting(ContentFile::name).containsExactly("schön.mkv", "plain.mkv");
        top.put("encoding", "no such charset");
        assertThat(TorrentContent.read(Bencoded.of(top)).kept()).hasSize(2);
    }

    @Test
    @DisplayName("TOR-33: a file without a readable name or length is skipped and keeps its index")
    void unreadableFilesAreSkipped() {
        Map<String, Object> noLength = file("a.mkv", 1);
        noLength.put("length", "7");
        Map<String, Object> negative = file("b.mkv", -1);
        Map<String, Object> noPath = new LinkedHashMap<>(Map.of("length", 1));
        Map<String, Object> emptyPath = file("c.mkv", 1);
        emptyPath.put("path", List.of());
        TorrentContent content = content(info("x", noLength, negative, noPath, emptyPath, file("d.mkv", 0)));

        assertThat(content.kept()).extracting(ContentFile::index).containsExactly(4);
        assertThat(content.kept().getFirst().inRelease().size()).isEmpty();
    }

    @Test
    @DisplayName("TOR-D2: a hybrid torrent is used by its hash of version 1")
    void hybridsAreUsed() {
        Map<String, Object> info = single("Harbour.Lights.mkv", 5);
        info.put("meta version", 2);

        assertThat(content(info).kept()).hasSize(1);
    }

    @Test
    @DisplayName("TOR-D3: at most 100,000 files and 10 MiB")
    void thereAreLimits() throws Exception {
        Map<String, Object> info = info("x");
        List<Object> files = new ArrayList<>(IntStream.range(0, TorrentContent.MAX_FILES)
                .mapToObj(i -> file("a", 1))
                .toList());
        info.put("files", files);
        assertThat(TorrentContent.read(torrent(info)).size()).hasValue(TorrentContent.MAX_FILES);
        files.add(file("a", 1));

        assertThat(reason(torrent(info))).isEqualTo(Reason.TOO_MANY_FILES);
        assertThat(reason(Arrays.copyOf(torrent(single("a.mkv", 1)), TorrentFile.MAX_BYTES + 1)))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(reason("d4:info".concat("l".repeat(70)).getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Reason.TOO_DEEP);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("TOR-30: what has no info dictionary is malformed")
    @ValueSource(strings = {"de", "le", "i1e", "d4:infoi1ee", "d4:infolee", "4:info", "<html></html>", ""})
    void malformed(String text) {
        assertThat(reason(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.MALFORMED);
    }

    @Test
    @DisplayName("TOR-32: tiers that are no lists and texts that are not UTF-8 are skipped, announce comes last")
    void sourcesAreRead() throws Exception {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("announce", "udp://last.example:1");
        top.put(
                "announce-list",
                List.of(
                        List.of("udp://a.example:1", new byte[] {(byte) 0xff}, 7),
                        "udp://notier.example:1",
                        List.of("udp://b.example:1", "not a url")));
        top.put("info", single("a.mkv", 1));

        assertThat(TorrentContent.read(Bencoded.of(top)).sources().urls())
                .containsExactly("udp://a.example:1", "udp://b.example:1", "udp://last.example:1");
    }

    @Test
    @DisplayName("sizes that do not fit are unknown")
    void absurdSizesAreUnknown() {
        assertThat(content(info("x", file("a.mkv", Long.MAX_VALUE), file("b.mkv", Long.MAX_VALUE)))
                        .size())
                .isEmpty();
    }

    @Test
    @DisplayName("BEP 9: the dictionary alone has the same hash and files; what follows it makes it unusable")
    void theDictionaryAlone() throws Exception {
        Map<String, Object> info = single("Harbour.Lights.2019.mkv", 5);
        byte[] bytes = Bencoded.of(info);

        TorrentContent content = TorrentContent.ofInfo(bytes, AnnounceUrls.NONE);

        assertThat(content.infoHash()).isEqualTo(content(info).infoHash());
        assertThat(content.kept()).hasSize(1);
        assertThatExceptionOfType(UnusableTorrentException.class)
                .isThrownBy(() -> TorrentContent.ofInfo(Arrays.copyOf(bytes, bytes.length + 1), AnnounceUrls.NONE));
    }

    @Test
    @DisplayName("no text form shows an announce URL of a private torrent")
    void theTextFormHidesSources() throws Exception {
        TorrentContent content = TorrentContent.read(SourceSamples.bytes(SAMPLES, "private.torrent"));

        assertThat(content.isPrivate()).isTrue();
        assertThat(content.toString()).doesNotContain("0123456789abcdef/announce", "tracker.example.org");
    }

    @Test
    @DisplayName("TOR-30: of a hundred thousand damaged files none does anything but be read or be refused by name")
    void damagedFilesAreRefusedByName() throws IOException {
        Random random = new Random(20_261_130);
        List<byte[]> files = files().map(sample ->
                        SourceSamples.bytes(SAMPLES, sample.get("file").asText()))
                .toList();
        int refused = 0;
        for (int i = 0; i < 100_000; i++) {
            byte[] damaged = damaged(files.get(random.nextInt(files.size())), random);
            try {
                TorrentContent.read(damaged).kept();
            } catch (UnusableTorrentException e) {
                refused++;
            }
        }

        assertThat(refused).isBetween(1_000, 99_000);
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int changes = random.nextInt(4); changes >= 0; changes--) {
            int at = random.nextInt(bytes.length);
            bytes = switch (random.nextInt(4)) {
                case 0 -> Arrays.copyOf(bytes, Math.max(1, at));
                case 1 -> with(bytes, at, (byte) "0123456789:ilde-".charAt(random.nextInt(16)));
                case 2 -> with(bytes, at, (byte) random.nextInt());
                default -> spliced(bytes, at, random.nextInt(bytes.length));
            };
        }
        return bytes;
    }

    private static byte[] with(byte[] bytes, int at, byte value) {
        bytes[at] = value;
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, int from) {
        int length = Math.min(bytes.length - from, 40);
        byte[] longer = new byte[bytes.length + length];
        System.arraycopy(bytes, 0, longer, 0, at);
        System.arraycopy(bytes, from, longer, at, length);
        System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
        return longer;
    }

    private static Reason reason(byte[] bytes) {
        try {
            TorrentContent.read(bytes);
        } catch (UnusableTorrentException e) {
            return e.reason();
        }
        throw new AssertionError("it was read");
    }
}
