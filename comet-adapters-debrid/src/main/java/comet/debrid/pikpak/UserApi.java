package comet.debrid.pikpak;

import comet.core.debrid.Account;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.debrid.call.ServiceCall;
import comet.debrid.call.ServiceCalls;
import comet.debrid.words.Step;
import java.util.Map;

/**
 * The sign-in host's endpoints that need no signed-in account. That the service refuses what is shown to it starts no
 * cool-down: how long a sign-in is left alone is decided by {@link Sessions}.
 */
final class UserApi {

    private final ServiceCalls calls;

    UserApi(ServiceCalls calls) {
        this.calls = calls;
    }

    /** PP-10, PP-13. */
    CaptchaJson captcha(
            Account account, ClientProfile client, Purpose purpose, Map<String, String> meta, Deadline deadline)
            throws DebridException, InterruptedException {
        CaptchaRequestJson request = new CaptchaRequestJson(
                purpose.action(), client.clientId(), Device.of(account).id(), meta);
        ServiceCall call = browsing(ServiceCall.post(account, "v1", "shield", "captcha", "init"), client)
                .json(request)
                .repeatable()
                .build();
        return calls.send(call, CaptchaJson.class, deadline);
    }

    /** PP-11. */
    TokensJson signIn(
            Account account, ClientProfile client, String captchaToken, Login.Password login, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall call = browsing(ServiceCall.post(account, "v1", "auth", "signin"), client)
                .header("X-Device-Id", Device.of(account).id())
                .form("captcha_token", captchaToken)
                .form("client_id", client.clientId())
                .form("client_secret", client.clientSecret())
                .form("username", login.name())
                .form("password", login.password())
                .build();
        return calls.send(call, TokensJson.class, deadline);
    }

    /** PP-12. */
    TokensJson refresh(Account account, ClientProfile client, String refreshToken, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall call = browsing(ServiceCall.post(account, "v1", "auth", "token"), client)
                .json(new RefreshJson(refreshToken, client.clientId(), "refresh_token"))
                .build();
        return calls.send(call, TokensJson.class, deadline);
    }

    private static ServiceCall.Builder browsing(ServiceCall.Builder call, ClientProfile client) {
        return call.header("X-Client-Id", client.clientId())
                .header("X-Client-Version", client.version())
                .header("User-Agent", UserAgent.BROWSER)
                .errors(Failures.at(Step.VERIFY))
                .renewable();
    }
}
