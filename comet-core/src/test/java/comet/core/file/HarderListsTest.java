package comet.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** ASK-06 where something stands in the way: two in a file, halves of a season, extras with numbers, second copies. */
class HarderListsTest {

    private static final int LISTS_OF_A_SHAPE = 12;

    private static final int SEED = 20_261_201;

    private record Judged(HarderShape.Made list, FileChoice<String> choice) {

        boolean isWrong() {
            return choice instanceof FileChoice.Chosen<String> chosen
                    && !list.right().contains(chosen.handle());
        }

        boolean isRefused() {
            return choice instanceof FileChoice.Refused<String>;
        }

        @Override
        public String toString() {
            return list.words() + ", in " + list.asked().torrent() + ": "
                    + list.asked().media().coordinates().mapped() + " is " + list.right() + ", not "
                    + Listing.outcome(choice);
        }
    }

    private static List<Judged> judged() {
        SplittableRandom random = new SplittableRandom(SEED);
        return HarderShapes.all().stream()
                .flatMap(shape ->
                        Stream.generate(random::split).limit(LISTS_OF_A_SHAPE).map(shape::made))
                .map(list -> new Judged(list, list.listing().choose(list.asked())))
                .toList();
    }

    @Test
    @DisplayName("ASK-06: where something stands in the way, no wrong file plays either")
    void noWrongFile() {
        assertThat(HarderShapes.all()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(judged()).filteredOn(Judged::isWrong).isEmpty();
    }

    @Test
    @DisplayName("ASK-06: of files that can be told at most 3 % are refused")
    void refusals() {
        List<Judged> tellable = tellable();

        assertThat(tellable).hasSizeGreaterThan(500);
        assertThat(tellable.stream().filter(Judged::isRefused).toList())
                .hasSizeLessThanOrEqualTo(tellable.size() * 3 / 100);
    }

    @Test
    @DisplayName("ASK-06: no kind of list that can be told is always refused, or often")
    void everyKindIsRead() {
        Map<String, Long> refused = tellable().stream()
                .filter(Judged::isRefused)
                .collect(Collectors.groupingBy(list -> list.list().words(), Collectors.counting()));

        assertThat(refused).allSatisfy((words, times) -> assertThat(times).isLessThanOrEqualTo(LISTS_OF_A_SHAPE / 3));
    }

    private static List<Judged> tellable() {
        return judged().stream().filter(list -> !list.list().refusable()).toList();
    }
}
