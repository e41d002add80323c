package comet.http.addon;

import comet.http.address.ServerAddress;
import comet.http.message.Call;
import comet.http.presentation.UrlBase;

/**
 * What the URLs of answers start with, for the one who asks (HTTP-057, HTTP-081).
 *
 * @param server the public address
 * @param prefix {@code /s/<token>} or empty. A secret: the text form does not show it
 */
public record ServerUrls(ServerAddress server, String prefix) {

    /** The start of URLs in the answer to this request. */
    public UrlBase of(Call call) {
        return new UrlBase(server.publicBase(call), prefix);
    }

    @Override
    public String toString() {
        return "server URLs";
    }
}
