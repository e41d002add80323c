package comet.outside.hostile;

import comet.core.address.Url;
import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.core.torrent.Release;
import comet.outside.Habits;
import comet.outside.Outside;
import comet.outside.OutsideCall;
import comet.outside.OutsideResources;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The suite of hostile answers, against the smallest adapter there can be")
class HostileSuiteTest implements HostileSuite.Subject {

    private static final String HASH = "0123456789abcdef0123456789abcdef01234567";

    record RowJson(
            @Nullable String title,
            @Nullable String hash,
            @Nullable Long size) {}

    record RowsJson(List<RowJson> streams) {}

    @TestFactory
    Stream<DynamicTest> suite() {
        return HostileSuite.tests(this);
    }

    @Override
    public List<String> ask(OutsideResources outside, String scheme) throws SourceException, InterruptedException {
        Url base = Url.parseHttp(scheme + "://" + HostileSuite.HOST + "/" + HostileSuite.SECRET)
                .orElseThrow();
        Outside calls = new Outside(Habits.of("example", "Comet/test", HostileSuite.ANSWER_TIME), outside);
        return calls
                .ask(
                        OutsideCall.get(base, "rows").build(),
                        answer -> answer.json(RowsJson.class),
                        Deadline.after(Duration.ofSeconds(30), outside.time()))
                .streams()
                .stream()
                .filter(row -> row.title() != null && String.valueOf(row.hash()).matches("[0-9a-f]{40}"))
                .map(row -> Release.cleaned(String.valueOf(row.title())) + row.hash())
                .toList();
    }

    @Override
    public MockResponse good(RecordedRequest request) {
        return new MockResponse.Builder().body(goodBody(request)).build();
    }

    @Override
    public String goodBody(RecordedRequest request) {
        return "{\"streams\": [{\"title\": \"one\", \"hash\": \"" + HASH + "\", \"size\": 1000},"
                + " {\"title\": \"two\", \"hash\": \"" + HASH + "\", \"size\": 2000}]}";
    }
}
