package comet.http.presentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.debrid.CacheState;
import comet.core.debrid.ServiceId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaType;
import comet.core.testing.Accounts;
import comet.http.config.ConfigSegment;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybackUrlsTest {

    private static final String HASH = Shown.HASH.hex();

    @DisplayName("PRES-110 to PRES-114: paths and ids")
    @ParameterizedTest(name = "{0} {1}, account {2}, {3}, file {4} → {5}")
    @CsvSource(textBlock = """
                    movie,  tt1727587,     0, CACHED,     3, /0/3/n/n, tt1727587
                    movie,  tt1727587,     1, NOT_CACHED,  , /1/n/n/n, tt1727587
                    movie,  tt1727587,     1, NOT_CACHED, 3, /1/n/n/n, tt1727587
                    movie,  tt1727587,     1, UNKNOWN,    3, /1/n/n/n, tt1727587
                    series, tt1748166:1:2, 0, CACHED,     0, /0/0/1/2, tt1748166
                    series, tt1748166:2,   0, CACHED,      , /0/n/2/n, tt1748166
                    series, tt1748166,     0, CACHED,      , /0/n/n/n, tt1748166
                    series, tt1748166:0:0, 0, CACHED,      , /0/n/0/0, tt1748166
                    series, kitsu:152:4,   2, CACHED,     7, /2/7/1/4, 152
                    movie,  kitsu:152,     0, CACHED,     7, /0/7/n/n, 152
                    """)
    void givenAnOffer_whenMade_thenTheUrlIsThat(
            String type,
            String id,
            int account,
            CacheState state,
            @Nullable Integer file,
            String path,
            String mediaId) {
        MediaType mediaType = MediaType.parse(type).orElseThrow();
        var urls = new PlaybackUrls(
                Shown.URLS, new ConfigSegment("CFG"), Shown.media(mediaType, id), MediaMetadata.of("Sintel", 2010));
        var offer = Accounts.offer(
                account, ServiceId.TORBOX, state, file == null ? OptionalInt.empty() : OptionalInt.of(file));

        assertThat(urls.of(Shown.HASH, offer, "Sintel.mkv"))
                .isEqualTo("https://addon.example.com/CFG/playback/" + HASH + path
                        + "?torrent_name=Sintel.mkv&name=Sintel&media_id=" + mediaId + "&media_type=" + type);
    }

    @DisplayName("HTTP-057, PRES-110, PRES-115: prefix, segment and names are written so that they come back")
    @Test
    void givenAwkwardParts_whenMade_thenTheyAreEncoded() {
        var urls = new PlaybackUrls(
                new UrlBase("https://example.com/addons/x", "/s/k3y"),
                new ConfigSegment("a+b/c=="),
                Shown.media(MediaType.MOVIE, "tt1727587"),
                MediaMetadata.of("Amélie & Co. / part 1", 2001));

        assertThat(urls.of(Shown.HASH, Shown.cachedFile(0), "Big Buck Bunny (2008) [1080p]"))
                .isEqualTo("https://example.com/addons/x/s/k3y/a+b%2Fc==/playback/" + HASH
                        + "/0/0/n/n?torrent_name=Big%20Buck%20Bunny%20%282008%29%20%5B1080p%5D"
                        + "&name=Am%C3%A9lie%20%26%20Co.%20/%20part%201&media_id=tt1727587&media_type=movie");
    }

    @DisplayName("A base that would break URLs is refused")
    @ParameterizedTest
    @ValueSource(strings = {"", "addon.example.com", "https://", "https:///x", "https://a.example/", "ftp://a.example"})
    void givenABadBase_whenMade_thenItIsRefused(String base) {
        assertThatThrownBy(() -> new UrlBase(base, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @DisplayName("HTTP-050: a prefix is empty or a token")
    @ParameterizedTest
    @ValueSource(strings = {"/", "/s/", "s/x", "/s/x/", "/t/x"})
    void givenABadPrefix_whenMade_thenItIsRefused(String prefix) {
        assertThatThrownBy(() -> new UrlBase("https://a.example", prefix)).isInstanceOf(IllegalArgumentException.class);
    }

    @DisplayName("HTTP-062: the token is in no text form")
    @Test
    void givenAPrefix_whenPrinted_thenTheTokenIsHidden() {
        assertThat(new UrlBase("http://a", "/s/k3y")).hasToString("http://a/s/***");
    }
}
