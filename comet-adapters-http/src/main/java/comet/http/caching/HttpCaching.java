package comet.http.caching;

import comet.http.message.Answer;
import comet.http.message.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Gives answers their caching headers, and answers {@code 304} to those who have the body already. Immutable. */
public final class HttpCaching {

    /** What protected pages and forms carry whatever the switch says (section 6, HTTP-148). */
    public static final List<Map.Entry<String, String>> PRIVATE_PAGE = List.of(
            Map.entry("Cache-Control", "private, no-store, no-cache, max-age=0"),
            Map.entry("Pragma", "no-cache"),
            Map.entry("Expires", "0"),
            Map.entry("Vary", "Cookie, Accept, Accept-Encoding"));

    private final CacheTimes times;

    public HttpCaching(CacheTimes times) {
        this.times = times;
    }

    /**
     * Headers for a manifest or a list of streams.
     *
     * @param personal whether the answer is for one configuration; shared caches then have to leave it alone (HTTP-110)
     */
    public Answer content(Answer answer, CachePolicy policy, boolean personal, Call call) {
        return content(answer, () -> EntityTag.of(answer.bytes()), policy, personal, call);
    }

    /**
     * The same for bytes whose tag is known.
     *
     * @param tagged gives the tag of the body; asked when it is needed
     */
    public Answer content(Answer answer, Supplier<EntityTag> tagged, CachePolicy policy, boolean personal, Call call) {
        if (policy == CachePolicy.ERROR) {
            return answer.with("Cache-Control", "no-store");
        }
        if (!times.enabled()) {
            // HTTP-111: what must not be kept says so even when the operator did not switch caching on.
            return policy == CachePolicy.NONE ? answer.with("Cache-Control", directives(policy, personal)) : answer;
        }
        EntityTag tag = tagged.get();
        Answer marked = answer.with("ETag", tag.header()).with("Cache-Control", directives(policy, personal));
        Optional<String> known = call.headers().list("If-None-Match");
        return known.isPresent() && tag.isMatchedBy(known.get()) ? notModified(marked) : marked.with("Vary", "Accept");
    }

    /** Headers for the open configuration page: no tag (HTTP-106). */
    public Answer openPage(Answer answer, boolean personal) {
        return times.enabled()
                ? answer.with("Cache-Control", directives(CachePolicy.CONFIGURE, personal))
                        .with("Vary", "Accept, Accept-Encoding")
                : answer;
    }

    private static Answer notModified(Answer tagged) {
        return Answer.empty(304)
                .with(tagged.headers().stream()
                        .filter(header -> !header.getKey().equals("Content-Type"))
                        .toList());
    }

    private String directives(CachePolicy policy, boolean personal) {
        String whose = personal ? "private" : "public";
        String stale = ", stale-while-revalidate=" + times.staleWhileRevalidate();
        return switch (policy) {
            case STREAMS ->
                whose
                        + ", max-age="
                        + times.streams() / 2
                        + (personal ? "" : ", s-maxage=" + times.streams())
                        + stale
                        + ", stale-if-error=300";
            case EMPTY -> whose + ", max-age=15" + (personal ? "" : ", s-maxage=30") + ", stale-if-error=60";
            case MANIFEST -> whose + ", max-age=" + times.manifest() + stale;
            case CONFIGURE -> whose + ", max-age=" + times.configure() + stale;
            case NONE -> "private, no-store, no-cache, max-age=0";
            case ERROR -> "no-store";
        };
    }
}
