package comet.app;

import comet.app.settings.ApiPrefix;
import comet.app.settings.GeneratedPassword;
import comet.app.settings.PasswordInUse;
import comet.app.settings.Secret;
import comet.app.settings.SecretFileException;
import comet.app.settings.SecretGenerator;
import comet.app.settings.Settings;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The secrets in use that may have been made for want of a setting. */
record GeneratedSecrets(ApiPrefix prefix, Optional<PasswordInUse> proxyPassword, PasswordInUse adminPassword) {

    /**
     * Reads or makes them.
     *
     * @throws StartException if the file of one cannot be used
     */
    static GeneratedSecrets of(Settings settings) throws StartException, InterruptedException {
        SecretGenerator generator = new SecretGenerator(new SecureRandom());
        GeneratedPassword proxy = GeneratedPassword.STREAM_PROXY;
        try {
            return new GeneratedSecrets(
                    ApiPrefix.resolve(settings, generator, Thread::sleep),
                    proxy.isNeeded(settings)
                            ? Optional.of(proxy.obtain(settings, generator, Thread::sleep))
                            : Optional.empty(),
                    GeneratedPassword.ADMIN_DASHBOARD.obtain(settings, generator, Thread::sleep));
        } catch (SecretFileException e) {
            throw new StartException("PUBLIC_API_TOKEN_FILE: " + e.getMessage(), e);
        }
    }

    /** What the log must not show. */
    List<Secret> all() {
        return Stream.of(prefix.token(), proxyPassword.map(PasswordInUse::secret), Optional.of(adminPassword.secret()))
                .flatMap(Optional::stream)
                .toList();
    }
}
