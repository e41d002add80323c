package comet.http.presentation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a ChillLink request for streams: notices, then what can be played (HTTP-204, HTTP-205). */
public final class SourceList implements AnswerList {

    /** Nothing to show (HTTP-202). */
    public static final SourceList EMPTY = new SourceList(List.of(), 0);

    private final List<Source> sources;
    private final int notices;

    /** @param notices how many of the sources, from the first, are notices */
    SourceList(List<Source> sources, int notices) {
        this.sources = List.copyOf(sources);
        this.notices = notices;
    }

    @Override
    public int streams() {
        return sources.size() - notices;
    }

    @Override
    public byte[] json() {
        return WireJson.bytes(new Body(sources));
    }

    List<Source> sources() {
        return sources;
    }

    @JsonPropertyOrder("sources")
    private record Body(List<Source> sources) {}

    /** One member of {@code sources}; null members are not written. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "title", "url", "metadata"})
    record Source(String id, String title, @Nullable String url, List<String> metadata) {

        /** Whatever the add-on is called. */
        private static final String NOTICE_ID = "comet.fast";

        static Source notice(String title, @Nullable String url) {
            return new Source(NOTICE_ID, title, url, List.of());
        }
    }
}
