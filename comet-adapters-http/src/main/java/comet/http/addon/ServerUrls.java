package comet.http.addon;

import comet.http.HttpSettings;
import comet.http.address.ServerAddress;
import comet.http.message.Call;
import comet.http.presentation.UrlBase;
import jakarta.inject.Singleton;

/** What the URLs of answers start with, for the one who asks (HTTP-057, HTTP-081). Thread-safe. */
@Singleton
final class ServerUrls {

    private final ServerAddress server;
    private final String prefix;

    ServerUrls(ServerAddress server, HttpSettings.Access access) {
        this.server = server;
        this.prefix = access.prefix();
    }

    /** The start of URLs in the answer to this request. */
    UrlBase of(Call call) {
        return new UrlBase(server.publicBase(call), prefix);
    }
}
