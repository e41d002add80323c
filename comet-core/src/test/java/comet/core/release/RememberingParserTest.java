package comet.core.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberingParserTest {

    private static final String NAME = "Sintel.2010.1080p.WEB-DL.x264-GRP";

    private final ReleaseParser reader = mock(ReleaseParser.class);

    RememberingParserTest() {
        ReleaseNameParser real = new ReleaseNameParser();
        when(reader.parse(anyString())).thenAnswer(call -> real.parse(call.getArgument(0)));
    }

    @Test
    @DisplayName("FILTER_PARSE_CACHE_SIZE: a name is read once, and read as without memory")
    void aNameIsReadOnce() {
        ReleaseParser parser = RememberingParser.of(reader, 10);

        assertThat(parser.parse(NAME)).isEqualTo(new ReleaseNameParser().parse(NAME));
        assertThat(parser.parse(NAME)).isEqualTo(new ReleaseNameParser().parse(NAME));

        verify(reader, times(1)).parse(NAME);
    }

    @Test
    @DisplayName("FILTER_PARSE_CACHE_SIZE: 0 remembers nothing; less is refused")
    void nothingIsRemembered() {
        ReleaseParser parser = RememberingParser.of(reader, 0);
        parser.parse(NAME);
        parser.parse(NAME);

        verify(reader, times(2)).parse(NAME);
        assertThatThrownBy(() -> RememberingParser.of(reader, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @DisplayName("FILTER_PARSE_CACHE_SIZE: no more than that many are remembered: what comes first is read anew")
    @ValueSource(ints = {1, 2, 3, 10, 101})
    void theMemoryIsBounded(int size) {
        ReleaseParser parser = RememberingParser.of(reader, size);
        for (int i = 0; i <= size; i++) {
            parser.parse(NAME + i);
        }

        parser.parse(NAME + 0);

        verify(reader, times(2)).parse(NAME + 0);
    }

    @Test
    @DisplayName(
            "half of the names that are remembered at most are remembered for certain, in whatever order they come")
    void recentNamesAreRemembered() {
        ReleaseParser parser = RememberingParser.of(reader, 100);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 50; i++) {
                parser.parse(NAME + i);
            }
        }

        verify(reader, times(50)).parse(anyString());
    }

    @Test
    @DisplayName("a name that is asked for again and again stays, however many others come")
    void whatIsInUseStays() {
        ReleaseParser parser = RememberingParser.of(reader, 10);
        for (int i = 0; i < 100; i++) {
            parser.parse(NAME);
            parser.parse(NAME + i);
        }

        verify(reader, times(1)).parse(NAME);
    }

    @Test
    @DisplayName("FILTER_PARSE_CACHE_DEDUP_INFLIGHT: many who ask for one name at the same time have it read once")
    void askedForAtTheSameTime() throws Exception {
        ReleaseParser parser = RememberingParser.of(reader, 10);
        CountDownLatch ready = new CountDownLatch(8);
        Callable<ParsedRelease> ask = () -> {
            ready.countDown();
            ready.await();
            return parser.parse(NAME);
        };
        List<Callable<ParsedRelease>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(ask);
        }

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<ParsedRelease> answer : threads.invokeAll(all)) {
                assertThat(answer.get().title()).isEqualTo("Sintel");
            }
        }

        verify(reader, times(1)).parse(NAME);
    }
}
