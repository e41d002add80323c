package comet.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.Aliases;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaTitle;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.core.title.AliasSource;
import comet.core.title.TitleProviders;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Titles that the operator brought along")
class SeededTitlesTest {

    private final LookingUp around = new LookingUp();
    private final ScriptedTitles imdb = new ScriptedTitles("imdb");
    private final ScriptedTitles seed =
            new ScriptedTitles("seed").knows("Big Buck Bunny", 2008).calls("lang:nl", "Grote Bolle Haas");

    @AfterEach
    void end() {
        around.end();
    }

    private void ask(ScriptedTitles... providers) {
        around.providers = new TitleProviders(
                List.of(providers),
                List.of(),
                List.of(providers).stream().map(AliasSource::always).toList(),
                List.of(),
                List.of(seed));
    }

    private MediaMetadata found() throws InterruptedException {
        return around.find(around.instance()).orElseThrow();
    }

    @Test
    @DisplayName("MDS-46, RSL-11: with nobody else to ask, title and aliases are those of the seed")
    void offline() throws Exception {
        ask();

        assertThat(found())
                .isEqualTo(new MediaMetadata(
                        MediaTitle.of("Big Buck Bunny", 2008), LookingUp.aliases("lang:nl", "Grote Bolle Haas")));
        assertThat(around.store.find(LookingUp.SERIES)).isEqualTo(StoredMetadata.NONE);
    }

    @Test
    @DisplayName("Section 7: the seed is asked last, when nobody gives a title and none is stored")
    void askedLast() throws Exception {
        ask(imdb.fails());
        assertThat(found().title()).isEqualTo("Big Buck Bunny");

        around.stored(
                LookingUp.SERIES, Duration.ofDays(1000), MediaTitle.of("Stored", 2000), Duration.ZERO, Aliases.NONE);
        assertThat(found().title()).isEqualTo("Stored");
    }

    @Test
    @DisplayName("SED-01: aliases of the seed are always added, behind those that are stored or fetched")
    void aliasesAreAlwaysAdded() throws Exception {
        ask(imdb.knows("Bunny", 2008).calls("lang:fr", "Le Lapin"));

        for (int i = 0; i < 2; i++) {
            assertThat(found().aliases().keySet()).containsExactly("lang:fr", "lang:nl");
        }
        assertThat(around.store
                        .find(LookingUp.SERIES)
                        .aliases()
                        .orElseThrow()
                        .half()
                        .byScope())
                .containsOnlyKeys("lang:fr");
    }

    @Test
    @DisplayName("SED-01: a stored title without aliases has those of the seed")
    void onStoredTitles() throws Exception {
        ask();
        around.stored(LookingUp.SERIES, Duration.ZERO, MediaTitle.of("Bunny", 2008), Duration.ZERO, Aliases.NONE);

        assertThat(found().aliases()).containsOnlyKeys("lang:nl");
    }
}
