package comet.http.server;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/**
 * What the framework says when it fails on its own, which nothing in this server makes it do: the error shape of all
 * JSON routes, and no word of what happened (HTTP-043). It also spares the framework's JSON stack, which is not there.
 */
@Singleton
final class FrameworkErrors implements ErrorResponseProcessor<Object> {

    @Override
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> base) {
        int status = base.code() >= 500 ? 500 : base.code();
        String detail = status == 500 ? "Internal Server Error" : "Bad Request";
        return HttpResponse.<Object>status(base.status())
                .contentType("application/json")
                .body(("{\"detail\":\"" + detail + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
