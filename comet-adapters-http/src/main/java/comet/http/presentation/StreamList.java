package comet.http.presentation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/** The answer to a request for streams: notices, then what can be played (HTTP-165, HTTP-170). */
public final class StreamList implements AnswerList {

    /** Nothing to show (HTTP-160, HTTP-161). */
    public static final StreamList EMPTY = new StreamList(List.of(), 0);

    private final List<StreamEntry> entries;
    private final int notices;

    /** @param notices how many of the entries, from the first, are notices */
    StreamList(List<StreamEntry> entries, int notices) {
        this.entries = List.copyOf(entries);
        this.notices = notices;
    }

    @Override
    public int streams() {
        return entries.size() - notices;
    }

    @Override
    public byte[] json() {
        return WireJson.bytes(new Body(entries));
    }

    List<StreamEntry> entries() {
        return entries;
    }

    @JsonPropertyOrder("streams")
    private record Body(List<StreamEntry> streams) {}
}
