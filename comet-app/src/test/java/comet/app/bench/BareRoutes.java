package comet.app.bench;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Routes that do nothing but answer the bytes of files: what the framework alone takes for that. */
@Controller
@Requires(property = "comet.bench.home")
class BareRoutes {

    private final byte[] plain;
    private final byte[] compressed;

    BareRoutes(@Value("${comet.bench.home}") String home) throws IOException {
        plain = Files.readAllBytes(Path.of(home, "plain"));
        compressed = Files.readAllBytes(Path.of(home, "compressed"));
    }

    @Get("/plain")
    HttpResponse<byte[]> plain() {
        return HttpResponse.ok(plain).header("Content-Type", "application/json");
    }

    @Get("/compressed")
    HttpResponse<byte[]> compressed() {
        return HttpResponse.ok(compressed)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip");
    }

    @Get("/empty")
    HttpResponse<?> empty() {
        return HttpResponse.ok();
    }
}
