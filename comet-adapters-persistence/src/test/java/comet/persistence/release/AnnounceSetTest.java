package comet.persistence.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class AnnounceSetTest {

    @RepeatedTest(50)
    @DisplayName("What is packed is unpacked the same")
    void packingLosesNothing(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int bits = 1 + random.nextInt(62);
        AnnounceSet set = new AnnounceSet(LongStream.generate(() -> 1 + random.nextLong(1L << bits))
                .limit(random.nextInt(51))
                .boxed()
                .toList());

        assertThat(AnnounceSet.unpacked(set.packed())).isEqualTo(set);
    }

    @Test
    @DisplayName("The largest id there can be is packed, too")
    void theLargestIdIsPacked() {
        AnnounceSet set = new AnnounceSet(List.of(1L, Long.MAX_VALUE));

        assertThat(AnnounceSet.unpacked(set.packed())).isEqualTo(set);
    }

    @Test
    @DisplayName("Fifty neighbours take a byte each")
    void neighboursTakeAByteEach() {
        AnnounceSet set = new AnnounceSet(LongStream.rangeClosed(1, 50).boxed().toList());

        assertThat(set.packed()).hasSize(50);
    }

    @Test
    @DisplayName("An id far below the one before is packed, too")
    void aFallIsPacked() {
        AnnounceSet set = new AnnounceSet(List.of(Long.MAX_VALUE, 1L, 2L, Long.MAX_VALUE - 1));

        assertThat(AnnounceSet.unpacked(set.packed())).isEqualTo(set);
    }

    @Test
    @DisplayName("Neighbours take a byte each in whatever order")
    void orderTakesNoRoom() {
        AnnounceSet set = new AnnounceSet(List.of(63L, 1L, 50L, 3L));

        assertThat(set.packed()).hasSize(4);
    }

    @Test
    @DisplayName("PRES-051: order makes a difference, repetition makes none")
    void orderMakesADifference() {
        AnnounceSet set = new AnnounceSet(List.of(3L, 1L, 3L));

        assertThat(set.urls()).containsExactly(3L, 1L);
        assertThat(set.digest())
                .isEqualTo(new AnnounceSet(List.of(3L, 1L)).digest())
                .hasSize(16);
        assertThat(set.digest()).isNotEqualTo(new AnnounceSet(List.of(1L, 3L)).digest());
    }
}
