package comet.debrid.call;

import static comet.core.debrid.FailureKind.BAD_REQUEST;
import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;

import comet.core.debrid.DebridFailure;
import comet.core.port.DebridException;
import java.util.List;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Turns calls into requests to one host, below one path. Refuses what cannot be sent, before OkHttp quotes it. */
final class RequestWriter {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final MediaType TORRENT = MediaType.get("application/x-bittorrent");

    private final HttpUrl base;
    private final String userAgent;

    /** @throws IllegalArgumentException if the base URL is not http(s), or has more than host, port and path */
    RequestWriter(String baseUrl, String userAgent) {
        HttpUrl url = HttpUrl.parse(baseUrl);
        if (url == null
                || url.query() != null
                || url.fragment() != null
                || !url.username().isEmpty()
                || !url.password().isEmpty()) {
            throw new IllegalArgumentException(
                    "the base URL of a service is http or https with a host, and has no login, query or fragment");
        }
        this.base = withoutTrailingSlash(url);
        this.userAgent = userAgent;
    }

    private static HttpUrl withoutTrailingSlash(HttpUrl url) {
        HttpUrl bare = url;
        while (bare.pathSize() > 1 && bare.pathSegments().getLast().isEmpty()) {
            bare = bare.newBuilder().removePathSegment(bare.pathSize() - 1).build();
        }
        return bare;
    }

    Request write(ServiceCall call) throws DebridException {
        Request.Builder request = new Request.Builder()
                .url(url(call))
                .method(call.method().name(), body(call))
                .header("User-Agent", userAgent)
                .header("Accept", "application/json");
        for (ServiceCall.Field header : call.headers()) {
            if (!isHeaderValue(header.value())) {
                // OkHttp would refuse it too, with an exception that quotes the value.
                boolean key = header.value().contains(call.key().secret());
                throw new DebridException(DebridFailure.of(key ? INVALID_CREDENTIALS : BAD_REQUEST));
            }
            request.header(header.name(), header.value());
        }
        return request.build();
    }

    private HttpUrl url(ServiceCall call) throws DebridException {
        HttpUrl.Builder builder = base.newBuilder();
        call.path().forEach(builder::addPathSegment);
        call.query().forEach(field -> builder.addQueryParameter(field.name(), field.value()));
        HttpUrl url = builder.build();
        List<String> above = base.pathSegments().getLast().isEmpty() ? List.of() : base.pathSegments();
        // An id such as ".." climbs: no service has one, and no answer may lead us to another endpoint.
        boolean below = url.pathSize() == above.size() + call.path().size()
                && url.pathSegments().subList(0, above.size()).equals(above)
                && url.pathSegments().subList(above.size(), url.pathSize()).equals(call.path());
        if (!below) {
            throw new DebridException(DebridFailure.of(PROTOCOL_ERROR));
        }
        return url;
    }

    private static @Nullable RequestBody body(ServiceCall call) {
        return switch (call.body()) {
            case ServiceCall.Body.None() ->
                switch (call.method()) {
                    case GET, DELETE -> null;
                    case POST, PUT -> RequestBody.create(new byte[0]);
                };
            case ServiceCall.Body.Form(var fields) -> {
                FormBody.Builder form = new FormBody.Builder();
                fields.forEach(field -> form.add(field.name(), field.value()));
                yield form.build();
            }
            case ServiceCall.Body.Json(var value) -> RequestBody.create(WireJson.write(value), JSON);
            case ServiceCall.Body.Upload upload -> multipart(upload);
            case ServiceCall.Body.Raw(var raw) -> raw;
        };
    }

    private static RequestBody multipart(ServiceCall.Body.Upload upload) {
        MultipartBody.Builder parts = new MultipartBody.Builder().setType(MultipartBody.FORM);
        upload.fields().forEach(field -> parts.addFormDataPart(field.name(), field.value()));
        RequestBody file = RequestBody.create(upload.file().bytes(), TORRENT);
        return parts.addFormDataPart(upload.part(), upload.hash().hex() + ".torrent", file)
                .build();
    }

    /** Whether HTTP allows the text as the value of a header. */
    static boolean isHeaderValue(String text) {
        return text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c <= '~'));
    }
}
