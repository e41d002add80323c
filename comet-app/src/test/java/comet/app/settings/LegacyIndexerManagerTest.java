package comet.app.settings;

import static comet.app.settings.Loading.loaded;
import static comet.app.settings.Loading.notices;
import static comet.app.settings.Loading.settings;
import static comet.app.settings.Loading.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import comet.app.settings.value.ScraperMode;
import comet.app.settings.value.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CFG-42 to CFG-44: the old names of the indexer manager")
class LegacyIndexerManagerTest {

    @Test
    @DisplayName("SET-S07, CFG-43: Prowlarr on in both contexts, at its own address, with the key")
    void scenario7() {
        LoadResult.Loaded loaded = loaded("INDEXER_MANAGER_TYPE=prowlarr", "INDEXER_MANAGER_API_KEY=k");

        Settings settings = loaded.settings();
        assertThat(settings.get(SourceSettings.PROWLARR.mode())).isEqualTo(ScraperMode.BOTH);
        assertThat(settings.get(SourceSettings.PROWLARR_URL).text()).isEqualTo("http://127.0.0.1:9696");
        assertThat(settings.get(SourceSettings.PROWLARR_API_KEY)).contains(new Secret("k"));
        assertThat(settings.get(SourceSettings.JACKETT.mode())).isEqualTo(ScraperMode.OFF);
        assertThat(settings.source(SourceSettings.PROWLARR.mode()).label()).isEqualTo("env");
        assertThat(loaded.notices())
                .contains(
                        "INDEXER_MANAGER_TYPE is an old name; use SCRAPE_PROWLARR",
                        "INDEXER_MANAGER_API_KEY is an old name; use PROWLARR_API_KEY");
    }

    @Test
    @DisplayName("CFG-42: every old name fills what the modern one leaves open")
    void everyName() {
        Settings settings = settings(
                "INDEXER_MANAGER_TYPE=Jackett",
                "INDEXER_MANAGER_URL=http://jackett:9117/",
                "INDEXER_MANAGER_API_KEY=k",
                "INDEXER_MANAGER_MODE=live",
                "INDEXER_MANAGER_INDEXERS=[\"Some Indexer\"]");

        assertThat(settings.get(SourceSettings.JACKETT.mode())).isEqualTo(ScraperMode.LIVE);
        assertThat(settings.get(SourceSettings.JACKETT_URL).text()).isEqualTo("http://jackett:9117");
        assertThat(settings.get(SourceSettings.JACKETT_API_KEY)).contains(new Secret("k"));
        assertThat(settings.get(SourceSettings.JACKETT_INDEXERS)).containsExactly("someindexer");
    }

    @Test
    @DisplayName("CFG-42: what the modern name says stays")
    void modernWins() {
        Settings settings = settings(
                "INDEXER_MANAGER_TYPE=jackett",
                "INDEXER_MANAGER_URL=http://old:1",
                "INDEXER_MANAGER_API_KEY=old",
                "INDEXER_MANAGER_INDEXERS=old",
                "SCRAPE_JACKETT=background",
                "JACKETT_URL=http://new:2",
                "JACKETT_API_KEY=new",
                "JACKETT_INDEXERS=new");

        assertThat(settings.get(SourceSettings.JACKETT.mode())).isEqualTo(ScraperMode.BACKGROUND);
        assertThat(settings.get(SourceSettings.JACKETT_URL).text()).isEqualTo("http://new:2");
        assertThat(settings.get(SourceSettings.JACKETT_API_KEY)).contains(new Secret("new"));
        assertThat(settings.get(SourceSettings.JACKETT_INDEXERS)).containsExactly("new");
    }

    @Test
    @DisplayName("CFG-44: without a type the other names do nothing, and the notice says what to use")
    void withoutType() {
        assertThat(settings("INDEXER_MANAGER_URL=http://old:1")
                        .get(SourceSettings.JACKETT_URL)
                        .text())
                .isEqualTo("http://127.0.0.1:9117");
        assertThat(notices("INDEXER_MANAGER_URL=http://old:1"))
                .contains("INDEXER_MANAGER_URL is an old name; use JACKETT_URL or PROWLARR_URL");
    }

    @Test
    @DisplayName("INDEXER_MANAGER_TYPE: another word is warned about and ignored")
    void otherType() {
        assertThat(warnings("INDEXER_MANAGER_TYPE=cardigann"))
                .containsExactly("config warning: INDEXER_MANAGER_TYPE: must be jackett or prowlarr; it is ignored");
    }
}
