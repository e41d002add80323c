package comet.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** ASK-06: from a pack the file that was asked for plays, or none. */
class LabelledListsTest {

    private static final int LISTS_OF_A_SHAPE = 6;

    private static final int SEED = 20_261_130;

    /** Right files that are refused all the same: at most 3 % may be, and no more than today shall. */
    private static final int REFUSED = 0;

    private record Judged(Labelled list, FileChoice<String> choice) {

        boolean isWrong() {
            return choice instanceof FileChoice.Chosen<String> chosen
                    && !chosen.handle().equals(list.right());
        }

        boolean isRefused() {
            return choice instanceof FileChoice.Refused<String>;
        }

        @Override
        public String toString() {
            return list.shape() + ", in " + list.asked().torrent() + ": "
                    + list.asked().media().coordinates().mapped() + " is " + list.right() + ", not "
                    + Listing.outcome(choice);
        }
    }

    private static List<Function<RandomGenerator, Labelled>> shapes() {
        return Stream.concat(
                        Shapes.all().stream().<Function<RandomGenerator, Labelled>>map(shape -> shape::made),
                        OtherShape.all().stream().map(OtherShape::made))
                .toList();
    }

    private static List<Judged> judged() {
        SplittableRandom random = new SplittableRandom(SEED);
        return shapes().stream()
                .flatMap(shape ->
                        Stream.generate(random::split).limit(LISTS_OF_A_SHAPE).map(shape))
                .map(list -> new Judged(list, list.listing().choose(list.asked())))
                .toList();
    }

    @Test
    @DisplayName("ASK-06: of at least 500 labelled lists of at least 60 shapes none plays a wrong file")
    void noWrongFile() {
        List<Judged> all = judged();

        assertThat(shapes()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(all).hasSizeGreaterThanOrEqualTo(500);
        assertThat(all).filteredOn(Judged::isWrong).isEmpty();
    }

    @Test
    @DisplayName("ASK-06: right files are hardly ever refused, and where none is right, all are")
    void refusals() {
        List<Judged> all = judged();

        assertThat(all)
                .filteredOn(list -> list.list().hasRightFile() && list.isRefused())
                .hasSize(REFUSED);
        assertThat(all)
                .filteredOn(list -> !list.list().hasRightFile())
                .hasSizeGreaterThan(60)
                .allMatch(Judged::isRefused);
    }
}
