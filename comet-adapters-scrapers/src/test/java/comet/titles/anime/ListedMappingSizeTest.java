package comet.titles.anime;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lists of the real size cost. */
class ListedMappingSizeTest {

    private static final long MEBI = 1L << 20;

    @Test
    @DisplayName("ANM-21: all three lists in their real size keep well under 60 MiB, and lose nothing")
    void size(@TempDir Path folder) throws IOException {
        SyntheticLists.write(folder, 1);
        MappingBuilder builder = new MappingBuilder();
        for (AnimeList list : AnimeList.values()) {
            list.read(new StoredList(list, folder).file(), builder);
        }

        ListedMapping mapping = builder.build();

        assertThat(mapping.size()).isEqualTo(SyntheticLists.IDS);
        assertThat(mapping.bytesKept()).isLessThan(40 * MEBI);
        assertThat(mapping.entry(new KitsuId(SyntheticLists.TITLES))
                        .orElseThrow()
                        .synonyms())
                .hasSize(10);
        assertThat(mapping.entries(new ImdbId("tt9000100"))).hasSize(2);
    }
}
