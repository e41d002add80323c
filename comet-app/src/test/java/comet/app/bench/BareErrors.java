package comet.app.bench;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** The framework wants somebody who writes errors, and the one it has needs a library for JSON that we do not use. */
@Singleton
@Requires(property = "comet.bench.home")
final class BareErrors implements ErrorResponseProcessor<Object> {

    @Override
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> base) {
        return HttpResponse.status(base.status());
    }
}
