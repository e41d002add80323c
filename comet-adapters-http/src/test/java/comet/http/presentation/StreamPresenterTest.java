package comet.http.presentation;

import static comet.http.presentation.Shown.ADDON;
import static comet.http.presentation.Shown.HASH;
import static comet.http.presentation.Shown.URLS;
import static comet.http.presentation.Shown.cachedFile;
import static comet.http.presentation.Shown.found;
import static comet.http.presentation.Shown.offered;
import static comet.http.presentation.Shown.parsed;
import static comet.http.presentation.Shown.release;
import static comet.http.presentation.Shown.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Standing;
import comet.core.port.GenericTrackers;
import comet.core.release.AudioChannels;
import comet.core.release.AudioCodec;
import comet.core.release.BitDepth;
import comet.core.release.DynamicRange;
import comet.core.release.Edition;
import comet.core.release.ParsedRelease;
import comet.core.release.Quality;
import comet.core.release.ReleaseFlag;
import comet.core.release.VideoCodec;
import comet.core.search.Offer;
import comet.core.search.OfferedStream;
import comet.core.search.SearchOutcome;
import comet.core.testing.Accounts;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import comet.http.config.ConfigurationVectors;
import comet.http.config.UserConfiguration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamPresenterTest {

    private static final UserConfiguration REALDEBRID =
            ConfigurationVectors.read("{\"debridServices\":[{\"service\":\"realdebrid\",\"apiKey\":\"k\"}]}");
    private static final String SEGMENT =
            "eyJkZWJyaWRTZXJ2aWNlcyI6W3sic2VydmljZSI6InJlYWxkZWJyaWQiLCJhcGlLZXkiOiJrIn1dfQ==";

    private final StreamPresenter presenter =
            new StreamPresenter(ADDON, PresentationSettings.DEFAULT, GenericTrackers.NONE);

    @DisplayName("Section 10: a cached debrid entry, to the letter")
    @Test
    void givenACachedEntry_whenWritten_thenTheJsonIsThat() {
        StreamList list = presenter.present(found(offered(cachedFile(0))), REALDEBRID, URLS, StreamView.STREMIO);

        assertThat(text(list.json())).isEqualTo("""
                        {"streams":[{"name":"[RD⚡] Comet 1080p","description":"📄 Sintel.2010.1080p.WEB-DL.H264-DEMO.mkv\\n📹 avc\\n⭐ WEB-DL | 🏷️ DEMO\\n👤 15 💾 1.0 GB 🔎 Nyaa\\n🇬🇧","behaviorHints":{"bingeGroup":"comet|realdebrid|0123456789abcdef0123456789abcdef01234567","filename":"Sintel.2010.1080p.WEB-DL.H264-DEMO.mkv","videoSize":1073741824},"url":"https://addon.example.com/%s/playback/0123456789abcdef0123456789abcdef01234567/0/0/n/n?torrent_name=Sintel.2010.1080p.WEB-DL.H264-DEMO.mkv&name=Sintel&media_id=tt1727587&media_type=movie"}]}""".formatted(SEGMENT));
        assertThat(list.hasStreams()).isTrue();
    }

    @DisplayName("Section 10: a torrent entry, to the letter")
    @Test
    void givenATorrentEntry_whenWritten_thenTheJsonIsThat() {
        StreamList list = presenter.present(
                found(offered(new Offer.DirectTorrent())), UserConfiguration.DEFAULT, URLS, StreamView.STREMIO);

        assertThat(text(list.json())).isEqualTo("""
                        {"streams":[{"name":"[TORRENT🧲] Comet 1080p","description":"📄 Sintel.2010.1080p.WEB-DL.H264-DEMO.mkv\\n📹 avc\\n⭐ WEB-DL | 🏷️ DEMO\\n👤 15 💾 1.0 GB 🔎 Nyaa\\n🇬🇧","behaviorHints":{"bingeGroup":"comet|torrent|0123456789abcdef0123456789abcdef01234567","filename":"Sintel.2010.1080p.WEB-DL.H264-DEMO.mkv","videoSize":1073741824},"infoHash":"0123456789abcdef0123456789abcdef01234567","fileIdx":0,"sources":["tracker:udp://tracker.example.org:1337/announce","dht:0123456789abcdef0123456789abcdef01234567"]}]}""");
    }

    @DisplayName("PRES-044, PRES-045, PRES-048: what is not known is not written")
    @Test
    void givenLittleKnown_whenWritten_thenMembersAreAbsent() {
        OfferedStream stream = new OfferedStream(
                release("Sintel", ""), ParsedRelease.builder("Sintel").build(), new Offer.DirectTorrent());

        StreamList list = presenter.present(found(stream), UserConfiguration.DEFAULT, URLS, StreamView.STREMIO);

        assertThat(text(list.json())).isEqualTo("""
                        {"streams":[{"name":"[TORRENT🧲] Comet unknown","description":"📄 Sintel","behaviorHints":{"bingeGroup":"comet|torrent|0123456789abcdef0123456789abcdef01234567","filename":"Sintel"},"infoHash":"0123456789abcdef0123456789abcdef01234567"}]}""");
    }

    @DisplayName("HTTP-160: an empty list")
    @Test
    void givenNothing_whenWritten_thenTheListIsEmpty() {
        StreamList list = presenter.present(found(), UserConfiguration.DEFAULT, URLS, StreamView.STREMIO);

        assertThat(text(list.json())).isEqualTo("{\"streams\":[]}").isEqualTo(text(StreamList.EMPTY.json()));
        assertThat(list.hasStreams()).isFalse();
    }

    @DisplayName("HTTP-174, PRES-061: names have the add-on's own name, binge groups never")
    @Test
    void givenAnotherName_whenShown_thenNamesHaveIt() {
        var renamed = new StreamPresenter(
                new AddonIdentity("my.addon", "My Add-on", "2.1.0", "", Optional.empty()),
                PresentationSettings.DEFAULT,
                GenericTrackers.NONE);

        StreamEntry entry = only(renamed.present(found(offered(cachedFile(0))), REALDEBRID, URLS, StreamView.STREMIO));

        assertThat(entry.name()).isEqualTo("[RD⚡] My Add-on 1080p");
        assertThat(hints(entry).bingeGroup()).startsWith("comet|realdebrid|");
    }

    @DisplayName("PRES-060, PRES-100, DBC-02: every service and state has its mark")
    @ParameterizedTest(name = "{0} {1} → {2}, {3}, {4}")
    @CsvSource(textBlock = """
                    realdebrid, CACHED,     [RD⚡] Comet 1080p,  [RD C] 1080p, ⚡ Instant
                    realdebrid, UNKNOWN,    [RD❔] Comet 1080p,  [RD ?] 1080p, ❔ Not Known
                    torbox,     NOT_CACHED, [TB⬇️] Comet 1080p, [TB U] 1080p, ⬇️ Not Cached
                    alldebrid,  UNKNOWN,    [AD❔] Comet 1080p,  [AD ?] 1080p, ❔ Not Known
                    realdebrid, NAME_REFUSED, [RD⛔] Comet 1080p, [RD !] 1080p, ⛔ Refused By Service
                    """)
    void givenAState_whenShown_thenItIsMarked(
            String service, Standing state, String stremio, String kodi, String chillLink) {
        UserConfiguration configuration = ConfigurationVectors.read(
                "{\"resultFormat\":[],\"debridServices\":[{\"service\":\"" + service + "\",\"apiKey\":\"k\"}]}");
        OfferedStream stream = new OfferedStream(
                release("Sintel", ""),
                parsed(),
                new Offer.Debrid(Accounts.at(0, ServiceId.parse(service).orElseThrow()), state, Optional.empty()));

        StreamEntry entry = only(presenter.present(found(stream), configuration, URLS, new StreamView(false, true)));

        assertThat(entry.name()).isEqualTo(stremio);
        assertThat(entry.chillLink()).containsExactly(chillLink);
        assertThat(only(presenter.present(found(stream), configuration, URLS, StreamView.KODI))
                        .name())
                .isEqualTo(kodi);
    }

    @DisplayName(
            "PRES-082, SCR-03: of a file in a pack its size comes first, and counts; a pack without a known file has none")
    @ParameterizedTest(name = "in a pack {0}, file {1}, torrent {2} → {3}")
    @CsvSource(textBlock = """
                    true,  4294967296, 42949672960, 4.0 GB / 40.0 GB, 4294967296
                    true,  4294967296, ,            4.0 GB,           4294967296
                    true,  ,           42949672960, ,
                    false, 4294967296, 42949672960, 4.0 GB,           4294967296
                    false, ,           42949672960, 40.0 GB,          42949672960
                    """)
    void givenTwoSizes_whenShown_thenTheFilesComesFirst(
            boolean inPack, @Nullable Long file, @Nullable Long torrent, @Nullable String text, @Nullable Long size) {
        Release release = new Release(
                Shown.HASH,
                "Pioneer.One.S01",
                torrent == null ? OptionalLong.empty() : OptionalLong.of(torrent),
                OptionalInt.empty(),
                "",
                Optional.of(new ReleaseFile(
                        OptionalInt.empty(),
                        "Pioneer.One.S01E02.mkv",
                        file == null ? OptionalLong.empty() : OptionalLong.of(file))),
                AnnounceUrls.NONE);
        OfferedStream stream = new OfferedStream(release, parsed(), cachedFile(1), inPack);

        StreamEntry entry = only(presenter.present(found(stream), REALDEBRID, URLS, StreamView.STREMIO));
        StreamEntry kodi = only(presenter.present(found(stream), REALDEBRID, URLS, StreamView.KODI));

        assertThat(hints(entry).videoSize()).isEqualTo(size);
        if (text == null) {
            assertThat(entry.description()).doesNotContain("💾");
        } else {
            assertThat(entry.description()).contains("💾 " + text);
            assertThat(kodi.name()).startsWith("[RD C] 1080p | " + text + " | ");
        }
    }

    @DisplayName("PRES-014: the part of an episode stands behind the resolution")
    @Test
    void givenAPart_whenShown_thenItIsNumbered() {
        OfferedStream stream = new OfferedStream(
                release("Pioneer.One.S01E01", ""),
                parsed(),
                new Offer.Debrid(
                        Accounts.at(0, ServiceId.REALDEBRID),
                        Standing.CACHED,
                        Optional.empty(),
                        Optional.of(new Offer.Part(1, 2))));

        assertThat(only(presenter.present(found(stream), REALDEBRID, URLS, StreamView.STREMIO))
                        .name())
                .isEqualTo("[RD⚡] Comet 1080p (1/2)");
        assertThat(only(presenter.present(found(stream), REALDEBRID, URLS, StreamView.KODI))
                        .name())
                .startsWith("[RD C] 1080p (1/2)");
    }

    @DisplayName("PRES-072: a director's cut is told by the edition")
    @Test
    void givenADirectorsCut_whenShown_thenItIsTold() {
        ParsedRelease parsed = ParsedRelease.builder("x")
                .quality(Quality.BLURAY)
                .edition(Edition.DIRECTORS_CUT)
                .flag(ReleaseFlag.REMASTERED)
                .flag(ReleaseFlag.EXTENDED)
                .build();

        assertThat(description(release("x", ""), parsed, false))
                .isEqualTo("📄 x\n⭐ BluRay • REMASTERED • DIRECTOR'S CUT • EXTENDED");
    }

    @DisplayName("PRES-071: bit depths end in bit")
    @ParameterizedTest
    @CsvSource({"BIT_8, 8bit", "BIT_10, 10bit", "BIT_12, 12bit"})
    void givenABitDepth_whenShown_thenItHasTheWord(BitDepth depth, String expected) {
        assertThat(description(
                        release("x", ""),
                        ParsedRelease.builder("x").bitDepth(depth).build(),
                        false))
                .isEqualTo("📄 x\n📹 " + expected);
    }

    @DisplayName("PRES-073: a chain of servers is cut where the operator wants that")
    @ParameterizedTest(name = "{0}, clean {1} → {2}")
    @CsvSource(textBlock = """
                    Comet|Comet|Nyaa,    true,  Comet|Nyaa
                    Comet|Torrentio|YTS, true,  Comet|YTS
                    Comet|Nyaa,          true,  Comet|Nyaa
                    Nyaa,                true,  Nyaa
                    Comet,               true,  Comet
                    Torrentio|YTS,       true,  Torrentio|YTS
                    Comet|Comet|Nyaa,    false, Comet|Comet|Nyaa
                    """)
    void givenALabel_whenShown_thenItIsCleanedOrNot(String label, boolean clean, String expected) {
        assertThat(description(release("x", label), ParsedRelease.builder("x").build(), clean))
                .isEqualTo("📄 x\n🔎 " + expected);
    }

    @DisplayName("PRES-077: nothing that others wrote starts a line of its own")
    @Test
    void givenControlCharacters_whenShown_thenTheyAreBlanks() {
        ParsedRelease parsed =
                ParsedRelease.builder("a\nb\ud83dc").group("G\r\n👤 9").build();

        StreamEntry entry = only(presenter.present(
                found(new OfferedStream(release("a\u0000b\u2028c", "t\tu\u2028v"), parsed, new Offer.DirectTorrent())),
                UserConfiguration.DEFAULT,
                URLS,
                StreamView.STREMIO));

        assertThat(entry.description()).isEqualTo("📄 a b c\n🏷️ G  👤 9\n🔎 t u v");
        assertThat(hints(entry).filename()).isEqualTo("a b c");
    }

    @DisplayName("SCR-03, PRES-047: of a pack, the file's name and size are shown")
    @Test
    void givenAFileInAPack_whenShown_thenItsFactsAreShown() {
        Release pack = new Release(
                HASH,
                "Pioneer.One.S01.720p",
                OptionalLong.of(10_000_000_000L),
                OptionalInt.empty(),
                "",
                Optional.of(new ReleaseFile(OptionalInt.of(4), "Pioneer.One.S01E02.mkv", OptionalLong.of(1536))),
                AnnounceUrls.NONE);

        StreamEntry entry = only(presenter.present(
                found(new OfferedStream(
                        pack, ParsedRelease.builder(pack.title()).build(), new Offer.DirectTorrent())),
                UserConfiguration.DEFAULT,
                URLS,
                StreamView.STREMIO));

        assertThat(entry.description()).isEqualTo("📄 Pioneer.One.S01E02.mkv\n💾 1.5 KB");
        assertThat(entry.fileIdx()).isEqualTo(4);
        assertThat(hints(entry).videoSize()).isEqualTo(1536);
    }

    @DisplayName("PRES-114, DBF-05: a playback address has the torrent's own name, which may say more than its file's")
    @Test
    void givenAnOpaqueFile_whenShown_thenTheAddressNamesTheTorrent() {
        Release release = new Release(
                HASH,
                "Pioneer.One.S01E02.720p",
                OptionalLong.empty(),
                OptionalInt.empty(),
                "",
                Optional.of(new ReleaseFile(OptionalInt.of(0), "obplghohokdm.mkv", OptionalLong.of(1536))),
                AnnounceUrls.NONE);

        StreamEntry entry = only(presenter.present(
                found(new OfferedStream(
                        release, ParsedRelease.builder(release.title()).build(), cachedFile(0))),
                REALDEBRID,
                URLS,
                StreamView.STREMIO));

        assertThat(entry.url()).contains("?torrent_name=Pioneer.One.S01E02.720p&");
    }

    @DisplayName(
            "PRES-044, SDX-D3: an index of somebody else's list is not handed to a player; the name of the file is")
    @Test
    void givenAProvisionalIndex_whenShown_thenThereIsNone() {
        ReleaseFile file = new ReleaseFile(OptionalInt.of(4), "Pioneer.One.S01E02.mkv", OptionalLong.of(1536), true);
        Release pack = new Release(
                HASH,
                "Pioneer.One.S01.720p",
                OptionalLong.empty(),
                OptionalInt.empty(),
                "",
                Optional.of(file),
                AnnounceUrls.NONE);

        StreamEntry entry = only(presenter.present(
                found(new OfferedStream(
                        pack, ParsedRelease.builder(pack.title()).build(), new Offer.DirectTorrent())),
                UserConfiguration.DEFAULT,
                URLS,
                StreamView.STREMIO));

        assertThat(entry.fileIdx()).isNull();
        assertThat(hints(entry).filename()).isEqualTo("Pioneer.One.S01E02.mkv");
    }

    @DisplayName("PRES-050: the server's trackers stand in for a torrent that has none")
    @Test
    void givenNoTrackers_whenShown_thenTheServersAreUsed() {
        var generic = new AnnounceUrls(List.of("udp://open.example.net:80/announce"));
        var helpful = new StreamPresenter(ADDON, PresentationSettings.DEFAULT, () -> generic);

        StreamList list = helpful.present(
                found(
                        new OfferedStream(release("x", ""), parsed(), new Offer.DirectTorrent()),
                        offered(new Offer.DirectTorrent())),
                UserConfiguration.DEFAULT,
                URLS,
                StreamView.STREMIO);

        assertThat(list.entries())
                .extracting(StreamEntry::sources)
                .containsExactly(
                        List.of("tracker:udp://open.example.net:80/announce", "dht:" + HASH.hex()),
                        List.of("tracker:udp://tracker.example.org:1337/announce", "dht:" + HASH.hex()));
    }

    @DisplayName("PRES-051: sources in the form that clients understand")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '>', nullValues = "none", textBlock = """
                    udp://t.example.org:1337/announce tracker:udp://t.example.org:1337/announce > tracker:udp://t.example.org:1337/announce dht:own
                    dht:0123456789abcdef0123456789abcdef01234567 '' > dht:0123456789abcdef0123456789abcdef01234567
                    wss://t.example.org https://t.example.org/a ftp://t.example.org magnet:?xt=x udp: > tracker:wss://t.example.org tracker:https://t.example.org/a dht:own
                    junk > none
                    """)
    void givenSources_whenNormalised_thenTheyAreThat(String raw, @Nullable String expected) {
        List<String> sources = expected == null
                ? List.of()
                : List.of(expected.replace("dht:own", "dht:" + HASH.hex()).split(" "));

        assertThat(AnnounceUrls.stremioSources(List.of(raw.split(" ")), HASH)).isEqualTo(sources);
    }

    @DisplayName("PRES-051: what a torrent's own list gives is what normalising it gives")
    @Test
    void givenCleanUrls_whenNormalised_thenBothWaysAgree() {
        var urls = new AnnounceUrls(List.of("tracker:udp://a.example.org:1/x", "https://b.example.org/y", "junk"));

        assertThat(urls.stremioSources(HASH)).isEqualTo(AnnounceUrls.stremioSources(urls.urls(), HASH));
        assertThat(AnnounceUrls.NONE.stremioSources(HASH)).isEmpty();
    }

    @DisplayName("PRES-102: what Kodi is told of PX-01, to the letter")
    @Test
    void givenKodi_whenWritten_thenTheMetadataIsThat() throws Exception {
        String name = "Sintel.2010.2160p.BluRay.REMUX.DV.HDR10.HEVC.TrueHD.7.1.Atmos-EXGRP.mkv";
        Release release = new Release(
                HASH,
                name,
                OptionalLong.of(48_318_382_080L),
                OptionalInt.of(42),
                "Torrentio|ThePirateBay",
                Optional.empty(),
                AnnounceUrls.NONE);
        ParsedRelease parsed = ParsedRelease.builder(name)
                .resolution("2160p")
                .quality(Quality.BLURAY_REMUX)
                .codec(VideoCodec.HEVC)
                .hdr(List.of(DynamicRange.DOLBY_VISION, DynamicRange.HDR))
                .bitDepth(BitDepth.BIT_10)
                .audio(List.of(AudioCodec.TRUEHD, AudioCodec.ATMOS))
                .channels(List.of(AudioChannels.SURROUND_7_1))
                .group("EXGRP")
                .languages(List.of("en"))
                .build();

        StreamList list = presenter.present(
                found(new OfferedStream(release, parsed, cachedFile(1))), REALDEBRID, URLS, StreamView.KODI);

        assertThat(new JsonMapper()
                        .readTree(list.json())
                        .at("/streams/0/behaviorHints/cometKodiMetaV1")
                        .toString())
                .isEqualTo("""
                        {"width":3840,"height":2160,"resolution":"2160P","codec":"hevc","hdr":"DV","audio":"TrueHD","channels":"7.1","language":"en","languages":["en"],"title":"Sintel.2010.2160p.BluRay.REMUX.DV.HDR10.HEVC.TrueHD.7.1.Atmos-EXGRP.mkv","videoInfo":"hevc • DV • HDR • 10bit","audioInfo":"TrueHD • Atmos • 7.1","qualityInfo":"BluRay REMUX","groupInfo":"EXGRP","seedersInfo":"Seeders: 42","sizeInfo":"Size: 45.0 GB","trackerInfo":"Source: Torrentio|ThePirateBay","languagesInfo":"Languages: en"}""");
    }

    @DisplayName("PRES-102, PRES-103: dimensions, and no member is absent")
    @ParameterizedTest(name = "{0} → {1} × {2}")
    @CsvSource(textBlock = """
                    4k,      3840, 2160
                    2160p,   3840, 2160
                    1440p,   2560, 1440
                    1080p,   1920, 1080
                    720p,    1280, 720
                    576p,    720,  576
                    480p,    640,  480
                    360p,    480,  360
                    240p,    320,  240
                    unknown, 0,    0
                    1080i,   0,    0
                    """)
    void givenAResolution_whenShownToKodi_thenItHasDimensions(String resolution, int width, int height) {
        ParsedRelease parsed = ParsedRelease.builder("x").resolution(resolution).build();
        UserConfiguration nothing = ConfigurationVectors.read("{\"resultFormat\":[]}");

        StreamEntry entry = only(presenter.present(
                found(new OfferedStream(release("x", ""), parsed, new Offer.DirectTorrent())),
                nothing,
                URLS,
                StreamView.KODI));

        assertThat(hints(entry).cometKodiMetaV1())
                .isEqualTo(new KodiMeta(
                        width,
                        height,
                        resolution.toUpperCase(Locale.ROOT),
                        "",
                        "",
                        "",
                        "",
                        "",
                        List.of(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        ""));
    }

    @DisplayName("HTTP-164: ChillLink's array is added to what can be played, on demand")
    @Test
    void givenTheFlag_whenWritten_thenTheArrayIsThere() {
        SearchOutcome.Found found = found(offered(cachedFile(0)));

        assertThat(text(presenter
                        .present(found, REALDEBRID, URLS, new StreamView(false, true))
                        .json()))
                .contains(
                        ",\"_chilllink\":[\"⚡ Instant\",\"📹 avc\",\"⭐ WEB-DL\",\"🏷️ DEMO\",\"👤 15\",\"💾 1.0 GB\",\"🔎 Nyaa\",\"🇬🇧\"]}");
        assertThat(text(presenter
                        .present(found, REALDEBRID, URLS, StreamView.STREMIO)
                        .json()))
                .doesNotContain("_chilllink");
    }

    private String description(Release release, ParsedRelease parsed, boolean clean) {
        var settings = new PresentationSettings(clean, TorrentsDisabledText.DEFAULT);
        return only(new StreamPresenter(ADDON, settings, GenericTrackers.NONE)
                        .present(
                                found(new OfferedStream(release, parsed, new Offer.DirectTorrent())),
                                UserConfiguration.DEFAULT,
                                URLS,
                                StreamView.STREMIO))
                .description();
    }

    private static StreamEntry only(StreamList list) {
        assertThat(list.entries()).hasSize(1);
        return list.entries().getFirst();
    }

    private static StreamEntry.BehaviorHints hints(StreamEntry entry) {
        return Objects.requireNonNull(entry.behaviorHints());
    }
}
