package comet.http.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import comet.core.debrid.CacheState;
import comet.core.debrid.ServiceId;
import comet.core.port.GenericTrackers;
import comet.core.release.AudioChannels;
import comet.core.release.AudioCodec;
import comet.core.release.BitDepth;
import comet.core.release.DynamicRange;
import comet.core.release.Labelled;
import comet.core.release.ParsedRelease;
import comet.core.release.Quality;
import comet.core.release.ReleaseFlag;
import comet.core.release.VideoCodec;
import comet.core.search.Offer;
import comet.core.search.OfferedStream;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.Release;
import comet.http.config.ConfigurationVectors;
import comet.http.config.UserConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryVectorsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TORRENT = "torrent";

    /** One worked example: what is offered to whom, and every text it gives. */
    record Vector(JsonNode row) {

        String text(String key) {
            return row.path(key).asText("");
        }

        List<String> texts(String key) {
            List<String> texts = new ArrayList<>();
            row.path(key).forEach(item -> texts.add(item.textValue()));
            return texts;
        }

        UserConfiguration configuration() {
            String accounts = text("service").equals(TORRENT)
                    ? ""
                    : "\"debridServices\":[{\"service\":\"" + text("service") + "\",\"apiKey\":\"k\"}],";
            return ConfigurationVectors.read("{" + accounts + "\"resultFormat\":" + row.get("resultFormat") + "}");
        }

        OfferedStream stream() {
            Release release = new Release(
                    Shown.HASH,
                    text("title"),
                    row.has("size") ? OptionalLong.of(row.get("size").asLong()) : OptionalLong.empty(),
                    row.has("seeders") ? OptionalInt.of(row.get("seeders").asInt()) : OptionalInt.empty(),
                    text("tracker"),
                    Optional.empty(),
                    AnnounceUrls.NONE);
            return new OfferedStream(release, parsed(), offer());
        }

        private ParsedRelease parsed() {
            ParsedRelease.Builder parsed = ParsedRelease.builder(text("title"))
                    .hdr(labelled("hdr", DynamicRange.class))
                    .audio(labelled("audio", AudioCodec.class))
                    .channels(labelled("channels", AudioChannels.class))
                    .languages(texts("languages"));
            given("resolution").ifPresent(parsed::resolution);
            labelled("quality", Quality.class).forEach(parsed::quality);
            labelled("codec", VideoCodec.class).forEach(parsed::codec);
            labelled("bitDepth", BitDepth.class).forEach(parsed::bitDepth);
            given("group").ifPresent(parsed::group);
            texts("flags").forEach(flag -> parsed.flag(ReleaseFlag.valueOf(flag.toUpperCase(Locale.ROOT))));
            return parsed.build();
        }

        /** The constants with the texts of a member: a list, a text, or nothing. */
        private <T extends Enum<T> & Labelled> List<T> labelled(String key, Class<T> type) {
            List<String> labels =
                    row.path(key).isArray() ? texts(key) : given(key).stream().toList();
            return labels.stream()
                    .map(label -> Labelled.find(type, label).orElseThrow())
                    .toList();
        }

        private Optional<String> given(String key) {
            return Optional.of(text(key)).filter(text -> !text.isEmpty());
        }

        private Offer offer() {
            if (text("service").equals(TORRENT)) {
                return new Offer.DirectTorrent();
            }
            CacheState state = text("state").equals("cached") ? CacheState.CACHED : CacheState.NOT_CACHED;
            return Shown.debrid(ServiceId.parse(text("service")).orElseThrow(), state);
        }

        @Override
        public String toString() {
            return text("id") + " " + text("service") + ", " + text("state");
        }
    }

    private final StreamPresenter presenter =
            new StreamPresenter(Shown.ADDON, PresentationSettings.DEFAULT, GenericTrackers.NONE);

    @DisplayName("PX-01 to PX-13: names, descriptions and metadata, to the letter")
    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void givenAnExample_whenShown_thenEveryTextIsThat(Vector vector) {
        StreamEntry stremio = entry(vector, new StreamView(false, true));
        StreamEntry kodi = entry(vector, StreamView.KODI);

        assertThat(stremio.name()).isEqualTo(vector.text("name"));
        assertThat(stremio.description()).isEqualTo(vector.text("description"));
        assertThat(stremio.chillLink()).isEqualTo(vector.texts("metadata"));
        assertThat(kodi.name()).isEqualTo(vector.text("kodiName"));
        assertThat(kodi.description()).isEqualTo(vector.text("kodiText"));
    }

    static Stream<Vector> vectors() throws IOException {
        try (InputStream in = Objects.requireNonNull(EntryVectorsTest.class.getResourceAsStream("entries.json"))) {
            return StreamSupport.stream(JSON.readTree(in).spliterator(), false).map(Vector::new);
        }
    }

    private StreamEntry entry(Vector vector, StreamView view) {
        return presenter
                .present(Shown.found(vector.stream()), vector.configuration(), Shown.URLS, view)
                .entries()
                .getFirst();
    }
}
