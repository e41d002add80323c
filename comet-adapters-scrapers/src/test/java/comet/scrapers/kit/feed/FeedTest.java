package comet.scrapers.kit.feed;

import static comet.scrapers.kit.ScriptedService.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.scrapers.kit.ScriptedService;
import comet.scrapers.kit.SourceInstance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTest {

    private static final String HASH = "a".repeat(39) + "1";
    private static final String MARK = "\uFEFF";

    private static Feed read(String body) throws SourceException, InterruptedException {
        return read(200, body);
    }

    private static Feed read(int status, String body) throws SourceException, InterruptedException {
        try (ScriptedService service = new ScriptedService(url -> answer(status, body))) {
            SourceInstance instance = service.instance();
            return instance.ask(instance.get("api").build(), Feed::read, new Deadline(Instant.MAX));
        }
    }

    private static String feed(String inChannel) {
        return "<rss version=\"2.0\" xmlns:torznab=\"http://torznab.com/schemas/2015/feed\""
                + " xmlns:newznab=\"http://www.newznab.com/DTD/2010/feeds/attributes/\">"
                + "<channel><title>Some Indexer</title>" + inChannel + "</channel></rss>";
    }

    private static FeedItem item(String inItem) throws SourceException, InterruptedException {
        List<FeedItem> items = read(feed("<item>" + inItem + "</item>")).items();
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private static Failure failure(int status, String body) {
        return catchThrowableOfType(SourceException.class, () -> read(status, body))
                .failure();
    }

    @DisplayName("Torznab: a document whose root is an error is a failed request, whatever the status")
    @ParameterizedTest(name = "HTTP {0} {1}")
    @CsvSource(textBlock = """
            200, <error code="100" description="Incorrect user credentials"/>, REFUSED
            200, <error error="202" description="no such function (tvsearch)"></error>, REFUSED
            200, <error code="201"/>, REFUSED
            200, <error/>, REFUSED
            200, <error code="x"/>, REFUSED
            200, <error code="500" description="Request limit reached"/>, LIMITED
            200, <error code="429"/>, LIMITED
            200, <error code="900" description="unknown error"/>, FAULTY
            400, <error code="900"/>, REFUSED
            503, <error code="100"/>, FAULTY
            """)
    void errorDocument(int status, String body, Failure expected) {
        assertThat(failure(status, body)).isEqualTo(expected);
        assertThat(failure(status, MARK + "<?xml version=\"1.0\" encoding=\"utf-8\" ?> \n" + body))
                .isEqualTo(expected);
    }

    @DisplayName("SCR-T01, SCR-T10: what is no feed is unreadable, never an empty answer")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "{\"a\": 1}",
                "<html><body>Log in</body></html>",
                "<caps/>",
                "<rss><channel><item><title>cut off",
                "<!DOCTYPE rss [<!ENTITY a \"x\">]><rss><channel><item><title>&a;</title></item></channel></rss>",
                "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/x.dtd\"><rss><channel><item/></channel></rss>",
            })
    void noFeed(String body) {
        assertThat(failure(200, body)).isEqualTo(Failure.UNREADABLE);
    }

    @Test
    @DisplayName("what stood before the text broke off is good, and it is known that it is not all")
    void brokenOff() throws Exception {
        Feed feed = read("<rss><channel><item><title>A</title></item><item><title>B</titl");

        assertThat(feed.items()).extracting(FeedItem::title).containsExactly("A");
        assertThat(feed.brokenOff()).isTrue();
        assertThat(catchThrowableOfType(SourceException.class, feed::assertWhole)
                        .failure())
                .isEqualTo(Failure.UNREADABLE);
    }

    @Test
    @DisplayName("STR-04: the description of a refusal is logged, but no word of it that may be a key or an address")
    void descriptionIsLogged() throws Exception {
        StringBuilder log = new StringBuilder();
        logged(
                log,
                () -> failure(
                        200,
                        "<error code=\"100\" description=\"Wrong apikey=s3cretkey at http://h.example/api"
                                + " aVeryLongKeyOfLettersAlone denied\"/>"));

        assertThat(log.toString())
                .contains("100", "Wrong", "denied")
                .doesNotContain("s3cretkey", "h.example", "aVeryLongKeyOfLettersAlone");
    }

    private static void logged(StringBuilder text, Runnable step) {
        Logger logger = Logger.getLogger(FeedError.class.getName());
        Consumer<String> line = text::append;
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord logRecord) {
                line.accept(logRecord.getMessage());
            }

            @Override
            public void flush() {
                // Every line is there at once.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        logger.addHandler(handler);
        try {
            step.run();
        } finally {
            logger.removeHandler(handler);
        }
    }

    @DisplayName("the number of all results, where it is told")
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "<newznab:response offset=\"0\" total=\"152\"/>, 152",
        "<response xmlns=\"http://www.newznab.com/DTD/2010/feeds/attributes/\" total=\"7\"></response>, 7",
        "<newznab:response offset=\"0\"/>, ",
        "<newznab:response total=\"many\"/>, ",
        "<description/>, ",
    })
    void total(String element, @Nullable Long total) throws Exception {
        Feed feed = read(feed(element));

        assertThat(feed.total()).isEqualTo(total == null ? OptionalLong.empty() : OptionalLong.of(total));
        assertThat(feed.items()).isEmpty();
        assertThat(feed.brokenOff()).isFalse();
    }

    @Test
    @DisplayName("control characters, which XML forbids, cost neither the title they stand in nor those behind it")
    void controlCharacters() throws Exception {
        Feed feed = read(
                feed("<item><title>Lantern\u0001Street\u0000</title></item><item><title>\u001bB\u007f</title></item>"));

        assertThat(feed.items()).extracting(FeedItem::title).containsExactly("Lantern Street", "B\u007f");
        assertThat(feed.brokenOff()).isFalse();
    }

    @Test
    @DisplayName("a byte order mark, version 1.0, RDF: all are feeds")
    void dialects() throws Exception {
        assertThat(read(MARK + "<?xml version=\"1.0\"?><rss version=\"1.0\"><channel><item/></channel></rss>")
                        .items())
                .hasSize(1);
        assertThat(read("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><item/></rdf:RDF>")
                        .items())
                .hasSize(1);
    }

    @DisplayName("Torznab, titles: entities are decoded once more after XML, bare ampersands stay")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Lantern.&amp;amp;.Street, Lantern.&.Street",
        "Harbour &amp;#39;Lights&amp;#x27;, Harbour 'Lights'",
        "Caf&amp;eacute; &amp; Bar &amp;copy 2019, Café & Bar &copy 2019",
        "<![CDATA[Salt & Lamp &amp; Oil]]>, Salt & Lamp & Oil",
        "AT&amp;T &amp;nosuchentity; x, AT&T &nosuchentity; x",
    })
    void titles(String written, String title) throws Exception {
        assertThat(item("<title>" + written + "</title>").title()).isEqualTo(title);
    }

    @DisplayName("ATO-D1: attributes of torznab win over those of newznab, of several the first")
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "<newznab:attr name=\"size\" value=\"1\"/><torznab:attr name=\"size\" value=\"2\"/>, 2",
        "<torznab:attr name=\"size\" value=\"2\"/><newznab:attr name=\"size\" value=\"1\"/>, 2",
        "<newznab:attr name=\"SIZE\" value=\"1\"/><newznab:attr name=\"size\" value=\"3\"/>, 1",
    })
    void attributes(String attributes, String size) throws Exception {
        assertThat(item(attributes).attribute("size")).hasValue(size);
    }

    @DisplayName("Torznab, sizes: the attribute, the element, else what is enclosed from 1 MiB on; nothing is unknown")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <torznab:attr name="size" value="5"/><size>6</size>                                                 | 5
            <torznab:attr name="size" value="0"/><size>6</size>                                                 | 6
            <torznab:attr name="size" value="-1"/><size>0</size>                                                |
            <torznab:attr name="size" value="not-a-number"/>                                                    |
            <torznab:attr name="size" value="537133056.0"/>                                                     | 537133056
            <torznab:attr name="size" value="9e99"/>                                                            |
            <torznab:attr name="size" value="99999999999999999999"/>                                            |
            <size>609.6 MiB</size>                                                                              |
            <enclosure url="u" length="1048576" type="application/x-bittorrent"/>                               | 1048576
            <enclosure url="u" length="103641" type="application/x-bittorrent"/>                                |
            <enclosure url="u" length="-1" type="application/x-bittorrent;x-scheme-handler/magnet"/>            |
            <enclosure url="u" length="2097152" type="application/x-bittorrent;x-scheme-handler/magnet"/>       | 2097152
            <enclosure url="u" length="2097152" type="application/x-nzb"/>                                      |
            """)
    void sizes(String inItem, @Nullable Long size) throws Exception {
        assertThat(item(inItem).size()).isEqualTo(size == null ? OptionalLong.empty() : OptionalLong.of(size));
    }

    @DisplayName("SCR-03, SCR-04: seeders that are no number are unknown")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            <torznab:attr name="seeders" value="0"/>    | 0
            <torznab:attr name="seeders" value=" 12 "/> | 12
            <torznab:attr name="seeders" value="-1"/>   | -
            <torznab:attr name="seeders" value="1.5"/>  | -
            <torznab:attr name="seeders" value="99999999999"/> | -
            <title>x</title>                            | -
            """)
    void seeders(String inItem, @Nullable Integer seeders) throws Exception {
        assertThat(item(inItem).seeders()).isEqualTo(seeders == null ? OptionalInt.empty() : OptionalInt.of(seeders));
    }

    @DisplayName("STR-D3, ATO-D2: the hash is the attribute, else that of any magnet")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <torznab:attr name="infohash" value="H"/>                                     | true
            <torznab:attr name="infohash" value="(removed)"/>                             | false
            <torznab:attr name="infohash" value="(removed)"/><link>magnet:?xt=urn:btih:H</link> | true
            <torznab:attr name="magneturl" value="magnet:?xt=urn:btih:H&amp;tr=x"/>       | true
            <guid>magnet:?xt=urn:btih:H</guid>                                            | true
            <enclosure url="magnet:?xt=urn:btih:H" type="application/x-bittorrent"/>      | true
            <guid>H</guid>                                                                | false
            """)
    void hashes(String inItem, boolean known) throws Exception {
        assertThat(item(inItem.replace("H", HASH)).infoHash().map(InfoHash::hex))
                .isEqualTo(known ? Optional.of(HASH) : Optional.empty());
    }

    @Test
    @DisplayName("AnimeTosho: where hash and magnet disagree, the attribute wins")
    void hashWins() throws Exception {
        FeedItem item = item("<torznab:attr name=\"magneturl\" value=\"magnet:?xt=urn:btih:" + "b".repeat(40) + "\"/>"
                + "<torznab:attr name=\"infohash\" value=\"" + HASH + "\"/>");

        assertThat(item.infoHash()).hasValue(new InfoHash(HASH));
    }

    @DisplayName("Torznab: only what is enclosed as a torrent is followed, and the link when nothing is enclosed")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <enclosure url="http://x.example/1.torrent" type="application/x-bittorrent"/>                  | http://x.example/1.torrent
            <enclosure url="http://x.example/1.nzb" type="application/x-nzb"/><enclosure url="http://x.example/1.torrent" type="Application/X-BitTorrent; x=y"/> | http://x.example/1.torrent
            <link>http://x.example/2</link><enclosure url="http://x.example/1.nzb" type="application/x-nzb"/> |
            <link>http://x.example/2</link>                                                                | http://x.example/2
            <enclosure url="file:///etc/passwd" type="application/x-bittorrent"/>                          |
            <link>ftp://x.example/2</link>                                                                 |
            """)
    void links(String inItem, @Nullable String link) throws Exception {
        assertThat(item(inItem).torrentLink()).isEqualTo(Optional.ofNullable(link));
    }

    @DisplayName("the IMDb id, with and without tt and zeros")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <torznab:attr name="imdb" value="0039689"/>                                           | tt0039689
            <torznab:attr name="imdbid" value="tt0039689"/>                                       | tt0039689
            <torznab:attr name="imdb" value="39689"/>                                             | tt0039689
            <torznab:attr name="imdb" value="tt12345678"/>                                        | tt12345678
            <torznab:attr name="imdb" value="0"/>                                                 |
            <torznab:attr name="imdb" value="none"/>                                              |
            """)
    void imdb(String inItem, @Nullable String id) throws Exception {
        assertThat(item(inItem).imdbId().map(Object::toString)).isEqualTo(Optional.ofNullable(id));
    }

    @DisplayName("SCR-D06: what an indexer for members has is private, and has no sources")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <prowlarrindexer id="2" type="private">Mock</prowlarrindexer>     | true
            <prowlarrindexer id="2" type="semiPrivate">Mock</prowlarrindexer> | true
            <prowlarrindexer id="2" type="public">Mock</prowlarrindexer>      | false
            <type>private</type>                                              | true
            <type>semi-private</type>                                         | true
            <type>public</type>                                               | false
            <torznab:attr name="type" value="series"/>                        | false
            """)
    void privacy(String inItem, boolean isPrivate) throws Exception {
        FeedItem item = item("<title>Lantern Street 2019</title>" + inItem + "<link>magnet:?xt=urn:btih:" + HASH
                + "&amp;tr=http%3A%2F%2Ft.example.org%2Fkey1%2Fannounce</link>");
        Release release = item.candidate().release().orElseThrow();

        assertThat(release.isPrivate()).isEqualTo(isPrivate);
        assertThat(release.sources().urls()).hasSize(isPrivate ? 0 : 1);
    }

    @Test
    @DisplayName("SCR-05: items without hash or title offer nothing, and still count as items (BMG-D3)")
    void unusable() throws Exception {
        Feed feed = read(feed("<item><title>x</title></item><item><torznab:attr name=\"infohash\" value=\"" + HASH
                + "\"/></item><item/>"));

        assertThat(feed.items())
                .hasSize(3)
                .allMatch(item -> item.candidate().release().isEmpty());
    }

    @Test
    @DisplayName("DBP-06: the text forms show no link and no pass key")
    void textForms() throws Exception {
        FeedItem item = item("<link>http://x.example/dl?passkey=k1</link>"
                + "<enclosure url=\"http://x.example/dl?passkey=k1\" type=\"application/x-bittorrent\"/>"
                + "<torznab:attr name=\"magneturl\" value=\"magnet:?tr=http://x.example/k1\"/>");

        assertThat(item + " " + item.enclosures()).doesNotContain("k1").doesNotContain("x.example");
    }

    @Test
    @DisplayName("a title of a megabyte and thousands of attributes are cut, not refused")
    void longTexts() throws Exception {
        FeedItem item = item("<title>" + "x".repeat(1 << 20) + "</title>"
                + "<torznab:attr name=\"infohash\" value=\"" + HASH + "\"/>"
                + "<torznab:attr name=\"tag\" value=\"a\"/>".repeat(5000)
                + "<a>b</a>".repeat(5000));

        assertThat(item.candidate().release().orElseThrow().name()).hasSize(Release.MAX_NAME);
    }
}
