package comet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReadNamesTest {

    @Test
    @DisplayName("The example of the embedders' page reads and ranks a name")
    void readsAndRanks() {
        assertThat(ReadNames.appraise("Sintel.2010.1080p.BluRay.x264-EXGRP").rank())
                .isEqualTo(600);
    }
}
