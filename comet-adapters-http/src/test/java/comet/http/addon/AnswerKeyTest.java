package comet.http.addon;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.http.config.UserConfiguration;
import comet.http.presentation.UrlBase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnswerKeyTest {

    private static AnswerKey key(String title, String base, String client, String addon) {
        return new AnswerKey(
                MediaRequest.parse(MediaType.MOVIE, title).orElseThrow(),
                new UrlBase(base, ""),
                client,
                addon,
                AnswerKey.Viewer.of(UserConfiguration.DEFAULT));
    }

    @Test
    @DisplayName("STOR-66: title, public address, kind of client and name of the add-on tell answers apart")
    void partsOfTheKey() {
        Set<AnswerKey> keys = new HashSet<>(List.of(
                key("tt0000101", "https://one.example", "stremio", "Comet"),
                key("tt0000102", "https://one.example", "stremio", "Comet"),
                key("tt0000101", "https://two.example", "stremio", "Comet"),
                key("tt0000101", "https://one.example", "kodi", "Comet"),
                key("tt0000101", "https://one.example", "stremio", "Other")));

        assertThat(keys).hasSize(5).contains(key("tt0000101", "https://one.example", "stremio", "Comet"));
    }
}
