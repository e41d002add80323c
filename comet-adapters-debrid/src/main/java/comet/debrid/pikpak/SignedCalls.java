package comet.debrid.pikpak;

import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;

import comet.core.debrid.Account;
import comet.core.debrid.DebridFailure;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.debrid.call.AnswerReader;
import comet.debrid.call.CallResources;
import comet.debrid.call.ServiceCall;
import comet.debrid.call.ServiceCalls;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Calls of a signed-in account: each shows an access token and, at the drive, a captcha token. One that is refused is
 * replaced, once, and the call made again, even an add: it was refused before it did anything (PP-21, PP-22).
 */
final class SignedCalls {

    private final PikPakSettings settings;
    private final ServiceCalls user;
    private final ServiceCalls drive;
    private final Sessions sessions;
    private final Captchas captchas;
    private final OutdatedProfile profiles;
    private final InstantSource time;

    SignedCalls(
            PikPakSettings settings,
            ServiceCalls user,
            ServiceCalls drive,
            Sessions sessions,
            Captchas captchas,
            CallResources resources) {
        this.settings = settings;
        this.user = user;
        this.drive = drive;
        this.sessions = sessions;
        this.captchas = captchas;
        this.profiles = new OutdatedProfile(resources);
        this.time = resources.time();
    }

    /** One call on its way. */
    private record Sending<T>(
            Account account,
            Optional<Purpose> purpose,
            Supplier<ServiceCall.Builder> call,
            AnswerReader<T> reader,
            Deadline deadline) {}

    /** A call to the sign-in host, which wants no captcha token (PP-23). */
    <T> T user(Account account, Supplier<ServiceCall.Builder> call, AnswerReader<T> reader, Deadline deadline)
            throws DebridException, InterruptedException {
        return send(user, new Sending<>(account, Optional.empty(), call, reader, deadline));
    }

    /** A call to the drive. */
    <T> T drive(
            Account account,
            Purpose purpose,
            Supplier<ServiceCall.Builder> call,
            AnswerReader<T> reader,
            Deadline deadline)
            throws DebridException, InterruptedException {
        try {
            T answer = send(drive, new Sending<>(account, Optional.of(purpose), call, reader, deadline));
            profiles.accepted();
            return answer;
        } catch (DebridException e) {
            if (Failures.isCaptchaRefused(e.failure())) {
                profiles.refused(account);
            }
            throw e;
        }
    }

    private <T> T send(ServiceCalls calls, Sending<T> sending) throws DebridException, InterruptedException {
        Account account = sending.account();
        SignedIn session = sessions.of(account, sending.deadline());
        boolean tokenReplaced = false;
        boolean captchaReplaced = false;
        while (true) {
            ServiceCall call = signed(sending, session);
            DebridException refusal;
            try {
                return calls.send(call, sending.reader(), sending.deadline());
            } catch (DebridException e) {
                refusal = e;
            }
            DebridFailure failure = refusal.failure();
            if (!tokenReplaced && Failures.isTokenRefused(failure)) {
                session = sessions.insteadOf(session, account, sending.deadline());
                tokenReplaced = true;
            } else if (!captchaReplaced && Failures.isCaptchaRefused(failure)) {
                sending.purpose().ifPresent(purpose -> captchas.drop(account, purpose));
                captchaReplaced = true;
            } else {
                if (failure.kind() == INVALID_CREDENTIALS) {
                    sessions.refused(account, failure);
                }
                throw refusal;
            }
        }
    }

    private ServiceCall signed(Sending<?> sending, SignedIn session) throws DebridException, InterruptedException {
        Account account = sending.account();
        ClientProfile profile = settings.profile(session.client());
        Device device = Device.of(account);
        ServiceCall.Builder call = sending.call()
                .get()
                .header("X-Client-Id", profile.clientId())
                .header("X-Client-Version", profile.version())
                .header("X-Device-Id", device.id())
                .header("Authorization", "Bearer " + session.accessToken())
                .renewable();
        if (sending.purpose().isEmpty()) {
            return call.header("User-Agent", UserAgent.BROWSER).build();
        }
        String agent = UserAgent.signed(session.client(), profile, device, session.userId(), time.instant());
        return call.header("User-Agent", agent)
                .header(
                        "X-Captcha-Token",
                        captchas.forDrive(account, session, sending.purpose().get(), sending.deadline()))
                .build();
    }
}
