package comet.scrapers.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a kind of service writes what it has, as the samples of the sources show it. */
enum Dialect {
    TORRENTIO("{\"streams\":[", "]}", offer -> """
            {"name":"Torrentio\\n1080p","title":"%s\\n%s\\n👤 %d 💾 %s GB ⚙️ EZTV","infoHash":"%s","fileIdx":%d,\
            "behaviorHints":{"bingeGroup":"torrentio|1080p|%s","filename":"%s"},"sources":[%s]}""".formatted(
                    offer.name(),
                    offer.file(),
                    offer.seeders(),
                    gigabytes(offer),
                    offer.infoHash(),
                    offer.index(),
                    offer.name(),
                    offer.file(),
                    announced())),
    TORRENTSDB("{\"streams\":[", "]}", offer -> """
            {"name":"TorrentsDB","title":"%s\\n📅 S02E05 👤 %d 💾 %s GB ⚙️ TorrentCSV","infoHash":"%s","fileIdx":%d,\
            "behaviorHints":{"filename":"%s"},"sources":[]}""".formatted(
                    offer.name(), offer.seeders(), gigabytes(offer), offer.infoHash(), offer.index(), offer.file())),
    PEERFLIX("{\"streams\":[", "]}", offer -> """
            {"name":"Peerflix 720p","description":"%s\\n%s\\n  👤 %d 💾 %s GB 🌐 Peerflix","infoHash":"%s","fileIdx":%d,\
            "seed":%d,"sources":[]}""".formatted(
                    offer.name(),
                    offer.file(),
                    offer.seeders(),
                    gigabytes(offer),
                    offer.infoHash(),
                    offer.index(),
                    offer.seeders())),
    MEDIAFUSION("{\"streams\":[", "]}", offer -> """
            {"name":"MediaFusion 🧲 P2P ⏳ 1080P","description":"📂 %s ┈➤ %s\\n💾 %s GB\\n👤 %d\\n🔗 YTS",\
            "infoHash":"%s","fileIdx":%d,"sources":[%s],"behaviorHints":{"bingeGroup":"MediaFusion-1080P","videoSize":%d}}""".formatted(
                    offer.name(),
                    offer.file(),
                    gigabytes(offer),
                    offer.seeders(),
                    offer.infoHash(),
                    offer.index(),
                    announced(),
                    offer.size())),
    COMET("{\"streams\":[", "]}", offer -> """
            {"name":"[TORRENT🧲] Comet 1080p","description":"📄 %s\\n👤 %d 💾 %s GB 🔎 Comet|Jackett Test",\
            "infoHash":"%s","fileIdx":%d,"behaviorHints":{"filename":"%s","videoSize":%d}}""".formatted(
                    offer.name(),
                    offer.seeders(),
                    gigabytes(offer),
                    offer.infoHash(),
                    offer.index(),
                    offer.file(),
                    offer.size())),
    AIOSTREAMS(
            "{\"success\":true,\"detail\":null,\"data\":{\"results\":[",
            "],\"filtered\":0,\"errors\":[]}}",
            offer -> """
            {"infoHash":"%s","seeders":%d,"age":null,"sources":[%s],"ytId":null,"externalUrl":null,"fileIdx":%d,"url":null,\
            "proxied":false,"filename":"%s","folderName":"%s","size":%d,"folderSize":%d,"message":null,"library":false,\
            "type":"p2p","indexer":"EZTV","addon":"Example","duration":null,"bitrate":null,"videoHash":null,"subtitles":[],\
            "service":null,"cached":null,"bingeGroup":null,"private":null,"seadexBest":null,"seadex":null}""".formatted(
                            offer.infoHash(),
                            offer.seeders(),
                            announced(),
                            offer.index(),
                            offer.file(),
                            offer.name(),
                            offer.size(),
                            offer.size() * 2)),
    ZILEAN("[", "]", offer -> """
            {"raw_title":"%s","parsed_title":"","normalized_title":"","cleaned_parsed_title":"","trash":false,"year":null,\
            "resolution":"1080p","seasons":[2],"episodes":[5],"complete":false,"languages":[],"quality":null,"size":"%d",\
            "category":"tvSeries","imdb_id":null,"info_hash":"%s","adult":false,"ingested_at":"2024-05-01T00:00:00Z"}""".formatted(offer.name(), offer.size(), offer.infoHash())),
    STREMTHRU(Dialect.FEED, Dialect.END_OF_FEED, Dialect::item),
    BITMAGNET(Dialect.FEED, Dialect.END_OF_FEED, Dialect::item),
    TORZNAB(Dialect.FEED, Dialect.END_OF_FEED, Dialect::item);

    /** What a page of a feed holds at most. */
    private static final int PAGE = 100;

    private static final double GIGABYTE = 1e9;

    private static final String FEED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:torznab="http://torznab.com/schemas/2015/feed"><channel><title>Example</title>
            """;

    private static final String END_OF_FEED = "</channel></rss>";

    private static final String CAPABILITIES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <caps><server title="Example"/><limits max="100" default="100"/><searching>
            <search available="yes" supportedParams="q"/>
            <tv-search available="yes" supportedParams="q,season,imdbid"/>
            <movie-search available="yes" supportedParams="q,imdbid"/>
            </searching><categories><category id="2000" name="Movies"/><category id="5000" name="TV"/></categories></caps>
            """;

    private final String begin;
    private final String end;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda that holds nothing
    private final Function<Offer, String> writer;

    Dialect(String begin, String end, Function<Offer, String> writer) {
        this.begin = begin;
        this.end = end;
        this.writer = writer;
    }

    /** What it is called in addresses. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Says of a service that speaks it what it can be asked. */
    Optional<String> capabilities() {
        return this == TORZNAB ? Optional.of(CAPABILITIES) : Optional.empty();
    }

    /** Writes what a service has, or of a feed that has pages the page that begins there. */
    String write(List<Offer> offers, int offset) {
        boolean pages = this == BITMAGNET || this == TORZNAB;
        List<Offer> page = offers.subList(
                Math.min(offset, offers.size()), pages ? Math.min(offset + PAGE, offers.size()) : offers.size());
        return page.stream().map(writer).collect(Collectors.joining(begin.startsWith("<") ? "\n" : ",", begin, end));
    }

    private static String gigabytes(Offer offer) {
        return Double.toString(Math.round(offer.size() / GIGABYTE * 100) / 100.0);
    }

    private static String announced() {
        return Announced.JSON;
    }

    /** Written once, because it is the same for each of thousands. */
    private static final class Announced {
        static final String JSON = IntStream.range(0, 5)
                .mapToObj(i -> "\"tracker:udp://tracker" + i + ".example.org:1337/announce\"")
                .collect(Collectors.joining(","));
    }

    private static String item(Offer offer) {
        String magnet =
                "magnet:?xt=urn:btih:" + offer.infoHash() + "&amp;tr=udp%3A%2F%2Ftracker.example.org%3A1337%2Fannounce";
        return """
                <item><title>%s</title><guid>%s</guid><pubDate>Wed, 01 May 2024 00:00:00 +0000</pubDate>\
                <category>5000</category><size>%d</size><link>%s</link>\
                <enclosure url="%s" type="application/x-bittorrent" length="%d"/>\
                <torznab:attr name="infohash" value="%s"/><torznab:attr name="magneturl" value="%s"/>\
                <torznab:attr name="category" value="5000"/><torznab:attr name="size" value="%d"/>\
                <torznab:attr name="seeders" value="%d"/></item>""".formatted(
                        offer.name(),
                        offer.infoHash(),
                        offer.size(),
                        magnet,
                        magnet,
                        offer.size(),
                        offer.infoHash(),
                        magnet,
                        offer.size(),
                        offer.seeders());
    }
}
